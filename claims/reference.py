"""What a user knows and brings: other names, parents, fiscal years, figures with their sources, and which names are one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ReferenceFact:
    """A figure that the user brings, with where it comes from.

    ``period`` is ISO, a fiscal year by its months. ``as_of`` is the day on which the source says so, ``retrieved_at`` when it was
    looked up (naive UTC), ``verified_against`` what a person compared it with. ``fiscal_year_end`` is the month in which the
    entity's fiscal year ends, where it is known.
    """

    entity: str
    metric: str
    period: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    source: str
    verified: bool
    as_of: date | None = None
    retrieved_at: datetime | None = None
    verified_against: str | None = None
    fiscal_year_end: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Optional knowledge from the user, passed as one argument. Empty by default."""

    aliases: tuple[tuple[str, str], ...] = ()
    """(surface form, canonical name)"""
    parents: tuple[tuple[str, str], ...] = ()
    """(canonical name of a part, canonical name of its parent)"""
    fiscal_year_ends: tuple[tuple[str, int], ...] = ()
    """(canonical name, month in which its fiscal year ends)"""
    facts: tuple[ReferenceFact, ...] = ()
    merged: tuple[tuple[str, str], ...] = ()
    """(name, the name it is read as): two names that a person found to be one."""
    apart: tuple[tuple[str, str], ...] = ()
    """Two names that a person found not to be one, in order."""


EMPTY_REFERENCE = Reference()
