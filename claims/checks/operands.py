"""The pairs of levels of a whole text that an assertion may be about: of sentences, list items, brackets, tables and timelines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from claims.checks.levels import Figure, Pair, figure_of
from claims.checks.measure_words import clause_around, names_nothing
from claims.checks.once import once
from claims.checks.places import Spans
from claims.checks.told_levels import Passage, Step, passages, steps
from claims.checks.topics import Words, words_of
from claims.checks.written_days import MONTHS
from claims.model import BlockKind, Quantity, Reading, Sentence
from claims.regex import regex

_CELL = regex(r"[^\t|]+")
_YEAR = regex(r"(?<![\d.,])(?:(?P<part>[QH])(?P<number>[1-4])\s+)?(?:FY\s?)?(?P<year>(?:19|20)\d\d)(?:[/–-]\d\d(?:\d\d)?)?(?![\d.,])")
_LINE = regex(
    r"^\W*(?P<when>(?:[QH][1-4]\s+|[A-Z][a-z]{2,8}\s+|FY\s?)?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)\s*[:\t|–—-]\s*(?P<value>[^\n]+)$"
)
_OF_THE_WHOLE = regex(r"(?:(?<=%)|(?<=t))\s+of\s+(?:(?:the|its|our|their|all)\s+)?[\w-]+", re.IGNORECASE)
"""What a percentage is a part of: not what is measured."""
_IT = regex(
    r"^(?:[^,.;:]{0,40},?\s+)?(?:it|they|this|these)\s+(?:now\s+|then\s+)?(?:stood|was|were|is|are|came|amounted|totall?ed|reached|had|ran|averaged)\b",
    re.IGNORECASE,
)
_LABEL = regex(r"^[-*•\s]*(?P<label>[A-Z][^:\d\n]{1,30}):\s")
_DATED = regex(
    r"\W*(?P<name>[A-Z][a-z][^:\d\n(]{2,40}?)(?:,?\s+(?:at|on|in|as\s+(?:at|of)))?\s*\(?(?:\d{1,2}\s+[A-Z][a-z]+\s+|[A-Z][a-z]+\s+(?:\d{1,2},\s+)?|[QH][1-4]\s+|FY\s?)?(?:19|20)\d\d\)?:\s"
)
_LONGEST = 400
_RESTATED = regex(r"\b(?:restated|reclassified|corrected|misstated)\b", re.IGNORECASE)
_SMALL = 10
_ONLY_SET_AGAINST = regex(r"\b(?:though|remain\w*|below|above|short\s+of)\b", re.IGNORECASE)
_BRACKET = regex(r"^\s*\(\s*$")
_BRACKETS_ARE_EARLIER = regex(
    r"\b(?:year[- ]ago|(?:previous|prior|last)[- ](?:year|period|quarter)|a\s+year\s+(?:ago|earlier)|comparatives?|corresponding|(?:19|20)\d\d)\b[^.\n]{0,40}\bin\s+(?:brackets|parentheses)"
    r"|\(\s*(?:[QH][1-4]\s+|FY\s?)?(?:19|20)?\d\d(?:[/-]\d\d)?:\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Operands:
    """An earlier and a later level, the sentences they stand in (their places among all), and the words that say of what."""

    pair: Pair
    first: int
    last: int
    words: Words
    close: Words
    """Those of the clauses that hold the figures."""
    listed: bool = False
    """Whether a table, a list or a timeline sets them side by side."""
    shares: bool = False
    years: frozenset[str] = frozenset()
    """Those that head the columns or lines of a listed pair."""
    label: str = ""
    """What its row or line begins with."""


@once
def operands(reading: Reading) -> list[Operands]:
    """Every pair of the text, those of sentences first."""
    found = [
        *_of_sentences(reading, False),
        *_of_sentences(reading, True),
        *_of_tables(reading),
        *_of_brackets(reading),
    ]
    once_each = {(x.pair.old.start, x.pair.new.start): x for x in reversed(found)}
    return sorted(once_each.values(), key=lambda x: (x.first, x.last, x.pair.start))


def _of_sentences(reading: Reading, shares: bool) -> Iterator[Operands]:
    text, told = reading.document.text, passages(reading, shares)
    for step in steps(reading, shares).all:
        first, last = told[step.first].sentence, told[step.last].sentence
        if _is_junk(text, step.pair):
            continue
        about = _about(text, told, step.first, step.last)
        close = words_of(
            _OF_THE_WHOLE.sub(
                " ", f"{_pronoun_of(text, told, step)} {_clause(text, told, step.pair.old)} {_clause(text, told, step.pair.new)}"
            )
        )
        label = found["label"] if (found := _LABEL.match(text[first.start : first.end])) and first is last else ""
        if first is not last and (name := _dated_line(text, first)) and name == _dated_line(text, last):
            years = frozenset(m["year"] for s in (first, last) for m in _YEAR.finditer(text, s.start, s.end))
            yield Operands(
                step.pair, first.index, last.index, words_of(name), words_of(name), listed=True, shares=shares, years=years, label=name
            )
        else:
            yield Operands(step.pair, first.index, last.index, words_of(about), close, shares=shares, label=label)


def _dated_line(text: str, sentence: Sentence) -> str:
    """The name in a line of a list that tells a level of one time: "Order backlog at 31 December 2023: 71"."""
    found = _DATED.match(text, sentence.start, sentence.end)
    return found["name"].strip() if found else ""


def _about(text: str, told: Sequence[Passage], first: int, last: int) -> str:
    """The sentences of a pair, and the one before if the first names nothing itself."""
    a, b = told[first].sentence, told[last].sentence
    words = text[a.start : a.end] if first == last else f"{text[a.start : a.end]} {text[b.start : b.end]}"
    if first and names_nothing(words) and told[first - 1].sentence.block == a.block:
        before = told[first - 1].sentence
        words = f"{text[before.start : before.end]} {words}"
    return _OF_THE_WHOLE.sub(" ", words)


def _pronoun_of(text: str, told: Sequence[Passage], step: Step) -> str:
    """The sentence before a pair that its own speaks of by a pronoun: "Borrowings were reduced. At 31 March they amounted to"."""
    at = told[step.first].sentence
    if (
        not step.first
        or told[step.first - 1].sentence.block != at.block
        or not _IT.match(text[at.start : min(step.pair.old.start, step.pair.new.start)])
    ):
        return ""
    before = told[step.first - 1].sentence
    return text[before.start : before.end]


def _clause(text: str, told: Sequence[Passage], figure: Figure) -> str:
    """The clause that holds a figure, within its sentence."""
    at = bisect_right(told, figure.start, key=lambda p: p.sentence.start) - 1
    sentence = told[at].sentence
    return clause_around(text, figure.start, figure.end, min(120, figure.start - sentence.start))


def _is_junk(text: str, pair: Pair) -> bool:
    """Whether two figures are hardly levels of one thing: below zero, only set against each other, small numbers, or written in two ways."""
    a, b = (text[x.start : x.end] for x in (pair.old, pair.new))
    near = pair.end - pair.start < _LONGEST
    if "−" in a + b or (
        near and (_ONLY_SET_AGAINST.search(text, pair.start, pair.end) or _RESTATED.search(text, max(0, pair.start - 40), pair.end))
    ):
        return True
    if pair.old.kind == pair.new.kind == "number" and ("." in a) != ("." in b) and (a + b).replace(".", "").replace(",", "").isdigit():
        return True
    if "number" not in (pair.old.kind, pair.new.kind):
        return False
    return (pair.old.middle < _SMALL and pair.new.middle < _SMALL and a.isalpha() and b.isalpha()) or (
        a.isalpha() != b.isalpha() and ("." in a or "." in b)
    )


# ---------------------------------------------------------------- tables and timelines


def time_key(cell: str) -> tuple[int, int] | None:
    """A heading or label as a point in time: the year, and the quarter, half or month in it.

    >>> time_key("Q1 2023"), time_key("2023/24"), time_key("March 2024"), time_key("Orders")
    ((2023, 3), (2023, 0), (2024, 3), None)
    """
    found = _YEAR.search(cell)
    if found is None or len(cell.strip()) > 24:
        return None
    month = next((n for n, name in enumerate(MONTHS, 1) if name in cell.casefold()), 0)
    part = int(found["number"]) * (3 if found["part"] == "Q" else 6) if found["part"] else month
    return int(found["year"]), part


@once
def series(reading: Reading) -> list[tuple[str, str, list[tuple[tuple[int, int], Figure, int]]]]:
    """Rows and timelines: what they are of, and each level with its time and the place of its sentence, in the order of time."""
    text = reading.document.text
    figures = Spans([q for q in reading.quantities if q.kind != "date"])
    lines = [s for s in reading.sentences if s.field == "text"]
    found: list[tuple[str, str, list[tuple[tuple[int, int], Figure, int]]]] = []
    head: list[tuple[int, int] | None] = []
    timeline: list[tuple[tuple[int, int], Figure, int]] = []
    caption = before = ""
    for sentence in lines:
        words = text[sentence.start : sentence.end]
        cells = [(sentence.start + m.start(), sentence.start + m.end()) for m in _CELL.finditer(words) if m[0].strip()]
        keys = [time_key(text[a:b]) for a, b in cells]
        line = _LINE.match(words)
        if len(cells) > 2 or (len(cells) == 2 and ("\t" in words or "|" in words) and (keys[0] is None or keys[1] is not None)):
            if sum(key is not None for key in keys) >= 2:
                head = [None, *keys] if keys[0] is not None else keys
                caption = before if keys[0] is not None else f"{before} {text[slice(*cells[0])]}"
                continue
            row = _row(text, sentence, figures, cells, head)
            if len(row) > 1:
                found.append((text[slice(*cells[0])].strip(" *|"), caption, row))
            elif not row:
                caption = f"{before} {words}"
            continue
        if line is not None and (key := time_key(line["when"])):
            plain = [x for q in figures.starting(sentence.start + line.start("value"), sentence.end) if (x := figure_of(text, sentence, q))]
            if len(plain) == 1:
                timeline.append((key, plain[0], sentence.index))
                continue
        _close(found, timeline, caption or before)
        timeline, head, before = [], [], words
        caption = words if reading.blocks[sentence.block].kind is BlockKind.HEADING or words.rstrip().endswith(":") else ""
    _close(found, timeline, caption or before)
    return found


def _row(
    text: str, sentence: Sentence, figures: Spans[Quantity], cells: list[tuple[int, int]], head: list[tuple[int, int] | None]
) -> list[tuple[tuple[int, int], Figure, int]]:
    """The levels of a row that stand under times, in the order of time."""
    if len(head) != len(cells):
        return []
    row = []
    for key, (start, end) in zip(head, cells, strict=True):
        inside = [x for q in figures.starting(start, end) if (x := figure_of(text, sentence, q)) is not None] if key else []
        if key and len(inside) == 1:
            row.append((key, inside[0], sentence.index))
    return sorted(row, key=lambda x: x[0])


def _close(
    found: list[tuple[str, str, list[tuple[tuple[int, int], Figure, int]]]],
    timeline: list[tuple[tuple[int, int], Figure, int]],
    caption: str,
) -> None:
    if len(timeline) > 1:
        found.append(("", caption, sorted(timeline, key=lambda x: x[0])))


def _of_tables(reading: Reading) -> Iterator[Operands]:
    for label, words, levels in series(reading):
        about = words_of(f"{label} {words}")
        whole = [(levels[0], levels[-1])] if len(levels) > 2 else []
        for old, new in (*pairwise(levels), *whole):
            if old[1].value != new[1].value and old[0] < new[0]:
                first, last = sorted((old[2], new[2]))
                yield Operands(
                    Pair(old[1], new[1]),
                    first,
                    last,
                    about,
                    about,
                    listed=True,
                    shares=new[1].kind == "percent",
                    years=frozenset((str(old[0][0]), str(new[0][0]))),
                    label=label,
                )


def _of_brackets(reading: Reading) -> Iterator[Operands]:
    """ "Loss before tax: £4.7m (£3.2m)" where the text says what its brackets hold."""
    text = reading.document.text
    if not _BRACKETS_ARE_EARLIER.search(text):
        return
    figures = Spans([q for q in reading.quantities if q.kind != "date"])
    for sentence in (s for s in reading.sentences if s.field == "text"):
        inside = figures.starting(sentence.start, sentence.end)
        for a, b in pairwise(inside):
            if _BRACKET.match(text[a.end : b.start]) and text[b.end : b.end + 1] == ")" and a.kind == b.kind and a.unit == b.unit:
                new, old = figure_of(text, sentence, a), figure_of(text, sentence, b)
                if new and old and new.value != old.value and old.middle:
                    about = words_of(text[sentence.start : a.start])
                    yield Operands(
                        Pair(old, new),
                        sentence.index,
                        sentence.index,
                        about,
                        about,
                        listed=True,
                        label=text[sentence.start : a.start].strip(" -*:•"),
                    )


@once
def _times(reading: Reading) -> dict[int, tuple[date, date]]:
    """The time that is told of each level, by where it begins."""
    return {x.figure.start: x.when for passage in passages(reading) for x in passage.levels if x.when}


def time_of(reading: Reading, figure: Figure) -> tuple[date, date] | None:
    """The first and the last day that are told of a level."""
    return _times(reading).get(figure.start)


def time_between(reading: Reading, x: Operands) -> int | None:
    """Years between two levels, where the text tells them."""
    old, new = time_of(reading, x.pair.old), time_of(reading, x.pair.new)
    return new[1].year - old[1].year if old and new and new[1].year > old[1].year else None
