"""Snapshots: what clients see, and what clients can do to each other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import duckdb
import pytest
from warehouse_samples import a_batch, a_decision, a_run, documents, outcome

from warehouse import (
    WarehouseError,
    content_digest,
    current_snapshot,
    load,
    publish,
    read_corpus,
    replace_results,
    write_batch,
    write_decision,
)
from warehouse.corpus import digest
from warehouse.snapshots import KEPT

CLIENT = """
import os, sys, duckdb
path, mode = sys.argv[1:]
try:
    connection = duckdb.connect(path, read_only=mode == "read")
    print("open", flush=True)
except duckdb.Error as error:
    print("refused", flush=True)
for line in sys.stdin:
    try:
        print(connection.execute(line).fetchall(), flush=True)
    except duckdb.Error as error:
        print("error", " ".join(str(error).split()), flush=True)
"""


class Client:
    """Another process with a snapshot open."""

    def __init__(self, process: subprocess.Popen[str], questions: IO[str], answers: IO[str]) -> None:
        self.process, self.questions, self.answers = process, questions, answers

    def answer(self) -> str:
        return self.answers.readline().strip()

    def ask(self, sql: str) -> str:
        self.questions.write(sql + "\n")
        self.questions.flush()
        return self.answer()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def client(path: Path, mode: str = "read") -> Iterator[Client]:
    process = subprocess.Popen([sys.executable, "-c", CLIENT, str(path), mode], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin and process.stdout
    try:
        yield Client(process, process.stdin, process.stdout)
    finally:
        process.kill()
        process.stdin.close()
        process.stdout.close()
        process.wait()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    write_batch(folder, a_batch(*documents(6)))
    load(folder)
    replace_results(folder, a_run(), **outcome(read_corpus(folder).claims))
    publish(folder)
    return folder


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A warehouse of one's own with something published."""
    return Path(shutil.copytree(made, tmp_path / "root", symlinks=True))


def change(root: Path, n: int) -> Path:
    """Decide something, publish, and return the snapshot."""
    write_decision(root, a_decision(f"flag {n}"))
    return publish(root)


def seen(root: Path) -> int:
    """How many decisions a client sees that opens the published name."""
    with duckdb.connect(str(root / "claims.duckdb"), read_only=True) as connection:
        ((found,),) = connection.execute("SELECT count(*) FROM decisions").fetchall()
        return int(found)


def test_a_snapshot_is_a_read_only_file_of_the_promised_version_behind_a_relative_link(root: Path) -> None:
    snapshot = publish(root)
    link = root / "claims.duckdb"
    assert link.is_symlink() and not link.readlink().is_absolute() and link.resolve() == snapshot
    assert snapshot.stat().st_mode & 0o777 == 0o444
    with duckdb.connect(str(link), read_only=True) as connection:
        ((tags,),) = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = current_database()").fetchall()
        assert tags.get("storage_version", "").startswith("v1.5.0")
        assert digest(connection) == content_digest(root)


def test_nothing_new_publishes_nothing_and_a_name_is_never_used_again(root: Path) -> None:
    first = publish(root)
    assert publish(root) == first
    names = {first.name} | {change(root, n).name for n in range(5)}
    assert len(names) == 6
    assert publish(root).name in names


def test_a_few_old_snapshots_are_kept_with_nothing_else(root: Path) -> None:
    made = [change(root, n) for n in range(KEPT + 2)]
    names = {path.name for path in made[-KEPT:]}
    assert {path.name for path in (root / "snapshots").iterdir()} == names | {n + ".wal" for n in names} | {n + ".json" for n in names}


def test_readers_answer_while_others_load_and_publish(root: Path) -> None:
    code = f"""
import sys, duckdb
from pathlib import Path
root, stop = Path({str(root)!r}), Path({str(root / "stop")!r})
reads, last = 0, -1
while not stop.exists():
    with duckdb.connect(str(root / "claims.duckdb"), read_only=True) as connection:
        decisions, broken = connection.execute("SELECT (SELECT count(*) FROM decisions), (SELECT count(*) FROM broken_spans)").fetchone()
    assert decisions >= last and broken == 0, (decisions, last, broken)
    last, reads = decisions, reads + 1
print(reads, last)
"""
    reader = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    for n in range(6):
        write_batch(root, a_batch(documents(7 + n)[-1]))
        load(root)
        change(root, n)
    (root / "stop").touch()
    answer, _ = reader.communicate()
    assert reader.returncode == 0
    reads, last = map(int, answer.split())
    assert reads > 1 and 0 <= last <= 6 and seen(root) == 6


