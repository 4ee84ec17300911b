"""Percentages: signs and words, points, fractions ("two-thirds", "a quarter of") and odds ("one in eight")."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from claims.quantities.counts import SINGULARS
from claims.quantities.fractions import read_fraction
from claims.quantities.number_words import skip_hyphen
from claims.quantities.numerals import read_number
from claims.quantities.tokens import VULGAR, Tokens, word_set
from claims.regex import regex


@dataclass(frozen=True, slots=True)
class PercentUnit:
    """A word for percent. ``example``: text and value in percent."""

    name: str
    words: tuple[str, ...]
    example: tuple[str, str]
    points: bool = False
    factor: Decimal = Decimal(1)


PERCENT_UNITS = (
    PercentUnit("percent", ("%", "٪", "percent", "per cent", "pct", "pct .", "percents", "percentage", "% age", "p . c .", "pc", "per - cent"),
                ("Sales rose 2.5 per cent.", "2.5")),
    PercentUnit("percentage points", ("percentage points", "percentage point", "percent points", "per cent points", "% points", "% point", "pp", "ppt", "ppts", "ppts .",
                                      "pps", "p . p .", "pct points", "pct point", "percentage - point", "percentage - points", "- percentage - point", "- percentage point"),
                ("The margin rose 1.2 percentage points.", "1.2"), points=True),
    PercentUnit("basis points", ("basis points", "basis point", "bps", "bp", "- basis - point", "- basis point"), ("The margin fell 150 basis points.", "1.5"),
                points=True, factor=Decimal("0.01")),
)  # fmt: skip
POINTS = PERCENT_UNITS[1]
_POINTS = frozenset(("points", "point", "pts"))
_PERCENT_NEAR = regex(r"%|\bper ?cent\b|\bmargin|\bratio\b|\brate\b|\bshare\b|\bpct\b")

_UNITS: dict[str, tuple[tuple[tuple[str, ...], PercentUnit], ...]] = {}
for _row in PERCENT_UNITS:
    for _phrase in _row.words:
        _words = tuple(_phrase.split())
        _UNITS[_words[0]] = tuple(sorted((*_UNITS.get(_words[0], ()), (_words, _row)), key=lambda item: -len(item[0])))


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction read as a percentage, tokens ``start`` to ``stop``."""

    start: int
    stop: int
    low: Decimal
    high: Decimal
    value: Decimal
    """The fraction itself."""


def percent_unit(tokens: Tokens, j: int) -> tuple[PercentUnit, int] | None:
    """The percent sign or word at token j and the token behind it; a hyphen may stand before it ("a 12-percent rise")."""
    hyphen = tokens.at(j) == "-" and tokens.glued(j) and tokens.glued(j + 1)
    for words, row in _UNITS.get(tokens.at(j), ()):
        if tokens.words_at(j, words) and (words != ("pc",) or tokens.glued(j)):
            return row, j + len(words)
    if hyphen:
        for words, row in _UNITS.get(tokens.at(j + 1), ()):
            if tokens.words_at(j + 1, words):
                return row, j + 1 + len(words)
    return None


def part_of_point(tokens: Tokens, j: int) -> tuple[PercentUnit, int] | None:
    """ "Of a percentage point", "of one percent" at token j, behind a fraction or a decimal."""
    if tokens.at(j) != "of" or tokens.at(j + 1) not in ("a", "one", "1"):
        return None
    return percent_unit(tokens, j + 2)


def single_point(tokens: Tokens, i: int) -> int | None:
    """The token behind "a percentage point", "a full percentage point" at token i."""
    k = i + 2 if tokens.at(i + 1) in ("full", "whole", "single") else i + 1
    found = percent_unit(tokens, k)
    return found[1] if found and found[0] is POINTS and tokens.at(i - 1) not in ("as", "of") else None


def plain_points(tokens: Tokens, j: int) -> bool:
    """ "2.5 points" are percentage points where the sentence speaks of percent; an index has points of its own."""
    if tokens.at(j) not in _POINTS:
        return False
    at = tokens.start[j]
    return bool(_PERCENT_NEAR.search(tokens.text, max(0, at - 90), at + 60))


