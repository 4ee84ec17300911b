"""Whose figure it is: candidates first, each with named features, then one log-linear choice.

Candidates are the entities named in the sentence, what "the company", "it" or "we" stand for, the
subject of the sentences before, and the entity the document is about. The weights below are set by
hand; the choice's margin (best minus second probability) is part of a claim's certainty.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import BlockKind
from claims.resolve.entities import Cast, EntityMention
from claims.resolve.lexicon import DESCRIPTIONS, FIRST_PERSON, GENERIC_NAMES, PRONOUNS

WEIGHTS: Mapping[str, float] = {
    "named_here": 1.0,
    "owns_cue": 2.2,
    "of_entity": 1.8,
    "clause_subject": 2.0,
    "same_clause": 0.7,
    "after_figure": -0.9,
    "right_behind": 1.4,
    "per_word": -0.04,
    "compared": -2.2,
    "rival": -1.2,
    "relative_clause": 2.6,
    "in_remark": -2.5,
    "other_side": 4.5,
    "latter": 5.0,
    "entry": 2.0,
    "in_place": -0.8,
    "ourselves": 2.2,
    "own_voice": 1.3,
    "whole": 3.0,
    "referred": 1.6,
    "previous": 1.2,
    "salience": 1.6,
    "main": 0.6,
}
"""How much each feature speaks for a candidate, in logits."""

COMPARED_WITH = re.compile(
    r"(?i)\b(?:against|than|unlike|versus|compared (?:with|to)|like|behind|ahead of|from|by|for|to|with)\s+(?:the\s+)?$"
)
RIVAL = re.compile(
    r"(?i)\b(?:rivals?|competitors?|peers?|bought|acquired|buys|acquire|acquisition of|investors?|led by|backed by|owned by|according to|analysts? at|reported by|told|in)\s+(?:the\s+|its\s+)?$"
)
SPEAKERS = re.compile(r"(?i)\b(?:analysts?|economists?|strategists?|brokers?|according) (?:at|to|with|for|from)\s+(?:the\s+)?$")
"""Who only speaks of the figure, also at the head of a sentence: "Analysts at Halden Bank expect Orlo Foods to ..."."""
REMARK = re.compile(r",\s+(?:which|who|whose)\b[^,;]*,")
"""A relative clause that is closed again: the main clause goes on behind it."""
BACKED_BY = re.compile(r"(?i)\b(?:led|backed|owned|financed|funded|advised|managed|supported) by\s+(?:the\s+)?$")
LATTER = re.compile(r"(?i)\bthe (?P<which>latter|former)\b(?!\s+(?:half|part|stages|days|years))")
PLACE_WORD = re.compile(r"(?i)\b(?:in|at|near|from)\s+$")
RELATIVE = re.compile(r",?\s+(?:which|who|whose)\b")
OF = re.compile(r"(?i)\b(?:of|at|for|by|from)\s+(?:the\s+)?$")
DEFINITE = re.compile(r"(?i)\b(?:the|this|that|its parent,? the)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[\w-]+)\b")
WHOLE = re.compile(r"(?i)\b(?:group|consolidated|company-wide)\s+\w+(?:\s\w+)?$")
"""A measure of the whole: "Group sales", whatever part the lines above were about."""
NOT_OTHERS = re.compile(r"(?i)\b(?:the|this)\s+(?:other|second|former|latter|first|third|new)\b")


@dataclass(frozen=True, slots=True)
class SubjectCandidate:
    """One candidate with its features, and its probability among the candidates of its figure."""

    entity: int
    features: tuple[tuple[str, float], ...]
    probability: float = 0.0

    @property
    def score(self) -> float:
        return sum(WEIGHTS[name] * value for name, value in self.features)


@dataclass(frozen=True, slots=True)
class SubjectChoice:
    """The entity chosen (index into the cast), or None where nobody fits; how sure, and from where."""

    entity: int | None
    margin: float
    source: str
    candidates: tuple[SubjectCandidate, ...] = ()
    name: str | None = None
    """A name that is no entity of the cast: the person whose date it is."""


ITSELF = -1
"""The candidate that stands for the text's own unnamed "we"."""
NOBODY = SubjectChoice(None, 0.0, "guessed")


def mentioned_in(view: SentenceView, cast: Cast) -> list[EntityMention]:
    """The mentions of entities in a sentence, in order."""
    return list(cast.by_sentence.get(view.sentence.index, ()))


