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
    # what became of the level, and levels without a noun
    A("headcount.carried_on", "The headcount fell by 40 to 1,440.", "1,440", "headcount", "total_employees", "1440", "people", "down"),
    A("headcount.verb", "The headcount fell by 40 to 1,440.", "40", "headcount", "headcount_change", "40", "people", "down"),
    A("headcount.strength", "Employment at the plant was 31,700 in May.", "31,700", "headcount", "total_employees", "31700", "people"),
    A("headcount.strength", "The number of full-time equivalents at the close of the period was 1,108.", "1,108", "headcount", "total_employees", "1108", "people"),
    A("headcount.strength", "Told staff on Monday. Had 5,100 on the books in June.", "5,100", "headcount", "total_employees", "5100", "people"),
    A("headcount.strength", "Halden counts 340 on its payroll.", "340", "headcount", "total_employees", "340", "people"),
    A("headcount.staff", "It has grown from four founders to 540 people in 12 countries.", "540 people", "headcount", "total_employees", "540", "people", "up"),
    A("headcount.staff", "Some 540 people now draw a salary there.", "Some 540 people", "headcount", "total_employees", "486..594", "people"),
    A("headcount.staff", "A year ago there were 95 people in the Berlin office.", "95 people", "headcount", "total_employees", "95", "people"),
    R("headcount.staff", "The village has grown to 540 people.", "540 people"),
    R("headcount.staff", "The crowd swelled to 540 people.", "540 people"),
    R("headcount.strength", "The score in the second half was 40.", "40"),
    R("headcount.staff", "There were 95 people in the church.", "95 people"),
    # the heads of a share, and other words for losing or keeping work
    A("headcount.topic", "Roughly 18% of the workforce, i.e. about 115.", "about 115", "headcount", "layoffs", "103.5..126.5", "people", "down"),
    A("headcount.topic", "It is cutting 15% of staff, or some 270, in May.", "some 270", "headcount", "layoffs", "243..297", "people", "down"),
    A("headcount.verb", "The closure will cost 300 people their jobs.", "300 people", "headcount", "layoffs", "300", "people", "down"),
    A("headcount.verb", "Halden showed 120 people the door.", "120 people", "headcount", "layoffs", "120", "people", "down"),
    A("headcount.verb", "Nearly 200 have already left under a voluntary scheme.", "Nearly 200", "headcount", "departures", "180..200", "people", "down"),
    A("headcount.verb", "A further 85 were offered transfers to Hull.", "85", "headcount", "transfers", "85", "people"),
    A("headcount.noun", "I've thirty-odd reqs open.", "thirty-odd reqs", "headcount", "job_openings", "27..33", "people"),
    R("headcount.topic", "It owns 18% of the shares, or about 115 million.", "about 115 million"),
    R("headcount.topic", "About 18% of the jobs, or 115 a day, run late.", "115"),
    R("headcount.verb", "The tickets cost 300 people their patience.", "300 people", "layoffs"),
    R("headcount.verb", "She showed 120 people the garden.", "120 people", "layoffs"),
    # spoken hundreds
    A("headcount.topic", "There were three of us. And now?\nWell, two-forty.", "two-forty", "headcount", "total_employees", "240", "people"),
    A("headcount.verb", "We let another two-sixty go.", "two-sixty", "headcount", "layoffs", "260", "people", "down"),
    A("headcount.verb", "It employs five-eighty people.", "five-eighty people", "headcount", "total_employees", "580", "people"),
    R("headcount.noun", "Staff left at two-forty.", "two-forty"),
    # a running list of cuts
    A("headcount.topic", "We log only cuts with a document. Running tally: 4,830 jobs.\n\nOndine Health (Boston). 640. Telehealth.", "640", "headcount", "layoffs", "640", "people", "down"),
    A("headcount.topic", "Layoff tracker: 3 employers this week.\n\nBRIGHTHOLM COUNCIL\nUp to 300, consultation until May.", "Up to 300", "headcount", "layoffs", "..300", "people", "down"),
    A("headcount.topic", "Layoff tracker: 3 employers this week.\n\nQuillon (Pittsburgh). 312 people, all but a few.", "312 people", "headcount", "layoffs", "312", "people", "down"),
    A("headcount.topic", "The layoff list, week 14.\n\n• Elm (remote) – 210, or 12%\n• Cask & Co (Denver) – 45; the whole studio", "210", "headcount", "layoffs", "210", "people", "down"),
    A("headcount.topic", "The layoff list, week 14.\n\n• Elm (remote) – 210, or 12%\n• Cask & Co (Denver) – 45; the whole studio", "45", "headcount", "layoffs", "45", "people", "down"),
    A("headcount.topic", "The layoff list, week 14.\n\nRunning total for 2025: 9,412 people.", "9,412 people", "headcount", "cumulative_layoffs", "9412", "people", "down"),
    A("headcount.strength", "Employment reached its highest point, 2,300, in 1951.", "2,300", "headcount", "total_employees", "2300", "people"),
    A("headcount.strength", "We were 740 at new year.", "740", "headcount", "total_employees", "740", "people"),
    R("headcount.topic", "We have 60 staff. We went from 58 million to 37 in one year.", "37"),
    R("headcount.topic", "The shopping list, week 14.\n\n• Elm (remote) – 210, or 12%", "210"),
    R("headcount.topic", "Our list of the best walks.\n\nHigh Fell (Cumbria). 640. Steep.", "640"),
    # a part of those just counted
    A("headcount.staff", "The office has 85 staff. Of the 85 folks there, thirty will move.", "85 folks", "headcount", "total_employees", "85", "people"),
    A("headcount.carried_on", "The office has 85 staff. Of the 85 folks there, thirty will move.", "thirty", "headcount", "transfers", "30", "people"),
    # whom a firm looks for
    A("headcount.verb", "Halden is looking for another 15 operators.", "15 operators", "headcount", "new_hires", "15", "people", "up"),
    R("headcount.verb", "Police are looking for two men.", "two men", "new_hires"),
    # going, let go, taking the package
    A("headcount.verb", "They let 40 of us go.", "40", "headcount", "layoffs", "40", "people", "down"),
    A("headcount.verb", "They canned 40 people last week.", "40 people", "headcount", "layoffs", "40", "people", "down"),
    A("headcount.verb", "The closure leaves 850 without jobs.", "850", "headcount", "layoffs", "850", "people", "down"),
    A("headcount.verb", "In all 85 people got the boot.", "85 people", "headcount", "layoffs", "85", "people", "down"),
    A("headcount.noun", "More than 85 staffers received pink slips.", "More than 85 staffers", "headcount", "layoffs", "85..", "people", "down"),
    A("headcount.noun", "Some 600 jobs are on the line.", "Some 600 jobs", "headcount", "jobs_at_risk", "540..660", "people", "down"),
    A("headcount.verb", "Then 85 accepted buyouts.", "85", "headcount", "departures", "85", "people", "down"),
    A("headcount.verb", "The voluntary scheme was taken up by 88 people.", "88 people", "headcount", "departures", "88", "people", "down"),
    A("headcount.verb", "The firm laid off 60. The paper says 50 are going.", "50", "headcount", "layoffs", "50", "people", "down"),
    A("headcount.label", "Laid off: 120 (15%)", "120", "headcount", "layoffs", "120", "people", "down"),
    A("headcount.staff", "She manages 60 people.", "60 people", "headcount", "total_employees", "60", "people"),
    A("headcount.topic", "Halden laid off a fifth of its staff. The cut of 60 jobs hurt. That is 14 people in Lund.", "14 people", "headcount", "layoffs", "14", "people", "down"),
    A("headcount.topic", "The firms laid off 60.\n\nNovember 5 – Halden Radio: the entire desk, 14 people.", "14 people", "headcount", "layoffs", "14", "people", "down"),
    R("headcount.verb", "The firm laid off 60. 40 went to the pub.", "40", "layoffs"),
    R("headcount.topic", "The firm laid off 60. At the party there were cakes for 14 people.", "14 people"),
    R("headcount.verb", "The parcel was accepted by 88 people.", "88 people", "departures"),
    R("headcount.noun", "All but 35 of its 480 employees were shown the door.", "35 of its", "layoffs"),
    R("headcount.carried_on", "We took on 200 clinicians and lifted our net promoter score to 71.", "71", "new_hires"),
    A("headcount.staff", "Sixty of our 410 people are leaving.", "Sixty of our 410 people", "headcount", "departures", "60", "people", "down"),
    A("headcount.noun", "At Halden 60 of 410 jobs go.", "410 jobs", "headcount", "total_employees", "410", "people"),
    A("headcount.staff", "We have doubled to 40 people.", "40 people", "headcount", "total_employees", "40", "people", "up"),
    A("headcount.carried_on", "We scaled from 10 people to 40.", "40", "headcount", "total_employees", "40", "people"),
    A("headcount.label", "Average monthly number of employees: 440", "440", "headcount", "total_employees", "440", "people"),
    A("headcount.label", "Full-time staff: 40; part-time: 12.", "12", "headcount", "total_employees", "12", "people"),
    R("headcount.label", "Monthly staff parking: 40 euros a head, say 44", "44"),
    # people who are nobody's staff
    R("headcount.verb", "Last year 3,900 people applied and we took on 97.", "3,900 people", "new_hires"),
    R("headcount.verb", "At least 60 were laid off, per two people with knowledge of the matter.", "two people", "layoffs"),
    R("headcount.noun", "Three employees familiar with the plan spoke of cuts.", "Three employees", "layoffs"),
    R("headcount.verb", "The top ten bring in 14% of sales.", "ten", "new_hires"),
    R("headcount.noun", "If you have fewer than 50 employees, the law spares you.", "fewer than 50 employees", "total_employees"),
    R("headcount.noun", "Companies with more than 250 employees must report.", "more than 250 employees", "total_employees"),
    A("headcount.noun", "The company has more than 250 employees.", "more than 250 employees", "headcount", "total_employees", "250..", "people"),
    # the size of a firm, in passing
    A("headcount.verb", "Velmar runs 410 barges and employs 1,300.", "1,300", "headcount", "total_employees", "1300", "people"),
    A("headcount.strength", "The desk will be 40 strong before the year is out.", "40", "headcount", "total_employees", "40", "people"),
    A("headcount.strength", "The bid came from Orvane (4,100 worldwide) in May.", "4,100", "headcount", "total_employees", "4100", "people"),
    A("headcount.staff", "Some 1,900 dockers downed tools.", "Some 1,900 dockers", "headcount", "total_employees", "1710..2090", "people"),
    A("headcount.staff", "A firm bought in November brought 50 hands with it.", "50 hands", "headcount", "total_employees", "50", "people"),
    A("headcount.staff", "We closed September at 4,210 people.", "4,210 people", "headcount", "total_employees", "4210", "people"),
    A("headcount.verb", "The works gave work to 380 ropemakers.", "380 ropemakers", "headcount", "total_employees", "380", "people"),
    A("headcount.noun", "Over the years it trained 612 apprentices.", "612 apprentices", "headcount", None, "612", "people"),
    R("headcount.strength", "Halden (4,100 shops worldwide) makes tiles.", "4,100 shops", "total_employees"),
    R("headcount.staff", "Some 1,900 pupils downed tools.", "1,900 pupils", "total_employees"),
    R("headcount.staff", "The firm bought in November brought 50 visitors with it.", "50 visitors", "total_employees"),
    R("headcount.staff", "We closed September at 4,210 visitors.", "4,210 visitors", "total_employees"),
    R("headcount.verb", "It gave lunch to 380 ropemakers.", "380 ropemakers", "total_employees"),
    R("headcount.noun", "The college trained 400 managers.", "400 managers", "total_employees"),
    # desks lost, people shed, some of us gone
    A("headcount.verb", "The delay cost 120 testers their desks.", "120 testers", "headcount", "layoffs", "120", "people", "down"),
    A("headcount.verb", "Halden Bank has shed 4,300 people.", "4,300 people", "headcount", "layoffs", "4300", "people", "down"),
    A("headcount.verb", "They RIF'd 22 on Monday.", "22", "headcount", "layoffs", "22", "people", "down"),
    A("headcount.verb", "The foundry wants 236 of us gone.", "236", "headcount", "layoffs", "236", "people", "down"),
    R("headcount.verb", "The storm cost 120 testers their sleep.", "120 testers", "layoffs"),
    R("headcount.verb", "Halden Bank has shed 4,300 tonnes.", "4,300 tonnes", "layoffs"),
    R("headcount.verb", "The yard wants 236 of its boats gone.", "236 of its boats", "layoffs"),
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


