"""Dates of events: when something was announced, founded, opened, closed, signed, completed.

A date that only says when a figure holds is that figure's period and no claim. What a date is the date of is
decided by the verb that governs it, or by the noun of an event that it stands beside: an event's verb takes the date
as its own, a verb of measure or state leaves it to the figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claims.extract.cues import PEOPLE_NOUNS
from claims.extract.date_forms import before, head_of, is_label, is_no_date, modified_noun, noun_behind
from claims.extract.event_words import Form, Kind
from claims.extract.events import MODALS, PREPOSITIONS, Event
from claims.extract.mention import Mention
from claims.extract.timeline import is_entry
from claims.extract.view import SentenceView
from claims.model import BlockKind, PeriodMention, Quantity, Shift
from claims.quantities.calendar import day_period, month_period, shift_period, year_period

NAMED = re.compile(r"(?i)\d|january|february|march|april|may|june|july|august|sep|oct|nov|dec|jan|feb|spring|summer|autumn|winter")
"""A relative date that names more than a distance: "this spring", not "this week"."""
CELLS = re.compile(r"(?:\s+(?:date|on|in))?\s*(?:[|¦\t]|\s{2})[^\n]{0,160}")
"""Between a label and a cell, with the cells of other columns: "Founded | 2008 | 2017"."""
CELL_ENDS = re.compile(r"(?:[|¦\t]\s?|\s{2})$")
CELLS_LENGTH = 200
"""Characters between a row's label and its last cell."""
LABEL_WORDS = 3
"""Words in front of the word that names the event in a row's label."""
AGO = re.compile(r"(?i)\bago$")
EDGE = re.compile(r"(?i)\b(from|until|till|through)\s+(?:the\s+)?$")
FOR = re.compile(r"(?i)\bfor\s+(?:the\s+)?$")
PLANNED_FOR = re.compile(
    r"(?i)\b(?:meant|set|due|scheduled|planned|slated|expected|pencilled in|penciled in|promised|booked|down|earmarked|lined up|called|announced|fixed|billed) for\s+(?:the\s+)?$"
)
ENDED = re.compile(r"(?i)\b(?:ended|ending|ends|to|through)\b[^.;]*\d")
PUBLISHED = frozenset({"announcement_date", "approval_date", "closure_date"})
REPORTED = re.compile(
    r"(?i)\b(?:results|reports?|accounts|statements?|update|figures|numbers|earnings|books|sales|profits?)\b[^.;:,()]{0,30}?\b(?:for|on|in|of)\s+$"
)
MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|fall\b)")
FIXED = re.compile(r"(?i)\d{4}|[’']\d\d|\b(?:last|this|next|past|coming|that|same)\b")
PLANNED = re.compile(r"(?i)(?:due|expected|scheduled|planned|slated|promised|proposed|set|payable|are|is|be|am)\b")
LABEL = re.compile(r"\s*[:–—-]")
FAR = 60
"""Days around the publication within which no other year can be meant."""
AHEAD = re.compile(
    r"(?i)\b(?:will|would|to|shall|may|might|can|plan\w*|ahead of|before|upcoming|coming|forthcoming|scheduled|next|until|till|expect\w*|due|set|for|hopes?|aims?)\b"
)
"""Words that put a noun's date ahead: "the vote planned for July"."""
AUXILIARIES = 4
"""Words in front of a verb in which its auxiliaries stand."""
WILL = frozenset({"will", "shall", "won't"})
DID = frozenset({"did", "didn't"})
OVER = re.compile(r"(?i)\b(?:throughout|over the years|in the years|averaged? over|olds from)\s+(?:the\s+)?$")
AS_OF = re.compile(r"(?i)\bas\s+(?:of|at)\s+(?:the\s+)?(?:(?:either|both)\s+)?$|\bat\s+(?:either|both)\s+$")
DURATION = re.compile(
    r"(?i)[\s-]*(?:full\s+|consecutive\s+|straight\s+|more\s+)?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|nights?)\b"
)
FISCAL_YEAR = re.compile(r"(?i)\b(?:fiscal|financial|accounting|business) year\b")
LINK = re.compile(
    r"(?i)\s*[,(]?\s*(?:(?:of|in|on|at|for|from|during|by|since|until|around|about|early|late|the|last|this|next|scheduled|planned|set|due|held|dated|only|as|back|"
    r"end|beginning|later|that)[\s-]+)*\(?$"
)
COMPLEMENT = re.compile(r"(?i)\s+(?:of|by|with|in|at|to|for|between|on)\s")
OPENING = re.compile(r"(?i)^[\W_]*(?:(?:and|but|then|so|also|only|later|back|as|early|late|it was|first|in|on|by|since|from|until|at|during|around|about|after|before|for|the|end|"
                     r"beginning|of|summer|autumn|spring|winter|between|starting|beginning|mid|last|this|next|of)[\s-]+)*$")  # fmt: skip
