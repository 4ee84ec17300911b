"""Levels with the time that is told of each, and which of two is the earlier, in one sentence or in neighbouring ones.

"It sold 90,000 jars in 2019. Last year it sold 310,000" is a pair as much as "to 310,000 from 90,000" is. Within a
sentence the words between the two decide first (:mod:`claims.checks.levels`); then the dates told of each; then words
such as "now", "today", "used to", "back then". Figures that are goals, averages or prices per piece are no levels.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations, product

from claims.checks.bases import names_another_company
from claims.checks.levels import Figure, Pair, figures, is_compared_with, is_difference, is_sharp, levels, near, pair_of, per_unit
from claims.checks.measure_words import clause_end, content, holds_name, last_named, may_be_one, named_ahead, names_nothing
from claims.checks.movement_words import rate_way
from claims.checks.once import once
from claims.match.interval import HUNDRED, Interval
from claims.model import PeriodMention, Reading, Sentence
from claims.regex import regex

_PAST = regex(
    r"\b(?:previously|used\s+to|once|originally|at\s+first|initially|back\s+then|at\s+(?:the|that)\s+time|formerly|in\s+those\s+days|to\s+begin\s+with"
    r"|start(?:ed|s|ing)?\s+(?:out\s+)?(?:with|at|from|on|the\s+year)|began|begins?|opened\s+(?:at|with)|had\s+(?:been|stood|had|brought|fetched)|the\s+(?:year|quarter|month|season)\s+before"
    r"|the\s+(?:previous|prior|preceding)\s+\w+|before\s+(?:that|then)|until\s+then|earlier|then|when\s+(?:I|we|she|he|they)\s+(?:took|joined|arrived|started|opened))\b",
    re.IGNORECASE,
)
_PRESENT = regex(
    r"\b(?:we['’]re|there\s+are|there['’]s|now|today|current(?:ly)?|nowadays|these\s+days|at\s+present|at\s+the\s+moment|this\s+(?:year|month|quarter|week|season|spring|summer|autumn|winter|time)"
    r"|by\s+the\s+end|end(?:ed|s|ing)?\s+(?:with|at|on|the\s+year)|finish(?:ed|es)|has\s+since|since\s+then|later|latest|as\s+I\s+write|as\s+we\s+speak|year\s+just\s+(?:ended|gone))\b",
    re.IGNORECASE,
)
_BACK = regex(
    r"\b(?:(?:a|one|the|twelve|six|three)\s+(?:year|quarter|month|season|week|months)s?\s+(?:before|earlier|previously|ago)|until\s+then|before\s+(?:that|then)|had\s+(?:been|stood|brought|fetched|reached|taken|had)"
    r"|having\s+(?:been|stood|netted|earned|held|paid|sold|made|started)|last\s+(?:time|year|season|spring|summer|autumn|winter|month|quarter)|(?:in|at|for)\s+the\s+(?:\w+\s+){0,2}?(?:before|preceding|previous|prior|corresponding)"
    r"|the\s+(?:year|quarter|month|season|week|months)\s+before|(?:previous|preceding|prior|corresponding)\s+(?:year|quarter|month|season|week|period|half)|previously)\b",
    re.IGNORECASE,
)
_COMPARED = regex(r"\b(?:than|over|on|from|against|compared|versus)\b", re.IGNORECASE)
_HAD = regex(r"\b(?:I|we|they|it|she|he)['’]d\s+$", re.IGNORECASE)
_FUTURE = regex(r"\b(?:will|shall|from\s+next|are\s+to|is\s+to)\b|['’]ll\b", re.IGNORECASE)
UNSAID = 0.5
"""Where a level of which no time is said stands: after the past, before the present."""
_ERAS = (_PAST, _PRESENT, _FUTURE)
_PART_OF = regex(r"^\s*(?:[a-z-]+\s+){0,2}?(?:out\s+)?of\s")
_TO_BARE = regex(r"\b(?:to|at|from|against)\s+$", re.IGNORECASE)
_ASIDE = regex(r"\b(?:which|who|that|founded|opened|born|established|launched|built|listed|floated)\b[^,;.]{0,30}$", re.IGNORECASE)
"""What a time behind it is of: not of the level that comes next, "the foundry, which opened in 1968, has 480 people"."""
_NEW_THOUGHT = regex(r",\s+[a-z]{3,}ing\b|[;:]")
"""Behind which a time is of what comes next: "£813.7 million, reflecting an exit in January 2024"."""
_BASE = regex(r"\b(?:over|on|than|above|below|from)\s+(?:in\s+|at\s+|for\s+)?(?:the\s+)?$", re.IGNORECASE)
"""A time that a rate counts from: "an increase of 30 % over the third quarter"."""
_OR = regex(r",\s+or\s+(?:about\s+)?$")
_CLAUSE = regex(r"[,;.:(–—]|\b(?:and|but|while|to)\b")
_REACH = 45
"""Characters on each side of a figure in which words of time belong to it."""
_LONG_AGO = 60
"""Days before publication from which a level is of the past beside one of which no time is said."""
_SENTENCES = 2
"""Sentences by which two levels of one measure may stand apart."""
_LONGEST_NAME = 3
"""Words of a name that is a measure and not half a sentence."""
OF_THEM = regex(r"\s+of\s+(?:them|these|those|whom|which)\b", re.IGNORECASE)
_LIGHT = regex(r"\b(?:held|brought|fetched|kept|earned|drew|ran|gave|charged|sold|managed)\b", re.IGNORECASE)
"""Verbs that say nothing of what is measured: "a year ago it held 14.2 %"."""
_EXTREME = regex(r"\b(?:high|low|peak|trough|best|worst|highest|lowest|maximum|minimum)\b", re.IGNORECASE)
_COUNTED, _FARTHEST = Decimal(20), Decimal(12)
_MUCH = Decimal("1.5")
"""Ratio of two amounts up to which, standing alone, they are taken for one at two times."""
_MOST = 8
"""Levels of one passage that are set against each other; more are a table or a list of many things."""


@dataclass(frozen=True, slots=True)
class Told:
    """A level, the sentence it stands in (its place among the sentences) and the time told of it."""

    figure: Figure
    sentence: int
    when: tuple[date, date] | None
    rank: float
    """Past, present or to come (0, 1, 2) by the time or the words beside it; :data:`UNSAID` where neither says."""
    per: str | None = None
    """What it is told per, if it is no plain level: ``ounce`` of "$1,412 per ounce"."""
    back: bool = False
    """Whether its time is told by going back from another: "a year before, it was", "having been", "until then"."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its levels and what else it states in figures."""

    sentence: Sentence
    inside: tuple[Figure, ...]
    levels: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A pair of levels with the places, among the passages, of the sentences that hold its first and its last figure."""

    pair: Pair
    first: int
    last: int


class Steps:
    """The steps of a text, found again by the places of their sentences."""

    __slots__ = ("_at", "all")

    def __init__(self, steps: Sequence[Step]) -> None:
        self.all = steps
        self._at: dict[int, list[Step]] = defaultdict(list)
        for step in steps:
            for place in {step.first, step.last}:
                self._at[place].append(step)

    def near(self, place: int, before: int, behind: int) -> list[Step]:
        """Those with a figure up to so many sentences before a place or behind it, once each."""
        found = {id(step): step for at in range(place - before, place + behind + 1) for step in self._at.get(at, ())}
        return list(found.values())


@once
def passages(reading: Reading, shares: bool = False) -> list[Passage]:
    """Every sentence of running text with its levels, in order; with ``shares`` percentages that are no rates are the levels."""
    text, mentions = reading.document.text, sorted(reading.periods, key=lambda m: m.start)
    starts = [m.start for m in mentions]
    found, before = list[Passage](), None
    for index, (sentence, inside) in enumerate(figures(reading)):
        near_by = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        plain = _shares(text, sentence, inside) if shares else levels(inside)
        told = tuple(_told(text, sentence, index, plain, near_by, reading.document.published))
        if told and not near_by and before is not None and before.sentence.block == sentence.block:
            told = (
                (replace(told[0], when=carried.when, rank=carried.rank), *told[1:])
                if (carried := _carried(reading, before, mentions, starts))
                else told
            )
        before = Passage(sentence, tuple(inside), told)
        found.append(before)
    return found


def _carried(reading: Reading, before: Passage, mentions: list[PeriodMention], starts: list[int]) -> Told | None:
    """The time that a sentence without levels gives to the next one: "The high-water mark was 1956. 1,140 clocked on"."""
    inside = mentions[bisect_left(starts, before.sentence.start) : bisect_left(starts, before.sentence.end)]
    if before.levels or not inside or inside[-1].period is None:
        return None
    nobody = Figure(0, 0, Interval(None, None), "", None, False, HUNDRED)
    period = inside[-1].period
    return Told(nobody, 0, (period.first, period.last), _rank("", "", inside[-1], reading.document.published))


def _shares(text: str, sentence: Sentence, inside: list[Figure]) -> list[Figure]:
    """Percentages that are levels (margins, turnout), and bare numbers behind one that leave its sign out: "to 4.6"."""
    found: list[Figure] = []
    for x in inside:
        if x.kind == "percent" and not x.points and x.value.bounded and rate_way(text, sentence, x) is None:
            found.append(x)
        elif x.kind == "number" and x.middle < HUNDRED and _TO_BARE.search(text, max(sentence.start, x.start - 12), x.start):
            found.append(replace(x, kind="percent", unit="percent"))
    return found


def _told(
    text: str, sentence: Sentence, index: int, inside: list[Figure], mentions: list[PeriodMention], published: date | None
) -> Iterator[Told]:
    plain = [
        x
        for x in inside
        if is_sharp(x)
        and not _is_goal(text, sentence, x)
        and not OF_THEM.match(text, x.end, sentence.end)
        and not is_difference(text, sentence, x)
    ]
    plain = [x for before, x in zip([None, *plain], plain, strict=False) if before is None or not _is_also(text, before, x)]
    owners = _owners(text, plain, mentions)
    for number, figure in enumerate(plain):
        mine = owners.get(number)
        first = max(sentence.start, figure.start - _REACH, plain[number - 1].end if number else 0)
        last = min(sentence.end, figure.end + _REACH, plain[number + 1].start if number + 1 < len(plain) else sentence.end)
        when = (mine.period.first, mine.period.last) if mine and mine.period else None
        ahead, behind = _plain_words(text, first, figure.start, mentions), _plain_words(text, figure.end, last, mentions)
        rank = _rank(ahead, behind, mine, published)
        yield Told(figure, index, when, rank, per_unit(text, sentence, figure), _goes_back(text, first, figure, last, mine))


def _goes_back(text: str, first: int, figure: Figure, last: int, mention: PeriodMention | None) -> bool:
    """Whether the time of a figure is told by going back from that of another one."""
    if mention is not None and mention.shift is not None and mention.shift.count < 0:
        return True
    behind = _COMPARED.split(_CLAUSE.split(text[figure.end : last])[0])[0]
    ahead = any(not _BASE.search(text[max(0, m.start() - 20) : m.start()]) for m in _BACK.finditer(text, first, figure.start))
    return bool(_HAD.search(text, first, figure.start) or ahead or _BACK.search(behind))


def _is_also(text: str, before: Figure, figure: Figure) -> bool:
    """Whether a figure says the one before it per share or per piece: "$9 million, or 30 cents"."""
    return (
        bool(_OR.search(text[before.end : figure.start])) and before.kind == figure.kind == "money" and figure.middle * 1000 < before.middle
    )


def _plain_words(text: str, start: int, end: int, mentions: list[PeriodMention]) -> str:
    """A stretch of words without the times it names: these belong to a figure of their own."""
    words = []
    for mention in mentions:
        if start <= mention.start and mention.end <= end:
            words.append(text[start : mention.start])
            start = mention.end
    return " ".join((*words, text[start:end]))


def _rank(ahead: str, behind: str, mention: PeriodMention | None, published: date | None) -> float:
    if mention is not None and mention.shift is not None:
        return 0 if mention.shift.count < 0 else 1
    behind = behind.split(";")[0]
    found = [rank for rank, words in enumerate(_ERAS) if words.search(ahead) or words.search(behind)]
    if len(found) == 1:
        return found[0]
    if mention is not None and mention.period is not None and published is not None and (published - mention.period.last).days > _LONG_AGO:
        return 0
    return UNSAID


def _owners(text: str, plain: list[Figure], mentions: list[PeriodMention]) -> dict[int, PeriodMention]:
    """Which level each time belongs to: the one right before it, else the next one, else the last one."""
    found: dict[int, PeriodMention] = {}
    ends, starts = [x.end for x in plain], [x.start for x in plain]
    for mention in mentions:
        after = bisect_left(starts, mention.end)
        if _ASIDE.search(text[max(0, mention.start - _REACH) : mention.start]) or _BASE.search(
            text[max(0, mention.start - 20) : mention.start]
        ):
            continue
        gap = text[ends[after - 1] : mention.start] if after else ""
        behind = after > 0 and len(gap) < _REACH and not _CLAUSE.search(gap)
        if behind:
            found[after - 1] = mention
        elif after < len(plain):
            found[after] = mention if after not in found or mention.start > found[after].start else found[after]
        elif plain and not _NEW_THOUGHT.search(gap):
            found.setdefault(after - 1, mention)
    return found


_GOAL = regex(
    r"\b(?:forecasts?|targets?|targeted|goals?|limits?|ceilings?|consensus|estimates?|estimated|expect\w*|guidance|guided|budget\w*|plan(?:s|ned)?|predict\w*|project(?:ed|ions?)|outlook"
    r"|averages?\s+(?:of|estimate)|analysts?|brokers?|reckons?|would\s+(?:have|be)|capacity|room\s+for)\b",
    re.IGNORECASE,
)


_GOAL_BEHIND = regex(rf"^\s*(?:\w+\s+)?{_GOAL.pattern}", re.IGNORECASE)


def _is_goal(text: str, sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is a wish, a limit or an opinion: "a target of 400", "400 forecast"."""
    ahead = text[max(sentence.start, figure.start - _REACH) : figure.start]
    ahead = ahead[max((m.end() for m in _CLAUSE.finditer(ahead)), default=0) :]
    return bool(_GOAL.search(ahead) or _GOAL_BEHIND.match(text[figure.end : sentence.end]))


