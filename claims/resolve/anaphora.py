"""Words that stand for somebody named elsewhere: "it", "we", "the Company", "the airline", "she".

Each becomes a mention of the entity that it most likely stands for, so that grammar treats it like a name.
"""

from __future__ import annotations

from claims.extract.phrases import Word
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.discourse import Discourse
from claims.resolve.entities import Cast, EntityMention
from claims.resolve.lexicon import COMPANY_WORDS, DESCRIPTIONS, FIRST_PERSON, GENERIC_NAMES, PART_NOUNS
from claims.resolve.names import NameMention
from claims.resolve.trades import is_trade, trade_behind

ITSELF = -1
"""Stands for nobody named: the text's own "we", or a company that it never names."""

THINGS = frozenset("it its they their itself themselves".split())
PEOPLE = frozenset("he she his her him himself herself".split())
POSSESSIVES = frozenset("its their our his her".split())
DETERMINERS = frozenset("the this that".split())
OTHERS = frozenset("other second former latter first third new another".split())
NOUNS = DESCRIPTIONS | GENERIC_NAMES | COMPANY_WORDS
NOUN_REACH = 3
"""Words behind "the" in which its noun stands: "the loss-making German airline"."""


def references_in(view: SentenceView, cast: Cast, discourse: Discourse) -> list[EntityMention]:
    """The references of a sentence, in order, each with whom it stands for; those that stand for nobody are left out."""
    found: list[EntityMention] = []
    for at, word in enumerate(view.words):
        if word.lower in FIRST_PERSON:
            found.append(_mention(view, word, word, _ourselves(cast, discourse)))
        elif word.lower in THINGS or word.lower in PEOPLE:
            target = _person(view, word, cast) if word.lower in PEOPLE else _thing(view, word, cast, discourse)
            if target is not None:
                found.append(_mention(view, word, word, target))
        elif word.lower in DETERMINERS and (noun := _noun(view, at)) is not None:
            target = _described(view, noun, cast, discourse)
            if target is not None:
                found.append(_mention(view, word, noun, target))
    return found


def _mention(view: SentenceView, first: Word, last: Word, entity: int) -> EntityMention:
    name = view.text[first.start : last.end]
    possessive = last.possessive or first.lower in POSSESSIVES
    return EntityMention(NameMention(view.field, view.sentence.index, first.start, last.end, name, possessive, False), entity)


def _noun(view: SentenceView, at: int) -> Word | None:
    """The noun for a company behind a determiner, if no name or figure stands between, but for a place: "the Leeds printer"."""
    following = view.words[at + 1 : at + 1 + NOUN_REACH]
    if following and following[0].lower in OTHERS:
        return None
    for word in following:
        if word.lower in NOUNS or is_trade(word.raw):
            return word
        if not word.raw[:1].islower():
            break
    end = trade_behind(view.text, view.words[at].end)
    return next((word for word in view.words[at + 1 : at + 9] if word.end == end), None)


def _ourselves(cast: Cast, discourse: Discourse) -> int:
    """Whom "we" stands for: in a text of its own whoever it is about, in a quotation of the news the one just spoken of."""
    if cast.main is not None and (cast.characters[cast.main].publisher or cast.characters[cast.main].titled):
        return cast.main if cast.own_voice or discourse.focus is None or not cast.can_own(discourse.focus) else discourse.focus
    if cast.own_voice or discourse.focus is None:
        return ITSELF
    if cast.main is not None and not cast.can_own(discourse.focus):
        return cast.main  # a person, who says "we" of the company
    return discourse.focus


def _thing(view: SentenceView, word: Word, cast: Cast, discourse: Discourse) -> int | None:
    """Whom "it" stands for: the first company of its sentence that does not only stand beside another, else whom the sentences before were about."""
    owner: int | None = None
    for em in cast.named_in(view.sentence.index):
        if em.mention.end > word.start:
            break
        if not cast.can_own(em.entity) or ASIDE.search(view.text[max(view.sentence.start, em.mention.start - 24) : em.mention.start]):
            continue
        if not em.mention.possessive:
            return em.entity
        owner = em.entity if owner is None else owner
    if (owner is not None and discourse.focus in (None, owner)) or (owner is not None and word.lower == "it"):
        return owner
    return discourse.focus


def _person(view: SentenceView, word: Word, cast: Cast) -> int | None:
    """The person named last before a "he" or "she" in its sentence, else the first of the last sentence that names one: its subject."""
    for back in range(PERSONS_BACK):
        named = cast.named_in(view.sentence.index - back)[:MOST_DESCRIBED]
        for em in named if back else reversed(named):
            character = cast.characters[em.entity]
            if (
                em.mention.field == view.field
                and em.mention.end <= word.start
                and character.person > max(character.company, character.place)
            ):
                return em.entity
    return None


def _described(view: SentenceView, noun: Word, cast: Cast, discourse: Discourse) -> int | None:
    """Whom "the airline" stands for: somebody so called, of those spoken of last; else a plain "the company" is the focus."""
    if noun.raw[:1].isupper() and noun.lower in GENERIC_NAMES:
        return _ourselves(cast, discourse)
    recent = [discourse.focus, discourse.owner, discourse.leader, *(em.entity for em in cast.named_in(view.sentence.index - 1)), cast.main]
    for entity in recent:
        if entity is not None and entity >= 0 and noun.lower in cast.characters[entity].nouns:
            return entity
    for entity in range(min(cast.companies, MOST_DESCRIBED)):
        if noun.lower in cast.characters[entity].nouns:
            return entity
    plain = noun.lower in DESCRIPTIONS | GENERIC_NAMES or is_trade(noun.raw)
    return discourse.focus if plain and noun.lower not in PART_NOUNS else None


ASIDE = regex(r"(?i)\b(?:unlike|like|against|than|with|from|by|to|for|in|at|of|via|through|under|told|rivals?)\s+(?:the\s+)?$")
"""What stands in front of a name that is no subject of its sentence."""
PERSONS_BACK = 6
"""Sentences in which the person of a "he" or "she" is looked for: a paragraph of a life."""
MOST_DESCRIBED = 12
"""The most salient companies that are searched for what a definite description says."""
