"""A word of movement held against the two levels that its passage tells, in whatever order and words they come.

"Visits slipped to 412,000; the year before it was 388,000"; "In January we lost 4.1 % of accounts. By March it had
dropped to 4.6". Of costs, losses, waiting and the like, better is less. Silent where words of movement disagree, where
another pair of the passage goes the way that is said, and where the word may be of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Pair
from claims.checks.measure_words import clause_around, content, may_be_one, named_ahead, names_nothing, opens_with_pronoun
from claims.checks.movement_words import MOVE, Way
from claims.checks.told_levels import Passage, Step, passages, steps
from claims.checks.wording import quoted
from claims.model import Reading, Sentence

_RULE = "direction_mismatch"

_BETTER = re.compile(r"\b(?:(?P<better>improv\w+|better|healthier|strengthened)|(?P<worse>worsened|deteriorat\w+|worse))\b", re.IGNORECASE)
_LESS_IS_BETTER = re.compile(
    r"\b(?:costs?|losses|loss|deficit|debts?|borrowings|churn|claims?|emissions?|accidents?|injur\w+|waits?|waiting|queues?|unemployment|arrears|complaints?|repair|delays?|defects?"
    r"|absence\w*|turnover\s+of\s+staff|vacanc\w+|time|sickness|crashes|errors?|faults?|leaks?|spills?|deaths?|crimes?|burglar\w+|thefts?|cancell\w+|outages?)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:not|never|no|nor|without|instead|rather\s+than|despite|although|though|would|could|may|might|should|if|will|offset|except|excluding|expect\w*|forecast\w*|target\w*|plan\w*|aim\w*"
    r"|slow\w*|decelerat\w*|pace|gap|respectively|hopes?|wants?|promis\w+|average|had\s+been\s+expected|profit|loss|surplus|deficit)\b|n['’]t\b|['’]ll\b",
    re.IGNORECASE,
)
_NO_MOVE = re.compile(
    r"^(?:gains?|growth|better|contraction|expansion|more|less|fewer|higher|lower|up|down|cut|lost|growing|rising|falling|expanded|advance|falls|rises)$",
    re.IGNORECASE,
)
"""Words that are as often no verb of the sentence: "growing firms", "more than", "up to", "cut costs"."""
_THAT_MOVE = re.compile(r"^\W*(?:that|this|such\s+an?)\s+(?:[a-z]+\s+)?(?=[a-z])", re.IGNORECASE)
_GOVERNS = re.compile(
    r"^(?:\s+(?:back|again|slightly|sharply|steadily|further|a\s+little|a\s+bit|nicely|as\s+well|too|once\s+more|by\s+[^,;.]{1,20}))*,?\s+(?:to|at|from)\s+(?:just\s+|about\s+|only\s+|some\s+|around\s+|nearly\s+)?[^\d\s]{0,4}\s?$",
    re.IGNORECASE,
)


def moves(reading: Reading) -> Iterator[Finding]:
    """Every word of movement that the only pair it can be of contradicts; levels first, then percentages."""
    for shares in (False, True):
        told = passages(reading, shares)
        known = steps(reading, told)
        for step in known:
            yield from _step(reading, told, known, step)


def _step(reading: Reading, told: Sequence[Passage], known: Sequence[Step], step: Step) -> Iterator[Finding]:
    text, way = reading.document.text, way_of_pair(step.pair)
    first, last = told[step.first].sentence, told[step.last].sentence
    if way is None:
        return
    rivals = [other for other in known if other is not step and other.first <= step.last and step.first <= other.last]
    if any(way_of_pair(other.pair) not in (None, way) for other in rivals):
        return
    words = [(m, said) for m, said in _words(text, first.start, last.end) if not _unsure(text, m)]
    behind = told[step.last + 1].sentence if step.last + 1 < len(told) else None
    if not words and behind is not None and behind.block == last.block:
        yield from _called(reading, step.pair, way, text[behind.start : behind.end], behind.start)
        return
    if not words or {said for _, said in words} == {way} or len({said for _, said in words}) > 1:
        return
    word = next((m for m, _ in words if _is_of(text, first, last, m, step.pair)), None)
    if word is not None:
        yield _finding(reading, step.pair, word.span(), way)


def _called(reading: Reading, pair: Pair, way: Way, words: str, start: int) -> Iterator[Finding]:
    """ "That easing", "this rise" right behind two levels that go the other way."""
    found = _THAT_MOVE.match(words)
    move = MOVE.match(words, found.end()) if found else None
    if move is not None and ("up" if move["up"] else "down") != way:
        yield _finding(reading, pair, (start + move.start(), start + move.end()), way)


def _unsure(text: str, word: re.Match[str]) -> bool:
    """Whether the clause of a word of movement denies it, wishes it or speaks of its pace."""
    return bool(_UNSURE.search(clause_around(text, word.start(), word.end())))


def _words(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Way]]:
    for m in MOVE.finditer(text, start, end):
        if not _NO_MOVE.match(m[0]) and not _BETTER.match(m[0]):
            yield m, "up" if m["up"] else "down"
    for m in _BETTER.finditer(text, start, end):
        less = bool(_LESS_IS_BETTER.search(text, start, m.start()))
        yield m, "down" if bool(m["better"]) == less else "up"


def way_of_pair(pair: Pair) -> Way | None:
    """Which way two levels went, ``None`` within their rounding."""
    new, old = pair.new.value, pair.old.value
    if new.low is not None and old.high is not None and new.low > old.high:
        return "up"
    return "down" if new.high is not None and old.low is not None and new.high < old.low else None


def _is_of(text: str, first: Sentence, last: Sentence, word: re.Match[str], pair: Pair) -> bool:
    """Whether a word leads to the later level, or stands between the two, with nothing of its own in between."""
    if word.start() >= pair.new.start:
        return False
    gap = text[word.end() : pair.new.start]
    if not _GOVERNS.match(gap):
        return False
    start = first.start if word.start() < first.end else last.start
    name = named_ahead(text, start, word.start())
    if start == first.start:
        return True
    return names_nothing(name) or opens_with_pronoun(name) or may_be_one(name, text[first.start : first.end]) or not content(name)


def _finding(reading: Reading, pair: Pair, word: tuple[int, int], way: Way) -> Finding:
    old, new, said = phrase(reading, pair.old.start, pair.old.end), phrase(reading, pair.new.start, pair.new.end), phrase(reading, *word)
    return Finding(
        _RULE,
        (),
        tuple(sorted((old, new, said), key=lambda x: x.start)),
        f"From {quoted(old.quote)} to {quoted(new.quote)} is a {'rise' if way == 'up' else 'fall'}, but the text says {quoted(said.quote)}.",
        miss=miss_ratio(pair.new.middle, pair.old.middle),
    )