@once
def steps(reading: Reading, shares: bool = False) -> Steps:
    """The ordered pairs of a text, or of its percentages: those that one sentence sets side by side, then, of levels that are in none, those of
    neighbouring sentences of one paragraph or the next."""
    told = passages(reading, shares)
    text, found, paired = reading.document.text, list[Step](), set[Figure]()
    for index, passage in enumerate(told):
        for a, b in combinations(passage.levels[:_MOST], 2):
            pair = ordered(text, told, a, b)
            if pair is not None and near(pair):
                found.append(Step(pair, index, index))
                paired.update((pair.old, pair.new))
    alone = [[x for x in passage.levels if x.figure not in paired or x.figure.kind != "money"][:_MOST] for passage in told]
    for index, mine in enumerate(alone):
        for other in range(index + 1, min(len(told), index + 1 + _SENTENCES)) if mine else ():
            if told[other].sentence.block - told[index].sentence.block <= 1:
                pairs = (ordered(text, told, a, b) for a, b in product(mine, alone[other]))
                found += [Step(pair, index, other) for pair in pairs if pair is not None and near(pair)]
    found += _by_name(text, told, {(step.pair.old, step.pair.new) for step in found})
    return Steps(sorted(found, key=lambda step: step.first))


def _by_name(text: str, told: Sequence[Passage], known: set[tuple[Figure, Figure]]) -> Iterator[Step]:
    """Pairs that stand anywhere in a text under one name: "Revenue of $8.4 million ... Third quarter revenue was $7.0 million"."""
    groups: dict[tuple[frozenset[str], str, str | None], list[Told]] = defaultdict(list)
    places: dict[tuple[str, str | None], set[int]] = defaultdict(set)
    for passage in told:
        for level in passage.levels:
            places[level.figure.kind, level.figure.unit].add(level.sentence)
    for passage in told:
        for level in passage.levels:
            if len(places[level.figure.kind, level.figure.unit]) < 2:
                continue  # what is told of in one sentence only makes no pair here
            words = named_ahead(text, passage.sentence.start, level.figure.start)
            name = content(words)
            if name and len(name) <= _LONGEST_NAME and not holds_name(words):
                groups[name, level.figure.kind, level.figure.unit].append(level)
    for group in groups.values():
        distinct = list({level.figure.value: level for level in reversed(group)}.values())[: -_MOST - 1 : -1]
        for a, b in combinations(distinct, 2):
            pair = (
                _by_time(a, b)
                if a.per == b.per and not _are_extremes(text, told, a, b) and a.sentence != b.sentence and a.figure.value != b.figure.value
                else None
            )
            if pair is not None and near(pair) and (pair.old, pair.new) not in known:
                yield Step(pair, a.sentence, b.sentence)


