"""What two claims have in common on each axis, and when that makes them one fact."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_claims import claim

from claims.match.evidence import WEIGHTS, Link, Scales, weigh
from claims.match.facts import group_facts
from claims.model import Claim

STAFF: dict[str, Any] = {"type": "headcount", "metric": "total_employees", "unit": "people"}
CUTS: dict[str, Any] = {"type": "headcount", "metric": "layoffs", "unit": "people"}
GROWTH: dict[str, Any] = {"type": "growth_rate", "metric": "revenue_growth", "unit": "percent"}
DAY: dict[str, Any] = {"type": "date", "metric": "closure_date", "unit": "date"}


def level(link: Link, axis: str) -> str | None:
    return next((reason.level for reason in link.reasons if reason.axis == axis), None)


def other(low: str | None, **changes: Any) -> Claim:
    return claim(low, document="b", **changes)


@pytest.mark.parametrize(
    ("a", "b", "axis", "expected"),
    [
        (claim("340", **CUTS), other("306", high="374", **CUTS), "value", "same"),
        (claim("340", **CUTS), other(None, high="340", **CUTS), "value", "same"),
        (claim("340", **CUTS), other("380", **CUTS), "value", "apart"),
        (claim("2184"), other("2148"), "value", "slip"),
        (claim("7940"), other("7940000"), "value", "slip"),
        (claim("90.757e9", precision="1e6"), other("90.8e9", precision="1e8"), "value", "rounded"),
        (claim("200", high="999", precision=None, **CUTS), other("200", high="999", precision=None, **CUTS), "value", "within"),
        (claim("12"), other("900"), "value", "another size"),
        (claim("415e7", unit="INR"), other("49e6"), "value", "other unit"),
        (claim(None, **DAY, period="2024-10-31"), other(None, **DAY, period="2024-09/2024-11"), "value", "day within"),
        (claim(None, **DAY, period="2024-10-31"), other(None, **DAY, period="2024-11-02"), "value", "same week"),
        (claim("1"), other("1", scope="Boden"), "subject", "whole and part"),
        (claim("1", scope="Lund"), other("1", scope="Boden"), "subject", "other part"),
        (claim("1", subject="Boden"), other("1", scope="Boden plant"), "subject", "part by its name"),
        (claim("1", subject="Acme"), other("1", subject="Acme Rail Services"), "subject", "parent"),
        (claim("1", subject="Acme Air"), other("1", subject="Acme Rail"), "subject", "shares a word"),
        (claim("1", subject="Acme"), other("1", subject="Velmar"), "subject", "other"),
        (claim("1", period="2023"), other("1", period="2023-Q4"), "period", "inside"),
        (claim("1", period="2023"), other("1", period="2023-Q4", period_source="inherited"), "period", "inside, inferred"),
        (claim("1", period="2023"), other("1", period=None), "period", "unknown"),
        (claim("1", **STAFF, period="2024-06-30"), other("1", **STAFF, period="2024-07-25"), "period", "soon after"),
        (claim("1"), other("1", metric="net_income", type="other_money"), "metric", "other type"),
        (claim("13", **GROWTH, direction="up"), other("13", **GROWTH, direction="down"), "direction", "opposed"),
        (claim("1", modality="forecast"), other("2"), "modality", "plan beside result"),
        (claim("1"), claim("2", start=9), "document", "same, other figure"),
        (claim("1"), claim("2", start=9, modality="denied"), "document", "same, another's voice"),
    ],
)
def test_level(a: Claim, b: Claim, axis: str, expected: str) -> None:
    assert level(weigh(a, b), axis) == level(weigh(b, a), axis) == expected


def test_a_part_that_the_other_text_knows() -> None:
    a, b = claim("418e6", subject="Wigton"), other("418e6", subject="Tarnbeck")
    assert level(Scales(parts={("content of b", "Tarnbeck"): frozenset({"wigton"})}).weigh(a, b), "subject") == "one of its parts"


def test_a_company_that_the_other_text_has_claims_of_too() -> None:
    a, b = claim("41280", **STAFF), other("41280", **STAFF, subject="Velmar")
    both = {"content of b": frozenset({("acme",), ("velmar",)})}
    assert level(Scales(names=both).weigh(a, b), "subject") == "named beside"
    assert level(Scales(names=both).weigh(a, other("39000", **STAFF, subject="Velmar")), "subject") == "other"
    assert level(Scales(names={"content of b": frozenset({("velmar",)})}).weigh(a, b), "subject") == "other"


STORY = [(claim("418e6", start=9), other("418e6", start=9))]
"""What two texts both state of one company, so that they tell one story."""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (claim("640", **STAFF, scope="Lund", start=90), other("640", **CUTS, scope="Boden", start=90)),
        (claim("640", **STAFF, start=90), other("640", type="headcount", metric=None, unit="people", subject="Velmar", start=90)),
        (claim("2370", **STAFF, start=90), other("2730", **STAFF, scope="Lund", start=90)),
    ],
)
def test_two_texts_of_one_story_share_a_figure_more(a: Claim, b: Claim) -> None:
    beside = [claim("12", subject="Velmar", start=99), other("13", subject="Velmar", start=99)]
    apart = group_facts([a, b, *beside])
    assert not any({a.id, b.id} <= set(fact.claims) for fact in apart)
    together = group_facts([a, b, *beside, *(member for pair in STORY for member in pair)])
    assert any({a.id, b.id} <= set(fact.claims) for fact in together)


def test_a_figure_that_anybody_may_give_makes_no_story() -> None:
    a, b = claim("640", **STAFF, scope="Lund", start=90), other("640", **CUTS, scope="Boden", start=90)
    facts = group_facts([a, b, claim("4e6", start=9), other("4e6", start=9)])
    assert not any({a.id, b.id} <= set(fact.claims) for fact in facts)


def test_a_story_does_not_join_other_figures() -> None:
    a, b = claim("640", **STAFF, scope="Lund", start=90), other("660", **CUTS, scope="Boden", start=90)
    facts = group_facts([a, b, *(member for pair in STORY for member in pair)])
    assert not any({a.id, b.id} <= set(fact.claims) for fact in facts)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (claim("41280", **STAFF), other("41280", **CUTS, period="2024", period_source="published"), True),
        (claim("41280", **STAFF), other("41290", **CUTS, period="2024", period_source="published"), False),
        (claim("41280", **STAFF, scope="Boden"), other("41280", **STAFF), True),
        (claim("41280", **STAFF), other("41280", **STAFF, subject="Velmar"), False),
        (
            claim("41280", **STAFF, subject="First National Bank of Boden"),
            other("41280", **STAFF, subject="First National Bank of Lund"),
            False,
        ),
        (claim("41280", **STAFF, subject="Northwind Air"), other("41280", **STAFF, subject="Northwind Rail"), False),
        (claim("41280", **STAFF, subject="Amazon", scope="AWS segment"), other("41300", **STAFF, subject="Amazon Web Services"), True),
        (claim("13", **GROWTH), other("13", **GROWTH, period="2023-Q4"), False),
        (claim("13", **GROWTH), other("13", **GROWTH, period="2022"), False),
        (claim("2184e7"), other("2148e7"), True),
        (claim("2184e7"), other("9148e7"), False),
        (claim("318.4e6"), claim("402.7e6", start=9), False),
        (claim("450", **CUTS), claim("395", start=9, modality="reported_by_others", **CUTS), True),
    ],
)
def test_one_fact(a: Claim, b: Claim, one: bool) -> None:
    assert (len(group_facts([a, b])) == 1) is one


def test_a_figure_that_differs_joins_the_nearest_of_two_that_one_text_gives() -> None:
    now, before, theirs = claim("318.4e6"), claim("402.7e6", start=9), other("304.8e6")
    assert {fact.claims for fact in group_facts([now, before, theirs])} == {tuple(sorted((now.id, theirs.id))), (before.id,)}


@given(
    st.sampled_from(["340", "380", "13"]), st.sampled_from(["Acme", "Acme Rail", "Velmar", None]),
    st.sampled_from([None, "Boden", "Lund"]), st.sampled_from(["2023", "2023-Q4", "2024-04-03", None]),
    st.sampled_from(["layoffs", "total_employees", None]), st.sampled_from(["stated", "inherited"]),
)  # fmt: skip
def test_reasons_are_of_the_table_and_symmetric(
    low: str, subject: str | None, scope: str | None, period: str | None, metric: str | None, source: str
) -> None:
    a = claim("340", **CUTS)
    b = other(low, type="headcount", unit="people", subject=subject, scope=scope, period=period, metric=metric, period_source=source)
    link = weigh(a, b)
    assert link == weigh(b, a)
    value, *axes = link.reasons
    assert value.axis == "value"
    assert all(WEIGHTS[reason.axis][reason.level] == reason.bits for reason in axes)
