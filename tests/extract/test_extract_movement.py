"""By what comparison a change is stated, and on what basis a figure."""

from __future__ import annotations

import pytest
from extracting import claims_of, shown

# text, quote, growth basis, basis
CASES: list[tuple[str, str, str | None, str | None]] = [
    ("Sales rose 4% year on year.", "4%", "yoy", None),
    ("Sales rose 4% from a year earlier.", "4%", "yoy", None),
    ("Sales rose 4% on the year and 1% on the quarter.", "4%", "yoy", None),
    ("Sales rose 4% quarter on quarter.", "4%", "qoq", None),
    ("Sales rose 4% from the previous quarter.", "4%", "qoq", None),
    ("Sales grew sequentially by 4%.", "4%", "qoq", None),
    ("Sales rose at a compound annual rate of 4%.", "4%", "cagr", None),
    ("Sales rose by 4% a year on average between 2019 and 2023.", "4%", "cagr", None),
    ("Sales rose 4%.", "4%", None, None),
    ("Like-for-like sales rose 4%.", "4%", None, "like_for_like"),
    ("Same-store sales rose 4%.", "4%", None, "like_for_like"),
    ("Organic sales rose 4%.", "4%", None, "like_for_like"),
    ("Sales rose 4% at constant exchange rates.", "4%", None, "constant_currency"),
    ("Sales rose 4% in local currencies, and 2% as reported.", "4%", None, "constant_currency"),
    ("Sales rose 4% in local currencies, and 2% as reported.", "2%", None, None),
    ("Sales rose 4%, or 2% like for like.", "2%", None, "like_for_like"),
    ("Sales rose 4%, or 2% like for like.", "4%", None, None),
    ("The gross margin rose 1.2 percentage points.", "1.2 percentage points", None, "points"),
    ("Adjusted net income was €3 million.", "€3 million", None, "adjusted"),
    ("Underlying operating profit was €3 million.", "€3 million", None, "adjusted"),
    ("Net income was €3 million.", "€3 million", None, None),
]

KNOWN_WRONG = {
    ("Sales rose 4% in local currencies, and 2% as reported.", "2%"): "`as reported` does not end the basis of the figure before",
}


@pytest.mark.parametrize(
    ("text", "quote", "growth_basis", "basis"),
    [
        pytest.param(
            *row,
            id=f"{row[1]} in {row[0]}",
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN_WRONG[row[:2]])] if row[:2] in KNOWN_WRONG else [],
        )
        for row in CASES
    ],
)
def test_bases(text: str, quote: str, growth_basis: str | None, basis: str | None) -> None:
    claims = claims_of(text)
    assert [(c.growth_basis, c.basis) for c in claims if c.quote == quote] == [(growth_basis, basis)], shown(claims)
