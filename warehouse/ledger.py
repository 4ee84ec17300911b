"""The ledger: one DuckDB file under a lock, opened for one piece of work at a time.

Nobody but the holder of the lock opens it, and no process opens it twice: closing a second handle
would drop the lock that DuckDB holds on it. Everyone else reads a snapshot.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.durable import Waiting, locked
from warehouse.records import Run, WarehouseError
from warehouse.rows import utc

STORAGE_VERSION = "v1.5.0"
"""The oldest DuckDB that must be able to read the files."""
LOCK_WAIT = 120.0
"""Seconds that a writer waits for another."""

_HERE = Path(__file__).parent
_NUMBERED = re.compile(r"(\d{2,4})_\w+\.sql")
_OFFLINE: dict[str, str | bool | int | float | list[str]] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}


@dataclass(frozen=True, slots=True)
class State:
    """Which ledger this is and how often its content has changed."""

    ledger_id: str
    revision: int


def ledger_path(root: Path) -> Path:
    return root / ".ledger" / "claims.duckdb"


@contextmanager
def held(root: Path, wait: float = LOCK_WAIT, waiting: Waiting | None = None) -> Iterator[None]:
    """Hold the warehouse's lock: whoever does may open the ledger, and publish."""
    with locked(root / ".ledger" / "writer.lock", wait, waiting):
        yield


