"""A source whose server misbehaves in every way that the table below names, among pages that are as they should be."""

from __future__ import annotations

import gzip
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from loopback import Exchange, Site, article, serving

from claims.sources.config import WebSource
from claims.sources.fetch import fetch_source
from claims.sources.page import Fetched, PageState

NOW = datetime(2024, 4, 3, 12, 0, tzinfo=UTC)
MAX_SIZE = 1_000_000
TIMEOUT = 3.0
PRIVATE = "127.0.0.2"
"""An address of this machine that the source does not allow: only 127.0.0.1 is allowed."""


def slow_drip(exchange: Exchange) -> None:
    exchange.send_response(200)
    exchange.send_header("content-length", "100000")
    exchange.end_headers()
    while not exchange.server.closing.wait(0.05):
        exchange.wfile.write(b"<")


def slow_headers(exchange: Exchange) -> None:
    exchange.wfile.write(b"HTTP/1.1 200 OK\r\nX-Wait: ")
    while not exchange.server.closing.wait(0.05):
        exchange.wfile.write(b"x")


def silent(exchange: Exchange) -> None:
    exchange.server.closing.wait(30)


def endless_body(exchange: Exchange) -> None:
    exchange.send_response(200)
    exchange.send_header("content-type", "text/html")
    exchange.end_headers()
    exchange.close_connection = True
    while not exchange.server.closing.is_set():
        exchange.wfile.write(b"<p>more and more</p>" * 3000)


