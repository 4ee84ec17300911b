"""Words that point to a period named elsewhere: "in the quarter", "over the year", "at the end of it", "half-year sales"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from claims.model import Period
from claims.quantities.calendar import add_months, fiscal_part, make_period, months_to
from claims.regex import regex
from claims.sieve import Keys, Sieve

_NUMBER = r"(?:three|six|nine|twelve|3|6|9|12)"
_UNIT = rf"(?P<unit>quarter|half(?:[- ]year)?|{_NUMBER}[- ]months?|year|period|month|season)"
_NOT_BEHIND = r"(?!\s*(?:'s\b|’s\b|to\b|ended\b|ending\b|before\b|earlier\b|of\s+(?:the\s+)?(?:\d|fiscal|last|this)|after\b|ago\b|through\b|that\b|in\s+which|when\b|-|under way|ahead)|[- ](?:end|old|long|on)\b)"
POINTING = regex(
    rf"(?i)\b(?:(?:in|during|over|for|throughout|across|within|of)\s+(?:the|that|this|its|our|their)\s+(?:(?:whole|entire|full|same|reporting|financial|fiscal|trading|business|just[- ]ended|recent|latest|most recent)[\s-]+)*{_UNIT}{_NOT_BEHIND}(?:\s+(?:as a whole|just (?:ended|closed|gone|past|over)|under review))?"
    rf"|(?:in|during|over|for)\s+the\s+(?P<told>{_UNIT.replace('?P<unit>', '?:')})\s+(?:to|ended|ending)\s+(?:on\s+)?(?:that|then)(?:\s+(?:date|day|point|time))?\b"
    rf"|(?:how|what)\s+(?:did|was|has|is|kind\s+of)\s+(?:the\s+)?(?P<asked>{_UNIT.replace('?P<unit>', '?:')})\b"
    rf"|(?:it|this|that|ours?)\s+(?:was|has\s+been|had\s+been|proved|turned\s+out(?:\s+to\s+be)?)\s+(?:an?|another|the|our|not\s+an?)\s+(?:[\w-]+\s+){{0,3}}?(?P<spoken>{_UNIT.replace('?P<unit>', '?:')})\b(?!\s+(?:ago|earlier|before|later|since|old|in\s+which))"
    rf"|(?:at|as\s+at|on|by|since|to|until)\s+(?P<closing>(?:the\s+)?(?:balance[- ]sheet|reporting)\s+date\b|(?:the\s+)?(?:end|close|last\s+day|final\s+day)\s+of\s+(?:the\s+|that\s+|its\s+|our\s+)?(?:(?:financial|fiscal|reporting|trading)\s+)?(?:it\b|{_UNIT.replace('unit', 'ended')}{_NOT_BEHIND})|(?:the\s+)?(?:quarter|period|half|month|year)[- ]end\b)"
    rf"|\bthrough\s+(?:the\s+first\s+)?(?P<so_far>{_NUMBER}[- ]months)\b(?!\s+(?:of|to|ended|ending)\b)"
    rf"|(?P<adjective>half[- ]year(?:ly)?|{_NUMBER}[- ]months?|quarterly|full[- ]year|interim|year['’]s|quarter['’]s)\s+(?=[a-z])(?!(?:on|to|dividend|end|ended|period|payout)\b))"
)
_POINTING = Sieve(POINTING)
POINTS_TO_YEAR = regex(r"(?i)\b(?:full[- ]year|the year as a whole)$")


@dataclass(frozen=True, slots=True)
class Reference:
    """Such words: where they stand, the unit they name, and whether they mean the last day of it."""

    start: int
    end: int
    unit: str
    closing: bool = False
    told: bool = False
    """It ends on the day that was told of before: "during the year to that date"."""


def references_in(text: str, start: int, end: int, keys: Keys) -> list[Reference]:
    """Every reference of a sentence with these words, in order.

    >>> text = "It hired 40 people in the quarter and had 90 at the end of it."
    >>> [(r.unit, r.closing) for r in references_in(text, 0, len(text), keys_of(text))]
    [('quarter', False), ('period', True)]
    """
    return [
        Reference(m.start(), m.end(), _unit(m), m["closing"] is not None, m["told"] is not None)
        for m in _POINTING.finditer(keys, text, start, end)
    ]  # fmt: skip


def _unit(match: re.Match[str]) -> str:
    word = (
        match["unit"]
        or match["told"]
        or match["asked"]
        or match["spoken"]
        or match["ended"]
        or match["so_far"]
        or match["adjective"]
        or match["closing"]
        or ""
    ).lower()
    for unit, words in _UNITS:
        if any(w in word for w in words):
            return unit
    return "period"


_UNITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("nine", ("nine", "9")),
    ("twelve", ("twelve", "12")),
    ("half", ("half", "six", "6", "interim")),
    ("quarter", ("quarter", "three", "3")),
    ("year", ("year", "season")),
    ("month", ("month",)),
)
_MONTHS = {"quarter": 3, "half": 6, "nine": 9, "twelve": 12, "year": 12}


def resolve_reference(
    unit: str, reporting: Period | None, month: Period | None, year_end: int | None, published: date | None
) -> Period | None:
    """The period that a reference means beside the one reported on.

    A part of the year reported on gives the longer part that ends with it; "the year" is the one that holds it.

    >>> from claims.quantities.calendar import quarter_period
    >>> resolve_reference("half", quarter_period(2024, 2), None, None, None).iso
    '2024-H1'
    """
    if unit == "month":
        return month
    if unit == "period":
        return reporting
    months = _MONTHS[unit]
    if reporting is None:
        return _latest(unit, year_end, published)
    if abs(reporting.days - 30.4 * months) < 10:
        return reporting
    if unit in ("year", "twelve"):
        return _year_of(reporting, year_end)
    if reporting.days > 30.4 * months + 10:
        return None
    end = reporting.last
    if end.day < 15:  # a year of weeks
        end = end.replace(day=1) - timedelta(days=1)
    found = months_to(end.year, end.month, months, "half" if unit == "half" else None)
    return found if found.first >= _year_of(reporting, year_end).first else None


def fits(unit: str, period: Period) -> bool:
    """Whether a period is about as long as the unit says."""
    return (unit == "period" and period.days > 27) or (unit in _MONTHS and abs(period.days - 30.4 * _MONTHS[unit]) < 12)


def ending_on(unit: str, day: date) -> Period | None:
    """The stretch of that length whose last day is given.

    >>> ending_on("year", date(2024, 4, 30)).iso
    '2023-05/2024-04'
    """
    if unit not in _MONTHS:
        return None
    return make_period(add_months(day + timedelta(days=1), -_MONTHS[unit]), day)


def _year_of(reporting: Period, year_end: int | None) -> Period:
    """The fiscal year that a reported part belongs to."""
    if reporting.days > 330:
        return reporting
    end = reporting.last
    if end.day < 10:  # a part of weeks that runs over into the next month
        end = add_months(end.replace(day=1), -1)
    last = year_end or 12
    return fiscal_part(end.year + (1 if end.month > last else 0), last)


def _latest(unit: str, year_end: int | None, published: date | None) -> Period | None:
    """The last part of that length which was over on the day of publication."""
    if published is None:
        return None
    months, last = _MONTHS[unit], (year_end or 12)
    if months == 12:
        year = fiscal_part(published.year + 1, last)
        while year.last >= published:
            year = make_period(add_months(year.first, -12), year.first - timedelta(days=1))
        return year
    for back in range(1, 13):
        month = add_months(published.replace(day=1), -back)
        into = (month.month - last) % 12 or 12
        if (into % 3 == 0 if unit == "quarter" else into == months) and back <= 8:
            return months_to(month.year, month.month, months, "half" if unit == "half" else None)
    return None


def union_of(periods: list[Period]) -> Period | None:
    """From the first of the days to the last."""
    if not periods:
        return None
    return make_period(min(p.first for p in periods), max(p.last for p in periods))
