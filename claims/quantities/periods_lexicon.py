"""Words and figures that speak of time, as tokens of one class each.

A text becomes a short string of class characters, one a token, on which the grammar's patterns run: a
run of words that say nothing about time is a single ``x``, so patterns see "the fourth quarter of
2023" as five characters and skip the rest at the speed of a string search.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from claims.regex import regex

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_FULL_MONTHS = frozenset(name for name in MONTHS if len(name) > 4 or name in ("june", "july", "may"))
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each three-month season begins (northern hemisphere, meteorological)."""

HOLIDAYS = {"christmas": (12, 25), "easter": (99, 1), "thanksgiving": (99, 2)}
"""Days that news names instead of dating them: month and day, or 99 and a number for those that move."""

_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_COUNT_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_GRAMMAR_WORDS = (
    "the a an of in on at to from by since until till through thru during between and for before after as than ended ending ends end "
    "this last next previous prior preceding same corresponding comparable equivalent current coming past earlier later ago early late "
    "mid middle beginning start following that its our their full final latest over within most recent "
    "quarter quarters half halves year years month months week weeks day days period periods decade decades time fortnight "
    "fiscal financial fy pcp yesterday today tonight tomorrow night morning afternoon evening now calendar "
    "closing close opening turn trading reporting interim business starting commencing new out over is world war outbreak eve date ytd weekend"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)} | {"thirtieth": 30}
COUNTS = {word: number for number, word in enumerate(_COUNT_WORDS.split(), 1)} | {"thirty": 30, "forty": 40, "fifty": 50}
WORDS = tuple(_GRAMMAR_WORDS.split())
"""Words the grammar may name, each a class of its own."""

ABBREVIATIONS = {
    "yr": "year", "yrs": "years", "qtr": "quarter", "qtrs": "quarters", "mth": "month", "mths": "months", "wk": "week", "wks": "weeks",
    "prev": "previous", "fiscals": "fiscal",
}  # fmt: skip
"""What notes and forums write for words of the grammar."""

_FIRST_WORD_CHARACTER = 0x100
WORD_CLASS = {word: chr(_FIRST_WORD_CHARACTER + index) for index, word in enumerate(dict.fromkeys(WORDS))}

CLASSES = {
    "CM": "M",  # a month's name with a capital
    "LM": "m",  # without
    "W": "W",  # a weekday in full
    "w": "w",  # abbreviated
    "S": "S",
    "O": "O",  # an ordinal up to four
    "o": "o",  # a higher one
    "C": "C",  # a small number in words
    "D": "D",  # 1 to 31 in digits
    "N": "N",  # 32 to 99 in digits
    "Y": "Y",  # a year of four digits
    "APOSYEAR": "y",  # '24
    "SPAN": "s",  # 2023-24, 2012/13
    "RANGE": "r",  # 2019-23
    "DEC": "d",  # 1990s
    "NUMDATE": "i",  # 2024-04-03, 3/4/2024
    "YM": "z",  # 2024-03
    "FYL": "f",  # FY25
    "QL": "q",  # Q4
    "HL": "h",  # H1
    "QYL": "Q",  # 4Q23
    "HYL": "H",  # 1H24
    "NM": "9",  # 9M
    "HOL": "c",
    "COMMA": ",",
    "DOT": ".",
    "DASH": "-",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
    "POSS": "'",
}
OTHER = "x"
GROWTH = "g"  # year-on-year and the like: a basis of growth, never a period

