"""What governs a date: the verb or noun of an event nearest to it, and whether the event takes the date as its own."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.cues import PEOPLE_NOUNS
from claims.extract.date_forms import before, head_of
from claims.extract.event_words import Form, Kind
from claims.extract.events import PREPOSITIONS, Event
from claims.extract.view import SentenceView
from claims.model import PeriodMention, Quantity
from claims.regex import regex

NAMED = regex(r"(?i)\d|january|february|march|april|may|june|july|august|sep|oct|nov|dec|jan|feb|spring|summer|autumn|winter")
"""A relative date that names more than a distance: "this spring", not "this week"."""
FOR = regex(r"(?i)\bfor\s+(?:the\s+)?$")
PLANNED_FOR = regex(
    r"(?i)\b(?:meant|set|due|scheduled|planned|slated|expected|pencilled in|penciled in|promised|booked|down|earmarked|lined up|called|announced|fixed|billed) for\s+(?:the\s+)?$"
)
MONTH = regex(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|fall\b)")
AUXILIARIES = 4
"""Words in front of a verb in which its auxiliaries stand."""
WILL = frozenset({"will", "shall", "won't"})
OVER = regex(r"(?i)\b(?:throughout|over the years|in the years|averaged? over|olds from)\s+(?:the\s+)?$")
AS_OF = regex(r"(?i)\bas\s+(?:of|at)\s+(?:the\s+)?(?:(?:either|both)\s+)?$|\bat\s+(?:either|both)\s+$")
DURATION = regex(
    r"(?i)[\s-]*(?:full\s+|consecutive\s+|straight\s+|more\s+)?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|nights?)\b"
)
FISCAL_YEAR = regex(r"(?i)\b(?:fiscal|financial|accounting|business) year\b")
LINK = regex(
    r"(?i)\s*[,(]?\s*(?:(?:of|in|on|at|for|from|during|by|since|until|around|about|early|late|the|last|this|next|scheduled|planned|set|due|held|dated|only|as|back|"
    r"end|beginning|later|that)[\s-]+)*\(?$"
)
COMPLEMENT = regex(r"(?i)\s+(?:of|by|with|in|at|to|for|between|on)\s")
OPENING = regex(r"(?i)^[\W_]*(?:(?:and|but|then|so|also|only|later|back|as|early|late|it was|first|in|on|by|since|from|until|at|during|around|about|after|before|for|the|end|"
                     r"beginning|of|summer|autumn|spring|winter|between|starting|beginning|mid|last|this|next|of)[\s-]+)*$")  # fmt: skip
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
EDGE_WORDS = regex(r"(?i)(?:the\s+)?(?:end|close|beginning|start|middle|turn)\b")
OBJECT = 6
"""Words between a verb and the figure that it is a verb of."""


@dataclass(frozen=True, slots=True)
class Governor:
    """An event that a date may be the date of, and how it stands to it."""

    event: Event
    near: int
    far: int
    """The stretch between the event and the date."""

    @property
    def before(self) -> bool:
        return self.event.end <= self.near


def governor_of(view: SentenceView, period: PeriodMention) -> Governor | None:
    """The verb or noun nearest to the date, clause boundaries counted."""
    best: tuple[float, Governor] | None = None
    figures = view.figures_near(period.start, period.end)
    opens = bool(OPENING.match(view.text[view.sentence.start : period.start]))
    for event in view.events_near(period.start, period.end, REACH):
        before = event.end <= period.start
        near, far = (event.end, period.start) if before else (period.end, event.start)
        if event.form is Form.ING and STARTS.search(view.text, max(view.sentence.start, event.start - 16), event.start):
            continue  # "is to begin operating in May"
        if near > far or (event.form is Form.NOUN and not _is_near(view, event, period)):
            continue
        distance = view.word_distance(near, far) + 4 * view.boundary(near, far) + (0 if before or opens else BEHIND)
        distance += 2 * sum(near <= q.start and q.end <= far for q in figures)
        if distance <= (REACH if event.kind is Kind.EVENT else REACH_OTHERS) and (best is None or distance < best[0]):
            best = (distance, Governor(event, near, far))
    return best[1] if best else None


STARTS = regex(r"(?i)\b(?:begins?|began|begun|starts?|started|stops?|stopped|ceased?|finish(?:ed)?)\s+$")


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


def owns(view: SentenceView, period: PeriodMention, governor: Governor) -> bool:
    """Whether the event takes the date as its own, and not as the period of its figure."""
    event = governor.event
    assert period.period is not None
    day = period.period.days == 1
    dated = period.period.kind == "month" and MONTH.search(view.text, period.start, period.end) is not None
    if event.metric == "approval_date" and any(q.start == event.start for q in view.figures_near(event.start, event.end)):
        return False  # "revenue passed $10 million in March"
    figures = objects_of(view, governor, period)
    words = view.text[period.start : period.end]
    if PUBLICATION.fullmatch(words) and not _is_to_come(view, event):
        return False
    if SPANNED.fullmatch(view.text, event.start, period.start) and HAVING.match(view.text, period.end):
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
    if holds(view, period, governor) or (is_fiscal(period) and event.kind is not Kind.EVENT) or is_calendar(view, event):
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


SPANNED = regex(
    r"(?i)(?:ends?|ended|ending|closed?|closes|closing|finish(?:e[sd]|ing)?|beg[iau]ns?|beginning|start(?:s|ed|ing)?|enter(?:s|ed|ing)?|leave|left)\s+(?:the\s+)?"
)
HAVING = regex(r"(?i)\s+(?:with|on|at|up|down|ahead|about|some|in (?:the (?:red|black)|profit|debt))\b")
""" "Ended June with €412m", "began 2023 with 40 people": the time is that of the figure."""
PUBLICATION = regex(r"(?i)today")
"""The day of publication, which its dateline gives."""
LONGEST_NEAR = 7
"""Days of a relative period that a verb of any kind may take as its own: a day or a week."""
MOVED_TO = regex(
    r"(?i)\b(?:postponed|delayed|put off|put back|pushed back|pushed out|moved|brought forward|deferred|rescheduled|slipped|extended|shifted)\s+(?:to|until|till|into)\s+(?:the\s+)?$"
)
""" "Has been postponed to the second half of 2026"."""
CLOSE_AT = regex(r"(?i)clos(?:e|es|ed|ing) at\s+(?:the\s+)?")
""" "Is to close at the end of March": no price."""
NOWADAYS = regex(r"(?i)today|tonight|now|these days")


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


def holds(view: SentenceView, period: PeriodMention, governor: Governor) -> bool:
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
    happens = near and governor.event.kind is Kind.EVENT and governor.event.form is not Form.NOUN
    return head.role == "at" and not EDGE_WORDS.match(view.text, head.start) and not happens


def is_calendar(view: SentenceView, event: Event) -> bool:
    """ "Our fiscal year ends on June 30" is a habit."""
    if event.metric not in ("end_date", "start_date"):
        return False
    return FISCAL_YEAR.search(view.text, max(view.sentence.start, event.start - 40), event.start) is not None


def _is_copula(view: SentenceView, event: Event) -> bool:
    return view.text[event.start : event.end].lower() in ("is", "are", "was", "were", "be", "been", "has", "have", "had")


def is_fiscal(period: PeriodMention) -> bool:
    return period.period is not None and (period.period.fiscal or period.period.kind in ("quarter", "half"))


def objects_of(view: SentenceView, governor: Governor, period: PeriodMention) -> list[Quantity]:
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


def metric_of(view: SentenceView, governor: Governor, period: PeriodMention) -> str | None:
    """The metric of the event's date: of a verb with its subject, of a noun with the verb whose object it is."""
    event = governor.event
    if event.form is Form.NOUN:
        verb = _verb_of(view, event)
        return (verb.metric if verb else None) or event.metric
    if event.kind is Kind.DEAL and view.text[event.start : event.end].lower().startswith(("cut", "reduc", "trim")):
        return "layoff_date" if any(q.unit in PEOPLE_NOUNS for q in objects_of(view, governor, period)) else None
    if event.kind is Kind.MEASURE and CLOSE_AT.fullmatch(view.text, event.start, period.start):
        return "closure_date"
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
