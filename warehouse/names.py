"""The index of names: which claims may speak of one company, without holding every name against every other.

Names are kept under the keys that `claims.match.subjects` gives them, words under the keys by which misspelt words find each
other. What a name may be one with is then a chain of look-ups, and its end is a block: claims that are matched as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache

import duckdb
import pyarrow as pa

from claims.match.entities import full_names, spelled_out
from claims.match.initials import is_initials, keys_of_initials
from claims.match.joining import figure_keys, names_of, words_of_parts
from claims.match.phrases import Words, tokens
from claims.match.spelling import Piece, pieces, probes, respelt
from claims.match.subjects import block_keys_of, whole_keys_of, words_of
from claims.model import Claim, Entity, content_hash
from claims.reference import EMPTY_REFERENCE, Reference
from warehouse.ledger import count, records, rows
from warehouse.rows import claim_of

Named = tuple[str, str | None, str | None]
"""Subject, scope, and the one document where it is a name of its own."""
_CHUNK = 20_000
"""Names that are taken up at a time, so that a whole warehouse needs no more memory than these."""

_MENTIONED = """
SELECT DISTINCT e.name, a.alias FROM entity_aliases AS a JOIN entities AS e USING (entity_id)
WHERE a.document_id IS NOT NULL AND a.alias IN (
    SELECT alias FROM entity_aliases JOIN touched USING (document_id)
)
ORDER BY ALL
"""
"""Every reading of the names that the touched documents use."""

_SPOKEN_OF = """
CREATE OR REPLACE TEMP TABLE spoken_of AS
    SELECT DISTINCT coalesce(s.full_name, c.subject) AS subject, c.scope, c.document_id
    FROM claims AS c JOIN touched USING (document_id) LEFT JOIN matching.short_names AS s ON s.short = c.subject
    WHERE c.subject IS NOT NULL
"""

_LINKED = """
CREATE OR REPLACE TEMP TABLE wanted_names AS
    SELECT DISTINCT subject, scope, CASE WHEN subject IN (SELECT subject FROM arrived) THEN document_id END AS told_in FROM spoken_of
"""

_NEW_NAMES = """
SELECT w.subject, w.scope, w.told_in FROM wanted_names AS w
WHERE NOT EXISTS (
    FROM matching.names AS n
    WHERE n.subject = w.subject AND n.scope IS NOT DISTINCT FROM w.scope AND n.told_in IS NOT DISTINCT FROM w.told_in
)
ORDER BY ALL
"""

_RAW = """
CREATE OR REPLACE TEMP TABLE block_subjects AS
    WITH named AS (SELECT subject, scope, told_in FROM matching.names SEMI JOIN block USING (number))
    SELECT subject, scope, told_in FROM named WHERE subject NOT IN (SELECT short FROM matching.short_names)
    UNION
    SELECT s.short, n.scope, n.told_in FROM named AS n JOIN matching.short_names AS s ON s.full_name = n.subject
"""
"""The block's names as claims have them: a short name that is spelled out stands for its full one alone."""


def spell_out(connection: duckdb.DuckDBPyConnection, reference: Reference = EMPTY_REFERENCE) -> list[str]:
    """Bring the short names of the table ``touched`` up to date; return those that stand for another name than before.

    What a person decided about names counts before what documents spell out.
    """
    names: dict[str, set[str]] = defaultdict(set)
    for name, alias in rows(connection, _MENTIONED):
        names[name].add(alias)
    spelled = spelled_out((Entity(name, tuple(sorted(aliases))),) for name, aliases in names.items())
    asked = {alias for aliases in names.values() for alias in aliases}
    known = dict(rows(connection, "SELECT short, full_name FROM matching.short_names"))
    wanted = full_names({short: full for short, full in known.items() if short not in asked} | spelled, reference)
    asked |= {name for name, _ in reference.merged}
    changed = sorted(short for short in asked if known.get(short) != wanted.get(short))
    _put(connection, "DELETE FROM matching.short_names WHERE short IN (SELECT short FROM arrived)", short=changed)
    there = [short for short in changed if short in wanted]
    _put(
        connection, "INSERT INTO matching.short_names SELECT * FROM arrived",
        short=there, full_name=[wanted[short] for short in there],
    )  # fmt: skip
    return changed


def take_up_names(connection: duckdb.DuckDBPyConnection) -> None:
    """Put the names of the claims of the documents in the table ``touched`` into the index, and into the table ``wanted_names``."""
    connection.execute(_SPOKEN_OF)
    subjects = [subject for (subject,) in rows(connection, "SELECT DISTINCT subject FROM spoken_of") if is_initials(subject)]
    connection.register("arrived", pa.table({"subject": pa.array(subjects, pa.string())}))
    connection.execute(_LINKED)
    connection.unregister("arrived")
    fresh: list[Named] = rows(connection, _NEW_NAMES)
    for start in range(0, len(fresh), _CHUNK):
        _add(connection, fresh[start : start + _CHUNK])
    for start in range(0, count(connection, "SELECT count(*) FROM touched"), _CHUNK):
        _add_figures(connection, start)


