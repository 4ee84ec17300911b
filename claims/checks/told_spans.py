"""A length of time told twice: "You have five days", and then "once the seventy-two hours allowed for collection are up".

The second is said to be known (the, those, its) and to run out or to be allowed; the first is the only one of its size among the
sentences before. Both are held against each other in hours. Silent where any length before is the same, and where one of them
counts working days, is a report's period ("the three months to June") or runs from another event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, on_trial, phrase
from claims.checks.mentions import Mention, mentions_of
from claims.checks.thesaurus import stem
from claims.checks.wording import plain, quoted
from claims.model import Reading
from claims.regex import regex

_RULE = "value_conflict"
_HOURS = {
    stem(word): hours for word, hours in (("hour", 1), ("day", 24), ("week", 168), ("fortnight", 336), ("month", 730), ("year", 8760))
}
_REACH = 8
"""Sentences before the second in which the first is told."""
_FARTHEST, _LEAST = Decimal(4), Decimal("1.1")
"""Ratio up to which two lengths may be one, and up to which they are: 24 months and two years, thirty days and a month."""
_KNOWN = regex(r"\b(?P<before>\w+\s+)?(?:the|those|these|its|your|their|his|her|our)\s+(?:full\s+|whole\s+)?$", re.IGNORECASE)
_PERIOD = frozenset("in over for during of through throughout across by from".split())
"""Before "the three months": a period of report."""
_RUNS_OUT = regex(
    r"\s+(?:(?:allowed|allotted|given|granted|permitted|promised)\b|(?:of\s+(?:the\s+|your\s+|its\s+)?(?:warranty|guarantee|grace|notice|cover|trial|lease|contract|cooling)\b)"
    r"|(?:\w+\s+){0,5}?(?:are|is|were|was|have|has|had)\s+(?:up|over|past|out|passed|elapsed|gone|run\s+out|expired|ended)\b|(?:end|ends|run\s+out|expire|elapse|pass)\b)",
    re.IGNORECASE,
)
_STOP = regex(r"[,;:()]|\s[–—-]\s|—")
_NOT_ONE = regex(
    r"\b(?:ago|old|aged|per|each|every|working|business|earlier|later|since|another|further|extra|extended|reduced|cut|instead|previously|used\s+to|was|were|other)\b"
    r"|\b(?:a|an)\s+(?:week|month|year|day)\b",
    re.IGNORECASE,
)
"""In the clause of a length that is of something else, or no longer so."""


@on_trial
def told_spans(reading: Reading) -> Iterator[Finding]:
    """Every length of time that is taken for known and was told otherwise."""
    lengths = [m for m in mentions_of(reading) if m.field == "text" and m.kind == "count" and m.noun in _HOURS and m.exact]
    for index, later in enumerate(lengths):
        if not _is_known(reading, later):
            continue
        before = [m for m in lengths[max(0, index - _REACH) : index] if 0 < later.sentence.index - m.sentence.index <= _REACH]
        near = [m for m in before if miss_ratio(_hours(m), _hours(later)) <= _FARTHEST]
        first = near[-1] if near and len({_hours(m) for m in near}) == 1 else None
        if first is None or miss_ratio(_hours(first), _hours(later)) <= _LEAST or _is_of_another(reading, first, later):
            continue
        words = tuple(phrase(reading, m.start, m.quantity.noun_end or m.end) for m in (first, later))
        yield Finding(
            _RULE,
            (),
            words,
            f"What seems to be one length of time is {quoted(words[0].quote)} in one place and {quoted(words[1].quote)} in another.",
            f"{plain(_hours(first))} hours and {plain(_hours(later))} hours.",
            severity="warning",
            miss=miss_ratio(_hours(first), _hours(later)),
        )


def _hours(m: Mention) -> Decimal:
    return m.value * _HOURS[m.noun or ""]


def _is_known(reading: Reading, m: Mention) -> bool:
    text = reading.document.text
    lead = _KNOWN.search(text, max(m.sentence.start, m.start - 30), m.start)
    if lead is None or (lead["before"] or "").strip().casefold() in _PERIOD:
        return False
    return bool(_RUNS_OUT.match(text, m.quantity.noun_end or m.end, m.sentence.end))


def _is_of_another(reading: Reading, first: Mention, later: Mention) -> bool:
    return any(_NOT_ONE.search(_clause(reading, m)) for m in (first, later)) or bool(first.names or later.names)


def _clause(reading: Reading, m: Mention) -> str:
    text = reading.document.text
    ahead, behind = text[m.sentence.start : m.start], text[m.end : m.sentence.end]
    return f"{_STOP.split(ahead)[-1]} {_STOP.split(behind)[0]}"
