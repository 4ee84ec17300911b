"""Spellings of one word, found by pieces."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from claims.match import spelling
from claims.match.spelling import Piece, alike, pieces, probes, respelt, spellings

FEW_LETTERS = st.text("abc", min_size=1, max_size=22)
WORDS = st.lists(st.text("ab", min_size=3, max_size=9) | FEW_LETTERS, max_size=30)


@st.composite
def misspelt(draw: st.DrawFn) -> tuple[str, str]:
    """A word and what some slips of the pen make of it."""
    word = draw(st.text("abcdef", min_size=4, max_size=24))
    letters = list(word)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(letters) - 1))
        letters[at : at + draw(st.integers(0, 1))] = draw(st.sampled_from(["", "x", "ab"]))
        letters = letters or ["a"]
    return word, "".join(letters)


@given(misspelt())
def test_words_that_are_alike_find_each_other(pair: tuple[str, str]) -> None:
    for one, other in (pair, pair[::-1]):
        if one != other and alike(one, other):
            assert set(probes(one)) & set(pieces(other))


def by_steps(words: list[str]) -> dict[str, str]:
    """Every word held against every other."""
    left, found = sorted(set(words), key=lambda word: (len(word), word)), {}
    for word in left:
        waiting = [] if word in found else [word]
        while waiting:
            found[waiting[-1]] = word
            at = waiting.pop()
            waiting += [other for other in left if other not in found and alike(at, other)]
    return found


@given(WORDS)
def test_spellings_are_the_steps_between_words_that_are_alike(words: list[str]) -> None:
    assert spellings(words) == by_steps(words)


@given(st.lists(WORDS, max_size=4))
def test_words_that_come_later_give_the_spellings_that_all_at_once_give(batches: list[list[str]]) -> None:
    known: dict[str, str] = {}
    under: dict[Piece, list[str]] = defaultdict(list)
    for batch in batches:
        fresh = sorted(set(batch) - known.keys())
        known |= respelt(known, batch, under)
        for word in fresh:
            for piece in pieces(word):
                under[piece].append(word)
        assert known == spellings(known)


def test_many_words_are_spelt_as_few_are() -> None:
    words = [f"{a}{b}{c}{d}{e}" for a in "bd" for b in ("ra", "ro") for c in "lmn" for d in ("tik", "tic", "dar") for e in ("", "s", "ton")]
    assert len(words) > spelling.FEW
    assert spellings(words) == by_steps(words)
