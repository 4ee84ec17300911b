"""What an assertion is about, and how well a passage of figures is about the same.

The last word of a noun phrase says what is measured ("annual operating profit"), those before it which. A word is the
same, or one that writers swap for it (the narrow rows of :mod:`claims.checks.measure_words`), or akin in the broad sense
of :mod:`claims.checks.thesaurus`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.checks.measure_words import ALIKE, content
from claims.checks.thesaurus import senses, stem
from claims.regex import regex

_WORD = regex(r"[^\W\d_][\w’'-]*")
_AMBIGUOUS = frozenset({stem("income")})
"""What is profit to one writer and sales to another."""
_TITLE_CASE = 0.7
"""Share of capitalised words from which a headline is in title case."""
_PREPOSITION = regex(r"\b(?:at|in|for|on|from|by|with|among|across|within|between|under|over)\b", re.IGNORECASE)
_LINKS = frozenset({"and", "or", "as", "due", "crore", "lakh", "rs", "mln", "bln", "pct", "dlrs", "dollars", "pounds", "euros", "yen"})
_HEAD, _AKIN, _BESIDE = 4, 3, 1
_SAME_WORD, _LIKE_WORD = 2, 1


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a passage, stemmed, with the rows of both thesauri in which they stand."""

    stems: frozenset[str]
    rows: frozenset[int]
    senses: frozenset[int]


@cache
def _rows() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(ALIKE):
        for word in row:
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def words_of(text: str) -> Words:
    """A passage as words that a topic may be looked for in."""
    stems = frozenset(stem(m[0]) for m in _WORD.finditer(text))
    rows = _rows()
    return Words(
        stems,
        frozenset(row for word in stems for row in rows.get(word, ())),
        frozenset(row for word in stems for row in senses(word)),
    )


def topic_of(words: str) -> tuple[str, ...]:
    """The words that name what is measured, in order, stemmed; before them the place or owner that narrows it: "sales in America".

    >>> topic_of("its first-quarter operating profit"), topic_of("sales in North America")
    (('operat', 'profit'), ('america', 'sell'))
    """
    parts = _PREPOSITION.split(words)
    for number, part in enumerate(parts):
        kept = content(part)
        found = tuple(stem(m[0]) for m in _WORD.finditer(part) if (bare := _bare(m[0])) in kept - _LINKS and bare == m[0].casefold())
        if found:
            where = [m[0] for m in _WORD.finditer(" ".join(parts[number + 1 : number + 2])) if m[0][0].isupper()]
            return (*(stem(name) for name in where[-1:]), *found)
    return ()


def in_sentence_case(words: str) -> str:
    """A headline in title case as a sentence would have it."""
    found = [m[0] for m in _WORD.finditer(words) if len(m[0]) > 1]
    capitals = sum(word[0].isupper() for word in found)
    return words.lower() if len(found) > 2 and capitals >= _TITLE_CASE * len(found) else words


def _bare(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s")


def fit(topic: tuple[str, ...], theirs: Words) -> int:
    """How well a passage is about a topic: 4 for the same measure, less a point for each word that narrows it and is not said; 0 for another."""
    if not topic:
        return 0
    graded = [_grade(word, theirs) for word in topic]
    missing = min(2, sum(grade < _SAME_WORD for grade in graded[:-1]))
    if graded[-1]:
        return (_HEAD if graded[-1] == _SAME_WORD else _AKIN) - missing
    return _BESIDE if _SAME_WORD in graded else 0


def _grade(word: str, theirs: Words) -> int:
    if word in theirs.stems:
        return _SAME_WORD
    if word not in _AMBIGUOUS and not theirs.rows.isdisjoint(_rows().get(word, ())):
        return _SAME_WORD
    return _LIKE_WORD if not theirs.senses.isdisjoint(senses(word)) else 0
