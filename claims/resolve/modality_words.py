"""The words of mood: what makes a figure planned, denied, conditional or somebody's hearsay. Patterns only."""

from __future__ import annotations

from claims.regex import regex

DENIED = regex(
    r"(?i)\b(?:not (?:planning|going) to|no plans? to|(?:is|are|was|were)(?: un|(?: not|n['’]t) )true|untrue|not correct|incorrect"
    r"|den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|reject(?:s|ed|ing)?"
    r"|(?:dismiss(?:es|ed|ing)|deni(?:al|als) of|played down|scotch(?:es|ed|ing)|quash(?:es|ed)|rubbish(?:es|ed)|brushed aside) (?:(?:the|any|all|as|recent|press|media|local) ){0,2}(?:talk|report|claim|rumou?r|stor|speculation|suggestion|gossip)\w*"
    r"|never (?:said|promised|planned|intended)|did(?: not|n['’]t) (?:cut|lay|dismiss|lose|hire|sack|fire)|(?:is|are|was|were)(?: not|n['’]t) (?:cutting|planning|closing|shutting|losing|laying|hiring|sacking|shedding|\d)"
    r"|no truth (?:in|to)|contrary to|(?:false|baseless|unfounded|bogus|mistaken|erroneous|wrong(?:ly)?) (?:claim|report|rumou?r|stor|figure|that|report)\w*|myth|canard|hoax|rather than (?:the )?(?=\W{0,2}\d)|not the)\b"
)
DENIED_NEXT = regex(
    r"(?i)^\W{0,3}(?:(?:that|this|it|the (?:figure|number|report|claim|rumou?r|story)|those (?:reports|figures|numbers)|such (?:reports|talk))(?:['’]s| (?:is|was|are|were)) (?:simply |just |completely |totally |plainly |pure |all )?(?:not (?:correct|true|right|accurate|so|the case)|wrong|untrue|incorrect|false|inaccurate|nonsense|rubbish|fiction|invention|invented|baseless|without foundation|made up)"
    r"|this is untrue|not true|(?:\w+ ){0,4}(?:denied|denies|rejected|rejects|dismissed|dismisses|disputes|disputed) (?:this|it|that|the (?:report|claim|figure|number|rumou?r|story|suggestion)s?)\b)"
)
"""A sentence that takes the figures of the one before it back."""
HEARSAY = regex(
    r"(?i)\b(?:somebody|someone|some (?:say|papers|people)|(?:there (?:is|was)|there['’]s|heard) (?:talk|a (?:story|rumou?r|report|claim))|talk of|rumou?rs?|gossip|(?:story|stories|claims?|reports?|articles?) (?:that|of|holds?|has|have|had)|wrote that)\b"
)
RETORT = regex(
    r"(?i)^\W{0,3}(?:[A-Z][\w ]{1,24}:\s+)?\W{0,2}(?:no\b(?! \w+ (?:was|were|has|had) (?:named|given))|not (?:one|a single|so|at all)|none|never|nobody|wrong|false|untrue|nonsense|rubbish|fiction|it (?:did|does|was|is)(?: not|n['’]t)|we (?:let|cut|dismissed|laid off|have|had) (?:nobody|no ?one|none|no)|(?:i|we) (?:wish|don['’]t|do not|have not|haven['’]t)|we (?:are|were)(?: not|n['’]t))\b"
)
"""The answer to hearsay that denies it: "Somebody wrote that 60 people went. Not one did." """
BRANDED = regex(
    r"(?i)\b(?:pure |utter |complete )?(?:invention|nonsense|untrue|false|rubbish|fiction|wide of the mark|exaggerat(?:ed|ion)|baseless|fabricat\w+|made[- ]up|unfounded|without foundation|fantasy|not true|n['’]t true|a lie|wrong)\b"
)
"""What a report is called by the one who denies it, behind the figure."""
CALLED = regex(
    r"(?i)\b(?:report|reports|talk|claims?|rumou?rs?|suggestions?|stor(?:y|ies)|speculation|articles?|idea|figure|number)\s+(?:of|that|about|saying|claiming|suggesting)\b"
)

