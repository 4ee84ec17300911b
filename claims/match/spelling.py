"""Which words are spellings of one word: alike but for a typing error or a plural, directly or in steps.

Two words are alike if their longest common subsequence is long enough (:data:`SAME_WORD`). Few letters of one are then missing in
the other, so of a word cut into one piece more than that, some piece stands unharmed in the other, shifted by a
few places at most. Pieces are looked up instead of holding every word against every other, and they are plain keys:
a database finds the words near a new one by them as well as a dictionary does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz, process

SAME_WORD = 84.0
"""Ratio from which two words are one: plurals and one typing error in seven letters pass, "Air" and "Rail" do not."""
SHORTEST = 4
"""Letters from which a word may be misspelt: shorter ones are alike only if they are the same."""
OPPOSITES = (
    frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}),
    frozenset({"domestic", "international", "overseas", "foreign"}),
    frozenset({"full", "part"}),
    frozenset({"new", "existing", "former"}),
    frozenset({"permanent", "temporary", "contract"}),
    frozenset({"first", "second", "third", "fourth"}),
)

FEW = 100
"""Words up to which each is held against every other: sooner done than cutting them up."""

Piece = tuple[int, int, int, str]
"""Length of the word, letters that may differ, number of the piece, its letters."""


def alike(a: str, b: str) -> bool:
    """Whether two different words are one, misspelt.

    >>> alike("brackenfold", "brackenfeld"), alike("northern", "southern"), alike("air", "airs")
    (True, False, False)
    """
    if min(len(a), len(b)) < SHORTEST or any(a in group and b in group for group in OPPOSITES):
        return False
    return not (a.isdigit() or b.isdigit()) and fuzz.ratio(a, b) >= SAME_WORD


def pieces(word: str) -> list[Piece]:
    """The keys under which a word is kept, so that any word like it finds it.

    >>> pieces("tile")
    [(4, 1, 0, 'ti'), (4, 1, 1, 'le')]
    """
    length = len(word)
    return [
        (length, edits, number, word[start:end]) for edits in _edits_of(length) for number, (start, end) in enumerate(_cuts(length, edits))
    ]


def probes(word: str, longest: int = 1 << 30) -> Iterator[Piece]:
    """The keys under which words like this one are kept, as far as they are no longer than ``longest`` letters.

    >>> (4, 1, 0, "ti") in set(probes("tiles"))
    True
    """
    length = len(word)
    for other in _lengths_like(length):
        if other <= longest:
            for number, start, end in _places(length, other):
                yield other, _edits(length, other), number, word[start:end]


def spellings(words: Iterable[str]) -> dict[str, str]:
    """Each word -> one spelling for all that it may be taken for, in steps: the shortest, then the first by the alphabet.

    >>> spellings(["brackenfold", "brackenfeld", "tiles", "tile", "air"])["tiles"]
    'tile'
    """
    return respelt({}, words, {})


def respelt(known: Mapping[str, str], words: Iterable[str], under: Mapping[Piece, list[str]]) -> dict[str, str]:
    """Take new words into the spellings: what :func:`spellings` of all would say of these, and of those whose spelling changes.

    ``known``: spelling of each known word that ``under``, the known words by their pieces, holds.

    >>> respelt({"tile": "tile"}, ["tiles"], {piece: ["tile"] for piece in pieces("tile")})
    {'tiles': 'tile'}
    """
    fresh = sorted({word for word in words if word not in known}, key=_first)
    home: dict[str, str] = {}

    def root(word: str) -> str:
        while (up := home.get(word, known.get(word, word))) != word:
            word = up
        return word

    few = len(fresh) <= FEW
    kept: dict[Piece, list[str]] = defaultdict(list)
    for word in fresh:
        home.setdefault(word, word)
        for other in _alike_of(word, {other for piece in probes(word) for other in under.get(piece, ())} if under else ()):
            _join(home, root(word), root(other))
        for other in _alike_of(word, fresh if few else {other for piece in probes(word, len(word)) for other in kept.get(piece, ())}):
            _join(home, root(word), root(other))
        for piece in () if few else pieces(word):
            kept[piece].append(word)
    changed = {spelling for spelling in home if root(spelling) != spelling}
    moved = {word: root(word) for word, spelling in known.items() if spelling in changed}
    return {word: root(word) for word in fresh} | moved


def _join(home: dict[str, str], one: str, two: str) -> None:
    first, other = sorted((one, two), key=_first)
    home[other] = first


def _alike_of(word: str, near: Iterable[str]) -> Iterator[str]:
    found = process.extract(word, near if isinstance(near, list) else list(near), scorer=fuzz.ratio, score_cutoff=SAME_WORD, limit=None)
    return (other for other, _, _ in found if other != word and alike(word, other))


def _first(word: str) -> tuple[int, str]:
    return len(word), word


# ---------------------------------------------------------------- how much two words of given lengths may differ


def _common(a: int, b: int) -> int:
    """Letters that words of these lengths must have in common."""
    return -(-int(SAME_WORD) * (a + b) // 200)


@cache
def _edits(a: int, b: int) -> int:
    """Letters that the two may have for themselves."""
    return a + b - 2 * _common(a, b)


@cache
def _lengths_like(length: int) -> tuple[int, ...]:
    """Lengths of the words that one of this length may be like."""
    if length < SHORTEST:
        return ()
    near = range(max(SHORTEST, length * 7 // 10), length * 7 // 5 + 2)
    return tuple(other for other in near if _common(length, other) <= min(length, other) and (other != length or _edits(length, other)))


@cache
def _edits_of(length: int) -> tuple[int, ...]:
    return tuple(sorted({_edits(length, other) for other in _lengths_like(length)}))


@cache
def _cuts(length: int, edits: int) -> tuple[tuple[int, int], ...]:
    """A word of this length cut into one piece more than letters that may differ, as evenly as can be."""
    marks = [length * number // (edits + 1) for number in range(edits + 2)]
    return tuple(pairwise(marks))


@cache
def _places(length: int, other: int) -> tuple[tuple[int, int, int], ...]:
    """Where in a word of ``length`` letters the pieces of a word of ``other`` letters may stand: number of the piece, start, end."""
    common = _common(length, other)
    shifts = range(common - other, length - common + 1)
    return tuple(
        (number, start + shift, end + shift)
        for number, (start, end) in enumerate(_cuts(other, _edits(length, other)))
        for shift in shifts
        if start + shift >= 0 and end + shift <= length
    )
