"""A pattern looked for in sentences: those without a word that it needs are passed over unread (`claims.sieve`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.checks.places import keys_in, keys_in_text
from claims.model import Field, Reading, Sentence
from claims.sieve import Sieve


class SentencePattern:
    """A compiled pattern that finds in sentences what it would find by itself, only sooner."""

    __slots__ = ("_sieve",)

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._sieve = Sieve(pattern)

    def search(self, reading: Reading, sentence: Sentence, start: int | None = None, end: int | None = None) -> re.Match[str] | None:
        """The first match inside a sentence, or inside its part from ``start`` to ``end``, with its place in the title or text."""
        first, last = sentence.start if start is None else start, sentence.end if end is None else end
        return self._sieve.search(keys_in(reading, sentence), reading.document.field(sentence.field), first, last)

    def finditer(self, reading: Reading, sentence: Sentence) -> Iterable[re.Match[str]]:
        """All matches inside a sentence, with their places in the title or text."""
        return self._sieve.finditer(keys_in(reading, sentence), reading.document.field(sentence.field), sentence.start, sentence.end)

    def within(self, words: str, reading: Reading, sentence: Sentence) -> Iterable[re.Match[str]]:
        """All matches in words of a sentence, cut out or written in another case, with their places in these."""
        return self._sieve.finditer(keys_in(reading, sentence), words, 0, len(words))

    def anywhere(self, reading: Reading, field: Field = "text") -> Iterable[re.Match[str]]:
        """All matches in the title or text; of one that goes across sentences, each word is in one of them."""
        text = reading.document.field(field)
        return self._sieve.finditer(keys_in_text(reading, field), text, 0, len(text))
