"""What became of each claim from one version of a page to the next, kept up to date for versions that are new or were read anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from claims.match.revisions import Revision, revisions
from claims.model import Claim, Document
from warehouse.ledger import count, held, opened, records, table_like, touch, transaction
from warehouse.rows import claim_of, document_of

_CHUNK = 500
"""Versions that are compared at a time."""

_STALE = """
CREATE OR REPLACE TEMP TABLE stale AS
    WITH pairs AS (SELECT document_id, supersedes AS older_document_id FROM documents WHERE supersedes IS NOT NULL),
    said AS (
        SELECT document_id, md5(string_agg(claim_id, ' ' ORDER BY claim_id)) AS claims FROM claims
        WHERE document_id IN (SELECT document_id FROM pairs UNION SELECT older_document_id FROM pairs) GROUP BY document_id
    )
    SELECT p.*, coalesce(n.claims, '') || ' ' || coalesce(o.claims, '') AS claims
    FROM pairs AS p LEFT JOIN said AS n USING (document_id) LEFT JOIN said AS o ON o.document_id = p.older_document_id
    EXCEPT FROM matching.compared_versions
"""

_GONE = """
DELETE FROM {table} WHERE (document_id, older_document_id) NOT IN (
    SELECT (document_id, supersedes) FROM documents WHERE supersedes IS NOT NULL
) OR (document_id, older_document_id) IN (SELECT (document_id, older_document_id) FROM stale)
"""


def record_revisions(root: Path) -> bool:
    """Compare versions with the one before them, where that was not done or claims were read anew; return whether anything changed."""
    with held(root), opened(root) as connection, transaction(connection):
        stale = count(connection, _STALE)
        gone = count(connection, _GONE.format(table="claim_revisions"))
        forgotten = count(connection, _GONE.format(table="matching.compared_versions"))
        found = [row for pairs in _chunks(connection, stale) for row in _compared(connection, pairs)]
        connection.register("arrived", table_like(connection, "claim_revisions", found))
        connection.execute("INSERT INTO claim_revisions SELECT * FROM arrived")
        connection.unregister("arrived")
        connection.execute("INSERT INTO matching.compared_versions FROM stale")
        if stale or gone or forgotten:
            touch(connection)
        return bool(stale or gone or forgotten)


def _chunks(connection: duckdb.DuckDBPyConnection, length: int) -> Iterator[list[tuple[str, str]]]:
    for start in range(0, length, _CHUNK):
        yield connection.execute(
            "SELECT document_id, older_document_id FROM stale ORDER BY ALL LIMIT ? OFFSET ?", [_CHUNK, start]
        ).fetchall()


def _compared(connection: duckdb.DuckDBPyConnection, pairs: Sequence[tuple[str, str]]) -> Iterator[dict[str, str | None]]:
    documents, claims = _read(connection, sorted({name for pair in pairs for name in pair}))
    for newer, older in pairs:
        for revision in revisions(documents[older], documents[newer], claims[older], claims[newer]):
            yield _row(newer, older, revision)


def _row(newer: str, older: str, revision: Revision) -> dict[str, str | None]:
    return {
        "document_id": newer,
        "older_document_id": older,
        "kind": revision.kind,
        "older_claim": revision.old.id if revision.old else None,
        "newer_claim": revision.new.id if revision.new else None,
    }


def _read(connection: duckdb.DuckDBPyConnection, names: Sequence[str]) -> tuple[dict[str, Document], dict[str, list[Claim]]]:
    connection.register("asked", pa.table({"document_id": pa.array(names, pa.string())}))
    documents = {
        row["document_id"]: document_of(row) for row in records(connection, "SELECT * FROM documents SEMI JOIN asked USING (document_id)")
    }
    claims: dict[str, list[Claim]] = defaultdict(list)
    for row in records(connection, "SELECT * FROM claims SEMI JOIN asked USING (document_id) ORDER BY claim_id"):
        claims[row["document_id"]].append(claim_of(row, documents[row["document_id"]].id))
    connection.unregister("asked")
    return documents, claims
