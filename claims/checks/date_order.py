"""Dates in an order that the words rule out.

- "The merger of 2003 ... Six years after it, in 2001": the later event lies before, or the years do not count up;
- "from 2019 until 2017";
- two dated steps of one thing (:mod:`claims.checks.event_order`): "opened in 2021, two years after ground was broken in 2022",
  "postponed from 12 June to 3 May", a sale completed before the offer was accepted, a thing told as done that lies after publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.event_order import event_order
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
    accepts(
        "opened before ground was broken",
        "When the plant opened in September 2021, two years after ground was broken in June 2022, the town paid.",
    ),
    accepts("shortly before", "The yard was sold in May 2019, shortly before its founder died in March 2018."),
    accepts("postponed to an earlier day", "The vote was postponed from 12 June to 3 May."),
    accepts("brought forward to a later month", "The launch has been brought forward from March 2025 to June 2025."),
    accepts(
        "completed, then accepted", "On 26 July an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 19 July."
    ),
    accepts("completed, then announced", "The acquisition was completed on March 3, 2023. It was announced on May 14, 2023."),
    accepts("announced that June", "The deal completed in February 2020. We had announced it that June, at a conference."),
    accepts("told as done, later than the text", "Portsolent has failed. The company had applied to the High Court on 12 July."),
    accepts("appointed, later than the text", "Administrators were appointed on Friday 19 July 2024."),
    accepts("sold before bought", "2019 Mobilis Capital comes in with €12m. It sold its 40 per cent back to us in 2018."),
    rejects(
        "opened after ground was broken",
        "When the plant opened in September 2022, two years after ground was broken in June 2020, the town paid.",
    ),
    rejects("before, in order", "The yard was sold in May 2018, shortly before its founder died in March 2019."),
    rejects("postponed to a later day", "The vote was postponed from 3 May to 12 June."),
    rejects("postponed into the next year", "The vote was postponed from 12 November to 3 February."),
    rejects("brought forward", "The launch has been brought forward from June 2025 to March 2025."),
    rejects(
        "accepted, then completed", "On 19 July an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 26 July."
    ),
    rejects("in two years", "On 26 November an offer for the brand was accepted from Corvane Homes.\n\nThe sale completed on 19 January."),
    rejects("two deals", "On 26 July an offer for the brand was accepted. The first sale completed on 19 July."),
    rejects("done before the text", "Portsolent has failed. The company had applied to the High Court on 8 July."),
    rejects("of the year before", "Portsolent has failed. The company had applied to the High Court on 19 October."),
    rejects("a day to come", "Administrators were told to file their proposals, which are due on 19 July."),
    rejects("a plan that was approved", "The merger was approved by members and will take effect on 19 July."),
    rejects("sold something else", "In 2019 Corrow bought a 40% stake in Selby. It sold its steel arm in 2018."),
    rejects("bought, then sold", "2019 Mobilis Capital comes in with €12m. It sold its 40 per cent back to us in 2021."),
    rejects("a stretch", "He was chairman from 2017 until 2019."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Counted years, then stretches, then steps."""
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
    yield from event_order(reading)


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
