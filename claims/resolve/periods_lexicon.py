"""Words by which a sentence says which of its periods belongs to which figure."""

from __future__ import annotations

import re

from claims.regex import regex

NUMERAL = r"(?:[A-Z]{0,3}[$£€₹¥]?\d[\d.,]*\w{0,3})"
LINKED = regex(
    r"^[^\w;]{0,2}(?:\s*(?:of|in|for|during|on|at|by|over|as of|as on|at the end of|at end|as at|from|between|to|the|a|an|its|their|this|,|\(|revenue|sales|net sales|turnover|net|total|year|half|period|employees|people|jobs|staff|workers|higher|lower|more|less"
    r"|made|earned|recorded|posted|reported|achieved|carried|reached|booked|published|generated|seen|back)\b)*\W*$",
    re.IGNORECASE,
)
"""Between a figure and the period behind it nothing but words that join the two."""
_LEAD = (
    r"that|those|the|a|an|of|in|at|for|on|its|their|our|what|it|was|were|figures?|levels?|numbers?|total|results?|record|same|stretch|spell|point|stage|juncture|time|date|this|period|quarter|half"
    r"|year|months?|weeks?|corresponding|comparable|equivalent|prior|previous|restated|reported|published|posted|made|earned|recorded|seen|carried|achieved|received|raised|taken|billed|booked|won|sold|shipped|handled|spent|counted|processed"
    r"|generated|reached|set|end|start|beginning|close|early|late|summer|autumn|winter|spring|first|second|third|fourth|million|billion|trillion|crore|lakh|bn|mn|m"
    r"|per|cent|percent|basis|revenues?|sales|people|employees|staff|jobs"
)
COMPARING = regex(
    r"(?i)(?:\b(?:from|against|versus|vs\.?|lapp(?:ed|ing|s)?|cycl(?:ed|ing)|annuali[sz](?:ed|ing)|(?:compared|compares|comparing) (?:with|to)|comparison with|up on|down on)\s+(?:(?:"
    + _LEAD
    + "|"
    + NUMERAL
    + r")\s+){0,8}"
    r"|\b(?:than|above|below|ahead of|short of|as)\s+(?:(?:" + _LEAD + r")\s+(?:(?:" + _LEAD + "|" + NUMERAL + r")\s+){0,7})?"
    r"|(?:%|per cent|percent|\bup|increase|rise|growth|improvement|gain|higher|fold)\s+over\s+(?:the\s+)?"
    r"|(?:%|per cent|percent|\bup|\bdown|increase|rise|fall|drop|decline|gain|improvement)\s+on\s+(?:(?:"
    + _LEAD
    + "|"
    + NUMERAL
    + r")\s+){0,8})$"
)
"""In front of a period: what the figure is compared with. A numeral right behind "than" is a bound ("more than 300"), not a comparison."""
NOT_COMPARED = regex(r"(?i)\bas\s+(?:of|at|on|in|for|a|an|early|late)\b")
ENDED = regex(r"(?i)\b(?:end(?:ed|s|ing)?|close[ds]?|finish(?:ed|es|ing)?|exit(?:ed|s|ing)?|at the end of|at year[- ]end)\b")
FULL_YEAR = regex(r"(?i)^\W*(?:full[- ]year|twelve months|12 months|the year|annual|year as a whole|for the year)\b")
REMARK = regex(
    r",\s+(?:(?:of\s+)?which|who|whose|where|when|founded|established|launched|opened|built|begun|started|bought|acquired|formed|created|listed|born|set up|closed|sold|appointed|hired|imposed|introduced|signed|agreed|raised|taken over|idled|commissioned|granted|awarded|inaugurated|incorporated|registered|spun off|merged|adopted|struck|asked|approached|contacted|questioned|interviewed)\b[^,;()]*(?=[,;]|[.!?]?$)"
)
"""A clause that is closed again: what it says of time it says of itself ("the route, which it opened in 1998, …")."""
DATELINE = regex(r"^\W{0,4}(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+[\s,/]+){1,5}$")
"""In front of a day at the head of a text: "FRANKFURT, March 12 -"."""
ACCOUNTS_TO = regex(r"(?i)\b(?:accounts|results|figures|financial statements),?\s+(?:made up\s+)?to\s+(?:the\s+end\s+of\s+)?$")
"""In front of a month: the year that ends with it."""
OF_THOSE = regex(r"(?i)^\W*of\s+(?:its|the|those|these|their|our)\s*$")
WHERE = regex(r"(?i),\s*where[^,]{0,36}$")
AVERAGE = regex(r"(?i)\b(?:averaged?|avg|mean|on average)\b")
ADJUNCT = regex(
    r"(?i)(?:^|[.;:]\s+|\band\s+)\W*(?:adjust(?:ed|ing) for|excluding|without|before|apart from|leaving out|stripping out|not counting|leaving aside)\b[^,;.]*,"
)
"""What a figure is read without: a time in it is not the figure's."""
RISE_OF = regex(
    r"(?i)(?:,|–|—|\bor|\band|\bi\.e\.)\s+(?:an?|the)\s+(?:\w+\s+)?(?:rise|fall|drop|increase|jump|decline|decrease|gain|loss|reduction|growth|plus|minus|cut)\s+of\s+(?:\w+\s+){0,2}$"
)
"""A change that sums up the levels before it."""
REASON = regex(
    r"(?i),?\s+(?:reflecting|helped by|driven by|boosted by|hit by|thanks to|because(?: of)?|owing to|due to|after|following|despite|as(?!\s+(?:of|at|in|well|much|many|a|an)\b))\s[^,;()]*(?=[,;]|[.!?]?$)"
)
"""Why a measure moved: a time in it is the reason's ("reflecting the scheme launched in November")."""
BRACKETS = regex(r"\([^()]*\)")
MOVES_OF_PEOPLE = frozenset(
    {"layoff_date", "hiring_date", "departure_date", "closure_date", "relocation_date", "suspension_date", "end_date"}
)
"""Events whose date is that of the people they move."""

