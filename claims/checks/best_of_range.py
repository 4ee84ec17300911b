"""The best model that a maker has ever built, in a table of its models that has a better one.

"You get 41 hours, the longest-running headset we have ever built" over rows "Drift 2 | 46 h" and "Drift 4 | 41 h". The figure beside the
superlative stands in one column of the table only; the better row bears the name of the same family, so it is the maker's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.measure_words import is_corrected
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.wording import quoted
from claims.model import BlockKind, Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_EVER = (
    r"(?:(?:that\s+)?(?:we|it|they|the\s+(?:company|firm|maker|brand|team))(?:\s+ha(?:ve|s)|['’]ve|['’]s)?\s+(?:ever|yet|so\s+far)\s+\w+|(?:that\s+)?(?:we|it|they)(?:\s+ha(?:ve|s)|['’]ve|['’]s)\s+(?:made|built|sold|produced|designed|offered|launched|released|shipped)"
    r"|(?:ever|yet|so\s+far|to\s+date)\b|(?:in|of)\s+(?:all\s+)?(?:our|its|the|their)\s+(?:\w+\s+)?(?:range|line-?up|family|catalogue|series|collection|models|history))"
)
_BEST = SentencePattern(
    regex(
        rf"\b(?P<most>(?:longest|lightest|fastest|quickest|heaviest|largest|biggest|roomiest|smallest|slimmest|thinnest|brightest|quietest|loudest|tallest|widest|strongest|shortest|deepest|cheapest|coolest|hottest|steepest|most\s+(?:powerful|spacious|efficient|economical|affordable))(?:-\w+)?)"
        rf"(?P<kind>(?:\s+(?!ever\b|yet\b|we\b|it\b|they\b|in\b|of\b)[\w-]+){{0,3}}?)\s+{_EVER}"
        rf"|\b(?P<more>longer|lighter|faster|quicker|heavier|larger|bigger|roomier|smaller|slimmer|thinner|brighter|quieter|louder|taller|wider|stronger|shorter|deeper|cheaper|more\s+powerful)\s+than\s+any(?:\s+(?:other|previous|earlier))?"
        rf"(?P<any>(?:\s+(?!we\b|it\b|they\b|in\b|of\b)[\w-]+){{0,3}}?)\s+{_EVER}",
        re.IGNORECASE,
    )
)
_OUR_RANGE = regex(r"\b(?:our|its|their)\s+(?:\w+\s+)?(?:range|line-?up|family|catalogue|collection|models)$", re.IGNORECASE)
"""All of which a maker's table lists, whatever the models are called."""
_LESS = regex(r"^(?:light|slim|thin|small|quiet|short|cheap|cool|most\s+(?:efficient|economical|affordable))", re.IGNORECASE)
_QUICK = regex(r"^(?:fast|quick)", re.IGNORECASE)
_SECONDS = regex(r"^(?:s|sec|secs|seconds?|min|mins|minutes?|ms)$", re.IGNORECASE)
_KIND = regex(
    r"\b(?:small|compact|mini|pocket|large|big|full-size\w*|electric|wireless|wired|budget|entry-level|cordless|junior|children['’]s|kids['’]?|women['’]s|men['’]s|solar|hybrid|petrol|diesel|indoor|outdoor|two-\w+|single-\w+)\b",
    re.IGNORECASE,
)
"""What makes of the best the best of some only."""
_NOT = regex(
    r"\b(?:not|nearly|almost|one\s+of|among|second|third|would|could|should|will\s+be|aim\w*|want\w*|if|apart\s+from|except|after|bar|until)\b|n['’]t\b",
    re.IGNORECASE,
)
_OTHERS = regex(r"\b(?:maker|brand|manufacturer|company|rival|competitor|vendor)s?\b", re.IGNORECASE)
_GONE = regex(r"\b(?:prototype|concept|discontinued|no\s+longer|planned|coming|due|rival|special|limited)\b", re.IGNORECASE)
_CELL = regex(r"^\W{0,3}(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>[a-zA-Z°/\"]{0,12})\.?$")
_HEAD_UNIT = regex(r"[(,]\s*(?P<unit>[a-zA-Z/]{1,8})\)?\s*$")
_NUMBER = regex(r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)[\s-]?(?P<unit>[a-zA-Z]{1,12})?")
_NAME_AHEAD = regex(r"(?<=\S\s)[A-Z][\w’'-]*\s$")
_FIRST_WORD = regex(r"[^\W\d_]{3,}")
_A_YEAR = regex(r"(?:19|20)\d\d")
_NEAR, _FEWEST, _MOST_ROWS = 90, 2, 40


@dataclass(frozen=True, slots=True)
class Cell:
    start: int
    end: int
    text: str


Table = list[list[Cell]]


