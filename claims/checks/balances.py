"""Balances that do not close: an opening figure, what came and went, and the closing one.

- lines: "Opening $22.0m / New +4.1 / Churn (1.9) / Closing $24.2m", a line each;
- a difference beside its two levels: "4,210 people; a year ago it was 4,480. That's 270 fewer".

What comes and what goes is told by a sign, by brackets or by a verb; a line or a figure of which this cannot be said
silences the whole balance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, Pair, joined, pair_in
from claims.match.interval import HALF, Interval
from claims.model import Reading, Sentence
from claims.regex import regex

_OPENING = regex(
    r"\b(?:opening|brought\s+forward|b/f|beginning|start(?:ed|ing|s)?|began|begin|at\s+(?:the\s+)?(?:1|first)\s+(?:january|april|july|october))\b",
    re.IGNORECASE,
)
_CLOSING = regex(
    r"\b(?:closing|carried\s+forward|c/f|ending|end(?:ed|s)?|finish(?:ed|es)?|closed|at\s+(?:the\s+)?(?:3[01]|last)\s+(?:december|march|june|september))\b",
    re.IGNORECASE,
)
_COMES = regex(
    r"\b(?:hired|joiners?|joined|new|hires|added|additions?|took\s+on|taken\s+on|recruited|recruits|acquired|acquisitions?|gained|won|plus|expansion|receipts?|received"
    r"|paid\s+in|deposits?|births?|opened|bought|inflows?)\b",
    re.IGNORECASE,
)
_GOES = regex(
    r"\b(?:lost|leavers?|left|departures?|churn(?:ed)?|downgrades?|dismissed|let\s+go|laid\s+off|redundanc\w+|retired|retirements?|disposals?|sold|minus|less|payments?"
    r"|paid\s+out|withdrawals?|shut|closures|outflows?|written\s+off|resigned)\b",
    re.IGNORECASE,
)
_LINE = regex(
    r"^[ \t*•-]*(?P<label>[A-Za-z][^\n|:+(−–]{0,40}?)[ \t]*[:|]?[ \t]*(?P<sign>[+−–(-]?)[ \t]*(?:\b[A-Z]{2,3}[ \t]?)?[$€£]?[ \t]?(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"[ \t]?(?P<scale>k|m|bn|million|billion)?\)?[ \t|]*$",
    re.IGNORECASE,
)
_TEXT_LINE = regex(r"[^\n]+")
_MOST_LINES = 16
_LONGEST_LINE = 120
"""Characters of a line of a bridge; on a line of any length the pattern would go back over its spaces."""
_DIFFERENCE_OF = regex(
    r"\b(?:(?:increase|decrease|rise|fall|drop|gain|decline|reduction|cut|jump|improvement|difference)\s+of|(?:up|down|rose|fell|grew|dropped|declined|increased|decreased"
    r"|shrank)(?:\s+by)?|lost|added)\s+(?:about\s+|around\s+|some\s+|just\s+)?$",
    re.IGNORECASE,
)
_BY = regex(r"^\s+to\s+(?:about\s+|just\s+)?$", re.IGNORECASE)
_BESIDE = regex(
    r"^(?:\s+(?:people|employees|jobs|staff))?(?:\s+(?:an?\s+year\s+(?:ago|earlier|before)|last\s+year|the\s+year\s+before|in\s+20\d\d))?\s*[,(–—-]\s*"
    r"(?:an?\s+(?:\w+\s+)?(?:increase|decrease|rise|fall|drop|gain|decline|reduction|cut|jump|improvement|difference)\s+of|(?:up|down)(?:\s+by)?)\s+$",
    re.IGNORECASE,
)
_FEWER = regex(r"^\s+(?:[a-z]+\s+)?(?:fewer|more|less|lower|higher|down|up)\b", re.IGNORECASE)
_THAT = regex(r"^\W*(?:so\s+)?(?:(?:that|this|it|which)(?:['’]s|\s+(?:is|was|means?|makes?|leaves?))|an?\s)[^.;:\d]{0,35}$", re.IGNORECASE)
_OTHER_TIME = regex(
    r"\b(?:quarter|month|week|since|forecast|expected|average|organic(?:ally)?|underlying|of\s+(?:which|whom)|net)\b", re.IGNORECASE
)
_WIDEST = Decimal(3)


@dataclass(frozen=True, slots=True)
class Balance:
    """What a text adds up to, as signed values with their spans, and the figure it states for it."""

    spans: tuple[tuple[int, int], ...]
    values: tuple[Decimal, ...]
    computed: Interval
    stated: Interval
    goal: Decimal


def balances(reading: Reading) -> Iterator[Balance]:
    """Every balance and difference of the text, right or wrong."""
    text = reading.document.text
    yield from _lines(text)
    told = joined(reading)
    for index, (sentence, inside) in enumerate(told):
        if (pair := pair_in(text, sentence, inside)) is not None:
            behind = told[index + 1] if index + 1 < len(told) else None
            if (gap := _difference(text, sentence, inside, pair) or _difference_behind(text, behind, pair)) is not None:
                yield _between(pair, gap)


def _lines(text: str) -> Iterator[Balance]:
    run: list[tuple[re.Match[str], int]] = []
    for line in _TEXT_LINE.finditer(text):
        found = _LINE.match(line[0]) if len(line[0]) <= _LONGEST_LINE else None
        if found is None:
            run = []
            continue
        if _OPENING.search(found["label"]):
            run = []
        elif not run or len(run) > _MOST_LINES:
            run = []
            continue
        run.append((found, line.start()))
        if len(run) > 2 and _CLOSING.search(found["label"]):
            if (balance := _of_lines(run)) is not None:
                yield balance
            run = []


def _of_lines(run: list[tuple[re.Match[str], int]]) -> Balance | None:
    signs = [1, *(_way(found["label"], found["sign"]) for found, _ in run[1:-1])]
    scales = {(found["scale"] or "").lower() for found, _ in run} - {""}
    if 0 in signs or len(scales) > 1:
        return None
    numbers = [Decimal(found["number"].replace(",", "")) for found, _ in run]
    units = [Decimal(1).scaleb(-len(found["number"].partition(".")[2])) for found, _ in run]
    spans = tuple((at + found.start("label"), at + found.end()) for found, at in run)
    slack = HALF * sum(units) if min(units) < 1 else Decimal(0)
    return _balance(spans, signs, numbers, slack)


def _balance(spans: tuple[tuple[int, int], ...], signs: list[int], numbers: list[Decimal], slack: Decimal) -> Balance:
    values = tuple(sign * number for sign, number in zip(signs, numbers, strict=False))
    added, goal = sum(values, Decimal(0)), numbers[-1]
    return Balance(spans, values, Interval(added - slack, added + slack), Interval(goal, goal), goal)


def _way(words: str, sign: str = "") -> int:
    """1 for what comes, -1 for what goes, 0 if it cannot be said."""
    if sign:
        return 1 if sign == "+" else -1
    comes, goes = bool(_COMES.search(words)), bool(_GOES.search(words))
    return 0 if comes == goes else 1 if comes else -1


def _difference(text: str, sentence: Sentence, inside: list[Figure], pair: Pair) -> Figure | None:
    others = [x for x in inside if x not in (pair.old, pair.new) and x.kind not in ("percent", "multiple")]
    if len(others) != 1 or not others[0].like(pair.new) or _OTHER_TIME.search(text, sentence.start, sentence.end):
        return None
    (gap,) = others
    before = gap.end <= pair.start and _DIFFERENCE_OF.search(text[max(sentence.start, gap.start - 40) : gap.start])
    beside = (before and _BY.match(text[gap.end : pair.start])) or (gap.start >= pair.end and _BESIDE.match(text[pair.end : gap.start]))
    return gap if beside else None


def _difference_behind(text: str, behind: tuple[Sentence, list[Figure]] | None, pair: Pair) -> Figure | None:
    if behind is None or len(behind[1]) != 1:
        return None
    sentence, (figure,) = behind
    lead, tail = text[sentence.start : figure.start], text[figure.end : sentence.end]
    sound = figure.like(pair.new) and figure.kind != "percent" and _THAT.match(lead) and not _OTHER_TIME.search(lead)
    return figure if sound and (_FEWER.match(tail) or _DIFFERENCE_OF.search(lead)) else None


def _between(pair: Pair, gap: Figure) -> Balance:
    new, old = pair.new.value, pair.old.value
    low, high = (new.low or Decimal(0)) - (old.high or Decimal(0)), (new.high or Decimal(0)) - (old.low or Decimal(0))
    computed = Interval(low, high).magnitudes()
    spans = tuple(sorted((x.start, x.end) for x in (pair.old, pair.new, gap)))
    larger, smaller = sorted((pair.new.middle, pair.old.middle), reverse=True)
    return Balance(spans, (larger, -smaller), computed, gap.value, gap.middle)


def is_near(balance: Balance) -> bool:
    """Whether the sum and the stated figure are of one size, as two readings of one balance are."""
    added = abs(sum(balance.values, Decimal(0)))
    return added > 0 and balance.goal > 0 and max(added, balance.goal) <= _WIDEST * min(added, balance.goal)


EXAMPLES = (
    accepts(
        "a bridge", "ARR in the first half\n\nOpening $22.0m\nNew +4.1\nExpansion +2.6\nChurn (1.9)\nDowngrade (0.6)\nClosing $27.2m\n"
    ),
    accepts("joiners and leavers", "Staff\n\nAt 1 January: 412\nJoiners: 61\nLeavers: 38\nAt 31 December: 445\n"),
    accepts("a difference behind", "We closed September at 4,210 people; a year ago it was 4,480. That's 340 fewer."),
    accepts("a difference beside", "Headcount fell to 4,210 from 4,480 a year earlier, a drop of 340."),
    accepts("a difference in money", "Debt stood at €61.4m, against €72.9m a year earlier. That is a reduction of €14.5m."),
    accepts("a difference from a sentence before", "Staff stood at 4,210. A year earlier it was 4,480. That is 340 fewer."),
    rejects(
        "a bridge that closes",
        "ARR in the first half\n\nOpening $22.0m\nNew +4.1\nExpansion +2.6\nChurn (1.9)\nDowngrade (0.6)\nClosing $26.2m\n",
    ),
    rejects("joiners and leavers that close", "Staff\n\nAt 1 January: 412\nJoiners: 61\nLeavers: 38\nAt 31 December: 435\n"),
    rejects("another line", "Staff\n\nOpening 412\nJoiners 61\nApprentices 14\nClosing 445\n"),
    rejects("a difference that fits", "We closed September at 4,210 people; a year ago it was 4,480. That's 270 fewer."),
    rejects("a rounded difference", "Sales were $1.2bn, against $1.1bn a year earlier. That is an increase of $96 million."),
    rejects("a difference of another time", "Headcount fell by 90 in the quarter to 4,210, from 4,480 a year earlier."),
    rejects("fewer than planned", "We have 4,210 people; a year ago it was 4,480. The plan was 340 fewer."),
)
