"""``claimtrack history``: what was said of a fact, by whom, over time. See docs/tracking.md."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.commands.deciding import refuse, refusing
from claims.commands.output import PAGE_WIDTH, page_style, print_lines, show_any_letter, warehouse_option, write_utf8, writing
from claims.formats.terminal import Style

if TYPE_CHECKING:  # DuckDB takes a moment to import
    from warehouse.history import FactHistory, History

LISTED = 10
"""Facts that are shown as text unless told otherwise."""


@click.command(short_help="Show what was said of a fact, by whom, over time.")
@click.argument("subject", metavar="SUBJECT")
@click.argument("metric", required=False, default="", metavar="[METRIC]")
@click.option("--period", default="", metavar="P", help="Only facts of this period or within it: 2023, 2023-Q4, 2024-03, 'Q4 2023'.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help=f"At most N facts, 0 for all; by default {LISTED}, of JSON all.")
@click.option("--format", "format_", type=click.Choice(["text", "json", "svg"]), default="text", show_default=True, help="How to print.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write there instead of printing.")
@click.option(
    "--warehouse", type=click.Path(path_type=Path), default=Path("warehouse"), show_default=True, help="Where the warehouse lies."
)
def history(
    subject: str, metric: str, period: str, limit: int | None, format_: str, output: Path | None, warehouse: Path
) -> None:  # fmt: skip
    """Show what was said of a fact, by whom, over time: who first, who copied it, who disagrees, what was changed, what filings say.

    SUBJECT is a name or alias in any case, METRIC any words for a measure; facts of the newest period come first.
    It answers from the published warehouse, also while a run is under way.

    Exit status: 0 answered; 2 nothing fits the words, or there is no warehouse.

    \b
    Examples:
      claimtrack history AWS layoffs
      claimtrack history "amazon web services" revenue --period 2023
      claimtrack history AWS revenue --format svg --output revenue.svg
    """
    from warehouse.history import Question
    from warehouse.history import history as ask

    with refusing():
        found = ask(warehouse, Question(subject, metric, period))
    shown = found.facts[: limit or None] if limit is not None or format_ == "json" else found.facts[:LISTED]
    if output:
        _write(output, "".join(f"{line}\n" for line in _lines(found, shown, format_, Style(PAGE_WIDTH), warehouse)))
        return
    with writing():
        if format_ == "text":
            show_any_letter()
        else:
            write_utf8()
        print_lines(_lines(found, shown, format_, page_style(), warehouse), sys.stdout)


def _lines(found: History, shown: Sequence[FactHistory], format_: str, style: Style, warehouse: Path) -> Iterable[str]:
    if format_ == "svg":
        from claims.commands.history_svg import chart

        return [chart(shown).rstrip("\n")]
    if format_ == "json":
        from claims.commands.history_json import history_json

        return [json.dumps(history_json(shown), ensure_ascii=False, indent=1, allow_nan=False)]
    from claims.commands.history_text import timeline

    return timeline(found, shown, style, warehouse_option(warehouse))


def _write(output: Path, content: str) -> None:
    try:
        output.write_text(content, "utf-8", errors="replace", newline="\n")
    except OSError as error:
        refuse(f"{output}: cannot be written: {(error.strerror or str(error)).lower()}")
