"""For when a figure holds: candidate periods with named features, then one choice.

Candidates are the periods named in the sentence, the periods that its comparison phrases count out
("a year earlier"), those of the sentences and headings before, the document's reporting period, and
the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Period, PeriodMention, PeriodSource, Shift
from claims.quantities.calendar import make_period, shift_period

PER_WORD, PER_BOUNDARY = 0.08, 0.7
RIGHT_BEHIND, OPENS_SENTENCE, OTHERS_BETWEEN, COMPARISON, BEFORE = 1.2, 0.5, -0.55, -2.5, -0.2
LINKED = re.compile(
    r"^\W{0,2}(?:\s*(?:of|in|for|during|on|at|by|over|as of|at the end of|at end|as at|from|between|to|the|a|an|its|their|this|,|\(|revenue|sales|net sales|turnover|net|total|year|half|period|employees|people|jobs|staff|workers|higher|lower|more|less)\b)*\W*$",
    re.IGNORECASE,
)
COMPARING = re.compile(
    r"(?i)\b(?:from|than|against|versus|compared (?:with|to)|over|above|on|up on|down on|with|vs\.?|in comparison with|of)\s+(?:that of\s+|those of\s+|the\s+)?(?:same\s+)?$"
)
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
    view: SentenceView, mention: Mention, context: PeriodContext, earlier: Sequence[tuple[Mention, PeriodChoice]]
) -> PeriodChoice:
    """Choose the period of one mention. ``earlier`` are the sentence's mentions already resolved."""
    if mention.date is not None:
        return PeriodChoice(mention.date.period, "stated", 1.0)
    if mention.column_period is not None:
        return PeriodChoice(mention.column_period.period, "stated", 1.0)
    scored = sorted(
        ((score, p) for p in view.periods if p.role != "since" and (score := _score(view, mention, p)) > -2.2),
        key=lambda sp: (-sp[0], sp[1].start),
    )
    base = _base(earlier, context, mention)
    if mention.compared and (compared := _compared(view, mention, scored, base)):
        return compared
    plain = [(score, p) for score, p in scored if p.shift is None and p.period is not None]
    if plain:
        best = plain[0]
        margin = 1.0 if len(plain) == 1 else min(1.0, max(0.0, (best[0] - plain[1][0]) / 1.5))
        return PeriodChoice(best[1].period, "stated", margin)
    return _inherited(mention, context, base)


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
    if before:
        score += BEFORE
        if p.start - view.sentence.start < 12:
            score += OPENS_SENTENCE
    elif LINKED.match(view.text[near:far]) and not others:
        score += RIGHT_BEHIND
    if p.shift is None and not before and COMPARING.search(view.text[max(0, p.start - 40) : p.start]) and not mention.compared:
        if re.search(
            r"(?i)\b(?:from|than|against|versus|compared (?:with|to)|above|vs\.?)\s+(?:that of\s+|the\s+)*$",
            view.text[max(0, p.start - 40) : p.start],
        ):
            score += COMPARISON
    return score


def _base(earlier: Sequence[tuple[Mention, PeriodChoice]], context: PeriodContext, mention: Mention) -> Period | None:
    """The period that "a year earlier" counts from: of the figure before it in the sentence, else the reporting period."""
    for other, choice in reversed(earlier):
        if choice.period is not None and not other.compared and other.date is None and other.type != "other_count":
            return choice.period
    return context.reporting


def _compared(
    view: SentenceView, mention: Mention, scored: Sequence[tuple[float, PeriodMention]], base: Period | None
) -> PeriodChoice | None:
    """The period of the other side of a comparison: named right there, counted from the base, or the year before."""
    nearest = max((sp for sp in scored if sp[1].start >= mention.start), default=None, key=lambda sp: sp[0])
    inside = next(
        (sp for sp in scored if mention.start - 40 <= sp[1].start < mention.start and "(" in view.text[sp[1].start - 3 : sp[1].start]), None
    )
    chosen = inside or nearest
    if chosen and chosen[0] > -1.0:
        named = chosen[1]
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


def _inherited(mention: Mention, context: PeriodContext, base: Period | None) -> PeriodChoice:
    if mention.type == "headcount":
        if mention.metric in ("layoffs", "jobs_at_risk", "departures", "new_hires", "transfers") and context.event is not None:
            return PeriodChoice(context.event, "inherited", 0.4)
        return _published(context)
    if _is_flow(mention) and base is not None:
        return PeriodChoice(base, "inherited", 0.6)
    row = METRICS.get(mention.metric or "")
    if row and row.stock:
        return _published(context)
    return PeriodChoice(context.reporting, "inherited", 0.3) if context.reporting and mention.type != "other_count" else _published(context)


def _published(context: PeriodContext) -> PeriodChoice:
    if context.published is None:
        return UNKNOWN
    return PeriodChoice(make_period(context.published, context.published), "published", 0.2)


def next_context(view: SentenceView, context: PeriodContext, resolved: Sequence[tuple[Mention, PeriodChoice]]) -> PeriodContext:
    """Carry the reporting period and the event's date to the next sentence."""
    reporting, event = context.reporting, context.event
    flows = [
        c.period
        for m, c in resolved
        if c.period and c.source == "stated" and not m.compared and _is_flow(m) and c.period.kind in ("quarter", "half", "year", "interval")
    ]
    if flows:
        reporting = flows[0]
    elif named := [
        p.period for p in view.periods if p.period and p.shift is None and p.period.kind in ("quarter", "half") and p.role == "in"
    ]:
        reporting = named[0]
    elif reporting is None and (
        years := [p.period for p in view.periods if p.period and p.period.kind in ("year", "interval") and p.role == "in"]
    ):
        reporting = years[0]
    days = [
        m.date.period
        for m, _ in resolved
        if m.date and m.date.period and m.metric in (None, "announcement_date", "layoff_date", "closure_date")
    ]
    if days and event is None:
        event = days[0]
    return PeriodContext(reporting, event, context.published)
