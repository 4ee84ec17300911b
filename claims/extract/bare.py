"""Numbers without a noun as counts of people: "March encore (9,000)", "Leeds lost 40, Hull 60", "The union speaks of 11,000".

Such a number is read only where a clause or the sentences before count people at work, and nothing else
has been counted or measured since: the last thing counted is what an elliptical number goes on counting.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal

from claims.extract.breakdowns import in_pairs
from claims.extract.cues import PEOPLE_NOUNS
from claims.extract.mention import Mention
from claims.extract.no_people import stands_for_no_people
from claims.extract.phrases import words_of
from claims.extract.topic import Topic
from claims.extract.view import SentenceView
from claims.model import BlockKind, Quantity
from claims.regex import regex

WINDOW = 60
MOST_PEOPLE = Decimal(5_000_000)
"""A larger bare number is an amount of money or of goods."""
FEWEST_CARRIED = Decimal(10)
"""A smaller one carries on a count of people only where its clause links it to them: "two" and "three" count anything."""

MEASURED = regex(
    r"^\s*(?:%|per\b|percent|kilomet|km\b|miles?\b|tonnes?\b|tons?\b|kg\b|hours?\b|(?:working |business |calendar |trading )?days?\b|weeks?\b|months?\b|years?\b|years?-old|degrees?\b|MW\b|GW\b|/)",
    re.IGNORECASE,
)
RANKED = regex(r"(?i)\b(?:top|bottom|leading|biggest|largest|big)\s+$")
""" "The top ten" are those of a rank, whoever they are."""
SCORED = regex(r"(?i)\b(?:scores?|ratings?|nps|index)\b[^.;,]{0,40}$")
RATIO = regex(
    r"(?i)^\s*(?:in|out of|for)\s+(?:every|each|an?|ten|a hundred|\d)\b|^\s*(?:times|-fold|(?:short|shy|ahead|clear|adrift|away) of\b|a\.m|p\.m|am\b|pm\b|o['’]clock|votes?\b|to win\b|(?:this|tomorrow|yesterday|on \w+day|in the) (?:morning|evening|afternoon)\b|tonight\b|of one\b|under par\b)"
)
OF_SCALE = regex(
    r"(?i)^\s*(?:to|or|and|[–-])\s*(?:about |around |some )?\d[\d.,]*\s?(?:m|mn|bn|million|billion|trillion|%|per ?cent|percent)(?![\w-])"
)
""" "From 410 to 205 million": the other side's magnitude or measure is the number's too."""
OTHER_NOUN = regex(r"(?i)^\s+(?:fewer|more|less|other|further|extra)\s+(?!than\b|of\b|in\b|at\b|to\b|by\b|on\b)(?P<noun>[a-z-]+)")
LABEL_OF = regex(
    r"(?i)(?<!that )(?<!this )(?<!same )(?<!each )(?<!last )(?<![a-z]s )\b(?:week|day|pages?|section|chapter|gate|platform|route|bus|number|nos?|item|question|point|article|form|rule|phase|stage|level|version|model"
    r"|flight|room|floor|highway|aged?|figure|table|note|episode|part|minute|exhibit|lot|line|grade|terminal|exit|order|file|reference|(?-i:Group of|Company of)|tier|class|division|group|block|unit|plant)\.?\s$"
)
"""A word that the number is the name of, not the count of: "week 37", "Gate 3"."""
SCALED_BEFORE = regex(r"(?i)(?:\d\s?(?:m|mn|bn)|\b(?:million|billion|trillion|crore))\s+(?:to|from|or)\s+(?:about |around |just |only )?$")
""" "From 58 million to 37": the magnitude is the second number's too."""
SCALED = regex(r"(?i)\d\s?(?:m|mn|bn|k?m|million|billion|trillion)\b|\b(?:million|billion|trillion)s?\b")
FULL_TIME = regex(r"(?i)\s*(?:ftes?|full-time)\b")
SECTION = regex(r"^\W*\d{1,3}(?:\.\d{1,2})+\s")
AGE = regex(r"(?i)\b(?:is|are|was|were|aged|turned|turns)\s*$")
AGE_HEDGE = regex(r"(?i)^(?:over|under|nearly|almost|just)\b")
OLDEST = Decimal(100)
VOTED = regex(r"(?i)\bvot(?:e|es|ed|ing)\b|\bturnout\b|\bpolled\b")
LINKED = regex(
    r"(?i)(?:\b(?:to|from|of|of which|of whom|than|against|and|or|with|at|only|just|then|now|for|leaving|remaining)|[,(:;–—-])\s*(?:\w+\s+){0,2}$"
)


