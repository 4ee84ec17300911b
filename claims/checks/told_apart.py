"""The earlier level of what a verb leads to, told under the same name somewhere else in a text.

"Journeys fell to 4.4 million ... In 2023-24 there were 4.1 million such journeys"; "sales climbed 24 per cent to $386 million ... in the
same quarter of last year, with sales of $334 million". A name is the noun phrase ahead of a figure or what it counts; both must name the same and be
narrowed by the same words, and the earlier one must be of the year or the stretch before. Any other level of the text that lies on the
other side leaves the question open.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate

from claims.checks.assertions import Assertion
from claims.checks.bindings import ENOUGH, told_rates
from claims.checks.finding import miss_ratio
from claims.checks.levels import Figure, Pair, is_turned, near, way_of_pair
from claims.checks.measure_words import content, right_ahead
from claims.checks.movement_words import MOVE
from claims.checks.once import once
from claims.checks.stretches import of_other_lengths
from claims.checks.thesaurus import stem
from claims.checks.told_levels import Passage, Told, passages
from claims.checks.topics import Words, fit, topic_of, words_of
from claims.model import Reading
from claims.regex import regex

_REACHING = regex(
    r",?\s+(?:reaching|to\s+reach|hitting|to\s+hit|to\s+stand\s+at|standing\s+at|ending\s+(?:the\s+\w+\s+)?at|coming\s+in\s+at)\s+(?:about\s+|some\s+|just\s+|a\s+|an\s+)*$",
    re.IGNORECASE,
)
_SUBJECT_BREAK = regex(r"[;:(–—“”\"]|,(?!\d)")
_AND = regex(r"\b(?:and|but|while|as)\b", re.IGNORECASE)
_FINITE = regex(r"\b(?:is|are|was|were|has|have|had|will)\b", re.IGNORECASE)
_NUMBER_OF = regex(r"^\W*(?:the\s+|a\s+)?(?:total\s+)?(?:number|amount|level|rate|volume)\s+of\s+", re.IGNORECASE)
_COUNTED = regex(r"^\s+(?P<words>(?:of\s+)?(?:[a-z][a-z-]*\s+){0,2}[a-z][a-z-]*)")
_SUCH = regex(r"\b(?:such|these|those)\b", re.IGNORECASE)
_NARROWED = regex(r"^\s*(?:%|[a-z-]+\s+){0,3}?\b(?:among|about|for|in|at|across|within|of|by)\s+(?P<what>[^,;:.()\d]{3,60})", re.IGNORECASE)
_OF_TIME = frozenset(
    stem(word)
    for word in "prior preceding corresponding comparable survey accounts year years quarter half month week season period date day time end reference survey census count operations turn spring summer autumn winter june july".split()
)
_NAME = regex(r"(?<![.“\"])(?<!^)\b(?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][\w’'-]+")
_BASIS = regex(
    r"\b(?:net|gross|operating|pre-?tax|adjusted|underlying|statutory|headline|core|total|average|median|diluted|basic|comparable|organic|first-half|full-year)\b",
    re.IGNORECASE,
)
""""Gross profit" is no profit, and what is net is not what is not said to be."""
OFTEN = frozenset(
    stem(word)
    for word in "inflation unemployment joblessness jobless price prices rate rates yield yields index share shares stock oil gold gas mortgage rent rents temperature cases deaths infections sentiment confidence".split()
)
"""What is measured every month or day: it may have fallen on the month and risen on the year."""
_ON_THE_YEAR = regex(
    r"\b(?:over|on|during|in|for)\s+the\s+(?:\w+\s+)?year\b|\byear[- ](?:on|over)[- ]year\b|\b(?:annual|yearly)\b|\b(?:this|last)\s+year\b|\btwelve\s+months\b",
    re.IGNORECASE,
)
_ONLY = regex(r"\b(?:alone|excluding|including|before\s+(?:the|its|a)\s+\w+)\b", re.IGNORECASE)
_WHOLE = frozenset(
    stem(word)
    for word in "county city town country region area district operations network province state valley island coast port harbour airport parish village borough peninsula bay nation".split()
)
"""What a measure is of as a whole: the unemployment in the county is what a text about it calls unemployment."""
_BASE = regex(
    r"\b(?:from|since|compared\s+with|compared\s+to|against|versus|than|sequential\w*|quarter[- ](?:on|over)[- ]quarter|month[- ](?:on|over)[- ]month|on\s+the\s+(?:quarter|month)|previous\s+(?:quarter|month|week)"
    r"|again|peak|high|low|average)\b",
    re.IGNORECASE,
)
"""What a movement counts from is said beside it: "fell to 2.3 per cent from 2.6"."""
_COUNTS_SINCE = regex(
    r"\bsince\s+(?:the\s+)?(?:spring|summer|autumn|winter|[A-Z][a-z]+)|\bon\s+the\s+(?:quarter|month)\b|\bfrom\s+(?:a|the)\s+(?:peak|high|low)\b"
)
_SINCE = regex(r"\bfor\s+the\s+first\s+time\s+since\s+[^,;.]{1,30}", re.IGNORECASE)
_ANOTHER = regex(
    r"\b(?:peak\w*|record|high|highest|low|lowest|trough|best|worst|average|mean|median|normal\w*|typical\w*|target\w*|forecast\w*|expect\w*|plan(?:s|ned)?|would|could|should|might|may|if|excluding|including|adjusted|underlying"
    r"|restated|nation\w*|elsewhere|rivals?|competitors?|industry|sector|at\s+one\s+(?:point|time|stage)|alone|only\s+counting|before\s+(?:the|tax)|until|revised)\b",
    re.IGNORECASE,
)
_BEFORE = regex(
    r"\b(?:(?:an?|one|the|twelve)\s+(?:year|months?)\s+(?:ago|earlier|before|previously)|last\s+(?:year|season)|year[- ](?:ago|earlier|before)|(?:previous|prior|preceding)\s+(?:year|quarter|season|period|half|count|survey|census)"
    r"|(?:same|corresponding|comparable)\s+(?:period|quarter|half|month|time|stage)|had\s+(?:been|stood|made|had|counted|taken|carried|sold|recorded|posted|reached))\b",
    re.IGNORECASE,
)
_STRETCH_BEFORE = regex(
    r"\bfor\s+(?:the\s+)?(?:spring|summer|autumn|winter|first|second|third|fourth|previous|prior|preceding)\s+(?:quarter|half)\b",
    re.IGNORECASE,
)
_LONGEST_AGO, _LONGEST_AGO_POINT = 400, 575
"""Days from the end of an earlier stretch, or of a month or a day in it, to the last time told before a level: a year, a count once a year."""
_POINT = 32
_REACH = 40
"""Sentences on each side of a level in which an earlier one is looked for."""
_ANY_WORD = regex(r"[^\W\d_][\w’'-]*")
_FAR, _FAR_BESIDE = Decimal("1.7"), Decimal(4)
"""Ratio to a level beyond which another one is hardly what it moved from; beside the two that are compared it may be further off."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A level that a movement leads to, and the earlier levels of its measure told elsewhere, all on one side of it or not."""

    new: Told
    olds: tuple[Told, ...]
    passages: tuple[Passage, ...]
    """Those of the later level and of the earlier ones."""

    def is_told_by_rate(self, reading: Reading, a: Assertion) -> bool:
        """Whether a rate in another sentence says that what is spoken of went the way that is said."""
        own = {p.sentence.index for p in self.passages}
        return any(way == a.way and place not in own and fit(a.topic, words) >= ENOUGH for way, words, place in told_rates(reading))


