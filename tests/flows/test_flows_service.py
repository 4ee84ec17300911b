"""The users' day, with everything real: a news site, Prefect's server and a worker, prefect.yaml, a browser on the UI."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from news_site import Page, Site, serving
from prefect_service import FACT_CHECK, RECORD_DECISION, Service, serving_prefect, until

from claims.reference import EMPTY_REFERENCE
from claims.sources.config import read_sources
from claims.sources.fetch import fetch_source
from flows.collect import collect, version_of
from flows.conclude import conclude
from flows.extract import extract_batch
from flows.pages import keep, remember
from warehouse.corpus import content_digest, open_flags, read_corpus, summary
from warehouse.decisions import Answer, decide
from warehouse.inputs import record_inputs
from warehouse.ledger import read_only, rows
from warehouse.loader import load, undone
from warehouse.records import Run
from warehouse.snapshots import current_snapshot, publish

if TYPE_CHECKING:
    from browser import Browser

pytestmark = pytest.mark.slow

SOURCES = """
[defaults]
allow_private = true
delay = 0
retries = 0

[[source]]
name = "news"
kind = "feed"
url = "{site}/feed.xml"

[[source]]
name = "releases"
kind = "url"
urls = ["{site}/press/results", "{site}/press/gone"]

[[source]]
name = "closed"
kind = "url"
url = "http://127.0.0.1:9/"
"""
HOSTILE = 'Ledger <img src=x onerror=alert(1)> ![x](http://127.0.0.1:9/x.png) [y](javascript:alert(1))'  # fmt: skip


def _pages() -> dict[str, Page]:
    return {
        "/news/orrin": Page(
            "Daily Courier", "Orrin Foods opens its books", "2024-03-01", "Orrin Foods had 4,120 employees on 31 December 2023.",
            "The maker of cheese and butter let reporters look into its accounts for the first time. The chair thanked the staff at length.",
        ),
        "/news/cheese": Page(
            "Weekly Grocer", "Who makes our cheese", "2024-03-02", "Orrin Foods had 5,300 employees on 31 December 2023.",
            "Shops that we asked were content with what they get from the dairies of the north. Some would like smaller wheels.",
        ),
        "/news/halden": Page(
            "Harbour Post", "Halden Rail to shrink", "2024-03-05", "Halden Rail said on 4 March 2024 that it would cut more than 300 jobs.",
            "Unions called the plan a shock and asked for talks. Trains on the coast will run as before, the operator said.",
        ),
        "/press/results": Page(
            "Tarn Optics", "Results for the year", "2024-02-20",
            "Tarn Optics said revenue rose 35% to $1.2 billion in 2023, from $1.0 billion in 2022.",
            "Demand for lenses was strong everywhere, the company said. It thanked its customers and will pay a dividend.",
        ),
    }  # fmt: skip


@dataclass
class Newsroom:
    """A site, the list of sources that names it, and a warehouse."""

    site: Site
    sources: Path
    warehouse: Path


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with serving(Site(_pages())) as site:
        yield _newsroom(site, tmp_path)


def _newsroom(site: Site, folder: Path) -> Newsroom:
    sources = folder / "sources.toml"
    sources.write_text(SOURCES.format(site=site.address), encoding="utf-8")
    return Newsroom(site, sources, folder / "warehouse")


@pytest.fixture(scope="module")
def scheduled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """The newsroom that the schedule works on."""
    with serving(Site(_pages())) as site:
        yield _newsroom(site, tmp_path_factory.mktemp("newsroom"))


@pytest.fixture(scope="module")
def service(scheduled: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with serving_prefect(tmp_path_factory.mktemp("service"), scheduled.sources, scheduled.warehouse) as running:
        yield running


def _flags(warehouse: Path) -> dict[str, str]:
    """Rule -> key of the flags that wait for a decision."""
    return {queued.flag.rule: queued.flag.id for queued in open_flags(warehouse)}


def _begun(service: Service) -> dict[str, Any] | None:
    return next((run for run in service.runs_of(FACT_CHECK) if run["state_type"] not in ("SCHEDULED", "PENDING")), None)


def _submitted(browser: Browser, service: Service) -> list[dict[str, Any]]:
    """Send the form; once more where the server was too busy to take it, which the UI says and leaves the form as it is."""
    browser.submit()
    with contextlib.suppress(AssertionError):
        return until("no run of the form", 10, lambda: service.runs_of(RECORD_DECISION))
    return []


def _decisions(warehouse: Path) -> list[tuple[str, str, str, str]]:
    with read_only(current_snapshot(warehouse)) as connection:
        return rows(connection, "SELECT flag_id, verdict, reviewer, note FROM decisions ORDER BY decided_at")


def _duplicates(warehouse: Path) -> list[tuple[str, ...]]:
    with read_only(current_snapshot(warehouse)) as connection:
        return rows(connection, "FROM duplicate_ids")


def test_a_day_from_the_schedule_to_a_decision_and_a_silent_edit(service: Service, scheduled: Newsroom, tmp_path: Path) -> None:
    from browser import browsing, skip_without_chromium

    skip_without_chromium()
    shots = Path(os.environ.get("SCREENSHOTS", tmp_path))
    site, warehouse = scheduled.site, scheduled.warehouse

    # The schedule fires: pages are collected, what does not add up is flagged, what failed is said, and the run is green.
    run = until("no scheduled run", 180, lambda: _begun(service))
    assert run["auto_scheduled"]
    for schedule in service.deployment(FACT_CHECK)["schedules"]:  # the other runs of this test are asked for
        service.ask("PATCH", f"/deployments/{run['deployment_id']}/schedules/{schedule['id']}", {"active": False})
    assert service.end_of(run["id"])["state_type"] == "COMPLETED", service.log_of(run["id"])
    assert summary(warehouse).documents == 4
    flags = _flags(warehouse)
    assert set(flags) == {"cross_source", "growth_mismatch"}
    log = until(
        "the log does not end",
        30,
        lambda: (lines := service.log_of(run["id"])) and any("Finished" in line for line in lines[-2:]) and lines,
    )
    assert any(line.startswith("Fetched news: 3 pages new or changed, 0 failed") for line in log)
    assert sum(line.startswith("Not fetched: ") for line in log) == 2
    assert len([line for line in log if not line.startswith(("Finished in state", "Created task run"))]) <= 20

    with browsing(service.address) as browser:
        # A person opens the latest open flags, with both figures and where they stand.
        browser.open("/artifacts", until="open-flags")
        for key in ("run-summary", "failed-sources"):
            assert key in browser.text
        browser.open(f"/artifacts/artifact/{service.latest('open-flags')['id']}", until="cross_source")
        shown = {row["rule"]: row for row in browser.table()}
        assert set(shown) == set(flags)
        assert shown["cross_source"]["severity"] in ("error", "warning")
        assert shown["cross_source"]["subject"] == "Orrin Foods"
        assert "4,120 employees" in shown["cross_source"]["figures"]
        assert "5,300 employees" in shown["cross_source"]["figures"]
        for outlet in ("Daily Courier", "Weekly Grocer"):
            assert outlet in shown["cross_source"]["sources"]
        assert {f"{site.address}/news/orrin", f"{site.address}/news/cheese"} <= set(browser.links())
        browser.open(f"/artifacts/artifact/{service.latest('failed-sources')['id']}", until="releases")
        assert [row["source"] for row in browser.table()] == ["releases", "closed"]
        browser.open(f"/artifacts/artifact/{service.latest('run-summary')['id']}", until="new documents")
        assert "open flags" in browser.text

        # She dismisses it from the form: the words explain the fields, the verdict is a choice.
        browser.open(f"/deployments/deployment/{service.deployment(RECORD_DECISION)['id']}/run", until="Who decides.")
        assert browser.options("verdict") == ["confirmed", "dismissed", "corrected", "cannot_tell"]
        browser.fill("flag", shown["cross_source"]["flag"])
        browser.choose("verdict", "dismissed")
        browser.fill("reviewer", "Ada")
        browser.fill("note", "Weekly Grocer counts the dairies that were sold.")
        browser.save(shots / "record-decision.png")
        (decision,) = until("no run of the form", 60, lambda: _submitted(browser, service))
        ended = service.end_of(decision["id"])
        assert ended["state_type"] == "COMPLETED", service.log_of(decision["id"])
        assert ended["state"]["message"] == f"Flag {flags['cross_source']} is dismissed by Ada"
        assert _decisions(warehouse) == [(flags["cross_source"], "dismissed", "Ada", "Weekly Grocer counts the dairies that were sold.")]
        browser.open(f"/artifacts/artifact/{service.latest('open-flags')['id']}", until="growth_mismatch")
        assert "cross_source" not in browser.text

        # A page changes a figure without a word, and another comes whose outlet has an odd name. What has not changed is not sent again.
        site.pages["/news/halden"].sentence = site.pages["/news/halden"].sentence.replace("300", "400")
        site.pages["/news/odd"] = Page(
            HOSTILE, "Orrin again", "2024-03-06", "Orrin Foods had 6,900 employees on 31 December 2023.",
            "A walk through the works shows rows of vats. Nobody there wanted to talk about pay, and we did not press them.",
        )  # fmt: skip
        assert not site.unchanged
        assert service.end_of(service.run(FACT_CHECK))["state_type"] == "COMPLETED"
        assert set(site.unchanged) == {"/news/orrin", "/news/cheese", "/press/results"}
        browser.open(f"/artifacts/artifact/{service.latest('open-flags')['id']}", until="silent_edit")
        shown = {row["rule"]: row for row in browser.table()}
        assert "300" in shown["silent_edit"]["figures"]
        assert "400" in shown["silent_edit"]["figures"]
        browser.save(shots / "open-flags.png")
        assert HOSTILE in shown["cross_source"]["sources"], "words of a document are shown as words"
        assert not [link for link in browser.links() if not link.startswith((site.address, service.address))]
        assert browser.driver.execute_script("return document.querySelectorAll('tbody img').length") == 0
        assert browser.asked_hosts() == {"127.0.0.1"}, "the UI asks nobody outside"
    assert [item.version for item in read_corpus(warehouse).items if item.document.address.endswith("/halden")] == [1, 2]


def _run_alone(newsroom: Newsroom) -> None:
    """What the flow does, without Prefect."""
    known = read_sources(newsroom.sources)
    kept = [keep(newsroom.warehouse, source.name, fetch_source(source, {}, datetime.now(UTC))) for source in known.web]
    found = collect(known, newsroom.warehouse)
    run = Run.begin("alone", version_of(EMPTY_REFERENCE))
    todo = found.only(undone(newsroom.warehouse, found.content_ids, run.pipeline_version))
    extract_batch(newsroom.warehouse, run, todo, EMPTY_REFERENCE)
    load(newsroom.warehouse)
    record_inputs(newsroom.warehouse, run, found.present)
    conclude(newsroom.warehouse, run, EMPTY_REFERENCE)
    publish(newsroom.warehouse)
    for source in kept:
        remember(newsroom.warehouse, source)


def test_overlapping_runs_and_a_stream_of_decisions_lose_nothing_and_do_nothing_twice(service: Service, newsroom: Newsroom) -> None:
    _run_alone(newsroom)
    flag = _flags(newsroom.warehouse)["cross_source"]
    for number in range(12):
        text = f"Halden Rail had {number + 3},450 employees on 31 December {2010 + number}."
        newsroom.site.pages[f"/news/{number}"] = Page(f"Outlet {number}", f"Number {number}", "2024-03-07", text, "Nothing else was said.")
    runs = [service.run(FACT_CHECK, sources=str(newsroom.sources), warehouse=str(newsroom.warehouse)) for _ in range(3)]
    runs += [service.run(RECORD_DECISION, flag=flag, verdict="confirmed", note="form", warehouse=str(newsroom.warehouse))]
    until("no run has begun", 60, lambda: any(service.process_of(run) for run in runs))
    written = 0
    while written < 20 or not all(service.has_ended(run) for run in runs):
        decide(newsroom.warehouse, Answer(flag, "dismissed", "Ada", f"note {written}"))
        written += 1
        time.sleep(0.2)
    assert [service.end_of(run)["state_type"] for run in runs] == ["COMPLETED"] * 4
    notes = [note for _, _, _, note in _decisions(newsroom.warehouse)]
    assert sorted(notes) == sorted([*(f"note {n}" for n in range(written)), "form"])
    assert summary(newsroom.warehouse).documents == 16
    assert _duplicates(newsroom.warehouse) == []
    digest = content_digest(newsroom.warehouse)
    _run_alone(newsroom)
    assert content_digest(newsroom.warehouse) == digest, "a run alone comes to what the three came to"


def test_a_killed_flow_is_completed_by_the_next_run(service: Service, newsroom: Newsroom) -> None:
    place = {"sources": str(newsroom.sources), "warehouse": str(newsroom.warehouse)}
    gate = newsroom.site.held["/press/results"] = threading.Event()
    run = service.run(FACT_CHECK, **place)
    news = newsroom.warehouse / "pages" / "news"
    until("nothing was fetched", 60, lambda: newsroom.site.asked["/press/results"] and len(list(news.glob("[!.]*.json"))) == 3)
    process = until("the flow has no process", 10, lambda: service.process_of(run))
    process.send_signal(signal.SIGKILL)
    assert service.end_of(run)["state_type"] == "CRASHED"
    assert not (newsroom.warehouse / "claims.duckdb").exists()
    gate.set()
    del newsroom.site.held["/press/results"]
    assert service.end_of(service.run(FACT_CHECK, **place))["state_type"] == "COMPLETED"
    assert summary(newsroom.warehouse).documents == 4
    assert set(_flags(newsroom.warehouse)) == {"cross_source", "growth_mismatch"}
    assert _duplicates(newsroom.warehouse) == []
