"""Small whole numbers in words, as announcements and durations are written."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_VALUES = {word: value for value, word in enumerate(_ONES.split(" "))} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}

NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
"""A pattern for one of them."""


def value_of(words: str) -> int | None:
    """The value of a number in digits or words up to sixty-nine.

    >>> value_of("Eighteen"), value_of("twenty-five"), value_of("17"), value_of("many")
    (18, 25, 17, None)
    """
    text = words.casefold()
    if text.isascii() and text.isdigit():
        return int(text)
    tens, _, ones = text.partition("-")
    if tens not in _VALUES or (ones and ones not in _VALUES):
        return None
    return _VALUES[tens] + (_VALUES[ones] if ones else 0)
