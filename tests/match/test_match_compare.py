"""The comparability gate and the comparison table of the design."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_claims import claim

from claims.match.compare import relate
from claims.match.interval import Interval
from claims.model import Claim

PEOPLE = {"type": "headcount", "metric": "total_employees", "unit": "people", "period": "2023-12-31"}


def people(low: str | None, high: str | None = "same", **changes: str | None) -> Claim:
    return claim(low, high, **(PEOPLE | changes))


TABLE = [
    # exact, same written precision, different value
    (people("748000", coarse_precision="1000"), people("749000", coarse_precision="1000"), "conflicts"),
    (people("212"), people("242"), "conflicts"),
    (claim("410e6", precision="1e6", coarse_precision="1e7"), claim("401e6", precision="1e6"), "conflicts"),
    # exact, coarser, and rounds to it
    (people("18234"), people("18000", coarse_precision="1000"), "refines"),
    (claim("90757e6", precision="1e6"), claim("90.8e9", precision="1e8"), "refines"),
    (claim("12.5", unit="percent", precision="0.1"), claim("13", unit="percent"), "refines"),
    (claim("12.5", unit="percent", precision="0.1"), claim("12", unit="percent"), "refines"),
    # exact, coarser, and does not round to it
    (people("18634"), people("18000", coarse_precision="1000"), "conflicts"),
    (claim("90857e6", precision="1e6"), claim("90.8e9", precision="1e8"), "conflicts"),
    # exact inside the other's hedge
    (people("45"), people("45", None), "refines"),
    (claim("90.8e9", precision="1e8"), claim("90e9", None, precision="1e9"), "refines"),
    (people("340"), people("306", "374"), "refines"),
    # both hedged, overlapping
    (people("300", None), people("400", None), "agrees"),
    (people("200", "999", precision=None), people(None, "999"), "agrees"),
    # disjoint after half a last digit each
    (people("200", "999", precision=None), people("1260", "1540", precision="1", coarse_precision="100"), "conflicts"),
    (people("1400", coarse_precision="100"), people(None, "1000", coarse_precision="1000"), "conflicts"),
    (people("380", coarse_precision="10"), people("306", "374"), "conflicts"),
    # within half a last digit
    (claim("90.8e9", precision="1e8"), claim("90.83e9", None, precision="1e7"), "agrees"),
    # the same
    (people("18000", coarse_precision="1000"), people("18000"), "agrees"),
    (people("300", None), people("300", None), "agrees"),
]


@pytest.mark.parametrize(("a", "b", "kind"), TABLE)
def test_comparison_table(a: Claim, b: Claim, kind: str) -> None:
    b = replace(b, document="b", content="content of b")
    assert relate(a, b).kind == kind


def test_a_rounder_third_value_does_not_hide_that_two_sharper_ones_conflict() -> None:
    sharp, other = people("18234"), people("18342", document="b")
    rounder = people("18000", coarse_precision="1000", document="c")
    assert relate(sharp, rounder).kind == relate(other, rounder).kind == "refines"
    assert relate(sharp, other).kind == "conflicts"


GATE = [
    ({"subject": "Acme Cloud"}, "entity"),
    ({"subject": None}, "entity"),
    ({"metric": "net_income", "type": "other_money"}, "metric"),
    ({"scope": "UK"}, "scope"),
    ({"basis": "adjusted"}, "basis"),
    ({"period": "2022"}, "period"),
    ({"period": "2023-Q4"}, "period"),
    ({"period": None}, "period"),
    ({"superseded": True}, "correction"),
    ({"modality": "forecast"}, "modality"),
    ({"modality": "denied"}, "modality"),
    ({"modality": "hypothetical"}, "modality"),
    ({"unit": "EUR"}, "unit"),
]


@pytest.mark.parametrize(("changes", "axis"), GATE)
def test_gate_names_the_axis(changes: dict[str, str], axis: str) -> None:
    relation = relate(claim("100e6"), claim("150e6", document="b", **changes))
    assert (relation.kind, relation.axis) == ("not_comparable", axis)


@pytest.mark.parametrize(("first", "second"), [("yoy", "qoq"), ("yoy", "cagr")])
def test_growth_on_two_bases_is_not_compared(first: str, second: str) -> None:
    rates = {"type": "growth_rate", "metric": "revenue_growth", "unit": "percent"}
    relation = relate(claim("8", growth_basis=first, **rates), claim("9", growth_basis=second, document="b", **rates))
    assert (relation.kind, relation.axis) == ("not_comparable", "growth basis")


def test_growth_up_and_down_conflict() -> None:
    rates = {"type": "growth_rate", "metric": "revenue_growth", "unit": "percent"}
    assert relate(claim("6", direction="up", **rates), claim("6", direction="down", document="b", **rates)).kind == "conflicts"


def test_a_plan_is_one_plan_whatever_the_tense_of_the_outlet() -> None:
    plan = {"type": "headcount", "metric": "layoffs", "unit": "people", "period": "2024-04"}
    assert relate(claim("212", modality="forecast", **plan), claim("242", document="b", **plan)).kind == "conflicts"
    assert relate(claim("212", modality="forecast", **plan), claim("242", start=9, **plan)).axis == "modality"


def test_two_forecasts_of_a_result_are_two_opinions() -> None:
    mine, yours = (
        claim("100e6", modality="forecast", attribution="Acme"),
        claim("120e6", modality="forecast", attribution="Larkfield", document="b"),
    )
    assert relate(mine, yours).axis == "modality"
    assert relate(mine, replace(yours, attribution="Acme")).kind == "conflicts"


def test_dates_compare_by_their_days() -> None:
    start = {"type": "date", "metric": "consultation_start_date", "unit": "date"}
    monday = claim(None, None, period="2024-06-17", **start)
    assert relate(monday, claim(None, None, period="2024-06-24", document="b", **start)).kind == "conflicts"
    assert relate(monday, claim(None, None, period="2024-06", document="b", **start)).kind == "refines"
    assert relate(monday, claim(None, None, period="2024-06-17", document="b", **start)).kind == "agrees"


VALUES = st.integers(1, 10**9)
EXACT = st.builds(lambda v, e: claim(str(v), precision=str(10**e), document="b"), VALUES, st.integers(0, 3))
RANGE = st.builds(lambda v, w: claim(str(v), str(v + w), document="c"), VALUES, st.integers(1, 10**6))
OPEN = st.builds(lambda v: claim(str(v), None, document="d"), VALUES)
ANY = st.one_of(EXACT, RANGE, OPEN)


@given(ANY, ANY)
def test_relation_is_symmetric(a: Claim, b: Claim) -> None:
    assert relate(a, b) == relate(b, a)


@given(ANY)
def test_equal_claims_agree(a: Claim) -> None:
    assert relate(a, replace(a, document="z", content="z")).kind == "agrees"


@given(ANY, ANY, st.integers(-3, 9))
def test_scaling_changes_nothing(a: Claim, b: Claim, power: int) -> None:
    assert relate(scaled(a, power), scaled(b, power)).kind == relate(a, b).kind


def scaled(c: Claim, power: int) -> Claim:
    fields = ("low", "high", "precision", "coarse_precision")
    return replace(c, **{name: None if getattr(c, name) is None else getattr(c, name).scaleb(power) for name in fields})


@given(RANGE, ANY, st.integers(0, 10**6), st.integers(0, 10**6))
def test_widening_an_interval_never_makes_a_conflict(a: Claim, b: Claim, down: int, up: int) -> None:
    assert a.low is not None and a.high is not None
    wider = replace(a, low=a.low - Decimal(down), high=a.high + Decimal(up))
    assert relate(a, b).kind == "conflicts" or relate(wider, b).kind != "conflicts"


@given(VALUES, st.integers(0, 10**6), VALUES, st.integers(0, 10**6))
def test_meets_and_contains_are_those_of_sets(low: int, width: int, other: int, other_width: int) -> None:
    a, b = Interval(Decimal(low), Decimal(low + width)), Interval(Decimal(other), Decimal(other + other_width))
    assert a.meets(b) == (max(low, other) <= min(low + width, other + other_width))
    assert a.contains(b) == (low <= other and other + other_width <= low + width)
