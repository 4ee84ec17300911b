"""Claims for tests: state what matters, the rest is a plain result of Acme in 2023."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from claims.model import Claim
from claims.quantities.calendar import period_from_iso


def claim(low: str | None, high: str | None = "same", **changes: Any) -> Claim:
    """``claim("90e9", None)`` is "over 90 billion"; ``precision`` and ``coarse_precision`` are given as text too."""
    values: dict[str, Any] = {
        "document": "a", "content": "", "type": "revenue", "subject": "Acme", "metric": "revenue", "scope": None, "basis": None,
        "low": _number(low), "high": _number(low if high == "same" else high), "unit": "USD", "noun": None, "precision": "1",
        "coarse_precision": None, "hedge": None, "direction": None, "period": "2023", "period_kind": None, "period_source": "stated",
        "growth_basis": None, "modality": "actual", "attribution": None, "field": "text", "quote": "", "start": 0, "end": 1, "rule": "test",
        "subject_source": "stated",
    }  # fmt: skip
    values |= changes
    values["content"] = values["content"] or f"content of {values['document']}"
    values["precision"] = _number(values["precision"])
    values["coarse_precision"] = _number(values["coarse_precision"]) or values["precision"]
    first, last = _bounds(values["period"])
    return Claim(period_start=first, period_end=last, **values)


def _number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _bounds(iso: str | None) -> tuple[date | None, date | None]:
    period = period_from_iso(iso) if iso else None
    return (period.first, period.last) if period else (None, None)
