"""Dates that a verb puts in order, and dates against the day of the text itself.

"Postponed from 12 June to 3 May"; "the deal completed in February 2020. We had announced it that June"; "had applied on 19 March"
in a text of 17 March. A date is days from its first to its last, so months and years compare too.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.wording import quoted
from claims.checks.written_days import month_of
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "date_order"

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = (
    rf"(?:(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?:19|20)\d\d\b)?"
    rf"|(?:[A-Z][a-z]+day,?\s+)?{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(?:19|20)\d\d\b)?"
    rf"|{_MONTH},?\s+(?:19|20)\d\d\b|(?<![\d,.])(?:19|20)\d\d\b(?![,.]\d))"
)
_PARTS = regex(rf"(?P<day>\b\d{{1,2}}\b|\b\d{{1,2}}(?=st|nd|rd|th))|(?P<month>{_MONTH})|(?P<year>\b(?:19|20)\d\d\b)")

_MOVED = SentencePattern(
    regex(
        r"\b(?P<how>postponed|delayed|put\s+off|put\s+back|pushed\s+back|deferred|brought\s+forward|moved\s+forward|pulled\s+forward)\b"
        rf"[^.;:!?\d]{{0,50}}?\bfrom\s+(?:the\s+)?(?P<first>{_DATE})\s+(?:un)?(?:to|til|till)\s+(?:the\s+)?(?P<second>{_DATE})"
    )
)
_EARLIER = regex(r"\b(?:forward)\b")
_DONE = regex(
    rf"\b(?:sale|deal|purchase|acquisition|takeover|transaction|merger|disposal)\s+(?:itself\s+)?(?:was\s+|had\s+(?:been\s+)?)?(?:completed|closed|finali[sz]ed|concluded|went\s+through)"
    rf"\s+(?:in|on)\s+(?P<date>{_DATE})"
)
_THAT_MONTH = SentencePattern(
    regex(
        rf"\b(?:had|['’]d)\s+(?:agreed|signed|announced|unveiled)\s+(?:it|the\s+(?:deal|sale|purchase))\s+(?:that|the\s+same)\s+(?P<month>{_MONTH})\b"
    )
)
_PAST = regex(
    r"\b(?:(?:had|was|were)\s+(?:[a-z]+ly\s+|also\s+|already\s+)?(?:applied|filed|been|completed|signed|agreed|appointed|dismissed|announced|sold|founded|closed|opened|placed"
    r"|approved|published|launched|paid|informed|told|notified|acquired|fired|arrested|charged|lodged|submitted)"
    rf"|applied|filed)\b(?:\s+(?:to|for|with|by|at)\b)?[^.,;:!?\d]{{0,50}}?\bon\s+(?P<date>{_DATE})"
)
_NOT_TOLD = regex(
    r"\b(?:will|would|shall|should|expire[sd]?|expiring|due|until|till|scheduled|planned|to\s+be|from|effective|set\s+for|could|may|might|if|next|last|vote[ds]?|meeting|hearing"
    r"|deadline|dated|year|years|updated|correct(?:ed|ion))\b",
    re.IGNORECASE,
)
_TODAY = regex(r"\b(?:this\s+(?:morning|afternoon|evening)|today|tonight|yesterday|last\s+night)\b", re.IGNORECASE)
_SOON = 45
"""Days after publication up to which a date without a year is of the coming weeks and not of the year before."""


@dataclass(frozen=True, slots=True)
class _When:
    """The days that a written date may be; the year of ``yearless`` is a stand-in."""

    first: date
    last: date
    yearless: bool
    span: tuple[int, int]


def event_order(reading: Reading) -> Iterator[Finding]:
    """Sentence by sentence, each with the one before."""
    text = reading.document.text
    before: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.field != "text":
            continue
        found = (
            _moved(reading, text, sentence)
            or _told_before(reading, text, before, sentence)
            or (before and _that_month(reading, text, before, sentence))
        )
        if found:
            yield found
        before = sentence


def _moved(reading: Reading, text: str, sentence: Sentence) -> Finding | None:
    """ "Postponed from 12 June to 3 May"."""
    m = _MOVED.search(reading, sentence)
    if m is None:
        return None
    first, second = _when(text, *m.span("first")), _when(text, *m.span("second"))
    if _EARLIER.search(m["how"]):
        first, second = second, first
    if first and second and first.yearless != second.yearless:
        return None
    if first and first.yearless and first.first.month - (second or first).first.month > 6:  # into the next year
        return None
    return _finding(reading, m.span("first"), m.span("second"), f"{quoted(m['how'])} is the other way.") if _before(second, first) else None


def _told_before(reading: Reading, text: str, before: Sentence | None, sentence: Sentence) -> Finding | None:
    """A thing told as done whose day lies within weeks after that of the text itself."""
    published = reading.document.published
    if published is None or _NOT_TOLD.search(text, sentence.start, sentence.end):
        return None
    for m in _PAST.finditer(text, sentence.start, sentence.end):
        when = _when(text, *m.span("date"), published.year)
        if when and when.first == when.last and 0 < (when.first - published).days <= _SOON:
            today = _TODAY.search(text, before.start, before.end) if before else None
            day = (phrase(reading, before.start, before.end),) if before and today else ()  # a sentence that says which day it is
            words = (*day, phrase(reading, *m.span()))
            return Finding(
                _RULE, (), words, f"{quoted(words[-1].quote)} is told as done, but the text is of {published.day} {published:%B %Y}."
            )
    return None


def _that_month(reading: Reading, text: str, before: Sentence, sentence: Sentence) -> Finding | None:
    """ "The deal completed in February 2020. We had announced it that June"."""
    that = _THAT_MONTH.search(reading, sentence)
    done = _DONE.search(text, before.start, before.end) if that else None
    end = _when(text, *done.span("date")) if that and done else None
    if that is None or end is None or end.yearless or end.last.month >= month_of(that["month"]):
        return None
    return _finding(reading, end.span, that.span("month"), "it is completed before it is announced.")


def _before(a: _When | None, b: _When | None) -> bool:
    return a is not None and b is not None and a.yearless == b.yearless and a.last < b.first


_LEAP = 2000
"""Stands for the year that is not told: one with every day."""


def _when(text: str, start: int, end: int, year: int | None = None) -> _When | None:
    told = {m.lastgroup: m[0] for m in _PARTS.finditer(text, start, end)}
    of = int(told["year"]) if "year" in told else year or _LEAP
    if "month" not in told:
        return _When(date(of, 1, 1), date(of, 12, 31), False, (start, end)) if "year" in told else None
    month = month_of(told["month"])
    last = monthrange(of, month)[1]
    if "day" not in told:
        return _When(date(of, month, 1), date(of, month, last), "year" not in told, (start, end))
    day = int(told["day"])
    if not 1 <= day <= last:
        return None
    return _When(date(of, month, day), date(of, month, day), "year" not in told, (start, end))


def _finding(reading: Reading, a: tuple[int, int], b: tuple[int, int], why: str) -> Finding:
    words = tuple(phrase(reading, *span) for span in sorted((a, b)))
    return Finding(_RULE, (), words, f"{quoted(words[0].quote)} and {quoted(words[1].quote)}: {why}")


EXAMPLES = (
    accepts("postponed to an earlier day", "The vote was postponed from 12 June to 3 May."),
    accepts("brought forward to a later month", "The launch has been brought forward from March 2025 to June 2025."),
    accepts("announced that June", "The deal completed in February 2020. We had announced it that June, at a conference."),
    accepts("told as done, later than the text", "Portsolent has failed. The company had applied to the High Court on 12 July."),
    accepts("appointed, later than the text", "Administrators were appointed on Friday 19 July 2024."),
    rejects("postponed to a later day", "The vote was postponed from 3 May to 12 June."),
    rejects("postponed into the next year", "The vote was postponed from 12 November to 3 February."),
    rejects("brought forward", "The launch has been brought forward from June 2025 to March 2025."),
    rejects("done before the text", "Portsolent has failed. The company had applied to the High Court on 8 July."),
    rejects("of the year before", "Portsolent has failed. The company had applied to the High Court on 19 October."),
    rejects("a day to come", "Administrators were told to file their proposals, which are due on 19 July."),
)
