"""Money raised in all, against the rounds that the text tells.

"With this one it has taken in $137M altogether, its earlier money being a $9M seed and a Series A and B of $18M and $38M": what the
new round brought stands a sentence or two before, or in the headline. If the earlier rounds add up to the whole with any of
them or alone, nothing is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from claims.checks.bases import names_another_company
from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, figures
from claims.checks.listed_sums import Sum
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.sum_rounding import fits, sum_of
from claims.model import Reading, Sentence
from claims.regex import regex

_WHOLE_AHEAD = regex(
    r"\b(?:total|overall|cumulative(?:ly)?|altogether|all\s+told|in\s+all|so\s+far|to\s+date)\b[^.;\d]{0,45}$", re.IGNORECASE
)
_WHOLE_BEHIND = regex(
    r"[^.;,\d]{0,20}\b(?:in\s+total|in\s+all|altogether|all\s+told|overall|so\s+far|to\s+date|since\s+(?:it|its|he|she|they|the))\b",
    re.IGNORECASE,
)
_RAISED = SentencePattern(
    regex(
        r"\b(?:rais(?:ed?|es|ing)|fund(?:s|ed|ing|raising)|taken\s+in|took\s+in|financ\w+|invest\w+|backing|capital|money)\b", re.IGNORECASE
    )
)
_ROUND = regex(r"\b(?:(?:pre-)?seed|series|rounds?|angels?|earlier\s+money|flotation|grants?|notes?|loan)\b", re.IGNORECASE)
_BEFORE = 3
"""Sentences before the whole in which what the new round brought may stand; earlier ones stand beside the whole or right behind."""
_MOST = 9
_OFF = Decimal("0.15")
"""How far the rounds may be off, as a share of the whole, to be meant by it."""


def funding_rounds(reading: Reading) -> Iterator[Sum]:
    """Every whole that its rounds do not add up to."""
    text, told = reading.document.text, figures(reading)
    for index, (sentence, inside) in enumerate(told):
        total = _whole(reading, sentence, inside)
        if total is None:
            continue
        near = [(s, there) for s, there in told[max(0, index - _BEFORE) : index + 2] if abs(s.block - sentence.block) <= 1]
        if names_another_company(text[near[0][0].start : sentence.end]):
            continue
        rounds = [x for s, there in near if _ROUND.search(text, s.start, s.end) or _RAISED.search(reading, s) for x in there]
        amounts = [x for x in rounds if x is not total and x.like(total) and x.kind == "money"]
        earlier = [x for x in amounts if x.start >= sentence.start]
        new = [x for x in amounts if x.start < sentence.start and x.middle < total.middle]
        if earlier and new and len(amounts) <= _MOST and all(x.exact and x.middle < total.middle for x in (*earlier, *new)):
            choices = [(*earlier, *chosen) for size in range(len(new) + 1) for chosen in combinations(new, size)]
            off = [(abs(sum_of((one, *earlier)) - total.middle), one.start, one) for one in new]
            gap, _, one = min(off)
            if gap <= _OFF * total.middle and not any(fits(total, chosen) for chosen in choices):
                yield Sum(total, (one, *earlier))


def _whole(reading: Reading, sentence: Sentence, inside: list[Figure]) -> Figure | None:
    """The largest amount that a sentence gives as all that was raised, with rounds beside it."""
    if not _RAISED.search(reading, sentence):
        return None
    text = reading.document.text
    found = [
        x
        for x in inside
        if x.kind == "money"
        and x.exact
        and (_WHOLE_AHEAD.search(text, max(sentence.start, x.start - 70), x.start) or _WHOLE_BEHIND.match(text, x.end, sentence.end))
    ]
    return max(found, key=lambda x: x.middle, default=None)


EXAMPLES = (
    accepts(
        "funding rounds",
        "Corrow Robotics has raised $35 million. "
        "The round takes its total funding to $47 million, after a $4 million seed round in June 2018 and a $12 "
        "million Series A in May 2021.",
    ),
    rejects(
        "funding rounds that add up",
        "Corrow Robotics has raised $35 million. "
        "The round takes its total funding to $51 million, after a $4 million seed round in June 2018 and a $12 "
        "million Series A in May 2021.",
    ),
    accepts(
        "rounded amounts",
        "Corrow has raised $40 million. The round takes its total funding to $58 million, after a $6 million seed round and a $14 million Series A.",
    ),
    accepts(
        "all that was raised",
        "**Corvid** ($82M, Series C). With this one the maker of arms has now taken in $137M altogether, its earlier money being a $9M seed in 2019 and a Series A and B of $18M and $38M.",
    ),
    rejects(
        "all that was raised, and it adds up",
        "**Corvid** ($82M, Series C). With this one the maker of arms has now taken in $147M altogether, its earlier money being a $9M seed in 2019 and a Series A and B of $18M and $38M.",
    ),
)
