"""Rates of change as a text states them: percentages that say which way, multiples; with what they allow, what would excuse them, and what they count from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claims.checks.levels import Figure, Pair, figures, said_percent
from claims.checks.movement_words import rate_way
from claims.match.interval import HUNDRED, Interval, quotient
from claims.model import Field, Reading, Sentence
from claims.regex import regex

_BELOW, _ABOVE = Decimal("0.92"), Decimal("1.1")
"""A multiple in words still fits what is so much less or more: 1.9 and 2.2 are "doubled"."""
_NEARLY = Decimal("0.85")
_OPEN = Decimal("1.6")
"""How far "more than doubled" reaches above two."""
ONE = Decimal(1)
_CHANGES = regex(r"(?:ed|ing|fold)$", re.IGNORECASE)
_MOVE_AFTER = regex(
    r"^\s*(?:jump|rise|increase|growth|gain|surge|leap|expansion|improvement|fall|drop|decline|decrease|reduction|more|higher|larger|bigger"
    r"|as\s+(?:many|much|big|large|high))\b",
    re.IGNORECASE,
)
_OF_LEVEL = regex(
    r"^\s+(?:as\s+(?:many|much|high|large)\s+as\s+)?(?:the|its|our|their|last\s+year['’]s|that)\s+(?:[a-z]+\s+){0,2}[^\w\s]?[A-Z]{0,3}[^\w\s]?\d",
    re.IGNORECASE,
)
_COUNTS_FROM = regex(
    r"^[^,;:.()\d]{0,25}\b(?:on|over|than\s+in|from|since|compared\s+(?:with|to)|versus|against)\s+(?:the\s+)?$", re.IGNORECASE
)
_ONE_IN = regex(r"\bin\b")
_COUNTED_FROM = regex(r"\b(?:since|over|compared\s+(?:with|to)|versus|on)\s+(?:the\s+)?$", re.IGNORECASE)
_MORE = regex(r"^\s+(?:more|higher|larger|bigger|greater)\b")
"""Behind a multiple: "three times more" may be four times."""
_ON_BASE = regex(
    r"^\s+(?:(?:more|higher|lower|less|up|down|increase|rise|fall|above|below)\s+)?(?:over|on|above|below|than|from)\s+[^,;:.()\d]{0,50}$",
    re.IGNORECASE,
)
_TO_BASE = regex(r"^\s+to\s+[^,;:.()\d]{0,50}$")
_PREMIUM = regex(r"\b(?:premium|uplift|mark-?up)\s+of\s+(?:about\s+|some\s+)?$", re.IGNORECASE)
_CLAUSE_END = regex(r"[,;:()–—“”\"]|\b(?:and|but|while|whereas|although)\b")
OTHER_BASIS = regex(
    r"\b(?:constant|local\s+currenc\w+|before|net\s+of|currency[- ]neutral|like[- ]for[- ]like|organic\w*|comparable|same[- ]store|underlying|adjusted|excluding|stripping\s+out|annuali[sz]ed|cagr|compound\w*"
    r"|on\s+average|a\s+year\s+since|per\s+year|each\s+year|every\s+year|a\s+year\s+on\s+average|elsewhere|nationally|pre-|in\s+real\s+terms|pro\s+forma|points?|adjusting|restated|rebased|that\s+base)",
    re.IGNORECASE,
)
"""What makes a rate another than that of two levels as they stand."""
BASIS_OR_BASE = regex(
    r"\b(?:constant[- ](?:currenc|exchange)|currency[- ]neutral|at constant|like[- ]for[- ]like|organic|comparable|same[- ]store"
    r"|underlying|adjusted|excluding|stripping out|adjusting|annuali[sz]ed|cagr|compound|a year on average|per year"
    r"|each year|a year since|on average"
    r"|elsewhere|nationally|since\s+(?:the\s+start|early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)|(?:since|over|versus|(?:compared|comparison)\s+(?:with|to)|against|on)\s+(?:pre-|(?:19|20)\d\d(?!\s*(?:was|were|the|it)))"
    r"|in dollar terms|in local currenc|in real terms|pro forma|points?|basis points|bps)",
    re.IGNORECASE,
)
"""The same beside levels that are compared, with what counts a rate from another base: "since early 2020", "against 2019", "elsewhere"."""
NEW_THOUGHT = regex(r"[;]|\b(?:while|whereas|but|although|though|despite|because|with|and|as|after|following)\b", re.IGNORECASE)
"""Between a rate and its levels: another thought begins."""
OF_ITS_OWN = regex(r"[,;]\s+(?:[a-z]+\s+)?(?:its|their|the|his|her|our)\s+[a-z]", re.IGNORECASE)
"""Before a rate with a subject of its own: ", said its current profits rose by"."""
RESPECTIVELY = regex(r"\brespectively\b", re.IGNORECASE)
ON_THE_YEAR = regex(r"\b(?:year[- ](?:on|over)[- ]year|yoy|y/y|from\s+a\s+year\s+(?:ago|earlier)|on\s+the\s+year)\b", re.IGNORECASE)
LAST_QUARTER = regex(
    r"\b(?:previous|prior|preceding|last|first|second|third|fourth)\s+(?:quarter|month|week)|quarter\s+(?:earlier|before)\b"
    r"|\bfrom\s+[^,;]{1,30}\s+in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+(?:19|20))",
    re.IGNORECASE,
)
_NO_FACT = regex(
    r"\b(?:forecasts?|target\w*|expect\w*|aim\w*|plans?|planned|hopes?|wants?|would|will|could|may|might|should|if|guidance|outlook|budget\w*|industry|market|rivals?|average|respectively"
    r"|not|never|nor|without|no\s+longer)\b|n['’]t\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words by which a rate is of something else than two levels of the text, or is no statement of what happened."""


