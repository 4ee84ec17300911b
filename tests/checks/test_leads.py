"""The part that a paragraph is about, for the figures in it that name none."""

from __future__ import annotations

from datetime import date

import pytest

from claims.checks.leads import Lead, Leads
from claims.model import Document
from claims.pipeline import read

SEGMENTS = (
    "Harwick had a good 2023. Revenue in Norway grew 33.6%. Gross margins were up slightly to 47.7%.\n\n"
    "European revenue was up 13.6%. Gross margins improved to 43.7%.\n\n"
    "Gross margins were 45.1% in all. Harwick employs 410 people. It has 12 shops."
)


@pytest.mark.parametrize(
    ("quote", "lead"),
    [
        ("47.7%", ("Harwick", "Norway")),
        ("43.7%", ("Harwick", "European")),
        ("33.6%", None),  # says itself what part it is of
        ("13.6%", None),
        ("45.1%", None),  # nothing is told before it in its paragraph
        ("410 people", None),  # names the company
        ("12 shops", ("Harwick", None)),
    ],
)
def test_lead(quote: str, lead: Lead | None) -> None:
    reading = read(Document("a", SEGMENTS, published=date(2024, 7, 15)))
    (claim,) = (claim for claim in reading.claims if claim.quote == quote)
    assert Leads(reading).of(claim) == lead
