"""Parts that a sentence calls all there are of a total, in so many words, and that do not make it.

- "of the 90, 30 are in the north and the other 80 in the south", "30 of the 90 ..., leaving 80";
- "once the 30 from abroad are taken off, 80 of the 90 remain";
- "30 in the east, 40 in the west and 50 in the centre, which together make up the 90", "add up to the 90";
- "it is made up of 30 in the north and 80 in the south", of the figure of the sentence before (:mod:`claims.checks.spoken_of`).

As the words leave no room for other parts, it does not matter how far the parts are from the total. The sentence may hold no
other level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, figures, levels
from claims.checks.listed_sums import Sum
from claims.checks.spoken_of import spoken_of
from claims.checks.sum_rounding import fits
from claims.checks.told_levels import OF_THEM
from claims.model import Reading, Sentence
from claims.regex import regex

_OF_WHOLE = regex(
    r"(?:^|[.;:,“\"]\s*|\b(?:and|but|that)\s+)\W?(?:out\s+of|of|from|among|between)\s+(?:(?:the|its|their|our|his|her|all|these|those|a\s+total\s+of|some|about)\s+){0,2}\W?$",
    re.IGNORECASE,
)
"""Before a total that a clause is about: "Of the 90"."""
_REST = regex(
    r"\b(?:the|its|their|our)?\s*(?:other|remaining|rest(?:\s*,|\s+of\s+(?:them|these|those))?|others?\s*,)\s*(?:\(|,|–|—|are|were|being|or)?\s*\W?$",
    re.IGNORECASE,
)
"""Before the last part: "and the other 80"."""
_OF_THE = regex(
    r"^\s*(?:(?!on\b|top\b|ahead\b|instead\b|because\b)[a-z]+\s+){0,3}?(?:out\s+)?of\s+(?:(?:the|its|their|our|those|these|a\s+total\s+of|all)\s+)+(?:[a-z]+\s+)?\W?$",
    re.IGNORECASE,
)
"""Between a part and its total: "30 of the 90"."""
_LEAVING = regex(
    r",?\s*(?:\bleaving|(?:\band\s+|\bwhich\s+|\bthis\s+|\bthat\s+)(?:leaves?|left))\s+(?:only\s+|just\s+|about\s+|some\s+|still\s+|a\s+further\s+|another\s+|the\s+(?:other|remaining)\s+){0,2}\W?$",
    re.IGNORECASE,
)
"""Before what is left of a total when a part is gone."""
_NARROWS = regex(
    r"\s+(?:[a-z]+\s+)?(?:who|that|which|whose|so\s+far|until|still)\b|\s+[a-z]+ed\s+(?:so\s+far|in|by|at|on|for)\b|\s+(?:in|at)\s+(?:the\s+)?[A-Z]\w+\s+(?!and\b)[a-z]"
)
"""Behind "the other 40": words that pick them out of all others."""
_STOPS = regex(r"(?:\s+(?!on\b|in\b|for\b|at\b|under\b|with\b|to\b|who\b|that\b)[a-z]+){0,2}\s*(?:[.;,)]|$)", re.IGNORECASE)
"""Behind what is left: nothing that makes fewer of them."""
_TAKEN_OFF = regex(
    r"^\W*(?:once|after|when|without|not\s+counting|leaving\s+(?:aside|out)|excluding|minus|less|taking\s+(?:off|away)|subtracting|deducting|take\s+away|if\s+you\s+take\s+(?:away|off))\b",
    re.IGNORECASE,
)
_REMAIN = regex(r"^[^.;\d]{0,40}\b(?:remain(?:s|ed)?|are\s+left|is\s+left|were\s+left|left\b|stay(?:s|ed)?)\b", re.IGNORECASE)
_ADD_UP = regex(
    r"\b(?:add(?:s|ed|ing)?\s+up\s+to|sum(?:s|med|ming)?\s+(?:up\s+)?to|(?:together|in\s+(?:all|total)|between\s+them|combined|jointly)\s*,?\s+(?:(?:they|which|that|these|those)\s+)?(?:\w+\s+)?"
    r"(?:make(?:s|\s+up)?|made(?:\s+up)?|give|form|total|come\s+to|came\s+to|account\s+for|amount\s+to|add\s+up\s+to)|(?:which|that)\s+(?:make|makes|made)\s+up|(?:for|giving|making)\s+a\s+total\s+of|totall?ing)"
    r"\s+(?:(?:the|its|their|a\s+total\s+of|all|that)\s+){0,2}\W?$",
    re.IGNORECASE,
)
"""Before a total that the parts ahead of it make."""
_MADE_OF = regex(
    r"\b(?:(?:is|was|are|were|being)\s+(?:made\s+up\s+of|composed\s+of|split\s+(?:up\s+)?(?:into|between)|divided\s+(?:into|between))|consist(?:s|ed|ing)?\s+of|compris(?:es|ed|ing)|comprise"
    r"|(?:breaks?|broke|broken)\s+down\s+(?:into|as)|falls?\s+into|splits?\s+into|made\s+up\s+of)\s+(?:about\s+|some\s+)?\W?$",
    re.IGNORECASE,
)
"""Before the first part of a figure that is wholly made of parts."""
_MORE = regex(
    r"\b(?:includ\w*|plus|as\s+well\s+as|besides|in\s+addition|also|among\s+other|mainly|mostly|largely|not|neither|never|might|may|could|would|should|will|expected|planned|forecast|if|unless|both|either|at\s+least|(?<!\badd\s)(?<!\badds\s)(?<!\badded\s)(?<!\badding\s)up\s+to"
    r"|some\s+of\s+wh\w+|others|a\s+year\s+(?:ago|earlier|before)|last\s+year|previous|per\s+cent\s+of|respectively|average|each|join(?:s|ed|ing)?|hired?|new|more|additional|further)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which the parts told may not be all there are, or not now."""
