"""Bare numbers in lists of entries, in answers and behind verbs that say all, and numbers there that count nobody."""

from __future__ import annotations

import pytest
from extracting import claims_of, shown
from figure_cases import KNOWN_WRONG, LEFT, MISREAD, NO_REVENUE, PEOPLE, REVENUE

READ = [
    ("Staff by division: pumps 410, valves 220 and service 95.", ["410", "220", "95"], "total_employees"),
    ("A reader asks how the headcount breaks down. From the accounts: pumps 910, valves 640, service 350.", ["910", "640", "350"], "total_employees"),
    ("Team. 176 FTE. Eng 81, GTM 62, G&A 33.", ["176 FTE", "81", "62", "33"], "total_employees"),
    ("We are 176 people: engineering 81, sales 62, admin 33.", ["81", "62", "33"], "total_employees"),
    ("The job cuts we logged this week.\n\nOndine (Boston). 640. Filed on Tuesday.\n\nSennit (remote). 190, per a note.", ["640", "190"], "layoffs"),
    ("The job cuts we logged this week.\n\nQuillon (Pittsburgh). 312 people, everybody bar a few.", ["312 people"], "layoffs"),
    ("So how many jobs?\nThe company speaks of a maximum of 870. 560 are in production and 110 in logistics.", ["560", "110"], "total_employees"),
    ("How many of you are there?\nFourteen, plus two dogs.", ["Fourteen"], "total_employees"),
    ("Halden cut 120 jobs. In its third year 310 had worked there. Turnover was flat. 210 went in November.", ["210"], "layoffs"),
    ("Halden has 143 staff. Forty-one joined last year. Six left.", ["Six"], "departures"),
    ("Halden made redundancies in 2023. About 80 left then.", ["About 80"], "departures"),
    ("Union: 300 posts are going. Radio has been saying 250.", ["250"], "layoffs"),
    ("One hundred roles are affected, of which 60 relocate. So about forty out, not 250.", ["about forty"], "layoffs"),
    ("Current vacancies\n\nThere are five today: fitter, welder, cook, clerk, driver.", ["five"], "job_openings"),
    ("How many people does it take?\n29 full time.", ["29"], "total_employees"),
    ("We have 29 full-time, 12 part-time.", ["29", "12"], "total_employees"),
    ("Halden cut 40 jobs in its paint shop in May. The mill, with its 630, stays.", ["630"], "layoffs"),
    ("The bigger of the two on staff is Halden, with 420.", ["420"], "total_employees"),
    ("When she came, the payroll firm had 1,050 people; she leaves it with 690.", ["1,050 people", "690"], "total_employees"),
    ("Halden cut 40 jobs in Leeds. Up to 45 of you may be affected later.", ["Up to 45"], "layoffs"),
    ("143 of you are on the payroll as I type.", ["143"], "total_employees"),
    ("We are saying goodbye to 277 Haldeners today.", ["277 Haldeners"], "layoffs"),
    ("It runs a 70-strong desk in Porto.", ["70-strong"], "total_employees"),
    ("He says 250 jobs are for the chop.\n\nplaneiron wrote:\nThere aren't 250 at Hull!", ["250"], "layoffs"),
    ("We let 40 people go on Monday. This is where they go:\n\nFinance 20\nDesign 12\nPress office 8", ["Finance 20", "Design 12", "Press office 8"], "layoffs"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quotes", "metric"), READ)
def test_read(text: str, quotes: list[str], metric: str) -> None:
    claims = claims_of(text)
    found = [(c.quote, c.metric) for c in claims if c.type == "headcount" and c.quote in quotes]
    assert found == [(quote, metric) for quote in quotes], shown(claims)


@pytest.mark.parametrize(("text", "words"), LEFT)
def test_left(text: str, words: str) -> None:
    at = text.index(words)
    claims = [c for c in claims_of(text) if c.start < at + len(words) and at < c.end]
    assert "headcount" not in {c.type for c in claims}, shown(claims)


@pytest.mark.parametrize(("text", "words"), MISREAD)
@pytest.mark.xfail(strict=True, reason="goes on counting the people of the sentence before")
def test_misread(text: str, words: str) -> None:
    test_left(text, words)


def known(table: list[tuple[str, str]]) -> list[object]:
    wrong = pytest.mark.xfail(strict=True, reason="neither a rule nor the weights read it so")
    return [pytest.param(*case, marks=[wrong] if case in KNOWN_WRONG else []) for case in table]


@pytest.mark.parametrize(("text", "words"), known(PEOPLE))
def test_counts_people(text: str, words: str) -> None:
    assert "headcount" in types_at(text, words), shown(claims_of(text))


@pytest.mark.parametrize(("text", "words"), known(REVENUE))
def test_is_revenue(text: str, words: str) -> None:
    assert "revenue" in types_at(text, words), shown(claims_of(text))


@pytest.mark.parametrize(("text", "words"), known(NO_REVENUE))
def test_is_no_revenue(text: str, words: str) -> None:
    assert "revenue" not in types_at(text, words), shown(claims_of(text))


def types_at(text: str, words: str) -> set[str]:
    at = text.rindex(words)
    return {c.type for c in claims_of(text) if c.start < at + len(words) and at < c.end}
