"""A span of days whose end lies before its beginning: "open from 14 June to 11 June". Spans of years are in :mod:`claims.checks.date_order`.

Only where no reading puts it right: without years a span may go over New Year, unless both ends are in one month; and "moved from 14 June to
11 June" tells a date's change and no span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
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

EXAMPLES = (
    accepts("one month", "The fair ran from 14 June to 11 June 2019."),
    accepts("both years told", "Applications were open between January 14, 2024 and January 1, 2024."),
    accepts("until", "Bids are open from 14 June 2024 until 1 May 2024."),
    accepts("no year", "The pool is shut from 21 March to 12 March."),
    accepts("years", "It ran the ferry between 2014 and 2009."),
    accepts("weekdays", "Doors are open from Friday 14 June to Tuesday 11 June 2024."),
    rejects("over New Year", "The rink is open from 14 November to 11 January 2025."),
    rejects("over New Year without a year", "The rink is open from 14 November to 11 January."),
    rejects("in order", "The fair ran from 11 June to 14 June 2019."),
    rejects("a date that was moved", "The vote was brought forward from 14 June to 11 June 2024."),
    rejects("a new day", "They changed the day of the fair from 14 June 2024 to 11 June 2024."),
    rejects("into the next year", "The pool is shut from 21 March to 12 March of the following year."),
    rejects("two years compared", "The gap between 2014 and 2009 is wide."),
    rejects("what fell between two years", "Sales fell by half between 2009 and 2014."),
)

_OPENS = SentencePattern(
    regex(r"\b(?P<word>from|between)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?=(?:the\s+)?\w)", re.IGNORECASE)
)
_JOINS = {
    "from": regex(r",?\s+(?:to|until|till|through|up\s+to)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?", re.IGNORECASE),
    "between": regex(r",?\s+and\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?", re.IGNORECASE),
}
_MOVED = regex(
    r"\b(?:mov|chang|postpon|brought|bring|put\b|push|shift|revis|amend|correct|delay|extend|extension|advanc|resched|switch|alter|differ|gap\b|compar|contrast|choice|choos|either|anything|fell|fall|rose|rise|grew|grow|declin|increas|decreas)\w*"
    r"[^.;:]{0,80}$",
    re.IGNORECASE,
)
"""Words before two dates that are no ends of a span."""
_NEXT_YEAR = regex(r"\s+(?:of\s+)?(?:the\s+)?(?:next|following|coming)\b", re.IGNORECASE)
_LEAD = 90


@dataclass(frozen=True, slots=True)
class _Ends:
    start: int
    stop: int
    first: date
    last: date


def reversed_spans(reading: Reading) -> Iterator[Finding]:
    """Every span of days that ends before it begins."""
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        for m in _OPENS.finditer(reading, sentence):
            ends = _days(text, m, sentence.end)
            if ends is None or ends.first <= ends.last or is_no_span(text, sentence.start, m.start()):
                continue
            if is_corrected(text, ends.start, ends.stop):
                continue
            words = phrase(reading, ends.start, ends.stop, sentence.field)
            yield Finding(
                _RULE,
                (),
                (words,),
                f"{quoted(words.quote)} ends before it begins.",
                f"{day_words(ends.last)} is before {day_words(ends.first)}.",
                severity="warning",
            )


def is_no_span(text: str, start: int, at: int) -> bool:
    """Whether the words before two dates make them a date and its change, or two times that are compared."""
    return bool(_MOVED.search(text, max(start, at - _LEAD), at))


def _days(text: str, m: re.Match[str], stop: int) -> _Ends | None:
    """Two days whose order is beyond doubt: years are told, or both are of one month."""
    first = _day(text, m.end(), stop)
    join = _JOINS[m["word"].lower()].match(text, first.end, stop) if first else None
    last = _day(text, join.end(), stop) if join else None
    if first is None or last is None or _NEXT_YEAR.match(text, last.end, stop):
        return None
    (month, day), (end_month, end_day) = first.days[0], last.days[0]
    if month is None or end_month is None or ((first.year is None or last.year is None) and month != end_month):
        return None
    year = first.year or last.year or _ANY
    opens, closes = day_in(year, month, day), day_in(last.year or first.year or _ANY, end_month, end_day)
    return _Ends(m.start(), last.end, opens, closes) if opens and closes else None


_ANY = 2001


def _day(text: str, start: int, stop: int) -> Written | None:
    found = DATE.match(text, start, min(stop, start + _LONGEST))
    day = written(found) if found else None
    return day if day is not None and len(day.days) == 1 else None


_LONGEST = 40
