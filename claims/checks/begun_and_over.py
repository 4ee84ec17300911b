"""A thing that one sentence says was begun on one day and over on an earlier one: "opened on 21 February 2019, closed on 12 February 2019".

The sentence has two dates to the day; a word for a beginning leads to the first or the second, a word for an end to the other. Without
years both must be of one month, or the words must say that it was one year: a thing may go on over New Year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.measure_words import is_corrected
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.wording import day_words, quoted
from claims.checks.written_days import DATE, Written, day_in, written
from claims.model import Reading
from claims.regex import regex

_RULE = "date_order"
_LEAD = r"(?:\s+(?!and\b|but\b|or\b|before\b|after\b|until\b)[a-z-]+){0,4}?\s+(?:only\s+|already\s+)?(?:on|by)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$"
_BEGIN = regex(
    rf"\b(?:began|begun|start(?:ed)?|open(?:ed)?|launched|commenced|kicked\s+off|got\s+under\s+way|gone\s+under\s+way|set\s+out|broke\s+out){_LEAD}",
    re.IGNORECASE,
)
_OVER = r"(?:end(?:ed)?|closed?|finish(?:ed)?|completed?|conclud(?:ed|e)|over|wound\s+up|shut|expired|(?:came|come)\s+to\s+an\s+end|drew\s+to\s+a\s+close|done)"
_END = regex(rf"\b{_OVER}{_LEAD}", re.IGNORECASE)
_ENDED = SentencePattern(regex(rf"\b{_OVER}\b", re.IGNORECASE))
_TWO_THINGS = regex(
    r"\b(?:another|second|new|next|other|latter|former|postponed|moved|reopen\w*|again|previous|earlier|instead|not|rather|whereas|while|but)\b|;|n['’]t\b",
    re.IGNORECASE,
)
_ANOTHER_SUBJECT = regex(r"\b(?:the|an?|its|their|his|her|our)\s+(?!same\b|end\b|close\b)[a-z]", re.IGNORECASE)
"""Between the two days: "and the catalogue, which was finished on"."""
_SAME_YEAR = regex(r"^\W*(?:of|in)\s+(?:the\s+same|that)\s+year\b", re.IGNORECASE)
_ANY = 2001
"""The year of two days that are told without one."""

EXAMPLES = (
    accepts("years told", "A review that had opened on February 21, 2019 was closed on February 12, 2019."),
    accepts("the same year", "Preparations had begun on 11 March and were over by 20 February of the same year."),
    accepts("one month", "The hearing began on 14 May and ended on 3 May."),
    accepts("the end first", "The inquiry was closed on 12 February 2019, having opened on 21 February 2019."),
    rejects("a year for one only", "The trial, which opened on 14 May, was adjourned and closed on 3 May 2025."),
    rejects("in order", "A review that had opened on February 12, 2019 was closed on February 21, 2019."),
    rejects("over New Year", "Preparations had begun on 11 December and were over by 20 February."),
    rejects("another year", "The hearing began on 14 May 2018 and ended on 3 May 2019."),
    rejects("another thing", "The exhibition opened on 12 May and the catalogue, which was finished on 3 May, has sold out."),
    rejects("its successor", "The old bridge was closed on 3 April 2023 and its replacement opened on 12 May 2024."),
    rejects("two things", "The new hall opened on 14 May 2019; the old one was closed on 3 May 2019."),
)


def begun_and_over(reading: Reading) -> Iterator[Finding]:
    """Every such sentence."""
    text = reading.document.text
    for sentence in (s for s in reading.sentences if s.field == "text"):
        if not _ENDED.search(reading, sentence) or _TWO_THINGS.search(text, sentence.start, sentence.end):
            continue
        days = [day for m in DATE.finditer(text, sentence.start, sentence.end) if (day := written(m)) is not None]
        if len(days) != 2 or any(len(day.days) != 1 for day in days) or is_corrected(text, sentence.start, sentence.end):
            continue
        first, last = _ordered(text, sentence.start, days)
        ends = _dates(text, first, last, sentence.end) if first and last else None
        if first is None or last is None or ends is None or ends[0] <= ends[1]:
            continue
        words = tuple(phrase(reading, day.start, day.end) for day in days)
        yield Finding(
            _RULE,
            (),
            words,
            f"What began on {quoted(text[first.start : first.end])} was over on {quoted(text[last.start : last.end])}.",
            f"{day_words(ends[1])} is before {day_words(ends[0])}.",
            severity="warning",
        )


def _ordered(text: str, start: int, days: list[Written]) -> tuple[Written | None, Written | None]:
    """The day of the beginning and that of the end."""
    a, b = days
    leads = (text[start : a.start], text[a.end : b.start])
    if _ANOTHER_SUBJECT.search(leads[1]):
        return None, None
    if _BEGIN.search(leads[0]) and _END.search(leads[1]):
        return a, b
    if _END.search(leads[0]) and _BEGIN.search(leads[1]):
        return b, a
    return None, None


def _dates(text: str, first: Written, last: Written, stop: int) -> tuple[date, date] | None:
    """Both days, if their years are beyond doubt."""
    (month, day), (end_month, end_day) = first.days[0], last.days[0]
    if month is None or end_month is None:
        return None
    if (first.year is None) != (last.year is None):
        return None
    if first.year is None and month != end_month and not _SAME_YEAR.match(text[max(first.end, last.end) : stop]):
        return None
    opens, closes = day_in(first.year or _ANY, month, day), day_in(last.year or _ANY, end_month, end_day)
    return (opens, closes) if opens and closes else None