# Most words come first, those that begin as no other token does: what they would be tried on takes longer than they do.
_TOKEN = regex(
    r"""
    (?P<plain>[^\W\d_FHMQWYmqwy][^\W\d_]*)(?P<plainposs>['’]s\b)?
  | (?P<gap>\n[ \t\r]*\n|[\t|])
  | (?P<growth>(?i:\b(?:year|quarter|month|week)[\s-]?(?:on|over)[\s-]?(?:year|quarter|month|week)\b|\b[yq][/-]?o[/-]?[yq]\b|\b[ym]-[oy]-[ym]\b))
  | (?P<money>[$£€¥₹₩]\s?\d[\d,.]*)
  | (?P<numdate>(?<!\d)(?<!\d[./])(?:\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}|\d{1,2}(?P<sep2>[-/.])\d{1,2}(?P=sep2)\d{4}|\d{1,2}/\d{1,2},\s?\d{4})(?![\w%])(?![./]\d))
  | (?P<spaced>(?<![\d.,] )(?<!\d)(?:19|20)\d\d\ (?:0\d|1[0-2])\ (?:0\d|[12]\d|3[01])(?!\d|\ \d|[.,%]\d))
  | (?P<span>(?<![\d.,/-])(?:1[6-9]|20)\d\d\s?[-–/]\s?\d\d(?![\d%.,]\d|\d|%))
  | (?P<fy>(?:(?<![^\W\d_])|(?<=\d[QH]))FY\s?['’]?(?:\d{4}|\d\d)(?:\s?[-–/]\s?(?:\d{4}|\d\d)(?!\d))?(?:[EAFeaf](?!\w)|(?=[QH]\d|\W|$|_)))
  | (?P<yq>(?<!\w)(?:19|20)\d\d[ -]?Q[1-4](?!\w))
  | (?P<yh>(?<!\w)(?:19|20)\d\d[ -]?H[12](?!\w))
  | (?P<qy>(?<!\w)[1-4]Q\s?['’]?(?:\d{4}|\d\d)(?!\w))
  | (?P<hy>(?<!\w)[12]H\s?['’]?(?:\d{4}|\d\d)(?!\w))
  | (?P<q>(?<![^\W\d_])(?<!\w-)(?:Q[1-4]|(?<!\d)[1-4]Q)(?=FY|\W|$))
  | (?P<h>(?<![^\W\d_])(?<!\w-)(?:H[12]|(?<!\d)[12]H)(?=FY|\W|$))
  | (?P<nm>(?<!\w)(?:9M|6M|3M|12M)(?=FY|\W|$))
  | (?P<aposyear>(?<![^\W\d_])['’]\d\d(?![\w]))
  | (?P<decade>(?<![\w.,])(?:1[6-9]|20)\d0['’]?s\b)
  | (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)(?P<suffix>(?:st|nd|rd|th)\b|\s?%|[^\W\d_]+)?
  | (?P<word>[^\W\d_]+)(?P<poss>['’]s\b)?
  | (?P<mark>[,.\-–—‑/()])
  | (?P<other>[^\s\w])
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """``value`` is the month, weekday, number or year that the token names; ``second`` the end of a span."""

    start: int
    end: int
    value: int = 0
    second: int = 0


def tokens_of(text: str) -> tuple[str, list[Token]]:
    """The class characters of a text and the tokens they stand for, in step."""
    classes: list[str] = []
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        if tokens and match.start() < tokens[-1].end:
            continue  # the dot that belongs to an abbreviation
        kind = match.lastgroup
        if kind == "plain" and classes and classes[-1] == OTHER and match[0].lower() not in _WORDS:
            continue  # most words: they mean no period and go on with those before
        if kind in _WORD_GROUPS:
            _read_word(match, _WORD_GROUPS[kind], text, classes, tokens)
            continue
        read = _READERS.get(kind or "")
        found = read(match) if read else None
        if found is None:
            if not classes or classes[-1] != OTHER:
                classes.append(OTHER)
                tokens.append(Token(match.start(), match.end()))
        else:
            classes.append(found[0])
            tokens.append(Token(match.start(), match.end(), found[1], found[2]))
    return "".join(classes), tokens


_WORD_GROUPS = {kind: groups for groups in (("plain", "plainposs"), ("word", "poss")) for kind in groups}


def _read_word(match: re.Match[str], groups: tuple[str, str], text: str, classes: list[str], tokens: list[Token]) -> None:
    word, possessive = match.group(*groups)
    found = _WORDS.get(word.lower())
    if found is None:
        if not classes or classes[-1] != OTHER or possessive:
            classes.append(OTHER)
            tokens.append(Token(match.start(), match.end()))
        return
    kind, value = found
    start, end = match.span(groups[0])
    if kind in "MwW":
        lower = word[0].islower()
        if kind == "M" and lower:
            kind = "m"
        if kind == "w" and lower:
            kind = OTHER
        if word.lower() not in _FULL_MONTHS and kind in "Mmw" and text[end : end + 1] == ".":
            end += 1  # the dot of an abbreviation is part of it
    classes.append(kind)
    tokens.append(Token(start, end, value))
    if possessive:
        classes.append("'")
        tokens.append(Token(*match.span(groups[1])))


def _word_table() -> dict[str, tuple[str, int]]:
    table: dict[str, tuple[str, int]] = {word: (char, 0) for word, char in WORD_CLASS.items()}
    table |= {short: (WORD_CLASS[word], 0) for short, word in ABBREVIATIONS.items()}
    table |= {word: ("M", number) for word, number in MONTHS.items()}
    table |= {word: ("W" if len(word) > 5 else "w", number) for word, number in WEEKDAYS.items()}
    table |= {word: ("S", number) for word, number in SEASONS.items()}
    table |= {word: ("O" if number <= 4 else "o", number) for word, number in ORDINALS.items()}
    table |= {word: ("C", number) for word, number in COUNTS.items()}
    table |= {word: ("c", month * 100 + day) for word, (month, day) in HOLIDAYS.items()}
    return table


_WORDS = _word_table()


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: 24 is 2024, 87 is 1987."""
    return two_digits + (2000 if two_digits < 60 else 1900)


# A telephone number, a version, an identifier: digits joined to what stands before them. Two years or two days may be.
_IN_A_NUMBER = regex(r"(?:[#+_@&=]|[^\W\d_]|\d\.|(?<!\d)(?:\d{3}|\d{5,})[-–]|\d-\d+[-–])\Z")

_TIME = regex(r":\d")

_Found = tuple[str, int, int]


def _year_number(digits: str) -> int:
    return int(digits) if len(digits) == 4 else full_year(int(digits))


def _read_number(match: re.Match[str]) -> _Found | None:
    digits, suffix = match["number"], match["suffix"] or ""
    if not digits.isascii() or not digits.isdigit() or len(digits) > 4:
        return None
    if suffix in ("st", "nd", "rd", "th"):
        value = int(digits)
        return None if not 1 <= value <= 31 or len(digits) > 2 else ("O" if value <= 4 else "o", value, 0)
    if suffix.startswith("Q") and len(digits) == 4:
        return None
    if suffix:
        return None
    if _IN_A_NUMBER.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    value = int(digits)
    if len(digits) == 4:
        return ("Y", value, 0) if 1000 <= value <= 2199 and not _TIME.match(match.string, match.end()) else None
    if len(digits) > 2 or value == 0:
        return None
    return ("D" if value <= 31 else "N", value, 0)


def _read_span(match: re.Match[str]) -> _Found | None:
    first, second = int(match[0][:4]), int(match[0][-2:])
    if second == (first + 1) % 100:
        return "s", first, first + 1
    if 1 <= second <= 12 and match[0][4] == "-":
        return "z", first, second
    end = first - first % 100 + second
    return ("r", first, end) if end > first and match[0][4] != "/" else None


def _read_fiscal(match: re.Match[str]) -> _Found | None:
    years = [_year_number(digits) for digits in re.findall(r"\d+", match[0])]
    return ("f", years[-1], 1 if len(years) > 1 else 0) if _is_recent(years[-1]) else None


def _is_recent(year: int) -> bool:
    """Only years of living memory have fiscal labels."""
    return 1900 <= year <= 2100


def _read_part(match: re.Match[str]) -> _Found | None:
    """4Q23, 1H24."""
    year = _year_number(re.findall(r"\d+", match[0])[1])
    return ("Q" if "Q" in match[0] else "H", int(match[0][0]), year) if _is_recent(year) else None


def _read_numdate(match: re.Match[str]) -> _Found:
    return "i", 0, 0


_READERS: dict[str, Callable[[re.Match[str]], _Found | None]] = {
    "numdate": _read_numdate,
    "spaced": _read_numdate,
    "span": _read_span,
    "fy": _read_fiscal,
    "yq": lambda m: ("Q", int(m[0][-1]), int(m[0][:4])),
    "yh": lambda m: ("H", int(m[0][-1]), int(m[0][:4])),
    "qy": _read_part,
    "hy": _read_part,
    "q": lambda m: ("q", int(m[0].strip("Q")), 0),
    "h": lambda m: ("h", int(m[0].strip("H")), 0),
    "nm": lambda m: ("9", int(m[0][:-1]), 0),
    "aposyear": lambda m: ("y", full_year(int(m[0][1:])), 0),
    "decade": lambda m: ("d", int(m[0][:4]), 0),
    "number": _read_number,
    "suffix": _read_number,
    "mark": lambda m: ("-" if m[0] in "-–—‑" else m[0], 0, 0),
    "growth": lambda m: (GROWTH, 0, 0),
}
