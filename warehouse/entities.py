"""The names that claims are about: how much is said of each, what else it is called, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
from rapidfuzz import fuzz, process

from claims.match.phrases import LEGAL, same_name, tokens
from warehouse.ledger import read_only, records, rows
from warehouse.lookup import find_subject
from warehouse.naming import NamingDecision, naming_decisions
from warehouse.snapshots import snapshot_with_views

SIMILAR = 75.0
"""Ratio of words from which a name that is kept apart is worth showing beside another."""
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Named:
    """A subject of facts. ``also`` are other names that it goes by."""

    name: str
    parent: str | None
    facts: int
    claims: int
    sources: int
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Another name for a subject, with every reason there is to take the two for one. ``claims`` carry it as their subject."""

    name: str
    claims: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """All there is to a subject. ``parts`` are its segments and sites, ``similar`` names that are kept apart from it.

    ``decisions`` are people's, oldest first.
    """

    named: Named
    links: tuple[Link, ...]
    parts: tuple[str, ...]
    similar: tuple[str, ...]
    decisions: tuple[NamingDecision, ...]


def list_entities(root: Path, words: str = "") -> list[Named]:
    """The subjects of facts, those with most claims first; with ``words``, those with these in one of their names, in any case."""
    with read_only(snapshot_with_views(root)) as connection:
        found = _all(connection)
    asked = words.casefold()
    return [named for named in found if any(asked in name.casefold() for name in (named.name, *named.also))]


def portrait(root: Path, words: str) -> Portrait:
    """All there is to the subject that the words mean. Raise WarehouseError, in one line, where they mean none or several."""
    with read_only(snapshot_with_views(root)) as connection:
        names = find_subject(connection, words).subjects
        everyone = _all(connection)
        named = max((each for each in everyone if each.name in names), key=lambda each: (each.claims, each.name))
        decisions = naming_decisions(connection)
        links = _links(connection, named.name, decisions)
        mine = {named.name, *(link.name for link in links)}
        parts = [name for (name,) in rows(connection, "SELECT DISTINCT name FROM entities WHERE parent = ? ORDER BY 1", [named.name])]
        return Portrait(
            named, links, tuple(parts), _similar(named.name, [each.name for each in everyone if each.name not in mine]),
            tuple(each for each in decisions if {each.naming.name, each.naming.other} & mine),
        )  # fmt: skip


_ALL = """
WITH said AS (
    SELECT f.subject, count(DISTINCT f.fact_id) AS facts, count(*) AS claims, count(DISTINCT o.origin_source_id) AS sources
    FROM facts AS f JOIN fact_claims USING (fact_id) JOIN claims AS c USING (claim_id) JOIN document_origins AS o USING (document_id)
    WHERE f.subject IS NOT NULL GROUP BY f.subject
), also AS (
    SELECT name AS subject, list(DISTINCT alias ORDER BY alias) AS also, max(parent) AS parent
    FROM entities JOIN entity_aliases USING (entity_id) WHERE part IS NULL GROUP BY name
)
SELECT s.*, a.parent, list_filter(coalesce(a.also, []), name -> name <> s.subject) AS also
FROM said AS s LEFT JOIN also AS a USING (subject)
ORDER BY s.claims DESC, s.subject
"""


def _all(connection: duckdb.DuckDBPyConnection) -> list[Named]:
    return [
        Named(row["subject"], row["parent"], row["facts"], row["claims"], row["sources"], tuple(row["also"]))
        for row in records(connection, _ALL)
    ]


# ---------------------------------------------------------------- links and their reasons

_USED = """
SELECT CASE WHEN c.scope IS DISTINCT FROM f.scope AND c.subject <> f.subject AND c.scope IS NOT NULL THEN c.subject || ' (' || c.scope || ')' ELSE c.subject END AS name,
    count(*) AS claims
FROM facts AS f JOIN fact_claims USING (fact_id) JOIN claims AS c USING (claim_id)
WHERE f.subject = ? AND c.subject IS NOT NULL GROUP BY ALL
"""
_SPELLED = """
SELECT a.alias AS name, min(d.public_id) AS document, count(DISTINCT a.document_id) AS documents, bool_or(a.document_id IS NULL) AS given
FROM entity_aliases AS a JOIN entities USING (entity_id) LEFT JOIN documents AS d USING (document_id)
WHERE name = ? AND part IS NULL GROUP BY a.alias
"""


def _links(connection: duckdb.DuckDBPyConnection, name: str, decisions: Sequence[NamingDecision]) -> tuple[Link, ...]:
    used: dict[str, int] = dict(rows(connection, _USED, [name]))
    reasons: dict[str, list[str]] = defaultdict(list)
    for decision in decisions:
        if decision.naming.kind == "merge" and decision.naming.other == name and not decision.withdrawn and decision.withdraws is None:
            reasons[decision.naming.name].append(_by_a_person(decision))
    for row in records(connection, _SPELLED, [name]):
        reasons[row["name"]] += _by_texts(row)
    for other in (*used, *reasons):
        if likeness := alike(name, other):
            reasons[other].append(likeness)
    return tuple(
        Link(other, used.get(other, 0), tuple(why) or ("its claims state the same facts",))
        for other, why in sorted(
            ((other, reasons[other]) for other in {*used, *reasons} if other != name), key=lambda item: (-used.get(item[0], 0), item[0])
        )
    )


def _by_a_person(decision: NamingDecision) -> str:
    note = f": “{' '.join(decision.naming.note.split())}”" if decision.naming.note else ""
    return f"merged{f' by {decision.naming.reviewer}' if decision.naming.reviewer else ''} on {decision.decided_at:%Y-%m-%d}{note}"


def _by_texts(row: dict[str, Any]) -> list[str]:
    found = ["the reference says so"] if row["given"] else []
    if row["documents"]:
        more = f" and {row['documents'] - 1} more" if row["documents"] > 1 else ""
        found.append(f"{row['document']}{more} {'use' if row['documents'] > 1 else 'uses'} it so")
    return found


def alike(name: str, other: str) -> str | None:
    """How two names are one by their letters alone; ``None`` where they are not.

    >>> alike("Orrin Foods", "Orrin Foods plc"), alike("Amazon Web Services", "AWS"), alike("Orrin Foods", "Orrin")
    ('the same but for legal form, case or punctuation', 'its initials', None)
    """
    if name == other or not same_name(name, other):
        return None
    if tokens(name, LEGAL) == tokens(other, LEGAL):
        return "the same but for legal form, case or punctuation"
    return "its initials" if other.isupper() or name.isupper() else "the same but for spelling"


def _similar(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """Names that a person might take for this one, the nearest first."""
    folded = {other: " ".join(tokens(other, LEGAL)) for other in others}
    hits = process.extract(" ".join(tokens(name, LEGAL)), folded, scorer=fuzz.token_set_ratio, score_cutoff=SIMILAR, limit=_SHOWN)
    return tuple(other for _, _, other in hits)
