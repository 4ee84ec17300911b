"""``claimtrack entities``: the names that claims are about, what else they are called and why, and people's word on which are one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from claims.commands.deciding import refusing, shared, signed, tell_waiting, words
from claims.commands.output import page_style, print_json, print_lines, show_any_letter, warehouse_option, writing

LISTED = 40
"""Names that ``list`` prints as text unless told otherwise."""


Command = Callable[..., Any]


def _about_two_names(command: Command) -> Command:
    """Arguments and options of what decides about two names."""
    command = click.option("--note", metavar="TEXT", help="Why.")(signed(shared(command)))
    return click.argument("name", metavar="NAME")(click.argument("other", metavar="OTHER")(command))


@click.group(short_help="Look at names, and say which are one.")
def entities() -> None:
    """Look at the names that claims are about, and say which are one and which are not.

    What a person says is kept for good, applied by the next run, and stated as the reason of the link; undo is a decision too.

    Exit status: 0 done; 2 the warehouse or a name is not as it must be, and nothing was changed.

    \b
    Examples:
      claimtrack entities list
      claimtrack entities show AWS
      claimtrack entities merge "Orrin" "Orrin Foods" --note "the group trades under both"
      claimtrack entities split "Northwind Air" "Northwind Airways"
      claimtrack entities undo "Orrin" "Orrin Foods"
    """


@entities.command("list", short_help="List names, those with most claims first.")
@click.argument("name", default="", metavar="[WORDS]")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help=f"At most N, 0 for all; by default {LISTED} as text, all as JSON.")
@shared
def list_(name: str, limit: int | None, format_: str, warehouse: Path) -> None:
    """List the names that facts are about, those with most claims first; with WORDS, those that have them in a name or alias.

    \b
    Example:
      claimtrack entities list amazon
    """
    from warehouse.entities import list_entities

    with refusing():
        found = list_entities(warehouse, name)
    shown = found[: limit or None] if limit is not None or format_ == "json" else found[:LISTED]
    with writing():
        if format_ == "json":
            from claims.commands.entities_json import named_json

            print_json([named_json(named) for named in shown])
        else:
            from claims.commands.entities_text import name_list

            show_any_letter()
            print_lines(name_list(shown, len(found), page_style()), sys.stdout)


@entities.command(short_help="Show what a name is also called, and why.")
@click.argument("name", metavar="NAME")
@shared
def show(name: str, format_: str, warehouse: Path) -> None:
    """Show what a name is also called, each with every reason for it; its parts; similar names; what was decided.

    \b
    Example:
      claimtrack entities show AWS
    """
    from warehouse.entities import portrait

    with refusing():
        found = portrait(warehouse, name)
    with writing():
        if format_ == "json":
            from claims.commands.entities_json import portrait_json

            print_json(portrait_json(found))
        else:
            from claims.commands.entities_text import name_page

            show_any_letter()
            print_lines(name_page(found, page_style()), sys.stdout)


@entities.command(short_help="Say that two names are one.")
@_about_two_names
def merge(name: str, other: str, note: str | None, reviewer: str | None, format_: str, warehouse: Path) -> None:
    """Say that two names are one: from the next run on, claims of NAME are compared under OTHER.

    \b
    Example:
      claimtrack entities merge "Orrin" "Orrin Foods" --note "the group trades under both"
    """
    _decide("merge", name, other, note, reviewer, format_, warehouse)


@entities.command(short_help="Say that two names are not one.")
@_about_two_names
def split(name: str, other: str, note: str | None, reviewer: str | None, format_: str, warehouse: Path) -> None:
    """Say that two names are not one: from the next run on, no fact holds claims of both.

    \b
    Example:
      claimtrack entities split "Northwind Air" "Northwind Airways"
    """
    _decide("split", name, other, note, reviewer, format_, warehouse)


@entities.command(short_help="Take back what was said of two names.")
@_about_two_names
def undo(name: str, other: str, note: str | None, reviewer: str | None, format_: str, warehouse: Path) -> None:
    """Take back the merge or split that counts about two names, by a new decision; what was decided before it counts again.

    \b
    Example:
      claimtrack entities undo "Orrin" "Orrin Foods"
    """
    from warehouse.naming import Naming, undo_naming

    with refusing():
        taken = undo_naming(warehouse, Naming("merge", name, other, words(reviewer), words(note)), waiting=tell_waiting)
    with writing():
        if format_ == "json":
            from claims.commands.entities_json import decision_json

            print_json(decision_json(taken))
        else:
            print_lines(
                [f"{taken.naming.kind} of {taken.naming.name!r} and {taken.naming.other!r} taken back; the next run applies it"], sys.stdout
            )


def _decide(kind: str, name: str, other: str, note: str | None, reviewer: str | None, format_: str, warehouse: Path) -> None:
    from typing import cast

    from warehouse.naming import Kind, Naming, decide_naming

    naming = Naming(cast("Kind", kind), name, other, words(reviewer), words(note))
    with refusing():
        done = decide_naming(warehouse, naming, waiting=tell_waiting)
    with writing():
        if format_ == "json":
            print_json({"kind": kind, "name": (done or naming).name, "other": (done or naming).other, "new": done is not None})
        else:
            from claims.commands.entities_text import decided_line

            print_lines([decided_line(done, warehouse_option(warehouse))], sys.stdout)