@contextmanager
def opened(root: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the ledger, brought up to date; call it with the lock held. Closing writes everything into the one file."""
    path = ledger_path(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = duckdb.connect(str(path), config=_OFFLINE | {"storage_compatibility_version": STORAGE_VERSION})
    except duckdb.Error as error:
        raise WarehouseError(f"{path}: cannot open the ledger: {first_line(error)}") from error
    try:
        migrate(connection)
        yield connection
    finally:
        connection.close()


@contextmanager
def read_only(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a snapshot, to read from it and from nothing else: no files, no network, no change of settings."""
    try:
        connection = duckdb.connect(
            str(path), read_only=True, config=_OFFLINE | {"enable_external_access": False, "lock_configuration": True}
        )
    except duckdb.Error as error:
        raise WarehouseError(f"{path}: cannot read the warehouse: {first_line(error)}") from error
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All or nothing."""
    connection.begin()
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def first_line(error: BaseException) -> str:
    """What is wrong, in one line."""
    return str(error).strip().split("\n", 1)[0]


def scripts(folder: str, within: Path = _HERE) -> list[tuple[int, Path]]:
    """The numbered SQL files of a folder, in order.

    Raise WarehouseError when two have one number.
    """
    found = sorted((int(match[1]), path) for path in (within / folder).glob("*.sql") if (match := _NUMBERED.fullmatch(path.name)))
    numbers = [number for number, _ in found]
    if len(set(numbers)) != len(numbers):
        raise WarehouseError(f"{folder}: two files have the same number")
    return found


# ---------------------------------------------------------------- migrations and views

_STATE_SQL = """
CREATE TABLE schema_migrations (number INTEGER NOT NULL, name VARCHAR NOT NULL);
COMMENT ON TABLE schema_migrations IS 'Migrations that this ledger has been through.';
COMMENT ON COLUMN schema_migrations.number IS 'Number of the migration.';
COMMENT ON COLUMN schema_migrations.name IS 'Its file.';
CREATE TABLE ledger_state (ledger_id VARCHAR NOT NULL, revision BIGINT NOT NULL, views_hash VARCHAR NOT NULL);
COMMENT ON TABLE ledger_state IS 'One row: which ledger this is.';
COMMENT ON COLUMN ledger_state.ledger_id IS 'Random name, given once.';
COMMENT ON COLUMN ledger_state.revision IS 'Counts the changes of content.';
COMMENT ON COLUMN ledger_state.views_hash IS 'Hash of the files the views were made from.';
"""


def migrate(connection: duckdb.DuckDBPyConnection, within: Path = _HERE) -> None:
    """Run the migrations that are missing, each with its record in one transaction, then renew the views if they changed."""
    if not rows(connection, "SELECT 1 FROM duckdb_tables() WHERE table_name = 'ledger_state'"):
        with transaction(connection):
            connection.execute(_STATE_SQL)
            connection.execute("INSERT INTO ledger_state VALUES (?, 0, '')", [uuid.uuid4().hex[:8]])
    done = {number for (number,) in rows(connection, "SELECT number FROM schema_migrations")}
    found = scripts("migrations", within)
    if unknown := done - {number for number, _ in found}:
        raise WarehouseError(f"this warehouse has migration {max(unknown)}, which this version does not know: install a newer claimtrack")
    missing = [(number, path) for number, path in found if number not in done]
    if missing:
        _drop_views(connection)
    for number, path in missing:
        with transaction(connection):
            connection.execute(path.read_text("utf-8"))
            connection.execute("INSERT INTO schema_migrations VALUES (?, ?)", [number, path.name])
            touch(connection)
    _renew_views(connection, within)


def _drop_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Views come after migrations: a table that a view reads cannot always be altered."""
    with transaction(connection):
        for (name,) in rows(connection, "SELECT view_name FROM duckdb_views() WHERE NOT internal"):
            connection.execute(f'DROP VIEW "{name}"')
        connection.execute("UPDATE ledger_state SET views_hash = ''")


def _renew_views(connection: duckdb.DuckDBPyConnection, within: Path) -> None:
    if has_views(connection, within):
        return
    texts, digest = _views(within)
    _drop_views(connection)
    with transaction(connection):
        for text in texts:
            connection.execute(text)
        _inherit_comments(connection)
        connection.execute("UPDATE ledger_state SET views_hash = ?", [digest])
        touch(connection)


def has_views(connection: duckdb.DuckDBPyConnection, within: Path = _HERE) -> bool:
    """Whether a ledger or a snapshot has the views of this version."""
    return rows(connection, "SELECT views_hash FROM ledger_state") == [(_views(within)[1],)]


def _views(within: Path) -> tuple[list[str], str]:
    """The statements that make the views, and their hash."""
    texts = [path.read_text("utf-8") for _, path in scripts("views", within)]
    return texts, hashlib.sha256("\x00".join(texts).encode()).hexdigest()[:20]


def _inherit_comments(connection: duckdb.DuckDBPyConnection) -> None:
    """A view's column without a comment of its own takes that of the first table, by name, that has one of its name."""
    missing = rows(
        connection,
        """SELECT v.table_name, v.column_name, arg_min(t.comment, t.table_name)
           FROM duckdb_columns() AS v JOIN duckdb_columns() AS t USING (column_name)
           WHERE v.table_name IN (SELECT view_name FROM duckdb_views() WHERE NOT internal) AND v.comment IS NULL
             AND t.schema_name = 'main' AND t.table_name IN (SELECT table_name FROM duckdb_tables() WHERE NOT temporary) AND t.comment IS NOT NULL
           GROUP BY ALL ORDER BY ALL""",
    )
    connection.execute(
        "".join(f"""COMMENT ON COLUMN "{view}"."{column}" IS '{comment.replace("'", "''")}';\n""" for view, column, comment in missing)
    )


# ---------------------------------------------------------------- small questions and changes


def rows(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    return connection.execute(sql, parameters).fetchall()


def count(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()) -> int:
    """The one number that a query or a change answers with."""
    answer = connection.execute(sql, parameters).fetchone()
    return int(answer[0]) if answer else 0


def records(connection: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()) -> list[dict[str, Any]]:
    """The rows of a query as dictionaries."""
    result: list[dict[str, Any]] = connection.execute(sql, parameters).to_arrow_table().to_pylist()
    return result


def table_like(connection: duckdb.DuckDBPyConnection, name: str, content: list[dict[str, Any]]) -> pa.Table:
    """Rows as an Arrow table with the columns and types of a table of the ledger."""
    schema = connection.execute(f'SELECT * FROM "{name}" LIMIT 0').to_arrow_table().schema
    return pa.Table.from_pylist(content, schema)


def replace_content(
    connection: duckdb.DuckDBPyConnection, name: str, key: Sequence[str], content: list[dict[str, Any]], within: str | None = None
) -> bool:
    """Make a table hold exactly these rows, touching only those that differ; return whether any did.

    ``key`` are columns that name a row, or a group of rows that is replaced as one. ``within``: a condition; only rows that
    meet it are replaced.
    """
    columns = ", ".join(key)
    present = f"SELECT * FROM {name} WHERE {within}" if within else f"SELECT * FROM {name}"
    connection.register("wanted", table_like(connection, name, content))
    try:
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE replaced AS SELECT DISTINCT {columns} FROM ({present} EXCEPT SELECT * FROM wanted)"
        )
        same = " AND ".join(f"{name}.{column} IS NOT DISTINCT FROM replaced.{column}" for column in key)
        removed = count(connection, f"DELETE FROM {name} USING replaced WHERE {same}")
        added = count(connection, f"INSERT INTO {name} SELECT * FROM wanted EXCEPT {present}")
    finally:
        connection.unregister("wanted")
    return bool(removed or added)


def name_rows(connection: duckdb.DuckDBPyConnection, table: str, column: str, values: Iterable[str]) -> None:
    """Make a temporary table of one column."""
    connection.register("arrived", pa.table({column: pa.array(sorted(values), pa.string())}))
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS FROM arrived")
    connection.unregister("arrived")


def touch(connection: duckdb.DuckDBPyConnection) -> None:
    """Note, inside a transaction, that the content changed."""
    connection.execute("UPDATE ledger_state SET revision = revision + 1")


def state(connection: duckdb.DuckDBPyConnection) -> State:
    ((ledger_id, revision),) = rows(connection, "SELECT ledger_id, revision FROM ledger_state")
    return State(ledger_id, revision)


def credit(
    connection: duckdb.DuckDBPyConnection, run: Run, *, documents: int = 0, claims: int = 0, opened: int = 0, closed: int = 0
) -> None:
    """Note, inside a transaction, what a run has changed."""
    connection.execute(
        "INSERT INTO runs SELECT ?, ?, now() AT TIME ZONE 'UTC', ?, 0, 0, 0, 0 WHERE NOT EXISTS (FROM runs WHERE run_id = ?)",
        [run.id, utc(run.started_at), run.pipeline_version, run.id],
    )
    connection.execute(
        """UPDATE runs SET changed_at = now() AT TIME ZONE 'UTC', documents_added = documents_added + ?, claims_added = claims_added + ?,
           flags_opened = flags_opened + ?, flags_closed = flags_closed + ? WHERE run_id = ?""",
        [documents, claims, opened, closed, run.id],
    )
