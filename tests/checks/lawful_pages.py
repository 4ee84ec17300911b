"""What real pages say rightly and a rule once flagged, each retold with invented names and in its shortest form."""

from __future__ import annotations

from lawful_texts import Case, page

_SHORT: dict[str, str] = {
    "a tax rate is no share of sales": (
        "Revenue in the region fell to $4.1 million. Income tax benefit was $71 thousand, an effective rate of 16.1%."
    ),
    "a margin of another profit": (
        "Revenues were EUR 5.1 billion. The EBITA margin was 4.6%. Net income attributable to shareholders was up 45% to EUR 160 million."
    ),
    "a gross margin told in money": (
        "Net sales were $41.3 million compared to $39.1 million in the prior year's second quarter. "
        "Gross margin decreased to $13.0 million, or 31.4% of net sales."
    ),
    "a share of last year's sales": (
        "Fourth quarter sales of Norvik increased 10.3% to $930.9 million. Operating income was $141.5 million, or 15.2% of sales. "
        "This compares with operating income of $120.3 million, or 14.3% of sales, in the prior year period."
    ),
    "a share of sales beside adjusted income": (
        "Net sales were $683.6 million. Operating income was $55.0 million or 8.1% of sales, compared to $36.3 million or 5.2% of sales "
        "($66.1 million adjusted or 9.5% of sales)."
    ),
    "a share of that group": (
        "Province Health is cutting 600 full-time positions. In Everton, over 100 nursing assistants, nearly one-quarter of that group, "
        "got notices."
    ),
    "votes are no polling stations": (
        "Results from 5,804 polling stations out of the 18,268 in the country came in. Karl Johan has 35.61 percent of votes."
    ),
    "a share in the paragraph before": (
        "There have been 2,956 dengue cases since June. 125 new cases were seen in the last 7 days, 86% of cases from Marlo.\n\n"
        "As of February 27, 2020, 82,294 cases have been confirmed globally. Out of these, Norland reported 78,630 confirmed cases."
    ),
    "a whole and a rate per share": (
        "Net income for 2017 was $2.1 million, or $2.15 per share, compared to $2.4 million, or $2.44 per share, in 2016."
    ),
    "a quarter in front of its measure": (
        "Third quarter revenue of $6.7 billion was up 9 percent from third quarter 1997 revenue of $6.2 billion. "
        "Third quarter revenue was up 14 percent from second quarter 1998 revenue of $5.9 billion."
    ),
    "in line with the target": "Norvane spending rose in line with its plan to $39 million, up from $13 million last year.",
    "a lost space": "Net income was $21.2 million, compared to net income of $12.2 millionfor the first quarter of 2018.",
    "a rate a year": "Halden has enjoyed sales growth of 26 percent a year, from $10 million in 2015 to $20 million in 2018.",
    "a rate that is a cause": (
        "Net income was $14.5 million in 2018 compared to $5.0 million in 2017. The change in earnings was largely attributable to a 48% "
        "increase in operating earnings from our businesses."
    ),
    "a rate of another measure": (
        "Sales for 2018 totaled $234.3 million, an increase of 15% from $204.2 million in 2017. We grew our book value by 11.5% over 2017."
    ),
    "a verb of its own": (
        "These companies reduced their combined workforce by 846 people, increasing sales per employee from $249,148 to $319,481."
    ),
    "all staff and some of the new": (
        "Halden employs 180 people. It said 114 of the new jobs will be located in Belfast.\n\n"
        '"Expanding our workforce will be critical to driving growth," the director said.'
    ),
    "a goal and a count of today": (
        "Brunel plans to increase the number of shops from about 1,230 to 1,700 by 2010. The group has 1,007 outlets trading under the "
        "Brunel name as well as the Corner Oven shops."
    ),
    "another quarter's fall": (
        "HDF Bank's headcount came down by 6,096 in January-March 2017, from 90,421 to 84,325. In the quarter before it fell by 4,581."
    ),
    "a predecessor's time": (
        "In 1991 Anna Bel took over as head of the club from Nils Orr, who had been in charge for more than half a century."
    ),
    "names that describe": (
        "The envoy met Norlandic and Estish security officials on Monday. The next day Norlandic Prime Minister Carl Berg and Estish "
        "leader Jaan Tamm met the envoy."
    ),
    "two countries, and one of them twice": (
        "A quake struck Norland and Sedonia, killing 50 people. Officials said 40 people died in Norland and Norland-controlled Ostia."
    ),
    "nobody hurt elsewhere": (
        "At Northam, four people were rescued from a car. And at Lansdale a tree crashed into a house, but no one was injured."
    ),
    "no deaths in another place": (
        "The number of hepatitis cases in Minnow has risen to 49, according to health officials in Minnow. Seven out of 10 cases required "
        "hospitalization and no deaths were reported.\n\n"
        "It has been a record season for dengue fever in Norland. This year 371,717 dengue cases including 1,407 deaths were reported."
    ),
    "a team's result and its lead": (
        "Illmark holds a two nautical mile lead over Team Bolt. Team Bolt will not have its result recorded, after failing to meet a radio "
        "check."
    ),
    "a part of a sum that is only about right": (
        "Jobs at risk by site\n\n| Site | Jobs |\n|---|---|\n| Lund | 210 |\n| Boden | 145 |\n| Ardu | about 90 |\n| Total | 445 |"
    ),
    "a ratio that is better when lower": "The efficiency ratio improved to 56.1% from 58.0%.",
    "a headline of costs": (
        "Higher fuel costs mask improvements at Norvane\n\nWriteoffs at Norvane totaling $1.65 billion and soaring fuel prices masked "
        "improvement, however. Comparisons to the year-ago period also are distorted by the $2.1 billion in taxes rebated to the industry."
    ),
}

PAGES: list[Case] = [(name, [page("2020-03-02", text)]) for name, text in _SHORT.items()]
