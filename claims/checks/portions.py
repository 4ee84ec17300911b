"""Which two figures of a text may be part and whole: any two of one thing, and those that words join ("42 of its 336 houses", "of the 960, 624")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.levels import Figure, figures, is_sharp, levels
from claims.checks.stated_shares import COMPARED
from claims.match.interval import HUNDRED, Interval, quotient
from claims.model import Reading, Sentence

_FEWEST, _SMALLEST = Decimal(4), Decimal(500)
"""Smallest whole, and how many times a part may go into its whole."""
MOST = 16
"""Figures before and behind one among which its part or whole is looked for."""
_NOT_A_NOUN = r"(?!(?:are|is|was|were|have|has|had|will|past|over|under|aged|who|that|which)\b)"
OF_WHOLE = re.compile(rf"^\s*(?:[a-z-]+\s+){{0,4}}?(?:out\s+)?of\s+(?:{_NOT_A_NOUN}[\w’'-]+\s+){{0,5}}\W?$")
_OF_ABOVE = re.compile(r"^\s*(?:[a-z-]+\s+){0,2}?of\s+(?:them|those|these|whom|which|us|you|it|that)\b", re.IGNORECASE)
_OF_THEM_AHEAD = re.compile(r"\bof\s+(?:them|those|these|whom|which|us|you|it)\b,?\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_OF_AHEAD = re.compile(
    r"(?:^|[.,;:(–—]\s*|\b(?:and|but)\s+)(?:of|from|among)\s+(?:(?:the|its|our|their|all|these|those)\s+)(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_JUST_BEHIND = re.compile(r",\s+(?:[a-z]+\s+){0,3}\W?$")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and those of its figures that are levels told closely."""

    sentence: Sentence
    inside: tuple[Figure, ...]
    levels: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Portion:
    """Two figures of one thing, the smaller perhaps a part of the larger, and the lines they stand in."""

    part: Figure
    whole: Figure
    part_line: int
    whole_line: int
    joined: bool
    """Whether words make the one a part of the other: "42 of its 336 houses"."""


def lines(reading: Reading) -> list[Line]:
    """Every sentence of running text, in order."""
    return [Line(sentence, tuple(inside), tuple(x for x in levels(inside) if is_sharp(x))) for sentence, inside in figures(reading)]


def pairs(text: str, told: Sequence[Line], near_by: Sequence[tuple[int, Figure]]) -> Iterator[Portion]:
    """Every two figures of one thing, smaller and larger, of some that stand near each other, each with its line."""
    for at, (i, a) in enumerate(near_by):
        for j, b in near_by[max(0, at - MOST) : at + MOST]:
            if (
                a is b
                or not a.middle < b.middle <= a.middle * _SMALLEST
                or b.middle < _FEWEST
                or (a.kind == "money") != (b.kind == "money")
            ):
                continue
            first, second = sorted((a, b), key=lambda x: x.start)
            if i == j and COMPARED.search(text, first.end, second.start):  # "to 260,500 shares from 370,500": two times
                continue
            joined = _joined(text, told, a, i, b, j)
            if joined or _like(a, b):
                yield Portion(a, b, i, j, joined)


def _joined(text: str, told: Sequence[Line], part: Figure, part_line: int, whole: Figure, whole_line: int) -> bool:
    if part_line == whole_line:
        inside, sentence = told[part_line].levels, told[part_line].sentence
        if part.end <= whole.start and inside.index(whole) == inside.index(part) + 1 and OF_WHOLE.match(text[part.end : whole.start]):
            return True
        gap = text[whole.end : part.start]
        if (
            whole.end <= part.start
            and inside.index(part) == inside.index(whole) + 1
            and _JUST_BEHIND.search(gap)
            and not COMPARED.search(gap)
        ):
            return bool(_OF_AHEAD.search(text[sentence.start : whole.start]))
    if whole.end > part.start:
        return False
    pointed = _OF_ABOVE.match(text[part.end : part.end + 60]) or _OF_THEM_AHEAD.search(text[max(0, part.start - 40) : part.start])
    return bool(pointed) and part_line - whole_line <= 1


def _like(a: Figure, b: Figure) -> bool:
    money = {a.kind, b.kind} & {"money"}
    return (a.like(b) and not (money and a.kind != b.kind)) or (not money and bool({a.kind, b.kind} & {"people", "number"}))


def percentage(part: Figure, whole: Figure) -> Interval | None:
    """One figure as a percentage of another."""
    ratio = quotient(part.value, whole.value)
    if ratio is None or ratio.low is None or ratio.high is None:
        return None
    return Interval(ratio.low * HUNDRED, ratio.high * HUNDRED)
