"""What was said of a fact over time, read from the published snapshot: who first, who copied it, who disagrees, what was decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import duckdb
import pyarrow as pa

from claims.match.phrases import same_name
from claims.model import Claim, Period
from claims.quantities.calendar import period_from_iso
from warehouse.ledger import read_only, records, rows
from warehouse.lookup import Found, find_metrics, find_period, find_subject, is_part_named
from warehouse.records import WarehouseError
from warehouse.review import ReviewFlag, flags_named
from warehouse.rows import claim_of
from warehouse.snapshots import snapshot_with_views

Row = dict[str, Any]
Echo = Literal["copy", "version", "repeat"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of a fact with who says it and when.

    ``published`` is the date that the document states, ``observed`` when this version was first seen here (naive UTC); the two are
    never mixed. ``told_by`` is the independent source behind it: of a copy, who published the text first. ``echoes`` are later
    statements that are no news: the same figure in copies of the text, in other versions of the page, or again in the document.
    ``conflicts`` and ``revises`` are ids of other claims of the fact: of independent sources, and of the page's version before.
    """

    claim: Claim
    source: str
    told_by: str
    address: str
    public_id: str
    title: str | None
    published: date | None
    observed: datetime | None
    version: int
    current: bool
    is_copy: bool
    origin: str
    conflicts: frozenset[str] = frozenset()
    revises: frozenset[str] = frozenset()
    change: str | None = None
    """How it took the place of what the version before said: correction, restatement or silent edit."""
    echoes: tuple[tuple[Echo, Statement], ...] = ()

    @property
    def all_ids(self) -> frozenset[str]:
        """Its own claim's id and those of its echoes."""
        return frozenset((self.claim.id, *(echo.claim.id for _, echo in self.echoes)))


@dataclass(frozen=True, slots=True)
class Known:
    """A reference fact beside the claims. ``inside`` and ``outside`` are ids of claims that it bears out and that it contradicts."""

    metric: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    source: str
    verified: bool
    as_of: date | None = None
    retrieved: datetime | None = None
    replaced: datetime | None = None
    inside: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FactHistory:
    """A fact, its statements by stated date (those without one last), the reference facts on it and the flags it is part of."""

    id: str
    subject: str | None
    metric: str | None
    scope: str | None
    period: Period | None
    period_iso: str | None
    statements: tuple[Statement, ...]
    known: tuple[Known, ...] = ()
    flags: tuple[ReviewFlag, ...] = ()

    @property
    def independent(self) -> int:
        """Independent sources that state it: copies of one text are one."""
        return len({statement.told_by for statement in self.statements})

    @property
    def first(self) -> tuple[Statement, ...]:
        """The statements of the earliest stated date, one for each independent source."""
        dated = [statement for statement in self.statements if statement.published]
        found = [statement for statement in dated if statement.published == dated[0].published]
        return tuple({statement.told_by: statement for statement in reversed(found)}.values())[::-1]

    @property
    def last(self) -> date | None:
        """The latest stated date."""
        return max((s.published for s in self.statements if s.published), default=None)


@dataclass(frozen=True, slots=True)
class Question:
    """Whose history, of what and for when, in a person's words; empty means any measure and any period."""

    subject: str
    metric: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """The answer: facts of the newest period first. ``metrics`` counts the facts by metric, where no metric was asked for."""

    found: Found
    facts: tuple[FactHistory, ...]
    metrics: dict[str, int] = field(default_factory=dict)


def history(root: Path, question: Question) -> History:
    """All that was said of a subject's facts. Raise WarehouseError, in one line, where nothing fits the words."""
    with read_only(snapshot_with_views(root)) as connection:
        found = find_subject(connection, question.subject)
        facts = _facts(connection, found)
        metrics = _counted(facts)
        if question.metric:
            wanted = find_metrics(question.metric, metrics)
            facts = [row for row in facts if row["metric"] in wanted]
        if question.period:
            facts = _within(facts, find_period(question.period))
        if not facts:
            raise WarehouseError(_nothing(question, found))
        made = _histories(connection, facts)
    return History(found, tuple(sorted(made, key=_newest_first)), {} if question.metric else metrics)


def _nothing(question: Question, found: Found) -> str:
    of = f" on {question.metric!r}" if question.metric else ""
    return (
        f"no fact of {found.subjects[0]}{of} lies in {question.period}"
        if question.period
        else f"no fact of {found.subjects[0]} has a measure"
    )


def _newest_first(fact: FactHistory) -> tuple[object, ...]:
    """By the month in which the period ends, and within one the whole before its parts and what most sources speak of first."""
    end = fact.period.last if fact.period else date.min
    latest = fact.last or date.min
    return (
        -end.year,
        -end.month,
        fact.scope is not None,
        -fact.independent,
        -latest.toordinal(),
        fact.metric or "",
        fact.scope or "",
        fact.id,
    )


