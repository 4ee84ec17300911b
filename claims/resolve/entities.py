"""The companies and bodies of one document, told from people and places; whom it is about, and where it names whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from claims.extract.phrases import TextWords, words_of
from claims.model import Document, Entity, Field
from claims.reference import Reference
from claims.regex import regex
from claims.resolve.entry_labels import COMMON_ENDINGS
from claims.resolve.evidence import CHIEF, Character, character_of, evidence_of, is_company, salience_of
from claims.resolve.grouping import group_names
from claims.resolve.lexicon import BUSINESS_VERBS, COMMON_STARTS, HEADINGS, MORE_VERBS, OPENING_NOUNS
from claims.resolve.names import NameMention, bare_name
from claims.resolve.title_names import cut_titles, is_reporter
from claims.resolve.voice import (
    PERSONAL,
    Voice,
    first_persons,
    is_firm,
    own_publisher,
    reports_on_nobody,
    share_of_itself,
    speaks_for_workers,
    speaks_of_itself,
    voice_of,
)

COMPANY_NEEDED, COMPANY_NEEDED_OWN, COMPANY_NEEDED_ALONE = 1.0, 2.0, 0.5
"""Evidence a name needs before a figure can be ascribed to it; more in a text that speaks of itself, whose capitals
are mostly plans, notes and standards."""


MAY_OWN = 0.4
"""Evidence from which a name that is no company for certain can be what "it" stands for: that of a name of several words
or of two mentions (see `evidence`)."""


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One place in the text that names an entity. ``entity`` indexes ``Cast.entities``."""

    mention: NameMention
    entity: int


@dataclass(frozen=True)
class Cast:
    """Everyone a document speaks of: companies first, by salience, then all other names; and where each is named.

    A figure may be anybody's: that a name is hardly a company's speaks against it, and rules it out no more than that.
    ``main`` is the entity that the document is about, or None.
    """

    entities: tuple[Entity, ...]
    characters: tuple[Character, ...]
    """What each of the entities looks like, in the same order."""
    companies: int
    """How many of the entities, from the first, are taken for companies or bodies."""
    mentions: tuple[EntityMention, ...]
    main: int | None
    own_voice: bool = False
    """The text speaks of its publisher as "we" or "the Company"."""
    personal: bool = False
    """It does so again and again, as letters and notes to accounts do."""
    voice: Voice = ""
    listing: bool = False
    """Its entries are labelled with different names."""
    published: bool = False
    """Its publisher is one of the companies, named or not."""
    by_sentence: Mapping[int, tuple[EntityMention, ...]] = field(default_factory=dict)
    """The mentions of each sentence, by its index."""

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of all entities' names, folded."""
        return frozenset(
            word.lower() for entity in self.entities[: self.companies] for name in (entity.name, *entity.names) for word in name.split()
        )

    @cached_property
    def local_places(self) -> frozenset[str]:
        """The names that this text uses as places."""
        return frozenset(
            name for entity, character in zip(self.entities, self.characters, strict=True)
            if character.place > max(character.company, character.person) for name in entity.names
        )  # fmt: skip

    @cached_property
    def most_salient(self) -> float:
        return max((character.salience for character in self.characters), default=1.0)

    @cached_property
    def _first_named(self) -> Mapping[int, int]:
        first: dict[int, int] = {}
        for em in self.mentions:
            if em.mention.field == "text":
                first.setdefault(em.entity, em.mention.sentence)
        return first

    @cached_property
    def _sentences(self) -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for em in self.mentions:
            if em.mention.field == "text" and found[em.entity][-1:] != [em.mention.sentence]:
                found[em.entity].append(em.mention.sentence)
        return found

    def sentences_of(self, entity: int) -> Sequence[int]:
        """The sentences of the text that name an entity, in order."""
        return self._sentences.get(entity, ())

    @cached_property
    def _most_named(self) -> tuple[list[int], list[int]]:
        """Sentences, and in how many of them and those before the entity is named that is named in most."""
        counts: dict[int, int] = defaultdict(int)
        sentences: list[int] = []
        most: list[int] = []
        for sentence, entity in sorted((s, entity) for entity, named in self._sentences.items() for s in named):
            counts[entity] += 1
            sentences.append(sentence)
            most.append(max(counts[entity], most[-1] if most else 0))
        return sentences, most

    def most_named_before(self, sentence: int) -> int:
        """In how many sentences before this one the entity is named that is named most."""
        sentences, most = self._most_named
        at = bisect_left(sentences, sentence)
        return most[at - 1] if at else 0

    def is_person(self, entity: int) -> bool:
        """Somebody without parts: "Keller, who lives in Boden"."""
        character = self.characters[entity]
        return entity >= self.companies and character.person > max(character.company, character.place)

    def can_own(self, entity: int) -> bool:
        """What "it" can stand for: a company, or a name that does not look like a person's, a place's or an ordinary word."""
        if entity < self.companies:
            return True
        character = self.characters[entity]
        return character.company >= MAY_OWN and character.company > max(character.person, character.place) and not character.opening

    def looks_like_company(self, entity: int) -> bool:
        """More speaks for a company than for a person or a place, be it little."""
        character = self.characters[entity]
        return character.company > max(character.person, character.place)

    def may_lead(self, entity: int) -> bool:
        """Whom a paragraph can be about that begins with the name: not an ordinary word with a sentence's capital."""
        return entity < self.companies or not self.characters[entity].opening

    def may_head(self, entity: int) -> bool:
        """Whose an entry can be that it labels: anybody's but a place's or a person's, who is a part or a speaker, and but for a
        word that stands over one section only: "Commentary"."""
        character = self.characters[entity]
        if character.opening and character.count == 1 and not self.listing:
            return False
        return entity < self.companies or character.company >= max(character.person, character.place)

    def named_between(self, start: int, end: int) -> list[int]:
        """The entities named in a stretch of the text."""
        return [em.entity for em in self.mentions_between(start, end)]

    def mentions_between(self, start: int, end: int) -> list[EntityMention]:
        """The mentions in a stretch of the text."""
        first, behind = (bisect_left(self._text_mentions, at, key=lambda em: em.mention.start) for at in (start, end))
        return [em for em in self._text_mentions[first:behind] if em.mention.end <= end]

    @cached_property
    def _text_mentions(self) -> list[EntityMention]:
        return [em for em in self.mentions if em.mention.field == "text"]

    def first_named(self, entity: int) -> int | None:
        """The sentence of the text that names an entity first."""
        return self._first_named.get(entity)

    def named_in(self, sentence: int) -> tuple[EntityMention, ...]:
        """The mentions of a sentence, in order."""
        return self.by_sentence.get(sentence, ())