def apart(reading: Reading, a: Assertion) -> Apart | None:
    """The level that an assertion leads to with the earlier ones of its measure; ``None`` where there are none, or others may be meant."""
    if a.field != "text" or a.future or not a.topic or a.of_time:
        return None
    place = _places(reading).get(a.sentence.start)
    for shares in (False, True):
        told = passages(reading, shares)
        new = None if place is None else _led_to(reading, told[place], a)
        if place is not None and new is not None:
            return _apart(reading, told, place, a, new)
    return None


def is_counted_from_another(reading: Reading, a: Assertion) -> bool:
    """Whether what moved is measured so often, or the words beside it say since when, that a level of a year ago tells nothing of it."""
    text, sentence = reading.document.field(a.field), a.sentence
    behind = text[a.span[1] : sentence.end]
    words = text[sentence.start : sentence.end]
    often = not frozenset(a.topic).isdisjoint(OFTEN) and not _ON_THE_YEAR.search(words)
    return often or bool(_COUNTS_SINCE.search(_SINCE.sub(" ", behind)))


def is_narrowed_otherwise(reading: Reading, new: Figure, old: Figure, mine: str, theirs: str, ends: Mapping[int, int]) -> bool:
    """Whether the words beside two levels in two sentences narrow them to other things: "bus trips", "in Europe", "before the merger"."""
    if _ONLY.search(theirs) and not _ONLY.search(mine):
        return True
    text = reading.document.text
    found = _NARROWED.match(text[new.end : ends[new.start]])
    if found and any(m[0] not in theirs for m in _NAME.finditer(found["what"])):
        return True
    counted = _COUNTED.match(text[old.end : ends[old.start]]) if old.kind not in ("money", "percent") else None
    words = [stem(word) for word in counted["words"].split()] if counted else []
    common = [i for i, word in enumerate(words) if word in _all_stems(mine)]
    return bool(common) and not is_known(reading, _stems(" ".join((counted["words"] if counted else "").split()[: common[-1]])), new.start)


