"""One document, one fact, two figures that cannot both be true.

Two claims of one subject, metric, scope and period, both results or both plans, whose written intervals have
nothing in common: an order book of $530 million in one place and $503 million in another; a headline's figure
against the body's. A rounder figure that fits (18,000 for 18,234) and a hedge that holds it are no conflict.

Silent inside one sentence and one table (there the writer sets two figures side by side on purpose), for parts
("of whom 30", "another 200"), earlier levels ("from 410"), corrected figures, and for pairs so far apart that
they are more likely two things: a slip keeps a figure's size, or its digits. Figures whose time is left unsaid are in
:mod:`claims.checks.retold`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.bases import bases, names_another_company
from claims.checks.changes import changes, figure_start
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, middle, miss_ratio, on_trial, sentence_of, spans_of
from claims.checks.leads import Leads
from claims.checks.near_miss import BEYOND, ONE_DIGIT, OTHER, SWAPPED
from claims.checks.places import Spans, blocks_of, first_mentions
from claims.checks.retold import retold
from claims.checks.told_dates import told_dates
from claims.checks.told_spans import told_spans
from claims.checks.told_years import told_years
from claims.checks.wording import figure, quoted, topic
from claims.match.compare import relate
from claims.match.facts import group_by_axes
from claims.match.periods import is_event, is_stock
from claims.match.phrases import tokens
from claims.metrics import METRICS
from claims.model import CLEAR_MARGIN, Block, Claim, Field, Reading

RULE = "value_conflict"

_SLIPS = frozenset({SWAPPED, ONE_DIGIT, BEYOND, OTHER})
_NEAR_POINTS = 2
"""Percentage points up to which two small percentages are near whatever their ratio."""
FARTHEST = Decimal("1.6")
"""Ratio up to which two figures are taken for one: swapped, dropped or mistyped digits stay below it in the first place or two."""

_PART = re.compile(
    r"\b(?:another|further|additional(?:ly)?|of (?:whom|which|them|these|those|the)|including|includes|remaining"
    r"|others?|the rest|up to|as many as"
    r"|initially|originally|previous(?:ly)?|earlier|at first|a year ago|last year|from|against|compared (?:with|to)"
    r"|instead of|rather than|not|no longer"
    r"|forecasts?|expected|consensus|estimates?|each|every|average|per|only|just|least|alone|until|before|than in)\b[^.;:!?\d]{0,30}$",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:together|in all|in total|altogether|combined|cumulative(?:ly)?|overall|so far|to date|since)\b", re.IGNORECASE)
"""A figure of several events together is another figure than that of one."""
_OPINION = re.compile(r"\b(?:analysts?|consensus|poll(?:ed)?|brokers?|economists?|market expects|average of)\b", re.IGNORECASE)
_COMPARISON = re.compile(
    r"\b(?:at (?:that|the) time|peak|used to|once|grown?|grew|down to|up from|leaving|left with|(?:will|would) have"
    r"|before the|after the|back then|previously reported|earlier version|restated|corresponding|year[- ]ago|prior[- ]year|last fiscal"
    r"|same (?:quarter|period"
    r"|month|half)|had (?:posted|reported|made))\b",
    re.IGNORECASE,
)
"""A sentence that looks back: its figure is an earlier level."""
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|employs?|runs?|covers?|works?|stands?|of us|we|our|all|today|now|currently)\b|['’]s\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])")
_PLAIN = frozenset({
    "total", "net", "group", "consolidated", "annual", "quarterly", "overall", "its", "company", "reported", "record", "full", "year",
    "first", "second", "third", "fourth", "quarter", "half", "of", "the", "in", "and", "with", "a", "an", "our", "for", "s", "that",
    "as", "to", "had", "has", "by", "on", "is", "was", "all", "at", "said", "their",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_PART_AFTER = re.compile(
    r"^[^.;:!?,]{0,25}\b(?:more|of (?:them|those|these|whom|which|that|it|this)|each|apiece|alone|per|a year ago|a year earlier"
    r"|previously|remain)\b",
    re.I,
)
_LAST_YEAR = re.compile(r"^[^.;:!?,]{0,25}\blast year\b", re.IGNORECASE)
_METRICS_OF_PLACES = frozenset({
    "investment", "costs", "operating_costs", "share_price", "earnings_per_share", "funding_raised", "purchase_price", "grant",
    "assets", "loans", "debt", "share_of_revenue",
})  # fmt: skip
"""Measures that a text states of many things without naming each: two values are seldom one fact."""

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
        "The dairy will close in May and all 84 of the people who work there will go.\n\n"
        "A spokesman regretted it. The entire workforce, 61 men and women, heard of it on the radio.",
    ),
    accepts(
        "everyone on the payroll", "Every one of the 132 people employed there got a letter.\n\nThe full staff of 118 will meet on Monday."
    ),
    rejects(
        "the whole workforce of then",
        "The dairy will close in May and all 84 of the people who work there will go.\n\nIn its best days the entire workforce, 121 men and women, lived next door.",
    ),
    rejects(
        "the whole workforce once some have left",
        "The dairy will close in May and all 84 of the people who work there will go.\n\nOnce 23 have gone in March the entire workforce will be 61 men and women.",
    ),
    rejects(
        "the workforce of another site",
        "The dairy will close in May and all 84 of the people who work there will go.\n\nThe entire workforce at Corrow, 61 men and women, will stay.",
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
)


def check(reading: Reading) -> Iterator[Finding]:
    """The sharpest conflicting pair of each fact."""
    by_id = {claim.id: claim for claim in reading.claims}
    earlier = {change.old.id for change in changes(reading)}
    marks = Marks(reading)
    found: list[Finding] = []
    for fact in group_by_axes([claim for claim in reading.claims if claim.id not in earlier and _usable(reading, claim)]):
        if len(fact.claims) > 1:
            pair = _first_conflict(marks, sorted((by_id[claim_id] for claim_id in fact.claims), key=lambda claim: (claim.start, claim.id)))
            if pair:
                found.append(_finding(reading, *pair))
    yield from found
    told = spans_of(reading, found)
    for finding in retold(reading, _SLIPS):
        if not any(start < words.end and words.start < end for start, end in told for words in finding.phrases):
            yield finding
    yield from on_trial(told_dates)(reading)
    yield from told_spans(reading)
    yield from told_years(reading)


class Marks:
    """What tells mentions of one figure in one reading apart, looked up once for each claim that is compared."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.blocks: dict[Field, Spans[Block]] = blocks_of(reading)
        self.leads = Leads(reading)

    def of(self, claim: Claim) -> tuple[object, ...]:
        """Two claims with the same marks stand to any third in the same way, other than by their sentence."""
        return (
            *(claim.low, claim.high, claim.unit, claim.precision, claim.coarse_precision, claim.hedge, claim.direction),
            *(claim.period, claim.period_start, claim.period_end, claim.period_source, claim.growth_basis, claim.basis),
            *(claim.modality, claim.attribution, claim.subject, claim.scope, claim.noun, claim.place, claim.field),
            self.section(claim) if claim.place == "list_item" else None,
            _qualifier(self.reading, claim),
            bases(sentence_of(self.reading, claim)),
        )

    def section(self, claim: Claim) -> int | None:
        """The heading's block above a claim."""
        block = self.blocks[claim.field].at(claim.start)
        return block.section if block else None


