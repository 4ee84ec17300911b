"""A record beside an older figure that beats it: "93. It is the highest number on record; the previous peak, in 2011, was 128".

The record is the figure of the sentence before that the sentence speaks of (:mod:`claims.checks.spoken_of`); the other is its only
level, and its words make it an earlier one. "The highest for five years" is no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.bases import of_another_place
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, Pair, levels, near, way_of_pair
from claims.checks.looking_back import EARLIER, UNSURE
from claims.checks.spoken_of import spoken_of
from claims.checks.wording import brief, quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "descriptor_mismatch"
_WHEN = (
    r"(?:on\s+record|ever|yet|to\s+date|so\s+far|in\s+(?:its|their|our|the\s+[a-z’']+)\s+history|since\s+records\s+began|of\s+all\s+time)"
)
_HIGH = r"(?:highest|largest|biggest|greatest|best|most)"
_LOW = r"(?:lowest|smallest|fewest|least|worst)"
_RECORD = regex(
    rf"\b(?:(?P<up>(?:all-time|record)\s+high|(?<!on\s)(?<!previous\s)(?<!old\s)(?<!earlier\s)(?<!the\slast\s)record(?!s|ed|\s+low|\s+of\b)|{_HIGH}(?:\s+[a-z]+){{0,3}}?\s+{_WHEN}"
    r"|never\s+(?:before\s+)?(?:have|has|had|were|was)\s+(?:there\s+been\s+|it\s+been\s+|they\s+been\s+)?(?:so|as|this|that)\s+(?:many|much|high|large))"
    rf"|(?P<down>(?:all-time|record)\s+low|{_LOW}(?:\s+[a-z]+){{0,3}}?\s+{_WHEN}"
    r"|never\s+(?:before\s+)?(?:have|has|had|were|was)\s+(?:there\s+been\s+|it\s+been\s+|they\s+been\s+)?(?:so|as|this|that)\s+(?:few|little|low|small)))\b",
    re.IGNORECASE,
)
_OLDER = regex(
    r"\b(?:previous|earlier|old|former|last|until\s+(?:then|now)|before\s+(?:that|then)|hitherto)\b|\b(?:beat(?:s|ing)?|tops|topped|topping|surpass\w*|eclips\w*|break(?:s|ing)?|broke|past|exceed\w*)\s+(?:the|its|their)\b",
    re.IGNORECASE,
)
_FOR = regex(
    r"^\s*(?:[a-z]+\s+)?(?:for|in|since|of)\s+(?!its\b|their\b|records\b|all\b)(?:\w+\s+){0,4}?(?:years?|months?|weeks?|decades?|quarters?|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BREAK = regex(r"[;:–—.]|,\s+(?:beating|topping|surpassing|eclipsing|past|up|and|but|after|compared|against)\b")
"""Between a record and a figure that is another's."""
_OF_OTHER = regex(r"\s+(?:was|were|remains?|is|stands|of|came|had|dates)\b", re.IGNORECASE)
"""Behind a record that is the other figure's: "its record low was 148"."""
_FOR_YEARS = regex(
    rf"\b(?:{_HIGH}|{_LOW})\s+(?:[a-z]+\s+){{0,2}}?(?:for|in|since)\s+(?:[a-z]+\s+){{0,3}}?(?:years|months|weeks|decades|quarters|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NARROWED = regex(
    r"\s+(?:(?:ever|yet)\s+)?(?:(?:for|in|of|at|on|by|among|outside|inside|within|from|without|per)\s+(?!record\b|its\s+history|their\s+history|all\s+time)|[a-z]+\s+(?:for|by|at|in)\s+(?:an?|the|her|his)\s|paid\b)",
    re.IGNORECASE,
)
"""Behind a record of something narrower: "a record for a Tuesday"."""
_KIND = regex(
    r"\b(?:day|week|weekend|month|quarter|season|half|crowd|price|match|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
"""In a record of its own kind: "the best first quarter on record"."""
_BELOW = regex(r"\b(?:below|under|short\s+of|minus)\b", re.IGNORECASE)
"""Counted downwards, the larger number is the lower level."""
_BARE = regex(r"\s*[,(–—-]+\s*(?:an?|the)?\s*(?:new\s+)?", re.IGNORECASE)
"""Between an older figure and a record that it was itself."""
_YEAR = regex(r"\b(?:19|20)\d\d\b")

EXAMPLES = (
    accepts(
        "a peak beats it", "The police recorded 93 burglaries. It is the highest number on record; the previous peak, in 2011, was 128."
    ),
    accepts("never so few", "The police recorded 93 burglaries. Never have there been so few: 2011 had 51."),
    accepts("an amount", "Revenue was $10m. That is a record; the best year until then was 2019, with $12m."),
    rejects(
        "for a day of the week",
        "Ticket sales came to 41,000. That is a record for a Tuesday; the previous best, on a Saturday in 2018, was 63,000.",
    ),
    rejects(
        "a quarter's",
        "Orders were worth $84 million. That is the best first quarter on record; the fourth quarter of 2022 brought in $97 million.",
    ),
    rejects("the older one was", "The parish counted 140 swifts. A year earlier it counted 190, a record."),
    rejects("the record is the other", "The police recorded 93 burglaries. The record, 128, was set in 2011."),
    rejects(
        "a peak that fits", "The police recorded 93 burglaries. It is the highest number on record; the previous peak, in 2011, was 88."
    ),
    rejects("never so few, and it fits", "The police recorded 93 burglaries. Never have there been so few: 2011 had 151."),
    rejects("for five years", "The police recorded 93 burglaries. It is the highest number for five years; the peak, in 2011, was 128."),
    rejects(
        "another place", "The police recorded 93 burglaries. It is the highest number on record; the neighbouring county had 128 in 2011."
    ),
)


def old_peaks(reading: Reading) -> Iterator[Finding]:
    """Every such record."""
    text = reading.document.text
    for spoken in spoken_of(reading):
        sentence, told = spoken.sentence, levels(list(spoken.inside))
        word = _RECORD.search(text, sentence.start, sentence.end) if len(told) == 1 and told[0].like(spoken.of) else None
        if word is None or not _is_of_now(text, sentence, word, told[0]) or sentence.index in of_another_place(reading):
            continue
        pair, words = Pair(told[0], spoken.of), text[sentence.start : sentence.end]
        if UNSURE.search(words) or not (EARLIER.search(words) or _OLDER.search(words) or _YEAR.search(words)):
            continue
        if way_of_pair(pair) == ("down" if word["up"] else "up") and near(pair):
            yield _finding(reading, pair, word)


def _is_of_now(text: str, sentence: Sentence, word: re.Match[str], old: Figure) -> bool:
    """Whether a record is the figure that is spoken of, and one of all times: not "the record, 5,100, was set in 2011"."""
    if word.end() <= old.start and not _BREAK.search(text, word.end(), old.start):
        return False
    behind = text[word.end() : sentence.end]
    if _NARROWED.match(behind) or _KIND.search(word[0]) or _BELOW.search(text, sentence.start, sentence.end):
        return False
    if old.end <= word.start() and _BARE.fullmatch(text, old.end, word.start()):
        return False  # "a year earlier it counted 190, a record"
    return not (_OF_OTHER.match(behind) or _FOR.match(behind) or _FOR_YEARS.search(text, sentence.start, sentence.end))


def _finding(reading: Reading, pair: Pair, word: re.Match[str]) -> Finding:
    text, old, new = reading.document.text, pair.old, pair.new
    spans = sorted((word.span(), (old.start, old.end), (new.start, new.end)))
    return Finding(
        _RULE,
        (),
        tuple(phrase(reading, *span) for span in spans),
        f"{quoted(text[new.start : new.end])} is called {quoted(word[0])}, but an earlier figure is {quoted(text[old.start : old.end])}.",
        f"The earlier figure is {brief(old.middle / new.middle)} times as large.",
        miss=miss_ratio(new.middle, old.middle),
    )
