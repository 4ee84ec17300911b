"""The vocabulary of numbers: words below a hundred, scales, ordinals, and the small numbers they make."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claims.quantities.tokens import Tokens, word_set, words


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
    Scale("mil", ("mil", "mils"), _M, ("We did 11.3 mil.", "11300000")),
    Scale("grand", ("grand",), _K, ("First year, 92 grand.", "92000")),
    Scale("bn", ("bn", "bln", "mrd"), _B, ("Sales were €1.2bn.", "1200000000")),
    Scale("b", ("b",), _B, ("Sales were $1.2B.", "1200000000"), glued=True),
    Scale("trn", ("trn", "tn", "tln"), _T, ("It is worth $1.1trn.", "1100000000000")),
    Scale("cr", ("cr",), Decimal(10**7), ("Profit was Rs 118.6 cr.", "1186000000")),
    Scale("T", ("t",), _T, ("It is worth $1.5T.", "1500000000000"), glued=True, case="T", money=True),
    Scale("spaced M", ("m", "mm"), _M, ("The target is US$ 12 MM.", "12000000"), money=True),
    Scale("spaced capital M", ("m",), _M, ("The budget was 1,674,200.5 M last year.", "1674200500000"), case="M"),
    Scale("spaced b", ("b",), _B, ("The target is $ 12 b.", "12000000000"), money=True),
    Scale("spaced k", ("k",), _K, ("The target is $ 12 K.", "12000"), money=True),
)

NUMBER_WORDS = {word: row.value for row in NUMERALS for word in row.words}
UNIT_WORDS = {word: value for word, value in NUMBER_WORDS.items() if 0 < value < 10}
TEN_WORDS = {word: value for word, value in NUMBER_WORDS.items() if value >= 20}
SCALE_ROWS: dict[str, tuple[Scale, ...]] = {word: tuple(row for row in SCALES if word in row.words) for row in SCALES for word in row.words}
WORD_SCALES = word_set("hundred thousand million billion trillion lakh lakhs crore crores dozen")
DIGIT_WORDS = {"nought": "0", "oh": "0"} | {word: str(value) for word, value in NUMBER_WORDS.items() if value < 10}


_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
_ORDINAL_SCALES = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9}
_LARGE_SCALES = {"thousand": 1000, "million": 10**6, "billion": 10**9}
_LONGEST_ORDINAL = 10
"""Words; every spelled ordinal that people write is shorter."""


@dataclass(frozen=True, slots=True)
class OrdinalWord:
    """A spelled ordinal: its value, the token behind it, whether it is a plural ("fifths") and of one word."""

    value: int
    stop: int
    plural: bool
    single: bool


ORDINAL_WORDS = frozenset(_ORDINALS) | frozenset(_ORDINAL_SCALES)


def skip_hyphen(tokens: Tokens, k: int) -> int:
    """The token behind a hyphen at k that joins two words, else k."""
    return k + 1 if tokens.at(k) in ("-", "\u2011") and tokens.glued(k) == tokens.glued(k + 1) else k


def small_words(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """A number word below 100 and the token behind it: "twelve", "twenty-five"."""
    value = NUMBER_WORDS.get(tokens.at(i))
    if value is None:
        return None
    spoken = _spoken_hundreds(tokens, i)
    if spoken is not None:
        return spoken
    if tokens.word[i] in TEN_WORDS:
        k = skip_hyphen(tokens, i + 1)
        if tokens.at(k) in UNIT_WORDS:
            return value + UNIT_WORDS[tokens.word[k]], k + 1
    return value, i + 1


_CLOCK_BEFORE = word_set("at by until till before after past from between gone since a")
_CLOCK_BEHIND = word_set("am pm a.m p.m o'clock sharp train bus flight")


def _spoken_hundreds(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """ "Two-forty", "five-eighty", "two-sixty-five": hundreds as they are spoken; not a time ("at two-thirty")."""
    if tokens.word[i] not in UNIT_WORDS or tokens.at(i - 1) in _CLOCK_BEFORE:
        return None
    k = skip_hyphen(tokens, i + 1)
    if k == i + 1 or tokens.at(k) not in TEN_WORDS:
        return None
    value, stop = UNIT_WORDS[tokens.word[i]] * 100 + TEN_WORDS[tokens.word[k]], k + 1
    after = skip_hyphen(tokens, stop)
    if after > stop and tokens.at(after) in UNIT_WORDS:
        value, stop = value + UNIT_WORDS[tokens.word[after]], after + 1
    return None if tokens.at(stop) in _CLOCK_BEHIND else (value, stop)


def ordinal_word(tokens: Tokens, i: int) -> OrdinalWord | None:
    """The spelled ordinal at token i: "third", "twenty-first", "one hundred and fifth", "ten-thousandths"."""
    total, current, k = 0, 0, i
    for count in range(_LONGEST_ORDINAL):
        word = tokens.at(k)
        single = word.removesuffix("s")
        if single in _ORDINALS or single in _ORDINAL_SCALES:
            value = _with_ordinal(total, current, single)
            return OrdinalWord(value, k + 1, word != single, count == 0) if value else None
        if word in _LARGE_SCALES:
            total, current = total + max(current, 1) * _LARGE_SCALES[word], 0
        elif word == "hundred" and current < 100:
            current = max(current, 1) * 100
        elif not (word == "and" and count and tokens.at(k - 1) in ("hundred", "thousand", "million")):
            small = small_words(tokens, k)
            if small is None or current % 100:
                return None
            current += int(small[0])
            k = small[1] - 1
        k = skip_hyphen(tokens, k + 1)
    return None


def _with_ordinal(total: int, current: int, word: str) -> int | None:
    """The value that an ordinal word closes; None where it does not fit: "five fifth", "twenty eleventh"."""
    scale = _ORDINAL_SCALES.get(word)
    if scale:
        return total + max(current, 1) * scale
    unit = _ORDINALS[word]
    fits = current % 100 == 0 or (unit < 10 and current % 10 == 0 and current % 100 >= 20)
    return total + current + unit if fits else None


BEHIND_GRAND = word_set(
    "a an in of for per to and or last this that on at from by each so but off out worth more then when while after before next was is were"
)
"""What may follow a thousand that is called a grand."""


def read_scale(tokens: Tokens, i: int, money: bool) -> tuple[Decimal, int] | None:
    """Factor and next token of a scale word at i, behind a number; a hyphen may join it ("$5-million")."""
    hyphen = tokens.at(i) == "-" and tokens.glued(i) and tokens.glued(i + 1)
    k = i + 1 if hyphen else i
    # "12m\u00b2" are square metres; behind a currency the mark is a footnote's.
    word = tokens.at(k).rstrip("\u00b2\u00b3") if money else tokens.at(k)
    for row in SCALE_ROWS.get(word, ()):
        if hyphen and word not in WORD_SCALES:
            continue
        glued = tokens.glued(k)
        if (row.glued and not glued) or (row.money and not money) or (row.case and tokens.raw(k) != row.case):
            continue
        if row.name == "grand" and tokens.is_(k + 1, "w") and tokens.at(k + 1) not in BEHIND_GRAND:
            continue  # "two grand pianos"
        if row.name == "b" and not money and "." not in tokens.at(i - 1):
            continue  # "221B Baker Street"
        return row.factor, k + 1
    return None
