"""In what mood a figure is stated: what governs it in its clause, what its sentence, its list or the next one make of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from claims.extract.mention import Mention
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.model import BlockKind, Modality, Period
from claims.regex import regex
from claims.resolve import modality_words as say
from claims.resolve.attribution import attribution_of
from claims.resolve.lexicon import AUXILIARIES, BUSINESS_VERBS, DESCRIPTIONS
from claims.sieve import Sieve, Sieves, keys_of

CUTS = frozenset(("layoffs", "jobs_at_risk", "layoffs_share_of_workforce"))
HEARD = CUTS | {"valuation", "new_hires", "headcount_change"}
"""Measures of which somebody's word in the sentence covers every figure."""
FAMILIES = {**dict.fromkeys(CUTS, "cuts"), "new_hires": "hires", "annual_savings": "savings", "investment": "investment"}
"""Measures of one programme: what a text says of it later stands in the mood in which it was announced."""
INSIDE = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


@dataclass(frozen=True, slots=True)
class MoodContext:
    """What the sentences before say of the moods to come."""

    planned: bool = False
    """The section's heading speaks of plans: "Outlook"."""
    lead: Modality | None = None
    """The mood of the sentence that opens a list or table: "This year we plan to:"."""
    programmes: dict[str, Modality] = field(default_factory=dict)


PROGRAMME = Sieve(say.PROGRAMME)


def next_moods(view: SentenceView, context: MoodContext, stated: Sequence[tuple[Mention, Modality]]) -> MoodContext:
    """The context behind a sentence. ``stated`` are its mentions with their moods."""
    text = view.text[view.sentence.start : view.sentence.end]
    programmes = context.programmes
    for mention, mood in stated:
        family = FAMILIES.get(mention.metric or "")
        if family and not mention.compared and mood == "forecast":
            programmes = {**programmes, family: mood}
    if "cuts" not in programmes and PROGRAMME.passes(view.keys) and say.PROGRAMME.search(text):
        programmes = {**programmes, "cuts": "forecast"}
    if view.kind is BlockKind.HEADING:
        return MoodContext(say.PLANNED_HEADING.search(text) is not None, _lead(text), programmes)
    lead = context.lead if view.kind in INSIDE else _lead(text)
    return MoodContext(context.planned, lead, programmes)


def _lead(text: str) -> Modality | None:
    """The mood that a sentence gives to the list behind it."""
    if text.rstrip(' *_”"').endswith("?"):
        return "forecast" if say.FORECAST.search(text) else None
    if not text.rstrip(" *_").endswith(":"):
        return None
    if say.REPORTED.search(text):
        return "reported_by_others"
    return "forecast" if say.FORECAST.search(text) and not say.PAST.search(text) else None


@dataclass(frozen=True, slots=True)
class Cues:
    """Which moods the words of a stretch speak for."""

    denied: tuple[re.Match[str], ...]
    reported: bool
    by_outlet: bool
    conditions: tuple[re.Match[str], ...]
    could: tuple[re.Match[str], ...]
    forecasts: tuple[re.Match[str], ...]


CUES = Sieves([say.DENIED, say.REPORTED, say.BY_OUTLET, say.CONDITIONAL, say.COULD, say.FORECAST])
BY_OTHERS = (1, 2)
"""The cues, by their number, that others said it."""
HEARSAY, PARTISAN = Sieve(say.HEARSAY), Sieve(say.PARTISAN)


def _cues_in(text: str) -> Cues:
    found: list[tuple[re.Match[str], ...]] = [()] * len(CUES.patterns)
    for number in CUES.passing(keys_of(text)):
        found[number] = tuple(CUES.patterns[number].finditer(text))
    denied, reported, by_outlet, conditions, could, forecasts = found
    return Cues(denied, bool(reported), bool(by_outlet), conditions, could, forecasts)


class Moods:
    """What one sentence says of the mood of its figures. The figures of a clause share its cues: it is searched once."""

    def __init__(self, view: SentenceView, following: str, context: MoodContext | None = None) -> None:
        """``following`` is the next sentence, which may take a figure back."""
        self._view, self._following = view, following
        self.context = context or MoodContext()
        self._cues: dict[str, Cues] = {}

    @cached_property
    def text(self) -> str:
        return self._view.text[self._view.sentence.start : self._view.sentence.end]

    @cached_property
    def attribution(self) -> str | None:
        """Who the sentence credits."""
        return attribution_of(self._view)

    @cached_property
    def taken_back(self) -> bool:
        """The next sentence denies this one's figures, outright or as the answer to hearsay."""
        if say.DENIED_NEXT.match(self._following):
            return True
        return (
            HEARSAY.passes(self._view.keys) and say.HEARSAY.search(self.text) is not None and say.RETORT.match(self._following) is not None
        )

    @cached_property
    def reported(self) -> bool:
        passing = CUES.passing(self._view.keys)
        return any(number in passing and CUES.patterns[number].search(self.text) for number in BY_OTHERS)

    @cached_property
    def partisan(self) -> bool:
        return PARTISAN.passes(self._view.keys) and say.PARTISAN.search(self.text) is not None

    @cached_property
    def conditional(self) -> bool:
        return say.CONDITION.match(self.text) is not None

    @cached_property
    def asked(self) -> bool:
        return say.ASKED.match(self.text) is not None

    def cues(self, clause: str) -> Cues:
        found = self._cues.get(clause)
        if found is None:
            found = self._cues[clause] = _cues_in(clause)
        return found


