"""Small whole numbers in words, as announcements and durations are written."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_VALUES = {word: value for value, word in enumerate(_ONES.split(" "))} | _TENS
_NINE = "one|two|three|four|five|six|seven|eight|nine"

NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:{_NINE})\b)?)"
)
"""A pattern for one of them up to ninety-nine, or for three digits."""
LARGE_NUMBER = rf"(?:(?:a|{_NINE})\s+hundred(?:\s+and\s+{NUMBER})?|\d{{1,3}}\.\d|{NUMBER})"
"""As :data:`NUMBER`, up to nine hundred and ninety-nine, and one decimal."""
_ORDINALS = {
    word: value
    for value, word in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split()
    )
} | {word[:-1] + "ieth": value for word, value in _TENS.items()}
_FIRST_TO_NINTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[-\s](?:{_FIRST_TO_NINTH})"
    rf"|{'|'.join(word for word in _ORDINALS if word != 'zeroth')}|hundredth|(?:one[\s-])?hundred\s+and\s+\w+)"
)
"""A pattern for an ordinal number up to ninety-ninth, or in digits."""


def value_of(words: str) -> int | None:
    """The value of a number in digits or words.

    >>> value_of("Eighteen"), value_of("twenty-five"), value_of("17"), value_of("a hundred and twenty"), value_of("many")
    (18, 25, 17, 120, None)
    """
    text = " ".join(words.casefold().split())
    if text.isascii() and text.isdigit():
        return int(text)
    hundreds, found, rest = text.partition(" hundred")
    if found:
        ones = value_of(rest.removeprefix(" and ")) if rest else 0
        many = 1 if hundreds == "a" else _VALUES.get(hundreds)
        return None if ones is None or many is None else many * 100 + ones
    tens, _, ones_word = text.replace(" ", "-").partition("-")
    if tens not in _VALUES or (ones_word and ones_word not in _VALUES):
        return None
    return _VALUES[tens] + (_VALUES[ones_word] if ones_word else 0)


def ordinal_of(words: str) -> int | None:
    """The value of an ordinal in digits or words.

    >>> ordinal_of("25th"), ordinal_of("eightieth"), ordinal_of("thirty-first"), ordinal_of("next")
    (25, 80, 31, None)
    """
    text = "-".join(words.casefold().split())
    if text[:-2].isascii() and text[:-2].isdigit():
        return int(text[:-2])
    if text in _ORDINALS:
        return _ORDINALS[text]
    tens, _, ones = text.partition("-")
    return _VALUES[tens] + _ORDINALS[ones] if tens in _VALUES and ones in _ORDINALS else None
