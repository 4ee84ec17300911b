"""An amount in so many equal parts: "a loan of £600,000, repaid in 12 yearly instalments of £60,000".

The amount is the nearest one before the parts in their sentence, and the parts must be said to make it up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import amount, quoted
from claims.match.interval import total
from claims.model import Reading
from claims.regex import regex

_RULE = "ratio_mismatch"

EXAMPLES = (
    accepts("instalments", "The loan of £600,000 is to be repaid in 12 yearly instalments of £60,000."),
    accepts("payments", "The fine of €450,000 can be paid in three payments of €140,000."),
    accepts("winners", "The jackpot of £4.2m was shared by six winners, who each got £750,000."),
    accepts("each of whom", "The $90,000 prize was split between four teams, each of which took $25,000."),
    rejects("instalments that fit", "The loan of £600,000 is to be repaid in 12 yearly instalments of £50,000."),
    rejects("with interest", "The loan of £600,000 is to be repaid, with interest, in 12 yearly instalments of £60,000."),
    rejects("rounded", "The jackpot of £4.2m was shared by nine winners, who each got about £470,000."),
    rejects("only some of it", "Of the £600,000, part is to be repaid in three instalments of £60,000."),
    rejects("a first payment", "The loan of £600,000 is repaid by a first payment of £240,000 and six instalments of £60,000."),
    rejects("another sum", "The club, fined £90,000 last year, sold 12 boxes, which each cost £4,000."),
)

_PARTS = regex(
    rf"\bin\s+(?P<number>{NUMBER})\s+(?:(?:equal|yearly|annual|monthly|quarterly|weekly)\s+){{0,2}}(?:instal?lments|payments|tranches|parts|portions|slices)\s+of\s+(?P<gap>\W?)$",
    re.IGNORECASE,
)
_SHARED = regex(
    rf"\b(?:shared|split|divided)\s+(?:equally\s+)?(?:by|between|among(?:st)?)\s+(?P<number>{NUMBER})\s+(?:[a-z-]+\s+){{0,2}}?[a-z]+,?\s+(?:who|which|each\s+of\s+(?:whom|which|them)|each)\s+(?:each\s+|all\s+|will\s+)?(?:got|gets?|receiv\w+|took|takes?|won|wins?|pocket\w*|had)\s+(?P<gap>\W?)$",
    re.IGNORECASE,
)
_NOT_ALL = regex(
    r"\b(?:interest|part|first|plus|deposit|down|fees?|tax|remain\w*|balance|rest|about|around|some|nearly|almost|roughly|over|more\s+than)\b",
    re.IGNORECASE,
)
_SLACK = Decimal("0.01")


def instalments(reading: Reading) -> Iterator[Finding]:
    """Every amount that its equal parts do not make up."""
    text = reading.document.text
    for sentence, inside in figures(reading):
        money = [x for x in inside if x.kind == "money" and x.exact]
        for whole, part in pairwise(money):
            lead = text[whole.end : part.start]
            m = _PARTS.search(lead) or _SHARED.search(lead)
            number = value_of(m["number"]) if m else None
            if (
                m
                and number
                and whole.unit == part.unit
                and not _NOT_ALL.search(text, sentence.start, part.start)
                and not _fits(whole, part, number)
            ):
                yield _finding(reading, whole, part, (whole.end + m.start("number"), whole.end + m.end("number")), number)


def _fits(whole: Figure, part: Figure, number: int) -> bool:
    return total([part.value] * number).widened(whole.middle * _SLACK).meets(whole.value)


def _finding(reading: Reading, whole: Figure, part: Figure, count: tuple[int, int], number: int) -> Finding:
    words = (phrase(reading, whole.start, whole.end), phrase(reading, *count), phrase(reading, part.start, part.end))
    unit = whole.unit or "other"
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} is not {number} times {quoted(words[2].quote)}.",
        f"{number} × {amount(part.middle, unit)} = {amount(part.middle * number, unit)}, not {amount(whole.middle, unit)}.",
        severity="warning",
        miss=miss_ratio(part.middle * number, whole.middle),
    )
