"""Numbers in digits and words: ``2.5 million``, ``one hundred and three``, ``half a million``, ``3 dozen``.

:func:`read_number` reads the longest number at a token. Percent signs, currencies and nouns are read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.quantities.tokens import VULGAR, Tokens, word_set, words


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number word. ``example`` is a text and the value that must be read from it."""

    name: str
    words: tuple[str, ...]
    value: Decimal
    example: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Scale:
    """A power that multiplies what stands before it. ``glued``: only without a space, as in ``19k``."""

    name: str
    words: tuple[str, ...]
    factor: Decimal
    example: tuple[str, str]
    glued: bool = False
    case: str | None = None
    """The exact spelling where case decides: ``T`` is a trillion, ``t`` a tonne."""
    money: bool = False
    """Only behind a currency: ``$5 b``."""


def _numerals() -> tuple[Numeral, ...]:
    units = words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    )
    tens = words("twenty thirty forty fifty sixty seventy eighty ninety")
    rows = [
        Numeral(word, (word,), Decimal(value), (f"They closed {word} plants.", str(value)))
        for value, word in enumerate(units)
        if value != 1
    ]
    rows.append(Numeral("one", ("one",), Decimal(1), ("It closed one plant.", "1")))
    rows += [Numeral(w, (w,), Decimal(10 * (k + 2)), (f"They closed {w} plants.", str(10 * (k + 2)))) for k, w in enumerate(tens)]
    rows[0] = replace(rows[0], words=("zero",), example=("Injuries: zero accidents.", "0"))
    return tuple(rows)


NUMERALS = _numerals()

_K, _M, _B, _T = Decimal(10**3), Decimal(10**6), Decimal(10**9), Decimal(10**12)
SCALES = (
    Scale("hundred", ("hundred",), Decimal(100), ("Three hundred jobs went.", "300")),
    Scale("thousand", ("thousand",), _K, ("It has 18 thousand employees.", "18000")),
    Scale("million", ("million",), _M, ("It sold 2.5 million cars.", "2500000")),
    Scale("billion", ("billion",), _B, ("Sales were $90.8 billion.", "90800000000")),
    Scale("trillion", ("trillion",), _T, ("It is worth $3.1 trillion.", "3100000000000")),
    Scale("lakh", ("lakh", "lakhs", "lac", "lacs"), Decimal(10**5), ("It has 13 lakh customers.", "1300000")),
    Scale("crore", ("crore", "crores"), Decimal(10**7), ("Sales were Rs 260 crore.", "2600000000")),
    Scale("dozen", ("dozen",), Decimal(12), ("It runs two dozen stores.", "24")),
    Scale("dozens after a number", ("dozens", "dzs", "dozs"), Decimal(12), ("We bought 3 dozens.", "36")),
    Scale("k", ("k",), _K, ("It has 19.4k employees.", "19400"), glued=True),
    Scale("m", ("m", "mm"), _M, ("Sales were £143.6m.", "143600000"), glued=True),
    Scale("mn", ("mn", "mln", "mio", "mill"), _M, ("Sales were EUR 12.5 mn.", "12500000")),
    Scale("bn", ("bn", "bln", "mrd"), _B, ("Sales were €1.2bn.", "1200000000")),
    Scale("b", ("b",), _B, ("Sales were $1.2B.", "1200000000"), glued=True),
    Scale("trn", ("trn", "tn", "tln"), _T, ("It is worth $1.1trn.", "1100000000000")),
    Scale("cr", ("cr",), Decimal(10**7), ("Profit was Rs 118.6 cr.", "1186000000")),
    Scale("T", ("t",), _T, ("It is worth $1.5T.", "1500000000000"), glued=True, case="T", money=True),
    Scale("spaced M", ("m", "mm"), _M, ("The target is US$ 12 MM.", "12000000"), money=True),
    Scale("spaced capital M", ("m",), _M, ("The budget was 1,674,200.5 M last year.", "1674200500000"), case="M"),
    Scale("spaced letter", ("b", "k"), _B, ("The target is $ 12 b.", "12000000000"), case="b", money=True),
)

NUMBER_WORDS = {word: row.value for row in NUMERALS for word in row.words}
_UNITS = {word: value for word, value in NUMBER_WORDS.items() if 0 < value < 10}
_TENS = {word: value for word, value in NUMBER_WORDS.items() if value >= 20}
_SCALE_ROWS: dict[str, tuple[Scale, ...]] = {
    word: tuple(row for row in SCALES if word in row.words) for row in SCALES for word in row.words
}
_WORD_SCALES = word_set("hundred thousand million billion trillion lakh lakhs crore crores dozen")
_DIGIT_WORDS = {"nought": "0", "oh": "0"} | {word: str(value) for word, value in NUMBER_WORDS.items() if value < 10}

