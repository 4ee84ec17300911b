"""Periods that a figure takes from elsewhere: an entry's label, a stretch spoken of before, a clause about a time.

Every text was written for this table, and is published on Monday 15 July 2024.
"""

from __future__ import annotations

import pytest
from resolving import claim_at, rows

STORY = "Our story\n\n2012 Anna opens the shop. Five employees.\n2016 Sales reach £2m. We employ 40 people.\n2021 A hard year. Turnover falls 12%. We now have 90 staff."
LOG = "- 12 May – Corvane: 140 jobs in Leeds. Workforce down to 610.\n- 3 June – Tarrow Mills: 90 jobs."
GROWN = "It grew from 300 staff in 2018 to 900 in 2023."

# text, quote, period
ENTRIES: list[tuple[str, str, str | None]] = [
    (STORY, "Five employees", "2012"),
    (STORY, "40 people", "2016"),
    (STORY, "12%", "2021"),
    (STORY, "90 staff", "2024-07-15"),  # "now"
    (LOG, "610", "2024-05-12"),
    (LOG, "90 jobs", "2024-06-03"),
    ("**March 2023:** Halden closes Hull. Another 60 jobs go.", "60 jobs", "2023-03"),
    ("1998. Founded in Ghent with 12 employees. Revenue was €2m.", "€2m", "1998"),
    ("2018 The mad year. Sales doubled and we took on 40 people.", "doubled", "2018"),
    ("12 May – Corvane: Hull to close. Corvane hired 640 people in 2023.", "640 people", "2023"),  # said in the sentence
    ("2018 The mad year.\n\nThe company has 40 employees.", "40 employees", "2024-07-15"),  # another line
]  # fmt: skip
SPANS: list[tuple[str, str, str | None]] = [
    ("Between 2019 and 2023 it closed ten shops. Sales doubled in that time.", "doubled", "2019/2023"),
    ("Since 2019 the payroll has halved. Over the same period sales fell by a third.", "a third", "2019-01-01/2024-07-15"),
    ("Ten years ago we were 90 people. Turnover has tripled in that time.", "tripled", "2014-01-01/2024-07-15"),
    ("A decade ago there were 90 of us, and turnover has doubled in the same span.", "doubled", "2014-01-01/2024-07-15"),
    (f"{GROWN} Sales trebled over the same years.", "trebled", "2018/2023"),
    (f"{GROWN} Exports rose 40% in those five years.", "40%", "2018/2023"),
    (f"{GROWN} Exports rose 40% last year.", "40%", "2023"),
    ("Between 2019 and 2023 costs fell. Over that stretch its mill went from 200 employees to 900 employees.", "900 employees", "2023"),
    ("In the first half of 2024 we hired 118 people. Over the same period 97 people left.", "97 people", "2024-H1"),
]  # fmt: skip
ONWARD: list[tuple[str, str, str | None]] = [
    ("Sales were £9m in 2022. The following year they fell 12% to £7.9m.", "12%", "2023"),
    ("Revenue peaked at $40m in 2008 and fell by 29% in the following year, to $28m.", "29%", "2009"),
    ("Revenue peaked at $40m in 2008 and fell by 29% in the following year, to $28m.", "$28m", "2009"),
    ("Sales came to £9m in 2021; a year later they were down 4%.", "4%", "2022"),
    ("Sales rose 4% in 2021, from £9m a year earlier.", "4%", "2021"),
    ("Five years ago it employed 900 people.", "900 people", "2019"),
    ("Two years ago it employed 900 people.", "900 people", "2022-07-15"),
]  # fmt: skip
CLAUSES: list[tuple[str, str, str | None]] = [
    ("It shut the foundry in August 2023, where 140 positions were eliminated.", "140 positions", "2023-08"),
    ("It opened a works in 2021, which employs 300 people.", "300 people", "2024-07-15"),
    ("A fine of £4m, imposed in 2021, was halved on appeal in 2023.", "halved", "2023"),
    ("Layoffs stand at 48,310 so far this year, 8% fewer than at this point in 2023.", "8%", "2024"),
    ("Sales are up 12% on the same point of last year.", "12%", "2024-07-15"),
    ("In 2022 revenue shrank to $8.9 million, our largest client left (that was 27% of income), and I had to lay off 16 people in one afternoon.", "16 people", "2022"),
    ("In 2022 revenue shrank, our largest client left, and we now have 16 employees.", "16 employees", "2024-07-15"),
    ("Employment fell by 0.2 per cent last year, the first fall since 2012.", "0.2 per cent", "2023"),
    ("Staff: 210, should be 300 by next spring.", "210", "2024-07-15"),
    ("Some numbers for the twelve months to March. Revenue slipped to £187m.", "£187m", "2023-04/2024-03"),
    ("It was a good year. Revenue came in at $347 million.", "$347 million", "2023"),
    ("We exited 2023 with 410 employees.", "410 employees", "2023-12-31"),
    ("Sales were €31m (1Q23: €28m), up 10% in the first quarter.", "10%", "2024-Q1"),
    ("Turnover for the year to 31 March 2024 was £9m. At the balance sheet date we had 120 employees.", "120 employees", "2024-03-31"),
]  # fmt: skip

