"""The facts of a page of numbers: a figure on a line of its own above what it counts, "Visits: 312,000", "650 – grants made", cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.places import Spans
from claims.checks.quotient_figures import bounds, middle
from claims.checks.share_tables import tables_of
from claims.match.interval import Interval
from claims.model import BlockKind, Quantity, Reading
from claims.regex import regex

_YEAR = regex(r"\W*(?:FY\s?)?(?P<year>(?:19|20)\d\d)\b")
_LINE = regex(r"[^\n]+")
_ALONE = 6
"""Characters on a line beside a figure that stands alone on it."""
_LEADS, _SHORT, _LONGEST = 3, 60, 150
"""Characters before a figure that leads a line; of a line that is one fact; of any line."""
_TIMES = frozenset("year years month months week weeks day days hour hours minute minutes seconds percent times".split())
_SCALE = regex(r"(?:\(\s*|,\s*|\bin\s+)(?:[€£$]|[A-Z]{3}\s?)?(?P<size>m|mn|millions?|bn|billions?|000s?|k|thousands?)\b", re.IGNORECASE)
_MONEY = regex(r"[€£$]|\b(?:EUR|GBP|USD|SEK|NOK|DKK|CHF)\b")
_SIZES = {
    "m": 6,
    "mn": 6,
    "million": 6,
    "millions": 6,
    "bn": 9,
    "billion": 9,
    "billions": 9,
    "000": 3,
    "000s": 3,
    "k": 3,
    "thousand": 3,
    "thousands": 3,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with the words that say what it is: ``#`` stands for the figure where they stand on both sides."""

    size: Interval
    middle: Decimal
    unit: str | None
    """A currency, or the noun that is counted right behind the figure."""
    money: bool
    label: str
    start: int
    end: int
    column: int = 0
    """The column of a table, or the year that a line begins with: facts of one are of one time."""


def facts_of(reading: Reading) -> list[Fact]:
    """In the order of the text; those of a table's columns by their numbers."""
    return [*_of_lines(reading), *_of_cells(reading.document.text)]


def _of_lines(reading: Reading) -> Iterator[Fact]:
    text = reading.document.text
    quantities = Spans([q for q in reading.quantities if _counts(q)])
    by_line = [(m.start(), m.end(), quantities.starting(m.start(), m.end())) for m in _LINE.finditer(text) if m[0].strip()]
    kinds = {b.start: b.kind for b in reading.blocks}
    for index, (start, end, told) in enumerate(by_line):
        if len(told) == 0 or end - start > _LONGEST or "|" in text[start:end]:
            continue
        q = told[0]
        rest = text[start : q.start] + text[q.end : end]
        if len(told) == 1 and len(rest.strip()) <= _ALONE and 0 <= index < len(by_line) - 1:
            above, below = by_line[index - 1], by_line[index + 1]
            apart, joined = "\n\n" in text[end : below[0]], index and "\n\n" not in text[above[1] : start]
            beside = above if apart and joined else below
            yield _fact(q, text[beside[0] : beside[1]], 0)
        elif _is_fact(text, start, end, kinds.get(start)) or (q.start - start <= _LEADS and end - start < _SHORT):
            year = _YEAR.match(text, start, end)
            for x in told:
                yield _fact(x, f"{text[start : x.start]} # {text[x.end : end]}", int(year["year"]) if year else 0)


def _counts(q: Quantity) -> bool:
    exact = isinstance(q.low, Decimal) and q.low == q.high and q.hedge is None and q.low > 0
    return exact and q.kind in ("money", "count", "number") and (q.unit or "").lower() not in _TIMES


def _is_fact(text: str, start: int, end: int, kind: BlockKind | None) -> bool:
    return kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) or ": " in text[start:end]


def _fact(q: Quantity, label: str, column: int) -> Fact:
    return Fact(bounds(q), middle(q), q.unit, q.kind == "money", label, q.start, q.end, column)


def _of_cells(text: str) -> Iterator[Fact]:
    for rows in tables_of(text):
        if "|" not in text[rows[0].start : rows[0].start + 200] and "\t" not in text[rows[0].start : rows[0].start + 200]:
            continue
        for row in rows:
            scale = _SCALE.search(row.label)
            by = Decimal(10) ** _SIZES[scale["size"].lower()] if scale else Decimal(1)
            for number, cell in enumerate(row.cells, 1):
                if cell is not None and not cell.percent and cell.value > 0:
                    low, high = cell.bounds.low, cell.bounds.high
                    assert low is not None
                    assert high is not None
                    money = _MONEY.search(row.label)
                    yield Fact(
                        Interval(low * by, high * by),
                        cell.value * by,
                        money[0] if money else None,
                        money is not None,
                        row.label,
                        row.start,
                        cell.end,
                        number,
                    )
