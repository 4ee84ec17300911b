"""A word of multiplication held against the two levels beside it: "doubled", "nearly trebled", "more than halved".

Words are read generously (:data:`_MULTIPLES`): writers round to a word more than to a digit. What is said farther from its levels is
for :mod:`claims.checks.said_multiples`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.changes import Change, by_sentence, changes, is_level
from claims.checks.finding import Finding, miss_ratio, phrase, spans_of
from claims.checks.levels import Figure, Pair, figures, pair_in
from claims.checks.wording import brief, figure, on_one_scale, quoted
from claims.match.interval import Interval, quotient, stated, written
from claims.model import Claim, Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"


def _span(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


_MULTIPLES: tuple[tuple[str, str, Interval], ...] = (
    # word, hedge before it, ratio of new to old that still deserves it
    ("doubl", "", _span("1.9", "2.2")),
    ("doubl", "nearly", _span("1.75", "2.02")),
    ("doubl", "more than", _span("2.0", "3.0")),
    ("tripl", "", _span("2.8", "3.3")),
    ("tripl", "nearly", _span("2.6", "3.03")),
    ("tripl", "more than", _span("3.0", "4.1")),
    ("trebl", "", _span("2.8", "3.3")),
    ("trebl", "nearly", _span("2.6", "3.03")),
    ("trebl", "more than", _span("3.0", "4.1")),
    ("quadrupl", "", _span("3.7", "4.4")),
    ("quadrupl", "nearly", _span("3.5", "4.04")),
    ("quadrupl", "more than", _span("4.0", "5.5")),
    ("halv", "", _span("0.45", "0.55")),
    ("halv", "nearly", _span("0.49", "0.58")),
    ("halv", "more than", _span("0.2", "0.5")),
)
MULTIPLE_WORD = regex(
    r"(?:\b(?P<hedge>nearly|almost|close to|all but|virtually|about|roughly|more than|over|well over)\s+)?"
    r"\b(?P<word>doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing|e(?![- ](?:digits?|figures?|the|that|as|what)))\b",
    re.IGNORECASE,
)
_HEDGES = {
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
    "all but": "nearly",
    "virtually": "nearly",
    "about": "about",
    "roughly": "about",
}
_NEGATED = regex(
    r"\b(?:not|never|far from|short of|without|could|would|may|might|aims?|plans?|wants?|hopes?|targets?"
    r"|will)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_BREAK = regex(
    r";|\b(?:while|whereas|but|although|though)\b|\band\s+(?:on|in|at|among|for)\b|,\s+(?:thus\s+|so\s+)?[a-z]{3,}ing\b"
    r"|\band\s+(?:\w+ly\s+)?[a-z]{3,}ing\s+(?:its|their|his|her|our|the)\b"
    r"|\band\s+(?:\w+\s+){0,2}?(?:rose|fell|grew|went|came|climbed|dropped|declined|increased|reached|stood)\b",
    re.IGNORECASE,
)
_MOVING = regex(r",\s+(?:rising|growing|climbing|jumping|falling|dropping|going|moving|soaring|sinking)(?=\s+(?:from|to)\b)", re.IGNORECASE)
_AFTER_THAT = regex(r"\b(?:after|before|following|having|since)\b", re.IGNORECASE)
_REPEATED = regex(r"^\s+(?:every|each|twice|again|once more|two times|three times|several times|repeatedly|in each)\b", re.IGNORECASE)


def multiple_words(reading: Reading) -> Iterator[Finding]:
    """Words beside two claims, then words beside any two figures of a sentence about which nothing is said yet."""
    found = list(_beside_claims(reading))
    yield from found
    yield from _beside_figures(reading, spans_of(reading, found))


def _beside_claims(reading: Reading) -> Iterator[Finding]:
    pairs = list(changes(reading))
    levels = {(field, start): [c for c in claims if is_level(c)] for (field, start, _), claims in by_sentence(reading).items()}
    in_sentence = Counter((change.new.field, change.new.sentence_start) for change in pairs)
    for change in pairs:
        text = reading.document.field(change.new.field)
        words = [m for m in MULTIPLE_WORD.finditer(text, change.new.sentence_start, change.new.sentence_end) if _about(text, m, change)]
        alone = in_sentence[change.new.field, change.new.sentence_start] == 1 and not _by_steps(
            levels[change.new.field, change.new.sentence_start], change
        )
        if len(words) == 1 and alone and change.new.unit != "percent":
            yield from _multiple(reading, words[0], change)


def _beside_figures(reading: Reading, taken: list[tuple[int, int]]) -> Iterator[Finding]:
    """Words of multiplication beside any two figures that a sentence, or it and the next, sets side by side."""
    text = reading.document.text
    for sentence, inside in figures(reading):
        pair = pair_in(text, sentence, inside)
        if pair is None or any(start < sentence.end and end > sentence.start for start, end in taken):
            continue
        words = [m for m in MULTIPLE_WORD.finditer(text, sentence.start, sentence.end) if _of_pair(text, sentence, m, pair, inside)]
        if len(words) == 1:
            yield from _plain_multiple(reading, words[0], pair)


def _of_pair(text: str, sentence: Sentence, word: re.Match[str], pair: Pair, inside: list[Figure]) -> bool:
    if _NEGATED.search(text[max(sentence.start, word.start() - 40) : word.start()]) or _REPEATED.match(text[word.end() : sentence.end]):
        return False
    gap = text[word.end() : pair.start] if word.end() <= pair.start else text[pair.end : word.start()]
    others = [x for x in inside if x not in (pair.old, pair.new) and x.kind not in ("percent", "multiple")]
    gap = _MOVING.sub(" ", gap)
    if word.start() >= pair.end and _AFTER_THAT.search(gap):
        return False
    return len(gap) < 90 and not _BREAK.search(gap) and not any(x.like(pair.new) and x.kind != "number" for x in others)


def _plain_multiple(reading: Reading, word: re.Match[str], pair: Pair) -> Iterator[Finding]:
    ratio = quotient(pair.new.value, pair.old.value)
    fits = fitting(word)
    if ratio is None or ratio.meets(fits):
        return
    words = tuple(phrase(reading, *span) for span in sorted(((pair.old.start, pair.old.end), (pair.new.start, pair.new.end), word.span())))
    text = reading.document.text
    exact = pair.new.middle / pair.old.middle
    yield Finding(
        _RULE,
        (),
        words,
        f"From {quoted(text[pair.old.start : pair.old.end])} to {quoted(text[pair.new.start : pair.new.end])} is not {quoted(word[0])}.",
        f"{brief(exact)} times; {quoted(word[0])} needs {range_words(fits)} times.",
        miss=miss_ratio(exact, fits.middle),
    )


def _by_steps(levels: list[Claim], change: Change) -> bool:
    """ "From £10m in 2018 to £12m in 2020 and £19m in 2023": the word may be of the whole way."""
    mine = {change.new.start, change.old.start}
    return any(c.start not in mine and c.unit == change.new.unit and c.start > change.start for c in levels)


def _about(text: str, word: re.Match[str], change: Change) -> bool:
    if _NEGATED.search(text[max(0, word.start() - 40) : word.start()]):
        return False
    if _REPEATED.match(text[word.end() : change.new.sentence_end]):
        return False
    gap = text[word.end() : change.start] if word.end() <= change.start else text[change.end : word.start()]
    if word.start() >= change.end and _AFTER_THAT.search(gap):
        return False
    return len(gap) < 90 and not _BREAK.search(gap)


def fitting(word: re.Match[str]) -> Interval:
    """The ratios of new to old that still deserve a word of multiplication with its hedge."""
    hedge = (word["hedge"] or "").lower()
    kind = _HEDGES.get(hedge, "more than" if hedge else "")
    fits = next(span for stem, wanted, span in _MULTIPLES if stem == word["word"].lower() and wanted == ("" if kind == "about" else kind))
    if kind != "about":
        return fits
    return Interval(None if fits.low is None else fits.low * Decimal("0.9"), None if fits.high is None else fits.high * Decimal("1.1"))


def _multiple(reading: Reading, word: re.Match[str], change: Change) -> Iterator[Finding]:
    fits = fitting(word)
    ratio = quotient(written(change.new), written(change.old))
    if ratio is None or ratio.meets(fits):
        return
    exact = (stated(change.new).middle or Decimal(0)) / (stated(change.old).middle or Decimal(1))
    yield Finding(
        _RULE,
        change.ids,
        (phrase(reading, word.start(), word.end(), change.new.field),),
        f"From {figure(change.old)} to {figure(change.new)} is not {quoted(word[0])}.",
        f"{on_one_scale(change.new, change.old)} = {brief(exact)}; {quoted(word[0])} needs {range_words(fits)} times.",
        miss=miss_ratio(exact, fits.middle),
    )


def range_words(span: Interval) -> str:
    """Two bounds of a multiple in words, "2 to 3"; "at least 2" without an upper one."""
    if span.high is None:
        return f"at least {brief(span.low or Decimal(0), 2)}"
    return f"{brief(span.low or Decimal(0), 2)} to {brief(span.high or Decimal(0), 2)}"
