"""Headers of several lines: the span of time above ("Three months ended December 31,"), the years below.

A cell of an upper line heads as many columns as the lines' counts say, left to right; what stands above a column is
read together with it, so that "Three months ended", "December 31," and "2024" are one quarter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.model import PeriodMention
from claims.quantities.periods import find_periods
from claims.regex import regex

MAX_HEADER_LINES = 4
SPAN = regex(r"(?i)\b(?:months?|weeks?|quarters?|half|halves|years?|periods?|H[12]|Q[1-4])\b|\b[HQ][1-4]\b")


def spread(cells: Sequence[str], columns: int) -> list[str] | None:
    """The cells of an upper line over the columns below; None where their counts do not fit.

    An empty cell continues the one before it, as merged cells do when a table is written out.

    >>> spread(["Three months", "Year"], 4)
    ['Three months', 'Three months', 'Year', 'Year']
    """
    if len(cells) == columns and any(cells):
        out: list[str] = []
        for cell in cells:
            out.append(cell or (out[-1] if out else ""))
        return out
    named = [cell for cell in cells if cell]
    if not named or columns % len(named):
        return None
    width = columns // len(named)
    return [cell for cell in named for _ in range(width)]


def column_periods(lines: Sequence[Sequence[str]], starts: Sequence[tuple[int, int]]) -> list[PeriodMention | None]:
    """The period of each column of the lowest line, with what stands above it; None where they make no span together.

    ``lines`` are the header's lines, the lowest last, without the label's column; ``starts`` where the lowest line's cells lie.
    """
    columns = len(lines[-1])
    above = [row for line in lines[:-1] if (row := spread(line, columns))]
    out: list[PeriodMention | None] = []
    for k, (start, end) in enumerate(starts):
        words = " ".join([*(row[k] for row in above), lines[-1][k]])
        found = find_periods(words, None, None) if SPAN.search(words) else ()
        spans = [mention for mention in found if mention.period and mention.period.days > 27]
        out.append(replace(spans[0], start=start, end=end) if len(spans) == 1 and len(found) == 1 else None)
    return out
