"""How two written figures compare, and how much it tells that they are the same.

Two texts that give the same four digits hardly do so by chance; two that give "30" may well. So an equal figure counts by its
significant digits, an equal date by how short it is, and one that differs by how far it lies off.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from claims.match.compare import compare_values
from claims.match.interval import stated
from claims.match.periods import ONCE, days_of, nested
from claims.model import Claim

Core = tuple[Decimal, ...]

_DIGITS = (0.0, 3.0, 6.0, 9.0, 11.0)
"""Bits of an equal figure by its significant digits, none to four: how many others might have stood there."""
_DIGITS_OF_PERCENT = (0.0, 2.5, 3.5, 7.0, 9.0)
"""Percentages have no size that would tell them apart as well."""
_DAY, _MONTH, _LONGER = 7.5, 6.0, 3.5
_APART = -1.8
"""Bits of a figure that differs by next to nothing; it falls with twice the logarithm of the ratio."""
_FAR = 4.0
"""Ratio from which two figures are more likely of two things."""
_THOUSANDS = (1000.0, 1000000.0)
_ZERO = Decimal(0)
_KEPT = 1 << 16
"""Figures whose digits are kept: they are asked for again and again."""
_FOUNDING_YEARS = 10
_POSTPONED_DAYS = 48
"""Days by which two reports of an event that happens once may differ: an end of February and an end of March."""

BITS = {
    "rounded": 2.0, "within": 1.0, "slip": -1.5, "another size": -8.0, "other unit": -1.0, "converted": 2.0, "other amount": -8.0,
    "day within": 3.0, "same week": 0.5, "other day": -0.5, "other time": -8.0,
}  # fmt: skip
"""Bits of how two figures or dates compare that are not the same."""
DIFFERENT = frozenset({"slip", "apart", "another size", "other amount", "other day", "other time"})
"""How figures compare that cannot both be right."""


def core(claim: Claim) -> Core:
    """The figure as written, as far as its interval tells: 340 of "around 340" and of "up to 340", 5.7 and 5.9 of a range.

    Empty for a size in words: "hundreds".
    """
    low, high = claim.low, claim.high
    if low is None or high is None:
        return () if low is high else (high,) if low is None and high is not None else (low,) if low is not None else ()
    if low == high:
        return (low,)
    if claim.precision is None:
        return ()
    middle = (low + high) / 2
    if middle - low == middle / 10 or (claim.unit == "percent" and high - low == 2):
        return (middle,)
    return (high,) if low == high * 9 / 10 else (low, high)


@lru_cache(_KEPT)
def digits(figure: Decimal) -> int:
    """Significant digits, trailing zeros left out.

    >>> digits(Decimal("90800")), digits(Decimal("0"))
    (3, 1)
    """
    return len(figure.normalize().as_tuple().digits)


def rarity(claim: Claim) -> float:
    """The bits that another claim with the same figure is worth."""
    if claim.type == "date":
        days = days_of(claim)
        length = (days[1] - days[0]).days if days else 400
        return _DAY if length == 0 else _MONTH if length <= 31 else _LONGER
    scale = _DIGITS_OF_PERCENT if claim.unit == "percent" else _DIGITS
    return scale[min(sum(map(digits, core(claim))), 4)]


@lru_cache(_KEPT)
def two_digits(value: Decimal) -> Decimal:
    """A figure to two significant digits, halves away from zero.

    >>> two_digits(Decimal("90757")) == two_digits(Decimal("90800")) == Decimal(91000)
    True
    """
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1), rounding=ROUND_HALF_UP).normalize() if value else value


def values_of(claim: Claim) -> set[object]:
    """What a claim is looked up by: the day of a date; else the figure as written, and to two digits."""
    figure = core(claim)[:1]
    return {claim.period} if claim.type == "date" else {*figure, *map(two_digits, figure)}


def compare_figures(a: Claim, b: Claim, first: Core, second: Core) -> tuple[str, float]:
    """How the figures of two claims compare, with the bits that this is worth. ``first`` and ``second`` are their `core`.

    ``same`` (340 and "about 340"), ``rounded``, ``within`` (one hedge overlaps the other), ``slip`` (digits swapped, a thousand
    times), ``apart``, ``another size``, ``other unit``; of dates ``same``, ``day within``, ``same week``, ``other day``, ``other time``.
    """
    if a.type == "date" or b.type == "date":
        return _compare_dates(a, b)
    if a.unit != b.unit:
        return "other unit", BITS["other unit"]
    if first and first == second:
        return "same", rarity(a)
    kind = compare_values(a, b)
    if kind == "conflicts":
        return _distance(a, b)
    level = "rounded" if kind == "refines" else "within"
    return level, BITS[level]


SHARP = 9.0
"""Bits of a figure of three digits, or of a percentage of four: another of the same digits is hardly there by chance."""


def slips(a: Claim, b: Claim) -> bool:
    """Whether two sharp figures of one unit have the same digits, in another order or of another size: 2,370 and 2,730."""
    return a.unit == b.unit and min(rarity(a), rarity(b)) >= SHARP and compare_figures(a, b, core(a), core(b))[0] == "slip"


def _distance(a: Claim, b: Claim) -> tuple[str, float]:
    """How far the nearest ends of two intervals lie apart. A thousandfold is one figure with another word behind it."""
    x, y = stated(a), stated(b)
    if x.low is not None and y.high is not None and x.low > y.high:
        x, y = y, x
    small, large = sorted((abs(x.high or _ZERO), abs(y.low or _ZERO)))
    ratio = float(large / small) if small else math.inf
    if ratio in _THOUSANDS or _swapped(small, large):
        return "slip", BITS["slip"]
    return ("apart", round(_APART - 2 * math.log(ratio), 2)) if ratio < _FAR else ("another size", BITS["another size"])


def _swapped(x: Decimal, y: Decimal) -> bool:
    """Whether two figures are written with the same digits in another order."""
    one, other = x.normalize().as_tuple(), y.normalize().as_tuple()
    return one.exponent == other.exponent and len(one.digits) > 1 and sorted(one.digits) == sorted(other.digits)


def _compare_dates(a: Claim, b: Claim) -> tuple[str, float]:
    first, second = days_of(a), days_of(b)
    if a.type != b.type or first is None or second is None:
        return "other time", BITS["other time"]
    if first == second:
        return "same", rarity(a)
    level = "day within" if nested(first, second) else _apart(a, b)
    return level, BITS[level]


def _apart(a: Claim, b: Claim) -> str:
    """Days of one week; or two dates of what happens once, so that they are its date twice."""
    first, second = days_of(a), days_of(b)
    assert first is not None and second is not None
    gap = (max(first[0], second[0]) - min(first[1], second[1])).days
    if gap <= 7 and all((days[1] - days[0]).days <= 7 for days in (first, second)):
        return "same week"
    most = 366 * _FOUNDING_YEARS if a.metric == "founding_date" else _POSTPONED_DAYS
    return "other day" if a.metric in ONCE and a.metric == b.metric and gap <= most else "other time"
