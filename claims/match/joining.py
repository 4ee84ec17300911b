"""From statements to facts: which of the things that texts state are one fact, by the evidence of each pair.

A statement is what claims of the same axes say: one figure. Statements are compared where they have the same axes, where they
are of one name and measure, or where they share a figure and a word of the name. First join those with the same figure, then
the others, the strongest pair first; none joins where two claims would be in one fact that may not be.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from itertools import product

from claims.match.currencies import conversions, rates_of
from claims.match.evidence import Link, Names, Parts, Scales
from claims.match.figures import SHARP, Core, core, rarity, two_digits, values_of
from claims.match.initials import is_initials
from claims.match.periods import is_event
from claims.match.phrases import LEGAL, PARTS, WHOLE, Words, tokens
from claims.match.subjects import initials_of
from claims.model import Claim

NEAREST = 12
"""Statements under one key that each is compared with: the next in time and size. A table of a thousand plants costs a thousand times this."""
_MANY_PARTS = 24
"""Words of parts above which a text lists them: a table of two hundred plants says nothing of what a place's name stands for."""
_MANY_NAMES = 12
"""Names above which a text is a list, and says nothing of which of them its figures were read of."""
MOST_WAYS = 48
"""Statements of one fact: what a text says in more ways than these, "5%" after "5%", is left in several, so that no group costs its square."""
_VOICES = 4
_KEPT = 1 << 16
"""Names that are kept in parts: claims of a company come in no order."""
_TELLING = 6.0
"""Bits from which an equal figure is looked up under other names: two digits, three of a percentage, a day or a month."""

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
    own: Mapping[str, tuple[Claim, ...]]
    """Content id of each of its documents, and of the claims there the first few that are not read alike."""
    figure: Core
    rarity: float
    """Its figure as written, and what it tells that another has it."""


def join(groups: Sequence[Sequence[Sequence[Claim]]], beside: Sequence[Claim] = ()) -> list[list[Claim]]:
    """Facts, as lists of claims, from groups of claims with the same axes, each parted by figure. In any order, the same facts.

    ``beside``: all claims of their documents, where the groups are a part of what there is.
    """
    words: Words = cache(tokens)
    statements = sorted((_statement(n, said, words) for n, group in enumerate(groups) for said in group), key=lambda s: s.claims[0].id)
    claims = [claim for said in statements for claim in said.claims]
    around = beside or claims
    return _Joining(statements, Scales(words, words_of_parts(claims, words), names_of(around, words), rates_of(around))).facts()


def _statement(axes: int, claims: Sequence[Claim], words: Words) -> Statement:
    voices: dict[Key, Claim] = {}
    own: dict[str, dict[Key, Claim]] = defaultdict(dict)
    for claim in claims:
        read = (claim.period_source, words(claim.subject, LEGAL), words(claim.scope, PARTS), claim.period)
        voices.setdefault(read, claim)
        own[claim.content].setdefault((*read, claim.modality, claim.attribution, claim.superseded), claim)
    return Statement(
        axes, tuple(claims), tuple(voices.values())[:_VOICES],
        {content: tuple(found.values())[:_VOICES] for content, found in own.items()}, core(claims[0]), rarity(claims[0]),
    )  # fmt: skip


class Side(Enum):
    """How a claim stands under a key: under one key, names find parts."""

    NAME = "name"
    PART = "part"


