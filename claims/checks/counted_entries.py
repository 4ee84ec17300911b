"""An announced number of entries against those that a text goes through one by one.

"Seven employers made it on to the list this week" above six names in capitals; "Five things we learned" above four numbers; "the third
Major incident of the quarter" below rows of which two are marked "(Major)". Silent where any enumeration of the text has as many, where
the number is open or of another time, and where the text counts nothing of the kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from claims.checks.enumerations import Enumeration, enumerations
from claims.checks.event_words import ORDINALS
from claims.checks.finding import Finding, phrase
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import quoted
from claims.model import Field, Reading
from claims.regex import regex

_RULE = "event_count"

_COUNT = regex(rf"\b(?P<number>{NUMBER})\s+(?P<noun>(?:[a-z][\w-]*\s+){{0,3}}?[a-z][\w-]*s|entries|of\s+(?:them|us))\b", re.IGNORECASE)
_CUE = regex(
    r"\b(?:this\s+(?:time|week|month|quarter|year|issue|edition|list|page|morning|round)|below|following|follows?|here\s+(?:are|is)|here['’]s|made\s+(?:it|the|our)|in\s+all|listed|in\s+one\s+breath|on\s+(?:the|our|this)\s+(?:list|slate|menu|bill)"
    r"|to\s+(?:watch|know|read|try|see|note))\b",
    re.IGNORECASE,
)
_OPEN = regex(
    r"\b(?:more\s+than|over|at\s+least|up\s+to|about|around|nearly|almost|some|roughly|other|others|another|of\s+(?:the|its|our|their|which|whom)|every|per|each|between|last|previous|earlier|next|only|first|including|ago|in\s+a\s+row|half|or\s+so)\b|[%£$€]",
    re.IGNORECASE,
)
_NOT_ENTRIES = frozenset(
    "years months weeks days hours minutes seconds times percent points jobs people staff workers employees posts roles pounds dollars euros cents miles metres kilometres tonnes litres acres pages words sides pupils visitors members"
    " homes rooms beds seats shares cases patients customers places copies quarters halves thirds per".split()
)
_STEPS = frozenset(
    "steps stages parts points reasons rules tips ways things questions principles phases options lessons promises changes conditions measures priorities goals aims".split()
)
"""What a numbered list right below the sentence that counts it is of, without further words."""
_EARLY = 5
"""Sentences from the beginning, or to the end, in which the number of entries is announced."""
_OFF = 2
"""By how many a count of entries is likely to be a slip."""
_LABEL = regex(r"\((?P<label>[A-Z]?[a-z]+(?:\s[a-z]+)?)\)\W*$")
_LABELLED = regex(
    rf"\b(?P<number>{NUMBER}|{'|'.join(list(ORDINALS)[1:])})\s+(?:(?:of\s+(?:them|these|those)|were|are)\s+)?(?P<label>[A-Za-z]+)\b"
)
_OF_THE = regex(r"\b(?:of|in)\s+(?:the|this|its)\s+(?P<unit>year|quarter|month|week|season|decade)\b", re.IGNORECASE)
_UNIT = regex(r"\b(?:year|quarter|month|week|season|decade)\b", re.IGNORECASE)
_AND_MORE = regex(r"\band\s+(?:one|two|three|four|five|an?other|a|some)\b", re.IGNORECASE)
_OTHER_TIME = regex(
    r"\b(?:last|previous|earlier|compared|against|before|than|year\s+ago|record|expected|target|(?:19|20)\d\d)\b", re.IGNORECASE
)


def counted_entries(reading: Reading) -> Iterator[Finding]:
    """Announced numbers, then labels."""
    told = enumerations(reading)
    if not told:
        return
    yield from _announced(reading, told)
    for enumeration in told:
        yield from _labels(reading, enumeration)


def _announced(reading: Reading, told: list[Enumeration]) -> Iterator[Finding]:
    sizes = {len(enumeration) for enumeration in told}
    longest = max(told, key=len)
    if sum(len(other) == len(longest) for other in told) > 1 and len(told) > 1:
        return
    first, last = longest.entries[0][1], longest.entries[-1][2]
    sentences = [s for s in reading.sentences if s.field == "title" or not first <= s.start < last]
    before = [s for s in sentences if s.field == "text" and s.end <= first]
    above = before[-1] if before else None
    for sentence in dict.fromkeys((*sentences[: _EARLY + 1], *before[-1:])):
        text = reading.document.field(sentence.field)
        said = text[sentence.start : sentence.end]
        cue = _CUE.search(said)
        for m in _COUNT.finditer(said):
            count, noun = value_of(m["number"]), m["noun"].split()[-1].lower()
            if (
                count is None
                or not 3 <= count <= 15
                or noun in _NOT_ENTRIES
                or not (cue or m.start() == 0 or (sentence is above and noun in _STEPS and longest.shape == "number"))
                or (sentence.field == "text" and sentence.start > first)
            ):
                continue
            if (
                _AND_MORE.search(said, m.end())
                or _OPEN.search(said, max(0, m.start() - 14), min(len(said), m.end() + 14))
                or count in sizes
                or abs(count - len(longest)) > _OFF
            ):
                continue
            if any(
                value_of(other["number"]) in sizes and other["noun"].split()[-1].lower() in (noun, "them")
                for other in _COUNT.finditer(reading.document.text)
            ):
                continue
            start = sentence.start + m.start()
            yield _finding(reading, sentence.field, start, start + len(m[0]), longest, f"{count} {m['noun']} are announced", len(longest))
            return


def _labels(reading: Reading, enumeration: Enumeration) -> Iterator[Finding]:
    """ "The third Major incident" where each entry ends in "(Major)" or "(Minor)"."""
    text = reading.document.text
    labels = [found["label"].casefold() if (found := _LABEL.search(text[start:end])) else None for _, start, end in enumeration.entries]
    tally = Counter(label for label in labels if label)
    if None in labels or not 2 <= len(tally) <= 4 or max(tally.values()) < 2:
        return
    first, last = enumeration.entries[0][1], enumeration.entries[-1][2]
    about = f"{reading.document.title or ''} {text[:first]}"
    for sentence in reading.sentences:
        if sentence.field != "text" or first <= sentence.start < last:
            continue
        for m in _LABELLED.finditer(text, sentence.start, sentence.end):
            label, word = m["label"].casefold(), m["number"].lower()
            count = ORDINALS.get(word) or value_of(word)
            whole = _OF_THE.search(text, m.end(), sentence.end)
            if whole and _UNIT.search(about) and whole["unit"].lower() not in about.lower():
                continue  # "of the year" where the list is of a quarter
            if label not in tally or count is None or count == tally[label] or _OTHER_TIME.search(text, sentence.start, sentence.end):
                continue
            if word in ORDINALS and count < tally[label]:
                continue  # "the first Major incident was in July"
            marked = tuple(entry for entry, own in zip(enumeration.entries, labels, strict=True) if own == label)
            yield _finding(reading, "text", *m.span(), Enumeration(enumeration.shape, marked), f"{quoted(m[0])} is said", tally[label])


def _finding(reading: Reading, field: Field, start: int, end: int, entries: Enumeration, said: str, count: int) -> Finding:
    words = (phrase(reading, start, end, field), *(phrase(reading, a, min(b, a + 60)) for _, a, b in entries.entries))
    return Finding(
        _RULE,
        (),
        words,
        f"{said} in {quoted(words[0].quote)}, but {count} follow or are told: {quoted(words[-1].quote)} is the last.",
        severity="warning",
    )
