"""A weekday that the date beside it did not have: "Wednesday 9 May 2025" was a Friday.

With the year stated this is arithmetic. Without it the date is read in the year nearest to publication, and
only flagged if it lies within about four months of it and neither a year within reach nor one that the text names fits.
A day without a month ("Monday, the 14th") must fail in the month of publication and in both beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.once import once
from claims.checks.small_numbers import ORDINAL, ordinal_of
from claims.checks.wording import WEEKDAYS, day_words, quoted
from claims.model import PeriodMention, Reading

RULE = "weekday_mismatch"

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR = 120
"""Days from publication within which a date without a year is surely of the nearest year: news is about the months around it."""
_SURE = 45
"""Days from publication within which no other year can be meant."""
_REACH = 800
"""Days from publication within which another year may be meant."""

EXAMPLES = (
    accepts("a Friday", "The museum opens on Wednesday 9 May 2025.", published="2025-02-01"),
    accepts("year from publication", "The vote closes on Monday, May 22.", published="2024-05-10"),
    accepts("month first", "The plant closed on Tuesday, September 14, 2026.", published="2026-09-20"),
    accepts("weekday in brackets", "The centre opens on 14 March 2025 (a Tuesday).", published="2025-02-01"),
    accepts("short weekday", "The centre opens on Tue., March 14, 2025.", published="2025-02-01"),
    accepts("time of day", "They met on Monday morning, January 14, 2025.", published="2025-01-20"),
    accepts("figures", "The next call is on Tuesday, 2025-01-13.", published="2025-01-10"),
    accepts("a day of no named month", "We meet on Monday, the 15th, at noon.", published="2024-10-10"),
    accepts("next", "The shop closes next Tuesday, the 16th.", published="2024-10-10"),
    rejects("a Monday of that month", "We meet on Monday, the 14th, at noon.", published="2024-10-10"),
    rejects("a Monday of the next month", "We meet on Monday, the 18th, in the hall.", published="2024-10-29"),
    rejects("not a day", "They met on Monday, the 18th in a row.", published="2024-10-10"),
    accepts("days in words", "Bring a cake on Sunday the twenty-second of June.", published="2024-05-30"),
    rejects("days in words that fit", "Bring a cake on Saturday the twenty-second of June.", published="2024-05-30"),
    accepts("was a", "14 March 2025 was a Wednesday, and it rained.", published="2025-03-20"),
    accepts("falls on", "It falls on a Monday this year, 14 March 2025.", published="2025-03-01"),
    accepts("in short", "Sat., Mar. 14, 2025: doors open at noon.", published="2025-03-01"),
    rejects("days of the week", "It is shown from 14 March 2025, Monday to Friday.", published="2025-03-01"),
    rejects("another day", "By 14 March 2025 Tuesday deliveries had stopped.", published="2025-03-01"),
    rejects("every week", "Every Monday from 14 March 2025 the shop is shut.", published="2025-03-01"),
    rejects("a paper", "The Sunday Times of 14 March 2025 had it.", published="2025-03-20"),
    rejects("it was a Friday", "The museum opens on Friday 9 May 2025.", published="2025-02-01"),
    rejects("a Wednesday in 2024", "The vote closes on Wednesday, May 22.", published="2024-05-10"),
    rejects("fits last year", "The fire broke out on Tuesday, June 27.", published="2024-03-20"),
    rejects("no weekday", "The centre opens on 14 March 2025.", published="2025-02-01"),
    rejects("a weekday of its own", "On Monday the board met. The results of 27 June 2024 were good.", published="2024-07-02"),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Every mention that names both a weekday and a day."""
    for mention in reading.periods:
        weekday = _weekday(reading, mention)
        if (
            weekday is None
            or mention.period is None
            or mention.period.kind != "day"
            or (mention.relative and not _digits(reading, mention))
        ):
            continue
        day = _certain_day(reading, mention, weekday)
        if day is not None and day.weekday() != weekday:
            yield _finding(reading, mention, day, weekday)
    yield from _bare_days(reading)
    yield from _spelled(reading)


@once
def _years(reading: Reading) -> set[int]:
    """The years that the text names."""
    return {int(year) for year in _YEAR.findall(reading.document.text)}


_BARE_DAY = re.compile(
    r"\b(?P<name>mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:on\s+)?the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b"
    r"(?=\s*(?:[.;:!?)]|,|$|(?:at|from|until|by|when|we|is|was|will)\b))",
    re.IGNORECASE,
)


def _bare_days(reading: Reading) -> Iterator[Finding]:
    """ "Monday, the 14th" against the month of publication and those around it: one of them is meant."""
    published = reading.document.published
    if published is None:
        return
    for found in _BARE_DAY.finditer(reading.document.text):
        number, weekday = int(found["day"]), _STARTS.index(found["name"][:2].lower())
        months = [divmod(published.year * 12 + published.month - 1 + shift, 12) for shift in (-1, 0, 1)]
        days = [day for year, month in months if (day := _day_of(year, month + 1, number)) is not None]
        if not days or any(day.weekday() == weekday for day in days):
            continue
        words = phrase(reading, *found.span())
        named = ", ".join(f"{day_words(day)} is a {WEEKDAYS[day.weekday()]}" for day in days)
        yield Finding(
            RULE, (), (words,), f"{quoted(words.quote)} cannot be right: {named}, none a {WEEKDAYS[weekday]}.", severity="warning"
        )


