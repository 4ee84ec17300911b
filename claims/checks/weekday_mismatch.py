"""A weekday that the date beside it did not have: "Wednesday 9 May 2025" was a Friday.

However the two are put together: "Monday (17 June)", "the 17th of June, a Monday", "Mon 16 to Fri 20 June", "Monday to Wednesday, 3-5
June", cells of one row, "the weekend of 3 June" (:mod:`claims.checks.beside_weekdays`). With the year stated this is arithmetic. Without
it every year is tried that may be meant: the last time and the next that there was such a day, seen from publication (within six weeks of
it only the nearer), and the years named beside it. A day without a month ("Monday, the 14th") must fail in the month of
publication, in both beside it, and in the one named before it.

Besides: days that no calendar has (:mod:`claims.checks.impossible_days`), and weekdays that a count of days leads away from, or the date
line of the text (:mod:`claims.checks.weekday_gaps`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from claims.checks.beside_weekdays import Beside, entries, weekdays_beside
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.impossible_days import impossible_days
from claims.checks.once import once
from claims.checks.places import sentences_of
from claims.checks.weekday_gaps import weekday_gaps
from claims.checks.wording import WEEKDAYS, day_words, quoted
from claims.checks.written_days import MONTH, day_in, month_of
from claims.model import Field, Reading
from claims.regex import regex

RULE = "weekday_mismatch"

_YEAR = regex(r"(?<![\d,.])(?:1[89]|20)\d\d(?![\d]|[,.]\d)")
_SURE = 45
"""Days from publication within which a date without a year is of that year: news is about the weeks around it."""
_FEWEST = 3
"""Entries of a calendar of which one can be the odd one."""
_ONE_TEXT = 400
"""Days between a date and another that fits, which shows how the text counts."""

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
    accepts("in capitals", "DIARY\n\nMONDAY 16 JUNE\nResults: Corrow.\n\nTUESDAY 18 JUNE\nResults: Selby.", published="2025-06-12"),
    accepts("cells of a row", "Day | Date | What\nMonday | 16 June | choir\nFriday | 19 June | cards", published="2025-06-12"),
    accepts("a stretch that shares its month", "The fair runs from Monday 16 to Saturday 20 June.", published="2025-06-12"),
    accepts("the first of a stretch", "The fair runs from Tuesday 16 to Friday 20 June.", published="2025-06-12"),
    accepts("two weekdays and two days", "It is on Saturday and Sunday, 15 and 16 June 2025.", published="2025-06-01"),
    accepts("a stretch behind", "Shut for stocktaking 17-19 June (Monday to Wednesday).", published="2025-06-01"),
    accepts("a weekend", "The regatta is held on the weekend of 17 and 18 June.", published="2025-06-01"),
    accepts("someone's meeting", "Monday's meeting, on 17 June, was loud.", published="2025-06-19"),
    accepts("last week", "On Friday last week (12 June) the pump broke.", published="2025-06-19"),
    accepts("a date in figures", "Next call: Mon 17/06/2025, noon.", published="2025-06-12"),
    accepts("which is", "Rent is due on 1 July, which is a Monday, as ever.", published="2025-06-12"),
    accepts("far ahead", "The fair opens on Thursday, Dec. 18.", published="2024-09-16"),
    accepts("half a year ago", "The gate fell on Thursday 4 March and was mended.", published="2025-10-16"),
    accepts("a calendar under its month", "June 2025\n\nMon 2: choir\nWed 4: cards\nFri 7: film\nSat 14: dance", published="2025-05-30"),
    accepts("a list that shares a month", "Shows on Tuesday 3, Thursday 5 and Saturday 8 June.", published="2025-05-30"),
    rejects("a calendar that fits", "June 2025\n\nMon 2: choir\nWed 4: cards\nFri 6: film\nSat 14: dance", published="2025-05-30"),
    rejects("a stretch of weeks", "It is shown Monday to Friday, 2-27 June 2025, at noon.", published="2025-05-30"),
    rejects("a stretch that fits", "It is shown Monday to Friday, 2-6 June 2025, at noon.", published="2025-05-30"),
    rejects("Sundays of a season", "Closed Sunday, 2 June to 31 August.", published="2025-05-30"),
    rejects("a correction", "An earlier version wrongly said Friday 19 June. It is a Thursday.", published="2025-06-12"),
    rejects("a choice", "If 19 June is a Friday, I am a Dutchman.", published="2025-06-12"),
    rejects("the next date's weekday", "Shows on 3 June, Thursday 5 June and 8 June.", published="2025-05-30"),
    rejects("the year of its entry", "2019\nOn Saturday 15 June the first shop opened.\n\n2025\nWe are ten.", published="2025-06-20"),
    rejects("people on a day", "On Monday 12 firms signed, and by Tuesday 14 more.", published="2025-06-20"),
    rejects("hours of a day", "Open Monday 9-5, Tuesday 10-4.", published="2025-06-20"),
    rejects("a day and a month of either order", "Mon 3/2/2025 at noon.", published="2025-01-20"),
    rejects("a weekend that fits", "The regatta is held on the weekend of 14 June.", published="2025-06-01"),
    rejects("a saying", "Friday the 13th was unlucky for Corrow.", published="2025-01-20"),
    rejects("not a weekday", "She sat 14 March exams and wed 15 June.", published="2025-03-20"),
    accepts("two days later", "The takeover was made public on Monday. Two days later, on Thursday, an owner of shares sued."),
    accepts("days after a meeting", "The crews learned of it on Friday, two days after the Tuesday sitting of the board."),
    accepts("the next day", "The panel sat on Thursday and broke up. It came back the next day, Saturday, and voted."),
    accepts("after someone's vote", "Two days after Monday's vote, on Thursday, the chair went."),
    accepts("three days later, at night", "The main burst on Sunday night. Three days later, on Thursday, taps ran again."),
    accepts("the day before", "Polls shut on Thursday. The day before, on Tuesday, both sides had met."),
    accepts("it is Wednesday", "10 October 2025\n\nIt is Wednesday, and the kettle is on.", published="2025-10-10"),
    accepts("today, under a date line", "LEEDS, Oct. 10, 2025 – Today, Wednesday, the mill goes.", published="2025-10-10"),
    rejects("two days later, rightly", "The takeover was made public on Monday. Two days later, on Wednesday, an owner of shares sued."),
    rejects("the next working day", "The order came on Friday. The next day, Monday, it was gone."),
    rejects("working days", "The order came on Monday. Two working days later, on Thursday, it was gone."),
    rejects("about so many days", "The order came on Monday. About two days later, on Thursday, it was gone."),
    rejects("every week", "The price falls every Monday, and two days later, on Thursday, it rises."),
    rejects("another day between", "It began on Monday and talks were held on Thursday. Two days later, on Saturday, it ended."),
    rejects("a date between", "It began on Monday. A man was held on 3 June. Two days later, on Thursday, he went free."),
    rejects("weeks later", "The board met on Tuesday. Two weeks later, on Friday, it met again.", published="2025-10-14"),
    rejects("another day of a diary", "10 October 2025\n\nIt is Wednesday 8 October and I am on a train.", published="2025-10-10"),
    rejects("a song", "10 October 2025\n\n“Today is Sunday,” he sang, as ever.", published="2025-10-10"),
    rejects("a day that people love", "10 October 2025\n\nIt is Sunday that people love.", published="2025-10-10"),
    rejects("posted the day after", "9 October 2025\n\nIt is Friday, just.", published="2025-10-10"),
    accepts("April has no such day", "The money must be spent by 31 April 2024."),
    accepts("nor February", "The clinic takes patients again on 30 February."),
    accepts("no leap year", "Doors open on Friday, 29 February 2025."),
    accepts("month first, no such day", "The books cover the six months to June 31, 2025."),
    accepts("in a stretch", "The sale runs from November 3 to 31."),
    accepts("in digits", "Filed on 31/06/2025."),
    rejects("a leap year", "Doors open on Thursday, 29 February 2024."),
    rejects("never", "He will pay on the 30th of February."),
    rejects("if at all", "It will come on 31 April, if at all."),
    rejects("put right", "An earlier version gave it as 31 April; it is 30 April."),
    rejects("a count", "In April 31 shops closed, and by November 31 of them were flats."),
    rejects("software", "The bug turned 1 March into 30 February."),
    rejects("another calendar", "On Sunday 9 January 1746 the bank opened.", published="2025-03-20"),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Every weekday that stands with a day, of title and text."""
    for field in ("title", "text"):
        told = list(weekdays_beside(reading, field))
        judged = [(beside, _days(reading, beside)) for beside in told]
        fitting = [(beside, day) for beside, days in judged for day in days[:1] if day.weekday() in beside.weekdays]
        for beside, days in judged:
            if days and not any(day.weekday() in beside.weekdays for day in days):
                yield _finding(reading, beside, days, fitting)
    yield from _calendar(reading)
    yield from impossible_days(reading)
    yield from weekday_gaps(reading)


