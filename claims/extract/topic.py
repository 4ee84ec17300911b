"""What the sentences before were about, for figures whose own sentence names no measure.

"AWS revenue rose 13% in the quarter. For the year it increased 13% to $90.8 billion." The second
sentence's figures are of the measure that the first one names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extract.cues import PEOPLE_NOUNS, Sense
from claims.extract.mention import Mention
from claims.extract.phrases import WORD, words_of
from claims.extract.topical import VOICE, opens_comparison
from claims.extract.view import SentenceView
from claims.metrics import METRICS, growth_metric
from claims.model import BlockKind, Quantity
from claims.regex import regex
from claims.sieve import Sieve

GUIDE_HEADING = regex(
    r"(?i)\W*(?:(?:financial|our|full[- ]year|FY\s?\d*|\d{4}|Q[1-4])\s+)*(?:guide|guidance|outlook|forecast)(?:\s+(?:for\s+)?(?:FY\s?\d*|\d{4}|Q[1-4]|the (?:year|quarter)))?\W*"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """The money measure and the measure of people last named in the same run of prose."""

    money: str | None = None
    people: str | None = None
    section: str | None = None
    """The measure of people that a heading, a question or a legend set for all the lines below it."""
    flow: str | None = None
    """Cuts or hires, whichever the text spoke of last: what "250 jobs" without a verb are."""
    logged: bool = False
    """The text is a running list of cuts, each entry of which gives its number first."""
    currency: str | None = None
    """The currency that the text used last, or will use first."""
    growing: bool = False
    """The sentence before stated a growth rate."""
    amount: Quantity | None = None
    """The revenue that the sentence before stated last, not for comparison."""
    growth: str | None = None
    """The change that the sentence before stated, asked for, or gave the two levels of."""
    shares: bool = False
    """The text has spoken of the price of shares."""
    labelled: bool = False
    """The line before gave a count of staff behind a label: the lines of the list are measures."""
    block: int = -1
    """The block in which people were last counted."""
    revenue: Quantity | None = None
    """The amount of revenue that the text stated last."""
    staff_share: float = 0.0
    """How much the whole text speaks of staff (`people_evidence`)."""
    headcounts: int = 0
    other_counts: int = 0
    """How many figures so far counted people at work, and how many other things."""
    last_headcount: int | None = None
    """Where the last of them ended."""


ASKED: tuple[tuple[Sense, str], ...] = (
    (Sense.OPENINGS, "job_openings"),
    (Sense.CUT, "layoffs"),
    (Sense.HIRE, "new_hires"),
    (Sense.EMPLOY, "total_employees"),
)
JOBS = regex(
    r"(?i)\b(?:jobs?|posts?|positions?|roles?|vacanc(?:y|ies)|openings|employees|workers|staff|people|headcount|workforce|payroll|lay-?offs?|redundanc(?:y|ies)|hir(?:es|ing|ers)|recruit(?:s|ment))\b"
)
FLOWING = ("layoffs", "new_hires")
LEGEND = Sieve(
    regex(
        r"(?i)\b(?:numbers|figures|counts|totals)\s+(?:are|refer to|mean|stand for|count)\s+(?:the\s+)?(?:\w+\s+)?"
        r"(?:jobs|posts|positions|roles|people|employees|staff|heads|workers|redundancies|layoffs)\b"
    )
)
"""A line that says what the bare numbers of all lines count: "Numbers are posts unless we say heads"."""
CIRCUMSTANCE = regex(r"(?i)\b(?:in|at|on|between|across|over|from|within|for|after|during|by|spread over)\s*$")
"""A count that only says where or how long: "410 people in 12 countries" is still about the people."""


def asked(view: SentenceView, topic: Topic) -> Topic:
    """The topic that a question or heading sets: "How many employees lost their jobs?"."""
    if GUIDE_HEADING.fullmatch(view.text, view.sentence.start, view.sentence.end):
        return replace(topic, people=None, section=None, money="revenue")
    topic = _asked_of_money(view, topic)
    if SPEAKER.search(view.text, max(view.sentence.start, view.sentence.end - 48), view.sentence.end):
        return topic
    how_many = HOW_MANY.search(view.text, view.sentence.start, view.sentence.end)
    if how_many and (how_many["of"] or topic.people or topic.flow):
        metric = next((metric for sense, metric in ASKED if view.sensed(sense)), None) or topic.people or topic.flow or "total_employees"
        return replace(topic, people=metric, section=metric, block=view.sentence.block)
    if topic.flow and LISTS.match(view.text, view.sentence.start, view.sentence.end):
        return replace(topic, people=topic.flow, section=topic.flow, block=view.sentence.block)
    if not JOBS.search(view.text, view.sentence.start, view.sentence.end):
        return topic if GOES_ON.fullmatch(view.text, view.sentence.start, view.sentence.end) else replace(topic, people=None, section=None)
    for sense, metric in ASKED:
        if view.sensed(sense):
            return replace(topic, people=metric, section=metric, block=view.sentence.block)
    if HOW_MANY_JOBS.search(view.text, view.sentence.start, view.sentence.end):
        metric = topic.flow or "total_employees"
        return replace(topic, people=metric, section=metric, block=view.sentence.block)
    return topic


LISTS = regex(
    r"(?i)\W*(?:where (?:it|they|the (?:cuts?|axe|redundancies|losses)) (?:fell|falls?|hit|hits|lands?|landed|comes?|goe?s?)\b|(?:this|that) is where\b|here(?:['’]s| is) (?:where|who|how)\b"
    r"|by (?:team|department|function|site|office|location)\b|(?:the )?(?:breakdown|split|damage|toll)\b|who(?:['’]s| is) (?:going|out|affected|leaving)\b)"
)
"""Over a list of what was just counted: "Where it fell, because you'll ask:"."""
GOES_ON = regex(
    rf"(?i){VOICE}\W*(?:(?:and|so|but|or|what about|how about)\b\W*){{0,2}}(?:now|today|then|before|before that|this year|last year|next year|these days|at the peak|at its peak|currently|since|since then|a year ago|and since|in (?:19|20)\d\d)\s*\?\W*"
)
""" "And now?": a question that goes on with what was counted."""
SPEAKER = regex(r"(?i)\b(?:wrote|writes|says?|said|replied|replies|asks?|asked|posted|commented)(?:\s*\([^()\n]{0,30}\))?\s*:\s*$")
"""A line that only says who speaks next: "planeiron wrote:"."""
HOW_MANY = regex(
    r"(?i)\bhow many\s+(?:(?P<of>of (?:you|us|your (?:staff|people|team)))\b|(?:will|would|are|were|have|did|could|is it|exactly|more)\b(?=[^?]{0,30}\?))"
)
HOW_MANY_JOBS = regex(
    r"(?i)\bhow (?:many|big|large)\s+(?:[\w-]+\s+){0,2}?(?:jobs?|posts|positions|roles|employees|workers|staff|people|headcount|workforce|payroll)\b"
)
"""A question that asks for a number of people, and whose verb says nothing of them: "So how many jobs?"."""


def next_topic(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> Topic:
    """The topic for the sentence behind this one. People are carried one sentence, to the end of a paragraph in which
    nothing else is counted, or through a list; money until another is named."""
    money = next((m.metric for m in mentions if m.metric and m.type in ("revenue", "other_money") and not m.compared), None)
    if money is None and not any(m.type in ("revenue", "other_money") for m in mentions):
        money = next((cue.metric.name for cue in view.cues if cue.metric.unit == "money"), None)
    if money is None:
        money = next((METRICS[m.metric].level for m in mentions if m.metric and m.type == "growth_rate" and METRICS[m.metric].level), None)
    section = topic.section
    if LEGEND.search(view.keys, view.text, view.sentence.start, view.sentence.end):
        section = next((metric for sense, metric in ASKED if sense is not Sense.EMPLOY and view.sensed(sense)), section or "layoffs")
    people, block = _people(view, mentions, topic if section == topic.section else replace(topic, section=section))
    flow = next((m.metric for m in reversed(mentions) if m.metric in FLOWING), None)
    flow = flow or (people if people in FLOWING and block == view.sentence.block else topic.flow)
    currency = next((m.figure.unit for m in reversed(mentions) if m.figure and m.figure.kind == "money"), topic.currency)
    growing = any(m.type == "growth_rate" for m in mentions)
    growth = _growth_spoken_of(view, mentions, topic)
    shares = topic.shares or any(m.metric == "share_price_change" for m in mentions)
    labelled = any(m.rule == "headcount.label" for m in mentions) or (topic.labelled and view.kind is BlockKind.LIST_ITEM)
    amount = next(
        (m.figure for m in reversed(mentions) if m.type == "revenue" and not m.compared and m.figure and m.figure.kind == "money"), None
    )
    following = Topic(
        money=money or topic.money, people=people, section=section, flow=flow, logged=topic.logged, currency=currency, growing=growing, amount=amount,
        growth=growth, shares=shares, labelled=labelled, block=block, revenue=_revenue(mentions) or topic.revenue,
        staff_share=topic.staff_share, headcounts=topic.headcounts + sum(m.type == "headcount" for m in mentions),
        other_counts=topic.other_counts + sum(m.type == "other_count" for m in mentions),
        last_headcount=next((m.end for m in reversed(mentions) if m.type == "headcount"), topic.last_headcount),
    )  # fmt: skip
    return following if mentions else _asked_of_money(view, following)


def _revenue(mentions: Sequence[Mention]) -> Quantity | None:
    figures = [m.figure for m in mentions if m.type == "revenue" and m.figure and m.figure.kind == "money"]
    return next((figure for figure in reversed(figures) if isinstance(figure.low, Decimal)), None)


def _growth_spoken_of(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> str | None:
    """The growth that a bare percentage behind the sentence is: one stated in it, or that between two levels of one measure."""
    stated = next((m.metric for m in reversed(mentions) if m.type == "growth_rate" and m.metric != "share_price_change"), None)
    if stated or not mentions:
        return stated
    levels = [m.metric for m in mentions if m.type in ("revenue", "other_money") and m.metric]
    if len(levels) == 1 and topic.amount is not None and any(m.figure and opens_comparison(view, m.figure) for m in mentions):
        return growth_metric(levels[0])
    if len(levels) == 2 and levels[0] == levels[1] and (any(m.compared for m in mentions) or view.sensed(Sense.RISE, Sense.FALL)):
        return growth_metric(levels[0])
    return None


ASKS_GROWTH = regex(r"(?i)\b(?:growth|grow(?:n|ing)?|grew|increased?|rise|rose|fall(?:en)?|fell)\b")
ASKS_SHARE = regex(r"(?i)\b(?:share|proportion|portion|margin|percentage|how many|how much of|rate of|stake|chance)\b")
ASKS_YEAR = regex(
    r"(?i)\bhow (?:was|is|are|did|does|do|has|were) (?:the |your |this |last |that |its |their )?(?:\w+ )?(?:business|trade|trading|takings|year|quarter|season|sales|turnover|revenues?|company|firm|numbers|results)\b"
    r"|\bhow much (?:do|does|did|are|is|will|have|has) (?:you|it|they|the \w+|[A-Z]\w+) (?:make|making|turn(?:ing)? over|take|taking|bring(?:ing)? in|earn|earning|sell|selling|made|taken|do|doing)\b"
)
""" "How was the year?": the amount that answers it is what was taken."""


def _asked_of_money(view: SentenceView, topic: Topic) -> Topic:
    """The measure of money or of growth that a question asks for."""
    if not view.text[view.sentence.start : view.sentence.end].rstrip().endswith("?"):
        return topic
    if ASKS_GROWTH.search(view.text, view.sentence.start, view.sentence.end) and not ASKS_SHARE.search(
        view.text, view.sentence.start, view.sentence.end
    ):
        topic = replace(topic, growth=growth_metric(topic.money) or "revenue_growth")
    named = [cue.metric for cue in view.cues if cue.metric.unit == "money"]
    if len(named) == 1:
        return replace(topic, money=named[0].name)
    if not named and ASKS_YEAR.search(view.text, view.sentence.start, view.sentence.end):
        return replace(topic, money="revenue")
    return topic


AGES = Sieve(regex(r"(?i)\b(?:average|median|mean) (?:age|score|wait|time|length|price|rent|salary|pay|wage|temperature|distance)\b"))
"""What else people have numbers of: the next number is not theirs."""


def _people(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> tuple[str | None, int]:
    counted = [m for m in mentions if m.type in ("headcount", "other_count") and not _circumstance(view, m)]
    if counted and counted[-1].type == "other_count":
        return (topic.section, topic.block) if view.kind is BlockKind.LIST_ITEM else (None, topic.block)
    people = next((m.metric for m in reversed(counted) if m.metric and m.type == "headcount"), None)
    if people is not None or counted:
        return people or topic.people or topic.flow or "total_employees", view.sentence.block
    if view.kind is BlockKind.LIST_ITEM:
        return topic.people or topic.section, topic.block
    if not mentions and LEGEND.search(view.keys, view.text, view.sentence.start, view.sentence.end):
        return topic.section, view.sentence.block
    if not any(m.figure for m in mentions) and (people := _named_people(view)):
        return people, view.sentence.block
    stays = (
        view.sentence.block == topic.block
        and not AGES.search(view.keys, view.text, view.sentence.start, view.sentence.end)
        and not any(m.type in ("revenue", "other_money") for m in mentions)
    )
    return (topic.people, topic.block) if stays else (topic.section, topic.block)


def _circumstance(view: SentenceView, mention: Mention) -> bool:
    before = view.text[max(view.sentence.start, mention.start - 16) : mention.start]
    return mention.type == "other_count" and CIRCUMSTANCE.search(before) is not None


SHORT = 10
"""Words of a sentence that does no more than name a subject: "Pilots remain short.", "Total staff?"."""
INTRODUCED = regex(r"[:?]\s")
RANKED = regex(
    r"(?i)\b(?:on staff|on (?:staff|employee) numbers|(?:by|in|on) headcount|by (?:staff|workforce|number of (?:staff|employees))|(?:bigger|biggest|larger|largest|smaller|smallest) (?:\w+ )?employers?)\b[^.;:]{0,50}\b(?:with|at|has|had)\s+$"
)
""" "The bigger of the two on staff is Harp, with"."""
INTRODUCTION = 90


NUMBER_OF_STAFF = Sieve(
    regex(
        r"(?i)\bnumbers? of (?:[\w-]+ ){0,3}?(?:employees|staff|workers|jobs|posts|positions|redundancies|layoffs|people (?:who|that) (?:work|are employed)|people (?:employed|working|laid off|made redundant)|people it employs)\b"
    )
)
""" "A story misstated the number of people who work at its flagship": the next sentence gives it."""


def _named_people(view: SentenceView) -> str | None:
    """The people that a short sentence or a question is about, though it counts none."""
    if match := NUMBER_OF_STAFF.search(view.keys, view.text, view.sentence.start, view.sentence.end):
        return _measure_named(view, match.start(), match.end())
    words = view.words[: SHORT + 1]
    asks = view.text[view.sentence.start : view.sentence.end].rstrip().endswith("?")
    if not words or (len(view.words) > SHORT and not asks):
        return None
    return _measure_named(view, view.sentence.start, words[-1].end)


def introduced(view: SentenceView, figure: Quantity) -> str | None:
    """The people that the words before a colon name: "Job cuts are confined to head offices: Riga lost 45"."""
    start = max(view.sentence.start, figure.start - INTRODUCTION)
    marks = [match.start() for match in INTRODUCED.finditer(view.text, start, figure.start)]
    if not marks and RANKED.search(view.text, start, figure.start):
        return "total_employees"
    if not marks or (view.text[marks[-1]] == ":" and not WORD.search(view.text, marks[-1], figure.start)):
        return None  # "Staff canteens: 14" is a label of its own
    return _measure_named(view, start, marks[-1])


def _measure_named(view: SentenceView, start: int, end: int) -> str | None:
    named = any(word.lower in WORKERS for word in words_of(view.text, start, end)) or JOBS.search(view.text, start, end)
    if not named:
        return None
    return next((metric for sense, metric in ASKED if any(start <= hit.start < end for hit in view.sensed(sense))), "total_employees")


WORKERS = PEOPLE_NOUNS - frozenset(
    "people persons person men women members member bankers brokers analysts traders lawyers solicitors journalists reporters executives managers hands heads officers players partners staff posts roles positions".split()
)
"""Nouns of people whose naming makes them the subject: no word with other senses, and nobody whom news quotes."""
