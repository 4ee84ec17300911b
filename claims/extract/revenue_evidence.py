"""Whether an amount of money that no rule could name is revenue: evidence from its words, weighed.

"Trade went the other way, $640m", "Nine months: $431 million", "the Street at C$211m": a text about a company's year goes on
with its revenue in words that name nothing. The words on both sides, the size beside the revenue stated last, what the
sentence and those before spoke of are features, each with a weight (`revenue_weights`, learned by ``make train``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claims.extract.evidence_words import words_beside
from claims.extract.mention import Mention
from claims.extract.revenue_weights import REVENUE_WEIGHTS
from claims.extract.topic import Topic
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import BlockKind, Quantity
from claims.regex import regex

NEEDED = 0.4
"""Logits from which an amount is revenue, as for people (`people_evidence`)."""
REVENUE = regex(
    r"(?i)\b(?:revenues?|sales|turnover|top[- ]?line|arr|takings|net revenue|income|guid(?:e|es|ed|ance|ing)|forecast|outlook|street|consensus|business)\b"
)
OTHER = regex(
    r"(?i)\b(?:profits?|loss(?:es)?|ebitda|ebit|earnings|costs?|debt|cash|capex|dividends?|tax|charges?|paid|pays?|bought|sold|raised?|invest\w*|worth|valu\w+|price|fees?|loan|grant|savings?|spen[dt]\w*|fine|deal|stake|funding|round|budget|wages|salary|rent)\b"
)
REACH, BEFORE, NEAR = 70, 220, 30
"""Characters on each side, in front of the sentence, and between two figures that stand together."""
SIZES = tuple(Decimal(10) ** power for power in (4, 5, 6, 7, 8, 9, 10))
LIKE, ALIKE = Decimal(10), Decimal("1.6")
"""Factors within which an amount is of the order of the revenue stated last, and about the same."""


def is_revenue(view: SentenceView, figure: Quantity, earlier: Sequence[Mention], topic: Topic) -> bool:
    """Whether an amount without a measure is more likely revenue than anything else."""
    features = features_of(view, figure, earlier, topic)
    return sum(REVENUE_WEIGHTS.get(name, 0.0) * value for name, value in features.items()) > NEEDED


def features_of(view: SentenceView, figure: Quantity, earlier: Sequence[Mention], topic: Topic) -> Mapping[str, float]:
    """What speaks for and against, by name. ``earlier``: the mentions of the sentence in front of the figure."""
    names = (
        *words_beside(view, figure),
        *_of_amount(view, figure, topic),
        *_of_sentence(view, figure),
        *_spoken_of(figure, earlier, topic),
    )
    return {"bias": 1.0, **dict.fromkeys(names, 1.0)}


def _of_amount(view: SentenceView, figure: Quantity, topic: Topic) -> Iterator[str]:
    value = figure.low if isinstance(figure.low, Decimal) else figure.high
    if not isinstance(value, Decimal):
        return
    yield f"size:{sum(value >= size for size in SIZES)}"
    last = topic.revenue
    if last is None:
        yield "none_before"
    elif last.unit != figure.unit:
        yield "other_currency"
    else:
        ratio = max(value, last.low) / max(min(value, last.low), Decimal(1))  # type: ignore[type-var, operator]
        yield "about_the_same" if ratio < ALIKE else "of_its_order" if ratio < LIKE else "far_from_it"


def _of_sentence(view: SentenceView, figure: Quantity) -> Iterator[str]:
    text, start, end = view.text, view.sentence.start, view.sentence.end
    for side, (first, last) in (
        ("before", (max(start, figure.start - REACH), figure.start)),
        ("behind", (figure.end, min(end, figure.end + REACH))),
        ("in_front", (max(0, start - BEFORE), start)),
    ):
        if REVENUE.search(text, first, last):
            yield f"revenue_{side}"
        if OTHER.search(text, first, last):
            yield f"other_{side}"
    for other in view.figures_near(figure.start, figure.end):
        if other is not figure and figure.end <= other.start < figure.end + NEAR:
            yield f"figure_behind:{other.kind}"
        elif other is not figure and figure.start - NEAR < other.end <= figure.start:
            yield f"figure_before:{other.kind}"
    if any(figure.start - NEAR < period.end <= figure.start for period in view.periods):
        yield "period_before"
    if any(figure.end <= period.start < figure.end + NEAR for period in view.periods):
        yield "period_behind"
    if view.kind is BlockKind.LIST_ITEM:
        yield "item"
    if len(view.words) < 8:
        yield "short"


def _spoken_of(figure: Quantity, earlier: Sequence[Mention], topic: Topic) -> Iterator[str]:
    yield f"topic:{METRICS[topic.money].type if topic.money else 'none'}"
    if topic.amount is not None:
        yield "revenue_in_last_sentence"
    if topic.growth:
        yield "growth_spoken_of"
    money = next(
        (m for m in reversed(earlier) if m.figure is not None and m.figure.kind == "money" and m.figure.start < figure.start), None
    )
    if money is not None:
        kind = "revenue" if money.type == "revenue" else "other" if money.metric else "bare"
        yield f"amount_before:{kind}"
        if figure.start - money.end < NEAR:
            yield f"amount_beside:{kind}"
    if any(m.type == "growth_rate" for m in earlier):
        yield "growth_before"
