"""Days as people write them beside a weekday: "14 March 2025", "the fourteenth of March", "3/14", "Mar. 14th", or only "the 14th".

Read from the text itself, in headings, capitals, tables and prose alike, since what stands beside a weekday is a day whether or not
it is the date of anything that a text tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from claims.checks.small_numbers import ORDINAL, ordinal_of
from claims.regex import regex

WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)(?!-)"
_STARTS = ("mo", "tu", "we", "th", "fr", "sa", "su")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
    r"\b\.?"
)
MONTH_BEGUN = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
"""A word that begins as a month does, in any abbreviation, where its place makes it a month."""
DAY = rf"(?:\d{{1,2}}(?:\s?(?:st|nd|rd|th))?\b|(?!\d){ORDINAL}\b)"
_YEAR = r"(?:(?:\s*,?\s*(?:of\s+)?|[\s./-])(?P<{0}>(?:1[789]|20)\d\d)\b(?!\s*(?:people|jobs|staff|homes|shares|hrs?\b|hours))|\s+['’](?P<{0}s>\d\d)\b)?"
_FORMS = (
    r"(?P<iy>(?:1[789]|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)\b",
    rf"(?P<dd>(?:the\s+)?{DAY})[\s-]+(?:day\s+)?(?:of\s+)?(?P<dm>{MONTH})" + _YEAR.format("dy"),
    rf"(?P<mm>{MONTH})[\s-]+(?:the\s+)?(?P<md>{DAY})(?!\s*[-–]\s*\d{{4}}|[.,:]\d|\s*%|\s+(?:per\s+cent|percent|people))"
    + _YEAR.format("my"),
    r"(?P<na>\d{1,2})/(?P<nb>\d{1,2})(?:/(?P<ny>(?:(?:1[789]|20)\d\d|\d\d)))?\b(?!/|\s*(?:th|of)\b)",
    r"(?P<pa>\d{1,2})\.(?P<pb>\d{1,2})\.(?P<py>(?:1[789]|20)\d\d|\d\d)?(?!\d)",
    rf"(?P<bare>(?:the\s+)?(?:\d{{1,2}}\s?(?:st|nd|rd|th)\b|(?!\d){ORDINAL}\b))",
)
DATE = regex(rf"(?<![\w$£€/.,])(?:{'|'.join(_FORMS)})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A day as written. Its month may be open ("the 14th") or one of two ("3/4"); ``year`` is ``None`` if none is written."""

    start: int
    end: int
    days: tuple[tuple[int | None, int], ...]
    """Each month and day that it may be."""
    year: int | None


def weekday_of(word: str) -> int:
    """
    >>> weekday_of("Thurs."), weekday_of("SUNDAY")
    (3, 6)
    """
    return _STARTS.index(word[:2].lower())


def month_of(word: str) -> int:
    """
    >>> month_of("Sept."), month_of("JUNE")
    (9, 6)
    """
    return MONTHS.index(word[:3].lower()) + 1


def day_in(year: int, month: int, day: int) -> date | None:
    """The day, if there is such a day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def number_of(words: str) -> int | None:
    """
    >>> number_of("14th"), number_of("the twenty-second"), number_of("7"), number_of("fortieth")
    (14, 22, 7, None)
    """
    words = words.lower().removeprefix("the ").strip()
    number = int(digits[0]) if (digits := re.match(r"\d+", words)) else ordinal_of(words)
    return number if number is not None and 1 <= number <= 31 else None


def written(found: re.Match[str]) -> Written | None:
    """What a match of :data:`DATE` says; ``None`` where it is no day after all."""
    days: list[tuple[int | None, int]] = []
    year: str | None = None
    if found["iy"]:
        year, days = found["iy"], [(int(found["im"]), int(found["id"]))]
    elif found["bare"]:
        days = [(None, number)] if (number := number_of(found["bare"])) else []
    elif found["dd"] or found["md"]:
        day, month = (found["dd"], found["dm"]) if found["dd"] else (found["md"], found["mm"])
        year = found["dy"] or found["my"] or found["dys"] or found["mys"]
        days = [(month_of(month), number)] if (number := number_of(day)) else []
    else:
        a, b = (int(found["na"]), int(found["nb"])) if found["na"] else (int(found["pa"]), int(found["pb"]))
        year = found["ny"] or found["py"]
        if (a, b) != (24, 7) or year:
            days = [(b, a), (a, b)] if found["na"] else [(b, a)]
    days = [(month, day) for month, day in days if month is None or (1 <= month <= 12 and 1 <= day <= 31)]
    if not days:
        return None
    return Written(*found.span(), tuple(days), None if year is None else int(year) + (2000 if len(year) == 2 else 0))
