"""Whether two passages tell of two things: each names something that the other, in any words, does not.

"Orders for durables" and "orders for non-durables", "the group's seven banks" and "all banks of the country" are of one measure and one
time, and no contradiction. A passage that names less than the other may still be about the same: "the profit" is any profit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from claims.checks.kin_words import kin
from claims.checks.measure_words import clause_end, content
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.thesaurus import stem
from claims.model import Sentence
from claims.regex import regex


class Spanned(Protocol):
    """A figure, a quantity or evidence: what stands at a place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_NAME = regex(r"\b[A-Z][A-Za-zÀ-ÖØ-öø-ÿ&-]+")
_OPENS = regex(r"(?:^|[.!?:“\"•–—]\s*)$")
_GOES_ON = regex(r"(?:['’]s)?\s+(?:&\s+)?[A-Z]|['’]s\b")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " mr mrs ms dr he she it they we i the a an in at on for".split()
)


def names(words: str) -> frozenset[str]:
    """The stems of the capitalised words of a passage; the word that opens it counts if a name goes on behind it.

    >>> sorted(names("Sales of Ford's cars fell in May, Chrysler said"))
    ['chrysler', 'ford']
    """
    return frozenset(
        stem(m[0])
        for m in _NAME.finditer(words)
        if m[0].casefold() not in _CALENDAR and (not _OPENS.search(words[: m.start()]) or _GOES_ON.match(words, m.end()))
    )


def named(words: str) -> frozenset[str]:
    """The stems of all that a passage names: things and names, but no movement, time, size or who reports it."""
    return frozenset(stem(word) for word in content(words)) | names(words)


def of_two_things(first: str, second: str, known: Iterable[str] = ()) -> bool:
    """Whether each of two passages names something that the other does not. ``known`` are stems that both are about.

    >>> of_two_things("orders for durable goods fell to", "orders for food fell to")
    True
    >>> of_two_things("orders fell to", "orders for food fell to")
    False
    """
    one, other, both = named(first), named(second), frozenset(known)
    return bool(_missing(one - both, other)) and bool(_missing(other - both, one))


def counted_otherwise(first: str, second: str) -> bool:
    """Whether both count some things of one name, and not as many.

    >>> counted_otherwise("profits of the 112 banks rose to", "profits of the seven state banks rose to")
    True
    """
    counts, others = ({stem(m["noun"]): value_of(m["number"]) for m in _COUNTED.finditer(words)} for words in (first, second))
    return any(None not in (number, others.get(noun)) and number != others[noun] for noun, number in counts.items())


_COUNTED = regex(
    rf"\b(?P<number>{NUMBER})\s+(?:(?!of\b|and\b|or\b)[a-z-]+\s+){{0,2}}?(?P<noun>(?!months|years|weeks|days|quarters|percent|points|people|jobs|employees|workers|posts)[a-z]{{3,}}s)\b",
    re.IGNORECASE,
)
"""Some things by their number, which are those that a figure further on is of."""


def names_more(first: str, second: str) -> bool:
    """Whether the first passage names something that the second does not.

    >>> names_more("its provision for loan losses", "Bank sees lower loan losses")
    True
    """
    return bool(_missing(named(first), named(second)))


def leads(text: str, a: tuple[Sentence, Spanned], b: tuple[Sentence, Spanned]) -> tuple[str, str]:
    """The words that lead to each of two figures, with those behind it in its clause; of one sentence what lies nearer to the one than to the other."""
    (first, x), (second, y) = a, b
    if first.start != second.start:
        return (text[first.start : clause_end(text, x.end, first.end)], text[second.start : clause_end(text, y.end, second.end)])
    if x.start > y.start:
        return leads(text, b, a)[::-1]
    behind = min(y.start, clause_end(text, x.end, first.end))
    return text[first.start : behind], text[behind : clause_end(text, y.end, first.end)]


def _missing(words: frozenset[str], among: frozenset[str]) -> list[str]:
    return [word for word in words - among if not any(kin(word, theirs) for theirs in among)]
