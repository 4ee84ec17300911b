"""Whether a text tells all events of a kind: then a count of them must not be higher either.

It goes through them one after the other, from the first on or within a year ("In March it warned. In July it warned again. In December
came its fourth warning of the year"), or it lists them and says so ("every recall we have had to make", "Recall history").
"""

from __future__ import annotations

import re
from datetime import timedelta

from claims.checks.enumerations import enumerations
from claims.checks.event_words import Kind
from claims.checks.finding import phrase
from claims.checks.places import periods_of, sentences_of
from claims.model import Evidence, PeriodMention, Reading, Sentence
from claims.regex import regex

_FIRST = regex(r"\b(?:first|began|started|debut|maiden)\b", re.IGNORECASE)
_AGAIN = regex(r"\b(?:again|second|once\s+more|then|twice|followed|another)\b", re.IGNORECASE)
_SOME = regex(
    r"\b(?:among|including|several|others?|e\.g\.|for\s+(?:example|instance)|such\s+as|many|countless|few|latest|recent(?:ly)?|most)\b",
    re.IGNORECASE,
)
_WHOLE = regex(r"\b(?:every|all|each|history|log|full|complete|timeline|record|list|register)\b", re.IGNORECASE)
_CAME = regex(
    r"\b(?:came|brought|added|welcomed|(?:saw\s+)?the\s+arrival\s+of|followed\s+by|then\s+it\s+was)\s+(?:the\s+)?(?-i:[A-Z])|(?-i:[A-Z])[\w&’'-]+\s+(?:followed|came|joined|arrived|was\s+next)\b"
)
"""What tells one more of the things that are gone through, by its name."""
_OPENS = regex(
    r"\W*(?:(?:Then|And|Next|Finally|Last(?:ly)?|First|Also|But|Later)\b[\s,]*)?(?:(?:[Ii]n|[Oo]n|[Bb]y)\s+)?(?:(?:early|late|mid)[\s-]+)?$"
)
"""In front of the date of a sentence that opens with it: "Then in November"."""
_MONTH = regex(
    r"(?:Then\s+)?(?:[Ii]n\s+)?(?:early\s+|late\s+|mid-)?(?P<date>(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+20\d\d)?)\b(?!\s+\d)"
)
_AND_ONE = regex(r"\b(?:and|plus|with)\s+(?:one|two|three|four|another|a\s+(?:further|second|third|fourth)|others?|more)\b", re.IGNORECASE)
_AND_IN = regex(
    r",\s+(?:and\s+|then\s+|and\s+then\s+)?(?P<date>in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))\b(?!\s+\d)"
)
""" "In July came York, in August we opened in Bath": the second and further dates of a sentence."""
_OUTSIDE = regex(
    r"\b(?:since\s+(?:then|the)|after\s+(?:the\s+)?(?:year|period|balance)|before\s+(?:that|the)|previous|year\s+earlier|also|plan\w*|will|sold|sale\s+of|disposal)\b",
    re.IGNORECASE,
)
_ROUND = regex(
    r"(?:(?P<money>[$€£]\s?\d[\d.,]*\s?(?:million|billion|[mMkK]|bn)?\s+)(?P<seed>pre-?seed|seed)\b|\b(?P<seed2>pre-?seed|seed)\s+(?:round|funding|financing|money|capital|investment|raise)\b"
    r"|(?:[$€£]\s?\d[\d.,]*\s?(?:million|billion|[mMkK]|bn)?\s+)?\bSeries\s+(?P<letter>[A-H])\b(?:\s*(?:,|and|to|through|-|–)\s*(?:Series\s+)?[A-H]\b)?)"
)
_FEW_ROUNDS = regex(
    r"\b(?:venture|institutional|priced|equity|letter(?:ed)?|after\s+(?:its|the|a)\s+seed|extension|tranche)\b", re.IGNORECASE
)
"""Words for rounds of which the first do not count."""
_OF_OTHERS = regex(
    r"\b(?:rivals?|competitors?|another\s+(?:company|start-?up|firm)|portfolio|typical(?:ly)?|average|planned?|next\s+year|will\s+raise|hopes?)\b",
    re.IGNORECASE,
)
_CLOSE = 7
"""Sentences between those that go through the events."""
_LEAD = 300
"""Characters before a list that say what it is a list of."""
_NOW = timedelta(days=50)
"""An entry less than this before publication is the event announced."""


