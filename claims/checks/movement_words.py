"""Words of rise and fall, and the rates that stand with them: "up 12 per cent", "a jump of 17 %", "52 per cent more"."""

from __future__ import annotations

import re
from typing import Literal

from claims.checks.levels import Figure
from claims.model import Sentence
from claims.regex import regex

Way = Literal["up", "down"]

_UP = (
    r"rose|risen|rises?|rising|grew|grown|grows?|growing|growth|increas(?:e[sd]?|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|gain(?:ed|s|ing)?"
    r"|advanc(?:ed?|es|ing)|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?|(?<!held )(?<!hold )(?<!holds )(?<!set )(?<!made )(?<!make )(?<!ended )(?<!end )(?<!sum )(?<!back )(?<!start)up(?!\s+to\b)|expan(?:ded|ds|ding|sion)|higher|more|swell(?:ed|ing)?|swollen|leap(?:t|ed|s)?"
    r"|widen(?:ed|s|ing)?|deepen(?:ed|s|ing)?|improv(?:ed?|es|ing|ement)|(?:edg|inch|creep|tick|nudg|mov|head|go|com)(?:e[sd]?|ing|s|ed|es)?\s+up|crept\s+up|went\s+up|came\s+up|rallied|rais(?:ed|ing)|lift(?:ed|ing|s)|boost(?:ed|ing|s)|better|uplift|upturn|mounted|ballooned|rais(?:e|es)|hik(?:ed?|es|ing)|lift|boost|firmed|(?:sky)?rocket(?:s|ed|ing)|spik(?:e[sd]|ing)|vault(?:s|ed|ing)|dearer|fatter|pric(?:ier|iest)"
)
_DOWN = (
    r"fell|fallen|falls?|falling|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|slip(?:s|ped|ping)?|slid|slide|sank|sunk|sink(?:s|ing)|plummet(?:s|ed|ing)?|shrank"
    r"|shrunk|shrink(?:s|ing)?|plung(?:ed?|es|ing)|tumbl(?:ed?|es|ing)|(?:come|came|gone|went|go|goes|coming|going|edged|edging|ticked|inched)\s+down|(?<!\bit )(?<!\bthis )(?<!\bthat )(?<!\bthem )down|eas(?:ed|es|ing)|dipp?(?:ed|s|ing)?|lower(?:ed)?|fewer|less"
    r"|narrow(?:ed|s|ing)?|contract(?:ed|s|ing|ion)|reduc(?:ed?|es|ing|tion)|cut(?:s|ting)?|shed(?:s|ding)?|trim(?:med|ming|s)?|halved|dwindl(?:ed?|ing)|retreated|slump(?:s|ed|ing)?|weaker|slash(?:ed|es|ing)|collaps(?:ed|es)|narrower|lighten(?:ed|s|ing)?|lighter|pa(?:ys?|id|ying)\s+down|br(?:ings?|ought|inging)\s+down|cheaper|thinner|smaller"
)
_OF_A_DAY = regex(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|overnight|tonight)\b|\b(?:this|last)\s+(?:week|morning|afternoon|evening)\b|\bin\s+(?:early|late|morning|afternoon)\s+(?:trade|trading|deals|dealings)\b"
)
_STOPS = regex(r"[;.]\s")
MOVE = regex(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
"""A word of movement, as a verb, a noun or beside a rate."""
_BEFORE = regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:\s+(?:by|of|some|about|around|roughly|approximately|nearly|almost|just|only|over|under|more|less|than"
    r"|a|an|another|further|sharply|slightly|strongly|steadily|again|year[- ]on[- ]year|over))*\s*$",
    re.IGNORECASE,
)
_BY = regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+[^,;:.()\d]{{1,50}}\bby(?:\s+(?:some|about|around|roughly|nearly|almost|just|over|more|than|a|an|another|further))*\s*$",
    re.IGNORECASE,
)
_OBJECT = regex(
    r"\b(?:(?P<up>lift(?:s|ed|ing)?|rais(?:e[sd]?|ing)|boost(?:s|ed|ing)?|grew|grow(?:s|ing)?|increas(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|expand(?:s|ed|ing)?)|(?P<down>cut(?:s|ting)?|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?))"
    r"\s+(?:(?:its|their|the|our|his|her)\s+)?(?:(?!in\b|to\b|from\b|at\b|of\b|and\b|by\b|or\b|was\b|is\b|for\b|on\b)[a-z-]+\s+){1,4}(?:(?:by|some|about|around|nearly|almost|just|over|more\s+than|a|an)\s+){0,2}$",
    re.IGNORECASE,
)
""" "Lifts sales 14%", "growing annual recurring revenue 29%"."""
_NOUN_AT = regex(
    r"\b(?:(?P<up>increase|rise|growth|gain|jump|climb|improvement)|(?P<down>decrease|fall|drop|decline|reduction|slump|dip)),?\s+(?:at|was|is)\s+(?:about\s+|some\s+|just\s+)?$",
    re.IGNORECASE,
)
_AFTER = regex(
    r"^\s*(?:(?:year[- ](?:on|over)[- ]year|annual|yearly|on[- ]year)\s+)?(?:(?P<up>as\s+(?:many|much|big|large)\s+again|more|higher|up|uplift|increase|rise|jump|growth|gain|uplift|improvement|better"
    r"|surge|leap|climb|lift|boost|hike|bump|advance)|(?P<down>less|fewer|lower|down|fall|drop|decline|decrease|reduction|cut|dip|slump|slide|slip|plunge|saving))\b",
    re.IGNORECASE,
)
_SHARE = regex(r"^\s+of\b", re.IGNORECASE)


def rate_way(text: str, sentence: Sentence, rate: Figure) -> Way | None:
    """Which way a percentage says that something moved; ``None`` if it is no rate of change."""
    if rate.kind != "percent" or rate.points or _SHARE.match(text[rate.end : sentence.end]):
        return None
    if rate.signed:
        return "up" if rate.signed == "+" else "down"
    lead = text[max(sentence.start, rate.start - 90) : rate.start]
    found = (
        _AFTER.match(text[rate.end : sentence.end])
        or _BEFORE.search(lead)
        or _BY.search(lead)
        or _NOUN_AT.search(lead)
        or _OBJECT.search(lead)
    )
    return None if found is None else "up" if found["up"] else "down"


def moved_that_day(text: str, word: int, new: Figure, old: Figure) -> bool:
    """Whether a movement to a level is that of a day or week, and the earlier level stands in a sentence of its own.

    "Shares fell to 212p on Friday. A year ago they stood at 180p" tells of two movements.
    """
    stop = _STOPS.search(text, new.end, old.start)
    return word < new.start and stop is not None and bool(_OF_A_DAY.search(text, word, stop.start()))
