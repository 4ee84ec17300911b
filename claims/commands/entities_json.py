"""Names for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from warehouse.entities import Named, Portrait
    from warehouse.naming import NamingDecision


def named_json(named: Named) -> dict[str, Any]:
    return {
        "name": named.name, "parent": named.parent, "claims": named.claims, "facts": named.facts, "sources": named.sources,
        "also": list(named.also),
    }  # fmt: skip


def portrait_json(portrait: Portrait) -> dict[str, Any]:
    return named_json(portrait.named) | {
        "links": [{"name": link.name, "claims": link.claims, "reasons": list(link.reasons)} for link in portrait.links],
        "parts": list(portrait.parts),
        "similar": list(portrait.similar),
        "decisions": [decision_json(each) for each in portrait.decisions],
    }


def decision_json(each: NamingDecision) -> dict[str, Any]:
    naming = each.naming
    return {
        "id": each.id, "kind": naming.kind, "name": naming.name, "other": naming.other, "reviewer": naming.reviewer, "note": naming.note,
        "decided_at": f"{each.decided_at.isoformat()}Z", "withdraws": each.withdraws, "withdrawn": each.withdrawn,
    }  # fmt: skip
