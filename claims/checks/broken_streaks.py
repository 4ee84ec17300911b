"""A run of rises or falls, and a year within it that went the other way: "risen five years running; in 2022 it fell".

The run counts back from the year of the text; its first year and that of the text are left out, as a run may or may not hold them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.bases import ANOTHER_PLACE
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.looking_back import UNSURE
from claims.checks.measure_words import names_nothing
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "event_count"
_UP = r"(?:rise[ns]?|rose|rising|gr[eo]wn?|growing|grows|increas(?:ed|es|ing)|climb(?:ed|s|ing)|gone\s+up|been\s+(?:up|rising|growing)|gained|improved)"
_DOWN = r"(?:fall(?:en|s|ing)?|fell|drop(?:ped|s|ping)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|shrunk|shrank|slipp(?:ed|ing)|gone\s+down|been\s+(?:down|falling)|lost\s+ground)"
_RUN = SentencePattern(
    regex(
        rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:[a-z]+\s+){{0,2}}?(?P<run>(?:for\s+|in\s+(?:each|every)\s+of\s+the\s+(?:last|past)\s+)?(?P<number>{NUMBER})\s+(?:consecutive\s+|straight\s+|successive\s+)?years(?:\s+running|\s+in\s+a\s+row|\s+in\s+succession|\s+on\s+end|\s+straight)?)\b",
        re.IGNORECASE,
    )
)
_NARROWED = regex(r"\b(?:in|for|until|till|only|alone|during|at|among|outside|inside|before|except|online|but|then|while)\b", re.IGNORECASE)
"""Behind a year that is another way in a part or for a time."""
_STEADY = regex(r"\b(?:consecutive|straight|successive|running|row|succession|end|each|every)\b", re.IGNORECASE)
_YEAR = SentencePattern(
    regex(
        rf"\bin\s+(?P<year>(?:19|20)\d\d),?\s+(?P<who>(?:it|they|the\s+[a-z]+|[a-z]+)(?:\s+of\s+[a-z]+)?)\s+(?:had\s+|even\s+|actually\s+|still\s+)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b|\b(?P<who2>it|they|the\s+[a-z]+)\s+(?:(?P<up2>{_UP})|(?P<down2>{_DOWN}))\s+in\s+(?P<year2>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    )
)

EXAMPLES = (
    accepts("risen, and fell", "The number of members has now risen five years running; in 2022 it fell.", published="2024-05-01"),
    accepts("fallen, and rose", "Sales have fallen for six straight years. In 2021 they rose.", published="2024-05-01"),
    rejects("before the run", "The number of members has now risen two years running; in 2021 it fell.", published="2024-05-01"),
    rejects("the run's first year", "The number of members has now risen five years running; in 2019 it fell.", published="2024-05-01"),
    rejects("the same way", "The number of members has now risen five years running; in 2022 it rose by a tenth.", published="2024-05-01"),
    rejects("in one part", "Sales have risen for six straight years. In 2021 they fell in the north.", published="2024-05-01"),
    rejects("for a time", "The price has risen for six consecutive years. In 2022 it fell for two months.", published="2024-05-01"),
    rejects("another measure", "Sales have risen for six straight years. In 2021 costs fell.", published="2024-05-01"),
)


def broken_streaks(reading: Reading) -> Iterator[Finding]:
    """Every run with a year in the sentence, or the next, that breaks it."""
    published = reading.document.published
    sentences = [s for s in reading.sentences if s.field == "text"]
    if published is None:
        return
    for index, sentence in enumerate(sentences):
        run = next(iter(_RUN.finditer(reading, sentence)), None)
        if run is None or not _STEADY.search(run["run"]):
            continue
        count = value_of(run["number"]) or 0
        for other in sentences[index : index + 2]:
            for m in _YEAR.finditer(reading, other):
                year = int(m["year"] or m["year2"])
                way = "up" if m["up"] or m["up2"] else "down"
                broken = published.year - count < year < published.year and way != ("up" if run["up"] else "down")
                if broken and m.start() >= run.end() and _of_it(reading, sentence, other, m):
                    yield _finding(reading, run, m, count)


def _of_it(reading: Reading, sentence: Sentence, other: Sentence, m: re.Match[str]) -> bool:
    """Whether the year is told of what the run is of."""
    text = reading.document.text
    words = text[sentence.start : other.end]
    if _NARROWED.search(text[m.end() : other.end].split(";")[0]):
        return False  # "in 2021 it fell in the main hall but rose in the gardens"
    who = (m["who"] or m["who2"]).casefold()
    known = names_nothing(who) or who in text[sentence.start : min(sentence.end, m.start())].casefold()
    return known and not ANOTHER_PLACE.search(words) and not UNSURE.search(words)


def _finding(reading: Reading, run: re.Match[str], m: re.Match[str], count: int) -> Finding:
    words = (phrase(reading, *run.span()), phrase(reading, *m.span()))
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} does not go with {quoted(words[1].quote)}.",
        f"The run holds the last {count} years.",
        severity="warning",
    )
