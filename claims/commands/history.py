"""``claimtrack history``: what was said of a fact, by whom, over time. See docs/tracking.md."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claims.commands.output import page_style, print_lines, show_any_letter, warehouse_option, writing
from claims.commands.review import Refusal

LISTED = 10
"""Facts that are shown as text unless told otherwise."""


@click.command(short_help="Show what was said of a fact, by whom, over time.")
@click.argument("subject", metavar="SUBJECT")
@click.argument("metric", required=False, default="", metavar="[METRIC]")
@click.option("--period", default="", metavar="P", help="Only facts of this period or within it: 2023, 2023-Q4, 2024-03, 'Q4 2023'.")
@click.option("--limit", type=click.IntRange(min=0), default=LISTED, show_default=True, metavar="N", help="At most N facts, 0 for all.")
@click.option(
    "--warehouse", type=click.Path(path_type=Path), default=Path("warehouse"), show_default=True, help="Where the warehouse lies."
)
def history(subject: str, metric: str, period: str, limit: int, warehouse: Path) -> None:
    """Show what was said of a fact, by whom, over time: who first, who copied it, who disagrees, what was changed, what filings say.

    SUBJECT is a name or alias in any case, METRIC any words for a measure; facts of the newest period come first.
    It answers from the published warehouse, also while a run is under way.

    Exit status: 0 answered; 2 nothing fits the words, or there is no warehouse.

    \b
    Examples:
      claimtrack history AWS layoffs
      claimtrack history "amazon web services" revenue --period 2023
    """
    from claims.commands.history_text import timeline
    from warehouse.history import Question
    from warehouse.history import history as ask
    from warehouse.records import WarehouseError

    try:
        found = ask(warehouse, Question(subject, metric, period))
    except WarehouseError as error:
        raise Refusal(str(error)) from None
    with writing():
        show_any_letter()
        print_lines(timeline(found, found.facts[: limit or None], page_style(), warehouse_option(warehouse)), sys.stdout)
