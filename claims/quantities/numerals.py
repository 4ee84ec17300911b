"""Numbers in digits and words: ``2.5 million``, ``one hundred and three``, ``half a million``, ``3 dozen``, ``2^10``.

:func:`read_number` reads the longest number at a token. Percent signs, currencies and nouns are read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.quantities.counts import TIMES
from claims.quantities.fractions import digit_fraction, fraction_tail, read_fraction
from claims.quantities.number_words import DIGIT_WORDS, SCALE_ROWS, WORD_SCALES, ordinal_word, read_scale, skip_hyphen, small_words
from claims.quantities.tokens import VULGAR, Tokens


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, tokens ``start`` to ``stop``.

    ``mantissa`` is what stands before the scale (2.5 of 2.5 million). ``step`` is the unit of the last written digit,
    scale included.
    """

    start: int
    stop: int
    value: Decimal
    mantissa: Decimal
    scale: Decimal
    step: Decimal
    coarse: Decimal
    in_words: bool = False
    scaled: bool = False

    def with_scale(self, scale: Decimal) -> Number:
        """The same digits under the scale of a neighbour: the 45 of "45-50 million"."""
        return replace(self, value=self.mantissa * scale, scale=scale, step=self.step * scale, coarse=self.coarse * scale, scaled=True)


def coarsest_step(value: Decimal, step: Decimal) -> Decimal:
    """The coarsest unit that the trailing zeros of a whole number allow: 1000 for 18,000."""
    if value == 0 or step < 1:
        return step
    digits = int(value / step)
    while digits % 10 == 0 and digits:
        digits //= 10
        step *= 10
    return step


def read_number(tokens: Tokens, i: int, money: bool = False, joined: bool = True) -> Number | None:
    """The longest number at token i, or None.

    ``money`` allows scales that only follow a currency. ``joined`` is false behind "between", where the "and" of
    "between one hundred and two hundred" joins two numbers.
    """
    kind = tokens.kind[i]
    if kind == "d":
        return _digit_number(tokens, i, money, joined)
    if kind == "f":
        top, bottom = VULGAR[tokens.word[i]]
        return _scaled(tokens, i, i + 1, Decimal(top) / bottom, Decimal("0.01"), money, joined, in_words=True)
    if kind == "s" and tokens.word[i] == "." and (not tokens.glued(i) or tokens.kind[i - 1] == "s") and tokens.glued(i + 1):
        return _leading_point(tokens, i, money, joined)
    return _word_number(tokens, i, money, joined) if kind == "w" else None


def _leading_point(tokens: Tokens, i: int, money: bool, joined: bool) -> Number | None:
    """ ".08": the digits behind the point may begin with zeros."""
    raw = tokens.at(i + 1)
    if not raw.isdecimal() or len(raw) > 12:
        return None
    return _scaled(tokens, i, i + 2, Decimal(f"0.{raw}"), Decimal(1).scaleb(-len(raw)), money, joined)


def _digit_number(tokens: Tokens, i: int, money: bool, joined: bool) -> Number | None:
    digits = tokens.digits[i]
    value, step, k = digits.value, digits.step, i + 1
    raised = _raised(tokens, i, value)
    if raised:
        return raised
    power = _power_of_ten(tokens, k)
    if power:
        return _scaled(tokens, i, power[1], value.scaleb(power[0]), step.scaleb(power[0]), money, joined)
    fraction = digit_fraction(tokens, k) if step == 1 and not digits.grouped else None
    if fraction:
        value, k = value + fraction[0], fraction[1]
        step = Decimal("0.01")
    return _scaled(tokens, i, k, value, step, money, joined)


def _raised(tokens: Tokens, i: int, base: Decimal) -> Number | None:
    """A power, "2^10" or "2.5^-1"."""
    k = i + 2
    if tokens.at(i + 1) != "^" or not tokens.glued(i + 1) or not tokens.glued(k) or base == 0 or base >= 10**6:
        return None
    sign = tokens.at(k) if tokens.at(k) in ("+", "-") and tokens.glued(k + 1) else ""
    k += 1 if sign else 0
    digits = tokens.digits.get(k)
    if digits is None or digits.step != 1 or digits.value > 30:
        return None
    value = base ** int(digits.value)
    value = 1 / value if sign == "-" else value
    step = Decimal(1) if value == value.to_integral_value() else Decimal(1).scaleb(value.as_tuple().exponent)  # type: ignore[arg-type]
    return Number(i, k + 1, value, value, Decimal(1), step, step)


