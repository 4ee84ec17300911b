"""A figure that fits what the text does with it only once its unit is changed.

- a rate and the level that it counts from: "a budget of ₹1,860 crore ... 6.9 per cent more than this year's ₹1,740 lakh";
- so many at such a price: "42,000 season tickets at £380 each, £15.96 billion in all";
- a share of a sum: "€120 billion, not quite a fifth of the total", where the total is 640 million;
- parts and their total: "$90 million: $52 billion for roads, $25 million for schools and $13 million for parks";
- a part larger than its whole: "Of the £64 million, £41 billion goes to rail".

In each the digits must come out to within their rounding after a slip of a thousand or a million (a hundred between lakh and crore),
and nothing in the passage may come out without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, pairwise

from claims.checks.bought_units import priced_too_high
from claims.checks.finding import Finding, phrase
from claims.checks.levels import Figure, figures, is_sharp, levels, per_unit
from claims.checks.places import Spans
from claims.checks.thesaurus import stem
from claims.checks.wording import quoted
from claims.match.interval import HALF, HUNDRED, Interval, growth, quotient
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "unit_slip"
_Told = list[tuple[Sentence, list[Figure]]]
_THOUSAND = Decimal(1000)
_SLIPS = (_THOUSAND, _THOUSAND * _THOUSAND)
_LAKH = Decimal(100_000)
_INDIAN = regex(r"\b(?:lakh|lac|crore)s?\b", re.IGNORECASE)
_OVER = regex(
    r"^\s*(?:[a-z]+\s+){0,3}?(?:over|on|from|than|above|below|against|compared\s+(?:with|to)|versus)\b[^.;:%]{0,60}$", re.IGNORECASE
)
"""Between a rate and the level that it counts from."""
_DOWN = regex(
    r"\b(?:down|fell|fall(?:en|s|ing)?|dropp?(?:ed|s|ing)?|declin\w+|decreas\w+|reduc\w+|lower|less|fewer|below|cut|slid|slipp?ed|shrank|shrunk|slump\w*)\b",
    re.IGNORECASE,
)
_BEFORE_RATE = 50
_BACK = 2
"""Sentences before a rate in which the level that it leads to may stand."""
_AT_A_PRICE = regex(
    r"\b(?:at|for)\s+(?:(?:an?|the)\s+)?(?:average\s+(?:price\s+|cost\s+)?)?(?:(?:price|cost)\s+)?(?:of\s+)?$|\baverag(?:e|ing)\s+(?:price\s+|cost\s+)?(?:of\s+)?$",
    re.IGNORECASE,
)
_ON = regex(r"\s+(?:(?:a|per)\s+share\s+)?(?:on\s+(?:the\s+|its\s+|all\s+)?(?=\d)|(?:on|for|to|from)\s+(?:each|every)\b)", re.IGNORECASE)
"""Behind a price: "22p on 41.5 million shares", "£92 on each of them"."""
_PER_BEFORE = regex(
    r"\bper\s+(?P<per>[a-z]+)\s+(?:(?:was|is|were|are|came\s+to|comes\s+to|stood\s+at|of|at|averaged|reached|rose\s+to|fell\s+to)\s+)(?:about\s+|just\s+|only\s+)?$",
    re.IGNORECASE,
)
""" "Revenue per passenger was"."""
_OWNERS = regex(
    r"\b(?:compan(?:y|ies)|firms?|business(?:es)?|groups?|clubs?|industry|market|sector|league|worldwide|national|country|state|rivals?)\b(?!\s*$)",
    re.IGNORECASE,
)
"""Before an amount that is somebody else's, or of more than was bought; not "will cost the firm £9 million"."""
_DIGIT = regex(r"\d")
_OF_THAT = regex(
    r"\s*(?:That|This|It|In\s+all|Altogether|In\s+total|Together|They|The\s+(?:order|deal|sale|purchase|programme|total|bill|cost|sum|buyback|whole))\b"
)
_FOR_EACH = frozenset("each share head person unit seat ticket tonne ton barrel piece home flat house car bus".split())
"""Of what a price is told, times aside: "£20 a month" does not make a year's sum."""
_IN_BULK = regex(r"\b(?:per|a|each|every)\s+(?:hundred|thousand|million|100|1,?000)\b|[’']?000s\b", re.IGNORECASE)
_CLOSE = Decimal("0.02")
"""By how much a product may miss the total, however roundly its factors are told."""
_NEARBY = 600
"""Characters within which a total belongs to its parts."""
_MOST = 40
"""Amounts of a text among which a sum is looked for."""
_MOST_PARTS, _DIGITS = 8, 3
"""Significant digits from which the sum of two parts is hardly chance."""
_LEAST_SPREAD = Decimal(20)
"""How far parts lie apart if one of them has slipped."""
_IN_ALL = regex(r"\s*(?:in\s+(?:all|total)|altogether|together|combined)\b", re.IGNORECASE)
_EXACT, _LEAST = Decimal("0.001"), Decimal("0.01")
"""How near parts must come to a total, and the share of it from which one of them matters."""
_OF_IT = regex(r"^\s*(?:[a-z]+\s+)?of\s+(?:it|that|this|which|the\s+(?:total|sum|money|amount|budget|fund|cash|pot))\b", re.IGNORECASE)
_OF_WHICH = regex(r"\bof\s+(?:which|this|that)\b[^.;:\d]{0,25}$", re.IGNORECASE)
_OF_THE = regex(r"(?:^|[.:;,]\s+|\b(?:and|but)\s+)of\s+(?:the|its|this|that|their|our)\s+(?:total\s+|initial\s+)?$", re.IGNORECASE)
_OR = regex(
    r"\s+of\s+(?:it|this|that|the\s+(?:total|whole|sum|budget|money)|(?:the\s+|its\s+|our\s+|total\s+|group\s+)*(?:sales|revenues?|turnover|income|spending))\s*(?:,|\(|\bor|–|—)\s*(?:or|i\.e\.|that\s+is)?\s*(?:about|some|around|nearly)?\s*$",
    re.IGNORECASE,
)
"""Between a share of a sum and what it comes to."""
_BESIDE = regex(r"[^.;:]{0,40}")
_OF_ALL = regex(
    r"^\s*(?:of|in)\s+(?:the\s+|its\s+|our\s+|all\s+|this\s+|that\s+|group\s+|total\s+|company\s+)*(?:it|total|whole|sales|revenues?|turnover|income|business|budget|sum|money|spending|outlay|£|\$|€)"
    r"(?!\w)(?!\s+(?:assets|market|in\s+the|of\s+(?:the|all|its)))",
    re.IGNORECASE,
)
"""Behind a share of the sum that the text is about."""
_TOO_LARGE = Decimal(20)
"""Times its whole, from which no hedge or rounding explains a part."""


