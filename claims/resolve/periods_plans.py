"""Deadlines of what a text says will be done, and the figures that they hold for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import BlockKind, Period, PeriodMention
from claims.quantities.calendar import make_period, month_end
from claims.regex import regex
from claims.resolve.periods_lexicon import MOVES, NEWS_DAYS


@dataclass(frozen=True, slots=True)
class Plan:
    """A day still to come by which the text says something will be done, and the sentence and block that say so."""

    period: Period
    sentence: int
    block: int
    item: bool
    """Said in an item of a list, and of that item alone."""
    hires: bool = False
    """Of people to be taken on."""
    people: bool = False
    """Of jobs or of the place where they are; another plan reaches a few sentences only."""


PLANNED_EVENTS = frozenset(
    {"closure_date", "completion_date", "effective_date", "layoff_date", "hiring_date", "opening_date", "sale_date", "merger_date", "end_date",
     "suspension_date", "relocation_date", "cancellation_date", "departure_date"}
)  # fmt: skip
NO_PLAN = regex(
    r"(?i)\b(?:consult\w*|ballot\w*|vot(?:e|es|ing)|meet\w*|hearing|results|talks|apply|application\w*|dividend|contract|lease|charter|interview\w*|strike\w*|open day|refinanc\w+|matur\w+|budget|permission|permit|guarantee\w*|supply|court|runs until)\b"
)
"""What goes by a calendar of its own while a plan is carried out."""
SAID_THEN = regex(r"(?i)\b(?:report(?:s|ed)?|announce\w*|publish\w*|present(?:s|ed)?|decides?|decision)\b")
"""Between what is done and a day: the day is that of the word."""
DONE_BY = regex(
    r"(?i)\b(?:clos\w+|shut\w*|ceas\w+|stop\w*|wound up|wind\w* (?:up|down)|end(?:s|ed|ing)? production|discontinu\w+|complet\w+|finish\w*|take effect|leav\w+|cut(?:s|ting)?|shed|eliminat\w+|redundan\w+|lay\w* off|axe\w*|go|gone|reduc\w+|hir\w+|recruit\w*|creat\w+|employ\w*|merge\w*|operate as one|combine\w*|withdraw\w*|suspend\w*|mothball\w*|fall silent|sail\w*|done|care and maintenance|phased?|open\w*|jobs|posts|positions|roles|staff|workforce)\b"
)


def plans_of(published: date | None, views: Sequence[SentenceView]) -> tuple[Plan, ...]:
    """The deadlines that a text names for what it says will be done."""
    if published is None:
        return ()
    found = []
    for view in views:
        for p in view.periods:
            if p.period is None or p.role == "since" or not published < p.period.last or p.period.first < published - timedelta(days=300):
                continue
            under_way = p.period.first <= published and p.role != "until" and p.period.days > 31
            if under_way or p.period.days > 400 or AFTER.search(view.text[max(0, p.start - 12) : p.start]):
                continue
            if _is_deadline(view, p):
                block = -1 if view.field == "title" else view.sentence.block
                clause = _clause(view, p)
                hires, people = HIRING.search(clause) is not None, OF_PEOPLE.search(clause) is not None
                found.append(Plan(p.period, view.sentence.index, block, view.kind is BlockKind.LIST_ITEM, hires, people))
    return tuple(found)


AFTER = regex(r"(?i)\bafter\s+(?:the\s+)?$")
OF_PEOPLE = regex(
    r"(?i)\b(?:jobs?|posts?|positions?|roles?|staff|workforce|employees|workers|people|clos\w+|shut\w*|wound up|cease\w*|redundan\w+|lay\w* off|leav\w+|hir\w+|recruit\w*|merge\w*|combine|cuts?|reduction\w*|fall silent|production|programme|operations?|mine|plant|site|one)\b"
)
HIRING = regex(
    r"(?i)\b(?:hir\w+|recruit\w*|creat\w+|new (?:jobs|posts|roles)|take on|taken on|full (?:production|capacity)|ramp\w*|expand\w*)\b"
)


def _clause(view: SentenceView, p: PeriodMention) -> str:
    start = max([at for at, weight in view.breaks if weight >= 1 and at < p.start], default=view.sentence.start)
    end = min([at for at, weight in view.breaks if weight >= 1 and at >= p.end], default=view.sentence.end)
    return view.text[start:end]


def _is_deadline(view: SentenceView, p: PeriodMention) -> bool:
    """What stands nearest to the period is something done by then, not a vote, a meeting or a report."""
    cues = sorted(view.date_cues, key=lambda hit: view.word_distance(hit.start, p.start) + 20 * view.boundary(hit.start, p.start))
    if cues and view.word_distance(cues[0].start, p.start) <= 12 and cues[0].metric in PLANNED_EVENTS:
        said = SAID_THEN.search(view.text, min(cues[0].end, p.start), p.start)
        return said is None and NO_PLAN.search(view.text, max(view.sentence.start, p.start - 60), p.start) is None
    clause = _clause(view, p)
    at = clause.find(view.text[p.start : p.end])
    done = [match.end() for match in DONE_BY.finditer(clause) if match.end() <= at]
    if NO_PLAN.search(clause) or (not done and not DONE_BY.search(clause)):
        return False
    return SAID_THEN.search(clause, done[-1] if done else 0, at) is None


def planned(view: SentenceView, mention: Mention, plans: Sequence[Plan], published: date | None) -> tuple[Period, int] | None:
    """The deadline that a plan's figure in this sentence has: the nearest named before or behind, and how far away.

    The stretch runs from the month of publication to the deadline's.
    """
    if published is None:
        return None
    here = view.sentence.index
    item = view.kind is BlockKind.LIST_ITEM
    dated = _tells_of_then(view, mention, published)
    near = [
        (abs(plan.sentence - here) + (0.5 if plan.sentence > here else 0) + _unfit(plan, mention), plan)
        for plan in plans
        if ((not plan.item and not (item and plan.sentence > here)) or plan.block == view.sentence.block)
        and not (dated and plan.sentence != here)
    ]
    if not near:
        return None
    distance, plan = min(near, key=lambda pair: pair[0])
    if distance > 3 and not plan.people:
        return None
    last = month_end(plan.period.last.year, plan.period.last.month)
    return make_period(published.replace(day=1), last), int(distance)


def _tells_of_then(view: SentenceView, mention: Mention, published: date) -> bool:
    """The sentence opens with an earlier time: "In August 2020, Cisco announced it would lay off ..." is no part of another's plan."""
    return any(
        p.period and p.start - view.sentence.start < OPENING and p.end <= mention.start and (published - p.period.last).days > NEWS_DAYS
        for p in view.periods
    )


OPENING = 40
"""Characters at the head of a sentence."""


def _unfit(plan: Plan, mention: Mention) -> float:
    """Sentences by which a plan counts as farther: a coarse date, or one of hiring for a cut."""
    coarse = 3.0 if plan.period.days > 45 else 0.0
    return coarse + (6.0 if plan.hires != (mention.metric in ("new_hires", "net_hires")) and mention.metric in MOVES else 0.0)
