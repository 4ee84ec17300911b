"""An announced number of things against the list of them.

"The firm will open four offices: Kendal, Otley and Leeds": three are named. Reads a number and a plural noun, then
a list of capitalised names up to the sentence's end that the sentence sets equal to them: behind a colon, a dash, in
brackets, behind "namely", "which are" or "are". "Five shops in Leeds and York" sets nothing equal: a town has room for
two shops, and a country for two clients. Only behind "The new plants are in ..." a place stands for a plant, where the
noun is one of which a small town has one and no place named is a country or a large city. Or "three reasons" followed by
sentences that begin with First, Second and so on. Silent where the list says that it is not whole ("including", "among
them", "led by").
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
from claims.resolve.lexicon import PLACES

RULE = "event_count"

_ANNOUNCED = re.compile(rf"\b(?P<number>{NUMBER})\s+(?P<noun>(?:[a-z][\w-]*\s+){{0,2}}?[a-z][\w-]*s)\b", re.IGNORECASE)
_COLON = re.compile(r"^[^.;:()\d]{0,70}:\s*")
_ARE = re.compile(r"^\W*The\s+(?:new\s+|other\s+)?(?P<noun>[a-z]+)\s+(?:are|will be)\s+(?P<at>in\s+|at\s+)?")
_EQUAL = re.compile(r"^\s*(?:,\s*)?(?:\(|(?:namely|these are|(?:which\s+)?(?:are|were))(?::\s*|\s+)|—\s*|–\s*)")
_ONE_A_PLACE = frozenset({
    "plants", "factories", "mills", "bases", "works", "offices", "headquarters", "campuses", "hubs", "centres", "centers", "depots",
    "warehouses", "laboratories", "labs", "terminals", "refineries", "shipyards", "yards", "ports", "airports", "hospitals", "libraries",
})  # fmt: skip
"""Things of which a town has one rather than two, so that a list of towns may stand for them."""
_NAME = r"(?:the\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|de\s+|the\s+|and\s+(?=[A-Z]\w+\s+(?:Partners|Capital|Sons)))?[A-Z0-9][\w’'&.-]*){0,3}"
_LIST = re.compile(
    rf"(?P<items>{_NAME}(?:(?:,\s+which\s+[a-z ]{{2,20}})?,\s+(?!and\b){_NAME}){{0,8}}(?:,\s+which\s+[a-z ]{{2,20}})?,?\s+and\s+{_NAME})(?=\s*[.;)]|\s*$|\s*,\s*(?:which|said|the|it|and|with)\b)"
)
_COMMA = re.compile(r",\s+(?:and\s+)?")
_AND = re.compile(r"\s+and\s+")
_RELATIVE = re.compile(r",\s+which\s+[a-z ]{2,20}(?=,|\s+and\b)")
_OPEN = re.compile(
    r"\b(?:including|among|such as|led by|for example|e\.g\.|other|others|more|least|of the|up to|over|about)\b", re.IGNORECASE
)
_SOME_OF = re.compile(r"\bof\s+(?:its|the|their|our|those|these|his|her)\s+$", re.IGNORECASE)
_COUNTED = re.compile(rf"\b{NUMBER}\b", re.IGNORECASE)
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
    accepts("four offices", "The firm will open four offices: Kendal, Otley and Leeds."),
    accepts("brackets", "Harwick will sell three brands (Dovecote and Fernhill)."),
    accepts("which are", "Harwick has four directors, which are Mara Quill, Reed Astley and Jonas Pike."),
    accepts("two lenders and a clause", "The loan comes from three new lenders: Harwick Bank, which leads, and Selby Credit."),
    accepts("the verb before the colon", "It said six mills switched to gas in the spring: Ambleby, Corrow, Dunsk and Marl."),
    accepts("two aims of three", "We set ourselves three aims. First, to mend the roof. Second, to pay the staff. Thank you all."),
    accepts(
        "named in the next sentence", "Marlow Freight will build four new depots. The new depots are in Ambleby, Corrow Bridge and Dunsk."
    ),
    rejects(
        "three in the next sentence", "Marlow Freight will build three new depots. The new depots are in Ambleby, Corrow Bridge and Dunsk."
    ),
    rejects("two in one large city", "Marlow Freight will build four new depots. The new depots are in Leeds, Corrow Bridge and Dunsk."),
    rejects(
        "shops in the next sentence", "Marlow Freight will open five new shops. The new shops are in Ambleby, Corrow Bridge and Dunsk."
    ),
    rejects("shops in towns", "The company runs five shops in Leeds and York."),
    rejects("clients in countries", "The agency has three clients in Germany and France."),
    rejects("contracts in countries", "It won four contracts in Kenya, Ghana and Togo."),
    rejects("plants in towns", "Fellside Glass runs five plants in Ambleby, Corrow and Dunsk."),
    rejects("a name with an and", "It hired three law firms: Marks and Pole, Astley and Quill."),
    rejects("not the whole list", "Fellside Glass runs five plants, including Ambleby, Corrow and Dunsk."),
    rejects("three aims", "We set ourselves three aims. First, to mend the roof. Second, to pay. Third, to stay."),
    rejects("years", "It took five years in Berlin, Paris and Rome."),
    rejects("people", "The firm has 35 employees in Berlin, Paris and Rome."),
    rejects("an open list", "The firm runs more than five plants: Ambleby, Corrow and Dunsk."),
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


def _named(items: str) -> tuple[int, int]:
    """The fewest and the most names in a list: each "and" but the last may stand inside a name.

    >>> _named("Ambleby, Corrow and Dunsk"), _named("Marks and Pole, Astley and Quill")
    ((3, 3), (2, 4))
    """
    parts = [part for part in _COMMA.split(_RELATIVE.sub("", items)) if part]
    joints = [len(_AND.findall(part)) for part in parts]
    most = len(parts) + sum(joints)
    return (most if sum(joints) < 2 else len(parts)), most


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
