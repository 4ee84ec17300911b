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
from claims.checks.share_words import Wording, all_stems, knows, names_of, stems_of, wording
from claims.checks.stated_shares import Share, is_elsewhere, stated_shares
from claims.checks.summed_tables import PLAIN_ROW, TOTAL, cells_of
from claims.checks.thesaurus import stem
from claims.checks.wording import one_decimal, quoted
from claims.match.interval import HALF, HUNDRED, Interval
from claims.model import BlockKind, Reading, Sentence
from claims.regex import regex

_RULE = "percent_of_total"
_LINE = regex(r"[^\n]+")
_NUMBER = regex(r"^[^\d%(+−–-]{0,6}(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<rest>%|[a-z]{0,12})\s*$", re.IGNORECASE)
_OTHER_HEAD = regex(
    r"\b(?:own|market|change|growth|margin|yoy|increase|decrease|last|previous|target|rate|yield|return|occupancy)\b|[+±]|\+/-",
    re.IGNORECASE,
)
_SUM_SLACK = Decimal("0.015")
_YEARS = Interval(Decimal(1950), Decimal(2100))
"""Whole numbers that head a column."""
_LEAST_ROWS, _FEWEST_FITTING = 3, 2
_SECTION, _LONGEST_CAPTION = 4, 90
"""Sentences before a share in which its row is named; characters of a line that may head a table."""
_BY = regex(r"\b(?:by|per)\b", re.IGNORECASE)
_SUBJECT = regex(
    r"^\W*(?:(?:today|now|still|last\s+year|in\s+20\d\d),?\s+)?(?:it|they|this|these|(?:the|this|that)\s+(?P<kind>[a-z]+))\s+(?:[a-z]+\s+){0,6}$",
    re.IGNORECASE,
)
"""The clause before a share, if it is of what has just been named."""
_NO_SUBJECT = regex(r"^\W*(?:(?:some|about|around|nearly|today|now)\s+){0,2}$", re.IGNORECASE)
_HERE = regex(r"\bhere\b", re.IGNORECASE)
""" "Some 38% of employees work here", not "of employees here"."""
_PLACED = regex(r"\s*(?:in|among|from|outside|within|across|at|on)\s+(?!20\d\d)", re.IGNORECASE)
"""Behind a whole, where only some of it is: "of turnover in the south"."""
_OWN = regex(r"^\s*(?:its|their|the\s+[a-z]+['’]s?|this|that)\b", re.IGNORECASE)
_KINDS = frozenset("segment division region unit busines business area category arm market department site group line team country".split())
_ALL_OF_IT = regex(
    r"^\s*(?:(?:what|all|everything)(?:\s+that)?\s+(?:we|they|it|you|she|he)\b|(?:the|our|its)\s+(?:total|whole|money|lot|sum|pot)\s*$)",
    re.IGNORECASE,
)
""" "Of what we spent": of the one table of a text."""
_CLOSE = Decimal(2)
"""By what factor a share in a sentence may miss its row."""


