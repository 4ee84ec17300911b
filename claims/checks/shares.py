"""A share held against the part and the whole that its passage tells, in whatever order and words they come.

"The estate has 336 houses. It put 42 of them on the market, or 18 %"; "Nearly everybody got a raise: four of the nine".
The part is what stands beside the share, or what the words "of them", "of its" make a part; the whole is the larger
figure of the same thing that they point to. A share is believed if any two figures of the passage give it, or leave it
as the rest. Words for a share (:data:`WORDS`) are read generously.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, product

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures, is_sharp, levels
from claims.checks.measure_words import content, last_named, may_be_one
from claims.checks.movement_words import rate_way
from claims.checks.wording import percent_words, quoted
from claims.match.interval import HUNDRED, Interval, quotient
from claims.model import Reading, Sentence

_RULE = "percent_of_total"

_ROUND_WORDS = Decimal("0.13")
_ROUND_POINTS = Decimal(5)
"""How loose a fraction in words is, as a part of it and in points: half-way to the next fraction that has a name."""
_FARTHEST = Decimal(4)
"""How far stated and computed share may lie apart and still be of one thing."""
_NEAR = Decimal(2)
"""The same, up to which a whole in reach is shown before any other of the text."""
_FEWEST = Decimal(4)
_REACH = 2
"""Sentences before a share in which its part and whole are looked for."""
_MOST = 14


def _span(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


WORDS: tuple[tuple[str, Interval], ...] = (
    (r"(?:an?|the)\s+(?:vast|overwhelming|huge|large|big)\s+majority|the\s+(?:vast|great)\s+bulk", _span("60", "100")),
    (r"(?:nearly|almost|virtually|practically)\s+(?:all|every(?:one|body)?)", _span("80", "100")),
    (r"well\s+over\s+half|far\s+more\s+than\s+half", _span("53", "100")),
    (
        r"(?:an?|the)\s+(?:\w+\s+)?majority|more\s+than\s+half|over\s+half|the\s+bulk|most\s+(?:of|members|people|staff|employees|workers|customers)",
        _span("50", "100"),
    ),
    (r"(?:an?|the)\s+(?:\w+\s+)?minority|(?:less|fewer)\s+than\s+half|under\s+half", _span("0", "50")),
    (r"(?:just\s+)?a\s+handful|hardly\s+any(?:body|one)?", _span("0", "15")),
)
_WORDS = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), span) for words, span in WORDS)
_OF_WHOLE = re.compile(
    r"^\s*(?:[a-z-]+\s+){0,4}?(?:out\s+)?of\s+(?:(?!(?:are|is|were|was|have|has|had|will|past|over|under|aged|who|that|which)\b)[\w’'-]+\s+){0,5}\W?$"
)
_OF_ABOVE = re.compile(r"^\s*(?:[a-z-]+\s+){0,2}?of\s+(?:them|those|these|whom|which|us|you|it|that)\b", re.IGNORECASE)
_OF_THEM_AHEAD = re.compile(r"\bof\s+(?:them|those|these|whom|which|us|you|it)\b,?\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_OF_AHEAD = re.compile(r"\bof\s+(?:(?:the|its|our|their|all|these|those)\s+)(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE)
_BESIDE = re.compile(
    r"^[^.;:()\d–—]{0,45}?(?:,|\(|\s[–—-]|\bwhich\s+(?:is|was|makes))\s*(?:(?:or|which\s+is|that\s+is|that['’]s|i\.e\.|equal\s+to|equivalent\s+to|making\s+up|representing|just|about"
    r"|around|some|roughly|nearly|almost|over|under|exactly|fully|more\s+than|approximately|less\s+than|amounting\s+to|accounting\s+for|a\s+total\s+of|well|only)[\s,]+)*$",
    re.IGNORECASE,
)
_OF = re.compile(r"^\s+(?:out\s+)?of\s+(?P<what>[^.;:()\d,–—]{0,60})", re.IGNORECASE)
_IN_REACH = re.compile(
    r"^(?:\s*(?:every\s+(?:dollar|pound|euro|penny|rupee|cent)|it|us|you|them|those|these|that|whom|which|(?:the|a)\s+(?:every\s+\w+|total|lot|whole|pot|sum|figure|above|vote|votes)|all(?:\s+(?:that|who|those|of)\b.*)?)\b|\s*$)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:target|forecast|expect\w*|aims?|plans?|would|could|may|might|if|require[sd]?|needed?|needs?|threshold|quorum|at\s+least|up\s+to|each|respectively|industry|national\w*|average"
    r"|last\s+year|a\s+year\s+(?:ago|earlier|before)|compared|elsewhere|worldwide|another|others?|further|more\s+than\s+(?:last|in)|interest|discount|tax|vat|rate\s+of\s+interest)\b",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"^\s+of\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+\s*(?:,|\(|[–—-]|:)\s*(?:some\s+|about\s+|or\s+|that\s+is\s+)?$")
_COMPARED = re.compile(
    r"\b(?:par\s+with|from|against|than|beat|above|below|national|average|compared\s+(?:with|to)|versus)\b[^,;:.]{0,25}$", re.IGNORECASE
)
_JUST_BEHIND = re.compile(r",\s+(?:[a-z]+\s+){0,3}\W?$")
_ENDS = re.compile(r"^\s*(?:[,.;:()–—!]|$)")
_PLURAL = re.compile(r"^\s*(?:(?:them|which|whom)\b|(?:these|those)\s*(?:[,.;:)]|$))", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:among(?:st)?|in\s+the\s+case\s+of)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(?:the|an?|its|their|our|this|that)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"^\s+(?!(?:of|who|that|and|or|in|on|at|to|were|was|are|is|had|have|has)\b)[a-z]|^-", re.IGNORECASE)
_RATES = frozenset({
    "turnout", "participation", "uptake", "take-up", "rate", "share", "proportion", "response", "majority", "ratio", "percentage", "part", "slice", "fraction",
    "figure", "result", "approval", "attendance", "yes", "vote", "margin",
})  # fmt: skip
"""Nouns for a share itself: "participation, at 60 per cent"."""
_CLAUSE_END = re.compile(r"[,;:()–—]|\b(?:and|but|while|whereas|although)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, its figures, and those that are levels told closely."""

    sentence: Sentence
    inside: tuple[Figure, ...]
    levels: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A stated share: where it stands, the sentence (its place among the sentences) and the percentages it allows."""

    start: int
    end: int
    sentence: int
    allowed: Interval
    words: bool = False
    """Whether it is a word for a share, such as "majority"."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A part and the whole that words make it a part of."""

    part: Figure
    whole: Figure