PROMISES = "We hold ourselves to three goals for 2025. First, sales growth of 12%. Second, no more than 50 new hires."
LISTS: list[tuple[str, str, str | None]] = [
    (PROMISES, "12%", "2025"),
    (PROMISES, "no more than 50 new hires", "2025"),
    ("Our targets for next year are simple. One: revenue growth of 10%.", "10%", "2025"),
    ("Our targets for next year are simple. First, the market was weak: sales fell 10% in May.", "10%", "2024-05"),
    ("Running count since 1 January, firms on the list only: 48,310 jobs.", "48,310 jobs", "2024-01-01/2024-07-15"),
    ("Since January the tally stands at 4,210 layoffs.", "4,210 layoffs", "2024-01-01/2024-07-15"),
    ("Since January it has had 4,210 employees.", "4,210 employees", "2024-07-15"),
    ("Headcount has come down by 410 since January, to 9,150.", "410", "2024-01-01/2024-07-15"),
    ("Headcount has come down by 410 since January, to 9,150.", "9,150", "2024-07-15"),
    ("Forty-one people joined in the course of the year. Six people left.", "Six people", "2023"),
    ("Forty people joined in May. Six people will leave.", "Six people", "2024-07-15"),
    ("We said that Halden cut 90 jobs in May. The right number is 80 jobs.", "80 jobs", "2024-05"),
    ("Since 2019 the payroll has shrunk by more than 700, to 1,840.", "1,840", "2024-07-15"),
]  # fmt: skip
LEVELS: list[tuple[str, str, str | None]] = [
    ("On 30 April it had 1,046 employees. That is only 871 in full-time terms.", "871", "2024-04-30"),
    ("At the March census it had 2,640 staff. Casuals are on top of that, another 410 employees.", "410 employees", "2024-03"),
    ("At the end of May it had 9,140 employees. Today Graz alone has 3,300 employees.", "3,300 employees", "2024-07-15"),
    ("It had 2,340 permanent employees as on March 31, besides nearly 900 contract workers.", "2,340 permanent employees", "2024-03-31"),
    ("It had 2,340 permanent employees as on March 31, besides nearly 900 contract workers.", "nearly 900 contract workers", "2024-03-31"),
    ("When she came, in December 2022, the firm had 1,050 employees; she leaves it with 690 employees.", "690 employees", "2024-07-15"),
    ("LinkedIn shows 505 staff; the firm itself, asked last week, gave 468 employees.", "468 employees", "2024-07-15"),
]  # fmt: skip
MEASURED: list[tuple[str, str, str | None]] = [
    ("Exports rose by a fifth in April, by value. By volume they fell 9%.", "9%", "2024-04"),
    ("Exports rose by a fifth in April. In the first half they fell 9%.", "9%", "2024-H1"),
    ("It raised prices by about 3 per cent in May and by another 1.5 per cent from July 1.", "1.5 per cent", "2024-07-01"),
    ("Revenue rose 4% from 30 June 2023.", "4%", "2024-07-15"),
    ("The tester guided for fiscal Q4 (ends 31 July) to sales of $388m. In the quarter just gone it took $352m in sales.", "$352m", "2024-02/2024-04"),
    ("The tester guided for fiscal Q4 (ends 31 July) to sales of $388m.", "$388m", "2024-05/2024-07"),
    ("Net revenue landed at €18.9m in 2023; the year before it had been €13.5m.", "€13.5m", "2022"),
    ("Net revenue landed at €18.9m in 2023; the year before it had been €13.5m.", "€18.9m", "2023"),
    ("Tamarisk printed second-quarter revenue of $318m vs our $311m and cons $313m.", "$311m", "2024-Q2"),
    ("Third-quarter revenue was $9m. Full year: sales of $52m to $53m.", "$52m to $53m", "2024"),
    ("FY guide: sales of $780M to $800M, unchanged.", "$780M to $800M", "2024"),
    ("By the outbreak of the First World War it employed 260 people.", "260 people", "1914"),
    ("Tamarisk had second-quarter revenue of $318m vs $311m.", "$311m", "2023-Q2"),
    ("Revenue in the twelve months to June came in at £643m, a fifth higher than in 2022.", "a fifth", "2023-07/2024-06"),
    ("Milk sales last year were 3% higher than in 2019.", "3%", "2019/2023"),
    ("Income for the year to March 2024 was £5.94m, an increase of 6 per cent on the £5.6m received in 2023.", "6 per cent", "2023-04/2024-03"),
    ("Turnover for the half year to 30 June 2024 fell. The plan will cost 540 jobs by 2026, of which 315 had left by the period end.", "315", "2024-06-30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "period"), rows([*LISTS, *LEVELS, *MEASURED]))
def test_period_from_what_is_being_told(text: str, quote: str, period: str | None) -> None:
    assert claim_at(text, quote).period == period


@pytest.mark.parametrize(("text", "quote", "period"), rows([*ENTRIES, *SPANS, *ONWARD, *CLAUSES]))
def test_period_from_elsewhere(text: str, quote: str, period: str | None) -> None:
    assert claim_at(text, quote).period == period
