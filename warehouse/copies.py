"""The index of texts: copies of a new text are looked up by its fingerprints, without reading any text that shares none.

What `claims.match.relations.relate_documents` finds in all documents at once is kept here from run to run: near texts,
groups of copies, versions of a page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import duckdb
import pyarrow as pa

from claims.match.relations import CROWD, SHORTEST, chain_versions, fingerprints, group_copies, is_copy, may_be_copy, shingles, wording
from claims.model import Document, DocumentRelation, content_hash
from warehouse.ledger import count, records, rows
from warehouse.rows import document_of

_CHUNK = 20_000
"""Texts, or pairs of texts, that are read at a time."""
_REMEMBERED = 40_000
"""Texts whose shingles are remembered while others are held against them."""

_LISTS = """
CREATE OR REPLACE TEMP TABLE lists AS
    SELECT fingerprint, number FROM matching.fingerprints
    WHERE fingerprint IN (SELECT fingerprint FROM matching.fingerprints SEMI JOIN affected USING (number))
"""

_CROWDS = f"""
CREATE OR REPLACE TEMP TABLE crowded AS
    SELECT l.fingerprint, arg_min(l.number, (d.version, d.published_at IS NOT NULL, d.published_at, d.document_id)) AS first
    FROM lists AS l JOIN matching.texts AS t USING (number) JOIN documents AS d USING (document_id)
    WHERE l.fingerprint IN (SELECT fingerprint FROM lists GROUP BY fingerprint HAVING count(*) > {CROWD})
    GROUP BY l.fingerprint
"""
"""Of each crowd the text that comes first in `claims.match.versions.version_order`."""

_PAIRS = """
SELECT DISTINCT least(x.number, y.number) AS a, greatest(x.number, y.number) AS b
FROM lists AS x JOIN lists AS y USING (fingerprint) LEFT JOIN crowded AS c USING (fingerprint)
WHERE x.number IN (SELECT number FROM affected) AND y.number <> x.number
  AND (c.first IS NULL OR x.number = c.first OR y.number = c.first)
ORDER BY ALL
"""


def relate_touched(connection: duckdb.DuckDBPyConnection, whole: bool = False) -> bool:
    """Bring copies and versions of the documents in the table ``touched`` up to date, in ``document_relations``.

    Every document whose independence of others may have changed by that is added to ``touched``. ``whole``: these are all
    documents, and no other relation stays. Return whether any relation changed.
    """
    _read_texts(connection)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE affected AS SELECT DISTINCT number FROM matching.texts SEMI JOIN touched USING (document_id)"
    )
    _settle_crowds(connection)
    connection.execute("CREATE OR REPLACE TEMP TABLE circle AS SELECT number FROM affected")
    _widen(connection)  # along what was near
    _compare_texts(connection)
    _widen(connection)  # and along what is
    return _relate(connection, whole)


def _read_texts(connection: duckdb.DuckDBPyConnection) -> None:
    """Take up the texts of touched documents that the index does not have."""
    missing = [
        key for (key,) in rows(connection, "SELECT document_id FROM touched ANTI JOIN matching.texts USING (document_id) ORDER BY ALL")
    ]
    for start in range(0, len(missing), _CHUNK):
        _take_up(connection, missing[start : start + _CHUNK])


def _take_up(connection: duckdb.DuckDBPyConnection, documents: Sequence[str]) -> None:
    found: dict[int, list[str]] = defaultdict(list)
    keys: dict[int, frozenset[int]] = {}
    for name, text in _texts_of(connection, documents):
        words = shingles(text)
        if len(words) >= SHORTEST:
            key = int(content_hash("text", *sorted(words))[:16], 16)
            found[key].append(name)
            keys[key] = fingerprints(words)
    connection.register("asked", pa.table({"shingles": pa.array(found, pa.uint64())}))
    known = dict(rows(connection, "SELECT DISTINCT shingles, number FROM matching.texts SEMI JOIN asked USING (shingles)"))
    connection.unregister("asked")
    number = count(connection, "SELECT coalesce(max(number), 0) FROM matching.texts")
    fresh = {key: number + place for place, key in enumerate((key for key in found if key not in known), start=1)}
    numbers = known | fresh
    texts = [(numbers[key], key, name) for key, names in found.items() for name in names]
    _insert(connection, "matching.texts", texts, number=pa.int32(), shingles=pa.uint64(), document_id=pa.string())
    prints = [(each, fresh[key]) for key in fresh for each in sorted(keys[key])]
    _insert(connection, "matching.fingerprints", prints, fingerprint=pa.uint32(), number=pa.int32())


def _texts_of(connection: duckdb.DuckDBPyConnection, documents: Sequence[str]) -> Iterator[tuple[str, str]]:
    connection.register("asked", pa.table({"document_id": pa.array(documents, pa.string())}))
    found = rows(connection, "SELECT document_id, text FROM documents SEMI JOIN asked USING (document_id) ORDER BY document_id")
    connection.unregister("asked")
    yield from found


def _settle_crowds(connection: duckdb.DuckDBPyConnection) -> None:
    """Where a fingerprint has become that of a crowd, or a crowd has another first, all of its texts are affected."""
    connection.execute(_LISTS)
    connection.execute(_CROWDS)
    if count(
        connection,
        """CREATE OR REPLACE TEMP TABLE changed AS SELECT c.fingerprint FROM crowded AS c LEFT JOIN matching.crowds AS k USING (fingerprint)
           WHERE k.first IS DISTINCT FROM c.first""",
    ):
        connection.execute("DELETE FROM matching.crowds WHERE fingerprint IN (FROM changed)")
        connection.execute("INSERT INTO matching.crowds SELECT * FROM crowded SEMI JOIN changed USING (fingerprint)")
        connection.execute(
            """INSERT INTO affected SELECT DISTINCT number FROM lists SEMI JOIN changed USING (fingerprint)
               WHERE number NOT IN (FROM affected)"""
        )
        connection.execute(_LISTS)
        connection.execute(_CROWDS)


def _compare_texts(connection: duckdb.DuckDBPyConnection) -> None:
    """Find anew which texts are near an affected one."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE sample AS SELECT number, min(document_id) AS document_id FROM matching.texts GROUP BY number"
    )

    pairs = rows(connection, _PAIRS)
    known: dict[int, frozenset[int]] = {}
    near: list[tuple[int, int]] = []
    for start in range(0, len(pairs), _CHUNK):
        chunk = pairs[start : start + _CHUNK]
        asked = {number for pair in chunk for number in pair}
        if len(known) > _REMEMBERED:
            known = {number: words for number, words in known.items() if number in asked}
        known |= {number: shingles(text) for number, text in _read(connection, asked - known.keys()).items()}
        likely = [(a, b) for a, b in chunk if may_be_copy(known[a], known[b])]
        words = {number: wording(text) for number, text in _read(connection, {number for pair in likely for number in pair}).items()}
        near += [(a, b) for a, b in likely if is_copy(words[a], words[b])]
    connection.execute("DELETE FROM matching.near_texts WHERE a IN (FROM affected) OR b IN (FROM affected)")
    _insert(connection, "matching.near_texts", near, a=pa.int32(), b=pa.int32())


