"""What a conclusion has to look at: the documents that are new or changed, and everything whose outcome may change with them.

The claims of these documents and all that may be one fact with them are blocks, which are matched as wholes; beside
them stand the other claims of their documents, all versions of their pages, and all copies of their texts, because the
checks look at these. What is not here comes out as it did: a conclusion of the part is that part of a conclusion of all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from claims.match.initials import is_initials
from claims.model import Claim, DocumentRelation
from claims.reference import EMPTY_REFERENCE, Reference
from warehouse.copies import follow_relations, relate_touched
from warehouse.corpus import read_items
from warehouse.ledger import count, held, opened, rows, state, touch, transaction
from warehouse.loader import drain
from warehouse.names import Named, find_block, spell_out, take_up_names
from warehouse.records import Corpus

_INDEX = ("short_names", "words", "pieces", "names", "name_keys", "figure_keys", "texts", "fingerprints", "crowds", "near_texts")


@dataclass(frozen=True, slots=True)
class Touched:
    """A part of the warehouse that is concluded anew.

    ``documents``: content ids of those that are new or changed, or whose names or copies are. ``names``: subjects and scopes,
    short names spelled out, of the blocks, with the one document where such a name is one of its own. ``short_names`` spells them out. ``relations`` name documents by content id. ``whole``: it is all there is.
    ``revision``: what came to the ledger from then on is not in it.
    """

    corpus: Corpus
    documents: frozenset[str]
    names: frozenset[Named]
    short_names: dict[str, str]
    relations: tuple[DocumentRelation, ...]
    whole: bool
    basis: str
    revision: int

    def holds(self, claim: Claim) -> bool:
        """Whether a claim is in a block: it and all that it may be one fact with are here."""
        if claim.content in self.documents:
            return True
        if claim.subject is None:
            return False
        subject = self.short_names.get(claim.subject, claim.subject)
        return (subject, claim.scope, claim.content if is_initials(subject) else None) in self.names


def read_touched(root: Path, basis: str, reference: Reference = EMPTY_REFERENCE, *, whole: bool = False) -> Touched | None:
    """Find what the next conclusion has to look at, what waits in the inbox included; None if that is nothing.

    ``reference``: names that a person merged or parted are compared so. ``basis``: hash of all that the outcome rests on besides the warehouse. Where it is not that of the last conclusion, and with
    ``whole``, everything is. What is found stays to be concluded until `warehouse.results.replace_results` has the outcome, so
    that a run that is killed in between is made good by the next.
    """
    with held(root), opened(root) as connection:
        drain(root, connection)
        whole = whole or rows(connection, "FROM matching.basis") != [(basis,)]
        if not whole and not count(connection, "SELECT count(*) FROM matching.pending"):
            return None
        with transaction(connection):
            _touch_documents(connection, whole)
            if _update_index(connection, reference, whole):
                touch(connection)
            revision = state(connection).revision
            if not whole:
                connection.execute(
                    "INSERT INTO matching.pending SELECT document_id, ? FROM touched ANTI JOIN matching.pending USING (document_id)",
                    [revision - 1],
                )
        return _read(connection, basis, whole, revision)


def _touch_documents(connection: duckdb.DuckDBPyConnection, whole: bool) -> None:
    """Versions of one page, and documents that share a public id, go together: which of them is meant depends on all."""
    if whole:
        for table in _INDEX:
            connection.execute(f"DELETE FROM matching.{table}")
        connection.execute("CREATE OR REPLACE TEMP TABLE touched AS SELECT document_id FROM documents")
        return
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE touched AS
           WITH came AS (SELECT page, public_id FROM documents SEMI JOIN matching.pending USING (document_id))
           SELECT document_id FROM documents
           WHERE page IN (SELECT page FROM came) OR page IN (
               SELECT page FROM documents WHERE public_id IN (SELECT public_id FROM came))"""
    )


def _update_index(connection: duckdb.DuckDBPyConnection, reference: Reference, whole: bool) -> bool:
    """Bring the index up to date with touched documents, and touch those whose names or copies are others now.

    Return whether the relations of documents changed.
    """
    changed = relate_touched(connection, whole)
    if not whole and (names := spell_out(connection, reference)):
        connection.register("respelt", pa.table({"subject": pa.array(names, pa.string())}))
        connection.execute("INSERT INTO touched SELECT DISTINCT document_id FROM claims SEMI JOIN respelt USING (subject)")
        connection.unregister("respelt")
    elif whole:
        spell_out(connection, reference)
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE touched AS
           SELECT document_id FROM documents WHERE page IN (SELECT page FROM documents SEMI JOIN touched USING (document_id))"""
    )
    take_up_names(connection)
    return changed


def _read(connection: duckdb.DuckDBPyConnection, basis: str, whole: bool, revision: int) -> Touched:
    names: Iterable[Named] = ()
    if whole:
        corpus = read_items(connection)
    else:
        find_block(connection)
        connection.execute(
            """CREATE OR REPLACE TEMP TABLE matched AS
               SELECT document_id FROM touched
               UNION SELECT c.document_id FROM claims AS c JOIN block_subjects AS b
                   ON c.subject = b.subject AND c.scope IS NOT DISTINCT FROM b.scope
                   AND (b.told_in IS NULL OR b.told_in = c.document_id)"""
        )
        follow_relations(connection, "matched")
        corpus = read_items(connection, "related")
        names = rows(connection, "SELECT subject, scope, told_in FROM matching.names SEMI JOIN block USING (number)")
    documents = frozenset(key for (key,) in rows(connection, "SELECT document_id FROM touched"))
    short = dict(rows(connection, "SELECT short, full_name FROM matching.short_names"))
    return Touched(corpus, documents, frozenset(names), short, _relations(connection, whole), whole, basis, revision)


def _relations(connection: duckdb.DuckDBPyConnection, whole: bool) -> tuple[DocumentRelation, ...]:
    some = """WHERE relation_id IN (
        SELECT relation_id FROM (SELECT relation_id, unnest(documents) AS document_id FROM document_relations) SEMI JOIN related USING (document_id))"""
    found = rows(connection, f"SELECT kind, documents FROM document_relations {'' if whole else some} ORDER BY ALL")
    return tuple(DocumentRelation(kind, tuple(documents)) for kind, documents in found)
