"""What speaks for two claims being about one fact, and what against it: every axis gives some bits, and their sum decides.

This is the Fellegi-Sunter model of record linkage with a table of weights. Figures are read from running text, so any axis
may have been read wrongly: that two texts on one company give the same four digits by chance is less likely than that one
period was misread. A figure that differs proves nothing, so such claims need all axes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from claims.match.currencies import Rates, converts
from claims.match.figures import BITS, DIFFERENT, Core, compare_figures, core
from claims.match.periods import days_of, is_event, is_stock, nested, same_period, shared_days
from claims.match.phrases import LEGAL, WHOLE, Words, same_name, same_part, tokens
from claims.model import Claim


@dataclass(frozen=True, slots=True)
class Reason:
    """One axis, how two claims compare on it, and the bits that this is worth.

    >>> print(Reason("metric", "same", 2.0))
    metric: same (+2)
    """

    axis: str
    level: str
    bits: float

    def __str__(self) -> str:
        return f"{self.axis}: {self.level} ({self.bits:+g})"


@dataclass(frozen=True, slots=True)
class Link:
    """Why two claims are taken for statements of one fact, or are not. The first reason is the figure's."""

    a: str
    b: str
    reasons: tuple[Reason, ...]

    @property
    def bits(self) -> float:
        """What decides: the sum, where what speaks against it counts more, the less an equal figure makes up for it."""
        value, *axes = self.reasons
        equal = value.bits if value.level == "same" else 0.0
        doubt = 1.0 if equal >= _TELLING else _SOME_DOUBT if equal >= _COMMON or axes[-1].level == SLIP_IN_STORY else _DOUBT
        return value.bits + sum(reason.bits * (doubt if reason.bits < 0 else 1.0) for reason in axes)

    def in_one_story(self) -> Link:
        """The same link, where the two texts are known to tell one story: an equal figure, or the slip of one, is then seldom chance."""
        level = "one story" if self.equal else SLIP_IN_STORY
        return replace(self, reasons=(*self.reasons, Reason("story", level, WEIGHTS["story"][level])))

    @property
    def equal(self) -> bool:
        """Whether both give the same figure."""
        return self.reasons[0].level == "same"

    @property
    def joins(self) -> bool:
        """Whether this alone puts the two in one fact."""
        return self.bits >= NEEDED

    @property
    def forbids(self) -> bool:
        """Whether the two may not be in one fact whatever else links them: one axis says no, or one text gives both figures itself."""
        torn = any(reason.level == TORN for reason in self.reasons) and self.reasons[0].level in DIFFERENT
        return torn or (not self.joins and any(reason.bits <= VETO for reason in self.reasons))


NEEDED = 2.0
"""Bits from which two claims are linked."""
VETO = -9.0
"""Bits of a single axis that keep two claims apart, even if a third fits both."""
_DOUBT, _SOME_DOUBT = 3.0, 1.5
"""How many times what differs counts, where no equal figure makes up for it, or only one of a digit or two."""
_TELLING, _COMMON = 6.0, 2.4
"""Bits from which an equal figure makes up for what differs, wholly and in part."""
TORN = "same, other figure"
SLIP_IN_STORY = "one story, a slip"

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "subject": {
        "same": 2.0, "whole and part": -2.2, "part by its name": -0.5, "one of its parts": -3.0, "other part": -5.0, "unknown": -2.0,
        "parent": -6.0, "named beside": -7.0, "shares a word": -14.0, "other": -20.0,
    },
    "metric": {
        "same": 2.0, "same noun": 0.5, "unknown": -0.5, "kindred": -1.0, "other noun": -2.0, "other": -2.5, "other count": -6.0,
        "other event": -8.0, "other type": -20.0,
    },
    "period": {
        "same": 1.5, "close": 0.5, "same deadline": 0.0, "unknown": -0.5, "soon after": -1.0, "inside, inferred": -1.5,
        "other, inferred": -2.5, "inside": -11.0, "other": -14.0,
    },
    "document": {"same": -1.0, TORN: -2.0, "same, another's voice": -0.3},
    "direction": {"opposed": -1.5},
    "modality": {"plan beside result": -1.0},
    "story": {"one story": 8.0, SLIP_IN_STORY: 7.0},
}  # fmt: skip
"""Bits by axis and level. Set by hand after the shares that the levels have among pairs of claims of one fact and of others in
annotated stories; all is a little sterner, since the open world has more companies than a story."""

