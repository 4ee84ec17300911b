"""What a rule looks at and what it hands on: a corpus or a reading in, findings out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import wraps
from typing import ParamSpec

from claims.checks.once import once
from claims.match.interval import stated
from claims.model import Claim, Document, DocumentRelation, Evidence, Fact, Field, PairRelation, Reading, Severity
from claims.reference import ReferenceFact


@dataclass(frozen=True, slots=True)
class Finding:
    """Some words that cannot all be true, found by one rule, before it becomes a flag.

    ``claims`` are ids, in the order in which the rule reads them; ``phrases`` is evidence that is no claim.
    ``severity`` is the most the rule dares to say: :mod:`claims.explain` lowers it where a claim was guessed.
    ``miss`` is how far the values lie apart, as a ratio of 1 or more (1.5: one is half as large again).
    """

    rule: str
    claims: tuple[str, ...]
    phrases: tuple[Evidence, ...]
    sentence: str
    arithmetic: str | None = None
    severity: Severity = "error"
    miss: Decimal = Decimal(1)
    sources: int = 1
    """Independent sources that take part."""
    rests_on: tuple[str, ...] = ()
    """Which choices decide whether the figures are of one thing: ``subject``, ``period``. Empty where the words
    themselves put the figures side by side."""


_Asked = ParamSpec("_Asked")


def on_trial(find: Callable[_Asked, Iterable[Finding]]) -> Callable[_Asked, list[Finding]]:
    """Findings that are notes as long as the mechanism has not shown itself on texts that it was not written on.

    Of the texts in `benchmarks/plants` that no rule was tuned on, those marked so found one in 120.
    """

    @wraps(find)
    def found(*args: _Asked.args, **kwargs: _Asked.kwargs) -> list[Finding]:
        return [replace(finding, severity="info") for finding in find(*args, **kwargs)]

    return found


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that the rules across documents see."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...] = ()
    pairs: tuple[PairRelation, ...] = ()
    relations: tuple[DocumentRelation, ...] = ()
    versions: Mapping[str, int] = field(default_factory=dict)
    """Content id -> number of the version on its page, from the caller; empty: by stated date, then content id."""
    reference_facts: tuple[ReferenceFact, ...] = ()
    """What the user knows, under the names that claims carry."""
    by_id: dict[str, Claim] = field(init=False, repr=False, compare=False)
    by_content: dict[str, Document] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {claim.id: claim for claim in self.claims})
        object.__setattr__(self, "by_content", {document.content_id: document for document in self.documents})

    def sentence(self, claim: Claim) -> str:
        """The words of the sentence a claim stands in; empty where its document is not here."""
        document = self.by_content.get(claim.content)
        return document.field(claim.field)[claim.sentence_start : claim.sentence_end] if document else ""


def phrase(reading: Reading, start: int, end: int, where: Field = "text") -> Evidence:
    """Evidence that is no claim: the words of a span."""
    return Evidence(reading.document.id, where, start, end, reading.document.field(where)[start:end])


def sentence_of(reading: Reading, claim: Claim) -> str:
    """The words of the sentence a claim stands in."""
    return reading.document.field(claim.field)[claim.sentence_start : claim.sentence_end]


def miss_ratio(a: Decimal | None, b: Decimal | None) -> Decimal:
    """How far two magnitudes lie apart: the larger over the smaller, at most 1000; 1 where it cannot be said.

    >>> miss_ratio(Decimal(30), Decimal(20))
    Decimal('1.5')
    """
    if a is None or b is None or a == b:
        return Decimal(1)
    small, large = sorted((abs(a), abs(b)))
    return min(large / small, Decimal(1000)) if small else Decimal(1000)


def is_exact(claim: Claim) -> bool:
    """Whether a claim states one value above zero, and does not hedge it."""
    return claim.low is not None and claim.low == claim.high and claim.low > 0 and claim.hedge is None


def middle(claim: Claim) -> Decimal | None:
    """The middle of what a claim states."""
    return stated(claim).middle


@once
def _by_id(reading: Reading) -> dict[str, Claim]:
    return {claim.id: claim for claim in reading.claims}


def spans_of(reading: Reading, findings: Iterable[Finding]) -> list[tuple[int, int]]:
    """Where in the text of a reading the evidence of findings stands."""
    by_id = _by_id(reading)
    found = []
    for finding in findings:
        found += [(c.start, c.end) for key in finding.claims if (c := by_id.get(key)) and c.field == "text"]
        found += [(words.start, words.end) for words in finding.phrases if words.field == "text"]
    return found


def not_yet_told(reading: Reading, findings: Iterable[Finding], told: Iterable[Finding]) -> Iterator[Finding]:
    """Those findings of which no two passages are evidence of what was told before: another rule's words for one cause."""
    taken = sorted(set(spans_of(reading, told)))
    starts = [start for start, _ in taken]
    for finding in findings:
        spans = spans_of(reading, [finding])
        if sum(_meets(taken, starts, span) for span in spans) < min(2, len(spans)):
            yield finding


def _meets(taken: list[tuple[int, int]], starts: list[int], span: tuple[int, int]) -> bool:
    at = bisect_left(starts, span[1])
    return any(end > span[0] for _, end in taken[max(0, at - 4) : at])
