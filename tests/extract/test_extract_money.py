"""Amounts of money: which measure the sentence makes of them, and which it does not."""

from __future__ import annotations

from extracting import Accepted as A
from extracting import Case, balance, cases, check
from extracting import Rejected as R

RULES = (
    "money.named", "money.verb", "money.per_share", "money.per_unit", "money.carried_on", "money.near", "money.bare", "money.topic", "money.evidence", "money.caption",
    "money.converted",
)  # fmt: skip

CASES: list[Case] = [
    A("money.named", "Orlo Foods sold Tarrow Mills to Velmar Group for $60 million.", "$60 million", "other_money", "purchase_price", "60e6", "USD"),
    # a measure is named beside the amount
    A("money.named", "Gross margin decreased to $13.0 million, or 31.4% of net sales.", "$13.0 million", "other_money", "gross_profit", "13.0e6", "USD", "down"),
    A("money.named", "The gross margin was 34% and revenue $24.2 million.", "$24.2 million", "revenue", "revenue", "24.2e6", "USD"),
    A("money.named", "Unearned revenue was $34.1 million.", "$34.1 million", "other_money", "deferred_revenue", "34.1e6", "USD"),
    A("money.named", "Other comprehensive income was $3.8 million.", "$3.8 million", "other_money", "comprehensive_income", "3.8e6", "USD"),
    R("money.named", "Revenues fell on $13.0 million of unfavorable currency translation impact.", "$13.0 million"),
    A("money.named", "Net revenue at Orlo Foods was $24.2 million.", "$24.2 million", "revenue", "revenue", "24.2e6", "USD"),
    A("money.named", "The operating profit of Tarrow Mills rose to £7.7 million.", "£7.7 million", "other_money", "operating_income", "7.7e6", "GBP", "up"),
    A("money.named", "Annual recurring revenue at Nimbrel stood at nearly $50 million.", "nearly $50 million", "revenue", "annual_recurring_revenue", "45e6..50e6", "USD"),
    A("money.named", "Dorrit raised $40 million in Series B financing.", "$40 million", "other_money", "funding_raised", "40e6", "USD"),
    A("money.named", "Its order book stood at $410 million.", "$410 million", "other_money", "order_book", "410e6", "USD"),
    A("money.named", "Orlo Foods posted $90 billion of annual revenue.", "$90 billion", "revenue", "revenue", "90e9", "USD"),
    A("money.named", "Revenue fell 4% to €31 million.", "€31 million", "revenue", "revenue", "31e6", "EUR", "down"),
    A("money.named", "Halden wants annual cost savings of NOK 190 million.", "NOK 190 million", "other_money", "annual_savings", "190e6", "NOK"),
    A("money.named", "Adjusted EBITDA at Velmar was €12m.", "€12m", "other_money", "adjusted_ebitda", "12e6", "EUR"),
    A("money.named", "Net debt of Velmar dropped to €80m.", "€80m", "other_money", "net_debt", "80e6", "EUR", "down"),
    A("money.named", "Turnover was 2 crore rupees.", "2 crore rupees", "revenue", "revenue", "2e7", "INR"),
    R("money.named", "Orlo Foods opened a $5 million depot near the port.", "$5 million"),
    R("money.named", "Revenue grew strongly. The new mill cost the family $3 million.", "$3 million", "revenue"),
    R("money.named", "Profits pleased the board, and thieves took watches worth $2 million from a shop.", "$2 million", "net_income"),
    R("money.named", "A $20 million yacht lay in the harbour.", "$20 million", "revenue"),
    # an amount is the object of a verb
    A("money.verb", "Tarrow Mills turned over £22.4m last year.", "£22.4m", "revenue", "revenue", "22.4e6", "GBP"),
    A("money.verb", "The bakery took in $900,000 in May.", "$900,000", "revenue", "revenue", "900e3", "USD"),
    A("money.verb", "Halden earned €14 million in the half.", "€14 million", "other_money", "net_income", "14e6", "EUR"),
    A("money.verb", "Brisk Parcel lost $3 million in its first year.", "$3 million", "other_money", "net_loss", "3e6", "USD"),
    R("money.verb", "It made the largest gift of its history, $5 million.", "$5 million", "net_income"),
    R("money.verb", "They sold the old brewery to a neighbour for $4 million.", "$4 million", "revenue"),
    # in the unit of a caption or a label
    A("money.caption", "Net sales by area, SEK million\n- Marine: 612\n- Process: 534", "612", "revenue", "revenue", "612e6", "SEK"),
    A("money.caption", "Net sales by area, SEK million\n- Marine: 612\n- Process: 534", "534", "revenue", "revenue", "534e6", "SEK"),
    A("money.caption", "Turnover in the half, in thousands of euros\n- Retail: 4,112\n- Wholesale: 980", "4,112", "revenue", "revenue", "4112e3", "EUR"),
    A("money.named", "Key figures (€ million)\n- FY2024 revenue: 412.7\n- Profit for the year: 21.4", "412.7", "revenue", "revenue", "412.7e6", "EUR"),
    A("money.named", "Revenue (€m): 1,104", "1,104", "revenue", "revenue", "1104e6", "EUR"),
    A("money.named", "Revenue (2023): $40m", "$40m", "revenue", "revenue", "40e6", "USD"),
    R("money.caption", "Net sales by area, SEK million\n- Clinics: 140\n- Process: 534", "140"),
    R("money.caption", "Net sales by area, SEK million\n- Employees: 1,140\n- Process: 534", "1,140", "revenue"),
    R("money.named", "Key figures (€ million)\n- Visitors per shop: 412.7", "412.7"),
    # verbs of taking, and parts of what was taken
    A("money.verb", "Lamps made up $25m of the group's $40m in revenue.", "$25m", "revenue", "revenue", "25e6", "USD"),
    A("money.verb", "The bar takes £900,000 a year.", "£900,000", "revenue", "revenue", "900e3", "GBP"),
    A("money.verb", "Halden is on course for £40m this year.", "£40m", "revenue", "revenue", "40e6", "GBP"),
    A("money.verb", "It sold lamps worth $40m.", "$40m", "revenue", "revenue", "40e6", "USD"),
    A("money.verb", "Shoppers spent $29m with Halden last year.", "$29m", "revenue", "revenue", "29e6", "USD"),
    A("money.verb", "It took £11.2m and lost £9m.", "£9m", "other_money", "net_loss", "9e6", "GBP"),
    R("money.near", "Shoppers spent $2.9bn on sardines.", "$2.9bn", "revenue"),
    R("money.verb", "The repair takes £900,000 out of the budget.", "£900,000", "revenue"),
    R("money.verb", "It sold land worth $40m.", "$40m", "revenue"),
    R("money.verb", "It is on track to save £40m this year.", "£40m", "revenue"),
    R("money.verb", "Damage made up $25m of the loss.", "$25m", "net_income"),
    # the amount of the sentence before is compared, or was asked for
    A("money.evidence", "Revenue at Halden rose 8% to £610m. Trade went the other way: £64m.", "£64m", "revenue", "revenue", "64e6", "GBP"),
    A("money.evidence", "Revenue was C$214.7m. We were at C$209m, the Street at C$211m.", "C$209m", "revenue", "revenue", "209e6", "CAD"),
    A("money.evidence", "Halden had revenue of $148 million. Nine months: $431 million.", "$431 million", "revenue", "revenue", "431e6", "USD"),
    R("money.evidence", "Sales were £96m. A fund is said to have waved £90m.", "£90m"),
    R("money.evidence", "Sales were £96m. The buyer paid £110m, half of it in cash.", "£110m"),
    R("money.evidence", "Turnover was €48 million. The house next door sold for €2 million.", "€2 million"),
    A("money.topic", "Sales were £96m. Up from, let me think, 75 the year before.", "75", "revenue", "revenue", "75e6", "GBP"),
    A("money.topic", "Sales were £96m. A year earlier it was 75.", "75", "revenue", "revenue", "75e6", "GBP"),
    A("money.topic", "How was the year?\n£96m, since you ask.", "£96m", "revenue", "revenue", "96e6", "GBP"),
    A("money.topic", "A coffee costs $3. How much did you turn over last year?\nNinety-six million.", "Ninety-six million", "revenue", "revenue", "96e6", "USD"),
    R("money.topic", "Sales were £96m. Up from 75 shops it now has 96.", "75", "revenue"),
    # by the share
    A("money.per_share", "Orlo Foods earned $1.12 a share.", "$1.12", "other_money", "earnings_per_share", "1.12", "USD"),
    A("money.per_share", "The board proposes a dividend of 62 yen per share.", "62 yen", "other_money", "dividend_per_share", "62", "JPY"),
    A("money.per_share", "Profit came to €2.40 per diluted share.", "€2.40", "other_money", "earnings_per_share", "2.4", "EUR"),
    R("money.per_share", "Orlo bought the shares for $12 million.", "$12 million", "earnings_per_share"),
    R("money.per_share", "Wheat sold for $210 a tonne.", "$210", "earnings_per_share"),
    # by some other unit
    A("money.per_unit", "Wheat sold for $210 a tonne.", "$210", "other_money", None, "210", "USD"),
    A("money.per_unit", "Drivers at Brisk Parcel get £12.60 an hour.", "£12.60", "other_money", None, "12.6", "GBP"),
    A("money.per_unit", "The lodge costs €95 per room.", "€95", "other_money", None, "95", "EUR"),
    R("money.per_unit", "Halden expects savings of $40 million a year.", "$40 million"),
    R("money.per_unit", "The rent is $12 million and a year's notice applies.", "$12 million"),
    # the other side of what was just said
    A("money.carried_on", "Revenue rose from $10 million to $12 million.", "$12 million", "revenue", "revenue", "12e6", "USD", "up"),
    A("money.carried_on", "Net income was €94 million, against €81 million a year earlier.", "€81 million", "other_money", "net_income", "81e6", "EUR"),
    A("money.carried_on", "Turnover was £3.1m, compared with £2.8m in 2022.", "£2.8m", "revenue", "revenue", "2.8e6", "GBP"),
    A("money.carried_on", "Bookings reached $3 million, up from $2 million.", "$2 million", "other_money", "bookings", "2e6", "USD"),
    R("money.carried_on", "Revenue was $10 million and net profit $2 million.", "$2 million", "revenue"),
    R("money.carried_on", "Revenue was $10 million. A fire destroyed $1 million of stock.", "$1 million", "revenue"),
    # the measure is named farther off
    A("money.near", "Turnover of the two old mills in the far north of the island came to £4m.", "£4m", "revenue", "revenue", "4e6", "GBP"),
    A("money.near", "Sales of bicycles, helmets, lights and other equipment for the road amounted to €4m.", "€4m", "revenue", "revenue", "4e6", "EUR"),
    R("money.near", "Revenue was flat. The mill burned down with goods of $2 million.", "$2 million", "revenue"),
    R("money.near", "Revenue was flat, said the chairman, who had just bought a house in the hills for $2 million.", "$2 million", "revenue"),
    # nothing says what it is of
    A("money.bare", "Orlo Foods opened a $5 million depot.", "$5 million", "other_money", None, "5e6", "USD"),
    A("money.bare", "The court set the fine at €2 million.", "€2 million", "other_money", None, "2e6", "EUR"),
    A("money.bare", "A collector paid about £3 million for the painting.", "about £3 million", "other_money", None, "2.7e6..3.3e6", "GBP"),
    R("money.bare", "Revenue was $2 million.", "$2 million"),
    R("money.bare", "It raised a seed round of $2 million.", "$2 million"),
    # what the sentences before were about
    A("money.topic", "Revenue rose 8% in the quarter. For the year it increased 9% to $90 million.", "$90 million", "revenue", "revenue", "90e6", "USD", "up"),
    A("money.topic", "Revenue was $12 million in 2022. A year earlier it was $9 million.", "$9 million", "revenue", "revenue", "9e6", "USD"),
    A("money.topic", "Profit fell 3% in May. It stood at £2m.", "£2m", "other_money", "net_income", "2e6", "GBP"),
    R("money.topic", "Revenue was $12 million. Its new depot cost $5 million.", "$5 million", "revenue"),
    # an amount and its conversion are one claim
    A("money.named", "Revenue was NOK 412 million ($41 million).", "NOK 412 million", "revenue", "revenue", "412e6", "NOK"),
    A("money.named", "Exports make up 40% of revenue, or $12 million.", "$12 million", "revenue", "revenue", "12e6", "USD"),
    A("money.carried_on", "Operating profit was $18.9 million, or 3.6% of revenues, compared with $9.2 million, or 2.2% of revenues.", "$9.2 million",
      "other_money", "operating_income", "9.2e6", "USD"),
    A("money.carried_on", "Net income was $2.1 million, or $2.15 per share, compared to $2.4 million, or $2.44 per share.", "$2.4 million",
      "other_money", "net_income", "2.4e6", "USD"),
    R("money.topic", "Net sales were €617 million. They received €0.62 per share in April, €71 million altogether.", "€71 million"),
    A("money.converted", "Revenue was €20 million ($22 million).", "$22 million", "revenue", "revenue", "22e6", "USD"),
    A("money.converted", "Halden raised €20 million (about $22 million).", "about $22 million", "other_money", "funding_raised", "19.8e6..24.2e6", "USD"),
    A("money.converted", "It swung to a net loss of A$211.6 million ($135 million).", "$135 million", "other_money", "net_loss", "135e6", "USD"),
    R("money.converted", "Revenue was €20 million (2023: $22 million).", "$22 million"),
    R("money.converted", "Revenue was €20 million ($22 million in 2023).", "$22 million"),
    R("money.converted", "Revenue was €20 million (€22 million).", "€22 million"),
    A("money.named", "The net loss widened to €3 million.", "€3 million", "other_money", "net_loss", "3e6", "EUR", "up"),
    A("money.named", "Halden had expected a loss of €3 million but made a profit of €1 million.", "€1 million", "other_money", "net_income", "1e6", "EUR"),
    A("money.named", "The round values Dorrit at $180 million.", "$180 million", "other_money", "valuation", "180e6", "USD"),
    A("money.named", "The mill was sold for $4 million in 2011.", "$4 million", "other_money", "purchase_price", "4e6", "USD"),
    A("money.named", "EBITDA before special items came to €12m.", "€12m", "other_money", "adjusted_ebitda", "12e6", "EUR"),
    A("money.named", "The group booked severance costs of NOK 95 million.", "NOK 95 million", "other_money", "restructuring_charge", "95e6", "NOK"),
    R("money.named", "Halden will pay €5 million to settle.", "€5 million"),
    A("money.named", "Brisk Parcel reported a net loss of more than $12 million.", "more than $12 million", "other_money", "net_loss", "12e6..", "USD"),
    R("money.verb", "Halden lost a lawsuit worth €2 million.", "€2 million", "net_loss"),
    R("money.verb", "The owner took a mortgage of $2 million.", "$2 million", "revenue"),
    R("money.carried_on", "Sales came to $40 million, and the founders gave $1 million to charity.", "$1 million", "revenue"),
    R("money.topic", "Revenue was $12 million in 2022. The fine was $1 million.", "$1 million", "revenue"),
    # a measure by the head, by the room or by the user is one of its own
    A("money.named", "Revenue per employee was $210,000.", "$210,000", "other_money", "revenue_per_unit", "210e3", "USD"),
    A("money.named", "The council ended the year with a surplus of £9m.", "£9m", "other_money", "surplus", "9e6", "GBP"),
    # a number without a currency, where the measure or the amount beside it says that it is money
    A("money.named", "Velmar made €4 million. Group revenue of 5.86 billion was a record.", "5.86 billion", "revenue", "revenue", "5.86e9", "EUR"),
    A("money.topic", "Sales were £12m. A year earlier they were 10 million.", "10 million", "revenue", "revenue", "10e6", "GBP"),
    A("money.named", "It had sales of €640 million last year after 655 the year before.", "655", "revenue", "revenue", "655e6", "EUR"),
    R("money.named", "Velmar made €4 million. It has 5.8 million customers.", "5.8 million", "revenue"),
    R("money.topic", "Sales were £12m. The line carried 10 million.", "10 million", "revenue"),
    R("money.carried_on", "It had sales of €640 million last year after 12 years of loss.", "12"),
    # what somebody took in
    A("money.verb", "£146.3m went through the tills in the half.", "£146.3m", "revenue", "revenue", "146.3e6", "GBP"),
    A("money.verb", "Herbs are most of the €488 million that the group took in spring.", "€488 million", "revenue", "revenue", "488e6", "EUR"),
    A("money.verb", "The agency billed $7.1 million in 2023.", "$7.1 million", "revenue", "revenue", "7.1e6", "USD"),
    R("money.verb", "A visitor brought in £9.50 at the bar.", "£9.50", "revenue"),
    R("money.verb", "The chief executive took home £710,000.", "£710,000", "revenue"),
    A("money.named", "On two times sales Halden would be worth some £47m.", "some £47m", "other_money", "valuation", "42300000..51700000", "GBP"),
    A("money.named", "Halden packs fish.\n\nSales\n\n€184 million in 2024. Half was earned abroad.", "€184 million", "revenue", "revenue", "184e6", "EUR"),
    A("money.named", "Turnover per employee: £124,000.", "£124,000", "other_money", "revenue_per_unit", "124000", "GBP"),
    A("money.verb", "The unit generates $2 billion a year.", "$2 billion", "revenue", "revenue", "2e9", "USD"),
    R("money.near", "House sales fell; the average was £250,000.", "£250,000", "revenue"),
    # a list of parts
    A("money.topic", "Sales rose. Print accounted for £47m, audio for £9m.", "£9m", "revenue", "revenue", "9e6", "GBP"),
    A("money.topic", "Sales rose. The herbs segment contributed €301m, the spices segment €187m.", "€187m", "revenue", "revenue", "187e6", "EUR"),
    R("money.topic", "Sales came to £47m. A charge of £9m will be taken.", "£9m", "revenue"),
    R("money.topic", "Sales came to £47m. The bill rose to £9m.", "£9m", "revenue"),
    R("money.topic", "Sales came to £47m. The average fare was €71.", "€71", "revenue"),
    R("money.topic", "Sales came to £47m. The firm, bought in 2016 for £9m, is up for sale.", "£9m", "revenue"),
    # the change beside a level says which way it moved
    A("money.named", "Revenue was $431 million, up 13% on the year.", "$431 million", "revenue", "revenue", "431e6", "USD", "up"),
    A("money.named", "Turnover of £68.2m was 12% down on 2023.", "£68.2m", "revenue", "revenue", "68.2e6", "GBP", "down"),
    A("money.named", "Sales of €84m, an increase of 5%, beat its forecast.", "€84m", "revenue", "revenue", "84e6", "EUR", "up"),
    A("money.named", "Sales shrank last year by 4 percent to €16.8 billion.", "€16.8 billion", "revenue", "revenue", "16.8e9", "EUR", "down"),
    # a remark that is closed in front of the verb measures nothing
    A("money.named", "Net income, which excludes deal costs and tax matters, totaled $35.0 million.", "$35.0 million", "other_money", "net_income", "35e6", "USD"),
    A("money.named", "Profit before tax, impacted by £2.3m exceptional costs and £1.3m pre-opening costs, was £4.5m.", "£4.5m", "other_money", "pretax_profit", "4.5e6", "GBP"),
]  # fmt: skip

