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
from decimal import Decimal
from itertools import combinations

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import PLAIN_KINDS, Figure, Pair, near
from claims.checks.measure_words import is_corrected, may_be_one, named, named_ahead, names_nothing, opens_with_pronoun
from claims.checks.once import once
from claims.checks.places import Spans
from claims.checks.stated_rates import ONE, Rate, is_base, is_given_by, is_of_something_else, of_headline, stated_rates
from claims.checks.told_levels import Passage, Step, Steps, Told, passages, steps
from claims.checks.wording import brief, percent_words, quoted
from claims.match.interval import HUNDRED, Interval, growth, quotient
from claims.model import Field, Reading, Sentence
from claims.regex import regex

_RULE = "growth_mismatch"

_ENOUGH = 4
"""Points from which a rate is taken for that of a pair: of one sentence in one breath, or by one name and near."""
_CLOSE = Decimal("1.4")
_NEAR = 2
"""Sentences by which a rate may stand apart from its levels and be taken for theirs before any other."""
_LONGEST_QUOTE = 80
"""Characters before a figure at which a claim of it may begin."""
_MOST_STEPS = 40
"""Pairs of a text that a rate far from them is held against."""
_FARTHEST = Decimal(3)
"""How far stated and computed change may lie apart and still be of one thing."""
_OF_OLD = regex(
    r"^\s+(?:as\s+(?:many|much|high|large)\s+as\s+)?(?:the|its|our|their|last\s+year['’]s|that)\s+(?:[a-z]+\s+){0,2}\W?$", re.IGNORECASE
)
_BREAK = regex(
    r"[;:]|\b(?:while|whereas|but|although|though|with|and|as|after|following|because|which|who|where|despite|when)\b|,\s+(?!(?:rising|growing|climbing|falling|dropping|jumping|going|moving)\s+(?:from|to)\b)[a-z]{3,}ing\b",
    re.IGNORECASE,
)
_RESULT = regex(
    r"(?:\band\s+(?:so|thus|that\s+is)\b|[,:;–—-]+\s*(?:so|thus|or|i\.e\.|that\s+is|that['’]s|which\s+(?:is|was|means|makes))\b|^\s*[:;(–—-]|\bwhich\s+(?:is|was|means|makes)\b)",
    re.IGNORECASE,
)


def rates(reading: Reading) -> Iterator[Finding]:
    """Every rate that fits no two levels in its reach and speaks of one pair."""
    told, stated = passages(reading), rates_of(reading)
    if not stated:
        return
    known = Steps([*steps(reading).all, *_based(reading.document.text, told, stated)])
    used = {id(step) for rate in stated for step in _explains(known, rate)}
    free = Steps([step for step in known.all if id(step) not in used])
    owners = Owners(reading)
    for rate in stated if free.all else ():
        pair = _bound(reading, owners, told, known, free, rate)
        if pair is not None and not is_corrected(reading.document.text, pair.start, pair.end):
            yield _finding(reading, rate, pair)


@once
def rates_of(reading: Reading) -> list[Rate]:
    """The rates of the headline, then those of the passages, in order."""
    told = enumerate(passages(reading))
    return [*of_headline(reading), *(rate for index, p in told for rate in stated_rates(reading, "text", p.sentence, index, p.inside))]


def _based(text: str, told: Sequence[Passage], stated: Sequence[Rate]) -> Iterator[Step]:
    """The level that a rate names as its base, with the one before it: "a premium of 40 % to Friday's close of 175p"."""
    for rate in stated:
        if rate.field == "text":
            old = next((x for x in told[rate.place].levels if x.figure.start >= rate.figure.end), None)
            if old is None or not is_base(text, rate, old.figure):
                continue
            before = (x for p in reversed(told[max(0, rate.place - 2) : rate.place + 1]) for x in reversed(p.levels))
            like = (x for x in before if x.figure.end <= rate.figure.start and x.figure.like(old.figure))
            new = next((x for x in like if near(Pair(old.figure, x.figure))), None)
            if new is not None:
                yield Step(Pair(old.figure, new.figure), new.sentence, rate.place)


def _explains(known: Steps, rate: Rate) -> list[Step]:
    """The steps that give a rate: of its own sentence, else of those right before it."""
    fits = [step for step in known.near(rate.place, 1, 0) if step.first <= rate.place and is_given_by(rate, step.pair)]
    return [step for step in fits if step.first == rate.place == step.last] or fits


