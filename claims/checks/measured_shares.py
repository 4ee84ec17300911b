"""A share of revenue or of the staff held against what the text states elsewhere, as the reading knows it.

"Exports, at ₹118.30 crore, made up 28.4 % of revenue", where revenue is stated pages before; "Belgium, home to 55 % of personnel".
The part is the amount right beside the share, or the claim of that part of the company which opens its clause; the whole is
revenue, or all who are employed, of the same company and about the same time. Silent if any such whole gives the share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.finding import Finding, is_exact, miss_ratio
from claims.checks.measure_words import is_corrected
from claims.checks.share_scene import BESIDE, SUBJECT_OF
from claims.checks.share_vetoes import COMPARES
from claims.checks.wording import figure, percent_words, quoted
from claims.match.interval import HUNDRED, Interval, quotient, written
from claims.model import Claim, Reading
from claims.regex import regex

_RULE = "percent_of_total"
_OF = regex(
    r"\s+of\s+(?:(?:its|the|our|their|his|her|all|total|overall|net|annual|group|company|[\w’'-]+['’]s)\s+){0,3}"
    r"(?:(?P<revenue>revenues?(?:\s+from\s+operations)?|sales|turnover|takings|top\s+line|income\s+from\s+operations)|(?P<staff>workforce|staff|employees|personnel|headcount|payroll))\b"
    r"(?!\s+(?:in|at|of|from|for|to|within|outside|that|who|which|growth|costs?|jobs|members|turnover)\b)",
    re.IGNORECASE,
)
_NO_PART = regex(
    r"\b(?:cut|cuts|cutting|lay|laid|axe|axing|reduc\w+|grew|grow|rose|fell|(?<!made )(?<!make )(?<!makes )up|down|target|aims?|plan\w*|by|expect\w*|will|would|could|about\s+to|at\s+least|goal)\b",
    re.IGNORECASE,
)
"""Of a cut, a goal or a rate of change."""
_REACH = 60
"""Characters in front of a share in which such a word is of it."""
_LEAST = Decimal(1)
"""Percentage points by which the two must differ: less is rounding."""
_FARTHEST = Decimal("2.5")
"""Ratio of the computed to the stated share beyond which they are hardly of one part."""
_MOST_WHOLES = 3
"""Different wholes beyond which a text tells of several years or companies, and which is meant is a guess."""
_SURE = 0.1
"""Certainty of a reading below which a claim is no whole; lower than for rates, as any whole that fits silences the finding."""
_NEAR = 400
"""Days by which a part and its whole may lie apart: one year, and the year's end before it."""


def measured_shares(reading: Reading) -> Iterator[Finding]:
    """Every share of revenue or staff that no whole of the text gives."""
    text = reading.document.text
    for share in reading.claims:
        of = _OF.match(text, share.end, share.sentence_end) if _is_share(share) else None
        if of is None or is_corrected(text, share.start, share.end):
            continue
        if _NO_PART.search(text, max(share.sentence_start, share.start - _REACH), share.start):
            continue
        measure = "revenue" if of["revenue"] else "total_employees"
        part = _part_of(reading, share, measure)
        if part is None:
            continue
        wholes = [whole for whole in reading.claims if _is_whole(whole, part, measure)]
        if wholes and len({whole.low for whole in wholes}) <= _MOST_WHOLES and (found := _judge(share, part, wholes)):
            yield found


def _is_share(claim: Claim) -> bool:
    return (
        claim.unit == "percent"
        and claim.field == "text"
        and not claim.superseded
        and claim.type != "growth_rate"
        and claim.modality == "actual"
    )


def _part_of(reading: Reading, share: Claim, measure: str) -> Claim | None:
    """The amount that the share says again, or that of the part which its clause begins with."""
    text = reading.document.text
    kind = "people" if measure == "total_employees" else None
    before = [
        c
        for c in reading.claims
        if c.field == "text" and c.sentence_start == share.sentence_start and c.end <= share.start and c.unit != "percent"
    ]
    if before:
        last = max(before, key=lambda c: c.end)
        if COMPARES.search(text, last.sentence_start, last.start):
            return None  # of the time compared with, whose whole is another
        gap = text[last.end : share.start]
        fits = last.unit == kind if kind else last.type in ("revenue", "other_money")
        return last if fits and (BESIDE.match(gap) or SUBJECT_OF.match(gap)) and is_exact(last) else None
    opening = text[share.sentence_start : share.start].strip(" \t\n-•*")
    parts = [
        c for c in reading.claims
        if c.scope and c.metric == measure and is_exact(c) and c.modality == "actual" and not c.superseded
        and opening.casefold().startswith(c.scope.casefold())
    ]  # fmt: skip
    return parts[0] if parts and len({c.low for c in parts}) == 1 else None


def _is_whole(whole: Claim, part: Claim, measure: str) -> bool:
    if whole.metric != measure or whole.scope or whole.unit != part.unit or whole.superseded or whole.modality != "actual":
        return False
    if not is_exact(whole) or whole.subject != part.subject or whole.certainty < _SURE or whole.basis is not None:
        return False
    if whole.low is None or part.low is None or whole.low <= part.low or whole.id == part.id:
        return False
    ends = whole.period_end, part.period_end
    return ends[0] is None or ends[1] is None or abs((ends[0] - ends[1]).days) <= _NEAR


def _judge(share: Claim, part: Claim, wholes: Sequence[Claim]) -> Finding | None:
    said = written(share)
    computed = [(whole, _percentage(part, whole)) for whole in wholes]
    if any(size is None or size.meets(said) for _, size in computed):
        return None
    whole, size = min(computed, key=lambda row: (_apart(row[0], part), row[0].start))
    middle = size.middle if size else None
    if (
        size is None
        or middle is None
        or said.middle is None
        or abs(middle - said.middle) < _LEAST
        or miss_ratio(middle, said.middle) > _FARTHEST
    ):
        return None
    return Finding(
        _RULE,
        (share.id, part.id, whole.id),
        (),
        f"{figure(part)} of {figure(whole)} is not {quoted(share.quote)}.",
        f"The share was {percent_words(size)}, not {quoted(share.quote)}.",
        severity="warning",
        miss=miss_ratio(middle, said.middle),
    )


def _percentage(part: Claim, whole: Claim) -> Interval | None:
    ratio = quotient(written(part), written(whole))
    if ratio is None or ratio.low is None or ratio.high is None:
        return None
    return Interval(ratio.low * HUNDRED, ratio.high * HUNDRED)


def _apart(whole: Claim, part: Claim) -> int:
    ends = whole.period_end, part.period_end
    return abs((ends[0] - ends[1]).days) if ends[0] and ends[1] else _NEAR
