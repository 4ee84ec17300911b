"""Two lists of the same names but one: "Alderfoot, Kirk Mere and Stanwick", and then "Alderfoot, Kirk Mere and Oxhey Road".

Lists of places, branches, people or products that share two names or more, while each has one that the other lacks, are
one list with a slip, wherever they stand, unless words beside them make two lists of them (another time, another part,
"such as"), give one name for another ("known as"), or correct it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from claims.checks.enumerations import enumerations
from claims.checks.mentions import telling
from claims.checks.once import once
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.thesaurus import akin, stem
from claims.model import BlockKind, Field, Reading
from claims.regex import regex

_FIRST = r"(?:(?:The|St\.?)\s+)?[A-Z][\w’'&-]{0,30}"
NAME = rf"{_FIRST}(?:\s(?:of\s(?:the\s)?|upon\s|on\s|de\s)?[A-Z][\w’'&-]{{0,30}}){{0,3}}"
_AND = r",?\s+(?:and|&|plus|or)\s+(?:the\s+|in\s+|at\s+)?"
_LIST = regex(rf"\b{NAME}(?:,\s+{NAME}){{0,12}}{_AND}{NAME}")
_SPLIT = regex(rf"{_AND}|,\s+")
NOT_A_NAME = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " christmas easter".split()
)
_LEAD = frozenset("the from in at both between for with to its our those these only staff across all of".split())
_APART = regex(
    r"\b(?:known (?:\w+ ){0,4}as|also|formerly|now called|renamed|another|other|others|further|earlier|previous(?:ly)?|last|later|then|next|before|already"
    r"|withdrawn|correct\w*|instead|rather than|not|no longer|unlike|replac\w+|swap\w*|except|spared|remain\w*|respectively|like|such as|includ\w+|among|chiefly|mainly|mostly|all kinds|usually|normally|generally)\b"
    r"|n['’]t\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_WITHDRAWN = regex(
    r"\b(?:earlier version|wrong|not true|untrue|false|withdrawn|draft|had read|corrects?|correction|edition of)\b", re.IGNORECASE
)
_BEFORE, _AFTER, _FAR = 70, 50, 300
_MOST = 60
"""Lists of one text that are compared."""
_SHARED = 2
_LEAD_IN = 60
_ANNOUNCED = regex(
    rf"\b(?P<count>{NUMBER})\s+(?:\w+\s+){{0,2}}?(?P<noun>\w+s)\b\s*(?:[:–—(-]|,|are|at|in|namely)?\s*(?:in|at|the)?\s*$", re.IGNORECASE
)
_NOUN_AT = regex(rf"\b(?:our|its|their|the)\s+(?P<noun>[a-z]+)\s+(?:in|at)\s+(?P<name>{NAME})")
_NAME_NOUN = regex(rf"\b(?:our|its|their|the)\s+(?P<name>{NAME})\s+(?P<noun>[a-z]+)\b")
_WHERE = regex(
    rf"\b(?:in|at)\s+(?P<name>{NAME}),?\s+where\s+(?:the|our|its|their)\s+(?:other|first|second|third|fourth|fifth|sixth|last)\s+(?P<noun>[a-z]+)\b"
)
"""A place that has one of those listed: "at Stanwick, where the third clinic will be"."""
_ELSEWHERE = regex(
    r"\b(?:new|former(?:ly)?|old|closed|planned|another|other|neighbour\w*|rival|will|would|opens?|opening|next|last|previous|earlier|until|used to|was|were|had|bought|sold|eighth|sister|partner"
    r"|not|no longer|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_COUNT = regex(rf"\b({NUMBER}|both)\s+(?:\w+\s+)?\w+s\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedList:
    """A list of names and where it stands."""

    field: Field
    start: int
    end: int
    sentence: tuple[int, int]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Swapped:
    """Two lists that are one, and the names that only one of them has."""

    first: NamedList
    second: NamedList
    gone: tuple[str, ...]
    come: tuple[str, ...]
    counted: tuple[Field, int, int] | None = None
    """Where the text says how many there are, if the lists differ in that."""


@once
def named_lists(reading: Reading) -> list[NamedList]:
    """Lists of capitalised names, two or more, outside tables."""
    found = []
    for sentence in reading.sentences:
        if reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW:
            continue
        text = reading.document.field(sentence.field)
        for match in _LIST.finditer(text, sentence.start, sentence.end):
            items = tuple(plain_name(item) for item in _SPLIT.split(match.group()))
            if all(len(item) > 1 for item in items) and NOT_A_NAME.isdisjoint(items):  # not the U of "Japanese and U.S. firms"
                found.append(NamedList(sentence.field, match.start(), match.end(), (sentence.start, sentence.end), items))
    found += _bullets(reading)
    return found[:_MOST]


_NAMED_ENTRY = regex(rf"[-*•–]\s+(?:\*\*)?(?P<name>{NAME})(?:\*\*)?\s*(?:[,:;.(–—|-]|$)")


def _bullets(reading: Reading) -> Iterator[NamedList]:
    """Bullets that each open with a name."""
    text = reading.document.text
    for enumeration in enumerations(reading):
        opened = (
            [_NAMED_ENTRY.match(text, start, end) for _, start, end in enumeration.entries] if enumeration.shape == "bullet" else [None]
        )
        names = tuple(plain_name(m["name"]) for m in opened if m)
        if len(names) == len(opened) and NOT_A_NAME.isdisjoint(names):
            first, last = enumeration.entries[0][1], enumeration.entries[-1][2]
            yield NamedList("text", first, last, (first, last), names)


def swapped(reading: Reading) -> Iterator[Swapped]:
    """Pairs of lists in different sentences that are one list, and of which one has a name that the other lacks."""
    lists = named_lists(reading)
    for a, b in combinations(lists, 2):
        if (a.field, a.sentence) == (b.field, b.sentence):
            continue
        gone = tuple(item for item in a.items if not any(same_name(item, other) for other in b.items))
        come = tuple(item for item in b.items if not any(same_name(item, other) for other in a.items))
        if (gone or come) and _one_list(reading, a, b, gone, come) and not (stands_apart(reading, a) or stands_apart(reading, b)):
            shorter = min(a, b, key=lambda found: len(found.items))
            yield Swapped(a, b, gone, come, None if gone and come else counted_in(reading, shorter))


def _one_list(reading: Reading, a: NamedList, b: NamedList, gone: tuple[str, ...], come: tuple[str, ...]) -> bool:
    shared = len(a.items) - len(gone)
    if gone and come:
        if shared < _SHARED:  # of two names one is soon another's: "Nigeria and Britain", "Nigeria and the World Bank"
            return False
        return len(gone) == len(come) == 1 and (shared > _SHARED or _is_all(a) or _is_all(b) or _tied(reading, a, b) >= 1)
    shorter, longer = (b, a) if gone else (a, b)
    return (
        shared >= _SHARED
        and len(longer.items) == len(shorter.items) + 1
        and counted_in(reading, shorter) is not None
        and _tied(reading, a, b) >= 1
    )


def _is_all(found: NamedList) -> bool:
    """Whether the list is all of its passage, as bullets are: no word stands beside it that could tie it to another."""
    return (found.start, found.end) == found.sentence


def _tied(reading: Reading, a: NamedList, b: NamedList) -> int:
    """How many telling words, or words for the same, stand beside both lists."""
    x, y = (_beside(reading, found) for found in (a, b))
    return len(x & y) + sum(any(akin(word, other) for other in y - x) for word in x - y)


def _beside(reading: Reading, found: NamedList) -> set[str]:
    text, (start, end) = reading.document.field(found.field), found.sentence
    return set(telling(text, start, found.start) + telling(text, found.end, end))


def counted_in(reading: Reading, found: NamedList) -> tuple[Field, int, int] | None:
    """Where the title or the list's sentence says how many there are, as many as it names."""
    spans: list[tuple[Field, int, int]] = [("title", 0, len(reading.document.title or "")), (found.field, *found.sentence)]
    for field, start, end in spans:
        for m in _COUNT.finditer(reading.document.field(field), start, end):
            if value_of(m.group(1)) == len(found.items) or (m.group(1).casefold() == "both" and len(found.items) == 2):
                return field, *m.span()
    return None