def cast_of(document: Document, names: Sequence[NameMention], reference: Reference, words: Mapping[Field, TextWords]) -> Cast:
    """Group the names and decide who is a company."""
    aliases = {surface.lower(): canonical for surface, canonical in reference.aliases}
    parents = dict(reference.parents)
    groups = group_names(document, cut_titles(names, words["title"]), aliases)
    evidence = {
        key: evidence_of(document, members, key, words) for key, members in groups.items() if not _only_opens(document, members, key)
    }
    groups = {key: groups[key] for key in evidence}
    listing = _is_list(groups)
    ourselves = first_persons(document)
    own_voice = speaks_of_itself(document, ourselves) and not listing
    own, published = own_publisher(document, own_voice), None
    if own and own_voice and own not in groups and (short := _short_form(groups, own)) is not None:
        groups[own], evidence[own] = groups.pop(short), evidence.pop(short)
        evidence[own].company = max(evidence[own].company, OWN_SALIENCE)
        published = own
    companies = [key for key in groups if is_company(key, evidence[key], aliases, _needed(document, key, own_voice))]
    if not companies:  # somebody has to be spoken of: the best name that is no person and no place
        companies = [
            key for key in groups
            if (not own_voice or key in (document.title or "")) and is_company(key, evidence[key], aliases, COMPANY_NEEDED_ALONE)
        ]  # fmt: skip
    by_salience = {key: salience_of(evidence[key]) for key in groups}
    companies.sort(key=lambda key: (-by_salience[key], evidence[key].first, key))
    if own and any(_same_words(own, key) for key in companies):
        own = None
    outshone = own is not None and bool(companies) and (by_salience[companies[0]] >= OWN_SALIENCE or not own_voice)
    if own:
        companies.append(own)
    rest = sorted(groups.keys() - set(companies), key=lambda key: (-by_salience[key], evidence[key].first, key))
    folded = {key.lower(): key for key in companies}
    entities = [_entity(key, groups.get(key, ()), parents, folded) for key in companies + rest]
    characters = [
        character_of(document, groups[key], evidence[key], words)
        if key in groups
        else Character(OWN_SALIENCE, salience=OWN_SALIENCE, publisher=True)
        for key in companies + rest
    ]
    characters = [replace(c, publisher=True) if key == published else c for key, c in zip(companies + rest, characters, strict=True)]
    mentions = sorted(
        (EntityMention(m, index) for index, key in enumerate(companies + rest) for m in groups.get(key, ())),
        key=lambda em: (em.mention.field, em.mention.start),
    )
    mentions = [_described(document, em, entities, mentions) for em in mentions]
    main = _main(characters[: len(companies)], listing, own_voice)
    itself = _itself(document, characters[: len(companies)], own_voice)
    of_workers = speaks_for_workers(document)
    if itself is not None:
        main = itself
    elif own and not outshone:
        main = len(companies) - 1
    elif own_voice and not of_workers and companies and characters[0].salience < WEAK_SALIENCE and not _in_title(document, entities[0]):
        main = None
    share = share_of_itself(document, ourselves)
    if main is not None and itself is None and own_voice and not of_workers and share > PERSONAL and _beside_us(characters[main]):
        main = next((k for k, c in enumerate(characters[: len(companies)]) if c.salience >= WEAK_SALIENCE and not _beside_us(c)), None)
    return Cast(
        tuple(entities), tuple(characters), len(companies), tuple(mentions), main, own_voice, share > PERSONAL,
        voice_of(document, share), listing, any(c.publisher for c in characters[: len(companies)]), _by_sentence(mentions),
    )  # fmt: skip


