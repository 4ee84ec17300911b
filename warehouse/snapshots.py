"""Published snapshots: what people and their tools open.

A snapshot is a copy of the closed ledger under a name that is used once, of mode 0444, and the
symlink ``claims.duckdb`` is moved to it atomically. Two kinds of client could still do harm, and
do not:

* DuckDB resolves the symlink and writes its log beside the snapshot, so the log that a killed client leaves belongs to
  that snapshot alone and is never replayed into the next.
* Mode 0444 does not stop root. The name of each snapshot's log is therefore taken by a symlink that leads nowhere:
  readers find no log, and a writer cannot create one, so every commit fails. Should a snapshot
  have been written to all the same, or be held by somebody who opened it for writing, the next publish replaces it.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import secrets
import shutil
import struct
import sys
from pathlib import Path

from warehouse.durable import Waiting, put, remove_unfinished, sync, temporary_name
from warehouse.ledger import LOCK_WAIT, State, has_views, held, ledger_path, opened, read_only, state
from warehouse.loader import drain
from warehouse.records import WarehouseError

LINK = "claims.duckdb"
KEPT = 3
"""Snapshots that stay, the current one included; more while somebody has them open."""
_NOWHERE = "no-log-for-a-published-snapshot/wal"
_NAME = re.compile(r"claims-\d{8}-[0-9a-f]{8}-[0-9a-f]{8}\.duckdb")


def current_snapshot(root: Path) -> Path:
    """The file that ``claims.duckdb`` names now. Raise WarehouseError when nothing was published yet."""
    link = root / LINK
    if not link.exists():
        raise WarehouseError(f"{link}: nothing has been published here yet; `claimtrack run` does")
    return link.resolve()


def snapshot_with_views(root: Path, waiting: Waiting | None = None) -> Path:
    """The published snapshot, renewed first where an older version of claimtrack made it. Raise as `publish` does."""
    snapshot = current_snapshot(root)
    with read_only(snapshot) as connection:
        known = has_views(connection)
    return snapshot if known else publish(root, waiting)


def publish(root: Path, waiting: Waiting | None = None, wait: float = LOCK_WAIT) -> Path:
    """Drain the inbox, publish the ledger's content under a new name, and return the snapshot.

    Publishes nothing when the last snapshot holds the same and is sound. ``waiting`` is told, once, which process is
    waited for. Raise WarehouseError when that takes longer than ``wait`` seconds.
    """
    folder = root / "snapshots"
    folder.mkdir(parents=True, exist_ok=True)
    with held(root, wait, waiting):
        with opened(root) as connection:
            drain(root, connection)
            now = state(connection)
            connection.execute("CHECKPOINT")
        remove_unfinished(folder, 0)
        remove_unfinished(root, 0)
        latest = _published(root)
        if latest is None or not _holds(latest, now) or not _sound(latest):
            latest = _copy(ledger_path(root), folder, now)
            _point(root, latest)
        _forget_old(folder, latest)
        return latest


def _published(root: Path) -> Path | None:
    link = root / LINK
    return link.resolve() if link.is_symlink() and link.exists() else None


def _holds(snapshot: Path, now: State) -> bool:
    return snapshot.name.startswith(f"claims-{now.revision:08d}-{now.ledger_id}-")


def _log(snapshot: Path) -> Path:
    return snapshot.with_name(snapshot.name + ".wal")


def _seal(snapshot: Path) -> Path:
    return snapshot.with_name(snapshot.name + ".json")


def _stamp(snapshot: Path) -> str:
    found = snapshot.stat()
    return json.dumps({"size": found.st_size, "mtime_ns": found.st_mtime_ns})


def _copy(ledger: Path, folder: Path, now: State) -> Path:
    """Copy the closed ledger; everything about the copy is in place before it is named."""
    target = folder / f"claims-{now.revision:08d}-{now.ledger_id}-{secrets.token_hex(4)}.duckdb"
    temporary = temporary_name(folder)
    _duplicate(ledger, temporary)
    temporary.chmod(0o444)
    seal = temporary_name(folder)
    seal.write_text(_stamp(temporary), "utf-8")
    put(seal, _seal(target))
    _log(target).symlink_to(_NOWHERE)
    put(temporary, target)
    return target


def _duplicate(source: Path, target: Path) -> None:
    """Copy a file within the kernel, which on XFS and Btrfs lets both share their blocks until one changes."""
    if not hasattr(os, "copy_file_range"):
        shutil.copyfile(source, target)
        return
    try:
        with source.open("rb") as old, target.open("wb") as new:
            left = source.stat().st_size
            while left and (done := os.copy_file_range(old.fileno(), new.fileno(), left)):
                left -= done
        if left:
            raise OSError(f"{source}: {left} bytes were not copied")
    except OSError:  # two file systems, or one that knows no such call
        shutil.copyfile(source, target)


def _point(root: Path, snapshot: Path) -> None:
    link = temporary_name(root)
    link.symlink_to(Path(snapshot.parent.name) / snapshot.name)
    link.replace(root / LINK)
    sync(root)


def _sound(snapshot: Path) -> bool:
    """Whether nobody has written to a snapshot, nor has it open for writing."""
    log, seal = _log(snapshot), _seal(snapshot)
    if not log.is_symlink() or log.exists() or not seal.exists() or seal.read_text("utf-8") != _stamp(snapshot):
        return False
    return not _locks(snapshot, fcntl.F_RDLCK)


_FLOCK, _TYPE = ("qqihh", 3) if sys.platform == "darwin" else ("hhqqi4x", 0)
"""The layout of struct flock, and where in it the type of the lock is."""


def _locks(path: Path, kind: int) -> bool:
    """Whether another process holds a lock on a file that excludes one of this kind. DuckDB's locks are POSIX locks.

    The file is opened and closed here: this process must hold no lock on it, and never does.
    """
    question = (0, 0, 0, kind, os.SEEK_SET) if _TYPE else (kind, os.SEEK_SET, 0, 0, 0)
    handle = os.open(path, os.O_RDONLY)
    try:
        answer = fcntl.fcntl(handle, fcntl.F_GETLK, struct.pack(_FLOCK, *question))
        return bool(struct.unpack(_FLOCK, answer)[_TYPE] != fcntl.F_UNLCK)
    finally:
        os.close(handle)


def _forget_old(folder: Path, latest: Path) -> None:
    """Remove old snapshots that nobody has open, and what belongs to snapshots that are gone."""
    snapshots = sorted((path for path in folder.iterdir() if _NAME.fullmatch(path.name)), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    old = [path for path in snapshots if path != latest][KEPT - 1 :]
    for path in old:
        if not _locks(path, fcntl.F_WRLCK):
            path.unlink()
    for path in folder.iterdir():
        owner = path.with_suffix("") if path.suffix in (".wal", ".json") else None
        if owner and _NAME.fullmatch(owner.name) and not owner.exists():
            path.unlink()
