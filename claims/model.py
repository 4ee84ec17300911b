"""The records that flow through the pipeline: frozen, slotted, without behaviour beyond derivation.

Every span in here is a half-open pair of code-point offsets into one *field* of one document
(``text`` or ``title``), and every record keeps the ids of the records it came from.
Values are exact :class:`decimal.Decimal`; an open bound is ``None``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from claims.kept import Asked, Identified

Field = Literal["text", "title"]
Modality = Literal["actual", "forecast", "denied", "hypothetical", "reported_by_others"]
Direction = Literal["up", "down"]
PeriodSource = Literal["stated", "inherited", "published"]
SubjectSource = Literal["stated", "inherited", "guessed"]
ClaimType = Literal["headcount", "revenue", "growth_rate", "date", "other_money", "other_percent", "other_count"]
CONVERTED = "money.converted"
"""Rule of a claim whose amount is that of the claim before it, in another currency: one figure, of one thing and time."""
GUESS_MARGIN = 0.15
"""Margin of a choice of subject or period (:attr:`Claim.certainty`: the best candidate's probability less the second's) below
which the two are about as likely, and what rests on the choice is a note at most."""
CLEAR_MARGIN = 0.4
"""From this margin on a choice is clear and may support an ``error``: of two candidates the chosen has seven chances in ten.
Between the two a finding is a ``warning`` at most, and a figure of events, of which a text tells several, is not compared."""
QuantityKind = Literal["number", "percent", "money", "count", "multiple", "date"]
Severity = Literal["error", "warning", "info"]


def content_hash(*parts: object) -> str:
    """Hash the parts, in order, to 20 hex digits: the form of every id made from content.

    >>> content_hash("a", None) == content_hash("a", None) != content_hash("a", "")
    True
    """
    joined = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:20]


# ---------------------------------------------------------------- documents and their parts


@dataclass(frozen=True, slots=True)
class Document(Identified):
    """One version of one text. ``text`` is final: nothing after reading may change it.

    ``id`` is public: what the input carried, else its relative path or URL. ``content_id``
    tells versions apart: it hashes address, title, date and text.
    """

    id: str
    text: str
    title: str | None = None
    path: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None

    @property
    def address(self) -> str:
        """The page this is a version of: its URL, else its id."""
        return self.url or self.id

    @property
    def content_id(self) -> str:
        try:
            return self._id
        except AttributeError:
            found = content_hash("document", self.address, self.publisher, self.title, self.published, self.text)
            object.__setattr__(self, "_id", found)
            return found

    def field(self, field: Field) -> str:
        """The text that spans of that field point into."""
        return self.text if field == "text" else self.title or ""


class BlockKind(StrEnum):
    TITLE = "title"
    LEDE = "lede"
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUESTION = "question"
    ANSWER = "answer"
    QUOTATION = "quotation"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text with one role. ``section`` is the index of the heading block above it, if any."""

    index: int
    field: Field
    kind: BlockKind
    start: int
    end: int
    section: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or table row, inside one block."""

    index: int
    field: Field
    start: int
    end: int
    block: int


# ---------------------------------------------------------------- quantities and periods


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included.

    ``iso`` is the contract's spelling: ``2023``, ``2023-Q4``, ``2023-H1``, ``2024-03``,
    ``2024-03-05`` or an interval ``a/b``. ``kind`` says what was meant: a fiscal year of twelve
    months is a ``year`` although its ``iso`` is an interval.
    """

    iso: str
    first: date
    last: date
    kind: Literal["day", "month", "quarter", "half", "year", "interval"]
    fiscal: bool = False

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Shift:
    """A period named only by its distance from another: "a year earlier" is ``Shift(-1, "year")``."""

    count: int
    unit: Literal["day", "week", "month", "quarter", "half", "year"]


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A place in the text that names a period.

    ``period`` is resolved, against the publication date where ``relative``; ``shift`` is set
    instead where the words only count from the period of a neighbouring figure. ``role`` is the
    preposition's sense: ``since 2019`` is ``since``, ``by June`` is ``until``, ``as of`` and
    ``at the end of`` are ``at``. ``weekday`` is 0 for a Monday that was written with the date.
    """

    start: int
    end: int
    period: Period | None
    shift: Shift | None = None
    role: Literal["in", "at", "since", "until", "between"] = "in"
    relative: bool = False
    is_date: bool = False
    """True for an expression that could be the date of an event: a day, month, season or year."""
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as written: what interval the words state, in which unit, how precisely.

    ``start``/``end`` span hedge, figure and unit; ``core_start``/``core_end`` only the figure.
    ``kind`` ``date`` has dates for bounds. ``unit``: an ISO 4217 code for money, ``percent``,
    the counted noun for counts ("employees"), else ``None``. ``precision`` is the unit of the last
    written digit in base units (``$90.8 billion``: 1e8); ``coarse_precision`` the coarsest reading
    where trailing zeros are ambiguous (18,000: 1 and 1000). ``hedge`` names the hedge row.
    """

    start: int
    end: int
    kind: QuantityKind
    low: Decimal | date | None
    high: Decimal | date | None
    unit: str | None = None
    precision: Decimal | None = None
    coarse_precision: Decimal | None = None
    hedge: str | None = None
    core_start: int = 0
    core_end: int = 0
    noun_start: int | None = None
    noun_end: int | None = None
    """Span of the counted noun phrase, modifiers included ("full-time and part-time employees")."""
    signed: Literal["+", "-"] | None = None
    points: bool = False
    """Percentage points (or basis points, already divided by 100)."""
    span: bool = False
    """A range of two written figures ("12-13%"): both bounds are the writer's own."""


