"""The words on both sides of a figure as features: what it hangs on, what follows, which marks and words stand near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extract.phrases import Word
from claims.extract.view import SentenceView
from claims.model import Quantity

HEDGES = frozenset(
    (
        "about around some roughly just only over nearly almost more than up to fewer at least now then still currently another a further total of all other the its "
        "their our remaining original as many under below perhaps maybe probably approximately nearer close extra additional"
    ).split()
)
"""Words between a number and what it hangs on: "lost nearly 40", "with its remaining 30"."""
REACH, NEAR = 60, 40
"""Characters of its own sentence on each side in which a figure's words are looked for, and those that are merely near."""
LEAST_LETTERS = 4
"""Letters of a word that counts as near: shorter ones are everywhere."""


def words_beside(view: SentenceView, figure: Quantity) -> Iterator[str]:
    """Names of features: ``before:lost``, ``behind:of``, ``mark_behind:,``, ``near:payroll`` and the like."""
    yield from _before(view, figure)
    yield from _behind(view, figure)
    start, end = max(view.sentence.start, figure.start - NEAR), min(view.sentence.end, figure.end + NEAR)
    for word in view.words_between(start, end):
        if len(word.lower) >= LEAST_LETTERS and word.lower.isalpha():
            yield f"near:{word.lower}"


def _before(view: SentenceView, figure: Quantity) -> Iterator[str]:
    words = view.words_between(max(view.sentence.start, figure.start - REACH), figure.start)
    at = len(words)
    while at and words[at - 1].lower in HEDGES:
        at -= 1
    yield f"before:{words[at - 1].lower if at else '^'}"
    yield f"adjacent:{words[-1].lower if words else '^'}"
    if at >= 2:
        yield f"before2:{words[at - 2].lower}"
    if not words:
        yield "opens"
    gap = view.text[words[-1].end if words else max(view.sentence.start, figure.start - NEAR) : figure.start].strip()
    if gap:
        yield f"mark_before:{gap[-1]}"
    elif words and words[-1].raw[:1].isupper():
        yield "capital_before"


def _behind(view: SentenceView, figure: Quantity) -> Iterator[str]:
    words: Sequence[Word] = view.words_between(figure.end, min(view.sentence.end, figure.end + REACH))
    if view.text[figure.end : figure.end + 1] == "-":
        yield "hyphen"
    if not words:
        yield "behind:$"
        return
    mark = view.text[figure.end : words[0].start].strip()
    if mark:
        yield f"mark_behind:{mark[0]}"
        return
    yield f"behind:{words[0].lower}"
    if words[0].raw[:1].isupper():
        yield "capital_behind"
    if len(words) > 1:
        yield f"behind2:{words[1].lower}"
