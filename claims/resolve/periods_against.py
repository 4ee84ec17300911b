"""Periods that a figure is compared with: "up 4% from the second quarter", "against the spring of 2023"."""

from __future__ import annotations

from claims.extract.view import SentenceView
from claims.model import PeriodMention
from claims.regex import regex
from claims.resolve.periods_lexicon import COMPARING, NOT_COMPARED

WINDOW = 100
_OR = r",\s+or\s+(?:about |approximately |around |roughly |some )?[\d.]+\s?(?:%|per\s?cent|basis points|bps)(?:\s+of\s+(?:[\w-]+\s+){0,3}[\w-]+)?,"
RESTATED = regex(_OR)
"""What says a figure again behind it: ", or 13.6% of sales,"."""
LEVEL_RESTATED = regex(
    r"(?i)\b(?:from|against|versus|compared (?:with|to)|as compared (?:with|to))\s+[^\s,;]{1,12}(?:,\d[\d.]*)*(?:\s(?:thousand|million|billion))?"
    + _OR
    + r"\s+(?:in|for|during)\s+(?:the\s+|fiscal\s+)?$"
)
"""In front of a period: the level that it is of is compared with, and said again."""


def is_comparison(view: SentenceView, p: PeriodMention) -> bool:
    """The period is what the figure is compared with: "up 4% from the second quarter", "against the spring of 2023"."""
    return p.shift is not None or (p.role != "between" and not starts_there(view, p) and comparator(view, p) is not None)


def starts_there(view: SentenceView, p: PeriodMention) -> bool:
    """ "By 1.5 % from 1 July": a first of the month is where a change begins, not what it is compared with."""
    first = p.period is not None and p.period.kind == "day" and p.period.first.day == 1
    return first and FROM.search(view.text, max(view.sentence.start, p.start - 20), p.start) is not None


FROM = regex(r"(?i)(?<!up )(?<!down )\b(?:from|with effect from)\s+(?:the\s+)?$")


def comparator(view: SentenceView, p: PeriodMention) -> int | None:
    """Where the words of comparison in front of the period begin."""
    start = max(view.sentence.start, p.start - WINDOW)
    match = COMPARING.search(view.text, start, p.start) or LEVEL_RESTATED.search(view.text, start, p.start)
    return match.start() if match is not None and NOT_COMPARED.match(view.text, match.start()) is None else None
