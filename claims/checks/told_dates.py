"""One event told with two dates: "takes over on July 1", and further down "moves into the corner office on the first of August".

Two days said in different sentences are one event's if the telling words beside the one come back beside the
other, themselves or as words for the same; a pronoun or "the opening" stands for what it points back to. Silent for a
start beside an end, for a plan that has changed, for another round, place or person, and for the days on which something
was said or accounts were drawn up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claims.checks.finding import Finding, phrase
from claims.checks.mentions import common_words, telling
from claims.checks.places import sentences_of
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import period_words
from claims.model import BlockKind, Period, PeriodMention, Reading, Sentence
from claims.regex import regex

_AROUND = 45
_NEAR = 6
_MOST = 25
"""Dates of one text that are compared; a text that has more of them is a calendar."""
_ENOUGH = 1.75
_COVERED = 0.75
"""Share of the telling words beside one date that must come back beside the other; a pronoun stands for one."""
_STARTS = frozenset(stem(w) for w in "start begin open launch commence join take effective sign arrive found agree approve propose".split())
_ENDS = frozenset(
    stem(w)
    for w in "end close finish expire deadline complete leave conclude stop depart retire shut deliver pay due submit respond apply record".split()
)
_SAID = regex(
    r"\b(?:said|says|told|announced|reported|published|dated|wrote|filed|statement|posted|updated|report|letter|interview|spoke|warned|notice)\b",
    re.IGNORECASE,
)
_BALANCE = regex(r"\b(?:as (?:of|at)|ended|ending|at|to|through|until|by)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words before the day on which accounts are drawn up, or by which a time ends."""
_APART = regex(
    r"\b(?:earlier|previous(?:ly)?|original(?:ly)?|first|initially|second|third|last|next|again|another|other|delayed|postponed|moved to|put back|brought forward|extended|instead|rather than|not|new date|later|then|until|by|since|before|after"
    r"|year ago|anniversary|each|every|annual|respectively|corrected|wrongly|draft|interim|final|extraordinary|provisional|planned|now|result|results|outcome)\b|n['’]t\b",
    re.IGNORECASE,
)
_WRITTEN = regex(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_NAME = regex(r"(?<=[a-z,] )[A-Z][\w’'-]{1,30}")
_CAPITAL = regex(r"\b[A-Z][\w’'-]{1,30}")
_PRONOUN = regex(r"\b(?:he|she|it|they|we|this|that|which|who)\b", re.IGNORECASE)
_THE = regex(r"\b(?:the|its|their|his|her|our)\s+([a-z]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Day:
    """A day said in a sentence, with the telling words beside it."""

    mention: PeriodMention
    period: Period
    sentence: Sentence
    near: frozenset[str]
    names: frozenset[str]
    openers: frozenset[str]
    """Stems of its capitalised words, the first of the sentence among them."""
    pronoun: bool
    definite: frozenset[str]
    """Stems of the nouns beside it that "the" or "its" points at."""


def told_dates(reading: Reading) -> Iterator[Finding]:
    """The first pair of dates that one event is given."""
    days = list(_days(reading))
    if len(days) > _MOST:
        return
    common = common_words(reading) if len(days) > 1 else Counter[str]()
    told = {(day.sentence.index, day.period.iso) for day in days}
    for a, b in combinations(days, 2):
        side_by_side = {(a.sentence.index, b.period.iso), (b.sentence.index, a.period.iso)} & told
        if a.sentence != b.sentence and not side_by_side and _score(a, b, common, len(days)) >= _ENOUGH:
            yield _finding(reading, a, b)
            return


def _score(a: _Day, b: _Day, common: Counter[str], days: int) -> float:
    near = _nearness(a.period, b.period)
    if near is None or _opposed(a, b) or (a.names and b.names and a.names.isdisjoint(b.names)):
        return 0.0
    small, large = sorted((_said_of(a, b), _said_of(b, a)), key=len)
    matched = {word for word in small if any(akin(word, other) for other in large)}
    pointing = a.pronoun or b.pronoun or any(akin(word, noun) for day in (a, b) for noun in day.definite for word in matched)
    if not matched or (len(matched) + (pointing and len(matched) < len(small))) / len(small) < _COVERED:
        return 0.0
    exact = sum(1.0 if common[word] <= 2 else 0.6 for word in small & large)
    return near + min(1.0, 0.5 * len(matched)) + min(0.5, 0.3 * exact) - 0.25 * max(0, days - 4)


def _said_of(day: _Day, other: _Day) -> frozenset[str]:
    """The words beside a date, without names where a pronoun beside the other may stand for them."""
    return day.near - day.names - day.openers if other.pronoun else day.near


def _days(reading: Reading) -> Iterator[_Day]:
    text, sentences = reading.document.text, sentences_of(reading)
    for p in reading.periods:
        if p.period is None or p.period.kind != "day" or not _WRITTEN.search(text, p.start, p.end) or p.role in ("until", "between"):
            continue
        sentence = sentences.at(p.start)
        if sentence is None or reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW:
            continue
        lead, tail = text[max(sentence.start, p.start - _AROUND) : p.start], text[p.end : min(sentence.end, p.end + _AROUND)]
        if _BALANCE.search(lead) or _SAID.search(lead[-40:]) or _SAID.search(tail[:25]) or _APART.search(lead) or _APART.search(tail[:40]):
            continue
        tail = tail.split(",")[0]
        near = frozenset([*telling(lead, 0, len(lead))[-_NEAR:], *telling(tail, 0, len(tail))[:_NEAR]])
        yield _Day(
            p, p.period, sentence, near, frozenset(stem(m.group()) for m in _NAME.finditer(f"{lead} {tail}")),
            frozenset(stem(m.group()) for m in _CAPITAL.finditer(f"{lead} {tail}")), bool(_PRONOUN.search(lead)),
            frozenset(stem(m.group(1)) for m in _THE.finditer(f"{lead} {tail}")),
        )  # fmt: skip


def _nearness(a: Period, b: Period) -> float | None:
    """How near a miss two dates are: the same day of another month, digits swapped or one digit off, the same day a year off."""
    x, y = a.first, b.first
    if x == y or {a.kind, b.kind} != {a.kind}:
        return None
    return _days_apart(x, y)


def _days_apart(x: date, y: date) -> float | None:
    if abs((x - y).days) > 200:
        return None
    if x.day == y.day:
        return 2.0 if abs((x - y).days) < 70 else 1.0
    if (x.month, x.year) != (y.month, y.year):
        return 0.0
    m, n = f"{x.day:02d}", f"{y.day:02d}"
    return 1.8 if m == n[::-1] else 1.2 if m[0] == n[0] or m[1] == n[1] else 0.8


def _opposed(a: _Day, b: _Day) -> bool:
    """Whether one is a start and the other an end."""
    return any(bool(x.near & _STARTS) and bool(y.near & _ENDS) and x.near.isdisjoint(y.near & _ENDS) for x, y in ((a, b), (b, a)))


def _finding(reading: Reading, a: _Day, b: _Day) -> Finding:
    words = tuple(phrase(reading, day.mention.start, day.mention.end) for day in (a, b))
    first, second = (period_words(day.period.first, day.period.last, day.period.iso) for day in (a, b))
    return Finding(
        "value_conflict",
        (),
        words,
        f"What seems to be one event is dated {first} in one place and {second} in another.",
        severity="warning",
    )
