"""Periods and dates in running text: what is one, which days it means, and what is none."""

from __future__ import annotations

from datetime import date

import pytest
from period_forms import WEDNESDAY, said

from claims.quantities.periods import find_periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Apr. 3, 2024", ["2024-04-03"]),
        ("the 3rd of April 2024", ["2024-04-03"]),
        ("April 3rd, 2024", ["2024-04-03"]),
        ("on Wednesday, 3 April 2024", ["2024-04-03"]),
        ("payable by January 1", ["2025-01-01"]),
        ("in Jan. 2024 and Feb. 2024", ["2024-01", "2024-02"]),
        ("filed 2024/04/03", ["2024-04-03"]),
        ("filed 25/04/2024 and again 03/04/2024", ["2024-04-25", "2024-04-03"]),
        ("filed 04/25/2024 and again 03/04/2024", ["2024-04-25", "2024-03-04"]),
        ("filed 03/04/2024", []),
        ("filed 30 February 2024", []),
        ("Q4 2023 against Q4 2022", ["2023-Q4", "2022-Q4"]),
        ("in the fourth\nquarter of 2023", ["2023-Q4"]),
        ("in the fourth quarter of fiscal 2024", ["2024-Q4"]),
        ("the first-half loss", ["2023-H1"]),
        ("half-year ended 31 December 2023", ["2023-H2"]),
        ("the three months to the end of September 2023", ["2023-Q3"]),
        ("in the nine-month period ended 30 September 2023", ["2023-01/2023-09"]),
        ("twelve months to 31 March 2024", ["2023-04/2024-03"]),
        ("the year to March", ["2023-04/2024-03"]),
        ("in 2012/13", ["2012-04/2013-03"]),
        ("this season (September-June)", ["2022-09/2023-06"]),
        ("the 1990s", ["1990/1999"]),
        ("late in 2023", ["2023-09/2023-12"]),
        ("in winter 2023", ["2023-12/2024-02"]),
        ("In 2023, sales rose", ["2023"]),
        ("(2023: $12m)", ["2023"]),
        ("the 2022 figure", ["2022"]),
        ("Year | 2023 | 2022", ["2023", "2022"]),
        ("earlier this month", ["2024-05"]),
        ("by the middle of the 1930s", ["1934/1936"]),
        ("on the eve of the Second World War", ["1939"]),
        ("at the end of the first world war", ["1918"]),
        ("the Third World War", []),
        ("FY guidance and the FY just over", ["2024"]),
        ("in the late 1970s", ["1977/1979"]),
        ("+58% last yr", ["2023"]),
        ("418 (prior yr 455)", ["-1 year"]),
        ("up 5% in Jan-24 and 4% in Jan-23", ["2024-01", "2023-01"]),
        ("before the year is out", ["2024-12-31"]),
        ("before the year's end", ["2024-12-31"]),
        ("before the year was lost", []),
        ("since New Year", ["2024-01-01"]),
        ("it will close by the new year", ["2025-01-01"]),
        ("before the new year budget", []),
        ("Numbers ($m, FYE Sept)", []),
        ("the financial year beginning 1 April 2024", ["2024-04/2025-03"]),
        ("the year starting July 1", ["2024-07/2025-06"]),
        ("150 people lost their jobs on Tuesday, and more could follow", ["2024-05-21"]),
        ("Filed on Tuesday; last day for most is July 18", ["2024-05-21", "2024-07-18"]),
        ("By October we had a prototype, by January a factory", ["2023-10", "2024-01"]),
        ("last year", ["2023"]),
        ("next quarter", ["2024-Q3"]),
        ("the same quarter last year", ["-1 year"]),
        ("It shuts Q1 26, they say", ["2026-Q1"]),
        ("Q1 26 shops opened", ["2024-Q1"]),
        ("$9m for calendar 23.", ["2023"]),
        ("in the April-June quarter of 2023", ["2023-Q2"]),
        ("over the next year", ["2024-05-22/2025-05-22"]),
        ("next year", ["2025"]),
        ("was $8m the year before that.", ["-1 year"]),
        ("$9m. Year before was $8m", ["-1 year"]),
        ("the year before that deal", []),
        ("from a year ago", ["-1 year"]),
        ("two years earlier", ["-2 year"]),
        ("a month later", ["+1 month"]),
        ("12 months earlier", ["-1 year"]),
        ("the prior-year period", ["-1 year"]),
        ("the preceding quarter", ["-1 quarter"]),
        ("the day before", ["-1 day"]),
        ("the following year", ["+1 year"]),
        ("the December 2017 reform", ["2017-12"]),
        ("from 2008 to 2016", ["2008/2016"]),
        ("for the years ended December 31, 2019 and 2018", ["2019", "2018"]),
        ("on March 31, 2024 and 2023", ["2024-03-31", "2023-03-31"]),
        ("3QFY25, Q2'24 and 2H FY24", ["2025-Q3", "2024-Q2", "2024-H2"]),
        ("the 2023-24 financial year", ["2023-04/2024-03"]),
        ("in the corresponding period of the previous year", ["-1 year"]),
        ("for the 52 weeks ended February 2, 2019", ["2018-02-04/2019-02-02"]),
        ("for the fifty-two weeks ended February 2, 2019", ["2018-02-04/2019-02-02"]),
        ("the 13-week period ended April 6, 2024", ["2024-01-07/2024-04-06"]),
        ("thirteen weeks ended on May 4", ["2024-02-04/2024-05-04"]),
        ("the 52-week and 53-week periods ended February 3, 2024", ["2023-01-29/2024-02-03"]),
        ("the thirty-nine weeks ended 4 November 2023", ["2023-02-05/2023-11-04"]),
        ("the 13-week periods ended 30 March 2024", ["2023-12-31/2024-03-30"]),
        ("in the three-month periods ended September 30, 2023", ["2023-Q3"]),
        ("for the nine-month periods ended September 2023", ["2023-01/2023-09"]),
        ("flat in the year-to-date", ["2024-01-01/2024-05-22"]),
        ("up in the calendar year to date", ["2024-01-01/2024-05-22"]),
        ("4% YTD", ["2024-01-01/2024-05-22"]),
        ("due by the end of next month", ["2024-06-30"]),
        ("shut at the beginning of this month", ["2024-05-01"]),
        ("down to forty at the end of the month", []),
        ("shut over the weekend", ["2024-05-18/2024-05-19"]),
        ("due at the coming weekend", ["2024-05-25/2024-05-26"]),
        ("due the day after tomorrow", ["2024-05-24"]),
        ("in H1 23/24", ["2023-04/2023-09"]),
        ("in H2 22/23 (H2 21/22)", ["2022-10/2023-03", "2021-10/2022-03"]),
        ("in Q3 23/24", ["2023-Q4"]),
    ],
)
def test_a_form_means_these_days(text: str, expected: list[str]) -> None:
    assert said(f"It was {text}.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sales may rise and staff march on.",
        "May I ask who will pay?",
        "Theresa May left; April Jones said nothing.",
        "Wait a second; it takes half an hour.",
        "See the annual report on form 10-K and form 8-K.",
        "It employs 2,019 people in 1,984 shops.",
        "It sold 1.2 million units.",
        "They work 24/7 there.",
        "United won 3-2 and then 21-19.",
        "Call 555-2019 or +44 20 7946 2018.",
        "It costs $2,023, or £2024, or EUR 2022.",
        "It cut 2000 jobs and employs 1950 people.",
        "Version 2.2024 and release 3.1.2023b",
        "He sat in the sun all the time.",
        "Sales rose 12% year-on-year, or 3% quarter-on-quarter, 4% yoy.",
        "It pays $5m a year and $2 a day.",
        "A quarter of the staff and half of the board left.",
        "It burns 2023 tonnes and runs 2024 miles.",
        "The share of 2020% and 2021.5",
        "The five-year plan covers three quarters of costs.",
        "At the same time it hired nobody.",
        "Exporters gained in the fall of the pound.",
        "It adopted ASU 2016-02 and ASU 2018-20.",
        "It left more than a year before Biden came.",
        "She left home a quarter before 11 a.m. and won two and a half ago.",
    ],
)
def test_these_are_no_periods(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("since 2019", "since"),
        ("by March 2025", "until"),
        ("until 3 April 2024", "until"),
        ("as of 3 April 2024", "at"),
        ("in 2023", "in"),
        ("between 2019 and 2021", "between"),
        ("at the end of October", "at"),
        ("by the end of October", "until"),
        ("from July 8", "in"),
    ],
)
def test_the_preposition_gives_the_role(text: str, role: str) -> None:
    assert [m.role for m in find_periods(f"It grew {text}.", WEDNESDAY)] == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plant was opened in November.", "2023-11"),
        ("The plant will open in November.", "2024-11"),
        ("It said on Monday that it was closing.", "2024-05-20"),
        ("It said on Wednesday that it was closing.", "2024-05-22"),
        ("It will report on Friday.", "2024-05-24"),
        ("The meeting is next Thursday.", "2024-05-30"),
        ("It was opened on 28 December.", "2023-12-28"),
        ("It reopens on Sunday, June 2.", "2024-06-02"),
        ("In the fourth quarter sales rose.", "2023-Q4"),
        ("It will hire in the fourth quarter.", "2024-Q4"),
        ("January to December", "2023"),
        ("It will spend $3m in the year to end-September.", "2023-10/2024-09"),
        ("It will publish results for the year to March.", "2023-04/2024-03"),
        ("It now expects $3m for the full year.", "2024"),
        ("It will be completed in March.", "2025-03"),
        ("The mill is to be shut in December.", "2024-12"),
        ("It plans to cut jobs in September.", "2024-09"),
        ("It was closed in December.", "2023-12"),
        ("The administrators, appointed on 3 June, sold it.", "2023-06-03"),
        ("The head appointed on 3 May left.", "2024-05-03"),
        ("The kitchen, which shuts at the end of August, was told.", "2024-08-31"),
        ("The doors close for good at the end of August, I'm told.", "2024-08-31"),
        ("Fewer people work there than at the end of December.", "2023-12-31"),
        ("By October we had a prototype.", "2023-10"),
        ("It is open until June.", "2024-06"),
        ("Delays due to the fire in November caused it.", "2023-11"),
        ("Guidance for the third quarter is unchanged.", "2024-Q3"),
        ("For the full year it now sees $3m.", "2024"),
        ("It flew the following March.", "2024-03"),
        ("Figures come on 5 November.", "2024-11-05"),
        ("Completion is pencilled in for the end of March.", "2025-03-31"),
        ("Deliveries begin in the first quarter in six countries.", "2025-Q1"),
        ("She will stay on as an adviser until 30 April.", "2025-04-30"),
        ("She stayed on as an adviser until 30 April.", "2024-04-30"),
        ("It will open by Easter.", "2025-04-20"),
        ("It was shut before Easter.", "2024-03-31"),
        ("Jobs will go by Thanksgiving.", "2024-11-28"),
        ("Jobs in Canada will go by Thanksgiving.", "2024-10-14"),
    ],
)
def test_the_tense_chooses_the_year(text: str, expected: str) -> None:
    mention = find_periods(text, WEDNESDAY)[0]
    assert mention.period is not None
    assert mention.period.iso == expected
    assert mention.relative