CONDITIONAL = regex(
    r"(?i)\b(?:if(?! (?:not|anything|only|you (?:insist|like|prefer|will|must)|ever)\b)|were to|had (?:you|they|it|we|he|she|there) |unless|in the event|assuming|suppose|supposing|in theory|provided that|as long as|should (?!not\b)\w+ (?:freeze|fail|be|fall|drop|rise|go|come)|what if|in (?:a|the) (?:worst|best)[- ]case)\b"
)
"""Conditions govern all of their clause."""
COULD = regex(
    r"(?i)(?<![-\w])(?:could|might|would (?:have|need)|should(?: not|n['’]t)? have|could(?: not|n['’]t)? have|might(?: not|n['’]t)? have|ought to have|you['’]d (?:need|have))\b"
)
"""Verbs of what is possible govern their object, and their own subject."""
IDLE = regex(
    r"(?i)\s+(?:not\b|be (?:confused|remembered|noted|seen|told|glad)|only\b(?= be)|(?:hardly|scarcely|barely|never)\b|agree|see\b|tell\b|afford)"
)
"""What follows "could" or "should" where nothing is supposed: "could not agree", "should not be confused"."""
CONDITION = regex(r"^\W*(?:Should|Were|Had)\s+(?:the|an?|it|they|we|he|she|this|that|those|any|talks|[A-Z]|\w+ing\b)\b[^?]*$")
"""A sentence that opens with an inverted verb and does not ask: "Should the talks fail, 340 jobs will go"."""
WITHOUT = regex(
    r"(?i)^\W*(?:without|excluding|stripping out|leaving (?:out|aside)|but for|adjusted for|not counting|before|apart from)\b[^,]*$"
)
"""What is taken away before an "it would have been" is a fact."""
ASKED = regex(
    r"(?i)^\W*(?:[A-Z]\w{0,12}:\s+)?(?:will|would|could|is it true|are (?:you|they) (?:going|planning)|does (?:that|this|it) mean|do you (?:expect|plan)|what if|what (?:might|would|could)|might)\b[^?]*\?\W*$"
)

FORECAST = regex(
    r"(?i)(?<![-\w])(?:will|won['’]t|shall|(?:i|we|you|they|it|he|she|there)['’]ll|expects?|expected(?! (?:volatility|useful|term|life|lives|dividend|credit|return|holding))|expecting|forecasts?|forecasting|targeted|targeting"
    r"|aims?|aiming|planned|planning|(?-i:plans?|Plans?(?! for)) (?:to|on|for|another|further|more|is|calls?|would)|plans?(?=: )|(?:it|they|we|he|she|company|firm|group|and|who|which|now|also|still) plans? (?:an?\b|(?=\W?\d))|intends?|intend|intended|hopes?|hoping"
    r"|should|ought to|projects (?:an?|that|its|the|revenues?|sales|growth|profits?|earnings|costs|savings|\W?\d)|(?:to|we|they|analysts) project|projected|anticipates?|anticipated|anticipating"
    r"|estimates? that|looks? (?:for|to)|looking (?:for|to|at (?=(?:an?|about|around|some|roughly|between|up|maybe|more|closer)\b|\W?\d))|(?:is|are|be) estimated (?:to|at)"
    r"|(?:is|are|was|were|be|been|now|still|originally) (?:due|set (?:to|for)|likely|meant|supposed|scheduled|slated|poised|bound|designed|to)|(?:scheduled|slated|poised|earmarked|destined|meant|geared up|gearing up) (?:to|for)"
    r"|(?<!continues )(?<!continue )(?<!appears )(?<!began )(?<!needed )(?<!had )(?<!have )to be \w+ed|going to|would|(?:you|we|they|it|i|he|she)['’]d (?:be|get|have|save|lose)|propos(?:e|es|ed|ing)|pencill?ed in|(?:we|board|analysts?|management|company|group|they|bank|brokers?|he|she|it)(?: now| currently| still)? sees?|sees|seen by|predicts?|predicted|predicting|guides?|guided|guiding|eyes|eyeing"
    r"|wants?(?: to)?|seeks?(?: to)?|seeking(?: to)?|needs? another|on (?:course|track) (?:for|to)|in line for|heading for|(?:pledg|promis|vow)(?:e|es|ed|ing)|(?:decided|resolved|voted|opted|undertaken|committed|agreed in principle) to|envisag(?:e|es|ed|ing)|foresees?|foreseen"
    r"|analysts are at|model has|sticking with|talks? of|speaks? of|(?-i:may)(?! \d)"
    r"|(?P<noun>(?<!recognition )(?<!accounting )(?<!lease )(?<!authoritative )(?<!transition )guidance|outlook|targets?|projections|projection (?:of|is|that|for)|proposals?|proposal|ambitions?|goals?|budgets?|budgeted|consensus|price target|forecasts))\b"
)
"""Words that put a figure ahead. A ``noun`` among them governs what follows it, or what stands right in front of it."""
SOFT = frozenset(("talks of", "talk of", "speaks of", "speak of"))
"""Only of measures that are planned: "the union speaks of 400", "talks of 40 posts"."""
MEASURED_AGAINST = regex(
    r"(?i)\b(?:than|as|below|above|beyond|beat(?:s|en|ing)?|miss(?:ed|es|ing)?|exceed(?:ed|s|ing)?|topped|ahead of|short of|in line with|on|against|despite|%\s+of|per ?cent of)\s+(?:(?:had been|was|were|been|the|its|their|our|an?|analysts?['’]?|market|company|own|previously|originally|internal|average|we['’]d|we had|they had|it had)\s+){0,3}$"
)
"""Words that make a forecast what the figure in front of them is held against: "more than planned", "4% below forecasts"."""
FORESEEN = regex(
    r"(?i)^[\s”\"’,]*(?:[\w-]+\s+){0,4}?(?:seen|expected|forecast|predicted|estimated|pencill?ed in|projected|anticipated|hoped for|planned|budgeted|targeted|(?:analysts|brokers|economists|the city|wall street|it|we|they)(?: had| have)? (?:expect|forecast|predict|pencil|look|hope|plan|thought)\w*)\b"
)
"""Behind a figure of comparison: "worse than the 6% decline seen by analysts", "against the £4m it had expected"."""
SILENCE = regex(
    r"(?i)(?:\s+not|n['’]t)?\s+(?:say|comment|confirm|disclose|give|name|specify|elaborate|be drawn|discuss|reveal)\b|['’]t\s+(?:say|comment|disclose)\b"
)
SOON = regex(
    r"(?i)(?<![-\w])(?:was|were|is|are|been|originally|first|had been) (?:to\b|due|meant|scheduled|supposed|slated|expected|planned|set (?:to|for)\b|intended|promised|pencill?ed in)[\w\s'’-]{0,40}$"
)
"""A plan for a date that is past, right in front of it: "was meant for May 2024"."""
FINITE = regex(
    r"(?i)(?<![-\w])(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|it['’]s|that['’]s|there['’]s|we['’]re|they['’]re|i['’]m|rose|fell|grew|made|makes|took|went|came|left|lost|sold|bought|said|says|told|cost|costs|employs?|works?|runs?|pays?|paid|gave|gives?|holds?|held|brought|brings?|won|spent|built|means?|amounts?|include[sd]?|becomes?|became)\b"
)
PAST = regex(
    r"(?i)(?<![-\w])(?:was|were|had|did|has|have|went|left|lost|rose|fell|grew|took|came|sold|bought|gave|brought|won|spent|built|made|shut|(?<!the )(?<!of )(?:cut|closed|shed|laid off|hired|dismissed|eliminated|announced|joined|opened|ended|reported|posted|earned|completed|applied|filled|remained|resulted|affected))\b"
)
"""A verb that tells what has happened."""
ADJECTIVES = frozenset(
    "adjusted unadjusted combined consolidated estimated related diluted weighted fixed limited united reported normalised normalized expected planned projected need needs indeed based proposed listed"
    " unaudited unfilled skilled shared leased detached owned advanced continued extended revised increased reduced improved hundred anticipated forecasted budgeted targeted".split()
)
"""Words in -ed that describe a noun more often than they tell an event."""

