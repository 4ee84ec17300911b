"""Dates of events: when something was announced, founded, opened, closed, signed, completed.

A date that only says when a figure holds is that figure's period and no claim. So a date is a claim where a
word for an event governs it, or where its sentence has no figure that it could belong to.
"""

from __future__ import annotations

import re

from claims.extract.mention import Mention
from claims.extract.phrases import Hit
from claims.extract.view import SentenceView
from claims.model import BlockKind, PeriodMention

DATELINE = re.compile(r"^\W{0,4}(?:[A-ZÀ-Þ][\w.'’-]*[,/ ]*){1,6}[\w,. ]{0,12}$")
DATELINE_END = re.compile(r"^,?(?:\s*\d{4})?\s*(?:\([^)]{2,40}\))?\s*(?:[-–—:]|\(|\.\s)")
COUNTS_TIME = re.compile(
    r"(?i)\b(?:quarter|half|year|months?|weeks?|period|season|week) (?:ended|ending|to|through|that ended(?: on)?)\s*$"
)
SOURCE = re.compile(r"(?i)\b(?:dated|report of|interview of|article of|issue of|edition of|page \d+,?)\s*$|\(\s*$")
NAMED = re.compile(r"(?i)\d|january|february|march|april|may|june|july|august|sep|oct|nov|dec|jan|feb|spring|summer|autumn|winter")
"""A relative date that names more than a distance: "this spring", not "this week"."""
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = re.compile(rf"{_DAY}\s*(?:to|through|until|-|–)\s*{_DAY}")
""" "Open Monday to Saturday": every week, no date."""
NAMED_YEAR = re.compile(r"(?P<name>[A-ZÀ-Þ][\w&-]*)\s$")
YEAR_LEADS = frozenset(
    "in by from since during until till before after around circa about early late mid for the and or to through between of founded established est opened "
    "incorporated launched built formed started created born spring summer autumn fall winter fiscal year fy q1 q2 q3 q4 h1 h2 holiday christmas easter "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
REACH_YEAR, REACH_DAY = 7, 14
"""Words between an event's verb and its date: a bare year says when a figure holds more often than a day does."""
BEHIND = 3
"""Words by which an event behind its date counts as farther: "opened in May" before "In May it opened"."""


def date_mentions(view: SentenceView) -> list[Mention]:
    """Every date claim of the sentence.

    >>> # "Founded in 2018 by Sunita Rao" -> founding_date; "revenue of $3m in 2018" -> none
    """
    if view.kind is BlockKind.TABLE_ROW:
        return []
    return [mention for period in view.periods if (mention := _date(view, period))]


def _date(view: SentenceView, period: PeriodMention) -> Mention | None:
    if period.period is None or not period.is_date or period.role == "between" or _is_dateline(view, period):
        return None
    before = view.text[view.sentence.start : period.start]
    if COUNTS_TIME.search(before) or SOURCE.search(before[-24:]):
        return None
    if WEEKDAYS.search(view.text[max(view.sentence.start, period.start - 20) : period.end + 20]):
        return None
    coarse = period.period.kind in ("year", "quarter", "half", "interval") and not re.search(
        r"(?i)early|late|spring|summer|autumn|fall|winter", view.text[period.start : period.end]
    )
    cue = _event(view, period, REACH_YEAR if coarse else REACH_DAY)
    words = view.text[period.start : period.end]
    if (cue is None or cue.value == "period_end") and _is_named_year(view, period):
        return None
    if cue is None and (view.figures or period.role == "at" or (period.relative and not NAMED.search(words))):
        return None
    if period.role == "since" and view.figures:
        return None
    metric = cue.value if cue else None
    return Mention(
        view.sentence.index, "date", metric, "date.event" if cue else "date.alone", date=period, cue=(cue.start, cue.end) if cue else None
    )


def _is_named_year(view: SentenceView, period: PeriodMention) -> bool:
    """A bare year behind a name is part of it: "Expo 2020", "Windows Server 2019"."""
    if period.period is None or period.period.kind != "year" or not view.text[period.start : period.end].isdigit():
        return False
    match = NAMED_YEAR.search(view.text, max(view.sentence.start, period.start - 24), period.start)
    return match is not None and not match["name"].endswith("ed") and match["name"].lower() not in YEAR_LEADS


def _is_dateline(view: SentenceView, period: PeriodMention) -> bool:
    """ "SEATTLE, April 3 (Agency) -" at the head of a text or block."""
    lead = view.text[view.sentence.start : period.start]
    return (
        len(lead) < 50
        and bool(DATELINE.match(lead))
        and lead.split(",")[0].isupper()
        and bool(DATELINE_END.match(view.text[period.end : period.end + 50]))
    )


def _event(view: SentenceView, period: PeriodMention, reach: int) -> Hit[str] | None:
    best: tuple[float, Hit[str]] | None = None
    for hit in view.date_cues:
        before = hit.end <= period.start
        near, far = (hit.end, period.start) if before else (period.end, hit.start)
        distance = view.word_distance(near, far) + 4 * view.boundary(near, far) + (0 if before else BEHIND)
        between = [q for q in view.figures if near <= q.start and q.end <= far]
        distance += 3 * len(between)
        if distance <= reach and (best is None or distance < best[0]):
            best = (distance, hit)
    return best[1] if best else None
