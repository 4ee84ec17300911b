"""One document, one fact, two figures that cannot both be true.

Two claims of one subject, metric, scope and period, both results or both plans, whose written intervals have
nothing in common: an order book of $530 million in one place and $503 million in another; a headline's figure
against the body's. A rounder figure that fits (18,000 for 18,234) and a hedge that holds it are no conflict.

Silent inside one sentence and one table (there the writer sets two figures side by side on purpose), for parts
("of whom 30", "another 200"), earlier levels ("from 410"), corrected figures, and for pairs so far apart that
they are more likely two things: a slip keeps a figure's size, or its digits. Figures whose time is left unsaid are in
:mod:`claims.checks.retold`, dates of what happens once in :mod:`claims.checks.told_years`.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks.changes import changes
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, middle, miss_ratio, not_yet_told, on_trial, sentence_of, spans_of
from claims.checks.headline_counts import EXAMPLES as headline_counts_examples
from claims.checks.headline_counts import headline_counts
from claims.checks.near_miss import BEYOND, ONE_DIGIT, OTHER, SWAPPED
from claims.checks.one_fact import Marks, first_conflict, usable
from claims.checks.recounts import EXAMPLES as recounts_examples
from claims.checks.recounts import recounts
from claims.checks.retold import retold
from claims.checks.retold_sentences import EXAMPLES as retold_sentences_examples
from claims.checks.retold_sentences import retold_sentences
from claims.checks.time_limits import time_limits
from claims.checks.told_dates import told_dates
from claims.checks.told_spans import told_spans
from claims.checks.told_years import told_years
from claims.checks.wording import figure, quoted, topic
from claims.match.facts import group_by_axes
from claims.match.periods import is_stock
from claims.model import Claim, Reading

RULE = "value_conflict"

_SLIPS = frozenset({SWAPPED, ONE_DIGIT, BEYOND, OTHER})
EXAMPLES = (
    accepts(
        "two order books",
        "The order book of Harbin Marine came to $530 million on June 30, 2024. Deliveries run to 2027.\n\n"
        "The managers are calm. Harbin Marine's order book of $503 million on June 30, 2024 covers two years of work.",
    ),
    accepts("two sizes of one workforce", "Harwick has 7,650 employees.\n\nThe board thanked all of Harwick's 6,750 employees."),
    accepts(
        "net income twice",
        "Dunsk Foods reported net income of $61 million for the third quarter of 2023.\n\n"
        "Net income of $58 million for the third quarter of 2023 lets Dunsk Foods pay a dividend.",
    ),
    accepts(
        "jobs in a heading",
        "Halvern Foods will cut 780 jobs in Prescott Falls this spring.\n\nWhat is at stake\n\nHalvern Foods plans to cut 870 jobs.",
    ),
    accepts(
        "jobs promised",
        "Calder Motors will create 2,400 permanent jobs in Dunmore.\n\nCalder Motors will create 2,040 permanent jobs: most in production.",
    ),
    accepts("all of us", "143 of you are on the payroll as I type.\n\nFrom all 134 of us: thank you for sailing."),
    accepts("all of us, twice", "All 1,240 of us are proud. The year was long.\n\nFrom all 1,260 of us: thank you for sailing."),
    accepts(
        "other words, swapped digits",
        "A society of 17,650 has its worries.\n\nThe magazine went out six times.\n\nA society of 16,750 members needs a bigger hall.",
    ),
    accepts(
        "a bill",
        "Repairs to the roof took a year. They cost the council £4.16 million.\n\nSwimmers were back on Saturday.\n\n"
        "The £4.61 million bill was met from reserves.",
    ),
    accepts(
        "turnover and sales",
        "Turnover came to £12.7m in the half.\n\nMargins held.\n\nThe managing director called sales of £17.2m respectable.",
    ),
    accepts(
        "boxes, and boxes later",
        "We moved 2,190 boxes in one weekend.\n\nThanks to Priya for the tea.\n\n2,910 boxes later, the new warehouse is open.",
    ),
    accepts(
        "question and answer",
        "How many kettles are affected?\n31,500, all sold since March.\n\nOwners of the 35,100 kettles can claim a refund.",
    ),
    accepts(
        "an appointment",
        "Ms Ducharme, 49, takes over on July 1. She has run claims since 2017.\n\nWhen she moves into the corner office on the first of August she will travel.",
        published="2025-05-08",
    ),
    accepts("a closure", "The plant will close on 12 November.\n\nIts closure on 21 November ends 60 years of baking."),
    accepts("a launch", "The ferry was launched on 8 June.\n\nThe launch, on 18 June, drew a crowd."),
    accepts(
        "a founding",
        "Brindle Biscuits was founded in 1968 by two sisters in a kitchen. It employs 240 people.\n\nSince its foundation in 1986 it has never made a loss.",
    ),
    accepts(
        "a purchase",
        "Harwick Group, which bought the yard in 2016, will close it.\n\nSales fell. When Harwick took over the yard in 2014 it had 300 workers.",
    ),
    accepts(
        "the first kettles",
        "Our very first kettles came off the line in March 2017.\n\nWe make 400 a day. The initial batch was completed in late 2015 and given to friends.",
    ),
    rejects(
        "a founding and a new one",
        "Brindle Biscuits was founded in 1968 in a kitchen.\n\nBrindle Biscuits was re-founded in 1986 after a fire.",
    ),
    rejects("a part of it", "Brindle was founded in 1968 in a kitchen.\n\nBrindle's charity was founded in 1986."),
    rejects("two purchases", "Harwick Group bought the yard in 2016.\n\nHarwick took over the dock in 2014."),
    rejects(
        "the first of another kind",
        "Our very first kettles came off the line in March 2017.\n\nThe first electric pans came off the line in May 2019.",
    ),
    rejects("a prototype", "Our very first kettles came off the line in March 2017.\n\nThe first prototypes were completed in late 2015."),
    rejects("sold later", "Our very first kettles came off the line in March 2017.\n\nThe first kettles were sold in May 2018."),
    rejects("two shops", "The bakery closes on 1 July.\n\nThe bank closes on 1 August."),
    rejects("opening and closing", "Applications open on 1 March.\n\nApplications close on 1 May."),
    rejects("agreed and completed", "The sale was agreed on 4 March.\n\nThe sale was completed on 4 May."),
    rejects("a new date", "The opening was planned for 3 May.\n\nThe shop now opens on 3 June."),
    rejects("two towns", "The Leeds branch closes on 1 July.\n\nThe Hull branch closes on 1 August."),
    accepts("a fleet", "The museum shows 93 statues.\n\nA guide to the 140 statues can be had at the door."),
    accepts("stations", "The line has 17 stations.\n\nTrains call at all 14 stations on the line."),
    accepts(
        "a hedge that leaves it out",
        "The recall covers more than 5,000 kettles.\n\nAll 4,600 kettles of the recall can be handed in at any shop.",
    ),
    accepts("a strike told again", "Forty-two bakers walked out of the Dunsk works.\n\nThe 48 bakers will be out once more on Friday."),
    accepts("in another word", "Permission was given for 96 homes.\n\nThe school is full.\n\nHalf the 112 flats will have two bedrooms."),
    accepts("our dozens", "We work with 58 growers and pack 6,500 boxes.\n\nOur four dozen growers are a drop in the ocean."),
    accepts("owners of what was sold", "Lakota is recalling 12,400 trailers.\n\nEach of the 14,200 owners should stop towing."),
    accepts("the dead", "The storm killed 14 people on Thursday.\n\nEvery one of the 17 dead counted on Thursday had a name."),
    accepts(
        "a number with no noun", "Quill runs 17 shops. Osgathorpe has 44, plus a website.\n\nThe seller's 48 shops need more looking after."
    ),
    accepts("everybody, in two ways", "There is still a Rheinmark, all 9,240 of us.\n\nRheinmark's 8,420 employees believe in it."),
    accepts(
        "said again in a clause", "In February we took out 310 positions.\n\nThe 230 people who left in February were the whole programme."
    ),
    rejects("bakers elsewhere", "Forty-two bakers walked out of the Dunsk works.\n\nThe 48 bakers of the Corrow works stayed in."),
    rejects("flats built before", "Permission was given for 96 homes.\n\nThe 112 flats built at Tannery Row in 2019 have sold well."),
    rejects(
        "growers of a kind", "We work with 58 growers and pack 6,500 boxes.\n\nOur four dozen organic growers are a drop in the ocean."
    ),
    rejects("those spared", "A fire destroyed 26 caravans.\n\nThe 36 caravans that were spared have been moved."),
    rejects("what it has now", "Harbour Line has ordered 16 ferries.\n\nThe 19 ferries it has now will be sold."),
    rejects("when he came", "The mill has 240 looms.\n\nIt had 280 looms when he came."),
    rejects(
        "the loan behind a price", "Marlow will pay $64 million for Dunn's.\n\nThe $46 million loan that pays for most of it runs to 2030."
    ),
    rejects(
        "another steel maker",
        "Azuma Steel will cut pay. The firm employs 1,100 workers.\n\nToshin Steel, with 1,700 workers, gave no forecast.",
    ),
    accepts("finishers", "It was the 25th race, and 2,310 runners finished.\n\nAll 3,210 finishers got a medal."),
    accepts("the fine again", "A fine of €45,000 was imposed on the company.\n\nThe captain has left. It paid the €54,000 in August."),
    accepts(
        "asked and answered",
        "How many shops do you have? Thirty-one, from Perth to Penzance.\n\nDo they all take returns? Yes, any of our 35 shops will.",
    ),
    accepts("a label", "Vessel: MV Carrow. Crew: 22.\n\nShe went aground at two. Lifeboats took off all 27 crew."),
    accepts(
        "days and hours",
        "You have five days. On the third we text you.\n\nOnce the seventy-two hours allowed for collection are up, the parcel goes back.",
    ),
    accepts(
        "years and months",
        "The warranty lasts three years. Keep the receipt.\n\nWhen the 24 months of the warranty have passed, repairs cost £40.",
    ),
    accepts(
        "two limits from one event",
        "Can I give the bike back?\nYes. You have 14 days from the date of delivery to return it.\n\nHow do I return it?\n"
        "Write to us. We collect it free of charge as long as you tell us within three weeks of the day of delivery.",
    ),
    accepts(
        "up to an event",
        "Guests may cancel until two days before arrival.\n\nBreakfast is at eight.\n\nCancelling is free up to 72 hours before arrival.",
    ),
    rejects(
        "one limit in two units",
        "You have 28 days from the date of the notice to object.\n\nAny objection must reach the clerk within four weeks of the date on the notice.",
    ),
    rejects(
        "what came broken",
        "You have 14 days from the date of delivery to return it.\n\nIs it faulty?\nReturn it within six months of the day of delivery and we mend it.",
    ),
    rejects(
        "whose time",
        "You have 28 days from the date of the notice to object.\n\nWe answer an objection within 42 days of the date on the notice.",
    ),
    accepts(
        "a line of a list",
        "CARROW IN FIGURES\n\n1911 – the year of the first tram\n\n31 – depots we run\n\n7 – lines\n\nThe depots\n\n"
        "We own the land, and all thirty-four of our depots have a canteen.",
    ),
    accepts("every one of ours", "17 – barns we look after\n\n5 – donkeys\n\nEvery one of our nineteen barns has a bat box."),
    rejects(
        "lines that add up",
        "31 – depots we own\n\n3 – depots we rent\n\nThe depots\n\nAll thirty-four of our depots have a canteen.",
    ),
    rejects(
        "once there are more",
        "31 – depots we run\n\nThe depots\n\nNext spring the network grows, and then each of our thirty-four depots will have a canteen.",
    ),
    rejects(
        "years in months",
        "The warranty lasts two years. Keep the receipt.\n\nWhen the 24 months of the warranty have passed, repairs cost £40.",
    ),
    rejects("months of a report", "Leases run for six months.\n\nIn the three months to June we let nine flats."),
    rejects("working days", "You have five days to pay.\n\nOnce the three working days are over we post it."),
    rejects("some statues", "The museum shows 93 statues on the ground floor.\n\nThe 140 statues on the first floor are on loan."),
    rejects("some stations", "The line has 17 stations.\n\nThe 14 stations with lifts are marked."),
    rejects("some members", "The board has nine members.\n\nThe four members who voted no have left."),
    rejects("a night each", "At least 500 came to the first night.\n\nThe second night drew 460."),
    rejects("an older bond", "The bond pays 4.5%.\n\nThe older bond pays 5.4%."),
    rejects("a part of a body", "Membership stood at 17,650.\n\nOf these, 16,750 pay by direct debit."),
    rejects("the last vote", "In all 6,240 members voted.\n\nIn the last ballot, 6,420 members voted."),
    rejects("a result of another kind", "Net income was $13.5 million.\n\nAdjusted net income was $15.3 million."),
    rejects("a capacity", "The mill turned out 54,200 cubic metres of timber.\n\nIt can saw 45,200 cubic metres with one shift."),
    rejects("now and to come", "The chain will open 145 shops.\n\nIt now runs 154 shops."),
    rejects("another depot", "The depot holds 318 buses.\n\nThe depot at Fenwick holds 381 buses."),
    rejects("a unit", "Revenue was $5.31 billion.\n\nRevenue of the cloud unit was $3.51 billion."),
    rejects("a rival", "The airline ordered 125 aircraft.\n\nIts rival Skybird ordered 152 aircraft."),
    rejects("a difference told", "Acme cut 340 jobs.\n\nThe union counts 370 job losses, because 30 agency workers went too."),
    rejects(
        "a half and a year", "Turnover came to £12.7m in the six months to June.\n\nFor the full year the board expects sales of £17.2m."
    ),
    rejects(
        "a range to come",
        "Revenue of Ferrand Bikes for 2023 was €61.5m. That of 2022 was €63m.\n\nHow will it go on? With shops full, it is thinking of €64m to €66m.",
    ),
    accepts(
        "net debt by another name",
        "We paid for the new kiln from cash flow and ended the half with net debt of £35.8m.\n\nDirectors' review\n\n"
        "The banks lend up to £70m. With loans, less cash, of £38.5m on the day of account, there is room enough.",
    ),
    accepts(
        "the whole workforce",
        "The dairy will close in May, and every one of the 84 people employed there will go.\n\n"
        "A spokesman regretted it. The entire staff of 61 heard of it on the radio.",
    ),
    accepts(
        "everyone on the payroll", "Every one of the 132 people employed there got a letter.\n\nThe full staff of 118 will meet on Monday."
    ),
    rejects(
        "the whole workforce of then",
        "The dairy will close in May, and every one of the 84 people employed there will go.\n\nIn its best days the entire staff of 121 lived next door.",
    ),
    rejects(
        "the whole workforce once some have left",
        "The dairy will close in May, and every one of the 84 people employed there will go.\n\nOnce 23 have gone in March the entire staff will be 61 people.",
    ),
    rejects(
        "the workforce of another site",
        "The dairy will close in May, and every one of the 84 people employed there will go.\n\nThe entire staff at Corrow, 61 people, will stay.",
    ),
    rejects(
        "debt and net debt",
        "We ended the half with gross debt of £38.5m.\n\nThe banks lend up to £70m. With net debt of £35.8m there is room enough.",
    ),
    rejects("some of us", "143 of you are on the payroll as I type.\n\n134 of us in Bristol say: thank you for sailing."),
    rejects("all of us, rounder", "1,243 of you are on the payroll as I type.\n\nFrom all 1,240 of us: thank you for sailing."),
    rejects("jobs of two rounds", "Halvern Foods will cut 780 jobs this spring.\n\nIn an earlier round Halvern Foods cut 870 jobs."),
    rejects("jobs of two years", "Halvern Foods will cut 780 jobs in 2025.\n\nHalvern Foods will cut 870 jobs in 2026."),
    rejects("customers of two regions", "Halvern has 1,243 customers in the north.\n\nHalvern has 1,234 customers in the south."),
    rejects("jobs of a past year", "Halvern Foods will cut 780 jobs this spring.\n\nHalvern Foods cut 870 jobs in 2019."),
    rejects("jobs of two firms", "Halvern Foods will cut 780 jobs.\n\nCorrow Steel will cut 870 jobs."),
    rejects("jobs that others had", "Halvern Foods will cut 780 jobs, compared with 870 jobs at the last closure."),
    rejects("jobs in two places", "Halvern Foods will cut 780 jobs in Leeds.\n\nHalvern Foods will cut 870 jobs in Cardiff."),
    rejects("a rounder figure", "Harwick has 7,650 employees.\n\nThe board thanked all of Harwick's 7,700 employees."),
    rejects("a hedge that holds it", "Harwick has 7,650 employees.\n\nThe board thanked Harwick's more than 7,000 employees."),
    rejects("two companies", "Selby Credit has 7,650 employees.\n\nCorrow Steel has 6,750 employees."),
    rejects("two years", "Harwick had revenue of $530 million in 2023.\n\nHarwick had revenue of $503 million in 2022."),
    rejects("a part of it", "Harwick has 7,650 employees.\n\nHarwick has 6,750 employees in Germany."),
    rejects(
        "guidance beside a result",
        "Harwick had revenue of $530 million in 2023.\n\nHarwick had expected revenue of $503 million for 2023.",
    ),
    rejects(
        "two segments in their paragraphs",
        "Harwick had a good 2023. Revenue grew 33.6% in Premium Homes. Gross margins were up slightly to 47.7% in 2023.\n\n"
        "European revenue was up 13.6%. Gross margins improved from 41.7% to 43.7% in 2023.",
    ),
    rejects("a correction", "Harwick has 7,650 employees. An earlier version of this article said that Harwick has 6,750 employees."),
    *headline_counts_examples,
    *retold_sentences_examples,
    *recounts_examples,
)


def check(reading: Reading) -> Iterator[Finding]:
    """The sharpest conflicting pair of each fact."""
    by_id = {claim.id: claim for claim in reading.claims}
    earlier = {change.old.id for change in changes(reading)}
    marks = Marks(reading)
    found: list[Finding] = []
    for fact in group_by_axes([claim for claim in reading.claims if claim.id not in earlier and usable(reading, claim)]):
        if len(fact.claims) > 1:
            pair = first_conflict(marks, sorted((by_id[claim_id] for claim_id in fact.claims), key=lambda claim: (claim.start, claim.id)))
            if pair:
                found.append(_finding(reading, *pair))
    found += not_yet_told(reading, (*headline_counts(reading), *recounts(reading)), found)
    found += not_yet_told(reading, retold_sentences(reading, RULE), found)
    yield from found
    told = spans_of(reading, found)
    for finding in retold(reading, _SLIPS):
        if not any(start < words.end and words.start < end for start, end in told for words in finding.phrases):
            yield finding
    yield from on_trial(told_dates)(reading)
    yield from told_spans(reading)
    yield from time_limits(reading)
    yield from told_years(reading)


def _finding(reading: Reading, a: Claim, b: Claim) -> Finding:
    return Finding(
        RULE,
        (a.id, b.id),
        (),
        f"{topic(a).capitalize() if not a.subject else topic(a)[0].upper() + topic(a)[1:]} is {figure(a)} in one place "
        f"and {figure(b)} in another: "
        f"{quoted(sentence_of(reading, a))} and {quoted(sentence_of(reading, b))}.",
        severity="error" if a.period == b.period and a.scope == b.scope and a.modality == b.modality else "warning",
        miss=miss_ratio(middle(a), middle(b)),
        rests_on=("subject",) if is_stock(a) and a.period_source == b.period_source else ("subject", "period"),
    )
