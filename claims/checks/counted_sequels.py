"""An event by its number, against those before it that its sentence names: "the third fire this year, after those of March, May, June and July".

With the ones listed it is one more than they are. A smaller number leaves no room for them. A larger one may leave some out, and is not held
against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.counted_dates import DAYS
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.places import keys_in
from claims.checks.small_numbers import ORDINAL, ordinal_of
from claims.checks.wording import quoted
from claims.model import Reading
from claims.regex import regex
from claims.sieve import Sieve

_RULE = "event_count"

EXAMPLES = (
    accepts("years", "For the second time, after 2012, 2014 and 2015, a commission was set up."),
    accepts("those of", "It is the third such fire since 2010, after those of 2011, 2013, 2014 and 2016."),
    accepts("months", "This was the third strike of the year, following walkouts in January, March and April."),
    accepts("the ones in", "It will be the club's second final after the ones in 1998, 2003 and 2011."),
    rejects("one more", "For the fourth time, after 2012, 2014 and 2015, a commission was set up."),
    rejects("some left out", "It is the seventh such fire, after those of 2011, 2013 and 2014."),
    rejects("after a date", "It was the second strike of the year, after talks in January, March and April broke down."),
    rejects("no list", "It is the third fire after the sale of 2011."),
    rejects("a place in a race", "She came second after winning in 2012, 2014 and 2015."),
    rejects("from one season on", "It was the first defeat after wins in January, March and April."),
)

_NTH = regex(rf"\b(?P<nth>{ORDINAL})\s+(?P<thing>[a-z]+(?:\s+[a-z]+){{0,2}}?)(?=[\s,])", re.IGNORECASE)
_AFTER = regex(
    rf"[^.;:()\d]{{0,40}}?(?:\bsince\s+(?:19|20)\d\d)?,?\s+(?:after|following)\s+(?P<which>(?:those|the\s+ones|(?:earlier|previous|others?)(?:\s+ones)?|(?P<things>[a-z-]+s))\s+(?:of|in|on|from)\s+|(?:in\s+)?)"
    rf"(?P<row>{DAYS}(?:\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:in\s+)?{DAYS}){{1,9}})(?!\s+[a-z]+(?:ed|broke|fell|came)\b)"
)
_SOME_BEFORE = Sieve(_AFTER)
_ONE = regex(DAYS)
_TIME = regex(r"time\b|such\b", re.IGNORECASE)
_EVENTS = regex(
    r"(?:walk-?outs|strikes|stoppages|fires|floods|crashes|attacks|outages|recalls|cuts|rounds|votes|polls|elections|finals|wins|titles|defeats|losses|closures|raids|mergers|takeovers)$",
    re.IGNORECASE,
)
_SAME = (
    frozenset({"strike", "walkout", "stoppage"}),
    frozenset({"vote", "poll", "election"}),
    frozenset({"win", "title", "victory"}),
    frozenset({"cut", "round", "layoff"}),
)


def counted_sequels(reading: Reading) -> Iterator[Finding]:
    """Every event whose number leaves no room for those listed before it."""
    for sentence in reading.sentences:
        if not _SOME_BEFORE.passes(keys_in(reading, sentence)):
            continue
        text = reading.document.field(sentence.field)
        for m in _NTH.finditer(text, sentence.start, sentence.end):
            number = ordinal_of(m["nth"])
            behind = _AFTER.match(text, m.end(), sentence.end)
            if number is None or behind is None or not _of_one_kind(m["thing"], behind["things"]):
                continue
            told = [one.span() for one in _ONE.finditer(text, *behind.span("row"))]
            if number <= len(told):
                yield _finding(reading, (m.start(), m.end()), (told[0][0], told[-1][1]), number, len(told), sentence.field)


def _of_one_kind(thing: str, things: str | None) -> bool:
    """Whether the events listed are of the kind that is numbered: the same noun, or none of their own."""
    if things is None:
        return True
    head, other = thing.split()[-1].lower().replace("-", ""), things.lower().replace("-", "").removesuffix("s")
    return head == other or any({head, other} <= row for row in _SAME)


def _finding(reading: Reading, said: tuple[int, int], row: tuple[int, int], number: int, listed: int, field: str) -> Finding:
    words = (phrase(reading, *said, field), phrase(reading, *row, field))  # type: ignore[arg-type]
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} cannot come after all of {quoted(words[1].quote)}.",
        f"{listed} are listed before it: it is number {listed + 1} at least, not {number}.",
        severity="warning",
    )