@dataclass(frozen=True, slots=True)
class _Amounts:
    """The sums of money of a text, in order, and the two largest of each currency."""

    all: tuple[Figure, ...]
    places: Spans[Figure]
    largest: dict[str | None, list[Decimal]]

    def beyond(self, part: Figure, times: Decimal) -> bool:
        """Whether an amount is so many times as large as every other of its currency."""
        others = self.largest[part.unit]
        return others[0] == part.middle and (len(others) == 1 or others[1] * times < part.middle)


def _amounts(told: _Told) -> _Amounts:
    found = [x for _, inside in told for x in _money(inside)]
    largest: dict[str | None, list[Decimal]] = {}
    for x in found:
        largest[x.unit] = sorted((*largest.get(x.unit, ()), x.middle), reverse=True)[:2]
    return _Amounts(tuple(found), Spans(found), largest)


def slipped_units(reading: Reading) -> Iterator[Finding]:
    """Rates, prices, parts and shares, one finding for each cause."""
    told = figures(reading)
    amounts = _amounts(told)
    taken: set[int] = set()
    for index, (sentence, inside) in enumerate(told):
        near = told[max(0, index - _BACK) : index]
        found = chain(
            _grown(reading, sentence, inside, near),
            _bought(reading, sentence, inside, near[-1:], told[index + 1 : index + 2]),
            _summed(reading, sentence, inside, amounts),
            _larger_part(reading, sentence, inside, near, amounts),
            _share(reading, sentence, inside, near, amounts),
        )
        for finding in found:
            starts = {words.start for words in finding.phrases}
            if taken.isdisjoint(starts):
                taken |= starts
                yield finding
    beyond = [x for x in amounts.all if amounts.beyond(x, HUNDRED)]
    for count, price, total in priced_too_high(reading.document.text, told, beyond) if beyond else ():
        words = tuple(phrase(reading, x.start, x.end) for x in (count, price, total))
        if taken.isdisjoint({words[-1].start}):
            yield _told(words, f"{quoted(words[0].quote)} at {quoted(words[1].quote)} do not come to {quoted(words[2].quote)}")


