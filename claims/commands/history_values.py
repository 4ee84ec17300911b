"""The values of a fact on one axis: what the terminal's bars and the chart have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from claims.checks.wording import amount, figure, interval_words
from claims.match.interval import HALF, Interval
from claims.model import Claim

if TYPE_CHECKING:  # DuckDB takes a moment to import
    from warehouse.history import FactHistory, Known

_WIDE = 30
"""Greatest over least value from which an axis is logarithmic: a slip by a thousand would leave the others on one spot."""
_MARGIN = 0.12
"""Part of an axis that is left free beyond a bound from which a claim is open: "more than 300"."""
DAYS = "date"
_SHORT = ((" trillion", "tn"), (" billion", "bn"), (" million", "m"))


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high``. :meth:`place` gives where a value lies on it, from 0 to 1.

    >>> Scale("people", 200.0, 600.0).place(Decimal(300)), Scale("USD", 1.0, 100.0, True).place(Decimal(10))
    (0.25, 0.5)
    """

    unit: str
    low: float
    high: float
    logarithmic: bool = False

    def place(self, value: Decimal) -> float:
        if self.low == self.high:
            return 0.5
        low, high, at = (log10(v) if self.logarithmic else v for v in (self.low, self.high, float(value)))
        return min(1.0, max(0.0, (at - low) / (high - low)))


def values(claim: Claim) -> Interval:
    """What a claim states as a point or stretch of an axis: a date as days, a rate that falls below zero."""
    if claim.type == "date":
        return Interval(_day(claim.period_start), _day(claim.period_end))
    interval = Interval(claim.low, claim.high)
    if claim.type != "growth_rate" or claim.direction != "down":
        return interval
    return Interval(None if interval.high is None else -interval.high, None if interval.low is None else -interval.low)


def _room(claim: Claim) -> Interval:
    """What a claim needs of an axis: half of the last written digit more to either side, so that figures that round to each other lie close."""
    return values(claim).widened((claim.precision or Decimal(0)) * HALF if claim.type != DAYS else Decimal(1))


def _day(day: date | None) -> Decimal | None:
    return None if day is None else Decimal(day.toordinal())


def on_axis(fact: FactHistory) -> str:
    """The unit that most claims of a fact have; others cannot be drawn on its axis."""
    units = Counter(statement.claim.unit for statement in fact.statements)
    return min(units, key=lambda unit: (-units[unit], unit))


def scale_of(fact: FactHistory) -> Scale | None:
    """The axis of a fact's values; ``None`` where none has a bound."""
    unit = on_axis(fact)
    drawn = [_room(statement.claim) for statement in fact.statements if statement.claim.unit == unit]
    drawn += [Interval(known.low, known.high) for known in fact.known if known.unit == unit]
    bounds = [float(bound) for interval in drawn for bound in (interval.low, interval.high) if bound is not None]
    if not bounds:
        return None
    low, high = min(bounds), max(bounds)
    if low > 0 and high / low >= _WIDE:
        return Scale(unit, low, high * 1.5 if _open_above(drawn, high) else high, True)
    room = (high - low or abs(high) or 1.0) * _MARGIN
    low = low - room if any(i.low is None and i.high is not None and float(i.high) < low + room for i in drawn) else low
    return Scale(unit, low, high + room if _open_above(drawn, high - room) else high)


def ticks(scale: Scale, most: int = 6) -> list[Decimal]:
    """Round values along an axis, some of them.

    >>> [int(value) for value in ticks(Scale("people", 200.0, 1540.0))]
    [500, 1000, 1500]
    >>> [int(value) for value in ticks(Scale("people", 3.0, 5000.0, True))]
    [10, 100, 1000]
    """
    if scale.low == scale.high:
        return [Decimal(repr(scale.low))]
    if scale.logarithmic:
        return [Decimal(10) ** n for n in range(ceil(log10(scale.low)), floor(log10(scale.high)) + 1)]
    rough = (scale.high - scale.low) / (most - 1)
    size = Decimal(10) ** floor(log10(rough))
    step = next(size * part for part in _PARTS if float(size * part) >= rough)
    if scale.unit in (DAYS, "people", "other"):
        step = max(step.to_integral_value(ROUND_CEILING), Decimal(1))
    first, last = ceil(Decimal(repr(scale.low)) / step), floor(Decimal(repr(scale.high)) / step)
    return [step * n for n in range(first, last + 1)]


_PARTS = (Decimal(1), Decimal("2"), Decimal("2.5"), Decimal(5), Decimal(10))


def _open_above(drawn: Iterable[Interval], bound: float) -> bool:
    return any(interval.high is None and interval.low is not None and float(interval.low) >= bound for interval in drawn)


def said(claim: Claim) -> str:
    """What a claim states, in words, with the direction of a rate: ``down 6%``.

    A date is the day, month or year it names; of things that are counted the words of the text.
    """
    words = " ".join(claim.quote.split()) if claim.unit == "other" else figure(claim)
    return f"{claim.direction} {words}" if claim.type == "growth_rate" and claim.direction == "down" else words


def known_words(known: Known) -> str:
    """The value of a reference fact in words."""
    return interval_words(Interval(known.low, known.high), known.unit)


def end_words(value: float, unit: str) -> str:
    """A value at the end of an axis, short and rounded.

    >>> end_words(90.76e9, "USD"), end_words(738249.0, "date"), end_words(-6.0, "percent"), end_words(1540.0, "people")
    ('$90.8bn', '2022-04-04', '-6%', '1,540')
    """
    whole = abs(value) < 10_000 and value == round(value)
    return tick_words(Decimal(round(value)) if whole or unit == DAYS else Decimal(f"{value:.3g}"), unit)


def tick_words(value: Decimal, unit: str) -> str:
    """A round value on an axis, short.

    >>> tick_words(Decimal("24205000000"), "USD")
    '$24.205bn'
    """
    if unit == DAYS:
        return date.fromordinal(int(value)).isoformat()
    words = amount(abs(value), unit).removesuffix(" people")
    for name, short in _SHORT:
        words = words.replace(name, short)
    return words if value >= 0 else f"-{words}"