SUBJECT = regex(
    r"(?:\b(?P<of>[a-z][a-z-]+)\s+)?\b(?P<noun>[a-z][a-z-]+)\s+(?i:is at|was at|are at|were at|is|are|was|were|stood at|stands at|(?:has|have|had) \w+ to|(?:rose|fell|grew|shrank|dropped|climbed|increased|declined|doubled|halved)(?: \w+)? to|came to|reached|totall?ed|averaged)\s*$"
)
OBJECT = regex(r"(?i)\b(?:the|its|their|our|his|her)\s+(?:(?P<first>[a-z-]+)\s+)?(?P<noun>[a-z-]+)\s+(?:to|by|from)\s*$")
NEUTRAL = frozenset(
    (
        "it that this they we there which who what one now then today ago earlier before later total number numbers figure figures count tally toll sum "
        "workforce headcount staff team payroll strength size complement establishment employment employees jobs posts union case scenario list peak result answer "
        "company firm group plant factory site office division unit department cuts losses redundancies layoffs vacancies openings people me us them you"
    ).split()
)
NUMBER_OF = frozenset(
    "the a that this total overall true real exact final combined new working whose staff head actual current official latest same".split()
)
"""Subjects of a bare number that may stand for people; another noun has a number of its own: "the score is 71"."""
JOINING = frozenset("and but or then also which that who again now still once".split())
FOLLOWED = regex(
    r"(?i)^\s*(?:$|[.,;:!?)\"”’–—-]|(?:of|in|at|to|from|and|or|by|this|last|next|on|for|since|per|people|were|are|will|have|had|was|more|others|left|joined|went|quit|stay(?:ed)?|retired|resigned|today|now|currently|open|vacant)\b)"
)
"""What may follow a small number that counts people by a verb alone."""


def counts_another(view: SentenceView, figure: Quantity) -> bool:
    """The subject or object that the number is said of is no word for people: "the score is 71", "cut the fleet to five"."""
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    match = SUBJECT.search(before) or OBJECT.search(before)
    if match is None:
        return False
    if match["noun"].lower() in JOINING:
        return False  # "averaged 231 and stood at 244"
    noun, first = match["noun"].lower(), (match.groupdict().get("first") or "").lower()
    known = any(word in NEUTRAL or word in PEOPLE_NOUNS for word in (noun, first))
    return not known and not noun.endswith(("ed", "ly", "ing"))


def counts_nothing(view: SentenceView, figure: Quantity) -> bool:
    """The number is measured, signed, a label or part of a ratio: it counts neither heads nor things."""
    after = view.text[figure.end : min(view.sentence.end, figure.end + 28)]
    around = view.text[max(view.sentence.start, figure.start - 60) : figure.start]
    if MEASURED.match(after) or RATIO.match(after) or OF_SCALE.match(after) or figure.signed is not None:
        return True
    if SCALED_BEFORE.search(around) or VOTED.search(around) or RANKED.search(around) or SCORED.search(around):
        return True
    if stands_for_no_people(view, figure):
        return True
    if (other := OTHER_NOUN.match(after)) and other["noun"].lower() not in PEOPLE_NOUNS:
        return True
    return figure.start - view.sentence.start < 4 and SECTION.match(view.text[view.sentence.start : view.sentence.end]) is not None


def is_no_count(view: SentenceView, figure: Quantity) -> bool:
    """The number counts nothing, or is of a size or kind that no number of people has: nothing that counts heads."""
    if counts_nothing(view, figure):
        return True
    after = view.text[figure.end : min(view.sentence.end, figure.end + 28)]
    around = view.text[max(view.sentence.start, figure.start - 60) : figure.start]
    low = figure.low if isinstance(figure.low, Decimal) else figure.high
    if isinstance(low, Decimal) and (
        (low == figure.high and low != low.to_integral_value() and not FULL_TIME.match(after)) or low > MOST_PEOPLE
    ):
        return True
    if low is not None and low < OLDEST and AGE.search(around) and AGE_HEDGE.match(view.text[figure.start : figure.end]):  # type: ignore[operator]
        return True
    if low is not None and low < FEWEST_CARRIED and not FOLLOWED.match(after):  # type: ignore[operator]
        return True
    return SCALED.search(view.text[figure.start : figure.end]) is not None and low is not None and low >= 1_000_000  # type: ignore[operator]


