"""The companies and bodies of one document: names grouped into entities, told from people and places.

Grouping is by words (a shorter name is the beginning of a longer one), by initials ("AWS"), by
definitions in parentheses and by the user's aliases; never by likeness of spelling.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from claims.extract.phrases import TextWords, words_of
from claims.model import Document, Entity, Field, Reference
from claims.resolve.evidence import CHIEF, Character, character_of, evidence_of, is_company, salience_of
from claims.resolve.lexicon import (
    BUSINESS_VERBS,
    COMMON_STARTS,
    COMPANY_WORDS,
    FIRST_NAMES,
    GENERIC_NAMES,
    HEADINGS,
    LEGAL_SUFFIXES,
    MEDIA_WORDS,
    NATIONALITIES,
    PLACES,
)
from claims.resolve.names import NameMention, core_name

INITIAL_GAP = re.compile(r"[\s-]+")
DEFINED = re.compile(
    r"^\W{0,3}\(\s*(?:the\s+)?[\"“']?(?P<name>[A-Z][\w.&-]{1,20})[\"”']?(?:\s*(?:or|;|,)\s*(?:the\s+)?[\"“']\w+[\"”'])?\s*\)"
)
COMPANY_NEEDED, COMPANY_NEEDED_OWN, COMPANY_NEEDED_ALONE = 1.0, 2.0, 0.5
"""Evidence a name needs before a figure can be ascribed to it; more in a text that speaks of itself, whose capitals
are mostly plans, notes and standards."""


MAY_OWN = 0.4
"""Evidence from which a name that is no company for certain can be what "it" stands for."""


Voice = Literal["", "own", "general"]
"""What kind of text it is: "own" for a company's own words about itself, "general" for news of other things than
business, where figures are people's, places' and events'; "" for news of companies."""


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

    def can_own(self, entity: int) -> bool:
        """What "it" can stand for: a company, or a name that does not look like a person's, a place's or an ordinary word."""
        if entity < self.companies:
            return True
        character = self.characters[entity]
        return character.company >= MAY_OWN and character.company > max(character.person, character.place) and not character.opening

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
        first = bisect_left(self._text_mentions, start, key=lambda em: em.mention.start)
        found = []
        for em in self._text_mentions[first:]:
            if em.mention.end > end:
                break
            found.append(em.entity)
        return found

    @cached_property
    def _text_mentions(self) -> list[EntityMention]:
        return [em for em in self.mentions if em.mention.field == "text"]

    def first_named(self, entity: int) -> int | None:
        """The sentence of the text that names an entity first."""
        return self._first_named.get(entity)

    def named_in(self, sentence: int) -> tuple[EntityMention, ...]:
        """The mentions of a sentence, in order."""
        return self.by_sentence.get(sentence, ())


FIRST_PERSON_TEXT = re.compile(r"(?<![\"“\w])\b(?:[Ww]e|[Oo]ur|the Company|the Group|the Trust|the Board)\b")
"""A text that speaks of itself as "we" or "the Company" is its publisher's own."""
OWN_VOICE, SHORT_TEXT = 3, 2500
"""How often it must do so; once is enough for a short extract that reports nobody's words."""
REPORTS = re.compile(r"(?i)\b(?:said|says|told|according to|asked)\b|[\"“]\w")
QUOTED = re.compile(r"[\"“][^\"”]{0,600}[\"”]")


def _own_publisher(document: Document, own_voice: bool) -> str | None:
    """The publisher, where the text is the publisher's own: a release, a report, a filing."""
    publisher = document.publisher or ""
    name = core_name(PRESS_OFFICE.sub("", publisher))
    named = name.split()
    if not named or named[0].lower() in COMMON_STARTS or (name == core_name(publisher) and _reports(publisher)):
        return None
    mentioned = re.search(rf"\b{re.escape(named[0])}\b", f"{document.title} {document.text}")
    if not (mentioned or _is_body(publisher) or name != core_name(publisher)):
        return None
    called = "|".join(word for word in named[1:] if word.lower() in GENERIC_NAMES)
    if called and re.search(rf"\b(?:[Tt]he|this) (?:{called})\b", document.text):
        return name
    return name if own_voice or _is_body(publisher) else None


