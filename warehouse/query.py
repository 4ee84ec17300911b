"""`claimtrack sql`: one question to the published snapshot, and the answer as text."""

from __future__ import annotations

import csv
import io
import json
import math
import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import duckdb

from warehouse.ledger import first_line, read_only
from warehouse.records import WarehouseError
from warehouse.snapshots import current_snapshot

Format = Literal["table", "csv", "json"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json")
WIDEST = 60
"""Columns that a cell of a table may take; the other formats never cut."""
_ONLY_THE_WAREHOUSE = "only the warehouse itself can be read here: no files, no network, no settings"


def run_query(root: Path, sql: str, format: Format = "table") -> str:
    """Ask the published snapshot and return the answer as text, ending in a newline.

    Nothing can be written, no file read and nothing fetched. Raise WarehouseError, in one line, for what DuckDB refuses.
    """
    with read_only(current_snapshot(root)) as connection:
        try:
            result = connection.execute(sql)
            if result is None:
                raise WarehouseError("the query is empty: give one, such as 'FROM review_queue'")
            names = [column[0] for column in result.description or ()]
            found = result.fetchall()
        except duckdb.Error as error:
            raise WarehouseError(_friendly(error)) from error
    if format == "csv":
        return as_csv(names, found)
    return _json(names, found) if format == "json" else _table(names, found)


_WRITES = re.compile(
    r'Invalid Input Error: Cannot execute statement of type "[A-Z_ ]+" on database "[^"]*" which is attached in read-only mode!'
)
_SETS = re.compile(r'Invalid Input Error: Cannot change configuration option "[^"]*" - the configuration has been locked')


def _friendly(error: duckdb.Error) -> str:
    """DuckDB's own words, but for what is refused here on purpose: told by type and whole phrase, never by a word of the query."""
    message = first_line(error)
    if isinstance(error, duckdb.PermissionException):
        return _ONLY_THE_WAREHOUSE
    if isinstance(error, duckdb.InvalidInputException) and _WRITES.fullmatch(message):
        return "the published warehouse is read-only: nothing can be changed through it"
    if isinstance(error, duckdb.InvalidInputException) and _SETS.fullmatch(message):
        return _ONLY_THE_WAREHOUSE
    return message


def _plain(value: object) -> object:
    """A value as JSON holds it: exact numbers as they are, dates as ISO text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        whole = format(value, "f")
        return whole.rstrip("0").rstrip(".") if "." in whole else whole
    if isinstance(value, list | tuple | dict):
        return json.dumps(_plain(value), ensure_ascii=False)
    return str(_plain(value))


def as_csv(names: Sequence[str], found: Sequence[tuple[Any, ...]]) -> str:
    """The answer as CSV with a header; null is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_text(value) for value in row] for row in found)
    return out.getvalue()


def _json(names: Sequence[str], found: Sequence[tuple[Any, ...]]) -> str:
    content = [dict(zip(names, map(_plain, row), strict=True)) for row in found]
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


# ---------------------------------------------------------------- the table


def _width(text: str) -> int:
    """Terminal columns of a text: wide characters take two, marks none."""
    return sum(
        0
        if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me")
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _cell(value: object) -> str:
    """One line, without control or direction-changing characters, not wider than a cell may be."""
    text = "".join(" " if unicodedata.category(char)[0] in "CZ" and char != "\u200d" else char for char in _text(value))
    text = " ".join(text.split())
    if _width(text) <= WIDEST:
        return text
    while _width(text) > WIDEST - 1:
        text = text[:-1]
    return text + "…"


def _table(names: Sequence[str], found: Sequence[tuple[Any, ...]]) -> str:
    cells = [[_cell(value) for value in row] for row in found]
    widths = [max([_width(name), *(_width(row[i]) for row in cells)]) for i, name in enumerate(names)]
    numeric = [
        bool(found) and all(isinstance(row[i], int | float | Decimal | None) and not isinstance(row[i], bool) for row in found)
        for i in range(len(names))
    ]
    lines = [_line(names, widths, numeric), "  ".join("-" * width for width in widths)]
    lines += [_line(row, widths, numeric) for row in cells]
    lines.append(f"({len(found)} row{'' if len(found) == 1 else 's'})")
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    padded = (
        " " * (width - _width(cell)) + cell if right else cell + " " * (width - _width(cell))
        for cell, width, right in zip(cells, widths, numeric, strict=True)
    )
    return "  ".join(padded).rstrip()
