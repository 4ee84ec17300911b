"""An announced number of things against the list of them.

"Five production bases in Yinchuan, Ordos, Hefei and Rizhao": four are named. Reads a number and a plural noun, then,
in the same sentence behind a colon, or behind "in" or "are in" for places, a list of capitalised names up to the
sentence's end; or "three reasons" followed by sentences that begin with First, Second and so on. Silent where the list
says that it is not whole ("including", "among them", "led by").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import quoted
from claims.model import BlockKind, Evidence, Reading, Sentence

RULE = "event_count"

_ANNOUNCED = re.compile(rf"\b(?P<number>{NUMBER})\s+(?P<noun>(?:[a-z][\w-]*\s+){{0,2}}?[a-z][\w-]*s)\b", re.IGNORECASE)
_COLON = re.compile(r"^[^.;:()\d]{0,70}:\s*")
_ARE = re.compile(r"^\W*The\s+(?:new\s+|other\s+)?(?P<noun>[a-z]+)\s+(?:are|will be)\s+(?:in\s+|at\s+)?")
_PLACES = re.compile(r"^\s*(?:,\s*)?(?:\(|in\s+|at\s+|namely\s+|—\s*|–\s*)")
_NAME = r"(?:the\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|de\s+|the\s+|and\s+(?=[A-Z]\w+\s+(?:Partners|Capital|Sons)))?[A-Z0-9][\w’'&.-]*){0,3}"
_LIST = re.compile(
    rf"(?P<items>{_NAME}(?:(?:,\s+which\s+[a-z ]{{2,20}})?,\s+(?!and\b){_NAME}){{0,8}}(?:,\s+which\s+[a-z ]{{2,20}})?,?\s+and\s+{_NAME})(?=\s*[.;)]|\s*$|\s*,\s*(?:which|said|the|it|and|with)\b)"
)
_SPLIT = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_RELATIVE = re.compile(r",\s+which\s+[a-z ]{2,20}(?=,|\s+and\b)")
_OPEN = re.compile(
    r"\b(?:including|among|such as|led by|for example|e\.g\.|other|others|more|least|of the|up to|over|about)\b", re.IGNORECASE
)
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
_BEGINS = re.compile(r"^\W*(?P<ordinal>first|second|third|fourth|fifth|sixth|finally|last(?:ly)?)(?:ly)?\b\s*[,:—–-]", re.IGNORECASE)
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

EXAMPLES = (
    accepts("five bases, four places", "Qinghe runs five production bases in Yinchuan, Ordos, Hefei and Rizhao."),
    accepts("three investors, two names", "The round adds three new investors: Harrow Lane Ventures, which led, and Pemberly Capital."),
    accepts("three reasons, two given", "I see three reasons to be confident. First, packaging grows. Second, people stay. I thank you."),
    accepts(
        "named in the next sentence",
        "Mossbridge will open four new centres this spring. The new centres are in Kendal, Market Drayton and Otley.",
    ),
    rejects(
        "three in the next sentence",
        "Mossbridge will open three new centres this spring. The new centres are in Kendal, Market Drayton and Otley.",
    ),
    accepts(
        "verb before the colon",
        "It said five production bases switched to the technology in the period: Yinchuan, Ordos, Hefei and Rizhao.",
    ),
    accepts("four offices", "The firm will open four offices: Kendal, Otley and Leeds."),
    rejects("four and four", "Qinghe runs four production bases in Yinchuan, Ordos, Hefei and Rizhao."),
    rejects("not the whole list", "Qinghe runs five production bases, including Yinchuan, Ordos and Hefei."),
    rejects("three reasons", "I see three reasons to be confident. First, packaging grows. Second, people stay. Third, debt falls."),
    rejects("years", "It took five years in Berlin, Paris and Rome."),
    rejects("people", "The firm has 35 employees in Berlin, Paris and Rome."),
    rejects("an open list", "The firm runs more than five plants in Berlin, Paris and Rome."),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists of names, then numbered sentences."""
    text = reading.document.text
    sentences = [sentence for sentence in reading.sentences if sentence.field == "text"]
    for index, sentence in enumerate(sentences):
        yield from _names(reading, text, sentence)
        yield from _next_names(reading, text, sentence, sentences[index + 1 : index + 3])
        yield from _bullets(reading, text, sentence)
        yield from _numbered(reading, text, sentence, sentences[index + 1 : index + 25])


