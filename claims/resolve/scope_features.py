"""What speaks for a part, or for the whole, being what a figure is limited to: named features of a candidate of :mod:`scopes`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.entities import Cast
from claims.resolve.lexicon import PLACES, SITE_NOUNS
from claims.resolve.part_heads import HEAD_REACH
from claims.resolve.sentence_features import REMARK

WHOLE_WORDS = regex(
    r"(?i:\b(?:total|overall|in all|worldwide|company-wide|altogether|across the (?:group|company)|globally|combined|consolidated)\b)"
    r"|\b[Gg]roup(?:['’]s)? (?:sales|revenues?|turnover|profit|headcount|staff|workforce|income)\b"
)
REFERS_TO_PART = regex(
    r"(?i)\b(?:there|where|it|its|that (?:plant|site|unit|line|route)|the (?:plant|site|works|mill|mine|factory|unit|division|segment|warehouse|depot|office|centre|center|yard|route|line|store|shop|branch|business|hospital|school|hotel|terminal))\b"
)
MEASURED = ("revenue", "growth_rate", "other_money")
"""Types whose measure can be limited by a word in front of it, or by the bare name of a segment."""
GROUPS: Mapping[str, str] = {"headcount": "people", "revenue": "money", "other_money": "money", "growth_rate": "growth", "date": "date"}


def _remarks(view: SentenceView, mention: Mention) -> list[tuple[int, int]]:
    """Relative clauses that are closed again before the figure."""
    return [match.span() for match in REMARK.finditer(view.text, max(view.sentence.start, mention.start - HEAD_REACH), mention.start)]


SITE_EVENTS = frozenset(
    "opening_date closure_date completion_date production_start_date sale_date acquisition_date construction_date launch_date".split()
)
"""What happens to sites and units rather than to companies."""
GOES_ON = regex(
    r"(?i)\b(?:and|but|then)\s+(?:\w+\s+){1,3}(?:it|they|we|he|she)\s+(?:would|will|had|has|have|plans?|planned|expects?|expected)\b"
)
"""Another statement begins between a part and a figure: "in Boden and said it would"."""
CAUSE = regex(
    r"(?i)\b(?:(?:due|owing|attributable|attributed|thanks|related) to|(?:driven|led|caused|helped|boosted|hurt|offset|aided|supported|hit) by|as a result of|result(?:ed|ing) from|because(?: of)?|reflect(?:s|ed|ing)"
    r"|as (?:higher|lower|stronger|weaker|strong|weak|growth|demand|sales|volumes|increased|decreased|reduced|solid|continued))\b"
)
"""Between a change and a part: the part is why it changed, not what did ("declined 2.5%, as higher sales in the Coatings segment")."""
OWNER_BETWEEN = regex(r"\b(?:it|we|they|the (?:company|group|firm))\b")
PREPOSITION = regex(
    r"\s*(?:(?:increase|rise|growth|gain|jump|improvement|decrease|decline|drop|fall|reduction)\s+)?(?:in|at|of|from|for|across|to)\s+(?:the|its|our|their)?\s*$",
    re.IGNORECASE,
)


def whole_features(view: SentenceView, mention: Mention) -> Iterator[tuple[str, float]]:
    group = GROUPS.get(mention.type, "other")
    yield "whole", 1.0
    yield f"whole_{group}", 1.0
    yield (
        "whole_said",
        float(bool(WHOLE_WORDS.search(view.text, max(view.sentence.start, mention.start - 60), min(view.sentence.end, mention.end + 40)))),
    )


def part_features(
    view: SentenceView, mention: Mention, source: str, start: int, end: int, cast: Cast, phrase: str
) -> Iterator[tuple[str, float]]:
    group = GROUPS.get(mention.type, "other")
    yield source, 1.0
    yield f"{source}_{group}", 1.0
    words = phrase.lower().split()
    if words[-1] in SITE_NOUNS:
        yield "site", 1.0
        yield f"site_{group}", 1.0
    if any(word[:1].isupper() for word in phrase.split()):
        yield "proper", 1.0
    if words[0] in PLACES:
        yield "place", 1.0
        yield f"place_{group}", 1.0
    if source == "inherited":
        yield (
            "inherited_referred",
            float(bool(REFERS_TO_PART.search(view.text, view.sentence.start, min(view.sentence.end, mention.end + 40)))),
        )
        yield "inherited_alone", float(not any(em.mention.end <= mention.start for em in cast.named_in(view.sentence.index)))
    if mention.metric in ("layoffs", "jobs_at_risk") and words[-1] in SITE_NOUNS:
        yield "cuts_at_site", 1.0
    if start < 0:
        return
    if any(remark[0] <= start < remark[1] for remark in _remarks(view, mention)):
        yield "in_remark", 1.0
    if mention.type in MEASURED and start >= mention.end and CAUSE.search(view.text, mention.end, start):
        yield "in_cause", 1.0
    if start > mention.end and any(mention.end <= q.start < start for q in view.figures):
        yield "figure_between", 1.0
    ahead = end <= mention.start
    tail = (mention.figure.noun_end or mention.figure.end) if mention.figure else mention.end
    yield "ahead" if ahead else "behind", 1.0
    yield "distance", -min(view.word_distance(end if ahead else tail, mention.start if ahead else start), 25) / 10
    boundary = view.boundary(min(start, tail), max(start, tail))
    if boundary < 1:
        yield "same_clause", 1.0 - boundary / 2
    if not ahead and PREPOSITION.fullmatch(view.text[tail:start]):
        yield "right_behind", 1.0
    lead = view.text[max(view.sentence.start, start - 12) : start]
    if any(
        start - 30 < q.end <= start and q is not mention.figure and PREPOSITION.fullmatch(view.text[q.noun_end or q.end : start])
        for q in view.figures
    ):
        yield "taken", 1.0
    if re.search(r"(?i)\b(?:in|at|for|of|from|to)\s+(?:the\s+|its\s+|our\s+)?$", lead):
        yield "behind_preposition", 1.0
    if len(view.words_between(view.sentence.start, start)) <= 2:
        yield "opens_sentence", 1.0
        yield f"opens_sentence_{group}", 1.0
    if ahead:
        between = view.text[end : mention.start]
        if re.match(r",?\s+(?:which|where|that|whose)\b", between):
            yield "relative", 1.0
        if OWNER_BETWEEN.search(between) or any(
            em.entity < cast.companies and end < em.mention.start < mention.start for em in cast.named_in(view.sentence.index)
        ):
            yield "owner_between", 1.0
        if GOES_ON.search(between):
            yield "goes_on", 1.0
        clause = max(view.sentence.start, view.last_break(start))
        if len(view.words_between(clause, start)) <= 2 and boundary < 1:
            yield "clause_subject", 1.0
            yield f"clause_subject_{group}", 1.0
        if re.fullmatch(r",?\s*(?:with|employs|employing|has|had|:|\()?\s*", between):
            yield "adjoins", 1.0
    if mention.metric in SITE_EVENTS:
        yield f"{source}_site_event", 1.0
