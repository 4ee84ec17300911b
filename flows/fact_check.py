"""The Prefect flow ``fact_check``: fetch, collect, extract, load, match and check, publish.

Thin on purpose: a task is a batch or a stage, tasks hand on ids and paths and never a text, and nothing is
remembered here. What is done is what the warehouse says is done (see docs/decisions/0002-prefect.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import prefect.runtime
from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.task_runners import ThreadPoolTaskRunner

from claims.model import InputError
from claims.reference import Reference
from claims.sources.config import WebSource, read_sources
from claims.sources.hosts import Hosts
from claims.sources.page import Fetched, SourceFailure
from claims.sources.reference import read_reference
from flows.collect import Item, batches, collect, version_of
from flows.conclude import Conclusion, conclude
from flows.extract import Extraction, extract_batch
from flows.pages import Kept, keep, known_states, remember
from flows.shown import show_run
from warehouse.inputs import record_inputs
from warehouse.loader import load, undone
from warehouse.naming import with_decisions
from warehouse.records import LoadReport, ResultReport, Run
from warehouse.reference import check_reference, record_reference
from warehouse.revisions import record_revisions
from warehouse.snapshots import publish

FETCHED_AT_ONCE = 4
"""Sources that are fetched at the same time: a slow one holds up nobody, and a few hold their pages in memory at most."""
_RUNNER: ThreadPoolTaskRunner[Any] = ThreadPoolTaskRunner(max_workers=FETCHED_AT_ONCE)
_LINES_OF_A_KIND = 5
"""How many lines of one kind a run logs, so that its whole story fits on a screen; the artifacts have all."""


@dataclass(frozen=True, slots=True)
class Work:
    """What there is to do: the items that this version of the pipeline has not read. ``present``: see `Collected`."""

    found: int
    todo: tuple[Item, ...]
    present: tuple[str, ...]
    errors: tuple[InputError, ...]

    @property
    def documents(self) -> int:
        return sum(len(item.content_ids) for item in self.todo)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found and what it changed. ``documents`` and ``claims`` are those that were added.

    ``errors`` are inputs that could not be read, ``failures`` pages and sources that could not be fetched.
    """

    found: int
    read: int
    documents: int
    claims: int
    report: ResultReport
    errors: tuple[InputError, ...]
    failures: tuple[SourceFailure, ...]
    snapshot: Path

    @property
    def changed(self) -> bool:
        """Whether the run brought anything at all."""
        return bool(self.read or self.documents or self.claims or self.report.changed)


@flow(name="fact_check", validate_parameters=True, task_runner=_RUNNER)  # type: ignore[arg-type]
def fact_check(sources: Path = Path("seeds/sources.toml"), warehouse: Path = Path("warehouse")) -> Outcome:
    """Read what the sources hold, compare it with what the warehouse holds, and publish what does not add up.

    Safe to kill and to repeat at any moment: a second run with nothing new changes nothing.

    Args:
        sources: The list of what to collect, a sources.toml.
        warehouse: The folder where everything is kept.
    """
    log = get_run_logger()
    known = read_sources(sources)
    reference, problems = (Reference(), ()) if known.reference is None else read_reference(known.reference)
    reference = with_decisions(warehouse, reference)
    run = Run.begin(str(prefect.runtime.flow_run.id), version_of(reference))
    kept = _fetch_all(known.web, warehouse)
    work = collect_documents(sources, warehouse, run, problems)
    extractions = _extract_all(warehouse, run, work, reference)
    errors = (*work.errors, *(error for extraction in extractions for error in extraction.errors))
    loaded = load_batches(warehouse, run, work.present, errors, reference)
    for source in kept:
        remember(warehouse, source)  # not before its pages are loaded
    conclusion = match_and_check(warehouse, run, reference)
    snapshot = publish_snapshot(warehouse)
    failures = tuple(failure for source in kept for failure in source.failures)
    show_run(warehouse, run, loaded, conclusion, errors, failures)
    log.info("Published %s", snapshot.name)
    read = sum(extraction.documents for extraction in extractions)
    return Outcome(work.found, read, loaded.documents, loaded.claims, conclusion.report, errors, failures, snapshot)


@task(name="fetch", task_run_name="fetch {source.name}", cache_policy=NO_CACHE)
def fetch(source: WebSource, warehouse: Path, hosts: Hosts) -> Kept:
    """Fetch what a source has that is new or changed, and keep it below the warehouse. Never fails: what goes wrong is a failure's line."""
    from claims.sources.fetch import fetch_source  # with readers of HTML and feeds, which a run on folders does without

    try:
        fetched = fetch_source(source, known_states(warehouse, source.name), datetime.now(UTC), hosts=hosts)
    except Exception as error:  # one source must not stop the job
        reason = f"could not be fetched ({type(error).__name__}: {error}); please report it"
        fetched = Fetched(failures=(SourceFailure(source.name, source.urls[0], reason),))
    return keep(warehouse, source.name, fetched)


