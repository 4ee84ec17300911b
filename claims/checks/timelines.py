"""The years of a text that tells its story year by year: "1958", "1961 –", "- 1974: Quartz" at the heads of its entries.

What stands under such a year has it, though its sentences name none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from claims.checks.once import once
from claims.model import Reading
from claims.regex import regex

_LABEL = regex(
    r"^[ \t]*(?:[-*•+#▪●|]+[ \t]*)*(?P<year>(?:1[6-9]|20)\d\d)(?:s|[–/-]\d\d(?:\d\d)?)?[ \t]*(?:\*\*)?(?:$|[:–—|\t·]|-[ \t]|[.,][ \t]|[ \t]{1,4}(?=[A-Z“\"]))",
    re.MULTILINE,
)
_LEAST = 2
"""Entries that make a story of years, of which one in ten may be out of turn."""


@once
def timeline(reading: Reading) -> tuple[list[int], list[int]]:
    """Where the entries begin, and their years; none where the years do not go on from one to the next."""
    found = [(m.start("year"), int(m["year"])) for m in _LABEL.finditer(reading.document.text)]
    back = sum(a[1] > b[1] for a, b in pairwise(found))
    if len(found) < _LEAST or back * 10 > len(found):
        return [], []
    return [at for at, _ in found], [year for _, year in found]


def entry_at(reading: Reading, offset: int) -> tuple[int, int] | None:
    """The year under which a place of the text stands, and where its entry begins."""
    starts, years = timeline(reading)
    index = bisect_right(starts, offset) - 1
    return (years[index], starts[index]) if index >= 0 else None
