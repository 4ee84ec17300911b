"""The word lists that tell companies, people and places apart."""

from __future__ import annotations

import pytest

from claims.resolve import lexicon

LISTS = {name: value for name, value in vars(lexicon).items() if name.isupper() and isinstance(value, frozenset)}

APART = [
    ("COMPANY_WORDS", "FIRST_NAMES"),
    ("COMPANY_WORDS", "PLACES"),
    ("FIRST_NAMES", "NATIONALITIES"),
    ("LEGAL_SUFFIXES", "COMPANY_WORDS"),
    ("MONTHS_DAYS", "COMPANY_WORDS"),
    ("PRONOUNS", "FIRST_PERSON"),
]


def test_there_are_lists() -> None:
    assert len(LISTS) > 15


@pytest.mark.parametrize("name", sorted(LISTS))
def test_words_are_single_and_lower_case(name: str) -> None:
    assert LISTS[name]
    assert all(word == word.lower() and word.strip() == word and " " not in word for word in LISTS[name])


@pytest.mark.parametrize(("a", "b"), APART)
def test_lists_that_decide_between_kinds_share_no_word(a: str, b: str) -> None:
    assert not LISTS[a] & LISTS[b]


def test_sites_are_parts() -> None:
    assert LISTS["SITE_NOUNS"] - LISTS["PART_NOUNS"] <= {"sites", "mills", "mines", "depots", "warehouses", "offices"}
