"""An average on a page of numbers that two other facts of the page do not give: "3.4 km / the average length of a trip".

Its label names what it is an average of ("of a trip", "per visit", "the average grant"); one fact counts those, and one fact of the same
unit or noun is the total. Silent if any two facts of the page give it, if two count the same, or if the quotient lies far from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.fact_lines import Fact, facts_of
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.unit_nouns import one_noun, stem
from claims.checks.wording import brief, quoted
from claims.match.interval import Interval, quotient
from claims.model import Reading
from claims.regex import regex

_RULE = "ratio_mismatch"
_LEAST, _MOST = Decimal("1.04"), Decimal("1.6")
_ROUND = Decimal("0.02")
_MOST_FACTS = 60
_OF_EACH = (
    regex(r"\bper\s+(?P<noun>[a-z]+)\b(?!\s+per\b)", re.IGNORECASE),
    regex(r"\b(?:average|mean)\b[^,;:]{0,30}\bof\s+(?:an?|each|every|one)\s+(?P<noun>[a-z]+)", re.IGNORECASE),
    regex(r"#\s+(?:[a-z]+\s+)?(?:to|for|in)\s+(?:an?|each|every)\s+(?P<noun>[a-z]+)", re.IGNORECASE),
    regex(r"\b(?:average|mean)\s+(?P<noun>[a-z]+)\W*(?:#\W*)?$", re.IGNORECASE),
)
"""What an average is of, the surest words first."""
_NO_UNIT = frozenset("day week month year hour minute night annum cent quarter capita second".split())
_IS_QUOTIENT = regex(r"\b(?:average|mean|median|per|ratio|rate|typical|each)\b|#\s+to\s+an?\b", re.IGNORECASE)
_SPOKEN = regex(r"\b(?:average|mean|per|(?:to|for|in)\s+(?:an?|each|every))\b", re.IGNORECASE)
_OTHER = regex(
    r"\b(?:largest|biggest|smallest|highest|lowest|record|median|targets?|plan(?:s|ned)?|previous|last\s+year|since|by\s+20\d\d|lost|stolen|new|opened|closed|up\s+to|weighted|adjusted|forecast)\b",
    re.IGNORECASE,
)
_NARROWER = regex(
    r"\s+(?:in|on|of|by|with|at|from|to|for|over|under|who|that|which|across|without)\s+(?!(?:the\s+|a\s+)?(?:year|week|month|20\d\d))[a-z]|\W*\(\s*(?![€£$m0]|million|thousand)[a-z]",
    re.IGNORECASE,
)
"""Behind what an average is of, for only some of it: "beds per nurse in the county", "a trip on an electric bike"."""
_HEAD_END = regex(r"[,;(:|–—]|\b(?:on|in|of|at|from|for|with|who|that|which|by|to|paid|across|under)\b", re.IGNORECASE)
_FIRST = regex(r"[,;]")
_WORD = regex(r"[A-Za-z]{3,}")
_HEAD = 3
_PLAIN = frozenset("average mean number the our total per and all those".split())


def fact_quotients(reading: Reading) -> Iterator[Finding]:
    """Every average of a page of numbers that its total and its count do not give."""
    if not _SPOKEN.search(reading.document.text):
        return
    facts = facts_of(reading)
    if not 3 <= len(facts) <= _MOST_FACTS:
        return
    for said in facts:
        noun = _noun_of(said)
        if noun is None or _is_other(said):
            continue
        beside = [x for x in facts if x.column == said.column and x is not said]
        counts = [x for x in beside if not x.money and _names(x, noun)]
        of_unit = [x for x in beside if x.unit == said.unit and x.money == said.money and x.middle > said.middle]
        if any(_gives(t, c, said) for t in beside for c in counts) or any(_gives(t, c, said) for t in of_unit if t.unit for c in beside):
            continue
        if (found := _judge(said, noun, [x for x in beside if not _is_quotient(x) and not _is_other(x)])) is not None:
            yield _tell(reading, *found, said)


def _noun_of(said: Fact) -> str | None:
    """What a fact is an average of."""
    for pattern in _OF_EACH:
        found = pattern.search(said.label)
        if found is not None:
            noun = found["noun"].lower()
            if _NARROWER.match(said.label[found.end() :]):
                return None
            return None if stem(noun) in _NO_UNIT or noun in _NO_UNIT else noun
    return None


def _is_other(x: Fact) -> bool:
    """Whether a fact is of another time or of the extremes, by the words up to the first comma."""
    return bool(_OTHER.search(_FIRST.split(x.label)[0]))


def _is_quotient(x: Fact) -> bool:
    """Whether a fact is an average itself; the label below a figure alone on its line may hold another."""
    return bool(_IS_QUOTIENT.search(x.label if "#" in x.label else _FIRST.split(x.label)[0]))


def _head(x: Fact) -> frozenset[str]:
    """What a fact counts: its own noun, or the first words of its label."""
    label = (
        x.label.partition("#")[2] if x.label.startswith(" #") or not _WORD.search(x.label.partition("#")[0]) else x.label.partition("#")[0]
    )
    first = next((piece for piece in _HEAD_END.split(label) if _WORD.search(piece)), "")
    leads = bool(_WORD.search((_HEAD_END.split(label.lstrip(" *-•–—:#")) or [""])[0]))
    words = [w.lower() for w in _WORD.findall(first)[:_HEAD]] if leads else []
    return frozenset([*words, *([x.unit.lower()] if x.unit and not x.money else [])])


def _names(x: Fact, noun: str) -> bool:
    """Whether a fact counts what an average is of."""
    return any(one_noun(word, noun) for word in _head(x))


def _judge(said: Fact, noun: str, others: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    counts = [x for x in others if not x.money and x.middle > 1 and _names(x, noun)]
    if len({x.middle for x in counts}) != 1:
        return None
    totals = [x for x in others if x.middle > said.middle and x.money == said.money and x not in counts]
    same = [x for x in totals if x.unit == said.unit] if said.money or said.unit else totals
    about = {stem(w.lower()) for w in _WORD.findall(said.label)} - {stem(noun)} - _PLAIN
    named = [x for x in same if _is_same(about, {stem(w) for w in _head(x)} - _PLAIN)] if not (said.money or said.unit) else same
    near = [(t, counts[0]) for t in named if _LEAST < miss_ratio(t.middle / counts[0].middle, said.middle) <= _MOST]
    return near[0] if len(near) == 1 else None


def _is_same(about: set[str], head: set[str]) -> bool:
    """Whether a total is of what an average is of: "eggs laid" and "eggs", not "eggs sold" and "eggs laid"."""
    return bool(about & head) and (about <= head or head <= about)


def _gives(total: Fact, count: Fact, said: Fact) -> bool:
    found = quotient(total.size, count.size)
    if found is None or found.low is None or found.high is None:
        return False
    return Interval(found.low * (1 - _ROUND), found.high * (1 + _ROUND)).meets(said.size)


def _tell(reading: Reading, top: Fact, bottom: Fact, said: Fact) -> Finding:
    exact = top.middle / bottom.middle
    words = tuple(phrase(reading, x.start, x.end) for x in (top, bottom, said))
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} over {quoted(words[1].quote)} is not {quoted(words[2].quote)}.",
        f"{brief(top.middle, 2)} / {brief(bottom.middle, 2)} = {brief(exact, 2)}, not {brief(said.middle, 2)}.",
        severity="warning",
        miss=miss_ratio(exact, said.middle),
    )
