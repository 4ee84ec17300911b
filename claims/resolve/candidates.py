"""Whose a figure can be, and what speaks for each: candidates with named features.

Candidates are the names around the figure in its sentence, of whatever kind; whom the text before was about; the
document's main entity; and nobody, where the text speaks of itself. Nothing is ruled out here. `subjects` chooses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.resolve.anaphora import DETERMINERS, ITSELF, OTHERS, PEOPLE
from claims.resolve.choice import Features, score_of
from claims.resolve.discourse import Discourse
from claims.resolve.entities import Cast, EntityMention
from claims.resolve.history import history_of, remembered
from claims.resolve.lexicon import (
    BUSINESS_VERBS,
    COMPANY_WORDS,
    DESCRIPTIONS,
    FIRST_PERSON,
    GENERIC_NAMES,
    PART_NOUNS,
    PRONOUNS,
)
from claims.resolve.syntax import SMALL_WORDS, describes_next, done_to, grammatical_subject, is_fronted, subject_behind
from claims.resolve.trades import only_describes
from claims.resolve.weights import SUBJECT_WEIGHTS

NAMES_BEFORE, NAMES_BEHIND = 8, 4
"""Names of a sentence that are looked at around a figure, so that a sentence of a thousand names costs no square."""

COMPARED_WITH = re.compile(
    r"(?i)\b(?:against|than|unlike|versus|compared (?:with|to)|like|behind|ahead of|from|by|for|to|with)\s+(?:the\s+)?$"
)
BESIDE = re.compile(
    r"(?i)\b(?:rivals?|competitors?|peers?|bought|acquired|buys|acquire|(?:acquisition|purchase|takeover|customers?|buyer) of|merger with|sold to|customers?|supplier to|stake in)\s+(?:the\s+|its\s+)?$"
)
"""Somebody beside the one whose figure it is."""
EXCLUDED = re.compile(
    r"(?i)\b(?:excluding|without|leaving out|net of|adjust(?:ed|ing) for|apart from|stripping out)\s+(?:the\s+|its\s+|our\s+)?$"
)
"""Who the figure is told without: "excluding the Rockport acquisition"."""
ATTRIBUTE = re.compile(
    r"(?i)\b(?:(?:led|backed|owned|financed|funded|advised|managed|supported|audited|commissioned|conducted|driven|helped|boosted|offset|hurt|lifted) by|(?:rivals?|competitors?|part|parent|owners?|unit|arm|subsidiary|maker|founder) of)\s+(?:the\s+)?$"
)
"""Somebody named only to say who the other is: "Tarrow Mills, once part of Orlo Foods"."""
SPEAKER_AHEAD = re.compile(
    r"(?i)\b(?:(?:analysts?|economists?|strategists?|brokers?) (?:at|with|from|for)|according to|told|reported by|said)\s+(?:the\s+)?$"
)
SHOWS = re.compile(
    r"(?i)\s+(?:data|figures|statistics|numbers|survey|study|poll|research|analysis|estimates)\s+(?:\w+ly\s+)?(?:from\s[^,.;]{1,40}\s)?(?:show|shows|showed|showing|suggest|suggests|suggested|indicate|indicates|indicated|found|finds|say|says|said)\b"
)
"""Behind whoever counted: "FBI data show that murders rose"."""
PLACED = re.compile(r"(?i)\b(?:in|at|near|from|across|outside|throughout)\s+(?:the\s+)?$")
OF = re.compile(r"(?i)\b(?:of|at|for|by|from)\s+(?:the\s+)?$")
RELATIVE = re.compile(r"(?:\s*\([^()]{1,30}\))?,?\s+(?P<word>which|who|whose|where)\b")
APPOSITION = re.compile(
    r"(?:\s+of\s+[A-Z][\w-]*)?,\s+(?:an?|the|its|one of)\s+[^,;.()]{1,80}?\b(?:with|whose|which|that|employing|where|making|turning)\b[^,;]*$"
)
"""Between a name and a figure that the words behind the name describe it by: ", a charity with 26 staff and income of "."""
REMARK = re.compile(r",\s+(?:which|who|whose)\b[^,;]*,")
"""A relative clause that is closed again: the main clause goes on behind it."""
APPOSITION_REACH = 160
POSSESSED_FIGURE = re.compile(r"['’]s?\s+(?:own\s+|about\s+|some\s+)?")
LABEL_GAP = re.compile(r"\s*(?:[:=|–—-]|\.{3,}|\s)\s*(?:[+±~-]|about|some|around|up|down|plus|minus)?\s*[(]?\s*")
ARTICLE = re.compile(r"(?i)\b(?:the|an?|its|their|this|that)\s+(?:[a-z-]+\s+)?$")
MODIFIED = re.compile(r"(?:-based)?\s+(?!(?:" + "|".join(sorted(BUSINESS_VERBS | SMALL_WORDS)) + r")\b)[a-z][a-z-]+\b")
"""Behind a name that only says which noun is meant: "the Leeds courier"."""
PART_BEHIND = re.compile(r"\s+(?:" + "|".join(sorted(PART_NOUNS)) + r")\b")
"""A name in front of it is the part's or its owner's: "the Clinics division"."""
LATTER = re.compile(r"(?i)\bthe (?P<which>latter|former)\b(?!\s+(?:half|part|stages|days|years))")
WHOLE = re.compile(r"(?i)\b(?:group|consolidated|company-wide)\s+\w+(?:\s\w+)?$")
"""A measure of the whole: "Group sales", whatever part the lines above were about."""
ECONOMY = re.compile(
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
DESCRIBING = DESCRIPTIONS | GENERIC_NAMES
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


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands in front of a figure in its sentence."""

    pronoun: bool
    first_person: bool
    nouns: frozenset[str]
    """The nouns with "the" or "this" in front."""
    latter: str | None

    @property
    def refers(self) -> bool:
        return self.pronoun or self.first_person or bool(self.nouns & DESCRIBING)


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
        for plain, value in _in_sentence(view, mention, em, here, cast):
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
    if mention.type in OF_BODIES and cast.companies:
        found = {entity: features for entity, features in found.items() if not _is_surely_person(cast, entity)}
    for entity, features in found.items():
        if entity == ITSELF:
            features.update(_of_nobody(view, mention, cast, lead, alone))
            features.update(_nobody_before(discourse, alone, earlier))
            features["nobody_where_named"] = float(any(cast.can_own(em.entity) and em.mention.end <= mention.start for em in names))
            continue
        features.update(_of_context(view, cast, discourse, entity, alone, lead, earlier))
        features.update(_of_character(mention, cast, entity))
        if lead.pronoun and cast.first_named(entity) == view.sentence.index:
            features["new_attribute" if "attribute" in features else "new_referred"] = 1.0
    for entity in cast.named_between(*mention.column) if mention.column else ():
        found.setdefault(entity, {})["column_head"] = 1.0
    if lead.latter and (meant := _latter(view, cast, mention, lead.latter)) is not None:
        found.setdefault(meant, {})["latter"] = 1.0
    if cast.main is not None and mention.cue and WHOLE.search(view.text[max(view.sentence.start, mention.cue[0] - 16) : mention.cue[1]]):
        found[cast.main]["whole"] = 1.0
    if ECONOMY.match(view.text, view.sentence.start, mention.start):
        for entity, features in found.items():
            if entity != ITSELF and (features.keys() & ASIDE or not features.keys() & {"here", "ref_here"}):
                features["economy"] = 1.0
    if cast.voice:
        for features in found.values():
            features.update({f"{name}_{cast.voice}": features[name] for name in VOICED & features.keys()})
    return [Candidate(entity, tuple(sorted((n, v) for n, v in features.items() if v))) for entity, features in sorted(found.items())]


