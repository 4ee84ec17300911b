"""Periods that label an entry of a log, a timeline or a diary: "2022 The mad year. Demand trebles.", "12 May – Corvane: 40 jobs"."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.view import SentenceView
from claims.model import Period
from claims.quantities.periods_timelines import ENTRY_REACH, TIMELINE_REACH, in_timeline
from claims.regex import regex

_MARKUP = regex(r"[\s#>*•·‣▪–—+-]*[\[(*_]*")
_BEHIND_LABEL = regex(r"[\])*_]*(?:\s*\([^()\n]{1,40}\))?(?:\s*[:|–—·•]\s*|\s+-\s+|\.\s+|\s+(?=[A-Z0-9\"“'‘£$€]))")
_LINE_ENDS = regex(r"[\])*_:]*[^\S\n]*\n")


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
    alone = _LINE_ENDS.match(view.text, label.end) is not None and in_timeline(view.text, view.sentence.start, label.end)
    return Entry(label.period, label.end, alone)


def holds(entry: Entry | None, view: SentenceView) -> Period | None:
    """The period of an entry for a sentence behind its label on the same line."""
    if entry is not None and entry.alone and 0 <= view.sentence.start - entry.end <= ENTRY_REACH:
        return entry.period
    if entry is None or not 0 <= view.sentence.start - entry.end <= TIMELINE_REACH or "\n" in view.text[entry.end : view.sentence.start]:
        return None
    return entry.period
