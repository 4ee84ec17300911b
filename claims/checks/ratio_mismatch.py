"""A quotient that the two figures beside it do not give.

- "the 60 branches lent €1.5 billion, about €35 million each": an amount, a count, and what is said to fall on each;
- "320 teachers for 6,400 pupils, or one for every 16".

The first two in one sentence, with exactly one count and one amount before it. Runways ("burn $1.15m a month, cash $13.8m, so 24 months' runway"), multiples
("$210 million is 14 times earnings of $17.7 million"), shares drawn from the sentence before and revenue a head are in
:mod:`claims.checks.derived_figures`. Bounds follow from the written digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.derived_figures import derived
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.places import figures_by_sentence
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import amount, brief, interval_words, quoted
from claims.match.interval import HALF, Interval, quotient
from claims.model import Quantity, Reading, Sentence

RULE = "ratio_mismatch"

_EACH = re.compile(r"^\s*(?:each|apiece|(?:a|per)\s+(?P<noun>[a-z]+))\b")
_IN_ALL = re.compile(
    r"^\s*(?:each|apiece|(?:a|per)\s+[a-z]+)\s*[,(–—-]\s*(?:or|for a total of|a total of|which is|i\.e\.)\b", re.IGNORECASE
)
_ONE_FOR = re.compile(rf"\bone\s+(?:for|to)\s+every\s+(?P<number>{NUMBER})\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+(?:some\s+|about\s+|around\s+|its\s+|the\s+)?$", re.IGNORECASE)
_KINDS = frozenset({"money", "count", "number"})
_NOT_A_UNIT = frozenset({"year", "month", "week", "day", "quarter", "share", "annum", "hour", "cent", "head", "capita", "further"})

EXAMPLES = (
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
)


def check(reading: Reading) -> Iterator[Finding]:
    """Both patterns, sentence by sentence, then the wider ones."""
    text = reading.document.text
    for sentence, inside in figures_by_sentence(reading, _KINDS):
        yield from _each(reading, text, inside)
        yield from _one_for(reading, text, sentence, inside)
    yield from derived(reading)


def _each(reading: Reading, text: str, inside: list[Quantity]) -> Iterator[Finding]:
    for index, share in enumerate(inside):
        word = _EACH.match(text[share.end : share.end + 30])
        before = inside[:index]
        totals, counts = [q for q in before if q.kind == "money"], [q for q in before if q.kind != "money"]
        if index + 1 < len(inside) and _IN_ALL.match(text[share.end : inside[index + 1].start]):
            continue  # "flats which sell at £350,000 each, or £14m in all": the share is of what follows
        if share.kind != "money" or word is None or len(totals) != 1 or len(counts) != 1 or word["noun"] in _NOT_A_UNIT:
            continue
        if word["noun"] and word["noun"][:4] not in text[counts[0].start : counts[0].end + 40].lower():
            continue
        if totals[0].unit == share.unit:
            yield from _judge(reading, totals[0], counts[0], share)


def _bounds(q: Quantity) -> Interval:
    low, high = (None if bound is None else Decimal(str(bound)) for bound in (q.low, q.high))
    return Interval(low, high).widened((q.precision or Decimal(0)) * HALF)


def _judge(reading: Reading, total: Quantity, count: Quantity, share: Quantity) -> Iterator[Finding]:
    computed = quotient(_bounds(total), _bounds(count))
    said = _bounds(share)
    if computed is None or computed.low is None or computed.high is None or computed.meets(said):
        return
    words = tuple(phrase(reading, q.start, q.end) for q in (total, count, share))
    exact = computed.middle or Decimal(0)
    yield Finding(
        RULE,
        (),
        words,
        f"{quoted(words[0].quote)} over {quoted(words[1].quote)} is not {quoted(words[2].quote)} each.",
        f"It is {interval_words(Interval(_short(computed.low), _short(computed.high)), share.unit or 'other')}.",
        miss=miss_ratio(exact, said.middle),
    )


def _short(value: Decimal) -> Decimal:
    """A computed amount to four digits."""
    return Decimal(f"{value:.3e}").quantize(Decimal(1)) if value >= 1000 else value.quantize(Decimal("0.01"))


def _one_for(reading: Reading, text: str, sentence: Sentence, inside: list[Quantity]) -> Iterator[Finding]:
    """ "n nurses for m residents, or one for every k"."""
    words = _ONE_FOR.search(text, sentence.start, sentence.end)
    if words is None:
        return
    figures = [q for q in inside if q.end <= words.start() and q.kind != "money"]
    said = value_of(words["number"])
    if len(figures) != 2 or said is None or not _FOR.search(text[figures[0].end : figures[1].start]):
        return
    computed = quotient(_bounds(figures[1]), _bounds(figures[0]))
    if computed is None or computed.meets(Interval(Decimal(said) - HALF, Decimal(said) + HALF)):
        return
    evidence = (*(phrase(reading, q.start, q.end) for q in figures), phrase(reading, *words.span()))
    exact = computed.middle or Decimal(0)
    yield Finding(
        RULE,
        (),
        evidence,
        f"{quoted(evidence[1].quote)} over {quoted(evidence[0].quote)} is not {quoted(evidence[2].quote)}.",
        f"{amount(Decimal(str(figures[1].low)), 'other')} / {amount(Decimal(str(figures[0].low)), 'other')} = "
        f"{brief(exact, 2)}, not {said}.",
        miss=miss_ratio(exact, Decimal(said)),
    )
