"""Which two figures of a text may be part and whole: any two of one thing, and those that words join ("42 of its 336 houses", "of the 960, 624")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.checks.levels import Figure, figures, is_sharp, levels
from claims.checks.stated_shares import COMPARED
from claims.checks.thesaurus import akin, stem
from claims.match.interval import HUNDRED, Interval, quotient
from claims.model import BlockKind, Reading, Sentence
from claims.regex import regex

_LEAST_ITEMS, _LIST_REACH, _LIST_SLACK = 3, 5, Decimal("0.02")
_SOMEWHAT = Decimal("1.06")
_FEWEST, _SMALLEST = Decimal(4), Decimal(500)
"""Smallest whole, and how many times a part may go into its whole."""
MOST = 16
"""Figures before and behind one among which its part or whole is looked for."""
_NOT_A_NOUN = r"(?!(?:and|or|but|\d+|in|at|for|to|from|are|is|was|were|have|has|had|will|past|over|under|aged|who|that|which)\b)"
OF_WHOLE = regex(
    rf"^\s*(?:(?!end\b|start\b|beginning\b|middle\b|and\b)[a-z-]+\s+){{0,4}}?(?:out\s+)?of\s+(?:{_NOT_A_NOUN}[\w’'-]+\s+){{0,5}}\W?$"
)
_OF_ABOVE = regex(r"^\s*(?:[a-z-]+\s+){0,2}?of\s+(?:them|those|these|whom|which|us|you|it|that|this)\b", re.IGNORECASE)
_OF_THEM_AHEAD = regex(r"\bof\s+(?:them|this|that|those|these|whom|which|us|you|it)\b,?\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_OF_AHEAD = regex(
    r"(?:^|[.,;:(–—]\s*|\b(?:and|but)\s+)(?:of|from|among)\s+(?:(?:the|its|our|their|all|these|those|some|about)\s+)?(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_JUST_BEHIND = regex(r",\s+(?:[a-z]+\s+){0,3}\W?$")
_OUT_OF = regex(r"^[^.;:()\d]{0,25}?,?\s+out\s+of\s+(?:[\w’'-]+\s+){0,5}\W?$", re.IGNORECASE)
_OPENS = regex(r"^\W*(?:(?:and|but|so|only|just|some|about|around)\s+)*$", re.IGNORECASE)


_VERSUS = regex(r"^\s*(?:to|[–-])\s*$")
"""Between the votes, goals or points of two sides."""
_MORE_THAN = regex(r"\b(?:more|less|fewer)\s+than\b", re.IGNORECASE)
_EARLIER = regex(
    r"^\s*(?:(?:of|in|for|at)\s+)?(?:an?\s+year\s+(?:ago|earlier|before|previously)|last\s+year|the\s+(?:year\s+before|previous\s+\w+|prior\s+\w+|same\s+\w+))\b",
    re.IGNORECASE,
)


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
    return [
        Line(sentence, tuple(inside), tuple(x for x in levels([_closed(x) for x in inside]) if is_sharp(x)))
        for sentence, inside in figures(reading)
    ]


def _closed(x: Figure) -> Figure:
    """A level that is told as a little more than a round figure ("now passes 240,000 homes") is that figure, and somewhat more."""
    low = x.value.low
    if low is None or x.value.high is not None or x.kind in ("percent", "multiple"):
        return x
    return replace(x, value=Interval(low, low * _SOMEWHAT))


def pairs(text: str, told: Sequence[Line], near_by: Sequence[tuple[int, Figure]], loose: bool = False) -> Iterator[Portion]:
    """Every two figures of one thing, smaller and larger, of some that stand near each other, each with its line.

    With ``loose`` also figures that count different things, told together: 61,000 customers, 195,000 homes.
    """
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
            gap = text[first.end : second.start]
            if i == j and (_VERSUS.match(gap) or COMPARED.search(_MORE_THAN.sub(" ", gap))):
                continue  # "passed 7,308 to 5,292": two sides; "to 260,500 shares from 370,500": two times
            joined = _joined(text, told, a, i, b, j)
            if joined or alike(a, b) or (loose and abs(i - j) <= 1):
                yield Portion(a, b, i, j, joined)


def listed(reading: Reading, told: Sequence[Line]) -> Iterator[Portion]:
    """The items of a list and the figure that they make in all, told before the list or behind it."""
    at = 0
    while at < len(told):
        end = at
        while end < len(told) and len(told[end].levels) == 1 and reading.blocks[told[end].sentence.block].kind is BlockKind.LIST_ITEM:
            end += 1
        items = [(i, told[i].levels[0]) for i in range(at, end)]
        if len(items) >= _LEAST_ITEMS:
            added = sum((x.middle for _, x in items), Decimal(0))
            near_by = [(i, x) for i in (*range(max(0, at - _LIST_REACH), at), *range(end, min(len(told), end + 2))) for x in told[i].levels]
            for j, total in near_by:
                if abs(added - total.middle) <= total.middle * _LIST_SLACK and total.kind != "percent":
                    yield from (Portion(x, total, i, j, True) for i, x in items if x.middle < total.middle)
                    break
        at = max(end, at + 1)


def _joined(text: str, told: Sequence[Line], part: Figure, part_line: int, whole: Figure, whole_line: int) -> bool:
    if part_line == whole_line:
        inside, sentence = told[part_line].levels, told[part_line].sentence
        between = text[part.end : max(part.end, whole.start)]
        if (
            part.end <= whole.start
            and inside.index(whole) == inside.index(part) + 1
            and (OF_WHOLE.match(between) or _OUT_OF.match(between))
        ):
            return True
        gap = text[whole.end : part.start]
        if (
            whole.end <= part.start
            and inside.index(part) == inside.index(whole) + 1
            and _JUST_BEHIND.search(gap)
            and not COMPARED.search(gap)
            and _OF_AHEAD.search(text[sentence.start : whole.start])
        ):
            return True
    if whole.end > part.start:
        return False
    pointed = _OF_ABOVE.match(text[part.end : part.end + 60]) or _OF_THEM_AHEAD.search(text[max(0, part.start - 40) : part.start])
    if not pointed or part_line - whole_line > 1:
        return False
    others = (x for i in range(whole_line, part_line + 1) for x in told[i].levels if whole.end <= x.start and x.end <= part.start)
    return not any(x.middle > part.middle and alike(x, part) and not _is_earlier(text, x) for x in others)


def _is_earlier(text: str, x: Figure) -> bool:
    """Whether a figure is one of an earlier time: "a rise on the $34.6m of a year earlier"."""
    return bool(_EARLIER.match(text[x.end : x.end + 40]) or COMPARED.search(text, max(0, x.start - 20), x.start))


def elided(text: str, told: Sequence[Line], part: Figure, part_line: int, whole: Figure, whole_line: int) -> bool:
    """Whether a bare count opens the sentence behind that of a counted whole: "nine boards with 56 seats. Fourteen are filled by women"."""
    bare = part.kind == "number" and whole.kind not in ("number", "money")
    sentence = told[part_line].sentence
    return (
        bare
        and part_line - whole_line == 1
        and told[whole_line].levels[-1] is whole
        and bool(_OPENS.match(text[sentence.start : part.start]))
    )


def of_one_noun(a: Figure, b: Figure) -> bool:
    """Whether both are counted by a noun, the same or one used for it."""
    return "money" not in (a.kind, b.kind) and "number" not in (a.kind, b.kind) and (a.kind == b.kind or akin(stem(a.kind), stem(b.kind)))


def alike(a: Figure, b: Figure) -> bool:
    """Whether two figures may count one thing, by their unit or by nouns that are used for each other."""
    if _like(a, b):
        return True
    if "money" in (a.kind, b.kind):
        return False
    return akin(stem(a.kind), stem(b.kind))


def _like(a: Figure, b: Figure) -> bool:
    money = {a.kind, b.kind} & {"money"}
    return (a.like(b) and not (money and a.kind != b.kind)) or (not money and bool({a.kind, b.kind} & {"people", "number"}))


def percentage(part: Figure, whole: Figure) -> Interval | None:
    """One figure as a percentage of another."""
    ratio = quotient(part.value, whole.value)
    if ratio is None or ratio.low is None or ratio.high is None:
        return None
    return Interval(ratio.low * HUNDRED, ratio.high * HUNDRED)
