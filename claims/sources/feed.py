"""RSS and Atom: which pages a feed links to.

A feed must be well-formed XML without entities of its own, which defusedxml sees to before feedparser reads it: an
entity can be made to expand without end, or to name a file of this machine.
"""

from __future__ import annotations

import html
import io
import re
import xml.sax
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urldefrag, urlsplit

import defusedxml.sax
import feedparser
from defusedxml.common import DefusedXmlException

from claims.read.html_charset import decode_html
from claims.read.html_metadata import parse_date
from claims.regex import regex
from claims.sources.errors import PageError
from claims.sources.page import FeedEntry

_DECLARATION = regex(r"\s*<\?xml\b([^>]{0,200})\?>")
_HTML = regex(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_TAG = regex(r"<[^>]{1,200}>")
_SPACE = regex(r"\s+")


def read_feed(data: bytes, url: str, content_type: str = "") -> tuple[str | None, tuple[FeedEntry, ...]]:
    """Read a feed's title and the entries that link to a page, in the feed's order, each page once.

    Raises :class:`PageError` for what is no feed, is malformed, or declares entities.

    >>> rss = b"<rss version='2.0'><channel><title>News</title><item><link>/a</link><title>Sales rose</title></item></channel></rss>"
    >>> read_feed(rss, "https://example.org/feed")
    ('News', (FeedEntry(url='https://example.org/a', title='Sales rose', published=None),))
    """
    text = _decoded(data, content_type)
    _refuse_unsafe(text)
    parsed = feedparser.parse(
        io.BytesIO(text.encode("utf-8")),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not parsed.get("version"):
        raise PageError("is XML and no feed (RSS or Atom)")
    entries: dict[str, FeedEntry] = {}
    for entry in _entries(parsed.entries):
        entries.setdefault(entry.url, entry)
    return _plain(parsed.feed.get("title")), tuple(entries.values())


def _decoded(data: bytes, content_type: str) -> str:
    text = decode_html(data, content_type)
    if text is None:
        raise PageError("is binary data, not a feed")
    if not text.strip():
        raise PageError("is an empty feed file")
    if _HTML.match(text):
        raise PageError("is a web page and no feed; its source may be meant to be of kind url")
    # The text is decoded already: what it declares must not be applied a second time.
    return _DECLARATION.sub('<?xml version="1.0"?>', text, count=1).lstrip()


def _refuse_unsafe(text: str) -> None:
    data = text.encode("utf-8")
    try:
        # Old feeds name a document type that lies elsewhere. It is not fetched, and without entities it says nothing.
        defusedxml.sax.parseString(data, xml.sax.ContentHandler(), forbid_dtd=False, forbid_entities=True, forbid_external=False)
    except DefusedXmlException:
        raise PageError("is a feed that declares entities, which is refused: they can expand without end") from None
    except xml.sax.SAXParseException as error:
        where = f"line {error.getLineNumber()}, column {(error.getColumnNumber() or 0) + 1}"
        raise PageError(f"is not well-formed XML: {error.getMessage()} at {where}") from None


def _entries(found: list[Any]) -> Iterator[FeedEntry]:
    for entry in found:
        url = urldefrag((entry.get("link") or "").strip())[0]
        if _fetchable(url):
            day = _day(entry)
            yield FeedEntry(url, _plain(entry.get("title")), day.isoformat() if day else None)


def _fetchable(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        return False


def _day(entry: Any) -> date | None:
    """The day of publication as it is written; feedparser's own reading, which is in UTC, where that is of an odd form."""
    written = parse_date(entry.get("published"))
    if written or not entry.get("published_parsed"):
        return written
    year, month, day = entry.published_parsed[:3]
    return date(year, month, day)


def _plain(title: Any) -> str | None:
    """A title without the markup that some feeds put into it."""
    text = html.unescape(_TAG.sub("", title)) if isinstance(title, str) else ""
    return _SPACE.sub(" ", text).strip() or None