def ordered(text: str, told: Sequence[Passage], a: Told, b: Told) -> Pair | None:
    """Two levels of one kind with the earlier told apart; ``a`` stands before ``b`` in the text."""
    if not a.figure.like(b.figure) or a.figure.value == b.figure.value:
        return None
    if a.sentence == b.sentence:
        passage = told[a.sentence]
        if a.figure.kind != "percent" and _PART_OF.match(text[a.figure.end : b.figure.start]):
            return None
        between = [x for x in passage.inside if a.figure.end <= x.start < b.figure.start]
        if not any(
            x.figure in between
            and x.figure.like(a.figure)
            and (near(Pair(a.figure, x.figure)) or is_compared_with(text, passage.sentence, b.figure))
            for x in passage.levels
        ):
            pair = pair_of(text, passage.sentence, a.figure, b.figure, [x for x in between if x.kind in ("percent", "multiple")])
            if pair is not None:
                return pair
    if any(_ASIDE_FROM.search(text[max(0, x.figure.start - 30) : x.figure.start]) for x in (a, b)):
        return None
    pair = _by_time(a, b) if (a.per == b.per or None in (a.per, b.per)) and not _are_extremes(text, told, a, b) else None
    if pair is None or any(is_difference(text, told[x.sentence].sentence, x.figure) for x in (a, b)):
        return None
    if all(is_compared_with(text, told[x.sentence].sentence, x.figure) for x in (a, b)):
        return None  # both are what a third level is set against
    return pair if (_one_measure(text, told, a, b) or _are_alone(text, told, a, b)) else None