def _read(connection: duckdb.DuckDBPyConnection, numbers: set[int]) -> dict[int, str]:
    if not numbers:
        return {}
    connection.register("asked", pa.table({"number": pa.array(sorted(numbers), pa.int32())}))
    found = rows(connection, "SELECT number, text FROM asked JOIN sample USING (number) JOIN documents USING (document_id)")
    connection.unregister("asked")
    return dict(found)


def _widen(connection: duckdb.DuckDBPyConnection) -> None:
    """Follow near texts from the table ``circle`` until there are no more."""
    connection.execute("CREATE OR REPLACE TEMP TABLE edge AS FROM circle")
    while count(
        connection,
        """CREATE OR REPLACE TEMP TABLE edge AS
           SELECT DISTINCT number FROM (
               SELECT b AS number FROM matching.near_texts WHERE a IN (FROM edge)
               UNION ALL SELECT a FROM matching.near_texts WHERE b IN (FROM edge)
           ) WHERE number NOT IN (FROM circle)""",
    ):
        connection.execute("INSERT INTO circle FROM edge")


def _relate(connection: duckdb.DuckDBPyConnection, whole: bool) -> bool:
    """Write the relations of all documents in question anew, and touch those of whom one changed."""
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE asked_documents AS
           SELECT document_id FROM documents WHERE page IN (
               SELECT page FROM documents SEMI JOIN (
                   SELECT document_id FROM touched UNION SELECT document_id FROM matching.texts SEMI JOIN circle USING (number)
               ) USING (document_id))"""
    )
    named = _named_documents(connection, "asked_documents")
    ids = {own.id: key for key, own in named.items()}
    relations = [*_copies(connection, named), *chain_versions(named.values())]
    wanted = {(relation.kind, tuple(ids[name] for name in relation.documents)) for relation in relations}
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE standing AS
           WITH members AS (SELECT relation_id, kind, unnest(documents) AS document_id FROM document_relations)
           SELECT * FROM document_relations WHERE relation_id IN (
               SELECT relation_id FROM members SEMI JOIN asked_documents USING (document_id) WHERE kind = 'version'
               UNION ALL
               SELECT relation_id FROM members WHERE kind = 'syndicated'
                   AND document_id IN (SELECT document_id FROM matching.texts SEMI JOIN circle USING (number)))"""
    )
    if whole:
        connection.execute("CREATE OR REPLACE TEMP TABLE standing AS FROM document_relations")
    present = {
        (kind, tuple(documents)): key for key, kind, documents in rows(connection, "SELECT relation_id, kind, documents FROM standing")
    }
    gone = [(key,) for relation, key in sorted(present.items()) if relation not in wanted]
    came = [(content_hash("relation", kind, *names), kind, list(names)) for kind, names in sorted(wanted - present.keys())]
    _insert(connection, None, gone, relation_id=pa.string())
    connection.execute("DELETE FROM document_relations WHERE relation_id IN (FROM arrived_rows)")
    _insert(connection, "document_relations", came, relation_id=pa.string(), kind=pa.string(), documents=pa.list_(pa.string()))
    changed = {(name,) for kind, names in {*wanted} ^ present.keys() for name in names}
    _insert(connection, None, sorted(changed), document_id=pa.string())
    follow_relations(connection, "arrived_rows")
    connection.execute("INSERT INTO touched SELECT document_id FROM related WHERE document_id NOT IN (FROM touched)")
    return bool(changed)


