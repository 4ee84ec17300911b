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
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from claims.checks.bases import names_another_company
from claims.checks.levels import Figure, figures
from claims.checks.listed_sums import Sum
from claims.checks.part_figures import part_figures
from claims.checks.part_words import (
    ADDS_UP,
    ALL_TOLD,
    APPOSITION,
    BARE,
    BEGINS,
    BODY,
    BULLET,
    CLAUSE_END,
    COMPLEMENTS,
    COUNTED,
    DATED,
    END,
    HEAD,
    IN_ALL,
    JOINT,
    LAST_PART,
    LIST_OPENS,
    MEASURED,
    MORE,
    MORE_IN_IT,
    NESTED,
    NONE_OF_IT,
    OF_THEM,
    OF_TOTAL,
    ONE_MORE,
    OPENS,
    OTHER_TALK,
    PREPOSITION,
    REMAINING,
    SET_AGAINST,
    TAKEN_OFF,
    THEN,
    THIRD,
    UNCOUNTED,
    WEEKDAY,
    WHOLE,
    WITH_MORE,
    YEAR_BEFORE,
)
from claims.checks.thesaurus import akin, is_person, stem
from claims.model import BlockKind, Reading, Sentence
from claims.sieve import Sieves, keys_of

_MOST_SENTENCES = 4
_MOST_PARTS = 8
_MOST_FIGURES = 11
"""Figures of a passage among which an explanation is sought: all choices of them are tried."""
_LONGEST_GAP = 150
_LISTED, _STRONG, _WEAK = Decimal("0.25"), Decimal("0.135"), Decimal("0.07")
"""How far a sum may lie from its total, as a share of it, to be meant as its sum: in a list, by words, by its look."""
_NARROWEST = Decimal("0.025")
"""As a share of a count, how far its trailing zeros count as rounding at most."""
LIKELY = Decimal("0.7")
"""Times the root of the summed squares of last digits: what rounding may do to a sum, all on one side being out of the question."""
_LEAST_TOTAL, _FEW, _PAIR = 5, 3, 2
_BESIDE = Decimal("0.02")
"""How far a pair told right behind a total may be off: "1,912 on board, 1,420 passengers and 482 crew"."""
_LARGE = 10_000
"""A bare number from which it may be an amount of money: "eleven and a half million to share out"."""
_CLOSED = re.compile(r"\([^()]*\)")
"""An aside that closes before the first part: it opens no list."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A few neighbouring sentences of a text with their figures, in order."""

    text: str
    start: int
    end: int
    figures: tuple[Figure, ...]
    about: tuple[Figure, ...]
    """Those figures, and the ones of the sentences before."""


def passage_sums(reading: Reading) -> Iterator[Sum]:
    """Every total with parts that do not add up to it, and that nothing about explains."""
    found: set[tuple[int, int]] = set()
    for passage in _passages(reading):
        for told in (*_after(passage), *_before(passage)):
            span = (told.total.start, told.total.end)
            if span not in found:
                found.add(span)
                yield told


def _passages(reading: Reading) -> Iterator[_Passage]:
    """The sentences of each paragraph, a few at a time. Lists are in :mod:`claims.checks.told_sums`."""
    text, told = reading.document.text, figures(reading)
    for index, (sentence, inside) in enumerate(told):
        if not inside:
            continue
        near = [(sentence, inside)]
        for other, there in told[index + 1 : index + 1 + _MOST_SENTENCES]:
            follows = told[index + 1][0].block == other.block and _opens_next(reading, sentence, other)
            if other.block != sentence.block and not follows:
                break
            near.append((other, there))
        plain = tuple(x for s, there in near for x in part_figures(text, s, there))
        before = tuple(x for s, there in told[max(0, index - _MOST_SENTENCES + 1) : index] for x in part_figures(text, s, there))
        yield _Passage(text, sentence.start, near[-1][0].end, plain, (*before, *plain))


def _opens_next(reading: Reading, sentence: Sentence, other: Sentence) -> bool:
    """Whether a sentence stands in the paragraph right behind that of another."""
    plain = (BlockKind.LEDE, BlockKind.PARAGRAPH, BlockKind.SUMMARY, BlockKind.ANSWER)
    return other.block == sentence.block + 1 and all(reading.blocks[x.block].kind in plain for x in (sentence, other))