# ---------------------------------------------------------------- facts

_FACTS = """
SELECT f.* FROM facts AS f
WHERE f.metric IS NOT NULL AND (
    list_contains(?::VARCHAR[], f.subject)
    OR (f.scope IS NOT NULL AND f.subject IN (SELECT parent FROM entities WHERE parent IS NOT NULL AND list_contains(?::VARCHAR[], name)))
)
ORDER BY f.fact_id
"""


def _facts(connection: duckdb.DuckDBPyConnection, found: Found) -> list[Row]:
    """The facts of a subject, those included that a text tells of it as a part of its parent."""
    names = list(found.subjects)
    return [
        row
        for row in records(connection, _FACTS, [names, names])
        if row["subject"] in names or is_part_named(row["scope"], (*found.aliases, *names))
    ]


def _counted(facts: Sequence[Row]) -> dict[str, int]:
    """How many facts there are on each metric, most first."""
    counts: dict[str, int] = defaultdict(int)
    for row in facts:
        counts[row["metric"]] += 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _within(facts: Sequence[Row], asked: Period) -> list[Row]:
    """Facts whose period lies in the one that was asked for."""
    return [row for row in facts if (period := _period(row["period"])) and asked.first <= period.first and period.last <= asked.last]


def _period(iso: str | None) -> Period | None:
    try:
        return period_from_iso(iso) if iso else None
    except ValueError:
        return None


# ---------------------------------------------------------------- statements

_STATEMENTS = """
WITH told AS (
    SELECT f.fact_id, c.*, d.public_id, d.page, d.version, d.published_at, d.fetched_at, d.title, s.name AS source, o.origin_id, o.origin_source_id,
        os.name AS origin_source, origin.page <> d.page AS is_copy,
        d.document_id NOT IN (SELECT supersedes FROM documents WHERE supersedes IS NOT NULL) AS current
    FROM fact_claims AS f SEMI JOIN asked_facts USING (fact_id) JOIN claims AS c USING (claim_id) JOIN documents AS d USING (document_id)
    JOIN sources AS s USING (source_id) JOIN document_origins AS o USING (document_id) JOIN documents AS origin ON origin.document_id = o.origin_id
    JOIN sources AS os ON os.source_id = o.origin_source_id
), pairs AS (
    SELECT claim_a, claim_b, relation FROM claim_pairs
    WHERE relation IN ('conflicts', 'revised') AND claim_a IN (SELECT claim_id FROM told)
), both_ways AS (
    SELECT claim_a AS claim_id, claim_b AS other, relation FROM pairs UNION ALL SELECT claim_b, claim_a, relation FROM pairs
), related AS (
    SELECT claim_id,
        list(DISTINCT other) FILTER (relation = 'conflicts' AND mine.origin_source_id <> theirs.origin_source_id) AS conflicts_with,
        list(DISTINCT other) FILTER (relation = 'revised') AS revised_with
    FROM both_ways JOIN told AS mine USING (claim_id) JOIN told AS theirs ON theirs.claim_id = other GROUP BY claim_id
)
SELECT t.*, coalesce(r.conflicts_with, []) AS conflicts_with, coalesce(r.revised_with, []) AS revised_with, v.older_claim, v.kind AS change
FROM told AS t LEFT JOIN related AS r USING (claim_id)
LEFT JOIN claim_revisions AS v ON v.newer_claim = t.claim_id AND v.older_claim IS NOT NULL
ORDER BY t.fact_id, t.published_at NULLS LAST, t.fetched_at NULLS LAST, t.is_copy, t.page, t.version, t.field = 'title', t.char_start, t.claim_id
"""
"""What `fact_timeline` says, of the facts that are asked for alone: the view relates all claims of a warehouse."""


def _histories(connection: duckdb.DuckDBPyConnection, facts: Sequence[Row]) -> list[FactHistory]:
    connection.register("asked_facts", pa.table({"fact_id": pa.array([row["fact_id"] for row in facts], pa.string())}))
    said: dict[str, list[Statement]] = defaultdict(list)
    for row in records(connection, _STATEMENTS):
        said[row["fact_id"]].append(_statement(row))
    flags, held = _flags(connection), _held(connection)
    connection.unregister("asked_facts")
    reference = records(
        connection, "SELECT * FROM reference_facts ORDER BY seen_until IS NOT NULL, verified DESC, source, seen_until DESC, reference_id"
    )
    return [
        FactHistory(
            row["fact_id"], row["subject"], row["metric"], row["scope"], period := _period(row["period"]), row["period"],
            folded(said[row["fact_id"]]), _known(row, period, reference, held.get(row["fact_id"], {})), flags.get(row["fact_id"], ()),
        )
        for row in facts
    ]  # fmt: skip


