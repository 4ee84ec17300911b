"""Words that tell a whole from its parts, and what stands between figures that are no parts of one whole."""

from __future__ import annotations

import re

from claims.checks.small_numbers import NUMBER
from claims.regex import regex

OPENS = regex(
    r":|\(|\s[–—-]\s|—|\b(?:of\s+(?:which|whom|them|these|those|that)|comprising|comprises?|consist(?:s|ing)?\s+of|made\s+up\s+of|makes?\s+up|composed\s+of|namely"
    r"|split|divided|broken\s+down|breaks?\s+down|shared|distributed|spread|being|that\s+is|i\.e\.|as\s+follows)\b",
    re.IGNORECASE,
)
"""What stands between a total and its first part."""
LIST_OPENS = regex(
    r":|\(|\s[–—-]\s|—|\b(?:comprising|comprises|consist(?:s|ing)?\s+of|(?:made|makes?)\s+up\s+of|composed\s+of|namely|as\s+follows)\b",
    re.IGNORECASE,
)
OF_TOTAL = regex(r"\b(?:out\s+of|of|among)\s+(?:(?:a|the|its|our|their|all|those|these|some)\s+)*(?:total\s+(?:of\s+)?)?$", re.IGNORECASE)
WHOLE = regex(
    r"\b(?:total(?:s|led|ling|ing|ed)?|in\s+all|altogether|all\s+told|combined|together|between\s+them|overall|bill|budget|pot|the\s+lot|whole|sum|add(?:s|ing)?\s+up"
    r"|add\s+(?:it|them|those|these)?\s*(?:all\s+)?up|bring(?:s|ing)?|mak(?:es|ing)|comes?\s+to|coming\s+to|amount(?:s|ing)?\s+to|gives?|giving)\b|=",
    re.IGNORECASE,
)
IN_ALL = regex(r"[^.;,\d]{0,20}\b(?:in\s+all|in\s+total|altogether|all\s+told|together|combined)\b", re.IGNORECASE)
LAST_PART = regex(
    r"\b(?:the\s+(?:rest|remainder|remaining|others?|balance|final|last)|remaining|others?|another|a\s+further)\b", re.IGNORECASE
)
REMAINING = regex(r"\b(?:the\s+(?:remaining|rest|remainder|balance|other|final)|remaining)\W*(?:\w+\s+)?[$€£]?$", re.IGNORECASE)
"""What makes the last part all that is left of the whole."""
WEEKDAY = regex(r"\b(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?\b", re.IGNORECASE)
ALL_TOLD = regex(
    r"\b(?:nothing\s+(?:else|more|further|besides)|no\s+(?:others?|one\s+else|more|further)|nobody\s+else|that\s+is\s+(?:all|everything|the\s+lot)|that['’]s\s+(?:all|it|everything"
    r"|the\s+lot)|(?:there\s+(?:is|are|were)\s+)?none\s+(?:else|elsewhere|other)|nowhere\s+else|no\s+\w+\s+(?:was|were)\s+spoil[t]?(?:ed)?|and\s+that\s+was\s+that)\b",
    re.IGNORECASE,
)
COMPLEMENTS = tuple(
    tuple(regex(rf"\b(?:{words})\b", re.IGNORECASE) for words in row)
    for row in (
        (r"for|in\s+favou?r|backed|supported|yes|aye|ayes", r"against|opposed|no|noes|nays?"),
        (r"men|male|males|boys|fathers", r"women|female|females|girls|mothers"),
        (r"won|wins?|victories", r"lost|loss|losses|defeats?"),
        (r"passed|succeeded", r"failed"),
        (r"own|owned|company-owned|directly", r"franchis\w+|leased?|rented|tenanted|partners?|licen[sc]ed"),
        (r"full[- ]time(?:rs)?", r"part[- ]time(?:rs)?"),
        (r"permanent|employees|salaried|staff", r"temporary|temps|agency|contractors?|contract|casuals?|hourly|seasonal"),
        (r"domestic|home|domestically", r"abroad|overseas|foreign|international|exports?|exported"),
        (r"retail", r"wholesale|trade"),
        (r"new", r"used|second-hand|existing|renewed|renewals"),
        (r"adults?", r"children|child|minors"),
        (r"urban|city|cities|towns?", r"rural|country|countryside|villages?"),
        (r"public(?:ly)?", r"private(?:ly)?"),
        (r"passengers?", r"freight|cargo|goods"),
        (r"in-?patients?", r"out-?patients?"),
        (r"paid|paying", r"free|unpaid|for\s+nothing"),
        (r"completed|done|finished|delivered", r"outstanding|pending|under\s+way|unfinished|in\s+progress|to\s+come"),
        (r"accepted|approved|granted|upheld|allowed", r"rejected|refused|declined|dismissed|turned\s+down"),
        (r"voluntary|voluntarily", r"compulsory|forced"),
        (r"cash", r"shares|stock|paper|notes?"),
        (r"debt|loans?|borrowed", r"equity|grants?|shares"),
        (r"office|offices|white-collar|desk", r"field|shop\s+floor|factory|blue-collar|production|works"),
        (r"days?", r"nights?"),
        (r"online|web|internet", r"stores?|shops?|branch(?:es)?|counters?|person|post"),
        (r"first\s+half", r"second\s+half"),
        (r"electric|battery|hybrid", r"diesel|petrol"),
        (r"survived|alive", r"died|dead|killed"),
        (r"on\s+time|punctual(?:ly)?|early", r"late|delayed|cancelled"),
        (r"let|occupied|taken|filled|sold", r"empty|vacant|unlet|unsold|free"),
        (r"insured|covered|vaccinated", r"uninsured|uncovered|unvaccinated"),
        (r"present|attended", r"absent|apologies"),
        (r"with", r"without"),
    )
)  # fmt: skip
"""Pairs of words that leave nothing over: who is not the one is the other."""
OTHER_TALK = regex(
    r"\b(?:than|compare[sd]|versus|vs|(?<!add )(?<!adds )(?<!adding )(?:up|down)(?=\s*(?:from|on|by|to|[$€£\d(]|$))|rose|fell|grew|risen|fallen|previous(?:ly)?|prior|earlier|ago|before"
    r"|last\s+(?:year|month|quarter)|per|each|apiece|average|forecasts?|target(?:ed|s)?|expected|expects?|analysts?|consensus|guidance|instead|respectively|including|includes?"
    r"|included|such\s+as|for\s+example|e\.g\.|among\s+them|at\s+least|since|a\s+(?:share|month|week|day|year|head|piece)|worth|adjusted|excluding|without\s+counting|net"
    r"|ebitda|operating\s+(?:profits?|loss|losses|income|costs?|expenses?|margin|cash)|profits?|loss(?:es)?\s+of|if|would\s+have|of\s+those\s+(?:who|which|that)|costs?\s+were"
    r"|(?:in|since|by|until)\s+(?:(?:early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter)[\s-])?"
    r"(?:19|20)\d\d|in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\s+(?:19|20)\d\d|predict\w*|this\s+year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|\bfrom\W*$|%|\d/",
    re.IGNORECASE,
)
"""Words between two figures that make of the second no part of what the first is a part of."""
MEASURED = regex(
    r"\b(?:net|operating|total|annual)\s+(?:costs?|expenses?|income|profits?|loss(?:es)?|assets|debt|spending)(?:\s+of)?\b|\bcosts?\s+were\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bin\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
"""What a sum may be called that is said to be one."""
NESTED = regex(r"\bof\s+(?:which|whom|them|these|those|the\s+[\w-]+(?:\s+[\w-]+)?)\W*(?:about\s+|some\s+)?$", re.IGNORECASE)
"""What makes of a figure a part of the part before it."""
DATED = regex(
    r"\b(?:(?:in|during|for)\s+(?:the\s+year\s+(?:to|ended)\s+\w+\s+)?(?:20|19)\d\d|(?:last|this)\s+(?:year|month|quarter|season|week))(?=\s*[,:–—-]\s*$)",
    re.IGNORECASE,
)
"""When the total was: "18,400 engines last year, 11,200 diesel and ..."."""
YEAR_BEFORE = regex(
    r"\(\s*(?:[^()]{0,24}\b)?(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?|FY\s?\d\d|[HQ][1-4]|HY\d?|prior\s+\w+|previous\s+\w+|last\s+\w+)\s*[:,]?\s*$",
    re.IGNORECASE,
)
"""In front of a figure in brackets: it is that of the time before, and no part ("£16.5m (2016: £16.0m)")."""
TAKEN_OFF = regex(
    r"\b(?:less|minus|net|exclud\w+|without|leaving|offset|returns?|returned|refund\w*|discounts?|rebates?|deduct\w+|double[- ]count\w*|overlap\w*|both|some\s+of\s+(?:them|whom)"
    r"|counted\s+twice|twice|more\s+than\s+one|shared\s+by)\b",
    re.IGNORECASE,
)
UNCOUNTED = regex(
    r"\b(?:the\s+(?:rest|remainder|balance|others)|others?|elsewhere|and\s+so\s+on|etc|mostly|mainly|chiefly|largely|notably|above\s+all|at\s+least|contingency|head\s+office"
    r"|smaller|handful|few)\b(?![^.;,]{0,30}\d)",
    re.IGNORECASE,
)
THIRD = regex(
    r"\b(?:abstain\w*|abstentions?|undecided|spoil(?:t|ed)|draws?|drew|drawn|did\s+not\s+(?:vote|say|answer)|undeclared|unknown|neither|withdrawn)\b",
    re.IGNORECASE,
)
"""Who is neither the one nor the other."""
COUNTED = regex(rf"\d|\b{NUMBER}\b", re.IGNORECASE)
SET_AGAINST = regex(
    r"\b(?:(?:against|compared\s+(?:with|to)|versus|vs\.?|(?:up|down)\s+(?:from|on))\s+(?:(?:this|last|the|its|our|their|previous|prior|current|about|just|some|only|around|year|month|quarter|season|week)(?:['’]s)?\s+){0,4}"
    r"|than\s+(?:this|last|the\s+(?:current|previous|prior))\s+[a-z]+['’]s\s+(?:[a-z]+\s+of\s+)?)$",
    re.IGNORECASE,
)
"""Before a figure that another is set against, and which has no parts: "4% more than this year's £1,400"."""
WITH_MORE = regex(r"[^.;,\d]{0,30}\b(?:with\s+(?:the|its|their|our|an?)|including|counting|plus)\b", re.IGNORECASE)
"""Behind a total that holds more than the parts before it."""
ONE_MORE = regex(r"[,;]\s*(?:and\s+)?(?:the\s+(?:other|last)|another|one|an?)\s+\w+", re.IGNORECASE)
"""Behind parts that fall short: one that is told without a figure."""
MORE = regex(
    r"\s+(?:[\w-]+\s+){0,2}?(?:more|fewer|less|higher|lower|better|worse|up|down|over|under|above|below|short|ahead)\b", re.IGNORECASE
)
"""Behind a figure that is a difference: "that is 340 fewer"."""
HEAD = regex(
    r"(?:[,;:(–—]|\b(?:and|but|while|plus))\s*(?:(?:another|a\s+further|the\s+(?:other|remaining)|about|some|just|only|for|its|in\s+\w+)\s+)*[$€£]?$",
    re.IGNORECASE,
)
"""What stands before the figure that a member of a list begins with."""
APPOSITION = regex(r"\s*(?:[\w-]+\s+){0,3}?[\w-]*,\s*$")
BODY = regex(r"[-\s](?:member|seat|strong|place)\b", re.IGNORECASE)
"""Behind the size of a body, whose members are then told by party."""
NONE_OF_IT = regex(r"\bno(?:t\s+one|ne|\s+\w+)?\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
JOINT = regex(r"[,;.\n–—]|\b(?:and|plus|while|whereas|with|another|but)\b|\+", re.IGNORECASE)
PREPOSITION = regex(r"^\W*(?:[\w-]+\s+){0,4}?(?P<word>in|at|on|for|to|by|with|of|from|under|through)\b", re.IGNORECASE)
CLAUSE_END = regex(r"[.;,]|\band\b")
BARE = regex(r"^\W*(?:$|[,;.)]|and\b)")
END = regex(r"^[^.;\d]{0,90}(?:[.;)]|$)")
THEN = regex(
    r"^[^.;,]{0,60}\b(?:ago|earlier|previously|back\s+then|at\s+the\s+time|last\s+(?:year|month|quarter|season)|in\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A last part that is of another time."""
ADDS_UP = regex(
    r"\b(?:total\w*|in\s+all|altogether|together|combined|sum|add(?:s|ing)?\s+up|(?:that|this|which|it\s+all|all\s+of\s+it)\s+(?:gives?|makes?|brings?|comes\s+to|amounts\s+to|is))\b|=",
    re.IGNORECASE,
)
BEGINS = regex(r"[.:;\n]\W*(?:[\w&-]+\s+){0,2}$")
"""A sentence that begins with its first part: "Design 18, editorial 25 and events 9"."""
BULLET = regex(r"\s*(?:[-*•·–—]|\d{1,2}[.)])\s")
MORE_IN_IT = regex(r"\b(?:with\s+the|together\s+with|along\s+with|plus|counting|as\s+well\s+as|on\s+top\s+of)\b", re.IGNORECASE)
"""Before a total: it holds more than was told."""
OF_THEM = regex(r"\s+of\s+(?:them|these|those|which|whom)\b", re.IGNORECASE)
