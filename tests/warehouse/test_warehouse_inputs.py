"""What runs saw: what a page says now, the order of its versions, and inputs that could not be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from warehouse_samples import NOON, a_batch, a_document, a_run, ask

from claims.model import Document, InputError
from warehouse import Run, content_digest, load, read_corpus, record_inputs, write_batch

PAGE = "https://x.example/a"
CURRENT = "SELECT low FROM current_claims ORDER BY low"


def version(count: int, day: int = 3, name: str = PAGE) -> Document:
    return a_document(name, f"Acme cut {count} jobs.", url=PAGE, title="T", publisher="P", published=date(2024, 4, day))


def at(hour: int) -> Run:
    return replace(a_run(f"run-{hour}"), started_at=NOON + timedelta(hours=hour))


def see(root: Path, hour: int, *documents: Document, errors: tuple[InputError, ...] = ()) -> bool:
    """One run that finds these documents."""
    write_batch(root, a_batch(*documents, run=at(hour)))
    load(root)
    return record_inputs(root, at(hour), [document.content_id for document in documents], errors)


def order(root: Path) -> list[str]:
    return ask(root, "SELECT c.low FROM documents JOIN claims AS c USING (document_id) ORDER BY version")


@pytest.mark.parametrize("days", [(3, 3), (3, 5), (5, 3)])
def test_a_figure_that_changes_and_changes_back_is_current_again(tmp_path: Path, days: tuple[int, int]) -> None:
    before, after = version(300, days[0]), version(400, days[1])
    for hour, (said, current, versions) in enumerate(
        [(before, "300", ["300"]), (after, "400", ["300", "400"]), (before, "300", ["400", "300"]), (after, "400", ["300", "400"])]
    ):
        assert see(tmp_path, hour, said)
        assert ask(tmp_path, CURRENT) == [current]
        assert order(tmp_path) == versions
        assert [item.document for item in read_corpus(tmp_path).current] == [said]
    stays = ask(tmp_path, "SELECT document_id, hour(seen_from), hour(seen_until) FROM observations ORDER BY seen_from")
    assert stays == [f"{before.content_id},12,13", f"{after.content_id},13,14", f"{before.content_id},14,15", f"{after.content_id},15,"]
    assert ask(tmp_path, "FROM duplicate_ids") == []


def test_seeing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    assert see(tmp_path, 0, version(300), version(400, 5))
    before = content_digest(tmp_path), ask(tmp_path, "FROM ledger_state"), ask(tmp_path, "FROM observations ORDER BY ALL")
    assert not see(tmp_path, 1, version(400, 5), version(300))
    assert (content_digest(tmp_path), ask(tmp_path, "FROM ledger_state"), ask(tmp_path, "FROM observations ORDER BY ALL")) == before


def test_versions_that_are_there_together_are_ordered_by_stated_date_then_by_id(tmp_path: Path) -> None:
    """Files of a folder, whatever their times on disk and in whatever order they came."""
    late, first, second = version(500, 9), version(400, 5, "a"), version(300, 5, "b")
    see(tmp_path, 0, late)
    see(tmp_path, 1, late, second)
    see(tmp_path, 2, late, second, first)
    assert order(tmp_path) == ["400", "300", "500"]


def test_what_a_page_says_now_is_newer_than_a_later_date_that_it_has_left(tmp_path: Path) -> None:
    see(tmp_path, 0, version(300, 3), version(500, 9))
    see(tmp_path, 1, version(300, 3))
    assert ask(tmp_path, CURRENT) == ["300"]


def test_a_page_that_is_not_looked_at_says_what_it_said(tmp_path: Path) -> None:
    see(tmp_path, 0, version(300))
    see(tmp_path, 1, version(400))
    assert not see(tmp_path, 2)
    assert see(tmp_path, 3, a_document("elsewhere", "Acme cut 7 jobs."))
    assert ask(tmp_path, CURRENT) == ["7", "400"]


def test_a_run_that_began_earlier_and_ends_later_does_not_turn_the_page_back(tmp_path: Path) -> None:
    see(tmp_path, 1, version(400))
    assert not see(tmp_path, 0, version(300))
    assert ask(tmp_path, CURRENT) == ["400"]


def test_errors_are_those_of_the_last_run(tmp_path: Path) -> None:
    name, empty = InputError("texts/a\udcff.txt", "not UTF-8"), InputError("b.txt", "empty")
    line = InputError("many.jsonl", "line 2: is not valid JSON")
    many = a_document("m", "Acme cut 5 jobs.", path="many.jsonl")

    def errors() -> list[str]:
        return ask(tmp_path, "SELECT path, first_seen_run FROM input_errors ORDER BY ALL")

    assert see(tmp_path, 0, many, errors=(name, empty, line, line))
    assert errors() == ["b.txt,run-0", "many.jsonl,run-0", "texts/a\\udcff.txt,run-0"]
    before = content_digest(tmp_path)
    assert not see(tmp_path, 1, many, errors=(line, empty, name))
    assert content_digest(tmp_path) == before, "a file with one bad line is read and has an error, in every run"
    assert see(tmp_path, 2, many, errors=(line, InputError("c.txt", "empty")))
    assert errors() == ["c.txt,run-2", "many.jsonl,run-0"], "b.txt is gone or mended"
    assert see(tmp_path, 3)
    assert errors() == []
