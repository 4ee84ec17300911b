"""Shares of one whole that come to more or less than all of it: "sold 40 per cent and keeps the other 70 per cent".

Two shares are of one whole where the second is said to be the other, remaining or rest; three and more where one verb is said of each in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.movement_words import rate_way
from claims.checks.sum_rounding import sum_of
from claims.checks.wording import brief, quoted
from claims.match.interval import HUNDRED
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "percent_of_total"

EXAMPLES = (
    accepts("the other", "The firm sold 40 per cent of its shares and keeps the other 70 per cent."),
    accepts("the remaining", "Of the money 55% comes from fees, and the remaining 35% from grants."),
    accepts("the rest", "Fees bring in 62%; the rest, 48%, comes from grants."),
    accepts("in a row", "30 per cent are under 25, 45 per cent are 25 to 50 and 35 per cent are over 50."),
    accepts("three and the remaining", "Oil makes 40%, gas 35% and the remaining 15% is coal."),
    rejects("the other, rightly", "The firm sold 40 per cent of its shares and keeps the other 60 per cent."),
    rejects("the remaining of three", "Oil makes 40%, gas 35% and the remaining 25% is coal."),
    rejects("in a row, rightly", "30 per cent are under 25, 45 per cent are 25 to 50 and 25 per cent are over 50."),
    rejects("some of them", "30 per cent are late, 25 per cent are full and 20 per cent are cancelled."),
    rejects(
        "more than one answer",
        "Asked for all that apply, 60 per cent are worried by rent, 55 per cent are by food and 40 per cent are by fuel.",
    ),
    rejects("the rest of a part", "About 49% are let, of which 80% to firms and the remaining 20% to shops."),
    rejects("a fraction among them", "Three quarters of it comes from fees, 14% from grants and the remaining 11% from gifts."),
    rejects("rates of change", "Sales rose 40 per cent, and the remaining 70 per cent of costs were cut."),
    rejects("the rest of something else", "It owns 40% of Tarn and bought the remaining 70% of Holt."),
)

_OTHER = regex(
    r"\b(?:the\s+(?:other|remaining)|the\s+(?:rest|remainder|balance),(?:\s+or)?)\s+(?:(?:about|around|some|nearly|almost|roughly)\s+)?$",
    re.IGNORECASE,
)
_VERB = regex(r"\s+(?P<verb>are|is|were|was|live|lives|work|works|come|comes|go|goes|went|came|say|said|voted)\b", re.IGNORECASE)
_MANY = regex(
    r"\b(?:apply|more\s+than\s+one|multiple|several\s+answers|also|up\s+to|at\s+least|respectively|each|both|overlap\w*)\b", re.IGNORECASE
)
_OF_NAME = regex(r"\s+of\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+)")
_FARTHEST = Decimal(15)
"""Points from which others were told before: "the remaining 60 percent will be taken up by the public"."""
_EXACT, _LOOSE = Decimal(2), Decimal(8)
"""Points by which shares may miss a whole: told in digits, and where a fraction or a hedge is among them."""


def the_rest(reading: Reading) -> Iterator[Finding]:
    """Every such shares that do not make a whole."""
    text = reading.document.text
    for sentence, inside in figures(reading):
        shares = [x for x in inside if x.kind == "percent" and not x.points and x.signed is None and x.value.bounded]
        if len(shares) < 2 or _MANY.search(text, sentence.start, sentence.end) or any(rate_way(text, sentence, x) for x in shares):
            continue
        near = abs(sum_of(shares) - HUNDRED) <= _FARTHEST
        whole = near and _is_whole(text, sentence, shares) and not any(_adds_up(shares[at:]) for at in range(len(shares) - 1))
        if whole or (_in_a_row(text, sentence, shares) and not _adds_up(shares) and sum_of(shares) > HUNDRED):
            yield _finding(reading, shares, sum_of(shares))


def _adds_up(shares: Sequence[Figure]) -> bool:
    """Whether shares make a whole as far as they are told to the digit."""
    slack = _EXACT if all(x.exact for x in shares) else _LOOSE
    return abs(sum_of(shares) - HUNDRED) <= slack


def _is_whole(text: str, sentence: Sentence, shares: Sequence[Figure]) -> bool:
    """Whether the last share is said to be all that the others leave of one thing."""
    last = shares[-1]
    owners = {m["name"] for x in shares if (m := _OF_NAME.match(text, x.end, sentence.end))}
    return len(owners) < 2 and bool(_OTHER.search(text, shares[-2].end, last.start))


def _in_a_row(text: str, sentence: Sentence, shares: Sequence[Figure]) -> bool:
    """Whether one verb is said of each of three shares and more."""
    verbs = [m["verb"].lower() if (m := _VERB.match(text, x.end, sentence.end)) else "" for x in shares]
    together = all(";" not in text[a.end : b.start] for a, b in pairwise(shares))
    return len(shares) > 2 and len(set(verbs)) == 1 and bool(verbs[0]) and together


def _finding(reading: Reading, shares: Sequence[Figure], added: Decimal) -> Finding:
    words = tuple(phrase(reading, x.start, x.end) for x in shares)
    return Finding(
        _RULE,
        (),
        words,
        f"{' and '.join(quoted(x.quote) for x in words)} do not make a whole.",
        f"They come to {brief(added)}%.",
        severity="warning",
        miss=miss_ratio(added, HUNDRED),
    )
