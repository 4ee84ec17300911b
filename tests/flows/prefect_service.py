"""The service as docs/operations.md sets it up, in processes of its own: server, work pool, deployments, worker."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psutil
import yaml

from flows.privacy import STARTUP_SECONDS

ROOT = Path(__file__).parents[2]
FACT_CHECK, RECORD_DECISION = "fact_check/fact-check", "record_decision/record-decision"
ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}
FIRES_IN = 15
"""Seconds from applying the deployments to the first scheduled run."""
T = TypeVar("T")
Json = dict[str, Any]


def until(what: str, seconds: float, ask: Callable[[], T | None]) -> T:
    """Ask again and again until there is an answer."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := ask():
            return answer
        time.sleep(0.25)
    raise AssertionError(f"{what} within {seconds:.0f} seconds")


@dataclass
class Service:
    """Prefect's server and a worker, and what tests ask of them."""

    folder: Path
    environment: dict[str, str]
    worker: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return self.environment["PREFECT_API_URL"].removesuffix("/api")

    def prefect(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "flows.prefect_cli", "--no-prompt", *arguments],
            env=self.environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ask(self, method: str, path: str, json: Any = None) -> Any:
        """Ask Prefect's server; a busy one (its database is SQLite) answers 503, and is asked again, as Prefect's own clients do."""

        def answered() -> httpx.Response | None:
            answer = httpx.request(method, f"{self.address}/api{path}", json=json, timeout=60, trust_env=False)
            return None if answer.status_code == 503 else answer

        answer = until(f"{path} was not answered", 60, answered)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def deployment(self, name: str) -> Json:
        found: Json = self.ask("GET", f"/deployments/name/{name}")
        return found

    def run(self, name: str, **parameters: str) -> str:
        """Ask for a run at once; return its id."""
        deployment = self.deployment(name)
        wanted = {"parameters": {**deployment["parameters"], **parameters}, "state": {"type": "SCHEDULED"}}
        return str(self.ask("POST", f"/deployments/{deployment['id']}/create_flow_run", wanted)["id"])

    def has_ended(self, run: str) -> bool:
        return self.ask("GET", f"/flow_runs/{run}")["state_type"] in ENDED

    def end_of(self, run: str, seconds: float = 120) -> Json:
        """The run, once it has ended."""

        def ended() -> Json | None:
            found: Json = self.ask("GET", f"/flow_runs/{run}")
            return found if found["state_type"] in ENDED else None

        return until(f"the run {run} did not end", seconds, ended)

    def runs_of(self, name: str) -> list[Json]:
        found: list[Json] = self.ask("POST", "/flow_runs/filter", {"deployments": {"id": {"any_": [self.deployment(name)["id"]]}}})
        return found

    def latest(self, key: str) -> Json:
        """The latest artifact under a key."""
        (found,) = self.ask("POST", "/artifacts/latest/filter", {"artifacts": {"key": {"any_": [key]}}})
        artifact: Json = self.ask("GET", f"/artifacts/{found['latest_id']}")
        return artifact

    def log_of(self, run: str) -> list[str]:
        lines = self.ask("POST", "/logs/filter", {"logs": {"flow_run_id": {"any_": [run]}}, "sort": "TIMESTAMP_ASC", "limit": 200})
        return [line["message"] for line in lines]

    def process_of(self, run: str) -> psutil.Process | None:
        """The process in which a worker runs a flow."""
        assert self.worker is not None
        for process in psutil.Process(self.worker.pid).children(recursive=True):
            with contextlib.suppress(psutil.Error):
                if "prefect.engine" in process.cmdline() and process.environ().get("PREFECT__FLOW_RUN_ID") == run:
                    return process
        return None


@contextmanager
def serving_prefect(folder: Path, sources: Path, warehouse: Path) -> Iterator[Service]:
    """A server, the deployments of a copy of prefect.yaml that fires soon, and a worker, for the length of a ``with`` block."""
    service = Service(folder, _environment(folder))
    with _process(service, "server", "server", "start") as server:
        until("the server did not answer", STARTUP_SECONDS, lambda: _answers(service, server))
        service.prefect("work-pool", "create", "claimtrack", "--type", "process")
        with _process(service, "worker", "worker", "start", "--pool", "claimtrack") as service.worker:
            service.prefect("deploy", "--all", "--prefect-file", str(_deployments(folder, sources, warehouse)))
            yield service


def _environment(folder: Path) -> dict[str, str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    home = folder / "home"
    home.mkdir(parents=True)
    keep = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return keep | {
        "HOME": str(home), "PREFECT_HOME": str(folder / "prefect"), "PREFECT_SERVER_API_PORT": str(port), "PYTHONPATH": str(ROOT),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api", "PREFECT_WORKER_QUERY_SECONDS": "1", "PREFECT_API_LOG_RETRYABLE_ERRORS": "true",
    }  # fmt: skip


def _deployments(folder: Path, sources: Path, warehouse: Path) -> Path:
    """The project's prefect.yaml but for paths and the moment of the first run."""
    content = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    for deployment in content["deployments"]:
        deployment["parameters"]["warehouse"] = str(warehouse)
        if "sources" in deployment["parameters"]:
            deployment["parameters"]["sources"] = str(sources)
            soon = datetime.now(UTC) + timedelta(seconds=FIRES_IN)
            deployment["schedules"] = [{"interval": 60, "anchor_date": soon.isoformat(), "timezone": "Etc/UTC", "slug": "soon"}]
    copy = folder / "prefect.yaml"
    copy.write_text(yaml.safe_dump(content), encoding="utf-8")
    return copy


@contextmanager
def _process(service: Service, name: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A command of Prefect's in a session of its own, so that ending it ends what it has started."""
    with (service.folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows.prefect_cli", *arguments],
            env=service.environment, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    started: list[psutil.Process] = []
    try:
        yield process
    finally:
        with contextlib.suppress(psutil.Error):
            started = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()
        for child in started:
            with contextlib.suppress(psutil.Error):
                child.kill()


def _answers(service: Service, server: subprocess.Popen[bytes]) -> bool:
    assert server.poll() is None, (service.folder / "server.log").read_text(encoding="utf-8")
    with contextlib.suppress(httpx.HTTPError):
        return httpx.get(f"{service.address}/api/health", timeout=10, trust_env=False).status_code == 200
    return False
