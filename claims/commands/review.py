"""``claimtrack review``: look at flags, decide about them, take decisions back. See docs/review.md."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from claims.commands.deciding import REFUSED, refusing, shared, signed, tell_waiting, words
from claims.commands.output import page_style, print_json, print_lines, show_any_letter, warehouse_option, writing
from claims.model import Severity, Verdict

if TYPE_CHECKING:  # DuckDB takes a moment to import
    from warehouse.decisions import Acknowledged

LISTED = 25
"""Flags that ``list`` prints as text unless told otherwise."""

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@click.group(short_help="Look at flags and decide about them.")
def review() -> None:
    """Look at flags and decide about them.

    FLAG is the id of a flag, or a beginning of it that fits no other. Decisions are kept for good: undo is a decision too.

    Exit status: 0 done; 2 the warehouse, the flag or the file is not as it must be, and nothing was changed.

    \b
    Examples:
      claimtrack review list --severity error
      claimtrack review show 3f9a2c1b
      claimtrack review decide 3f9a2c1b dismissed --note "contractors are counted here"
      claimtrack review undo 3f9a2c1b
      claimtrack review import decisions.csv --dry-run
    """


@review.command("list", short_help="List open flags in the order to read them.")
@click.option("--rule", "rules", multiple=True, metavar="RULE", help="Only flags of this rule; may be given several times.")
@click.option("--severity", "severities", multiple=True, type=click.Choice(_SEVERITIES), help="Only these; may be given several times.")
@click.option("--subject", default="", metavar="NAME", help="Only flags whose subject has this in its name.")
@click.option("--decided", is_flag=True, help="Include flags that were decided, those that no longer hold too.")
@click.option("--closed", is_flag=True, help="Include flags that nobody decided and that no longer hold.")
@click.option(
    "--limit", type=click.IntRange(min=0), metavar="N", help=f"At most N flags, 0 for all; by default {LISTED} as text, all as JSON."
)
@shared
def list_(
    rules: tuple[str, ...], severities: tuple[Severity, ...], subject: str, decided: bool, closed: bool, limit: int | None,
    format_: str, warehouse: Path,
) -> None:  # fmt: skip
    """List open flags that nobody has decided, in the order to read them.

    The order: severity; place (title, lede and summary before body); by how much the values miss; number of
    independent sources; newest first.

    \b
    Examples:
      claimtrack review list
      claimtrack review list --rule sum_mismatch --rule growth_mismatch
      claimtrack review list --subject northwind --decided
      claimtrack review list --format json | jq -r '.[].id'
    """
    from warehouse.review import Selection, list_flags

    with refusing():
        found = list_flags(warehouse, Selection(frozenset(rules), frozenset(severities), subject, decided, closed))
    shown = found[: limit or None] if limit is not None or format_ == "json" else found[:LISTED]
    with writing():
        if format_ == "json":
            from claims.commands.review_json import flag_json

            print_json([flag_json(flag) for flag in shown])
        else:
            from claims.commands.review_text import flag_list

            show_any_letter()
            print_lines(
                flag_list(
                    shown, len(found), page_style(), narrowed=bool(rules or severities or subject), option=warehouse_option(warehouse)
                ),
                sys.stdout,
            )


@review.command(short_help="Show all there is to a flag.")
@click.argument("flag", metavar="FLAG")
@shared
def show(flag: str, format_: str, warehouse: Path) -> None:
    """Show all there is to a flag: the words in their sentences, the arithmetic, who else says what, earlier decisions.

    \b
    Example:
      claimtrack review show 3f9a2c1b
    """
    from warehouse.review import dossier

    with refusing():
        found = dossier(warehouse, flag)
    with writing():
        if format_ == "json":
            from claims.commands.review_json import dossier_json

            print_json(dossier_json(found))
        else:
            from claims.commands.review_text import flag_page

            show_any_letter()
            print_lines(flag_page(found, page_style(), warehouse_option(warehouse)), sys.stdout)


@review.command(short_help="Decide about a flag.")
@click.argument("flag", metavar="FLAG")
@click.argument("verdict", type=click.Choice(_VERDICTS), metavar="VERDICT")
@click.option("--note", metavar="TEXT", help="Why.")
@signed
@shared
def decide(flag: str, verdict: Verdict, note: str | None, reviewer: str | None, format_: str, warehouse: Path) -> None:
    """Decide about a flag. VERDICT is one of

    \b
      confirmed    it does not add up, as the flag says
      dismissed    nothing is wrong: the flag is mistaken, or does not matter
      corrected    it did not add up, and the source has been put right
      cannot_tell  looked at, and it cannot be told

    It is on disk when this command says so, and holds through every later run. A later decision about the same flag
    takes its place; both stay on record.

    \b
    Example:
      claimtrack review decide 3f9a2c1b dismissed --note "contractors are counted here"
    """
    from warehouse.decisions import Answer
    from warehouse.decisions import decide as record

    with refusing():
        done = record(warehouse, Answer(flag, verdict, words(reviewer), words(note)), waiting=tell_waiting)
    _acknowledge(done, format_, warehouse)


@review.command(short_help="Take back the last decision about a flag.")
@click.argument("flag", metavar="FLAG")
@click.option("--note", metavar="TEXT", help="Why.")
@signed
@shared
def undo(flag: str, note: str | None, reviewer: str | None, format_: str, warehouse: Path) -> None:
    """Take back the decision that counts, by a new one that says so: the one before it counts again, if there is one.

    \b
    Example:
      claimtrack review undo 3f9a2c1b --note "wrong flag"
    """
    from warehouse.decisions import withdraw

    with refusing():
        done = withdraw(warehouse, flag, reviewer=words(reviewer), note=words(note), waiting=tell_waiting)
    _acknowledge(done, format_, warehouse)


@review.command("import", short_help="Record the decisions of a CSV file.")
@click.argument("file", type=click.File("rb"), metavar="FILE.csv")
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
@click.option("--skip-bad", is_flag=True, help="Record the good lines although others are bad.")
@signed
@shared
def import_(file: Any, dry_run: bool, skip_bad: bool, reviewer: str | None, format_: str, warehouse: Path) -> None:
    """Record the decisions of a CSV file (- for standard input), all of them or none.

    Its first line names the columns: flag and verdict, and if you like note and reviewer. A line without a reviewer has
    that of --reviewer. Every bad line is reported with its number, and with one nothing is written unless
    --skip-bad. A line that says what stands already changes nothing, so a file may be imported again.

    \b
    Example:
      claimtrack review import decisions.csv --dry-run
    """
    from claims.commands.decisions_csv import read_decisions
    from warehouse.decisions import plan_all, record

    lines, problems = read_decisions(file.read(), words(reviewer))
    with refusing():
        planned, refused = plan_all(warehouse, lines)
    problems = sorted((*problems, *refused))
    stopped = bool(problems) and not skip_bad
    wanted = [each for _, each in planned]
    if stopped or dry_run:
        done = None
    else:
        with refusing():
            done = record(warehouse, wanted, tell_waiting)
    with writing():
        if format_ == "json":
            from claims.commands.review_json import import_json

            print_json(import_json(planned, problems, done))
        else:
            from claims.commands.review_text import import_lines, problem_lines

            show_any_letter()
            print_lines(problem_lines(problems), sys.stderr)
            print_lines(import_lines(planned, problems, done, dry_run, skip_bad), sys.stdout)
    if done and done.delayed:
        _delayed(done.delayed)
    sys.exit(REFUSED if stopped else 0)


# ---------------------------------------------------------------- what the commands share


def _delayed(reason: str) -> None:
    click.echo(f"On disk, and seen after the next run or decision: {reason}", err=True)


def _acknowledge(done: Acknowledged, format_: str, warehouse: Path) -> None:
    (planned,) = done.planned
    with writing():
        if format_ == "json":
            from claims.commands.review_json import planned_json

            print_json(planned_json(planned, published=done.delayed is None))
        else:
            from claims.commands.review_text import acknowledgement

            show_any_letter()
            print_lines(acknowledgement(planned, warehouse_option(warehouse)), sys.stdout)
    if done.delayed:
        _delayed(done.delayed)
