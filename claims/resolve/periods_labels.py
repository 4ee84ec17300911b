"""Periods that label a figure, in brackets or in front of it: "(2023: $24 million; 2022: $21 million)"."""

from __future__ import annotations

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import PeriodMention
from claims.regex import regex

LABELLING = regex(r"[\s:,]*(?:an?\s+|of\s+|loss\s+of\s+|profit\s+of\s+|revenue\s+of\s+|was\s+|were\s+)?")


LABELLED = regex(LABELLING.pattern + r"[A-Z]{0,3}\s?[^\w\s()]?\d")


def labels(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """The period labels the figure: "(2023: $24 million; 2022: $21 million)"."""
    if p.end > mention.start or not LABELLING.fullmatch(view.text[p.end : mention.start]):
        return False
    front = view.text[max(view.sentence.start, p.start - 3) : p.start].rstrip()
    return front.endswith(("(", ";")) or (front.endswith(",") and view.text[p.end : p.end + 1] == ":")


YEAR_AGO = regex(
    r"(?i)\b(?:a year (?:ago|earlier|before)|last year|(?:the )?(?:prior|previous|preceding)[- ](?:year|quarter|period)(?: period| quarter)?|year-ago (?:period|quarter)|(?:prior|previous)-year (?:period|quarter))\s*$"
)
""" "In the same period a year ago (FY17)": the tag is the earlier time's name."""
TAG_REACH = 60
"""Characters in which such words are looked for in front of a bracket: the longest of them, and a phrase around it."""


def labels_in_brackets(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """The period labels a figure in brackets, and the mention stands outside: "W3.12tn (1Q24: W2.60tn), up 20%"."""
    at = view.text.rfind("(", view.sentence.start, p.start)
    end = view.text.find(")", p.end, view.sentence.end)
    if at < 0 or end < 0 or at < mention.start < end or ")" in view.text[at : p.start]:
        return False
    if not mention.compared and YEAR_AGO.search(view.text, max(view.sentence.start, at - TAG_REACH), at):
        return True
    return LABELLED.match(view.text, p.end, end) is not None


OPENS_BRACKET = regex(r"\(\s*$")


def labels_last_year(view: SentenceView, p: PeriodMention) -> bool:
    """The period labels the figure of the time before in brackets: "Revenue up 14% to £679m (H1 2022: £594m)"."""
    opens = OPENS_BRACKET.search(view.text, max(view.sentence.start, p.start - 3), p.start) is not None
    return opens and view.text[p.end : p.end + 1] == ":" and LABELLED.match(view.text, p.end, view.sentence.end) is not None