# ---------------------------------------------------------------- entities and claims


@dataclass(frozen=True, slots=True)
class Entity:
    """A company, body or part of one, as one document names it.

    ``name`` is canonical; ``names`` are the surface forms found; a segment, site or country arm has
    ``parent`` (the parent's ``name``) and ``part`` ("physical stores technology").
    """

    name: str
    names: tuple[str, ...] = ()
    parent: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Claim(Identified):
    """A checkable figure with everything that says what it is a figure of. See DESIGN, section 5.

    Flat and made of plain values, so that a row of the warehouse holds one without loss.
    """

    document: str
    """``Document.id``"""
    content: str
    """``Document.content_id``"""
    type: ClaimType
    subject: str | None
    metric: str | None
    scope: str | None
    basis: str | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    noun: str | None
    """The counted noun of a claim whose metric is unknown: it is compared on that noun alone."""
    precision: Decimal | None
    coarse_precision: Decimal | None
    hedge: str | None
    direction: Direction | None
    period: str | None
    period_start: date | None
    period_end: date | None
    period_kind: str | None
    period_source: PeriodSource | None
    growth_basis: str | None
    modality: Modality
    attribution: str | None
    field: Field
    quote: str
    start: int
    end: int
    rule: str
    subject_source: SubjectSource | None = None
    certainty: float = 1.0
    """The smaller margin of the two choices, subject and period, between 0 and 1."""
    place: str = "paragraph"
    """The kind of block it stands in."""
    sentence_start: int = 0
    sentence_end: int = 0
    superseded: bool = False
    """The text itself corrects, restates or replaces this figure."""

    @property
    def id(self) -> str:
        """Hash of content: document version, span and what is claimed; never of rule name or order."""
        try:
            return self._id
        except AttributeError:
            found = content_hash(
                "claim", self.content, self.field, self.start, self.end, self.type, self.metric, self.low, self.high,
                self.unit, self.subject, self.scope, self.period, self.modality,
            )  # fmt: skip
            object.__setattr__(self, "_id", found)
            return found


@dataclass(frozen=True, slots=True)
class ListMention:
    """A list of departments, places or products that says who or what is covered.

    ``topic`` is what the list is of ("layoffs"); ``items`` are normalised head phrases with their spans.
    ``exhaustive`` is false behind "chiefly", "above all", "including".
    """

    field: Field
    start: int
    end: int
    topic: str
    items: tuple[tuple[str, int, int], ...]
    exhaustive: bool = False


@dataclass(frozen=True, slots=True)
class Reading(Asked):
    """All that was read in one document: what the checks inside a document look at."""

    document: Document
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    """Of the text. Those of the title are in ``title_quantities``."""
    title_quantities: tuple[Quantity, ...]
    periods: tuple[PeriodMention, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    lists: tuple[ListMention, ...] = ()


# ---------------------------------------------------------------- across documents


RelationKind = Literal["agrees", "refines", "conflicts", "revised", "not_comparable"]


@dataclass(frozen=True, slots=True)
class PairRelation:
    """How two claims of one candidate fact stand to each other. ``axis`` names what makes them not comparable."""

    a: str
    b: str
    kind: RelationKind
    axis: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims of one subject, metric, scope and period. ``claims`` are ids, sorted."""

    claims: tuple[str, ...]
    subject: str | None
    metric: str | None
    scope: str | None
    period: str | None

    @property
    def id(self) -> str:
        return content_hash("fact", *self.claims)


@dataclass(frozen=True, slots=True)
class DocumentRelation:
    """Two or more documents that are copies of one text, or two versions of one page (older first)."""

    kind: Literal["syndicated", "version"]
    documents: tuple[str, ...]


# ---------------------------------------------------------------- flags and decisions


@dataclass(frozen=True, slots=True)
class Evidence:
    document: str
    field: Field
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Some claims cannot all be true. ``id`` is the flag's key: see DESIGN, section 3."""

    id: str
    rule: str
    severity: Severity
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    sentence: str
    """What does not add up, in one sentence."""
    arithmetic: str | None = None
    """The computation with its rounding bounds, where there is one."""
    consequences: tuple[str, ...] = ()
    place_rank: int = 3
    """Most prominent place its words stand in: 0 title, 1 lede, 2 summary, 3 body."""
    miss: Decimal = Decimal(1)
    """By how much the values miss: the larger over the smaller, at least 1, to six decimals."""
    sources: int = 1
    """Independent sources that take part."""

    @property
    def explanation(self) -> str:
        return f"{self.sentence} {self.arithmetic}" if self.arithmetic else self.sentence


Verdict = Literal["confirmed", "dismissed", "corrected", "cannot_tell"]


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's answer to a flag; append-only."""

    flag: str
    verdict: Verdict
    reviewer: str | None
    note: str | None
    decided_at: str
    """ISO 8601, UTC."""
    withdraws: str | None = None
    """Id of an earlier decision that this one takes back; ``verdict`` then repeats what is taken back, and decides nothing."""


# ---------------------------------------------------------------- what a check found


@dataclass(frozen=True, slots=True)
class InputError:
    """An input that could not be read, with what to do about it."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a check of some documents found, in an order that depends on content alone."""

    readings: tuple[Reading, ...]
    facts: tuple[Fact, ...] = ()
    pairs: tuple[PairRelation, ...] = ()
    relations: tuple[DocumentRelation, ...] = ()
    flags: tuple[Flag, ...] = ()
    errors: tuple[InputError, ...] = ()
