"""Tables, and lists of "label number" lines, whose rows or columns do not add up to their totals.

Cells stand between bars, tabs or runs of spaces. A table is trusted only if another of its columns adds up, or if it has
just one: then a last row may be a total whatever its label. So it may where a column adds up to the last of four digits or more. A column headed "Total" is the sum of those before it where
it is in the other rows. Silent if a row says "of which", if a total says what else is in it, or if the parts are far
from the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.checks.example import accepts, rejects
from claims.match.interval import HALF
from claims.regex import regex

_LINE = regex(r"[^\n]+")
_MONEY = r"(?:[A-Z]{1,3}[$€£¥₹]?|Rs\.?)?"
_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_CELL_NUMBER = regex(rf"^\W{{0,4}}{_MONEY}\W{{0,4}}(?P<number>{_DIGITS})\)?\s*(?P<rest>.{{0,12}})$")
PLAIN_ROW = regex(rf"^(?P<label>[^\d|]{{2,60}}?)[\s:.…]+{_MONEY}[$€£¥₹]?\s?(?P<number>{_DIGITS})\s?(?P<rest>[a-z]*)\s*$")
_GAP = regex(r"\t[ \t]*|(?<=\S) {2,}(?=\S)")
_SIGN_ALONE = regex(r"[$€£¥₹]|[A-Z]{3}|\(")
"""A currency that stands apart from its amount: "$  1,418.6"."""
_SCALES = {"k": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9}
TOTAL = regex(
    r"^\W*(?:grand |sub-?)?total\b|^\W*(?:all|sum|in all|altogether|overall|together|combined|everything|everyone)\b\W*$"
    r"|^\W*all \w+\W*$|^\W*(?:all|whole) (?:sites|staff|departments|countries|regions|divisions|teams|company|group|categories|sources)\b|\btotal\W*$",
    re.IGNORECASE,
)
_STEP = regex(r"^\W*(?:(?P<less>less|minus|deduct(?:ing|ed)?)|plus|add(?:ing|ed)?)\b", re.IGNORECASE)
"""A row that is taken off the total above it, or added to it, to give the row below."""
_NET = r"net(?!\s+(?:sales|revenues?|income|assets|loss|profits?|debt|interest)\b)"
_MORE_IN_IT = regex(rf"\b(?:with|plus|less|after|before|excluding|including|{_NET}|without)\b|\d", re.IGNORECASE)
"""A total whose label says that it holds more or less than the rows above."""
_WITHIN = regex(
    rf"\b(?:of which|of whom|thereof|including|memo|sub-?total|per|average|margin|rate|ratio|growth|change|{_NET})\b|%", re.IGNORECASE
)
NEAREST, FARTHEST = Decimal("0.75"), Decimal("1.33")
"""Ratio of the sum to the total outside which the listed figures are hardly its parts."""
_SHARP, _SHARP_PARTS = 1000, 3
"""Last digits that a total holds at least, and its parts, for a column to say alone that a last row is a total whatever its name."""
_MEASURE = regex(
    r"\b(?:profits?|ebita?|ebitda|income|debt|cash|equity|assets|orders?|backlog|headcount|employees|shares?|earnings|dividend|capex|investments?)\b",
    re.IGNORECASE,
)
"""Labels of key figures, of which one is hardly the sum of the others."""
_LONGEST_LINE = 300
_PERIOD = regex(r"(?:FY|HY|CY|H|Q)[\s-]?\d{1,4}(?:[/-]\d{2,4})?[AEF]?(?:\s*\([a-z. -]+\))?\W?", re.IGNORECASE)
""" "FY25", "H1 (restated)": the head of a column, no amount."""
_RULED = regex(r"[|:+\s=-]+")
"""The line below the head of a table."""


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
    unread: frozenset[int] = frozenset()
    """The numbers of cells whose figure is no exact number: "about 90"."""


@dataclass(frozen=True, slots=True)
class Column:
    """The parts of one column, its total, and whether they add up to it."""

    parts: tuple[Cell, ...]
    total: Cell
    fits: bool


def wrong_columns(text: str) -> Iterator[Column]:
    """The columns of the text's tables that do not add up, or else the rows."""
    for rows in tables(text):
        yield from list(_wrong_chains(rows)) or list(_wrong_columns(rows)) or _wrong_rows(rows)


def has_total(rows: list[Row]) -> bool:
    """Whether a row of a table is named as its total."""
    return any(TOTAL.search(row.label) for row in rows)


