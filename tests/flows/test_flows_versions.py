"""What a page says now, from run to run: what the flow does between its tasks, without Prefect."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claims.model import Document
from claims.reference import EMPTY_REFERENCE
from claims.sources.config import Sources, WebSource, read_sources
from claims.sources.page import Fetched
from flows.collect import collect
from flows.conclude import Conclusion, conclude
from flows.extract import extract_batch
from flows.pages import folder_of, keep, latest_versions
from warehouse import Run, content_digest, load, open_flags, publish, record_inputs, run_query

if TYPE_CHECKING:
    from conftest import Corpus

URL = "https://news.example/a"
TEXT = "Orrin Foods said that it would cut {} jobs in March 2024, most of them in its stores."
PRESS = WebSource("press", "url", (URL,))
SAYS = "SELECT quote FROM current_claims WHERE type = 'headcount'"
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def _run(sources: Sources, warehouse: Path, hour: int) -> Conclusion:
    run = Run(f"run-{hour}", "v", NOON + timedelta(hours=hour))
    found = collect(sources, warehouse)
    extraction = extract_batch(warehouse, run, found.items, EMPTY_REFERENCE)
    load(warehouse)
    record_inputs(warehouse, run, found.present, (*found.errors, *extraction.errors))
    concluded = conclude(warehouse, run, EMPTY_REFERENCE)
    publish(warehouse)
    return concluded


def _says(warehouse: Path, count: int) -> None:
    page = Document(URL, TEXT.format(count), "A title", None, URL, "Daily A", date(2024, 4, 3))
    keep(warehouse, PRESS.name, Fetched((page,)))


def _ask(warehouse: Path, sql: str) -> list[str]:
    return run_query(warehouse, sql, "csv").splitlines()[1:]


@pytest.mark.parametrize("figures", [(300, 400), (400, 300)])
def test_flags_and_view_agree_on_which_figure_came_first(tmp_path: Path, figures: tuple[int, int]) -> None:
    """A silent edit keeps its date."""
    for hour, figure in enumerate(figures):
        _says(tmp_path, figure)
        _run(Sources(Path(), (PRESS,)), tmp_path, hour)
    old, new = (f"{figure} jobs" for figure in figures)
    (queued,) = open_flags(tmp_path)
    assert queued.flag.rule == "silent_edit"
    assert queued.flag.sentence.index(str(figures[0])) < queued.flag.sentence.index(str(figures[1]))
    assert _ask(tmp_path, "SELECT older_quote, newer_quote FROM silent_edits") == [f"{old},{new}"]
    assert _ask(tmp_path, SAYS) == [new]


def test_a_figure_that_changes_back_is_current_again(tmp_path: Path) -> None:
    for hour, figure in enumerate((300, 400, 300)):
        _says(tmp_path, figure)
        _run(Sources(Path(), (PRESS,)), tmp_path, hour)
        assert _ask(tmp_path, SAYS) == [f"{figure} jobs"]
    assert _ask(tmp_path, "SELECT older_quote, newer_quote FROM silent_edits WHERE status = 'open'") == ["400 jobs,300 jobs"]
    before = content_digest(tmp_path)
    assert not _run(Sources(Path(), (PRESS,)), tmp_path, 4).report.changed
    assert content_digest(tmp_path) == before


def test_a_file_that_is_edited_back_is_current_again(corpus: Corpus) -> None:
    for hour, figure in enumerate((300, 400, 300)):
        corpus.add("a", TEXT.format(figure), published="2024-04-03")
        _run(read_sources(corpus.sources), corpus.warehouse, hour)
        assert _ask(corpus.warehouse, SAYS) == [f"{figure} jobs"]


def test_files_of_one_page_are_ordered_by_stated_date_then_id_not_by_their_time_on_disk(corpus: Corpus) -> None:
    for n, (name, figure, day) in enumerate([("z", 300, 3), ("b", 400, 5), ("c", 500, 5)]):
        path = corpus.add(name, TEXT.format(figure), url=URL, published=f"2024-04-0{day}")
        os.utime(path, (1_700_000_000 - n * 1000, 1_700_000_000 - n * 1000))
    _run(read_sources(corpus.sources), corpus.warehouse, 0)
    assert _ask(corpus.warehouse, "SELECT public_id FROM documents ORDER BY version") == ["z", "b", "c"]
    assert _ask(corpus.warehouse, "SELECT DISTINCT fetched_at FROM documents") == [NOON.replace(tzinfo=None).isoformat()]


def test_a_second_run_keeps_the_errors_and_a_mended_or_deleted_file_takes_its_own_away(corpus: Corpus) -> None:
    many = corpus.documents / "many.jsonl"
    good = json.dumps({"id": "m", "text": TEXT.format(5)})
    many.write_text(f"{good}\nnot json\n", encoding="utf-8")
    (corpus.documents / "gone.txt").write_bytes(b"")
    sources = read_sources(corpus.sources)
    _run(sources, corpus.warehouse, 0)
    before = content_digest(corpus.warehouse)
    _run(sources, corpus.warehouse, 1)
    assert content_digest(corpus.warehouse) == before
    assert _ask(corpus.warehouse, "SELECT path FROM input_errors ORDER BY ALL") == ["documents/gone.txt", "documents/many.jsonl"]
    (corpus.documents / "gone.txt").unlink()
    many.write_text(f"{good}\n", encoding="utf-8")
    _run(sources, corpus.warehouse, 2)
    assert _ask(corpus.warehouse, "SELECT path FROM input_errors") == []


def test_every_version_is_read_and_the_last_that_was_said_is_present(tmp_path: Path) -> None:
    for figure in (300, 400, 300):
        _says(tmp_path, figure)
    found = collect(Sources(Path(), (PRESS,)), tmp_path)
    assert len(found.content_ids) == 2
    assert found.present == tuple(latest_versions(tmp_path, PRESS.name).values())
    assert '"text": "Orrin Foods said that it would cut 300' in (folder_of(tmp_path, PRESS.name) / f"{found.present[0]}.json").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("damage", ["", "{", "[]", "7"])
def test_damage_to_what_was_said_last_is_mended_by_the_next_change(tmp_path: Path, damage: str) -> None:
    _says(tmp_path, 300)
    (folder_of(tmp_path, PRESS.name) / ".latest.json").write_text(damage, encoding="utf-8")
    assert latest_versions(tmp_path, PRESS.name) == {}
    _says(tmp_path, 400)
    assert list(latest_versions(tmp_path, PRESS.name)) == [URL]
