"""Why each figure was read as it was: the claim and its rule, what lost, and what was chosen among.

Made from the steps of a reading (:func:`claims.pipeline.steps_of`) by asking the stages' own functions again, so
that reading itself keeps no record and costs nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.extract import bare
from claims.extract.choose import scored_cues
from claims.extract.headcount_measures import head_noun, scored_measures
from claims.extract.no_people import stands_for_no_people
from claims.extract.view import SentenceView
from claims.metrics import Metric
from claims.model import Claim, Document, Field, Quantity
from claims.pipeline import FIELDS, Steps, steps_of
from claims.quantities.refused import find_refused
from claims.reference import EMPTY_REFERENCE, Reference
from claims.resolve.claims import Resolution
from claims.resolve.periods_candidates import WEIGHTS as PERIOD_WEIGHTS
from claims.resolve.weights import SUBJECT_WEIGHTS

MOST = 4
"""Candidates shown of each choice."""
LEAST_PROBABLE = 0.005


@dataclass(frozen=True, slots=True)
class Option:
    """One candidate of a choice. ``terms`` are its features, each with what it adds to ``score``."""

    name: str
    score: float
    terms: tuple[tuple[str, float], ...] = ()
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Who or what was chosen, best first, how, and by what margin (0 to 1) over the next."""

    options: tuple[Option, ...]
    source: str | None = None
    margin: float = 1.0


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of one figure, date or number of a text."""

    field: Field
    start: int
    end: int
    claim: Claim | None = None
    figure: Quantity | None = None
    lost: tuple[tuple[str, str], ...] = ()
    """Readings that lost, and why: ("headcount", "its noun counts no people")."""
    measures: Decision | None = None
    """The measures that words of the sentence offered, and how well each fits."""
    subject: Decision | None = None
    period: Decision | None = None


def trace(document: Document, reference: Reference = EMPTY_REFERENCE) -> tuple[Trace, ...]:
    """Trace every figure, date claim and refused number of a document, the title first, in the order of the text.

    >>> [(t.claim.rule if t.claim else None, t.lost) for t in trace(Document("a", "It makes the Boeing 737."))]
    [(None, (('figure', 'part of a name or behind a label'),))]
    """
    steps = steps_of(document, reference)
    read = {(r.claim.field, _at(r)): r for r in steps.resolutions}
    found: list[Trace] = []
    for field in FIELDS:
        views = [view for view in steps.views if view.field == field]
        mine = [_of_figure(view, figure, read.get((field, figure.start)), steps) for view in views for figure in view.figures]
        mine += [_of_claim(r, steps) for r in steps.resolutions if r.claim.field == field and r.mention.figure is None]
        mine += _refused(document, field, steps, views)
        found += sorted(mine, key=lambda one: (one.start, one.end))
    return tuple(found)


def _at(resolution: Resolution) -> int:
    return resolution.mention.figure.start if resolution.mention.figure else -1 - resolution.mention.start


def _refused(document: Document, field: Field, steps: Steps, views: Sequence[SentenceView]) -> Iterator[Trace]:
    figures = steps.quantities if field == "text" else steps.title_quantities
    periods = [period for view in views for period in view.periods]
    for one in find_refused(document.field(field), figures, periods):
        yield Trace(field, one.start, one.end, lost=(("figure", one.why),))


def _of_claim(resolution: Resolution, steps: Steps) -> Trace:
    claim = resolution.claim
    return Trace(
        claim.field, claim.start, claim.end, claim, resolution.mention.figure, subject=_subject(resolution, steps), period=_period(resolution)
    )  # fmt: skip


def _of_figure(view: SentenceView, figure: Quantity, resolution: Resolution | None, steps: Steps) -> Trace:
    claim = resolution.claim if resolution else None
    return Trace(
        view.field, claim.start if claim else figure.start, claim.end if claim else figure.end, claim, figure,
        lost=tuple(_lost(view, figure, claim)), measures=_measures(view, figure),
        subject=_subject(resolution, steps) if resolution else None, period=_period(resolution) if resolution else None,
    )  # fmt: skip


# ---------------------------------------------------------------- types and measures

_NO_PEOPLE = (
    ("part of a name, a measure, a score or an age", stands_for_no_people),
    ("measured, signed, a ratio or a label", bare.is_no_count),
    ("behind a word that it is the name of", bare.names_something),
    ("said of something else than people", bare.counts_another),
)
"""What keeps a bare number from counting people, asked in this order."""


def _lost(view: SentenceView, figure: Quantity, claim: Claim | None) -> Iterator[tuple[str, str]]:
    """The other types that a figure of its kind may have, and why it has not."""
    kind = claim.type if claim else None
    if figure.kind in ("count", "number"):
        if kind == "headcount":
            yield "other_count", "a count of people at work comes first"
        else:
            yield "headcount", _no_people(view, figure)
            if kind is None:
                yield "other_count", "it counts nothing that is named"
    elif figure.kind == "money" and kind in ("revenue", "other_money"):
        yield ("other_money", "its measure is one of revenue") if kind == "revenue" else ("revenue", "its measure is none of revenue")
    elif figure.kind in ("percent", "multiple"):
        if kind == "growth_rate":
            yield "other_percent", "a word or sign of change governs it"
        else:
            yield "growth_rate", "no word or sign of change governs it"


def _no_people(view: SentenceView, figure: Quantity) -> str:
    noun = head_noun(view, figure)
    if noun is not None:
        return f"nothing says that {noun!r} are somebody's staff"
    return next((why for why, refuses in _NO_PEOPLE if refuses(view, figure)), "no word near it speaks of people at work")


def _measures(view: SentenceView, figure: Quantity) -> Decision | None:
    if figure.kind in ("count", "number"):
        scored = [(s.metric, s.score, s.cue) for s in scored_measures(view, figure, head_noun(view, figure))]
    else:
        fits = {"money": _is_money}.get(figure.kind, _is_of_percent)
        scored = [(c.cue.metric.name, c.score, (c.cue.start, c.cue.end)) for c in scored_cues(view, figure, fits)]
    scored.sort(key=lambda one: (-one[1], -one[2][0]))
    return Decision(tuple(Option(f"{name} ({_quoted(view, cue)})", score) for name, score, cue in scored[:MOST])) if scored else None


def _is_money(metric: Metric) -> bool:
    return metric.unit == "money"


def _is_of_percent(metric: Metric) -> bool:
    return metric.unit != "date"


def _quoted(view: SentenceView, cue: tuple[int, int]) -> str:
    return f'"{view.text[cue[0] : cue[1]]}"'


# ---------------------------------------------------------------- subject and period


def _subject(resolution: Resolution, steps: Steps) -> Decision:
    choice = resolution.subject
    entities = steps.cast.entities
    options = [
        Option(
            entities[c.entity].name if c.entity >= 0 else "the text's own voice",
            c.score,
            _terms(c.features, SUBJECT_WEIGHTS),
            c.probability,
        )
        for c in choice.candidates
        if c.probability >= LEAST_PROBABLE
    ]
    if not options and resolution.claim.subject:
        options = [Option(resolution.claim.subject, 0.0)]
    return Decision(tuple(options[:MOST]), choice.source, choice.margin)


def _period(resolution: Resolution) -> Decision:
    choice = resolution.period
    options = [Option(f"{c.period.iso} ({c.source})", c.score, _terms(c.features, PERIOD_WEIGHTS)) for c in choice.candidates]
    return Decision(tuple(_distinct(options)[:MOST]), choice.source, choice.margin)


def _distinct(options: Sequence[Option]) -> list[Option]:
    """Each candidate once: two mentions of one period are one to a reader."""
    return list({option.name: option for option in reversed(options)}.values())[::-1]


def _terms(features: Sequence[tuple[str, float]], weights: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """Each feature with what it adds, the strongest first; those that add nothing are left out."""
    terms = [(name, weights.get(name, 0.0) * value) for name, value in features]
    return tuple(sorted((term for term in terms if abs(term[1]) >= 0.005), key=lambda term: (-abs(term[1]), term[0])))