def _led_to(reading: Reading, passage: Passage, a: Assertion) -> Told | None:
    """The level behind "slipped to" or "crept up, reaching"."""
    text = reading.document.text
    if a.led is not None:
        return next((x for x in passage.levels if abs(x.figure.start - a.led) <= 1), None)
    behind = [x for x in passage.levels if x.figure.start > a.span[1]]
    return behind[0] if behind and _REACHING.search(text, a.span[1], behind[0].figure.start) else None


def _apart(reading: Reading, told: list[Passage], place: int, a: Assertion, new: Told) -> Apart | None:
    text, sentence = reading.document.text, told[place].sentence
    subject = _subject(text[sentence.start : a.span[0]])
    topic = frozenset(topic_of(_NUMBER_OF.sub("", subject)))
    around = _SINCE.sub(" ", text[sentence.start : a.span[0]].replace(subject, " ") + " " + text[a.span[1] : sentence.end])
    if (
        not topic
        or not subject
        or _BASE.search(around)
        or (not topic.isdisjoint(OFTEN) and not _ON_THE_YEAR.search(around))
        or is_turned(text, sentence, new.figure)
    ):
        return None
    narrowing = (_stems(subject) - topic - _WHOLE) | _narrowed(text, new, sentence.end)
    olds = [
        x
        for i, p in _around(told, place)
        if i != place
        for x in p.levels
        if _is_earlier_level(reading, p, x, told[place], new, topic, narrowing, _basis(subject))
    ]
    if not olds or _has_rival(reading, told, place, a, new, olds, topic):
        return None
    return Apart(new, tuple(olds), (told[place], *(told[x.sentence] for x in olds)))


def _subject(lead: str) -> str:
    """The noun phrase that opens the clause of a verb: "Rides by nurses and older people" of "..., rides by ... "."""
    parts = [part for part in _SUBJECT_BREAK.split(lead) if content(part)]
    words = parts[-1] if parts else ""
    for m in reversed(list(_AND.finditer(words))):
        if MOVE.search(words, 0, m.start()) or _FINITE.search(words, 0, m.start()):
            return words[m.end() :]
    return words


def _stems(words: str) -> frozenset[str]:
    """The words that narrow a measure: what names something, and names."""
    names = (m[0] for m in _NAME.finditer(words))
    return frozenset(stem(word) for word in (*content(words), *names)) - _OF_TIME


def _basis(words: str) -> frozenset[str]:
    return frozenset(m[0].casefold() for m in _BASIS.finditer(words))


def narrowing_behind(words: str) -> frozenset[str]:
    """The words behind a figure that narrow what it is of.

    >>> sorted(narrowing_behind(" among pensioners, it said")), sorted(narrowing_behind(" in the second quarter"))
    (['pensioner'], [])
    """
    found = _NARROWED.match(words)
    return _stems(found["what"]) if found else frozenset()


def _narrowed(text: str, x: Told, end: int) -> frozenset[str]:
    """The words behind a level that narrow it: "2.3 per cent among older riders"."""
    return narrowing_behind(text[x.figure.end : end])


def _is_earlier_level(
    reading: Reading, p: Passage, x: Told, mine: Passage, new: Told, topic: frozenset[str], narrowing: frozenset[str], basis: frozenset[str]
) -> bool:
    """Whether a level is of the same measure, under the same name, a year or a stretch before."""
    text, sentence = reading.document.text, p.sentence
    if not x.figure.like(new.figure) or x.figure.value == new.figure.value or not near(Pair(x.figure, new.figure)) or x.figure.points:
        return False
    if (new.per or x.per) != (x.per or new.per) or is_turned(text, sentence, x.figure):
        return False
    words, here = text[sentence.start : sentence.end], text[mine.sentence.start : mine.sentence.end]
    if _ANOTHER.search(words) or of_other_lengths(words, here):
        return False
    end = mine.sentence.end
    such = _named_behind(text, x, sentence.end, topic)
    if such is None:
        ahead = right_ahead(text, sentence.start, x.figure.start)
        told = frozenset(topic_of(_NUMBER_OF.sub("", ahead)))
        if not told or not told <= topic <= told | _counted(text, x, sentence.end):
            return False
        if not is_known(reading, _stems(ahead) - topic, end) or _basis(ahead) != basis:
            return False
    if not such and not narrowing <= _all_stems(words):
        return False
    return is_known(reading, _narrowed(text, x, sentence.end), end) and _is_before(reading, x, sentence.start, sentence.end, mine, new)


