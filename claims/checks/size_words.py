"""Words for a size that the figure they stand for does not have: a six-figure gift of £85,000, a handful of 140, a year that broke even at a loss.

Each kind of word looks for the figure it is about: the first amount behind it that nothing calls a part, what a colon or a bracket
tells after it, income and spending, applications and places. Another figure of the passage that the word would fit makes it silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.share_words import knows, stems_of
from claims.checks.thesaurus import stem
from claims.checks.wording import quoted
from claims.model import Evidence, Field, Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_REACH = 3
"""Sentences behind a word in which its figure is told."""
_DIGITS = {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_N_FIGURE = SentencePattern(
    regex(r"\b(?:(?P<size>low|mid|high)[- ])?(?P<digits>four|five|six|seven|eight|nine)-figure\s+(?P<noun>[a-z]+)", re.IGNORECASE)
)
_A_PART = regex(
    r"\b(?:instal?ments?|first|part|deposit|tranche|another|further|each|per|remaining|rest|so\s+far|of\s+(?:that|this|it|which)|down\s+payment|initial|previously|earlier|last|already|extra|fee|plus)\b[^.;:\d]{0,30}$",
    re.IGNORECASE,
)
_FEW = tuple(
    (SentencePattern(regex(words, re.IGNORECASE)), Decimal(fewest), Decimal(most))
    for words, fewest, most in (
        (r"\b(?:(?:just|only)\s+)?a\s+(?:mere\s+)?handful\s+of\s+(?P<noun>[\w’'-]+)", 2, 20),
        (r"\b(?:just|only)\s+a\s+few\s+(?P<noun>[\w’'-]+)", 2, 25),
        (r"\ba\s+couple\s+of\s+(?P<noun>(?!years|months|weeks|days|hours|minutes|decades)[\w’'-]+)", 2, 4),
        (r"\bdozens\s+of\s+(?P<noun>[\w’'-]+)", 18, 400),
        (r"\bhundreds\s+of\s+(?P<noun>(?!thousands|millions)[\w’'-]+)", 120, 5000),
        (r"(?<!of )\bthousands\s+of\s+(?P<noun>(?!millions)[\w’'-]+)", 1200, 100000),
    )
)
"""Words for how many, with the fewest and the most that one may call so."""
_TOLD_BEHIND = regex(r"^[^.;:()\d]{0,60}(?::|\(|\s[–—-]|,\s+(?:namely|or|that\s+is))\s*(?:about\s+|some\s+|exactly\s+)?$", re.IGNORECASE)
_BROKE_EVEN = SentencePattern(regex(r"\bbr(?:oke|eaks?|oken)[- ]even\b", re.IGNORECASE))
_UNSURE = regex(
    r"\b(?:not|nearly|almost|hop\w+|expect\w*|aim\w*|plan\w*|target\w*|until|would|could|should|will|may|might|to|if|before|cost\s+of|point|never|far\s+from)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_CAME_IN = regex(
    r"\b(?:income|revenues?|takings|sales|turnover|earned|received|took|gives?|came\s+in|brought\s+in|raised)\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_WENT_OUT = regex(r"\b(?:spen[dt]|spending|costs?|expenses|expenditure|outgoings|paid\s+out|outlay)\b[^.;\d]{0,60}$", re.IGNORECASE)
_RESULT = regex(
    r"\b(?:(?:a|the|its|our)\s+(?:net\s+|small\s+|heavy\s+)?(?P<what>loss|deficit|shortfall|profit|surplus)\s+of)\s+(?:about\s+|some\s+|just\s+)?$",
    re.IGNORECASE,
)
_ANOTHER_YEAR = regex(
    r"\b(?:last\s+year|(?:the\s+)?(?:year|season)\s+before|previous|prior|a\s+year\s+(?:ago|earlier)|compared|against|after\s+a|from\s+a|in\s+(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SLACK = Decimal("0.03")
"""Of what came in, how much a year that broke even may be off."""
_SUBSCRIBED = SentencePattern(regex(r"\b(?P<way>over|under)[- ]?subscribed\b", re.IGNORECASE))
_ASKED = regex(r"^\s*(?:applications?|applicants|bids?|orders|candidates|requests|people\s+appl\w+|subscriptions|bidders)\b", re.IGNORECASE)
_FOR_PLACES = regex(r"^[^.;:\d]{0,25}\bfor\s+(?:the|its|our|all|just|only|some|about|\s)*$", re.IGNORECASE)
_EARLY = regex(r"\b(?:alone|first|so\s+far|by\s+\w+day|already|within|early|from|valid)\b", re.IGNORECASE)


def size_words(reading: Reading) -> Iterator[Finding]:
    """Every such word of the headline and the text."""
    told = figures(reading)
    spoken: list[tuple[Field, int, Sentence]] = [("title", -1, s) for s, _ in figures(reading, "title")]
    spoken += [("text", place, s) for place, (s, _) in enumerate(told)]
    for field, place, sentence in spoken:
        for rule in (_n_figures, _few, _broke_even, _subscribed):
            yield from rule(reading, told, field, place, sentence)


def _n_figures(
    reading: Reading, told: Sequence[tuple[Sentence, list[Figure]]], field: Field, place: int, sentence: Sentence
) -> Iterator[Finding]:
    """ "A six-figure gift": the first amount told behind it, or in its sentence."""
    word = _N_FIGURE.search(reading, sentence)
    if word is None:
        return
    text, digits = reading.document.text, _DIGITS[word["digits"].lower()]
    low, high = Decimal(10) ** (digits - 1), Decimal(10) ** digits
    reach = told[max(place, 0) : place + 1 + _REACH]
    told_there = [(s, x) for s, inside in reach for x in inside if x.kind == "money" and (field == "title" or x.start >= word.end())]
    if not told_there or _A_PART.search(text, told_there[0][0].start, told_there[0][1].start):
        return
    first = told_there[0][0]
    money = [x for s, x in told_there if s is first]
    if (
        any(low <= x.middle < high for x in money)
        or low <= sum(x.middle for x in money) < high
        or not low / 1000 < money[0].middle < high * 1000
    ):
        return
    yield _finding(reading, field, word, money[:1], f"has {digits} figures")


def _few(
    reading: Reading, told: Sequence[tuple[Sentence, list[Figure]]], field: Field, place: int, sentence: Sentence
) -> Iterator[Finding]:
    """ "A handful of incidents: 140 riders": what a colon or a bracket tells behind it."""
    text = reading.document.text
    for pattern, fewest, most in _FEW if field == "text" else ():
        word = pattern.search(reading, sentence)
        behind = next((x for x in told[place][1] if word and x.start >= word.end()), None)
        if word is None or behind is None or behind.kind in ("money", "percent", "multiple") or not behind.value.bounded:
            continue
        if fewest <= behind.middle <= most or not _TOLD_BEHIND.match(text[word.end() : behind.start]):
            continue
        yield _finding(reading, field, word, [behind], "is not so many")


def _broke_even(
    reading: Reading, told: Sequence[tuple[Sentence, list[Figure]]], field: Field, place: int, sentence: Sentence
) -> Iterator[Finding]:
    """A year that broke even beside its income and its spending, or its result."""
    source, text = reading.document.field(field), reading.document.text
    word = _BROKE_EVEN.search(reading, sentence)
    if word is None or _UNSURE.search(source[sentence.start : word.start()]):
        return
    reach = [
        (s, x) for s, inside in told[max(place, 0) : max(place, 0) + 2 * _REACH] for x in inside if x.kind == "money" and x.value.bounded
    ]
    reach = [(s, x) for s, x in reach if not _ANOTHER_YEAR.search(text, s.start, s.end)]
    clause = re.split(r"[,;:]", source[sentence.start : word.start()])[-1]
    subject = stems_of(clause) if _A_SIDE.search(clause) else frozenset()
    passage = frozenset(stem(w) for s, _ in reach for w in re.findall(r"[a-z]+", text[s.start : s.end].lower()))
    if any(not knows(passage, w) and w not in _OF_TIME for w in subject):
        return
    result = [x for s, x in reach if _RESULT.search(text, s.start, x.start)]
    came = [x for s, x in reach if _CAME_IN.search(text, max(s.start, x.start - 80), x.start)]
    went = [x for s, x in reach if _WENT_OUT.search(text, max(s.start, x.start - 80), x.start)]
    pairs = [(a, b) for a in came for b in went if a.unit == b.unit]
    if pairs and all(abs(a.middle - b.middle) > max(a.middle, b.middle) * _SLACK for a, b in pairs):
        near = min(pairs, key=lambda pair: abs(pair[0].middle - pair[1].middle))
        if max(x.middle for x in near) < min(x.middle for x in near) * 2:
            yield _finding(reading, field, word, sorted(near, key=lambda x: x.start), "is not what was spent", between=True)
    elif len(result) == 1 and came and result[0].middle > max(x.middle for x in came) * _SLACK:
        yield _finding(reading, field, word, result, "is a result")


_A_SIDE = regex(r"['’]s\s+[a-z]|\b(?:arm|division|unit|side|bar|caf[eé]|shop|store|branch|segment|operations?)\b", re.IGNORECASE)
"""What is a part of those whose income is told."""
_OF_TIME = frozenset(
    stem(w) for w in ("season", "year", "gone", "just", "quarter", "half", "first", "time", "end", "all", "theatre", "club", "company")
)


def _subscribed(
    reading: Reading, told: Sequence[tuple[Sentence, list[Figure]]], field: Field, place: int, sentence: Sentence
) -> Iterator[Finding]:
    """Oversubscribed, with fewer applications than places."""
    source, text = reading.document.field(field), reading.document.text
    word = _SUBSCRIBED.search(reading, sentence)
    if word is None or _UNSURE.search(source[sentence.start : word.start()]):
        return
    for s, inside in told[max(place - 1, 0) : max(place, 0) + _REACH]:
        for asked, places in pairwise(inside):
            if not (_ASKED.match(text[asked.end - len(asked.kind) - 1 : s.end].lstrip()) or asked.kind in _ASKERS) or not _FOR_PLACES.match(
                text[asked.end : places.start]
            ):
                continue
            over = word["way"].lower() == "over"
            wrong = asked.middle < places.middle if over else asked.middle > places.middle
            if wrong and asked.kind != "money" and not _EARLY.search(text, s.start, places.end + 30):
                yield _finding(reading, field, word, [asked, places], "applied for so many", between=True)
                return


_ASKERS = frozenset("applications application applicants bids bid orders candidates requests subscriptions bidders".split())


def _finding(reading: Reading, field: Field, word: re.Match[str], told: Sequence[Figure], why: str, between: bool = False) -> Finding:
    said = phrase(reading, word.start(), word.end(), field)
    words: list[Evidence] = [phrase(reading, x.start, x.end) for x in told]
    figures_told = " and ".join(quoted(x.quote) for x in words)
    return Finding(
        _RULE,
        (),
        tuple(chain((said,), words)),
        f"{quoted(said.quote)} does not fit {figures_told}."
        if not between
        else f"{quoted(said.quote)} does not fit {figures_told}: the one {why}.",
        severity="warning",
        miss=miss_ratio(told[0].middle, told[-1].middle) if between else Decimal(2),
    )
