"""What a sentence says of the figure before it by an earlier one: "That is 30 % more than the 410 of a year earlier".

The sentence has one level, which its words make an earlier one, and no other; what it says of the way from there to the figure it
speaks of (:mod:`claims.checks.spoken_of`) is a word of movement, with a rate or without, or a word of multiplication. Three ways of
putting it are read:

- the word leads to the earlier level: "more than the 410", "up from 410", "down by 15 % on last year's 410";
- the earlier level comes first: "a year ago there were 410, so the number has grown by 8 %";
- the word is said of the earlier level: "a year earlier it had been lower, at 410".

Silent where the sentence speaks of another place or company, of what is expected, planned or denied, or of what came before the
earlier level ("had itself been 8 % more").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.bases import names_another_company, of_another_place
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import OF_EARLIER, Figure, Pair, is_difference, is_turned, levels, near, per_unit, said_percent, way_of_pair
from claims.checks.measure_words import is_corrected, may_be_one, names_nothing, right_ahead
from claims.checks.movement_words import MOVE, Way, rate_way
from claims.checks.multiple_words import MULTIPLE_WORD, fitting, range_words
from claims.checks.once import once
from claims.checks.small_numbers import value_of
from claims.checks.spoken_of import Spoken, spoken_of
from claims.checks.wording import brief, percent_words, quoted
from claims.match.interval import Interval, growth, quotient
from claims.model import Reading
from claims.regex import regex

EARLIER = regex(
    r"\b(?:(?:an?|one|two|three|four|five|six|ten|twelve|\d+)\s+(?:full\s+)?(?:year|quarter|month|week|day|season|decade)s?\s+(?:ago|earlier|before|previously|prior)"
    r"|(?:the|its|their)\s+(?:same\s+\w+\s+of\s+)?(?:the\s+)?(?:previous|prior|preceding)\s+(?:year|quarter|month|week|day|season|decade|survey|count|census|report|period)(?:['’]s)?"
    r"|(?:previous|prior)\s+year['’]s|last\s+(?:year|month|week|quarter|season|time|spring|summer|autumn|fall|winter)(?:['’]s)?|(?:the\s+)?(?:year|month|week|quarter|season|day)\s+before"
    r"|(?:in|of|for)\s+(?:the\s+)?(?:year\s+)?(?:19|20)\d\d(?:['’]s)?|until\s+then|before\s+that|previously)\b",
    re.IGNORECASE,
)
"""Words that make a level beside them one of an earlier time."""
UNSURE = regex(
    r"\b(?:would|could|may|might|should|will|shall|expect\w*|forecasts?|predict\w*|target\w*|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|aim\w*|meant|estimat\w*|pencilled|feared|den(?:y|ies|ied)|not|nor|neither|withdrawn"
    r"|wrong\w*|correct\w*|if|unless|whether|nothing|instead|is\s+to|are\s+to|was\s+to|were\s+to|average[sd]?|per\s+cent\s+of|excluding|adjusted|seasonal\w*|pro\s+rata)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of a sentence that may not say how something moved."""