def test_a_written_weekday_never_moves_the_date() -> None:
    (mention,) = find_periods("It closed on Tuesday, April 3, 2024.", WEDNESDAY)
    assert mention.weekday == 1
    assert mention.period is not None
    assert mention.period.first == date(2024, 4, 3)
    (near,) = find_periods("It opens on Tuesday 17 June.", WEDNESDAY)
    assert near.period is not None
    assert (near.weekday, near.period.iso) == (1, "2024-06-17")


def test_a_weekday_alone_is_a_day_without_weekday() -> None:
    (mention,) = find_periods("It said on Tuesday night that it had closed.", WEDNESDAY)
    assert (mention.weekday, mention.is_date, mention.relative) == (None, True, True)


def test_nothing_is_guessed_without_a_day_of_publication() -> None:
    assert said("On April 3, last month and in the first quarter it grew.", None) == []
    assert said("It grew from a year earlier.", None) == ["-1 year"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1912 The mill opens\n1931 Fire guts it", ["1912", "1931"]),
        ("Our story\n2012 Ida and Tor write it\n2015 The office opens", ["2012", "2015"]),
        ("2023 Netlog bought\n2024 Layoffs: 31 people go", ["2023", "2024"]),
        ("- 2018 Employees buy the firm\n- 2021 The fund sells", ["2018", "2021"]),
        ("It cut 2024 Layoffs of the list", []),
        ("Model A1931 was sold", []),
        ("Bread\n1931 people came", []),
    ],
)
def test_a_year_opens_its_line(text: str, years: list[str]) -> None:
    """Whatever ends the line above, a letter too."""
    assert [mention.period.iso for mention in find_periods(text) if mention.period] == years
