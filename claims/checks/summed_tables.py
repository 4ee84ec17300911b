"""Tables, and lists of "label number" lines, whose rows do not add up to the row of totals below them.

A table is trusted only if another of its columns adds up, or if it has just one. Silent if a row says "of which", or if
the parts are far from the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.match.interval import HALF

_LINE = re.compile(r"[^\n]+")
_CELL_NUMBER = re.compile(r"^\W{0,4}\(?(?P<number>-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?)\)?\s*(?P<rest>.{0,12})$")
_PLAIN_ROW = re.compile(r"^(?P<label>[^\d|]{2,60}?)[\s:.…]+(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?)(?:\s+[a-z]+)?\s*$")
_TOTAL = re.compile(r"^\W*(?:grand |sub-?)?total\b|^\W*(?:all|sum|in all|altogether)\b\W*$|\btotal\W*$", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:of which|of whom|thereof|including|memo|sub-?total|per|average|margin|rate|ratio|growth|change|net)\b|%", re.IGNORECASE
)
NEAREST, FARTHEST = Decimal("0.75"), Decimal("1.33")
"""Ratio of the sum to the total outside which the listed figures are hardly its parts."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a table with the span from its row's label, and the unit of its last digit."""

    value: Decimal
    unit: Decimal
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    start: int
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The parts of one column, its total, and whether they add up to it."""

    parts: tuple[Cell, ...]
    total: Cell
    fits: bool


def wrong_columns(text: str) -> Iterator[Column]:
    """The columns of the text's tables that do not add up."""
    for rows in _tables(text):
        yield from _wrong_columns(rows)


def _tables(text: str) -> Iterator[list[Row]]:
    """Runs of neighbouring lines with the same number of cells."""
    run: list[Row] = []
    last_end = -2
    for line in _LINE.finditer(text):
        row = _row(line[0], line.start())
        gap = text[last_end : line.start()].count("\n") if run else 0
        if row is None or (run and (len(row.cells) != len(run[-1].cells) or gap > 1)):
            if run:
                yield run
            run = []
        if row is not None:
            run.append(row)
        last_end = line.end()
    if run:
        yield run


def _row(line: str, start: int) -> Row | None:
    if "|" not in line:
        found = _PLAIN_ROW.match(line)
        if found is None:
            return None
        return Row(found["label"].strip(), start, (_cell(found["number"], start, start + found.end("number")),))
    at = start
    parts: list[tuple[str, int]] = []
    for piece in line.split("|"):
        parts.append((piece, at))
        at += len(piece) + 1
    if not parts[0][0].strip():
        parts = parts[1:]
    if parts and not parts[-1][0].strip():
        parts = parts[:-1]
    if len(parts) < 2 or set(parts[0][0].strip()) <= set("-: "):
        return None
    label, label_at = parts[0]
    label_at += len(label) - len(label.lstrip())
    return Row(label.strip(), label_at, tuple(_table_cell(piece, label_at, where) for piece, where in parts[1:]))


def _table_cell(piece: str, label_at: int, at: int) -> Cell | None:
    stripped = piece.strip()
    found = _CELL_NUMBER.match(stripped)
    if found is None or "%" in stripped or found["rest"].strip().lower() in ("x", "bps", "pp"):
        return None
    cell = _cell(found["number"], label_at, at + len(piece.rstrip()))
    return Cell(-cell.value, cell.unit, cell.start, cell.end) if stripped.startswith("(") else cell


def _cell(number: str, start: int, end: int) -> Cell:
    value = Decimal(number.replace(",", ""))
    return Cell(value, Decimal(1).scaleb(-len(number.partition(".")[2])), start, end)


def _wrong_columns(rows: list[Row]) -> Iterator[Column]:
    """Each total row against the rows since the last one."""
    first = 0
    for index, row in enumerate(rows):
        if not _TOTAL.search(row.label):
            continue
        parts = rows[first:index]
        parts = parts[1:] if parts and _is_header(parts[0]) else parts
        first = index + 1
        if any(_TOTAL.search(part.label) or _WITHIN.search(part.label) for part in parts):
            continue
        columns = [_column(parts, row, number) for number in range(len(row.cells))]
        judged = [column for column in columns if column is not None]
        wrong = [column for column in judged if not column.fits]
        if len(wrong) == 1 and (len(judged) == 1 or len(judged) > len(wrong)):
            yield wrong[0]


def _column(parts: list[Row], total: Row, number: int) -> Column | None:
    """A column with its parts and its total; ``None`` if it has fewer than two parts or parts far from the total."""
    cells = [cell for part in parts if (cell := part.cells[number]) is not None]
    goal = total.cells[number]
    if goal is None or len(cells) < 2:
        return None
    unit = max(cell.unit for cell in (*cells, goal))
    slack = unit * HALF * (len(cells) + 1)
    added = sum((cell.value for cell in cells), Decimal(0))
    if goal.value <= 0 or not NEAREST <= added / goal.value <= FARTHEST:
        return None
    fits = abs(added - goal.value) <= (slack if unit < 1 else unit if len(cells) > 2 else Decimal(0))
    return Column(tuple(cells), goal, fits)


def _is_header(row: Row) -> bool:
    """A row of years: the heads of the columns, whatever its label."""
    cells = [cell for cell in row.cells if cell is not None]
    return bool(cells) and all(cell.unit == 1 and 1900 <= cell.value <= 2100 for cell in cells)