AMOUNTS: list[Case] = [
    # short words for it, and what it is compared with
    A("money.named", "Velmar printed Q1 revs of $318m vs our $311m and cons $313m.", "$318m", "revenue", "revenue", "318e6", "USD"),
    A("money.carried_on", "Velmar printed Q1 revs of $318m vs our $311m and cons $313m.", "$311m", "revenue", "revenue", "311e6", "USD"),
    A("money.carried_on", "Velmar printed Q1 revs of $318m vs our $311m and cons $313m.", "$313m", "revenue", "revenue", "313e6", "USD"),
    A("money.carried_on", "Turnover was £40m against the City's £38m forecast.", "£38m", "revenue", "revenue", "38e6", "GBP"),
    R("money.named", "Velmar lent the rev. John Bright £4m.", "£4m", "revenue"),
    # what a firm does, bills and sells for
    A("money.verb", "The buyer has 1,400 staff and did £160 million last year.", "£160 million", "revenue", "revenue", "160e6", "GBP"),
    A("money.verb", "On my numbers the business does $720M in FY28.", "$720M", "revenue", "revenue", "720e6", "USD"),
    A("money.verb", "He was selling $190,000 worth of cases a year.", "$190,000", "revenue", "revenue", "190e3", "USD"),
    R("money.verb", "They did not pay £3m.", "£3m", "revenue"),
    R("money.verb", "The storm will do £3m of damage.", "£3m", "revenue"),
    # tax comes off a profit
    A("money.named", "Sales rose, and we made a bit of money: €1.3m after tax.", "€1.3m", "other_money", "net_income", "1.3e6", "EUR"),
    A("money.named", "It made £4m before tax on sales of £50m.", "£4m", "other_money", "pretax_profit", "4e6", "GBP"),
    R("money.verb", "It made £4m before tax on sales of £50m.", "£4m", "revenue"),
    A("money.named", "Turnover was £50m before tax rebates.", "£50m", "revenue", "revenue", "50e6", "GBP"),
    # a price is paid
    A("money.named", "Revenue grew. It was bought by Nordvej in 1988 for £6.2 million.", "£6.2 million", "other_money", "purchase_price", "6.2e6", "GBP"),
    A("money.named", "Velmar snapped up the chain for €45m.", "€45m", "other_money", "purchase_price", "45e6", "EUR"),
    A("money.named", "The plant changed hands for $2m.", "$2m", "other_money", "purchase_price", "2e6", "USD"),
    R("money.named", "It sold 3,000 cars for $60 million.", "$60 million", "purchase_price"),
    A("money.topic", "Sales were £9m. Tidemark, bought in May for £3m, contributed £5m.", "£5m", "revenue", "revenue", "5e6", "GBP"),
    # guidance without a measure is of revenue
    A("money.topic", "FY guide: $780M to $800M, unchanged", "$780M to $800M", "revenue", "revenue", "780e6..800e6", "USD"),
    A("money.topic", "Guidance for 2026 is $90m to $95m.", "$90m to $95m", "revenue", "revenue", "90e6..95e6", "USD"),
    A("money.named", "Revenue guide was raised to $520M from $510M.", "$520M", "revenue", "revenue", "520e6", "USD", "up"),
    A("money.named", "Guidance for capital expenditure is $90m.", "$90m", "other_money", "capital_expenditure", "90e6", "USD"),
    R("money.named", "Full year: $524M, raised from $515M.", "$515M", "funding_raised"),
    A("money.named", "Dorrit raised $9 million from Halden Capital.", "$9 million", "other_money", "funding_raised", "9e6", "USD"),
    # what the sentence before was about
    A("money.topic", "Turnover was up 7 per cent. Just over £600m.", "Just over £600m", "revenue", "revenue", "600e6..", "GBP"),
    A("money.topic", "Clinics had revenue of €356m. Diagnostics contributed €156m.", "€156m", "revenue", "revenue", "156e6", "EUR"),
    R("money.topic", "Income was £2m. Agency spend in the nine months was £5.2 million.", "£5.2 million", "revenue"),
    R("money.topic", "Revenue was £3bn. It has been given £18 million of public money.", "£18 million", "revenue"),
    R("money.topic", "Revenue was £3bn. Non-recurring items contributed £18 million.", "£18 million", "revenue"),
    R("money.topic", "Sales rose 3%. It has £4m in the bank.", "£4m", "revenue"),
    R("money.topic", "Sales rose 3%. It burned through £4m.", "£4m", "revenue"),
    R("money.verb", "Sales rose 3%. It took a £4m hit.", "£4m", "revenue"),
    A("money.verb", "It pulls in $40m a year.", "$40m", "revenue", "revenue", "40e6", "USD"),
    A("money.verb", "A $40m-a-year company bought it.", "$40m", "revenue", "revenue", "40e6", "USD"),
    A("money.named", "It makes $40m a year in sales.", "$40m", "revenue", "revenue", "40e6", "USD"),
    A("money.named", "Our MRR is $400k.", "$400k", "revenue", "monthly_recurring_revenue", "400e3", "USD"),
    A("money.topic", "It guides to $40m-$42m for the year.", "$40m-$42m", "revenue", "revenue", "40e6..42e6", "USD"),
    R("money.topic", "The banker guides to $40m.", "$40m", "revenue"),
    R("money.near", "Excluding currency, which was unfavorable by $22 million, net sales rose 5.9%.", "$22 million", "revenue"),
    R("money.named", "Revenue support of up to £6m may be requested.", "up to £6m", "revenue"),
]  # fmt: skip


