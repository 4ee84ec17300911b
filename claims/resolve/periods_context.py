"""What the text around a sentence says of time: the period reported on, the last event, the plan's deadline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import BlockKind, Period, PeriodMention, PeriodSource, Shift
from claims.quantities.calendar import add_months, fiscal_part, make_period
from claims.regex import regex
from claims.resolve.periods_against import is_comparison
from claims.resolve.periods_candidates import Candidate
from claims.resolve.periods_entries import Entry, entry_at, holds
from claims.resolve.periods_labels import labels, labels_last_year
from claims.resolve.periods_lexicon import FULL_YEAR, MOVES, NEWS_DAYS
from claims.resolve.periods_plans import Plan
from claims.resolve.periods_references import references_in, resolve_reference
from claims.resolve.periods_spans import span_of

LONG = ("quarter", "half", "year", "interval")
"""Kinds of period that a text can report on."""


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """The period, how it is known, and by how much it beat the next candidate (0 to 1)."""

    period: Period | None
    source: PeriodSource | None
    margin: float
    candidates: tuple[Candidate, ...] = ()
    """What was chosen among, best first; empty where one rule settles it (a date, a column, "since 2019")."""
    counted: bool = False
    """Counted out from another ("a year earlier"), so nothing that the text goes on from."""


UNKNOWN = PeriodChoice(None, None, 0.0)


@dataclass(frozen=True, slots=True)
class PeriodContext:
    """What the text says outside the sentence.

    ``reporting`` is the last flow period (a quarter, a year), ``event`` the day of the news, ``told`` the past time
    that the sentences before tell of with the number of the last that named it, ``moves`` the periods of the moves
    of people in the sentence before, ``outlook`` the period under way or to come that it looked at, ``entry`` the label
    of the line, ``span`` the stretch that the last sentences spoke of, ``level`` the day of the last level of staff, ``monthly`` the month of the flows in
    the sentence before, ``asked`` the distance in time that was all of it ("Twelve months earlier?"). ``plans``, ``year_end`` and
    ``own_year_end``, which is the year's end where the text itself tells it, hold for the document.
    """

    reporting: Period | None = None
    event: Period | None = None
    published: date | None = None
    told: Period | None = None
    told_at: int = -9
    month: Period | None = None
    moves: tuple[Period, ...] = ()
    outlook: Period | None = None
    entry: Entry | None = None
    span: Period | None = None
    span_at: int = -9
    level: Period | None = None
    level_at: int = -9
    monthly: Period | None = None
    asked: Shift | None = None
    plans: tuple[Plan, ...] = field(default=())
    year_end: int | None = None
    own_year_end: int | None = None


def is_flow(mention: Mention) -> bool:
    row = METRICS.get(mention.metric or "")
    return mention.type in ("revenue", "growth_rate", "other_money", "other_percent") and not (row and row.stock)


def next_context(view: SentenceView, context: PeriodContext, resolved: Sequence[tuple[Mention, PeriodChoice]]) -> PeriodContext:
    """Carry the reporting period, the day of the news and the time told of to the next sentence; dates in a table's cells are none."""
    if any(mention.date is not None and mention.row is not None for mention, _ in resolved):
        return context
    event = context.event
    days = [
        m.date.period
        for m, _ in resolved
        if m.date and m.date.period and m.metric in (None, "announcement_date", "layoff_date", "closure_date")
    ]
    if days and event is None and _is_news(days[0], context):
        event = days[0]
    past = [
        p.period for p in view.periods if p.period and p.shift is None and (context.published is None or p.period.last <= context.published)
    ]
    told, told_at = (past[-1], view.sentence.index) if past else (context.told, context.told_at)
    months = [p.period for p in view.periods if p.period and p.period.kind == "month" and p.shift is None and p.role == "in"]
    ahead = [
        p.period
        for p in view.periods
        if p.period and p.shift is None and context.published and p.period.last > context.published and 80 <= p.period.days <= 372
    ]
    named = any(p.period and p.period.days >= 80 for p in view.periods)
    levels = [c.period for m, c in resolved if c.period and c.source == "stated" and m.type == "headcount"]
    days_of_levels = [
        c.period
        for m, c in resolved
        if c.period and c.source == "stated" and m.type == "headcount" and m.metric not in MOVES and c.period.days <= 31 and not m.compared
    ]
    monthly = [
        c.period for m, c in resolved if c.period and c.source == "stated" and is_flow(m) and c.period.kind == "month" and not m.compared
    ]
    here = span_of(view, context.published, levels)
    moves = tuple(c.period for m, c in resolved if m.metric in MOVES and c.period and c.source in ("stated", "inherited"))
    return replace(
        context, reporting=_reporting(view, context, resolved), event=event, told=told, told_at=told_at,
        month=months[-1] if months else context.month, moves=moves, outlook=ahead[-1] if ahead else None if named else context.outlook,
        entry=entry_at(view) or _entry_goes_on(view, context.entry), span=here or context.span,
        level=days_of_levels[-1] if days_of_levels else context.level,
        level_at=view.sentence.index if days_of_levels else context.level_at,
        monthly=monthly[-1] if monthly else None,
        asked=_asked(view),
        span_at=view.sentence.index if here else context.span_at,
    )  # fmt: skip


