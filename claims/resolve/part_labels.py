"""Parts that a figure is limited to by a bare word: departments, the labels of a list, adverbs of place, "there".

"560 are in production, 240 in engineering", "tableware 910, tiles 640", "overseas it came to $4m", "310 people work there".
"""

from __future__ import annotations

from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.entities import Cast
from claims.resolve.lexicon import BUSINESS_VERBS, MONTHS_DAYS, PLACES

FUNCTIONS = frozenset(
    (
        "production engineering logistics sales marketing support administration maintenance research development design manufacturing distribution warehousing finance accounting it hr "
        "operations service services retail catering nursing security cleaning packaging assembly purchasing procurement training teaching editorial newsroom technology product products "
        "recruitment communications legal installation installations transport shipping quality technicians call-centres call-centers offices stores shops centres centers depots warehouses plants "
        "factories branches clinics hospitals hotels restaurants schools headquarters management"
    ).split()
)
"""What the people of a company work in."""
_FUNCTIONS = "|".join(sorted(FUNCTIONS, key=len, reverse=True))
_FILLER = r"(?:people|staff|employees|workers|jobs|posts|roles|positions|more|others|of (?:them|whom|these|those|us)|or so|are|is|were|was|will|would|be|work|works|worked|sit|sits|based|employed|going|go|cut|lost|themselves)"
IN_FUNCTION = regex(
    rf"(?:\s+{_FILLER}){{0,4}},?\s+(?:in|at|from|on)\s+(?:the\s+|its\s+|our\s+|their\s+)?(?P<name>(?:(?!(?:the|its|our|their|and|or|of|all)\b)[a-z&-]+\s+(?:(?:and|&)\s+)?){{0,2}}(?i:{_FUNCTIONS}))\b"
)
ADVERB = regex(r"\b(?P<name>[Oo]verseas|[Aa]broad|At home|at home(?=,)|[Dd]omestically|[Ii]nternationally)\b(?!\s+[a-z])")
THERE = regex(
    r"\bthere\b(?!['’])(?!\s+(?:are|is|was|were|will|would|has|have|had|could|should|may|can|be|being|remained|remains|came|went|left)\b)"
)
_LABEL = r"(?P<name>[^\W\d_][\w&'’-]*(?:\s(?:and\s|&\s)?[^\W\d_][\w&'’-]*){0,2}?)"
LISTED = regex(
    rf"(?:^|[,;:(]\s*(?:and\s+|while\s+)?|\band\s+|\bwhile\s+)(?:the\s+|its\s+|our\s+)?{_LABEL}\s+(?:(?:for|about|some|around|nearly)\s+)?[$£€+-]?$"
)
LISTED_BEHIND = regex(
    r"[^,;.]{0,24}?(?:[,;]\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?[^\W\d_][\w&'’-]*(?:\s[^\W\d_][\w&'’-]*){0,2}?\s+(?:(?:for|about|some|around|nearly)\s+)?[$£€+-]?(?:[A-Z]{2,3}\s?)?\d"
)
LABEL_REACH, THERE_REACH = 60, 60
NO_LABELS = (
    BUSINESS_VERBS
    | MONTHS_DAYS
    | frozenset(
        (
            "a an the of in on at to for from by with and or but as if when than that this it they we he she you i who which its their our is are be been was were has have had do did not no more less least most up down about "
            "some around nearly just over only under another further other others total net gross group company it's year years quarter half month months week last next first second third one two three four five six "
            "people staff employees workers jobs posts revenue sales turnover profit income growth rising falling rose fell while of whom including plus minus against compared versus between until since then now so say where budget cons consensus prior previous previously yr py also only even just still there here today let lets letting"
        ).split()
    )
)
"""Words that label no part."""


def function_behind(view: SentenceView, tail: int) -> str | None:
    """The department that people are counted in: "240 in engineering"."""
    match = IN_FUNCTION.match(view.text, tail, min(view.sentence.end, tail + 90))
    return match["name"] if match else None


def adverb_of_place(view: SentenceView, start: int, end: int) -> str | None:
    """Where a figure is said to be, without a name, in its clause: "overseas", "at home"."""
    clause = max(view.sentence.start, view.last_break(start), start - LABEL_REACH)
    match = ADVERB.search(view.text, clause, min(view.sentence.end, end + 30))
    return match["name"] if match and view.boundary(match.start(), start) < 1 else None


def label_in_list(view: SentenceView, start: int, end: int) -> str | None:
    """The label right in front of a figure that is one of several: "tableware 910, tiles 640"."""
    first = max(view.sentence.start, start - LABEL_REACH)
    match = LISTED.search(view.text[first:start])
    words = match["name"].lower().split() if match else []
    if match is None or any(word in NO_LABELS or word.endswith(("ed", "ly", "ing", "'s", "’s")) for word in words):
        return None
    if any(cue.start < start and cue.end > first + match.start("name") for cue in view.cues):
        return None  # a measure
    before = any(figure.end <= first + match.start() + 2 and first <= figure.end for figure in view.figures_near(start, end))
    return match["name"] if before or LISTED_BEHIND.match(view.text, end, view.sentence.end) else None


def place_there(view: SentenceView, cast: Cast, start: int, end: int) -> str | None:
    """What "there" beside a figure stands for: the place named last, in this sentence or the two before."""
    match = THERE.search(view.text, max(view.sentence.start, start - THERE_REACH), min(view.sentence.end, end + THERE_REACH))
    if match is None:
        return None
    for back in range(3):
        for em in reversed(cast.named_in(view.sentence.index - back)[-MOST_NAMED:]):
            if em.mention.field != view.field or em.mention.end > match.start() or not _is_place(cast, em.entity):
                continue
            if not STATE.search(view.text[max(0, em.mention.start - 20) : em.mention.start]):
                return cast.entities[em.entity].name
    return None


STATE = regex(r"\b[A-Z][\w’'-]+, $")
"""In front of a state or country that only says where a town is: "Salina, Kansas"."""


MOST_NAMED = 20
"""Names of a sentence that are looked at, from its end."""


def _is_place(cast: Cast, entity: int) -> bool:
    character = cast.characters[entity]
    name = cast.entities[entity].name.lower()
    return entity >= cast.companies and (name in PLACES or character.place > max(character.person, character.company))
