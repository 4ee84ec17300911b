"""A multiple in words, held against the two levels that the text tells of what it is said of.

"Profits double" over £1.9m and £3.1m; "tenfold growth in users" over 3,000 and 24,000; "sales have trebled" over 4,100 and 9,020. Any
two figures of the passage that give the multiple, and any rate of the text that does, excuse it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

from claims.checks.assertions import Assertion, Way, pronoun_ahead, thing_behind, unsure
from claims.checks.bindings import enough, spans, ties
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures, figures_at
from claims.checks.measure_words import is_corrected, named_ahead
from claims.checks.once import once
from claims.checks.operands import Operands, operands
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.sure_ties import is_sure
from claims.checks.topics import in_sentence_case, topic_of
from claims.checks.wording import brief, quoted
from claims.match.interval import HALF, HUNDRED, Interval, quotient
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_TIMES: dict[str, int] = {
    "doubl": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "septupl": 7,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "twenty": 20,
}  # fmt: skip
_WORD = SentencePattern(
    regex(
        r"(?:\b(?P<hedge>nearly|almost|close\s+to|all\s+but|virtually|about|roughly|around|more\s+than|over|well\s+over|(?:has|have|had)\s+just\s+about)\s+)?"
        r"\b(?:(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|sextupl|septupl|halv)(?:ed|es|ing|e(?![- ](?:digits?|figures?|the|that|as|what|decker|glaz|bass|room|act|take|time|blow|check|bed)))"
        r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,2})[- ]?fold(?:\s+(?:growth|increase|rise|jump|gain|expansion|surge))?)\b",
        re.IGNORECASE,
    )
)
_REPEATED = regex(
    r"^\s+(?:every|each|twice|again|once\s+more|two\s+times|three\s+times|several\s+times|repeatedly|in\s+each|as\b|up\b|down\b|over\s+(?:with|in\s+pain))",
    re.IGNORECASE,
)
_NOT_OF_MOVE = regex(r"\b(?:a|the|room|rooms|bed|his|her|my|jeopardy)\s+$", re.IGNORECASE)
_TO = regex(r"\b(?:to|which|who)\s+$", re.IGNORECASE)
_IN_HALF = SentencePattern(
    regex(
        r"\b(?:cut|cuts|cutting|slash(?:ed|es)|reduc(?:ed|es)|brought\s+down)\s+(?P<what>(?:(?!(?:in|by)\s)[a-z][\w’'-]*\s+){0,8})(?:in|by)\s+half\b(?!\s+an?\b)",
        re.IGNORECASE,
    )
)
_CLAUSE_END = regex(r"[.,;:!?()–—]|\b(?:and|but|while|since|over|in\s+(?:a|the|one|two|three|five|ten))\b", re.IGNORECASE)
_FARTHEST = Decimal(3)
_MOST = 12
_ENOUGH_PERCENTS = 60


def multiples(reading: Reading) -> Iterator[Finding]:
    """Every multiple that the pair it is said of does not give, nor any other in reach."""
    pairs = operands(reading)
    for sentence in sorted(reading.sentences, key=lambda s: (s.field == "text", s.start)) if pairs else ():
        for assertion, allowed in _of_sentence(reading, sentence):
            told = _contradicted(reading, assertion, allowed, pairs)
            if told is not None and not is_corrected(reading.document.text, told[0].pair.start, told[0].pair.end):
                yield _finding(reading, assertion, allowed, *told)


def _of_sentence(reading: Reading, sentence: Sentence) -> Iterator[tuple[Assertion, Interval]]:
    text = reading.document.field(sentence.field)
    words = text[sentence.start : sentence.end]
    words = in_sentence_case(words) if sentence.field == "title" else words
    for m in _WORD.within(words, reading, sentence):
        lead, tail = words[: m.start()], words[m.end() :]
        if unsure(words, m) or _REPEATED.match(tail) or (m["stem"] and _NOT_OF_MOVE.search(lead)):
            continue
        if _TO.search(lead):
            continue
        topic = thing_behind(tail) or topic_of(named_ahead(words, 0, m.start()))
        word = (m["stem"] or m["fold"]).lower()
        value = HALF if word == "halv" else Decimal(_TIMES.get(word) or word)
        span = (sentence.start + m.start(), sentence.start + m.end())
        place = -1 if sentence.field == "title" else sentence.index
        way: Way = "down" if value < 1 else "up"
        yield (
            Assertion(span, sentence.field, sentence, place, way, topic, pronoun_ahead(lead), bool(thing_behind(tail))),
            _allowed(value, m["hedge"]),
        )


def plain_multiples(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int, Decimal, tuple[int, int] | None]]:
    """The multiples of a sentence that nothing hedges, with where their object stands: "halved the time it takes", "cut waste in half"."""
    text = reading.document.field(sentence.field)
    words = text[sentence.start : sentence.end]
    for m in chain(_WORD.within(words, reading, sentence), _IN_HALF.within(words, reading, sentence)):
        half = "what" in m.groupdict()
        lead, tail = words[: m.start()], words[m.end() :]
        if unsure(words, m) or _REPEATED.match(tail) or _TO.search(lead) or (not half and (m["hedge"] or _NOT_OF_MOVE.search(lead))):
            continue
        if half:
            value, thing = HALF, m.span("what")
        else:
            word = (m["stem"] or m["fold"]).lower()
            value = HALF if word == "halv" else Decimal(_TIMES.get(word) or word)
            stop = _CLAUSE_END.search(words, m.end())
            thing = (m.end(), stop.start() if stop else len(words))
        at = sentence.start
        yield at + m.start(), at + m.end(), value, (at + thing[0], at + thing[1]) if words[slice(*thing)].strip() else None


def _allowed(value: Decimal, hedge: str | None) -> Interval:
    """The ratios of new to old that deserve a multiple; writers round to a word more than to a digit."""
    word = " ".join((hedge or "").lower().split())
    if word in ("more than", "over", "well over"):
        return (
            Interval(value * Decimal("0.4"), value * Decimal("1.01"))
            if value < 1
            else Interval(value * Decimal("0.98"), value * Decimal("1.6"))
        )
    if word in ("nearly", "almost", "close to", "all but", "virtually"):
        return (
            Interval(value * Decimal("0.97"), value * Decimal("1.2"))
            if value < 1
            else Interval(value * Decimal("0.85"), value * Decimal("1.01"))
        )
    loose = Decimal("0.12") if word else Decimal("0.1")
    return Interval(value * (1 - loose), value * (1 + loose))


def _contradicted(reading: Reading, a: Assertion, allowed: Interval, pairs: Sequence[Operands]) -> tuple[Operands, bool] | None:
    """The pair that a multiple is said of and that does not give it, and whether that is beyond doubt."""
    tied = ties(reading, a, pairs)
    if not tied or tied[0].score < enough(a, pairs):
        return None
    if any(_gives(tie.operands.pair.new, tie.operands.pair.old, allowed) for tie in tied):
        return None
    best = [tie.operands for tie in tied if tie.score == tied[0].score]
    x = max(best, key=lambda o: (o.pair.new.middle / o.pair.old.middle) * (1 if a.way == "up" else -1))  # of a series the whole way
    ratio = x.pair.new.middle / x.pair.old.middle
    if miss_ratio(ratio, allowed.middle) > _FARTHEST or (ratio > 1) != (a.way == "up"):
        return None
    return None if _explained(reading, a, allowed, x) else (x, len(best) == 1 and is_sure(reading, a, x, tied))


def _gives(new: Figure, old: Figure, allowed: Interval) -> bool:
    ratio = quotient(new.value, old.value)
    return ratio is not None and ratio.meets(allowed)


def _explained(reading: Reading, a: Assertion, allowed: Interval, x: Operands) -> bool:
    """Whether any two figures of the passages, in whatever order, give the multiple, or a rate of the text does."""
    percents = Interval((allowed.low or 0) * HUNDRED - HUNDRED, (allowed.high or 0) * HUNDRED - HUNDRED).magnitudes()
    if any(value.meets(percents) for value in _percents(reading)):
        return True
    for _, inside in figures_at(reading, {x.first, x.last, a.place}):
        plain = [f for f in inside if f.kind not in ("multiple", "percent") and f.middle > 0][:_MOST]
        if any(f.like(g) and (_gives(f, g, allowed) or _gives(g, f, allowed)) for f, g in combinations(plain, 2)):
            return True
    return False


@once
def _percents(reading: Reading) -> list[Interval]:
    """The percentages of a text, once each."""
    return list(dict.fromkeys(f.value for _, inside in figures(reading) for f in inside if f.kind == "percent"))[:_ENOUGH_PERCENTS]


def _finding(reading: Reading, a: Assertion, allowed: Interval, x: Operands, sure: bool) -> Finding:
    old, new = (phrase(reading, *span) for span in spans(x.pair))
    said = phrase(reading, *a.span, a.field)
    ratio = x.pair.new.middle / x.pair.old.middle
    return Finding(
        _RULE,
        (),
        tuple(sorted((old, new, said), key=lambda e: (e.field == "text", e.start))),
        f"From {quoted(old.quote)} to {quoted(new.quote)} is not {quoted(said.quote)}.",
        f"{brief(ratio)} times; {quoted(said.quote)} needs {brief(allowed.low or Decimal(0), 2)} to {brief(allowed.high or Decimal(0), 2)} times.",
        severity="warning" if sure else "info",
        miss=miss_ratio(ratio, allowed.middle),
    )
