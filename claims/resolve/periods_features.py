"""How well a period of the sentence suits a figure: named features, from distance to the kind of measure."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.event_words import Kind
from claims.extract.events import Event
from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import PeriodMention
from claims.regex import regex
from claims.resolve.periods_candidates import WEIGHTS
from claims.resolve.periods_comparison import bound
from claims.resolve.periods_context import PeriodContext, is_flow
from claims.resolve.periods_entries import entry_at
from claims.resolve.periods_lexicon import (
    BRACKETS,
    DATELINE,
    LINKED,
    MODAL_VERB,
    MOVES,
    MOVES_OF_PEOPLE,
    OF_THAT,
    PRESENT,
    STILL,
    WHEN,
    WITH,
)
from claims.resolve.periods_tense import tense_of


def features_of(
    view: SentenceView, mention: Mention, start: int, end: int, p: PeriodMention | None, context: PeriodContext, remarks: Sequence[tuple[int, int]]
) -> tuple[tuple[str, float], ...]:  # fmt: skip
    """The named features of a candidate between two offsets; ``p`` is the period named there, if one is."""
    before = end <= mention.start
    tail = (mention.figure.noun_end or mention.end) if mention.figure else mention.end
    near, far = (end, mention.start) if before else (max(tail, mention.end), start)
    if near > far:
        return (("touches", 1.0),)
    aside = [match.span() for match in BRACKETS.finditer(view.text, near, far)]

    def outside(at: int) -> bool:
        return not any(a <= at < b for a, b in aside)

    others = sum(1 for q in view.figures if q is not mention.figure and near <= q.start and q.end <= far and outside(q.start))
    rivals = sum(1 for o in view.periods if near <= o.start and o.end <= far and o.shift is None and o.start != start)
    words = view.word_distance(near, far) - sum(view.word_distance(a, b) for a, b in aside)
    breaks = sum(weight for at, weight in view.breaks if near <= at < far and outside(at) and at + 1 not in [b for _, b in aside])
    features = [("word", float(words)), ("boundary", breaks), ("figure_between", float(others)), ("period_between", float(rivals))]
    if before:
        features.append(("before", 1.0))
        if WITH.fullmatch(view.text[near:far]):
            features.append(("leads_to", 1.0))
        if start - view.sentence.start < 12:
            features.append(("opens_sentence", 1.0))
    elif LINKED.match(_without(view.text, near, far, aside)) and not others:
        features.append(("behind_and_linked", 1.0))
    if any(0 <= a - end <= 1 and a < mention.start < b and _about_the_time(view, mention, a) for a, b in remarks):
        features.append(("when_clause", 1.0))
    elif any((a <= start < b) != (a <= mention.start < b) for a, b in remarks):
        features.append(("in_remark", 1.0))
    if not before and others and p is not None and _behind_another(view, mention, p):
        features.append(("of_another", 1.0))
    if p is not None:
        features += _fit(view, mention, p, context)
    if before and not rivals and start - view.sentence.start < 12 and tense_of(view, mention) == "past":
        lost = sum(WEIGHTS[name] * value for name, value in features[:3])
        features.append(("fronted", max(0.0, FRONTED - lost)))
    return tuple(features)


FRONTED = -1.6
"""What distance can take from a period at the head of a sentence about the past: it holds for all of its clauses."""


def _about_the_time(view: SentenceView, mention: Mention, at: int) -> bool:
    """The clause right behind a period tells what was then: ", when it had 90", ", which cost 480 people their work"."""
    if WHEN.match(view.text, at):
        return True
    front = view.text[at : mention.start]
    return OF_THAT.match(front) is not None and not PRESENT.search(front) and not MODAL_VERB.search(front)


def _behind_another(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """The period stands right behind a figure of another kind: "£118m in 2024 and employs 1,640"."""
    for q in view.figures:
        tail = q.noun_end or q.end
        if q is not mention.figure and mention.end <= q.start and tail <= p.start and LINKED.match(view.text[tail : p.start]):
            kind = mention.figure.kind if mention.figure else None
            return q.kind != kind or p.role == "until" or MODAL_VERB.search(view.text, mention.end, q.start) is not None
    return False


def _without(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The text between two offsets but for what stands in brackets."""
    parts = []
    for a, b in spans:
        parts.append(text[start:a])
        start = b
    return " ".join([*parts, text[start:end]])


def _fit(view: SentenceView, mention: Mention, p: PeriodMention, context: PeriodContext) -> list[tuple[str, float]]:
    """Does a period of this kind suit the measure? Revenue is not of a day; a level of staff is rarely of a year."""
    assert p.period is not None
    row = METRICS.get(mention.metric or "")
    features: list[tuple[str, float]] = []
    if p.period.kind == "day" and is_flow(mention) and not (mention.type == "growth_rate" and _from_then(view, mention, p)):
        features.append(("day_of_flow", 1.0))
    tense = tense_of(view, mention)
    if row and row.stock and tense in ("now", None) and p.role == "in" and p.period.days > 31 and not bound(view, mention, p):
        features.append(("year_of_stock", 1.0))
    if (entry := entry_at(view)) and entry.end == p.end and not STILL.search(view.text, view.sentence.start, view.sentence.end):
        features.append(("labels_entry", 1.0))
    if p.start - view.sentence.start < 60 and DATELINE.match(view.text[view.sentence.start : p.start]):
        features.append(("dateline", 1.0))
    if p.period.kind == "day" and _announced(view, p):
        if mention.type in ("revenue", "growth_rate"):
            features.append(("announcement_of_flow", 1.0))
        elif mention.metric in MOVES or mention.metric is None:
            features.append(("announcement_of_move", 1.0))
    if any(hit.end <= p.start and view.word_distance(hit.end, p.start) <= 2 and _owns(hit, mention) for hit in view.date_cues):
        features.append(("own_event", 1.0))
    if context.published and p.period.first > context.published and tense == "now" and not bound(view, mention, p):
        features.append(("still_to_come", 1.0))
    return features


def _from_then(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """A price goes up from a day on: "by 1.5 % from 1 July"."""
    return bound(view, mention, p) and FROM_DAY.search(view.text, max(mention.end, p.start - 24), p.start) is not None


FROM_DAY = regex(r"(?i)\b(?:from|effective|with effect from|as of|starting)\s+$")


def _owns(event: Event, mention: Mention) -> bool:
    """Events keep the date right behind them ("the duty took effect on August 6"), but for those that the figure counts."""
    if event.kind not in (Kind.EVENT, Kind.DEAL) or event.metric in (None, "announcement_date"):
        return False
    return not (mention.metric in MOVES or mention.metric is None) or event.metric not in MOVES_OF_PEOPLE


def _announced(view: SentenceView, p: PeriodMention) -> bool:
    """The day on which something was said, not one on which it came about: "said on May 3 that revenue was"."""
    return any(
        hit.metric == "announcement_date"
        and view.word_distance(hit.end if hit.end <= p.start else p.end, p.start if hit.end <= p.start else hit.start) <= 5
        for hit in view.date_cues
    )
