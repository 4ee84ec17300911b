"""Figures as they stand in a sentence, and those that it sets side by side, whatever they are figures of.

The rules that only need the words between figures start from here rather than from claims: "to £64m from £73m" is a
pair of levels whether or not anybody could say whose. Order and connection decide, never a metric:

- NEW *from, against, compared with, after, up on* OLD; *from* OLD *to* NEW;
- NEW; *a year ago it was* OLD; NEW (2023: OLD).

Wishes, limits and opinions (targets, forecasts, offers) are no earlier levels, and a pair with another figure of the
same unit between its two is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from claims.checks.changes import ELSEWHERE, GOAL, MONEY_AHEAD, OR_ELSE, TIME
from claims.checks.once import once
from claims.checks.places import Spans
from claims.match.interval import HALF, HUNDRED, Interval
from claims.model import BlockKind, Field, Quantity, Reading, Sentence
from claims.regex import regex

_TIMES = frozenset({
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "quarter", "quarters",
    "decade", "decades", "half", "halves", "time", "times", "point", "points", "session", "sessions", "degrees",
})  # fmt: skip
_PEOPLE = frozenset({
    "people", "employees", "employee", "jobs", "job", "workers", "worker", "staff", "posts", "positions", "roles", "colleagues", "staffers",
    "redundancies", "layoffs",
})  # fmt: skip
_LABEL = regex(r"\b(?:month|week|day|phase|stage|item|slide|page|no\.?|number|chapter|section|table|figure|line|aged?)\s*$", re.IGNORECASE)
_NAME = regex(r"\b[A-Z][a-z]*\s*$")
"""Words behind which a bare number is a name: "month 8", "Hearth 2"."""
_A_YEAR = regex(r"(?:1[6-9]|20)\d\d")
_SO_LONG = regex(r"[\s-](?:day|week|month|year|hour|minute)\b", re.IGNORECASE)
"""Behind a number that is a length: "90 day bills"."""
_A_LABEL, _A_MODEL = Decimal(100), Decimal(10)
_FILLER = (
    r"(?:\s*(?:[,:]|\b(?:a|an|the|its|their|our|his|her|that|some|about|around|roughly|approximately|just|only|nearly|almost|over|under|more|less|than"
    r"|level|total|figure|number|count|close|price|of|for|at|in|year|years|quarter|half|month|week|last|previous|prior|preceding|earlier|before|ago"
    r"|same|corresponding|comparable|then|time|period|stage|restated|revised|record|peak|high|low|was|were|is|had|been|it|they|we|there|stood|came|to|loss|profit"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s|year['’]s|quarter['’]s|month['’]s|week['’]s|(?:19|20)\d\d(?:['’]s)?|FY\s?\d\d(?:\d\d)?|[QH][1-4]"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|US|Rs|AU)\b))*\s*$"
)
_OLD_COMES = regex(
    rf"(?:\b(?:from|against|compare[sd]\s+(?:with|to)|versus|vs\.?|instead\s+of|rather\s+than|in\s+place\s+of|(?:up|down)\s+on)|(?<!\w),?\s+(?:after|where\s+in)){_FILLER}",
    re.IGNORECASE,
)
_COMPARED_WITH = regex(
    r"\b(?:(?:up|down|higher|lower|more|less|rose|fell|grew|increased?|decreased?|gained|climbed|slipped|declined)\b[^;,()]{0,25}\b(?:from|on|than)|against|compare[sd]\s+(?:with|to)|versus|vs\.?)\s+(?:[\w’']+\s+){0,3}\W?$",
    re.IGNORECASE,
)
_OLD_THEN = regex(
    r"(?:^|[;,.:(–—-])\s*(?:and\s+|while\s+)?(?:in\s+)?(?:a\s+year\s+(?:ago|earlier|before|previously)|(?:the|a)\s+year\s+before|last\s+year(?:['’]s)?"
    r"|(?:the\s+)?(?:previous|prior)\s+(?:year|quarter|season|month)|twelve\s+months\s+(?:earlier|ago|before)"
    rf"|the\s+same\s+(?:period|quarter|half|time|month)\s+(?:of\s+)?(?:last\s+year|a\s+year\s+(?:ago|earlier))),?{_FILLER}",
    re.IGNORECASE,
)
_IN_YEAR_THEN = regex(rf"[;,.(–—]\s*(?:and\s+|while\s+)?(?:back\s+)?in\s+(?:19|20)\d\d,?\s+[a-z]{_FILLER}", re.IGNORECASE)
_YEAR_AFTER = regex(
    r"^[^.;:\d(]{0,30}?\b(?:in|for|of|at\s+the\s+end\s+of)\s+(?:FY\s?)?(?P<year>(?:19|20)\d\d)\b(?P<rest>[^.;\d]{0,50})$", re.IGNORECASE
)
_YEAR_NEXT = regex(r"^[^.;:\d(,]{0,30}?\b(?:in|for|of|at\s+the\s+end\s+of)\s+(?:FY\s?)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_IN_BRACKETS = regex(
    r"^[^()\d]{0,12}\(\s*(?:(?:last|prior|previous)\s+year|(?:[QH][1-4]\s+|FY\s?)?(?:19|20)?\d\d(?:[/-]\d\d)?|a\s+year\s+(?:ago|earlier)):?\s*$",
    re.IGNORECASE,
)
_FROM = regex(rf"\bfrom{_FILLER}", re.IGNORECASE)
_TO = regex(rf"^(?:(?!,?\s+(?:and|but|while)\b)[^;.:?!()]){{0,45}}\bto{_FILLER}", re.IGNORECASE)
_PER_UNIT = regex(
    r"^\s*(?:,?\s*(?:(?P<each>each|apiece)|per\s+(?P<per>[a-z]+)|an?\s+(?P<one>share|month|week|day|year|head|tonne|ton|barrel|ounce|kilo|litre|unit|night|hour|seat|ticket)"
    r"(?!\s+(?:ago|earlier|before|previously)))\b|/\s?(?P<slash>[A-Za-z]+))",
    re.IGNORECASE,
)
_DIFFERENCE = regex(
    r"\b(?:(?:increase|decrease|rise|fall|drop|gain|decline|reduction|growth|cut|jump|improvement|difference|change)s?\s+of|by|(?:increased|decreased|rose|fell"
    r"|grew|declined|dropped))\s+(?:about|around|some|nearly|almost|just|only|over|more\s+than)?\s*$",
    re.IGNORECASE,
)
"""What a figure is by which another moved: "an increase of $96 million"."""
_STOP = regex(r"[;:]|,(?!\d)")
_ON_TO = regex(r"^from\b.*\bto\s*\W?$", re.IGNORECASE)
"""The time that a rate counts from, and where it leads: "11 % from a year earlier to 553 million"."""
_SET_AGAINST = regex(r"\b(?:against|compare[sd]\s+(?:with|to)|versus|vs\.?)\b", re.IGNORECASE)
_BELOW_ZERO = regex(r"(?:\b(?:minus|negative)\s+(?:about\s+|some\s+|just\s+)?|(?<![\w)])[-–−]|[$£€]\s?\()[$£€¥]?$", re.IGNORECASE)
_INSIDE_BELOW_ZERO = regex(r"^(?:minus|negative)\b|^[-–−]|[$£€]\s?\(", re.IGNORECASE)
_PER_CURRENCY = regex(
    r"^\s*(?:(?:per|to\s+(?:the|a|an|one)|against\s+(?:the|a)|a|an)\s+(?:US\s+|American\s+)?(?:dollar|euro|pound|greenback|yen|yuan|franc|rupee|currency|unit)|to\s+the\s+U\.S\.\s|/\s?(?:USD|EUR|GBP))\b",
    re.IGNORECASE,
)
""" "Weakened to 98 per dollar": the more of them to the other, the less each is worth."""
_CURRENCY = regex(
    r"\bthe\s+(?:[a-z]+\s+)?(?:yen|rou?ble|rupee|lira|peso|won|yuan|renminbi|kron[ae]|koruna|rand|naira|zloty|forint|franc|rupiah|baht|ringgit|dong)\b(?!['’]s)",
    re.IGNORECASE,
)
_PLACES = regex(
    r"\b(?:rank(?:s|ed|ings?)?|league\s+tables?|standings|seed(?:s|ed|ings?)|handicap|(?:in|of|up|down)\s+the\s+(?:[a-z]+\s+)?(?:table|charts?|index|league|ratings|list))\b",
    re.IGNORECASE,
)
_LAST_PLACE = Decimal(1000)
_OF_A_PART = regex(r"\b(?:alone|before\s+(?:the|its)\s+[a-z]+)\b", re.IGNORECASE)
_NOT_SO = regex(r"^[^.;,]{0,60}\b(?:would|might|could)\b", re.IGNORECASE)
""" "Instead of the £45 the old plan would have brought"."""
_BETTER_OFF = regex(r"^\s*(?:a\s+(?:year|month|week)\s+)?(?:better|worse)\s+off\b", re.IGNORECASE)
OF_EARLIER = regex(
    r"\s*[,(–—-]\s*(?:or\s+|some\s+|about\s+)?[\d.,]+\s?(?:%|per\s?cent|pct)\s+(?:less|fewer|lower|more|higher|below|above|smaller|larger)\b",
    re.IGNORECASE,
)
"""A rate right behind an earlier level by which that is the lower or the higher: "a year ago it was 410, 30 % less"."""
_RESULT = regex(r"\b(?:profit|loss)\b", re.IGNORECASE)
_FARTHEST = Decimal(12)
_FINEST = Decimal(20)
"""A figure rounded to its first digit is still meant to within a fortieth either way: 30,000 is not 26,000."""


PLAIN_KINDS = frozenset({"money", "number", "people", "percent", "multiple"})
"""Kinds of figures that name nothing counted; any other kind is the noun."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence: its span, the values that its written digits allow, and what it counts."""

    start: int
    end: int
    value: Interval
    kind: str
    """``money``, ``people``, ``percent``, ``multiple``, ``number`` (of nothing named), else the noun that is counted."""
    unit: str | None
    exact: bool
    middle: Decimal
    points: bool = False
    signed: str | None = None

    def like(self, other: Figure) -> bool:
        """Whether two may be figures of one thing; a bare number takes its unit from its neighbour."""
        if "number" in (self.kind, other.kind):
            return {self.kind, other.kind}.isdisjoint({"percent", "multiple"})
        return (self.kind, self.unit) == (other.kind, other.unit)


