"""Plain texts with numbers that count no people, whatever the sentence before has counted.

What a figure is that says nothing of itself is learned from these too (benchmarks/train_figures.py), and from the lines of
tests/negative: annotated texts hold few numbers of each other kind.
"""

from __future__ import annotations

# text, number
LEFT: list[tuple[str, str]] = [
    ("Halden has 88 staff. Grades: design 71, speed 62.", "71"),
    ("Halden has 88 staff. Police ask callers to ring 101, quoting log 468.", "468"),
    ("Halden cut 40 jobs. We asked readers what they think; 310 replied.", "310"),
    ("Halden cut 40 jobs in May. Turnover was flat. 210 went to the beach.", "210"),
    ("Halden cut 40 jobs. The paint shop and its 630 machines stay.", "630"),
    ("It employs 25,200. The deal was announced on November 24, not 14.", "14"),
    ("The unit employs 900. Net profit fell from 410 to 205 million euros.", "410"),
    ("We have 94 apprentices, half of them over thirty.", "over thirty"),
    ("Halden has 88 staff. Lumo turns thirty next year.", "thirty"),
    ("Halden has 88 staff. When? '96, yeah.", "96"),
    ("Halden has 88 staff. Staff turnover is 6.2 per cent, against 17 for the trade.", "17"),
    ("Six left the party before midnight.", "Six"),
    ("The museum drew crowds. On Sunday 640 came and 210 went home early.", "210"),
    ("She teaches 29 full-time students.", "29"),
    ("Halden lists its shops.\n\nBoston. 640. A fine place.", "640"),
    ("Where is it?\n\nHow many will it hold?\nAbout 300.", "300"),
    ("310 of you left a comment below.", "310"),
    ("The ferry had 900 people aboard.", "900"),
    ("Pilots remain short. Tickets cost 460.", "460"),
    ("The firm laid off 60. 40 went to the pub.", "40"),
    ("Halden has 88 staff. It makes two models, the 40 and the 60.", "60"),
    ("Halden employs 1,480. The migration cap is 3,000 a year.", "3,000"),
    ("Halden employs 1,480. Its plants have a combined capacity of 3,050 head a day.", "3,050"),
    ("Halden has 88 staff. Its promoter score rose to 71.", "71"),
    ("Halden has 88 staff and 610 branches. Of those, 120 are to go.", "120"),
    ("Halden cut 40 jobs. The party lost a net of 20 seats.", "20"),
    ("Halden has 88 staff. The chief is 62 and wants out.", "62"),
    ("Halden has 88 staff. The average age in here was 54.", "54"),
    ("Halden has 88 staff. You can reach us on 13 55 01.", "55"),
    ("Halden has 88 staff. The meet-up has 80 chairs, 63 taken.", "63"),
    ("Halden has 88 staff. It sells in eleven countries and will add five.", "five"),
]

# read as people by a rule that goes on counting what was counted before
MISREAD: list[tuple[str, str]] = [
    ("Halden has 88 staff. People reached: 12,000", "12,000"),
    ("Halden has 88 staff. Staff canteens: 14", "14"),
    ("Halden cut 40 jobs. Its stores number 210, of which 120 are leased.", "120"),
    ("Halden cut 40 jobs. The estate is down from 160 to 153.", "153"),
    ("Halden employs 1,480. Enrolments were 1,340 in the autumn, against a plan of 2,600.", "1,340"),
    ("Halden employs 1,480. Enrolments were 1,340 in the autumn, against a plan of 2,600.", "2,600"),
    ("Halden employs 1,480. Clinics: 140 (England 118, Scotland 14, Ireland 8).", "118"),
    ("Halden cut 40 jobs. The Senate passed the bill by 52 to 48.", "48"),
    ("Halden employs 1,480. Orders came to 4,200, up from 3,900.", "3,900"),
]

# numbers that count people at work without a noun, or with one that stands for them
PEOPLE: list[tuple[str, str]] = [
    ("Halden has cut staff twice. Support lost nine; sales, all six.", "nine"),
    ("Halden has cut staff twice. Support lost nine; sales, all six.", "six"),
    ("Our team has grown. Nine in January, fourteen today.", "Nine"),
    ("Our team has grown. Nine in January, fourteen today.", "fourteen"),
    ("Halden is cutting jobs at its labs. Lyon loses 61 seats, Pune 22.", "61"),
    ("Halden is cutting jobs at its labs. Lyon loses 61 seats, Pune 22.", "22"),
    ("Staff were told on Monday. 58 out, 402 stay.", "402"),
    ("Staff were told on Monday. Lund had 38; all but two go.", "38"),
    ("The layoffs came in two waves. The first took 130, the second 45 or so.", "130"),
    ("The layoffs came in two waves. The first took 130, the second 45 or so.", "45"),
    ("How many work here? Well, 316 on the last count, down from 371 when the books shut.", "316"),
    ("How many work here? Well, 316 on the last count, down from 371 when the books shut.", "371"),
    ("It started with a payroll of one. By the time the second factory opened there were sixty-one.", "sixty-one"),
    ("We let people go, and I am sorry. Marketing: 5. Engineering: another 4.", "5"),
    ("We let people go, and I am sorry. Marketing: 5. Engineering: another 4.", "4"),
    ("Halden's workforce peaked in the boom, at 910. What is left is 640.", "640"),
    ("Redundancy letters went out. In the end 83 got one, and the remaining 14 moved to Leeds.", "83"),
    ("Redundancy letters went out. In the end 83 got one, and the remaining 14 moved to Leeds.", "14"),
    ("Crewe went from 140 to 158 on its own, if you count the new hires.", "158"),
    ("The mill employs most of the village: a hundred and forty at the last count.", "a hundred and forty"),
    ("Halden, which had 230 on its books, kept 85.", "85"),
    ("The union says the company plans to cut far more than it admits: 240, not 180.", "240"),
    ("Hiring has stopped. We are twenty-two and mean to stay that way.", "twenty-two"),
    ("Staff numbers? Just under six thousand. A year before, 5,710.", "5,710"),
    ("Cuts so far this month: Orlo, 45. Tarrow, 171. Velmar, everyone.", "171"),
    ("By headcount it is the smallest of the three, with 120, give or take.", "120"),
]

