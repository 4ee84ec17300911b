"""``claimtrack run``: the flow ``fact_check`` on an embedded server, or on the one that ``PREFECT_API_URL`` names.

Exit status: 0 done, flags or none; 1 the job failed and can be run again; 2 an input could not be read or fetched
(everything else was loaded) or ``sources.toml`` is wrong. Ctrl-C ends with 130: what was finished is kept.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import shlex
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from claims.sources.config import ConfigError, read_sources
from flows.embedded import ServerError, embedded_server, end_orphans, wait_until_ready
from flows.prefect_home import FOLDER, choose_home, state_folder
from flows.privacy import tell_prefect
from flows.reach import must_answer
from warehouse.records import WarehouseError

if TYPE_CHECKING:
    from flows.fact_check import Outcome

DONE, FAILED, UNREAD = 0, 1, 2
_ERRORS_SHOWN = 20


def run_job(sources: Path, warehouse: Path, console: Console) -> int:
    """Run the main job; the report goes to ``console``, progress to standard error. Returns the exit status."""
    progress = Console(stderr=True, highlight=False)
    try:
        known = read_sources(sources)
    except ConfigError as error:
        for problem in error.problems:
            progress.print(Text(f"{error.path}: {problem}"), soft_wrap=True)
        return UNREAD
    try:
        outcome = _run(sources, warehouse, progress)
    except (ServerError, WarehouseError) as error:
        progress.print(Text(str(error)), style="red", soft_wrap=True)
        return FAILED
    except KeyboardInterrupt:
        progress.print("Stopped. What was finished is kept; the next run goes on from there.")
        raise
    _show(console, warehouse, outcome)
    _show_errors(progress, outcome, known.root)
    return UNREAD if outcome.errors or outcome.failures else DONE


def _run(sources: Path, warehouse: Path, progress: Console) -> Outcome:
    tell_prefect(os.environ)
    folder = state_folder(warehouse)
    orphans = end_orphans(folder)
    if orphans:
        progress.print(f"Ended {orphans} Prefect server{'' if orphans == 1 else 's'} that a killed run had left behind.")
    with _prefect(warehouse, progress), _progress_of_the_flow(progress):
        from flows.fact_check import fact_check

        try:
            return fact_check(sources, warehouse)
        finally:
            _send_what_is_left()


@contextlib.contextmanager
def _prefect(warehouse: Path, progress: Console) -> Iterator[None]:
    """A Prefect server that answers: the user's, else one of our own for the length of the block."""
    if url := os.environ.get("PREFECT_API_URL", "").strip():
        with _waiting(progress, f"Using the Prefect server at {url}"):
            must_answer(url)
            _import_flow()
        yield
        return
    home = choose_home(warehouse, os.environ)
    first = not (home / "prefect.db").exists()
    what = "Starting Prefect's embedded server" + (", which makes its database the first time (up to a minute)" if first else "")
    began = time.monotonic()
    with embedded_server(warehouse / FOLDER, os.environ) as server:
        os.environ["PREFECT_API_URL"] = server.api_url
        try:
            with _waiting(progress, what):
                _import_flow()  # the server starts meanwhile
                wait_until_ready(server)
            progress.print(f"Prefect's server is ready after {time.monotonic() - began:.0f} seconds.")
            yield
        finally:
            del os.environ["PREFECT_API_URL"]


def _import_flow() -> None:
    """Import Prefect, which takes seconds and reads its settings from the environment once: not before they are set."""
    importlib.import_module("flows.fact_check")


@contextlib.contextmanager
def _waiting(progress: Console, what: str) -> Iterator[None]:
    """Say what is being waited for: a moving line on a terminal, a plain one elsewhere."""
    if progress.is_terminal:
        with progress.status(f"{what} …"):
            yield
    else:
        progress.print(f"{what} …", soft_wrap=True)
        yield


@contextlib.contextmanager
def _progress_of_the_flow(progress: Console) -> Iterator[None]:
    """Show the flow's own log lines, and only these."""
    from flows.progress import FlowLines

    with FlowLines(progress).attached():
        if progress.is_terminal:
            with progress.status("Working …"):
                yield
        else:
            yield


def _send_what_is_left() -> None:
    """Wait until Prefect has delivered logs and events: its server may be gone right after."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    with contextlib.suppress(Exception):
        APILogWorker.drain_all(timeout=5)
    with contextlib.suppress(Exception):
        EventsWorker.drain_all(timeout=10)


def _show(console: Console, warehouse: Path, outcome: Outcome) -> None:
    from flows.report import show, show_next
    from warehouse.corpus import open_flags, summary

    show(console, outcome, open_flags(warehouse), summary(warehouse))
    show_next(console, warehouse, outcome, _how_to_see_runs(warehouse))


def _how_to_see_runs(warehouse: Path) -> str:
    from flows.report import command

    if os.environ.get("PREFECT_API_URL"):
        return f"the UI of the server at {os.environ['PREFECT_API_URL']}"
    if os.environ.get("PREFECT_HOME") == str((warehouse / FOLDER).resolve()):
        settings = f"PREFECT_HOME={shlex.quote(str(warehouse / FOLDER))}"  # its profile says the rest
    else:
        settings = "PREFECT_SERVER_ANALYTICS_ENABLED=false PREFECT_SERVER_UI_V2_ENABLED=false"
    return f"DO_NOT_TRACK=1 {settings} {command('prefect')} server start"


def _show_errors(progress: Console, outcome: Outcome, root: Path) -> None:
    lines = [f"not fetched: {failure}" for failure in outcome.failures]
    lines += [f"not read: {root / error.path}: {error.message}" for error in outcome.errors]
    for line in lines[:_ERRORS_SHOWN]:
        progress.print(Text(line), style="red", soft_wrap=True)
    if len(lines) > _ERRORS_SHOWN:
        progress.print(f'and {len(lines) - _ERRORS_SHOWN} more: claimtrack sql "FROM input_errors" has the files')
