"""Bare numbers that words of work right beside them count: "the 416 already working at the plant", "790 clocked on here",
"its drivers number 2,750"; and those that go on with a count of staff: "by Christmas it was 371"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.extract.bare import FEWEST_CARRIED, WINDOW
from claims.extract.cues import PEOPLE_NOUNS
from claims.extract.mention import Mention
from claims.extract.staff import SMALL
from claims.extract.topic import FLOWING, Topic
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

WORKING = regex(
    r"(?i)\s+(?:of (?:us|them)\s+)?(?:(?:already|still|now|currently|who|permanently|had|have|were|are|there)\s+){0,3}"
    r"(?:clock(?:ed|ing)? (?:on|in)\b|work(?:ed|ing)? (?:at|in|for|there|here|under)\b|employed (?:at|in|by|there|here)\b"
    r"|on (?:the|its|our|their) (?:pay-?rolls?|books)\b|dr[ae]w(?:ing)? (?:a|their) (?:wage|pay|salary)|earn(?:ed|ing)? (?:a|their) living)"
)
NUMBERED = regex(
    rf"(?i)\b(?P<noun>[\w-]+)\s+(?:(?:now|then|still|once)\s+)?(?:number|numbers|numbered|numbering|totalled|totaled|totalling)\s+{SMALL}$"
)
COMPLEMENT = regex(rf"(?i)\b(?:complement|establishment|shopfloor|shop floor) of\s+{SMALL}$")


def at_work(view: SentenceView, figure: Quantity) -> bool:
    """The words beside a bare number say that those are at work."""
    if WORKING.match(view.text, figure.end, view.sentence.end):
        return True
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    numbered = NUMBERED.search(before)
    return (numbered is not None and numbered["noun"].lower() in PEOPLE_NOUNS) or COMPLEMENT.search(before) is not None


GOES_ON = regex(
    rf"(?i)(?:\b(?:it|that)|\b(?:the|their|its|our) (?:number|figure|count|total|tally|headcount|workforce|payroll|roll|complement)|\bnumbers)\s+(?:had\s+|has\s+|have\s+|would\s+(?:be\s+)?)?"
    rf"(?:was|is|were|be|stood at|(?:fallen|fell|dwindled|dropped|shrank|shrunk|sunk|sank|grew|grown|risen|rose|climbed|swelled|swollen|crept|come down|gone up)\s+(?:back\s+)?to|down to|up to)\s+{SMALL}$"
)
MOVES_FROM = regex(
    rf"(?i)\b(?:grow|grows|grew|grown|growing|shrink|shrinks|shrank|shrunk|fall|falls|fell|fallen|rise|rose|risen|go|went|gone|drop|dropped|slim|slimmed|swell|swelled)\s+(?:back\s+|down\s+|up\s+)?from\s+{SMALL}$"
)
TO = regex(rf"(?i)\s+to\s+{SMALL}")
ENDS = regex(r"(?i)\s*(?:[.,;:)]|$|(?:and|but|by|in|at|as|after|before|today|now|to|when|while|with|last|this|next)\b)")
OTHER = regex(r"[$€£¥₹%]|\b(?:per cent|percent|million|billion)\b")
"""Another kind of figure, which "it" may be."""
NEAR = 260
"""Characters behind a count of staff within which "it" can be that count."""


def goes_on(view: SentenceView, figure: Quantity, earlier: Sequence[Mention], topic: Topic) -> bool:
    """A bare number that the count of staff just given has come to: "the number dwindled to 120", "will grow from 380 to 470"."""
    if not isinstance(figure.low, Decimal) or figure.low < FEWEST_CARRIED or not ENDS.match(view.text, figure.end, view.sentence.end):
        return False
    last = next((m.end for m in reversed(earlier) if m.type == "headcount"), topic.last_headcount)
    if last is None or figure.start - last > NEAR or OTHER.search(view.text, last, figure.start):
        return False
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    if topic.people not in FLOWING and GOES_ON.search(before):
        return not any(m.type != "headcount" and m.figure is not None and m.start > last for m in earlier)
    return MOVES_FROM.search(before) is not None or _ends_move(view, figure)


def _ends_move(view: SentenceView, figure: Quantity) -> bool:
    start = next((q for q in reversed(view.figures) if q.end <= figure.start and TO.fullmatch(view.text, q.end, figure.start)), None)
    return (
        start is not None
        and start.kind == "number"
        and MOVES_FROM.search(view.text, max(view.sentence.start, start.start - WINDOW), start.start) is not None
    )
