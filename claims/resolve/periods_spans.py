"""Stretches of more than a year that a sentence speaks of, for what the next says "in that time"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from claims.extract.view import SentenceView
from claims.model import Period
from claims.quantities.calendar import make_period
from claims.regex import regex

SAME_TIME = regex(
    r"(?i)\b(?:in|over|during|within|across)\s+(?:(?:the|that|those)\s+same|that|this|those|these)\s+"
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|few)[\s-]+)?"
    r"(?:time(?:span|frame)?|span|stretch|spell|interval|years|decade)\b(?!\s+(?:of|in|to|last|a)\b)"
    r"|\bin the (?:meantime|intervening (?:years|period))\b"
)
"""Words that go back to a stretch."""
SAME_PERIOD = regex(SAME_TIME.pattern + r"|\b(?:in|over|during|within|across)\s+the\s+same\s+period\b(?!\s+(?:of|in|last|a)\b)")
"""With "the same period", which is the stretch only where the sentence before spoke of one."""
MORE_THAN_A_YEAR = 400


def span_of(view: SentenceView, published: date | None, levels: Sequence[Period]) -> Period | None:
    """The stretch that a sentence speaks of: between two years, since one, from a day long ago, or from one level to another."""
    for p in view.periods:
        if p.period is not None and p.role == "between" and p.period.days > MORE_THAN_A_YEAR:
            return p.period
        if p.period is not None and p.role == "since" and published and p.period.first < published - timedelta(days=MORE_THAN_A_YEAR):
            return make_period(p.period.first, published)
        if (
            p.shift is not None
            and p.shift.count < 0
            and p.shift.unit == "year"
            and published
            and view.text[p.start : p.end].endswith("ago")
        ):
            return _years_back(published, p.shift.count)
    told = [p.period for p in view.periods if p.period and p.shift is None and p.role in ("in", "at")]
    named = [*levels] if len(levels) > 1 else told
    if len(named) < 2:
        return None
    first, last = min(p.first for p in named), max(p.last for p in named)
    return make_period(first, last) if (last - first).days > MORE_THAN_A_YEAR else None


def _years_back(published: date, years: int) -> Period | None:
    try:
        return make_period(date(published.year + years, 1, 1), published)
    except ValueError:  # before the year 1
        return None
