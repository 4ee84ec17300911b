"""Words that a pattern cannot match without, so that most stretches of a text are passed over without a search.

Rules look for vocabulary that most sentences have none of. A search for ``\\b(?:forecast|target)s?\\b`` reads a sentence letter by
letter; whether the sentence has one of the words ``forecast``, ``forecasts``, ``target`` and ``targets`` is one look at two sets. The
words are worked out from the pattern itself, so that they cannot fall behind it: each way through a pattern is followed, and of the
whole words (or beginnings of words) that it spells the longest is kept. A pattern with a way that spells none has to be searched for.

Where the words are there the pattern decides, so a sieve changes how long a search takes and never what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from claims.regex import regex

Keys = frozenset[str]
"""What a stretch of text has, to be held against what patterns need: its words, folded, and the beginnings of the longer ones."""

_BEGINNING = 4
"""Letters of a word that serve for it where only its beginning is sure."""
_MOST_WAYS = 200
"""Ways through a pattern up to which they are told apart."""
_MOST_NEEDS = 3
"""Sets of words that are looked for: more keep back little more."""
_MOST_LETTERS = 4
"""Letters of a class up to which each is a way of its own."""
_MOST_DIGITS = 6
"""Digits up to which numbers of each length are ways of their own."""
_ANY, _EDGE = "\0", "\1"
"""In a way: anything or nothing; a place where no word goes on."""
_WORD = regex(r"\w+")
_RUN = regex(r"[a-z0_]+")
_DIGIT = regex(r"\d")
"""All digits are taken for one, so that a pattern with ``\\d`` needs something too."""
_FOLDED = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})
"""Letters outside ASCII that a pattern which ignores case takes for one inside it."""
_NO_WORD = (code.CATEGORY_SPACE, code.CATEGORY_NOT_WORD)
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)


def keys_of(text: str) -> Keys:
    """What the words of a stretch of text can pass.

    >>> sorted(keys_of("Two targets of 35"))
    ['00', 'of', 'targ', 'targets', 'two']
    """
    if not text.isascii():
        text = text.translate(_FOLDED)
    if _DIGIT.search(text):
        text = _DIGIT.sub("0", text)
    words = set(_WORD.findall(text.lower()))
    return frozenset(words.union([word[:_BEGINNING] for word in words]))


class Sieve:
    """A pattern with the words without which it matches nothing.

    >>> sieve = Sieve(regex(r"(?i)\\b(?:forecast|target)s?\\b"))
    >>> sieve.passes(keys_of("Sales rose.")), sieve.passes(keys_of("Its targets are high."))
    (False, True)
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    @cached_property
    def needs(self) -> tuple[Keys, ...]:
        """Sets of words, of each of which one must be there: first those that the fewest texts have. None where it can do without."""
        return _needs(self.pattern)

    def passes(self, keys: Keys) -> bool:
        """Whether the pattern may match in a stretch of text with these words."""
        for needs in self.needs:  # noqa: SIM110 (asked a thousand times for a page, and twice as fast as `all`)
            if needs.isdisjoint(keys):
                return False
        return True

    def search(self, keys: Keys, text: str, start: int, end: int) -> re.Match[str] | None:
        """What the pattern finds in a stretch of text with these words."""
        return self.pattern.search(text, start, end) if self.passes(keys) else None

    def finditer(self, keys: Keys, text: str, start: int, end: int) -> Iterable[re.Match[str]]:
        """All that the pattern finds in a stretch of text with these words."""
        return self.pattern.finditer(text, start, end) if self.passes(keys) else ()


