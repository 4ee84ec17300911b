"""For when a figure holds, and how that is known: said, carried over, or only the day of publication."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resolving import claim_at, rows

# text (published on Monday 15 July 2024), quote, period, source
CASES: list[tuple[str, str, str | None, str | None]] = [
    # said in the sentence
    ("Revenue was $24 million in 2023.", "$24 million", "2023", "stated"),
    ("In 2023 revenue was $24 million.", "$24 million", "2023", "stated"),
    ("Third quarter revenue was up 14% from second quarter 2023 revenue of $24 million.", "$24 million", "2023-Q2", "stated"),
    ("Revenue was $24 million, up 16% from $21 million a year ago (FY22).", "$21 million", "2022", "stated"),
    ("Revenue was €24 million ($26 million), against €20 million ($22 million) in 2022.", "$22 million", "2022", "stated"),
    ("Revenue was $24 million in the first quarter of 2024.", "$24 million", "2024-Q1", "stated"),
    ("Revenue in the first half was $24 million.", "$24 million", "2024-H1", "stated"),
    ("Revenue was $24 million last year.", "$24 million", "2023", "stated"),
    ("Revenue was $24 million last month.", "$24 million", "2024-06", "stated"),
    ("Sales rose 4% in May.", "4%", "2024-05", "stated"),
    ("Sales rose 4% in the six months to March 2024.", "4%", "2023-10/2024-03", "stated"),
    ("It will cut 340 jobs by June 2025.", "340 jobs", "2025-06", "stated"),
    ("It laid off 70 people on May 3, 2024.", "70 people", "2024-05-03", "stated"),
    ("At the end of March 2024 Halden had 410 employees.", "410 employees", "2024-03-31", "stated"),
    ("Halden ended 2023 with 410 employees.", "410 employees", "2023-12-31", "stated"),
    ("As of 30 June 2024 it employed 410 people.", "410 people", "2024-06-30", "stated"),
    ("Revenue between 2021 and 2023 was $60 million.", "$60 million", "2021/2023", "stated"),
    # several periods: each figure has its own
    ("Revenue was $24 million in 2023 and $21 million in 2022.", "$24 million", "2023", "stated"),
    ("Revenue was $24 million in 2023 and $21 million in 2022.", "$21 million", "2022", "stated"),
    ("Revenue rose from $21 million in 2022 to $24 million in 2023.", "$21 million", "2022", "stated"),
    ("Revenue rose from $21 million in 2022 to $24 million in 2023.", "$24 million", "2023", "stated"),
    ("Founded in 1998, Halden Bank made a net profit of $3 million in 2023.", "$3 million", "2023", "stated"),
    ("Revenue was $24 million in 2023, up from $21 million a year earlier.", "$24 million", "2023", "stated"),
    ("Revenue was $24 million in 2023, up from $21 million a year earlier.", "$21 million", "2022", "stated"),
    ("Our history\n\n1919\nIt opens a shop.\n\n1938\nMove to the mill. 85 employees.\n\n1961\nExport begins.", "85 employees", "1938", "inherited"),
    ("Sales rose 5% to SEK 1,452 million (1,381) in the first quarter of 2024.", "1,381", "2023-Q1", "inherited"),
    ("In 2023 Halden employed an average of 1,204 people (1,188).", "1,188", "2022", "inherited"),
    ("In 2023 net sales were EUR 190 million (EUR 188 million).", "EUR 188 million", "2022", "inherited"),
    ("In 2023 revenue was €212 million ($230 million).", "$230 million", "2023", "stated"),
    ("Revenue was $24 million in 2023, up from $21 million, or 14% more.", "14%", "2023", "stated"),
    ("Sales rose 14% in the first quarter of 2024. A year ago the quarter grew 22%.", "22%", "2023-Q1", "stated"),
    ("Sales rose 14% in the first quarter of 2024. Growth had been 22% a year earlier.", "22%", "2023-Q1", "stated"),
    ("In the second quarter sales were €31m, against €28m a year earlier.", "€28m", "2023-Q2", "stated"),
    ("In the second quarter sales were €31m, against €28m in the first.", "€31m", "2024-Q2", "stated"),
    ("Sales in the second quarter of 2024 rose 4% from the second quarter of 2023.", "4%", "2024-Q2", "stated"),
    ("Sales rose 13%, compared with 8% a year earlier, in the first quarter of 2024.", "13%", "2024-Q1", "stated"),
    ("Sales rose 13% in the first quarter of 2024, compared with 8% a year earlier.", "8%", "2023-Q1", "stated"),
    # the year before in brackets
    ("- Profit up 65% to £11.7m (H1 2023: £7.1m).\n- Revenue up 14% to £679m (H1 2023: £594m).", "£679m", "2024-H1", "inherited"),
    ("- Profit up 65% to £11.7m (H1 2023: £7.1m).\n- Revenue up 14% to £679m (H1 2023: £594m).", "£594m", "2023-H1", "stated"),
    ("- Profit up 65% to £11.7m (H1 2023: £7.1m).\n- Revenue up 14% to £679m (H1 2023: £594m).", "14%", "2024-H1", "inherited"),
    # said again
    ("Net profit was £118 million in 2023, from £115 million or 30.35p per share a year ago.", "30.35p", "2022", "inherited"),
    # a quarter of the company's own year
    ("It reports for its second quarter ended December 1, 2023. Sales for the second quarter of fiscal 2024 were $41 million.", "$41 million", "2023-09/2023-11", "stated"),
    # a cut of then is no part of another's plan
    ("Tarrow Mills will cut 900 jobs by 2026. In August 2023, Halden Bank announced it would cut 8% of its staff, about 600 jobs.", "about 600 jobs", "2023-08", "stated"),
    # carried over
    ("Revenue in 2023 was $24 million. Net profit was $3 million.", "$3 million", "2023", "inherited"),
    ("In the first quarter of 2024 sales were €31m. The operating margin was 9%.", "9%", "2024-Q1", "inherited"),
    ("Sales in 2023 were €31m, against €28m.", "€28m", "2022", "inherited"),
    # the day of publication
    ("Halden has 410 employees.", "410 employees", "2024-07-15", "published"),
    ("Halden will cut 340 jobs.", "340 jobs", "2024-07-15", "published"),
    ("It runs 700 stores.", "700 stores", "2024-07-15", "published"),
    # a stock is of a moment, a flow of a stretch
    ("Halden had 410 employees on 31 December 2023, and revenue of $24 million in 2023.", "410 employees", "2023-12-31", "stated"),
    ("Halden had 410 employees on 31 December 2023, and revenue of $24 million in 2023.", "$24 million", "2023", "stated"),
    ("On May 3 Halden said revenue was $24 million in 2023.", "$24 million", "2023", "stated"),
    ("On May 3 Halden said it would lay off 70 people.", "70 people", "2024-05-03", "stated"),
    ("For the three months ended March 31, 2024, revenue was $24 million, compared with $21 million for the same period of 2023.", "$21 million", "2023-Q1", "stated"),
    ("By the end of 2025 it will have 500 employees.", "500 employees", "2025-12-31", "stated"),
    ("It had 410 employees at the end of 2023, 380 in 2022 and 350 in 2021.", "350", "2021-12-31", "stated"),
    ("In 2022 sales rose 4%, and in 2023 they fell 2%.", "2%", "2023", "stated"),
    ("The company cut 340 jobs in January. Another 40 went in March.", "40", "2024-03", "stated"),
    ("The plant, which opened in 2016, employs 410 people.", "410 people", "2024-07-15", "published"),
    ("Next year it expects revenue of $30 million.", "$30 million", "2025", "stated"),
    ("Revenue in 2023 was $24 million. A year earlier it was $21 million.", "$21 million", "2022", "stated"),
    ("Revenue (2023: $24 million; 2022: $21 million) rose.", "$21 million", "2022", "stated"),
    # a half of a split year
    ("Sales in H1 23/24 were £31m.", "£31m", "2023-04/2023-09", "stated"),
    ("Sales were £31m (H1 22/23: £28m).", "£28m", "2022-04/2022-09", "stated"),
    ("Sales were £31m (H1 2023: £28m).", "£28m", "2023-H1", "stated"),
    # the year so far, beside its last quarter
    ("In the third quarter of 2023 sales were $41 million. Through nine months, sales were $121 million.", "$121 million", "2023-01/2023-09", "inherited"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[tuple[str, str, str | None, str | None], str]] = [
    (("Tarrow Mills plans 340 redundancies, up from the 300 announced in May.", "340 redundancies", "2024-07-15", "published"), "a period that belongs to the other side of a comparison is taken"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "period", "source"), rows(CASES, KNOWN_WRONG))
def test_period(text: str, quote: str, period: str | None, source: str | None) -> None:
    claim = claim_at(text, quote)
    assert (claim.period, claim.period_source) == (period, source)


YEAR_END = {"published": date(2019, 12, 31)}
FALL = "Net sales decreased $20.2 million, or 6.1%, from 2018. Gross margin was 31.4%.\n\nThe operating loss was $3.1 million."
AGAINST = (
    "Operating income was $412 million, or 14.1% of sales, compared with $389 million, or 13.6% of sales, in 2018. "
    "Net sales were $2,920 million."
)
BRACKETED = (
    "Revenue was EUR 5,214 million (2018: EUR 4,993 million), and the operating margin was 9.1%. Operating profit was EUR 410 million."
)
# text, quote, title, publication date, period, source
AROUND: list[tuple[str, str, dict[str, Any], str | None, str | None]] = [
    ("Net profit was $3 million.", "$3 million", {"title": "Results for the first quarter of 2024"}, "2024-Q1", "inherited"),
    ("## Third quarter of 2023\n\nNet profit was $3 million.", "$3 million", {}, "2023-Q3", "inherited"),
    ("Halden has 410 employees.", "410 employees", {"published": None}, None, None),
    ("Revenue was $24 million last year.", "$24 million", {"published": None}, None, None),
    ("Revenue was $24 million in 2023.", "$24 million", {"published": None}, "2023", "stated"),
    ("Revenue was $24 million last year.", "$24 million", {"published": date(2020, 1, 31)}, "2019", "stated"),
    ("## Outlook for 2026\n\nNet profit was $3 million in 2023.", "$3 million", {}, "2023", "stated"),
    # a report's only year stands behind a change or in brackets: it is of the year after
    (FALL, "$20.2 million", YEAR_END, "2019", "inherited"),
    (FALL, "6.1%", YEAR_END, "2019", "inherited"),
    (FALL, "31.4%", YEAR_END, "2019", "inherited"),
    (FALL, "$3.1 million", YEAR_END, "2019", "inherited"),
    ("Sales fell 6.1% from 2018.", "6.1%", YEAR_END, "2019", "inherited"),
    (AGAINST, "$412 million", YEAR_END, "2019", "inherited"),
    (AGAINST, "14.1%", YEAR_END, "2019", "inherited"),
    (AGAINST, "$389 million", YEAR_END, "2018", "stated"),
    (AGAINST, "13.6%", YEAR_END, "2018", "stated"),
    (AGAINST, "$2,920 million", YEAR_END, "2019", "inherited"),
    (BRACKETED, "EUR 5,214 million", YEAR_END, "2019", "inherited"),
    (BRACKETED, "9.1%", YEAR_END, "2019", "inherited"),
    (BRACKETED, "EUR 410 million", YEAR_END, "2019", "inherited"),
    # whose year is lapped is not the one reported on
    ("Sales fell 3% as it lapped last year's results.", "3%", {"title": "Results for the second quarter of 2024"}, "2024-Q2", "inherited"),
    ("Sales fell 3%, cycling last year's launch.", "3%", {"title": "Results for the second quarter of 2024"}, "2024-Q2", "inherited"),
]
AROUND_KNOWN_WRONG: list[tuple[tuple[str, str, dict[str, Any], str | None, str | None], str]] = []


@pytest.mark.parametrize(("text", "quote", "around", "period", "source"), rows(AROUND, AROUND_KNOWN_WRONG))
def test_period_from_around_the_text(text: str, quote: str, around: dict[str, Any], period: str | None, source: str | None) -> None:
    claim = claim_at(text, quote, **around)
    assert (claim.period, claim.period_source) == (period, source)


@given(st.integers(min_value=1990, max_value=2023), st.sampled_from(["in {}", "during {}", "for {}"]))
def test_a_year_behind_a_flow_is_its_period(year: int, words: str) -> None:
    claim = claim_at(f"Revenue was $24 million {words.format(year)}.", "$24 million")
    assert (claim.period, claim.period_start, claim.period_end) == (str(year), date(year, 1, 1), date(year, 12, 31))


@given(st.dates(min_value=date(2001, 1, 1), max_value=date(2050, 1, 1)))
def test_what_is_only_published_has_the_day_of_publication(published: date) -> None:
    claim = claim_at("Halden has 410 employees.", "410 employees", published=published)
    assert (claim.period, claim.period_source, claim.period_start) == (published.isoformat(), "published", published)


@pytest.mark.parametrize(
    "text", ["Halden has cut 340 jobs since 2019.", "Since 2019 Halden has cut 340 jobs.", "Halden has lost 340 jobs since January 2019."]
)
def test_a_count_since_a_year_begins_with_it(text: str) -> None:
    claim = claim_at(text, "340 jobs")
    assert (claim.period_start, claim.period_source) == (date(2019, 1, 1), "stated")


@pytest.mark.parametrize(
    "text", ["Orlo Foods said on May 3 that revenue was £22 million.", "On May 3 Orlo Foods reported revenue of £22 million."]
)
def test_the_day_of_an_announcement_is_no_period_of_a_flow(text: str) -> None:
    assert claim_at(text, "£22 million").period != "2024-05-03"
