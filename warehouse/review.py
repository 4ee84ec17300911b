"""What a reviewer reads: flags in the order of the queue, and all there is to one of them. Read from the published snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import duckdb
import pyarrow as pa

from claims.match.compare import relate
from claims.model import Claim, Decision, Document, Flag, PairRelation, Severity
from warehouse.corpus import evidence_of, flag_of
from warehouse.ledger import read_only, records, rows
from warehouse.records import QueuedEvidence, WarehouseError
from warehouse.rows import claim_of, document_of
from warehouse.snapshots import snapshot_with_views

Row = dict[str, Any]
Status = Literal["open", "superseded", "closed"]

SHORTEST = 8
"""Characters of an id that are shown at least."""
_NAMED = 5
"""How many flags are named when a beginning fits several."""


class UnknownFlag(WarehouseError):
    """No flag has this id or beginning of one, or several have."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision as the warehouse holds it. ``withdrawn`` is true once a later one took it back."""

    id: str
    decision: Decision
    withdrawn: bool = False

    @property
    def decides(self) -> bool:
        """Whether it is a verdict that nobody took back; of several, the latest counts."""
        return self.decision.withdraws is None and not self.withdrawn


@dataclass(frozen=True, slots=True)
class ReviewFlag:
    """A flag, whatever became of it.

    ``short`` is the beginning of its id that names it alone, ``position`` its place in the queue, ``decision`` the one
    that counts now, ``decided_before`` the latest that counts about a flag whose place it took.
    """

    flag: Flag
    short: str
    position: int | None
    status: Status
    superseded_by: str | None
    supersedes: tuple[str, ...]
    closed_reason: str | None
    subject: str | None
    metric: str | None
    prominent: bool
    ratio: float
    independent_sources: int
    newest: date | None
    first_seen_run: str
    pages: tuple[str, ...]
    evidence: tuple[QueuedEvidence, ...]
    decision: Recorded | None
    decided_before: Recorded | None


