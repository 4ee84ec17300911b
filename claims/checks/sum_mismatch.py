"""Parts that do not add up to their total.

In tables the rows above a "Total" row are added column by column (`summed_tables`). In prose it reads "2,150 workers: 940 in
Ambleby, 720 in Corrow and 430 in Dunsk": a total, a colon, and nothing but parts up to the end of the sentence; or "The redundancies comprise 940 people in ...", where
the total stands in the sentence before; or a total that earlier amounts and the one just announced lead to.

Each part may be off by half of its last digit, and so may the total; a flag needs more. Silent if a row says
"of which", if parts are far from the total (then they are examples), and for percentages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.balance_roles import told_balances
from claims.checks.balances import Balance, balances, is_near
from claims.checks.example import accepts, rejects
from claims.checks.far_balances import far_balances
from claims.checks.finding import Finding, miss_ratio, phrase, spans_of
from claims.checks.funding_rounds import funding_rounds
from claims.checks.listed_sums import Sum, listed_sums
from claims.checks.named_counts import named_counts
from claims.checks.passage_sums import passage_sums
from claims.checks.summed_tables import FARTHEST, NEAREST, wrong_columns
from claims.checks.told_sums import told_sums
from claims.checks.whole_lists import whole_lists
from claims.checks.wording import plain, quoted
from claims.match.interval import total as sum_of
from claims.model import Evidence, Reading

RULE = "sum_mismatch"

EXAMPLES = (
    accepts(
        "a table",
        "Machines let by market\n\nMarket | 2024 | 2023\nHome | 412 | 398\nExport | 233 | 226\nRental | 118 | 131\nTotal | 773 | 755\n",
    ),
    accepts(
        "a markdown table",
        "| Market | 2024 | 2023 |\n|---|---|---|\n| Home | 412 | 398 |\n| Export | 233 | 226 |\n| Total | 655 | 624 |\n",
    ),
    accepts(
        "lines with numbers",
        "They are spread over the library.\n\nLoans desk 61\nReading room 47\nBindery 19\nTotal 137\n",
    ),
    accepts("prose", "The company will dismiss 2,150 workers: 940 people in Ambleby, 720 in Corrow and 430 in Dunsk."),
    accepts("two parts", "The bank asked 290 of its people to leave: 170 in branches and 110 at head office."),
    accepts("a dash", "Acme let 150 people go — 80 in engineering, 40 in sales and 20 in support."),
    accepts("total last", "Acme cut 80 people in engineering, 40 in sales and 20 in support, for a total of 150."),
    accepts("in all", "Acme has 80 people in Leeds, 40 in York and 20 in Hull, 150 in all."),
    accepts("the rest", "Of the 150 people, 80 work in Leeds and the remaining 60 in York."),
    rejects("the rest adds up", "Of the 150 people, 80 work in Leeds and the remaining 70 in York."),
    accepts("money", "Acme spent $9.0 million: $4.2 million on land and $3.9 million on buildings."),
    accepts(
        "total in the sentence before",
        "Selby Meats will dismiss 2,150 workers. The redundancies comprise 940 people in Ambleby, 720 in Corrow and 430 in Dunsk.",
    ),
    accepts(
        "funding rounds",
        "Corrow Robotics has raised $35 million. "
        "The round takes its total funding to $47 million, after a $4 million seed round in June 2018 and a $12 "
        "million Series A in May 2021.",
    ),
    rejects(
        "funding rounds that add up",
        "Corrow Robotics has raised $35 million. "
        "The round takes its total funding to $51 million, after a $4 million seed round in June 2018 and a $12 "
        "million Series A in May 2021.",
    ),
    accepts("a short bulletin", "Marlowe Kinetics: 420 (Bristol 260, Toulouse 110, Gdynia 70)."),
    accepts("total behind", "From the annual report: tableware 910, tiles 640, sanitaryware 350. 2,000 in all."),
    accepts(
        "more than the most",
        "The company speaks of a maximum of 870 on site. 560 are in production, 240 in engineering and 110 in logistics.",
    ),
    accepts("list items", "The firm will shed 310 jobs:\n\n- 140 in Leeds\n- 95 in York\n- 45 in Hull\n"),
    accepts("made up of", "The budget is £4.6m, made up of £2.1m for wages, £1.4m for rent and £0.6m for repairs."),
    accepts(
        "a bridge", "ARR in the first half\n\nOpening $22.0m\nNew +4.1\nExpansion +2.6\nChurn (1.9)\nDowngrade (0.6)\nClosing $27.2m\n"
    ),
    accepts("joiners and leavers", "Staff\n\nAt 1 January: 412\nJoiners: 61\nLeavers: 38\nAt 31 December: 445\n"),
    accepts("a year of staff", "We began the year with 240 people, hired 31, lost 22 and ended it with 259."),
    accepts("a difference behind", "We closed September at 4,210 people; a year ago it was 4,480. That's 340 fewer."),
    accepts("a difference beside", "Headcount fell to 4,210 from 4,480 a year earlier, a drop of 340."),
    accepts("a difference in money", "Debt stood at €61.4m, against €72.9m a year earlier. That is a reduction of €14.5m."),
    accepts(
        "those going",
        "The bakery will close with the loss of all 212 jobs. Those going are 148 in production, 39 in the warehouse and 35 in the office.",
    ),
    accepts(
        "those going, later",
        "The bakery will close with the loss of all 212 jobs. Staff were told in the canteen.\n\n"
        "Those going are 148 in production, 39 in the warehouse and 35 in the office.\n",
    ),
    accepts("a difference from a sentence before", "Staff stood at 4,210. A year earlier it was 4,480. That is 340 fewer."),
    rejects(
        "those going, later, and they add up",
        "The bakery will close with the loss of all 222 jobs. Staff were told in the canteen.\n\n"
        "Those going are 148 in production, 39 in the warehouse and 35 in the office.\n",
    ),
    rejects(
        "two counts of jobs",
        "The bakery will close with the loss of all 212 jobs. The mill will shed 222 jobs.\n\n"
        "Those going are 148 in production, 39 in the warehouse and 35 in the office.\n",
    ),
    accepts("a total among tabs", "Tickets\t£1,140,000\nBar\t£285,000\nGrant\t£410,000\nTotal\t£1,935,000\n"),
    accepts(
        "a row that does not add up",
        "Name\tPay\tBonus\tTotal\nQuill\t285\t90\t375\nAstley\t212\t61\t283\nPike\t198\t40\t238\n",
    ),
    accepts(
        "words for parts",
        "The county will spend $48 million. Roads take the bulk, $27 million. Another $14 million goes on schools, and the clinic gets $4 million. Nothing else is in it.",
    ),
    accepts("for and against", "Of 6,420 votes cast, 4,110 were for the sale and 2,590 against."),
    accepts("men and women", "Men make up 212 of the workforce and women 178. The firm employs 380 in all."),
    accepts("own and leased, in the next sentence", "It now runs 188 shops, of which 64 are its own. There are 115 franchised ones."),
    accepts("won, drawn and lost", "They played 38 matches, won 21, drew 9 and lost 7."),
    accepts("a count off by one", "We said goodbye to 26 colleagues: fourteen in design, seven in sales, six in stores."),
    accepts("the verb tells the parts", "The board received 4,310 complaints. It upheld 1,870 and rejected 2,540."),
    accepts("kinds of one thing", "The 14 ships (nine tankers and six bulk carriers) will be sold."),
    rejects("for and against and neither", "They cast 4,200 ballots, 2,310 for and 1,810 against, with 80 abstentions."),
    rejects("those who answered", "We had 1,274 letters; of those who ticked a box, 812 wanted it kept and 706 did not."),
    rejects("one and the same may be both", "Of 90 staff, 60 are women and 40 work part time."),
    rejects(
        "the rest is told in words",
        "The county will spend $48 million. Roads take $27 million and schools another $14 million. The remainder is a contingency.",
    ),
    rejects("parts of another total", "Of the 97 jobs, 52 are in Hull, 23 in York and the other 22 in Leeds."),
    rejects("another time", "It has 188 shops, of which 64 are its own. There were 115 franchised ones two years ago."),
    rejects("siblings of a list", "The firm will shed 310 jobs, 140 in Leeds, 95 in York and 75 in Hull."),
    accepts("what is left", "The mill will cut 180 of its 1,240 jobs, leaving 1,160."),
    accepts("what is left of staff", "It has laid off 85 of its 610 employees, leaving a staff of 545."),
    rejects("what is left, and it fits", "The mill will cut 180 of its 1,240 jobs, leaving 1,060."),
    accepts(
        "a list that the next sentence opens",
        "The mill wants 236 of us gone. This is where it wants them from:\n\nMoulders, Smethwick – 94\nFettlers, Dudley – 71\nOffices – 38\nMaintenance – 23\n\nThey say there is no money.",
    ),
    rejects(
        "such a list, and it fits",
        "The mill wants 226 of us gone. This is where it wants them from:\n\nMoulders, Smethwick – 94\nFettlers, Dudley – 71\nOffices – 38\nMaintenance – 23\n\nThey say there is no money.",
    ),
    rejects(
        "such a list of something else",
        "The yard sold 250 boats last year. Our people by yard:\n\nSmethwick – 94\nDudley – 71\nHull – 38\nLeeds – 23\n\nThey are good.",
    ),
    rejects(
        "the year before in brackets",
        "Adjusted EBITDA increased to £16.5m (2016: £16.0m), despite being impacted by £1.3m pre-opening costs.",
    ),
    rejects("left in one place", "The mill will cut 180 of its 1,240 jobs, leaving 90 in Dunsk."),
    accepts("in other words", "The company went into the week with 420 on payroll. It let 135 go on Monday and is carrying on with 305."),
    accepts("two kinds of leaving", "The carrier will hand back six leased jets and sell two of its own, taking a fleet of 31 down to 25."),
    accepts("from its start to its end", "The chain had 171 sites a year ago. It opened 26, shut nine, and now has 198."),
    accepts("who is left", "Harwick employed 212 people until last week; 38 were dismissed, and 184 remain."),
    accepts("part of a whole in another order", "Seventeen of the 64 pubs have been sold, and the 49 that are left will be painted."),
    accepts("a debt", "It owed the banks $900m. It has repaid $250m, which leaves $700m outstanding."),
    rejects("hired in between", "In 2020 it had 420 people. It let 135 go in 2023 and now employs 305."),
    rejects("what came is told apart", "It has 31 aircraft, will hand back six and sell two, and takes delivery of two more, leaving 25."),
    rejects("long ago", "Two years ago it had 600 staff. It is now cutting 45 jobs, leaving 300."),
    rejects("about so many are left", "The firm cut 60 of about 240 jobs, leaving some 190."),
    rejects("another thing is left", "It sold 14 of its 60 ships. It has 56 captains left."),
    accepts(
        "an account of a year",
        "We began the year with 74 in the kennels. Over the year 318 came in, 288 went to new homes and nine, sadly, died. And so, on its last night, 115 tails were wagging.",
    ),
    accepts(
        "parts in the next paragraph",
        "The trust made 31 grants worth £410,000.\n\nVillage halls had the biggest slice with £165,000. Kitchens were next: £120,000. Youth clubs took £85,000, and the last three came to £60,000.",
    ),
    accepts(
        "a sentence that is the list",
        "We have fifteen members. Seven are elected by the staff, four are named by the family and two by the city.",
    ),
    accepts(
        "and that gives",
        'The land fetches £5.2m. The ferry goes for £3.9m, cranes make £1.1m, and the name itself £300,000. "That gives us £11.5m," he said.',
    ),
    rejects(
        "more in it",
        'The land fetches £5.2m. The ferry goes for £3.9m, cranes make £1.1m, and the name itself £300,000. "With the money in the bank that gives us £11.5m," he said.',
    ),
    rejects(
        "and the last two",
        "We have fifteen members. Seven are elected by the staff, four are named by the family and two by the city. The last two seats are filled by lot.",
    ),
    rejects("items of another list", "4,000 things came in:\n\n* lamps: 1,480\n* clothes: 1,120\n* bikes: 600\n* toys: 800\n"),
    rejects(
        "who left and who is left", "The firm had 320 staff in June. It hired 40 in July and 15 left, so it ended the summer with 345."
    ),
    accepts("a debt at start and end", "Net debt was €212m at the start of the year. The group paid off €38m and ends it owing €184m."),
    accepts("they are", "The plant employs 340 people. They are 190 on the line, 95 in stores and 45 in the office."),
    accepts("the split", "Of its budget it spent £9.0m. The split is £4.1m for pay, £2.6m for rent and £1.3m for repairs."),
    rejects(
        "a bridge that closes",
        "ARR in the first half\n\nOpening $22.0m\nNew +4.1\nExpansion +2.6\nChurn (1.9)\nDowngrade (0.6)\nClosing $26.2m\n",
    ),
    rejects("joiners and leavers that close", "Staff\n\nAt 1 January: 412\nJoiners: 61\nLeavers: 38\nAt 31 December: 435\n"),
    rejects("a year of staff that closes", "We began the year with 240 people, hired 31, lost 22 and ended it with 249."),
    rejects("another line", "Staff\n\nOpening 412\nJoiners 61\nApprentices 14\nClosing 445\n"),
    rejects("a difference that fits", "We closed September at 4,210 people; a year ago it was 4,480. That's 270 fewer."),
    rejects("a rounded difference", "Sales were $1.2bn, against $1.1bn a year earlier. That is an increase of $96 million."),
    rejects("a difference of another time", "Headcount fell by 90 in the quarter to 4,210, from 4,480 a year earlier."),
    rejects("fewer than planned", "We have 4,210 people; a year ago it was 4,480. The plan was 340 fewer."),
    rejects(
        "those going that add up",
        "The bakery will close with the loss of all 222 jobs. Those going are 148 in production, 39 in the warehouse and 35 in the office.",
    ),
    rejects("they are of another thing", "The plant employs 340 people. Its rivals have 190 in Leeds, 95 in York and 45 in Hull."),
    rejects("a short bulletin that adds up", "Marlowe Kinetics: 440 (Bristol 260, Toulouse 110, Gdynia 70)."),
    rejects("list items that add up", "The firm will shed 310 jobs:\n\n- 140 in Leeds\n- 95 in York\n- 75 in Hull\n"),
    rejects("earlier years", "Grants came to $9.1m ($4.8m in 2022 and $4.4m in 2021)."),
    rejects("the rest is not counted", "The firm employs 900. 560 are in production, 240 in engineering and the rest in logistics."),
    rejects("another fact behind", "The firm had 120 staff. 100 joined in May and 90 left in June."),
    rejects("adds up", "Market | 2024 | 2023\nHome | 412 | 398\nExport | 233 | 226\nTotal | 645 | 624\n"),
    rejects("rounding", "Region | 2024 | 2023\nAmericas | 31.8 | 33.1\nEurope | 20.4 | 19.8\nAsia | 10.2 | 9.1\nTotal | 62.5 | 62.1\n"),
    rejects("adds up in prose", "The company will dismiss 2,090 workers: 940 people in Ambleby, 720 in Corrow and 430 in Dunsk."),
    rejects("examples", "The company will dismiss 2,150 workers, including 940 in Ambleby and 720 in Corrow."),
    rejects("a hedged total", "The company will dismiss about 2,100 workers: 940 people in Ambleby, 720 in Corrow and 430 in Dunsk."),
    rejects("no parts", "The board met 4 times: on 3 May, 7 June and 9 August."),
    accepts(
        "a total less something",
        "            Buildings    Cars\n2024            40.1      6.4\n2025            60.3      8.4\nTotal payments  110.4     14.8\n"
        "Less interest   (8.7)     (1.2)\nLiabilities     91.7      13.6\n",
    ),
    accepts(
        "a currency apart",
        "Sales\nPumps       $  1,418.6      $  1,331.9\nValves         862.4        905.7\nTotal       $  2,301.0      $  2,237.6\n",
    ),
    accepts(
        "rounded amounts",
        "Corrow has raised $40 million. The round takes its total funding to $58 million, after a $6 million seed round and a $14 million Series A.",
    ),
    rejects(
        "units granted, vested and lapsed",
        "2,318 thousand units were granted at $47.11 (2019: $39.86). 1,904 thousand vested, 286 thousand lapsed.",
    ),
    accepts(
        "a table and what is said of it",
        "Studio\tCity\tJobs cut\tStaff\nPale\tBruck\t60\t240\nOxbow\tSalford\t35\t110\nMoth\tLeuven\t28\t28\n\n"
        "The three studios between them let 153 people go in January.",
    ),
    accepts(
        "items in another unit",
        "1. Boreal, 1,200 MW\n2. Gannet, 900 MW\n3. Forties, 1,500 MW\n\nThe three that went amount to 4.1 GW, a third more than the 3.0 GW before.",
    ),
    accepts("items of many kinds", "There are fourteen posts to fill:\n\n- 5 nurses\n- 3 carers\n- 2 drivers\n- 1 gardener\n"),
    accepts(
        "lines of one shape",
        "June in one breath: three notices, 630 jobs.\n\nJune 4 / Halvorsen, Toledo / 84. The whole shop.\n\n"
        "June 5 / Brightwater, Erie / 341. One shift.\n\nJune 9 / Cadmus, Lima / 212. In two waves.\n",
    ),
    accepts(
        "what is said behind items", "We sold this in May.\n\n- Buns: 1,240\n- Loaves: 2,310\n- Cakes: 415\n\nAdd it up and you get 4,065."
    ),
    rejects("items that add up", "Where the axe falls:\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n\nThat makes 105 in all."),
    rejects("some of the items", "The two largest account for 90 jobs.\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n"),
    rejects(
        "the items and others",
        "The three sites, and two that asked not to be named, lose 120 jobs:\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n",
    ),
    rejects("items of another year", "Last year's three closures cost 120 jobs.\n\n- Leeds: 45\n- York: 38\n- Hull: 22\n"),
    rejects("examples in a list", "There are 120 posts to fill, among them:\n\n- 45 nurses\n- 38 carers\n- 22 cooks\n"),
    rejects("a price for all", "Our three rooms:\n\n- Single: £45\n- Double: £70\n- Suite: £120\n\nAll three together cost £210 a night."),
    accepts(
        "an account in a letter",
        "We began the year with £8,250. The fête put in £3,400, and Miss Pargeter's bequest a further £5,000. Out of this we paid the roofers £6,150 and the surveyor, who was not cheap, £900. There were no other movements, and the balance stood at £10,600.",
    ),
    accepts(
        "costs that add up",
        "Wages ate £31.2m. Fees came to £9.4m, match costs were £6.8m and heating £3.1m. Those are the only four lines, and they add up to operating costs of £54.5m.",
    ),
    accepts(
        "a round and who was in it",
        "Bright announced a €30 million round.\n\nIt was led by Alder, which put in €14 million. Foss and Halden contributed €6 million and €5.5 million, and Nordmark invested €2.5 million. No other investor took part.",
    ),
    accepts(
        "seats of a body",
        "In the 81-member Assembly the Alliance will have 41 seats, the Union 28, the Greens nine; two independents were also returned.",
    ),
    accepts(
        "two columns told together",
        "Acme ended 2022 with 18,400 employees, after 18,860 at the end of 2021. Where they work:\n\n"
        "                  31.12.2022      31.12.2021\nGermany              11,240          11,820\nEurope                3,860           3,790\nElsewhere             3,100           3,250\n",
    ),
    rejects(
        "a round and the rest",
        "Bright announced a €30 million round.\n\nIt was led by Alder, which put in €14 million. Foss and Halden contributed €6 million and €5.5 million, and Nordmark invested €2.5 million. The balance came from others.",
    ),
    rejects("seats of some parties", "In the 81-member Assembly the Alliance will have 41 seats, the Union 28 and the Greens nine."),
    rejects(
        "an account with a grant",
        "We began the year with £8,250. The fête put in £3,400, and Miss Pargeter's bequest a further £5,000. We paid the roofers £6,150 and the surveyor £900. With the grant of £1,000 the balance stood at £10,600.",
    ),
    accepts(
        "a list with asides",
        "Frigo will dismiss 1,350 workers. The cuts comprise 620 people in Barretos (São Paulo state), 410 in Rondon (Mato Grosso) and 280 in Goa.",
    ),
    accepts(
        "all that was raised",
        "**Corvid** ($82M, Series C). With this one the maker of arms has now taken in $137M altogether, its earlier money being a $9M seed in 2019 and a Series A and B of $18M and $38M.",
    ),
    rejects(
        "all that was raised, and it adds up",
        "**Corvid** ($82M, Series C). With this one the maker of arms has now taken in $147M altogether, its earlier money being a $9M seed in 2019 and a Series A and B of $18M and $38M.",
    ),
    accepts("two bedrooms in a flat", "Of the 212 flats, 96 have one bedroom, 84 have two and 42 have three."),
    accepts("passengers and crew", "The ship sailed with 1,912 on board, 1,420 passengers and 482 crew."),
    accepts("days that are named", "Friday brought 340 visitors, Saturday 910 and Sunday 780. That is 2,130 people in three days."),
    accepts("staff by country", "The group has 1,240 staff in three countries. In Norway it has 610, in Sweden 390 and in Denmark 280."),
    accepts(
        "so much each",
        "Mrs Prill left £900,000. Her nephew gets £400,000, her two nieces £150,000 each, and the cats' home the remaining £100,000.",
    ),
    accepts("and one", "Police arrested nine men. Four were held at the ground, three at the station and one in a pub."),
    accepts("a heading and its lines", "Where the £620,000 goes\n\nSalaries £410,000\nRent £96,000\nTravel £38,000\nOther £56,000\n"),
    accepts(
        "a column and its noun",
        "| Site | Beds |\n|---|---|\n| Hale | 412 |\n| Dunsk | 268 |\n| Corrow | 134 |\n\nThe trust's 864 beds are nearly always full.",
    ),
    rejects("more than the days", "Friday brought 340 visitors, Saturday 910 and Sunday 780. That is 2,130 people with the children."),
    rejects("more countries", "The group has 1,340 staff in four countries. In Norway it has 610, in Sweden 390 and in Denmark 280."),
    rejects(
        "and one more",
        "Police arrested nine men. Four were held at the ground, three at the station and one in a pub; one gave himself up.",
    ),
    accepts(
        "five mills for four",
        "Four weaving mills are to go under the plan.\n\nThe mills at Glenties, Ballyhale, Kilcarne, Portrush and Ardlea will close before June.",
    ),
    rejects(
        "four mills and a store",
        "Four weaving mills are to go under the plan.\n\nThe mills at Glenties, Ballyhale, Kilcarne and Portrush, together with the store at Ardlea, will close.",
    ),
    rejects(
        "mills that stay",
        "Four weaving mills are to go under the plan.\n\nThe other mills at Glenties, Ballyhale, Kilcarne, Portrush and Ardlea go on.",
    ),
    rejects("a table that does not add", "Region | 2024 | 2023\nSales | 412 | 398\nCosts | 233 | 226\nTotal | 179 | 172\n"),
    accepts(
        "a list that holds all of what was told before",
        "Governors approved £2.6m of cuts for the coming year.\n\nThe chair, Dee Marsh, said nobody had enjoyed the task.\n\n"
        "The savings, by faculty:\n\n- Arts: £0.8m\n- Science: £0.7m\n- Law: £0.4m\n- Central services: £0.5m\n",
    ),
    accepts(
        "a last row of another name",
        "Volumes, thousand tonnes\n\nMill | FY25 | FY24\nDal | 101.2 | 99.8\nVik | 54.3 | 58.1\nSund | 33.6 | 31.4\nConsolidated | 189.1 | 198.3\n",
    ),
    accepts(
        "what is left, paragraphs away",
        "Harrow & Stowe employs 2,460 people at its three yards.\n\nThe firm said on Monday that 380 posts would be removed by Christmas. Unions were told at noon.\n\n"
        "The cuts will leave it with a workforce of 2,180.",
    ),
    accepts(
        "applications that were accepted",
        "When the year began the college had 1,215 staff.\n\nThe voluntary scheme drew 140 applications, of which 95 were accepted. The cost is put at £4m.\n\n"
        "The departures take the payroll down to 1,020, the principal wrote.",
    ),
    accepts(
        "after the cuts",
        "The bank has 8,300 employees in Austria. It plans to cut 1,150 jobs by 2026, mostly in its branches.\n\n"
        "The unions call it brutal. After the cuts the bank would have 7,050 employees in the country.",
    ),
    rejects(
        "a list that holds all, and it adds up",
        "Governors approved £2.4m of cuts for the coming year.\n\nThe chair, Dee Marsh, said nobody had enjoyed the task.\n\n"
        "The savings, by faculty:\n\n- Arts: £0.8m\n- Science: £0.7m\n- Law: £0.4m\n- Central services: £0.5m\n",
    ),
    rejects(
        "the main savings",
        "The college faces a gap of £2.5m. Governors approved some cuts on Tuesday.\n\nThe main savings, by faculty:\n\n- Arts: £0.8m\n- Science: £0.7m\n- Law: £0.4m\n- Central services: £0.5m\n",
    ),
    rejects(
        "prices",
        "The club sold its ground for $9.3 million in March.\n\nIt named its prices for next season:\n\n- Gold box: $3.1 million\n- Silver box: $2.2 million\n- Bronze box: $1.9 million\n- Tin box: $1.0 million\n",
    ),
    rejects(
        "a last row that is no total",
        "Income, € million\n\n | 2024 | 2023\nSales | 211.4 | 204.3\nOther income | 8.2 | 8.1\nCosts | 180.9 | 179.9\nOperating profit | 38.7 | 32.5\n",
    ),
    rejects(
        "heads of columns are no parts",
        "Segments, thousand\n\nAmounts | FY25 | FY24 (restated)\nBread | 41,210 | 39,900\nCakes | 28,365 | 27,150\nPies | 9,425 | 10,850\nTotal | 79,000 | 77,900\n",
    ),
    rejects(
        "more left in the meantime",
        "The maker had 3,400 staff when it was sold. It cut 300 jobs in the spring.\n\nAnother round followed in the autumn. The cuts leave it with 3,000 people.",
    ),
    rejects(
        "what is left, and new pubs",
        "The brewer has 1,240 pubs. It will sell 230 of them to a rival.\n\nLandlords were told on Friday. The sale leaves the brewer with 1,110 pubs, as it takes on 100 from a bankrupt chain.",
    ),
    rejects(
        "this year's bill",
        "The average bill will be £1,940, or 3.9% more than this year's £1,867.20. The county takes the most, at £1,421.10. Police get £262.50 and the district £181.40; parishes add £75 on average.",
    ),
    rejects(
        "last year's costs",
        "The show cost £96,000, against last year's £88,400. The hall took £52,000, the band £24,000 and lights £11,000; the printing came to £9,000.",
    ),
    accepts(
        "a heading and where the money goes",
        "The city signed off a $27.4 million parks plan on Thursday.\n\nMayor Ana Ruiz called it a promise kept. Opponents wanted more buses.\n\n"
        "Where the money goes\n\n- Riverside: $9.8 million\n- Linden Square: $6.1 million\n- Playgrounds: $5.4 million\n- Trees: $3.2 million\n- Upkeep: $1.9 million\n",
    ),
    accepts(
        "shops that will shut",
        "Lidgate Foods said today that it will shut 64 of its 318 cafés.\n\nRents have got the better of it.\n\nOnce the doors close in June, the chain will be left with 264 cafés.",
    ),
    rejects(
        "key figures that happen to add up",
        "Key figures, EUR million\n\n | Q1 2025 | Q1 2024\nNet sales | 134.7 | 138.7\nOperating profit | 14.2 | 12.9\nNet debt | 61.0 | 70.5\nOrder book | 210.3 | 222.1\n",
    ),
    rejects(
        "given so far",
        "The bishop announced gifts of $7.1 million.\n\nBy parish, to the end of June:\n\n- St Paul: $2.9 million\n- St Mark: $2.2 million\n- St Luke: $1.4 million\n",
    ),
    accepts(
        "if it goes ahead",
        "There are 1,120 of us today.\n\nThe plan means the loss of 165 roles, chiefly in billing.\n\nIf it goes ahead we will be 855 people by the autumn.",
    ),
    rejects(
        "if it goes ahead, and it fits",
        "There are 1,120 of us today.\n\nThe plan means the loss of 165 roles, chiefly in billing.\n\nIf it goes ahead we will be 955 people by the autumn.",
    ),
    accepts(
        "a list far from its total",
        "We are 318 people and one parrot.\n\nThe canteen opens at noon.\n\nWho does what\n\nMill – 142\nPress – 88\nShop – 61\nOffice – 37\n\nCome by.",
    ),
    accepts(
        "a list that is said to be all",
        "The trust owns 2,145 cottages.\n\nRents are paid weekly. Repairs are free.\n\nAll cottages, by valley\n\nEsk: 910\nDuddon: 655\nKent: 480\n",
    ),
    rejects(
        "a list far from its total that fits",
        "We are 328 people and one parrot.\n\nThe canteen opens at noon.\n\nWho does what\n\nMill – 142\nPress – 88\nShop – 61\nOffice – 37\n\nCome by.",
    ),
    rejects("a list of others", "1,145 employees\n\nGuests by month\n\nMay: 410\nJune: 355\nJuly: 370\n"),
    rejects("a list of another year", "We are 318 people.\n\nOur teams in 2017\n\nMill – 142\nPress – 88\nShop – 61\nOffice – 37\n"),
    rejects(
        "a list that leaves some out",
        "We are 318 people.\n\nWho does what\n\nMill – 142\nPress – 78\nShop – 61\nOffice – 27\n\nApprentices are not shown.",
    ),
    rejects(
        "parts of the figure before, and fewer by another count",
        "960 employees: 540 in Tampere, 270 in Lund and 150 in Aalborg. Many are part-time, hence the lower total of 905 full-time equivalents.",
    ),
    accepts(
        "labels of a balance",
        "Sites today: 530\nSites to close: 95\n\nNothing changes online.\n\nAfter that the chain will have 335 sites.",
    ),
    accepts(
        "a plan with no other moves",
        "- **Staff:** The mill has 1,730 employees today.\n- **Cuts:** 250 posts will go.\n- **Other:** A hiring freeze is in force.\n\nWhen it is done, the mill keeps a staff of 1,580.",
    ),
    rejects(
        "labels that fit", "Sites today: 530\nSites to close: 95\n\nNothing changes online.\n\nAfter that the chain will have 435 sites."
    ),
    rejects(
        "posts that are filled again",
        "The mill has 1,730 employees today. 250 posts will go. Up to 100 will be filled again.\n\nWhen it is done, the mill is left with 1,580.",
    ),
    rejects(
        "who does something after", "The mill has 1,730 employees. 250 posts will go. Once that is done, 1,580 people will share a canteen."
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Tables first; then sums in words, one finding for each figure that something does not add up to."""
    found = list(_tables(reading))
    for source in (listed_sums, funding_rounds, passage_sums, told_sums, whole_lists):
        taken = spans_of(reading, found)
        for told in source(reading):
            spans = [(x.start, x.end) for x in ((told.total,) if source not in (told_sums, whole_lists) else told.parts)]
            if not any(start < b and a < end for start, end in taken for a, b in spans):
                found += _listed(reading, told) if source is listed_sums else [_finding_of(reading, told)]
    yield from found
    taken = spans_of(reading, found)
    for balance in (*balances(reading), *told_balances(reading), *far_balances(reading)):
        if not any(start < b and a < end for start, end in taken for a, b in balance.spans):
            yield from _unbalanced(reading, balance)
    yield from named_counts(reading)