def _after(passage: _Passage) -> Iterator[Sum]:
    """The total first."""
    for index, total in enumerate(passage.figures[:-2]):
        if passage.text.startswith(")", total.end) or _is_item(passage, total, passage.figures[index + 1]):
            continue
        if SET_AGAINST.search(passage.text, max(passage.start, total.start - 60), total.start):
            continue
        behind = passage.figures[index + 1 :]
        runs = list(_runs(passage, total, behind))
        for some in (_of_kind(total, behind), _heads(passage, total, behind)) if total.kind != "money" else ():
            runs += [run for run in _runs(passage, total, some) if run not in runs] if some != behind else []
        if (best := _wrong(passage, total, runs)) is not None:
            yield best


def _of_kind(total: Figure, behind: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that count what a total counts, or nothing named."""
    return tuple(x for x in behind if "number" in (x.kind, total.kind) or _alike_nouns(x.kind, total.kind))


def _heads(passage: _Passage, total: Figure, behind: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that begin the members of a list: "96 have one bedroom, 84 have two and 42 have three"."""
    inside = (x for x in behind if _same_sentence(passage.text, total, x))
    return tuple(x for x in inside if HEAD.search(passage.text, max(total.end, x.start - 30), x.start))


def _alike_nouns(a: str, b: str) -> bool:
    x, y = stem(a), stem(b)
    return akin(x, y) or ("people" in (x, y) and is_person(x) and is_person(y))


def _is_item(passage: _Passage, total: Figure, part: Figure) -> bool:
    """Whether a figure stands on a line of a list, and the next one on another."""
    line = passage.text.rfind("\n", 0, total.start) + 1
    return "\n" in passage.text[total.end : part.start] and bool(BULLET.match(passage.text, line, total.start))


def _before(passage: _Passage) -> Iterator[Sum]:
    """The total last: "Derby has 410 workers, Stoke 300 and Crewe 230, which makes 930"."""
    money = tuple(x for x in passage.figures if x.kind == "money" or (x.kind == "number" and x.middle >= _LARGE))
    counts = tuple(x for x in passage.figures if x.kind != "money")
    for told in (money, counts):
        for index in range(2, len(told)):
            runs = list(_runs_before(passage, told, index))
            if (best := _wrong(passage, told[index], runs)) is not None:
                yield best


def _runs_before(passage: _Passage, told: tuple[Figure, ...], index: int) -> Iterator[tuple[Figure, ...]]:
    """The figures of a kind right before a total, two and more of them."""
    total, said = told[index], _said_whole(passage, *told[index - 1 : index + 1])
    if not said and not _complement(passage, told[index - 2 : index]):
        return
    gap = passage.text[told[index - 1].end : total.start]
    adds_up = bool(ADDS_UP.search(gap))
    if OTHER_TALK.search(MEASURED.sub("", gap) if adds_up else gap):
        return
    for first in range(index - 2, max(-1, index - 1 - (_MOST_PARTS if said else 2)), -1):
        parts = told[first:index]
        if not all(_part_of(total, x) for x in parts) or not _lined_up(passage, parts, adds_up):
            return
        yield parts


def _said_whole(passage: _Passage, last: Figure, total: Figure) -> bool:
    gap, tail = passage.text[last.end : total.start], passage.text[total.end : passage.end][:30]
    if len(gap) > _LONGEST_GAP or MORE_IN_IT.search(gap) or WITH_MORE.match(passage.text, total.end, passage.end):
        return False
    return bool(WHOLE.search(gap) or IN_ALL.match(tail) or (ADDS_UP.search(gap) and not MORE.match(tail)))


def _part_of(total: Figure, part: Figure) -> bool:
    """Whether a figure is smaller than a total and of its kind; men and buses are told apart later."""
    counts = {total.kind, part.kind}.isdisjoint({"money", "percent", "multiple"})
    return (part.like(total) or counts) and part.middle < total.middle


def _runs(passage: _Passage, total: Figure, behind: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """The parts right behind a total, as many as a sentence, a bracket or a list ends with."""
    text = passage.text
    parts: list[Figure] = []
    bracket = passage.end
    for figure in behind:
        last = parts[-1] if parts else total
        gap = text[last.end : figure.start]
        if len(gap) > _LONGEST_GAP or len(parts) == _MOST_PARTS:
            return
        if (total.kind == "money") != (figure.kind == "money"):
            continue
        if not parts:
            if YEAR_BEFORE.search(gap):
                return
            if (opener := _list_opens(gap, text[figure.end : figure.end + 1])) is not None:
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


def _list_opens(gap: str, behind: str) -> re.Match[str] | None:
    """Where a list opens between a total and its first part: in no bracket that the total or the part has for itself."""
    found = LIST_OPENS.search(_CLOSED.sub(lambda aside: " " * len(aside[0]), gap))
    return None if found is None or ")" in gap[: found.end()] or (found[0] == "(" and behind == ")") else found


def _same_sentence(text: str, a: Figure, b: Figure) -> bool:
    return ". " not in text[a.end : b.start]


def _lined_up(passage: _Passage, parts: tuple[Figure, ...], adds_up: bool) -> bool:
    gaps = [passage.text[a.end : b.start] for a, b in pairwise(parts)]
    gaps = [MEASURED.sub("", gap) for gap in gaps] if adds_up else gaps
    return all(len(gap) <= _LONGEST_GAP and JOINT.search(gap) and not OTHER_TALK.search(gap) and not NESTED.search(gap) for gap in gaps)


def _wrong(passage: _Passage, total: Figure, runs: list[tuple[Figure, ...]]) -> Sum | None:
    """The run that comes nearest to a total, if none reaches it and nothing explains why."""
    if not runs or total.middle < _LEAST_TOTAL or any(fits(total, run) for run in runs) or _explained(passage, total, runs):
        return None
    bound = [run for run in runs if _bound(passage, total, run)]
    best = min(bound, key=lambda run: abs(_middle(run) - total.middle), default=None)
    return None if best is None or _is_another(passage, total, best) else Sum(total, best)


def _middle(parts: tuple[Figure, ...]) -> Decimal:
    return sum((part.middle for part in parts), Decimal(0))


def _explained(passage: _Passage, total: Figure, runs: list[tuple[Figure, ...]]) -> bool:
    """Whether any choice of the figures about adds up to the total: those of its paragraph and the parts' own."""
    stop = _paragraph_end(passage, max(total.end, *(run[-1].end for run in runs)))
    others = [
        x
        for x in passage.figures
        if x.start < stop and x is not total and (x.like(total) or total.kind != "money" != x.kind) and x.middle < total.middle
    ][:_MOST_FIGURES]
    return any(fits(total, chosen) for size in range(2, len(others) + 1) for chosen in combinations(others, size))


def _paragraph_end(passage: _Passage, start: int) -> int:
    found = passage.text.find("\n\n", start, passage.end)
    return passage.end if found < 0 else found


def fits(total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether rounding and hedges may make of the parts this total."""
    slack = sum((_width(x) / 2 for x in (total, *parts) if not x.exact), Decimal(0))
    digits = sum((_width(x) ** 2 for x in (total, *parts) if x.exact), Decimal(0)).sqrt()
    return abs(_middle(parts) - total.middle) <= slack + LIKELY * digits


def _width(figure: Figure) -> Decimal:
    """The width of what a figure may stand for: none for an exact count, its last digit for an amount of money."""
    low, high = figure.value.low, figure.value.high
    if low is None or high is None:
        return Decimal(0)
    if figure.kind == "money" or not figure.exact:
        return high - low
    return Decimal(0) if high - low <= 1 else min(high - low, figure.middle * _NARROWEST)


def _is_another(passage: _Passage, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the parts add up to another figure, with the total or without, or what is missing is told."""
    if _is_a_member(passage.text, total, parts) or _BETWEEN.search(
        passage.text, max(passage.start, parts[0].start - _AHEAD_OF_BETWEEN), parts[0].start
    ):
        return True
    if any(_is_a_base(passage, x) for x in parts):
        return True
    gap = abs(_middle(parts) - total.middle)
    stop = _paragraph_end(passage, max(total.end, parts[-1].end))
    others = [x for x in passage.about if x.start < stop and x is not total and x not in parts and x.like(total)]
    told = any(x.exact and x.middle == gap for x in others if x.start > passage.start)
    added = _middle(parts)
    spent = any(x.exact and x.middle == added for x in passage.about if x.kind != "money" != total.kind and x is not total)
    return told or spent or any(fits(x, parts) or fits(x, (total, *parts)) for x in others)


_WORD_BEFORE = re.compile(r"\b(?P<verb>[a-z]{3,})\s+(?:(?:about|some|nearly|almost|around|only|just|over)\s+)?\W?$")
_NO_VERB = frozenset("the and for with from was were are has had its about some another other than plus".split())
_BETWEEN = re.compile(r"\b(?:between|either)\s+(?:[a-z]+\s+){0,3}\W?(?:[\d.,]+\s*[a-z]*[^.;]{0,60})?$", re.IGNORECASE)
_AHEAD_OF_BETWEEN = 90


def _is_a_base(passage: _Passage, part: Figure) -> bool:
    """Whether a figure is the earlier level of another: "rose to 13.7 billion from 7.7 billion", "beef 14,384 (10,339)"."""
    text = passage.text
    alone = (
        text[part.start - 1 : part.start] == "("
        and text[part.end : part.end + 1] == ")"
        and _NUMBER_AHEAD.search(text, max(0, part.start - 30), part.start)
    )
    return bool(alone) or bool(_FROM_BASE.search(text, max(passage.start, part.start - 60), part.start))


_NUMBER_AHEAD = re.compile(r"\d(?:\s+[a-z]+)?\s+\($")
_FROM_BASE = re.compile(r"\bto\s+\W?\d[\d.,]*\s+[^.;,]{0,30}?\bfrom\s+(?:[a-z]+\s+){0,2}\W?$", re.IGNORECASE)


def _is_a_member(text: str, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether a verb stands before the total that stands before a part too: "one bank lost $82m, one lost $326m and one lost $402m"."""
    verbs = [m["verb"] if (m := _WORD_BEFORE.search(text[max(0, x.start - 30) : x.start])) else "" for x in (total, *parts)]
    if verbs[0] and verbs[0] not in _NO_VERB and verbs[0] in verbs[1:] and total.start > parts[0].start:
        return True
    behind = [m["word"] if (m := _WHERE.match(text, x.end)) else "" for x in (total, *parts)]
    return len(set(behind)) == 1 and bool(behind[0]) and bool(_IN_A_LIST.search(text, max(0, total.start - 60), total.start))


_WHERE = re.compile(r"\s+(?:tonnes\s+|tons\s+|people\s+|jobs\s+)?(?P<word>in|for|at|from|to)\b")
_IN_A_LIST = re.compile(r"\d[^.;]{2,50},\s+$")
"""Before a figure in the middle of a list: "936,000 tonnes in Belgium, "."""


def _bound(passage: _Passage, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the words say that these are the parts of the total, near enough to its size."""
    text, ahead = passage.text, total.start < parts[0].start
    miss, short = abs(_middle(parts) - total.middle) / total.middle, _middle(parts) < total.middle
    if ahead and BODY.match(text, total.end):
        return len(parts) >= _FEW and (miss <= _WEAK if not short else len(parts) > _FEW and miss <= _NARROWEST)
    complement, alike = _complement(passage, parts), _alike(passage, parts)
    first, last = min(total.start, parts[0].start), max(total.end, parts[-1].end)
    counts = [x.middle for x in passage.about if x not in parts and x is not total and first - 60 <= x.start < parts[0].start]
    if TAKEN_OFF.search(text, first, _clause_end(text, last, passage.end)) or (
        short and _untold(passage, total, parts, counts, complement)
    ):
        return False
    lead, gap = text[max(passage.start, total.start - 40) : total.start], text[total.end : parts[0].start]
    listed = ahead and _list_opens(gap, text[parts[0].end : parts[0].end + 1]) is not None
    opened = listed or (ahead and bool(OF_THEM.match(text, parts[0].end) or OPENS.search(gap) or OF_TOTAL.search(lead)))
    whole = not ahead or bool(WHOLE.search(lead) or WHOLE.search(gap))
    joints = " ".join(text[max(a.end, b.start - 60) : b.start] for a, b in pairwise(parts))
    rest = bool(LAST_PART.search(joints) or LAST_PART.search(text[parts[-1].end : parts[-1].end + 12]))
    all_told = ALL_TOLD.search(text, parts[-1].end, _paragraph_end(passage, parts[-1].end))
    closed = complement or rest or listed or len(parts) in counts or not ahead or bool(all_told)
    if _mixed(total, parts):
        beside = ahead and len(parts) == _PAIR and APPOSITION.match(gap) and miss <= _BESIDE
        return bool(beside) or (miss <= _STRONG and (complement or listed))
    if miss <= _LISTED and listed and (alike or rest or complement):
        return True
    if miss <= _STRONG and len(parts) > _PAIR and REMAINING.search(text, parts[-2].end, parts[-1].start):
        return True
    if miss <= _STRONG and (opened or whole) and closed and (alike or complement or rest):
        return True
    in_line = (alike and BEGINS.search(gap)) if ahead else ADDS_UP.search(text, parts[-1].end, total.start)
    if miss <= _STRONG and len(parts) > _PAIR and in_line:
        return True
    return miss <= _WEAK and (closed or (opened and not short) or (alike and len(parts) > _PAIR))


def _untold(passage: _Passage, total: Figure, parts: tuple[Figure, ...], counts: list[Decimal], complement: bool) -> bool:
    """Whether more parts are spoken of than are counted, or more of them announced."""
    text, first, last = passage.text, min(total.start, parts[0].start), max(total.end, parts[-1].end)
    return (
        _more_untold(text, first, min(_paragraph_end(passage, last), last + _LONGEST_GAP), complement)
        or bool(ONE_MORE.search(text, last, _clause_end(text, last, passage.end)))
        or (total.kind != "money" and any(len(parts) < x <= _MOST_PARTS for x in counts))
    )


def _mixed(total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether parts and total count things of different names."""
    kinds = {x.kind for x in (*parts, total) if x.kind != "number"}
    return any(not _alike_nouns(a, b) for a, b in combinations(sorted(kinds), 2))


def _more_untold(text: str, start: int, end: int, complement: bool) -> bool:
    """Whether the words speak of more parts than they count: a rest, or who is neither for nor against."""
    if not complement:
        return any(not NONE_OF_IT.search(text, max(start, m.start() - 30), m.start()) for m in UNCOUNTED.finditer(text, start, end))
    thirds = (found.span() for found in THIRD.finditer(text, start, end))
    return any(
        not NONE_OF_IT.search(text, max(start, a - 30), a) and not COUNTED.search(text, max(start, a - 12), b + 12) for a, b in thirds
    )


def _clause_end(text: str, start: int, end: int) -> int:
    found = text.find(". ", start, end)
    return end if found < 0 else found


def _complement(passage: _Passage, parts: tuple[Figure, ...]) -> bool:
    """Whether two of the parts are told with words that leave nothing over, behind them or before them."""
    behind = [passage.text[part.start : part.end] + _around(passage, parts, index) for index, part in enumerate(parts)]
    return _leave_nothing(behind) or _leave_nothing([_ahead(passage, parts, index) for index in range(len(parts))])


_COMPLEMENTS = Sieves([one for one, _ in COMPLEMENTS])


def _leave_nothing(words: list[str]) -> bool:
    for number in _COMPLEMENTS.passing(keys_of(" ".join(words))):
        one, other = COMPLEMENTS[number]
        ones = {index for index, said in enumerate(words) if one.search(said) and not other.search(said)}
        if ones and any(other.search(said) for index, said in enumerate(words) if index not in ones):
            return True
    return False


def _ahead(passage: _Passage, parts: tuple[Figure, ...], index: int) -> str:
    """The words before a part, in its own clause."""
    first = parts[index - 1].end if index else max(passage.start, parts[0].start - 60)
    return CLAUSE_END.split(passage.text[first : parts[index].start])[-1]


def _around(passage: _Passage, parts: tuple[Figure, ...], index: int) -> str:
    """The words about a part: up to the parts next to it, and its own clause behind the last."""
    behind = parts[index + 1].start if index + 1 < len(parts) else min(passage.end, parts[index].end + 60)
    return CLAUSE_END.split(passage.text[parts[index].end : behind], maxsplit=1)[0]


def _alike(passage: _Passage, parts: tuple[Figure, ...]) -> bool:
    """Whether the parts are lined up the same way: the same preposition behind each, or nothing."""
    tails = [_around(passage, parts, index) for index in range(len(parts))]
    words = [found["word"].lower() if (found := PREPOSITION.match(tail)) else "" for tail in tails]
    if all(words) and len(set(words)) == 1:
        return True
    return all(BARE.match(tail) for tail in tails) or (len({bool(word) for word in words}) == 1 and all(len(tail) < 40 for tail in tails))
