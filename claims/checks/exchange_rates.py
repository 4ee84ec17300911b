"""An amount in two currencies at another rate than the text states, or than its other amounts have.

"320 million zloty, about $80 million at the current rate of 4.00 zloty to the dollar ... 36 million zloty, or some $12 million".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.places import sentences_of
from claims.checks.quotient_figures import bounds, middle
from claims.checks.quotients import RATIO
from claims.checks.wording import amount, brief, quoted
from claims.match.interval import Interval, quotient
from claims.model import Quantity, Reading
from claims.regex import regex

_LEAST, _MOST = Decimal("1.12"), Decimal("3")
"""By what factor a rate must miss, since rates move between dates, and may at most."""
_CONVERTED = regex(
    r"^(?:\s*[a-z]+\b){0,3}?[\s,(–—=/-]*(?:(?:or|worth|equal(?:\s+to|s|ling)?|equivalent\s+to|the\s+equivalent\s+of|i\.e\.|that\s+is|which\s+is|about|around|roughly|some|approximately|approx\.?|nearly|just|over|under|at"
    r"|today['’]s|in|us|currently|converts?\s+to|comes?\s+to|works?\s+out\s+at|makes|is)[\s,]*){0,4}$",
    re.IGNORECASE,
)
_SIGN = regex(
    r"[(=/]|\b(?:or|worth|equal\w*|equivalent|i\.e\.|that\s+is|which\s+is|about|around|roughly|approximately|converts?|comes|works)\b",
    re.IGNORECASE,
)
_AND = regex(r"\b(?:and|from|plus|to|against|versus|compared)\b", re.IGNORECASE)
_UNITS = {
    "USD": r"(?:US\s+)?dollars?|greenback|USD|\$|US\$", "EUR": r"euros?|EUR|€", "GBP": r"pounds?(?:\s+sterling)?|sterling|GBP|£", "JPY": r"yen|JPY|¥",
    "CHF": r"(?:Swiss\s+)?francs?|CHF", "AUD": r"(?:Australian|Aussie)\s+dollars?|AUD|A\$", "CAD": r"(?:Canadian\s+)dollars?|CAD|C\$",
    "INR": r"rupees?|INR|₹", "PLN": r"zlot(?:y|ys)|PLN", "CNY": r"yuan|renminbi|CNY|RMB", "SEK": r"kronor|krona|SEK", "NOK": r"kroner|NOK", "DKK": r"DKK",
}  # fmt: skip
_TO_ONE = regex(
    r"^\s*(?:to|per|for|against|a|an|=|/|buys?|bought)\s+(?:(?:the|one|a|an|each|every|1)\s+)?(?P<unit>[A-Za-z€£$₹¥]+(?:\s+[a-z]+)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Rate:
    """So many of one currency for one of the other, and the words that say so."""

    value: Interval
    spans: tuple[tuple[int, int], ...]
    stated: bool
    amounts: tuple[Quantity, ...]


def exchange_rates(reading: Reading) -> Iterator[Finding]:
    """Each amount given twice against the rates of the same two currencies."""
    rates: dict[tuple[str, str], list[_Rate]] = defaultdict(list)
    text, places = reading.document.text, sentences_of(reading)
    money = [q for q in reading.quantities if q.kind == "money" and q.unit and middle(q) > 0]
    for q in money:
        if rate := _stated(text, q):
            rates[rate[0]].append(rate[1])
    for a, b in pairwise(money):
        if a.unit != b.unit and places.at(a.start) == places.at(b.start) and (rate := _paired(text, a, b)):
            rates[rate[0]].append(rate[1])
    for found in rates.values():
        yield from _judge(reading, found)


def _stated(text: str, q: Quantity) -> tuple[tuple[str, str], _Rate] | None:
    found = _TO_ONE.match(text[q.end : q.end + 40])
    other = found and next((code for code, words in _UNITS.items() if re.fullmatch(words, found["unit"].split()[0], re.IGNORECASE)), None)
    if not found or other is None or other == q.unit or q.unit is None:
        return None
    return _oriented(q.unit, other, bounds(q), ((q.start, q.end + found.end()),), True, (q,))


def _paired(text: str, a: Quantity, b: Quantity) -> tuple[tuple[str, str], _Rate] | None:
    gap = text[a.end : b.start]
    if len(gap) > 45 or not _CONVERTED.match(gap) or not (_SIGN.search(gap) or b.hedge) or _AND.search(gap):
        return None
    value = quotient(bounds(a), bounds(b))
    if value is None or a.unit is None or b.unit is None:
        return None
    return _oriented(a.unit, b.unit, value, ((a.start, a.end), (b.start, b.end)), False, (a, b))


def _oriented(
    unit: str, other: str, value: Interval, spans: tuple[tuple[int, int], ...], stated: bool, amounts: tuple[Quantity, ...]
) -> tuple[tuple[str, str], _Rate] | None:
    """A rate as so many of the currency that comes first in the alphabet for one of the other."""
    if unit > other:
        one = Interval(Decimal(1), Decimal(1))
        inverse = quotient(one, value)
        if inverse is None:
            return None
        return (other, unit), _Rate(inverse, spans, stated, amounts)
    return (unit, other), _Rate(value, spans, stated, amounts)


def _judge(reading: Reading, rates: list[_Rate]) -> Iterator[Finding]:
    for rate in rates:
        others = [other for other in rates if other is not rate]
        if rate.stated or not others or any(_near(rate, other) for other in others):
            continue
        norm = next((other for other in others if other.stated), None) or (
            others[0] if len(others) > 1 and _near(others[0], others[1]) else None
        )
        if norm is None or not rate.value.middle or not norm.value.middle:
            continue
        miss = miss_ratio(rate.value.middle, norm.value.middle)
        if not _LEAST < miss < _MOST:
            continue
        a, b = rate.amounts
        words = tuple(phrase(reading, *span) for span in sorted((*norm.spans, *rate.spans)))
        yield Finding(
            RATIO,
            (),
            words,
            f"{quoted(phrase(reading, *rate.spans[0]).quote)} is not {quoted(phrase(reading, *rate.spans[1]).quote)} at "
            f"{quoted(phrase(reading, norm.spans[0][0], norm.spans[-1][1]).quote)}.",
            f"{amount(middle(a), a.unit or 'other')} / {amount(middle(b), b.unit or 'other')} = {brief(middle(a) / middle(b), 2)}.",
            severity="warning",
            miss=miss,
        )


def _near(a: _Rate, b: _Rate) -> bool:
    if a.value.meets(b.value):
        return True
    return bool(a.value.middle and b.value.middle) and miss_ratio(a.value.middle, b.value.middle) < _LEAST