def _short_form(names: Iterable[str], publisher: str) -> str | None:
    """The name that is short for the publisher's: "Kestrel" for "Kestrel Marine Systems"."""
    return next((key for key in sorted(names) if publisher.startswith(f"{key} ") and key.lower() not in COMMON_STARTS), None)


def _itself(document: Document, companies: Sequence[Character], own_voice: bool) -> int | None:
    """Whom the text calls "the Company", or who publishes it: under a legal name, or speaking of itself."""
    defined = [k for k, company in enumerate(companies) if company.itself]
    if len(defined) == 1:
        return defined[0]
    if own_voice and not defined and (reporter := next((k for k, company in enumerate(companies) if company.reporter), None)) is not None:
        return reporter
    if not (own_voice and reports_on_nobody(document)) and not is_firm(document.publisher or ""):
        return None
    return next((k for k, company in enumerate(companies) if company.publisher), None)


def _main(companies: Sequence[Character], listing: bool, own_voice: bool) -> int | None:
    """The company that a text is about: the most salient, one that its title and first lines name before one as salient."""
    about = [k for k, company in enumerate(companies) if company.dealing != "deal"]
    titled = [k for k in about if companies[k].titled]
    alone = next((k for k in titled if len(titled) == 1 and not own_voice and _is_plainly_one(companies[k])), None)
    first = max(
        about,
        key=lambda k: (companies[k].salience + (companies[k].titled and companies[k].early) + TITLED_ALONE * (k == alone), -k),
        default=None,
    )
    return None if first is None or (listing and not companies[first].titled) else first


TITLED_ALONE = 2.0
"""What it adds to a company's salience that the title names it and no other."""
PLAINLY = 1.5


def _is_plainly_one(company: Character) -> bool:
    """A company with nothing about it of a place, a person or an ordinary word."""
    return company.company >= PLAINLY and not company.place and not company.person and not company.opening


def _beside_us(character: Character) -> bool:
    """Somebody whom a text in its own voice deals with, as far as it has no title or publisher that says otherwise."""
    return not character.titled and not character.publisher and character.with_us >= WITH_US


WITH_US = 0.25
"""The share of an entity's mentions near a "we" from which it is somebody else."""
WEAK_SALIENCE = 5.0
"""A text in somebody's own voice whose strongest name has less than this is about nobody it names."""
OWN_SALIENCE = 6.0
"""A text in its publisher's own voice is about the publisher unless some other name stands out this much."""


def _by_sentence(mentions: Sequence[EntityMention]) -> dict[int, tuple[EntityMention, ...]]:
    found: dict[int, list[EntityMention]] = defaultdict(list)
    for em in mentions:
        found[em.mention.sentence].append(em)
    return {sentence: tuple(sorted(ems, key=lambda em: em.mention.start)) for sentence, ems in found.items()}


UNIT_BEHIND = regex(r"['’]s?\s+(?:[\w-]+\s+){0,4}?(?:unit|division|arm|segment|business|subsidiary|operation)\b")
NAMED_SOON = 600
"""Characters within which a part that is first described ("Amazon's cloud computing business") is named."""


