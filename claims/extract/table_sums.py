"""Rows of a table that add up to a row of a known measure are parts of it: segments above or below "Net sales"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extract.mention import Mention
from claims.metrics import METRICS

FEWEST, MOST = 2, 12
"""Parts that a sum may have."""


@dataclass(slots=True)
class _Row:
    """The figures of one row, by column."""

    mentions: list[int]
    values: list[Decimal]
    metric: str | None
    """What the row is known to be of; None where only its sum can tell."""


def name_parts(mentions: Sequence[Mention]) -> list[Mention]:
    """Give the rows that sum to a row of a known measure that measure.

    Rows right above or right below the sum are tried; every column that all of them fill must add up, to within the
    rounding of each part.
    """
    out = list(mentions)
    rows = _rows(mentions)
    for k, row in enumerate(rows):
        if row.metric is None or METRICS[row.metric].type not in ("revenue", "headcount"):
            continue
        for step in (1, -1):
            for part in _parts(rows, k, step):
                for index in rows[part].mentions:
                    out[index] = _as_part(out[index], mentions[row.mentions[0]])
    return out


def _rows(mentions: Sequence[Mention]) -> list[_Row]:
    rows: dict[int, _Row] = {}
    for k, mention in enumerate(mentions):
        figure = mention.figure
        if mention.row is None or figure is None or figure.kind in ("percent", "multiple") or not isinstance(figure.low, Decimal):
            continue
        unknown = mention.metric is None or METRICS[mention.metric].type == "other_count"
        row = rows.setdefault(mention.sentence, _Row([], [], None if unknown else mention.metric))
        row.mentions.append(k)
        row.values.append(figure.low)
    return list(rows.values())


def _parts(rows: Sequence[_Row], total: int, step: int) -> range:
    """The rows on one side of a total that add up to it; the shortest run that does."""
    sums: list[Decimal] = [Decimal(0)] * len(rows[total].values)
    for count in range(1, MOST + 1):
        at = total + step * count
        if not 0 <= at < len(rows) or rows[at].metric is not None or len(rows[at].values) < len(sums):
            return range(0)
        sums = [a + b for a, b in zip(sums, rows[at].values, strict=False)]
        if count >= FEWEST and all(_adds_up(a, b, count) for a, b in zip(sums, rows[total].values, strict=True)):
            return range(total + step, at + step, step)
    return range(0)


def _adds_up(parts: Decimal, total: Decimal, count: int) -> bool:
    exponent = total.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)
    return total > 0 and abs(parts - total) <= unit * count / 2


def _as_part(mention: Mention, total: Mention) -> Mention:
    if mention.metric is not None and METRICS[mention.metric].type != "other_count":
        return mention
    return replace(mention, type=total.type, metric=total.metric, unit=mention.unit or total.unit, scale=total.scale)
