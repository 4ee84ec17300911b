"""Fewer events than the months that they are said to have been in: "two rounds of talks, in May, June and July".

More events than months are no error: two may fall into one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import quoted
from claims.model import Reading
from claims.regex import regex

_RULE = "event_count"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+(?:19|20)\d\d)?"
_LISTED = SentencePattern(
    regex(
        rf"\b(?P<number>(?i:{NUMBER}|twice))(?:\s+(?!in\b|and\b|or\b|to\b|from\b)[\w’'-]+){{0,6}}?\s*[,:(–—-]\s*(?:all\s+|once\s+each\s+|respectively\s+|first\s+)?(?:in|held\s+in|of|for)\s+(?P<months>{_MONTH}(?:,\s+(?:in\s+)?{_MONTH})*,?\s+and\s+(?:in\s+)?{_MONTH})"
    )
)
_A_MONTH = regex(_MONTH)
_MOST = 12
_OPEN = regex(r"\b(?:first|last|of\s+the|other|at\s+least|more\s+than|over|every|per|another|next|past|the)\s+$", re.IGNORECASE)
_TIMES = regex(r"\s+(?:years?|months?|weeks?|days?|hours?|people|per\s?cent|percent|million|billion|thousand|hundred)\b", re.IGNORECASE)

EXAMPLES = (
    accepts("rounds of talks", "Two rounds of talks, in May, June and July, brought no result."),
    accepts("twice", "The plant stopped twice, in March, April and September."),
    accepts("brackets", "Three auctions (in May, June, July and August) brought nothing."),
    rejects("rounds of talks that fit", "Two rounds of talks, in May and June, brought no result."),
    rejects("two in one month", "Four rounds of talks, in May, June and July, brought no result."),
    rejects("a length", "The talks took two weeks, in May, June and July alike."),
    rejects("the first two", "The first two of the talks, in May, June and July, brought no result."),
)


def counted_months(reading: Reading) -> Iterator[Finding]:
    """Every such list."""
    text = reading.document.text
    for sentence in (s for s in reading.sentences if s.field == "text"):
        for m in _LISTED.finditer(reading, sentence):
            months = [x.span() for x in _A_MONTH.finditer(text, *m.span("months"))]
            count = 2 if m["number"].lower() == "twice" else value_of(m["number"])
            if _OPEN.search(text, max(sentence.start, m.start() - 20), m.start()) or _TIMES.match(text, m.end("number")):
                continue
            if count is None or not 2 <= count < len(months) <= _MOST:
                continue
            words = (phrase(reading, *m.span("number")), phrase(reading, *m.span("months")))
            yield Finding(
                _RULE,
                (),
                words,
                f"{quoted(words[0].quote)} makes it {count}, but {len(months)} are listed: {quoted(words[1].quote)}.",
                severity="warning",
            )
