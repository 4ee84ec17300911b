"""Names in the cells of tables: whose a row or column is, under a head for companies, and who else is named in a column of others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claims.extract.columns import Role
from claims.extract.mention import Mention
from claims.resolve.entities import Cast
from claims.resolve.names import NameMention


def in_cells(names: Sequence[NameMention], cells: Sequence[tuple[int, int, Role]]) -> list[NameMention]:
    """The names of a text, those under heads for companies marked as such, those under heads for others left out.

    ``cells`` are in the order of the text.
    """
    starts = [start for start, _, _ in cells]
    kept = []
    for name in names:
        at = bisect_right(starts, name.start) - 1
        inside = name.field == "text" and at >= 0 and name.end <= cells[at][1]
        if not inside:
            kept.append(name)
        elif cells[at][2] == "who":
            kept.append(replace(name, label="row"))
    return kept


def owner_in_table(mention: Mention, cast: Cast) -> int | None:
    """The company that a cell's row or column is under; None where neither says so."""
    for span in (mention.row, mention.column):
        if span is not None:
            named = {em.entity for em in cast.mentions_between(*span) if em.mention.label == "row"}
            if len(named) == 1:
                return named.pop()
    return None
