"""Weekdays that so many days cannot lie between, and a text that names another weekday than its own.

- "The deal was announced on Monday. Two days later, on Thursday, ...": the day counted from is the only weekday of the sentence before;
- "on Friday, two days after the Tuesday meeting": both stand with the count;
- "It is Wednesday" under a date line that was a Tuesday.

Silent where working days fit (from Friday to "the next day, Monday"), for what happens every week, and for round or open counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.finding import Finding, phrase
from claims.checks.once import once
from claims.checks.places import keys_in_text, periods_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import value_of
from claims.checks.wording import WEEKDAYS, day_words, quoted
from claims.checks.written_days import DATE, day_in, weekday_of, written
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "weekday_mismatch"

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime))?"
_NUMBER = r"(?:\d|10|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_COUNT = rf"(?:(?P<count>{_NUMBER})\s+days?\s+(?P<{{0}}>later|after(?:wards)?|earlier|before(?:hand)?)|the\s+(?:very\s+)?(?:next|following)\s+day|the\s+day\s+(?:after|before)|the\s+previous\s+day)"
_LATER = SentencePattern(
    regex(
        rf"(?P<gap>{_COUNT.format('way')})(?:\s+(?:that|this))?(?:,\s+(?:which\s+was\s+)?(?:on\s+)?(?:a\s+)?|\s+on\s+(?:a\s+)?|\s+\()(?P<day>{_DAY})\b{_TIME}(?=\s*[,.;:)–—]|\s+(?:and|but)\b)",
        re.IGNORECASE,
    )
)
""" "Two days later, on Thursday,"."""
_AFTER = SentencePattern(
    regex(
        rf"\b(?P<day>{_DAY}){_TIME}(?:,|\s+[–—])\s+(?:just\s+|only\s+|exactly\s+|and\s+)?(?P<gap>(?P<count>{_NUMBER})\s+days?\s+(?P<way>after|before)|the\s+day\s+(?:after|before))\s+"
        rf"(?P<event>(?:[a-z’'-]+\s+){{0,8}}?)(?P<base>{_DAY})(?:['’]s)?\b",
        re.IGNORECASE,
    )
)
""" "On Friday, two days after the Tuesday meeting"."""
_AFTER_FIRST = SentencePattern(
    regex(
        rf"\b(?P<gap>(?P<count>{_NUMBER})\s+days?\s+(?P<way>after|before)|the\s+day\s+(?:after|before))\s+(?P<event>(?:[a-z’'-]+\s+){{0,8}}?)(?P<base>{_DAY})(?:['’]s)?"
        rf"{_TIME}(?:\s+[a-z’'-]+){{0,4}},\s+on\s+(?P<day>{_DAY})\b(?=\s*,)",
        re.IGNORECASE,
    )
)
""" "Two days after Monday's vote, on Thursday,"."""
_WEEKDAY = regex(rf"\b(?P<day>{_DAY})(?P<s>s)?\b", re.IGNORECASE)
_EVERY_WEEK = regex(
    r"\b(?:every|each|any|most|alternate|usual(?:ly)?|normally|always|often|either|typical(?:ly)?|if|unless|whenever|could|would|might|people\s+say|nights?\s+a\s+week|working|business|trading|banking|clearing|calendar\s+week"
    r"|overnight|after\s+midnight|small\s+hours|early\s+hours|later\s+in\s+the)\b",
    re.IGNORECASE,
)
_LAW = regex(r"\b(?:arrives?|settles?|takes?|lands?|delivered|opens?|closes?|runs?|comes?)\b", re.IGNORECASE)
"""In the present, of what is so each time: "orders placed on Friday arrive two days later, on Monday"."""
_FARTHEST = 2
"""Days by which a count between two sentences may be off: further off it is of another event."""
_WEEK, _SATURDAY = 7, 5
_IT_IS = SentencePattern(
    regex(
        rf"(?<![\w’'])(?:(?:it\s+is|it['’]s|today\s+is|today['’]s)\s+(?:now\s+)?(?:an?\s+|already\s+)?|today,\s+(?:a\s+)?)(?P<day>{_DAY})"
        r"(?=\s*(?:[.,;!–—]|$)|\s+(?:and|morning|afternoon|evening|night|again|today)\b)(?!,?\s+(?:the\s+)?\d|,?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)",
        re.IGNORECASE,
    )
)
_LABEL = regex(
    rf"^\W*(?:(?:last\s+)?(?:updated|posted|published|issued|dated?|written|filed)(?:\s+on)?\s*:?\s*|[A-ZÀ-Þ][\w.,’' -]{{2,40}}?[,–—-]\s*)?(?:{_DAY},?\s+)?$",
    re.IGNORECASE,
)
"""What may stand in front of the date in a date line: "Posted on", "LEEDS, England,"."""
_LINE_END = regex(r"\s*(?:\n|$|[–—|/·(]|-\s|at\s+\d|,?\s*\d{1,2}[:.]\d\d)")
_QUOTE = regex(r"[“\"]")


def weekday_gaps(reading: Reading) -> Iterator[Finding]:
    """Counts between two weekdays, then the weekday of the text itself."""
    if {"day", "days"} & keys_in_text(reading):
        before: Sentence | None = None
        for sentence in (s for s in reading.sentences if s.field == "text"):
            yield from _beside(reading, sentence)
            yield from _later(reading, before, sentence)
            before = sentence
    yield from _its_own(reading)


def _beside(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Both weekdays in one clause."""
    text = reading.document.text
    for form in (_AFTER, _AFTER_FIRST):
        for m in form.finditer(reading, sentence):
            days = _days(m)
            if days is None or _EVERY_WEEK.search(text, sentence.start, sentence.end) or _WEEKDAY.search(m["event"]):
                continue
            base, day = weekday_of(m["base"]), weekday_of(m["day"])
            if not _fits(base, day, days):
                yield _finding(reading, (m.span(),), base, day, days, m["gap"])


