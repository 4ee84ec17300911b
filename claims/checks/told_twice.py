"""One figure told twice with its digits in another order: 780 jobs above and 870 below.

What tells two figures of one measure apart elsewhere is who and when; here the text leaves one of them unsaid, so the
pair must speak for itself: exact, of three digits or more, the same digits in another order, of one measure and
company, in no sentence that looks back, adds or compares, and with no two times or places stated. Whole staffs ("all
143 of us") are of the speaker whatever the subject is taken to be, and there any two near figures are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from claims.checks.finding import Finding, middle, miss_ratio, sentence_of
from claims.checks.wording import figure, quoted
from claims.match.compare import compare_values
from claims.match.periods import is_event
from claims.match.phrases import same_name
from claims.model import Claim, Reading

_RULE = "value_conflict"
_MOST = 30
"""Claims of one measure that are compared; a text that has more of them speaks of many things."""
_MEASURES = frozenset({"layoffs", "new_hires", "total_employees", "order_book"})
_APART = re.compile(
    r"\b(?:another|further|additional(?:ly)?|earlier|previous(?:ly)?|originally|initially|first|second|third|round|against|compared|versus|up|down|rose|fell|grew|grown|dropped"
    r"|increased?|decreased?|raised|was|were|had|last|ago|before|after|since|until|instead|rather|corrected|revised|forecasts?|expected|estimates?|average|more|each|per|including|includes"
    r"|once|next|then|on\s+top|mak(?:es?|ing)|total\w*|together|in\s+all|altogether|combined|programmes?|both)\b|\b(?:from|by)\b[^.;:!?]{0,12}$",
    re.IGNORECASE,
)
_APART_AFTER = re.compile(
    r"\b(?:more|each|per|over|total|together|in\s+all|ago|earlier|last|previous(?:ly)?|from|against|compared|versus|up|down|instead|rather|average|further|before|then|until|were|was|had)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])")
_ALL_OF_US = re.compile(r"\b(?:all|the)\s+$", re.IGNORECASE)
_OF_US = re.compile(r"^\s+of\s+us\b(?!\s+(?:in|at|from|who|are\s+in|work(?:ing)?\s+in)\b)", re.IGNORECASE)
_ON_THE_PAYROLL = re.compile(r"^\s+of\s+(?:you|us)\s+(?:are\s+|now\s+|currently\s+)*(?:on\s+the\s+payroll|work\s+here)\b", re.IGNORECASE)
_NEAR = Decimal("1.25")
_PLACES = frozenset({"table_row"})


def told_twice(reading: Reading) -> Iterator[Finding]:
    """The first pair of each measure."""
    for metric in sorted(_MEASURES):
        claims = [c for c in reading.claims if c.metric == metric and _whole(c) and not c.superseded and c.place not in _PLACES][:_MOST]
        pair = next((pair for pair in combinations(claims, 2) if _one_thing(reading, *pair)), None)
        if pair:
            yield _finding(reading, *pair)


def _whole(claim: Claim) -> bool:
    return claim.low is not None and claim.low == claim.high and claim.low >= 100 and claim.hedge is None


def _one_thing(reading: Reading, a: Claim, b: Claim) -> bool:
    if (
        a.low == b.low
        or a.unit != b.unit
        or (a.field, a.sentence_start) == (b.field, b.sentence_start)
        or compare_values(a, b) != "conflicts"
    ):
        return False
    whole = [_whole_staff(reading, claim) for claim in (a, b)]
    if all(whole) and a.unit == "people":
        return miss_ratio(a.low, b.low) <= _NEAR
    if not is_event(a) and bool(a.scope) != bool(b.scope):
        return False
    return miss_ratio(a.low, b.low) <= _NEAR and _permuted(a, b) and _same_owner(a, b) and _not_apart(reading, a, b)


def _whole_staff(reading: Reading, claim: Claim) -> bool:
    """Whether the speaker counts everybody: "all 143 of us", "143 of you are on the payroll"."""
    text = reading.document.field(claim.field)
    tail = text[claim.end : claim.end + 60]
    return bool(_ON_THE_PAYROLL.match(tail) or (_OF_US.match(tail) and _ALL_OF_US.search(text[max(0, claim.start - 8) : claim.start])))


def _permuted(a: Claim, b: Claim) -> bool:
    """The same digits in another order, three of them or more, of which at least two differ."""
    if a.low is None or b.low is None:
        return False
    x, y = f"{a.low.normalize():f}", f"{b.low.normalize():f}"
    digits = str(x).rstrip("0")
    return len(x) == len(y) >= 3 and sorted(x) == sorted(y) and len(digits) >= 2 and "." not in x + y


def _same_owner(a: Claim, b: Claim) -> bool:
    return a.subject is not None and b.subject is not None and same_name(a.subject, b.subject)


def _not_apart(reading: Reading, a: Claim, b: Claim) -> bool:
    """Whether nothing said in either sentence makes two things of the two figures."""
    if a.period_source == b.period_source == "stated" and a.period != b.period:
        return False
    if a.scope and b.scope and not same_name(a.scope, b.scope):
        return False
    years: list[set[str]] = []
    for claim in (a, b):
        sentence = sentence_of(reading, claim)
        before = sentence[max(0, claim.start - claim.sentence_start - 60) : claim.start - claim.sentence_start]
        if _APART.search(before) or _APART_AFTER.search(sentence[claim.end - claim.sentence_start :][:40]):
            return False
        years.append(set(_YEAR.findall(sentence)))
    if years[0] and years[1]:
        return years[0] == years[1]
    published = reading.document.published  # a past year that only one of them names is another time
    return published is None or all(int(year) >= published.year for named in years for year in named)


def _finding(reading: Reading, a: Claim, b: Claim) -> Finding:
    first, second = sorted((a, b), key=lambda claim: (claim.field != "title", claim.start))
    return Finding(
        _RULE,
        (first.id, second.id),
        (),
        f"One figure is {figure(first)} in one place and {figure(second)} in another: "
        f"{quoted(sentence_of(reading, first))} and {quoted(sentence_of(reading, second))}.",
        severity="warning",
        miss=miss_ratio(middle(first), middle(second)),
    )
