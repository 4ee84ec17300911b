"""The year that heads an entry of a text told year by year: on the entry's own line, or alone on a line above it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claims.regex import regex

ENTRY_REACH = 700
"""Characters under a year that stands alone, which are its entry."""
TIMELINE_REACH = 1500
"""Characters within which a timeline has another year alone on a line."""
_YEARS_BACK = 4
"""Years written before a place that may head its entry."""
_SECOND_YEAR = r"(?:\s?[–/-]\s?\d{2,4})?"
_YEAR_ALONE = regex(rf"(?:^|\n)[\s#>*•·–—-]*(?:1[5-9]|20)\d\d{_SECOND_YEAR}[*_:]*[^\S\n]*\n")
_HEADS_LINE = regex(r"[\s#>*•·‣▪–—+-]*[\[(*_]*(?:(?:Early|Late|Mid|Spring|Summer|Autumn|Winter)[\s-])?")
_LABELS = regex(_SECOND_YEAR + r"[\])*_]*(?:\s*[:|•·]\s+|\s+[–—-]\s+|\.\s+)(?=\S)")
_ALONE = regex(_SECOND_YEAR + r"[*_:]*[^\S\n]*\n")


def in_timeline(text: str, start: int, end: int) -> bool:
    r"""Whether another year stands alone on a line near the one from ``start`` to ``end``.

    >>> in_timeline("1961\nThe mill opens.\n\n1974\nIt burns.\n", 23, 27)
    True
    """
    return bool(_YEAR_ALONE.search(text, end, end + TIMELINE_REACH) or _YEAR_ALONE.search(text, max(0, start - TIMELINE_REACH), start))


def entry_year(text: str, years: Sequence[tuple[int, int]], offset: int) -> int | None:
    """The year that heads the entry around ``offset``; ``years`` are the offsets and values of all that the text writes."""
    index = bisect_left(years, (offset, 0))
    for at, year in reversed(years[max(0, index - _YEARS_BACK) : index]):
        line = text.rfind("\n", max(0, at - 16), at) + 1
        if offset - at > ENTRY_REACH:
            return None
        if (line or at < 16) and _HEADS_LINE.fullmatch(text, line, at):
            between = text[at + 4 : offset]
            if _LABELS.match(between):
                return year if "\n" not in between else None
            if _ALONE.match(between) and in_timeline(text, at - 1, at + 4):
                return year
    return None


def year_of_list(text: str, years: Sequence[tuple[int, int]], offset: int) -> int | None:
    """The only year of the first line, for a day that opens a line of its own below: "Layoffs 2025" over "6 Feb – 40 jobs"."""
    line = text.rfind("\n", max(0, offset - 8), offset) + 1
    if not line or not _HEADS_LINE.fullmatch(text, line, offset):
        return None
    head = text.find("\n")
    named = {year for at, year in years[:4] if at < head}
    return named.pop() if len(named) == 1 else None
