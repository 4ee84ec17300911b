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
    # what a clause begins with, in any sentence
    ("Licences were sold. Licensing contributed $9.7 million of revenue.", "$9.7 million", "Licensing"),
    ("Velmar Group makes tiles. Licensing contributed $9.7 million of revenue.", "$9.7 million", "Licensing"),
    # words in front of a measure
    ("Velmar Group makes tiles. Wireline operating revenues were $40 million.", "$40 million", "Wireline"),
    ("Wireline operating revenues were $40 million.", "$40 million", "Wireline"),
    ("Subscription and support revenue was $40 million.", "$40 million", "Subscription and support"),
    ("Velmar Group said subscription and support revenue was $40 million.", "$40 million", "subscription and support"),
    ("Velmar Group said sales to hospitals rose 4%.", "4%", "hospitals"),
    # a figure said again, and its change
    ("Velmar Group's sales in Norway rose $41 million, or 26%, and in Spain $3 million, or 2%.", "2%", "Spain"),
    ("Velmar Group said export sales were £214.6m (2018: £201.3m), up 6.6%.", "6.6%", "export"),
    ("Velmar Group's sales in Norway were £214.6m (2018: £201.3m), a rise of 6.6%.", "6.6%", "Norway"),
    ("Velmar Group said export sales were £214.6m (2023: £201.3m), up 6.6% on a reported basis and 4.1% at constant currency.", "4.1%", "export"),
    # one rise beside another
    ("Revenue grew on a 15% rise in our Industrial segment and a 4% rise in the Transportation segment.", "4%", "Transportation segment"),
    ("Velmar Group said domestic sales rose 2%, overseas sales 1.7%.", "1.7%", "overseas"),
    ("Domestic sales rose 2%, overseas sales 1.7%.", "1.7%", "overseas"),
    # no parts
    ("Revenue was 40 million in Swiss francs, up 4%.", "40 million", None),
    ("Velmar Group made sales of 40 million in Norwegian kroner.", "40 million", None),
    ("Velmar Group said revenue rose 4% at CER.", "4%", None),
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
