"""Whether two claims hold for one period, by what kind of measure they state.

A level that flows over a period (revenue) needs the same period. A level that holds at a moment
(employees) needs the same moment, or a period that ends at it. An event (layoffs, an opening) is one
event if its dates are nested, or days of one week: a day within its month, "early in 2024".
"""

from __future__ import annotations

from datetime import date, timedelta

from claims.metrics import METRICS
from claims.model import Claim

EVENTS = frozenset({
    "layoffs", "jobs_at_risk", "new_hires", "net_hires", "departures", "transfers", "headcount_change", "layoff_rounds",
    "funding_raised", "restructuring_charge", "impairment", "annual_savings", "investment", "grant", "share_buyback",
    "purchase_price", "layoffs_share_of_workforce", "job_openings", "investors",
})  # fmt: skip
"""Flows that happen at a time rather than add up over a period."""

_SAME_SHARE = 0.9
"""Share of days in common from which two stretches are one: a fiscal quarter of 13 weeks is that quarter."""
_EVENT_GAP = timedelta(days=7)
"""Days between two reports of one event: outlets date it by announcement, by report, by their own week."""
STOCK_GAP = timedelta(days=31)
"""Days within which a level of today, dated by publication alone, is the same level."""


def is_stock(claim: Claim) -> bool:
    metric = METRICS.get(claim.metric or "")
    return bool(metric and metric.stock)


def is_event(claim: Claim) -> bool:
    return claim.type == "date" or claim.metric in EVENTS


def same_period(a: Claim, b: Claim) -> bool:
    """Whether two claims may state one fact as far as their periods go. Unknown is only unknown."""
    first, second = days_of(a), days_of(b)
    if first is None or second is None:
        return a.period is None and b.period is None
    if a.period == b.period:
        return True
    if a.type == "date":
        return _one_date(a, first, second)
    if is_event(a):
        return nested(first, second) or _near(first, second, _EVENT_GAP)
    if is_stock(a):
        return _one_moment(a, b, first, second)
    return shared_days(first, second) >= _SAME_SHARE


def days_of(claim: Claim) -> tuple[date, date] | None:
    """First and last day of a claim's period, ``None`` where it is unknown."""
    return None if claim.period_start is None or claim.period_end is None else (claim.period_start, claim.period_end)


def nested(first: tuple[date, date], second: tuple[date, date]) -> bool:
    """Whether one stretch lies within the other.

    >>> nested((date(2024, 1, 1), date(2024, 4, 30)), (date(2024, 4, 3), date(2024, 4, 3)))
    True
    """
    return (first[0] <= second[0] and second[1] <= first[1]) or (second[0] <= first[0] and first[1] <= second[1])


def shared_days(first: tuple[date, date], second: tuple[date, date]) -> float:
    """Days in common over days in either.

    >>> shared_days((date(2024, 1, 1), date(2024, 3, 31)), (date(2024, 1, 1), date(2024, 3, 31)))
    1.0
    """
    common = (min(first[1], second[1]) - max(first[0], second[0])).days + 1
    either = (max(first[1], second[1]) - min(first[0], second[0])).days + 1
    return max(common, 0) / either


def _near(first: tuple[date, date], second: tuple[date, date], gap: timedelta) -> bool:
    short = all(stretch[1] - stretch[0] <= gap for stretch in (first, second))
    return short and max(first[0], second[0]) - min(first[1], second[1]) <= gap


def _one_moment(a: Claim, b: Claim, first: tuple[date, date], second: tuple[date, date]) -> bool:
    if first[1] == second[1]:
        return True
    if "stated" not in (a.period_source, b.period_source):
        return _near(first, second, STOCK_GAP) or nested(first, second)
    inner, outer = sorted((first, second), key=lambda stretch: stretch[1] - stretch[0])
    return nested(first, second) and (outer[1] - outer[0]).days <= 31 and inner != outer


ONCE = frozenset({"founding_date", "completion_date", "closure_date", "opening_date", "consultation_start_date", "acquisition_date"})
"""Events that happen to a thing once, so that two far dates are still the date of one event."""
_ONCE_GAP = {"founding_date": timedelta(days=366 * 60), "consultation_start_date": timedelta(days=31)}
_DATE_GAP = timedelta(days=14)


def _one_date(claim: Claim, first: tuple[date, date], second: tuple[date, date]) -> bool:
    """Dates of one event differ by days, unless the event happens once. The value is compared later; this finds the pair."""
    gap = _ONCE_GAP.get(claim.metric or "", _EVENT_GAP if claim.metric not in ONCE else _DATE_GAP)
    return nested(first, second) or max(first[0], second[0]) - min(first[1], second[1]) <= gap
