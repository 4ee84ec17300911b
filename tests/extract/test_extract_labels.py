"""Figures whose line gives them a label, before or behind, and figures whose label is of something else."""

from __future__ import annotations

import pytest
from extracting import claims_of, shown

FACTS = "Halden at a glance\n\n"

READ = [
    ("365: permanent colleagues", "365", "headcount", "total_employees"),
    ("- 120: temps in the spring peak", "120", "headcount", "contractors"),
    ("1,240 – employees worldwide", "1,240", "headcount", "total_employees"),
    ("96 = apprentices", "96", "headcount", "total_employees"),
    ("640: people on the payroll", "640", "headcount", "total_employees"),
    ("12: open positions", "12", "headcount", "job_openings"),
    ("2,300\nemployees\n\n14\nplants", "2,300", "headcount", "total_employees"),
    ("83 million euros: turnover in the 2023 season", "83 million euros", "revenue", "revenue"),
    ("€19.4m – net sales", "€19.4m", "revenue", "revenue"),
    ("£226m: revenue, year to March 2024", "£226m", "revenue", "revenue"),
    ("People: 2,315\nSales: 140", "140", "headcount", "total_employees"),
    ("Staff: 900\nof whom abroad: 210", "210", "headcount", "total_employees"),
]

LEFT = [
    ("Staff: 88\n11: countries with a dealer", "11"),
    ("Staff: 88\n31 – shops", "31"),
    ("Staff: 88\n\n14\nplants\n", "14"),
    ("People: 2,315\nClinics: 140 (England and Wales 118, Scotland 14, Ireland 8)", "118"),
    ("Staff: 88\nLanguages: 17", "17"),
    ("Halden has 88 staff. \nPage views: 2,000", "2,000"),
    ("640: people helped by our charity", "640"),
    ("£12m: loan from the bank\n£9m: revenue", "£12m"),
    ("95: the number of the bus to our works", "95"),
]


TIMELINE = [
    ("2009 The garage.\n2013 First employee.\n2016 The works opens.", ["2009", "2013", "2016"]),
    ("- 1974: First kiln.\n- 1998: The second generation.\n- 2020: A hard year.", ["1974", "1998", "2020"]),
    ("2019 Mobilis comes in with €12m.\n2021 A new owner.", ["2019", "2021"]),
]

NO_TIMELINE = [
    "2009 bottles were sold.\n2016 people came.",
    "2021 Annual Report\n2022 Annual Report\n",
    "2021 512\n2022 530\n",
    "Room 2009 Floor plan\nRoom 2016 Floor plan",
]


@pytest.mark.parametrize(("text", "quotes"), TIMELINE)
def test_timeline(text: str, quotes: list[str]) -> None:
    claims = claims_of("Our story\n\n" + text)
    assert [c.quote for c in claims if c.type == "date"] == quotes, shown(claims)


@pytest.mark.parametrize("text", NO_TIMELINE)
def test_no_timeline(text: str) -> None:
    claims = claims_of("Our story\n\n" + text)
    assert not [c for c in claims if c.type == "date"], shown(claims)


@pytest.mark.parametrize(("text", "quote", "type_", "metric"), READ)
def test_read(text: str, quote: str, type_: str, metric: str) -> None:
    claims = claims_of(FACTS + text)
    assert [(c.type, c.metric) for c in claims if c.quote.startswith(quote)] == [(type_, metric)], shown(claims)


@pytest.mark.parametrize(("text", "words"), LEFT)
def test_left(text: str, words: str) -> None:
    text = FACTS + text
    at = text.index(words, len(FACTS))
    claims = [c for c in claims_of(text) if c.start < at + len(words) and at < c.end]
    assert not {c.type for c in claims} & {"headcount", "revenue"}, shown(claims)
