"""A length of time that the dates beside it do not give.

- "its 40th anniversary in 2017" of what was founded in 1974;
- "In 2023, sixty years after its foundation" of what was founded in 1974;
- "has run since 2001 ... all its 15 years" in a text of 2025;
- "from 2 May 2009 until 30 June 2021 ... for seven full years";
- "In 2012 the two opened a stall. Nineteen years later they are still ..." in a text of 2024.

Years are counted with a slack of one at either end; anything less is a way of counting, not an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import quoted
from claims.checks.years_between import Length, lengths_of
from claims.model import Reading, Sentence

RULE = "duration_mismatch"

_SLACK = 1
"""Years by which counts may differ: the first and last year count whole, half or not at all."""

_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_FOUNDED = re.compile(rf"\b(?:founded|established|set up)\b(?:\s*:|\s+\w+){{0,4}}?\s*(?:in\s+)?{_YEAR}\b", re.IGNORECASE)
_ANNIVERSARY = re.compile(
    r"\b(?P<number>\d{1,3})(?:st|nd|rd|th)\s+(?:anniversary|birthday)\s+(?:in\s+)?(?P<year>(?:18|19|20)\d\d)\b", re.IGNORECASE
)
_AFTER_FOUNDING = re.compile(
    rf"\b(?:in\s+(?P<first>(?:18|19|20)\d\d),?\s+)?(?P<number>{NUMBER})\s+years\s+after\s+(?:its|their|the\s+company['’]s)\s+"
    r"(?:foundation|founding|formation|establishment)\b(?:,?\s+in\s+(?P<last>(?:18|19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:sister|parent|rival|competitor|subsidiary|neighbour|neighbor|predecessor|another|other)\b[^.;]*$", re.IGNORECASE
)
_SINCE = re.compile(rf"\bsince\s+(?:[A-Z]\w+\s+)?{_YEAR}\b")
_IN_BUSINESS = re.compile(
    rf"\b(?:(?:its|our|the (?:company|firm)['’]s)\s+(?P<a>{NUMBER})[\s-]years?(?:\s+of)?\s+(?:history|existence|life)"
    rf"|(?P<b>{NUMBER})\s+years\s+in\s+business"
    rf"|(?P<c>{NUMBER})-year-old\s+(?:company|firm|business|start-?up|group|maker|retailer))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:more than|over|nearly|almost|about|some|around|roughly|first|last|next|early)\s+$", re.IGNORECASE)
_ITS_YEARS = re.compile(rf"\b(?:its|their|her|his)\s+(?P<number>{NUMBER})[\s-]years?\b", re.IGNORECASE)
_OF_SOMETHING = re.compile(r"\s+(?:as|of|in|at|with|on)\b", re.IGNORECASE)
_FROM_UNTIL = re.compile(
    r"\bfrom\s+(?:[\w,]+\s+){0,3}?(?P<first>(?:19|20)\d\d)\s+(?:until|to|till)\s+(?:[\w,]+\s+){0,3}?(?P<last>(?:19"
    r"|20)\d\d)\b",
    re.IGNORECASE,
)
_COMPLETE = re.compile(rf"\bfor\s+(?P<number>{NUMBER})\s+(?:complete|full|whole)\s+years\b", re.IGNORECASE)
_LATER = re.compile(rf"^\W*(?P<number>{NUMBER})\s+years\s+(?:later|on)\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_STILL = re.compile(
    r"(?:\b(?:am|is|are|has|have)\b|['’](?:m|s|re|ve)\b)\s+(?:still|now|today)\b|\b(?:still|now|today)\s+(?:am|is|are|has|have)\b",
    re.IGNORECASE,
)
"""A present: so many years later is the day of publication. "Was still" tells of a time gone by."""
_IN_YEAR = re.compile(rf"\b[Ii]n\s+(?:[A-Z]\w+\s+)?{_YEAR}\b")

EXAMPLES = (
    accepts("an anniversary", "The bakery was founded in 1974. It marked its 40th anniversary in 2017."),
    accepts("since", "The ferry has run since 2001. In all its 15 years no crossing was missed.", published="2025-09-12"),
    accepts("complete years", "He taught there from 2 May 2009 until 30 June 2021. He was paid for seven full years."),
    accepts("years later", "In 2012 the two opened a stall. Nineteen years later they are still at it.", published="2024-06-01"),
    accepts("history", "Acme was founded in 2004. It is the largest deal in its 25-year history.", published="2024-06-01"),
    accepts("years after the foundation", "Founded in 1974, the bakery is small. In 2023, sixty years after its foundation, it moved."),
    accepts("a stretch", "She ran the bank for nine years, from 2015 to 2021."),
    accepts("a stretch first", "From 2008 to 2016, for twelve years, he was mayor."),
    accepts(
        "in the years since",
        "Marn was started in 1987 by two friends. In the 34 years since, we have fitted a million ears.",
        published="2025-09-04",
    ),
    accepts(
        "in that seat",
        "He joined in 1971, became director in 1988 and left this Easter after forty-seven years in that seat.",
        published="2025-06-27",
    ),
    accepts("its years", "The club was set up in 2004. Never in its 25 years, the chairman says, has it lost so much."),
    accepts("years ago", "The partners met thirty years ago, in 2005, at a fair."),
    rejects("a stretch that fits", "She ran the bank for six years, from 2015 to 2021."),
    rejects("a stretch of something else", "She ran the bank for nine years and the museum from 2015 to 2021."),
    rejects(
        "in that seat, from the first year",
        "He joined in 1978, became director in 1988 and left this Easter after forty-seven years as a coachman.",
        published="2025-06-27",
    ),
    rejects("about so many years ago", "The partners met about thirty years ago, in 1991, at a fair."),
    rejects("a rival's age", "Founded in 1999, the firm makes bolts. Its rival is a 40-year-old company."),
    rejects("ages", "It counts 10-19 year olds from 2005 through 2015."),
    rejects("years after, and it fits", "Founded in 1974, the bakery is small. In 2023, forty-nine years after its foundation, it moved."),
    rejects(
        "about so many years after", "Founded in 1974, the bakery is small. In 2023, almost sixty years after its foundation, it moved."
    ),
    rejects("history that fits", "Acme was founded in 2004. It is the largest deal in its 20-year history.", published="2024-06-01"),
    rejects("an anniversary that fits", "The bakery was founded in 1974. It marked its 40th anniversary in 2014."),
    rejects("a year of slack", "The bakery was founded in 1974. It marked its 40th anniversary in 2015."),
    rejects(
        "since, and it fits",
        "The ferry has run since 2001. In all its 24 years no crossing was missed.",
        published="2025-09-12",
    ),
    rejects(
        "another length", "The firm has traded since 1998. Its chairman, in his 17 years as a lawyer, saw much.", published="2005-09-12"
    ),
    rejects("complete years that fit", "He taught there from 2 May 2009 until 30 June 2021. He was paid for twelve full years."),
    rejects("later, but not until today", "In 2012 they opened a stall. Three years later they sold it.", published="2024-06-01"),
    rejects("still, in the past", "In 2012 he joined as a clerk. Three years later he was still one.", published="2024-06-01"),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Every pattern, and one finding for each length of time."""
    seen: set[tuple[int, int]] = set()
    for finding in (*_patterns(reading), *lengths(reading)):
        last = finding.phrases[-1]
        if not any(start < last.end and last.start < end for start, end in seen):
            seen.add((last.start, last.end))
            yield finding


