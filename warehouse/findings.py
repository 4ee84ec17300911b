"""What the checks between documents found, kept apart from the flags that it became.

Which of several findings is the cause and which are its consequences is decided among all that share words. A part that is
concluded anew therefore asks for the findings of other parts that share words with its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.corpus import read_items
from warehouse.ledger import count, held, name_rows, opened, rows
from warehouse.records import Corpus, Part, StoredFinding


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands of a part, and beside it.

    ``gone``: ids of the findings that were in the part and are to be replaced, ``flags`` the flags that they were made into;
    ``findings``: those of other parts that share words with these or with the new ones, ``corpus``: their documents.
    """

    gone: frozenset[str]
    flags: frozenset[str]
    findings: tuple[StoredFinding, ...]
    corpus: Corpus


def read_neighbours(root: Path, holders: Iterable[str] | None, found: Sequence[StoredFinding]) -> Neighbours:
    """Look up the findings of a part, given by its claims and documents (None: all there is), and those beside it."""
    with held(root), opened(root) as connection:
        if holders is None:
            every = rows(connection, "SELECT finding_id, flag_id FROM matching.findings")
            return Neighbours(frozenset(key for key, _ in every), frozenset(flag for _, flag in every), (), Corpus(()))
        name_rows(connection, "holders", "holder", holders)
        connection.execute(
            """CREATE OR REPLACE TEMP TABLE gone AS
               SELECT finding_id FROM (SELECT finding_id, unnest(claims) AS holder FROM matching.findings)
               LEFT JOIN (SELECT holder, true AS here FROM holders) USING (holder) GROUP BY finding_id HAVING bool_and(here IS NOT NULL)"""
        )
        connection.execute("CREATE OR REPLACE TEMP TABLE beside (finding_id VARCHAR)")
        name_rows(connection, "places", "place", {place for finding in found for place in (finding.flag, *finding.places)})
        while _step(connection):
            pass
        return _neighbours(connection)


_PLACES = """
SELECT finding_id, unnest(list_append(places, flag_id)) AS place FROM matching.findings
"""


def _step(connection: duckdb.DuckDBPyConnection) -> bool:
    connection.execute(
        f"""CREATE OR REPLACE TEMP TABLE next_ones AS
            WITH spots AS ({_PLACES}), known AS (
                SELECT place FROM places UNION SELECT place FROM spots WHERE finding_id IN (FROM gone UNION ALL FROM beside)
            )
            SELECT DISTINCT finding_id FROM spots SEMI JOIN known USING (place)
            WHERE finding_id NOT IN (FROM gone UNION ALL FROM beside)"""
    )
    connection.execute("INSERT INTO beside FROM next_ones")
    return count(connection, "SELECT count(*) FROM next_ones") > 0


def _neighbours(connection: duckdb.DuckDBPyConnection) -> Neighbours:
    found = [
        (StoredFinding(flag, tuple(claims), tuple(places), content), key)
        for key, flag, claims, places, content in rows(
            connection,
            "SELECT finding_id, flag_id, claims, places, content FROM matching.findings SEMI JOIN beside USING (finding_id) ORDER BY finding_id",
        )
    ]
    gone = rows(connection, "SELECT finding_id, flag_id FROM matching.findings SEMI JOIN gone USING (finding_id)")
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE beside_documents AS
           SELECT document_id FROM documents WHERE page IN (SELECT page FROM documents WHERE document_id IN (
               SELECT split_part(unnest(places), '|', 1) FROM matching.findings SEMI JOIN beside USING (finding_id)))"""
    )
    return Neighbours(
        frozenset(key for key, _ in gone),
        frozenset({flag for _, flag in gone} | {finding.flag for finding, _ in found}),
        tuple(finding for finding, _ in found),
        read_items(connection, "beside_documents"),
    )


def settle_part(connection: duckdb.DuckDBPyConnection, part: Part) -> None:
    """Put the findings of a part in the place of those it had, and note that it is concluded."""
    wanted = {finding.id: finding for finding in part.findings}
    name_rows(connection, "removed", "finding_id", part.gone - wanted.keys())
    if part.gone - wanted.keys():
        connection.execute("DELETE FROM matching.findings WHERE finding_id IN (FROM removed)")
    fresh = sorted(wanted.keys() - part.gone)
    texts = pa.list_(pa.string())
    table = pa.table(
        {
            "finding_id": pa.array(fresh, pa.string()),
            "flag_id": pa.array([wanted[key].flag for key in fresh], pa.string()),
            "claims": pa.array([list(wanted[key].holders) for key in fresh], texts),
            "places": pa.array([list(wanted[key].places) for key in fresh], texts),
            "content": pa.array([wanted[key].content for key in fresh], pa.string()),
        }
    )
    if fresh:
        connection.register("arrived", table)
        connection.execute("INSERT INTO matching.findings SELECT * FROM arrived")
        connection.unregister("arrived")
    connection.execute("DELETE FROM matching.pending WHERE revision < ?", [part.revision])
    if rows(connection, "FROM matching.basis") != [(part.basis,)]:
        connection.execute("DELETE FROM matching.basis")
        connection.execute("INSERT INTO matching.basis VALUES (?)", [part.basis])