def _names(reading: Reading, text: str, sentence: Sentence) -> Iterator[Finding]:
    for announced in _ANNOUNCED.finditer(text, sentence.start, sentence.end):
        noun = announced["noun"].split()[-1].lower()
        count = value_of(announced["number"])
        rest = text[announced.end() : sentence.end]
        opener = _COLON.match(rest) or _PLACES.match(rest)
        if count is None or not 2 <= count <= 10 or noun in _NOT_THINGS or opener is None:
            continue
        listed = _LIST.match(rest, opener.end())
        if listed is None or _OPEN.search(text[max(sentence.start, announced.start() - 15) : announced.end()] + rest[: opener.end()]):
            continue
        items = [item for item in _SPLIT.split(_RELATIVE.sub("", listed["items"])) if item]
        if len(items) >= 2 and len(items) != count:
            start = announced.end() + listed.start("items")
            words = (phrase(reading, announced.start(), announced.end()), phrase(reading, start, start + len(listed["items"])))
            yield _finding(words, count, len(items), announced["noun"])


def _next_names(reading: Reading, text: str, sentence: Sentence, following: list[Sentence]) -> Iterator[Finding]:
    """ "... four new centres. The new centres are in A, B and C." """
    for announced in _ANNOUNCED.finditer(text, sentence.start, sentence.end):
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
            opener = _ARE.match(words)
            listed = _LIST.match(words, opener.end()) if opener and opener["noun"].lower() == noun else None
            items = [item for item in _SPLIT.split(_RELATIVE.sub("", listed["items"])) if item] if listed else []
            if listed and len(items) >= 2 and len(items) != count:
                start = other.start + listed.start("items")
                evidence = (phrase(reading, announced.start(), announced.end()), phrase(reading, start, start + len(listed["items"])))
                yield _finding(evidence, count, len(items), announced["noun"])


_LONGEST = 48
"""Items beyond which a list is not what a sentence announced as a dozen at most."""


def _bullets(reading: Reading, text: str, sentence: Sentence) -> Iterator[Finding]:
    """ "Three offices will close:" and the list items right below it."""
    if not text[sentence.start : sentence.end].rstrip().endswith(":"):
        return
    counts = [
        found
        for found in _ANNOUNCED.finditer(text, sentence.start, sentence.end)
        if not _OPEN.search(text[max(0, found.start() - 15) : found.end()])
    ]
    if len(counts) != 1:
        return
    below = islice(reading.blocks, sentence.block + 1, None)
    items = list(islice(takewhile(lambda block: block.kind is BlockKind.LIST_ITEM, below), _LONGEST + 1))
    if not 2 <= len(items) <= _LONGEST:
        return
    count, noun = value_of(counts[0]["number"]), counts[0]["noun"]
    if count is not None and 2 <= count <= 12 and count != len(items) and noun.split()[-1].lower() not in _NOT_THINGS:
        words = tuple(phrase(reading, block.start, min(block.end, block.start + 60)) for block in items)
        yield _finding((phrase(reading, counts[0].start(), counts[0].end()), *words), count, len(items), noun)


def _numbered(reading: Reading, text: str, sentence: Sentence, following: list[Sentence]) -> Iterator[Finding]:
    for announced in _ANNOUNCED.finditer(text, sentence.start, sentence.end):
        count = value_of(announced["number"])
        if count is None or not 2 <= count <= len(_ORDINALS) or announced["noun"].split()[-1].lower() not in _THINGS:
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


def _finding(words: tuple[Evidence, ...], count: int, named: int, noun: str) -> Finding:
    return Finding(
        RULE,
        (),
        words,
        f"{count} {noun} are announced in {quoted(words[0].quote)}, but {named} follow: {quoted(words[-1].quote)}.",
        severity="warning",
    )