_BASIS = regex(
    r"\b(?:constant|like[- ]for[- ]like|organic|same[- ]store|underlying|annuali[sz]ed|compound(?:ed)?|real\s+terms|local\s+currenc\w+|points?|bps|respectively|per\s+(?:year|capita|head)|a\s+head)\b",
    re.IGNORECASE,
)
_LEADS = regex(
    r"^(?:\s+[a-z]+){0,2},?\s*(?:\bby\b[^;:.]{0,25}?)?\s*(?:\b(?:compares?|compared)\s+(?:with|to)|\b(?:than|from|on|over|against|versus|vs\.?|compared\s+(?:with|to)))"
    r"\s+(?:(?!and\b|but\b|to\b|when\b|which\b)[\w’'.-]+\s+){0,6}\W?$",
    re.IGNORECASE,
)
"""Between a word of movement and the earlier level it leads to."""
_BREAKS = regex(
    r";\s*(?!it\b|the\s+(?:number|figure|total|count)\b|this\b|that\b)|\b(?:when|although|though|while|whereas|but|where|themselves|itself|had|which\s+in\s+turn|because|until)\b|[.:]",
    re.IGNORECASE,
)
"""Between an earlier level and a word said behind it: another thought."""
_ASIDE = regex(
    r"\b(?:when|although|though|while|whereas|but|where|who|whose|themselves|itself|in\s+turn|because|until|after\s+(?:a|the|its|their)|had\s+been\s+(?:up|down|rising|falling)|had\s+(?:already\s+)?(?!been\b|stood\b)[a-z]+(?:ed|en|own|ung|unk)"
    r"|slow\w*|pace|gap|share|profit\s+and|and\s+the)\b|;",
    re.IGNORECASE,
)
"""Anything else that a sentence says beside what it says of the way."""
_FIGURE_WORDS = regex(
    r"\b(?:number|figure|total|count|tally|toll|sum|amount|headcount|level|attendance|increase|rise|growth|gain|decline|fall|drop|decrease|reduction|twelve|months?|recorded|counted|compared|gone|went|come|came|has|have|it|since)\b|\d[\d,.]*",
    re.IGNORECASE,
)
_BEFORE = 120
"""Characters ahead of a figure in which it is said what it is of."""
_OF_WHAT = regex(
    r"\s+(?:in|of)\s+(?!the\s+(?:last|past|previous|same)\b|a\s+year\b|\w*\s?\d|one\b|two\b|just\b|nearly\b|almost\b|about\b|some\b|more\b|over\b)[a-z]",
    re.IGNORECASE,
)
"""Behind a word of movement that is of something else: "a rise in fees"."""
_HAD = regex(r"\bhad\s+(?:(?!been\b|stood\b)[a-z]+\s+){0,3}?(?:been\s+)?$", re.IGNORECASE)
_ON = regex(rf"[^,;:.]{{0,25}}\b(?:than|from|on|over|compared)\s+(?:[a-z]+\s+){{0,3}}?(?:{EARLIER.pattern})", re.IGNORECASE)
"""Behind a word of movement: the even earlier time that it counts from."""
_HEDGE = regex(r"\b(?:more|less|fewer|higher|lower|up|down)\s+(?:than\s+\W?\d|or\s+less\b)", re.IGNORECASE)
"""A word of movement that is only a hedge: "more than 400"."""
_PREDICATED = regex(
    r"\b(?:was|were|had\s+been|been|stood)\s+(?:(?:a\s+little|slightly|much|far|even|somewhat|considerably|still)\s+)?(?:(?P<up>more|higher|larger|bigger|greater)|(?P<down>fewer|less|lower|smaller))"
    r"\s*[,:–—-]\s*(?:at\s+|with\s+|only\s+|just\s+|namely\s+)*\W?$",
    re.IGNORECASE,
)
"""Before an earlier level of which it is said that it was higher or lower."""
_TO = regex(r"^[^,;]{0,20}\bto\s+\W?$", re.IGNORECASE)
_POINTING_ON = regex(
    r"(?:[,;]|\band\b)\s*(?:(?:and|so|thus|which|it|that|this|they|there|for|the|a|an)\b)|,\s*(?:up|down)\b|[,;:–—]\s*$", re.IGNORECASE
)
"""Between an earlier level and what is said behind it of now."""
_BESIDE = regex(r"\s*,\s*(?:even\s+|far\s+|much\s+|slightly\s+|a\s+little\s+)?")
_OF_OLD = regex(
    r"\s+(?:than\s+(?!now\b|today\b|this\b)|because\b|on\s+account\b|owing\b|due\b|thanks\b|as\b|from\b|since\b|for\b|amid\b|after\b)",
    re.IGNORECASE,
)
"""Behind a word of movement that is said of the level right before it."""
_TIMES_AS_MANY = regex(
    r"(?P<hedge>more\s+than\s+|nearly\s+|almost\s+|about\s+|roughly\s+|over\s+)?\b(?P<word>twice|(?P<n>two|three|four|five|six|ten)\s+times)\s+(?:as\s+(?:many|much|high|large|big)|the\s+(?:number|figure|amount|total))\b",
    re.IGNORECASE,
)
_LOOSE = Decimal("0.12")
"""How far a multiple in words may be off, as a part of it: "three times as many" for 2.7."""

