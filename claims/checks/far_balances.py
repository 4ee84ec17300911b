"""What is left after a cut, told paragraphs away from what there was: "employs 2,460 people ... 380 posts ... will leave it with 2,180".

The figure that is left must be said to follow ("leave it with", "down to", "after the cuts it would have"). The one before it is a larger
figure of the same thing that the text says there is; what goes is told by verbs. As such figures stand far apart, a balance is wrong only
if the miss is a slip: one digit, two that changed places, or a one carried or forgotten. Silent if any choice of what comes and goes leads
to what is left, and where the text speaks of more coming or going than it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from claims.checks.balance_roles import Told, balance_of, closing_of, is_carried, is_level, is_slip, told_in_sentence, way_of, words_around
from claims.checks.balances import Balance
from claims.checks.levels import Figure, figures
from claims.checks.thesaurus import akin, is_person, stem
from claims.model import Reading, Sentence

_REACH = 14
"""Sentences before what is left in which the rest of its balance is told."""
_MOST_MOVES, _LEAST = 6, 100
"""Figures of what goes and comes that are tried together; how large what is left must be for a slip to show."""
_FARTHEST = Decimal("0.6")
"""What is left, as a part of what there was, at least: of most of it, the cut would be told as that."""
_FILL = r"(?:\s+(?:about|around|some|just|only|a|an|the|its|their|our|with|total|company|firm|group|business|workforce|staff|team|network|chain|estate|fleet|of))*\s*$"
_LEFT = re.compile(
    rf"(?:\b(?:leav(?:e|es|ing)|left)\b[^.;:\d]{{0,30}}|\b(?:bring|take|cut|reduce|shrink|lower)\s+[^.;:\d]{{0,40}}\bto|\bdown\s+to"
    rf"|\bafter\s+(?:the|these|those|that|this)\s+[a-z]+(?:\s+[a-z]+)?,?\s+(?:[A-Za-z]+\s+){{1,3}}(?:will|would)\s+(?:still\s+)?(?:have|employ|be|run|number|own)"
    rf"|\b(?:if|once|when)\s+(?:it|this|that|they|the\s+[a-z]+)\b[^.;:\d]{{0,40}}\b(?:will|would)\s+(?:still\s+)?(?:have|employ|be|run|number|own)){_FILL}",
    re.IGNORECASE,
)
"""In front of what is left."""
_SCHEME = re.compile(r"\b(?:severance|redundanc(?:y|ies)|voluntary|exit|retirement|departures?|leavers?)\b", re.IGNORECASE)
_ACCEPTED = re.compile(r"^(?:\s+[a-z-]+){0,2}?\s+(?:were|was|have\s+been|had\s+been)?\s*(?:accepted|approved|granted)\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|would|is\s+to|are\s+to|plans\s+to)\b", re.IGNORECASE)
_UNCOUNTED = re.compile(
    r"\b(?:natural\s+wastage|attrition|hir(?:e|es|ed|ing)|recruit\w*|new\s+(?:jobs|posts|roles|staff|people|shops|stores)|vacan(?:t|cies)\s+(?:posts?\s+)?(?:among|included)|most(?:ly)?\s+(?:of\s+them\s+)?vacant|net|open(?:s|ed|ing)?\s+(?:new|more)|another\s+round|(?:further|more|other|earlier)\s+(?:cuts?|rounds?|redundancies|closures|departures|layoffs|jobs|posts|shops|stores|people|staff)|already\s+(?:gone|left|closed)|since\s+then|by\s+then)\b",
    re.IGNORECASE,
)
"""Words for more that comes and goes than is counted."""


def far_balances(reading: Reading) -> Iterator[Balance]:
    """Every balance of a text that misses what is left by a slip."""
    text, told = reading.document.text, figures(reading)
    for index, (sentence, inside) in enumerate(told):
        for figure in inside:
            if not is_level(figure) or figure.kind == "money" or figure.middle < _LEAST or not figure.exact:
                continue
            lead = text[max(sentence.start, figure.start - 90) : figure.start]
            if not _LEFT.search(lead):
                continue
            behind = [x for _, there in told[index : index + 2] for x in there if x.start > figure.start]
            if found := _wrong(text, told[max(0, index - _REACH) : index + 1], sentence, figure, behind):
                yield found


def _wrong(
    text: str, near: list[tuple[Sentence, list[Figure]]], sentence: Sentence, figure: Figure, behind: list[Figure]
) -> Balance | None:
    scheme = bool(_SCHEME.search(text, near[0][0].start, sentence.end))
    parts = [
        _also_planned(text, s, inside, x, scheme)
        for s, inside in near
        for x in told_in_sentence(text, s, inside)
        if x.figure.start < figure.start and _of_one(x.figure, figure)
    ]
    goal = Told(figure, "left", sentence.index)
    moves = [x for x in parts if x.part in ("goes", "comes")][:_MOST_MOVES]
    levels = [x for x in parts if x not in moves]
    openings = [
        x
        for x in levels
        if x.part in ("start", "whole", "had", "now")
        and not x.old
        and x.figure.exact
        and figure.middle / _FARTHEST >= x.figure.middle > figure.middle
    ]
    goes = [x for x in moves if x.part == "goes"]
    if len({x.figure.middle for x in openings}) != 1 or not goes or not all(x.figure.exact for x in goes):
        return None
    if _UNCOUNTED.search(text, openings[0].figure.start, sentence.end) or _reaches(goal, levels, moves, behind):
        return None
    for some in (goes, *([x] for x in goes)):
        if is_slip(closing_of(openings[0], some), figure.middle) or is_carried(closing_of(openings[0], some), figure.middle):
            return balance_of(goal, openings[0], some)
    return None


def _of_one(x: Figure, y: Figure) -> bool:
    """Whether two figures may count the same things: people and posts, shops and stores, or a bare number."""
    if x.kind == "money" or x.kind == "number" or x.kind == y.kind:
        return x.kind != "money"
    a, b = stem(x.kind), stem(y.kind)
    return akin(a, b) or (y.kind == "people" and is_person(a)) or (x.kind == "people" and is_person(b)) or y.kind == "number"


def _also_planned(text: str, sentence: Sentence, inside: list[Figure], x: Told, scheme: bool) -> Told:
    """A figure that goes though its cut is only planned, or as applications to leave that were accepted."""
    accepted = scheme and x.part in ("", "whole", "had") and _ACCEPTED.match(text[x.figure.end : x.figure.end + 50])
    lead, _ = words_around(text, sentence.start, sentence.end, x.figure, inside)
    planned = x.part == "" or (x.part == "now" and _WILL.search(lead))  # "said today that it will shut 64"
    return replace(x, part="goes") if accepted or (planned and way_of(lead) == "goes") else x


def _reaches(goal: Told, levels: list[Told], moves: list[Told], behind: list[Figure]) -> bool:
    """Whether any level before, with some of what came and went and perhaps one figure more, makes what is left."""
    end = goal.figure.middle
    extra = [Decimal(0), *(sign * x.middle for x in (*(y.figure for y in levels), *behind) for sign in (1, -1))]
    for first in levels:
        for size in range(len(moves) + 1):
            for some in combinations(moves, size):
                if any(closing_of(first, list(some)) + more == end for more in extra):
                    return True
    return False