ORDINAL_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "eleventh": 11, "twelfth": 12, "twelfths": 12, "fifteenth": 15, "twentieth": 20, "twentieths": 20, "thirtieth": 30, "hundredth": 100, "hundredths": 100,
    "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip


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


def read_scale(tokens: Tokens, i: int, money: bool) -> tuple[Decimal, int] | None:
    """Factor and next token of a scale word at i, behind a number; a hyphen may join it ("$5-million")."""
    hyphen = tokens.at(i) == "-" and tokens.glued(i) and tokens.glued(i + 1)
    k = i + 1 if hyphen else i
    for row in _SCALE_ROWS.get(tokens.at(k), ()):
        if hyphen and tokens.word[k] not in _WORD_SCALES:
            continue
        glued = tokens.glued(k)
        if (row.glued and not glued) or (row.money and not money) or (row.case and tokens.raw(k) != row.case):
            continue
        if row.name == "b" and not money and "." not in tokens.at(i - 1):
            continue  # "221B Baker Street"
        return row.factor, k + 1
    return None


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
    if kind == "s" and tokens.word[i] == "." and not tokens.glued(i) and tokens.glued(i + 1):
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
    power = _power_of_ten(tokens, k)
    if power:
        return _scaled(tokens, i, power[1], value.scaleb(power[0]), step.scaleb(power[0]), money, joined)
    fraction = _digit_fraction(tokens, k) if step == 1 and not digits.grouped else None
    if fraction:
        value, k = value + fraction[0], fraction[1]
        step = Decimal("0.01")
    return _scaled(tokens, i, k, value, step, money, joined)


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


def _digit_fraction(tokens: Tokens, k: int) -> tuple[Decimal, int] | None:
    """The fraction of a mixed number: "½" of "2½", "1/4" of "2 1/4"."""
    if tokens.is_(k, "f"):
        top, bottom = VULGAR[tokens.word[k]]
        return Decimal(top) / bottom, k + 1
    if tokens.is_(k, "d") and tokens.at(k + 1) == "/" and tokens.is_(k + 2, "d") and tokens.glued(k + 1) and tokens.glued(k + 2):
        top_value, bottom_value = tokens.digits[k].value, tokens.digits[k + 2].value
        if 0 < top_value < bottom_value <= 64 and bottom_value == int(bottom_value):
            return top_value / bottom_value, k + 3
    return None


def _fraction_tail(tokens: Tokens, k: int) -> tuple[Decimal, int] | None:
    """ "and a half", "and three quarters" behind a number."""
    if tokens.at(k) != "and":
        return None
    found = read_fraction(tokens, k + 1)
    return (found[0] / found[1], found[2]) if found and found[0] < found[1] else None


def read_fraction(tokens: Tokens, i: int) -> tuple[Decimal, int, int] | None:
    """Numerator, denominator and next token of "a third", "two-thirds", "three quarters", "one - fourth"."""
    word = tokens.at(i)
    if word in ("a", "an"):
        top, k = Decimal(1), i + 1
    elif word == "half":
        return Decimal(1), 2, i + 1
    else:
        small = _small_words(tokens, i)
        if small is None:
            return None
        top, k = small
    if tokens.at(k) == "-":
        k += 1
    bottom = ORDINAL_DENOMINATORS.get(tokens.at(k))
    if bottom is None or (top > 1 and not tokens.word[k].endswith("s")) or (top == 1 and tokens.word[k].endswith("s")):
        return None
    return top, bottom, k + 1