def follow_relations(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    """All documents of one source with those of a table, in the table ``related``: copies and versions, in any number of steps."""
    connection.execute(f"CREATE OR REPLACE TEMP TABLE related AS SELECT DISTINCT document_id FROM {table}")
    connection.execute("CREATE OR REPLACE TEMP TABLE step AS FROM related")
    while count(
        connection,
        """CREATE OR REPLACE TEMP TABLE step AS
           WITH members AS (SELECT relation_id, unnest(documents) AS document_id FROM document_relations),
           near AS (SELECT relation_id FROM members SEMI JOIN step USING (document_id))
           SELECT document_id FROM members SEMI JOIN near USING (relation_id)
           UNION SELECT document_id FROM documents WHERE page IN (SELECT page FROM documents SEMI JOIN step USING (document_id))
           EXCEPT SELECT document_id FROM related""",
    ):
        connection.execute("INSERT INTO related FROM step")


def _named_documents(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, Document]:
    """Documents with a hash for their text, under ids of their own, in the order of versions."""
    found = records(
        connection,
        f"""SELECT d.* REPLACE (md5(d.text) AS text), (SELECT count(*) FROM documents AS o WHERE o.public_id = d.public_id) > 1 AS shared
            FROM documents AS d SEMI JOIN {table} USING (document_id)
            ORDER BY d.version, d.published_at NULLS FIRST, d.document_id""",
    )
    return {row["document_id"]: own_document(document_of(row), row["document_id"]) if row["shared"] else document_of(row) for row in found}


def own_document(document: Document, content_id: str) -> Document:
    """A document that shares its public id, under an id of its own, as `claims.read.documents.distinct` names it."""
    return Document(
        f"{document.id}@{content_id[:8]}", document.text, document.title, document.path, document.address, document.publisher,
        document.published,
    )  # fmt: skip


def _copies(connection: duckdb.DuckDBPyConnection, named: dict[str, Document]) -> list[DocumentRelation]:
    place = {name: at for at, name in enumerate(named)}
    texts: dict[int, list[str]] = defaultdict(list)
    for number, name in rows(connection, "SELECT number, document_id FROM matching.texts SEMI JOIN circle USING (number)"):
        texts[number].append(name)
    for members in texts.values():
        members.sort(key=place.__getitem__)
    order = sorted(texts, key=lambda number: place[texts[number][0]])
    at = {number: index for index, number in enumerate(order)}
    near = rows(connection, "SELECT a, b FROM matching.near_texts WHERE a IN (FROM circle)")
    return group_copies(
        [[named[name] for name in texts[number]] for number in order],
        [tuple(sorted((at[a], at[b]))) for a, b in near],  # type: ignore[misc]
    )


def _insert(connection: duckdb.DuckDBPyConnection, table: str | None, found: Sequence[tuple[object, ...]], **columns: pa.DataType) -> None:
    """Put rows into a table, or make them the temporary table ``arrived_rows``."""
    content = {name: pa.array([row[place] for row in found], kind) for place, (name, kind) in enumerate(columns.items())}
    connection.register("arrived", pa.table(content))
    try:
        if table is None:
            connection.execute("CREATE OR REPLACE TEMP TABLE arrived_rows AS FROM arrived")
        elif found:
            connection.execute(f"INSERT INTO {table} SELECT * FROM arrived")
    finally:
        connection.unregister("arrived")