_ASIDE_FROM = regex(r"\b(?:excluding|including|without|not\s+counting|net\s+of)\s+(?:the\s+|a\s+|an\s+)?\W?$", re.IGNORECASE)
"""Before an amount that a level is told without, or with."""


def _are_alone(text: str, told: Sequence[Passage], a: Told, b: Told) -> bool:
    """Whether two levels close to each other are the only ones of their sentences, one told by going back from the other or as to come."""
    money = a.figure.kind == b.figure.kind == "money"
    if not money and ("money" in (a.figure.kind, b.figure.kind) or b.figure.kind != "number"):
        return False
    if b.sentence - a.sentence > 1:
        return False
    if not (a.back != b.back or 2 in (a.rank, b.rank) or {a.rank, b.rank} == {0, 1}):
        return False
    like = [x for at in {a.sentence, b.sentence} for x in told[at].inside if x.like(a.figure) and x.middle >= _COUNTED]
    small, large = sorted((a.figure.middle, b.figure.middle))
    return len(like) == 2 and large <= small * (_MUCH if money else _FARTHEST) and small >= _COUNTED


def _are_extremes(text: str, told: Sequence[Passage], a: Told, b: Told) -> bool:
    """Whether one of two levels is called a high or a low and the other is not."""
    first, second = (
        {m[0].casefold() for m in _EXTREME.finditer(text, max(told[x.sentence].sentence.start, x.figure.start - 60), x.figure.start)}
        for x in (a, b)
    )
    return first != second


