"""How long the stretches of time are that a passage speaks of, where it says so: a quarter is not held against a whole year."""

from __future__ import annotations

import re

from claims.regex import regex

_AGO = regex(
    r"\b(?:an?|one|the|two|twelve|same)\s+(?:(?:time|year|years|quarter|half|month|months|week)\s+)+(?:ago|earlier|before|previously)\b|\b(?:of|in|at)\s+last\s+year\b|\b(?:last|this)\s+year['’]s\b"
    r"|\b(?:end|start|close|beginning)\s+of\s+(?:the\s+)?(?:[a-z]+\s+)?(?:year|quarter|half|month)\b|\b(?:year|quarter|month)[- ]end\b|\byear[- ](?:on|over)[- ]year\b|\b(?:19|20)\d\d\s+(?:quarter|half)\b",
    re.IGNORECASE,
)
"""Where a time is a point, or is told by going back, it has no length of its own."""
_LENGTHS = tuple(
    (name, regex(pattern, re.IGNORECASE))
    for name, pattern in (
        ("nine months", r"\bnine[- ]months?\b|\b(?:first|last)\s+three\s+quarters\b"),
        ("half", r"\b(?:half|half-year|six[- ]months?|26\s+weeks|H[12]|[12]H)\b"),
        ("quarter", r"\b(?:quarter|quarterly|three[- ]months?|13\s+weeks|Q[1-4]|[1-4]Q)\b"),
        ("month", r"\b(?:month|monthly)\b"),
        ("week", r"\b(?:week|weekly)\b"),
        ("year", r"\b(?:years?|annual(?:ly)?|full[- ]year|twelve\s+months|52\s+weeks|season|FY\s?\d{2,4})\b"),
    )
)


def stretches(words: str) -> frozenset[str]:
    """The lengths of time that a passage names.

    >>> sorted(stretches("81.2% in the fourth quarter")), sorted(stretches("£53m a year ago, at the end of the year"))
    (['quarter'], [])
    """
    plain = _AGO.sub(" ", words)
    return frozenset(name for name, pattern in _LENGTHS if pattern.search(plain))


def of_other_lengths(a: str, b: str) -> bool:
    """Whether two passages speak of stretches of time, and of no common length.

    >>> of_other_lengths("fell to $31 million in the quarter", "$28 million for the first nine months")
    True
    """
    first, second = stretches(a), stretches(b)
    return bool(first and second) and first.isdisjoint(second)
