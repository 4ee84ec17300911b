"""What goes into the warehouse and what comes back, as frozen records of plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from claims.model import Claim, Document, Entity, Evidence, Flag, ListMention, Reading, content_hash


class WarehouseError(Exception):
    """Something the user can act on; its text is one line."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the main job. ``pipeline_version`` is opaque: whatever else changes claims (a reference) belongs into it."""

    id: str
    pipeline_version: str
    started_at: datetime

    @classmethod
    def begin(cls, run_id: str, pipeline_version: str) -> Run:
        return cls(run_id, pipeline_version, datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was read in one document and is kept: the part of a `Reading` that work across documents needs.

    ``flags`` are those found inside this document alone. ``fetched_at`` is when this text was first seen, with a
    time zone, or naive UTC. ``version`` counts the versions of a page from 1; ``current`` is true for what the page says
    now, as far as is known; ``shared`` where another document of the warehouse bears its public id. They are known only when read back.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    lists: tuple[ListMention, ...] = ()
    flags: tuple[Flag, ...] = ()
    fetched_at: datetime | None = None
    collected_from: str | None = None
    version: int = 1
    current: bool = True
    shared: bool = False

    @classmethod
    def of(
        cls, reading: Reading, flags: Iterable[Flag] = (), fetched_at: datetime | None = None, collected_from: str | None = None
    ) -> Extracted:
        """Keep of a reading what the warehouse keeps."""
        return cls(reading.document, reading.claims, reading.entities, reading.lists, tuple(flags), fetched_at, collected_from)

    @property
    def reading(self) -> Reading:
        """A reading without blocks, sentences and quantities: enough for all that looks at claims alone."""
        return Reading(self.document, (), (), (), (), (), self.entities, self.claims, self.lists)


@dataclass(frozen=True, slots=True)
class Batch:
    """The work of one task. Becomes one file in the inbox."""

    run: Run
    items: tuple[Extracted, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a drain of the inbox brought. ``rejected`` holds one line for each file that was set aside."""

    batches: int = 0
    documents: int = 0
    claims: int = 0
    decisions: int = 0
    rejected: tuple[str, ...] = ()
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ResultReport:
    """What `replace_results` did to the flags, by id. ``changed`` is false when not a row differs."""

    changed: bool
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every version of every page, by page and version, with its claims."""

    items: tuple[Extracted, ...]

    @property
    def current(self) -> tuple[Extracted, ...]:
        """The latest version of each page."""
        return tuple(item for item in self.items if item.current)

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(item.document for item in self.items)

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for item in self.items for claim in item.claims)


@dataclass(frozen=True, slots=True)
class Part:
    """What part of the warehouse an outcome is of, and what goes with it.

    ``claims`` are all claims of the blocks, ``flags`` all flags that could have been found in this part, before or now; both
    are None for all there is. ``findings`` are what the flags between documents were made from, ``gone`` those that are
    replaced. ``basis`` and ``revision``: see `warehouse.touched.Touched`.
    """

    claims: frozenset[str] | None
    flags: frozenset[str] | None
    findings: tuple[StoredFinding, ...]
    gone: frozenset[str]
    basis: str
    revision: int


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """What a check between documents found, as it is kept. ``content`` is opaque here.

    ``holders``: its claims, or if it has none its documents; ``places``: where its words stand.
    """

    flag: str
    holders: tuple[str, ...]
    places: tuple[str, ...]
    content: str

    @property
    def id(self) -> str:
        return content_hash("finding", self.flag, *self.holders, self.content)


@dataclass(frozen=True, slots=True)
class QueuedEvidence:
    """A flag's words and where they stand."""

    evidence: Evidence
    document_id: str | None
    version: int | None
    publisher: str | None
    title: str | None
    url: str | None
    path: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class QueuedFlag:
    """An open flag that nobody has decided, at its place in the queue, counted from 1."""

    position: int
    flag: Flag
    first_seen_run: str
    subject: str | None
    metric: str | None
    independent_sources: int
    evidence: tuple[QueuedEvidence, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of the published snapshot. ``flags`` are open flags by severity, ``rules`` those that are no ``info``, by rule."""

    documents: int
    pages: int
    sources: int
    claims: int
    facts: int
    flags: dict[str, int]
    rules: dict[str, int]
    to_review: int
    decisions: int
    errors: int
