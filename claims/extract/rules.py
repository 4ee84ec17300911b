"""The rules of extraction: what each reads, with examples that must and must not be read by it.

Every name that :attr:`claims.model.Claim.rule` may carry has a row, and every row has examples of both kinds; a test
reads them all. ``docs/rules.md`` is made of these rows.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Read:
    """A text whose words ``quote`` the rule must read as this. ``value``: "340", "45e6..50e6", "300.." or "..500"; empty for a date."""

    text: str
    quote: str
    type: str
    metric: str | None
    value: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A text in which the rule must not read ``words``, and why."""

    text: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the name that its claims carry, what it reads, and its examples, compulsory on both sides."""

    name: str
    reads: str
    accepts: tuple[Read, ...]
    rejects: tuple[Left, ...]


RULES: tuple[Rule, ...] = (
    Rule("headcount.noun", "A count whose noun is one for people at work or for their places; the words of its clause say what became of them.",
        (Read("Tarrow Mills will cut 340 jobs.", "340 jobs", "headcount", "layoffs", "340"),
         Read("The firm has 4,200 employees.", "4,200 employees", "headcount", "total_employees", "4200")),
        (Left("It runs 700 stores.", "700", "stores are no people"),
         Left("One employee's dream is another's nightmare.", "One employee", "the noun only owns another"))),
    Rule("headcount.verb", "A number governed by a verb or noun of employment, its noun left out or one for people of any kind.",
        (Read("Orlo Foods employs 1,480 people.", "1,480 people", "headcount", "total_employees", "1480"),
         Read("The mine dismissed 130 on Monday.", "130", "headcount", "layoffs", "130")),
        (Left("The storm left 8,000 people without power.", "8,000 people", "nobody left a job"),
         Left("Workers clock in at 5.45 every morning.", "5.45", "a time"))),
    Rule("headcount.staff", "People of any kind, or of a profession, whom the clause makes somebody's staff.",
        (Read("Until May its nine people sit in Dunmow.", "nine people", "headcount", "total_employees", "9"),),
        (Left("The town has 14,000 inhabitants.", "14,000", "they live there"),)),
    Rule("headcount.label", "A number behind a label for staff that opens its line.",
        (Read("Employees: 386", "386", "headcount", "total_employees", "386"),),
        (Left("Staff canteens: 14", "14", "the label is of canteens"),)),
    Rule("headcount.strength", "How many somebody is: a company of so many, so many of us, a team so many strong.",
        (Read("Lumenwake is a company of 1,760.", "1,760", "headcount", "total_employees", "1760"),
         Read("There are 214 of us.", "214", "headcount", "total_employees", "214")),
        (Left("The library has a 4,000-strong collection.", "4,000", "a collection has no staff"),)),
    Rule("headcount.work", "A bare number that words of work count: those who clock on, a trade that numbers so many.",
        (Read("In its best year 790 clocked on here.", "790", "headcount", "total_employees", "790"),
         Read("Halden has new vans. Its drivers number 2,750.", "2,750", "headcount", "total_employees", "2750")),
        (Left("Halden has new vans. Its lorries number 275.", "275", "no people"),)),
    Rule("headcount.carried_on", "A bare number that goes on with the people counted before it in its sentence.",
        (Read("Leeds lost 40 jobs and Hull 60.", "60", "headcount", "layoffs", "60"),),
        (Left("It cut 40 jobs at 14 Elm Street.", "14", "an address"),)),
    Rule("headcount.topic", "A bare number that goes on with the people of the sentence before.",
        (Read("Tarrow Mills will cut 340 jobs. Another 60 will go in May.", "60", "headcount", "layoffs", "60"),),
        (Left("Tarrow Mills will cut 340 jobs. Firefox 118 came out.", "118", "the number of a name"),
         Left("Tarrow Mills will cut 340 jobs. The index closed at 17,651.", "17,651", "the level of an index"))),
    Rule("headcount.evidence", "A number that no rule places, which its words and what was counted before make one of people.",
        (Read("Our team has grown. Nine in January, fourteen today.", "Nine", "headcount", "total_employees", "9"),),
        (Left("Halden has 88 staff. Its promoter score rose to 71.", "71", "a score has its own number"),
         Left("Halden has 88 staff. The chief is 62 and wants out.", "62", "an age"))),
    Rule("headcount.nobody", "Nobody, none and not one, of people who might have lost their jobs.",
        (Read("Nobody was laid off.", "Nobody", "headcount", "layoffs", "0"),),
        (Left("Nobody came to the party.", "Nobody", "nothing is said of jobs"),)),
    Rule("count.noun", "A count of anything else, kept with its noun for sums and ratios.",
        (Read("It runs 700 stores.", "700 stores", "other_count", "stores", "700"),),
        (Left("It makes the Boeing 737.", "737", "the number of a name"),)),
    Rule("count.subject", "A bare number that a verb of level or change says of a word for what is counted: deliveries, visitor numbers, output.",
        (Read("Deliveries rose 12% to 61,400.", "61,400", "other_count", None, "61400"),
         Read("Passenger numbers reached 4.2 million.", "4.2 million", "other_count", "passengers", "4200000")),
        (Left("Production fell to 2020 levels.", "2020", "a year"),
         Left("Members voted by 412 to 380.", "412", "a vote"))),
    Rule("count.carried_on", "A bare number that is the other side of a comparison with what the sentence has counted.",
        (Read("The mine yielded 7,940 tonnes, down from 9,120.", "9,120", "other_count", None, "9120"),),
        (Left("It sold 310 ships from 14 Elm Street.", "14", "an address"),)),
    Rule("money.named", "An amount whose measure is named near it, in front or right behind.",
        (Read("Revenue rose to $24.2 billion.", "$24.2 billion", "revenue", "revenue", "24.2e9"),
         Read("Net income climbed to $94 million.", "$94 million", "other_money", "net_income", "94e6")),
        (Left("It cost $3 million.", "$3 million", "no measure is named"),)),
    Rule("money.near", "An amount whose only named measure stands farther off.",
        (Read("Sales, for all the rain and a strike at the port, were $3 million.", "$3 million", "revenue", "revenue", "3e6"),),
        (Left("Revenue was $3 million.", "$3 million", "the measure is right there: named"),)),
    Rule("money.verb", "An amount that is the object of a verb of taking in, earning, losing or spending.",
        (Read("Orlo Foods turned over £22.4m.", "£22.4m", "revenue", "revenue", "22.4e6"),
         Read("The firm lost $3 million.", "$3 million", "other_money", "net_loss", "3e6")),
        (Left("The firm lost a lawsuit worth €2 million.", "€2 million", "the lawsuit's worth"),)),
    Rule("money.carried_on", "An amount that goes on with the measure of the one before it in its sentence.",
        (Read("Revenue was $10 million, against $8 million.", "$8 million", "revenue", "revenue", "8e6"),),
        (Left("Revenue was $10 million and it bought a site for $2 million.", "$2 million", "a price"),)),
    Rule("money.converted", "An amount in another currency in brackets behind the amount that it is: of the same measure.",
        (Read("The route brought in NOK 412 million ($41 million).", "$41 million", "revenue", "revenue", "41e6"),
         Read("It raised €30 million (about $33 million).", "about $33 million", "other_money", "funding_raised", "29.7e6..36.3e6")),
        (Left("Revenue was $10 million (2023: £8 million).", "£8 million", "the amount of another year"),)),
    Rule("money.caption", "A bare number behind a label, in the unit and of the measure that the caption of its list names.",
        (Read("Net sales by area, SEK million\n- Marine: 612\n- Process: 534", "612", "revenue", "revenue", "612000000"),),
        (Left("Figures in SEK million\n- Clinics: 140\n- Sales: 534", "140", "the label is of things"),)),
    Rule("money.topic", "An amount of the measure that the sentences before are about.",
        (Read("Revenue rose 13%. For the year it reached $90.8 billion.", "$90.8 billion", "revenue", "revenue", "90.8e9"),),
        (Left("Revenue rose 13%. The fine was $2 million.", "$2 million", "it has a subject of its own"),)),
    Rule("money.evidence", "An amount that no rule names, which its words and the measure of the sentences before make revenue.",
        (Read("Revenue at Halden rose 8% to £610m. Trade went the other way: £64m.", "£64m", "revenue", "revenue", "64e6"),),
        (Left("Sales were £96m. A fund is said to have waved £90m.", "£90m", "a price that was offered"),)),
    Rule("money.bare", "An amount of which nothing is said to be the measure.",
        (Read("The bridge cost $3 million.", "$3 million", "other_money", None, "3e6"),),
        (Left("Revenue was $3 million.", "$3 million", "its measure is named"),)),
    Rule("money.per_share", "An amount a share: earnings, or a dividend where one is spoken of.",
        (Read("That was $1.12 a share.", "$1.12", "other_money", "earnings_per_share", "1.12"),),
        (Left("It cost $1.12 a tonne.", "$1.12", "a tonne is no share"),)),
    Rule("money.per_unit", "An amount for one of something: a tonne, a head, a night.",
        (Read("Copper fetched $8,400 a tonne.", "$8,400", "other_money", None, "8400"),),
        (Left("It spends $8,400 a year.", "$8,400", "a year's sum is the sum itself"),)),
    Rule("percent.growth", "A percentage that a word or sign of change governs.",
        (Read("Revenue rose 13%.", "13%", "growth_rate", "revenue_growth", "13"),
         Read("The workforce shrank by 4%.", "4%", "growth_rate", "headcount_growth", "4")),
        (Left("The margin was 27%.", "27%", "a level"),
         Left("The ballot was backed by 83% of those who voted.", "83%", "a share"))),
    Rule("percent.multiple", "A verb of multiplying, as a change: doubled is up 100%.",
        (Read("Revenue doubled.", "doubled", "growth_rate", "revenue_growth", "100"),),
        (Left("Double the quantity for eight guests.", "Double", "tells the reader to"),)),
    Rule("percent.carried_on", "A percentage that goes on with the measure of the one before it.",
        (Read("Revenue rose 8%, against 5% a year earlier.", "5%", "growth_rate", "revenue_growth", "5"),),
        (Left("Revenue rose 8% and the margin was 5%.", "5%", "another measure is named"),)),
    Rule("percent.named", "A percentage whose measure is named near it: a margin, a share of a market, a rate.",
        (Read("The operating margin was 27%.", "27%", "other_percent", "operating_margin", "27"),),
        (Left("Revenue rose 13%.", "13%", "a change"),)),
    Rule("percent.points", "Percentage and basis points.",
        (Read("The margin widened by 2 percentage points.", "2 percentage points", "other_percent", "operating_margin", "2"),),
        (Left("Revenue rose 2%.", "2%", "percent, not points"),)),
    Rule("percent.share", "A share of something that is named.",
        (Read("Trees cover 30% of the land.", "30%", "other_percent", None, "30"),),
        (Left("Revenue rose 30%.", "30%", "a change"),)),
    Rule("percent.share_of_revenue", "A share of revenue, sales or turnover.",
        (Read("Exports make up 40% of revenue.", "40%", "other_percent", "share_of_revenue", "40"),),
        (Left("Revenue rose 40%.", "40%", "a change"),)),
    Rule("percent.share_of_staff", "The share of the staff that a cut is of.",
        (Read("It will cut 9% of its workforce.", "9%", "other_percent", "layoffs_share_of_workforce", "9"),),
        (Left("Women make up 38% of the staff.", "38%", "nothing is cut"),)),
    Rule("percent.bare", "A percentage of which nothing is said to be the measure.",
        (Read("It was 5%.", "5%", "other_percent", None, "5"),),
        (Left("The operating margin was 27%.", "27%", "its measure is named"),)),
    Rule("percent.flat", "A measure that stood still, as a change of nothing.",
        (Read("Revenue was flat.", "flat", "growth_rate", "revenue_growth", "0"),),
        (Left("They live in a flat in Leeds.", "flat", "a home"),)),
    Rule("percent.answer", "A percentage that is all of its sentence, behind a growth rate, a question for one, or the two levels.",
        (Read("Sales were £40m, against £36m. So 11 per cent.", "11 per cent", "growth_rate", "revenue_growth", "11"),),
        (Left("The margin was 12%, up from 10%. About 40 per cent of sales are online.", "About 40 per cent", "it is a share of something"),)),
    Rule("date.event", "A date that a word for an event governs: founded, opened, closed, signed, took effect.",
        (Read("Founded in 2018 by Sunita Rao, Halden makes pumps.", "2018", "date", "founding_date"),),
        (Left("Revenue was $3 million in 2018.", "2018", "the period of a figure"),
         Left("They open Monday to Saturday.", "Monday", "every week"))),
    Rule("date.alone", "A date in a sentence without a figure that it could be the period of.",
        (Read("In May 2024 the river froze.", "May 2024", "date", None),),
        (Left("Expo 2020 was held in Dubai.", "2020", "part of a name"),
         Left("See orlo.example/news/2024/03 for more.", "2024", "part of an address"))),
    Rule("date.period_end", "The last day of a period that results are announced for, where no figure of it is given.",
        (Read("Orlo Foods reported results for the quarter ended 31 March 2024.", "the quarter ended 31 March 2024", "date", "period_end"),),
        (Left("Revenue in the quarter ended 31 March 2024 was $3 million.", "31 March 2024", "the period of a figure"),)),
    Rule("date.column", "A date under a head for dates in a table, as of its row's event: \"Opened\", \"Last day\".",
        (Read("Site | Opened | Staff\nLund | March 2004 | 410\nBoden | May 2011 | 90\n", "March 2004", "date", "opening_date"),),
        (Left("Site | Quarter | Staff\nLund | Q1 2004 | 410\nBoden | Q1 2004 | 90\n", "Q1 2004", "the period of a figure"),)),
    Rule("table.cell", "A cell of a table: its measure from the row, the column or the caption, its unit from there too.",
        (Read("Employees by site\n\nSite | 2023 | 2022\nLund | 410 | 380\nBoden | 95 | 90\n", "Lund | 410", "headcount", "total_employees", "410"),),
        (Left("Site | Code\nLund | A410\nBoden | B95\n", "A410", "an identifier"),)),
    Rule("table.growth", "A cell of a column or row of changes.",
        (Read("€ million | 2023 | 2022 | Change\nNet sales | 84.2 | 81.0 | 4.0%\nCosts | 60.0 | 59.0 | 1.7%\n", "Net sales | 84.2 | 81.0 | 4.0%", "growth_rate", "revenue_growth", "4"),),
        (Left("Measure | 2023 | 2022\nGross margin | 34.1% | 33.0%\nTax rate | 21.0% | 21.0%\n", "34.1%", "a level"),)),
    Rule("table.percent", "A cell with a percentage that is a level.",
        (Read("Measure | 2023 | 2022\nGross margin | 34.1% | 33.0%\nTax rate | 21.0% | 21.0%\n", "Gross margin | 34.1%", "other_percent", "gross_margin", "34.1"),),
        (Left("Employees by site\n\nSite | 2023 | 2022\nLund | 410 | 380\nBoden | 95 | 90\n", "410", "no percentage"),)),
)  # fmt: skip
"""Every rule of extraction, by family."""