RATES: list[Case] = [
    A("percent.growth", "Net sales were $2,418.6 million, an increase of $113.5 million, or 4.9%.", "4.9%", "growth_rate", "revenue_growth", "4.9", "percent", "up"),
    A("percent.growth", "Revenue fell by £3m, or 4%, to £72m.", "4%", "growth_rate", "revenue_growth", "4", "percent", "down"),
    A("percent.growth", "Revenue rose $3m (4%) in the year.", "4%", "growth_rate", "revenue_growth", "4", "percent", "up"),
    R("percent.growth", "It cut 340 jobs, or 9% of its staff.", "9%"),
    R("percent.growth", "Costs were $3m, or 4% of sales.", "4%"),
    A("table.growth", "| | Velmar | Orlo |\n| Customers | 40 | 52 |\n| Growth | 11% | 58% |", "Growth | 11%", "growth_rate", "revenue_growth", "11", "percent", "up"),
    R("table.growth", "| | Velmar | Orlo |\n| Customers | 40 | 52 |\n| Gross margin | 11% | 58% |", "11%"),
    A("percent.growth", "Orlo Foods lifted its own sales by 11%.", "11%", "growth_rate", "revenue_growth", "11", "percent", "up"),
    R("percent.growth", "Velmar is owned by 11% of its staff.", "11%"),
    A("percent.carried_on", "Sales at Orlo rose 11% while Velmar managed 4%.", "4%", "growth_rate", "revenue_growth", "4", "percent", "up"),
    A("percent.growth", "Food sales rose 5.1%. Clothing managed only 1.4%.", "1.4%", "growth_rate", None, "1.4", "percent", "up"),
    R("percent.growth", "Its share of the grocery market edged up to 3.9%.", "3.9%"),
    R("percent.growth", "Income was £2.36 million, some 8 per cent below budget.", "some 8 per cent"),
    R("percent.carried_on", "Trips rose 7% and are still 3% short of the record.", "3%"),
    A("percent.growth", "Top line has compounded at 13% since 2022.", "13%", "growth_rate", "revenue_growth", "13", "percent", "up"),
    A("percent.growth", "The firm lost a third of its revenue.", "a third", "growth_rate", "revenue_growth", "33..34", "percent", "down"),
    R("percent.growth", "The firm lost a third of its staff.", "a third"),
    R("percent.growth", "If a rival undercuts by 10%, we lose.", "10%"),
    R("percent.growth", "We cut our FY25e sales by 2%.", "2%"),
    A("percent.growth", "The company raised its prices by 3%.", "3%", "growth_rate", "price_growth", "3", "percent", "up"),
]  # fmt: skip

