"""The command line. Each command imports what it needs when it runs: ``check`` never waits for Prefect or DuckDB."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from claims.commands.deciding import Refusal
from claims.commands.entities import entities
from claims.commands.history import history
from claims.commands.output import print_lines, show_any_letter, style_of, write_utf8, writing
from claims.commands.review import review

if TYPE_CHECKING:
    from claims.formats.trace import Place
    from claims.model import Document, InputError, Reading, Result
    from claims.reference import Reference

OK, FLAGGED, UNREAD, INTERRUPTED = 0, 1, 2, 130
PROGRESS_FROM = 20
"""Documents from which a progress bar is drawn, where standard error is a terminal."""
_SEVERITIES = ("info", "warning", "error")
_UNITS = {"": 1, "B": 1, "K": 1_000, "KB": 1_000, "M": 1_000_000, "MB": 1_000_000, "G": 1_000_000_000, "GB": 1_000_000_000}


class DateType(click.ParamType[date]):
    """A day as in 2024-04-03."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date like 2024-04-03", param, ctx)


class SizeType(click.ParamType[int]):
    """A number of bytes as in 500000, 800KB or 25MB (powers of ten)."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        digits = value.strip().upper().rstrip("BKMG")
        unit = value.strip().upper()[len(digits) :]
        try:
            size = int(float(digits) * _UNITS[unit])
        except (KeyError, ValueError, OverflowError):
            self.fail(f"{value!r} is not a size like 800KB or 25MB", param, ctx)
        if size < 1:
            self.fail(f"{value!r} would read nothing", param, ctx)
        return size


class PlaceType(click.ParamType["Place"]):
    """A line, or a line and a column, as messages give them: 12 or 12:40. Line 0 is the headline."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Place:
        from claims.formats.trace import Place

        if isinstance(value, Place):
            return value
        line, colon, column = value.partition(":")
        if not line.isdecimal() or (colon and not column.isdecimal()):
            self.fail(f"{value!r} is not a line like 12 or a place like 12:40", param, ctx)
        return Place(int(line), int(column) if colon else None)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="claimtrack", message="claimtrack %(version)s")
def cli() -> None:
    """Read claims out of news, releases and filings, and say what does not add up.

    \b
    Examples:
      claimtrack check draft.md             check one text
      claimtrack run                        the main job: collect, extract, match, check, publish
      claimtrack rules sum_mismatch         what a rule flags, and what not
      claimtrack review list                what there is to decide
      claimtrack history AWS layoffs        who said what, over time
      claimtrack sql "FROM review_queue"    ask the warehouse
    """


@cli.command(short_help="Check texts, each by itself and against each other.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_", type=click.Choice(["text", "json", "sarif"]), default="text", show_default=True, help="How to print.")
@click.option("--published", type=DateType(), help="Publication date of documents that carry none (2024-04-03).")
@click.option("--fail-on", type=click.Choice(_SEVERITIES), default="warning", show_default=True, help="Exit 1 from this severity on.")
@click.option("--max-size", type=SizeType(), default="10MB", show_default=True, help="Read no input larger than this.")
@click.option("--explain", is_flag=True, help="Show of each figure which rule read it, what lost, and why.")
@click.option("--explain-at", type=PlaceType(), metavar="LINE[:COLUMN]", help="The same for one line or place only.")
@click.option(
    "--reference", type=click.Path(path_type=Path), help="Folder of facts.csv, entities.csv, aliases.csv, names.csv to check against."
)
def check(
    paths: tuple[str, ...], format_: str, published: date | None, fail_on: str, max_size: int, explain: bool, explain_at: Place | None,
    reference: Path | None,
) -> None:  # fmt: skip
    """Check texts, each by itself and against each other, without server or database.

    PATH is a file, a folder or - for standard input: .txt, .md, .html, .json and .jsonl (documents with id, url,
    publisher, title, published, text). PDF is not read yet. A comment "claimtrack: ignore RULE" on a line of a text or
    markdown draft silences that rule there.

    Exit status: 0 nothing at or above --fail-on; 1 flags; 2 an input could not be read (the others are checked).

    \b
    Examples:
      claimtrack check draft.md --published 2024-04-03
      claimtrack check release.txt coverage/ --fail-on error
      claimtrack check draft.md --explain-at 12
      claimtrack check --format json articles.jsonl > result.json
      cat draft.txt | claimtrack check -
    """
    from claims.ignores import without_ignored
    from claims.pipeline import conclude
    from claims.sources.files import read_paths

    if (explain or explain_at) and format_ != "text":
        raise click.UsageError("--explain prints text; drop --format.")
    known, problems = _reference(reference)
    documents, errors = read_paths(paths, max_size=max_size, published=published)
    readings = list(_read_all(documents, known))
    result = without_ignored(conclude(readings, known, (*errors, *problems)))
    with writing():
        if explain or explain_at:
            _explain(documents, known, explain_at)
        _write(result, format_, notes=fail_on == "info")
    if result.errors:
        sys.exit(UNREAD)
    failing = _SEVERITIES[_SEVERITIES.index(fail_on) :]
    sys.exit(FLAGGED if any(flag.severity in failing for flag in result.flags) else OK)


