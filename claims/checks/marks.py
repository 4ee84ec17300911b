"""Words that say in what way a figure stands: of another time, a part, an addition, a plan, a limit, a rate, a change.

Two figures are told of one fact only where they stand in the same way. Each row names what is looked for before a
figure in its clause, right before it, and after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.model import Quantity, Sentence
from claims.regex import regex
from claims.sieve import Sieves, keys_of

_BEFORE = 60
_AFTER = 45
_CLOSE = 24
"""Characters behind a figure within which a rate must be said."""
_WIDE = 110
"""Characters before a figure in which its basis may be said: \"gross bookings for the half, before refunds, came in at\"."""
_AGO = r"(?:a|an|one|two|three|four|five|ten|\w+) (?:years?|months?|weeks?|quarters?|seasons?|decades?) (?:ago|before|earlier|previously)|year[- ](?:ago|earlier|before)"
_LAST = (
    r"(?:last|previous|prior|preceding) (?:(?:year|season|quarter|half|time)|(?:month|week|autumn|spring|summer|winter|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)(?!['’]s))"
)
_FILL = r"(?: (?:about|some|around|nearly|almost|just|only|over|under|a|an|the|its|their|our|level of|total of|figure of|high of|peak of))*"


@dataclass(frozen=True, slots=True)
class _Row:
    before: str = ""
    right_before: str = ""
    after: str = ""


