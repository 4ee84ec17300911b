"""Lengths that are counted from a date: "thirty years ago, in 2005"; "in July 2009, two years after she took over"."""

from __future__ import annotations

import re

from claims.checks.finding import Finding
from claims.checks.lengths import Length
from claims.checks.moments import FOUND, Moment, kinds_in
from claims.checks.time_between import CLAUSE_END, End, day_of_text, fits, is_beside, tell
from claims.model import Reading

_BESIDE = re.compile(
    r"^[\s,(–—-]*(?:(?:back\s+)?(?:in|on|since)\s+)?(?:the\s+)?(?:(?:early|late|spring|summer|autumn|winter)\s+(?:of\s+)?)?$", re.IGNORECASE
)
_THEN = re.compile(rf"(?:[^.;:,\d]{{0,40}},)?{_BESIDE.pattern[1:]}", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:\b(?:am|is|are|has|have)\b|['’](?:m|s|re|ve)\b)\s+(?:still|now|today|yet)\b|\b(?:still|now|today)\s+(?:am|is|are|has|have)\b|['’](?:m|re|ve)\s+still\b|\bstill\s+(?:am|is|are|has|have|works?|runs?|sells?|makes?)\b"
    r"|^,?\s+(?:we|they|it|s?he|the\s+[a-z]+|our\s+[a-z]+)\s+(?:now\s+)?(?:am|is|are|runs?|have|has|makes?|sells?|employs?|owns?)\b"
    r"|^\s+after\s+[^.,;]{3,40},\s+(?:we|they|it|s?he|(?:the|our|its)\s+[a-z]+)\s+(?:am|is|are|have|has)\b",
    re.IGNORECASE,
)
_SO_FAR = re.compile(r"\b(?:has|have|['’]ve|['’]s)\b", re.IGNORECASE)
WAY = re.compile(r"\s+(?P<way>after|before|later|earlier|since|on|from)\b(?:\s+(?:it|that|this|then)\b)?", re.IGNORECASE)
_JUST = re.compile(
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


_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)


_IT = re.compile(r"\s+(?:it|they|s?he)\b", re.IGNORECASE)


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
