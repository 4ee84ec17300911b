"""A figure and the margin stated behind it as one interval: "$2.9 billion, plus or minus $150 million", "40% ± 2%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.model import Quantity
from claims.regex import regex

MARGIN = regex(r"(?i)\s*[,(]?\s*(?:plus[\s/-]*(?:or[\s-]*)?minus|±|\+\s?/\s?[-−–]|\+[-−–]|give or take)\s*(?:about |around |some |up to )?")
"""What joins a figure and its margin."""
CURRENCY = regex(r"[A-Z]{0,3}\s?[$€£¥₹]?\s?")
HUNDRED = Decimal(100)


def with_margins(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Join each figure to the margin right behind it.

    The margin is of the figure's own unit, a percentage of it, or a bare number smaller than it.
    """
    out: list[Quantity] = []
    for quantity in found:
        merged = _joined(text, out[-1], quantity) if out else None
        if merged:
            out[-1] = merged
        else:
            out.append(quantity)
    return tuple(out)


def _joined(text: str, level: Quantity, margin: Quantity) -> Quantity | None:
    """The level with its bounds, or None where the second figure is no margin of the first."""
    joins = (MARGIN.match(text, at, margin.core_end) for at in (level.core_end, level.noun_end or level.end))
    join = next((match for match in joins if match), None)
    if join is None or not CURRENCY.fullmatch(text, join.end(), max(join.end(), margin.core_start)):
        return None
    middle, width = _middle(level, join.start() < level.end), _middle(margin, False)
    if middle is None or width is None:
        return None
    if margin.kind == "percent" and level.kind != "percent":
        width = middle * width / HUNDRED
    elif margin.kind not in (level.kind, "number") or (margin.kind == level.kind and level.kind == "money" and margin.unit != level.unit):
        return None
    if not 0 < width < middle:
        return None
    low, high = middle - width, middle + width
    return replace(level, end=margin.end, low=low, high=high, core_end=margin.core_end, hedge=None, span=True)


def _middle(figure: Quantity, hedged: bool) -> Decimal | None:
    """The value written. ``hedged``: "give or take" had been read as a hedge, so that the value lies between the bounds."""
    low, high = figure.low, figure.high
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return None
    if low == high:
        return low
    return (low + high) / 2 if hedged and figure.hedge == "or so" else None
