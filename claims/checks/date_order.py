"""Dates in an order that the words rule out.

- "The merger of 2003 ... Six years after it, in 2001": the later event lies before, or the years do not count up;
- "from 2019 until 2017".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import quoted
from claims.model import Reading, Sentence

RULE = "date_order"

_SLACK = 1
"""Years by which a count of years may differ from the difference of two year numbers."""
_YEAR = re.compile(r"(?<![\d,.])(?:18|19|20)\d\d(?![\d,]|\.\d)")
_OFFSET = re.compile(
    rf"\b(?P<number>{NUMBER})\s+years\s+(?P<way>after|before|later|earlier)(?:\s+(?:it|that"
    rf"|this))?,\s+in\s+(?P<year>(?:18|19|20)\d\d)\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:from\s+(?:[A-Z][a-z]+\s+)?(?P<first>(?:19|20)\d\d)\s+(?:until|till|through)|between\s+(?:[A-Z][a-z]+\s+)?(?P<early>(?:19|20)\d\d)\s+and)"
    r"\s+(?:[A-Z][a-z]+\s+)?(?P<last>(?:19|20)\d\d)\b(?!\s*(?:people|jobs|employees|workers|staff|members|homes))",
    re.IGNORECASE,
)
_FORWARD = frozenset({"after", "later"})

EXAMPLES = (
    accepts(
        "after, but before",
        "The merger of 2003 cost £18 million. Six years after it, in 2001, the company moved to Otley.",
    ),
    accepts("later", "The plant opened in 2011. Three years later, in 2019, it closed."),
    accepts("a stretch that runs backwards", "He was chairman from 2019 until 2017."),
    accepts("months and years", "The works ran from March 2021 until May 2019."),
    accepts("between", "Between 2021 and 2016 the club won nothing."),
    rejects("between, in order", "Between 2016 and 2021 the club won nothing."),
    rejects("between two counts", "It has between 2021 and 2010 members, depending on whom one asks."),
    rejects("after", "The merger of 2003 cost £18 million. Six years after it, in 2009, the company moved to Otley."),
    rejects("before", "The merger of 2003 cost £18 million. Six years before it, in 1997, the company moved to Otley."),
    rejects("a year of slack", "The plant opened in 2011. Three years later, in 2015, it closed."),
    rejects("two years to count from", "The plant opened in 2011 and grew in 2014. Three years later, in 2017, it closed."),
    rejects("a stretch", "He was chairman from 2017 until 2019."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Counted years, then stretches."""
    text = reading.document.text
    before: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.field != "text":
            continue
        if before is not None:
            yield from _offset(reading, text, before, sentence)
        for stretch in _STRETCH.finditer(text, sentence.start, sentence.end):
            if int(stretch["last"]) < int(stretch["first"] or stretch["early"]):
                words = (phrase(reading, *stretch.span()),)
                yield Finding(RULE, (), words, f"{quoted(words[0].quote)} ends before it begins.")
        before = sentence


def _offset(reading: Reading, text: str, before: Sentence, sentence: Sentence) -> Iterator[Finding]:
    """A year given as so many years after the only year of the sentence before."""
    offset = _OFFSET.search(text, sentence.start, sentence.end)
    if offset is None:
        return
    years = list(_YEAR.finditer(text, before.start, before.end))
    count = value_of(offset["number"])
    if count is None or len(years) != 1 or _YEAR.search(text, sentence.start, offset.start()):
        return
    first, last = int(years[0][0]), int(offset["year"])
    wanted = first + count if offset["way"].lower() in _FORWARD else first - count
    if abs(last - wanted) > _SLACK:
        words = (phrase(reading, *years[0].span()), phrase(reading, *offset.span()))
        sign = "+" if wanted > first else "-"
        yield Finding(
            RULE, (), words, f"{quoted(words[1].quote)} does not follow from {first}.", f"{first} {sign} {count} = {wanted}, not {last}."
        )