def best_of_range(reading: Reading) -> Iterator[Finding]:
    """Every such superlative with the row that beats it."""
    text = reading.document.text
    found = [(s, m) for s in reading.sentences if s.field == "text" for m in _BEST.finditer(reading, s)]
    tables = list(_tables(text)) if found else []
    for sentence, m in found if tables else ():
        kind = m["kind"] or m["any"] or ""
        if reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW and "|" in text[sentence.start : sentence.end]:
            continue
        if _KIND.search(kind) or _NOT.search(text, sentence.start, sentence.end) or is_corrected(text, m.start(), m.end()):
            continue
        for table in tables:
            beaten = _beaten(text, sentence, m, table)
            if beaten is not None:
                yield _finding(reading, m, *beaten)
                break


def _tables(text: str) -> Iterator[Table]:
    """The tables of a text, head first."""
    rows: Table = []
    for line in re.finditer(r"[^\n]*\n?", text):
        cells = [
            Cell(line.start() + c.start(), line.start() + c.end(), c[0].strip()) for c in re.finditer(r"[^|\t\n]+", line[0]) if c[0].strip()
        ]
        if len(cells) >= _FEWEST and ("|" in line[0] or "\t" in line[0]):
            if not all(set(c.text) <= set("-: ") for c in cells):
                rows.append(cells)
        elif rows:
            yield rows[:_MOST_ROWS]
            rows = []
    if rows:
        yield rows[:_MOST_ROWS]


def _beaten(text: str, sentence: Sentence, m: re.Match[str], table: Table) -> tuple[tuple[int, int], Cell, Cell] | None:
    """The figure of a superlative, its cell, and the better one of its column."""
    said = _figure(text, sentence, m)
    if said is None or any(_OTHERS.search(c.text) for c in table[0]):
        return None
    value, unit, span = said
    rows = [row for row in table[1:] if len(row) == len(table[0])]
    own = [
        (row, i)
        for row in rows
        for i in range(1, len(row))
        if (cell := _CELL.match(row[i].text)) and _value(cell) == value and _one_unit(unit, cell["unit"], table[0][i].text)
    ]
    if len(own) != 1:
        return None
    mine, i = own[0]
    word = m["most"] or m["more"]
    less = bool(_LESS.match(word) or (_QUICK.match(word) and _SECONDS.match(unit)))
    better = [
        (_value(cell), row[i])
        for row in rows
        if (cell := _CELL.match(row[i].text))
        and (_value(cell) < value if less else _value(cell) > value)
        and (_of_one_family(mine[0].text, row[0].text) or _OUR_RANGE.search(m[0]))
        and not any(_GONE.search(c.text) for c in row)
    ]
    if not better:
        return None
    top = (min if less else max)(better, key=lambda pair: pair[0])
    return span, mine[i], top[1]


def _of_one_family(a: str, b: str) -> bool:
    """Whether two models begin with one name: "Drift 2" and "Drift 4"."""
    first, second = _FIRST_WORD.search(a), _FIRST_WORD.search(b)
    return first is not None and second is not None and first[0] == second[0]


def _figure(text: str, sentence: Sentence, m: re.Match[str]) -> tuple[Decimal, str, tuple[int, int]] | None:
    """The figure with a unit that stands nearest to a superlative in its sentence."""
    near = [
        (max(n.start() - m.end(), m.start() - n.end()), n)
        for n in _NUMBER.finditer(text, sentence.start, sentence.end)
        if n["unit"] and not _NAME_AHEAD.search(text[sentence.start : n.start()]) and not m.start() <= n.start() < m.end()
    ]
    gap, n = min(near, key=lambda pair: pair[0], default=(_NEAR, None))
    return None if n is None or gap >= _NEAR else (_value(n), n["unit"], (n.start(), n.end()))


def _value(m: re.Match[str]) -> Decimal:
    return Decimal(m["number"].replace(",", ""))


def _one_unit(said: str, cell: str, head: str) -> bool:
    """Whether the unit of a figure may be that of a cell, or the one that heads its column: "hours" and "h"."""
    unit = cell or (found["unit"] if (found := _HEAD_UNIT.search(head)) else "")
    return bool(unit) and unit[0].casefold() == said[0].casefold()


def _finding(reading: Reading, m: re.Match[str], said: tuple[int, int], mine: Cell, better: Cell) -> Finding:
    text = reading.document.text
    word, figure, cell = phrase(reading, m.start(), m.end()), phrase(reading, *said), phrase(reading, better.start, better.end)
    ours, theirs = (_value(found) for c in (mine, better) if (found := _CELL.match(c.text)))
    return Finding(
        _RULE,
        (),
        tuple(sorted((word, figure, cell), key=lambda e: e.start)),
        f"{quoted(text[slice(*said)])} is called {quoted(word.quote)}, yet the table has {quoted(better.text)}.",
        severity="warning",
        miss=miss_ratio(ours, theirs),
    )
