"""Lists of a company's parts: "Sales by region:" over "Europe: £14m", "the cuts fall on the sites as follows:" over "Gosport: 145".

The line above says what the labels are: not somebody's names, as in a tracker, but parts of whoever the text was speaking of.
"""

from __future__ import annotations

from claims.regex import regex

_KINDS = (
    r"(?:regions?|sites?|divisions?|segments?|countr(?:y|ies)|departments?|directorates?|locations?|plants?|offices?|(?:business|product|service|reporting)(?: (?:lines?|units?|areas?|groups?))?|products?|brands?|channels?|markets?"
    r"|functions?|teams?|units?|sectors?|categor(?:y|ies)|areas?|depots?|factor(?:y|ies)|mills?|yards?|warehouses?|branches|geograph(?:y|ies)|facult(?:y|ies)|schools?|stores?|states?|counties|places|towns|cities)"
)
INTRODUCES = regex(
    rf"(?i)\b(?:by|per|across|at|in|on|among|over|between|from)\s+(?:(?:the|our|its|their|these|each|following|all|[a-z]+)\s+){{0,3}}?{_KINDS}\b[^.;:\n]{{0,40}}:\s*$"
    rf"|\b{_KINDS}\s+(?:(?:are|is|as follows|below|affected|concerned|involved|listed|were)\s*){{0,3}}:\s*$"
)
"""The line above a list of parts."""
LABEL = regex(r"[ \t]*(?:[-*•‣·▪–—]\s*)?(?P<name>[^\W\d_][^\n:;.|\d]{0,50}?)\s*(?::|\s[–—-])\s*\S")
"""The label of a line, behind its bullet."""
MOST_LINES = 14
"""Lines between a list's entry and what introduces it."""


def part_labelled(text: str, at: int) -> tuple[int, int] | None:
    """Where the label stands of the line around ``at``, if it is the name of a part by the line that introduces its list.

    >>> text = "Sales by region:\\n\\n- Europe: £14m"
    >>> part_labelled(text, text.index("£"))
    (20, 26)
    """
    start = text.rfind("\n", 0, at) + 1
    label = LABEL.match(text, start)
    if label is None or not _is_introduced(text, start):
        return None
    return label.span("name")


def _is_introduced(text: str, start: int) -> bool:
    end = start - 1
    for _ in range(MOST_LINES):
        if end <= 0:
            return False
        above = text.rfind("\n", 0, end) + 1
        line = text[above:end]
        if line.strip():
            if line.rstrip().endswith(":"):
                return INTRODUCES.search(line[-160:]) is not None
            if LABEL.match(line) is None:
                return False
        end = above - 1
    return False