def _slips(text: str, *told: Figure) -> tuple[Decimal, ...]:
    """By what the units of some figures may slip: a hundred, or a lakh, where one of them is in lakh or crore."""
    return (HUNDRED, _LAKH, *_SLIPS) if any(_INDIAN.search(text, x.start, x.end) for x in told) else _SLIPS


def _money(inside: Sequence[Figure]) -> list[Figure]:
    return [x for x in inside if x.kind == "money" and x.exact and x.middle > 0]


def _grown(reading: Reading, sentence: Sentence, inside: list[Figure], near: _Told) -> Iterator[Finding]:
    """A rate, the level behind it that it counts from, and the level in front that it leads to."""
    text = reading.document.text
    for rate, old in pairwise(inside):
        if rate.kind != "percent" or rate.points or not old.exact or old.middle <= 0 or old not in levels([old]):
            continue
        gap = text[rate.end : old.start]
        if not _OVER.match(gap):
            continue
        falls = bool(_DOWN.search(text, max(sentence.start, rate.start - _BEFORE_RATE), rate.start) or _DOWN.search(gap))
        around = [x for _, others in near for x in others] + [x for x in inside if x is not old]
        news = [
            x for x in levels(around) if x.exact and x.middle > 0 and x.like(old) and (x.unit == old.unit or "number" in (x.kind, old.kind))
        ]
        if any(_leads(x, old, rate, falls, Decimal(1)) for x in news):
            continue
        for new in reversed(news):
            slips = _slips(text, new, old)
            if any(_leads(new, old, rate, falls, scale) for slip in slips for scale in (slip, 1 / slip)):
                words = tuple(phrase(reading, x.start, x.end) for x in (new, rate, old))
                yield _told(words, f"{quoted(words[0].quote)} is not {quoted(words[1].quote)} from {quoted(words[2].quote)}")
                break


def _leads(new: Figure, old: Figure, rate: Figure, falls: bool, scale: Decimal) -> bool:
    """Whether a rate leads from the one level to the other, once that is put on another scale."""
    if new.value.low is None or new.value.high is None:
        return False
    change = growth(Interval(new.value.low * scale, new.value.high * scale), old.value)
    if change is None or change.low is None or change.high is None or (change.high <= 0) != falls:
        return False
    return change.magnitudes().meets(rate.value.magnitudes())


def _bought(reading: Reading, sentence: Sentence, inside: list[Figure], before: _Told, behind: _Told) -> Iterator[Finding]:
    """So many at such a price, and what they come to; where the price's sentence counts nothing, the one beside it may."""
    text = reading.document.text
    prices = [x for x in _money(inside) if _is_price(text, sentence, x)]
    if len(prices) != 1 or _IN_BULK.search(text, sentence.start, sentence.end):
        return
    price = prices[0]
    beside = [(s, there) for s, there in (*before, *behind) if s.block == sentence.block]
    counts = _counted(inside) or [x for s, there in beside for x in _counted(there) if _is_told_per(text, sentence, price, x)]
    totals = [x for x in _money(inside) if x is not price]
    for other, there in beside:
        tied = other.start > sentence.start and (_OF_THAT.match(text, other.start, other.end) or any(x in counts for x in there))
        totals += _money(there)[:1] if tied else []
    pairs = [
        (count, x)
        for count in counts
        for x in totals
        if x.unit == price.unit and not _OWNERS.search(_DIGIT.split(text[max(sentence.start, x.start - 40) : x.start])[-1])
    ]
    if any(_comes_to(count, price, total, Decimal(1)) for count, total in pairs):
        return
    for count, total in pairs:
        if any(_comes_to(count, price, total, scale) for slip in _slips(text, total) for scale in (slip, 1 / slip)):
            words = tuple(phrase(reading, x.start, x.end) for x in (count, price, total))
            yield _told(words, f"{quoted(words[0].quote)} at {quoted(words[1].quote)} do not come to {quoted(words[2].quote)}")
            return


