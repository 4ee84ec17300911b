"""How long something is said to last, against the days on which it begins and ends: "the eight-week strike", 8 January to 16 February.

The length names what lasts ("a four-week course", "the programme lasts 18 months"); the span is told in one sentence, or begins in one and ends in
the next, and speaks of the same. Days count with both ends or without one, weeks may lack a weekend, months and years may be round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.kin_words import kin
from claims.checks.measure_words import is_corrected
from claims.checks.mentions import telling
from claims.checks.once import once
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.thesaurus import stem
from claims.checks.wording import quoted
from claims.checks.written_days import DATE, DAY, MONTH, WEEKDAY, Written, day_in, month_of, number_of, written
from claims.model import Field, Reading, Sentence
from claims.regex import regex

_RULE = "duration_mismatch"

EXAMPLES = (
    accepts(
        "a strike of so many weeks",
        "# Deal ends eight-week tram strike\n\nThe trams stopped when the strike began on Monday 8 January. Pickets stood down at the end of the last shift on Friday 16 February.",
        published="2024-02-19",
    ),
    accepts(
        "a programme of so many months",
        "The programme lasts 18 months.\n\nThis year's group will start the programme on 1 September 2025 and complete it on 31 August 2026.",
        published="2025-01-10",
    ),
    accepts("a course", "The four-week course starts on 6 May 2024 and ends on 17 May 2024."),
    accepts("a festival", "The two-day festival runs from Friday 7 June to Sunday 9 June 2024.", published="2024-05-01"),
    accepts("one month for both days", "The three-day festival runs from 3 to 6 June 2024."),
    accepts("a dash", "The five-day course (June 3-6) is full.", published="2024-05-01"),
    rejects("one month, rightly", "The four-day festival runs from 3 to 6 June 2024."),
    rejects("a course that fits", "The two-week course starts on 6 May 2024 and ends on 17 May 2024."),
    rejects("three days", "The three-day festival runs from Friday 7 June to Sunday 9 June 2024.", published="2024-05-01"),
    rejects(
        "a round year",
        "The programme lasts 12 months. The group will start the programme on 1 September 2025 and complete it on 31 August 2026.",
    ),
    rejects("another thing", "The two-week course is free. The exhibition runs from 3 June to 30 August 2024.", published="2024-05-01"),
    rejects(
        "one part of it",
        "The ten-week course has two parts. The first part of the course runs from 3 June to 14 June 2024.",
        published="2024-05-01",
    ),
    rejects(
        "applications for it",
        "The four-week course is free. Applications for the course open on 3 June and close on 30 August 2024.",
        published="2024-05-01",
    ),
    rejects(
        "days on which it is open",
        "The six-day fair is back. The fair is open from 3 June to 30 June 2024 on three days a week.",
        published="2024-05-01",
    ),
)

_LENGTH = SentencePattern(
    regex(
        rf"\b(?P<number>{NUMBER})[\s-](?P<unit>day|week|month|year)(?:-long)?\s+(?:(?!old\b)[a-z]+\s+){{0,2}}?(?P<noun>(?!old\b|ago\b|later\b)[a-z]{{4,}})\b"
        rf"|\b(?P<thing>[a-z]{{4,}})\s+(?:will\s+)?(?:lasts?|lasted|runs?\s+for|ran\s+for)\s+(?P<count>{NUMBER})\s+(?P<of>day|week|month|year)s?\b",
        re.IGNORECASE,
    )
)
_BEGINS = regex(
    r"\b(?:from|start(?:s|ed|ing)?|beg[aiu]ns?|beginning|opens?|opened|open|runs?|ran|between|kick(?:s|ed)\s+off|launch(?:es|ed)?|walked\s+out)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_ENDS = regex(
    r"\b(?:to|until|till|through|and|end(?:s|ed|ing)?|finish(?:es|ed)?|complet(?:e|es|ed)|clos(?:e|es|ed)|over|stood\s+down|return(?:s|ed)?|last)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_END_WORD = regex(
    r"\b(?:end(?:s|ed|ing)?|finish(?:es|ed)?|complet(?:e|es|ed)|over|stood\s+down|last|return(?:s|ed)?|back)\b", re.IGNORECASE
)
_APART = regex(
    r"\b(?:appl(?:y|ies|ications?)|tickets?|bids?|booking\w*|registration\w*|enrol\w*|part|stage|phase|half|module|first|second|third|third|rehears\w+|sold|sale|a\s+week|on\s+(?:the\s+)?\w+\s+days|each|every|weekends?|extend\w*|paus\w*|break|suspend\w*|later|was\s+to|should\s+have|except|closed\s+on)\b",
    re.IGNORECASE,
)
"""Words by which a span is another than that of the whole, or has gaps."""
_HEDGED = regex(
    r"\b(?:about|around|nearly|almost|over|more\s+than|up\s+to|at\s+least|less\s+than|some|roughly|first|second|third|another|further|every|each|per)\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_TERMS = frozenset(
    stem(word)
    for word in "deal contract loan lease agreement ban sentence notice term plan guarantee warranty period average bond note mortgage high low forecast notice rule limit".split()
)
"""What runs for longer or shorter than the days beside it."""
_BY_DAY = frozenset(
    stem(word)
    for word in "festival course conference fair event show tournament workshop seminar sale exhibition congress summit camp".split()
)
"""What is counted by its days and not by the nights between."""
_FARTHEST = 3.0
"""Ratio of the two from which they are hardly of one thing."""
_MOST = 30


@dataclass(frozen=True, slots=True)
class _Length:
    field: Field
    start: int
    end: int
    days: float
    unit: str
    noun: str


@dataclass(frozen=True, slots=True)
class _Span:
    start: Written
    end: Written
    days: int
    words: frozenset[str]


def stated_lengths(reading: Reading) -> Iterator[Finding]:
    """Each length with the spans of what it names, if none of them fits."""
    told = list(_lengths(reading))[:_MOST]
    spans = _spans(reading) if told else []
    for length in told:
        own = [span for span in spans if any(kin(word, length.noun) for word in span.words)]
        if own and not any(_fits(length, span) for span in own):
            span = own[0]
            ratio = (span.days + 1) / length.days
            if (
                1 / _FARTHEST <= ratio <= _FARTHEST
                and len({(s.start.start, s.end.start) for s in own}) == 1
                and not is_corrected(reading.document.text, span.start.start, span.end.end)
            ):
                yield _finding(reading, length, span)


def _lengths(reading: Reading) -> Iterator[_Length]:
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        for m in _LENGTH.finditer(reading, sentence):
            number = value_of(m["number"] or m["count"])
            unit = (m["unit"] or m["of"]).lower()
            hyphen = m["number"] is None or text[m.end("number")] == "-"
            noun = stem(m["noun"] or m["thing"])
            if number and hyphen and noun not in _TERMS and not _HEDGED.search(text, max(sentence.start, m.start() - 20), m.start()):
                end = m.end("unit") if m["unit"] else m.end()
                yield _Length(
                    sentence.field, m.start(), m.end() if m["unit"] else end, number * _DAYS[unit], unit, stem(m["noun"] or m["thing"])
                )


@once
def _spans(reading: Reading) -> list[_Span]:
    """Every span of days that one sentence tells, or that begins in one and ends in the next."""
    text, found, open_end = reading.document.text, list[_Span](), None
    for sentence in (s for s in reading.sentences if s.field == "text"):
        days, joined = _days(text, sentence), list(_in_one_month(text, sentence))
        if _APART.search(text, sentence.start, sentence.end) or len(days) > 2:
            open_end = None
            continue
        words = frozenset(telling(text, sentence.start, sentence.end))
        if len(days) == 1 == len(joined):
            found += _span(reading, *joined[0], words)
        elif len(days) == 2 and _BEGINS.search(text, sentence.start, days[0].start) and _ENDS.search(text, days[0].end, days[1].start):
            found += _span(reading, days[0], days[1], words)
        elif len(days) == 1 and open_end and open_end[1].block == sentence.block and _END_WORD.search(text, sentence.start, days[0].start):
            found += _span(reading, open_end[0], days[0], open_end[2] | words)
        begins = len(days) == 1 and not joined and _BEGINS.search(text, sentence.start, days[0].start)
        open_end = (days[0], sentence, words) if begins else None
    return found


def _days(text: str, sentence: Sentence) -> list[Written]:
    found = (written(m) for m in DATE.finditer(text, sentence.start, sentence.end))
    return [day for day in found if day is not None and len(day.days) == 1 and day.days[0][0] is not None]


_TO = rf"\s*(?:[-–]|(?:to|until|till|through)\s)\s*(?:{WEEKDAY},?\s+)?(?:the\s+)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
_SHORT = tuple(
    regex(rf"(?<![\w$£€/.,–-]){words}", re.IGNORECASE)
    for words in (
        rf"(?P<first>{DAY}){_TO}(?P<last>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_YEAR}",
        rf"(?P<month>{MONTH})\s+(?P<first>{DAY}){_TO}(?P<last>\d{{1,2}}(?:st|nd|rd|th)?\b)(?!\s*%|[.,:]\d|\s+[a-z])(?:{_YEAR})",
    )
)
""" "3 to 6 June 2024", "June 3-6": one month for both days."""


def _in_one_month(text: str, sentence: Sentence) -> Iterator[tuple[Written, Written]]:
    for m in (m for form in _SHORT for m in form.finditer(text, sentence.start, sentence.end)):
        first, last, year = number_of(m["first"]), number_of(m["last"]), int(m["year"]) if m["year"] else None
        if first and last and first < last:
            month = month_of(m["month"])
            yield Written(m.start(), m.end("first"), ((month, first),), year), Written(m.start("last"), m.end(), ((month, last),), year)


def _span(reading: Reading, first: Written, last: Written, words: frozenset[str]) -> list[_Span]:
    year = first.year or last.year or (reading.document.published.year if reading.document.published else None)
    if year is None:
        return []
    opens = _in(first, first.year or year)
    closes = _in(last, last.year or year)
    if opens and closes and closes < opens and last.year is None:
        closes = _in(last, year + 1)
    return [_Span(first, last, (closes - opens).days, words)] if opens and closes and closes > opens else []


def _in(day: Written, year: int) -> date | None:
    month, number = day.days[0]
    return day_in(year, month, number) if month else None


def _fits(length: _Length, span: _Span) -> bool:
    """Whether a length may be that of a span: to the day, within half a week and more of weeks, within a month's part of months."""
    if length.unit == "day":
        return length.days == span.days + 1 or (length.days == span.days and length.noun not in _BY_DAY)
    slack = {"week": 4 + length.days / 14, "month": 16 + length.days / 20, "year": 100 + length.days / 20}[length.unit]
    return abs(span.days + 1 - length.days) <= slack


def _finding(reading: Reading, length: _Length, span: _Span) -> Finding:
    said = phrase(reading, length.start, length.end, length.field)
    first, last = (phrase(reading, day.start, day.end) for day in (span.start, span.end))
    return Finding(
        _RULE,
        (),
        (said, first, last),
        f"{quoted(said.quote)} does not fit {quoted(first.quote)} and {quoted(last.quote)}.",
        f"From the one to the other are {span.days + 1} days, both counted, not {round(length.days)}.",
        severity="warning",
    )
