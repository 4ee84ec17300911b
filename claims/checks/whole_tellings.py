"""Whether a text tells all events of a kind: then a count of them must not be higher either.

It goes through them one after the other, from the first on or within a year ("In March it warned. In July it warned again. In December
came its fourth warning of the year"), or it lists them and says so ("every recall we have had to make", "Recall history").
"""

from __future__ import annotations

import re
from datetime import timedelta

from claims.checks.enumerations import enumerations
from claims.checks.event_words import Kind
from claims.checks.finding import phrase
from claims.checks.once import once
from claims.checks.places import Spans, sentences_of
from claims.model import Evidence, PeriodMention, Reading, Sentence

_FIRST = re.compile(r"\b(?:first|began|started|debut|maiden)\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:again|second|once\s+more|then|twice|followed|another)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:among|including|several|others?|e\.g\.|for\s+(?:example|instance)|such\s+as|many|countless|few|latest|recent(?:ly)?|most)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:every|all|each|history|log|full|complete|timeline|record|list|register)\b", re.IGNORECASE)
_CLOSE = 7
"""Sentences between those that go through the events."""
_LEAD = 300
"""Characters before a list that say what it is a list of."""
_NOW = timedelta(days=50)
"""An entry less than this before publication is the event announced."""


@once
def periods_of(reading: Reading) -> Spans[PeriodMention]:
    return Spans(reading.periods)


def from_the_first(reading: Reading, sentence: Sentence | None, told: list[Evidence], windowed: bool) -> bool:
    """Whether a text goes through the events up to the one announced, one after the other; ``windowed``: those of a year."""
    if sentence is None or len(told) < 2:
        return False
    text, places = reading.document.text, sentences_of(reading)
    own = [place for words in told if (place := places.at(words.start)) is not None]
    if len(own) != len(told) or max(abs(place.index - sentence.index) for place in own) > _CLOSE:
        return False
    start, end = min(place.start for place in own), max(place.end for place in own)
    if _SOME.search(text, start, end):
        return False
    first = min(told, key=lambda words: words.start)
    led = _FIRST.search(text, max(start, first.start - 25), first.end)
    return bool(led) or (windowed and sentence.start >= first.start and bool(_AGAIN.search(text, start, end)))


def listed(reading: Reading, words: Evidence, kind: Kind, count: int, ordinal: bool) -> tuple[Evidence, ...]:
    """The dated entries of a list of all such events, where they are more or fewer than the count says."""
    text, published = reading.document.text, reading.document.published
    dated = periods_of(reading)
    for enumeration in enumerations(reading):
        first, last = enumeration.entries[0][1], enumeration.entries[-1][2]
        about = f"{reading.document.title or ''} . {text[max(0, first - _LEAD) : first]}"
        if not (kind.told.search(about) and _WHOLE.search(about)) or (words.field == "text" and first <= words.start < last):
            continue
        when = [
            next((m.period for m in dated.starting(start, min(end, start + 40)) if m.period), None) for _, start, end in enumeration.entries
        ]
        if any(period is None for period in when) or published is None:
            continue
        now = any(period is not None and period.last >= published - _NOW for period in when)
        if len(when) + (1 if ordinal and not now else 0) != count:
            return tuple(phrase(reading, start, min(end, start + 60)) for _, start, end in enumeration.entries)
    return ()
