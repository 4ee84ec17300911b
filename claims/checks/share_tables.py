"""Shares that a table tells, against its own total: a column of them, and what a sentence says of one of its rows.

"Fibre | 40.0 | 25 %" where the other rows and the total of 200.0 fit their shares; "Asia-Pacific contributed 27 % of turnover" beside a
table of sales with Asia-Pacific at 44 and a total of 200. A column is one of shares if its other rows fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import figures
from claims.checks.share_words import all_stems, knows, names_of, stems_of, wording
from claims.checks.stated_shares import Share, is_elsewhere, stated_shares
from claims.checks.summed_tables import PLAIN_ROW, TOTAL, cells_of
from claims.checks.wording import one_decimal, quoted
from claims.match.interval import HALF, HUNDRED, Interval
from claims.model import Reading

_RULE = "percent_of_total"
_LINE = re.compile(r"[^\n]+")
_NUMBER = re.compile(
    r"^[^\d%(+−–-]{0,6}(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<rest>%|[a-z]{0,12})\s*$", re.IGNORECASE
)
_OTHER_HEAD = re.compile(
    r"\b(?:own|market|change|growth|margin|yoy|increase|decrease|last|previous|target|rate|yield|return|occupancy)\b|[+±]|\+/-",
    re.IGNORECASE,
)
_SUM_SLACK = Decimal("0.015")
_LEAST_ROWS, _FEWEST_FITTING = 3, 2
_CLOSE = Decimal("1.8")
"""By what factor a share in a sentence may miss its row."""


@dataclass(frozen=True, slots=True)
class _Cell:
    value: Decimal
    unit: Decimal
    percent: bool
    start: int
    end: int

    @property
    def bounds(self) -> Interval:
        return Interval(self.value, self.value).widened(self.unit * HALF)


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    start: int
    cells: tuple[_Cell | None, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """The parts of a column that add up to its total."""

    number: int
    head: str
    rows: tuple[_Row, ...]
    total: _Row

    def share(self, row: _Row) -> Interval | None:
        """A row as a percentage of the total."""
        cell, whole = row.cells[self.number], self.total.cells[self.number]
        if cell is None or whole is None or not whole.value:
            return None
        size, slack = cell.value / whole.value * HUNDRED, (cell.unit + whole.unit * cell.value / whole.value) * HALF / whole.value * HUNDRED
        return Interval(size - slack, size + slack)


def table_shares(reading: Reading) -> Iterator[Finding]:
    """Every share of a table's rows that its total does not give."""
    text = reading.document.text
    columns = [column for rows in _tables(text) for column in _columns(rows)]
    if not columns:
        return
    for column in columns:
        yield from _of_column(reading, column)
    for place, (sentence, inside) in enumerate(figures(reading)):
        for share in stated_shares(reading, sentence, place, inside):
            if not share.words and not is_elsewhere(text, share):
                yield from _of_sentence(reading, columns, share)


def _tables(text: str) -> Iterator[list[_Row]]:
    run: list[_Row] = []
    last = -9
    for line in _LINE.finditer(text):
        cells = cells_of(line[0], line.start())
        if cells is None and (plain := PLAIN_ROW.match(line[0])):  # "Progress Alliance 412,860"
            at = plain.start("number")
            cells = [(line[0][:at], line.start()), (line[0][at : plain.end()], line.start() + at)]
        if cells is None or len(cells) < 2 or set(line[0].strip()) <= set("|-: "):
            if run and cells is None:
                yield run
                run = []
            continue
        row = _row(cells)
        if run and (text[last : line.start()].count("\n") > 1 or len(row.cells) > len(run[0].cells)):
            yield run
            run = []
        run.append(row)
        last = line.end()
    if run:
        yield run


def _row(cells: Sequence[tuple[str, int]]) -> _Row:
    found: list[_Cell | None] = []
    label, label_at = cells[0]
    for piece, at in cells[1:]:
        m = _NUMBER.match(piece.strip())
        if m is None:
            found.append(None)
            continue
        digits = m["number"].replace(",", "")
        start = at + piece.index(piece.strip())
        unit = Decimal(1).scaleb(-len(digits.partition(".")[2]))
        found.append(_Cell(Decimal(digits), unit, m["rest"] == "%", start, start + len(piece.strip())))
    return _Row(label.strip(), label_at + len(label) - len(label.lstrip()), tuple(found), tuple(piece.strip() for piece, _ in cells[1:]))


