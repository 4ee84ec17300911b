"""Numbers that stand in a list of entries: "tableware 910, tiles 640 and sanitaryware 350", "Ondine Health (Boston). 640."

An entry has a label and a number; what is counted is said once, in front of the list or of all entries.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal

from claims.extract.cues import PEOPLE_NOUNS
from claims.extract.labels import names_other
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.model import BlockKind, Quantity
from claims.regex import regex

_NO_LABEL = (
    r"(?!(?:was|were|is|are|be|been|has|had|have|to|from|at|in|on|by|than|after|before|over|under|about|around|then|another|only|just|cut|lost|added|hired|shed|gained|took|made|who|which|that|it|they|we|he|she"
    r"|and|or|but|page|pages|section|chapter|room|gate|flight|no|number|aged?|week|day|rose|fell|grew|up|down)\b)"
)
_LABEL = rf"(?:the\s+)?{_NO_LABEL}[^\W\d][\w&'’/-]*(?:\s+(?:{_NO_LABEL}[^\W\d][\w&'’/-]*|&|and(?=\s+[A-Z]))){{0,3}}"
NEXT_PAIR = regex(rf"(?i)\s*(?:\([^()\d]{{1,30}}\)\s*)?(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|and\s+){_LABEL}\s*[:–-]?\s+")
FIRST_LABEL = regex(rf"(?i)(?:^|.*[:(–—]\s+|.*\()\W*{_LABEL}\s+", re.DOTALL)
FIRST_REACH = 60
LEAD = regex(r"(?P<lead>[^:\n]{1,60}):\s")
NEUTRAL_LEADS = frozenset(
    "report accounts filing filings breakdown split numbers figures total totals list division divisions site sites country region function department departments".split()
)
ENTRY_HEAD = regex(r"(?:^|\n)[\s*•–—-]*(?:\d{1,3}[.)]\s+)?[A-ZÀ-Þ][^.!?:\n]{1,60}(?:\([^()\n]{1,30}\))?(?:[.:]\s+|\s*\n)$")
ENTRY_REACH = 80
ENTRY_ENDS = regex(r"(?i)\s*(?:[.,;(–—]|$|(?<=\n)|(?:in|at|by|of|out of|from|across|or|to)\b|(?:jobs|people|staff|posts|roles)\b)")
ENTRY_LABEL = regex(
    r"[\W_]*[A-ZÀ-Þ0-9][^.!?:\n–—]{1,50}?(?:\([^()\n]{1,40}\))?\s*(?:\*\*)?\s*(?:[–—:|]|-(?=\s)|/(?=\s)|//|,)\s*(?:\*\*)?(?:(?i:all|about|around|cutting|cuts|at least|an estimated|roughly)\s+){0,2}"
)
""" "• Elm (remote) – 210, or 12%": the entry of a bulleted list."""
FEWEST = Decimal(10)


def in_pairs(view: SentenceView, figure: Quantity) -> bool:
    """The number and its label open a list of at least two such entries: "Eng 81, GTM 62, G&A 33"."""
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    behind = view.figures[at + 1] if at + 1 < len(view.figures) else None
    if _of_things(view):
        return False
    if behind is None or behind.kind != "number" or not NEXT_PAIR.fullmatch(view.text, figure.end, behind.start):
        return False
    start = max(view.sentence.start, figure.start - FIRST_REACH)
    return FIRST_LABEL.fullmatch(view.text[start : figure.start]) is not None


def _of_things(view: SentenceView) -> bool:
    """The words before the list's colon name what is listed, and that is no people: "Scores: design 71, speed 62"."""
    lead = LEAD.match(view.text, view.sentence.start, view.sentence.end)
    words = words_of(lead["lead"]) if lead else ()
    if not words or any(word.lower in PEOPLE_NOUNS or word.lower in NEUTRAL_LEADS for word in words):
        return False
    last = words[-1]
    return last.lower.endswith("s") and not last.lower.endswith("ss")


def is_entry(view: SentenceView, figure: Quantity) -> bool:
    """The count opens the sentence behind a name that is all of the paragraph before: "Sennit (remote). 190, per a note"."""
    label = view.text[view.sentence.start : figure.start].strip()
    listed = (view.kind is BlockKind.LIST_ITEM or "/" in label) and ENTRY_LABEL.fullmatch(
        view.text, view.sentence.start, figure.start
    ) is not None
    if (label and not listed) or not isinstance(figure.low or figure.high, Decimal):
        return False
    if (figure.low or figure.high) < FEWEST or not ENTRY_ENDS.match(view.text, figure.end):  # type: ignore[operator]
        return False
    return listed or ENTRY_HEAD.search(view.text[max(0, figure.start - ENTRY_REACH) : figure.start]) is not None


COUNT_HEAD = regex(
    r"(?i)\W*(?:(?-i:[A-ZÀ-Þ])[^.!?:\n]{1,60}(?::|\s[–—-]|\s/\s|//|,)\W*)?(?:about |around |some |up to |at least |nearly |as many as |another |more than |over )?"
)


def opens_with_count(view: SentenceView) -> bool:
    """An entry of a list gives its number first: "Ostler Media (Leeds): 230 roles", "84. The whole shop"."""
    figure = view.figures[0] if view.figures else None
    return (
        figure is not None
        and figure.kind in ("number", "count")
        and view.kind is not BlockKind.TABLE_ROW
        and COUNT_HEAD.fullmatch(view.text, view.sentence.start, figure.start) is not None
        and not names_other(view, listed=True)
    )