def figure_keys(claim: Claim, parts: Iterable[str], names: Iterable[tuple[str, ...]], words: Words = tokens) -> Iterator[tuple[Key, Side]]:
    """What claims of one fact share whose subjects are different names: a telling figure and a word of the name, or initials.

    One name is the beginning of the other ("Amazon", "Amazon Web Services"), or what a part of the other is called: "Nandyal" beside
    the Nandyal plant of a company; or the text has claims of the other too; or it stands for the other's initials, and figure or measure
    and time are the same. ``parts``: words of the parts of the company that the claim's document speaks of, see `words_of_parts`;
    ``names``: those of all that it has claims of, see `names_of`.
    """
    telling = rarity(claim)
    yield from _initials_keys(claim, telling)
    value = claim.period if claim.type == "date" else next(iter(core(claim)), None)
    if claim.subject is None or value is None or telling < _TELLING:
        return
    heads, own = _heads(claim.subject)
    for head in heads:
        yield ("head", claim.type, claim.unit, value, *head), Side.NAME if len(head) == len(heads) else Side.PART
    if own:
        yield ("part", claim.type, claim.unit, value, own), Side.NAME
    for word in {*words(claim.scope, WHOLE), *parts}:
        yield ("part", claim.type, claim.unit, value, word), Side.PART
    mine = words(claim.subject, LEGAL)
    yield ("beside", claim.type, claim.unit, value, mine), Side.NAME
    yield from ((("beside", claim.type, claim.unit, value, name), Side.PART) for name in names if name != mine)


def _initials_keys(claim: Claim, telling: float) -> Iterator[tuple[Key, Side]]:
    """What an acronym and a name that it may stand for share: their initials, with a sharp figure, or with measure, time and size.

    Less would tie together all names with the same initials, of which a large warehouse has many: a figure that differs is no
    evidence that an acronym stands for this name and not for another.
    """
    for initials, short in _initials(claim.subject, claim.scope).items():
        side = Side.NAME if short else Side.PART
        if claim.type == "date" or telling >= SHARP:
            yield ("initials", initials, claim.type, claim.unit, claim.period if claim.type == "date" else core(claim)[0]), side
        for value in () if claim.type == "date" else map(two_digits, core(claim)[:1]):
            yield ("initials", initials, claim.type, claim.metric, None if is_event(claim) else claim.period, value), side


@lru_cache(_KEPT)
def _initials(subject: str | None, scope: str | None) -> dict[str, bool]:
    return initials_of((subject, scope))


@lru_cache(_KEPT)
def _heads(subject: str) -> tuple[tuple[tuple[str, ...], ...], str | None]:
    """The first word of a name, the first two and so on; and its longest word, by which a part goes."""
    name = tuple(word for written in subject.split() for word in tokens(written) if word not in LEGAL)
    return tuple(name[:length] for length in range(1, len(name) + 1)), max(
        tokens(subject, WHOLE), key=lambda word: (len(word), word), default=None
    )


def words_of_parts(claims: Iterable[Claim], words: Words = tokens) -> Parts:
    """Content id of a document, subject -> the words of the parts of it that the document's claims have; none where they are many."""
    found: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.scope:
            found[claim.content, claim.subject].update(words(claim.scope, WHOLE))
    return {key: frozenset(names) for key, names in found.items() if len(names) <= _MANY_PARTS}


def names_of(claims: Iterable[Claim], words: Words = tokens) -> Names:
    """Content id of a document -> the words of each name that it has claims of; none where they are many."""
    subjects: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.subject:
            subjects[claim.content].add(claim.subject)
    found = {content: {words(name, LEGAL) for name in names} for content, names in subjects.items() if len(names) > 1}
    return {content: frozenset(names) for content, names in found.items() if 1 < len(names) <= _MANY_NAMES}