def as_percent(top: Decimal, bottom: Decimal) -> tuple[Decimal, Decimal]:
    """The percentage that a fraction states: a third is 33 to 34, one in eight 12.5, one in 13 is 7.7.

    >>> as_percent(Decimal(2), Decimal(3))
    (Decimal('66'), Decimal('67'))
    """
    value = 100 * top / bottom
    if value == round(value, 2) or bottom > 1000:
        return value, value
    if bottom <= 12:
        return value.to_integral_value(ROUND_FLOOR), value.to_integral_value(ROUND_CEILING)
    return round(value, 1), round(value, 1)


_SHARE_AFTER = word_set("of higher lower more less fewer above below larger smaller bigger cheaper were are")
_SHARE_BEFORE = word_set(
    "by than of about nearly almost roughly around over under to rose fell grew up down least or lost lose cut some "
    "another only just cutting rising falling shed shrank dropped climbed increased decreased jumped with their its"
)
_HALF_REFUSES_BEFORE = word_set(
    "first second other next last latest this that final opening closing better previous prior same and h current in"
)
_HALF_REFUSES_AFTER = word_set("year years hour hours time term past day moon yearly million billion dozen and which back backs")
_QUARTER_REFUSES_BEFORE = word_set("first second third fourth last next this per every each previous prior final")


def read_share(tokens: Tokens, i: int) -> Share | None:
    """A fraction of something at token i: "a third of", "two-thirds", "half", "half of", "3/4 of"."""
    fraction = read_fraction(tokens, i)
    if fraction is None:
        return _digit_share(tokens, i)
    top, bottom, stop = fraction
    if top >= bottom or not _is_share(tokens, i, stop, top, bottom):
        return None
    low, high = as_percent(top, Decimal(bottom))
    return Share(i, stop, low, high, top / bottom)


def read_fraction_of_one(tokens: Tokens, i: int) -> Share | None:
    """Any fraction below one at token i, whatever stands around it."""
    if tokens.is_(i, "f"):
        top, bottom = (Decimal(part) for part in VULGAR[tokens.word[i]])
        return Share(i, i + 1, Decimal(0), Decimal(0), top / bottom)
    fraction = read_fraction(tokens, i)
    if fraction is None or fraction[0] >= fraction[1]:
        return _digit_share(tokens, i) or _one_over(tokens, i)
    return Share(i, fraction[2], Decimal(0), Decimal(0), fraction[0] / fraction[1])


def _one_over(tokens: Tokens, i: int) -> Share | None:
    """ "One over three": a mathematician's fraction. In "one over 300 staff" the word is a hedge."""
    if tokens.at(i + 1) != "over" or tokens.at(i) not in ("one", "1") or not (tokens.is_(i + 2, "d") or tokens.is_(i + 2, "w")):
        return None
    bottom = read_number(tokens, i + 2)
    if bottom is None or bottom.value <= 1 or (bottom.scaled and bottom.value >= 1000) or tokens.is_(bottom.stop, "w"):
        return None
    return Share(i, bottom.stop, Decimal(0), Decimal(0), 1 / bottom.value)


def _digit_share(tokens: Tokens, i: int) -> Share | None:
    """ "3/4 of", "1/3rd of" and "¾ of"; of a million or a percentage point they are numbers."""
    if tokens.is_(i, "f"):
        top, bottom = (Decimal(part) for part in VULGAR[tokens.word[i]])
        stop = i + 1
    elif tokens.is_(i, "d") and tokens.at(i + 1) == "/" and tokens.is_(i + 2, "d"):
        top, bottom, stop = tokens.digits[i].value, tokens.digits[i + 2].value, i + 3
        if tokens.at(stop) in ("rd", "rds", "th", "ths") and tokens.glued(stop):
            stop += 1
    else:
        return None
    if tokens.at(stop) != "of" or tokens.at(stop + 1) in ("a", "an") or not 0 < top < bottom <= 20:
        return None
    return Share(i, stop, *as_percent(top, bottom), top / bottom)