def _small_words(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """A number word below 100: "twelve", "twenty-five"."""
    value = NUMBER_WORDS.get(tokens.at(i))
    if value is None:
        return None
    if tokens.word[i] in _TENS:
        k = i + 1
        if tokens.at(k) == "-" and tokens.at(k + 1) in _UNITS:
            return value + _UNITS[tokens.word[k + 1]], k + 2
        if tokens.at(k) in _UNITS:
            return value + _UNITS[tokens.word[k]], k + 1
    return value, i + 1


def _word_number(tokens: Tokens, i: int, money: bool, joined: bool) -> Number | None:
    word = tokens.word[i]
    fraction = read_fraction(tokens, i)
    if fraction:
        number = _fraction_of_scale(tokens, i, fraction)
        if number or word in ("half", "a", "an"):
            return number
    if word in ("a", "an"):
        if tokens.at(i + 1) not in _WORD_SCALES:
            return None
        return _scaled(tokens, i, i + 1, Decimal(1), Decimal(1), money, joined, in_words=True)
    small = _small_words(tokens, i)
    if small is None:
        return None
    value, k = small
    step = Decimal(1)
    if tokens.at(k) == "point" and tokens.at(k + 1) in _DIGIT_WORDS:
        k += 1
        decimals = ""
        while tokens.at(k) in _DIGIT_WORDS and len(decimals) < 12:
            decimals += _DIGIT_WORDS[tokens.word[k]]
            k += 1
        value, step = value + Decimal(f"0.{decimals}"), Decimal(1).scaleb(-len(decimals))
    return _scaled(tokens, i, k, value, step, money, joined, in_words=True)


def _fraction_of_scale(tokens: Tokens, i: int, fraction: tuple[Decimal, int, int]) -> Number | None:
    """ "half a million", "two thirds of a million", "three quarters billion", "half a dozen"."""
    top, bottom, k = fraction
    if tokens.at(k) == "of":
        k += 1
    if tokens.at(k) in ("a", "an"):
        k += 1
    elif tokens.at(k) not in _WORD_SCALES:
        return None
    if tokens.at(k) not in _WORD_SCALES or tokens.word[k] == "hundred":
        return None
    factor = _SCALE_ROWS[tokens.word[k]][0].factor
    mantissa = top / bottom
    step = factor / 10 if factor > 12 else Decimal(1)
    return Number(i, k + 1, top * factor / bottom, mantissa, factor, step, step, True, True)


def _scaled(tokens: Tokens, i: int, k: int, value: Decimal, step: Decimal, money: bool, joined: bool, in_words: bool = False) -> Number:
    """The number from its first part on: scales, fractions and smaller groups behind it ("4 thousand 3 hundred and 21")."""
    mantissa, scale = value, Decimal(1)
    tail = _fraction_tail(tokens, k) if joined and step == 1 else None
    if tail:
        mantissa, k = value + tail[0], tail[1]
        step = Decimal("0.1") if tail[0] * 10 == int(tail[0] * 10) else Decimal("0.01")
    found = read_scale(tokens, k, money)
    while found and scale * found[0] <= Decimal(10**15):
        scale *= found[0]
        k = found[1]
        found = read_scale(tokens, k, money) if tokens.at(k) in _WORD_SCALES else None
    number = Number(i, k, mantissa * scale, mantissa, scale, step * scale, step * scale, in_words, scale > 1)
    if joined and scale > 1 and tokens.word[k - 1] in _WORD_SCALES and scale != 12:
        number = _continued(tokens, number)
    value, step = number.value, number.step
    over = _improper(tokens, number) if in_words else None
    if over:
        return over
    # "Two hundred" may be 200 to the unit: in words hundreds and thousands say no more than digits with zeros.
    if in_words and number.scale in (100, 1000):
        step = Decimal(1)
    coarse = coarsest_step(value, step)
    return replace(number, step=step, coarse=coarse)


def _improper(tokens: Tokens, number: Number) -> Number | None:
    """ "Twenty-three fifths": a plural denominator behind a larger number."""
    k = number.stop + 1 if tokens.at(number.stop) == "-" else number.stop
    bottom = ORDINAL_DENOMINATORS.get(tokens.at(k), 0)
    if bottom < 3 or bottom == 4 or not tokens.word[k].endswith("s") or number.value < bottom:
        return None
    value, step = number.value / bottom, Decimal("0.1")
    return Number(number.start, k + 1, value, value, Decimal(1), step, step, True)


def _continued(tokens: Tokens, number: Number) -> Number:
    """Add the smaller groups that follow a scale word: "and three" behind "one hundred"."""
    k, limit, value, step = number.stop, number.scale, number.value, number.step
    for _ in range(6):
        tail = _fraction_tail(tokens, k)
        if tail and limit >= 100:
            # "Two million and three fifths" are fifths of a million; "a hundred and two thirds" of one.
            value += tail[0] * (limit if limit >= 1000 else 1)
            return replace(number, stop=tail[1], value=value, step=Decimal("0.1") * limit, mantissa=value / number.scale)
        with_and = tokens.at(k) == "and"
        group = _group(tokens, k + 1 if with_and else k, digits=with_and or number.in_words is False)
        if group is None or group[0] >= limit:
            return number if k == number.stop else replace(number, stop=k, value=value, step=step, mantissa=value / number.scale)
        add, factor, after = group
        value, step, k, limit = value + add, factor, after, factor if factor > 1 else Decimal(1)
        if limit == 1:
            tail = _fraction_tail(tokens, k)
            if tail:
                value, k, step = value + tail[0], tail[1], Decimal("0.01")
            break
    return replace(number, stop=k, value=value, step=step, mantissa=value / number.scale)


def _group(tokens: Tokens, k: int, digits: bool) -> tuple[Decimal, Decimal, int] | None:
    """A small number and the scales behind it: value, scale, next token."""
    small = _small_words(tokens, k)
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
        rest = _small_words(tokens, k + 1 if with_and else k)
        if rest:
            value, scale, k = value + rest[0], Decimal(1), rest[1]
    if tokens.at(k) in ("thousand", "million", "billion", "lakh", "lakhs", "crore", "crores"):
        factor = _SCALE_ROWS[tokens.word[k]][0].factor
        return value * factor, factor, k + 1
    return value, scale, k
