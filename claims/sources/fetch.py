"""Sources of kind ``url`` and ``feed``: pages fetched, read, and remembered.

Nothing that a page, a feed or a host does stops the others or raises: it is one :class:`SourceFailure`, in words.
docs/sources.md says what becomes of each thing that can go wrong.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urldefrag

from claims.model import Document
from claims.read.decode import UndecodableError, decode
from claims.read.html import NoArticleError, read_html
from claims.sources.canonical import same_site_address, without_campaign
from claims.sources.client import Answer, Client, Validators
from claims.sources.config import WebSource
from claims.sources.errors import PageError
from claims.sources.feed import read_feed
from claims.sources.hosts import Hosts
from claims.sources.page import FeedEntry, Fetched, PageState, SourceFailure

_PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "application/octet-stream")
_TEXT_TYPES = ("text/plain", "text/markdown")
_NAMES = {"application/pdf": "a PDF, which is not read yet"}


def fetch_source(source: WebSource, known: Mapping[str, PageState], now: datetime, *, hosts: Hosts | None = None) -> Fetched:
    """Fetch a source's pages. Never raises for anything that comes from outside.

    ``known`` is what earlier runs returned as ``states``, by the address that was asked for; pages that have not changed
    since give no document. ``now`` is written into the states. ``hosts`` is shared between the sources of one run, so
    that each robots.txt is fetched once and no host is asked by two sources at a time.
    """
    with Client(source, hosts or Hosts()) as client:
        run = _Run(source, client, known, now)
        for entry in list(run.wanted())[: source.max_pages]:
            run.page(entry)
    return Fetched(tuple(run.documents), tuple(run.failures), run.states)


class _Run:
    """One source in one run: what it has given so far."""

    def __init__(self, source: WebSource, client: Client, known: Mapping[str, PageState], now: datetime) -> None:
        self._source = source
        self._client = client
        self._known = known
        self._now = now.isoformat()
        self._addresses = {state.address: url for url, state in known.items() if state.address}
        self.documents: list[Document] = []
        self.failures: list[SourceFailure] = []
        self.states: dict[str, PageState] = {}

    def wanted(self) -> Iterator[FeedEntry]:
        """The pages to ask for, each once, in the order of the list or the feeds."""
        if self._source.kind == "url":
            yield from (FeedEntry(urldefrag(url)[0]) for url in self._source.urls)
            return
        seen: set[str] = set()
        for url in self._source.urls:
            for entry in self._feed(url):
                if entry.url not in seen:
                    seen.add(entry.url)
                    yield entry

    def page(self, entry: FeedEntry) -> None:
        """Ask for a page; it gives a document, a failure, or (unchanged) neither."""
        answer = self._ask(entry.url)
        if answer is None or answer.body is None:
            return
        try:
            document = self._document(entry, answer, answer.body)
        except (PageError, NoArticleError, UndecodableError) as error:
            self._fail(entry.url, str(error))
        except Exception as error:  # whatever a page makes a parser do, the other pages are read
            self._fail(entry.url, f"cannot be read: {type(error).__name__} while parsing")
        else:
            self.documents.append(document)
            self._remember(entry.url, answer, answer.body, address=document.url)

    def _feed(self, url: str) -> tuple[FeedEntry, ...]:
        answer = self._ask(url)
        if answer is None:
            return ()
        if answer.body is None:
            return self._known[url].entries
        try:
            _, entries = read_feed(answer.body, answer.url, answer.content_type)
        except PageError as error:
            self._fail(url, str(error))
            return ()
        except Exception as error:
            self._fail(url, f"cannot be read: {type(error).__name__} while parsing")
            return ()
        self._remember(url, answer, answer.body, entries)
        return entries

    def _ask(self, url: str) -> Answer | None:
        """The answer, its body None where it is what is known; None after a failure."""
        before = self._known.get(url)
        validators = Validators(before.answered_by, before.etag, before.last_modified) if before else None
        try:
            answer = self._client.get(url, validators)
        except PageError as error:
            self._fail(url, str(error))
            return None
        except Exception as error:
            self._fail(url, f"cannot be fetched: {type(error).__name__}: {' '.join(str(error).split())[:200]}")
            return None
        if before and (answer.body is None or _hash(answer.body) == before.content_hash):
            self.states[url] = replace(before, fetched_at=self._now)
            return replace(answer, body=None)
        return answer

    def _document(self, entry: FeedEntry, answer: Answer, body: bytes) -> Document:
        kind = answer.content_type.partition(";")[0].strip().lower()
        if kind in _TEXT_TYPES:
            return self._built(entry, self._address(entry.url, answer.url, None), decode(body), None, None, None)
        if kind not in _PAGE_TYPES:
            raise PageError(f"is {_NAMES.get(kind, f'of the type {kind[:60]!r}, which is not read')}")
        page = read_html(body, answer.content_type)
        address = self._address(entry.url, answer.url, page.canonical)
        return self._built(entry, address, page.text, page.title, page.published, page.publisher)

    def _built(self, entry: FeedEntry, url: str, text: str, title: str | None, published: date | None, publisher: str | None) -> Document:
        if not text.strip():
            raise PageError("is empty")
        return Document(
            id=url,
            url=url,
            text=text,
            title=title or entry.title,
            published=published or (date.fromisoformat(entry.published) if entry.published else None),
            publisher=self._source.publisher or publisher,
        )

    def _address(self, asked: str, answered: str, canonical: str | None) -> str:
        """What the warehouse calls the page: as before; else what it states, unless another page states the same.

        Where an address leads elsewhere now, as ``/latest`` does, it is another page.
        """
        before = self._known.get(asked)
        if before and before.address and before.answered_by == answered:
            return before.address
        own = without_campaign(answered)
        stated = same_site_address(answered, canonical) or own
        return stated if self._addresses.setdefault(stated, asked) == asked else own

    def _remember(self, url: str, answer: Answer, body: bytes, entries: tuple[FeedEntry, ...] = (), address: str | None = None) -> None:
        self.states[url] = PageState(answer.url, answer.etag, answer.last_modified, _hash(body), self._now, entries, address)

    def _fail(self, url: str, reason: str) -> None:
        self.failures.append(SourceFailure(self._source.name, url, reason))


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