RATES = (
    accepts("more than that of a year earlier", "The group runs 530 shops. That is 45 percent more than the 410 of a year earlier."),
    accepts("the earlier level first", "The group runs 530 shops. A year ago there were 410, so the number has grown by 8 percent."),
    accepts("a fall", "The club has 700 members. That was 29 percent fewer than the 814 of the previous year."),
    accepts("an amount", "Revenue was $35m. That is 30 percent more than the $30.4m of a year earlier."),
    accepts("by the name of what is counted", "It has 20 vans and 90 lorries. The number of lorries is up 12 percent from 60 in 2019."),
    rejects(
        "more than that of a year earlier, and it is", "The group runs 530 shops. That is 29 percent more than the 410 of a year earlier."
    ),
    rejects(
        "of the year before",
        "The group runs 530 shops. The 410 of a year earlier had themselves been 45 percent more than the year before that.",
    ),
    rejects(
        "of another place", "The group runs 530 shops. A year ago there were 410; across the border the number has grown by 8 percent."
    ),
    rejects("two figures before", "The group runs 530 shops and 40 depots. That is 45 percent more than the 410 of a year earlier."),
    rejects("a forecast", "The group runs 530 shops. That compares with 410 a year ago, and growth of 8 percent is expected."),
    rejects("the earlier was lower by", "The group runs 530 shops. A year ago there were 410, or 23 percent fewer."),
)
WAYS = (
    accepts("less than the lower", "The city has 35,000 taxis. That is less than the 23,800 of the previous year."),
    accepts("an increase on the higher", "The city has 350 buses. It is an increase on the 413 of the previous year."),
    accepts("it was higher", "The police recorded 176 burglaries. A year ago it was higher, at 141."),
    accepts("gone up", "The police recorded 176 burglaries. After 204 in the previous year, the number has gone up."),
    rejects("a rise in something else", "The city has 350 buses. The number compares with 413 a year ago, before a rise in fares."),
    rejects("more than the lower", "The city has 35,000 taxis. That is more than the 23,800 of the previous year."),
    rejects("what was before", "The city has 350 buses. That is below last year's 413, which had been up on the year before."),
    rejects("it may", "The city has 350 buses. It could rise to 413 next year, and was 300 last year."),
    rejects("a hedge", "The city has 350 buses. That compares with more than 413 last year."),
)
MULTIPLES = (
    accepts("tripled", "The police recorded 93 burglaries. A year earlier there had been 72, so the number has tripled."),
    accepts("three times as many", "The police recorded 93 burglaries. Compared with 72 a year ago, that is three times as many."),
    accepts("halved", "The police recorded 93 burglaries. From 111 a year ago the number has almost halved."),
    rejects("prices have", "He paid £530,000 for the house. It cost £410,000 ten years ago, and prices have doubled since 2005."),
    rejects("tripled, and it has", "The police recorded 93 burglaries. A year earlier there had been 31, so the number has tripled."),
    rejects("before", "The police recorded 93 burglaries. The number had more than doubled in the year before, to 102."),
    rejects("to come", "The police recorded 93 burglaries. A year earlier there had been 72, and the number may triple before long."),
)


@dataclass(frozen=True, slots=True)
class _Told:
    """An earlier level and the figure spoken of, with what their sentence says of the two, from ``start`` to ``end``."""

    pair: Pair
    start: int
    end: int
    way: Way | None = None
    rate: Figure | None = None
    ratio: Interval | None = None
    """What a word of multiplication allows for the new level over the old."""