def test_an_open_snapshot_blocks_nobody_and_is_spared_until_it_is_closed(root: Path) -> None:
    held = current_snapshot(root)
    with client(root / "claims.duckdb") as reader:
        assert reader.answer() == "open"
        for n in range(KEPT + 1):
            change(root, n)
        assert held.exists()
        assert reader.ask("SELECT count(*) FROM decisions") == "[(0,)]"
        assert seen(root) == KEPT + 1
    change(root, KEPT + 1)
    assert not held.exists()


def test_a_killed_client_that_opened_a_snapshot_for_writing_changes_nothing(root: Path) -> None:
    """Mode 0444 stops all but root; root opens it, and every commit fails, because no log can be made beside it."""
    snapshot = current_snapshot(root)
    with client(root / "claims.duckdb", "write") as careless:
        if careless.answer() == "open":
            assert os.geteuid() == 0
            for sql in ("DELETE FROM flags", "DROP VIEW review_queue", "CREATE TABLE x AS SELECT * FROM range(500000)", "FORCE CHECKPOINT"):
                answer = careless.ask(sql)
                assert "Failed to commit" in answer or sql == "FORCE CHECKPOINT", answer
            careless.ask("BEGIN")
            careless.ask("DELETE FROM claims")
        careless.kill()
    assert not (root / "claims.duckdb.wal").exists()
    assert not snapshot.with_name(snapshot.name + ".wal").exists(), "a link that leads nowhere, no log"
    with duckdb.connect(str(root / "claims.duckdb"), read_only=True) as connection:
        assert digest(connection) == content_digest(root)
    change(root, 1)
    with duckdb.connect(str(root / "claims.duckdb"), read_only=True) as connection:
        assert digest(connection) == content_digest(root)


def disarm(snapshot: Path) -> None:
    """Undo what protects a snapshot, as somebody bent on writing to it would."""
    snapshot.chmod(0o644)
    snapshot.with_name(snapshot.name + ".wal").unlink()


def test_a_log_left_beside_a_snapshot_never_reaches_another(root: Path) -> None:
    """A client that got past every guard and was killed: its log stays with its snapshot, which the next publish leaves behind."""
    snapshot = current_snapshot(root)
    disarm(snapshot)
    with client(root / "claims.duckdb", "write") as careless:
        assert careless.answer() == "open"
        assert careless.ask("DELETE FROM flags").startswith("[")
        careless.kill()
    log = snapshot.with_name(snapshot.name + ".wal")
    assert log.is_file() and log.stat().st_size > 0
    again = publish(root)
    assert again != snapshot, "nothing is new, but the last one is not sound"
    with duckdb.connect(str(root / "claims.duckdb"), read_only=True) as connection:
        assert digest(connection) == content_digest(root)
    assert publish(root) == again


def test_a_snapshot_that_was_written_to_is_replaced(root: Path) -> None:
    snapshot = current_snapshot(root)
    disarm(snapshot)
    with duckdb.connect(str(snapshot)) as connection:
        connection.execute("DELETE FROM flags")
    (snapshot.with_name(snapshot.name + ".wal")).symlink_to("nowhere/wal")
    assert publish(root) != snapshot
    with duckdb.connect(str(root / "claims.duckdb"), read_only=True) as connection:
        assert digest(connection) == content_digest(root)


def test_a_snapshot_held_for_writing_is_left_to_its_holder(root: Path) -> None:
    snapshot = current_snapshot(root)
    disarm(snapshot)
    with client(root / "claims.duckdb", "write") as careless:
        assert careless.answer() == "open"
        with pytest.raises(duckdb.IOException):
            seen(root)
        assert publish(root) != snapshot
        assert seen(root) == 0


def test_a_deleted_ledger_is_no_name_used_twice(root: Path) -> None:
    before = current_snapshot(root)
    (root / ".ledger" / "claims.duckdb").unlink()
    write_batch(root, a_batch(*documents(2)))
    assert publish(root) != before
    assert len(read_corpus(root).items) == 2


def test_nothing_published_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="nothing has been published here yet") as error:
        current_snapshot(tmp_path)
    assert "\n" not in str(error.value)


def test_a_warehouse_can_be_moved(root: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in ("claims.duckdb", "snapshots", ".ledger"):
        (root / name).rename(moved / name)
    assert seen(moved) == 0
    change(moved, 1)
    assert seen(moved) == 1
