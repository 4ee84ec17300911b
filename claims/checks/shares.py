"""A share held against the part and the whole that its passage tells, in whatever order and words they come.

"The estate has 336 houses. It put 42 of them on the market, or 18 %"; "Nearly everybody got a raise: four of the nine".
Any two figures of one thing near a share may be its part and whole. Points speak for a pair (:func:`_score`): words that
make one figure a part of the other, words that draw the share from them ("or", "that is", "a turnout of"), what the share
is said to be a share of, nearness, a slip's size. A share is believed if any two figures of the passage give it, or leave
it as the rest. Words for a share (:mod:`claims.checks.stated_shares`) are read generously.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import figures
from claims.checks.measure_words import clause_around, content, is_corrected, last_named, may_be_one, right_ahead
from claims.checks.movement_words import rate_way
from claims.checks.portions import MOST, OF_WHOLE, Line, Portion, lines, pairs, percentage
from claims.checks.stated_shares import Share, is_elsewhere, stated_shares
from claims.checks.wording import percent_words, quoted
from claims.match.interval import HUNDRED, Interval
from claims.model import Reading

_RULE = "percent_of_total"

_ENOUGH = 5
"""Points from which a share is taken for that of a pair."""
_PLAUSIBLE = 4
"""Points by which a pair may be less likely than the likeliest and still excuse a share that it gives."""
_CLOSE, _FARTHEST, _TENFOLD = Decimal("1.5"), Decimal(3), Decimal(10)
"""How far stated and computed share may lie apart: near, at most, and by a slipped decimal point."""
_BEFORE, _BEHIND = 3, 2
"""Sentences before and behind a share that are looked through."""
_FAR = 60
"""Lines of a text, and pairs in it, that are looked through for the whole of a share far from it."""


_BESIDE = re.compile(
    r"^[^.;:()\d–—]{0,45}?(?:,|\(|\s[–—-]|\bwhich\s+(?:is|was|makes))\s*(?:(?:or|which\s+is|that\s+is|that['’]s|i\.e\.|equal\s+to|equivalent\s+to|making\s+up|representing|just|about"
    r"|around|some|roughly|nearly|almost|over|under|exactly|fully|more\s+than|approximately|less\s+than|amounting\s+to|accounting\s+for|a\s+total\s+of|well|only|the|a|an)[\s,]+)*$",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"^\s+of\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+\s*(?:,|\(|[–—-]|:)\s*(?:some\s+|about\s+|or\s+|that\s+is\s+)?$")
_DRAWN = re.compile(
    r"\b(?:comes?\s+(?:out\s+)?(?:to|at)|works?\s+out\s+(?:at|as|to)|so(?:\s+call\s+it)?|that\s+is|that['’]s|which\s+is|call\s+it|i\.e\.|meaning|gives?|giving(?:\s+(?:it|us|them|him|her))?|making|makes|equivalent\s+to|equal\s+to"
    r"|amount(?:s|ing|ed)?\s+to|represent(?:s|ing|ed)?|account(?:s|ing|ed)?\s+for|ma(?:ke|de|kes)\s+up|or|in\s+other\s+words)\s+(?:just\s+|about\s+|some\s+|roughly\s+|nearly\s+|almost\s+|over\s+|only\s+|exactly\s+|around\s+)?(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_RATE_NOUN = re.compile(
    r"\b(?P<noun>\w+)?\s*\b(?:rate|ratio|turnout|participation|uptake|take-up|share|proportion|percentage|response|occupancy|attendance|utili[sz]ation|approval|stake|holding|interest)\b,?\s*(?:(?:of|at|was|is|stood\s+at|stands\s+at|came\s+(?:in\s+)?at)\s+)?"
    r"(?:just\s+|about\s+|some\s+|roughly\s+|nearly\s+|almost\s+|over\s+|only\s+|exactly\s+|around\s+)?$",
    re.IGNORECASE,
)
_OF = re.compile(r"^\s+(?:out\s+)?of\s+(?P<what>[^.;:()\d,–—“”\"]{0,50})", re.IGNORECASE)
_IN_REACH = re.compile(
    r"^(?:\s*(?:every\s+(?:dollar|pound|euro|penny|rupee|cent)|it|us|you|(?:the|a)\s+(?:(?:total|whole)(?!\s+[a-z])|lot|pot|sum|figure|above|vote|votes)|all(?:\s+(?:that|who|those)\b.*|\s*$))(?:\b|$)|\s*$)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"^\s*(?:(?:them|which|whom)\b|(?:these|those)\s*(?:[,.;:)]|$))", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_THE = re.compile(r"^\s*(?:the|our|its|this|that)\s+[a-z]+\s*$", re.IGNORECASE)
"""A word for the whole that was not used before: "one in five of the intake"."""
IN_ALL = re.compile(r"^\s*(?:[a-z]+\s+)?(?:in\s+(?:total|all)|altogether|combined|between\s+them)\b", re.IGNORECASE)
_A_NAME = re.compile(r"(?<=\s)[A-Z][a-z]+")
_DIFFERENCE = re.compile(
    r"\b(?:(?:increase|decrease|rise|fall|drop|gain|decline|reduction|growth|jump|improvement|difference|change|(?<!made )(?<!makes )(?<!make )up|down)s?(?:\s+of)?|by|increased|decreased|rose|fell|grew|declined|dropped|higher|lower"
    r"|more|less)\s+(?:by\s+)?(?:about|around|some|nearly|almost|just|only|over|more\s+than)?\s*$",
    re.IGNORECASE,
)
_US = re.compile(r"^\s*(?:us|you)\b", re.IGNORECASE)
_RATES = frozenset({
    "turnout", "participation", "uptake", "take-up", "rate", "share", "proportion", "response", "majority", "ratio", "percentage", "part", "slice", "fraction",
    "figure", "result", "approval", "attendance", "vote", "margin", "occupancy",
})  # fmt: skip
"""Nouns for a share itself: "participation, at 60 per cent"."""


def shares(reading: Reading) -> Iterator[Finding]:
    """Every share that no two figures of its passage give and that is said of one part of one whole."""
    text = reading.document.text
    told = lines(reading)
    stated = [share for sentence, inside in figures(reading, "title") for share in stated_shares(reading, sentence, -1, inside)]
    stated += [share for index, line in enumerate(told) for share in stated_shares(reading, line.sentence, index, line.inside)]
    by_place: dict[int, list[Share]] = defaultdict(list)
    for share in stated:
        by_place[share.place].append(share)
    joined = [p for p in pairs(text, told, [(i, x) for i, line in enumerate(told) for x in line.levels]) if p.joined] if stated else []
    for share in stated:
        if is_elsewhere(reading.document.field(share.field), share):
            continue
        portions = [(_score(reading, told, by_place, share, p), p) for p in _portions(reading, told, joined, share)]
        best = max((score for score, _ in portions), default=0)
        portions = [(score, p) for score, p in portions if score > -9]
        if best < _ENOUGH - 1 or any(score >= best - _PLAUSIBLE and _gives(p, share) for score, p in portions):
            continue
        found = _nearest(share, [(score, p) for score, p in portions if score >= best - _PLAUSIBLE])
        corrected = found is not None and is_corrected(text, found.part.start, found.part.end)
        if found is not None and not corrected and not _given_elsewhere(told, share, found):
            yield _finding(reading, share, found)


def _nearest(share: Share, portions: Sequence[tuple[int, Portion]]) -> Portion | None:
    """Of the likeliest pairs the one whose share comes nearest to what is said, if it is near enough."""
    best, likeliest = max(portions, key=lambda x: (x[0] + _closeness(share, x[1]), -x[1].whole.start))
    if best + _closeness(share, likeliest) < _ENOUGH or any(
        score == best and p.part is not likeliest.part and p.joined == likeliest.joined for score, p in portions
    ):
        return None
    wholes = [p for score, p in portions if p.part is likeliest.part and p.joined == likeliest.joined]
    return min(wholes, key=lambda p: -_closeness(share, p))


def _closeness(share: Share, portion: Portion) -> int:
    computed, middle = percentage(portion.part, portion.whole), share.allowed.middle
    if computed is None or middle is None:
        return -9
    off = miss_ratio(computed.middle, middle)
    slipped = _TENFOLD * Decimal("0.8") <= off <= _TENFOLD * Decimal("1.25")
    return 1 if off <= _CLOSE else 0 if off <= _FARTHEST else -1 if slipped else -9


def _portions(reading: Reading, told: Sequence[Line], joined: Sequence[Portion], share: Share) -> Iterator[Portion]:
    """Every two figures of one thing near a share, smaller and larger; and far from it what may be meant by name, or by the part beside it."""
    text = reading.document.text
    first, last = max(0, share.place - _BEFORE), min(len(told), share.place + 1 + _BEHIND)
    mine = (share.start, share.end) if share.field == "text" else (0, 0)
    near_by = [(i, x) for i in range(first, last) for x in told[i].levels if not (x.start < mine[1] and mine[0] < x.end)]
    if len(near_by) > MOST:
        near_by = [(i, x) for i, x in near_by if abs(i - share.place) <= 1][:MOST]
    yield from pairs(text, told, near_by)
    of = _OF.match(reading.document.field(share.field)[share.end : share.sentence.end])
    if of and content(of["what"]):
        far = (p for p in joined[:_FAR] if not first <= p.part_line < last)
        yield from (p for p in far if may_be_one(of["what"], text[told[p.whole_line].sentence.start : told[p.whole_line].sentence.end]))
    beside = next((x for x in reversed(told[share.place].levels) if x.end <= share.start), None) if share.place >= 0 else None
    pronoun = of is None or _IN_REACH.match(of["what"])
    if beside is not None and pronoun and _BESIDE.match(text[beside.end : share.start]):
        for i, line in enumerate(told[:first]):
            yield from (
                Portion(beside, x, share.place, i, False)
                for x in line.levels
                if x.kind == beside.kind and x.like(beside) and x.middle > beside.middle
            )


def _gives(portion: Portion, share: Share) -> bool:
    ratio = percentage(portion.part, portion.whole)
    if ratio is None:
        return False
    if ratio.meets(share.allowed):
        return True
    rest = Interval(HUNDRED - (ratio.high or Decimal(0)), HUNDRED - (ratio.low or Decimal(0)))
    return not share.words and rest.meets(share.allowed)


def _given_elsewhere(told: Sequence[Line], share: Share, portion: Portion) -> bool:
    """Whether the part, with any larger figure of the text, gives a share."""
    larger = (
        x for line in told for x in line.levels if x.middle > portion.part.middle and x.kind == portion.part.kind and x.like(portion.part)
    )
    return any(_gives(Portion(portion.part, x, 0, 0, True), share) for x in larger)


def _score(reading: Reading, told: Sequence[Line], stated: Mapping[int, Sequence[Share]], share: Share, portion: Portion) -> int:
    """How much speaks for a share being said of a pair: :data:`_ENOUGH` is enough."""
    score = 3 * portion.joined + (portion.part.kind == portion.whole.kind != "number")
    others = (other for place in range(portion.part_line - 1, portion.part_line + 2) for other in stated.get(place, ()))
    if any(other is not share and not other.words and _gives(portion, other) for other in others):
        score -= 0 if share.words else 3
    return score + _tie(reading, told, share, portion) - _distance(told, share, portion)


def _distance(told: Sequence[Line], share: Share, portion: Portion) -> int:
    blocks = {told[i].sentence.block for i in (portion.part_line, portion.whole_line)} | {share.sentence.block}
    away = max(abs(share.place - portion.part_line), abs(share.place - portion.whole_line))
    return min(2, max(0, away - 1) + (max(blocks) - min(blocks) > 1 and share.field == "text"))


def _tie(reading: Reading, told: Sequence[Line], share: Share, portion: Portion) -> int:
    """What the words beside a share say of what it is a share of."""
    part, whole = portion.part, portion.whole
    if share.field == "title":
        return _tie_of_headline(reading, told, share, portion)
    text = reading.document.text
    of = _OF.match(text[share.end : share.sentence.end])
    beside = (part.end <= share.start and _BESIDE.match(text[part.end : share.start])) or (
        share.end <= part.start and _OF_THOSE.match(text[share.end : part.start])
    )
    if IN_ALL.match(text[part.end : part.end + 30]):
        return -9
    if of and (_PLURAL.match(of["what"]) or (beside and _US.match(of["what"]))):
        return -9  # "380 agents, half of them in Manila": of the figure right before
    behind = next((x for x in told[share.place].levels if x.start >= share.end), None)
    if behind is not None and OF_WHOLE.match(text[share.end : behind.start]):  # "18 % of an estate of 336"
        return 4 if whole is behind and part.end <= share.start else -9
    if of and _A_NAME.search(of["what"]):
        return -9
    if beside and of is None and (_DIFFERENCE.search(text, max(0, part.start - 40), part.start) or _has_rate(text, told, share)):
        return -9  # "increased $101.5 million, or 12.4 %"
    if (
        not portion.joined
        and told[portion.part_line].sentence.block != told[portion.whole_line].sentence.block
        and not (of and _IN_REACH.match(of["what"]))
    ):
        return -9
    passage, before_it = _passage(text, told, share, portion)
    known = of is None or bool(_IN_REACH.match(of["what"])) or not content(of["what"]) or may_be_one(of["what"], passage)
    if not known and not (portion.joined and of and _THE.match(of["what"])):
        return -9
    score = 0 if known else -2
    score += 1 if of is not None else 0
    if (
        of
        and not _IN_REACH.match(of["what"])
        and content(of["what"])
        and not portion.joined
        and not _is_named(text, told, portion, of["what"])
    ):
        return -9
    lead = text[max(share.sentence.start, share.start - 60) : share.start]
    rate = _RATE_NOUN.search(lead)
    before = [x for x in told[share.place].levels if x.end <= share.start] if share.place >= 0 else []
    score += 2 if before and part is before[-1] else 0
    if beside:
        return score + 5
    if portion.part_line == share.place and part.end <= share.start and _AND.search(text, part.end, share.start):
        score -= 4
    if _DRAWN.search(lead):
        score += 2
    elif rate:
        score += 2 + bool(rate["noun"] and may_be_one(rate["noun"], passage))
    named = content(last_named(text, share.sentence.start, share.start) if rate is None else "") - _RATES
    if named and not may_be_one(" ".join(named), before_it):
        foreign = content(right_ahead(text, share.sentence.start, share.start)) - _RATES
        score -= 4 if foreign and share.place > portion.part_line else 0 if portion.part_line == share.place else 2
    elif not named and not rate:
        score += 1
    return score


def _is_named(text: str, told: Sequence[Line], portion: Portion, what: str) -> bool:
    """Whether the words around a whole call it what a share is said to be a share of: "sales of £54m ... 18 % of sales"."""
    whole, sentence = portion.whole, told[portion.whole_line].sentence
    kind = "" if whole.kind in ("money", "number", "people") else whole.kind
    opening = last_named(text, sentence.start, whole.start)
    return may_be_one(what, f"{opening} {clause_around(text, whole.start, whole.end, 80)} {kind}")


def _passage(text: str, told: Sequence[Line], share: Share, portion: Portion) -> tuple[str, str]:
    """What is said from a pair on up to a share, and up to the share's own sentence; of a pair far off its sentences only."""
    first, last = sorted((portion.part_line, portion.whole_line))
    if share.place - first <= _BEFORE:
        start = told[first].sentence.start
        return text[start : share.start], text[start : max(start, share.sentence.start)]
    before = " ".join(text[told[i].sentence.start : told[i].sentence.end] for i in (first, last))
    return f"{before} {text[share.sentence.start : share.start]}", before