# amounts that are revenue, and amounts that are none, whatever the sentence before named
REVENUE: list[tuple[str, str]] = [
    ("Revenue at Halden rose 8% to £610m. Trade went the other way: £64m.", "£64m"),
    ("Halden reported revenue of $148 million for the quarter. Nine months: $431 million.", "$431 million"),
    ("Revenue was C$214.7m. We were at C$209m, the Street at C$211m.", "C$209m"),
    ("Turnover at Halden came to £18.2m. Hull chipped in around £7.4m.", "around £7.4m"),
    ("How were sales? £4.1m, and £3.6m the year before.", "£4.1m"),
    ("Half-year to September: ₹412 crore, where it had ₹331 crore a year ago, as turnover goes.", "₹412 crore"),
    ("Revenue slipped 2% to $96m. Guidance for the year goes to between $380m and $390m.", "between $380m and $390m"),
    ("By division, sales were: Marine, $38.5 million; Contractor, $61.2 million.", "$61.2 million"),
    ("ARR passed $6m in May. The board wants $12m by New Year.", "$12m"),
    ("The company's sales doubled. First it was $3m, then $6m.", "$6m"),
]
NO_REVENUE: list[tuple[str, str]] = [
    ("Revenue rose to £9m. First, £3m went on a yard.", "£3m"),
    ("Revenue rose to £9m. The deficit before player sales was £2m.", "£2m"),
    ("Revenue rose to £9m, or £1m once the grant is counted.", "£1m"),
    ("Revenue was $12 million. Two customers, a combined $7 million of business, went to a rival.", "$7 million"),
    ("Revenue was $12 million. It includes $5.0 million for accelerated vesting.", "$5.0 million"),
    ("Revenue was $12 million, reduced by $3.5 million on adoption of the standard.", "$3.5 million"),
    ("Sales were £96m. A fund is said to have waved £90m.", "£90m"),
    ("Sales were £96m. The buyer paid £110m, half of it in cash.", "£110m"),
    ("Sales were £96m. Nobody expected the £80m that the pension fund is owed.", "£80m"),
    ("Sales were £96m. What was left after tax came to £7m.", "£7m"),
    ("Sales were £96m. The bank lent it £40m in May.", "£40m"),
    ("Sales were £96m. It will put £30m into the new plant.", "£30m"),
    ("Sales were £96m. Storm claims of £31m against £9m a year ago hurt.", "£9m"),
    ("Revenue rose 13%. The fine was $2 million.", "$2 million"),
    ("Revenue was $396 million. It was loss-making: $3.1 million before minority interests.", "$3.1 million"),
    ("Turnover was €48 million. The order book stands at €61 million.", "€61 million"),
    ("Turnover was €48 million. Staff costs took €21 million.", "€21 million"),
    ("Turnover was €48 million. The house next door sold for €2 million.", "€2 million"),
    ("We recognised revenue of $5.8 million. Stock compensation was $4.1 million.", "$4.1 million"),
    ("We recognised revenue of $5.8 million. As of June 30, $3.2 million remained outstanding under the loan.", "$3.2 million"),
    ("Income taxes are computed on sales of $90 million. Deferred amounts were $2.2 million and $1.9 million.", "$1.9 million"),
]

# of these, what the weights and rules of today get wrong
KNOWN_WRONG: frozenset[tuple[str, str]] = frozenset(
    {
        ("Revenue rose to £9m, or £1m once the grant is counted.", "£1m"),
        ("Revenue rose to £9m. The deficit before player sales was £2m.", "£2m"),
        ("Revenue was $12 million, reduced by $3.5 million on adoption of the standard.", "$3.5 million"),
        ("Revenue was $12 million. It includes $5.0 million for accelerated vesting.", "$5.0 million"),
        ("Revenue was $396 million. It was loss-making: $3.1 million before minority interests.", "$3.1 million"),
        ("Sales were £96m. It will put £30m into the new plant.", "£30m"),
        ("Sales were £96m. What was left after tax came to £7m.", "£7m"),
        ("Cuts so far this month: Orlo, 45. Tarrow, 171. Velmar, everyone.", "171"),
        ("Halden has cut staff twice. Support lost nine; sales, all six.", "nine"),
        ("Halden has cut staff twice. Support lost nine; sales, all six.", "six"),
        ("Halden is cutting jobs at its labs. Lyon loses 61 seats, Pune 22.", "22"),
        ("Halden is cutting jobs at its labs. Lyon loses 61 seats, Pune 22.", "61"),
        ("Halden's workforce peaked in the boom, at 910. What is left is 640.", "640"),
        ("The layoffs came in two waves. The first took 130, the second 45 or so.", "130"),
        ("The layoffs came in two waves. The first took 130, the second 45 or so.", "45"),
        ("We let people go, and I am sorry. Marketing: 5. Engineering: another 4.", "5"),
    }
)
