"""People's decisions about names: which are one, and which are not. Append-only, and applied by the next run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import duckdb

from claims.match.entities import merged_names
from claims.model import content_hash
from claims.reference import Reference
from warehouse.durable import Waiting
from warehouse.ledger import held, opened, records, rows, touch, transaction
from warehouse.lookup import suggest
from warehouse.records import WarehouseError
from warehouse.rows import utc
from warehouse.snapshots import current_snapshot, publish

Kind = Literal["merge", "split"]


@dataclass(frozen=True, slots=True)
class Naming:
    """What a person says of two names. Of a merge, ``name`` is read as ``other``."""

    kind: Kind
    name: str
    other: str
    reviewer: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NamingDecision:
    """A decision about two names as the warehouse holds it. ``withdrawn`` is true once a later one took it back."""

    id: str
    naming: Naming
    decided_at: datetime
    withdraws: str | None = None
    withdrawn: bool = False


def decide_naming(root: Path, naming: Naming, *, now: datetime | None = None, waiting: Waiting | None = None) -> Naming | None:
    """Record a decision and publish it; return it with the names as claims spell them, or nothing where it stands already.

    The next run applies it.
    Raise WarehouseError, in one line, for a name that is not known, or a decision that others or the reference contradict.
    """
    current_snapshot(root)  # without a warehouse there is nothing to decide
    with held(root, waiting=waiting), opened(root) as connection, transaction(connection):
        naming = replace(naming, name=_known(connection, naming.name), other=_known(connection, naming.other))
        history = naming_decisions(connection)
        standing = _standing(history, naming.name, naming.other)
        if standing and (standing.naming.kind, standing.naming.name) == (naming.kind, naming.name):
            return None
        _refuse(connection, naming, history)
        _insert(connection, naming, history, now)
    publish(root, waiting)
    return naming


def undo_naming(root: Path, naming: Naming, *, now: datetime | None = None, waiting: Waiting | None = None) -> NamingDecision:
    """Take back the decision that counts about two names; return it. Raise WarehouseError where there is none."""
    current_snapshot(root)
    with held(root, waiting=waiting), opened(root) as connection, transaction(connection):
        history = naming_decisions(connection)
        standing = _standing(history, naming.name, naming.other)
        if standing is None:
            raise WarehouseError(f"nobody has decided about {naming.name!r} and {naming.other!r}: there is nothing to take back")
        _insert(connection, replace(standing.naming, reviewer=naming.reviewer, note=naming.note), history, now, standing.id)
    publish(root, waiting)
    return standing


def naming_decisions(connection: duckdb.DuckDBPyConnection) -> tuple[NamingDecision, ...]:
    """Every decision about names, oldest first."""
    found = records(connection, "SELECT * FROM entity_decisions ORDER BY decided_at, decision_id")
    withdrawn = {row["withdraws"] for row in found}
    return tuple(
        NamingDecision(
            row["decision_id"], Naming(row["kind"], row["name"], row["other"], row["reviewer"], row["note"]), row["decided_at"],
            row["withdraws"], row["decision_id"] in withdrawn,
        )
        for row in found
    )  # fmt: skip


def with_decisions(root: Path, reference: Reference) -> Reference:
    """The reference with what people decided in this warehouse: it counts before what the files say of the same two names."""
    with held(root), opened(root) as connection:
        found = rows(connection, "SELECT kind, name, other FROM standing_entity_decisions ORDER BY ALL")
    if not found:
        return reference
    decided = {frozenset((name, other)) for _, name, other in found}
    merged = {pair for pair in reference.merged if frozenset(pair) not in decided}
    apart = {pair for pair in reference.apart if frozenset(pair) not in decided}
    merged |= {(name, other) for kind, name, other in found if kind == "merge"}
    apart |= {(min(name, other), max(name, other)) for kind, name, other in found if kind == "split"}
    return replace(reference, merged=tuple(sorted(merged)), apart=tuple(sorted(apart)))


# ---------------------------------------------------------------- what may be decided

_NAMES = """
SELECT DISTINCT subject FROM claims WHERE subject IS NOT NULL
UNION SELECT subject FROM facts WHERE subject IS NOT NULL
UNION SELECT name FROM entities WHERE part IS NULL
"""


def _known(connection: duckdb.DuckDBPyConnection, words: str) -> str:
    """The name that claims carry, in its own spelling; a name that nothing carries cannot be decided about."""
    names = [name for (name,) in rows(connection, f"FROM ({_NAMES}) ORDER BY 1")]
    folded = [name for name in names if name.casefold() == words.strip().casefold()]
    if words in folded or len(folded) == 1:
        return words if words in folded else str(folded[0])
    raise WarehouseError(f"no claim is about {words!r}{suggest(words, names)}")


def _refuse(connection: duckdb.DuckDBPyConnection, naming: Naming, history: tuple[NamingDecision, ...]) -> None:
    name, other = naming.name, naming.other
    if name == other:
        raise WarehouseError(f"{name!r} is one name: there is nothing to {naming.kind}")
    aliases = rows(
        connection,
        """SELECT alias, name FROM entity_aliases JOIN entities USING (entity_id)
           WHERE document_id IS NULL AND list_sort([alias, name]) = list_sort([?, ?])""",
        [name, other],
    )
    if aliases and naming.kind == "split":
        raise WarehouseError(f"aliases.csv reads {aliases[0][0]!r} as {aliases[0][1]!r}: take that line out of it instead")
    merged = tuple(_merged(history))
    taken = dict(merged).get(name)
    if naming.kind == "merge" and taken not in (None, other):
        raise WarehouseError(f"{name!r} is read as {taken!r} already: claimtrack entities undo {name!r} {taken!r} takes that back")
    if naming.kind == "merge" and merged_names(Reference(merged=merged)).get(other) == name and taken != other:
        raise WarehouseError(f"{other!r} is read as {name!r}: the two are one already")


def _merged(history: tuple[NamingDecision, ...]) -> list[tuple[str, str]]:
    pairs = {frozenset((each.naming.name, each.naming.other)) for each in history}
    standing = [found for pair in pairs if (found := _standing(history, *pair))]
    return sorted((each.naming.name, each.naming.other) for each in standing if each.naming.kind == "merge")


def _standing(history: tuple[NamingDecision, ...], name: str, other: str) -> NamingDecision | None:
    """The decision that counts about two names, in either order and any case."""
    asked = {name.casefold(), other.casefold()}
    found = (e for e in reversed(history) if {e.naming.name.casefold(), e.naming.other.casefold()} == asked)
    return next((each for each in found if each.withdraws is None and not each.withdrawn), None)


def _insert(
    connection: duckdb.DuckDBPyConnection,
    naming: Naming,
    history: tuple[NamingDecision, ...],
    now: datetime | None,
    withdraws: str | None = None,
) -> None:
    """Write one row, later than all that stand: the latest counts, also where a clock was set back."""
    moment = utc(now or datetime.now(UTC))
    if history:
        moment = max(moment, history[-1].decided_at + timedelta(microseconds=1))
    row: list[Any] = [naming.kind, naming.name, naming.other, naming.reviewer, naming.note, moment, withdraws]
    key = content_hash("naming", *row[:5], moment.isoformat(), *([withdraws] if withdraws else []))
    connection.execute("INSERT INTO entity_decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [key, *row])
    touch(connection)
