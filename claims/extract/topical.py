"""Whether a figure is said of what the text before speaks of, and of nothing that its own sentence names.

"Sales rose 13% in the quarter. For the year they came to $90.8 billion."; "Up from 75."; "Just over £600m."
"""

from __future__ import annotations

import re
from decimal import Decimal

from claims.extract.payments import NOT_TAKEN, PAYS
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Quantity
from claims.regex import regex

VOICE = r"(?:\W*(?-i:[A-Z]{1,12})(?:\s\([^()\n]{1,24}\))?:\s+)?"
"""Who speaks, in a transcript: "MD: Ninety-six million."."""
REFERS = regex(
    r"(?i)^\W*(?:it|that|this|these|they|the (?:(?:correct|right|true|real|actual|exact|final|full) )?(?:figure|total|number|sum|amount|increase|rise|fall|decline|drop)|of (?:this|that|which|the total|these)|a year (?:earlier|ago|before)|for (?:the|all)|by comparison"
    r"|in (?:the )?(?:\w+ ){0,3}\w+ (?:it|they|that)|(?:from|over) the|at (?:constant|the)|overseas|abroad|the previous|print|against)\b|\b(?:it|they|that|this) (?:was|were|is|had been|came|stood|grew|rose|fell|increased|decreased|climbed|slipped)\b"
)
SAID_OF = regex(
    r"(?i)\b(?:accounted for|contributed|brought in|came to|totalled|totaled|amounted to|reached|was|were|is|are|stood at|made up|should be|be|(?:rose|fell|grew|climbed|dropped|slipped|increased|declined|up|down|rising|falling)(?: \w+)? to|put it at|puts it at|(?:we|it|they|company|group) (?:reported|published|posted|recorded|achieved|booked|generated)|expects?|expected|forecasts?|sees|predicts?|guides? (?:for|to)|guidance (?:is|was) for|a total of|the (?:figure|number|amount|sum) of|to|(?:has|have|had|puts?|gives?|gave|lists?|listed|shows?|showed) (?:it|them|that|this) at|that['’]s|that makes|which makes|making|that comes to)\s*[\"“]?$"
    r"|\b(?:pass|reach|hit|top|exceed)\s*$"
)
OWN_SUBJECT = regex(
    r"(?i)^\W*(?:(?:and|but|while|the|an?|his|her|its|their|our|this|that|[A-Z][\w-]*['’]s)\s+)?(?:[\w-]+\s+){0,3}?(?P<noun>[a-z-]+)\s+(?:(?:in|for|on|over|during|at)\s+(?:[\w-]+\s+){1,5}?)?(?:was|were|is|are|will be|would be|came to|stood at|totall?ed|amounted to|reached|(?P<part>contributed)"
    r"|(?:rose|fell|grew|climbed|dropped)(?: from [^,;]{1,24})?(?: \w+)? to)\s+(?:\w+\s+)?$"
)
"""A subject of the sentence's own, which is no word for the figure just given: "The fine was", "The bill rose to"."""
OWN_NOUN = regex(
    r"\b(?P<noun>[a-z][a-z-]+)\s+(?:of|for|at|worth)\s+(?:(?:up to|about|around|some|nearly|almost|only|just|over|at least|an?|the|between)\s+){0,2}[\"“]?$"
)
"""The noun that an amount is of: "a charge of", "an order of"."""
NEUTRAL_NOUNS = frozenset(
    (
        "it this that these those they we which who total sum figure number amount result results high low record peak level range average tune order excess "
        "is was are were be will not stood stands standing put puts expected estimated reported it half quarter year month months weeks period one there increase rise fall decline drop growth half-year accounted segment division unit arm business group company"
    ).split()
)
"""Subjects that stand for the measure spoken of before, or say nothing of their own."""
FARTHEST = 80
"""Characters from the opening of a sentence within which an amount may be said of the sentence before."""
SMALLEST_TOTAL = 1000

COMPARISON = regex(
    rf"(?i){VOICE}\W*(?:and |so |but |that['’]s |it was )?(?:up (?:from|on)|down (?:from|on)|against|compared (?:with|to)|versus|vs\.?|after|from|(?:(?:a|the|one|two|three|five|ten) )?(?:years?|quarters?|months?|seasons?) (?:before|earlier|ago|previously)\b|last year\b|the previous year\b)(?:[^.;:\d]{{0,30}}[\s,])?(?:about |around |only |just )?$"
)
""" "Up from, let me think, 75.", "Year before was 61.": the amount of the sentence before is compared."""


def opens_comparison(view: SentenceView, figure: Quantity) -> bool:
    """The sentence opens with a comparison whose other side is in the sentence before."""
    return figure.start - view.sentence.start < FARTHEST and COMPARISON.fullmatch(view.text, view.sentence.start, figure.start) is not None


