"""Figures and dates of a text that a sentence can be planted about, as the pipeline read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claims.model import BlockKind, Claim, PeriodMention, Quantity, Reading, Sentence

MEASURES = frozenset(
    "years year months weeks days hours minutes seconds decades centuries miles kilometers kilometres metres meters feet inches "
    "centimetres centimeters yards tons tonnes kilograms pounds grams litres liters degrees points times knots acres hectares".split()
)
PEOPLE = frozenset("people men women children staff police".split())
QUOTES = re.compile(r"[\"“”„«»]")
VERB = re.compile(r"^(?:requires|establishes|provides|replaces|introduces|includes|applies)$")
PROPER = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
PROPER_LIST = re.compile(rf"\b({PROPER}), ({PROPER}),? and ({PROPER})\b")
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
MEASURED = frozenset(
    "revenue operating_income net_income net_loss gross_profit ebitda adjusted_ebitda pretax_profit funding_raised total_assets "
    "capital_expenditure debt net_debt cash operating_costs adjusted_net_income adjusted_operating_income".split()
)
"""Metrics of money that a sentence can name as they stand, with spaces for underscores."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An exact figure. ``value`` is the number as written ("24.2"), between ``prefix`` ("$") and ``suffix`` (" billion")."""

    value: Decimal
    written: str
    prefix: str
    suffix: str
    start: int
    end: int
    what: str
    """What is counted ("patients"), or the measure of a sum of money ("net income")."""
    money: bool
    alone: bool
    """No other figure stands in the sentence, so "that" behind it can mean nothing else."""
    unique: bool
    """The text counts this once, so "the 291 patients" can mean no others."""
    measure: bool
    """Miles and hours: a figure can be told again, but there is no number of them to follow up."""
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Day:
    """A year or day that its sentence states, and no other date."""

    day: date
    precise: bool
    sentence: Sentence


def figures(reading: Reading) -> list[Figure]:
    """The figures that a text states exactly, as facts and outside quotations."""
    quantities = [quantity for quantity in reading.quantities if quantity.kind != "date"]
    stated = Counter(sentence_of(reading, quantity.start) for quantity in quantities)
    whats = Counter(_what(reading, quantity)[1] for quantity in quantities)
    exact = {claim.start: claim for claim in reading.claims if _exact(claim)}
    found = []
    for quantity in quantities:
        claim, sentence = exact.get(quantity.start), sentence_of(reading, quantity.start)
        if claim and sentence and _told(reading, sentence):
            found.extend(_figure(reading, quantity, claim, sentence, stated[sentence] == 1, whats))
    return found


def _exact(claim: Claim) -> bool:
    exact = claim.field == "text" and claim.low is not None and claim.low == claim.high and claim.hedge is None
    return exact and claim.modality in ("actual", "reported_by_others") and not claim.superseded


def _what(reading: Reading, quantity: Quantity) -> tuple[str, str]:
    """The counted words as written, and the last of them in lower case."""
    if quantity.noun_start is None or quantity.noun_end is None:
        return "", ""
    words = reading.document.text[quantity.noun_start : quantity.noun_end]
    return words, words.lower().split()[-1] if words.split() else ""


def _figure(reading: Reading, quantity: Quantity, claim: Claim, sentence: Sentence, alone: bool, whats: Counter[str]) -> Iterator[Figure]:
    text = reading.document.text
    start, end = (quantity.start, quantity.end) if quantity.kind == "money" else (quantity.core_start, quantity.core_end)
    core = text[start:end]
    if quantity.kind == "money" and claim.metric in MEASURED and (digits := DIGITS.search(core)):
        what = str(claim.metric).replace("_", " ")
        once = len([c for c in reading.claims if c.metric == claim.metric]) == 1
        value = Decimal(digits[0].replace(",", ""))
        yield Figure(value, digits[0], core[: digits.start()], core[digits.end() :], start, end, what, True, alone, once, False, sentence)
    elif quantity.kind == "count" and _countable(*(noun := _what(reading, quantity))) and text[end : quantity.noun_start].strip() == "":
        whole = claim.low is not None and claim.low == int(claim.low) >= 2
        if whole and (DIGITS.fullmatch(core) or core.isalpha()):
            assert claim.low is not None
            yield Figure(
                claim.low,
                core,
                "",
                "",
                start,
                end,
                noun[0],
                False,
                alone,
                whats[noun[1]] == 1,
                bool(MEASURES & set(noun[0].lower().split())),
                sentence,
            )


def _countable(noun: str, head: str) -> bool:
    if noun.split()[-1:] != [head]:  # a name
        return False
    plural = head in PEOPLE or (head.endswith("s") and not head.endswith("ss") and not VERB.match(head))
    return plural and not {"more", "other", "others", "additional", "further"} & set(noun.lower().split())


def days(reading: Reading) -> list[Day]:
    """Past years and days of which a sentence names one, with nothing that counts from it."""
    published = reading.document.published
    stated = Counter(sentence_of(reading, mention.start) for mention in reading.periods)
    found = []
    for mention in reading.periods:
        sentence = sentence_of(reading, mention.start)
        if published and sentence and stated[sentence] == 1 and mention.period and _plain(mention, published) and _told(reading, sentence):
            found.append(Day(mention.period.first, mention.period.kind == "day", sentence))
    return found


def _plain(mention: PeriodMention, published: date) -> bool:
    period = mention.period
    return period is not None and mention.role == "in" and period.kind in ("day", "year") and period.last < published


def lists(reading: Reading) -> list[tuple[Sentence, re.Match[str]]]:
    """Lists of three proper names, with their sentences; the match is in the sentence's own text."""
    text = reading.document.text
    told = [sentence for sentence in reading.sentences if _told(reading, sentence)]
    return [(sentence, match) for sentence in told if (match := PROPER_LIST.search(text[sentence.start : sentence.end]))]


def ends(reading: Reading) -> list[Sentence]:
    """Sentences that end a paragraph: what follows them need not be about a figure before it."""
    return list({sentence.block: sentence for sentence in reading.sentences if _told(reading, sentence)}.values())


def sentence_of(reading: Reading, start: int) -> Sentence | None:
    return next((s for s in reading.sentences if s.field == "text" and s.start <= start < s.end), None)


def _told(reading: Reading, sentence: Sentence) -> bool:
    """True for a whole sentence of running prose in the writer's own words."""
    words = reading.document.text[sentence.start : sentence.end]
    kind = reading.blocks[sentence.block].kind
    prose = sentence.field == "text" and kind in (BlockKind.PARAGRAPH, BlockKind.LEDE, BlockKind.SUMMARY)
    return prose and words.endswith(".") and not QUOTES.search(words) and len(words.split()) > 5
