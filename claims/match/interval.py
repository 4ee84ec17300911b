"""What a written figure allows: the interval it states, widened by half of its last digit.

Two widths are kept apart (DESIGN, section 3): the *stated* interval says what the words say
("about 500" is 450 to 550), the *written* one adds half a unit of the last written digit at each
end. All arithmetic on figures goes through :class:`Interval`, so that the bounds of a computed
figure follow from the bounds of what it was computed from.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

from claims.model import Claim

_CONTEXT = Context(prec=34)
HALF = Decimal("0.5")
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; an open end is ``None``.

    >>> Interval(Decimal(1), Decimal(2)).meets(Interval(Decimal(2), None))
    True
    """

    low: Decimal | None
    high: Decimal | None

    @property
    def exact(self) -> bool:
        return self.low is not None and self.low == self.high

    @property
    def bounded(self) -> bool:
        return self.low is not None and self.high is not None

    @property
    def middle(self) -> Decimal | None:
        """Half-way between the bounds, or the only bound."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        return (self.low + self.high) / 2

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        if self.low is not None and other.high is not None and other.high < self.low:
            return False
        return not (self.high is not None and other.low is not None and other.low > self.high)

    def contains(self, other: Interval) -> bool:
        low_fits = self.low is None or (other.low is not None and other.low >= self.low)
        high_fits = self.high is None or (other.high is not None and other.high <= self.high)
        return low_fits and high_fits

    def widened(self, by: Decimal) -> Interval:
        """Both ends moved outwards by ``by``, which is not negative."""
        return Interval(None if self.low is None else self.low - by, None if self.high is None else self.high + by)

    def magnitudes(self) -> Interval:
        """The interval of absolute values.

        >>> Interval(Decimal(-5), Decimal(-3)).magnitudes()
        Interval(low=Decimal('3'), high=Decimal('5'))
        """
        low, high = self.low, self.high
        if low is not None and low >= 0:
            return self
        if high is not None and high <= 0:
            return Interval(-high, None if low is None else -low)
        return Interval(Decimal(0), None if low is None or high is None else max(-low, high))


def stated(claim: Claim) -> Interval:
    """What the words of a claim say."""
    return Interval(claim.low, claim.high)


def working_precision(claim: Claim) -> Decimal:
    """The unit of the last digit that may be relied on.

    One trailing zero, and any in a figure of up to three digits, is read as written (430 is 430, 100 million is 100);
    two or more in a longer one are read as rounding: 18,000 may be anything that rounds to it.
    """
    fine = claim.precision or Decimal(0)
    coarse = claim.coarse_precision or fine
    rounded = claim.low is not None and claim.low >= fine * 1000 and coarse >= fine * HUNDRED
    return coarse if rounded else fine


def written(claim: Claim, coarse: bool = False) -> Interval:
    """The stated interval with half a last digit at each end.

    A hedged figure is widened by its finest digit only: the hedge has already allowed for more.
    ``coarse`` reads all trailing zeros of an exact figure as rounding.
    """
    interval = stated(claim)
    if not interval.exact:
        return interval.widened((claim.precision or Decimal(0)) * HALF)
    precision = (claim.coarse_precision or claim.precision or Decimal(0)) if coarse else working_precision(claim)
    return interval.widened(precision * HALF)


def total(parts: list[Interval]) -> Interval:
    """The sum, with the bounds that follow from those of the parts."""
    lows, highs = [part.low for part in parts], [part.high for part in parts]
    low = None if any(bound is None for bound in lows) else sum((bound for bound in lows if bound is not None), Decimal(0))
    high = None if any(bound is None for bound in highs) else sum((bound for bound in highs if bound is not None), Decimal(0))
    return Interval(low, high)


def quotient(top: Interval, bottom: Interval) -> Interval | None:
    """``top / bottom`` for positive intervals; ``None`` where the divisor may be zero or less.

    >>> quotient(Interval(Decimal(4), Decimal(6)), Interval(Decimal(2), Decimal(3)))
    Interval(low=Decimal('1.333333333333333333333333333333333'), high=Decimal('3'))
    """
    if bottom.low is None or bottom.low <= 0 or top.low is None or top.low < 0:
        return None
    with localcontext(_CONTEXT):
        low = Decimal(0) if bottom.high is None else top.low / bottom.high
        high = None if top.high is None else top.high / bottom.low
    return Interval(low, high)


def growth(new: Interval, old: Interval) -> Interval | None:
    """The change from ``old`` to ``new`` in percent; negative for a fall."""
    ratio = quotient(new, old)
    if ratio is None or ratio.low is None:
        return None
    return Interval((ratio.low - 1) * HUNDRED, None if ratio.high is None else (ratio.high - 1) * HUNDRED)
