"""A number of things that a headline gives and its text does not: "Fire kills eight girls" above "a fire killed five girls".

A headline's figure comes back in the text, rounder or sharper, or is the sum of what the text counts. Where it does neither, and the text counts
the same things once and for all with another number, one of the two is wrong. In 6,000 reports of a wire that was true of about one in a thousand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from claims.checks.bases import of_another_place
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.kin_words import kin
from claims.checks.measure_words import is_corrected
from claims.checks.mentions import Mention, mentions_of
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import quoted
from claims.model import BlockKind, Reading
from claims.regex import regex

_RULE = "value_conflict"

EXAMPLES = (
    accepts(
        "dead in the headline",
        "# Fire kills eight girls in Tarn\n\nA fire on Friday killed five girls, all aged fifteen, at a house in Tarn.",
    ),
    accepts("nations", "# Six nations sign fishing pact\n\nMinisters of four nations signed the pact on fishing on Friday."),
    accepts("shops", "# Grocer to close 12 shops\n\nMarlow will close 21 shops by May, the grocer said."),
    accepts("arrests", "# Police make nine arrests after march\n\nPolice made six arrests at the march on Sunday."),
    rejects("the headline comes back", "# Fire kills five girls in Tarn\n\nA fire on Friday killed five girls at a house in Tarn."),
    rejects("rounder above", "# Army says 1,300 soldiers died\n\nThe army said 1,269 soldiers died in the battle."),
    rejects("the sum of two", "# Eight girls die in two fires\n\nA fire in Tarn killed five girls. Three girls died in a fire in Holt."),
    rejects("others of the kind", "# Grocer to close 12 shops\n\nMarlow will close a dozen shops. Its rival Pell closed 21 shops."),
    rejects(
        "two in the headline",
        "# Fire kills five girls, and eight girls in the next county\n\nA fire on Friday killed five girls at a house in Tarn.",
    ),
    rejects("some of them", "# Grocer to close 12 shops\n\nMarlow will close shops in May. Seven shops in Leeds are among them."),
    rejects("what it had before", "# Grocer has 40 shops\n\nMarlow keeps growing: a year ago it had 31 shops."),
    rejects("years", "# Port to keep its tax for 50 years\n\nThe port says the tax has been kept for a long time."),
    rejects(
        "the others without a noun",
        "# Police make nine arrests after march\n\nPolice made six arrests at the march on Sunday and three more at the station.",
    ),
    rejects("the others later", "# School loses 12 teachers\n\nThe school lost eight teachers in June. Four left over the summer."),
    rejects("since another year", "# Grocer to close 12 shops\n\nMarlow will close shops in May. It has closed 21 shops since 2019."),
    rejects("two numbers of one kind", "# Grocer to close 12 shops\n\nIt closed 21 shops in May and 14 shops in June."),
)

NOT_THINGS = frozenset(
    stem(word)
    for word in "year month week day hour minute second time quarter decade century age point degree mile kilometre metre tonne acre hectare litre kilo dollar euro pound cent".split()
)
APART = frozenset({"earlier", "later", "part", "more", "rate", "change", "all", "net", "not", "other", "unit", "range"})
"""Ways in which one of two counts may stand and the other not, so that they are of two things."""
_WITHDRAWN = regex(r"\b(?:withdrawn|retracted|corrected|early\s+(?:figure|count|report)|initial(?:ly)?|denied|denies|not)\b", re.IGNORECASE)
_SINCE = regex(r"\b(?:since|so\s+far|to\s+date|over\s+the\s+(?:last|past)|in\s+(?:19|20)\d\d)\b", re.IGNORECASE)
_FARTHEST = Decimal(3)
_MOST = 12
"""Counts of a text that are added up in twos and threes."""


def headline_counts(reading: Reading) -> Iterator[Finding]:
    """Each count of the headline that the text denies."""
    told = mentions_of(reading)
    counts = [m for m in told if m.kind == "count" and m.noun and m.noun not in NOT_THINGS]
    above = [m for m in counts if _is_above(reading, m)]
    for mine in (m for m in above if m.exact):
        kindred = [m for m in counts if m not in above and _alike(mine, m)]
        if not kindred or sum(_alike(mine, m) for m in above) > 1 or _is_borne_out(reading, mine, kindred):
            continue
        values = {m.value for m in kindred}
        theirs = kindred[0]
        if len(values) == 1 and theirs.exact and _of_one_thing(reading, mine, theirs):
            yield _finding(reading, mine, theirs)


def _is_above(reading: Reading, m: Mention) -> bool:
    """Whether a figure stands in the headline: the title, or the heading that the text opens with."""
    block = reading.blocks[m.sentence.block]
    return m.field == "title" or (block.kind is BlockKind.HEADING and m.sentence.block == 0)


def _alike(a: Mention, b: Mention) -> bool:
    return a.noun == b.noun or akin(a.noun or "", b.noun or "")


def _is_borne_out(reading: Reading, mine: Mention, kindred: list[Mention]) -> bool:
    """Whether any figure of the text allows the headline's, roughly, or counts of the kind add up to it."""
    for q in (q for q in reading.quantities if q.start != mine.start or mine.field == "title"):
        low, high = (bound if isinstance(bound, Decimal) else None for bound in (q.low, q.high))
        if (
            q.kind != "date"
            and (low is not None or high is not None)
            and (low is None or mine.value >= low * _DOWN)
            and (high is None or mine.value <= high * _UP)
        ):
            return True
    told = kindred[:_MOST]
    counts = [m.value for m in told]
    if any(sum(some) == mine.value for size in (2, 3) for some in combinations(counts, size)):
        return True
    rest = {mine.value - value for value in counts}
    return any(value in rest for m in told for value in _numbers_near(reading, m))


