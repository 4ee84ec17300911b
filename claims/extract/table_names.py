"""The cells of tables that name somebody, by the heads above them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from claims.extract.columns import Role, is_trait
from claims.extract.table_rows import Cell, cells_of, columns_under, header_of
from claims.extract.view import SentenceView
from claims.model import BlockKind


def cells_of_names(views: Sequence[SentenceView]) -> list[tuple[int, int, Role]]:
    """The cells of every table that stand under a head for companies ("Employer") or for others ("Lead investor"), in order."""
    found: list[tuple[int, int, Role]] = []
    for is_row, run in groupby(views, key=lambda view: view.kind is BlockKind.TABLE_ROW):
        rows = list(run) if is_row else []
        header, heads = header_of(rows, ())
        if header is None:
            continue
        if _sets_side_by_side(header, heads, rows):
            found += [(head.start, head.end, "who") for head in heads[1:]]
        columns = columns_under(header, heads, ())
        if any(column.role in NAMING for column in columns):
            cells = (zip(columns, cells_of(row), strict=False) for row in rows if row is not header)
            found += [(cell.start, cell.end, column.role) for row in cells for column, cell in row if column.role in NAMING]
    return found


NAMING = ("who", "others")


def _sets_side_by_side(header: SentenceView, heads: Sequence[Cell], rows: Sequence[SentenceView]) -> bool:
    """The heads are companies, and the rows what they have: "| | Coppice | Rivet |" over "Founded" and "Headquarters"."""
    if len(heads) < 2 or header.text[heads[0].start : heads[0].end].strip() or header.periods or header.cues:
        return False
    labels = [row.text[cells[0].start : cells[0].end] for row in rows if row is not header and (cells := cells_of(row))]
    return sum(map(is_trait, labels)) >= FEWEST_TRAITS


FEWEST_TRAITS = 2
