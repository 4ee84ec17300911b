"""Whether a later figure takes an earlier one for known: "the 680 drivers", "all 370 of those", "our four dozen growers".

What picks some of them out ("the 140 statues on the first floor", "48 organic growers") makes another figure of it, unless it
says again what was said before ("the 230 people who left in February").
"""

from __future__ import annotations

import re

from claims.checks.mentions import Mention, telling
from claims.checks.thesaurus import akin, is_person, stem
from claims.model import Document
from claims.regex import regex

_BACK = regex(r"\b(all|those|these|such|same|said|entire|whole|the)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Words that point back to a figure told before; whose a figure is may be said the first time."""
_OF_OURS = regex(r"\s+of\s+(?:our|its|their|his|her|my)\s+(?:\w+\b)(?!\s+(?:in|at|on|with|who|that|which|still|now|not)\b)")
"""Behind "all twelve": whose they are, and that there are no others."""
_WHOLE = frozenset({"all", "entire", "whole"})
_NARROWS = regex(
    r"^\s+(?:who|that|whose|which|on|at|in|with|without|outside|inside|from|of\s+(?:its|his|her|their|the|an?)\s+(?:rival|competitor|neighbour|parent|old|former|other)|under|over|near|behind|above|below|for|still|not|left|aged|older|younger|(?:it|they|he|she|we|you)\s+\w+)\b",
    re.IGNORECASE,
)
"""Words behind "the 140 statues" that pick some of them out: "on the first floor", "who voted no"."""
_IN_THE = regex(r"^\s+(?:on|at|in|near|under|behind|outside)\s+(?:the|this|that|these|its)\s", re.IGNORECASE)
_OF_YOU = regex(r"^\s+of\s+(?:you|us)(?=\s)")
_RELATIVE = regex(r"^\s+(?:who|that|which|it|they|he|she|we|you)\b[^.,;:()]*")
_THE_FINE_OF = regex(r"\b(?:the|that|this)\s+(?:\w+\s+){1,2}of\s+$", re.IGNORECASE)
"""Before an amount, as good as an article of its own: "the dividend of 41p"."""
_POSSESSIVE = regex(r"\b(?:our|its|their|his|her|\w+['’]s|\w+s['’])\s+$")
_PARTICIPLE = regex(r"^\s+(?:[a-z]+(?:ed|en|ing)|sold|built|made|held|lost|bought|run)\b")
PICKED_OUT = regex(r"\s+[a-z]+(?:ed|en|ilt|old)\s+(?:by|before|after|since|in|at|on|near)\b")
"""Behind "the 21 depots": "affected by the review"."""
_DEFINITE = regex(
    r"\b(?:this|that|its|our|their|his|her|['’]s|s['’])\s+(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
_INDEFINITE = regex(r"\b(?:an?|another|one|some)\s+(?:(?!of\b)\w+\s+){0,1}$", re.IGNORECASE)
_STAFF = stem("employees")
_OF_ALL = regex(
    r"\b(?:all|employs?|employing|(?:workforce|staff|headcount|payroll|team)\s+(?:of|is|stands\s+at|numbers)|['’]s|s['’]|its|our|their|we\s+are|there\s+are)\s+"
    r"(?:now\s+|about\s+|some\s+|roughly\s+)?$",
    re.IGNORECASE,
)
_STRONG = regex(r"-strong\b|\s+of\s+us\b(?!\s+(?:in|at|who|from))")
_WHOLE_STAFF = regex(
    r"\b(?:the|its|our|their)\s+(?:whole|entire|full|complete|total)\s+(?:[a-z]+\s+)?(?:workforce|staff|payroll|team|crew|headcount)\s*(?:[,:(–—-]|\bof\b|\bis\b|\bwas\b|\bnumbers\b)?\s*"
    r"(?:(?:all|just|only|some|of)\s+)*$",
    re.IGNORECASE,
)
"""Before the number of all who work somewhere: "its entire staff of 61"."""
_EVERY_ONE = regex(
    r"\b(?:all|every\s+(?:single\s+)?one\s+of|each\s+(?:and\s+every\s+one\s+)?of)\s+(?:the\s+|its\s+|their\s+|our\s+)?$", re.IGNORECASE
)
_WHO_WORK = regex(
    r"^(?:\s+of)?(?:\s+(?:the|its|our|their|those))?(?:\s+(?:people|men\s+and\s+women|men|women|employees|workers|staff|members\s+of\s+staff|souls))?"
    r"\s+(?:(?:who|that)\s+(?:(?:now|still)\s+)?(?:work|works|are\s+employed|earn\s+a\s+living)|employed|working|on\s+(?:the|its|our|their)\s+payroll|(?=there\b|here\b))(?:\s*(?:there|here))?\b"
    r"(?!\s+(?:in|at|on|for|there\s+in|under|with)\b)",
    re.IGNORECASE,
)
"""Behind it: "every one of the 84 people employed there"."""
_OF_THEN = regex(
    r"\b(?:heyday|peak|height|best\s+(?:days|years)|glory\s+days|used\s+to|once|ago|then|when|before|after|at\s+the\s+time|in\s+those\s+days|(?:19|20)?\d0s|(?:will|would|could|should|might)\s+(?:be|have|number|grow|shrink|fall)(?=\s+(?:to\s+)?\d)"
    r"|leaving|reduced|down\s+to|grown?|grew|rise|rose|fell|shrunk|shrank|parent|group|elsewhere|rivals?|other|sister)\b",
    re.IGNORECASE,
)
"""Near a figure that counts those of another time or another house."""


def article(document: Document, first: Mention, later: Mention) -> float:
    """What the second mention's article says: "the" points back, "a" brings something new."""
    lead = document.field(later.field)[max(0, later.start - 25) : later.start]
    back = _BACK.search(lead)
    if back and later.noun is not None and back.group(1).casefold() not in _WHOLE:
        tail = _OF_YOU.sub("", _tail(document, later))
        if _NARROWS.match(tail):
            return 1.2 if _said_again(first, tail) else -0.8
        return -0.8 if PICKED_OUT.match(tail) else 0.3 if _PARTICIPLE.match(tail) else 1.2
    if back and later.noun is not None and _IN_THE.match(_tail(document, later)):
        return 0.3  # "all 15 hotels on the lake"
    if back:
        return (
            1.6 if later.noun is not None and later.noun == first.noun and _OF_OURS.match(document.field(later.field), later.end) else 1.2
        )
    if later.noun is not None and later.noun == first.noun and _POSSESSIVE.search(lead):
        return 1.35
    if later.kind != "count" and _THE_FINE_OF.search(lead):
        return 1.2
    return 0.7 if _DEFINITE.search(lead) else -1.5 if _INDEFINITE.search(lead) else 0.0


def _tail(document: Document, m: Mention) -> str:
    end = m.quantity.noun_end or m.end
    return document.field(m.field)[end : end + 60]


def _said_again(first: Mention, tail: str) -> bool:
    """Whether "who left in February" says of the second what was said of the first."""
    clause = _RELATIVE.match(tail)
    words = telling(clause[0], 0, clause.end()) if clause else []
    return any(word in first.near or any(akin(word, other) for other in first.near) for word in words)


def narrower(first: Mention, later: Mention) -> bool:
    """Whether the second is said of a kind of what the first counts: "104 shop-floor posts", "48 organic growers"."""
    return _extra(first, later) and not _extra(later, first)


def _extra(first: Mention, later: Mention) -> bool:
    words = later.kinds - first.near - first.far
    return bool(words) and not any(akin(word, other) for word in words for other in first.near)


def everybody(document: Document, m: Mention) -> bool:
    """Whether a figure is that of all who work somewhere: "all 9,240 of us", "its 8,420 employees"."""
    if whole_staff(document, m):
        return True
    if any(time.year_said for time in m.times) or m.noun is None or not akin(m.noun, _STAFF):
        return False
    if m.marks - {"now", "all"} or m.places or _NARROWS.match(_tail(document, m)):
        return False
    text = document.field(m.field)
    return bool(_OF_ALL.search(text[max(m.sentence.start, m.start - 40) : m.start]) or _STRONG.match(text, m.end))


def whole_staff(document: Document, m: Mention) -> bool:
    """Whether words make a figure that of all who work somewhere, of whom there can be but one number.

    "Every one of the 84 people employed there", "its entire staff of 61".
    """
    if any(time.year_said for time in m.times) or m.kind != "count" or m.marks - {"now", "all", "coming"} or m.places:
        return False
    text = document.field(m.field)
    if _OF_THEN.search(text, max(m.sentence.start, m.start - 60), min(m.sentence.end, m.end + 60)):
        return False
    lead = text[max(m.sentence.start, m.start - 60) : m.start]
    if _WHOLE_STAFF.search(lead):
        return m.noun is None or is_person(m.noun) or akin(m.noun, _STAFF)
    return bool(_EVERY_ONE.search(lead) and _WHO_WORK.match(text[m.end : min(m.sentence.end, m.end + 80)]))
