"""Million for thousand, billion for trillion: a figure whose digits fit and whose unit does not.

- a level set against an earlier one a thousand or a million times as large or small ("dropped to 6.35 million tonnes
  from 7,480 tonnes"), where without the slip the change would be an ordinary one;
- one measure stated twice with the same three or more digits, once a thousand or a million times as large (a table in
  thousands beside "£3,746 million", a headline beside its body).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claims.checks.changes import Change, changes
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.impossible_sizes import impossible_sizes
from claims.checks.near_miss import SCALE
from claims.checks.places import Spans
from claims.checks.retold import retold
from claims.checks.wording import figure, quoted
from claims.match.interval import stated
from claims.model import Claim, Quantity, Reading

RULE = "unit_slip"

_SLIPS = (Decimal(1000), Decimal(1000000))
_ORDINARY = Decimal("2.5")
"""Largest ratio of two levels that counts as an ordinary change once the slip is taken out."""
_NEARBY = 600
"""Characters within which a total belongs to its parts."""
_DIGITS = 3
"""Significant digits from which two equal digit strings are hardly chance."""

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
    rejects("few digits", "Revenue was €2 billion. Capital expenditure was €2 million."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Slips inside a comparison, then between two places."""
    for change in changes(reading, near=False):
        ratio = _ratio(change)
        if ratio is not None and any(slip / _ORDINARY <= ratio <= slip * _ORDINARY for slip in _SLIPS):
            yield _finding(
                change.new, change.old, f"{figure(change.new)} is set against {figure(change.old)}: one of the two has the wrong unit."
            )
    yield from _sums(reading)
    yield from retold(reading, frozenset({SCALE}))
    yield from impossible_sizes(reading)


def _sums(reading: Reading) -> Iterator[Finding]:
    """ "2.15 trillion ... and ... 1.26 billion" of 3.41 trillion: with the slip taken out the two make the total."""
    money = Spans([q for q in reading.quantities if q.kind == "money" and isinstance(q.low, Decimal) and q.low == q.high and q.low > 0])
    sentences = [s for s in reading.sentences if s.field == "text"]
    for sentence in sentences:
        inside = money.starting(sentence.start, sentence.end)
        if len(inside) != 2 or inside[0].unit != inside[1].unit:
            continue
        large, small = sorted(inside, key=lambda q: _value(q), reverse=True)
        near = money.starting(sentence.start - _NEARBY + 1, sentence.start + _NEARBY)
        totals = [q for q in near if q not in inside and q.unit == large.unit]
        for total in totals:
            if any(_same(_value(large) + _value(small) * slip, total) for slip in _SLIPS) and _value(small) * _SLIPS[0] <= _value(total):
                words = tuple(phrase(reading, q.start, q.end) for q in (large, small, total))
                sentence_words = (
                    f"{quoted(words[1].quote)} has the wrong unit: with {quoted(words[0].quote)} it should make {quoted(words[2].quote)}."
                )
                yield Finding(RULE, (), words, sentence_words, miss=Decimal(1000))
                return


def _value(q: Quantity) -> Decimal:
    return q.low if isinstance(q.low, Decimal) else Decimal(0)


def _same(value: Decimal, total: Quantity) -> bool:
    """Equal to within one unit of the total's last digit, of which it has three."""
    unit = total.precision or Decimal(0)
    return len(_value(total).normalize().as_tuple().digits) >= _DIGITS and abs(value - _value(total)) < unit


def _ratio(change: Change) -> Decimal | None:
    new, old = stated(change.new).middle, stated(change.old).middle
    return miss_ratio_unbounded(new, old) if new and old else None


def miss_ratio_unbounded(a: Decimal, b: Decimal) -> Decimal:
    """The larger magnitude over the smaller."""
    small, large = sorted((abs(a), abs(b)))
    return large / small


def _finding(a: Claim, b: Claim, sentence: str) -> Finding:
    return Finding(RULE, (a.id, b.id), (), sentence, miss=miss_ratio(stated(a).middle, stated(b).middle))