class Sieves:
    """Many patterns, of which a text is asked at once which may match.

    >>> sieves = Sieves([regex(r"\\bsold\\b"), regex(r"\\bbought\\b"), regex(r"\\W")])
    >>> sieves.passing(keys_of("He sold it."))
    [0, 2]
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self.patterns = patterns

    @cached_property
    def _sieves(self) -> list[Sieve]:
        return [Sieve(pattern) for pattern in self.patterns]

    @cached_property
    def _by_need(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, sieve in enumerate(self._sieves):
            for need in sieve.needs[0] if sieve.needs else ():
                found.setdefault(need, []).append(number)
        return found

    @cached_property
    def _always(self) -> list[int]:
        return [number for number, sieve in enumerate(self._sieves) if not sieve.needs]

    def passing(self, keys: Keys) -> list[int]:
        """Which of the patterns, by their number and in order, may match in a stretch of text with these words."""
        there = self._by_need.keys() & keys
        if not there:
            return self._always
        likely = {number for need in there for number in self._by_need[need] if self._sieves[number].passes(keys)}
        return sorted(likely.union(self._always))


def signs_of(pattern: re.Pattern[str]) -> frozenset[str]:
    """Characters of which all that a pattern matches has one; of several such sets the smallest, and none where it can do without.

    >>> sorted(signs_of(regex("a?[bc]+(?:d|e|fg)x?")))
    ['b', 'c']
    """
    if pattern.flags & re.IGNORECASE:
        return frozenset()
    return _signs(parser.parse(pattern.pattern, pattern.flags))


def _signs(sequence: Any) -> frozenset[str]:
    several = [signs for operation, argument in sequence if (signs := _signs_of(operation, argument))]
    return min(several, key=lambda signs: (len(signs), sorted(signs)), default=frozenset())


def _signs_of(operation: Any, argument: Any) -> frozenset[str]:
    if operation is code.LITERAL:
        return frozenset(chr(argument))
    if operation is code.IN:
        return frozenset(chr(number) for kind, number in argument) if all(kind is code.LITERAL for kind, _ in argument) else frozenset()
    if operation is code.BRANCH:
        several = [_signs(branch) for branch in argument[1]]
        return frozenset().union(*several) if all(several) else frozenset()
    if operation is code.SUBPATTERN:
        return frozenset() if argument[1] & re.IGNORECASE else _signs(argument[3])
    if operation in _REPEATS:
        return _signs(argument[2]) if argument[0] else frozenset()
    return frozenset()


def _needs(pattern: re.Pattern[str]) -> tuple[Keys, ...]:
    if pattern.flags & re.ASCII:
        return ()  # what ends a word for such a pattern ends none for others
    found, ways = _ways(parser.parse(pattern.pattern, pattern.flags), "")
    return tuple(sorted({*found, *_spelt(ways)}, key=_commonness)[:_MOST_NEEDS])


def _commonness(needs: Keys) -> tuple[float, list[str]]:
    """How many texts may have a word of these: short words are common."""
    return sum(4.0 ** -len(need) for need in needs), sorted(needs)


def _ways(sequence: Any, before: str) -> tuple[list[Keys], list[str]]:
    """What a part of a pattern needs, and the ways through its end that are not accounted for by that.

    ``before`` is an edge where one is known to stand in front of it. Behind each edge the ways are told apart anew.
    """
    needed: list[Keys] = []
    ways = [before]
    for operation, argument in sequence:
        if operation is code.LITERAL and (letter := _letter(argument)) != _EDGE:
            ways = [way + letter for way in ways]
            continue
        inner, more = _ways_of(operation, argument, _EDGE if _at_edge(ways) else "")
        needed += inner
        if len(ways) * len(more) > _MOST_WAYS:
            needed += _spelt(ways)
            ways = _merged(ways)
        if len(more) > _MOST_WAYS:
            needed += _spelt(more)
            more = _merged(more)
        ways = list(dict.fromkeys(way + rest for way in ways for rest in more))
        if _at_edge(ways) and (len(ways) > 1 or len(ways[0]) > 1):
            needed += _spelt(ways)
            ways = _merged(ways)
    return needed, ways


def _at_edge(ways: Sequence[str]) -> bool:
    return all(way.endswith(_EDGE) for way in ways)


def _merged(ways: Sequence[str]) -> list[str]:
    """One way for many: of what they spell only that they all begin or end at an edge is kept."""
    first = _EDGE if all(way.startswith(_EDGE) for way in ways) else ""
    last = _EDGE if _at_edge(ways) else ""
    return [f"{first}{_ANY}{last}"]


def _ways_of(operation: Any, argument: Any, before: str) -> tuple[list[Keys], list[str]]:
    """The same for one element of a pattern."""
    if operation is code.LITERAL:
        return [], [_letter(argument)]
    if operation is code.IN:
        return [], _ways_of_class(argument)
    if operation is code.BRANCH:
        return _ways_of_branches(argument[1], before)
    if operation is code.SUBPATTERN:
        return ([], [_ANY]) if argument[1] & re.ASCII else _ways(argument[3], before)
    if operation is code.ATOMIC_GROUP:
        return _ways(argument, before)
    if operation in _REPEATS:
        return _ways_of_repeat(argument, before)
    if operation is code.AT:
        return [], ["" if argument is code.AT_NON_BOUNDARY else _EDGE]
    if operation in (code.ASSERT, code.ASSERT_NOT):
        return [], [_EDGE if operation is code.ASSERT_NOT and _is_word_class(argument[1]) else ""]
    return [], [_ANY]


def _letter(number: int) -> str:
    letter = chr(number).lower()
    if letter.isdecimal():
        return "0"
    if letter.isalnum() or letter == "_":
        return letter if letter.isascii() else _ANY
    return _EDGE


def _ways_of_class(members: Any) -> list[str]:
    found: set[str] = set()
    for operation, argument in members:
        if operation is code.LITERAL:
            found.add(_letter(argument))
        elif operation is code.CATEGORY and argument in _NO_WORD:
            found.add(_EDGE)
        elif (operation is code.CATEGORY and argument is code.CATEGORY_DIGIT) or (
            operation is code.RANGE and chr(argument[0]).isdecimal() and argument[1] - argument[0] <= 9 and chr(argument[1]).isdecimal()
        ):
            found.add("0")
        else:
            return [_ANY]
    return sorted(found) if len(found) <= _MOST_LETTERS else [_ANY]


def _is_word_class(sequence: Any) -> bool:
    """Whether an assertion is of one character that goes on a word, as in ``(?![\\w-])``."""
    parts = list(sequence)
    return (
        len(parts) == 1
        and parts[0][0] is code.IN
        and (code.CATEGORY, code.CATEGORY_WORD) in parts[0][1]
        and parts[0][1][0][0] is not code.NEGATE
    )


def _ways_of_branches(branches: Any, before: str) -> tuple[list[Keys], list[str]]:
    """The ways of all branches. What one branch needs is needed by the whole only if each of the others needs something too."""
    needed: list[Keys] = []
    ways: list[str] = []
    told_apart = True
    for branch in branches:
        inner, more = _ways(branch, before)
        told_apart &= not inner
        needed += sorted([*inner, *_spelt(more)], key=_commonness)[:1]
        ways += more
    whole = [] if told_apart or len(needed) < len(branches) else [frozenset().union(*needed)]
    return whole, list(dict.fromkeys(ways))


def _ways_of_repeat(repeat: Any, before: str) -> tuple[list[Keys], list[str]]:
    least, most, sequence = repeat
    inner, ways = _ways(sequence, before if most == 1 else "")
    if least == 0:
        inner = []
    none = [""] if least == 0 else []
    if all(way and set(way) == {_EDGE} for way in ways):
        return inner, [*none, _EDGE]
    if most == 1:
        return inner, [*none, *ways]
    if ways == ["0"] and most <= _MOST_DIGITS:
        return inner, ["0" * count for count in range(least, most + 1)]
    return inner, list(dict.fromkeys([*none, *ways, *(_ANY + way for way in ways)]))


def _spelt(ways: Sequence[str]) -> list[Keys]:
    """The longest word, or beginning of a word, of each way; nothing if one has none."""
    found = set()
    for way in ways:
        longest = max(_words_of(way), key=len, default=None)
        if longest is None:
            return []
        found.add(longest)
    return [frozenset(found)]


def _words_of(way: str) -> Iterator[str]:
    for run in _RUN.finditer(way):
        if way[run.start() - 1 : run.start()] == _EDGE:
            if way[run.end() : run.end() + 1] == _EDGE:
                yield run.group()
            elif run.end() - run.start() >= _BEGINNING:
                yield run.group()[:_BEGINNING]
