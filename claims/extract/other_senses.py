"""Words of cuts where they are about no jobs: a fire that breaks out, a dam that is cut off, workers who go home, contact that is lost."""

from __future__ import annotations

from dataclasses import replace

from claims.extract.cues import Sense
from claims.extract.phrases import Hit
from claims.regex import regex

_JOBS = r"(?:jobs?|posts?|positions?|roles?|workers?|staff|people|employees?|workforce|headcount|members?|personnel|livelihoods?|men|women|colleagues)"
FIRES_SOMEBODY = regex(
    r"(?i)(?:\b(?:to|will|would|can|could|may|might|must|shall|should|not|never|they|we|you|i|it|who|did|does|do|and|or|also|then|now|just)\s+|n['’]t\s+|['’](?:ll|d)\s+)$"
)
FIRED_WHOM = regex(
    rf"(?i)\s+(?:(?:about|some|around|nearly|almost|over|up to|more than|its|their|his|her|our|all|half)\s+)*(?:\d|{_JOBS}\b|hundreds|thousands|dozens)"
)
SHOTS = regex(
    r"(?i)\b(?:shots?|rockets?|missiles?|rounds?|bullets?|guns?|shells?|tear gas|flares?)\s+(?:(?:was|were|have|had|been|being)\s+)*$"
)
SHOT_AT = regex(
    r"(?i)\s+(?:at|on|upon|into|up|off|back|squad|line|range|shots?|rockets?|missiles?|rubber|bullets?|rounds?|tear gas|flares?|live)\b"
)
GO_ELSEWHERE = regex(
    r"(?i)\s+(?:underground|home|early|public|live|ahead|hungry|missing|abroad|through|into|back|over|forward|together|along|well|wrong|viral|to (?:the (?:polls|office|hospital|sea|front|factory|mill|mine)|work|school|court|war|church|sea|university|college|bed)"
    r"|on (?:strike|holiday|leave|to|sale|display|show|air|a)\b|off (?:the|to|at)\b|for (?:a|the) (?:walk|run|meal|title)\b)"
)
LOST_ELSE = regex(
    rf"(?i)\s+(?:contact|control|touch|power|ground|patience|sight|altitude|momentum|interest|faith|confidence|\d+\s?[-–]\s?\d+\b|(?:its|their|his|her|the|a|an)\s+(?:[\w-]+\s+)?(?:licen[cs]e|city|town|war|battle|election|vote|seat|case|appeal|match|game|title|race|bid|lead|way|contract|lawsuit|championship|final|cup|certificate|accreditation|rating|temper|nerve|voice|sight|crown)\b(?!\s+(?:and|with)\s+(?:\w+\s+){{0,2}}{_JOBS}))"
)
CUT_ELSE = regex(r"(?i)\s+(?:off|short|ties|power|electricity|the ribbon|through|across|corners|both ways|water supplies)\b")
_GO = ("go", "goes", "going", "gone")
_LOSE = ("lose", "loses", "losing", "lost")
_CUT = ("cut", "cuts", "cutting")


def about_jobs(text: str, hit: Hit[frozenset[Sense]]) -> Hit[frozenset[Sense]] | None:
    """The hit without the sense of a cut where its word has another; ``None`` where nothing is left of it.

    >>> # "The fire service has 4,100 staff": None; "It will fire 40": the hit itself
    """
    if Sense.CUT not in hit.value or not _is_of_others(text, hit):
        return hit
    rest = hit.value - {Sense.CUT}
    return replace(hit, value=rest) if rest else None


def _is_of_others(text: str, hit: Hit[frozenset[Sense]]) -> bool:
    word = text[hit.start : hit.end].lower()
    lead = text[max(0, hit.start - 24) : hit.start]
    if word == "fire":
        return FIRES_SOMEBODY.search(lead) is None and FIRED_WHOM.match(text, hit.end) is None
    if word in ("fired", "firing"):
        return SHOT_AT.match(text, hit.end) is not None or SHOTS.search(lead) is not None
    behind = GO_ELSEWHERE if word in _GO else LOST_ELSE if word in _LOSE else CUT_ELSE if word in _CUT else None
    return behind is not None and behind.match(text, hit.end) is not None