DATES: list[Case] = [
    A("date.event", "| | Velmar | Orlo |\n| Founded | 2008 | 2017 |", "2017", "date", "founding_date", "", "date"),
    A("date.event", "| | Velmar | Orlo |\n| Founded | 2008 | 2017 |", "2008", "date", "founding_date", "", "date"),
    R("date.event", "| | Velmar | Orlo |\n| Colour | 2008 | 2017 |", "2017"),
    A("date.event", "Consultation starts 3 March. We shall see.", "3 March", "date", "consultation_start_date", "", "date"),
    R("date.event", "Second-quarter results are due on August 7.", "Second-quarter"),
    A("date.event", "Second-quarter results are due on August 7.", "August 7", "date", "maturity_date", "", "date"),
    R("date.event", "They hope for much from tonight's talks.", "tonight"),
    R("date.event", "Orlo Foods said this week that it would close the shop.", "this week"),
    A("date.event", "Orlo Foods closed the shop in May 2023.", "May 2023", "date", "closure_date", "", "date"),
    A("date.alone", "Next in line: capital markets day, 17 June.", "17 June", "date", None, "", "date"),
    R("date.alone", "Entries for 2026 are welcome at the desk.", "2026"),
    R("date.alone", "Would I do it again? Ask me in 2027.", "2027"),
    R("date.event", "The results do not apply to the situation today.", "today"),
    A("date.event", "Completion is pencilled in for the second quarter of 2025.", "the second quarter of 2025", "date", "completion_date", "", "date"),
    A("date.event", "The plant has been postponed to the second half of 2026.", "the second half of 2026", "date", None, "", "date"),
    A("date.event", "The union talks wrapped up on 6 October.", "6 October", "date", "meeting_date", "", "date"),
    A("date.event", "The mill is to close at the end of March with the loss of 212 jobs.", "the end of March", "date", "closure_date", "", "date"),
    R("date.event", "Sales were up on 6 October.", "6 October"),
    R("date.event", "Its guidance is for the second quarter of 2025.", "the second quarter of 2025"),
    R("date.event", "Orlo Foods today announced a merger.", "today"),
    A("date.event", "The chain will open a shop today.", "today", "date", "opening_date", "", "date"),
    A("date.event", "Deadline 5 April. We shall see.", "5 April", "date", "deadline", "", "date"),
]  # fmt: skip


@cases(PEOPLE)
def test_people(case: Case) -> None:
    check(case)


@cases(WITHDRAWN)
def test_what_a_text_takes_back_is_no_claim(case: Case) -> None:
    check(case)


@cases(AMOUNTS)
def test_amounts(case: Case) -> None:
    check(case)


@cases(RATES)
def test_rates(case: Case) -> None:
    check(case)


@cases(DATES)
def test_dates(case: Case) -> None:
    check(case)
