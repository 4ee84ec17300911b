from __future__ import annotations

import socket

import pytest

from claims.sources.errors import PageError
from claims.sources.feed import read_feed
from claims.sources.page import FeedEntry

URL = "https://news.example.org/feeds/all.xml"


def entries(data: str | bytes, content_type: str = "application/rss+xml") -> list[FeedEntry]:
    return list(read_feed(data.encode() if isinstance(data, str) else data, URL, content_type)[1])


def rss(items: str, head: str = "") -> str:
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>{head}{items}</channel></rss>'


def test_rss() -> None:
    items = (
        "<item><title>Acme cuts 300 jobs</title><link>https://news.example.org/a</link><pubDate>Wed, 03 Apr 2024 23:30:00 -0500</pubDate></item>"
        "<item><title>R&amp;D &lt;b&gt;up&lt;/b&gt; 5%</title><link> /b#top </link></item>"
    )
    assert read_feed(rss(items).encode(), URL) == (
        "News",
        (
            FeedEntry("https://news.example.org/a", "Acme cuts 300 jobs", "2024-04-03"),
            FeedEntry("https://news.example.org/b", "R&D up 5%", None),
        ),
    )


def test_atom() -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example.org/2024/"><title>News</title>
    <entry><title type="html">Acme &amp;amp; Co</title><link rel="alternate" href="a.html"/><link rel="self" href="a.atom"/>
    <published>2024-04-03T23:30:00-05:00</published><updated>2024-04-05T00:00:00Z</updated></entry></feed>"""
    assert entries(atom) == [FeedEntry("https://news.example.org/2024/a.html", "Acme & Co", "2024-04-03")]


def test_rdf() -> None:
    rdf = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>News</title></channel><item><title>A</title><link>/a</link><dc:date>2024-04-03</dc:date></item></rdf:RDF>"""
    assert [entry.url for entry in entries(rdf)] == ["https://news.example.org/a"]


def test_each_page_once_in_the_order_of_its_first_entry() -> None:
    items = "".join(
        f"<item><link>{link}</link><title>{title}</title></item>" for link, title in (("/a", "1"), ("/b", "2"), ("/a#c", "3"), ("/c", "4"))
    )
    assert [(entry.url[-2:], entry.title) for entry in entries(rss(items))] == [("/a", "1"), ("/b", "2"), ("/c", "4")]


def test_entries_that_lead_to_no_page_are_passed_over() -> None:
    links = ("ftp://example.org/a", "javascript:alert(1)", "https://user:word@example.org/", "http://[bad", "mailto:a@example.org", "")
    assert entries(rss("".join(f"<item><link>{link}</link></item>" for link in links) + "<item><title>none</title></item>")) == []


def test_a_guid_that_is_a_link_stands_for_one() -> None:
    assert [entry.url for entry in entries(rss("<item><guid>https://news.example.org/g</guid></item>"))] == ["https://news.example.org/g"]


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (rss("<item><link>/a</link><title>Café £5m</title></item>").encode(), "text/xml"),
        (rss("<item><link>/a</link><title>Café £5m</title></item>").encode(), "application/xml; charset=iso-8859-1"),
        (rss("<item><link>/a</link><title>Café £5m</title></item>").replace("utf-8", "iso-8859-1").encode("latin-1"), "text/xml"),
        (rss("<item><link>/a</link><title>Café £5m</title></item>").replace("utf-8", "utf-16").encode("utf-16"), "application/xml"),
        (b"\xef\xbb\xbf\n" + rss("<item><link>/a</link><title>Café £5m</title></item>").encode(), "text/xml"),
    ],
    ids=["undeclared", "wrongly declared", "latin-1", "utf-16", "mark and empty line"],
)
def test_characters(data: bytes, content_type: str) -> None:
    assert [entry.title for entry in entries(data, content_type)] == ["Café £5m"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("<rss version='2.0'><channel><item></channel></rss>", "is not well-formed XML: mismatched tag at line 1, column 37"),
        ("<rss version='2.0'><channel>", "is not well-formed XML: "),
        ("plain text", "is not well-formed XML: "),
        ('{"version": "https://jsonfeed.org/version/1"}', "is not well-formed XML: "),
        (rss("<item><title>A&nbsp;B</title></item>"), "is not well-formed XML: undefined entity"),
        (" ", "is an empty feed file"),
        (b"\x00\x01\x02" * 100, "is binary data, not a feed"),
        ("<!DOCTYPE html><html><body>Sign in</body></html>", "is a web page and no feed"),
        ("<note><to>You</to></note>", "is XML and no feed"),
        (
            '<!DOCTYPE r [<!ENTITY a "aaa">]>' + "<rss version='2.0'><channel><title>&a;</title></channel></rss>",
            "is a feed that declares entities",
        ),
        (
            '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
            "is a feed that declares",
        ),
        (
            '<!DOCTYPE r [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;]><rss version="2.0"><channel/></rss>',
            "is a feed that declares entities",
        ),
    ],
)
def test_refused(data: str | bytes, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a feed made its reader connect"))
    with pytest.raises(PageError) as caught:
        entries(data)
    assert str(caught.value).startswith(reason)


def test_a_document_type_that_is_elsewhere_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a feed made its reader connect"))
    declared = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">'
    assert len(entries(f'{declared}<rss version="0.91"><channel><item><link>/a</link></item></channel></rss>')) == 1


def test_a_feed_that_looks_like_an_address_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a feed made its reader connect"))
    with pytest.raises(PageError):
        entries("http://127.0.0.1:9/feed.xml")
