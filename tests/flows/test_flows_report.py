from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rich.console import Console

from claims.model import Evidence, Flag, Severity
from flows.report import MAX_FLAGS, show, show_next
from warehouse.records import QueuedEvidence, QueuedFlag, ResultReport, Summary

SUMMARY = Summary(8, 7, 5, 1470, 80, {"error": 1}, {"cross_source": 1}, 1, 2, 0)
SENTENCE = "2 independent sources differ on the number of employees of Orrin Foods: 4,120 people against 5,300 people."


def _queued(key: str = "k", severity: Severity = "warning", sentence: str = SENTENCE, document: str = "a") -> QueuedFlag:
    evidence = tuple(
        QueuedEvidence(Evidence(name, "text", 0, 5, "4,120"), name, 1, "P", "t", None, name, None) for name in (document, "b", document)
    )
    flag = Flag(key, "cross_source", severity, (), tuple(e.evidence for e in evidence), sentence, "4,120 < 5,300")
    return QueuedFlag(1, flag, "run", "Orrin Foods", None, 2, evidence)


def _outcome(opened: tuple[str, ...] = (), changed: bool = True, closed: tuple[str, ...] = ()) -> Any:
    report = ResultReport(changed, opened, closed)
    return SimpleNamespace(changed=changed, documents=3, claims=1, report=report, errors=(), snapshot=Path("s/claims-1.duckdb"))


def _shown(queue: list[QueuedFlag], outcome: Any, width: int = 80) -> str:
    stream = io.StringIO()
    show(Console(file=stream, width=width), outcome, queue, SUMMARY)
    return stream.getvalue()


@pytest.mark.parametrize("width", [80, 100, 160])
def test_the_table_names_rule_severity_subject_what_and_where_within_the_width(width: int) -> None:
    text = _shown([_queued()], _outcome(("k",)), width)
    assert all(len(line) <= width for line in text.splitlines())
    flat = " ".join(text.split())
    for part in ("warning", "cross_source", "Orrin Foods", "4,120 < 5,300", "a, b"):
        assert part in flat
    assert all(word in flat for word in SENTENCE.split())


def test_words_of_a_document_cannot_drive_the_terminal() -> None:
    text = _shown([_queued(sentence="\x1b[31m[bold]x[/bold]\u202e", document="\x1b]0;t\x07a")], _outcome())
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]x[/bold]" in text


def test_counts_and_nothing_new() -> None:
    text = _shown([_queued()], _outcome(changed=False))
    assert "8 documents, 1,470 claims, 80 facts, 1 open flag, 2 decisions" in text
    assert "nothing new" in text


def test_what_is_new_and_what_was_closed() -> None:
    assert "3 documents, 1 claim and 1 flag are new; 2 flags closed" in _shown([_queued()], _outcome(("k",), closed=("x", "y")))


def test_new_flags_are_marked_only_among_older_ones() -> None:
    assert " new" not in _shown([_queued()], _outcome(("k",))).split("In the warehouse")[0]
    assert "warning new" in _shown([_queued(), _queued("older")], _outcome(("k",)))


def test_notes_are_counted_and_a_long_queue_is_cut() -> None:
    queue = [_queued(str(n)) for n in range(MAX_FLAGS + 2)] + [_queued("note", "info")]
    text = _shown(queue, _outcome(changed=False))
    assert text.count("4,120 < 5,300") == MAX_FLAGS
    assert "2 more flags" in text
    assert "1 note (severity info) not shown" in text


def test_no_flags_is_said() -> None:
    assert "No open flags." in _shown([], _outcome(changed=False))


def test_where_to_look_next_can_be_copied() -> None:
    stream = io.StringIO()
    show_next(Console(file=stream, width=40), Path("some/where"), _outcome(), "prefect server start")
    lines = stream.getvalue().splitlines()
    assert any(line.endswith('claimtrack sql "SELECT severity, rule, sentence FROM review_queue" --warehouse some/where') for line in lines)
    assert any(line.endswith("some/where/snapshots/claims-1.duckdb") for line in lines)
