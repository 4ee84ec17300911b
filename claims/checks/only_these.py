"""Cuts that are said to fall on one group only, and a count of them that includes another.

"The cuts apply to front-of-house staff only, 26 posts" against "the 26 posts include four in management": one number
ties the two passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.denials import Denial
from claims.checks.levels import Figure, figures
from claims.model import Reading, Sentence
from claims.regex import regex

_ONLY = regex(
    r"\b(?:to|among|on|from|affects?|hits?|covers?)\s+(?:(?:the\s+)?(?P<who>[a-z][a-z-]+(?:\s+[a-z-]+)?)\s+(?:staff|posts|employees|workers|jobs|roles)\s+only|only\s+(?P<them>[a-z][a-z-]+(?:\s+[a-z-]+)?)"
    r"\s+(?:staff|posts|employees|workers|jobs|roles))\b",
    re.IGNORECASE,
)
_INCLUDE = regex(
    r"^\s+(?:jobs|posts|people|roles|positions|redundancies)\s+(?:will\s+|would\s+)?(?:includ(?:e|es|ed)|compris(?:e|es|ed))\s*$",
    re.IGNORECASE,
)
_NEAR = 40
"""Sentences behind the first passage in which the second may stand."""


def more_than_only(reading: Reading) -> Iterator[Denial]:
    """Each group that is said to be the only one, with the passage that names another."""
    text, told = reading.document.text, figures(reading)
    for index, (sentence, inside) in enumerate(told):
        yield from _more_than_only(text, told[index + 1 : index + _NEAR], sentence, inside)


def _more_than_only(text: str, behind: list[tuple[Sentence, list[Figure]]], sentence: Sentence, inside: list[Figure]) -> Iterator[Denial]:
    counts = {x.middle for x in inside if x.kind == "people" and x.exact}
    found = _ONLY.search(text, sentence.start, sentence.end) if len(counts) == 1 else None
    if found is None:
        return
    who = (found["who"] or found["them"]).casefold()
    for other, there in behind:
        if len(there) != 2 or there[0].middle not in counts:
            continue
        whole, part = there
        link, rest = text[whole.end : part.start], text[part.start : other.end].casefold()
        head = text[whole.start : whole.end].split()[-1]
        if not _INCLUDE.match(link if head.isdigit() else f" {head}{link}") or who.split()[0] in rest or part.kind != "people":
            continue
        yield Denial(("text", *found.span()), ("text", other.start, other.end))
        return
