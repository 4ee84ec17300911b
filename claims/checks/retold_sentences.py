"""A sentence that is told a second time word for word but for one figure or one item of its list, as captions and summaries do.

"The hospital treated 25 patients on Monday night", and at the foot "In short: The hospital treated 27 patients on Monday night". What stands
before a colon may be new in the second telling, unless it says that the first was wrong. Short sentences, rows of tables and items of
lists may be alike and tell of different things.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.measure_words import is_corrected
from claims.checks.once import once
from claims.checks.small_numbers import NUMBER
from claims.checks.wording import quoted
from claims.checks.written_days import MONTH_BEGUN
from claims.model import BlockKind, Reading
from claims.regex import regex

_LEAST_WORDS, _LEAST_LISTED = 8, 10
"""Words from which a sentence comes twice by copying, and with another name in it, which many a text repeats on purpose."""
_MOST_ALIKE = 8
"""Sentences of one wording that are held against each other; more are a pattern that a text uses."""
_WORD = regex(r"[^\W\d_](?:[\w’'.-]*\w)?|\d[\d.,]*|[$£€%]")
_FIGURE = regex(rf"(?:{NUMBER}|no|\d[\d.,]*)", re.IGNORECASE)
_LEAD = regex(r"\s*\W?(?:[A-Z][\w’'-]*\s+)?(?:[\w’'-]+\s+){0,5}?[\w’'-]+:\s+")
_WITHDRAWN = regex(
    r"\b(?:version|edition|draft|wrong|withdrawn|earlier|not\s+true|correct\w*|read|reading|false|claim(?:ed)?|denied|quoted|wrote|last\s+\w+)\b",
    re.IGNORECASE,
)
_MONTHS = regex(rf"{MONTH_BEGUN}$")
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "this", "that", "these", "those", "there"})
_MONTH_AHEAD = regex(rf"\b{MONTH_BEGUN}\s+$")
_MONTH_BEHIND = regex(rf"(?:st|nd|rd|th)?\s+(?:{MONTH_BEGUN}\b|a\.?m\b|p\.?m\b)|:\d\d")
_YEAR = regex(r"(?:19|20)\d\d\W?")

EXAMPLES = (
    accepts(
        "another number",
        "The hospital in Tarn treated 25 patients on Monday night.\n\nThe fire began in a kitchen.\n\nIn short: The hospital in Tarn treated 28 patients on Monday night.",
    ),
    accepts(
        "a number in words",
        "Officials in Tarn said the three officers were stabbed in their own offices.\n\nThe motive is not known.\n\nOfficials in Tarn said the two officers were stabbed in their own offices.",
    ),
    accepts(
        "none",
        "The study by Tarn College measured four statues on the western side.\n\nThe reason is not known.\n\nAt a glance: The study by Tarn College measured no statues on the western side.",
    ),
    rejects(
        "word for word",
        "The hospital in Tarn treated 25 patients on Monday night.\n\nThe fire began in a kitchen.\n\nIn short: The hospital in Tarn treated 25 patients on Monday night.",
    ),
    rejects(
        "withdrawn",
        "The hospital in Tarn treated 25 patients on Monday night.\n\nAn earlier version read: The hospital in Tarn treated 28 patients on Monday night.",
    ),
    rejects(
        "another day",
        "The hospital in Tarn treated 25 patients on Monday night.\n\nThe hospital in Tarn treated 28 patients on Tuesday night.",
    ),
    rejects(
        "of two things",
        "The export index was 91. The index was down 7 percent from a year earlier.\n\nThe import index was 57. The index was down 9 percent from a year earlier.",
    ),
    rejects(
        "a pattern",
        "The people of the town were asked 3 questions each.\n\nThe people of the town were asked 4 questions each.\n\nThe people of the town were asked 5 questions each.",
    ),
)  # fmt: skip

ITEMS = (
    accepts(
        "another item",
        "Cases have also been found in Thailand, South Korea and Japan in recent weeks.\n\nThe cause is not known.\n\nCases have also been found in Thailand, South Korea and Norway in recent weeks.",
    ),
    rejects(
        "another item, withdrawn",
        "Cases have also been found in Thailand, South Korea and Japan in recent weeks.\n\nAn earlier draft had read: Cases have also been found in Thailand, South Korea and Norway in recent weeks.",
    ),
)


@dataclass(frozen=True, slots=True)
class _Telling:
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    lead: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two tellings that differ in the word at one place."""

    first: _Telling
    later: _Telling
    at: int

    @property
    def rest(self) -> tuple[str, ...]:
        return (*self.first.words[: self.at], "#", *self.first.words[self.at + 1 :])


