"""A folder of reference data: ``facts.csv``, ``entities.csv``, ``aliases.csv``, ``names.csv``, each optional.

=============  ==========================================================================
file           columns
=============  ==========================================================================
facts.csv      ``entity, metric, period, value`` (or ``low, high``), ``unit, source, verified``;
               may have ``as_of, retrieved_at, verified_against``
entities.csv   ``name, parent, fiscal_year_end`` (a month, 1 to 12); the last two may be empty
aliases.csv    ``alias, name``
names.csv      ``name, other, same`` (yes or no): two names that are one, or are not
=============  ==========================================================================

A period is ISO (``2023``, ``2023-Q4``, ``2023-12-31``, ``2022-07/2023-06``) in days of the calendar, or a fiscal one
(``FY2023``, ``FY2023-Q4``, ``FY2023-H1``), which is put into days by the entity's ``fiscal_year_end``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import TypeVar

from claims.metrics import METRICS
from claims.model import InputError
from claims.quantities.calendar import fiscal_part, period_from_iso
from claims.reference import Reference, ReferenceFact
from claims.regex import regex

_BOOLEANS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_REQUIRED = {
    "facts.csv": ("entity", "metric", "period", "unit", "source", "verified"),
    "entities.csv": ("name",),
    "aliases.csv": ("alias", "name"),
    "names.csv": ("name", "other", "same"),
}
_FISCAL = regex(r"FY(\d{4})(?:-(?:Q([1-4])|H([12])))?", re.IGNORECASE)
_Row = dict[str, str]
_T = TypeVar("_T")


def read_reference(folder: Path) -> tuple[Reference, tuple[InputError, ...]]:
    """Read a reference folder: what could be read of it, and one error for each line that could not.

    Rows are sorted, so that their order in a file changes nothing.
    """
    errors: list[InputError] = []
    if not folder.is_dir():
        return Reference(), (InputError(str(folder), "is not a folder of reference data"),)
    entities = _read(folder / "entities.csv", _entity, errors)
    calendars = {name: month for name, _, month in entities if month}
    facts = _read(folder / "facts.csv", partial(_fact, calendars=calendars), errors)
    aliases = _read(folder / "aliases.csv", _alias, errors)
    names = _read(folder / "names.csv", _names, errors)
    if not any((folder / name).is_file() for name in _REQUIRED):
        errors.append(InputError(str(folder), f"holds none of {', '.join(_REQUIRED)}"))
    reference = Reference(
        aliases=tuple(sorted(set(aliases))),
        parents=tuple(sorted({(name, parent) for name, parent, _ in entities if parent})),
        fiscal_year_ends=tuple(sorted(calendars.items())),
        facts=tuple(sorted(set(facts), key=lambda fact: (fact.entity, fact.metric, fact.period, fact.unit, fact.source, str(fact.low)))),
        merged=tuple(sorted({(name, other) for name, other, same in names if same})),
        apart=tuple(sorted({(min(name, other), max(name, other)) for name, other, same in names if not same})),
    )
    return reference, tuple(errors)


def _read(path: Path, build: Callable[[_Row], _T], errors: list[InputError]) -> list[_T]:
    rows: list[_T] = []
    if not path.is_file():
        return rows
    try:
        for line, row in _rows(path):
            try:
                rows.append(build(row))
            except ValueError as error:
                errors.append(InputError(f"{path}:{line}", str(error)))
    except (OSError, UnicodeDecodeError, csv.Error, ValueError) as error:
        errors.append(InputError(str(path), f"cannot be read: {error}"))
    return rows


def _rows(path: Path) -> Iterator[tuple[int, _Row]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines, strict=True)
        missing = [name for name in _REQUIRED[path.name] if name not in (reader.fieldnames or ())]
        if missing:
            raise ValueError(f"the header lacks {', '.join(missing)}")
        for row in reader:
            yield reader.line_num, {key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}


def _fact(row: _Row, calendars: Mapping[str, int]) -> ReferenceFact:
    value = row.get("value", "")
    low, high = _number(value or row.get("low", "")), _number(value or row.get("high", ""))
    if low is None and high is None:
        raise ValueError("a fact needs a value, or low, or high")
    entity, metric = _filled(row, "entity"), _filled(row, "metric")
    if metric not in METRICS:
        raise ValueError(f"no metric is called {metric!r}")
    return ReferenceFact(
        entity, metric, _period(_filled(row, "period"), calendars.get(entity)), low, high, _filled(row, "unit"), _filled(row, "source"),
        _boolean(row, "verified"), _day(row, "as_of"), _moment(row, "retrieved_at"), row.get("verified_against") or None,
    )  # fmt: skip


def _period(text: str, year_end: int | None) -> str:
    """A period in days of the calendar: ``FY2023`` of a company whose year ends in June is ``2022-07/2023-06``."""
    fiscal = _FISCAL.fullmatch(text)
    if fiscal is None:
        try:
            period_from_iso(text)
        except ValueError:
            raise ValueError(f"period must be like 2023, 2023-Q4, 2023-12-31, 2022-07/2023-06 or FY2023, not {text!r}") from None
        return text
    if year_end is None:
        raise ValueError(f"{text} needs the entity's fiscal_year_end in entities.csv")
    year, quarter, half = fiscal.groups()
    if quarter:
        return fiscal_part(int(year), year_end, "quarter", int(quarter)).iso
    return fiscal_part(int(year), year_end, "half", int(half)).iso if half else fiscal_part(int(year), year_end).iso


def _entity(row: _Row) -> tuple[str, str, int]:
    month = row.get("fiscal_year_end", "")
    if month and (not month.isdecimal() or not 1 <= int(month) <= 12):
        raise ValueError(f"fiscal_year_end must be a month from 1 to 12, not {month!r}")
    return _filled(row, "name"), row.get("parent", ""), int(month or 0)


def _alias(row: _Row) -> tuple[str, str]:
    return _filled(row, "alias"), _filled(row, "name")


def _names(row: _Row) -> tuple[str, str, bool]:
    name, other = _filled(row, "name"), _filled(row, "other")
    if name == other:
        raise ValueError("name and other are the same")
    return name, other, _boolean(row, "same")


def _boolean(row: _Row, column: str) -> bool:
    value = _BOOLEANS.get(row[column].lower())
    if value is None:
        raise ValueError(f"{column} must be true or false, not {row[column]!r}")
    return value


def _day(row: _Row, column: str) -> date | None:
    text = row.get(column, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f"{column} must be a day like 2024-02-01, not {text!r}") from None


def _moment(row: _Row, column: str) -> datetime | None:
    text = row.get(column, "")
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f"{column} must be a day or time like 2024-02-01T09:30Z, not {text!r}") from None
    return moment.astimezone(UTC).replace(tzinfo=None) if moment and moment.tzinfo else moment


def _filled(row: _Row, column: str) -> str:
    if not row[column]:
        raise ValueError(f"{column} is empty")
    return row[column]


def _number(text: str) -> Decimal | None:
    if not text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"not a number: {text!r}") from None
    if not number.is_finite():
        raise ValueError(f"not a number: {text!r}")
    return number
