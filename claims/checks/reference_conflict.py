"""A figure that the user's reference data contradict.

A claim in the text's own voice is held against a reference fact of the same subject, metric, period and unit. It is
flagged where no value rounds both to what the text writes and to what the reference gives, and the
sentence names the source. Of several facts for one thing, agreeing with any is enough.

Never more than a note where the fact is not verified; where the measure is of events, of which a period may hold several
(cuts, rounds of money); or where the text's figure is that of another fact, so that its period or subject may have been
misread. Silent for parts, for other bases (adjusted, currency-neutral), for corrected figures, and where the two lie so
far apart that they are more likely two things. "Fiscal 2023" is held against nothing unless the text or the reference tells
when the company's year ends.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from claims.checks.example import accepts, rejects
from claims.checks.finding import Corpus, Finding, miss_ratio
from claims.checks.one_fact import FARTHEST, is_of_a_part, same_digits
from claims.checks.wording import day_words, figure, interval_words, period_words, topic
from claims.match.interval import HALF, Interval, stated, written
from claims.match.periods import is_event, is_stock
from claims.match.phrases import Words, same_name, tokens
from claims.model import Claim
from claims.quantities.calendar import period_from_iso
from claims.quantities.periods import fiscal_year_end_of
from claims.reference import ReferenceFact
from claims.regex import regex

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
    rejects("a fiscal year of unknown months", "In fiscal 2023 Harwick Mills had revenue of $421.6 million.", reference=_KNOWN),
    accepts(
        "a fiscal year that the text dates",
        "In fiscal 2023, the year ended 31 December 2023, Harwick Mills had revenue of $421.6 million.",
        reference=_KNOWN,
    ),
    rejects("no reference", "Harwick Mills had revenue of $421.6 million in 2023."),
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """One finding per claim that misses every reference fact of its subject, metric, period and unit."""
    for held in held_against(corpus.claims, corpus.reference_facts, lambda claim: _text_of(corpus, claim)):
        claim, fact = held.claim, held.fact
        if not held.inside:
            yield _finding(claim, fact, severe=fact.verified and not is_event(claim) and not _of_another(claim, corpus.reference_facts))


@dataclass(frozen=True, slots=True)
class Held:
    """A claim beside the reference fact that says most about it: ``inside`` where some value rounds to both."""

    claim: Claim
    fact: ReferenceFact
    inside: bool


def held_against(claims: Iterable[Claim], known: Sequence[ReferenceFact], text_of: Callable[[Claim], str | None]) -> Iterator[Held]:
    """Hold claims against reference facts of the same subject, metric, unit and days, those given in fiscal periods like with like.

    A claim that agrees with any of its facts is inside that one, a verified one before others. Otherwise it is outside, unless the two
    are so far apart that they are no one thing. ``text_of`` gives the field that a claim stands in, ``None`` where it is unknown.
    """
    facts: dict[_Key, list[ReferenceFact]] = defaultdict(list)
    for fact in known:
        days = _days(fact)
        if days is not None:
            facts[fact.metric, fact.unit, days[1]].append(fact)
    words: Words = cache(tokens)
    for claim in claims if facts else ():
        same = facts.get((claim.metric or "", claim.unit, claim.period_end), ()) if claim.period_end else ()
        same = [fact for fact in same if _is_of(claim, fact, words)]
        if not same or not _usable(claim, text := text_of(claim)) or not _same_calendar(claim, same, text, known):
            continue
        inside = [fact for fact in same if _agree(claim, fact)]
        best = min(inside or same, key=lambda f: (not f.verified, f.source, f.low or 0, f.high or 0))
        if inside or _one_thing(claim, best):
            yield Held(claim, best, bool(inside))


def _text_of(corpus: Corpus, claim: Claim) -> str | None:
    document = corpus.by_content.get(claim.content)
    return document.field(claim.field) if document else None


def _usable(claim: Claim, text: str | None) -> bool:
    if claim.modality != "actual" or claim.superseded or claim.subject is None or claim.scope or claim.basis or claim.type == "date":
        return False
    return claim.growth_basis in (None, "yoy") and not (text is not None and is_of_a_part(text, claim))


_FISCAL = regex(r"\b(?:fiscal|financial)\b|\bFY\s?['’]?\d", re.IGNORECASE)


def _same_calendar(claim: Claim, same: Sequence[ReferenceFact], text: str | None, known: Sequence[ReferenceFact]) -> bool:
    """Whether a claim's days are sure to be those meant: "fiscal 2023" is read as the calendar year where nothing tells the company's own.

    What tells it: the text, or the reference, if it knows one calendar only among the companies that the text names.
    """
    if text is None or "/" in (claim.period or "") or not _FISCAL.search(text[claim.sentence_start : claim.sentence_end]):
        return True
    if all(fact.fiscal_year_end == 12 for fact in same) or fiscal_year_end_of(text):
        return True
    return len({fact.fiscal_year_end for fact in known if fact.fiscal_year_end and fact.entity in text}) == 1


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


def _citation(fact: ReferenceFact) -> str:
    """Where a reference fact comes from, and what may be doubted about it."""
    day = f" (as of {day_words(fact.as_of)})" if fact.as_of else ""
    return f"{fact.source}{day}{'' if fact.verified else ', which nobody has verified'}"


def _finding(claim: Claim, fact: ReferenceFact, severe: bool) -> Finding:
    given = interval_words(Interval(fact.low, fact.high), fact.unit)
    when = period_words(claim.period_start, claim.period_end, claim.period)
    name = topic(claim)
    return Finding(
        RULE,
        (claim.id,),
        (),
        f"{name[0].upper()}{name[1:]} ({when}) is {figure(claim)} here, but {given} according to {_citation(fact)}.",
        severity="error" if severe else "info",
        miss=miss_ratio(stated(claim).middle, Interval(fact.low, fact.high).middle),
        rests_on=("subject", "period"),
    )
