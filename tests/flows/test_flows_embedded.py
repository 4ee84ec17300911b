from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from flows.embedded import ServerError, embedded_server, end_orphans, start, stop, wait_until_ready
from flows.prefect_home import choose_home, state_folder
from flows.privacy import SEND_NOTHING, tell_prefect

ROOT = Path(__file__).parents[2]


def _environment(home: Path) -> dict[str, str]:
    environment = dict(os.environ)
    tell_prefect(environment)
    return environment | {"PREFECT_HOME": str(home)}


def _gone(pid: int) -> bool:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.1)
    return False


def test_a_server_ends_with_its_block_and_leaves_no_record(tmp_path: Path) -> None:
    with embedded_server(tmp_path, _environment(tmp_path)) as server:
        assert server.process.poll() is None
        assert [path.name for path in tmp_path.glob("server-*.json")] == [f"server-{server.process.pid}.json"]
    assert _gone(server.process.pid)
    assert list(tmp_path.glob("server-*.json")) == []
    stop(server)


def test_a_server_ends_when_its_run_is_killed(tmp_path: Path) -> None:
    code = (
        "import os, sys, time; from pathlib import Path; from flows.embedded import start\n"
        "print(start(Path(sys.argv[1]), os.environ).process.pid, flush=True); time.sleep(600)"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=_environment(tmp_path), cwd=ROOT
    )
    assert run.stdout is not None
    server = int(run.stdout.readline())
    run.kill()
    run.wait()
    run.stdout.close()
    assert _gone(server)


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    environment = _environment(tmp_path) | {"PREFECT_SERVER_API_PORT": "no number"}
    with (
        pytest.raises(ServerError, match=r"ended while it started \(see .*server\.log\): .*"),
        embedded_server(tmp_path, environment) as server,
    ):
        wait_until_ready(server)


def _record(folder: Path, process: psutil.Process, run: psutil.Process | None, **changes: float) -> Path:
    record = folder / f"server-{process.pid}.json"
    gone = {"run_pid": 2**22 + 1, "run_created": 1.0}
    alive = {"run_pid": run.pid, "run_created": run.create_time()} if run else gone
    record.write_text(json.dumps({"pid": process.pid, "created": process.create_time()} | alive | changes), encoding="utf-8")
    return record


def test_an_orphan_is_ended_once(tmp_path: Path) -> None:
    server = start(tmp_path, _environment(tmp_path))
    try:
        _record(tmp_path, psutil.Process(server.process.pid), None)
        assert end_orphans(tmp_path) == 1
        assert server.process.wait(30) is not None
        assert end_orphans(tmp_path) == 0
        assert list(tmp_path.glob("server-*.json")) == []
    finally:
        stop(server)


def test_a_server_whose_run_is_alive_is_left_alone(tmp_path: Path) -> None:
    with embedded_server(tmp_path, _environment(tmp_path)) as server:
        assert end_orphans(tmp_path) == 0
        assert server.process.poll() is None
        assert server.record.exists()


def test_a_process_that_is_no_server_of_ours_is_never_ended(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    try:
        process = psutil.Process(other.pid)
        _record(tmp_path, process, None)
        assert end_orphans(tmp_path) == 0, "the command is another"
        _record(tmp_path, process, None, created=process.create_time() - 100)
        assert end_orphans(tmp_path) == 0, "the id was used again"
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_a_record_cut_off_by_a_kill_is_removed(tmp_path: Path) -> None:
    (tmp_path / "server-1.json").write_text('{"pid": 1, "cre', encoding="utf-8")
    (tmp_path / "server-2.json").write_text("[]", encoding="utf-8")
    assert end_orphans(tmp_path) == 0
    assert list(tmp_path.iterdir()) == []


def test_prefect_is_told_to_send_nothing_whatever_the_environment_says() -> None:
    environment = dict.fromkeys(SEND_NOTHING, "anything") | {"PREFECT_SERVER_UI_V2_ENABLED": "true", "no_proxy": "intranet"}
    tell_prefect(environment)
    assert {name: environment[name] for name in SEND_NOTHING} == SEND_NOTHING
    assert environment["PREFECT_SERVER_UI_V2_ENABLED"] == "true", "the user's choice"
    assert environment["no_proxy"] == "intranet,127.0.0.1,localhost"
    before = dict(environment)
    tell_prefect(environment)
    assert environment == before


def test_state_lies_in_the_warehouse_unless_the_user_has_a_home(tmp_path: Path) -> None:
    environment = {"PREFECT_HOME": str(tmp_path / "mine")}
    assert choose_home(tmp_path / "w", environment) == tmp_path / "mine"
    assert list(tmp_path.iterdir()) == []
    environment = {}
    home = choose_home(tmp_path / "w", environment)
    assert environment == {"PREFECT_HOME": str(home)}
    assert home == state_folder(tmp_path / "w").resolve()
    assert (home / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert 'PREFECT_SERVER_ANALYTICS_ENABLED = "false"' in (home / "profiles.toml").read_text(encoding="utf-8")
