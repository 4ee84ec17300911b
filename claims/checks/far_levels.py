"""A rate of change held against two levels that the text states anywhere else, as the reading knows them.

"Takings came to £148.2 million in the 26 weeks to 28 September, compared with £161.5 million"; three paragraphs on: "the
11.2 per cent slide in first-half sales". The rate and both levels are claims of one subject, part and measure; the one level is
of the rate's own period, the other of the same period a year before. Silent if any two levels of the text give the rate, if the
text states two levels for either time, and for rates on a basis of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from claims.checks.finding import Finding, is_exact, miss_ratio
from claims.checks.measure_words import is_corrected
from claims.checks.stated_rates import OTHER_BASIS
from claims.checks.wording import figure, percent_words, quoted
from claims.match.interval import Interval, growth, stated, written
from claims.metrics import growth_metric
from claims.model import Claim, Reading
from claims.regex import regex

_RULE = "growth_mismatch"
_LEVELS = frozenset({"revenue", "headcount", "other_money"})
_SHARED = 0.85
"""Share of the days of two periods together that both have, from which they are one: a quarter and its 13 weeks, not a half and nine months."""
_DAYS_OF_YEAR, _SLACK = 365, 12
"""A year's weeks may end up to a week before or after its months, at either end of two years."""
_FARTHEST = Decimal(3)
"""Ratio of the computed to the stated change beyond which they are hardly of one thing."""
_LEAST = Decimal(1)
"""Percentage points by which the two must differ: less is rounding of levels that were cut short."""
_SURE = 0.25
"""Certainty of a reading below which another subject or period is nearly as likely, and a claim is no witness."""
_OF_ANOTHER = regex(
    r"\b(?:stripp\w* out|leaving? out|leave|without|average|a year|quarter[- ]on[- ]quarter|sequential\w*|previous quarter|since|target|plan|goal|guidance|expect\w*|forecast\w*"
    r"|exports?|orders?|profits?|earnings|margins?|prices?|costs?|shares?|volumes?|units?|customers?|bookings|which\s+(?:make|makes|made|account|accounts|accounted))\b",
    re.IGNORECASE,
)
"""What has a rate of its own, another stretch of time, or is to come."""
_QUARTER = regex(r"\b(?:quarter|month|half|weeks?)\b", re.IGNORECASE)
_COUNT = regex(r"\b\d{1,3}(?:,\d{2,3})+\b(?!\s*%)")
_MOST_LEVELS = 24
"""Of one measure of one company: where a text states more, which of them a rate is of is a guess."""
_MOST_OF_TEXT = 80
"""Levels from which some two of more than three thousand pairs give any rate in whole or tenth per cents by chance."""
_LONG = 200
"""Days of a year, of which no sentence speaks that names a shorter time."""


def far_rates(reading: Reading) -> Iterator[Finding]:
    """Every rate that the two levels of its own measure and period do not give."""
    levels = [claim for claim in reading.claims if _is_level(claim)]
    by_measure: dict[tuple[str | None, str | None, str], list[Claim]] = {}
    for level in levels:
        by_measure.setdefault((growth_metric(level.metric), level.subject, _part(level)), []).append(level)
    for rate in reading.claims:
        if not _is_rate(reading, rate):
            continue
        own = by_measure.get((rate.metric, rate.subject, _part(rate)), ())
        if len(own) > _MOST_LEVELS:
            continue
        news, olds = ([level for level in own if _is_period(level, rate, years)] for years in (0, 1))
        pair = _pair(news, olds)
        if pair is None or _has_own(reading, rate, pair):
            continue
        computed = growth(written(pair[0]), written(pair[1]))
        if computed is not None and _is_off(rate, computed) and not _given(levels, rate) and not _has_rate(reading, rate, pair, computed):
            yield _finding(rate, *pair, computed)


def _is_level(claim: Claim) -> bool:
    return (
        claim.type in _LEVELS
        and claim.metric is not None
        and not claim.superseded
        and claim.modality == "actual"
        and claim.basis is None
        and is_exact(claim)
        and claim.field == "text"
        and claim.certainty >= _SURE
    )


