"""What becomes of a chosen period: stretches that a change runs over, the last day that a level holds on, a column's own year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Period, PeriodMention
from claims.quantities.calendar import make_period, shift_period
from claims.regex import regex
from claims.resolve.periods_against import is_comparison
from claims.resolve.periods_context import PeriodChoice, PeriodContext, in_own_year
from claims.resolve.periods_lexicon import CLOSING_LABEL, ENDED, MOVES, RISE_OF
from claims.resolve.periods_spans import SAME_PERIOD, SAME_TIME, span_of
from claims.sieve import Sieve

COUNTED_SINCE = frozenset(
    {"layoffs", "cumulative_layoffs", "new_hires", "net_hires", "departures", "funding_raised", "total_funding_raised", "headcount_change"}
)
"""Measures that add up from a day on."""


def counted_since(view: SentenceView, mention: Mention, context: PeriodContext) -> Period | None:
    """ "Has cut 340 jobs since 2019", "halved since 2021": from the beginning of that year to the day of publication."""
    tally = mention.type == "headcount" and TALLY.search(view.text, view.sentence.start, mention.start) is not None
    front = view.text[max(view.sentence.start, mention.start - 30) : mention.start]
    if mention.type == "headcount" and TO_LEVEL.search(front):
        return None  # "shrunk by 700 since 2019, to 1,840"
    changed = mention.type == "headcount" and BY_SO_MANY.search(front) is not None
    counted = mention.metric in COUNTED_SINCE or mention.type == "growth_rate" or tally or changed
    if not counted or mention.compared or context.published is None:
        return None
    for p in view.periods:
        if p.role != "since" or p.period is None or p.period.first >= context.published:
            continue
        if _is_record(view, p):
            continue
        alone = p.end <= mention.start and len(view.periods) == 1
        if _bound_since(view, mention, p) or (alone and (tally or view.boundary(p.end + 1, mention.start) < 1)):
            return make_period(p.period.first, context.published)
    return None


BY_SO_MANY = regex(r"(?i)\bby\s+(?:(?:about|around|some|nearly|almost|over|roughly|just|only|more\s+than|fewer\s+than)\s+)*$")
TALLY = regex(r"(?i)\b(?:(?:running|rolling|cumulative)\s+(?:count|total|tally)|our\s+(?:count|tally)|tally|toll|(?:the|our)\s+list)\b")
"""Words for a count that goes on: it runs from the day it began."""
RECORD = regex(
    r"(?i)\b(?:first|second|lowest|highest|best|worst|biggest|largest|smallest|fewest|most|fastest|slowest|steepest|sharpest|strongest|weakest|busiest|deepest)\b[^,.;]{0,30}\bsince\s+(?:the\s+)?$"
)
"""In front of a year: how long there was nothing like it, not what is counted ("the first fall since 2012")."""


def _is_record(view: SentenceView, p: PeriodMention) -> bool:
    return RECORD.search(view.text, max(view.sentence.start, p.start - 60), p.start) is not None


def _bound_since(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    reach = 6 if mention.type == "growth_rate" else 3
    return (
        p.start >= tail
        and re.fullmatch(rf"(?i)\s*(?:[\w-]+\s+){{0,{reach}}}?(?:since\s+)?(?:the\s+)?", view.text[tail : p.start]) is not None
    )


SAME_STRETCH = {True: Sieve(SAME_PERIOD), False: Sieve(SAME_TIME)}
"""What speaks of a stretch again: behind the sentence that told of it, and later."""


def same_span(
    view: SentenceView, mention: Mention, context: PeriodContext, earlier: Sequence[tuple[Mention, PeriodChoice]]
) -> PeriodChoice | None:
    """The stretch spoken of before, for a figure "in that time"; of a level that moved, its beginning or its end."""
    near = view.sentence.index - context.span_at <= 1
    referred = SAME_STRETCH[near].search(view.keys, view.text, view.sentence.start, view.sentence.end)
    if referred is None or mention.compared:
        return None
    here = span_of(view, context.published, []) if any(p.start < referred.start() for p in view.periods) else None
    span = here or context.span
    if span is None or any(p.period is not None and p.start >= mention.end for p in view.periods):
        return None
    row = METRICS.get(mention.metric or "")
    stock = (row is not None and row.stock) or (mention.type == "headcount" and mention.metric not in MOVES)
    if not stock and mention.type != "revenue" and mention.metric != "headcount_change":
        return PeriodChoice(span, "inherited", 0.5)
    front = view.text[max(view.sentence.start, mention.start - 30) : mention.start]
    if TO_LEVEL.search(front):
        return PeriodChoice(_last_of(span), "inherited", 0.5)
    return PeriodChoice(_first_of(span), "inherited", 0.5) if FROM_LEVEL.search(front) else None


TO_LEVEL = regex(r"(?i)\bto\s+(?:[a-z]+\s+){0,2}$")
FROM_LEVEL = regex(r"(?i)\bfrom\s+(?:[a-z]+\s+){0,2}$")


def _last_of(span: Period) -> Period:
    """The last day of a stretch, or its last year where it ends with one."""
    ends_year = (span.last.month, span.last.day) == (12, 31)
    return make_period(span.last.replace(month=1, day=1), span.last) if ends_year else make_period(span.last, span.last)


def _first_of(span: Period) -> Period:
    return make_period(span.first, span.first.replace(month=12, day=31))


DELTA = regex(
    r"(?i)\b(?:more|fewer|less|higher|lower|above|below|than|since|down|up|rise|rose|fall|fell|increase|decrease|decline|drop|gain|growth|net|by|on)\b"
)
COMPARES = regex(r"(?i)\W*(?:compared (?:with|to)|against|versus|in comparison (?:with|to))\b")
TWO_YEARS = 800
"""Days from which a rate's comparison is no longer the year before: its period is the whole stretch."""


