"""What a text says of how something moved, wherever it stands: headline, prose, quotation, list.

An assertion is a way ("lifts payout", "fewer entries", "the dip", "got quicker"), with what it is said of: the object of a verb
that has one, the noun behind a comparative, what stands "in" a noun of change, else the words ahead. Denied, wished, doubted and
foreseen movements are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from claims.checks.good_ways import VALUES, way_of_value
from claims.checks.measure_words import clause_around, named_ahead
from claims.checks.once import once
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.topics import in_sentence_case, topic_of
from claims.model import Field, Reading, Sentence
from claims.regex import regex

Way = Literal["up", "down"]


def _either(up: str, down: str) -> str:
    return rf"(?:(?P<up>{up})|(?P<down>{down}))"


_VERBS = _either(
    r"rose|rises?|risen|rising|grew|grows?|grown|growing|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gained(?!\s+(?:an?|the|its|their)\s)|advanc(?:es?|ed|ing)|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?|swell(?:s|ed)?|swollen|leap(?:s|t)?|leaped|widen(?:s|ed|ing)?|deepen(?:s|ed|ing)?|rallied|ballooned|mounted|firmed|picks?\s+up|picked\s+up|mushroomed|rebound(?:s|ed)?"
    r"|(?:edg|inch|creep|tick|nudg|mov)(?:e[sd]?|ing|s|ed)?\s+(?:up|higher)|crept\s+up|(?:go|goes|went|gone|going|come|came|comes|coming|(?:is|are|was|were)(?=\s+up\s+(?!to|for|with|against)))\s+up(?!\s+(?:with|against|by\s+\w+ing|to\s+(?:the|a|us|you|them|date|speed)\b))|shot\s+up|ahead\s+of\s+last\s+year",
    r"fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|slip(?:s|ped|ping)?|slid(?:es?)?|sank|sunk|sinks?|shrank|shrunk|shrinks?|plung(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)"
    r"|eas(?:e[sd]|ing)|dip(?:s|ped)|narrow(?:s|ed|ing)|contract(?:ed|ing)|dwindl(?:e[sd]?|ing)|retreat(?:s|ed)|slump(?:s|ed)|diminish(?:es|ed)|softened|(?:edg|inch|tick|mov)(?:e[sd]?|ing|s|ed)?\s+(?:down|lower)"
    r"|reduce[sd](?=\s+(?:in|by|to|from|during|at|on|over|again|further|this|last|slightly|sharply|significantly)\b|\W*$)"
    r"|(?:go|goes|went|gone|going|come|came|comes|coming|is|are|was|were)\s+down(?!\s+(?:to\s+(?:the|a|an|one)\b|on\s+paper))",
)
_GOVERNING = _either(
    r"lift(?:s|ed|ing)?|rais(?:e[sd]?|ing)|boost(?:s|ed|ing)?|hik(?:e[sd]?|ing)|(?:put|puts|putting|push|pushed|pushes|mark|marks|marked)\s+up|increas(?:e[sd]?|ing)|grew|grows?|growing|widen(?:s|ed|ing)?|expand(?:s|ed|ing)?",
    r"cut(?:s|ting)?|trim(?:s|med|ming)?|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing)|slash(?:es|ed|ing)?|shav(?:e[sd]?|ing)|(?:pay|pays|paid|paying|bring|brings|brought|bringing|work|works|worked|whittl\w+)\s+down"
    r"|lighten(?:s|ed|ing)?|narrow(?:s|ed|ing)?|shrinks?|shrank|decreas(?:e[sd]|ing)|shorten(?:s|ed|ing)?",
)
_COMPARATIVES = _either(
    r"higher|bigger|larger|greater|wider|dearer|fatter|fuller|more",
    r"fewer|lower|smaller|narrower|cheaper|thinner|lighter|leaner",
)
_OF_TIME = _either(r"slower|longer", r"quicker|faster|sooner|shorter|speedier|swifter|more\s+quickly")
_NOUNS = _either(
    r"rise|increase|jump|gain|growth|surge|uplift|upturn|climb|expansion|hike|recovery|upswing",
    r"fall|drop|decline|decrease|reduction|dip|slump|slide|easing|discount|downturn|shrinkage|contraction|cut|slip|narrowing",
)
_FORMS = tuple(
    (form, SentencePattern(regex(rf"\b{words}\b", re.IGNORECASE)))
    for form, words in (("governing", _GOVERNING), ("verb", _VERBS), ("comparative", _COMPARATIVES), ("time", _OF_TIME), ("noun", _NOUNS))
)
_ARTICLE = regex(
    r"\b(?:a|an|the|this|that|these|those|its|their|our|his|her|such|another|further|any|last\s+year['’]s|[\w-]+['’]s)\s+(?:(?!and\b|or\b)[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_RIGHT_AFTER_ARTICLE = regex(r"\b(?:a|an|the|this|that|these|its|their|our|his|her|my|your)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NOUN_TOO = regex(
    r"^(?:rises?|falls?|increases?|drops?|climbs?|jumps?|surges?|declines?|decreases?|slips?|slides?|dips?|cuts?|boosts?|lifts?|hikes?|gains?|leaps?|slumps?|swells?|rebounds?|raises?|plunges?|tumbles?|advances?"
    r"|retreats?|growing|falling|rising|shrinks?|trims?|cutting)$",
    re.IGNORECASE,
)
_DEFINITE = regex(
    r"(?:^|[.,;:–—]\s*|\band\s+|\bbut\s+)(?:that|this|the|such\s+an?|so,?\s+an?)\s+(?:(?:small|slight|sharp|latest|modest|healthy|welcome|steady|further|big|large)\s+)?$",
    re.IGNORECASE,
)
_PASSIVE = regex(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_OBJECT = regex(
    r"^\s+(?!(?:to|from|by|in|at|for|on|as|after|with|and|but|or|of|over|than|again|slightly|sharply|further|this|last|every|each|when|while|because|since|until|amid|despite|off|into|during|it|them|us|him|his\s+own)\b)"
    r"(?:(?:the|its|our|their|your|his|her|my|a|an|all)\s+)?(?P<what>[A-Za-z][\w’'-]*(?:\s+[A-Za-z][\w’'-]*){0,3}?)(?=$|[,.;:!?(—–-]|\s(?:at|in|for|as|on|after|before|by|to|from|during|with|and|or|of|over|than|through|across|while|but|when|this|last|again|per|that|which|who|is|are|was|were|has|have|had|will|reflect\w*|came|comes|means?|follow\w*|marks?|helped|made|makes|left|ended)\b|\s[£$€]?\d)",
    re.IGNORECASE,
)
_IN = regex(
    r"^\s+(?:in|of|to)\s+(?:the|its|our|their)?\s*(?P<what>[A-Za-z][\w’'-]*(?:\s+[A-Za-z][\w’'-]*){0,3}?)(?=$|[,.;:!?(—–-]|\s(?:at|in|for|as|on|after|by|to|from|during|with|and|is|was|has|will|over)\b)",
    re.IGNORECASE,
)
_UNSURE = regex(
    r"\b(?:not|never|no|nor|neither|without|instead|rather\s+than|despite|although|though|would|could|may|might|should|if|unless|offset|except|exclud(?:ing|ed)|expect\w*|forecast\w*|target\w*|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?"
    r"|slow\w*|decelerat\w*|pace|gap|respectively|see(?:s|n)(?!\s+(?:its|their|a)\b)|eye[sd]|whether|hop(?:es?|ed|ing)|wants?|wanted|promis\w+|proposed?|seeks?|urg\w+|calls?\s+for|need\w*|trying|helps?\s+to|intends?|due\s+to|set\s+to|likely|risks?|fears?|feared|rather|remain\w*|even\s+if|second\s+half\s+of|first\s+(?:weeks|days)|before\s+\w+\s+items|exceptional\w*|permanent\s+contracts|threat\w*|warn\w*|predict\w*|adjusted|underlying"
    r"|like-for-like|organic\w*|constant|average\s+annual|real\s+terms|per\s+head|proportion|share\s+of|two\s+in|one\s+in|how\s+(?:much|far|many|fast))\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_FUTURE = regex(r"\b(?:will|shall|to\s+be|is\s+to|are\s+to)\b|['’]ll\b", re.IGNORECASE)
_PRONOUN = regex(
    r"(?:^|[.,;:–—]\s+|\band\s+|\bin\s+other\s+words\s+|\bso\s+|\bsince\s+then\s+|\btoday\s+)\W*(?:it|they|this|that|these|the\s+(?:figure|number|total|rate))\s+(?:(?:has|have|had|then|now|also|again|since)\s+)*$",
    re.IGNORECASE,
)
_LEADS_TO = regex(
    r"^(?P<rated>(?:\s+by)?(?:\s+(?:about|some|nearly|almost|just|around))?\s+[\d.,]+\s?(?:%|per\s?cent|percent|pct|points?)|\s+by\s+[^,;.]{1,30}?)?(?:,?\s+(?:year[- ]on[- ]year|in\s+(?:the\s+)?[^,;.\d]{1,40}?|slightly|sharply|again|further|steadily))*(?:\s+[A-Za-z][\w’'-]*){0,5}?,?\s+to\s+"
    r"(?:(?:about|some|nearly|almost|just|around|only|over|a|an|the|record|average|of)\s+)*(?P<figure>(?:[A-Z]{1,3}\s?)?[£$€¥₹]?\s?\d)",
    re.IGNORECASE,
)
_BY = regex(r"^(?:\s+\w+ly)?\s+by\s+(?:(?:about|some|nearly|almost|just|around|only|over|a|an)\s+)*", re.IGNORECASE)
_AND_A = regex(r"\b(?:and|or)\s+(?:an?|the|further|more|some)\s+(?:[a-z-]+\s+){0,2}$", re.IGNORECASE)
"""Before a second object of one verb: "will seek a higher price and a reduction in output"."""
_SOME_TO = regex(r"^\s+(?=[\d,.]+\s+(?:[a-z]+\s+)?(?:to|at)\s)")
"""Before a difference without "by": "up 1 to 181"."""
_OBJECT_BY = regex(r"^\s+[a-z][^,;:.\d]{2,50}?\sby\s+(?:(?:about|around|some|nearly|almost|just|only|over|a|an)\s+)*", re.IGNORECASE)
""" "Cut earnings a share by nine cents"."""
_VALUES = SentencePattern(VALUES)
_MOVING = tuple(regex(rf"\b{words}\b", re.IGNORECASE) for words in (_VERBS, _GOVERNING))
_OF = regex(r"^\s+of\s+(?:(?:the|its|our|their|all)\s+)?(?P<what>[\w-]+(?:\s+[\w-]+)?)", re.IGNORECASE)
_COUNT = regex(r"^(?:number|amount|size|level|value|volume)s?$", re.IGNORECASE)
_NARROWED = regex(r"^(?:\s+(?:and|or)\s+[\w-]+)?\s+(?:on|with|before|excluding|aged|under|without)\s+", re.IGNORECASE)
_SAID_OF_IT = regex(
    r"^\s*(?:$|[,.;:)–—]|(?:is|was|will|has|had|comes?|came|reflect\w*|follow\w*|means?|leaves?|left|marks?|made|makes|in\s+(?:numbers|figures)|which|that|this|owes?|owed)\b)",
    re.IGNORECASE,
)
_INFINITIVE = regex(r"\bto\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_ATTRIBUTE = regex(r"\b(?:with|from|by|of|for|to|on|the|no|any|some|and)\s+$", re.IGNORECASE)
_PARTICIPLE = regex(r"(?:ed|en|ing|higher|lower|cut)$", re.IGNORECASE)
_ORDINAL = regex(
    r"\b(?:first|second|third|fourth|last|latest|price|rate|pay|tax|job|net|capital|exchange|share|dividend)\s+$", re.IGNORECASE
)
_FRONT = regex(r"(?:^|[.!?:;–—]\s|[“\"]|\b(?:with|and|has|have|had|saw|sold|drew|welcomed|carried|served)\s)\W*$", re.IGNORECASE)
_MORE_THAN = regex(r"^\s+than\b", re.IGNORECASE)
_QUANTIFIED = regex(r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|many|much|far|some|any|no|once))\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A way that something is said to have gone: its span, the place of its sentence (a headline's is -1) and what it is said of."""

    span: tuple[int, int]
    field: Field
    sentence: Sentence
    place: int
    way: Way
    topic: tuple[str, ...]
    pronoun: bool = False
    """Whether a pronoun alone says of what: "it came down"."""
    own: bool = False
    """Whether what it is said of stands behind it: "fewer entries", "lifts payout"."""
    definite: bool = False
    """Whether it only points back: "that easing", "the dip"."""
    of_time: bool = False
    """Whether it can only be of a length of time: "quicker"."""
    future: bool = False
    led: int | None = None
    """Where the figure begins that it leads to: "shrank to $8.9 million"."""
    rated: bool = False
    """Whether a rate or a difference stands between it and that figure."""
    by: int | None = None
    """Where a figure may begin by which it moved: "came down by seven hours"."""
    valued: bool = False
    """Whether it is a word of value, "improved", which goes the way that is good for its topic only."""
    sized: bool = False
    """Whether it says how far, and so may stand behind its levels: "an improvement of three points"."""


