"""For when a figure holds: candidate periods with named features, then one choice.

Candidates are the periods named in the sentence, those it counts out ("a year earlier") or points to ("in the
quarter"), the period reported on, the day of the news, the time told of, the plan's deadline, and the day of
publication. A candidate's score is the weighted sum of its features; the weights are one table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import Period, PeriodMention, Shift
from claims.quantities.calendar import make_period, months_period, shift_period, year_period
from claims.regex import regex
from claims.resolve.periods_against import is_comparison
from claims.resolve.periods_around import around_the_sentence, base_of, day_of
from claims.resolve.periods_brackets import YEAR_BEFORE, base_in_brackets, can_shift
from claims.resolve.periods_candidates import WEIGHTS, Candidate
from claims.resolve.periods_comparison import bound, compared_choice, is_of_others, owned_by_compared
from claims.resolve.periods_context import UNKNOWN, PeriodChoice, PeriodContext, in_own_year, is_flow, within_entry
from claims.resolve.periods_features import features_of
from claims.resolve.periods_labels import labels_in_brackets
from claims.resolve.periods_lexicon import (
    ACCOUNTS_TO,
    ADJUNCT,
    LINKED,
    REASON,
    REMARK,
)
from claims.resolve.periods_references import POINTS_TO_YEAR, Reference, ending_on, fits, references_in, resolve_reference
from claims.resolve.periods_stretch import counted_since, end_of_span, of_column, on_last_day, same_span, stretched, summed_up
from claims.resolve.said_again import says_again

Earlier = Sequence[tuple[Mention, PeriodChoice]]


def choose_period(
    view: SentenceView, mention: Mention, context: PeriodContext, earlier: Earlier, compared: Sequence[Mention] = ()
) -> PeriodChoice:
    """Choose the period of one mention.

    ``earlier`` are the sentence's mentions already resolved, ``compared`` those that are there for comparison:
    a period that belongs to one of these says nothing about the others.
    """
    if mention.date is not None:
        return PeriodChoice(mention.date.period, "stated", 1.0)
    context = within_entry(view, context)
    if mention.column_period is not None:
        return PeriodChoice(of_column(view, mention, context), "stated", 1.0)
    if (named := _in_front(view, mention)) is not None:
        return PeriodChoice(named, "stated", 0.9)
    if (said := _said_again(view, mention, earlier)) is not None:
        return said
    if (before := _in_brackets(view, mention, earlier)) is not None:
        return before
    base = base_of(mention, earlier, context)
    if since := counted_since(view, mention, context):
        return PeriodChoice(since, "stated", 0.9)
    if same := same_span(view, mention, context, earlier):
        return same
    if mention.compared and (choice := compared_choice(view, mention, base, earlier, context)):
        return choice
    found = candidates(view, mention, context, earlier, compared)
    choice = _best(found)
    if mention.type == "revenue" and any(p.period == choice.period and _of_accounts(view, p) for p in view.periods):
        choice = replace(choice, period=in_own_year(choice.period, context.own_year_end, context.published))
    own = any(p.period and bound(view, mention, p) for p in view.periods)
    if mention.type == "growth_rate" and not own and (span := summed_up(view, mention, earlier)):
        return PeriodChoice(span, "stated", choice.margin)
    if mention.metric == "headcount_change" or mention.type == "growth_rate":
        return stretched(view, mention, choice, base, context)
    return replace(choice, period=on_last_day(view, mention, choice.period, context.published)) if choice.source == "stated" else choice


def _in_brackets(view: SentenceView, mention: Mention, earlier: Earlier) -> PeriodChoice | None:
    """A year before the figure that this one stands in brackets behind: "SEK 1,452 million (1,381)"."""
    if not earlier or not base_in_brackets(view, mention, earlier[-1][0]):
        return None
    of = earlier[-1][1].period
    return PeriodChoice(shift_period(of, YEAR_BEFORE), "inherited", 0.5, counted=True) if of is not None and can_shift(of) else None


def _said_again(view: SentenceView, mention: Mention, earlier: Earlier) -> PeriodChoice | None:
    """The period of the figure in front that this one says again: "from 115 million pounds or 30.35p per share a year ago"."""
    if not earlier or any(p.period and bound(view, mention, p) for p in view.periods):
        return None
    other, choice = earlier[-1]
    if not says_again(view, other, mention):
        return None
    if mention.type == "growth_rate" and other.compared and len(earlier) > 1:
        choice = earlier[-2][1]  # "$17.8 million, up from $12.4 million, or 44 percent more": the change to the first
    return choice if choice.period is not None else None


IN_FRONT = regex(
    r"\s+(?:(?!(?:a|an|the|in|on|at|for|to|from|with|by|and|or|but|that|which|when|was|were|is|are|had|has|saw|after|before|of)\b)[a-z][a-z-]*\s+){1,4}of\s+(?:about |approximately |around |just |nearly |almost |over |some |a record )?"
)
AFTER_WORD = regex(r"(?i)(?:\b(?:from|against|to|with|than|versus|over|on|exceeding|above|below|matching|its|our|the|their)\s+|[,;(]\s*)$")
AFTER_REACH = 16
"""The longest of these words, and what space stands behind it."""


def _in_front(view: SentenceView, mention: Mention) -> Period | None:
    """The period that stands before the measure whose figure this is: "from second quarter 1998 revenue of $5.9 billion"."""
    if mention.figure is None or mention.figure.kind != "money":
        return None
    p = next((p for p in reversed(view.periods) if p.end <= mention.start), None)
    if p is None or p.period is None or p.shift is not None or IN_FRONT.fullmatch(view.text, p.end, mention.start) is None:
        return None
    opens = p.start == view.sentence.start
    return p.period if opens or AFTER_WORD.search(view.text, max(view.sentence.start, p.start - AFTER_REACH), p.start) else None


def _of_accounts(view: SentenceView, p: PeriodMention) -> bool:
    """A year named as such, which in accounts is the company's own: not "last year", not "calendar 2023"."""
    return not p.relative and "calendar" not in view.text[max(0, p.start - 12) : p.end].lower()