def _fits_size(rate: Rate, a: Figure, b: Figure) -> bool:
    """Whether two figures, in either order and whichever way they went, give the size of a rate."""
    if any(q is not None and q.meets(rate.excused) for q in (quotient(a.value, b.value), quotient(b.value, a.value))):
        return True
    if rate.figure.kind != "percent":
        return False
    low, high = sorted(abs((bound or ONE) - ONE) * HUNDRED for bound in (rate.allowed.low, rate.allowed.high))
    changes = (growth(a.value, b.value), growth(b.value, a.value))
    return any(change is not None and change.magnitudes().meets(Interval(low, high)) for change in changes)


def _explained(told: Sequence[Passage], known: Steps, rate: Rate, step: Step) -> bool:
    """Whether a pair near a rate, or any two figures of its sentence or of those of the pair it seems to be of, give it."""
    if any(is_given_by(rate, other.pair) for other in known.near(rate.place, 3, 3)):
        return True
    for place in {rate.place, step.first, step.last} - {-1}:
        plain = [x for x in told[place].inside if x.kind != "multiple" and x is not rate.figure][:12]
        if any(a.like(b) and _fits_size(rate, a, b) for a, b in combinations(plain, 2)):
            return True
    return False


def _bound(reading: Reading, owners: Owners, told: Sequence[Passage], known: Steps, free: Steps, rate: Rate) -> Pair | None:
    """The one pair of levels that a rate speaks of and does not fit."""
    text = reading.document.field(rate.field)
    if is_of_something_else(text, rate.sentence, rate.figure):
        return None
    close = free.near(rate.place, _NEAR, _NEAR)
    inside = [step for step in close if step.first == rate.place == step.last]
    for group in (inside, close, free.all[:_MOST_STEPS]):
        scored = [(_score(reading, owners, told, rate, step, len(group) == 1), step) for step in group]
        tied = [step for score, step in scored if score >= _ENOUGH and score == max(s for s, _ in scored)]
        step = _whole_way(tied)
        if step is not None:
            fits = any(is_given_by(rate, other.pair) for other in tied)
            return None if fits or _explained(told, known, rate, step) else step.pair
        if tied:
            return None
    return None


def _score(reading: Reading, owners: Owners, told: Sequence[Passage], rate: Rate, step: Step, alone: bool) -> int:
    """How much speaks for a rate being that of a step: :data:`_ENOUGH` is enough."""
    pair = step.pair
    off = miss_ratio(pair.new.middle / pair.old.middle, rate.allowed.middle) if pair.old.middle else _FARTHEST
    score = (1 if off <= _CLOSE else 0 if off <= 2 else -1 if off <= _FARTHEST else -9) + alone
    old = next((x for x in (*told[step.first].levels, *told[step.last].levels) if x.figure is pair.old), None)
    if rate.base and old and old.when and (rate.base[1] < old.when[0] or old.when[1] < rate.base[0]):
        return -9
    if step.last == rate.place and rate.field == "text" and is_base(reading.document.text, rate, pair.old):
        return score + 4
    if rate.figure.signed and (rate.place, rate.place) != (step.first, step.last):
        return -9  # "(66)%", "+16%" far from two levels
    if rate.place == step.first == step.last:
        return score + _in_one_sentence(reading.document.text, told[rate.place], rate, pair)
    if any(
        x.figure not in (pair.old, pair.new) and x.figure.like(pair.new) and near(Pair(pair.old, x.figure)) for x in _levels(told, rate)
    ):
        score -= 2
    if not owners.agree(rate, step):
        score -= 1 if rate.place in range(step.first - 1, step.last + 2) else 2
    return score + _by_name(reading, told, rate, step)


def _levels(told: Sequence[Passage], rate: Rate) -> Sequence[Told]:
    return told[rate.place].levels if rate.place >= 0 else ()


def _in_one_sentence(text: str, passage: Passage, rate: Rate, pair: Pair) -> int:
    figure, score = rate.figure, 2
    behind = next((x.figure for x in passage.levels if x.figure.start >= figure.end), None)
    if behind is pair.old and _OF_OLD.match(text[figure.end : behind.start]) and ";" not in text[figure.end : pair.end]:
        return score + 3
    first, last = (figure.end, pair.start) if figure.end <= pair.start else (pair.end, figure.start)
    gap = text[first:last] if first < last else ""
    name = named(text, passage.sentence.start, figure.start, figure.end, passage.sentence.end)
    if _BREAK.search(_RESULT.sub(" ", gap)):
        score += 1 if ":" in gap and ";" not in gap and figure.end <= pair.start else -3
    else:
        score += 1
    return score + (1 if names_nothing(name) or may_be_one(name, _but(text, passage.sentence, name)) else -1) - (len(gap) > 90)


