"""Which part of its owner a figure is limited to: candidates with features, then one log-linear choice.

Candidates are the phrases for units, sites and places around the figure, the words that limit its measure, the names in
its sentence that are not its owner, the part that the text just before was about, and none: the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.choice import Features, margin_of, probabilities_of, score_of
from claims.resolve.entities import Cast, EntityMention
from claims.resolve.lexicon import BUSINESS_VERBS, SITE_NOUNS
from claims.resolve.part_heads import heads_of, is_head
from claims.resolve.part_labels import STATE, adverb_of_place, function_behind, label_in_list, place_there
from claims.resolve.parts import (
    BARE,
    SEVERAL,
    PartMention,
    adjective_place,
    cue_modifiers,
    label_before,
    place_after,
    place_ahead,
    place_as_subject,
    place_opening,
    sites_in,
)
from claims.resolve.scope_features import MEASURED, part_features, whole_features
from claims.resolve.sentence_features import SPEAKER_AHEAD
from claims.resolve.trades import only_places
from claims.resolve.weights import SCOPE_WEIGHTS


@dataclass(frozen=True, slots=True)
class ScopeCandidate:
    """``phrase`` None is the whole. ``features`` are named; ``probability`` is among the candidates of one figure."""

    phrase: str | None
    features: Features
    probability: float = 0.0

    @property
    def score(self) -> float:
        return score_of(self.features, SCOPE_WEIGHTS)


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    phrase: str | None
    margin: float
    candidates: tuple[ScopeCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class ScopeContext:
    """What the text before says of parts."""

    part: str | None = None
    """The part that the last figure was limited to, or that the last sentence was about."""
    age: int = 0
    """Sentences since."""
    known: Mapping[str, str] | None = None
    """The fullest phrase so far for each head noun: "bakery" -> "Palmerston North bakery"."""


def choose_scope(
    view: SentenceView,
    mention: Mention,
    owner: int | None,
    cast: Cast,
    parts: Sequence[PartMention],
    context: ScopeContext,
    heading: str | None,
    earlier: str | None = None,
) -> ScopeChoice:
    """Choose the part for one mention whose owner is chosen. ``earlier`` is the part of the sentence's figure before it."""
    if mention.metric in WHOLE_EVENTS or (owner is not None and cast.is_person(owner)):
        return ScopeChoice(None, 1.0)
    found: dict[str | None, dict[str, float]] = {None: dict(whole_features(view, mention))}
    for phrase, source, start, end in (*_phrases(view, mention, owner, cast, parts, context, heading), *_said_earlier(earlier)):
        if set(phrase.lower().split()) <= NO_PART or (source != "name" and is_no_part(phrase)):
            continue
        if owner is not None and owner >= 0 and phrase == cast.entities[owner].name:
            continue
        full = _fullest(phrase, context)
        features = found.setdefault(full, {})
        for name, value in part_features(view, mention, source, start, end, cast, full):
            features[name] = max(features.get(name, value), value)
    scored = [ScopeCandidate(phrase, tuple(sorted((n, v) for n, v in features.items() if v))) for phrase, features in found.items()]
    ranked = sorted(
        (ScopeCandidate(c.phrase, c.features, p) for c, p in zip(scored, probabilities_of([c.score for c in scored]), strict=True)),
        key=lambda c: (-c.probability, c.phrase or ""),
    )
    margin = margin_of([candidate.probability for candidate in ranked])
    return ScopeChoice(ranked[0].phrase, margin, tuple(ranked))


NO_PART = frozenset((
    "year half-year first-half second-half period year-to-date time last next annual "  # times
    "dollars euros pounds average total cost basis provisional organic extra alone plan far most "  # measures and what qualifies them
    "gave sell sells spent include includes anticipates off "  # verbs, with what hangs on them
    "us it all and or after the business operations"
).split())  # fmt: skip
"""Words that name no part of anybody where nothing else stands in front of a measure: times, amounts, verbs taken in from the clause."""


_TIMES_AND_VERBS = regex(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Qq]uarters?|[Hh]alf|having|[Yy]ear|[Mm]onth|[Ww]eek)\b"
)
_ONLOOKERS = regex(r"(?i)(?:analysts|economists|forecasters|investors|brokers|shareholders|traders)\b")


def is_no_part(phrase: str) -> bool:
    """Times, and who looks on: they name no part of anybody.

    >>> is_no_part("May brewery"), is_no_part("Analysts on average"), is_no_part("Salina plant")
    (True, True, False)
    """
    return bool(_TIMES_AND_VERBS.search(phrase) or _ONLOOKERS.match(phrase) or phrase.endswith(("'s", "’s")))


_OTHERS_AND = regex(r"(?<!Mr )(?<!Mrs )[A-ZÀ-Þ][\w’'-]+,?\s+and\s+(?:in\s+|at\s+)?$")


