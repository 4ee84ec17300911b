"""A word of movement held against the two levels that its passage tells, in whatever order and words they come.

"Visits slipped to 412,000; the year before it was 388,000"; "In January we lost 4.1 % of accounts. By March it had
dropped to 4.6". Of costs, losses, waiting and the like, better is less. Silent where words of movement disagree, where
another pair of the passage goes the way that is said, and where the word may be of something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Pair
from claims.checks.measure_words import clause_around, content, is_corrected, may_be_one, named_ahead, opens_with_pronoun
from claims.checks.movement_words import MOVE, Way
from claims.checks.told_levels import Passage, Step, Steps, passages, steps
from claims.checks.wording import quoted
from claims.model import Field, Reading, Sentence

_RULE = "direction_mismatch"

_BETTER = re.compile(r"\b(?:(?P<better>improv\w+|better|healthier|strengthened)|(?P<worse>worsened|deteriorat\w+|worse))\b", re.IGNORECASE)
_LESS_IS_BETTER = re.compile(
    r"\b(?:costs?|losses|loss|deficit|debts?|borrowings|churn|claims?|emissions?|accidents?|injur\w+|waits?|waiting|queues?|unemployment|arrears|complaints?|repair|delays?|defects?"
    r"|absence\w*|turnover\s+of\s+staff|vacanc\w+|time|sickness|crashes|incidents?|errors?|faults?|leaks?|spills?|deaths?|crimes?|burglar\w+|thefts?|cancell\w+|outages?)\b",
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
_EARLY = 8
"""Sentences from the beginning of a text that a headline may be about."""
_FARTHEST = Decimal("2.5")
"""Ratio of two levels from which "raise" and "fall" are hardly said of them."""
_NEAR = 2
"""Sentences by which a word may stand ahead of its levels."""
_COUNTED = re.compile(
    r"^\s+(?:(?:about|some|nearly|another|a\s+further|more\s+than|up\s+to|around|almost|over|at\s+least|as\s+many\s+as|roughly|all)\s+)?(?:[^\w\s]?\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)",
    re.IGNORECASE,
)
"""Behind a verb whose object is a figure: "shed 118 jobs"."""
_ONLY_SET_AGAINST = re.compile(r"\b(?:though|but|remain\w*|below|above|still|while|short\s+of)\b", re.IGNORECASE)
_SOON = 40
_OBJECT = re.compile(
    r"^\s+(?:the|its|our|their|your|his|her|net|group|annual|full-year|interim)?\s*(?P<what>(?:[\w’'-]+\s*){1,3}?)(?=$|[,.;:!?]|\s(?:at|in|for|as|on|after|by|to|from|during|with|and|of)\b)",
    re.IGNORECASE,
)
_IN_HEADLINE = re.compile(r"[?]|\b(?:despite|as|while|but|after|amid)\b", re.IGNORECASE)
_PLAIN_WORD = re.compile(r"\b[a-z][\w-]{2,}|(?<=[.!?:]\s)[A-Z][a-z-]{2,}|^\W*[A-Z][a-z-]{2,}", re.MULTILINE)
"""Words in lower case, or that open a sentence or a line."""
_THAT_MOVE = re.compile(r"^\W*(?:that|this|such\s+an?)\s+(?:[a-z]+\s+)?(?=[a-z])", re.IGNORECASE)
_GOVERNS = re.compile(
    r"^(?:\s+(?:the|its|our|their|your)\s+(?:[\w-]+\s+){0,2}?[\w-]+)?(?:\s+(?:in\s+(?:19|20)\d\d|back|again|slightly|sharply|steadily|further|a\s+little|a\s+bit|nicely|as\s+well|too|once\s+more|by\s+[^,;.]{1,20}))*,?\s+(?:to|at|from)\s+(?:just\s+|about\s+|only\s+|some\s+|around\s+|nearly\s+)?[^\d\s]{0,4}\s?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of movement: its span, where it stands (a headline is before the first sentence) and which way it says."""

    span: tuple[int, int]
    field: Field
    sentence: Sentence
    place: int
    way: Way


def moves(reading: Reading) -> Iterator[Finding]:
    """Every word of movement that the only pair it can be of contradicts; levels first, then percentages."""
    titles = (s for s in reading.sentences if s.field == "title")
    for shares in (False, True):
        told = passages(reading, shares)
        known = Steps([step for step in steps(reading, shares).all if way_of_pair(step.pair) and _is_near(step.pair)])
        words = [word for s in titles for word in _words(reading, "title", s, -1)] if known.all else []
        words += [word for index, p in enumerate(told) for word in _words(reading, "text", p.sentence, index)] if known.all else []
        for word in words:
            step = _step_of(reading, told, known, word)
            if (
                step is not None
                and way_of_pair(step.pair) != word.way
                and not _agreed(words, step, word)
                and not is_corrected(reading.document.text, step.pair.start, step.pair.end)
            ):
                yield _finding(reading, step.pair, word)


def _is_near(pair: Pair) -> bool:
    return miss_ratio(pair.new.middle, pair.old.middle) <= _FARTHEST