MOST_VALUES = 100
"""Different mentions of one fact that are compared, each with each; a text that has more of them speaks of many things."""


def _first_conflict(marks: Marks, claims: list[Claim]) -> tuple[Claim, Claim] | None:
    """Of all conflicting pairs the first in the text. ``claims`` stand in the order of their starts."""
    if len({(claim.low, claim.high, claim.direction) for claim in claims}) == 1:
        return None
    distinct = first_mentions(claims, marks.of)[:MOST_VALUES]
    for index, a in enumerate(distinct):
        pairs = [_in_order(a, b) for b in distinct[index + 1 :] if _conflict(marks, a, b)]
        if pairs:
            return min(pairs, key=lambda pair: (pair[0].start, pair[1].start))
    return None


def _usable(reading: Reading, claim: Claim) -> bool:
    if claim.type in ("date", "other_count") or claim.metric is None or claim.metric in _METRICS_OF_PLACES or claim.superseded:
        return False
    if claim.period is None and not is_stock(claim) and not is_event(claim):
        return False
    if claim.period_source != "stated" and claim.hedge is None and None not in (claim.low, claim.high) and claim.low != claim.high:
        return False  # "it is talking of £81m to £82m": a plan is told as a range, a result of a time that is known is not
    text = reading.document.field(claim.field)
    sentence = text[claim.sentence_start : claim.sentence_end]
    if (
        _COMPARISON.search(sentence)
        or (is_event(claim) and _SUM.search(sentence))
        or (claim.modality == "forecast" and _OPINION.search(sentence))
    ):
        return False
    if not _dated(claim, sentence) or names_another_company(text[claim.sentence_start : claim.start]):
        return False
    return not is_of_a_part(text, claim) and not _LAST_YEAR.match(text[claim.end : claim.sentence_end])


def is_of_a_part(text: str, claim: Claim) -> bool:
    """Whether the words around a figure make it a part, an addition, or another time's: "of whom 30", "another 200", "from 410"."""
    at = figure_start(text, claim)
    return bool(_PART.search(text[max(claim.sentence_start, at - 60) : at]) or _PART_AFTER.match(text[claim.end : claim.sentence_end]))


