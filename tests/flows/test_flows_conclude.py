from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from claims.pipeline import check_documents
from claims.reference import EMPTY_REFERENCE
from claims.sources.config import read_sources
from claims.sources.files import read_paths
from flows.collect import collect
from flows.conclude import conclude, with_own_ids
from flows.extract import extract_batch
from warehouse.corpus import content_digest, open_flags, read_corpus
from warehouse.durable import locked
from warehouse.query import run_query
from warehouse.records import Run
from warehouse.snapshots import publish

if TYPE_CHECKING:
    from conftest import Corpus


def _run(corpus: Corpus, number: int = 1) -> None:
    run = Run.begin(f"run {number}", "v")
    extract_batch(corpus.warehouse, run, collect(read_sources(corpus.sources), corpus.warehouse).items, EMPTY_REFERENCE)
    conclude(corpus.warehouse, run, EMPTY_REFERENCE)
    publish(corpus.warehouse)


def _rules(corpus: Corpus) -> list[str]:
    return [queued.flag.rule for queued in open_flags(corpus.warehouse)]


def test_two_outlets_that_differ_are_flagged_with_both_places(conflicting: Corpus) -> None:
    _run(conflicting)
    (queued,) = open_flags(conflicting.warehouse)
    assert queued.flag.rule == "cross_source"
    assert {words.evidence.document for words in queued.evidence} == {"a", "b"}
    assert queued.independent_sources == 2


def test_a_second_time_changes_nothing(conflicting: Corpus) -> None:
    _run(conflicting)
    before = content_digest(conflicting.warehouse)
    assert not conclude(conflicting.warehouse, Run.begin("again", "v"), EMPTY_REFERENCE).report.changed
    assert content_digest(conflicting.warehouse) == before


def test_a_page_that_was_mended_closes_its_flags(conflicting: Corpus) -> None:
    _run(conflicting)
    assert _rules(conflicting) == ["cross_source"]
    conflicting.add("b", "Orrin Foods had 4,120 employees on 31 December 2023.", publisher="Weekly B", published="2024-03-05")
    _run(conflicting, 2)
    assert "cross_source" not in _rules(conflicting)
    assert len(read_corpus(conflicting.warehouse).items) == 4


def test_versions_of_one_file_are_told_apart_and_keep_their_ids_and_addresses(conflicting: Corpus) -> None:
    _run(conflicting)
    conflicting.add("b", "Orrin Foods had 5,400 employees on 31 December 2023.", publisher="Weekly B", published="2024-03-05")
    _run(conflicting, 2)
    stored = read_corpus(conflicting.warehouse)
    own = with_own_ids(stored)
    assert len({document.id for document in own.documents}) == len(own.documents) == 4
    assert [d.content_id for d in own.documents] == [d.content_id for d in stored.documents]
    assert [d.address for d in own.documents] == [d.address for d in stored.documents]
    assert [claim.id for claim in own.claims] == [claim.id for claim in stored.claims]
    assert {claim.document for claim in own.claims} <= {document.id for document in own.documents}


def test_two_pages_that_bear_one_id_are_compared_as_check_compares_them(corpus: Corpus) -> None:
    """Two sites may both call a text "1": their addresses tell them apart."""
    for name, count in (("a", "4,120"), ("b", "5,300")):
        text = f"Orrin Foods had {count} employees on 31 December 2023. Sales rose 8% to $1.26 billion from $1.21 billion."
        path = corpus.add(name, text, url=f"https://{name}.example/1", published="2024-03-01")
        path.write_text(path.read_text(encoding="utf-8").replace(f'"id": "{name}"', '"id": "1"'), encoding="utf-8")
    documents, errors = read_paths([str(corpus.documents)])
    assert not errors and {document.id.split("@")[0] for document in documents} == {"1"}
    flags = check_documents(documents).flags
    assert "cross_source" in [flag.rule for flag in flags]
    _run(corpus)
    queue = open_flags(corpus.warehouse)
    assert sorted(queued.flag.id for queued in queue) == sorted(flag.id for flag in flags)
    for queued in queue:
        pages = {words.url for words in queued.evidence}
        assert pages == {"https://a.example/1", "https://b.example/1"} if queued.flag.rule == "cross_source" else len(pages) == 1
    assert {words.url for queued in queue for words in queued.evidence if queued.flag.rule != "cross_source"} == {
        "https://a.example/1", "https://b.example/1",
    }  # fmt: skip
    assert run_query(corpus.warehouse, "FROM broken_spans", "json") == "[]\n"


def test_the_order_in_which_documents_come_changes_nothing(conflicting: Corpus) -> None:
    late = (conflicting.documents / "a.json").read_bytes()
    (conflicting.documents / "a.json").unlink()
    _run(conflicting)
    (conflicting.documents / "a.json").write_bytes(late)
    _run(conflicting, 2)
    in_two = content_digest(conflicting.warehouse)
    conflicting.warehouse = conflicting.root / "at once"
    _run(conflicting, 3)
    assert content_digest(conflicting.warehouse) == in_two


def test_runs_that_overlap_conclude_one_after_the_other(conflicting: Corpus) -> None:
    run = Run.begin("late", "v")
    extract_batch(conflicting.warehouse, run, collect(read_sources(conflicting.sources), conflicting.warehouse).items, EMPTY_REFERENCE)
    other = threading.Thread(target=conclude, args=(conflicting.warehouse, run, EMPTY_REFERENCE))
    with locked(conflicting.warehouse / ".ledger" / "conclude.lock", 0):
        other.start()
        other.join(0.5)
        assert other.is_alive(), "it read the corpus while another run concluded"
        publish(conflicting.warehouse)
        assert open_flags(conflicting.warehouse) == []
    other.join(60)
    publish(conflicting.warehouse)
    assert _rules(conflicting) == ["cross_source"]