def shares(reading: Reading) -> Iterator[Finding]:
    """Every share that no two figures of its passage give and that is said of one part of one whole."""
    text = reading.document.text
    told = [Line(sentence, tuple(inside), tuple(x for x in levels(inside) if is_sharp(x))) for sentence, inside in figures(reading)]
    stated = {index: found for index in range(len(told)) if (found := list(_shares(text, told[index], index)))}
    portions = list(_portions(text, told)) if stated else []
    for index, mine in stated.items():
        for share in mine:
            portion = _of(text, told, portions, stated, share)
            if portion is not None and not _explained(told, index, share, portion):
                yield from _judge(reading, share, portion)


def _shares(text: str, line: Line, index: int) -> Iterator[Share]:
    sentence = line.sentence
    percents = [x for x in line.inside if x.kind == "percent" and not x.points]
    for x in percents:
        if rate_way(text, sentence, x) is None and x.signed is None and x.value.bounded and 0 < x.middle <= HUNDRED:
            value = x.value
            if not any(character.isdigit() for character in text[x.start : x.end]):
                value = value.widened(max(Decimal(1), min(_ROUND_POINTS, x.middle * _ROUND_WORDS)))
            yield Share(x.start, x.end, index, value)
    for words, span in _WORDS:
        found = words.search(text, sentence.start, sentence.end)
        if found and not any(x.value.bounded and x.start < found.end() and found.start() < x.end for x in percents):
            yield Share(*found.span(), index, span, True)
            return


def _explained(told: Sequence[Line], index: int, share: Share, found: Portion) -> bool:
    """Whether any two figures near a share give it, or its part and any figure of the text."""
    near_by = [x for line in told[max(0, index - _REACH) : index + 2] for x in line.levels][:_MOST]
    everything = [x for line in told for x in line.levels]
    pairs = [*product(near_by, near_by), *((found.part, x) for x in everything), *((x, found.whole) for x in near_by)]
    return any(a.middle < b.middle and _like(a, b) and _gives(a, b, share) for a, b in pairs)


def _gives(part: Figure, whole: Figure, share: Share) -> bool:
    ratio = percentage(part, whole)
    return ratio is not None and (ratio.meets(share.allowed) or (not share.words and _rest(ratio).meets(share.allowed)))


