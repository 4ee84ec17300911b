"""Counted people or workers who are nobody's headcount: those who come to harm, are tested, taught or asked, or have left."""

from __future__ import annotations

from decimal import Decimal

from claims.extract.bare import WINDOW
from claims.extract.phrases import words_of
from claims.extract.staff import SMALL
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

HARM = frozenset(
    (
        "kill kills killed killing killings die dies died dead death deaths dying injure injures injured injuring injuries wounded wounding hurt stabbed shot "
        "shooting murdered drowned missing rescued arrested arrests detained jailed imprisoned convicted sentenced hospitalised hospitalized infected "
        "evacuated homeless displaced stranded trapped kidnapped abducted hostage hostages burned burnt victims survivors perished massacre casualties "
        "crashed attacked beaten fatally infected infections victim fatalities guilty acquitted indicted prosecuted manslaughter suspects accused treated "
        "aboard"
    ).split()
)
"""What befalls people in the news, not staff in a count of staff."""
NOT_EMPLOYED = regex(
    rf"(?i)\b(?:train(?:s|ed)?|survey(?:s|ed)|insure[sd]|poll(?:s|ed)|interview(?:s|ed)|serve[sd]|treat(?:s|ed)|graduate[sd]?|taught|teach(?:es)?|asked|license[sd]|tested|screened|examined|followed|studied|tracked|questioned|quizzed|vaccinated|immuni[sz]ed|honou?red|heard (?:evidence )?from|brought by|lawyers (?:for|of)|(?:opened fire|fired) (?:on|at|upon))\s+{SMALL}$"
)
"""Verbs whose object is people, but nobody's staff: "surveyed 400 managers", "will graduate 430 nurses"."""
LEARNING = regex(r"(?i)\b(?:apprentices?|trainees?)\b")
"""Those who are employed to be trained."""
PER_SO_MANY = regex(r"(?i)\b(?:per|for every|for each|out of every|in every)\s+$")
""" "1.57 reports per 100 employees": a measure of the rate."""
HARM_WORDS = 6
SOURCE = regex(
    r"(?i)^\s*(?:there\s+|here\s+|at (?:the|one) \w+\s+|inside the \w+\s+|directly\s+)?(?:with (?:direct |first-hand |intimate |detailed )?knowledge|familiar with|close to|in the know|briefed on|told\b|tells?\b|sa(?:y|id)\b|assured?\b|confirmed\b|described?\b|recalled?\b|reckon\w*|who (?:asked|spoke|declined|requested|requested|were not|wasn['’]t|have seen|had seen|saw|attended))"
)
MOST_SOURCES = 20
"""More people than these are not quoted as sources."""
CLASS_OF_FIRM = regex(
    rf"(?i)\b(?:if (?:you|your (?:firm|company|business))\b[^.;:]{{0,24}}?|(?:companies|firms|businesses|employers|organi[sz]ations|start-?ups|enterprises|those|anyone|undertakings|charities|schools|shops|plants|sites|teams)\s+(?:(?:of|with|having|employing|that (?:have|employ)|which (?:have|employ)|who (?:have|employ)|whose \w+ is)\s+)(?:a (?:staff|workforce|headcount) of\s+)?){SMALL}$"
)
"""Firms of a size, none in particular: "companies with fewer than 50 employees", "if you have more than 250 staff"."""
BEFALLS = regex(
    r"(?i)\s+(?:(?:who|that|have|had|has|were|was|are|been|also|since|all)\s+)*(?:tested (?:positive|negative)|vaccinated|immuni[sz]ed|quarantined|in quarantine|questioned|pardoned|fined|honou?red|called in sick"
    r"|(?:fell|fallen|falling) (?:ill|sick)|took part|taking part|signed an? (?:open )?(?:letter|petition)|(?:said|say) they (?:would|will|had)|sued|suing|appealed|testified|gave evidence)\b"
)
"""What is told of people by their number without a word about how many are employed."""
IN_LINE = regex(
    r"(?i)\s+(?:(?:are|were|who|now|still|been|have|had|is)\s+)*(?:waiting|queu(?:e)?ing|in line|on the (?:waiting )?lists?|on waiting lists)\b"
)
NUMBER_WAITING = regex(r"(?i)\bnumbers? of (?:people|patients|households|families) (?:waiting|on)\b[^.;\d]*$")
LOST_IN = regex(
    r"(?i)\s+(?:in (?:action|battle|combat|the (?:line|war|battle|attack|raid|fire|storm|crash|disaster|explosion|blast|sinking|fighting|assault|ambush))|at sea|overboard|on the (?:first|second|last|final) day|to (?:disease|fever|the sea))\b"
)
""" "The regiment lost 14 men on the first day"."""
NO_LONGER = regex(r"(?i)\b(?:former|ex|retired)[\s-]+(?:[\w-]+\s+){0,2}(?:employees|workers|staff\w*|colleagues)\b")
TAKEN_BACK = regex(r"(?i)\b(?:(?:re-?)?hir\w+|recall\w*|re-?employ\w*|reinstat\w+|re-?engag\w+|(?:tak|br)\w+ (?:back|on)|pay\w*|paid)\b")


