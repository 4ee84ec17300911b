"""The period that a document announces at its head, which its figures are of where they name none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claims.extract.view import SentenceView
from claims.model import BlockKind, Document, Period, PeriodMention, Shift
from claims.quantities.calendar import shift_period
from claims.regex import regex
from claims.resolve.periods_against import comparator, is_comparison
from claims.resolve.periods_context import PeriodContext, in_own_year, is_recent, is_season
from claims.resolve.periods_labels import labels_last_year
from claims.resolve.periods_plans import plans_of

AT_EVENT = 1
"""Words between an event and the date that is its own: "Founded 2008", "Opened in 2011"."""
PLAUSIBLE_YEARS = range(1600, 2400)
"""Of a publication: others are a mistake of the source, and nothing counts from them."""


def opening_context(document: Document, views: Sequence[SentenceView], year_end: int | None, own_year_end: int | None) -> PeriodContext:
    """The reporting period that a document announces: the first quarter, half or year of its title, heading or lede."""
    published = document.published if document.published and document.published.year in PLAUSIBLE_YEARS else None
    named: list[Period] = []
    for view in views:
        if view.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.LEDE, BlockKind.SUMMARY):
            named += [
                p.period
                for p in view.periods
                if p.period
                and p.role in ("in", "between", "until")
                and p.period.kind in ("quarter", "half", "interval", "year")
                and 80 <= p.period.days <= 372
                and not is_season(view, p)
                and not labels_last_year(view, p)
                and (view.kind is not BlockKind.LEDE or is_recent(p.period, published))
                and comparator(view, p) is None
                and not any(cue.end <= p.start and view.word_distance(cue.end, p.start) <= AT_EVENT for cue in view.date_cues)
            ]
    over = [p for p in named if published is None or p.last <= published]
    begun = [p for p in named if published is None or p.first <= published]
    reporting = in_own_year(next(iter(over or begun), None), own_year_end, published)
    after = _set_against(views, published)
    if after and (reporting is None or (reporting.kind == "year" and reporting.first <= after.first <= reporting.last)):
        reporting = after
    return PeriodContext(reporting, None, published, plans=plans_of(published, views), year_end=year_end, own_year_end=own_year_end)


SET_AGAINST = 12
"""Sentences of a report's head in which its first figures stand."""
LATEST = 460
"""Days in which a year is reported on after its end: until the next one is, and some weeks."""


def _set_against(views: Sequence[SentenceView], published: date | None) -> Period | None:
    """What a report is of that names only the time before, in brackets or behind a change: the year after."""
    for view in views[:SET_AGAINST]:
        before = [p for p in view.periods if p.period and p.period.kind in ("quarter", "half", "year")]
        for p in before:
            if labels_last_year(view, p) or (len(before) == 1 and _changed_from(view, p, published)):
                after = _year_after(p)
                known_by = after.last if after.kind == "year" else after.first
                return after if published is None or known_by <= published else None
    return None


def _changed_from(view: SentenceView, p: PeriodMention, published: date | None) -> bool:
    """The one period of a sentence is last year's: "decreased $20.2 million, or 6.1%, from 2018"."""
    if published is None or p.relative or not view.figures or not YEAR_SAID.search(view.text, p.start, p.end):
        return False
    return is_comparison(view, p) and 0 <= (published - _year_after(p).last).days < LATEST


YEAR_SAID = regex(r"\d")


def _year_after(p: PeriodMention) -> Period:
    assert p.period is not None
    return shift_period(p.period, Shift(1, "year"))