LATEST = re.compile(
    r"(?i)\b(?:highest|lowest|best|worst|most|biggest|largest|smallest|fewest|longest|strongest|weakest|steepest|first|last|deepest|fastest)\b[^.;:]{0,60}\bsince(?:\s+(?:at least|the|early|late))*\s*$"
)
REACH, REACH_OTHERS = 20, 16
"""Words between an event and its date, a clause boundary counting four, a figure two."""
BEHIND = 3
"""Words by which an event behind its date counts as farther: "opened in May" before "In May it opened"."""
OF_OBJECT = 3
"""Words in front of an event noun that is the object of a verb: "signed a new three-year agreement"."""
OF_SUBJECT_WORDS = 4
"""Words between an event noun and the verb that it is the subject of: "the sale of the mill was then"."""
AT_HAND = 3
"""Words between an event and the date that it governs through "for" or "as of"."""
EDGE_WORDS = re.compile(r"(?i)(?:the\s+)?(?:end|close|beginning|start|middle|turn)\b")
OBJECT = 6
"""Words between a verb and the figure that it is a verb of."""


@dataclass(frozen=True, slots=True)
class _Governor:
    event: Event
    near: int
    far: int
    """The stretch between the event and the date."""

    @property
    def before(self) -> bool:
        return self.event.end <= self.near


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
        governor = _governor(view, counted)
        owned = governor is not None and governor.event.kind in (Kind.EVENT, Kind.DEAL) and not _object(view, governor, counted)
        return _mention(view, counted, "date.event", _metric(view, governor, counted), governor.event) if owned and governor else None
    if period.period is not None and not period.is_date:
        return _period_end(view, period)
    if period.period is None or not period.is_date or is_no_date(view, period):
        return None
    if is_entry(view, period):
        event = next((event for event in view.date_cues if event.start >= period.end), None)
        return _mention(view, period, "date.event" if event else "date.alone", event.metric if event else None, event)
    if _is_attributive(view, period):
        return None
    if modified_noun(view, period) is not None:
        noun = noun_behind(view, period)
        return _mention(view, period, "date.event", noun.metric, noun) if noun else None
    governor = _governor(view, period)
    if governor is not None and _owns(view, period, governor):
        metric = _metric(view, governor, period) or _edge_of(view, period)
        return _mention(view, _placed(view, period, governor), "date.event", metric, governor.event)
    if edge := _edge_of(view, period):
        return _mention(view, period, "date.event", edge, governor.event if governor else None)
    return _mention(view, period, "date.alone", None, None) if _alone(view, period, governor) else None


def _is_attributive(view: SentenceView, period: PeriodMention) -> bool:
    """ "Second-quarter results are due", "tonight's talks": the period only tells which ones."""
    words = view.text[period.start : period.end]
    if POSSESSED.match(view.text, period.end) and period.relative and not NAMED.search(words):
        return True
    return _fiscal(period) and PUBLISHED_NOUN.match(view.text, period.end) is not None


