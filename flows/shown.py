"""What runs leave in Prefect for its UI to show, under keys of which the UI knows the latest: the state of record is the warehouse."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.events import emit_event

from claims.model import InputError
from claims.sources.page import SourceFailure
from flows.artifacts import failure_rows, flag_rows, summary_markdown
from flows.conclude import Conclusion
from warehouse.corpus import open_flags, summary
from warehouse.records import LoadReport, Run

OPEN_FLAGS, RUN_SUMMARY, FAILED_SOURCES = "open-flags", "run-summary", "failed-sources"
"""Keys of the artifacts."""
_FLAGS_IN_EVENT = 100


def show_open_flags(warehouse: Path) -> None:
    """The review queue as it is published now."""
    create_table_artifact(
        flag_rows(open_flags(warehouse)), key=OPEN_FLAGS, description="Open flags that nobody has decided, in the order to read them."
    )


def show_run(
    warehouse: Path,
    run: Run,
    loaded: LoadReport,
    conclusion: Conclusion,
    errors: Sequence[InputError],
    failures: Sequence[SourceFailure],
) -> None:
    """The outcome of a run of the main job: flags, counts, failures, and one event for all flags that are new."""
    report = conclusion.report
    added = [
        ("new documents", loaded.documents),
        ("new claims", loaded.claims),
        ("flags opened", len(report.opened)),
        ("flags closed", len(report.closed) + len(report.superseded)),
        ("not fetched or read", len(failures) + len(errors)),
    ]
    show_open_flags(warehouse)
    create_markdown_artifact(summary_markdown(summary(warehouse), added), key=RUN_SUMMARY, description="What this run did.")
    create_table_artifact(
        failure_rows(failures, errors), key=FAILED_SOURCES, description="What the run could not fetch or read, and why. No row: nothing."
    )
    if report.opened:
        emit_event(
            "claimtrack.flags.opened",
            resource={"prefect.resource.id": "claimtrack.review-queue"},
            payload={"run": run.id, "count": len(report.opened), "flags": list(report.opened[:_FLAGS_IN_EVENT])},
        )
