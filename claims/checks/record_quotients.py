"""A quotient told far below the one line that has its total and its count: "FY25: 30 of us. €7.5m in revenue", and "we're now at €310k a head".

A line with one total and one count is a record. One that has its quotient with it, or gives another that the text tells, is spoken for;
if one record is left, what the text says of now is drawn from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.unit_nouns import one_noun
from claims.checks.wording import brief, quoted
from claims.match.interval import Interval, quotient
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "ratio_mismatch"
_LEAST, _MOST = Decimal("1.04"), Decimal("1.6")
_PER = regex(r"^\s*(?:(?:of|in)\s+[a-z]+\s+)?(?:a|an|per|each|for\s+(?:each|every))\s+(?P<noun>[a-z]+)\b", re.IGNORECASE)
_HEADS = frozenset("head person employee worker colleague capita".split())
_NOT_A_UNIT = frozenset("year month week day hour quarter night share annum cent further good piece".split())
_OF_NOW = regex(r"\b(?:now|today|currently|at\s+present|this\s+year|these\s+days)\b", re.IGNORECASE)
_OTHERS = regex(
    r"\b(?:wants?|wanted|hopes?|aims?|targets?|goal|next|would|could|should|will|plan\w*|rivals?|industry|average\s+(?:firm|company)|competitors?|peers?|they|their|last\s+year|used\s+to|was|were(?!\s+a\s+bunch))\b",
    re.IGNORECASE,
)
_US = regex(r"\s*(?:of\s+us\b|people\b|employees\b|staff\b|heads\b|colleagues\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Record:
    total: Figure
    count: Figure

    def gives(self, said: Figure) -> bool:
        found = quotient(self.total.value, Interval(self.count.middle, self.count.middle))
        return found is not None and found.meets(said.value)


def record_quotients(reading: Reading) -> Iterator[Finding]:
    """Every quotient of now that the one record left does not give."""
    text = reading.document.text
    blocks: dict[int, list[tuple[Sentence, list[Figure]]]] = {}
    for sentence, inside in figures(reading):
        blocks.setdefault(sentence.block, []).append((sentence, inside))
    said = [(s, x, found["noun"].lower()) for s, inside in figures(reading) for x in inside if (found := _per(text, s, x)) is not None]
    if not said:
        return
    for sentence, x, noun in said:
        clause = text[sentence.start : sentence.end]
        if not _OF_NOW.search(clause) or _OTHERS.search(text, sentence.start, x.end) or not x.exact:
            continue
        told = [y for _, y, other in said if y is not x and one_noun(other, noun)]
        records = [r for number, block in blocks.items() if number < sentence.block and (r := _record(text, block, noun, x)) is not None]
        if any(r.gives(x) for r in records if not any(r.gives(y) for y in told)):
            continue
        left = [r for r in records if not any(r.gives(y) for y in told)]
        if len(left) == 1 and _LEAST < miss_ratio(left[0].total.middle / left[0].count.middle, x.middle) <= _MOST:
            yield _tell(reading, left[0], x)


def _per(text: str, sentence: Sentence, x: Figure) -> re.Match[str] | None:
    found = _PER.match(text[x.end : sentence.end]) if x.kind == "money" else None
    return found if found is not None and found["noun"].lower() not in _NOT_A_UNIT else None


def _record(text: str, block: list[tuple[Sentence, list[Figure]]], noun: str, said: Figure) -> _Record | None:
    """The one total and the one count of a line that has no more of either."""
    told = [(s, y) for s, inside in block for y in inside if _per(text, s, y) is None]
    totals = [y for _, y in told if y.kind == "money" and y.unit == said.unit and y.middle > said.middle and y.exact]
    counts = [y for _, y in told if y.exact and y.middle > 1 and _counts(text, y, noun)]
    return _Record(totals[0], counts[0]) if len(totals) == len(counts) == 1 else None


def _counts(text: str, y: Figure, noun: str) -> bool:
    if noun in _HEADS:
        return y.kind == "people" or (y.kind == "number" and bool(_US.match(text, y.end)))
    return y.kind not in ("money", "percent", "multiple", "number") and one_noun(y.kind, noun)


def _tell(reading: Reading, record: _Record, said: Figure) -> Finding:
    exact = record.total.middle / record.count.middle
    words = tuple(phrase(reading, x.start, x.end) for x in (record.total, record.count, said))
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} over {quoted(words[1].quote)} is not {quoted(words[2].quote)}.",
        f"{brief(record.total.middle, 2)} / {brief(record.count.middle, 2)} = {brief(exact, 2)}, not {brief(said.middle, 2)}.",
        severity="warning",
        miss=miss_ratio(exact, said.middle),
    )
