"""Whose figure it is: the entity, and the part of it that the figure is limited to."""

from __future__ import annotations

from typing import Any

import pytest
from resolving import claim_at, claims_of, rows

from claims.model import Reference

# text, quote, subject, scope
CASES: list[tuple[str, str, str | None, str | None]] = [
    # named in the sentence
    ("Orlo Foods employs 1,480 people.", "1,480 people", "Orlo Foods", None),
    ("Shares rose after Velmar Group said revenue was €31 million.", "€31 million", "Velmar Group", None),
    ("Revenue at Tarrow Mills was £22 million.", "£22 million", "Tarrow Mills", None),
    ("Tarrow Mills' revenue was £22 million.", "£22 million", "Tarrow Mills", None),
    ("Halden Bank will cut 340 jobs.", "340 jobs", "Halden Bank", None),
    ("Some 340 jobs will go at Halden Bank.", "Some 340 jobs", "Halden Bank", None),
    ("The 340 redundancies announced by Halden Bank are the first.", "340 redundancies", "Halden Bank", None),
    # two companies in one sentence
    ("Orlo Foods employs 1,480 people, while Tarrow Mills employs 900.", "1,480 people", "Orlo Foods", None),
    ("Orlo Foods employs 1,480 people, while Tarrow Mills employs 900.", "900", "Tarrow Mills", None),
    ("Unlike Tarrow Mills, Orlo Foods raised revenue to $24 million.", "$24 million", "Orlo Foods", None),
    ("Orlo Foods, rival of Tarrow Mills, made a net profit of $3 million.", "$3 million", "Orlo Foods", None),
    ("According to Halden Bank, Velmar Group will cut 340 jobs.", "340 jobs", "Velmar Group", None),
    # referred to
    ("Orlo Foods makes soup. The company employs 1,480 people.", "1,480 people", "Orlo Foods", None),
    ("Orlo Foods makes soup. It employs 1,480 people.", "1,480 people", "Orlo Foods", None),
    ("Orlo Foods makes soup. Its revenue was $24 million.", "$24 million", "Orlo Foods", None),
    ("Orlo Foods makes soup. The food maker employs 1,480 people.", "1,480 people", "Orlo Foods", None),
    ("Orlo Foods makes soup. “We will cut 340 jobs,” it said.", "340 jobs", "Orlo Foods", None),
    ("Orlo Foods said sales fell. Tarrow Mills said sales rose. It employs 900 people.", "900 people", "Tarrow Mills", None),
    ("Orlo Foods said sales fell.\n\nRevenue was $24 million.", "$24 million", "Orlo Foods", None),
    # nobody
    ("We employ 1,480 people and plan to hire 40 more.", "1,480 people", None, None),
    ("The mill closed. Some 340 jobs were lost.", "Some 340 jobs", None, None),
    ("Unemployment in France fell to 7%.", "7%", None, None),
    # people and places are nobody's owner
    ("Orlo Foods, says Anna Keller, employs 1,480 people.", "1,480 people", "Orlo Foods", None),
    # a part
    ("Orlo Foods employs 200 people in Germany.", "200 people", "Orlo Foods", "Germany"),
    ("Orlo Foods will cut 80 German jobs.", "80 German jobs", "Orlo Foods", "German"),
    ("Orlo Foods said subscription revenue was $4 million.", "$4 million", "Orlo Foods", "subscription"),
    ("Orlo Foods said its frozen food unit made revenue of $4 million.", "$4 million", "Orlo Foods", "frozen food unit"),
    ("Orlo Foods employs 1,480 people, of whom 200 are in Germany.", "1,480 people", "Orlo Foods", None),
    ("Orlo Foods employs 1,480 people, of whom 200 are in Germany.", "200", "Orlo Foods", "Germany"),
    ("Total revenue of Orlo Foods was $24 million.", "$24 million", "Orlo Foods", None),
    ("Record quarterly revenue of $24 million pleased Orlo Foods.", "$24 million", "Orlo Foods", None),
    ("Halden's headcount fell to 410.", "410", "Halden", None),
    ("Orlo Foods said sales in Germany rose 4%.", "4%", "Orlo Foods", "Germany"),
    ("Orlo Foods said its $40 million Series B was led by Larch Capital.", "$40 million", "Orlo Foods", None),
    ("Orlo Foods said revenue at its rival Tarrow Mills was £22 million.", "£22 million", "Tarrow Mills", None),
    ("Nimbrel Systems raised $40 million from Larch Capital.", "$40 million", "Nimbrel Systems", None),
    ("“Orlo Foods employs 1,480 people,” said Keller of Halden Bank.", "1,480 people", "Orlo Foods", None),
    ("The union at Orlo Foods said 340 jobs would go.", "340 jobs", "Orlo Foods", None),
    ("At Orlo Foods, 340 jobs will go. At Tarrow Mills, 90 will.", "90", "Tarrow Mills", None),
    ("- Orlo Foods: 340 jobs\n- Tarrow Mills: 90 jobs", "90 jobs", "Tarrow Mills", None),
    ("## Orlo Foods\n\nRevenue was $24 million.\n\n## Tarrow Mills\n\nRevenue was $22 million.", "$22 million", "Tarrow Mills", None),
    ("Like Orlo Foods, Tarrow Mills cut 90 jobs.", "90 jobs", "Tarrow Mills", None),
    ("Tarrow Mills, once part of Orlo Foods, has 900 employees.", "900 employees", "Tarrow Mills", None),
    ("Sales at Orlo Foods rose 4%, outpacing Tarrow Mills.", "4%", "Orlo Foods", None),
    ("Orlo Foods made revenue of $9 million.", "$9 million", "Orlo Foods", None),
    ("Orlo Foods drew revenue of $9 million.", "$9 million", "Orlo Foods", None),
    ("American Tiles employs 90 people.", "90 people", "American Tiles", None),
    ("Brisk Parcel reported a net loss of $12 million.", "$12 million", "Brisk Parcel", None),
    ("Halden has 410 employees.", "410 employees", "Halden", None),
    ("Company | Employees\nOrlo Foods | 1,480\nTarrow Mills | 900", "Tarrow Mills | 900", "Tarrow Mills", None),
    ("Orlo Foods, which bought Tarrow Mills in 2019, employs 1,480 people.", "1,480 people", "Orlo Foods", None),
    ("Orlo Foods bought Tarrow Mills, which employs 900 people.", "900 people", "Tarrow Mills", None),
    ("Revenue at Orlo Foods was $24 million, against $19 million at Tarrow Mills.", "$19 million", "Tarrow Mills", None),
    ("In Germany, Orlo Foods employs 200 people.", "200 people", "Orlo Foods", "Germany"),
    ("Revenue in Orlo Foods' frozen food unit was $4 million.", "$4 million", "Orlo Foods", "frozen food unit"),
    ("Its $40 million Series B was led by Larch Capital.", "$40 million", None, None),
    ("Analysts at Halden Bank expect Orlo Foods to report revenue of $24 million.", "$24 million", "Orlo Foods", None),
    ("Orlo Foods has 1,480 employees, more than Tarrow Mills, which has 900.", "900", "Tarrow Mills", None),
    ("Orlo Foods supplies Tarrow Mills. The latter employs 900 people.", "900 people", "Tarrow Mills", None),
    ("Orlo Foods told owners to expect sales of $24 million.", "$24 million", "Orlo Foods", None),
    ("Orlo Foods, whose sales were $24 million, bakes bread.", "$24 million", "Orlo Foods", None),
    ("Sales at Orlo Foods were $24 million, against $22 million; for Tarrow Mills they were $9 million.", "$22 million", "Orlo Foods", None),
    ("Orlo Foods has a rival, Tarrow Mills, which has 900 employees.", "900 employees", "Tarrow Mills", None),
    ("Orlo Foods said sales in Germany rose 4%, in France 6% and in Spain fell 2%.", "6%", "Orlo Foods", "France"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[tuple[str, str, str | None, str | None], str]] = [
    (("Velmar Group's Tarrow Mills employs 900 people.", "900 people", "Tarrow Mills", None), "a possessive in front of a name is taken into it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "subject", "scope"), rows(CASES, KNOWN_WRONG))
def test_subject(text: str, quote: str, subject: str | None, scope: str | None) -> None:
    claim = claim_at(text, quote)
    assert (claim.subject, claim.scope) == (subject, scope)


# text, quote, title and publisher, subject
AROUND: list[tuple[str, str, dict[str, Any], str | None]] = [
    ("Revenue was $24 million.", "$24 million", {"title": "Orlo Foods reports a good year"}, "Orlo Foods"),
    ("We employ 1,480 people. Our revenue was $24 million.", "$24 million", {"publisher": "Orlo Foods Ltd"}, "Orlo Foods"),
    ("The mill employs 90 people.", "90 people", {"publisher": "Daily Courier"}, None),
    ("Orlo Foods employs 1,480 people.", "1,480 people", {"publisher": "Tarrow Herald"}, "Orlo Foods"),
]
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
    (alone,) = claims_of("Orlo Foods employs 1,480 people.")
    rivals = claim_at("Orlo Foods and its rival Tarrow Mills met. A mill employs 1,480 people.", "1,480 people")
    assert alone.certainty > rivals.certainty