PRESENT = regex(
    r"(?i)(?<![’'])\b(?:employs?|has|have|is|are|works?|stands?|numbers|counts|includes|(?:he|she|it|who|which)\s+(?!(?:was|does|wants|hopes|plans|expects|aims|needs|targets|intends|sees|seeks|forecasts|predicts|says|adds|reckons|thinks|believes|promises|proposes)\b)[a-z]{3,}s|there['’]s|remains?|now|today|currently|at present|boasts|runs|rely|relies|keeps|carries|fields|maintains|retains|comprises|consists)\b"
)
PAST = regex(
    r"(?i)\b(?:employed|had|was|were|stood|numbered|counted|averaged|worked|ended|finished|closed|rose|fell|grew|shrank|dropped|climbed|increased|declined|reached|totalled|totaled|came|hit|dipped|used to|could|did|left|went|ran|kept|remained|clocked|opened|started|began|gave|drew|paid|filled|joined|came with|inherited|bought|swallowed|brought|took)\b"
)
MODAL_IN_FRONT = regex(r"(?i)\b(?:will|would|to|could|should|may|might|must|can|shall|[’']ll|[’']d|not)\s+(?:\w+ly\s+)?$")
PRESENT_BEHIND = regex(r"(?i)^[^.;,]{0,30}(?<!their )(?<!its )(?<!of )\b(?:works?|are|is|live|serve)\b")
"""Behind the figure: "310 people work there"."""