@task(name="collect", cache_policy=NO_CACHE)
def collect_documents(sources: Path, warehouse: Path, run: Run, problems: tuple[InputError, ...]) -> Work:
    """List what the sources hold and leave out what the warehouse has."""
    log = get_run_logger()
    collected = collect(read_sources(sources), warehouse)
    errors = (*problems, *collected.errors)
    _warn("Not read", [f"{error.path}: {error.message}" for error in errors])
    todo = collected.only(undone(warehouse, collected.content_ids, run.pipeline_version))
    work = Work(len(collected.content_ids), todo, collected.present, errors)
    log.info("Collected %s, %d to read", _count(work.found, "document"), work.documents)
    return work


@task(name="extract", task_run_name="extract batch {number} of {total}", cache_policy=NO_CACHE)
def extract(warehouse: Path, run: Run, items: tuple[Item, ...], reference: Reference, number: int, total: int) -> Extraction:
    """Read one batch of documents and put their claims into the warehouse's inbox."""
    log = get_run_logger()
    extraction = extract_batch(warehouse, run, items, reference)
    if number == total or number % max(1, total // _LINES_OF_A_KIND) == 0:
        claims, flags = _count(extraction.claims, "claim"), _count(extraction.flags, "flag")
        log.info("Batch %d of %d: %s, %s, %s inside them", number, total, _count(extraction.documents, "document"), claims, flags)
    _warn("Not extracted", [f"{error.path}: {error.message}" for error in extraction.errors])
    return extraction


@task(name="load", cache_policy=NO_CACHE)
def load_batches(warehouse: Path, run: Run, present: tuple[str, ...], errors: tuple[InputError, ...], reference: Reference) -> LoadReport:
    """Take what waits in the inbox into the warehouse, and note what the inputs hold now and which could not be read."""
    log = get_run_logger()
    loaded = load(warehouse)
    record_inputs(warehouse, run, present, errors)
    record_reference(warehouse, run, reference)
    for line in loaded.rejected:
        log.warning("Set aside: %s", line)
    if loaded.batches:
        log.info("Loaded %s, %s", _count(loaded.documents, "new document"), _count(loaded.claims, "new claim"))
    return loaded


@task(name="match and check", cache_policy=NO_CACHE)
def match_and_check(warehouse: Path, run: Run, reference: Reference) -> Conclusion:
    """Compare what is new in the warehouse with what it may belong to, and with the reference."""
    log = get_run_logger()
    found = conclude(warehouse, run, reference)
    check_reference(warehouse, reference)
    record_revisions(warehouse)
    log.info(
        "Compared %s%s: %s, %s, %s between documents",
        "" if found.compared == found.claims else f"{found.compared:,} of ", _count(found.claims, "claim"), _count(found.facts, "fact"), _count(found.conflicts, "conflicting pair"),
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


def _fetch_all(sources: Sequence[WebSource], warehouse: Path) -> list[Kept]:
    """Fetch all sources, some at the same time, and tell what came of it."""
    log = get_run_logger()
    hosts = Hosts()  # shared, so that no host is asked by two sources at a time
    kept = [future.result() for future in [fetch.submit(source, warehouse, hosts) for source in sources]]
    for source in kept[:_LINES_OF_A_KIND]:
        log.info("Fetched %s: %s new or changed, %d failed", source.source, _count(source.versions, "page"), len(source.failures))
    if rest := kept[_LINES_OF_A_KIND:]:
        versions, failed = sum(source.versions for source in rest), sum(len(source.failures) for source in rest)
        log.info("Fetched %s more: %s new or changed, %d failed", _count(len(rest), "source"), _count(versions, "page"), failed)
    _warn("Not fetched", [str(failure) for source in kept for failure in source.failures])
    return kept


def _extract_all(warehouse: Path, run: Run, work: Work, reference: Reference) -> list[Extraction]:
    cut = list(batches(work.todo))
    return [extract(warehouse, run, items, reference, number, len(cut)) for number, items in enumerate(cut, start=1)]


def _warn(what: str, lines: Sequence[str]) -> None:
    log = get_run_logger()
    for line in lines[:_LINES_OF_A_KIND]:
        log.warning("%s: %s", what, line)
    if len(lines) > _LINES_OF_A_KIND:
        log.warning("%s: %d more, see the artifact failed-sources", what, len(lines) - _LINES_OF_A_KIND)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
