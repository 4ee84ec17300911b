"""A date that is told as so long after the one before it: "on 5 May ... Two days later, on 9 May".

The step and its date stand side by side, and the date that it counts from is the last one before it in its sentence, or the only one of the
sentence before. Days must fit to the day, weeks to two days, months to a week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.measure_words import is_corrected
from claims.checks.places import periods_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import day_words, quoted
from claims.checks.written_days import DATE, WEEKDAY, Written, day_in, written
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "date_order"

EXAMPLES = (
    accepts("the next day", "The fire broke out on 5 May 2024 in a shed. The next day, 9 May, officials met."),
    accepts("two days later", "The ship sailed on 5 May 2024. Two days later, on 9 May, it sank."),
    accepts("in one sentence", "He was arrested on 4 June 2024 and charged the following day, 7 June."),
    accepts("a week later", "The vote was held on 4 June 2024. A week later, on 19 June, the result was told."),
    accepts("back in time", "The vote was held on 4 June 2024. The day before, on 5 June, the council met."),
    accepts("with a weekday", "The block caught fire on Saturday, 4 January 2025. The next day, Wednesday, January 1, officials met."),
    accepts("counted back", "The council voted on 12 May 2024. It came two days after a talk held on 1 May."),
    accepts("from yesterday", "The ship sank yesterday in a storm. The next day, 3 July, officials met."),
    rejects("counted back, rightly", "The council voted on 12 May 2024. It came two days after a talk held on 10 May."),
    rejects("from yesterday, rightly", "The ship sank yesterday in a storm. The next day, 10 July, officials met."),
    rejects("the next day, rightly", "The fire broke out on 5 May 2024 in a shed. The next day, 6 May, officials met."),
    rejects("over a month's end", "The ship sailed on 30 May 2024. Two days later, on 1 June, it sank."),
    rejects("over New Year", "The ship sailed on 30 December 2024. Three days later, on 2 January, it sank."),
    rejects("about a week", "The vote was held on 4 June 2024. A week later, on 12 June, the result was told."),
    rejects("two dates before", "The first ship sailed on 5 May 2024, the second on 7 May. Two days later, on 9 May, one sank. "),
    rejects("a date in between", "The ship sailed on 5 May 2024. On Tuesday it was seen. The next day, 9 May, it sank."),
    rejects("no date beside it", "The ship sailed on 5 May 2024. Two days later it sank, and on 9 May it was found."),
    rejects("a corrected date", "The ship sailed on 5 May 2024. Two days later, on 9 May, it sank. Correction: it sank on 7 May."),
)

_STEP = SentencePattern(
    regex(
        rf"(?<!\bthan\s)(?<!\bunder\s)(?<!\babout\s)(?<!\balmost\s)(?<!\bnearly\s)\b(?:(?P<next>(?:the\s+)?(?:next|following)\s+day|the\s+day\s+after)|(?P<before>the\s+(?:day\s+before|previous\s+day))"
        rf"|(?:just\s+|only\s+|exactly\s+)?(?P<number>{NUMBER}|an?)\s+(?P<unit>day|week|month)s?\s+(?P<way>later|after(?:wards)?|earlier|before))\b(?P<gap>,?\s+(?:on\s+)?(?:{WEEKDAY},?\s+)?)(?=(?:the\s+)?[\dA-Z])",
        re.IGNORECASE,
    )
)
_CAME = SentencePattern(
    regex(
        rf"\b(?:it|this|that|which)\s+(?:came|followed|happened|took\s+place|was)\s+(?:just\s+|only\s+|exactly\s+)?(?P<number>{NUMBER})\s+(?P<unit>day|week|month)s?\s+(?P<way>after|before)\s+[^.,;:\d]{{3,60}}?\bon\s+(?:{WEEKDAY},?\s+)?(?=(?:the\s+)?[\dA-Z])",
        re.IGNORECASE,
    )
)
""" "It came two days after a decision taken on 5 May": counted back from the day before it."""
_OPENING = 12
"""Characters of a sentence within which a step opens it."""
_SLACK = {"day": 0, "week": 2, "month": 7}
_DAYS = {"day": 1, "week": 7, "month": 30}
_LONGEST = 40
_FARTHEST = 400
"""Days beyond which the date before is hardly what is counted from."""
_TODAY = regex(r"yesterday|today|tonight|this\s+(?:morning|afternoon|evening)|last\s+night", re.IGNORECASE)
_ANOTHER_DAY = regex(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\byesterday\b|\btoday\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Step:
    start: int
    day: Written
    days: int
    unit: str


def dated_steps(reading: Reading) -> Iterator[Finding]:
    """Every step whose date does not follow from the one before."""
    text, before = reading.document.text, None
    for sentence in (s for s in reading.sentences if s.field == "text"):
        for step in _steps(reading, sentence):
            base = _base(reading, before, sentence, step.start)
            if base and not _fits(reading, step, base) and not is_corrected(text, base.start, step.day.end):
                yield _finding(reading, step, base)
        before = sentence


def _steps(reading: Reading, sentence: Sentence) -> Iterator[_Step]:
    text = reading.document.text
    for pattern, days_of in ((_STEP, _days_on), (_CAME, _days_back)):
        for m in pattern.finditer(reading, sentence):
            day, (days, unit) = _day_at(text, m.end(), sentence.end), days_of(m)
            if day is not None and days:
                yield _Step(m.start(), day, days, unit)


def _day_at(text: str, start: int, stop: int) -> Written | None:
    """The one day, with its month, that is written at a place."""
    found = DATE.match(text, start, min(stop, start + _LONGEST))
    day = written(found) if found else None
    return day if day is not None and _is_one(day) else None


def _is_one(day: Written) -> bool:
    return len(day.days) == 1 and day.days[0][0] is not None


def _days_on(m: re.Match[str]) -> tuple[int, str]:
    """How many days "two weeks later" leads on, below zero back, and the unit it is told in; none for a number that is no word for one."""
    if m["next"] or m["before"]:
        return 1 if m["next"] else -1, "day"
    number = 1 if m["number"].lower() in ("a", "an") else value_of(m["number"]) or 0
    way = 1 if m["way"].lower().startswith(("later", "after")) else -1
    return way * number * _DAYS[m["unit"].lower()], m["unit"].lower()


def _days_back(m: re.Match[str]) -> tuple[int, str]:
    """The same of "it came two days after ... on", which counts from the later to the earlier day."""
    way = -1 if m["way"].lower() == "after" else 1
    return way * (value_of(m["number"]) or 0) * _DAYS[m["unit"].lower()], m["unit"].lower()


def _base(reading: Reading, before: Sentence | None, sentence: Sentence, at: int) -> Written | None:
    """The last date ahead of a step in its sentence, or the only one of the sentence before, written or counted from the day of the text."""
    text = reading.document.text
    here = _dates(text, sentence.start, at)
    if here:
        return here[-1] if not _ANOTHER_DAY.search(text, here[-1].end, at) else None
    if before is None or before.block != sentence.block:
        return None
    told = _dates(text, before.start, before.end)
    if not told:
        return _relative(reading, before) if at - sentence.start < _OPENING else None
    return told[0] if len(told) == 1 and not _ANOTHER_DAY.search(text, told[0].end, at) else None


def _relative(reading: Reading, before: Sentence) -> Written | None:
    """The only day of a sentence that is told as "yesterday" or "on Tuesday"."""
    found = [m for m in periods_of(reading).starting(before.start, before.end) if m.period is not None]
    if len(found) != 1 or not found[0].relative or (period := found[0].period) is None or period.days != 1:
        return None
    text = reading.document.text
    if not _TODAY.search(text, found[0].start, found[0].end) and any(_days_in(text, 0, before.start)):
        return None  # "on Tuesday" of a time that the text has dated before
    return Written(found[0].start, found[0].end, ((period.first.month, period.first.day),), period.first.year)


def _dates(text: str, start: int, end: int) -> list[Written]:
    return list(_days_in(text, start, end))


def _days_in(text: str, start: int, end: int) -> Iterator[Written]:
    found = (written(m) for m in DATE.finditer(text, start, end))
    return (day for day in found if day is not None and _is_one(day))


def _fits(reading: Reading, step: _Step, base: Written) -> bool:
    """Whether the two dates may lie so far apart, in any years that they may be of."""
    year = base.year or step.day.year or _year(reading)
    first = _in_year(base, base.year or year)
    lasts = [_in_year(step.day, step.day.year)] if step.day.year else [_in_year(step.day, year + shift) for shift in (-1, 0, 1)]
    gaps = [(last - first).days for last in lasts if last and first]
    return (
        not gaps
        or any(abs(gap - step.days) <= _SLACK[step.unit] * max(1, abs(step.days) // _DAYS[step.unit]) for gap in gaps)
        or min(map(abs, gaps)) > _FARTHEST
    )


def _year(reading: Reading) -> int:
    """The year of dates that name none: that of the text."""
    return reading.document.published.year if reading.document.published else _ANY


_ANY = 2001


def _in_year(day: Written, year: int | None) -> date | None:
    month, number = day.days[0]
    return day_in(year, month, number) if year and month else None


def _finding(reading: Reading, step: _Step, base: Written) -> Finding:
    text = reading.document.text
    spans = ((base.start, base.end), (step.start, step.day.end))
    words = tuple(phrase(reading, start, end - text.startswith(".", end - 1)) for start, end in spans)
    first = _in_year(base, base.year or step.day.year or _year(reading))
    wanted = first + timedelta(days=step.days) if first else None
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[1].quote)} does not follow from {quoted(words[0].quote)}.",
        f"From then it leads to {day_words(wanted)}." if wanted else None,
        severity="warning",
    )
