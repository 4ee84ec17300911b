"""What figures without a measure take from their own sentence, or from the topic of those before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extract.mention import BY_EVIDENCE, Mention
from claims.extract.revenue_evidence import is_revenue
from claims.extract.topic import Topic
from claims.extract.topical import SMALLEST_TOTAL, is_topical, opens_comparison, refers
from claims.extract.view import SentenceView
from claims.metrics import METRICS, growth_metric
from claims.model import Quantity
from claims.regex import regex


def fill(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> list[Mention]:
    """Give figures without a measure the one of their sentence, or of the sentences before."""
    out: list[Mention] = []
    for mention in mentions:
        if mention.metric is None and mention.figure is not None and not _is_whole_of_rate(mention, out):
            mention = named_by_rule(view, mention, mention.figure, mentions, topic, out[-1] if out else None)
            if mention.rule == "money.bare" and is_revenue(view, mention.figure, out, topic):  # type: ignore[arg-type]
                mention = replace(
                    mention,
                    metric=topic.money if topic.money in REVENUES else "revenue",
                    type="revenue",
                    rule="money.evidence",
                    certainty=BY_EVIDENCE,
                )
        out.append(mention)
    return _with_directions(view, out)


def _is_whole_of_rate(mention: Mention, before: Sequence[Mention]) -> bool:
    """What the shares come to in all, of which the text's measure says nothing: "€0.62 per share in April, €71 million altogether"."""
    return mention.rule == "money.bare" and bool(before) and before[-1].rule == "money.per_share"


MOVED_BY = regex(
    r"(?i)\s*(?:[^.;]{0,40}?[,(]\s*|(?:[^.;,]{0,40}?\s)?(?:was|were|is|are|represent(?:s|ed|ing)?|which (?:is|was|represents))\s+)(?:or|which is|that is|i\.e\.)?\s*(?:\(?[+–-]?\s*|(?:up|down)(?: by)?\s+|(?:an?|the) (?:\w+ )?(?:increase|rise|gain|decrease|fall|drop|decline|growth|improvement|jump|reduction) of\s+|(?:a|an|some|about|around|roughly|nearly|almost|only|just|modest|growth of)\s+){0,2}"
)
"""What may stand between a level and the change that led to it: "was $431 million, up 13%", "of £68.2m was 12% up"."""
LEADS_TO = regex(r"(?i)[^.;:]{0,30}?\bto\s+(?:an?\s+|about\s+|around\s+|some\s+|just\s+|nearly\s+|a record\s+)?")


def _with_directions(view: SentenceView, mentions: Sequence[Mention]) -> list[Mention]:
    """Give levels that do not say which way they moved the direction of the change stated right behind or before."""
    out: list[Mention] = []
    for k, mention in enumerate(mentions):
        if mention.direction is None and not mention.compared and mention.figure and mention.type in ("revenue", "other_money"):
            behind = mentions[k + 1] if k + 1 < len(mentions) else None
            before = mentions[k - 1] if k else None
            if (
                behind
                and behind.type == "growth_rate"
                and behind.start - mention.end < 90
                and MOVED_BY.fullmatch(view.text[mention.end : behind.start])
            ):
                mention = replace(mention, direction=behind.direction)
            elif before and before.type == "growth_rate" and LEADS_TO.fullmatch(view.text[before.end : mention.start]):
                mention = replace(mention, direction=before.direction)
        out.append(mention)
    return out


def named_by_rule(
    view: SentenceView, mention: Mention, figure: Quantity, mentions: Sequence[Mention], topic: Topic, before: Mention | None
) -> Mention:
    """A figure with the measure that a rule finds for it, or as it was."""
    if mention.rule == "money.bare":
        metric = (
            _level_beside(view, figure, mentions)
            or _guided(view, figure)
            or (topic.money if is_topical(view, figure) or (_grew(view, figure, mentions) and topic.money in REVENUES) else None)
            or _listed(view, figure, before)
            or _compared_with(view, mention, before)
            or (topic.money if topic.amount is not None and opens_comparison(view, figure) else None)
        )
        if metric is None:
            return mention
        kind = "revenue" if METRICS[metric].type == "revenue" else "other_money"
        return replace(mention, metric=metric, type=kind, rule="money.topic")  # type: ignore[arg-type]
    if mention.type == "growth_rate" and refers(view):
        return replace(mention, metric=growth_metric(topic.money))
    return mention