def _has_rate(text: str, told: Sequence[Line], share: Share) -> bool:
    """Whether another percentage of the sentence is a rate of change: "grew 19 % to $27 billion, or 20 % without currency effects"."""
    line = told[share.place]
    return any(x.kind == "percent" and x.end <= share.start and rate_way(text, line.sentence, x) for x in line.inside)


def _tie_of_headline(reading: Reading, told: Sequence[Line], share: Share, portion: Portion) -> int:
    """A headline's share is of what the body joins early on, if it names nothing that the body's sentence does not."""
    title = reading.document.field("title")
    sentences = [told[i].sentence for i in (portion.whole_line, portion.part_line)]
    theirs = " ".join(reading.document.text[s.start : s.end] for s in sentences)
    named = content(title[share.end : share.sentence.end])
    shared = sum(may_be_one(w, theirs) for w in named)
    return (2 if shared and len(named) - shared <= 1 else -2) - (portion.part_line > _BEFORE)


def _names_whole(text: str, share: Share, portion: Portion) -> bool:
    """Whether a share says its whole: "18 % of an estate of 336"."""
    whole = portion.whole
    return share.field == "text" and share.end <= whole.start and bool(OF_WHOLE.match(text[share.end : whole.start]))


def _finding(reading: Reading, share: Share, portion: Portion) -> Finding:
    computed, middle = percentage(portion.part, portion.whole), share.allowed.middle
    text = reading.document.text
    said_there = phrase(reading, share.start, share.end, share.field)
    words = [said_there, *(phrase(reading, x.start, x.end) for x in (portion.part, portion.whole))]
    part, whole = (quoted(text[x.start : x.end]) for x in (portion.part, portion.whole))
    said = quoted(said_there.quote)
    return Finding(
        _RULE,
        (),
        tuple(sorted(words, key=lambda x: (x.field == "text", x.start))),
        f"{part} of {whole} is not {said}.",
        f"The share was {percent_words(computed) if computed else 'another'}, not {said}.",
        severity="error" if portion.joined or _names_whole(text, share, portion) else "info",
        miss=miss_ratio(computed.middle if computed else None, middle),
    )
