from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from claims.reference import Reference
from claims.sources.config import read_sources
from flows.collect import collect
from flows.extract import extract_batch, extract_item
from warehouse.corpus import content_digest, read_corpus
from warehouse.records import Run

if TYPE_CHECKING:
    from conftest import Corpus

RUN = Run.begin("run", "v")


def _many(corpus: Corpus, count: int) -> None:
    lines = [json.dumps({"id": f"d{n}", "text": f"Orrin Foods had {n},120 employees on 31 December 2023."}) for n in range(1, count + 1)]
    (corpus.documents / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")


def test_a_pool_of_processes_writes_what_one_process_writes(corpus: Corpus, tmp_path: Path) -> None:
    _many(corpus, 40)
    items = collect(read_sources(corpus.sources), corpus.warehouse).items
    one = extract_batch(tmp_path / "one", RUN, items, Reference(), processes=1)
    two = extract_batch(tmp_path / "two", RUN, items, Reference(), processes=2)
    assert one == two
    assert (one.documents, one.errors) == (40, ())
    assert one.claims >= 40
    assert [item.document.id for item in read_corpus(tmp_path / "one").items]
    assert content_digest(tmp_path / "one") == content_digest(tmp_path / "two")


def test_only_the_documents_that_are_meant_are_extracted(corpus: Corpus, tmp_path: Path) -> None:
    _many(corpus, 5)
    found = collect(read_sources(corpus.sources), corpus.warehouse)
    extract_batch(tmp_path, RUN, found.only(found.content_ids[1:3]), Reference())
    assert {item.document.id for item in read_corpus(tmp_path).items} == {"d2", "d3"}


def test_what_a_document_carries_reaches_the_warehouse(conflicting: Corpus, tmp_path: Path) -> None:
    extract_batch(tmp_path, RUN, collect(read_sources(conflicting.sources), conflicting.warehouse).items, Reference())
    first = next(item for item in read_corpus(tmp_path).items if item.document.id == "a")
    assert (first.document.path, first.collected_from, first.document.publisher) == ("documents/a.json", "test", "Daily A")
    assert first.fetched_at is not None
    assert [(claim.subject, claim.metric, claim.low) for claim in first.claims] == [("Orrin Foods", "total_employees", 4120)]


def test_a_document_that_changed_since_it_was_collected_is_left_to_the_next_run(conflicting: Corpus) -> None:
    item = collect(read_sources(conflicting.sources), conflicting.warehouse).items[0]
    conflicting.add("a", "Orrin Foods had 4,121 employees on 31 December 2023.")
    assert extract_item(item, Reference()) == ([], [])
    item.path.unlink()
    assert extract_item(item, Reference()) == ([], [])


def test_nothing_to_do_writes_nothing(tmp_path: Path) -> None:
    assert extract_batch(tmp_path, RUN, (), Reference()).documents == 0
    assert list(tmp_path.iterdir()) == []


def test_a_killed_batch_leaves_no_process_behind(corpus: Corpus, tmp_path: Path) -> None:
    _many(corpus, 4000)
    code = (
        "import sys; from pathlib import Path; from claims.reference import Reference; from claims.sources.config import read_sources\n"
        "from flows.collect import collect; from flows.extract import extract_batch; from warehouse.records import Run\n"
        "if __name__ == '__main__':\n"
        "    items = collect(read_sources(Path(sys.argv[1])), Path(sys.argv[2])).items\n"
        "    extract_batch(Path(sys.argv[2]), Run.begin('r', 'v'), items, Reference(), processes=2)\n"
    )
    script = tmp_path / "batch.py"
    script.write_text(code, encoding="utf-8")
    root = Path(__file__).parents[2]
    run = subprocess.Popen(
        [sys.executable, str(script), str(corpus.sources), str(tmp_path / "w")], env={**os.environ, "PYTHONPATH": str(root)}
    )
    deadline = time.monotonic() + 60
    children: list[psutil.Process] = []
    while len(children) < 3 and run.poll() is None and time.monotonic() < deadline:  # two workers and multiprocessing's tracker
        children = psutil.Process(run.pid).children(recursive=True)
        time.sleep(0.05)
    run.kill()
    run.wait()
    assert len(children) == 3
    _, alive = psutil.wait_procs(children, timeout=60)
    assert alive == []
