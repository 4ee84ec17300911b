"""An age that the year of birth beside it does not give: "Ada Finch, 66, was born in 1949" in a text of 2025.

An age is wrong only if no date of the text in reach, nor its own day, lies so many years after the birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.checks.example import accepts, rejects
from claims.checks.lengths import Length
from claims.checks.moments import BORN, Moment
from claims.checks.small_numbers import NUMBER, value_of
from claims.model import Reading
from claims.regex import regex

_AGE = regex(
    rf"\b(?:aged|at\s+the\s+age\s+of|at\s+age)\s+(?P<a>{NUMBER})\b(?!\s+(?:or|to|and\s+(?:over|under)))"
    rf"|(?<=[a-z]),\s+(?P<b>\d{{2}}),(?=\s)|\b(?:she|he)\s+(?:is|was|will\s+be)\s+(?:now\s+)?(?P<c>{NUMBER})\b(?=\s*(?:[.,;!?]|years\s+old|when|at\s+the\s+time))",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\b(?:daughter|son|brother|sister|wife|husband|father|mother|nephew|niece|child|children|and\s+(?-i:[A-Z])|his|her\s+(?:late\s+)?[a-z]+,)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_YOUNGEST = 14


def ages(reading: Reading, dated: list[Moment]) -> Iterator[tuple[Length, Moment]]:
    """Each age that stands in the sentence of a birth or in the next, with the birth; nothing where two are born."""
    text = reading.document.text
    births = [m for m in dated if BORN in m.kinds and m.year]
    if len(births) != 1:
        return
    birth = births[0]
    for sentence in reading.sentences:
        if sentence.field != "text" or not 0 <= sentence.index - birth.sentence.index <= 1:
            continue
        for m in _AGE.finditer(text, sentence.start, sentence.end):
            years = value_of(m["a"] or m["b"] or m["c"])
            beside = sentence == birth.sentence or m["c"]
            if years is None or years < _YOUNGEST or not beside or _OTHER.search(text, sentence.start, m.start()):
                continue
            at = m.start("a") if m["a"] else m.start("b") if m["b"] else m.start("c")
            end = m.end("a") if m["a"] else m.end("b") if m["b"] else m.end("c")
            months = years * 12.0 + 6
            yield Length(at, end, years * 12.0, years * 12.0 + 12, months, "year", "age", None, False, sentence, 8), birth


def dies(reading: Reading, age: Length, m: Moment) -> bool:
    """Whether a date is that of a death and the age beside it that of the dead."""
    found = _DIED.search(reading.document.text, age.sentence.start, m.start)
    return found is not None and not _THEN.search(reading.document.text, found.end(), max(m.start, age.start))


_DIED = regex(r"\b(?:died|passed\s+away|was\s+killed)\b", re.IGNORECASE)
_THEN = regex(r"[.;]|\b(?:after|since|having|who|where|which|when|and)\b", re.IGNORECASE)

EXAMPLES = (
    accepts("an age at death", "He was born in 1962 and died in 2021 at the age of 61.", published="2025-06-01"),
    accepts("aged at death", "Born in 1962, he died in May 2021, aged 61.", published="2025-06-01"),
    rejects("an age at death that fits", "He was born in 1962 and died in 2021 at the age of 58.", published="2025-06-01"),
    rejects(
        "the age at which something began",
        "Born in 1962, he died in 2021, having taken the shop over at the age of 30.",
        published="2025-06-01",
    ),
    accepts("an age", "Ada Finch, 66, was born in 1949 and still opens the shop every morning.", published="2025-06-01"),
    accepts("at the age of", "Born in 1949, Ada Finch still opens the shop at the age of 86.", published="2025-06-01"),
    rejects("an age that fits", "Ada Finch, 75, was born in 1949 and still opens the shop every morning.", published="2025-06-01"),
    rejects("an age of then", "Born in 1949, Ada Finch took over the shop at the age of 30, in 1979.", published="2025-06-01"),
    rejects("a daughter's age", "Born in 1949, Ada Finch runs the shop with her daughter, 41, and a dog.", published="2025-06-01"),
)
