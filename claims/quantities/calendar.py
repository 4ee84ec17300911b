"""Calendar arithmetic on periods: spelling them, reading the spelling, moving them, comparing them.

Everything here is exact and total over the years 1 to 9999; what would leave them raises ``ValueError``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from claims.model import Period, Shift
from claims.regex import regex

PeriodKind = Literal["day", "month", "quarter", "half", "year", "interval"]

MONTHS_OF_UNIT = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_KIND_OF_MONTHS: dict[int, PeriodKind] = {1: "month", 3: "quarter", 6: "half", 12: "year"}


# ---------------------------------------------------------------- days and months


def month_end(year: int, month: int) -> date:
    """The last day of a month: ``month_end(2024, 2)`` is 29 February."""
    return date(year, month, monthrange(year, month)[1])


def is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def add_months(day: date, count: int) -> date:
    """The same day ``count`` months on, clamped to the month's length.

    >>> add_months(date(2024, 2, 29), -12)
    datetime.date(2023, 2, 28)
    """
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    _check_year(year)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_days(day: date, count: int) -> date:
    try:
        return day + timedelta(days=count)
    except OverflowError as error:
        raise ValueError(f"{count} days from {day} leaves the calendar") from error


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous computus.

    >>> easter(2024), easter(2026)
    (datetime.date(2024, 3, 31), datetime.date(2026, 4, 5))
    """
    _check_year(year)
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _check_year(year: int) -> None:
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is outside 1 to 9999")


# ---------------------------------------------------------------- making periods


def make_period(first: date, last: date, kind: PeriodKind | None = None, fiscal: bool = False) -> Period:
    """The period from ``first`` to ``last``, both included, in the contract's spelling.

    Whole calendar years, halves, quarters and months are spelled as such, other whole months as an
    interval of months, the rest as days. ``kind`` defaults to what the length says: three whole
    months are a quarter wherever they begin.

    >>> make_period(date(2023, 4, 1), date(2024, 3, 31)).iso
    '2023-04/2024-03'
    >>> make_period(date(2023, 10, 1), date(2023, 12, 31)).iso
    '2023-Q4'
    """
    if last < first:
        raise ValueError(f"a period cannot end ({last}) before it begins ({first})")
    months = whole_months(first, last)
    if kind is None:
        kind = "day" if first == last else _KIND_OF_MONTHS.get(months, "interval")
    return Period(_spelling(first, last, months), first, last, kind, fiscal)


def whole_months(first: date, last: date) -> int:
    """How many whole calendar months the days make up; 0 when they do not begin and end with months."""
    if first.day != 1 or not is_month_end(last):
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _spelling(first: date, last: date, months: int) -> str:
    year = f"{first.year:04d}"
    if months and first.month == 1 and months % 12 == 0:
        return year if months == 12 else f"{year}/{last.year:04d}"
    if months == 6 and first.month in (1, 7):
        return f"{year}-H{first.month // 6 + 1}"
    if months == 3 and first.month % 3 == 1:
        return f"{year}-Q{first.month // 3 + 1}"
    if months:
        start = f"{year}-{first.month:02d}"
        return start if months == 1 else f"{start}/{last.year:04d}-{last.month:02d}"
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def day_period(day: date) -> Period:
    return make_period(day, day, "day")


def month_period(year: int, month: int) -> Period:
    _check_year(year)
    return make_period(date(year, month, 1), month_end(year, month), "month")


def months_period(year: int, month: int, count: int, kind: PeriodKind | None = None, fiscal: bool = False) -> Period:
    """``count`` whole months from the given one on: ``months_period(2023, 12, 3)`` is the winter of 2023."""
    _check_year(year)
    first = date(year, month, 1)
    end = add_months(first, count - 1)
    return make_period(first, month_end(end.year, end.month), kind, fiscal)


def months_to(year: int, month: int, count: int, kind: PeriodKind | None = None, fiscal: bool = False) -> Period:
    """``count`` whole months that end with the given one: "the three months to September"."""
    first = add_months(date(year, month, 1), 1 - count)
    return make_period(first, month_end(year, month), kind, fiscal)


def year_period(year: int) -> Period:
    _check_year(year)
    return make_period(date(year, 1, 1), date(year, 12, 31), "year")


def quarter_period(year: int, quarter: int, fiscal: bool = False) -> Period:
    return months_period(year, 3 * quarter - 2, 3, "quarter", fiscal)


