"""Two levels that a text puts side by side: "rose 8 % to $1.26 billion from $1.21 billion".

The words decide, not the metrics: ``from X to Y``, ``Y from X``, ``Y, against X a year earlier``, ``Y (2023: X)``.
Rules about growth, direction and words such as "doubled" all start from these pairs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.checks.once import once
from claims.match.interval import Interval, growth, written
from claims.model import Claim, Field, Reading
from claims.regex import regex

_OLD = regex(
    r"\b(?:from|against|compared\s+(?:with|to)|versus|vs\.?|up\s+on|down\s+on)\b(?:(?!\band\b)[^;:.!?(),\d]){0,40}$", re.IGNORECASE
)
_OLD_IN_BRACKETS = regex(
    r"^[^()]{0,3}\(\s*(?:[^():;]{0,12}\b(?:(?:19|20)\d\d|FY\s?\d\d(?:\d\d)?|[QH][1-4][^():;]{0,8}|prior|previous|last"
    r"|a year|year)\b[^();:]{0,25}:?[^();:]{0,6})$",
    re.IGNORECASE,
)
_NO_YEAR_BEFORE = regex(
    r"\b(?:base(?:line)?|targets?|budgets?|guidance|consensus|plan|forecasts?|pro\s+forma|peak|average)\b", re.IGNORECASE
)
""" "41,200 tonnes (2019 baseline: 62,400 tonnes)": not what a rate counts from unless it says so."""
_NEW_AFTER = regex(r"^[^;.!?()\d]{0,25}(?:\b(?:in|at|a|for)\b[^;.!?]{0,25})?\bto\b[^;:.!?()]{0,40}$", re.IGNORECASE)
_NUMBER = regex(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_MOVED_FROM = regex(
    r"\b(?:rose|risen|rises|grew|grown|increas\w+|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|fell|fallen|falls"
    r"|dropp?\w*|declin\w+|shrank|went|climb\w+)\b"
    r"[^.;]{0,60}\bfrom\b[^.;\d]{0,12}$",
    re.IGNORECASE,
)
_OUTLOOK = regex(r"\b(?:expect\w*|forecast\w*|guid\w+|range|somewhere|should|could|may|might|between|outlook)\b", re.IGNORECASE)
GOAL = regex(
    r"\b(?:forecasts?|targets?|targeted|goals?|limits?|ceilings?|consensus|estimates?|estimated|expect\w*|guidance|guided|budget\w*|plan(?:s|ned)?"
    r"|predict\w*|project(?:ed|ions?)|outlook|offer|asking|averages?|analysts?|brokers?)\b",
    re.IGNORECASE,
)
"""Words for a figure that was no earlier level but a wish, a limit or an opinion."""
_GOAL_BEFORE = regex(rf"{GOAL.pattern}(?:\s+of)?\s+(?:\w+\s+){{0,2}}\W?$", re.IGNORECASE)
_GOAL_AFTER = regex(rf"^\s*(?:\w+\s+){{0,2}}?{GOAL.pattern}", re.IGNORECASE)
_SET_AGAINST = regex(r"\b(?:against|compared\s+(?:with|to)|versus|vs\.?)\b(?P<noun>[^;:.!?(),\d]*)$", re.IGNORECASE)
_NO_NOUN = regex(
    r"^(?:\W|\b(?:a|an|the|its|their|our|some|about|around|roughly|approximately|just|only|nearly|almost|over|under|more|less|than|only"
    r"|US|Rs|euros?|yen|won|yuan|kroner|kronor|AU|HK|CA|NZ|USD|EUR|GBP|INR|CNY|JPY|NOK|SEK|DKK|CHF|R|C|A)\b)*$",
    re.IGNORECASE,
)
TIME = regex(
    r"\b(?:years?|quarter|half|month|week|decade|last|previous|prior|preceding|earlier|before|ago|same|corresponding|comparable|then|time"
    r"|(?:19|20)\d\d|FY\s?\d+|[QH][1-4]|previously|restated|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|['’]\d\d\b",
)
ELSEWHERE = regex(r"^\s*(?:[a-z]+\s+)?(?:at|in|for|by|among|across|on)\s+(?P<what>[^.;,]{0,45})")
_JOIN = regex(r"\b(?:while|whereas|but|although|though)\b|;", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """A level and the earlier one it is set against, in one sentence."""

    new: Claim
    old: Claim
    written_as_one: Claim | None = None
    """The claim that both come from, where "from £31m to £44m" was read as one figure with two ends."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The claims to point at, older first."""
        return (self.written_as_one.id,) if self.written_as_one else (self.old.id, self.new.id)

    @property
    def start(self) -> int:
        return min(self.new.start, self.old.start)

    @property
    def end(self) -> int:
        return max(self.new.end, self.old.end)

    def percent(self) -> Interval | None:
        """Growth from old to new in percent, with the bounds that rounding leaves."""
        return growth(written(self.new), written(self.old))


