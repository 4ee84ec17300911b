"""Two lists of common things that are one but for an item: "cheese, butter and yoghurt", and then "cheese, cream and yoghurt".

Lists of names are in :mod:`claims.checks.named_lists`. Here the lists must have as many items, three or more, each exactly one that
the sentence of the other does not have, and a word beside them in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from claims.checks.kin_words import kin
from claims.checks.mentions import telling
from claims.checks.named_lists import NamedList, stands_apart
from claims.checks.sentence_pattern import SentencePattern
from claims.model import BlockKind, Reading
from claims.regex import regex

_ITEM = r"[a-z][a-z'’-]+(?:\s[a-z][a-z'’-]+){0,2}"
_LIST = SentencePattern(regex(rf"(?<![A-Za-z-]){_ITEM}(?:,\s+{_ITEM}){{1,6}},?\s+(?:and|or)\s+(?:the\s+|in\s+|on\s+)?{_ITEM}"))
_SPLIT = regex(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_WHEN = regex(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|weekdays|(?:in|at)\s+(?:spring|summer|autumn|winter|christmas|easter))\b",
    re.IGNORECASE,
)
_MOST = 40
_LEAST = 3


@dataclass(frozen=True, slots=True)
class _List:
    found: NamedList
    stems: tuple[frozenset[str], ...]
    near: frozenset[str]
    """The telling words of its sentence."""
    when: frozenset[str]


def plain_lists(reading: Reading) -> Iterator[tuple[NamedList, NamedList, str, str]]:
    """Pairs of lists, with the item that only the first has and the one that only the second has."""
    for a, b in combinations(_lists(reading), 2):
        if (a.found.field, a.found.sentence) == (b.found.field, b.found.sentence) or len(a.stems) != len(b.stems):
            continue
        gone = [i for i, item in enumerate(a.stems) if not any(_same(item, other) for other in b.stems)]
        come = [i for i, item in enumerate(b.stems) if not any(_same(item, other) for other in a.stems)]
        if len(gone) != 1 or len(come) != 1 or not _tied(a, b):
            continue
        if a.when != b.when or _told(a.stems[gone[0]], b.near) or _told(b.stems[come[0]], a.near):
            continue
        if stands_apart(reading, a.found) or stands_apart(reading, b.found):
            continue
        yield a.found, b.found, a.found.items[gone[0]], b.found.items[come[0]]


def _lists(reading: Reading) -> list[_List]:
    found = []
    for sentence in reading.sentences:
        if reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW:
            continue
        text = reading.document.field(sentence.field)
        for m in _LIST.finditer(reading, sentence):
            items = tuple(_SPLIT.split(m[0]))
            stems = tuple(_stems(item, index, len(items)) for index, item in enumerate(items))
            if len(items) >= _LEAST and all(stems):
                near = frozenset(telling(text, sentence.start, sentence.end))
                when = frozenset(word.casefold() for word in _WHEN.findall(text, sentence.start, sentence.end))
                found.append(_List(NamedList(sentence.field, *m.span(), (sentence.start, sentence.end), items), stems, near, when))
    return found[:_MOST]


def _stems(item: str, index: int, count: int) -> frozenset[str]:
    """The telling words of an item; of the first those next to the comma, of the last the foremost: the rest may be of the sentence."""
    words = telling(item, 0, len(item))
    return frozenset(words[-1:] if index == 0 else words[: 1 if item.count(" ") > 1 else 2] if index == count - 1 else words)


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(kin(x, y) for x in a for y in b)


def _told(item: frozenset[str], near: frozenset[str]) -> bool:
    return any(kin(word, other) for word in item for other in near)


def _tied(a: _List, b: _List) -> bool:
    """Whether a telling word besides the items stands in both sentences."""
    x, y = a.near - frozenset().union(*a.stems), b.near - frozenset().union(*b.stems)
    return any(kin(word, other) for word in x for other in y)
