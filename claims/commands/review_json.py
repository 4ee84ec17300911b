"""Flags, decisions and what goes with them as JSON, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claims.formats.json import claim_to_json, flag_to_json

if TYPE_CHECKING:
    from warehouse.decisions import Acknowledged, Planned
    from warehouse.records import QueuedEvidence
    from warehouse.review import Dossier, Recorded, ReviewFlag, SourcedClaim

Json = dict[str, Any]


def flag_json(flag: ReviewFlag) -> Json:
    """A flag as ``check`` writes one, with its place in the queue, where its words stand, and what was decided."""
    return flag_to_json(flag.flag) | {
        "position": flag.position,
        "status": flag.status,
        "subject": flag.subject,
        "metric": flag.metric,
        "sentence": flag.flag.sentence,
        "arithmetic": flag.flag.arithmetic,
        "prominent": flag.prominent,
        "ratio": flag.ratio,
        "independent_sources": flag.independent_sources,
        "newest": flag.newest.isoformat() if flag.newest else None,
        "first_seen_run": flag.first_seen_run,
        "pages": list(flag.pages),
        "evidence": [_evidence(words) for words in flag.evidence],
        "decision": recorded_json(flag.decision) if flag.decision else None,
        "decided_before": recorded_json(flag.decided_before) if flag.decided_before else None,
        "closed_reason": flag.closed_reason,
        "superseded_by": flag.superseded_by,
        "supersedes": list(flag.supersedes),
    }


def dossier_json(dossier: Dossier) -> Json:
    """Everything that ``show`` shows."""
    return flag_json(dossier.flag) | {
        "queue_length": dossier.queue_length,
        "own_claims": [_sourced(claim) for claim in dossier.claims],
        "other_claims": [_sourced(claim, dossier) for claim in dossier.others],
        "decisions": [recorded_json(recorded) for recorded in dossier.decisions],
        "earlier": [flag_json(flag) for flag in dossier.earlier],
        "later": [flag_json(flag) for flag in dossier.later],
        "causes": [flag_json(flag) for flag in dossier.causes],
        "consequence_flags": [flag_json(flag) for flag in dossier.consequences],
    }


def recorded_json(recorded: Recorded) -> Json:
    """A decision. ``withdraws`` is the id of the one it takes back; ``withdrawn`` is true when it was itself taken back."""
    decision = recorded.decision
    return {
        "id": recorded.id,
        "flag": decision.flag,
        "verdict": decision.verdict,
        "reviewer": decision.reviewer,
        "note": decision.note,
        "decided_at": decision.decided_at,
        "withdraws": decision.withdraws,
        "withdrawn": recorded.withdrawn,
    }


def planned_json(planned: Planned, *, published: bool | None) -> Json:
    """A decision that was made or would be: what stood before it, and whether anything changes."""
    decision = planned.before.decision if planned.before and not planned.changes else planned.decision
    return {
        "id": planned.id,
        "flag": decision.flag,
        "verdict": decision.verdict,
        "reviewer": decision.reviewer,
        "note": decision.note,
        "decided_at": decision.decided_at,
        "withdraws": decision.withdraws,
        "changed": planned.changes,
        "before": recorded_json(planned.before) if planned.before else None,
        "flag_status": planned.status,
        "superseded_by": planned.superseded_by,
        "published": published,
    }


def import_json(planned: Sequence[tuple[int, Planned]], problems: Sequence[tuple[int, str]], done: Acknowledged | None) -> Json:
    """What an import did or would do. ``written`` is false for a dry run and where a bad line stopped it."""
    published = done.delayed is None if done else None
    return {
        "written": done is not None,
        "decisions": [planned_json(each, published=published) | {"line": number} for number, each in planned],
        "problems": [{"line": number, "message": message} for number, message in problems],
    }


def _evidence(words: QueuedEvidence) -> Json:
    found = words.evidence
    return {
        "document": found.document,
        "field": found.field,
        "start": found.start,
        "end": found.end,
        "quote": found.quote,
        "document_id": words.document_id,
        "version": words.version,
        "publisher": words.publisher,
        "title": words.title,
        "url": words.url,
        "path": words.path,
        "published": words.published.isoformat() if words.published else None,
    }


def _sourced(claim: SourcedClaim, dossier: Dossier | None = None) -> Json:
    found = claim_to_json(claim.claim) | {
        "document": claim.claim.document,
        "source": claim.source,
        "address": claim.address,
        "version": claim.version,
        "current": claim.current,
        "published": claim.published.isoformat() if claim.published else None,
    }
    if dossier is not None:
        found["relations"] = [
            {"claim": dossier.claims[n].claim.id, "kind": pair.kind, "axis": pair.axis, "detail": pair.detail}
            for n, pair in claim.relations
        ]
    return found