def _agreed(words: Sequence[Word], step: Step, word: Word) -> bool:
    """Whether another word in the sentences of a step says which way it went."""
    first = bisect_left(words, step.first, key=lambda w: w.place)
    last = bisect_left(words, step.last + 1, key=lambda w: w.place)
    return any(w is not word and w.way != word.way for w in words[first:last])


def _words(reading: Reading, field: Field, sentence: Sentence, place: int) -> Iterator[Word]:
    text = reading.document.field(field)
    for m in MOVE.finditer(text, sentence.start, sentence.end):
        if not (_NO_MOVE.match(m[0]) or _BETTER.match(m[0]) or _COUNTED.match(text[m.end() : m.end() + 30]) or _unsure(text, m)):
            yield Word(m.span(), field, sentence, place, "up" if m["up"] else "down")
    for m in _BETTER.finditer(text, sentence.start, sentence.end):
        less = bool(_LESS_IS_BETTER.search(text, sentence.start, min(sentence.end, m.end() + 40)))
        if not _unsure(text, m):
            yield Word(m.span(), field, sentence, place, "down" if bool(m["better"]) == less else "up")


def _unsure(text: str, word: re.Match[str]) -> bool:
    """Whether the clause of a word of movement denies it, wishes it or speaks of its pace."""
    return bool(_UNSURE.search(clause_around(text, word.start(), word.end())))


def _step_of(reading: Reading, told: Sequence[Passage], known: Steps, word: Word) -> Step | None:
    """The only step that a word can be of: one it leads to, else one near it that is of what the word is said of."""
    led = [step for step in known.near(word.place, 0, 0) if _leads_to(reading.document.text, word, step.pair)]
    if led:
        return led[0] if len(led) == 1 else None
    far = _EARLY if word.field == "title" else _NEAR
    near_by = [s for s in known.near(word.place, 1, far) if 0 < s.first - word.place <= far or word.place - s.last == 1]
    tied = [step for step in near_by if _is_of(reading, told, word, step)]
    return tied[0] if len(tied) == 1 else None


def _leads_to(text: str, word: Word, pair: Pair) -> bool:
    """Whether a word governs a pair: "dropped to 4.6", "raised the dividend to 6 cents", "came down from 2.4 % to 2.9 %"."""
    first, second = sorted((pair.old, pair.new), key=lambda x: x.start)
    if (word.span[1] > first.start and word.span[1] > pair.new.start) or _ONLY_SET_AGAINST.search(text[first.end : second.start]):
        return False
    old, new = text[word.span[1] : pair.old.start], text[word.span[1] : pair.new.start]
    return bool(_GOVERNS.match(new)) or (first is pair.old and "from" in old and bool(_GOVERNS.match(old)))


def _is_of(reading: Reading, told: Sequence[Passage], word: Word, step: Step) -> bool:
    """Whether what a word is said of is named where the levels stand; or "that easing" right behind them."""
    said, text = reading.document.field(word.field), reading.document.text
    if word.place == step.last + 1:
        return bool(_THAT_MOVE.match(said[word.sentence.start : word.span[1]])) and word.span[0] - word.sentence.start < _SOON
    if _IN_HEADLINE.search(said[word.sentence.start : word.sentence.end]) if word.field == "title" else told[word.place].levels:
        return False
    theirs = " ".join(m[0] for m in _PLAIN_WORD.finditer(text[told[step.first].sentence.start : told[step.last].sentence.end]))
    subject = named_ahead(said, word.sentence.start, word.span[0])
    thing = _OBJECT.match(said[word.span[1] : word.sentence.end])
    if content(subject) and may_be_one(subject, theirs):
        return True
    if thing and content(thing["what"]) and may_be_one(thing["what"], theirs):
        return True
    first = told[step.first].sentence.start
    pronoun = opens_with_pronoun(named_ahead(text, first, min(step.pair.old.start, step.pair.new.start)))
    return word.field == "text" and step.first == word.place + 1 and pronoun


def way_of_pair(pair: Pair) -> Way | None:
    """Which way two levels went, ``None`` within their rounding."""
    new, old = pair.new.value, pair.old.value
    if new.low is not None and old.high is not None and new.low > old.high:
        return "up"
    return "down" if new.high is not None and old.low is not None and new.high < old.low else None


def _finding(reading: Reading, pair: Pair, word: Word) -> Finding:
    """A note only where the word does not itself lead to the later level."""
    led = word.field == "text" and _leads_to(reading.document.text, word, pair)
    old, new = phrase(reading, pair.old.start, pair.old.end), phrase(reading, pair.new.start, pair.new.end)
    said = phrase(reading, *word.span, word.field)
    return Finding(
        _RULE,
        (),
        tuple(sorted((old, new, said), key=lambda x: (x.field == "text", x.start))),
        f"From {quoted(old.quote)} to {quoted(new.quote)} is a {'fall' if word.way == 'up' else 'rise'}, but the text says {quoted(said.quote)}.",
        severity="error" if led else "info",
        miss=miss_ratio(pair.new.middle, pair.old.middle),
    )
