"""Names that a text only deals with: companies and things that are bought, sold or built, and laws and standards.

A report that never says whose it is may name these and nobody else; that makes none of them whom it is about.
"""

from __future__ import annotations

import re

from claims.resolve.names import NameMention

AHEAD = re.compile(
    r"(?i)\b(?:(?:acquisition|purchase|takeover|disposal|sale|divestiture|consolidation|integration|inclusion|contribution)s? (?:of|from)"
    r"|merger with|acquired|acquiring|bought|divested|purchased)\s+(?:the\s+)?$"
)
BEHIND = re.compile(r"\s+(?:acquisition|disposal|divestiture|takeover|transaction|brand|platform|licen[cs]e|agreement|plant|facility)\b")
RULES = frozenset("act code standard standards notes agreement plan program programme topic update asc asu ifrs ias gaap".split())
"""Last words of the names of laws, standards and contracts."""
REACH = 40


def is_dealt_with(text: str, member: NameMention) -> bool:
    """Whether this mention names what is bought or applied: "the Lemsys acquisition", "ASC 842"."""
    if member.field == "title" or member.possessive:
        return False
    if member.name.rpartition(" ")[2].lower() in RULES:
        return True
    return AHEAD.search(text[max(0, member.start - REACH) : member.start]) is not None or BEHIND.match(text, member.end) is not None