_ANOTHER_TIME = re.compile(
    r"[.;]\s+(?:In|During|For|Over)\s+the\s+(?:(?:previous|prior|preceding)\s+)?(?:quarter|year|month|half|period|season|week)(?:\s+(?:before|earlier)|,|\s+it\b)",
    re.IGNORECASE,
)
"""What came and went at another time: "In the quarter before it fell by 4,581"."""


def _unbalanced(reading: Reading, balance: Balance) -> Iterator[Finding]:
    """An opening figure, what came and went, and a closing figure or a difference that does not follow."""
    if balance.computed.meets(balance.stated) or not is_near(balance):
        return
    starts = [start for start, _ in balance.spans]
    if _ANOTHER_TIME.search(reading.document.text, min(starts), max(starts)):
        return
    added = sum(balance.values, Decimal(0))
    terms = " ".join(f"{'-' if value < 0 else '+'} {plain(abs(value))}" for value in balance.values).removeprefix("+ ")
    words = tuple(phrase(reading, *span) for span in balance.spans)
    yield Finding(
        RULE,
        (),
        words,
        f"The figures from {quoted(words[0].quote)} to {quoted(words[-1].quote)} do not balance.",
        f"{terms} = {plain(added)}, not {plain(balance.goal)}.",
        miss=miss_ratio(added, balance.goal),
    )


