"""One fact told twice with a slip between: 214,000 tonnes above and "to finish on 241,000" below; £1.3bn, then £1.3m.

No claim, subject or metric is asked for. Two figures of one kind whose digits are a near miss of each other, of which one
breaks the other's bound ("over 400", 385), or which are told in the same words, are weighed (:mod:`claims.checks.retold_evidence`).
What adds up in any way (the difference is told, a percentage leads from one to the other) is silent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.measure_words import clause_end
from claims.checks.mentions import Mention, mentions_of
from claims.checks.near_miss import BEYOND, ONE_DIGIT, OTHER, SCALE, SWAPPED, bands, keys, rounds, shape
from claims.checks.once import once
from claims.checks.own_words import of_two_things
from claims.checks.retold_evidence import NEAR, weigher
from claims.checks.thesaurus import stem
from claims.checks.wording import quoted
from claims.model import Evidence, Reading
from claims.regex import regex

_ENOUGH = {"swapped": 3.4, "one digit": 2.05, "scale": 3.05, "beyond": 2.6, "other": 2.7}
"""What must speak for one fact, by how the figures miss each other. On 347 clean texts nothing reaches it."""
_SURE = {**_ENOUGH, "scale": 3.5, "one digit": 3.6, "beyond": 3.6, "other": 3.7}
"""The same for more than a note. Swapped digits and a slipped scale are seldom chance; one digit, or nothing but the same words, often is."""
_LEAST, _BEYOND = Decimal("1.02"), Decimal("1.35")
"""Ratios between which a figure and the bound of another may be of one thing."""
_FAR_APART = Decimal(3)
"""Ratio up to which "the 140 statues" may be the 93 statues told before."""
_MOST_ALIKE = 8
"""Mentions of one near miss that are compared; a text that has more of them speaks of many things."""
_TIMES = frozenset(stem(word) for word in "year month week day hour minute second quarter decade night session".split())
_MEASURED = frozenset(
    {
        None,
        *(
            stem(word)
            for word in "tonne ton barrel bushel bag bale ounce pound kilo litre gallon hectare acre mile kilometre share unit contract lot point".split()
        ),
    }
)
"""Nouns of units, which say nothing of what is measured."""
_MANY = 15
"""Amounts of a text from which a swapped one may be chance."""
_SCALE_WORD = regex(r"[a-z]{1,8}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Twice:
    """Two mentions of what seems to be one fact, how they differ, and how much speaks for it."""

    first: Mention
    second: Mention
    shape: str
    score: float


def retold(reading: Reading, shapes: frozenset[str]) -> Iterator[Finding]:
    """The pair for which most speaks, of each pair of values that miss each other in one of some ways."""
    best: dict[tuple[Decimal, ...], Twice] = {}
    for twice in candidates(reading, shapes):
        values = tuple(sorted((twice.first.value, twice.second.value)))
        if twice.score >= _ENOUGH[twice.shape] and (values not in best or best[values].score < twice.score):
            best[values] = twice
    for twice in best.values():
        yield _finding(reading, twice)


def candidates(reading: Reading, shapes: frozenset[str]) -> Iterator[Twice]:
    """Every near miss of a reading of some ways, with its score."""
    for a, b, found in _misses(reading):
        if found in shapes and _one_kind(reading, a, b):
            yield Twice(a, b, found, weigher(reading).score(a, b, found))


@once
def _misses(reading: Reading) -> list[tuple[Mention, Mention, str]]:
    """Every two figures of different sentences that miss each other, with the way in which they do."""
    mentions, missing = mentions_of(reading), []
    groups: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        nouns = (("noun", mention.noun),) if mention.noun else ()
        for key in chain(keys(mention.value), bands(mention.value), nouns):
            if len(groups[key]) <= _MOST_ALIKE:
                groups[key].append(mention)
    seen: set[tuple[int, ...]] = set()
    for group in groups.values():
        for a, b in combinations(group, 2):
            pair = (id(a), id(b))
            if pair in seen or a.value == b.value or (a.field, a.sentence.start) == (b.field, b.sentence.start):
                continue
            seen.add(pair)
            if a.in_table and b.in_table:
                continue
            if (found := _miss(a, b)) is not None:
                missing.append((a, b, found))
    return missing


def _miss(a: Mention, b: Mention) -> str | None:
    """In what way two figures miss each other; ``None`` where they may be one."""
    if a.exact and b.exact:
        found = shape(a.value, b.value)
        farthest = _FAR_APART if a.noun is not None and a.noun == b.noun else NEAR
        return found if found or rounds(a.value, b.value) or miss_ratio(a.value, b.value) > farthest else OTHER
    gap = [(x.high, y.low) for x, y in ((a, b), (b, a)) if x.high is not None and y.low is not None and x.high < y.low]
    return BEYOND if gap and _LEAST < miss_ratio(*gap[0]) <= _BEYOND else None


def _one_kind(reading: Reading, a: Mention, b: Mention) -> bool:
    if (a.kind, a.unit) == (b.kind, b.unit):
        return (a.noun in _TIMES) == (b.noun in _TIMES)
    if {a.kind, b.kind} != {"money", "count"}:
        return False
    bare = a if a.kind == "count" else b
    text = reading.document.field(bare.field)[bare.start : bare.end]
    return bare.noun is None and bool(_SCALE_WORD.search(text)) and bare.value >= 1_000_000


def _finding(reading: Reading, twice: Twice) -> Finding:
    first, second = sorted((twice.first, twice.second), key=lambda m: (m.field != "title", m.start))
    words = tuple(_words(reading, m) for m in (first, second))
    how = {
        SCALE: "the digits are the same, the unit is not",
        SWAPPED: "the digits are the same in another order",
        ONE_DIGIT: "they differ in one digit",
        BEYOND: "the one leaves no room for the other",
        OTHER: "the words are the same, the figures are not",
    }[twice.shape]
    return Finding(
        "unit_slip" if twice.shape == SCALE else "value_conflict",
        (),
        words,
        f"What seems to be one figure is {quoted(words[0].quote)} in one place and {quoted(words[1].quote)} in another: {how}.",
        severity="warning" if twice.score >= _SURE[twice.shape] and not _tenfold(twice) and not _of_two_things(reading, twice) else "info",
        miss=miss_ratio(first.value, second.value),
    )


def _of_two_things(reading: Reading, twice: Twice) -> bool:
    """Whether two figures, of which one counts nothing by name, each stand with something that the other has not.

    Chance makes near misses in a text of many figures, the more so among quotations and tonnages; a swapped amount of money is seldom one
    where few are told.
    """
    a, b = twice.first, twice.second
    if a.field != b.field or twice.shape == SCALE or {a.noun, b.noun}.isdisjoint(_MEASURED):
        return False
    few = weigher(reading).count_of(a) < _MANY
    if few and (not {a.noun, b.noun} <= _MEASURED or (a.kind == "money" and twice.shape == SWAPPED)):
        return False
    text = reading.document.field(a.field)
    return of_two_things(*(text[m.sentence.start : clause_end(text, m.end, m.sentence.end)] for m in (a, b)))


def _tenfold(twice: Twice) -> bool:
    """Two amounts of one unit, ten or a hundred times apart, are rather two amounts than one with a slipped unit."""
    a, b = twice.first, twice.second
    return twice.shape == SCALE and a.kind == b.kind == "money" and miss_ratio(a.value, b.value) < _THOUSAND


_THOUSAND = Decimal(1000)


def _words(reading: Reading, m: Mention) -> Evidence:
    """A figure with its noun."""
    end = m.quantity.noun_end if m.quantity.noun_end is not None and m.quantity.noun_end > m.end else m.end
    return phrase(reading, m.start, end, m.field)
