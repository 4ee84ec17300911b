"""Mentions to claims: for each figure whose, for when, in what mood, and how sure, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claims.extract.mention import Mention
from claims.extract.tables import is_total
from claims.extract.view import SentenceView
from claims.metrics import growth_metric
from claims.model import CONVERTED, BlockKind, Claim, Document
from claims.regex import regex
from claims.resolve.anaphora import ITSELF, references_in
from claims.resolve.cells import owner_in_table
from claims.resolve.discourse import Discourse, enter, leave
from claims.resolve.entities import Cast
from claims.resolve.lists_of_parts import part_labelled
from claims.resolve.modality import MoodContext, Moods, modality_of, next_moods
from claims.resolve.names import core_name
from claims.resolve.parts import find_parts
from claims.resolve.periods import choose_period
from claims.resolve.periods_context import PeriodChoice, PeriodContext, next_context
from claims.resolve.periods_opening import opening_context
from claims.resolve.respective import pair_lists
from claims.resolve.said_again import goes_on
from claims.resolve.scopes import ScopeChoice, ScopeContext, choose_scope, next_scope
from claims.resolve.subjects import SubjectChoice, choose_subject

HUNDRED = Decimal(100)
SUPERSEDED = regex(
    r"(?i)\b(?:previously reported|originally reported|earlier (?:said|reported|forecast)|instead of|not\b|corrects?\b|corrected from|restated from|misheard|as we said)"
)
CONFIDENT = 0.35
"""A margin of probabilities from which a choice counts as clear."""


@dataclass(frozen=True, slots=True)
class _State:
    discourse: Discourse
    periods: PeriodContext
    scopes: ScopeContext
    heading: str | None = None
    """The heading of the section, where it may name a part."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was chosen for one mention, with the candidates that lost, and the claim that came of it."""

    mention: Mention
    subject: SubjectChoice
    period: PeriodChoice
    claim: Claim
    scope: ScopeChoice | None = None
    """None for a cell of a table, whose part is its row's label."""


def resolve_mentions(
    document: Document,
    views: Sequence[SentenceView],
    mentions: Sequence[Mention],
    cast: Cast,
    year_end: int | None = None,
    own_year_end: int | None = None,
) -> list[Resolution]:
    """Resolve every mention, in the order of the text. Pure, and the same for the same document in any order of documents.

    ``year_end`` is the month in which the fiscal year of the document's company ends, if known; ``own_year_end`` the same where
    the text itself tells it.
    """
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    found: list[Resolution] = []
    state = _State(Discourse(cast.main), opening_context(document, views, year_end, own_year_end), ScopeContext())
    context = MoodContext()
    for at, view in enumerate(views):
        moods = Moods(view, _following(views, at), context)
        here, state = _resolve_sentence(document, view, by_sentence.get(view.sentence.index, []), cast, state, moods)
        found += here
        context = next_moods(view, context, [(resolution.mention, resolution.claim.modality) for resolution in here])
    return found


def _resolve_sentence(
    document: Document, view: SentenceView, mentions: Sequence[Mention], cast: Cast, state: _State, moods: Moods
) -> tuple[list[Resolution], _State]:
    found: list[Resolution] = []
    resolved: list[tuple[Mention, PeriodChoice]] = []
    owners: list[int | None] = []
    parts = find_parts(view)
    lists = pair_lists(view, mentions, cast.named_in(view.sentence.index))
    discourse = enter(state.discourse, view, cast)
    references = references_in(view, cast, discourse) if mentions else []
    compared = [mention for mention in mentions if mention.compared]
    for mention in mentions:
        subject = choose_subject(view, mention, cast, discourse, references, owners)
        period = choose_period(view, mention, state.periods, resolved, compared)
        if (owner := owner_in_table(mention, cast)) is not None:
            subject = SubjectChoice(owner, 1.0, "stated")
        if mention.start in lists.entities:
            subject = SubjectChoice(lists.entities[mention.start], 1.0, "stated")
        if mention.start in lists.periods:
            period = PeriodChoice(lists.periods[mention.start].period, "stated", 1.0)
        scope = None
        if (
            mention.row is None
            and mention.date is None
            and (label := part_labelled(view.text, mention.start))
            and label[1] <= mention.start
        ):
            subject = SubjectChoice(_owner_of_list(state.discourse, cast), CONFIDENT, "inherited")
            scope = ScopeChoice(view.text[slice(*label)], CONFIDENT)
        elif mention.rule == CONVERTED and found:
            subject, period, scope = found[-1].subject, found[-1].period, found[-1].scope
        elif found and mention.row is None and goes_on(view, found[-1].mention, mention):
            subject, scope = found[-1].subject, found[-1].scope
        elif mention.row is None:
            scope = choose_scope(view, mention, subject.entity, cast, parts, state.scopes, state.heading, _earlier(found))
        resolved.append((mention, period))
        owners.append(subject.entity)
        claim = _claim(document, view, mention, subject, period, scope, cast, moods)
        found.append(Resolution(mention, subject, period, claim, scope))
    owned = [ITSELF if owner is None else owner for owner in owners]
    said = [resolution.claim.scope for resolution in found if resolution.scope]
    heading = _heading(view) if view.kind is BlockKind.HEADING else state.heading
    scopes = ScopeContext(known=state.scopes.known) if view.kind is BlockKind.HEADING else next_scope(view, state.scopes, parts, said)
    return found, _State(leave(discourse, view, cast, owned), next_context(view, state.periods, resolved), scopes, heading)