REPORTED = regex(
    r"(?i)\b(?:reportedly|allegedly|people (?:briefed|familiar|close|with (?:direct )?knowledge|who (?:asked|declined|spoke))|persons? (?:briefed|familiar|close|with (?:direct )?knowledge)|(?<!water )(?<!open )(?<!energy )sources?(?: close| familiar| said| say| told| claim| with knowledge)|press reports?|media reports?|reports (?:speak|say|said|suggest|put|indicate|indicated|claim)"
    r"|a report (?:in|by) the (?:press|paper|media)|reports? in (?:the|a|several|local) (?:press|papers?|media|newspapers?|dail\w+)|according to (?:(?:press|media|local|unconfirmed|earlier|newspaper) )?(?:reports(?! from the)|people|sources|media|two|three|four|several|one|a person|some|insiders?|the (?:newspaper|paper|website|union|opposition)|industry (?:data|sources|publications|estimates)|staff|employees|workers|leaked)"
    r"|rumou?rs?|rumou?red|(?:is|are|was|were) (?:said|thought|believed|rumou?red) to|(?:is|are|was|were) understood|understands(?= that|,|\.)|unconfirmed|going round|grapevine|leaked (?:memos?|documents?|e-?mails?|slides?|reports?|letters?|figures|plans?|internal|messages?)|some coverage|suggestions on|(?:the )?papers (?:were|said|say|have it)|union officials"
    r"|unnamed|anonym\w+|(?:not|rather not|asked not to|declined to|didn['’]t want to|did not want to) be (?:named|identified|quoted)|who did not give|insiders? (?:say|said|told|put)|i(?:['’]m|['’]ve been| am| was) told|i hear|we hear|word is"
    r"|(?:two|three|four|several|some|other) (?:people|staff|engineers|workers|employees|managers|insiders|colleagues)(?: [\w]+){0,3} (?:say|said|tell|told|assure|claim|put)|(?:local|industry|trade) (?:papers?|sources|publications|press|media)(?: \w+)? (?:say|says|report|reports|reported|reporting|put|had it)|says the local paper)\b"
)
OUTLETS = (
    "Reuters|Bloomberg|CNN|CNBC|BBC|Al Jazeera|AFP|Associated Press|Fox News|Sky News|Financial Times|Wall Street Journal|New York Times|Washington Post|Nikkei|Axios|Politico|Der Spiegel"
    "|Handelsblatt|Le Monde|Les Echos|El País|Xinhua|TASS|Interfax|NPR|ITV|NBC|ABC News|CBS|The Guardian|The Times|The Economist|TechCrunch|The Verge|Business Insider|The Information"
)
PAPER = rf"(?:(?:the )?(?-i:(?:{OUTLETS})|(?:[A-Z][\w'’]+ ){{1,3}}(?:Times|Post|Gazette|Journal|Herald|Tribune|Chronicle|Observer|Telegraph|Courier|Mail|Echo|Daily|Weekly|Standard)))\b"
BY_OUTLET = regex(
    rf"(?i)\b(?:according to|as reported by|cited by|reported by) {PAPER}|{PAPER}(?:,? which)? (?:reports|reported|wrote|writes|says|claimed|claims|estimated|understands)\b"
)
"""Another outlet's word: "according to CNN", "the Jakarta Post reports"."""
PARTISAN = regex(
    r"(?i)\b(?:the )?(?:unions?|opposition|campaigners|critics|protesters|rivals?|rebels|residents|activists|trade unions?|works council|shop stewards?)(?:,[^,]{0,40},)? (?:ha(?:s|ve|d) )?(?:said|says|say|speaks? of|spoke of|puts?|put|claims?|claimed|counts?|counted|reckons?|reckoned|estimates?|estimated|fears?|feared|warns?|warned|believes?|expects?)\b"
    r"|\bput the (?:true|real|actual|right) (?:number|figure|total|cost)\b"
)
"""A party that is not in a position to set the figure."""
CLAIMED = regex(
    r"(?i)\b(?:claim(?:s|ed)|alleg(?:es?|ed|ing))\s+(?:that\s+)?(?:to have \w+\s+)?(?:about |some |around |over |more than |at least )?\W?$"
)
"""Somebody's claim, right in front of the figure."""
GIVEN = regex(r"(?i)\b(?:a reported|(?:given|put|quoted) in the (?:press|papers|media) (?:as|at))\s+\W?$")
"""A figure taken from the press, and nothing else of its sentence: "for a reported £260 million"."""
SAID_ON = regex(
    r"(?i)\b(?:said|told|says|reported|reporting|announced|confirmed|claimed|wrote)\b[^,;]{0,30}?(?:\s(?:on|in|at|last|earlier))?\s*$"
)
"""The day of the saying, which is nobody's hearsay: "union officials said on Wednesday"."""
PROGRAMME = regex(
    r"(?i)\b(?:intends?|plans?|proposes?|proposed|proposals?|will|(?:is|are) to|decided|resolved|consult\w*)\b[^.]{0,60}?\b(?:clos(?:e|ure|ing)|cuts?|reduc\w+|redundanc\w+|restructur\w+|withdraw\w*|job losses|layoffs?|axe|shed|wind down|discontinue|wind up)\b"
)
"""Cuts that are announced before they are counted: the board intends to withdraw from a route."""
UNDER_WAY = regex(
    r"(?i)(?<![-\w])(?:is|are|was|were|been|be)\s+(?:(?:now|already|also|currently)\s+)?(?:cutting|eliminating|shedding|laying off|axing|dismissing|letting|sacking|firing)\b"
)
"""Cuts that are announced as under way are the news, not a guess about it."""
REMARK = regex(r"(?i),\s+(?:which|who|whose|where)\b[^,;]*,")
"""A relative clause that is closed again before the figure."""
ASIDE = regex(r"\([^()]*\)|,\s[^,;]{1,60},(?=\s)|\s[–—-]\s[^–—]{1,60}\s[–—-]\s")
"""A remark between a subject and its verb."""
PLANNED_HEADING = regex(
    r"(?i)\b(?:outlook|guidance|targets?|forecasts?|prospects|planned|plans?|what (?:comes )?next|looking ahead|proposals?|proposed|goals|budget|ambitions?|expectations|(?<=year )ahead|next steps)\b"
)
PLANNED_COLUMN = regex(
    r"(?i)\b(?:forecasts?|targets?|plan(?:ned)?|guidance|outlook|proposed|budget(?:ed)?|consensus|projected|expected|estimate)\b|(?-i:\b(?:FY|CY|20|Q[1-4])?\d{2}(?:E|F)\b)"
)