def refers(view: SentenceView) -> bool:
    """A sentence speaks of what was told by a pronoun, "the figure", or a verb without a subject of its own."""
    return bool(REFERS.search(view.text[view.sentence.start : view.sentence.end]))


def is_topical(view: SentenceView, figure: Quantity, strictly: bool = False) -> bool:
    """The figure is said of what the text before speaks of, and of nothing that its own sentence names.

    ``strictly``: right behind a verb of being or reaching, not just in a sentence that opens with "it" or "this".
    """
    before = view.text[max(view.sentence.start, figure.start - 90) : figure.start]
    if (
        has_own_noun(view, figure, before)
        or _has_own_subject(view, figure)
        or PAYS.search(before)
        or NOT_TAKEN.match(view.text, figure.end, view.sentence.end)
    ):
        return False
    if isinstance(figure.high, Decimal) and figure.high < SMALLEST_TOTAL:
        return False
    if figure.start - view.sentence.start > FARTHEST and not REFERS.match(view.text[view.sentence.start : view.sentence.start + 60]):
        return False
    if not strictly and (_is_all(view, figure) or PERIOD_LABEL.search(view.text[view.sentence.start : figure.start])):
        return True
    return (not strictly and refers(view)) or bool(SAID_OF.search(before[-28:])) or opens_alone(view, figure)


PERIOD_LABEL = regex(
    r"(?i)^\W*(?:[QH][1-4](?:\s*(?:FY)?\s*\d\d(?:\d\d)?)?|FY\s?\d*|full[- ]year(?: \d{4})?|(?:this|next|current|prior|last) (?:year|quarter)|(?:first|second|third|fourth)[- ](?:quarter|half)|(?:19|20)\d\d)\s*[:–—=]\s*(?:about |around )?$"
)
""" "Q3: $133-135M": a line of what the text is about."""


def _is_all(view: SentenceView, figure: Quantity) -> bool:
    """The sentence is the amount and nothing else: "Turnover was up 7%. Just over £600m."."""
    voice = SPEAKS.match(view.text, view.sentence.start, figure.start)
    start = voice.end() if voice else view.sentence.start
    return not re.search(r"\w", view.text[start : figure.start] + view.text[figure.end : view.sentence.end])


SPEAKS = regex(VOICE)
OPENED = regex(
    rf"(?i){VOICE}\W*(?:(?:and|but|so|now|then|today|first|last|this|that|next|full|the|a|an?other|years?|quarters?|months?|half|season|before|earlier|ago|prior|previous|in|for|of|q[1-4]|h[12]|two|three|four|five|ten|(?:19|20)\d\d|calendar|fiscal)\b\W{{0,3}}){{0,6}}"
)
ENDS_ALONE = regex(
    r"(?i)[\"”’]?\s*(?:[.;!?]|$|,\s*(?:since|if|give|roughly|I (?:think|believe|guess|reckon)|let me|or so|more or less|thereabouts|from memory|before you|thanks)\b|(?:in|for|during)\s+(?:calendar |fiscal |the year to \w+ )?(?:FY\s?)?(?:19|20)\d\d\s*(?:[.;,!?]|$)|(?:last|the previous|the prior) year\s*(?:[.;,!?]|$)|(?:the|a) year (?:before|earlier)\s*(?:[.;,!?]|$))"
)
"""Nothing but times stand around an amount that is all of its sentence: "First full year 92 grand.", "11.3m in 2023."."""


def opens_alone(view: SentenceView, figure: Quantity) -> bool:
    """The sentence is the amount and its time, so that the measure is the one spoken of before."""
    if figure.start - view.sentence.start > FARTHEST or not ENDS_ALONE.match(view.text, figure.end, view.sentence.end):
        return False
    return OPENED.fullmatch(view.text, view.sentence.start, figure.start) is not None


def has_own_noun(view: SentenceView, figure: Quantity, before: str) -> bool:
    """The amount is of a noun that is no measure: "a charge of", "rebates of"."""
    match = OWN_NOUN.search(before)
    return match is not None and _says_more(match["noun"])


def _has_own_subject(view: SentenceView, figure: Quantity) -> bool:
    match = (
        OWN_SUBJECT.match(view.text[view.sentence.start : min(figure.start, view.sentence.start + 120)])
        if figure.start - view.sentence.start < 120
        else None
    )
    if match is None or (match["part"] and match["noun"][0].isupper()):
        return False  # "Diagnostics contributed": a part of the business
    return _says_more(match["noun"])


def _says_more(noun: str) -> bool:
    return noun.lower() not in NEUTRAL_NOUNS and noun.lower() not in LEVEL_WORDS and not noun.endswith(("ing", "ly"))


LEVEL_WORDS = frozenset(word for row in METRICS.values() if row.type == "revenue" for word in row.words)