def _owner_of_list(discourse: Discourse, cast: Cast) -> int | None:
    """Whose parts a list names: whose the last figure was, else whom the text is about."""
    owner = discourse.owner if discourse.owner is not None else cast.main
    return None if owner == ITSELF else owner


def _earlier(found: Sequence[Resolution]) -> str | None:
    """The part of the figure before in the same sentence."""
    return found[-1].claim.scope if found else None


HEADING_WORDS = 5
"""A longer heading is a sentence, and names no part."""


def _heading(view: SentenceView) -> str | None:
    return " ".join(word.raw for word in view.words) if 0 < len(view.words) <= HEADING_WORDS and not view.figures else None


def _following(views: Sequence[SentenceView], at: int) -> str:
    if at + 1 < len(views) and views[at + 1].field == views[at].field:
        nxt = views[at + 1]
        return nxt.text[nxt.sentence.start : nxt.sentence.end]
    return ""


def _claim(
    document: Document, view: SentenceView, mention: Mention, subject: SubjectChoice, period: PeriodChoice, part: ScopeChoice | None,
    cast: Cast, moods: Moods,
) -> Claim:  # fmt: skip
    figure = mention.figure
    low, high, unit = _interval(mention)
    start, end = _quote_span(view, mention)
    name, scope = _subject_and_scope(view, mention, subject, part, cast)
    modality = modality_of(view, mention, moods, period.period, document.published)
    certainty = min(mention.certainty, subject.margin if subject.entity is not None else 1.0, period.margin if period.period else 1.0)
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


def _interval(mention: Mention) -> tuple[Decimal | None, Decimal | None, str]:
    figure = mention.figure
    if figure is None:
        return None, None, "date"
    low, high = _scaled(figure.low, mention), _scaled(figure.high, mention)
    if figure.kind == "multiple":
        if (low is not None and low < 1) or (high is not None and high < 1):
            low, high = high, low  # the lower the factor, the larger the fall: "more than halved"
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
    """Hedge, figure and counted noun; for a table cell from the row's label on, where that stands in front."""
    if mention.row is not None and mention.figure is not None and mention.row[0] <= mention.figure.start:
        return mention.row[0], mention.figure.end
    end = mention.end
    if mention.figure is not None and mention.figure.noun_end is not None and mention.figure.noun_end - end < 80:
        end = max(end, mention.figure.noun_end)
    return mention.start, end


def _subject_and_scope(
    view: SentenceView, mention: Mention, subject: SubjectChoice, part: ScopeChoice | None, cast: Cast
) -> tuple[str | None, str | None]:
    name = cast.entities[subject.entity].name if subject.entity is not None else None
    if part is not None or mention.row is None:
        return name, part.phrase if part else None
    labels = [em.entity for em in cast.named_in(view.sentence.index) if mention.row[0] <= em.mention.start < mention.row[1]]
    if subject.entity in labels and _is_name(view, mention, cast, labels):
        return name, None  # "Tarrow Mills | 900": the row is a company's
    return name, _row_scope(view, mention)


def _is_name(view: SentenceView, mention: Mention, cast: Cast, labels: Sequence[int]) -> bool:
    """The row's label is the name of an entity and nothing else."""
    assert mention.row is not None
    label = core_name(view.text[mention.row[0] : mention.row[1]].strip(" -–—•*:|"))
    return any(label in (cast.entities[e].name, *cast.entities[e].names) for e in labels)


STAFF_LABEL = regex(
    r"(?i)\s*(?:(?:total|average|year-end|period-end|number of|permanent|full-time|closing)\s+)*(?:employees|headcount|staff|workforce|jobs|posts|positions|heads|ftes?|people)(?:\s*\([^)]*\))?(?:\s+(?:at|in total|employed|worldwide)\b.*)?\s*"
)
"""A row's label that names the measure itself, not a part: "Number of employees"."""


def _row_scope(view: SentenceView, mention: Mention) -> str | None:
    """The label of a row that is a part, not a measure: "Americas"."""
    assert mention.row is not None
    label = view.text[mention.row[0] : mention.row[1]].strip(" -–—•*:|")
    if (
        not label
        or (mention.cue is not None and mention.date is not None and mention.row[0] <= mention.cue[0] < mention.row[1])
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


def _superseded(view: SentenceView, mention: Mention) -> bool:
    """Figures that the sentence itself replaces: "1,300, not 3,100", "we previously reported $597.5 million"."""
    before = view.text[max(view.sentence.start, mention.start - 40) : mention.start]
    return bool(SUPERSEDED.search(before)) and mention.date is None


def rename_subjects(claims: Sequence[Claim], names: dict[str, str]) -> tuple[Claim, ...]:
    """Claims with subjects that other documents spell out ("AWS") under the full name."""
    return tuple(replace(c, subject=names[c.subject]) if c.subject in names else c for c in claims)
