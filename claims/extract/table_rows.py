"""How a table's lines lie: the cells of a row, the line or lines of heads, and which column a cell stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.columns import Column, columns_of, is_dated
from claims.extract.table_headers import MAX_HEADER_LINES
from claims.extract.view import SentenceView
from claims.model import PeriodMention
from claims.quantities.calendar import year_period
from claims.regex import regex

CELL_GAP = regex(r"\s*[|¦]\s*|\s*\t\s*|\s{2,}")
LABEL_GAP = regex(r"\s*[|¦]\s*|\s*\t\s*|\s{2,}|:\s+|\s+(?=[(−–-]?[$£€]?\d[\d.,]*(?:\s?[–-]\s?[$£€]?\d[\d.,]*)?[)%]?\s*$)")
LONE_SIGN = regex(r"[(−–-]?(?:US|A|C|HK|NZ)?[$£€¥₹][(−–-]?")
LINE_ENDS = frozenset("\r\n\u2028\u2029\x0b\x0c")
SPAN_UNITS = frozenset({"months", "weeks"})
"""What a header may count: "Three months ended"."""
RULE_LINE = regex(r"[\s|:=_-]+")
BARS = regex(r"[|¦\t]")
YEAR = regex(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Cell:
    start: int
    end: int


def header_of(rows: Sequence[SentenceView], stacked: Sequence[SentenceView]) -> tuple[SentenceView | None, list[Cell]]:
    """The row of heads, and its cells: one for each column, also where the label's column has no head."""
    header = stacked[-1] if stacked else next((row for row in rows[:2] if _is_header(row)), None)
    cells = cells_of(header) if header else []
    if header and len(cells) + 1 == max(len(cells_of(row)) for row in rows):
        cells = [Cell(cells[0].start, cells[0].start), *cells]
    return header, cells


def head_rows(rows: Sequence[SentenceView]) -> list[SentenceView]:
    """The lines of a table's head that name a period for each column; they hold behind a line of its own in the table ("Net sales") too."""
    stacked = header_lines(rows)
    header = stacked[-1] if stacked else next((row for row in rows[:2] if _is_header(row)), None)
    return [*stacked] or ([header] if header and len(header.periods) > 1 else [])


def columns_under(header: SentenceView | None, cells: Sequence[Cell], said: Sequence[str]) -> list[Column]:
    return columns_of(header.text, [(cell.start, cell.end) for cell in cells], "\n".join(said)) if header else []


def header_lines(rows: Sequence[SentenceView]) -> list[SentenceView]:
    """The lines of a header of several lines, the lowest with a period in each of its cells; empty for a header of one."""
    lines: list[SentenceView] = []
    for row in rows[:MAX_HEADER_LINES]:
        if any(figure.unit not in SPAN_UNITS for figure in row.figures) or RULE_LINE.fullmatch(text_of(row)) or _is_dated(row):
            break
        lines.append(row)
    while lines and len(lines[-1].periods) < 2:
        lines.pop()
    return lines if len(lines) > 1 else []


def _is_dated(row: SentenceView) -> bool:
    cells = cells_of(row)
    return bool(cells) and is_dated(row.text[cells[0].start : cells[0].end])


def cells_of(view: SentenceView) -> list[Cell]:
    """The cells of a row; the first is its label. A leading pipe leaves an empty label."""
    start, end = view.sentence.start, view.sentence.end
    line_start = _indent_start(view.text, start)
    gaps = CELL_GAP if CELL_GAP.search(view.text, start, end) else LABEL_GAP
    cells: list[Cell] = []
    at = line_start
    line = view.text[line_start:end].strip()
    edged = len(line) > 1 and line[0] in "|¦" and line[-1] in "|¦"
    for gap in gaps.finditer(view.text, line_start, end):
        if gap.start() == line_start and (edged or not BARS.search(gap.group())):
            at = gap.end()
            continue
        if cells and LONE_SIGN.fullmatch(view.text, at, gap.start()):
            continue  # "$   1,418.6" is one cell
        cells.append(Cell(at, gap.start()))
        at = gap.end()
    if at < end:
        cells.append(Cell(at, end))
    return cells


def _indent_start(text: str, start: int) -> int:
    """Where the white space in front of a row begins: a tab there is an empty label. Never the line's start, which in a row
    that was cut for its length is far away."""
    while start > 0 and text[start - 1].isspace() and text[start - 1] not in LINE_ENDS:
        start -= 1
    return start


def _is_header(row: SentenceView) -> bool:
    """A row of names and periods: no figure but such as lie in its cells' words, and years."""
    cells = cells_of(row)
    return len(cells) > 1 and not any(
        figure.start >= cells[1].start and not YEAR.fullmatch(row.text, figure.start, figure.end) for figure in row.figures
    )


def column_at(row: SentenceView, cells: Sequence[Cell], at: int, header: SentenceView | None, columns: Sequence[Column]) -> Column | None:
    """The column of a row's cell: by number, or by where it stands in a row that lacks cells and has spaces only."""
    if header is None or len(cells) == len(columns) or BARS.search(row.text, row.sentence.start, row.sentence.end):
        return columns[at] if at < len(columns) else None
    lines = [text.rfind("\n", 0, start) + 1 for text, start in ((row.text, row.sentence.start), (header.text, header.sentence.start))]
    here = (cells[at].start - lines[0], cells[at].end - lines[0])
    return min(columns[1:], key=lambda c: min(abs(c.start - lines[1] - here[0]), abs(c.end - lines[1] - here[1])), default=None)


def year_of(row: SentenceView, label: Cell) -> PeriodMention | None:
    """A label that is a year and nothing else."""
    year = YEAR.fullmatch(row.text, label.start, label.end)
    return year_mention(year) if year else None


def year_mention(year: re.Match[str]) -> PeriodMention:
    """Four digits as the year that they are."""
    return PeriodMention(year.start(), year.end(), year_period(int(year.group())))


def cell_at(cells: Sequence[Cell], at: int) -> int | None:
    """The number of the cell that an offset lies in."""
    k = bisect_right(cells, at, key=lambda cell: cell.start) - 1
    return k if k >= 0 and at < cells[k].end else None


def text_of(view: SentenceView) -> str:
    return view.text[view.sentence.start : view.sentence.end]
