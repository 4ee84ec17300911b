"""The end of ``claimtrack run`` as the terminal shows it: open flags, counts, where to look next.

Words of documents are never trusted with the terminal: control characters are dropped, markup is not read.
"""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from claims.model import Severity
from warehouse.records import QueuedFlag, Summary

if TYPE_CHECKING:  # Prefect takes seconds to import
    from flows.fact_check import Outcome

MAX_FLAGS = 25
"""Rows of the table; the review queue has the rest."""
WIDE = 120
"""Columns from which subject and place have columns of their own."""
_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f​-‏‪-‮⁠-⁯﻿]+")


def show(console: Console, outcome: Outcome, queue: Sequence[QueuedFlag], summary: Summary) -> None:
    """Print the whole report."""
    flagged = [queued for queued in queue if queued.flag.severity != "info"]
    console.print()
    if flagged:
        console.print(flag_table(flagged[:MAX_FLAGS], console.width, _new_ones(outcome, flagged)))
    else:
        console.print("No open flags.")
    for remark in _below_the_table(len(flagged), len(queue) - len(flagged)):
        console.print(remark, style="dim")
    console.print()
    for line in count_lines(outcome, summary, len(flagged)):
        console.print(line, soft_wrap=True)


def show_next(console: Console, warehouse: Path, outcome: Outcome, how_to_see_runs: str) -> None:
    """Say where to look next. ``how_to_see_runs`` is the command that shows the run in Prefect's UI."""
    option = "" if warehouse == Path("warehouse") else f" --warehouse {shlex.quote(str(warehouse))}"
    rows = [
        ("ask", f'{command("claimtrack")} sql "SELECT severity, rule, sentence FROM review_queue"{option}'),
        ("open", f"duckdb -readonly {shlex.quote(str(warehouse / 'claims.duckdb'))}"),
        ("look at runs", how_to_see_runs),
        ("snapshot", str(warehouse / "snapshots" / outcome.snapshot.name)),
    ]
    console.print("\nWhere to look next")
    for label, line in rows:
        # Unwrapped, so that a line can be copied as it is.
        console.print(Text(f"  {label:<13} {line}"), soft_wrap=True)


def command(name: str) -> str:
    """How to call a program that was installed with this one: by name where the shell finds it, else by its path."""
    beside = Path(sys.executable).parent / name
    found = shutil.which(name)
    if not beside.exists() or (found and Path(found).resolve() == beside.resolve()):
        return name
    return shlex.quote(str(beside.relative_to(Path.cwd()) if beside.is_relative_to(Path.cwd()) else beside))


def flag_table(flags: Sequence[QueuedFlag], width: int, new: frozenset[str] = frozenset()) -> Table:
    """Open flags as a table. Below :data:`WIDE` columns, subject and place go under the sentence, so that it has room."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("Flag", no_wrap=True)
    wide = width >= WIDE
    if wide:
        table.add_column("Subject", max_width=24, overflow="fold")
        table.add_column("What does not add up", overflow="fold", ratio=3)
        table.add_column("Where", overflow="fold", ratio=1)
    else:
        table.add_column("What does not add up, about whom, where", overflow="fold")
    for queued in flags:
        kind, subject, what, where = _kind(queued, queued.flag.id in new), plain(queued.subject or "–"), _what(queued), _where(queued)
        if wide:
            table.add_row(kind, subject, what, where)
        else:
            about = Text.assemble(subject, " in ", where) if queued.subject else Text.assemble("in ", where)
            about.stylize("dim")
            table.add_row(kind, Group(what, about))
        table.add_row()
    return table


def count_lines(outcome: Outcome, summary: Summary, flagged: int) -> Iterator[Text]:
    """What there is, and what of it is new."""
    yield Text.assemble(
        ("In the warehouse  ", "bold"),
        f"{_count(summary.documents, 'document')}, {_count(summary.claims, 'claim')}, {_count(summary.facts, 'fact')}, "
        f"{_count(flagged, 'open flag')}, {_count(summary.decisions, 'decision')}",
    )
    if not outcome.changed:
        yield Text.assemble(("This run          ", "bold"), "nothing new: no document, claim or flag was added or changed")
        return
    report = outcome.report
    closed = len(report.closed) + len(report.superseded)
    yield Text.assemble(
        ("This run          ", "bold"),
        f"{_count(outcome.documents, 'document')}, {_count(outcome.claims, 'claim')} and {_count(len(report.opened), 'flag')} are new"
        + (f"; {_count(closed, 'flag')} closed" if closed else ""),
    )


def plain(text: str) -> Text:
    """A document's words without what a terminal would obey."""
    return Text(_CONTROL.sub(" ", text).strip())


def _kind(queued: QueuedFlag, new: bool) -> Text:
    kind = Text(queued.flag.severity, style=_STYLES[queued.flag.severity])
    if new:
        kind.append(" new", style="bold")
    return kind.append(f"\n{queued.flag.rule}", style="default")


def _what(queued: QueuedFlag) -> Text:
    what = plain(queued.flag.sentence)
    return Text.assemble(what, "\n", plain(queued.flag.arithmetic)) if queued.flag.arithmetic else what


def _where(queued: QueuedFlag) -> Text:
    return plain(", ".join(dict.fromkeys(found.evidence.document for found in queued.evidence)))


def _new_ones(outcome: Outcome, flagged: Sequence[QueuedFlag]) -> frozenset[str]:
    """Flags to mark as new: none when all are."""
    opened = frozenset(outcome.report.opened)
    return opened if any(queued.flag.id not in opened for queued in flagged) else frozenset()


def _below_the_table(flagged: int, notes: int) -> Iterator[str]:
    if flagged > MAX_FLAGS:
        yield f"… and {_count(flagged - MAX_FLAGS, 'more flag')} in review_queue."
    if notes:
        yield f"{_count(notes, 'note')} (severity info) not shown: resting on a guess, or following from another flag."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
