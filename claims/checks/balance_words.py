"""Words that give a figure its part in a balance: what there was, what went, what came, what there is now."""

from __future__ import annotations

import re

from claims.regex import regex

_FILL = (
    r"(?:\s+(?:about|around|some|just|only|roughly|a|an|the|another|further|up|its|their|our|his|her|all|as\s+many\s+as|no\s+fewer\s+than|a\s+total\s+of|in|(?:staff|workforce|team|fleet|crew|headcount|network"
    r"|roster|balance|payroll|stock|herd|pile|estate)\s+of))*\s*[$€£]?\s*$"
)

GOES = regex(
    r"\b(?:do(?:es|ing)?\s+away\s+with|did\s+away\s+with|let|lets|letting|la(?:id|ys?|ying)\s+off|cuts?|cutting|ax(?:ed?|es|ing)|shed(?:s|ding)?|sales?\s+of|loss\s+of|thr(?:ew|own?|owing)\s+(?:out|away)|dismiss(?:ed|es|ing)?|sack(?:ed|s|ing)?|fir(?:ed?|es|ing)|los(?:t|es?|ing)"
    r"|leavers?|depart(?:ed|ures?)?|resign(?:ed|ations?)|retir(?:ed?|es|ing|ements?)|quit|sold|sells?|selling|hand(?:ed|s|ing)?\s+back|hands?\s+in|g(?:ave|ives?|iving|iven)\s+(?:up"
    r"|away|back)|shut(?:s|ting)?|clos(?:ed?|es|ing|ures?)|scrap(?:ped|s|ping)?|return(?:ed|s|ing)?|repa(?:id|ys?|ying)|pa(?:id|ys?|ying)\s+(?:off|down|back|out)|wr(?:ote|itten|ites?|iting)\s+off"
    r"|deliver(?:ed|s|ing|ies)?|shipp(?:ed|ing)|t(?:ook|akes?|aking|aken)\s+out|pull(?:ed|s|ing)?\s+out|dispatch(?:ed|es)?|issued|rehom(?:ed|es)|adopted|spen(?:t|ds?|ding)|paid(?!\s+(?:in|into|up)\b)|cost(?=\s+(?:us|it|them)\b)|used\s+up|withdr(?:ew|awn|awals?)|cancel(?:l?ed|l?ing|s|lations?)?|cull(?:ed|s|ing)?|slaughter(?:ed|s)?|die[ds]?|deaths"
    r"|move[ds]?\s+out|transferred\s+out|sp(?:un|inning)\s+off|dropp(?:ed|ing)|drops?|remov(?:ed?|es|ing|als?)|demolish(?:ed|es)?|struck\s+off|laps(?:ed?|es)|expir(?:ed?|es)|churn(?:ed)?"
    r"|redundant|redundanc(?:y|ies)|disposals?|dispos(?:ed|ing)\s+of|step(?:ped|s|ping)?\s+down|stood\s+down|took\s+the\s+package|part(?:ed|ing)\s+(?:ways\s+)?with|said\s+goodbye\s+to"
    r"|saying\s+goodbye\s+to|releas(?:ed?|es|ing)|wound\s+up|eliminat(?:ed?|es|ing)|redeem(?:ed|s|ing)?|burn(?:ed|t|s|ing)(?:\s+through)?|ditch(?:ed|es|ing)?|offload(?:ed|s|ing)?|wip(?:ed|es)\s+out"
    r"|vanish(?:ed|es)|disappear(?:ed|s)?|outflows?|minus|less|(?:fell|fall(?:s|en)?|shr[aiu]nk(?:s|ing)?|reduc(?:ed?|es|ing)|trim(?:med|s|ming)?|slash(?:ed|es|ing)?|down|decreas(?:ed?|es)"
    r"|declin(?:ed?|es))\s+(?:[a-z]+\s+){0,4}?by|cut(?:s|ting)?\s+(?:[\w-]+\s+){1,5}by)\b",
    re.IGNORECASE,
)
COMES = regex(
    r"\b(?:hir(?:ed?|es|ing)|recruit(?:ed|s|ing)?|t(?:ook|akes?|aking|aken)\s+(?:on|in|delivery\s+of)|join(?:ed|s|ing|ers?)?|add(?:ed|s|ing|itions?)?|open(?:ed|s|ing)|bought|buy(?:s|ing)?|acquir(?:ed?|es|ing)"
    r"|buil[tds]+|building|won|w[io]ns?|winning|gain(?:ed|s|ing)?|receiv(?:ed?|es|ing)|new(?=\s*$)|births?|born|borrow(?:ed|s|ing)?|order(?:ed|s)|launch(?:ed|es|ing)?|appoint(?:ed|s|ments?)?|elected"
    r"|install(?:ed|s|ing)?|commission(?:ed|s|ing)?|creat(?:ed?|es|ing)|br(?:ought|ings?|inging)\s+(?:in|back)|pick(?:ed|s|ing)?\s+up|put\s+on|arriv(?:ed?|es|als?)|enrol(?:l?ed|s)?|admitted|plus"
    r"|inflows?|signed\s+up|sign(?:ed|s)|rehir(?:ed?|es)|reopen(?:ed|s)|draw(?:n|s|ing)?\s+down|drew\s+down|put\s+in|came\s+in|bequests?|legac(?:y|ies)|donat(?:ed|es|ions?)|rais(?:ed|es)(?=\s*[$€£]?\s*$)|came\s+to\s+us|move[ds]?\s+in|transferred\s+in|(?:rose|ris(?:es?|en|ing)|gr[eo]w[ns]?|increas(?:ed?|es|ing)"
    r"|swell(?:ed|s)|swollen|climb(?:ed|s)?|up|expand(?:ed|s))\s+(?:[a-z]+\s+){0,4}?by)\b",
    re.IGNORECASE,
)
GOES_BEHIND = regex(
    r"^(?:\s+[\w-]+){0,3}?\s+(?:(?:were|was|are|is|be|been|being|have|has|had|will|to|now|then|also|already|since|that)\s+)*(?:let\s+go|go(?:es|ing|ne)?\b(?!\s+on)|went\b(?!\s+on)"
    r"|left\b(?!\s+(?:in|at|over|after|with))|leave|leaving|laid\s+off|cut|axed|shed|dismissed|sacked|fired|lost|resigned|retired|departed|sold|handed\s+back|given\s+(?:up|away|back)|shut|close[ds]?"
    r"|closing|scrapped|returned|repaid|paid\s+(?:off|down|back)|written\s+off|delivered|shipped|spent|withdrawn|withdrew|cancell?ed|culled|slaughtered|died|moved\s+out|spun\s+off|dropped(?:\s+out)?|put\s+(?:down|to\s+sleep)|had\s+to\s+be\s+put"
    r"|removed|demolished|struck\s+off|lapsed|expired|vanish(?:ed)?|disappear(?:ed)?|redundant|stepped\s+down|stood\s+down|took\s+(?:the|voluntary|early)\s+\w+|quit|eliminated|redeemed|made\s+redundant"
    r"|transferred\s+out|moved\s+on|walked\s+out|found\s+(?:new\s+)?homes|rehomed|adopted|dispatched)\b",
    re.IGNORECASE,
)
COMES_BEHIND = regex(
    r"^(?:\s+[\w-]+){0,3}?\s+(?:(?:were|was|are|is|be|been|being|have|has|had|will|to|now|then|also|already|since|that)\s+)*(?:hired|recruited|taken\s+on|join(?:ed|s)?|added|opened|bought|acquired|built"
    r"|won|gained|received|born|borrowed|launched|appointed|elected|installed|commissioned|created|brought\s+in|arrived|came|enrolled|admitted|signed\s+up|rehired|ordered|came\s+in)\b",
    re.IGNORECASE,
)
LEFT = regex(
    r"(?:\b(?:leav(?:es?|ing)|left)(?:\s+(?:it|them|us|me|him|her|the\s+[\w-]+|its?\s+[\w-]+|itself|just|behind|[A-Z][\w-]+))*(?:\s+(?:with|at|on|standing\s+at))?|\bdown\s+to"
    r"|\b(?:carr(?:y|ies|ying|ied)|go(?:es|ing)?|sails?|soldiers?|runs?|plays?|works?|trades?|continu(?:es?|ing))\s+on\s+(?:with|at)|\bcontinu(?:es?|ing)\s+with|\b(?:keep|retain|preserv|sav)(?:s|ing|e|es|ed)?"
    r"|\bkept|\b(?:end|wind|wound)(?:s|ed|ing)?\s+up\s+with|\bremain(?:s|ing)?(?:\s+(?:at|are|with))?|\b(?:bring|tak|reduc|cutt?|shrink|trimm?|slash|lower|pull|swell|lift|rais|push)(?:s|ing|es|e)\s+[^.;\d]{0,45}?\bto"
    r"|\b(?:brought|took|cut|shrank|lifted|pushed|reduced)\s+[^.;\d]{0,40}?\bto|\b(?:and|[.;])\s*so,[^.;\d]{0,45}|\b(?:so|thus|hence|therefore|which\s+means|meaning)\b(?:\s+(?:that|there|it|we|they|the|its|our|now|still|is|are|has|have|was"
    r"|were|had|only|today|stands?|at|with|[\w-]+))*?|\bwhich\s+(?:makes|gives|leaves|brings\s+(?:it|us|them)\s+to)|\bmak(?:es|ing)|=|\b(?:owes?|has|have)\s+still)"
    + _FILL,
    re.IGNORECASE,
)
"""What follows from what was told before it."""
STILL_LEFT = regex(r"^(?:\s+[\w-]+){0,3}?\s+(?:are|is|were|was|be|still)\s+left\b", re.IGNORECASE)
"""Who is still there, not who left."""
HAS_LEFT = regex(r"\b(?:with|has|have|had|are|is|only|just)\s+(?:only\s+|just\s+|about\s+)?$", re.IGNORECASE)
LEFT_OVER = regex(r"^(?:\s+[\w-]+){0,2}?\s+left\b", re.IGNORECASE)
LEFT_BEHIND = regex(
    r"^(?:\s+[\w-]+){0,3}?\s+(?:(?:that|who|which)\s+)?(?:(?:are|is|were|was|will\s+be|would\s+be|still)\s+)*(?:remain(?:s|ed|ing)?|left\s+(?:in|over)|stay(?:s|ed)?|surviv(?:e|es|ed|ors?)"
    r"|outstanding|carry\s+on|in\s+place|keep\s+(?:their|its)|strong\b)",
    re.IGNORECASE,
)
NOW = regex(
    r"(?:\b(?:now|today|at\s+present|currently|these\s+days)\b[^.;\d]{0,30}|\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es|ed|ing)|balance\s+(?:is|was|stands|stood)|fund\s+(?:stands|stood))\s+(?:the\s+\w+\s+|the\s+\w+\s+\w+\s+|it\s+|(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\s+)?(?:with|on|at|owing)|\b(?:clos(?:es|ed|ing)|end(?:s|ed|ing)|final)\s+(?:balance|figure|number|count|total|stock|headcount)\b[^.;\d]{0,15}"
    r"|\bat\s+the\s+(?:end|close)\b[^.;\d]{0,30}|\bon\s+the\s+last\s+(?:day|night|evening)\b[^.;\d]{0,30}|\bwe\s+(?:count|counted)\b)"
    + _FILL,
    re.IGNORECASE,
)
"""What there is at the end."""
NOW_BEHIND = regex(r"^(?:\s+[\w-]+){0,2}?\s+(?:now\b|today\b|at\s+(?:the\s+end|year[- ]end|present))", re.IGNORECASE)
STARTS = regex(
    r"(?:\b(?:began|begun|begin(?:s|ning)?|start(?:s|ed|ing)?|went\s+into|going\s+into|go(?:es)?\s+into|enter(?:s|ed|ing)?|came\s+into|set\s+out)\b[^.;\d]{0,40}|\bopening\s+(?:balance|figure|stock|number|headcount)\b"
    r"[^.;\d]{0,15}|\bat\s+the\s+(?:start|beginning|outset)\b[^.;\d]{0,40}|\b(?:a\s+year\s+ago|(?:the\s+)?year\s+before|last\s+year|until\s+(?:then|now|last\s+\w+))\b[^.;\d]{0,30})"
    + _FILL,
    re.IGNORECASE,
)
STARTS_BEHIND = regex(
    r"^(?:\s+[\w-]+){0,4}?\s+(?:a\s+year\s+(?:ago|earlier|before)|before\b|until\b|at\s+the\s+(?:start|beginning|outset)|on\s+the\s+(?:first|1st|lot|books|payroll)|in\s+January|under\s+management\s+in\s+\w+|to\s+(?:start|begin)\s+with)",
    re.IGNORECASE,
)
OF_WHOLE = regex(
    r"(?:\b(?:out\s+)?of\s+(?:its|the|their|our|his|her|your)|\bfrom|\b(?:fleet|workforce|staff|team|payroll|estate|network|portfolio|roster|stock|herd|flock|crew|headcount|membership|pile|backlog|book|roll|chain|group"
    r"|debts?|loans?|total|population)\s+of|\bits|\btheir|\bour)" + _FILL,
    re.IGNORECASE,
)
STRONG_BEHIND = regex(r"^[- ]strong\b", re.IGNORECASE)
HAD = regex(
    r"\b(?:had|were|was|stood\s+at|owed(?:\s+[\w-]+){0,3}|used\s+to\s+(?:be|have|employ|own|run)|employed|numbered|counted|ran|owned|owed|operated|kept|held|once|previously|originally|has|have|there\s+(?:were|are)|employs|runs|operates|owns"
    r"|numbers|of)" + _FILL,
    re.IGNORECASE,
)
LONG_AGO = regex(
    r"\b(?:in|since)\s+(?:19|20)\d\d\b|\b(?:two|three|four|five|ten|several|some|many|\d+)\s+years?\s+(?:ago|earlier|before)\b|\bonce\b|\bat\s+its\s+(?:peak|height)\b|\bpeaked\b",
    re.IGNORECASE,
)
ELSEWHERE_BEHIND = regex(
    r"^(?:\s+[a-z-]+){0,1}?\s+(?:in|at|on)\s+(?:the\s+)?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)[A-Z]"
)
UNSURE = regex(
    r"\b(?:average|net\s+of|if|would|could|might|target(?:ed|s)?|plans?\s+to\s+(?:have|reach)|forecasts?|expected|including|excluding|per|each|apiece|interest|natural\s+wastage|attrition|turnover|seasonal|an?\s+(?:new|further)\s+one|another\s+one|among\s+others"
    r"|respectively|at\s+least|(?:others?|some|more|the\s+rest|a\s+few|several)\s+(?:\w+\s+)?(?:joined|left|came|went|were|are|have|will|closed|opened))\b",
    re.IGNORECASE,
)
OF_THE = regex(r"^\s+(?:out\s+)?of\s+(?:its|the|their|our|his|her|your|all)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
TO = regex(r"^,?(?:\s+(?:people|jobs|staff|employees|workers))?\s+to\s+(?:about\s+|just\s+|some\s+)?$", re.IGNORECASE)
BY_OR_FROM = regex(r"\b(?:by|from)\b", re.IGNORECASE)
BY = regex(r"\bby\s+(?:about\s+|some\s+|another\s+|a\s+further\s+)?$", re.IGNORECASE)
SENTENCE_PART = regex(r"[.;:]\s")
FROM = regex(r"\bfrom\s+(?:about\s+|some\s+|a\s+\w+\s+of\s+)?[$€£]?$", re.IGNORECASE)
CLAUSE = regex(r"[.;,:]|\b(?:and|but|while)\b")
SO_COMMA = regex(r"(?:\band|[.;]|^)\s*so,[^.;\d]{0,50}$", re.IGNORECASE)
ASIDE = regex(r"^\s*,\s+[\w-]+(?:\s+[\w-]+)?,")
"""A word or two between commas behind a figure: "nine, sadly, were put to sleep"."""
AND = regex(r"\b(?:and|plus|then)\b|,", re.IGNORECASE)
OTHER_VERB = regex(
    r"\b(?:of|from|to|against|than|which|worth|owe[sd]?|has|have|had|is|are|were|leav\w+|left|still|but|while)\b|[.;:]", re.IGNORECASE
)
"""Words before an amount that is not gone or come with the one before it."""
