"""Inbox, loader and lock."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from warehouse_samples import NOON, a_batch, a_claim, a_decision, a_document, a_run, ask, documents, outcome, read

from claims.model import Decision
from warehouse import (
    Batch,
    Extracted,
    WarehouseError,
    content_digest,
    load,
    read_corpus,
    replace_results,
    undone,
    write_batch,
    write_decision,
)
from warehouse.ledger import held, ledger_path

HERE = Path(__file__).parent


def test_a_batch_written_twice_is_one_file_whatever_the_run_and_the_time(tmp_path: Path) -> None:
    made = documents(2)
    first = write_batch(tmp_path, a_batch(*made))
    later = a_batch(*made, run=replace(a_run("run-2"), started_at=NOON + timedelta(days=1)))
    later = replace(later, items=tuple(replace(item, fetched_at=NOON + timedelta(days=1)) for item in later.items))
    assert write_batch(tmp_path, later) == first
    assert write_batch(tmp_path, a_batch(*made, run=a_run(version="2"))) != first
    assert write_batch(tmp_path, a_batch(made[0])) != first


def test_loading_a_batch_again_changes_nothing(tmp_path: Path) -> None:
    batch = a_batch(*documents(6))
    write_batch(tmp_path, batch)
    first = load(tmp_path)
    assert (first.batches, first.documents, first.claims, first.changed) == (1, 6, 12, True)
    assert list((tmp_path / "inbox").iterdir()) == []
    before = ledger_path(tmp_path).read_bytes()
    write_batch(tmp_path, batch)
    again = load(tmp_path)
    assert (again.batches, again.documents, again.claims, again.changed) == (1, 0, 0, False)
    assert ledger_path(tmp_path).read_bytes() == before
    assert not load(tmp_path).changed


def test_the_split_into_batches_and_their_order_do_not_show(tmp_path: Path) -> None:
    made = documents(6)
    for name, groups in (("one", [made]), ("many", [[d] for d in reversed(made)]), ("overlapping", [made[:4], made[2:], made[::2]])):
        for group in groups:
            write_batch(tmp_path / name, a_batch(*group))
            load(tmp_path / name)
    assert len({content_digest(tmp_path / name) for name in ("one", "many", "overlapping")}) == 1


def test_the_digest_tells_contents_apart(tmp_path: Path) -> None:
    made = documents(3)
    digests = [content_digest(tmp_path / "empty")]
    write_batch(tmp_path / "a", a_batch(*made))
    digests.append(content_digest(tmp_path / "a"))
    claims = read_corpus(tmp_path / "a").claims
    replace_results(tmp_path / "a", a_run(), **outcome(claims))
    digests.append(content_digest(tmp_path / "a"))
    write_decision(tmp_path / "a", a_decision())
    digests.append(content_digest(tmp_path / "a"))
    write_batch(tmp_path / "b", Batch(a_run(), tuple(read(document, attribution="x") for document in made)))
    digests.append(content_digest(tmp_path / "b"))
    assert len(set(digests)) == len(digests)


def test_what_is_undone_depends_on_text_and_version_of_the_pipeline(tmp_path: Path) -> None:
    made = documents(3)
    ids = [document.content_id for document in made]
    assert undone(tmp_path, ids, "1") == set(ids)
    write_batch(tmp_path, a_batch(*made[:2]))
    assert undone(tmp_path, ids, "1") == {ids[2]}
    assert undone(tmp_path, ids, "2") == set(ids)
    assert undone(tmp_path, [], "1") == set()


def test_a_new_version_of_the_pipeline_replaces_the_claims(tmp_path: Path) -> None:
    document = a_document("a", "Acme cut 5 jobs and 6 jobs.")
    write_batch(tmp_path, a_batch(document))
    load(tmp_path)
    item = read(document)
    write_batch(tmp_path, Batch(a_run("run-2", "2"), (replace(item, claims=item.claims[:1], entities=()),)))
    report = load(tmp_path)
    assert (report.documents, report.claims, report.changed) == (0, 1, True)
    assert read_corpus(tmp_path).claims == item.claims[:1]
    assert ask(tmp_path, "FROM entities") == []
    assert undone(tmp_path, [document.content_id], "2") == set()


def test_versions_of_a_page_are_counted_by_stated_date_whenever_they_came(tmp_path: Path) -> None:
    page = "https://x.example/a"
    made = {day: a_document(f"a-{day}", f"Acme cut {day} jobs.", url=page, published=date(2024, 4, day)) for day in (3, 5, 9)}
    for day in (5, 9, 3):
        write_batch(tmp_path, a_batch(made[day]))
        load(tmp_path)
    corpus = read_corpus(tmp_path)
    assert [(item.document, item.version, item.current) for item in corpus.items] == [
        (made[3], 1, False),
        (made[5], 2, False),
        (made[9], 3, True),
    ]
    assert [item.document for item in corpus.current] == [made[9]]
    supersedes = ask(tmp_path, "SELECT supersedes FROM documents ORDER BY version")
    assert supersedes == ['""', made[3].content_id, made[5].content_id] or supersedes == ["", made[3].content_id, made[5].content_id]


def test_versions_of_one_date_are_counted_by_when_they_were_seen(tmp_path: Path) -> None:
    made = [a_document("page", f"Acme cut {n} jobs.") for n in range(4)]
    items = [replace(read(document), fetched_at=NOON - timedelta(hours=n)) for n, document in enumerate(made)]
    write_batch(tmp_path, Batch(a_run(), tuple(items)))
    assert [item.document for item in read_corpus(tmp_path).items] == made[::-1]


def test_a_source_is_publisher_else_host_else_page(tmp_path: Path) -> None:
    write_batch(
        tmp_path,
        a_batch(
            a_document("a", "1", publisher="The Paper", url="https://p.example/1"),
            a_document("b", "2", publisher="The Paper"),
            a_document("c", "3", publisher=None, url="https://news.example/3"),
            a_document("d", "4", publisher=None),
            a_document("e", "5", publisher=None, url="https://[broken"),
        ),
    )
    load(tmp_path)
    found = ask(tmp_path, "SELECT name, kind FROM sources ORDER BY ALL")
    assert found == ["The Paper,publisher", "d,page", "https://[broken,page", "news.example,host"]


# ---------------------------------------------------------------- decisions


def test_a_decision_is_durable_loaded_once_and_append_only(tmp_path: Path) -> None:
    first = a_decision()
    path = write_decision(tmp_path, first)
    assert path.exists() and write_decision(tmp_path, replace(first, decided_at="2024-05-02T11:00:00+02:00")) == path
    assert load(tmp_path).decisions == 1
    write_decision(tmp_path, first)
    write_decision(tmp_path, replace(first, verdict="dismissed", decided_at="2024-05-03T09:00:00Z"))
    assert load(tmp_path).decisions == 1
    assert ask(tmp_path, "SELECT flag_id, verdict, reviewer, note, decided_at FROM decisions ORDER BY decided_at") == [
        "some flag,confirmed,R. Reader,checked by telephone,2024-05-02T09:00:00",
        "some flag,dismissed,R. Reader,checked by telephone,2024-05-03T09:00:00",
    ]


@pytest.mark.parametrize("changes", [{"verdict": "perhaps"}, {"decided_at": "yesterday"}])
def test_a_decision_that_is_none_is_refused_at_the_door(tmp_path: Path, changes: dict[str, str]) -> None:
    values = {"flag": "f", "verdict": "confirmed", "reviewer": None, "note": None, "decided_at": "2024-05-02T09:00:00Z"}
    with pytest.raises(ValueError, match=r"perhaps|yesterday"):
        write_decision(tmp_path, Decision(**(values | changes)))  # type: ignore[arg-type]
    assert not (tmp_path / "inbox").exists()


# ---------------------------------------------------------------- damaged files


def damage(kind: str, path: Path) -> None:
    if kind == "cut short":
        path.write_bytes(path.read_bytes()[:-40])
    elif kind == "a flipped page":
        content = bytearray(path.read_bytes())
        content[4:60] = b"\xff" * 56
        path.write_bytes(content)
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "text":
        path.write_text("not Parquet at all")
    elif kind == "another table":
        pq.write_table(pa.table({"x": [1]}), path)
    elif kind == "without metadata":
        pq.write_table(pq.read_table(path).replace_schema_metadata(None), path)


DAMAGES = ["cut short", "a flipped page", "empty", "text", "another table", "without metadata"]


def test_damaged_files_are_set_aside_in_a_line_each_and_the_rest_is_loaded(tmp_path: Path) -> None:
    made = documents(len(DAMAGES) + 2)
    paths = [write_batch(tmp_path, a_batch(document)) for document in made]
    for kind, path in zip(DAMAGES, paths[1:], strict=False):
        damage(kind, path)
    bad = sorted(path.name for path in paths[1:-1])
    report = load(tmp_path)
    assert [line.split(": ")[0] for line in report.rejected] == bad
    assert all("\n" not in line and line.endswith("; moved to rejected/") for line in report.rejected)
    assert (report.documents, report.batches) == (2, 2)
    rejected = tmp_path / "inbox" / "rejected"
    assert sorted(path.name for path in rejected.glob("*.parquet")) == bad
    assert {path.read_text("utf-8").strip() for path in rejected.glob("*.txt")} == set(report.rejected)
    assert load(tmp_path).rejected == ()
    write_batch(tmp_path, a_batch(*made))
    assert load(tmp_path).documents == len(DAMAGES), "written again, they are taken"


def test_a_batch_that_breaks_the_rules_of_a_table_does_not_stop_the_others(tmp_path: Path) -> None:
    good, bad = documents(2)
    nonsense = a_claim(bad, 0, 4, type="nonsense")
    write_batch(tmp_path, Batch(a_run(), (Extracted(bad, (nonsense,)),)))
    write_batch(tmp_path, a_batch(good))
    report = load(tmp_path)
    assert len(report.rejected) == 1 and "holds what no batch may" in report.rejected[0] and "\n" not in report.rejected[0]
    assert [item.document for item in read_corpus(tmp_path).items] == [good]


def test_unfinished_files_are_not_loaded_and_go_when_they_are_old(tmp_path: Path) -> None:
    path = write_batch(tmp_path, a_batch(*documents(1)))
    fresh, old = (path.with_name(f".tmp-{n}") for n in (1, 2))
    fresh.write_bytes(path.read_bytes()[:100])
    old.write_bytes(b"")
    os.utime(old, (0, 0))
    assert load(tmp_path).rejected == ()
    assert [p.name for p in (tmp_path / "inbox").iterdir()] == [fresh.name]


# ---------------------------------------------------------------- several processes


def test_who_waits_too_long_for_the_lock_is_told_who_holds_it(tmp_path: Path) -> None:
    holder = rf"process {os.getpid()} is writing to this warehouse; gave up after 0\.1 s"
    with held(tmp_path), pytest.raises(WarehouseError, match=holder), held(tmp_path, wait=0.1):
        pytest.fail("two hold it")
    with held(tmp_path, wait=0):
        pass


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    code = f"import os, pathlib; from warehouse.ledger import held\nwith held(pathlib.Path({str(tmp_path)!r})): os.kill(os.getpid(), 9)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    with held(tmp_path, wait=0):
        pass


WRITER = """
import sys
from pathlib import Path
from warehouse_samples import ask, a_batch, documents
from warehouse import load, publish, write_batch
root, part = Path(sys.argv[1]), int(sys.argv[2])
made = documents(6)
for n in range(part, 6, 2):
    write_batch(root, a_batch(made[n]))
    load(root)
publish(root)
"""


def test_writers_in_several_processes_lose_nothing(tmp_path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path / "many"), str(n)], cwd=HERE) for n in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    write_batch(tmp_path / "one", a_batch(*documents(6)))
    assert content_digest(tmp_path / "many") == content_digest(tmp_path / "one")
