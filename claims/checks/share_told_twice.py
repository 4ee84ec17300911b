"""A share in words beside the percentage it stands for: "a majority of members, 45 %"; "most staff want it. Forty-five per cent of the 380 said yes".

The percentage stands in apposition to the words, in their sentence, or opens the next one and is of what the words are of. Another
percentage of that sentence which the words would fit makes the rule silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.share_words import knows, stems_of, wording
from claims.checks.stated_shares import Share, is_elsewhere, stated_shares
from claims.checks.wording import percent_words, quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_APPOSED = regex(
    r"^\s*(?:of\s+[^.;:()\d,–—]{2,60}?)?\s*(?:,|\(|:|\s[–—-])\s*(?:or|some|about|around|just|only|that\s+is|at|exactly|\s)*$", re.IGNORECASE
)
_CLOSED = regex(r"^\s*(?:[,).;:]|[–—-]\s|$)")
_OF = regex(r"^\s+of\s+(?P<what>[^.;:(,]{2,60})", re.IGNORECASE)
_BESIDE = Decimal("4.2")
"""Points by which a fraction in words may differ from the percentage set beside it: "a third (37 %)" is loose, "a quarter (31 %)" wrong."""
_LEAD = 25
"""Characters in which the percentage opens the next sentence."""


def shares_told_twice(reading: Reading) -> Iterator[Finding]:
    """Every share in words with a percentage that it does not fit."""
    text, told = reading.document.text, figures(reading)
    for place, (sentence, inside) in enumerate(told):
        for share in stated_shares(reading, sentence, place, inside):
            if any(c.isdigit() for c in text[share.start : share.end]) or share.pence or is_elsewhere(text, share):
                continue
            if share.tight is None and not share.words:
                continue  # "less than half" is told by its words
            percents = [x for x in inside if _is_digits(text, x) and x.start >= share.end]
            if percents and _APPOSED.match(text[share.end : percents[0].start]) and _CLOSED.match(text[percents[0].end : sentence.end]):
                yield from _judge(reading, share, percents[:1])
            elif share.words and place + 1 < len(told):
                yield from _judge(reading, share, _of_the_same(text, share, *told[place + 1]))


def _is_digits(text: str, x: Figure) -> bool:
    return x.kind == "percent" and not x.points and x.signed is None and x.value.bounded


def _of_the_same(text: str, share: Share, sentence: Sentence, inside: Sequence[Figure]) -> list[Figure]:
    """The percentages of the next sentence, if the first opens it and is of what a share is of."""
    percents = [x for x in inside if _is_digits(text, x)]
    of = _OF.match(text[percents[0].end : sentence.end]) if percents and percents[0].start - sentence.start <= _LEAD else None
    named = wording(text, share).named
    theirs = stems_of(of["what"]) if of else frozenset()
    return percents if named and theirs and all(knows(theirs, w) for w in named) and sentence.block - share.sentence.block <= 1 else []


def _judge(reading: Reading, share: Share, percents: Sequence[Figure]) -> Iterator[Finding]:
    allowed = share.tight.widened(_BESIDE) if share.tight else share.allowed
    if not percents or any(x.value.meets(allowed) for x in percents):
        return
    words = phrase(reading, share.start, share.end), phrase(reading, percents[0].start, percents[0].end)
    yield Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[1].quote)} is not {quoted(words[0].quote)}.",
        f"{quoted(words[0].quote)} is {percent_words(allowed)}.",
        severity="warning",
        miss=miss_ratio(percents[0].middle, allowed.middle),
    )
