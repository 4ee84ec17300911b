"""Parts that a bare word names: departments, labels in a list, adverbs of place, "there"."""

from __future__ import annotations

import pytest
from resolving import claim_at, rows

# text, quote, scope
CASES: list[tuple[str, str, str | None]] = [
    ("Velmar Group employs 870 people. Of them, 560 are in production, 240 in engineering and 110 in logistics.", "240", "engineering"),
    ("Velmar Group will cut 870 jobs, 560 of them in customer service.", "560", "customer service"),
    ("Velmar Group said 80 jobs would go in administration.", "80 jobs", "administration"),
    ("Velmar Group's plant in Salina, Kansas, is old. Some 310 people work there.", "Some 310 people", "Salina plant"),
    ("Velmar Group has a route between Hull and Bergen. The route brought in revenue of €40 million.", "€40 million", "Hull-Bergen route"),
    # no parts
    ("Velmar Group will cut 870 jobs in autumn.", "870 jobs", None),
    ("There are 870 people at Velmar Group.", "870 people", None),
    ("Velmar Group said there'll be 870 jobs.", "870 jobs", None),
    ("Velmar Group spent $9 million on staff, and revenue was $40 million.", "$40 million", None),
    ("Velmar Group employs 870 people in all, down from 900.", "870 people", None),
]  # fmt: skip
KNOWN_WRONG: list[tuple[tuple[str, str, str | None], str]] = []


@pytest.mark.parametrize(("text", "quote", "scope"), rows(CASES, KNOWN_WRONG))
def test_scope(text: str, quote: str, scope: str | None) -> None:
    assert claim_at(text, quote).scope == scope
