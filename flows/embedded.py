"""A Prefect server for one run: started, waited for, ended; and an end to those that a killed run left behind.

Prefect can start such a server itself, but one that outlives a ``kill -9`` of its run for good. This one reads a
pipe that only its run holds (see ``embedded_server``) and ends with it. The records kept here are the second line of
defence, for a server that was stopped or stuck: the next run ends what a dead run left, by process id *and* time of
creation *and* command, so that nobody else's process is ever touched.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]

from flows.embedded_server import GRACE_SECONDS
from flows.privacy import STARTUP_SECONDS

_MODULE = "flows.embedded_server"
_SAME_SECONDS = 2.0  # a clock that is set moves the times of creation that the system reports


class ServerError(Exception):
    """The embedded server could not be started; the message says what its log says."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that was started and may not answer yet."""

    process: subprocess.Popen[bytes]
    port: int
    record: Path
    log: Path

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api"


def start(folder: Path, environment: Mapping[str, str]) -> Server:
    """Start a server; ``folder`` (made if needed) holds its record and its log.

    Returns at once, a good while before the server answers. Raises :class:`ServerError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "server.log"
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**environment, "PYTHONPATH": _import_path(environment)},
            start_new_session=True,  # a Ctrl-C in the terminal is for the run, which ends the server when it is done with it
        )
    record = folder / f"server-{process.pid}.json"
    _write_record(record, process.pid)
    assert process.stdout is not None
    line = process.stdout.readline()
    server = Server(process, int(line or 0), record, log)
    if not line:
        stop(server)
        raise ServerError(f"the embedded Prefect server did not start{_last_words(log)}")
    return server


def wait_until_ready(server: Server, seconds: float = STARTUP_SECONDS) -> None:
    """Return when the server answers. Raises :class:`ServerError` when it ends or takes longer than that."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise ServerError(f"the embedded Prefect server ended while it started{_last_words(server.log)}")
        if _answers(server.port):
            return
        time.sleep(0.1)
    raise ServerError(f"the embedded Prefect server did not answer within {seconds:.0f} seconds{_last_words(server.log)}")


def stop(server: Server) -> None:
    """End a server and wait until it is gone. Safe to call twice."""
    for pipe in (server.process.stdin, server.process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
    try:
        server.process.wait(GRACE_SECONDS + 1)
    except subprocess.TimeoutExpired:
        server.process.kill()
        server.process.wait()
    server.record.unlink(missing_ok=True)


@contextlib.contextmanager
def embedded_server(folder: Path, environment: Mapping[str, str]) -> Iterator[Server]:
    """Start a server for the length of a ``with`` block, however the block ends."""
    server = start(folder, environment)
    try:
        yield server
    finally:
        stop(server)


def end_orphans(folder: Path) -> int:
    """End the servers that were started with this folder by runs that are gone. Returns how many there were.

    A server whose run is alive is left alone, and so is a process that only happens to have a recorded id.
    """
    ended = 0
    for record in sorted(folder.glob("server-*.json")):
        try:
            known = json.loads(record.read_text(encoding="utf-8"))
            run = _process(known["run_pid"], known["run_created"])
            server = _process(known["pid"], known["created"])
        except (ValueError, KeyError, TypeError, OSError):
            run, server = None, None  # cut off while it was written: its server has ended with its run
        if run is not None:
            continue
        if server is not None and _is_ours(server):
            _end(server)
            ended += 1
        record.unlink(missing_ok=True)
    return ended


def _write_record(record: Path, pid: int) -> None:
    with contextlib.suppress(psutil.NoSuchProcess):
        known: dict[str, Any] = {
            "pid": pid,
            "created": psutil.Process(pid).create_time(),
            "run_pid": os.getpid(),
            "run_created": psutil.Process().create_time(),
        }
        record.write_text(json.dumps(known), encoding="utf-8")


def _process(pid: int, created: float) -> psutil.Process | None:
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE or abs(process.create_time() - created) > _SAME_SECONDS:
            return None
        return process
    except psutil.Error:
        return None


def _is_ours(process: psutil.Process) -> bool:
    try:
        return _MODULE in process.cmdline()
    except psutil.Error:
        return False


def _end(process: psutil.Process) -> None:
    with contextlib.suppress(psutil.Error):
        process.terminate()
        try:
            process.wait(GRACE_SECONDS)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(GRACE_SECONDS)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/api/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _import_path(environment: Mapping[str, str]) -> str:
    """This package's folder first: the server must start from any working directory."""
    here = str(Path(__file__).resolve().parents[1])
    known = environment.get("PYTHONPATH", "")
    return os.pathsep.join([here, *([known] if known else [])])


def _last_words(log: Path) -> str:
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    except OSError:
        lines = []
    return f" (see {log}): {lines[-1][:300]}" if lines else f" (see {log})"
