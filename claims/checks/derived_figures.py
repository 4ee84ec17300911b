"""Runways and multiples that a text draws from other figures.

- "burn $1.15m a month, cash $13.8m, so 24 months' runway";
- "the price of $210 million is 14 times earnings of $17.7 million".

Each is wrong only if the two figures come near enough (three times) to be the ones meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.places import figures_by_sentence
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import amount, brief, quoted
from claims.match.interval import HALF, Interval, quotient
from claims.model import Quantity, Reading, Sentence
from claims.regex import regex

_RULE = "ratio_mismatch"

_KINDS = frozenset({"money", "count", "number", "multiple"})
_FARTHEST = Decimal(3)
"""How far a quotient may lie from what is said of it before it is likely to be drawn from other figures."""
_BURN = regex(r"\b(?:burn(?:s|ed|ing|t)?|burn\s+rate|spend(?:s|ing)?|going\s+out|outgoings|losing)\b", re.IGNORECASE)
_A_MONTH = regex(r"^\s*(?:(?:net|gross)\s+)?(?:a|per|each|every)\s+month\b|^\s*monthly\b|^\s*/\s*month\b|^\s*pcm\b", re.IGNORECASE)
_MONTHLY = regex(r"\bmonthly\b[^.;:!?\d]{0,30}$", re.IGNORECASE)
_CASH = regex(r"\b(?:cash|in\s+the\s+bank|bank\s+balance|treasury|reserves)\b", re.IGNORECASE)
_RUNWAY = SentencePattern(
    regex(
        rf"\b(?P<number>{NUMBER})\s+months?(?:['’]s?|\s+of|\s+worth\s+of)?\s+(?:of\s+)?(?:runway|cash)\b|\brunway\s+(?:is|of|stands\s+at|comes\s+to)\s+(?P<other>{NUMBER})\s+months\b",
        re.IGNORECASE,
    )
)
_NOT_PLAIN = regex(
    r"\b(?:new|raise[sd]?|after|will|would|if|once|cut|halv\w+|facility|undrawn|revenue|extend\w*|previously|was|were|at\s+least|more\s+than|less\s+than|over|under|up\s+to)\b",
    re.IGNORECASE,
)
_IS_TIMES = regex(
    r"^\s*(?:,|\(|–|—|-|=)?\s*(?:is|was|are|or|equals?|equal\s+to|which\s+is|i\.e\.,?|that\s+is|represents|at)?\s*(?:just\s+|exactly\s+)?$"
)
_COVERED = regex(r"^[^.;:!?\d]{0,30}\bcovered\s+(?:just\s+|only\s+|exactly\s+)?$", re.IGNORECASE)
_BY = regex(r"^\s*by\s+[^.;:!?\d]{0,50}$", re.IGNORECASE)
_MEASURE = regex(
    r"^\s*(?:times|x)?\s*(?:[\w’'/-]+\s+){0,7}?(?:sales|revenues?|turnover|earnings|profits?|ebitda|ebit|eps|book\s+value|income|rent|arr)\b[^.,;:!?\d]{0,45}?\b(?:of|at)\s+$",
    re.IGNORECASE,
)
_NEXT = regex(r"\b(?:from|against|compar\w+|versus|up|down)\b", re.IGNORECASE)


def derived(reading: Reading) -> Iterator[Finding]:
    """Every shape, sentence by sentence with the figures of the one before."""
    text = reading.document.text
    figures_before: list[Quantity] = []
    before: Sentence | None = None
    for sentence, inside in figures_by_sentence(reading, _KINDS):
        near = [*figures_before, *inside] if before and before.block == sentence.block else inside
        yield from _runway(reading, text, sentence, near)
        yield from _multiple(reading, text, sentence, inside)
        before, figures_before = sentence, inside


def _bounds(q: Quantity) -> Interval:
    low, high = (None if bound is None else Decimal(str(bound)) for bound in (q.low, q.high))
    return Interval(low, high).widened((q.precision or Decimal(0)) * HALF)


def _runway(reading: Reading, text: str, sentence: Sentence, near: list[Quantity]) -> Iterator[Finding]:
    said = _RUNWAY.search(reading, sentence)
    if said is None:
        return
    money = [q for q in near if q.kind == "money" and q.start >= sentence.start] or [q for q in near if q.kind == "money"]
    if len(money) == 1:
        money = [q for q in near if q.kind == "money"]
    if len(money) != 2 or money[0].unit != money[1].unit or _NOT_PLAIN.search(text, money[0].start, said.end()):
        return
    months = value_of(said["number"] or said["other"])
    monthly = [q for q in money if _A_MONTH.match(text[q.end : q.end + 20]) or _MONTHLY.search(text[max(0, q.start - 50) : q.start])]
    start = min(sentence.start, max(0, money[0].start - 60))
    if len(monthly) != 1 or months is None or not _BURN.search(text, start, sentence.end) or not _CASH.search(text, start, sentence.end):
        return
    cash = money[0] if monthly[0] is money[1] else money[1]
    yield from _judge(
        reading, cash, monthly[0], Interval(Decimal(months), Decimal(months)).widened(Decimal(1)), said.span(), Decimal(months)
    )


def _multiple(reading: Reading, text: str, sentence: Sentence, inside: list[Quantity]) -> Iterator[Finding]:
    """ "¥46,000 is 10x our EPS of ¥3,800"."""
    for a, times, b in zip(inside, inside[1:], inside[2:], strict=False):
        if times.kind != "multiple" or (a.kind, b.kind) != ("money", "money") or a.unit != b.unit or times.hedge or a.hedge or b.hedge:
            continue
        between, behind = text[a.end : times.start], text[times.end : b.start]
        if _COVERED.match(between) and _BY.match(behind):  # "the dividend of 12p is covered 2.5 times by earnings of 24p"
            yield from _judge(reading, b, a, _bounds(times), (times.start, times.end), Decimal(str(times.low)))
            continue
        if _IS_TIMES.match(between) and _MEASURE.match(behind) and not _NEXT.search(behind):
            yield from _judge(reading, a, b, _bounds(times), (times.start, times.end), Decimal(str(times.low)))


def _judge(
    reading: Reading, top: Quantity, bottom: Quantity, allowed: Interval, said: tuple[int, int], value: Decimal
) -> Iterator[Finding]:
    computed = quotient(_bounds(top), _bounds(bottom))
    if computed is None or computed.low is None or computed.high is None or computed.meets(allowed):
        return
    yield from _tell(reading, ((top.start, top.end), (bottom.start, bottom.end), said), _bounds(top), _bounds(bottom), value)


def _tell(reading: Reading, spans: Iterable[tuple[int, int]], top: Interval, bottom: Interval, value: Decimal) -> Iterator[Finding]:
    computed = quotient(top, bottom)
    exact = computed.middle if computed else None
    if exact is None or miss_ratio(exact, value) > _FARTHEST:
        return
    words = tuple(phrase(reading, *span) for span in spans)
    yield Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} over {quoted(words[1].quote)} is not {quoted(words[2].quote)}.",
        f"{amount(top.middle or Decimal(0), 'other')} / {amount(bottom.middle or Decimal(0), 'other')} = {brief(exact, 2)}, not {brief(value, 2)}.",
        miss=miss_ratio(exact, value),
    )
