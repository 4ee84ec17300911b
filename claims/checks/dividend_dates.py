"""A dividend that is paid before the day on which it is settled who gets it: "payable on 28 February to holders of record on 14 March".

Silent where a text has more than one record date or more than one day of payment: it has more than one dividend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, phrase
from claims.checks.places import keys_in_text
from claims.checks.wording import quoted
from claims.checks.written_days import DATE, day_in, written
from claims.model import Reading
from claims.regex import regex

_RULE = "date_order"

_WEEKDAY = r"(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?"
_RECORD = regex(
    r"\b(?:[Rr]ecord\s+date(?:\s+for\s+(?:the|this)\s+(?:\w+\s+){0,2}(?:dividend|distribution))?(?:\s+(?:is|of|will\s+be|being|set\s+for)|:)|(?:holders|members|owners)\s+(?:on\s+the\s+(?:share\s+)?register|of\s+record)\s+(?:at\s+the\s+close\s+(?:of\s+business\s+)?|as\s+of\s+(?:the\s+close\s+of\s+business\s+)?)?(?:on\s+)?)"
    rf"\s*(?:on\s+)?{_WEEKDAY}"
)
_PAID = regex(
    rf"\b(?:[Dd]ividends?|[Dd]istributions?|[Ii]t)\b[^.;\d]{{0,40}}?\b(?:paid|payable)\s+(?:out\s+)?on\s+{_WEEKDAY}|\b[Pp]ayment\s+date(?:\s+(?:is|of|will\s+be)|:)\s*{_WEEKDAY}"
)
_LONGEST = 120
"""Days between the two up to which they are of one dividend."""


def dividend_dates(reading: Reading) -> Iterator[Finding]:
    """The one record date against the one day of payment."""
    if "record" not in keys_in_text(reading) and "register" not in keys_in_text(reading):
        return
    settled, paid = _days(reading, _RECORD), _days(reading, _PAID)
    if len({day for _, day in settled}) != 1 or len({day for _, day in paid}) != 1:
        return
    (a, first), (b, last) = settled[0], paid[0]
    if 0 < (first - last).days <= _LONGEST:
        words = tuple(phrase(reading, *span) for span in sorted((a, b)))
        told = f"{quoted(phrase(reading, *b).quote)} is before {quoted(phrase(reading, *a).quote)}."
        yield Finding(
            _RULE, (), words, told, f"{last.isoformat()} is {(first - last).days} days before {first.isoformat()}.", severity="warning"
        )


def _days(reading: Reading, form: re.Pattern[str]) -> list[tuple[tuple[int, int], date]]:
    """The dates that stand behind some words; a year that is not told is that of the text, or the next where that is nearer."""
    text, published = reading.document.text, reading.document.published
    found = []
    for m in form.finditer(text):
        when = written(day) if (day := DATE.match(text, m.end())) else None
        if when is None or len(when.days) != 1 or when.days[0][0] is None or not (when.year or published):
            continue
        month, number = when.days[0][0], when.days[0][1]
        years = [when.year] if when.year else [published.year, published.year + 1, published.year - 1] if published else []
        days = [told for year in years if (told := day_in(year, month, number))]
        if days:
            near = days[0] if when.year or published is None else min(days, key=lambda day: abs((day - published).days))
            found.append(((m.start(), when.end), near))
    return found


EXAMPLES = (
    accepts(
        "a dividend",
        "The record date for the dividend is 14 March 2025. It will be paid on 28 February 2025.",
        published="2025-02-10",
    ),
    accepts(
        "payable to holders of record",
        "The dividend is payable on June 2, 2025 to holders of record on June 20, 2025.",
        published="2025-05-10",
    ),
    rejects("a dividend, in order", "The record date is 14 March 2025. It will be paid on 28 March 2025.", published="2025-02-10"),
    rejects(
        "two dividends",
        "The interim dividend was paid on 28 February 2025. The final dividend is payable on 4 July 2025 to holders of record on 13 June 2025.",
        published="2025-05-10",
    ),
)
