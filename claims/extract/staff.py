"""Whether people who are counted by a general noun ("people", "women", "agents", "drivers") are somebody's staff.

Passengers, voters, residents and victims are people too: a general noun counts staff only where the clause says whose
they are ("its 88 people", "runs the desk with 310 people"), and no count is one of staff where they come to harm.
"""

from __future__ import annotations

from decimal import Decimal

from claims.extract.bare import WINDOW
from claims.extract.cues import PROFESSIONS
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

SMALL = r"(?:(?:about|around|some|roughly|just|only|over|nearly|almost|more than|up to|(?:no )?fewer than|at least|barely|now|then|still|currently|another|a further|total of|all|other|present|remaining|original)\s+){0,3}"
OWNED = regex(rf"(?i)\b(?:its|their|our|whose)\s+(?:own\s+)?{SMALL}$")
HELD = regex(
    rf"(?i)\b(?:ha[sd]|have|having|we['’]ve|kept|keeps?|retain(?:s|ed)?|deploys?|fields?|runs? on|pays?|paid|down to|left with|grew to|grown to|staffed by|manned by|crewed by|run by|team of|workforce of|staff of|crew of|payroll of"
    rf"|(?:went|goes|gone|grew|grown|fell|shrank|rose|cut|down|up) from|headcount of|company of|firm of|force of|total of|complement of|(?:gave|gives?|giving|offer(?:s|ed)?|provid(?:e|es|ed|ing)) (?:work|employment|jobs) (?:to|for)|we are|we['’]re|we were)\s+(?:its\s+|their\s+)?{SMALL}$"
)
WE = regex(rf"(?i)\b(?:we are|we['’]re|we were|we employ)\s+{SMALL}$")
OWNED_PART = regex(r"(?i)\s+of\s+(?:its|our|their)\b")
""" "600 of its people"."""
PER_SIZE = regex(r"(?i)-(?:person|people|man|woman|employee|member)\b")
""" "a 25-person start-up"."""
WITH = regex(rf"(?i)\b(?:with|by)\s+{SMALL}$")
WORKPLACE = regex(
    r"(?i)\b(?:factor(?:y|ies)|plants?|mills?|works|offices?|desks?|workshops?|firms?|compan(?:y|ies)|business(?:es)?|units?|divisions?|branch(?:es)?|studios?|labs?|laborator(?:y|ies)|start-?ups?|depots?|warehouses?|yards?|mines?|bakery|brewery|newsroom|agency|maker|manufacturer|supplier|retailer|contractor|employer|team|department)\b"
)
SIZED = regex(
    rf"(?i)\b(?:firm|company|business|group|start-?up|studio|agency|maker|retailer|supplier|brewery|bakery|mill|works|plant|factory|office|team|department|division|unit|newsroom)\s+(?:now |still |once |then |today |already )?(?:has|had|counts|counted|numbers|numbered)\s+{SMALL}$"
)
IT_HAS = regex(rf"(?i)\b(?:it|they|he|she|which|that)\s+(?:now |still |already )?(?:has|have|had|is up to|is down to)\s+{SMALL}$")
KEPT = regex(rf"(?i)\b(?:keep|keeps|kept|retain|retains|retained|take on|takes on|took on|taken on|found|inherit(?:s|ed)?)\s+{SMALL}$")
NAMED_OWNER = regex(rf"[A-ZÀ-Þ][\w&-]*['’]s?\s+{SMALL}$")
""" "Marchpane's 1,140 baristas"."""
SUBJECT_HAS = regex(
    rf"(?:(?:[A-ZÀ-Þ][\w&-]*)(?:,[^,.;:]{{1,60}},)?|\b(?:[Ii]t|[Tt]hey|[Ww]hich|and|,))\s+(?:now |still |already |then )?(?:has|have|had)\s+{SMALL}$"
)
""" "Brask has 35 people": whoever has so many people, and no town, employs them."""
OPENED_WITH = regex(rf"(?i)\b(?:opened|opens|open|started|began|set out|launched|reopened|starts)\s+(?:\w+\s+){{0,2}}with\s+{SMALL}$")
NOWADAYS = regex(
    r"(?i)\s*(?:now|today|at (?:present|the moment)|currently|these days|worldwide|across|in (?:\w+ )?(?:offices|countries|sites|cities|locations))\b"
)
FIRM_OF = regex(
    rf"(?i)\b(?:company|firm|business|workforce|staff|payroll|team|shop|studio|outfit|practice|agency|brewery|bakery|mill|works|plant|factory|start-?up|house|concern|enterprise)\s+(?:of|with)\s+{SMALL}$"
)
""" "Takes over a firm of 240 people"."""
SIZED_UP = regex(
    r"(?i)\s*(?:,|on|in|at|across|and)\s+(?:(?:about|around|some|over|just)\s+)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\s+(?:sites?|offices?|countries|locations|stores|shops|plants|factories|depots|cities|works|hubs|[a-z]+s a (?:week|year|day|month))\b|\s*,\s+(?:about |around |some |over )?\d[\d,.]*\s+[a-z]+s a (?:week|year|day|month)\b"
)
""" "214 people, two sites": a firm says how large it is."""
SIZE_ENDS = regex(r"(?i)\s*(?:[.,;:!?)]|$|(?:and|at|in|on|across|when|before|after|today|now|then|worldwide)\b)")
""" "The firm had 1,050 people; she leaves it with 690"."""
AT_WORK = regex(
    r"(?i)^\s+report(?:s|ed|ing)?\s+(?:directly\s+)?to\b|^\s*(?:there|here|who|that)?\s*(?:still\s+|now\s+|currently\s+|also\s+)?(?:draw(?:s|ing)?\s+(?:a|their)\s+(?:salary|salaries|wage|wages|pay|pay ?cheque)|(?:is|are|were)\s+on (?:the|its|our|their) (?:payroll|books)|works?|worked|working|employed|clock(?:s|ed|ing)? (?:on|in)|staff(?:s|ed)?|on (?:the|its|their|our) (?:payrolls?|books|staff)|on staff|in (?:the|its|their|our) (?:factory|workshop|office|plant|mill|team|workforce|department|company|firm|business))\b"
)
FREE_WORK = regex(r"(?i)\b(?:volunt\w+|unpaid|work(?:s|ed|ing)? (?:through|together|hard|out)|at work)\b")
ELSEWHERE = regex(
    r"(?i)^\s*(?:\w+\s+){0,2}?(?:aboard|on board|inside|attend\w*|in attendance|gather\w*|protest\w*|march\w*|demonstrat\w*|liv(?:e|es|ed|ing)|resid\w*|vot\w*|visit\w*|travel\w*|watch\w*|queu\w*|sign(?:ed|ing)?|respond\w*|polled|surveyed|interviewed|per (?:cent|km|mile|square)|a day|a week|an hour|a year|in (?:the )?(?:town|village|city|country|county|region|area|crowd|audience|hall))\b"
)
"""What people do who are nobody's staff in the sentence."""
TAKES_PART = regex(
    r"(?i)^\s*(?:(?:have|had|has|who|that|already|also|then|since)\s+){0,2}(?:appl(?:y|ied|ying)|compet(?:e|ed|ing)|regist\w+|sign(?:ed|ing)? up|subscrib\w+|turn(?:ed|ing)? up|show(?:ed|ing)? up|queu\w+|donat\w+|download\w+|complain\w*"
    r"|wrote|bought|booked|us(?:e|es|ed|ing)\b|tun(?:ed|ing) in|contact(?:ed|ing)|through (?:the|our)\b|for (?:each|every)\b)"
)
"""What people do who only deal with a firm: applicants, users, visitors."""
THERE_WERE = regex(rf"(?i)\bthere(?: are|['’]re| were| was| used to be| will be|['’]s)\s+{SMALL}$")
HERE = regex(
    r"(?i)^\s*(?:still |now |once )?(?:(?:working |employed )?(?:here|in (?:the|our|its) (?:[\w-]+ )?(?:firm|company|team|office|factory|plant|mill|works|newsroom|business|workshop|warehouse|studio|department|lab|division)|on (?:the|our) (?:site|team|books|payroll|shop ?floor|shift))\b|when (?:I|we|he|she) (?:started|joined|arrived|began|came)\b|of us\b)"
)
OURS = regex(
    rf"(?i)\bwe(?:['’](?:ve|d|re))?\s+(?:(?:now|still|only|just|then|once|already|currently|today|at one point)\s+){{0,2}}(?:(?:have|had|are)\s+)?(?:have|had|have got|got|went|grew|grown|started|began|ended up|are|were|shrank|shrunk|doubled|tripled|scaled|expanded|swelled|employ)\s+(?:(?:from|to|with|at|up to|down to|back to|out with|up at)\s+)?{SMALL}$"
)
"""The writer's own firm: "we went from 700 people", "we had about 60 people"."""
MANAGES = regex(
    rf"(?i)\b(?:manag(?:e|es|ed|ing)|overs(?:ee|ees|aw|een|eeing)|supervis(?:e|es|ed|ing)|they(?:['’]ve got| have| had))\s+{SMALL}$"
)
WORKPLACE_HELD = regex(
    rf"(?i)\b(?:company|firm|business|studio|agency|newsroom|start-?up|team|practice|consultancy|group|brewery|bakery|factory|mill|plant|workshop|brand|retailer|maker|lab|department|unit)(?:['’]s)?\s+(?:(?:that|which|has|had|now|then|once|still|only|just|today)\s+){{0,2}}(?:ha[sd]|went|goes|gone|grew|grown|shrank|shrunk|started|began|expanded|swelled)\s+(?:(?:from|to|with|out with|up to|down to)\s+){SMALL}$"
)
GREW_TO = regex(
    rf"(?i)\b(?:grew|grown|growing|went|gone|going|shrank|shrunk|shrinking|slimmed|slimming|scaled|expanded|swelled|ballooned)\s+(?:up |down |back )?(?:from\s+(?:just |about |around |some |its )?(?:[\w,.-]+\s+){{1,4}}?)?to\s+{SMALL}$"
)
""" "It has grown from 4 founders to 540 people": whoever grows to so many people employs them."""
TOWN = regex(r"(?i)\b(?:population|town|city|village|crowd|audience|congregation|membership|queue|parish|readership|island|camp|class)\b")
BODY_IS = regex(
    rf"(?i)\b(?:(?:manufacturing |total |overall |group |global |average )?(?:employment|headcount|workforce|payroll|staffing)|(?:staff|employee|staffing) (?:numbers|levels|count)|numbers? of (?:full-time equivalents|ftes|employees|staff|workers|people employed))\s+(?:(?:in|at|across|of|for|on|over)\s+[^,.;:\d]{{1,50}}?\s)?(?:was|is|were|are|be|stood at|stands at|averaged|came to|reached|totall?ed|at)\s+{SMALL}$"
)
""" "Employment at the plant was 31,700"."""
BODY_PEAKS = regex(
    rf"(?i)\b(?:employment|headcount|workforce|payroll|staffing|(?:staff|employee|staffing) numbers|team)\s+(?:had\s+|has\s+)?(?:peak(?:ed|s)?|topped out|bottomed out|reached (?:its|a|an all-time) (?:peak|highest point|high|maximum|record|low|lowest point))\b(?:[^.;:\d]{{0,24}}?\s(?:at|of|with)|,|:)\s+{SMALL}$"
)
""" "Employment reached its highest point, 2,300, in 1951"."""
BODY_MOVES = regex(
    rf"(?i)\b(?:team|workforce|newsroom|staff|headcount|payroll|crew|ranks|roster|faculty|headcounts)(?:\s+(?:has|had|is|was|will|would|be|been|now|then|just|since|there|here|grew|grown|shrunk|shrank|fell|fallen|rose|risen|cut|down|up|went|gone|back|slimmed|swelled|[a-z]{{3,}}(?:ed|ing)|size)){{0,4}}\s+(?:from|to)\s+{SMALL}$"
)
"""A body of staff whose number moves: "growing its team from 240", "newsroom down to 203"."""


