"""A figure that the user's reference data contradict.

A claim in the text's own voice is held against a reference fact of the same subject, metric, period and unit. It is
flagged where no value rounds both to what the text writes and to what the reference gives, and the
sentence names the source. Of several facts for one thing, agreeing with any is enough.

Never more than a note where the fact is not verified; where the measure is of events, of which a period may hold several
(cuts, rounds of money); or where the text's figure is that of another fact, so that its period or subject may have been
misread. Silent for parts, for other bases (adjusted, currency-neutral), for corrected figures, and where the two lie so
far apart that they are more likely two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from claims.checks.example import accepts, rejects
from claims.checks.finding import Corpus, Finding, miss_ratio
from claims.checks.value_conflict import FARTHEST, is_of_a_part, same_digits
from claims.checks.wording import figure, interval_words, period_words, topic
from claims.match.interval import HALF, Interval, stated, written
from claims.match.periods import is_event, is_stock
from claims.match.phrases import Words, same_name, tokens
from claims.model import Claim, ReferenceFact
from claims.quantities.calendar import period_from_iso

RULE = "reference_conflict"

_Key = tuple[str, str, date]
"""Metric, unit, last day."""


def _fact(metric: str, value: str, unit: str, period: str = "2023", verified: bool = True) -> ReferenceFact:
    return ReferenceFact("Harwick Mills", metric, period, Decimal(value), Decimal(value), unit, "annual report", verified)


_KNOWN = (
    _fact("revenue", "412600000", "USD"),
    _fact("revenue", "389100000", "USD", "2022"),
    _fact("total_employees", "7640", "people", "2023-12-31"),
    _fact("net_income", "31000000", "USD", verified=False),
    _fact("revenue_growth", "6", "percent"),
)

EXAMPLES = (
    accepts("another revenue", "Harwick Mills had revenue of $421.6 million in 2023.", reference=_KNOWN),
    accepts("another workforce", "Harwick Mills had 7,460 employees at the end of 2023.", reference=_KNOWN),
    accepts("the next whole percent", "In 2023 revenue of Harwick Mills rose 7%.", reference=_KNOWN),
    accepts("another rate", "In 2023 revenue of Harwick Mills rose 9%.", reference=_KNOWN),
    accepts("a rate in other words", "Harwick Mills said revenue was up by 9 percent in 2023.", reference=_KNOWN),
    accepts("million for billion", "Harwick Mills had revenue of $412.6 billion in 2023.", reference=_KNOWN),
    accepts("the year first", "For 2023, Harwick Mills reported revenue of $402 million.", reference=_KNOWN),
    accepts("a hedge that leaves it out", "Harwick Mills had revenue of less than $360 million in 2023.", reference=_KNOWN),
    accepts("workforce in other words", "At the end of 2023 Harwick Mills employed 6,470 people.", reference=_KNOWN),
    accepts(
        "last year, seen from 2024", "Harwick Mills had revenue of $421.6 million last year.", reference=_KNOWN, published="2024-03-15"
    ),
    accepts("a fall for a rise", "In 2023 revenue of Harwick Mills fell 6%.", reference=_KNOWN),
    accepts("a hedge that leaves it out below", "Harwick Mills had revenue of more than $450 million in 2023.", reference=_KNOWN),
    accepts("a rate far off", "In 2023 revenue of Harwick Mills rose 45%.", reference=_KNOWN),
    accepts("a rate in tens is no rounder", "In 2023 revenue of Harwick Mills rose 10%.", reference=_KNOWN),
    accepts("a month of 31 days", "In December 2023 Harwick Mills had 7,460 employees.", reference=_KNOWN),
    rejects("too far off to be one thing", "Harwick Mills had revenue of $93 million in 2023.", reference=_KNOWN),
    rejects("the reference's revenue", "Harwick Mills had revenue of $412.6 million in 2023.", reference=_KNOWN),
    rejects("rounder", "Harwick Mills had revenue of $413 million in 2023.", reference=_KNOWN),
    rejects("sharper than the reference", "In 2023 revenue of Harwick Mills rose 6.04%.", reference=_KNOWN),
    rejects("a hedge that holds it", "Harwick Mills had revenue of more than $400 million in 2023.", reference=_KNOWN),
    rejects("another year", "Harwick Mills had revenue of $421.6 million in 2021.", reference=_KNOWN),
    rejects("another company", "Selby Mills had revenue of $421.6 million in 2023.", reference=_KNOWN),
    rejects("another currency", "Harwick Mills had revenue of €421.6 million in 2023.", reference=_KNOWN),
    rejects("last year's figure", "Harwick Mills had revenue of $389.1 million in 2023.", reference=_KNOWN),
    rejects("a forecast", "Harwick Mills expects revenue of $421.6 million in 2023.", reference=_KNOWN, published="2023-06-15"),
    rejects("not verified", "Harwick Mills had net income of $35 million in 2023.", reference=_KNOWN),
    rejects("no reference", "Harwick Mills had revenue of $421.6 million in 2023."),
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """One finding per claim that misses every reference fact of its subject, metric, period and unit."""
    facts: dict[_Key, list[ReferenceFact]] = defaultdict(list)
    for fact in corpus.reference_facts:
        days = _days(fact)
        if days is not None:
            facts[fact.metric, fact.unit, days[1]].append(fact)
    words: Words = cache(tokens)
    for claim in corpus.claims if facts else ():
        if not _usable(corpus, claim) or claim.period_end is None:
            continue
        known = [f for f in facts.get((claim.metric or "", claim.unit, claim.period_end), ()) if _is_of(claim, f, words)]
        if known and not any(_agree(claim, fact) for fact in known):
            fact = min(known, key=lambda f: (not f.verified, f.source, f.low or 0, f.high or 0))
            if _one_thing(claim, fact):
                yield _finding(claim, fact, severe=fact.verified and not is_event(claim) and not _of_another(claim, corpus.reference_facts))


def _usable(corpus: Corpus, claim: Claim) -> bool:
    if claim.modality != "actual" or claim.superseded or claim.subject is None or claim.scope or claim.basis or claim.type == "date":
        return False
    document = corpus.by_content.get(claim.content)
    return claim.growth_basis in (None, "yoy") and not (document and is_of_a_part(document.field(claim.field), claim))


def _days(fact: ReferenceFact) -> tuple[date, date] | None:
    """First and last day of a fact; ``None`` where its period is written in no known way."""
    try:
        period = period_from_iso(fact.period)
    except ValueError:
        return None
    return period.first, period.last


def _is_of(claim: Claim, fact: ReferenceFact, words: Words) -> bool:
    """Of one subject and period: the same days, or, for a level, a day or month that ends on the fact's last day."""
    days = _days(fact)
    if days is None or claim.period_start is None or claim.period_end is None:
        return False
    ends = is_stock(claim) and (claim.period_end - claim.period_start).days <= 31 and (days[1] - days[0]).days <= 31
    return (ends or claim.period_start == days[0]) and same_name(claim.subject, fact.entity, words)


