"""Amounts that a text gives in two currencies, and the rate that it so gives."""

from __future__ import annotations

from decimal import Decimal

from making_claims import claim

from claims.match.currencies import conversions, converts, rates_of
from claims.match.facts import group_facts
from claims.model import CONVERTED

CROWNS = claim("412e6", unit="NOK", start=20, end=37)
DOLLARS = claim("41e6", unit="USD", start=39, end=50, rule=CONVERTED)


def test_an_amount_and_its_conversion_are_one_fact() -> None:
    assert list(conversions([DOLLARS, CROWNS])) == [(CROWNS, DOLLARS)]
    group = claim("5860e6", unit="NOK", start=60, end=77)
    assert {CROWNS.id, DOLLARS.id} in [set(fact.claims) for fact in group_facts([CROWNS, DOLLARS, group])]


def test_no_conversion_across_sentences() -> None:
    assert not list(conversions([CROWNS, claim("41e6", unit="USD", start=140, end=150, sentence_start=100, rule=CONVERTED)]))


def test_a_rate_goes_both_ways() -> None:
    rates = rates_of([CROWNS, DOLLARS])
    assert rates["content of a", "NOK", "USD"] == Decimal(412) / 41
    assert rates["content of a", "USD", "NOK"] == Decimal(41) / 412


def test_amounts_are_compared_by_a_rate_of_either_text_and_by_no_other() -> None:
    rates = rates_of([CROWNS, DOLLARS])
    theirs = claim("583e6", document="b", unit="USD")
    assert converts(claim("5860e6", unit="NOK"), theirs, rates) is True
    assert converts(claim("412e6", unit="NOK"), theirs, rates) is False
    assert converts(claim("412e6", unit="NOK", document="c"), theirs, rates) is None


def test_amounts_that_no_rate_links_stay_beside_each_other() -> None:
    assert len(group_facts([claim("1e9"), claim("3e9", document="b", unit="EUR")])) == 1


def test_a_block_knows_the_rates_of_its_documents() -> None:
    mine = claim("5860e6", unit="NOK", subject="Velmar", start=60, end=77)
    theirs = claim("58e6", document="b", unit="USD", subject="Velmar")
    assert len(group_facts([mine, theirs])) == 1
    assert len(group_facts([mine, theirs], [mine, theirs, CROWNS, DOLLARS])) == 2