OPENS = regex(r"(?i)[\s*•·▪–—-]*(?:with\s+)?(?:about |around |some |over |we are |we're )?")


def is_staff(view: SentenceView, figure: Quantity, noun: str) -> bool:
    """The clause says that the people, or those of a profession, are somebody's staff."""
    tail = figure.noun_end or figure.end
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    behind = view.text[tail : min(view.sentence.end, tail + WINDOW)]
    if ELSEWHERE.match(behind) or takes_part(view, figure):
        return False
    if OURS.search(before) or MANAGES.search(before) or WORKPLACE_HELD.search(before) or (THERE_WERE.search(before) and HERE.match(behind)):
        return True
    if ON_STRIKE.match(behind) or (BROUGHT.search(before) and WITH_IT.match(behind)):
        return True
    if noun in ("people", "persons", "hands", "heads") and CLOSED_AT.search(before) and SIZE_ENDS.match(behind):
        return True
    if AT_WORK.match(behind):
        return not FREE_WORK.search(behind[:24])
    inside = view.text[figure.core_end : figure.noun_start or tail]
    if OWNED_PART.match(inside) or WE.search(before) or (PER_SIZE.match(view.text, figure.core_end) and WORKPLACE.match(behind.lstrip())):
        return True
    grown = noun in ("people", "persons", "staff") and GREW_TO.search(before) is not None
    if grown and not TOWN.search(view.text, view.sentence.start, figure.start):
        return True
    if OWNED.search(before) or (noun in PROFESSIONS and (HELD.search(before) or NAMED_OWNER.search(before) or OPENED_WITH.search(before))):
        return True
    if OF_PEOPLE.match(inside) and KEPT.search(before):
        return True
    if noun in ("people", "persons", "men", "hands") and FIRM_OF.search(before) and SIZE_ENDS.match(behind):
        return True
    if noun == "people" and SIZED_UP.match(behind) and OPENS.fullmatch(view.text[view.sentence.start : figure.start]):
        return True
    if noun in ("people", "persons") and SIZED.search(before) and SIZE_ENDS.match(behind):
        return True
    if noun in ("people", "persons") and IT_HAS.search(before) and NOWADAYS.match(behind):
        return True
    if WITH.search(before):
        return WORKPLACE.search(before) is not None
    return _vital_statistics(view, figure)