_SPELLED = re.compile(
    rf"\b(?P<name>mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:on\s+)?the\s+(?P<day>{ORDINAL})\s+(?:day\s+)?of\s+(?P<month>[A-Z][a-z]+)\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)


def _spelled(reading: Reading) -> Iterator[Finding]:
    """ "Sunday the twenty-second of June": days in words, which are no dates to the reader of periods."""
    published = reading.document.published
    for found in _SPELLED.finditer(reading.document.text):
        number, month = ordinal_of(found["day"]), _MONTHS.get(found["month"].casefold())
        year = int(found["year"]) if found["year"] else published.year if published else None
        if number is None or month is None or year is None or found["day"][0].isdigit():
            continue
        weekday = _STARTS.index(found["name"][:2].lower())
        years = [year] if found["year"] else sorted({year - 1, year, year + 1} | _years(reading))
        days = [
            day
            for y in years
            if (day := _day_of(y, month, number)) is not None and (not published or abs((day - published).days) <= _REACH)
        ]
        if not days or any(
            day.weekday() == weekday for day in days if found["year"] or abs((day - (published or day)).days) <= _NEAR + 245
        ):
            continue
        day = min(days, key=lambda d: abs((d - (published or d)).days))
        words = phrase(reading, *found.span())
        same = next(
            (m for m in reading.periods if m.period and m.period.first == m.period.last == day and m.weekday == day.weekday()), None
        )
        yield Finding(
            RULE,
            (),
            (words, *((phrase(reading, same.start, same.end),) if same else ())),
            f"{quoted(words.quote)} cannot be right: {day_words(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}.",
            severity="warning",
        )


_MONTHS = {
    name: number
    for number, name in enumerate("january february march april may june july august september october november december".split(), 1)
}


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_BEFORE = re.compile(
    r"\b(?P<name>mon|tues?|wednes|thurs?|fri|satur|sun|wed|thu|sat)(?:day)?\b\.?(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon|next|week|this\s+(?:week|month|year)))?,?\s*\(?(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^,?\s*\(?\s*(?:(?:was|is|will\s+be|falls\s+on|fell\s+on|being)\s+)?(?:an?\s+)?(?P<name>mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"(?=\s*(?:[).;:!?]|,(?!\s+(?-i:[A-Z]))|$|(?:at|and|from|morning|afternoon|evening|night)\b))",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*", re.IGNORECASE)
_STARTS = ("mo", "tu", "we", "th", "fr", "sa", "su")


def _weekday(reading: Reading, mention: PeriodMention) -> int | None:
    """The weekday written with a date, also where it stands in brackets beside it."""
    if mention.weekday is not None or not _digits(reading, mention):
        return mention.weekday
    text = reading.document.text
    digit = next((at for at in range(mention.start, mention.end) if text[at].isdigit()), mention.start)
    month = _BEFORE_MONTH.search(text, max(0, mention.start - 24), digit)
    found = _BEFORE.search(text[max(0, mention.start - 24) : month.start() if month else digit]) or _AFTER.match(
        text[mention.end : mention.end + 40]
    )
    return _STARTS.index(found["name"][:2].lower()) if found else None


def _digits(reading: Reading, mention: PeriodMention) -> bool:
    return any(character.isdigit() for character in reading.document.text[mention.start : mention.end])


def _has_year(reading: Reading, mention: PeriodMention) -> bool:
    return bool(_YEAR.search(reading.document.text, mention.start, mention.end))


def _certain_day(reading: Reading, mention: PeriodMention, weekday: int) -> date | None:
    """The day meant, given the years that the text names; ``None`` if in doubt."""
    assert mention.period is not None
    day, published = mention.period.first, reading.document.published
    if _has_year(reading, mention):
        return day
    if published is None:
        return None
    years = {published.year - 1, published.year, published.year + 1} | _years(reading)
    dates = [other for year in sorted(years) if (other := _in_year(day, year)) is not None and abs((other - published).days) <= _REACH]
    nearest = min(dates, key=lambda other: abs((other - published).days), default=None)
    if nearest is None or abs((nearest - published).days) > _NEAR:
        return None
    sure = abs((nearest - published).days) <= _SURE
    if any((other := _in_year(day, year)) is not None and other.weekday() == weekday for year in _years_before(reading, mention)):
        return None  # "in 2023 the fair was on Saturday 13 May"
    return None if not sure and any(other.weekday() == weekday for other in dates) else nearest


def _years_before(reading: Reading, mention: PeriodMention) -> list[int]:
    """The years that the sentence names before a date."""
    text = reading.document.text
    sentence = next((s for s in reading.sentences if s.field == "text" and s.start <= mention.start < s.end), None)
    return [int(year) for year in _YEAR.findall(text[sentence.start : mention.start])] if sentence else []


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _finding(reading: Reading, mention: PeriodMention, day: date, weekday: int) -> Finding:
    words = phrase(reading, mention.start, mention.end)
    return Finding(
        RULE,
        (),
        (words,),
        f"{quoted(words.quote)} cannot be right: {day_words(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[weekday]}.",
        severity="error" if _has_year(reading, mention) else "warning",
    )
