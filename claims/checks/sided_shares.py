"""A share of one side of a whole that a text has counted: "124 company-run and 62 franchised ... one shop in six is run by a partner".

A whole is taken as counted where its parts add up to it, where words make the part one of it ("84 of them are women") or where the rest is
said to be the other side ("282 were council homes; the rest were private"). A share is one of it if it names the whole by its noun and, in
its own words, one side of the row (:mod:`claims.checks.side_words`) that the parts name. What was asked of people is counted by stance: for,
against, undecided. A share that is the start of a goal ("four in ten engineers are to be women. Starting as we do from 22 per cent") is of
what the goal is of.

Silent if any part of the whole gives the share, or the part with any other whole, and where the share names a place, a group or a time that
the count does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from claims.checks.finding import Finding, miss_ratio
from claims.checks.levels import Figure, figures
from claims.checks.portions import Line, Portion, alike, lines, pairs
from claims.checks.share_words import Wording, all_stems, knows, stems_of, strangers, wording
from claims.checks.shares import finding_of
from claims.checks.side_words import AGAINST, ASKED, FOR, STANCE, SURVEY, side_of
from claims.checks.stated_shares import Share, is_elsewhere, stated_shares
from claims.checks.thesaurus import akin, stem
from claims.checks.unit_nouns import one_noun
from claims.match.interval import HUNDRED, Interval
from claims.model import Reading
from claims.regex import regex

_REACH = 12
"""Sentences by which whole, parts and share may stand apart."""
_LEAST, _FAR_LEAST = Decimal(8), Decimal(200)
"""The smallest whole, and the smallest that stands apart from parts that add up to it."""
_MOST_PARTS, _MOST_COUNTS = 3, 20
_MOST = 40
"""Counts of a text that its shares are held against."""
_FARTHEST = Decimal("2.5")
"""How far the stated and the counted share may lie apart."""
_LEAST_OFF = Decimal("1.08")
_NEGATES = regex(r"\b(?:not|no|never|without|other\s+than|except|rest|remain\w*|others?|lack\w*|fail\w*)\b|n['’]t\b", re.IGNORECASE)
"""What makes a share one of those who are not of the side that it names."""
_POINTS = Decimal(1)
"""Percentage points on each side that rounding may take."""
_STRANGE = 9
"""Points for unknown words (:func:`strangers`) from which a share is of something else."""
_OF_WHOM = regex(r"\W*of\s+(?:whom|which)\W+(?P<who>(?:[a-z-]+\s*){1,3})[:\s]*$", re.IGNORECASE)
_THE_REST = regex(r"\b(?:the\s+(?:rest|others?|remainder|remaining\s+\d[\d,]*)|all\s+the\s+others)\b[^.;]{0,60}", re.IGNORECASE)
_QUOTE = regex(r"[”\"“]")
_CLAUSE = regex(r"[.;:,(\n](?!\d)|\band\b")
_NARROWER = regex(r"\s*,?\s*(?:who|that|whose|which|aged|under|over|with|living|working|born)\b", re.IGNORECASE)
"""Behind the noun of a whole: only some of it."""
_IDIOM = regex(r"\b(?:in\s+the\s+hands\s+of|on\s+the\s+books\s+of|in\s+the\s+care\s+of|down\s+to|on\s+a\s+lease\s+to)\b", re.IGNORECASE)
"""Prepositions that say of whom a thing is, and place nothing."""
_BASE_AHEAD = regex(
    r"\b(?:start(?:ing|s|ed)?|begin(?:ning|s)?|compar(?:ed|es)|up|down)\b[^.;:\d]{0,25}\b(?:from|with)\s+(?:(?:about|around|some|just|only|today['’]s|the\s+present|the\s+current)\s+)*$",
    re.IGNORECASE,
)
_BASE_BEHIND = regex(r"^\s*(?:today|now|at\s+present|currently|at\s+the\s+moment)\b", re.IGNORECASE)
_BASE_PAST = regex(
    r"^\s*,?\s*(?:in|at|as|last|back|when|(?:an?|two|three|four|five|ten)\s+(?:years?|decades?))\b(?!\s+(?:present|the\s+moment))",
    re.IGNORECASE,
)
_GOAL = regex(
    r"\b(?:asked|wants?|wanted|aims?|goal|target(?:s|ed)?|plans?|intends?|pledged|hopes?|by\s+(?:the\s+end\s+of\s+)?20\d\d)\b",
    re.IGNORECASE,
)
_KINDS = frozenset("flat apartment bungalow house villa cottage van lorry bus coach pub cafe restaurant nurse doctor".split())
"""Nouns narrower than others that they are swapped for."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """A part of a whole with the side that it is of, and what its passage says. ``row`` is -1 for those who were asked."""

    portion: Portion
    row: int
    side: int
    others: tuple[Figure, ...]
    words: str
    neither: tuple[Figure, ...] = ()
    """Those of the others that are of no side: the undecided."""


def sided_shares(reading: Reading) -> Iterator[Finding]:
    """Every share of a side that no count of the text gives."""
    text, told = reading.document.text, lines(reading)
    counted = [*_split(text, told), *_joined(text, told), *_of_whom(text, told), *_and_the_rest(text, told)][:_MOST]
    if not counted:
        return
    levels = [x for line in told for x in line.levels]
    titled = all_stems(reading.document.title or "")
    for place, (sentence, inside) in enumerate(figures(reading)):
        shares = list(stated_shares(reading, sentence, place, inside))
        for share in shares:
            said = _goal_of(reading, told, share) if _is_base(text, share) else wording(text, share)
            if said is None or (is_elsewhere(text, share) and not _is_base(text, share)):
                continue
            meant = [x for x in counted if _is_of(text, share, said, x, titled)]
            if (
                meant
                and not any(_gives(share, text[sentence.start : sentence.end], x, levels) for x in meant)
                and (found := _nearest(share, meant)) is not None
            ):
                yield finding_of(reading, share, found.portion, 0)


# ---------------------------------------------------------------- what a text has counted


def _split(text: str, told: Sequence[Line]) -> Iterator[_Counted]:
    """Parts in one sentence that add up to a figure in the same sentence or near it."""
    for at, line in enumerate(told):
        for size in range(2, _MOST_PARTS + 1):
            for first in range(max(0, min(len(line.levels), _MOST_COUNTS) - size + 1)):
                parts = line.levels[first : first + size]
                whole = _sum_of(told, at, parts)
                if whole is None or not all(x.exact for x in parts):
                    continue
                labels = [_label(text, line, x) for x in parts]
                words = _passage(text, told, whole[0], at)
                yield from _sided(text, parts, labels, whole, at, words)


def _sum_of(told: Sequence[Line], at: int, parts: Sequence[Figure]) -> tuple[int, Figure] | None:
    total = sum((x.middle for x in parts), Decimal(0))
    for place in range(at, max(-1, at - _REACH), -1):
        for x in told[place].levels:
            money = {y.kind == "money" for y in (x, *parts)}
            if x in parts or x.middle != total or not x.exact or len(money) > 1 or total < (_LEAST if at - place <= 1 else _FAR_LEAST):
                continue
            if place == at or all(alike(x, y) for y in parts):
                return place, x
    return None


def _sided(text: str, parts: Sequence[Figure], labels: list[str], whole: tuple[int, Figure], at: int, words: str) -> Iterator[_Counted]:
    """The parts whose words name a side, where another part is of the other side of that row."""
    sides = [side_of(label) for label in labels]
    for x, mine in zip(parts, sides, strict=True):
        others = tuple(y for y in parts if y is not x)
        for row, side in mine:
            if any((row, 1 - side) in theirs for theirs in sides):
                yield _Counted(Portion(x, whole[1], at, whole[0], False), row, side, others, words)
    stances = [(bool(FOR.search(label)), bool(AGAINST.search(label))) for label in labels]
    if (True, False) in stances and (False, True) in stances and SURVEY.search(words):
        for x, stance in zip(parts, stances, strict=True):
            if stance in ((True, False), (False, True)):
                others = tuple(y for y in parts if y is not x)
                neither = tuple(y for y, theirs in zip(parts, stances, strict=True) if theirs == (False, False))
                yield _Counted(Portion(x, whole[1], at, whole[0], False), -1, int(stance[1]), others, words, neither)


def _joined(text: str, told: Sequence[Line]) -> Iterator[_Counted]:
    """ "240 people in management; 84 of them are women"."""
    every = [(i, x) for i, line in enumerate(told) for x in line.levels]
    for p in pairs(text, told, every):
        if p.joined and p.whole.middle >= _LEAST and p.part.exact and p.whole.exact:
            label = _label(text, told[p.part_line], p.part)
            for row, side in side_of(label):
                yield _Counted(p, row, side, (), _passage(text, told, p.whole_line, p.part_line))


def _of_whom(text: str, told: Sequence[Line]) -> Iterator[_Counted]:
    """ "Employees: 812 / of whom women: 341"."""
    for at, (before, line) in enumerate(pairwise(told), 1):
        if len(before.levels) != 1 or not line.levels:
            continue
        whole, part = before.levels[0], line.levels[0]
        label = _OF_WHOM.match(text[line.sentence.start : part.start])
        if label is not None and part.exact and whole.exact and whole.middle >= max(_LEAST, part.middle) and alike(part, whole):
            for row, side in side_of(label["who"]):
                yield _Counted(Portion(part, whole, at, at - 1, True), row, side, (), _passage(text, told, at - 1, at))


def _and_the_rest(text: str, told: Sequence[Line]) -> Iterator[_Counted]:
    """ "Work began on 940 homes ... Of these 282 were council homes; the rest were private"."""
    for at, line in enumerate(told):
        if not line.levels:
            continue
        part = line.levels[-1]
        following = text[part.end : told[at + 1].sentence.end if at + 1 < len(told) else line.sentence.end]
        rest = _THE_REST.search(following)
        if rest is None or part.kind == "money" or not part.exact:
            continue
        other = side_of(rest[0])
        mine = {
            (row, side) for row, side in side_of(following[: rest.start()] + " " + _label(text, line, part)) if (row, 1 - side) in other
        }
        before = [(i, x) for i in range(max(0, at - _REACH), at + 1) for x in told[i].levels if x.end <= part.start]
        wholes = [
            (i, x) for i, x in before if x.middle > part.middle and alike(x, part) and (x.kind == part.kind or one_noun(x.kind, part.kind))
        ]
        wholes = wholes or [(i, x) for i, x in before if x.middle > part.middle and x.kind != "money" and _names_of(text, told[i], x, part)]
        if len({x.middle for _, x in wholes}) == 1 and wholes[0][1].middle >= _LEAST and wholes[0][1].exact:
            place, whole = wholes[0]
            words = _passage(text, told, place, min(at + 1, len(told) - 1))
            for row, side in mine:
                yield _Counted(Portion(part, whole, at, place, False), row, side, (), words)


def _names_of(text: str, line: Line, whole: Figure, part: Figure) -> bool:
    """Whether the noun behind a part ("282 were council dwellings") is that of a whole."""
    clause = _CLAUSE.split(text[part.end : part.end + 60])[0]
    return any(one_noun(word, whole.kind) for word in re.findall(r"[a-z]+", clause.lower()))


def _label(text: str, line: Line, x: Figure) -> str:
    """The words of a part: those behind it up to the next figure or clause, or before it where these name no side."""
    behind = min((y.start for y in line.inside if y.start >= x.end), default=line.sentence.end)
    before = max((y.end for y in line.inside if y.end <= x.start), default=line.sentence.start)
    after = _CLAUSE.split(text[x.end : behind])[0]
    words = text[x.start : x.end] + after
    if side_of(words) or FOR.search(words) or AGAINST.search(words):
        return words
    return _CLAUSE.split(text[before : x.start])[-1]


def _passage(text: str, told: Sequence[Line], first: int, last: int) -> str:
    return " ".join(text[told[i].sentence.start : told[i].sentence.end] for i in sorted({first, *range(max(first, last - 1), last + 1)}))


# ---------------------------------------------------------------- whether a share is of it


def _is_of(text: str, share: Share, said: Wording, x: _Counted, titled: frozenset[str]) -> bool:
    """Whether a share is said of the whole and the side of a count."""
    sentence = share.sentence
    if sentence.start <= x.portion.part.start < sentence.end or sentence.start <= x.portion.whole.start < sentence.end:
        return False  # told in one sentence: other checks
    if x.row < 0:
        return _is_answer(text, share, x)
    around = f"{said.lead} {_IDIOM.sub(' ', said.tail)}"
    passage = all_stems(x.words) | {stem(word) for word in around.split() if side_of(word)}
    what, base = said.what or "", _is_base(text, share)
    named = frozenset(word for word in said.named if not side_of(word))
    if not named or (side_of(what) and not base) or not all(_is_noun_of(passage, x.portion.whole, word) for word in named):
        return False
    sides = side_of(f"{around} {what if base else ''}")
    if (x.row, x.side) not in sides or any(row != x.row for row, _ in sides):
        return False
    behind = text.find(what, share.end) + len(what)
    if base or _NARROWER.match(text, behind, sentence.end):
        return base
    passage |= named
    return strangers(replace(said, tail=_IDIOM.sub(" ", said.tail)), passage, titled | passage, False, False) < _STRANGE


def _is_answer(text: str, share: Share, x: _Counted) -> bool:
    """Whether a share is of those who were asked and says of nothing else what they want than the count does: "told you not to do this"."""
    sentence = share.sentence
    asked = ASKED.match(text[share.end : sentence.end])
    stance = STANCE.search(text, share.end, sentence.end) if asked else None
    if asked is None or stance is None:
        return False
    clause = text[share.end + asked.end() : sentence.end]
    rest = STANCE.sub(" ", _QUOTE.split(clause)[0])
    passage = all_stems(x.words)
    return all(knows(passage, word) for word in stems_of(f"{text[sentence.start : share.start]} {rest}"))


def _is_noun_of(passage: frozenset[str], whole: Figure, word: str) -> bool:
    """Whether a noun is that of a whole or stands in its passage; flats are no homes."""
    if word in _KINDS and word not in passage:
        return False
    return (
        one_noun(word, whole.kind) or word in passage or (knows(passage, word) and any(akin(word, y) or word[:5] == y[:5] for y in passage))
    )


def _is_base(text: str, share: Share) -> bool:
    """Whether a share is told as where a goal starts from."""
    lead, rest = text[share.sentence.start : share.start], text[share.end : share.sentence.end]
    found = _BASE_AHEAD.search(lead)
    if found is None or _BASE_PAST.match(rest):
        return False
    return found[0].casefold().startswith(("start", "begin")) or bool(_BASE_BEHIND.match(rest))


def _goal_of(reading: Reading, told: Sequence[Line], share: Share) -> Wording | None:
    """The words of the goal that a share is the start of: in the same sentence or the one before."""
    text = reading.document.text
    for place in (share.place, share.place - 1):
        if place < 0:
            continue
        line = told[place]
        goals = [
            goal
            for goal in stated_shares(reading, line.sentence, place, line.inside)
            if goal.end <= share.start and _GOAL.search(text, line.sentence.start, line.sentence.end)
        ]
        if goals:
            said = wording(text, goals[-1])
            return replace(said, lead="", opening="") if len(goals) == 1 and said.what is not None else None
    return None


# ---------------------------------------------------------------- what it should be


def _share_of(part: Decimal, whole: Decimal) -> Interval:
    size = part / whole * HUNDRED
    return Interval(size - _POINTS, size + _POINTS)


def _gives(share: Share, said: str, x: _Counted, levels: Sequence[Figure]) -> bool:
    """Whether any part of a whole, two of them, or its part in another whole gives a share."""
    part, whole = x.portion.part, x.portion.whole
    elsewhere = [y for y in levels if y not in (part, whole, *x.others)] if x.row >= 0 else []
    neither = sum((y.middle for y in x.neither), Decimal(0))
    sizes = {part.middle, *(y.middle for y in x.others)}
    sizes |= {whole.middle - part.middle} if x.row < 0 or _NEGATES.search(said) else set()
    sizes |= {y.middle for y in elsewhere if y.middle < whole.middle and alike(y, whole)}
    wholes = {whole.middle, whole.middle - neither, *(y.middle for y in elsewhere if y.middle > part.middle and alike(y, part))}
    found = [_share_of(size, whole.middle) for size in sizes] + [_share_of(part.middle, size) for size in wholes]
    if x.row < 0:
        found += [_share_of(y.middle, whole.middle - neither) for y in x.others]
    return any(share.allowed.meets(size) for size in found)


def _nearest(share: Share, meant: Sequence[_Counted]) -> _Counted | None:
    """The count that comes nearest to a share, if it is near enough to be meant."""
    rows = [(miss_ratio(x.portion.part.middle / x.portion.whole.middle * HUNDRED, share.allowed.middle), n) for n, x in enumerate(meant)]
    off, number = min(rows)
    return meant[number] if _LEAST_OFF < off <= _FARTHEST else None
