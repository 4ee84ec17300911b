"""Whether a Prefect server answers at an address."""

from __future__ import annotations

import http.client
import sys
import time
from urllib.parse import urlsplit

from flows.embedded import ServerError
from flows.privacy import STARTUP_SECONDS


def must_answer(url: str) -> None:
    """Raise :class:`ServerError`, in one line, unless something answers. Any answer will do: what it thinks of us is the client's business."""
    try:
        parts = urlsplit(url)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(parts.hostname or "", parts.port, timeout=15)
        try:
            connection.request("GET", f"{parts.path.rstrip('/')}/health")
            connection.getresponse()
        finally:
            connection.close()
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ServerError(
            f"PREFECT_API_URL names {url}, which does not answer ({error}). Start that server, or unset PREFECT_API_URL to use an embedded one."
        ) from error


def wait_for(url: str, seconds: float = STARTUP_SECONDS) -> None:
    """Return when a server answers, and say so when that takes a while. Raise :class:`ServerError` after that many seconds."""
    deadline = time.monotonic() + seconds
    told = False
    while True:
        try:
            return must_answer(url)
        except ServerError:
            if time.monotonic() >= deadline:
                raise ServerError(
                    f"no Prefect server answered at {url} within {seconds:.0f} seconds: start it with `make server`"
                ) from None
        if not told:
            print(f"Waiting for the Prefect server at {url} (`make server` starts it) …", file=sys.stderr)
            told = True
        time.sleep(0.5)
