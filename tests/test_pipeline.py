"""The pipeline as a whole: what the user's reference changes, and that the order of inputs changes nothing."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from claims.model import Document
from claims.pipeline import check_documents, fiscal_year_end, read
from claims.quantities.periods import fiscal_year_end_of
from claims.reference import Reference

JUNE = Reference(fiscal_year_ends=(("Orlo Foods", 6), ("Tarrow Mills", 3)))


def test_a_known_fiscal_calendar_gives_fiscal_years_their_months() -> None:
    document = Document("a", "Orlo Foods said revenue was $3 million in FY24.", published=date(2024, 9, 2))
    assert [claim.period for claim in read(document, JUNE).claims] == ["2023-07/2024-06"]


def test_what_the_text_says_of_its_year_comes_first() -> None:
    document = Document("a", "Orlo Foods' fiscal year ends on September 30. Revenue was $3 million in FY24.")
    assert fiscal_year_end(document, fiscal_year_end_of(document.text), JUNE) == 9


def test_companies_of_two_calendars_leave_it_open() -> None:
    assert fiscal_year_end(Document("a", "Orlo Foods sold a mill to Tarrow Mills."), None, JUNE) is None


def test_the_order_of_documents_changes_nothing() -> None:
    documents = [
        Document("a", "Orlo Foods employs 4,120 people.", url="https://a.example/1", publisher="Argus", published=date(2024, 3, 1)),
        Document("b", "Orlo Foods employs 5,300 people.", url="https://b.example/1", publisher="Bugle", published=date(2024, 3, 1)),
        Document("c", "Orlo Foods employs 4,120 people.", url="https://c.example/1", publisher="Courier", published=date(2024, 3, 2)),
    ]
    results = [check_documents(order) for order in permutations(documents)]
    assert results[0].flags
    assert all(result == results[0] for result in results)
