"""A result as JSON: exactly the contract that ``claimtrack check --format json`` keeps.

The same result gives the same bytes: documents stand by id, claims by place, everything else in the
result's own order, which depends on content alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import IO, Any

from claims.model import Claim, Document, Evidence, Flag, Reading, Result

Json = dict[str, Any]

_MAX_EXPONENT = 300
"""Decimal exponent beyond which no reader of JSON holds a number: such a bound is written as null."""


def result_to_json(result: Result) -> Json:
    """Turn a result into plain JSON values.

    >>> result_to_json(Result(readings=()))
    {'documents': [], 'facts': [], 'relations': [], 'flags': [], 'errors': []}
    """
    return {key: list(items) for key, items in _parts(result)}


def dump_json(result: Result, stream: IO[str]) -> None:
    """Write a result as JSON, one document, fact, relation, flag and error a line, without holding it all as text."""
    stream.write("{")
    for number, (key, items) in enumerate(_parts(result)):
        stream.write(f"{',' if number else ''}\n{json.dumps(key)}: [")
        for position, item in enumerate(items):
            stream.write(f"{',' if position else ''}\n  {json.dumps(item, ensure_ascii=False, allow_nan=False)}")
        stream.write("]")
    stream.write("\n}\n")


def _parts(result: Result) -> Iterator[tuple[str, Iterator[Json]]]:
    readings = sorted(result.readings, key=lambda reading: (reading.document.id, reading.document.path or ""))
    yield "documents", (_document(reading) for reading in readings)
    yield "facts", ({"id": fact.id, "claims": list(fact.claims)} for fact in result.facts)
    yield "relations", ({"kind": r.kind, "documents": list(r.documents)} for r in result.relations)
    yield "flags", (flag_to_json(flag) for flag in result.flags)
    errors = sorted(result.errors, key=lambda error: (error.path, error.message))
    yield "errors", ({"path": error.path, "message": error.message} for error in errors)


def _document(reading: Reading) -> Json:
    document: Document = reading.document
    claims = sorted(reading.claims, key=lambda c: (c.field != "title", c.start, c.end, c.id))
    return {
        "id": document.id,
        "path": document.path,
        "url": document.url,
        "publisher": document.publisher,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "claims": [claim_to_json(claim) for claim in claims],
    }


def claim_to_json(claim: Claim) -> Json:
    """Turn a claim into the contract's fields. Bounds of a date are always null: its ``period`` is its value."""
    dated = claim.type == "date"
    return {
        "id": claim.id,
        "type": claim.type,
        "subject": claim.subject,
        "metric": claim.metric,
        "scope": claim.scope,
        "basis": claim.basis,
        "low": None if dated else number_to_json(claim.low),
        "high": None if dated else number_to_json(claim.high),
        "unit": claim.unit,
        "precision": number_to_json(claim.precision),
        "direction": claim.direction,
        "period": claim.period,
        "period_source": claim.period_source,
        "growth_basis": claim.growth_basis,
        "modality": claim.modality,
        "attribution": claim.attribution,
        "field": claim.field,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
    }


def flag_to_json(flag: Flag) -> Json:
    """Turn a flag into the contract's fields."""
    return {
        "id": flag.id,
        "rule": flag.rule,
        "severity": flag.severity,
        "claims": list(flag.claims),
        "evidence": [_evidence(evidence) for evidence in flag.evidence],
        "explanation": flag.explanation,
        "consequences": list(flag.consequences),
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "document": evidence.document,
        "field": evidence.field,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }


def number_to_json(value: Decimal | None) -> int | float | None:
    """Write an exact decimal as the JSON number that reads best: an integer where it is one.

    >>> number_to_json(Decimal("9.08E+10")), number_to_json(Decimal("12.50")), number_to_json(None)
    (90800000000, 12.5, None)
    """
    if value is None or value.adjusted() > _MAX_EXPONENT:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
