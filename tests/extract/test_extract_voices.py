"""How others than news agencies state figures: forums, interviews, newsletters, trackers, corrections."""

from __future__ import annotations

from extracting import Accepted as A
from extracting import Case, cases, check
from extracting import Rejected as R

PEOPLE: list[Case] = [
    # small words inside a compound do not end the noun
    A("headcount.noun", "The chain will cut 120 in-store staff.", "120 in-store staff", "headcount", "layoffs", "120", "people", "down"),
    A("headcount.noun", "Orlo Foods employs 60 by-the-hour drivers.", "60 by-the-hour drivers", "headcount", "total_employees", "60", "people"),
    A("headcount.verb", "The firm laid off 800 door-to-door reps.", "800 door-to-door reps", "headcount", "layoffs", "800", "people", "down"),
    A("headcount.noun", "After c.180 roles were cut in Leeds, few remain.", "c.180 roles", "headcount", "layoffs", "162..198", "people", "down"),
    # what becomes of their jobs makes staff of those of any trade
    A("headcount.verb", "Some 44 bakers were made redundant.", "Some 44 bakers", "headcount", "layoffs", "39.6..48.4", "people", "down"),
    A("headcount.verb", "At Halden 30 pressers lose their jobs.", "30 pressers", "headcount", "layoffs", "30", "people", "down"),
    A("headcount.verb", "All 33 people kept their jobs.", "33 people", "headcount", "total_employees", "33", "people"),
    A("headcount.carried_on", "Halden laid off 90 clerks, along with 30 loom fixers.", "30 loom fixers", "headcount", "layoffs", "30", "people", "down"),
    A("headcount.noun", "We told 310 of our teammates that their roles are eliminated.", "310 of our teammates", "headcount", "layoffs", "310", "people", "down"),
    R("headcount.carried_on", "Halden laid off 90 clerks, along with scrapping 30 trailers.", "30 trailers", "layoffs"),
    R("headcount.verb", "In all 80 charges were dismissed.", "80 charges", "layoffs"),
    # cuts are the subject
    A("headcount.verb", "The latest round of cuts, in November, hit 64 people.", "64 people", "headcount", "layoffs", "64", "people", "down"),
    A("headcount.verb", "The layoffs cost 64 people their jobs.", "64 people", "headcount", "layoffs", "64", "people", "down"),
    A("headcount.noun", "Headcount hit 1,500 employees.", "1,500 employees", "headcount", "total_employees", "1500", "people"),
    R("headcount.verb", "The cut in benefits hits 25,000 people.", "25,000 people", "layoffs"),
    R("headcount.verb", "The strike hit 3,000 people.", "3,000 people", "layoffs"),
    # the writer's own firm, or a firm by what it is
    A("headcount.staff", "We went from 700 people to 1,800 in two years.", "700 people", "headcount", "total_employees", "700", "people"),
    A("headcount.staff", "We had about 60 people then.", "about 60 people", "headcount", "total_employees", "54..66", "people"),
    A("headcount.staff", "The studio grew from 12 people to 90.", "12 people", "headcount", "total_employees", "12", "people"),
    A("headcount.staff", '"There were nearly 900 people here when I started," she said.', "nearly 900 people", "headcount", "total_employees", "810..900", "people"),
    A("headcount.carried_on", "Newsroom down to 203 from 275.", "275", "headcount", "total_employees", "275", "people"),
    A("headcount.strength", "Newsroom down to 203 from 275.", "203", "headcount", "total_employees", "203", "people", "down"),
    A("headcount.carried_on", "It kept growing its team from 240 to 410, with revenue of $64 million.", "410", "headcount", "total_employees", "410", "people", "up"),
    R("headcount.strength", "The team travelled from 12 countries.", "12 countries"),
    R("headcount.strength", "He moved the team from 3 Bold Street.", "3"),
    R("headcount.staff", "We had 300 people through the doors.", "300 people", "total_employees"),
    R("headcount.staff", "There are 40 people in the park.", "40 people", "total_employees"),
    R("headcount.strength", "The book has few pictures (there are six).", "six"),
    # a part of those just counted
    A("headcount.staff", "The office has 85 staff. Of the 85 folks there, thirty will move.", "85 folks", "headcount", "total_employees", "85", "people"),
    A("headcount.carried_on", "The office has 85 staff. Of the 85 folks there, thirty will move.", "thirty", "headcount", "transfers", "30", "people"),
    # whom a firm looks for
    A("headcount.verb", "Halden is looking for another 15 operators.", "15 operators", "headcount", "new_hires", "15", "people", "up"),
    R("headcount.verb", "Police are looking for two men.", "two men", "new_hires"),
    # people who are nobody's staff
    R("headcount.verb", "Last year 3,900 people applied and we took on 97.", "3,900 people", "new_hires"),
    R("headcount.verb", "At least 60 were laid off, per two people with knowledge of the matter.", "two people", "layoffs"),
    R("headcount.noun", "Three employees familiar with the plan spoke of cuts.", "Three employees", "layoffs"),
    R("headcount.verb", "The top ten bring in 14% of sales.", "ten", "new_hires"),
    R("headcount.noun", "If you have fewer than 50 employees, the law spares you.", "fewer than 50 employees", "total_employees"),
    R("headcount.noun", "Companies with more than 250 employees must report.", "more than 250 employees", "total_employees"),
    A("headcount.noun", "The company has more than 250 employees.", "more than 250 employees", "headcount", "total_employees", "250..", "people"),
]  # fmt: skip

WITHDRAWN: list[Case] = [
    R("headcount.carried_on", "The newsroom employs 240 people, not 640 as stated.", "640", "total_employees"),
    R("headcount.carried_on", "Lumio will eliminate 85 positions, rather than 850.", "850", "layoffs"),
    R("headcount.carried_on", "The mill cut 1,300 jobs, not 3,100.", "3,100", "layoffs"),
    R("headcount.noun", "An earlier version of this article said the firm would cut 90 jobs.", "90 jobs", "layoffs"),
    R("headcount.noun", "Update: we earlier said 2,800 jobs.", "2,800 jobs", "layoffs"),
    R("headcount.verb", "On Friday we wrote that Ashby Rail employs 52,000 people.", "52,000 people", "total_employees"),
    R("money.named", "Because of an editing error, revenue was given as £4m.", "£4m", "revenue"),
    R("money.named", "A chart in the March issue wrongly gave revenue of £4m.", "£4m", "revenue"),
    R("date.event", "October 8: A profile of the founder said she joined Velmar in 2005.", "2005"),
    R("date.event", "October 11: Owing to an editing error, we wrote that Velmar opened a shop.", "October 11"),
    A("headcount.verb", "On Friday we wrote that Ashby Rail employs 52,000 people. It employs 25,200.", "25,200", "headcount", "total_employees", "25200", "people"),
    A("money.named", "We wrote that sales were $3m, but it was $5m in revenue.", "$5m", "revenue", "revenue", "5e6", "USD"),
    A("money.named", "We previously reported revenue of $42 million.", "$42 million", "revenue", "revenue", "42e6", "USD"),
    A("money.named", "The article says revenue was £5m in 2023.", "£5m", "revenue", "revenue", "5e6", "GBP"),
    A("date.event", "March 2023: The firm opened a plant.", "March 2023", "date", "opening_date", "", "date"),
]  # fmt: skip


@cases(PEOPLE)
def test_people(case: Case) -> None:
    check(case)


@cases(WITHDRAWN)
def test_what_a_text_takes_back_is_no_claim(case: Case) -> None:
    check(case)
