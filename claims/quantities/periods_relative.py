"""What the words mean that count from the day of publication or from a neighbouring figure."""

from __future__ import annotations

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
    previous,
    year_period,
)
from claims.quantities.periods_context import Context, Meaning
from claims.quantities.periods_grammar import Found
from claims.regex import regex

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
    offset += {"before": -1, "after": 1}.get(m.word("beyond"), 0)
    return Meaning(day_period(c.published + timedelta(days=offset)), relative=True, is_date=True)


_OVER = regex(r"(?i)\b(?:over|during|within|across)\s+the\s*$")
"""Over the next year: twelve months from now, where "next year" is the calendar's."""


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
    if step and unit in ("year", "month") and _OVER.search(c.text[max(0, m.start - 12) : m.start] + c.text[m.start : m.start + 4]):
        return _span(c, 1, unit, back=step < 0)
    if unit == "year" and m.word("which") == "current" and (own := c.current("year")) is not None:
        return Meaning(own, relative=True, is_date=True)
    if unit == "month":
        month = add_months(today, step)
        return Meaning(month_period(month.year, month.month), relative=True, is_date=True)
    if unit == "year":
        return Meaning(year_period(today.year + step), relative=True, is_date=True)
    current = c.current("quarter" if unit == "quarter" else "half")
    if current is None:
        return None
    return Meaning(previous(current) if step < 0 else following(current) if step else current, relative=True, is_date=True)


def weekend(c: Context, m: Found) -> Meaning | None:
    """Saturday and Sunday: those before the day of publication, or the next ones for what is to come."""
    if c.published is None:
        return None
    which = m.word("which")
    ahead = which in ("next", "coming") or (which != "last" and m.tense() == "future")
    saturday = c.published + timedelta(days=(5 - c.published.weekday()) % 7 - (0 if ahead else 7))
    return Meaning(make_period(saturday, saturday + timedelta(days=1), "interval"), relative=True, is_date=True)


def within(c: Context, m: Found) -> Meaning | None:
    """Within six months: from the day of publication on."""
    if c.published is None:
        return None
    if m.tense() == "past":
        return None
    return _span(c, m.value("n"), m.word("unit").removesuffix("s"), back=False)


def span_of_units(c: Context, m: Found) -> Meaning | None:
    """The past three years, the next 18 months: up to, or from, the day of publication."""
    if c.published is None:
        return None
    count = m.value("n") if m.has("n") else 1
    back = m.word("which") not in ("next", "coming", "following")
    return _span(c, count, m.word("unit").removesuffix("s"), back)


def _span(c: Context, count: int, unit: str, back: bool) -> Meaning | None:
    if c.published is None:
        return None
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


_BEFORE_WHAT = regex(r"\s+(?:the|it|its|a|an|he|she|they|that(?!\s*(?:[.,;:)]|$))|this|his|her|their|being|[A-Z]\w*|\w+ing|\d+)\b")
"""After "a year before": what it was before, so that no figure's period is meant."""


_OPENS = regex(r"(?:^|[.;:!?,(–—-]\s*|\b(?:and|but)\s+)(?:[Ii]n\s+)?(?:[Tt]he\s*)?$")
_STATES = regex(
    r"\s+(?:it|they|there|that|this|we|sales|turnover|revenue)\s+(?:had\s+been|was|were|had|stood\s+at|came\s+to)\s+(?:\w+\s+){0,2}[^\w\s]?\d"
)
"""A figure in the year before ("the year before it had been €13m"), not what the year came before."""


_AND_A = regex(r"(?i)\band[\s-]+a?$|\band[\s-]+a[\s-]$")


_IS_SUBJECT = regex(r"\s*(?::|,|\s(?:it\s+)?(?:was|were|it|had)\b)")


def year_before_alone(c: Context, m: Found) -> Meaning | None:
    """ "Year before was 61": without an article, where the words are what is spoken of."""
    starts = not c.text[: m.start].strip() or c.text[: m.start].rstrip()[-1] in ".;:!?(•–—-\n"
    return Meaning(None, Shift(-1, "year")) if starts and _IS_SUBJECT.match(c.text, m.end) else None


def year_and_a_half(c: Context, m: Found) -> Meaning | None:
    return Meaning(None, Shift(18 if m.word("way") == "later" else -18, "month"))


def distance(c: Context, m: Found) -> Meaning | None:
    """A year earlier, two quarters ago, a month later."""
    unit = m.word("unit").removesuffix("s")
    if (
        m.word("way") == "before"
        and _BEFORE_WHAT.match(c.text, m.end)
        and not (_OPENS.search(c.text[max(0, m.start - 24) : m.start]) and _STATES.match(c.text, m.end))
    ):
        return None
    count = m.value("n") if m.has("n") else 1
    if unit == "decade":
        unit, count = "year", 10 * count
    if unit not in _UNITS or count > 400 or (unit == "half" and _AND_A.search(c.text[max(0, m.start - 8) : m.start + 2])):
        return None
    sign = 1 if m.word("way") in ("later", "following", "on") else -1
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