Parts = Mapping[tuple[str, str | None], frozenset[str]]
"""Content id of a document, subject -> the words of all parts of it that the document speaks of."""
_NO_PARTS: Parts = {}
Names = Mapping[str, frozenset[tuple[str, ...]]]
"""Content id of a document -> the words of each name that it has claims of."""
_OF_OTHERS = frozenset({"denied", "reported_by_others"})
_GENERIC_EVENTS = {
    "start_date": frozenset({"consultation_start_date", "opening_date", "launch_date", "effective_date", "hiring_date"}),
    "end_date": frozenset({"closure_date", "effective_date", "completion_date", "suspension_date", "deadline"}),
    "effective_date": frozenset({"closure_date", "completion_date", "suspension_date", "layoff_date"}),
}
"""Dates of a beginning or an end, by a general word and by the event's own."""
_APART = frozenset({"shares a word", "other"})
_NO_NAMES: frozenset[tuple[str, ...]] = frozenset()
_MOSTLY_SHARED = 0.5
_SOON = 100
"""Days within which a level is still told: the headcount of June in July."""
_DEADLINE = 31


@dataclass(frozen=True, slots=True)
class Scales:
    """Weighs pairs of claims. What is looked up again and again is kept: give ``functools.cache(tokens)`` for ``words``."""

    words: Words = tokens
    parts: Parts = field(default_factory=dict)
    names: Names = field(default_factory=dict)
    rates: Rates = field(default_factory=dict)
    cores: dict[str, Core] = field(default_factory=dict)
    subjects: dict[tuple[str | None, ...], str] = field(default_factory=dict)

    def core(self, claim: Claim) -> Core:
        """The claim's figure as written."""
        if claim.id not in self.cores:
            self.cores[claim.id] = core(claim)
        return self.cores[claim.id]

    def may_join(self, a: Claim, b: Claim) -> bool:
        """Whether `weigh` could link two claims, as far as is soon told: sterner axes than these no equal figure makes up for."""
        if a.type != b.type:
            return False
        if a.type == "date":
            return True
        equal = a.unit == b.unit and self.core(a) == self.core(b) != ()
        if not equal and a.metric != b.metric and a.metric and b.metric:
            return False
        period = _period(a, b)
        return period != "other" and (equal or period != "inside")

    def weigh(self, a: Claim, b: Claim) -> Link:
        """Compare two claims on every axis. Symmetric; the ids are in order."""
        if b.id < a.id:
            a, b = b, a
        value, bits = compare_figures(a, b, self.core(a), self.core(b))
        if value == "other unit" and self.rates and (one := converts(a, b, self.rates)) is not None:
            value = "converted" if one else "other amount"
            bits = BITS[value]
        levels = {"subject": self._subject(a, b), "metric": _metric(a, b, self.words)}
        if levels["subject"] in _APART and value == "same" and self._named_beside(a, b):
            levels["subject"] = "named beside"
        if a.type != "date":
            levels["period"] = _period(a, b)
        if a.content == b.content:
            levels["document"] = "same" if value in ("same", "other unit", "converted") else _document(a, b)
        if a.type == "growth_rate" and a.direction and b.direction and a.direction != b.direction:
            levels["direction"] = "opposed"
        if value in DIFFERENT and {a.modality, b.modality} == {"actual", "forecast"} and not is_event(a):
            levels["modality"] = "plan beside result"
        return Link(
            a.id, b.id, (Reason("value", value, bits), *(Reason(axis, level, WEIGHTS[axis][level]) for axis, level in levels.items()))
        )

    def _subject(self, a: Claim, b: Claim) -> str:
        if (a.content, a.subject) in self.parts or (b.content, b.subject) in self.parts:
            return _subject(a, b, self.words, self.parts)
        names = a.subject, a.scope, b.subject, b.scope
        if names not in self.subjects:
            self.subjects[names] = _subject(a, b, self.words, _NO_PARTS)
        return self.subjects[names]

    def _named_beside(self, a: Claim, b: Claim) -> bool:
        """Whether one text also has claims of the other's subject, so that a figure of two companies may have gone to the wrong one."""
        return a.content != b.content and any(
            self.words(one.subject, LEGAL) in self.names.get(other.content, _NO_NAMES) for one, other in ((a, b), (b, a))
        )