@once
def by_sentence(reading: Reading) -> dict[tuple[Field, int, int], list[Claim]]:
    """Claims of each sentence, in the order of the text."""
    groups: dict[tuple[Field, int, int], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        groups[claim.field, claim.sentence_start, claim.sentence_end].append(claim)
    return {key: sorted(claims, key=lambda c: (c.start, c.end)) for key, claims in sorted(groups.items())}


def is_level(claim: Claim) -> bool:
    return claim.type not in ("date", "growth_rate") and claim.low is not None and claim.high is not None


def figure_start(text: str, claim: Claim) -> int:
    """Where the digits of a claim begin: its quote may hold other words and digits before them ("H1: £33.7m")."""
    bounds = {_digits(bound) for bound in (claim.low, claim.high) if bound}
    first = claim.start
    for number, found in enumerate(_NUMBER.finditer(text, claim.start, claim.end)):
        if found[0].replace(",", "").replace(".", "").strip("0") in bounds:
            return found.start()
        if number == 0:
            first = found.start()
    return first


def _digits(value: Decimal) -> str:
    """The digits of a number without the zeros at its ends."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")


@once
def changes(reading: Reading, near: bool = True) -> list[Change]:
    """Every pair of levels that a sentence compares; with ``near`` only those of one order of magnitude."""
    return list(_changes(reading, near))


def _changes(reading: Reading, near: bool) -> Iterator[Change]:
    for (field, start, _), claims in by_sentence(reading).items():
        text = reading.document.field(field)
        levels = [claim for claim in claims if is_level(claim)]
        yield from _spans(text, levels)
        for index, old in enumerate(levels):
            new = _partner(text, start, levels, index, near)
            if new is not None and not (new.superseded or old.superseded):
                yield Change(new, old)


def _spans(text: str, levels: list[Claim]) -> Iterator[Change]:
    """Changes that were read as a range: "grew from £31m to £44m" behind a verb of movement."""
    for claim in levels:
        lead = text[claim.sentence_start : figure_start(text, claim)]
        if claim.low != claim.high and not claim.superseded and _MOVED_FROM.search(lead) and not _OUTLOOK.search(lead):
            words = text[claim.start : claim.end]
            if " to " in words and "between" not in words:
                old, new = replace(claim, high=claim.low), replace(claim, low=claim.high)
                yield Change(new, old, claim) if _rising(text, claim) else Change(old, new, claim)


def _rising(text: str, claim: Claim) -> bool:
    """Whether the smaller figure is written first. Figures without their own scale count as rising."""
    numbers = [Decimal(found[0].replace(",", "")) for found in _NUMBER.finditer(text, claim.start, claim.end)]
    return len(numbers) < 2 or numbers[0] <= numbers[1]


def _partner(text: str, start: int, levels: list[Claim], index: int, near: bool) -> Claim | None:
    """The newer level that ``levels[index]`` is the comparison of, if its words say that it is one."""
    old = levels[index]
    at = figure_start(text, old)
    before = levels[index - 1] if index else None
    lead = text[before.end if before and before.end <= at else start : at]
    if _OLD.search(lead) and not _of_something_else(lead, text[old.end : old.sentence_end]):
        after = levels[index + 1] if index + 1 < len(levels) else None
        if after and _comparable(old, after, near) and _NEW_AFTER.match(text[old.end : figure_start(text, after)]):
            return after
        newer = next(
            (
                level
                for level in reversed(levels[:index])
                if _comparable(old, level, near) and not (_is_goal(text, level) or _is_step(text, level) or _is_conversion(text, level))
            ),
            None,
        )
        return newer if newer and not _JOIN.search(text[newer.end : at]) else None
    if before and _OLD_IN_BRACKETS.match(lead) and not _NO_YEAR_BEFORE.search(lead) and _comparable(old, before, near):
        return before
    return None


def _of_something_else(lead: str, tail: str) -> bool:
    """Whether what a level is set against is no earlier level: a forecast, or another measure or place and no word of time."""
    if GOAL.search(lead[-45:]) or _GOAL_AFTER.match(tail):
        return True
    against = _SET_AGAINST.search(lead)
    if against is None or TIME.search(against["noun"]):
        return False
    elsewhere = ELSEWHERE.match(tail)
    if elsewhere and not TIME.search(elsewhere["what"]):
        return True
    return not _NO_NOUN.match(against["noun"]) and not TIME.search(tail[:60])


def _is_goal(text: str, level: Claim) -> bool:
    at = figure_start(text, level)
    return bool(
        _GOAL_BEFORE.search(text[max(level.sentence_start, at - 60) : at]) or _GOAL_AFTER.match(text[level.end : level.sentence_end])
    )


_STEP = regex(
    r"\b(?:(?:increase|rise|gain|growth|improvement|jump|decrease|fall|drop|decline|reduction)\s+of|(?:increas|decreas|declin|dropp|climb|reduc)ed(?:\s+by)?|(?:rose|grew|fell)(?:\s+by)?|by)"
    r"\s+(?:(?:an?|about|around|some|nearly|just|over|approximately)\s+)*[A-Z]{0,3}\s?[$€£¥₹]?\s?$"
)


def _is_step(text: str, level: Claim) -> bool:
    """Whether the amount is what something moved by, and no level: "an increase of $96 million"."""
    at = figure_start(text, level)
    return _STEP.search(text[max(level.sentence_start, at - 60) : at]) is not None


MONEY_AHEAD = regex(
    r"\b(?:dollars?|euros?|pounds?|yen|rupees?|crowns?|kroner|kronor|francs?|yuan|won|reais|pesos?|[a-z]*illion|crore|lakh|bn|m)\s*\(\s*(?:about\s+)?[^\w\s]?$",
    re.IGNORECASE,
)


def _is_conversion(text: str, level: Claim) -> bool:
    """Whether an amount in brackets says the one before it in another currency: "2.66 billion dollars ($1.4 billion)"."""
    at = figure_start(text, level)
    if OR_ELSE.search(text[max(level.sentence_start, at - 40) : at]):
        return True
    return text[level.end : level.end + 1] == ")" and MONEY_AHEAD.search(text[max(level.sentence_start, at - 40) : at]) is not None


OR_ELSE = regex(r"\d[\d.,]*\s+(?:(?:million|billion|trillion|m|bn)\s+)?(?P<unit>[a-z]{3,}),\s+or\s+\W{0,3}$", re.IGNORECASE)
"""Before an amount said again in another unit: "32.7 billion crowns, or 4.8 billion dollars"."""
_FARTHEST = Decimal(12)
"""Ratio of two levels beyond which they are hardly one measure at two times."""


def _comparable(a: Claim, b: Claim, near: bool) -> bool:
    if a.low is None or b.low is None:
        return False
    if near and not 1 / _FARTHEST <= (a.low or 1) / (b.low or 1) <= _FARTHEST:
        return False
    if a.unit != b.unit or (a.basis or b.basis) != (b.basis or a.basis):
        return False
    if a.unit == "other" and (a.noun or b.noun) != (b.noun or a.noun):
        return False
    return a.metric == b.metric or a.metric is None or b.metric is None