@cli.command(short_help="Run the main job: collect, extract, match, check, publish.")
@click.argument("sources", required=False, type=click.Path(path_type=Path), metavar="[SOURCES.toml]")
@click.option(
    "--warehouse", type=click.Path(path_type=Path), default=Path("warehouse"), show_default=True, help="Where the warehouse lies."
)
def run(sources: Path | None, warehouse: Path) -> None:
    """Run the main job: collect the sources, extract claims, match and check them, publish the warehouse.

    SOURCES.toml is seeds/sources.toml by default. The job is the Prefect flow fact_check; it starts a server of its own
    for as long as it runs, unless PREFECT_API_URL names one. A second run with nothing new changes nothing.

    \b
    Examples:
      claimtrack run
      claimtrack run my/sources.toml --warehouse my/warehouse
    """
    from rich.console import Console

    from flows.run import run_job

    sys.exit(run_job(sources or Path("seeds/sources.toml"), warehouse, Console()))


@cli.command(short_help="Ask the published warehouse, read-only.", context_settings={"ignore_unknown_options": True})
@click.argument("query")
@click.option("--format", "format_", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True, help="How to print.")
@click.option(
    "--warehouse", type=click.Path(path_type=Path), default=Path("warehouse"), show_default=True, help="Where the warehouse lies."
)
def sql(query: str, format_: Literal["table", "csv", "json"], warehouse: Path) -> None:
    """Ask the published warehouse, read-only. It answers while a run is under way. QUERY is - for standard input.

    Exit status: 0 answered; 2 not: the query is wrong, wants to change something, or there is no warehouse.

    \b
    Examples:
      claimtrack sql "FROM review_queue LIMIT 5"
      claimtrack sql "SELECT rule, count(*) FROM flags GROUP BY ALL" --format csv
      claimtrack sql - < warehouse/queries/01_flags_to_read_first.sql
    """
    from warehouse.query import run_query
    from warehouse.records import WarehouseError

    with writing():
        try:
            click.echo(run_query(warehouse, _standard_input() if query == "-" else query, format_), nl=False)
        except WarehouseError as error:
            raise Refusal(str(error)) from None


@cli.command(short_help="Say what a rule of the checks flags and what not.")
@click.argument("name", required=False)
def rules(name: str | None) -> None:
    """Say what a rule of the checks flags and what not, with examples; without NAME, list the rules.

    \b
    Examples:
      claimtrack rules
      claimtrack rules growth_mismatch
    """
    from claims.formats.rule_page import rule_names, rule_page, rule_summary

    names = rule_names()
    if name is not None and name not in names:
        near = get_close_matches(name, names, 1)
        raise click.UsageError(f"No rule {name!r}. {f'Did you mean {near[0]}?' if near else 'claimtrack rules lists them.'}")
    show_any_letter()
    width = max(map(len, names))
    print_lines([rule_page(name).rstrip()] if name else [f"{rule:{width}}  {rule_summary(rule)}" for rule in names], sys.stdout)


cli.add_command(review)
cli.add_command(history)
cli.add_command(entities)


def main() -> None:
    """Entry point: the documented exit statuses, and no traceback for Ctrl-C."""
    try:
        status = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except click.Abort:
        click.echo("Interrupted.", err=True)
        status = INTERRUPTED
    sys.exit(status)


def _standard_input() -> str:
    """What comes in, as text; a byte that is none becomes the sign for it."""
    return sys.stdin.buffer.read().decode("utf-8-sig", "replace")


def _reference(folder: Path | None) -> tuple[Reference, tuple[InputError, ...]]:
    from claims.reference import EMPTY_REFERENCE

    if folder is None:
        return EMPTY_REFERENCE, ()
    from claims.sources.reference import read_reference

    return read_reference(folder)


def _read_all(documents: list[Document], reference: Reference) -> Iterator[Reading]:
    from claims.parallel import read_all

    readings = read_all(documents, reference)
    if len(documents) < PROGRESS_FROM or not sys.stderr.isatty():
        yield from readings
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(readings, "Reading", total=len(documents), console=Console(stderr=True), transient=True)


def _explain(documents: list[Document], reference: Reference, at: Place | None) -> None:
    from claims.formats.trace import format_traces
    from claims.trace import trace

    show_any_letter()
    for document in documents:
        print_lines(format_traces(document, trace(document, reference), style_of(sys.stdout), at), sys.stdout)


def _write(result: Result, format_: str, *, notes: bool) -> None:
    if format_ == "text":
        from claims.formats.terminal import format_errors, format_result

        show_any_letter()
        print_lines(format_result(result, notes=notes, style=style_of(sys.stdout)), sys.stdout)
        print_lines(format_errors(result.errors, style_of(sys.stderr)), sys.stderr)
        return
    write_utf8()
    if format_ == "json":
        from claims.formats.json import dump_json

        dump_json(result, sys.stdout)
    else:
        from claims.formats.sarif import dump_sarif

        dump_sarif(result, sys.stdout)


if __name__ == "__main__":
    main()