def choose_subject(view: SentenceView, mention: Mention, cast: Cast, focus: int | None) -> SubjectChoice:
    """Choose among the candidates for one mention. ``focus`` is the subject of the text just before."""
    here = mentioned_in(view, cast)
    best: dict[int, SubjectCandidate] = {}
    for em in here:
        candidate = SubjectCandidate(em.entity, tuple(_features(view, mention, em, here, cast)))
        if em.entity not in best or candidate.score > best[em.entity].score:
            best[em.entity] = candidate
    if mention.type == "date" and (person := _person(view, mention, cast, here)):
        return SubjectChoice(None, 1.0, "stated", name=person)
    referred = _referred(view, mention)
    if cast.own_voice and cast.main is None:
        best[ITSELF] = SubjectCandidate(ITSELF, (("own_voice", 1.0), ("ourselves", float(referred))))
    for entity in {focus, cast.main} - {None} - _aside(view, mention, here):
        assert entity is not None
        extra = [("salience", _relative(cast, entity)), ("main", float(entity == cast.main))]
        if entity == cast.main and mention.cue and WHOLE.search(view.text[max(view.sentence.start, mention.cue[0] - 16) : mention.cue[1]]):
            extra.append(("whole", 1.0))
        if entity == focus:
            extra += [("previous", 1.0), ("referred", float(referred))]
        candidate = SubjectCandidate(entity, tuple(extra))
        if entity not in best or candidate.score > best[entity].score:
            best[entity] = candidate
    if (latter := _latter(view, mention, cast)) is not None:
        best[latter] = SubjectCandidate(latter, (("latter", 1.0),))
    choice = _chosen(best, here, referred or latter is not None)
    return NOBODY if referred and _only_beside(view, choice, cast) else choice


def _only_beside(view: SentenceView, choice: SubjectChoice, cast: Cast) -> bool:
    """The choice is first named in this sentence, and only as somebody beside the one that "its" stands for: "led by"."""
    if choice.entity is None:
        return False
    mine = [em.mention for em in cast.mentions if em.entity == choice.entity and em.mention.field == view.field]
    first = min(mine, key=lambda m: m.start, default=None)
    if first is None or first.sentence != view.sentence.index:
        return False
    return all(BACKED_BY.search(view.text[max(view.sentence.start, m.start - 30) : m.start]) for m in mine if m.sentence == first.sentence)


def _remark(view: SentenceView, mention: Mention) -> tuple[int, int] | None:
    """The last closed relative clause in front of a figure."""
    spans = [match.span() for match in REMARK.finditer(view.text, view.sentence.start, mention.start)]
    return spans[-1] if spans else None


def _in(span: tuple[int, int] | None, em: EntityMention) -> bool:
    return span is not None and span[0] <= em.mention.start < span[1]


def _aside(view: SentenceView, mention: Mention, here: list[EntityMention]) -> set[int]:
    """Entities of the sentence that only speak of the figure or stand in a closed remark, beside others that do not."""
    remark = _remark(view, mention)
    aside = {
        em.entity
        for em in here
        if _in(remark, em) or SPEAKERS.search(view.text[max(view.sentence.start, em.mention.start - 30) : em.mention.start])
    }
    return aside if {em.entity for em in here} - aside else set()


def _latter(view: SentenceView, mention: Mention, cast: Cast) -> int | None:
    """The entity that "the latter" or "the former" stands for: the last or first of the two that came before."""
    match = LATTER.search(view.text, view.sentence.start, mention.start)
    if match is None:
        return None
    named = [em.entity for em in mentioned_in(view, cast) if em.mention.end <= match.start()]
    named = named if len(set(named)) > 1 else [em.entity for em in cast.by_sentence.get(view.sentence.index - 1, ())]
    if len(set(named)) != 2:
        return None
    return named[-1] if match["which"].lower() == "latter" else named[0]


def _person(view: SentenceView, mention: Mention, cast: Cast, here: list[EntityMention]) -> str | None:
    """The person, or in a text about no company the place, that opens the clause of a date: "Rao joined in 2004"."""
    opening = max([view.sentence.start] + [at for at, weight in view.breaks if weight >= 1 and at < mention.start])
    for name in cast.others.get(view.sentence.index, ()):
        if not opening <= name.start < mention.start:
            continue
        lead = view.words_between(opening, name.start)
        if len(lead) <= 2 and not name.possessive and not any(opening <= em.mention.start < mention.start for em in here):
            return name.name
    return None


def _chosen(best: Mapping[int, SubjectCandidate], here: list[EntityMention], referred: bool) -> SubjectChoice:
    if not best:
        return NOBODY
    total = sum(math.exp(c.score) for c in best.values())
    ranked = sorted(
        (SubjectCandidate(c.entity, c.features, math.exp(c.score) / total) for c in best.values()),
        key=lambda c: (-c.probability, c.entity),
    )
    margin = ranked[0].probability - (ranked[1].probability if len(ranked) > 1 else 0.0)
    top = ranked[0].entity
    if top == ITSELF:
        return SubjectChoice(None, margin, "stated" if referred else "inherited", tuple(ranked))
    stated = any(em.entity == top for em in here) or referred
    return SubjectChoice(top, margin, "stated" if stated else "inherited", tuple(ranked))


def _relative(cast: Cast, entity: int) -> float:
    return cast.salience[entity] / cast.most_salient