OF_BODIES = ("revenue",)
"""Types that no person has where a company is named."""


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


def _lead(view: SentenceView, mention: Mention, subject: EntityMention | None) -> _Lead:
    """What refers back in front of the figure; behind the name that is the subject of its clause "its" is the subject's own."""
    end = subject.mention.start if subject else mention.start
    words = view.words_between(max(view.sentence.start, mention.start - LEAD_REACH), end)
    lowered = [word.lower for word in words]
    nouns: set[str] = set()
    for at, word in enumerate(lowered):
        if word in DETERMINERS and not OTHERS.intersection(lowered[at + 1 : at + 2]):
            nouns.update(lowered[at + 1 : at + 4])
    latter = LATTER.search(view.text, view.sentence.start, mention.start)
    return _Lead(
        any(word in THIRD_PERSON for word in lowered), any(word in FIRST_PERSON for word in lowered),
        frozenset(nouns & REFERRING), latter["which"].lower() if latter else None,
    )  # fmt: skip


THIRD_PERSON = PRONOUNS - {"he", "she", "his", "her", "himself", "them"}
LEAD_REACH = 400
"""Characters in front of a figure that are searched for what refers back."""


# ---------------------------------------------------------------- in the sentence


def _in_sentence(
    view: SentenceView, mention: Mention, em: EntityMention, here: Sequence[EntityMention], cast: Cast
) -> Iterator[tuple[str, float]]:
    name, text = em.mention, view.text
    before = text[max(view.sentence.start, name.start - 30) : name.start]
    ahead = name.end <= mention.start
    remark = _remark(view, mention)
    yield "here", 1.0
    yield "ahead" if ahead else "behind", 1.0
    yield "distance", -min(view.word_distance(name.end, mention.start), 30) / 10
    yield from _beside_cue(view, mention, em)
    if SPEAKER_AHEAD.search(before) or _says(view, em):
        yield "speaks", 1.0
    if em.entity != cast.main and not name.possessive and SHOWS.match(text, name.end):
        yield "source", 1.0
    clause = RELATIVE.match(text[name.end : name.end + 50]) if ahead else None
    relative = clause is not None and "," not in text[name.end + 2 : mention.start]
    opens = _opens_clause(view, em, here)
    if BESIDE.search(before) and not relative:
        yield "beside", 1.0
    if EXCLUDED.search(before) and not relative:
        yield "excluded", 1.0
    if ATTRIBUTE.search(before):
        yield "attribute", 1.0
    if PLACED.search(before):
        yield "placed", 1.0
    if not name.possessive and MODIFIED.match(text, name.end) and ARTICLE.search(before):
        yield "modifies", 1.0
    describes = describes_next(view, em, here)
    if describes:
        yield "describes", 1.0
    if PART_BEHIND.match(text, name.end):
        yield "names_part", 1.0
    if remark and remark[0] <= name.start < remark[1]:
        yield "in_remark", 1.0
        return
    boundary = view.boundary(remark[1] if remark and name.end == remark[0] else name.end, mention.start)
    if boundary < 1:
        yield "same_clause", 1.0 - boundary / 2
    if not ahead:
        yield from _behind(view, mention, em, here)
        return
    if done_to(view, mention, em):
        yield "participle", 1.0
    if clause and relative:
        yield "where" if clause["word"] == "where" else "relative", 1.0
    if APPOSITION.match(text[name.end : min(mention.start, name.end + APPOSITION_REACH)]) and mention.start - name.end <= APPOSITION_REACH:
        yield "apposition", 1.0
    if name.possessive and POSSESSED_FIGURE.fullmatch(text[name.end : mention.start]):
        yield "owns_figure", 1.0
    if COMPARED_WITH.search(before) and not name.possessive and not relative:
        yield "compared", 1.0
    rivals = [other for other in here if other.entity != em.entity and name.end < other.mention.start < mention.start]
    if not rivals:
        yield "nearest", 1.0
    if opens:
        yield "opens_clause", 1.0
        if not any(_opens_clause(view, other, here) and view.boundary(name.end, other.mention.start) >= 0.5 for other in rivals):
            yield "clause_subject", 1.0
    if len(view.words_between(view.sentence.start, name.start)) <= 3 and not name.possessive and not PLACED.search(before):
        yield "opens_sentence", 1.0
    if LABEL_GAP.fullmatch(text[name.end : mention.start]):
        yield "labels", 1.0
    if name.start - view.sentence.start <= 4 and text[name.end : name.end + 1] == ":":
        yield "speaker_label" if _is_person(cast, em.entity) else "entry", 1.0


