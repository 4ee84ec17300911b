"""Million for thousand, billion for trillion: a figure whose digits fit and whose unit does not.

- a level set against an earlier one a thousand or a million times as large or small ("dropped to 6.35 million tonnes
  from 7,480 tonnes"), where without the slip the change would be an ordinary one;
- one measure stated twice with the same three or more digits, once a thousand or a million times as large (a table in
  thousands beside "£3,746 million", a headline beside its body);
- a level, total or part that fits its rate, price or sum only on another scale (:mod:`claims.checks.slipped_units`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claims.checks.changes import Change, changes
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio
from claims.checks.impossible_sizes import impossible_sizes
from claims.checks.near_miss import SCALE
from claims.checks.retold import retold
from claims.checks.slipped_units import slipped_units
from claims.checks.wording import figure
from claims.match.interval import stated
from claims.model import Claim, Reading

RULE = "unit_slip"

_SLIPS = (Decimal(1000), Decimal(1000000))
_ORDINARY = Decimal("2.5")
"""Largest ratio of two levels that counts as an ordinary change once the slip is taken out."""

EXAMPLES = (
    accepts(
        "debts",
        "The yard owed creditors £41 million when they walked in.\n\nWhat we know: £41 billion owed to creditors, and a site for sale.",
    ),
    accepts(
        "lakh and crore",
        "Rs 115 lakh is for a new plant at Sanand.\n\nOnce Sanand opens, for which Rs 115 crore was set aside, output will rise.",
    ),
    rejects("two things", "The yard owed creditors £41 million.\n\nShipping is a £41 billion business."),
    rejects("one digit", "The yard owed creditors £4 million.\n\nBanks say £4 billion is owed to creditors of yards."),
    accepts("tonnes", "Output dropped to 6.35 million tonnes from 7,480 tonnes."),
    accepts("billion for million", "Sales rose to €51.6 million from €44.9 billion."),
    accepts("same digits", "Revenue rose to £3,746 million in 2023, Acme Corp said.\n\nIn 2023 Acme Corp had revenue of £3,746,000."),
    accepts(
        "parts of a total",
        "Sales rose to €4.38 billion in 2023. Cables accounted for €2.91 billion of sales and motors for €1.47 million.",
    ),
    rejects(
        "parts that fit", "Sales rose to €4.38 billion in 2023. Cables accounted for €2.91 billion of sales and motors for €1.47 billion."
    ),
    rejects("an ordinary change", "Output dropped to 6,350 tonnes from 7,480 tonnes."),
    rejects("a large change", "Sales rose to €51.6 million from €1.2 million."),
    rejects("two measures", "Revenue was €412 million. The company has 412,000 customers."),
    accepts("orders of a small firm", "Ferrand Bikes had a turnover of €83 million in 2024. We have €31 billion of orders waiting."),
    accepts("a backlog", "Harwick had revenue of $640 million in 2023. Its order backlog stands at $1,120 billion."),
    accepts(
        "a part of sales",
        "Varnish & Co had sales of €640 million last year. Decorative paints brought in €120 billion, 18.75% of the total.",
    ),
    accepts("a part in words", "Varnish & Co had sales of €640 million. Wood stains made €160 billion, a quarter of sales."),
    accepts("a profit without its million", "Harwick made a net profit of $86 in 2023. Harwick made a net profit of $74 million in 2022."),
    rejects("orders that fit", "Ferrand Bikes had a turnover of €83 million in 2024. We have €31 million of orders waiting."),
    rejects("orders of a market", "Ferrand Bikes had a turnover of €83 million in 2024. Our industry has €31 billion of orders waiting."),
    rejects("orders of a large firm", "Harwick had revenue of $9.4 billion in 2023. Its order backlog stands at $31 billion."),
    rejects(
        "a part that fits",
        "Varnish & Co had sales of €640 million last year. Decorative paints brought in €120 million, 18.75% of the total.",
    ),
    rejects(
        "a share of a market", "Varnish & Co had sales of €640 million. Paints are worth €160 billion, a quarter of the chemicals market."
    ),
    rejects(
        "a share of a sector", "The fund had sales of €640 million. It manages €120 billion, 18.75% of the total assets of the sector."
    ),
    rejects("a profit per share", "Harwick made a net profit of $86 per share in 2023. Harwick made a net profit of $74 million in 2022."),
    accepts(
        "crore for lakh, by a rate",
        "The council approved a budget of Rs 1,860 crore. Roads come first.\n\nThat is 6.9 per cent more than this year's Rs 1,740 lakh.",
    ),
    accepts("a rise on", "Takings reached €51.2 million. This was a rise of 4 per cent on the €49.2 billion of the year before."),
    accepts("a fall from", "Grants came to £8.4 million, down 16 per cent from £10 billion."),
    accepts("tickets at a price", "The club sold 42,000 season tickets at £380 each, bringing in £15.96 billion."),
    accepts("buses at a price", "The city bought 250 buses at an average of €480,000. The order is worth €120 billion."),
    accepts("shares bought", "Harwick bought back 2.6 million shares at an average of $31.50, spending $81.9 billion."),
    accepts("parts of a plan", "The plan costs $90 million: roads take $52 billion, schools $25 million and parks $13 million."),
    accepts(
        "parts behind their total",
        "Spending will be €74 million in all.\n\nRail gets €41 million, buses €24 million and bicycles €9 billion.",
    ),
    accepts("of the fund", "Of the £64 million fund, £41 billion goes to rail."),
    accepts("of it", "The budget for the year is €70 million. Housing gets €45 billion of it."),
    accepts("of which", "Harwick raised $38 million, of which $21 billion will go into a new mill."),
    rejects(
        "the rate fits",
        "The council approved a budget of Rs 1,860 crore. Roads come first.\n\nThat is 6.9 per cent more than this year's Rs 1,740 crore.",
    ),
    rejects("a rate of something else", "Takings reached €51.2 million. Orders rose 9 per cent from the €49.2 billion of the sector."),
    rejects("a price that fits", "The club sold 42,000 season tickets at £380 each, bringing in £15.96 million."),
    rejects("by the thousand", "The yard sold 1.2 million bricks at $415 per thousand, for $498,000."),
    rejects("a price by the month", "It has 42,000 members at £38 a month. Sport is worth £1.596 billion a year."),
    rejects("parts of billions", "The plan costs $90 billion: roads take $52 billion, schools $25 billion and parks $13 billion."),
    rejects(
        "amounts that are no parts",
        "The port cost $90 million. It lies in a state with debts of $52 billion, next to a $41 million bridge and a $13 million road.",
    ),
    rejects("a part that is one", "Of the £64 million fund, £41 million goes to rail."),
    rejects("of a larger fund", "The £41 billion fund is new. It lent £2 million to us. Of that money, £41 billion, we saw little."),
    rejects("of another's", "We raised $38 million. Banks sit on $21 billion of it, and governments on $90 billion."),
    rejects("few digits", "Revenue was €2 billion. Capital expenditure was €2 million."),
    accepts(
        "number, price and sum apart",
        "The company bought 364,000 of its shares last week.\n\nAll were bought in Oslo, at an average price of NOK 62.50. The purchases came to NOK 22.75 billion.",
    ),
    accepts("number, price and sum in lines", "Bikes sold: 12,300\nAverage price: €480\nTakings: €5.904 billion\n"),
    rejects(
        "number, price and sum apart, and it fits",
        "The company bought 364,000 of its shares last week.\n\nAll were bought in Oslo, at an average price of NOK 62.50. The purchases came to NOK 22.75 million.",
    ),
    rejects(
        "a sum of others",
        "The company bought 364,000 of its shares last week.\n\nAll were bought in Oslo, at an average price of NOK 62.50. The company is worth NOK 22.75 billion.",
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Slips inside a comparison, then between two places."""
    for change in changes(reading, near=False):
        ratio = _ratio(change)
        if ratio is not None and any(slip / _ORDINARY <= ratio <= slip * _ORDINARY for slip in _SLIPS):
            yield _finding(
                change.new, change.old, f"{figure(change.new)} is set against {figure(change.old)}: one of the two has the wrong unit."
            )
    yield from slipped_units(reading)
    yield from retold(reading, frozenset({SCALE}))
    yield from impossible_sizes(reading)


def _ratio(change: Change) -> Decimal | None:
    new, old = stated(change.new).middle, stated(change.old).middle
    return miss_ratio_unbounded(new, old) if new and old else None


def miss_ratio_unbounded(a: Decimal, b: Decimal) -> Decimal:
    """The larger magnitude over the smaller."""
    small, large = sorted((abs(a), abs(b)))
    return large / small


def _finding(a: Claim, b: Claim, sentence: str) -> Finding:
    return Finding(RULE, (a.id, b.id), (), sentence, miss=miss_ratio(stated(a).middle, stated(b).middle))
