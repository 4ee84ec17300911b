"""A figure with what it is a figure of, before anyone has asked whose it is and for when."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.model import ClaimType, Direction, PeriodMention, Quantity

BY_EVIDENCE = 0.1
"""Certainty of a figure whose type only the weighing of its words tells: a guess, on which no more than a note may rest."""


@dataclass(frozen=True, slots=True)
class Mention:
    """``figure`` for everything but dates, ``date`` for dates. ``cue`` is the span that decided the metric.

    ``compared`` marks a figure that is only there for comparison ("against $473m a year earlier");
    ``row`` and ``column`` are the label and header of a table cell.
    """

    sentence: int
    type: ClaimType
    metric: str | None
    rule: str
    figure: Quantity | None = None
    date: PeriodMention | None = None
    cue: tuple[int, int] | None = None
    direction: Direction | None = None
    growth_basis: str | None = None
    basis: str | None = None
    compared: bool = False
    row: tuple[int, int] | None = None
    column: tuple[int, int] | None = None
    column_period: PeriodMention | None = None
    dated_apart: bool = False
    """The dates of its row stand in columns of their own and say nothing of when the figure held."""
    scope: tuple[int, int] | None = None
    scale: Decimal = Decimal(1)
    unit: str | None = None
    """Factor and unit from a table's caption ("$ million"), where the cell is a bare number."""
    certainty: float = 1.0
    """How sure it is that the figure is of this type, as a claim's certainty."""

    @property
    def start(self) -> int:
        return self.figure.start if self.figure else self.date.start if self.date else 0

    @property
    def end(self) -> int:
        return self.figure.end if self.figure else self.date.end if self.date else 0
