"""Dates of a text with the words of what happened then: what rules about order and length of time start from.

A moment is a date in running text, as days from its first to its last, with its clause. What happened is read from a
lexicon of beginnings (of a firm, a post, a piece of work, a life) and ends; a word before the date counts before one behind it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from claims.checks.once import once
from claims.checks.places import sentences_of
from claims.model import Period, Reading, Sentence
from claims.regex import regex
from claims.sieve import Sieves, keys_of

FOUND, OPEN, BEGIN, JOIN, BORN, END = "found", "open", "begin", "join", "born", "end"
_LEXICON = (
    (BORN, r"born"),
    (
        FOUND,
        r"est\.|est'?d|found(?:ed|ing|ation)|establish(?:ed|ment)|set\s+up|formed|formation|created|incorporated|incorporation|chartered|inception|went\s+into\s+business"
        r"|dates?\s+(?:back\s+)?(?:to|from)|dating\s+(?:back\s+)?(?:to|from)|came\s+into\s+being|in\s+business|first\s+(?:opened|held|staged|performed|broadcast|aired|appeared|sold|brewed|baked|sailed|flew|published|traded|printed)",
    ),
    (OPEN, r"start(?:ed|ing)?|launch(?:ed)?|opened|opening|(?:un(?:locked|bolted)|threw\s+open|opened)\s+(?:the|its|his|her|their)\s+(?:door|gate|shutter)s?|set\s+up\s+(?:shop|in\s+business)|(?:hung\s+(?:out|up)|put\s+up)\s+(?:the|its|his|her|their|a)\s+(?:\w+\s+)?sign|first\s+(?:customers?|day\s+of\s+trading)|set\s+sail|sailed|traded|trading|began|begun|built"),
    (
        JOIN,
        r"join(?:ed|ing|s)|appointed|became|becoming|took\s+(?:over|charge|office|up|the|it|them|this|that\s+on)|taking\s+(?:over|charge|office)|came\s+(?:to|in|on|aboard|over|here)|hired|recruited|arriv(?:ed|al)"
        r"|elected|promoted|succeeded|walked\s+(?:in|through)|moved\s+into|signed\s+on|apprentice(?:d)?|entered|inherited|assumed|stepped\s+(?:up|in)"
        r"|first\s+day|employed|has\s+(?:been|run|led|chaired|headed)|appointment|made\s+(?:director|chief|chairman|partner|head)|given\s+the\s+job|handed\s+the",
    ),
    (
        BEGIN,
        r"began|begun|begins|beginning|start(?:ed|s|ing)?|broke\s+ground|breaking\s+ground|ground\s+was\s+broken|launched|kicked\s+off|commenced|work\s+on"
        r"|construction|sketched|sat\s+down|conceived|drew\s+up|first\s+(?:line|talks?|idea|brick|stone|sod|turf|plans?)|set\s+out|return(?:ed)?|opened|signed"
        r"|bought|went\s+(?:live|in)|moved\s+in|granted|laid|called|declared",
    ),
    (
        END,
        r"end(?:s|ed)?|clos(?:ed|es|ure)|shut|finish(?:ed)?|complet(?:ed|ion)|stopped|ceased|hand(?:ed|s)\s+over|retir(?:ed|es|ement)|step(?:s|ped)?\s+down|stood\s+down|left|leaves"
        r"|resign(?:ed|s)|depart(?:ed|s)|died|wound\s+up|collapsed|expired?s?|deliver(?:ed|y)|inaugurated|cut\s+the\s+ribbon|last\s+day|until|sacked|dismissed|ousted|quit",
    ),
)  # fmt: skip
_WORDS = Sieves([regex(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for _, words in _LEXICON])
_YEAR = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_FROM = regex(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_ON = regex(r"\s+(?:until|till|to|through|onwards?)\b", re.IGNORECASE)
_OTHER_TIME = regex(r"\b(?:after|before|since|following|until|when)\b", re.IGNORECASE)
_FARTHEST = 90
"""Characters between a date and the word that says what happened then."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date with the days that it may be. ``year`` says whether the text writes its year."""

    start: int
    end: int
    first: date
    last: date
    sentence: Sentence
    year: bool
    since: bool
    kinds: frozenset[str]


@once
def moments(reading: Reading) -> list[Moment]:
    """The dates of the text in order; a stretch of years is two."""
    text, places = reading.document.text, sentences_of(reading)
    found: list[Moment] = []
    mentions = [m for m in reading.periods if m.period is not None]
    for index, mention in enumerate(mentions):
        sentence = places.at(mention.start)
        if sentence is None or mention.period is None:
            continue
        left = max(sentence.start, mentions[index - 1].end if index else 0, mention.start - _FARTHEST)
        right = min(sentence.end, mentions[index + 1].start if index + 1 < len(mentions) else len(text), mention.end + _FARTHEST)
        year = bool(_YEAR.search(text, mention.start, mention.end))
        kinds = _kinds(text, left, mention.start, mention.end, right)
        since = mention.role == "since" or bool(_FROM.search(text, left, mention.start) and _ON.match(text, mention.end))
        for first, last, stretch in _ends(mention.period):
            found.append(Moment(mention.start, mention.end, first, last, sentence, year, since or stretch, kinds))
    return found


def _ends(period: Period) -> Iterator[tuple[date, date, bool]]:
    """A date; the first and the last date of a stretch, and that it is one."""
    first, _, last = period.iso.partition("/")
    if period.kind == "interval" and last and period.days > 100 and not period.fiscal:
        yield period.first, min(period.last, _same(period.first, first, True)), True
        yield max(period.first, _same(period.last, last, False)), period.last, True
    else:
        yield period.first, period.last, False


def _same(day: date, iso: str, end: bool) -> date:
    """The last or the first day of the month or year that a part of a stretch names."""
    if len(iso) == 10:
        return day
    month = day.month if len(iso) == 7 else 12 if end else 1
    return date(day.year, month, monthrange(day.year, month)[1] if end else 1)


def _kinds(text: str, left: int, start: int, end: int, right: int) -> frozenset[str]:
    """What happened at a date: the words in front of it, else those behind it."""
    other = _OTHER_TIME.search(text, end, right)  # "in July 2009, two years after she took over"
    return kinds_in(text, left, start) or kinds_in(text, end, other.start() if other else right)


def kinds_in(text: str, start: int, end: int) -> frozenset[str]:
    """The beginnings that some words tell of."""
    may = _WORDS.passing(keys_of(text[start:end]))
    return frozenset(_LEXICON[number][0] for number in may if _WORDS.patterns[number].search(text, start, end))