def _numbers_near(reading: Reading, m: Mention) -> Iterator[Decimal]:
    """The numbers from a sentence to the end of its paragraph, which may count more of the same: "six arrests ... and three more"."""
    for word in _NUMBER.finditer(reading.document.text, m.sentence.start, reading.blocks[m.sentence.block].end):
        if (value := value_of(word[0])) is not None:
            yield Decimal(value)


_NUMBER = regex(rf"(?<![\d.,])(?:\d{{1,4}}(?![\d,.]\d)|{NUMBER})\b", re.IGNORECASE)
_DOWN, _UP = Decimal("0.9"), Decimal("1.1")
"""How far a headline may round."""


def _of_one_thing(reading: Reading, mine: Mention, theirs: Mention) -> bool:
    """Whether nothing makes two things of them, and a word besides the noun ties them."""
    if miss_ratio(mine.value, theirs.value) > _FARTHEST or (mine.marks ^ theirs.marks) & APART:
        return False
    if theirs.kinds - mine.kinds - mine.near or (theirs.places and not theirs.places & (mine.near | mine.far | mine.names)):
        return False  # "seven Leeds shops"
    if is_corrected(reading.document.text, theirs.start, theirs.end):
        return False
    if _SINCE.search(reading.document.text, theirs.start, theirs.sentence.end):
        return False  # "it has closed 21 shops since 2019"
    title = reading.document.field(mine.field)
    if mine.sentence.index in of_another_place(reading) or _WITHDRAWN.search(title, mine.sentence.start, mine.sentence.end):
        return False
    first = (mine.near | mine.far) - {mine.noun}
    second = (theirs.near | theirs.far) - {theirs.noun}
    return any(kin(word, other) for word in first for other in second)


def _finding(reading: Reading, mine: Mention, theirs: Mention) -> Finding:
    words = tuple(phrase(reading, m.start, m.quantity.noun_end or m.end, m.field) for m in (mine, theirs))
    return Finding(
        _RULE,
        (),
        words,
        f"The headline says {quoted(words[0].quote)}, the text {quoted(words[1].quote)}, and nothing in it comes to the headline's number.",
        severity="warning",
        miss=miss_ratio(mine.value, theirs.value),
    )