def percentage(part: Figure, whole: Figure) -> Interval | None:
    """One figure as a percentage of another."""
    ratio = quotient(_exact(part), _exact(whole))
    if ratio is None or ratio.low is None or ratio.high is None:
        return None
    return Interval(ratio.low * HUNDRED, ratio.high * HUNDRED)


def _exact(x: Figure) -> Interval:
    """Small counts are exact: four of the nine."""
    return Interval(x.middle, x.middle) if x.exact and x.kind != "money" and x.middle < HUNDRED else x.value


def _rest(ratio: Interval) -> Interval:
    return Interval(HUNDRED - (ratio.high or Decimal(0)), HUNDRED - (ratio.low or Decimal(0)))


def _like(a: Figure, b: Figure) -> bool:
    counted = "money" not in (a.kind, b.kind)
    return a.like(b) or (counted and bool({a.kind, b.kind} & {"people", "number"}))


def _portions(text: str, told: Sequence[Line]) -> Iterator[tuple[int, Portion]]:
    """Parts and wholes that words join, with the sentence of the part: "1,050 of its 1,500", "of the 960, 624", "80. 12 of them"."""
    for index, line in enumerate(told):
        joined = False
        for a, b in pairwise(line.levels):
            if _like(a, b) and a.middle < b.middle and _OF_WHOLE.match(text[a.end : b.start]):
                yield index, Portion(a, b)
                joined = True
            elif _like(a, b) and b.middle < a.middle and _of_first(text, line.sentence, a, b):
                yield index, Portion(b, a)
                joined = True
        for part in line.levels if not joined else ():
            lead, tail = text[max(line.sentence.start, part.start - 40) : part.start], text[part.end : part.end + 60]
            if _OF_ABOVE.match(tail) or _OF_THEM_AHEAD.search(lead):
                known = [x for other in told[max(0, index - 1) : index + 1] for x in other.levels if x.end <= part.start]
                larger = [x for x in known if _like(x, part) and x.middle > part.middle]
                if larger:
                    yield index, Portion(part, larger[-1])


def _of_first(text: str, sentence: Sentence, whole: Figure, part: Figure) -> bool:
    """ "Of the 6,000 tumblers gathered last year, 5,100"."""
    gap = text[whole.end : part.start]
    ahead = _OF_AHEAD.search(text, max(sentence.start, whole.start - 60), whole.start)
    return bool(ahead) and _JUST_BEHIND.search(gap) is not None and not _COMPARED.search(gap)


def _of(
    text: str, told: Sequence[Line], portions: Sequence[tuple[int, Portion]], stated: dict[int, list[Share]], share: Share
) -> Portion | None:
    """The part and whole that a share is said of."""
    line = told[share.sentence]
    start, end = _clause(text, line.sentence, share)
    if _ELSEWHERE.search(text, start, end) or _AMONG.search(text, line.sentence.start, share.start):
        return None
    if _ATTRIBUTE.search(text, max(0, share.start - 12), share.start) and _NOUN.match(text[share.end : share.end + 12]) and not share.words:
        return None
    found = _beside(text, told, share)
    if found is None and all(_is_comparison(text, line.sentence, x) for x in stated[share.sentence] if x is not share):
        found = _told_before(text, told, portions, stated, share)
    return found if found is not None and found.whole.middle >= _FEWEST else None


def _clause(text: str, sentence: Sentence, share: Share) -> tuple[int, int]:
    start = max((m.end() for m in _CLAUSE_END.finditer(text, sentence.start, share.start)), default=sentence.start)
    after = _CLAUSE_END.search(text, share.end, sentence.end)
    return start, after.start() if after else sentence.end


def _is_comparison(text: str, sentence: Sentence, share: Share) -> bool:
    return bool(_COMPARED.search(text, max(sentence.start, share.start - 45), share.start))


def _beside(text: str, told: Sequence[Line], share: Share) -> Portion | None:
    """Figures right beside a share: "18 % of an estate of 336", "42, or 18 %", "three quarters of these members, 7,500 people"."""
    line = told[share.sentence]
    before = [x for other in told[max(0, share.sentence - _REACH) : share.sentence] if _close(other, line) for x in other.levels]
    ahead = [x for x in line.levels if x.end <= share.start]
    behind = next((x for x in line.levels if x.start >= share.end), None)
    if behind is not None and _OF_WHOLE.match(text[share.end : behind.start]):
        parts = [x for x in (ahead or before) if _like(x, behind) and x.middle < behind.middle]
        return Portion(parts[0], behind) if len(parts) == 1 else None
    everything = [x for other in told[: share.sentence] for x in other.levels]
    of = _OF.match(text[share.end : line.sentence.end])
    if of and _PLURAL.match(of["what"]):  # "380 agents, half of them in Manila": of the figure right before
        return None
    if ahead and _BESIDE.match(text[ahead[-1].end : share.start]) and _of_known(text, told, share):
        return _with_whole(ahead[-1], [*before, *ahead[:-1]], everything, share)
    if behind is not None and _OF_THOSE.match(text[share.end : behind.start]) and _of_known(text, told, share):
        return _with_whole(behind, [*before, *ahead], everything, share)
    return None


