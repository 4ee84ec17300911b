from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claims.reference import Reference, ReferenceFact
from claims.sources.config import read_sources
from flows.collect import Item, batches, collect, version_of

if TYPE_CHECKING:
    from conftest import Corpus


def test_collects_ids_and_paths_named_from_the_sources_file(conflicting: Corpus) -> None:
    (conflicting.documents / "deep").mkdir()
    (conflicting.documents / "deep" / "note.txt").write_text("Orrin has 3 plants.", encoding="utf-8")
    found = collect(read_sources(conflicting.sources), conflicting.warehouse)
    assert [item.name for item in found.items] == ["documents/a.json", "documents/b.json", "documents/c.json", "documents/deep/note.txt"]
    assert {item.source for item in found.items} == {"test"}
    assert len(set(found.content_ids)) == 4
    assert found.errors == ()


def test_names_do_not_depend_on_where_the_job_is_started(conflicting: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    before = collect(read_sources(conflicting.sources), conflicting.warehouse)
    monkeypatch.chdir(conflicting.documents)
    after = collect(read_sources(Path("..") / "sources.toml"), conflicting.warehouse)
    assert [item.name for item in after.items] == [item.name for item in before.items]
    assert after.content_ids == before.content_ids


def test_the_same_text_twice_is_collected_once(conflicting: Corpus) -> None:
    before = collect(read_sources(conflicting.sources), conflicting.warehouse).content_ids
    (conflicting.documents / "z-copy.json").write_bytes((conflicting.documents / "a.json").read_bytes())
    assert collect(read_sources(conflicting.sources), conflicting.warehouse).content_ids == before


def test_each_bad_input_is_one_error_and_the_rest_is_collected(conflicting: Corpus) -> None:
    (conflicting.documents / "d-empty.json").write_bytes(b"")
    (conflicting.documents / "e-binary.txt").write_bytes(bytes(range(256)) * 4)
    (conflicting.documents / "f-broken.json").write_text('{"text": ', encoding="utf-8")
    (conflicting.documents / "g-large.txt").write_text("x" * 10_000_001, encoding="utf-8")
    (conflicting.documents / "h-gone.txt").symlink_to("nowhere")
    (conflicting.documents / "i-mixed.jsonl").write_text('{"text": "Orrin has 3 plants."}\n{"no": 1}\n', encoding="utf-8")
    found = collect(read_sources(conflicting.sources), conflicting.warehouse)
    assert [Path(error.path).name for error in found.errors] == [
        "d-empty.json", "e-binary.txt", "f-broken.json", "g-large.txt", "h-gone.txt", "i-mixed.jsonl",
    ]  # fmt: skip
    assert all("\n" not in error.message for error in found.errors)
    assert len(found.content_ids) == 4


def test_an_empty_folder_is_an_error(corpus: Corpus) -> None:
    (error,) = collect(read_sources(corpus.sources), corpus.warehouse).errors
    assert (error.path, error.message) == ("documents", "source 'test' holds no file to read")


def test_only_what_is_wanted_is_left(corpus: Corpus) -> None:
    lines = [json.dumps({"id": str(n), "text": f"Orrin has {n} plants."}) for n in range(5)]
    (corpus.documents / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    found = collect(read_sources(corpus.sources), corpus.warehouse)
    (item,) = found.only([found.content_ids[3], found.content_ids[1]])
    assert item.content_ids == (found.content_ids[1], found.content_ids[3])
    assert found.only([]) == ()


def test_batches_cut_big_files_and_join_small_ones() -> None:
    items = [Item(Path(name), name, "s", tuple(f"{name}{n}" for n in range(count))) for name, count in (("a", 3), ("b", 5), ("c", 1))]
    cut = list(batches(items, 4))
    assert [sum(len(item.content_ids) for item in batch) for batch in cut] == [4, 4, 1]
    assert [c for batch in cut for item in batch for c in item.content_ids] == [c for item in items for c in item.content_ids]
    assert [item.name for item in cut[0]] == ["a", "b"]
    assert list(batches([])) == []


def test_names_are_part_of_the_version_and_reference_figures_are_not() -> None:
    fact = ReferenceFact("Orrin", "revenue", "2023", None, None, "EUR", "Report", True)
    assert version_of(Reference(aliases=(("ORN", "Orrin"),))) != version_of(Reference())
    assert version_of(Reference(facts=(fact,))) == version_of(Reference())
