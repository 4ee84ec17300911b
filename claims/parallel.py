"""Reading many documents on all processors: the same readings in the same order as one by one."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from claims.model import Document, Reading
from claims.pipeline import read
from claims.reference import Reference

POOL_FROM = 200
"""Documents from which a pool is worth its start: an article takes about 20 ms, starting the processes 1 to 2 seconds."""
CHUNK = 8
"""Documents handed to a process at a time: few enough that progress moves."""


def read_all(documents: Sequence[Document], reference: Reference, *, processes: int | None = None) -> Iterator[Reading]:
    """Read documents, in their order; in a pool of processes where there are many.

    ``processes``: how many, by default one a processor that this process may use; 1 reads in this process.
    """
    processes = processes or _processors()
    if processes == 1 or len(documents) < POOL_FROM:
        yield from (read(document, reference) for document in documents)
        return
    # Never "fork": a progress bar draws from a thread, and a forked lock that a thread held stays locked.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_leave_interrupts_to_parent)
    try:
        yield from pool.map(partial(read, reference=reference), documents, chunksize=CHUNK)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts_to_parent() -> None:
    """Runs once in each process: Ctrl-C reaches all of them, and one message is enough."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
