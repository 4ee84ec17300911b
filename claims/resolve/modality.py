"""In what mood a figure is stated, and who says it: cue phrases in its clause, strongest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from claims.extract.mention import Mention
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Modality, Period
from claims.resolve.lexicon import AUXILIARIES, BUSINESS_VERBS, DESCRIPTIONS, MONTHS_DAYS

DENIED = re.compile(
    r"(?i)\b(?:not (?:planning|going) to|no plans? to|is (?:un|not )true|untrue|not correct|incorrect|(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed) (?:talk|reports|suggestions|speculation))"
    r"|never said|did not (?:cut|lay|dismiss|lose|hire)|(?:is|are|was|were) not (?:cutting|planning|closing|\d)|rather than (?:the )?|not the)\b"
)
DENIED_NEXT = re.compile(
    r"(?i)^\W{0,3}(?:that|this|it|the (?:figure|number|report|claim)) (?:is|was) (?:not (?:correct|true|right|accurate)|wrong|untrue|incorrect|false|inaccurate|nonsense)|^\W{0,3}(?:this is untrue|not true)"
)
HYPOTHETICAL = re.compile(
    r"(?i)\b(?:if\b(?! not)|were to|would have|could have|might have|had (?:you|they|it|we|he|she) |unless|in the event|should \w+ (?:freeze|fail|be|fall|drop|rise)|could|might|would need|assuming|suppose|in theory|ought to have)\b"
)
FORECAST = re.compile(
    r"(?i)\b(?:will|won['’]t|shall|expects?|expected|expecting|forecasts?|forecasting|targeted|targeting|aims?|aiming|plans?|planned|planning|intends?|intend|hopes?|hoping"
    r"|should|projects (?:an?|that|its|the|revenues?|sales|growth|profits?|earnings|costs|savings|\W?\d)|(?:to|we|they|analysts) project|projected|anticipates?|anticipated|estimates? that|looks? for"
    r"|is (?:due|set|likely|to)|are (?:due|set|likely|to)|to be \w+ed|going to|would|proposes?|proposed|pencilled in|sees|seen by|predicts?|predicted|guides?|ought to|eyes|wants to|needs? another"
    r"|(?-i:may)(?! \d)|(?P<noun>guidance|outlook|targets?|projections?|proposals?|ambition|goals?|budgets?|budgeted|consensus))\b"
)
"""Words that put a figure ahead. A ``noun`` among them governs what follows it, or what stands right in front of it."""
MEASURED_AGAINST = re.compile(
    r"(?i)\b(?:than|as|below|above|beyond|beat(?:s|en|ing)?|miss(?:ed|es|ing)?|exceed(?:ed|s|ing)?|topped|ahead of|short of|in line with|on|against|despite)\s+(?:(?:had been|was|were|been|the|its|their|our|an?|analysts?['’]?|market|company|own|previously|originally|internal|average)\s+){0,3}$"
)
"""Words that make a forecast what the figure in front of them is held against: "more than planned", "4% below forecasts"."""
SILENCE = re.compile(
    r"(?i)(?:\s+not|n['’]t)?\s+(?:say|comment|confirm|disclose|give|name|specify|elaborate|be drawn|discuss|reveal)\b|['’]t\s+(?:say|comment|disclose)\b"
)
REMARK = re.compile(r"(?i),\s+(?:which|who|whose|where)\b[^,;]*,")
"""A relative clause that is closed again before the figure."""
CONDITION = re.compile(r"^\W*(?:Should|Were|Had)\s+(?:the|an?|it|they|we|he|she|this|that|those|any|talks|[A-Z])\b[^?]*$")
"""A sentence that opens with an inverted verb and does not ask: "Should the talks fail, 340 jobs will go"."""
REPORTED = re.compile(
    r"(?i)\b(?:reportedly|people (?:briefed|familiar|close|with knowledge)|person (?:briefed|familiar|close|with knowledge)|sources?(?: close| familiar| said| say)|press reports?|media reports?|reports? (?:speak|say|said|suggest|put)"
    r"|according to (?:reports|people|sources|media|two|three|a person|the (?:newspaper|paper|website|union))|rumou?rs?|rumou?red|said to be|is understood|are understood|unconfirmed|going round|leaked|some coverage|suggestions on|(?:the )?papers (?:were|said|say)|union officials|unnamed)\b"
)
TO_CUT = re.compile(
    r"(?i)\b(?:will|would|to|plans? to|is|are|was|were)\s+(?:be\s+)?(?:cut|cutting|eliminat\w+|shed\w*|lay\w* off|axe|axing|dismiss\w*|los(?:e|ing)|go|cutting)\b"
)


@dataclass(frozen=True, slots=True)
class Cues:
    """Which moods the words of a stretch speak for."""

    denied: bool
    reported: bool
    hypothetical: bool
    forecasts: tuple[re.Match[str], ...]


def _cues_in(text: str) -> Cues:
    return Cues(
        DENIED.search(text) is not None,
        REPORTED.search(text) is not None,
        HYPOTHETICAL.search(text) is not None,
        tuple(FORECAST.finditer(text)),
    )


class Moods:
    """What one sentence says of the mood of its figures. The figures of a clause share its cues: it is searched once."""

    def __init__(self, view: SentenceView, following: str) -> None:
        """``following`` is the next sentence, which may take a figure back."""
        self._view, self._following = view, following
        self._cues: dict[str, Cues] = {}

    @cached_property
    def taken_back(self) -> bool:
        return DENIED_NEXT.match(self._following) is not None

    @cached_property
    def reported(self) -> bool:
        return REPORTED.search(self._view.text, self._view.sentence.start, self._view.sentence.end) is not None

    @cached_property
    def conditional(self) -> bool:
        return CONDITION.match(self._view.text[self._view.sentence.start : self._view.sentence.end]) is not None

    @cached_property
    def attribution(self) -> str | None:
        return attribution_of(self._view)

    def cues(self, clause: str) -> Cues:
        found = self._cues.get(clause)
        if found is None:
            found = self._cues[clause] = _cues_in(clause)
        return found


def modality_of(view: SentenceView, mention: Mention, moods: Moods, period: Period | None, published: date | None) -> Modality:
    """The mood of a mention. ``moods`` are its sentence's.

    Announced cuts count as actual: they are the news, not a guess about it.
    """
    clause, figure = _clause(view, mention)
    cues = moods.cues(clause)
    if cues.denied or moods.taken_back:
        return "denied"
    if cues.reported or (moods.reported and mention.metric in ("layoffs", "valuation", "jobs_at_risk")):
        return "reported_by_others"
    if mention.date is not None and period is not None and published is not None and (dated := _of_a_date(clause, period, published)):
        return dated
    if cues.hypothetical or moods.conditional:
        return "hypothetical"
    row = METRICS.get(mention.metric or "")
    if period is not None and published is not None and period.first > published and not mention.compared:
        return "forecast"
    if mention.compared and (period is None or published is None or period.last <= published):
        return "actual"
    if mention.metric == "layoffs" and TO_CUT.search(clause) and not re.search(r"(?i)\b(?:propos|consult|could|may)", clause):
        return "actual"
    if any(_governs(clause, cue, figure) for cue in cues.forecasts) and not (
        row and row.unit == "date" and period and published and period.last <= published
    ):
        return "forecast"
    return "actual"


COUNTERFACTUAL = re.compile(r"(?i)\b(?:would|could|might|should|ought to) have\b")


def _of_a_date(clause: str, period: Period, published: date) -> Modality | None:
    """What lies ahead of the publication is planned, what lies behind it has happened, unless it only would have."""
    if period.first > published:
        return "forecast"
    if period.last < published:
        return "hypothetical" if COUNTERFACTUAL.search(clause) else "actual"
    return None


def _governs(clause: str, cue: re.Match[str], figure: int) -> bool:
    """A word of forecast governs the figure that stands at ``figure`` in the clause."""
    behind = clause[cue.end() : cue.end() + 40]
    word = cue.group().lower()
    if word in ("will", "would", "won't", "won’t", "should") and SILENCE.match(behind):
        return False
    if cue.start() > figure and MEASURED_AGAINST.search(clause[: cue.start()]):
        return False
    if cue["noun"] or word in ("plan", "plans", "forecast", "forecasts"):
        following = words_of(behind)[:1]
        if following and following[0].lower in DESCRIPTIONS:
            return False  # "the target company", "a budget airline"
    return not cue["noun"] or cue.start() < figure or len(words_of(clause, figure, cue.start())) <= NOUN_BEHIND


NOUN_BEHIND = 4
"""Words of the figure itself and of its noun between it and a noun of forecast: "the $24 million sales target"."""


def _clause(view: SentenceView, mention: Mention) -> tuple[str, int]:
    """The figure's clause and where in it the figure begins.

    From the strong boundary before the figure to the one behind it; a comma closes a relative clause, remarks in
    front of the figure are left out, and a leading "if" clause governs all.
    """
    start, end = view.sentence.start, view.sentence.end
    for at, weight in view.breaks:
        if weight >= 1 and at <= mention.start and view.text[at] not in "(" and not _goes_on(view, at, mention.start):
            start = max(start, at)
    relative = RELATIVE.match(view.text, start) is not None
    end = next((at for at, weight in view.breaks if at >= mention.end and (weight >= 1 or relative)), end)
    lead = view.text[view.sentence.start : view.sentence.start + 40]
    prefix = lead if re.match(r"(?i)\W*(?:if|should|had|were|according to|unless)\b", lead) else ""
    ahead = prefix + " " + REMARK.sub(",", view.text[start : mention.start])
    return ahead + view.text[mention.start : end], len(ahead)


AND = re.compile(r"(?i),?\s+(?:and|or|as well as|plus)\b")
GOES_ON = 8


def _goes_on(view: SentenceView, at: int, figure: int) -> bool:
    """ ", and an operating profit of 39 billion yen": no verb of its own, so the verb in front of it governs on."""
    opening = AND.match(view.text, at)
    if opening is None:
        return False
    words = view.words_between(opening.end(), figure)
    return len(words) <= GOES_ON and not any(word.lower in BUSINESS_VERBS | AUXILIARIES or word.lower.endswith("ed") for word in words)


RELATIVE = re.compile(r"(?i),?\s+(?:which|who|whose|where)\b")


ACCORDING = re.compile(r"(?i)\baccording to (?:the |its |an? )?(?P<who>[^,.;]{2,60})")
_NAME = r"(?:[A-Z][\w.'’-]*\s+){0,3}[A-Z][\w.'’-]*"
_PARTY = r"[Tt]he (?:company|firm|group|union|unions|bank|lender|government|ministry|agency|council|regulator)"
_SAYING = r"(?:said|says|told|announced|reported|estimates|estimated|confirmed|forecast|expects)"
SAYS = re.compile(rf"(?P<who>{_PARTY}|{_NAME})(?:,\s+[^,.;]{{2,60}},)?\s+{_SAYING}\b")
SAID_BY = re.compile(rf"[,”\"]\s+(?:said|says|according to)\s+(?P<who>{_PARTY.replace('[Tt]', 't')}|{_NAME})")
"""The speaker behind the verb: "…, said Anna Keller"."""


def attribution_of(view: SentenceView) -> str | None:
    """Who the sentence credits: "according to the filing", "Voigt said", "said Anna Keller"."""
    text = view.text[view.sentence.start : view.sentence.end]
    if match := ACCORDING.search(text):
        return match["who"].strip()
    for match in (SAYS.search(text), SAID_BY.search(text)):
        if match and match["who"].split()[0].lower() not in MONTHS_DAYS:
            return match["who"].strip(" .")
    return None