def _best(found: Sequence[Candidate]) -> PeriodChoice:
    if not found:
        return UNKNOWN
    ranked = sorted(found, key=lambda c: -c.score)
    best = ranked[0]
    if best.certainty is not None:
        return PeriodChoice(best.period, best.source, best.certainty, tuple(ranked), ("counted", 1.0) in best.features)
    rivals = [c for c in ranked[1:] if c.period != best.period and c.certainty is None and c.score > WEIGHTS["around"]]
    margin = 1.0 if not rivals else min(1.0, max(0.0, (best.score - rivals[0].score) / 1.5))
    return PeriodChoice(best.period, best.source, margin, tuple(ranked))


def candidates(
    view: SentenceView, mention: Mention, context: PeriodContext, earlier: Earlier = (), compared: Sequence[Mention] = ()
) -> list[Candidate]:
    """Every period that the mention may hold for, in the order of the text and then of what stands around it."""
    theirs = {
        id(p)
        for p in view.periods
        if is_of_others(view, mention, p) or owned_by_compared(view, mention, p, compared) or labels_in_brackets(view, mention, p)
    }
    remarks = [
        match.span()
        for aside in ((REMARK, ADJUNCT, REASON) if is_flow(mention) else (REMARK, ADJUNCT))
        for match in aside.finditer(view.text, view.sentence.start, view.sentence.end)
    ]
    found: list[Candidate] = []
    references = references_in(view.text, view.sentence.start, view.sentence.end, view.keys)
    for p in () if mention.dated_apart else view.periods:
        pointed = any(r.start < p.end and p.start < r.end for r in references) or view.text[p.end : p.end + 1] != ":"
        if p.role == "since" or id(p) in theirs or (pointed and _points_to_year(view, p, mention)):
            continue
        if p.period is not None:
            period = end_of_span(view, mention, p)
            if (
                period.kind in ("month", "day")
                and is_flow(mention)
                and ACCOUNTS_TO.search(view.text[max(view.sentence.start, p.start - 40) : p.start])
            ):
                period = ending_on("year", period.last) or period
            found.append(Candidate(period, "stated", features_of(view, mention, p.start, p.end, p, context, remarks)))
    found += _counted(view, mention, context, earlier)
    found += _next_part(view, mention)
    found += _pointed_to(view, mention, context, earlier)
    return found + around_the_sentence(view, mention, context, earlier)


