"""Shares as a text states them: a percentage that is no rate, a fraction, a word such as "majority"; and those that are of no part of a text's whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.checks.levels import Figure, said_percent
from claims.checks.movement_words import rate_way
from claims.checks.places import keys_in
from claims.checks.sentence_pattern import SentencePattern
from claims.match.interval import HUNDRED, Interval
from claims.model import Field, Reading, Sentence
from claims.regex import regex
from claims.sieve import Sieves

_OPEN_BELOW, _OPEN_ABOVE = Decimal("0.7"), Decimal("1.3")


def _span(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


WORDS: tuple[tuple[str, Interval], ...] = (
    (r"(?:an?|the)\s+(?:vast|overwhelming|huge|large|big)\s+majority|the\s+(?:vast|great)\s+bulk", _span("60", "100")),
    (r"(?:nearly|almost|virtually|practically)\s+(?:all|every(?:one|body)?)", _span("80", "100")),
    (r"well\s+over\s+half|far\s+more\s+than\s+half", _span("53", "100")),
    (
        r"(?:an?|the)\s+(?:(?!(?:vast|overwhelming|huge|large|big)\b)\w+\s+)?majority|(?<!well )(?<!just )(?<!little )(?<!shade )(?<!bit )over\s+half|(?<!far )more\s+than\s+half|the\s+(?:bulk|greater\s+part|larger\s+part|lion['’]s\s+share)"
        r"|(?<!the )(?<!at )most(?=\s+(?:of|members|people|staff|employees|workers|customers)\b|\s*\(\d)",
        _span("50", "100"),
    ),
    (r"(?:an?|the)\s+(?:\w+\s+)?minority|(?:less|fewer)\s+than\s+half|under\s+half", _span("0", "50")),
    (r"(?:just\s+)?a\s+handful|hardly\s+any(?:body|one)?", _span("0", "15")),
)
_WORDS = Sieves([regex(rf"\b(?:{words})\b", re.IGNORECASE) for words, _ in WORDS])
_ELSEWHERE = regex(
    r"\b(?:target|forecast|expect\w*|aims?|plans?|would(?!\s*[.;,!?])|could|may|might|if|require[sd]?|needed?|needs?|threshold|quorum|at\s+least|up\s+to|each|respectively|industry|national\w*|average"
    r"|there|limit|ceiling|minimum|maximum|allow\w*|last\s+(?:year|time)|previously|had\s+(?:been|made)|a\s+year\s+(?:ago|earlier|before)|compared|elsewhere|worldwide|another|alone|others?|further|more\s+than\s+(?:last|in)|interest|discount|tax|vat|duty|among(?:st)?|in\s+the\s+case\s+of)\b",
    re.IGNORECASE,
)
COMPARED = regex(
    r"\b(?:par\s+with|from|against|than|beat|above|below|national|average|compared\s+(?:with|to)|versus)\b[^,;:.]{0,45}$", re.IGNORECASE
)
_MOVED = regex(
    r"^\s+(?:today|yesterday|on\s+\w+day)?,?\s*(?:up|down|unchanged)\s+(?:slightly\s+)?from\b|^\s+(?:below|above|under|over|ahead|short|more|less|fewer|higher|lower|up|down|off|cheaper|dearer|larger|smaller|better|worse|behind|owned|held|controlled|stake|interest|holding|financed|funded|what|as|that\s+of|its\s+(?:former|previous|earlier)|the\s+(?:level|size|rate|price|figure))\b",
    re.IGNORECASE,
)
_MARGIN = regex(r"\b(?:margins?|ratios?|yields?|churn|inflation|mark-?up)\b[^.;:!?\d]{0,60}$", re.IGNORECASE)
_IN_MARGINS = regex(r"\bmargins?\b", re.IGNORECASE)
_OF = regex(r"\s+of\b")
_MARGIN_BEHIND = regex(r"^,?\s+(?:[a-z-]+\s+){0,2}(?:margins?|ratios?|yields?|mark-?up)\b", re.IGNORECASE)
_DIGIT = regex(r"\d")
_ANOTHER_TIME = regex(
    r"\b(?:(?:over|in|during|for)\s+(?:the|our|its|their)\s+(?:past|last|previous|first)\s+(?:\w+\s+)?(?:decades?|years?|months?|weeks?|quarters?|days?|count|round|time)|(?:an?|one|two|three|four|five|ten|twenty|\d+)\s+(?:decades?|years?|months?)\s+(?:ago|earlier|before)"
    r"|at\s+the\s+last|(?:the\s+)?last\s+time|by\s+20\d\d|once|used\s+to)\b",
    re.IGNORECASE,
)
"""Words for a time of which the passage does not tell, or what is to come."""
_NOW = regex(r",[^,]*\b(?:now|today)\b", re.IGNORECASE)
""" "Once an afterthought, the unit now makes a fifth of it"."""
_ATTRIBUTE = regex(r"\b(?:the|an?|its|their|our|this|that)\s+$", re.IGNORECASE)
_NOUN = regex(r"^\s+(?!(?:we|they|he|she|it|i|you|of|who|that|and|or|in|on|at|to|were|was|are|is|had|have|has)\b)[a-z]|^-", re.IGNORECASE)
_OF_A_PAPER = regex(
    r"^\s+(?:on\s+(?:the\s+(?:first|next|rest)|income|earnings|profits|sales|imports?|exports?|goods|savings|deposits|loans)\b|(?:[a-z]+\s+){0,3}?(?:preferred|preference|stock|bonds?|notes?|debentures?|coupons?|mortgages?|eurobonds?|loan\s+stock|gilts?|tariffs?|levy|surcharge|duties)\b)",
    re.IGNORECASE,
)
"""What bears a rate: "14 % redeemable preferred stock", "26 % on the next 27,500 dollars"."""
_CLAUSE_END = regex(r"[,;:()–—]|\b(?:and|but|while|whereas|although)\b")


_TO_LEVEL = regex(r"^,?\s+to\s+(?:(?:about|around|some|just|a\s+record)\s+)*[A-Z]{0,3}[$€£¥\d]")
_MOST = regex(
    r"^Most\s+(?!of\b|recent|important|notabl|likely|popular|valuable|expensive|common|read\b|wanted|probabl|admired|[a-z]+(?:ly|ive|ous|able|ful|ed)\b|days\b|years\b)[A-Za-z]",
    re.IGNORECASE,
)
_ODDS = regex(r"\b(?:in|out\s+of)\b", re.IGNORECASE)
_PENCE = regex(r"\d+(?:\.\d+)?\s?(?:p|pence|c|cents|¢)|[a-z-]+\s+(?:pence|cents)", re.IGNORECASE)
_HALF_A_PENNY = Decimal("0.6")
EVERY_POUND = regex(
    r"\b(?:every|each|(?:in|on|of|from)\s+the|out\s+of\s+a)\s+(?:pound|dollar|euro|£1|€1|\$1)\b|[£$€]1\b(?!\d)(?![.,]\d)(?=\s+(?:you|we|of|that|spent|given|donated|raised))",
    re.IGNORECASE,
)
_OWED = regex(r"\b(?:creditors?|bondholders?|noteholders?|lenders?|debts?|repay\w*|bankrupt\w*)\b", re.IGNORECASE)
"""Cents on the dollar that those get who are owed something."""
_OF_IT = regex(r"^\s+(?:of|from|out\s+of)\s+(?:it|that|this|every|each)\b", re.IGNORECASE)
_THE_PROMISED = SentencePattern(
    regex(
        r"(?<!over )(?<!above )(?<!than )(?<!under )(?<!below )\bthe\s+(?P<what>half|third|quarter|fifth|tenth)\s+(?=(?:that\s+)?(?:we|they|he|she|it|i|you|the\s+\w+)\s+(?:had\s+|have\s+|has\s+)?(?:promis|pledg|aim|plann|claim|boast|announc|agree|commit|said|set|want)\w*)",
        re.IGNORECASE,
    )
)
_FRACTIONS = {"half": Decimal(50), "third": Decimal("33.3"), "quarter": Decimal(25), "fifth": Decimal(20), "tenth": Decimal(10)}
_IN_BRACKETS = SentencePattern(
    regex(
        r"\b(?P<words>(?:an?|one|(?P<two>two)|(?P<three>three))[\s-]+(?P<part>third|quarter|fifth|tenth)s?)\s+\((?=\d[\d.]*\s?(?:%|per\s?cent))",
        re.IGNORECASE,
    )
)
""" "A third (27%) of sales", which is no quantity of its own."""
_OF_THAT = regex(r"\s+of\s+(?:it|them|that|these|those|which|whom)\b", re.IGNORECASE)
_RIGHT_BEHIND = 14
"""Characters between a figure with its noun and the word for a part of it."""
_SIDES = (
    (
        regex(
            r"(?:just|a\s+little|a\s+shade|a\s+touch|a\s+bit|slightly|a\s+fraction|a\s+whisker|fractionally)\s+(?:over|more\s+than|above)\b",
            re.IGNORECASE,
        ),
        (Decimal("0.985"), Decimal("1.1")),
    ),
    (
        regex(
            r"(?:nearly|almost|not\s+quite|close\s+to|just\s+short\s+of|(?:just|a\s+little|a\s+shade|a\s+touch|a\s+bit|slightly|a\s+fraction|a\s+whisker)\s+(?:under|less\s+than|below|fewer\s+than|short\s+of))\b",
            re.IGNORECASE,
        ),
        (Decimal("0.86"), Decimal("1.015")),
    ),
)
"""Hedges to one side, and by what factors of its value a share may lie there."""


@dataclass(frozen=True, slots=True)
class Share:
    """A stated share: where it stands, the line (a headline's is before the first) and the percentages it allows."""

    start: int
    end: int
    field: Field
    sentence: Sentence
    place: int
    allowed: Interval
    words: bool = False
    """Whether it is a word for a share, such as "majority"."""
    pence: bool = False
    """Whether it is so many pence of every pound."""
    tight: Interval | None = None
    """What a fraction in words says to the letter, where it allows more."""
    counted: bool = False
    """Whether what is counted may stand right behind: "one in three directors"."""


def stated_shares(reading: Reading, sentence: Sentence, place: int, inside: Sequence[Figure]) -> Iterator[Share]:
    """The shares of a sentence, its figures given; of words for a share the first."""
    field, text = sentence.field, reading.document.field(sentence.field)
    percents = [x for x in inside if x.kind == "percent" and not x.points]
    for x in percents:
        moved = _TO_LEVEL.match(text[x.end : sentence.end])  # "recovered 51 % to 79 billion yen"
        if not moved and rate_way(text, sentence, x) is None and x.signed is None and 0 < x.middle <= HUNDRED:
            words = text[x.start : x.end]
            counted = bool(_ODDS.search(words))
            tight = None if any(c.isdigit() for c in words) or not x.value.bounded else x.value
            yield Share(x.start, x.end, field, sentence, place, _allowed(text, x), tight=tight, counted=counted)
    for found in _THE_PROMISED.finditer(reading, sentence):
        size = _FRACTIONS[found["what"].casefold()]
        yield Share(
            found.start("what"), found.end("what"), field, sentence, place, Interval(size * Decimal("0.93"), size * Decimal("1.07"))
        )
    for found in _IN_BRACKETS.finditer(reading, sentence):
        size = _FRACTIONS[found["part"].casefold()] * (int(bool(found["two"])) + 2 * int(bool(found["three"])) + 1)
        yield Share(*found.span("words"), field, sentence, place, Interval(size, size), tight=Interval(size, size))
    for x in inside:
        if x.kind == "money" and x.middle < 1 and _PENCE.fullmatch(text[x.start : x.end]) and _of_every_pound(text, sentence, x):
            cents = Interval((x.value.low or x.middle) * HUNDRED, (x.value.high or x.middle) * HUNDRED)
            yield Share(x.start, x.end, field, sentence, place, cents.widened(_HALF_A_PENNY), pence=True)
    for number in _WORDS.passing(keys_in(reading, sentence)):
        word = _WORDS.patterns[number].search(text, sentence.start, sentence.end)
        if word and _OF_THAT.match(text, word.end()) and any(0 <= word.start() - x.end <= _RIGHT_BEHIND for x in inside):
            continue  # "175 tonnes, nearly all of it for hospitals": a part of the figure in front
        if word and not any(x.value.bounded and x.start < word.end() and word.start() < x.end for x in percents):
            yield Share(*word.span(), field, sentence, place, WORDS[number][1], True, counted=word[0].casefold() == "most")
            return
    most = _MOST.match(text[sentence.start : sentence.end])
    if most and field == "title":
        yield Share(sentence.start, sentence.start + len("most"), field, sentence, place, _span("50", "100"), True, counted=True)


def _of_every_pound(text: str, sentence: Sentence, x: Figure) -> bool:
    """ "For every pound we spent 62p went to projects"; "Every pound works hard. 92p of it goes to the young"."""
    if not EVERY_POUND.search(text, max(0, sentence.start - 140), sentence.end) or _OWED.search(text, sentence.start, sentence.end):
        return False
    return bool(EVERY_POUND.search(text, sentence.start, sentence.end)) or bool(_OF_IT.match(text[x.end : sentence.end]))


def _allowed(text: str, x: Figure) -> Interval:
    """What a percentage or a fraction allows; "just over a half" is a little more than a half."""
    words = text[x.start : x.end]
    size, side = _plain_size(x), next((side for pattern, side in _SIDES if pattern.match(words)), None)
    if side is None or size is None:
        return said_percent(text, replace(x, value=_bounded(x.value)))
    return Interval(size * side[0], size * side[1])


def _plain_size(x: Figure) -> Decimal | None:
    """The value that a hedge stands before; ``None`` where both bounds are the hedge's."""
    return x.value.low if x.value.high is None else x.value.high


def _bounded(said: Interval) -> Interval:
    """What a share allows; "over 70 %" is not 95 %."""
    low, high = said.low, said.high
    if low is None and high is not None:
        return Interval(high * _OPEN_BELOW, high)
    return Interval(low, min(HUNDRED, low * _OPEN_ABOVE)) if low is not None and high is None else said


def is_elsewhere(text: str, share: Share) -> bool:
    """Whether a share is a comparison, a wish, a part of a name, a margin or a ratio, or of others."""
    if _IN_MARGINS.search(text, share.sentence.start, share.start) and not _OF.match(text[share.end : share.sentence.end]):
        return True
    if _MARGIN.search(text, max(share.sentence.start, share.start - 60), share.start) or _MARGIN_BEHIND.match(
        text[share.end : share.sentence.end]
    ):
        return True
    start = max((m.end() for m in _CLAUSE_END.finditer(text, share.sentence.start, share.start)), default=share.sentence.start)
    after = _CLAUSE_END.search(text, share.end, share.sentence.end)
    if _ELSEWHERE.search(text, start, after.start() if after else share.sentence.end):
        return True
    digits = max((m.end() for m in _DIGIT.finditer(text, share.sentence.start, share.start)), default=share.sentence.start)
    then = _ANOTHER_TIME.search(text, min(digits, start), after.start() if after else share.sentence.end)
    if then and not (then.end() <= share.start and _NOW.search(text, then.end(), share.start)):
        return True
    if COMPARED.search(text, max(share.sentence.start, share.start - 60), share.start):
        return True
    if _MOVED.match(text[share.end : share.sentence.end]) or _OF_A_PAPER.match(text[share.end : share.sentence.end]):
        return True
    attribute = _ATTRIBUTE.search(text, max(0, share.start - 12), share.start) and _NOUN.match(text[share.end : share.end + 12])
    return bool(attribute) and not share.words
