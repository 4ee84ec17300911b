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
from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, figures
from claims.checks.thesaurus import akin, is_person, stem
from claims.model import Reading, Sentence
from claims.regex import regex

_REACH = 14
"""Sentences before what is left in which the rest of its balance is told."""
_MOST_MOVES, _LEAST = 6, 100
"""Figures of what goes and comes that are tried together; how large what is left must be for a slip to show."""
_FARTHEST = Decimal("0.6")
"""What is left, as a part of what there was, at least: of most of it, the cut would be told as that."""
_FILL = r"(?:\s+(?:about|around|some|just|only|a|an|the|its|their|our|with|total|company|firm|group|business|workforce|staff|team|network|chain|estate|fleet|of))*\s*$"
_LEFT = regex(
    rf"(?:\b(?:leav(?:e|es|ing)|left)\b[^.;:\d]{{0,30}}|\b(?:bring|take|cut|reduce|shrink|lower)\s+[^.;:\d]{{0,40}}\bto|\bdown\s+to"
    rf"|\bafter\s+(?:the|these|those|that|this)\s+[a-z]+(?:\s+[a-z]+)?,?\s+(?:[A-Za-z]+\s+){{1,3}}(?:will|would)\s+(?:still\s+)?(?:have|employ|be|run|number|own)"
    rf"|\b(?:if|once|when)\s+(?:it|this|that|they|the\s+[a-z]+)\b[^.;:\d]{{0,40}}\b(?:will|would)\s+(?:still\s+)?(?:have|employ|be|run|number|own)){_FILL}",
    re.IGNORECASE,
)
"""In front of what is left."""
_SCHEME = regex(r"\b(?:severance|redundanc(?:y|ies)|voluntary|exit|retirement|departures?|leavers?)\b", re.IGNORECASE)
_ACCEPTED = regex(r"^(?:\s+[a-z-]+){0,2}?\s+(?:were|was|have\s+been|had\s+been)?\s*(?:accepted|approved|granted)\b", re.IGNORECASE)
_WILL = regex(r"\b(?:will|would|is\s+to|are\s+to|plans\s+to)\b", re.IGNORECASE)
_UNCOUNTED = regex(
    r"\b(?:natural\s+wastage|attrition|hir(?:e|es|ed|ing)|recruit\w*|new\s+(?:jobs|posts|roles|staff|people|shops|stores)|vacan(?:t|cies)\s+(?:posts?\s+)?(?:among|included)|most(?:ly)?\s+(?:of\s+them\s+)?vacant|net|open(?:s|ed|ing)?\s+(?:new|more)|another\s+round|(?:further|more|other|earlier)\s+(?:cuts?|rounds?|redundancies|closures|departures|layoffs|jobs|posts|shops|stores|people|staff)|already\s+(?:gone|left|closed)|since\s+then|by\s+then)\b",
    re.IGNORECASE,
)
"""Words for more that comes and goes than is counted."""
_NOTHING = regex(r"\b(?:no|none|nobody|not|never|nothing|freeze|frozen)\b", re.IGNORECASE)
""" "A hiring freeze is in force and no further moves are planned"."""
_AFTER = regex(
    r"\b(?:after(?:wards?)?|once|when|then|complet(?:e|ed|ion)|at\s+the\s+end|by\s+the\s+end|start(?:s|ing)?\s+(?:again|afresh|over)|remain(?:s|ing)?|left|leav(?:e|es|ing)|what['’]s\s+left|outcome|results?"
    r"|in\s+future|so\s+(?:we|it|they)|still\s+be|will\s+(?:then\s+|still\s+)?(?:have|be|number|employ|run|own|keep))\b",
    re.IGNORECASE,
)
"""What places a figure behind all that went, in its label, its clause or the line above."""
_NOW = regex(r"^\W*(?:(?:right|as\s+of)\s+)?(?:now|today)\b|\b(?:headcount|number|total|we\s+are|there\s+are)\s+now\b", re.IGNORECASE)
_BEFORE = regex(
    r"\b(?:before|was|were|had|ago|last\s+(?:year|week|month|spring|summer|autumn|winter)|until|at\s+the\s+start|began|used\s+to)\b",
    re.IGNORECASE,
)
_ACTS = regex(
    r"\s+(?:[a-z]+\s+)?(?:will(?!\s+(?:remain|be\s+left|stay))|would(?!\s+(?:remain|be\s+left|stay))|can|may|should|use|get|took|voted|came)\b",
    re.IGNORECASE,
)
"""Behind a figure of those who do something: "2,930 people will use the canteen"."""
_WERE = regex(r"\b(?:was|were|had)\b", re.IGNORECASE)
"""What there was at some time after may have had other causes."""
_LABEL_MARK = regex(r":\s")
_LABELLED, _SHORT = 90, 12
"""Characters before and behind a figure in which its label stands; those before the figure of an answer that needs its question."""