def _later(reading: Reading, before: Sentence | None, sentence: Sentence) -> Iterator[Finding]:
    """A count from the weekday that was named last."""
    text = reading.document.text
    for m in _LATER.finditer(reading, sentence):
        days = _days(m)
        first = before.start if before is not None and sentence.index - before.index == 1 else sentence.start
        if days is None or _EVERY_WEEK.search(text, first, sentence.end) or not _at_once(text, m, sentence):
            continue
        named = list(_WEEKDAY.finditer(text, first, m.start()))
        if not named or any(other["s"] for other in named) or len({weekday_of(other["day"]) for other in named}) != 1:
            continue
        last = named[-1]
        others = [p for p in periods_of(reading).starting(last.end() + 1, m.start()) if p.is_date]
        if others or _dated_otherwise(reading, first, m.start(), named) or _LAW.search(text, sentence.start, m.start()):
            continue
        base, day = weekday_of(last["day"]), weekday_of(m["day"])
        off = (day - base - days) % _WEEK
        if not _fits(base, day, days) and min(off, _WEEK - off) <= _FARTHEST:
            yield _finding(reading, (last.span(), m.span()), base, day, days, m["gap"])


def _at_once(text: str, m: re.Match[str], sentence: Sentence) -> bool:
    """Whether a count is not hedged and opens its clause."""
    lead = re.split(r"[,;:–—]\s*", text[max(sentence.start, m.start() - 40) : m.start()])[-1]
    return not re.search(r"\b(?:about|around|some|within|nearly|almost|over|than|least|up\s+to|every|few|or)\s+$", lead, re.IGNORECASE)


def _dated_otherwise(reading: Reading, start: int, end: int, named: list[re.Match[str]]) -> bool:
    """Whether a day is told besides the weekdays, which the count may be from."""
    text = reading.document.text
    return any(
        p.is_date and not any(p.start <= m.start() < p.end or m.start() <= p.start < m.end() for m in named)
        for p in periods_of(reading).starting(start, end)
    ) or bool(re.search(r"\b(?:yesterday|today|tomorrow|weekend|earlier\s+this\s+week)\b", text[start:end], re.IGNORECASE))


def _days(m: re.Match[str]) -> int | None:
    """The days that a count says, below zero for those before."""
    words = " ".join(m["gap"].lower().split())
    number = 1 if m["count"] is None or m["count"].lower() in ("a", "an") else value_of(m["count"])
    if number is None:
        return None
    back = words.endswith(("before", "beforehand", "earlier")) or words.startswith("the previous")
    return -number if back else number


def _fits(base: int, day: int, days: int) -> bool:
    """Whether a weekday lies so many days from another, all counted or only working days.

    >>> _fits(0, 2, 2), _fits(0, 3, 2), _fits(4, 0, 1), _fits(3, 5, 1)
    (True, False, True, False)
    """
    if (day - base - days) % _WEEK == 0:
        return True
    first, last = (base, day) if days > 0 else (day, base)
    between = [(first + step) % _WEEK for step in range(1, (last - first) % _WEEK + 1)]
    return day < _SATURDAY and any(x >= _SATURDAY for x in (first, *between)) and sum(x < _SATURDAY for x in between) == abs(days)


def _finding(reading: Reading, spans: tuple[tuple[int, int], ...], base: int, day: int, days: int, gap: str) -> Finding:
    words = tuple(phrase(reading, *span) for span in spans)
    meant = WEEKDAYS[(base + days) % _WEEK]
    said = " ".join(gap.split())
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[-1].quote)} cannot be right: {quoted(said)} from a {WEEKDAYS[base]} is a {meant}, not a {WEEKDAYS[day]}.",
        severity="warning",
    )


def _its_own(reading: Reading) -> Iterator[Finding]:
    """ "It is Wednesday" below the date line of a Tuesday."""
    text, published = reading.document.text, reading.document.published
    for m in _IT_IS.anywhere(reading):
        if len(_QUOTE.findall(text[text.rfind("\n", 0, m.start()) + 1 : m.start()])) % 2 or text[: m.start()].count("“") > text[
            : m.start()
        ].count("”"):
            continue
        lines = [line for line in _date_lines(reading) if line[1] <= m.start()]
        line = lines[-1] if lines else None
        own = day_in(*line[2]) if line else None
        day = weekday_of(m["day"])
        if line is None or own is None or own.weekday() == day or (published is not None and abs((published - own).days) > 1):
            continue
        if published is not None and published.weekday() == day:
            continue
        words = (phrase(reading, line[0], line[1]), phrase(reading, *m.span()))
        told = f"{quoted(words[1].quote)} cannot be right: {day_words(own)} is a {WEEKDAYS[own.weekday()]}, not a {WEEKDAYS[day]}."
        yield Finding(_RULE, (), words, told, severity="warning")


@once
def _date_lines(reading: Reading) -> list[tuple[int, int, tuple[int, int, int]]]:
    """Lines of the text that are or open with a full date: where it stands, and its year, month and day."""
    text, found = reading.document.text, []
    for block in (b for b in reading.blocks if b.field == "text"):
        m = DATE.search(text, block.start, min(block.end, block.start + 90))
        day = written(m) if m else None
        if day is None or day.year is None or len(day.days) != 1 or day.days[0][0] is None:
            continue
        if _LABEL.match(text[block.start : day.start]) and _LINE_END.match(text, day.end):
            found.append((day.start, day.end, (day.year, day.days[0][0], day.days[0][1])))
    return found
