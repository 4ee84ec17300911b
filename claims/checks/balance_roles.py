"""Balances told in any words: what there was, what went and what came, and what is left.

Each figure of a few neighbouring sentences gets a part by the words of its own clause (`balance_words`): "went into the week
with 420", "let 135 go", "carrying on with 305". What is left must be said to follow ("leaving", "down to", "so", "remain"),
or the balance must be told from its start to its end ("a year ago", "opened", "shut", "now"). If any choice of what came
and went, or another start, leads to what is left, nothing is wrong; nor where what is missing is a figure beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from typing import Literal

from claims.checks import balance_words as words
from claims.checks.balances import Balance
from claims.checks.bases import names_another_company
from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, figures
from claims.match.interval import Interval
from claims.model import Reading, Sentence
from claims.regex import regex

_BEFORE, _BEHIND = 3, 1
"""Sentences before and behind the one that tells what is left, in which the rest of its balance is sought."""
_MOST_MOVES = 6
_LEAD, _TAIL = 75, 40
"""Characters before and behind a figure that may give it its part."""
_WIDEST, _CLOSE = Decimal("1.5"), Decimal("0.05")
_CHANGE = Decimal("2.2")
"""Ratio of the change told to the change that the two levels make, beyond which they are of different things."""

_WANTED = regex(r"\b(?:wants?|wanted|hopes?|aims?|plans?|intends?|expects?|targets?|looking)\b", re.IGNORECASE)
"""What is only wished for has no part in a balance: "wants to add another 50"."""

Part = Literal["left", "now", "start", "whole", "had", "goes", "comes", ""]


@dataclass(frozen=True, slots=True)
class Told:
    figure: Figure
    part: Part
    sentence: int
    old: bool = False
    """Said of a time long ago."""


def told_balances(reading: Reading) -> Iterator[Balance]:
    """Every balance that does not close, however it is worded."""
    text, told = reading.document.text, figures(reading)
    for index, (sentence, inside) in enumerate(told):
        ends = [x for x in inside if is_level(x) and _end_part(text, sentence.start, sentence.end, x, inside)]
        if not ends:
            continue
        near = [(s, there) for s, there in told[max(0, index - _BEFORE) : index + _BEHIND + 1] if s.block == sentence.block]
        start = near[0][0].start
        if words.UNSURE.search(text, start, sentence.end) or names_another_company(text[start : sentence.end]):
            continue
        parts = [told_ for s, there in near for told_ in told_in_sentence(text, s, there)]
        for goal in (told_ for told_ in parts if told_.figure in ends and told_.part in ("left", "now")):
            if (found := _wrong(goal, parts)) is not None:
                yield found


def told_in_sentence(text: str, sentence: Sentence, inside: list[Figure]) -> list[Told]:
    """The parts of a sentence's levels; one without words of its own goes with the one before it: "we paid A £60 and B £9"."""
    found: list[Told] = []
    for figure in (x for x in inside if is_level(x)):
        told = _told(text, sentence, figure, inside)
        if told.part == "" and found and found[-1].part in ("goes", "comes") and figure.kind == found[-1].figure.kind == "money":
            gap = text[found[-1].figure.end : figure.start]
            told = replace(told, part=found[-1].part) if words.AND.search(gap) and not words.OTHER_VERB.search(gap) else told
        found.append(told)
    return found


def _told(text: str, sentence: Sentence, figure: Figure, inside: list[Figure]) -> Told:
    old = bool(words.LONG_AGO.search(text, sentence.start, sentence.end))
    return Told(figure, _part(text, sentence.start, sentence.end, figure, inside), sentence.index, old)


def is_level(figure: Figure) -> bool:
    return figure.kind not in ("percent", "multiple") and figure.value.bounded and figure.middle > 0 and not figure.points


def words_around(text: str, start: int, end: int, figure: Figure, inside: list[Figure]) -> tuple[str, str]:
    """The words of a sentence before a figure back to the one before it, and behind it up to the next.

    Behind "17 of the 64 pubs" stands what stands behind the 64.
    """
    place = inside.index(figure)
    first = max(start, figure.start - _LEAD, inside[place - 1].end if place else start)
    behind, stop = figure.end, inside[place + 1].start if place + 1 < len(inside) else end
    if place + 1 < len(inside) and words.OF_THE.match(text[behind:stop]):
        behind, stop = inside[place + 1].end, inside[place + 2].start if place + 2 < len(inside) else end
    return words.SENTENCE_PART.split(text[first : figure.start])[-1], words.CLAUSE.split(
        words.ASIDE.sub("", text[behind : min(stop, behind + _TAIL)])
    )[0]


def _end_part(text: str, start: int, end: int, figure: Figure, inside: list[Figure]) -> Part:
    lead, tail = words_around(text, start, end, figure, inside)
    place = inside.index(figure)
    if words.ELSEWHERE_BEHIND.match(tail) or words.FROM.search(lead):
        return ""
    if (
        place
        and words.TO.match(text[inside[place - 1].end : figure.start])
        and words.BY_OR_FROM.search(text, start, inside[place - 1].start)
    ):
        return "left"
    if words.LEFT.search(lead) or words.SO_COMMA.search(lead) or words.LEFT_BEHIND.match(tail):
        return "left"
    if words.STILL_LEFT.match(tail) or (words.HAS_LEFT.search(lead) and words.LEFT_OVER.match(tail)):
        return "left"
    return "now" if words.NOW.search(lead) or words.NOW_BEHIND.match(tail) else ""


