"""Periods that label an entry of a log, a timeline or a diary: "2022 The mad year. Demand trebles.", "12 May – Corvane: 40 jobs"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extract.view import SentenceView
from claims.model import Period

_MARKUP = re.compile(r"[\s#>*•·‣▪–—+-]*[\[(*_]*")
_BEHIND_LABEL = re.compile(r"[\])*_]*(?:\s*\([^()\n]{1,40}\))?(?:\s*[:|–—·•]\s*|\s+-\s+|\.\s+|\s+(?=[A-Z0-9\"“'‘£$€]))")
_LINE_ENDS = re.compile(r"[\])*_:]*[^\S\n]*\n")
_YEAR_ALONE = re.compile(r"(?:^|\n)[\s#>*•·–—-]*(?:1[5-9]|20)\d\d(?:\s?[–/-]\s?\d{2,4})?[*_:]*[^\S\n]*\n")
_ENTRY = 700
"""Characters under a year that stands alone, which are its entry."""
_LINE = 1500
"""Characters that an entry reaches at most."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The period that a line begins with, and where the words for it end."""

    period: Period
    end: int
    alone: bool = False
    """Alone on its line, one of several, over the lines of its entry."""


def entry_at(view: SentenceView) -> Entry | None:
    """The label that the sentence opens its line with; ``None`` where it begins in other words."""
    line = view.text.rfind("\n", max(0, view.sentence.start - 12), view.sentence.start) + 1 or view.sentence.start
    if line != view.sentence.start and _MARKUP.fullmatch(view.text, line, view.sentence.start) is None:
        return None
    if line == view.sentence.start and line > 0 and view.text[line - 1] != "\n":
        return None
    opening = _MARKUP.match(view.text, view.sentence.start, view.sentence.end)
    at = opening.end() if opening else view.sentence.start
    label = next((p for p in view.periods if p.start == at and p.period is not None and p.shift is None), None)
    if label is None or label.period is None or _BEHIND_LABEL.match(view.text, label.end) is None:
        return None
    return Entry(label.period, label.end, _is_alone(view.text, view.sentence.start, label.end))


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but the label stands on its line, and another year so on a line near by: a timeline's."""
    if not _LINE_ENDS.match(text, end):
        return False
    return bool(_YEAR_ALONE.search(text, end, end + _LINE) or _YEAR_ALONE.search(text, max(0, start - _LINE), start))


def holds(entry: Entry | None, view: SentenceView) -> Period | None:
    """The period of an entry for a sentence behind its label on the same line."""
    if entry is not None and entry.alone and 0 <= view.sentence.start - entry.end <= _ENTRY:
        return entry.period
    if entry is None or not 0 <= view.sentence.start - entry.end <= _LINE or "\n" in view.text[entry.end : view.sentence.start]:
        return None
    return entry.period