def _is_share(tokens: Tokens, i: int, stop: int, top: Decimal, bottom: int) -> bool:
    before, after, last = tokens.at(i - 1), tokens.at(stop), tokens.word[stop - 1]
    if last == "half":
        if before == "and" and tokens.word[i] in ("a", "an"):
            return False  # "a year and a half"
        hyphen = after == "-" and tokens.glued(stop)
        return not (
            before in _HALF_REFUSES_BEFORE
            or after in _HALF_REFUSES_AFTER
            or hyphen
            or (before == "-" and tokens.glued(i))
            or (before == "the" and after != "of")
            or _is_named_half(tokens, i, stop)
        )
    hyphenated = tokens.at(i + 1) == "-" or (tokens.word[i] == "one" and after != "party")
    if last in ("quarter", "quarters"):
        if before in _QUARTER_REFUSES_BEFORE:
            return False
        if last == "quarters":
            return hyphenated or (after == "of" and before not in ("last", "past", "next"))
        # "€4m a quarter" is a rate, "in a quarter" a period.
        return after in ("of", "higher", "lower", "more", "less", "fewer", "above", "below", "larger", "smaller", "cheaper", "off") or before in (
            "by",
            "than",
            "about",
            "nearly",
            "almost",
            "to",
            "down",
            "up",
            "fell",
            "rose",
            "lost",
            "shed",
            "dropped",
            "grew",
            "climbed",
            "roughly",
            "around",
            "over", "down", "up", "fell", "rose", "lost", "shed", "dropped", "grew", "climbed", "roughly", "around", "over", "another",
        )  # fmt: skip
    if last.endswith("s") and last != "halves":
        return True
    if after == "-" and tokens.glued(stop):
        return False
    # "A third round" counts rounds: only these words follow a fraction.
    return hyphenated or top > 1 or after in _SHARE_AFTER or (before in _SHARE_BEFORE and not _noun_behind(tokens, stop))


def _is_named_half(tokens: Tokens, i: int, stop: int) -> bool:
    """ "In their attacking half.": an adjective before, and nothing behind that it could be a half of."""
    ends = stop >= len(tokens) or (tokens.kind[stop] in "sn" and tokens.word[stop] not in ("(", "-"))
    return (
        ends
        and tokens.word[i] == "half"
        and tokens.is_(i - 1, "w")
        and tokens.word[i - 1].endswith(("ing", "al", "er", "ive"))
        and (tokens.word[i - 1] not in _SHARE_BEFORE and tokens.word[i - 1] not in ("over", "under", "approaching"))
    )


def _noun_behind(tokens: Tokens, stop: int) -> bool:
    """ "By a third party": a noun behind an ordinal; a function word behind a fraction."""
    return tokens.is_(stop, "w") and tokens.word[stop] not in _FUNCTION_WORDS


_FUNCTION_WORDS = word_set(
    "to from in on since by after when as for at and but or while during this last year-on-year compared with against over between"
)


def read_odds(tokens: Tokens, i: int) -> Share | None:
    """ "one in eight", "nine out of ten", "1 in 13": whole numbers, the first smaller, and no time unit behind."""
    first = read_number(tokens, i, joined=False)
    if first is None or first.scaled or first.value != int(first.value) or first.value < 1:
        return None
    k = first.stop
    if first.value == 1 and tokens.is_(k, "w") and tokens.word[k] in SINGULARS and tokens.at(k + 1) == "in":
        k += 1  # "one job in eight"
    k = skip_hyphen(tokens, k)
    out_of = tokens.at(k) == "out" and tokens.at(k + 1) == "of"
    if tokens.at(k) != "in" and not out_of and not (tokens.at(k) == "of" and tokens.at(k + 1) == "every"):
        return None
    k = skip_hyphen(tokens, k + (2 if out_of else 1))
    if tokens.at(k) == "every":
        k += 1
    if not (tokens.is_(k, "d") or tokens.is_(k, "w")):
        return None
    second = read_number(tokens, k, joined=False)
    if second is None or second.value <= first.value or second.value != int(second.value) or second.start != k:
        return None
    if not _plausible_odds(tokens, first.value, second.value, second.stop, out_of, first.in_words or second.in_words):
        return None
    return Share(i, second.stop, *as_percent(first.value, second.value), first.value / second.value)


def _plausible_odds(tokens: Tokens, top: Decimal, bottom: Decimal, stop: int, out_of: bool, in_words: bool) -> bool:
    after = tokens.at(stop)
    if after in ("months", "years", "days", "weeks", "quarters", "million", "hours", "minutes", "games", "%") or (
        after == "-" and tokens.glued(stop)
    ):
        return False
    if top == 1:
        return bottom <= 1000 or bottom % 100 == 0
    # With larger tops only the round bottoms of figures of speech; "opened three in 14 towns" counts two things.
    round_bottom = bottom in (3, 4, 5, 10, 20, 100, 1000)
    return round_bottom and (in_words or out_of or not tokens.words_at(stop, ("countries",)))
