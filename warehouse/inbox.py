"""The inbox: one Parquet file for each batch or decision, durable when the call returns.

A file is named by its content, without the times and the run in it: writing the same batch twice
leaves one file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from claims.model import Decision, content_hash
from warehouse.durable import put, remove_unfinished, temporary_name
from warehouse.records import Batch, Run, WarehouseError
from warehouse.rows import INBOX_SCHEMA, OLDER_INBOX_SCHEMAS, Row, decision_row, item_row, utc

_FORMAT = "1"
_ABANDONED = 3600.0
"""Seconds after which an unfinished file has no writer any more."""


@dataclass(frozen=True, slots=True)
class InboxFile:
    """A file of the inbox, read. ``run`` is null for a decision."""

    path: Path
    run: Run | None
    table: pa.Table


def write_batch(root: Path, batch: Batch) -> Path:
    """Put a batch into the inbox; once this returns, it survives anything. ``load`` takes it from there.

    Raise ValueError for a document whose strings are no text (lone surrogates).
    """
    rows = [item_row(item) for item in batch.items]
    run = {"id": batch.run.id, "pipeline_version": batch.run.pipeline_version, "started_at": utc(batch.run.started_at).isoformat()}
    return _write(root, f"batch-{_content_name(batch.run.pipeline_version, rows)}", rows, {"run": json.dumps(run)})


def write_decision(root: Path, decision: Decision) -> Path:
    """Put a decision into the inbox: acknowledged when this returns, seen after the next ``load``.

    Raise ValueError for a verdict that is none or a time that is not ISO 8601.
    """
    return write_decisions(root, [decision])


def write_decisions(root: Path, decisions: Sequence[Decision]) -> Path:
    """Put several decisions into the inbox as one file: all of them are acknowledged when this returns, or none is there.

    Raise ValueError as `write_decision` does, and for no decision at all.
    """
    if not decisions:
        raise ValueError("there is no decision to write")
    rows = [decision_row(decision) for decision in decisions]
    keys = [row["decision"]["decision_id"] for row in rows]
    name = f"decision-{keys[0]}" if len(keys) == 1 else f"decisions-{content_hash('decisions', *keys)}"
    return _write(root, name, rows, {})


def _content_name(version: str, rows: Iterable[Row]) -> str:
    timeless = [row | {"document": row["document"] | {"fetched_at": None}} if "document" in row else row for row in rows]
    return content_hash("batch", version, *timeless)


def _write(root: Path, name: str, rows: list[Row], metadata: dict[str, str]) -> Path:
    folder = root / "inbox"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.parquet"
    if target.exists():
        return target
    try:
        table = pa.Table.from_pylist(rows, INBOX_SCHEMA.with_metadata({"claimtrack": _FORMAT} | metadata))
    except UnicodeEncodeError as error:
        raise ValueError(f"a lone surrogate is no text: {error}") from error
    temporary = temporary_name(folder)
    try:
        pq.write_table(table, temporary, compression="zstd")
        put(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return target


def waiting(root: Path) -> list[Path]:
    """The finished files of the inbox, by name."""
    return sorted((root / "inbox").glob("*.parquet"))


def read_file(path: Path) -> InboxFile:
    """Read one file; raise WarehouseError, in one line, for one that is damaged or not ours."""
    try:
        table = pq.ParquetFile(path).read()
        metadata = {key.decode(): value.decode() for key, value in (table.schema.metadata or {}).items()}
    except FileNotFoundError:
        raise
    except (OSError, ValueError, pa.ArrowException) as error:
        raise WarehouseError(f"no readable Parquet file: {str(error).splitlines()[0]}") from error
    if any(table.schema.equals(older) for older in OLDER_INBOX_SCHEMAS):
        table = pa.Table.from_pylist(table.to_pylist(), INBOX_SCHEMA.with_metadata(table.schema.metadata))
    if metadata.get("claimtrack") != _FORMAT or not table.schema.equals(INBOX_SCHEMA):
        raise WarehouseError("not a batch of this version of claimtrack")
    return InboxFile(path, _run(metadata["run"]) if "run" in metadata else None, table)


def _run(text: str) -> Run:
    value = json.loads(text)
    return Run(value["id"], value["pipeline_version"], datetime.fromisoformat(value["started_at"]).replace(tzinfo=UTC))


def reject(path: Path, reason: str) -> str:
    """Set a file aside, with the reason beside it; return the line that says so."""
    folder = path.parent / "rejected"
    folder.mkdir(exist_ok=True)
    line = f"{path.name}: {reason}; moved to {folder.name}/"
    (folder / f"{path.name}.txt").write_text(line + "\n", "utf-8")
    path.replace(folder / path.name)
    return line


def tidy(root: Path) -> None:
    """Remove what killed writers left unfinished long ago."""
    remove_unfinished(root / "inbox", _ABANDONED)
