"""A column of shares in a table whose wholes stand in the text: "Tarn | 210 | 24%" under "Share of staff", and "Tarn employed 1,260".

The column is one of shares of those wholes if another row fits the one that the text tells of it. Then a row for which the text has
wholes, none of which fits, is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.share_tables import Cell, Row, tables_of
from claims.checks.share_words import all_stems, knows, stems_of
from claims.checks.wording import one_decimal, quoted
from claims.match.interval import HALF, HUNDRED, Interval
from claims.model import Reading
from claims.regex import regex

_RULE = "percent_of_total"
_OF = regex(r"(?:%|\b(?:share|part|percent(?:age)?|per\s+cent|proportion|pct)\b)\s*(?:of\s+)?(?P<whole>[A-Za-z].{0,30})$", re.IGNORECASE)
_PEOPLE = frozenset("staff workforce employee people headcount job payroll worker team".split())
_NAME = regex(r"[^\W\d_][\w-]+")
_CLOSE = Decimal("2.5")
_LEAST_ROWS = 2


def row_wholes(reading: Reading) -> Iterator[Finding]:
    """Every row whose share no whole told of it gives, where others fit theirs."""
    text = reading.document.text
    for rows in tables_of(text):
        head, body = rows[0], [row for row in rows[1:] if any(row.cells)]
        if any(head.cells) or len(body) < _LEAST_ROWS:
            continue
        for number, title in enumerate(head.heads):
            whole = _OF.search(title)
            if whole is not None and number and stems_of(whole["whole"]) | (all_stems(whole["whole"]) & _PEOPLE):
                yield from _wrong(reading, body, number, whole["whole"])


def _wrong(reading: Reading, body: Sequence[Row], number: int, whole: str) -> Iterator[Finding]:
    wrong: list[tuple[Row, Cell, Cell, Figure]] = []
    right = 0
    for row in body:
        part, share = _cells(row, number)
        if part is None or share is None:
            continue
        told = [x for x in _told_of(reading, row, body) if x.middle > part.value]
        meant = [x for x in told if x.exact and _is_of(whole, x)]
        fitting = [x for x in told if _gives(part, x, share)]
        if fitting:
            right += any(x.kind == "number" or _is_of(whole, x) for x in fitting)
        elif len({x.middle for x in meant}) == 1:
            wrong.append((row, part, share, meant[0]))
    if right and len(wrong) == 1:
        row, part, share, x = wrong[0]
        exact = part.value / x.middle * HUNDRED
        if miss_ratio(exact, share.value) <= _CLOSE:
            words = (phrase(reading, row.start, share.end), phrase(reading, x.start, x.end))
            yield Finding(
                _RULE,
                (),
                tuple(sorted(words, key=lambda y: y.start)),
                f"{quoted(row.label)} is not {one_decimal(share.value)}% of {quoted(reading.document.text[x.start : x.end])}.",
                f"The share was {one_decimal(exact)}%.",
                severity="warning",
                miss=miss_ratio(exact, share.value),
            )


def _cells(row: Row, number: int) -> tuple[Cell | None, Cell | None]:
    """The share of a row, and the figure right before it that it is of."""
    if len(row.cells) <= number:
        return None, None
    part, share = row.cells[number - 1], row.cells[number]
    return (None if part is None or part.percent else part), (share if share is not None and share.percent else None)


def _told_of(reading: Reading, row: Row, body: Sequence[Row]) -> list[Figure]:
    """The figures of the paragraphs that name a row, and no other row; of those that name more, the figures of its sentences."""
    text = reading.document.text
    mine, others = _mark(row, body), {mark for x in body if x is not row and (mark := _mark(x, body))}
    found: list[Figure] = []
    for sentence, inside in figures(reading):
        if not inside or mine is None:
            continue
        block = reading.blocks[sentence.block]
        words = set(_NAME.findall(text[block.start : block.end]))
        if mine in words and not words & others:
            found += inside
            continue
        for x in inside:
            named = [word for word in _NAME.findall(text[sentence.start : x.start]) if word == mine or word in others]
            if named and named[-1] == mine:
                found.append(x)
    return found


def _mark(row: Row, body: Sequence[Row]) -> str | None:
    """The first name of a row's label that no other row has."""
    others = {word for x in body if x is not row for word in _NAME.findall(x.label)}
    return next((word for word in _NAME.findall(row.label) if word not in others and word[0].isupper()), None)


def _is_of(whole: str, x: Figure) -> bool:
    """Whether a figure counts what a column is a share of: people, where that is staff."""
    if x.kind in ("money", "percent", "multiple", "number"):
        return False
    stems = all_stems(whole)
    return (x.kind == "people" and bool(stems & _PEOPLE)) or knows(stems, x.kind)


def _gives(part: Cell, x: Figure, share: Cell) -> bool:
    low, high = x.value.low, x.value.high
    if low is None or high is None or low <= 0:
        return True
    slack = part.unit * HALF if part.unit < 1 else Decimal(0)
    size = Interval((part.value - slack) / high * HUNDRED, (part.value + slack) / low * HUNDRED)
    return size.meets(share.bounds)
