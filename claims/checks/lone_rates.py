"""A rate or a multiple that stands alone, held against what something was and is by the plain words of the text.

"A 37% rise in twelve months" over "Last July 4,310 of you paid ... This morning the counter says 5,480"; "has halved the time it takes
to merge" over 26 minutes and 17. It is of a pair (:mod:`claims.checks.then_and_now`) if it names what the pair's sentences name, or
names nothing while the text has one such pair only. Any two figures of the text that give what is said excuse it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import prod

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures, said_percent
from claims.checks.measure_words import clause_around, is_corrected, named_ahead
from claims.checks.mentions import Mention, mentions_of, telling
from claims.checks.movement_words import MOVE, rate_way
from claims.checks.near_miss import ONE_DIGIT, shape
from claims.checks.once import once
from claims.checks.places import Spans
from claims.checks.said_multiples import plain_multiples
from claims.checks.stated_rates import CAUSE, OTHER_BASIS, is_of_something_else
from claims.checks.then_and_now import Pair, speaker_at, then_and_now
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import brief, one_decimal, quoted
from claims.match.interval import HUNDRED, Interval
from claims.model import Reading, Sentence
from claims.regex import regex

_GROWTH, _DESCRIBED = "growth_mismatch", "descriptor_mismatch"
_WHY = regex(r"\b(?:why|how\s+come)\b[^.;?]{0,40}?\b(?:should|would|does|do|did|has|have)\b", re.IGNORECASE)
_FIRST_PERSON = regex(r"\b(?:my|our|mine|ours)\b", re.IGNORECASE)
_SINCE = regex(
    r"\bsince\b|\bsequential\w*|\b(?:quarter|monthly|half-year|(?:first|second|last)\s+(?:half|month))\b|\balone\b|\bso\s+far\b|\b(?:each|every|per)\s+(?:year|month|week)\b|\ba\s+(?:year|month|week)\s*[,.;]\s*every|\b(?:on|over|in|from)\s+(?:the\s+)?(?:quarter|month|week|previous)\b|\bpeak\b",
    re.IGNORECASE,
)
_BEHIND = regex(
    r"\s+(?:[a-z]+\s+)?(?:increase|rise|growth|gain|jump|surge|leap|fall|drop|decline|decrease|reduction|cut|hike|uplift)\s+(?:in|of|for|to)\s+"
    r"(?P<what>(?!(?:just|only|about|under|over)?\s*(?:a|an|one|two|twelve|the\s+(?:last|past)|\d+)\b)[^,.;:()\n]{2,40}?)(?=[,.;:()]|$|\s+(?:in|at|from|to|and|is|was|has|since|over|this|last|that|which|by)\b)",
    re.IGNORECASE,
)
"""What a noun of change is "in", where that is no time."""
_A_YEAR = regex(
    r"\b(?:in|over)\s+(?:a|one|the|twelve|12)\s+(?:year|months)\b|\b(?:this|last)\s+year\b|\byear[- ]on[- ]year\b|\bannual\b", re.IGNORECASE
)
_AHEAD_STOP = regex(r"[,;:()–—.!?“”]|\b(?:and|but|while|with|that|which)\b")
_YEAR_LOW, _YEAR_HIGH = 180, 480
_TIMES = frozenset(
    stem(word)
    for word in "year years month months week season twelve time times winter summer spring autumn one two three single side part thing lot work whole short fact bit way change means takes took take someone anyone explain tell why go going own number".split()
)
_POINTS, _SHARE = Decimal(3), Decimal("0.12")
"""What a rate must miss by: in points, and as a part of it."""
_LOOSE = Decimal("0.15")
"""How loose a multiple in words is, as a part of it."""
_FARTHEST = Decimal("1.7")
_CLOSE = Decimal("0.01")
"""How far rates of several years may miss, as a part: each is rounded."""
_MOST, _SMALL = 120, 10


@dataclass(frozen=True, slots=True)
class Said:
    """A change that is said: where, the ratios of new to old that it allows, and the stems of what it is said of."""

    start: int
    end: int
    sentence: Sentence
    allowed: Interval
    rule: str
    own: tuple[str, ...]
    """What its own clause names."""
    beside: tuple[str, ...]
    """What stands around it, if its clause names nothing: the rest of the sentence, the sentence before."""


def lone_rates(reading: Reading, rule: str) -> Iterator[Finding]:
    """Every rate (``growth_mismatch``) or multiple (``descriptor_mismatch``) that the one pair it can be of does not give."""
    pairs = then_and_now(reading)
    if not pairs:
        return
    for said in _rates(reading) if rule == _GROWTH else _multiples(reading):
        pair = _pair_of(reading, said, pairs)
        if pair is not None and not is_corrected(reading.document.text, said.start, said.end):
            yield _finding(reading, said, pair)


# ---------------------------------------------------------------- what is said


def _rates(reading: Reading) -> Iterator[Said]:
    text = reading.document.text
    for sentence, inside in figures(reading):
        if any(f.kind not in ("percent", "multiple") and f.middle >= _SMALL for f in inside):
            continue  # a level of its own
        for f in inside:
            way = rate_way(text, sentence, f)
            if way is None or f.middle <= 0 or f.signed or not f.value.bounded or _is_of_another(text, sentence, f):
                continue
            value = said_percent(text, f)
            low, high = (1 + (bound or Decimal(0)) / HUNDRED * (1 if way == "up" else -1) for bound in (value.low, value.high))
            own, beside = _named(reading, sentence, f.start, f.end)
            yield Said(f.start, f.end, sentence, Interval(min(low, high), max(low, high)), _GROWTH, own, beside)


def _is_of_another(text: str, sentence: Sentence, f: Figure) -> bool:
    """Whether a rate has a basis of its own, or is no fact; "why should it go up by" takes it for one."""
    if not _WHY.search(text, sentence.start, f.start):
        return is_of_something_else(text, sentence, f)
    return bool(OTHER_BASIS.search(text, sentence.start, sentence.end) or CAUSE.search(text, sentence.start, f.start))


def _multiples(reading: Reading) -> Iterator[Said]:
    text = reading.document.text
    for sentence, inside in figures(reading):
        if any(f.kind not in ("percent", "multiple") and f.middle >= _SMALL for f in inside):
            continue
        for start, end, value, thing in plain_multiples(reading, sentence):
            own = tuple(telling(text, *thing)) if thing else _named(reading, sentence, start, end)[0]
            own = tuple(word for word in own if word not in _TIMES)
            beside = () if own else _named(reading, sentence, start, end)[1]
            yield Said(start, end, sentence, Interval(value * (1 - _LOOSE), value * (1 + _LOOSE)), _DESCRIBED, own, beside)


@once
def _in_text(reading: Reading) -> Spans[Mention]:
    return Spans([m for m in mentions_of(reading) if m.field == "text"])


def _named(reading: Reading, sentence: Sentence, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the clause of a change names, and what stands around it."""
    text = reading.document.text
    behind = _BEHIND.match(text, end, sentence.end)
    lead = text[sentence.start : start]
    own = _telling(behind["what"] if behind else named_ahead(text, sentence.start, start))
    own = own or _telling(_AHEAD_STOP.split(lead)[-1])
    before = reading.sentences[sentence.index - 1] if sentence.index else sentence
    first = before.start if before.block == sentence.block and before.field == "text" else sentence.start
    others = [
        m for m in _in_text(reading).starting(first, sentence.end)
        if not start <= m.start < end and m.value >= _SMALL and m.noun not in _TIMES
    ]  # fmt: skip
    return own, () if own or others else _telling(text[first : sentence.end], text[start:end])


