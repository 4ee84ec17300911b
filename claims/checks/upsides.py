"""The upside that a broker's target price leaves over the price of a share, and another that the note states.

"CMP: Rs 430. TP: Rs 505. Upside: 22%"; "our price target of $64 implies 15% upside from Friday's close of $58". Of several
targets and prices any two that give the percentage will do: a note tells of earlier ones too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.places import keys_in_text
from claims.checks.quotient_figures import bounds, middle
from claims.checks.wording import amount, one_decimal, quoted
from claims.match.interval import HUNDRED, Interval, quotient
from claims.model import Quantity, Reading
from claims.regex import regex
from claims.sieve import Sieve

GROWTH = "growth_mismatch"
_SIDE = regex(r"\b(?P<side>upside|downside)\b", re.IGNORECASE)
_SIDED = Sieve(_SIDE)
_TARGET = regex(
    r"(?:\bTP\b|\bPT\b|\b(?i:target\s+price|price\s+target|price\s+objective|fair\s+value|target))(?:\s+(?i:of|is|at|to|now))?\W{0,4}$"
)
_PRICE = regex(
    r"(?:\bCMP\b|\b(?i:(?:current|market|last|closing|share|spot)\s+(?:market\s+)?price|last\s+close|(?:\w+day['’]s\s+)?close|closed|trad(?:es?|ing)|shares?))(?:\s+(?i:of|is|are|at|was))?\W{0,4}$"
)
_LEAD, _NEAR = 40, 30
"""Characters in front of an amount that say what it is, and between a percentage and the word for it."""
_LEAST, _MOST = Decimal("1.1"), Decimal("2.5")
"""By what factor an upside must miss, and may at most: a price of another day moves it by less than a tenth."""
_SLACK = Decimal("0.6")
"""Percentage points that a price rounded for the note may add."""


def upsides(reading: Reading) -> Iterator[Finding]:
    """Every stated upside or downside that no target and price of the text give."""
    text = reading.document.text
    if not _SIDED.passes(keys_in_text(reading)):
        return
    money = [q for q in reading.quantities if q.kind == "money" and not q.hedge]
    targets = [q for q in money if _TARGET.search(text, max(0, q.start - _LEAD), q.start)]
    prices = [q for q in money if q not in targets and _PRICE.search(text, max(0, q.start - _LEAD), q.start)]
    for q in reading.quantities:
        if q.kind == "percent" and q.signed is None and not q.points and not q.hedge and (side := _side_of(text, q)):
            yield from _judge(reading, q, side, [(t, p) for t in targets for p in prices if t.unit == p.unit])


def _side_of(text: str, q: Quantity) -> str | None:
    """ "upside" or "downside", where it stands right in front of a percentage or behind it."""
    line = text.rfind("\n", 0, q.start) + 1
    ahead = list(_SIDE.finditer(text, max(line, q.start - _NEAR), q.start))
    match = ahead[-1] if ahead else _SIDE.search(text, q.end, q.end + _NEAR // 2)
    return match["side"].lower() if match else None


def _judge(reading: Reading, q: Quantity, side: str, pairs: Sequence[tuple[Quantity, Quantity]]) -> Iterator[Finding]:
    said = bounds(q).widened(_SLACK)
    left = [(t, p, found) for t, p in pairs if (found := _left(t, p, side)) is not None]
    if not left or any(found.meets(said) for _, _, found in left):
        return
    target, price, _ = min(left, key=lambda row: abs(row[0].start - q.start) + abs(row[1].start - q.start))
    exact = abs(middle(target) / middle(price) - 1) * HUNDRED
    if not _LEAST < miss_ratio(exact, middle(q)) < _MOST:
        return
    words = tuple(phrase(reading, x.start, x.end) for x in (price, target, q))
    unit = price.unit or "other"
    yield Finding(
        GROWTH,
        (),
        words,
        f"From {quoted(words[0].quote)} to {quoted(words[1].quote)} the {side} is not {quoted(words[2].quote)}.",
        f"{amount(middle(target), unit)} / {amount(middle(price), unit)} = {one_decimal(exact)}% {'more' if side == 'upside' else 'less'}, "
        f"not {amount(middle(q), 'percent')}.",
        severity="warning",
        miss=miss_ratio(exact, middle(q)),
    )


def _left(target: Quantity, price: Quantity, side: str) -> Interval | None:
    """What a target leaves over a price, in percent; ``None`` where it lies on the other side."""
    found = quotient(bounds(target), bounds(price))
    if found is None or found.low is None or found.high is None or (found.low < 1) != (side == "downside"):
        return None
    low, high = ((edge - 1) * HUNDRED for edge in (found.low, found.high))
    return Interval(low, high) if side == "upside" else Interval(-high, -low)