def _by_time(a: Told, b: Told) -> Pair | None:
    if a.when and b.when:
        if a.when[1] < b.when[0]:
            return Pair(a.figure, b.figure)
        return Pair(b.figure, a.figure) if b.when[1] < a.when[0] else None
    if a.back != b.back and (a.figure.kind == b.figure.kind or "money" not in (a.figure.kind, b.figure.kind)):
        return Pair(a.figure, b.figure) if a.back else Pair(b.figure, a.figure)
    if a.rank == b.rank:
        return None
    return Pair(a.figure, b.figure) if a.rank < b.rank else Pair(b.figure, a.figure)


def _one_measure(text: str, told: Sequence[Passage], a: Told, b: Told) -> bool:
    """Whether what stands before the later figure names no other thing than the sentence of the earlier one."""
    first, second = told[a.sentence].sentence, told[b.sentence].sentence
    if names_another_company(text[a.figure.end : b.figure.start]):
        return False
    if first is second:
        name = last_named(text, first.start, b.figure.start)
        return names_nothing(name) or may_be_one(name, text[first.start : clause_end(text, a.figure.end, b.figure.start)])
    name = _LIGHT.sub(" ", named_ahead(text, second.start, b.figure.start))
    return names_nothing(name) or may_be_one(name, text[first.start : first.end])
