"""Days that no calendar has: "31 April 2024", "30 February", "29 February 2025".

A day of the month is held against the length of that month, 29 February against a year that is written beside it. Silent where the
day is a saying ("on the 30th of February", that is, never), where the text says what is wrong with it ("a form that takes 31 April"),
where it may be a number of things ("in April 31 shops closed"), and under the calendars of before 1753.
"""

from __future__ import annotations

import re
from calendar import isleap, month_name
from collections.abc import Iterator

from claims.checks.finding import Finding, phrase
from claims.checks.places import sentences_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.wording import quoted
from claims.checks.written_days import month_of
from claims.model import Field, Reading
from claims.regex import regex

_RULE = "weekday_mismatch"

_MONTH = r"(?:Feb(?:ruary|\.)?|Apr(?:il|\.)?|June?|Sept?(?:ember|\.)?|Nov(?:ember|\.)?|FEBRUARY|APRIL|JUNE|SEPTEMBER|NOVEMBER)"
_DAY = r"(?:29|30|31)"
_YEAR = r"(?:1[89]|20)\d\d(?![\d%]|[.,]\d)"
_FORMS = (
    SentencePattern(
        regex(
            rf"(?<![\d.,/$£€:-])(?P<the>the\s)?(?P<day>{_DAY})(?:\s?(?:st|nd|rd|th))?[ \u00a0\n-](?P<of>of[ \u00a0\n])?(?P<month>{_MONTH})(?![\w-])"
            rf"(?:[,]?[ \u00a0](?P<year>{_YEAR}))?"
        )
    ),
    SentencePattern(
        regex(
            rf"(?<![\w-])(?P<month>{_MONTH})[ \u00a0](?:the[ \u00a0])?(?:\d{{1,2}}(?:\s?[–-]\s?|\s(?:to|until|through)\s))?(?P<day>{_DAY})(?P<rank>(?:st|nd|rd|th)\b)?"
            rf"(?![\d%]|[.,:–/-]\d)(?:,?[ \u00a0](?P<year>{_YEAR}))?"
        )
    ),
    SentencePattern(regex(rf"(?<![\d/.-])(?P<day>{_DAY})(?P<by>[/.])(?P<number>0?[2469]|11)(?P=by)(?P<year>{_YEAR})(?![/.-]\d)")),
    SentencePattern(regex(rf"(?<![\d/.-])(?P<number>0?[2469]|11)/(?P<day>{_DAY})/(?P<year>{_YEAR})(?![/.-]\d)")),
    SentencePattern(regex(rf"(?<![\d/.-])(?P<year>(?:1[89]|20)\d\d)-(?P<number>0[2469]|11)-(?P<day>{_DAY})(?![\d/.-])")),
)
_BEHIND = regex(
    r"\s*(?:[.;:!?)\]\n|]|,(?!\s*\d)|$)|\s+(?:at|and(?!\s+[A-Z][a-z]+\s+\d)|in|to|until|from|when|for|with|but|is|was|will|this|next|last)\b"
)
"""What follows "April 31" if it is a day: not "April 31 shops closed"."""
_COUNTED = regex(r"\b(?:in|since|during|for|throughout|of)\s+(?:(?:early|late|mid|last|this|next)[\s-]+)?$", re.IGNORECASE)
"""Before a month behind which a number may count something: "in April 31, in May 40"."""
_KNOWN = regex(
    r"\b(?:never|if\s+(?:at\s+all|ever)|no\s+such|n['’]t\s+(?:exist|a\s+(?:real\s+)?(?:date|day))|not\s+(?:exist|a\s+(?:real|valid)|have\s+(?:a|an|29|30|31))|non-?existent|does\s+not|invalid|impossible|imaginary|fiction\w*|invented|calendars?|bugs?|software"
    r"|spreadsheet|database|parser|input|forms?|typos?|misprint\w*|mistak\w+|wrong(?:ly)?|error|correct(?:ed|ion|s)?|should\s+(?:have\s+)?(?:read|been|be)|jok(?:e|ed|ing)|saying|twelfth\s+of|poem|novel|song|play|sweden|swedish|soviet|julian|leap|earlier\s+version|such\s+as|e\.g\.)\b",
    re.IGNORECASE,
)
_OLD = 1753
_SAYING = 2
"""The month whose 30th and 31st stand for never."""


def impossible_days(reading: Reading) -> Iterator[Finding]:
    """Every such day of title and text."""
    fields: tuple[Field, ...] = ("title", "text")
    for field in fields:
        text, sentences = reading.document.field(field), sentences_of(reading, field)
        for form in _FORMS:
            for m in form.anywhere(reading, field):
                told = _why(m)
                sentence = sentences.at(m.start("day"))
                if told is None or sentence is None or _may_count(text, m) or _KNOWN.search(text, sentence.start, sentence.end):
                    continue
                words = phrase(reading, m.start() + (4 if m.groupdict().get("the") else 0), m.end(), field)
                sure = m["year"] is not None
                yield Finding(
                    _RULE,
                    (),
                    (words,),
                    f"{quoted(words.quote)} is a day that no calendar has: {told}.",
                    severity="error" if sure else "warning",
                )


def _why(m: re.Match[str]) -> str | None:
    """What is wrong with a day; ``None`` where there is such a day, or it is a saying."""
    parts = m.groupdict()
    day, month = int(m["day"]), month_of(parts["month"]) if parts.get("month") else int(m["number"])
    year = int(m["year"]) if m["year"] else None
    if year is not None and year < _OLD:
        return None
    if month == _SAYING and day == 29:
        return f"February {year} has 28 days" if year is not None and not isleap(year) else None
    if month == _SAYING:
        a_saying = year is None and (parts.get("the") or parts.get("of") or parts.get("rank"))
        return None if a_saying else "February has 28 or 29 days"
    return f"{month_name[month]} has 30 days" if day == 31 else None


def _may_count(text: str, m: re.Match[str]) -> bool:
    """Whether the number behind a month may count what follows: "by November 31 of them had left"."""
    parts = m.groupdict()
    if "rank" not in parts or parts["rank"] or parts["year"]:
        return False
    return not _BEHIND.match(text, m.end()) or bool(_COUNTED.search(text, max(0, m.start() - 20), m.start()))
