"""The flow itself, on Prefect's test server."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from warehouse.corpus import content_digest, open_flags, summary

if TYPE_CHECKING:
    from conftest import Corpus

    from flows.fact_check import Outcome

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("prefect_server")]


def _run(corpus: Corpus) -> Outcome:
    from flows.fact_check import fact_check

    return fact_check(corpus.sources, corpus.warehouse)


def _artifacts(key: str) -> Any:
    from prefect.artifacts import Artifact

    found = Artifact.get(key)
    assert found is not None
    return found.data if isinstance(found.data, str | list) else json.loads(found.data)


def test_a_second_run_adds_nothing_and_changes_nothing(conflicting: Corpus) -> None:
    first = _run(conflicting)
    assert (first.found, first.read, first.documents, len(first.report.opened)) == (3, 3, 3, 1)
    digest = content_digest(conflicting.warehouse)
    second = _run(conflicting)
    assert (second.found, second.read, second.documents, second.claims, second.changed) == (3, 0, 0, 0, False)
    assert second.snapshot == first.snapshot
    assert content_digest(conflicting.warehouse) == digest


def test_artifacts_show_flags_and_counts_and_nothing_of_a_document_is_markup(conflicting: Corpus) -> None:
    conflicting.add(
        "b",
        "Orrin Foods had 5,300 employees on 31 December 2023.",
        publisher="<img src=x onerror=alert(1)> [x](javascript:alert(1))",
        url="javascript:alert(1)",
    )
    _run(conflicting)
    (row,) = _rows(_artifacts("open-flags"))
    assert row["rule"] == r"cross\_source"
    assert row["subject"] == "Orrin Foods"
    assert "4,120" in row["figures"]
    assert "5,300" in row["figures"]
    everything = json.dumps(row) + _artifacts("run-summary")
    assert "<" not in everything
    assert "](javascript" not in everything
    assert "| new documents | 3 |" in everything


def _rows(data: Any) -> list[dict[str, str]]:
    rows = json.loads(data) if isinstance(data, str) else data
    assert isinstance(rows, list)
    return rows


def test_bad_inputs_are_errors_and_the_rest_is_loaded(conflicting: Corpus) -> None:
    (conflicting.documents / "bad.json").write_text("{", encoding="utf-8")
    (conflicting.documents / "empty.txt").write_bytes(b"")
    outcome = _run(conflicting)
    assert [Path(error.path).name for error in outcome.errors] == ["bad.json", "empty.txt"]
    counts = summary(conflicting.warehouse)
    assert (counts.documents, counts.errors) == (3, 2)
    assert not _run(conflicting).changed


def test_many_documents_in_one_file_are_several_batches(corpus: Corpus) -> None:
    lines = [json.dumps({"id": f"d{n}", "text": f"Orrin Foods has {n} plants."}) for n in range(1, 451)]
    (corpus.documents / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    outcome = _run(corpus)
    assert (outcome.read, outcome.documents, outcome.errors) == (450, 450, ())
    assert summary(corpus.warehouse).documents == 450


def test_an_edited_file_is_a_new_version_and_its_old_flag_is_superseded(conflicting: Corpus) -> None:
    first = _run(conflicting)
    conflicting.add("b", "Orrin Foods had 5,400 employees on 31 December 2023.", publisher="Weekly B", published="2024-03-02")
    second = _run(conflicting)
    assert (second.read, second.documents) == (1, 1)
    assert second.report.superseded == first.report.opened
    quotes = {
        words.evidence.quote
        for queued in open_flags(conflicting.warehouse)
        if queued.flag.rule == "cross_source"
        for words in queued.evidence
    }
    assert any("5,400" in quote for quote in quotes)
    assert not any("5,300" in quote for quote in quotes)


def test_the_log_tells_the_story_and_no_text(conflicting: Corpus) -> None:
    outcome = _run(conflicting)
    lines = _log_until(f"Published {outcome.snapshot.name}")
    assert any(line.startswith("Collected 3 documents, 3 to read") for line in lines)
    assert any(line.startswith("Flags: 1 hold, 1 opened") for line in lines)
    assert not any("4,120" in line for line in lines)


def _log_until(last: str) -> list[str]:
    """Messages in Prefect's log, once one of them is this: they are sent from a thread."""
    from prefect.client.orchestration import get_client

    lines: list[str] = []
    deadline = time.monotonic() + 60
    with get_client(sync_client=True) as client:
        ask: Any = client.request
        while last not in lines and time.monotonic() < deadline:
            lines = [log["message"] for log in ask("POST", "/logs/filter", json={"sort": "TIMESTAMP_DESC", "limit": 200}).json()]
            time.sleep(0.2)
    assert last in lines
    return lines