def _part(text: str, start: int, end: int, figure: Figure, inside: list[Figure]) -> Part:
    """The part of a figure by what stands nearest to it: what is left before what went or came, a whole before what was had."""
    lead, tail = words_around(text, start, end, figure, inside)
    if _WANTED.search(lead):
        return ""
    if found := _end_part(text, start, end, figure, inside):
        return found
    if words.STARTS.search(lead) or words.STARTS_BEHIND.match(tail):
        return "start"
    if words.BY.search(lead):
        return way_of(text[start : figure.start])
    if words.OF_WHOLE.search(lead) or words.STRONG_BEHIND.match(tail):
        return "whole"
    goes, comes = words.GOES_BEHIND.match(tail), words.COMES_BEHIND.match(tail)
    if bool(goes) != bool(comes):
        return "goes" if goes else "comes"
    return way_of(lead) or ("had" if words.HAD.search(lead) else "")


def way_of(said: str) -> Part:
    """What the last verb before a figure does."""
    goes = max((found.end() for found in words.GOES.finditer(said)), default=-1)
    comes = max((found.end() for found in words.COMES.finditer(said)), default=-1)
    return "" if goes == comes else "goes" if goes > comes else "comes"


def _wrong(goal: Told, parts: list[Told]) -> Balance | None:
    """The balance that comes nearest to what is left, if none reaches it."""
    moves = [x for x in parts if x.part in ("goes", "comes") and (x.figure.kind == "money") == (goal.figure.kind == "money")][:_MOST_MOVES]
    others = [x for x in parts if x not in moves and x is not goal and x.figure.like(goal.figure)]
    opening = [x for x in others if x.part in ("start", "whole", "had")] or (
        [x for x in others if x.part == ""] if len(others) == 1 else []
    )
    unsaid = [x for x in others if x.part in ("", "had")]
    if not moves or not opening or any(_reaches(goal, first, moves, [x for x in unsaid if x is not first]) for first in others):
        return None
    alike = [x for x in moves if x.figure.like(goal.figure)] or moves
    sound = [first for first in opening if _is_one_balance(goal, first, alike) and not _missing(goal, first, alike, others)]
    best = min(sound, key=lambda first: abs(closing_of(first, alike) - goal.figure.middle), default=None)
    return None if best is None else balance_of(goal, best, alike)


def _signed(move: Told) -> Decimal:
    return -move.figure.middle if move.part == "goes" else move.figure.middle


def closing_of(first: Told, moves: list[Told]) -> Decimal:
    return first.figure.middle + sum((_signed(x) for x in moves), Decimal(0))


def _slack(*told: Told) -> Decimal:
    """What rounding and hedges allow: nothing for exact counts."""
    widths = ((x.figure.value.high or Decimal(0)) - (x.figure.value.low or Decimal(0)) for x in told)
    return sum((width for width, x in zip(widths, told, strict=True) if width > 1 or not x.figure.exact), Decimal(0)) / 2


def _reaches(goal: Told, first: Told, moves: list[Told], unsaid: list[Told]) -> bool:
    """Whether moves lead from a start to what is left: those told beside it, any of the others, and a figure of unknown part."""
    beside = [x for x in moves if x.sentence == goal.sentence]
    apart = [x for x in moves if x.sentence != goal.sentence]
    chosen = ([*beside, *some] for size in range(len(apart) + 1) for some in combinations(apart, size))
    extra = [Decimal(0), *(sign * x.figure.middle for x in unsaid for sign in (1, -1))]
    return any(
        abs(closing_of(first, some) + more - goal.figure.middle) <= (_slack if len(some) == len(moves) else _finest)(goal, first, *some)
        for some in chosen
        if some
        for more in extra
    )


def _finest(*told: Told) -> Decimal:
    """As :func:`_slack`, each figure as sharp as the sharpest of them: amounts told beside £8,250 are not rounded to hundreds."""
    exact = [(x.figure.value.high or Decimal(0)) - (x.figure.value.low or Decimal(0)) for x in told if x.figure.exact]
    return min(_slack(*told), min(exact) * len(told) / 2) if len(exact) == len(told) else _slack(*told)


def _missing(goal: Told, first: Told, moves: list[Told], others: list[Told]) -> bool:
    """Whether what is missing is a figure beside it."""
    gap = abs(closing_of(first, moves) - goal.figure.middle)
    return any(x is not first and x.figure.middle == gap for x in others)


