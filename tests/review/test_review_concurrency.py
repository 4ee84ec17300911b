"""Several who decide at once while runs go on, and one who is killed: nothing lost, nothing twice."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from newsroom import OTHER_STAFF, RATE, STAFF, WEATHER, Newsroom, page

from warehouse import load, publish, run_query
from warehouse.decisions import Answer, decide

DECIDER = Path(__file__).with_name("decider.py")
WRITERS, EACH = 3, 6


def start(newsroom: Newsroom, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(DECIDER), str(newsroom.root), name, str(count), *newsroom.ids("--decided")]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def notes(newsroom: Newsroom) -> Counter[str]:
    publish(newsroom.root)
    return Counter(run_query(newsroom.root, "SELECT note FROM decisions", "csv").splitlines()[1:])


def test_three_reviewers_at_once_while_runs_go_on(newsroom: Newsroom) -> None:
    writers = [start(newsroom, f"w{n}", EACH) for n in range(WRITERS)]
    rounds = 0
    while any(writer.poll() is None for writer in writers):
        load(newsroom.root)
        # A page whose weather changes: a new version each time, and the flags stay.
        newsroom.run(page("argus", RATE, STAFF, WEATHER + " And again." * rounds), page("bugle", WEATHER, OTHER_STAFF, day=2))
        rounds += 1
    for writer in writers:
        said, complaint = writer.communicate()
        assert (writer.returncode, complaint) == (0, "")
        assert len(said.splitlines()) == EACH + 1
    assert notes(newsroom) == Counter(f"w{n} {i}" for n in range(WRITERS) for i in range(EACH))
    assert run_query(newsroom.root, "FROM duplicate_ids", "csv").splitlines()[1:] == []
    assert run_query(newsroom.root, "FROM broken_spans", "csv").splitlines()[1:] == []
    assert newsroom.ids() == [] and len(newsroom.ids("--decided")) == 2
    assert list((newsroom.root / "inbox").glob("*.parquet")) == []
    assert rounds > 0


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_reviewer_killed_at_any_moment_loses_nothing_that_was_acknowledged(newsroom: Newsroom, seed: int) -> None:
    chance = random.Random(seed)
    flags = newsroom.ids()
    with start(newsroom, "w", 1000) as writer:
        assert writer.stdout
        assert writer.stdout.readline() == "begin\n"
        time.sleep(chance.uniform(0.1, 1.5))
        writer.kill()
        acknowledged = writer.stdout.read().splitlines()
    assert writer.returncode == -signal.SIGKILL
    load(newsroom.root)
    there = notes(newsroom)
    assert set(there.values()) <= {1}
    assert set(acknowledged) <= set(there), "acknowledged and lost"
    unsaid = set(there) - set(acknowledged)
    assert unsaid <= {f"w {len(acknowledged)}"}, "only the one that the kill met may be there unacknowledged"

    # The reviewer does not know whether the last one counted, and gives it again.
    n = len(acknowledged)
    verdicts = ["confirmed", "dismissed", "corrected", "cannot_tell"]
    decide(newsroom.root, Answer(flags[n % len(flags)], verdicts[n % 4], "w", f"w {n}"))  # type: ignore[arg-type]
    assert notes(newsroom) == Counter(f"w {i}" for i in range(n + 1))
    assert list(newsroom.root.glob(".tmp-*")) == list((newsroom.root / "snapshots").glob(".tmp-*")) == []
