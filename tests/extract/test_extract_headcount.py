"""Counts of people at work, and counts of other things."""

from __future__ import annotations

from extracting import Accepted as A
from extracting import Case, balance, cases, check
from extracting import Rejected as R

RULES = (
    "headcount.noun",
    "headcount.verb",
    "headcount.label",
    "headcount.carried_on",
    "headcount.topic",
    "headcount.strength",
    "headcount.staff",
    "count.noun",
)

CASES: list[Case] = [
    # the counted noun is people at work, or a place for them
    A("headcount.noun", "Tarrow Mills will cut 340 jobs.", "340 jobs", "headcount", "layoffs", "340", "people", "down"),
    A("headcount.noun", "It announced 212 redundancies.", "212 redundancies", "headcount", "layoffs", "212", "people", "down"),
    A("headcount.noun", "Brisk Parcel has 2,000 open positions.", "2,000 open positions", "headcount", "job_openings", "2000", "people"),
    A("headcount.noun", "The plant will bring 350 new jobs.", "350 new jobs", "headcount", "new_hires", "350", "people", "up"),
    A("headcount.noun", "Some 60 posts are at risk at Halden.", "Some 60 posts", "headcount", "jobs_at_risk", "54..66", "people"),
    A("headcount.noun", "A further 290 contractors work at the mine.", "290 contractors", "headcount", "contractors", "290", "people"),
    A("headcount.noun", "The firm has 4,200 employees.", "4,200 employees", "headcount", "total_employees", "4200", "people"),
    A("headcount.noun", "Halden shed more than 300 staff.", "more than 300 staff", "headcount", "layoffs", "300..", "people", "down"),
    A("headcount.noun", "The bank eliminated as many as 500 roles.", "as many as 500 roles", "headcount", "layoffs", "..500", "people", "down"),
    A("headcount.noun", "Halden recruited dozens of engineers.", "dozens of engineers", "headcount", "new_hires", "24..99", "people", "up"),
    A("headcount.noun", "The yard has vacancies for 40 engineers.", "40 engineers", "headcount", "job_openings", "40", "people"),
    R("headcount.noun", "It runs 700 stores.", "700 stores"),
    R("headcount.noun", "Brisk Parcel carried 412,000 passengers.", "412,000 passengers"),
    # a verb of employment makes it one
    A("headcount.verb", "Orlo Foods employs 1,480 people.", "1,480 people", "headcount", "total_employees", "1480", "people"),
    A("headcount.verb", "The mine dismissed 130 on Monday.", "130", "headcount", "layoffs", "130", "people", "down"),
    A("headcount.verb", "It laid off 70 people in May.", "70 people", "headcount", "layoffs", "70", "people", "down"),
    A("headcount.verb", "Brisk Parcel hired 45 people last month.", "45 people", "headcount", "new_hires", "45", "people", "up"),
    R("headcount.verb", "Velmar cut 40 flights from its timetable.", "40 flights", "layoffs"),
    R("headcount.verb", "Orlo Foods served 1,200 people at the fair.", "1,200 people", "total_employees"),
    R("headcount.verb", "The storm killed 12 people.", "12 people", "layoffs"),
    R("headcount.verb", "The stadium holds 40,000 people.", "40,000 people", "total_employees"),
    # a label
    A("headcount.label", "Employees: 386", "386", "headcount", "total_employees", "386", "people"),
    A("headcount.label", "Number of staff: 1,200", "1,200", "headcount", "total_employees", "1200", "people"),
    A("headcount.label", "Headcount: about 90", "about 90", "headcount", "total_employees", "81..99", "people"),
    R("headcount.label", "Employees enjoy 30 days of leave.", "30"),
    R("headcount.label", "Staff satisfaction: 80%", "80%"),
    # the other side of what was just said
    A("headcount.carried_on", "It cut 340 jobs in March and another 120 in May.", "120", "headcount", "layoffs", "120", "people", "down"),
    A("headcount.carried_on", "The mill has 410 employees, up from 360.", "360", "headcount", "total_employees", "360", "people"),
    A("headcount.carried_on", "The mill has 410 employees, against 380 a year earlier.", "380", "headcount", "total_employees", "380", "people"),
    A("headcount.verb", "Halden shed 90 posts in Lund and 40 in Boden.", "40", "headcount", "layoffs", "40", "people", "down"),
    R("headcount.carried_on", "It cut 340 jobs and closed 12 shops.", "12 shops", "layoffs"),
    R("headcount.carried_on", "It has 410 employees in 12 countries.", "12 countries", "total_employees"),
    # what the sentences before were about
    A("headcount.topic", "Halden has 410 employees. A year ago it had 380.", "380", "headcount", "total_employees", "380", "people"),
    A("headcount.topic", "Tarrow Mills will cut 340 jobs. Of these jobs, 85 are in Lund.", "85", "headcount", "layoffs", "85", "people", "down"),
    A("headcount.topic", "Q: How many employees lost their jobs?\nA: About 130.", "About 130", "headcount", "layoffs", "117..143", "people", "down"),
    R("headcount.topic", "Halden has 410 employees. The building has 12 floors.", "12 floors"),
    A("headcount.carried_on", "Halden cut 340 jobs in all. Lund lost 40, Boden 60.", "60", "headcount", "layoffs", "60", "people", "down"),
    A("headcount.topic", "Halden employs 410 people. The union speaks of 395.", "395", "headcount", "total_employees", "395", "people"),
    A("headcount.topic", "Halden employs 410 people. In a slow year, 380.", "380", "headcount", "total_employees", "380", "people"),
    A("headcount.topic", "## Job cuts\n\n- Velmar Group: 420\n- Orlo Foods (300)\n- Dorrit – 64", "300", "headcount", "layoffs", "300", "people", "down"),
    A("headcount.topic", "## Job cuts\n\n- Velmar Group: 420\n- Orlo Foods (300)\n- Dorrit – 64", "64", "headcount", "layoffs", "64", "people", "down"),
    A("headcount.topic", "Halden let 52 people go. Since then 38 have left.", "38", "headcount", "departures", "38", "people", "down"),
    R("headcount.topic", "The bank employs 410 people. It has 610 branches, of which 120 are to go.", "120", "layoffs"),
    R("headcount.topic", "Halden employs 410 people. The satisfaction score is 71.", "71", "total_employees"),
    R("headcount.topic", "Halden employs 410 people. Every second driver is over 58.", "58", "total_employees"),
    R("headcount.topic", "Halden employs 410 people. Loans of books have doubled to 640,000.", "640,000", "total_employees"),
    R("headcount.topic", "Halden employs 410 people. Revenue was 12 million.", "12 million", "total_employees"),
    R("headcount.topic", "Halden employs 410 people. They met in week 37.", "37", "total_employees"),
    R("headcount.topic", "Workers at Halden, 410 in all, voted by 190 to 112 to strike.", "112", "total_employees"),
    R("headcount.verb", "The move follows two much bigger rounds of layoffs.", "two", "layoffs"),
    R("headcount.verb", "The owner cut the fleet to five.", "five", "layoffs"),
    R("headcount.topic", "Halden has 410 employees. Its canteen seats 90 guests.", "90 guests"),
    R("headcount.topic", "Halden has 410 employees. The bus stops at number 90.", "90"),
    # how strong a body is
    A("headcount.strength", "There are 214 of us at the yard.", "214", "headcount", "total_employees", "214", "people"),
    A("headcount.strength", "Halden is now a company of 1,760.", "1,760", "headcount", "total_employees", "1760", "people"),
    A("headcount.strength", "The inn has a staff of 95.", "95", "headcount", "total_employees", "95", "people"),
    R("headcount.strength", "There are 214 trams in the city.", "214 trams"),
    R("headcount.strength", "We are 40 miles from the coast.", "40 miles", "total_employees"),
    R("headcount.strength", "A 900-strong crowd watched the launch.", "900", "total_employees"),
    R("headcount.strength", "Velmar became a company of 12 brands.", "12 brands", "total_employees"),
    # other things
    A("count.noun", "It runs 700 stores.", "700 stores", "other_count", "stores", "700", "other"),
    A("count.noun", "The airline carried about 400,000 passengers.", "about 400,000 passengers", "other_count", "passengers", "360e3..440e3", "other"),
    A("count.noun", "Velmar sells in nine countries.", "nine countries", "other_count", "countries", "9", "other"),
    A("count.noun", "Halden owns 12 vineyards.", "12 vineyards", "other_count", None, "12", "other"),
    R("count.noun", "Tarrow Mills will cut 340 jobs.", "340 jobs"),
    R("count.noun", "Flight 412 was late.", ""),
    R("count.noun", "The clerk quoted section 7 of the act.", ""),
    R("count.noun", "Call 0800 555 0199 for help.", ""),
    A("headcount.verb", "It has 410 employees, 35 more than the year before.", "35", "headcount", "headcount_change", "35", "people", "up"),
    A("headcount.verb", "It has 410 employees, 60 fewer than in December.", "60", "headcount", "headcount_change", "60", "people", "down"),
    A("headcount.verb", "The number of employees rose 5% to 1,480.", "1,480", "headcount", "total_employees", "1480", "people", "up"),
    A("headcount.carried_on", "It employs 20,000 people, including 3,000 in Norway.", "3,000", "headcount", "total_employees", "3000", "people"),
    A("headcount.noun", "It will hire 45 nurses and cut 30 jobs.", "45 nurses", "headcount", "new_hires", "45", "people", "up"),
    A("headcount.noun", "It will hire 45 nurses and cut 30 jobs.", "30 jobs", "headcount", "layoffs", "30", "people", "down"),
    A("headcount.noun", "Tarrow Mills will cut 60, 40 and 25 posts.", "60", "headcount", "layoffs", "60", "people", "down"),
    A("headcount.noun", "Its mills employ 900, 410 and 85 workers.", "410", "headcount", "total_employees", "410", "people"),
    A("headcount.verb", "The two sites employ 900 and 85 people respectively.", "900", "headcount", "total_employees", "900", "people"),
    R("headcount.noun", "The club has 900, 410 and 85 seats in its stands.", "410"),
    # people of any kind, or of a profession, whose employer the clause names
    A("headcount.staff", "A third plant opened in 2009 with 85 people.", "85 people", "headcount", "total_employees", "85", "people"),
    A("headcount.staff", "The insurer runs its desk with 310 people.", "310 people", "headcount", "total_employees", "310", "people"),
    A("headcount.staff", "Velmar kept its 800 agents.", "800 agents", "headcount", "total_employees", "800", "people"),
    A("headcount.staff", "In 2022 the utility had 1,250 agents.", "1,250 agents", "headcount", "total_employees", "1250", "people"),
    A("headcount.staff", "The brewery is down to 14 brewers.", "14 brewers", "headcount", "total_employees", "14", "people", "down"),
    A("headcount.staff", "Orlo has 9 factories, 4,100 people and a fleet of lorries.", "4,100 people", "headcount", "total_employees", "4100", "people"),
    A("headcount.staff", "Until then its nine people are in Dunmow.", "nine people", "headcount", "total_employees", "9", "people"),
    R("headcount.staff", "The ferry sank with 85 people on board.", "85 people", "total_employees"),
    R("headcount.staff", "The village has 310 people.", "310 people", "total_employees"),
    R("headcount.staff", "The union organises 1,250 members in the company.", "1,250 members", "total_employees"),
    R("headcount.staff", "Police said 40 people living there were moved.", "40 people", "total_employees"),
    R("headcount.staff", "The train carried 600 people to the coast.", "600 people", "total_employees"),
    R("headcount.staff", "With 300 people the march was smaller than last year's.", "300 people", "total_employees"),
    # people who come to harm are no count of staff
    R("headcount.noun", "The blast killed 29 miners.", "29 miners", "total_employees"),
    R("headcount.noun", "The disaster led to the deaths of 29 miners.", "29 miners", "total_employees"),
    R("headcount.verb", "The clashes injured fourteen police officers.", "fourteen police officers", "total_employees"),
    R("headcount.noun", "Two nurses were stabbed on Monday.", "Two nurses", "total_employees"),
    R("headcount.noun", "Three workers are missing after the flood.", "Three workers", "total_employees"),
    A("headcount.noun", "Several hundred workers were dismissed at Velmar.", "Several hundred workers", "headcount", "layoffs", "200..999", "people", "down"),
    A("headcount.noun", "Halden has more than 1,480 employees.", "more than 1,480 employees", "headcount", "total_employees", "1480..", "people"),
    A("count.noun", "The bank lost 40 customers.", "40 customers", "other_count", "customers", "40", "other", "down"),
    A("headcount.noun", "Some 300 workers were laid off.", "Some 300 workers", "headcount", "layoffs", "270..330", "people", "down"),
    R("headcount.label", "People reached: 12,000", "12,000", "total_employees"),
    R("headcount.label", "Staff canteens: 14", "14", "total_employees"),
    A("count.noun", "There have been three rounds of layoffs.", "three rounds", "other_count", "layoff_rounds", "3", "other"),
    A("headcount.verb", "The workforce will shrink by 40 people.", "40 people", "headcount", "headcount_change", "40", "people", "down"),
    A("headcount.noun", "Fewer than 90 employees are left.", "Fewer than 90 employees", "headcount", "total_employees", "..89", "people"),
    A("headcount.verb", "The company doubled its workforce to 820.", "820", "headcount", "total_employees", "820", "people", "up"),
    A("headcount.verb", "The company has laid off 27,000 people in all since late 2022.", "27,000 people", "headcount", "cumulative_layoffs", "27e3", "people", "down"),
    A("headcount.verb", "Net hires were 45.", "45", "headcount", "net_hires", "45", "people", "up"),
    A("headcount.noun", "The 340 job cuts bring the total to 1,200 jobs since 2020.", "1,200 jobs", "headcount", "cumulative_layoffs", "1200", "people", "down"),
    A("headcount.noun", "The mill dismissed 240 of its 1,500 employees.", "1,500 employees", "headcount", "total_employees", "1500", "people"),
    A("headcount.noun", "The mill dismissed 240 of its 1,500 employees.", "240 of its 1,500 employees", "headcount", "layoffs", "240", "people", "down"),
    A("headcount.verb", "The yard took on 45 fitters.", "45 fitters", "headcount", "new_hires", "45", "people", "up"),
    R("headcount.verb", "The bank took on 45 mortgages.", "45 mortgages", "new_hires"),
    R("headcount.verb", "Herbs shrank by 40 in the half.", "40", "headcount_change"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[Case, str]] = [
    (R("headcount.noun", "The fund closed 14 positions in oil futures.", "14 positions", "layoffs"), "positions and posts that are no jobs"),
    (R("headcount.noun", "The agency placed 31 posts on its blog.", "31 posts", "layoffs"), "positions and posts that are no jobs"),
    (A("headcount.strength", "She leads a 140-strong workforce.", "140", "headcount", "total_employees", "140", "people"), "the noun behind `-strong` is not looked at"),
    (A("headcount.verb", "The headcount fell by 40 to 1,440.", "1,440", "headcount", "total_employees", "1440", "people", "down"), "`by A to B` is read as a range"),
    (A("headcount.verb", "Nobody was laid off.", "Nobody", "headcount", "layoffs", "0", "people", "down"), "`nobody` is no figure"),
    (A("headcount.noun", "It will offer posts elsewhere to 30 of the 340 people affected.", "30", "headcount", "transfers", "30", "people"), "a number before `of the` and a counted noun is left out"),
    (R("headcount.noun", "The company paid 60 employees a bonus.", "60 employees", "total_employees"), "any count of employees that no cue governs is taken for the total"),
]  # fmt: skip


@cases(CASES, KNOWN_WRONG)
def test_count(case: Case) -> None:
    check(case)


def test_every_rule_has_both_sides() -> None:
    assert not balance(CASES, KNOWN_WRONG, RULES)