def said_looking_back(reading: Reading, rule: str) -> Iterator[Finding]:
    """What such sentences say that their two levels do not give, as far as it is a matter of one rule."""
    return (finding for finding in _findings(reading) if finding.rule == rule)


@once
def _findings(reading: Reading) -> list[Finding]:
    spoken = (x for x in spoken_of(reading) if x.sentence.index not in of_another_place(reading))
    told = (_read(reading.document.text, x) for x in spoken)
    return [finding for x in told if x is not None and (finding := _wrong(reading, x)) is not None]


def _read(text: str, spoken: Spoken) -> _Told | None:
    sentence, pair = spoken.sentence, _pair(text, spoken)
    if pair is None or is_corrected(text, sentence.start, sentence.end):
        return None
    if (multiple := next(_multiples(text, spoken, pair), None)) is not None:
        return multiple
    rates = [x for x in spoken.inside if x.kind in ("percent", "multiple")]
    if rates:
        return _rate(text, spoken, pair, rates[0]) if len(rates) == 1 else None
    return _move(text, spoken, pair)


def _pair(text: str, spoken: Spoken) -> Pair | None:
    """The one level of a sentence, where its words make it an earlier one, and what the sentence speaks of."""
    sentence, told = spoken.sentence, levels(list(spoken.inside))
    words = text[sentence.start : sentence.end]
    if len(told) != 1 or names_another_company(words) or _BASIS.search(words):
        return None
    old, pair = told[0], Pair(told[0], spoken.of)
    if not old.like(spoken.of) or not near(pair) or is_difference(text, sentence, old) or is_turned(text, sentence, old):
        return None
    return pair if not per_unit(text, sentence, old) and EARLIER.search(words) else None


def _rate(text: str, spoken: Spoken, pair: Pair, rate: Figure) -> _Told | None:
    way = rate_way(text, spoken.sentence, rate)
    if way is None or not _sure(text, spoken, pair, rate.start, rate.end):
        return None
    return _Told(pair, rate.start, rate.end, way, rate)


def _move(text: str, spoken: Spoken, pair: Pair) -> _Told | None:
    """The first word of movement that leads to the earlier level, or is said behind it."""
    sentence = spoken.sentence
    said = _PREDICATED.search(text, sentence.start, pair.old.start)
    if said:
        return _Told(pair, *said.span(), "down" if said["up"] else "up") if _plain(text, sentence.start, said.start()) else None
    for word in MOVE.finditer(text, sentence.start, sentence.end):
        if _sure(text, spoken, pair, *word.span()):
            return _Told(pair, *word.span(), "up" if word["up"] else "down")
    return None


def _multiples(text: str, spoken: Spoken, pair: Pair) -> Iterator[_Told]:
    sentence = spoken.sentence
    for word in MULTIPLE_WORD.finditer(text, sentence.start, sentence.end):
        if _sure(text, spoken, pair, *word.span()):
            yield _Told(pair, *word.span(), ratio=fitting(word))
    for word in _TIMES_AS_MANY.finditer(text, sentence.start, sentence.end):
        if _sure(text, spoken, pair, *word.span()):
            yield _Told(pair, *word.span(), ratio=_as_many(word))


def _as_many(word: re.Match[str]) -> Interval:
    times, hedge = value_of(word["n"]) or 2 if word["n"] else 2, (word["hedge"] or "").lower().strip()
    if hedge in ("more than", "over"):
        return Interval(Decimal(times), None)
    return Interval(Decimal(times), Decimal(times)).widened(times * _LOOSE)