def _level_beside(view: SentenceView, figure: Quantity, mentions: Sequence[Mention]) -> str | None:
    """ "increased 13% to $90.8 billion": the level that the growth just before it is of."""
    for other in reversed(mentions):
        if other.figure is not None and other.type == "growth_rate" and other.end <= figure.start and other.metric:
            level = METRICS[other.metric].level
            return level if re.fullmatch(r"(?i)\W*(?:\([^)]*\)\s*)?(?:[\w-]+\s){0,3}?to\s*", view.text[other.end : figure.start]) else None
    return None


GUIDE = regex(
    r"(?i)\b(?:guide|guidance|outlook|(?:it|we|they|company|group|firm|management)(?: now)? guid(?:es?|ed))\b(?![^.;]*\b(?:for|of|on)\s+(?:capex|eps|costs?|tax|margins?|profits?)\b)[^.;$€£]{0,40}$"
)
""" "FY guide: $780M to $800M": what a company guides for without saying of what is its revenue."""
REVENUES = frozenset(name for name, row in METRICS.items() if row.type == "revenue")
CHANGE_BEHIND = regex(r"(?i)\s*(?:\(\s*|,\s*(?=up|down|[+–-]))(?:up |down |a (?:rise|fall|gain|drop) of )?")


def _guided(view: SentenceView, figure: Quantity) -> str | None:
    """Revenue, where the amount stands behind a word for guidance and nothing names another measure."""
    start = max(view.sentence.start, figure.start - 90)
    if GUIDE.search(view.text[start : figure.start]) is None or any(cue.metric.unit == "money" for cue in view.cues):
        return None
    return "revenue" if isinstance(figure.low, Decimal) and figure.low >= SMALLEST_TOTAL else None


def _grew(view: SentenceView, figure: Quantity, mentions: Sequence[Mention]) -> bool:
    """A change on the year follows the amount, in brackets or behind a comma: "at $141m (+27% y/y)"."""
    behind = next((m for m in mentions if m.start >= figure.end), None)
    return behind is not None and behind.type == "growth_rate" and CHANGE_BEHIND.fullmatch(view.text[figure.end : behind.start]) is not None


def _compared_with(view: SentenceView, mention: Mention, before: Mention | None) -> str | None:
    """The measure of the amount that this one is compared with: "$524 million, raised from $515 million"."""
    if not mention.compared or before is None or before.figure is None or before.figure.kind != "money" or before.type != "revenue":
        return None
    return before.metric if mention.start - before.end < 40 else None


PARALLEL = regex(
    r"(?:\s*\([^()]{1,40}\))?\s*(?:,|;|\band\b|\bwhile\b|, and\b)\s*(?:and\s+)?(?:the\s+|its\s+)?(?P<name>(?:[\w&'’.-]+\s+){1,4}?)(?:segment |division |unit |business |arm )?(?:for |of |at |with |contributed |brought in |added |made |took )?"
)
NOT_A_NAME = regex(
    r"(?i)\b(?:was|were|is|are|be|has|had|have|paid|pays?|cost|costs|bought|sold|spent|to|from|in|on|against|after|than|up|down|by|profit|loss|debt|cash|which|who|that|it|he|she|they|we|each|founders?|owners?|directors?|shareholders|investors|gave|give|got|made|worth|price|about|over|up)\b"
)
"""A list of parts with their amounts: "The Herbs segment contributed €301m, the Spices segment €187m", "e-books for £8.3m"."""


def _listed(view: SentenceView, figure: Quantity, before: Mention | None) -> str | None:
    """The revenue that the amount before in a list of parts is: another name and its amount, no verb of their own between."""
    if before is None or before.type != "revenue" or before.figure is None or before.figure.kind != "money":
        return None
    match = PARALLEL.fullmatch(view.text[before.end : figure.start]) if figure.start - before.end < 90 else None
    return before.metric if match and not NOT_A_NAME.search(match["name"]) else None
