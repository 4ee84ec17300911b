"""A news site on the loopback: a feed and the pages it links to, whose words tests change between runs."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Page:
    """One article. ``publisher`` is what it says of itself; ``rest`` is prose without a figure, of which an article has more than a line."""

    publisher: str
    title: str
    published: str
    sentence: str
    rest: str

    def html(self) -> bytes:
        text = "".join(f"<p>{escape(line)}</p>" for line in (self.sentence, self.rest))
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(self.title)}</title>'
            f'<meta property="og:site_name" content="{escape(self.publisher)}">'
            f'<meta property="article:published_time" content="{self.published}T09:00:00Z"></head>'
            f"<body><article><h1>{escape(self.title)}</h1>{text}</article></body></html>"
        ).encode()


@dataclass
class Site:
    """What is served. ``pages`` by path; a path in ``held`` is answered only when its event is set."""

    pages: dict[str, Page] = field(default_factory=dict)
    held: dict[str, threading.Event] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    address: str = ""

    def feed(self) -> bytes:
        items = "".join(
            f"<item><title>{escape(page.title)}</title><link>{self.address}{path}</link></item>"
            for path, page in self.pages.items()
            if path.startswith("/news/")
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()

    def answer(self, path: str) -> tuple[str, bytes] | None:
        if path == "/feed.xml":
            return "application/rss+xml", self.feed()
        return ("text/html; charset=utf-8", self.pages[path].html()) if path in self.pages else None


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve a site for the length of a ``with`` block; ``site.address`` says where."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked[self.path] += 1
            if self.path in site.held:
                site.held[self.path].wait(120)
            answer = site.answer(self.path)
            if answer is None:
                self.send_error(404)
                return
            kind, body = answer
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            if self.headers.get("If-None-Match") == tag:
                site.unchanged[self.path] += 1
                self.send_response(304)
                self.end_headers()
                return
            self.send_response(200)
            for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), ("ETag", tag)):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        for event in site.held.values():
            event.set()
        server.shutdown()
        server.server_close()
