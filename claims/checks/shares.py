"""A share held against the part and the whole that its text tells, in whatever order and words they come.

"The estate has 336 houses. It put 42 of them on the market, or 18 %"; "Nearly everybody got a raise: four of the nine".
Any two figures of one thing may be the part and the whole of a share. Points speak for a pair (:mod:`claims.checks.share_points`): what the
share is said to be a share of and what of it, a part right beside it, words that draw the share from what was told ("so",
"that is", "a turnout of"), words that make one figure a part of the other, nearness. What the words around a share name
that the passage of a pair does not know speaks against it. A share is believed if any other pair that may be meant gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import figures
from claims.checks.measure_words import is_corrected
from claims.checks.portions import Portion, alike, lines, pairs, percentage
from claims.checks.share_points import points_for
from claims.checks.share_scene import REST, Scene, beside_of, gives, portions_of, scene_of
from claims.checks.share_words import Wording, wording
from claims.checks.stated_shares import Share, is_elsewhere, stated_shares
from claims.checks.wording import percent_words, quoted
from claims.match.interval import HUNDRED, Interval
from claims.model import Reading
from claims.regex import regex

_RULE = "percent_of_total"

_ENOUGH = 7
"""Points from which a share is taken for that of a pair."""

_PLAUSIBLE = 4
"""Points by which a pair may be less likely than the likeliest and still excuse a share that it gives."""

_CLOSE, _FARTHEST, _TENFOLD = Decimal("1.8"), Decimal(3), Decimal(10)
"""How far stated and computed share may lie apart: near, at most, and by a slipped decimal point."""

_PREMIUM = regex(r"\b(?:premium|discount|mark-?up|uplift)\s+of\s+(?:about\s+|some\s+|nearly\s+)?$", re.IGNORECASE)
"""Before a percentage on top of a price, which is no share."""
_LEAD = 30
_STILL = regex(r"\b(?:still|yet|remain\w*|left|not|without|waiting|outstanding)\b", re.IGNORECASE)
"""In a sentence of what is left over."""
_TOOK_PART = regex(r"\b(?:took\s+part|taken\s+part|responded|replied|turned\s+out|returned|filled\s+in|answered)\b", re.IGNORECASE)
"""In a sentence of how many took part, which says nothing of what they said."""
_SAID = regex(r"\b(?:back(?:ed|s|ing)?|support\w*|favou?r\w*|oppos\w*|agree\w*|against|approv\w*|prefer\w*|want\w*)\b", re.IGNORECASE)


def shares(reading: Reading) -> Iterator[Finding]:
    """Every share that no pair which may be meant gives, and that one pair is meant by."""
    told = lines(reading)
    stated = [share for sentence, inside in figures(reading, "title") for share in stated_shares(reading, sentence, -1, inside)]
    stated += [share for index, line in enumerate(told) for share in stated_shares(reading, line.sentence, index, line.inside)]
    if not stated:
        return
    scene = scene_of(reading, told, stated)
    for share in stated:
        text = reading.document.field(share.field)
        if not is_elsewhere(text, share) and not _PREMIUM.search(text, max(0, share.start - _LEAD), share.start):
            yield from _judge(scene, share)


def _judge(scene: Scene, share: Share) -> Iterator[Finding]:
    said = wording(scene.reading.document.field(share.field), share)
    beside = beside_of(scene, share)
    points = [(points_for(scene, share, said, beside, p), p) for p in portions_of(scene, share, beside)]
    points = [(score, p) for score, p in points if score > 0]
    if not points or max(score for score, _ in points) < _ENOUGH - 1:
        return
    best = max(score for score, _ in points)
    if any(score >= best - _PLAUSIBLE and gives(p, share, said) for score, p in points) or _told_together(scene, share, said):
        return
    near = max(
        (row for row in points if row[0] >= best - 2), key=lambda row: (row[0] + _closeness(share, said, row[1]), -row[1].whole.start)
    )
    score, portion = near[0] + _closeness(share, said, near[1]), near[1]
    if score < _ENOUGH or is_corrected(scene.text, portion.part.start, portion.part.end) or _given_elsewhere(scene, share, portion, said):
        return
    if _is_the_rest(scene, share, portion) or _is_turnout(scene, share, portion):
        return
    yield finding_of(scene.reading, share, portion, score)


def _is_the_rest(scene: Scene, share: Share, portion: Portion) -> bool:
    """Whether the part is what is left over: "restored to most of the 2,400 homes. About 150 were still without it"."""
    computed, sentence = percentage(portion.part, portion.whole), scene.told[portion.part_line].sentence
    if computed is None or computed.low is None or computed.high is None or portion.part_line == share.place:
        return False
    left = Interval(HUNDRED - computed.high, HUNDRED - computed.low)
    return share.allowed.meets(left) and bool(_STILL.search(scene.text, sentence.start, sentence.end))


def _is_turnout(scene: Scene, share: Share, portion: Portion) -> bool:
    """Whether a portion is of those who took part, and the share of what they said."""
    sentence, text = scene.told[portion.part_line].sentence, scene.reading.document.field(share.field)
    return (
        portion.part_line != share.place
        and bool(_TOOK_PART.search(scene.text, sentence.start, sentence.end))
        and not _SAID.search(scene.text, sentence.start, sentence.end)
        and bool(_SAID.search(text, share.sentence.start, share.sentence.end))
    )


def _told_together(scene: Scene, share: Share, said: Wording) -> bool:
    """Whether two figures of the share's sentence or the one before, whatever they count, give a share that names no whole."""
    if share.words or share.place < 0 or not said.generic:
        return False
    if (beside := beside_of(scene, share)) is not None:  # "£11.6m on £130m, or 8.9 %"
        before = (x for x in scene.told[share.place].levels if x.end <= beside.start and x.middle < beside.middle)
        return any(gives(Portion(x, beside, share.place, share.place, True), share, said) for x in before)
    near_by = [(i, x) for i in range(max(0, share.place - 1), share.place + 1) for x in scene.told[i].levels if x.end <= share.start]
    last = near_by[-1][1] if near_by else None
    return any(last in (p.part, p.whole) and gives(p, share, said) for p in pairs(scene.text, scene.told, near_by[-6:], True))


