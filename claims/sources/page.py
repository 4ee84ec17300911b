"""What fetching gives and what it remembers from one run to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from claims.model import Document


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One page that a feed links to, with what the feed says of it: the page itself goes before."""

    url: str
    title: str | None = None
    published: str | None = None
    """ISO date."""


@dataclass(frozen=True, slots=True)
class PageState:
    """What is known of an address since it last answered, so that the next run asks only for what has changed.

    Plain values: ``to_json`` and ``from_json`` are inverse. ``etag`` and ``last_modified`` belong to ``answered_by``,
    the address at the end of the redirects, and are sent to no other.
    """

    answered_by: str
    etag: str | None
    last_modified: str | None
    content_hash: str
    """Of the bytes that came: where they are the same again, there is no new version."""
    fetched_at: str
    """ISO 8601: when it last answered, changed or not."""
    entries: tuple[FeedEntry, ...] = ()
    """Of a feed: what it linked to, for the runs in which it has not changed."""

    address: str | None = None
    """Of a page: under which its documents are kept, as long as the same address answers, whatever the page says of itself later."""

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "entries": [asdict(entry) for entry in self.entries]}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> PageState:
        return cls(**{**values, "entries": tuple(FeedEntry(**entry) for entry in values.get("entries", ()))})


@dataclass(frozen=True, slots=True)
class SourceFailure:
    """A page, feed or source that gave nothing in this run. ``reason`` is one line in words for the person who keeps the list."""

    source: str
    url: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.url} {self.reason}"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one source gave in one run.

    ``documents`` are the pages that are new or changed. ``states`` hold, by the address that was asked for, every page
    that answered: write them over the earlier ones, but not before the documents are safe, or a page that changed
    is taken for known.
    """

    documents: tuple[Document, ...] = ()
    failures: tuple[SourceFailure, ...] = ()
    states: Mapping[str, PageState] = field(default_factory=dict)
