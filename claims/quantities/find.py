"""Every quantity of a text, dates included: what the public ``find_quantities`` is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from claims.model import PeriodMention, Quantity
from claims.quantities.figures import find_figures
from claims.quantities.periods import find_periods

__all__ = ["combine", "date_quantity", "find_figures", "find_quantities"]


def find_quantities(text: str, published: date | None = None) -> tuple[Quantity, ...]:
    """Every figure and date of a text in order, without overlap, also those that are no claim.

    ``published`` resolves relative dates. Kind ``date`` has the first and last day as bounds. A written minus, or the
    parentheses of a table, make the bounds negative here; the pipeline's figures are magnitudes. Never raises.

    >>> [(q.kind, q.low, q.high) for q in find_quantities("It cut about 500 jobs.")]
    [('count', Decimal('450'), Decimal('550'))]
    >>> [(q.kind, q.low, q.high) for q in find_quantities("The margin was -1.5%.")]
    [('percent', Decimal('-1.5'), Decimal('-1.5'))]
    """
    return combine(text, find_periods(text, published, in_addresses=True))


def combine(text: str, periods: Sequence[PeriodMention]) -> tuple[Quantity, ...]:
    """The figures around these period mentions, and the mentions that are dates."""
    figures = find_figures(text, [(mention.start, mention.end) for mention in periods])
    dates = [date_quantity(mention) for mention in periods if mention.is_date and mention.period]
    spans = [(figure.start, figure.end) for figure in figures]
    kept = [quantity for quantity in dates if not _overlaps(quantity, spans)]
    return tuple(sorted((*map(_with_sign, figures), *kept), key=lambda quantity: quantity.start))


def _with_sign(figure: Quantity) -> Quantity:
    """The bounds as written: claims keep a magnitude and a direction, a bare quantity has nowhere else to put its sign.

    An open side stays the same side, so that "below -5%" is -5 at most.
    """
    low, high = figure.low, figure.high
    if figure.signed != "-":
        return figure
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return replace(figure, low=-high, high=-low)
    return replace(figure, low=-low if isinstance(low, Decimal) else None, high=-high if isinstance(high, Decimal) else None)


def date_quantity(mention: PeriodMention) -> Quantity:
    """The mention as a quantity of kind ``date``. It must have a period."""
    assert mention.period is not None
    return Quantity(
        start=mention.start,
        end=mention.end,
        kind="date",
        low=mention.period.first,
        high=mention.period.last,
        core_start=mention.start,
        core_end=mention.end,
    )


def _overlaps(quantity: Quantity, spans: Sequence[tuple[int, int]]) -> bool:
    """``spans`` are sorted and apart."""
    k = bisect_left(spans, (quantity.end, 0))
    return k > 0 and spans[k - 1][1] > quantity.start
