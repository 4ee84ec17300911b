"""Mentions to claims: for each figure whose, for when, in what mood, and how sure, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claims.extract.mention import Mention
from claims.extract.tables import is_total
from claims.extract.view import SentenceView
from claims.metrics import growth_metric
from claims.model import Claim, Document
from claims.resolve.entities import Cast
from claims.resolve.lexicon import SITE_NOUNS
from claims.resolve.modality import Moods, modality_of
from claims.resolve.names import core_name
from claims.resolve.parts import (
    PartMention,
    adjective_place,
    cue_modifiers,
    find_parts,
    label_before,
    place_after,
    place_ahead,
    place_as_subject,
    place_opening,
)
from claims.resolve.periods import choose_period
from claims.resolve.periods_context import PeriodChoice, PeriodContext, next_context, opening_context
from claims.resolve.respective import pair_lists
from claims.resolve.subjects import SubjectChoice, choose_subject, mentioned_in, next_focus

HUNDRED = Decimal(100)
SUPERSEDED = re.compile(
    r"(?i)\b(?:previously reported|originally reported|earlier (?:said|reported|forecast)|instead of|not\b|corrects?\b|corrected from|restated from|misheard|as we said)"
)
CONFIDENT = 0.35
"""A margin of probabilities from which a choice counts as clear."""


@dataclass(frozen=True, slots=True)
class _State:
    focus: int | None
    periods: PeriodContext
    part: str | None = None
    """The part that the sentence before was about."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was chosen for one mention, with the candidates that lost, and the claim that came of it."""

    mention: Mention
    subject: SubjectChoice
    period: PeriodChoice
    claim: Claim


def resolve_mentions(
    document: Document, views: Sequence[SentenceView], mentions: Sequence[Mention], cast: Cast, year_end: int | None = None
) -> list[Resolution]:
    """Resolve every mention, in the order of the text. Pure, and the same for the same document in any order of documents.

    ``year_end`` is the month in which the fiscal year of the document's company ends, if known.
    """
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    found: list[Resolution] = []
    state = _State(cast.main, opening_context(document, views, year_end))
    for at, view in enumerate(views):
        resolved: list[tuple[Mention, PeriodChoice]] = []
        owners: list[int] = []
        here = by_sentence.get(view.sentence.index, [])
        before = len(found)
        moods = Moods(view, _following(views, at))
        parts = find_parts(view)
        lists = pair_lists(view, here, mentioned_in(view, cast))
        compared = [mention for mention in here if mention.compared]
        for mention in here:
            subject = choose_subject(view, mention, cast, state.focus)
            period = choose_period(view, mention, state.periods, resolved, compared)
            if mention.start in lists.entities:
                subject = SubjectChoice(lists.entities[mention.start], 1.0, "stated")
            if mention.start in lists.periods:
                period = PeriodChoice(lists.periods[mention.start].period, "stated", 1.0)
            resolved.append((mention, period))
            if subject.entity is not None:
                owners.append(subject.entity)
            claim = _claim(document, view, mention, subject, period, cast, parts, moods, state.part)
            found.append(Resolution(mention, subject, period, claim))
        part = _part_of(parts, [resolution.claim for resolution in found[before:]])
        state = _State(next_focus(view, cast, state.focus, owners), next_context(view, state.periods, resolved), part)
    return found


def _following(views: Sequence[SentenceView], at: int) -> str:
    if at + 1 < len(views) and views[at + 1].field == views[at].field:
        nxt = views[at + 1]
        return nxt.text[nxt.sentence.start : nxt.sentence.end]
    return ""


def _claim(
    document: Document, view: SentenceView, mention: Mention, subject: SubjectChoice, period: PeriodChoice, cast: Cast,
    parts: Sequence[PartMention], moods: Moods, before: str | None,
) -> Claim:  # fmt: skip
    figure = mention.figure
    low, high, unit = _interval(mention)
    start, end = _quote_span(view, mention)
    name, scope = _subject_and_scope(view, mention, subject, cast, parts)
    if scope is None and before is not None and mention.type == "headcount" and _refers_to_part(view, mention):
        scope = before
    modality = modality_of(view, mention, moods, period.period, document.published)
    certainty = min(subject.margin if subject.entity is not None else 1.0, period.margin if period.period else 1.0)
    return Claim(
        document=document.id, content=document.content_id, type=mention.type, subject=name, metric=mention.metric, scope=scope,
        basis=mention.basis or ("points" if figure and figure.points else None), low=low, high=high, unit=unit, noun=_noun(view, mention),
        precision=_scaled(figure.precision, mention) if figure else None,
        coarse_precision=_scaled(figure.coarse_precision, mention) if figure else None,
        hedge=figure.hedge if figure else None, direction=mention.direction,
        period=period.period.iso if period.period else None, period_start=period.period.first if period.period else None,
        period_end=period.period.last if period.period else None, period_kind=period.period.kind if period.period else None,
        period_source=period.source, growth_basis=mention.growth_basis, modality=modality, attribution=moods.attribution,
        field=view.field, quote=view.text[start:end], start=start, end=end, rule=mention.rule,
        subject_source=None if name is None else ("guessed" if subject.margin < CONFIDENT else subject.source),  # type: ignore[arg-type]
        certainty=round(certainty, 3), place=view.kind.value, sentence_start=view.sentence.start, sentence_end=view.sentence.end,
        superseded=_superseded(view, mention),
    )  # fmt: skip