def counts_other(view: SentenceView, figure: Quantity, earlier: list[Mention]) -> bool:
    """The last thing counted in the sentence is no people, and the number goes on counting it: "610 branches, of which 120"."""
    for mention in reversed(earlier):
        if mention.figure is None or mention.figure.kind not in ("count", "number"):
            continue
        if mention.type == "headcount" or mention.metric == "layoff_rounds" or _counts_people(view, mention.figure):
            return False
        between = view.text[max(mention.figure.noun_end or mention.end, figure.start - WINDOW) : figure.start]
        return not between.strip() or LINKED.search(between) is not None
    return False


def names_something(view: SentenceView, figure: Quantity) -> bool:
    """A label before the number: "week 37", "Hearth 1"."""
    start = max(view.sentence.start, figure.start - 24)
    return figure.start == figure.core_start and LABEL_OF.search(view.text[start : figure.start]) is not None


def listed_noun(view: SentenceView, figure: Quantity) -> Quantity | None:
    """The count that gives a list of numbers its noun: "employ 900, 410 and 85 people", "48 and 31 jobs respectively"."""
    at = figure
    first = bisect_right(view.figures, figure.start, key=lambda other: other.start)
    for other in view.figures[first : first + LONGEST_LIST]:
        if not LIST_GAP.fullmatch(view.text[at.end : other.start]):
            return None
        if other.kind == "count":
            return other if _counts_people(view, other) else None
        if other.kind != "number":
            return None
        at = other
    return None


LONGEST_LIST = 12
LIST_GAP = regex(r"(?i)\s*(?:,\s*(?:and|or)?|and|or)\s*")


def _counts_people(view: SentenceView, figure: Quantity) -> bool:
    """The counted noun is one for people, whoever they are."""
    if figure.noun_start is None or figure.noun_end is None:
        return False
    return any(word.lower in PEOPLE_NOUNS for word in words_of(view.text, figure.noun_start, figure.noun_end))


BEFORE = regex(
    r"(?i)\b(?:has|had|have|having|were|was|are|is|be|been|to|from|at|another|of whom|of which|of these|of those|of them|reached|now|only|just|further|employs|employed|than|against|with|after"
    r"|sees?|saw|expects?|expected|says?|said|speaks? of|spoke of|talks? of|talked of|talking about|talking|reports?|reported|shows?|showed|wants?|wanted|needs?|needed|takes?|took|kept?|keeps?|leaves?|leaving|left"
    r"|where|when|then|so|it['’]s|that['’]s|they['’]re|including|includes?|nearer|closer to|predicting|predicts?|forecasts?|counts?|counted|makes? it|lists?|gives?|given|lost|loses|names?|denied|confirmed"
    r"|saying|reporting|mentions?|mentioned|claims?|claimed|heard|reckons?|thinks?|puts? (?:it|that|the (?:figure|number|total)) (?:at|nearer)|make that|call it|aren['’]t|weren['’]t|isn['’]t|wasn['’]t|more like|probably|perhaps|possibly|maybe"
    r"|tell(?:s|ing)? (?:\w+ )?|telling|told (?:\w+ )?|leaves? us|(?:end|ends|ended|finish|finished|start|started|close|closed) the (?:year|month|quarter)|home to|maximum of|minimum of|total of|peak of|high of|low of)\s*[\"“'‘]?\s*$"
    r"|^\W*(?:[A-Z]{1,12}:\s+)?(?:(?:well|oh|er|um|so|now|today|then|maybe|perhaps|currently|roughly|still|yes|no|just|over)\b\W*){0,3}$|[:;–—-]\s*[\"“'‘]?\s*$"
)
"""What an elliptical count may follow."""
CIRCUMSTANCE = regex(
    r"(?i)(?:^|[.;:–—]\s)\W*(?:and |but |then )?(?:(?:in|at|by|on|from|for|until|since|a|as of|the|one|two|last|next|this)\s+(?:[\w'’-]+\s*){1,5}|now|today|then),\s*$"
)
"""An opening phrase of time or case before the count: "In a slow year, 380", "A year before, 5,710"."""
BEHIND = regex(
    r"(?i)^\s*(?:of (?:them|those|these|whom|us)\b|(?:had|have|has|were|are|was|will|would|went|go|left|came|come|joined|moved|move|get|got|used to|remain\w*|stay\w*|took|take|kept|retired|resigned|walked|quit)\b"
    r"|in all\b|altogether\b|in total\b|so far\b|at (?:the )?(?:end|peak|start|last count|latest count|most recent count)\b|on top\b|on the books\b|on the payroll\b)"
)
"""What may follow one."""
NAMED_BEFORE = regex(r"(?:^|[,;:(–—-]\s*|\band\s+|^\W*)[A-ZÀ-Þ][\w.&'’-]*(?:\s+[\w&'’-]+){0,3}(?P<mark>\s*[:–—(-])?\s*$")
"""A name and its figure, in a list of them: "Bristol 260, Toulouse 110", "Marlowe Kinetics: 420", "Halden (300)"."""
NAME_BEHIND = regex(r"\s+[A-Z]")
""" "1,200 Market Street", "29 CFR 639": the number belongs to the name behind it."""


