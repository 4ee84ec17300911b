"""Sound texts in many genres, most of them whole stories with several temptations each."""

from __future__ import annotations

Page = tuple[str, str, str, str | None]
Case = tuple[str, list[Page]]


def page(published: str, text: str, publisher: str = "Wire", url: str | None = None) -> Page:
    return published, text, publisher, url


TEXTS: list[Case] = [
    (
        "a round headline, two years and two forecasts",
        [
            page(
                "2024-05-02",
                "Halvorsen Marine cuts a tenth of staff after weak quarter\n"
                "\n"
                "BERGEN, May 2 - Halvorsen Marine said on Thursday it would cut about 420 jobs, or 10% of its "
                "workforce of 4,212, after first-quarter revenue fell 8.1% to 1.48 billion kroner from 1.61 "
                "billion a year earlier.\n"
                "\n"
                "Full-year revenue in 2023 was 6.7 billion kroner, up 4% from 6.44 billion in 2022. Analysts "
                "polled by Northgate had expected 1.55 billion kroner for the quarter. The company now guides "
                "for 2024 revenue of between 6.2 billion and 6.4 billion kroner, down from an earlier forecast "
                "of 6.8 billion.\n"
                "\n"
                "Of the 420 jobs, 260 are in Norway, 110 in Scotland and 50 in Singapore. Halvorsen had cut "
                "300 jobs in 2020. Including those, it has shed some 720 positions in four years.\n"
                "\n"
                "Chief executive Ingrid Solheim said the group would still hire 60 engineers in its offshore "
                'wind unit this year. "We are not planning 1,000 cuts, as one paper wrote," she said.',
            ),
        ],
    ),
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
        "three counts of layoffs over three periods",
        [
            page(
                "2024-04-18",
                "What the Tindrel numbers do and don't say\n"
                "\n"
                "Everybody quoted the 40% growth figure this week, so let me slow down. Tindrel's cloud "
                "segment grew 40% in the quarter, to $140 million from $100 million. The company as a whole "
                "grew 12%, to $672 million from $600 million. Those are not the same thing.\n"
                "\n"
                "Did revenue double? No. Cloud revenue has doubled since 2021, when the same quarter brought "
                'in $70 million; the group has not. And "nearly half" of new customers came from Asia, which '
                "is a share of customers (1,930 of 4,020), not of revenue. Asia is about 15% of revenue.\n"
                "\n"
                "The layoffs: Tindrel cut 300 people in January and another 200 in April, so 500 this year, on "
                "top of 1,100 last year. That makes 1,600 since the start of 2023. Some outlets printed 200, "
                "some 500, some 1,600. All of them are right, for different periods.",
            ),
        ],
    ),
    (
        "two companies of similar names and a correction",
        [
            page(
                "2024-07-26",
                "Morning all. Three numbers before coffee.\n"
                "\n"
                "First, Aldermoor Foods. Gross margin widened to 34.2% from 32.7%, a gain of 1.5 percentage "
                "points, or 4.6%. Operating margin went the other way: 9.1%, down from 10.4%. So profitability "
                "both rose and fell, depending on the line you read.\n"
                "\n"
                "Second, Aldermere Foods (no relation, different company, please stop emailing me). "
                "Aldermere's gross margin was 28.9%, up from 27.0%. It has 5,200 staff; Aldermoor has 7,900.\n"
                "\n"
                "Third, rates. The bank cut by a quarter of a point to 5%, from 5.25%. That is a reduction of "
                "25 basis points, not 25%.\n"
                "\n"
                "One correction from Wednesday: I wrote that Aldermoor had 9,700 employees. It has 7,900. I "
                "transposed the digits. Apologies.\n"
                "\n"
                "See you on Monday, 29 July.",
            ),
        ],
    ),
    (
        "a plan that consultation changed",
        [
            page(
                "2024-02-09",
                "Library review: frequently asked questions\n"
                "\n"
                "How many libraries will close?\n"
                "Four of the borough's 11 libraries will close by the end of March 2025. Two more, Eastfield "
                "and Tarn Lane, move to shorter hours. The remaining five are unchanged.\n"
                "\n"
                "How many jobs are affected?\n"
                "Up to 38 posts are at risk. We expect between 20 and 25 redundancies, because some staff will "
                "move to other teams. The service employs 96 people, or 71 full-time equivalents.\n"
                "\n"
                "Will it save money?\n"
                "Yes. We expect to save £1.2m a year from 2025-26, and £600,000 in 2024-25. Over the four "
                "years to 2028-29 the total is put at £4.8m.\n"
                "\n"
                "Didn't the council say five libraries would close?\n"
                "The draft published in October 2023 proposed closing five. After consultation, Marsh Road was "
                "taken off the list.\n"
                "\n"
                "When does the consultation end?\n"
                "It ran for six weeks, from Monday 27 November 2023 to Sunday 7 January 2024.",
            ),
        ],
    ),
    (
        "a list with an upper figure in its total",
        [
            page(
                "2024-03-28",
                "Layoff tracker, week to 28 March\n"
                "\n"
                "- Pellucid Games: 85 jobs, 12% of staff\n"
                "- Norrland Bank: 1,200 jobs by the end of 2025, of which 700 this year\n"
                "- Kestrel Robotics: 40 jobs; the company cut 55 in November\n"
                "- Ambleside Media: up to 150 jobs\n"
                "- Tarrow Health: 210 jobs, 6% of staff\n"
                "\n"
                "Total for the week, taking the upper figure for Ambleside: 1,685. Companies in the list: "
                "five. Since the beginning of the year the tracker has counted 61,300 jobs at 214 companies. "
                "In the same period of 2023 it was 148,000 jobs at 512 companies.\n"
                "\n"
                "We count announcements, not departures. Norrland Bank is counted with its full figure, "
                "although only 700 of the cuts fall in 2024. Last week's list contained nine companies and 3,940 jobs.",
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
        "figures of others, quoted and denied",
        [
            page(
                "2024-06-13",
                '"We were 40 people in a shed": Maeve Corrigan on growing Loam & Tide\n'
                "\n"
                "HSR: You started in 2011 with two people. How many are you now?\n"
                "Corrigan: About 640. If you count the seasonal pickers, it's closer to 1,100 in August.\n"
                "\n"
                "HSR: Some reports say 900.\n"
                "Corrigan: That's the average over the year. Everyone counts differently.\n"
                "\n"
                "HSR: Sales last year were £84m. Is £100m possible this year?\n"
                "Corrigan: I'd love to say yes. Our plan says £92m, which is around 10% more. If the Leeds "
                "site opens in time, maybe £95m. If it doesn't, £90m.\n"
                "\n"
                "HSR: You turned down an offer of £300m.\n"
                "Corrigan: I won't comment on a number. I read £300m in one paper and £250m in another.\n"
                "\n"
                "HSR: Do you plan job cuts?\n"
                "Corrigan: No. There was a rumour of 120. It's not true. We're hiring 35 people in Leeds.",
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
        "an agency correction",
        [
            page(
                "2024-05-03",
                "CORRECTED: Belgrave Air to add 14 aircraft, not 40\n"
                "\n"
                "(Corrects number of aircraft in headline and first paragraph to 14 from 40; corrects date of "
                "delivery in third paragraph to 2026 from 2025)\n"
                "\n"
                "LONDON, May 3 - Belgrave Air will add 14 aircraft to its fleet under an order worth $1.1 "
                "billion at list prices, it said on Friday.\n"
                "\n"
                "The airline has 52 aircraft now. With the order, and after the return of six leased jets, it "
                "will have 60.\n"
                "\n"
                "Deliveries begin in the spring of 2026 and end in 2029. Passenger numbers rose 9% to 8.7 "
                "million in the year to the end of March, from 8.0 million. The load factor was 86%, two "
                "points higher than the year before.\n"
                "\n"
                "Belgrave Air will recruit 180 pilots and 420 cabin crew, 600 people in all. It employs 2,700.",
            ),
        ],
    ),
    (
        "layoffs and hiring with lists of their own",
        [
            page(
                "2024-02-22",
                "Marlowe Systems is firing and hiring at the same time\n"
                "\n"
                "Marlowe Systems is laying off 240 people in sales, customer support and marketing, it told "
                "staff on Wednesday. At the same time it is hiring 300 in security, data engineering and "
                "artificial intelligence.\n"
                "\n"
                "The layoffs affect offices in Denver, Toronto and Leeds. The hiring is planned for Denver, "
                "Lisbon and Pune. Managers in sales, customer support and marketing were told on Tuesday; "
                "everyone else learned it from an email on Wednesday morning.\n"
                "\n"
                "In a first round, in June 2023, Marlowe cut 180 jobs in human resources, recruiting and "
                "facilities. Counting both, it has cut 420. Headcount is nevertheless higher than two years "
                "ago: 5,150 against 4,900 in February 2022.\n"
                "\n"
                "A second programme, called Compass, moves 90 people from finance and legal to Lisbon. It is "
                "not part of the layoffs.",
            ),
        ],
    ),
    (
        "groups that overlap",
        [
            page(
                "2024-05-30",
                "Who uses the river path\n"
                "\n"
                "We counted 2,400 people on the river path on Saturday 25 May. Of these, 1,310 walked, 820 "
                "cycled and 270 ran. Some 640 had a dog with them, 410 pushed a pram and 150 carried a camera; "
                "these groups overlap, so they do not add up to anything.\n"
                "\n"
                "Asked why they came, 61% said for exercise, 48% for the view and 33% because it is the "
                "shortest way. More than one answer was possible.\n"
                "\n"
                "A year earlier, on Saturday 27 May 2023, we counted 2,000. That is an increase of a fifth. "
                "But the weather was worse. On the Sunday of the same weekend it was 2,650, and 2,700 this "
                "year on Sunday 26 May, so the better comparison is about 9% for the two days together: 5,100 "
                "against 4,650, which is 9.7%.",
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
        "a denied plan and guesses at it",
        [
            page(
                "2024-09-12",
                "Vantry denies plan to cut 5,000\n"
                "\n"
                'Vantry Insurance has denied a report that it plans to cut 5,000 jobs. "There is no such '
                'plan," a spokesman said. The Sunday Chronicle had reported on 8 September, citing two people '
                "familiar with the matter, that the insurer would shed 5,000 of its 31,000 positions over three years.\n"
                "\n"
                'A union official told City Whisper that he expected "something between 1,500 and 2,000". An '
                "analyst at Peel Hunter put the number at 3,000. If Vantry were to cut 3,000 jobs, it would "
                "save about £180m a year, at £60,000 a job.\n"
                "\n"
                "What is known: the company announced 400 redundancies in its motor division in July and "
                "closed two of its nine offices. It has not ruled out further reductions. Its workforce stood "
                "at 31,200 at the end of June, 600 fewer than a year earlier.",
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
        "a programme that grew",
        [
            page(
                "2024-10-08",
                "Fellmore to shed 12,000 jobs in three years, more than previously announced\n"
                "\n"
                "FRANKFURT, Oct 8 - Auto supplier Fellmore will cut 12,000 jobs by the end of 2027, it said on "
                "Tuesday, 3,200 more than the 8,800 it had announced in February. About half of the cuts, some "
                "6,000, will fall in Germany, where it employs 54,000 people. Worldwide it employs 148,000.\n"
                "\n"
                "The reductions come on top of 2,500 positions which Fellmore eliminated in 2022 and 2023. So "
                "far 1,900 employees have agreed to leave.\n"
                "\n"
                "The company said costs of the programme would rise to 1.1 billion euros from an initially "
                "planned 800 million. It expects to save 900 million euros a year, up from 650 million.\n"
                "\n"
                "Third-quarter orders were down 14% from a year earlier, after a 9% fall in the second quarter "
                "and a 3% rise in the first. Fellmore still expects sales of between 39 and 41 billion euros "
                "this year; last year it had 42.3 billion.",
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
        "three rounds in a year",
        [
            page(
                "2024-12-31",
                "The year in layoffs: a look back\n"
                "\n"
                "In January, Orrin Labs let 900 people go and said that was all. In May it cut 250 more. In "
                "October came a third round of 400. Altogether it was 1,550, against a headcount of 11,200 at "
                "the beginning of the year. At the end of the year it had 10,300, because it also hired some 650.\n"
                "\n"
                "Pardew Soft cut just once: 1,000 jobs in March, 8% of 12,500. Its revenue grew 14% to $3.9 "
                "billion in the year to June, and 17% in the quarter to September.\n"
                "\n"
                "Tessaly cut nobody and shrank all the same, from 4,000 to 3,700, by not replacing leavers.\n"
                "\n"
                "Measured by people, 2024 (152,000 jobs) was milder than 2023 (264,000) and about as bad as "
                "2022 (165,000). The first quarter was the worst of 2024, with 58,000; the fourth the mildest, with 27,000.",
            ),
        ],
    ),
    (
        "relative and absolute risk",
        [
            page(
                "2024-09-05",
                "Belotrine halves relapses in late-stage trial\n"
                "\n"
                "Relapses occurred in 12% of the 604 patients given Belotrine, 72 people, and in 24% of the "
                "298 on placebo, also 72 people. The trial, which enrolled 902 patients at 88 sites between "
                "April 2021 and June 2023, was stopped ten months early.\n"
                "\n"
                "Relative risk fell by half, and absolute risk by 12 percentage points, so eight or nine "
                "patients must be treated to prevent one relapse. Side effects were reported by 61% on the "
                "drug and 57% on placebo; 4% and 3% respectively left the trial because of them.\n"
                "\n"
                "Maker Ostrava Bio will file for approval in the first quarter of 2025. It had originally "
                "planned to do so in the fourth quarter of 2025. Analysts expect peak sales of $1.5 billion a "
                'year; the company itself speaks of "more than $1 billion".',
            ),
        ],
    ),
    (
        "a column of corrections",
        [
            page(
                "2024-01-30",
                "Corrections and clarifications\n"
                "\n"
                "A report on Friday (Ardent Mutual to close 40 branches, 26 January, page 22) said the "
                "building society employed 1,200 people in its branches. That is the number of all its "
                "employees; 430 work in branches.\n"
                "\n"
                "An article about house prices said prices in Culver had risen 8% to £212,000 from £190,000. "
                "The earlier figure should have been £196,000.\n"
                "\n"
                "We said that the Halden bridge opened on Tuesday 14 May 1974. It was opened on Saturday 11 May 1974.\n"
                "\n"
                "In our obituary of Sir Colin Wade we gave his age as 81. He was 80.\n"
                "\n"
                "A graphic with a piece on water companies showed debts of £14.2m. It should have been £14.2bn.",
            ),
        ],
    ),
    (
        "scenarios",
        [
            page(
                "2024-11-13",
                "To: all staff\n"
                "From: Lena Park\n"
                "Subject: Where we stand\n"
                "\n"
                "Team,\n"
                "\n"
                "You have seen the headlines. Here are the facts. We are letting 74 colleagues go today, 11% "
                "of us. That is fewer than the 90 we discussed in September and fewer than the 120 the press "
                "expected. After today we are 598. Fifty-one of the 74 are in Columbus, 23 in Graz.\n"
                "\n"
                "Why? Orders fell 30% this year, to 410 robots from 586. Revenue fell less, 18%, because "
                "prices rose. Next year we plan for 450 robots; in the bad case it will be 350, in the good case 520.\n"
                "\n"
                "Severance is 12 weeks plus one week for each year of service. Health cover runs to the end of February.\n"
                "\n"
                "I'll answer questions on Thursday at 10 a.m. in Columbus and on Friday, 15 November, at 3 p.m. in Graz.\n"
                "\n"
                "Lena",
            ),
        ],
    ),
    (
        "a peak, a trough and a recovery",
        [
            page(
                "2024-04-02",
                "How Marchetti lost a million customers and found them again\n"
                "\n"
                "In 2015 Marchetti Mobile had 6.1 million customers. By 2018 there were 5.1 million. Today "
                "there are 6.3 million, more than ever. The fall took three years, the recovery five.\n"
                "\n"
                "Revenue took longer. It peaked at €2.2bn in 2014, fell to €1.6bn in 2019 and was €1.9bn last "
                "year, 14% short of the record. Staff numbers went in one direction only: 8,800, 7,100, and now 5,400.\n"
                "\n"
                "Chief executive Rosa Quint took over in September 2018. Five months later she cut 900 jobs; "
                'in 2020 another 600; in 2022, 200. "People say I cut 2,000 jobs," she says. "It was 1,700, '
                'and we hired 400 in the shops."\n'
                "\n"
                "The market share, 31% in 2015, is 29% today. Rival Telvia has 36%, Onda 24%, and small "
                "providers share the remaining 11%.",
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
        "two firms side by side",
        [
            page(
                "2024-09-26",
                "Arden and Ardent, side by side\n"
                "\n"
                "Arden Software has 3,200 employees, Ardent Networks 2,300. Arden's sales rose 9% to $880 "
                "million in its fiscal year to June; Ardent's fell 4% to $790 million in the year to July. "
                "Both made money: Arden $110 million, Ardent $45 million.\n"
                "\n"
                "Arden announced 200 job cuts in August. Ardent announced 400 in September. Ardent's are 17% "
                "of its staff, Arden's 6%.\n"
                "\n"
                "Arden was founded in 1998 and Ardent in 2001. Arden's founder left in 2019; Ardent's still "
                "runs the firm. In March 2022 Arden offered $2.1 billion for Ardent and was turned down. Today "
                "Ardent is worth $1.6 billion and Arden $4.4 billion.\n"
                "\n"
                "For the coming year Arden forecasts growth of 5% to 7%, Ardent a further decline, of up to 5%.",
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
    (
        "two of five shops",
        [
            page(
                "2024-03-01",
                "Bakery to close two of its five shops\n"
                "\n"
                "Family baker Grimwade & Son is to close two of its five shops, in Ouseby and Little Harrow, "
                "with the loss of 19 jobs. The remaining three, in Marlham, Stoke End and the station, will "
                "stay open. The firm, which opened its first shop in 1952 and at its peak in the 1990s had 11, "
                "employs 61 people.\n"
                "\n"
                "The Ouseby shop will shut on Saturday 23 March and Little Harrow a week later, on Saturday 30 "
                'March. "It is 72 years of history," said Tom Grimwade, 58, the third generation to run the '
                "firm. His grandfather was 24 when he started it.\n"
                "\n"
                'Flour has gone up by 60 per cent in two years, and energy bills, he said, have tripled: "We '
                "paid £900 a month, now it's £2,700.\"\n"
                "\n"
                "A petition against the closure had 1,400 signatures on Wednesday and more than 2,000 on Friday.",
            ),
        ],
    ),
    (
        "three of eight plants",
        [
            page("2024-05-16", "It will close three of its eight plants, in Lyon, Graz and Turin."),
        ],
    ),
]
