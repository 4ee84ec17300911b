"""The user's reference data in the warehouse: kept append-only, and claims held against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from claims.checks.reference_conflict import held_against
from claims.match.entities import known_facts
from claims.model import Claim, content_hash
from claims.quantities.calendar import period_from_iso
from claims.reference import Reference, ReferenceFact
from warehouse.ledger import held, opened, records, replace_content, rows, table_like, touch, transaction
from warehouse.records import Run
from warehouse.rows import claim_of, six_places, utc

Row = dict[str, Any]


def record_reference(root: Path, run: Run, reference: Reference) -> bool:
    """Note what the reference says now; return whether that is news.

    A fact that is no longer there is closed, with the one that took its place; it stays on record. The names of the reference take the
    place of those that the last run brought.
    """
    with held(root), opened(root) as connection, transaction(connection):
        changed = _record_facts(connection, run, reference.facts)
        changed = _replace_names(connection, reference) or changed
        if changed:
            touch(connection)
        return changed


def _record_facts(connection: duckdb.DuckDBPyConnection, run: Run, facts: Iterable[ReferenceFact]) -> bool:
    wanted = {(row := _row(fact))["reference_id"]: row for fact in facts}
    standing = {row["reference_id"]: row for row in records(connection, "SELECT * FROM reference_facts WHERE seen_until IS NULL")}
    came = [row for key, row in wanted.items() if key not in standing]
    gone = [row for key, row in standing.items() if key not in wanted]
    moment = utc(run.started_at)
    for row in gone:
        connection.execute(
            "UPDATE reference_facts SET seen_until = ?, replaced_by = ? WHERE reference_id = ? AND seen_until IS NULL",
            [moment, _successor(row, came), row["reference_id"]],
        )
    if came:
        connection.register("came", table_like(connection, "reference_facts", [row | {"seen_from": moment} for row in came]))
        connection.execute("INSERT INTO reference_facts SELECT * FROM came")
        connection.unregister("came")
    return bool(came or gone)


def _row(fact: ReferenceFact) -> Row:
    said = {
        "entity": fact.entity, "metric": fact.metric, "period": fact.period, "low": six_places(fact.low), "high": six_places(fact.high),
        "unit": fact.unit, "source": fact.source, "verified": fact.verified, "as_of": fact.as_of, "retrieved_at": fact.retrieved_at,
        "verified_against": fact.verified_against,
    }  # fmt: skip
    return {"reference_id": content_hash("reference", *said.values())} | said


def _successor(gone: Row, came: Sequence[Row]) -> str | None:
    """The new fact about the same thing: from the same source, else the only one."""
    same = [row for row in came if all(row[name] == gone[name] for name in ("entity", "metric", "period", "unit"))]
    of_source = [row for row in same if row["source"] == gone["source"]]
    found = of_source or same
    return str(found[0]["reference_id"]) if len(found) == 1 else None


def _replace_names(connection: duckdb.DuckDBPyConnection, reference: Reference) -> bool:
    parents = dict(reference.parents)
    names = sorted({name for _, name in reference.aliases} | set(parents) | set(parents.values()))
    ids = {name: content_hash("entity", name, parents.get(name), None) for name in names}
    wanted = {(name, ids[name]) for name in names} | {(alias, ids[name]) for alias, name in reference.aliases}
    present = set(rows(connection, "SELECT alias, entity_id FROM entity_aliases WHERE document_id IS NULL"))
    if wanted == present:
        return False
    connection.execute("DELETE FROM entity_aliases WHERE document_id IS NULL")
    aliases = pa.table({"alias": [alias for alias, _ in sorted(wanted)], "entity_id": [key for _, key in sorted(wanted)]})
    entities = pa.table({"entity_id": list(ids.values()), "name": names, "parent": pa.array([parents.get(n) for n in names], pa.string())})
    connection.register("wanted_aliases", aliases)
    connection.register("wanted_entities", entities)
    connection.execute("INSERT INTO entity_aliases SELECT alias, entity_id, NULL FROM wanted_aliases")
    connection.execute(
        "INSERT INTO entities SELECT entity_id, name, parent, NULL FROM wanted_entities ANTI JOIN entities USING (entity_id)"
    )
    connection.execute("DELETE FROM entities WHERE entity_id NOT IN (SELECT entity_id FROM entity_aliases)")
    return True


# ---------------------------------------------------------------- claims against the reference

_CANDIDATES = """
SELECT c.*, f.subject AS full_name, f.scope AS full_scope, d.public_id, CASE c.field WHEN 'text' THEN d.text ELSE d.title END AS words
FROM claims AS c JOIN asked USING (metric, unit, period_end) JOIN fact_claims USING (claim_id) JOIN facts AS f USING (fact_id)
JOIN documents AS d USING (document_id)
WHERE c.modality = 'actual' AND f.subject IS NOT NULL
ORDER BY c.claim_id
"""
"""A claim goes under the name that its fact has: another document, or a person, may have spelled it out."""


def check_reference(root: Path, reference: Reference) -> bool:
    """Hold the claims in the warehouse against the reference, once they are sorted into facts; return whether anything came out otherwise.

    Only claims whose metric, unit and last day a reference fact shares are looked at.
    """
    facts = known_facts(reference)
    ids = dict(zip(facts, (_row(fact)["reference_id"] for fact in reference.facts), strict=True))
    with held(root), opened(root) as connection, transaction(connection):
        claims, texts = _candidates(connection, facts)
        found = [
            {"claim_id": claims[each.claim], "reference_id": ids[each.fact], "inside": each.inside}
            for each in held_against(claims, facts, texts.get)
        ]
        changed = replace_content(connection, "reference_checks", ("claim_id",), found)
        if changed:
            touch(connection)
        return changed


def _candidates(connection: duckdb.DuckDBPyConnection, facts: Iterable[ReferenceFact]) -> tuple[dict[Claim, str], Mapping[Claim, str]]:
    """Claims that may share a reference fact, with their ids, and the text that each stands in."""
    keys = sorted({(fact.metric, fact.unit, period_from_iso(fact.period).last) for fact in facts if _is_period(fact.period)})
    columns = zip(*keys, strict=True) if keys else ((), (), ())
    kinds = {"metric": pa.string(), "unit": pa.string(), "period_end": pa.date32()}
    connection.register(
        "asked", pa.table({name: pa.array(list(column), kind) for (name, kind), column in zip(kinds.items(), columns, strict=True)})
    )
    claims: dict[Claim, str] = {}
    texts: dict[Claim, str] = {}
    for row in records(connection, _CANDIDATES):
        claim = claim_of(row | {"subject": row["full_name"], "scope": row["scope"] and row["full_scope"]}, row["public_id"])
        claims[claim] = row["claim_id"]
        texts[claim] = row["words"] or ""
    connection.unregister("asked")
    return claims, texts


def _is_period(text: str) -> bool:
    try:
        period_from_iso(text)
    except ValueError:
        return False
    return True
