"""Growth without its sign: "Asia advanced 6" behind "Europe grew 8%", and growth of nothing: "footfall was flat"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extract.choose import choose_cue
from claims.extract.cues import Sense
from claims.extract.mention import Mention
from claims.extract.movement import basis_of, growth_basis_of
from claims.extract.percent import growth_name
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Quantity

MOST = Decimal(100)
NOUN_OF_CHANGE = re.compile(
    r"(?i)\b(?:plus|minus|growth|rise|increase|gain|fall|drop|decline)\s+(?:of|was|came to)\s*(?:about\s+|around\s+|just\s+)?$"
)
VERB_GAP = re.compile(r"(?i)\s*(?:by\s+)?(?:about |around |some |only |just |a further |another )?")
BASIS = re.compile(
    r"(?i)\b(?:organic|lfl|like[- ]for[- ]like|comparable|underlying|cc|reported|growth|yoy|currency[- ]neutral)\s*[:=]?\s*$"
)
""" "organic +5.1": a signed number is growth behind the name of its basis."""
ENDS = re.compile(r"(?i)\s*(?:$|[.,;:)]|and\b|while\b|but\b|in\b|with\b|after\b|last\b|this\b|over\b|on\b)")
FLAT = re.compile(
    r"(?i)\b(?:flat|stagnated|stood still|level with (?:last|the previous|the prior)|on a par with (?:last|the previous|the prior|that of)|unchanged (?:from|on|against|year[- ]on[- ]year)|little changed (?:from|on)|exactly as much as (?:last|in|the previous))\b"
)
NO_FLAT = re.compile(
    r"(?i)\s*(?:[-–]|fees?|rates?|rents?|tax|screens?|roofs?|tyres?|tires?|beds?|prices?|footed|pack|white|land|in\s+(?:the\s+)?[A-Z])"
)
FLAT_WORDS = 6
"""Words between a measure and the word that says it did not move."""


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


def flat_mentions(view: SentenceView, mentions: Sequence[Mention]) -> list[Mention]:
    """Growth of nothing, of a measure named just before: "sales were flat", "turnover stood still"."""
    found = []
    for match in FLAT.finditer(view.text, view.sentence.start, view.sentence.end):
        if NO_FLAT.match(view.text, match.end()) or any(m.start < match.end() and match.start() < m.end for m in mentions):
            continue
        zero = Decimal(0)
        figure = Quantity(
            match.start(), match.end(), "percent", zero, zero, "percent", Decimal(1), Decimal(1), None, match.start(), match.end()
        )
        level = choose_cue(view, figure, lambda metric: metric.unit in ("money", "other") or metric.type == "growth_rate")
        if level is None or level.cue.end > match.start() or view.boundary(level.cue.end, match.start()) >= 1:
            continue
        grows = level.cue.metric.type == "growth_rate" or any(row.level == level.cue.metric.name for row in METRICS.values())
        if not grows or view.word_distance(level.cue.end, match.start()) > FLAT_WORDS:
            continue
        growth_basis, basis = growth_basis_of(view, figure), basis_of(view, figure)
        metric = growth_name(view, figure, level, growth_basis, basis)
        cue = (level.cue.start, level.cue.end)
        found.append(
            Mention(view.sentence.index, "growth_rate", metric, "percent.flat", figure, cue=cue, growth_basis=growth_basis, basis=basis)
        )
    return found
