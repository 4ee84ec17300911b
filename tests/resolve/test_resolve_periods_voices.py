"""Periods as different writers put them: a journalist, a press office, an accountant, a blogger, a trade union.

Every text was written for this table before the rules that read it.
"""

from __future__ import annotations

import pytest
from resolving import claim_at, rows

# text, quote, period: the text is published on Monday 15 July 2024
JOURNALIST: list[tuple[str, str, str | None]] = [
    ("The brewer, which opened its Leith site in 1998, took £41 million (€48 million) last year.", "£41 million", "2023"),
    ("Corvin Homes, founded in 1974, employs 620 people.", "620 people", "2024-07-15"),
    ("The depot opened in 2016 and employs 212 people.", "212 people", "2024-07-15"),
    ("Sales were £118m in 2023, 6% more than in 2022, and the chain employs 1,640 people.", "1,640 people", "2024-07-15"),
    ("At its peak, in 2007, the airline had 640 staff and flew more people than its rivals carry in a week of August.", "640 staff", "2007"),
    ("Revenue for the quarter to March was $386 million, down 14% from $449 million last year.", "$449 million", "2023-Q1"),
    ("In the first quarter of 2024 sales rose 12 % to $530m, against $473m a year earlier.", "$473m", "2023-Q1"),
    ("In the first quarter of 2024 sales rose 12 % to $530m, against $473m a year earlier.", "12 %", "2024-Q1"),
    ("Turnover was £61m in 2023, a tenth lower than in the same stretch of 2022.", "a tenth", "2023"),
    ("Last year it handled 11% more freight than in 2022 and had sales of £31m.", "£31m", "2023"),
    ("Turnover had been NOK 1.71 billion in 2022 and NOK 1.52 billion the year before that.", "NOK 1.52 billion", "2021"),
    ("Sales nearly doubled between 2019 and 2023, from £31m to £44m.", "£31m", "2019"),
    ("Sales nearly doubled between 2019 and 2023, from £31m to £44m.", "£44m", "2023"),
    ("It had 1,541 employees at the end of 2022 and 1,525 a year later.", "1,525", "2023-12-31"),
    ("It raised $35 million in May 2023 and cut 90 jobs a month later.", "90 jobs", "2023-06"),
    ("Headcount has halved since 2021.", "halved", "2021-01-01/2024-07-15"),
    ("Two years ago it had about 2,300 employees.", "about 2,300 employees", "2022-07-15"),
    ("Founded in 1998, the mill turned over £9m in 2023.", "£9m", "2023"),
    ("Its kiln, which employs 140 people, will close by the end of March.", "140 people", "2024-07-15"),
    ("Tarrow will close its Hull mill in January 2025; 310 people work there.", "310 people", "2024-07-15"),
]  # fmt: skip
PRESS_OFFICE: list[tuple[str, str, str | None]] = [
    ("Revenue for the fiscal year ended June 30, 2024 was $612 million.\n\nDuring the fiscal year we eliminated 240 positions.", "240 positions", "2023-07/2024-06"),
    ("In the second quarter of 2024 revenue was $220 million.\n\nFor the half-year, revenue was $431 million.", "$431 million", "2024-H1"),
    ("In the second quarter of 2024 revenue was $220 million. Guidance for the third quarter is for $225 million to $230 million in sales.", "$225 million to $230 million", "2024-Q3"),
    ("In the second quarter of 2024 sales rose 4%. For the full year, Halden now looks for sales growth of 3% to 4%.", "3% to 4%", "2024"),
    ("In the second quarter of 2024 sales rose 4%. The forecast for the full year is unchanged: sales of $1.38 billion.", "$1.38 billion", "2024"),
    ("In 2023 sales were €31m. The company expects capital expenditure of €4m in 2024. The margin was 9%.", "9%", "2023"),
    ("In 2023 sales were €31m. In 2024 the company expects sales of €34m. Exports came to €9m in revenue.", "€9m", "2023"),
    ("Halden ended the first quarter of 2024 with 3,940 employees.", "3,940 employees", "2024-03-31"),
    ("Revenue for the quarter ended June 30 was $386 million.", "$386 million", "2024-Q2"),
    ("Net sales in Q2 2024 were $120 million (Q2 2023: $101 million).", "$101 million", "2023-Q2"),
    ("At the end of June 2024 the Group had 5,940 employees, 230 more than twelve months earlier.", "230", "2023-06-30/2024-06-30"),
    ("Halden has 3,900 employees, 60 fewer than at the end of December.", "60", "2023-12-31/2024-07-15"),
    ("During the first half of 2024 we hired 118 people. Over the same period 97 people left.", "97 people", "2024-H1"),
    ("Nine-month turnover for 2023 was £31 million.", "£31 million", "2023-01/2023-09"),
    ("Half-year turnover fell 4.3% from £437m to £418m.", "£418m", "2024-H1"),
]  # fmt: skip
ACCOUNTANT: list[tuple[str, str, str | None]] = [
    ("In the year to 31 March 2024 turnover was £143.6m (2023: £157.8m).", "£157.8m", "2022-04/2023-03"),
    ("Turnover (2023: £24 million; 2022: £21 million) rose.", "£24 million", "2023"),
    ("Turnover (2023: £24 million; 2022: £21 million) rose.", "£21 million", "2022"),
    ("The accounts are for the year to 31 March 2024.\n\nIncome (£'000)\n\n | 2024 | 2023\nDonations | 4,112 | 3,655\nTotal income | 16,730 | 15,462\n", "Total income | 16,730", "2023-04/2024-03"),
    ("The accounts are for the year to 31 March 2024.\n\nIncome (£'000)\n\n | 2024 | 2023\nDonations | 4,112 | 3,655\nTotal income | 16,730 | 15,462\n", "Total income | 16,730 | 15,462", "2022-04/2023-03"),
    ("Revenue for the 52 weeks to 28 January 2024 was £310m.\n\nStaff averaged 342 people over the year.", "342 people", "2023-01-30/2024-01-28"),
    ("Revenue in the year ended 30 April 2024 was £96m. Staff numbers averaged 231 over the year and stood at 244 employees at the end of it.", "244 employees", "2024-04-30"),
    ("Our fiscal year ends on June 30. Fiscal 2023 revenue was $1,237 million.", "$1,237 million", "2022-07/2023-06"),
    ("Our year end is 30 September. FY23 sales were £34m.", "£34m", "2022-10/2023-09"),
    ("Sales were £34m for calendar 2023.", "£34m", "2023"),
    ("Revenue was $3.2 million, $4.1 million and $1.3 million in 2023, 2022 and 2021, respectively.", "$4.1 million", "2022"),
    ("Revenue was $3.2 million in 2023 (2022: $4.1 million).", "$4.1 million", "2022"),
    ("Employees at period end\t5,940\t5,710\n", "Employees at period end\t5,940", "2024-07-15"),
    ("Fiscal 2023 sales were 6.5% above the $1,237 million of fiscal 2022.", "6.5%", "2023"),
    ("Fiscal 2023 sales were 6.5% above the $1,237 million of fiscal 2022.", "$1,237 million", "2022"),
]  # fmt: skip
BLOGGER: list[tuple[str, str, str | None]] = [
    ("There were 520 of us in 2021. Now it's 260 people.", "260 people", "2024-07-15"),
    ("Sales: 58.9 million euros for calendar 23. Year before was 61 million euros.", "61 million euros", "2022"),
    ("Over the past 18 months it has cut 70 jobs.", "70 jobs", "2023-01-15/2024-07-15"),
    ("First-quarter sales were $96.4m, up 18 per cent (it had been $81.7m in the same quarter a year ago).", "$81.7m", "2023-Q1"),
    ("Hit the top of the range and you'd need a fourth quarter of about $105m in sales.", "about $105m", "2024-Q4"),
    ("In January 2023 it had let 40 people go; back then it had 500 employees.", "500 employees", "2023-01"),
    ("Amazon pulled in $95 billion in sales last year, and in the final quarter it grew 14%.", "14%", "2023-Q4"),
    ("Shares fell. But sales were up 4% this quarter.", "4%", "2024-Q3"),
    ("By the end of next year it wants 500 employees.", "500 employees", "2025-12-31"),
    ("Q1 24 sales were $96m.", "$96m", "2024-Q1"),
]  # fmt: skip
UNION: list[tuple[str, str, str | None]] = [
    ("The Hull mill will close in February 2025. Management says 395 jobs will go.", "395 jobs", "2024-07/2025-02"),
    ("Management says 395 jobs are to go. The Hull mill closes on 28 February 2025.", "395 jobs", "2024-07/2025-02"),
    ("The bakery closed in February 2024. Of its 88 people 43 were made redundant.", "43", "2024-02"),
    ("In 2022 the council cut 85 jobs. At that time it had 2,480 staff.", "2,480 staff", "2022"),
    ("In the year to March the council lost 41 jobs.", "41 jobs", "2023-04/2024-03"),
    ("The ballot closes on 31 October. They want to sack 120 people.", "120 people", "2024-07-15"),
    ("Our consultation began on 3 June. 74 posts are at risk.", "74 posts", "2024-07-15"),
    ("Members have lost 12% of their pay since 2019; the company made 300 people redundant last year.", "300 people", "2023"),
    ("The company has cut 340 jobs over the last three years.", "340 jobs", "2021-07-15/2024-07-15"),
    ("The last round, in 2019, was announced as 120 posts and ended with 71 people leaving.", "71 people", "2019"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[tuple[str, str, str | None], str]] = []


@pytest.mark.parametrize(("text", "quote", "period"), rows([*JOURNALIST, *PRESS_OFFICE, *ACCOUNTANT, *BLOGGER, *UNION], KNOWN_WRONG))
def test_period_in_many_voices(text: str, quote: str, period: str | None) -> None:
    assert claim_at(text, quote).period == period