@dataclass(frozen=True, slots=True)
class Outsider:
    """A list said to be all there is, and a name beside its noun that it does not have."""

    listed: NamedList
    field: Field
    start: int
    end: int
    name: str


def outsiders(reading: Reading) -> Iterator[Outsider]:
    """ "Seven practices: Arden, Bewley …", and elsewhere "our surgery in Inverlea"."""
    closed = [(found, noun) for found in named_lists(reading) if (noun := _closed(reading, found)) is not None]
    if not closed:
        return
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        for match in _WHERE.finditer(text, sentence.start, sentence.end):
            name, noun = plain_name(match["name"]), stem(match["noun"])
            for found, head in closed:
                if (
                    (sentence.start, sentence.end) != found.sentence
                    and akin(noun, head)
                    and not any(same_name(name, item) for item in found.items)
                ):
                    yield Outsider(found, sentence.field, *match.span(), name)
                    return
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        for match in chain(_NOUN_AT.finditer(text, sentence.start, sentence.end), _NAME_NOUN.finditer(text, sentence.start, sentence.end)):
            name, noun = plain_name(match["name"]), stem(match["noun"])
            for found, head in closed:
                if (
                    (sentence.start, sentence.end) != found.sentence
                    and akin(noun, head)
                    and not any(same_name(name, item) for item in found.items)
                    and name not in NOT_A_NAME
                    and not _ELSEWHERE.search(text, max(sentence.start, match.start() - _BEFORE), min(sentence.end, match.end() + _AFTER))
                ):
                    yield Outsider(found, sentence.field, *match.span(), name)
                    return


