"""Counts of anything else: stores, states, rounds, customers. Kept with their noun."""

from __future__ import annotations

from claims.extract.comparison import is_compared
from claims.extract.mention import Mention
from claims.extract.movement import direction_of
from claims.extract.phrases import words_of
from claims.extract.view import METRIC_INDEX, SentenceView
from claims.metrics import METRICS
from claims.model import Quantity


def count_mention(view: SentenceView, figure: Quantity) -> Mention | None:
    """A count with a noun; a bare number says nothing by itself and is left out."""
    if figure.kind != "count" or figure.noun_start is None or figure.noun_end is None:
        return None
    compared = is_compared(view, figure)
    return Mention(
        view.sentence.index,
        "other_count",
        count_metric(view, figure.noun_start, figure.noun_end),
        "count.noun",
        figure,
        direction=None if compared else direction_of(view, figure),
        compared=compared,
    )


def count_metric(view: SentenceView, start: int, end: int) -> str | None:
    """The measure that a noun stands for, if it has one: ``stores`` of "restaurants"."""
    hits = [hit for hit in METRIC_INDEX.find(words_of(view.text, start, end)) if METRICS[hit.value].type == "other_count"]
    return hits[-1].value if hits else None