def _is_one_balance(goal: Told, first: Told, moves: list[Told]) -> bool:
    """Whether start, moves and end are of one thing at one time, and of one size."""
    closing, net = closing_of(first, moves), sum((_signed(x) for x in moves), Decimal(0))
    end = goal.figure.middle
    if closing <= 0 or net == 0 or max(closing, end) > _WIDEST * min(closing, end):
        return False
    near = abs(closing - end) <= _CLOSE * end or is_slip(closing, end)
    whole = {x.part for x in moves} == {"goes", "comes"}
    if first.part == "" or first.old:
        return near and goal.part == "left"
    account = (whole and (first.part == "start" or first.sentence == goal.sentence)) or (near and first.part == "start")
    if goal.part != "left" and not account:
        return False
    change = end - first.figure.middle
    return (
        near or whole or first.part == "whole" or (change * net > 0 and max(abs(change), abs(net)) <= _CHANGE * min(abs(change), abs(net)))
    )


def is_slip(a: Decimal, b: Decimal) -> bool:
    """Whether two whole numbers of three digits or more differ in one digit, or in two that changed places.

    >>> is_slip(Decimal(1060), Decimal(1160)), is_slip(Decimal(241), Decimal(214)), is_slip(Decimal(555), Decimal(300))
    (True, True, False)
    """
    one, other = (str(int(x)).rstrip("0") for x in (a, b))
    if len(str(int(a))) != len(str(int(b))):
        return False
    size = max(len(one), len(other))
    one, other = one.ljust(size, "0"), other.ljust(size, "0")
    unlike = [k for k in range(size) if one[k] != other[k]]
    return size > 2 and (len(unlike) == 1 or (len(unlike) == 2 and sorted(one) == sorted(other)))


def is_carried(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers lie apart by one ten, hundred or thousand: what a one that is carried or forgotten makes.

    >>> is_carried(Decimal(3925), Decimal(4025)), is_carried(Decimal(3925), Decimal(4125))
    (True, False)
    """
    off = abs(a - b)
    return off in (10, 100, 1000) and off * 5 < b


def balance_of(goal: Told, first: Told, moves: list[Told]) -> Balance:
    told = sorted((first, *moves, goal), key=lambda x: x.figure.start)
    values = (first.figure.middle, *(_signed(x) for x in moves))
    closing = sum(values, Decimal(0))
    return Balance(
        tuple((x.figure.start, x.figure.end) for x in told),
        values,
        Interval(closing, closing),
        Interval(goal.figure.middle, goal.figure.middle),
        goal.figure.middle,
    )


EXAMPLES = (
    accepts("a year of staff", "We began the year with 240 people, hired 31, lost 22 and ended it with 259."),
    accepts("what is left", "The mill will cut 180 of its 1,240 jobs, leaving 1,160."),
    accepts("what is left of staff", "It has laid off 85 of its 610 employees, leaving a staff of 545."),
    rejects("what is left, and it fits", "The mill will cut 180 of its 1,240 jobs, leaving 1,060."),
    rejects("left in one place", "The mill will cut 180 of its 1,240 jobs, leaving 90 in Dunsk."),
    accepts("in other words", "The company went into the week with 420 on payroll. It let 135 go on Monday and is carrying on with 305."),
    accepts("two kinds of leaving", "The carrier will hand back six leased jets and sell two of its own, taking a fleet of 31 down to 25."),
    accepts("from its start to its end", "The chain had 171 sites a year ago. It opened 26, shut nine, and now has 198."),
    accepts("who is left", "Harwick employed 212 people until last week; 38 were dismissed, and 184 remain."),
    accepts("part of a whole in another order", "Seventeen of the 64 pubs have been sold, and the 49 that are left will be painted."),
    accepts("a debt", "It owed the banks $900m. It has repaid $250m, which leaves $700m outstanding."),
    rejects("hired in between", "In 2020 it had 420 people. It let 135 go in 2023 and now employs 305."),
    rejects("what came is told apart", "It has 31 aircraft, will hand back six and sell two, and takes delivery of two more, leaving 25."),
    rejects("long ago", "Two years ago it had 600 staff. It is now cutting 45 jobs, leaving 300."),
    rejects("about so many are left", "The firm cut 60 of about 240 jobs, leaving some 190."),
    rejects("another thing is left", "It sold 14 of its 60 ships. It has 56 captains left."),
    accepts(
        "an account of a year",
        "We began the year with 74 in the kennels. Over the year 318 came in, 288 went to new homes and nine, sadly, died. And so, on its last night, 115 tails were wagging.",
    ),
    accepts("a debt at start and end", "Net debt was €212m at the start of the year. The group paid off €38m and ends it owing €184m."),
    rejects("a year of staff that closes", "We began the year with 240 people, hired 31, lost 22 and ended it with 249."),
    accepts(
        "an account in a letter",
        "We began the year with £8,250. The fête put in £3,400, and Miss Pargeter's bequest a further £5,000. Out of this we paid the roofers £6,150 and the surveyor, who was not cheap, £900. There were no other movements, and the balance stood at £10,600.",
    ),
    rejects(
        "an account with a grant",
        "We began the year with £8,250. The fête put in £3,400, and Miss Pargeter's bequest a further £5,000. We paid the roofers £6,150 and the surveyor £900. With the grant of £1,000 the balance stood at £10,600.",
    ),
)