def _counted(view: SentenceView, mention: Mention, context: PeriodContext, earlier: Earlier) -> list[Candidate]:
    """Distances that say when the figure itself held: "$21 million the year before that", "A year later it had 90"."""
    if mention.compared or mention.metric == "headcount_change":
        return []
    found = _asked_for(view, mention, context)
    for p in view.periods:
        if p.shift is None or (mention.type == "growth_rate" and p.shift.count < 0 and not _rate_of_then(view, mention, p)):
            continue
        onward = p.shift.count > 0
        if not (_leads(view, mention, p) or _follows(view, mention, p) or (onward and _leads_to(view, mention, p))):
            continue
        ago = view.text[p.start : p.end].lower().endswith(("ago", "this time last year")) and not is_flow(mention)
        base = day_of(context) if ago else _before(view, p, mention, earlier, context)
        if base is None:
            continue
        try:
            shifted = shift_period(base, p.shift)
        except ValueError:  # before the year 1 or past 9999: no period
            continue
        if ago and p.shift.unit == "year" and p.shift.count <= ROUND_YEARS:
            shifted = year_period(shifted.first.year)
        features = (*features_of(view, mention, p.start, p.end, None, context, ()), ("onward" if onward else "counted", 1.0))
        found.append(Candidate(shifted, "stated", features, 0.8))
    return found