def _columns(rows: Sequence[_Row]) -> Iterator[_Column]:
    head = rows[0] if not any(rows[0].cells) else None
    body = [row for row in rows if any(row.cells)]
    if len(body) <= _LEAST_ROWS - 1:
        return
    *parts, last = body
    for number in range(len(last.cells)):
        goal = last.cells[number]
        mine = [row for row in parts if len(row.cells) > number and (cell := row.cells[number]) is not None and not cell.percent]
        if goal is None or goal.percent or len(mine) != len(parts) or len(mine) < _FEWEST_FITTING:
            continue
        added = sum((cell.value for row in mine if (cell := row.cells[number]) is not None), Decimal(0))
        if (goal.value and abs(added - goal.value) <= max(goal.value * _SUM_SLACK, goal.unit * len(mine) * HALF)) or TOTAL.search(
            last.label
        ):
            yield _Column(number, head.heads[number] if head and len(head.heads) > number else "", tuple(mine), last)


def _of_column(reading: Reading, column: _Column) -> Iterator[Finding]:
    """The one cell of a column of shares that does not fit, where all others do."""
    for number in range(len(column.rows[0].cells)):
        told = [(row, row.cells[number]) for row in column.rows if len(row.cells) > number]
        percents = [(row, cell) for row, cell in told if cell is not None and cell.percent]
        if len(percents) != len(column.rows) or len(percents) < _LEAST_ROWS:
            continue
        first = next((row for row in column.rows), None)
        head = _head_of(reading, first, number)
        if _OTHER_HEAD.search(head):
            continue
        wrong = [(row, cell) for row, cell in percents if (share := column.share(row)) is not None and not share.meets(cell.bounds)]
        if len(wrong) == 1 and len(percents) - 1 >= _FEWEST_FITTING:
            row, cell = wrong[0]
            yield _finding(reading, column, row, (row.start, cell.end), cell.value)


def _head_of(reading: Reading, row: _Row | None, number: int) -> str:
    """What heads a column, where the line above the table's first row says."""
    if row is None:
        return ""
    lines = reading.document.text[: row.start].rstrip("\n").rsplit("\n", 1)
    cells = cells_of(lines[-1], 0) or []
    return cells[number + 1][0] if len(cells) > number + 1 else ""


def _of_sentence(reading: Reading, columns: Sequence[_Column], share: Share) -> Iterator[Finding]:
    """What a sentence says of a row that it names, as a share of what heads a column."""
    text = reading.document.text
    said = wording(text, share)
    named = said.named
    if not named or said.them or names_of(said.what or "", True):
        return
    before = all_stems(text[share.sentence.start : share.start])
    for column in columns:
        rows = [row for row in column.rows if (label := stems_of(row.label.lower()) | names_of(row.label, True)) and label <= before]
        theirs = all_stems(f"{column.head} {column.total.label}")
        if len(rows) != 1 or not all(knows(theirs, w) for w in named):
            continue
        row = rows[0]
        size = column.share(row)
        others = [c.value for c in row.cells if c is not None and c.percent]
        if size is None or size.middle is None or size.meets(share.allowed) or any(share.allowed.meets(Interval(v, v)) for v in others):
            continue
        cell, whole = row.cells[column.number], column.total.cells[column.number]
        if cell is None or whole is None or miss_ratio(size.middle, share.allowed.middle) > _CLOSE:
            continue
        yield _finding(reading, column, row, (share.start, share.end), share.allowed.middle or Decimal(0), (row.start, cell.end))
        return


def _finding(
    reading: Reading, column: _Column, row: _Row, said: tuple[int, int], value: Decimal, part: tuple[int, int] | None = None
) -> Finding:
    whole, size = column.total.cells[column.number], column.share(row)
    assert whole is not None
    spans = [span for span in (said, part, (column.total.start, whole.end)) if span is not None]
    words = tuple(phrase(reading, *span) for span in sorted(spans))
    exact = size.middle if size is not None and size.middle is not None else Decimal(0)
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(row.label)} is not {quoted(reading.document.text[said[0] : said[1]])} of {quoted(column.total.label)}.",
        f"The share was {one_decimal(exact)}%.",
        severity="warning",
        miss=miss_ratio(exact, value),
    )