def _reports(publisher: str) -> bool:
    """A newspaper, a newsletter, a forum: it writes of others, whatever it calls "we"."""
    return any(word.lower().strip(".,") in MEDIA_WORDS for word in publisher.split())


def _is_body(publisher: str) -> bool:
    """A publisher that is a company or body by its name, and no newspaper."""
    words = [word.lower().strip(".,") for word in publisher.split()]
    return not _reports(publisher) and any(word in LEGAL_SUFFIXES | COMPANY_WORDS or word == "&" for word in words)


def _own_voice(document: Document) -> bool:
    """The text says "we" or "the Company" of whoever publishes it, outside quotations."""
    needed = 1 if len(document.text) < SHORT_TEXT and not REPORTS.search(document.text) else OWN_VOICE
    return _first_persons(document) >= needed


def _first_persons(document: Document) -> int:
    return len(FIRST_PERSON_TEXT.findall(QUOTED.sub(" ", document.text)))


BUSINESS = re.compile(
    r"(?i)\b(?:revenues?|sales|turnover|profits?|earnings|income|employees|staff|workforce|headcount|jobs|redundanc\w+|layoffs?|posts|roles|shares"
    r"|shareholders|investors?|customers|company|companies|business|firms?|market|quarter|costs?|plc|inc|ltd|per cent|percent)\b|[$€£¥₹]|\d%"
)
"""Words and signs of business. News of companies has two to twenty of them in a hundred words, other news next to none."""
BUSINESS_SHARE = 0.016
PERSONAL = 0.1
"""Share of "we" from which a text that quotes nobody is its author's own."""


def _voice(document: Document, first_person: float) -> Voice:
    if first_person > (PERSONAL if document.title else 0.0) and not REPORTS.search(document.text):
        return "own"
    words = max(len(document.text) / CHARACTERS_A_WORD, 1.0)
    return "general" if sum(1 for _ in BUSINESS.finditer(document.text)) / words < BUSINESS_SHARE else ""


CHARACTERS_A_WORD = 6
FULLY_PERSONAL = 20
"""Words for each "we" in a text that is all about its author: letters and notes to accounts have about that many."""


def _first_person_share(document: Document) -> float:
    return min(1.0, _first_persons(document) * FULLY_PERSONAL * CHARACTERS_A_WORD / max(len(document.text), 1))


def cast_of(document: Document, names: Sequence[NameMention], reference: Reference, words: Mapping[Field, TextWords]) -> Cast:
    """Group the names and decide who is a company."""
    aliases = {surface.lower(): canonical for surface, canonical in reference.aliases}
    parents = dict(reference.parents)
    groups = _group(document, names, aliases)
    evidence = {
        key: evidence_of(document, members, key, words) for key, members in groups.items() if not _only_opens(document, members, key)
    }
    groups = {key: groups[key] for key in evidence}
    listing = _is_list(groups)
    own_voice = _own_voice(document) and not listing
    companies = [key for key in groups if is_company(key, evidence[key], aliases, _needed(document, key, own_voice))]
    if not companies:  # somebody has to be spoken of: the best name that is no person and no place
        companies = [
            key for key in groups
            if (not own_voice or key in (document.title or "")) and is_company(key, evidence[key], aliases, COMPANY_NEEDED_ALONE)
        ]  # fmt: skip
    by_salience = {key: salience_of(evidence[key]) for key in groups}
    companies.sort(key=lambda key: (-by_salience[key], evidence[key].first, key))
    own = _own_publisher(document, own_voice)
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
    mentions = sorted(
        (EntityMention(m, index) for index, key in enumerate(companies + rest) for m in groups.get(key, ())),
        key=lambda em: (em.mention.field, em.mention.start),
    )
    mentions = [_described(document, em, entities, mentions) for em in mentions]
    first = max(
        range(len(companies)), key=lambda k: (characters[k].salience + (characters[k].titled and characters[k].early), -k), default=None
    )
    main = first if first is not None and not (listing and not characters[first].titled) else None
    if own and not outshone:
        main = len(companies) - 1
    elif own_voice and companies and characters[0].salience < WEAK_SALIENCE and not _in_title(document, entities[0]):
        main = None
    share = _first_person_share(document)
    return Cast(
        tuple(entities), tuple(characters), len(companies), tuple(mentions), main, own_voice, share > PERSONAL,
        _voice(document, share), listing, any(c.publisher for c in characters[: len(companies)]), _by_sentence(mentions),
    )  # fmt: skip


