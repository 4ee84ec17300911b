"""What is read back: the corpus from the ledger, the queue and the counts from the published snapshot."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from claims.model import Claim, Evidence, Flag
from warehouse.ledger import count, held, opened, read_only, records, rows
from warehouse.loader import drain
from warehouse.records import Corpus, Extracted, QueuedEvidence, QueuedFlag, Summary
from warehouse.rows import claim_of, document_of, entities_of, flags_of, lists_of
from warehouse.snapshots import current_snapshot

Row = dict[str, Any]


def read_corpus(root: Path) -> Corpus:
    """Every version of every page with its claims, what waits in the inbox included; ordered by page and version."""
    with held(root), opened(root) as connection:
        drain(root, connection)
        return read_items(connection)


def read_items(connection: duckdb.DuckDBPyConnection, table: str | None = None) -> Corpus:
    """Every version of every page, or those whose ``document_id`` is in a table, which holds all versions of its pages or none."""
    only = f"SEMI JOIN {table} USING (document_id)" if table else ""
    found = records(
        connection,
        f"""SELECT * EXCLUDE (page_uses), page_uses > 1 AS shared FROM (FROM documents {only}) LEFT JOIN extractions USING (document_id)
            JOIN (SELECT public_id, count(*) AS page_uses FROM documents GROUP BY public_id) USING (public_id) ORDER BY page, version""",
    )
    claims: dict[str, list[Row]] = {}
    for row in records(connection, f"FROM claims {only} ORDER BY document_id, field DESC, char_start, char_end, claim_id"):
        claims.setdefault(row["document_id"], []).append(row)
    superseded = {row["supersedes"] for row in found}
    return Corpus(tuple(_extracted(row, claims.get(row["document_id"], []), row["document_id"] not in superseded) for row in found))


def _extracted(row: Row, claims: list[Row], current: bool) -> Extracted:
    public_id = row["public_id"]
    made: tuple[Claim, ...] = tuple(claim_of(claim, public_id) for claim in claims)
    return Extracted(
        document_of(row), made, entities_of(row["entities"] or "[]"), lists_of(row["lists"] or "[]"),
        flags_of(row["flags"] or "[]", public_id),
        row["fetched_at"], row["collected_from"], row["version"], current, row["shared"],
    )  # fmt: skip


def open_flags(root: Path) -> list[QueuedFlag]:
    """The review queue of the published snapshot: severity, place, size of the miss, independent sources, newest first."""
    with read_only(current_snapshot(root)) as connection:
        queue = records(connection, "SELECT * FROM review_queue ORDER BY position")
        evidence = evidence_of(connection, [row["id"] for row in queue])
    return [_queued(row, evidence.get(row["id"], ())) for row in queue]


def evidence_of(connection: duckdb.DuckDBPyConnection, flags: Sequence[str]) -> dict[str, tuple[QueuedEvidence, ...]]:
    """The words of each of these flags, in their order, with where they stand."""
    connection.register("asked", pa.table({"flag_id": pa.array(flags, pa.string())}))
    found: dict[str, tuple[QueuedEvidence, ...]] = {}
    for e in records(
        connection,
        """SELECT e.*, d.version, d.publisher, d.title, d.url, d.path, d.published_at
           FROM flag_evidence AS e JOIN asked USING (flag_id) LEFT JOIN documents AS d USING (document_id)
           ORDER BY e.flag_id, e.position""",
    ):
        words = QueuedEvidence(
            Evidence(e["public_id"], e["field"], e["char_start"], e["char_end"], e["quote"]),
            e["document_id"], e["version"], e["publisher"], e["title"], e["url"], e["path"], e["published_at"],
        )  # fmt: skip
        found[e["flag_id"]] = (*found.get(e["flag_id"], ()), words)
    connection.unregister("asked")
    return found


def flag_of(row: Row, evidence: Sequence[QueuedEvidence]) -> Flag:
    """Rebuild a flag from its row and its words."""
    return Flag(
        row["id"], row["rule"], row["severity"], tuple(row["claims"]), tuple(words.evidence for words in evidence), row["sentence"],
        row["arithmetic"], tuple(row["consequences"]), row["place_rank"], row["miss_ratio"], row["independent_sources"],
    )  # fmt: skip


def _queued(row: Row, evidence: tuple[QueuedEvidence, ...]) -> QueuedFlag:
    flag = flag_of(row, evidence)
    return QueuedFlag(row["position"], flag, row["first_seen_run"], row["subject"], row["metric"], row["independent_sources"], evidence)


def summary(root: Path) -> Summary:
    """Count what the published snapshot holds."""
    with read_only(current_snapshot(root)) as connection:
        tables = {
            name: count(connection, f"SELECT count(*) FROM {name}") for name in ("documents", "sources", "claims", "facts", "decisions")
        }
        return Summary(
            **tables,
            pages=count(connection, "SELECT count(DISTINCT page) FROM documents"),
            flags=_tally(connection, "SELECT severity, count(*) FROM flags WHERE status = 'open' GROUP BY ALL ORDER BY ALL"),
            rules=_tally(
                connection, "SELECT rule, count(*) FROM flags WHERE status = 'open' AND severity <> 'info' GROUP BY ALL ORDER BY ALL"
            ),
            to_review=count(connection, "SELECT count(*) FROM review_queue"),
            errors=count(connection, "SELECT count(*) FROM input_errors"),
        )


def count_conclusion(root: Path) -> dict[str, int]:
    """Count what the ledger holds of claims and of what they came to."""
    with held(root), opened(root) as connection:
        return {
            "claims": count(connection, "SELECT count(*) FROM claims"),
            "facts": count(connection, "SELECT count(*) FROM facts"),
            "conflicts": count(connection, "SELECT count(*) FROM claim_pairs WHERE relation = 'conflicts'"),
            "relations": count(connection, "SELECT count(*) FROM document_relations"),
            "flags": count(connection, "SELECT count(*) FROM flags WHERE status = 'open'"),
        }


def _tally(connection: duckdb.DuckDBPyConnection, sql: str) -> dict[str, int]:
    return dict(rows(connection, sql))


# ---------------------------------------------------------------- content, apart from times

_OF_A_RUN = {"fetched_at", "first_seen_run", "closed_run", "seen_from", "seen_until"}
_NOT_CONTENT = {"runs", "ledger_state", "schema_migrations"}


def content_digest(root: Path) -> str:
    """Hash the content of the ledger, inbox included, without order, times, runs and what matching keeps: equal for two that hold the same."""
    with held(root), opened(root) as connection:
        drain(root, connection)
        return digest(connection)


def digest(connection: duckdb.DuckDBPyConnection) -> str:
    """Hash what an open warehouse holds, as `content_digest` does."""
    total = hashlib.sha256()
    for (name,) in rows(
        connection,
        "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND NOT internal AND NOT temporary ORDER BY table_name",
    ):
        if name in _NOT_CONTENT:
            continue
        found = records(connection, f'SELECT * FROM "{name}"')
        lines = sorted(
            hashlib.sha256(repr([value for key, value in row.items() if key not in _OF_A_RUN]).encode()).digest() for row in found
        )
        total.update(name.encode() + len(lines).to_bytes(8, "big") + b"".join(lines))
    return total.hexdigest()
