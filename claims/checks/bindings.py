"""Which pair of levels an assertion is about: the best of all in reach, by what it is said of and where it stands.

A pair of the same measure ties, the more so in the same breath or in the next sentence; what only points back ("the dip") ties to the
pair right before it. An assertion that any pair of its measure bears out, or any rate of the text, is believed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.assertions import Assertion, Way, moves, object_behind
from claims.checks.levels import Pair, figures
from claims.checks.movement_words import rate_way
from claims.checks.once import once
from claims.checks.operands import Operands
from claims.checks.places import Spans
from claims.checks.thesaurus import stem
from claims.checks.topics import Words, fit, topic_of, words_of
from claims.model import Field, Quantity, Reading
from claims.regex import regex

ENOUGH = 3
_LEAST = 2
"""What a pair must have of a tie to bear an assertion out."""
_FAR = 3
"""Sentences beyond which a tie is weaker."""
_NEAR = 8
"""Sentences within which the pairs of a long text are looked for."""
_MOST = 60
"""Pairs of a text that an assertion is held against."""
_BREAK = regex(
    r"[;:.!?]|\b(?:while|whereas|but|although|though|with|as|after|because|which|who|where|despite|when|thanks)\b|,\s+(?:and\b|[a-z]{3,}ing\b(?!\s+(?:from|to|at)\b))|\band\s+(?:\w+\s+){0,3}(?:is|are|was|were|came|stood|had|has|took|made|rose|fell|grew|went|climbed|dropped|reached|declined|increased)\b",
    re.IGNORECASE,
)
_RATES = frozenset(stem(word) for word in ("rate", "margin", "ratio", "share", "percentage", "proportion"))
_MANY = 15
"""Pairs of a text from which a looser tie is not enough."""
_SHORT = 60
_AT = regex(r"\b(?:at|to|from|:)\s+\W?$")
_SAID = regex(r",?\s+(?:the\s+)?[\w’'-]+\s+(?:said|says|reported|reports)(?:\s+on\s+\w+)?,?", re.IGNORECASE)
_LONGEST = 90
_LONG_BEFORE = 6
"""Sentences by which a pair may stand before what points back to it."""
_LEADS = regex(
    r"^(?:\s+(?:by\s+)?(?:about\s+|some\s+|nearly\s+|almost\s+|just\s+)?[\d.,]+\s?(?:%|per\s?cent|percent|points?)?)?(?:\s+(?:in\s+(?:19|20)\d\d|back|again|slightly|sharply|steadily|further|nicely|as\s+well|too|once\s+more|last\s+\w+|in\s+the\s+\w+))*,?"
    r"\s+(?:(?:finishing|closing|ending|standing|reaching|hitting|settling|coming\s+in|to\s+stand)\s+)?(?:to|at|from)\s+(?:just\s+|about\s+|only\s+|some\s+|around\s+|nearly\s+|a\s+|an\s+)?[^\d\s]{0,4}\s?$",
    re.IGNORECASE,
)
_A_YEAR = regex(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])")
_TO_COME = regex(
    r"\b(?:into|until|by|through|for\s+the\s+rest\s+of)\s+(?:late\s+|early\s+|the\s+end\s+of\s+)?(?:19|20)\d\d\b", re.IGNORECASE
)
""" "Giving it work well into 2026"."""
_RAISED = regex(
    r"\b(?:rais|increas|lift|boost|cut|reduc|lower|trim|limit|slow|expand|widen|narrow)(?:e[sd]?|ing|t?s|ed)?\s+(?:the|its|their|a|an)\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
"""A verb whose object a noun of movement is."""
_AT_A_RATE = regex(r"^\s+in\s+[^,;.\d]{2,60}?\s(?:at|of)\s+(?:about\s+|around\s+|some\s+|just\s+|only\s+)?$", re.IGNORECASE)
_LISTS = regex(r"^[^;:]*:\s*\W?$")
_FROM = regex(r"\bfrom\s+(?:an?\s+|the\s+)?(?:[a-z]+\s+){0,2}\W?$", re.IGNORECASE)
_ONLY_SET_AGAINST = regex(r"\b(?:though|but|remain\w*|below|above|still|while|short\s+of|whereas)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tie:
    """A pair that an assertion may be about, and how much speaks for it."""

    operands: Operands
    score: int


def enough(assertion: Assertion, pairs: Sequence[Operands]) -> int:
    """What a tie must amount to: a headline may leave out what narrows a measure, a long text tells of many."""
    loose = assertion.field == "title" or assertion.of_time
    return ENOUGH if loose and len(pairs) <= _MANY else ENOUGH + 1


def ties(reading: Reading, assertion: Assertion, pairs: Sequence[Operands]) -> list[Tie]:
    """The pairs with anything to tie them, the best first."""
    found = [Tie(x, score) for x in _in_reach(assertion, pairs) if (score := _score(reading, assertion, x)) > 0]
    return sorted(found, key=lambda tie: -tie.score)


def _in_reach(a: Assertion, pairs: Sequence[Operands]) -> Sequence[Operands]:
    """All pairs of a text, of a long one those near an assertion; of a headline those that come first."""
    if len(pairs) <= _MOST or a.place < 0:
        return pairs[:_MOST]
    first = bisect_left(pairs, a.place - _NEAR, key=lambda x: x.first)
    return pairs[first : min(first + _MOST, bisect_left(pairs, a.place + _NEAR, key=lambda x: x.first))]


def _score(reading: Reading, a: Assertion, x: Operands) -> int:
    if a.led is not None and (a.led != x.pair.new.start or _has_nearer_base(reading, x.pair)):
        return (
            0  # it leads to another figure, or from another one: "fell to 5.36 billion from 5.37 billion, against 3.05 billion a year ago"
        )
    if ((a.rated or (a.sized and a.led is not None)) and x.first != x.last) or not _moved_by(reading, a, x.pair):
        return 0
    timed = x.pair.new.kind == "time" or x.pair.old.kind == "time"
    if a.of_time != timed and a.of_time:
        return 0
    if a.place >= 0 and x.first <= a.place <= x.last:
        return _in_one_breath(reading, a, x) or (_beside_one(reading, a, x) if a.sized and x.first != x.last else 0)
    if x.label and _names(reading, a, x.label):
        return ENOUGH + 2
    gap = 0 if a.place < 0 else x.first - a.place if x.first > a.place else a.place - x.last
    if a.definite or a.pronoun or not a.topic:
        return _pointing(reading, a, x, gap)
    if not _of_one_year(reading, a, x):
        return 0
    score = max(fit(a.topic, x.close), fit(a.topic, x.words) - 1) or (ENOUGH if a.of_time else 0)
    return (
        score
        - (gap > _FAR and not x.listed and not a.sized)
        - (x.shares and not _is_rate(a) and (a.own or not x.close.stems.isdisjoint(_RATES)))
        if score > 0
        else 0
    )


@once
def _quantities(reading: Reading) -> Spans[Quantity]:
    return Spans(reading.quantities)


def _has_nearer_base(reading: Reading, pair: Pair) -> bool:
    """Whether another level of the kind stands between a later level and what it is set against, or between that and the later level."""
    first, last = (pair.new, pair.old) if pair.new.start < pair.old.start else (pair.old, pair.new)
    kinds, units = (pair.old.kind, pair.new.kind), (pair.old.unit, pair.new.unit)
    inside = [q for q in _quantities(reading).starting(first.end, last.start) if q.kind in kinds and q.unit in units]
    text = reading.document.text
    return (
        any(_FROM.search(text[max(0, q.start - 40) : q.start]) for q in inside)
        if pair.new is first
        else bool(inside) and _BEFORE_RISING.search(text[first.end : last.start]) is not None
    )


_BEFORE_RISING = regex(r"\b(?:before|then)\s+(?:again\s+)?[a-z]+ing\b", re.IGNORECASE)
""" "20 million in 1989 and four million in 1990 before rising to 11 million"."""


def _of_one_year(reading: Reading, a: Assertion, x: Operands) -> bool:
    """Whether the years that an assertion names, if any, are among those told with a pair."""
    words = _TO_COME.sub(" ", reading.document.field(a.field)[a.sentence.start : a.sentence.end])
    said = set(_A_YEAR.findall(words))
    theirs = x.years or {year for place in (x.first, x.last) for year in _years(reading)[place]}
    return not said or not theirs or bool(said & theirs)


@once
def _years(reading: Reading) -> list[set[str]]:
    return [set(_A_YEAR.findall(reading.document.field(s.field), s.start, s.end)) for s in reading.sentences]


def _names(reading: Reading, a: Assertion, label: str) -> bool:
    """Whether the clause of an assertion speaks of the row or line with a label of its own: "Plank showed the steepest increase, at 16 per cent"."""
    words = reading.document.field(a.field)[max(a.sentence.start, a.span[0] - _LONGEST) : a.span[0]]
    at = words.rfind(label)
    return at >= 0 and label[0].isupper() and not re.search(r"[.;:]|\b(?:while|but|and)\b", words[at + len(label) :])


def _moved_by(reading: Reading, a: Assertion, pair: Pair) -> bool:
    """Whether the difference that is said, if any, is about that of a pair: "the suspension cut net income by $8 million" is not."""
    if a.by is None or a.led is not None:
        return True
    quantities = reading.quantities if a.field == "text" else reading.title_quantities
    at = bisect_left(quantities, a.by - 1, key=lambda q: q.start)
    q = next((q for q in quantities[at : at + 1] if q.start <= a.by + 3 and isinstance(q.low, Decimal)), None)
    if q is not None and q.kind == "percent" and isinstance(q.high, Decimal):
        return _is_about(pair, q.low, q.high)  # type: ignore[arg-type]
    return q is None or abs(abs(pair.new.middle - pair.old.middle) - (q.low or 0)) <= pair.new.middle / 100  # type: ignore[operator]


def _is_about(pair: Pair, low: Decimal, high: Decimal) -> bool:
    """Whether a pair moved by about so many percent, either way: "increased by 8.4 %" is not said of a fall of 1.7 %."""
    if not pair.old.middle:
        return True
    moved = abs(pair.new.middle - pair.old.middle) / abs(pair.old.middle) * 100
    return low * _LOOSE[0] - 1 <= moved <= high * _LOOSE[1] + 1


_LOOSE = Decimal("0.6"), Decimal("1.5")


def _is_rate(a: Assertion) -> bool:
    return not _RATES.isdisjoint(a.topic)


def _in_one_breath(reading: Reading, a: Assertion, x: Operands) -> int:
    """A tie within the sentence: the word leads to the levels, or they count what it is said of."""
    text, pair = reading.document.text, x.pair
    if _ONLY_SET_AGAINST.search(text, pair.start, pair.end) or a.definite:
        return 0
    first = min(p.start for p in (pair.old, pair.new) if p.start >= a.span[1]) if a.span[1] <= max(pair.old.start, pair.new.start) else None
    if first is None:
        gap = text[pair.end : a.span[0]]
        return ENOUGH + 2 if a.sized and x.first == x.last and len(gap) < _SHORT and not _BREAK.search(gap) else 0
    gap = text[a.span[1] : first]
    if a.own and _RAISED.search(text, a.sentence.start, a.span[0]):
        return 0  # "raise the permissible reduction in loan rates to 10 %"
    if moves(gap) or (pair.new.kind == "percent" and _AT_A_RATE.search(gap)):
        return 0  # "those reporting an increase fell to 22 % from 30 %", "a rise in prices of 5 %, after 7 %"
    if first == pair.new.start < pair.old.start and _FROM.search(gap):
        return 0  # "from 194 a day to 208": the words say which is older
    if x.first != x.last and a.topic and fit(a.topic, x.words) < ENOUGH:
        return 0
    if first == pair.start and a.own and _LEADS.match(gap.removeprefix(object_behind(gap))):
        return 5
    if not a.own and _LEADS.match(gap) and (first == pair.start or a.span[0] >= pair.start):
        return 5
    if a.sized and first == pair.start and x.first == x.last and _leads_at(gap):
        return ENOUGH + 1
    if a.own and a.topic and _BREAK.search(gap):
        return fit(a.topic, x.close) if _BREAK.search(gap[len(object_behind(gap)) :]) else 0
    if first == pair.start and a.topic and len(gap) < _LONGEST and x.first == x.last and not _BREAK.search(gap):
        return fit(a.topic, words_of(text[a.span[1] + len(object_behind(gap)) : min(a.sentence.end, pair.end + 25)]))
    listed = x.first == x.last and first == pair.start and not (a.own or a.valued) and _LISTS.search(gap)
    return ENOUGH + 1 if listed else 0


def _leads_at(gap: str) -> bool:
    """Whether nothing but times and who said so stands before levels that "at" or "from" announces."""
    if len(gap) > _LONGEST or not _AT.search(gap) or _BREAK.search(gap) or " and " in gap:
        return False
    return not topic_of(_SAID.sub(" ", gap))


def _beside_one(reading: Reading, a: Assertion, x: Operands) -> int:
    """A tie to a pair told in two sentences, one of whose levels stands right before a rate: "revenue of $8.4 million, up 30 %"."""
    text = reading.document.text
    ahead = next((p for p in (x.pair.old, x.pair.new) if a.sentence.start <= p.start < a.span[0]), None)
    if ahead is not x.pair.new or len(text[ahead.end : a.span[0]]) > _SHORT or _BREAK.search(text[ahead.end : a.span[0]]):
        return 0
    return fit(a.topic, x.close) or (ENOUGH + 1 if not a.topic else 0)


def _pointing(reading: Reading, a: Assertion, x: Operands, gap: int) -> int:
    """A tie of what names nothing itself: to a pair before it, or right behind where that goes on with a pronoun."""
    if a.field == "title":
        return 0
    if a.definite:
        return 6 + a.sized - gap if x.last < a.place and gap <= _LONG_BEFORE else 0
    return max(0, 5 - gap) if a.pronoun and gap <= _LEAST else 0


@once
def told_rates(reading: Reading) -> list[tuple[Way, Words, int]]:
    """Every rate with its way, the words of its clause, and the place of its sentence."""
    found: list[tuple[Way, Words, int]] = []
    fields: tuple[Field, ...] = ("title", "text")
    for field in fields:
        text = reading.document.field(field)
        for sentence, inside in figures(reading, field):
            for rate in inside:
                way = rate_way(text, sentence, rate)
                if way and len(found) < _MOST:
                    found.append((way, words_of(text[sentence.start : sentence.end]), -1 if field == "title" else sentence.index))
    return found


def is_told_by_rate(reading: Reading, a: Assertion, pairs: Sequence[Operands]) -> bool:
    """Whether a rate outside the pair's own sentences says that what is spoken of went the way that is said."""
    own = {place for x in pairs for place in (x.first, x.last)}
    return any(
        way == a.way and place not in own and (place == a.place or fit(a.topic, words) >= ENOUGH)
        for way, words, place in told_rates(reading)
    )


def spans(pair: Pair) -> tuple[tuple[int, int], tuple[int, int]]:
    return (pair.old.start, pair.old.end), (pair.new.start, pair.new.end)
