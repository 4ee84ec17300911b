"""Tables of resolution: a text, the words of one figure in it, and whose it is, for when, or in what mood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pytest

from claims.model import Claim, Document
from claims.pipeline import read
from claims.reference import Reference

PUBLISHED = date(2024, 7, 15)
"""A Monday."""


def claims_of(text: str, title: str | None = None, reference: Reference | None = None, **document: Any) -> tuple[Claim, ...]:
    document.setdefault("published", PUBLISHED)
    return read(Document("a", text, title, **document), reference or Reference()).claims


def claim_at(text: str, quote: str, title: str | None = None, reference: Reference | None = None, **document: Any) -> Claim:
    """The one claim with that quote; ``quote`` may also be the beginning of one."""
    claims = claims_of(text, title, reference, **document)
    found = [c for c in claims if c.quote == quote and c.field == "text"] or [
        c for c in claims if c.quote.startswith(quote) and c.field == "text"
    ]
    assert len(found) == 1, f"{len(found)} claims {quote!r} among:\n{shown(claims)}"
    return found[0]


def shown(claims: Iterable[Claim]) -> str:
    return "\n".join(f"{c.quote!r} {c.metric} of {c.subject} / {c.scope}, {c.period} {c.period_source}, {c.modality}" for c in claims)


def rows(right: Iterable[Sequence[Any]], known_wrong: Iterable[tuple[Sequence[Any], str]] = ()) -> list[Any]:
    """Parameters of a table: a known fault is a strict expected failure with its reason, so that its repair shows."""
    params = [pytest.param(*row, id=_id(row)) for row in right]
    return params + [pytest.param(*row, id=_id(row), marks=pytest.mark.xfail(strict=True, reason=reason)) for row, reason in known_wrong]


def _id(row: Sequence[Any]) -> str:
    return f"{row[1]} in {str(row[0])[:60]}".replace("\n", " ")