def _clause(text: str, sentence: Sentence, start: int, end: int) -> str:
    """The clause of a change, within its sentence."""
    return clause_around(text[sentence.start : sentence.end], start - sentence.start, end - sentence.start)


def _telling(words: str, figure: str = "") -> tuple[str, ...]:
    plain = MOVE.sub(" ", words.replace(figure, " ") if figure else words)
    return tuple(word for word in telling(plain, 0, len(plain)) if word not in _TIMES)


# ---------------------------------------------------------------- what it is said of


def _pair_of(reading: Reading, said: Said, pairs: Sequence[Pair]) -> Pair | None:
    """The one pair that a change is said of and that does not give it."""
    text = reading.document.text
    words = text[said.sentence.start : said.sentence.end]
    if _SINCE.search(words):
        return None
    who = speaker_at(reading, said.start)
    near = [
        p
        for p in pairs
        if p.speaker == who
        and (p.ratio > 1) == ((said.allowed.middle or 0) > 1)
        and said.sentence.index not in (p.old.sentence.index, p.new.sentence.index)
    ]
    found = [p for p in near if _is_named(said, p)] or ([p for p in near if _is_first_persons(reading, said, p)] if who else [])
    if not found and len(pairs) == 1 and said.beside and not said.own and not _speaks_of_more(reading, said):
        found = near
    if len({(p.old.value, p.new.value) for p in found}) != 1:
        return None
    pair = found[0]
    if _A_YEAR.search(words) and pair.days is not None and not _YEAR_LOW <= pair.days <= _YEAR_HIGH:
        return None
    if not _is_off(said, pair) or _compounds(reading, said, pair):
        return None
    return None if is_explained(reading, said.allowed, _are_like) or _has_its_own(reading, said, pair) else pair


