"""Whose a figure can be: candidates, with what speaks for each.

Candidates are the names around the figure in its sentence, of whatever kind; whom the text before was about; the
document's main entity; and nobody, where the text speaks of itself. Nothing is ruled out here: what speaks for each
is named in `sentence_features` and `context_features`, and `subjects` chooses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.anaphora import DETERMINERS, ITSELF, OTHERS, PEOPLE
from claims.resolve.choice import Features, score_of
from claims.resolve.context_features import DESCRIBING, Lead, character_features, context_features, nobody_before, nobody_features
from claims.resolve.discourse import Discourse
from claims.resolve.entities import Cast, EntityMention
from claims.resolve.history import remembered
from claims.resolve.lexicon import (
    COMPANY_WORDS,
    FIRST_PERSON,
    PART_NOUNS,
    PRONOUNS,
)
from claims.resolve.sentence_features import LEAD_REACH, looks_like_person, sentence_features
from claims.resolve.syntax import grammatical_subject
from claims.resolve.trades import only_describes
from claims.resolve.weights import SUBJECT_WEIGHTS

NAMES_BEFORE, NAMES_BEHIND = 8, 4
"""Names of a sentence that are looked at around a figure, so that a sentence of a thousand names costs no square."""

LATTER = regex(r"(?i)\bthe (?P<which>latter|former)\b(?!\s+(?:half|part|stages|days|years))")
WHOLE = regex(r"(?i)\b(?:group|consolidated|company-wide)\s+\w+(?:\s\w+)?$")
"""A measure of the whole: "Group sales", whatever part the lines above were about."""
ECONOMY = regex(
    r"(?i)(?:(?:in|on|by|at|last|this|since|over|while|although|but|and|meanwhile|still)\b[^,.;:]{0,40},?\s+)?(?:(?:the|overall|an?)\s+)?"
    r"(?:(?:U\.S\.?|US|U\.K\.?|UK|British|American|national|nation['’]s|country['’]s|world|global|local|domestic|euro\s?zone)\s+)?"
    r"(?:economy|labou?r market|jobs? market|unemployment|jobless (?:rate|claims)|inflation|employers|consumer (?:prices|spending)|gdp|gross domestic product|non-?farm payrolls|interest rates)\b"
)
"""The head of a sentence about a country's economy: its figures are of nobody that the sentence does not name."""
ASIDE = frozenset({"speaks", "source"})
"""Features of who is only quoted."""
VOICED = frozenset(
    "here ahead nearest opens_clause opens_sentence clause_subject same_clause company company_of_date person person_of_date place place_of_date no_company no_company_of_date main titled salience nobody focus just_named leader owner right_behind".split()
)
"""Features that count otherwise in a text that is no news of companies: see `Cast.voice`."""
REFERRING = DESCRIBING | COMPANY_WORDS | PART_NOUNS
"""Nouns with "the" that stand for somebody named before: "the retailer", "the Group"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """``entity`` is an index into the cast or ITSELF; ``features`` are named, mostly between 0 and 1; ``probability`` is among
    the candidates of one figure, once `subjects` has chosen."""

    entity: int
    features: Features
    probability: float = 0.0

    @property
    def score(self) -> float:
        return score_of(self.features, SUBJECT_WEIGHTS)


def candidates_for(
    view: SentenceView,
    mention: Mention,
    cast: Cast,
    discourse: Discourse,
    references: Sequence[EntityMention],
    earlier: Sequence[int | None] = (),
) -> list[Candidate]:
    """The candidates of one figure.

    ``references`` are those of its sentence (`anaphora`), ``earlier`` the owners of the figures before it in the sentence.
    """
    names = _around(view, mention, cast)
    here = sorted([*names, *_nearest(references, mention)], key=lambda em: em.mention.start)
    subject = grammatical_subject(view, mention, here)
    lead = _lead(view, mention, subject if subject in names else None)
    found: dict[int, dict[str, float]] = {ITSELF: {}}
    for em in here:
        features = found.setdefault(em.entity, {})
        prefix = "" if em in names else "ref_"
        for plain, value in sentence_features(view, mention, em, here, cast):
            name = prefix + plain
            features[name] = max(features[name], value) if name in features else value
        if em is subject:
            features[f"{prefix}subject"] = 1.0
            if prefix and em.mention.name.lower() in PEOPLE:
                features["ref_person"] = 1.0
    alone = 0.0 if any(em.mention.end <= mention.start for em in names) else 1.0
    for entity in _in_context(view, cast, discourse, earlier):
        if mention.row is None or entity < cast.companies:
            found.setdefault(entity, {})
    if mention.type == "revenue" and cast.companies:  # no person's, where a company is named
        found = {entity: features for entity, features in found.items() if not _is_surely_person(cast, entity)}
    for entity, features in found.items():
        if entity == ITSELF:
            features.update(nobody_features(view, mention, cast, lead, alone))
            features.update(nobody_before(discourse, alone, earlier))
            features["nobody_where_named"] = float(any(cast.can_own(em.entity) and em.mention.end <= mention.start for em in names))
            continue
        features.update(context_features(view, cast, discourse, entity, alone, lead, earlier))
        features.update(character_features(mention, cast, entity))
        if lead.pronoun and cast.first_named(entity) == view.sentence.index:
            features["new_attribute" if "attribute" in features else "new_referred"] = 1.0
    for entity in cast.named_between(*mention.column) if mention.column else ():
        found.setdefault(entity, {})["column_head"] = 1.0
    if lead.latter and (meant := _latter(view, cast, mention, lead.latter)) is not None:
        found.setdefault(meant, {})["latter"] = 1.0
    if cast.main is not None and mention.cue and WHOLE.search(view.text[max(view.sentence.start, mention.cue[0] - 16) : mention.cue[1]]):
        found.setdefault(cast.main, {})["whole"] = 1.0
    if ECONOMY.match(view.text, view.sentence.start, mention.start):
        for entity, features in found.items():
            if entity != ITSELF and (features.keys() & ASIDE or not features.keys() & {"here", "ref_here"}):
                features["economy"] = 1.0
    if cast.voice:
        for features in found.values():
            features.update({f"{name}_{cast.voice}": features[name] for name in VOICED & features.keys()})
    return [Candidate(entity, tuple(sorted((n, v) for n, v in features.items() if v))) for entity, features in sorted(found.items())]


def _around(view: SentenceView, mention: Mention, cast: Cast) -> list[EntityMention]:
    """The names of the sentence nearest to the figure, its first one included."""
    named = [em for em in cast.named_in(view.sentence.index) if not only_describes(view.text, em.mention)]
    at = bisect_left(named, mention.start, key=lambda em: em.mention.start)
    near = list(named[max(0, at - NAMES_BEFORE) : at + NAMES_BEHIND])
    near = [named[0], *near] if named and near and near[0] is not named[0] else near
    if mention.row is None:
        return near
    # In a table a place or product that labels the row is a part of whoever the table is about.
    return [em for em in near if em.entity < cast.companies or not mention.row[0] <= em.mention.start < mention.row[1]]


def _nearest(references: Sequence[EntityMention], mention: Mention) -> Sequence[EntityMention]:
    at = bisect_left(references, mention.start, key=lambda em: em.mention.start)
    return references[max(0, at - NAMES_BEFORE) : at + 1]


def _lead(view: SentenceView, mention: Mention, subject: EntityMention | None) -> Lead:
    """What refers back in front of the figure; behind the name that is the subject of its clause "its" is the subject's own."""
    end = subject.mention.start if subject else mention.start
    words = view.words_between(max(view.sentence.start, mention.start - LEAD_REACH), end)
    lowered = [word.lower for word in words]
    nouns: set[str] = set()
    for at, word in enumerate(lowered):
        if word in DETERMINERS and not OTHERS.intersection(lowered[at + 1 : at + 2]):
            nouns.update(lowered[at + 1 : at + 4])
    latter = LATTER.search(view.text, view.sentence.start, mention.start)
    return Lead(
        any(word in THIRD_PERSON for word in lowered), any(word in FIRST_PERSON for word in lowered),
        frozenset(nouns & REFERRING), latter["which"].lower() if latter else None,
    )  # fmt: skip


