"""From statements to facts: which of the things that texts state are one fact, by the evidence of each pair.

A statement is what claims of the same axes say: one figure. Statements are compared where they have the same axes, where they
are of one name and measure, or where they share a figure and a word of the name. First join those with the same figure, then
the others, the strongest pair first; none joins where two claims would be in one fact that may not be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from claims.match.evidence import Link, Parts, Scales
from claims.match.figures import two_digits
from claims.match.periods import is_event
from claims.match.phrases import LEGAL, WHOLE, Words, tokens
from claims.model import Claim

NEAREST = 12
"""Statements under one key that each is compared with: the next in time and size. A table of a thousand plants costs a thousand times this."""
_MANY_PARTS = 24
"""Words of parts above which a text lists them: a table of two hundred plants says nothing of what a place's name stands for."""
_VOICES = 4

Key = tuple[object, ...]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Statement:
    """Claims of the same axes that give one figure."""

    axes: int
    """Number of the group of claims with these axes."""
    claims: tuple[Claim, ...]
    voices: tuple[Claim, ...]
    """One claim of each way in which the axes were read, of the first few."""
    contents: frozenset[str]
    """Content ids of its documents."""


def join(groups: Sequence[Sequence[Sequence[Claim]]]) -> list[list[Claim]]:
    """Facts, as lists of claims, from groups of claims with the same axes, each parted by figure. In any order, the same facts."""
    statements = sorted((_statement(n, said) for n, group in enumerate(groups) for said in group), key=lambda s: s.claims[0].id)
    words: Words = cache(tokens)
    return _Joining(statements, Scales(words, _parts(statements, words))).facts()


def _statement(axes: int, claims: Sequence[Claim]) -> Statement:
    voices: dict[Key, Claim] = {}
    for claim in claims:
        voices.setdefault((claim.period_source, claim.subject, claim.scope, claim.period), claim)
    return Statement(axes, tuple(claims), tuple(voices.values())[:_VOICES], frozenset(claim.content for claim in claims))


def _parts(statements: Sequence[Statement], words: Words) -> Parts:
    found: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for said in statements:
        for claim in said.claims:
            if claim.scope:
                found[claim.content, claim.subject].update(words(claim.scope, WHOLE))
    return {key: frozenset(names) for key, names in found.items() if len(names) <= _MANY_PARTS}


class _Joining:
    """Statements on their way to facts: each starts as a fact of its own."""

    def __init__(self, statements: Sequence[Statement], scales: Scales) -> None:
        self.statements = statements
        self.scales = scales
        self.home = [[number] for number in range(len(statements))]

    def facts(self) -> list[list[Claim]]:
        bonds: tuple[dict[Pair, float], dict[Pair, float]] = ({}, {})
        for pair in sorted(set(self._candidates())):
            best = max(self._links(*pair), key=lambda link: link.bits)
            if best.joins:
                bonds[not best.equal][pair] = best.bits
        for found in bonds:
            rank = {pair: (-bits, -self._sources(pair), pair) for pair, bits in found.items()}
            for pair in sorted(found, key=rank.__getitem__):
                self._join(*pair)
        groups = {id(members): members for members in self.home}
        return [[claim for number in members for claim in self.statements[number].claims] for members in groups.values()]

    def _join(self, i: int, j: int) -> None:
        one, other = self.home[i], self.home[j]
        if one is other or any(self._forbidden(x, y) for x in one for y in other):
            return
        one.extend(other)
        for number in other:
            self.home[number] = one

    def _sources(self, pair: Pair) -> int:
        """Documents of the two groups that a pair would join: of two equal bonds, that to the wider group goes first."""
        return len({content for number in pair for member in self.home[number] for content in self.statements[member].contents})

    def _links(self, i: int, j: int) -> list[Link]:
        return [self.scales.weigh(a, b) for a in self.statements[i].voices for b in self.statements[j].voices]

    def _forbidden(self, i: int, j: int) -> bool:
        a, b = self.statements[i], self.statements[j]
        both = a.contents & b.contents
        own = (self.scales.weigh(x, y) for x in a.claims if x.content in both for y in b.claims if y.content == x.content)
        return any(link.forbids for link in own) or any(link.forbids for link in self._links(i, j))

    def _candidates(self) -> Iterator[Pair]:
        """Pairs worth comparing, some of them more than once."""
        under: dict[Key, list[int]] = defaultdict(list)
        for number, said in enumerate(self.statements):
            for key in {("axes", said.axes), *(key for claim in said.voices for key in self._keys(claim))}:
                under[key].append(number)
        for numbers in under.values():
            if len(numbers) > 1:
                ordered = sorted(numbers, key=self._place)
                for at, number in enumerate(ordered):
                    yield from (((number, other) if number < other else (other, number)) for other in ordered[at + 1 : at + 1 + NEAREST])

    def _place(self, number: int) -> Key:
        first = self.statements[number].voices[0]
        return first.period_end or date.max, self.scales.core(first), first.id

    def _keys(self, claim: Claim) -> Iterator[Key]:
        """What two claims of one fact share, if not their axes: name and measure, or a figure and a word of the name."""
        if claim.subject is None:
            return
        words = self.scales.words
        yield "measure", claim.type, claim.metric, words(claim.subject, LEGAL), None if is_event(claim) else claim.period
        figure = self.scales.core(claim)[:1]
        figures = {claim.period} if claim.type == "date" else {*figure, *map(two_digits, figure)}
        for word in {*words(f"{claim.subject} {claim.scope or ''}", WHOLE), *self.scales.parts.get((claim.content, claim.subject), ())}:
            yield from (("figure", claim.type, claim.unit, value, word) for value in figures)
