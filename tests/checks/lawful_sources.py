"""Sound texts of several sources, or several versions of a page, that tempt the rules that compare them."""

from __future__ import annotations

from lawful_texts import Case, page

SOURCES: list[Case] = [
    (
        "a rounded copy",
        [
            page("2024-05-02", "Calder Steel said on Thursday it would cut 1,240 jobs, 8% of its workforce of 15,480."),
            page("2024-05-03", "About 1,200 jobs are to go at Calder Steel, which employs some 15,500 people.", publisher="Daily"),
        ],
    ),
    (
        "one plan, three places",
        [
            page("2024-05-02", "Calder Steel will cut 1,240 jobs worldwide, the company said."),
            page("2024-05-03", "Calder Steel will cut 380 jobs in Rotherham. It employs 2,100 people there.", publisher="Yorkshire Echo"),
            page("2024-05-03", "Calder Steel is to cut 210 jobs in France, unions said.", publisher="Lille Matin"),
        ],
    ),
    (
        "a half and a quarter",
        [
            page("2024-07-20", "Ostend Data reported first-half revenue of $806 million."),
            page("2024-07-20", "Ostend Data reported second-quarter revenue of $412 million.", publisher="Mag"),
        ],
    ),
    (
        "two currencies",
        [
            page("2024-05-02", "Lugano Pharma will pay 450 million Swiss francs for Zell Bio, it said on Thursday."),
            page("2024-05-02", "Lugano Pharma will pay $495 million for Zell Bio, it said on Thursday.", publisher="US"),
        ],
    ),
    (
        "a round and the running total",
        [
            page("2024-05-02", "Tindrel is cutting 200 jobs, it said on Thursday."),
            page("2024-05-03", "Tindrel has cut 500 jobs this year and 1,600 since the beginning of 2023.", publisher="Blog"),
        ],
    ),
    (
        "a report and its denial",
        [
            page("2024-05-02", "Vantry Insurance plans to cut 5,000 jobs, two people familiar with the matter said.", publisher="Sun"),
            page(
                "2024-05-03",
                "Vantry Insurance denied a report that it would cut 5,000 jobs. It said 400 jobs in its motor "
                "division would go, as announced in January.",
            ),
        ],
    ),
    (
        "a page that says it corrects",
        [
            page("2024-05-02", "Belgrave Air will add 40 aircraft, it said on Friday.", url="https://wire.example/page"),
            page(
                "2024-05-03",
                "Correction: an earlier version of this article said Belgrave Air would add 40 aircraft. The "
                "correct number is 14.\n"
                "\n"
                "Belgrave Air will add 14 aircraft, it said on Friday.",
                url="https://wire.example/page",
            ),
        ],
    ),
    (
        "a page that says it is updated",
        [
            page(
                "2024-12-07",
                "About 90,000 homes are without power after Storm Petra, the grid operator said.",
                url="https://wire.example/page",
            ),
            page(
                "2024-12-08",
                "UPDATE: About 12,000 homes are still without power on Sunday, down from 90,000 on Saturday, the grid operator said.",
                url="https://wire.example/page",
            ),
        ],
    ),
    (
        "at most and at least",
        [
            page("2024-05-02", "Pardew will cut up to 1,000 jobs, it said."),
            page("2024-05-03", "Pardew will cut at least 700 jobs, the union said.", publisher="Mag"),
        ],
    ),
    (
        "plan and result",
        [
            page("2023-01-20", "Pardew plans to cut 1,000 jobs by the end of 2023."),
            page("2024-01-20", "Pardew cut 870 jobs in 2023."),
        ],
    ),
    (
        "a parent and its brand",
        [
            page("2024-05-02", "Vandermeer sold 3.9 million vehicles in 2023. Erlin, its biggest brand, sold 1.22 million."),
            page(
                "2024-05-02", "Erlin sold 1.22 million cars in 2023, about a third of the Vandermeer total of 3.9 million.", publisher="Mag"
            ),
        ],
    ),
    (
        "a syndicated copy with an edit",
        [
            page(
                "2024-05-02",
                "Calder Steel said on Thursday it would cut 1,240 jobs. The company employs 15,480 people in "
                "nine countries and had sales of £3.1bn last year. Shares rose 3%.",
            ),
            page(
                "2024-05-03",
                "Calder Steel said on Thursday it would cut 1,240 jobs, 60 of them in the valley. The company "
                "employs 15,480 people in nine countries and had sales of £3.1bn last year. Shares rose 3% "
                "before falling back to close 1% down.",
                publisher="Valley Post",
            ),
        ],
    ),
    (
        "a page amended with a note",
        [
            page("2024-05-02", "Hexley will cut 1,240 jobs, it said.", url="https://wire.example/page"),
            page(
                "2024-05-03",
                "Hexley will cut 1,420 jobs, it said.\n"
                "\n"
                "This article was amended on 3 May 2024 to correct the number of jobs. An earlier version gave 1,240.",
                url="https://wire.example/page",
            ),
        ],
    ),
    (
        "two rounds and their sum",
        [
            page("2024-05-02", "Hexley, which cut 600 jobs in January, will cut 300 more."),
            page("2024-05-02", "Hexley will cut 300 jobs.", publisher="Mag"),
            page("2024-05-03", "Hexley is cutting 900 jobs this year.", publisher="Third"),
        ],
    ),
    (
        "heads and full-time equivalents (cross_source: the words name two bases)",
        [
            page("2024-03-01", "Corvane employed 2,655 full-time equivalents at the end of 2023.", publisher="Release"),
            page("2024-03-01", "Corvane employed 2,871 people at the end of 2023.", publisher="Daily"),
        ],
    ),
    (
        "average and year end (cross_source: the words name two bases)",
        [
            page("2024-05-02", "Hexley had an average of 12,100 employees in 2023."),
            page("2024-05-02", "Hexley had 11,800 employees at the end of 2023.", publisher="Mag"),
        ],
    ),
    (
        "with and without franchises (cross_source: the words name two bases)",
        [
            page("2024-05-02", "Hexley has 41 stores."),
            page("2024-05-02", "Hexley has 60 stores including franchises.", publisher="Mag"),
        ],
    ),
    (
        "a month and a year (cross_source: the words name two bases)",
        [
            page("2024-04-26", "Retail sales in Veldmark rose 0.9% in March from February."),
            page("2024-04-26", "Retail sales in Veldmark rose 2.1% in March from a year earlier.", publisher="Mag"),
        ],
    ),
    (
        "adjusted and unadjusted (cross_source: the words name two bases)",
        [
            page("2024-05-02", "Retail sales in Veldmark rose 0.9% in March, seasonally adjusted."),
            page("2024-05-02", "Retail sales in Veldmark rose 1.6% in March, not seasonally adjusted.", publisher="Mag"),
        ],
    ),
    (
        "a subsidiary was founded later (cross_source: the second figure belongs to another company)",
        [
            page("2024-05-02", "Hexley was founded in 1998."),
            page("2024-05-02", "Hexley Asia was founded in 2011. Hexley was listed in 2003.", publisher="Mag"),
        ],
    ),
    (
        "a round and the total so far (cross_source: the words name two bases)",
        [
            page("2022-03-01", "Lumenpath has raised $18 million in a Series A round. It employs 60 people.", publisher="SeedBook"),
            page("2024-04-11", "Lumenpath has raised $45 million in a Series B round. It employs 130 people.", publisher="SeedBook"),
            page("2024-04-12", "Lumenpath has now raised $68 million in total.", publisher="Other"),
        ],
    ),
    (
        "a first and a revised estimate (cross_source: the newer text says that it revises)",
        [
            page("2024-04-26", "The economy of Veldmark grew 0.4% in the first quarter, a first estimate showed.", publisher="Stat"),
            page(
                "2024-05-29", "The economy of Veldmark grew 0.3% in the first quarter, according to the revised estimate.", publisher="Stat"
            ),
        ],
    ),
    (
        "a running tally (silent_edit: each version dates or qualifies its own figure)",
        [
            page(
                "2024-03-21",
                "Layoffs since the beginning of the year: 57,360 jobs at 205 companies.",
                publisher="Cutlist",
                url="https://wire.example/page",
            ),
            page(
                "2024-03-28",
                "Layoffs since the beginning of the year: 61,300 jobs at 214 companies.",
                publisher="Cutlist",
                url="https://wire.example/page",
            ),
        ],
    ),
    (
        "votes counted so far (silent_edit: each version dates or qualifies its own figure)",
        [
            page("2024-05-02", "With 40% of votes counted, the Greens have 31%. Turnout was 61%.", url="https://wire.example/page"),
            page("2024-05-03", "With 90% of votes counted, the Greens have 29%. Turnout was 61%.", url="https://wire.example/page"),
        ],
    ),
    (
        "an editor's note above (silent_edit: the page says what was revised)",
        [
            page("2024-05-02", "Four people died in the crash, police said.", url="https://wire.example/page"),
            page(
                "2024-05-03",
                "Editor's note: police have revised the number of deaths.\n\nThree people died in the crash, police said.",
                url="https://wire.example/page",
            ),
        ],
    ),
    (
        "a toll on two days (silent_edit: each version dates or qualifies its own figure)",
        [
            page("2024-05-02", "At least 12 people died in the storm, police said on Thursday.", url="https://wire.example/page"),
            page("2024-05-03", "At least 19 people died in the storm, police said on Friday.", url="https://wire.example/page"),
        ],
    ),
    (
        "a profile that names its year (silent_edit: each version dates or qualifies its own figure)",
        [
            page(
                "2024-03-01",
                "Hexley at a glance: 12,000 employees (2023), revenue of $5.0 billion (2023), 41 offices.",
                url="https://wire.example/page",
            ),
            page(
                "2025-03-01",
                "Hexley at a glance: 11,400 employees (2024), revenue of $5.3 billion (2024), 39 offices.",
                url="https://wire.example/page",
            ),
        ],
    ),
    (
        "a rate of two days (silent_edit: each version dates or qualifies its own figure)",
        [
            page("2024-05-02", "The dollar bought 151 yen on Thursday.", url="https://wire.example/page"),
            page("2024-05-03", "The dollar bought 153 yen on Friday.", url="https://wire.example/page"),
        ],
    ),
]
