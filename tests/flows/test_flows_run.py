"""The whole command in a process of its own, with its embedded server: first run, second run, kills, readers."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from warehouse.corpus import content_digest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
KILL_SEED = 20240403


@dataclass(frozen=True)
class Clean:
    """One undisturbed first run on the seeds, and a second. ``seconds`` is how long the second took."""

    warehouse: Path
    home: Path
    digest: str
    snapshots: list[str]
    seconds: float
    first: subprocess.CompletedProcess[str]
    second: subprocess.CompletedProcess[str]
    went_outside: bool
    """Whether anything was asked of a host outside: the environment names a proxy, which listens."""


def _environment(home: Path) -> dict[str, str]:
    keep = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return keep | {"HOME": str(home), "COLUMNS": "100", "PYTHONPATH": str(ROOT)}


def _command(sources: Path, warehouse: Path) -> list[str]:
    return [sys.executable, "-m", "claims.cli", "run", str(sources), "--warehouse", str(warehouse)]


def _run(sources: Path, warehouse: Path, home: Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(sources, warehouse),
        env=_environment(home) | (environment or {}), cwd=home, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


def _servers_of(warehouse: Path) -> list[int]:
    """Servers that run for a warehouse: those whose Prefect keeps its state in it."""
    home = str((warehouse / ".prefect").resolve())
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if "flows.embedded_server" in process.cmdline() and process.environ().get("PREFECT_HOME") == home:
                found.append(process.pid)
    return found


def _all_gone(pids: list[int]) -> bool:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if not any(psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE for pid in pids):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    home = tmp_path_factory.mktemp("home")
    warehouse = tmp_path_factory.mktemp("clean") / "warehouse"
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(0)
        address = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        environment = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"), address)
        first = _run(SEEDS / "sources.toml", warehouse, home, environment)
        digest, snapshots = content_digest(warehouse), _snapshots(warehouse)
        began = time.monotonic()
        second = _run(SEEDS / "sources.toml", warehouse, home, environment)
        seconds = time.monotonic() - began
        went_outside = _was_called(proxy)
    return Clean(warehouse, home, digest, snapshots, seconds, first, second, went_outside)


def _was_called(listener: socket.socket) -> bool:
    try:
        listener.accept()[0].close()
    except BlockingIOError:
        return False
    return True


def _snapshots(warehouse: Path) -> list[str]:
    return sorted(path.name for path in (warehouse / "snapshots").iterdir())


@pytest.fixture
def fresh(clean: Clean, tmp_path: Path) -> Path:
    """An empty warehouse whose Prefect has made its database already."""
    warehouse = tmp_path / "warehouse"
    shutil.copytree(clean.warehouse / ".prefect", warehouse / ".prefect", ignore=shutil.ignore_patterns("server*"))
    return warehouse


def test_the_first_run_says_what_it_waits_for_and_ends_with_flags(clean: Clean) -> None:
    assert clean.first.returncode == 0, clean.first.stderr
    progress, report = clean.first.stderr.splitlines(), clean.first.stdout
    assert progress[0].startswith("Starting Prefect's embedded server, which makes its database the first time")
    assert any("Collected 8 documents, 8 to read" in line for line in progress)
    assert len(progress) <= 20
    for expected in ("silent_edit", "cross_source", "descriptor_mismatch", "8 documents", "Where to look next"):
        assert expected in report
    assert "\x1b" not in report
    assert all(len(line) <= 100 for line in report.split("Where to look next")[0].splitlines())


def test_nothing_is_written_outside_the_warehouse_and_no_server_is_left(clean: Clean) -> None:
    assert list(clean.home.iterdir()) == []
    assert _servers_of(clean.warehouse) == []


def test_no_host_outside_is_asked_anything(clean: Clean) -> None:
    assert clean.first.returncode == clean.second.returncode == 0
    assert not clean.went_outside


def test_a_second_run_changes_nothing(clean: Clean) -> None:
    assert clean.second.returncode == 0, clean.second.stderr
    assert "nothing new" in clean.second.stdout
    assert content_digest(clean.warehouse) == clean.digest
    assert _snapshots(clean.warehouse) == clean.snapshots


@pytest.mark.parametrize("number", [0, 1])
def test_a_killed_run_is_made_good_by_the_next_and_leaves_no_server(clean: Clean, fresh: Path, number: int) -> None:
    moment = random.Random(KILL_SEED + number).uniform(0.3, 1.0) * clean.seconds
    run = subprocess.Popen(
        _command(SEEDS / "sources.toml", fresh),
        env=_environment(clean.home),
        cwd=clean.home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with contextlib.suppress(subprocess.TimeoutExpired):
        run.wait(moment)
    started = _servers_of(fresh)
    run.kill()
    run.wait()
    assert _all_gone(started)
    result = _run(SEEDS / "sources.toml", fresh, clean.home)
    assert result.returncode == 0, result.stderr
    assert content_digest(fresh) == clean.digest
    assert _servers_of(fresh) == []


def test_ctrl_c_ends_the_run_and_its_server(clean: Clean, fresh: Path) -> None:
    run = subprocess.Popen(
        _command(SEEDS / "sources.toml", fresh), env=_environment(clean.home), cwd=clean.home,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a test run in the background has it ignored
    )  # fmt: skip
    assert run.stderr is not None
    assert "Starting Prefect" in run.stderr.readline()
    started = _servers_of(fresh)
    assert started
    run.send_signal(signal.SIGINT)
    rest = run.stderr.read()
    assert run.wait(60) == 130
    assert "Stopped. What was finished is kept" in rest
    assert "Traceback" not in rest
    assert _all_gone(started)


READER = """
import sys, time, duckdb
answers = 0
print("reading", flush=True)
while not sys.stdin.closed:
    connection = duckdb.connect(sys.argv[1], read_only=True)
    print(connection.execute("SELECT count(*) FROM documents").fetchone()[0], flush=True)
    connection.close()
    time.sleep(0.05)
