"""Lengths of time in years with the years that the words around them count from and to.

"For nine years, from 2015 to 2021"; "in the 34 years since", after a sentence on 1987; "became director in 1988 and left
this Easter after forty-seven years in that seat"; "thirty years ago, in 2005"; "the 40-year-old firm, founded in 1999". Every year that might be meant
is kept: a length is wrong only if none of them gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.places import Spans
from claims.checks.small_numbers import NUMBER, value_of
from claims.model import Reading, Sentence

_YEAR = re.compile(r"(?<![\d,.$£€])(?:18|19|20)\d\d(?!\d|[,.]\d|\s*(?:people|jobs|employees|workers|staff))")
_LENGTH = re.compile(
    rf"(?<![\d–—-])\b(?P<number>{NUMBER})[\s-](?:(?:long|full|whole|complete|good|happy|eventful)\s+)?years?\b(?!\s+(?:of\s+age|olds?)|-olds)",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:more than|over|nearly|almost|about|some|around|roughly|first|last|next|early|past|another|up to|at least|within|under|less than|every|a"
    r"|aged?|than|final|further|previous|other|by|of|another|additional|and)\s+$",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween)\s+(?:[A-Za-z]+\s+){0,3}?(?:\d{1,2}\s+[A-Z][a-z]+\s+)?(?P<first>(?:18|19|20)\d\d)\s*(?:until|till|to|through|and|[–—-])\s*(?:[A-Za-z]+\s+){0,2}?"
    r"(?:\d{1,2}\s+[A-Z][a-z]+\s+)?(?P<last>(?:18|19|20)\d\d)\b|(?<![\d-])(?P<a>(?:18|19|20)\d\d)\s?[–—-]\s?(?P<b>(?:18|19|20)\d\d)(?![\d-])",
)
_BESIDE_STRETCH = re.compile(
    r"^[\s,()–—:]*(?:(?:that\s+is|or|i\.e\.)[\s,]+)?(?:for|a\s+period\s+of|[a-z]+\s+)?\s*$|^\W*(?:stint|reign|tenure|spell|run|term|period)?\W*$",
    re.I,
)
_SINCE_AFTER = re.compile(
    r"^\s+(?:since|on|later|after\s+that|that\s+followed)\b(?!\s+(?:[Tt]he|[A-Z0-9]|its|his|her|their|a\b))", re.IGNORECASE
)
_TODAY = re.compile(r"\b(?:has|have|['’]ve|['’]s|is|are|still|now|today|we)\b", re.IGNORECASE)
_AGO = re.compile(r"^\s+ago,?\s+(?:in|back in)\s+(?:[A-Z][a-z]+\s+)?(?P<year>(?:18|19|20)\d\d)\b")
_IN_POST = re.compile(
    r"^\s+(?:in\s+(?:that|the|this|his|her|their)\s+(?:seat|job|post|role|chair|position|office)|at\s+the\s+(?:helm|top|wheel)|in\s+charge|as\s+[a-z]+)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\bafter\s+(?:a\s+)?$", re.IGNORECASE)
_NOW = re.compile(r"\bthis\s+(?:year|week|month|spring|summer|autumn|fall|winter|easter|christmas|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b|\b(?:yesterday|today|now)\b", re.IGNORECASE)  # fmt: skip
_FOUNDING = re.compile(
    r"\b(?:founded|established|set\s+up|started|launched|opened|formed|created|incorporated|born|began|begun|trading|business|since)\b[^.;\d]{0,40}?"
    r"\b(?P<year>(?:18|19|20)\d\d)\b",
    re.IGNORECASE,
)
_OF_ITS_LIFE = re.compile(
    r"^(?:[\s-]old\s+(?:company|firm|business|start-?up|group|maker|retailer|chain|brewery|charity|bank|club|family)\b|(?:['’]|\s+of)?\s+(?:in\s+business|history|existence|of\s+trading"
    r"|trading|of\s+(?:its|our|the\s+company['’]s)\s+(?:existence|history))\b)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:sister|parent|rival|competitor|subsidiary|neighbour|neighbor|predecessor|another|other|building|house|mill)\b[^.;]*$",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"\b(?:in|all|for|over|during)\s+(?:all\s+)?(?:its|our|the\s+(?:company|firm|club|charity|school|group)['’]s)\s+$", re.IGNORECASE
)
_ITS_END = re.compile(r"^(?:\s*[,.;]|\s+(?:it|the\s+company|the\s+firm|we)\b)")


@dataclass(frozen=True, slots=True)
class Length:
    """A length in years, the words it is counted from, and the years that it may begin and end in."""

    years: int
    span: tuple[int, int]
    anchor: tuple[int, int]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]


def lengths_of(reading: Reading) -> Iterator[Length]:
    """Every length of years whose ends the text tells."""
    text, published = reading.document.text, reading.document.published
    founded = list(_FOUNDING.finditer(text))
    years = Spans([_Match(m.start(), m.end()) for m in _YEAR.finditer(text)])
    before: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.field != "text":
            continue
        for m in _LENGTH.finditer(text, sentence.start, sentence.end):
            number = value_of(m["number"])
            hedged = _HEDGED.search(text, max(sentence.start, m.start() - 14), m.start())
            if number is None or number < 2 or (hedged and hedged[0].strip().casefold() not in ("a", "of")):
                continue
            found = _of_stretch(text, sentence, m, number)
            if found is None and published is not None:
                found = _to_now(text, sentence, before, m, number, published.year, years) or _of_life(
                    text, m, number, published.year, founded
                )
            if found is not None:
                yield found
        before = sentence


@dataclass(frozen=True, slots=True)
class _Match:
    start: int
    end: int


def _of_stretch(text: str, sentence: Sentence, m: re.Match[str], number: int) -> Length | None:
    """ "For nine years, from 2015 to 2021": a stretch of years right before or behind a length."""
    stretches = list(_STRETCH.finditer(text, sentence.start, sentence.end))
    if len(stretches) != 1:
        return None
    found = stretches[0]
    gap = text[m.end() : found.start()] if m.end() <= found.start() else text[found.end() : m.start()]
    if len(gap) > 24 or not _BESIDE_STRETCH.match(gap):
        return None
    first, last = int(found["first"] or found["a"]), int(found["last"] or found["b"])
    return Length(number, m.span(), found.span(), (first,), (last,)) if first < last else None


def _to_now(
    text: str, sentence: Sentence, before: Sentence | None, m: re.Match[str], number: int, now: int, years: Spans[_Match]
) -> Length | None:
    """Lengths that run up to the day of publication."""
    tail = text[m.end() : sentence.end]
    ago = _AGO.match(tail)
    if ago:
        at = m.end() + ago.start("year")
        return Length(number, m.span(), (at, at + 4), (int(ago["year"]),), (now,))
    told = years.starting(sentence.start, m.start())
    if _IN_POST.match(tail) and _AFTER.search(text, sentence.start, m.start()) and told and _NOW.search(text, sentence.start, m.start()):
        return _from(text, m, number, told, now)
    if _SINCE_AFTER.match(tail) and _TODAY.search(tail) and not told and before is not None:
        told = years.starting(before.start, before.end)
        return _from(text, m, number, told, now) if told else None
    return None


def _from(text: str, m: re.Match[str], number: int, told: list[_Match], now: int) -> Length:
    return Length(number, m.span(), (told[-1].start, told[-1].end), tuple(int(text[y.start : y.end]) for y in told), (now,))


def _of_life(text: str, m: re.Match[str], number: int, now: int, founded: list[re.Match[str]]) -> Length | None:
    """ "The 40-year-old firm", "in its 25 years", of what the text says was founded in such a year."""
    near = text[m.end() : m.end() + 60]
    if _ANOTHER.search(text, max(0, m.start() - 80), m.start()):
        return None
    its = _ITS.search(text, max(0, m.start() - 40), m.start()) and _ITS_END.match(near)
    if not founded or not (its or _OF_ITS_LIFE.match(near)):
        return None
    firsts = tuple(int(f["year"]) for f in founded)
    if len(set(firsts)) > 2:
        return None
    return Length(number, m.span(), founded[0].span(), firsts, (now,))
