"""What the text before, a name itself, and the voice of a text say for the owner of a figure: named features of a candidate of :mod:`candidates`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.anaphora import ITSELF
from claims.resolve.discourse import Discourse
from claims.resolve.entities import Cast
from claims.resolve.history import history_of
from claims.resolve.lexicon import (
    DESCRIPTIONS,
    GENERIC_NAMES,
)

DESCRIBING = DESCRIPTIONS | GENERIC_NAMES


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands in front of a figure in its sentence."""

    pronoun: bool
    first_person: bool
    nouns: frozenset[str]
    """The nouns with "the" or "this" in front."""
    latter: str | None

    @property
    def refers(self) -> bool:
        return self.pronoun or self.first_person or bool(self.nouns & DESCRIBING)


def context_features(
    view: SentenceView, cast: Cast, discourse: Discourse, entity: int, alone: float, lead: Lead, earlier: Sequence[int | None]
) -> Iterator[tuple[str, float]]:
    refers = float(lead.refers)
    if entity == discourse.focus:
        yield from (("focus", 1.0), ("focus_alone", alone), ("focus_referred", refers))
    if entity == discourse.owner:
        yield from (("owner", 1.0), ("owner_alone", alone))
    if discourse.entry is not None:
        own = "entry_owner" if entity == discourse.entry else "not_entry_owner"
        yield from ((own, 1.0), (f"{own}_alone", alone))
        if cast.own_voice and entity == discourse.entry:
            yield "entry_with_us", cast.characters[entity].with_us
    if entity == discourse.leader:
        yield from (("leader", 1.0), ("leader_alone", alone))
    if entity in discourse.heading and len(discourse.heading) == 1:
        yield "heading_alone", alone
    if entity == cast.main:
        yield from (("main", 1.0), ("main_alone", alone), ("main_referred", refers), ("main_ours", float(lead.first_person)))
        if cast.characters[entity].publisher:
            yield "publisher_ours", float(lead.first_person or bool(lead.nouns & DESCRIBING))
    if earlier and entity == earlier[-1]:
        yield "earlier", 1.0
    yield from history_of(view, cast, discourse, entity, alone)
    before = cast.named_in(view.sentence.index - 1)
    if any(em.entity == entity and em.mention.field == view.field for em in before):
        yield from (("just_named", 1.0), ("just_named_alone", alone))
    if lead.nouns & cast.characters[entity].nouns:
        yield "described", 1.0
    elif lead.nouns & DESCRIBING and cast.characters[entity].nouns & DESCRIBING:
        yield "other_description", 1.0


def character_features(mention: Mention, cast: Cast, entity: int) -> Iterator[tuple[str, float]]:
    character = cast.characters[entity]
    date = mention.type == "date"
    kind = "_of_date" if date else ""
    yield f"company{kind}", min(character.company, 4.0) / 4
    yield f"person{kind}", min(character.person, 3.0) / 3
    yield f"place{kind}", min(character.place, 3.0) / 3
    yield "salience", character.salience / cast.most_salient
    yield "titled", float(character.titled)
    yield "early", float(character.early)
    yield "opening", float(character.opening)
    if character.publisher:
        yield "publisher_speaks" if cast.own_voice or entity == cast.main else "publisher_reports", 1.0
    yield "spokesman", character.speaks
    if cast.own_voice:
        yield "with_us", character.with_us
    if entity >= cast.companies:
        yield f"no_company{kind}", 1.0


def nobody_features(view: SentenceView, mention: Mention, cast: Cast, lead: Lead, alone: float) -> dict[str, float]:
    """What speaks for a figure being nobody's: a text about nobody, in its own voice."""
    unnamed = float(cast.main is None)
    ours = float(lead.first_person or bool(lead.nouns & DESCRIBING))
    return {
        "nobody": 1.0, "nobody_alone": alone, "nobody_named": unnamed, "own_voice": float(cast.own_voice) * unnamed,
        "personal": float(cast.personal), "nobody_published": float(cast.published),
        "ourselves": ours * unnamed, "ours": ours, "ours_alone": ours * alone,
        "our_sentence": float(bool(OURS.search(view.text, view.sentence.start, view.sentence.end))) * (1.0 - ours),
    }  # fmt: skip


def nobody_before(discourse: Discourse, alone: float, earlier: Sequence[int | None]) -> Iterator[tuple[str, float]]:
    """The figures before were nobody's too."""
    if earlier and earlier[-1] is None:
        yield "nobody_earlier", 1.0
    if discourse.owner == ITSELF:
        yield from (("nobody_owner", 1.0), ("nobody_owner_alone", alone))
    if discourse.owners:
        share = discourse.owners.count(ITSELF) / len(discourse.owners)
        yield from (("nobody_owned", share), ("nobody_owned_alone", alone * share))


OURS = regex(r"(?<![\"“\w])\b(?:[Ww]e|[Oo]ur|[Uu]s|the Company|the Group)\b")