BROUGHT = regex(rf"(?i)\b(?:brought|brings?|bringing)\s+{SMALL}$")
WITH_IT = regex(r"(?i)\s+with (?:it|them|him|her)\b|\s+(?:on board|into the (?:group|company|firm|fold))\b")
""" "A firm bought in November brought 50 hands with it"."""
CLOSED_AT = regex(
    rf"(?i)\b(?:closed|ended|finished|began|started|entered|left|exited)\s+(?:the\s+)?(?:\w+\s+)?(?:year|quarter|half|month|week|season|period|decade|January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:(?:19|20)\d\d\s+)?(?:at|with|on)\s+{SMALL}$"
)
""" "We closed September at 4,210 people"."""
ON_STRIKE = regex(
    r"(?i)\s+(?:(?:there|here|also|have|had|has|were|are|all)\s+)*(?:downed? tools|walk(?:s|ed|ing)? (?:out|off the job)|(?:went|go|going|been|were|are) (?:out )?on strike|stopped work(?:ing)?|struck\b|returned to work|clocked (?:on|off|in|out))\b"
)
""" "Some 1,900 dockers downed tools"."""
OF_PEOPLE = regex(r"(?i)\s+of the\s+(?:[\w-]+\s+){0,3}$")
""" "All 410 of the valve people"."""