_ROWS: dict[str, _Row] = {
    "earlier": _Row(
        rf"{_AGO}|{_LAST}|the (?:year|season) before|previously|formerly|used to|had been|was once|back in|at the time|in those days|at (?:its|the) (?:peak|height|high point)|usual|originally|initially|at first"
        r"|an earlier|earlier (?:this|in|round)|the (?:last|previous|prior|preceding) \w+|corresponding|same (?:period|quarter|half|month)",
        rf"(?:from|against|compared (?:with|to)|versus|vs\.?|up on|down on|instead of|rather than|up from|down from){_FILL}",
        rf"{_AGO}|{_LAST}|the (?:year|season) before|previously|at the time|originally|of the (?:year|season) before|before the|when (?:he|she|it|they|we|you|the) \w+|at its (?:peak|height)|back then|then(?=\W*$)|(?:he|she|it|they|we|you) had (?:\w+ )?(?:warned|spoken|talked|announced|feared|planned|promised|forecast|reckoned)",
    ),
    "later": _Row(
        r"next (?:year|season|month|quarter)|by (?:19|20)\d\d|eventually|in future|over the next|from next|later (?:this|in|on|to)",
        rf"(?:rising to|rise to|grow to|growing to|increase to|expand to|reach|reaching){_FILL}",
        r"by (?:19|20)\d\d|next (?:year|season|month|quarter)|eventually|later (?:this|in|on)|in future|within \w+ (?:years|months)",
    ),
    "plan": _Row(
        r"forecasts?|expect(?:s|ed|ing)?|targets?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|guidance|outlook|budget(?:ed)?|predict(?:s|ed)?|estimates?|estimated|consensus|projected|projections?|would|could|might|(?<!in )(?<!since )(?<!by )(?<!until )(?<!last )(?<!next )(?<!this )(?<!of )(?<!early )(?<!late )(?<!\d )may(?! \d)|should|potential(?:ly)?"
        r"|proposed|wanted|goal|asking|guide price|capacity|quota|room for|capable|can|aspirations?|pencilled in",
        rf"(?:maximum(?: of)?|up to|as many as|as much as|at most|a limit of|capped at){_FILL}",
        r"(?:was|were|had been) (?:expected|forecast|predicted|planned|targeted|hoped)|target|forecast|expected|at most|at a maximum",
    ),
    "part": _Row(
        r"of (?:whom|which|them|these|those|that)|including|includes?|among (?:them|these|those)|part of|portion|in particular|the rest|remaining|remainder|balance|alone",
        r"(?:leaving|left|remain|balance of|first|initial)",
        r"(?:are |will )?(?:remain(?:s|ing)?|(?<!who )(?<!that )left)|of (?:which|whom)|alone|in particular|among (?:them|these|those)",
    ),
    "more": _Row(
        r"another|further|additional|additionally|extra|besides|on top of|in addition|separately|also",
        r"(?:another|a further|an additional|an extra|plus|further|other|some other|second)",
        r"as well|besides|on top|in addition",
    ),
    "rate": _Row(
        r"per|average|averag(?:ed|es|ing)|typical(?:ly)?|median|mean|each(?! of)|every(?! one of)|monthly|weekly|daily",
        r"(?:each|every)",
        r"each|apiece|per|(?:a|every) (?:share|head|tonne|ton|day|week|month|year|night|unit|person|barrel|litre|square|piece|kilo|hour|seat|go|time|pop)|an (?:hour|acre)|on average|monthly|weekly|daily",
    ),
    "unit": _Row(
        r"unit|division|segment|arm|subsidiar(?:y|ies)|department|affiliate|franchise[ed]?s?",
        "",
        r"(?:at|in|from|for) (?:its|the|our|their) (?:\w+ )?(?:unit|division|segment|arm|subsidiary|department)",
    ),
    "now": _Row(
        r"now|currently|at present|already|today|at the moment",
        "",
        r"now|currently|at present|already|at the moment",
    ),
    "coming": _Row(r"will|is to|are to|to (?:\w+ly )?(?:cut|shed|axe|lose|close|shut|raise|pay|spend|invest|sell|lead|take|hire|open|create|build|add|buy|recruit|launch|make|bring|go)|plans? to|going to|due to|intends? to", "", "will"),
    "range": _Row(r"rang(?:e|es|ed|ing)|between|anywhere from", "", ""),
    "change": _Row(
        "",
        rf"(?:by|up|down|rise of|fall of|increase of|decrease of|drop of|gain of|growth of|reduction of|decline of|cut of|jump of|saving of|sav(?:es?|ing)|difference of|change of|improvement of|discount of|cuts? of){_FILL}",
        r"(?<!is )(?<!was )(?<!are )(?:more|fewer|higher|lower|less|better|worse) than|higher|lower|fewer|up|down",
    ),
    "all": _Row(
        r"together|in all|altogether|combined|cumulative(?:ly)?|overall|to date|since (?:19|20)\d\d|between them|in total",
        rf"(?:total(?:led|ling|s)?(?: of)?|combined){_FILL}",
        r"together|in all|altogether|combined|so far|to date|since (?:19|20)\d\d|between them|in total|over (?:the )?\w+ years",
    ),
    "net": _Row(
        r"gross|adjusted|underlying|before tax|after tax|pre-tax|pretax|like-for-like|statutory|restated|full-time|part-time|equivalent|temporary|permanent|seasonal|agency(?= (?:workers?|staff|people|temps?|nurses?|drivers?|hands?))|contractors?|including|inclusive|(?:with|plus|and) (?:fees|vat|tax(?:es)?|interest|extras)",
        "",
        r"with (?:the|its|our|their|those|all|any)\b|including|counting|excluding|excludes?|without|not counting|gross|adjusted|before tax|after tax|full-time|part-time|temporary|permanent|seasonal|agency(?= (?:workers?|staff|people|temps?|nurses?|drivers?|hands?))|before (?:fees|tax(?:es|ation)?|interest|costs|expenses|refunds|deductions|charges|commission|discounts|exceptional\w*|items|vat|depreciation)",
    ),
    "not": _Row(
        r"not|never|denied|denies|deny|no longer|neither|wrong(?:ly)?|false|rumou?rs?|mistaken(?:ly)?",
        r"(?:not|n['’]t)",
        r"(?:is|was|are|were) (?:not|wrong|false|incorrect|untrue)",
    ),
    "other": _Row(
        r"older|newer|younger|for (?:scale|comparison)|by (?:comparison|contrast)|rivals?|competitors?|peers?|industry|sector|nationwide|worldwide|globally|nationally|elsewhere|neighbouring|sister|parent|count(?:y|ry) as a whole|the (?:county|country|nation|region|trade|union)",
        "",
        r"worldwide|globally|nationwide|nationally|elsewhere|across (?:the (?:group|country|world)|all)",
    ),
}  # fmt: skip
_EDGE = r"(?<![\w-])(?:{})(?![\w-])"


class _Marks:
    """The rows' words for one place beside a figure."""

    def __init__(self, rows: dict[str, str], form: str) -> None:
        self._names = [name for name, words in rows.items() if words]
        self._sieves = Sieves([regex(form.format(rows[name]), re.IGNORECASE) for name in self._names])

    def found(self, words: str, *others: str) -> set[str]:
        """The rows of which one of some stretches of text has words."""
        may = self._sieves.passing(keys_of(" ".join((words, *others))))
        patterns = self._sieves.patterns
        return {self._names[at] for at in may if any(patterns[at].search(said) for said in (words, *others))}


