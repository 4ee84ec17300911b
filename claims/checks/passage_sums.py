"""Totals and their parts anywhere in a passage: what is told as whole and parts, and does not add up.

A total is a figure; its parts are the smaller figures of its kind that follow it, or stand before it, one after the other
in the same sentence or the next few, with nothing between them that compares, looks back or takes off. That they are its
parts is told by how they are introduced ("of which", a colon, a bracket, "made up of"), by words for parts ("the lion's
share", "another", "the remaining"), by a pair that leaves nothing over (for and against, men and women, won and lost),
by a word for the whole ("in all", "the bill") or, for three or more, by how they are lined up.

It is silent where any choice of the figures about adds up to the total, where the parts add up to another figure, or where
the parts fall short and nothing says that they are all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from claims.checks.levels import Figure
from claims.checks.listed_sums import Sum
from claims.checks.part_ties import is_bound
from claims.checks.passage_runs import Run, candidates
from claims.checks.passages import Passage, paragraph_end, passages
from claims.checks.sum_rounding import fits, sum_of
from claims.model import Reading
from claims.regex import regex

_MOST_FIGURES = 11
"""Figures of a passage among which an explanation is sought: all choices of them are tried."""
_LEAST_TOTAL = 5


def passage_sums(reading: Reading) -> Iterator[Sum]:
    """Every total with parts that do not add up to it, and that nothing about explains."""
    found: set[tuple[int, int]] = set()
    for passage in passages(reading):
        for total, runs in candidates(passage):
            span = (total.start, total.end)
            if span not in found and (told := _wrong(passage, total, runs)) is not None:
                found.add(span)
                yield told


def _wrong(passage: Passage, total: Figure, runs: list[Run]) -> Sum | None:
    """The run that comes nearest to a total, if none reaches it and nothing explains why."""
    if not runs or total.middle < _LEAST_TOTAL or any(fits(total, run) for run in runs) or _explained(passage, total, runs):
        return None
    bound = [run for run in runs if is_bound(passage, total, run)]
    best = min(bound, key=lambda run: abs(sum_of(run) - total.middle), default=None)
    return None if best is None or _is_another(passage, total, best) else Sum(total, best)


def _explained(passage: Passage, total: Figure, runs: list[Run]) -> bool:
    """Whether any choice of the figures about adds up to the total: those of its paragraph and the parts' own."""
    stop = paragraph_end(passage, max(total.end, *(run[-1].end for run in runs)))
    others = [
        x
        for x in passage.figures
        if x.start < stop and x is not total and (x.like(total) or total.kind != "money" != x.kind) and x.middle < total.middle
    ][:_MOST_FIGURES]
    return any(fits(total, chosen) for size in range(2, len(others) + 1) for chosen in combinations(others, size))


def _is_another(passage: Passage, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the parts add up to another figure, with the total or without, or what is missing is told."""
    if _is_a_member(passage.text, total, parts) or _BETWEEN.search(
        passage.text, max(passage.start, parts[0].start - _AHEAD_OF_BETWEEN), parts[0].start
    ):
        return True
    if any(_is_a_base(passage, x) for x in parts):
        return True
    added = sum_of(parts)
    gap = abs(added - total.middle)
    stop = paragraph_end(passage, max(total.end, parts[-1].end))
    others = [x for x in passage.about if x.start < stop and x is not total and x not in parts and x.like(total)]
    told = any(x.exact and x.middle == gap for x in others if x.start > passage.start)
    spent = any(x.exact and x.middle == added for x in passage.about if x.kind != "money" != total.kind and x is not total)
    return told or spent or any(fits(x, parts) or fits(x, (total, *parts)) for x in others)


_BETWEEN = regex(r"\b(?:between|either)\s+(?:[a-z]+\s+){0,3}\W?(?:[\d.,]+\s*[a-z]*[^.;]{0,60})?$", re.IGNORECASE)
_AHEAD_OF_BETWEEN = 90


def _is_a_base(passage: Passage, part: Figure) -> bool:
    """Whether a figure is the earlier level of another: "rose to 13.7 billion from 7.7 billion", "beef 14,384 (10,339)"."""
    text = passage.text
    alone = (
        text[part.start - 1 : part.start] == "("
        and text[part.end : part.end + 1] == ")"
        and _NUMBER_AHEAD.search(text, max(0, part.start - 30), part.start)
    )
    return bool(alone) or bool(_FROM_BASE.search(text, max(passage.start, part.start - 60), part.start))


_NUMBER_AHEAD = regex(r"\d(?:\s+[a-z]+)?\s+\($")
_FROM_BASE = regex(r"\bto\s+\W?\d[\d.,]*\s+[^.;,]{0,30}?\bfrom\s+(?:[a-z]+\s+){0,2}\W?$", re.IGNORECASE)


def _is_a_member(text: str, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether a verb stands before the total that stands before a part too: "one bank lost $82m, one lost $326m and one lost $402m"."""
    verbs = [m["verb"] if (m := _WORD_BEFORE.search(text[max(0, x.start - 30) : x.start])) else "" for x in (total, *parts)]
    if verbs[0] and verbs[0] not in _NO_VERB and verbs[0] in verbs[1:] and total.start > parts[0].start:
        return True
    behind = [m["word"] if (m := _WHERE.match(text, x.end)) else "" for x in (total, *parts)]
    return len(set(behind)) == 1 and bool(behind[0]) and bool(_IN_A_LIST.search(text, max(0, total.start - 60), total.start))


_WORD_BEFORE = regex(r"\b(?P<verb>[a-z]{3,})\s+(?:(?:about|some|nearly|almost|around|only|just|over)\s+)?\W?$")
_NO_VERB = frozenset("the and for with from was were are has had its about some another other than plus".split())
_WHERE = regex(r"\s+(?:tonnes\s+|tons\s+|people\s+|jobs\s+)?(?P<word>in|for|at|from|to)\b")
_IN_A_LIST = regex(r"\d[^.;]{2,50},\s+$")
"""Before a figure in the middle of a list: "936,000 tonnes in Belgium, "."""
