"""A word for more or less than half beside the part and the whole it stands for: "most of them, 24 of the 100".

- "fewer than half, 36 of the 52, have been dealt with"; "the majority – 9 of the 22";
- "more than half of it, $3m, was made abroad", of the figure of the sentence before (:mod:`claims.checks.spoken_of`).

Percentages beside such words are for :mod:`claims.checks.share_told_twice`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures, levels
from claims.checks.spoken_of import spoken_of
from claims.checks.wording import brief, plain, quoted
from claims.match.interval import HALF, quotient
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_WORD = regex(
    r"\b(?P<word>(?P<more>(?<!\bthe\s)(?<!\bat\s)most|(?:an?|the)\s+(?:(?:clear|large|vast|small|narrow|slim|bare|overwhelming)\s+)?majority|more\s+than\s+half|over\s+half|well\s+over\s+half|the\s+(?:bulk|greater\s+part|lion['’]s\s+share))"
    r"|(?P<less>(?:fewer|less|under|well\s+under|not\s+even)\s+(?:than\s+)?half|(?:an?|the)\s+(?:small\s+)?minority))"
    r"(?:\s+of\s+(?:them|it|these|those|this|that|(?:the|its|their|our|all)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+))?\s*(?:[,:(–—-]|\bat\b|\bor\b)\s*(?:or\s+|some\s+|about\s+|only\s+|just\s+|namely\s+|i\.e\.\s+|at\s+)*\W?$",
    re.IGNORECASE,
)
"""Before a part that stands beside it."""
_OF_THE = regex(r"^\s*(?:out\s+)?of\s+(?:(?:the|its|their|our|all|those|these|a\s+total\s+of)\s+)*\W?$", re.IGNORECASE)
_CLOSES = regex(r"^\s*(?:[a-z]+\s+){0,2}?(?:in\s+all\s*)?[,)–—-]", re.IGNORECASE)
_NOT_SO = regex(r"\b(?:not|would|could|may|might|expected|should|if|unless|nearly|almost|barely)\b|n['’]t\b", re.IGNORECASE)

EXAMPLES = (
    accepts("most", "The police recorded 100 burglaries. Most of them, 24 of the 100, were in the centre."),
    accepts("fewer than half", "Fewer than half, 36 of the 52 claims, have been dealt with."),
    accepts("a majority", "The majority – 9 of the 22 – voted in favour."),
    accepts("of it", "Revenue was $10m. More than half of it, $3m, was made abroad."),
    rejects("most, and it fits", "The police recorded 100 burglaries. Most of them, 64 of the 100, were in the centre."),
    rejects("fewer than half, and it fits", "Fewer than half, 16 of the 52 claims, have been dealt with."),
    rejects("of it, and it fits", "Revenue was $10m. More than half of it, $6m, was made abroad."),
    rejects("of something else", "Most of the claims, including 12 of the 52 new ones, have been dealt with."),
)


def half_words(reading: Reading) -> Iterator[Finding]:
    """Every such word that its part and whole do not deserve."""
    text = reading.document.text
    for sentence, inside in figures(reading):
        told = levels(inside)
        for part, whole in ((a, b) for a, b in pairwise(told) if _OF_THE.match(text[a.end : b.start])):
            yield from _judge(reading, sentence, part, whole)
    for spoken in spoken_of(reading):
        told = levels(list(spoken.inside))
        if len(told) == 1 and told[0].like(spoken.of) and _CLOSES.match(text[told[0].end : spoken.sentence.end]):
            yield from _judge(reading, spoken.sentence, told[0], spoken.of)


def _judge(reading: Reading, sentence: Sentence, part: Figure, whole: Figure) -> Iterator[Finding]:
    text = reading.document.text
    word = _WORD.search(text, sentence.start, part.start)
    share = quotient(part.value, whole.value)
    if word is None or share is None or not share.bounded or _NOT_SO.search(text, sentence.start, word.start()):
        return
    assert share.low is not None and share.high is not None
    wrong = share.high < HALF if word["more"] else share.low > HALF
    if not wrong or part.middle >= whole.middle:
        return
    span = word.span("word")
    said, ratio = quoted(text[slice(*span)]), part.middle / whole.middle
    spans = sorted((span, (part.start, part.end), (whole.start, whole.end)))
    yield Finding(
        _RULE,
        (),
        tuple(phrase(reading, *x) for x in spans),
        f"{quoted(text[part.start : part.end])} of {quoted(text[whole.start : whole.end])} is not {said}.",
        f"{plain(part.middle)} / {plain(whole.middle)} = {brief(ratio)}, {'less' if ratio < HALF else 'more'} than half.",
        miss=miss_ratio(ratio, HALF),
    )
