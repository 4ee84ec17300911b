"""Whose figure it is: the entity, and the part of it that the figure is limited to."""

from __future__ import annotations

from typing import Any

import pytest
from resolving import claim_at, claims_of, rows
from subject_cases import CASES

from claims.reference import Reference

KNOWN_WRONG: list[tuple[tuple[str, str, str | None, str | None], str]] = [
    (("Velmar Group's Tarrow Mills employs 900 people.", "900 people", "Tarrow Mills", None), "a possessive in front of a name is taken into it"),
    (("Elias Moreno met Anna Keller in Ardu. He died in 2011.", "2011", "Elias Moreno", None), "a given name that no list has is no person's"),
    (("Shares of Orlo Foods fell after its rival Tarrow Mills said revenue rose 4%.", "4%", "Tarrow Mills", None), "who says a figure of its own is taken for its source"),
    (("Orlo Foods makes soup. Analysts at Halden Bank had expected revenue of $24 million.", "$24 million", "Orlo Foods", None), "analysts are named in front of a company of the sentence before"),
    (("The Harbour Party named Elias Moreno as its candidate in June.", "June", "Harbour Party", None), "who was named is taken for who named"),
    (("Orlo Foods' revenue was $24 million, Tarrow Mills' $22 million.", "$22 million", "Tarrow Mills", None), "a possessive whose noun is left out is overlooked"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "subject", "scope"), rows((case for case in CASES if case not in [wrong for wrong, _ in KNOWN_WRONG]), KNOWN_WRONG)
)
def test_subject(text: str, quote: str, subject: str | None, scope: str | None) -> None:
    claim = claim_at(text, quote)
    assert (claim.subject, claim.scope) == (subject, scope)


INTERVIEW = """MD is Colette Varenne, who runs Grandin Batteries.

Q: How many people work for you?

A: We have 85 people.

Q: And sales?

A: We made $12 million in sales.
"""
# text, quote, title and publisher, subject
AROUND: list[tuple[str, str, dict[str, Any], str | None]] = [
    ("Revenue was $24 million.", "$24 million", {"title": "Orlo Foods reports a good year"}, "Orlo Foods"),
    ("We employ 1,480 people. Our revenue was $24 million.", "$24 million", {"publisher": "Orlo Foods Ltd"}, "Orlo Foods"),
    ("The mill employs 90 people.", "90 people", {"publisher": "Daily Courier"}, None),
    ("Orlo Foods employs 1,480 people.", "1,480 people", {"publisher": "Tarrow Herald"}, "Orlo Foods"),
    # the author's own company
    ("I sold Thistle on August 30. We had 40 employees. Our revenue was $4 million.", "40 employees", {}, "Thistle"),
    ("I sold Thistle on August 30. We had 40 employees. Our revenue was $4 million.", "$4 million", {}, "Thistle"),
    ("I founded Brackwater in 2011. We had 40 employees at the peak.", "40 employees", {}, "Brackwater"),
    ("I'm proud to share that Oatfield has passed $10 million in revenue. We now employ 90 people.", "90 people", {}, "Oatfield"),
    ("We are delighted to announce that Oatfield has 90 employees. Our revenue was $10 million.", "$10 million", {}, "Oatfield"),
    # whom the one interviewed runs
    (INTERVIEW, "85 people", {}, "Grandin Batteries"),
    (INTERVIEW, "$12 million", {}, "Grandin Batteries"),
    # named in passing
    ("Memo\n\nOrlo Foods will cut 40 jobs. The Memo says so. It employs 310 people.", "310 people", {}, "Orlo Foods"),
    ("TO ALL MEMBERS AT TARROW MILLS\n\nManagement says 40 jobs will go. The company employs 310 people.", "310 people", {}, "Tarrow Mills"),
    # a union writes of those whom another employs
    ("Management at Old Crown Castings says 40 jobs will go. Our ballot opens in May.", "40 jobs", {"publisher": "Foundry Workers Union"}, "Old Crown Castings"),
    ("We were told today that 40 jobs will go. The company employs 310 people.", "310 people", {"publisher": "Foundry Workers Union"}, None),
    # what is bought and who buys are not whom a text is about
    ("Net sales were $40 million, up 4%. The Terrace Group acquisition added to growth.", "$40 million", {}, None),
    ("Net sales rose 4%, helped by the Terrace Group acquisition.", "4%", {}, None),
    ("Net sales were $40 million.\n\nSales to Halden Bank made up 12% of net sales.", "$40 million", {}, None),
    ("Net sales were $40 million.\n\nRevenue from Orlo Foods and Halden Bank made up 12% of net sales.", "$40 million", {}, None),
    ("Net sales rose 4% excluding the Rockport acquisition.", "4%", {}, None),
    ("Orlo Foods makes soup. Excluding Tarrow Mills, sales rose 4%.", "4%", {}, "Orlo Foods"),
    ("Orlo Foods is older. Sales rose 4%, lifted by Tarrow Mills.", "4%", {}, "Orlo Foods"),
    ("Sales rose 4%. All divisions except Rest of World Retail grew.", "4%", {}, None),
    ("Revenue was $40 million.\n\nSales rose in all divisions apart from Halden Retail.", "$40 million", {}, None),
    # a part owns nothing before it is named
    ("Vaccines sales grew 21%. Consumer Health sales were $40 million.", "21%", {}, None),
]  # fmt: skip
AROUND_KNOWN_WRONG: list[tuple[tuple[str, str, dict[str, Any], str | None], str]] = []


@pytest.mark.parametrize(("text", "quote", "around", "subject"), rows(AROUND, AROUND_KNOWN_WRONG))
def test_subject_from_around_the_text(text: str, quote: str, around: dict[str, Any], subject: str | None) -> None:
    assert claim_at(text, quote, **around).subject == subject


SOURCES = [
    ("Orlo Foods employs 1,480 people.", "1,480 people", "stated"),
    ("Orlo Foods makes soup. It employs 1,480 people.", "1,480 people", "stated"),
    ("Orlo Foods said sales fell.\n\nRevenue was $24 million.", "$24 million", "inherited"),
    ("We employ 1,480 people.", "1,480 people", None),
]


@pytest.mark.parametrize(("text", "quote", "source"), rows(SOURCES))
def test_where_the_subject_is_from(text: str, quote: str, source: str | None) -> None:
    assert claim_at(text, quote).subject_source == source


def test_an_alias_of_the_reference_names_the_subject() -> None:
    reference = Reference(aliases=(("Orlo", "Orlo Foods Group"),))
    assert claim_at("Orlo employs 1,480 people.", "1,480 people", reference=reference).subject == "Orlo Foods Group"


def test_the_choice_is_surer_with_one_company_than_with_two() -> None:
    (alone,) = claims_of("Orlo Foods employed 1,480 people on 30 June 2024.")
    rivals = claim_at("Orlo Foods and its rival Tarrow Mills met. A mill employed 1,480 people on 30 June 2024.", "1,480 people")
    assert alone.certainty > rivals.certainty
