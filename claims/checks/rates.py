"""A rate of change held against the levels that its passage tells, in whatever order and words they come.

"Prescriptions: 2.4 million in 2024; 2.0 million in 2023 ... grew by two fifths"; "three times the $4.6m booked a year
ago, at $9.2m". A rate is held against a pair of levels only if

- the passage (the sentence, two on each side) tells one pair of one measure at two times that no other rate explains;
- no two figures in its reach give it, in any order: whatever adds up is believed;
- its words tie it to that pair: one clause, a pronoun, or a noun that both sentences have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, Pair, near
from claims.checks.measure_words import may_be_one, named, named_ahead, names_nothing, opens_with_pronoun
from claims.checks.movement_words import rate_way
from claims.checks.told_levels import Passage, Step, passages, steps
from claims.checks.wording import brief, percent_words, quoted
from claims.match.interval import HUNDRED, Interval, growth, quotient
from claims.model import Reading, Sentence

_RULE = "growth_mismatch"

_ROUND_WORDS = Decimal("0.13")
_ROUND_POINTS = Decimal(5)
"""How loose a fraction in words is, as a part of it and in points: half-way to the next fraction that has a name."""
_BELOW, _ABOVE = Decimal("0.92"), Decimal("1.1")
"""A multiple in words still fits what is so much less or more: 1.9 and 2.2 are "doubled"."""
_NEARLY = Decimal("0.85")
_OPEN = Decimal("1.6")
"""How far "more than doubled" reaches above two."""
_ONE = Decimal(1)
_NEAR = 2
"""Sentences by which a rate may stand apart from its levels and be taken for theirs before any other."""
_MOST_STEPS = 40
"""Pairs of a text that a rate far from them is held against."""
_FARTHEST = Decimal(3)
"""How far stated and computed change may lie apart and still be of one thing."""
_CHANGES = re.compile(r"(?:ed|ing|fold)$", re.IGNORECASE)
_MOVE_AFTER = re.compile(
    r"^\s*(?:jump|rise|increase|growth|gain|surge|leap|expansion|improvement|fall|drop|decline|decrease|reduction|more|higher|larger|bigger"
    r"|as\s+(?:many|much|big|large|high))\b",
    re.IGNORECASE,
)
_OF_OLD = re.compile(r"^\s+(?:the|its|our|their|last\s+year['’]s|that)\s+(?:[a-z]+\s+){0,2}\W?$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:()–—]|\b(?:and|but|while|whereas|although)\b")
_OTHER_BASIS = re.compile(
    r"\b(?:constant|local\s+currenc\w+|before|net\s+of|currency[- ]neutral|like[- ]for[- ]like|organic\w*|comparable|same[- ]store|underlying|adjusted|excluding|stripping\s+out|annuali[sz]ed|cagr|compound\w*"
    r"|on\s+average|a\s+year\s+since|per\s+year|each\s+year|every\s+year|a\s+year\s+on\s+average|elsewhere|nationally|pre-|in\s+real\s+terms|pro\s+forma|points?|adjusting)",
    re.IGNORECASE,
)
_NO_FACT = re.compile(
    r"\b(?:forecasts?|target\w*|expect\w*|aim\w*|plans?|planned|hopes?|wants?|would|will|could|may|might|should|if|guidance|outlook|budget\w*|industry|market|rivals?|average|respectively"
    r"|not|never|nor|without|no\s+longer)\b|n['’]t\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words by which a rate is of something else than two levels of the text, or is no statement of what happened."""