"""


def test_readers_answer_during_a_run_and_bad_inputs_end_with_2(clean: Clean, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    shutil.copytree(clean.warehouse, warehouse, symlinks=True, ignore=shutil.ignore_patterns("server*"))
    shutil.copytree(SEEDS, tmp_path / "seeds")
    documents = tmp_path / "seeds" / "documents"
    (documents / "new.json").write_text(json.dumps({"id": "new", "text": "Orrin Foods employs 4,120 people."}), encoding="utf-8")
    (documents / "bad.json").write_text('{"text": ', encoding="utf-8")
    (documents / "empty.json").write_bytes(b"")
    with _reader(warehouse) as reader:
        result = _run(tmp_path / "seeds" / "sources.toml", warehouse, clean.home)
        time.sleep(0.5)
        assert reader.poll() is None, "the reader failed"
        reader.kill()
        answers = [int(line) for line in (reader.stdout or ()) if line.strip().isdecimal()]
    assert result.returncode == 2
    assert set(answers) == {8, 9}
    assert answers == sorted(answers)
    assert [line for line in result.stderr.splitlines() if line.startswith("not read: ")] == [
        f"not read: {documents / 'bad.json'}: is not valid JSON: Expecting value at line 1, column 10",
        f"not read: {documents / 'empty.json'}: is empty; there is nothing to check",
    ]


def _reader(warehouse: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", READER, str(warehouse / "claims.duckdb")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_a_wrong_sources_file_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('[[source]]\nname = "a"\nkind = "fed"\n', encoding="utf-8")
    result = _run(tmp_path / "sources.toml", tmp_path / "warehouse", tmp_path)
    assert result.returncode == 2
    assert result.stderr.splitlines() == [
        f"{tmp_path / 'sources.toml'}: source 1 (a): kind must be 'folder', 'url' or 'feed', not 'fed'",
    ]
    assert not (tmp_path / "warehouse").exists()


def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    environment = _environment(tmp_path) | {"PREFECT_API_URL": "http://127.0.0.1:9/api"}
    result = subprocess.run(
        _command(SEEDS / "sources.toml", tmp_path / "warehouse"), env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "PREFECT_API_URL names http://127.0.0.1:9/api, which does not answer" in result.stderr
    assert "Traceback" not in result.stderr
