"""A folder of reference data: ``facts.csv``, ``entities.csv``, ``aliases.csv``, each optional.

=============  ==========================================================================
file           columns
=============  ==========================================================================
facts.csv      ``entity, metric, period, value`` (or ``low, high``), ``unit, source, verified``
entities.csv   ``name, parent, fiscal_year_end`` (a month, 1 to 12); the last two may be empty
aliases.csv    ``alias, name``
=============  ==========================================================================
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from claims.model import InputError, Reference, ReferenceFact

_BOOLEANS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_REQUIRED = {
    "facts.csv": ("entity", "metric", "period", "unit", "source", "verified"),
    "entities.csv": ("name",),
    "aliases.csv": ("alias", "name"),
}
_Row = dict[str, str]
_T = TypeVar("_T")


def read_reference(folder: Path) -> tuple[Reference, tuple[InputError, ...]]:
    """Read a reference folder: what could be read of it, and one error for each line that could not.

    Rows are sorted, so that their order in a file changes nothing.
    """
    errors: list[InputError] = []
    if not folder.is_dir():
        return Reference(), (InputError(str(folder), "is not a folder of reference data"),)
    facts = _read(folder / "facts.csv", _fact, errors)
    entities = _read(folder / "entities.csv", _entity, errors)
    aliases = _read(folder / "aliases.csv", _alias, errors)
    if not any((folder / name).is_file() for name in _REQUIRED):
        errors.append(InputError(str(folder), f"holds none of {', '.join(_REQUIRED)}"))
    reference = Reference(
        aliases=tuple(sorted(set(aliases))),
        parents=tuple(sorted({(name, parent) for name, parent, _ in entities if parent})),
        fiscal_year_ends=tuple(sorted({(name, month) for name, _, month in entities if month})),
        facts=tuple(sorted(set(facts), key=lambda fact: (fact.entity, fact.metric, fact.period, fact.unit, fact.source, str(fact.low)))),
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


def _fact(row: _Row) -> ReferenceFact:
    value = row.get("value", "")
    low, high = _number(value or row.get("low", "")), _number(value or row.get("high", ""))
    if low is None and high is None:
        raise ValueError("a fact needs a value, or low, or high")
    verified = _BOOLEANS.get(row["verified"].lower())
    if verified is None:
        raise ValueError(f"verified must be true or false, not {row['verified']!r}")
    return ReferenceFact(
        entity=_filled(row, "entity"),
        metric=_filled(row, "metric"),
        period=_filled(row, "period"),
        low=low,
        high=high,
        unit=_filled(row, "unit"),
        source=_filled(row, "source"),
        verified=verified,
    )


def _entity(row: _Row) -> tuple[str, str, int]:
    month = row.get("fiscal_year_end", "")
    if month and (not month.isdecimal() or not 1 <= int(month) <= 12):
        raise ValueError(f"fiscal_year_end must be a month from 1 to 12, not {month!r}")
    return _filled(row, "name"), row.get("parent", ""), int(month or 0)


def _alias(row: _Row) -> tuple[str, str]:
    return _filled(row, "alias"), _filled(row, "name")


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
