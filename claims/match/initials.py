"""Names of three letters: so many companies go by the same initials that such a name, where no text spells it out, is matched text by text.

A claim under it finds those of other texts by measure and time, or by its figure, and not by the name alone: else all companies with
these initials would be one block, and each word on one of them would match all of them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from claims.match.figures import SHARP, core, rarity, values_of
from claims.match.periods import STOCK_GAP
from claims.match.phrases import LEGAL, Words, tokens
from claims.model import Claim

_LETTERS = 3
"""Letters of such a name; a longer one might be another's, misspelt (`claims.match.spelling.SHORTEST`), and is told apart better anyway."""

Key = tuple[object, ...]


def is_initials(subject: str | None, words: Words = tokens) -> bool:
    """Whether a name has three letters, its legal form apart.

    >>> is_initials("BMW AG"), is_initials("Ford"), is_initials("Ryan Air"), is_initials(None)
    (True, False, False, False)
    """
    found = words(subject, LEGAL) if subject else ()
    return len(found) == 1 and len(found[0]) == _LETTERS and found[0].isalpha()


def keys_of_initials(claim: Claim, words: Words = tokens) -> Iterator[Key]:
    """What a claim under such a name shares with every claim under it that may be compared with it, as `claims.match.joining` pairs them."""
    name = words(claim.subject, LEGAL)
    yield "told", name, claim.content
    for time in _times(claim):
        yield "measure", name, claim.type, claim.metric, time
    for value in values_of(claim):
        yield "figure", name, claim.type, claim.unit, value
    figure = core(claim)
    if figure and rarity(claim) >= SHARP:
        yield "digits", name, claim.type, claim.unit, *sorted(figure[0].normalize().as_tuple().digits)


def _times(claim: Claim) -> Iterator[object]:
    """The years that a period of one fact may share a day with, short ones a gap apart; a date is compared with any other of its event."""
    start, end = claim.period_start, claim.period_end
    if claim.type == "date" or start is None or end is None:
        yield None if claim.type == "date" else claim.period
        return
    reach = STOCK_GAP if end - start <= STOCK_GAP else timedelta(0)
    yield from range((start - reach).year, (end + reach).year + 1)
