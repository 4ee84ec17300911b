"""Amounts of money that are written without a currency: "group revenue of 5.86 billion", "€640 million, after 655".

The currency is the one that the text used last. A number with "million" or more behind it is an amount where the clause
names a measure of money; a number without takes the magnitude of the amount that it is compared with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal

from claims.extract.choose import choose_cue
from claims.extract.comparison import is_compared
from claims.extract.mention import Mention
from claims.extract.payments import HEDGES
from claims.extract.staff import is_of_body
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

SCALED = regex(r"(?i)(?:\d|\b)\s?(?P<word>m|mn|mil|mils|grand|bn|trn|tn|million|billion|trillion|crores?|lakhs?)\b")
SCALES = {
    "grand": 3,
    "m": 6,
    "mn": 6,
    "mil": 6,
    "mils": 6,
    "million": 6,
    "bn": 9,
    "billion": 9,
    "trillion": 12,
    "trn": 12,
    "tn": 12,
    "crore": 7,
    "crores": 7,
    "lakh": 5,
    "lakhs": 5,
}
EARNS = regex(
    rf"(?i)\b(?:did|do|does|doing|contributed|contributes|turned over|turns over|turning over|gross(?:ed|es|ing)|bill(?:ed|s|ing)|invoiced|booked|brought in|brings in|bringing in|took in|takes in|taking in|raked in|pulled in|earned|earns)\s+{HEDGES}$"
)
ENDS = regex(
    r"(?i)[\"”’]?\s*(?:[.,;:!?)(]|$|(?:in|for|last|this|during|over|between|from|and|a year|per year|against|versus|vs|compared|up|down|by|before|after|when|while|but|so|with|on)\b)"
)
""" "Professional did 2.9 billion": an amount that a verb of earning has for its object, with no noun behind."""
OF_MEASURE = regex(
    r"(?i)\s+of\s+(?:(?:the|its|their|those|our|group|total|combined)\s+){0,3}(?:sales|revenues?|turnover|takings|income|profits?|costs|spending)"
)
""" "Accounts for 301.2 million of the sales"."""
NEEDED = -0.4
"""Score that the name of a measure must reach to make an amount of a bare number."""
LINK_BEFORE = regex(
    r"(?i)\b(?:after|from|against|versus|vs\.?|compared (?:with|to)|up on|down on|to|had (?:said|forecast|expected|guided))\s*$"
)
LINK_AHEAD = regex(r"(?i)\s*(?:to|of the|of its|of their|out of)\s*")
NO_AMOUNT = regex(r"(?i)^\s*(?:%|per cent|percent|pct|points?|years?|months?|weeks?|days?|people|times|basis|st\b|nd\b|rd\b|th\b|-)")
LEAST, MOST = Decimal("0.2"), Decimal(5)
"""Ratio to the amount beside it within which a number without a magnitude may share it."""


def priced(
    view: SentenceView, figure: Quantity, earlier: list[Mention], currency: str | None, topical: bool, before: Quantity | None = None
) -> Quantity | None:
    """The number as an amount of money, or None where it is none.

    ``topical``: the text is about an amount of money. ``before``: the amount of the sentence before, where this one opens with a comparison.
    """
    of_measure = figure.kind == "count" and OF_MEASURE.fullmatch(view.text, figure.core_end, figure.noun_end or figure.end) is not None
    if of_measure:
        figure = replace(figure, kind="number", end=figure.core_end, noun_start=None, noun_end=None)
    if figure.kind != "number" or (figure.low is None and figure.high is None) or NO_AMOUNT.match(view.text[figure.end : figure.end + 12]):
        return None
    if is_of_body(view, figure) or _goes_on_body(view, figure):
        return None
    written = view.text[figure.start : figure.end]
    if (named := SCALED.search(written)) and _size(figure) >= (1_000 if named["word"].lower() == "grand" else 100_000):
        return _as_money(figure, currency, Decimal(1)) if _of_money(view, figure, earlier, topical and currency is not None) else None
    other = _beside(view, figure, earlier) or before
    word = SCALED.search(view.text[other.start : other.end]) if other else None
    if other is None or word is None:
        return None
    scale = Decimal(10) ** SCALES[word["word"].lower()]
    near = LEAST <= _size(figure) * scale / _size(other) <= MOST
    return _as_money(figure, other.unit, scale) if near else None


def _goes_on_body(view: SentenceView, figure: Quantity) -> bool:
    """The 410 of "growing its team from 240 to 410"."""
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    before = view.figures[at - 1] if at else None
    return before is not None and LINK_AHEAD.fullmatch(view.text[before.end : figure.start]) is not None and is_of_body(view, before)


def _of_money(view: SentenceView, figure: Quantity, earlier: list[Mention], topical: bool) -> bool:
    choice = choose_cue(view, figure, lambda metric: metric.type != "growth_rate")
    if choice is not None and choice.score >= NEEDED:
        return choice.cue.metric.unit == "money"
    last = earlier[-1] if earlier else None
    if last is not None and last.figure is not None and last.figure.kind == "money":
        return is_compared(view, figure) or LINK_BEFORE.search(view.text[max(last.end, figure.start - 40) : figure.start]) is not None
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    before = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    if EARNS.search(before) and ENDS.match(view.text, figure.end, view.sentence.end):
        return True
    return topical and not any(other.kind in ("number", "count") for other in view.figures[max(0, at - 2) : at])


def _beside(view: SentenceView, figure: Quantity, earlier: list[Mention]) -> Quantity | None:
    """The amount that the number is compared with: the one just before, or the one that "to" or "of the" joins it to."""
    last = next((m.figure for m in reversed(earlier) if m.figure and m.figure.kind == "money"), None)
    between = view.text[max(last.end, figure.start - 40) : figure.start] if last else ""
    if last and (is_compared(view, figure) or LINK_BEFORE.search(between)) and not re.search(r"[.;]\s", between):
        return last
    at = bisect_left(view.figures, figure.end, key=lambda other: other.start)
    following = view.figures[at] if at < len(view.figures) else None
    if following and following.kind == "money" and LINK_AHEAD.fullmatch(view.text[figure.end : following.start]):
        return following
    return None


def _size(figure: Quantity) -> Decimal:
    value = figure.low if figure.low is not None else figure.high
    return abs(value) if isinstance(value, Decimal) and value else Decimal(1)


def _as_money(figure: Quantity, unit: str | None, scale: Decimal) -> Quantity:
    def scaled(value: object) -> Decimal | None:
        return value * scale if isinstance(value, Decimal) else None

    return replace(
        figure, kind="money", unit=unit, low=scaled(figure.low), high=scaled(figure.high), precision=scaled(figure.precision),
        coarse_precision=scaled(figure.coarse_precision),
    )  # fmt: skip
