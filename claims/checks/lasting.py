"""Lengths that last: a life, a tenure, a piece of work, from a start that the text tells to an end that it tells, or to its own day.

"Joined as chairman in April 2015 ... will have served fourteen years"; "the job began in March 2020 ... it took six years".
"""

from __future__ import annotations

import re
from itertools import pairwise

from claims.checks.finding import Finding
from claims.checks.lengths import LIFE, PLAIN, SUM, TENURE, WORK, Length
from claims.checks.measure_words import clause_end
from claims.checks.mentions import telling
from claims.checks.moments import BEGIN, BORN, END, FOUND, JOIN, OPEN, Moment, kinds_in
from claims.checks.own_words import of_two_things
from claims.checks.time_between import End, apart, clause_start, day_of_text, fits, is_beside, tell
from claims.model import Reading
from claims.regex import regex

_STARTS = {
    LIFE: frozenset({FOUND, OPEN, BEGIN, BORN}),
    TENURE: frozenset({JOIN, BEGIN}),
    WORK: frozenset({BEGIN, FOUND, OPEN}),
    PLAIN: frozenset({JOIN, BEGIN, FOUND, OPEN}),
    SUM: frozenset({JOIN, FOUND, OPEN}),
}
"""What begins a length of each role."""
_REACH = {LIFE: 1000, TENURE: 3, WORK: 4, PLAIN: 1, SUM: 12}
"""Sentences between a length and its start."""
_ANOTHER = regex(
    r"\b(?:sister|parent|rival|competitor|subsidiary|neighbour|neighbor|predecessor|successor|former|previous|founder\s+(?:spent|was|had|ran|led)|colleague|another|other|building|house|town|industry|daughter|son|brother|father"
    r"|mother|husband|wife|analyst|lawyer|combined|between\s+them|together|experience|average)\b[^.;]*$",
    re.IGNORECASE,
)
_BEFORE_THEN = regex(r"\b(?:who|which|whose\s+\w+)\s+had\b[^.;]{0,60}$", re.IGNORECASE)
""" "Took over in 1991 from his uncle, who had been in charge for more than half a century": a time before the one that is told."""
_EXPERIENCE = regex(r"^(?:['’]|\s+of)?\s+(?:[a-z-]+\s+){0,2}(?:experience|expertise)\b|^[^.;]{0,20}\bcombined\b", re.IGNORECASE)
_ITS = regex(r"[;:]\s+(?:the|its|our|an?)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+),\s+(?:now\s+)?(?:in|at)\s+its\s+$", re.IGNORECASE)
"""Another thing than the firm, in its so-manieth year."""
_FIRMS = frozenset("company firm club shop business group charity school theatre festival paper".split())
_THAT = regex(r"\s+in\s+(?:that|this)\s+(?:seat|job|post|role|chair|position|office)\b", re.IGNORECASE)
_WITH_THE_FIRM = regex(
    r"\s+(?:with|at|in|for)\s+(?:the\s+(?:company|firm|group|business|club|bank|paper|trade|industry)\b|(?-i:[A-Z]))", re.IGNORECASE
)
_JOINED = regex(r"\b(?:and|but|while|then)\b", re.IGNORECASE)
_UNTIL = regex(r"^\s*(?:until|till|to|through|[–—-])?\s*(?:the\s+)?$", re.IGNORECASE)
_TO_THEN = regex(r",?\s+(?:until|till|up\s+to)\s+(?:the\s+)?(?:\w+\s+of\s+)?")
_STRETCH_GAP = regex(
    r"^[\s,()–—:]*(?:(?:that\s+is|or|i\.e\.)[\s,]+)?(?:(?:from|for|between|a\s+period\s+of|[a-z]+)\s+)?\s*$|^\W*(?:stint|reign|tenure|spell|run|term|period)?\W*(?:from|between)?\W*$",
    re.IGNORECASE,
)
_SCOPE = regex(
    r"^\W*(?:with|counting|including|together\s+with|adding|if\s+(?:you|one)\s+counts?)\b|\b(?:counting|including|all\s+told|on\s+and\s+off|in\s+two\s+spells|(?:most|some|many|half|all\s+but\s+\w+)\s+of\s+(?:them|which|it)|if\s+(?:you|one|we)\s+counts?)\b",
    re.IGNORECASE,
)
"""Words that count in what came before the start."""