def _power_of_ten(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """The exponent of "1.3e6", "12e+14" or "1.3x10^6" behind a number, and the token behind it."""
    if not tokens.glued(k):
        return None
    if tokens.at(k) == "e":
        k += 2 if tokens.at(k + 1) == "+" else 1
    elif tokens.at(k) in ("x", "×") and tokens.at(k + 1) == "10" and tokens.at(k + 2) == "^":
        k += 3
    else:
        return None
    if not tokens.is_(k, "d") or not tokens.glued(k) or tokens.digits[k].step != 1 or tokens.digits[k].value >= 30:
        return None
    return int(tokens.digits[k].value), k + 1


def _word_number(tokens: Tokens, i: int, money: bool, joined: bool) -> Number | None:
    word = tokens.word[i]
    fraction = read_fraction(tokens, i)
    if fraction:
        number = _fraction_of_scale(tokens, i, fraction) or _improper(i, fraction)
        if number or word in ("half", "a", "an"):
            return number
    if word in ("a", "an"):
        if tokens.at(i + 1) not in WORD_SCALES:
            return None
        value, k = Decimal(1), i + 1
    else:
        small = small_words(tokens, i)
        if small is None:
            return None
        value, k = small
    hundreds = _hundreds(tokens, value, k, joined)
    if hundreds:
        value, k = hundreds
    step = Decimal(1)
    if tokens.at(k) == "point" and tokens.at(k + 1) in DIGIT_WORDS:
        k += 1
        decimals = ""
        while tokens.at(k) in DIGIT_WORDS and len(decimals) < 12:
            decimals += DIGIT_WORDS[tokens.word[k]]
            k += 1
        value, step = value + Decimal(f"0.{decimals}"), Decimal(1).scaleb(-len(decimals))
    return _scaled(tokens, i, k, value, step, money, joined, in_words=True)


def _hundreds(tokens: Tokens, value: Decimal, k: int, joined: bool) -> tuple[Decimal, int] | None:
    """The whole part of "seven hundred and fifty thousand": hundreds that a larger scale multiplies."""
    if tokens.at(k) != "hundred" or value >= 100:
        return None
    k += 1
    if tokens.at(k) == "and":
        if not joined:
            return None
        k += 1
    rest = small_words(tokens, k)
    if rest is None or tokens.at(rest[1]) not in _ABOVE_HUNDRED:
        return None
    return value * 100 + rest[0], rest[1]


_ABOVE_HUNDRED = WORD_SCALES - {"hundred", "dozen"}


def _improper(i: int, fraction: tuple[Decimal, int, int]) -> Number | None:
    """ "Twenty-three fifths": more than a whole. Quarters in such numbers are periods, "two halves" parts of a match."""
    top, bottom, stop = fraction
    if top < bottom or bottom in (2, 4):
        return None
    step = Decimal("0.1")
    return Number(i, stop, top / bottom, top / bottom, Decimal(1), step, step, True)


def _fraction_of_scale(tokens: Tokens, i: int, fraction: tuple[Decimal, int, int]) -> Number | None:
    """ "half a million", "two thirds of a million", "three quarters billion", "half a dozen"."""
    top, bottom, k = fraction
    k = skip_hyphen(tokens, k)
    if tokens.at(k) == "of":
        k += 1
    if tokens.at(k) in ("a", "an"):
        k = skip_hyphen(tokens, k + 1)
    elif tokens.at(k) not in WORD_SCALES:
        return None
    if tokens.at(k) not in WORD_SCALES or tokens.word[k] == "hundred":
        return None
    factor = SCALE_ROWS[tokens.word[k]][0].factor
    mantissa = top / bottom
    step = factor / 10 if factor > 12 else Decimal(1)
    return Number(i, k + 1, top * factor / bottom, mantissa, factor, step, step, True, True)


def _scaled(tokens: Tokens, i: int, k: int, value: Decimal, step: Decimal, money: bool, joined: bool, in_words: bool = False) -> Number:
    """The number from its first part on: scales, fractions and smaller groups behind it ("4 thousand 3 hundred and 21")."""
    mantissa, scale = value, Decimal(1)
    tail = fraction_tail(tokens, k) if joined and step == 1 else None
    if tail:
        mantissa, k = value + tail[0], tail[1]
        step = Decimal("0.1") if tail[0] * 10 == int(tail[0] * 10) else Decimal("0.01")
    pointed = step < 1
    found = read_scale(tokens, k, money)
    while found and scale * found[0] <= Decimal(10**15):
        scale *= found[0]
        k = found[1]
        found = read_scale(tokens, k, money) if tokens.at(k) in WORD_SCALES else None
    number = Number(i, k, mantissa * scale, mantissa, scale, step * scale, step * scale, in_words, scale > 1)
    if joined and scale > 1 and tokens.word[k - 1] in WORD_SCALES and scale != 12:
        number = _continued(tokens, number)
    value, step = number.value, number.step
    over = _of_parts(tokens, number) if in_words else None
    if over:
        return over
    # "Two hundred" may be 200 to the unit: in words hundreds and thousands say no more than digits with zeros.
    if in_words and number.scale in (100, 1000):
        step = Decimal(1)
    # A zero behind the point was written on purpose: $100.0 million is no round hundred.
    coarse = step if pointed else coarsest_step(value, step)
    return replace(number, step=step, coarse=coarse)


def _of_parts(tokens: Tokens, number: Number) -> Number | None:
    """ "One hundred and thirty-two fifths": a plural denominator behind a whole number in words."""
    ordinal = ordinal_word(tokens, skip_hyphen(tokens, number.stop))
    if ordinal is None or not ordinal.plural or not ordinal.single or ordinal.value < 3:
        return None
    return _improper(number.start, (number.value, ordinal.value, ordinal.stop))


def _continued(tokens: Tokens, number: Number) -> Number:
    """Add the smaller groups that follow a scale word: "and three" behind "one hundred"."""
    k, limit, value, step = number.stop, number.scale, number.value, number.step
    for _ in range(6):
        tail = fraction_tail(tokens, k)
        if tail and limit >= 100:
            # "Two million and three fifths" are fifths of a million; "a hundred and two thirds" of one.
            value += tail[0] * (limit if limit >= 1000 else 1)
            return replace(number, stop=tail[1], value=value, step=Decimal("0.1") * limit, mantissa=value / number.scale)
        with_and = tokens.at(k) == "and"
        group = _group(tokens, k + 1 if with_and else k, digits=with_and or number.in_words is False)
        if group is None or group[0] >= limit or (not with_and and _counts_apart(tokens, number, group)):
            return number if k == number.stop else replace(number, stop=k, value=value, step=step, mantissa=value / number.scale)
        add, factor, after = group
        value, step, k, limit = value + add, factor, after, factor if factor > 1 else Decimal(1)
        if limit == 1:
            tail = fraction_tail(tokens, k)
            if tail:
                value, k, step = value + tail[0], tail[1], Decimal("0.01")
            break
    return replace(number, stop=k, value=value, step=step, mantissa=value / number.scale)


def _counts_apart(tokens: Tokens, number: Number, group: tuple[Decimal, Decimal, int]) -> bool:
    """ "$212 million two years before", "two million three weeks ago": the small number begins a phrase of its own.

    Behind digits a word without a scale of its own never goes on ("4 thousand 3 hundred" does); behind words it does not
    where a length of time follows a scale that leaves thousands out.
    """
    add, factor, after = group
    if factor > 1 and add >= 100:
        return False
    return (not number.in_words and tokens.kind[after - 1] == "w") or (number.scale >= 10**6 and tokens.at(after) in TIMES)


def _group(tokens: Tokens, k: int, digits: bool) -> tuple[Decimal, Decimal, int] | None:
    """A small number and the scales behind it: value, scale, next token."""
    small = small_words(tokens, k)
    if small is None and digits and tokens.is_(k, "d") and tokens.digits[k].step == 1:
        small = tokens.digits[k].value, k + 1
        if tokens.at(k + 1) not in ("hundred", "thousand") and not (
            tokens.at(k - 1) == "and" and tokens.at(k - 2) in ("hundred", "thousand")
        ):
            return None
    if small is None:
        return None
    value, k = small
    scale = Decimal(1)
    if tokens.at(k) == "hundred":
        scale, k = Decimal(100), k + 1
        value *= 100
        with_and = tokens.at(k) == "and"
        rest = small_words(tokens, k + 1 if with_and else k)
        if rest:
            value, scale, k = value + rest[0], Decimal(1), rest[1]
    if tokens.at(k) in ("thousand", "million", "billion", "lakh", "lakhs", "crore", "crores"):
        factor = SCALE_ROWS[tokens.word[k]][0].factor
        return value * factor, factor, k + 1
    return value, scale, k