def gzip_bomb(exchange: Exchange) -> None:
    """Two megabytes that unpack to two gigabytes, as fast as they can be sent."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    head = packer.compress(b"<p>") + packer.flush(zlib.Z_FULL_FLUSH)
    zeros = packer.compress(bytes(20_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)  # independent of what is before it
    exchange.send_response(200)
    exchange.send_header("content-encoding", "gzip")
    exchange.end_headers()
    exchange.close_connection = True
    exchange.wfile.write(head + 100 * zeros)


def redirect_circle(exchange: Exchange) -> None:
    exchange.send(302, location="/circle-b" if exchange.path == "/circle-a" else "/circle-a")


def redirect_to_private(exchange: Exchange) -> None:
    exchange.send(302, location=f"http://{PRIVATE}:{exchange.server.server_port}/secret")


def redirect_to_metadata(exchange: Exchange) -> None:
    exchange.send(302, location="http://169.254.169.254/latest/meta-data/")


def wrong_charset(exchange: Exchange) -> None:
    exchange.send(200, article("Café Noir’s sales rose 5% to £3 million.").encode("cp1252"), content_type="text/html; charset=utf-8")


def busy_once(exchange: Exchange) -> None:
    if exchange.server.count("/busy") == 1:
        exchange.send(429, retry_after="1")
    else:
        exchange.send(200, article("Busy no more: sales rose 6% to $4 million.").encode())


def unchanged(exchange: Exchange) -> None:
    same = exchange.headers.get("if-none-match") == '"v1"'
    exchange.send(304, etag='"v1"') if same else exchange.send(200, article().encode(), etag='"v1"')


def server_error(exchange: Exchange) -> None:
    exchange.send(500, b"<p>Sales rose 5% to $3 million</p>")


def pdf_as_html(exchange: Exchange) -> None:
    exchange.send(200, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\nSales rose 5%")


def nul_bytes(exchange: Exchange) -> None:
    exchange.send(200, article("Sales rose\x00 7% to $5 million,\x00 it said.").encode())


def broken_gzip(exchange: Exchange) -> None:
    exchange.send(200, gzip.compress(article().encode())[:-12], content_encoding="gzip")


BOMB_FEED = b"""<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>
<rss version="2.0"><channel><title>&e;&e;&e;&e;&e;&e;&e;&e;</title><item><link>/good-1</link></item></channel></rss>"""
MALFORMED_FEED = b'<rss version="2.0"><channel><item><link>/good-1</link></channel></rss>'


@dataclass(frozen=True)
class Case:
    """``text``: words of the document that comes of it. ``reason``: words of the failure. Neither: unchanged."""

    path: str
    page: object
    text: str | None = None
    reason: str | None = None


CASES = (
    Case("/good-1", article("Acme One sold for $1 million."), text="Acme One sold for $1 million."),
    Case("/slow-drip", slow_drip, reason=f"did not answer in full within {TIMEOUT:g} s"),
    Case("/slow-headers", slow_headers, reason=f"did not answer in full within {TIMEOUT:g} s"),
    Case("/silent", silent, reason="was silent for 1 s, in 2 tries"),
    Case("/endless", endless_body, reason="is over 1 MB, the max_size of its source"),
    Case("/gzip-bomb", gzip_bomb, reason="unpacks to over 1 MB, the max_size of its source"),
    Case("/good-2", article("Acme Two sold for $2 million."), text="Acme Two sold for $2 million."),
    Case("/circle-a", redirect_circle, reason="redirects in a circle"),
    Case("/to-private", redirect_to_private, reason=f"leads to {PRIVATE}, which is no public address"),
    Case("/to-metadata", redirect_to_metadata, reason="leads to 169.254.169.254, which is no public address"),
    Case("/wrong-charset", wrong_charset, text="Café Noir’s sales rose 5% to £3 million."),
    Case("/busy", busy_once, text="Busy no more"),
    Case("/unchanged", unchanged),
    Case("/error", server_error, reason="answered 500 (internal server error), in 2 tries"),
    Case("/good-3", article("Acme Three sold for $3 million."), text="Acme Three sold for $3 million."),
    Case("/private/page", article("Not to be read: $9 million."), reason="robots.txt does not allow claimtrack"),
    Case("/empty", b"", reason="is empty"),
    Case("/empty-article", "<html><head><title>x</title></head><body></body></html>", reason="holds no text of an article"),
    Case("/pdf", pdf_as_html, reason="is a PDF, whatever its name or its server says"),
    Case("/nul", nul_bytes, text="Sales rose 7% to $5 million, it said."),
    Case("/broken-gzip", broken_gzip, reason="broke off before its end"),
    Case("/gone", lambda exchange: exchange.send(404), reason="answered 404 (not found)"),
    Case("/good-4", article("Acme Four sold for $4 million."), text="Acme Four sold for $4 million."),
)
FEEDS = {
    "/feed-malformed": (MALFORMED_FEED, "is not well-formed XML"),
    "/feed-bomb": (BOMB_FEED, "is a feed that declares entities"),
}


def lay_out(site: Site) -> WebSource:
    """Serve all cases; the source has a good feed that links to all of them between two bad ones."""
    site.pages.update({case.path: case.page for case in CASES})  # type: ignore[misc]
    site.pages["/circle-b"] = redirect_circle
    site.pages["/robots.txt"] = "User-agent: *\nDisallow: /private/\n"
    site.pages.update({path: body for path, (body, _) in FEEDS.items()})
    items = "".join(f"<item><link>{case.path}</link></item>" for case in CASES)
    site.pages["/feed"] = f'<rss version="2.0"><channel><title>All</title>{items}</channel></rss>'
    return site.source("/feed-malformed", "/feed", "/feed-bomb", kind="feed", timeout=TIMEOUT, max_size=MAX_SIZE, retries=1)


@dataclass(frozen=True)
class Ran:
    site: Site
    fetched: Fetched


@pytest.fixture(scope="module")
def ran() -> Iterator[Ran]:
    with serving() as site:
        source = lay_out(site)
        known = {f"{site.url}/unchanged": PageState(f"{site.url}/unchanged", '"v1"', None, "0" * 64, "2024-04-01T00:00:00+00:00")}
        yield Ran(site, fetch_source(source, known, NOW))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.strip("/"))
def test_each_page_has_its_stated_outcome(ran: Ran, case: Case) -> None:
    url = ran.site.url + case.path
    documents = [document for document in ran.fetched.documents if document.url == url]
    failures = [failure for failure in ran.fetched.failures if failure.url == url]
    assert len(documents) == (case.text is not None), failures
    assert len(failures) == (case.reason is not None)
    if case.text is not None:
        assert case.text in documents[0].text
        assert "\x00" not in documents[0].text
    if case.reason is not None:
        assert case.reason in failures[0].reason
        assert "\n" not in str(failures[0])
    assert (url in ran.fetched.states) == (case.reason is None)


@pytest.mark.parametrize("path", FEEDS)
def test_each_bad_feed_is_one_failure(ran: Ran, path: str) -> None:
    reasons = [failure.reason for failure in ran.fetched.failures if failure.url == ran.site.url + path]
    assert [reason.startswith(FEEDS[path][1]) for reason in reasons] == [True]


def test_nothing_else_came_of_it(ran: Ran) -> None:
    assert len(ran.fetched.documents) == sum(case.text is not None for case in CASES)
    assert len(ran.fetched.failures) == sum(case.reason is not None for case in CASES) + len(FEEDS)


def test_what_is_forbidden_was_not_asked_for(ran: Ran) -> None:
    asked = [asked.path for asked in ran.site.asked]
    assert "/private/page" not in asked
    assert "/secret" not in asked
    assert asked.count("/robots.txt") == 1


PEAK = """
import re, sys
from pathlib import Path
sys.path.insert(0, {folder!r})
from test_sources_hostile import NOW, WebSource
from claims.sources.fetch import fetch_source
def run(*paths, kind="url"):
    urls = tuple({url!r} + path for path in paths)
    found = fetch_source(WebSource("x", kind, urls, allow_private=True, delay=0, retries=0, timeout=60, max_size=1_000_000), {{}}, NOW)
    return len(found.documents), len(found.failures), int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
before = run("/good-1")
after = run("/endless", "/gzip-bomb", "/good-2")
feeds = run("/feed-bomb", "/feed-malformed", kind="feed")
print(*before, *after, *feeds)
"""


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="the peak of a process is read from /proc")
def test_memory_stays_bounded() -> None:
    """Peak of a process of its own: neither a body without end nor one that unpacks to 2 GB costs more than some megabytes."""
    with serving() as site:
        lay_out(site)
        code = textwrap.dedent(PEAK.format(folder=str(Path(__file__).parent), url=site.url))
        ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr
    documents, failures, before, kept, refused, after, none, bad_feeds, last = map(int, ended.stdout.split())
    assert (documents, failures, kept, refused, none, bad_feeds) == (1, 0, 1, 2, 0, 2)
    assert after - before < 20, f"peak rose from {before} to {after} MB"
    assert last - before < 30, f"peak rose from {before} to {last} MB"
