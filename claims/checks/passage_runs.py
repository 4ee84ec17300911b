"""Which figures of a passage may be the parts of which: those of its kind right behind a total, or right before it.

Nothing between them may compare, look back or take off. Whether they are its parts is told by :mod:`claims.checks.part_ties`.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from claims.checks.bases import names_another_company
from claims.checks.levels import Figure
from claims.checks.part_ties import LONGEST_GAP, MOST_PARTS, alike_nouns, leave_nothing_over, list_opens
from claims.checks.part_words import (
    ADDS_UP,
    BULLET,
    DATED,
    END,
    HEAD,
    IN_ALL,
    JOINT,
    MEASURED,
    MORE,
    MORE_IN_IT,
    NESTED,
    OTHER_TALK,
    SET_AGAINST,
    THEN,
    WEEKDAY,
    WHOLE,
    WITH_MORE,
    YEAR_BEFORE,
)
from claims.checks.passages import Passage

Run = tuple[Figure, ...]
"""Figures one after the other that may be the parts of a total."""

_LARGE = 10_000
"""A bare number from which it may be an amount of money: "eleven and a half million to share out"."""


_HEAD_AHEAD = 30
"""Characters in front of a figure that are searched for what a member of a list begins with."""


def candidates(passage: Passage) -> Iterator[tuple[Figure, list[Run]]]:
    """Each total that a passage may tell, with all the runs of figures that may be its parts."""
    yield from _after(passage)
    yield from _before(passage)


def _after(passage: Passage) -> Iterator[tuple[Figure, list[Run]]]:
    """The total first."""
    heads = _heads(passage)
    for index, total in enumerate(passage.figures[:-2]):
        if passage.text.startswith(")", total.end) or _is_item(passage, total, passage.figures[index + 1]):
            continue
        if SET_AGAINST.search(passage.text, max(passage.start, total.start - 60), total.start):
            continue
        behind = passage.figures[index + 1 :]
        runs = list(_runs(passage, total, behind))
        for some in (_of_kind(total, behind), _heads_behind(passage, total, heads)) if total.kind != "money" else ():
            runs += [run for run in _runs(passage, total, some) if run not in runs] if some != behind else []
        yield total, runs


def _of_kind(total: Figure, behind: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that count what a total counts, or nothing named."""
    return tuple(x for x in behind if "number" in (x.kind, total.kind) or alike_nouns(x.kind, total.kind))


def _heads(passage: Passage) -> list[Figure]:
    """The figures that begin the members of a list: "96 have one bedroom, 84 have two and 42 have three"."""
    return [x for x in passage.figures if HEAD.search(passage.text, max(0, x.start - _HEAD_AHEAD), x.start)]


def _heads_behind(passage: Passage, total: Figure, heads: Sequence[Figure]) -> tuple[Figure, ...]:
    """Those behind a total, in its sentence."""
    stop = passage.text.find(". ", total.end)
    inside = takewhile(lambda x: stop < 0 or x.start < stop + 2, heads[bisect(heads, total.start, key=lambda x: x.start) :])
    return tuple(
        x for x in inside if x.start - _HEAD_AHEAD >= total.end or HEAD.search(passage.text, max(total.end, x.start - _HEAD_AHEAD), x.start)
    )


def _is_item(passage: Passage, total: Figure, part: Figure) -> bool:
    """Whether a figure stands on a line of a list, and the next one on another."""
    line = passage.text.rfind("\n", 0, total.start) + 1
    return "\n" in passage.text[total.end : part.start] and bool(BULLET.match(passage.text, line, total.start))


def _before(passage: Passage) -> Iterator[tuple[Figure, list[Run]]]:
    """The total last: "Derby has 410 workers, Stoke 300 and Crewe 230, which makes 930"."""
    money = tuple(x for x in passage.figures if x.kind == "money" or (x.kind == "number" and x.middle >= _LARGE))
    counts = tuple(x for x in passage.figures if x.kind != "money")
    for told in (money, counts):
        for index in range(2, len(told)):
            yield told[index], list(_runs_before(passage, told, index))


def _runs_before(passage: Passage, told: tuple[Figure, ...], index: int) -> Iterator[Run]:
    """The figures of a kind right before a total, two and more of them."""
    total, said = told[index], _said_whole(passage, *told[index - 1 : index + 1])
    if not said and not leave_nothing_over(passage, told[index - 2 : index]):
        return
    gap = passage.text[told[index - 1].end : total.start]
    adds_up = bool(ADDS_UP.search(gap))
    if OTHER_TALK.search(MEASURED.sub("", gap) if adds_up else gap):
        return
    for first in range(index - 2, max(-1, index - 1 - (MOST_PARTS if said else 2)), -1):
        parts = told[first:index]
        if not all(_part_of(total, x) for x in parts) or not _lined_up(passage, parts, adds_up):
            return
        yield parts


def _said_whole(passage: Passage, last: Figure, total: Figure) -> bool:
    gap, tail = passage.text[last.end : total.start], passage.text[total.end : passage.end][:30]
    if len(gap) > LONGEST_GAP or MORE_IN_IT.search(gap) or WITH_MORE.match(passage.text, total.end, passage.end):
        return False
    return bool(WHOLE.search(gap) or IN_ALL.match(tail) or (ADDS_UP.search(gap) and not MORE.match(tail)))


def _part_of(total: Figure, part: Figure) -> bool:
    """Whether a figure is smaller than a total and of its kind; men and buses are told apart later."""
    counts = {total.kind, part.kind}.isdisjoint({"money", "percent", "multiple"})
    return (part.like(total) or counts) and part.middle < total.middle


def _runs(passage: Passage, total: Figure, behind: tuple[Figure, ...]) -> Iterator[Run]:
    """The parts right behind a total, as many as a sentence, a bracket or a list ends with."""
    text = passage.text
    parts: list[Figure] = []
    bracket = passage.end
    for figure in behind:
        last = parts[-1] if parts else total
        gap = text[last.end : figure.start]
        if len(gap) > LONGEST_GAP or len(parts) == MOST_PARTS:
            return
        if (total.kind == "money") != (figure.kind == "money"):
            continue
        if not parts:
            if YEAR_BEFORE.search(gap):
                return
            if (opener := list_opens(gap, text[figure.end : figure.end + 1])) is not None:
                bracket = text.find(")", figure.end, passage.end) if opener[0] == "(" else passage.end
                gap = gap[opener.end() :]
            gap = WEEKDAY.sub("", DATED.sub("", gap))
        elif figure.start > bracket >= 0:
            return
        if (
            not _part_of(total, figure)
            or OTHER_TALK.search(gap)
            or (parts and NESTED.search(gap))
            or (parts and not JOINT.search(gap))
            or names_another_company(gap)
        ):
            return
        if figure.kind not in ("number", total.kind) and total.kind != "number" and not _same_sentence(text, total, figure):
            continue
        parts.append(figure)
        if len(parts) > 1 and END.match(text[figure.end : passage.end]) and not THEN.match(text[figure.end : passage.end]):
            yield tuple(parts)


def _same_sentence(text: str, a: Figure, b: Figure) -> bool:
    return ". " not in text[a.end : b.start]


def _lined_up(passage: Passage, parts: tuple[Figure, ...], adds_up: bool) -> bool:
    gaps = [passage.text[a.end : b.start] for a, b in pairwise(parts)]
    gaps = [MEASURED.sub("", gap) for gap in gaps] if adds_up else gaps
    return all(len(gap) <= LONGEST_GAP and JOINT.search(gap) and not OTHER_TALK.search(gap) and not NESTED.search(gap) for gap in gaps)