def _dated(claim: Claim, sentence: str) -> bool:
    """Whether a claim's time is sure enough: stated; or, of a level, that of a sentence in the present which names no year.

    Of events (cuts, hires, rounds of money) a text tells several, so both who and when must be stated.
    """
    if is_event(claim):
        return claim.period_source == "stated" and claim.subject_source != "guessed" and claim.certainty >= CLEAR_MARGIN
    if claim.period_source == "stated" or not is_stock(claim):
        return True
    return bool(_PRESENT.search(sentence)) and not _YEAR.search(sentence)


def _conflict(marks: Marks, a: Claim, b: Claim) -> bool:
    if (a.field, a.sentence_start) == (b.field, b.sentence_start) or a.place == b.place == "table_row":
        return False
    if a.place == b.place == "list_item" and marks.section(a) != marks.section(b):
        return False
    if _records(marks.reading, a, b):
        return False
    relation = relate(a, b)
    if relation.axis == "period" and is_stock(a) and "published" in (a.period_source, b.period_source):
        return _swapped(a, b)
    if relation.kind != "conflicts" or _qualifier(marks.reading, a) != _qualifier(marks.reading, b):
        return False
    if bases(sentence_of(marks.reading, a)) != bases(sentence_of(marks.reading, b)):
        return False
    leads = marks.leads.of(a), marks.leads.of(b)
    if leads[0] and leads[1] and leads[0] != leads[1]:
        return False
    if a.type == "growth_rate":  # of growth rates a text has many; only the same figure up and down is surely one
        return a.low == b.low and a.high == b.high
    return plausible_slip(a, b)


def _records(reading: Reading, a: Claim, b: Claim) -> bool:
    """Whether both stand behind the same label, as in the records of a table that was written out: "Revenue (€m): 1,104"."""
    labels = {reading.document.field(c.field)[c.sentence_start : c.start].strip().casefold() for c in (a, b)}
    return len(labels) == 1 and labels.pop().endswith(":")


def _swapped(a: Claim, b: Claim) -> bool:
    """Whether two exact levels have the same digits in another order: 410 and 401.

    One of the two was dated by publication alone, so only a slip that shows in the digits counts.
    """
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high or a.low == b.low or a.unit != b.unit:
        return False
    x, y = a.low.normalize().as_tuple(), b.low.normalize().as_tuple()
    short, long = (str(int(value)) for value in sorted((abs(a.low), abs(b.low))))
    return max(len(x.digits), len(y.digits)) >= 3 and len(short) == len(long) and sorted(short) == sorted(long)


def _qualifier(reading: Reading, claim: Claim) -> frozenset[str]:
    """The words right before the measure that say of what part it is: "subscription" of "subscription revenue".

    Two mentions of one fact carry the same one; names of the subject and plain words such as "total" do not count.
    """
    metric = METRICS.get(claim.metric or "")
    sentence = sentence_of(reading, claim).casefold()
    at = claim.start - claim.sentence_start
    found = [m for word in (metric.words if metric else ()) for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", sentence)]
    if not found or claim.unit == "people":
        return frozenset()
    nearest = min(found, key=lambda m: (abs(m.start() - at), m.start() - m.end()))
    before = _WORD.findall(sentence[: nearest.start()])[-2:]
    return frozenset(before) - _PLAIN - frozenset(tokens(claim.subject))


def plausible_slip(a: Claim, b: Claim) -> bool:
    """Whether two values are near enough to be one figure, or have the same digits in another scale.

    "7.94 million" and "7,940" are; 30 and 1,400 are two things until somebody says otherwise.
    """
    x, y = _nearest_ends(a, b)
    if x is None or y is None:
        return False
    nearby = a.unit == "percent" and abs(x - y) <= _NEAR_POINTS
    return nearby or miss_ratio(x, y) <= FARTHEST or same_digits(x, y)


def same_digits(x: Decimal, y: Decimal) -> bool:
    """Whether two values are written with the same digits but in another scale."""
    return x != 0 and x.normalize().as_tuple().digits == y.normalize().as_tuple().digits


def _nearest_ends(a: Claim, b: Claim) -> tuple[Decimal | None, Decimal | None]:
    """The ends of two intervals that lie nearest to each other: 999 and 1,260 of 200 to 999 and 1,260 to 1,540."""
    if a.low is not None and b.high is not None and a.low > b.high:
        return a.low, b.high
    if b.low is not None and a.high is not None and b.low > a.high:
        return a.high, b.low
    return middle(a), middle(b)


def _in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    first, second = sorted((a, b), key=lambda claim: (claim.field != "title", claim.start))
    return first, second


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