def is_no_staff(view: SentenceView, figure: Quantity) -> bool:
    """The counted people are killed, hurt, held or lost, or only trained, asked or served: in the words beside the count."""
    tail = figure.noun_end or figure.end
    small = isinstance(figure.high, Decimal) and figure.high <= MOST_SOURCES
    if small and SOURCE.match(view.text[tail : min(view.sentence.end, tail + WINDOW)]):
        return True
    if PER_SO_MANY.search(view.text[max(view.sentence.start, figure.start - 24) : figure.start]):
        return True
    if LEARNING.search(view.text, figure.noun_start or tail, tail) is None and NOT_EMPLOYED.search(
        view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    ):
        return True
    if IN_LINE.match(view.text, tail, view.sentence.end) or NUMBER_WAITING.search(
        view.text[max(view.sentence.start, figure.start - 2 * WINDOW) : figure.start]
    ):
        return True
    if BEFALLS.match(view.text, tail, view.sentence.end) or LOST_IN.match(view.text, tail, view.sentence.end):
        return True
    before = words_of(view.text, max(view.sentence.start, figure.start - WINDOW), figure.start)[-HARM_WORDS:]
    behind = words_of(view.text, tail, min(view.sentence.end, tail + WINDOW))[:HARM_WORDS]
    own = words_of(view.text, figure.noun_start or tail, tail)
    return any(
        word.lower in HARM and view.boundary(word.start, figure.start if word.start < figure.start else tail) < 1
        for word in (*before, *own, *behind)
    )


FLIGHTS = regex(
    r"(?i)\b(?:flights?|flown|airports?|airlines?|runways?|trains?|ferr(?:y|ies)|timetables?|scheduled|cancell?ed|delayed|arrivals?|gates?|terminals?|passengers?|tours?|coach(?:es)?)\b"
)


OUT_OF_WORK = regex(r"(?i)\b(?:unemploy\w+|jobless\w*|claimants?|labou?r (?:market|force))\b")


def are_out_of_work(view: SentenceView, figure: Quantity) -> bool:
    """ "Unemployment stood at 4.4%; 23,000 more people were out of work": of a country, not of a firm."""
    tail = figure.noun_end or figure.end
    return (
        "out of work" in view.text[tail : tail + 2 * WINDOW]
        and OUT_OF_WORK.search(view.text, view.sentence.start, view.sentence.end) is not None
    )


def are_journeys(view: SentenceView, figure: Quantity) -> bool:
    """ "304 departures planned, 117 cancelled": of aircraft and trains, not of staff."""
    tail = figure.noun_end or figure.end
    return (
        "departures" in view.text[figure.core_end : tail].lower()
        and FLIGHTS.search(view.text, view.sentence.start, view.sentence.end) is not None
    )


def is_class_of_firms(view: SentenceView, figure: Quantity) -> bool:
    """A bound on the size of firms of a kind, nobody's number: "companies with fewer than 50 employees"."""
    open_ended = figure.low is None or figure.high is None or figure.span
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    return open_ended and CLASS_OF_FIRM.search(before) is not None


def is_of_the_past(view: SentenceView, figure: Quantity) -> bool:
    """Who were employed once: "lawyers for 26 former employees", where none of them is taken on again."""
    tail = figure.noun_end or figure.end
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    return NO_LONGER.search(view.text, figure.core_end, tail) is not None and TAKEN_BACK.search(before) is None