POSSESSED = re.compile(r"['’]s\s")
PUBLISHED_NOUN = re.compile(
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


def _placed(view: SentenceView, period: PeriodMention, governor: _Governor) -> PeriodMention:
    """A date without a year in the year that its verb's tense asks for: "the mill closes in March" is still to come."""
    event = governor.event
    words = view.text[period.start : period.end]
    if view.published is None or period.period is None or not period.relative or not MONTH.search(words) or FIXED.search(words):
        return period
    if -FAR < (period.period.first - view.published).days < FAR or -FAR < (period.period.last - view.published).days < FAR:
        return period
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


# ---------------------------------------------------------------- what governs a date


def _governor(view: SentenceView, period: PeriodMention) -> _Governor | None:
    """The verb or noun nearest to the date, clause boundaries counted."""
    best: tuple[float, _Governor] | None = None
    figures = view.figures_near(period.start, period.end)
    opens = bool(OPENING.match(view.text[view.sentence.start : period.start]))
    for event in view.events_near(period.start, period.end, REACH):
        before = event.end <= period.start
        near, far = (event.end, period.start) if before else (period.end, event.start)
        if near > far or (event.form is Form.NOUN and not _is_near(view, event, period)):
            continue
        distance = view.word_distance(near, far) + 4 * view.boundary(near, far) + (0 if before or opens else BEHIND)
        distance += 2 * sum(near <= q.start and q.end <= far for q in figures)
        if distance <= (REACH if event.kind is Kind.EVENT else REACH_OTHERS) and (best is None or distance < best[0]):
            best = (distance, _Governor(event, near, far))
    return best[1] if best else None


def _is_near(view: SentenceView, event: Event, period: PeriodMention) -> bool:
    """A noun governs a date right behind it or its complement: "the listing in 2011", "the adoption of the rule on 3 May"."""
    if event.end > period.start:
        return False
    between = view.text[event.end : period.start]
    if LINK.match(between):
        return True
    events = view.events_near(event.start, period.start, 0)
    verbs = any(other.form is not Form.NOUN and event.end <= other.start < period.start for other in events)
    return bool(COMPLEMENT.match(between)) and not verbs and view.boundary(event.end, period.start) < 1


def _owns(view: SentenceView, period: PeriodMention, governor: _Governor) -> bool:
    """Whether the event takes the date as its own, and not as the period of its figure."""
    event = governor.event
    assert period.period is not None
    day = period.period.days == 1
    dated = period.period.kind == "month" and MONTH.search(view.text, period.start, period.end) is not None
    figures = _object(view, governor, period)
    words = view.text[period.start : period.end]
    if PUBLICATION.fullmatch(words) and not _is_to_come(view, event):
        return False
    lead = before(view, period)
    if (PLANNED_FOR.search(lead) or MOVED_TO.search(lead)) and (not period.relative or NAMED.search(words)):
        return True
    if event.kind is Kind.MEASURE and CLOSE_AT.fullmatch(view.text, event.start, period.start) and EDGE_WORDS.match(words):
        return True
    if period.relative and not NAMED.search(words) and period.period.days > LONGEST_NEAR and event.kind is not Kind.EVENT:
        return False  # "it picked up the bill last year"
    if period.role == "since" and event.kind is not Kind.STATE and (figures or (event.kind is Kind.MEASURE and view.figures)):
        return False  # "has cut 340 jobs since 2019"
    if not day and period.relative and figures and not NAMED.search(view.text[period.start : period.end]):
        return False  # "has killed 240 people this year"
    if _holds(view, period, governor) or (_fiscal(period) and event.kind is not Kind.EVENT) or _is_calendar(view, event):
        return False
    if event.kind is Kind.STATE:
        return period.role in ("since", "between", "until") and not _is_copula(view, event)
    if event.kind is Kind.MEASURE:
        return False
    if NOWADAYS.fullmatch(view.text, period.start, period.end) and not _happened(view, event):
        return False
    if event.kind is Kind.REPORT and not day and period.relative and not NAMED.search(view.text[period.start : period.end]):
        return False  # "it said this week"
    if event.kind is Kind.REPORT:
        return day or not any(q.start >= event.end for q in figures)
    if event.kind is Kind.DEAL:
        return day or dated or not any(q.kind in ("money", "percent") for q in figures)
    if event.kind is Kind.FLOW:
        return day or dated or not figures
    return True


PUBLICATION = re.compile(r"(?i)today")
"""The day of publication, which its dateline gives."""
LONGEST_NEAR = 7
"""Days of a relative period that a verb of any kind may take as its own: a day or a week."""
MOVED_TO = re.compile(
    r"(?i)\b(?:postponed|delayed|put off|put back|pushed back|pushed out|moved|brought forward|deferred|rescheduled|slipped|extended|shifted)\s+(?:to|until|till|into)\s+(?:the\s+)?$"
)
""" "Has been postponed to the second half of 2026"."""
CLOSE_AT = re.compile(r"(?i)clos(?:e|es|ed|ing) at\s+(?:the\s+)?")
""" "Is to close at the end of March": no price."""
NOWADAYS = re.compile(r"(?i)today|tonight|now|these days")


def _is_to_come(view: SentenceView, event: Event) -> bool:
    """The event is still ahead that day: "will open a shop today"."""
    words = {word.lower for word in view.words[max(0, event.first - AUXILIARIES) : event.first]}
    return event.kind is Kind.EVENT and bool(words & (WILL | {"to"}))


def _happened(view: SentenceView, event: Event) -> bool:
    """The verb tells of what is done that day, and not of how things are: "today announced", not "today it sends more"."""
    if event.form in (Form.PAST, Form.NOUN):
        return True
    words = {word.lower for word in view.words[max(0, event.first - AUXILIARIES) : event.first]}
    return event.form is Form.THIRD or bool(words & (WILL | {"to"}))


def _holds(view: SentenceView, period: PeriodMention, governor: _Governor) -> bool:
    """ "As of 3 May" and "for March" say when something holds, unless the event stands right in front: "adopted as of 3 May"."""
    lead, head = before(view, period), head_of(view, period)
    near = governor.before and view.word_distance(governor.near, governor.far) <= AT_HAND
    if OVER.search(lead):
        return True
    if AS_OF.search(lead):
        return not (near and governor.event.kind is Kind.EVENT)
    assert period.period is not None
    if FOR.search(lead) and period.period.days > 1:
        return not near or (governor.event.form is Form.NOUN and governor.event.metric == "payment_date")
    return head.role == "at" and not EDGE_WORDS.match(view.text, head.start) and not (near and governor.event.kind is Kind.EVENT)


def _is_calendar(view: SentenceView, event: Event) -> bool:
    """ "Our fiscal year ends on June 30" is a habit."""
    if event.metric not in ("end_date", "start_date"):
        return False
    return FISCAL_YEAR.search(view.text, max(view.sentence.start, event.start - 40), event.start) is not None


def _is_copula(view: SentenceView, event: Event) -> bool:
    return view.text[event.start : event.end].lower() in ("is", "are", "was", "were", "be", "been", "has", "have", "had")


def _fiscal(period: PeriodMention) -> bool:
    return period.period is not None and (period.period.fiscal or period.period.kind in ("quarter", "half"))


def _object(view: SentenceView, governor: _Governor, period: PeriodMention) -> list[Quantity]:
    """The figures that the verb is about: right behind it, or in front of its passive."""
    event = governor.event
    found = []
    for q in view.figures_near(event.start, event.end):
        behind = (
            q.start >= event.end and view.word_distance(event.end, q.start) <= OBJECT and not (governor.before and q.start > period.start)
        )
        ahead = event.form is Form.PAST and q.end <= event.start and view.word_distance(q.end, event.start) <= OBJECT - 2
        near = (behind and view.boundary(event.end, q.start) < 1) or (ahead and view.boundary(q.end, event.start) < 0.5)
        if near and not DURATION.match(view.text, q.end):
            found.append(q)
    return found


def _metric(view: SentenceView, governor: _Governor, period: PeriodMention) -> str | None:
    """The metric of the event's date: of a verb with its subject, of a noun with the verb whose object it is."""
    event = governor.event
    if event.form is Form.NOUN:
        verb = _verb_of(view, event)
        return (verb.metric if verb else None) or event.metric
    if event.kind is Kind.DEAL and view.text[event.start : event.end].lower().startswith(("cut", "reduc", "trim")):
        return "layoff_date" if any(q.unit in PEOPLE_NOUNS for q in _object(view, governor, period)) else None
    subject = _subject_of(view, event)
    if subject is None:
        return event.metric
    return OF_SUBJECT.get((subject.metric, event.metric), event.metric or subject.metric)


OF_SUBJECT: dict[tuple[str | None, str | None], str] = {
    ("consultation_start_date", "start_date"): "consultation_start_date",
    ("consultation_start_date", "opening_date"): "consultation_start_date",
    **{(f"{noun}_date", "closure_date"): "completion_date" for noun in ("acquisition", "sale", "merger", "signing", "funding")},
}
"""What a verb says of an event: "the sale closed in May"."""


def _subject_of(view: SentenceView, verb: Event) -> Event | None:
    """The event noun that is the subject of a verb: "fire" of "the fire broke out"."""
    before = next(
        (
            event
            for event in reversed(view.events_near(verb.start, verb.start, OF_SUBJECT_WORDS + 1))
            if event.last <= verb.first and event.kind is not Kind.STATE
        ),
        None,
    )
    if before is None or before.form is not Form.NOUN or verb.first - before.last > OF_SUBJECT_WORDS:
        return None
    return None if view.boundary(before.end, verb.start) else before


def _verb_of(view: SentenceView, noun: Event) -> Event | None:
    """The verb whose object an event noun is: "signed" of "signed a new agreement"."""
    verb = next((event for event in reversed(view.events_near(noun.start, noun.start, OF_OBJECT)) if event.last <= noun.first), None)
    if verb is None or verb.form is Form.NOUN or noun.first - verb.last > OF_OBJECT:
        return None
    between = view.words[verb.last : noun.first]
    return None if any(word.lower in PREPOSITIONS for word in between) or view.boundary(verb.end, noun.start) else verb


# ---------------------------------------------------------------- dates that no event governs


def _alone(view: SentenceView, period: PeriodMention, governor: _Governor | None) -> bool:
    """A date in a clause without a figure, which is of whatever the clause says."""
    words = view.text[period.start : period.end]
    assert period.period is not None
    if _fiscal(period) or (period.relative and not NAMED.search(words)) or (is_label(view) and not _heads(view, period)):
        return False
    if LATEST.search(view.text[view.sentence.start : period.start]):
        return True
    lead = before(view, period)
    if period.period.days > 1 and FOR.search(lead) and not PLANNED_FOR.search(lead):
        return False  # "entries for 2026"
    if governor and (_holds(view, period, governor) or _is_calendar(view, governor.event)):
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


def _has_figure(view: SentenceView, period: PeriodMention, boundary: float) -> bool:
    """A figure that is no length of time stands in the date's clause."""
    return any(
        view.boundary(min(q.end, period.end), max(q.start, period.start)) < boundary and not DURATION.match(view.text, q.end)
        for q in view.figures_near(period.start, period.end)
    )
