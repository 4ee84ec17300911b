"""What dates and months mean, in figures, words and ranges: one function a form."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from claims.model import Period
from claims.quantities.calendar import (
    add_months,
    day_period,
    easter,
    make_period,
    month_period,
    months_period,
)
from claims.quantities.periods_context import Context, Meaning, Tense, Year
from claims.quantities.periods_grammar import Found
from claims.quantities.periods_lexicon import MONTHS
from claims.quantities.periods_years import is_month
from claims.regex import regex


def year_of(c: Context, m: Found) -> Year | None:
    """The year of the fragment ``{YEAR}``."""
    for name in ("y", "ya"):
        if m.has(name):
            return Year(m.value(name)) if m.value(name) >= 1000 else None
    for name in ("s", "gs"):
        if m.has(name):
            return Year(m.second(name), True, False, True)
    if m.has("f"):
        return Year(m.value("f"), True, False, bool(m.second("f")))
    for name in ("g", "ga"):
        if m.has(name):
            return Year(m.value(name), True)
    if m.has("gd"):
        return Year(2000 + m.value("gd"), True)
    if m.has("rel") and c.published:
        return Year(c.published.year + {"last": -1, "next": 1}.get(m.word("rel"), 0), False, True)
    return None


NO_DAY = Meaning(None)
"""The words are a date that does not exist: they are read, and name nothing."""


def day_of(c: Context, m: Found, month: int, day: int) -> Meaning | None:
    weekday = m.value("w") if m.has("w") else None
    year = m.value("y") if m.has("y") else None
    try:
        if year is not None:
            return Meaning(day_period(date(year, month, day)), is_date=True, weekday=weekday)
        if m.has("rel") and c.published:
            number = c.published.year + {"last": -1, "next": 1}.get(m.word("rel"), 0)
            return Meaning(day_period(date(number, month, day)), relative=True, is_date=True, weekday=weekday)
    except ValueError:  # 30 February: a date, but no day
        return NO_DAY
    period = c.nearest_day(month, day, weekday, m.tense(), m.start)
    return Meaning(period, relative=True, is_date=True, weekday=weekday) if period else None


def full_date(c: Context, m: Found) -> Meaning | None:
    return day_of(c, m, m.value("m"), m.value("d"))


def numeric_date(c: Context, m: Found) -> Meaning | None:
    numbers = [int(part) for part in re.findall(r"\d+", c.text[m.start : m.end])]
    if numbers[0] > 31:
        year, month, day = numbers
        if month > 12 >= day:
            month, day = day, month
    else:
        first, second, year = numbers
        if first > 12 or second > 12:
            day, month = (first, second) if first > 12 else (second, first)
        elif first == second:
            day = month = first
        elif "." in c.text[m.start : m.end]:  # dotted dates are written day first wherever they are written
            day, month = first, second
        elif "," in c.text[m.start : m.end]:  # a comma before the year is an American habit
            month, day = first, second
        elif c.day_first is None:
            return None
        else:
            day, month = (first, second) if c.day_first else (second, first)
    try:
        return Meaning(day_period(date(year, month, day)), is_date=True) if 1000 <= year <= 2199 else None
    except ValueError:
        return NO_DAY


def day_range(c: Context, m: Found) -> Meaning | None:
    try:
        month, last_month = m.value("m"), m.value("m2") if m.has("m2") else m.value("m")
        if m.has("y"):
            year, relative = m.value("y"), False
        else:
            near = c.nearest_day(month, m.value("d"), None, m.tense(), m.start)
            if near is None:
                return None
            year, relative = near.first.year, True
        first, last = date(year, month, m.value("d")), date(year, last_month, m.value("e"))
        if last < first:
            first = date(year - 1, month, m.value("d"))
        return Meaning(make_period(first, last, "interval"), relative=relative, is_date=True, role="between")
    except ValueError:
        return None


def month_year(c: Context, m: Found) -> Meaning | None:
    year = year_of(c, m)
    return Meaning(month_period(year.number, m.value("m")), relative=year.relative, is_date=True) if year else None


def month_dash_year(c: Context, m: Found) -> Meaning | None:
    """ "Jan-24": joined by a hyphen and of a year around the publication's, else it is a day."""
    number = 2000 + m.value("d2")
    joined = c.text[m.start : m.end].isascii() and " " not in c.text[m.start : m.end]
    near = -15 <= number - (c.published.year if c.published else 2020) <= 10
    follows = c.text[m.end : m.end + 2]
    if not joined or not near or number < 2010 or follows[:1] == "-" or (follows[:1] == "," and follows[1:].isdigit()):
        return None
    return Meaning(month_period(number, m.value("m")), is_date=True)


YEAR_END = regex(r"\b(?:FYE|FY\s+end(?:s|ing)?|Y/E|YE)[\s:]+(?:in\s+)?$")
"""In front of a month: it says when years end, and is the time of nothing."""
CODE = regex(
    r"(?:\b(?!FY\b|IN\b|THE\b|OF\b|FOR\b|YEAR\b|FISCAL\b|SINCE\b)[A-Z]{2,8}|\bNo\.|\b(?:Update|Regulation|Directive|Standard|Order))\s+$"
)
"""What makes two numbers behind it the number of a rule: "ASU 2016-02"."""