_GAP = regex(
    r"\b(?:bar|save\s+for|except(?:\s+for)?|but\s+for|minus|not\s+counting|with\s+a\s+(?:break|gap)|(?<!without )(?<!never )(?:a|one|two)\s+(?:[a-z-]+\s+)?(?:break|gap|spell\s+away)s?|went\s+away|came\s+back|came\s+home|returned\s+in)\b",
    re.IGNORECASE,
)
"""Words for time that is left out."""
_AHEAD = 90
_NOW = regex(
    r"\b(?:this\s+(?:year|month|week|spring|summer|autumn|winter|weekend)|today|now|we['’]re|we\s+are|is\s+(?:celebrating|marking)|are\s+(?:celebrating|marking)|celebrates|marks)\b",
    re.IGNORECASE,
)
_OF = regex(r"\s+of\s+(?P<what>[^.,;:!?\n]{3,40})")


def _of_that(text: str, length: Length, m: Moment) -> bool:
    """Whether a date stands with what a length is "of": "130 years of the welted sole", and "in 1894 he brought the welted sole"."""
    what = _OF.match(text, length.end)
    words = {word for word in telling(what["what"], 0, len(what["what"])) if len(word) > 3} if what else set()
    return len(words & set(telling(text, m.sentence.start, m.sentence.end))) >= min(2, len(words)) > 0


def lasting(reading: Reading, length: Length, dated: list[Moment]) -> Finding | None:
    """A life, a tenure, a piece of work: from a start that the text tells to an end that it tells, or to its own day."""
    text = reading.document.text
    if _ANOTHER.search(text, length.sentence.start, length.start) or _EXPERIENCE.match(text[length.end : length.end + 60]):
        return None
    if _BEFORE_THEN.search(text, length.sentence.start, length.start):
        return None
    if (
        length.role == LIFE
        and (its := _ITS.search(text[max(length.sentence.start, length.start - 60) : length.start]))
        and its["noun"].lower() not in _FIRMS
    ):
        return None
    if length.role == LIFE and _HE.search(text, length.sentence.start, length.start) and _OLD.match(text, length.end):
        return None  # "she is 74 years old": somebody's age
    if _SCOPE.search(text[length.sentence.start : length.sentence.end]) or _GAP.search(
        text, max(0, length.sentence.start - _AHEAD), length.sentence.end
    ):
        return None
    led = kinds_in(text, clause_start(text, length), length.start) if length.after else frozenset()
    if led & {JOIN, FOUND, OPEN} and END not in led:
        return None  # "joined in 2015 after 20 years at a bank"
    if stretch := _stretch(text, length, dated):
        return None if fits(length, *stretch) else tell(reading, length, stretch[0], End(stretch[1].first, stretch[1].last, None))
    starts = [m for m in _starts(text, length, dated) if not _of_two_things(text, length, m)]
    here = [m for m in dated if m.sentence == length.sentence]
    strict = [m for m in starts if m in here]
    near = [] if _THAT.match(text, length.end) else here if strict else [m for m in dated if length.role == SUM or is_beside(m, length)]
    ends = [*day_of_text(reading), *(End(m.first, m.last, (m.start, m.end)) for m in dated)]
    if length.dated and (closing := [m for m in here if m.year and m not in starts]):
        ends = [End(m.first, m.last, (m.start, m.end)) for m in closing]
    if length.role == LIFE and not any(m.year for m in here) and _NOW.search(text, length.sentence.start, length.sentence.end):
        ends = [*day_of_text(reading), *(End(m.first, m.last, (m.start, m.end)) for m in here)]
    if length.role in (SUM, TENURE) and strict:  # one of several portraits
        near = [m for m in near if m.sentence.block == length.sentence.block]
        ends = [
            *day_of_text(reading),
            *(End(m.first, m.last, (m.start, m.end)) for m in dated if m.sentence.block == length.sentence.block),
        ]
    if until := next((m for m in here if 0 <= m.start - length.end <= 16 and _TO_THEN.fullmatch(text, length.end, m.start)), None):
        ends = [End(until.first, until.last, (until.start, until.end))]  # "in charge for 25 years until 2011"
        starts, strict = ([m for m in told if m.first < until.first] for told in (starts, strict))
    near = [*near, *(m for m in dated if _of_that(text, length, m))]
    if length.role == TENURE and _WITH_THE_FIRM.match(text, length.end):  # from its first day, wherever that is told
        near += [m for m in dated if JOIN in m.kinds]
    for first, last in pairwise(here):  # "from 2019 to 2022, a tenancy of five years"
        if (
            length.role == PLAIN
            and first in strict
            and _UNTIL.match(text[first.end : last.start])
            and not _JOINED.search(text, last.end, length.start)
        ):
            strict, ends, near = [first], [End(last.first, last.last, None)], here
    if not starts or any(fits(length, a, b) for a in (*(strict or starts), *near) for b in ends):
        return None
    at = length.sentence.index
    order = sorted(
        strict or starts, key=lambda m: (m.sentence.block != length.sentence.block, abs(m.sentence.index - at), abs(m.start - length.start))
    )
    if length.role == SUM and (now := day_of_text(reading)):  # of starts far and near the likeliest
        order.sort(key=lambda m: abs(sum(apart(m, now[0])) / 2 - length.months))
    order = [m for m in order if not _GAP.search(text, m.sentence.start, min(m.sentence.end + _AHEAD, len(text)))]
    told = ((start, end) for start in order for end in [*_ends_beside(length, start, dated)[-1:], *day_of_text(reading)])
    return next((finding for start, end in told if (finding := tell(reading, length, start, end))), None)


