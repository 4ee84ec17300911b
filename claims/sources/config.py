"""``sources.toml``: what to collect, and where the reference data is.

.. code-block:: toml

    reference = "reference"          # optional: a folder of facts.csv, entities.csv, aliases.csv

    [[source]]
    name = "aws-layoffs"             # what the warehouse calls it
    kind = "folder"
    path = "documents"               # relative to this file
    include = ["*.json"]             # optional: patterns of file names or of paths below the folder
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KINDS = ("folder",)
_TOP_KEYS = ("reference", "source")
_SOURCE_KEYS = ("name", "kind", "path", "include")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class ConfigError(Exception):
    """A ``sources.toml`` that cannot be used. ``problems`` lists all that is wrong with it, not the first thing only."""

    def __init__(self, path: Path, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(f"{path}: {problem}" for problem in problems))
        self.path = path
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Source:
    """One place to collect from. ``path`` is as usable from the working directory; ``include`` empty means every known kind of file."""

    name: str
    kind: str
    path: Path
    include: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """A whole ``sources.toml``. ``root`` is the folder it lies in: ids of documents without one are paths from there."""

    root: Path
    sources: tuple[Source, ...]
    reference: Path | None = None


def read_sources(path: Path) -> Sources:
    """Read a ``sources.toml``.

    Raises :class:`ConfigError` with every problem of the file: unknown keys (with the nearest known one), missing
    or wrongly typed values, names used twice, folders that do not exist.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(path, ("there is no such file",)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(path, (f"cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8 text'}",)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, (f"is not TOML: {error}",)) from error
    problems = tuple(_problems(table, path.parent))
    if problems:
        raise ConfigError(path, problems)
    return _build(table, path.parent)


def _build(table: Mapping[str, Any], root: Path) -> Sources:
    reference = table.get("reference")
    return Sources(
        root=root,
        sources=tuple(Source(row["name"], row["kind"], root / row["path"], tuple(row.get("include", ()))) for row in table["source"]),
        reference=None if reference is None else root / reference,
    )


def _problems(table: Mapping[str, Any], root: Path) -> Iterator[str]:
    yield from _unknown_keys(table, _TOP_KEYS, "")
    if "reference" in table:
        yield from _folder_problems(table["reference"], root, "reference")
    rows = table.get("source")
    if not isinstance(rows, list) or not rows:
        yield "names no source: add a [[source]] table with name, kind and path"
        return
    seen: set[str] = set()
    for number, row in enumerate(rows, start=1):
        yield from _source_problems(row, root, number, seen)


def _source_problems(row: Any, root: Path, number: int, seen: set[str]) -> Iterator[str]:
    if not isinstance(row, dict):
        yield f"source {number}: must be a [[source]] table"
        return
    name = row.get("name")
    where = f"source {number} ({name}): " if isinstance(name, str) and name else f"source {number}: "
    yield from _unknown_keys(row, _SOURCE_KEYS, where)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        yield f"{where}name must be 1 to 100 letters, digits, dots, hyphens or underscores"
    elif name in seen:
        yield f"{where}the name is used twice"
    else:
        seen.add(name)
    kind = row.get("kind")
    if kind not in KINDS:
        yield f"{where}kind must be {' or '.join(map(repr, KINDS))}, not {kind!r}"
    yield from _folder_problems(row.get("path"), root, f"{where}path")
    include = row.get("include", [])
    if not isinstance(include, list) or not all(isinstance(pattern, str) and pattern for pattern in include):
        yield f'{where}include must be a list of patterns such as ["*.json"]'


def _folder_problems(value: Any, root: Path, where: str) -> Iterator[str]:
    if not isinstance(value, str) or not value or "\x00" in value:
        yield f"{where} must name a folder"
    elif not (root / value).is_dir():
        yield f"{where}: there is no folder {root / value}"


def _unknown_keys(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> Iterator[str]:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            yield f"{where}unknown key {key!r}" + (f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}")
