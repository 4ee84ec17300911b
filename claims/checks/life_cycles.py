"""Steps of one thing that can only come in one order, each with the date that its clause gives.

A works is planned, begun, opened, closed; a notice served, then lifted; a deal offered, agreed, cleared, completed; a drug
tried, reported on, filed, approved, sold; someone dismissed, then a claimant, then heard. The rows below are such lives; two
steps of one life are out of order only if no other date of either step in reach puts them right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.finding import Finding, phrase
from claims.checks.moments import Moment
from claims.checks.wording import quoted
from claims.model import Reading
from claims.regex import regex
from claims.sieve import Sieves, keys_of

_RULE = "date_order"

_LIVES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("works", (
        r"planning\s+(?:permission|consent)|plans?\s+(?:was|were)\s+(?:approved|passed)|permission\s+(?:was\s+)?(?:granted|given)|got\s+the\s+go-ahead",
        r"br(?:oke|eaking|oken)\s+ground|ground\s+(?:was\s+)?br(?:oken|eaking)|(?:work|works|construction|building|digging|dredging|refit|refurbishment)\s+(?:\w+\s+){0,4}?(?:began|begun|started|commenced|got\s+under\s+way)"
        r"|(?:began|begun|started)\s+(?:work|construction|building|digging)|first\s+(?:sod|turf|brick|stone|pile)|foundation\s+stone|builders\s+(?:had\s+)?moved\s+in|diggers",
        r"opened|opening|cut\s+the\s+ribbon|ribbon\s+was\s+cut|inaugurat\w+|complet(?:ed|ion)|was\s+finished|handed\s+over|came\s+on\s+stream|entered\s+service|topped\s+out|welcomed\s+(?:its|the)\s+first|started\s+production|switched\s+on",
        r"closed\s+(?:its\s+doors|down|for\s+good)|shut\s+(?:down|its\s+doors|for\s+good)|demolished|pulled\s+down|razed|decommissioned|mothballed|bulldozed",
    )),
    ("notice", (
        r"(?:serv|impos|issu|introduc|declar)ed|came\s+into\s+(?:force|effect)|took\s+effect|suspended|grounded|banned|was\s+put\s+(?:on|in\s+place)",
        r"lift(?:ed|ing)|withdr(?:ew|awn)|revoked|repealed|rescinded|reinstated|was\s+set\s+aside|overturned|scrapped",
    )),
    ("deal", (
        r"approach(?:ed)?|talks\s+(?:began|started|opened)|made\s+(?:an|its|the)\s+(?:first\s+)?(?:offer|bid)|(?:offer|bid)\s+was\s+(?:made|tabled|lodged)|put\s+up\s+for\s+sale",
        r"agreed|sign(?:ed|ing)|accepted|struck|entered\s+into|shook\s+hands|announced|unveiled|exchanged\s+contracts",
        r"(?:sale|deal|purchase|acquisition|takeover|transaction|merger|disposal|it)\s+(?:itself\s+)?(?:was\s+|had\s+(?:been\s+)?)?(?:completed|closed|finali[sz]ed|concluded|went\s+through)|completed\s+(?:the|its)\s+(?:sale|deal|purchase|acquisition|takeover|merger)"
        r"|(?:sale|deal|purchase|acquisition|takeover|transaction|merger)\s+(?:\w+\s+){0,3}?(?:completed|closed|went\s+through)|completed(?=\s+it\s+(?:in|on)\b)",
    )),
    ("dismissal", (
        r"(?:was|were|been)\s+(?:dismissed|sacked|fired|let\s+go|made\s+redundant)|dismissal|(?:his|her|their)\s+(?:employment|contract)\s+(?:was\s+)?(?:ended|terminated)|lost\s+(?:his|her)\s+job",
        r"claim\w*\s+(?:was\s+|were\s+)?(?:presented|lodged|filed|brought|issued|made|submitted)|(?:presented|lodged|filed|brought)\s+(?:a|an|his|her|the|their)\s+(?:claim|complaint|case|grievance)|went\s+to\s+(?:the\s+)?tribunal|sued",
        r"(?:case|claim|it|hearing|appeal)\s+was\s+heard|(?:tribunal|court|judge|panel)\s+(?:heard|sat)|hearing\s+(?:was\s+held|took\s+place|began)",
        r"(?:tribunal|court|judge|panel|it)\s+(?:ruled|found|upheld|awarded)|judgment\s+was\s+(?:given|handed\s+down)|won\s+(?:his|her|the|their)\s+case",
    )),
    ("affair", (
        r"tip(?:ped|-off)?|wrote\s+to|complain(?:ed|t)|whistle-?blow\w+|alert(?:ed)?|first\s+reported|raised\s+(?:the\s+alarm|concerns)",
        r"(?:open|launch|start|began|begun)\w*\s+(?:its|an?|the|their)\s+(?:\w+\s+)?(?:inquiry|investigation|probe)|(?:inquiry|investigation|probe)\s+(?:was\s+)?(?:opened|began|started|launched)|inspectors\s+(?:called|arrived)|raid(?:ed)?",
        r"(?:was|were|been)\s+(?:charged|indicted|arrested)|charges\s+were\s+(?:brought|laid|filed)|prosecut(?:ed|ion)",
        r"convict(?:ed|ion)|(?:found|pleaded)\s+guilty|(?:was|were)\s+(?:sentenced|jailed|imprisoned)",
        r"(?:was|were)\s+released|appeal\s+was\s+(?:dismissed|upheld)|conviction\s+was\s+quashed",
    )),
    ("trial", (
        r"(?:first|enrol\w*)\s+(?:patient|volunteer|participant)s?|enrol(?:l?ed|l?ment)|trial\s+(?:began|started|opened)|dosed|recruit(?:ed|ing)\s+(?:its\s+)?(?:first\s+)?(?:patients|volunteers)",
        r"last\s+(?:patient|volunteer|participant)|(?:trial|study)\s+(?:was\s+)?(?:ended|completed|finished|closed|concluded)|completed\s+(?:the|its)\s+(?:trial|study)|(?:trial|study|follow-up)\s+came\s+to\s+an\s+end",
        r"(?:published|reported|presented|released|announced)\s+(?:its|the|their|top-?line|full|first)?\s*(?:top-?line\s+)?(?:findings|results|data)|(?:findings|results|data)\s+(?:were|was|came)\s+(?:published|presented|released|reported|out)",
        r"(?:filed|submitted|applied)\s+(?:\w+\s+){0,3}?(?:for\s+)?(?:approval|clearance|application|licen[cs]e|authori[sz]ation|dossier)|filed\s+with",
        r"(?:was|were|been)\s+(?:approved|cleared|licensed|authori[sz]ed)|(?:approved|cleared|licensed)\s+(?:it|the\s+(?:drug|device|vaccine|product))|won\s+approval|got\s+the\s+green\s+light",
        r"went\s+on\s+sale|launched|reached\s+(?:the\s+market|pharmacies|shops)|first\s+(?:sold|shipped|prescribed)",
        r"recall(?:ed)?|pulled\s+from|withdrawn\s+from|discontinued",
    )),
    ("licence", (
        r"appl(?:ied|ication\s+was\s+(?:filed|made|lodged))\s+for|patent\s+was\s+(?:filed|applied)|filed\s+(?:a|the|its)\s+patent",
        r"(?:it|patent|licen[cs]e|permit|consent|charter)\s+(?:\w+\s+){0,2}?(?:granted|issued|awarded)|(?:grant|award)ed\s+(?:\w+\s+){0,3}?(?:patent|licen[cs]e|permit|consent)",
        r"(?:patent|licen[cs]e|permit|consent|it)\s+(?:expired|lapsed|ran\s+out|was\s+revoked)",
    )),
    ("order", (
        r"ordered|placed\s+(?:an|the|its)\s+order|commissioned|laid\s+down|keel",
        r"launched|floated\s+out|shipped|dispatched|despatched|sent\s+off|deliver(?:ed|y)|took\s+delivery|arrived|handed\s+over|entered\s+service",
        r"scrapped|withdrawn\s+from\s+service|retired\s+from\s+service|broken\s+up",
    )),
    ("thing", (
        r"(?:was\s+)?(?:patented|invented|devised|designed|developed|introduced|built|launched|bred|discovered|composed|perfected)|came\s+up\s+with",
        r"(?:with|on|in|using|by|of|to)\s+(?:this|that|these|the\s+same|it)\b(?:\s+\w+)?",
    )),
    ("stake", (
        r"(?<!was\s)(?<!were\s)(?<!been\s)(?:bought|acquired|purchased|took\s+a\s+stake|came\s+in|comes\s+in|invested|took\s+over)",
        r"sold\s+(?:it|them|up|out|back|on|(?:its|their|the|his|her|that|this)\s+(?:[a-z]+\s+)?(?:stake|shares?|shareholding|holding|interest|investment|half|third|quarter|\d+))|exited|divested|cashed\s+out|resold",
    )),
    ("loan", (
        r"borrowed|took\s+out|(?:loan|bond|notes?)\s+(?:was|were)\s+(?:issued|drawn|granted|taken\s+out)|drew\s+down|issued",
        r"repaid|paid\s+(?:it\s+)?(?:back|off)|redeemed|matured|settled|written\s+off",
    )),
    ("approval", (
        r"approved|authori[sz]ed|voted\s+for|signed\s+off|gave\s+(?:its|their|the)\s+(?:consent|approval|blessing)",
        r"(?:was|were)\s+(?:paid|spent|disbursed|carried\s+out|transferred|released)|paid\s+out|went\s+ahead|took\s+effect",
    )),
    ("strike", (
        r"ballot(?:ed)?|voted\s+to\s+strike|voted\s+for\s+(?:a\s+)?(?:strike|action)",
        r"walk(?:ed\s+out|-?out)|strike\s+(?:began|started)|went\s+on\s+strike|downed\s+tools",
        r"returned\s+to\s+work|went\s+back|strike\s+(?:ended|was\s+called\s+off|was\s+over)|called\s+off",
    )),
    ("tenure", (
        r"(?:was|were|been)\s+(?:hired|recruited|appointed|taken\s+on|elected)|joined|started\s+(?:as|at|work)|took\s+(?:over|office|charge)|became|came\s+(?:to|on\s+board)",
        r"retired|resigned|stepped\s+down|stood\s+down|left\s+(?:the|in|on|for|his|her|its|after)|(?:was|were)\s+(?:dismissed|sacked|fired|ousted|made\s+redundant)|quit|departed|bowed\s+out",
        r"died|death|passed\s+away|(?:was|were)\s+(?:killed|buried)|funeral",
    )),
    ("firm", (
        r"found(?:ed|ing)|incorporated|established|was\s+(?:set\s+up|formed|created|registered|born)",
        r"float(?:ed|ation)|listed|went\s+public|(?:opened|sold|won|raised|made|launched|delivered|shipped|signed)\s+(?:its|their|the)\s+first|(?:its|their|our|(?:company|firm|group|club|brewery|yard)['’]s)\s+first\s+(?!time|year|half|quarter|month|few|day)[a-z]+|(?:its|their|the|our)\s+first\s+(?:[a-z]+\s+)?(?:sale|order|shop|store|customer|product|profit)s?\b|stock\s+market\s+debut",
        r"(?:went|fell|put)\s+into\s+(?:administration|receivership|liquidation)|insolven\w+|wound\s+up|went\s+(?:bust|under|bankrupt)|bankruptcy|dissolved|struck\s+off|collapsed|ceased\s+trading",
    )),
    ("court", (
        r"(?:was|were)\s+(?:charged|indicted)|charges\s+were\s+(?:brought|laid|filed)",
        r"(?:trial|hearing|case|proceedings)\s+(?:began|begun|started|opened|got\s+under\s+way)|went\s+on\s+trial|jury\s+was\s+sworn",
        r"verdict|convicted|acquitted|cleared\s+of|(?:found|pleaded)\s+guilty|(?:trial|hearing|case)\s+(?:ended|closed|collapsed)",
        r"(?:was|were)\s+(?:sentenced|jailed|imprisoned)|sentence\s+was\s+passed",
    )),
    ("leaving", (
        r"(?:handed|gave|put)\s+in\s+(?:his|her|their)\s+(?:notice|resignation)|gave\s+notice|tendered\s+(?:his|her)\s+resignation",
        r"left(?:\s+(?:the\s+(?:company|firm|bank|club|board|post)|for\s+good))?(?=\s+on\b|\s+in\b)|last\s+day|walked\s+out\s+for\s+the\s+last\s+time",
    )),
    ("vote", (
        r"(?:ballot\s+papers|voting\s+papers|papers|forms)\s+(?:were\s+|was\s+)?(?:sent\s+out|posted|mailed|issued|went\s+out)|(?:voting|the\s+poll|polls|nominations|the\s+ballot)\s+(?:opened|began|started)",
        r"(?:voting|the\s+poll|polls|nominations|the\s+ballot)\s+(?:closed|ended)",
        r"votes\s+were\s+counted|results?\s+(?:was|were)\s+(?:declared|announced)|count\s+(?:took\s+place|was\s+held)",
    )),
    ("birth", (
        r"(?:was\s+)?born",
        r"(?:joined|enlisted|married|wed|graduated|enrolled|went\s+(?:to\s+(?:school|sea|work|university)|into)|left\s+school|started\s+(?:school|work|out|as)|began\s+(?:work|as|his|her)|founded|opened|bought|moved|emigrated|was\s+(?:apprenticed|hired|appointed|elected|ordained|knighted)|became|won|took\s+over)",
    )),
    ("place", (
        r"(?:yard|mill|works|plant|factory|school|hall|theatre|ground|stadium|museum|bridge|hospital|brewery|station|church|hotel|shop)\s+(?:itself\s+)?(?:was|were)\s+(?:built|opened|finished|completed|put\s+up|founded)",
        r"first\s+[a-z]+\s+(?:was\s+|were\s+)?(?:launched|made|rolled|left|built|sold|played|performed|staged|crossed|born|admitted|taught|brewed|produced|baked|opened)",
    )),
    ("bill", (
        r"(?:invoice|bill|fine|licence|notice|summons|cheque)\s+(?:was\s+|is\s+)?(?:issued|dated|sent|raised|drawn\s+up)|issued\s+(?:the|an?)\s+(?:invoice|bill)",
        r"(?:invoice|bill|fine|it)\s+was\s+(?:paid|settled)|paid\s+(?:the|it|up)",
    )),
    ("damage", (
        r"(?:fire|blaze|explosion|accident|collapse|spill|leak|crash|flood|breach|burglary|theft|hack|attack|derailment)\s+(?:\w+\s+){0,2}?(?:happened|occurred|broke\s+out|took\s+place|struck|began|began)|the\s+(?:afternoon|day|night|morning|date)\s+of\s+the\s+(?:fire|accident|explosion|crash|leak|spill|attack)|broke\s+into|got\s+into|caught\s+fire|burnt\s+down|blew\s+up",
        r"discover(?:ed|y)|noticed|spotted|detected|came\s+to\s+light|found\s+the\s+(?:breach|leak|hole|break-in)|learn(?:ed|t)\s+of",
        r"(?:told|informed|notified|wrote\s+to|warned)\s+(?:the\s+)?(?:customers|patients|regulators?|police|investors|shareholders|users|members)|disclosed|made\s+public|owned\s+up",
        r"(?:re-?opened|repaired|rebuilt|restored|resumed|back\s+(?:in\s+operation|online)|fixed|plugged)",
    )),
)  # fmt: skip
"""Lives and their steps in order. Steps of two lives are never compared."""
_RANKS = tuple((life, rank) for life, steps in _LIVES for rank in range(len(steps)))
_STEPS = Sieves([regex(rf"\b(?:{words})\b", re.IGNORECASE) for _, steps in _LIVES for words in steps])
"""The steps of all lives, in the order of their ranks."""
_BREAK = regex(
    r"[;:()–—•|]|,(?!\s*(?:19|20)\d\d)|[.!?]\s|\n|\b(?:after|before|following|when|while|which|who|whose|where|once|until|and|but|then|ahead\s+of|prior\s+to|having|though|although|because|since|as)\b",
    re.IGNORECASE,
)
_HARD_BREAK = regex(r"[;:()–—•|,]|[.!?]\s|\n|\b(?:after|before|following|when|while|which|who|until|but|then)\b", re.IGNORECASE)
_WORD = regex(r"[a-z]{3,}", re.IGNORECASE)
_NOT_TOLD = regex(
    r"\b(?:will|would|shall|should|may|might|could|due|expected|scheduled|planned|plans?\s+to|to\s+be|target|hoped?|aims?|intend\w*|if|unless|not|never|no|forecast|proposed|originally|meant|supposed)\b",
    re.IGNORECASE,
)
_NOT_ON = regex(
    r"\b(?:by|until|till|from|since|to|before|after)\s+(?:(?:the|early|late|mid|end|of|start|spring|summer|autumn|winter|at|least)[\s-]+)*$",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\b(?:another|second|third|fourth|earlier|previous(?:ly)?|first(?!\s+(?:sod|turf|patient|brick|stone|pile|of))|other|separate(?:ly)?|both|two|three|again|re-?\w+ed\s+again|further|extension|phase|new|later|next|latest|same|also|last(?!\s+(?:patient|volunteer|participant))|"
    r"similar|father|mother|husband|wife|brother|son|daughter|predecessor|colleague|different|rival|sister|subsidiary|parent|each|several|one\s+of)\b",
    re.IGNORECASE,
)
_PLACE = regex(r"\b(?:in|near)\s+$")
_FIRSTS = frozenset({"firm", "place"})
"""Lives in which the first of something is a step."""
_OTHERS_BUT_FIRST = regex(_OTHER.pattern.replace("first(?!", "(?!first)first(?!"), re.IGNORECASE)
_SUBJECT = regex(
    r"^\W*(?:(?:[Ii]n|[Oo]n|[Bb]y)\s+[^,]{3,30},?\s+)?(?:(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]his|[Tt]hat|[Ww]e|I)\b|(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?)\s+(?P<noun>[a-z]+)(?:\s+(?P<second>[a-z]+))?)"
)
_NAME = regex(r"\b[A-Z][a-z]{2,}(?:\s+[A-Z][a-z]+)*")
_LEAST_WORDS, _APPOSED = 2, 26
_MONTHS = 4
"""Months between two dates without years up to which they are of one year."""
_LONG, _LONGEST = 4, {"firm": 30, "birth": 40, "place": 40, "stake": 7, "loan": 7, "tenure": 15, "licence": 10, "thing": 30}
"""Years between two steps in the wrong order beyond which they are likelier steps of two things: works are done again."""
_OPENING = 250
"""Characters at the start of a text that name what it is about."""


@dataclass(frozen=True, slots=True)
class _Step:
    life: str
    rank: int
    moment: Moment
    start: int
    end: int
    """Where its words stand, the date among them."""
    lead: int
    """Where its clause begins."""


def life_cycles(reading: Reading, dated: list[Moment]) -> Iterator[Finding]:
    """Two dated steps of one life in an order that cannot be."""
    text = reading.document.text
    opening = next((text[s.start : s.end] for s in reading.sentences if s.field == "text"), "")
    main = frozenset(word for name in _NAME.findall(f"{reading.document.title or ''} {opening[:_OPENING]}") for word in name.split())
    steps: dict[str, list[_Step]] = {}
    for index, moment in enumerate(dated):
        if index and dated[index - 1].start == moment.start:
            continue
        for step in _steps(text, moment, dated[index - 1] if index else None, dated[index + 1] if index + 1 < len(dated) else None):
            steps.setdefault(step.life, []).append(step)
    for told in steps.values():
        for index, later in enumerate(told):
            for earlier in told[max(0, index - 4) : index]:
                first, second = sorted((earlier, later), key=lambda step: step.rank)
                if (
                    _wrong(first, second)
                    and _one_thing(text, main, earlier, later)
                    and not _righted(told[max(0, index - 8) : index + 8], first, second)
                ):
                    yield _finding(reading, first, second)


def _steps(text: str, moment: Moment, before: Moment | None, after: Moment | None) -> Iterator[_Step]:
    """The steps that the clause of a date tells, one for each life: those in front of it, else those behind it."""
    left = max(moment.sentence.start, before.end if before else 0, moment.start - 140)
    right = min(moment.sentence.end, after.start if after else len(text), moment.end + 140)
    breaks = [m.end() for m in _BREAK.finditer(text, left, moment.start)]
    lead = breaks[-1] if breaks else left
    if len(breaks) > 1 and lead - breaks[-2] < _APPOSED and text[breaks[-2] - 1] == "," == text[lead - 1]:
        whole = breaks[-3] if len(breaks) > 2 else left
        lead = whole if " first " in text[whole : breaks[-2]] else lead  # "Its first ferry, Tyra, slid into the fjord in 2008"
    if not text[lead : moment.start].strip() and len(breaks) > 0 and text[moment.end : moment.end + 1] in ".;,)":
        lead = breaks[-2] if len(breaks) > 1 else left  # "on the afternoon of the accident, 8 March"
    stop = _BREAK.search(text, moment.end, right)
    tail = stop.start() if stop else right
    if len(text[lead : moment.start].split()) + len(text[moment.end : tail].split()) <= _LEAST_WORDS and stop:
        following = _BREAK.search(text, stop.end(), right)  # "In May 2024, work began"
        tail = following.start() if following else right
    if _NOT_ON.search(text[lead : moment.start]) or _NOT_TOLD.search(text, lead, moment.start) or _NOT_TOLD.search(text, moment.end, tail):
        return
    told = list(_told(text, moment, lead, tail))
    if not told and not _WORD.search(text[lead : moment.start].replace("On", "").replace("In", "")):
        hard = _HARD_BREAK.search(text, moment.end, right)  # "On 26 July an offer for the brand and order book was accepted"
        told = list(_told(text, moment, lead, hard.start() if hard else right))
    yield from told


def _told(text: str, moment: Moment, lead: int, tail: int) -> Iterator[_Step]:
    ahead, behind = _by_life(text, lead, moment.start), _by_life(text, moment.end, tail)
    for life, _ in _LIVES:
        if life in ahead:
            at, _, rank = max(ahead[life], key=lambda step: (step[0], step[2]))
            yield _Step(life, rank, moment, at, moment.end, lead)
        elif life in behind:
            _, end, rank = min(behind[life])
            yield _Step(life, rank, moment, moment.start, end, lead)


def _by_life(text: str, start: int, end: int) -> dict[str, list[tuple[int, int, int]]]:
    """Of each life the steps that some words tell: where they stand and their rank."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    for number in _STEPS.passing(keys_of(text[start:end])):
        if m := _STEPS.patterns[number].search(text, start, end):
            life, rank = _RANKS[number]
            found.setdefault(life, []).append((m.start(), m.end(), rank))
    return found


