"""What parts of years, years and stretches mean: one function a form, from the captured words to days. Dates are in
`periods_meanings_days`."""

from __future__ import annotations

from datetime import date

from claims.model import Period
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
from claims.quantities.periods_grammar import Found
from claims.quantities.periods_lexicon import MONTHS
from claims.quantities.periods_meanings_days import CODE, FROM, NO_DAY, day_of, latest_ended, stands_behind, year_of
from claims.quantities.periods_meanings_years import LOOKS_AHEAD
from claims.quantities.periods_relative import near_unit
from claims.quantities.periods_years import is_year
from claims.regex import regex


def edge(c: Context, m: Found) -> Meaning | None:
    """The end or the beginning of a month, quarter or year."""
    inner = _inner(c, m)
    if inner is None or inner.period is None:
        return None
    word = m.word("edge")
    if word in ("end", "close"):
        return Meaning(day_period(inner.period.last), relative=inner.relative, is_date=True, role="at")
    if word in ("beginning", "start"):
        return Meaning(day_period(inner.period.first), relative=inner.relative, is_date=True, role="at")
    return Meaning(_third(inner.period, word), relative=inner.relative, is_date=True)


def _inner(c: Context, m: Found) -> Meaning | None:
    if m.has("m"):
        year = year_of(c, m)
        if year:
            return Meaning(month_period(year.number, m.value("m")), relative=year.relative)
        period = c.nearest_months(lambda y: month_period(y, m.value("m")), m.tense())
        return Meaning(period, relative=True) if period else None
    if m.has("q") or m.has("h"):
        return part_of_year(c, m)
    if m.has("unit"):  # a story told in the past may mean any month by "the month"
        return near_unit(c, m) if m.word("which") != "the" or m.tense() == "future" else None
    year = year_of(c, m)
    return Meaning(c.year(year), relative=year.relative) if year else None


_BY = regex(r"(?i)\b(?:by|until|till|before)\s+(?:at\s+least\s+)?(?:the\s+)?$")


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
    # "Year-end" is December's unless the words are the fiscal year's; looking back, a company means its own.
    fiscal = any(word in c.text[m.start : m.end].lower() for word in ("fiscal", "financial")) or m.tense() == "past"
    end = (c.fiscal_end or 12) if fiscal else 12
    tense = m.tense()
    if tense is None and (c.published.month - end) % 12 > 3:  # later than a quarter after a year's end, the next one is meant
        tense = "future"
    days = [month_end(c.published.year + offset, end) for offset in (-1, 0, 1)]
    chosen = next(d for d in days if d >= c.published) if tense == "future" else [d for d in days if d <= c.published][-1]
    return Meaning(day_period(chosen), relative=True, is_date=True, role="at")


def middle_of_year(c: Context, m: Found) -> Meaning | None:
    if c.published is None:
        return None
    period = c.nearest_months(lambda y: months_period(y, 6, 2, "interval"), m.tense())
    if period and stands_behind(_BY, c, m):
        period = day_period(month_end(period.first.year, 6))
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


def fiscal_quarter(c: Context, m: Found) -> Meaning | None:
    """The fiscal third quarter of 2024: of the company's year, not the calendar's."""
    year = year_of(c, m)
    index = m.value("q") if m.has("q") else m.value("n")
    if year is None or not 1 <= index <= 4:
        return None
    return Meaning(c.part(Year(year.number, True, year.relative, year.span), "quarter", index), relative=year.relative, is_date=True)


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
    period = latest_ended(c, lambda y: months_to(y, m.value("m"), count), m.tense())
    return Meaning(period, relative=True, is_date=True) if period else None


_REPORTED_WITHIN = 100
"""Days after its end in which a period is still the one to be reported: later, "will" means the next."""


