"""What the sentences before were about, for figures whose own sentence names no measure.

"AWS revenue rose 13% in the quarter. For the year it increased 13% to $90.8 billion." The second
sentence's figures are of the measure that the first one names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extract.cues import Sense
from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS, growth_metric
from claims.model import BlockKind, Quantity

REFERS = re.compile(
    r"(?i)^\W*(?:it|that|this|these|they|the (?:figure|total|number|sum|amount|increase|rise|fall|decline|drop)|of (?:this|that|which|the total|these)|a year (?:earlier|ago|before)|for (?:the|all)|by comparison"
    r"|in (?:the )?(?:\w+ ){0,3}\w+ (?:it|they|that)|(?:from|over) the|at (?:constant|the)|overseas|abroad|the previous|print|against)\b|\b(?:it|they|that|this) (?:was|were|is|had been|came|stood|grew|rose|fell|increased|decreased|climbed|slipped)\b"
)
SAID_OF = re.compile(
    r"(?i)\b(?:accounted for|contributed|brought in|came to|totalled|totaled|amounted to|reached|was|were|stood at|made up|should be|to|for|of|be)\s*$|\b(?:pass|reach|hit|top|exceed)\s*$"
)
OWN_SUBJECT = re.compile(
    r"(?i)^\W*(?:the|an?|his|her)\s+(?:[\w-]+\s+){1,3}(?:was|were|is|are|will be|came to|stood at|totall?ed|amounted to|reached)\s+(?:\w+\s+)?$"
)
"""A subject of the sentence's own, which is no word for the figure just given: "The fine was"."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The money measure and the measure of people last named in the same run of prose."""

    money: str | None = None
    people: str | None = None
    section: str | None = None
    """The measure of people that a heading, a question or a legend set for all the lines below it."""
    flow: str | None = None
    """Cuts or hires, whichever the text spoke of last: what "250 jobs" without a verb are."""
    block: int = -1
    """The block in which people were last counted."""


def fill(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> list[Mention]:
    """Give figures without a measure the one of their sentence, or of the sentences before."""
    out: list[Mention] = []
    for mention in mentions:
        if mention.metric is None and mention.figure is not None:
            mention = _filled(view, mention, mention.figure, mentions, topic)
        out.append(mention)
    return out


def _filled(view: SentenceView, mention: Mention, figure: Quantity, mentions: Sequence[Mention], topic: Topic) -> Mention:
    if mention.rule == "money.bare":
        metric = _level_beside(view, figure, mentions) or (topic.money if _said_of(view, figure) else None)
        if metric is None:
            return mention
        kind = "revenue" if METRICS[metric].type == "revenue" else "other_money"
        return replace(mention, metric=metric, type=kind, rule="money.topic")  # type: ignore[arg-type]
    if mention.type == "growth_rate" and _refers(view):
        return replace(mention, metric=growth_metric(topic.money))
    return mention


def _level_beside(view: SentenceView, figure: Quantity, mentions: Sequence[Mention]) -> str | None:
    """ "increased 13% to $90.8 billion": the level that the growth just before it is of."""
    for other in reversed(mentions):
        if other.figure is not None and other.type == "growth_rate" and other.end <= figure.start and other.metric:
            level = METRICS[other.metric].level
            return level if re.fullmatch(r"(?i)\W*(?:\([^)]*\)\s*)?(?:[\w-]+\s){0,3}?to\s*", view.text[other.end : figure.start]) else None
    return None


def _refers(view: SentenceView) -> bool:
    return bool(REFERS.search(view.text[view.sentence.start : view.sentence.end]))


def _said_of(view: SentenceView, figure: Quantity) -> bool:
    if _refers(view):
        return True
    if OWN_SUBJECT.match(view.text[view.sentence.start : figure.start]):
        return False
    return bool(SAID_OF.search(view.text[max(view.sentence.start, figure.start - 24) : figure.start]))


ASKED: tuple[tuple[Sense, str], ...] = ((Sense.CUT, "layoffs"), (Sense.HIRE, "new_hires"), (Sense.EMPLOY, "total_employees"))
JOBS = re.compile(
    r"(?i)\b(?:jobs?|posts?|positions?|roles?|employees|workers|staff|people|headcount|workforce|payroll|lay-?offs?|redundanc(?:y|ies)|hir(?:es|ing|ers)|recruit(?:s|ment))\b"
)
FLOWING = ("layoffs", "new_hires")
LEGEND = re.compile(
    r"(?i)\b(?:numbers|figures|counts|totals)\s+(?:are|refer to|mean|stand for|count)\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:jobs|posts|positions|roles|people|employees|staff|heads|workers|redundancies|layoffs)\b"
)
"""A line that says what the bare numbers of all lines count: "Numbers are posts unless we say heads"."""
CIRCUMSTANCE = re.compile(r"(?i)\b(?:in|at|across|over|from|within|for|after|during|by|spread over)\s*$")
"""A count that only says where or how long: "410 people in 12 countries" is still about the people."""


def asked(view: SentenceView, topic: Topic) -> Topic:
    """The topic that a question or heading sets: "How many employees lost their jobs?"."""
    if not JOBS.search(view.text, view.sentence.start, view.sentence.end):
        return replace(topic, people=None, section=None)
    for sense, metric in ASKED:
        if view.sensed(sense):
            return replace(topic, people=metric, section=metric, block=view.sentence.block)
    return topic


def next_topic(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> Topic:
    """The topic for the sentence behind this one. People are carried one sentence, to the end of a paragraph in which
    nothing else is counted, or through a list; money until another is named."""
    money = next((m.metric for m in mentions if m.metric and m.type in ("revenue", "other_money") and not m.compared), None)
    if money is None:
        money = next((METRICS[m.metric].level for m in mentions if m.metric and m.type == "growth_rate" and METRICS[m.metric].level), None)
    section = topic.section
    if LEGEND.search(view.text, view.sentence.start, view.sentence.end):
        section = next((metric for sense, metric in ASKED if sense is not Sense.EMPLOY and view.sensed(sense)), section or "layoffs")
    people, block = _people(view, mentions, topic)
    flow = next((m.metric for m in reversed(mentions) if m.metric in FLOWING), topic.flow)
    return Topic(money or topic.money, people, section, flow, block)


def _people(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> tuple[str | None, int]:
    counted = [m for m in mentions if m.type in ("headcount", "other_count") and not _circumstance(view, m)]
    if counted and counted[-1].type == "other_count":
        return (topic.section, topic.block) if view.kind is BlockKind.LIST_ITEM else (None, topic.block)
    people = next((m.metric for m in reversed(counted) if m.metric and m.type == "headcount"), None)
    if people is not None or counted:
        return people or topic.people or topic.flow or "total_employees", view.sentence.block
    if view.kind is BlockKind.LIST_ITEM:
        return topic.people or topic.section, topic.block
    stays = view.sentence.block == topic.block and not any(m.type in ("revenue", "other_money") for m in mentions)
    return (topic.people, topic.block) if stays else (topic.section, topic.block)


def _circumstance(view: SentenceView, mention: Mention) -> bool:
    before = view.text[max(view.sentence.start, mention.start - 16) : mention.start]
    return mention.type == "other_count" and CIRCUMSTANCE.search(before) is not None