def _closeness(share: Share, said: Wording, portion: Portion) -> int:
    computed, middle = percentage(portion.part, portion.whole), share.allowed.middle
    if computed is None or middle is None:
        return -9
    off = miss_ratio(computed.middle, middle)
    if REST.search(said.opening + said.tail) and computed.middle is not None:
        off = min(off, miss_ratio(HUNDRED - computed.middle, middle))
    slipped = _TENFOLD * Decimal("0.8") <= off <= _TENFOLD * Decimal("1.25")
    return 1 if off <= _CLOSE else 0 if off <= _FARTHEST else -1 if slipped else -9


def _given_elsewhere(scene: Scene, share: Share, portion: Portion, said: Wording) -> bool:
    """Whether the part, with any larger figure of the text, gives a share."""
    part = portion.part
    beside = beside_of(scene, share)
    for index, x in scene.wholes if beside is part else ():
        other = Portion(part, x, portion.part_line, index, False)
        if x.middle > part.middle and alike(part, x) and gives(other, share, said) and points_for(scene, share, said, beside, other) > 0:
            return True
    if any(share.allowed.meets(ratio) for ratio in _ratio(part.middle, part.middle + portion.whole.middle)) and not portion.joined:
        return True  # "domestic orders of 9.6 billion, foreign ones of 5.9 billion, 38 % of orders"
    named = not said.generic and not portion.joined  # the whole is the one that the share names
    return not named and any(share.allowed.meets(ratio) for ratio in _with_neighbours(scene, share, portion))


def _with_neighbours(scene: Scene, share: Share, portion: Portion) -> Iterator[Interval]:
    """What a portion gives if its whole is the part and what is told beside it: "58 out, 402 stay. That is 13 %"."""
    part, whole = portion.part, portion.whole
    if portion.joined:
        for x in scene.told[portion.part_line].levels if share.words else ():  # "412 in favour, and 190 on condition of a rent freeze"
            if x.start > part.end and x is not whole and alike(x, part):
                yield from _ratio(part.middle + x.middle, whole.middle)
        return
    yield from _ratio(part.middle, part.middle + whole.middle)
    for x in scene.told[portion.part_line].levels:
        if x.start not in (part.start, whole.start) and alike(x, part):
            yield from _ratio(part.middle, part.middle + x.middle)


def _ratio(part: Decimal, whole: Decimal) -> Iterator[Interval]:
    if 0 < part <= whole:
        size = part / whole * HUNDRED
        yield Interval(size, size)


def finding_of(reading: Reading, share: Share, portion: Portion, score: int) -> Finding:
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
        severity="error" if portion.joined else "warning",
        miss=miss_ratio(computed.middle if computed else None, middle),
    )
