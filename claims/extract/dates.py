"""Dates of events: when something was announced, founded, opened, closed, signed, completed.

A date that only says when a figure holds is that figure's period and no claim. What a date is the date of is
decided by the verb that governs it, or by the noun of an event that it stands beside: an event's verb takes the date
as its own, a verb of measure or state leaves it to the figure.
"""

from __future__ import annotations

from dataclasses import replace

from claims.extract.date_forms import before, head_of, is_label, is_no_date, modified_noun, noun_behind
from claims.extract.date_governors import (
    AS_OF,
    AT_HAND,
    AUXILIARIES,
    DURATION,
    EDGE_WORDS,
    FOR,
    MONTH,
    NAMED,
    PLANNED_FOR,
    WILL,
    Governor,
    governor_of,
    holds,
    is_calendar,
    is_fiscal,
    metric_of,
    objects_of,
    owns,
)
from claims.extract.event_words import Form, Kind
from claims.extract.events import MODALS, Event
from claims.extract.mention import Mention
from claims.extract.timeline import is_entry
from claims.extract.view import SentenceView
from claims.model import BlockKind, PeriodMention, Shift
from claims.quantities.calendar import day_period, month_period, shift_period, year_period
from claims.regex import regex

CELLS = regex(r"(?:\s+(?:date|on|in))?\s*(?:[|¦\t]|\s{2})[^\n]{0,160}")
"""Between a label and a cell, with the cells of other columns: "Founded | 2008 | 2017"."""
CELL_ENDS = regex(r"(?:[|¦\t]\s?|\s{2})$")
CELLS_LENGTH = 200
"""Characters between a row's label and its last cell."""
LABEL_WORDS = 3
"""Words in front of the word that names the event in a row's label."""
AGO = regex(r"(?i)\bago$")
EDGE = regex(r"(?i)\b(from|until|till|through)\s+(?:the\s+)?$")
ENDED = regex(r"(?i)\b(?:ended|ending|ends|to|through)\b[^.;]*\d")
PUBLISHED = frozenset({"announcement_date", "approval_date", "closure_date"})
REPORTED = regex(
    r"(?i)\b(?:results|reports?|accounts|statements?|update|figures|numbers|earnings|books|sales|profits?)\b[^.;:,()]{0,30}?\b(?:for|on|in|of)\s+$"
)
FIXED = regex(r"(?i)\d{4}|[’']\d\d|\b(?:last|this|next|past|coming|that|same)\b")
PLANNED = regex(r"(?i)(?:due|expected|scheduled|planned|slated|promised|proposed|set|payable|are|is|be|am)\b")
LABEL = regex(r"\s*[:–—-]")
FAR = 60
"""Days around the publication within which no other year can be meant."""
AHEAD = regex(
    r"(?i)\b(?:will|would|to|shall|may|might|can|plan\w*|ahead of|before|upcoming|coming|forthcoming|scheduled|next|until|till|expect\w*|due|set|for|comes?|follows?|begins?|starts?|opens?|closes?|ends?|hopes?|aims?)\b"
)
"""Words that put a noun's date ahead: "the vote planned for July"."""
DID = frozenset({"did", "didn't"})
LATEST = regex(
    r"(?i)\b(?:highest|lowest|best|worst|most|biggest|largest|smallest|fewest|longest|strongest|weakest|steepest|first|last|deepest|fastest)\b[^.;:]{0,60}\bsince(?:\s+(?:at least|the|early|late))*\s*$"
)


def date_mentions(view: SentenceView) -> list[Mention]:
    """Every date claim of the sentence.

    >>> # "Founded in 2018 by Sunita Rao" -> founding_date; "revenue of $3m in 2018" -> none
    """
    if view.kind is BlockKind.TABLE_ROW:
        return [mention for period in view.periods if (mention := _labelled(view, period))]
    return [mention for period in view.periods if (mention := _date(view, period))]


def _labelled(view: SentenceView, period: PeriodMention) -> Mention | None:
    """A row of facts: "Founded | 2015"."""
    if period.period is None or not period.is_date or view.figures:
        return None
    label = next(
        (event for event in view.events_near(view.sentence.start, view.sentence.start, LABEL_WORDS) if event.end <= period.start), None
    )
    if label is None or label.metric is None or period.start - label.end > CELLS_LENGTH:
        return None
    between = view.text[label.end : period.start]
    if not CELLS.fullmatch(between) or not CELL_ENDS.search(between[-2:]):
        return None
    return _mention(view, period, "date.event", label.metric, label)


