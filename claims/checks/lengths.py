"""Lengths of time that a text says of what has been: "57 years of baking", "in its 25th year", "barely eighteen months".

A length is the months that its words allow, roundings and hedges counted in, with its role: the life of a thing, the
tenure of a person, a piece of work, so long after something, or so long ago. Terms and forecasts ("a five-year loan",
"over the next three years") are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checks.bases import ANOTHER_PLACE
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import LARGE_NUMBER, NUMBER, ORDINAL, ordinal_of, value_of
from claims.model import Reading, Sentence
from claims.regex import regex

LIFE, TENURE, WORK, AFTER, AGO, PLAIN, SUM = "life", "tenure", "work", "after", "ago", "plain", "sum"

_MONTHS = {
    "day": 12 / 365.25,
    "week": 12 * 7 / 365.25,
    "fortnight": 12 * 14 / 365.25,
    "month": 1.0,
    "year": 12.0,
    "decade": 120.0,
    "century": 1200.0,
}
_SLACK = {"day": 0.1, "week": 0.35, "fortnight": 0.5, "month": 1.0, "year": 12.0, "decade": 30.0, "century": 60.0}
_LENGTH = regex(
    rf"\b(?=[adefhnoqst\d])(?<![\d.,$£€–—-])(?P<number>(?P<part>half|(?:a\s+)?quarter\s+of)\s+a(?=\s+century\b)|{LARGE_NUMBER}|an?(?=\s+(?:decade|century|year\s+and\s+a\s+half)\b))"
    r"(?P<half>[\s-]and[\s-]a[\s-]half)?[\s-]+"
    r"(?:(?:long|full|whole|complete|good|happy|eventful|unforgettable|wonderful|glorious|turbulent|difficult|straight|consecutive|proud|unbroken|solid"
    r"|calendar|odd|fine|hard|fruitful|successive|remarkable|extraordinary|loyal|faithful|continuous|uninterrupted)\s+){0,2}"
    r"(?P<unit>day|week|fortnight|month|year|decade|centur(?:y|ies))s?\b(?P<more>\s+and\s+a\s+half\b)?",
    re.IGNORECASE,
)
_ORDINAL = regex(
    rf"\b(?P<number>{ORDINAL})(?P<what>[\s-]+(?:wedding\s+)?(?:anniversary|birthday|jubilee)|\s+(?:season|week|month)\b|\s+year(?!\s*-?\s*(?:running|in\s+a\s+row|student|pupil|university|medic)|[\w-])|\s+year\s+running)\b",
    re.IGNORECASE,
)
_CENTENARY = regex(
    r"\b(?P<name>sesquicentenary|sesquicentennial|bicentenary|bicentennial|centenary|centennial|half-century|(?:silver|ruby|golden|diamond|platinum)\s+(?:jubilee|anniversary))\b",
    re.IGNORECASE,
)
_TURNS = regex(
    rf"\bturn(?:s|ed|ing)\s+(?P<number>{NUMBER})\b(?!\s+(?:per\s+cent|percent|years?\s+into|of|to|people|out)|%|[.,]\d|\w)", re.IGNORECASE
)
_CENTENARIES = {
    "sesqui": 150,
    "bicent": 200,
    "centen": 100,
    "half-c": 50,
    "silver": 25,
    "ruby j": 40,
    "ruby a": 40,
    "golden": 50,
    "diamon": 60,
    "platin": 70,
}

_TERM_BEFORE = regex(
    r"\bfirst\s+(?:time|loss|profit|dividend|rise|fall|win)\s+(?:in|for)\s+(?:\w+\s+)?$|\b(?:next|coming|another|further|first|every|within|up\s+to|at\s+least|at\s+most|maximum|minimum|additional|each|per|early|initial|final|previous|prior|last|past"
    r"|recent|extend\w*|prolong\w*|renew\w*|following|ensuing|subsequent|would|could|should|will(?!\s+have)|may|might|can|must|shall|cannot|aged?|if|than|only\s+after|other|by|expect\w*|plan\w*|meant|due|likely"
    r"|estimated|budgeted|aim\w*|target\w*|hop\w*|promis\w*|ask\w*|requir\w*|guarantee\w*|want\w*|need\w*|under|fixed|rolling|typical\w*|average|usual\w*|normally|some\s+people|jail\w*|sentenced"
    r"|in\s+(?=\d+\s+days)|worth|top|record|to\s+last|whether|in\s+under|age\s+of|grow\w*|between|or|to)"
    r"(?:\s+(?:for|to|in|the|a|an|take|last|be|another|about|of|over|its|their|his|her|our))*\s*$",
    re.IGNORECASE,
)
_TERM_AFTER = regex(
    r"^['’]?[\s-]+(?:contracts?|leases?|loans?|bonds?|notes?|deals?|terms?|plans?|program(?:me)?s?|warrant(?:y|ies)|guarantees?|agreements?|licen[cs]es?|sentences?|bans?|highs?|lows?|mortgages?"
    r"|freeze|strateg(?:y|ies)|framework|average|notice|from\s+now|to\s+come|ahead|hence|of\s+age|in\s+(?:jail|prison)|or\s+(?:more|so|less|older|younger|longer)|review|swap|yield|rate|gilts?|treasur\w+"
    r"|maturit\w+|facilit\w+|extension|option|moratorium|window|forecast|outlook|horizon|target|budget|concession|supply|partnership|ago\s+(?:this|to)|low|stretch|project|vesting|visa|course|degree"
    r"|apprenticeships?|['’]?\s*grace|study|trial|period|olds?\b(?!\s+(?:company|firm)|\s*[.,;]|\s*$)|old\s+(?:boy|girl|man|woman|son|daughter|child|pupil|student|drivers?)s?|each|a\s+week|per\b|/|[^.;,]{0,30}\bto\s+(?:pay|clear|run|go|come|wait))",
    re.IGNORECASE,
)
_GRANTED = regex(r"\b(?:has|have|had|give[ns]?|gave|gets?|got|granted|allow\w*)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE)
_TO_DO = regex(r"\s+(?:in\s+which\s+)?to\s+[a-z]")
""" "Spain has five years to complete it"."""
_HEDGES = (
    (
        regex(
            r"\b(?:more\s+than|over|above|upwards\s+of|in\s+excess\s+of|well\s+over|just\s+over|a\s+little\s+over)\s+(?:an?\s+)?$",
            re.IGNORECASE,
        ),
        1.0,
        1.35,
    ),
    (
        regex(
            r"\b(?:nearly|almost|not\s+quite|just\s+under|close\s+to|barely|less\s+than|little\s+more\s+than|hardly|scarcely)\s+(?:an?\s+)?$",
            re.IGNORECASE,
        ),
        0.8,
        1.1,
    ),
    (regex(r"\b(?:about|around|some|roughly|approximately|or\s+so|perhaps|maybe)\s+(?:an?\s+)?$", re.IGNORECASE), 0.8, 1.2),
)
_ROLES_AFTER = (
    (PLAIN, regex(r"^,?\s+(?:in\s+all|altogether|all\s+told|in\s+total)\b", re.IGNORECASE)),
    (AGO, regex(r"^\s+ago\b", re.IGNORECASE)),
    (
        AFTER,
        regex(r"^\s+(?:after|later|on\b(?!\s+(?:the|an?|our|its|his|her|their|my|your|this|that|one|two|both|\d|(?-i:[A-Z])))|before|earlier|(?:(?:that|which)\s+)?(?:(?:have|has)\s+)?(?:(?:passed|gone\s+by|elapsed|gone)\s+)?since\b|from\s+(?:the\s+)?(?:day|start|first|foundation))", re.IGNORECASE),
    ),
    (
        TENURE,
        regex(
            r"^(?:['’]|\s+of)?\s+(?:in\s+(?:charge|office|post|(?:the|that|this|his|her|their)\s+(?:seat|job|post|role|chair|position|office|saddle|hot\s+seat|top\s+job|company|firm|band)|the\s+trade)"
            r"|at\s+the\s+(?:helm|top|wheel|club|company|firm|head|tiller|reins|bank|bench|counter|desk|school)|with\s+(?:the|us|(?-i:[A-Z]))|as\b|(?:['’]\s*)?(?:loyal\s+)?service|on\s+the\s+(?:board|job|road|bench|counter|shop\s+floor)"
            r"|behind\s+the|(?:at|for)\s+(?-i:[A-Z])|career|stint|reign|tenure|spell|under|running\s+(?:the|it|this|that|our)|leading|of\s+loyal)",
            re.IGNORECASE,
        ),
    ),
    (
        LIFE,
        regex(
            r"^(?:(?:[\s-]+old\s+(?:(?!boy|girl|man|woman|son|daughter|child|pupil|student)[a-z-]+))|(?:['’]s?)?\s+(?:in\s+(?:business|existence|operation|trade|print)|histor(?:y|ies)|existence|trading|independence"
            r"|of\s+(?:(?:its|our|the\s+\w+['’]s)\s+)?(?:history|existence|life|business|operations?|independence|continuous|publication|production|[a-z]+ing\b))|\s+old\b|\s+young\b)",
            re.IGNORECASE,
        ),
    ),
    (WORK, regex(r"^\s+(?:in\s+the\s+(?:making|works|planning|building)|to\s+(?:build|complete|finish|make|write|develop|get|reach|clear|settle)|of\s+(?:work|construction|talks|negotiation|building|planning|delay|development)|(?:spent\s+)?building)\b", re.IGNORECASE)),
)  # fmt: skip
_ROLES_BEFORE = (
    (LIFE, regex(r"(?:\b(?:has|have)|['’](?:ve|s))\s+been\s+(?:running|going|around|in\s+business|trading|in\s+existence)\s+for\s+(?:[a-z]+\s+)?$|\b(?:its|our|the\s+(?:company|firm|club|charity|school|group|chain|brewery|paper|shop|mill|hotel)['’]s)\s+$|\b(?:celebrat|mark)\w*\s+(?:\w+\s+){0,3}$", re.IGNORECASE)),
    (WORK, regex(r"\b(?:journey|voyage|flight|trip|mission|wait|search|fight|battle|dispute|strike|closure|absence|ban|construction|talks|negotiations|inquiry|investigation|refit|repairs?)\s+(?:of|lasting|that\s+lasted|which\s+lasted)\s+(?:\w+\s+){0,1}$|\b(?:took|taken|lasted|lasting|dragged\s+on|dragging\s+on|went\s+on|ran|spent|spanning|stretched)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)),
    (SUM, regex(r"\b(?:that['’]s|that\s+(?:is|makes|was)|which\s+(?:is|makes)|makes\s+it|adds?\s+up\s+to|clocked\s+up|notched\s+up|racked\s+up)\s+$", re.IGNORECASE)),
    (TENURE, regex(r"\b(?:has|have)\s+(?:now\s+)?been\s+(?:here|there|with\s+(?:us|them|it|(?-i:[A-Z])[\w’'-]+|(?:the|our|its)\s+[a-z]+)|on\s+(?:the|our|its)\s+(?:board|staff|team|payroll))\s+for\s+(?:\w+\s+){0,1}$|\b(?:(?:had|held|done|kept|occupied|filled|has)\s+(?:the|that|this|his|her)\s+(?:\w+\s+)?(?:job|post|role|seat|chair|position|office|title|reins)\s+for|career|reign|tenure|spell|stint|partnership|service)\s+(?:of|lasting|spanning)\s+(?:\w+\s+){0,1}$|\b(?:served|serving|(?:stay|work|teach|preach|labour)\w*\s+(?:\w+\s+){0,3}for|(?:retir|leav|left|step|stood|stand|depart|resign|quit|bow)\w*\s+[^.;:]{0,40}?after|his|her|their|(?:in\s+(?:charge|post|office)|at\s+the\s+(?:helm|wheel|top)|[cC]hair(?:man|woman|ed)?|[dD]irector|[mM]ayor|boss|[cC]hief\s+[eE]xecutive|run|led|headed|ran)\s+(?:\w+\s+){0,2}for)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)),
    (PLAIN, regex(r"\b(?:for|after|over|in|during|of|been|with|ends?|ending|end\s+to|to\s+an\s+end)\s+(?:(?:all|these|those|just|only|exactly|a|the|its|his|her|our)\s+){0,2}$", re.IGNORECASE)),
)  # fmt: skip
_AFTER = regex(r"\bafter\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_ANSWER = regex(r"\W*(?:[A-Z][\w. ]{0,16}:)?[\s\w]{0,16}$")
_OPENS = regex(r"(?:[A-Z][\w. ]{0,20}:)?\W*(?:(?:nearly|almost|over|some|about|more\s+than|all\s+of|fully)\s+)?", re.IGNORECASE)
_DASH = regex(r"[–—:]|\s-\s")
_WHAT = regex(
    r"\s*(?:\s(?:in|with|of|at|behind|running|under|on|as|for|without|making|selling|together|and|together)\b|[.,!–—-])", re.IGNORECASE
)
"""A length that opens a sentence, without a verb: "Forty-eight years in one building"."""
_STOP = regex(r"\s*(?:[.!?]|$)")
_HOW_LONG = regex(r"\bhow\s+long\b[^?]*\?", re.IGNORECASE)


_NUMBERED = regex(r"[^A-Za-z\n]*")
_ENDS = regex(r"[.!?…][\"”’')\]]*$")
_DATED = regex(r"\b(?:1[5-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: where it stands, the months it allows, what it is the length of."""

    start: int
    end: int
    low: float
    high: float
    months: float
    unit: str
    role: str
    other: str | None
    """The role it may have besides."""
    after: bool
    """Whether "after" stands in front of it."""
    sentence: Sentence
    slack: float
    """Months by which it may be off at either end: the first and the last year count whole, half or not at all."""
    dated: bool = False
    """Whether a date beside it is that of its end: "its 50th anniversary in 2014"."""
    later: bool = True
    """Of a length that counts from something else: whether it counts forward."""