def one_of_several(text: str, start: int, end: int) -> bool:
    """Whether a place stands in a list of places, of which a figure is the sum: "depots at Lisburn, Newry and Sligo"."""
    return SEVERAL.match(text, end, end + 90) is not None or _OTHERS_AND.search(text, max(0, start - 40), start) is not None


def _said_earlier(earlier: str | None) -> Sequence[Found]:
    return [(earlier, "earlier", -1, -1)] if earlier else []


def _fullest(phrase: str, context: ScopeContext) -> str:
    """A bare "bakery" is the bakery that was spoken of before."""
    known = context.known or {}
    words = phrase.split()
    full = known.get(words[-1].lower())
    return full if full and len(words) == 1 else phrase


Found = tuple[str, str, int, int]


def _phrases(
    view: SentenceView,
    mention: Mention,
    owner: int | None,
    cast: Cast,
    parts: Sequence[PartMention],
    context: ScopeContext,
    heading: str | None,
) -> Iterator[Found]:
    """(phrase, source, start, end) of every candidate but the whole; -1 where it does not stand in the sentence."""
    figure = mention.figure
    tail = (figure.noun_end or figure.end) if figure else mention.end
    for part in _near(parts, mention):
        owned = any(
            em.entity == owner and em.mention.start < part.end and part.start < em.mention.end for em in cast.named_in(view.sentence.index)
        )
        if not owned and (phrase := _noun_phrase(part)):
            yield phrase, "possessed" if part.possessed else "part", part.start, part.end
    yield from _places(view, mention, cast, tail)
    for em in _near_names(view, mention, cast):
        character = cast.characters[em.entity]
        if STATE.search(view.text[max(view.sentence.start, em.mention.start - 20) : em.mention.start]):
            continue
        if only_places(view.text, em.mention, definite=True):
            continue
        if mention.type == "headcount" and one_of_several(view.text, em.mention.start, em.mention.end):
            continue
        if any(part.start <= em.mention.start < part.end for part in parts) or SPEAKER_AHEAD.search(
            view.text[max(view.sentence.start, em.mention.start - 30) : em.mention.start]
        ):
            continue
        if em.entity != owner and character.company < CLEARLY and character.person <= character.place + 0.5:
            yield cast.entities[em.entity].name, "name", em.mention.start, em.mention.end
    if mention.type in MEASURED and mention.cue and (limit := cue_modifiers(view, mention.cue, cast.name_words)) and _limits(limit):
        yield limit, "modifier", -1, -1
    if mention.type in MEASURED and mention.cue and (of := _measure_of(view, mention.cue, cast)):
        yield of, "of_measure", -1, -1
    if (
        mention.type == "headcount"
        and not any(part.start < tail + 60 and part.end > tail for part in _near(parts, mention))
        and (function := function_behind(view, tail))
    ):
        yield function, "function", -1, -1
    if (
        figure
        and figure.noun_start is None
        and mention.type != "other_percent"
        and (listed := label_in_list(view, mention.start, mention.end))
        and _is_label(listed, cast)
    ):
        yield listed, "listed", -1, -1
    if adverb := adverb_of_place(view, mention.start, mention.end):
        yield adverb, "adverb", -1, -1
    if there := place_there(view, cast, mention.start, tail):
        yield there, "there", -1, -1
    if figure and figure.signed and (label := label_before(view, figure.start)) and _limits(label):
        yield label, "label", -1, -1
    for head, start, end in heads_of(view, mention):
        name = re.sub(r"(?i)^(?:the|its|our)\s+", "", head).strip()
        if is_head(name, cast):
            yield name, "head", start, end
    for site, match in sites_in(view):
        yield site, "site_at", match.start(), match.end()
    for match in BARE.finditer(view.keys, view.text, view.sentence.start, view.sentence.end):
        if known := (context.known or {}).get(match["noun"].lower()):
            yield known, "bare", match.start(), match.end()
    if context.part:
        yield context.part, "inherited", -1, -1
    if heading:
        yield heading, "heading", -1, -1


def _is_label(name: str, cast: Cast) -> bool:
    """No name of a company, whose the figure would be."""
    return not set(name.lower().split()) <= cast.name_words


FUNCTION_WORDS = frozenset(
    (
        "a an the of in on at to for from by with and or but as if when while though although because since than that this these those its their our his her it they we he she you i who which whose "
        "was were is are be been being has have had do does did will would can could may might must should not no nor so too very more most less least much many few several some any all each every both "
        "another other others one two three four five six seven eight nine ten first second third last next new said says told given made makes closed opened moved built called named rest summary number disposal sale "
        "company group firm people let lets letting still now then thus also just only even yet previously currently again together same such whole entire having including following jobs posts staff workforce employees rooms room"
    ).split()
)
MEASURE_OF = regex(
    r"\s+(?:from|of|for|in|to)\s+(?:our|its|the|their)?\s*(?P<name>[^\W\d_][\w&-]*(?:\s+(?:and\s+)?[^\W\d_][\w&-]*){0,3}?)\s+(?:rose|rises|fell|grew|was|were|is|are"
    r"|increased|decreased|declined|dropped|gained|climbed|jumped|surged|slipped|slid|improved|advanced|came|amounted|totalled|totaled|reached|stood|doubled|tripled|halved)\b"
)