def _but(text: str, sentence: Sentence, name: str) -> str:
    """The words of a sentence without a name that it holds."""
    at = text.find(name, sentence.start, sentence.end)
    return text[sentence.start : sentence.end] if at < 0 else f"{text[sentence.start : at]} {text[at + len(name) : sentence.end]}"


def _by_name(reading: Reading, told: Sequence[Passage], rate: Rate, step: Step) -> int:
    """What the words beside a rate say of a pair in other sentences: its own name, a pronoun, or another thing."""
    text, said = reading.document.text, reading.document.field(rate.field)
    sentence, first, last = rate.sentence, told[step.first].sentence, told[step.last].sentence
    name = named(said, sentence.start, rate.figure.start, rate.figure.end, sentence.end)
    if may_be_one(name, f"{text[first.start : first.end]} {text[last.start : last.end]}"):
        return (4 if step.first <= rate.place + _NEAR else 3) - (0 if _counts(name, step.pair) else 3)
    if rate.field == "title" or "\n" in text[min(step.pair.end, sentence.end) : max(step.pair.start, sentence.start)]:
        return -3
    lead = named_ahead(text, first.start, min(step.pair.old.start, step.pair.new.start))
    if step.first == rate.place + 1 and (opens_with_pronoun(lead) or names_nothing(text[first.start : last.end])):
        return 3
    if not names_nothing(name) or rate.figure.signed:
        return -3
    return 3 if rate.place - 1 <= step.last <= rate.place else 1


def _counts(name: str, pair: Pair) -> bool:
    """Whether a name may be that of what a pair counts: agents are no calls."""
    kinds = {x.kind for x in (pair.old, pair.new)} - PLAIN_KINDS
    return not kinds or any(may_be_one(name, kind) or may_be_one(kind, name) for kind in kinds)


def _whole_way(tied: list[Step]) -> Step | None:
    """The only step, or of a series told in one sentence the one from its first level to its last."""
    if len(tied) < 2:
        return tied[0] if tied else None
    olds, news = {step.pair.old for step in tied}, {step.pair.new for step in tied}
    first, last = olds - news, news - olds
    if len({(step.first, step.last) for step in tied}) > 1 or len(first) != 1 or len(last) != 1:
        return None
    return next((step for step in tied if step.pair.old in first and step.pair.new in last), None)


class Owners:
    """Whose the claims are that were read of a span, looked up by bisection."""

    __slots__ = ("_claims",)

    def __init__(self, reading: Reading) -> None:
        fields: tuple[Field, ...] = ("title", "text")
        self._claims = {field: Spans([claim for claim in reading.claims if claim.field == field]) for field in fields}

    def of(self, field: Field, figure: Figure) -> set[tuple[str | None, str | None]]:
        near_by = self._claims[field].starting(figure.start - _LONGEST_QUOTE, figure.end)
        return {(claim.subject, claim.scope) for claim in near_by if claim.end > figure.start}

    def agree(self, rate: Rate, step: Step) -> bool:
        """Whether the claims of a rate and of its levels have one owner, so far as they were read."""
        mine = self.of(rate.field, rate.figure)
        theirs = self.of("text", step.pair.old) | self.of("text", step.pair.new)
        return not mine or not theirs or bool(mine & theirs)


def _finding(reading: Reading, rate: Rate, pair: Pair) -> Finding:
    rated = phrase(reading, rate.figure.start, rate.figure.end, rate.field)
    first, last = sorted((pair.old, pair.new), key=lambda x: x.start)
    words = tuple(sorted((rated, *(phrase(reading, x.start, x.end) for x in (first, last))), key=lambda x: (x.field == "text", x.start)))
    old, new = (quoted(reading.document.text[x.start : x.end]) for x in (pair.old, pair.new))
    said = quoted(rated.quote)
    computed = growth(pair.new.value, pair.old.value)
    times = brief(pair.new.middle / pair.old.middle)
    if rate.figure.kind == "percent" and computed is not None:
        arithmetic = f"{times} times, so the change was {percent_words(computed)}, not {said}."
    else:
        arithmetic = f"{times} times, not {said}."
    word = rate.figure.kind == "multiple" and not any(character.isdigit() for character in rated.quote)
    return Finding(
        "descriptor_mismatch" if word else _RULE,
        (),
        words,
        f"A change from {old} to {new} is not {said}.",
        arithmetic,
        miss=miss_ratio(pair.new.middle / pair.old.middle, rate.allowed.middle),
    )
