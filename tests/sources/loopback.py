"""A web server on this machine that serves what a test lays out, byte for byte, and remembers what it was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from claims.sources.config import WebSource

Handler = Callable[["Exchange"], None]


@dataclass
class Asked:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    at: float


class Exchange(BaseHTTPRequestHandler):
    """One request; a page's function answers through ``send`` or writes to ``wfile`` itself."""

    protocol_version = "HTTP/1.1"
    server: Site  # type: ignore[assignment]

    def do_GET(self) -> None:
        asked = Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, time.monotonic())
        self.server.asked.append(asked)
        page = self.server.pages.get(self.path)
        try:
            if page is None:
                self.send(404, b"")
            elif callable(page):
                page(self)
            else:
                self.send(200, page.encode() if isinstance(page, str) else page)
        except OSError:
            self.close_connection = True  # the client has had enough

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        given = {name.replace("_", "-").lower(): value for name, value in headers.items()}
        for name, value in ({"content-type": "text/html", "content-length": str(len(body))} | given).items():
            self.send_header(name, value)
        self.end_headers()
        if body:
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Site(ThreadingHTTPServer):
    """``pages`` maps a path to its HTML, or to a function of the exchange; all else is 404, robots.txt too."""

    daemon_threads = True

    def __init__(self, address: str = "127.0.0.1") -> None:
        super().__init__((address, 0), Exchange)
        self.pages: dict[str, str | bytes | Handler] = {}
        self.asked: list[Asked] = []
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://{self.server_address[0]!s}:{self.server_port}"

    def count(self, path: str) -> int:
        return sum(asked.path == path for asked in self.asked)

    def source(self, *paths: str, kind: Any = "url", **limits: Any) -> WebSource:
        """A source of these pages that may ask this server, without pauses."""
        settings = {"allow_private": ("127.0.0.1/32",), "delay": 0, "retries": 0, "timeout": 20.0, **limits}
        return WebSource("site", kind, tuple(path if "://" in path else self.url + path for path in paths), **settings)

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # clients that hang up are what these tests are about


@contextmanager
def serving(address: str = "127.0.0.1") -> Iterator[Site]:
    """A site that answers until the block ends."""
    with Site(address) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()


def article(text: str = "Sales rose 5% to $3 million in 2023, the company said on Monday.", title: str = "Acme sells more") -> str:
    """A page with one paragraph."""
    return f"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