def _agree(claim: Claim, fact: ReferenceFact) -> bool:
    """Whether some value rounds to both; where the claim is exact, more than the border of the two: 13 % is not 14 %."""
    said, given = _said(claim), _given(fact)
    if not said.meets(given):
        return False
    touching = said.low == given.high or said.high == given.low
    return not (touching and stated(claim).exact and said.low != said.high and given.low != given.high)


def _said(claim: Claim) -> Interval:
    """What a claim may mean: all its trailing zeros may be rounding, and a rate that falls is below zero."""
    interval = written(claim, coarse=claim.unit != "percent")
    if claim.type != "growth_rate" or claim.direction != "down":
        return interval
    return Interval(None if interval.high is None else -interval.high, None if interval.low is None else -interval.low)


def _given(fact: ReferenceFact) -> Interval:
    """What a fact allows: half of its last digit to either side, of an amount its last that is not zero."""
    bounds = [bound for bound in (fact.low, fact.high) if bound is not None]
    exponents = [_exponent(bound if fact.unit == "percent" else bound.normalize()) for bound in bounds]
    return Interval(fact.low, fact.high).widened(Decimal(1).scaleb(min(exponents)) * HALF)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _one_thing(claim: Claim, fact: ReferenceFact) -> bool:
    """Whether two figures are near enough, or alike enough in their digits, to be one figure miswritten."""
    x, y = stated(claim).middle, Interval(fact.low, fact.high).middle
    if x is None or y is None:
        return False
    return claim.unit == "percent" or miss_ratio(x, y) <= FARTHEST or same_digits(x, y)


def _of_another(claim: Claim, facts: Sequence[ReferenceFact]) -> bool:
    """Whether a claim's figure is that of a fact of another period, subject or metric. "Less than $360 million" is no such figure."""
    if claim.low is None or claim.high is None:
        return False
    return claim.unit != "percent" and any(fact.unit == claim.unit and _agree(claim, fact) for fact in facts)


def _finding(claim: Claim, fact: ReferenceFact, severe: bool) -> Finding:
    given = interval_words(Interval(fact.low, fact.high), fact.unit)
    when = period_words(claim.period_start, claim.period_end, claim.period)
    name = topic(claim)
    return Finding(
        RULE,
        (claim.id,),
        (),
        f"{name[0].upper()}{name[1:]} ({when}) is {figure(claim)} here, but {given} according to {fact.source}"
        f"{'' if fact.verified else ', which nobody has verified'}.",
        severity="error" if severe else "info",
        miss=miss_ratio(stated(claim).middle, Interval(fact.low, fact.high).middle),
        rests_on=("subject", "period"),
    )
