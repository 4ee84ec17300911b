"""What the periods of a text mean, as short strings."""

from __future__ import annotations

from datetime import date

from claims.quantities.periods import find_periods

WEDNESDAY = date(2024, 5, 22)


def said(text: str, published: date | None = WEDNESDAY, year_end: int | None = None) -> list[str]:
    """What the mentions of a text mean, in order."""
    return [
        m.period.iso if m.period else f"{m.shift.count:+} {m.shift.unit}" if m.shift else ""
        for m in find_periods(text, published, year_end)
    ]
