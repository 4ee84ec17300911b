"""Sound results, filings, tables and notes of brokers, with several temptations each."""

from __future__ import annotations

from lawful_texts import Case, page

RESULTS: list[Case] = [
    (
        "a restated year, heads and full-time equivalents",
        [
            page(
                "2024-03-14",
                "Corvane Industrial Holdings plc: preliminary results for the year ended 31 December 2023\n"
                "\n"
                "Group revenue rose 6% to £412.3m (2022: £389.0m). On a like-for-like basis revenue grew 3%, "
                "and at constant currency 7%. Adjusted operating profit was £51.5m, a margin of 12.5%, "
                "compared with £46.7m, or 12.0%, in 2022. Statutory operating profit was £38.9m (2022: "
                "£41.2m), after restructuring charges of £12.6m.\n"
                "\n"
                "Coatings revenue was £187.4m, Sealants £143.1m and Services £81.8m. Coatings grew 11%, "
                "Sealants was flat and Services rose 5%.\n"
                "\n"
                "Average headcount was 2,940 (2022: 3,010). At the year end the Group employed 2,871 people "
                "(2022: 3,002), equivalent to 2,655 full-time equivalents.\n"
                "\n"
                "The Board proposes a final dividend of 8.2p per share, which with the interim dividend of "
                "4.1p takes the total for the year to 12.3p, an increase of 7% (2022: 11.5p).\n"
                "\n"
                "The 2022 figure for Services has been restated from £79.5m to £77.9m to reflect the "
                "reclassification of freight income.",
            ),
        ],
    ),
    (
        "quarter, half and outlook",
        [
            page(
                "2024-08-06",
                "Quillon Energy reports second quarter results\n"
                "\n"
                "- Second quarter revenue of $318.4 million, up 14% year over year and down 3% sequentially\n"
                "- Six-month revenue of $646.7 million, up 16%\n"
                "- GAAP net loss of $4.1 million, compared with net income of $6.0 million in the prior-year quarter\n"
                "- Adjusted EBITDA of $55.7 million, or 17.5% of revenue\n"
                "- Backlog of $2.1 billion, a record\n"
                "\n"
                'AUSTIN, Texas, Aug. 6, 2024 - Quillon Energy, Inc. (the "Company") today announced results '
                "for the quarter ended June 30, 2024. Revenue was $318.4 million, compared with $279.3 million "
                "in the second quarter of 2023 and $328.3 million in the first quarter of 2024.\n"
                "\n"
                "For the third quarter the Company expects revenue of $325 million to $335 million. For the "
                "full year it raises its outlook to a range of $1.31 billion to $1.34 billion, from $1.28 "
                "billion to $1.32 billion previously.\n"
                "\n"
                "The Company ended the quarter with 1,904 employees.",
            ),
        ],
    ),
    (
        "a table with subtotals",
        [
            page(
                "2024-10-24",
                "Sable Rock quarterly note\n"
                "\n"
                "Production by mine, thousand ounces, quarter to 30 September 2024\n"
                "\n"
                "| Mine | Q3 2024 | Q2 2024 | Q3 2023 |\n"
                "|---|---|---|---|\n"
                "| Kirra | 41.2 | 39.8 | 44.0 |\n"
                "| Mount Oriel | 28.7 | 30.1 | 27.5 |\n"
                "| Subtotal Australia | 69.9 | 69.9 | 71.5 |\n"
                "| Lengo | 15.4 | 14.9 | 12.2 |\n"
                "| Batai | 9.6 | 10.3 | 9.9 |\n"
                "| Subtotal Africa | 25.0 | 25.2 | 22.1 |\n"
                "| Group | 94.9 | 95.1 | 93.6 |\n"
                "\n"
                "Group production was 94.9 thousand ounces, up 1.4% from a year earlier and marginally below "
                "the previous quarter. Australia accounted for 74% of the total. Kirra fell 6% on the year but "
                "rose 4% on the quarter. Guidance for the year to June 2025 is unchanged at 380,000 to 400,000 ounces.",
            ),
        ],
    ),
    (
        "compound growth",
        [
            page(
                "2024-03-05",
                "Ten years of Ferris Wheel Software\n"
                "\n"
                "Ferris Wheel Software went public in March 2014 with annual revenue of $50 million. In 2023 "
                "it reported $235 million. That is 4.7 times as much, and a compound annual growth rate of "
                "18.8% over nine years from 2014, when revenue was also $50 million.\n"
                "\n"
                "Growth was uneven: 45% in 2015, 30% in 2016, then between 8% and 12% for four years, and 21% "
                "in 2021. In 2023 revenue rose just 6.8%, from $220 million.\n"
                "\n"
                "The shares rose from $17 to $91, or 435%. A thousand dollars invested at the offering is "
                "worth about $5,350. Over the same ten years an index fund would have returned 190%.\n"
                "\n"
                "Headcount tripled from 310 to 930, so revenue per employee rose from about $161,000 to about $253,000.",
            ),
        ],
    ),
    (
        "a fiscal calendar",
        [
            page(
                "2024-06-06",
                "Dalewood reports fiscal 2024 fourth quarter\n"
                "\n"
                "Dalewood's fiscal year ends on the Saturday closest to April 30. Fiscal 2024 ended on "
                "Saturday, April 27, 2024 and had 52 weeks; fiscal 2023 ended on Saturday, April 29, 2023.\n"
                "\n"
                "Fourth quarter net sales were $1.21 billion, an increase of 2.5% from $1.18 billion. Fiscal "
                "year net sales were $4.66 billion, a decrease of 1.1% from $4.71 billion. Calendar 2023 "
                "sales, which the company also discloses, were $4.68 billion.\n"
                "\n"
                "Fourth quarter net income was $88 million, or $1.10 per diluted share, based on 80.0 million "
                "shares. Last year's quarter had included a one-time gain of $31 million.\n"
                "\n"
                "For fiscal 2025 the company expects net sales growth of 1% to 3% and capital expenditure of "
                "approximately $140 million, compared with $152 million in fiscal 2024. The first quarter of "
                "fiscal 2025 ends on July 27, 2024.",
            ),
        ],
    ),
    (
        "parts rounded apart from their total",
        [
            page(
                "2024-03-21",
                "Portside Credit Union in figures\n"
                "\n"
                "Membership: 41,950, of whom 18,210 are under 35 (43%). Members by county: Alder 17,300, Birch "
                "13,500, Cedar 11,100, rounded to the nearest hundred; with rounding these add up to 41,900.\n"
                "\n"
                "Deposits rose 5.0% to $612.5 million from $583.6 million. Loans rose 4.5% to $471 million "
                "from $451 million. Loans are 77% of deposits.\n"
                "\n"
                "Net interest margin was 3.05%, against 2.96% a year before, an improvement of nine basis "
                "points. Net income of $5.5 million was up a tenth from $5.0 million. Return on assets was "
                "0.79%, on average assets of some $700 million.\n"
                "\n"
                "Staff: 163 full-time and 44 part-time, 207 in all. In the annual report, 185 full-time "
                "equivalents are mentioned; that is the same workforce.",
            ),
        ],
    ),
    (
        "a bid, its premium and two firms together",
        [
            page(
                "2024-10-03",
                "Brannock to buy Castell for €2.4bn\n"
                "\n"
                "Brannock Group agreed to buy its smaller rival Castell for €2.4bn in cash, or €2.7bn "
                "including debt. The price of €48 a share is a premium of 30% to Wednesday's close of €36.90 "
                "and values Castell at 11 times earnings before interest, tax, depreciation and amortisation.\n"
                "\n"
                "Together the two have sales of €9.1bn (Brannock €6.8bn, Castell €2.3bn) and 27,000 employees "
                "(20,500 and 6,500). Brannock expects synergies of €150m a year by 2027, a third of them in "
                "2025. It said around 800 jobs would go, mostly in administration.\n"
                "\n"
                "Castell's board recommends the offer. Its largest shareholder, the Orlandi family, owns 38.5% "
                "and has accepted. Brannock needs 66.7% and already holds 4.9%. An earlier approach at €42 a "
                "share, which valued Castell at €2.1bn, was rejected in May.",
            ),
        ],
    ),
    (
        "result, consensus and guidance",
        [
            page(
                "2024-07-30",
                "Casterline profit doubles; sales miss consensus of $5.2 billion\n"
                "\n"
                "NEW YORK, July 30 - Casterline Foods on Tuesday said second-quarter profit doubled to $412 "
                "million from $205 million as cocoa prices eased. Net sales rose 3% to $5.1 billion, compared "
                "with analysts' average estimate of $5.2 billion, according to LSEQ data.\n"
                "\n"
                "Volumes fell 2% while prices rose 5%. North American sales climbed 6% to $2.6 billion; sales "
                "in Europe were down 1% at $1.5 billion and those in the rest of the world were flat at $1.0 billion.\n"
                "\n"
                "The company raised its profit forecast for the year to between $4.10 and $4.20 per share from "
                "between $3.90 and $4.05. It earned $3.75 a share in 2023. Analysts were expecting $4.08.\n"
                "\n"
                "Shares rose 7% to $88.20 in premarket trading. They have gained a third since January, when "
                "they traded at about $66, but remain 12% below their record high of $100 in 2021.",
            ),
        ],
    ),
    (
        "a filing's changes in money and percent",
        [
            page(
                "2024-02-28",
                "Item 7. Management's Discussion and Analysis\n"
                "\n"
                "Total revenues for the year ended December 31, 2023 were $1,204.6 million, an increase of "
                "$96.2 million, or 8.7%, from $1,108.4 million for 2022. Subscription revenues increased "
                "$101.5 million, or 12.4%, to $921.7 million; services revenues decreased $5.3 million, or "
                "1.8%, to $282.9 million.\n"
                "\n"
                "Cost of revenues was $433.7 million, or 36.0% of total revenues, compared with $421.2 "
                "million, or 38.0%, in 2022. Gross profit was $770.9 million. Research and development expense "
                "was $240.9 million, or 20% of revenues.\n"
                "\n"
                "In January 2023 we announced a plan to reduce our workforce by approximately 7%. In "
                "connection with the plan we recorded charges of $18.4 million in 2023, of which $15.9 million "
                "related to severance and $2.5 million to leases. We expect to incur a further $3 million to "
                "$5 million in 2024.\n"
                "\n"
                "As of December 31, 2023 we had 4,871 full-time employees, of whom 1,912 were outside the United States.",
            ),
        ],
    ),
    (
        "lakh, crore and basis points",
        [
            page(
                "2024-05-10",
                "Vasai Motors FY24 sales cross 5 lakh units; Q4 margin at 11.2%\n"
                "\n"
                "Vasai Motors sold 5,04,200 vehicles in FY24, a growth of 8 per cent over 4,66,800 in FY23. "
                "Exports made up 62,300 of these, about 12 per cent. In the March quarter sales were 1,38,400 "
                "units, up 11 per cent year on year and 6 per cent quarter on quarter.\n"
                "\n"
                "Consolidated revenue for the year was Rs 41,850 crore against Rs 37,700 crore. EBITDA margin "
                "in Q4 widened by 140 basis points to 11.2 per cent from 9.8 per cent; for the full year it "
                "was 10.6 per cent.\n"
                "\n"
                "The board recommended a dividend of Rs 18 per share. The company will spend Rs 2,200 crore on "
                "electric models over three years, Rs 800 crore of it in FY25. It will add 1,000 dealers' "
                "touchpoints to the present 2,350.\n"
                "\n"
                '"We grew twice as fast as the industry," managing director Anil Kelkar said. The industry '
                "grew 4 per cent.",
            ),
        ],
    ),
    (
        "a table with eliminations",
        [
            page(
                "2025-03-06",
                "Kelso Gear annual summary\n"
                "\n"
                "| £ million | 2024 | 2023 | change |\n"
                "|---|---|---|---|\n"
                "| Outdoor | 210.4 | 198.2 | +6% |\n"
                "| of which tents | 88.0 | 85.1 | +3% |\n"
                "| Cycling | 145.9 | 160.1 | -9% |\n"
                "| Eliminations | (6.3) | (5.9) | |\n"
                "| Group sales | 350.0 | 352.4 | -1% |\n"
                "| Operating profit | 24.5 | 31.7 | -23% |\n"
                "| Margin | 7.0% | 9.0% | -2.0pp |\n"
                "| Employees (average) | 1,640 | 1,702 | -4% |\n"
                "\n"
                "Group sales were £350.0m after eliminations. Outdoor grew 6% to £210.4m, tents 3%. Cycling "
                "fell 9%. In January and February 2025 sales were 4% up. At the end of December Kelso had "
                "1,588 employees. It closed 11 shops and opened four, ending with 93.",
            ),
        ],
    ),
    (
        "shares and a target lowered",
        [
            page(
                "2025-01-10",
                "Erlin sold fewer cars but more electric ones\n"
                "\n"
                "Erlin delivered 1.22 million cars in 2024, 3% fewer than the year before (1.26 million). "
                "Fully electric cars made up 14.1%, or 172,000, compared with 11.0%, or 139,000, in 2023. That "
                "is an increase of 24%. In December the share was 19%.\n"
                "\n"
                "China was the weak spot. Sales there dropped 17% to 301,000; in Europe they rose 4% to "
                "598,000, and in North America 1% to 214,000. Other countries took 107,000.\n"
                "\n"
                "The brand's target for 2024 had been 1.3 million, lowered in July to 1.25 million. For 2025 "
                "Erlin plans 1.25 million again, of which 230,000 electric.\n"
                "\n"
                "Erlin's parent, the Vandermeer group, sold 3.9 million vehicles of all brands, 2% fewer. It "
                "publishes its figures on Tuesday, March 11.",
            ),
        ],
    ),
    (
        "three ways of counting one business",
        [
            page(
                "2024-11-21",
                "Cloud spending: three providers, three ways of counting\n"
                "\n"
                "Nimbara says its cloud revenue grew 31% in the quarter to $7.4 billion. That includes "
                "software subscriptions. Without them growth was 24%, to $4.6 billion, by our estimate. The "
                "consultancy Brightline puts it at $4.9 billion.\n"
                "\n"
                "Stratus, which counts only infrastructure, grew 19% to $27.1 billion, or 20% without currency "
                "effects. Its annualised run rate is $108 billion, about four times the quarter. In 2023 as a "
                "whole it took $90.8 billion.\n"
                "\n"
                "Heliora had revenue of $9.0 billion, up 35% from $6.7 billion, and an operating profit of "
                "$1.2 billion, four times last year's $0.3 billion. It has 13% of the market, Stratus 31%, "
                "Nimbara by our count 7%.\n"
                "\n"
                "The three companies plan capital spending of $140 billion next year, after $105 billion this "
                "year. A third more, in other words.",
            ),
        ],
    ),
]
