"""A figure that is said to be more or fewer than another right behind it: "a record 412 runners, more than the 430 of last year".

Every figure of the kind that the sentence tells before must contradict what is said: any of them may be the one that is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, Pair, figures, is_turned, way_of_pair
from claims.checks.measure_words import is_corrected
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "direction_mismatch"

EXAMPLES = (
    accepts("more than", "A record 412 runners took part, more than the 430 of last year."),
    accepts("fewer than", "The town built 190 homes in 2023, fewer than the 160 built a year before."),
    accepts("higher than", "The fund raised £18,400 in May, higher than the £21,000 raised in April."),
    accepts("well above", "The club sold 1,240 tickets, well above the 1,460 sold last year."),
    rejects("more, rightly", "A record 432 runners took part, more than the 410 of last year."),
    rejects("no more than", "Of 412 runners, no more than 430 were expected."),
    rejects("a difference", "The 412 runners brought £30 each, more than the £25 of last year."),
    rejects("a part of what is compared", "With 412 men and 80 women it was bigger than the 430 of last year."),
    rejects("a change", "Rents rose by £40 to £900, more than the £60 of last year."),
    rejects("of something else", "The 412 runners were told that fewer than the 380 in Leeds would start."),
    rejects("in doubt", "Will 412 runners be more than the 430 of last year?"),
)

_THAN = regex(
    r"(?P<gap>[^.;:!?]{0,60}?),\s+(?:(?:far|well|slightly|many|much|some|a\s+little|a\s+(?:lot|bit)|significantly|considerably)\s+)?"
    r"(?:(?P<up>(?:more|higher|larger|greater|bigger)\s+than|above)|(?P<down>(?:fewer|less|lower|smaller)\s+than|below))"
    r"\s+(?:the|its|their|our|last\s+year['’]s)\s+(?:(?:previous|earlier|record|old)\s+)?\W?$",
    re.IGNORECASE,
)
_OF_THEN = regex(
    r"(?:\s+[a-z]+){0,2}?\s+(?:(?:of|in|from|for|at|recorded\s+in|seen\s+in)\s+)?(?:last\s|the\s+(?:year|month|week|previous|year|quarter|same)\b|an?\s+(?:year|month|week)\s|(?:19|20)\d\d\b|January|February|March|April|May|June|July|August|September|October|November|December)",
)
"""What makes the other figure that of another time: goals and limits are none."""
_NO_LEVEL = regex(r"\b(?:not|never|n['’]t|if|would|could|might|should|by|another|extra|additional|further)\b", re.IGNORECASE)


def outnumbered(reading: Reading) -> Iterator[Finding]:
    """Every figure that is not more, or not fewer, than the one of another time that it is said to top or to fall short of."""
    text = reading.document.text
    for sentence, inside in figures(reading):
        for at, old in enumerate(inside):
            if at and _OF_THEN.match(text, old.end, sentence.end):
                yield from _held(reading, sentence, inside[:at], old)


def _held(reading: Reading, sentence: Sentence, before: list[Figure], old: Figure) -> Iterator[Finding]:
    text, new = reading.document.text, before[-1]
    said = _THAN.fullmatch(text, new.end, old.start)
    if said is None or not new.like(old) or _NO_LEVEL.search(text, sentence.start, old.start) or text[sentence.end - 1] == "?":
        return
    if any(is_turned(text, sentence, x) for x in (new, old)) or is_corrected(text, new.start, old.end):
        return
    pair, way = Pair(old, new), "up" if said["up"] else "down"
    if {way_of_pair(Pair(old, x)) for x in before if x.like(old)} != {"down" if way == "up" else "up"}:
        return
    words = tuple(phrase(reading, x.start, x.end) for x in (new, old))
    yield Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} is {'less' if way == 'up' else 'more'} than {quoted(words[1].quote)}, not {'more' if way == 'up' else 'less'}.",
        severity="warning",
        miss=miss_ratio(pair.new.middle, pair.old.middle),
    )
