"""The opening of a thing that is open for a time, dated after its close: "The offer expired on 10 June. ... The offer commenced on 12 June".

Offers, consultations, ballots, exhibitions and the like open once and close once, so the two days may stand anywhere in the
text: the thing is known by its noun. Silent where the text knows of two of them, of another round or of an extension, where either end
has two dates, and where they lie so far apart that they are likelier of two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.moments import Moment
from claims.checks.once import once
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "date_order"

_NOUN = (
    r"(?:(?:tender|exchange|open|cash|share|public|takeover|mandatory)\s+)?offer(?:ing)?|rights\s+issue|subscription(?:\s+period)?|(?:public\s+)?consultation|comment\s+period|(?:application|bidding|offer|acceptance|nomination|voting|registration|complaints?)\s+(?:period|window)|book-?build(?:ing)?|exhibition|show"
    r"|festival|fair|ballot|poll(?:ing)?|voting|auction|inquiry|public\s+inquiry|inquest|hearing|strike|walk-?out|tournament|competition|survey|fieldwork|audit|inspection|trial|pilot|campaign|appeal|conference|summit|tour|ceasefire|truce|lockdown|curfew|road\s+closure|closure"
)
_OPENED = r"(?:opened|commenced|began|started|was\s+(?:launched|opened)|got\s+under\s+way|launched|kicked\s+off)"
_CLOSED = (
    r"(?:expired|closed|ended|lapsed|finished|concluded|closes|ends|expires|was\s+(?:closed|concluded|completed)|came\s+to\s+an\s+end)"
)
_TOLD = SentencePattern(
    regex(
        rf"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir)\s+(?P<noun>{_NOUN})\s+(?:itself\s+|formally\s+|officially\s+)?(?:(?P<opened>{_OPENED})|(?P<closed>{_CLOSED}))\b"
        rf"|\b(?:subscriptions?|bids?|applications?|bookings?|entries|acceptances|nominations)\s+(?:for|in|to|under)\s+the\s+(?P<noun2>{_NOUN})\s+(?:(?P<opened2>{_OPENED})|(?P<closed2>{_CLOSED}))\b",
        re.IGNORECASE,
    )
)
_OTHER = regex(
    r"\b(?:first|second|third|previous|earlier|original(?:ly)?|initial(?:ly)?|new|another|next|last|later|again|re-?open\w*|round|phase|stage|(?<!not )(?<!been )(?:was\s+|were\s+)?extended|resum\w+|would|will|could|should|(?-i:may)|might|planned|due|scheduled|expected|to\s+have|subsequent"
    r"|until)\b",
    re.IGNORECASE,
)
_NOT_EXTENDED = regex(r"\b(?:not|never|without\s+(?:being|having\s+been))\s+(?:been\s+)?extended\b", re.IGNORECASE)
_BREAK = regex(
    r"[;–—]|,\s+(?:with|while|which|but|and|after|before)\b|\b(?:(?:after|before)(?!\s+\d)|following|when|while|until)\b", re.IGNORECASE
)
_ON = regex(r"\b(?:on|in)\s+(?:the\s+)?$|\bon\s+(?:\w+day,?\s+)$", re.IGNORECASE)
_FARTHEST = 75
"""Characters from a verb to its date."""
_LONGEST = 100
"""Days by which the opening may be dated after the close to be of the same thing."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """When a thing opened or closed."""

    noun: str
    opened: bool
    start: int
    moment: Moment


def open_and_shut(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Every thing that is said to have closed before it opened."""
    yield from _in_one_breath(reading, dated)
    text, told = reading.document.text, _edges(reading, dated)
    for noun in dict.fromkeys(edge.noun for edge in told):
        opened, closed = ([edge for edge in told if edge.noun == noun and edge.opened is way] for way in (True, False))
        if len({e.moment.first for e in opened}) != 1 or len({e.moment.first for e in closed}) != 1:
            continue
        first, last = opened[0], closed[0]
        days = (first.moment.first - last.moment.last).days
        if not 0 < days <= _LONGEST or not (first.moment.year or last.moment.year or days <= _LONGEST // 2) or _is_told_twice(text, noun):
            continue
        words = tuple(phrase(reading, edge.start, edge.moment.end) for edge in sorted((first, last), key=lambda edge: edge.start))
        yield Finding(
            _RULE,
            (),
            words,
            f"What {quoted(noun)} stands for opens after it has closed: {quoted(words[0].quote)}, {quoted(words[1].quote)}.",
            f"{last.moment.last.isoformat()} is before {first.moment.first.isoformat()}.",
            severity="warning",
        )


_OPENS = regex(
    r"\b(?:opens?|opened|opening|starts?|started|begins?|began|commences?|commenced|issued|runs?\s+from|launched)\s+(?:on|in)\s+(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_AND_CLOSES = regex(
    r",?\s*(?:and|but)\s+(?:(?:will|it|they|which|was|were|had|then)\s+){0,2}(?P<closes>closes?|closed|ends?|ended|expires?|expired|finish(?:es|ed)?|concludes?|concluded|lapses?|lapsed|matures?|matured)\s+(?:on|in)\s+(?:\w+day,?\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_SEASON = 60
"""Days back from an opening to a close of the same year: a season that begins in August may end in May."""
_NEXT_YEAR = regex(r"\s+(?:of\s+)?(?:the\s+)?(?:following|next)\s+year\b", re.IGNORECASE)
_LAST_MONTHS, _FIRST_MONTHS = 9, 5
"""From and up to which months a date without a year may have passed into the next year."""


def _in_one_breath(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """ "Entries open on 5 June and close on 28 May": both days of one verb's subject."""
    text = reading.document.text
    for first, last in pairwise(dated):
        if first.sentence != last.sentence or first.start == last.start or (last.year and not first.year):
            continue
        between = _AND_CLOSES.fullmatch(text, first.end, last.start)
        opens = _OPENS.search(text, max(first.sentence.start, first.start - 45), first.start)
        if opens is None or between is None:
            continue
        if first.year and last.year:
            wrong = last.last < first.first
        else:  # of one year, unless the one is of its end and the other of its beginning
            new_year = first.first.month >= _LAST_MONTHS and last.first.month <= _FIRST_MONTHS
            days = (last.last.month - first.first.month) * 30 + last.last.day - first.first.day
            wrong = -_SEASON < days < 0 and not new_year and not _NEXT_YEAR.match(text, last.end)
        if wrong:
            words = (phrase(reading, opens.start(), first.end), phrase(reading, between.start("closes"), last.end))
            yield Finding(_RULE, (), words, f"{quoted(words[1].quote)} comes before {quoted(words[0].quote)}.", severity="warning")


@once
def _places(reading: Reading) -> list[tuple[Sentence, re.Match[str]]]:
    return [(s, m) for s in reading.sentences if s.field == "text" for m in _TOLD.finditer(reading, s)]


def _edges(reading: Reading, dated: list[Moment]) -> list[_Edge]:
    text, found = reading.document.text, []
    told: dict[int, list[Moment]] = {}
    for x in dated:
        told.setdefault(x.sentence.index, []).append(x)
    for sentence, m in _places(reading):
        here = told.get(sentence.index, [])
        behind = next((x for x in here if m.end() <= x.start <= m.end() + _FARTHEST), None)
        if behind is None or not re.search(r"[A-Z]|\d{4}", text[behind.start : behind.end]):
            behind = None
        ahead = next((x for x in here if x.end <= m.start() and not text[x.end : m.start()].strip(" ,")), None)
        moment = ahead or behind
        said = _NOT_EXTENDED.sub(" ", text[sentence.start : sentence.end])
        if moment is None or _OTHER.search(said) or not re.search(r"\d", text[moment.start : moment.end]):
            continue
        if moment is behind and (
            _BREAK.search(text, m.end(), moment.start) or not _ON.search(text[max(m.end() - 1, moment.start - 20) : moment.start])
        ):
            continue
        noun = " ".join((m["noun"] or m["noun2"]).lower().split()).split()[-1]
        found.append(_Edge(noun, bool(m["opened"] or m["opened2"]), m.start(), moment))
    return found


def _is_told_twice(text: str, noun: str) -> bool:
    """Whether the text knows of two such things: "a second offer", "the earlier consultation", "offers"."""
    other = rf"\b(?:second|third|new|another|previous|earlier|initial|first|final|revised|re-?opened|two|three|both)\s+(?:[a-z-]+\s+)?{re.escape(noun)}s?\b"
    return bool(re.search(other, text, re.IGNORECASE))


EXAMPLES = (
    accepts(
        "an offer",
        "The tender offer expired at midnight on June 10, 2025 and was not extended.\n\nThe offer commenced on June 12, 2025.",
        published="2025-07-10",
    ),
    accepts(
        "a consultation", "The consultation closed on 4 March 2025.\n\nIt drew 300 letters.\n\nThe consultation opened on 11 March 2025."
    ),
    rejects("offer, in order", "The offer expired on June 10, 2025.\n\nThe offer commenced on May 12, 2025.", published="2025-07-10"),
    rejects("another offer", "The offer expired on June 10, 2025.\n\nA revised offer commenced on June 12, 2025.", published="2025-07-10"),
    rejects("a second of its kind", "The strike ended on 4 March 2025. A second strike followed.\n\nThe strike began on 11 March 2025."),
    rejects("a shop", "The shop closed on 4 May 2025.\n\nThe shop opened on 9 May 2025 under new owners."),
    accepts("entries", "Entries open on 5 June and close on 28 May.", published="2025-04-10"),
    rejects("entries, in order", "Entries open on 5 June and close on 28 June.", published="2025-04-10"),
    rejects("into the next year", "The show opens on 5 November and closes on 28 February.", published="2025-04-10"),
)
