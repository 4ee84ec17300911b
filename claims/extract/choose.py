"""Which of the metrics named in a sentence a figure belongs to: each named cue gets a score, the best wins.

The features are where the cue stands (before the figure, or right behind it with "of" or "in"), how
many words and clause boundaries lie between, and whether other figures of the same kind do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from claims.extract.view import Cue, SentenceView
from claims.metrics import Metric
from claims.model import Quantity
from claims.regex import regex

BEHIND = regex(
    r"(?:[\s-]+(?:a|per)[\s-]year|\s+annually|\s+a month|\s+a quarter)?\s*(?:of|in|from|worth of|for|as)\s+(?:(?:a|an|its|the|their|our|annual|total|net|group|new|quarterly|additional|consolidated|gross|combined|yearly|such)\s+){0,3}$"
    r"|[\s-]*(?:(?:annual|net|quarterly|yearly|pre-tax|operating)\s+)?$",
    re.IGNORECASE,
)
"""What may stand between a figure and the metric that it is of: "$90 billion of annual revenue"."""

PER_WORD, PER_BOUNDARY, PER_FIGURE = 0.12, 1.1, 0.45
BEFORE, RIGHT_BEHIND, AFTER = 1.0, 1.7, -0.9
SHARE_OF = regex(
    r"(?:%|\bper ?cent|\bpct)\s+of\s+(?:(?:the|its|our|their|total|net|group|annual|combined|consolidated|product|fourth|third|second|first)\s+){0,3}$",
    re.IGNORECASE,
)
SET_AGAINST = regex(r"(?i)\b(?:compar(?:ed|es|ing)\s+(?:with|to)|versus|vs\.?|against|from|than)\b")
PER_SHARE = regex(r"(?i)\s*(?:a|per|each)\s+(?:[a-z]+\s+){0,2}share")
SHARE_REACH = 50
""" "$18.9m, or 3.6% of revenues": what a share is of is no measure of an amount."""
NEVER = -99.0
THRESHOLD = -1.6
"""Below this a cue is too far away to say anything about the figure."""


_ASIDE = r",\s+(?:which|impacted by|affected by|reduced by|hit by|helped by|boosted by|including|excluding|after|before|net of|despite)\b(?:[^;.()]|\.(?=\d))*?"
CLOSED_ASIDE = regex(
    rf"(?i){_ASIDE},\s+(?=(?:was|were|is|are|came|rose|fell|grew|totall?ed|amounted|reached|stood|increased|decreased|declined|dropped|improved)\b)"
)
"""A remark behind a measure that is closed before the measure's verb: "net income, which excludes deal costs, totaled"."""
ASIDE_REACH = 200
"""Characters over which such a remark is looked for."""
IN_ASIDE = 2.5


@dataclass(frozen=True, slots=True)
class Choice:
    cue: Cue
    score: float


def choose_cue(view: SentenceView, figure: Quantity, allowed: Callable[[Metric], bool]) -> Choice | None:
    """The best cue for a figure, or None where none is near enough."""
    best = max(scored_cues(view, figure, allowed), key=lambda choice: (choice.score, choice.cue.start), default=None)
    return best if best and best.score >= THRESHOLD else None


def scored_cues(view: SentenceView, figure: Quantity, allowed: Callable[[Metric], bool]) -> list[Choice]:
    """Every cue that could be the figure's, in the order of the text, with how well it fits."""
    return [Choice(cue, _score(view, figure, cue)) for cue in view.cues if allowed(cue.metric)]


def _is_anothers(view: SentenceView, figure: Quantity, cue: Cue, before: bool) -> bool:
    """Whether the cue only says what a share is of, or that another amount is told per share: both say nothing of an amount beside them."""
    if SHARE_OF.search(view.text, max(view.sentence.start, cue.start - SHARE_REACH), cue.start):
        return not before or SET_AGAINST.search(view.text[cue.end : figure.start]) is not None
    at = bisect_left(view.figures, cue.start, key=lambda other: other.start)
    amount = view.figures[at - 1] if at else None
    return amount is not None and amount is not figure and PER_SHARE.fullmatch(view.text, amount.end, cue.end) is not None


def _in_aside(view: SentenceView, figure: Quantity, cue: Cue) -> bool:
    """The measure stands in a remark that is closed in front of the figure's verb."""
    start = max(view.sentence.start, figure.start - ASIDE_REACH)
    return any(m.start() < cue.start and cue.end <= m.end() for m in CLOSED_ASIDE.finditer(view.text, start, figure.start))


def _regained(view: SentenceView, figure: Quantity, aside: re.Match[str]) -> float:
    """What the words of a closed remark take from the measure in front of it."""
    start, end = aside.span()
    inside = sum(1 for q in view.figures if q.kind == figure.kind and start <= q.start and q.end <= end)
    return PER_WORD * view.word_distance(start, end) + PER_BOUNDARY * view.boundary(start, end) + PER_FIGURE * inside


def _score(view: SentenceView, figure: Quantity, cue: Cue) -> float:
    if cue.start < figure.end and figure.start < cue.end:
        return BEFORE  # inside the figure's own span: "a $6 million seed round"
    before = cue.end <= figure.start
    if figure.kind == "money" and _is_anothers(view, figure, cue, before):
        return NEVER
    near, far = (cue.end, figure.start) if before else (figure.end, cue.start)
    score = -PER_WORD * view.word_distance(near, far) - PER_BOUNDARY * view.boundary(near, far)
    others = sum(1 for q in view.figures if q.kind == figure.kind and near <= q.start and q.end <= far)
    score -= PER_FIGURE * others
    if before and _in_aside(view, figure, cue):
        score -= IN_ASIDE
    elif before and far - near < ASIDE_REACH and (aside := CLOSED_ASIDE.search(view.text, near, far)):
        score += _regained(view, figure, aside)
    if before:
        return score + BEFORE
    return score + (RIGHT_BEHIND if BEHIND.fullmatch(view.between(near, far)) else AFTER)