def _counted(text: str, x: Told, end: int) -> frozenset[str]:
    """What a level counts, by the words behind it."""
    words = _COUNTED.match(text[x.figure.end : end])
    return frozenset(stem(word) for word in words["words"].split()) if words else frozenset()


def _named_behind(text: str, x: Told, end: int, topic: frozenset[str]) -> bool | None:
    """Whether what a level counts stands for all of the name of what moved ("such journeys"); ``None`` if it counts another thing."""
    words = _COUNTED.match(text[x.figure.end : end])
    stems = [stem(word) for word in words["words"].split()] if words else []
    if words is None or not topic <= set(stems):
        return None
    ahead = words["words"].split()[: max(stems.index(word) for word in topic)]
    return bool(_SUCH.search(" ".join(ahead)))


def _all_stems(words: str) -> frozenset[str]:
    return words_of(words).stems


def _around(told: Sequence[Passage], place: int) -> Iterator[tuple[int, Passage]]:
    """The passages within reach of one, with their places."""
    first = max(0, place - _REACH)
    return enumerate(told[first : place + _REACH + 1], first)


@once
def _places(reading: Reading) -> dict[int, int]:
    return {p.sentence.start: i for i, p in enumerate(passages(reading))}


@once
def _words(reading: Reading) -> list[Words]:
    """The words of each passage."""
    text = reading.document.text
    return [words_of(text[p.sentence.start : p.sentence.end]) for p in passages(reading)]


@once
def _first_told(reading: Reading) -> dict[str, int]:
    """Where each word of a text stands for the first time; those of the headline stand before it."""
    found = dict.fromkeys(words_of(reading.document.title or "").stems, -1)
    for m in _ANY_WORD.finditer(reading.document.text):
        found.setdefault(stem(m[0]), m.start())
    return found


def is_known(reading: Reading, stems: frozenset[str], end: int) -> bool:
    """Whether a headline or a text up to an offset has all of some words."""
    first = _first_told(reading)
    return all(first.get(word, end) < end for word in stems)


def _is_before(reading: Reading, x: Told, start: int, end: int, mine: Passage, new: Told) -> bool:
    text, published = reading.document.text, reading.document.published
    said = bool(_BEFORE.search(text, start, end) or _STRETCH_BEFORE.search(text, start, end))
    if x.when is None:
        return said
    last = _last_time(reading, mine.sentence.end, published) if new.when is None or new.when[1] <= x.when[1] else new.when[1]
    if last is None or x.when[1] >= last:
        return False
    point = (x.when[1] - x.when[0]).days <= _POINT
    return (last - x.when[1]).days <= (_LONGEST_AGO_POINT if point else _LONGEST_AGO)


def _last_time(reading: Reading, end: int, published: date | None) -> date | None:
    """The last time that a text has told of up to an offset, at the latest the day it was published."""
    ends, latest = _latest(reading)
    at = bisect_right(ends, end)
    return latest[at - 1] if at else published


@once
def _latest(reading: Reading) -> tuple[list[int], list[date]]:
    """Where each time of a text ends, with the last day told of until there."""
    published = reading.document.published
    told = sorted(
        (m.end, m.period.last) for m in reading.periods if m.period is not None and (published is None or m.period.last <= published)
    )
    return [end for end, _ in told], list(accumulate((last for _, last in told), max))


def _has_rival(reading: Reading, told: list[Passage], place: int, a: Assertion, new: Told, olds: list[Told], topic: frozenset[str]) -> bool:
    """Whether another level of the text may be what it moved from: of its measure by any word, or beside one of those found."""
    beside = {place, *(x.sentence for x in olds)}
    for i, p in _around(told, place):
        for x in p.levels:
            if x in olds or x == new or not x.figure.like(new.figure) or way_of_pair(Pair(x.figure, new.figure)) != a.way:
                continue
            if miss_ratio(x.figure.middle, new.figure.middle) > (_FAR_BESIDE if i in beside else _FAR):
                continue
            if i in beside or fit(tuple(topic), _words(reading)[i]) > 0:
                return True
    return False
