"""Reference data against texts: severities, names, rounding, and the command that reads a folder of it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.checks.reference_conflict import held_against
from claims.explain import CAUSES
from claims.model import Document, Flag
from claims.pipeline import check_documents
from claims.reference import Reference, ReferenceFact
from claims.sources.files import read_paths
from claims.sources.reference import read_reference

SEEDS = Path(__file__).parents[2] / "seeds"
SLIP = "Harwick Mills had revenue of $421.6 million in 2023."


def fact(
    value: str, metric: str = "revenue", unit: str = "USD", period: str = "2023", verified: bool = True, **changes: str
) -> ReferenceFact:
    number = Decimal(value)
    return ReferenceFact(
        changes.get("entity", "Harwick Mills"), metric, period, number, number, unit, changes.get("source", "annual report"), verified
    )


def flags(
    text: str, *facts: ReferenceFact, aliases: tuple[tuple[str, str], ...] = (), published: date | None = date(2024, 7, 15)
) -> list[Flag]:
    found = check_documents([Document("a", text, published=published)], Reference(aliases=aliases, facts=facts))
    return [flag for flag in found.flags if flag.rule == "reference_conflict"]


def test_the_sentence_names_both_figures_and_the_source() -> None:
    (flag,) = flags(SLIP, fact("412600000", source="Form 10-K for 2023"))
    assert (flag.severity, [e.quote for e in flag.evidence]) == ("error", ["$421.6 million"])
    assert flag.sentence == "Revenue of Harwick Mills (2023) is $421.6 million here, but $412.6 million according to Form 10-K for 2023."


def test_an_unverified_fact_makes_a_note() -> None:
    (flag,) = flags(SLIP, fact("412600000", verified=False))
    assert flag.severity == "info" and "nobody has verified" in flag.sentence


def test_what_is_inherited_makes_no_error() -> None:
    text = "Harwick Mills is a maker of cloth. In 2023 it had a good year. Revenue came to $421.6 million."
    assert [flag.severity for flag in flags(text, fact("412600000"))] in (["warning"], ["info"])


def test_of_several_facts_one_that_agrees_is_enough() -> None:
    restated = fact("421600000", source="annual report of the year after")
    assert len(flags(SLIP, fact("412600000"))) == 1
    assert flags(SLIP, fact("412600000"), restated) == []


def test_a_fact_under_an_alias_is_of_the_same_subject() -> None:
    assert len(flags(SLIP, fact("412600000", entity="HM plc"), aliases=(("HM plc", "Harwick Mills"),))) == 1
    assert flags(SLIP, fact("412600000", entity="HM plc")) == []


@pytest.mark.parametrize(
    ("value", "rate", "conflicts"),
    [("6", "6%", 0), ("6", "7%", 1), ("6", "5.6%", 0), ("6.4", "6%", 0), ("6.5", "6%", 0), ("6.5", "7%", 0), ("6.6", "6%", 1), ("-6", "6%", 1)],
)  # fmt: skip
def test_rates_agree_if_some_value_rounds_to_both(value: str, rate: str, conflicts: int) -> None:
    assert len(flags(f"In 2023 revenue of Harwick Mills rose {rate}.", fact(value, "revenue_growth", "percent"))) == conflicts


def test_a_fall_is_below_zero() -> None:
    text = "In 2023 revenue of Harwick Mills fell 6%."
    assert flags(text, fact("-6", "revenue_growth", "percent")) == []
    assert len(flags(text, fact("6", "revenue_growth", "percent"))) == 1


def test_a_figure_of_another_fact_is_a_note() -> None:
    (flag,) = flags("Harwick Mills had revenue of $389.1 million in 2023.", fact("412600000"), fact("389100000", period="2022"))
    assert flag.severity == "info"


def test_cuts_of_a_month_may_be_several() -> None:
    text = "Harwick Mills cut 420 jobs in March 2024."
    found = flags(text, fact("300", "layoffs", "people", "2024-03"))
    assert [flag.severity for flag in found] == ["info"]


def test_periods_are_compared_by_their_days() -> None:
    assert len(flags(SLIP, fact("412600000", period="2023-01/2023-12"))) == 1
    assert flags(SLIP, fact("412600000", period="2023-04/2024-03")) == []
    assert flags(SLIP, fact("412600000", period="last year")) == []


@pytest.mark.parametrize(
    ("text", "year_end", "conflicts"),
    [
        ("In fiscal 2023 Harwick Mills had revenue of $421.6 million.", None, 0),  # which months are meant is unknown
        ("In fiscal 2023 Harwick Mills had revenue of $421.6 million.", 12, 1),
        ("In fiscal 2023 Harwick Mills had revenue of $421.6 million.", 6, 0),  # July 2022 to June 2023 is no calendar year
        ("In FY23 Harwick Mills had revenue of $421.6 million.", None, 0),
        ("In the year ended 31 December 2023 Harwick Mills had revenue of $421.6 million.", None, 1),
        ("In 2023 Harwick Mills had revenue of $421.6 million.", 6, 1),
    ],
)
def test_a_fiscal_year_is_never_held_against_a_calendar_year(text: str, year_end: int | None, conflicts: int) -> None:
    ends = (("Harwick Mills", year_end),) if year_end else ()
    reference = Reference(fiscal_year_ends=ends, facts=(fact("412600000"),))
    found = check_documents([Document("a", text, published=date(2024, 7, 15))], reference)
    assert sum(flag.rule == "reference_conflict" for flag in found.flags) == conflicts


def test_a_fiscal_year_is_held_against_the_same_fiscal_year() -> None:
    reference = Reference(fiscal_year_ends=(("Harwick Mills", 6),), facts=(fact("412600000", period="2022-07/2023-06"),))
    for text, conflicts in (("In fiscal 2023 Harwick Mills had revenue of $421.6 million.", 1), (SLIP, 0)):
        found = check_documents([Document("a", text, published=date(2024, 7, 15))], reference)
        assert sum(flag.rule == "reference_conflict" for flag in found.flags) == conflicts


def test_the_citation_says_of_when_the_source_is() -> None:
    (flag,) = flags(SLIP, replace(fact("412600000", verified=False), as_of=date(2024, 2, 1)))
    assert flag.sentence.endswith("according to annual report (as of 1 February 2024), which nobody has verified.")


def test_a_claim_inside_is_borne_out_by_the_fact_a_verified_one_first() -> None:
    text = "Harwick Mills had revenue of $412.6 million in 2023 and of $93 million in 2022."
    claims = check_documents([Document("a", text, published=date(2024, 7, 15))]).readings[0].claims
    facts = (fact("412000000", verified=False), fact("412600000", source="the books"), fact("389100000", period="2022"))
    found = [(held.claim.quote, held.fact.source, held.inside) for held in held_against(claims, facts, lambda claim: text)]
    assert found == [("$412.6 million", "the books", True)], "$93 million is too far off to be one thing with $389.1 million"


def test_the_order_of_facts_changes_nothing() -> None:
    facts = (fact("412600000"), fact("412700000", source="another report", verified=False), fact("6", "revenue_growth", "percent"))
    assert flags(SLIP, *facts) == flags(SLIP, *facts[::-1]) != []


def test_of_the_seeds_only_the_blog_with_two_slips_contradicts_the_reference() -> None:
    reference, problems = read_reference(SEEDS / "reference")
    documents, errors = read_paths([str(SEEDS / "documents")])
    assert reference.facts and documents and not problems and not errors
    found = check_documents(documents, reference).flags
    mine = {(flag.evidence[0].document, flag.evidence[0].quote): flag for flag in found if flag.rule == "reference_conflict"}
    listed = {other for flag in found for other in flag.consequences}
    assert set(mine) == {("aws-04-tradeblog", "14%"), ("aws-04-tradeblog", "$95 billion")}
    assert all(flag.id in listed and flag.severity == "info" for flag in mine.values()), "other sources have the reference's figure"


def test_a_seed_with_a_slip_is_flagged(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("Amazon Web Services had revenue of $97.0 billion in 2023.\n")
    done = subprocess.run(
        [sys.executable, "-m", "claims.cli", "check", "draft.md", "--reference", str(SEEDS / "reference"), "--format", "json"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (flag,) = json.loads(done.stdout)["flags"]
    assert (done.returncode, flag["rule"]) == (1, "reference_conflict")
    assert "Amazon.com Form 10-K for 2023 (AWS segment)" in flag["explanation"]


def test_every_rule_has_its_place_among_causes() -> None:
    rules = {rule.__module__.rpartition(".")[2] for rule in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)}
    assert set(CAUSES) == rules and len(CAUSES) == len(rules)