def _add(connection: duckdb.DuckDBPyConnection, fresh: Sequence[Named]) -> None:
    words = [sorted(words_of((subject, scope))) if scope or told_in is None else [] for subject, scope, told_in in fresh]
    moved = _respell(connection, {word for found in words for word in found})
    number = count(connection, "SELECT coalesce(max(number), 0) FROM matching.names") + 1
    _put(
        connection, "INSERT INTO matching.names SELECT * FROM arrived",
        number=pa.array(range(number, number + len(fresh)), pa.int32()), subject=[name[0] for name in fresh],
        scope=pa.array([name[1] for name in fresh], pa.string()), words=pa.array(words, pa.list_(pa.string())),
        told_in=pa.array([name[2] for name in fresh], pa.string()),
    )  # fmt: skip
    _put(
        connection,
        """CREATE OR REPLACE TEMP TABLE rekeyed AS SELECT number, subject, scope, words, told_in FROM matching.names
           WHERE number >= $number OR list_has_any(words, (SELECT list(word) FROM arrived))""",
        {"number": number},
        word=moved or [""],
    )
    _write_keys(connection)


def _respell(connection: duckdb.DuckDBPyConnection, words: Iterable[str]) -> list[str]:
    """Take words into the spellings; return those known before whose spelling is another now."""
    fresh = sorted(set(words) - _known_of(connection, words))
    near = sorted({_written(piece) for word in fresh for piece in probes(word)})
    under: dict[Piece, list[str]] = defaultdict(list)
    connection.register("asked", pa.table({"piece": pa.array(near, pa.string())}))
    for piece, word in rows(connection, "SELECT piece, word FROM matching.pieces JOIN asked USING (piece)"):
        under[_read(piece)].append(word)
    connection.unregister("asked")
    changed = respelt(_spellings_of(connection, {word for found in under.values() for word in found}), fresh, under)
    moved = sorted(changed.keys() - set(fresh))
    _put(connection, "DELETE FROM matching.words WHERE word IN (SELECT word FROM arrived)", word=moved)
    _put(connection, "INSERT INTO matching.words SELECT * FROM arrived", word=list(changed), spelling=list(changed.values()))
    kept = [(_written(piece), word) for word in fresh for piece in pieces(word)]
    _put(connection, "INSERT INTO matching.pieces SELECT * FROM arrived", piece=[p for p, _ in kept], word=[w for _, w in kept])
    return moved


def _known_of(connection: duckdb.DuckDBPyConnection, words: Iterable[str]) -> set[str]:
    connection.register("asked", pa.table({"word": pa.array(sorted(words), pa.string())}))
    found = {word for (word,) in rows(connection, "SELECT word FROM asked SEMI JOIN matching.words USING (word)")}
    connection.unregister("asked")
    return found


def _spellings_of(connection: duckdb.DuckDBPyConnection, words: Iterable[str]) -> dict[str, str]:
    """The spelling of these words and of all that have one of their spellings."""
    connection.register("asked", pa.table({"word": pa.array(sorted(words), pa.string())}))
    found = rows(
        connection,
        """SELECT word, spelling FROM matching.words
           WHERE spelling IN (SELECT spelling FROM matching.words SEMI JOIN asked USING (word))""",
    )
    connection.unregister("asked")
    return dict(found)


def _written(piece: Piece) -> str:
    return "{}:{}:{}:{}".format(*piece)


def _read(text: str) -> Piece:
    length, edits, number, letters = text.split(":", 3)
    return int(length), int(edits), int(number), letters


def _write_keys(connection: duckdb.DuckDBPyConnection) -> None:
    """Write the keys of the names in the table ``rekeyed`` anew."""
    spelt = dict(rows(connection, "SELECT word, spelling FROM matching.words WHERE word IN (SELECT DISTINCT unnest(words) FROM rekeyed)"))
    found = [
        (_hash(key), number)
        for number, subject, scope, told_in in rows(connection, "SELECT number, subject, scope, told_in FROM rekeyed")
        for key in (block_keys_of if told_in is None else whole_keys_of)((subject, scope), spelt)
    ]
    connection.execute("DELETE FROM matching.name_keys WHERE number IN (SELECT number FROM rekeyed WHERE told_in IS NULL)")
    _put_keys(connection, found)


