"""Documents from what a command line names: files, folders and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path, PurePath

from claims.model import Document, InputError
from claims.read.documents import MAX_SIZE, STDIN, SUFFIXES, distinct, read_bytes, too_large
from claims.sources.folder import paths_below


def read_paths(paths: Iterable[str], *, max_size: int = MAX_SIZE, published: date | None = None) -> tuple[list[Document], list[InputError]]:
    """Read files, the known files below folders, and ``-`` for standard input, each path once. Documents come sorted by id.

    A document without an id has its path as id, relative to the working directory where it lies below it.
    Each input that cannot be read is one error; the others are read.
    """
    documents: list[Document] = []
    errors: list[InputError] = []
    seen: set[str] = set()
    for name, file in _inputs(paths, errors):
        if name in seen:
            continue
        seen.add(name)
        found, bad = read_named(file, name, max_size=max_size, published=published)
        documents += found
        errors += bad
    return sorted(distinct(documents), key=lambda document: document.id), errors


def read_named(
    file: Path | None, name: str, *, max_size: int = MAX_SIZE, published: date | None = None
) -> tuple[list[Document], list[InputError]]:
    """Read one file (or standard input: no file) whose documents and errors are to carry this name."""
    data, error = _read(file, name, max_size)
    return ([], [error]) if error else read_bytes(name, data, max_size=max_size, published=published)


def name_of(path: Path) -> str:
    """A path as documents carry it: relative to the working directory where it lies below, slashes forward, always text."""
    absolute = Path(os.path.normpath(path.absolute()))
    here = Path.cwd()
    name: PurePath = absolute.relative_to(here) if absolute.is_relative_to(here) else absolute
    return name.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _inputs(paths: Iterable[str], errors: list[InputError]) -> Iterator[tuple[str, Path | None]]:
    """Name and path of each input; standard input has none."""
    for path in paths:
        if path == STDIN:
            yield STDIN, None
        else:
            yield from ((name_of(file), file) for file in _files(Path(path), errors))


def _files(path: Path, errors: list[InputError]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    refused: list[OSError] = []
    found = paths_below(path, onerror=refused.append)
    errors += [InputError(name_of(Path(error.filename or path)), _why(error)) for error in refused]
    if not found and not refused:
        errors.append(InputError(name_of(path), f"holds no file to check ({', '.join(SUFFIXES)})"))
    yield from found


def _read(file: Path | None, name: str, max_size: int) -> tuple[bytes, InputError | None]:
    """Read at most one byte more than is allowed: an endless device ends here too."""
    try:
        if file is None:
            data = sys.stdin.buffer.read(max_size + 1)
        else:
            with file.open("rb") as stream:
                data = stream.read(max_size + 1)
    except OSError as error:
        return b"", InputError(name, _why(error, file))
    except ValueError:  # a NUL in the path
        return b"", InputError(name, "is no path of a file")
    return data, InputError(name, too_large(max_size)) if len(data) > max_size else None


def _why(error: OSError, path: Path | None = None) -> str:
    if isinstance(error, FileNotFoundError):
        if path is not None and path.is_symlink():
            return "is a link to a file that does not exist; mend or remove the link"
        return "does not exist; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions"
    return f"cannot be read: {(error.strerror or str(error)).lower()}"
