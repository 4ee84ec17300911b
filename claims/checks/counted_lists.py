"""Numbers of things against the lists that sentences set equal to them: "four offices: Kendal, Otley and Leeds"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from claims.checks.finding import Finding, phrase
from claims.checks.places import keys_in
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import quoted
from claims.model import BlockKind, Evidence, Reading, Sentence
from claims.regex import regex
from claims.resolve.lexicon import PLACES
from claims.sieve import Sieve

_RULE = "event_count"

_ANNOUNCED = SentencePattern(regex(rf"\b(?P<number>{NUMBER})\s+(?P<noun>(?:[a-z][\w-]*\s+){{0,2}}?[a-z][\w-]*s)\b", re.IGNORECASE))
_COLON = regex(r"^[^.;:()\d]{0,70}:\s*")
_ARE = regex(r"^\W*The\s+(?:new\s+|other\s+)?(?P<noun>[a-z]+)\s+(?:are|will be)\s+(?P<at>in\s+|at\s+)?")
_THEY_ARE = regex(r"^\W*They\s+(?:are|will\s+be|were)\s+(?P<noun>(?!))?(?P<at>(?!))?")
_EQUAL = regex(r"^\s*(?:,\s*)?(?:\(|(?:namely|these are|(?:which\s+)?(?:are|were))(?::\s*|\s+)|—\s*|–\s*)")
_ONE_A_PLACE = frozenset({
    "plants", "factories", "mills", "bases", "works", "offices", "headquarters", "campuses", "hubs", "centres", "centers", "depots",
    "warehouses", "laboratories", "labs", "terminals", "refineries", "shipyards", "yards", "ports", "airports", "hospitals", "libraries",
})  # fmt: skip
"""Things of which a town has one rather than two, so that a list of towns may stand for them."""
_NAME = r"(?:the\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|de\s+|the\s+|and\s+(?=[A-Z]\w+\s+(?:Partners|Capital|Sons)))?[A-Z0-9][\w’'&.-]*){0,3}"
_LIST = regex(
    rf"(?P<items>{_NAME}(?:(?:,\s+which\s+[a-z ]{{2,20}})?,\s+(?!and\b){_NAME}){{0,8}}(?:,\s+which\s+[a-z ]{{2,20}})?,?\s+and\s+{_NAME})(?=\s*[.;)]|\s*$|\s*,\s*(?:which|said|the|it|and|with)\b)"
)
_COMMA = regex(r",\s+(?:and\s+)?")
_AND = regex(r"\s+and\s+")
_RELATIVE = regex(r",\s+which\s+[a-z ]{2,20}(?=,|\s+and\b)")
_OPEN = regex(
    r"\b(?:including|among|such as|led by|for example|e\.g\.|other|others|more|least|of the|up to|over|about|apart\s+from|aside\s+from|besides|except|in\s+addition\s+to)\b",
    re.IGNORECASE,
)
_SOME_OF = regex(r"\bof\s+(?:its|the|their|our|those|these|his|her)\s+$", re.IGNORECASE)
_COUNTED = regex(rf"\b{NUMBER}\b", re.IGNORECASE)
_ANY_COUNT = regex(rf"\b(?P<number>{NUMBER})\b(?:\s+(?P<noun>(?:[a-z][\w-]*\s+){{0,2}}?[a-z][\w-]*s)\b)?", re.IGNORECASE)
_SOME_COUNT = Sieve(_ANY_COUNT)
_OPENER = regex(r":\s+|(?<=[a-z])\s+\((?=[a-z])|\s+[–—]\s+")
_THERE_ARE = regex(r"\bthere\s+(?:are|were)\s+$", re.IGNORECASE)
_ASIDE = regex(r"\([^()]*\)")
_LAST_AND = regex(r",\s+and\s+[^,]+$")
_NO_LIST = regex(
    r"\b(?:is|was|has|had|who|which|that(?!\s+[A-Z])|but|while|because|if|when|then|including|others?|more|rest|some|etc|both|not|nor|or|said|says|we|they|he|she|it|you"
    r"|I)\b|[?!\"“”–—]|\.\s",
)
_NO_ITEM = regex(
    r"^(?:in|on|at|from|by|for|with|to|of|as|one|two|three|four|five|six|seven|eight|nine|ten|a\s+further|another)\b", re.IGNORECASE
)
"""How an item begins that says where, when or how many of the things announced, and is none of them."""
_LONGEST_ITEM = 7
_NOT_LISTED = frozenset(
    {"ways", "sides", "halves", "parts", "groups", "sets", "others", "pages", "words", "states", "pounds", "dollars", "euros"}
)
"""Things that a list behind them does not count: "in two ways", "five pounds"."""
_THINGS = frozenset(
    {
        "reasons",
        "points",
        "things",
        "priorities",
        "questions",
        "lessons",
        "messages",
        "goals",
        "steps",
        "pillars",
        "topics",
        "themes",
        "demands",
        "aims",
    }
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_BEGINS = regex(r"^\W*(?P<ordinal>first|second|third|fourth|fifth|sixth|finally|last(?:ly)?)(?:ly)?\b\s*[,:—–-]", re.IGNORECASE)
_NOT_THINGS = frozenset(
    {
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "times",
        "percent",
        "points",
        "quarters",
        "employees",
        "workers",
        "jobs",
        "people",
    }
)


def counted_lists(reading: Reading) -> Iterator[Finding]:
    """Lists of names, of other items, then bullets and numbered sentences."""
    text = reading.document.text
    sentences = [sentence for sentence in reading.sentences if sentence.field == "text"]
    for index, sentence in enumerate(sentences):
        announced = list(_ANNOUNCED.finditer(reading, sentence))
        found = list(_names(reading, text, sentence, announced)) or list(_some_of(reading, text, sentence))
        yield from found or _items(reading, text, sentence)
        if announced:
            yield from _next_names(reading, text, sentence, announced, sentences[index + 1 : index + 3])
            yield from _bullets(reading, text, sentence, announced)
            yield from _numbered(reading, text, sentence, announced, sentences[index + 1 : index + 25])


def _names(reading: Reading, text: str, sentence: Sentence, counts: list[re.Match[str]]) -> Iterator[Finding]:
    for announced in counts:
        noun = announced["noun"].split()[-1].lower()
        count = value_of(announced["number"])
        rest = text[announced.end() : sentence.end]
        opener = _COLON.match(rest) or _EQUAL.match(rest)
        if count is None or not 2 <= count <= 10 or noun in _NOT_THINGS or opener is None:
            continue
        listed = _LIST.match(rest, opener.end())
        if _SOME_OF.search(text, sentence.start, announced.start()) or _COUNTED.search(rest, 0, opener.end()):
            continue  # "two of its four directors: ...", "three by June and two by December: ..."
        if listed is None or _OPEN.search(text[max(sentence.start, announced.start() - 15) : announced.end()] + rest[: opener.end()]):
            continue
        fewest, most = _named(listed["items"])
        if not fewest <= count <= most:
            start = announced.end() + listed.start("items")
            words = (phrase(reading, announced.start(), announced.end()), phrase(reading, start, start + len(listed["items"])))
            yield _finding(words, count, most, announced["noun"])


_OF_WHICH = SentencePattern(
    regex(
        rf"\b(?P<number>(?i:{NUMBER}))\s+of\s+(?:the|its|our|their|these|those)\s+(?:{NUMBER}\b)?(?:\s*[a-z][\w-]*){{0,4}}[^.;:()\d]{{0,30}}?(?P<opener>\s\(|:\s+|\s[–—]\s+)"
        rf"(?P<items>{_NAME}(?:,\s+(?!and\b){_NAME}){{0,8}}(?:,?\s+and\s+{_NAME})?)(?=\)|\s*[.;]|\s*$|\s[–—])"
    )
)


def _some_of(reading: Reading, text: str, sentence: Sentence) -> Iterator[Finding]:
    """ "Three of the six are closures (Toledo, Fort Wayne)": those of the whole that are named."""
    for m in _OF_WHICH.finditer(reading, sentence):
        count, (fewest, most) = value_of(m["number"]), _named(m["items"])
        closed = m["opener"].strip() == "(" or " and " in m["items"]
        if (
            count is None
            or not 2 <= count <= 10
            or most < 2
            or fewest <= count <= most
            or not closed
            or _OPEN.search(text, max(sentence.start, m.start() - 15), m.start())
        ):
            continue
        words = phrase(reading, m.start(), m.start("opener")), phrase(reading, *m.span("items"))
        yield _finding(words, count, most, "of them")


def _items(reading: Reading, text: str, sentence: Sentence) -> Iterator[Finding]:
    """ "Four schemes are rated red (a, b and c)", "There are five today: a, b, c, d.": items that are no names."""
    words = text[sentence.start : sentence.end]
    opener = _OPENER.search(words) if _SOME_COUNT.passes(keys_in(reading, sentence)) else None
    if opener is None:
        return
    counts = [m for m in _ANY_COUNT.finditer(words) if value_of(m["number"]) is not None and m.start() < opener.start()]
    if len(counts) != 1 or _OPEN.search(words, 0, opener.end()) or _SOME_OF.search(words, 0, counts[0].start()):
        return
    count, noun = value_of(counts[0]["number"]), (counts[0]["noun"] or "things").split()[-1].lower()
    if count is None or not 2 <= count <= 10 or noun in _NOT_THINGS or noun in _NOT_LISTED:
        return
    if counts[0]["noun"] is None and not _THERE_ARE.search(words[: counts[0].start()]):
        return
    end = words.find(")", opener.end()) if opener[0].strip() == "(" else len(words)
    listed = _item_count(words[opener.end() : end]) if end > 0 else None
    if listed is None or listed[0] <= count <= listed[1]:
        return
    start = sentence.start + opener.end()
    evidence = (
        phrase(reading, sentence.start + counts[0].start(), sentence.start + counts[0].end()),
        phrase(reading, start, sentence.start + len(words[:end].rstrip())),
    )
    yield _finding(evidence, count, listed[1], counts[0]["noun"] or "items")


def _item_count(listed: str) -> tuple[int, int] | None:
    """The fewest and the most items of a plain list; ``None`` where it may be no whole list, or its items are clauses.

    >>> _item_count("theatre use, letters and the pharmacy contract."), _item_count("cash and time and the people, as ever")
    ((3, 3), None)
    """
    bare = _ASIDE.sub(" ", listed).strip().rstrip(".")
    if _NO_LIST.search(bare) or ":" in bare or "(" in bare:
        return None
    if ";" in bare:
        parts = [part for part in bare.split(";") if part.strip()]
        return len(parts), len(parts)
    parts = [part.strip() for part in _COMMA.split(bare) if part.strip()]
    if len(parts) < 2 or any(len(item.split()) > _LONGEST_ITEM or _NO_ITEM.match(item) for part in parts for item in _AND.split(part)):
        return None
    joints = [len(_AND.findall(part)) for part in parts]
    if sum(joints[:-1]) or joints[-1] > 1 or not (joints[-1] or _LAST_AND.search(bare) or _ASIDE.search(listed)):
        return None
    most = len(parts) + joints[-1]
    return most, most


def _named(items: str) -> tuple[int, int]:
    """The fewest and the most names in a list: each "and" but the last may stand inside a name.

    >>> _named("Ambleby, Corrow and Dunsk"), _named("Marks and Pole, Astley and Quill")
    ((3, 3), (2, 4))
    """
    parts = [part for part in _COMMA.split(_RELATIVE.sub("", items)) if part]
    joints = [len(_AND.findall(part)) for part in parts]
    most = len(parts) + sum(joints)
    return (most if sum(joints) < 2 else len(parts)), most


def _next_names(
    reading: Reading, text: str, sentence: Sentence, counts: list[re.Match[str]], following: list[Sentence]
) -> Iterator[Finding]:
    """ "... four new centres. The new centres are in A, B and C." """
    for announced in counts:
        noun, count = announced["noun"].split()[-1].lower(), value_of(announced["number"])
        if (
            count is None
            or not 2 <= count <= 10
            or noun in _NOT_THINGS
            or _OPEN.search(text[max(sentence.start, announced.start() - 15) : announced.end()])
        ):
            continue
        for other in following:
            words = text[other.start : other.end]
            opener = _ARE.match(words) or (_THEY_ARE.match(words) if other is following[0] and len(counts) == 1 else None)
            listed = _LIST.match(words, opener.end()) if opener and (opener["noun"] or noun).lower() == noun else None
            if opener is None or listed is None or (opener["at"] and not _stand_for(noun, listed["items"])):
                continue
            fewest, most = _named(listed["items"])
            if not fewest <= count <= most:
                start = other.start + listed.start("items")
                evidence = (phrase(reading, announced.start(), announced.end()), phrase(reading, start, start + len(listed["items"])))
                yield _finding(evidence, count, most, announced["noun"])


def _stand_for(noun: str, places: str) -> bool:
    """Whether towns may stand for things: one a town, and no country or large city among them."""
    return noun in _ONE_A_PLACE and PLACES.isdisjoint(_COMMA.sub(" ", places).casefold().split())


_LONGEST = 48
"""Items beyond which a list is not what a sentence announced as a dozen at most."""


_OPENING_NUMBER = regex(r"(?<![\d,.])\d{1,3}(?![\d,.])")


def _bullets(reading: Reading, text: str, sentence: Sentence, announced: list[re.Match[str]]) -> Iterator[Finding]:
    """ "Three offices will close:" and the list items right below it."""
    if not text[sentence.start : sentence.end].rstrip().endswith(":"):
        return
    counts = [found for found in announced if not _OPEN.search(text[max(0, found.start() - 15) : found.end()])]
    if len(counts) != 1:
        return
    below = islice(reading.blocks, sentence.block + 1, None)
    items = list(islice(takewhile(lambda block: block.kind is BlockKind.LIST_ITEM, below), _LONGEST + 1))
    if not 2 <= len(items) <= _LONGEST:
        return
    count, noun = value_of(counts[0]["number"]), counts[0]["noun"]
    numbers = [found[0] for block in items if (found := _OPENING_NUMBER.search(text[block.start : block.start + 8]))]
    if len(numbers) == len(items) and sum(map(int, numbers)) == count:
        return  # "There are twelve posts: 5 nurses, 3 assistants ..."
    if count is not None and 2 <= count <= 12 and count != len(items) and noun.split()[-1].lower() not in _NOT_THINGS:
        words = tuple(phrase(reading, block.start, min(block.end, block.start + 60)) for block in items)
        yield _finding((phrase(reading, counts[0].start(), counts[0].end()), *words), count, len(items), noun)


def _numbered(reading: Reading, text: str, sentence: Sentence, counts: list[re.Match[str]], following: list[Sentence]) -> Iterator[Finding]:
    for announced in counts:
        count = value_of(announced["number"])
        noun = announced["noun"].split()[-1].lower()
        if (
            count is None
            or not 2 <= count <= len(_ORDINALS)
            or not (noun in _THINGS or _at_once(text, noun, sentence, announced, counts, following))
        ):
            continue
        found: list[Evidence] = []
        ended = False
        for other in following:
            begins = _BEGINS.match(text[other.start : other.end])
            if begins is None:
                continue
            ordinal = begins["ordinal"].lower()
            if ordinal not in _ORDINALS:
                ended = True
            elif _ORDINALS.index(ordinal) == len(found):
                found.append(phrase(reading, other.start, min(other.end, other.start + 60)))
            else:
                break
        if len(found) >= 2 and not ended and len(found) != count:
            yield _finding((phrase(reading, announced.start(), announced.end()), *found), count, len(found), announced["noun"])


def _at_once(
    text: str, noun: str, sentence: Sentence, announced: re.Match[str], counts: list[re.Match[str]], following: list[Sentence]
) -> bool:
    """Whether the sentence right behind starts the count of any other noun: "four promises for 2025. First, ..."."""
    if noun in _NOT_THINGS or noun in _NOT_LISTED or not following or _OPEN.search(text, sentence.start, announced.end()):
        return False
    begins = _BEGINS.match(text[following[0].start : following[0].end])
    if begins is None or begins["ordinal"].lower() != "first":
        return False
    return len([m for m in counts if m["noun"].split()[-1].lower() not in _NOT_THINGS]) == 1


def _finding(words: tuple[Evidence, ...], count: int, named: int, noun: str) -> Finding:
    return Finding(
        _RULE,
        (),
        words,
        f"{count} {noun} are announced in {quoted(words[0].quote)}, but {named} follow: {quoted(words[-1].quote)}.",
        severity="warning",
    )
