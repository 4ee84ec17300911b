"""The dates of tables: under heads for dates ("Last day"), in rows labelled with an event ("Founded"), and in tables that tell events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extract.columns import Column, label_at, tells
from claims.extract.dates import date_mentions
from claims.extract.mention import Mention
from claims.extract.table_rows import Cell, cell_at, cells_of, columns_under, header_of, year_of
from claims.extract.view import SentenceView
from claims.model import PeriodMention


def told_dates(rows: Sequence[SentenceView]) -> list[Mention] | None:
    """The dates of a table of what happened when, each of what its row tells of; None for any other table.

    The rows of such a table are otherwise read as prose.
    """
    header, heads = header_of(rows, ())
    columns = columns_under(header, heads, ())
    cells = {row.sentence.index: cells_of(row) for row in rows if row is not header}
    if not tells(columns, [[row.text[cell.start : cell.end] for cell in cells.get(row.sentence.index, ())] for row in rows]):
        return None
    found = []
    for row in rows:
        own = cells.get(row.sentence.index, [])
        if len(own) == len(columns) and (at := _first_date(row, own[0])):
            metric = next((cue.metric for cue in row.date_cues), None)
            found.append(Mention(row.sentence.index, "date", metric, "date.column", date=replace(at, is_date=True)))
    return found


def _first_date(row: SentenceView, cell: Cell) -> PeriodMention | None:
    return next((p for p in row.periods if p.end <= cell.end and p.period), None) or year_of(row, cell)


def dated_cells(row: SentenceView, cells: Sequence[Cell], columns: Sequence[Column]) -> Iterator[tuple[Column, PeriodMention]]:
    """The dates that stand under heads for dates: "12 March 2025", "gone (28 Jan)", "1988"."""
    for column, cell in zip(columns, cells, strict=False):
        if column.role == "when":
            found = next((p for p in row.periods if cell.start <= p.start and p.end <= cell.end and p.is_date and p.period), None)
            if found := found or year_of(row, cell):
                yield column, found


def date_of_flow(dates: Sequence[tuple[Column, PeriodMention]]) -> PeriodMention:
    """When a row's cuts, hires or sums of money were: the date that has no other name, else the first."""
    return next((period for column, period in dates if column.metric is None), dates[0][1])


def row_dates(row: SentenceView, columns: Sequence[Column]) -> Iterator[Mention]:
    """The dates of a row: those of its label's event ("Founded | 2016 | 2011"), and those under heads for dates."""
    cells = cells_of(row)
    for mention in date_mentions(row):
        at = cell_at(cells, mention.start)
        head = columns[at] if at is not None and at < len(columns) else None
        yield replace(
            mention, row=(cells[0].start, cells[0].end), column=(head.start, head.end) if head and head.end > head.start else None
        )
    label = cells[label_at(columns, len(cells))] if cells else Cell(row.sentence.start, row.sentence.end)
    for column, period in dated_cells(row, cells, columns):
        if metric := column.metric or _event_of(row, columns):
            yield Mention(
                row.sentence.index, "date", metric, "date.column", date=replace(period, is_date=True), row=(label.start, label.end)
            )


def _event_of(row: SentenceView, columns: Sequence[Column]) -> str | None:
    """What happened on a row's date whose head says no more than "Date": what the row tells of, or what the table counts."""
    if any(column.metric == "layoffs" for column in columns):
        return "layoff_date"
    return next((cue.metric for cue in row.date_cues if cue.metric), None)
