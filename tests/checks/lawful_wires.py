"""Sound passages in the manner of wire reports: many figures of many things in few words. The name gives the rule and what it took them for."""

from __future__ import annotations

from lawful_texts import Case, page

_DAY = "2025-03-12"


def _case(rule: str, taken_for: str, text: str, day: str = _DAY) -> Case:
    return f"{rule}: {taken_for}", [page(day, text)]


WIRES: list[Case] = [
    _case(
        "value_conflict",
        "orders for two kinds of goods",
        "The Trade Office said the fall in new orders was strongest in tools, where orders in January fell 400 million euros, or 6.7 percent, to 5.6 billion euros.\n\n"
        "Orders for furniture in January fell 40 million euros, or 0.8 percent, to 5.1 billion euros, the Trade Office said.",
    ),
    _case(
        "value_conflict",
        "the banks of the state and all banks",
        "The association said overall profits of Carvania's 112 banks rose in 2024 to 495 billion crowns from 385 billion in 2023.\n\n"
        "Profits of Carvania's seven state banks rose to 319 billion crowns in 2024 from 212 billion.",
    ),
    _case(
        "value_conflict",
        "pro forma and as reported",
        "Corrow Copper had a net loss of $46.6 million in 2024, the parent said.\n\nThe figure was worked out on a pro forma basis. On a historical basis Corrow Copper had a 2024 net loss of $58.1 million.",
    ),
    _case(
        "value_conflict",
        "two indices of one office",
        "The index for consumer foods fell 0.5 percent after a 1.8 percent drop in January, the Statistics Office said. The index for intermediate goods rose 0.5 percent after 0.9 percent in January.",
    ),
    _case(
        "value_conflict",
        "a quarter and its year",
        "Sales have been strong since a net loss of $1.5 million for the fourth quarter of fiscal 2024, Harlow Knitwear said. Harlow Knitwear reported a net loss for the year of $2.4 million.",
    ),
    _case(
        "descriptor_mismatch",
        "a record of a part, and the whole",
        "The maker sold a record 981,000 cars in Europe outside its home market last year. Car sales in its home market by all makers together will fall from 2024's record of 2.73 million, it said.",
    ),
    _case(
        "descriptor_mismatch",
        "a record bonus beside the dividend",
        "The bank pays a record five euro bonus on top of its unchanged 12 euro dividend.",
    ),
    _case(
        "direction_mismatch",
        "contracts that are traded",
        "Trading in options was brisk, with 1,015,327 contracts changing hands compared with 586,471 a year ago.",
    ),
    _case(
        "direction_mismatch",
        "a movement of something else",
        "Profit from tobacco had declined to 50 percent of the group's from 74 percent four years ago. The share of tobacco would go on declining as other parts increased in importance, Pell said.",
    ),
    _case(
        "direction_mismatch",
        "a provision under a headline of losses",
        "# Northmark Bank sees lower loan losses\n\nThe bank had a good quarter. Its first-quarter provision for loan losses rose to $172 million from $152 million.",
    ),
    _case(
        "direction_mismatch",
        "those who report an increase",
        "Firms reporting an increase in orders fell to 22 percent in March from 30 percent in December.",
    ),
    _case(
        "direction_mismatch",
        "up on the week and down on the year",
        "In Selland the count of rigs was up 1 to 181, against 367 a year ago.",
    ),
    _case(
        "direction_mismatch",
        "down from a record",
        "Problems on farms led to the first decline in banks' income in 25 years. The country's banks had net income of $17.8 billion in 2024, down slightly from 2023's record $18.1 billion.",
    ),
    _case(
        "direction_mismatch",
        "revenue beside the profit of the year before",
        "Last year the railway earned $431 million on revenues of $3.14 billion, down slightly from its 2023 profit of $442 million on revenues of $3.21 billion.",
    ),
    _case(
        "direction_mismatch",
        "a level and the year's base",
        "Foreign balances fell to $5.36 billion in February from $5.37 billion in January, against $3.05 billion in February 2024.",
    ),
    _case(
        "direction_mismatch",
        "costs that took something off",
        "The bank earned $128.1 million in the quarter, up from $118.3 million. A share earned $1.16, up from $1.09. One-off costs of the purchase cut earnings per share by nine cents.",
    ),
    _case(
        "direction_mismatch",
        "lower, then rising again",
        "Spending is to fall to $48 million in 2026, $20 million in 2027 and four million dollars in 2028 before rising to $11 million in 2029.",
    ),
    _case(
        "direction_mismatch",
        "an offer that exceeded what was expected",
        "Alder topped a $268 million offer from Foss. Some analysts said the latest, $306 million offer for Marn exceeded their expectations.",
    ),
    _case(
        "scope_mismatch",
        "pairs of names",
        "Carvania and Selland signed an agreement to reschedule official debts.\n\nThe agreement follows one between Carvania and the Lausanne Club in December to reschedule official debts of $7.5 billion.",
    ),
    _case(
        "scope_mismatch",
        "a name and its letters",
        "Talks with the World Bank, the Baltic Trade Council and Corrow have begun.\n\nThe World Bank, BTC and Corrow will meet again on the talks in May.",
    ),
    _case(
        "scope_mismatch",
        "what holds of some",
        'The allowance will help owners of "those fields which have no levy liability", the report said.\n\nThe allowance sets up to 10 percent of the cost of a new field against the levy liability of other fields.',
    ),
    _case(
        "scope_mismatch",
        "another buyer",
        "Skarn Air later said it did not buy the stock.\n\nIn its filings, Tarn Air said it paid $178 million for its Skarn Air stock.",
    ),
    _case(
        "scope_mismatch",
        "what was not told",
        "As usual the bank did not detail operating profits.\n\nAnalysts said this put its operating profits at some 6.5 billion euros.",
    ),
    _case(
        "percent_of_total",
        "a share of the parent's revenue",
        "The unit had operating income of $60 million on revenues of $456 million, 28 percent of Marlow's revenues.",
    ),
    _case(
        "percent_of_total",
        "a share of something that is not told",
        "Arrears are to rise to $100 million by the end of the year. About $90 million of this, equivalent to nearly half Carvania's annual exports, would be owed to the Fund.",
    ),
    _case(
        "percent_of_total",
        "the rate that a security bears",
        "The holders get $20 a share in cash, a note with a face value of $8, 14 percent preferred stock and a share of the new company.",
    ),
    _case(
        "percent_of_total",
        "bands of tax",
        "The tax will be 17 percent on the first $27,500 of income, 26 percent on the next $27,500 and 29 percent on income above $55,000.",
    ),
    _case(
        "percent_of_total",
        "a share of both together",
        "Domestic orders fell by five percent to 9.6 billion euros and foreign orders fell 14 percent to 5.9 billion. Foreign business accounted for 38 percent of orders.",
    ),
    _case(
        "growth_mismatch",
        "a rate with a base of its own",
        "The forecast for rape has been cut to between 2.2 and 2.4 million tonnes, against 2.3 to 2.6 million tonnes last week, making it 41.5 to 46.3 percent lower than the record 4.1 million tonnes of last season.",
    ),
    _case(
        "growth_mismatch",
        "on the year, beside the month before",
        "The surplus rose by more than 70 percent in February, year-on-year, to 8.14 billion euros from 5.7 billion in January.",
    ),
    _case(
        "growth_mismatch",
        "a level that a levy is cut to",
        "The return for a barrel would rise to $2.07 from $0.80 if the levy was cut to 70 percent.",
    ),
    _case(
        "growth_mismatch",
        "two bases in one sentence",
        "Orders fell 13.3 percent last month to $41.4 million from a revised $47.7 million in January, and were off 1.1 percent from $41.8 million in February 2024.",
    ),
    _case(
        "growth_mismatch",
        "a rate whose last digits were cut off",
        "Sales jumped 29.5 percent in the period to 79,249 cars from 61,169 a year ago.",
    ),
    _case(
        "sum_mismatch",
        "parts of a rise and its base",
        "There was a net inflow of $4.76 billion in the fourth quarter. The total net inflow rose to $13.74 billion in 2024 from $7.68 billion in 2023.",
    ),
    _case(
        "sum_mismatch",
        "members of one list",
        "One bank lost $17.6 million, a second lost $82.1 million, a third lost $326.5 million and a fourth, which seeks a merger, lost $402.0 million.",
    ),
    _case(
        "sum_mismatch",
        "the year before in brackets",
        "Shipments in tonnes, with those of December 2023 in brackets, were: beef 14,384 (10,339), mutton 1,609 (1,539) and offal 3,388 (3,098).",
    ),
    _case(
        "sum_mismatch",
        "an inflow and an outflow of two accounts",
        "The capital account turned round December's 6.48 billion euro deficit. Purchases of notes fell by 500 million euros. Direct investment abroad posted an outflow of 2.86 billion euros after a deficit of 4.98 billion euros in December.",
    ),
    _case(
        "duration_mismatch",
        "time that is granted",
        "Carvania has five years to complete the opening of its banks, a process that began in 2016.",
    ),
    _case(
        "duration_mismatch",
        "years of grace",
        "Under the plan it restructures $43 billion of debt over 20 years with seven years' grace. Loans granted in 2021 and 2022 will remain the same.",
    ),
    _case(
        "duration_mismatch",
        "a round half century",
        "Congress may end the half-century-old separation of two kinds of banks. Critics say laws such as the 1971 Banking Act made them safe.",
    ),
    _case(
        "date_order",
        "the year that ended last June",
        "For the year ended June 30, the lender reported net income of $7.9 million.",
    ),
    _case(
        "ratio_mismatch",
        "another firm's shares",
        "Grenfell Mills announced a $1.6 billion, or $130 a share, buyback of half of its stock.\n\nIn Leeds, Ironside Foundry authorised the repurchase of 10 million shares.",
    ),
    _case(
        "unit_slip",
        "earnings of a share in a table",
        "Shr loss 28 cents vs profit seven cents\n\nNet loss 10.7 million dollars vs profit 5.2 million\n\nYear\n\nShr loss 5.80 dollars vs profit 30 cents\n\nNet loss 324.2 million dollars vs profit 21.5 million",
    ),
    _case(
        "percent_of_total", "the votes of two sides", "The county measure passed 7,308 to 5,292, or 58% in favor. State law requires 55%."
    ),
    _case(
        "direction_mismatch",
        "less that takes away",
        "At 30 June borrowings less cash amounted to $61.3 million, compared with $54.8 million at 31 December.",
    ),
]
