"""Whose period it is where figures are compared: "12 % to $530m, against $473m a year earlier"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Period, PeriodMention, Quantity, Shift
from claims.quantities.calendar import fiscal_part, make_period, shift_period
from claims.regex import regex
from claims.resolve.periods_against import RESTATED, comparator, starts_there
from claims.resolve.periods_context import PeriodChoice, PeriodContext, is_flow
from claims.resolve.periods_labels import TAG_REACH, YEAR_AGO, labels
from claims.resolve.periods_lexicon import EXPECTED, LINKED, WHERE

YEAR = Shift(-1, "year")
Earlier = Sequence[tuple[Mention, PeriodChoice]]


def is_of_others(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """A period of comparison, and not the mention's own: "6.5% above the $1,237 million of fiscal 2022"."""
    if p.shift is not None:
        return True
    at = comparator(view, p) if p.role != "between" and not starts_there(view, p) else None
    return at is not None and not (at < mention.start < p.start)


def bound(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """The period stands right behind the figure, or in front of it in the same brackets."""
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    if p.start >= tail:
        tail = _behind_restated(view, tail)
        between = view.text[tail : p.start]
        return bool(LINKED.match(between)) and not any(tail <= q.start < p.start for q in view.figures)
    return labels(view, mention, p)


def _behind_restated(view: SentenceView, tail: int) -> int:
    """The end of what says a figure again right behind it: "$389 million, or 13.6% of sales, in 2018"."""
    match = RESTATED.match(view.text, tail, view.sentence.end)
    return match.end() if match else tail


def _tags_the_base(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """Whether the period is the bracketed name of the earlier time that a compared figure is of: "from $203m a year ago (FY17)"."""
    at = view.text.rfind("(", mention.end, p.start)
    between = view.text[mention.end : at] if at >= 0 else ""
    near = at >= 0 and len(between) < TAG_REACH and not any(mention.end <= q.start < at for q in view.figures)
    return near and not view.text[at + 1 : p.start].strip() and YEAR_AGO.search(between) is not None


def _says_again(view: SentenceView, figure: Quantity) -> bool:
    """Whether an amount stands in brackets of its own, the one before it in another currency: "€20 million ($22 million) in 2022"."""
    text, head = view.text, view.text[max(view.sentence.start, figure.start - 12) : figure.start]
    return figure.kind == "money" and text[figure.end : figure.end + 1] == ")" and "(" in head and ")" not in head


def owned_by_compared(view: SentenceView, mention: Mention, p: PeriodMention, compared: Sequence[Mention]) -> bool:
    """The period belongs to a figure that is there for comparison."""
    return any(bound(view, other, p) for other in compared if other is not mention)


def compared_choice(
    view: SentenceView, mention: Mention, base: Period | None, earlier: Earlier, context: PeriodContext
) -> PeriodChoice | None:
    """The period of the other side of a comparison: named right there, counted from the base, or the year before."""
    if view.text[view.sentence.start : mention.start].endswith("("):
        return None  # "2,614 employees (2,390 full-time equivalents)" says the same again
    if WHERE.search(view.text[max(view.sentence.start, mention.start - 40) : mention.start]) and not any(
        mention.start - 40 < p.start < mention.start for p in view.periods
    ):
        return None  # ", where turnover doubled to £31m": a place, not a time
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    first = bisect_left(view.periods, mention.end, key=lambda p: p.start)
    last = bisect_right(view.periods, mention.end + 2 * TAG_REACH, key=lambda p: p.start)
    if tag := next((p.period for p in view.periods[first:last] if p.period and _tags_the_base(view, mention, p)), None):
        return PeriodChoice(tag, "stated", 0.9)
    own = [p for p in view.periods if p.role != "since" and bound(view, mention, p)]
    near = own or [
        p
        for p in view.periods
        if p.start >= mention.end
        and view.word_distance(mention.end, p.start) <= 6
        and p.role not in ("since", "until")
        and not any(tail <= q.start < p.start for q in view.figures if not _says_again(view, q))
    ]
    said_before = _expected(view, mention)
    if near and not (said_before and not own):
        named = near[0]
        if named.shift is not None and (counted := _from(view, named, mention, base, earlier, context)):
            return PeriodChoice(shift_period(counted, named.shift), "stated", 0.9, counted=True)
        if named.period is not None and (own or not said_before):
            return PeriodChoice(_labelled(view, mention, named, base, context), "stated", 0.9)
    if before := [p for p in view.periods if p.role == "between" and p.period and p.end <= mention.start and p.period.days > 400]:
        span = before[-1].period
        if span is not None and span.first.month == 1 and span.first.day == 1:
            return PeriodChoice(make_period(span.first, span.first.replace(month=12, day=31)), "stated", 0.8)
    if base is None or mention.figure is None:
        return None
    if said_before and (is_flow(mention) or mention.type == "other_money"):
        return PeriodChoice(base, "inherited", 0.5)
    row = METRICS.get(mention.metric or "")
    level = row is not None and row.stock and base.kind == "day" and base is not context.reporting and base != _today(context)
    if is_flow(mention) or level:
        return PeriodChoice(shift_period(base, YEAR), "inherited", 0.5, counted=True)
    return None


def _today(context: PeriodContext) -> Period | None:
    return make_period(context.published, context.published) if context.published else None


def _from(
    view: SentenceView, named: PeriodMention, mention: Mention, base: Period | None, earlier: Earlier, context: PeriodContext
) -> Period | None:
    """What the distance counts from: the named period of the same measure before, else the base."""
    alike = [c.period for m, c in reversed(earlier) if c.period and m.metric == mention.metric and not m.compared]
    return alike[0] if alike else base


SAME_PART = regex(
    r"(?i)\b(?:same|corresponding|comparable|equivalent)\s+(?:\w+\s+)?(?:weeks?|months?|period|stretch|spell|time|quarter|half|days)\s+(?:of|in)\s+(?:the\s+)?$"
)


def _labelled(view: SentenceView, mention: Mention, named: PeriodMention, base: Period | None, context: PeriodContext) -> Period | None:
    """A bare year that labels a comparison in brackets is the year of the figure before it: "R12.14bn (2024: R11.42bn)"."""
    period = named.period
    if period is not None and base is not None and SAME_PART.search(view.text[max(view.sentence.start, named.start - 40) : named.start]):
        return shift_period(base, Shift(min(period.last.year - base.last.year, -1), "year"))
    last_year = named.relative and re.search(r"(?i)\blast year$", view.text[named.start : named.end]) is not None
    if last_year and base is not None and base.kind in ("quarter", "half", "month", "interval") and 27 < base.days < 330:
        return shift_period(base, YEAR)
    if period is None or period.kind != "year" or period.fiscal or not labels(view, mention, named):
        return period
    if base is not None and base.kind == "day" and not is_flow(mention) and -30 <= period.first.year - base.last.year < 0:
        return shift_period(base, Shift(period.first.year - base.last.year, "year"))
    if base is not None and 80 <= base.days <= 372 and not (base.first.month == 1 and base.days > 330):
        back = period.first.year - base.last.year
        return shift_period(base, Shift(back, "year")) if back <= 0 else period
    if context.year_end not in (None, 12) and is_flow(mention):
        return fiscal_part(period.first.year, context.year_end or 12)
    return period


def _expected(view: SentenceView, mention: Mention) -> bool:
    """The compared figure is an earlier word on the same period: "worse than the 6.1 % seen by analysts"."""
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    before = view.text[max(view.sentence.start, mention.start - 60) : mention.start]
    behind = re.split(r"[;.(]|,\s", view.text[tail : min(view.sentence.end, tail + 44)])[0]
    return EXPECTED.search(before) is not None or EXPECTED.search(behind) is not None
