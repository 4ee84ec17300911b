"""Parallel lists: "$3.2 million, $4.1 million and $1.3 million in 2019, 2018 and 2017, respectively".

Where a list of figures stands beside a list of as many periods or names, the first belongs to the first. Two
lists of two need the word "respectively"; longer ones speak for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import PeriodMention, Quantity, Shift
from claims.quantities.calendar import add_months, months_period, shift_period
from claims.regex import regex
from claims.resolve.entities import EntityMention

GAP = regex(r"(?i)\s*(?:,|;|and|or|,\s*and|,\s*or|&)\s*(?:an?\s+|the\s+|in\s+|for\s+|of\s+|by\s+|to\s+|increased\s+|decreased\s+)?")
UNIT_GAP = regex(r"(?i)\s*(?:[\w%-]+\s*){0,2}(?:,|and|,\s*and)\s*(?:by\s+|to\s+)?")
T = TypeVar("T")
RESPECTIVELY = regex(r"(?i)\brespectively\b")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which period and which entity a mention takes from a parallel list, by the mention's start."""

    periods: dict[int, PeriodMention]
    entities: dict[int, int]


def pair_lists(view: SentenceView, mentions: Sequence[Mention], here: Sequence[EntityMention]) -> Pairing:
    """Pair the lists of one sentence; empty where there are none."""
    figures, quantities_of = _figure_lists(view, [m for m in mentions if m.figure is not None]), _lists(view, view.figures)
    if not figures and not quantities_of:
        return Pairing({}, {})
    said = bool(RESPECTIVELY.search(view.text, view.sentence.start, view.sentence.end))
    runs = _runs(view, [(p.start, p.end, p) for p in view.periods if p.period is not None])
    periods = [_of_one_length(run) for run in runs] + _parts(view)
    names = _runs(view, [(em.mention.start, em.mention.end, em.entity) for em in here])
    pairing = Pairing({}, {})
    for figure_list in figures:
        if matching := _matching(figure_list, periods, said):
            pairing.periods.update({m.start: p for m, p in zip(figure_list, matching, strict=True)})
    for quantities in quantities_of:
        if matching_names := _matching(quantities, names, said):
            pairing.entities.update({q.start: e for q, e in zip(quantities, matching_names, strict=True)})
    return pairing


def _matching(figures: Sequence[object], lists: Sequence[list[T]], said: bool) -> list[T] | None:
    fitting = [items for items in lists if len(items) == len(figures)]
    return fitting[0] if len(fitting) == 1 and (said or len(figures) > 2) else None


def _figure_lists(view: SentenceView, mentions: Sequence[Mention]) -> list[list[Mention]]:
    runs: list[list[Mention]] = []
    for mention in mentions:
        last = runs[-1][-1] if runs else None
        if last is not None and last.type == mention.type and UNIT_GAP.fullmatch(view.text[last.end : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [run for run in runs if len(run) > 1]


def _lists(view: SentenceView, figures: Sequence[Quantity]) -> list[list[Quantity]]:
    """Runs of figures, whatever is known of each: the noun may stand with the last alone."""
    runs: list[list[Quantity]] = []
    for figure in figures:
        last = runs[-1][-1] if runs else None
        if last is not None and _alike(last, figure) and UNIT_GAP.fullmatch(view.text[last.end : figure.start]):
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return [run for run in runs if len(run) > 1]


def _alike(a: Quantity, b: Quantity) -> bool:
    return a.kind == b.kind or {a.kind, b.kind} == {"number", "count"}


def _of_one_length(run: list[PeriodMention]) -> list[PeriodMention]:
    """ "The three months ended June 30, 2024 and 2023": the bare year stands for the same months of it."""
    first = run[0].period
    if first is None or first.days > 350 or first.kind == "day":
        return run
    out = [run[0]]
    for p in run[1:]:
        bare = p.period is not None and p.period.kind == "year" and p.end - p.start == 4
        years = p.period.last.year - first.last.year if p.period else 0
        out.append(replace(p, period=shift_period(first, Shift(years, "year"))) if bare and years else p)
    return out


_ORDINAL = r"(?:first|second|third|fourth)"
PARTS = regex(rf"(?i)\b({_ORDINAL}(?:(?:,\s+|\s+)(?:and\s+)?{_ORDINAL})+)\s+(quarters|halves)\s+of\s+(?:the\s+)?")
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _parts(view: SentenceView) -> list[list[PeriodMention]]:
    """The parts of a year whose noun is said once: "in the first and second quarters of 2024"."""
    runs = []
    for match in PARTS.finditer(view.text, view.sentence.start, view.sentence.end):
        year = next((p for p in view.periods if p.start <= match.end() <= p.end and p.period and p.period.days > 360), None)
        if year is None or year.period is None:
            continue
        first, months = year.period.first, 3 if match[2].lower() == "quarters" else 6
        numbers = [_NUMBERS[word.lower()] for word in re.findall(rf"(?i){_ORDINAL}", match[1])]
        starts = [add_months(first, months * (number - 1)) for number in numbers]
        runs.append([replace(year, period=months_period(start.year, start.month, months)) for start in starts])
    return runs


def _runs(view: SentenceView, items: Sequence[tuple[int, int, T]]) -> list[list[T]]:
    runs: list[list[T]] = []
    end = -1
    for start, stop, value in items:
        if runs and GAP.fullmatch(view.text[end:start]):
            runs[-1].append(value)
        else:
            runs.append([value])
        end = stop
    return [run for run in runs if len(run) > 1]
