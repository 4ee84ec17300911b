"""Growth of nothing: "sales were flat", "turnover stood still", "Headcount? Unchanged"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extract.choose import choose_cue
from claims.extract.mention import Mention
from claims.extract.movement import basis_of, growth_basis_of
from claims.extract.percent import growth_name
from claims.extract.topic import Topic
from claims.extract.topical import VOICE
from claims.extract.view import SentenceView
from claims.metrics import METRICS, growth_metric
from claims.model import Quantity
from claims.regex import regex
from claims.sieve import Sieve

_THEN = r"(?:last|the previous|the prior|a year|the year before|the same|that of|those of|(?:in\s+)?(?:19|20)\d\d|\d)"
FLAT = Sieve(
    regex(
        rf"(?i)\b(?:flat\b|stagnated|stagnant|stood still|at a standstill|level with {_THEN}|on a par (?:with {_THEN}|\(|$)|on a par with the (?=[A-Z]{{0,3}}[$£€¥]?\s?\d)|(?:no|little|barely|largely|broadly|basically|virtually|practically|essentially|almost|hardly) change[d]?(?: (?:from|on|at|against|year[- ]on[- ]year|over)\b)?"
        r"|unchanged (?:from|on|at|against|year[- ]on[- ]year)|(?:basically|virtually|practically|essentially|broadly|largely|more or less) unchanged|unchanged(?=\s*(?:[.;)]|$))|exactly as much as (?:last|in|the previous)|much the same as (?:last|in|the year before))"
    )
)
NO_FLAT = regex(
    r"(?i)\s*(?:[-–]|\d|fees?|rates?|rents?|tax|screens?|roofs?|tyres?|tires?|beds?|prices?|footed|pack|white|land|in\s+(?:the\s+)?[A-Z]|out\b|battery|batteries|above|below|for rent|hunting|share|owners?|surface|glass|steel)"
)
ARTICLE = regex(r"(?i)\b(?:the|an?|his|her|my|our|their|your|council|new|this|that|of)\s+$")
""" "The flat", "a flat": somebody's home."""
FLAT_WORDS = 6
"""Words between a measure and the word that says it did not move."""
ALONE = regex(
    rf"(?i){VOICE}\W*(?:(?:and|but|well|oh|still|so|broadly|basically|pretty much|more or less|largely|roughly|also|again|yes|no|it was|they were|it is|they are|that was)\b\W*){{0,3}}"
)
"""What may open the answer to a question: "Headcount? Flat, at 1,870."."""
FINISHED = regex(
    r"(?i)\b(?:finish(?:es|ed|ing)?|end(?:s|ed|ing)?|clos(?:e|es|ed|ing))\s+(?:the |this |that )?(?:year|quarter|half|season|period)\s+(?:broadly |roughly |about |pretty |more or less )?$"
)
SUBJECT = regex(
    r"(?i)\b(?:footfall|traffic|donations|volumes?|output|production|demand|orders|admissions|attendances?|visits|visitors|users|subscribers|members(?:hip)?|customers|passengers?|(?:passenger|customer|staff|visitor|guest|student|pupil|subscriber) numbers|exports|imports|shipments|deliveries|prices|wages|rents|enrol?ments?|circulation|registrations|listings|starts|completions|arrivals|bookings|fares|takings|billings)\b[^.;,:]{0,40}?\s(?:was|were|is|are|remained|stayed|held|has been|have been|came in)\s+(?:broadly |roughly |largely |also |all but |pretty |more or less |essentially |still )?$"
)
"""Measures that have no name of their own here, and the verb that says how they stood."""
STAFF_NUMBERS = regex(
    r"(?i)\b(?:headcount|head count|workforce|payroll|employment|(?:staff|employee|staffing) (?:numbers|levels)|numbers? of (?:staff|employees|people))\b[^.;,:]{0,30}?\s(?:was|were|is|are|remained|stayed|held|stood|has been|kept|will be|to be|be)\s+(?:broadly |roughly |largely |also |all but |pretty |more or less |essentially |still )?$"
)
TO_PERCENT = regex(r"(?i)\s+to\s+(?:up\s+|plus\s+|\+|about\s+|perhaps\s+)?$")
GUIDED = regex(r"(?i)\b(?:outlook|guidance|forecasts?|targets?|estimates?|dividend|rating|view|stake|price target|advice)\b")
"""What may be left unchanged without any growth of nothing."""


def with_flat(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> list[Mention]:
    """The mentions of the sentence, and growth of nothing among them.

    A range that starts from it, "flat to 3 per cent higher", is one growth.
    """
    out = list(mentions)
    for match in FLAT.finditer(view.keys, view.text, view.sentence.start, view.sentence.end):
        if NO_FLAT.match(view.text, match.end()) or ARTICLE.search(view.text, max(view.sentence.start, match.start() - 10), match.start()):
            continue
        if any(mention.start < match.end() and match.start() < mention.end for mention in mentions):
            continue
        ahead = next(
            (k for k, mention in enumerate(out) if mention.type == "growth_rate" and mention.figure and mention.start >= match.end()), None
        )
        if ahead is not None and TO_PERCENT.fullmatch(view.text, match.end(), out[ahead].start):
            figure = out[ahead].figure
            assert figure is not None
            out[ahead] = replace(
                out[ahead], figure=replace(figure, start=match.start(), core_start=match.start(), low=Decimal(0), span=True)
            )
        elif mention := _growth_of_nothing(view, match, topic):
            out.append(mention)
    return out


def _growth_of_nothing(view: SentenceView, match: re.Match[str], topic: Topic) -> Mention | None:
    zero = Decimal(0)
    figure = Quantity(
        match.start(), match.end(), "percent", zero, zero, "percent", Decimal(1), Decimal(1), None, match.start(), match.end()
    )
    growth_basis, basis = growth_basis_of(view, figure), basis_of(view, figure)
    level = choose_cue(view, figure, lambda metric: metric.unit in ("money", "other", "people") or metric.type == "growth_rate")
    base = Mention(view.sentence.index, "growth_rate", None, "percent.flat", figure, growth_basis=growth_basis, basis=basis)
    before = view.text[max(view.sentence.start, match.start() - 60) : match.start()]
    if (
        level is not None
        and level.cue.end <= match.start()
        and (view.boundary(level.cue.end, match.start()) < 1 or before.rstrip().endswith(":"))
    ):
        metric = level.cue.metric
        grows = metric.type == "growth_rate" or any(row.level == metric.name for row in METRICS.values())
        near = view.word_distance(level.cue.end, match.start()) <= FLAT_WORDS
        if grows and near and not GUIDED.search(view.text, level.cue.end, match.start()):
            return replace(base, metric=growth_name(view, figure, level, growth_basis, basis), cue=(level.cue.start, level.cue.end))
    if SUBJECT.search(before):
        return base
    if STAFF_NUMBERS.search(before):
        return replace(base, metric="headcount_growth")
    spoken = topic.people if topic.people == "total_employees" else topic.money
    named = growth_metric(spoken)
    opens = ALONE.fullmatch(view.text, view.sentence.start, match.start()) is not None
    if (
        named
        and (opens or FINISHED.search(before))
        and (level is None or opens)
        and not GUIDED.search(view.text, view.sentence.start, view.sentence.end)
    ):
        return replace(base, metric=named)
    return None