def _wrong(first: _Step, second: _Step) -> bool:
    """Whether what comes first in a life is dated after what comes second, by not so much that two things are likelier."""
    a, b = first.moment, second.moment
    if first.rank == second.rank or a.year != b.year:
        return False
    if not a.year:  # of one year, where the months lie close
        return abs(a.first.month - b.last.month) <= _MONTHS and (b.last.month, b.last.day) < (a.first.month, a.first.day)
    return b.last < a.first and (a.first - b.last).days < 365 * _LONGEST.get(first.life, _LONG)


def _righted(told: list[_Step], first: _Step, second: _Step) -> bool:
    """Whether another date of one of the two steps, in reach, puts them in order."""
    for other in told:
        if other.rank == first.rank and other.moment.first <= second.moment.last:
            return True
        if other.rank == second.rank and other.moment.last >= first.moment.first:
            return True
    return False


def _one_thing(text: str, main: frozenset[str], earlier: _Step, later: _Step) -> bool:
    """Whether two steps, in the order of the text, are of one thing: one sentence, or one that goes on with a pronoun or its noun."""
    a, b = earlier.moment.sentence, later.moment.sentence
    near = a == b or (a.block == b.block and b.index - a.index <= 2) or b.index - a.index == 1
    others = _OTHERS_BUT_FIRST if later.life in _FIRSTS else _OTHER
    if not near or others.search(text, later.lead, later.end) or others.search(text, earlier.lead, earlier.end):
        return False
    if later.life == "thing" and later.rank == 0:
        return False  # only what has been told of is "this"
    if a == b:
        return not _NAME.search(_subject(text, later)) or _shared(text, main, earlier, later)
    words = text[b.start : b.end]
    found = _SUBJECT.match(words)
    if found is None:
        opening = _WORD.search(words)
        of_it = opening is not None and opening[0].lower() in _THINGS.get(later.life, ()) and not _names(text, later)
        return of_it or _shared(text, main, earlier, later)
    if found["noun"] is None:
        return True
    known = set(re.findall(r"[a-z]{3,}", text[a.start : a.end].lower()))
    things = _THINGS.get(later.life, ())
    return (
        found["noun"] in known
        or (found["second"] or "") in known
        or found["noun"] in things
        or (found["noun"] == "first" and found["second"] in things)
    )


