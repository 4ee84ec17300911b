"""The source kind ``folder``: files below a folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from claims.read.documents import LATER_SUFFIXES, SUFFIXES

KNOWN_SUFFIXES = frozenset((*SUFFIXES, *LATER_SUFFIXES))
"""What is collected where ``include`` does not say. Those that are not read yet are listed too, so that reading names them."""


def _raise(error: OSError) -> None:
    raise error


def paths_below(folder: Path, include: tuple[str, ...] = (), *, onerror: Callable[[OSError], None] = _raise) -> tuple[Path, ...]:
    """List the files below a folder, sorted by their path from it, so that a run does not depend on the disk's order.

    ``include`` holds patterns for a file's name (``*.json``) or its path from the folder (``2024/*.md``); without any,
    files of a known kind are listed. Names that start with a dot are passed over, folders reached by a symbolic link
    are not entered (no loops), and a folder that may not be listed is handed to ``onerror``, which raises it by default.
    """
    found = {path.relative_to(folder).as_posix(): path for path in _files(folder, onerror)}
    return tuple(found[name] for name in sorted(found) if _wanted(name, include))


def _files(folder: Path, onerror: Callable[[OSError], None]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, onerror=onerror):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in names if not name.startswith(".") and _readable_kind(path := Path(parent, name)))


def _readable_kind(path: Path) -> bool:
    """A file, or a link to nothing, which reading will name; never a pipe or device, on which a read might wait for ever."""
    return path.is_file() or not path.exists()


def _wanted(name: str, include: tuple[str, ...]) -> bool:
    if not include:
        return Path(name).suffix.lower() in KNOWN_SUFFIXES
    base = name.rpartition("/")[2]
    return any(fnmatchcase(name, pattern) or fnmatchcase(base, pattern) for pattern in include)