def _counted(inside: list[Figure]) -> list[Figure]:
    return [x for x in inside if x.exact and x.kind not in ("money", "percent", "multiple") and x.middle > 1]


def _is_price(text: str, sentence: Sentence, x: Figure) -> bool:
    each = per_unit(text, sentence, x)
    if each is not None:
        return each in _FOR_EACH
    lead = text[max(sentence.start, x.start - 60) : x.start]
    return bool(_AT_A_PRICE.search(lead) or _PER_BEFORE.search(lead) or _ON.match(text, x.end, sentence.end))


def _is_told_per(text: str, sentence: Sentence, price: Figure, count: Figure) -> bool:
    """Whether a price is told per one of what another sentence counts: "$0.45 per share" and 210 million shares."""
    before = _PER_BEFORE.search(text[max(sentence.start, price.start - 60) : price.start])
    per = per_unit(text, sentence, price) or (before and before["per"])
    return per is not None and stem(per) == stem(count.kind)


def _comes_to(count: Figure, price: Figure, total: Figure, scale: Decimal) -> bool:
    """Whether a number of things at a price come to a total on another scale, to within its last digit or a fiftieth."""
    got, said = count.middle * price.middle, total.middle * scale
    last = (total.value.high - total.value.low if total.value.low is not None and total.value.high is not None else Decimal(0)) * scale
    return abs(got - said) <= max(last * HALF, min(_CLOSE, _looseness(count, price)) * said)


def _looseness(*factors: Figure) -> Decimal:
    """By what share the rounding of some factors may move their product."""
    spreads = [(x.value.high - x.value.low) / 2 / x.middle for x in factors if x.value.high is not None and x.value.low is not None]
    return sum(spreads, Decimal(0))


def _summed(reading: Reading, sentence: Sentence, inside: list[Figure], amounts: _Amounts) -> Iterator[Finding]:
    """Parts of a sentence that make a total of the passage once one of them is put right."""
    text, own = reading.document.text, [x for x in inside if x.kind == "money" and x.middle > 0 and is_sharp(x)]
    if not 2 <= len(own) <= _MOST_PARTS + 1 or len({x.unit for x in own}) != 1 or _spread(own) < _LEAST_SPREAD:
        return
    nearby = amounts.places.starting(sentence.start - _NEARBY, sentence.start + _NEARBY)
    totals = [x for x in nearby if x not in own and x.unit == own[0].unit]
    for total, parts in [*((total, own) for total in totals), (own[0], own[1:]), (own[-1], own[:-1])]:
        wrong = _wrong_part(text, parts, total)
        if wrong is not None:
            words = tuple(phrase(reading, x.start, x.end) for x in (*parts, total))
            rest = ", ".join(quoted(words[n].quote) for n, part in enumerate(parts) if part is not wrong)
            bad = phrase(reading, wrong.start, wrong.end)
            yield Finding(
                _RULE,
                (),
                words,
                f"{quoted(bad.quote)} has the wrong unit: with {rest} it should make {quoted(words[-1].quote)}.",
                miss=_THOUSAND,
            )
            return


def _spread(told: list[Figure]) -> Decimal:
    return max(x.middle for x in told) / min(x.middle for x in told)