def retold_sentences(reading: Reading, rule: str) -> Iterator[Finding]:
    """Every sentence told twice but for a figure (``value_conflict``) or an item of a list (``scope_mismatch``)."""
    text = reading.document.text
    for pair in _pairs(reading):
        first, later = pair.first.words[pair.at], pair.later.words[pair.at]
        spans = (pair.first.spans[pair.at], pair.later.spans[pair.at])
        figures = bool(_FIGURE.fullmatch(first) and _FIGURE.fullmatch(later))
        items = len(pair.first.words) >= _LEAST_LISTED and _in_list(text, *spans[0])
        if not (figures if rule == "value_conflict" else items and not figures):
            continue
        if _WITHDRAWN.search(pair.first.lead) or _WITHDRAWN.search(pair.later.lead) or is_corrected(text, *spans[1]):
            continue
        if any(_is_date(text, *span) for span in spans):
            continue
        words = tuple(phrase(reading, *span) for span in spans)
        yield Finding(
            rule,
            (),
            words,
            f"One sentence stands here twice, with {quoted(words[0].quote)} and with {quoted(words[1].quote)}.",
            severity="warning",
        )


@once
def _pairs(reading: Reading) -> list[_Pair]:
    """Sentences that are the same but for one word, without those of which a text has more."""
    found = list[_Pair]()
    for alike in _alike(reading):
        for first, later in combinations(alike, 2):
            at = [i for i, (a, b) in enumerate(zip(first.words, later.words, strict=True)) if a != b]
            if len(at) == 1:
                found.append(_Pair(first, later, at[0]))
    patterns = Counter(pair.rest for pair in found)
    return [pair for pair in found if patterns[pair.rest] == 1]


def _alike(reading: Reading) -> Iterator[list[_Telling]]:
    """Groups of sentences that are the same but for their figures and names."""
    groups: dict[tuple[str, ...], list[_Telling]] = defaultdict(list)
    apart = (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
    text = reading.document.text
    for sentence in reading.sentences:
        if sentence.field == "text" and reading.blocks[sentence.block].kind not in apart:
            telling = _telling(text, sentence.start, sentence.end)
            if len(telling.words) >= _LEAST_WORDS and (telling.lead or _is_told_of_someone(text, telling)):
                groups[_plain(text, telling)].append(telling)
    yield from (group[:_MOST_ALIKE] for group in groups.values() if len(group) > 1)


def _telling(text: str, start: int, end: int) -> _Telling:
    lead = _LEAD.match(text, start, end)
    found = list(_WORD.finditer(text, lead.end() if lead else start, end))
    return _Telling(tuple(m[0].rstrip(".,").casefold() for m in found), tuple(m.span() for m in found), lead[0] if lead else "")


def _is_told_of_someone(text: str, telling: _Telling) -> bool:
    """Whether a sentence names who or what it is of: "the index was down 7 percent" may be of one index and then of another."""
    names = (text[start:end] for start, end in telling.spans[1:] if text[start].isupper() and end > start + 1)
    return telling.words[0] not in _PRONOUNS and any(not _MONTHS.match(name) for name in names)


def _plain(text: str, telling: _Telling) -> tuple[str, ...]:
    """The words of a sentence with its figures and names left open."""
    return tuple(
        "#" if text[start].isupper() or text[start].isdigit() or _FIGURE.fullmatch(word) else word
        for word, (start, _) in zip(telling.words, telling.spans, strict=True)
    )


def _is_date(text: str, start: int, end: int) -> bool:
    """Whether a number is part of a date or a clock time: meetings and trains are announced in the same words."""
    return bool(
        _MONTH_AHEAD.search(text[max(0, start - 12) : start])
        or _MONTH_BEHIND.match(text[end : end + 12])
        or _YEAR.fullmatch(text[start:end])
    )


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether a name stands in a list: between commas, or behind "and"."""
    ahead, behind = text[max(0, start - 6) : start], text[end : end + 5]
    return text[start].isupper() and (
        ahead.endswith((", ", " and ")) and (behind.startswith((",", " and", ".", " in", " on")) or "," in ahead)
    )
