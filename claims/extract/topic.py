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
from claims.model import Quantity

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
NAMED_BEFORE = re.compile(r"(?:^|[,;:(–—-]\s*|\band\s+|^\W*)[A-ZÀ-Þ][\w.&'’-]*(?:\s+[\w&'’-]+){0,3}:?\s+$")
"""A name and its figure, in a list of them: "Bristol 260, Toulouse 110", "Marlowe Kinetics: 420"."""
PEOPLE_LINK = re.compile(
    r"(?i)\b(?:has|had|have|were|was|are|is|to|from|at|another|of whom|of which|reached|now|only|just|further|employs|employed)\s*$|^\W*$|,\s*$"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """The money measure and the measure of people last named in the same run of prose."""

    money: str | None = None
    people: str | None = None


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


def continues_people(view: SentenceView, figure: Quantity, topic: Topic) -> bool:
    """A bare number right behind a verb of having or being, where the sentence before counted people at work."""
    if topic.people is None:
        return False
    before = view.text[max(view.sentence.start, figure.start - 60) : figure.start]
    return bool(PEOPLE_LINK.search(before[-16:]) or NAMED_BEFORE.search(before))


ASKED: tuple[tuple[Sense, str], ...] = ((Sense.CUT, "layoffs"), (Sense.HIRE, "new_hires"), (Sense.EMPLOY, "total_employees"))
JOBS = re.compile(r"(?i)\b(?:jobs?|posts?|positions?|roles?|employees|workers|staff|people)\b")


def asked(view: SentenceView, topic: Topic) -> Topic:
    """The topic that a question or heading sets: "How many employees lost their jobs?"."""
    if not JOBS.search(view.text, view.sentence.start, view.sentence.end):
        return topic
    for sense, metric in ASKED:
        if view.sensed(sense):
            return Topic(topic.money, metric)
    return topic


def next_topic(mentions: Sequence[Mention], topic: Topic, in_list: bool = False) -> Topic:
    """The topic for the sentence behind these mentions. People are carried one
    sentence, or through a list; money until another is named."""
    money = next((m.metric for m in mentions if m.metric and m.type in ("revenue", "other_money") and not m.compared), None)
    if money is None:
        money = next((METRICS[m.metric].level for m in mentions if m.metric and m.type == "growth_rate" and METRICS[m.metric].level), None)
    people = next((m.metric for m in reversed(mentions) if m.type == "headcount" and m.metric), None)
    if people is None and in_list:
        people = topic.people
    return Topic(money or topic.money, people)