def _put_keys(connection: duckdb.DuckDBPyConnection, found: Sequence[tuple[int, int]]) -> None:
    """Write keys of names that are not there yet. A name of one text keeps those of its claims and of old spellings: a block may be wider."""
    _put(
        connection, "INSERT INTO matching.name_keys SELECT * FROM arrived ANTI JOIN matching.name_keys USING (key, number)",
        key=pa.array([key for key, _ in found], pa.uint64()), number=pa.array([number for _, number in found], pa.int32()),
    )  # fmt: skip


def _add_figures(connection: duckdb.DuckDBPyConnection, start: int) -> None:
    """Put the figures of some of the touched documents under the keys by which claims of one fact find each other under other names.

    A figure that a page no longer has keeps its keys: a block that is wider than need be comes to the same facts.
    """
    rows_of = records(
        connection,
        f"""SELECT c.* REPLACE (coalesce(s.full_name, c.subject) AS subject), n.number
            FROM (SELECT DISTINCT document_id FROM touched ORDER BY document_id LIMIT {_CHUNK} OFFSET {start}) JOIN claims AS c USING (document_id)
            LEFT JOIN matching.short_names AS s ON s.short = c.subject
            JOIN matching.names AS n ON n.subject = coalesce(s.full_name, c.subject) AND n.scope IS NOT DISTINCT FROM c.scope
                AND (n.told_in IS NULL OR n.told_in = c.document_id)""",
    )
    numbers = [(claim_of(row, ""), row["number"]) for row in rows_of]
    words: Words = cache(tokens)
    claims = [claim for claim, _ in numbers]
    parts, names = words_of_parts(claims, words), names_of(claims, words)
    found = {
        (_hash(key), side.value, number)
        for claim, number in numbers
        for key, side in figure_keys(
            claim, parts.get((claim.content, claim.subject), frozenset()), names.get(claim.content, frozenset()), words
        )
    }
    _add_initials(connection, numbers, words)
    ordered = sorted(found)
    _put(
        connection, "INSERT INTO matching.figure_keys SELECT * FROM arrived ANTI JOIN matching.figure_keys USING (key, side, number)",
        key=pa.array([key for key, _, _ in ordered], pa.uint64()), side=pa.array([side for _, side, _ in ordered], pa.string()),
        number=pa.array([number for _, _, number in ordered], pa.int32()),
    )  # fmt: skip


def _add_initials(connection: duckdb.DuckDBPyConnection, numbers: Sequence[tuple[Claim, int]], words: Words) -> None:
    """Put the claims under names that are matched text by text under the keys by which they find each other."""
    found = {
        (_hash(key), number) for claim, number in numbers if is_initials(claim.subject, words) for key in keys_of_initials(claim, words)
    }
    _put_keys(connection, sorted(found))


def _hash(key: object) -> int:
    return int(content_hash("key", _plain(key))[:16], 16)


def _plain(part: object) -> object:
    """A key as text has it: equal numbers are written alike."""
    if isinstance(part, tuple):
        return tuple(map(_plain, part))
    return f"{part.normalize():f}" if isinstance(part, Decimal) else part


def find_block(connection: duckdb.DuckDBPyConnection) -> None:
    """Follow shared keys from the table ``wanted_names`` until there are no more: their names as claims have them, in ``block_subjects``."""
    connection.execute(
        """CREATE OR REPLACE TEMP TABLE block AS SELECT n.number FROM matching.names AS n JOIN wanted_names AS w
           ON n.subject = w.subject AND n.scope IS NOT DISTINCT FROM w.scope AND n.told_in IS NOT DISTINCT FROM w.told_in"""
    )
    connection.execute("CREATE OR REPLACE TEMP TABLE edge AS SELECT number FROM block")
    while count(
        connection,
        """CREATE OR REPLACE TEMP TABLE edge AS
           SELECT number FROM matching.name_keys
           WHERE key IN (SELECT key FROM matching.name_keys SEMI JOIN edge USING (number)) AND number NOT IN (SELECT number FROM block)
           UNION
           SELECT b.number FROM (SELECT DISTINCT key, side FROM matching.figure_keys SEMI JOIN edge USING (number)) AS a
               JOIN matching.figure_keys AS b ON a.key = b.key AND a.side <> b.side
           WHERE b.number NOT IN (SELECT number FROM block)""",
    ):
        connection.execute("INSERT INTO block SELECT number FROM edge")
    connection.execute(_RAW)


def _put(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: Mapping[str, object] | None = None, **columns: Sequence[str] | pa.Array
) -> None:
    """Run a statement with these columns as the table ``arrived``; none at all if they are empty."""
    table = pa.table({name: values if isinstance(values, pa.Array) else pa.array(values, pa.string()) for name, values in columns.items()})
    if not table.num_rows:
        return
    connection.register("arrived", table)
    try:
        connection.execute(sql, parameters or {})
    finally:
        connection.unregister("arrived")
