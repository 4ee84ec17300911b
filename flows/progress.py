"""The flow's story on the terminal: its own log lines, without Prefect's."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

_LOGGERS = ("prefect.flow_runs", "prefect.task_runs")


class FlowLines(logging.Handler):
    """Prints what ``flows.fact_check`` logs in its run. Prefect's remarks on the same loggers go to its server only."""

    def __init__(self, console: Console) -> None:
        super().__init__(logging.INFO)
        self.console = console

    def filter(self, record: logging.LogRecord) -> bool:
        return _ours(record)

    def emit(self, record: logging.LogRecord) -> None:
        style = "yellow" if record.levelno >= logging.WARNING else ""
        self.console.print(Text(f"  {record.getMessage()}", style=style), soft_wrap=True)

    @contextlib.contextmanager
    def attached(self) -> Iterator[None]:
        """Listen for the length of a ``with`` block; Prefect's own terminal handler leaves these lines to us meanwhile."""
        others = list(logging.getLogger().handlers)
        for handler in others:
            handler.addFilter(_not_ours)
        for name in _LOGGERS:
            logging.getLogger(name).addHandler(self)
        try:
            yield
        finally:
            for name in _LOGGERS:
                logging.getLogger(name).removeHandler(self)
            for handler in others:
                handler.removeFilter(_not_ours)


def _ours(record: logging.LogRecord) -> bool:
    return record.module == "fact_check" and record.name.startswith(_LOGGERS)


def _not_ours(record: logging.LogRecord) -> bool:
    return not _ours(record)
