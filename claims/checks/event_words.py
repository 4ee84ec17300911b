"""Events that are counted as they recur, and how a text announces and tells them: one row a kind of event.

The first pattern is of what is announced ("its third owner", "fourth funding round"); the second of a sentence that tells one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.regex import regex


@dataclass(frozen=True, slots=True)
class Kind:
    announced: re.Pattern[str]
    told: re.Pattern[str]


def _kind(announced: str, told: str) -> Kind:
    return Kind(*(regex(rf"\b(?:{words})\b", re.IGNORECASE) for words in (announced, told)))


KINDS = (
    _kind(
        r"cut(?:s|ting)?\s+(?:[\w-]+\s+){0,2}?(?:jobs?|staff|posts)|job\s+(?:cuts?|losses)|(?:round|wave)s?\s+of\s+(?:[\w-]+\s+)?(?:cuts|layoffs|redundancies|job\s+losses)|lay-?offs?|redundancies|cull|purge",
        r"laid\s+off|lay-?offs?|let\s+(?:[\w-]+\s+){0,4}go|(?:\d+|people|workers|staff|jobs?|positions?|posts|roles)\s+(?:were\s+|was\s+)?(?:cut|went|left|vanished|axed|shed|lost|disappeared|eliminated)|(?:cut|axed|shed|dismissed"
        r"|sacked|fired|lost|eliminated)\s+(?:[\w,.]+\s+){0,3}?(?:jobs?|people|staff|workers|posts|positions|roles|employees|\d+)|redundan\w+|lost\s+their\s+jobs|another\s+\d+\s+left",
    ),
    _kind(
        r"fires?|blazes?|infernos?",
        r"fires?|blazes?|went\s+up|burn(?:t|ed|ing)|caught\s+(?:fire|light)|set\s+(?:light|fire)|flames|gutted|ablaze|torched",
    ),
    _kind(
        r"(?:funding|financing|investment|fund-?raising)\s+(?:round|raise)|rounds?\s+of\s+(?:funding|financing|investment)|raise|round",
        r"pre-?seed|seed|series\s+[a-h]|round|raised|bridge\s+loan|cheque|angel|funding",
    ),
    _kind(
        r"owners?|proprietors?|change\s+of\s+(?:hands|ownership|owner)",
        r"sold(?:\s+(?:out|it|on))?|sale|passed\s+(?:it\s+)?to|handed\s+(?:the\s+keys|it)|bought|took\s+(?:it\s+)?over|acquired|snapped\s+(?:it\s+)?up|changed\s+hands|new\s+owners?|went\s+to",
    ),
    _kind(
        r"(?:takeovers?|acquisitions?|purchases?|buy-?outs?)|(?:swallowed|bought|acquired|snapped\s+up|taken\s+over|gobbled\s+up)\s+(?:\w+\s+)?(?:rivals?|companies|firms|businesses|competitors)",
        r"bought|acquired|acquisition|takeover|took\s+over|picked\s+up|snapped\s+up|swallowed|spent\s+[^.;]{0,25}\bon|first\s+came|then\s+came|paid\s+[^.;]{0,25}\bfor|purchase",
    ),
    _kind(r"recalls?|called?\s+back|something\s+back", r"recall(?:ed|s)?|called\s+back|took\s+back|pulled\s+from"),
    _kind(
        r"warning\s+letters?|warnings?|reprimands?|letter|rebukes?|censures?|fines?|penalt(?:y|ies)",
        r"warning|warned|letter|reprimand(?:ed)?|rebuke[d]?|censure[d]?|fined?|penalt(?:y|ies)",
    ),
    _kind(r"bonds?|bond\s+issues?|public\s+(?:debt\s+)?markets?|notes", r"bonds?|public\s+issues?|issues?\s+of|issued|notes|tapped"),
    _kind(r"strikes?|walk-?outs?|stoppages?", r"strikes?|struck|walked\s+out|walk-?outs?|downed\s+tools|stoppages?|picket\w*"),
    _kind(
        r"(?:chief\s+executives?|ceos?|bosses|boss|managing\s+directors?|finance\s+(?:chiefs?|directors?)|leaders?|chairs?|chair(?:man|woman)|head\s+coach|managers?)",
        r"appointed|took\s+(?:over|charge|the\s+(?:job|helm))|succeeded|replaced|stepped\s+down|resigned|left|quit|joined|was\s+(?:fired|sacked|ousted)|made\s+way|came\s+in|ran\s+the",
    ),
    _kind(
        r"profit\s+warnings?|downgrades?|guidance\s+cuts?",
        r"profit\s+warning|warned|cut\s+(?:its|the)\s+(?:forecast|guidance|outlook)|lowered",
    ),
    _kind(
        r"outages?|breakdowns?|black-?outs?|failures?", r"outages?|went\s+(?:down|dark|offline)|broke\s+down|failed|crash(?:ed)?|black-?out"
    ),
    _kind(
        r"(?:data\s+)?breach(?:es)?|hacks?|leaks?|break-ins?",
        r"breach(?:ed|es)?|hack(?:ed|ers?)?|leak(?:ed|s)?|stolen|stole|broke\s+in|break-in",
    ),
    _kind(
        r"price\s+(?:rises?|increases?|hikes?)|(?:raised|put\s+up|increased)\s+(?:its\s+|their\s+)?(?:prices|fares|fees|rents)",
        r"(?:raised|put\s+up|increased|lifted)|went\s+up|dearer",
    ),
    _kind(
        r"(?:rights|share)\s+issues?|cash\s+calls?|listings?|flotations?|floats?",
        r"rights\s+issue|cash\s+call|floated|listed|listing|flotation|issued\s+shares",
    ),
    _kind(
        r"bankruptc(?:y|ies)|insolvenc(?:y|ies)|administrations?|receiverships?",
        r"bankrupt(?:cy)?|insolven\w+|administration|receivership|went\s+bust|collapsed",
    ),
    _kind(
        r"accidents?|deaths?|crash(?:es)?|spills?|explosions?|collisions?",
        r"accident|died|killed|crash(?:ed)?|spill(?:ed|t)?|explo\w+|collided|injured",
    ),
    _kind(r"moves?|relocations?|premises|headquarters|home", r"moved|relocated|decamped"),
    _kind(r"mergers?|tie-?ups?", r"merged|merger|joined\s+forces|tied\s+up"),
    _kind(
        r"awards?|titles?|championships?|trophy|trophies|medals?|cups?|crowns?|prizes?",
        r"won|award|title|champion|trophy|medal|gold|silver|cup|prize|crown",
    ),
    _kind(r"offers?|bids?|approach(?:es)?", r"offer(?:ed)?|bid|approach(?:ed)?"),
)

ORDINALS = {word: rank for rank, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
CARDINALS = {word: rank for rank, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
ORDINAL = regex(
    rf"\b(?P<word>{'|'.join(ORDINALS)})\b(?!\s+(?:quarter|half|year|month|week|day|day's|place|floor|time\s+(?:since|in\s+\w+\s+games)|phase|stage|person|series|class|hand|party|of\s+[A-Z]))",
    re.IGNORECASE,
)
NTH = regex(rf"\b(?P<word>{'|'.join(list(ORDINALS)[1:])})\s+(?:time\b|(?P<noun>(?:[a-z-]+\s+)?[a-z]{{4,}}))", re.IGNORECASE)
"""A rank with what it counts, but "the first"."""
VERB = regex(r"\b([a-z]{3,}ed|won|lost|struck|sold|fell|shut|broke|flew|burnt|sank)\b", re.IGNORECASE)
NO_EVENTS = regex(
    r"\b(?:time|quarter|half|year|month|week|day|place|floor|phase|stage|person|series|class|hand|party|largest|biggest|highest|lowest|oldest|longest|generation|straight|consecutive|successive|term|edition|season|annual"
    r"|child|son|daughter|man|woman|member|store|shop|plant|site|office|city|country|state|age|option|reading|thoughts?|nature|world|division|league|team|leg|round)\b",
    re.IGNORECASE,
)
OF_THE_YEAR = regex(r"\bof\s+the\s+(?:year|season)\b", re.IGNORECASE)
EVER = regex(
    r"\b(?:first[- ]ever|(?:first|debut|maiden)\s+(?:[\w-]+\s+){0,5}?ever(?:\s+had|\s+received|\s+made|\s+to)?|first\s+(?:[\w-]+\s+){0,4}?in\s+(?:its|the|their|our)\s+(?:[\w'’-]+\s+)?history|debut|maiden|never\s+before|never\s+(?:had|done|been)\b)",
    re.IGNORECASE,
)
COUNTED = regex(rf"\b(?P<word>{'|'.join(list(CARDINALS)[1:])}|[2-9])\b", re.IGNORECASE)
WITHIN = regex(
    r"\bin\s+(?:just\s+|only\s+|under\s+|less\s+than\s+|little\s+more\s+than\s+)?(?:the\s+(?:past|last)\s+)?(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,2})?\s*(?P<unit>years?|decades?|months?)\b",
    re.IGNORECASE,
)
LATER = regex(
    r"\b(?:the\s+(?:following|next)\s+(?:year|spring|summer|autumn|winter|month)|the\s+(?:year|month|season)\s+(?:after|later|before)|(?:a|two|three|four|five|six|some|several|a\s+few|a\s+couple\s+of|eighteen|\d+)\s+(?:months?|weeks?|years?)\s+(?:after|later))\b",
    re.IGNORECASE,
)
NOT_COUNTED = regex(
    r"\b(?:not\s+count\w*|n['’]t\s+count|does\s+not\s+count|excluding|except|apart\s+from|aside\s+from|besides|leaving\s+out|ignoring|plus|corporate|institutional|outside|priced|at\s+(?:the|this|that)\s+(?:[\w-]+\s+){0,2}(?:plant|site|mill|works|factory|yard|depot|office|store|shop|mine|branch|level|time|moment|expense)|of\s+(?:its|this|that)\s+(?:kind|type|size)|under\s+(?:its|the))\b",
    re.IGNORECASE,
)
OTHERS = regex(
    r"\b(?:neighbour\w*|neighbor\w*|rivals?['’]?s?|competitors?|elsewhere|another\s+(?:company|firm|site|plant)|its\s+parent|sister|contractor['’]s|false\s+alarm|almost|nearly|attempt\w*|failed\s+to|talks|planned|refused|no\s+one|nobody|not)\b",
    re.IGNORECASE,
)
MODAL = regex(r"\b(?:would|could|might|may)\b")
NARROWER = regex(
    r"^(?!\s+of\s+(?:the|its|our)\s+[a-z]+\s*(?:[.,;:]|$))[^.;,]{0,40}?\b(?:for|in|of|under|with|to|on|at)\b(?!\s+(?:its|the|their|our)\s+(?:[\w'’-]+\s+)?history)",
    re.IGNORECASE,
)
OF_ONE = regex(
    r"^\s+(?:of|on|under)\s+(?:the(?!\s+(?:year|season|quarter|month|decade|century|week|day|summer|winter)\b)|its|their|our|an?|[A-Z])"
)
SINCE = regex(r"\bsince\b(?:\s+(?:the\s+(?:start|beginning|turn)\s+of\s+|early\s+|January\s+)?(?P<year>(?:19|20)\d\d))?", re.IGNORECASE)
"""Narrower than the kind: "its debut in the market for green paper", "the second recall of the cot", "the third since the merger"."""
THIS = regex(r"\bthis\s+(?:year|season|month|week|summer|winter|spring|autumn)\b(?!['’]s)", re.IGNORECASE)
IN_YEAR = regex(r"\b(?:in|during)\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
DID_SO_MANY = regex(
    rf"\b(?P<verb>[a-z]{{3,}}ed|won|lost|bought|sold|built|shut|made|held|ran)\s+(?:just\s+|only\s+|all\s+)?(?P<number>{'|'.join(list(CARDINALS)[1:])}|[2-9])\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>[a-z]{{3,}}s)\b",
    re.IGNORECASE,
)
""" "Opened four shops": done so often, each time to be told."""
NO_THINGS = regex(
    r"^(?:years|months|weeks|days|hours|minutes|times|points|percent|people|jobs|pounds|dollars|euros|miles|goals|games|matches|cents|places|quarters|thirds|others|shares|seats|tries|wickets)$",
    re.IGNORECASE,
)
HAS = regex(r"\b(?:has|have)\b|['’](?:ve|s)\b", re.IGNORECASE)
"""A count that goes on to the present."""