@once
def assertions(reading: Reading) -> list[Assertion]:
    """All of a text, headline first."""
    found: list[Assertion] = []
    for sentence in sorted(reading.sentences, key=lambda s: (s.field == "text", s.start)):
        found += _of_sentence(reading, sentence)
    return found


def _of_sentence(reading: Reading, sentence: Sentence) -> Iterator[Assertion]:
    text = reading.document.field(sentence.field)
    words = in_sentence_case(text[sentence.start : sentence.end]) if sentence.field == "title" else text[sentence.start : sentence.end]
    taken: set[int] = set()
    for form, pattern in _FORMS:
        for m in pattern.within(words, reading, sentence):
            if m.start() in taken or unsure(words, m):
                continue
            found = _assertion(words, form, m)
            if found is None:
                continue
            taken.update(range(m.start(), m.end()))
            topic, definite, own = found
            yield Assertion(
                (sentence.start + m.start(), sentence.start + m.end()), sentence.field, sentence,
                -1 if sentence.field == "title" else sentence.index,
                "up" if m["up"] else "down", topic, pronoun_ahead(words[: m.start()]), own, definite, form == "time", bool(_FUTURE.search(clause_around(words, m.start(), m.end()))), *_led(text, sentence, sentence.start + m.end()),
            )  # fmt: skip
    for m in _VALUES.within(words, reading, sentence):
        if not unsure(words, m) and not _MORE_THAN.match(words[m.end() :]) and (way := way_of_value(words, m)):
            thing = _OBJECT.match(words[m.end() :])
            topic = topic_of(thing["what"]) if thing else ()
            topic = topic or topic_of(named_ahead(words, 0, m.start()))
            span = (sentence.start + m.start(), sentence.start + m.end())
            yield Assertion(span, sentence.field, sentence, -1 if sentence.field == "title" else sentence.index, way, topic, valued=True)