def _measure_of(view: SentenceView, cue: tuple[int, int], cast: Cast) -> str | None:
    """What a measure is of: "revenue from our cloud services increased", "sales of tyres fell"."""
    match = MEASURE_OF.match(view.text, cue[1], view.sentence.end)
    if match is None or not _limits(match["name"]) or cast.name_words.intersection(match["name"].lower().split()):
        return None
    return match["name"]


def _noun_phrase(part: PartMention) -> str | None:
    """The phrase behind its last function word: of "number of people at division" nothing, of "company closed Corby
    warehouse" "Corby warehouse"."""
    kept: list[str] = []
    words = part.phrase.split()
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word in ("and", "&") and kept and kept[0][0].isupper() and at and words[at - 1][0].isupper():
            kept.insert(0, word)
            continue
        lower = word.lower().removesuffix("'s").removesuffix("’s").strip(",")
        if lower in FUNCTION_WORDS or lower in BUSINESS_VERBS or (lower.endswith(("ed", "ly")) and word[:1].islower()):
            break
        kept.insert(0, word)
    return " ".join([*kept, part.noun]).strip() if kept else None


def _limits(phrase: str) -> bool:
    words = [word for word in phrase.lower().split() if word not in ("and", "&")]
    return not any(word in FUNCTION_WORDS or word in BUSINESS_VERBS for word in words)


def _near(parts: Sequence[PartMention], mention: Mention) -> list[PartMention]:
    return sorted(parts, key=lambda part: abs(part.start - mention.start))[:NEAREST]


CLEARLY = 1.5
"""Evidence from which a name is a company's own, and no part of another."""
NEAREST = 6
"""Phrases of one kind that are looked at around a figure."""


def _near_names(view: SentenceView, mention: Mention, cast: Cast) -> list[EntityMention]:
    named = cast.named_in(view.sentence.index)
    return sorted(named, key=lambda em: abs(em.mention.start - mention.start))[:NEAREST]


def _places(view: SentenceView, mention: Mention, cast: Cast, tail: int) -> Iterator[Found]:
    figure = mention.figure
    noun = view.text[figure.noun_start : figure.noun_end] if figure and figure.noun_start is not None else ""
    if place := adjective_place(noun):
        yield place, "adjective", -1, -1
    if place := place_ahead(view, mention.start):
        yield place, "place_ahead", -1, -1
    if place := place_after(view, tail, cast.local_places):
        yield place, "place_after", -1, -1
    if mention.cue and mention.cue[1] <= mention.start and (place := place_after(view, mention.cue[1])):
        yield place, "place_after_cue", -1, -1
    if place := place_as_subject(view, mention.start):
        yield place, "place_subject", -1, -1
    if place := place_opening(view, mention.start):
        yield place, "place_opening", -1, -1


WHOLE_EVENTS = frozenset(
    "founding_date announcement_date appointment_date funding_date results_date meeting_date departure_date listing_date".split()
)
"""What happens to a company, wherever it does: "founded in Norway in 1998"."""


def next_scope(view: SentenceView, context: ScopeContext, parts: Sequence[PartMention], chosen: Sequence[str | None]) -> ScopeContext:
    """The context behind a sentence: the part its last figure had, else the only site or unit it names."""
    known = dict(context.known or {})
    named = list(sites_in(view))
    for site, match in named:
        known[match["noun"].lower()] = site
    for part in parts:
        phrase = f"{part.phrase} {part.noun}".strip()
        if len(phrase.split()) > 1 and any(word[:1].isupper() for word in part.phrase.split()):
            known[part.noun.lower()] = phrase
    said = [scope for scope in chosen if scope]
    if said:
        return ScopeContext(said[-1], 0, known)
    at = [site for site, match in named if match["noun"].lower() in SITE_NOUNS]
    sites = [_noun_phrase(part) for part in parts if part.noun.lower() in SITE_NOUNS]
    found = at or [site for site in sites if site]
    if len(found) == 1:
        return ScopeContext(_fullest(found[0], ScopeContext(known=known)), 0, known)
    if chosen or context.age >= KEPT:
        return ScopeContext(None, 0, known)
    return ScopeContext(context.part, context.age + 1, known)


KEPT = 1
"""Sentences without figures over which a part is kept in mind."""