AHEAD = regex(
    r"(?i)\b(?:will|would|shall|to be|is to|are to|plans?|planned|planning|intends?|propos\w+|could|may|might|at risk|risk|going to|is going|are going|set to|expects?|expected|aims?|needs?"
    r"|duplicated|redundant|to go|to close|to shut|to cut|loss of|is cutting|are cutting|being|faces?|facing|look(?:s|ing)? (?:to|for)|threat\w*|under threat|affected|concerned|prepar\w+|eliminat\w+|by|should|goal|target|[’']ll|set out|programme|program|want[s]?|seeks?|offer(?:ed)?)\b"
)
MOVED = regex(
    r"(?i)\b(?:was|were|had|has|have|did|went|left|lost|laid off|let go|dismissed|retired|resigned|joined|hired|recruited|came|gone|moved|took on|taken on|shed|fired|sacked|eliminated|axed|made redundant|pushed|transferred|ended|already|so far)\b"
)
"""Verbs of moves that are over; beside a word of AHEAD they settle nothing."""
HOLDS = regex(r"(?i)\b(?:has|have|employs?|there are|now at|stands? at)\s+(?:just |about |some |only |around |over |more than )?$")
"""Right in front of the figure: a level that is there, whatever the sentence before counted."""
MODAL_VERB = regex(
    r"(?i)\b(?:will|would|shall|could|may|might|should|must|is to|are to|to be|plans? to|planning to|intends? to|propos\w+|expects?|is going|are going|at risk|to (?:cut|close|shed|go|lose|hire|add|create|recruit|axe|eliminate|make|take|employ|affect|sack)|[’']ll|[’']d)\b"
)
MODAL_BEHIND = regex(
    r"(?i)^\W*(?:[\w'’-]+\s+){0,4}?(?:will|would|shall|could|may|might|should|must|are to|is to|to be|to go|at risk|are going|are being)\b"
)
LEFT_BEHIND = regex(r"(?i)^\W*(?:[\w'’-]+\s+){0,3}?(?:was|were|went|left|had|lost|retired|resigned|moved|joined|came|have)\b")
FROM_TO = regex(r"(?i)\b(?:from|staff of|workforce of|team of|headcount of)\s+(?:about |around |some |nearly )?$")
TO_FIGURE = regex(r"(?i)\s*(?:[\w'’-]+\s+){0,2}?to\s+(?:about |around |some |nearly |just |under |over |roughly |more than )?[£$€₹]?\d")
"""Of "from 1,480 to 1,268" the first is what there is now."""
EXPECTED = regex(
    r"(?i)\b(?:expected|seen|forecast|predicted|estimated|consensus|pencilled|guided|guidance|outlook|target(?:ed|s)?|budget(?:ed)?|planned|promised|hoped|previously|originally|initially|first reported|restated|reported earlier|estimates?|as we (?:said|had it|wrote)|cons|the Street|City|(?:vs\.?|versus|against|than|to) our(?! own)|model(?:led)?|whisper)\b"
)
"""Beside a compared figure: it is what was said of the same period before, not the level of an earlier one."""
TOGETHER = regex(r"(?i)\b(?:together|altogether|in all|combined|in total|all told|the two|the three|both)\b")
THEN = regex(r"(?i)\b(?:at (?:that|the) (?:time|point|date|stage)|back then|by then|in those days|until then|(?:of|for) us then|then)\b")
CLOSING_LABEL = regex(
    r"(?i)\b(?:at|as at|as of|end of)\s+(?:the\s+)?(?:period|year|quarter|half|month|end)|\b(?:period|year|quarter|half)[- ]end\b|\bclosing\b"
)
WITH = regex(
    r"(?i),?\s+(?:with|by|it had|there were|it employed|had)\s+(?:about\s+|some\s+|around\s+|only\s+|just\s+|over\s+)?|\s+[a-z]+\s+\("
)
"""Between a period and the figure that it leads to: "opened in 2009 with 85 people"."""
WHEN = regex(r",\s+(?:when|in which)\b")
"""Opens a clause about the period in front of it."""
OF_THAT = regex(r"(?i),\s+(?:which|where|whose)\b")
"""Opens a clause about what stands in front of it, or about what was done there then."""
STILL = regex(r"(?i)\b(?:now|today|currently|still|at present|these days|to this day)\b")

MOVES = frozenset(
    {"layoffs", "cumulative_layoffs", "jobs_at_risk", "departures", "new_hires", "net_hires", "transfers", "headcount_change"}
)
"""Measures of people that come and go."""
NEWS_DAYS = 45
"""Days around the publication that are still those of the news."""