def _features(view: SentenceView, mention: Mention, em: EntityMention, here: list[EntityMention], cast: Cast) -> list[tuple[str, float]]:
    name = em.mention
    text = view.text
    anchor = mention.cue[0] if mention.cue else mention.start
    before = text[max(view.sentence.start, name.start - 30) : name.start]
    features = [("named_here", 1.0), ("salience", _relative(cast, em.entity)), ("main", float(em.entity == cast.main))]
    ahead = name.end <= mention.start
    if name.possessive and 0 <= anchor - name.end < 40 and view.word_distance(name.end, anchor) <= 4:
        features.append(("owns_cue", 1.0))
    if mention.cue and 0 <= name.start - mention.cue[1] < 24 and OF.search(text[mention.cue[1] : name.start]):
        features.append(("of_entity", 1.0))
    if not ahead:
        features.append(("after_figure", 1.0))
        tail = (mention.figure.noun_end or mention.end) if mention.figure else mention.end
        if 0 <= name.start - tail < 16 and OF.search(text[tail : name.start]):
            own = mention.compared and OF.fullmatch(text[tail : name.start].lstrip()) is not None
            features += [("right_behind", 1.0), ("other_side", float(own))]
    remark = _remark(view, mention)
    boundary = view.boundary(name.end, mention.start)
    if _in(remark, em):
        return [*features, ("in_remark", 1.0)]
    if remark and name.end == remark[0]:
        boundary = view.boundary(remark[1], mention.start)
    if boundary < 1:
        features.append(("same_clause", 1.0 - boundary / 2))
    if ahead and _is_clause_subject(view, em, here) and not _between(view, em, mention, [o for o in here if not _in(remark, o)]):
        features.append(("clause_subject", 1.0))
    features.append(("per_word", float(view.word_distance(name.end, mention.start))))
    relative = ahead and RELATIVE.match(text[name.end : name.end + 10]) and "," not in text[name.end + 2 : mention.start]
    opens = ahead and _is_clause_subject(view, em, here)
    if SPEAKERS.search(before) or (RIVAL.search(before) and not opens and not relative):
        features.append(("rival", 1.0))
    if ahead and name.start - view.sentence.start <= 4 and text[name.end : name.end + 1] == ":":
        features.append(("entry", 1.0))
    if relative:
        features.append(("relative_clause", 1.0))
    if COMPARED_WITH.search(before) and not name.possessive and ahead and not relative:
        features.append(("compared", 0.6))
    if PLACE_WORD.search(before) and ("right_behind", 1.0) not in features:
        features.append(("in_place", 1.0))
    return features


def _is_clause_subject(view: SentenceView, em: EntityMention, here: list[EntityMention]) -> bool:
    """First name of its clause and not behind a preposition: where English puts the subject."""
    start = max([view.sentence.start] + [at for at, weight in view.breaks if weight >= 1 and at < em.mention.start])
    lead = view.words_between(start, em.mention.start)
    if SPEAKERS.search(view.text[start : em.mention.start]):
        return False
    return len(lead) <= 4 and not any(
        o.mention.start >= start and o.mention.start < em.mention.start and not o.mention.possessive for o in here
    )


def _between(view: SentenceView, em: EntityMention, mention: Mention, here: list[EntityMention]) -> bool:
    """Another entity opens a clause between this one and the figure."""
    return any(
        o.entity != em.entity and em.mention.end < o.mention.start < mention.start and _is_clause_subject(view, o, here)
        and view.boundary(em.mention.end, o.mention.start) >= 0.5
        for o in here
    )  # fmt: skip


def _referred(view: SentenceView, mention: Mention) -> bool:
    """The sentence refers back before the figure: "it", "its", "the company", "we"."""
    words = view.words_between(view.sentence.start, mention.start)
    if any(word.lower in PRONOUNS - {"he", "she", "his", "her", "himself"} or word.lower in FIRST_PERSON for word in words):
        return True
    for match in DEFINITE.finditer(view.text, view.sentence.start, mention.start):
        if match["noun"].lower() in DESCRIPTIONS | GENERIC_NAMES and not NOT_OTHERS.match(match.group()):
            return True
    return False


def next_focus(view: SentenceView, cast: Cast, focus: int | None, chosen: list[int]) -> int | None:
    """The entity that the next sentence's "it" stands for.

    The sentence's grammatical subject, else the figures' owner, else the text's main entity or the only one named.
    """
    here = mentioned_in(view, cast)
    if view.kind is BlockKind.HEADING:
        return here[0].entity if here else focus
    if view.kind in (BlockKind.TABLE_ROW, BlockKind.TITLE) or (view.kind is BlockKind.LIST_ITEM and not chosen) or not here:
        return focus
    first = here[0]
    if len(view.words_between(view.sentence.start, first.mention.start)) <= 3 and not first.mention.possessive:
        return first.entity
    if chosen:
        return max(set(chosen), key=lambda e: (chosen.count(e), -e))
    named = {em.entity for em in here}
    if cast.main in named:
        return cast.main
    return first.entity if len(named) == 1 else focus