def _date(view: SentenceView, period: PeriodMention) -> Mention | None:
    counted = _counted_back(view, period)
    if counted is not None:
        governor = governor_of(view, counted)
        owned = governor is not None and governor.event.kind in (Kind.EVENT, Kind.DEAL) and not objects_of(view, governor, counted)
        return _mention(view, counted, "date.event", metric_of(view, governor, counted), governor.event) if owned and governor else None
    if period.period is not None and not period.is_date:
        return _period_end(view, period)
    if period.period is None or not period.is_date or is_no_date(view, period):
        return None
    if _is_attributive(view, period):
        return None
    if is_entry(view, period):
        event = next((event for event in view.date_cues if event.start >= period.end), None)
        return _mention(view, period, "date.event" if event else "date.alone", event.metric if event else None, event)
    if modified_noun(view, period) is not None:
        noun = noun_behind(view, period)
        return _mention(view, period, "date.event", noun.metric, noun) if noun else None
    governor = governor_of(view, period)
    if governor is not None and owns(view, period, governor):
        metric = metric_of(view, governor, period) or _edge_of(view, period)
        return _mention(view, _placed(view, period, governor), "date.event", metric, governor.event)
    if edge := _edge_of(view, period):
        return _mention(view, period, "date.event", edge, governor.event if governor else None)
    return _mention(view, period, "date.alone", None, None) if _alone(view, period, governor) else None


def _is_attributive(view: SentenceView, period: PeriodMention) -> bool:
    """ "Second-quarter results are due", "tonight's talks": the period only tells which ones."""
    words = view.text[period.start : period.end]
    if POSSESSED.match(view.text, period.end) and period.relative and not NAMED.search(words):
        return True
    if is_fiscal(period) and PUBLISHED_NOUN.match(view.text, period.end):
        return True
    whole = period.period is not None and period.period.days >= LONG_PERIOD
    return whole and REPORTED_NOUN.match(view.text, period.end) is not None


POSSESSED = regex(r"['’]s\s")
LONG_PERIOD = 80
"""Days of a quarter, at least."""
REPORTED_NOUN = regex(
    r"(?i)\s+(?:(?:financial|key|operating|business|annual|interim|group)\s+){0,2}(?:results|earnings|highlights|figures|overview|review|outlook|guidance)\b"
)
""" "Full year 2018 highlights": which ones they are, and no date of anything."""
PUBLISHED_NOUN = regex(
    r"(?i)[\s-]+(?:[\w-]+\s+){0,2}?(?:results?|earnings|figures|numbers|report|reports|sales|revenues?|profits?|update|statement|accounts|trading|call|guidance|dividend)\b"
)


def _counted_back(view: SentenceView, period: PeriodMention) -> PeriodMention | None:
    """ "Eight years ago" as the year that many before the publication's; None for other dates."""
    if period.period is not None or period.shift is None or view.published is None or not AGO.search(view.text[period.start : period.end]):
        return None
    today = view.published
    bases = {"year": year_period(today.year), "month": month_period(today.year, today.month)}
    base = bases.get(period.shift.unit, day_period(today))
    return replace(period, period=shift_period(base, period.shift), relative=True, is_date=True)


def _mention(view: SentenceView, period: PeriodMention, rule: str, metric: str | None, event: Event | None) -> Mention:
    return Mention(view.sentence.index, "date", metric, rule, date=period, cue=(event.start, event.end) if event else None)


def _placed(view: SentenceView, period: PeriodMention, governor: Governor) -> PeriodMention:
    """A date without a year in the year that its verb's tense asks for: "the mill closes in March" is still to come."""
    event = governor.event
    words = view.text[period.start : period.end]
    if view.published is None or period.period is None or not period.relative or not MONTH.search(words) or FIXED.search(words):
        return period
    if -FAR < (period.period.first - view.published).days < FAR or -FAR < (period.period.last - view.published).days < FAR:
        return period
    if abs((period.period.first - view.published).days) > TOLD_YEAR:
        return period  # in the year of its timeline's entry
    auxiliaries = {word.lower for word in view.words[max(0, event.first - AUXILIARIES) : event.first]}
    listed = not governor.before and LABEL.match(view.text, period.end)  # "Jan 12: Corvid cuts 40 jobs": a list of what has been
    ahead = event.form is Form.THIRD or (event.form is Form.BASE and not auxiliaries & DID) or bool(auxiliaries & WILL)
    if ahead and not listed and event.kind in (Kind.EVENT, Kind.DEAL, Kind.FLOW) and period.period.last < view.published:
        return replace(period, period=shift_period(period.period, Shift(1, "year")))
    back = event.form is Form.PAST and not auxiliaries & MODALS and not PLANNED.match(view.text, event.start)
    if event.form is Form.NOUN:
        back = AHEAD.search(view.text, view.sentence.start, period.start) is None
    if (back or (listed and not auxiliaries & MODALS)) and period.period.first > view.published:
        return replace(period, period=shift_period(period.period, Shift(-1, "year")))
    return period