_OF_ANOTHER = regex(r"\bsome\s+(?:way|time)\s+off\b|\bof\s+an\s+(?:older|earlier)\b|\byears\s+before\s*,|\bat\s+the\s+time,", re.IGNORECASE)
"""Words of a sentence whose lengths are not counted from what the text dates."""


def lengths(reading: Reading) -> Iterator[Length]:
    """Every length of time told of what has been, in the order of the text for each form."""
    text = reading.document.text
    sentences = sorted((s for s in reading.sentences if s.field == "text"), key=lambda s: s.start)
    starts = [s.start for s in sentences]
    for pattern, read in _FORMS:
        for m in pattern.anywhere(reading):
            at = bisect_right(starts, m.start()) - 1
            if at < 0 or m.end() > sentences[at].end or (found := read(text, sentences[at], m)) is None:
                continue
            if not _is_of_another(text, sentences[at], m.start()):
                yield found


def _is_of_another(text: str, sentence: Sentence, at: int) -> bool:
    """Whether a length is one of another place, or of another time than those that the text dates."""
    return bool(_OF_ANOTHER.search(text, sentence.start, sentence.end) or ANOTHER_PLACE.search(text, sentence.start, at))


def _plain(text: str, sentence: Sentence, m: re.Match[str]) -> Length | None:
    unit = m["unit"].lower().replace("ies", "y")
    number = {"half": 0.5, "quarter of": 0.25, "a quarter of": 0.25}.get(" ".join((m["part"] or "").lower().split())) or _number(
        m["number"]
    )
    if number is None:
        return None
    number += 0.5 if m["half"] or m["more"] else 0
    before, after = text[max(sentence.start, m.start() - 60) : m.start()], text[m.end() : min(sentence.end, m.end() + 60)]
    low = high = factor = 1.0
    for hedge, down, up in _HEDGES:
        if found := hedge.search(before):
            low, high, before = down, up, before[: found.start()] + " "
            break
    if _TERM_BEFORE.search(before) or _TERM_AFTER.match(after) or (_GRANTED.search(before) and _TO_DO.match(after)):
        return None
    months = number * _MONTHS[unit]
    slack = _SLACK[unit] * (min(number, 1.0) if unit == "century" else factor)
    roles = [role for role, words in _ROLES_AFTER if words.match(after)] + [role for role, words in _ROLES_BEFORE if words.search(before)]
    if (
        not roles
        and _ANSWER.match(text[sentence.start : m.start()])
        and _STOP.match(after)
        and _HOW_LONG.search(text, max(0, sentence.start - 80), sentence.start)
    ):
        roles = [TENURE]
    if _OPENS.fullmatch(_DASH.split(before)[-1]) and _WHAT.match(after) and not {AFTER, AGO} & set(roles):
        roles = [SUM, *roles]
    if not roles or months < 0.2 or _is_a_title(text, m):
        return None
    later = not re.match(r"\s+(?:before|earlier)\b", after, re.IGNORECASE)
    return Length(
        m.start(),
        m.end(),
        months * low,
        months * high,
        months,
        unit,
        roles[0],
        roles[1] if len(roles) > 1 else None,
        bool(_AFTER.search(before)),
        sentence,
        slack,
        later=later,
    )


