"""Lengths that are counted from a date: "thirty years ago, in 2005"; "in July 2009, two years after she took over"."""

from __future__ import annotations

import re

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding
from claims.checks.lengths import Length
from claims.checks.moments import BEGIN, FOUND, OPEN, Moment, kinds_in, moments
from claims.checks.time_between import CLAUSE_END, End, apart, day_of_text, fits, is_beside, tell
from claims.model import Reading
from claims.regex import regex

_BESIDE = regex(
    r"^[\s,(–—-]*(?:(?:back\s+)?(?:in|on|since)\s+)?(?:the\s+)?(?:(?:early|late|spring|summer|autumn|winter)\s+(?:of\s+)?)?$", re.IGNORECASE
)
_THEN = regex(rf"(?:[^.;:,\d]{{0,40}},)?{_BESIDE.pattern[1:]}", re.IGNORECASE)
_PRESENT = regex(
    r"(?:\b(?:am|is|are|has|have)\b|['’](?:m|s|re|ve)\b)\s+(?:still|now|today|yet)\b|\b(?:still|now|today)\s+(?:am|is|are|has|have)\b|['’](?:m|re|ve)\s+still\b|\bstill\s+(?:am|is|are|has|have|works?|runs?|sells?|makes?)\b"
    r"|^,?\s+(?:we|they|it|s?he|the\s+[a-z]+|our\s+[a-z]+)\s+(?:now\s+)?(?:am|is|are|runs?|have|has|makes?|sells?|employs?|owns?)\b"
    r"|^\s+after\s+[^.,;]{3,40},\s+(?:we|they|it|s?he|(?:the|our|its)\s+[a-z]+)\s+(?:am|is|are|have|has)\b",
    re.IGNORECASE,
)
_SO_FAR = regex(r"\b(?:has|have|['’]ve|['’]s)\b", re.IGNORECASE)
WAY = regex(
    r"(?:\s+(?:that|which))?(?:\s+(?:have|has))?(?:\s+(?:passed|gone\s+by|elapsed|gone))?\s+(?P<way>after|before|later|earlier|since|on|from)\b(?:\s+(?:it|that|this|then)\b)?",
    re.IGNORECASE,
)
_JUST = regex(
    r"^[\s,(–—-]*(?:(?:just|only|about|some|exactly|almost|nearly|more\s+than|over|barely|fully|a\s+full|and|or|that\s+is|still|not\s+quite)\s+){0,2}$",
    re.IGNORECASE,
)


def ago(reading: Reading, length: Length, dated: list[Moment]) -> Finding | None:
    """ "Thirty years ago, in 2005"."""
    text, now = reading.document.text, day_of_text(reading)
    for m in dated:
        beside = m.year and m.start >= length.end and _BESIDE.match(text[length.end : m.start].replace(" ago", "", 1))
        if beside and now and not fits(length, m, now[0]):
            return tell(reading, length, m, now[0])
    return None


def after(reading: Reading, length: Length, dated: list[Moment]) -> Finding | None:
    """ "In July 2009, two years after she took over"; "nineteen years later they are still at it"."""
    text, at = reading.document.text, length.sentence.index
    way = WAY.match(text, length.end)
    if way is None:
        return None
    if way["way"].lower() in ("since", "on") and (found := _since_the_start(reading, length, way)):
        return found
    here = [m for m in dated if m.sentence == length.sentence]
    beside = [m for m in here if is_adjacent(text, length, way, m)]
    clause = CLAUSE_END.search(text, way.end(), length.sentence.end)
    stop = clause.start() if clause else length.sentence.end
    if way["way"].lower() in ("after", "before"):
        inside = [m for m in here if way.end() <= m.start < stop]
        kinds, of_it = kinds_in(text, way.end(), stop), _IT.match(text, way.end())
        bases = inside or [
            m for m in dated if m.kinds & kinds and m not in beside and m.year and not (of_it and _of_others(reading, length, m))
        ]
    else:
        bases = [m for m in dated if m.end <= length.start and at - m.sentence.index <= 1 and m not in beside and m.year]
        bases = [m for m in bases if not _LATER.search(text, m.end, length.start)]
        if of_something(reading, length):
            kinds = kinds_in(text, way.end(), stop)
            bases = [m for m in bases if m.kinds & kinds]
    rest = text[way.end() : length.sentence.end]
    ends: list[End] = [End(m.first, m.last, (m.start, m.end)) for m in beside]
    if not ends and (_PRESENT.search(rest) or (way["way"].lower() == "since" and _SO_FAR.search(rest))):
        ends = day_of_text(reading)
    near = [m for m in dated if is_beside(m, length)]
    sign = length.later
    if not bases or not ends or any(fits(length, *((a, b) if sign else (b, a))) for a in (*bases, *near) for b in ends):
        return None
    bases = [m for m in bases if FOUND in m.kinds] or bases
    base = min(bases, key=lambda m: (abs(m.sentence.index - at), abs(m.start - length.start)))
    if sign:
        return tell(reading, length, base, ends[0])
    earlier = next((m for m in beside), None)
    return tell(reading, length, earlier, End(base.first, base.last, (base.start, base.end))) if earlier else None