def stretch(c: Context, m: Found) -> Meaning | None:
    """Three months to September; the year ended 31 March 2024; 26 weeks ended 2 August."""
    unit = m.word("unit")
    count = m.value("n") if m.has("n") else 1
    months = {"month": 1, "months": 1, "quarter": 3, "half": 6, "year": 12, "years": 12}.get(unit, 0) * count
    if unit in ("weeks", "week"):
        return _weeks(c, m, count + (m.value("tens") if m.has("tens") else 0))
    if not 1 <= months <= 120:
        return None
    ending = "ending" in c.text[m.start : m.end].lower()
    month = m.value("m")
    year = m.value("y") if m.has("y") else None
    fiscal = unit == "year" and month != 12
    if year is None and (label := _LABEL_BEFORE.search(c.text[max(0, m.start - 20) : m.start])) and months == 12:
        year = int(label["year"]) + (2000 if len(label["year"]) == 2 else 0)
    if year:
        return Meaning(_ending(c, year, month, m, months, fiscal))
    tense: Tense | None = "future" if ending else None
    period = latest_ended(c, lambda y: _ending(c, y, month, m, months, fiscal), tense)
    if period and c.published and m.tense() == "future" and (c.published - period.last).days > _REPORTED_WITHIN:
        period = latest_ended(c, lambda y: _ending(c, y, month, m, months, fiscal), "future")
    return Meaning(period, relative=True) if period else None


_LABEL_BEFORE = regex(r"\bFY\s?['’]?(?P<year>\d\d(?:\d\d)?)\s*\((?:the\s+)?$")
""" "FY2019 (the year to 30 June)": the label gives the year."""


def _ending(c: Context, year: int, month: int, m: Found, months: int, fiscal: bool) -> Period:
    """Months that end with that day. A day off the month's end (a year of weeks) belongs to the nearer month end."""
    if m.has("d") and m.value("d") < 15:
        before = add_months(date(year, month, 1), -1)
        year, month = before.year, before.month
    return months_to(year, month, months, None, fiscal)


def full_year(c: Context, m: Found) -> Meaning | None:
    """ "The full year": the one under way, or in the months of annual reports the one just over."""
    current = c.current("year")
    if current is None or c.published is None:
        return None
    if LOOKS_AHEAD.match(c.text, m.end):
        return Meaning(current, relative=True)
    tense = m.tense()
    over = tense == "past" or (tense is None and (c.published - current.first).days <= _REPORTED_WITHIN)
    return Meaning(previous(current) if over else current, relative=True)


def year_to_date(c: Context, m: Found) -> Meaning | None:
    """ "The year to date": from the first day of the year under way to the day of publication."""
    current = c.current("year")
    if current is None or c.published is None:
        return None
    return Meaning(make_period(current.first, c.published), relative=True)


def _weeks(c: Context, m: Found, count: int) -> Meaning | None:
    if not m.has("d") or not 1 <= count <= 530:
        return None
    ended = day_of(c, m, m.value("m"), m.value("d"))
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
    return Meaning(c.year(year), relative=year.relative, is_date=True)


_FISCAL_LIST = regex(
    r"(?i)(?:\b(?:fiscals?|financial)(?:\s+years?)?|\byears\s+ended\s+[A-Z][a-z]+\s+\d{1,2},)\s+(?:\d{4}(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to|versus)\s+))+$"
)
"""What makes a bare year a fiscal one: "fiscal 2019, 2018 and"."""


_DAY_LIST = regex(
    r"(?<!ended )(?<!ending )\b(?P<month>[A-Z][a-z]{2,8})\.?\s(?P<day>\d{1,2}),\s\d{4}(?:(?:,?\s(?:and|or)|,)\s\d{4})*(?:,?\s(?:and|or)|,)\s$"
)
"""What makes a bare year a day: "at December 31, 2023 and"."""


def bare_year(c: Context, m: Found) -> Meaning | None:
    token = m.groups["y"]
    if not is_year(c.text, token, c.published):
        return None
    same_day = _DAY_LIST.search(c.text[max(0, m.start - 60) : m.start])
    if same_day and same_day["month"].lower() in MONTHS:
        return day_of(c, m, MONTHS[same_day["month"].lower()], int(same_day["day"]))
    if c.fiscal_end and _FISCAL_LIST.search(c.text[max(0, m.start - 60) : m.start]):
        return Meaning(c.year(Year(token.value, True)), is_date=True)
    return Meaning(year_period(token.value), is_date=True)