_OPENS_PARTS = regex(r"[,:(–—]\s*\W?$|\b(?:employ|have|had|made|make|sold|earned|are|were)\s+$", re.IGNORECASE)
_MOST_PARTS = 6
"""Levels of a sentence beyond which it is a list of many things."""

EXAMPLES = (
    accepts("the other, far off", "Of its 90 shops, 30 are in the north and the other 80 in the south."),
    accepts("small numbers", "Of the nine men convicted, three were jailed and the other eight fined."),
    accepts("leaving", "Some 23,450 of the 35,000 homes have been repaired, leaving 18,550."),
    accepts("taken off", "Once the 178 from abroad are taken off, 84 of the 291 patients remain."),
    accepts("add up to", "The figures for the two sites, 10 and 25, add up to the 29."),
    accepts("together", "There are 6 in the east wing, 7 in the west wing and 12 in the middle, which together make up the 22."),
    accepts("made up of", "The chain runs 18 stores. The number is made up of 11 in the capital and nine elsewhere."),
    accepts("breaks down", "The chain runs 18 stores. That breaks down into 11 in the north and nine in the south."),
    rejects("a part of a part", "The group has 18 stores. That breaks down into 11 in Leeds and seven elsewhere, two of them in York."),
    rejects("the other, and it fits", "Of its 90 shops, 30 are in the north and the other 60 in the south."),
    rejects("leaving, and it fits", "Some 23,450 of the 35,000 homes have been repaired, leaving 11,550."),
    rejects("the other, of some", "Of the 90 staff, 30 took the offer; the other 40 who had been asked said no."),
    rejects("leaving some of the rest", "The council received 100 bids. It rejected 40 of the 100, leaving 12 on the shortlist."),
    rejects("rounded", "Some 23,000 of the 35,000 homes have been repaired, leaving about 12,000."),
    rejects("taken off, and it fits", "Once the 178 from abroad are taken off, 113 of the 291 patients remain."),
    rejects("new ones too", "37 of the 100 homes have been repaired, leaving 68 after five new ones were reported."),
    rejects("made up of, and it fits", "The chain runs 18 stores. The number is made up of 11 in the capital and seven elsewhere."),
    rejects("another time", "The chain runs 18 stores. Last year's number was made up of 11 in the capital and nine elsewhere."),
    rejects("includes", "The chain runs 18 stores. That includes 11 in the capital and nine by the sea."),
    rejects("two figures to point at", "The chain runs 18 stores and four depots. That breaks down into 11 in the north and nine in the south."),
)  # fmt: skip


def partitions(reading: Reading) -> Iterator[Sum]:
    """Every total with parts that a sentence calls all there are."""
    text = reading.document.text
    for sentence, inside in figures(reading):
        told = _without_number(text, levels(inside))
        if 3 <= len(told) <= _MOST_PARTS and (found := _partition(text, sentence, told)) and _is_wrong(text, sentence, found):
            yield found
    for spoken in spoken_of(reading):
        parts = [x for x in levels(list(spoken.inside)) if not OF_THEM.match(text, x.end)]  # "seven elsewhere, two of them in York"
        if _are_all(text, spoken.sentence, parts) and all(x.like(spoken.of) for x in parts):
            found = Sum(spoken.of, tuple(parts))
            if _is_wrong(text, spoken.sentence, found):
                yield found


def _is_wrong(text: str, sentence: Sentence, told: Sum) -> bool:
    """Whether parts, none as large as the total, do not make it, and the words leave no room for others."""
    sound = max(x.middle for x in told.parts) >= told.total.middle or fits(told.total, told.parts)
    return not sound and not _MORE.search(text, sentence.start, sentence.end)


def _without_number(text: str, told: list[Figure]) -> list[Figure]:
    """Levels without a first one that only says how many parts there are: "the figures for the two sites, 10 and 25, add up to"."""
    if (
        len(told) > 3
        and told[0].kind != "number"
        and told[0].middle == len(told) - 2
        and _OPENS_PARTS.search(text[told[0].end : told[1].start])
    ):
        return told[1:]
    return told


def _partition(text: str, sentence: Sentence, told: Sequence[Figure]) -> Sum | None:
    first, last = told[0], told[-1]
    if not all(a.like(b) for a in told for b in told):
        return None
    if (
        _OF_WHOLE.search(text[sentence.start : first.start])
        and _REST.search(text, told[-2].end, last.start)
        and not _NARROWS.match(text[last.end : sentence.end])
    ):
        return Sum(first, tuple(told[1:]))
    if (
        len(told) == 3
        and _OF_THE.match(text[first.end : told[1].start])
        and _LEAVING.search(text, told[1].end, last.start)
        and _STOPS.match(text[last.end : sentence.end])
    ):
        return Sum(told[1], (first, last))
    if _ADD_UP.search(text, told[-2].end, last.start):
        return Sum(last, tuple(told[:-1]))
    gone = len(told) == 3 and _TAKEN_OFF.match(text[sentence.start : first.start])
    if gone and _OF_THE.match(text[told[1].end : last.start]) and _REMAIN.match(text[last.end : sentence.end]):
        return Sum(last, (first, told[1]))
    return None


def _are_all(text: str, sentence: Sentence, parts: Sequence[Figure]) -> bool:
    return 2 <= len(parts) <= _MOST_PARTS and bool(_MADE_OF.search(text, sentence.start, parts[0].start))