def from_the_first(reading: Reading, sentence: Sentence | None, told: list[Evidence], windowed: bool) -> bool:
    """Whether a text goes through the events up to the one announced, one after the other; ``windowed``: those of a year."""
    if sentence is None or len(told) < 2:
        return False
    text, places = reading.document.text, sentences_of(reading)
    own = [place for words in told if (place := places.at(words.start)) is not None]
    if len(own) != len(told) or max(abs(place.index - sentence.index) for place in own) > _CLOSE:
        return False
    start, end = min(place.start for place in own), max(place.end for place in own)
    if _SOME.search(text, start, end):
        return False
    first = min(told, key=lambda words: words.start)
    led = _FIRST.search(text, max(start, first.start - 25), first.end)
    return bool(led) or (windowed and sentence.start >= first.start and bool(_AGAIN.search(text, start, end)))


def listed(reading: Reading, words: Evidence, kind: Kind, count: int, ordinal: bool) -> tuple[Evidence, ...]:
    """The dated entries of a list of all such events, where they are more or fewer than the count says."""
    text, published = reading.document.text, reading.document.published
    dated = periods_of(reading)
    for enumeration in enumerations(reading):
        first, last = enumeration.entries[0][1], enumeration.entries[-1][2]
        about = f"{reading.document.title or ''} . {text[max(0, first - _LEAD) : first]}"
        if not (kind.told.search(about) and _WHOLE.search(about)) or (words.field == "text" and first <= words.start < last):
            continue
        when = [
            next((m.period for m in dated.starting(start, min(end, start + 40)) if m.period), None) for _, start, end in enumeration.entries
        ]
        if any(period is None for period in when) or published is None:
            continue
        now = any(period is not None and period.last >= published - _NOW for period in when)
        if len(when) + (1 if ordinal and not now else 0) != count:
            return tuple(phrase(reading, start, min(end, start + 60)) for _, start, end in enumeration.entries)
    return ()


def one_by_one(reading: Reading, sentence: Sentence | None, kind: Kind, count: int, ordinal: bool) -> tuple[Evidence, ...]:
    """The sentences right behind a count that open with a date and tell one each, where they are more than it says.

    "We made two acquisitions in the year. In February we bought Tilde. June saw the arrival of Orrin. Then in November came Parr."
    """
    if sentence is None or ordinal or _AND_ONE.search(reading.document.text, sentence.start, sentence.end):
        return ()
    text, dated = reading.document.text, periods_of(reading)
    found: list[Evidence] = []
    seen: set[str] = set()
    at = next((n for n, other in enumerate(reading.sentences) if other is sentence), len(reading.sentences))
    for other in reading.sentences[at + 1 : at + count + 5]:
        first = _MONTH.match(text, other.start) or _dated(text, dated.starting(other.start, min(other.end, other.start + 30)), other.start)
        tells = kind.told.search(text, other.start, other.end) or _CAME.search(text, other.start, other.end)
        if other.block != sentence.block or first is None or not tells or _OUTSIDE.search(text, other.start, other.end):
            break
        start, end = first.span("date") if isinstance(first, re.Match) else first
        if (day := text[start:end].casefold()) in seen:
            break
        seen.add(day)
        found.append(phrase(reading, other.start, min(other.end, other.start + 60)))
        for further in _AND_IN.finditer(text, end, other.end):
            found.append(phrase(reading, further.start("date"), min(other.end, further.start("date") + 40)))
    some = any(kind.told.search(text, words.start, words.end) for words in found)
    return tuple(found) if some and len(found) > count else ()


def _dated(text: str, dated: list[PeriodMention], start: int) -> tuple[int, int] | None:
    """The date that a sentence opens with."""
    first = dated[0] if dated and _OPENS.fullmatch(text[start : dated[0].start]) else None
    return (first.start, first.end) if first else None


def named_rounds(reading: Reading, kind: Kind, words: Evidence, count: int, ordinal: bool) -> tuple[Evidence, ...]:
    """The rounds of funding that the text names, where they are more than it counts: "three rounds" of a seed and a Series A, B and C."""
    if not kind.told.search("series a") or not kind.told.search("pre-seed"):
        return ()
    text, places = reading.document.text, sentences_of(reading)
    said = places.at(words.start) if words.field == "text" else None
    about = text[said.start : said.end] if said else words.quote
    if _FEW_ROUNDS.search(about) or _OF_OTHERS.search(about):
        return ()
    named: dict[str, Evidence] = {}
    for m in _ROUND.finditer(text):
        sentence = places.at(m.start())
        if sentence is None or _OF_OTHERS.search(text, sentence.start, sentence.end):
            continue
        name = (m["seed"] or m["seed2"] or m["letter"] or "").casefold()
        named.setdefault(name, phrase(reading, *m.span()))
    letters = [name for name in named if len(name) == 1]
    told = letters if ordinal else list(named)
    whole = sorted(letters) == [chr(ord("a") + n) for n in range(len(letters))]
    return tuple(named[name] for name in told) if whole and len(letters) > 1 and len(told) > count else ()
