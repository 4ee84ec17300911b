"""The entries of a text that goes through things one by one, however it marks them.

Bullets, numbers, dates, names in capitals or in bold, headings, rows: what opens paragraph after paragraph in one way is an enumeration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from claims.checks.once import once
from claims.checks.written_days import MONTH_BEGUN
from claims.model import BlockKind, Reading
from claims.regex import regex

_SHAPES = (
    ("number", regex(r"(?:#|No\.?\s*|Round\s+|Part\s+|Step\s+|Lesson\s+|Day\s+)?(?P<n>\d{1,2})\s*(?:[.):–—/|]|-\s)\s*(?!\d)")),
    ("date", regex(rf"(?:{MONTH_BEGUN}\s+\d{{1,2}}|\d{{1,2}}\.?\s+{MONTH_BEGUN}|{MONTH_BEGUN}|\d{{1,2}}/\d{{1,2}})(?:,?\s+(?:19|20)\d\d)?\s*[/–—:·|\t-]|(?:19|20)\d\d\s*(?:[/–—:·|\t.-]|\s)\s*(?=[A-Z])")),
    ("bold", regex(r"\*\*[^*\n]{2,80}\*\*")),
    ("caps", regex(r"(?:[A-Z][A-Z'’.-]+(?:\s+(?:&\s+)?|[,:.(–—-]|$)){2,}|[A-Z]{6,}\b")),
    ("bullet", regex(r"(?P<mark>[-*•–+▪●])\s")),
)  # fmt: skip
_ASIDE = regex(
    r"(?:\*\*)?(?:not\s+(?:counted|included|on)|also|plus|bonus|honou?rable|total|week|year|sources?|note|update|p\.?s\.?)\b", re.IGNORECASE
)
_FIGURE_LINE = regex(r"[^:\d]{2,30}:\s*[\d£$€]")
"""A line such as "WEEK: 472", which sums up."""
_LINE = regex(r"[^\n]*\S[^\n]*")
_LEAST, _MOST = 3, 30


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Entries marked in one way, in order: the numbers of their lines and where their words begin and end."""

    shape: str
    entries: tuple[tuple[int, int, int], ...]

    def __len__(self) -> int:
        return len(self.entries)


@once
def enumerations(reading: Reading) -> list[Enumeration]:
    """Every enumeration of three entries or more."""
    text = reading.document.text
    marked: dict[str, list[tuple[int, int, int]]] = {}
    number = 0
    for block in reading.blocks:
        if block.field != "text":
            continue
        for line in _LINE.finditer(text, block.start, block.end):
            number += 1
            words = line[0]
            if _ASIDE.match(words) or _FIGURE_LINE.fullmatch(words[:40]):
                continue
            shape = next((name for name, pattern in _SHAPES if pattern.match(words)), None)
            if shape is None and block.kind is BlockKind.HEADING:
                shape = "heading"
            if shape is not None and not (shape == "number" and block.kind is BlockKind.TABLE_ROW):
                marked.setdefault(shape, []).append((number, *line.span()))
    found = []
    for shape, entries in marked.items():
        for run in _runs(text, shape, entries):
            if _LEAST <= len(run) <= _MOST:
                found.append(Enumeration(shape, tuple(run)))
    return found


def _runs(text: str, shape: str, entries: list[tuple[int, int, int]]) -> list[list[tuple[int, int, int]]]:
    """Entries that follow one another: numbers count up, bullets stand side by side."""
    runs, run = [], entries[:1]
    for before, entry in pairwise(entries):
        if shape == "bullet":
            on = entry[0] == before[0] + 1
        elif shape == "number":
            on = _number(text, entry) == _number(text, before) + 1
        else:
            on = entry[0] - before[0] <= 6
        if on:
            run.append(entry)
        else:
            runs.append(run)
            run = [entry]
    return [*runs, run]


def _number(text: str, entry: tuple[int, int, int]) -> int:
    found = _SHAPES[0][1].match(text, entry[1])
    return int(found["n"]) if found else 0
