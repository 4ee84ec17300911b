"""A sum of money far larger than any other of its text, which is a thousand times what so many things at such a price come to.

"At an average price of SEK 96.40. The purchases in the week came to SEK 120.5 billion", where the page has told of 1,250,000 shares. As
number, price and sum stand in sentences of their own, digits decide: the product is the sum to within half a hundredth, on another scale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.levels import Figure
from claims.match.interval import HALF
from claims.model import Sentence
from claims.regex import regex

_Told = Sequence[tuple[Sentence, list[Figure]]]
_SLIPS = (Decimal(1000), Decimal(1_000_000))
_PRICE_REACH, _COUNT_REACH = 3, 14
"""Sentences between a sum and its price, and its number of things."""
_EXACT, _LEAST_COUNT = Decimal("0.005"), 20
_PRICED = regex(
    r"\b(?:prices?|priced|each|apiece|average[sd]?|averaging|typical(?:ly)?|per|an?\s+share|costs?|went\s+for|sells?\s+for|fare|fee)\b",
    re.IGNORECASE,
)
_NOT_EACH = regex(r"\b(?:per|an?|each|every)\s+(?:hundred|thousand|million|week|month|day|100|1,?000)\b|[’']?000s\b", re.IGNORECASE)
_FLOWS = regex(
    r"\b(?:purchases?|takings|totals?|totall?ed|amount(?:s|ed)?|bills?|spen[dt]\w*|paid|pays?|proceeds|raised?|consideration|subscriptions?|sales|income|c[ao]mes?\s+to|costs?|invest(?:ed|ment)|br(?:ing|ought)\w*|took|takes|receipts|collected|earned)\b",
    re.IGNORECASE,
)
_OF_THAT = regex(r"\W*(?:(?:with|for|and|so|in\s+all|altogether)\W+)?(?:that|this|it|in\s+all|altogether)\b", re.IGNORECASE)
_OTHERS_DO = regex(r"\W*(?:The|A|An|Its)\s+(?:bank|ministry|government|state|insurer|parent|city|council)s?\b")
_OF_OTHERS = regex(
    r"\b(?:balance\s+sheet|loans?|reckons?|worth|value[sd]?|market|sector|industry|worldwide|global|national|country|state|clubs|firms|companies|rivals?|league|parent|like\s+it|debts?|assets|capitali[sz]ation|revenues?|sales\s+of)\b",
    re.IGNORECASE,
)
"""In the sentence of a sum that is of more than what was bought."""


def priced_too_high(text: str, told: _Told, sums: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Number, price and sum, for each of the sums, all far beyond the others of their text, that is one on another scale."""
    for index, (sentence, inside) in enumerate(told):
        for total in (x for x in inside if x in sums and _is_flow(text, sentence, x)):
            prices = [
                x
                for s, there in told[max(0, index - _PRICE_REACH) : index + _PRICE_REACH + 1]
                for x in there
                if x.kind == "money" and x.exact and x.unit == total.unit and 0 < x.middle < total.middle
                if _PRICED.search(text, s.start, s.end) and not _NOT_EACH.search(text, s.start, s.end)
            ]
            counts = [x for _, there in told[max(0, index - _COUNT_REACH) : index + _COUNT_REACH + 1] for x in there if _is_number(x)]
            for price in prices:
                slipped = [x for x in counts for slip in _SLIPS if _is_product(x, price, total, slip)]
                if slipped:
                    yield slipped[0], price, total
                    break


def _is_flow(text: str, sentence: Sentence, total: Figure) -> bool:
    """Whether a sum is told as what was paid or taken, and not by others or of more than was bought."""
    told = _FLOWS.search(text, sentence.start, sentence.end) or _OF_THAT.match(text, sentence.start, total.start)
    others = _OTHERS_DO.match(text, sentence.start) or _OF_OTHERS.search(text, sentence.start, sentence.end)
    return bool(told) and not others


def _is_number(x: Figure) -> bool:
    return x.exact and x.kind not in ("money", "percent", "multiple") and x.middle >= _LEAST_COUNT


def _is_product(count: Figure, price: Figure, total: Figure, slip: Decimal) -> bool:
    """Whether a number of things at a price come to a sum whose unit is too large by a slip."""
    said = total.middle / slip
    width = total.value.high - total.value.low if total.value.low is not None and total.value.high is not None else Decimal(0)
    return abs(count.middle * price.middle - said) <= min(width / slip * HALF, _EXACT * said)