def _statement(row: Row) -> Statement:
    return Statement(
        claim_of(row, row["public_id"]), row["source"], row["origin_source"], row["page"], row["public_id"], row["title"],
        row["published_at"], row["fetched_at"], row["version"], row["current"], row["is_copy"], row["origin_id"],
        frozenset(row["conflicts_with"]), frozenset([*row["revised_with"], *filter(None, [row["older_claim"]])]), row["change"],
    )  # fmt: skip


def folded(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Fold what is no news under the first who said it: the same figure in copies of one text, in versions of one page, in one document.

    The order of the first is kept; what independent sources make of an echo counts for the one it is folded under.
    """
    heads: dict[tuple[object, ...], Statement] = {}
    home: dict[tuple[object, ...], tuple[object, ...]] = {}
    for statement in statements:
        says = _says(statement.claim)
        keys = [("text", statement.origin, *says), ("page", statement.address, *says)]
        head = next((home[key] for key in keys if key in home), None)
        if head is None:
            head = keys[0]
            heads[head] = statement
        else:
            heads[head] = _with_echo(heads[head], statement)
        home.update((key, head) for key in keys if key not in home)
    return tuple(heads.values())


def _says(claim: Claim) -> tuple[object, ...]:
    """What makes two statements of one fact the same figure."""
    dates = (claim.period_start, claim.period_end) if claim.type == "date" else ()
    return (claim.low, claim.high, claim.unit, claim.direction, claim.modality, claim.basis, claim.growth_basis, *dates)


def _with_echo(head: Statement, other: Statement) -> Statement:
    kind: Echo = "repeat" if other.claim.content == head.claim.content else "version" if other.address == head.address else "copy"
    return replace(
        head,
        echoes=(*head.echoes, (kind, other)),
        conflicts=head.conflicts | other.conflicts,
        revises=head.revises | other.revises,
        change=head.change or other.change,
        current=head.current or (kind == "version" and other.current),
    )


# ---------------------------------------------------------------- flags and the reference

_FLAGS_OF_FACTS = """
SELECT f.fact_id, list(DISTINCT flag.id ORDER BY flag.id) AS flags
FROM (SELECT id, unnest(claims) AS claim_id FROM flags) AS flag JOIN fact_claims AS f USING (claim_id) JOIN asked_facts USING (fact_id)
GROUP BY f.fact_id
"""


def _flags(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[ReviewFlag, ...]]:
    """Of each fact the flags on its claims that are open or decided, notes only where they were decided."""
    of_fact = {row["fact_id"]: row["flags"] for row in records(connection, _FLAGS_OF_FACTS)}
    found = {flag.flag.id: flag for flag in flags_named(connection, sorted({key for keys in of_fact.values() for key in keys}))}
    shown = {key for key, flag in found.items() if flag.decision or (flag.status == "open" and flag.flag.severity != "info")}
    place = {key: number for number, key in enumerate(sorted(shown, key=lambda key: (found[key].position or 10**9, key)))}
    return {fact: tuple(found[key] for key in sorted(set(keys) & shown, key=place.__getitem__)) for fact, keys in of_fact.items()}


def _known(fact: Row, period: Period | None, reference: Sequence[Row], held: Mapping[str, Mapping[str, bool]]) -> tuple[Known, ...]:
    """The reference facts that claims were held against, and others on the same subject, metric and days: what holds now first.

    ``held``: reference fact -> claim of this fact -> whether it is inside.
    """
    return tuple(
        Known(
            row["metric"], row["low"], row["high"], row["unit"], row["source"], row["verified"], row["as_of"], row["retrieved_at"],
            row["seen_until"], _where(held, row, True), _where(held, row, False),
        )
        for row in reference
        if row["reference_id"] in held
        or (
            (row["metric"], fact["scope"]) == (fact["metric"], None) and period and _same_days(period, row["period"])
            and same_name(fact["subject"], row["entity"])
        )
    )  # fmt: skip


def _where(held: Mapping[str, Mapping[str, bool]], row: Row, inside: bool) -> frozenset[str]:
    """Claims held against a fact that came out so. A fact that was replaced is held against nothing any more."""
    if row["seen_until"]:
        return frozenset()
    return frozenset(claim for claim, out in held.get(row["reference_id"], {}).items() if out == inside)


_HELD = """
SELECT f.fact_id, h.reference_id, h.claim_id, h.inside FROM reference_checks AS h JOIN fact_claims AS f USING (claim_id) JOIN asked_facts USING (fact_id)
ORDER BY ALL
"""


def _held(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, dict[str, bool]]]:
    """Fact -> reference fact -> claim -> whether it is inside."""
    found: dict[str, dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    for fact, reference, claim, inside in rows(connection, _HELD):
        found[fact][reference][claim] = inside
    return found


def _same_days(period: Period, iso: str) -> bool:
    other = _period(iso)
    return other is not None and (other.first, other.last) == (period.first, period.last)
