"""A pace told in two units of time: "300 cars a day, or 75,000 a week".

A week has five to seven days of work, a month 20 to 31, a year 48 to 53 weeks, and whoever reckons may round. Beyond that one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.wording import brief, quoted
from claims.match.interval import Interval
from claims.model import Reading
from claims.regex import regex

_RULE = "ratio_mismatch"

EXAMPLES = (
    accepts("a day and a week", "The plant makes 300 cars a day, or 75,000 a week."),
    accepts("a month and a year", "Rent is £950 a month, or £9,800 a year."),
    accepts("in brackets", "The pump lifts 40 litres a minute (24,000 an hour)."),
    accepts("that is", "It uses 12 tonnes a week; that is 840 tonnes a year."),
    rejects("five days", "The plant makes 300 cars a day, or 1,500 a week."),
    rejects("seven days", "The plant makes 300 cars a day, or 2,100 a week."),
    rejects("a round year", "Rent is £950 a month, or about £11,500 a year."),
    rejects("two paces", "The plant makes 300 cars a day, and sold 75,000 a year abroad."),
    rejects("a pace that changed", "It made 300 cars a day, or so it said; now it makes 900 a week."),
    rejects("other things", "The firm makes 300 cars a day and 40 vans a week."),
)

_PER = regex(r"\s+(?:[a-z-]+\s+){0,2}?(?:an?|per|each|every)\s+(?P<unit>second|minute|hour|day|week|month|quarter|year)\b", re.IGNORECASE)
_OR = regex(
    r"\s*(?:,?\s+or\s+|\s*\(|[,;]\s+(?:that\s+is|that['’]s|which\s+is|i\.e\.|equal\s+to|equivalent\s+to)\s+)(?:(?:about|around|some|roughly|nearly|almost|over|more\s+than|just\s+over|just\s+under)\s+)?$"
)
_TIMES = {
    ("second", "minute"): (60, 60),
    ("minute", "hour"): (60, 60),
    ("hour", "day"): (6, 24),
    ("hour", "week"): (30, 168),
    ("day", "week"): (5, 7),
    ("day", "month"): (20, 31),
    ("day", "year"): (200, 366),
    ("week", "month"): (4, 5),
    ("week", "year"): (40, 53),
    ("month", "quarter"): (3, 3),
    ("month", "year"): (11, 12),
    ("quarter", "year"): (4, 4),
}
"""How many of one time a longer one may hold, counted by those that are worked."""
_SLACK = Decimal("1.06")


def paces(reading: Reading) -> Iterator[Finding]:
    """Every pace that its second unit of time does not bear out."""
    text = reading.document.text
    for sentence, inside in figures(reading):
        for x, y in pairwise(inside):
            first = _PER.match(text, x.end, sentence.end)
            second = _PER.match(text, y.end, sentence.end)
            if first and second and x.like(y) and x.value.bounded and y.value.bounded and _OR.fullmatch(text, first.end(), y.start):
                times = _TIMES.get((first["unit"].lower(), second["unit"].lower()))
                if times and not _fits(x, y, *times):
                    yield _finding(reading, x, y, first.end(), second.end())


def _fits(x: Figure, y: Figure, low: int, high: int) -> bool:
    if x.value.low is None or x.value.high is None:
        return True
    return Interval(x.value.low * low / _SLACK, x.value.high * high * _SLACK).meets(y.value)


def _finding(reading: Reading, x: Figure, y: Figure, end: int, last: int) -> Finding:
    words = (phrase(reading, x.start, end), phrase(reading, y.start, last))
    ratio = y.middle / x.middle if x.middle else Decimal(1)
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} is not {quoted(words[1].quote)}.",
        f"The one is {brief(ratio)} times the other.",
        severity="warning",
        miss=miss_ratio(ratio, Decimal(1)),
    )
