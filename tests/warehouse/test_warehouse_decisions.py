"""Decisions in the warehouse: withdrawn by decisions, several in one file, and those an older version left behind."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from warehouse_samples import a_batch, a_decision, a_document, a_flag, a_run, ask, read

from claims.model import Decision, content_hash
from warehouse import load, open_flags, publish, replace_results, write_batch, write_decision
from warehouse.inbox import read_file, write_decisions
from warehouse.ledger import held, ledger_path, opened
from warehouse.rows import FIRST_INBOX_SCHEMA, INBOX_SCHEMA, decision_row


@pytest.fixture
def flagged(tmp_path: Path) -> Path:
    """A warehouse with one open flag, ``k``."""
    document = a_document("a", "Acme cut 5 jobs, or 6 jobs.")
    write_batch(tmp_path, a_batch(document))
    load(tmp_path)
    replace_results(tmp_path, a_run(), flags=[a_flag(read(document).claims, key="k")])
    return tmp_path


def key(decision: Decision) -> str:
    return str(decision_row(decision)["decision"]["decision_id"])


def taking_back(decision: Decision, hour: int) -> Decision:
    return replace(decision, withdraws=key(decision), decided_at=f"2024-05-02T{hour:02d}:00:00Z")


def standing(root: Path) -> list[str]:
    publish(root)
    return ask(root, "SELECT verdict FROM standing_decisions")


def queue(root: Path) -> list[str]:
    publish(root)
    return [queued.flag.id for queued in open_flags(root)]


def test_a_withdrawn_decision_uncovers_the_one_before_and_then_the_queue(flagged: Path) -> None:
    first = replace(a_decision("k", hour=9), verdict="dismissed")
    second = a_decision("k", hour=10)
    for decision, verdicts, open_ in (
        (first, ["dismissed"], []),
        (second, ["confirmed"], []),
        (taking_back(second, 11), ["dismissed"], []),
        (taking_back(first, 12), [], ["k"]),
        (a_decision("k", hour=13), ["confirmed"], []),
    ):
        write_decision(flagged, decision)
        assert (standing(flagged), queue(flagged)) == (verdicts, open_)
    assert len(ask(flagged, "FROM decisions")) == 5, "nothing is ever taken out"


def test_two_people_who_take_back_the_same_decision_take_it_back_once(flagged: Path) -> None:
    older, newer = a_decision("k", hour=8), a_decision("k", hour=9)
    both = [replace(taking_back(newer, 10), reviewer=name) for name in ("A", "B")]
    write_decisions(flagged, [older, newer, *both])
    assert standing(flagged) == ["confirmed"]
    assert ask(flagged, "SELECT decision_id FROM standing_decisions") == [key(older)]


def test_the_scorecard_counts_what_stands(flagged: Path) -> None:
    write_decision(flagged, a_decision("k"))
    publish(flagged)
    assert ask(flagged, "SELECT confirmed FROM source_scorecard") == ["1"]
    write_decision(flagged, taking_back(a_decision("k"), 10))
    publish(flagged)
    assert ask(flagged, "SELECT confirmed FROM source_scorecard") == ["0"]


def test_a_withdrawal_has_an_id_of_its_own_and_old_ids_stay() -> None:
    decision = Decision("k", "confirmed", "R. Reader", None, "2024-05-02T09:00:00Z")
    assert key(decision) == content_hash("decision", "k", "confirmed", "R. Reader", None, "2024-05-02T09:00:00")
    assert key(replace(decision, withdraws="x")) != key(decision)


def test_several_decisions_are_one_file_and_written_twice_one_file_still(tmp_path: Path) -> None:
    some = [a_decision(f"flag {n}", hour=n) for n in range(5)]
    path = write_decisions(tmp_path, some)
    assert write_decisions(tmp_path, some) == path
    assert list((tmp_path / "inbox").iterdir()) == [path]
    assert load(tmp_path).decisions == 5
    with pytest.raises(ValueError, match="no decision"):
        write_decisions(tmp_path, [])


def test_one_bad_decision_among_several_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no verdict"):
        write_decisions(tmp_path, [a_decision("a"), replace(a_decision("b"), verdict="maybe")])  # type: ignore[arg-type]
    assert not (tmp_path / "inbox").exists()


def test_what_an_older_version_left_in_the_inbox_is_loaded(tmp_path: Path) -> None:
    new = tmp_path / "new"
    write_decision(new, a_decision("k"))
    write_batch(new, a_batch(a_document("a", "Acme cut 5 jobs.")))
    old = tmp_path / "old" / "inbox"
    old.mkdir(parents=True)
    for path in (new / "inbox").glob("*.parquet"):
        content = read_file(path).table
        rows = content.to_pylist()
        for row in rows:
            if row["decision"]:
                del row["decision"]["withdraws"]
        pq.write_table(pa.Table.from_pylist(rows, FIRST_INBOX_SCHEMA.with_metadata(content.schema.metadata)), old / path.name)
    report = load(tmp_path / "old")
    assert (report.rejected, report.documents, report.decisions) == ((), 1, 1)
    assert ask(tmp_path / "old", "SELECT flag_id FROM decisions WHERE withdraws IS NULL") == ["k"]
    assert not FIRST_INBOX_SCHEMA.equals(INBOX_SCHEMA)


HOLD = """
import sys, time
from pathlib import Path
from warehouse.ledger import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_who_has_to_wait_is_told_once_for_whom(flagged: Path) -> None:
    publish(flagged)
    with subprocess.Popen([sys.executable, "-c", HOLD, str(flagged)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin and other.stdout
        other.stdout.readline()
        told: list[str] = []

        def waiting(process: str) -> None:
            told.append(process)
            other.stdin.write(b"\n")
            other.stdin.flush()

        publish(flagged, waiting)
        assert told == [str(other.pid)]
    publish(flagged, told.append)
    assert len(told) == 1, "nobody is told of a lock that is free"


def test_a_ledger_from_before_withdrawals_keeps_its_decisions(flagged: Path) -> None:
    """The one column is added; rows stay, and every view over them answers."""
    write_decision(flagged, a_decision("k"))
    load(flagged)
    with duckdb.connect(str(ledger_path(flagged))) as connection:
        views = [name for (name,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()]
        for name in views:
            connection.execute(f"DROP VIEW {name}")
        connection.execute("ALTER TABLE decisions DROP COLUMN withdraws")
        connection.execute("DELETE FROM schema_migrations WHERE number = 2")
    assert ask(flagged, "SELECT flag_id, verdict, withdraws FROM decisions") == ["k,confirmed,"]
    assert standing(flagged) == ["confirmed"] and queue(flagged) == []


def test_notes_of_any_kind_come_back_as_they_were_written(tmp_path: Path) -> None:
    notes = ["", "a\nb\r\n", '"quoted", with commas', "\u202bשלום\u202c 👩‍👩‍👧", "x" * 100_000]
    write_decisions(tmp_path, [replace(a_decision(f"flag {n}"), note=note) for n, note in enumerate(notes)])
    assert load(tmp_path).decisions == len(notes)
    with held(tmp_path), opened(tmp_path) as connection:
        assert connection.execute("SELECT note FROM decisions ORDER BY flag_id").fetchall() == [(note,) for note in notes]
