"""Why digits and number words of a text are no figure: the named refusals, asked again where no figure was read.

The scan asks the same predicates and keeps no record of it; only who wants an explanation pays for one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claims.model import PeriodMention, Quantity
from claims.quantities import refusals
from claims.quantities.number_words import NUMBER_WORDS
from claims.quantities.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that look like a figure and are none; ``why`` is the kind of refusal."""

    start: int
    end: int
    why: str


KINDS: tuple[tuple[str, Callable[[Tokens, int, int], bool]], ...] = (
    ("an address", refusals.is_address),
    ("a legal citation", refusals.is_citation),
    ("a telephone number", refusals.is_area_code),
    ("the resolution of a screen", refusals.is_resolution),
    ("the name of a company or group", refusals.is_company_or_group),
    ("a model's name", refusals.is_model),
    ("the year in the name of a paper", refusals.is_year_of_name),
    ("an age", refusals.is_age),
    ("the number of a list", refusals.is_list_number),
    ("the mark of a note", refusals.is_note_mark),
    ("a score or a chain of digits", refusals.is_score),
    ("part of a name or behind a label", lambda tokens, i, stop: refusals.is_name(tokens, i)),
    ("a time, an identifier or an adjective", lambda tokens, i, stop: refusals.is_name_after(tokens, stop)),
    ("part of a hyphenated word", lambda tokens, i, stop: refusals.is_hyphenated(tokens, stop)),
    ("a day of a month", lambda tokens, i, stop: refusals.is_day_of_month(tokens, i)),
)  # fmt: skip
"""Kinds of refusal of digits, asked in this order."""
WORD_KINDS: tuple[tuple[str, Callable[[Tokens, int], bool]], ...] = (
    ("part of a title", refusals.is_title_word),
    ("the end of a hyphenated word", refusals.is_joined),
    ("behind a label", refusals.is_labelled),
    ("an age", refusals.is_behind_age),
)
"""Kinds of refusal of number words."""


def find_refused(text: str, figures: Sequence[Quantity], periods: Sequence[PeriodMention]) -> tuple[Refused, ...]:
    """Every number of a text that is neither part of a figure nor of a period, in order, with the kind of its refusal.

    >>> [(r.why, r.start) for r in find_refused("It makes the Boeing 737.", (), ())]
    [('part of a name or behind a label', 20)]
    """
    tokens = Tokens(text)
    spans = sorted([(q.start, max(q.end, q.noun_end or 0)) for q in figures] + [(p.start, p.end) for p in periods])
    starts = [start for start, _ in spans]
    found = []
    for i in range(len(tokens)):
        k = bisect_right(starts, tokens.start[i]) - 1
        if k >= 0 and spans[k][1] > tokens.start[i]:
            continue
        if why := _why(tokens, i):
            found.append(Refused(tokens.start[i], tokens.end[i], why))
    return tuple(found)


def _why(tokens: Tokens, i: int) -> str | None:
    kind = tokens.kind[i]
    if kind == "i":
        return "an identifier"
    if kind == "d":
        return next((name for name, refuses in KINDS if refuses(tokens, i, i + 1)), "nothing that it measures or counts")
    if kind == "w" and tokens.word[i] in NUMBER_WORDS:
        return next((name for name, refuses in WORD_KINDS if refuses(tokens, i)), None)
    return None
