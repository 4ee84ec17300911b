"""What a text tells about shares: its figures, what stands beside a share, which two figures may be its part and its whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.levels import Figure
from claims.checks.portions import OF_WHOLE, Line, Portion, alike, elided, listed, pairs, percentage
from claims.checks.share_words import Wording, all_stems, stems_of
from claims.checks.stated_shares import Share
from claims.checks.told_levels import steps
from claims.match.interval import HUNDRED, Interval
from claims.model import Reading
from claims.regex import regex

BEFORE, _BEHIND = 9, 3
"""Sentences before and behind a share that are looked through."""

_MOST = 24
"""Figures near a share that are looked at."""

_FAR = 60
"""Pairs joined by words, far from a share, that may be meant by name."""

_FILLER = (
    r"(?:or|which\s+is|that\s+is|that['’]s|i\.e\.|equal\s+to|equivalent\s+to|making\s+up|making|representing|just|about|around|some|roughly|nearly|almost|over|under|exactly|fully|more\s+than"
    r"|approximately|less\s+than|amounting\s+to|accounting\s+for|corresponding\s+to|a\s+total\s+of|well|only|the|an?|(?:giving|leaving|for|with)\s+(?:(?:it|us|them|him|her)\b|an?\s+(?:[\w-]+\s+){0,2}(?:rate|share|stake|proportion|turnout|holding)\s+of)"
    r"|(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:rate|share|stake|proportion|turnout|holding)\s+of)"
)

BESIDE = regex(
    rf"^[^.;:()\d–—]{{0,90}}?(?:\s(?:in|for|by)\s+(?:FY\s?)?(?:19|20)\d\d\s*)?(?:,|\(|\s[–—-]|\bor\b|\bwhich\s+(?:is|was|makes)|\b(?=giving\b|representing\b|making\b))\s*(?:{_FILLER}[\s,]+)*$",
    re.IGNORECASE,
)

_OF_THOSE = regex(
    r"^\s+(?:of\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+\s*)?(?:,|\(|[–—-]|:)\s*(?:some\s+|about\s+|or\s+|that\s+is\s+|i\.e\.\s+)?$", re.IGNORECASE
)

SUBJECT_OF = regex(
    r"^[^.;:()\d–—]{0,70}\b(?:brought\s+in|brings?\s+in|generated|contributed|contributes|earned|provided|made\s+up|makes?\s+up|accounts?\s+for|accounted\s+for|represents?|represented|amounts?\s+to|comes?\s+to|equals?|constitutes?|is|are|was|were)\s+(?:just\s+|about\s+|some\s+|only\s+|exactly\s+|a\s+|the\s+)?$",
    re.IGNORECASE,
)

_OF_SOME = regex(r"^\s+of\s+(?:[\w-]+\s+){0,2}?[A-Z][\w-]*['’]s?\b")
_MOVED = regex(
    r"\b(?:by|up|down|(?:increase|decrease|rise|fall|drop|gain|decline|reduction|growth|jump)s?\s+of|increased|decreased|rose|fell|grew|declined|dropped)\s+(?:by\s+)?(?:(?:about|around|some|nearly|almost|just|only|over|an?|another)\s+)*$",
    re.IGNORECASE,
)
"""In front of what something moved by."""

FULL = regex(r"^\s+(?:full|occupied|let|sold|booked|complete|subscribed|funded|taken|of\s+the\s+way)\b", re.IGNORECASE)

REST = regex(r"\b(?:rest|remain\w*|others?|not|no|without|against|never|fail\w*|lost|left|back)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with its lines, its shares and what is known of them."""

    reading: Reading
    text: str
    told: Sequence[Line]
    stated: Mapping[int, Sequence[Share]]
    known: frozenset[str]
    """The words of the title and of the opening, where names are introduced."""
    owners: frozenset[str]
    """The words of the title, and of the names of those who are told of."""
    wholes: Sequence[tuple[int, Figure]]
    """The figures of the text, each value once, and their lines: any may be the whole of a part far from it."""
    joined: Sequence[Portion]
    siblings: frozenset[tuple[int, int]]
    """Where two parts of one whole stand, smaller figure first."""
    olds: frozenset[int]
    """Where the figures of an earlier time stand."""
    times: frozenset[tuple[int, int]]
    """Where the pairs stand, smaller figure first, that are one thing at two times."""


