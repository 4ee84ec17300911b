"""Words of movement beside any two figures that a sentence, or it and the next, sets side by side.

"Exports rose 12 per cent, to £64m from £73m"; "£60m, against £64m a year earlier. So a small rise of 4 per cent". All words of
movement of the sentence must say one way, and one of them must lead to the pair or stand between its two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.good_ways import VALUES, way_of_value
from claims.checks.levels import Figure, Pair, is_turned, joined, pair_in, way_of_pair
from claims.checks.measure_words import right_ahead
from claims.checks.movement_words import MOVE, Way, moved_that_day
from claims.checks.own_words import of_two_things
from claims.checks.wording import quoted
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "direction_mismatch"
_NO_VERB = regex(
    r"^(?:(?:gains?|growth|better|contraction|expansion)\b|contracts\b(?!\s+(?:by|to|from|again|further|\w+ly)\b)|(?:more|less|fewer|higher|lower)\s+than\b|less\s+(?:cash|costs?|tax|interest|debt|deposits?|returns|depreciation)\b)",
    re.IGNORECASE,
)
_UNSURE = regex(
    r"\b(?:not|never|no|nor|without|instead|whether|reasons?|causes?|despite|although|though|but|while|whereas|would|could|may|might|should|if|offset|except|excluding|profit(?=[^.;]*"
    r"\bloss\b)|loss(?=[^.;]*\b(?:profit|income|earnings|surplus)\b)|surplus|elsewhere|slow\w*|decelerat\w*|pace|gap|discount|respectively"
    r"|cut\s+(?:costs?|jobs?|\d))\b|n['’]t\b",
    re.IGNORECASE,
)
_CLAUSE = regex(
    r";|\b(?:while|whereas|but|although|though|with|and|as|after|when|because|that|which|who)\b|,\s+[a-z]{3,}ing\b", re.IGNORECASE
)
_SPEAKS_OF_IT = regex(
    r"^\W*(?:so|thus|hence|in\s+other\s+words)?,?\s*(?:(?:that|this|which)(?:['’]s|\s+(?:is|was|makes|made|means|meant|represents?|marks?))\s+)?an?\s+(?:[a-z]+\s+){0,2}?"
    r"(?:rise|increase|gain|jump|improvement|growth|fall|drop|decline|decrease|reduction|dip|slide|slump|cut)\b(?!\s+in\b)",
    re.IGNORECASE,
)
_RIGHT_BEHIND = regex(
    r"^(?:\s+(?:an?\s+year\s+(?:ago|earlier|before)|last\s+year|the\s+year\s+before|in\s+20\d\d))?\s*[,(–—-]\s*an?\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_BY_SOME = regex(r"^\s+by\s+(?![^,;.]{0,20}(?:%|\bper\s?cent|\bpct|\bpoints?))[^,;.]{1,20}\s+to\b", re.IGNORECASE)
"""A difference that counts from a level of its own: "rose by two to 100, compared with 121 a year ago"."""
_TO_OR_FROM = regex(r"^[^:;,]{0,40}?,?\s*\b(?:to|from|at)\s[^:;,\d]{0,20}\d", re.IGNORECASE)
"""What must stand behind "improved" for the levels to be of what improved: not "satisfaction improved: 212 complaints"."""
_SOON = 45
_NEXT = 16
"""Characters behind a word that tell whether it is a verb: "contracts by"."""


def plain_moves(reading: Reading, taken: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    """What the words of a sentence, or those right behind it, say of its pair; sentences that hold a span already told of are passed over."""
    text, told = reading.document.text, joined(reading)
    for index, (sentence, inside) in enumerate(told):
        pair = pair_in(text, sentence, inside)
        if pair is None or any(is_turned(text, sentence, x) for x in (pair.old, pair.new)):
            continue
        if any(start < sentence.end and end > sentence.start for start, end in taken):
            continue
        said = list(_plain(reading, text, sentence, inside, pair))
        yield from said or (_behind(reading, text, pair, *told[index + 1]) if index + 1 < len(told) else ())


def _behind(reading: Reading, text: str, pair: Pair, sentence: Sentence, inside: list[Figure]) -> Iterator[Finding]:
    """ "So a small rise of 4 per cent" right behind two levels that fall."""
    if len(inside) > 1 or not _SPEAKS_OF_IT.match(text[sentence.start : sentence.end]):
        return
    words = list(MOVE.finditer(text, sentence.start, sentence.end))
    way = way_of_pair(pair)
    said = {_said(text, sentence, m) for m in words}
    if way is None or len(said) != 1 or None in said or way in said or _UNSURE.search(text, sentence.start, sentence.end):
        return
    first = words[0]
    if first.start() - sentence.start < _SOON:
        yield _pair_finding(reading, pair, first, way)


def _plain(reading: Reading, text: str, sentence: Sentence, inside: list[Figure], pair: Pair) -> Iterator[Finding]:
    """All words of movement of a sentence say one way, and its two levels go the other."""
    way = way_of_pair(pair)
    words = [m for m in MOVE.finditer(text, sentence.start, sentence.end) if not _NO_VERB.match(text[m.start() : m.end() + _NEXT])]
    said = {_said(text, sentence, m) for m in words}
    if way is None or len(said) != 1 or None in said or way in said or _UNSURE.search(text, sentence.start, sentence.end):
        return
    if of_two_things(*(right_ahead(text, sentence.start, x.start) for x in (pair.old, pair.new))):
        return  # "revenues of $3.1bn, down from its 1985 profit of $442m"
    near = next((m for m in words if _governs(text, m, pair, inside) and not _BY_SOME.match(text[m.end() : sentence.end])), None)
    if near is not None and not moved_that_day(text, near.start(), pair.new, pair.old):
        yield _pair_finding(reading, pair, near, way)


def _said(text: str, sentence: Sentence, word: re.Match[str]) -> Way | None:
    """Which way a word of movement says; ``None`` for "improved" of what may be good either way."""
    if value := VALUES.match(text, word.start()):
        words = text[sentence.start : sentence.end]
        here = VALUES.match(words, value.start() - sentence.start)
        return way_of_value(words, here) if here and _TO_OR_FROM.match(words[here.end() :]) else None
    return "up" if word["up"] else "down"


def _governs(text: str, word: re.Match[str], pair: Pair, inside: list[Figure]) -> bool:
    """Whether a word of movement leads to a pair or stands between its two, and no other amount does so in between."""
    if word.start() >= pair.end:
        return bool(_RIGHT_BEHIND.match(text[pair.end : word.start()]))
    gap = text[word.end() : pair.start]
    if word.end() <= pair.start and (_CLAUSE.search(gap) or len(gap) > 80):
        return False
    amounts = (x for x in inside if x.kind not in ("percent", "multiple") and x not in (pair.old, pair.new))
    return not any(min(word.end(), pair.start) <= x.start < pair.end for x in amounts)


def _pair_finding(reading: Reading, pair: Pair, word: re.Match[str], way: Way) -> Finding:
    old, new = (phrase(reading, x.start, x.end) for x in (pair.old, pair.new))
    said = phrase(reading, *word.span())
    return Finding(
        _RULE,
        (),
        tuple(sorted((old, new, said), key=lambda x: x.start)),
        f"From {quoted(old.quote)} to {quoted(new.quote)} is a {'rise' if way == 'up' else 'fall'}, but the text says {quoted(said.quote)}.",
        miss=miss_ratio(pair.new.middle, pair.old.middle),
    )
