"""The Prefect flow ``fact_check``: collect, extract, load, match and check, publish.

Thin on purpose: a task is a batch or a stage, tasks hand on ids and paths and never a text, and nothing is
remembered here. What is done is what the warehouse says is done (see docs/decisions/0002-prefect.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import prefect.runtime
from prefect import flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.events import emit_event

from claims.model import InputError, Reference
from claims.sources.config import read_sources
from claims.sources.reference import read_reference
from flows.artifacts import flag_rows, summary_markdown
from flows.collect import Item, batches, collect, version_of
from flows.conclude import Conclusion, conclude
from flows.extract import Extraction, extract_batch
from warehouse.corpus import open_flags, summary
from warehouse.inbox import write_batch
from warehouse.loader import load, undone
from warehouse.records import Batch, LoadReport, ResultReport, Run
from warehouse.results import replace_reference
from warehouse.snapshots import publish

_ERRORS_LOGGED = 20
_BATCHES_LOGGED = 10


@dataclass(frozen=True, slots=True)
class Work:
    """What there is to do: the items that this version of the pipeline has not read."""

    found: int
    todo: tuple[Item, ...]
    errors: tuple[InputError, ...]

    @property
    def documents(self) -> int:
        return sum(len(item.content_ids) for item in self.todo)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found and what it changed. ``documents`` and ``claims`` are those that were added."""

    found: int
    read: int
    documents: int
    claims: int
    report: ResultReport
    errors: tuple[InputError, ...]
    snapshot: Path

    @property
    def changed(self) -> bool:
        """Whether the run brought anything at all."""
        return bool(self.read or self.documents or self.claims or self.report.changed)


@flow(name="fact_check", validate_parameters=True)
def fact_check(sources: Path = Path("seeds/sources.toml"), warehouse: Path = Path("warehouse")) -> Outcome:
    """Read what the sources hold, compare all claims in the warehouse, and publish what does not add up.

    Safe to kill and to repeat at any moment: a second run with nothing new changes nothing.
    """
    log = get_run_logger()
    reference, problems = _reference(sources)
    run = Run.begin(str(prefect.runtime.flow_run.id), version_of(reference))
    work = collect_documents(sources, warehouse, run, problems)
    extractions = _extract_all(warehouse, run, work, reference)
    loaded = load_batches(warehouse, reference)
    conclusion = match_and_check(warehouse, run, reference)
    snapshot = publish_snapshot(warehouse)
    errors = (*work.errors, *(error for extraction in extractions for error in extraction.errors))
    _report(warehouse, run, loaded, conclusion, errors)
    log.info("Published %s", snapshot.name)
    read = sum(extraction.documents for extraction in extractions)
    return Outcome(work.found, read, loaded.documents, loaded.claims, conclusion.report, errors, snapshot)


@task(name="collect", cache_policy=NO_CACHE)
def collect_documents(sources: Path, warehouse: Path, run: Run, problems: tuple[InputError, ...]) -> Work:
    """List what the sources hold and leave out what the warehouse has."""
    log = get_run_logger()
    collected = collect(read_sources(sources))
    errors = (*problems, *collected.errors)
    for error in errors[:_ERRORS_LOGGED]:
        log.warning("Not read: %s: %s", error.path, error.message)
    if len(errors) > _ERRORS_LOGGED:
        log.warning("Not read: %d more inputs", len(errors) - _ERRORS_LOGGED)
    if errors:
        write_batch(warehouse, Batch(run, (), errors))
    todo = collected.only(undone(warehouse, collected.content_ids, run.pipeline_version))
    work = Work(len(collected.content_ids), todo, errors)
    log.info("Collected %s, %d to read", _count(work.found, "document"), work.documents)
    return work


@task(name="extract", task_run_name="extract batch {number} of {total}", cache_policy=NO_CACHE)
def extract(warehouse: Path, run: Run, items: tuple[Item, ...], reference: Reference, number: int, total: int) -> Extraction:
    """Read one batch of documents and put their claims into the warehouse's inbox."""
    log = get_run_logger()
    extraction = extract_batch(warehouse, run, items, reference)
    if number == total or number % max(1, total // _BATCHES_LOGGED) == 0:
        claims, flags = _count(extraction.claims, "claim"), _count(extraction.flags, "flag")
        log.info("Batch %d of %d: %s, %s, %s inside them", number, total, _count(extraction.documents, "document"), claims, flags)
    for error in extraction.errors[:_ERRORS_LOGGED]:
        log.warning("Not extracted: %s: %s", error.path, error.message)
    return extraction


@task(name="load", cache_policy=NO_CACHE)
def load_batches(warehouse: Path, reference: Reference) -> LoadReport:
    """Take what waits in the inbox into the warehouse."""
    log = get_run_logger()
    loaded = load(warehouse)
    replace_reference(warehouse, reference)
    for line in loaded.rejected:
        log.warning("Set aside: %s", line)
    if loaded.batches:
        log.info("Loaded %s, %s", _count(loaded.documents, "new document"), _count(loaded.claims, "new claim"))
    return loaded


@task(name="match and check", cache_policy=NO_CACHE)
def match_and_check(warehouse: Path, run: Run, reference: Reference) -> Conclusion:
    """Compare all claims in the warehouse with each other and with the reference."""
    log = get_run_logger()
    found = conclude(warehouse, run, reference)
    log.info(
        "Compared %s: %s, %s, %s between documents",
        _count(found.claims, "claim"), _count(found.facts, "fact"), _count(found.conflicts, "conflicting pair"),
        _count(found.relations, "relation"),
    )  # fmt: skip
    report = found.report
    log.info(
        "Flags: %d hold, %d opened, %d closed, %d superseded", found.flags, len(report.opened), len(report.closed), len(report.superseded)
    )
    return found


@task(name="publish", cache_policy=NO_CACHE)
def publish_snapshot(warehouse: Path) -> Path:
    """Publish the warehouse's content as the snapshot that people read."""
    return publish(warehouse)


def _reference(sources: Path) -> tuple[Reference, tuple[InputError, ...]]:
    folder = read_sources(sources).reference
    return (Reference(), ()) if folder is None else read_reference(folder)


def _extract_all(warehouse: Path, run: Run, work: Work, reference: Reference) -> list[Extraction]:
    cut = list(batches(work.todo))
    return [extract(warehouse, run, items, reference, number, len(cut)) for number, items in enumerate(cut, start=1)]


def _report(warehouse: Path, run: Run, loaded: LoadReport, conclusion: Conclusion, errors: tuple[InputError, ...]) -> None:
    """Leave in Prefect what its UI shows of the run; the queue itself is in the warehouse."""
    report = conclusion.report
    added = [
        ("new documents", loaded.documents),
        ("new claims", loaded.claims),
        ("flags opened", len(report.opened)),
        ("flags closed", len(report.closed) + len(report.superseded)),
    ]
    create_table_artifact(flag_rows(open_flags(warehouse)), key="open-flags", description="Open flags, in the order to read them.")
    create_markdown_artifact(summary_markdown(summary(warehouse), added, errors), key="run-summary", description="What this run did.")
    if report.opened:
        emit_event(
            "claimtrack.flags.opened",
            resource={"prefect.resource.id": "claimtrack.review-queue"},
            payload={"run": run.id, "count": len(report.opened), "flags": list(report.opened[:100])},
        )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
