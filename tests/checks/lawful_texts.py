"""Sound texts in many genres, most of them whole stories with several temptations each; results and accounts are in `lawful_results`."""

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
