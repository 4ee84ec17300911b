"""Shares as a text states them: a percentage that is no rate, a fraction, a word such as "majority"; and those that are of no part of a text's whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.checks.levels import Figure, said_percent
from claims.checks.movement_words import rate_way
from claims.checks.places import keys_in
from claims.match.interval import HUNDRED, Interval
from claims.model import Field, Reading, Sentence
from claims.sieve import Sieves

_OPEN_BELOW, _OPEN_ABOVE = Decimal("0.7"), Decimal("1.3")


def _span(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


WORDS: tuple[tuple[str, Interval], ...] = (
    (r"(?:an?|the)\s+(?:vast|overwhelming|huge|large|big)\s+majority|the\s+(?:vast|great)\s+bulk", _span("60", "100")),
    (r"(?:nearly|almost|virtually|practically)\s+(?:all|every(?:one|body)?)", _span("80", "100")),
    (r"well\s+over\s+half|far\s+more\s+than\s+half", _span("53", "100")),
    (
        r"(?:an?|the)\s+(?:\w+\s+)?majority|more\s+than\s+half|over\s+half|the\s+bulk|most(?=\s+(?:of|members|people|staff|employees|workers|customers)\b)",
        _span("50", "100"),
    ),
    (r"(?:an?|the)\s+(?:\w+\s+)?minority|(?:less|fewer)\s+than\s+half|under\s+half", _span("0", "50")),
    (r"(?:just\s+)?a\s+handful|hardly\s+any(?:body|one)?", _span("0", "15")),
)
_WORDS = Sieves([re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words, _ in WORDS])
_ELSEWHERE = re.compile(
    r"\b(?:target|forecast|expect\w*|aims?|plans?|would|could|may|might|if|require[sd]?|needed?|needs?|threshold|quorum|at\s+least|up\s+to|each|respectively|industry|national\w*|average"
    r"|there|limit|ceiling|minimum|maximum|allow\w*|last\s+(?:year|time)|previously|had\s+(?:been|made)|a\s+year\s+(?:ago|earlier|before)|compared|elsewhere|worldwide|another|alone|others?|further|more\s+than\s+(?:last|in)|interest|discount|tax|vat|duty|among(?:st)?|in\s+the\s+case\s+of)\b",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:par\s+with|from|against|than|beat|above|below|national|average|compared\s+(?:with|to)|versus)\b[^,;:.]{0,45}$", re.IGNORECASE
)
_MOVED = re.compile(
    r"^\s+(?:below|above|under|over|ahead|short|more|less|fewer|higher|lower|up|down|off|cheaper|dearer|larger|smaller|better|worse|behind|owned|held|controlled|stake|interest|holding|financed|funded|what|as|that\s+of|its\s+(?:former|previous|earlier)|the\s+(?:level|size|rate|price|figure))\b",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"\b(?:the|an?|its|their|our|this|that)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"^\s+(?!(?:of|who|that|and|or|in|on|at|to|were|was|are|is|had|have|has)\b)[a-z]|^-", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:()–—]|\b(?:and|but|while|whereas|although)\b")


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


def stated_shares(reading: Reading, sentence: Sentence, place: int, inside: Sequence[Figure]) -> Iterator[Share]:
    """The shares of a sentence, its figures given; of words for a share the first."""
    field, text = sentence.field, reading.document.field(sentence.field)
    percents = [x for x in inside if x.kind == "percent" and not x.points]
    for x in percents:
        if rate_way(text, sentence, x) is None and x.signed is None and 0 < x.middle <= HUNDRED:
            yield Share(x.start, x.end, field, sentence, place, said_percent(text, replace(x, value=_bounded(x.value))))
    for number in _WORDS.passing(keys_in(reading, sentence)):
        found = _WORDS.patterns[number].search(text, sentence.start, sentence.end)
        if found and not any(x.value.bounded and x.start < found.end() and found.start() < x.end for x in percents):
            yield Share(*found.span(), field, sentence, place, WORDS[number][1], True)
            return


def _bounded(said: Interval) -> Interval:
    """What a share allows; "over 70 %" is not 95 %."""
    low, high = said.low, said.high
    if low is None and high is not None:
        return Interval(high * _OPEN_BELOW, high)
    return Interval(low, min(HUNDRED, low * _OPEN_ABOVE)) if low is not None and high is None else said


def is_elsewhere(text: str, share: Share) -> bool:
    """Whether a share is a comparison, a wish, a part of a name, or of others."""
    start = max((m.end() for m in _CLAUSE_END.finditer(text, share.sentence.start, share.start)), default=share.sentence.start)
    after = _CLAUSE_END.search(text, share.end, share.sentence.end)
    if _ELSEWHERE.search(text, start, after.start() if after else share.sentence.end):
        return True
    if COMPARED.search(text, max(share.sentence.start, share.start - 60), share.start):
        return True
    if _MOVED.match(text[share.end : share.sentence.end]):
        return True
    attribute = _ATTRIBUTE.search(text, max(0, share.start - 12), share.start) and _NOUN.match(text[share.end : share.end + 12])
    return bool(attribute) and not share.words