def continues_people(view: SentenceView, figure: Quantity, topic: Topic, carried: bool) -> bool:
    """A bare number that goes on counting the people of the sentences before, or of its own sentence where ``carried``."""
    if topic.people is None or names_something(view, figure) or NAME_BEHIND.match(view.text[figure.end : figure.end + 3]):
        return False
    if figure.span and HYPHEN.search(view.text[figure.core_start : figure.core_end]):
        return False
    before = view.text[max(view.sentence.start, figure.start - WINDOW) : figure.start]
    after = view.text[figure.end : min(view.sentence.end, figure.end + 24)]
    small = isinstance(figure.low, Decimal) and figure.low < FEWEST_CARRIED and not BEHIND.match(after)
    if small and not PEOPLE_LINK.search(before[-16:]):
        return False
    if (not small or carried) and in_pairs(view, figure):
        return True
    if OTHERS_ACT.match(after) or (OWNER.search(before) and not OWNED_ALONE.match(after)):
        return False
    if named := NAMED_BEFORE.search(before):
        in_list = view.kind is BlockKind.LIST_ITEM or carried or topic.section is not None or _pairs(view)
        if in_list or (named["mark"] and not named["mark"].endswith("(")):
            return True
    return bool(
        BEFORE.search(before[-24:])
        or OWNER.search(before)
        or BEHIND.match(after)
        or CIRCUMSTANCE.search(before)
        or _apposed(figure, before, after)
    )


OTHERS_ACT = regex(
    r"(?i)^\s+(?:have |had |of them )?(?:replied|responded|answered|voted|read|watched|attended|signed|clicked|bought|ordered|visited|commented|subscribed|donated|registered|tuned|turned up|took part|agreed|disagreed|(?:went|go|goes|came|come) (?:to (?:the|see|bed|court|church|hospital|school)|home|out for|into|swimming|on (?:to|a|holiday)))\b"
)
"""What readers, voters or customers do: "310 replied"."""
OWNER = regex(r"(?i)\b(?:its|their|our|your|whose)\s*$")
OWNED_ALONE = regex(r"[\"”’]?\s*(?:[,.;:!?)]|$|and\b)")
""" "The paint shop, with its 630, stays"; not "its 630 buses"."""
APPOSED = regex(r"[^\W\d][\w'’-]*\s*(?P<mark>[(,])\s*$")


def _apposed(figure: Quantity, before: str, after: str) -> bool:
    """A number in brackets or between commas behind what it counts: "sales (120), support (25)", "sales, 120; support, 25"."""
    match = APPOSED.search(before)
    if match is None:
        return False
    if match["mark"] == "(":
        return after.startswith(")")
    aged = isinstance(figure.low, Decimal) and figure.low < OLDEST and after.startswith(",")  # "Maria Silva, 45, said"
    return not aged and re.match(r"\s*(?:[;,.]|$)", after) is not None


