"""Which versions a page has had, and in which order: by when each was last seen there.

A silent edit keeps its date and a figure may change back, so neither date nor content tells what a page says now.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import duckdb
import pyarrow as pa

from warehouse.ledger import count

_HERE = """
CREATE OR REPLACE TEMP TABLE here AS
    SELECT DISTINCT page, document_id FROM documents JOIN seen USING (document_id)
    WHERE page NOT IN (SELECT page FROM observations WHERE greatest(seen_from, seen_until) > ?)
"""

_NEWS = """
CREATE OR REPLACE TEMP TABLE asked_pages AS
    SELECT page FROM observations
    WHERE seen_until IS NULL AND page IN (SELECT page FROM here) AND document_id NOT IN (SELECT document_id FROM here)
    UNION
    SELECT page FROM here WHERE document_id NOT IN (SELECT document_id FROM observations WHERE seen_until IS NULL)
"""

_LEFT = """
UPDATE observations SET seen_until = ?
    WHERE seen_until IS NULL AND page IN (SELECT page FROM here) AND document_id NOT IN (SELECT document_id FROM here)
"""

_CAME = """
INSERT INTO observations
    SELECT page, document_id, ?, NULL FROM here
    WHERE document_id NOT IN (SELECT document_id FROM observations WHERE seen_until IS NULL)
"""

_NUMBER = """
CREATE OR REPLACE TEMP TABLE numbered AS
    WITH last_seen AS (
        SELECT document_id, max(seen_from) AS came, bool_or(seen_until IS NULL) AS here, max(seen_until) AS went
        FROM observations WHERE page IN (SELECT page FROM asked_pages) GROUP BY document_id
    )
    SELECT document_id, row_number() OVER page AS version, lag(document_id) OVER page AS supersedes
    FROM documents LEFT JOIN last_seen USING (document_id)
    WHERE documents.page IN (SELECT page FROM asked_pages)
    WINDOW page AS (
        PARTITION BY page
        ORDER BY coalesce(here, false), CASE WHEN NOT here THEN went END NULLS FIRST, published_at NULLS FIRST, public_id,
            coalesce(came, fetched_at) NULLS FIRST, document_id
    )
"""


def observe(connection: duckdb.DuckDBPyConnection, content_ids: Iterable[str], moment: datetime) -> bool:
    """Note, inside a transaction, that pages say this now; return whether that is news.

    A version that was there goes only once its page is seen to say something else: a page that is not looked at, or
    cannot be, says what it said. Pages that a later run has looked at are left as that one found them.
    ``moment`` is naive UTC.
    """
    connection.register("seen", pa.table({"document_id": pa.array(sorted(set(content_ids)), pa.string())}))
    try:
        connection.execute(_HERE, [moment])
    finally:
        connection.unregister("seen")
    connection.execute(_NEWS)
    left = count(connection, _LEFT, [moment])
    return bool(count(connection, _CAME, [moment]) or left)


def number_versions(connection: duckdb.DuckDBPyConnection) -> None:
    """Count the versions of the pages in the temporary table ``asked_pages``, and leave those that changed to the next conclusion.

    What a page says now comes last, and before it what went last. Of versions that are there at once (files of a folder), or
    went at once, the stated date decides, then the public id.
    """
    connection.execute(_NUMBER)
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE moved AS SELECT n.* FROM numbered AS n JOIN documents AS d USING (document_id)
           WHERE (d.version, d.supersedes) IS DISTINCT FROM (n.version, n.supersedes)"""
    )
    connection.execute(
        """UPDATE documents SET version = n.version, supersedes = n.supersedes FROM moved AS n
           WHERE documents.document_id = n.document_id"""
    )
    leave_to_conclusion(connection, "moved")


def leave_to_conclusion(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    """Note the documents of a table as those that the next conclusion takes up."""
    connection.execute(f"INSERT INTO matching.pending SELECT DISTINCT document_id, (SELECT revision FROM ledger_state) FROM {table}")
