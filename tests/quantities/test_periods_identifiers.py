"""Years inside addresses and numbers of another kind name no period; beside them they do."""

from __future__ import annotations

import pytest

from claims.quantities.periods import find_periods

INSIDE = [
    "See https://orlo.example/2024/03/news.",
    "orlo.example/results-2023 is dead.",
    "The file q4-2023-results.xlsx is there.",
    r"It lies in C:\reports\2019\old.",
    "Regulation 575/2013 applies.",
    "Quote reference 2024/0457.",
]
BESIDE = [
    ("It cut jobs in 2023 (orlo.example/news).", ["2023"]),
    ("In 2022/23 sales fell.", ["2022/2023"]),
    ("Sales rose in 2023. See www.orlo.example.", ["2023"]),
    ("Sales in 2023/Q4 rose.", ["2023", "2023-Q4"]),
]


@pytest.mark.parametrize("text", INSIDE)
def test_a_year_inside_an_identifier(text: str) -> None:
    assert [m.period.iso for m in find_periods(text) if m.period] == []


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_a_year_beside_one(text: str, expected: list[str]) -> None:
    found = [m.period.iso for m in find_periods(text) if m.period]
    assert found and found[0][:4] == expected[0][:4]
