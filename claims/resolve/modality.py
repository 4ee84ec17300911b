"""In what mood a figure is stated, and who says it: cue phrases in its clause, strongest first."""

from __future__ import annotations

import re
from datetime import date

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.metrics import METRICS
from claims.model import Modality, Period

DENIED = re.compile(
    r"(?i)\b(?:not (?:planning|going) to|no plans? to|is (?:un|not )true|untrue|not correct|incorrect|(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed) (?:talk|reports|suggestions|speculation))"
    r"|pure invention|never said|we don['’]t buy it|did not (?:cut|lay|dismiss|lose|hire)|(?:is|are|was|were) not (?:cutting|planning|closing|\d)|let nobody go|rather than (?:the )?|not the)\b"
)
DENIED_NEXT = re.compile(
    r"(?i)^\W{0,3}(?:that|this|it|the (?:figure|number|report|claim)) (?:is|was) (?:not (?:correct|true|right|accurate)|wrong|untrue|incorrect|false|inaccurate|nonsense)|^\W{0,3}(?:this is untrue|not true|we (?:don['’]t buy it|let nobody go))"
)
HYPOTHETICAL = re.compile(
    r"(?i)\b(?:if\b(?! not)|were to|would have|could have|might have|had (?:you|they|it|we|he|she) |unless|in the event|should \w+ (?:freeze|fail|be|fall|drop|rise)|could|might|would need|assuming|suppose|in theory|ought to have)\b"
)
FORECAST = re.compile(
    r"(?i)\b(?:will|won['’]t|shall|expects?|expected|expecting|forecasts?|forecasting|guidance|outlook|targets?|targeted|targeting|aims?|aiming|plans?|planned|planning|intends?|intend|hopes?|hoping"
    r"|should|projects?|projected|projection|anticipates?|anticipated|estimates? that|looks? for|is (?:due|set|likely|to)|are (?:due|set|likely|to)|to be \w+ed|going to|would|proposes?|proposed|proposal"
    r"|ambition|goal|budgets?|budgeted|pencilled in|by the end of|sees?|predicts?|predicted|guides?|consensus|ought to|eyes|wants to|needs? another|(?-i:may)(?! \d))\b"
)
REPORTED = re.compile(
    r"(?i)\b(?:reportedly|people (?:briefed|familiar|close|with knowledge)|person (?:briefed|familiar|close|with knowledge)|sources?(?: close| familiar| said| say)|press reports?|media reports?|reports? (?:speak|say|said|suggest|put)"
    r"|according to (?:reports|people|sources|media|two|three|a person|the (?:newspaper|paper|website|union))|rumou?rs?|rumou?red|said to be|is understood|are understood|unconfirmed|going round|leaked|some coverage|suggestions on|(?:the )?papers (?:were|said|say)|union officials|unnamed)\b"
)
ACTUAL_PAST = re.compile(
    r"(?i)\b(?:was|were|rose|fell|grew|had|came to|stood at|totalled|ended|reported|posted|lost|made|cut|employed|hired|raised|closed|increased|decreased|announced|dismissed|eliminated)\b"
)
TO_CUT = re.compile(
    r"(?i)\b(?:will|would|to|plans? to|is|are|was|were)\s+(?:be\s+)?(?:cut|cutting|eliminat\w+|shed\w*|lay\w* off|axe|axing|dismiss\w*|los(?:e|ing)|go|cutting)\b"
)


def modality_of(view: SentenceView, mention: Mention, following: str, period: Period | None, published: date | None) -> Modality:
    """The mood of a mention. ``following`` is the next sentence, which may take a figure back.

    Announced cuts count as actual: they are the news, not a guess about it.
    """
    clause = _clause(view, mention)
    sentence = view.text[view.sentence.start : view.sentence.end]
    if DENIED.search(clause) or DENIED_NEXT.match(following):
        return "denied"
    if REPORTED.search(clause) or (REPORTED.search(sentence) and mention.metric in ("layoffs", "valuation", "jobs_at_risk")):
        return "reported_by_others"
    if HYPOTHETICAL.search(clause):
        return "hypothetical"
    row = METRICS.get(mention.metric or "")
    if period is not None and published is not None and period.first > published and not mention.compared:
        return "forecast"
    if mention.compared and (period is None or published is None or period.last <= published):
        return "actual"
    if mention.metric == "layoffs" and TO_CUT.search(clause) and not re.search(r"(?i)\b(?:propos|consult|could|may)", clause):
        return "actual"
    if FORECAST.search(clause) and not (row and row.unit == "date" and period and published and period.last <= published):
        return "forecast"
    return "actual"


def _clause(view: SentenceView, mention: Mention) -> str:
    """From the strong boundary before the figure to the one behind it; a leading "if" clause governs all."""
    start, end = view.sentence.start, view.sentence.end
    for at, weight in view.breaks:
        if weight >= 1 and at <= mention.start and view.text[at] not in "(":
            start = max(start, at)
        elif weight >= 1 and at >= mention.end:
            end = min(end, at)
            break
    lead = view.text[view.sentence.start : view.sentence.start + 40]
    prefix = lead if re.match(r"(?i)\W*(?:if|should|had|were|according to|unless)\b", lead) else ""
    return prefix + " " + view.text[start:end]


ACCORDING = re.compile(r"(?i)\baccording to (?:the |its |an? )?(?P<who>[^,.;]{2,60})")
SAYS = re.compile(
    r"(?P<who>(?:[A-Z][\w.'’-]*\s+){0,3}[A-Z][\w.'’-]*|the (?:company|firm|group|union|bank|lender|government|ministry|agency))\s+(?:said|says|told|announced|reported|estimates|estimated|confirmed|forecast|expects)\b"
)


def attribution_of(view: SentenceView) -> str | None:
    """Who the sentence credits: "according to the filing", "Voigt said"."""
    text = view.text[view.sentence.start : view.sentence.end]
    if match := ACCORDING.search(text):
        return match["who"].strip()
    if match := SAYS.search(text):
        return match["who"].strip()
    return None
