"""Dates of events: when something was announced, founded, opened, closed, signed, completed.

A date that only says when a figure holds is that figure's period and no claim. What a date is the date of is
decided by the verb that governs it, or by the noun of an event that it stands beside: an event's verb takes the date
as its own, a verb of measure or state leaves it to the figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extract.cues import PEOPLE_NOUNS
from claims.extract.date_forms import (
    is_compared,
    is_dateline,
    is_label,
    is_of_a_document,
    is_of_a_name,
    is_weekly,
    modified_noun,
    noun_behind,
)
from claims.extract.event_words import Form, Kind
from claims.extract.events import PREPOSITIONS, Event
from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import BlockKind, PeriodMention, Quantity

NAMED = re.compile(r"(?i)\d|january|february|march|april|may|june|july|august|sep|oct|nov|dec|jan|feb|spring|summer|autumn|winter")
"""A relative date that names more than a distance: "this spring", not "this week"."""
PARTLY = re.compile(r"(?i)early|late|spring|summer|autumn|fall|winter|begin|start|mid")
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
REACH = 16
"""Words between an event and its date, a clause boundary counting four, a figure two."""
BEHIND = 3
"""Words by which an event behind its date counts as farther: "opened in May" before "In May it opened"."""
FAR_NOUN = 2
OF_OBJECT = 3
"""Words in front of an event noun that is the object of a verb: "signed a new three-year agreement"."""
OF_SUBJECT_WORDS = 4
"""Words between an event noun and the verb that it is the subject of: "the sale of the mill was then"."""
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
        return []
    return [mention for period in view.periods if (mention := _date(view, period))]


def _date(view: SentenceView, period: PeriodMention) -> Mention | None:
    if period.period is None or not period.is_date:
        return None
    if (
        is_dateline(view, period)
        or is_of_a_document(view, period)
        or is_compared(view, period)
        or is_weekly(view, period)
        or is_of_a_name(view, period)
    ):
        return None
    if modified_noun(view, period) is not None:
        noun = noun_behind(view, period)
        return _mention(view, period, "date.event", noun[2], noun[:2]) if noun else None
    governor = _governor(view, period)
    if governor is not None and _owns(view, period, governor):
        return _mention(view, period, "date.event", _metric(view, governor), (governor.event.start, governor.event.end))
    return _mention(view, period, "date.alone", None, None) if _alone(view, period, governor) else None


def _mention(view: SentenceView, period: PeriodMention, rule: str, metric: str | None, cue: tuple[int, int] | None) -> Mention:
    return Mention(view.sentence.index, "date", metric, rule, date=period, cue=cue)


# ---------------------------------------------------------------- what governs a date


def _governor(view: SentenceView, period: PeriodMention) -> _Governor | None:
    """The verb or noun nearest to the date, clause boundaries counted."""
    best: tuple[float, _Governor] | None = None
    opens = bool(OPENING.match(view.text[view.sentence.start : period.start]))
    for event in view.events:
        before = event.end <= period.start
        near, far = (event.end, period.start) if before else (period.end, event.start)
        if near > far or (event.form is Form.NOUN and not _is_near(view, event, period)):
            continue
        distance = view.word_distance(near, far) + 4 * view.boundary(near, far) + (0 if before or opens else BEHIND)
        if event.form is Form.NOUN and not LINK.match(view.text[near:far]):
            distance += FAR_NOUN
        distance += 2 * sum(near <= q.start and q.end <= far for q in view.figures)
        if distance <= REACH and (best is None or distance < best[0]):
            best = (distance, _Governor(event, near, far))
    return best[1] if best else None


def _is_near(view: SentenceView, event: Event, period: PeriodMention) -> bool:
    """A noun governs a date right behind it or its complement: "the listing in 2011", "the adoption of the rule on 3 May"."""
    if event.end > period.start:
        return False
    between = view.text[event.end : period.start]
    if LINK.match(between):
        return True
    verbs = any(other.form is not Form.NOUN and event.end <= other.start < period.start for other in view.events)
    return bool(COMPLEMENT.match(between)) and not verbs and view.boundary(event.end, period.start) < 1


def _owns(view: SentenceView, period: PeriodMention, governor: _Governor) -> bool:
    """Whether the event takes the date as its own, and not as the period of its figure."""
    event = governor.event
    if period.role == "since" and _counted(view, governor):
        return bool(LATEST.search(view.text[view.sentence.start : period.start]))
    assert period.period is not None
    day = period.period.days == 1
    if not day and period.relative and _object(view, governor) and not NAMED.search(view.text[period.start : period.end]):
        return False  # "has killed 240 people this year"
    if event.kind is Kind.STATE:
        return period.role in ("since", "between", "until") and not _is_copula(view, event)
    if event.kind is Kind.MEASURE:
        return False
    if event.kind is Kind.REPORT:
        return day or not (_object(view, governor) or _fiscal(period))
    if event.kind is Kind.DEAL:
        return day or not any(q.kind in ("money", "percent") for q in _object(view, governor))
    if event.kind is Kind.FLOW:
        return day or not _object(view, governor)
    return True


def _is_copula(view: SentenceView, event: Event) -> bool:
    return view.text[event.start : event.end].lower() in ("is", "are", "was", "were", "be", "been", "has", "have", "had")


def _fiscal(period: PeriodMention) -> bool:
    return period.period is not None and (period.period.fiscal or period.period.kind in ("quarter", "half"))


def _object(view: SentenceView, governor: _Governor) -> list[Quantity]:
    """The figures that the verb is about: right behind it, or in front of its passive."""
    event = governor.event
    found = []
    for q in view.figures:
        behind = q.start >= event.end and view.word_distance(event.end, q.start) <= OBJECT
        ahead = q.end <= event.start and view.word_distance(q.end, event.start) <= OBJECT - 2
        if (behind and view.boundary(event.end, q.start) < 1) or (ahead and view.boundary(q.end, event.start) < 0.5):
            found.append(q)
    return found


def _counted(view: SentenceView, governor: _Governor) -> bool:
    """Figures add up from the day: "has cut 340 jobs since 2019"."""
    return (
        governor.event.kind is not Kind.STATE
        and bool(view.figures)
        and (governor.event.kind is Kind.MEASURE or bool(_object(view, governor)))
    )


def _metric(view: SentenceView, governor: _Governor) -> str | None:
    """The metric of the event's date: of a verb with its subject, of a noun with the verb whose object it is."""
    event = governor.event
    if event.form is Form.NOUN:
        verb = _verb_of(view, event)
        return (verb.metric if verb else None) or event.metric
    if event.kind is Kind.DEAL and view.text[event.start : event.end].lower().startswith(("cut", "reduc", "trim")):
        return "layoff_date" if any(q.unit in PEOPLE_NOUNS for q in _object(view, governor)) else None
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
    before = next((event for event in reversed(view.events) if event.last <= verb.first and event.kind is not Kind.STATE), None)
    if before is None or before.form is not Form.NOUN or verb.first - before.last > OF_SUBJECT_WORDS:
        return None
    return None if view.boundary(before.end, verb.start) else before


def _verb_of(view: SentenceView, noun: Event) -> Event | None:
    """The verb whose object an event noun is: "signed" of "signed a new agreement"."""
    verb = next((event for event in reversed(view.events) if event.last <= noun.first), None)
    if verb is None or verb.form is Form.NOUN or noun.first - verb.last > OF_OBJECT:
        return None
    between = view.words[verb.last : noun.first]
    return None if any(word.lower in PREPOSITIONS for word in between) or view.boundary(verb.end, noun.start) else verb


# ---------------------------------------------------------------- dates that no event governs


def _alone(view: SentenceView, period: PeriodMention, governor: _Governor | None) -> bool:
    """A date in a clause without a figure, which is of whatever the clause says."""
    words = view.text[period.start : period.end]
    assert period.period is not None
    if period.role == "at" or _fiscal(period) or (period.relative and not NAMED.search(words)) or is_label(view):
        return False
    if LATEST.search(view.text[view.sentence.start : period.start]):
        return True
    if governor and governor.event.kind is Kind.MEASURE and view.cues:
        return False
    return not any(view.boundary(min(q.end, period.end), max(q.start, period.start)) < 1 for q in view.figures)
