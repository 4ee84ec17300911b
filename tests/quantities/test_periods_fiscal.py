"""Fiscal years: what their labels mean, and when a text or its title says that the company's year ends."""

from __future__ import annotations

from datetime import date

import pytest
from period_forms import WEDNESDAY, said

from claims.quantities.periods import find_periods, fiscal_year_end_of, names_by_start, year_end_by_title


def test_fiscal_labels_follow_the_company_s_year() -> None:
    assert said("In FY26 it will earn more than in FY2025.", year_end=3) == ["2025-04/2026-03", "2024-04/2025-03"]
    assert said("Q1 FY25 and Q1FY24", year_end=3) == ["2024-Q2", "2023-Q2"]
    assert said("the third quarter of FY26", year_end=3) == ["2025-Q4"]
    assert said("Costs rose in fiscal 2019, 2018 and 2017.", year_end=6) == ["2018-07/2019-06", "2017-07/2018-06", "2016-07/2017-06"]
    assert said("the fiscal third quarter of 2024", year_end=9) == ["2024-Q2"]
    assert said("FY25", year_end=None) == ["2025"]
    assert said("fiscal 2024", year_end=9) == ["2023-10/2024-09"]
    (mention,) = find_periods("in FY26", WEDNESDAY, 3)
    assert mention.period is not None
    assert (mention.period.kind, mention.period.fiscal) == ("year", True)
    named = "Companies here name the fiscal year after the calendar year in which it starts. In fiscal 2023 it grew."
    assert names_by_start(named)
    assert names_by_start("Fiscal 2023 ended on February 3, 2024.")
    assert names_by_start("fiscal year 2023 (ended Saturday, February 3, 2024)")
    assert not names_by_start("Fiscal 2024 ended on February 3, 2024.")
    assert not names_by_start("Fiscal 2024 and fiscal 2023 are to the years ended June 30, 2024 and 2023.")
    assert said(named, year_end=3) == ["2023-04/2024-03"]


@pytest.mark.parametrize(
    ("title", "published", "month"),
    [
        ("Halden Q2 FY26: notes", date(2025, 8, 28), 1),
        ("Q2FY25 results", date(2024, 11, 14), 3),
        ("H1 FY25 half-year results", date(2025, 2, 18), 6),
        ("Third quarter: Q3 fiscal 2025", date(2025, 7, 30), 9),
        ("Q4 FY24 results", date(2025, 2, 10), None),  # of the calendar's year
        ("Q3 results", date(2024, 10, 20), None),
        ("Q2 FY26: notes", None, None),
        ("Q2 FY30: what will it bring?", date(2025, 8, 28), None),
        ("Corvid Q 4 FY19: notes", date(2019, 7, 18), 6),
        ("Corvid Q4 2019 earnings call", date(2019, 7, 18), 6),
        ("Corvid Q4 2019 outlook", date(2019, 7, 18), None),
        ("Ostrin Reports Third Quarter Fiscal 2020 Results", date(2020, 5, 8), 6),
        ("Ostrin Fiscal 2019 Fourth-Quarter Results", date(2019, 5, 8), 3),
    ],
)
def test_a_part_that_is_over_tells_when_the_year_ends(title: str, published: date | None, month: int | None) -> None:
    assert year_end_by_title(title, published) == month


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Its fiscal year ends on June 30.", 6),
        ("In the financial year ended 31 March 2024 it lost $2m.", 3),
        ("Results for the year to March 2024", 3),
        ("Accounts for the year to 30 June 2024", 6),
        ("FY25 (April-March)", 3),
        ("the fiscal year that ended Sept. 30, 2024", 9),
        ("Results for the 52 weeks ended 1 February 2025", 1),
        ("Results for the quarter ended 30 June 2024 (Q1FY25)", 3),
        ("Results for the half-year ended 31 December 2024 (H1 FY25)", 6),
        ("It earned $3m in the six months to end-March and raised its interim dividend.", 9),
        ("Revenue was ₹2,184 crore in Q1FY25.", 3),
        ("FY25 revenue was $3m; headcount at 30 June was 40.", 6),
        ("When does the fiscal year end? On June 30.", 6),
        ("Our year end is 30 September.", 9),
        ("Numbers ($m, FYE Sept)", 9),
        ("The fiscal year ends on the Saturday closest to January 31.", 1),
        ("Our fiscal year ends on the last Sunday in September.", 9),
        ("The Annual Plan for the year starting 1 July 2025", 6),
        ("The fiscal year begins in April.", 3),
        ("It guided for fiscal Q4 (ends 31 October) to sales of $388m.", 10),
        ("In the fiscal third quarter, which ended on 31 October, it earned $3m.", 1),
        ("In fiscal 2024 it opened in the year of 14 July.", None),
        ("Looking out to the year end (28 February), sales look good.", 2),
        ("Note: May is fiscal year-end.", 5),
        ("Between July 2024 and June 2025 we dug 90 wells.", 6),
        ("It fell between January 2024 and December 2024.", None),
        ("It earned A$96 million last financial year.", 6),
        ("It earned $96 million last financial year.", None),
        ("The university had income of £243m in 2024-25.", 7),
        ("As of October 31, 2019 we owed $3m; in fiscal 2018 we owed nothing.", 10),
        ("FY25 revenue in the first quarter was $3m; headcount at 30 June was 40.", None),
        ("The year to March was good; the year to June was not.", None),
        ("Twelve months to 31 March 2024", 3),
        ("Sales in the rolling twelve months to 31 March 2024", None),
        ("Twelve months to 31 March 2024; quarterly sales", None),
        ("The financial year of the Group runs from 1 October to 30 September.", 9),
        ("In the year to last September it turned over £92m.", 9),
        ("Year to 30 June, £m", 6),
        ("Sales rose from year to year.", None),
        ("Its second quarter ended December 1, 2018. Sales in fiscal 2019 rose.", 5),
        ("The third fiscal quarter ended June 30, 2019; fiscal 2019 goes on.", 9),
        ("Its second quarter ended December 1, 2018.", None),
        ("Sales fell in its first quarter to September of the financial year.", None),
    ],
)
def test_the_text_says_when_its_fiscal_year_ends(text: str, month: int | None) -> None:
    assert fiscal_year_end_of(text) == month
