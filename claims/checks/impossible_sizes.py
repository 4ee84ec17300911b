"""An amount that is too large or too small for the company it is told of, and fits once its unit is changed.

- "€31 billion of orders waiting" at a firm with a turnover of 83 million;
- "a profit of $86, after $74 million the year before".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.finding import Finding, phrase
from claims.checks.places import figures_by_sentence
from claims.checks.wording import figure, quoted
from claims.match.interval import HUNDRED
from claims.match.phrases import same_name
from claims.model import Claim, Quantity, Reading
from claims.regex import regex

_RULE = "unit_slip"
_BILLION = Decimal(1_000_000_000)
_THOUSAND = Decimal(1000)
_MOST = 40
"""Amounts of one text that are looked at."""
_ORDERS = regex(r"\border(?:s|\s+book|\s+backlog)\b|\bbacklog\b|\borderbook\b", re.IGNORECASE)
_OWN = regex(r"\b(?:we|our|us|its|it|the\s+company|the\s+firm)\b", re.IGNORECASE)
_NOT_OWN = regex(
    r"\b(?:market|industry|sector|worldwide|world|global|country|national|rivals?|peers?|competitors?|parent|customers?|government|analysts?)\b",
    re.IGNORECASE,
)
_RESULTS = frozenset(
    {
        "revenue",
        "net_income",
        "operating_profit",
        "profit",
        "net_loss",
        "operating_loss",
        "loss",
        "pre_tax_profit",
        "gross_profit",
        "ebitda",
        "pretax_profit",
    }
)
_OF_ONE = regex(r"^\s*(?:each|apiece|an?\b|per\b|on\s+(?:each|every)|for\s+(?:each|every)|-?\s*(?:a|per)\b)", re.IGNORECASE)
_PER = regex(r"\b(?:per|each|every|apiece|average|share|shr|eps|dividend|unit|ticket|price|head|item)\b", re.IGNORECASE)
_IN_MILLIONS = regex(
    r"\bin\s+(?:(?:[A-Z]{0,3}[$€£]|US\s+dollars?|euros?|pounds|[A-Z]{3})\s*)?(?:million|billion|thousand)s?\b|\b(?:amounts|figures)\s+(?:are\s+)?in\b|[$€£](?:['’]?000s?|m)\b(?!\w)",
    re.IGNORECASE,
)
_OFF = (Decimal("0.33"), Decimal(3))
"""How far a result may lie from another of the same company once its unit is put right."""


def impossible_sizes(reading: Reading) -> Iterator[Finding]:
    """Orders and results."""
    yield from _orders(reading)
    yield from _results(reading)


def _orders(reading: Reading) -> Iterator[Finding]:
    """Orders in billions of a company whose sales are in millions."""
    text = reading.document.text
    sales = [c for c in reading.claims if c.metric == "revenue" and c.field == "text" and c.low and c.high and c.place != "table_row"][
        :_MOST
    ]
    if not sales:
        return
    for sentence, inside in figures_by_sentence(reading, frozenset({"money"})):
        words = text[sentence.start : sentence.end]
        if not _ORDERS.search(words) or not _OWN.search(words) or _NOT_OWN.search(words):
            continue
        for q in inside:
            near = text[max(sentence.start, q.start - 40) : q.end + 25]
            value, own = _value(q), [c for c in sales if c.unit == q.unit]
            if value < _BILLION or not own or not _ORDERS.search(near):
                continue
            largest = max(c.high for c in own if c.high is not None)
            if value > largest * HUNDRED and largest / 10 <= value / _THOUSAND <= largest * 5:
                claim = next(c for c in own if c.high == largest)
                spans = (phrase(reading, q.start, q.end), phrase(reading, claim.start, claim.end))
                yield Finding(
                    _RULE,
                    (),
                    spans,
                    f"Orders of {quoted(spans[0].quote)} are more than a hundred times the sales of {quoted(spans[1].quote)}: one of the two has the wrong unit.",
                    miss=_THOUSAND,
                )


def _results(reading: Reading) -> Iterator[Finding]:
    """A yearly result written without its million."""
    text = reading.document.text
    results = [
        c for c in reading.claims
        if c.metric in _RESULTS and c.field == "text" and c.low is not None and c.low == c.high and c.low > 0 and c.unit.isupper() and c.place != "table_row"
    ]  # fmt: skip
    small_ones = [c for c in results if c.low is not None and c.low < _THOUSAND][:_MOST]
    if not small_ones or _IN_MILLIONS.search(text):
        return
    for small in small_ones:
        sentence = text[small.sentence_start : small.sentence_end]
        if _OF_ONE.match(text[small.end : small.end + 20]) or _PER.search(sentence):
            continue
        large = next((c for c in results if _fits(small, c)), None)
        if large:
            yield Finding(
                _RULE,
                (small.id, large.id),
                (),
                f"{figure(small)} is set beside {figure(large)}: one of the two has the wrong unit.",
                miss=_THOUSAND,
            )


def _fits(small: Claim, large: Claim) -> bool:
    if small.low is None or large.low is None or large.low < 1_000_000 or small.metric != large.metric or small.unit != large.unit:
        return False
    if not (small.subject is None and large.subject is None) and not (
        small.subject and large.subject and same_name(small.subject, large.subject)
    ):
        return False
    return any(_OFF[0] <= small.low * scale / large.low <= _OFF[1] for scale in (Decimal(1_000_000), _BILLION))


def _value(q: Quantity) -> Decimal:
    return q.low if isinstance(q.low, Decimal) else Decimal(0)
