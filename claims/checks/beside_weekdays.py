"""Weekdays with the days that they stand with, in whatever way English puts the two together.

A weekday before its day ("Monday 17 June", "Monday evening (June 17)", "MON | 17/06"), behind it ("17 June, a Monday", "17 June falls
on a Monday", "June 17 (Mon.)"), several that share a month ("Mon 16 to Fri 20 June"), two with a stretch of days ("Monday to
Wednesday, 3-5 June"), and a weekend with its day. Weekdays on which something happens every week are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.places import sentences_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.written_days import DATE, DAY, MONTH, WEEKDAY, Written, month_of, number_of, weekday_of, written
from claims.model import Field, Reading
from claims.regex import regex

_WEEKDAYS = SentencePattern(regex(rf"(?<![\w’'-])(?P<w>{WEEKDAY})", re.IGNORECASE))
_TIME = (
    r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon|midday|midnight|teatime|(?:next|coming|past|last|this)(?!\s+(?:week|month|year))|just\s+gone|gone|week|before|after|following))?"
    r"(?:,?\s+(?:at|from|by|until|around|about)\s+(?:noon|midday|midnight|lunchtime|dawn|dusk|\d{1,2}(?:[.:]\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.|o['’]clock|hrs)?))?"
    r"(?:\s+(?:of\s+)?(?:this|next|that|the\s+same|the\s+following|last)\s+(?:week|month|year))?"
)
_THEN = regex(rf"{_TIME}(?:\s*[,;:(\[|\t]|\s+[–—-](?=\s))?\s*(?:(?:that\s+is|i\.e\.|namely|on)[\s,]+)?", re.IGNORECASE)
_OWN = regex(r"['’]s(?:\s+[a-z][\w-]*){1,3}?(?:\s+\(|\s+on\s+|,\s+(?:on\s+)?)", re.IGNORECASE)
"""Between a weekday and its day: "Monday's meeting (17 June)"."""
_IS = regex(
    r",?\s*(?:\(?\s*(?:which|that|it)\s+)?(?:is|was|will\s+be|would\s+be|being|falls?\s+on|fell\s+on|lands?\s+on|landed\s+on|comes\s+on|(?:happens?|happened)\s+to\s+be)(?:\s+on)?"
    r"(?:\s+(?:also|always|in\s+fact|of\s+course))?(?:\s+(?:an?|the))?\s+",
    re.IGNORECASE,
)
_APPOSED = regex(r"\s*(?:,\s*(?:also\s+)?|[(\[]\s*|\s[–—-]\s|[–—|\t]\s*|:\s+|\s)(?:an?\s+|the\s+)?", re.IGNORECASE)
_ENDS = regex(
    r"\s*(?:[).;:!?\]|\t\n]|,(?!\s*(?:\d|[A-Z]))|,\s*\d{1,2}(?:[.:]\d\d(?!\d)|\s*[ap]\.?m\b)|$)|\s+(?:at|and(?!\s+\w+day)|from|in|this|next|when|but|with|for|morning|afternoon|evening|night)\b"
)
_TO = r"\s*(?:to|until|till|through|thru|and|&|or|[–—/-])\s*"
_JOINED_BEFORE = regex(rf"{WEEKDAY}(?:{_TO}|,\s*)$", re.IGNORECASE)
_JOINED_BEHIND = regex(rf"(?:{_TO}|,\s*){WEEKDAY}", re.IGNORECASE)
_EVERY_WEEK = regex(
    r"\b(?:every|each|any|alternate|most|all|not(?:\s+on)?|than(?:\s+on)?|instead\s+of|rather|or(?:\s+on)?|if|unless|whether)\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_TAKEN_BACK = regex(
    r"\b(?:wrong(?:ly)?|should\s+have\s+(?:said|read|been)|correct(?:ed|ion)|misprint\w*|typo|mistaken(?:ly)?|in\s+error|old\s+style|julian)\b",
    re.IGNORECASE,
)
_SHARED = regex(
    rf"(?:\s*(?:,\s*(?:and\s+)?|{_TO})\s*(?:(?:{WEEKDAY})\s*,?\s*(?:the\s+)?)?(?P<other>{DAY}))+?[\s-]+(?:of\s+)?(?P<month>{MONTH})(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
"""Behind "Monday 16": "to Friday 20 June", ", Wednesday 18 and Friday 20 June"."""
_NUMBER = regex(rf"(?:the\s+)?(?P<day>{DAY})", re.IGNORECASE)
_OF_ITS_OWN = regex(r"(?=\s*(?:[.;:!?)–—]|,(?!\s*\d)|$|(?:at|from|until|by|when|we|is|was|will|and|to|for)\b))")
"""What follows "the 14th" if it is a day and not a rank: not "the 14th in a row"."""
_ITS_DAY = regex(r"[\s,]*(?:the\s+)?(?:\d{1,2}(?!\d|[:.]\d\d|\s*[ap]\.?m\b)|[A-Z][a-z]+\.?\s+\d)")
"""A day behind a weekday, which is then its own."""
_ON = regex(r"\s*(?:to|until|till|through|[–—-])\s*(?:\w+day,?\s+)?\d{1,2}(?!\s*(?:[ap]\.?m\b|[:.]\d|o['’]clock|noon|\d))", re.IGNORECASE)
_STRETCH = SentencePattern(
    regex(
        rf"\b(?P<first>{WEEKDAY}){_TO}(?P<last>{WEEKDAY})[\s,(:|]*(?:the\s+)?"
        rf"(?:(?P<a>{DAY}){_TO}(?P<b>{DAY})[\s-]+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>(?:19|20)\d\d)\b)?"
        rf"|(?P<m2>{MONTH})\s+(?P<a2>{DAY}){_TO}(?P<b2>{DAY})(?:,?\s+(?P<y2>(?:19|20)\d\d)\b)?)",
        re.IGNORECASE,
    )
)
_STRETCH_BEHIND = SentencePattern(
    regex(
        rf"\b(?:(?P<a>{DAY}){_TO}(?P<b>{DAY})[\s-]+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>(?:19|20)\d\d)\b)?"
        rf"|(?P<m2>{MONTH})\s+(?P<a2>{DAY}){_TO}(?P<b2>{DAY})(?:,?\s+(?P<y2>(?:19|20)\d\d)\b)?)"
        rf"\s*[,(]\s*(?:an?\s+)?(?P<first>{WEEKDAY}){_TO}(?P<last>{WEEKDAY})(?=\s*[).;,])",
        re.IGNORECASE,
    )
)
_WEEKEND = SentencePattern(
    regex(
        rf"\bweekend\s*(?:,|\(|of|on|\s)\s*(?:the\s+)?(?:(?P<a>{DAY})(?:{_TO}(?P<b>{DAY}))?[\s-]+(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>(?:19|20)\d\d)\b)?"
        rf"|(?P<m2>{MONTH})\s+(?P<a2>{DAY})(?:{_TO}(?P<b2>{DAY}))?(?:,?\s+(?P<y2>(?:19|20)\d\d)\b)?)",
        re.IGNORECASE,
    )
)
_ENTRY = regex(
    rf"(?:^|\n)[ \t]*(?:[-*•–|]\s*)?(?P<w>{WEEKDAY})[ ,]*[ \t|]*(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?=[ \t]*[:|\t,–—-]|\.\s)",
    re.IGNORECASE,
)
"""An entry of a calendar whose month stands above: "Mon 2 - choir"."""
_WEEK = 6
"""Days between two days of a stretch that two weekdays may name; a longer one has several of each."""
_FAR, _ABOUT = 70, 150


@dataclass(frozen=True, slots=True)
class Beside:
    """Where a weekday stands with a day, the weekdays that it may be, and the days; see :class:`Written` for these."""

    field: Field
    start: int
    end: int
    weekdays: tuple[int, ...]
    days: tuple[tuple[int | None, int], ...]
    year: int | None


def entries(reading: Reading) -> Iterator[Beside]:
    """The entries of a calendar: lines that open with a weekday and the number of a day."""
    text = reading.document.text
    for m in _ENTRY.finditer(text):
        if (day := number_of(m["day"])) and not re.match(r"\s*[-–]?\s*\d|\s*[ap]\.?m\b", text[m.end() : m.end() + 6]):
            yield Beside("text", m.start("w"), m.end(), (weekday_of(m["w"]),), ((None, day),), None)


def weekdays_beside(reading: Reading, field: Field) -> Iterator[Beside]:
    """Every weekday of a field that stands with a day, each day once."""
    text, sentences = reading.document.field(field), sentences_of(reading, field)
    taken: list[tuple[int, int]] = []
    for found in (*_stretches(reading, field), *_weekends(reading, field)):
        taken.append((found.start, found.end))
        yield found
    busy = {at for start, end in taken for at in range(start, end)}
    told: list[Beside] = []
    left = []
    for m in _WEEKDAYS.anywhere(reading, field):
        sentence = sentences.at(m.start())
        if m.start() in busy or sentence is None or _short_word(m["w"]) or text[m.end() : m.end() + 1] == "s":
            continue
        if _EVERY_WEEK.search(text[max(sentence.start, m.start() - 24) : m.start()]) or _TAKEN_BACK.search(
            text, max(sentence.start, m.start() - _ABOUT), min(sentence.end, m.end() + _ABOUT)
        ):
            continue
        end = min(sentence.end, m.end() + _FAR)
        if beside := _behind(text, field, m, end, told):
            told.append(beside)
            busy.update(range(beside.start, beside.end))
        else:
            left.append((m, sentence.start, end))
    yield from told
    for m, start, end in left:
        if (beside := _ahead(text, field, m, max(start, m.start() - _FAR), end)) and beside.start not in busy:
            yield beside


def _short_word(word: str) -> bool:
    """Whether what looks like a weekday in short is a word: "sat", "sun", "wed", in small letters."""
    return word.islower() and len(word.rstrip(".")) < 6


def _behind(text: str, field: Field, m: re.Match[str], end: int, told: list[Beside]) -> Beside | None:
    """The day behind a weekday."""
    after_another = bool(_JOINED_BEFORE.search(text[max(0, m.start() - 20) : m.start()]))
    for gap in (_THEN.match(text, m.end(), end), _OWN.match(text, m.end(), end)):
        if gap is None or "\n\n" in gap[0] or gap.end() == m.end():
            continue
        if not (after_another and "," in gap[0]) and (shared := _sharing(text, field, m, gap, end, told)):
            return shared
        found = DATE.match(text, gap.end(), min(len(text), end + 12))
        day = written(found) if found else None
        if day is None or (after_another and ("," in gap[0] or _ON.match(text, day.end))):
            continue
        if "," in gap[0] and _ON.match(text, day.end) and day.days[0][0] is not None:
            continue  # "closed Sunday, 1 June to 31 August"
        if day.days[0][0] is None and not _is_day(text, day):
            continue
        return Beside(field, m.start(), day.end, (weekday_of(m["w"]),), day.days, day.year)
    return None


def _sharing(text: str, field: Field, m: re.Match[str], gap: re.Match[str], end: int, told: list[Beside]) -> Beside | None:
    """ "Monday 16" of "Monday 16 to Friday 20 June", and "Wednesday 4" of "Monday June 2 and Wednesday 4"."""
    number = _NUMBER.match(text, gap.end(), end)
    day = number_of(number["day"]) if number else None
    if number is None or day is None:
        return None
    shared = _SHARED.match(text, number.end(), min(len(text), number.end() + 90))
    if shared:
        last, month = number_of(shared["other"]), month_of(shared["month"])
        if last is None or "\n\n" in shared[0] or ("," in gap[0] and _ON.match(text, number.end())):
            return None
        months = (month,) if day <= last else ((month - 2) % 12 + 1,)
        year = int(shared["year"]) if shared["year"] and day <= last else None
        return Beside(field, m.start(), number.end(), (weekday_of(m["w"]),), tuple((x, day) for x in months), year)
    before = told[-1] if told else None
    joined = (
        before is not None
        and 0 <= m.start() - before.end < 12
        and re.fullmatch(rf"\s*(?:,\s*(?:and\s+)?|{_TO})", text[before.end : m.start()])
    )
    if before is None or not joined or before.days[0][0] is None or not _OF_ITS_OWN.match(text, number.end()):
        return None
    return Beside(field, m.start(), number.end(), (weekday_of(m["w"]),), tuple((month, day) for month, _ in before.days), before.year)


def _is_day(text: str, day: Written) -> bool:
    """Whether a rank without a month is a day; "Friday the 13th" is a saying."""
    return bool(_OF_ITS_OWN.match(text, day.end)) and day.days[0][1] != 13


def _ahead(text: str, field: Field, m: re.Match[str], start: int, end: int) -> Beside | None:
    """The day in front of a weekday."""
    before = list(DATE.finditer(text, start, m.start()))
    day = written(before[-1]) if before else None
    if day is None or "\n\n" in text[day.end : m.start()]:
        return None
    gap = text[day.end : m.start()]
    is_said, behind = _IS.fullmatch(gap), text[m.end() : end]
    if not is_said and not (_APPOSED.fullmatch(gap) and _ENDS.match(behind)):
        return None
    if _JOINED_BEHIND.match(behind) or _ITS_DAY.match(behind):
        return None
    if day.days[0][0] is None and not (is_said and text[day.start : day.start + 3].lower() == "the"):
        return None
    if re.search(r"\b(?:if|unless|whether|suppose|when(?:ever)?)\s+(?:the\s+)?$", text[max(0, day.start - 16) : day.start], re.IGNORECASE):
        return None
    return Beside(field, day.start, m.end(), (weekday_of(m["w"]),), day.days, day.year)


def _stretches(reading: Reading, field: Field) -> Iterator[Beside]:
    """ "Monday to Wednesday, 3-5 June": each weekday with its day; "Monday to Friday, 3-27 June" is every week."""
    for pattern in (_STRETCH, _STRETCH_BEHIND):
        for m in pattern.anywhere(reading, field):
            first, last = number_of(m["a"] or m["a2"]), number_of(m["b"] or m["b2"])
            if first is None or last is None or not 0 < last - first <= _WEEK or "\n\n" in m[0]:
                continue
            month, year = month_of(m["m"] or m["m2"]), m["y"] or m["y2"]
            a, b = weekday_of(m["first"]), weekday_of(m["last"])
            days = (month, first) if (b - a) % 7 == last - first else (month, last)
            yield Beside(field, *m.span(), (a if days[1] == first else b,), (days,), int(year) if year else None)


def _weekends(reading: Reading, field: Field) -> Iterator[Beside]:
    """ "The weekend of 14 June": from a Friday to a Monday, and begun by a Sunday where two days are named."""
    for m in _WEEKEND.anywhere(reading, field):
        first, last = number_of(m["a"] or m["a2"]), number_of(m["b"] or m["b2"]) if m["b"] or m["b2"] else None
        if first is None or "\n\n" in m[0] or (last is not None and not 0 < last - first <= 3):
            continue
        month, year = month_of(m["m"] or m["m2"]), m["y"] or m["y2"]
        yield Beside(field, *m.span(), (4, 5) if last else (4, 5, 6, 0), ((month, first),), int(year) if year else None)