_BREAK = re.compile(
    r"[;:]|\b(?:while|whereas|but|although|though|with|and|as|after|following|because|which|who|where|despite|when)\b", re.IGNORECASE
)
_RESULT = re.compile(
    r"(?:\band\s+(?:so|thus|that\s+is)\b|[,:;–—-]+\s*(?:so|thus|or|i\.e\.|that\s+is|that['’]s|which\s+(?:is|was|means|makes))\b|^\s*[:;(–—-]|\bwhich\s+(?:is|was|means|makes)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rate:
    """A stated change: its figure, the ratios of new to old that it allows, and those that would still excuse it."""

    figure: Figure
    passage: int
    allowed: Interval
    excused: Interval


def rates(reading: Reading) -> Iterator[Finding]:
    """Every rate that fits no two levels in its reach and speaks of one pair."""
    told = passages(reading)
    stated = {index: mine for index in range(len(told)) if (mine := list(_rates(reading.document.text, told, index)))}
    known = steps(reading, told) if stated else []
    used = {id(step) for mine in stated.values() for rate in mine for step in _explains(known, rate)}
    free = [step for step in known if id(step) not in used]
    for mine in stated.values():
        for rate in mine if len(mine) == 1 and free else ():
            pair = _bound(reading, told, known, free, rate)
            if pair is not None:
                yield _finding(reading, rate, pair)


def _explains(known: Sequence[Step], rate: Rate) -> list[Step]:
    """The steps that give a rate: of its own sentence, else of those right before it."""
    fits = [step for step in known if step.first <= rate.passage <= step.last + 1 and _fits_order(rate, step.pair)]
    return [step for step in fits if step.first == rate.passage == step.last] or fits


def _around(step: Step) -> range:
    """The sentences whose rates may be of a step."""
    return range(step.first - _NEAR, step.last + _NEAR + 1)


def _rates(text: str, told: Sequence[Passage], index: int) -> Iterator[Rate]:
    passage = told[index]
    for figure in passage.inside:
        if figure.kind == "percent":
            way = rate_way(text, passage.sentence, figure)
            if way is not None and figure.middle > 0:
                yield _percent(text, index, figure, way)
        elif figure.kind == "multiple" and (figure.value.low or 0) > 0:
            word, behind = text[figure.start : figure.end], text[figure.end : passage.sentence.end]
            if _CHANGES.search(word) or _MOVE_AFTER.match(behind) or _governed(text, passage, figure):
                yield _multiple(index, figure)


def _percent(text: str, index: int, figure: Figure, way: str) -> Rate:
    value = figure.value
    if not any(character.isdigit() for character in text[figure.start : figure.end]):
        value = value.widened(max(_ONE, min(_ROUND_POINTS, figure.middle * _ROUND_WORDS)))
    low, high = value.low or Decimal(0), value.high if value.high is not None else figure.middle * 3
    up = Interval(_ONE + low / HUNDRED, _ONE + high / HUNDRED)
    down = Interval(max(Decimal(0), _ONE - high / HUNDRED), _ONE - low / HUNDRED)
    return Rate(figure, index, up if way == "up" else down, up if way == "up" else down)


def _multiple(index: int, figure: Figure) -> Rate:
    middle, high = figure.middle, figure.value.high
    if figure.exact:
        allowed = Interval(middle * _BELOW, middle * _ABOVE)
    else:
        low = figure.value.low or middle
        allowed = Interval(low * _NEARLY, (high or low * _OPEN) * _ABOVE)
    return Rate(figure, index, allowed, Interval(allowed.low, (allowed.high or middle) + (_ONE if middle > 1 else 0)))


def _governed(text: str, passage: Passage, rate: Figure) -> Figure | None:
    """The level that a multiple is said of: "three times the $4.6 million booked a year ago"."""
    behind = next((x.figure for x in passage.levels if x.figure.start >= rate.end), None)
    return behind if behind is not None and _OF_OLD.match(text[rate.end : behind.start]) else None


def _fits_order(rate: Rate, pair: Pair) -> bool:
    """Whether a pair gives a rate, its direction included."""
    ratio = quotient(pair.new.value, pair.old.value)
    return ratio is not None and ratio.meets(rate.excused)


def _fits_size(rate: Rate, a: Figure, b: Figure) -> bool:
    """Whether two figures, in either order and whichever way they went, give the size of a rate."""
    if any(q is not None and q.meets(rate.excused) for q in (quotient(a.value, b.value), quotient(b.value, a.value))):
        return True
    if rate.figure.kind != "percent":
        return False
    low, high = sorted(abs((bound or _ONE) - _ONE) * HUNDRED for bound in (rate.allowed.low, rate.allowed.high))
    changes = (growth(a.value, b.value), growth(b.value, a.value))
    return any(change is not None and change.magnitudes().meets(Interval(low, high)) for change in changes)


def _explained(told: Sequence[Passage], known: Sequence[Step], rate: Rate) -> bool:
    """Whether a pair near a rate, or any two figures of its sentence or of one right beside it, give it."""
    if any(rate.passage in range(step.first - 3, step.last + 4) and _fits_order(rate, step.pair) for step in known):
        return True
    for passage in told[max(0, rate.passage - 1) : rate.passage + 2]:
        plain = [x for x in passage.inside if x.kind != "multiple" and x is not rate.figure][:12]
        if any(a.like(b) and _fits_size(rate, a, b) for a, b in combinations(plain, 2)):
            return True
    return False


def _bound(reading: Reading, told: Sequence[Passage], known: Sequence[Step], free: Sequence[Step], rate: Rate) -> Pair | None:
    """The one pair of levels that a rate speaks of and does not fit: in its sentence, else near it, else anywhere."""
    text, sentence = reading.document.text, told[rate.passage].sentence
    if _of_something_else(text, sentence, rate.figure):
        return None
    inside = [step for step in known if step.first == rate.passage == step.last]
    if inside:
        tied = [step for step in inside if _one_breath(text, told[rate.passage], rate, step.pair)]
        tied = tied if len(tied) == len(inside) else []
    else:
        close = [step for step in free if rate.passage in _around(step)]
        tied = [step for step in close if _speaks_of(text, told, rate, step)]
        tied = tied or [step for step in free[:_MOST_STEPS] if _speaks_of(text, told, rate, step)]
    step = _whole_way(tied)
    if (
        step is None
        or any(_fits_order(rate, other.pair) for other in tied)
        or _explained(told, known, rate)
        or not _one_subject(reading, rate, step)
    ):
        return None
    return _near_miss(rate, step.pair)


def _whole_way(tied: list[Step]) -> Step | None:
    """The only step, or of a series told in one sentence the one from its first level to its last."""
    if len(tied) < 2:
        return tied[0] if tied else None
    olds, news = {step.pair.old for step in tied}, {step.pair.new for step in tied}
    first, last = olds - news, news - olds
    if len({(step.first, step.last) for step in tied}) > 1 or len(first) != 1 or len(last) != 1:
        return None
    return next((step for step in tied if step.pair.old in first and step.pair.new in last), None)


def _one_subject(reading: Reading, rate: Rate, step: Step) -> bool:
    """Whether the claims that were read of a rate and of its levels have one owner, so far as they were read."""
    spans = [(x.start, x.end) for x in (rate.figure, step.pair.old, step.pair.new)]
    owners = {(c.subject, c.scope) for c in reading.claims if c.field == "text" for start, end in spans if c.start < end and start < c.end}
    return len(owners) < 2 or rate.passage in _around(step)


def _near_miss(rate: Rate, pair: Pair) -> Pair | None:
    """A pair, unless its change is so far from the rate that the two are hardly about one thing."""
    off = miss_ratio(pair.new.middle / pair.old.middle, rate.allowed.middle) if pair.old.middle else _FARTHEST
    return pair if off < _FARTHEST else None


def _of_something_else(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether a rate has another basis than two levels, or its clause does not state it as a fact."""
    if _OTHER_BASIS.search(text, sentence.start, sentence.end):
        return True
    start = max((m.end() for m in _CLAUSE_END.finditer(text, sentence.start, figure.start)), default=sentence.start)
    after = _CLAUSE_END.search(text, figure.end, sentence.end)
    return bool(_NO_FACT.search(text, start, after.start() if after else sentence.end))


def _one_breath(text: str, passage: Passage, rate: Rate, pair: Pair) -> bool:
    figure = rate.figure
    if _governed(text, passage, figure) is pair.old:
        return ";" not in text[figure.end : pair.end]
    first, last = (figure.end, pair.start) if figure.end <= pair.start else (pair.end, figure.start)
    if first >= last:
        return True
    gap = text[first:last]
    return len(gap) < 90 and not _BREAK.search(_RESULT.sub(" ", gap))


def _speaks_of(text: str, told: Sequence[Passage], rate: Rate, step: Step) -> bool:
    """Whether the sentence of a rate, which does not hold both levels, is about what they are levels of.

    By its own name for it, which adds nothing to what the levels' sentence says; or by a pronoun right before or behind.
    """
    passage, pair = told[rate.passage], step.pair
    if any(x.figure not in (pair.old, pair.new) and x.figure.like(pair.new) and near(Pair(pair.old, x.figure)) for x in passage.levels):
        return False
    sentence, first, last = passage.sentence, told[step.first].sentence, told[step.last].sentence
    name = named(text, sentence.start, rate.figure.start, rate.figure.end, sentence.end)
    if may_be_one(name, text[first.start : last.end]):
        return True
    if "\n" in text[min(pair.end, sentence.end) : max(pair.start, sentence.start)]:
        return False
    if step.last == rate.passage - 1:
        return names_nothing(name)
    return step.first == rate.passage + 1 and opens_with_pronoun(named_ahead(text, first.start, min(pair.old.start, pair.new.start)))


def _finding(reading: Reading, rate: Rate, pair: Pair) -> Finding:
    words = tuple(phrase(reading, x.start, x.end) for x in sorted((pair.old, pair.new, rate.figure), key=lambda x: x.start))
    text = reading.document.text
    old, new, said = (quoted(text[x.start : x.end]) for x in (pair.old, pair.new, rate.figure))
    computed = growth(pair.new.value, pair.old.value)
    times = brief(pair.new.middle / pair.old.middle)
    if rate.figure.kind == "percent" and computed is not None:
        arithmetic = f"{times} times, so the change was {percent_words(computed)}, not {said}."
    else:
        arithmetic = f"{times} times, not {said}."
    return Finding(
        _RULE,
        (),
        words,
        f"A change from {old} to {new} is not {said}.",
        arithmetic,
        severity="error" if words else "warning",
        miss=miss_ratio(pair.new.middle / pair.old.middle, rate.allowed.middle),
    )