_BASIS = _Marks({"net": _ROWS["net"].before}, _EDGE)
"""May be said further off."""
_LEAD = _Marks({name: row.before for name, row in _ROWS.items() if name != "net"}, _EDGE)
_RIGHT = _Marks({name: row.right_before for name, row in _ROWS.items()}, r"(?<![\w-])(?:{})\s*[$£€]?$")
_TAIL = _Marks({name: row.after for name, row in _ROWS.items() if name != "rate"}, _EDGE)
_RATE = _Marks({"rate": _ROWS["rate"].after}, _EDGE)
"""Must be said close by."""
_CUT = regex(
    r"[;:()]|\s[–—-]\s|—|\d|,\s+(?:and|but|while|which|who|where|plus|since|because|as|after|before|though|although)\b|,\s+(?=\w+ing\b)"
)
_DIGIT = regex(r"\d")
_COMMA_AFTER = regex(r"[;:()]|\s[–—-]\s|—|\d|,")
_WHOLE = regex(r"\b(?:all|each of(?: the| its)?|every one of(?: the)?|the|those|these|entire \w+ of)\s+$", re.IGNORECASE)
_OF_A_PART = regex(
    r"^\s+(?:\w+\s+)?of\s+(?:them|these|those|the|its|their|our|whom|which|that|it)\b(?!\s+(?:(?:about|around|roughly|nearly|some|more than|over)\s+)?\d)",
    re.IGNORECASE,
)
_CUT_AFTER = regex(r"[;:()]|\s[–—-]\s|—|\d")
_HOPED = regex(r",\s+(?:as|if|once|when|assuming|provided)\b[^,]*\b(?:should|would|could|might|expected|hoped|planned)\b", re.IGNORECASE)
_BY_THEN = regex(r"\s+(?:[a-z]+\s+)?by\s+(?:the\s+end\s+of\s+)?(?:19|20)\d\d\b", re.IGNORECASE)
""" "From 1,230 shops to 1,700 by 2010"."""
_OF_ANOTHER_YEAR = regex(r"\(\s*(?:[QH][1-4]\s+|FY\s?)?(?:(?:19|20)\d\d(?:[/–-]\d\d)?|prior\s+year|last\s+year)\s*:?\s*$", re.IGNORECASE)
"""In front of a figure in brackets: "£16.5m (2016: £16.0m)"."""
_MORE = regex(r"^\W*(?:(?!is|was|are|were)\w+\s+)?(?:more|further|additional|extra|others?)\b", re.IGNORECASE)


def marks_of(text: str, sentence: Sentence, q: Quantity, table: bool) -> frozenset[str]:
    """The ways in which a figure stands, from its clause: between the figures and strong stops around it."""
    if table:
        return frozenset()
    lead = text[max(sentence.start, q.start - _BEFORE) : q.start]
    tail = text[q.end : min(sentence.end, q.end + _AFTER)]
    cuts = list(_CUT.finditer(lead))
    lead = lead[cuts[-1].end() :] if cuts else lead
    hoped = _CUT_AFTER.split(tail)[0]
    cut = _COMMA_AFTER.search(tail)
    tail = tail[: cut.start()] if cut else tail
    wide = _DIGIT.split(text[max(sentence.start, q.start - _WIDE) : q.start])[-1]
    close, hedge = " ".join(lead.split()), text[q.start : q.core_start].strip()
    found = _BASIS.found(wide) | _LEAD.found(lead) | _RIGHT.found(close, hedge) | _TAIL.found(tail) | _RATE.found(tail[:_CLOSE])
    if _OF_A_PART.match(text[q.end : min(sentence.end, q.end + _AFTER)]) and not _WHOLE.search(lead):
        found.add("part")
    if _HOPED.search(hoped) or _BY_THEN.match(text, q.end, sentence.end):
        found.add("plan")
    if _OF_ANOTHER_YEAR.search(text, max(sentence.start, q.start - 30), q.start):
        found.add("earlier")
    if _MORE.match(tail):
        found.add("more")
    return frozenset(found)