def scene_of(reading: Reading, told: Sequence[Line], stated: Sequence[Share]) -> Scene:
    """A text as its shares are held against it."""
    by_place: dict[int, list[Share]] = defaultdict(list)
    for share in stated:
        by_place[share.place].append(share)
    text = reading.document.text
    every = [(i, x) for i, line in enumerate(told) for x in line.levels]
    opening = " ".join(text[line.sentence.start : line.sentence.end] for line in told[:2])
    joined = [
        *listed(reading, told),
        *(p for p in pairs(text, told, every) if p.joined or elided(text, told, p.part, p.part_line, p.whole, p.whole_line)),
    ][:_FAR]
    return Scene(
        reading,
        text,
        told,
        by_place,
        all_stems(f"{reading.document.title or ''} {opening}"),
        all_stems(" ".join((reading.document.title or "", *(name for entity in reading.entities for name in entity.names)))),
        list({(x.kind, x.unit, x.value): (i, x) for i, x in reversed(every)}.values())[-_FAR:],
        joined,
        frozenset((p.part.start, q.part.start) for p in joined for q in joined if p.whole is q.whole and p.part.middle < q.part.middle),
        frozenset(step.pair.old.start for step in steps(reading).all if step.first == step.last),
        frozenset(
            (x.start, y.start) for step in steps(reading).all for x, y in [sorted((step.pair.old, step.pair.new), key=lambda x: x.middle)]
        ),
    )


def beside_of(scene: Scene, share: Share) -> Figure | None:
    """The figure that a share says again: "7,500, or 60 %", "60 % of the members, 7,500 people"."""
    if share.place < 0:
        return None
    text, inside = scene.text, scene.told[share.place].levels
    told = [x for x in inside if x.end <= share.start]
    before = told[-1] if told else None
    open_ended = [x for x in scene.told[share.place].inside if x.end <= share.start and not x.value.bounded and x.kind != "percent"]
    if open_ended and (before is None or before.end <= open_ended[-1].start) and BESIDE.match(text[open_ended[-1].end : share.start]):
        return open_ended[-1]  # "as much as 1,800 billion yen, about 30 % of the 6,000 billion"
    if before is not None:
        gap = text[before.end : share.start]
        if len(told) > 1 and SUBJECT_OF.match(gap) and _MOVED.search(text, max(share.sentence.start, before.start - 40), before.start):
            return told[-2]  # "those out of work, at 1.4 million, fell by 90,000 and made up 5 %": what fell, not by how much
        full = FULL.match(text[share.end : share.sentence.end])
        if (BESIDE.match(gap) or SUBJECT_OF.match(gap)) and not full:
            named = _OF_SOME.match(text[share.end : share.sentence.end])  # "on revenues of $456m, 28 % of Bally's revenues"
            joined = () if named else scene.joined
            over = next((p.part for p in joined if p.whole is before and p.part_line == share.place and p.part.end <= before.start), None)
            return over or before  # "seven of the 3,500 valves, or 2 %"
    behind = next((x for x in inside if x.start >= share.end), None)
    if behind is not None and (part := _apposed(text, share, behind, inside)) is not None:
        return part
    if behind is not None and _OF_THOSE.match(text[share.end : behind.start]):
        return behind
    return None


def _apposed(text: str, share: Share, whole: Figure, inside: Sequence[Figure]) -> Figure | None:
    """The part that is told between commas behind the whole of a share: "two thirds of the 90 seats, 54, went to the party"."""
    part = next((x for x in inside if x.start >= whole.end), None)
    if part is None or not OF_WHOLE.match(text[share.end : whole.start]) or not _BETWEEN_COMMAS.match(text[whole.end : part.start]):
        return None
    return part if _AND_ON.match(text, part.end) else None