def has_people(view: SentenceView, figure: Quantity) -> bool:
    """Whoever is spoken of has so many people: staff, in a text that speaks of staff, where no town is the subject."""
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    if not SUBJECT_HAS.search(before) or not SIZE_ENDS.match(view.text, figure.noun_end or figure.end, view.sentence.end):
        return False
    if TOWN.search(view.text, view.sentence.start, figure.start):
        return False
    return isinstance(figure.high, Decimal) and figure.high < MOST_OF_A_FIRM


MOST_OF_A_FIRM = Decimal(50_000)
"""People from which a country or town is likelier than a firm that has them."""


def takes_part(view: SentenceView, figure: Quantity) -> bool:
    """The people only deal with the firm: "3,900 people applied"."""
    tail = figure.noun_end or figure.end
    return TAKES_PART.match(view.text[tail : min(view.sentence.end, tail + WINDOW)]) is not None


def is_of_body(view: SentenceView, figure: Quantity) -> bool:
    """The number is one that a body of staff moves from or to."""
    if figure.kind != "number":
        return False
    before = view.text[max(view.sentence.start, figure.start - 2 * WINDOW) : figure.start]
    return BODY_MOVES.search(before[-WINDOW:]) is not None or BODY_IS.search(before) is not None or BODY_PEAKS.search(before) is not None


def _vital_statistics(view: SentenceView, figure: Quantity) -> bool:
    """People between sites and sales in a list of what a business has: "9 factories, 4,100 people, sales of €640m"."""
    at = next((k for k, other in enumerate(view.figures) if other is figure or other.start == figure.start), None)
    if at is None or at == 0:
        return False
    other = view.figures[at - 1]
    if other.kind == "money":
        gap = view.text[other.end : figure.start]
        return (
            LIST_MARK.fullmatch(gap) is not None and NOWADAYS.match(view.text, figure.noun_end or figure.end, view.sentence.end) is not None
        )
    if other.kind != "count":
        return False
    noun = view.text[other.noun_start or other.end : other.noun_end or other.end]
    return LIST_COMMA.fullmatch(view.text[other.noun_end or other.end : figure.start]) is not None and SITES.search(noun) is not None


LIST_MARK = regex(r"\s*[;,]\s*(?:and\s+)?")
"""Between sales and people in such a list: "Revenue DKK 2.4 billion; 1,900 people in nine countries"."""
LIST_COMMA = regex(r"(?i)\s*(?:,\s*(?:and\s+)?|and\s+)")
SITES = regex(
    r"(?i)\b(?:factories|plants?|sites?|offices?|shops?|stores?|branches|depots?|warehouses?|locations?|hotels?|restaurants?|mills?|mines?|outlets?|showrooms?)$"
)
