"""One batch: its files read again, their claims extracted, the outcome put into the warehouse's inbox.

No Prefect in here: the processes of the pool import this module, and Prefect takes seconds to import.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from claims.model import Document, InputError
from claims.pipeline import check, read
from claims.reference import Reference
from claims.sources.files import read_named
from flows.collect import Item
from warehouse.inbox import write_batch
from warehouse.records import Batch, Extracted, Run

POOL_DOCUMENTS = 64
"""Documents from which a pool of processes is worth its start, about half a second."""
_CHUNK_DOCUMENTS = 16


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one batch came to."""

    documents: int
    claims: int
    flags: int
    errors: tuple[InputError, ...] = ()


def extract_batch(warehouse: Path, run: Run, items: tuple[Item, ...], reference: Reference, processes: int | None = None) -> Extraction:
    """Read a batch's documents, extract and check them, and write one durable file into the inbox.

    ``processes``: how many to use, by default one a processor for a big batch. A document on which the pipeline
    fails is one error; the others are kept, and the next run tries that one again.
    """
    count = sum(len(item.content_ids) for item in items)
    processes = processes or (_processors() if count >= POOL_DOCUMENTS else 1)
    done: list[Extracted] = []
    errors: list[InputError] = []
    for extracted, bad in _extracted(items, reference, processes):
        done += extracted
        errors += bad
    if done:
        write_batch(warehouse, Batch(run, tuple(replace(item, fetched_at=item.fetched_at or run.started_at) for item in done)))
    return Extraction(
        len(done), sum(len(item.claims) for item in done), sum(len(item.flags) for item in done), tuple(errors)
    )  # fmt: skip


_Outcome = tuple[list[Extracted], list[InputError]]


def _extracted(items: tuple[Item, ...], reference: Reference, processes: int) -> Iterator[_Outcome]:
    if processes == 1:
        yield from (extract_item(item, reference) for item in items)
        return
    # Never "fork": Prefect runs threads, and a lock held by one of them stays locked for ever in a forked child.
    pool = ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"), initializer=_serve)
    try:
        yield from pool.map(extract_item, *zip(*((piece, reference) for piece in _pieces(items)), strict=True))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pieces(items: tuple[Item, ...]) -> Iterator[Item]:
    """Items cut so that one big file feeds all processes."""
    for item in items:
        for start in range(0, len(item.content_ids), _CHUNK_DOCUMENTS):
            yield replace(item, content_ids=item.content_ids[start : start + _CHUNK_DOCUMENTS])


def extract_item(item: Item, reference: Reference) -> _Outcome:
    """Read a file and extract the documents that the item means; documents that have changed meanwhile are left to the next run."""
    documents, _ = read_named(item.path, item.name, max_size=item.max_size)
    wanted = dict.fromkeys(item.content_ids)
    first = {document.content_id: document for document in reversed(documents)}
    done: list[Extracted] = []
    errors: list[InputError] = []
    for document in (first[content_id] for content_id in wanted if content_id in first):
        try:
            done.append(_extract(document, item, reference))
        except Exception as error:  # one text must not stop the job
            errors.append(
                InputError(item.name, f"{document.id}: the pipeline failed on it ({type(error).__name__}: {error}); please report it")
            )
    return done, errors


def _extract(document: Document, item: Item, reference: Reference) -> Extracted:
    reading = read(document, reference)
    return Extracted.of(reading, check(reading, reference), _modified(item.path) if item.fetched else None, item.source)


def _modified(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None


def _serve() -> None:
    """Runs once in each process of the pool: Ctrl-C is the parent's to handle, and a killed parent leaves nobody behind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        with contextlib.suppress(OSError):
            parent.join()
        os._exit(1)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