def _closed(reading: Reading, found: NamedList) -> str | None:
    """The noun of a list whose number is said right before it, as many as it names."""
    lead = reading.document.field(found.field)[max(found.sentence[0], found.start - _LEAD_IN) : found.start]
    match = _ANNOUNCED.search(lead)
    if match and value_of(match["count"]) == len(found.items):
        return stem(match["noun"])
    noun = _OF_NOUN.search(lead)
    return stem(noun["noun"]) if noun and _counted_as(reading, stem(noun["noun"]), len(found.items)) else None


_OF_NOUN = regex(r"\b(?P<noun>[a-z]{3,}s)\s+(?:in|at)\s+$")
_OF_THEM = regex(rf"\b(?P<count>{NUMBER})\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>[a-z]{{3,}}s)\b", re.IGNORECASE)


def _counted_as(reading: Reading, noun: str, count: int) -> bool:
    """Whether a text says that of some things there are so many: "three day-surgery clinics"."""
    return any(value_of(number) == count and stem(counted) == noun for number, counted in _counts(reading))


@once
def _counts(reading: Reading) -> list[tuple[str, str]]:
    said = f"{reading.document.title or ''}\n{reading.document.text}"
    return [(m["count"], m["noun"]) for m in _OF_THEM.finditer(said)]


def plain_name(item: str) -> str:
    words = item.casefold().replace("’", "'").replace("-", " ").removesuffix("'s").split()
    while len(words) > 1 and words[0] in _LEAD:
        words = words[1:]
    return " ".join(words)


def same_name(a: str, b: str) -> bool:
    """Whether one name holds the words of the other, or is made of its first letters: "International Monetary Fund", "IMF"."""
    x, y = set(a.split()), set(b.split())
    return x <= y or y <= x or _initials(a) == b or _initials(b) == a


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in _SMALL)


_SMALL = frozenset("of the and for".split())


def stands_apart(reading: Reading, found: NamedList) -> bool:
    text = reading.document.field(found.field)
    lead = text[max(found.sentence[0], found.start - _BEFORE) : found.start]
    tail = text[found.end : min(found.sentence[1], found.end + _AFTER)]
    opening = text[found.sentence[0] : min(found.start, found.sentence[0] + _FAR)]
    return bool(_WITHDRAWN.search(opening) or _APART.search(lead) or _APART.search(tail) or _APART.search(text, found.start, found.end))
