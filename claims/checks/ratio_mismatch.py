"""A quotient that the figures beside it do not give.

- "the 60 branches lent €1.5 billion, about €35 million each", "which works out at $1,250 per pupil per year", "net asset value per
  share 103p", "320 teachers for 6,400 pupils, or one for every 16" (:mod:`claims.checks.quotients`);
- "sales were £125m, the operating profit £10m, which gives a margin of 12.5%" (:mod:`claims.checks.margins`);
- "36 million zloty, or some $12 million" at four zloty to the dollar (:mod:`claims.checks.exchange_rates`);
- runways and multiples of earnings (:mod:`claims.checks.derived_figures`).

Each is wrong only if no figures in its reach give it and if some that its words tie to it come near. Bounds follow from the
written digits.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks.derived_figures import derived
from claims.checks.example import accepts, rejects
from claims.checks.exchange_rates import exchange_rates
from claims.checks.fact_quotients import fact_quotients
from claims.checks.finding import Finding
from claims.checks.instalments import EXAMPLES as instalments_examples
from claims.checks.instalments import instalments
from claims.checks.margins import margins
from claims.checks.paces import EXAMPLES as paces_examples
from claims.checks.paces import paces
from claims.checks.plain_averages import EXAMPLES as plain_averages_examples
from claims.checks.plain_averages import plain_averages
from claims.checks.quotients import quotients
from claims.checks.record_quotients import record_quotients
from claims.model import Reading

RULE = "ratio_mismatch"

EXAMPLES = (
    rejects(
        "a count with a quotient of its own",
        "The small crate costs £46 for six bottles, or £7.67 each. The large one is £78, or £6.50 each.",
    ),
    accepts("loans of a branch", "The 60 branches lent €1.5 billion, which comes to about €35 million each."),
    accepts("one for every 16", "The town has 320 teachers for 6,400 pupils, or one for every 16."),
    accepts("per store", "The chain's 40 stores had sales of $80 million, or $3 million per store."),
    rejects("it fits", "The 60 branches lent €1.5 billion, which comes to about €25 million each."),
    rejects("one for every 20", "The town has 320 teachers for 6,400 pupils, or one for every 20."),
    rejects("per share", "The company's 40 stores earned $80 million, or $3 per share."),
    rejects("per year", "The company's 40 stores earned $80 million, or $9 million a year."),
    accepts("runway", "Burn $1.15m a month, cash $13.8m, so 24 months' runway and no rush."),
    accepts("runway in two sentences", "Cash in the bank is £6 million and the monthly burn is £500,000. That is 18 months of runway."),
    accepts("a multiple of earnings", "The price target of ¥46,000 is 10x our earnings of ¥3,800."),
    accepts("a multiple of sales", "The price of $210 million, 6 times annual sales of $20 million, surprised nobody."),
    accepts("each visit", "Income had been £6.84m. Visits stood at 912,000, so that each had brought in £9.50."),
    accepts("per visit", "Income had been £6.84m. There were 912,000 visits, or £9.50 per visit."),
    accepts(
        "one tap for every forty",
        "We put in 1,620 new water points. They serve 48,600 households, which is to say one tap stand for every forty homes.",
    ),
    accepts(
        "revenue per head",
        "Bristow Software had revenue of $347 million in 2023. Bristow Software has 1,388 employees. That is about $400,000 of revenue per head.",
    ),
    rejects("a runway that fits", "Burn $1.15m a month, cash $13.8m, so 12 months' runway and no rush."),
    rejects("a runway after a round", "Burn $1.15m a month, cash $13.8m, so after the new round 24 months' runway."),
    rejects("a multiple that fits", "The price target of ¥46,000 is 12x our earnings of ¥3,800."),
    rejects("a multiple of another year", "The price of $210 million, 6 times sales, compares with sales of $20 million."),
    rejects("each visit fits", "Income had been £6.84m. Visits stood at 912,000, so that each had brought in £7.50."),
    rejects("a price is no share", "Income had been £6.84m. Visits stood at 912,000 and tickets cost £9.50 each."),
    rejects(
        "one tap for every thirty",
        "We put in 1,620 new water points. They serve 48,600 households, which is to say one tap stand for every thirty homes.",
    ),
    rejects(
        "revenue per head fits",
        "Bristow Software had revenue of $347 million in 2023. Bristow Software has 1,388 employees. That is about $250,000 of revenue per head.",
    ),
    rejects("a gift", "Sales were €84m. The 200 staff got shares, so each received €500,000."),
    rejects("one of others", "We have 120 nurses. There are 4,000 beds, or one for every 70 residents."),
    rejects("another revenue per head", "Revenue was $347 million. Software firms make $400,000 of revenue per head."),
    rejects("two counts", "The 40 stores in 8 towns had sales of $80 million, or $10 million each."),
    accepts("drawn with a dash", "Grant income came to £2.4 million last year. The charity helped 16,000 families - about £250 a family."),
    accepts("the mean", "Sixty-four centres took £19.2 million between them. The average centre, then, turned over £480,000."),
    accepts("do the sums", "The fund lent $90m to 1,500 farmers. Do the sums: that's $85,000 for each farmer."),
    accepts("per head of staff", "Wages cost the college £31.5m. It has 900 staff, so the average salary is £53,000."),
    accepts("a table", "Revenue: £48.0m\nStores: 120\nRevenue per store: £650,000"),
    accepts("for every one of", "It set aside $6.2 million for the recall of 12,400 trailers, or $800 for every one of the vehicles."),
    accepts("to a class", "The school has 1,020 pupils in 34 classes, an average of 36 pupils to a class."),
    accepts("one in brackets", "The trust runs 48 homes with 1,440 beds (an average of 40 beds a home)."),
    accepts("operating margin", "Revenue reached $640 million and operating income $96 million, an operating margin of 18 per cent."),
    accepts("net margin", "Turnover was £88m. Net profit of £4.4m means a net margin of 7.5%."),
    accepts(
        "a margin first",
        "At 21%, the operating margin was the best in the trade. The firm made an operating profit of £27m on sales of £180m.",
    ),
    accepts("cost-income ratio", "Costs were €310m against income of €500m. The cost-income ratio was 71%."),
    accepts(
        "rate, dollars",
        "The firm used a rate of $1.10 to the euro. Its Kenyan arm went for €40m ($44m). The fine it paid was €15m, or about $19.5m.",
    ),
    accepts("tonnes", "The harvest brought in 84,000 tonnes. Growers were paid £15.1 million in all, which works out at £210 a tonne."),
    accepts("runway", "We have $9m in the bank and burn $600,000 a month, which gives us 24 months of runway."),
    accepts("seats", "It will spend £36m on 450 new seats, the equivalent of £120,000 a seat."),
    accepts("earnings per share", "Profit after tax was £42m. With 300m shares in issue that is 18p per share."),
    accepts("each household gets", "The £7.5m rebate will be shared equally by 50,000 households: £250 each."),
    rejects("drawn, and it fits", "Grant income came to £2.4 million last year. The charity helped 16,000 families - about £150 a family."),
    rejects("a price", "The firm sold 16,000 tickets and took £2.4 million. Tickets cost £90 each."),
    rejects("a target", "Revenue was £48.0m and there are 120 stores. The aim is revenue per store of £650,000."),
    rejects("another's average", "Sixty-four centres took £19.2 million between them. The industry average is £480,000 a centre."),
    rejects("with a part left out", "It spent £36m on the stand and 450 new seats. Seats cost £1,200 each."),
    rejects(
        "the year before",
        "Revenue reached $640 million and operating income $96 million, a margin of 15 per cent, against 18 per cent a year earlier.",
    ),
    rejects("adjusted", "Revenue reached $640 million and operating income $96 million. The adjusted operating margin was 18 per cent."),
    rejects("gross", "Revenue reached $640 million and operating income $96 million. The gross margin was 31 per cent."),
    rejects("a rate of another year", "The firm sold its Kenyan arm for €40m ($44m). It paid €15m ($18m) for it in 2018."),
    rejects("per year", "The deal is worth £11.4m over three years for 4,000 pupils, or £950 per pupil per year."),
    rejects("a wage", "The plant will cost £60m and employ 300. Workers earn £16 an hour, or £31,000 a year."),
    rejects("from now on", "Costs were €310m against income of €500m. It aims for a cost-income ratio of 55%."),
    rejects("another unit", "The 40 stores in 8 towns had sales of $80 million, or $10 million a town."),
    rejects("a part of the staff", "The bank paid bonuses of £9m. Its 1,200 staff got £3,000 each on average, the directors the rest."),
    rejects("of customers, not staff", "Sales were £84m. The 600 staff serve 1.2m customers, who spend £70 each on average."),
    rejects("a share price", "Net profit was £42m. There are 300m shares, which closed at 212p each."),
    rejects("two segments", "Sales were £200m, of which tools made £80m. Tools earned £12m, a margin of 15%."),
    rejects("a fund", "The pot of £5m is for 800 firms; grants average £4,000 for each employee."),
    accepts("so many a day", "The bakery made 18,000 loaves in 24 days, or 650 a day."),
    rejects("so many a day, and it fits", "The bakery made 18,000 loaves in 24 days, or 750 a day."),
    rejects("a day of other days", "The bakery made 18,000 loaves in 24 days. It sells 650 a day."),
    accepts("to the gallon", "Drivers covered 1.2m miles on 60,000 gallons, an average of 25 miles to the gallon."),
    accepts("for every doctor", "The clinic treated 5,400 patients with nine doctors; that's 900 patients for every doctor."),
    accepts("cover", "The dividend of 12p is covered 2.5 times by earnings of 24p a share."),
    accepts("at so much per job", "The scheme cost £9.6m and created 320 jobs, at £45,000 per job."),
    accepts("of them", "A typical member borrows €2,600: the union has lent €31m to 9,500 of them."),
    rejects("two prices", "It sold 5,000 litres at £3.20 a litre and 2,000 at £4, or £24,000 in all."),
    rejects("wages per job", "The scheme cost £9.6m, of which £3.2m was wages. It created 320 jobs, at £10,000 per job in wages."),
    rejects("an average of the trade", "The 30 shops took £12m; the average shop in the trade takes £250,000."),
    rejects("a margin on a part", "Profit was £2m on sales of £20m. The group's margin on its own brands was 15%."),
    rejects("of another city", "The council spends £36m on 9,000 pupils, or £4,000 per pupil; in the city it is £5,200 per pupil."),
    rejects("votes", "Resolution one (the sale, for £27m) got 68.4% and resolution two (a return of £18m to investors) got 91.2%."),
    accepts("on average", "The fund lent £600,000 to 500 people last year, so £1,500 on average."),
    rejects("on average, and it fits", "The fund lent £600,000 to 500 people last year, so £1,200 on average."),
    rejects(
        "on average, some left out", "The fund lent £600,000 to 500 people last year and, leaving out the small loans, £1,500 on average."
    ),
    accepts(
        "for the whole scheme",
        "The consortium spent $540m on the solar farm.\n\nIts panels can make 300 megawatts at noon. The site took two years to build and employs nine.\n\n"
        "At $1.2m a megawatt for the whole scheme, the director said, it was a bargain.",
    ),
    accepts(
        "dues of each passenger",
        "The port made £36.4 million from pilotage and berth dues. Some 2.6 million people came through the terminal.\n\n"
        "Pilotage and berth dues amount to £10.50 for every passenger, the director said.",
    ),
    accepts(
        "for everyone on the books",
        "Fee income was £48.4m, from £46.1m. The average number employed, partners included, was 403.\n\n“We earned about £142,000 in fees for everyone on the books,” she said.",
    ),
    accepts("a size before its noun", "The tram cost €620m, or about €51m per km.\n\nThe 15.5-km line has 22 stops and opened in May."),
    accepts(
        "a margin some lines behind",
        "Net sales rose 4 percent to SEK 2,140 million (2,058).\nOperating profit increased by 8 percent to SEK 214 million (198). There were no one-off items.\nThe operating margin was 12.1 percent (9.6).",
    ),
    rejects(
        "a margin some lines behind, and it fits",
        "Net sales rose 4 percent to SEK 2,140 million (2,058).\nOperating profit increased by 8 percent to SEK 214 million (198). There were no one-off items.\nThe operating margin was 10.0 percent (9.6).",
    ),
    rejects("a margin of a quarter", "Revenue was €310m and EBITDA €62m.\n\nIn the fourth quarter the EBITDA margin was 23.4 per cent."),
    rejects("a margin of an arm", "The group had sales of €200m. Operating profit was €30m. In Paint the operating margin was 8 per cent."),
    rejects(
        "sales of another arm",
        "Net sales in Tools were €200m. Operating profit was €30m.\n\nNet sales in Paint were €120m and the operating margin was 8 per cent.",
    ),
    rejects(
        "each year is no unit",
        "Some 85 people built the park. Its 24 turbines bring their neighbours £4,000 for every turbine each year, which comes to £96,000. It cost £61m.",
    ),
    rejects(
        "a size before its noun fits",
        "The 18.5-mile line has nine stops; the western half is 9.8 miles long.\n\nIt cost $1.11 billion, or about $60 million a mile.",
    ),
    rejects("fees of rivals", "We have 403 staff. Fees were £48.4m. Rivals earn £142,000 in fees for everyone on the books."),
    rejects(
        "for the whole scheme fits",
        "The consortium spent $540m on a farm of 300 megawatts. At $1.8m a megawatt for the whole scheme it was cheap.",
    ),
    accepts(
        "at so much a place",
        "The new school cost €33.6m and has places for 840 pupils.\n\nAt €52,000 a place, the audit office said, it was the dearest in the country.",
    ),
    rejects(
        "at so much a place, and it fits",
        "The new school cost €33.6m and has places for 840 pupils.\n\nAt €40,000 a place, the audit office said, it was the dearest in the country.",
    ),
    rejects(
        "a margin that is to come",
        "EBIT was SEK 96 million and net sales SEK 1,200 million.\n\nThe EBIT margin was 8.0 percent. For the full year the EBIT margin is seen at 9.5 percent.",
    ),
    accepts(
        "average sales per restaurant",
        "In 2024 our 34 restaurants had sales of £51.0m. We opened two.\n\nAverage sales per restaurant were £1.2m, well up on the year before.",
    ),
    accepts(
        "a margin at so much",
        "Operating income was $84 million. Revenue came in at $600 million.\n\nDebt fell.\n\nThat put the operating margin at 17 percent.",
    ),
    accepts("figures above their labels", "1.6 million\nrides\n\n2.9 km\nthe average length of a ride\n\n3.68 million km\nridden in all\n"),
    rejects(
        "figures above their labels that fit",
        "1.6 million\nrides\n\n2.3 km\nthe average length of a ride\n\n3.68 million km\nridden in all\n",
    ),
    rejects("only some rides", "1.6 million\nrides\n\n2.9 km\nthe average length of a ride at night\n\n3.68 million km\nridden in all\n"),
    accepts("a column of facts", "| Loans | 91,200 |\n| Readers | 3,800 |\n| Loans per reader | 27 |\n"),
    rejects("loans of another kind", "| Loans renewed | 91,200 |\n| Readers | 3,800 |\n| Loans started per reader | 27 |\n"),
    accepts(
        "the one line left",
        "2020: 6 people. £0.9m in fees. That's £150k a head.\n\n2025: 15 of us. £3.0m in fees.\n\nNobody slept.\n\nThe dog is old. The stove is new.\n\nNow it is £240k a head.",
    ),
    rejects(
        "the one line left, and it fits",
        "2020: 6 people. £0.9m in fees. That's £150k a head.\n\n2025: 15 of us. £3.0m in fees.\n\nNobody slept.\n\nThe dog is old. The stove is new.\n\nNow it is £200k a head.",
    ),
    rejects(
        "what is wanted",
        "2020: 6 people. £0.9m in fees. That's £150k a head.\n\n2025: 15 of us. £3.0m in fees.\n\nNobody slept.\n\nThe dog is old. The stove is new.\n\nNow we want £240k a head.",
    ),
    *paces_examples,
    *instalments_examples,
    *plain_averages_examples,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Every kind of quotient; one finding for each figure."""
    seen: set[tuple[int, int]] = set()
    sources = (quotients, margins, exchange_rates, derived, fact_quotients, record_quotients, paces, instalments, plain_averages)
    for finding in (found for source in sources for found in source(reading)):
        last = finding.phrases[-1]
        if (last.start, last.end) not in seen:
            seen.add((last.start, last.end))
            yield finding
