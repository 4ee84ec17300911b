"""A growth rate that the two levels beside it do not give.

Looks at a sentence (or table row) that states a rate and both levels: "sales rose 8 % to $2.17 billion from
$2.08 billion". The levels are widened by half of their last digit, the rate computed from them becomes an
interval, and a flag needs the stated rate, widened in the same way, to lie outside it. So is the upside that a broker's
target price leaves over the price of a share (:mod:`claims.checks.upsides`).

Silent where the rate may be of something else: constant currency, like-for-like, organic or adjusted growth;
an average or compound rate over years; percentage points; a rate against another period than the levels'.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks.apart_rates import apart_rates
from claims.checks.claimed_rates import claimed_rates
from claims.checks.example import accepts, rejects
from claims.checks.far_levels import far_rates
from claims.checks.finding import Finding, not_yet_told, on_trial, spans_of
from claims.checks.lone_rates import lone_rates
from claims.checks.looking_back import RATES, said_looking_back
from claims.checks.plain_rates import plain_rates
from claims.checks.rates import rates
from claims.checks.said_rates import EXAMPLES as said_rates_examples
from claims.checks.said_rates import said_rates
from claims.checks.said_sizes import sizes
from claims.checks.upsides import upsides
from claims.model import Reading

RULE = "growth_mismatch"


EXAMPLES = (
    *RATES,
    *said_rates_examples,
    accepts("4.3 % is not 8 %", "Harwick Mills sales rose 8% to $2.17 billion from $2.08 billion a year earlier."),
    accepts("24 % is not 40 %", "Turnover for the year to June was Rs 312 crore, up 40 per cent from Rs 251 crore."),
    accepts("the levels first", "Headcount rose from 410 to 530 employees, an increase of 19%."),
    accepts("comparison in brackets", "Wholesale revenue rose 9% to £51.6m (H1 2023: £44.9m)."),
    accepts("rate first", "ARR grew 45% from $4.0 million to $9.8 million."),
    accepts("rate last", "Revenue went from $4.0 million to $9.8 million, a 45% increase."),
    accepts("in the next sentence", "Takings were £52.4m, against £47.6m a year earlier. That is a rise of 18%."),
    accepts("a broker's upside", "CMP: Rs 430\nTP: Rs 505\nUpside: 22%"),
    accepts("upside behind a close", "Our price target of $64 implies 25% upside from Friday's close of $58."),
    rejects("an upside that fits", "CMP: Rs 430\nTP: Rs 505\nUpside: 17%"),
    rejects(
        "an upside over one of two prices",
        "We cut our target price to $64 from a target price of $71. That is 22% upside to the last close of $58.",
    ),
    rejects("in the next sentence, and it fits", "Takings were £52.4m, against £47.6m a year earlier. That is a rise of 10%."),
    rejects(
        "the next sentence has another basis",
        "Takings were £52.4m, against £47.6m a year earlier. This was a rise of 7% at constant currency.",
    ),
    rejects("rate first, and it fits", "ARR grew 145% from $4.0 million to $9.8 million."),
    accepts("a fall", "Revenue fell 20% to $90.1 million from $99.8 million."),
    accepts("against", "Turnover grew 25% to €640 million, against €590 million in 2022."),
    accepts("percent spelled out", "Revenue increased 17.5 percent to 2.46 billion yuan, from 2.31 billion yuan."),
    accepts(
        "a table row",
        "Orders by region ($ million)\n\n| Region | 2023 | 2022 | Change |\n|---|---|---|---|\n| Nordics | 236 | 188 | +14% |\n",
    ),
    accepts("members", "The cooperative now has 1,260 members, up 40% from 1,050 in 2022."),
    accepts("in two clauses", "Net sales came to €18.9m; the year before it had been €13.5m, so 52 per cent more."),
    accepts("two years", "Income was $80.1 million in 2022 and $90.8 million in 2023, an increase of 23%."),
    accepts("fewer", "Staff numbers dropped from 1,200 to 900, 40 per cent fewer than before."),
    rejects("two years that fit", "Income was $80.1 million in 2022 and $90.8 million in 2023, an increase of 13%."),
    rejects("a rate since another year", "Compared with 2019, sales are up 30%: $13m from $12m last year."),
    rejects("a level elsewhere", "Rents rose 9% to £1,250 a month in London, from £940 elsewhere."),
    rejects("a rate of the share", "Shares rose 4% after the firm said revenue was $5.4m, compared with $5.1m a year earlier."),
    rejects("a budget", "Sales were £5.4m against a budget of £4.5m, a rise of 12 per cent."),
    rejects("4.3 % rounds to 4 %", "Sales rose 4% to $2.17 billion from $2.08 billion a year earlier."),
    rejects("rounded levels allow it", "Revenue rose 19% to $1.2 billion from $1.0 billion."),
    accepts(
        "the year before in a sentence", "Output came to PLN 52.6 billion. The year before: PLN 48.4 billion. So a rise of 14 per cent."
    ),
    rejects("the year before, and it fits", "Output came to PLN 52.6 billion. The year before: PLN 48.4 billion. So a rise of 9 per cent."),
    rejects("constant currency", "Sales rose 8% at constant currency to $2.17 billion from $2.08 billion."),
    rejects("like for like", "Like-for-like sales rose 8%, taking revenue to £2.17 billion from £2.08 billion."),
    rejects("another measure's rate", "Profit rose 8% and sales climbed to $2.17 billion from $2.08 billion."),
    rejects("another comparison", "Revenue rose 9% year on year to $540 million from $520 million in the previous quarter."),
    rejects("points", "The margin rose 2 percentage points to 14% from 12%."),
    rejects("an average over years", "Revenue grew 8% a year on average to $200 million from $100 million in 2014."),
    rejects("a hedge that fits", "Sales rose about 4% to $2.17 billion from $2.08 billion."),
    accepts("up on", "Sales in the three months came in at $340m, up 22% on the $310m of a year before."),
    accepts(
        "label lines",
        "The number of prescriptions: 2.4 million in 2024; 2.0 million in 2023.\n\nThe prescriptions, in other words, grew by two-fifths in twelve months.",
    ),
    accepts("a premium to a close", "Arden accepted an offer of 210p a share. The price is a premium of 40% to Friday's close of 175p."),
    accepts(
        "profit and net income",
        "Its profit fell 20 per cent.\n\nNet income was $8.1 million, against $9.0 million in the same quarter of 2023.",
    ),
    accepts(
        "points", "Dunmore now sells 18.2% of the country's dog food. A year ago it held 14.2%. That is a gain of six percentage points."
    ),
    accepts("points behind", "Occupancy stood at 87%, against 81% a year before, an improvement of three percentage points."),
    accepts("compounded", "Since the buyout the company's sales have compounded at 20 per cent a year, from €50m in 2019 to €62m in 2022."),
    accepts(
        "a row by its label",
        "- Hivewell: $420 (2023: $400)\n- Plankford Homes: $385 (2023: $350)\n\nPlankford Homes showed the steepest increase, at 16 per cent.",
    ),
    accepts(
        "the uplift",
        "Newly qualified solicitors will start on £78,000 from this month, instead of £72,000. The 4% uplift keeps us there, she said.",
    ),
    rejects("points, and they fit", "Occupancy stood at 87%, against 81% a year before, an improvement of six percentage points."),
    accepts("a rate a year, from year to year", "Halden grew its sales 26% a year, from $10 million in 2015 to $40 million in 2018."),
    rejects("a rate a year, and it fits", "Halden grew its sales 26% a year, from $10 million in 2015 to $20 million in 2018."),
    rejects(
        "compounded, and it fits",
        "Since the buyout the company's sales have compounded at 7 per cent a year, from €50m in 2019 to €62m in 2022.",
    ),
    rejects(
        "an uplift for others",
        "Solicitors will start on £78,000, instead of £72,000. The 4% uplift for senior associates keeps them there.",
    ),
    rejects(
        "two bases", "Revenue was $88.4 million, up 19% from $74.3 million in the third quarter of 2023 and up 4% from the second quarter."
    ),
    rejects("up on, and it fits", "Sales in the three months came in at $340m, up 10% on the $310m of a year before."),
    rejects("another measure's rate behind", "Sales were $340m, against $310m a year before. Orders grew by 22%."),
    accepts(
        "levels in another paragraph",
        "Takings of Harbin Mills came to £148.2 million in the six months to September 2023, compared with £161.5 million a year earlier.\n\n"
        "It will shut shops.\n\nThe chairman of Harbin Mills blamed the weather for the 11.2% slide in sales in the six months to September 2023.",
    ),
    rejects(
        "levels in another paragraph, and they fit",
        "Takings of Harbin Mills came to £148.2 million in the six months to September 2023, compared with £161.5 million a year earlier.\n\n"
        "It will shut shops.\n\nThe chairman of Harbin Mills blamed the weather for the 8.2% slide in sales in the six months to September 2023.",
    ),
    rejects(
        "another quarter",
        "Takings of Harbin Mills came to £148.2 million in the six months to September 2023, compared with £161.5 million a year earlier.\n\n"
        "It will shut shops.\n\nThe chairman of Harbin Mills blamed the weather for the 11.2% slide in sales in the third quarter of 2023.",
    ),
    accepts(
        "a rate to a level, the earlier one elsewhere",
        "Sales climbed 24 per cent to $386 million in the third quarter. The chain runs ferries.\n\n"
        "It earned $21 million in the same quarter of last year, with sales of $334.5 million.",
    ),
    rejects(
        "a rate to a level, and it fits",
        "Sales climbed 15.4 per cent to $386 million in the third quarter. The chain runs ferries.\n\n"
        "It earned $21 million in the same quarter of last year, with sales of $334.5 million.",
    ),
    rejects(
        "a rate to a level, in volume",
        "Sales rose 12 per cent in volume to $412m. In the same quarter of last year sales were $340m.",
    ),
    rejects("net and gross", "Gross profit rose 12 per cent to $412m. In the same quarter of last year the company had a profit of $340m."),
    accepts(
        "levels in the two sentences behind",
        "Over the year the arrears were reduced by 9%. At 30 June borrowers owed £2.1m. A year earlier they had owed £2.6m.",
        published="2025-08-20",
    ),
    rejects(
        "a half and a year",
        "In the second half the arrears were reduced by 9%. At 30 June borrowers owed £2.1m. A year earlier they had owed £2.6m.",
        published="2025-08-20",
    ),
    accepts(
        "a row under the same name",
        "- Net sales up 26% year over year\n\nNet sales by segment ($ millions)\n\nSegment | Q2 2025 | Q2 2024\nPumps | 80.4 | 70.2\n"
        "Valves | 41.1 | 37.3\nTotal net sales | 121.5 | 107.5",
        published="2025-08-20",
    ),
    accepts(
        "a row, on last year",
        "- Revenue up 31% on last year\n\n| £m | 2024 | 2023 |\n|---|---|---|\n| Revenue | 48.2 | 41.9 |\n| Operating profit | 5.1 | 4.4 |",
        published="2025-02-20",
    ),
    rejects(
        "a row, of a part",
        "- Revenue up 31% on last year in the new shops\n\n| £m | 2024 | 2023 |\n|---|---|---|\n| Revenue | 48.2 | 41.9 |\n| Operating profit | 5.1 | 4.4 |",
        published="2025-02-20",
    ),
    rejects(
        "a row of another length",
        "- First-half net sales up 26% year over year\n\nSegment | Q2 2025 | Q2 2024\nPumps | 80.4 | 70.2\nTotal net sales | 121.5 | 107.5",
        published="2025-08-20",
    ),
    rejects(
        "a base of years ago",
        "Emissions were 14% lower at 41,200 tonnes (2019 baseline: 62,400 tonnes), and 6% lower than the 43,900 tonnes of 2023.",
    ),
    accepts(
        "then and now, in a letter",
        "Patrons. In May last year 1,840 of you sent us money. Tonight the list stands at 2,300.\n\nThe organ was tuned.\n\n"
        "I am glad of those who send money. A 35% rise in twelve months is more than we hoped for.",
        published="2025-06-20",
    ),
    accepts(
        "one voice of many",
        "ferryman wrote (2 May):\nI paid £280 last year, they now want £350. Same boat.\n\nOdile wrote (3 May):\nMine was £220 and is £227.\n\n"
        "ferryman wrote (4 May):\nThen tell me why my mooring goes up 35% and Odile's 3%.",
        published="2025-05-20",
    ),
    accepts(
        "the noun behind a rate",
        "When we moved to the mill we baked 640 tarts a week. Now we bake 800.\n\nThat 45% increase in tarts is Hanne's work.",
        published="2025-06-20",
    ),
    rejects(
        "then and now, and it fits",
        "Patrons. In May last year 1,840 of you sent us money. Tonight the list stands at 2,300.\n\nThe organ was tuned.\n\n"
        "I am glad of those who send money. A 25% rise in twelve months is more than we hoped for.",
        published="2025-06-20",
    ),
    rejects(
        "of what was not told",
        "Patrons. In May last year 1,840 of you sent us money. Tonight the list stands at 2,300.\n\nRaffle sales grew by 35% in a year.",
        published="2025-06-20",
    ),
    rejects(
        "another voice",
        "ferryman wrote (2 May):\nI paid £280 last year, they now want £350. Same boat.\n\nOdile wrote (3 May):\nWhy does my mooring go up 35%?",
        published="2025-05-20",
    ),
    rejects(
        "two pairs, and the other fits",
        "Last year we baked 640 tarts a week. Now we bake 800. Loaves: 400 last year, 580 now.\n\nAnd that, up 45% in a year, without a new oven.",
        published="2025-06-20",
    ),
    rejects("a correction", "Our article said that sales rose 22% to $340m from $310m. The rise should have been given as 10%."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """What claims say, then what any two figures of a sentence with one rate say."""
    found = list(claimed_rates(reading))
    found += plain_rates(reading, spans_of(reading, found))
    found += not_yet_told(reading, said_looking_back(reading, RULE), found)
    found += not_yet_told(reading, far_rates(reading), found)
    found += not_yet_told(reading, apart_rates(reading), found)
    found += not_yet_told(reading, lone_rates(reading, RULE), found)
    found += not_yet_told(reading, said_rates(reading), found)
    found += not_yet_told(reading, (*on_trial(rates)(reading), *upsides(reading)), found)
    yield from found
    yield from not_yet_told(reading, (x for x in sizes(reading) if x.rule == RULE), found)