@dataclass(frozen=True, slots=True)
class Clause:
    """The text that governs a figure, and where in it the figure stands."""

    text: str
    start: int
    end: int

    @property
    def ahead(self) -> str:
        return self.text[: self.start]

    @property
    def behind(self) -> str:
        return self.text[self.end :]


def modality_of(view: SentenceView, mention: Mention, moods: Moods, period: Period | None, published: date | None) -> Modality:
    """The mood of a mention. ``moods`` are its sentence's.

    Cuts announced as under way count as actual: they are the news. What is still to be carried out is a forecast.
    """
    clause = clause_of(view, mention)
    cues = moods.cues(clause.text)
    none = mention.figure is not None and mention.figure.low == mention.figure.high == 0
    if not none and (moods.taken_back or _denied(clause, cues)):
        return "denied"
    if mention.date is not None and say.SAID_ON.search(clause.ahead):
        return "actual"
    if _reported(mention, clause, cues, moods):
        return "reported_by_others"
    if mention.date is not None and period is not None and (dated := _of_a_date(clause, period, published)):
        return dated
    if moods.asked or moods.conditional or any(_conditions(clause, cue) for cue in cues.conditions):
        return "hypothetical"
    if _is_base(view, mention):
        return "actual"
    if any(_possible(clause, cue) for cue in cues.could):
        return "hypothetical"
    if _foreseen(clause, cues):
        return "forecast"
    ahead = period is not None and published is not None and period.first > published
    if ahead and not mention.compared:
        return "forecast"
    past = period is not None and published is not None and period.last < published
    if mention.compared and (period is None or published is None or period.last <= published):
        return "actual"
    if mention.metric in CUTS and say.UNDER_WAY.search(clause.text):
        return "actual"
    if any(_governs(clause, cue) for cue in cues.forecasts if mention.metric in FAMILIES or cue.group().lower() not in say.SOFT):
        return "forecast"
    if _planned_cell(view, mention):
        return "forecast"
    return "actual" if past else _from_context(view, mention, clause, moods.context)


def _denied(clause: Clause, cues: Cues) -> bool:
    """A denial in front of the figure, or a report of it that is called false."""
    if any(cue.start() < clause.start for cue in cues.denied):
        return True
    if say.CALLED.search(clause.ahead) is None:
        return False
    return bool(cues.denied) or say.BRANDED.search(clause.behind) is not None


def _reported(mention: Mention, clause: Clause, cues: Cues, moods: Moods) -> bool:
    if cues.reported or say.GIVEN.search(clause.ahead) or say.CLAIMED.search(clause.ahead):
        return True
    if mention.date is None and cues.by_outlet:
        return True
    return mention.metric in HEARD and (moods.reported or moods.partisan)


def _conditions(clause: Clause, cue: re.Match[str]) -> bool:
    """A condition governs its clause, but not what is coordinated with the clause that it belongs to."""
    return cue.start() < clause.start or ELSEWHERE.search(clause.text[clause.end : cue.start()]) is None


ELSEWHERE = regex(r"(?i)\b(?:and|but),?\s*$|,\s[^,]*\d")


def _of_a_date(clause: Clause, period: Period, published: date | None) -> Modality | None:
    """What lies ahead of the publication is planned, what lies behind it has happened, unless it only would have."""
    if published is None:
        return "forecast" if DUE.search(clause.ahead) else None
    if period.first > published:
        return "forecast"
    if period.last < published:
        if COUNTERFACTUAL.search(clause.text):
            return "hypothetical"
        return "forecast" if say.SOON.search(clause.ahead) else "actual"
    return None


COUNTERFACTUAL = regex(r"(?i)\b(?:would|could|might|should|ought to) have\b")
DUE = regex(r"(?i)\b(?:due|payable|matur(?:e|es|ing)|expires?|expiring|vests?|vesting|redeemable)\b[^,.;]{0,25}$")
"""In a document without a date, obligations that the figure's date closes lie ahead of it."""