def weigh(a: Claim, b: Claim) -> Link:
    """Compare two claims on every axis, as `Scales.weigh` does, without knowing the rest of their documents."""
    return Scales().weigh(a, b)


def _document(a: Claim, b: Claim) -> str:
    """A text that gives two figures in its own voice speaks of two things; one that tells another's figure does not."""
    return "same, another's voice" if _OF_OTHERS & {a.modality, b.modality} else TORN


def _subject(a: Claim, b: Claim, words: Words, parts: Parts) -> str:
    """How the names stand to each other, a part being written in the subject or in the scope."""
    if a.subject is None or b.subject is None:
        return "unknown"
    name, part = same_part(a.subject, a.scope, b.subject, b.scope, words)
    if name:
        return "same" if part else "other part" if a.scope and b.scope else "whole and part"
    if _is_the_part(a, b, words) or _is_the_part(b, a, words):
        return "part by its name"
    if _has_such_a_part(a, b, words, parts) or _has_such_a_part(b, a, words, parts):
        return "one of its parts"
    whole, other = (frozenset(words(f"{claim.subject} {claim.scope or ''}", WHOLE)) for claim in (a, b))
    return "parent" if whole <= other or other <= whole else "shares a word" if whole & other else "other"


def _is_the_part(a: Claim, b: Claim, words: Words) -> bool:
    """Whether one goes by the name of the other's part: "Nandyal" beside the "Nandyal plant" of a company."""
    return bool(b.scope) and frozenset(words(a.subject, WHOLE)) <= frozenset(words(b.scope, WHOLE))


def _has_such_a_part(a: Claim, b: Claim, words: Words, parts: Parts) -> bool:
    """Whether what one text takes for the company is, elsewhere in the other text, a part of the other's company."""
    known = parts.get((b.content, b.subject))
    return known is not None and a.content != b.content and frozenset(words(a.subject, WHOLE)) <= known


def _metric(a: Claim, b: Claim, words: Words) -> str:
    if a.type != b.type:
        return "other type"
    if a.metric is None and b.metric is None:
        return "unknown" if a.noun is None or b.noun is None else "same noun" if same_name(a.noun, b.noun, words) else "other noun"
    if a.metric is None or b.metric is None:
        return "unknown"
    if a.metric == b.metric:
        return "same"
    if a.type == "date":
        kin = b.metric in _GENERIC_EVENTS.get(a.metric, ()) or a.metric in _GENERIC_EVENTS.get(b.metric, ())
        return "kindred" if kin else "other event"
    return "other count" if a.type == "other_count" else "other"


def _period(a: Claim, b: Claim) -> str:
    first, second = days_of(a), days_of(b)
    if first is None or second is None:
        return "same" if a.content == b.content and a.period == b.period else "unknown"
    if same_period(a, b):
        return "same" if first == second or shared_days(first, second) >= _MOSTLY_SHARED else "close"
    ends = abs((first[1] - second[1]).days)
    if is_stock(a) and is_stock(b) and ends <= _SOON:
        return "soon after"
    if a.modality == b.modality == "forecast" and ends <= _DEADLINE:
        return "same deadline"
    inferred = "" if a.period_source == b.period_source == "stated" else ", inferred"
    return ("inside" if nested(first, second) else "other") + inferred
