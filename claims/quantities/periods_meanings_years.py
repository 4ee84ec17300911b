"""What years mean that are named by their turn: before the year is out, since New Year, the year starting in July, the mid-1990s."""

from __future__ import annotations

import re
from datetime import date

from claims.quantities.calendar import day_period, make_period, months_period, year_period
from claims.quantities.periods_context import Context, Meaning
from claims.quantities.periods_grammar import Found
from claims.regex import regex

_THIRDS = {"early": (0, 3), "beginning": (0, 3), "start": (0, 3), "late": (7, 9), "end": (7, 9)}


def part_of_decade(c: Context, m: Found) -> Meaning | None:
    """The early 1990s, the mid-1930s, the end of the 1970s."""
    first, last = _THIRDS.get(m.word("part"), (4, 6))
    return Meaning(make_period(date(m.value("y") + first, 1, 1), date(m.value("y") + last, 12, 31), "interval"), is_date=True)


def year_is_out(c: Context, m: Found) -> Meaning | None:
    """Before the year is out, before the year's end: the last day of the year of publication."""
    if c.published is None:
        return None
    return Meaning(day_period(date(c.published.year, 12, 31)), relative=True, is_date=True)


_WARS = {1: (1914, 1918), 2: (1939, 1945)}


def world_war(c: Context, m: Found) -> Meaning | None:
    """The First World War, its outbreak or its end."""
    years = _WARS.get(m.value("n"))
    if years is None:
        return None
    if not m.has("edge"):
        return Meaning(make_period(date(years[0], 1, 1), date(years[1], 12, 31)), is_date=False)
    return Meaning(year_period(years[1] if m.word("edge") in ("end", "close") else years[0]))


LOOKS_AHEAD = regex(r"(?i)[\s-]+(?:\w+\s+)?(?:guid(?:e|ance)|outlook|forecasts?|targets?|consensus)\b")
"""Behind words for a year: the one under way, whatever was reported last."""


def year_ahead(c: Context, m: Found) -> Meaning | None:
    """ "FY guidance": of the fiscal year under way."""
    current = c.current("year") if LOOKS_AHEAD.match(c.text, m.end) else None
    return Meaning(current, relative=True) if current else None


def new_year(c: Context, m: Found) -> Meaning | None:
    """New Year: the first of January that lies near, by the tense of the clause."""
    if re.match(r"(?i)\s+(?:budget|plan|target|resolution|honours|sales)", c.text[m.end :][:20]):
        return None
    period = c.nearest_day(1, 1, None, m.tense(), m.start)
    return Meaning(period, relative=True, is_date=True) if period else None


def year_starting(c: Context, m: Found) -> Meaning | None:
    """The year starting 1 July 2024: twelve months from that day on."""
    if any(m.has(day) and m.value(day) > 15 for day in ("d", "d2")):
        return None
    years = [m.value("y")] if m.has("y") else [c.published.year + step for step in (0, 1, -1)] if c.published else []
    periods = [months_period(year, m.value("m"), 12, None, m.value("m") != 1) for year in years]
    if not periods:
        return None
    if not m.has("y") and c.published:
        periods.sort(key=lambda p: abs((p.first - c.published).days) if c.published else 0)
    return Meaning(periods[0], relative=not m.has("y"))