def _patterns(reading: Reading) -> Iterator[Finding]:
    text = reading.document.text
    yield from _anniversaries(reading, text)
    yield from _in_business(reading, text)
    sentences = [sentence for sentence in reading.sentences if sentence.field == "text"]
    for index, sentence in enumerate(sentences):
        near = sentences[index : index + 2]
        yield from _since(reading, text, sentence, near)
        yield from _complete(reading, text, sentence, sentences[index : index + 12])
        if index:
            yield from _later(reading, text, sentences[index - 1], sentence)


def _anniversaries(reading: Reading, text: str) -> Iterator[Finding]:
    founded = list(_FOUNDED.finditer(text))
    if len({match["year"] for match in founded}) != 1:
        return
    for found in _ANNIVERSARY.finditer(text):
        if _ANOTHER.search(text[max(0, found.start() - 80) : found.start()]):
            continue
        yield from _judge(reading, founded[0].span(), found.span(), int(found["number"]), int(founded[0]["year"]), int(found["year"]))
    for found in _AFTER_FOUNDING.finditer(text):
        year = found["first"] or found["last"]
        if year and not _HEDGED.search(text[max(0, found.start("number") - 20) : found.start("number")]):
            yield from _judge(reading, founded[0].span(), found.span(), value_of(found["number"]), int(founded[0]["year"]), int(year))


