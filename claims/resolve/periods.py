"""For when a figure holds: candidate periods with named features, then one choice.

Candidates are the periods named in the sentence, the periods that its comparison phrases count out
("a year earlier"), those of the sentences and headings before, the document's reporting period, and
the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import BlockKind, Period, PeriodMention, PeriodSource, Shift
from claims.quantities.calendar import add_months, make_period, shift_period

PER_WORD, PER_BOUNDARY = 0.08, 0.7
RIGHT_BEHIND, OPENS_SENTENCE, OTHERS_BETWEEN, BEFORE = 1.2, 0.5, -0.55, -0.2
DAY_OF_FLOW, YEAR_OF_STOCK, OWN_EVENT = -1.2, -0.8, -0.9
OF_ANNOUNCEMENT = -3.0
OWN_EVENTS = frozenset(
    {"founding_date", "opening_date", "effective_date", "acquisition_date", "appointment_date", "signing_date", "sale_date", "meeting_date"}
)
"""Events that own the date right behind them: "the duty took effect on August 6"."""
LINKED = re.compile(
    r"^\W{0,2}(?:\s*(?:of|in|for|during|on|at|by|over|as of|at the end of|at end|as at|from|between|to|the|a|an|its|their|this|,|\(|revenue|sales|net sales|turnover|net|total|year|half|period|employees|people|jobs|staff|workers|higher|lower|more|less)\b)*\W*$",
    re.IGNORECASE,
)
COMPARING = re.compile(
    r"(?i)\b(?:from|than|against|versus|compared (?:with|to)|comparison with|above|below|over|up on|down on|vs\.?)\s+(?:that of\s+|those of\s+|the\s+(?:figure|level|number|total)\s+(?:for|in|of|at)\s+|in\s+|at\s+)?(?:the\s+)?$"
)
ENDED = re.compile(r"(?i)\b(?:end(?:ed|s|ing)?|close[ds]?|finish(?:ed|es)?|at the end of|at year[- ]end)\b")
FULL_YEAR = re.compile(r"(?i)^\W*(?:full[- ]year|twelve months|12 months|the year|annual|year as a whole|for the year)\b")
YEAR = Shift(-1, "year")


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """The period, how it is known, and by how much it beat the next candidate (0 to 1)."""

    period: Period | None
    source: PeriodSource | None
    margin: float


UNKNOWN = PeriodChoice(None, None, 0.0)


@dataclass(frozen=True, slots=True)
class PeriodContext:
    """What the text before says: the last flow period (a quarter, a year) and the last event's date."""

    reporting: Period | None = None
    event: Period | None = None
    published: date | None = None


def choose_period(
    view: SentenceView,
    mention: Mention,
    context: PeriodContext,
    earlier: Sequence[tuple[Mention, PeriodChoice]],
    compared: Sequence[Mention] = (),
) -> PeriodChoice:
    """Choose the period of one mention.

    ``earlier`` are the sentence's mentions already resolved, ``compared`` those that are there for comparison:
    a period that belongs to one of these says nothing about the others.
    """
    if mention.date is not None:
        return PeriodChoice(mention.date.period, "stated", 1.0)
    if mention.column_period is not None:
        return PeriodChoice(mention.column_period.period, "stated", 1.0)
    base = _base(earlier, context, mention)
    if since := _since(view, mention, context):
        return PeriodChoice(since, "stated", 0.9)
    if mention.compared and (choice := _compared(view, mention, base)):
        return choice
    theirs = {
        id(p) for p in view.periods if _is_comparison(view, p) or any(_bound(view, other, p) for other in compared if other is not mention)
    }
    scored = sorted(
        (
            (score, p)
            for p in view.periods
            if p.role != "since" and p.period and id(p) not in theirs and (score := _score(view, mention, p)) > -2.2
        ),
        key=lambda sp: (-sp[0], sp[1].start),
    )
    if scored:
        best = scored[0]
        margin = 1.0 if len(scored) == 1 else min(1.0, max(0.0, (best[0] - scored[1][0]) / 1.5))
        return PeriodChoice(_closing(view, mention, best[1].period), "stated", margin)
    if base is not None and (shift := _counted_back(view, mention)):
        return PeriodChoice(shift_period(base, shift), "stated", 0.8)
    return _inherited(view, mention, context, base)


COUNTED_SINCE = frozenset(
    {"layoffs", "cumulative_layoffs", "new_hires", "net_hires", "departures", "funding_raised", "total_funding_raised"}
)
"""Measures that add up from a day on."""


