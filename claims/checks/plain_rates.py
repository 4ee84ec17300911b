"""A rate of change held against the only two figures of its sentence, whether or not they are claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import OF_EARLIER, Figure, Pair, joined, levels, pair_in
from claims.checks.measure_words import is_corrected
from claims.checks.movement_words import rate_way
from claims.checks.said_sizes import PER_YEAR
from claims.checks.stated_rates import (
    BASE_BEHIND,
    BASIS_OR_BASE,
    CAUSE,
    LAST_QUARTER,
    NEW_THOUGHT,
    OF_ITS_OWN,
    ON_THE_YEAR,
    RESPECTIVELY,
    is_cut_off,
)
from claims.checks.wording import brief, percent_words, quoted
from claims.match.interval import growth
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "growth_mismatch"

_THAT = regex(
    r"^\W*(?:so,?\s+)?(?:(?:that|this|it|which)(?:\s+(?:is|was|represents?|represented|marks?|means?|meant|makes?|made|amounts?\s+to|works\s+out\s+(?:at|as))"
    r"|['’]s)|an?\b|the\b|up\b|down\b)[^.;\d]{0,60}$",
    re.IGNORECASE,
)
_FOR_OTHERS = regex(r"^\s+[a-z]+\s+for\s", re.IGNORECASE)
_LEADS_TO = regex(r"^\W*$|\b(?:to|at|from|reaching|totall?ing|hitting|with|of|was|were|came)\b", re.IGNORECASE)
_RESULT = regex(r"\band\s+(?:so|thus|that\s+is|up|down)\b|,\s*(?:so|thus)\b", re.IGNORECASE)
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_LENDS = 80
"""Characters over which "from $1.2 billion to 1.4 billion" may stretch."""


def plain_rates(reading: Reading, taken: list[tuple[int, int]]) -> Iterator[Finding]:
    """Every such rate that its figures do not give; sentences that meet a span of ``taken`` are done."""
    for sentence, pair, rate in _told(reading):
        if not any(start < sentence.end and end > sentence.start for start, end in taken):
            yield from _judge(reading, pair, rate)


def _told(reading: Reading) -> Iterator[tuple[Sentence, Pair, Figure]]:
    """Each sentence with exactly one pair of levels and one rate of change, in it or in the sentence behind that speaks of it."""
    text = reading.document.text
    told = joined(reading)
    for index, (sentence, inside) in enumerate(told):
        pair = pair_in(text, sentence, inside)
        words = text[sentence.start : sentence.end]
        if (
            pair is None
            or _of_two_kinds(pair)
            or BASIS_OR_BASE.search(words)
            or RESPECTIVELY.search(words)
            or (ON_THE_YEAR.search(words) and LAST_QUARTER.search(words))
        ):
            continue
        percents = [x for x in inside if x.kind == "percent"]
        if percents:
            rates = [x for x in percents if rate_way(text, sentence, x)]
            if len(rates) == len(percents) == 1 and _one_breath(text, sentence, inside, pair, rates[0]):
                yield sentence, pair, rates[0]
        elif index + 1 < len(told):
            behind, there = told[index + 1]
            if len(there) == 1 and rate_way(text, behind, there[0]) and _speaks_of_it(text, behind, there[0]):
                yield sentence, pair, there[0]


def _of_two_kinds(pair: Pair) -> bool:
    """An amount and a number without a unit, too far apart for the one to lend it: "revenue of $1.15 billion ... to 553 million"."""
    return {pair.old.kind, pair.new.kind} == {"money", "number"} and pair.end - pair.start > _LENDS


def _speaks_of_it(text: str, behind: Sentence, rate: Figure) -> bool:
    """Whether a sentence begins by speaking of the change told right before it: "That is a jump of 17 %"."""
    return (
        bool(_THAT.match(text[behind.start : rate.start]))
        and not CAUSE.search(text[behind.start : rate.start])
        and not _FOR_OTHERS.match(text[rate.end : behind.end])
        and not BASIS_OR_BASE.search(text[behind.start : behind.end])
    )


def _one_breath(text: str, sentence: Sentence, inside: list[Figure], pair: Pair, rate: Figure) -> bool:
    """Whether nothing between a rate and its levels begins another thought."""
    if PER_YEAR.match(text, rate.end) and len(set(_YEAR.findall(text, sentence.start, sentence.end))) > 1:
        return False  # compounded: claims.checks.said_sizes
    if pair.new.end <= pair.old.start and OF_EARLIER.match(text, pair.old.end):
        return False  # "530 members. Last year it had 410, 23 % fewer"
    base = BASE_BEHIND.match(text, rate.end, sentence.end)
    if base is not None and not pair.old.start - 2 <= base.end() <= pair.old.end:
        return False
    amounts = [x for x in levels(inside) if x not in (pair.old, pair.new)]
    first, last = (rate.end, pair.start) if rate.end <= pair.start else (pair.end, rate.start)
    if any(first <= x.start < last for x in amounts):
        return False
    gap = text[first:last]
    if rate.end <= pair.start:
        return not NEW_THOUGHT.search(gap) and len(gap) < 70 and bool(_LEADS_TO.search(gap))
    return first >= last or (len(gap) < 60 and not NEW_THOUGHT.search(_RESULT.sub(" ", gap)) and not OF_ITS_OWN.search(gap))


def _judge(reading: Reading, pair: Pair, rate: Figure) -> Iterator[Finding]:
    computed = growth(pair.new.value, pair.old.value)
    if (
        computed is None
        or computed.magnitudes().meets(rate.value.magnitudes())
        or is_corrected(reading.document.text, pair.start, pair.end)
    ):
        return
    words = tuple(phrase(reading, x.start, x.end) for x in sorted((pair.old, pair.new, rate), key=lambda x: x.start))
    old, new, said = (quoted(reading.document.text[x.start : x.end]) for x in (pair.old, pair.new, rate))
    cut_off = is_cut_off(rate.value.magnitudes(), computed.magnitudes())
    yield Finding(
        _RULE,
        (),
        words,
        f"A change from {old} to {new} is not {said}.",
        f"{brief(pair.new.middle / pair.old.middle)} times, so the change was {percent_words(computed)}, not {said}.",
        severity="info" if cut_off else "error",
        miss=miss_ratio(rate.middle, computed.middle),
    )