class _Groups:
    """Numbers that are united step by step."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, number: int) -> int:
        """The group of a number, by its least member."""
        while self._parent[number] != number:
            self._parent[number] = number = self._parent[self._parent[number]]
        return number

    def unite(self, i: int, j: int) -> None:
        one, other = sorted((self.of(i), self.of(j)))
        self._parent[other] = one


class _Joining:
    """Statements on their way to facts: each starts as a fact of its own."""

    def __init__(self, statements: Sequence[Statement], scales: Scales) -> None:
        self.statements = statements
        self.scales = scales
        self.forbidden: dict[Pair, bool] = {}
        self.home = [[number] for number in range(len(statements))]
        self.names = _Groups(len(statements))
        """Statements of one name, or of names that may have a fact in common."""
        first_of: dict[Key, int] = {}
        for number, said in enumerate(statements):
            for claim in said.voices:
                name: Key = scales.words(claim.subject, LEGAL)
                if is_initials(claim.subject, scales.words):
                    name = (*name, claim.content)
                self.names.unite(first_of.setdefault(name, number), number)

    def facts(self) -> list[list[Claim]]:
        bonds: tuple[dict[Pair, float], dict[Pair, float]] = ({}, {})
        apart: list[tuple[Pair, list[Link]]] = []
        pairs = set(self._candidates())
        for pair in pairs:
            self.names.unite(*pair)
        for pair in sorted(pair for pair in pairs if self._may_join(*pair)):
            links = self._links(*pair)
            best = max(links, key=lambda link: link.bits)
            if best.joins:
                bonds[not best.equal][pair] = best.bits
                self.forbidden[pair] = any(link.forbids for link in links)
            elif (best.equal or self._slip(pair, best)) and best.in_one_story().joins:
                apart.append((pair, links))
        self._join_conversions()
        for found in bonds:
            self._join_strongest(found)
        self._join_strongest(self._told_in_one_story(apart))
        groups = {id(members): members for members in self.home}
        return [[claim for number in members for claim in self.statements[number].claims] for members in groups.values()]

    def _slip(self, pair: Pair, link: Link) -> bool:
        """Whether one figure has the digits of the other, in another order or of another size, and so many that it is hardly chance."""
        return link.reasons[0].level == "slip" and all(self.statements[number].rarity >= SHARP for number in pair)

    def _join_conversions(self) -> None:
        """Join each amount that a text gives in another currency to the amount that it stands behind."""
        found = list(conversions(claim for said in self.statements for claim in said.claims))
        number_of = {claim.id: number for number, said in enumerate(self.statements) for claim in said.claims} if found else {}
        for claim, converted in found:
            self._join(number_of[claim.id], number_of[converted.id])

    def _join_strongest(self, bonds: Mapping[Pair, float]) -> None:
        """Join what these pairs link, the strongest first."""
        rank = {pair: (-bits, -self._sources(pair), pair) for pair, bits in bonds.items()}
        for pair in sorted(bonds, key=rank.__getitem__):
            self._join(*pair)

    def _told_in_one_story(self, apart: Sequence[tuple[Pair, list[Link]]]) -> dict[Pair, float]:
        """Of pairs that something keeps apart, those of two texts that share another telling figure: with it, they are linked."""
        found: dict[Pair, float] = {}
        if not apart:
            return found
        figures = self._shared_figures()
        for pair, links in apart:
            if any(self._one_story(figures, *contents) for contents in product(*(self._contents(number) for number in pair))):
                told = [link.in_one_story() for link in links]
                found[pair] = max(link.bits for link in told)
                self.forbidden[pair] = any(link.forbids for link in told)
        return found

    def _contents(self, number: int) -> list[Key]:
        """The documents of a statement, of the first few, each with the group of names that the statement is of."""
        return [(claim.content, self.names.of(number)) for claim in self.statements[number].voices]

    def _shared_figures(self) -> dict[Key, set[Key]]:
        """Document and group of names -> the telling figures of facts that other documents state too."""
        found: dict[Key, set[Key]] = defaultdict(set)
        for number, said in enumerate(self.statements):
            if said.claims[0].type == "date" or said.rarity < _TELLING:
                continue
            if len({content for member in self.home[number] for content in self.statements[member].own}) > 1:
                for content in said.own:
                    found[content, self.names.of(number)].add((id(self.home[number]), *said.figure))
        return found

    @staticmethod
    def _one_story(figures: Mapping[Key, set[Key]], one: Key, other: Key) -> bool:
        return one[0] != other[0] and not figures.get(one, set()).isdisjoint(figures.get(other, set()))

    def _join(self, i: int, j: int) -> None:
        one, other = self.home[i], self.home[j]
        if one is other or len(one) + len(other) > MOST_WAYS or any(self._forbidden(x, y) for x in one for y in other):
            return
        one.extend(other)
        for number in other:
            self.home[number] = one

    def _sources(self, pair: Pair) -> int:
        """Documents of the two groups that a pair would join: of two equal bonds, that to the wider group goes first."""
        return len({content for number in pair for member in self.home[number] for content in self.statements[member].own})

    def _may_join(self, i: int, j: int) -> bool:
        return any(self.scales.may_join(a, b) for a in self.statements[i].voices for b in self.statements[j].voices)

    def _links(self, i: int, j: int) -> list[Link]:
        return [self.scales.weigh(a, b) for a in self.statements[i].voices for b in self.statements[j].voices]

    def _forbidden(self, i: int, j: int) -> bool:
        a, b = self.statements[i], self.statements[j]
        both = a.own.keys() & b.own.keys()
        if any(self.scales.weigh(x, y).forbids for content in sorted(both) for x in a.own[content] for y in b.own[content]):
            return True
        pair = (min(i, j), max(i, j))
        if pair not in self.forbidden:
            self.forbidden[pair] = any(link.forbids for link in self._links(*pair))
        return self.forbidden[pair]

    def _candidates(self) -> Iterator[Pair]:
        """Pairs worth comparing, some of them more than once."""
        under: dict[Key, list[int]] = defaultdict(list)
        for number, said in enumerate(self.statements):
            under["axes", said.axes].append(number)
            for key in self._company_keys(said):
                under[key].append(number)
        for numbers in under.values():
            if len(numbers) > 1:
                yield from self._neighbours(numbers)
        yield from self._of_other_names()

    def _of_other_names(self) -> Iterator[Pair]:
        """Pairs whose subjects are different names: what stands under a key as a name, with what stands there as a part."""
        keyed = [{found for claim in said.voices for found in self._figure_keys(claim)} for said in self.statements]
        names: dict[Key, list[int]] = defaultdict(list)
        for number, found in enumerate(keyed):
            for key, side in found:
                if side is Side.NAME:
                    names[key].append(number)
        parts: dict[Key, list[int]] = defaultdict(list)
        for number, found in enumerate(keyed):
            for key, side in found:
                if side is Side.PART and key in names:
                    parts[key].append(number)
        for key, numbers in parts.items():
            yield from ((min(pair), max(pair)) for pair in self._across(names[key], numbers))

    def _neighbours(self, numbers: list[int]) -> Iterator[Pair]:
        """Each with the next few, in time and size."""
        ordered = sorted(numbers, key=self._place) if len(numbers) > 2 else numbers
        for at, number in enumerate(ordered):
            yield from ((min(number, other), max(number, other)) for other in ordered[at + 1 : at + 1 + NEAREST])

    def _across(self, names: list[int], parts: list[int]) -> Iterator[Pair]:
        """Each name with the parts nearest to it."""
        ordered = sorted(parts, key=self._place)
        for name in names:
            at = bisect(ordered, self._place(name), key=self._place)
            yield from ((name, part) for part in ordered[max(at - NEAREST // 2, 0) : at + NEAREST // 2] if part != name)

    def _place(self, number: int) -> Key:
        said = self.statements[number]
        return said.voices[0].period_end or date.max, said.figure, said.voices[0].id

    def _company_keys(self, said: Statement) -> set[Key]:
        """What two statements of one company's fact share, if not their axes: the measure, or the figure, also to two digits."""
        keys: set[Key] = set()
        values = values_of(said.claims[0])
        for claim in said.voices:
            if claim.subject is None:
                continue
            name = self.scales.words(claim.subject, LEGAL)
            timeless = is_event(claim) and not is_initials(claim.subject, self.scales.words)
            keys.add(("measure", claim.type, claim.metric, name, None if timeless else claim.period))
            keys.update(("figure", claim.type, claim.unit, name, value) for value in values)
            if said.figure and said.rarity >= SHARP:
                keys.add(("digits", claim.type, claim.unit, name, *sorted(said.figure[0].normalize().as_tuple().digits)))
        return keys

    def _figure_keys(self, claim: Claim) -> Iterator[tuple[Key, Side]]:
        parts = self.scales.parts.get((claim.content, claim.subject), frozenset())
        return figure_keys(claim, parts, self.scales.names.get(claim.content, frozenset()), self.scales.words)
