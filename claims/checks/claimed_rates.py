"""A rate that is a claim, held against the two levels that are claims beside it: in a sentence, in the sentence right behind, in a table row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from claims.checks.changes import GOAL, Change, by_sentence, changes, figure_start, is_level
from claims.checks.finding import Finding, middle, miss_ratio
from claims.checks.measure_words import is_corrected
from claims.checks.said_sizes import PER_YEAR
from claims.checks.stated_rates import (
    BASE_BEHIND,
    BASIS_OR_BASE,
    LAST_QUARTER,
    NEW_THOUGHT,
    OF_ITS_OWN,
    ON_THE_YEAR,
    RESPECTIVELY,
    is_cut_off,
)
from claims.checks.wording import brief, figure, on_one_scale, percent_words
from claims.match.interval import Interval, growth, stated, written
from claims.model import Claim, Reading
from claims.regex import regex

_RULE = "growth_mismatch"

_THAT_IS = regex(
    r"^\W*(?:that|this|it|which)(?:\s+(?:is|was|represents|marks|means|makes|amounts\s+to)|['’]s)\s+(?:an?|the)\s+(?:[a-z]+\s+)?"
    r"(?:jump|rise|increase|gain|growth|improvement|fall|drop|decline|decrease|reduction)\s+of\s+(?:about|some|around|roughly|just|over)?\s*$",
    re.IGNORECASE,
)
_MOVES_TO = regex(r"\b(?:to|at|from|reaching|totall?ing|hitting)\b[^;,.]{0,40}$", re.IGNORECASE)


def claimed_rates(reading: Reading) -> Iterator[Finding]:
    """Rates in prose beside two levels, then rates in table rows."""
    used: set[str] = set()
    sentences = by_sentence(reading)
    found = list(changes(reading))
    alone = Counter((change.new.field, change.new.sentence_start) for change in found)
    following = dict(pairwise(sentences))
    for change in found:
        rate = _rate_of(reading, change, sentences[change.new.field, change.new.sentence_start, change.new.sentence_end])
        if rate is None and alone[change.new.field, change.new.sentence_start] == 1:
            after = following.get((change.new.field, change.new.sentence_start, change.new.sentence_end))
            rate = _rate_after(reading, change, sentences[after]) if after and after[0] == change.new.field else None
        corrected = is_corrected(reading.document.field(change.new.field), change.start, change.end)
        if rate is not None and rate.id not in used and not corrected:
            used.add(rate.id)
            yield from _compare(rate, change)
    for (field, start, end), claims in sentences.items():
        if not BASIS_OR_BASE.search(reading.document.field(field), start, end):
            yield from _compare_row([claim for claim in claims if claim.place == "table_row"])


def _rate_of(reading: Reading, change: Change, sentence: list[Claim]) -> Claim | None:
    """The one rate that the sentence gives for this change."""
    if change.new.unit == "percent":
        return None
    text = reading.document.field(change.new.field)
    if GOAL.search(text, change.start, change.end) or RESPECTIVELY.search(text, change.new.sentence_start, change.new.sentence_end):
        return None
    found = [claim for claim in sentence if _is_rate(claim) and not _is_level(text, claim) and _belongs(text, claim, change, sentence)]
    return found[0] if len(found) == 1 else None


def _is_level(text: str, rate: Claim) -> bool:
    """Whether a percentage is where something was brought: "if the levy was cut to 70 percent"."""
    return bool(_TO.search(text, max(rate.sentence_start, rate.start - 24), figure_start(text, rate)))


_TO = regex(r"\bto\s+(?:(?:about|around|some|just|only|a)\s+)*$", re.IGNORECASE)


def _rate_after(reading: Reading, change: Change, sentence: list[Claim]) -> Claim | None:
    """The rate of a sentence right behind that speaks of the same change: "That is a jump of 17%"."""
    text = reading.document.field(change.new.field)
    rates = [claim for claim in sentence if _is_rate(claim)]
    start, end = sentence[0].sentence_start, sentence[0].sentence_end
    if change.new.unit == "percent" or len(rates) != 1 or text[change.new.sentence_end : start].strip():
        return None
    whole = text[change.new.sentence_start : end]
    if BASIS_OR_BASE.search(whole) or GOAL.search(whole) or RESPECTIVELY.search(whole):
        return None
    return rates[0] if _THAT_IS.match(text[start : figure_start(text, rates[0])]) else None


def _is_rate(claim: Claim) -> bool:
    """A rate written in digits; "doubled" is a word for :mod:`claims.checks.descriptor_mismatch`."""
    if claim.type != "growth_rate" or claim.unit != "percent" or claim.basis is not None or claim.superseded:
        return False
    return stated(claim).bounded and any(character.isdigit() for character in claim.quote)


def _years_apart(change: Change) -> int:
    """Whole years between the starts of the periods of two levels; 0 where one has none."""
    new, old = change.new.period_start, change.old.period_start
    return abs(new.year - old.year) if new and old else 0


def _belongs(text: str, rate: Claim, change: Change, sentence: list[Claim]) -> bool:
    new, old = figure_start(text, change.new), figure_start(text, change.old)
    first, last = min(new, old), max(change.new.end, change.old.end)
    at = figure_start(text, rate)
    others = [claim for claim in sentence if is_level(claim) and claim.unit != "percent" and claim not in (change.new, change.old)]
    between = (rate.end, first) if rate.end <= first else (last, at) if at >= last else (at, at)
    if any(between[0] <= other.start < between[1] for other in others):
        return False
    if PER_YEAR.match(text, rate.end) and _years_apart(change) > 1:
        return False  # compounded: claims.checks.said_sizes
    if _has_own_base(text, rate, change) or _BASE_AHEAD.search(text, max(change.new.sentence_start, new - _NEAR), new):
        return False
    start, end = max(change.new.sentence_start, min(at, first) - 80), min(change.new.sentence_end, max(rate.end, last) + 60)
    around = text[start:end]
    if BASIS_OR_BASE.search(around) or (ON_THE_YEAR.search(around) and LAST_QUARTER.search(text[change.old.end : end])):
        return False
    gap = text[between[0] : between[1]]
    if rate.end <= first:
        return not NEW_THOUGHT.search(gap) and (bool(_MOVES_TO.search(gap)) or len(gap) < 4)
    if at >= last:
        return len(gap) < 60 and not (NEW_THOUGHT.search(gap) or OF_ITS_OWN.search(gap)) and _metric_fits(rate, change)
    return True


def _has_own_base(text: str, rate: Claim, change: Change) -> bool:
    """Whether a rate is said to count from another figure than the earlier level: "41.5 % lower than the record 4.1 million tonnes"."""
    base = BASE_BEHIND.match(text, rate.end, change.new.sentence_end)
    return base is not None and not change.old.start - 2 <= base.end() <= change.old.end


_BASE_AHEAD = regex(
    r"\b(?:(?:higher|lower|more|less|fewer|up|down|above|below)\s+(?:than|on|from)|to\s+[^;]{1,40}?\sfrom)\s+(?:[\w’'-]+\s+){0,4}\W?$",
    re.IGNORECASE,
)
"""Before what a rate counts from."""
_NEAR = 60


def _metric_fits(rate: Claim, change: Change) -> bool:
    level = change.new.metric
    return rate.metric is None or level is None or rate.metric.startswith(level.removeprefix("total_")) or rate.metric == "headcount_growth"


def _compare(rate: Claim, change: Change) -> Iterator[Finding]:
    computed = change.percent()
    if computed is None:
        return
    size = computed.magnitudes()
    said = written(rate).magnitudes()
    if said.meets(size):
        return
    found = _finding(rate, change.new, change.old, change.ids, computed)
    yield replace(found, severity="info") if is_cut_off(said, size) else found


def _finding(rate: Claim, new: Claim, old: Claim, ids: tuple[str, ...], computed: Interval) -> Finding:
    exact = (middle(new) or Decimal(0)) / (middle(old) or Decimal(1))
    word = "fall" if computed.high is not None and computed.high < 0 else "rise"
    return Finding(
        _RULE,
        (rate.id, *ids),
        (),
        f"A {word} from {figure(old)} to {figure(new)} is not {figure(rate)}.",
        f"{on_one_scale(new, old)} = {brief(exact)}, so the change was {percent_words(computed)}, not {figure(rate)}.",
        miss=miss_ratio(middle(rate), computed.middle),
    )


def _compare_row(row: list[Claim]) -> Iterator[Finding]:
    """A row with one rate and exactly two levels: in whichever order the columns stand, one must give the rate."""
    rates = [claim for claim in row if _is_rate(claim)]
    levels = [claim for claim in row if is_level(claim) and claim.unit != "percent"]
    if len(rates) != 1 or len(levels) != 2 or levels[0].unit != levels[1].unit or levels[0].metric != levels[1].metric:
        return
    said = written(rates[0]).magnitudes()
    ways = [(new, old, growth(written(new), written(old))) for new, old in (levels, levels[::-1])]
    if any(computed is None or computed.magnitudes().meets(said) for _, _, computed in ways):
        return
    new, old, computed = ways[0]
    assert computed is not None
    yield _finding(rates[0], new, old, (new.id, old.id), computed)
