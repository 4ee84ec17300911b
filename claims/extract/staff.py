"""Whether people who are counted by a general noun ("people", "women", "agents", "drivers") are somebody's staff.

Passengers, voters, residents and victims are people too: a general noun counts staff only where the clause says whose
they are ("its 88 people", "runs the desk with 310 people"), and no count is one of staff where they come to harm.
"""

from __future__ import annotations

import re

from claims.extract.bare import WINDOW
from claims.extract.cues import PROFESSIONS
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.model import Quantity

SMALL = r"(?:(?:about|around|some|roughly|just|only|over|nearly|almost|more than|up to|fewer than|at least|now|then|still|currently|another|a further|total of|all|other|present|remaining|original)\s+){0,3}"
OWNED = re.compile(rf"(?i)\b(?:its|their|our|whose)\s+(?:own\s+)?{SMALL}$")
HELD = re.compile(
    rf"(?i)\b(?:ha[sd]|have|having|we['’]ve|kept|keeps?|retain(?:s|ed)?|deploys?|fields?|runs? on|pays?|paid|down to|left with|grew to|grown to|staffed by|manned by|crewed by|run by|team of|workforce of|staff of|crew of|payroll of"
    rf"|(?:went|goes|gone|grew|grown|fell|shrank|rose|cut|down|up) from|headcount of|company of|firm of|force of|total of|complement of|we are|we['’]re|we were)\s+(?:its\s+|their\s+)?{SMALL}$"
)
WE = re.compile(rf"(?i)\b(?:we are|we['’]re|we were|we employ)\s+{SMALL}$")
OWNED_PART = re.compile(r"(?i)\s+of\s+(?:its|our|their)\b")
""" "600 of its people"."""
PER_SIZE = re.compile(r"(?i)-(?:person|people|man|woman|employee|member)\b")
""" "a 25-person start-up"."""
WITH = re.compile(rf"(?i)\b(?:with|by)\s+{SMALL}$")
WORKPLACE = re.compile(
    r"(?i)\b(?:factor(?:y|ies)|plants?|mills?|works|offices?|desks?|workshops?|firms?|compan(?:y|ies)|business(?:es)?|units?|divisions?|branch(?:es)?|studios?|labs?|laborator(?:y|ies)|start-?ups?|depots?|warehouses?|yards?|mines?|bakery|brewery|newsroom|agency|maker|manufacturer|supplier|retailer|contractor|employer|team|department)\b"
)
AT_WORK = re.compile(
    r"(?i)^\s+report(?:s|ed|ing)?\s+(?:directly\s+)?to\b|^\s*(?:there|here|who|that)?\s*(?:still\s+|now\s+|currently\s+|also\s+)?(?:works?|worked|working|employed|staff(?:s|ed)?|on (?:the|its|their|our) (?:payroll|books|staff)|on staff|in (?:the|its|their|our) (?:factory|workshop|office|plant|mill|team|workforce|department|company|firm|business))\b"
)
FREE_WORK = re.compile(r"(?i)\b(?:volunt\w+|unpaid|work(?:s|ed|ing)? (?:through|together|hard|out)|at work)\b")
HARM = frozenset(
    (
        "kill kills killed killing killings die dies died dead death deaths dying injure injures injured injuring injuries wounded wounding hurt stabbed shot "
        "shooting murdered drowned missing rescued arrested arrests detained jailed imprisoned convicted sentenced hospitalised hospitalized infected "
        "evacuated homeless displaced stranded trapped kidnapped abducted hostage hostages burned burnt victims survivors perished massacre casualties "
        "crashed attacked beaten fatally"
    ).split()
)
"""What befalls people in the news, not staff in a count of staff."""
ELSEWHERE = re.compile(
    r"(?i)^\s*(?:\w+\s+){0,2}?(?:aboard|on board|inside|attend\w*|in attendance|gather\w*|protest\w*|march\w*|demonstrat\w*|liv(?:e|es|ed|ing)|resid\w*|vot\w*|visit\w*|travel\w*|watch\w*|queu\w*|sign(?:ed|ing)?|respond\w*|polled|surveyed|interviewed|per (?:cent|km|mile|square)|a day|a week|an hour|a year|in (?:the )?(?:town|village|city|country|county|region|area|crowd|audience|hall))\b"
)
"""What people do who are nobody's staff in the sentence."""
NOT_EMPLOYED = re.compile(
    rf"(?i)\b(?:train(?:s|ed)?|survey(?:s|ed)|insure[sd]|poll(?:s|ed)|interview(?:s|ed)|serve[sd]|treat(?:s|ed)|graduate[sd]?|taught|teach(?:es)?|asked|license[sd])\s+{SMALL}$"
)
"""Verbs whose object is people, but nobody's staff: "surveyed 400 managers", "will graduate 430 nurses"."""
HARM_WORDS = 6


def is_no_staff(view: SentenceView, figure: Quantity) -> bool:
    """The counted people are killed, hurt, held or lost, or only trained, asked or served: in the words beside the count."""
    tail = figure.noun_end or figure.end
    if NOT_EMPLOYED.search(view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]):
        return True
    before = words_of(view.text, max(view.sentence.start, figure.start - WINDOW), figure.start)[-HARM_WORDS:]
    behind = words_of(view.text, tail, min(view.sentence.end, tail + WINDOW))[:HARM_WORDS]
    own = words_of(view.text, figure.noun_start or tail, tail)
    return any(
        word.lower in HARM and view.boundary(word.start, figure.start if word.start < figure.start else tail) < 1
        for word in (*before, *own, *behind)
    )


def is_staff(view: SentenceView, figure: Quantity, noun: str) -> bool:
    """The clause says that the people, or those of a profession, are somebody's staff."""
    tail = figure.noun_end or figure.end
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    behind = view.text[tail : min(view.sentence.end, tail + WINDOW)]
    if ELSEWHERE.match(behind):
        return False
    if AT_WORK.match(behind):
        return not FREE_WORK.search(behind[:24])
    inside = view.text[figure.core_end : figure.noun_start or tail]
    if OWNED_PART.match(inside) or WE.search(before) or (PER_SIZE.match(view.text, figure.core_end) and WORKPLACE.match(behind.lstrip())):
        return True
    if OWNED.search(before) or (noun in PROFESSIONS and HELD.search(before)):
        return True
    if WITH.search(before):
        return WORKPLACE.search(before) is not None
    return _vital_statistics(view, figure)


def _vital_statistics(view: SentenceView, figure: Quantity) -> bool:
    """People between sites and sales in a list of what a business has: "9 factories, 4,100 people, sales of €640m"."""
    at = next((k for k, other in enumerate(view.figures) if other is figure or other.start == figure.start), None)
    if at is None or at == 0 or view.figures[at - 1].kind != "count":
        return False
    other = view.figures[at - 1]
    noun = view.text[other.noun_start or other.end : other.noun_end or other.end]
    return LIST_COMMA.fullmatch(view.text[other.noun_end or other.end : figure.start]) is not None and SITES.search(noun) is not None


LIST_COMMA = re.compile(r"(?i)\s*(?:,\s*(?:and\s+)?|and\s+)")
SITES = re.compile(
    r"(?i)\b(?:factories|plants?|sites?|offices?|shops?|stores?|branches|depots?|warehouses?|locations?|hotels?|restaurants?|mills?|mines?|outlets?|showrooms?)$"
)
