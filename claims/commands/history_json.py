"""The history of facts for programs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from warehouse.history import FactHistory, Known, Statement


def history_json(facts: Sequence[FactHistory]) -> list[dict[str, Any]]:
    """Facts with their statements, reference facts and flags; what is folded stands under its first as ``echoes``."""
    return [
        {
            "id": fact.id, "subject": fact.subject, "metric": fact.metric, "scope": fact.scope, "period": fact.period_iso,
            "independent_sources": fact.independent, "first_sources": [statement.told_by for statement in fact.first],
            "statements": [_statement(statement) for statement in fact.statements],
            "reference": [_known(known) for known in fact.known],
            "flags": [
                {
                    "id": flag.flag.id, "rule": flag.flag.rule, "severity": flag.flag.severity, "status": flag.status,
                    "verdict": flag.decision.decision.verdict if flag.decision else None,
                    "reviewer": flag.decision.decision.reviewer if flag.decision else None,
                    "note": flag.decision.decision.note if flag.decision else None,
                }
                for flag in fact.flags
            ],
        }
        for fact in facts
    ]  # fmt: skip


def _statement(statement: Statement) -> dict[str, Any]:
    claim = statement.claim
    return {
        "claim": claim.id, "document": statement.public_id, "source": statement.source, "told_by": statement.told_by,
        "address": statement.address, "version": statement.version, "current": statement.current, "copy": statement.is_copy,
        "published": statement.published.isoformat() if statement.published else None,
        "observed": f"{statement.observed.isoformat()}Z" if statement.observed else None,
        "low": _number(claim.low), "high": _number(claim.high), "unit": claim.unit, "direction": claim.direction, "period": claim.period,
        "modality": claim.modality, "attribution": claim.attribution, "quote": claim.quote, "conflicts": sorted(statement.conflicts),
        "revises": sorted(statement.revises), "change": statement.change, "echoes": [{"kind": kind} | _statement(echo) for kind, echo in statement.echoes],
    }  # fmt: skip


def _known(known: Known) -> dict[str, Any]:
    return {
        "low": _number(known.low), "high": _number(known.high), "unit": known.unit, "source": known.source, "verified": known.verified,
        "as_of": known.as_of.isoformat() if known.as_of else None,
        "retrieved_at": f"{known.retrieved.isoformat()}Z" if known.retrieved else None,
        "replaced_at": f"{known.replaced.isoformat()}Z" if known.replaced else None,
        "inside": sorted(known.inside), "outside": sorted(known.outside),
    }  # fmt: skip


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