KNOWN_WRONG: list[tuple[Case, str]] = [
    (R("money.verb", "The club spent £6m on wages.", "£6m", "investment"), 'any spending counts as investment'),
    (R("money.per_share", "Velmar offered €9 per share for its rival.", "€9", "earnings_per_share"), 'an offer per share is no earnings'),
    (R("money.per_unit", "Dorrit raised $8 million a month after its launch.", "$8 million"), '`a month after` is read as a price by the month'),
    (A("money.near", "Net debt, as the bank defines it in its loan papers, was €80m.", "€80m", "other_money", "net_debt", "80e6", "EUR"), 'a measure parted by a remark between commas is not found'),
    (A("money.named", "It swung to a pre-tax profit of €1 million from a loss of €3 million.", "€1 million", "other_money", "pretax_profit", "1e6", "EUR"), "a cue behind `from` is taken for the one that the amount is of"),
    (A("money.named", "It has raised $58 million in total.", "$58 million", "other_money", "total_funding_raised", "58e6", "USD"), "a phrase that other words part (`sold ... for`, `raised ... in total`) is not found"),
    (A("money.verb", "The cuts will save €4 million a year.", "€4 million", "other_money", "annual_savings", "4e6", "EUR"), "the verb `save` is missing"),
    (A("money.carried_on", "The net loss narrowed by €2 million to €3 million.", "€3 million", "other_money", "net_loss", "3e6", "EUR", "down"), "`by A to B` is read as a range"),
]  # fmt: skip


@cases(CASES, KNOWN_WRONG)
def test_money(case: Case) -> None:
    check(case)


def test_every_rule_has_both_sides() -> None:
    assert not balance(CASES, KNOWN_WRONG, RULES)