@dataclass(frozen=True, slots=True)
class Pair:
    """An earlier and a later level that one sentence, or one and the next, sets side by side."""

    old: Figure
    new: Figure

    @property
    def start(self) -> int:
        return min(self.old.start, self.new.start)

    @property
    def end(self) -> int:
        return max(self.old.end, self.new.end)


@once
def figures(reading: Reading, field: Field = "text") -> list[tuple[Sentence, list[Figure]]]:
    """The figures of each sentence of running text, dates and spans of time left out."""
    found = reading.quantities if field == "text" else reading.title_quantities
    spans = Spans([q for q in found if q.kind != "date"])
    text = reading.document.field(field)
    return [
        (sentence, [figure for q in spans.starting(sentence.start, sentence.end) if (figure := figure_of(text, sentence, q)) is not None])
        for sentence in reading.sentences
        if sentence.field == field and reading.blocks[sentence.block].kind is not BlockKind.TABLE_ROW
    ]


def figures_at(reading: Reading, places: set[int]) -> Iterator[tuple[Sentence, list[Figure]]]:
    """Those of some sentences of the text, by their places among all."""
    told = figures(reading)
    for place in sorted(places):
        at = bisect_left(told, place, key=lambda x: x[0].index)
        if at < len(told) and told[at][0].index == place:
            yield told[at]


