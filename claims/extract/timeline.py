"""Entries of a timeline: lines that open with a year or a date and say what happened: "2013 First employee", "1974: The first kiln".

A line is one only beside another, so that a number of four digits in front of a word stays what it is elsewhere.
"""

from __future__ import annotations

from claims.extract.view import SentenceView
from claims.model import PeriodMention
from claims.regex import regex

_MONTH = r"(?:(?:Spring|Summer|Autumn|Winter|Early|Late|Mid)[\s-]+)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_YEAR = rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s+(?:\d{{1,2}},\s*)?|(?:Spring|Summer|Autumn|Fall|Winter|Early|Late|Mid)[\s-]+)?(?:19|20)\d\d"
"""A year, a month or season of one, or a day: "2013", "Spring 2020", "12 Sept 2008", "March 3, 2021"."""
_MARK = r"[^\S\n]*(?:[*•·▪●–—-][^\S\n]+)?(?:\*\*)?"
ENTRY = regex(r"(?:\*\*)?[^\S\n]*(?::|[–—·•|-](?=\s)|\.(?=\s))?(?:\*\*)?[^\S\n]+[\"“'‘]?[A-ZÀ-Þ][\w'’&-]*(?!\s*\d)")
LINE_ABOVE = regex(rf"(?:^|\n){_MARK}{_YEAR}\b(?![^\S\n]*[–/-]\d)(?P<rest>[^\n]*)\n\s*{_MARK}$")
LINE_BELOW = regex(rf"[^\n]*\n\s*{_MARK}{_YEAR}\b(?!\s*[–/-]\d)(?P<rest>[^\n]*)")
OPENS = regex(rf"(?:^|\n){_MARK}$")
REACH = 400
DATED = regex(_YEAR)
RESULT = regex(r"(?i)\b(?:revenues?|turnover|sales|employees|staff|people|headcount|workforce|profit)\b[^.\n]{0,20}\d")


def is_entry(view: SentenceView, period: PeriodMention) -> bool:
    """The date opens its line and labels what the line says, and so does that of the line above or below.

    >>> # "2013 First employee.\\n2016 The works opens." -> both; "2015 Annual Report\\n2016 Annual Report" -> none
    """
    if period.period is None or period.period.fiscal or not ENTRY.match(view.text, period.end):
        return False
    if period.period.kind != "year" and not DATED.fullmatch(view.text, period.start, period.end):
        return False
    above = view.text[max(0, period.start - REACH) : period.start]
    if not OPENS.search(above[-12:]) and above[-12:] != above:
        return False
    if RESULT.search(view.text, period.end, view.sentence.end):
        return False
    beside = LINE_ABOVE.search(above) or LINE_BELOW.match(view.text, period.end, period.end + REACH)
    rest = view.text[period.end : period.end + REACH].partition("\n")[0].strip()
    return beside is not None and beside["rest"].strip() != rest
