"""Starts that stand elsewhere than beside the length they begin: in a row of a table, in a sentence on the same person, or in an age.

- "3 | Harald Stene | Fjordline | 2011" under "In post since", and far below "Mr Stene has had the job for eighteen years";
- "Born in 1962, started here straight from school at 16": that is 1978 or a year about it.

Each is handed on as a moment of the sentence that has the length, so that the rule weighs it like any other start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from claims.checks.lengths import Length
from claims.checks.moments import BEGIN, BORN, FOUND, JOIN, OPEN, Moment, kinds_in, moments
from claims.checks.once import once
from claims.checks.small_numbers import NUMBER, value_of
from claims.model import BlockKind, Reading
from claims.regex import regex

_HEADER = regex(
    r"\b(?:since|joined|appointed|founded|opened|established|started|start|est|from|took\s+over|elected|launched|in\s+post)\b",
    re.IGNORECASE,
)
_CELL = regex(r"[^\t|]+")
_YEAR = regex(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NAME = regex(r"\b[A-ZÀ-Þ][\wà-ÿ’-]{3,}")
_AT_AGE = regex(rf"\b(?:at|aged|at\s+the\s+age\s+of)\s+(?P<age>{NUMBER})\b(?=\s*[,.;)]|\s+(?:and|as|to|in)\b)", re.IGNORECASE)
_WITH_THE_FIRM = regex(r"\s+(?:with|at|in|for)\s+(?:the\s+(?:company|firm|group|business|club|bank|trade|industry)\b|[A-Z])")
"""A longer time than that in a post may be lawful."""
_TITLES = frozenset(
    "January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday This That There Their They When Where Today After Before"
    " Chief Executive Director Chairman Company Group".split()
)


def told_elsewhere(reading: Reading, length: Length) -> list[Moment]:
    """The starts of what a length is of that are told in another place, as if its own sentence told them."""
    text = reading.document.text
    names = {m[0] for m in _NAME.finditer(text, length.sentence.start, length.start)} - _TITLES
    found = [moment for moment in _at_an_age(reading) if 0 <= length.sentence.index - moment.sentence.index <= 2]
    for name in () if _WITH_THE_FIRM.match(text, length.end) else names:
        found += _by_name(reading).get(name, [])
    return [replace(moment, sentence=length.sentence) for moment in found if not moment.start <= length.start < moment.end]


@once
def _by_name(reading: Reading) -> dict[str, list[Moment]]:
    """Names with the starts told of them: by the rows of tables, and by sentences that open with a name."""
    found: dict[str, list[Moment]] = {}
    for names, moment in (*_rows(reading), *_sentences(reading)):
        for name in names:
            found.setdefault(name, []).append(moment)
    return found


def _rows(reading: Reading) -> Iterator[tuple[set[str], Moment]]:
    text = reading.document.text
    sentences = {s.block: s for s in reading.sentences if s.field == "text"}
    for is_row, run in groupby((b for b in reading.blocks if b.field == "text"), lambda b: b.kind is BlockKind.TABLE_ROW):
        rows = list(run) if is_row else []
        heads = [bool(_HEADER.search(cell[0])) for cell in _CELL.finditer(text, rows[0].start, rows[0].end)] if len(rows) > 2 else []
        if sum(heads) != 1:
            continue
        for row in rows[1:]:
            cells = list(_CELL.finditer(text, row.start, row.end))
            cell = cells[heads.index(True)] if len(cells) == len(heads) else None
            year = _YEAR.search(cell[0]) if cell else None
            if cell is None or year is None or row.index not in sentences:
                continue
            names = {m[0] for other in cells if other is not cell for m in _NAME.finditer(text, other.start(), other.end())}
            at, number = cell.start() + year.start(), int(year[0])
            kinds = frozenset({JOIN, FOUND, OPEN, BEGIN})
            yield names, Moment(row.start, at + 4, date(number, 1, 1), date(number, 12, 31), sentences[row.index], True, True, kinds)


def _sentences(reading: Reading) -> Iterator[tuple[set[str], Moment]]:
    """ "Ms Rane took over in 2007": a name before a post's beginning."""
    text = reading.document.text
    for m in moments(reading):
        if m.year and JOIN in m.kinds:
            names = [found[0] for found in _NAME.finditer(text, max(m.sentence.start, m.start - 80), m.start) if found[0] not in _TITLES]
            if names:
                yield set(names[-2:]), m


@once
def _at_an_age(reading: Reading) -> list[Moment]:
    """ "Born in 1962, started here at 16"."""
    text, found = reading.document.text, []
    for m in moments(reading):
        if not m.year or BORN not in m.kinds:
            continue
        at = _AT_AGE.search(text, m.end, m.sentence.end)
        age = value_of(at["age"]) if at else None
        kinds = kinds_in(text, m.end, at.start()) if at else frozenset()
        if at is None or age is None or not kinds & {JOIN, BEGIN} or _YEAR.search(text, m.end, at.start()):
            continue
        first, last = date(m.first.year + age, 1, 1), date(m.last.year + age + 1, 12, 31)
        found.append(Moment(m.start, at.end(), first, last, m.sentence, True, False, kinds - {BORN}))
    return found
