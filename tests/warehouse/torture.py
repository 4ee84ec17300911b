"""Kill the writer of a warehouse at random moments and ask whether anything is lost, doubled or torn.

Each round lets a process of its own do one of four steps (write batches, load, replace the results, publish) and kills
it with ``kill -9`` at a seeded random moment of it. What was acknowledged must be there; then the step and those after it
are done again on what is left, and all must come out like one clean run.
``python tests/warehouse/torture.py --rounds 100 --seed 1``.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb
from warehouse_samples import a_batch, a_decision, a_run, documents, outcome

from warehouse import content_digest, load, publish, read_corpus, replace_results, write_batch, write_decision

BATCHES = 4
PER_BATCH = 6
DECISIONS = 3
Say = Callable[[], object]


def nothing() -> None:
    """What a step says of a durable write when nobody listens."""


def write(root: Path, say: Say = nothing) -> None:
    made = documents(BATCHES * PER_BATCH)
    for n in range(BATCHES):
        write_batch(root, a_batch(*made[n * PER_BATCH : (n + 1) * PER_BATCH]))
        say()


def load_all(root: Path, say: Say = nothing) -> None:
    load(root)


def conclude(root: Path, say: Say = nothing) -> None:
    """Swing between the whole outcome and half of it, and end on the whole."""
    claims = read_corpus(root).claims
    run = a_run()
    replace_results(root, run, **outcome(claims))
    half = outcome(claims[::2])
    replace_results(root, run, **(half | {"flags": outcome(claims)["flags"]}))
    replace_results(root, run, **outcome(claims))


def publish_all(root: Path, say: Say = nothing) -> None:
    """Publish after each of some decisions."""
    for n in range(DECISIONS):
        write_decision(root, a_decision(hour=n))
        say()
        publish(root)


STEPS: dict[str, Callable[..., None]] = {"write": write, "load": load_all, "conclude": conclude, "publish": publish_all}


@dataclass(frozen=True)
class Clean:
    """A run that nothing disturbs: its content, the seconds each step takes, and a copy of what it found before each."""

    digest: str
    seconds: dict[str, float]
    before: dict[str, Path]


@dataclass(frozen=True)
class Round:
    step: str
    delay: float
    killed: bool
    problems: tuple[str, ...]


def clean_run(folder: Path) -> Clean:
    """Do all the steps in a folder, undisturbed."""
    root = folder / "root"
    root.mkdir()
    seconds, before = {}, {}
    for name, step in STEPS.items():
        before[name] = Path(shutil.copytree(root, folder / name, symlinks=True))
        begun = time.monotonic()
        step(root)
        seconds[name] = time.monotonic() - begun
    return Clean(content_digest(root), seconds, before)


def torture(step: str, moment: float, clean: Clean) -> Round:
    """Kill a step at a moment of it (0 to 1), do it and what comes after it again, and compare with the clean run."""
    at = list(STEPS).index(step)
    delay = moment * clean.seconds[step]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(clean.before[step], Path(folder) / "root", symlinks=True))
        killed, acknowledged = _killed(step, root, delay)
        problems = [*_torn(root), *_lost(root, step, acknowledged)]
        for name in list(STEPS)[at:]:
            STEPS[name](root)
        if content_digest(root) != clean.digest:
            problems.append("the content differs from a clean run's")
        problems += _unsound(root)
        return Round(step, delay, killed, tuple(problems))


def _killed(step: str, root: Path, delay: float) -> tuple[bool, int]:
    """Run one step in a process and kill it ``delay`` seconds after it begins.

    Return whether it was still at it, and how many writes it had acknowledged.
    """
    child = subprocess.Popen([sys.executable, __file__, "--step", step, "--root", str(root)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(delay)
    child.kill()
    acknowledged = len(child.stdout.read().splitlines())
    child.stdout.close()
    return child.wait() == -signal.SIGKILL, acknowledged


def _lost(root: Path, step: str, acknowledged: int) -> list[str]:
    """What was acknowledged and is not in the ledger after the next load."""
    if step not in ("write", "publish"):
        return []
    load(root)
    table, least = ("documents", acknowledged * PER_BATCH) if step == "write" else ("decisions", acknowledged)
    with duckdb.connect(str(root / ".ledger" / "claims.duckdb"), read_only=True) as connection:
        ((found,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return [] if found >= least else [f"{table}: {least} acknowledged, {found} there"]


def _torn(root: Path) -> list[str]:
    """What a reader would trip over right after the kill."""
    link = root / "claims.duckdb"
    if not link.exists():
        return []
    try:
        with duckdb.connect(str(link), read_only=True) as connection:
            connection.execute("SELECT count(*) FROM claims").fetchall()
    except duckdb.Error as error:
        return [f"the published snapshot cannot be read after the kill: {error}"]
    return []


def _unsound(root: Path) -> list[str]:
    problems = [f"left behind: {path}" for path in (*root.glob(".tmp-*"), *(root / "snapshots").glob(".tmp-*"))]
    problems += [f"not loaded: {path}" for path in (root / "inbox").glob("*.parquet")]
    with duckdb.connect(str(root / "claims.duckdb"), read_only=True) as connection:
        for view in ("broken_spans", "duplicate_ids"):
            if found := connection.execute(f"FROM {view}").fetchall():
                problems.append(f"{view}: {found[0]}")
        decided = connection.execute("SELECT count(*) FROM decisions").fetchall()
        if decided != [(DECISIONS,)]:
            problems.append(f"the snapshot has {decided[0][0]} decisions, not {DECISIONS}")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--root", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        print("begin", flush=True)
        STEPS[options.step](options.root, lambda: print("done", flush=True))
        return 0
    chance = random.Random(options.seed)
    failed = killed = 0
    with tempfile.TemporaryDirectory() as folder:
        clean = clean_run(Path(folder))
        for n in range(options.rounds):
            done = torture(list(STEPS)[n % len(STEPS)], chance.random(), clean)
            failed, killed = failed + bool(done.problems), killed + done.killed
            print(
                f"{n + 1:4} {done.step:8} {done.delay:.3f} s {'killed' if done.killed else 'ended'}  {'; '.join(done.problems) or 'ok'}",
                flush=True,
            )
    print(f"{options.rounds} rounds, {killed} killed at work, {failed} with something lost, doubled or torn")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
