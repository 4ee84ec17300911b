"""Names that a text only deals with: what is bought, sold or applied, and the parts by which it measures.

A report that never says whose it is may name these and nobody else. What is bought, a law or a standard is not whom it is about;
a part owns nothing before it is named.
"""

from __future__ import annotations

from typing import Literal

from claims.regex import regex
from claims.resolve.names import NameMention

AHEAD = regex(
    r"(?i)\b(?:(?:acquisition|purchase|takeover|disposal|sale|divestiture|consolidation|integration|inclusion|contribution)s? (?:of|from)"
    r"|merger with|acquired|acquiring|bought|divested|purchased|except|excluding|apart from|other than)\s+(?:the\s+)?$"
)
CUSTOMERS = regex(r"\b(?:[Rr]evenues?|[Ss]ales|[Ss]hipments)\s+(?:from|to)\s+(?:[A-Z][\w&-]*,?\s+(?:and\s+)?){0,4}$")
""" "Revenue from Huawei, Samsung and Apple": who buys."""
BEHIND = regex(r"\s+(?:acquisition|disposal|divestiture|takeover|transaction|brand|platform|licen[cs]e|agreement|plant|facility)\b")
RULES = frozenset("act code standard standards notes agreement plan program programme topic update asc asu ifrs ias gaap".split())
"""Last words of the names of laws, standards and contracts."""
REACH = 60


MEASURE_BEHIND = regex(
    r"\s+(?:(?:net|total|unit|operating|organic|segment|product|services?|external|comparable|adjusted|gross|underlying)\s+){0,2}"
    r"(?:revenues?|sales|turnover|earnings|margins?|volumes?|bookings|income|ebitda|segments?|business|division)\b"
)
MEASURE_AHEAD = regex(r"(?i)\b(?:revenues?|sales|margins?|growth|turnover|volumes?)\s+(?:in|for|at|from)\s+(?:our\s+|the\s+)?$")

Dealing = Literal["", "deal", "part"]
"""How a text deals with a name: as what is bought or applied, or as a part by which it measures."""


def dealing_of(text: str, member: NameMention) -> Dealing:
    """How this mention deals with the name: "the Lemsys acquisition", "ASC 842"; "Copper revenues"; neither."""
    if member.field == "title" or member.possessive:
        return ""
    front = text[max(0, member.start - REACH) : member.start]
    applied = member.name.rpartition(" ")[2].lower() in RULES
    if applied or AHEAD.search(front) or CUSTOMERS.search(front) or BEHIND.match(text, member.end):
        return "deal"
    return "part" if MEASURE_AHEAD.search(front) or MEASURE_BEHIND.match(text, member.end) else ""