def _is_a_title(text: str, m: re.Match[str]) -> bool:
    """Whether a length opens a line that is no sentence and has no date: a talk, a book, an episode of that name."""
    start, end = text.rfind("\n", 0, m.start()) + 1, text.find("\n", m.end())
    line = text[start : end if end >= 0 else len(text)].rstrip()
    opens = _NUMBERED.fullmatch(text, start, m.start()) is not None
    return opens and not _ENDS.search(line) and not _DATED.search(line)


def allowed(before: str) -> tuple[float, float]:
    """What the words in front of a length make of it, as shares: "almost" is 0.8 to 1.1 of it."""
    return next(((low, high) for hedge, low, high in _HEDGES if hedge.search(before)), (1.0, 1.0))


def _number(words: str) -> float | None:
    if words.lower() in ("a", "an"):
        return 1.0
    return float(words) if "." in words else value_of(words)


def _ordinal(text: str, sentence: Sentence, m: re.Match[str]) -> Length | None:
    number = ordinal_of(m["number"])
    if number is None or number < 2:
        return None
    before = text[max(sentence.start, m.start() - 40) : m.start()]
    if not re.search("year|season|week|month", m["what"], re.IGNORECASE):
        if re.search(r"(?:wedding|aged?|man's|woman's)\s+$", before + m["what"], re.IGNORECASE):
            return None
        return Length(m.start(), m.end(), number * 12.0, number * 12.0, number * 12.0, "year", LIFE, None, False, sentence, 12, dated=True)
    if not (its := re.search(r"\b(its|our|his|her|my|their|the\s+\w+['’]s)\s+$", before, re.IGNORECASE)) or "running" in m["what"]:
        return None
    if unit := re.search("week|month", m["what"], re.IGNORECASE):
        one = _MONTHS[unit[0].lower()]
        high = number * one
        return Length(m.start(), m.end(), high - one, high, high - one / 2, unit[0].lower(), WORK, None, False, sentence, one)
    role = TENURE if its[1].lower() in ("his", "her", "my") else LIFE
    return Length(
        m.start(), m.end(), number * 12.0 - 12, number * 12.0, number * 12.0 - 6, "year", role, None, False, sentence, 12, dated=True
    )


def _centenary(text: str, sentence: Sentence, m: re.Match[str]) -> Length | None:
    years = _CENTENARIES[m["name"].lower()[:6]]
    low, high = (0.88, 1.16) if years == _HALF else (1.0, 1.0)  # a "half-century-old" rule is a round one
    return Length(
        m.start(), m.end(), years * 12 * low, years * 12 * high, years * 12.0, "year", LIFE, None, False, sentence, 12, dated=True
    )


_HALF = 50


def _turns(text: str, sentence: Sentence, m: re.Match[str]) -> Length | None:
    """ "The firm, which turns 40 this year"."""
    years = value_of(m["number"])
    if years is None or years < 5:
        return None
    return Length(m.start(), m.end(), years * 12.0, years * 12.0, years * 12.0, "year", LIFE, None, False, sentence, 12, dated=True)


_FORMS = tuple(
    (SentencePattern(pattern), read)
    for pattern, read in ((_LENGTH, _plain), (_ORDINAL, _ordinal), (_CENTENARY, _centenary), (_TURNS, _turns))
)
"""What lengths of time are told with, and how each is read."""
