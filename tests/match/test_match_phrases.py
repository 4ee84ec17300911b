"""Names and scopes: what is one, and what must never be."""

from __future__ import annotations

import pytest

from claims.match.phrases import same_name, same_part, same_scope, within_scope


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Amazon.com, Inc.", "Amazon", True),
        ("Brackenfold Tiles Ltd", "Brackenfold Tiles", True),
        ("AWS", "Amazon Web Services", True),
        ("Banque Valmérie", "BANQUE VALMÉRIE", True),
        ("Sjofolk Havn", "Sjofolk Hafn", False),
        ("Amazon", "Amazon Web Services", False),
        ("South Korea", "North Korea", False),
        ("Northwind Air", "Northwind Rail", False),
        ("Orrin Foods", "Orrin Goods", False),
        ("Phase 1", "Phase 2", False),
        (None, "Acme", False),
    ],
)
def test_same_name(a: str | None, b: str | None, same: bool) -> None:
    assert same_name(a, b) is same
    assert same_name(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("stores technology group", "our Physical Stores Technology team", True),
        ("sales, marketing and global services arm", "Sales, Marketing and Global Services", True),
        ("the team that builds technology for the company's physical stores", "Physical Stores Technology team", True),
        ("UK", "U.K.", True),
        ("UK staff", "US staff", False),
        ("sales", "sales, marketing and global services", False),
        ("full-time", "part-time", False),
        ("Americas", None, False),
        (None, None, True),
        ("North America", "South America", False),
    ],
)
def test_same_scope(a: str | None, b: str | None, same: bool) -> None:
    assert same_scope(a, b) is same
    assert same_scope(b, a) is same


def test_a_part_is_the_same_in_subject_or_scope() -> None:
    assert same_part("Brackenfold Tiles Northallow works", None, "Brackenfold Tiles", "Northallow") == (True, True)
    assert same_part("Brackenfold Tiles", None, "Brackenfold Tiles", "Northallow") == (True, False)
    assert same_part("Brackenfold Tiles", None, "Tarnside Tiles", "Northallow") == (False, False)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("physical stores", "the running of physical stores", True), ("the running of physical stores", "store operations", True),
     ("marketing", "customer support", False), ("northern plants", "southern plants", False)],
)  # fmt: skip
def test_items_of_lists(a: str, b: str, same: bool) -> None:
    assert within_scope(a, b) is within_scope(b, a) is same