def _entry_goes_on(view: SentenceView, entry: Entry | None) -> Entry | None:
    """An entry under a year ends with the next heading: "Today"."""
    return None if entry is not None and entry.alone and is_heading(view) else entry


def _asked(view: SentenceView) -> Shift | None:
    """A sentence that is no more than a distance in time: "Twelve months earlier?"."""
    shifts = [p for p in view.periods if p.shift is not None]
    if len(shifts) != 1 or view.figures or len(view.words) > LONGEST_QUESTION:
        return None
    return shifts[0].shift if shifts[0].start - view.sentence.start <= len("And a ") else None


LONGEST_QUESTION = 6
"""Words of such a sentence."""


def within_entry(view: SentenceView, context: PeriodContext) -> PeriodContext:
    """The context of a sentence in an entry of a log or timeline: its label is what is reported on and told of."""
    label = holds(context.entry, view)
    if label is None:
        return context
    over = context.published is None or label.last <= context.published
    reporting = label if label.days > 27 and over else context.reporting
    return replace(context, reporting=reporting, told=label, told_at=view.sentence.index - 1)


def _is_news(day: Period, context: PeriodContext) -> bool:
    """A day of the news is one of the weeks around the publication."""
    return context.published is None or (abs((day.first - context.published).days) <= NEWS_DAYS and day.days <= 31)


def _reporting(view: SentenceView, context: PeriodContext, resolved: Sequence[tuple[Mention, PeriodChoice]]) -> Period | None:
    """The period that the next sentence's figures are of, where they do not say: a heading's, else the last reported on."""
    events = {mention.date.start for mention, _ in resolved if mention.date is not None}
    named = [
        p.period
        for p in view.periods
        if p.period
        and p.shift is None
        and p.role in ("in", "between")
        and p.start not in events
        and not is_season(view, p)
        and not labels_last_year(view, p)
        and not is_comparison(view, p)
    ]
    if is_heading(view):
        if context.reporting is not None and FULL_YEAR.match(view.text[view.sentence.start : view.sentence.end]):
            return _year_closing(context.reporting)
        return in_own_year(next((p for p in named if p.kind in LONG), context.reporting), context.own_year_end, context.published)
    flows = [
        c.period
        for m, c in resolved
        if c.period
        and c.source == "stated"
        and not c.counted
        and not m.compared
        and not any(labels(view, m, p) for p in view.periods)
        and is_flow(m)
        and c.period.kind in LONG
        and 80 <= c.period.days <= 372
        and c.period.last != context.published
    ]
    if current := [p for p in flows if _reported(p, context)]:
        return current[0]
    if shorter := [p for p in named if p.kind in ("quarter", "half") and _reported(p, context)]:
        return shorter[0]
    if context.reporting is None and (pointed := _pointed(view, context)):
        return pointed
    if context.reporting is None:
        ended = [p for p in named if p.kind in ("year", "interval") and 80 <= p.days <= 372]
        return next((p for p in ended if is_recent(p, context.published) and (not context.published or p.last <= context.published)), None)
    return _introduced(view, context) or context.reporting


