"""A number of things against the rows of the one table that lists them: "six branches" above a table of seven.

The table is headed by the noun that is counted ("Branch | Last day"), or stands right behind "the six branches are:". Silent where any
number of the things fits the rows, where a row sums up or repeats another, and for fewer rows than announced unless the text says that
all of them follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from claims.checks.finding import Finding, phrase
from claims.checks.mentions import Mention, mentions_of
from claims.checks.once import once
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import quoted
from claims.model import Block, BlockKind, Reading
from claims.regex import regex

_RULE = "event_count"

_CELL = regex(r"[^\t|]+")
_WORD = regex(r"[A-Za-z]{3,}")
_FIGURE = regex(r"\d")
_SUM = regex(
    r"\b(?:total|all|average|overall|sum|group|other|others|rest|sub-?total|mean|median|remaining|elsewhere|combined|uk|us|world)\b",
    re.IGNORECASE,
)
_MORE = regex(
    r"\b(?:top|largest|biggest|main|leading|selected|some|example|latest|first|following\s+\w+\s+of|history|previous|past|existing|open|remain\w*|all\s+our|full\s+list|compared|rank\w*|nearest|alternatives?|other)\b",
    re.IGNORECASE,
)
"""In the words before a table that lists more, or fewer, than what is counted."""
_ALL = regex(
    r"\b(?:the\s+following|as\s+follows|below|these\s+are|they\s+are|listed|are:|dates\s+are|in\s+full|table)\b|:\s*$", re.IGNORECASE
)
_HEDGED = regex(
    r"\b(?:about|around|over|more\s+than|at\s+least|up\s+to|nearly|almost|some|than|least|remaining|other|further|additional|already|of\s+(?:its|the|their|our))\s+$",
    re.IGNORECASE,
)
_NOT_ROWS = frozenset(
    stem(w)
    for w in "year month week day quarter period date time people name item percent share point metric measure region segment division category line figure age team player party".split()
)
"""Nouns that head columns of which a text counts others than those listed."""
_LEAST, _MOST, _OFF = 3, 40, 2
_LEAD = 200


def counted_rows(reading: Reading) -> Iterator[Finding]:
    """The only table of things that the text counts."""
    tables = [rows for rows in _tables(reading) if _LEAST <= len(rows) - 1 <= _MOST]
    if len(tables) != 1:
        return
    header, *rows = tables[0]
    text = reading.document.text
    heads = list(_CELL.finditer(text, header.start, header.end))
    noun = next((stem(words[-1]) for cell in heads[:1] if (words := _WORD.findall(cell[0]))), None)
    names = [cell[0].strip() for row in rows if (cell := _CELL.search(text, row.start, row.end))]
    if noun is None or noun in _NOT_ROWS or _FIGURE.search(heads[0][0]) or len(names) != len(rows):
        return
    if len({name.casefold() for name in names}) != len(names) or any(_SUM.search(name) or not _WORD.search(name) for name in names):
        return
    lead = text[max(0, header.start - _LEAD) : header.start].rstrip().rsplit("\n", 1)[-1]
    if _MORE.search(lead):
        return
    counted = [
        m
        for m in mentions_of(reading)
        if m.kind == "count" and not m.in_table and m.noun is not None and (m.noun == noun or akin(m.noun, noun))
    ]
    exact = [m for m in counted if m.exact and 1 < m.value <= _MOST and not _hedged(reading, m)]
    size = len(rows)
    if any(m.value == size for m in counted) or len({m.value for m in exact}) != 1 or len({m.value for m in counted}) != 1:
        return
    said = exact[0]
    off = size - int(said.value)
    inside = any(m.field == "text" and header.start - _LEAD <= m.start < header.start for m in exact)
    headline = any(m.field == "title" for m in exact)
    if not lead.endswith(":") and not (inside and (headline or _is_about(lead, heads[1:]))):
        return
    if 0 < off <= _OFF or (-_OFF <= off < 0 and inside and _ALL.search(lead) and said.value >= _LEAST):
        told = [phrase(reading, said.start, said.quantity.noun_end or said.end, said.field)]
        told += [phrase(reading, row.start, min(row.end, row.start + 60)) for row in rows]
        yield Finding(
            _RULE,
            (),
            tuple(told),
            f"{quoted(told[0].quote)} are announced, but {size} are listed: {quoted(told[-1].quote)} is the last.",
            severity="warning",
        )


def _is_about(lead: str, heads: list[re.Match[str]]) -> bool:
    """Whether another column has to do with what is said of the number: "four shops will close" and "Closing date"."""
    said = {stem(word) for word in _WORD.findall(lead.lower())}
    return any(
        stem(word) == other or akin(stem(word), other) for cell in heads for word in _WORD.findall(cell[0].lower()) for other in said
    )


def _hedged(reading: Reading, m: Mention) -> bool:
    text = reading.document.field(m.field)
    return bool(_HEDGED.search(text[max(0, m.start - 24) : m.start]))


@once
def _tables(reading: Reading) -> list[list[Block]]:
    """The runs of rows of the text."""
    blocks = (b for b in reading.blocks if b.field == "text")
    return [list(run) for is_row, run in groupby(blocks, lambda b: b.kind is BlockKind.TABLE_ROW) if is_row]