def _of_two_things(text: str, length: Length, m: Moment) -> bool:
    """Whether a piece of work is told in another sentence than a start, and of another thing: a plan's launch, six months to place a loan.

    A centenary of something named counts from that thing's own date.
    """
    what = _OF_NAME.match(text, length.end)
    if what and length.role == LIFE and what["name"] not in text[max(m.sentence.start, m.start - _CLOSE) : m.end + _CLOSE // 2]:
        return True
    if length.role != WORK or m.sentence == length.sentence or not _TO_DO.match(text, length.end):
        return False
    return of_two_things(
        text[length.sentence.start : length.sentence.end], text[m.sentence.start : clause_end(text, m.end, m.sentence.end)]
    )


_OF_NAME = regex(r"\s+of\s+(?P<name>[A-Z][\w’'-]+)")
_HE = regex(r"\b(?:he|she|his|her|Mr|Mrs|Ms|who|I)\b", re.IGNORECASE)
_OLD = regex(r"\s+old\b", re.IGNORECASE)
_TO_DO = regex(r"\s+to\s+[a-z]+\s+(?:the|a|its|their)\s")
_TO_BUILD = regex(
    r"\s+(?:to\s+(?:build|construct|make|dig|finish|complete|prepare|plan|restore|write|film)|of\s+(?:building|construction|digging|planning|preparation|restoration|work|writing|filming))\b",
    re.IGNORECASE,
)
"""Behind a length that ends where what was worked on opens."""
_CLOSE = 60


def has_start(reading: Reading, length: Length, dated: list[Moment]) -> bool:
    """Whether the text tells when what lasts so long may have begun."""
    return bool(_starts(reading.document.text, length, dated))


def _ends_beside(length: Length, start: Moment, dated: list[Moment]) -> list[End]:
    """Dates that may be the end of what began: in the sentences of the length and of its start, and of an end near them."""
    reach = 0 if length.role == LIFE else 6
    told = [
        m
        for m in dated
        if m.first > start.last
        and (
            (m.sentence in (start.sentence, length.sentence) and (END in m.kinds or m.start > length.end or start.since))
            or (END in m.kinds and m.year and abs(m.sentence.index - length.sentence.index) <= reach)
        )
    ]
    return [End(m.first, m.last, (m.start, m.end)) for m in told]


def _starts(text: str, length: Length, dated: list[Moment]) -> list[Moment]:
    """The dates on which what lasts so long may have begun."""
    at, kinds, reach = length.sentence.index, _STARTS[length.role], _REACH[length.role]
    short = length.unit in ("day", "week", "month")
    if length.role == PLAIN:
        dated = [m for m in dated if m.start < length.end or not _JOINED.search(text, length.end, m.start)]
    told = [
        m
        for m in dated
        if (m.year or (short and m.first == m.last))
        and abs(m.sentence.index - at) <= reach
        and (m.end <= length.start or m.start >= length.end)
    ]
    if _THAT.match(text, length.end):
        return [m for m in told if m.sentence == length.sentence and m.end <= length.start][-1:]
    starts = [
        m
        for m in told
        if m.kinds & kinds
        or (m.since and (length.role == SUM or is_beside(m, length)) and not (length.role == TENURE and m.kinds & {OPEN, FOUND}))
    ]
    if _TO_BUILD.match(text, length.end):  # "took six years to build and opened in 2020"
        starts = [m for m in starts if m.start < length.start]
    if length.role == LIFE:
        for kind in (FOUND, OPEN, BEGIN):
            starts = [m for m in starts if kind in m.kinds] or starts
    return starts


def _stretch(text: str, length: Length, dated: list[Moment]) -> tuple[Moment, Moment] | None:
    """ "For nine years, from 2015 to 2021": the two ends of a stretch right beside a length."""
    for first, last in pairwise(dated):
        if first.sentence != length.sentence or (first.start, first.end) != (last.start, last.end):
            continue
        gap = text[length.end : first.start] if length.end <= first.start else text[first.end : length.start]
        if len(gap) <= 24 and _STRETCH_GAP.match(gap):
            return first, last
    return None