def _in_business(reading: Reading, text: str) -> Iterator[Finding]:
    """ "in its 25-year history" of what a text of 2024 says was founded in 2004."""
    founded, published = list(_FOUNDED.finditer(text)), reading.document.published
    if len({match["year"] for match in founded}) != 1 or published is None:
        return
    for found in _IN_BUSINESS.finditer(text):
        if not _HEDGED.search(text[max(0, found.start() - 20) : found.start()]) and not _ANOTHER.search(
            text[max(0, found.start() - 80) : found.start()]
        ):
            number = value_of(found["a"] or found["b"] or found["c"])
            yield from _judge(reading, founded[0].span(), found.span(), number, int(founded[0]["year"]), published.year)


def _since(reading: Reading, text: str, sentence: Sentence, near: list[Sentence]) -> Iterator[Finding]:
    since = _SINCE.search(text, sentence.start, sentence.end)
    published = reading.document.published
    if since is None or published is None:
        return
    lengths = [found for other in near for found in _ITS_YEARS.finditer(text, other.start, other.end)]
    if len(lengths) == 1 and not _OF_SOMETHING.match(text, lengths[0].end()):
        yield from _judge(reading, since.span(), lengths[0].span(), value_of(lengths[0]["number"]), int(since["year"]), published.year)


def _complete(reading: Reading, text: str, sentence: Sentence, near: list[Sentence]) -> Iterator[Finding]:
    stretch = _FROM_UNTIL.search(text, sentence.start, sentence.end)
    if stretch is None:
        return
    length = next((found for other in near if (found := _COMPLETE.search(text, other.start, other.end))), None)
    if length is not None:
        yield from _judge(reading, stretch.span(), length.span(), value_of(length["number"]), int(stretch["first"]), int(stretch["last"]))


def _later(reading: Reading, text: str, before: Sentence, sentence: Sentence) -> Iterator[Finding]:
    later = _LATER.match(text[sentence.start : sentence.end])
    years = list(_IN_YEAR.finditer(text, before.start, before.end))
    published = reading.document.published
    if later is None or published is None or len(years) != 1 or not _STILL.search(later["rest"]):
        return
    end = sentence.start + len(text[sentence.start : sentence.end]) - len(later["rest"])
    yield from _judge(reading, years[0].span(), (sentence.start, end), value_of(later["number"]), int(years[0]["year"]), published.year)


def lengths(reading: Reading) -> Iterator[Finding]:
    """Lengths whose first and last year the words around them give."""
    for found in lengths_of(reading):
        yield from _misfit(reading, found)


def _misfit(reading: Reading, found: Length) -> Iterator[Finding]:
    if any(abs(last - first - found.years) <= _SLACK for first in found.firsts for last in found.lasts):
        return
    yield from _judge(reading, found.anchor, found.span, found.years, found.firsts[-1], found.lasts[-1])


def _judge(reading: Reading, start: tuple[int, int], length: tuple[int, int], said: int | None, first: int, last: int) -> Iterator[Finding]:
    years = last - first
    if said is None or years < 0 or abs(years - said) <= _SLACK:
        return
    words = (phrase(reading, *start), phrase(reading, *length))
    yield Finding(
        RULE,
        (),
        words,
        f"{quoted(words[1].quote)} does not fit {quoted(words[0].quote)}.",
        f"{last} - {first} = {years} years, not {said}.",
        severity="warning",
    )
