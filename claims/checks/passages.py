"""A few neighbouring sentences with their figures, as the parts of a total may be told over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.levels import Figure, figures
from claims.checks.part_figures import part_figures
from claims.model import BlockKind, Reading, Sentence

_MOST_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A few neighbouring sentences of a text with their figures, in order."""

    text: str
    start: int
    end: int
    figures: tuple[Figure, ...]
    about: tuple[Figure, ...]
    """Those figures, and the ones of the sentences before."""


def passages(reading: Reading) -> Iterator[Passage]:
    """The sentences of each paragraph, a few at a time. Lists are in :mod:`claims.checks.told_sums`."""
    text, told = reading.document.text, figures(reading)
    for index, (sentence, inside) in enumerate(told):
        if not inside:
            continue
        near = [(sentence, inside)]
        for other, there in told[index + 1 : index + 1 + _MOST_SENTENCES]:
            follows = told[index + 1][0].block == other.block and _opens_next(reading, sentence, other)
            if other.block != sentence.block and not follows:
                break
            near.append((other, there))
        plain = tuple(x for s, there in near for x in part_figures(text, s, there))
        before = tuple(x for s, there in told[max(0, index - _MOST_SENTENCES + 1) : index] for x in part_figures(text, s, there))
        yield Passage(text, sentence.start, near[-1][0].end, plain, (*before, *plain))


def _opens_next(reading: Reading, sentence: Sentence, other: Sentence) -> bool:
    """Whether a sentence stands in the paragraph right behind that of another."""
    plain = (BlockKind.LEDE, BlockKind.PARAGRAPH, BlockKind.SUMMARY, BlockKind.ANSWER)
    return other.block == sentence.block + 1 and all(reading.blocks[x.block].kind in plain for x in (sentence, other))


def paragraph_end(passage: Passage, start: int) -> int:
    """Where the paragraph ends that holds a place of the passage."""
    found = passage.text.find("\n\n", start, passage.end)
    return passage.end if found < 0 else found
