"""Where things stand in a reading: which sentence or block holds an offset, which figures a sentence holds.

Rules ask this for every claim and every match, so it is looked up by bisection and never by going through the
whole document again: a text ten times as long takes ten times as long.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from claims.checks.once import once
from claims.model import Block, Claim, Field, PeriodMention, Quantity, Reading, Sentence
from claims.sieve import Keys, keys_of


class Span(Protocol):
    """Anything that stands from ``start`` up to ``end``."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Span)


class Spans(Generic[T]):
    """Spans of one field in the order of the text; :meth:`at` asks that they do not overlap.

    >>> found = Spans([Sentence(0, "text", 0, 10, 0), Sentence(1, "text", 11, 20, 0)])
    >>> found.at(12).index, found.at(10), [s.index for s in found.starting(0, 12)]
    (1, None, [0, 1])
    """

    __slots__ = ("_items", "_starts")

    def __init__(self, items: Sequence[T]) -> None:
        self._items = sorted(items, key=lambda item: item.start)
        self._starts = [item.start for item in self._items]

    def at(self, offset: int) -> T | None:
        """The one that holds an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._items[index] if index >= 0 and offset < self._items[index].end else None

    def starting(self, start: int, end: int) -> list[T]:
        """Those that start within ``start`` to ``end``, the end not included."""
        return self._items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@once
def sentences_of(reading: Reading, field: Field = "text") -> Spans[Sentence]:
    return Spans([sentence for sentence in reading.sentences if sentence.field == field])


@once
def periods_of(reading: Reading) -> Spans[PeriodMention]:
    return Spans(reading.periods)


@once
def blocks_of(reading: Reading) -> dict[Field, Spans[Block]]:
    fields: tuple[Field, ...] = ("title", "text")
    return {field: Spans([block for block in reading.blocks if block.field == field]) for field in fields}


@once
def _keys(reading: Reading) -> dict[int, Keys]:
    return {s.index: keys_of(reading.document.field(s.field)[s.start : s.end]) for s in reading.sentences}


def keys_in(reading: Reading, sentence: Sentence) -> Keys:
    """The words of a sentence, to be held against what a pattern needs."""
    return _keys(reading)[sentence.index]


@once
def keys_in_text(reading: Reading, field: Field = "text") -> Keys:
    """The words of all sentences of the title or text, to be held against what a pattern needs that is found there."""
    return frozenset().union(*(_keys(reading)[sentence.index] for sentence in reading.sentences if sentence.field == field))


@once
def figures_by_sentence(reading: Reading, kinds: frozenset[str]) -> list[tuple[Sentence, list[Quantity]]]:
    """Each sentence of the text with its figures of some kinds, in order."""
    figures = Spans([quantity for quantity in reading.quantities if quantity.kind in kinds])
    return [(s, figures.starting(s.start, s.end)) for s in reading.sentences if s.field == "text"]


def first_mentions(claims: Iterable[Claim], signature: Callable[[Claim], Hashable]) -> list[Claim]:
    """Of claims that say the same, the first and the first in another sentence, in the order given.

    Two are enough to find every pair of things said in different sentences, however often a text repeats them.
    """
    kept: dict[Hashable, list[tuple[Field, int]]] = defaultdict(list)
    found = []
    for claim in claims:
        sentences, sentence = kept[signature(claim)], (claim.field, claim.sentence_start)
        if len(sentences) < 2 and sentence not in sentences:
            sentences.append(sentence)
            found.append(claim)
    return found
