"""Whether what is said to have moved is beyond doubt what a pair of levels is of: the same name, a year apart, and nothing else in reach.

"Net sales up 26% on last year" over a row "Total net sales | 121.5 | 107.5"; "the arrears were reduced by 9%. At 30 June
borrowers owed £2.1m. A year earlier they had owed £2.6m"; two lines "Order backlog at 31 December 2023: 71".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from claims.checks.assertions import Assertion
from claims.checks.bindings import ENOUGH, Tie
from claims.checks.measure_words import clause_around, content, named_ahead
from claims.checks.movement_words import MOVE
from claims.checks.operands import Operands, time_of
from claims.checks.own_words import names_more
from claims.checks.stretches import of_other_lengths, stretches
from claims.checks.thesaurus import stem
from claims.checks.told_apart import narrowing_behind
from claims.checks.topics import fit, topic_of, words_of
from claims.model import Quantity, Reading
from claims.regex import regex

_SAME = 4
"""The fit of one measure with nothing that narrows it left out."""
_BASIS = regex(
    r"\b(?:net|gross|operating|pre-?tax|adjusted|underlying|statutory|headline|core|average|median|diluted|basic|comparable|organic|other|remaining|external|internal|continuing|discontinued)\b",
    re.IGNORECASE,
)
_YEARS = regex(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)[- ]years?\b|\bdecades?\b|\bsince\b|\byear\s+after\s+year\b",
    re.IGNORECASE,
)
"""What a change over more than a year is told by."""
_TO = regex(r"[^.;\n]{0,60}?\b(?:to|at|from|reaching)\s+(?:[A-Z]{1,3}\s?)?[^\w\s]?\d", re.IGNORECASE)
_PART_OF_YEAR = regex(
    r"\b(?:previous|prior|preceding|last)\s+(?:quarter|month|week|half)\b|\bsequential\w*|\bso\s+far\b|\bto[- ]date\b|\bcurrent\s+trading\b|\bquarter[- ](?:on|over)[- ]quarter\b|\b(?:over|in|during)\s+(?:the\s+)?(?:spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_ON_YEAR = regex(r"^\s+(?:year[- ](?:on|over)[- ]year|(?:on|over|from)\s+(?:the\s+)?(?:last|previous|prior)\s+year)", re.IGNORECASE)
_THIS_YEAR = regex(r"\bthis\s+year\b", re.IGNORECASE)
_HEAD_REACH = 900
_NEAR = 2
_A_YEAR_AGO = regex(
    r"\b(?:(?:an?|one|the|twelve)\s+(?:year|months)\s+(?:ago|earlier|before|previously)|last\s+year|year[- ](?:ago|earlier|before)|(?:previous|prior|preceding)[- ]year)\b",
    re.IGNORECASE,
)


def is_sure(reading: Reading, a: Assertion, x: Operands, tied: Sequence[Tie]) -> bool:
    """Whether nobody could take an assertion to be about anything but a pair."""
    if a.field == "title":
        return _is_of_the_only_pair(reading, a, x, tied)
    if a.future or _YEARS.search(reading.document.text, a.sentence.start, a.sentence.end):
        return False
    if _leads_elsewhere(reading, a):
        return False
    if x.listed:
        return is_named_by(reading, a, x.label) and _is_yearly(reading, a, x) and not _of_another_length(reading, a, x)
    return _is_beside(reading, a, x, tied)


def _is_of_the_only_pair(reading: Reading, a: Assertion, x: Operands, tied: Sequence[Tie]) -> bool:
    """Whether a headline can be of no pair but one, of two years in one sentence, that nothing in the headline or the sentence narrows."""
    title, text = reading.document.field("title"), reading.document.text
    if a.future or not a.topic or x.first != x.last or x.listed or any(tie.operands is not x and tie.score >= ENOUGH - 1 for tie in tied):
        return False
    said = reading.title_quantities
    rate = next((q for q in said if q.start == a.span[0]), None)
    if rate is None or any(q.kind == rate.kind and _is_told_again(q, rate) for q in reading.quantities):
        return False  # the text tells the rate again, of what it is of
    sentence = reading.sentences[x.first]
    words = text[sentence.start : sentence.end]
    old, new = time_of(reading, x.pair.old), time_of(reading, x.pair.new)
    year = bool(_A_YEAR_AGO.search(words) or _TWELVE_MONTHS.search(words)) or bool(old and new and new[1].year - old[1].year == 1)
    if not year or _BASIS.search(title) or of_other_lengths(title, words) or _PART_OF_YEAR.search(title):
        return False
    return not names_more(named_ahead(text, sentence.start, min(x.pair.old.start, x.pair.new.start)), title)


def _is_told_again(q: Quantity, rate: Quantity) -> bool:
    """Whether a percentage of the text is that of the headline, rounder or not."""
    return isinstance(q.low, Decimal) and isinstance(rate.low, Decimal) and abs(q.low - rate.low) < 1


_TWELVE_MONTHS = regex(r"\b(?:previous|prior|preceding)\s+(?:twelve|12)\s+months\b", re.IGNORECASE)


def _leads_elsewhere(reading: Reading, a: Assertion) -> bool:
    """Whether the words beside an assertion tell a level of its own, or count from a quarter or a season."""
    text, sentence = reading.document.text, a.sentence
    behind = _ON_YEAR.sub(" ", text[a.span[1] : sentence.end])
    if _TO.match(text, a.span[1], sentence.end) or _PART_OF_YEAR.search(text, sentence.start, sentence.end):
        return True
    return not a.own and bool(narrowing_behind(behind))


def is_named_by(reading: Reading, a: Assertion, label: str) -> bool:
    """Whether the label of a row or a line is the name of what an assertion is of, no word more or less."""
    text = reading.document.field(a.field)
    said = MOVE.sub(" ", named_ahead(text, a.sentence.start, a.span[0])) if not a.own else text[a.span[1] : a.sentence.end]
    named = topic_of(label)
    same = fit(a.topic, words_of(label)) == _SAME and fit(named, words_of(said)) == _SAME
    narrowed = a.own or all(fit((stem(word),), words_of(label)) >= ENOUGH for word in content(said))
    return same and narrowed and _basis(label) == _basis(said)


def _basis(words: str) -> frozenset[str]:
    return frozenset(m[0].casefold() for m in _BASIS.finditer(words))


def _is_yearly(reading: Reading, a: Assertion, x: Operands) -> bool:
    """Whether a pair is of one year and the next, and these are the years spoken of."""
    years, published = sorted(int(year) for year in x.years), reading.document.published
    if published and published.year not in years and _THIS_YEAR.search(reading.document.text, a.sentence.start, a.sentence.end):
        return False
    return len(years) == 2 and years[1] - years[0] == 1


def _of_another_length(reading: Reading, a: Assertion, x: Operands) -> bool:
    """Whether the head of a table and a sentence tell of stretches of different lengths; a head of bare years tells of years."""
    text = reading.document.text
    before = text[max(0, x.pair.start - _HEAD_REACH) : x.pair.start].split("\n")
    head = next((line for line in reversed(before) if all(year in line for year in x.years)), "")
    opening = text[a.sentence.start : a.span[0]].partition(",")[0]  # "In the third quarter, sales"
    first = a.sentence.start
    said = f"{opening} {clause_around(text[first : a.sentence.end], a.span[0] - first, a.span[1] - first)}"
    return of_other_lengths(said, head) if stretches(head) else not stretches(said) <= {"year"}


def _is_beside(reading: Reading, a: Assertion, x: Operands, tied: Sequence[Tie]) -> bool:
    """Whether a pair of a year apart, in two sentences right behind or before, is all that an assertion can be about."""
    text, own = reading.document.text, [reading.sentences[place] for place in sorted({x.first, x.last})]
    if x.first <= a.place <= x.last or len(own) > _NEAR or x.last - x.first > 1 or any(s.block != a.sentence.block for s in own):
        return False
    if min(abs(x.first - a.place), abs(a.place - x.last)) > _NEAR or fit(a.topic, x.close) < _SAME:
        return False
    if any(tie.operands is not x and tie.score >= ENOUGH for tie in tied):
        return False
    said = MOVE.sub(" ", named_ahead(text, a.sentence.start, a.span[0]))
    if not stretches(text[a.sentence.start : a.sentence.end]) <= {"year"} or not all(
        fit((stem(word),), x.words) >= ENOUGH for word in content(said)
    ):
        return False
    words = " ".join(text[s.start : s.end] for s in own)
    old, new = time_of(reading, x.pair.old), time_of(reading, x.pair.new)
    year = bool(_A_YEAR_AGO.search(words)) or bool(old and new and new[1].year - old[1].year == 1)
    return (
        year
        and not of_other_lengths(text[a.sentence.start : a.sentence.end], words)
        and not _BASIS.search(text, a.sentence.start, a.sentence.end)
    )
