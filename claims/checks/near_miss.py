"""How two exact figures differ when one is a slip of the other: digits swapped, one digit wrong, or another scale.

>>> [shape(Decimal(a), Decimal(b)) for a, b in ((214, 241), (340, 370), (1300, 13), (17, 71), (17, 55))]
['swapped', 'one digit', 'scale', 'swapped', None]
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import floor, log

SWAPPED, ONE_DIGIT, SCALE = "swapped", "one digit", "scale"
BEYOND, OTHER = "beyond", "other"
"""A figure beyond what another allows ("over 400", 385), and two that are near in size and in nothing else."""
_BAND = log(1.5)
_SCALES = frozenset({1, 2, 3, 6})
"""Powers of ten by which a unit or a lost zero slips: a digit, lakh for crore, million for billion."""


def digits_of(value: Decimal) -> tuple[str, int]:
    """The digits of a value without the zeros at its end, and the power of ten of the last.

    >>> digits_of(Decimal("1750000"))
    ('175', 4)
    """
    parts = value.normalize().as_tuple()
    assert isinstance(parts.exponent, int)
    return "".join(map(str, parts.digits)), parts.exponent


def shape(a: Decimal, b: Decimal) -> str | None:
    """In what way two figures are near misses of each other; ``None`` where they are not, or are equal."""
    (x, p), (y, q) = digits_of(a), digits_of(b)
    if x == y:
        return SCALE if abs(p - q) in _SCALES else None
    low = min(p, q)
    x, y = x + "0" * (p - low), y + "0" * (q - low)
    if len(x) != len(y) or len(x) > 12:
        return None
    if rounds(a, b):
        return None
    differ = [i for i, (m, n) in enumerate(zip(x, y, strict=True)) if m != n]
    if len(differ) == 1:
        return ONE_DIGIT
    if len(differ) == 2 and x[differ[0]] == y[differ[1]] and x[differ[1]] == y[differ[0]]:
        return SWAPPED
    return None


def rounds(a: Decimal, b: Decimal) -> bool:
    """Whether one of two figures is the other, rounder: 1,243 and 1,240.

    >>> rounds(Decimal(1243), Decimal(1240)), rounds(Decimal(340), Decimal(370))
    (True, False)
    """
    unit = Decimal(10) ** max(digits_of(a)[1], digits_of(b)[1])
    return abs(a - b) <= unit / 2


def bands(value: Decimal) -> Iterator[tuple[str, int]]:
    """Two bands of size, of which figures that lie within half as much again of each other share one.

    >>> set(bands(Decimal(340))) & set(bands(Decimal(480))) != set()
    True
    """
    band = floor(log(value) / _BAND)
    yield "band", band
    yield "band", band + 1


def keys(value: Decimal) -> Iterator[tuple[str, str, int]]:
    """What two near misses have in common, so that they are found without comparing each with each."""
    digits, power = digits_of(value)
    yield SCALE, digits, 0
    size = len(digits) + power
    yield SWAPPED, "".join(sorted(digits.replace("0", ""))), size
    for index in range(len(digits)):
        yield ONE_DIGIT, (digits[:index] + "?" + digits[index + 1 :]).rstrip("0"), size
    yield ONE_DIGIT, digits + "?", size
    yield ONE_DIGIT, digits + "0?", size
