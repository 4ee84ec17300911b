"""What a web page says of itself: headline, date of publication, publisher, address.

Only what is stated for machines is taken (meta elements, JSON-LD, ``time`` elements), in an order of trust; nothing is
guessed from running text. Dates are taken as they are written, in the publisher's own time zone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from lxml.html import HtmlElement

from claims.read.decode import mend_surrogates
from claims.regex import regex


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    canonical: str | None = None
    """As stated: it may be relative, or lead to another site."""


_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "date.issued", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "article.published",
    "citation_publication_date", "date",
)  # fmt: skip
_ARTICLE = regex(r"(?:.*Article|Report|BlogPosting|PressRelease|NewsArticle)\Z")
_ISO = regex(r"\s*((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_SITE_SUFFIX = regex(r"\s+[|–—-]\s+[^|–—]{2,60}\Z")
_SPACE = regex(r"\s+")
_MAX_JSON = 500_000
_MAX_DEPTH = 6


def read_metadata(tree: HtmlElement) -> Metadata:
    """Read the head of a page, and its ``time`` elements where the head has no date.

    >>> from lxml.html import document_fromstring
    >>> page = '<title>Acme cuts 300 jobs | The Paper</title><meta property="og:site_name" content="The Paper"><p>x'
    >>> read_metadata(document_fromstring(page)).title
    'Acme cuts 300 jobs'
    """
    metas = _metas(tree)
    article = next(_articles(tree), {})
    publisher = metas.get("og:site_name") or _name(article.get("publisher"))
    return Metadata(
        title=_title(tree, metas, article, publisher),
        published=_published(tree, metas, article),
        publisher=publisher,
        canonical=_canonical(tree, metas),
    )


def parse_date(text: str | None) -> date | None:
    """A date as machines write it: ISO 8601 in its forms, or as in e-mail (RFC 2822).

    >>> parse_date("Wed, 03 Apr 2024 23:30:00 -0500"), parse_date("2024-04-03T23:30:00-05:00")
    (datetime.date(2024, 4, 3), datetime.date(2024, 4, 3))
    """
    if not text:
        return None
    iso = _ISO.match(text)
    try:
        return date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else parsedate_to_datetime(text.strip()[:60]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Content of the meta elements by lower-case property or name; the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _clean(meta.get("content"))
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content:
                found.setdefault(key.strip().lower(), content)
    return found


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and script.text and len(script.text) <= _MAX_JSON:
            try:
                yield from _articles_in(json.loads(script.text, strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _articles_in(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles_in(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(isinstance(kind, str) and _ARTICLE.match(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield value
        yield from _articles_in(value.get("@graph"), depth + 1)
        yield from _articles_in(value.get("mainEntity"), depth + 1)


def _title(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any], publisher: str | None) -> str | None:
    headline = article.get("headline")
    stated = metas.get("og:title") or _clean(headline if isinstance(headline, str) else None) or metas.get("twitter:title")
    if not stated:
        element = next(tree.iter("title"), None)
        stated = _clean(element.text_content()) if element is not None else None
    headings = [text for heading in tree.iter("h1") if (text := _clean(heading.text_content()))]
    if not stated:
        return headings[0] if len(headings) == 1 else None
    # "Acme cuts 300 jobs | The Paper": the headline is what stands on the page, or what stands before the paper's name.
    for heading in headings:
        if len(heading) >= 10 and stated.startswith(heading):
            return heading
    suffix = _SITE_SUFFIX.search(stated)
    named = suffix is not None and publisher is not None and suffix.group().strip(" |–—-\t").casefold() == publisher.casefold()
    return stated[: suffix.start()] if suffix and named else stated


def _published(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> date | None:
    stated = [metas.get("article:published_time"), article.get("datePublished"), *(metas.get(name) for name in _DATE_NAMES)]
    for text in stated:
        if isinstance(text, str) and (day := parse_date(text)):
            return day
    marked = tree.xpath("//*[@itemprop='datePublished' or (self::time and @pubdate)]")
    for element in marked:
        if day := parse_date(element.get("datetime") or element.get("content")):
            return day
    days = {
        day
        for element in tree.xpath("//article//time[@datetime] | //main//time[@datetime]")
        if (day := parse_date(element.get("datetime")))
    }
    return days.pop() if len(days) == 1 else None


def _canonical(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and (link.get("href") or "").strip():
            return str(link.get("href"))
    return metas.get("og:url")


def _name(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return _clean(value) if isinstance(value, str) else None


def _clean(text: str | None) -> str | None:
    return _SPACE.sub(" ", mend_surrogates(text)).strip() or None if text else None