def half_period(year: int, half: int, fiscal: bool = False) -> Period:
    return months_period(year, 6 * half - 5, 6, "half", fiscal)


def fiscal_part(year: int, year_end: int, kind: PeriodKind = "year", index: int = 1, named_by_start: bool = False) -> Period:
    """The fiscal year, or its ``index``-th quarter or half, for a year that ends in month ``year_end``.

    A fiscal year is named after the calendar year in which it ends, unless ``named_by_start``.

    >>> fiscal_part(2026, 3).iso, fiscal_part(2025, 3, "quarter", 1).iso
    ('2025-04/2026-03', '2024-Q2')
    """
    last_month = date(year + (1 if named_by_start and year_end != 12 else 0), year_end, 1)
    first = add_months(last_month, -11)
    months = MONTHS_OF_UNIT[kind]
    start = add_months(first, months * (index - 1))
    return months_period(start.year, start.month, months, kind, True)


_PART = regex(r"(\d{4})(?:-Q([1-4])|-H([12])|-(\d\d)(?:-(\d\d))?)?")


def period_from_iso(iso: str) -> Period:
    """Read the contract's spelling back; ``ValueError`` when it is not one.

    >>> period_from_iso("2023-04/2024-03").kind
    'year'
    """
    parts = iso.split("/")
    if len(parts) > 2:
        raise ValueError(f"not a period: {iso!r}")
    spans = [_part(part, iso) for part in parts]
    return make_period(spans[0].first, spans[-1].last)


def _part(part: str, iso: str) -> Period:
    match = _PART.fullmatch(part)
    if not match:
        raise ValueError(f"not a period: {iso!r}")
    year, quarter, half, month, day = (int(g) if g else None for g in match.groups())
    assert year is not None
    if quarter:
        return quarter_period(year, quarter)
    if half:
        return half_period(year, half)
    if month and day:
        return day_period(date(year, month, day))
    return year_period(year) if month is None else month_period(year, month)


# ---------------------------------------------------------------- moving periods


def shift_period(period: Period, shift: Shift) -> Period:
    """The period at that distance: a year before 2023-Q4 is 2022-Q4.

    Whole months stay whole months. A day moved by years or months keeps its number (29 February is
    clamped); moved by quarters or halves a month's last day stays a last day, as balance sheet dates do.

    >>> shift_period(quarter_period(2024, 1), Shift(-1, "quarter")).iso
    '2023-Q4'
    """
    if shift.unit in ("day", "week"):
        days = shift.count * (7 if shift.unit == "week" else 1)
        first, last = add_days(period.first, days), add_days(period.last, days)
        kind = period.kind if period.kind in ("day", "interval") else "interval"
        return make_period(first, last, kind, period.fiscal)
    months = shift.count * MONTHS_OF_UNIT[shift.unit]
    first = add_months(period.first, months)
    sticky = whole_months(period.first, period.last) > 0 or (
        period.kind == "day" and shift.unit in ("quarter", "half") and is_month_end(period.last)
    )
    last = add_months(period.last, months)
    if sticky:
        last = month_end(last.year, last.month)
    if period.kind == "day":
        first = last
    return make_period(first, last, period.kind, period.fiscal)


def previous(period: Period) -> Period:
    """The period of the same length just before: the previous quarter of 2024-Q1 is 2023-Q4."""
    months = whole_months(period.first, period.last)
    if months:
        end = add_days(period.first, -1)
        return months_to(end.year, end.month, months, period.kind, period.fiscal)
    return make_period(add_days(period.first, -period.days), add_days(period.first, -1), period.kind, period.fiscal)


def following(period: Period) -> Period:
    """The period of the same length just after."""
    months = whole_months(period.first, period.last)
    if months:
        start = add_days(period.last, 1)
        return months_period(start.year, start.month, months, period.kind, period.fiscal)
    return make_period(add_days(period.last, 1), add_days(period.last, period.days), period.kind, period.fiscal)


# ---------------------------------------------------------------- comparing periods


def contains(outer: Period, inner: Period) -> bool:
    """Every day of ``inner`` is one of ``outer``: 2023 contains 2023-Q4 and itself."""
    return outer.first <= inner.first and inner.last <= outer.last


def overlaps(a: Period, b: Period) -> bool:
    """At least one day in common."""
    return a.first <= b.last and b.first <= a.last


def adjacent(a: Period, b: Period) -> bool:
    """One begins on the day after the other ends: 2023-Q4 and 2024-Q1."""
    return (b.first - a.last).days == 1 or (a.first - b.last).days == 1