PRESS_OFFICE = re.compile(
    r"(?i)[\s,-]+(?:news\s?room|investor relations|press (?:office|centre|center|room|release)|media (?:relations|office|centre|center)|communications|news|blog)\W*$"
)
"""The department that publishes is not the company: "Vellum Pay newsroom"."""
WEAK_SALIENCE = 4.0
"""A text in somebody's own voice whose strongest name has less than this is about nobody it names."""
OWN_SALIENCE = 6.0
"""A text in its publisher's own voice is about the publisher unless some other name stands out this much."""


def _by_sentence(mentions: Sequence[EntityMention]) -> dict[int, tuple[EntityMention, ...]]:
    found: dict[int, list[EntityMention]] = defaultdict(list)
    for em in mentions:
        found[em.mention.sentence].append(em)
    return {sentence: tuple(sorted(ems, key=lambda em: em.mention.start)) for sentence, ems in found.items()}


UNIT_BEHIND = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,4}?(?:unit|division|arm|segment|business|subsidiary|operation)\b")
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
"""Labels of different names that make a text a list of several companies."""


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


def _only_opens(document: Document, members: Sequence[NameMention], key: str) -> bool:
    """One plain word that never stands but at the head of a sentence, before an ordinary noun: "Field sales"."""
    if key.isupper() and len(key) > 3 and all(_labels(document, m) for m in members):
        return True  # a speaker or a mark in capitals: "READER:", "EDIT:"
    if any(m.label in ("line", "item") for m in members):
        return False
    if len(key.split()) > 1 or key.isupper() or any(c.isupper() for c in key[1:]):
        return False
    if key.lower() in HEADINGS and all(m.initial for m in members):
        return True
    if key.lower().endswith(("ly", "ed", "ing")) and all(m.initial for m in members):
        return True  # "Renamed 2015", "Founded: 1954", "Contrary to": verbs and adverbs without their subject
    return all(m.initial and not m.possessive and _before_noun(document, m) for m in members)


def _labels(document: Document, mention: NameMention) -> bool:
    return bool(re.match(r"\s*(?:\d{1,2}\s*)?(?:\([^()\n]*\)\s*)?[:>)\]]", document.field(mention.field)[mention.end : mention.end + 60]))


def _before_noun(document: Document, mention: NameMention) -> bool:
    """An ordinary word that is no verb of business follows directly."""
    after = document.field(mention.field)[mention.end : mention.end + 40]
    if re.match(r"\s*(?:\n|$)", after):
        return True  # a heading of its own
    return bool(re.match(r"\s+[a-z]", after)) and words_of(after)[0].lower not in BUSINESS_VERBS | CHIEF


# ---------------------------------------------------------------- grouping


def _group(document: Document, names: Sequence[NameMention], aliases: Mapping[str, str]) -> dict[str, list[NameMention]]:
    """Canonical name -> mentions. Longer names first, so that short forms find them."""
    surfaces: dict[str, list[NameMention]] = defaultdict(list)
    for mention in names:
        surfaces[core_name(mention.name)].append(mention)
    surfaces.pop("", None)
    _lower_capitals(surfaces)
    defined = _definitions(document, names)
    canonical: dict[str, str] = {}
    longer = _Longer(surfaces)
    for surface in sorted(surfaces, key=lambda s: (-len(s.split()), s)):
        canonical[surface] = aliases.get(surface.lower()) or defined.get(surface) or longer.of(surface, canonical) or surface
        longer.add(surface)
    groups: dict[str, list[NameMention]] = defaultdict(list)
    for surface, members in surfaces.items():
        groups[_root(surface, canonical)].extend(members)
    return {key: sorted(members, key=lambda m: (m.field, m.start)) for key, members in sorted(groups.items())}