REFERS_TO_PART = re.compile(
    r"(?i)^\W*(?:it|its|there|the (?:plant|site|works|mill|mine|factory|unit|division|warehouse|depot|office|centre|center|yard)|that (?:plant|site|unit))\b"
)


def _refers_to_part(view: SentenceView, mention: Mention) -> bool:
    """ "310 people work there", "It has 640 at present": of the part that the sentence before spoke of."""
    figure = mention.figure
    tail = (figure.noun_end or figure.end) if figure else mention.end
    there = re.match(r"(?i)[^.;]{0,24}\bthere\b", view.text[tail : view.sentence.end]) is not None
    return there or REFERS_TO_PART.match(view.text[view.sentence.start : mention.start]) is not None


def _part_of(parts: Sequence[PartMention], claims: Sequence[Claim]) -> str | None:
    """The part that a sentence is about: its claims' scope, else the phrase for a site that it names."""
    own = [c.scope for c in claims if c.scope]
    if own:
        return own[0]
    sites = [part for part in parts if part.noun in SITE_NOUNS]
    return f"{sites[-1].phrase} {sites[-1].noun}" if len(sites) == 1 else None


def _interval(mention: Mention) -> tuple[Decimal | None, Decimal | None, str]:
    figure = mention.figure
    if figure is None:
        return None, None, "date"
    low, high = _scaled(figure.low, mention), _scaled(figure.high, mention)
    if figure.kind == "multiple":
        low, high = _as_growth(low), _as_growth(high)
        if low is not None and high is not None and low > high:
            low, high = high, low
        return low, high, "percent"
    if mention.type in ("growth_rate", "other_percent"):
        return low, high, "percent"
    if mention.type == "headcount":
        return low, high, "people"
    if mention.type in ("revenue", "other_money"):
        return low, high, mention.unit or figure.unit or "other" if figure.kind != "money" else figure.unit or "other"
    return low, high, "other"


def _as_growth(factor: Decimal | None) -> Decimal | None:
    """A factor as a change in percent: 2 is 100, 0.5 is 50 (down)."""
    return None if factor is None else abs(factor - 1) * HUNDRED


def _scaled(value: Decimal | date | None, mention: Mention) -> Decimal | None:
    if not isinstance(value, Decimal):
        return None
    return value * mention.scale if mention.scale != 1 else value


def _noun(view: SentenceView, mention: Mention) -> str | None:
    figure = mention.figure
    if figure is None or figure.noun_start is None or figure.noun_end is None:
        return None
    return view.text[figure.noun_start : figure.noun_end]


def _quote_span(view: SentenceView, mention: Mention) -> tuple[int, int]:
    """Hedge, figure and counted noun; for a table cell from the row's label on."""
    if mention.row is not None and mention.figure is not None:
        return mention.row[0], mention.figure.end
    end = mention.end
    if mention.figure is not None and mention.figure.noun_end is not None and mention.figure.noun_end - end < 80:
        end = max(end, mention.figure.noun_end)
    return mention.start, end


def _subject_and_scope(
    view: SentenceView, mention: Mention, subject: SubjectChoice, cast: Cast, parts: Sequence[PartMention]
) -> tuple[str | None, str | None]:
    name = cast.entities[subject.entity].name if subject.entity is not None else subject.name
    if mention.row is not None:
        labels = [em.entity for em in mentioned_in(view, cast) if mention.row[0] <= em.mention.start < mention.row[1]]
        if subject.entity in labels and _is_name(view, mention, cast, labels):
            return name, None  # "Tarrow Mills | 900": the row is a company's
        return name, _row_scope(view, mention)
    if name is None or mention.type == "date":
        return name, None
    return name, _scope(view, mention, cast, parts)


