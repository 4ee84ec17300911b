"""Files that are there wholly or not at all, and the lock of the one writer."""

from __future__ import annotations

import fcntl
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.records import WarehouseError

TEMPORARY = ".tmp-"
"""How names begin of files that are not finished."""


def temporary_name(folder: Path) -> Path:
    return folder / f"{TEMPORARY}{os.getpid()}-{secrets.token_hex(6)}"


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put(temporary: Path, target: Path) -> None:
    """Give a finished file its name, durably."""
    sync(temporary)
    temporary.replace(target)
    sync(target.parent)


def remove_unfinished(folder: Path, older_than: float) -> None:
    """Remove what writers that were killed have left, once it is older than some seconds."""
    now = time.time()
    for path in folder.glob(f"{TEMPORARY}*"):
        try:
            if now - path.lstat().st_mtime >= older_than:
                path.unlink()
        except FileNotFoundError:
            continue


Waiting = Callable[[str], object]
"""Told once, with the id of the process that holds a lock, when one has to be waited for."""
NOTICEABLE = 0.5
"""Seconds of waiting that a person notices."""


@contextmanager
def locked(path: Path, wait: float, waiting: Waiting | None = None) -> Iterator[None]:
    """Hold the lock file. Raise WarehouseError when another holds it for longer than ``wait`` seconds.

    ``waiting`` is called once when the lock is not to be had soon. The lock dies with its process, so a killed one blocks nobody.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        _acquire(handle, path, wait, waiting)
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)  # closing alone would leave it to a forked child
        os.close(handle)


def _acquire(handle: int, path: Path, wait: float, waiting: Waiting | None) -> None:
    begun = time.monotonic()
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waited = time.monotonic() - begun
            if waited >= wait:
                raise WarehouseError(
                    f"{path}: process {_holder(handle)} is writing to this warehouse; gave up after {wait:g} seconds"
                ) from None
            if waiting and waited >= NOTICEABLE:
                waiting(_holder(handle))
                waiting = None
            time.sleep(0.02)


def _holder(handle: int) -> str:
    return os.pread(handle, 20, 0).decode(errors="replace").strip() or "unknown"
