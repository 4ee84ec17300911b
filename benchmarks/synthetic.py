"""Made-up companies and what texts say of them, for the benchmarks of matching.

Drawn from a seed. A company is a made-up word with what it does behind it, in a third of cases with a direction or a
number as well; a quarter of the companies have a near miss: another company that shares the made-up word and differs in
the line of business ("Branfulmos Air", "Branfulmos Rail"), in the direction, or in the number. Every company has some
facts, each a measure in a period with a value, and every fact is stated by several claims. A claim calls its company by its
name (one in two), by a form of it (legal suffix, possessive, another case, "&" for "and", ".com": about four in ten), with
one typing error in the made-up word (:data:`TYPO` of all: a letter left out, doubled, exchanged with the next or with another) or by its
initials (:data:`INITIALS` of those of three words and more, which several companies may share). It gives the value (eight in
ten), a rounder one (one in ten), or another.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

TYPO = 0.08
INITIALS = 0.03
FACTS = 4
"""Facts of a company, on average."""
TELLINGS = 5
"""Claims of a fact, on average."""
METRICS = ("total_employees", "layoffs", "new_hires", "revenue", "net_income", "operating_income", "funding_raised", "job_openings")
PEOPLE = frozenset({"total_employees", "layoffs", "new_hires", "job_openings"})
_TRADES = (
    "Air", "Rail", "Foods", "Mills", "Energy", "Paper", "Steel", "Bank", "Insurance", "Motors", "Software", "Logistics", "Textiles", "Mining",
    "Pharma", "Media", "Telecom", "Shipping", "Robotics", "Retail", "Homes and Gardens", "Gas and Light", "Food and Drink",
)  # fmt: skip
_BEFORE = ("North", "South", "East", "West", "First", "Second", "New")
_LEGAL = ("Inc", "Ltd", "Corp", "plc", "Group", "Holdings", "GmbH", "AG")
_ONSETS = ("b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "z")
_CODAS = ("", "", "l", "m", "n", "r", "s", "x", "nd", "rt", "lk", "ns")


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim, and the number of the fact that it states."""

    fact: int
    company: int
    name: str
    metric: str
    period: str
    value: Decimal


def companies(chance: random.Random) -> Iterator[str]:
    """Names without end, near misses among them."""
    while True:
        word = "".join(f"{chance.choice(_ONSETS)}{chance.choice('aeiou')}{chance.choice(_CODAS)}" for _ in range(3)).capitalize()
        front = chance.choice(_BEFORE) if chance.random() < 0.2 else ""
        trade = chance.choice(_TRADES)
        number = f" {chance.randrange(2, 9)}" if chance.random() < 0.13 else ""
        yield f"{front} {word} {trade}{number}".strip()
        if chance.random() < 0.25:
            other = chance.choice([each for each in _TRADES if each != trade])
            if front and chance.random() < 0.5:
                yield f"{chance.choice([each for each in _BEFORE if each != front])} {word} {trade}{number}"
            elif number:
                yield f"{front} {word} {trade} {chance.randrange(10, 20)}".strip()
            else:
                yield f"{front} {word} {other}".strip()


def tellings(count: int, seed: int = 1, start: int = 0) -> Iterator[Telling]:
    """So many claims, by company and fact. ``start``: the number of the first company, for claims of companies of their own."""
    chance = random.Random(seed)
    made = fact = 0
    for company, name in enumerate(companies(chance), start=start):
        seen: set[tuple[str, str]] = set()
        for _ in range(chance.randint(1, 2 * FACTS - 1)):
            metric, period = chance.choice(METRICS), str(chance.randrange(2015, 2025))
            if (metric, period) in seen:
                continue
            seen.add((metric, period))
            value = Decimal(chance.randrange(100, 10_000)) * (1 if metric in PEOPLE else 100_000)
            for _ in range(chance.randint(1, 2 * TELLINGS - 1)):
                yield Telling(fact, company, called(name, chance), metric, period, _told(value, chance))
                made += 1
                if made == count:
                    return
            fact += 1


def called(name: str, chance: random.Random) -> str:
    """A company as one text calls it."""
    words = name.split()
    if len(words) > 2 and chance.random() < INITIALS:
        return "".join(word[0] for word in words if word[0].isupper() or word.isdigit())
    if chance.random() < TYPO:
        at = max(range(len(words)), key=lambda n: (len(words[n]), -n)) if words[0] in _BEFORE else 0
        words[at] = _mistyped(words[at], chance)
        name = " ".join(words)
    form = chance.random()
    if form < 0.15:
        return f"{name} {chance.choice(_LEGAL)}"
    if form < 0.20:
        return f"{name}, {chance.choice(_LEGAL)}."
    if form < 0.26:
        return f"the {name}"
    if form < 0.32:
        return f"{name}'s"
    if form < 0.38:
        return name.replace(" and ", " & ") if " and " in name else name.upper()
    if form < 0.41:
        return f"{name}.com"
    return name


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :],
         word[:at] + letter + word[at + 1 :])
    )  # fmt: skip


def _told(value: Decimal, chance: random.Random) -> Decimal:
    draw = chance.random()
    if draw < 0.8:
        return value
    if draw < 0.9:
        step = Decimal(10) ** (value.adjusted())
        return (value / step).quantize(Decimal(1)) * step
    return (value * chance.randrange(80, 120) / 100).quantize(Decimal(1)) or Decimal(1)


def days_of(period: str) -> tuple[date, date]:
    """First and last day of a year."""
    return date(int(period), 1, 1), date(int(period), 12, 31)
