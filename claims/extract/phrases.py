"""Look up many fixed phrases in a sentence by its words: one dictionary step a word, however many phrases."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from claims.regex import regex

WORD = regex(r"[^\W_]+(?:[-‑'’.&][^\W_]+)*(?:['’](?=\s|$|\W))?", re.UNICODE)
POSSESSIVE = regex(r"['’]s?$")
APOSTROPHES = frozenset("'’")

T = TypeVar("T")


class Word(NamedTuple):
    """One word. ``lower`` is folded and without a possessive ending; ``possessive`` says that it had one."""

    raw: str
    lower: str
    start: int
    end: int
    possessive: bool = False


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Split into words with their spans; hyphens, apostrophes and inner dots stay inside a word.

    >>> [w.lower for w in words_of("Acme's pre-tax profit")]
    ['acme', 'pre-tax', 'profit']
    """
    out = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        raw = match.group()
        possessive = False
        if raw.isalnum():  # most words, and nothing in them to take off or to fold but capitals
            lower = raw.lower()
        else:
            stem = POSSESSIVE.sub("", raw)
            possessive = bool(stem) and stem != raw
            lower = (stem or raw).lower().replace("’", "'").replace("‑", "-")
        out.append(Word(raw, lower, match.start(), match.end(), possessive))
    return tuple(out)


def words_within(text: str, words: Sequence[Word], starts: Sequence[int], start: int, end: int) -> tuple[Word, ...]:
    """What ``words_of`` makes of a stretch of a text that is split already; only words that an edge cuts are read again.

    ``starts`` are where the ``words`` begin.
    """
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    head: tuple[Word, ...] = ()
    if first and words[first - 1].end > start:
        cut = words[first - 1].end
        if end <= cut + 1:
            return words_of(text, start, end)
        head = words_of(text, start, cut)
    if last > first and (words[last - 1].end > end or text[end - 1 : end] in APOSTROPHES):  # an edge makes an ending of an apostrophe
        return (*head, *words[first : last - 1], *words_of(text, words[last - 1].start, end))
    return (*head, *words[first:last])


class TextWords:
    """A text and its words, split once for all who ask for those of a stretch."""

    __slots__ = ("starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)
        self.starts = [word.start for word in self.words]

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """What ``words_of`` makes of a stretch of the text.

        >>> [word.lower for word in TextWords("Acme's pre-tax profit").between(7, 14)]
        ['pre-tax']
        """
        return words_within(self.text, self.words, self.starts, start, end)


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: the words ``first`` to ``last`` (exclusive) and what the phrase stands for."""

    first: int
    last: int
    start: int
    end: int
    value: T


class PhraseIndex(Generic[T]):
    """An immutable index from phrases to values; at each word the longest phrase wins.

    >>> index = PhraseIndex([("net income", 1), ("income", 2)])
    >>> [h.value for h in index.find(words_of("Net income and income"))]
    [1, 2]
    """

    __slots__ = ("_by_first",)

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in rows:
            key = tuple(word.lower for word in words_of(phrase))
            by_first.setdefault(key[0], []).append((key, value))
        self._by_first = {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in by_first.items()}

    def find(self, words: Sequence[Word]) -> list[Hit[T]]:
        """Every phrase in the words, left to right, without overlaps."""
        hits: list[Hit[T]] = []
        at = 0
        by_first = self._by_first
        while at < len(words):
            hit = self._at(words, at) if words[at].lower in by_first else None
            if hit is None:
                at += 1
            else:
                hits.append(hit)
                at = hit.last
        return hits

    def _at(self, words: Sequence[Word], at: int) -> Hit[T] | None:
        for key, value in self._by_first.get(words[at].lower, ()):
            last = at + len(key)
            if last <= len(words) and (last == at + 1 or key == tuple([word.lower for word in words[at:last]])):
                return Hit(at, last, words[at].start, words[last - 1].end, value)
        return None
