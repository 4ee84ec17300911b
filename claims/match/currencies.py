"""Amounts of two currencies: one figure where a text gives it in both, and comparable by the rate that it so gives.

No rate comes from anywhere else: what euros were worth in dollars on a day is no part of a text, and two amounts of which no text
gives both stay beside each other, not comparable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from claims.match.interval import written
from claims.model import CONVERTED, Claim

Rates = Mapping[tuple[str, str, str], Decimal]
"""Content id of a document, currency, other currency -> how many of the first it gives for one of the second."""
ROUNDING = Decimal("0.05")
"""Share by which amounts may differ that one rate converts: texts convert at rates of different days, and round."""


def conversions(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each amount that a text gives in another currency behind it, with that: "412 million crowns ($41 million)"."""
    claims = list(claims)
    converted = [claim for claim in claims if claim.rule == CONVERTED]
    amounts: dict[tuple[str, str, int], list[Claim]] = {(claim.content, claim.field, claim.sentence_start): [] for claim in converted}
    for claim in claims if converted else ():
        if claim.type in ("revenue", "other_money") and (place := (claim.content, claim.field, claim.sentence_start)) in amounts:
            amounts[place].append(claim)
    for claim in converted:
        said = amounts[claim.content, claim.field, claim.sentence_start]
        before = [other for other in said if other.end <= claim.start and other.unit != claim.unit]
        if before:
            yield max(before, key=lambda other: (other.end, other.id)), claim


def rates_of(claims: Iterable[Claim]) -> Rates:
    """The rates by which texts convert, the first of each text and pair of currencies, either way round."""
    found: dict[tuple[str, str, str], Decimal] = {}
    for claim, converted in sorted(conversions(claims), key=lambda pair: (pair[0].content, pair[0].start, pair[1].start)):
        given, other = _middle(claim), _middle(converted)
        if given and other:
            found.setdefault((claim.content, claim.unit, converted.unit), given / other)
            found.setdefault((claim.content, converted.unit, claim.unit), other / given)
    return found


def converts(a: Claim, b: Claim, rates: Rates) -> bool | None:
    """Whether two amounts are one by a rate of either's text; ``None`` where neither gives one."""
    rate = rates.get((a.content, a.unit, b.unit)) or rates.get((b.content, a.unit, b.unit))
    if rate is None:
        return None
    one, other = written(a), written(b)
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return None
    return one.low <= other.high * rate * (1 + ROUNDING) and other.low * rate * (1 - ROUNDING) <= one.high


def _middle(claim: Claim) -> Decimal | None:
    return None if claim.low is None or claim.high is None else (claim.low + claim.high) / 2