def _is_name(view: SentenceView, mention: Mention, cast: Cast, labels: Sequence[int]) -> bool:
    """The row's label is the name of an entity and nothing else."""
    assert mention.row is not None
    label = core_name(view.text[mention.row[0] : mention.row[1]].strip(" -•*:|"))
    return any(label in (cast.entities[e].name, *cast.entities[e].names) for e in labels)


STAFF_LABEL = re.compile(
    r"(?i)\s*(?:(?:total|average|year-end|period-end|number of|permanent|full-time|closing)\s+)*(?:employees|headcount|staff|workforce|jobs|posts|positions|heads|ftes?|people)(?:\s*\([^)]*\))?(?:\s+(?:at|in total|employed|worldwide)\b.*)?\s*"
)
"""A row's label that names the measure itself, not a part: "Number of employees"."""


def _row_scope(view: SentenceView, mention: Mention) -> str | None:
    """The label of a row that is a part, not a measure: "Americas"."""
    assert mention.row is not None
    label = view.text[mention.row[0] : mention.row[1]].strip(" -•*:|")
    if (
        not label
        or is_total(label)
        or STAFF_LABEL.fullmatch(label)
        or any(
            mention.metric in (c.metric.name, c.metric.profit, growth_metric(c.metric.name))
            and c.start >= mention.row[0]
            and c.end <= mention.row[1]
            for c in view.cues
        )
    ):
        return None
    if mention.column_period and mention.column_period.start >= mention.row[0] and mention.column_period.end <= mention.row[1]:
        return None
    return label


def _scope(view: SentenceView, mention: Mention, cast: Cast, parts: Sequence[PartMention]) -> str | None:
    """What limits the figure to a part: a place, the words in front of its measure, a phrase for a unit or site."""
    figure = mention.figure
    tail = (figure.noun_end or figure.end) if figure else mention.end
    if mention.type in ("headcount", "revenue", "growth_rate"):
        if place := _place(view, mention, cast, tail):
            return place
        if mention.type == "growth_rate" and figure and figure.signed and (label := label_before(view, figure.start)):
            return label
        if mention.type != "headcount" and mention.cue and (limit := cue_modifiers(view, mention.cue, cast.name_words)):
            return limit
    return _part(view, mention, cast, parts, tail)


def _place(view: SentenceView, mention: Mention, cast: Cast, tail: int) -> str | None:
    figure = mention.figure
    if figure and figure.noun_start is not None and (place := adjective_place(view.text[figure.noun_start : figure.noun_end])):
        return place
    if place := place_ahead(view, mention.start):
        return place
    if place := place_after(view, tail, cast.local_places):
        return place
    if mention.cue and mention.cue[1] <= mention.start and (place := place_after(view, mention.cue[1])):
        return place
    return place_as_subject(view, mention.start) or place_opening(view, mention.start)


def _part(view: SentenceView, mention: Mention, cast: Cast, parts: Sequence[PartMention], tail: int) -> str | None:
    best: tuple[float, PartMention] | None = None
    for part in parts:
        if any(em.mention.start < part.end and part.start < em.mention.end for em in mentioned_in(view, cast)):
            continue
        before = part.end <= mention.start
        distance = view.word_distance(part.end if before else tail, mention.start if before else part.start)
        cost = distance + 6 * view.boundary(min(part.start, tail), max(part.start, tail)) + (0 if before else 2)
        behind = not before and re.fullmatch(r"\s*(?:in|at|of|from|for|across)?\s*", view.text[tail : part.start]) is not None
        if ((before and cost <= 8) or behind) and (best is None or cost < best[0]):
            best = (cost, part)
    if best is None:
        return None
    if mention.metric in ("layoffs", "jobs_at_risk") and best[1].noun in (
        "plant",
        "plants",
        "works",
        "site",
        "factory",
        "mill",
        "mine",
        "depot",
        "warehouse",
    ):
        return None  # cuts that close a site are the company's
    return f"{best[1].phrase} {best[1].noun}".strip()


def _superseded(view: SentenceView, mention: Mention) -> bool:
    """Figures that the sentence itself replaces: "1,300, not 3,100", "we previously reported $597.5 million"."""
    before = view.text[max(view.sentence.start, mention.start - 40) : mention.start]
    return bool(SUPERSEDED.search(before)) and mention.date is None


def rename_subjects(claims: Sequence[Claim], names: dict[str, str]) -> tuple[Claim, ...]:
    """Claims with subjects that other documents spell out ("AWS") under the full name."""
    return tuple(replace(c, subject=names[c.subject]) if c.subject in names else c for c in claims)