@dataclass(frozen=True, slots=True)
class Cell:
    value: Decimal
    unit: Decimal
    percent: bool
    start: int
    end: int

    @property
    def bounds(self) -> Interval:
        return Interval(self.value, self.value).widened(self.unit * HALF)


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    start: int
    cells: tuple[Cell | None, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The parts of a column that add up to its total."""

    number: int
    head: str
    rows: tuple[Row, ...]
    total: Row
    caption: str = ""
    """What the lines right above the table say that it is of: "Revenue by segment, € million"."""

    def share(self, row: Row) -> Interval | None:
        """A row as a percentage of the total."""
        cell, whole = row.cells[self.number], self.total.cells[self.number]
        if cell is None or whole is None or not whole.value:
            return None
        size, slack = cell.value / whole.value * HUNDRED, (cell.unit + whole.unit * cell.value / whole.value) * HALF / whole.value * HUNDRED
        return Interval(size - slack, size + slack)


def table_shares(reading: Reading) -> Iterator[Finding]:
    """Every share of a table's rows that its total does not give."""
    text = reading.document.text
    columns = [column for rows in tables_of(text) for column in _columns(rows, _caption(text, rows[0].start))]
    if not columns:
        return
    for column in columns:
        yield from _of_column(reading, column)
    told = figures(reading)
    for place, (sentence, inside) in enumerate(told):
        for share in stated_shares(reading, sentence, place, inside):
            if not share.words and not is_elsewhere(text, share):
                yield from list(_of_sentence(reading, columns, share)) or row_told_before(
                    reading, columns, share, [s for s, _ in told[:place]]
                )


def tables_of(text: str) -> Iterator[list[Row]]:
    """Runs of neighbouring lines with cells, their heads first."""
    run: list[Row] = []
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


def _row(cells: Sequence[tuple[str, int]]) -> Row:
    found: list[Cell | None] = []
    label, label_at = cells[0]
    for piece, at in cells[1:]:
        m = _NUMBER.match(piece.strip())
        if m is None:
            found.append(None)
            continue
        digits = m["number"].replace(",", "")
        start = at + piece.index(piece.strip())
        unit = Decimal(1).scaleb(-len(digits.partition(".")[2]))
        found.append(Cell(Decimal(digits), unit, m["rest"] == "%", start, start + len(piece.strip())))
    return Row(label.strip(), label_at + len(label) - len(label.lstrip()), tuple(found), tuple(piece.strip() for piece, _ in cells[1:]))


def _columns(rows: Sequence[Row], caption: str) -> Iterator[Column]:
    head = rows[0] if all(cell is None or _is_year(cell) for cell in rows[0].cells) else None
    body = [row for row in rows if any(row.cells) and row is not head]
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
            yield Column(number, head.heads[number] if head and len(head.heads) > number else "", tuple(mine), last, caption)


def _is_year(cell: Cell) -> bool:
    return not cell.percent and cell.unit == 1 and _YEARS.low <= cell.value <= _YEARS.high  # type: ignore[operator]


def _of_column(reading: Reading, column: Column) -> Iterator[Finding]:
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


def _head_of(reading: Reading, row: Row | None, number: int) -> str:
    """What heads a column, where the line above the table's first row says."""
    if row is None:
        return ""
    lines = reading.document.text[: row.start].rstrip("\n").rsplit("\n", 1)
    cells = cells_of(lines[-1], 0) or []
    return cells[number + 1][0] if len(cells) > number + 1 else ""


def _of_sentence(reading: Reading, columns: Sequence[Column], share: Share) -> Iterator[Finding]:
    """What a sentence says of a row that it names, as a share of what heads a column."""
    text = reading.document.text
    said = wording(text, share)
    if not said.named or said.them or names_of(said.what or "", True):
        return
    before = all_stems(text[share.sentence.start : share.start])
    for column in columns:
        rows = [row for row in column.rows if (label := _label(row)) and label <= before]
        if len(rows) == 1 and _is_total_of(column, said, len(columns)) and (wrong := _misses(column, rows[0], share)):
            if not any(fits(other, rows[0], share) for other in columns if rows[0] in other.rows):
                yield _finding(reading, column, rows[0], (share.start, share.end), share.allowed.middle or Decimal(0), wrong)
            return


def _is_total_of(column: Column, said: Wording, count: int) -> bool:
    """Whether a whole is the total of a column: by its words, or as all that the one column of a text tells."""
    if count == 1 and _ALL_OF_IT.match(said.what or ""):
        return True
    return all(knows(_measure(column), w) for w in said.named)


def _label(row: Row) -> frozenset[str]:
    return stems_of(row.label.lower()) | names_of(row.label, True)


def _measure(column: Column) -> frozenset[str]:
    """The stems of what a column is told to be of: by its head, its total and what stands above the table."""
    return all_stems(f"{column.head} {column.total.label} {_BY.split(column.caption)[0]}")


def _misses(column: Column, row: Row, share: Share) -> tuple[int, int] | None:
    """The row's cell, if its share of the total is not what is stated, and comes near enough to be meant."""
    size, cell = column.share(row), row.cells[column.number]
    others = [c.value for c in row.cells if c is not None and c.percent]
    if size is None or cell is None or size.middle is None or fits(column, row, share):
        return None
    if any(share.allowed.meets(Interval(v, v)) for v in others) or miss_ratio(size.middle, share.allowed.middle) > _CLOSE:
        return None
    return row.start, cell.end


def fits(column: Column, row: Row, share: Share) -> bool:
    """Whether a row is the stated share of its column's total."""
    size = column.share(row)
    return size is not None and size.meets(share.allowed)


def row_told_before(reading: Reading, columns: Sequence[Column], share: Share, before: Sequence[Sentence]) -> Iterator[Finding]:
    """What a sentence says of "it" or "the segment", where the heading above it or the sentence before names one row.

    As the row is only understood, no row of any column may be what is stated.
    """
    said = wording(reading.document.text, share)
    if not said.named or said.them or names_of(f"{said.what} {said.tail}", True) or _OWN.match(said.what or "") or _PLACED.match(said.tail):
        return
    subject, here = _SUBJECT.match(said.lead), _NO_SUBJECT.match(said.lead) and _HERE.search(said.tail)
    if subject is None and not here:
        return
    for column in columns:
        kinds = all_stems("".join(_BY.split(column.caption)[1:])) | _KINDS
        if (subject and subject["kind"] and stem(subject["kind"]) not in kinds) or not _is_total_of(column, said, len(columns)):
            continue
        row = _understood(reading, column, before)
        if row is None or any(fits(other, x, share) for other in columns for x in other.rows):
            continue
        wrong = _misses(column, row, share)
        if wrong is not None:
            yield _finding(reading, column, row, (share.start, share.end), share.allowed.middle or Decimal(0), wrong)
        return


def _understood(reading: Reading, column: Column, before: Sequence[Sentence]) -> Row | None:
    """The one row that the nearest of the few sentences before names, up to the heading above."""
    text = reading.document.text
    for sentence in reversed(before[-_SECTION:]):
        words = all_stems(text[sentence.start : sentence.end])
        rows = [row for row in column.rows if (label := _label(row)) and label <= words]
        if rows:
            return rows[0] if len(rows) == 1 else None
        if reading.blocks[sentence.block].kind is BlockKind.HEADING:
            return None
    return None


def _caption(text: str, start: int) -> str:
    """The two lines right above a table, where they are short."""
    above = [line for line in text[: text.rfind("\n", 0, start) + 1].rstrip().rsplit("\n", 3)[-3:] if line.strip()][-2:]
    return "\n".join(line for line in above if len(line) < _LONGEST_CAPTION and not line.rstrip().endswith("."))


def _finding(
    reading: Reading, column: Column, row: Row, said: tuple[int, int], value: Decimal, part: tuple[int, int] | None = None
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
