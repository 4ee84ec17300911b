"""What a sentence says for a name in it, or what stands for one, owning a figure: named features of a candidate of :mod:`candidates`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.entities import Cast, EntityMention
from claims.resolve.lexicon import (
    BUSINESS_VERBS,
    PART_NOUNS,
)
from claims.resolve.syntax import SMALL_WORDS, describes_next, done_to, is_fronted, subject_behind

COMPARED_WITH = regex(r"(?i)\b(?:against|than|unlike|versus|compared (?:with|to)|like|behind|ahead of|from|by|for|to|with)\s+(?:the\s+)?$")
BESIDE = regex(
    r"(?i)\b(?:rivals?|competitors?|peers?|bought|acquired|buys|acquire|(?:acquisition|purchase|takeover|customers?|buyer) of|merger with|sold to|customers?|supplier to|stake in)\s+(?:the\s+|its\s+)?$"
)
"""Somebody beside the one whose figure it is."""
EXCLUDED = regex(
    r"(?i)\b(?:excluding|without|leaving out|net of|adjust(?:ed|ing) for|apart from|stripping out)\s+(?:the\s+|its\s+|our\s+)?$"
)
"""Who the figure is told without: "excluding the Rockport acquisition"."""
ATTRIBUTE = regex(
    r"(?i)\b(?:(?:led|backed|owned|financed|funded|advised|managed|supported|audited|commissioned|conducted|driven|helped|boosted|offset|hurt|lifted) by|(?:rivals?|competitors?|part|parent|owners?|unit|arm|subsidiary|maker|founder) of)\s+(?:the\s+)?$"
)
"""Somebody named only to say who the other is: "Tarrow Mills, once part of Orlo Foods"."""
SPEAKER_AHEAD = regex(
    r"(?i)\b(?:(?:analysts?|economists?|strategists?|brokers?) (?:at|with|from|for)|according to|told|reported by|said)\s+(?:the\s+)?$"
)
SHOWS = regex(
    r"(?i)\s+(?:data|figures|statistics|numbers|survey|study|poll|research|analysis|estimates)\s+(?:\w+ly\s+)?(?:from\s[^,.;]{1,40}\s)?(?:show|shows|showed|showing|suggest|suggests|suggested|indicate|indicates|indicated|found|finds|say|says|said)\b"
)
"""Behind whoever counted: "FBI data show that murders rose"."""
PLACED = regex(r"(?i)\b(?:in|at|near|from|across|outside|throughout)\s+(?:the\s+)?$")
OF = regex(r"(?i)\b(?:of|at|for|by|from)\s+(?:the\s+)?$")
RELATIVE = regex(r"(?:\s*\([^()]{1,30}\))?,?\s+(?P<word>which|who|whose|where)\b")
APPOSITION = regex(
    r"(?:\s+of\s+[A-Z][\w-]*)?,\s+(?:an?|the|its|one of)\s+[^,;.()]{1,80}?\b(?:with|whose|which|that|employing|where|making|turning)\b[^,;]*$"
)
"""Between a name and a figure that the words behind the name describe it by: ", a charity with 26 staff and income of "."""
REMARK = regex(r",\s+(?:which|who|whose)\b[^,;]*,")
"""A relative clause that is closed again: the main clause goes on behind it."""
APPOSITION_REACH = 160
POSSESSED_FIGURE = regex(r"['’]s?\s+(?:own\s+|about\s+|some\s+)?")
LABEL_GAP = regex(r"\s*(?:[:=|–—-]|\.{3,}|\s)\s*(?:[+±~-]|about|some|around|up|down|plus|minus)?\s*[(]?\s*")
ARTICLE = regex(r"(?i)\b(?:the|an?|its|their|this|that)\s+(?:[a-z-]+\s+)?$")
MODIFIED = regex(r"(?:-based)?\s+(?!(?:" + "|".join(sorted(BUSINESS_VERBS | SMALL_WORDS)) + r")\b)[a-z][a-z-]+\b")
"""Behind a name that only says which noun is meant: "the Leeds courier"."""
PART_BEHIND = regex(r"\s+(?:" + "|".join(sorted(PART_NOUNS)) + r")\b")
"""A name in front of it is the part's or its owner's: "the Clinics division"."""
LEAD_REACH = 400
"""Characters in front of a figure that are searched for what refers back."""


def sentence_features(
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
        yield "speaker_label" if looks_like_person(cast, em.entity) else "entry", 1.0


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


SAYS_BEHIND = regex(r"\s+(?:said|says|told|added|adds|warned|argues?|argued|estimates?|reckons?|wrote|noted|explained)\b")


def looks_like_person(cast: Cast, entity: int) -> bool:
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
