"""Periods that the text around a sentence offers to its figures: reported on, told of, planned, looked at, or the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Period
from claims.quantities.calendar import make_period
from claims.regex import regex
from claims.resolve.periods_candidates import Candidate
from claims.resolve.periods_context import PeriodChoice, PeriodContext, is_flow
from claims.resolve.periods_entries import holds
from claims.resolve.periods_lexicon import AVERAGE, ENDED, MOVES, OF_THOSE, PAST, PRESENT, REMARK, STILL, THEN, TOGETHER
from claims.resolve.periods_plans import planned
from claims.resolve.periods_references import union_of
from claims.resolve.periods_tense import tense_of

Earlier = Sequence[tuple[Mention, PeriodChoice]]


def around_the_sentence(view: SentenceView, mention: Mention, context: PeriodContext, earlier: Earlier) -> list[Candidate]:
    around: tuple[tuple[str, float], ...] = (("around", 1.0),)
    base = base_of(mention, earlier, context)
    row = METRICS.get(mention.metric or "")
    day = day_of(context)
    if is_flow(mention):
        if context.monthly is not None and base is context.reporting and GOES_ON.match(view.text, view.sentence.start):
            base = context.monthly
        found = [Candidate(base, "inherited", around, 0.6)] if base is not None else []
        if context.outlook is not None and base in (None, context.reporting) and _looks_ahead(view, mention):
            found.append(Candidate(context.outlook, "inherited", (*around, ("outlook", 1.0)), 0.5))
        if not found and day:
            found.append(Candidate(day, "published", (*around, ("day_of_publication_of_flow", 1.0)), 0.2))
        return found
    if mention.type == "headcount":
        return _of_people(view, mention, context, earlier)
    if row and row.stock:
        return [Candidate(day, "published", around, 0.2)] if day else []
    if context.reporting and mention.type != "other_count":
        return [Candidate(context.reporting, "inherited", around, 0.3)]
    return [Candidate(day, "published", around, 0.2)] if day else []


def _looks_ahead(view: SentenceView, mention: Mention) -> bool:
    """The sentence speaks of what is to come, or goes on with a list of it without a verb: "First, growth of 5 %."."""
    if LOOKS_AHEAD.search(_lead(view, mention)):
        return True
    if ITEM.match(view.text, view.sentence.start, mention.start) is None:
        return False
    return not any(verb.search(view.text, view.sentence.start, view.sentence.end) for verb in (PRESENT, PAST))


GOES_ON = regex(
    r"(?i)\W*(?:by (?:volume|value|weight)|in (?:volume|value|euro|dollar|real) terms|they|it|that|this|those|these|excluding|including|without|adjusted|seasonally|core|underlying)\b"
)
"""Opens a sentence that goes on about what the one before measured."""
ITEM = regex(r"(?i)\W*(?:first|second|third|fourth|fifth|finally|lastly|next|one|two|three|four|[1-9])(?:ly)?[,:.)]")


def _lead(view: SentenceView, mention: Mention) -> str:
    return view.text[max(view.sentence.start, mention.start - 100) : mention.start]


LOOKS_AHEAD = regex(
    r"(?i)\b(?:will|would|should|ought to|expects?|expected|sees?|seen|forecasts?|guid\w+|outlook|targets?|aims?|likely|could|may|predicts?)\b"
)


def _of_people(view: SentenceView, mention: Mention, context: PeriodContext, earlier: Earlier) -> list[Candidate]:
    around: tuple[tuple[str, float], ...] = (("around", 1.0),)
    found: list[Candidate] = []
    row = METRICS.get(mention.metric or "")
    stock = bool(row and row.stock)
    tense = tense_of(view, mention)
    apart = view.sentence.index - context.told_at
    if day := day_of(context):
        found.append(Candidate(day, "published", (*around, ("now", 1.0)) if tense == "now" else around, 0.2))
    if stock and context.reporting and ENDED.search(view.text[view.sentence.start : mention.start]):
        closing = make_period(context.reporting.last, context.reporting.last)
        found.append(Candidate(closing, "inherited", (*around, ("same_clause", 1.0)), 0.5))
    opened = OF_THOSE.match(view.text[view.sentence.start : mention.start]) is not None
    averaged = AVERAGE.search(view.text, max(view.sentence.start, mention.start - 60), mention.start) or ON_AVERAGE.match(
        view.text, mention.end, view.sentence.end
    )
    if stock and context.reporting and averaged:
        found.append(Candidate(context.reporting, "inherited", (*around, ("average", 1.0)), 0.5))
    said = any(p.period is not None and p.shift is None and p.end <= mention.start for p in view.periods)
    if (label := holds(context.entry, view)) and not said and not STILL.search(view.text, view.sentence.start, view.sentence.end):
        found.append(Candidate(label, "inherited", (*around, ("entry", 1.0)), 0.5))
    if context.told is not None and (tense == "past" or opened) and 1 <= apart <= 3 and not said:
        then = opened or THEN.search(view.text, view.sentence.start, view.sentence.end) is not None
        if then or (not stock and apart == 1):
            features = (*around, ("told_before", 1.0), ("sentence_apart", float(apart)), ("then", float(then)))
            found.append(Candidate(context.told, "inherited", features, 0.4))
    if (
        context.outlook is not None
        and not said
        and mention.metric in MOVES
        and _looks_ahead(view, mention)
        and ITEM.match(view.text, view.sentence.start)
    ):
        found.append(Candidate(context.outlook, "inherited", (*around, ("outlook", 1.0)), 0.5))
    if mention.metric in MOVES or (mention.metric is None and tense == "ahead"):
        found += _of_moves(view, mention, context)
    elif tense == "ahead" and (plan := planned(view, mention, context.plans, context.published)):
        found.append(Candidate(plan[0], "inherited", (*around, ("plan", 1.0), ("plan_apart", float(plan[1]))), 0.4))
    if stock and context.level is not None and not said and tense != "ahead" and _is_beside(view, context):
        found.append(Candidate(context.level, "inherited", (*around, ("beside", 1.0)), 0.4))
    same = [
        c
        for m, c in earlier
        if m.type == "headcount"
        and c.period
        and c.source != "published"
        and (c.period.days == 1 or c.period.last != context.published)
        and not m.compared
        and _alike(m, mention)
        and not _in_remark(view, m, mention)
    ]
    if same and same[-1].period is not None:
        found.append(Candidate(same[-1].period, "inherited", (*around, ("same_clause", 1.0)), 0.4))
    return found


ON_AVERAGE = regex(r"(?i)(?:\s+\w+)?,?\s+on average\b")
BESIDE = regex(
    r"(?i)\b(?:besides|on top of (?:that|this|these|those|them)|in addition|plus|another|a further|of wh(?:om|ich)|of (?:them|those|these)|including|excluding|that is|that['’]s|which is"
    r"|in full-time terms|full-time equivalents?|the (?:rest|remainder|others))\b"
)
"""A level told beside another: it is of the same day."""


def _is_beside(view: SentenceView, context: PeriodContext) -> bool:
    start, end = view.sentence.start, view.sentence.end
    near = view.sentence.index - context.level_at == 1
    return near and BESIDE.search(view.text, start, end) is not None and STILL.search(view.text, start, end) is None


def _in_remark(view: SentenceView, other: Mention, mention: Mention) -> bool:
    """The other figure stands in a clause that is closed again: "Kestrel, which cut 200 in January, will cut 90"."""
    spans = [match.span() for match in REMARK.finditer(view.text, view.sentence.start, view.sentence.end)]
    return any(a <= other.start < b <= mention.start for a, b in spans)


def _alike(other: Mention, mention: Mention) -> bool:
    return other.metric == mention.metric or (other.metric in MOVES and mention.metric in MOVES)


CORRECTS = regex(
    r"(?i)\b(?:correct|right|true|actual|proper|real) (?:figure|number|total|count)|\bshould (?:have (?:been|said|read)|be|read)\b|\bfigure itself\b"
)
"""Puts another figure in the place of the one before: it is of the same time."""


def _of_moves(view: SentenceView, mention: Mention, context: PeriodContext) -> list[Candidate]:
    """Layoffs, hires and the like: of the news, of the rounds before taken together, or of the plan that they are part of."""
    around: tuple[tuple[str, float], ...] = (("around", 1.0),)
    found: list[Candidate] = []
    together = len(context.moves) > 1 and TOGETHER.search(view.text, view.sentence.start, view.sentence.end)
    if together and (both := union_of(list(context.moves))):
        found.append(Candidate(both, "inherited", (*around, ("told_before", 1.0), ("then", 1.0)), 0.4))
    goes_on = tense_of(view, mention) == "past" or CORRECTS.search(view.text, view.sentence.start, view.sentence.end) is not None
    if mention.metric in MOVES and context.moves and goes_on and not any(p.period for p in view.periods):
        found.append(Candidate(context.moves[-1], "inherited", (*around, ("told_before", 1.0), ("sentence_apart", 1.0)), 0.4))
    if mention.metric in MOVES and context.event is not None:
        found.append(Candidate(context.event, "inherited", (*around, ("same_clause", 0.5)), 0.4))
    if tense_of(view, mention) != "past" and (plan := planned(view, mention, context.plans, context.published)):
        found.append(Candidate(plan[0], "inherited", (*around, ("plan", 1.0), ("plan_apart", float(plan[1]))), 0.4))
    return found


def day_of(context: PeriodContext) -> Period | None:
    return make_period(context.published, context.published) if context.published else None


def base_of(mention: Mention, earlier: Earlier, context: PeriodContext) -> Period | None:
    """The period that "a year earlier" counts from: of the figure before it in the sentence, else the reporting period."""
    for other, choice in reversed(earlier):
        if choice.period is not None and not other.compared and other.date is None and other.type != "other_count":
            if choice.counted and choice.source == "stated":
                continue
            if context.reporting is not None and (choice.source == "published" or _aside(other, choice.period, mention, context.reporting)):
                continue
            return choice.period
    return context.reporting


def _aside(other: Mention, period: Period, mention: Mention, reporting: Period) -> bool:
    """A figure of another kind and an earlier time: "Tidemark, bought in 2023 for £3.5m, contributed £5.0m"."""
    return other.type != mention.type and period.last < reporting.last
