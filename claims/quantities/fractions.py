"""Fractions in words and digits: "two-thirds", "three quarters", "one twenty-fifth", "2 1/4", "\u00be"."""

from __future__ import annotations

from decimal import Decimal

from claims.quantities.number_words import ordinal_word, skip_hyphen, small_words
from claims.quantities.tokens import VULGAR, Tokens

_HALVES = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_PLURALS = frozenset(("halves", "quarters"))
_FINEST = 64
"""In how many parts prices and yields are told behind a hyphen: halves, quarters, eighths ... sixty-fourths."""
_MULTIPLIERS = {"hundred": 100, "thousand": 1000}


def read_fraction(tokens: Tokens, i: int) -> tuple[Decimal, int, int] | None:
    """Numerator, denominator and next token of "a third", "two-thirds", "one - fourth", "three twenty-firsts".

    The shortest numerator that leaves a whole denominator is the one: "twenty twenty-fifths" are 20/25. One is followed by a
    singular, all else by a plural, so that "twenty-fifth" and "one hundred and fifth" are no fractions.
    """
    word = tokens.at(i)
    if word in ("a", "an"):
        return _over(tokens, Decimal(1), i + 1)
    if word == "half":
        return Decimal(1), 2, i + 1
    small = small_words(tokens, i)
    if small is None:
        return None
    top, k = small
    for _ in range(3):
        found = _over(tokens, top, k)
        if found:
            return found
        factor = _MULTIPLIERS.get(tokens.at(k))
        if factor is None:
            return None
        top, k = top * factor, k + 1
    return None


def _over(tokens: Tokens, top: Decimal, k: int) -> tuple[Decimal, int, int] | None:
    """The fraction whose denominator stands at token k, perhaps behind a hyphen."""
    k = skip_hyphen(tokens, k)
    word = tokens.at(k)
    plural = top != 1
    if word in _HALVES:
        return (top, _HALVES[word], k + 1) if (word in _PLURALS) == plural else None
    if word in _MULTIPLIERS or word == "and":
        return None
    ordinal = ordinal_word(tokens, k)
    if ordinal is None or ordinal.plural != plural or ordinal.value < 3:
        return None
    if ordinal.value % 10 == 2 and ordinal.value != 12 and tokens.at(ordinal.stop - 2) != "-":
        return None  # "thirty seconds" are a time
    return top, ordinal.value, ordinal.stop


def fraction_tail(tokens: Tokens, k: int) -> tuple[Decimal, int] | None:
    """ "And a half", "and three quarters", "-and-a-half" behind a number: value and next token."""
    k = skip_hyphen(tokens, k)
    if tokens.at(k) != "and":
        return None
    found = read_fraction(tokens, skip_hyphen(tokens, k + 1))
    return (found[0] / found[1], found[2]) if found and found[0] < found[1] else None


def digit_fraction(tokens: Tokens, k: int) -> tuple[Decimal, int] | None:
    """The fraction of a mixed number: "\u00bd" of "2\u00bd", "1/4" of "2 1/4", "5/8" of "4-5/8"."""
    if tokens.at(k) == "-" and tokens.glued(k) and tokens.glued(k + 1):
        found = digit_fraction(tokens, k + 1) if tokens.is_(k + 1, "d") else None
        return found if found and found[0] * _FINEST % 1 == 0 else None
    if tokens.is_(k, "f"):
        top, bottom = VULGAR[tokens.word[k]]
        return Decimal(top) / bottom, k + 1
    if tokens.is_(k, "d") and tokens.at(k + 1) == "/" and tokens.is_(k + 2, "d") and tokens.glued(k + 1) and tokens.glued(k + 2):
        top_value, bottom_value = tokens.digits[k].value, tokens.digits[k + 2].value
        if 0 < top_value < bottom_value <= 64 and bottom_value == int(bottom_value):
            return top_value / bottom_value, k + 3
    return None
