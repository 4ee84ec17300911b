"""Flags: keys that outlive edits, severity, causes, order."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from claims.checks.finding import Finding
from claims.explain import flag_key, flags_from
from claims.model import Claim, Document, Evidence

PAGE = "https://example.org/page"
OLD = Document("old", "Acme cut 212 jobs. Later it said 242 jobs.", url=PAGE, published=date(2024, 4, 3))
NEW = Document("new", "Another paragraph.\n\nAcme cut 212 jobs. Later it said 242 jobs.", url=PAGE, published=date(2024, 4, 5))


def layoffs(document: Document, value: int, quote: str, **changes: object) -> Claim:
    start = document.text.index(quote)
    made = Claim(
        document=document.id, content=document.content_id, type="headcount", subject="Acme", metric="layoffs", scope=None, basis=None,
        low=Decimal(value), high=Decimal(value), unit="people", noun="jobs", precision=Decimal(1), coarse_precision=Decimal(1), hedge=None,
        direction="down", period="2024-04", period_start=date(2024, 4, 1), period_end=date(2024, 4, 30), period_kind="month",
        period_source="stated", growth_basis=None, modality="actual", attribution=None, field="text", quote=quote, start=start,
        end=start + len(quote), rule="test", subject_source="stated",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def finding(*claims: Claim, rule: str = "value_conflict", **changes: object) -> Finding:
    made = Finding(rule, tuple(claim.id for claim in claims), (), "It does not add up.", rests_on=("subject", "period"))
    return replace(made, **changes)  # type: ignore[arg-type]


def key(document: Document, *claims: Claim, **changes: object) -> str:
    return flag_key(finding(*claims, **changes), {claim.id: claim for claim in claims}, {document.id: document})


def pair(document: Document, **changes: object) -> tuple[Claim, Claim]:
    return layoffs(document, 212, "212 jobs", **changes), layoffs(document, 242, "242 jobs", **changes)


def test_key_outlives_an_edit_elsewhere_on_the_page_and_shifted_text() -> None:
    assert key(OLD, *pair(OLD)) == key(NEW, *pair(NEW))


def test_key_outlives_a_span_grown_by_a_word_and_a_renamed_pattern() -> None:
    grown = (layoffs(OLD, 212, "cut 212 jobs", rule="renamed"), layoffs(OLD, 242, "said 242 jobs"))
    assert key(OLD, *pair(OLD)) == key(OLD, *grown)


@pytest.mark.parametrize(
    "changes",
    [{"low": Decimal(213)}, {"high": None}, {"period": "2024-05"}, {"subject": "Acme Rail"}, {"metric": "new_hires"}, {"scope": "UK"}, {"unit": "other"},
     {"modality": "forecast"}],
)  # fmt: skip
def test_key_changes_with_what_is_claimed(changes: dict[str, object]) -> None:
    first, second = pair(OLD)
    assert key(OLD, first, second) != key(OLD, replace(first, **changes), second)  # type: ignore[arg-type]


def test_key_of_a_phrase_is_its_words() -> None:
    at = OLD.text.index("Later")
    words = (Evidence("old", "text", at, at + 8, "Later it"),)
    same = (Evidence("old", "text", 0, 9, "“Later, IT"),)
    other = (Evidence("old", "text", at, at + 5, "Later"),)
    assert key(OLD, phrases=words) == key(OLD, phrases=same) != key(OLD, phrases=other)


def test_key_names_the_rule_and_the_page() -> None:
    assert key(OLD, *pair(OLD)) != key(OLD, *pair(OLD), rule="sum_mismatch")
    elsewhere = replace(OLD, url="https://example.org/other")
    assert key(OLD, *pair(OLD)) != key(elsewhere, *pair(elsewhere))


@pytest.mark.parametrize(
    ("changes", "rests_on", "severity"),
    [
        ({}, ("subject", "period"), "error"),
        ({"period_source": "inherited"}, ("subject", "period"), "warning"),
        ({"subject_source": "inherited"}, ("subject", "period"), "warning"),
        ({"certainty": 0.3}, ("subject", "period"), "warning"),
        ({"period_source": "published"}, ("subject", "period"), "info"),
        ({"subject_source": "guessed"}, ("subject", "period"), "info"),
        ({"certainty": 0.01}, ("subject", "period"), "info"),
        ({"period_source": "published"}, ("subject",), "error"),
        ({"subject_source": "guessed", "period_source": "published"}, (), "error"),
    ],
)
def test_severity_admits_guesses(changes: dict[str, object], rests_on: tuple[str, ...], severity: str) -> None:
    claims = pair(OLD, **changes)
    (flag,) = flags_from([finding(*claims, rests_on=rests_on)], {claim.id: claim for claim in claims}, {"old": OLD})
    assert flag.severity == severity


def test_one_cause_one_flag() -> None:
    claims = pair(OLD)
    by_id = {claim.id: claim for claim in claims}
    cause, consequence = flags_from(
        [finding(*claims, rule="growth_mismatch"), finding(*claims, rule="value_conflict")], by_id, {"old": OLD}
    )
    assert (cause.rule, cause.severity) == ("value_conflict", "error")
    assert (consequence.rule, consequence.severity) == ("growth_mismatch", "info")
    assert cause.consequences == (consequence.id,)


def test_the_same_finding_twice_is_one_flag() -> None:
    claims = pair(OLD)
    by_id = {claim.id: claim for claim in claims}
    (flag,) = flags_from([finding(*claims, severity="warning"), finding(*claims)], by_id, {"old": OLD})
    assert flag.severity == "error"


MANY = Document("many", " ".join(f"{value} jobs." for value in range(100, 120)), published=date(2024, 4, 3))


def many(first: int, **changes: object) -> tuple[Claim, Claim]:
    """Two claims of the text with words of their own."""
    return layoffs(MANY, first, f"{first} jobs", **changes), layoffs(MANY, first + 1, f"{first + 1} jobs", **changes)


def test_queue_order_does_not_depend_on_input_order() -> None:
    pairs = [many(value) for value in range(100, 118, 2)]
    by_id = {claim.id: claim for claims in pairs for claim in claims}
    findings = [finding(*claims, miss=Decimal(n % 4 + 1)) for n, claims in enumerate(pairs)]
    expected = flags_from(findings, by_id, {"many": MANY})
    assert len(expected) == len(pairs)
    random.Random(1).shuffle(findings)
    assert flags_from(findings, by_id, {"many": MANY}) == expected


def test_queue_begins_with_the_firm_then_the_prominent_then_the_far_off() -> None:
    body, far, title, weak = many(100), many(102), many(104, place="title"), many(106, period_source="inherited")
    by_id = {claim.id: claim for claims in (body, far, title, weak) for claim in claims}
    found = [finding(*weak, miss=Decimal(99)), finding(*body), finding(*far, miss=Decimal(9)), finding(*title)]
    flags = flags_from(found, by_id, {"many": MANY})
    assert [by_id[flag.claims[0]].low for flag in flags] == [104, 102, 100, 106]


def test_evidence_quotes_the_text() -> None:
    claims = pair(OLD)
    (flag,) = flags_from([finding(*claims)], {claim.id: claim for claim in claims}, {"old": OLD})
    assert [OLD.text[e.start : e.end] for e in flag.evidence] == [e.quote for e in flag.evidence] == ["212 jobs", "242 jobs"]