_NOTHING = regex(r"(?:\s+then)?\s*(?:[,.;:!?)”\"]|$|\s(?:we|I|it|they|s?he|the)\s+[a-z]+\s+(?:have|has)\b)")
""" "In the eleven years since, we have ...": what since then is told before."""
_FIRST = regex(
    r"\s+(?:(?!(?:I|he|she)\s+(?:start|beg|open|found))[\w’']+\s+){0,6}?(?:first|foundation|founding|beginning|start(?:ed|ing)?|launch(?:ed)?|opened|opening|began|founded|set\s+up)\b(?!\s+(?:time|half|quarter|year))",
    re.IGNORECASE,
)
_LATER = regex(r"\b(?:years?|months?|weeks?|decades?|century)\s+(?:later|after(?:wards)?|earlier)\b", re.IGNORECASE)
_ANOTHER_TIME = regex(r"\b(?:later|after(?:wards)?|then|next|when|following)\b", re.IGNORECASE)
_STILL = regex(r"\b(?:we|I|they|it)\s+still\s+(?!was\b|were\b|had\b)[a-z]+(?<!ed)\b")
_BEGINNINGS = frozenset({FOUND, OPEN, BEGIN})
_BEFORE = 400
_TENS_OFF = 0.15


def _since_the_start(reading: Reading, length: Length, way: re.Match[str]) -> Finding | None:
    """ "Begun in 1987 ... In the 28 years since that first kiln": a start anywhere in the text, one digit off.

    So far from its date a count is a slip only if the years to this day differ by ten from that start, and no date of the text fits.
    """
    text, now = reading.document.text, day_of_text(reading)
    said = text[length.sentence.start : length.sentence.end]
    bare = _NOTHING.match(text, way.end())
    if not now or length.unit != "year" or not (_SO_FAR.search(said) or _PRESENT.search(said) or _STILL.search(said)):
        return None
    if not bare and (way["way"].lower() == "on" or not _FIRST.match(text, way.end(), length.sentence.end)):
        return None
    if bare and _ANOTHER_TIME.search(text, max(0, length.sentence.start - _BEFORE), length.start):
        return None
    told = [m for m in moments(reading) if m.year and m.sentence != length.sentence]
    if any(fits(length, m, end) for m in moments(reading) for end in now):
        return None
    starts = [m for m in told if m.kinds & _BEGINNINGS] or (told if len(told) == 1 else [])
    off = [(sum(apart(m, now[0])) / 2 - length.months) / 120 for m in starts]
    if not off or len({m.first.year for m in starts}) > 2:
        return None
    slip, start = min(zip(off, starts, strict=True), key=lambda pair: abs(pair[0] - round(pair[0])))
    return tell(reading, length, start, now[0]) if abs(round(slip)) == 1 and abs(slip - round(slip)) <= _TENS_OFF else None


def of_something(reading: Reading, length: Length) -> bool:
    """Whether a length counts from something that the text need not date: "in the 20 years since the fire"."""
    text = reading.document.text
    way = WAY.match(text, length.end)
    return way is not None and way["way"].lower() == "since" and not _NOTHING.match(text, way.end()) and not _FIRST.match(text, way.end())


