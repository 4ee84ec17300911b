"""A reviewer in a process of their own: decides again and again, and prints each decision once it is acknowledged.

``python decider.py WAREHOUSE NAME COUNT FLAG...``; prints ``begin`` first, then one line a decision.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

from claims.model import Verdict
from warehouse import run_query
from warehouse.decisions import Answer, decide

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def main(root: Path, name: str, count: int, flags: list[str]) -> None:
    print("begin", flush=True)
    for n in range(count):
        note = f"{name} {n}"
        done = decide(root, Answer(flags[n % len(flags)], VERDICTS[n % len(VERDICTS)], name, note))
        if done.delayed or note not in run_query(root, "SELECT note FROM decisions", "csv").splitlines():
            sys.exit(f"{note}: acknowledged and not to be seen: {done.delayed}")
        print(note, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4:])
