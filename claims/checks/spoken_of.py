"""The figure that a sentence speaks of without saying it again: "530 people. That is 30 % more than the 410 of a year earlier".

A sentence points back by a word that stands for a figure ("that", "it", "the number", "the total of members", "the increase"). What
it points at is the one level of the sentence right before it, or, where it names what is counted, the one level of that name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.checks.levels import PLAIN_KINDS, Figure, figures, is_sharp, levels
from claims.checks.measure_words import named_ahead, names_nothing
from claims.checks.once import once
from claims.checks.thesaurus import akin, stem
from claims.model import Reading, Sentence
from claims.regex import regex

_NUMBER = r"(?:number|figure|total|count|tally|toll|sum|amount|headcount|bill|level|turnout|attendance|value)s?"
_MOVE = r"(?:increase|rise|growth|gain|jump|decline|fall|drop|decrease|reduction|change|difference|average)"
_POINTS = regex(
    r"(?:^\W*|[,;:–—(-]\s*|\b(?:so|and|since|thus|but|hence|then)\s+)(?:(?:so|and|thus|hence|overall|in\s+all|altogether),?\s+)*"
    r"(?:(?:that|this|which)(?:['’]s|\s+(?:is|was|represents?|represented|marks?|marked|compares?|compared|breaks?|broke|works?|amounts?|amounted|comes?|came|means?|meant"
    r"|makes?|made|equals|equates|adds?|consists?|comprises?|included?|has|had|averages?|leaves?|left))"
    rf"|(?:it|they)(?:['’]s|\s+[a-z]+)|the\s+(?:[a-z]+\s+)?{_NUMBER}|the\s+(?:[a-z]+\s+)?{_MOVE})(?=\W)"
    r"|^\W*never\s+(?:before\s+)?(?:have|has|had|were|was)\b|\b(?:that|this|it)\s+(?:amounts?\s+to|works?\s+out|equates?\s+to|averages?|comes?\s+to)\b",
    re.IGNORECASE,
)
"""Words that stand for a figure, at the head of a clause."""
_OF_WHAT = regex(
    rf"\bthe\s+(?:[a-z]+\s+)?{_NUMBER}\s+of\s+(?P<what>(?:(?!is\b|was\b|has\b|had\b|at\b|in\b|on\b|for\b|of\b|to\b|by\b)[a-z’'-]+\s+){{0,3}}?(?P<noun>[a-z’'-]+))(?=\s+(?:is|was|are|were|has|had|have|in|at|on|for|of|to|by|that|who|which|rose|fell|grew|climbed|dropped|slipped|stood|came|works?|breaks?|compares?|makes?|amounts?|could|may|might|would|will)\b|[,.;:)])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence with its figures, and the figure of the sentence before that it speaks of."""

    sentence: Sentence
    inside: Sequence[Figure]
    of: Figure


@once
def spoken_of(reading: Reading) -> list[Spoken]:
    """Every sentence that speaks of a figure of the one before it, in order."""
    return [
        Spoken(sentence, inside, figure)
        for (before, there), (sentence, inside) in pairwise(figures(reading))
        if inside and before.block == sentence.block and sentence.index == before.index + 1
        if (figure := _pointed_at(reading.document.text, sentence, inside, there)) is not None
    ]


def _pointed_at(text: str, sentence: Sentence, inside: Sequence[Figure], there: list[Figure]) -> Figure | None:
    words = text[sentence.start : sentence.end]
    candidates = [x for x in levels(there) if is_sharp(x)]
    if named := _OF_WHAT.search(words):
        noun = stem(named["noun"])
        candidates = [x for x in candidates if x.kind not in PLAIN_KINDS - {"people"} and akin(stem(x.kind), noun)]
    elif not _POINTS.search(words) and not _leaves_out(text, sentence, inside, candidates):
        return None
    return candidates[0] if len(candidates) == 1 else None


def _leaves_out(text: str, sentence: Sentence, inside: Sequence[Figure], candidates: Sequence[Figure]) -> bool:
    """Whether a sentence goes on about what was counted without naming anything else: "A year ago there were 410"."""
    told = levels(list(inside))
    if len(candidates) != 1 or not told or told[0].kind not in ("number", candidates[0].kind):
        return False
    first = told[0]
    return names_nothing(named_ahead(text, sentence.start, first.start)) and (
        first.kind == candidates[0].kind or not text[first.end : first.end + 1].isalpha()
    )