def stretched(view: SentenceView, mention: Mention, choice: PeriodChoice, base: Period | None, context: PeriodContext) -> PeriodChoice:
    """A change runs from what it is compared with: "230 more than twelve months earlier", "3 % more milk than in 2019"."""
    people = mention.metric == "headcount_change"
    end = choice.period if not people or choice.source == "stated" else _last_level(context, base, choice)
    if end is None:
        return choice
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    opening = view.text[view.sentence.start : view.sentence.start + 24]
    for p in view.periods:
        if p.period is not None and p.end <= mention.start and COMPARES.match(opening) and is_comparison(view, p) and not people:
            if (end.last - p.period.last).days > TWO_YEARS:
                return PeriodChoice(make_period(p.period.first, end.last), choice.source, choice.margin)
            continue
        if p.start < tail or view.word_distance(tail, p.start) > 9 or any(tail <= q.start < p.start for q in view.figures):
            continue
        if not DELTA.search(view.text[max(view.sentence.start, mention.start - 24) : p.start]):
            continue
        start: Period | None = None
        if p.shift is not None and p.shift.count < 0:
            start = shift_period(end, p.shift)
        elif p.period is not None and (is_comparison(view, p) or (p.role == "since" and not _is_record(view, p))):
            start = p.period
        if start is None or start.last >= end.last:
            continue
        if people:
            return PeriodChoice(make_period(start.last, end.last), "stated" if choice.source == "stated" else "inherited", choice.margin)
        if p.period is not None and (end.last - start.last).days > TWO_YEARS:
            return PeriodChoice(make_period(start.first, end.last), choice.source, choice.margin)
    return choice


def summed_up(view: SentenceView, mention: Mention, earlier: Sequence[tuple[Mention, PeriodChoice]]) -> Period | None:
    """ "It cost £1.80 in 2016 and costs £3.00 today, a rise of two-thirds": from the first level to the last."""
    if RISE_OF.search(view.text[max(view.sentence.start, mention.start - 60) : mention.start]) is None:
        return None
    levels = [c.period for m, c in earlier if c.period and m.date is None and m.type != "growth_rate"]
    if len(levels) < 2:
        return None
    first, last = min(levels, key=lambda p: p.last), max(levels, key=lambda p: p.last)
    if (last.last - first.last).days > TWO_YEARS:
        return make_period(first.first, last.last)
    return last if last.last > first.last else None


def _last_level(context: PeriodContext, base: Period | None, choice: PeriodChoice) -> Period | None:
    """The day to which a change of staff leads up: that of the level before it in the sentence, else the report's last."""
    if base is not None and base != context.reporting:
        return make_period(base.last, base.last)
    return choice.period


def on_last_day(view: SentenceView, mention: Mention, period: Period | None, published: date | None = None) -> Period | None:
    """A stock at the end of a longer period holds on its last day: "ended last year with 1,525,000 employees"."""
    row = METRICS.get(mention.metric or "")
    if period is None or not (row and row.stock) or period.days < 28:
        return period
    if published is not None and period.first == published and period.kind == "interval":
        return make_period(period.last, period.last)  # "over the next year" a level is reached at its end
    if not ENDED.search(view.text[view.sentence.start : view.sentence.end]):
        return period
    return make_period(period.last, period.last)


def end_of_span(view: SentenceView, mention: Mention, p: PeriodMention) -> Period:
    """Of "between 2019 and 2023, from £31m to £44m" the second figure is the last year's; a change is of the whole."""
    assert p.period is not None
    years = p.role == "between" and p.period.days > 700 and p.period.first.month == 1 and p.period.last.month == 12
    to = re.search(
        r"(?i)\bfrom\b[^.;]{1,40}\bto\s+(?:\w+\s+){0,2}$", view.text[max(view.sentence.start, mention.start - 70) : mention.start]
    )
    if not years or to is None or mention.type == "growth_rate":
        return p.period
    return make_period(p.period.last.replace(month=1, day=1), p.period.last)


def of_column(view: SentenceView, mention: Mention, context: PeriodContext) -> Period | None:
    """A column's period: of the company's own year where it is headed by a bare one, the last day of it for a closing level."""
    assert mention.column_period is not None
    period = in_own_year(mention.column_period.period, context.own_year_end, context.published)
    if period is None or mention.row is None:
        return period
    label = view.text[mention.row[0] : mention.row[1]]
    return make_period(period.last, period.last) if CLOSING_LABEL.search(label) and period.days > 27 else period