def _calendar(reading: Reading) -> Iterator[Finding]:
    """ "Mon 2", "Wed 4", "Sat 6" under a month: the one entry that the others leave alone."""
    told = list(entries(reading))
    if len(told) < _FEWEST:
        return
    best: list[tuple[Beside, date]] = []
    for place in dict.fromkeys(day.replace(day=1) for day in _in_some_month(reading, told[0], 1)):
        dated = [(beside, day) for beside in told if (day := day_in(place.year, place.month, beside.days[0][1]))]
        fitting = [(beside, day) for beside, day in dated if day.weekday() in beside.weekdays]
        if len(fitting) == len(told):
            return
        if len(told) - len(fitting) == 1 and len(dated) == len(told):
            best = best or dated
    odd = [(beside, day) for beside, day in best if day.weekday() not in beside.weekdays]
    for beside, day in odd:
        yield _finding(reading, replace(beside, days=((day.month, day.day),)), [day], [x for x in best if x not in odd])


def _days(reading: Reading, beside: Beside) -> list[date]:
    """The days that may be meant, the likeliest first; none where that cannot be said."""
    found: list[date] = []
    for month, day in beside.days:
        if month is None:
            found += _in_some_month(reading, beside, day)
        elif beside.year is not None:
            found += [told] if (told := day_in(beside.year, month, day)) else []
        else:
            found += _in_some_year(reading, beside, month, day)
    return found if beside.year is None or beside.year > 1752 else []  # the calendar of before is another