THIRD_PERSON = PRONOUNS - {"he", "she", "his", "her", "himself", "them"}


def _is_surely_person(cast: Cast, entity: int) -> bool:
    named_so = entity >= 0 and cast.entities[entity].name.rpartition(" ")[2].lower() in COMPANY_WORDS
    return not named_so and looks_like_person(cast, entity) and cast.characters[entity].person >= SURELY


SURELY = 3.0
"""Evidence of a person, such as a given name or an office, from which nobody is a company."""


def _latter(view: SentenceView, cast: Cast, mention: Mention, which: str) -> int | None:
    """Whom "the latter" or "the former" stands for: the last or first of the two that came before."""
    match = LATTER.search(view.text, view.sentence.start, mention.start)
    assert match is not None
    named = [em.entity for em in cast.named_in(view.sentence.index) if em.mention.end <= match.start()]
    named = named if len(set(named)) > 1 else [em.entity for em in cast.named_in(view.sentence.index - 1)]
    if len(set(named)) != 2:
        return None
    return named[-1] if which == "latter" else named[0]


def _in_context(view: SentenceView, cast: Cast, discourse: Discourse, earlier: Sequence[int | None]) -> Iterable[int]:
    threads = {discourse.focus, discourse.owner, discourse.leader, discourse.entry, cast.main, *discourse.heading, *earlier[-1:]}
    found = {entity for entity in threads if entity is not None and entity != ITSELF} | remembered(view, cast, discourse)
    return sorted(entity for entity in found if not _unnamed_part(view, cast, entity))


def _unnamed_part(view: SentenceView, cast: Cast, entity: int) -> bool:
    """A part by which a text measures owns nothing before it is named: "Vaccines sales grew 21%. Consumer Healthcare sales ..."."""
    first = cast.first_named(entity)
    return cast.characters[entity].dealing == "part" and first is not None and first >= view.sentence.index
