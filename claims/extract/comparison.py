"""Figures that stand beside another only to compare with it: "from $1.21 billion", "against 8% a year earlier"."""

from __future__ import annotations

import re
from bisect import bisect_left

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

COMPARED = regex(
    r"(?:\b(?:from|against|versus|vs\.?|compared (?:with|to)|compares (?:with|to)|than the|as against|up on|down on|instead of|not|than|consensus(?: of| was| at)?|cons\.?|(?-i:Street|City) (?:at|had)|where(?:as)? (?:analysts|the (?:street|city)) (?:had|expected))|\((?:[^()]{0,40}?:|(?:prior|previous|last|preceding)[^()\d]{0,30})?|,\s*where[^,]{0,30})"
    r"\s*(?:an?\s+|the\s+|our\s+|its\s+|their\s+|about\s+|just\s+|only\s+|some\s+)?(?:(?:street|city|market|analysts?|consensus|company)['’]?s?['’]?\s+)?(?:(?:estimates?|forecasts?|expectations?|consensus|guide|guidance|target|budget|outlook)(?:\s+of)?\s+)?(?:earlier\s+|previous\s+|restated\s+|prior-year\s+)?$",
    re.IGNORECASE,
)
REACHED = regex(
    r"\b(?:to|at|by|and|or|,|another|a further|then|of which|of whom|with)\s*(?:an?\s+|the\s+|around\s+|about\s+|another\s+)?$|,\s*$",
    re.IGNORECASE,
)
RATES = frozenset({"money.per_share", "money.per_unit"})
"""What amounts do not go on with that are told of the whole: "$2.1 million, or $2.15 a share, compared to $2.4 million"."""
WINDOW = 60


def is_compared(view: SentenceView, figure: Quantity) -> bool:
    """True where the words before the figure make it the other side of a comparison.

    "up 13% from $381 million", "$10m, against $8m", "(2023: £157.8m)".
    """
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    if figure.span and before.rstrip().lower().endswith("from") and " to " in view.text[figure.start : figure.end]:
        return False  # "from $138.0 billion to $143.5 billion" is one range
    return bool(COMPARED.search(before)) or _comes_after(view, figure)


AFTER = regex(
    r"(?i)(?:\s+(?:euros|dollars|pounds|crowns|kronor|kroner|yen|rupees|people|staff|employees))?,?\s+after\s+(?:just |only |about |some )?"
)


def _comes_after(view: SentenceView, figure: Quantity) -> bool:
    """ "Turnover came to 246 million euros, after 291 million": the level before."""
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    before = view.figures[at - 1] if at else None
    if before is None or not (before.kind == figure.kind or (before.kind == "money" and figure.kind == "number")):
        return False
    if figure.kind not in ("money", "percent", "number"):
        return False
    return AFTER.fullmatch(view.text, before.end, figure.start) is not None


def carried_on(view: SentenceView, figure: Quantity, earlier: list[Mention]) -> Mention | None:
    """The earlier mention in this sentence that the figure continues, for figures without a metric of their own.

    The two must be of one kind, and no other metric may be named between them.
    """
    for mention in reversed(earlier):
        other = mention.figure
        if other is None or not _same_kind(other, figure) or (figure.kind == "money" and mention.rule in RATES):
            continue
        between = [cue for cue in view.cues if other.end <= cue.start and cue.end <= figure.start and _could_be(cue.metric.unit, figure)]
        return None if between and not is_compared(view, figure) else mention
    return None


def _could_be(unit: str, figure: Quantity) -> bool:
    """A measure in this unit could be named for the figure."""
    return {"money": "money", "percent": "percent"}.get(figure.kind, "other") == unit


def _same_kind(a: Quantity, b: Quantity) -> bool:
    counts = ("count", "number")
    return (
        (a.kind == b.kind and a.points == b.points) or (a.kind in counts and b.kind in counts) or (a.kind == "money" and b.kind == "number")
    )
