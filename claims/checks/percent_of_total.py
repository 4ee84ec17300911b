"""A share that the part and the whole it is said of do not give.

"Employs 31,500 people, of whom 12,000, or 45 %, are carers": 12,000 of 31,500 is 38 %. A share is a percentage, a fraction, odds
("one in five"), so many pence of every pound or a word ("a majority"); its part and its whole stand anywhere in the passage, in
whatever order. See :mod:`claims.checks.shares` for how they are found, and what makes the rule silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, not_yet_told
from claims.checks.measured_shares import measured_shares
from claims.checks.share_row_wholes import row_wholes
from claims.checks.share_tables import table_shares
from claims.checks.shares import shares
from claims.checks.sided_shares import sided_shares
from claims.checks.the_rest import EXAMPLES as the_rest_examples
from claims.checks.the_rest import the_rest
from claims.checks.votes import votes
from claims.model import Reading

RULE = "percent_of_total"

EXAMPLES = (
    accepts("carers", "The care group employs 31,500 people, of whom 12,000, or 45%, are carers."),
    accepts("a share in words", "The trade has 96,000 workers; 31,000 of them, more than half, are under 30."),
    accepts(
        "share of a named total",
        "Selby Credit will shed 870 jobs. The cuts amount to about 5% of the bank's workforce of 12,400.",
    ),
    accepts("of its employees", "Acme laid off 150 people, or 20% of its 1,200 employees."),
    accepts("share first", "Acme is letting go 20% of its 1,200 employees, or 150 people."),
    rejects("of its employees, and it fits", "Acme laid off 240 people, or 20% of its 1,200 employees."),
    accepts("in brackets", "Acme has 1,200 employees, of whom 300 (35%) work in Leeds."),
    accepts("two sentences", "About 640 people will leave. Of them 410 people work nights, or 52%."),
    accepts("of its employees, and a share behind", "The maker will let go 300 of its 2,100 employees, or 40 %."),
    accepts("a parent's sales", "Fjordtek made DKK 612 million, or around a third of the parent's DKK 2.9 billion."),
    accepts("a sentence of its own", "The union says 140 of the 700 permanent jobs will go. One in seven of us, they say."),
    accepts("total first", "Of its 1,870 employees, 640 (one in five) work abroad."),
    accepts("a year between", "The unit made €612 million in 2024, some 40% of the group's €2.9 billion."),
    rejects("a year between, and it fits", "The unit made €612 million in 2024, some 21% of the group's €2.9 billion."),
    accepts("group sales", "The unit made €612 million, 40 per cent of group sales of €2.9 billion."),
    accepts("of the above", "Operating costs: $118.4 million\n\nPay: $41.2 million (42 percent of the above)\n"),
    rejects("of the above, and it fits", "Operating costs: $118.4 million\n\nPay: $41.2 million (35 percent of the above)\n"),
    accepts(
        "of sales told before",
        "Revenue rose to Rs 926 crore in FY25.\n\nThe south is strong: at Rs 481 crore it brought in nearly two-thirds of sales.\n",
    ),
    accepts("of the workforce told before", "Acme employs 4,200 people. In Leeds, 400 jobs will go, or 21% of the workforce."),
    rejects(
        "of sales told before, and it fits",
        "Revenue rose to Rs 926 crore in FY25.\n\nThe south is strong: at Rs 481 crore it brought in over half of sales.\n",
    ),
    rejects("of sales in one country", "Revenue rose to Rs 926 crore. Pumps brought in Rs 81 crore, or 40% of sales in Nepal."),
    rejects(
        "of a total in another place", "Acme employs 4,200 people, 1,900 of them in Leeds. There 400 jobs will go, or 21% of the workforce."
    ),
    accepts("money", "€40m of the €160m budget, 35 per cent, is spent."),
    rejects("money that fits", "€40m of the €160m budget, 25 per cent, is spent."),
    rejects("a round fraction", "Of its 1,870 employees, 640 (a third) work abroad."),
    rejects("a share of another whole", "Some 20 of its 60 sites, or 12% of all sites in Europe, are shut."),
    rejects("a share of others", "It cut 300 of its 2,100 employees, and 40% of managers."),
    rejects("a rise", "It sold 300 of its 2,100 cars, up 40%."),
    rejects("a share that fits", "The care group employs 31,500 people, of whom 12,000, or 38%, are carers."),
    rejects("rounded", "Acme has about 1,200 employees, of whom 300, or about a quarter, work in Leeds."),
    rejects(
        "a named total that fits",
        "Selby Credit will shed 870 jobs. The cuts amount to about 7% of the bank's workforce of 12,400.",
    ),
    rejects("a rate of growth", "Acme has 1,200 employees. It hired 300 people, 12% more than last year."),
    rejects("a share of something else", "Acme cut 300 jobs. The shares rose 4% to a market value of 1,200 million."),
    rejects("a total in between that fits", "Acme has 1,200 employees. In Leeds it has 600, of whom 300 (50%) work nights."),
    accepts("an estate", "It put 42 houses on the market. They make up 18% of an estate of 336."),
    accepts("of them", "The authority looked at 640 claims. In 224 of them, or roughly one in five, the family waited."),
    rejects("an estate, and it fits", "It put 42 houses on the market. They make up 12.5% of an estate of 336."),
    rejects("a change in money", "The budget was $1,204.6 million. Wages increased $101.5 million, or 12.4%, to $921.7 million."),
    rejects("a stake at two times", "They raised their stake to 816,000 shares, or 11.3% of the stock, from 453,300 shares, or 6.3%."),
    accepts("odds of what was told before", "The ferry has 240 berths. Eighty were taken, so about one in five is gone."),
    accepts(
        "a share of what a name calls",
        "The dairy sells 40 million litres a year. It exports 14 million litres of it. Half of what it sells goes abroad.",
    ),
    accepts(
        "pence of a pound", "For every pound you gave, 80p went to the hives. We spent £60,000 in all, of which £42,000 went to the hives."
    ),
    accepts("a rate", "The clinic saw 400 patients. Of those, 60 came back within a month, a return rate of 25%."),
    accepts(
        "a rate in a sentence of its own",
        "The poll went to 900 tenants and 630 of them answered. The response rate, at 60%, was the best yet.",
    ),
    accepts("at a rate", "The jury now has nine members, four of them women. At 54%, the proportion is the highest so far."),
    accepts("nearly all", "We asked 90 bakers. Fifty of them had raised prices, so nearly all are dearer."),
    accepts("full", "The hall, which holds 1,200, was 95% full: 960 people came."),
    accepts(
        "a list and its total",
        "The fund paid out £800,000.\n\n- schools: £500,000\n- parks: £200,000\n- choirs: £100,000\n\nSo three-quarters of the money went to schools.\n",
    ),
    accepts("a promise", "Takings: £50,000. To the lifeboat: £7,500, exactly the tenth we pledged."),
    accepts("a whole of another noun", "Marlow & Sons is shutting nine of its shops, almost half of the chain. It has 30 stores in all."),
    accepts(
        "far from its pair",
        "The line has 300 stops and 120 of those have a roof.\n\nA new roof costs £9,000. The makers are in Hull.\n\nThe share of stops with a roof is 55%, says the council.",
    ),
    rejects("odds that fit", "The ferry has 240 berths. Eighty were taken, so about one in three is gone."),
    rejects("a part of the whole", "The ferry has 240 berths. Eighty were taken, so about one in five of the cabins is gone."),
    rejects(
        "pence that fit", "For every pound you gave, 70p went to the hives. We spent £60,000 in all, of which £42,000 went to the hives."
    ),
    rejects(
        "pence over ten years",
        "Over the past decade, 80p of every pound went to the hives. We spent £60,000 this year, of which £42,000 went to the hives.",
    ),
    rejects(
        "a rate among some",
        "The poll went to 900 tenants and 630 of them answered. The response rate among pensioners, at 80%, was the best yet.",
    ),
    rejects("full in one part", "The hall, which holds 1,200, was fuller than it looked (stalls: 95%): 960 people came."),
    rejects("two times", "Depreciation was $290 million in 2023 and $240 million in 2022, of which 90% and 85% fell on buildings."),
    rejects("a share of the rest", "Of its 500 lorries 440 are diesel. The others, 12% of the fleet, run on batteries."),
    rejects("the rest told as a figure", "58 will go, 402 stay. That is nearly 13%."),
    rejects(
        "together with others", "It bought 30,000 shares and with the 50,000 that it held has 40% of the company. There are 200,000 shares."
    ),
    rejects("a share of another place", "The ferry has 240 berths. Eighty were taken, and in Denmark one in five is gone."),
    rejects("a goal", "Those homes brought in €27 million, of which pellets made up 30%; the goal is €40 million."),
    accepts(
        "an amount, and revenue pages before",
        "Revenue of Orrin Foods was $642.7 million in 2023.\n\nMargins held up well.\n\nA new depot opened.\n\n"
        "Exports, at $118.3 million, made up 28.4% of revenue in 2023.",
    ),
    accepts(
        "a country's staff",
        "In 2023 Ixel had a workforce of 2,760, of whom 1,242 were based in Belgium.\n\nIt began as a workshop.\n\n"
        "Belgium, home to 55% of personnel, also houses research.",
    ),
    rejects(
        "a share of another's revenue",
        "Revenue of Orrin Foods was $642.7 million in 2023.\n\nMargins held up well.\n\n"
        "Exports, at $118.3 million, made up 28.4% of revenue in Norway.",
    ),
    accepts(
        "a column of shares", "Sales, €m:\n\nRegion | Sales | Share\nNorth | 30 | 30%\nSouth | 50 | 50%\nWest | 20 | 25%\nTotal | 100 | \n"
    ),
    accepts(
        "a row in a sentence",
        "Region | Sales\nNorth | 30\nSouth | 50\nWest | 20\nTotal | 100\n\nThe South contributed 40% of sales.\n",
    ),
    accepts("so many of them between commas", "Most of the 2,400 members, 1,050 of them, voted for the deal."),
    rejects("so many of them, rightly", "Most of the 2,400 members, 1,350 of them, voted for the deal."),
    rejects("some of them only", "Half of the 46 villages, 28 of them in the hills, have no bus."),
    accepts("votes of two sides", "The county measure passed 7,308 to 5,292, or 68% in favor."),
    rejects("votes of two sides, rightly", "The county measure passed 7,308 to 5,292, or 58% in favor."),
    accepts("votes", "The motion passed. There were 300 votes in favour and 100 against. The majority of 81% surprised the chair."),
    rejects(
        "a column of shares that fits", "Region | Sales | Share\nNorth | 30 | 30%\nSouth | 50 | 50%\nWest | 20 | 20%\nTotal | 100 | \n"
    ),
    rejects("shares of markets", "Region | Sales | Share of market\nNorth | 30 | 30%\nSouth | 50 | 50%\nWest | 20 | 25%\nTotal | 100 | \n"),
    rejects(
        "a row by another measure",
        "Region | Sales\nNorth | 30\nSouth | 50\nWest | 20\nTotal | 100\n\nThe South contributed 40% of profit.\n",
    ),
    rejects(
        "one customer",
        "The Company's eight largest clients accounted for 52% of revenue in 2023. One client accounted for 17% and 19% of revenue in 2023 and 2022.",
    ),
    rejects(
        "suppliers and purchases",
        "In fiscal 2024 one supplier accounted for 19%, 17% and 22% of purchases in the three years. The Company buys from eight suppliers.",
    ),
    rejects("one customer, of what is not said", "Sales go to eleven wholesalers. One wholesaler accounted for 23%, another for 14%."),
    rejects(
        "what fell, not by how much",
        "The number of involuntary part-time workers, at 4.4 million, rose by 310,000 over the year and accounted for 2.7 percent of the employed.",
    ),
    rejects(
        "a decrease in passing", "There were 18,900 deaths from the disease, a decrease of 1,450, which was 6.2 per cent of all deaths."
    ),
    accepts(
        "what rose, and it does not fit",
        "Women in paid work, at 2.3 million, rose by 52,000 and accounted for 41 percent of all 4.8 million employees.",
    ),
    accepts(
        "a fall to a level, and a share of it",
        "The firm has 2,400 employees. Its workforce in Spain fell by 40 to 600, or 31 per cent of the total.",
    ),
    rejects(
        "a share of a market",
        "The firm serves 380,000 homes. Some 210,000 take broadband and 150,000 mobile; 40,000 take both. That makes it number five in the national market, with a share of about 9 per cent.",
    ),
    accepts(
        "a side of a whole",
        "Shops: 240, made up of 160 owned and 80 franchised\nStaff: 3,100\n\nOur partners\nThe first franchise opened in 1999. Today about one shop in six is in the hands of a partner, who pays us 5% of takings.",
    ),
    accepts(
        "a side told again",
        "The club has 3,600 members, 2,250 men and 1,350 women.\n\nIt was founded in 1921 and plays at Hale Park. Fees went up in May.\n\nWomen are now 48 per cent of the members, the chair said.",
    ),
    accepts(
        "one side and the rest",
        "Of the 820 flats built, 246 are social. The rest are private.\n\nThe towers have a view of the bay. Work took three years.\n\nOne in five flats is social, the minister said.",
    ),
    accepts(
        "where a goal starts",
        "We employ 300 engineers; 96 of them are women.\n\nThe board wants four in ten engineers to be women by 2029. Starting as we do from 22 per cent, that is a long road.",
    ),
    accepts(
        "up from today",
        "The park has 64 rangers, 16 of whom are women. The service wants half of its rangers to be women by 2030, up from 35 per cent today.",
    ),
    accepts(
        "those who answered",
        "The survey drew 2,400 replies in a week. The pool has been shut since May.\n\n“Eighty-eight percent of the people who answered told you to do this,” said Mr Day.\n\nThe report shows 1,560 respondents in favour of opening it, 610 against and 230 undecided.",
    ),
    rejects(
        "a side of another whole",
        "The club has 3,600 members, 2,250 men and 1,350 women.\n\nIt was founded in 1921 and plays at Hale Park. Fees went up in May.\n\nWomen are 48 per cent of the board, the chair said.",
    ),
    rejects(
        "a side of new members",
        "The club has 3,600 members, 2,250 men and 1,350 women.\n\nIt was founded in 1921 and plays at Hale Park. Fees went up in May.\n\nWomen are 48 per cent of new members, the chair said.",
    ),
    rejects(
        "a side of some members",
        "The club has 3,600 members, 2,250 men and 1,350 women.\n\nIt was founded in 1921 and plays at Hale Park. Fees went up in May.\n\nWomen made up 48 per cent of members who voted on the fees.",
    ),
    rejects(
        "a side elsewhere",
        "The club has 3,600 members, 2,250 men and 1,350 women.\n\nIt was founded in 1921 and plays at Hale Park. Fees went up in May.\n\nIn Norway, women are 48 per cent of the members of such clubs.",
    ),
    rejects(
        "a part of a side",
        "The club has 3,600 members, 2,250 men and 1,350 women.\n\nIt was founded in 1921 and plays at Hale Park. Fees went up in May.\n\nA quarter of the women came to the meeting.",
    ),
    rejects(
        "a side, and it fits",
        "The club has 3,600 members, 2,250 men and 1,350 women.\n\nIt was founded in 1921 and plays at Hale Park. Fees went up in May.\n\nWomen are now over a third of the members, the chair said.",
    ),
    rejects(
        "a part of one side",
        "Of the 820 flats built, 246 are social. The rest are private.\n\nThe towers have a view of the bay. Work took three years.\n\nOne in five private flats was bought by a fund.",
    ),
    rejects(
        "where a goal starts, and it fits",
        "We employ 300 engineers; 96 of them are women.\n\nThe board wants four in ten engineers to be women by 2029. Starting as we do from 32 per cent, that is a long road.",
    ),
    rejects(
        "the start of another goal",
        "We employ 300 engineers; 96 of them are women.\n\nThe board wants four in ten apprentices to be women by 2029. Starting as we do from 22 per cent, that is a long road.",
    ),
    rejects(
        "those who answered, and it fits",
        "The survey drew 2,400 replies in a week. The pool has been shut since May.\n\n“Sixty-five percent of the people who answered told you to do this,” said Mr Day.\n\nThe report shows 1,560 respondents in favour of opening it, 610 against and 230 undecided.",
    ),
    rejects(
        "another question",
        "The survey drew 2,400 replies in a week. The pool has been shut since May.\n\nThe report shows 1,560 respondents in favour of opening it, 610 against and 230 undecided.\n\nAsked about parking, 80 per cent of respondents said no.",
    ),
    rejects(
        "where a goal started years ago",
        "The firm employs 640 people, 210 of them women. It aims for two in five of its staff to be women, starting from 29 per cent in 2019.",
    ),
    accepts(
        "of whom women", "Employees: 812\nof whom women: 341\n\nWomen now make up more than half of our employees, a first for the firm."
    ),
    rejects(
        "of whom women, and it fits",
        "Employees: 812\nof whom women: 441\n\nWomen now make up more than half of our employees, a first for the firm.",
    ),
    accepts(
        "a row under its heading",
        "Turnover by brand, €m\n\n| Brand | 2025 | 2024 |\n| Alba | 210 | 190 |\n| Borea | 125 | 140 |\n| Cetra | 65 | 55 |\n| Group | 400 | 385 |\n\nCetra\n\nA young brand. It now makes up a quarter of group turnover.",
    ),
    rejects(
        "a row under its heading, in one country",
        "Turnover by brand, €m\n\n| Brand | 2025 | 2024 |\n| Alba | 210 | 190 |\n| Borea | 125 | 140 |\n| Cetra | 65 | 55 |\n| Group | 400 | 385 |\n\nCetra\n\nA young brand. It now makes up a quarter of turnover in Norway.",
    ),
    accepts(
        "a column of shares whose wholes are in the text",
        "| Firm | Cut | Share of staff |\n| Marlow | 90 | 25% |\n| Odell | 60 | 20% |\n\nMarlow. It employed 450 people until Monday.\n\nOdell. It had 300 staff.",
    ),
    rejects(
        "a column of shares that its wholes give",
        "| Firm | Cut | Share of staff |\n| Marlow | 90 | 20% |\n| Odell | 60 | 20% |\n\nMarlow. It employed 450 people until Monday.\n\nOdell. It had 300 staff.",
    ),
    rejects(
        "a column of shares of something else",
        "| Firm | Cut | Share of UK staff |\n| Marlow | 90 | 25% |\n| Odell | 60 | 35% |\n\nMarlow. It employed 450 people until Monday.\n\nOdell. It had 300 staff.",
    ),
    accepts("a part between commas", "Two thirds of the 90 seats, 54, went to the party."),
    accepts("odds and a part", "One in five of the 400 patients, 65, had to wait."),
    rejects("a part between commas that fits", "Two thirds of the 90 seats, 60, went to the party."),
    rejects("a part of the part", "A third of the 90 flats, 12 of them with a balcony, are let."),
    *the_rest_examples,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Every share against the figures of its text, then those of votes against their counts."""
    found = list(shares(reading))
    found += not_yet_told(reading, measured_shares(reading), found)
    yield from found
    yield from not_yet_told(reading, table_shares(reading), found)
    yield from not_yet_told(reading, row_wholes(reading), found)
    yield from not_yet_told(reading, sided_shares(reading), found)
    yield from not_yet_told(reading, the_rest(reading), found)
    yield from not_yet_told(reading, (finding for finding in votes(reading) if finding.rule == RULE), found)