def tables(text: str) -> Iterator[list[Row]]:
    """Runs of neighbouring lines with the same number of cells."""
    run: list[Row] = []
    last_end = -2
    for line in _LINE.finditer(text):
        if run and len(line[0]) < _LONGEST_LINE and _RULED.fullmatch(line[0]):
            last_end = line.end()
            continue
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
    cells = cells_of(line, start)
    if cells is None:
        found = PLAIN_ROW.match(line)
        if found is None:
            return None
        cell = _cell(found["number"], found["rest"], start, start + found.end())
        return Row(found["label"].strip(), start, (cell,))
    if len(cells) < 2 or set(cells[0][0].strip()) <= set("-: "):
        return None
    label, label_at = cells[0]
    label_at += len(label) - len(label.lstrip())
    found_cells = tuple(_table_cell(piece, label_at, where) for piece, where in cells[1:])
    unread = frozenset(k for k, cell in enumerate(found_cells) if cell is None and any(c.isdigit() for c in cells[k + 1][0]))
    return Row(label.strip(), label_at, found_cells, unread)


def cells_of(line: str, start: int) -> list[tuple[str, int]] | None:
    """The cells of a line between bars, else between tabs or runs of spaces, with their places; ``None`` for plain text."""
    if "|" in line:
        cells: list[tuple[str, int]] = []
        at = start
        for piece in line.split("|"):
            cells.append((piece, at))
            at += len(piece) + 1
        if not cells[0][0].strip():  # ruled on both sides; else an empty last cell is a cell
            cells = cells[1:]
            return cells[:-1] if cells and not cells[-1][0].strip() else cells
        return cells
    if len(line) > _LONGEST_LINE or _GAP.search(line) is None:
        return None
    cells, at = [], 0
    for gap in _GAP.finditer(line):
        if not cells or not _SIGN_ALONE.fullmatch(line, at, gap.start()):
            cells.append((line[at : gap.start()], start + at))
            at = gap.end()
    return [*cells, (line[at:], start + at)]


def _table_cell(piece: str, label_at: int, at: int) -> Cell | None:
    stripped = piece.strip()
    found = _CELL_NUMBER.match(stripped)
    if found is None or _PERIOD.fullmatch(stripped) or "%" in stripped or found["rest"].strip().lower() in ("x", "bps", "pp"):
        return None
    cell = _cell(found["number"], found["rest"], label_at, at + len(piece.rstrip()))
    return Cell(-cell.value, cell.unit, cell.start, cell.end) if stripped.startswith(("(", "-", "−", "–")) else cell


def _cell(number: str, rest: str, start: int, end: int) -> Cell:
    scale = _SCALES.get(rest.strip().lower(), 0)
    value = Decimal(number.replace(",", "")).scaleb(scale)
    return Cell(value, Decimal(1).scaleb(scale - len(number.partition(".")[2])), start, end)


def _wrong_columns(rows: list[Row]) -> Iterator[Column]:
    """Each total row against the rows since the last one; a last row of another name where all columns but one add up."""
    first, found = 0, False
    for index, row in enumerate(rows):
        named = bool(TOTAL.search(row.label))
        if not named and (found or index < len(rows) - 1):
            continue
        parts = rows[first:index]
        parts = parts[1:] if parts and _is_header(parts[0]) else parts
        first, found = index + 1, True
        if _MORE_IN_IT.search(row.label) or any(TOTAL.search(part.label) or _WITHIN.search(part.label) for part in parts):
            continue
        columns = [_column(parts, row, number) for number in range(len(row.cells))]
        judged = [column for column in columns if column is not None]
        wrong = [column for column in judged if not column.fits]
        sharp = any(_fits_sharply(column) for column in judged) and not any(_MEASURE.search(x.label) for x in (*parts, row))
        if len(wrong) == 1 and (len(judged) > 1 or (named and len(judged) == 1)) and (named or len(judged) > 2 or sharp):
            yield wrong[0]


def _fits_sharply(column: Column) -> bool:
    """Whether a column adds up to the last digit of a long number, which no rows do that are not its parts: "Group | 641.3 | 598.2"."""
    added = sum((cell.value for cell in column.parts), Decimal(0))
    return len(column.parts) >= _SHARP_PARTS and added == column.total.value and abs(added) >= _SHARP * column.total.unit


def _wrong_chains(rows: list[Row]) -> Iterator[Column]:
    """ "Total payments, less interest, lease liabilities": what does not follow in one column and does in the others."""
    for index, row in enumerate(rows):
        last = index + 1
        while last < len(rows) and _STEP.match(rows[last].label):
            last += 1
        if not TOTAL.search(row.label) or not index + 1 < last < len(rows):
            continue
        judged = [x for number in range(len(row.cells)) if (x := _chain(rows[index : last + 1], number)) is not None]
        wrong = [column for column in judged if not column.fits]
        if len(wrong) == 1 < len(judged):
            yield wrong[0]