def _subject(text: str, step: _Step) -> str:
    """The words of a clause before its verb."""
    return text[step.lead : step.start] if step.start > step.lead else ""


def _shared(text: str, main: frozenset[str], earlier: _Step, later: _Step) -> bool:
    """Whether all that the later step names is named with the earlier one, or is what the text is about."""
    sentence = earlier.moment.sentence
    known = main | {word for name in _NAME.findall(text[sentence.start : sentence.end]) for word in name.split()}
    here, there = _names(text, later), _names(text, earlier)
    return bool(here) and set(there) <= set(here) and all(any(word in known for word in name.split()) for name in here)


def _names(text: str, step: _Step) -> list[str]:
    """The names in the clause of a step; a word at the start of a sentence is one only if the text writes it so elsewhere."""
    found = [m for m in _NAME.finditer(text, step.lead, step.end) if m[0] not in _DAYS]
    found = [m for m in found if not _PLACE.search(text, max(step.lead, m.start() - 10), m.start())]
    return [m[0] for m in found if m.start() > step.moment.sentence.start or " " in m[0] or m[0] not in _OPENERS]


_OPENERS = frozenset(
    "The This That These Those Its His Her Their Our They She But And Work Works Construction Building Administrators Inspectors Planning Permission Dosing "
    "Founded Born Opened Established Launched Built Started Bought Sold Ordered Approved Closed Voting Votes Ballot Polls Nominations Goods First After Before When Since "
    "Enrolment Results Findings Regulators Police Staff Workers Customers Members Patients Directors Shareholders Talks Production Trading".split()
)
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December".split()
)
_THINGS = {
    "works": (
        "work",
        "works",
        "builders",
        "diggers",
        "contractors",
        "engineers",
        "building",
        "plant",
        "site",
        "ribbon",
        "doors",
        "hall",
        "ground",
        "construction",
        "project",
        "place",
    ),
    "notice": ("notice", "ban", "order", "suspension", "restriction", "restrictions", "freeze", "limit"),
    "deal": ("sale", "deal", "purchase", "acquisition", "takeover", "transaction", "merger", "disposal", "offer", "bid"),
    "dismissal": ("claim", "claimant", "tribunal", "case", "hearing", "dismissal"),
    "affair": ("inquiry", "investigation", "probe", "case", "police", "watchdog", "regulator"),
    "trial": (
        "trial",
        "study",
        "patient",
        "volunteer",
        "dosing",
        "enrolment",
        "results",
        "findings",
        "data",
        "company",
        "drug",
        "regulator",
    ),
    "strike": ("strike", "union", "ballot", "workers", "staff"),
    "damage": ("company", "firm", "breach", "leak", "plant", "site"),
    "court": ("trial", "jury", "court", "judge", "verdict", "hearing", "case"),
    "vote": ("voting", "ballot", "papers", "poll", "polls", "result", "results", "votes", "count", "nominations"),
    "order": ("goods", "order"),
    "place": ("first", "yard", "mill", "works", "plant", "factory"),
    "bill": ("invoice", "bill", "fine"),
    "firm": ("first", "company", "firm", "group", "business"),
}
"""What a sentence on a step of a life may be about without saying of which."""


def _finding(reading: Reading, first: _Step, second: _Step) -> Finding:
    words = tuple(phrase(reading, step.start, step.end) for step in sorted((first, second), key=lambda step: step.start))
    told = phrase(reading, second.start, second.end).quote
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(told)} cannot come before {quoted(phrase(reading, first.start, first.end).quote)}.",
        f"{second.moment.first.isoformat()} is before {first.moment.first.isoformat()}.",
        severity="warning",
    )