BASE_BEHIND = regex(
    r"\s+(?:(?:lower|higher|up|down|more|less|fewer|above|below|ahead)\s+)?(?:than|on|from|of|above|below)\s+[^.;,\d]{0,60}(?:(?:19|20)\d\d(?:['’]s)?\s[^.;,\d]{0,30})?(?=[$€£¥]?\d)"
)
"""From a rate to the figure that it is said to count from: "41.5 % lower than the record 4.1 million tonnes"."""


def is_cut_off(said: Interval, computed: Interval) -> bool:
    """Whether a rate, with the bounds of its last digit, is the computed one with its digits cut off, not rounded: 29.5 % for 29.56 %.

    Many papers and companies do so; it deserves a note and no warning.

    >>> is_cut_off(Interval(Decimal("29.45"), Decimal("29.55")), Interval(Decimal("29.557"), Decimal("29.559")))
    True
    """
    if said.low is None or said.high is None or computed.low is None or computed.high is None:
        return False
    middle = (said.low + said.high) / 2
    return middle <= computed.low and computed.high < middle + (said.high - said.low)


@dataclass(frozen=True, slots=True)
class Rate:
    """A stated change: its figure, where it stands, and the ratios of new to old that it allows and that would excuse it."""

    figure: Figure
    field: Field
    sentence: Sentence
    place: int
    """The place of its sentence among the passages; of a headline's before the first."""
    allowed: Interval
    excused: Interval
    base: tuple[date, date] | None = None
    """The period that it says it counts from: "over the fourth quarter of 2023"."""


def is_given_by(rate: Rate, pair: Pair) -> bool:
    """Whether a pair gives a rate, its direction included."""
    ratio = quotient(pair.new.value, pair.old.value)
    return ratio is not None and ratio.meets(rate.excused)


def of_headline(reading: Reading) -> Iterator[Rate]:
    """The rates of a headline, which stands before the first sentence."""
    for sentence, inside in figures(reading, "title"):
        yield from stated_rates(reading, "title", sentence, -1, inside)