def _chain(rows: list[Row], number: int) -> Column | None:
    cells = [row.cells[number] for row in rows]
    if any(cell is None for cell in cells):
        return None
    first, *steps, goal = (cell for cell in cells if cell is not None)
    labels = [_STEP.match(row.label) for row in rows[1:-1]]
    signed = [replace(x, value=-abs(x.value) if found and found["less"] else abs(x.value)) for x, found in zip(steps, labels, strict=True)]
    parts = (first, *signed)
    added, slack = sum((x.value for x in parts), Decimal(0)), max(x.unit for x in (*parts, goal)) * HALF * (len(parts) + 1)
    if not goal.value or not NEAREST <= added / goal.value <= FARTHEST:
        return None
    return Column(parts, goal, abs(added - goal.value) <= slack)


def _wrong_rows(rows: list[Row]) -> Iterator[Column]:
    """The one row whose last cell is not the sum of those before it, as it is in two others or more."""
    judged = [found for row in rows if (found := _across(row)) is not None]
    wrong = [column for column in judged if not column.fits]
    if len(wrong) == 1 and len(judged) > 2:
        yield wrong[0]


def _across(row: Row) -> Column | None:
    cells = [cell for cell in row.cells if cell is not None]
    if len(cells) != len(row.cells) or len(cells) < 3 or _WITHIN.search(row.label):
        return None
    *parts, goal = cells
    unit, added = max(cell.unit for cell in cells), sum((cell.value for cell in parts), Decimal(0))
    if not goal.value or not NEAREST <= added / goal.value <= FARTHEST:
        return None
    return Column(tuple(parts), goal, abs(added - goal.value) <= (unit * HALF * len(cells) if unit < 1 else Decimal(0)))


def _column(parts: list[Row], total: Row, number: int) -> Column | None:
    """A column with its parts and its total; ``None`` if it has fewer than two parts or parts far from the total."""
    cells = [cell for part in parts if (cell := part.cells[number]) is not None]
    goal = total.cells[number]
    if goal is None or len(cells) < 2 or any(number in part.unread for part in parts):
        return None
    unit = max(cell.unit for cell in (*cells, goal))
    slack = unit * HALF * (len(cells) + 1)
    added = sum((cell.value for cell in cells), Decimal(0))
    if not goal.value or not NEAREST <= added / goal.value <= FARTHEST:
        return None
    fits = abs(added - goal.value) <= (slack if unit < 1 else unit if len(cells) > 2 else Decimal(0))
    return Column(tuple(cells), goal, fits)


def _is_header(row: Row) -> bool:
    """A row of years or without figures: the heads of the columns, whatever its label."""
    cells = [cell for cell in row.cells if cell is not None]
    return all(cell.unit == 1 and 1900 <= cell.value <= 2100 for cell in cells)


EXAMPLES = (
    accepts(
        "a table",
        "Machines let by market\n\nMarket | 2024 | 2023\nHome | 412 | 398\nExport | 233 | 226\nRental | 118 | 131\nTotal | 773 | 755\n",
    ),
    accepts(
        "a markdown table",
        "| Market | 2024 | 2023 |\n|---|---|---|\n| Home | 412 | 398 |\n| Export | 233 | 226 |\n| Total | 655 | 624 |\n",
    ),
    accepts(
        "lines with numbers",
        "They are spread over the library.\n\nLoans desk 61\nReading room 47\nBindery 19\nTotal 137\n",
    ),
    accepts("a total among tabs", "Tickets\t£1,140,000\nBar\t£285,000\nGrant\t£410,000\nTotal\t£1,935,000\n"),
    accepts(
        "a row that does not add up",
        "Name\tPay\tBonus\tTotal\nQuill\t285\t90\t375\nAstley\t212\t61\t283\nPike\t198\t40\t238\n",
    ),
    rejects("adds up", "Market | 2024 | 2023\nHome | 412 | 398\nExport | 233 | 226\nTotal | 645 | 624\n"),
    accepts(
        "a total less something",
        "            Buildings    Cars\n2024            40.1      6.4\n2025            60.3      8.4\nTotal payments  110.4     14.8\n"
        "Less interest   (8.7)     (1.2)\nLiabilities     91.7      13.6\n",
    ),
    accepts(
        "a currency apart",
        "Sales\nPumps       $  1,418.6      $  1,331.9\nValves         862.4        905.7\nTotal       $  2,301.0      $  2,237.6\n",
    ),
    rejects("a table that does not add", "Region | 2024 | 2023\nSales | 412 | 398\nCosts | 233 | 226\nTotal | 179 | 172\n"),
    accepts(
        "a last row of another name",
        "Volumes, thousand tonnes\n\nMill | FY25 | FY24\nDal | 101.2 | 99.8\nVik | 54.3 | 58.1\nSund | 33.6 | 31.4\nConsolidated | 189.1 | 198.3\n",
    ),
    rejects(
        "a last row that is no total",
        "Income, € million\n\n | 2024 | 2023\nSales | 211.4 | 204.3\nOther income | 8.2 | 8.1\nCosts | 180.9 | 179.9\nOperating profit | 38.7 | 32.5\n",
    ),
)