def far_balances(reading: Reading) -> Iterator[Balance]:
    """Every balance of a text that misses what is left by a slip."""
    text, told = reading.document.text, figures(reading)
    for index, (sentence, inside) in enumerate(told):
        for figure in inside:
            if not is_level(figure) or figure.kind == "money" or figure.middle < _LEAST or not figure.exact or _is_round(figure):
                continue
            lead = text[max(sentence.start, figure.start - 90) : figure.start]
            said = bool(_LEFT.search(lead))
            above = told[index - 1][0] if index else None
            if not said and (_ACTS.match(text[figure.end : sentence.end]) or _WERE.search(text, sentence.start, figure.start)):
                continue
            now = not said and not _is_after(text, sentence, figure, above)
            if now and not _NOW.search(lead):
                continue
            behind = [x for _, there in told[index : index + 2] for x in there if x.start > figure.start]
            behind += [x for _, there in told[max(0, index - _REACH) : index] for x in there if not is_level(x) and _of_one(x, figure)]
            if found := _wrong(text, told[max(0, index - _REACH) : index + 1], sentence, figure, behind, now=now):
                yield found


def _is_round(x: Figure) -> bool:
    """Whether a figure has but one digit of its own: "a thousand"."""
    return len(x.middle.normalize().as_tuple().digits) < 2


def _is_after(text: str, sentence: Sentence, figure: Figure, above: Sentence | None) -> bool:
    """Whether a figure is of the time after what went: by its sentence up to it, or by a heading or a question right above."""
    if _AFTER.search(text, sentence.start, figure.start):
        return True
    words = text[above.start : above.end].strip() if above is not None else ""
    titled = len(words) < _LABELLED and (words.endswith(("?", ":")) or not words.endswith((".", "!")))
    return titled and bool(_AFTER.search(words))


def _wrong(
    text: str, near: list[tuple[Sentence, list[Figure]]], sentence: Sentence, figure: Figure, behind: list[Figure], *, now: bool
) -> Balance | None:
    scheme = bool(_SCHEME.search(text, near[0][0].start, sentence.end))
    parts = [
        _labelled(text, near[place - 1][0] if place else None, s, inside, _also_planned(text, s, inside, x, scheme))
        for place, (s, inside) in enumerate(near)
        for x in told_in_sentence(text, s, inside)
        if x.figure.start < figure.start and _of_one(x.figure, figure)
    ]
    goal = Told(figure, "left", sentence.index)
    moves = [x for x in parts if x.part in ("goes", "comes")][:_MOST_MOVES]
    levels = [x for x in parts if x not in moves]
    largest = [x for x in levels if not x.old and x.figure.exact and figure.middle / _FARTHEST >= x.figure.middle > figure.middle]
    openings = [x for x in largest if x.part in ("start", "whole", "had", "now")] or largest
    goes = [x for x in moves if x.part == "goes"]
    if len({x.figure.middle for x in openings}) != 1 or not goes or not all(x.figure.exact for x in goes):
        return None
    first = next((s for s, inside in near if openings[0].figure in inside), sentence)
    if now and not _BEFORE.search(text, first.start, first.end):
        return None
    if _is_uncounted(text, near, openings[0].figure.start) or _reaches(goal, levels, moves, behind):
        return None
    for some in (goes, *([x] for x in goes)):
        if is_slip(closing_of(openings[0], some), figure.middle) or is_carried(closing_of(openings[0], some), figure.middle):
            return balance_of(goal, openings[0], some)
    return None


