"""The Prefect flow ``record_decision``: a verdict on one flag, given in the form of Prefect's UI."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import prefect.runtime
from prefect import flow, get_run_logger
from prefect.states import Completed, Failed

from claims.model import Verdict
from flows.shown import show_open_flags
from warehouse.decisions import Answer, Planned, decide
from warehouse.records import WarehouseError


@flow(name="record_decision", validate_parameters=True)
def record_decision(flag: str, verdict: Verdict, reviewer: str = "", note: str = "", warehouse: Path = Path("warehouse")) -> Any:
    """Record a person's verdict on a flag: durable, and out of the queue at once.

    Safe to repeat: the verdict that stands already is not written again. A later verdict counts instead of an earlier one.

    Args:
        flag: Its key, or the beginning of it, as in the column "flag" of the artifact open-flags.
        verdict: confirmed, the texts do not add up; dismissed, they do; corrected, the page was mended; cannot_tell, looked at and undecided.
        reviewer: Who decides.
        note: Why, for whoever meets this flag again.
        warehouse: The folder where everything is kept.
    """
    log = get_run_logger()
    answer = Answer(flag.strip(), verdict, _given(reviewer), _given(note))
    try:
        done = decide(
            warehouse, answer, now=_asked_at(), waiting=lambda process: log.info("Process %s is writing to the warehouse: waiting", process)
        )
    except WarehouseError as error:
        return Failed(message=f"Nothing was recorded: {error}.")  # in the UI a clearer end than a traceback
    (planned,) = done.planned
    said = _in_words(planned)
    log.info(said)
    if done.delayed:
        log.warning("It is safe, and is published with the next run: %s", done.delayed)
    show_open_flags(warehouse)
    return Completed(message=said)


def _given(text: str) -> str | None:
    """What the form was left without is not known. Fields are plain text there: a type that may be null is shown as a riddle."""
    return text.strip() or None


def _asked_at() -> datetime:
    """When the form was sent: the same for every try of this run."""
    moment: datetime = prefect.runtime.flow_run.scheduled_start_time
    return moment


def _in_words(planned: Planned) -> str:
    decision = planned.decision
    said = f"Flag {decision.flag} is {decision.verdict}" + (f" by {decision.reviewer}" if decision.reviewer else "")
    if not planned.changes:
        return f"{said} already: nothing was written"
    if planned.before and planned.before.decision.verdict != decision.verdict:
        said += f", which was {planned.before.decision.verdict}"
    if planned.status == "superseded":
        return f"{said}. Its page has changed since: flag {planned.superseded_by} took its place and is to be decided by itself"
    return said if planned.status == "open" else f"{said}. It is no longer found"