def _rate_of_then(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """ "A year ago the quarter grew 22%", "growth had been 22% a year earlier": not what a rate is counted from, as in "up 22% from a year ago"."""
    if p.end <= mention.start:
        return not view.text[view.sentence.start : p.start].strip(" \"“'‘–—-*•")
    return HAD_BEEN.search(view.text, max(view.sentence.start, mention.start - 40), mention.start) is not None


HAD_BEEN = regex(r"(?i)\b(?:had been|had stood at|had (?:grown|risen|fallen|declined)(?: by)?)\s+(?:about |around |some |just |only )?$")


def _asked_for(view: SentenceView, mention: Mention, context: PeriodContext) -> list[Candidate]:
    """What answers "Twelve months earlier?": so far from the time told of."""
    if context.asked is None or any(p.period for p in view.periods) or context.told is None:
        return []
    features = (("around", 1.0), ("told_before", 1.0), ("then", 1.0), ("counted", 1.0))
    return [Candidate(shift_period(context.told, context.asked), "stated", features, 0.8)]


ROUND_YEARS = -5
"""From so many years ago on, the year is meant and not the day."""
ON_TO = regex(r"(?i),?\s+(?:(?:to|at|with|reaching|came|and|was|were)\s+){0,2}$")


def _leads_to(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """ "fell by 29 % in the following year, to €930m": what comes of the change that the words date."""
    between = view.text[p.end : mention.start]
    return p.end < mention.start and len(between) < 24 and ON_TO.fullmatch(between) is not None


ELLIPSIS = regex(r"(?i)\s*(?:\w+\s+)?in\s+the\s+(first|second|third|fourth)\s*(?:[.,;)]|$|\band\b|\bbut\b)")
_PARTS = ("first", "second", "third", "fourth")
_PART = regex(r"(?i)\b(?:(first|second|third|fourth)\b|[QH]([1-4]))")


def _next_part(view: SentenceView, mention: Mention) -> list[Candidate]:
    """ "4% in the first quarter and 6% in the second": the noun of the part is said once."""
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    said = ELLIPSIS.match(view.text, tail, min(view.sentence.end, tail + 40))
    if said is None:
        return []
    for p in reversed(view.periods):
        named = _PART.search(view.text, p.start, p.end)
        if p.period is None or p.end > mention.start or p.period.kind not in ("quarter", "half") or named is None:
            continue
        before = _PARTS.index(named[1].lower()) + 1 if named[1] else int(named[2])
        moved = Shift(_PARTS.index(said[1].lower()) + 1 - before, "quarter" if p.period.kind == "quarter" else "half")
        return [Candidate(shift_period(p.period, moved), "stated", (("word", 3.0), ("behind_and_linked", 1.0)), 0.8)]
    return []


def _leads(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    """It opens the figure's clause: "A year earlier it was $21 million", ", and in the year before it turnover had been"."""
    if p.end > mention.start or view.boundary(p.end, mention.start) >= 1:
        return False
    if any(p.end <= q.start and q.end <= mention.start for q in view.figures):
        return False
    return (
        re.search(
            r"(?i)(?:^|[,;:(–—-]|\band\b|\bbut\b)\s*(?:in|at|on|by|for|during)?\s*(?:the|a)?\s*$", view.text[view.sentence.start : p.start]
        )
        is not None
    )


def _follows(view: SentenceView, mention: Mention, p: PeriodMention) -> bool:
    if any(0 <= q.start - p.end <= 3 for q in view.figures):
        return False  # it labels the next figure: "$170.0 billion (prior-year quarter $149.2 billion)"
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    return (
        p.start >= tail
        and ";" not in view.text[tail : p.start]
        and LINKED.match(view.text[tail : p.start]) is not None
        and not any(tail <= q.start < p.start for q in view.figures)
    )


def _before(view: SentenceView, p: PeriodMention, mention: Mention, earlier: Earlier, context: PeriodContext) -> Period | None:
    """What "a year earlier" counts from: the figure before it in the sentence, the time told of just before, or the report's."""
    alike = [c.period for m, c in reversed(earlier) if c.period and m.type == mention.type]
    other = [c.period for m, c in reversed(earlier) if c.period and not m.compared]
    named = [q.period for q in view.periods if q.period and q.end <= p.start]
    near = alike or other or named[-1:]
    if near:
        return near[0]
    if not is_flow(mention) and context.told is not None and view.sentence.index - context.told_at <= 1:
        return context.told
    return context.reporting or context.told


def _pointed_to(view: SentenceView, mention: Mention, context: PeriodContext, earlier: Earlier) -> list[Candidate]:
    """Periods that the sentence points to: "in the quarter", "over the year", "at the end of it", "half-year sales"."""
    if mention.compared:
        return []
    found = []
    for ref in references_in(view.text, view.sentence.start, view.sentence.end, view.keys):
        if ref.unit in ("nine", "half") and (months := _months_of_year(view, ref)):
            found.append(
                Candidate(months, "stated", (*features_of(view, mention, ref.start, ref.end, None, context, ()), ("counted", 1.0)))
            )
            continue
        if any(p.start < ref.end and ref.start < p.end and not _points_to_year(view, p, mention) for p in view.periods):
            continue
        if mention.type == "growth_rate" and ON_THE_YEAR.match(view.text[ref.start : ref.end]):
            continue  # a basis, not a period
        named = [q.period for q in view.periods if q.period and q.end <= ref.start and q.period.days > 27 and not is_comparison(view, q)]
        own = [c.period for m, c in earlier if c.period and c.period.days > 27 and not m.compared]
        if ref.closing:
            named, own = ([p for p in periods if not _ahead(p, context)] for periods in (named, own))
        reporting = next(iter(named[-1:] or own[-1:]), context.reporting)
        if context.told is not None and SAME.search(view.text[ref.start : ref.end]) and fits(ref.unit, context.told):
            period: Period | None = context.told
        elif ref.told and context.told is not None:
            period = ending_on(ref.unit, context.told.last)
        else:
            if reporting is not None and _ahead(reporting, context) and JUST_OVER.search(view.text, ref.start, ref.end):
                reporting = None
            period = resolve_reference(ref.unit, reporting, context.month, context.year_end, context.published)
        if period is None:
            continue
        if ref.closing and not (is_flow(mention) and ref.unit == "year"):
            period = make_period(period.last, period.last)
        features = [*features_of(view, mention, ref.start, ref.end, None, context, ()), ("pointed_to", 1.0)]
        if period.days == 1 and is_flow(mention):
            features.append(("day_of_flow", 1.0))
        found.append(Candidate(period, "inherited", tuple(features), 0.6))
    return found


JUST_OVER = regex(r"(?i)\b(?:just|recent)\b")


def _ahead(period: Period, context: PeriodContext) -> bool:
    return context.published is not None and period.last > context.published


def _months_of_year(view: SentenceView, ref: Reference) -> Period | None:
    """ "Nine-month turnover for 2023": the first months of the year that the sentence names."""
    years = [p.period for p in view.periods if p.period and p.period.kind == "year" and p.role == "in" and not is_comparison(view, p)]
    if len(years) != 1 or ref.closing or not view.text[ref.start].isalnum() or view.text[ref.start : ref.end].lower().startswith(POINTERS):
        return None
    first = years[0].first
    return months_period(first.year, first.month, 9 if ref.unit == "nine" else 6)


POINTERS = ("in ", "during ", "over ", "for ", "throughout ", "across ", "within ", "of ")
SAME = regex(r"(?i)\bsame\b")
YEAR_END = regex(r"(?i)^(?:the\s+)?year[- ]end$")
ON_THE_YEAR = regex(r"(?i)(?:over|on)\s+the\s+year$")


def _points_to_year(view: SentenceView, p: PeriodMention, mention: Mention) -> bool:
    """Words for the year under report that were read by the day of publication alone; of a flow also "year end"."""
    words = view.text[p.start : p.end]
    return p.relative and (POINTS_TO_YEAR.search(words) is not None or (is_flow(mention) and YEAR_END.search(words) is not None))