def _labelled(text: str, above: Sentence | None, sentence: Sentence, inside: list[Figure], x: Told) -> Told:
    """A figure that goes by its label ("Branches to close: 67") or by the question that it answers."""
    if x.part not in ("", "now") or inside[0] is not x.figure:
        return x
    label = text[max(sentence.start, x.figure.start - _LABELLED) : x.figure.start]
    if len(label) < _SHORT and above is not None and text[above.start : above.end].rstrip().endswith("?"):
        return replace(x, part="goes") if way_of(text[above.start : above.end]) == "goes" else x
    return replace(x, part="goes") if _LABEL_MARK.search(label) and way_of(label) == "goes" else x


def _is_uncounted(text: str, near: list[tuple[Sentence, list[Figure]]], start: int) -> bool:
    """Whether a sentence from the opening figure on speaks of more that comes or goes, and not to deny it."""
    return any(
        _UNCOUNTED.search(text, max(start, s.start), s.end) and not _NOTHING.search(text, s.start, s.end) for s, _ in near if s.end > start
    )


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


EXAMPLES = (
    accepts(
        "what is left, paragraphs away",
        "Harrow & Stowe employs 2,460 people at its three yards.\n\nThe firm said on Monday that 380 posts would be removed by Christmas. Unions were told at noon.\n\n"
        "The cuts will leave it with a workforce of 2,180.",
    ),
    accepts(
        "applications that were accepted",
        "When the year began the college had 1,215 staff.\n\nThe voluntary scheme drew 140 applications, of which 95 were accepted. The cost is put at £4m.\n\n"
        "The departures take the payroll down to 1,020, the principal wrote.",
    ),
    accepts(
        "after the cuts",
        "The bank has 8,300 employees in Austria. It plans to cut 1,150 jobs by 2026, mostly in its branches.\n\n"
        "The unions call it brutal. After the cuts the bank would have 7,050 employees in the country.",
    ),
    rejects(
        "more left in the meantime",
        "The maker had 3,400 staff when it was sold. It cut 300 jobs in the spring.\n\nAnother round followed in the autumn. The cuts leave it with 3,000 people.",
    ),
    rejects(
        "what is left, and new pubs",
        "The brewer has 1,240 pubs. It will sell 230 of them to a rival.\n\nLandlords were told on Friday. The sale leaves the brewer with 1,110 pubs, as it takes on 100 from a bankrupt chain.",
    ),
    accepts(
        "shops that will shut",
        "Lidgate Foods said today that it will shut 64 of its 318 cafés.\n\nRents have got the better of it.\n\nOnce the doors close in June, the chain will be left with 264 cafés.",
    ),
    accepts(
        "if it goes ahead",
        "There are 1,120 of us today.\n\nThe plan means the loss of 165 roles, chiefly in billing.\n\nIf it goes ahead we will be 855 people by the autumn.",
    ),
    rejects(
        "if it goes ahead, and it fits",
        "There are 1,120 of us today.\n\nThe plan means the loss of 165 roles, chiefly in billing.\n\nIf it goes ahead we will be 955 people by the autumn.",
    ),
    accepts(
        "labels of a balance",
        "Sites today: 530\nSites to close: 95\n\nNothing changes online.\n\nAfter that the chain will have 335 sites.",
    ),
    accepts(
        "a plan with no other moves",
        "- **Staff:** The mill has 1,730 employees today.\n- **Cuts:** 250 posts will go.\n- **Other:** A hiring freeze is in force.\n\nWhen it is done, the mill keeps a staff of 1,580.",
    ),
    rejects(
        "labels that fit", "Sites today: 530\nSites to close: 95\n\nNothing changes online.\n\nAfter that the chain will have 435 sites."
    ),
    rejects(
        "posts that are filled again",
        "The mill has 1,730 employees today. 250 posts will go. Up to 100 will be filled again.\n\nWhen it is done, the mill is left with 1,580.",
    ),
    rejects(
        "who does something after", "The mill has 1,730 employees. 250 posts will go. Once that is done, 1,580 people will share a canteen."
    ),
)