def _lower_capitals(surfaces: dict[str, list[NameMention]]) -> None:
    """Names in headings in capitals: as the text spells them elsewhere, or begins to; else like a title if they end like a
    company's name; else none."""
    folded = {surface.lower(): surface for surface in surfaces if not surface.isupper()}
    for surface in [s for s, members in surfaces.items() if s.isupper() and len(s) > 4 and all(m.label or m.initial for m in members)]:
        words = surface.lower().split()
        known = next((folded[begin] for k in range(len(words), 0, -1) if (begin := " ".join(words[:k])) in folded), None)
        if known is None and not all(m.shouted for m in surfaces[surface]):
            continue
        members = surfaces.pop(surface)
        if known is None and len(words) > 1 and words[-1] in COMPANY_WORDS | LEGAL_SUFFIXES:
            known = " ".join(word.capitalize() for word in words)
        if known:
            surfaces[known] = sorted([*surfaces.get(known, ()), *members], key=lambda m: (m.field, m.start))


def _root(surface: str, canonical: Mapping[str, str]) -> str:
    seen = set()
    while surface in canonical and canonical[surface] != surface and surface not in seen:
        seen.add(surface)
        surface = canonical[surface]
    return surface


def _definitions(document: Document, names: Sequence[NameMention]) -> dict[str, str]:
    """Short names that the text defines: 'Skarvik Line ASA ("Skarvik")', "Amazon Web Services (AWS)"."""
    found = {}
    for mention in names:
        match = DEFINED.match(document.field(mention.field)[mention.end : mention.end + 60])
        if match and _fits(match["name"], core_name(mention.name)):
            found[core_name(match["name"])] = core_name(mention.name)
    return {short: long for short, long in found.items() if short != long}


def _fits(short: str, long: str) -> bool:
    """A definition shares its first letter or its initials with what it defines: "(NYSE)" defines nothing."""
    return short.lower() in long.lower() or _is_acronym(short, long) or (len(short) <= 5 and short[0].lower() == long[0].lower())


def _initials(long: str) -> str:
    return "".join(word[0] for word in INITIAL_GAP.split(long) if word[:1].isupper()).upper()


def _is_acronym(short: str, long: str) -> bool:
    return len(short) >= 2 and short.isupper() and short == _initials(long)


class _Longer:
    """The names met so far, longest first, found by what a shorter form of them can be: the first words, the last, the initials."""

    def __init__(self, surfaces: Mapping[str, list[NameMention]]) -> None:
        self._surfaces = surfaces
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._by_initials: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str) -> None:
        words = name.lower().split()
        self._by_first[_plain(words[0])].append(name)
        self._by_last[words[-1]].append(name)
        self._by_initials[_initials(name)].append(name)

    def of(self, surface: str, canonical: Mapping[str, str]) -> str | None:
        """The longer name that this one is short for: of several people of one surname whoever is named more often and first."""
        candidates = self._candidates(surface)
        roots = {_root(c, canonical) for c in candidates}
        if len(roots) > 1 and all(c.split()[0].lower() in FIRST_NAMES for c in candidates):
            return min(candidates, key=lambda c: (-len(self._surfaces[c]), self._surfaces[c][0].start, c))
        return min(candidates, key=lambda c: (len(c), c)) if len(roots) == 1 else None

    def _candidates(self, surface: str) -> list[str]:
        words = surface.lower().split()
        found = [name for name in self._by_initials.get(surface, ()) if _is_acronym(surface, name)] if surface.isupper() else []
        for name in self._by_first.get(_plain(words[0]), ()):
            longer = name.lower().split()
            begins = len(longer) > len(words) and [*longer[: len(words) - 1], _plain(longer[len(words) - 1])] == [
                *words[:-1],
                _plain(words[-1]),
            ]
            if begins and not _is_part_of(name, surface, self._surfaces):
                found.append(name)
        if len(words) == 1 and words[0] not in COMPANY_WORDS:  # a surname, or "the Gazette"
            found += [name for name in self._by_last.get(words[0], ()) if len(name.split()) > 1]
        return [name for name in dict.fromkeys(found) if name != surface]


def _plain(word: str) -> str:
    """Without a possessive ending: "Brendan's" in a name is Brendan."""
    return word.removesuffix("'s").removesuffix("’s")


def _is_part_of(longer: str, shorter: str, surfaces: Mapping[str, list[NameMention]]) -> bool:
    """ "Amazon Web Services" is not a longer spelling of "Amazon" where it has an acronym of its own, or
    where what it adds is a place: a part keeps apart from its parent."""
    extra = longer[len(shorter) :].split()
    if _initials(longer) in surfaces and _is_acronym(_initials(longer), longer):
        return True
    return all(word.lower() in PLACES | NATIONALITIES for word in extra)


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
