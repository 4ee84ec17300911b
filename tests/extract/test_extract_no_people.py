"""Bare numbers between figures of people: which of them go on counting, and which only stand there."""

from __future__ import annotations

import pytest
from extracting import claims_of, shown

LEAD = "Tarrow Mills will cut 340 of its 1,480 jobs. "

COUNTS = [
    ("Leeds lost 40, Hull 60.", "60"),
    ("In Leeds 40 will go.", "40"),
    ("At Hull, 90 will.", "90"),
    ("Another 75 went in May.", "75"),
    ("It is now down to 900.", "900"),
    ("Bristol 260, Toulouse 110.", "260"),
    ("The workforce shrank from 1,480 to 1,268.", "1,480"),
    ("It would take the team from 62 to 124.", "124"),
    ("Thirty are in training.", "Thirty"),
    ("The union says 600.", "600"),
    ("The firm dismissed 130 on Monday.", "130"),
    ("It laid off 70 Tuesday.", "70"),
    ("Its staff numbered 871 FTE at the end of June.", "871"),
    ("It is six.", "six"),
]
STANDS = [
    "They met at 14 Fennel Street.",
    "Firefox 118 came out.",
    "Staff use Office 365.",
    "The shares (TYO: 2914) fell.",
    "The wreck lies at 54°30'N.",
    "He is 72 and stays on.",
    "Tom Beck (58) is the new head.",
    "Ms. Orme, then 29, took over.",
    "Employees over 55 may leave early.",
    "The council split 7 to 5.",
    "Wales lost 15 to 12.",
    "Employee 1138 was away.",
    "The 88 bus is late.",
    "The index closed at 17,651.",
    "The engine has 240 horsepower.",
    "See 347 U.S. 483.",
    "Trains leave at 6, 7 and 8 in the morning.",
    "He left school at 16 to work.",
]


@pytest.mark.parametrize(("text", "quote"), COUNTS)
def test_a_number_that_goes_on_counting(text: str, quote: str) -> None:
    claims = claims_of(LEAD + text)
    assert quote in [claim.quote.split(" FTE")[0] for claim in claims if claim.type == "headcount" and claim.start >= len(LEAD)], shown(
        claims
    )


@pytest.mark.parametrize("text", STANDS)
def test_a_number_that_only_stands_there(text: str) -> None:
    claims = [claim for claim in claims_of(LEAD + text) if claim.start >= len(LEAD) and claim.type == "headcount"]
    assert not claims, shown(claims)