_NAME = regex(r"(?<![.!?]\s)(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)


_IT = regex(r"\s+(?:it|they|s?he)\b", re.IGNORECASE)


def _of_others(reading: Reading, length: Length, m: Moment) -> bool:
    """Whether a length and a date are told of things of two names, neither of which the text is about."""
    text, title = reading.document.text, set(_NAME.findall(f" {reading.document.title or ''}"))
    a, b = (set(_NAME.findall(text[s.start : s.end])) - _CALENDAR for s in (length.sentence, m.sentence))
    return bool(a) and bool(b) and a.isdisjoint(b) and title.isdisjoint(a | b)


def is_adjacent(text: str, length: Length, way: re.Match[str], m: Moment) -> bool:
    """ "In July 2009, two years after", "two years later, in 2019"."""
    if m.end <= length.start:
        return bool(_JUST.match(text[m.end : length.start])) and m.start >= length.sentence.start
    return m.start >= way.end() and way["way"].lower() in ("later", "earlier", "on") and bool(_THEN.match(text[way.end() : m.start]))


EXAMPLES = (
    accepts("years later", "In 2012 the two opened a stall. Nineteen years later they are still at it.", published="2024-06-01"),
    accepts("years after the foundation", "Founded in 1974, the bakery is small. In 2023, sixty years after its foundation, it moved."),
    accepts(
        "in the years since",
        "Marn was started in 1987 by two friends. In the 34 years since, we have fitted a million ears.",
        published="2025-09-04",
    ),
    accepts("years ago", "The partners met thirty years ago, in 2005, at a fair."),
    rejects("about so many years ago", "The partners met about thirty years ago, in 1991, at a fair."),
    rejects("years after, and it fits", "Founded in 1974, the bakery is small. In 2023, forty-nine years after its foundation, it moved."),
    rejects(
        "about so many years after", "Founded in 1974, the bakery is small. In 2023, almost sixty years after its foundation, it moved."
    ),
    rejects("later, but not until today", "In 2012 they opened a stall. Three years later they sold it.", published="2024-06-01"),
    accepts(
        "years on from",
        "Work on the tunnel started in April 2015. Nine years on from that first blast, in May 2019, trains ran.",
        published="2019-06-10",
    ),
    accepts("ago, of a founding", "Founded two decades ago, in 1994, Lumo sells lamps.", published="2024-06-10"),
    accepts("years later, still", "The plant came on stream in 1978 and, 56 years later, still makes glass.", published="2024-04-10"),
    accepts(
        "years on", "Our story began in 2011, when two sisters bought a van. Twenty-one years on, we run nineteen.", published="2025-06-01"
    ),
    rejects("years on, then", "Our story began in 2011. Ten years on we ran nineteen vans; today it's thirty.", published="2025-06-01"),
    rejects("after fewer years than it exists", "Founded in 2008, it made its first profit after nine years.", published="2024-10-10"),
    accepts(
        "the tunnel was begun in", "The tunnel was begun in May 2016 and finished in June 2021, three years later.", published="2025-06-20"
    ),
    rejects(
        "the tunnel was begun in, lawful",
        "The tunnel was begun in May 2016 and finished in June 2021, five years later.",
        published="2025-06-20",
    ),
    accepts(
        "since that first kiln told far above",
        'Our bakery\n\nIt all started in 1991 with one oven and a borrowed van.\n\nToday\n\n- 60 people\n- 4 shops\n\nFrom the owner\n\n"In the 24 years since I baked that first loaf I have never missed a Saturday."',
        published="2025-06-20",
    ),
    accepts(
        "in the years since, far from the start",
        "We opened our doors in 2004 in a former bank.\n\nWhat we do\n\nWe frame pictures.\n\nWe've framed 80,000 pictures in the eleven years since.",
        published="2025-06-20",
    ),
    accepts(
        "years that have passed since",
        "The shop: Joan Marsh began selling buttons in 1983.\n\nHer son runs it now. In the 32 years that have passed since, the street has lost its butcher.",
        published="2025-06-20",
    ),
    accepts(
        "since our first concert",
        "Dear members,\n\nThe choir was founded in 1968 by six nurses. It now has 90 voices.\n\nIn the 47 years since our first concert we have sung in 31 countries.\n\nYours, Ruth",
        published="2025-06-20",
    ),
    rejects(
        "since something else",
        "It all started in 1991 with one oven.\n\nIn 2001 we moved to Leeds. In the 24 years since we moved I have never missed a Saturday.",
        published="2025-06-20",
    ),
    rejects(
        "since a fire",
        "Ledbury Rope was established in 1979.\n\nIn the 20 years since the fire we have never stopped work.",
        published="2025-06-20",
    ),
    rejects(
        "since, of what came later",
        "We began in 2004. The lottery win came a decade later. In the eleven years since, we have given away £4m.",
        published="2025-06-20",
    ),
)
