"""The currency that two compared sums share when only one of them states it; nouns are shared by ``extract``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.model import Quantity
from claims.quantities.tokens import word_set

_COMPARED = word_set("from against versus vs v with to than")
_GAP = 120
"""Characters between two figures of one comparison; most have far fewer."""


def share_currencies(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Give the "5.9 billion" of "$6.2 billion, against 5.9 billion" its currency."""
    figures = list(found)
    for k, figure in enumerate(figures):
        neighbours = (*figures[max(0, k - 1) : k], *figures[k + 1 : k + 2])
        if _lacks_currency(text, figure):
            figures[k] = next((_in_currency(figure, other) for other in neighbours if _same_sum(text, figure, other)), figure)
    return tuple(figures)


def _lacks_currency(text: str, figure: Quantity) -> bool:
    """A bare number of millions and more behind a word of comparison."""
    if figure.kind != "number" or figure.precision is None or figure.precision < 1000:
        return False
    # The last digit stands for thousands and more: the figure was written with a scale.
    before = text[max(0, figure.start - 12) : figure.start].split()
    return bool(before) and before[-1].lower() in _COMPARED


def _same_sum(text: str, figure: Quantity, other: Quantity) -> bool:
    """The neighbour is money of like size in the same sentence."""
    if other.kind != "money" or not isinstance(figure.low, Decimal) or not isinstance(other.low, Decimal) or not other.low:
        return False
    gap = text[min(figure.end, other.end) : max(figure.start, other.start)]
    if len(gap) > _GAP or ". " in gap or "\n" in gap:
        return False
    return Decimal("0.1") <= figure.low / other.low <= 10


def _in_currency(figure: Quantity, other: Quantity) -> Quantity:
    return replace(figure, kind="money", unit=other.unit)
