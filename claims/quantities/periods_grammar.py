"""How English names periods: one row a form, with an example that a test runs.

A pattern is written in the classes and words of :mod:`claims.quantities.periods_lexicon`: capitals
are classes, small letters are words, ``name=X`` captures a token, the operators are those of
regular expressions. ``{DATE}`` and the like are the fragments defined first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from claims.model import Period, Shift
from claims.quantities.calendar import (
    add_days,
    add_months,
    day_period,
    following,
    make_period,
    month_end,
    month_period,
    months_period,
    months_to,
    previous,
    year_period,
)
from claims.quantities.periods_context import Context, Meaning, Tense, Year
from claims.quantities.periods_lexicon import CLASSES, WORD_CLASS, Token


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match: its captured tokens by name, and where it stands."""

    groups: dict[str, Token]
    words: dict[str, str]
    start: int
    end: int
    context: Context

    def has(self, name: str) -> bool:
        return name in self.groups

    def value(self, name: str) -> int:
        return self.groups[name].value

    def second(self, name: str) -> int:
        return self.groups[name].second

    def word(self, name: str) -> str:
        """The captured word, lower case; empty when not captured."""
        return self.words.get(name, "")

    def tense(self) -> Tense | None:
        return self.context.tense(self.start, self.end)


Build = Callable[[Context, Found], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """``example`` holds the form once, between brackets; ``iso`` is what it means on Wednesday 22 May 2024 (a shift as "-1 year")."""

    name: str
    pattern: str
    build: Build
    example: str
    iso: str


FRAGMENTS = {
    "MONTH": "[CM LM]",
    "DAY": "(d=[D O o] (of)?)",
    "WD": "(w=[W w] DOT? COMMA? (the)?)",
    "YEAR": "( y=Y | ya=APOSYEAR | s=SPAN | f=FYL | (the? (fiscal|financial|fy) year? (g=Y | gs=SPAN | ga=APOSYEAR | gd=[D N])) "
    "| (the? rel=(last|this|next|current) (calendar|fiscal|financial)? year) )",
    "ENDED": "(ended|ending|to|through|till|until|end)",
    "COUNT": "n=[C D N]",
}


# ---------------------------------------------------------------- pieces of meaning


def year_of(c: Context, m: Found) -> Year | None:
    """The year of the fragment ``{YEAR}``."""
    for name in ("y", "ya"):
        if m.has(name):
            return Year(m.value(name)) if m.value(name) >= 1000 else None
    for name in ("s", "gs"):
        if m.has(name):
            return Year(m.second(name) if not c.named_by_start else m.value(name), True)
    for name in ("f", "g", "ga"):
        if m.has(name):
            return Year(m.value(name), True)
    if m.has("gd"):
        return Year(2000 + m.value("gd"), True)
    if m.has("rel") and c.published:
        return Year(c.published.year + {"last": -1, "next": 1}.get(m.word("rel"), 0), False, True)
    return None


def _day(c: Context, m: Found, month: int, day: int) -> Meaning | None:
    weekday = m.value("w") if m.has("w") else None
    year = m.value("y") if m.has("y") else None
    try:
        if year is not None:
            return Meaning(day_period(date(year, month, day)), is_date=True, weekday=weekday)
        if m.has("rel") and c.published:
            number = c.published.year + {"last": -1, "next": 1}.get(m.word("rel"), 0)
            return Meaning(day_period(date(number, month, day)), relative=True, is_date=True, weekday=weekday)
    except ValueError:
        return None
    period = c.nearest_day(month, day, weekday, m.tense())
    return Meaning(period, relative=True, is_date=True, weekday=weekday) if period else None


def full_date(c: Context, m: Found) -> Meaning | None:
    return _day(c, m, m.value("m"), m.value("d"))


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
        elif c.day_first is None:
            return None
        else:
            day, month = (first, second) if c.day_first else (second, first)
    try:
        return Meaning(day_period(date(year, month, day)), is_date=True) if 1000 <= year <= 2199 else None
    except ValueError:
        return None


def day_range(c: Context, m: Found) -> Meaning | None:
    try:
        month, last_month = m.value("m"), m.value("m2") if m.has("m2") else m.value("m")
        if m.has("y"):
            year, relative = m.value("y"), False
        else:
            near = c.nearest_day(month, m.value("d"), None, m.tense())
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


def year_month(c: Context, m: Found) -> Meaning | None:
    return Meaning(month_period(m.value("m"), m.second("m")), is_date=True)


def bare_month(c: Context, m: Found) -> Meaning | None:
    month = m.value("m")
    which = m.word("which")
    if which == "last":
        period = c.latest_month(month)
    elif which in ("that", "same"):
        year = c.year_before(m.start)
        period = month_period(year, month) if year else None
    elif which == "next":
        period = c.nearest_months(lambda y: month_period(y, month), "future")
    else:
        period = c.nearest_months(lambda y: month_period(y, month), m.tense())
    return Meaning(period, relative=True, is_date=True) if period else None


def month_range(c: Context, m: Found) -> Meaning | None:
    first, last = m.value("m"), m.value("e")
    count = (last - first) % 12 + 1
    if m.has("y"):
        year = m.value("y") - (1 if first > last else 0)
        if m.has("y1"):
            year = m.value("y1")
            count = (m.value("y") - year) * 12 + last - first + 1
        return Meaning(months_period(year, first, count), is_date=True, role="between") if count > 0 else None
    period = c.nearest_months(lambda y: months_period(y, first, count), m.tense())
    return Meaning(period, relative=True, is_date=True, role="between") if period else None


def edge(c: Context, m: Found) -> Meaning | None:
    """The end or the beginning of a month, quarter or year."""
    inner = _inner(c, m)
    if inner is None or inner.period is None:
        return None
    word = m.word("edge")
    if word in ("end", "close"):
        return Meaning(day_period(inner.period.last), relative=inner.relative, is_date=True, role="at")
    if word in ("beginning", "start") and inner.period.kind in ("month", "quarter"):
        return Meaning(day_period(inner.period.first), relative=inner.relative, is_date=True, role="at")
    return Meaning(_third(inner.period, word), relative=inner.relative, is_date=True)


def _inner(c: Context, m: Found) -> Meaning | None:
    if m.has("m"):
        year = year_of(c, m)
        if year:
            return Meaning(month_period(year.number, m.value("m")), relative=year.relative)
        period = c.nearest_months(lambda y: month_period(y, m.value("m")), _ahead_by(c, m))
        return Meaning(period, relative=True) if period else None
    if m.has("q") or m.has("h"):
        return part_of_year(c, m)
    year = year_of(c, m)
    return Meaning(c.year(year), relative=year.relative) if year else None


_AHEAD = re.compile(r"(?i)\b(?:by|until|till|before)\s+(?:at\s+least\s+)?(?:the\s+)?$")


def _ahead_by(c: Context, m: Found) -> Tense | None:
    """ "By the end of October" looks ahead unless a past verb stands nearby."""
    tense = m.tense()
    return tense or ("future" if _AHEAD.search(c.text[max(0, m.start - 20) : m.start]) else None)


def _third(period: Period, word: str) -> Period:
    """Early is the first third of a period, late the last; the middle of a year is June and July."""
    if period.kind == "year":
        start, count = {"early": (0, 4), "beginning": (0, 4), "start": (0, 4), "late": (8, 4)}.get(word, (5, 2))
        first = add_months(period.first, start)
        return months_period(first.year, first.month, count, "interval", period.fiscal)
    return period


def year_end_day(c: Context, m: Found) -> Meaning | None:
    year = year_of(c, m)
    if year:
        return Meaning(day_period(c.year(year).last), relative=year.relative, is_date=True, role="at")
    if c.published is None:
        return None
    end = c.year_end or 12
    future = m.tense() == "future" or bool(_AHEAD.search(c.text[max(0, m.start - 20) : m.start]))
    days = [month_end(c.published.year + offset, end) for offset in (-1, 0, 1)]
    chosen = next(d for d in days if d >= c.published) if future else [d for d in days if d <= c.published][-1]
    return Meaning(day_period(chosen), relative=True, is_date=True, role="at")


def middle_of_year(c: Context, m: Found) -> Meaning | None:
    if c.published is None:
        return None
    period = c.nearest_months(lambda y: months_period(y, 6, 2, "interval"), m.tense())
    return Meaning(period, relative=True, is_date=True) if period else None


# ---------------------------------------------------------------- quarters, halves, years


def _part_index(c: Context, m: Found) -> tuple[str, int] | None:
    if m.has("q"):
        kind, token, last = "quarter", "q", 4
    else:
        kind, token, last = "half", "h", 2
    index = last if m.word(token) in ("final", "last", "closing") else 1 if m.word(token) == "opening" else m.value(token)
    return (kind, index) if 1 <= index <= last else None


def part_of_year(c: Context, m: Found) -> Meaning | None:
    """A quarter or half by its number, of a named year or of the one the text is about."""
    found = _part_index(c, m)
    if found is None:
        return None
    kind, index = found
    assert kind in ("quarter", "half")
    part_kind: Period | None
    year = year_of(c, m)
    if year:
        if year.relative and c.fiscal_end and c.published:
            year = _fiscal_year_relative(c, year)
        part_kind = c.part(year, "quarter" if kind == "quarter" else "half", index)
        return Meaning(part_kind, relative=year.relative, is_date=True)
    if m.has("rel") or m.has("f"):
        return None
    part_kind = c.recent_part("quarter" if kind == "quarter" else "half", index, m.tense())
    return Meaning(part_kind, relative=True, is_date=True) if part_kind else None


def _fiscal_year_relative(c: Context, year: Year) -> Year:
    """ "The first quarter of last year" of a company whose year is not the calendar's: its own years count."""
    assert c.published is not None
    current = c.current("year")
    assert current is not None
    number = (current.first.year if c.named_by_start else current.last.year) + year.number - c.published.year
    return Year(number, True, True)


def compact_part(c: Context, m: Found) -> Meaning | None:
    """4Q23, 1H24."""
    kind = "quarter" if m.has("qy") else "half"
    token = "qy" if m.has("qy") else "hy"
    period = c.part(Year(m.second(token)), "quarter" if kind == "quarter" else "half", m.value(token))
    return Meaning(period, is_date=True)


def part_range(c: Context, m: Found) -> Meaning | None:
    """Nine months of a fiscal year: 9M FY25."""
    year = year_of(c, m)
    if year is None:
        return None
    first = c.year(year).first
    return Meaning(months_period(first.year, first.month, m.value("n"), None, year.fiscal), relative=year.relative)


def named_part(c: Context, m: Found) -> Meaning | None:
    """The March quarter, the December half: named after the month in which they end."""
    count = 3 if m.word("unit") == "quarter" else 6
    if m.has("y"):
        return Meaning(months_to(m.value("y"), m.value("m"), count), is_date=True)
    if m.word("rel") == "last" or m.has("prev"):
        period = c.nearest_months(lambda y: months_to(y, m.value("m"), count), "past")
        return Meaning(period, relative=True, is_date=True) if period else None
    period = _latest_ended(c, lambda y: months_to(y, m.value("m"), count), m.tense())
    return Meaning(period, relative=True, is_date=True) if period else None


def _latest_ended(c: Context, make: Callable[[int], Period], tense: Tense | None) -> Period | None:
    """The latest one that had ended when the text appeared; looking ahead, the next to end."""
    if c.published is None:
        return None
    periods = [make(c.published.year + offset) for offset in (-1, 0, 1)]
    if tense == "future":
        return next((p for p in periods if p.last > c.published), None)
    return [p for p in periods if p.last <= c.published][-1]


def stretch(c: Context, m: Found) -> Meaning | None:
    """Three months to September; the year ended 31 March 2024; 26 weeks ended 2 August."""
    unit = m.word("unit")
    count = m.value("n") if m.has("n") else 1
    months = {"month": 1, "months": 1, "quarter": 3, "half": 6, "year": 12, "years": 12}.get(unit, 0) * count
    if unit in ("weeks", "week"):
        return _weeks(c, m, count)
    if not 1 <= months <= 120:
        return None
    ending = "ending" in c.text[m.start : m.end].lower()
    month = m.value("m")
    year = m.value("y") if m.has("y") else None
    kind = None
    fiscal = unit == "year" and month != 12
    if year:
        return Meaning(_ending(c, year, month, m, months, fiscal))
    period = _latest_ended(c, lambda y: _ending(c, y, month, m, months, fiscal), "future" if ending else None)
    return Meaning(period, relative=True) if period else None


def _ending(c: Context, year: int, month: int, m: Found, months: int, fiscal: bool) -> Period:
    """Months that end with that day. A day off the month's end (a year of weeks) belongs to the nearer month end."""
    if m.has("d") and m.value("d") < 15:
        before = add_months(date(year, month, 1), -1)
        year, month = before.year, before.month
    return months_to(year, month, months, None, fiscal)


def _weeks(c: Context, m: Found, count: int) -> Meaning | None:
    if not m.has("d") or not 1 <= count <= 530:
        return None
    ended = _day(c, m, m.value("m"), m.value("d"))
    if ended is None or ended.period is None:
        return None
    last = ended.period.last
    first = add_days(last, 1 - 7 * count)
    kind = {52: "year", 53: "year", 26: "half", 27: "half", 13: "quarter", 14: "quarter"}.get(count, "interval")
    return Meaning(make_period(first, last, kind), relative=ended.relative)  # type: ignore[arg-type]


def whole_year(c: Context, m: Found) -> Meaning | None:
    year = year_of(c, m)
    if year is None:
        return None
    if (year.relative and "fiscal" in (low := c.text[m.start : m.end].lower())) or "financial" in (low if year.relative else ""):
        current = c.current("year")
        assert current is not None
        step = {"last": previous, "next": following}.get(m.word("rel"))
        return Meaning(step(current) if step else current, relative=True, is_date=True)
    if m.has("s") and c.fiscal_end is None:
        # "2023-24" is a year from spring to spring unless the text says otherwise: governments and most
        # companies that write years so close them in March.
        number = m.value("s")
        return Meaning(months_period(number, 4, 12, "year", True), is_date=True)
    return Meaning(c.year(year), relative=year.relative, is_date=True)


def bare_year(c: Context, m: Found) -> Meaning | None:
    from claims.quantities.periods_years import is_year

    token = m.groups["y"]
    return Meaning(year_period(token.value), is_date=True) if is_year(c.text, token, c.published) else None


def short_year(c: Context, m: Found) -> Meaning | None:
    return Meaning(year_period(m.value("y")), is_date=True)


def year_range(c: Context, m: Found) -> Meaning | None:
    first, last = (m.value("r"), m.second("r")) if m.has("r") else (m.value("y"), m.value("e"))
    if not (1700 <= first < last <= 2150):
        return None
    return Meaning(make_period(date(first, 1, 1), date(last, 12, 31)), is_date=True, role="between")


def decade(c: Context, m: Found) -> Meaning | None:
    return Meaning(make_period(date(m.value("y"), 1, 1), date(m.value("y") + 9, 12, 31), "interval"), is_date=True)


def third_of_year(c: Context, m: Found) -> Meaning | None:
    year = year_of(c, m)
    if year is None:
        return None
    return Meaning(_third(c.year(year), m.word("part")), relative=year.relative, is_date=True)


def season(c: Context, m: Found) -> Meaning | None:
    month = m.value("s0")

    def make(year: int) -> Period:
        return months_period(year, month, 3, "interval")

    if m.has("y"):
        return Meaning(make(m.value("y")), is_date=True)
    if c.published is None:
        return None
    which = m.word("rel") or m.word("which")
    candidates = [make(c.published.year + offset) for offset in (-2, -1, 0, 1)]
    if which == "last":
        if m.word("unit") == "year":
            return Meaning(make(c.published.year - 1), relative=True, is_date=True)
        period = [p for p in candidates if p.last < c.published][-1]
    elif which == "next":
        period = next(p for p in candidates if p.first > c.published)
    elif which == "this":
        period = min(candidates, key=lambda p: abs((p.first + (p.last - p.first) / 2 - c.published).days) if c.published else 0)
    else:
        found = c.nearest_months(make, m.tense())
        if found is None:
            return None
        period = found
    return Meaning(period, relative=True, is_date=True)


# ---------------------------------------------------------------- counted from the day of publication


def weekday(c: Context, m: Found) -> Meaning | None:
    if c.published is None:
        return None
    today, number = c.published, m.value("w")
    monday = today - timedelta(days=today.weekday())
    which = m.word("which")
    back = today - timedelta(days=(today.weekday() - number) % 7)
    ahead = today + timedelta(days=(number - today.weekday()) % 7)
    if m.has("week"):
        day = (ahead if ahead > today else ahead + timedelta(days=7)) + timedelta(days=7)
    elif which == "next":
        day = monday + timedelta(days=7 + number)
    elif which in ("last", "past"):
        day = back if back < today else back - timedelta(days=7)
    elif which in ("this", "coming"):
        day = ahead
    else:
        day = ahead if m.tense() == "future" and ahead > today else back
    return Meaning(day_period(day), relative=True, is_date=True)


def weekday_of_month(c: Context, m: Found) -> Meaning | None:
    month = m.value("m")
    nth = m.value("n") if m.has("n") else 0

    def make(year: int) -> Period:
        end = month_end(year, month)
        if not nth:
            return day_period(end - timedelta(days=(end.weekday() - m.value("w")) % 7))
        first = date(year, month, 1)
        return day_period(first + timedelta(days=(m.value("w") - first.weekday()) % 7 + 7 * (nth - 1)))

    if m.has("y"):
        return Meaning(make(m.value("y")), is_date=True)
    period = c.nearest_months(make, m.tense())
    return Meaning(period, relative=True, is_date=True) if period else None


def day_word(c: Context, m: Found) -> Meaning | None:
    if c.published is None:
        return None
    offset = {"yesterday": -1, "tomorrow": 1}.get(m.word("word"), 0)
    return Meaning(day_period(c.published + timedelta(days=offset)), relative=True, is_date=True)


def near_unit(c: Context, m: Found) -> Meaning | None:
    """Last month, this quarter, next week: counted from the day of publication."""
    if c.published is None:
        return None
    today, unit = c.published, m.word("unit")
    step = {"last": -1, "next": 1, "coming": 1}.get(m.word("which"), 0)
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
        return Meaning(make_period(monday, monday + timedelta(days=6), "interval"), relative=True, is_date=True)
    if unit == "day":
        return None
    if unit == "month":
        month = add_months(today, step)
        return Meaning(month_period(month.year, month.month), relative=True, is_date=True)
    if unit == "year":
        return Meaning(year_period(today.year + step), relative=True, is_date=True)
    current = c.current("quarter" if unit == "quarter" else "half")
    if current is None:
        return None
    return Meaning(previous(current) if step < 0 else following(current) if step else current, relative=True, is_date=True)


def span_of_units(c: Context, m: Found) -> Meaning | None:
    """The past three years, the next 18 months: up to, or from, the day of publication."""
    if c.published is None:
        return None
    count = m.value("n") if m.has("n") else 1
    unit = m.word("unit").removesuffix("s")
    back = m.word("which") not in ("next", "coming", "following")
    sign = -1 if back else 1
    if unit == "decade":
        count, unit = 10 * count, "year"
    if count > 150:
        return None
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    other = add_days(c.published, sign * days * count) if days else add_months(
        c.published, sign * count * {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    )  # fmt: skip
    first, last = (other, c.published) if back else (c.published, other)
    return Meaning(make_period(first, last, "interval"), relative=True)


# ---------------------------------------------------------------- counted from a neighbouring figure

_UNITS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year", "period": "year"}


def distance(c: Context, m: Found) -> Meaning | None:
    """A year earlier, two quarters ago, a month later."""
    unit = m.word("unit").removesuffix("s")
    if unit == "halve":
        unit = "half"
    count = m.value("n") if m.has("n") else 1
    if unit not in _UNITS or count > 400:
        return None
    sign = 1 if m.word("way") in ("later", "following") else -1
    if unit == "month" and count % 12 == 0:
        return Meaning(None, Shift(sign * count // 12, "year"))
    return Meaning(None, Shift(sign * count, unit))  # type: ignore[arg-type]


def year_before(c: Context, m: Found) -> Meaning | None:
    return Meaning(None, Shift(-1, "year"))


def preceding_unit(c: Context, m: Found) -> Meaning | None:
    """The previous quarter, the prior year, the following month."""
    unit = m.word("unit")
    sign = 1 if m.word("which") == "following" else -1
    if unit == "period":
        return Meaning(None, Shift(sign, "year"))
    return Meaning(None, Shift(sign, unit))  # type: ignore[arg-type]


def same_part_of(c: Context, m: Found) -> Meaning | None:
    """The same quarter of 2023: so many years from the year the text last named."""
    base = c.year_before(m.start) or (c.published.year if c.published else None)
    count = m.value("y") - base if base else -1
    if count >= 0 and c.published:
        count = m.value("y") - c.published.year
    return Meaning(None, Shift(count if -20 <= count < 0 else -1, "year"))


RULES: tuple[Rule, ...] = (
    # ------------------------------------------------ days
    Rule("day month year", "{WD}? {DAY} DASH? SLASH? m={MONTH} COMMA? DASH? SLASH? (of|in)? y=Y", full_date, "It closed on [3 April 2024].", "2024-04-03"),
    Rule("month day year", "{WD}? m={MONTH} (the)? d=[D O o] COMMA? (of)? y=Y", full_date, "It closed on [Wednesday, April 3, 2024].", "2024-04-03"),
    Rule("day. month year", "{WD}? d=D DOT m={MONTH} y=Y", full_date, "Berlin, [16. Nov. 2016]", "2016-11-16"),
    Rule("year month day", "y=Y (DASH|SLASH|COMMA)? m={MONTH} (DASH|SLASH)? d=D", full_date, "Filed [2020-Sep-23].", "2020-09-23"),
    Rule("numeric date", "{WD}? NUMDATE", numeric_date, "Filed [2024-04-03].", "2024-04-03"),
    Rule("day month", "{WD}? {DAY} m=CM", full_date, "It opens on [Monday 17 June].", "2024-06-17"),
    Rule("day month this year", "{WD}? {DAY} m=CM rel=(last|this|next) year", full_date, "It opened on [17 June last year].", "2023-06-17"),
    Rule("month day", "{WD}? m=CM d=[D O o]", full_date, "It said on [April 3] that staff had left.", "2024-04-03"),
    Rule("month day this year", "{WD}? m=CM d=[D O o] COMMA? rel=(last|this|next) year", full_date, "It opened on [June 17 last year].", "2023-06-17"),
    Rule("days of month", "d=[D O o] (DASH|to) e=[D O o] (of)? m={MONTH} COMMA? y=Y?", day_range, "Easter weekend ([18-21 April]).", "2024-04-18/2024-04-21"),
    Rule("month days", "m={MONTH} d=[D O o] (DASH|to) e=[D O o] COMMA? y=Y?", day_range, "It ran [April 18-21, 2023].", "2023-04-18/2023-04-21"),
    Rule("days of months", "d=[D O o] (of)? m={MONTH} (DASH|to|until) e=[D O o] (of)? m2={MONTH} COMMA? y=Y?", day_range,
         "Strikes from [28 March to 3 April 2023].", "2023-03-28/2023-04-03"),
    # ------------------------------------------------ months
    Rule("month year", "m={MONTH} COMMA? (of|in)? y=Y", month_year, "It opened in [September 2021].", "2021-09"),
    Rule("month short year", "m=CM DASH? ya=APOSYEAR", month_year, "It opened in [Sept '21].", "2021-09"),
    Rule("month of last year", "m=CM (of)? (the)? rel=(last|this|next|current) year", month_year, "It opened in [September last year].", "2023-09"),
    Rule("ISO month", "m=YM", year_month, "Cut-off: [2024-03]", "2024-03"),
    Rule("month", "m=CM", bare_month, "The others follow in [June].", "2024-06"),
    Rule("last May", "(the)? which=(last|this|next|that|same|past|coming) m=CM", bare_month, "It was opened [last May].", "2023-05"),
    Rule("months", "m=CM (DASH|to|and|until|through) e=CM", month_range, "Margins fell in [March and April].", "2024-03/2024-04"),
    Rule("months year", "m={MONTH} (DASH|to|and|until|through) e={MONTH} (of)? y=Y", month_range, "Margins fell from [March to May 2023].",
         "2023-03/2023-05"),
    Rule("months years", "m={MONTH} y1=Y (DASH|to|and|until|through) e={MONTH} y=Y", month_range, "Sales from [April 2022 to March 2023].", "2022-04/2023-03"),
    # ------------------------------------------------ their beginnings and ends
    Rule("end of month year", "(the)? edge=(end|close|beginning|start|middle) DASH? (of)? m={MONTH} (of)? {YEAR}", edge, "By [the end of October 2024] they go.", "2024-10-31"),
    Rule("end of month", "(the)? edge=(end|close|beginning|start|middle) DASH? (of)? m=CM", edge, "They will go by [the end of October].", "2024-10-31"),
    Rule("early month", "edge=(early|late|mid) DASH? m=CM", edge, "They will go in [mid-October].", "2024-10"),
    Rule("early month year", "edge=(early|late|mid) DASH? m=CM {YEAR}", edge, "They went in [late October 2023].", "2023-10"),
    Rule("end of year", "(the)? edge=(end|close) DASH? (of)? {YEAR}", edge, "By [the end of 2026] it will pay.", "2026-12-31"),
    Rule("end of part", "(the)? edge=(end|close|start|beginning) of the? (q=[O QL] quarter? | h=[O HL] half?) (of|in)? {YEAR}", edge,
         "At [the end of the third quarter of 2023] it owed more.", "2023-09-30"),
    Rule("year-end", "year DASH? end {YEAR}?", year_end_day, "It expects to pay by [year-end].", "2024-12-31"),
    Rule("end of the year", "(the)? end of (the) (calendar|fiscal|financial)? year", year_end_day, "It will pay by [the end of the year].", "2024-12-31"),
    Rule("mid-year", "mid DASH? year", middle_of_year, "It is expected by [mid-year].", "2024-06/2024-07"),
    Rule("early in year", "part=(early|late|mid|middle|beginning|start) DASH? (in|of)? (the)? {YEAR}", third_of_year, "[Early in 2024] it cut jobs.", "2024-01/2024-04"),
    # ------------------------------------------------ quarters and halves
    Rule("quarter of year", "(the)? q=[O final last closing opening] DASH? quarter COMMA? (of|in|for)? {YEAR}", part_of_year,
         "Sales in [the fourth quarter of 2023] rose.", "2023-Q4"),
    Rule("half of year", "(the)? h=[O final last closing opening] DASH? half COMMA? (of|in|for)? {YEAR}", part_of_year,
         "Sales in [the first half of 2024] rose.", "2024-H1"),
    Rule("quarter", "(the)? q=[O final closing opening] (fiscal|financial)? DASH? quarter", part_of_year, "Sales rose in [the fourth quarter].", "2023-Q4"),
    Rule("half", "(the)? h=[O final closing opening] (fiscal|financial)? DASH? half", part_of_year, "Sales rose in [the first half].", "2023-H1"),
    Rule("year's quarter", "(the)? ({YEAR}) POSS q=[O final last] quarter", part_of_year, "[Last year's third quarter] was weak.", "2023-Q3"),
    Rule("year's half", "(the)? ({YEAR}) POSS h=[O final last] half", part_of_year, "[Last year's first half] was weak.", "2023-H1"),
    Rule("year quarter", "{YEAR} (DASH|COMMA|SLASH)? (q=QL | h=HL | (q2=[O] quarter))", part_of_year, "The [FY24 Q3] figures.", "2024-Q3"),
    Rule("Q of year", "q=QL (of|in|COMMA|DASH)? (the)? {YEAR}", part_of_year, "Sales in [Q4 2023] rose.", "2023-Q4"),
    Rule("H of year", "h=HL (of|in|COMMA|DASH)? (the)? {YEAR}", part_of_year, "Sales in [H1 FY25] rose.", "2025-H1"),
    Rule("Q", "q=QL", part_of_year, "Sales rose in [Q1].", "2024-Q1"),
    Rule("H", "h=HL", part_of_year, "Sales rose in [H2].", "2023-H2"),
    Rule("4Q23", "qy=QYL", compact_part, "Sales in [4Q23] rose.", "2023-Q4"),
    Rule("1H24", "hy=HYL", compact_part, "Sales in [1H24] rose.", "2024-H1"),
    Rule("9M FY25", "n=NM {YEAR}", part_range, "Profit in [9M 2023] fell.", "2023-01/2023-09"),
    Rule("March quarter", "(the)? rel=(last)? m=CM DASH? unit=(quarter|half) (of)? y=Y?", named_part, "In [the March quarter] output fell.", "2024-Q1"),
    Rule("months to", "(the)? {COUNT} DASH? unit=(months|month) (period)? {ENDED} (in|on|the|at|end|of)* (d=[D O o])? (of)? m={MONTH} (d2=D)? COMMA? y=Y?", stretch,
         "In [the three months to September 2023] sales fell.", "2023-Q3"),
    Rule("months to month day", "(the)? {COUNT} DASH? unit=(months|month) (period)? {ENDED} (in|on|the|at|end|of)* m={MONTH} d=[D O o] COMMA? y=Y?", stretch,
         "In [the nine months ended Sept. 30, 2023] sales fell.", "2023-01/2023-09"),
    Rule("year ended", "(the)? (full|fiscal|financial|O|o|half|DASH)* unit=(quarter|half|year) (period)? {ENDED} (in|on|the|at|end|of)* (d=[D O o])? (of)? m={MONTH} COMMA? y=Y?",
         stretch, "Accounts for [the year to 30 June 2023].", "2022-07/2023-06"),
    Rule("year ended month day", "(the)? (full|fiscal|financial|O|o|half|DASH)* unit=(quarter|half|year) (period)? (that)? {ENDED} (in|on|the|at|end|of)* m={MONTH} d=[D O o] COMMA? y=Y?",
         stretch, "Accounts for [the fiscal year that ended Sept. 30, 2023].", "2022-10/2023-09"),
    Rule("weeks ended", "(the)? {COUNT} DASH? unit=(weeks|week) (period)? {ENDED} (on|the)* (d=[D O o]) (of)? m={MONTH} COMMA? y=Y?", stretch,
         "Sales in [the 26 weeks ended 5 August 2023].", "2023-02-05/2023-08-05"),
    # ------------------------------------------------ years
    Rule("fiscal year", "(s=SPAN | f=FYL | ((the)? (fiscal|financial|fy) year? (g=Y | gs=SPAN | ga=APOSYEAR | gd=[D N])))", whole_year, "It would turn a profit in [FY26].", "2026"),
    Rule("last fiscal year", "(the|its|their|our)? rel=(last|this|next|current) (fiscal|financial) year", whole_year, "[The current fiscal year] is hard.", "2024"),
    Rule("year", "y=Y", bare_year, "It opened in [2016].", "2016"),
    Rule("short year", "(in|of|since) core=(y=APOSYEAR)", short_year, "It opened in ['16].", "2016"),
    Rule("years", "(y=Y (DASH|to|until|through) e=Y | r=RANGE)", year_range, "Sales [2019-2023] fell.", "2019/2023"),
    Rule("between years", "(between|from) core=(y=Y (and|to) e=Y)", year_range, "It shrank between [2019 and 2021].", "2019/2021"),
    Rule("decade", "(the)? y=DEC", decade, "It grew in [the 1990s].", "1990/1999"),
    Rule("season of year", "(the)? s0=S (of)? y=Y", season, "It opened in [the autumn of 2017].", "2017-09/2017-11"),
    Rule("this spring", "which=(this|last|next) s0=S", season, "It opens [this autumn].", "2024-09/2024-11"),
    Rule("spring last year", "(the)? s0=S (of)? rel=(last|this|next) unit=year", season, "It opened in [spring last year].", "2023-03/2023-05"),
    Rule("in spring", "(in|by|since|until) (the)? core=(s0=S)", season, "It will open in the [autumn].", "2024-09/2024-11"),
    # ------------------------------------------------ from the day of publication
    Rule("weekday", "w=W (night|morning|afternoon|evening)?", weekday, "The mill said on [Monday] that it had closed.", "2024-05-20"),
    Rule("which weekday", "(the)? which=(last|past|next|this|coming) w=W (night|morning|afternoon|evening)?", weekday, "It reports [next Thursday].", "2024-05-30"),
    Rule("weekday week", "w=W week=week", weekday, "It opens on [Saturday week].", "2024-06-01"),
    Rule("weekday of month", "(the)? (n=O | last) w=W (of|in) m=CM y=Y?", weekday_of_month, "It will close on [the last Friday of June].", "2024-06-28"),
    Rule("day word", "word=(yesterday|today|tonight|tomorrow)", day_word, "It said [yesterday] that staff had left.", "2024-05-21"),
    Rule("this morning", "this (morning|afternoon|evening) ", day_word, "It said [this morning] that staff had left.", "2024-05-22"),
    Rule("near unit", "(the)? (earlier|later|late|early)? which=(last|this|next|current|coming) (calendar)? unit=(week|month|quarter|half|year)", near_unit,
         "It said [last month] that staff had left.", "2024-04"),
    Rule("span of units", "(the)? which=(past|last|next|coming|following) {COUNT} unit=(days|weeks|months|quarters|years|decades)", span_of_units,
         "Over [the next 18 months] it will hire.", "2024-05-22/2025-11-22"),
    Rule("past unit", "(the)? which=past unit=(week|month|quarter|year|decade)", span_of_units, "In [the past year] it hired.", "2023-05-22/2024-05-22"),
    # ------------------------------------------------ from a neighbouring figure
    Rule("a year earlier", "(a|C|D)? core=((a|n=[C D]) DASH? unit=(day|week|month|quarter|half|year|days|weeks|months|quarters|years) way=(earlier|ago|later|before))",
         distance, "Sales rose to $9m from $8m [a year earlier].", "-1 year"),
    Rule("the year before", "the unit=(day|week|month|quarter|half|year) way=(before|earlier|following)", distance, "Sales were $8m [the year before].", "-1 year"),
    Rule("year-earlier", "(the|a)? unit=year DASH (earlier|ago) (quarter|period|half|month)?", year_before, "Sales were $8m in [the year-ago quarter].", "-1 year"),
    Rule("prior year", "(the|its|their|our)? which=(previous|prior|preceding|following) (fiscal|financial|trading)? unit=(day|week|month|quarter|half|year|period)", preceding_unit,
         "Sales were $8m in [the previous quarter].", "-1 quarter"),
    Rule("prior-year quarter", "(the|its|their|our)? (previous|prior) DASH? year POSS? DASH? (O|final|last|same|corresponding|comparable)? (quarter|period|half|month)", year_before,
         "Sales were $8m in [the prior-year quarter].", "-1 year"),
    Rule("corresponding period", "(the|a)? (previous|prior)? (same|corresponding|comparable|equivalent) (reporting)? (quarter|period|half|month|months|weeks|week|day|time) (of|in)? (the|a)? "
         "((last|previous|prior|preceding) year POSS? | year (ago|earlier|before|DASH ago|DASH earlier))?", year_before,
         "Sales were $8m in [the same period a year earlier].", "-1 year"),
    Rule("same quarter of year", "the (same|corresponding|comparable|equivalent) (quarter|period|half|month) (of|in) y=Y", same_part_of,
         "Sales were $8m in [the same quarter of 2023].", "-1 year"),
    Rule("pcp", "pcp", year_before, "Sales rose 4% on [pcp].", "-1 year"),
)  # fmt: skip


# ---------------------------------------------------------------- compiling patterns

_SYMBOL = re.compile(r"(?:(?P<name>[a-z]\w*)=)?(?:(?P<class>[A-Za-z]\w*)|\[(?P<set>[^\]]+)\]|(?P<group>\())|(?P<op>[)|?*])|\s+")


def _symbol(name: str) -> str:
    return re.escape(CLASSES[name]) if name in CLASSES else re.escape(WORD_CLASS[name])


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A row's pattern as a regular expression over class characters; ``KeyError`` for an unknown class or word."""
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace("{" + name + "}", fragment)
    out: list[str] = []
    at = 0
    while at < len(pattern):
        match = _SYMBOL.match(pattern, at)
        if match is None:
            raise ValueError(f"cannot read {pattern[at:]!r}")
        at = match.end()
        opening = f"(?P<{match['name']}>" if match["name"] else ""
        if match["class"]:
            symbol = _symbol(match["class"])
            out.append(f"{opening}{symbol})" if opening else symbol)
        elif match["set"]:
            symbol = "[" + "".join(_symbol(name) for name in match["set"].split()) + "]"
            out.append(f"{opening}{symbol})" if opening else symbol)
        elif match["group"]:
            out.append(opening or "(?:")
        elif match["op"]:
            out.append(match["op"])
    return re.compile("".join(out))


COMPILED: tuple[tuple[Rule, re.Pattern[str]], ...] = tuple((rule, compile_pattern(rule.pattern)) for rule in RULES)
