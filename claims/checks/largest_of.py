"""The largest of several, and the larger of two, with a figure that another of them beats.

"Hale Cross, the largest of its four plants, makes 22,000 tonnes. The others are Upper Sax (31,000) and Denby (12,000)". Its own figure
is the first of a unit told behind the word; those of the others stand beside a name in the next sentences. Silent where the word says
by what measure and that is another one, and for totals and what is to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures, is_sharp
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_REACH = 5
_FEWEST, _SMALL_COUNT = 2, 12
"""How many things may be told of one by one."""
_LARGE = r"largest|biggest|busiest|longest|tallest|heaviest|oldest|dearest|most\s+(?:expensive|productive|populous|visited)|highest"
_SMALL = r"smallest|shortest|lightest|cheapest|lowest|quietest"
_WORD = SentencePattern(
    regex(
        rf"(?<!second )(?<!third )(?<!second-)(?<!third-)(?<!fourth )\b(?:(?P<large>{_LARGE})|(?P<small>{_SMALL}))\s+(?:of\s+(?:(?:its|the|their|our|all|his|her)\s+(?:[\w-]+\s+){{0,2}}?[\w-]+|them|these|those|all))",
        re.IGNORECASE,
    )
)
_BY = regex(r"^[^,;:.()\d]{0,30}?\b(?:by|in|on)\s+(?P<by>[a-z]+)\b", re.IGNORECASE)
_ONE_OF = regex(
    r"\b(?:one\s+of|among|once|was|were|had\s+been|used\s+to\s+be|will\s+be|become|becomes|became|not|perhaps|probably|for\s+a\s+\w+)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_NAME = regex(r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*")
_NO_SIBLING = regex(
    r"\b(?:altogether|total|in\s+all|together|combined|between\s+them|should|will|would|could|once|target|until|by\s+20\d\d|more|fewer|less|extra|up\s+to|last\s+year\s+it|than|average|market|rival|country|world)\b",
    re.IGNORECASE,
)
_NO_YEAR = regex(r"(?<![\d.,])(?!(?:1[6-9]|20)\d\d(?![\d.,]?\d))\d[\d.,]*")


def largest_of(reading: Reading) -> Iterator[Finding]:
    """Every superlative of several with the figures of the others."""
    text, told = reading.document.text, figures(reading)
    for place, (sentence, _) in enumerate(told):
        word = _WORD.search(reading, sentence)
        few = [
            x for s, inside in told[max(0, place - 1) : place + 1] for x in inside if word and x.start < word.end() and x.kind != "money"
        ]
        here = [x for x in few if x.start >= sentence.start] or few
        if word is None or not any(_FEWEST <= x.middle <= _SMALL_COUNT for x in (here[-1:] if here is not few else few)):
            continue  # of how many is not told, or it is of many
        if _ONE_OF.search(text[max(sentence.start, word.start() - 40) : word.start()]):
            continue
        reach = [
            (s, x)
            for s, inside in told[place : place + _REACH]
            for x in inside
            if x.start >= word.end() and is_sharp(x) and x.kind != "percent"
        ]
        own = next(((s, x) for s, x in reach if x.kind not in ("number", "money", "people") and x.middle > _SMALL_COUNT), None)
        by = _BY.match(text[word.end() : sentence.end])
        if own is None or own[0].index - sentence.index > 1 or (by and not _same_measure(by["by"], own[1])):
            continue
        yield from _beaten(reading, word, own[1], [(s, x) for s, x in reach if x.start > own[1].end])


def _same_measure(by: str, x: Figure) -> bool:
    a, b = stem(by), stem(x.kind)
    return a[:3] == b[:3] or akin(a, b) or by.lower() in ("far", "some", "a")


def _beaten(reading: Reading, word: re.Match[str], own: Figure, others: list[tuple[Sentence, Figure]]) -> Iterator[Finding]:
    text = reading.document.text
    for sentence, x in others:
        if not x.like(own) or not own.middle / 8 < x.middle < own.middle * 8 or not _is_sibling(text, sentence, x):
            continue
        if x.value.low is None or x.value.high is None or own.value.low is None or own.value.high is None:
            continue
        if (x.value.low > own.value.high) if word["large"] else (x.value.high < own.value.low):
            words = tuple(phrase(reading, *span) for span in (word.span(), (own.start, own.end), (x.start, x.end)))
            said, mine, theirs = (quoted(w.quote) for w in words)
            yield Finding(
                _RULE, (), words, f"{said} has {mine}, but another has {theirs}.", severity="warning", miss=miss_ratio(own.middle, x.middle)
            )
            return


def _is_sibling(text: str, sentence: Sentence, x: Figure) -> bool:
    """Whether a figure is told of something named beside it, as of now."""
    lead = text[sentence.start : x.start]
    digits = max((m.end() for m in _NO_YEAR.finditer(lead)), default=0)
    mine = lead[digits:]
    if _NO_SIBLING.search(mine) or re.match(r"[^.;:\d]{0,20}\b(?:more|fewer|in\s+all|altogether)\b", text[x.end : sentence.end]):
        return False
    return bool(_NAME.search(mine[-90:]))


_LEAST = Decimal(10)
_OF_TWO = SentencePattern(
    regex(
        r"\b(?:(?P<more>bigger|larger|richer|dearer|longer|older)|(?P<less>smaller|cheaper|shorter|poorer))\s+(?:one\s+)?of\s+the\s+(?:two|pair)\b",
        re.IGNORECASE,
    )
)
_WITH = regex(r"^[^.;:\d]{0,60}(?:,\s*)?\b(?:with|at|has|employs|having|on)\s+(?:about\s+|some\s+)?$", re.IGNORECASE)
_ANOTHER = regex(r"^\W*(?:The\s+)?(?P<name>[A-Z][\w’'-]+)")


def of_the_two(reading: Reading) -> Iterator[Finding]:
    """ "The bigger of the two is Harp, with 420. Tallow gave 468.": every figure of the other one is larger."""
    text, told = reading.document.text, figures(reading)
    for (sentence, inside), (behind, there) in pairwise(told):
        word = _OF_TWO.search(reading, sentence) if inside and there else None
        mine = [x for x in inside if word and x.start >= word.end()]
        if word is None or len(mine) != 1 or mine[0].kind in ("percent", "multiple") or not _WITH.match(text[word.end() : mine[0].start]):
            continue
        other = _ANOTHER.match(text[behind.start : behind.end])
        if other is None or other["name"].removesuffix("'s").removesuffix("’s") in text[sentence.start : sentence.end]:
            continue
        if not there or not all(
            x.like(mine[0]) and _LEAST <= x.middle <= mine[0].middle * 3 and mine[0].middle <= x.middle * 3 for x in there
        ):
            continue
        low, high = mine[0].value.low, mine[0].value.high
        wrong = all(
            (x.value.low or 0) > high
            if word["more"] and high is not None
            else low is not None and x.value.high is not None and x.value.high < low
            for x in there
        )
        if wrong:
            words = tuple(phrase(reading, *span) for span in (word.span(), *((x.start, x.end) for x in (*mine, *there))))
            said, own, others = quoted(word[0]), quoted(words[1].quote), " and ".join(quoted(x.quote) for x in words[2:])
            yield Finding(
                _RULE,
                (),
                words,
                f"{said} has {own}, but the other has {others}.",
                severity="warning",
                miss=miss_ratio(mine[0].middle, there[-1].middle),
            )