PAIRS = regex(
    r"\W*[A-ZÀ-Þ][\w&'’-]*(?:\s+[\w&'’-]+){0,2}\s+\d[\d,]*\s*(?:,|;|and)\s+(?:and\s+)?[A-ZÀ-Þ][\w&'’-]*(?:\s+[\w&'’-]+){0,2}\s+\d"
)


def _pairs(view: SentenceView) -> bool:
    """The sentence is a list of names and numbers from its first word on."""
    return PAIRS.match(view.text, view.sentence.start, view.sentence.end) is not None


HYPHEN = regex(r"\d-\d")
PEOPLE_LINK = regex(
    r"(?i)\b(?:has|had|have|were|was|are|is|to|from|at|another|of whom|of which|reached|now|only|just|further|employs|employed)\s*$|^\W*$"
)


FLOWS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("layoffs", regex(r"(?i)^[\"”’]?\s*(?:(?:to (?:go|be cut|lose their)|out(?! of\b)|for the (?:chop|axe|push|high jump)|face the (?:axe|chop))\b|(?:(?:are|were|was|is|have|had|will|would|to)\s+)?(?:be\s+|been\s+)?(?:going|gone|go|went|pushed|sacked|axed|cut|dismissed|laid off|made redundant|let go)\b)")),
    ("total_employees", regex(r"(?i)^\s*(?:are|were|is|will be|would be)\s+(?:still\s+|now\s+)?left\b")),
    ("departures", regex(r"(?i)^\s*(?:(?:have|had|will|would|are|were|will be)\s+)?(?:leaving\b|left|leave|walked|quit|retired?|resigned?)\b")),
    ("new_hires", regex(r"(?i)^\s*(?:(?:have|had|will|would)\s+)?(?:came|come|joined?|arrived?|started)\b")),
    ("transfers", regex(r"(?i)^\s*(?:(?:have|had|will|would)\s+)?(?:moved?|transferred|get an offer|were offered|found other)\b")),
    ("total_employees", regex(r"(?i)^\s*(?:(?:are|were|will|would)\s+)?(?:remain(?:ed|s)?|stay(?:ed|s)?|kept)\b")),
)  # fmt: skip
"""What the verb behind a bare count says became of the people."""


_TIME = (
    r"(?:in|on|at|over|by|during|since|until|before|after)\s+(?:(?:late|early|mid|the)[\s-]+){0,2}(?:first|second|third|fourth|last|next|same|following|previous|past|course of|end of|spring|summer|autumn|fall|winter"
    r"|year|month|quarter|round|Q[1-4]|(?:19|20)?\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b"
)
GONE = regex(
    rf"(?i)[\"”’]?\s*(?:(?:have|has|had|are|were|will|would|to)\s+)?(?:already\s+|also\s+|since\s+|then\s+)?(?:went|gone|go|going|left|leave|leaving|quit|resigned|retired|joined|join|joining)(?=\s*(?:[.,;:!?)”\"’]|$)|\s+(?:last|this|next|then|now|earlier|later|voluntarily|of their own|{_TIME})\b|\s+{_TIME})"
)
"""A verb of leaving or joining that says all: "210 went in November"; not "210 went to the beach"."""


def is_gone(view: SentenceView, figure: Quantity) -> bool:
    """The number opens a clause of a verb of leaving or joining that needs no other words."""
    lead = view.text[max(view.sentence.start, figure.start - 12) : figure.start]
    if (
        not isinstance(figure.low, Decimal)
        or figure.low < FEWEST_CARRIED
        or not re.search(r"(?i)(?:^\W*|[.,;:–—]\s+|\band\s+|\b(?:talk|speak|spoke|hears?|rumou?rs?)s? of\s+[\"“'‘]?)$", lead)
    ):
        return False
    return GONE.match(view.text, figure.end) is not None


def flow_behind(view: SentenceView, figure: Quantity) -> str | None:
    """The measure that the verb right behind a bare count makes of it: "118 came and 97 went"."""
    tail = figure.noun_end or figure.end
    after = view.text[tail : min(view.sentence.end, tail + 32)]
    return next((metric for metric, verbs in FLOWS if verbs.match(after)), None)


def is_small(figure: Quantity) -> bool:
    """Too small a number to count people without a noun, or jobs rather than somebody's two."""
    return isinstance(figure.low, Decimal) and figure.low < FEWEST_CARRIED