def _since(view: SentenceView, mention: Mention, context: PeriodContext) -> Period | None:
    """ "Has cut 340 jobs since 2019": from the beginning of that year to the day of publication."""
    if mention.metric not in COUNTED_SINCE or mention.compared or context.published is None:
        return None
    for p in view.periods:
        if p.role != "since" or p.period is None or p.period.first >= context.published:
            continue
        opens = len(view.text[view.sentence.start : p.start].split()) <= 1
        if _bound_since(view, mention, p) or (opens and view.boundary(p.end + 1, mention.start) < 1):
            return make_period(p.period.first, context.published)
    return None


def _bound_since(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    return p.start >= tail and re.fullmatch(r"(?i)\s*(?:[\w-]+\s+){0,3}?(?:since\s+)?(?:the\s+)?", view.text[tail : p.start]) is not None


def _counted_back(view: SentenceView, mention: Mention) -> Shift | None:
    """A distance that opens the figure's clause and compares nothing: "A year earlier it was $21 million"."""
    for p in view.periods:
        opens = len(view.text[view.sentence.start : p.start].split()) == 0
        if p.shift is not None and opens and p.end <= mention.start and view.boundary(p.end, mention.start) < 1:
            return p.shift
    return None


def _score(view: SentenceView, mention: Mention, p: PeriodMention) -> float:
    before = p.end <= mention.start
    tail = (mention.figure.noun_end or mention.end) if mention.figure else mention.end
    near, far = (p.end, mention.start) if before else (max(tail, mention.end), p.start)
    if near > far:
        return 2.0
    score = -PER_WORD * view.word_distance(near, far) - PER_BOUNDARY * view.boundary(near, far)
    others = sum(1 for q in view.figures if q is not mention.figure and near <= q.start and q.end <= far)
    rivals = sum(1 for other in view.periods if other is not p and near <= other.start and other.end <= far and other.shift is None)
    score += OTHERS_BETWEEN * others - 0.4 * rivals
    score += _fit(view, mention, p)
    if before:
        return score + BEFORE + (OPENS_SENTENCE if p.start - view.sentence.start < 12 else 0.0)
    return score + (RIGHT_BEHIND if LINKED.match(view.text[near:far]) and not others else 0.0)


def _fit(view: SentenceView, mention: Mention, p: PeriodMention) -> float:
    """Does a period of this kind suit the measure? Revenue is not of a day; a level of staff is rarely of a year."""
    assert p.period is not None
    row = METRICS.get(mention.metric or "")
    score = 0.0
    if p.period.kind == "day" and _is_flow(mention):
        score += DAY_OF_FLOW
    if row and row.stock and p.role == "in" and p.period.days > 31 and not _bound(view, mention, p):
        score += YEAR_OF_STOCK
    if p.period.kind == "day" and mention.type in ("revenue", "growth_rate") and _announced(view, p):
        score += OF_ANNOUNCEMENT
    if any(hit.end <= p.start and view.word_distance(hit.end, p.start) <= 2 and hit.value in OWN_EVENTS for hit in view.date_cues):
        score += OWN_EVENT
    return score


def _announced(view: SentenceView, p: PeriodMention) -> bool:
    """The day on which something was said, not one on which it came about: "said on May 3 that revenue was"."""
    return any(
        hit.value == "announcement_date"
        and view.word_distance(hit.end if hit.end <= p.start else p.end, p.start if hit.end <= p.start else hit.start) <= 5
        for hit in view.date_cues
    )


def _is_comparison(view: SentenceView, p: PeriodMention) -> bool:
    """The period is what the figure is compared with: "up 4% from the second quarter", "against the spring of 2023"."""
    return p.shift is not None or bool(COMPARING.search(view.text[max(view.sentence.start, p.start - 48) : p.start]))


def _bound(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """The period stands right behind the figure, or in front of it in the same brackets."""
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    if p.start >= tail:
        between = view.text[tail : p.start]
        return bool(LINKED.match(between)) and not any(tail <= q.start < p.start for q in view.figures)
    return bool(re.fullmatch(r"[\s:,]*", view.text[p.end : mention.start])) and view.text[max(0, p.start - 1) : p.start] == "("


def _closing(view: SentenceView, mention: Mention, period: Period | None) -> Period | None:
    """A stock at the end of a longer period holds on its last day: "ended last year with 1,525,000 employees"."""
    row = METRICS.get(mention.metric or "")
    if (
        period is None
        or not (row and row.stock)
        or period.days < 28
        or not ENDED.search(view.text[view.sentence.start : view.sentence.end])
    ):
        return period
    return make_period(period.last, period.last)


def _base(earlier: Sequence[tuple[Mention, PeriodChoice]], context: PeriodContext, mention: Mention) -> Period | None:
    """The period that "a year earlier" counts from: of the figure before it in the sentence, else the reporting period."""
    for other, choice in reversed(earlier):
        if choice.period is not None and not other.compared and other.date is None and other.type != "other_count":
            return choice.period
    return context.reporting


def _compared(view: SentenceView, mention: Mention, base: Period | None) -> PeriodChoice | None:
    """The period of the other side of a comparison: named right there, counted from the base, or the year before."""
    bound = [p for p in view.periods if p.role != "since" and _bound(view, mention, p)]
    near = bound or [p for p in view.periods if p.start >= mention.end and view.word_distance(mention.end, p.start) <= 6]
    if near:
        named = near[0]
        if named.shift is not None and base is not None:
            return PeriodChoice(shift_period(base, named.shift), "stated", 0.9)
        if named.period is not None:
            return PeriodChoice(named.period, "stated", 0.9)
    if base is not None and _is_flow(mention) and mention.figure is not None:
        return PeriodChoice(shift_period(base, YEAR), "inherited", 0.5)
    return None


def _is_flow(mention: Mention) -> bool:
    row = METRICS.get(mention.metric or "")
    return mention.type in ("revenue", "growth_rate", "other_money", "other_percent") and not (row and row.stock)


def _inherited(view: SentenceView, mention: Mention, context: PeriodContext, base: Period | None) -> PeriodChoice:
    row = METRICS.get(mention.metric or "")
    if row and row.stock and context.reporting and ENDED.search(view.text[view.sentence.start : mention.start]):
        return PeriodChoice(make_period(context.reporting.last, context.reporting.last), "inherited", 0.5)
    if mention.type == "headcount":
        if mention.metric in ("layoffs", "jobs_at_risk", "departures", "new_hires", "transfers") and context.event is not None:
            return PeriodChoice(context.event, "inherited", 0.4)
        return _published(context)
    if _is_flow(mention) and base is not None:
        return PeriodChoice(base, "inherited", 0.6)
    if row and row.stock:
        return _published(context)
    return PeriodChoice(context.reporting, "inherited", 0.3) if context.reporting and mention.type != "other_count" else _published(context)


def _published(context: PeriodContext) -> PeriodChoice:
    if context.published is None:
        return UNKNOWN
    return PeriodChoice(make_period(context.published, context.published), "published", 0.2)


def _reporting(view: SentenceView, context: PeriodContext, resolved: Sequence[tuple[Mention, PeriodChoice]]) -> Period | None:
    """The period that the next sentence's figures are of, where they do not say: a heading's, else the last reported on."""
    named = [p.period for p in view.periods if p.period and p.shift is None and p.role == "in"]
    if view.kind is BlockKind.HEADING:
        if context.reporting is not None and FULL_YEAR.match(view.text[view.sentence.start : view.sentence.end]):
            return _year_closing(context.reporting)
        return next((p for p in named if p.kind in LONG), context.reporting)
    flows = [
        c.period for m, c in resolved if c.period and c.source == "stated" and not m.compared and _is_flow(m) and c.period.kind in LONG
    ]
    if current := [p for p in flows if _reported(p, context)]:
        return current[0]
    if shorter := [p for p in named if p.kind in ("quarter", "half") and _reported(p, context)]:
        return shorter[0]
    if context.reporting is None:
        return next((p for p in named if p.kind in ("year", "interval")), None)
    return context.reporting


def _reported(period: Period, context: PeriodContext) -> bool:
    """A period can become the one reported on unless it is older than the present one, or still to come."""
    if context.published is not None and period.first > context.published:
        return False
    return context.reporting is None or period.last >= context.reporting.last


def _year_closing(period: Period) -> Period:
    """The twelve months that end with a period."""
    return make_period(add_months(period.last + timedelta(days=1), -12), period.last)


LONG = ("quarter", "half", "year", "interval")
"""Kinds of period that a text can report on."""


def next_context(view: SentenceView, context: PeriodContext, resolved: Sequence[tuple[Mention, PeriodChoice]]) -> PeriodContext:
    """Carry the reporting period and the event's date to the next sentence."""
    reporting, event = _reporting(view, context, resolved), context.event
    days = [
        m.date.period
        for m, _ in resolved
        if m.date and m.date.period and m.metric in (None, "announcement_date", "layoff_date", "closure_date")
    ]
    if days and event is None:
        event = days[0]
    return PeriodContext(reporting, event, context.published)