def joined(reading: Reading) -> list[tuple[Sentence, list[Figure]]]:
    """As :func:`figures`, a sentence of one level and one that gives the level before it taken as one.

    "Sales came to £52m. The year before: £54m."
    """
    text, told = reading.document.text, figures(reading)
    result: list[tuple[Sentence, list[Figure]]] = []
    for sentence, inside in told:
        if result and _goes_on(text, *result[-1], sentence, inside):
            first, before = result.pop()
            sentence, inside = replace(first, end=sentence.end), [*before, *inside]
        result.append((sentence, inside))
    return result


def _goes_on(text: str, first: Sentence, before: list[Figure], sentence: Sentence, inside: list[Figure]) -> bool:
    if len(before) != 1 or not inside or first.block != sentence.block:
        return False
    lead = text[sentence.start : inside[0].start]
    sound = len(levels(before)) == 1 and len(levels(inside)) == 1 and inside[0] in levels(inside) and before[0].like(inside[0])
    if not sound or not _OLD_THEN.match(lead) or _OF_A_PART.search(text, sentence.start, sentence.end):
        return False
    result = _RESULT.search(lead)  # "Revenue was $530m. A year earlier profit was $61m"
    return result is None or result[0].casefold() in text[first.start : first.end].casefold()


def is_conversion(text: str, start: int, end: int) -> bool:
    """Whether an amount says the one before it in another currency: "2.66 billion dollars ($1.4 billion)", "crowns, or 4.8 billion dollars"."""
    if OR_ELSE.search(text[max(0, start - 40) : start]):
        return True
    return text[end : end + 1] == ")" and MONEY_AHEAD.search(text[max(0, start - 40) : start]) is not None


