"""The amounts and counts of a text that a quotient may be drawn from, with what their written digits allow.

A length or a size that stands before its noun ("the 15.5-km line", "a 300-megawatt plant") counts as one told behind its number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.sentence_pattern import SentencePattern
from claims.match.interval import HALF, HUNDRED, Interval
from claims.model import Quantity, Reading
from claims.regex import regex

_AROUND = 10
"""Amounts, and counts, on each side of a quotient that may give it."""
TIMES = frozenset("year years month months week weeks day days hour hours minute minutes quarter quarters decade decades percent".split())
_SIZE = SentencePattern(
    regex(
        r"(?<![\w.,-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)-(?P<unit>km|kilomet(?:re|er)|mile|met(?:re|er)|megawatt|gigawatt|kilowatt|MW|GW|kW|acre|hectare|tonne|ton|litre"
        r"|liter|gallon|barrel)\b",
    )
)
""" "15.5-km": a size as an adjective."""
_SHARP, _ABOUT = 3, Decimal("0.03")
"""Written digits from which "about" allows no tenth, and what it allows then: "about 142,000" is not 127,000."""


class Figures:
    """The amounts, counts and years of a text, by place."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.document.text
        self.money = [q for q in reading.quantities if q.kind == "money" and middle(q) > 0]
        counts = [q for q in reading.quantities if q.kind in ("count", "number") and is_count(q)]
        self.counts = sorted((*counts, *_sizes(reading)), key=lambda q: q.start)
        self.years = [
            q for q in reading.quantities if q.kind == "count" and (q.unit or "").lower() in ("year", "years") and 1 < middle(q) <= 30
        ]
        self.times = [q for q in reading.quantities if q.kind == "count" and (q.unit or "").lower() in TIMES and middle(q) > 1]
        self._starts = {id(row): [q.start for q in row] for row in (self.money, self.counts, self.years, self.times)}

    def any_in(self, start: int, end: int) -> bool:
        """Whether an amount or a count stands in a stretch of the text."""
        rows = ((row, self._starts[id(row)]) for row in (self.money, self.counts))
        return any(bisect_left(starts, start) < bisect_left(starts, end) for _, starts in rows)

    def around(self, row: list[Quantity], at: int) -> list[Quantity]:
        """The nearest of a row on both sides of a place."""
        index = bisect_left(self._starts[id(row)], at)
        return row[max(0, index - _AROUND) : index + _AROUND]


def _sizes(reading: Reading) -> Iterator[Quantity]:
    """Sizes that stand before their noun."""
    for found in _SIZE.anywhere(reading):
        size = Decimal(found["number"].replace(",", ""))
        digit = Decimal(1).scaleb(-len(found["number"].partition(".")[2]))
        if size > 1:
            yield Quantity(*found.span(), "count", size, size, found["unit"], digit, digit, None, *found.span("number"))


def bounds(q: Quantity) -> Interval:
    low, high = (bound if isinstance(bound, Decimal) else None for bound in (q.low, q.high))
    fine, coarse = q.precision or Decimal(0), q.coarse_precision or q.precision or Decimal(0)
    if q.hedge and low is not None and high is not None:
        return Interval(low, high)  # the hedge has allowed for more than a digit
    exact = low == high and low is not None
    digit = coarse if exact and low is not None and low >= fine * HUNDRED * 10 and coarse >= fine * HUNDRED else fine
    return Interval(low, high).widened(digit * HALF)


def sharp_bounds(q: Quantity) -> Interval:
    """As :func:`bounds`, of a quotient that somebody worked out to three digits and more."""
    size = middle(q)
    digits = len(size.normalize().as_tuple().digits)
    if q.hedge != "about" or digits < _SHARP:
        return bounds(q)
    return Interval(size, size).widened(size * _ABOUT)


def middle(q: Quantity) -> Decimal:
    low, high = (bound if isinstance(bound, Decimal) else None for bound in (q.low, q.high))
    return Interval(low, high).middle or Decimal(0)


def is_count(q: Quantity) -> bool:
    year = q.kind == "number" and q.low == q.high and 1900 <= middle(q) < 2100 and middle(q) % 1 == 0
    return middle(q) > 1 and not year and (q.unit or "").lower() not in TIMES
