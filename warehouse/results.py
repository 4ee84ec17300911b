"""What a run concluded, from all claims or from a part of them: facts, pairs, relations of documents, flags.

The outcome takes the place of what stood there; only what differs is written, so a run that
concludes the same changes nothing. Flags and decisions are the exception to replacement: a flag that
is no longer found is closed and stays, and a decision is never touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from claims.model import DocumentRelation, Fact, Flag, PairRelation, content_hash
from warehouse.closing import closing_reasons
from warehouse.findings import settle_part
from warehouse.ledger import credit, held, name_rows, opened, records, replace_content, rows, touch, transaction
from warehouse.records import Part, ResultReport, Run
from warehouse.rows import six_places
from warehouse.succession import Traits, successors

Row = dict[str, Any]


def replace_results(
    root: Path,
    run: Run,
    *,
    facts: Iterable[Fact] = (),
    pairs: Iterable[PairRelation] = (),
    relations: Iterable[DocumentRelation] = (),
    flags: Iterable[Flag] = (),
    part: Part | None = None,
) -> ResultReport:
    """Put the outcome of a run in the place of the last one, in one transaction.

    ``flags`` are all that hold now, those inside single documents included. A flag that stood already keeps the run
    that first saw it; one that is missing is closed, or superseded by a new one of its rule about the same subject
    and metric on a page of its own. With a ``part`` the rest stays as it is, and so do the relations, which
    `warehouse.touched.read_touched` has brought up to date.
    """
    with held(root), opened(root) as connection, transaction(connection):
        changed = _replace_facts(connection, tuple(facts), tuple(pairs), part)
        if part is None:
            changed = _replace_relations(connection, tuple(relations)) or changed
        else:
            settle_part(connection, part)
        report = _replace_flags(connection, run, tuple({flag.id: flag for flag in flags}.values()), part)
        changed = changed or report.changed
        if changed:
            credit(connection, run, opened=len(report.opened), closed=len(report.closed) + len(report.superseded))
            touch(connection)
        return ResultReport(changed, report.opened, report.closed, report.superseded)


def _replace_facts(connection: duckdb.DuckDBPyConnection, facts: Sequence[Fact], pairs: Sequence[PairRelation], part: Part | None) -> bool:
    some = part is not None and part.claims is not None
    if part is not None and part.claims is not None:
        name_rows(connection, "part_claims", "claim_id", part.claims)
    tables: list[tuple[str, tuple[str, ...], str, list[Row]]] = [
        ("facts", ("fact_id",), "fact_id IN (SELECT fact_id FROM fact_claims SEMI JOIN part_claims USING (claim_id))", [
            {"fact_id": f.id, "subject": f.subject, "metric": f.metric, "scope": f.scope, "period": f.period} for f in facts
        ]),
        ("fact_claims", ("fact_id", "claim_id"), "claim_id IN (FROM part_claims)", [
            {"fact_id": f.id, "claim_id": claim} for f in facts for claim in f.claims
        ]),
        ("claim_pairs", ("claim_a", "claim_b"), "claim_a IN (FROM part_claims)", [
            {"claim_a": p.a, "claim_b": p.b, "relation": p.kind, "axis": p.axis, "detail": p.detail} for p in pairs
        ]),
    ]  # fmt: skip
    changed = [replace_content(connection, name, key, content, within if some else None) for name, key, within, content in tables]
    return any(changed)


def _replace_relations(connection: duckdb.DuckDBPyConnection, relations: Sequence[DocumentRelation]) -> bool:
    content = [
        {"relation_id": content_hash("relation", r.kind, *named), "kind": r.kind, "documents": named}
        for r, named in zip(relations, _named(connection, relations), strict=True)
    ]
    return replace_content(connection, "document_relations", ("relation_id",), content)


def _named(connection: duckdb.DuckDBPyConnection, relations: Sequence[DocumentRelation]) -> list[list[str]]:
    """The documents of each relation by content id; a public id stands for the latest version that bears it."""
    ids: dict[str, str] = dict(rows(connection, "SELECT public_id, document_id FROM documents ORDER BY version")) if relations else {}
    return [[ids.get(name, name) for name in relation.documents] for relation in relations]


# ---------------------------------------------------------------- flags


@dataclass(frozen=True, slots=True)
class _Standing:
    """Of a flag that holds: what its row says besides the flag itself."""

    pages: tuple[str, ...]
    subject: str | None
    metric: str | None


_RESOLVE = """
SELECT w.flag_id, w.position, d.document_id, coalesce(d.public_id, w.public_id) AS public_id, w.field, w.char_start, w.char_end, w.quote, d.page
FROM wanted_evidence AS w
LEFT JOIN (
    SELECT public_id AS name, * FROM documents SEMI JOIN wanted_evidence USING (public_id)
    UNION ALL
    SELECT document_id AS name, * FROM documents
    WHERE document_id IN (SELECT public_id FROM wanted_evidence) AND document_id <> public_id
) AS d ON d.name = w.public_id
QUALIFY row_number() OVER (
    PARTITION BY w.flag_id, w.position
    ORDER BY substring(CASE w.field WHEN 'text' THEN d.text ELSE d.title END, w.char_start + 1, w.char_end - w.char_start) = w.quote
             DESC NULLS LAST,
        list_contains(w.documents, d.document_id) DESC NULLS LAST, d.version DESC, d.document_id
) = 1
ORDER BY w.flag_id, w.position
"""
"""Evidence names a document by its public id, which versions may share, or by its content id: take the version that holds the words."""


def _replace_flags(connection: duckdb.DuckDBPyConnection, run: Run, flags: Sequence[Flag], part: Part | None) -> ResultReport:
    claims = _claims_of(connection, flags)
    evidence = _resolved_evidence(connection, flags, claims)
    standing = {flag.id: _standing(flag, claims, evidence.get(flag.id, [])) for flag in flags}
    within: str | None = None
    if part is not None and part.flags is not None:
        name_rows(connection, "part_flags", "id", part.flags | standing.keys())
        within = "{} IN (FROM part_flags)"
    where = f"WHERE {within}" if within else ""
    before = {row["id"]: row for row in records(connection, f"SELECT * FROM flags {where.format('id')}")}
    opened = {key for key in standing if key not in before or before[key]["status"] != "open"}
    gone = sorted(key for key, row in before.items() if row["status"] == "open" and key not in standing)

    after = {key: row for key, row in before.items() if key not in standing}
    after |= {flag.id: _open_row(flag, standing[flag.id], before.get(flag.id), run) for flag in flags}
    old_evidence = _evidence_of(connection, gone)
    passed_on = successors(
        _traits(connection, [before[key] for key in gone], old_evidence),
        _traits(connection, [after[key] for key in sorted(opened)], evidence),
    )
    reasons = closing_reasons(connection, gone, passed_on)
    after |= {key: _closed_row(before[key], passed_on.get(key), reasons[key], run) for key in gone}

    kept = records(connection, f"SELECT * FROM flag_evidence {where.format('flag_id')}")
    wanted = [row for row in kept if row["flag_id"] not in standing]
    wanted += [{name: value for name, value in row.items() if name != "page"} for found in evidence.values() for row in found]
    changed = replace_content(connection, "flags", ("id",), list(after.values()), within and within.format("id"))
    changed = replace_content(connection, "flag_evidence", ("flag_id",), wanted, within and within.format("flag_id")) or changed
    return ResultReport(
        changed,
        tuple(sorted(opened)),
        tuple(key for key in gone if key not in passed_on),
        tuple(key for key in gone if key in passed_on),
    )


def _claims_of(connection: duckdb.DuckDBPyConnection, flags: Sequence[Flag]) -> dict[str, Row]:
    connection.register("asked", pa.table({"claim_id": pa.array(sorted({c for flag in flags for c in flag.claims}), pa.string())}))
    found = records(
        connection, "SELECT DISTINCT ON (claim_id) claim_id, document_id, subject, metric FROM claims JOIN asked USING (claim_id)"
    )
    connection.unregister("asked")
    return {row["claim_id"]: row for row in found}


def _resolved_evidence(connection: duckdb.DuckDBPyConnection, flags: Sequence[Flag], claims: Mapping[str, Row]) -> dict[str, list[Row]]:
    wanted = [
        {
            "flag_id": flag.id, "position": position, "public_id": words.document, "field": words.field, "char_start": words.start,
            "char_end": words.end, "quote": words.quote, "documents": [claims[c]["document_id"] for c in flag.claims if c in claims],
        }
        for flag in flags
        for position, words in enumerate(flag.evidence)
    ]  # fmt: skip
    text, number = pa.string(), pa.int32()
    schema = pa.schema(
        [("flag_id", text), ("position", number), ("public_id", text), ("field", text), ("char_start", number), ("char_end", number),
         ("quote", text), ("documents", pa.list_(text))]
    )  # fmt: skip
    connection.register("wanted_evidence", pa.Table.from_pylist(wanted, schema))
    resolved: dict[str, list[Row]] = {}
    for row in records(connection, _RESOLVE):
        resolved.setdefault(row["flag_id"], []).append(row)
    connection.unregister("wanted_evidence")
    return resolved


def _standing(flag: Flag, claims: Mapping[str, Row], evidence: Sequence[Row]) -> _Standing:
    first = next((claims[c] for c in flag.claims if c in claims), None)
    pages = tuple(sorted({row["page"] for row in evidence if row["page"]}))
    return _Standing(pages, first["subject"] if first else None, first["metric"] if first else None)


def _open_row(flag: Flag, standing: _Standing, before: Row | None, run: Run) -> Row:
    return {
        "id": flag.id, "rule": flag.rule, "severity": flag.severity, "status": "open", "superseded_by": None, "closed_reason": None,
        "subject": standing.subject, "metric": standing.metric, "pages": list(standing.pages), "sentence": flag.sentence,
        "arithmetic": flag.arithmetic, "explanation": flag.explanation, "claims": list(flag.claims),
        "consequences": list(flag.consequences),
        "place_rank": flag.place_rank, "miss_ratio": six_places(flag.miss), "independent_sources": flag.sources,
        "first_seen_run": before["first_seen_run"] if before else run.id, "closed_run": None,
    }  # fmt: skip


def _evidence_of(connection: duckdb.DuckDBPyConnection, flags: Sequence[str]) -> dict[str, list[Row]]:
    """The words of flags that stand, with the page they stand on."""
    connection.register("asked", pa.table({"flag_id": pa.array(flags, pa.string())}))
    found: dict[str, list[Row]] = {}
    for row in records(
        connection, "SELECT e.*, d.page FROM flag_evidence AS e JOIN asked USING (flag_id) LEFT JOIN documents AS d USING (document_id)"
    ):
        found.setdefault(row["flag_id"], []).append(row)
    connection.unregister("asked")
    return found


def _traits(connection: duckdb.DuckDBPyConnection, flags: Sequence[Row], evidence: Mapping[str, Sequence[Row]]) -> list[Traits]:
    """What these rows of flags are known by; claims that a newer reading of a text no longer has give no value."""
    connection.register("asked", pa.table({"claim_id": pa.array(sorted({c for row in flags for c in row["claims"]}), pa.string())}))
    found = rows(connection, "SELECT DISTINCT ON (claim_id) claim_id, low, high FROM claims JOIN asked USING (claim_id)")
    connection.unregister("asked")
    bounds = {claim: {value for value in (low, high) if value is not None} for claim, low, high in found}
    return [
        Traits(
            row["id"], row["rule"], row["subject"], row["metric"], _places(row["pages"], evidence.get(row["id"], ())),
            Counter(value for claim in row["claims"] for value in bounds.get(claim, ())),
        )
        for row in flags
    ]  # fmt: skip


def _places(pages: Sequence[str], words: Sequence[Row]) -> dict[str, int]:
    """Where on each page a flag's words begin."""
    starts = {page: [row["char_start"] for row in words if row["page"] == page] for page in pages}
    return {page: min(found, default=0) for page, found in starts.items()}


def _closed_row(row: Row, successor: str | None, reason: str, run: Run) -> Row:
    status = "superseded" if successor else "closed"
    return row | {"status": status, "superseded_by": successor, "closed_reason": reason, "closed_run": run.id}
