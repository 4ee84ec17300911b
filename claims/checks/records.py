"""Words that say how a level stands to earlier ones, held against the levels that the passage tells.

- "little changed", "flat", "held steady" for a level that moved by more than a twentieth.

The pairs are those of :mod:`claims.checks.told_levels`, so any wording of the earlier level will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure
from claims.checks.told_levels import Passage, Step, Steps, passages, steps
from claims.checks.wording import quoted
from claims.match.interval import Interval, quotient
from claims.model import Reading
from claims.regex import regex

_RULE = "descriptor_mismatch"

_PLAN = (
    r"\s+(?:(?:its|the|our|their|a|previous|earlier)\s+)?(?:[a-z]+\s+){0,2}?"
    r"(?:targets?|plans?|expectations?|forecasts?|guidance|budget|estimates?|consensus|outlook|strategy|ambitions?|market)\b"
)
"""What a level may be in line with that is no earlier level."""
_FLAT = regex(
    r"\b(?:(?:little|hardly|barely|scarcely|virtually|practically|largely)\s+(?:changed|moved)|unchanged|flat|held\s+steady|(?:remained|stayed|were|was)\s+(?:steady|stable|level)"
    rf"|ha(?:s|ve)\s+not\s+moved|hasn['’]t\s+moved|on\s+a\s+par\s+with|in\s+line\s+with(?!{_PLAN}))\b",
    re.IGNORECASE,
)
_FROM_ELSE = regex(r"^\s+from\s|\b(?:but|while|though)\b|\bcompared\s+(?:with|to)\b")
""" "Unchanged from March at $99,000 but up from $92,500", "an estimate unchanged at $4.50, compared with $3.62 earned": flat against something else."""
_UNSURE = regex(
    r"\b(?:not|no|never|nearly|almost|near|close\s+to|short\s+of|below|shy\s+of|would|could|if|expected|forecast|adjusted|underlying|constant|like-for-like)\b",
    re.IGNORECASE,
)
_REACH = 70
_STILL = Interval(Decimal("0.95"), Decimal("1.05"))
"""Ratios of new to old that may be called little changed."""


def records(reading: Reading) -> Iterator[Finding]:
    """Records below an earlier level, and levels called unchanged that are not."""
    told = passages(reading)
    known = steps(reading)
    for step in known.all:
        yield from _flat(reading, told, known, step)


def _flat(reading: Reading, told: Sequence[Passage], known: Steps, step: Step) -> Iterator[Finding]:
    ratio = quotient(step.pair.new.value, step.pair.old.value)
    rivals = known.near(step.first, 0, 0)
    if ratio is None or ratio.meets(_STILL) or len(rivals) > 1 or step.first != step.last:
        return
    word = _beside(reading.document.text, told, step, step.pair.new, _FLAT)
    if word is not None and word[1] <= step.pair.start and not _FROM_ELSE.search(reading.document.text, word[1], step.pair.end):
        yield _finding(reading, step, word, f"It moved by the factor {(step.pair.new.middle / step.pair.old.middle):.2f}.")


def _beside(text: str, told: Sequence[Passage], step: Step, figure: Figure, words: re.Pattern[str]) -> tuple[int, int] | None:
    """The words nearest to a figure in its sentence, with no other level in between."""
    passage = next((told[i] for i in (step.first, step.last) if told[i].sentence.start <= figure.start < told[i].sentence.end), None)
    if passage is None:
        return None
    start, end = max(passage.sentence.start, figure.start - _REACH), min(passage.sentence.end, figure.end + _REACH)
    others = [x.figure for x in passage.levels if x.figure is not figure]
    for found in words.finditer(text, start, end):
        first, last = sorted((found.span(), (figure.start, figure.end)))
        if any(first[1] <= x.start < last[0] for x in others) or _UNSURE.search(text, max(start, found.start() - 25), found.start()):
            continue
        return found.span()
    return None


def _finding(reading: Reading, step: Step, word: tuple[int, int], why: str) -> Finding:
    spans = sorted((word, (step.pair.new.start, step.pair.new.end), (step.pair.old.start, step.pair.old.end)))
    words = tuple(phrase(reading, *span) for span in spans)
    text = reading.document.text
    said, new = quoted(text[word[0] : word[1]]), quoted(text[step.pair.new.start : step.pair.new.end])
    return Finding(_RULE, (), words, f"{new} is called {said}. {why}", miss=miss_ratio(step.pair.new.middle, step.pair.old.middle))
