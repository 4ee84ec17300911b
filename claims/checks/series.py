"""Runs of items that each have a figure: list items, rows of a table without a total, lines of one shape.

"1. Boreal Array, 1,200 MW", "- 5 registered nurses", "June 4 / Halvorsen, Toledo / 84." What each item has one of (a figure of one
kind, a leading figure, a cell) is a column. Items without it make no column: what they hold is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.levels import Figure, figures
from claims.checks.once import once
from claims.checks.summed_tables import Row, has_total, tables
from claims.match.interval import HALF, Interval
from claims.model import BlockKind, Reading, Sentence
from claims.regex import regex

_LEAST, _MOST = 3, 40
_BULLET = regex(r"^\s*(?:[-*•·–—]|\(?(?:\d{1,2}|[a-z])[.)])?\s*(?:\*\*)?\s*$")
_MARKS = regex(r"[^/|–—:;()*-]+")
_SPACE = regex(r"\s*")
_WITHIN = regex(r"\b(?:of which|of whom|thereof|including|memo|per|average|margin|rate|ratio|growth|change)\b|%", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """One figure of each item. ``head`` is what stands above it in a table; ``leads``: the items begin with it, whatever they count."""

    figures: tuple[Figure, ...]
    head: str | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Items from ``start`` to ``end`` with their columns, and all the figures that stand in them."""

    start: int
    end: int
    count: int
    columns: tuple[Column, ...]
    others: tuple[Figure, ...]


_Item = tuple[int, int, list[Figure], bool]


@once
def series_of(reading: Reading) -> list[Series]:
    """In the order of the text."""
    found = list(_from_blocks(reading))
    found += [x for x in _from_tables(reading) if not any(x.start < series.end and series.start < x.end for series in found)]
    return sorted(found, key=lambda series: series.start)


def _from_blocks(reading: Reading) -> Iterator[Series]:
    """Neighbouring list items; else neighbouring paragraphs whose first sentences have one shape."""
    by_block: dict[int, list[tuple[Sentence, list[Figure]]]] = {}
    for sentence, inside in figures(reading):
        by_block.setdefault(sentence.block, []).append((sentence, inside))
    run: list[_Item] = []
    shape: object = None
    for index in sorted(by_block):
        told = by_block[index]
        listed = reading.blocks[index].kind is BlockKind.LIST_ITEM
        now = "list" if listed else _shape(reading.document.text, *told[0])
        if now is None or now != shape:
            yield from _series(reading.document.text, run)
            run = []
        shape = now
        if now is not None:
            inside = [x for _, there in (told if listed else told[:1]) for x in there]
            run.append((told[0][0].start, told[-1][0].end, inside, listed))
    yield from _series(reading.document.text, run)


def _shape(text: str, sentence: Sentence, inside: list[Figure]) -> str | None:
    """The marks of a line that ends in its one figure, or has it right behind a dash or a colon."""
    if len(inside) != 1:
        return None
    lead, tail = text[sentence.start : inside[0].start], text[inside[0].end : sentence.end]
    marks = _MARKS.sub(" ", lead).strip()
    return f"{marks}{inside[0].kind}" if marks and len(lead) < 80 and len(tail) < 40 else None


def _series(text: str, run: list[_Item]) -> Iterator[Series]:
    if not _LEAST <= len(run) <= _MOST:
        return
    columns = [column for pick in (_leading, *_kinds(run)) if (column := _column(text, run, pick)) is not None]
    if columns:
        yield Series(run[0][0], run[-1][1], len(run), tuple(columns), tuple(x for _, _, inside, _ in run for x in inside))


_Pick = Callable[[str, _Item], Figure | None]


def _column(text: str, run: list[_Item], pick: _Pick) -> Column | None:
    picked = [pick(text, item) for item in run]
    told = tuple(x for x in picked if x is not None and x.value.bounded and x.middle > 0)
    return Column(told, leads=pick is _leading) if len(told) == len(run) else None


def _leading(text: str, item: _Item) -> Figure | None:
    """The figure that an item begins with."""
    start, _, inside, listed = item
    return inside[0] if listed and inside and _BULLET.match(text[start : inside[0].start]) else None


def _kinds(run: list[_Item]) -> Iterator[_Pick]:
    """One choice for each kind of which every item has one."""
    for first in run[0][2]:
        kind = (first.kind, first.unit)
        if first.kind not in ("percent", "multiple") and all(sum((x.kind, x.unit) == kind for x in inside) == 1 for _, _, inside, _ in run):

            def pick(_text: str, item: _Item, kind: tuple[str, str | None] = kind) -> Figure | None:
                return next((x for x in item[2] if (x.kind, x.unit) == kind), None)

            yield pick


def _from_tables(reading: Reading) -> Iterator[Series]:
    """The columns of tables without a row for their total."""
    for rows in tables(reading.document.text):
        head = rows[0] if all(cell is None for cell in rows[0].cells) else None
        body = rows[1:] if head is not None else rows
        if not _LEAST <= len(body) <= _MOST or has_total(body) or any(_WITHIN.search(row.label) for row in body):
            continue
        columns = tuple(x for number in range(len(body[0].cells)) if (x := _cells(reading.document.text, head, body, number)) is not None)
        if columns:
            ends = [x.end for column in columns for x in column.figures]
            others = tuple(x for column in columns for x in column.figures)
            yield Series(rows[0].start, max(ends), len(body), columns, others)


def _cells(text: str, head: Row | None, rows: list[Row], number: int) -> Column | None:
    told = []
    for row in rows:
        cell = row.cells[number]
        if cell is None or cell.value <= 0:
            return None
        value = Interval(cell.value, cell.value).widened(cell.unit * HALF)
        told.append(Figure(cell.start, cell.end, value, "number", None, True, cell.value))
    years = all(1900 <= x.middle <= 2100 and x.middle == x.middle.to_integral_value() for x in told)
    line = text[head.start : text.find("\n", head.start)] if head is not None else ""
    return None if years else Column(tuple(told), line)


def total_of(column: Column) -> Decimal:
    return sum((x.middle for x in column.figures), Decimal(0))