def _is_named(said: Said, pair: Pair) -> bool:
    """Whether a change names what the sentences of a pair name: most of what its clause does, or anything that stands around it."""
    if said.own:
        named = sum(pair.names(word) for word in said.own)
        return named * 3 >= len(said.own) * 2
    return any(pair.names(word) for word in said.beside)


def _is_first_persons(reading: Reading, said: Said, pair: Pair) -> bool:
    """ "My premium goes up 28%" after "Paid £412 last year, they now want £486": one voice, one pair, one digit amiss."""
    text = reading.document.text
    percent = (pair.ratio - 1) * HUNDRED
    stated = abs((said.allowed.middle or Decimal(1)) - 1) * HUNDRED
    return (
        bool(_FIRST_PERSON.search(_clause(text, said.sentence, said.start, said.end)))
        and shape(abs(percent).quantize(Decimal(1)), stated.quantize(Decimal(1))) == ONE_DIGIT
    )


def _speaks_of_more(reading: Reading, said: Said) -> bool:
    """Whether a sentence goes before a change in its paragraph, which may be what it is of."""
    block = reading.blocks[said.sentence.block]
    return block.start < said.sentence.start


def _is_off(said: Said, pair: Pair) -> bool:
    ratio, middle = pair.ratio, said.allowed.middle or Decimal(1)
    if (said.allowed.low or 0) <= ratio <= (said.allowed.high or 0) or miss_ratio(ratio, middle) > _FARTHEST:
        return False
    if said.rule == _DESCRIBED:
        return True
    off = abs(ratio - middle) * HUNDRED
    return off >= _POINTS and off >= abs(middle - 1) * HUNDRED * _SHARE


def is_explained(reading: Reading, allowed: Interval, are_like: Callable[[Mention, Mention], bool]) -> bool:
    """Whether any two like figures of the text, one way or the other, give a ratio that a change allows."""
    plain = [m for m in mentions_of(reading) if m.kind != "percent" and m.value > 0][:_MOST]
    return any(_gives(a, b, allowed) or _gives(b, a, allowed) for a, b in combinations(plain, 2) if are_like(a, b))


def _compounds(reading: Reading, said: Said, pair: Pair) -> bool:
    """Whether the rates of a sentence, one after the other, give the pair: "8 % in 2022 and 5 % in 2023"."""
    rates = [m.value for m in mentions_of(reading) if m.kind == "percent" and m.field == "text" and m.sentence is said.sentence]
    grown = prod((1 + rate / HUNDRED for rate in rates), start=Decimal(1))
    return len(rates) > 1 and abs(grown / pair.ratio - 1) < _CLOSE


def _has_its_own(reading: Reading, said: Said, pair: Pair) -> bool:
    """Whether a percentage of the text says what the pair gives: then what is said is of something else."""
    change = abs(pair.ratio - 1) * HUNDRED
    percents = (m for m in mentions_of(reading) if m.kind == "percent" and (m.field, m.start) != ("text", said.start))
    return any(abs(m.value - change) <= max(Decimal("0.6"), (m.quantity.precision or 1) / 2) for m in percents)


def _are_like(a: Mention, b: Mention) -> bool:
    return (a.kind, a.unit) == (b.kind, b.unit) and a.value != b.value and (not a.noun or not b.noun or akin(a.noun, b.noun))


def _gives(old: Mention, new: Mention, allowed: Interval) -> bool:
    half = [(m.quantity.precision or Decimal(0)) / 2 if m.value >= _SMALL else Decimal(0) for m in (old, new)]
    low, high = (new.value - half[1]) / (old.value + half[0]), (new.value + half[1]) / max(old.value - half[0], Decimal("0.000001"))
    return Interval(low, high).meets(allowed)


def _finding(reading: Reading, said: Said, pair: Pair) -> Finding:
    old, new = (phrase(reading, m.start, m.quantity.noun_end or m.end) for m in (pair.old, pair.new))
    words = phrase(reading, said.start, said.end)
    percent = (pair.ratio - 1) * HUNDRED
    return Finding(
        said.rule,
        (),
        tuple(sorted((old, new, words), key=lambda e: e.start)),
        f"A change from {quoted(old.quote)} to {quoted(new.quote)} is not {quoted(words.quote)}.",
        f"{brief(pair.ratio)} times, so the change was {one_decimal(percent)}%.",
        severity="warning",
        miss=miss_ratio(pair.ratio, said.allowed.middle),
    )
