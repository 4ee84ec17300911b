"""Which claims state one fact, and that order never matters."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_claims import claim

from claims.match.facts import group_by_axes, group_facts, pairs_of
from claims.model import Claim

LAYOFFS = {"type": "headcount", "metric": "layoffs", "unit": "people"}
STAFF = {"type": "headcount", "metric": "total_employees", "unit": "people"}


def together(a: Claim, b: Claim) -> bool:
    return len(group_facts([a, b])) == 1


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("2024-04-03", "2024-04", True),
        ("2024-04-03", "2024-01/2024-04", True),
        ("2024-04-02", "2024-04-03", True),
        ("2024-04-02", "2024-05-20", False),
        ("2024-03", "2024-04", False),
        ("2023", "2022", False),
        (None, "2024-04", False),
        (None, None, False),
    ],
)
def test_periods_of_one_event(first: str | None, second: str | None, one: bool) -> None:
    assert together(claim("200", period=first, **LAYOFFS), claim("220", period=second, document="b", **LAYOFFS)) is one


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [("2023", "2023-12-31", True), ("2023-12", "2023-12-31", True), ("2023-06-30", "2023", False), ("2022", "2023", False)],
)
def test_periods_of_one_level(first: str, second: str, one: bool) -> None:
    assert together(claim("1480", period=first, **STAFF), claim("1510", period=second, document="b", **STAFF)) is one


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("2023", "2023-01/2023-12", True),
        ("2023-Q4", "2023", False),
        ("2023-Q4", "2023-10-01/2023-12-30", True),
        ("2023-H1", "2023-Q1", False),
    ],
)
def test_periods_of_one_flow(first: str, second: str, one: bool) -> None:
    assert together(claim("1e9", period=first), claim("2e9", period=second, document="b")) is one


def test_a_fact_is_wider_than_comparability() -> None:
    claims = [
        claim("1e9"),
        claim("2e9", document="b", modality="forecast"),
        claim("3e9", document="c", unit="EUR"),
        claim("1e9", document="d", basis="adjusted"),
    ]
    (fact,) = group_facts(claims)
    assert {pair.axis for pair in pairs_of(fact, claims)} == {"modality", "unit", "basis"}


def test_an_unknown_metric_is_compared_on_its_noun_in_its_document_only() -> None:
    unknown = {"metric": None, "type": "other_count", "unit": "other", "noun": "ferries"}
    assert len(group_by_axes([claim("3", **unknown), claim("4", start=9, **unknown)])) == 1
    assert not together(claim("3", **unknown), claim("4", document="b", **unknown))
    assert not together(claim("3", **unknown), claim("4", start=9, **unknown | {"noun": "lorries"}))


def test_parts_of_a_company_are_other_facts() -> None:
    assert not together(claim("1e9"), claim("1.1e9", document="b", scope="Europe"))
    assert not together(claim("1e9"), claim("1e9", document="b", subject="Acme Rail"))
    assert together(claim("1e9", subject="Acme Inc."), claim("1e9", document="b", subject="Acme"))


def test_a_chain_of_near_periods_does_not_join_its_ends() -> None:
    days = [claim("200", period=f"2024-04-{day:02}", document=str(day), **LAYOFFS) for day in (1, 7, 13, 19)]
    assert all(len(fact.claims) <= 2 for fact in group_facts(days))


CLAIMS = st.lists(
    st.builds(
        lambda low, subject, scope, period, document: claim(
            str(low), subject=subject, scope=scope, period=period, document=document, **LAYOFFS
        ),
        st.integers(1, 5),
        st.sampled_from(["Acme", "Acme Inc", "Acme Rail", None]),
        st.sampled_from([None, "UK", "UK staff"]),
        st.sampled_from([None, "2024", "2024-04", "2024-04-03", "2024-04-05", "2024-05"]),
        st.sampled_from("abc"),
    ),
    max_size=12,
)


@given(CLAIMS, st.randoms(use_true_random=False))
def test_order_of_claims_does_not_matter(claims: list[Claim], shuffle: random.Random) -> None:
    shuffled = list(claims)
    shuffle.shuffle(shuffled)
    assert group_facts(claims) == group_facts(shuffled)
    for fact in group_facts(claims):
        assert pairs_of(fact, claims) == pairs_of(fact, shuffled)


@given(CLAIMS)
def test_every_claim_is_in_one_fact(claims: list[Claim]) -> None:
    members = [member for fact in group_facts(claims) for member in fact.claims]
    assert sorted(members) == sorted({c.id for c in claims})