def stated_rates(reading: Reading, field: Field, sentence: Sentence, place: int, inside: Sequence[Figure]) -> Iterator[Rate]:
    """The rates of a sentence, its figures given."""
    text = reading.document.field(field)
    for figure in inside:
        if figure.kind == "percent" and figure.middle > 0:
            way = rate_way(text, sentence, figure) or (
                "up" if _PREMIUM.search(text, max(sentence.start, figure.start - 30), figure.start) else None
            )
            if way is not None and not _ONE_IN.search(text, figure.start, figure.end):
                span = _percent(text, figure, way)
                yield Rate(figure, field, sentence, place, span, span, base_of(reading, field, sentence, figure))
        elif figure.kind == "multiple" and (figure.value.low or 0) > 0:
            behind = text[figure.end : sentence.end]
            if _CHANGES.search(text[figure.start : figure.end]) or _MOVE_AFTER.match(behind) or _OF_LEVEL.match(behind):
                allowed = _multiple(figure)
                excused = Interval(allowed.low, (allowed.high or figure.middle) + (ONE if _MORE.match(behind) else 0))
                yield Rate(figure, field, sentence, place, allowed, excused)


def base_of(reading: Reading, field: Field, sentence: Sentence, figure: Figure) -> tuple[date, date] | None:
    """The period that a rate says it counts from."""
    if field != "text":
        return None
    text, periods = reading.document.text, reading.periods
    at = bisect_left(periods, figure.end, key=lambda mention: mention.start)
    behind = next((m for m in periods[at : at + 1] if m.end <= sentence.end and _COUNTS_FROM.match(text[figure.end : m.start])), None)
    ahead = next(
        (
            m
            for m in periods[max(0, at - 3) : at]
            if m.start >= sentence.start and _COUNTED_FROM.search(text[max(sentence.start, m.start - 25) : m.start])
        ),
        None,
    )
    found = behind or ahead
    return (found.period.first, found.period.last) if found is not None and found.period is not None else None


def _percent(text: str, figure: Figure, way: str) -> Interval:
    value = said_percent(text, figure)
    low, high = value.low or Decimal(0), value.high if value.high is not None else figure.middle * 3
    if way == "up":
        return Interval(ONE + low / HUNDRED, ONE + high / HUNDRED)
    return Interval(max(Decimal(0), ONE - high / HUNDRED), ONE - low / HUNDRED)


def _multiple(figure: Figure) -> Interval:
    middle, high = figure.middle, figure.value.high
    if figure.exact:
        return Interval(middle * _BELOW, middle * _ABOVE)
    low = figure.value.low or middle
    return Interval(low * _NEARLY, (high or low * _OPEN) * _ABOVE)


def is_base(text: str, rate: Rate, old: Figure) -> bool:
    """Whether a level is named as what a rate counts from."""
    gap = text[rate.figure.end : old.start]
    premium = _PREMIUM.search(text, max(rate.sentence.start, rate.figure.start - 30), rate.figure.start)
    return rate.figure.end <= old.start and bool(_ON_BASE.match(gap) or (premium and _TO_BASE.match(gap)))


CAUSE = regex(
    r"\b(?:attribut(?:able|ed)\s+to|due\s+(?:[a-z]+\s+)?to|driven\s+by|because\s+of|thanks\s+to|result(?:s|ed|ing)?\s+(?:of|from)|reflect(?:s|ed|ing)?|owing\s+to|helped\s+by"
    r"|offset\s+by|led\s+by|caused\s+by|stemm\w+\s+from|supported\s+by|hurt\s+by)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
CAUSE_REACH = 90
"""A rate that is given for a reason is another's: "the change was largely attributable to a 48% increase in operating earnings"."""


def is_of_something_else(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether a rate has another basis than two levels, or its clause does not state it as a fact."""
    if OTHER_BASIS.search(text, sentence.start, sentence.end):
        return True
    if ON_THE_YEAR.search(text, sentence.start, sentence.end) and LAST_QUARTER.search(text, sentence.start, sentence.end):
        return True
    if CAUSE.search(text, max(sentence.start, figure.start - CAUSE_REACH), figure.start):
        return True
    start = max((m.end() for m in _CLAUSE_END.finditer(text, sentence.start, figure.start)), default=sentence.start)
    after = _CLAUSE_END.search(text, figure.end, sentence.end)
    return bool(_NO_FACT.search(text, start, after.start() if after else sentence.end))