def _beside_cue(view: SentenceView, mention: Mention, em: EntityMention) -> Iterator[tuple[str, float]]:
    """The name owns the measure: "Basketry's orders", "revenue at Basketry"; or owns something else."""
    name, anchor = em.mention, mention.cue[0] if mention.cue else mention.start
    if name.possessive:
        near = 0 <= anchor - name.end < 40 and view.word_distance(name.end, anchor) <= 4
        yield "owns_cue" if near else "owns_other", 1.0
    if mention.cue and 0 <= name.start - mention.cue[1] < 24 and OF.search(view.text[mention.cue[1] : name.start]):
        yield "of_cue", 1.0


def _behind(view: SentenceView, mention: Mention, em: EntityMention, here: Sequence[EntityMention]) -> Iterator[tuple[str, float]]:
    tail = (mention.figure.noun_end or mention.end) if mention.figure else mention.end
    gap = view.text[tail : em.mention.start]
    if is_fronted(view, mention) and subject_behind(view, tail, em, here):
        yield "fronted", 1.0
    if 0 <= em.mention.start - tail < 16 and OF.search(gap):
        yield "right_behind", 1.0
        if mention.compared and OF.fullmatch(gap.lstrip()):
            yield "other_side", 1.0


def _says(view: SentenceView, em: EntityMention) -> bool:
    return SAYS_BEHIND.match(view.text, em.mention.end) is not None


SAYS_BEHIND = re.compile(r"\s+(?:said|says|told|added|adds|warned|argues?|argued|estimates?|reckons?|wrote|noted|explained)\b")


