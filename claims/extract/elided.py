"""Growth without its sign, "Asia advanced 6" behind "Europe grew 8%", or without its measure: "So 28 per cent."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extract.cues import Sense
from claims.extract.mention import Mention
from claims.extract.topic import Topic
from claims.extract.topical import VOICE
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

MOST = Decimal(100)
NOUN_OF_CHANGE = regex(
    r"(?i)\b(?:plus|minus|growth|rise|increase|gain|fall|drop|decline)\s+(?:of|was|came to)\s*(?:about\s+|around\s+|just\s+)?$"
)
VERB_GAP = regex(r"(?i)\s*(?:by\s+)?(?:about |around |some |only |just |a further |another )?")
BASIS = regex(r"(?i)\b(?:organic|lfl|like[- ]for[- ]like|comparable|underlying|cc|reported|growth|yoy|currency[- ]neutral)\s*[:=]?\s*$")
""" "organic +5.1": a signed number is growth behind the name of its basis."""
ENDS = regex(r"(?i)\s*(?:$|[.,;:)]|and\b|while\b|but\b|in\b|with\b|after\b|last\b|this\b|over\b|on\b)")


def elided_percent(view: SentenceView, figure: Quantity, earlier: Sequence[Mention], growing: bool) -> Quantity | None:
    """The number as a percentage where a verb or noun of change governs it and a growth rate went before.

    ``growing``: the sentence before stated a growth rate.
    """
    if figure.kind != "number" or not isinstance(figure.low, Decimal) or not 0 < figure.low < MOST:
        return None
    if not (growing or any(mention.type == "growth_rate" for mention in earlier)) or not ENDS.match(
        view.text[figure.end : view.sentence.end][:12]
    ):
        return None
    before = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    moved = any(
        hit.end <= figure.start and VERB_GAP.fullmatch(view.text[hit.end : figure.start]) for hit in view.sensed(Sense.RISE, Sense.FALL)
    )
    if not (moved or NOUN_OF_CHANGE.search(before) or (figure.signed and BASIS.search(before))):
        return None
    return replace(figure, kind="percent", unit="percent")


OPENS = regex(
    rf"(?i){VOICE}\W*(?:(?:so|and|but|or|well|oh|er|um|no|yes|yeah|okay|ok|right|then|just|only|still|again|say|let['’]s say|let us say|i['’]d say|call it|make it|make that|call that|that['’]s|that is|that was|that makes|which is|which was|which makes|it['’]s|it was|it is|we['’]re at|we were at|i\.e\.|ie|in other words|in all|altogether|what|maybe|perhaps|probably|an?|growth|increase|rise|fall|drop|of|plus|minus|up|down|more like|closer to|growing|roughly|around|about|some|nearly|almost)\b\W*){{0,7}}"
)
CLOSES = regex(
    r"(?i)[\"”’]?\s*(?:,?\s*(?:or so|give or take|more or less|or thereabouts|a year|per year|annually|year[- ]on[- ]year|yoy|last year|this year|in all|in a year|in twelve months|if you (?:like|will|prefer)|to be (?:exact|precise)|by my (?:maths?|sums?|count)|organic(?:ally)?|like[- ]for[- ]like))*[\"”’]?\s*(?:[.,;!?)]|$)"
)
SIGN = regex(r"(?i)%|\bper\s?cent\b|\bpct\b|pc\b")
""" "One in a million" answers no question for growth."""
LONGEST_OPENING = 60


def answered_growth(view: SentenceView, mention: Mention, topic: Topic) -> Mention:
    """A percentage that is all of its sentence, behind a growth rate, a question for one or the two levels: "So 28 per cent."."""
    figure = mention.figure
    if topic.growth is None or figure is None or mention.rule not in ("percent.bare", "percent.share") or figure.points:
        return mention
    if SIGN.search(view.text, figure.core_start, figure.end) is None:
        return mention
    if figure.start - view.sentence.start > LONGEST_OPENING or OPENS.fullmatch(view.text, view.sentence.start, figure.start) is None:
        return mention
    if CLOSES.match(view.text, figure.end, view.sentence.end) is None:
        return mention
    return replace(mention, type="growth_rate", metric=topic.growth, rule="percent.answer")
