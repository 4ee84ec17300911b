"""From the inbox into the ledger.

One drain is one transaction: everything that waits, or nothing. The files go only after the commit,
and loading one twice changes nothing, so a kill anywhere is made good by the next load.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.inbox import InboxFile, read_file, reject, tidy, waiting
from warehouse.ledger import count, credit, first_line, held, opened, rows, touch, transaction
from warehouse.records import LoadReport, Run, WarehouseError
from warehouse.versions import leave_to_conclusion, number_versions


def load(root: Path) -> LoadReport:
    """Drain the inbox into the ledger. A file that cannot be loaded is set aside and the rest goes in.

    Raise WarehouseError when another process keeps the lock for too long.
    """
    with held(root), opened(root) as connection:
        return drain(root, connection)


def undone(root: Path, content_ids: Sequence[str], pipeline_version: str) -> set[str]:
    """Those of the documents (by ``Document.content_id``) that this version of the pipeline has not read yet.

    Drains the inbox first, so that what a killed run had finished is not done again.
    """
    with held(root), opened(root) as connection:
        drain(root, connection)
        connection.register("asked", pa.table({"document_id": pa.array(content_ids, pa.string())}))
        missing = rows(
            connection,
            "SELECT document_id FROM asked ANTI JOIN (SELECT document_id FROM extractions WHERE pipeline_version = ?) USING (document_id)",
            [pipeline_version],
        )
        return {document_id for (document_id,) in missing}


def drain(root: Path, connection: duckdb.DuckDBPyConnection) -> LoadReport:
    """Load all that waits, in one transaction; start again without a file that breaks it."""
    tidy(root)
    paths = waiting(root)
    rejected: list[str] = []
    while True:
        try:
            report = _drain(connection, paths)
            break
        except _Unloadable as refusal:
            rejected.append(reject(refusal.path, refusal.reason))
            paths.remove(refusal.path)
    for path in paths:
        path.unlink(missing_ok=True)
    return replace(report, rejected=tuple(rejected))


class _Unloadable(Exception):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(reason)
        self.path, self.reason = path, reason


def _drain(connection: duckdb.DuckDBPyConnection, paths: list[Path]) -> LoadReport:
    report = LoadReport(batches=len(paths))
    if not paths:
        return report
    with transaction(connection):
        for path in paths:
            report = _load_file(connection, path, report)
        if report.changed:
            connection.execute(_FRESH_PAGES)
            number_versions(connection)
            touch(connection)
    return report


def _load_file(connection: duckdb.DuckDBPyConnection, path: Path, report: LoadReport) -> LoadReport:
    try:
        file = read_file(path)
        connection.register("batch", file.table)
        try:
            return _load_batch(connection, file.run, report) if file.run else _load_decisions(connection, file, report)
        finally:
            connection.unregister("batch")
    except (WarehouseError, KeyError, ValueError) as error:
        raise _Unloadable(path, first_line(error)) from error
    except (duckdb.ConstraintException, duckdb.ConversionException, duckdb.BinderException) as error:
        raise _Unloadable(path, f"holds what no batch may: {first_line(error)}") from error


def _load_decisions(connection: duckdb.DuckDBPyConnection, file: InboxFile, report: LoadReport) -> LoadReport:
    added = count(
        connection,
        """INSERT INTO decisions SELECT * FROM (SELECT DISTINCT * FROM (SELECT unnest(decision) FROM batch WHERE decision IS NOT NULL))
           WHERE decision_id NOT IN (SELECT decision_id FROM decisions)""",
    )
    return replace(report, decisions=report.decisions + added, changed=report.changed or added > 0)


# DISTINCT stands outside of the SELECT that unnests a struct: beside it, DuckDB 1.5.5 compares the first field alone.

_STAGE = """
CREATE OR REPLACE TEMP TABLE staged AS
    SELECT DISTINCT ON (document.document_id) document, document.document_id AS document_id, claims, entities
    FROM batch WHERE document IS NOT NULL ORDER BY document.document_id, document.public_id
"""

_FRESH = """
CREATE OR REPLACE TEMP TABLE fresh AS
    SELECT * FROM staged ANTI JOIN (SELECT document_id FROM extractions WHERE pipeline_version = ?) USING (document_id)
"""

_ADD_SOURCES = """
INSERT INTO sources
    SELECT DISTINCT document.source_id, document.source_name, document.source_kind FROM staged
    WHERE document.source_id NOT IN (SELECT source_id FROM sources)
"""

_ADD_DOCUMENTS = """
INSERT INTO documents
    SELECT d.document_id, d.public_id, d.source_id, d.page, d.url, d.path, d.publisher, d.title, d.published_at, d.fetched_at, 0, NULL,
           d.content_hash, d.collected_from, d.text
    FROM (SELECT document AS d FROM staged) WHERE d.document_id NOT IN (SELECT document_id FROM documents)
"""

_ADD_CLAIMS = """
INSERT INTO claims
    SELECT DISTINCT * FROM (SELECT unnest(claim) FROM (SELECT unnest(claims) AS claim FROM fresh))
"""

_ADD_ENTITIES = """
INSERT INTO entities
    SELECT DISTINCT e.entity_id, e.name, e.parent, e.part FROM (SELECT unnest(entities) AS e FROM fresh)
    WHERE e.entity_id NOT IN (SELECT entity_id FROM entities)
"""

_ADD_ALIASES = """
INSERT INTO entity_aliases
    SELECT DISTINCT * FROM (
        SELECT unnest(e.names), e.entity_id, document_id FROM (SELECT document_id, unnest(entities) AS e FROM fresh)
    )
"""

_ADD_EXTRACTIONS = "INSERT INTO extractions SELECT document_id, ?, document.entities, document.lists, document.flags FROM fresh"


_FRESH_PAGES = """
CREATE OR REPLACE TEMP TABLE asked_pages AS
    SELECT DISTINCT page FROM documents WHERE version = 0 OR document_id IN (SELECT document_id FROM matching.pending)
"""


def _load_batch(connection: duckdb.DuckDBPyConnection, run: Run, report: LoadReport) -> LoadReport:
    connection.execute(_STAGE)
    connection.execute(_FRESH, [run.pipeline_version])
    connection.execute(_ADD_SOURCES)
    documents = count(connection, _ADD_DOCUMENTS)
    fresh = count(connection, "SELECT count(*) FROM fresh")
    for table in ("claims", "entity_aliases", "extractions"):
        connection.execute(f"DELETE FROM {table} WHERE document_id IN (SELECT document_id FROM fresh)")
    claims = count(connection, _ADD_CLAIMS)
    connection.execute(_ADD_ENTITIES)
    connection.execute(_ADD_ALIASES)
    connection.execute(_ADD_EXTRACTIONS, [run.pipeline_version])
    leave_to_conclusion(connection, "fresh")
    connection.execute("DELETE FROM entities WHERE entity_id NOT IN (SELECT entity_id FROM entity_aliases)")
    if not (fresh or documents):
        return report
    credit(connection, run, documents=documents, claims=claims)
    return replace(report, documents=report.documents + documents, claims=report.claims + claims, changed=True)
