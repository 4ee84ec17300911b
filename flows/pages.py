"""Pages that were fetched, kept below the warehouse: each version of each page in a file of its own, and what to ask with next.

::

    WAREHOUSE/pages/SOURCE/<content id>.json    one version of one page, never changed, never removed
    WAREHOUSE/pages/SOURCE/.latest.json         which of its versions each page said last: a figure may change back
    WAREHOUSE/pages/SOURCE/.states.json         etags and dates, for conditional requests

A version is safe once its file is there: the next run finds it whether or not this one lives. What is known of a page
is written last, after its versions are loaded: a kill in between costs a request, never a page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from claims.model import Document
from claims.read.decode import mend_surrogates
from claims.read.documents import read_bytes
from claims.sources.page import Fetched, PageState, SourceFailure
from warehouse.durable import put, remove_unfinished, temporary_name

FOLDER = "pages"
MAX_STORED = 500_000_000
"""Bytes of a stored version that are read back: what a source may send is bounded before, by ``sources.toml``."""
_STATES = ".states.json"
_LATEST = ".latest.json"
_ABANDONED = 3600.0
"""Seconds after which an unfinished file has no writer any more."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What fetching one source left on disk. ``states`` is a file that waits for `remember`."""

    source: str
    versions: int
    failures: tuple[SourceFailure, ...]
    states: Path | None


def folder_of(warehouse: Path, source: str) -> Path:
    return warehouse / FOLDER / source


def stored_versions(warehouse: Path, source: str) -> tuple[tuple[str, Path], ...]:
    """The content id and the file of every version of every page that this source has given, sorted."""
    return tuple((path.stem, path) for path in sorted(folder_of(warehouse, source).glob("[!.]*.json")))


def latest_versions(warehouse: Path, source: str) -> dict[str, str]:
    """Address of a page -> content id of the version that it said last. Nothing, where the file is missing or damaged."""
    try:
        found = json.loads((folder_of(warehouse, source) / _LATEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {address: str(content_id) for address, content_id in found.items()} if isinstance(found, dict) else {}


def known_states(warehouse: Path, source: str) -> dict[str, PageState]:
    """What is known of each address. Nothing, where the file is missing or damaged: then everything is asked for again."""
    try:
        found = json.loads((folder_of(warehouse, source) / _STATES).read_text(encoding="utf-8"))
        return {url: PageState.from_json(state) for url, state in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return {}


def keep(warehouse: Path, source: str, fetched: Fetched) -> Kept:
    """Write what was fetched into the store, durably. Versions that are there already are left as they are."""
    folder = folder_of(warehouse, source)
    folder.mkdir(parents=True, exist_ok=True)
    remove_unfinished(folder, _ABANDONED)
    failures = list(fetched.failures)
    versions = 0
    before = latest_versions(warehouse, source)
    latest = dict(before)
    for document in fetched.documents:
        try:
            latest[document.address], new = _store(folder, document)
            versions += new
        except ValueError as error:
            failures.append(SourceFailure(source, document.address, str(error)))
    if latest != before:
        put(_write_json(folder, latest), folder / _LATEST)
    if not fetched.states or len(failures) > len(fetched.failures):  # what could not be kept is to be asked for again
        return Kept(source, versions, tuple(failures), None)
    states = {**known_states(warehouse, source), **fetched.states}
    return Kept(source, versions, tuple(failures), _write_json(folder, {url: state.to_json() for url, state in states.items()}))


def remember(warehouse: Path, kept: Kept) -> None:
    """Let the next run ask only for what changes from here on. Call it when all that was kept is loaded."""
    if kept.states is not None and kept.states.exists():
        put(kept.states, folder_of(warehouse, kept.source) / _STATES)


def _store(folder: Path, document: Document) -> tuple[str, bool]:
    """Write one version; return its name, the content id that reading the file will give, and whether it is new."""
    data = _json(document)
    read, errors = read_bytes("page.json", data, max_size=MAX_STORED)
    if errors:
        raise ValueError(errors[0].message)
    content_id = read[0].content_id
    target = folder / f"{content_id}.json"
    if target.exists():
        return content_id, False
    temporary = temporary_name(folder)
    temporary.write_bytes(data)
    put(temporary, target)
    return content_id, True


def _json(document: Document) -> bytes:
    fields = {
        "id": document.id, "url": document.url, "publisher": document.publisher, "title": document.title,
        "published": document.published.isoformat() if document.published else None, "text": document.text,
    }  # fmt: skip
    return mend_surrogates(json.dumps(fields, ensure_ascii=False, indent=1)).encode()


def _write_json(folder: Path, values: Mapping[str, object]) -> Path:
    """Write values, by address, into a file that waits for its name."""
    temporary = temporary_name(folder)
    temporary.write_text(json.dumps(dict(sorted(values.items())), indent=1), encoding="utf-8")
    return temporary
