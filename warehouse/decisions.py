"""Decide about flags: durable before it is acknowledged, and published at once.

A decision goes into the inbox like a batch, so it needs no lock and cannot be lost; then the loader takes it in and the
snapshot is published. Should another process hold the warehouse for too long, the decision stands all the same and
is seen after the next load.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb

from claims.model import Decision, Verdict
from warehouse.durable import Waiting
from warehouse.inbox import write_decisions
from warehouse.ledger import LOCK_WAIT, read_only
from warehouse.records import WarehouseError
from warehouse.review import Recorded, Status, decisions_on, find_flag
from warehouse.rows import decision_row
from warehouse.snapshots import publish, snapshot_with_views


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer says to a flag, which may be named by the beginning of its id."""

    flag: str
    verdict: Verdict
    reviewer: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A decision that would be written, and what stands now.

    ``changes`` is false where the same stands already; ``uncovers`` is what counts again when the one that stands is taken back.
    """

    decision: Decision
    before: Recorded | None
    status: Status
    superseded_by: str | None
    changes: bool
    uncovers: Recorded | None = None

    @property
    def id(self) -> str:
        """The id it has in the warehouse: of the one that stands, where nothing changes."""
        if self.before and not self.changes:
            return self.before.id
        return str(decision_row(self.decision)["decision"]["decision_id"])


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Decisions that are durable. ``delayed`` says, in one line, why they are not published yet; null when they are."""

    planned: tuple[Planned, ...]
    delayed: str | None = None


def decide(
    root: Path, answer: Answer, *, now: datetime | None = None, waiting: Waiting | None = None, wait: float = LOCK_WAIT
) -> Acknowledged:
    """Record one answer. When this returns it survives anything, and as a rule readers of the snapshot see it.

    ``waiting`` is told, once, which process is waited for, ``wait`` seconds at most. Raise UnknownFlag for a flag that was never found and
    ValueError for a verdict that is none; a flag that no longer holds may still be decided.
    """
    with read_only(snapshot_with_views(root)) as connection:
        planned = plan(connection, answer, now)
    return record(root, [planned], waiting, wait)


def withdraw(
    root: Path, flag: str, *, reviewer: str | None, note: str | None = None, now: datetime | None = None, waiting: Waiting | None = None
) -> Acknowledged:
    """Take back the decision that stands, by a new one: what was decided before it counts again, or the flag is undecided.

    Raise UnknownFlag as `decide` does, and WarehouseError when no decision stands.
    """
    with read_only(snapshot_with_views(root)) as connection:
        key = find_flag(connection, flag)
        history = decisions_on(connection, key)
        standing = _standing(history)
        if standing is None:
            raise WarehouseError(f"flag {key}: there is no decision to take back")
        decision = Decision(key, standing.decision.verdict, reviewer, note, _moment(history, now), standing.id)
        uncovers = _standing([each for each in history if each.id != standing.id])
        planned = Planned(decision, standing, *_state(connection, key), changes=True, uncovers=uncovers)
    return record(root, [planned], waiting)


def plan(connection: duckdb.DuckDBPyConnection, answer: Answer, now: datetime | None = None) -> Planned:
    """Work out the decision that an answer comes to, on an open snapshot, without writing anything."""
    key = find_flag(connection, answer.flag)
    history = decisions_on(connection, key)
    decision = Decision(key, answer.verdict, answer.reviewer, answer.note, _moment(history, now))
    decision_row(decision)  # refuses what is no verdict
    before = _standing(history)
    same = before is not None and _said(before.decision) == _said(decision)
    return Planned(decision, before, *_state(connection, key), changes=not same)


def plan_all(
    root: Path, answers: Sequence[tuple[int, Answer]], now: datetime | None = None
) -> tuple[list[tuple[int, Planned]], list[tuple[int, str]]]:
    """Plan numbered answers: the decisions, and what is wrong with the others. A flag can be answered once.

    Raise WarehouseError when nothing has been published yet.
    """
    planned: list[tuple[int, Planned]] = []
    refused: list[tuple[int, str]] = []
    first: dict[str, int] = {}
    with read_only(snapshot_with_views(root)) as connection:
        for number, answer in answers:
            try:
                one = plan(connection, answer, now)
            except (WarehouseError, ValueError) as error:
                refused.append((number, str(error)))
                continue
            if number != (line := first.setdefault(one.decision.flag, number)):
                refused.append((number, f"flag {one.decision.flag} is decided on line {line} already"))
            else:
                planned.append((number, one))
    return planned, refused


def record(root: Path, planned: Sequence[Planned], waiting: Waiting | None = None, wait: float = LOCK_WAIT) -> Acknowledged:
    """Write planned decisions as one file, all or none, and publish. Those that change nothing are not written."""
    new = [each.decision for each in planned if each.changes]
    if not new:
        return Acknowledged(tuple(planned))
    write_decisions(root, new)
    try:
        publish(root, waiting, wait)
    except WarehouseError as error:
        return Acknowledged(tuple(planned), str(error))
    return Acknowledged(tuple(planned))


def _standing(history: Sequence[Recorded]) -> Recorded | None:
    return next((each for each in reversed(history) if each.decides), None)


def _said(decision: Decision) -> tuple[str, str | None, str | None]:
    return decision.verdict, decision.reviewer, decision.note


def _moment(history: Sequence[Recorded], now: datetime | None) -> str:
    """Now, but after every decision there is: the latest counts, also where a clock was set back."""
    moment = now or datetime.now(UTC)
    if history:
        moment = max(moment, datetime.fromisoformat(history[-1].decision.decided_at) + timedelta(microseconds=1))
    return moment.astimezone(UTC).isoformat()


def _state(connection: duckdb.DuckDBPyConnection, key: str) -> tuple[Status, str | None]:
    ((status, superseded_by),) = connection.execute("SELECT status, superseded_by FROM flags WHERE id = ?", [key]).fetchall()
    return status, superseded_by