_CLOSES = regex(r"\s*(?:[.,;:!?)\]|–—]|$)|\s+(?:and|but|sales|revenues?|results|turnover|profits?|was|were|is|with|at|to|from|vs)\b")


def _two_digits(c: Context, m: Found) -> int | None:
    """Two bare digits that are a year: "Q1 26," but not "Q1 26 stores"."""
    number = m.value("d2")
    recent = c.published is None or abs(2000 + number - c.published.year) <= 12
    return 2000 + number if 10 <= number <= 60 and recent and _CLOSES.match(c.text, m.end) else None


def part_of_short_year(c: Context, m: Found) -> Meaning | None:
    """ "Q1 26": a quarter or half and two digits of a year."""
    number = _two_digits(c, m)
    found = _part_index(c, m)
    if number is None or found is None:
        return None
    return Meaning(c.part(Year(number, False), "quarter" if found[0] == "quarter" else "half", found[1]), is_date=True)


def part_of_split_year(c: Context, m: Found) -> Meaning | None:
    """ "H1 23/24": a part of the fiscal year that ends in the second."""
    first, second = m.value("d2"), m.value("e")
    found = _part_index(c, m)
    if found is None or second != first + 1 or not 10 <= first <= 60:
        return None
    return Meaning(c.part(Year(2000 + second, True, span=True), "quarter" if found[0] == "quarter" else "half", found[1]), is_date=True)


def calendar_year(c: Context, m: Found) -> Meaning | None:
    """ "Calendar 24", "calendar 2023": never the fiscal year."""
    number = m.value("y") if m.has("y") else _two_digits(c, m)
    return Meaning(year_period(number), is_date=True) if number else None


def short_year(c: Context, m: Found) -> Meaning | None:
    return Meaning(year_period(m.value("y")), is_date=True)


def year_range(c: Context, m: Found) -> Meaning | None:
    if m.has("r") and stands_behind(CODE, c, m):
        return NO_DAY
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
    period = c.year(year)
    if m.word("part") in ("beginning", "start") and stands_behind(FROM, c, m):
        return Meaning(day_period(period.first), relative=year.relative, is_date=True)
    return Meaning(_third(period, m.word("part")), relative=year.relative, is_date=True)


def beginning_of_the_year(c: Context, m: Found) -> Meaning | None:
    current = c.current("year")
    return Meaning(day_period(current.first), relative=True, is_date=True) if current else None


def that_year(c: Context, m: Found) -> Meaning | None:
    year = c.year_before(m.start)
    return Meaning(year_period(year), is_date=True) if year else None


def first_months(c: Context, m: Found) -> Meaning | None:
    """The first nine months of 2024, the last two quarters of 2023."""
    months = m.value("n") * (3 if m.word("unit") == "quarters" else 1)
    if not 1 <= months <= 11 or (m.word("which") != "first" and m.value("which") != 0):
        return None
    early = m.word("which") == "first"
    year = year_of(c, m)

    def part(number: Year) -> Period:
        whole = c.year(number)
        if early:
            return months_period(whole.first.year, whole.first.month, months, None, number.fiscal)
        return months_to(whole.last.year, whole.last.month, months, None, number.fiscal)

    if year:
        return Meaning(part(year), relative=year.relative, is_date=True)
    if c.published is None or not early:
        return None
    fiscal = c.fiscal_end is not None
    period = latest_ended(c, lambda y: part(Year(y, fiscal)), m.tense())
    return Meaning(period, relative=True, is_date=True) if period else None


def season(c: Context, m: Found) -> Meaning | None:
    month = m.value("s0")

    def make(year: int) -> Period:
        return months_period(year, month, 3, "interval")

    if m.has("y"):
        return Meaning(make(m.value("y")), is_date=True)
    if m.has("that"):
        named = c.year_before(m.start)
        return Meaning(make(named), is_date=True) if named else None
    if c.published is None or (m.word("s0") == "fall" and c.text[m.end :][:4] in (" of ", " in ")):  # "in the fall of the pound"
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