def _wrong_part(text: str, parts: list[Figure], total: Figure) -> Figure | None:
    """The part that keeps some parts from making their total, by its unit alone.

    Two parts may come near a rounder total by chance, unless it is said to be of both: "£6 million in all".
    """
    digits = len(total.middle.normalize().as_tuple().digits)
    if len(parts) < 2 or (digits < _DIGITS and len(parts) == 2 and not _IN_ALL.match(text, total.end)):
        return None
    last = total.value.high - total.value.low if total.value.low is not None and total.value.high is not None else Decimal(0)
    slack = max(last if digits >= _DIGITS else Decimal(0), _EXACT * total.middle)
    for part in parts:
        others = [x.middle for x in parts if x is not part]
        for slip in _slips(text, *parts, total):
            small = part.middle * slip <= total.middle and part.middle * HUNDRED <= total.middle
            right = part.middle / slip if part.middle > total.middle else part.middle * slip
            if not (part.middle > total.middle or small) or min(right, *others) < _LEAST * total.middle:
                continue
            if abs(sum(others, right) - total.middle) < slack:
                return part
    return None


def _larger_part(reading: Reading, sentence: Sentence, inside: list[Figure], near: _Told, amounts: _Amounts) -> Iterator[Finding]:
    """A part said to be of a sum that it is many times larger than, and the largest amount of the text."""
    text, own = reading.document.text, _money(inside)
    before = [x for other, there in near[-1:] if other.block == sentence.block for x in _money(there)]
    for part in own:
        ahead = [x for x in own if x.end <= part.start]
        whole: Figure | None = None
        if ahead and _OF_THE.search(text[sentence.start : ahead[-1].start]):
            whole = ahead[-1]
        elif _OF_IT.match(text[part.end : sentence.end]) or _OF_WHICH.search(text[sentence.start : part.start]):
            whole = ahead[-1] if ahead else before[-1] if before else None
        if whole is None or whole.unit != part.unit or part.middle < whole.middle * _TOO_LARGE:
            continue
        if not any(part.middle / slip <= whole.middle for slip in _slips(text, part, whole)):
            continue
        if not amounts.beyond(part, Decimal(1)):
            continue
        words = tuple(phrase(reading, x.start, x.end) for x in (part, whole))
        yield _told(words, f"{quoted(words[0].quote)} cannot be a part of {quoted(words[1].quote)}")


def _share(reading: Reading, sentence: Sentence, inside: list[Figure], near: _Told, amounts: _Amounts) -> Iterator[Finding]:
    """A share of a sum, and what it comes to: "12 per cent of it, or £5.8 billion".

    The sum stands close by, or anywhere where the amount is a hundred times as large as every other of the text.
    """
    text = reading.document.text
    for a, b in pairwise(inside):
        if a.kind == "percent" and b.kind == "money":
            share, part, tied = a, b, _OR.match(text[a.end : b.start])
        elif a.kind == "money" and b.kind == "percent":
            share, part, tied = b, a, _BESIDE.fullmatch(text, a.end, b.start) and _OF_ALL.match(text[b.end : sentence.end])
        else:
            continue
        if not tied or not part.exact or share.middle <= 0:
            continue
        beyond = len(amounts.all) <= _MOST and amounts.beyond(part, HUNDRED)
        close = [*(x for _, there in near for x in _money(there)), *_money(inside)]
        wholes = [x for x in (amounts.all if beyond else close) if x.unit == part.unit and x is not part]
        if any(_is_share(part, share, x, Decimal(1)) for x in wholes):
            continue
        for whole in reversed(wholes):
            if any(_is_share(part, share, whole, scale) for slip in _slips(text, part, whole) for scale in (slip, 1 / slip)):
                words = tuple(phrase(reading, x.start, x.end) for x in (part, share, whole))
                yield _told(words, f"{quoted(words[0].quote)} is not {quoted(words[1].quote)} of {quoted(words[2].quote)}")
                break


def _is_share(part: Figure, share: Figure, whole: Figure, scale: Decimal) -> bool:
    got = quotient(Interval(part.middle * scale, part.middle * scale), whole.value)
    if got is None or got.low is None or got.high is None:
        return False
    return Interval(got.low * HUNDRED, got.high * HUNDRED).meets(share.value)


def _told(words: tuple[object, ...], sentence: str) -> Finding:
    return Finding(_RULE, (), words, f"{sentence}: one of them has the wrong unit.", miss=_THOUSAND)  # type: ignore[arg-type]
