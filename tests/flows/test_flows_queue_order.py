"""The queue of the warehouse stands in the order in which ``check`` lists the same flags."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims.pipeline import check_documents
from claims.reference import EMPTY_REFERENCE
from claims.sources.config import read_sources
from claims.sources.files import read_paths
from flows.collect import collect
from flows.conclude import conclude
from flows.extract import extract_batch
from warehouse import Run, load, open_flags, publish

if TYPE_CHECKING:
    from conftest import Corpus

PAGES = {
    "a": ("2024-03-01", "Orrin Foods had 4,120 employees on 31 December 2023."),
    "b": ("2024-03-02", "Cheese sold well last year.\n\nOrrin Foods had 5,300 employees on 31 December 2023."),
    "c": ("2024-03-05", "Orrin Foods said that it had 4,120 employees on 31 December 2023."),
    "d": ("2024-02-01", "It rained.\n\nRevenue of Harwick Mills rose 8 % to $1.26 billion from $1.21 billion."),
    "e": ("2024-02-07", "It rained.\n\nRevenue of Sefton Mills rose 8 % to $1.26 billion from $1.21 billion."),
    "f": ("2024-02-03", "Revenue of Marlow Mills rose 8 % to $2.26 billion from $2.21 billion."),
    "g": ("2024-02-04", "It rained.\n\nMarlow Rail let 150 people go: 80 in engineering, 40 in sales and 20 in support."),
    "h": ("2024-02-05", "It rained.\n\nOutput of Tarn Steel slid to 7.94 million tonnes from 9,120 tonnes."),
    "i": ("2024-02-06", "Tarn Rail said that consultation ends on Tuesday 14 March 2025."),
}


def test_view_and_check_sort_alike(corpus: Corpus) -> None:
    for name, (published, text) in PAGES.items():
        title = "Marlow Mills grows 8 %" if name == "f" else "News"
        corpus.add(name, text, published=published, publisher=f"Daily {name.upper()}", title=title)
    documents, errors = read_paths([str(corpus.documents)])
    assert not errors
    flags = check_documents(documents).flags
    run = Run.begin("run", "v")
    extract_batch(corpus.warehouse, run, collect(read_sources(corpus.sources), corpus.warehouse).items, EMPTY_REFERENCE)
    load(corpus.warehouse)
    conclude(corpus.warehouse, run, EMPTY_REFERENCE)
    publish(corpus.warehouse)
    queued = open_flags(corpus.warehouse)
    assert [each.flag.id for each in queued] == [flag.id for flag in flags]
    assert [(each.flag.place_rank, each.flag.miss, each.flag.sources) for each in queued] == [
        (flag.place_rank, flag.miss, flag.sources) for flag in flags
    ]
    assert {flag.place_rank for flag in flags} == {1, 3} and {flag.sources for flag in flags} == {1, 3}
    alike = [flag.evidence[0].document for flag in flags if flag.rule == "growth_mismatch" and flag.place_rank == 3]
    assert [Path(name).stem for name in alike] == ["e", "d"], "these two differ by their date alone: newest first"