def _is_base(view: SentenceView, mention: Mention) -> bool:
    """What a planned change starts from, or is a part of: "from 640 to 1,500", "120 jobs out of 655", "of its 9,000 staff"."""
    before = view.text[max(view.sentence.start, mention.start - 40) : mention.start]
    if OUT_OF.search(before) or (mention.metric == "total_employees" and (PART_OF.search(before) or WHOLE_OF.search(before))):
        return True
    return FROM.search(before) is not None and TO.match(view.text[mention.end : mention.end + 60]) is not None


OUT_OF = regex(r"(?i)\bout of (?:a total of |a workforce of |the |its |their |our |some |about )?$")
PART_OF = regex(
    r"(?i)\bof (?:the |its |their |our |his |her |[\w.&’' -]{2,25}['’]s? )(?:roughly |some |about |around |nearly |more than |current |existing |total )*$"
)
WHOLE_OF = regex(
    r"(?i)(?:(?:%|\b(?:per ?cent|percent|third|half|quarter|fifth|tenth|most|some|many)) of|\b(?:add(?:s|ed|ing)? to|join(?:s|ed|ing)?|on top of))\s+(?:the|its|their|our|an?|[\w.&’']{2,25}['’]s?)\s+"
    r"(?:[a-z-]+\s+){0,2}(?:workforce|staff|headcount|payroll|team|total) of (?:about |around |some |roughly |nearly |more than |over |just )*$"
)
""" "3% of its workforce of 6,800", "adding to a staff of 310"."""
FROM = regex(r"(?i)\b(?:from|double its staff of|raise its .{0,20} of) (?:about |around |some |roughly |the current |its current )?$")
TO = regex(r"(?i)[^.;:,]{0,40}?\bto\s+(?:about |around |some |roughly |as many as |up to |more than |nearly |almost |between )?\W?\d")


def _possible(clause: Clause, cue: re.Match[str]) -> bool:
    """ "Could" in front of the figure, or right behind it as its subject's verb; "it would have been" leaves its condition alone."""
    if say.IDLE.match(clause.text, cue.end()):
        return False
    if cue.start() < clause.start:
        return HAPPENED.search(clause.text, cue.end(), clause.start) is None or cue.group().lower().endswith("have")
    return say.WITHOUT.match(clause.ahead) is None and _is_subject(clause, cue.start())


def _is_subject(clause: Clause, verb: int) -> bool:
    """Nothing but the rest of a noun phrase stands between the figure and a verb behind it."""
    gap = PASSIVE.sub(" ", say.ASIDE.sub(" ", clause.text[clause.end : verb] + " "))
    return (
        not re.search(r"[,;:()]|\s(?:and|or|but|that|as|than|where|when|after|before|if)\s", gap)
        and len(words_of(gap)) <= SUBJECT_BEHIND
        and say.FINITE.search(gap) is None
    )


PASSIVE = regex(r"(?i)\s(?:is|are|was|were|has been|have been|had been|being)\s*$")
SUBJECT_BEHIND = 7
"""Words between a figure and the verb that it is the subject of: "two thirds of the group's shops in Wales will"."""


def _foreseen(clause: Clause, cues: Cues) -> bool:
    """The figure is the expectation that another is held against: "against a consensus of £4m", "than the 6% seen by analysts"."""
    against = AGAINST.search(clause.ahead)
    if against is None:
        return False
    return say.FORESEEN.match(clause.behind) is not None or any(
        against.start() <= cue.start() < clause.start
        and (cue["noun"] or cue.group().lower() in ("expected", "forecast", "forecasts", "planned"))
        for cue in cues.forecasts
    )


AGAINST = regex(
    r"(?i)\b(?:than|against|above|below|versus|vs\.?|compared (?:with|to)|miss(?:ed|ing)?|beat(?:ing)?|short of|ahead of|topp(?:ed|ing)|exceed(?:ed|ing)|exceeds|worse than|better than)\s+(?:[\w’'-]+\s+){0,6}\W?$"
)


def _governs(clause: Clause, cue: re.Match[str]) -> bool:
    """A word of forecast governs the figure."""
    behind = clause.text[cue.end() : cue.end() + 40]
    word = cue.group().lower()
    if word in ("will", "would", "won't", "won’t", "should") and say.SILENCE.match(behind):
        return False
    if word in ("should", "may") and say.IDLE.match(clause.text, cue.end()):
        return False
    following = words_of(behind)[:1]
    if (cue["noun"] or word in ("planned", "forecast", "forecasts")) and following and following[0].lower in DESCRIPTIONS:
        return False  # "the target company", "a budget airline"
    if cue.start() < clause.start:
        gap = clause.text[cue.end() : clause.start]
        return (
            HAPPENED.search(gap) is None
            and not (cue["noun"] and say.PAST.search(gap))
            and not (cue["noun"] and ADOPTED.search(clause.ahead))
        )
    if say.MEASURED_AGAINST.search(clause.text[: cue.start()]) or THAN.search(clause.text[clause.end : cue.start()]):
        return False
    if cue["noun"]:
        return len(words_of(clause.text, clause.start, cue.start())) <= NOUN_BEHIND
    return _is_subject(clause, cue.start())