def _sure(text: str, spoken: Spoken, pair: Pair, start: int, end: int) -> bool:
    """Whether what stands at ``start`` to ``end`` is said of the way from the earlier level to the figure spoken of."""
    sentence, old = spoken.sentence, pair.old
    if _HAD.search(text, sentence.start, start) or _OF_WHAT.match(text, end) or not _of_the_same(text, spoken, start):
        return False  # "had more than doubled by then": of what was before; "a rise in fees"; "and prices have doubled"
    if start >= old.end and _BESIDE.fullmatch(text, old.end, start) and _OF_OLD.match(text, end):
        return False  # "a year ago it was 141, lower than in any year since 2003": said of the older one
    if end <= old.start:
        gap = text[end : old.start]
        if _TO.match(gap):
            return False
        if _LEADS.match(gap):
            return _plain(text, sentence.start, start)
    elif OF_EARLIER.match(text, old.end) or not EARLIER.search(text, sentence.start, start):
        return False
    elif _ON.match(text, end):
        return False  # "six were counted, fewer than the year before that"
    else:
        gap = text[old.end : start]
        if not _BREAKS.search(gap) and _POINTING_ON.search(gap):
            return _plain(text, old.end, min(sentence.end, end + 12))
    return _one_thought(text, spoken, start, end)


def _of_the_same(text: str, spoken: Spoken, at: int) -> bool:
    """Whether the clause ahead of a word names nothing but what the sentence speaks of."""
    named = _FIGURE_WORDS.sub(" ", right_ahead(text, spoken.sentence.start, at))
    return (
        names_nothing(named)
        or spoken.of.kind in named.casefold()
        or may_be_one(named, text[max(0, spoken.of.start - _BEFORE) : spoken.of.start])
    )


def _one_thought(text: str, spoken: Spoken, start: int, end: int) -> bool:
    """Whether a sentence that says nothing else says it of this: no other clause, doubt, or way."""
    sentence = spoken.sentence
    words = text[sentence.start : sentence.end]
    if UNSURE.search(words) or _ASIDE.search(words) or _HEDGE.match(text, start):
        return False
    ways = {"up" if m["up"] else "down" for m in MOVE.finditer(words) if not _HEDGE.match(words, m.start())}
    return len(ways) == 1 or (not ways and bool(MULTIPLE_WORD.match(text, start)))


def _plain(text: str, start: int, end: int) -> bool:
    return not UNSURE.search(text, start, end)


def _wrong(reading: Reading, told: _Told) -> Finding | None:
    way = way_of_pair(told.pair)
    if told.ratio is not None:
        ratio = quotient(told.pair.new.value, told.pair.old.value)
        fits = ratio is None or ratio.meets(told.ratio)
        return (
            None if fits else _finding(reading, told, "descriptor_mismatch", "is not {said}", f"it needs {range_words(told.ratio)} times")
        )
    if way is not None and told.way not in (None, way):
        return _finding(reading, told, "direction_mismatch", f"is a {'rise' if way == 'up' else 'fall'}, but the text says {{said}}")
    if told.rate is None:
        return None
    computed = growth(told.pair.new.value, told.pair.old.value)
    if computed is None or computed.magnitudes().meets(said_percent(reading.document.text, told.rate).magnitudes()):
        return None
    return _finding(reading, told, "growth_mismatch", "is not {said}", f"the change was {percent_words(computed)}")


def _finding(reading: Reading, told: _Told, rule: str, verdict: str, why: str | None = None) -> Finding:
    old, new = told.pair.old, told.pair.new
    spans = sorted(((old.start, old.end), (new.start, new.end), (told.start, told.end)))
    text = reading.document.text
    first, last, said = (quoted(text[start:end]) for start, end in ((old.start, old.end), (new.start, new.end), (told.start, told.end)))
    return Finding(
        rule,
        (),
        tuple(phrase(reading, *span) for span in spans),
        f"From {first} to {last} {verdict.format(said=said)}.",
        f"{brief(new.middle / old.middle)} times{'; ' + why if why else ''}.",
        miss=miss_ratio(new.middle, old.middle)
        if told.rate is None
        else miss_ratio(told.rate.middle, abs(new.middle / old.middle - 1) * 100),
    )
