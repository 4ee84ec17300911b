"""Bare numbers that cannot be people by what stands right beside them: addresses, names, marks, measures, scores, ages.

Only the words next to the number are looked at. What the clause says of it is for the other rules.
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from claims.extract.cues import PEOPLE_NOUNS
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.model import BlockKind, Quantity
from claims.regex import regex

REACH = 40

DAY_NAMES = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b"
NAME_BEHIND = regex(
    rf"\s(?!{DAY_NAMES}|FTE)[A-ZÀ-Þ](?:[\w.'’-]*[a-zß-ÿ.]|\.)|\s?[°º′″'’×§/#&\\](?!s\b)|\s?\d|[-–]\w|\.\d|\.[A-Z]{{1,3}}\b|\s(?!FTE)[A-Z]{{3,}}\b|\([a-z]\)"
)
"""The rest of an address, a name, a citation or a measure: "14 Fennel Street", "54°30'", "410 U.S.". A weekday may follow a count."""
UNIT_BEHIND = regex(
    r"(?i)\s*(?:horsepower|hp|kcal|calories|degrees?|celsius|fahrenheit|metres?|meters?|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?"
    r"|litres?|liters?|gallons?|grams?|mm|cm|m|km|g|kg|lb|oz|ml|kwh?|mw|gw|g?hz|gb|mb|tb|points?|goals?|runs?|votes?|seats?|overs|home runs|at stumps"
    r"|minutes?|seconds?|years? (?:old|younger|older)|next birthday|east|west|north|south|tsp|tbsp|teaspoons?|tablespoons?|cups?|pages?)\b"
    r"|\s+without (?!(?:an? |any |their )?(?:jobs?|work|employment|pay|posts?)\b)|\s+to one\b|\s+out of\s+(?:\d|five|10|ten|20|50|100)(?![\d,])|(?:,\s*\d+)?(?:\s*and\s*\d+)?\s+in the (?:morning|afternoon|evening)\b"
)
SCORE_BEHIND = regex(
    r"\s+(?:to|for)\s+(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?![,.]?\d)(?!\s+(?:people|jobs|staff|workers|employees))"
)
SCORE_BEFORE = regex(r"(?:^|\s)(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:to|for)\s+$")
CHANGE_BEFORE = regex(r"(?i)\b(?:from|by|staff|headcount|workforce|payroll|team|of|numbers?)\s+(?:\S+\s+to\s+)?$")
"""A number that moves: "from 85 to 60", "a staff of 62 to 124", no score."""
MARK_BEFORE = regex(
    r"(?i)(?:(?<!\d)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|times))\s+out of\s*$|\b(?:half|quarter) (?:past|to)\s*$"
    r"|\bages?\b[^.;,]{0,30}$|\b(?:aged|(?:young|old)er than|scale of|rated|ranked|voted|polled|serial numbers?|codes? is|pin (?:is|was)|read|clock(?:s|ed)? in at)\s*$"
    r"|\b(?:school|retired?|job|married) at\s*$|\b(?:latitude|longitude|mile|kilomet(?:re|er)|coded?|at number)\s*$"
    r"|\b(?:he|she|her|his)(?: \w+)?(?: is|['’]s| was| will be| turned)\s*$|\b(?:mother|father|son|daughter|brother|sister) (?:is|was|turned|turns)\s*$"
    r"|\b(?:dial|call|phone|text \w+ to|answer on|hotline|helpline|customer line)\s+\(?$|[/\\#_°@=§]\s*$|\([A-Z]{2,6}:\s*$"
    r"|\b(?:closed|ended|opened|finished|settled|traded|trades)\s+(?:\w+\s+)?(?:at|as)\s*$"
)
"""The number is an age, a mark, a place in an order, a time, a level of an index or a number to dial."""
YOUNG = Decimal(100)
NAMED_AGE = regex(
    r"(?<![\w])(?!It|That|This|There|What|Here|Now)[A-ZÀ-Þ][a-zß-ÿ]+\s+(?:is|was|turned)\s*$|,\s+(?:then|now)\s+$|[A-ZÀ-Þ][a-zß-ÿ]+\s+[A-ZÀ-Þ][a-zß-ÿ]+\s+\($"
)
NAMED_AGE_END = regex(r"\s*[.;,]|\)\s+(?:is|was|has|had|who|said|told|joined|lives)\b|\s+and has\b")
AGE_OF_GROUP = regex(
    r"(?i)\b(?:people|persons|workers|employees|staff|men|women|adults|children|those|anyone|everyone|nobody|no one|pensioners)\s+$"
)
"""In front of "over 65": a class of people by age. Behind a word of comparison a hedge belongs to the number."""
SOME_OF_THEM = regex(
    r"(?i)\b(?:half|most|many|some|all|none|one|two|three|third|quarter|majority|few|several|\d+) (?:of|in) (?:them|us|whom|these|those|\w+)(?: of (?:them|us|whom))?,?(?: (?:is|are|was|were|aged))?\s+$"
)
""" "Half of them over thirty": an age again."""
TURNS = regex(r"(?i)\b(?:turn(?:s|ed|ing)?|celebrat(?:es|ed|ing) (?:its|his|her|their))\s+$")
""" "Lumo turns thirty": an age too."""
YEAR_MARK = regex(r"(?:^|[^\w])['’‘]$")
YEAR_DIGITS = regex(r"\d\d(?![\d,.]*\d|['’\w])")
""" "'96, yeah"."""
RATE_LINK = regex(
    r"(?i)\s*[,(]?\s*(?:against|versus|vs\.?|compared (?:with|to)|(?:up |down )?from|after|as against)\s+(?:just |only |about |some )?"
)
AGE_HEDGE = regex(r"(?i)^(?:over|under|above|below)\b")
SINGULAR_LABEL = regex(
    r"(?i)(?:^|[^\w-])(?:employee|worker|engineer|job|vacancy|team|company|member)(?:\s+(?:reference|id|number|no\.?|code):?)?\s+$"
)
""" "Employee 1138": a label, where a count would have a plural behind it."""
ATTRIBUTE = regex(r"(?i)(?:^|[^\w'’-])(?:the|an?|its|his|her|this|that)\s+$")
ATTRIBUTED = regex(
    r"\s+(?!(?:who|whom|whose|that|which|of|in|at|on|to|from|by|and|or|are|were|was|is|will|would|have|had|has|now|then|so|already|still|just|most|for|with|more|more|fewer|less|strong"
    r"|people|affected|announced|planned|originally|previously|earlier|first|last|out|work|go|went|left|lost|below|above|listed|being|before|after|between|it|they|we|he|she)\b)"
    r"[a-z]+(?<!ed)(?<!ing)(?<!ly)\b"
)
"""A noun behind "the 88": the number only names what the noun is. "The 88 bus"; not "the 480 who joined"."""
NAMED = regex(r"(?P<name>[A-ZÀ-Þ][\w&'’.-]*)\s+$")
PLACED = regex(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Aa]cross|[Nn]ear)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w&'’.-]*,?\s+){1,3}$")
LISTED_END = regex(r"\s*(?:[,;.()]|$|(?:and|while)\b)|\W*$")
OPENERS = frozenset(
    "all another some about around only just now then today these those there it its it's they they're we we're our i of in at to from by for and but or so yes no "
    "roughly nearly almost over under more less fewer up down still further plus including with that this the a an again next last what's that's there's had has have having employs employing counts kept keeps retains spares saves expects plans wants".split()
)
"""Words that open a sentence with a capital letter and are no name."""


def stands_for_no_people(view: SentenceView, figure: Quantity) -> bool:
    """The words right beside a bare number leave no room for people.

    >>> # "at 14 Fennel Street", "Firefox 118 dropped it", "(TYO: 2914)", "Psalm 23 was read"; but not "Bristol 260, Hull 40"
    """
    before = view.text[max(view.sentence.start, figure.start - REACH) : figure.start]
    behind = view.text[figure.end : min(view.sentence.end, figure.end + REACH)]
    if NAME_BEHIND.match(behind) or UNIT_BEHIND.match(behind) or MARK_BEFORE.search(before) or SINGULAR_LABEL.search(before):
        return True
    if TURNS.search(before) or (YEAR_MARK.search(before[-2:]) and YEAR_DIGITS.match(view.text, figure.core_start)):
        return True
    if _is_rate_beside(view, figure):
        return True
    if _is_score(before, behind) or _is_age(view, figure, before, behind):
        return True
    if ATTRIBUTE.search(before) and ATTRIBUTED.match(behind):
        return True
    return _is_name(view, figure, before, behind)


def _is_rate_beside(view: SentenceView, figure: Quantity) -> bool:
    """The number is compared with a percentage: "6.2 per cent, against 17 for the trade"."""
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    last = view.figures[at - 1] if at else None
    return last is not None and last.kind == "percent" and RATE_LINK.fullmatch(view.text, last.end, figure.start) is not None


def _is_score(before: str, behind: str) -> bool:
    return bool(SCORE_BEHIND.match(behind) or SCORE_BEFORE.search(before)) and not CHANGE_BEFORE.search(before)


def _is_age(view: SentenceView, figure: Quantity, before: str, behind: str) -> bool:
    if (AGE_OF_GROUP.search(before) or SOME_OF_THEM.search(before)) and AGE_HEDGE.match(view.text[figure.start : figure.end]):
        return True
    young = isinstance(figure.low, Decimal) and figure.low < YOUNG
    return young and NAMED_AGE.search(before) is not None and NAMED_AGE_END.match(behind) is not None


def _is_name(view: SentenceView, figure: Quantity, before: str, behind: str) -> bool:
    """A name right before the number, which is part of it: "Excel 365", "Apollo 13". A place, a verb, the entry of a list has a count."""
    match = NAMED.search(before)
    if match is None or figure.start != figure.core_start or PLACED.search(before):
        return False
    word = words_of(match["name"])[0].lower
    if word in OPENERS or word in PEOPLE_NOUNS or any(hit.end == figure.start - 1 for hit in view.senses):
        return False
    return not (LISTED_END.match(behind) and (view.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW) or _has_company(view, figure)))


def _has_company(view: SentenceView, figure: Quantity) -> bool:
    """Another number of the sentence ends an entry of a list too."""
    others = (q for q in view.figures if q is not figure and q.kind in ("number", "count"))
    return any(LISTED_END.match(view.text[max(q.end, q.noun_end or 0) :][:8]) for q in others)
