"""What there is to read, in folders and among the pages that were fetched: paths and content ids, never texts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from claims.model import InputError, content_hash
from claims.pipeline import PIPELINE_VERSION
from claims.read.documents import MAX_SIZE
from claims.reference import Reference
from claims.sources.config import FolderSource, Sources, WebSource
from claims.sources.files import read_named
from claims.sources.folder import paths_below
from flows.pages import FOLDER, MAX_STORED, latest_versions, stored_versions

BATCH_DOCUMENTS = 400
"""Documents of one task: enough to make the task's own cost small, few enough that a kill costs little."""


@dataclass(frozen=True, slots=True)
class Item:
    """One file and those of its documents that are meant. ``name`` is its path from the folder of ``sources.toml``,
    or for a page that was fetched, from the warehouse."""

    path: Path
    name: str
    source: str
    content_ids: tuple[str, ...]
    max_size: int = MAX_SIZE
    fetched: bool = False
    """A version of a page, whose file was made when it was fetched. Of a file in a folder the time says nothing."""


@dataclass(frozen=True, slots=True)
class Collected:
    """All that can be read. Each content id occurs once, with the first file that holds it.

    ``present`` are the content ids of what the sources say now: all that folders hold, and the last that pages said.
    """

    items: tuple[Item, ...]
    errors: tuple[InputError, ...]
    present: tuple[str, ...] = ()

    @property
    def content_ids(self) -> tuple[str, ...]:
        return tuple(content_id for item in self.items for content_id in item.content_ids)

    def only(self, content_ids: Iterable[str]) -> tuple[Item, ...]:
        """The items left when only these documents are meant."""
        wanted = set(content_ids)
        kept = (replace(item, content_ids=tuple(c for c in item.content_ids if c in wanted)) for item in self.items)
        return tuple(item for item in kept if item.content_ids)


def collect(sources: Sources, warehouse: Path) -> Collected:
    """Look at every file of every source, in order, and at every page that was fetched. What cannot be read is one error each."""
    items: list[Item] = []
    errors: list[InputError] = []
    seen: set[str] = set()
    present: set[str] = set()
    for source in sources.sources:
        if isinstance(source, WebSource):
            items += _fetched(source, warehouse, seen)
            present.update(latest_versions(warehouse, source.name).values())
            continue
        for path in _paths(source, sources.root, errors):
            item, bad = _look_at(path, sources.root, source.name)
            errors += bad
            present.update(item.content_ids)
            new = replace(item, content_ids=tuple(c for c in item.content_ids if c not in seen))
            seen.update(new.content_ids)
            items += [new] if new.content_ids else []
    return Collected(tuple(items), tuple(errors), tuple(sorted(present)))


def batches(items: Iterable[Item], size: int = BATCH_DOCUMENTS) -> Iterator[tuple[Item, ...]]:
    """Cut items into batches of at most ``size`` documents; a file with more is in several."""
    batch: list[Item] = []
    room = size
    for item in items:
        rest = item.content_ids
        while rest:
            batch.append(replace(item, content_ids=rest[:room]))
            rest, room = rest[room:], room - len(rest[:room])
            if room == 0:
                yield tuple(batch)
                batch, room = [], size
    if batch:
        yield tuple(batch)


def version_of(reference: Reference) -> str:
    """The version under which documents are remembered as read: of the pipeline, and of the names that reading was given.

    Reference figures are not part of it: they are compared with anew in every run.
    """
    return f"{PIPELINE_VERSION}-{content_hash(reference.aliases, reference.parents, reference.fiscal_year_ends)[:8]}"


def _fetched(source: WebSource, warehouse: Path, seen: set[str]) -> Iterator[Item]:
    """Every version that the source has ever given. Their content ids are their files' names: nothing has to be read."""
    for content_id, path in stored_versions(warehouse, source.name):
        if content_id not in seen:
            seen.add(content_id)
            yield Item(path, f"{FOLDER}/{source.name}/{path.name}", source.name, (content_id,), MAX_STORED, fetched=True)


def _paths(source: FolderSource, root: Path, errors: list[InputError]) -> tuple[Path, ...]:
    refused: list[OSError] = []
    found = paths_below(source.path, source.include, onerror=refused.append)
    for error in refused:
        folder = Path(os.fsdecode(error.filename)) if error.filename else source.path
        errors.append(InputError(_name(folder, root), f"cannot be listed: {(error.strerror or str(error)).lower()}"))
    if not found and not refused:
        errors.append(InputError(_name(source.path, root), f"source {source.name!r} holds no file to read"))
    return found


def _look_at(path: Path, root: Path, source: str) -> tuple[Item, list[InputError]]:
    name = _name(path, root)
    documents, errors = read_named(path, name)
    return Item(path, name, source, tuple(dict.fromkeys(document.content_id for document in documents))), errors


def _name(path: Path, root: Path) -> str:
    """A path from the folder of ``sources.toml``: the same wherever the job is started and the checkout lies."""
    name = Path(os.path.relpath(path, root)).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