_BETWEEN_COMMAS = regex(r"\s+(?:[a-z-]+\s*){0,3}(?:,|\(|\s[–—-])\s*(?:(?:or|some|about|namely|that\s+is)\s+)?$")
_AND_ON = regex(r"\s*(?:(?:of\s+(?:them|those)|in\s+all|altogether)\s*)?(?:[,)]|\s[–—-])")


def portions_of(scene: Scene, share: Share, beside: Figure | None) -> Iterator[Portion]:
    """Every two figures of one thing near a share, smaller and larger; and far from it what words join, or any whole of a part beside it."""
    text, told = scene.text, scene.told
    place = max(share.place, 0)
    first, last = max(0, place - BEFORE), min(len(told), place + 1 + _BEHIND)
    mine = (share.start, share.end) if share.field == "text" else (0, 0)
    near_by = [(i, x) for i in range(first, last) for x in told[i].levels if not (x.start < mine[1] and mine[0] < x.end)]
    while len(near_by) > _MOST and last - first > 1:
        first, last = (first + 1, last) if place - first > last - 1 - place else (first, last - 1)
        near_by = [(i, x) for i, x in near_by if first <= i < last]
    seen = {(p.part.start, p.whole.start) for p in scene.joined}
    yield from scene.joined
    for p in pairs(text, told, near_by[:_MOST]):
        if (p.part.start, p.whole.start) not in seen:
            seen.add((p.part.start, p.whole.start))
            yield p
    if beside is not None:
        for i, x in scene.wholes:
            if x.middle > beside.middle and alike(beside, x) and (beside.start, x.start) not in seen and not first <= i < last:
                yield Portion(beside, x, share.place, i, False)


def gives(portion: Portion, share: Share, said: Wording) -> bool:
    ratio = percentage(portion.part, portion.whole)
    if ratio is None:
        return False
    if share.tight is None:
        if ratio.meets(share.allowed):
            return True
    elif ratio.meets(share.tight) or (ratio.middle is not None and Interval(ratio.middle, ratio.middle).meets(share.allowed)):
        return True
    rest = Interval(HUNDRED - (ratio.high or Decimal(0)), HUNDRED - (ratio.low or Decimal(0)))
    return not share.words and bool(REST.search(said.opening + said.tail)) and rest.meets(share.allowed)


def label_of(scene: Scene, index: int, x: Figure) -> frozenset[str]:
    """The words that say what a figure is of: those of its sentence up to other figures, and its noun."""
    text, line = scene.text, scene.told[index]
    before = max((y.end for y in line.inside if y.end <= x.start), default=line.sentence.start)
    behind = min((y.start for y in line.inside if y.start >= x.end), default=line.sentence.end)
    lead = text[before : x.start]
    if not stems_of(lead):
        lead = text[line.sentence.start : x.start]
    return all_stems(f"{lead} {text[x.start : behind]}")


def near_words(scene: Scene, index: int, x: Figure) -> str:
    """The words next to a figure, in its sentence."""
    sentence = scene.told[index].sentence
    return scene.text[max(sentence.start, x.start - 30) : min(sentence.end, x.end + 40)]


_TITLE_REACH = 2500
"""Characters of the body whose words a headline may use."""


def passage_of(scene: Scene, share: Share, p: Portion) -> frozenset[str]:
    """The words of the sentences of a pair, and of what stands between it and a share."""
    if share.field == "title":
        return all_stems(scene.text[:_TITLE_REACH])
    first, last = sorted((p.part_line, p.whole_line))
    indexes = set(range(first, last + 1)) if last - first <= BEFORE else {first, last}
    if share.place >= 0 and share.place - last <= BEFORE:
        indexes |= set(range(last, share.place))
    words = " ".join(scene.text[scene.told[i].sentence.start : scene.told[i].sentence.end] for i in sorted(indexes) if i != share.place)
    if share.place in (p.part_line, p.whole_line):
        words += " " + scene.text[share.sentence.start : max(share.sentence.start, min(share.start, p.part.end))]
    return all_stems(words)