def _in_some_year(reading: Reading, beside: Beside, month: int, day: int) -> list[date]:
    """A date without its year: last, next, and in the years that the text names near it, or at all where it lies far off."""
    published = reading.document.published
    named = _years_near(reading, beside)
    if published is None:
        return [found for year in named if (found := day_in(year, month, day))]
    around = [found for year in range(published.year - 8, published.year + 9) if (found := day_in(year, month, day))]
    last = [found for found in around if found <= published][-1:]
    coming = [found for found in around if found > published][:1]
    near = sorted(last + coming, key=lambda found: abs((found - published).days))
    if near and abs((near[0] - published).days) <= _SURE:
        near = near[:1]
    else:
        named = sorted({*named, *_years(reading, beside.field)})
    return [*near, *(found for year in named if (found := day_in(year, month, day)) and found not in near)]


def _in_some_month(reading: Reading, beside: Beside, day: int) -> list[date]:
    """ "Monday, the 14th": of the month of publication, one beside it, or one named before."""
    published = reading.document.published
    if published is None:
        return []
    shifts = (0, 1, -1)
    months = [divmod(published.year * 12 + published.month - 1 + shift, 12) for shift in shifts]
    starts, named = _month_places(reading, beside.field)
    before = named[: bisect_left(starts, beside.start)][-1:]
    months += [(published.year + shift, month - 1) for shift in (0, 1, -1) for month in before]
    return [found for year, month in dict.fromkeys(months) if (found := day_in(year, month + 1, day))]


_MONTH_NAMED = regex(rf"\b{MONTH}", re.IGNORECASE)


@once
def _month_places(reading: Reading, field: Field) -> tuple[list[int], list[int]]:
    found = list(_MONTH_NAMED.finditer(reading.document.field(field)))
    return [m.start() for m in found], [month_of(m[0]) for m in found]


@once
def _year_places(reading: Reading, field: Field) -> tuple[list[int], list[int]]:
    found = list(_YEAR.finditer(reading.document.field(field)))
    return [m.start() for m in found], [int(m[0]) for m in found]


def _years(reading: Reading, field: Field) -> list[int]:
    """The years that a field names."""
    return _year_places(reading, field)[1]


def _years_near(reading: Reading, beside: Beside) -> list[int]:
    """The years that its sentence names, and the last one named before: a heading's, an entry's."""
    starts, years = _year_places(reading, beside.field)
    sentence = sentences_of(reading, beside.field).at(beside.start)
    at = bisect_left(starts, beside.start)
    first, last = (bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)) if sentence else (at, at)
    return list(dict.fromkeys([*years[first:last], *years[max(0, at - 1) : at]]))


def _finding(reading: Reading, beside: Beside, days: list[date], fitting: list[tuple[Beside, date]]) -> Finding:
    words = [phrase(reading, beside.start, beside.end, beside.field)]
    said = " or ".join(WEEKDAYS[day] for day in beside.weekdays)
    if beside.days[0][0] is None:
        named = ", ".join(f"{day_words(day)} is a {WEEKDAYS[day.weekday()]}" for day in days[:3])
        told = f"{quoted(words[0].quote)} cannot be right: {named}, none a {said}."
    else:
        day = days[0]
        told = f"{quoted(words[0].quote)} cannot be right: {day_words(day)} is a {WEEKDAYS[day.weekday()]}, not a {said}."
        near = [other for other, fits in fitting if abs((fits - day).days) <= _ONE_TEXT] if beside.year is None else []
        if near:  # what shows how the text counts
            words.append(phrase(reading, near[0].start, near[0].end, near[0].field))
    return Finding(RULE, (), tuple(words), told, severity="error" if beside.year is not None else "warning")
