"""Things that a text counts once, and then points back to with another number: "93 statues", "a list of the 140 statues".

The later count must be definite ("the", "all", "each of the") or say that it is the number of such things, and nothing may narrow it. Small
numbers after "the" point back to names as well as to counts ("the two countries") and differ by one where another is added, so they need the
word "number". In 6,000 reports of a wire such pairs were found seven times.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.headline_counts import APART, NOT_THINGS
from claims.checks.measure_words import is_corrected
from claims.checks.mentions import Mention, mentions_of
from claims.checks.pointing_back import PICKED_OUT, narrower
from claims.checks.thesaurus import stem
from claims.checks.wording import quoted
from claims.model import Reading
from claims.regex import regex

_RULE = "value_conflict"

EXAMPLES = (
    accepts("the statues", "The museum shows 93 statues of kings.\n\nA list of the 140 statues can be had at the door."),
    accepts("all of them", "Marlow will close 12 depots.\n\nDrivers at all 21 depots heard of it by letter."),
    accepts("the number of", "Eight ships were seized in May.\n\nOfficials put the number of ships at five."),
    accepts("a total", "The storm felled 340 oaks.\n\nThe total of 430 oaks was confirmed by foresters."),
    rejects("pointed back to rightly", "The museum shows 93 statues of kings.\n\nA list of the 93 statues can be had at the door."),
    rejects("two of many", "The pact joins six countries of the Gulf.\n\nThe two countries with most ships, Selland and Tarn, wrote it."),
    rejects("one more", "Borden buys Lite-Line and three makers of soup.\n\nThe four makers have sales of $230 million."),
    rejects("of another kind", "Marlow will close 12 depots.\n\nThe 30 coastal depots were built later."),
    rejects("some and all", "Nine ministers resigned.\n\nThe party provides more than half the 30 ministers."),
    rejects("in another place", "The strike shut 12 depots in Selland.\n\nThe 21 depots in Tarn stayed open."),
    rejects("the old ones", "The village has 140 houses.\n\nEach of the 96 houses built before 1900 has a number in blue."),
    rejects("those outside", "The strike shut 12 stations in the city.\n\nThe 21 stations outside it were served by buses."),
    rejects("as it was", "The firm has 12 depots now.\n\nIn 2019 the 21 depots lost money."),
    rejects("three counts", "Marlow has 30 depots. It will close 12 depots.\n\nThe 18 depots that stay will be painted."),
    rejects("shares", "Alder sold 33,130,000 shares.\n\nThe owners of the 40 million shares wrote to the board."),
)

_DEFINITE = regex(r"\b(?:the|these|those|all|all\s+the|all\s+of\s+the|each\s+of\s+the|every\s+one\s+of\s+the)\s+$", re.IGNORECASE)
_OF_SOME = regex(
    r"\b(?:half|most|many|some|several|none|any|two|three|four|five|six|seven|eight|nine|ten|\d+|third|quarter|majority|first|last|other|another|new)\s+(?:of\s+)?(?:all\s+)?(?:the|these|those)\s+$",
    re.IGNORECASE,
)
_NUMBER_OF = regex(
    r"\b(?:number|total|toll|count|tally)\s+of\s+(?:(?:[a-z]+\s+){0,2}?[a-z]+s\b[^.;:,\d]{0,12}\b(?:at|as|is|was|to)\s+)?$", re.IGNORECASE
)
_NARROWED = regex(
    r"\s+(?:that|which|who|whose|with|without|of|on|in|at|from|near|under|above|below|for|by|to|it|they|we|he|she|now|then|left|outside|inside|within|around|behind|along|beside|remaining|still|already|spared|alone)\b",
    re.IGNORECASE,
)
"""Behind a count that is of some: "the 14 stations with lifts"."""
_UNITS = NOT_THINGS | {
    stem(word) for word in "share unit lot series tranche barrel bag contract bond note seat round stage phase part".split()
}
_SMALL, _NEXT = 3, 1
_FARTHEST = Decimal(3)
_LEAD = 60
_THAN = regex(r"\bthan\s+(?:the|those|these)\s+$", re.IGNORECASE)
""" "Longer than the 410 metres of the old one"."""


def recounts(reading: Reading) -> Iterator[Finding]:
    """Each noun that a text counts with two numbers, the later of which points back to the first."""
    by_noun: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions_of(reading):
        if m.field == "text" and m.kind == "count" and m.noun and m.noun not in _UNITS and not m.in_table:
            by_noun[m.noun].append(m)
    for told in by_noun.values():
        if len({m.value for m in told}) == 2 and all(m.exact for m in told):
            first, later = told[0], next(m for m in told if m.value != told[0].value)
            if _points_back(reading, first, later) and _of_one_thing(reading, first, later):
                yield _finding(reading, first, later)


def _points_back(reading: Reading, first: Mention, later: Mention) -> bool:
    lead = reading.document.text[max(later.sentence.start, later.start - _LEAD) : later.start]
    if first.sentence.index == later.sentence.index:
        return False
    if _THAN.search(lead):
        return False
    if _NUMBER_OF.search(lead):
        return True
    low, high = sorted((first.value, later.value))
    return later.value > _SMALL and high - low > _NEXT and bool(_DEFINITE.search(lead)) and not _OF_SOME.search(lead)


def _of_one_thing(reading: Reading, first: Mention, later: Mention) -> bool:
    if miss_ratio(first.value, later.value) > _FARTHEST or (first.marks ^ later.marks) & APART:
        return False
    text, end = reading.document.text, later.quantity.noun_end or later.end
    if PICKED_OUT.match(text, end) or _NARROWED.match(text, end) or narrower(first, later):
        return False
    if later.kinds - first.kinds - first.near or first.kinds - later.kinds - later.near - later.far:
        return False
    if later.places and not later.places & (first.near | first.far | first.names):
        return False
    if later.times and not any(a.first <= b.last and b.first <= a.last for a in later.times for b in first.times):
        return False
    gap = abs(first.value - later.value)
    apart = any(m.value == gap and m.noun == first.noun for m in mentions_of(reading))
    return not apart and not any(is_corrected(reading.document.text, m.start, m.end) for m in (first, later))


def _finding(reading: Reading, first: Mention, later: Mention) -> Finding:
    words = tuple(phrase(reading, m.start, m.quantity.noun_end or m.end) for m in (first, later))
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[1].quote)} points back to {quoted(words[0].quote)}, the only ones that the text counts.",
        severity="warning",
        miss=miss_ratio(first.value, later.value),
    )
