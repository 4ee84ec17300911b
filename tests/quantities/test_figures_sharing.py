"""A currency that only one of two compared sums states."""

import pytest
from figure_tables import B, K, M, figures

PAIRS = [
    # a compared sum has the currency of the other
    ("Sales were $6.2 billion, against 5.9 billion", [("money", 6.2 * B, "USD"), ("money", 5.9 * B, "USD")]),
    ("Sales fell to €310 million from 350 million", [("money", 310 * M, "EUR"), ("money", 350 * M, "EUR")]),
    ("Sales were up from 5.9 billion to £6.2 billion", [("money", 5.9 * B, "GBP"), ("money", 6.2 * B, "GBP")]),
    ("It lost 12 million euros, compared with 15 million", [("money", 12 * M, "EUR"), ("money", 15 * M, "EUR")]),
    # a count of its own, another size, another sentence: no currency
    ("Sales were $6.2 billion from 5.9 million users", [("money", 6.2 * B, "USD"), ("count", 5.9 * M, "users")]),
    ("It paid $600, from 5.9 million", [("money", 600, "USD"), ("number", 5.9 * M, None)]),
    ("Sales were $6.2 billion. It had asked for 5.9 billion", [("money", 6.2 * B, "USD"), ("number", 5.9 * B, None)]),
    ("Sales were $6.2 billion and it makes 5.9 billion", [("money", 6.2 * B, "USD"), ("number", 5.9 * B, None)]),
    ("It paid $900 thousand, and hired 340", [("money", 900 * K, "USD"), ("number", 340, None)]),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS, ids=[case[0] for case in PAIRS])
def test_what_two_figures_share(text, expected) -> None:
    assert [(kind, low, unit) for _, kind, low, _, unit in figures(text)] == [
        (kind, pytest.approx(low), unit) for kind, low, unit in expected
    ]