def figure_of(text: str, sentence: Sentence, q: Quantity) -> Figure | None:
    """A quantity as a figure; ``None`` for dates, lengths of time, and numbers that are names."""
    low, high = (bound if isinstance(bound, Decimal) else None for bound in (q.low, q.high))
    if (low is None and high is None) or (q.kind == "money" and is_conversion(text, q.start, q.end)):
        return None
    kind, unit = q.kind, q.unit
    if q.kind == "count":
        noun = (q.unit or "").casefold()
        if noun in _TIMES and not (noun == "times" and (low or Decimal(0)) > HUNDRED):
            return None
        kind, unit = ("people", None) if noun in _PEOPLE else (noun, None)  # type: ignore[assignment]
    size, lead = low or high or Decimal(0), text[max(sentence.start, q.start - 12) : q.start]
    digits = text[q.start : q.end]
    if q.kind == "number" and ((size < _A_LABEL and _LABEL.search(lead)) or (size < _A_MODEL and digits.isdigit() and _NAME.search(lead))):
        return None
    if (q.kind == "number" and _A_YEAR.fullmatch(digits)) or (q.kind in ("number", "count") and _SO_LONG.match(text, q.end)):
        return None
    middle = high if low is None else low if high is None else (low + high) / 2
    assert middle is not None
    return Figure(
        q.start,
        q.end,
        Interval(low, high) if _is_count(text, q) else Interval(low, high).widened(_digit(q) * HALF),
        kind,
        unit,
        low == high and q.hedge is None,
        middle,
        q.points,
        q.signed,
    )


def _is_count(text: str, q: Quantity) -> bool:
    """Whether a figure is a small whole number that was counted, so that no digit is rounded: five evenings."""
    whole = isinstance(q.low, Decimal) and q.low == q.high and q.hedge is None and q.low < HUNDRED and q.low == q.low.to_integral_value()
    return whole and (q.kind == "count" or (q.kind == "number" and text[q.start : q.end].replace("-", "").isalpha()))


def _digit(q: Quantity) -> Decimal:
    """The unit of the last digit to rely on: one trailing zero counts as written, two or more as rounding."""
    fine, coarse = q.precision or Decimal(0), q.coarse_precision or q.precision or Decimal(0)
    if q.low != q.high or not isinstance(q.low, Decimal):
        return fine
    return min(coarse, max(fine, q.low / _FINEST)) if q.low >= fine * 1000 and coarse >= fine * HUNDRED else fine


_SHARP = Decimal("1.5")


def is_sharp(x: Figure) -> bool:
    """Whether a figure is told closely enough to be held against others: not "hundreds", not "$500 to $1,000"."""
    low, high = x.value.low, x.value.high
    return low is not None and high is not None and low > 0 and high <= low * _SHARP and x.kind != "multiple"


def levels(inside: list[Figure]) -> list[Figure]:
    """Those that are no rates, shares or multiples."""
    return [figure for figure in inside if figure.kind not in ("percent", "multiple") and figure.value.bounded]


def pair_in(text: str, sentence: Sentence, inside: list[Figure], far: bool = False) -> Pair | None:
    """The one pair of levels of a sentence; ``None`` where there is none, or more than one."""
    found: list[Pair] = []
    told = levels(inside)
    if len(told) < 2:
        return None
    amounts = [x for x in told if not is_difference(text, sentence, x)]
    for a, b in pairwise(amounts):
        pair = pair_of(text, sentence, a, b, [x for x in inside if a.end <= x.start < b.start])
        if pair is not None and (far or near(pair)):
            found.append(pair)
    return found[0] if len(found) == 1 else None


def is_difference(text: str, sentence: Sentence, x: Figure) -> bool:
    """Whether a figure is what something moved by: "an increase of $96 million", "£31 better off"."""
    return bool(_DIFFERENCE.search(text, max(sentence.start, x.start - 40), x.start) or _BETTER_OFF.match(text[x.end : sentence.end]))


def is_turned(text: str, sentence: Sentence, x: Figure) -> bool:
    """Whether more of a figure is less of what it measures: one below zero, so many roubles to the dollar, a place in a ranking.

    "Rose to minus 17 from minus 21", "weakened to 98 per dollar from 91", "climbed the table from 41 to 29".
    """
    lead = text[max(sentence.start, x.start - 30) : x.start]
    if _BELOW_ZERO.search(lead) or _INSIDE_BELOW_ZERO.match(text[x.start : x.end]) or _PER_CURRENCY.match(text[x.end : sentence.end]):
        return True
    if x.kind != "number":
        return False
    return bool(_CURRENCY.search(text, sentence.start, x.start)) or (
        x.middle < _LAST_PLACE and bool(_PLACES.search(text, sentence.start, sentence.end))
    )