def _is_surely_person(cast: Cast, entity: int) -> bool:
    named_so = entity >= 0 and cast.entities[entity].name.rpartition(" ")[2].lower() in COMPANY_WORDS
    return not named_so and _is_person(cast, entity) and cast.characters[entity].person >= SURELY


SURELY = 3.0
"""Evidence of a person, such as a given name or an office, from which nobody is a company."""


def _is_person(cast: Cast, entity: int) -> bool:
    character = cast.characters[entity]
    return entity >= 0 and character.person > max(character.company, character.place)


def _remark(view: SentenceView, mention: Mention) -> tuple[int, int] | None:
    """The last closed relative clause in front of a figure."""
    spans = [match.span() for match in REMARK.finditer(view.text, max(view.sentence.start, mention.start - LEAD_REACH), mention.start)]
    return spans[-1] if spans else None


def _opens_clause(view: SentenceView, em: EntityMention, here: Sequence[EntityMention]) -> bool:
    """First name of its clause and close to its head: where English puts the subject."""
    start = max(view.sentence.start, view.last_break(em.mention.start))
    lead = view.words_between(start, em.mention.start)
    if len(lead) > 4 or SPEAKER_AHEAD.search(view.text[start : em.mention.start]):
        return False
    return not any(start <= other.mention.start < em.mention.start and not other.mention.possessive for other in here)


def _latter(view: SentenceView, cast: Cast, mention: Mention, which: str) -> int | None:
    """Whom "the latter" or "the former" stands for: the last or first of the two that came before."""
    match = LATTER.search(view.text, view.sentence.start, mention.start)
    assert match is not None
    named = [em.entity for em in cast.named_in(view.sentence.index) if em.mention.end <= match.start()]
    named = named if len(set(named)) > 1 else [em.entity for em in cast.named_in(view.sentence.index - 1)]
    if len(set(named)) != 2:
        return None
    return named[-1] if which == "latter" else named[0]


# ---------------------------------------------------------------- from the context


def _in_context(view: SentenceView, cast: Cast, discourse: Discourse, earlier: Sequence[int | None]) -> Iterable[int]:
    threads = {discourse.focus, discourse.owner, discourse.leader, discourse.entry, cast.main, *discourse.heading, *earlier[-1:]}
    found = {entity for entity in threads if entity is not None and entity != ITSELF} | remembered(view, cast, discourse)
    return sorted(entity for entity in found if not _unnamed_part(view, cast, entity))


def _unnamed_part(view: SentenceView, cast: Cast, entity: int) -> bool:
    """A part by which a text measures owns nothing before it is named: "Vaccines sales grew 21%. Consumer Healthcare sales ..."."""
    first = cast.first_named(entity)
    return cast.characters[entity].dealing == "part" and first is not None and first >= view.sentence.index


def _of_context(
    view: SentenceView, cast: Cast, discourse: Discourse, entity: int, alone: float, lead: _Lead, earlier: Sequence[int | None]
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


def _of_character(mention: Mention, cast: Cast, entity: int) -> Iterator[tuple[str, float]]:
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


def _of_nobody(view: SentenceView, mention: Mention, cast: Cast, lead: _Lead, alone: float) -> dict[str, float]:
    """What speaks for a figure being nobody's: a text about nobody, in its own voice."""
    unnamed = float(cast.main is None)
    ours = float(lead.first_person or bool(lead.nouns & DESCRIBING))
    return {
        "nobody": 1.0, "nobody_alone": alone, "nobody_named": unnamed, "own_voice": float(cast.own_voice) * unnamed,
        "personal": float(cast.personal), "nobody_published": float(cast.published),
        "ourselves": ours * unnamed, "ours": ours, "ours_alone": ours * alone,
        "our_sentence": float(bool(OURS.search(view.text, view.sentence.start, view.sentence.end))) * (1.0 - ours),
    }  # fmt: skip


def _nobody_before(discourse: Discourse, alone: float, earlier: Sequence[int | None]) -> Iterator[tuple[str, float]]:
    """The figures before were nobody's too."""
    if earlier and earlier[-1] is None:
        yield "nobody_earlier", 1.0
    if discourse.owner == ITSELF:
        yield from (("nobody_owner", 1.0), ("nobody_owner_alone", alone))
    if discourse.owners:
        share = discourse.owners.count(ITSELF) / len(discourse.owners)
        yield from (("nobody_owned", share), ("nobody_owned_alone", alone * share))


OURS = re.compile(r"(?<![\"“\w])\b(?:[Ww]e|[Oo]ur|[Uu]s|the Company|the Group)\b")