def year_month(c: Context, m: Found) -> Meaning | None:
    if stands_behind(CODE, c, m):
        return NO_DAY
    return Meaning(month_period(m.value("m"), m.second("m")), is_date=True)


def bare_month(c: Context, m: Found) -> Meaning | None:
    month = m.value("m")
    which = m.word("which")
    if not which and not is_month(c.text, m.start, m.end):
        return None
    if stands_behind(YEAR_END, c, m):
        return NO_DAY
    if which == "the" and c.text[m.end : m.end + 2].strip().isdigit():  # "the December 2017 reform": the year belongs to it
        return None
    if which == "last":
        period = c.latest_month(month)
    elif which in ("that", "same"):
        year = c.year_before(m.start)
        period = month_period(year, month) if year else None
    elif which == "next":
        period = c.nearest_months(lambda y: month_period(y, month), "future")
    elif which == "the" and (year := c.year_in_sentence(m.start)):
        return Meaning(month_period(year, month), is_date=True)
    else:
        period = c.nearest_months(lambda y: month_period(y, month), m.tense(), m.start)
    return Meaning(period, relative=True, is_date=True) if period else None


def latest_ended(c: Context, make: Callable[[int], Period], tense: Tense | None) -> Period | None:
    """The latest one that had ended when the text appeared; looking ahead, the next to end."""
    if c.published is None:
        return None
    periods = [make(c.published.year + offset) for offset in (-2, -1, 0, 1)]  # of two years ago: October to September, told in April
    if tense == "future":
        return next((p for p in periods if p.last > c.published), None)
    return [p for p in periods if p.last <= c.published][-1]


def month_range(c: Context, m: Found) -> Meaning | None:
    first, last = m.value("m"), m.value("e")
    count = (last - first) % 12 + 1
    if m.has("y"):
        year = m.value("y") - (1 if first > last else 0)
        if m.has("y1"):
            year = m.value("y1")
            count = (m.value("y") - year) * 12 + last - first + 1
        return Meaning(months_period(year, first, count), is_date=True, role="between") if count > 0 else None
    tense = m.tense()
    if count >= 3:  # a quarter or more is reported when it is over
        period = latest_ended(c, lambda y: months_period(y, first, count), tense)
    else:
        period = c.nearest_months(lambda y: months_period(y, first, count), tense)
    return Meaning(period, relative=True, is_date=True, role="between") if period else None


FROM = regex(r"(?i)\b(?:since|from|at|as\s+of)\s+(?:the\s+)?$")


def stands_behind(pattern: re.Pattern[str], c: Context, m: Found) -> bool:
    return bool(pattern.search(c.text[max(0, m.start - 24) : m.start]))


def holiday(c: Context, m: Found) -> Meaning | None:
    month, day = divmod(m.value("c"), 100)

    def make(year: int) -> Period:
        return day_period(date(year, month, day) if month <= 12 else easter(year) if day == 1 else _thanksgiving(c, year))

    if m.has("y"):
        return Meaning(make(m.value("y")), is_date=True)
    tense: Tense | None = "past" if m.word("which") == "last" else m.tense()
    period = c.nearest_day(month, day, None, tense, m.start) if month <= 12 else c.nearest_months(make, tense)
    return Meaning(period, relative=True, is_date=True) if period else None


_CANADA = regex(r"C\$|\bCAD\b|\bCanad(?:a|ian)\b|\b(?:Manitoba|Saskatchewan|Alberta|Ontario|Quebec|canola)\b")


def _thanksgiving(c: Context, year: int) -> date:
    """The fourth Thursday of November; in Canada the second Monday of October."""
    month, weekday, nth = (10, 0, 2) if _CANADA.search(c.text) else (11, 3, 4)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


NO_NOUN = regex(
    r"(?i)[\"”’]?(?:\s*$|\s*[.,;:!?)(–—\n-]|\s+(?:and|or|but|at|after|before|with|when|while|to|until|till|if|so|because|from|by|as|then|it|he|she|they|we|you|i|which|who|is|was|are|were|will|that the|of (?:that|this|last|next|the) month)\b)"
)
"""What may follow a day that is told by its number alone; a noun would be the ordinal's own: "the 14th century"."""
MONTH_BEFORE = regex(r"\b(" + "|".join(name.capitalize() for name in MONTHS if len(name) > 3 or name == "may") + r")\b[^.!?\n]{0,60}$")


def day_of_month(c: Context, m: Found) -> Meaning | None:
    """ "On the 14th": of the month that the clause has named, else of that of the publication or the next one."""
    if c.published is None or not c.text[m.groups["d"].start].isdigit() or not NO_NOUN.match(c.text, m.end):
        return None
    named = MONTH_BEFORE.search(c.text[max(0, m.start - 80) : m.start])
    day = m.value("d")
    if named:
        period = c.nearest_day(MONTHS[named[1].lower()], day, None, m.tense(), m.start)
        return Meaning(period, relative=True, is_date=True) if period else None
    past, tense = day <= c.published.day, m.tense()
    turn = 1 if past and day != c.published.day and tense == "future" else -1 if not past and tense == "past" else 0
    month = add_months(c.published.replace(day=1), turn)
    try:
        return Meaning(day_period(month.replace(day=day)), relative=True, is_date=True)
    except ValueError:  # the 31st of a shorter month
        return None