TOLD_YEAR = 550
"""Days from publication beyond which a date without a year has been told its year."""


def _period_end(view: SentenceView, period: PeriodMention) -> Mention | None:
    """ "Its results for the quarter ended 30 September": the period's last day, where no figure of it is given."""
    assert period.period is not None
    words = view.text[period.start : period.end]
    if not ENDED.search(words) or not REPORTED.search(view.text[max(view.sentence.start, period.start - 70) : period.start]):
        return None
    said = next((e for e in view.events if e.metric in PUBLISHED and e.form is not Form.NOUN), None)
    if said is None or _has_figure(view, period, 1):
        return None
    return _mention(view, replace(period, period=day_period(period.period.last), is_date=True), "date.period_end", "period_end", said)


def _edge_of(view: SentenceView, period: PeriodMention) -> str | None:
    """ "From 1 July" and "until 10 April" tell of a beginning and an end, whatever the figures beside them."""
    assert period.period is not None
    match = EDGE.search(view.text, max(view.sentence.start, period.start - 12), period.start)
    days = 1 if match and match[1].lower() in ("from", "through") else 31
    if match is None or period.period.days > days or (period.relative and not NAMED.search(view.text[period.start : period.end])):
        return None
    return "effective_date" if match[1].lower() == "from" else "end_date"


def _alone(view: SentenceView, period: PeriodMention, governor: Governor | None) -> bool:
    """A date in a clause without a figure, which is of whatever the clause says."""
    words = view.text[period.start : period.end]
    assert period.period is not None
    if is_fiscal(period) or (period.relative and not NAMED.search(words)) or (is_label(view) and not _heads(view, period)):
        return False
    if LATEST.search(view.text[view.sentence.start : period.start]):
        return True
    lead = before(view, period)
    if AS_OF.search(lead):
        return False
    if period.period.days > 1 and FOR.search(lead) and not PLANNED_FOR.search(lead):
        return False  # "entries for 2026"
    if governor and (holds(view, period, governor) or is_calendar(view, governor.event)):
        return False
    head = head_of(view, period)
    if any(
        cue.metric.unit != "other" and cue.end <= head.start and view.word_distance(cue.end, head.start) <= AT_HAND for cue in view.cues
    ):
        return False  # "our operating revenues in 2017, 2018 and 2019"
    if view.cues and (period.role == "at" or (governor and governor.event.kind is Kind.MEASURE)):
        return False
    if period.role == "at" and not EDGE_WORDS.match(words):
        return False
    return not _has_figure(view, period, 0.5 if period.period.days == 1 else 1)


def _heads(view: SentenceView, period: PeriodMention) -> bool:
    """A date that opens a heading as its label ("March 2023: the second round"), or is all of it, as in a timeline."""
    lead, tail = view.text[view.sentence.start : period.start], view.text[period.end : view.sentence.end]
    return not lead.strip(" #*_-–—•") and (not tail.strip(" *_:") or LABEL.match(tail) is not None)


BRACKETED = regex(r"(?i)\)\s+(?:(?:in|for|during)\s+)?(?:the\s+)?")


def _has_figure(view: SentenceView, period: PeriodMention, boundary: float) -> bool:
    """A figure that is no length of time stands in the date's clause, or in brackets right in front: "against ($0.16) in 2017"."""
    return any(
        (
            view.boundary(min(q.end, period.end), max(q.start, period.start)) < boundary
            or BRACKETED.fullmatch(view.text[min(q.end, period.start) : period.start])
        )
        and not DURATION.match(view.text, q.end)
        for q in view.figures_near(period.start, period.end)
    )