@dataclass(frozen=True, slots=True)
class SourcedClaim:
    """A claim with who says it. ``relations`` say how it stands to those of the flag's own that state its fact, by their place."""

    claim: Claim
    source: str
    address: str
    version: int
    current: bool
    published: date | None
    relations: tuple[tuple[int, PairRelation], ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """All there is to one flag.

    ``documents`` are those its words stand in, by content id. ``others`` are claims of the same facts that it does not
    rest on, latest versions first. ``decisions`` are oldest first. ``earlier`` flags are those whose place it took, and theirs;
    ``later`` those that took its own, one after the other.
    """

    flag: ReviewFlag
    queue_length: int
    documents: Mapping[str, Document]
    claims: tuple[SourcedClaim, ...]
    others: tuple[SourcedClaim, ...]
    decisions: tuple[Recorded, ...]
    earlier: tuple[ReviewFlag, ...]
    later: tuple[ReviewFlag, ...]
    causes: tuple[ReviewFlag, ...]
    consequences: tuple[ReviewFlag, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which flags to list: empty means any. ``subject`` is a part of a name, in any case.

    ``decided`` adds flags that were decided, and ``closed`` those that are no longer found.
    """

    rules: frozenset[str] = frozenset()
    severities: frozenset[Severity] = frozenset()
    subject: str = ""
    decided: bool = False
    closed: bool = False


def list_flags(root: Path, selection: Selection | None = None) -> list[ReviewFlag]:
    """The flags of a selection, in the queue's order: by default the review queue itself."""
    chosen = selection or Selection()
    with read_only(snapshot_with_views(root)) as connection:
        found = [row for row in _rows(connection, "true", []) if _selected(row, chosen)]
        return _flags(connection, found)


def find_flag(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    """The id of the flag with this id, or with the only one that begins so.

    Raise UnknownFlag, in one line, when there is none or several.
    """
    name = name.strip()
    found = [key for (key,) in rows(connection, "SELECT id FROM flags WHERE starts_with(id, ?) ORDER BY id", [name])] if name else []
    if name in found:
        return name
    if not found:
        raise UnknownFlag(f"no flag is called {name!r}; `claimtrack review list --decided --closed` names them all")
    if len(found) > 1:
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        raise UnknownFlag(f"{len(found)} flags begin with {name!r}: {', '.join(found[:_NAMED])}{more}")
    return str(found[0])


def dossier(root: Path, name: str) -> Dossier:
    """All there is to the flag of this id, or unique beginning of one. Raise UnknownFlag when there is none."""
    with read_only(snapshot_with_views(root)) as connection:
        key = find_flag(connection, name)
        ((length,),) = rows(connection, "SELECT count(*) FROM review_queue")
        flag = flags_named(connection, [key])[0]
        claims, others = _claims(connection, flag.flag)
        causes = [cause for (cause,) in rows(connection, "SELECT id FROM flags WHERE list_contains(consequences, ?)", [key])]
        return Dossier(
            flag, length, _documents(connection, flag), claims, others, decisions_on(connection, key),
            flags_named(connection, _earlier(connection, key)), flags_named(connection, _later(connection, key)), flags_named(connection, causes),
            flags_named(connection, flag.flag.consequences),
        )  # fmt: skip


def decisions_on(connection: duckdb.DuckDBPyConnection, flag: str) -> tuple[Recorded, ...]:
    """Every decision about a flag, oldest first."""
    found = records(connection, "SELECT * FROM decisions WHERE flag_id = ? ORDER BY decided_at, decision_id", [flag])
    withdrawn = {row["withdraws"] for row in found}
    return tuple(Recorded(row["decision_id"], _decision(row["flag_id"], row), row["decision_id"] in withdrawn) for row in found)


# ---------------------------------------------------------------- flags

_FLAGS = """
SELECT f.*, q.position FROM flags_in_order AS f LEFT JOIN (SELECT id, position FROM review_queue) AS q USING (id)
WHERE {condition} ORDER BY f.place
"""


def _rows(connection: duckdb.DuckDBPyConnection, condition: str, parameters: Sequence[object]) -> list[Row]:
    return records(connection, _FLAGS.format(condition=condition), parameters)


def _selected(row: Row, chosen: Selection) -> bool:
    decided, open_ = row["verdict"] is not None, row["status"] == "open"
    # A decided flag that is gone is asked for as a decided one: what came after a decision is why one looks.
    wanted = chosen.decided if decided else (open_ or chosen.closed)
    return (
        wanted
        and (not chosen.rules or row["rule"] in chosen.rules)
        and (not chosen.severities or row["severity"] in chosen.severities)
        and chosen.subject.casefold() in (row["subject"] or "").casefold()
    )


def _flags(connection: duckdb.DuckDBPyConnection, found: Sequence[Row]) -> list[ReviewFlag]:
    evidence = evidence_of(connection, [row["id"] for row in found])
    names = shortened(key for (key,) in rows(connection, "SELECT id FROM flags"))
    earlier = _decided_before(connection)
    return [_flag(row, names[row["id"]], evidence.get(row["id"], ()), earlier.get(row["id"])) for row in found]


def _decided_before(connection: duckdb.DuckDBPyConnection) -> dict[str, Recorded]:
    """For each flag that took the place of a decided one, however far back, the latest of these decisions."""
    passed_on = dict(rows(connection, "SELECT id, superseded_by FROM flags WHERE superseded_by IS NOT NULL"))
    found: dict[str, Recorded] = {}
    for row in records(connection, "SELECT * FROM standing_decisions ORDER BY decided_at, decision_id"):
        recorded, seen, key = Recorded(row["decision_id"], _decision(row["flag_id"], row)), {row["flag_id"]}, row["flag_id"]
        while (key := passed_on.get(key)) and key not in seen:
            found[key] = recorded
            seen.add(key)
    return found


def shortened(keys: Iterable[str]) -> dict[str, str]:
    """The shortest beginning of each key, of at least :data:`SHORTEST` characters, that no other begins with.

    >>> shortened(["0123456789a", "0123456789b", "f00f00f00"])
    {'0123456789a': '0123456789a', '0123456789b': '0123456789b', 'f00f00f00': 'f00f00f0'}
    """
    ordered = sorted(set(keys))
    shared = [_shared(a, b) for a, b in pairwise(ordered)]
    return {
        key: key[: max(SHORTEST, before + 1, after + 1)] for key, before, after in zip(ordered, [0, *shared], [*shared, 0], strict=False)
    }


def _shared(a: str, b: str) -> int:
    """How many characters two keys begin with in common."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def flags_named(connection: duckdb.DuckDBPyConnection, keys: Iterable[str]) -> tuple[ReviewFlag, ...]:
    """Flags by id, in the order named; ids that are unknown are left out."""
    keys = list(dict.fromkeys(keys))
    if not keys:
        return ()
    found = {flag.flag.id: flag for flag in _flags(connection, _rows(connection, "list_contains(?::VARCHAR[], f.id)", [keys]))}
    return tuple(found[key] for key in keys if key in found)


def _flag(row: Row, short: str, evidence: tuple[QueuedEvidence, ...], before: Recorded | None) -> ReviewFlag:
    decision = Recorded(row["decision_id"], _decision(row["id"], row)) if row["decision_id"] else None
    return ReviewFlag(
        flag_of(row, evidence), short, row["position"], row["status"], row["superseded_by"], tuple(row["supersedes"]), row["closed_reason"],
        row["subject"], row["metric"], row["prominent"], row["ratio"], row["independent_sources"], row["newest"], row["first_seen_run"],
        tuple(row["pages"]), evidence, decision, before,
    )  # fmt: skip


def _decision(flag: str, row: Row) -> Decision:
    return Decision(
        flag, row["verdict"], row["reviewer"], row["note"], row["decided_at"].replace(tzinfo=UTC).isoformat(), row.get("withdraws")
    )


def _earlier(connection: duckdb.DuckDBPyConnection, key: str) -> list[str]:
    """The flags whose place this one took, nearest first, and those whose place they took."""
    reached, new = [key], [key]
    while new:
        found = rows(connection, "SELECT id FROM flags WHERE list_contains(?::VARCHAR[], superseded_by) ORDER BY id", [new])
        new = [old for (old,) in found if old not in reached]
        reached += new
    return reached[1:]


def _later(connection: duckdb.DuckDBPyConnection, key: str) -> list[str]:
    """The flags that took the place of this one, one after the other."""
    reached = [key]
    while True:
        found = rows(connection, "SELECT superseded_by FROM flags WHERE id = ? AND superseded_by IS NOT NULL", [reached[-1]])
        if not found or found[0][0] in reached:
            return reached[1:]
        reached.append(found[0][0])


# ---------------------------------------------------------------- claims and documents

_CLAIMS = """
SELECT c.*, d.public_id, d.page, d.version, d.published_at, s.name AS source,
    d.document_id NOT IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL) AS current
FROM claims AS c JOIN documents AS d USING (document_id) JOIN sources AS s USING (source_id)
WHERE c.claim_id IN {which}
ORDER BY current DESC, d.published_at NULLS LAST, d.page, d.version, c.char_start, c.claim_id
"""
_SAME_FACT = "(SELECT claim_id FROM fact_claims WHERE fact_id IN (SELECT fact_id FROM fact_claims JOIN asked USING (claim_id)))"


def _claims(connection: duckdb.DuckDBPyConnection, flag: Flag) -> tuple[tuple[SourcedClaim, ...], tuple[SourcedClaim, ...]]:
    """The claims that a flag rests on, in its order, and the others of their facts."""
    connection.register("asked", pa.table({"claim_id": pa.array(flag.claims, pa.string())}))
    own = {row["claim_id"]: _sourced(row) for row in records(connection, _CLAIMS.format(which="(SELECT claim_id FROM asked)"))}
    others = [_sourced(row) for row in records(connection, _CLAIMS.format(which=_SAME_FACT)) if row["claim_id"] not in own]
    pairs = records(connection, "SELECT * FROM claim_pairs WHERE claim_a IN (FROM asked) OR claim_b IN (FROM asked)")
    facts = dict(rows(connection, "SELECT claim_id, fact_id FROM fact_claims WHERE claim_id IN " + _SAME_FACT))
    connection.unregister("asked")
    known = {
        frozenset((p["claim_a"], p["claim_b"])): PairRelation(p["claim_a"], p["claim_b"], p["relation"], p["axis"], p["detail"])
        for p in pairs
    }
    mine = tuple(own[key] for key in flag.claims if key in own)
    return mine, tuple(replace(other, relations=_relations(other.claim, mine, facts, known)) for other in others)


def _sourced(row: Row) -> SourcedClaim:
    return SourcedClaim(claim_of(row, row["public_id"]), row["source"], row["page"], row["version"], row["current"], row["published_at"])


def _relations(
    claim: Claim, mine: Sequence[SourcedClaim], facts: Mapping[str, str], known: Mapping[frozenset[str], PairRelation]
) -> tuple[tuple[int, PairRelation], ...]:
    """How a claim stands to those of the same fact: as the warehouse has it, else compared now (it keeps one pair of each kind)."""
    return tuple(
        # A fact's claims may name one subject differently, where another document spells it out.
        (n, known.get(frozenset((claim.id, own.claim.id))) or relate(replace(claim, subject=own.claim.subject), own.claim))
        for n, own in enumerate(mine)
        if facts.get(claim.id) == facts.get(own.claim.id)
    )


def _documents(connection: duckdb.DuckDBPyConnection, flag: ReviewFlag) -> dict[str, Document]:
    wanted = [words.document_id for words in flag.evidence if words.document_id]
    found = records(connection, "SELECT * FROM documents WHERE list_contains(?::VARCHAR[], document_id)", [wanted])
    return {row["document_id"]: document_of(row) for row in found}
