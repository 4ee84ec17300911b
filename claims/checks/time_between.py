"""A length of time held against two dates: how far apart these are, whether that fits, and what is said if it does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from claims.checks.finding import Finding, phrase
from claims.checks.lengths import AFTER, AGO, LIFE, PLAIN, SUM, TENURE, WORK, Length
from claims.checks.moments import END, Moment, kinds_in
from claims.checks.wording import day_words, quoted
from claims.model import Reading
from claims.regex import regex

_RULE = "duration_mismatch"

FARTHEST = {LIFE: 2.2, TENURE: 2.2, WORK: 3.0, PLAIN: 2.0, SUM: 1.8, AFTER: 6.0, AGO: 6.0, "age": 2.0}
"""How far a count may lie from the dates beside it before it is likely to be a count of something else."""
_TENS = 3.5
"""As above, where the two are tens of years apart: a slip in one digit."""
A_MONTH = 365.25 / 12
CLAUSE_END = regex(r"[;:()–—]|,(?!\d)")


@dataclass(frozen=True, slots=True)
class End:
    """The days on which a length may end, and the words that tell them; none where it is the day of the text."""

    first: date
    last: date
    words: tuple[int, int] | None


def apart(first: Moment | End, last: Moment | End) -> tuple[float, float]:
    """The fewest and the most months between two dates."""
    return (last.first - first.last).days / A_MONTH, (last.last - first.first).days / A_MONTH


def fits(length: Length, first: Moment | End, last: Moment | End) -> bool:
    """Whether two dates may lie so far apart. The vaguer the dates, the less else has to be allowed for."""
    low, high = apart(first, last)
    slack = length.slack * (1 if length.unit in ("decade", "century") else max(0.1, 1 - (high - low) / 24))
    return high >= length.low - slack and low <= length.high + slack


def day_of_text(reading: Reading) -> list[End]:
    day = reading.document.published
    return [End(day, day, None)] if day else []


def clause_start(text: str, length: Length) -> int:
    """Where the clause begins in which a length stands."""
    breaks = [m.end() for m in CLAUSE_END.finditer(text, length.sentence.start, length.start)]
    return breaks[-1] if breaks else length.sentence.start


def is_beside(m: Moment, length: Length) -> bool:
    return m.sentence.block == length.sentence.block or abs(m.sentence.index - length.sentence.index) <= 1


_OF_LEAVE = regex(
    r"['’]?\s+(?:of\s+)?(?:(?:fully|full|paid|unpaid|parental|maternity|paternity|annual|statutory|garden(?:ing)?)[\s-]+)*(?:leave|notice|holidays?|vacation|training|severance|pay|salary|wages|warranty|guarantee|trial)\b",
    re.IGNORECASE,
)
""" "Sixteen weeks of parental leave": what is granted lasts from no date that a text tells."""
_A_WHILE = regex(r"\b(?:past|last|next|coming|previous|first)\s+(?:\w+\s+)?(?:days|weeks|months|years|quarters)\b", re.IGNORECASE)
""" "The past six months" are a length and no end of one."""


def tell(reading: Reading, length: Length, start: Moment, end: End) -> Finding | None:
    text = reading.document.text
    if _OF_LEAVE.match(text, length.end) or any(_A_WHILE.search(text, *span) for span in ((start.start, start.end), end.words) if span):
        return None
    low, high = apart(start, end)
    middle = (low + high) / 2
    firm = (start.since and end.words is not None) or (
        length.after and END in kinds_in(reading.document.text, length.sentence.start, length.sentence.end)
    )
    if middle <= 0 or (length.role == PLAIN and middle > length.months and not firm):
        return None  # what lasts as long as the firm may be shorter, not longer
    off = max(middle / length.months, length.months / middle)
    if off > (_TENS if _is_tens(middle - length.months) else FARTHEST[length.role]):
        return None
    spans = sorted([(start.start, start.end), (length.start, length.end), *([end.words] if end.words else [])])
    words = tuple(phrase(reading, *span) for span in spans)
    said = phrase(reading, length.start, length.end).quote
    until = phrase(reading, *end.words).quote if end.words else f"{day_words(end.first)}, the day of the text"
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(said)} does not fit {quoted(phrase(reading, start.start, start.end).quote)}.",
        f"From then to {until} it is about {_span_words(middle, length.unit)}.",
        severity="warning",
    )


def _is_tens(months: float) -> bool:
    return abs(months) > 100 and abs(months / 120 - round(months / 120)) <= 0.08


def _span_words(months: float, unit: str) -> str:
    if unit in ("day", "week", "fortnight"):
        return f"{round(months * A_MONTH)} days"
    return f"{round(months)} months" if unit == "month" else f"{round(months / 12)} years"