def _close(a: Line, b: Line) -> bool:
    return abs(a.sentence.block - b.sentence.block) <= 1


def _of_known(text: str, told: Sequence[Line], share: Share) -> bool:
    """Whether what a share is said to be a share of, if anything is named, was told before it."""
    sentence = told[share.sentence].sentence
    of = _OF.match(text[share.end : sentence.end])
    if of is None or _IN_REACH.match(of["what"]) or not content(of["what"]):
        return True
    return may_be_one(of["what"], text[told[max(0, share.sentence - _REACH)].sentence.start : share.start])


def _told_before(
    text: str, told: Sequence[Line], portions: Sequence[tuple[int, Portion]], stated: dict[int, list[Share]], share: Share
) -> Portion | None:
    """The part and whole that a share without figures of its own speaks of, if no other share is theirs."""
    line, here = told[share.sentence], share.sentence
    free = [
        (at, p)
        for at, p in portions
        if share.words or not any(_gives(p.part, p.whole, x) for i in range(at - 1, at + 4) for x in stated.get(i, ()) if x is not share)
    ]
    if any(x for x in line.levels if x.end <= share.start and not any(x in (p.part, p.whole) for _, p in free)):
        return None
    named = content(last_named(text, line.sentence.start, share.start)) - _RATES
    close = [p for at, p in free if 0 < here - at <= _REACH and _close(told[at], line) and p.part.end <= share.start]
    close = (
        close if not named or may_be_one(" ".join(named), text[told[max(0, here - _REACH)].sentence.start : line.sentence.start]) else []
    )
    if not close and share.words:
        close = [p for at, p in free if at == here + 1 and _close(told[at], line) and _only(text, told[at], p)]
    if close and _of_known(text, told, share):
        return close[-1]
    of = _OF.match(text[share.end : line.sentence.end])
    far = [
        p
        for at, p in free
        if of and at < here and content(of["what"]) and may_be_one(of["what"], text[told[at].sentence.start : told[at].sentence.end])
    ]
    return far[0] if len(far) == 1 else None


def _only(text: str, line: Line, found: Portion) -> bool:
    """Whether a sentence opens with a part of a whole and adds nothing: "Four of the nine, to be exact"."""
    first, last = min(found.part.start, found.whole.start), max(found.part.end, found.whole.end)
    return first - line.sentence.start < 12 and bool(_ENDS.match(text[last : line.sentence.end]))


def _with_whole(part: Figure, known: Sequence[Figure], everything: Sequence[Figure], share: Share) -> Portion | None:
    """A part beside its share, with the larger figure of the same thing before it that comes nearest to the share."""
    middle = share.allowed.middle or Decimal(1)
    for told in (known, everything):
        wholes = [
            (miss_ratio(part.middle / x.middle * HUNDRED, middle), -x.start, x)
            for x in told
            if x.middle > part.middle and (x.kind == part.kind if told is everything else _like(x, part))
        ]
        if wholes and (told is everything or min(wholes)[0] <= _NEAR):
            return Portion(part, min(wholes)[2])
    return None


def _judge(reading: Reading, share: Share, found: Portion) -> Iterator[Finding]:
    computed = percentage(found.part, found.whole)
    middle = share.allowed.middle
    if computed is None or computed.meets(share.allowed) or middle is None or miss_ratio(computed.middle, middle) > _FARTHEST:
        return
    text = reading.document.text
    spans = [(found.part.start, found.part.end), (found.whole.start, found.whole.end), (share.start, share.end)]
    part, whole, said = (quoted(text[start:end]) for start, end in spans)
    yield Finding(
        _RULE,
        (),
        tuple(phrase(reading, start, end) for start, end in sorted(spans)),
        f"{part} of {whole} is not {said}.",
        f"The share was {percent_words(computed)}, not {said}.",
        miss=miss_ratio(computed.middle, middle),
    )
