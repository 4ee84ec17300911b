"""A rate that leads to a level, held against the level of a year before that the text tells elsewhere under the same name.

"Sales climbed 24 per cent to $386 million ... in the same quarter of last year, with sales of $334 million". Silent on other bases and
on rates of a quarter, and where any figure of the text is the level that the rate counts from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.assertions import Assertion, assertions
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.measure_words import content, is_corrected
from claims.checks.stated_rates import LAST_QUARTER, ON_THE_YEAR, is_of_something_else
from claims.checks.told_apart import Apart, apart
from claims.checks.told_levels import Told
from claims.checks.wording import brief, percent_words, quoted
from claims.match.interval import HUNDRED, Interval, growth
from claims.model import Reading
from claims.regex import regex

_RULE = "growth_mismatch"
_A_YEAR_BEFORE = regex(
    r"\b(?:(?:an?|one|the|twelve)\s+(?:year|months)\s+(?:ago|earlier|before|previously)|last\s+year|year[- ](?:ago|earlier|before)|(?:previous|prior|preceding)[- ](?:year|season)|(?:same|corresponding|comparable)\s+(?:period|quarter|half|month))\b",
    re.IGNORECASE,
)
_WITH = regex(r"\b(?:including|includes|with|excluding|without)\b", re.IGNORECASE)
_IN_WHAT = regex(
    r"\bin\s+(?!the\b|its\b|our\b|fiscal\b|\d|[QH]\d|January|February|March|April|May|June|July|August|September|October|November|December)",
    re.IGNORECASE,
)
_YEAR_LOW, _YEAR_HIGH = 330, 400
_FARTHEST = Decimal(3)
"""Ratio of the computed to the stated change beyond which they are hardly of one thing."""
_LEAST = Decimal("1.5")
"""Percentage points by which the two must differ."""


def apart_rates(reading: Reading) -> Iterator[Finding]:
    """Every rate before a level that the earlier levels of its measure do not give."""
    for a in assertions(reading):
        found = apart(reading, a) if a.rated else None
        rate = found and _rate_of(reading, a, found)
        if found is None or not rate or len(found.olds) != 1 or not _is_a_year_before(reading, found, found.olds[0]):
            continue
        change = growth(found.new.figure.value, found.olds[0].figure.value)
        if change is not None and _is_off(a, rate, change) and not _is_told(reading, found, rate, a):
            yield _finding(reading, rate, found.new.figure, found.olds[0].figure, change)


def _rate_of(reading: Reading, a: Assertion, x: Apart) -> Figure | None:
    """The one percentage between a verb and the level that it leads to: "rose 22 per cent to"."""
    text, passage = reading.document.text, x.passages[0]
    sentence = passage.sentence
    between = [f for f in passage.inside if a.span[1] <= f.start < x.new.figure.start]
    if len(between) != 1 or between[0].kind != "percent" or between[0].points or x.new.figure.kind == "percent":
        return None
    words = text[sentence.start : sentence.end]
    if is_of_something_else(text, sentence, between[0]) or (LAST_QUARTER.search(words) and not ON_THE_YEAR.search(words)):
        return None
    if _WITH.search(words) or _IN_WHAT.search(gap := text[between[0].end : x.new.figure.start]) or content(gap):
        return None  # "rose 12 per cent in volume to"
    return None if is_corrected(text, sentence.start, sentence.end) else between[0]


def _is_a_year_before(reading: Reading, x: Apart, old: Told) -> bool:
    if old.when and x.new.when:
        return _YEAR_LOW <= (x.new.when[1] - old.when[1]).days <= _YEAR_HIGH
    sentence = x.passages[1].sentence
    return bool(_A_YEAR_BEFORE.search(reading.document.text, sentence.start, sentence.end))


def _is_off(a: Assertion, rate: Figure, change: Interval) -> bool:
    said, size, middle = rate.value.magnitudes(), change.magnitudes(), change.middle
    if middle is None or size.middle is None or (middle > 0) != (a.way == "up"):
        return False
    return not said.meets(size) and abs(size.middle - rate.middle) >= _LEAST and miss_ratio(size.middle, rate.middle) <= _FARTHEST


def _is_told(reading: Reading, x: Apart, rate: Figure, a: Assertion) -> bool:
    """Whether any figure of the text is what the rate counts from, or another rate says what the two levels give."""
    new, sign = x.new.figure, 1 if a.way == "up" else -1
    for _, inside in figures(reading):
        for f in inside:
            if f in (new, rate) or not f.value.bounded:
                continue
            change = growth(new.value, f.value) if f.like(new) else None
            if (
                change is not None
                and Interval(rate.value.low, rate.value.high).meets(change.magnitudes())
                and (change.middle or 0) * sign > 0
            ):
                return True
    return False


def _finding(reading: Reading, rate: Figure, new: Figure, old: Figure, change: Interval) -> Finding:
    said, later, earlier = (phrase(reading, f.start, f.end) for f in (rate, new, old))
    return Finding(
        _RULE,
        (),
        tuple(sorted((said, later, earlier), key=lambda e: e.start)),
        f"A change from {quoted(earlier.quote)} to {quoted(later.quote)} is not {quoted(said.quote)}.",
        f"{brief(new.middle / old.middle)} times, so the change was {percent_words(change)}, not {quoted(said.quote)}.",
        severity="warning",
        miss=miss_ratio(rate.middle, change.magnitudes().middle or HUNDRED),
    )
