"""Ordinals that count events: "third straight quarter", "a second round", "its 20th store"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.quantities.counts import STOP_WORDS, NounPhrase
from claims.quantities.number_words import NUMBER_WORDS, ORDINAL_WORDS, ordinal_word
from claims.quantities.tokens import Tokens, word_set, words

_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_RUNS = word_set("straight consecutive successive")
_RUNS_BEHIND = tuple(words(phrase) for phrase in ("in a row", "in succession", "running", "on the trot", "on the bounce"))
_EVENTS = word_set(
    "round rounds wave time batch tranche cut reduction increase decrease rise decline drop fall hike acquisition deal "
    "takeover plant factory store shop site office branch hub centre center facility warehouse outlet restaurant hotel "
    "mine producer supplier attempt strike restructuring layoff closure profit warning downgrade upgrade delay recall "
    "year month week day launch investment investor fund funding anniversary passenger customer subscriber aircraft ship "
    "vessel country state market location"
)
_REFUSED = word_set(
    "quarter half party person world place hand term reading name language floor century street avenue edition largest biggest"
)
_STRETCHES = word_set("year day month week")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal at tokens ``start`` to ``stop`` and the events that it counts."""

    start: int
    stop: int
    value: Decimal
    noun: NounPhrase


FIRST_WORDS = ORDINAL_WORDS | frozenset(NUMBER_WORDS)


def read_ordinal(tokens: Tokens, i: int) -> Ordinal | None:
    """The ordinal at token i where it counts events.

    "First" counts only in a run ("first straight"); "second-largest", "third quarter" and "third party" count nothing.
    """
    read = _value(tokens, i)
    if read is None:
        return None
    value, stop = read
    if value < 1 or (tokens.at(stop) == "-" and tokens.glued(stop)):
        return None
    begin = stop + 1 if tokens.at(stop) == "such" else stop
    for k in range(begin, min(begin + 4, len(tokens))):
        word = tokens.word[k]
        if not tokens.is_(k, "w") or word in STOP_WORDS:
            return None
        if word in _RUNS and tokens.is_(k + 1, "w"):
            return Ordinal(i, stop, value, NounPhrase(k, k + 2, tokens.word[k + 1]))
        if any(tokens.words_at(k + 1, run) for run in _RUNS_BEHIND):
            return Ordinal(i, stop, value, NounPhrase(begin, k + 1, word))
        if word in _REFUSED or (word in _STRETCHES and word in _EVENTS and tokens.at(k + 1) not in ("running", "in")):
            return None
        if word in _EVENTS:
            return Ordinal(i, stop, value, NounPhrase(begin, k + 1, word)) if value > 1 else None
    return None


def _value(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """The ordinal's value and the token behind it: "20th", "third", "twenty-first"."""
    if tokens.is_(i, "d"):
        if not (tokens.glued(i + 1) and tokens.at(i + 1) in _SUFFIXES) or tokens.digits[i].step != 1:
            return None
        return tokens.digits[i].value, i + 2
    word = ordinal_word(tokens, i)
    return (Decimal(word.value), word.stop) if word and not word.plural else None
