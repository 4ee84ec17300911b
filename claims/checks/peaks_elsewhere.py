"""The best of a year that another text beats: "it grew 14%, its best showing of 2023" beside 16% for the first quarter of that year.

Only figures of one company and measure are held against each other, each of a stretch as long as the other, from independent sources.
What one text says against itself is found by `claims.checks.peaks`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from datetime import timedelta

from claims.checks.example import accepts, rejects
from claims.checks.finding import Corpus, Finding
from claims.checks.witnesses import is_of_another, is_usable, publisher_of
from claims.checks.wording import figure, quoted, topic
from claims.match.interval import Interval, written
from claims.match.periods import days_of
from claims.match.phrases import LEGAL, tokens
from claims.model import Claim
from claims.regex import regex

EXAMPLES = (
    accepts(
        "best growth of a year",
        "Orrin Foods grew its revenue by 14% in the fourth quarter of 2023, its best showing of 2023.",
        "Revenue of Orrin Foods rose 16% in the first quarter of 2023 and 12% in the second quarter of 2023.",
    ),
    accepts(
        "highest revenue since",
        "Orrin Foods had revenue of $410 million in 2023, the highest since 2019.",
        "Orrin Foods had revenue of $432 million in 2021.",
    ),
    accepts(
        "weakest of a year",
        "Revenue of Orrin Foods rose 12% in the third quarter of 2023, the weakest quarter of 2023.",
        "Revenue of Orrin Foods rose 9% in the first quarter of 2023.",
    ),
    rejects(
        "the best it is",
        "Orrin Foods grew its revenue by 14% in the fourth quarter of 2023, its best showing of 2023.",
        "Revenue of Orrin Foods rose 13% in the first quarter of 2023 and 12% in the second quarter of 2023.",
    ),
    rejects(
        "better in another year",
        "Orrin Foods grew its revenue by 14% in the fourth quarter of 2023, its best showing of 2023.",
        "Revenue of Orrin Foods rose 16% in the first quarter of 2022.",
    ),
    rejects(
        "a year beside a quarter",
        "Orrin Foods had revenue of $110 million in the fourth quarter of 2023, the highest of 2023.",
        "Orrin Foods had revenue of $410 million in 2023.",
    ),
    rejects(
        "another company",
        "Orrin Foods grew its revenue by 14% in the fourth quarter of 2023, its best showing of 2023.",
        "Revenue of Tarrow Mills rose 16% in the first quarter of 2023.",
    ),
    rejects(
        "not the best",
        "Orrin Foods had revenue of $410 million in 2023, one of the highest since 2019.",
        "Orrin Foods had revenue of $432 million in 2021.",
    ),
    rejects(
        "in so many words",
        "Orrin Foods had revenue of $410 million in 2023, the highest since 2021.",
        "Orrin Foods had revenue of $432 million in 2021.",
    ),
)

_SUPERLATIVE = regex(
    r"\b(?:(?P<up>best|highest|strongest|fastest|biggest|largest)|(?P<down>worst|lowest|weakest|slowest|smallest))\s+(?:[\w-]+\s+){0,3}?"
    r"(?P<link>of|in|since)\s+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NOT = regex(r"\b(?:one\s+of|among|not|second|third|since\s+the|almost|nearly|perhaps)\s+(?:the\s+|its\s+)?$", re.IGNORECASE)
_REACH = 45
"""Characters between a figure and the words that call it the best."""
_SAME_LENGTH = timedelta(days=8)
"""By how much two stretches may differ and still be as long: a quarter of 13 weeks."""


def peaks_elsewhere(corpus: Corpus, rule: str, sources: Mapping[str, str], old: Set[str]) -> Iterator[Finding]:
    """One finding for each best of a year, or since one, that an independent text beats. ``sources`` and ``old``: as in `coming_days`."""
    known: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    claimed: list[tuple[Claim, re.Match[str]]] = []
    for claim in corpus.claims:
        if claim.content in old or claim.type == "date" or claim.metric is None or claim.modality != "actual" or not is_usable(claim):
            continue
        known[_measure(claim)].append(claim)
        if (said := _superlative(corpus, claim)) is not None:
            claimed.append((claim, said))
    for best, said in claimed:
        beaten = (c for c in known[_measure(best)] if sources[c.content] != sources[best.content] and _beats(corpus, c, best, said))
        if (other := next(beaten, None)) is not None:
            yield Finding(
                rule, (best.id, other.id), (),
                f"{quoted(said[0])} is said of {topic(best)}, {figure(best)}; {publisher_of(corpus, other)} has {figure(other)} for {other.period}.",
                severity="warning", sources=2, rests_on=("subject", "period"),
            )  # fmt: skip


def _measure(claim: Claim) -> tuple[object, ...]:
    return tokens(claim.subject, LEGAL), claim.scope, claim.type, claim.metric, claim.unit, claim.basis, claim.growth_basis


def _superlative(corpus: Corpus, claim: Claim) -> re.Match[str] | None:
    """The words of its clause that call a figure the best, where they are near it."""
    sentence = corpus.sentence(claim)
    at, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    near = (
        m
        for m in _SUPERLATIVE.finditer(sentence)
        if max(m.start() - end, at - m.end()) <= _REACH and not _NOT.search(sentence[: m.start()])
    )
    return next(near, None)


def _beats(corpus: Corpus, other: Claim, best: Claim, said: re.Match[str]) -> bool:
    """Whether a figure of the stretch that is spoken of lies beyond the best, by more than rounding."""
    theirs, mine = days_of(other), days_of(best)
    if theirs is None or mine is None or is_of_another(other, corpus.sentence(other)):
        return False
    odd = abs((theirs[1] - theirs[0]) - (mine[1] - mine[0])) > _SAME_LENGTH
    if odd or other.period == best.period or "down" in (other.direction, best.direction):
        return False
    year = int(said["year"])
    since = said["link"].lower() == "since"
    inside = year < theirs[0].year <= mine[1].year if since else year == theirs[0].year == theirs[1].year
    return inside and _beyond(written(other), written(best), said["down"] is not None)


def _beyond(other: Interval, best: Interval, low: bool) -> bool:
    if low:
        return other.high is not None and best.low is not None and other.high < best.low
    return other.low is not None and best.high is not None and other.low > best.high