def _listed(reading: Reading, told: Sum) -> Iterator[Finding]:
    """Parts that miss their total by more than their digits; far from it they are hardly its parts."""
    added, goal = sum_of([part.value for part in told.parts]), told.total
    exact = sum((part.middle for part in told.parts), Decimal(0))
    if goal.middle <= 0 or not NEAREST <= exact / goal.middle <= FARTHEST:
        return
    fits = goal.value.meets(added) if goal.kind == "money" or not goal.exact else exact == goal.middle
    if fits:
        return
    yield _finding_of(reading, told)


def _finding_of(reading: Reading, told: Sum) -> Finding:
    words = (phrase(reading, told.total.start, told.total.end, told.field), *(phrase(reading, x.start, x.end) for x in told.parts))
    values = [part.middle for part in told.parts]
    return _finding(words, values, sum(values, Decimal(0)), told.total.middle)


def _tables(reading: Reading) -> Iterator[Finding]:
    for column in wrong_columns(reading.document.text):
        words = tuple(phrase(reading, cell.start, cell.end) for cell in (*column.parts, column.total))
        values = [cell.value for cell in column.parts]
        yield _finding(words, values, sum(values, Decimal(0)), column.total.value)


def _finding(words: tuple[Evidence, ...], values: list[Decimal], added: Decimal, goal: Decimal) -> Finding:
    return Finding(
        RULE,
        (),
        words,
        f"The parts do not add up to the total in {quoted(words[-1].quote if len(values) > 1 else words[0].quote)}.",
        f"{' + '.join(plain(value) for value in values).replace('+ -', '- ')} = {plain(added)}, not {plain(goal)}; the difference is "
        f"{plain(abs(added - goal))}.",
        miss=miss_ratio(added, goal),
    )
