"""Numbers without a noun as counts of things: "Deliveries rose 12% to 61,400", "7,940 tonnes, down from 9,120".

Such a number is read only where the subject of its clause is a word for what is counted and a verb of level or of change leads to
the number, or where the sentence has counted something and the number is the other side of a comparison.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extract.bare import counts_nothing
from claims.extract.comparison import is_compared
from claims.extract.counts import count_metric
from claims.extract.cues import Sense
from claims.extract.mention import Mention
from claims.extract.movement import direction_of
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Quantity
from claims.regex import regex

COUNTED = (
    "deliveries registrations shipments orders subscribers subscriptions users customers clients members visitors viewers listeners readers "
    "followers passengers guests pupils students patients residents tenants enrolments enrollments admissions arrivals departures applications "
    "downloads installations listings permits starts completions complaints transactions trips rides journeys calls flights sailings crossings "
    "deaths cases infections arrests crimes accidents memberships stores shops branches outlets restaurants clinics"
).split()
"""Plurals of what is counted and not employed."""
MEASURED = (
    "output production throughput circulation readership viewership attendance attendances footfall traffic enrolment enrollment membership "
    "population catch harvest capacity fleet"
).split()
"""Words for how much or how many there is of something."""
NUMBERS = "numbers volumes volume count total tally".split()
"""What follows a word for the thing: "trailer volumes", "visitor numbers"."""
SUBJECT = regex(
    rf"(?i)\b(?:(?:(?!(?:of|the|its|our|their|his|her|and|or|in|by|all|these|those|that|as|with)\b)[a-z-]+\s+)?(?:{'|'.join(COUNTED + MEASURED)})|[a-z-]{{3,}}\s+(?:{'|'.join(NUMBERS)}))\b(?!\s+(?:of|for)\s+\$)"
)
HEDGES = r"about |around |just |over |under |nearly |almost |some |only |more than |fewer than |less than "
LEVEL = regex(
    rf"(?i)\b(?:is|was|are|were|stood at|stands at|came to|comes to|reached|reaches|reaching|hit|hits|hitting|total(?:l)?(?:ed|s|ing)|number(?:ed|s)|averaged|averages"
    rf"|topped|tops|passed|exceeded|exceeds)\s+(?:{HEDGES})*$"
)
TO = regex(rf"(?i)\b(?:to|at)\s+(?:{HEDGES}|a record )*$")
WHOLE = regex(
    r"(?i)\s*(?:$|[.,;:!?)\"”’–—]|(?:in|from|by|for|at|on|against|compared|versus|after|before|last|this|previously|earlier|an?|the|and|but|while|as|year|during|over|since)\b)"
)
"""What may follow a number that is a count by itself: "61,400 in May", but not "61,400 square feet"."""
LEAST = Decimal(20)
"""Smaller bare numbers are scores, ranks and sizes as often as counts."""
REACH = 70
"""Characters between the word for the thing and its number."""


def bare_count(view: SentenceView, figure: Quantity, earlier: Sequence[Mention]) -> Mention | None:
    """The number as a count of what the sentence speaks of, with that for its noun; ``None`` where it counts nothing known."""
    if figure.kind != "number" or not isinstance(figure.low, Decimal) or figure.low < LEAST:
        return None
    if WHOLE.match(view.text, figure.end, view.sentence.end) is None or counts_nothing(view, figure):
        return None
    compared = is_compared(view, figure)
    noun = _noun_of_comparison(view, figure, earlier) if compared else _subject_noun(view, figure)
    if noun is None:
        return None
    metric, start, end = noun
    counted = replace(figure, kind="count", noun_start=start, noun_end=end)
    return Mention(
        view.sentence.index, "other_count", metric, "count.carried_on" if compared else "count.subject", counted,
        direction=None if compared else direction_of(view, figure), compared=compared,
    )  # fmt: skip


def _noun_of_comparison(view: SentenceView, figure: Quantity, earlier: Sequence[Mention]) -> tuple[str | None, int, int] | None:
    """What the last count of the sentence counts, where nothing else was counted or measured since."""
    last = next((mention for mention in reversed(earlier) if mention.figure is not None), None)
    if last is None or last.figure is None or last.type != "other_count" or last.figure.noun_start is None or last.figure.noun_end is None:
        return None
    since = [other for other in view.figures if last.figure.end <= other.start < figure.start]
    return (last.metric, last.figure.noun_start, last.figure.noun_end) if not since else None


def _subject_noun(view: SentenceView, figure: Quantity) -> tuple[str | None, int, int] | None:
    """The word for what is counted that the clause says the number of."""
    start = max(view.sentence.start, view.last_break(figure.start), figure.start - REACH)
    named = [*SUBJECT.finditer(view.text, start, figure.start)]
    if not named:
        return None
    found = named[-1]
    between = view.text[found.end() : figure.start]
    moved = any(found.end() <= hit.start and hit.end <= figure.start for hit in view.sensed(Sense.RISE, Sense.FALL))
    if not (LEVEL.search(between) or (moved and TO.search(between))):
        return None
    return count_metric(view, found.start(), found.end()) or _of_numbers(found[0]), found.start(), found.end()


def _of_numbers(phrase: str) -> str | None:
    """The measure of "passenger numbers", by the plural of its first word."""
    plural = f"{phrase.split()[0].lower()}s"
    return next((row.name for row in METRICS.values() if row.type == "other_count" and plural in row.words), None)