NOUN_BEHIND = 4
"""Words of the figure itself and of its noun between it and a noun of forecast: "the $24 million sales target"."""
ADOPTED = regex(r"(?i)\badopt(?:ed|ion|ing)\b")
THAN = regex(r"(?i)\b(?:than|as)\s*$")
HAPPENED = regex(
    r"(?i)\b(?:(?:after|since|because|as|when|than|and|but|it|they|he|she|that|which|who)\s+(?:[\w’'-]+\s+){0,5}?(?:was|were|had|did|went|left|rose|fell|grew|took|came|sold|bought|lost|made|has|employed|employs|completed|reported|posted|earned|opened|closed))\b|\b(?:after|following|despite)\b"
)
"""A verb of its own, in the past, between a word of forecast and a figure: "will sell the unit it bought in 2016 for"."""


def _planned_cell(view: SentenceView, mention: Mention) -> bool:
    """A table's cell under "2025 forecast", or in a row "Target"."""
    return any(span is not None and say.PLANNED_COLUMN.search(view.text, *span) is not None for span in (mention.column, mention.row))


def _from_context(view: SentenceView, mention: Mention, clause: Clause, context: MoodContext) -> Modality:
    """A sentence that says nothing of its mood, and tells nothing past, stands in that of its list, section or programme."""
    none = mention.figure is not None and mention.figure.low == mention.figure.high == 0
    if none or mention.compared or mention.date is not None or say.PAST.search(clause.ahead) or WENT.match(clause.behind):
        return "actual"
    if context.lead and (view.kind in INSIDE or say.FINITE.search(clause.text) is None):
        return context.lead
    if context.planned and view.kind is not BlockKind.HEADING and mention.metric != "total_employees":
        return "forecast"
    if context.programmes.get(FAMILIES.get(mention.metric or "", "")) == "forecast" and not say.UNDER_WAY.search(clause.text):
        return "forecast"
    return "actual"


WENT = regex(r"(?i)\s*(?:[\w’'-]+\s+){0,4}?(?:was|were|went|had|have|has|left|lost)\b")


def clause_of(view: SentenceView, mention: Mention) -> Clause:
    """The figure's clause.

    From the strong boundary before the figure to the one behind it, further back where what follows the boundary
    has no verb of its own; a comma closes a relative clause, remarks in front of the figure are left out, and a
    leading "if" clause governs all.
    """
    start, end = view.sentence.start, view.sentence.end
    relative = False
    for at, weight in reversed(view.breaks):
        if (
            weight >= 1
            and at <= mention.start
            and not (view.text[at] == "(" and mention.start - at < 3)
            and not _goes_on(view, at, mention.start)
        ):
            start = at
            relative = RELATIVE.match(view.text, start) is not None
            break
    end = next((at for at, weight in view.breaks if at >= mention.end and (weight >= 1 or relative)), end)
    lead = view.text[view.sentence.start : view.sentence.start + 40]
    prefix = lead if start - view.sentence.start > 0 and LEADING.match(lead) else ""
    ahead = prefix + " " + CLOSED.sub(" ", say.REMARK.sub(",", view.text[start : mention.start]))
    figure = view.text[mention.start : mention.end]
    return Clause(ahead + figure + view.text[mention.end : end], len(ahead), len(ahead) + len(figure))


LEADING = regex(r"(?i)\W*(?:if|should|had|were|according to|unless)\b")
CLOSED = regex(r"\([^()]*\)")
JOINS = regex(
    r"(?i)(?:[;,]?\s+(?:and|or|as well as|plus|so|i\.e\.|or rather|with|including)\b|\s?[:(]|\s[–—-]{1,2}\s|—|\),?|,\s+(?:of which|of whom|which is|that is|up|down)\b)"
)
GOES_ON = 10
RELATIVE = regex(r"(?i),?\s+(?:which|who|whose|where)\b")


def _goes_on(view: SentenceView, at: int, figure: int) -> bool:
    """ ", and an operating profit of 39 billion yen": no verb of its own, so the verb in front of it governs on."""
    opening = JOINS.match(view.text, at)
    if opening is None:
        return False
    words = view.words_between(opening.end(), figure)
    return len(words) <= GOES_ON and not any(
        word.lower in BUSINESS_VERBS | AUXILIARIES or (word.lower.endswith("ed") and word.lower not in say.ADJECTIVES) for word in words
    )