def is_compared_with(text: str, sentence: Sentence, x: Figure) -> bool:
    """Whether a figure is only what another is set against: "up 5% from $260 million", "against $240 million last June"."""
    return _COMPARED_WITH.search(text, max(sentence.start, x.start - 60), x.start) is not None


def way_of_pair(pair: Pair) -> Literal["up", "down"] | None:
    """Which way two levels went, ``None`` within their rounding."""
    new, old = pair.new.value, pair.old.value
    if new.low is not None and old.high is not None and new.low > old.high:
        return "up"
    return "down" if new.high is not None and old.low is not None and new.high < old.low else None


def near(pair: Pair) -> bool:
    """Whether two levels are of one order of magnitude, as those of one measure at two times are."""
    small, large = sorted((abs(pair.old.middle), abs(pair.new.middle)))
    return small > 0 and large / small <= _FARTHEST


def per_unit(text: str, sentence: Sentence, figure: Figure) -> str | None:
    """What a figure is told per: the ``day`` of "3 a day", ``each`` of "£9 apiece"; ``None`` for a plain level."""
    found = _PER_UNIT.match(text[figure.end : sentence.end])
    return None if found is None else (found["per"] or found["one"] or found["slash"] or "each").casefold()


def _of_one_unit(text: str, sentence: Sentence, a: Figure, b: Figure) -> bool:
    """Whether two figures in order are both levels, or both told per the same thing, which the second may leave out."""
    first, second = per_unit(text, sentence, a), per_unit(text, sentence, b)
    return first == second or (first is not None and second is None)


def _without(text: str, start: int, end: int, figures: list[Figure]) -> str:
    """Words between two offsets with the percentages among them left out: ", up 22% on the " becomes ", up on the "."""
    words = []
    for figure in (x for x in figures if x.kind == "percent"):
        words.append(text[start : figure.start].rstrip())
        start = figure.end
    return "".join((*words, text[start:end]))


def pair_of(text: str, sentence: Sentence, a: Figure, b: Figure, between: list[Figure]) -> Pair | None:
    """Two neighbouring levels as old and new, where the words say so. ``between``: the rates that stand between them."""
    gap, lead = _without(text, a.end, b.start, between), text[sentence.start : a.start]
    if not a.like(b) or (a.kind == b.kind == "number" and min(a.middle, b.middle) < 10):
        return None
    behind = _STOP.split(text[b.end : min(sentence.end, b.end + 45)])[0]
    if GOAL.search(text[max(sentence.start, a.start - 45) : b.end] + behind) or not _of_one_unit(text, sentence, a, b):
        return None
    if _NOT_SO.match(text[b.end : sentence.end]) or any(is_difference(text, sentence, x) for x in (a, b)):
        return None
    if _FROM.search(lead):
        return Pair(a, b) if _TO.match(gap) else None
    if len(gap) > 110 or (_SET_AGAINST.search(gap) and _elsewhere(text[b.end : sentence.end])):
        return None
    comes = _OLD_COMES.search(gap)
    if (comes and not _ON_TO.search(comes[0])) or _OLD_THEN.search(gap) or _IN_YEAR_THEN.search(gap) or _IN_BRACKETS.match(gap):
        return Pair(b, a)
    first, second = _YEAR_AFTER.match(gap), _YEAR_NEXT.match(text[b.end : sentence.end])
    if first is None or second is None or first["year"] == second["year"]:
        return None
    return Pair(a, b) if first["year"] < second["year"] else Pair(b, a)


def _elsewhere(tail: str) -> bool:
    """Whether what follows a figure says that it is of another place or company: "at its main rival"."""
    found = ELSEWHERE.match(tail)
    return bool(found) and not TIME.search(found["what"] if found else "")


_ROUND_WORDS, _ROUND_POINTS = Decimal("0.13"), Decimal(5)
"""How loose a fraction in words ("a third", "one in seven") is: as a part of it, half-way to the next fraction that has a name, and at most
in points, where fractions stand closer: two thirds and a half are 17 points apart."""


_PER_CENT = regex(r"-[a-z]+\s+per\s?cent\b", re.IGNORECASE)


def said_percent(text: str, figure: Figure) -> Interval:
    """What a percentage allows; a fraction in words is a round figure, and "eighty-one per cent" none."""
    words = text[figure.start : figure.end]
    if any(character.isdigit() for character in words) or _PER_CENT.search(words):
        return figure.value
    return figure.value.widened(max(Decimal(1), min(_ROUND_POINTS, figure.middle * _ROUND_WORDS)))