SEASON = regex(r"(?i)\b(?:spring|summer|autumn|fall|winter)\b")


def is_season(view: SentenceView, p: PeriodMention) -> bool:
    return SEASON.search(view.text, p.start, p.end) is not None


def is_recent(period: Period, published: date | None) -> bool:
    return published is None or (published - period.last).days < RECENT


RECENT = 1100
"""Days after which a period named in passing is history, and nothing that a text reports on."""
STRETCH = regex(r"(?i)\b(?:months|weeks|quarter|half|year)\b")


def _introduced(view: SentenceView, context: PeriodContext) -> Period | None:
    """A sentence without figures that says what comes: "Some numbers for the twelve months to September."."""
    if view.figures:
        return None
    for p in view.periods:
        if p.period is not None and p.role == "in" and 80 <= p.period.days <= 372 and STRETCH.search(view.text[p.start : p.end]):
            over = context.published is None or p.period.last <= context.published
            return p.period if over and p.shift is None and _reported(p.period, context) else None
    return None


def _pointed(view: SentenceView, context: PeriodContext) -> Period | None:
    """A report that never names its period still points to it: "How did the year go?"."""
    refs = [
        ref
        for ref in references_in(view.text, view.sentence.start, view.sentence.end, view.keys)
        if ref.unit in ("year", "half", "nine", "quarter")
    ]
    if not refs or refs[0].told or view.periods:
        return None
    return resolve_reference(refs[0].unit, None, None, context.year_end, context.published)


NUMBERING = regex(r"[\d().\s*#•-]")
"""What may stand in front of a heading."""


def is_heading(view: SentenceView) -> bool:
    """A heading, or a line of its own that states nothing: "3. Effect on the half year ended 30 September 2023"."""
    if view.kind is BlockKind.HEADING:
        return True
    start, end = view.sentence.start, view.sentence.end
    line = view.text[start:end].strip()
    front = view.text[max(0, start - 8) : start].rpartition("\n")[2]
    alone = not NUMBERING.sub("", front) and (end >= len(view.text) or view.text[end] == "\n")
    return (
        alone
        and len(line) < 90
        and not line.endswith((".", "!", "?", ";", ","))
        and not view.figures
        and view.kind is not BlockKind.TABLE_ROW
    )


def _reported(period: Period, context: PeriodContext) -> bool:
    """A period can become the one reported on unless it is older than the present one, or not over yet."""
    if context.published is not None and period.last > context.published + timedelta(days=3):
        return context.reporting is None and period.first <= context.published
    if context.reporting is None or context.reporting.days > 372:
        return True
    under_way = context.published is not None and context.reporting.last > context.published
    return under_way or period.last >= context.reporting.last


def in_own_year(period: Period | None, year_end: int | None, published: date | None) -> Period | None:
    """A bare year as accounts head their columns with it: the fiscal year that ends in it, where the text tells when that is."""
    if period is None or period.fiscal or period.kind != "year" or year_end in (None, 12) or period.first.timetuple().tm_yday != 1:
        return period
    own = fiscal_part(period.first.year, year_end or 12)
    return own if published is None or own.last <= published + timedelta(days=366) else period


def _year_closing(period: Period) -> Period:
    """The twelve months that end with a period."""
    return make_period(add_months(period.last + timedelta(days=1), -12), period.last)
