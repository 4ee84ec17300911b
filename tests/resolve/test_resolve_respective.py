"""Parallel lists: the first figure belongs to the first period or name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resolving import claim_at, claims_of, rows

THREE = "Revenue was $3.2 million, $4.1 million and $1.3 million in 2021, 2022 and 2023"
TWO = "Revenue was $3.2 million and $4.1 million in 2021 and 2022"
FIRMS = "Orlo Foods, Tarrow Mills and Halden Bank employ 900, 410 and 85 people"

# text, quote, period
PERIODS: list[tuple[str, str, str]] = [
    (THREE + ", respectively.", "$3.2 million", "2021"),
    (THREE + ", respectively.", "$4.1 million", "2022"),
    (THREE + ", respectively.", "$1.3 million", "2023"),
    (THREE + ".", "$3.2 million", "2021"),
    (THREE + ".", "$1.3 million", "2023"),
    (TWO + ", respectively.", "$3.2 million", "2021"),
    (TWO + ", respectively.", "$4.1 million", "2022"),
    ("In 2022 and 2023, respectively, sales rose 4% and 6%.", "6%", "2023"),
    ("Sales rose 4% and 6% in the first and second quarters of 2024, respectively.", "4%", "2024-Q1"),
    ("Sales rose 4% and 6% in the first and second quarters of 2024, respectively.", "6%", "2024-Q2"),
    ("Revenue was $3m, $4m and $5m in the first, second and third quarters of 2023.", "$4m", "2023-Q2"),
    ("Revenue was $3m and $4m in the first and second halves of fiscal 2023, respectively.", "$4m", "2023-H2"),
]  # fmt: skip
PERIODS_KNOWN_WRONG: list[tuple[tuple[str, str, str], str]] = []


@pytest.mark.parametrize(("text", "quote", "period"), rows(PERIODS, PERIODS_KNOWN_WRONG))
def test_periods_in_order(text: str, quote: str, period: str) -> None:
    assert claim_at(text, quote).period == period


# text, quote, subject
SUBJECTS: list[tuple[str, str, str]] = [
    (FIRMS + ".", "900", "Orlo Foods"),
    (FIRMS + ".", "85 people", "Halden Bank"),
    ("Orlo Foods and Tarrow Mills made revenue of $3 million and $4 million, respectively.", "$3 million", "Orlo Foods"),
    ("Orlo Foods and Tarrow Mills made revenue of $3 million and $4 million, respectively.", "$4 million", "Tarrow Mills"),
]  # fmt: skip
SUBJECTS_KNOWN_WRONG: list[tuple[tuple[str, str, str], str]] = [
    ((FIRMS + ", respectively.", "410", "Tarrow Mills"), "the figure in the middle of such a list is not counted as people"),
]


@pytest.mark.parametrize(("text", "quote", "subject"), rows(SUBJECTS, SUBJECTS_KNOWN_WRONG))
def test_subjects_in_order(text: str, quote: str, subject: str) -> None:
    assert claim_at(text, quote).subject == subject


UNPAIRED = [
    "Revenue was $3.2 million, $4.1 million and $1.3 million in 2021 and 2022.",  # three beside two
    "Revenue was $3.2 million in 2021, 2022 and 2023.",  # one beside three
]


@pytest.mark.parametrize("text", UNPAIRED)
def test_lists_of_unequal_length_are_not_paired(text: str) -> None:
    periods = [c.period for c in claims_of(text) if c.unit == "USD"]
    assert periods[:3] != ["2021", "2022", "2023"] and (len(periods) == 1 or periods[:2] != ["2021", "2022"])


@given(st.permutations(["2019", "2020", "2021", "2022"]))
def test_any_order_of_years(years: list[str]) -> None:
    text = f"Revenue was $1 million, $2 million, $3 million and $4 million in {years[0]}, {years[1]}, {years[2]} and {years[3]}."
    assert [c.period for c in claims_of(text) if c.unit == "USD"] == years
