"""Two counts that give one tenure two starts: "in charge for 24 years now ... In July 2009, two years after she took over"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.counted_years import WAY, is_adjacent
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, on_trial, phrase
from claims.checks.lengths import AFTER, TENURE, Length
from claims.checks.moments import Moment
from claims.checks.time_between import A_MONTH, FARTHEST, clause_start
from claims.checks.wording import quoted
from claims.model import Reading
from claims.regex import regex

_RULE = "duration_mismatch"

_HAS_BEEN = regex(r"\b(?:has|have|['’]s|['’]ve)\s+(?:\w+\s+){0,2}(?:been|run|led|headed|chaired|managed|worked)\b", re.IGNORECASE)
_TAKING_OVER = regex(
    r"\s+after\s+(?:s?he|they|it)\s+(?:had\s+)?(?:took|taken|taking|joined|arrived|started|came|became|was\s+(?:appointed|hired|elected))(?:\s+(?:over|charge|office|boss|chief|chairman|director|in))?\s*[,.;]",
    re.IGNORECASE,
)


@on_trial
def two_counts(reading: Reading, told: list[Length], dated: list[Moment]) -> Iterator[Finding]:
    """ "In charge for 24 years now ... In July 2009, two years after she took over": two counts that give two starts."""
    text, published = reading.document.text, reading.document.published
    if published is None:
        return
    so_far = [x for x in told if TENURE in (x.role, x.other) and not x.after and _HAS_BEEN.search(text[clause_start(text, x) : x.start])]
    counted = []
    for x in told:
        way = WAY.match(text, x.end)
        if x.role == AFTER and way and _TAKING_OVER.match(text, x.end):
            counted += [(x, m) for m in dated if m.sentence == x.sentence and m.year and is_adjacent(text, x, way, m)]
    if len(so_far) != 1 or len(counted) != 1:
        return
    now, (then, day) = so_far[0], counted[0]
    first = (published - day.first).days / A_MONTH + then.months
    if abs(first - now.months) <= now.slack + then.slack or max(first / now.months, now.months / first) > FARTHEST[TENURE]:
        return
    words = phrase(reading, now.start, now.end), phrase(reading, day.start, day.end), phrase(reading, then.start, then.end)
    yield Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} does not fit {quoted(words[2].quote)} before {quoted(words[1].quote)}.",
        f"The one began in {published.year - round(now.months / 12)}, the other in {day.first.year - round(then.months / 12)}.",
        severity="warning",
    )


EXAMPLES = (
    accepts(
        "two counts of a tenure",
        "Rane has now been in charge for 24 years. In July 2009, two years after she took over, the boiler burst.",
        published="2025-08-14",
    ),
    rejects(
        "two counts that fit",
        "Rane has now been in charge for 18 years. In July 2009, two years after she took over, the boiler burst.",
        published="2025-08-14",
    ),
    rejects(
        "a home of another thing", "The club was founded in 1924. The ground, its home for 60 years, holds 9,000.", published="2024-10-10"
    ),
    rejects("a predecessor's tenure", "She joined in 2009. Her predecessor left after 22 years.", published="2024-10-10"),
)