def _thing(found: re.Match[str] | None, tail: str) -> tuple[str, ...]:
    """What an object names, with what it is "of" before it: "cost of sales"."""
    if found is None or not ((topic := topic_of(found["what"])) or _COUNT.match(found["what"])):
        return ()
    of = _OF.match(tail[found.end() :])
    return (*(topic_of(of["what"]) if of else ()), *topic)


def _assertion(words: str, form: str, m: re.Match[str]) -> tuple[tuple[str, ...], bool, bool] | None:
    """What a word of movement is said of, and whether it only points back; ``None`` if it says nothing of that kind."""
    lead, tail = words[: m.start()], words[m.end() :]
    thing = _OBJECT.match(tail)
    ahead = named_ahead(words, 0, m.start())
    if form == "noun":
        inside = _IN.match(tail)
        if inside and topic_of(inside["what"]):
            return topic_of(inside["what"]), False, True
        return ((), True, False) if _DEFINITE.search(lead) and _SAID_OF_IT.match(tail) else None
    if form == "comparative":
        if _MORE_THAN.match(tail) or _QUANTIFIED.search(lead) or (m[0].casefold() == "more" and not _FRONT.search(lead)):
            return None
        if thing and _NARROWED.match(tail[thing.end() :]):
            return None
        topic = _thing(thing, tail) or (topic_of(of["what"]) if (of := _IN.match(tail)) else ())
        return (topic, False, True) if topic else None
    if form == "time":
        return (topic_of(ahead), False, False) if not _MORE_THAN.match(tail) else None
    if (_ARTICLE.search(lead) and _NOUN_TOO.match(m[0])) or (_RIGHT_AFTER_ARTICLE.search(lead) and _PARTICIPLE.search(m[0])):
        return None  # a noun: "the fall", "its reduced prices"
    if _INFINITIVE.search(lead) or _ORDINAL.search(lead) or (_ATTRIBUTE.search(lead) and _PARTICIPLE.search(m[0])):
        return None  # what is to come, "the first cut", "with increased rights"
    if form == "governing":
        if _PASSIVE.search(lead):
            return topic_of(ahead), False, False
        return (topic, False, True) if (topic := _thing(thing, tail)) else None
    if topic := _thing(thing, tail):
        return topic, False, True
    return topic_of(ahead), False, False