def _described(document: Document, em: EntityMention, entities: Sequence[Entity], mentions: Sequence[EntityMention]) -> EntityMention:
    """A part described by its owner is the owner's part that the text names just after, if it names one."""
    text = document.field(em.mention.field)
    if not em.mention.possessive or not UNIT_BEHIND.match(text, em.mention.end):
        return em
    owner = entities[em.entity].name
    named = {
        other.entity
        for other in mentions
        if other.mention.field == em.mention.field
        and 0 < other.mention.start - em.mention.end < NAMED_SOON
        and entities[other.entity].parent == owner
    }
    return EntityMention(em.mention, next(iter(named))) if len(named) == 1 else em


LISTED = 3
"""Labels of different names that make a text a list of several companies; two stand in a story with a heading for each side."""


def _is_list(groups: Mapping[str, Sequence[NameMention]]) -> bool:
    """A tracker, listicle or round-up: its entries are labelled with different names."""
    return sum(any(m.label and m.field == "text" for m in members) for members in groups.values()) >= LISTED


def _needed(document: Document, key: str, own_voice: bool) -> float:
    return COMPANY_NEEDED_OWN if own_voice and key not in (document.title or "") else COMPANY_NEEDED


def _in_title(document: Document, entity: Entity) -> bool:
    return any(name in (document.title or "") for name in entity.names)


def _same_words(a: str, b: str) -> bool:
    x, y = set(a.lower().split()), set(b.lower().split())
    return x <= y or y <= x


_OPENINGS = HEADINGS | OPENING_NOUNS
"""Words that a capital at the head of a sentence or a line makes no names of."""


def _only_opens(document: Document, members: Sequence[NameMention], key: str) -> bool:
    """One plain word that never stands but at the head of a sentence, before an ordinary noun: "Field sales"."""
    if key.isupper() and len(key) > 3 and all(_labels(document, m) for m in members):
        return True  # a speaker or a mark in capitals: "READER:", "EDIT:"
    if any(m.label in ("line", "item", "row") or is_reporter(document.title or "", m) for m in members):
        return False
    if any(bare_name(m.name) != m.name for m in members):
        return False  # "Booking.com"
    if len(key.split()) > 1 or key.isupper() or any(c.isupper() for c in key[1:]):
        return False
    if key.lower() in _OPENINGS and all(m.initial for m in members):
        return True
    if key.lower().endswith(COMMON_ENDINGS) and all(m.initial and _labels(document, m) for m in members):
        return True  # "Reductions: 340 roles will go"
    if key.lower().endswith(("ly", "ed", "ing")) and all(m.initial for m in members):
        return True  # "Renamed 2015", "Founded: 1954", "Contrary to": verbs and adverbs without their subject
    return all(m.initial and not m.possessive and _before_noun(document, m) for m in members)


def _labels(document: Document, mention: NameMention) -> bool:
    return bool(re.match(r"\s*(?:\d{1,2}\s*)?(?:\([^()\n]*\)\s*)?[:>)\]]", document.field(mention.field)[mention.end : mention.end + 60]))


GOES_ON = BUSINESS_VERBS | MORE_VERBS | CHIEF
BETWEEN = frozenset(
    "still now also then already again just only never recently currently today itself since later soon once finally first".split()
)
"""Words between a name and its verb: "Borlan still expects"."""
SHORTEST_PAST = 4
""" "Turned", not "need"."""


def _before_noun(document: Document, mention: NameMention) -> bool:
    """An ordinary word that is no verb of business follows directly."""
    after = re.sub(r"^,? plc\b", "", document.field(mention.field)[mention.end : mention.end + 40])
    if re.match(r"\s*(?:\n|$)", after):
        return True  # a heading of its own
    if not re.match(r"\s+[a-z]", after):
        return False
    verb = next((word.lower for word in words_of(after) if word.lower not in BETWEEN), "")
    return verb not in GOES_ON and not (verb.endswith("ed") and len(verb) > SHORTEST_PAST)


def _entity(key: str, members: Sequence[NameMention], parents: Mapping[str, str], companies: Mapping[str, str]) -> Entity:
    """``companies`` maps folded names to names; a name that begins with another company's is a part of it."""
    words = key.lower().split()
    beginnings = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    parent = parents.get(key) or next((companies[beginning] for beginning in beginnings if beginning in companies), None)
    return Entity(
        key,
        tuple(sorted({m.name for m in members})) or (key,),
        parent,
        key[len(parent) :].strip() if parent and key.startswith(parent) else None,
    )