def _is_rate(reading: Reading, claim: Claim) -> bool:
    if claim.type != "growth_rate" or claim.unit != "percent" or claim.basis is not None or claim.superseded or claim.modality != "actual":
        return False
    if claim.field != "text" or claim.metric is None or claim.growth_basis not in (None, "yoy") or claim.certainty < _SURE:
        return False
    if not stated(claim).bounded or claim.period_start is None or claim.place == "table_row" or claim.period_source == "published":
        return False
    text = reading.document.text
    long = claim.period_end is not None and (claim.period_end - claim.period_start).days > _LONG
    if long and _QUARTER.search(text, claim.sentence_start, claim.sentence_end):
        return False
    sentence = claim.sentence_start, claim.sentence_end
    if OTHER_BASIS.search(text, *sentence) or _OF_ANOTHER.search(text, *sentence):
        return False
    return not is_corrected(text, claim.start, claim.end)


def _part(claim: Claim) -> str:
    return (claim.scope or "").casefold()


def _is_period(level: Claim, rate: Claim, years: int) -> bool:
    """Whether a level is of a rate's period, or of the one so many years before."""
    if level.period_start is None or level.period_end is None or rate.period_start is None or rate.period_end is None:
        return False
    first, last, start, end = (day.toordinal() for day in (level.period_start, level.period_end, rate.period_start, rate.period_end))
    first, last = first + years * _DAYS_OF_YEAR, last + years * _DAYS_OF_YEAR
    common = min(last, end) - max(first, start) + 1
    either = max(last, end) - min(first, start) + 1
    return common >= _SHARED * either or (common > 0 and abs(first - start) <= _SLACK and abs(last - end) <= _SLACK)


def _has_own(reading: Reading, rate: Claim, pair: tuple[Claim, Claim]) -> bool:
    """Whether the rate's sentence has another amount or count, which it may be of: "sold 504,200 vans, 8 % more than 466,800"."""
    if any(
        claim.type in _LEVELS and claim.sentence_start == rate.sentence_start and claim.field == rate.field and claim not in pair
        for claim in reading.claims
    ):
        return True
    counts = _COUNT.finditer(reading.document.text, rate.sentence_start, rate.sentence_end)
    return not all(any(level.start <= count.start() < level.end for level in pair) for count in counts)


def _has_rate(reading: Reading, rate: Claim, pair: tuple[Claim, Claim], computed: Interval) -> bool:
    """Whether the pair's own sentence gives its rate, so that this one is of something else: "an increase of 15% from $204 million"."""
    places = {level.sentence_start for level in pair}
    return any(
        claim.type == "growth_rate"
        and claim.sentence_start in places
        and claim is not rate
        and written(claim).magnitudes().meets(computed.magnitudes())
        for claim in reading.claims
    )


def _pair(news: Sequence[Claim], olds: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """The later and the earlier level: those that one sentence sets side by side, else the only ones."""
    beside = [(a, b) for a in news for b in olds if a.unit == b.unit and a.sentence_start == b.sentence_start]
    both = beside or [(a, b) for a in news for b in olds if a.unit == b.unit]
    return both[0] if both and len({(a.low, b.low) for a, b in both}) == 1 else None


def _given(levels: Sequence[Claim], rate: Claim) -> bool:
    """Whether any two levels of the text in one unit give the rate; among very many, some two always do."""
    if len(levels) > _MOST_OF_TEXT:
        return True
    said = written(rate).magnitudes()
    for a, b in permutations(levels, 2):
        change = growth(written(a), written(b)) if a.unit == b.unit else None
        if change is not None and change.magnitudes().meets(said):
            return True
    return False


def _is_off(rate: Claim, computed: Interval) -> bool:
    said, size = written(rate).magnitudes(), computed.magnitudes()
    middle, other = said.middle, size.middle
    if middle is None or other is None or said.meets(size) or abs(middle - other) < _LEAST:
        return False
    return miss_ratio(middle, other) <= _FARTHEST


def _finding(rate: Claim, new: Claim, old: Claim, computed: Interval) -> Finding:
    said = quoted(rate.quote)
    return Finding(
        _RULE,
        (rate.id, new.id, old.id),
        (),
        f"{figure(new)} after {figure(old)} is not {said}.",
        f"The change was {percent_words(computed)}, not {said}.",
        severity="warning",
        miss=miss_ratio(written(rate).magnitudes().middle, computed.magnitudes().middle),
        rests_on=("period",),
    )