def _led(text: str, sentence: Sentence, at: int) -> tuple[int | None, bool, int | None]:
    """The beginning of a figure that a word leads to, whether with a rate, and of one by which it moved."""
    behind = text[at : sentence.end]
    found, by = _LEADS_TO.match(behind), _BY.match(behind) or _SOME_TO.match(behind) or _OBJECT_BY.match(behind)
    if found and moves(behind[: found.start("figure")]):
        found = None  # "those reporting an increase fell to 22 per cent"
    return (at + found.start("figure") if found else None), bool(found and found["rated"]), (at + by.end() if by else None)


def moves(words: str) -> bool:
    """Whether a verb of movement stands among some words."""
    return any(pattern.search(words) for pattern in _MOVING)


def unsure(words: str, m: re.Match[str]) -> bool:
    """Whether the clause of a word of movement denies it, wishes it or speaks of another basis."""
    if _UNSURE.search(clause_around(words, m.start(), m.end())) or words.rstrip().endswith("?"):
        return True
    second = _AND_A.search(words, 0, m.start())
    return second is not None and bool(_UNSURE.search(clause_around(words, second.start() - 1, second.start() - 1)))


def pronoun_ahead(lead: str) -> bool:
    """Whether a pronoun alone stands ahead of a verb: "it has "."""
    return bool(_PRONOUN.search(lead))


def thing_behind(tail: str) -> tuple[str, ...]:
    """What stands behind a word as its object or "in" it: "doubled output", "growth in users"."""
    if inside := _IN.match(tail):
        return topic_of(inside["what"])
    return _thing(_OBJECT.match(tail), tail)


def object_behind(tail: str) -> str:
    """The words of the object right behind a verb, if it has one."""
    found = _OBJECT.match(tail)
    return found[0] if found else ""
