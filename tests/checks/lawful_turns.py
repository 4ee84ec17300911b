"""Sound sentences, each with one turn of English that a rule has to read: its name gives the rule and the turn."""

from __future__ import annotations

from lawful_texts import Case, page

TURNS: list[Case] = [
    (
        "a February forecast beside the year before (growth_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page(
                "2024-05-14",
                "Hoshizawa Optical lifts full-year profit forecast, to trim 800 jobs abroad\n"
                "\n"
                "TOKYO - Hoshizawa Optical Co. said Tuesday its group net profit for the year ended March 31 "
                "rose 31% to 48.2 billion yen ($309 million), against its February forecast of 45 billion yen "
                "and 36.8 billion yen the year before. Sales gained 5% to 612.4 billion yen.\n"
                "\n"
                "For the year to March 2025 it forecasts net profit of 52 billion yen, up 8%, on sales of 640 "
                "billion yen.\n"
                "\n"
                "The company will cut 800 jobs outside Japan, or about 4% of its global workforce of some "
                "21,000, by March 2026. In Japan it offers early retirement to up to 300 employees aged 50 and "
                "over. Separately, its semiconductor unit will add 250 staff.\n"
                "\n"
                "The annual dividend will be 60 yen, comprising an interim payment of 28 yen and a year-end "
                "payment of 32 yen. The weak yen added 6.1 billion yen to profit.",
            ),
        ],
    ),
    (
        "a target (growth_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page("2024-05-16", "Sales rose 10% to $110 million against a target of $120 million."),
        ],
    ),
    (
        "a consensus (growth_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page("2024-05-16", "Revenue rose 10% to €110 million, compared with a consensus estimate of €105 million."),
        ],
    ),
    (
        "a forecast, then the base (growth_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page("2024-05-16", "The group's profit was £60m, against a forecast of £55m, up 20% from £50m."),
        ],
    ),
    (
        "an estimate between the figure and its growth (growth_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page("2024-05-16", "Net profit of Rs 61 crore, against a Street estimate of Rs 55 crore, was up 22 per cent."),
        ],
    ),
    (
        "guidance (growth_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page(
                "2024-05-16", "Revenue grew to $95 million from guidance of $90 million to $92 million, up 19% on last year's $80 million."
            ),
        ],
    ),
    (
        "a target that was beaten (growth_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page("2024-05-16", "Sales of £110m beat the £100m target by 10% and were 22% up on last year's £90m."),
        ],
    ),
    (
        "an offer price (direction_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page("2024-05-16", "Shares rose 3% to 206p, against an offer price of 250p."),
        ],
    ),
    (
        "a limit (direction_mismatch: a forecast, target or limit is taken for the earlier level)",
        [
            page("2024-05-16", "Spending rose 10% to £22m, against a limit of £25m."),
        ],
    ),
    (
        "a national average (direction_mismatch: the figure set beside it measures something else and is taken for the earlier level)",
        [
            page("2024-05-16", "Rents rose 10% to £1,100 a month, compared with a national average of £1,250."),
        ],
    ),
    (
        "exports beside imports (growth_mismatch: the figure set beside it measures something else and is taken for the earlier level)",
        [
            page("2024-05-16", "Imports rose 6% to $53 billion against exports of $41 billion, leaving a deficit of $12 billion."),
        ],
    ),
    (
        "cash beside debts (growth_mismatch: the figure set beside it measures something else and is taken for the earlier level)",
        [
            page("2024-05-16", "Cash rose 10% to £22m, against debts of £40m."),
        ],
    ),
    (
        "net beside gross (growth_mismatch: the figure set beside it measures something else and is taken for the earlier level)",
        [
            page("2024-05-16", "Net revenue rose 12% to $112 million, compared with gross revenue of $140 million."),
        ],
    ),
    (
        "a rival (growth_mismatch: the figure set beside it measures something else and is taken for the earlier level)",
        [
            page("2024-05-16", "Headcount rose 5% to 2,100, compared with 2,900 at its main rival."),
        ],
    ),
    (
        "another sector (growth_mismatch: the figure set beside it measures something else and is taken for the earlier level)",
        [
            page("2024-05-16", "Wages rose 5% to £42,000, against £36,000 in the public sector."),
        ],
    ),
    (
        "respectively (growth_mismatch: the bases stand in the order of the figures)",
        [
            page(
                "2024-05-16",
                "Revenue rose 5% to $105 million and net profit 10% to $11 million, from $100 million and $10 million respectively.",
            ),
        ],
    ),
    (
        "the fall of the quarter before (growth_mismatch: the second rate is of an earlier period)",
        [
            page("2024-05-16", "Sales fell, but less than feared: 2% to £98m from £100m, after a fall of 5% the quarter before."),
        ],
    ),
    (
        "two of four directors (event_count: the list names the few of the many, not the many)",
        [
            page("2024-05-16", "It named two of its four new directors: Ann Lowe and Ruth Moss."),
        ],
    ),
    (
        "a part taken off (sum_mismatch: less and minus take a part off)",
        [
            page("2024-05-16", "Costs: staff £6.0m, rent £2.0m, other £1.5m, less grants of £0.5m, total £9.0m."),
        ],
    ),
    (
        "discounts (sum_mismatch: less and minus take a part off)",
        [
            page("2024-05-16", "Gross sales were £12m, minus discounts of £1m and returns of £0.5m, a total of £10.5m."),
        ],
    ),
    (
        "a price for each and the cost of all (ratio_mismatch: the first figure is the cost, the last the yield of the sales)",
        [
            page("2024-05-16", "The £12m building has 40 flats, which sell at £350,000 each, or £14m in all."),
        ],
    ),
    (
        "a sister shop (duration_mismatch: the second figure belongs to another company)",
        [
            page("2024-05-16", "The shop was founded in 1962. Its sister shop celebrated its 50th anniversary in 2020."),
        ],
    ),
    (
        "the rest elsewhere (sum_mismatch: the list says that it is open)",
        [
            page("2024-05-16", "Halvorsen will cut 420 jobs: 260 in Norway, 110 in Scotland, and the rest elsewhere."),
        ],
    ),
    (
        "a net cut (sum_mismatch: created posts are taken off, not added)",
        [
            page("2024-05-16", "The company will cut 420 jobs net: 460 go, 40 are created."),
        ],
    ),
    (
        "a total without a part (sum_mismatch: the total says what it leaves out)",
        [
            page("2024-05-16", "It has 68 teachers, 29 assistants and 4 cooks, a total of 97 without the cooks."),
        ],
    ),
    (
        "two counts before one list (event_count: the list names both groups)",
        [
            page("2024-05-16", "The company will close three offices by June and two by December: Leeds, York, Hull, Derby and Bath."),
        ],
    ),
    (
        "a year named once, for one date (weekday_mismatch: the year stands before it in the clause)",
        [
            page("2024-05-16", "In 2023 the fair was on Saturday 13 May; this year it is on Saturday 11 May."),
        ],
    ),
    (
        "a year that stands before the day (weekday_mismatch: the year stands before it in the clause)",
        [
            page("2024-05-16", "Next year's fair is on Saturday 10 May 2025, and that of 2026 on Saturday 9 May."),
        ],
    ),
    (
        "every two years (descriptor_mismatch: the word is of another stretch than the two figures)",
        [
            page("2024-05-16", "Sales doubled every two years, from £10m in 2017 to £80m in 2023."),
        ],
    ),
    (
        "twice over (descriptor_mismatch: the word is of another stretch than the two figures)",
        [
            page("2024-05-16", "Sales doubled twice, from £10m to £40m."),
        ],
    ),
    (
        "a step on the way up (descriptor_mismatch: the word is of another stretch than the two figures)",
        [
            page("2024-05-16", "Sales almost doubled in five years: from £10m in 2018 to £12m in 2020 and £19m in 2023."),
        ],
    ),
    (
        "a step on the way down (descriptor_mismatch: the word is of another stretch than the two figures)",
        [
            page("2024-05-16", "Sales halved in two years, from £40m to £28m in 2021 and £20m in 2022."),
        ],
    ),
    (
        "a region beside the group (descriptor_mismatch: the two figures are of the other clause)",
        [
            page("2024-05-16", "Sales in Asia doubled, lifting the group's sales from £100m to £110m."),
        ],
    ),
    (
        "a unit beside the group (descriptor_mismatch: the two figures are of the other clause)",
        [
            page("2024-05-16", "Profit at the unit halved, cutting group profit from £40m to £35m."),
        ],
    ),
    (
        "exports beside revenue (descriptor_mismatch: the two figures are of the other clause)",
        [
            page("2024-05-16", "Exports tripled, helping revenue to rise from €50m to €60m."),
        ],
    ),
    (
        "a country beside the total (descriptor_mismatch: the two figures are of the other clause)",
        [
            page("2024-05-16", "Sales more than doubled in India and rose in total to $110 million from $100 million."),
        ],
    ),
    (
        "a round of layoffs in a company that has grown (percent_of_total: the share is of another whole, which the clause names)",
        [
            page(
                "2024-04-11",
                "Lumenpath raises $45M Series B at $300M valuation\n"
                "\n"
                "Lumenpath has raised $45 million in a Series B round led by Orrery Capital, bringing its "
                "total funding to $68 million. The round values the company at $300 million after the money, "
                "three times the $100 million of its Series A in 2022, when it raised $18 million. A seed "
                "round of $5 million came in 2020.\n"
                "\n"
                "Annual recurring revenue has reached $22 million, up from $9 million a year ago, CEO Priya "
                "Raman said. Revenue in calendar 2023 was $13.5 million. The company burns about $1.2 million "
                "a month and has a runway of more than three years.\n"
                "\n"
                "Lumenpath employs 130 people and wants to be 200 by year-end. In late 2022 it cut 25 of its "
                "then 105 jobs, almost a quarter. The company was founded in 2019 in Ghent, and moved to "
                "Boston two years later.",
            ),
        ],
    ),
    (
        "managers and everyone (percent_of_total: the share is of another whole, which the clause names)",
        [
            page(
                "2024-10-29",
                "Bank cuts 9% of managers, 2% of everyone\n"
                "\n"
                "Carrow Bank is cutting 340 management jobs. That is 9% of its 3,800 managers, but 2% of its "
                '17,000 employees. Reports of "one in ten" refer to the managers.\n'
                "\n"
                "Third-quarter profit before tax was £611m, up from £583m but down from £702m in the second "
                "quarter. For nine months it was £1.94bn, 2% more than last year's £1.90bn. Income rose 4% in "
                "the quarter; costs 6%. The cost-income ratio worsened to 54% from 53%.\n"
                "\n"
                "Bad debts were £88m, half the £176m of a year ago and a quarter of what analysts had feared.\n"
                "\n"
                "The bank bought back shares for £250m and will buy for another £250m by March. Since 2021 it "
                'has bought back £1.8bn, or 14% of its shares. Its target for return on equity remains "above '
                '12%" in 2026. This year it expects 11%.',
            ),
        ],
    ),
    (
        "three cuts in a row (percent_of_total: the share is of another whole, which the clause names)",
        [
            page(
                "2024-05-16", "Sandmere lost 40 of its 310 staff in 2022, 30 more in 2023 and 12, or 5%, this spring, leaving it with 228."
            ),
        ],
    ),
    (
        "a share of one site (percent_of_total: the share is of another whole, which the clause names)",
        [
            page(
                "2024-05-16", "It employs 900 people, a third of whom work in Leeds, and plans to cut 90 of them, 30% of the Leeds staff."
            ),
        ],
    ),
    (
        "shares of two groups (percent_of_total: the share is of another whole, which the clause names)",
        [
            page("2024-05-16", "It will cut 8% of the 500 jobs in Hull and 3% of 3,000 elsewhere, 130 in all."),
        ],
    ),
    (
        "managers and workers (percent_of_total: the share is of another whole, which the clause names)",
        [
            page("2024-05-16", "It dismissed 20% of its 100 managers and 5% of 1,000 workers, 70 people in total."),
        ],
    ),
    (
        "a parent (value_conflict: the second figure belongs to another company)",
        [
            page("2024-05-16", "Tandem has 5,000 employees. Tandem's parent has 50,000."),
        ],
    ),
    (
        "the parent company (value_conflict: the second figure belongs to another company)",
        [
            page("2024-05-16", "Erlin has 12,000 employees. The parent company has 15,000 employees."),
        ],
    ),
    (
        "a named rival (value_conflict: the second figure belongs to another company)",
        [
            page("2024-05-16", "Erlin has 12,000 employees. Its American rival Fenn has 13,000 employees."),
        ],
    ),
    (
        "an unnamed competitor (value_conflict: the second figure belongs to another company)",
        [
            page("2024-05-16", "Erlin has 12,000 employees. Its German competitor has 13,000 employees."),
        ],
    ),
    (
        "with agency workers (value_conflict: the words name two bases)",
        [
            page(
                "2024-05-16",
                "Erlin has 12,000 employees, not counting 1,500 agency workers. With agency workers, Erlin has 13,500 employees.",
            ),
        ],
    ),
    (
        "active employees (value_conflict: the words name two bases)",
        [
            page("2024-05-16", "Erlin has 12,000 employees, of whom 900 are on leave. Erlin has 11,100 active employees."),
        ],
    ),
]
