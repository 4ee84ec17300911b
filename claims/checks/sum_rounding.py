"""Whether rounding and hedges leave room for a sum: what the last digits of a total and its parts may make up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.checks.levels import Figure

NARROWEST = Decimal("0.025")
"""As a share of a count, how far its trailing zeros count as rounding at most."""
_LIKELY = Decimal("0.7")
"""Times the root of the summed squares of last digits: what rounding may do to a sum, all on one side being out of the question."""


def fits(total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether rounding and hedges may make of the parts this total."""
    slack = sum((_width(x) / 2 for x in (total, *parts) if not x.exact), Decimal(0))
    digits = sum((_width(x) ** 2 for x in (total, *parts) if x.exact), Decimal(0)).sqrt()
    return abs(sum_of(parts) - total.middle) <= slack + _LIKELY * digits


def sum_of(parts: Sequence[Figure]) -> Decimal:
    """What the middles of some figures add up to."""
    return sum((part.middle for part in parts), Decimal(0))


def _width(figure: Figure) -> Decimal:
    """The width of what a figure may stand for: none for an exact count, its last digit for an amount of money."""
    low, high = figure.value.low, figure.value.high
    if low is None or high is None:
        return Decimal(0)
    if figure.kind == "money" or not figure.exact:
        return high - low
    return Decimal(0) if high - low <= 1 else min(high - low, figure.middle * NARROWEST)
