"""What becomes of people's jobs, said of any noun: "300 installers lose their jobs", "the cuts hit 64 people".

A verb that only people with jobs can have makes staff of whoever is counted, in whatever trade.
"""

from __future__ import annotations

import re

from claims.extract.bare import WINDOW
from claims.extract.cues import Sense
from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

AUXILIARY = r"(?:(?:who|that)\s+(?:work|are employed)\w*(?:\s+[\w’']+){1,4}?\s+)?(?:(?:[a-z]+ly|then|still|in fact|will|would|could|may|might|can|should|must|are|were|is|was|have|has|had|been|being|be|also|now|already|all|to|there|here|going|set|likely|expected|about|due|who|that|are to)\s+){0,5}"
FATES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("layoffs", regex(rf"(?i)^\s+{AUXILIARY}(?:los(?:e|es|ing|t) (?:their|its) (?:jobs?|posts?|livelihoods?|positions?)|(?:laid off|made redundant|let go|sacked|furloughed|retrenched|put out of work|out of (?:work|a job)|given (?:their )?notice|on notice|handed (?:their )?notice|getting the sack|no longer have (?:a role|jobs?))|whose (?:jobs?|roles?|posts?|positions?|work) (?:are|is|were|was|will be|would be|have been|had been) (?:being )?(?:removed|cut|going|gone|at risk|affected|eliminated|redundant|made redundant|closed|disappearing))\b")),
    ("departures", regex(rf"(?i)^\s+(?:of (?:them|us)\s+)?{AUXILIARY}(?:tak(?:e|es|en|ing)|took|accept(?:s|ed|ing)?|opt(?:s|ed|ing)? for|signed up for|volunteer(?:s|ed)? for|chos(?:e|en)|agreed to)\s+(?:up\s+)?(?:(?:the|a|an|their|its|our|voluntary|early|enhanced|generous|exit)\s+){{0,3}}(?:redundanc(?:y|ies)|packages?|buy-?outs?|severance|retirement|pay-?offs?|separation|departure|exit)\b")),
    ("departures", regex(rf"(?i)^\s+(?:of (?:them|us)\s+)?{AUXILIARY}(?:left|leave|leaving|gone|go|going|depart(?:ed|ing)?)\s+(?:under|through|via|with|on|by)\s+(?:a|an|the|its|their)\s+(?:\w+\s+)?(?:voluntary|severance|redundancy|buy-?out|early|retirement|exit|separation)\b")),
    ("transfers", regex(rf"(?i)^\s+(?:of (?:them|us|those)\s+)?{AUXILIARY}(?:offered|given|found)\s+(?:(?:a|an|other|another|new|alternative|equivalent|similar)\s+){{0,2}}(?:transfers?|relocation|redeployment|roles|jobs|posts|positions|work|places?)\b(?!\s+(?:by|at) a (?:rival|competitor))")),
    ("total_employees", regex(rf"(?i)^\s+{AUXILIARY}(?:keep|keeps|kept|keeping|retain|retained|hold on to|held on to) their jobs\b")),
)  # fmt: skip
TOLD = regex(r"(?i)\b(?:told|informed|notified|let)\s+(?:about |some |around |nearly |almost |more than |another |a further )?$")
NO_ROLE = regex(
    r"(?i)^[^.;]{0,40}?\b(?:that\s+)?(?:they|their (?:jobs?|roles?|posts?|positions?))\s+(?:no longer ha\w+|(?:are|were|would be|will be|had been|have been) (?:being )?(?:laid off|redundant|eliminated|cut|gone|going|let go|at risk|affected|surplus|out)|would go|will go|lose|would lose)\b"
)
""" "We told 310 of our teammates that they no longer have a role"."""
_SMALL = r"(?:(?:about|some|around|nearly|almost|more than|another|a further|over|roughly|at least|up to|as many as)\s+){0,2}"
COST = regex(rf"(?i)\bcost(?:s|ing)?\s+{_SMALL}$")
THEIR_JOBS = regex(r"(?i)^\s+(?:of (?:them|us)\s+)?(?:their|its) (?:jobs?|posts?|livelihoods?|positions?|desks?|living|work)\b")
SHED = regex(rf"(?i)\b(?:sheds?|shedding)\s+{_SMALL}$")
SHOWED = regex(rf"(?i)\bshow(?:s|n|ed|ing)?\s+{_SMALL}$")
THE_DOOR = regex(r"(?i)^\s+(?:of (?:its|their|our|them|us)\s+(?:\w+\s+)?)?the door\b")
PEOPLE = regex(r"(?i)(?:people|persons|hands|heads|men|women)$")
TAKEN_UP = regex(r"(?i)\b(?:taken up|accepted|taken)\s+by\s+(?:about |around |some |nearly |more than |only |just )*$")
""" "The voluntary scheme was taken up by 88 people"."""
CUTS_HIT = regex(
    r"(?i)\b(?:hit|hits|hitting|touch(?:es|ed|ing)?|claim(?:s|ed|ing)?|cost|costs|costing|reach(?:es|ed)?|cover(?:s|ed|ing)?|swe(?:ep|pt)s? up|involve[sd]?|concern(?:s|ed)?|mean(?:s|t)?|affect(?:s|ed|ing)?|fall(?:s|ing)? on|fell on|caught|catch(?:es)?)\s+(?:about |some |around |nearly |almost |roughly |more than |over |just |only |up to |at least |another |a further |as many as )*$"
)
ROUND = regex(
    r"(?i)\b(?:cut(?:back)?s?(?!\s+(?:in|to)\s+(?!(?:[\w-]+\s+){0,2}(?:jobs?|staff|workforce|headcount|posts|positions|roles|employees|workers|personnel|numbers|payroll)\b))|cull|lay-?offs?|redundanc(?:y|ies)|dismissals|job losses|closures?|round|rounds|restructuring|reorgani[sz]ation|purge|programme|program|plan|move|decision|the (?:latest|first|second|third|last|new|most recent|biggest))\b[^.]{0,70}$"
)
NO_CUTS = regex(
    r"(?i)\b(?:laws?|bills?|ruling|rules|regulations?|strikes?|walk-?outs?|storms?|outbreaks?|virus|outages?|breach|hack|glitch|(?:pay|wage|pension|benefit)s?(?: \w+)?)\s+(?:(?:that|which|may|might|could|would|will|has|have|had|also)\s+){0,2}$"
)
"""What affects people at work and costs no jobs: "the new law will affect 1.2 million workers"."""
SCHEME = regex(r"(?i)\b(?:voluntary|redundancy|severance|buy-?outs?|early retirement|exit|separation|it was)\b")
AGENT = regex(r"(?:ers|ors|ists|ians|men|women|ants|ees)$")
THINGS = frozenset(
    (
        "containers computers trailers orders offers numbers customers users subscribers consumers members meters papers letters boilers passengers followers readers voters "
        "shareholders viewers listeners visitors stickers boosters servers printers scooters tractors motors sensors investors suppliers competitors creditors vendors retailers "
        "others towers quarters centers theaters timers trackers drawers covers markers layers chargers routers freezers burgers posters folders counters elevators generators "
        "reactors monitors doors floors corners years restaurants plants tenants grants variants patients residents guests students employers owners backers donors lenders borrowers"
    ).split()
)
"""Nouns of these endings that are no staff."""
LINK = regex(
    r"(?i)\s*[^.;:\d]{0,40}?,?\s*(?:along with|as well as|plus|together with|alongside|on top of)\s+(?:about |some |around |another |a further |the )?$"
)


def jobs_behind(view: SentenceView, figure: Quantity) -> str | None:
    """The measure that a verb of losing or keeping jobs makes of those counted in front of it, or told so."""
    tail = figure.noun_end or figure.end
    behind = view.text[tail : min(view.sentence.end, tail + 2 * WINDOW)]
    for metric, verbs in FATES:
        if verbs.match(behind):
            return metric
    before = view.text[max(view.sentence.start, figure.start - 30) : figure.start]
    if TAKEN_UP.search(before) and SCHEME.search(view.text[max(view.sentence.start, figure.start - 3 * WINDOW) : figure.start]):
        return "departures"
    if COST.search(before) and THEIR_JOBS.match(behind):
        return "layoffs"
    if SHED.search(before) and PEOPLE.match(view.text, figure.noun_start or tail, tail):
        return "layoffs"
    if SHOWED.search(before) and THE_DOOR.match(behind):
        return "layoffs"
    return "layoffs" if TOLD.search(before) and NO_ROLE.match(behind) else None


def hit_by_cuts(view: SentenceView, figure: Quantity, cutting: bool) -> bool:
    """Cuts are the subject whose object the people are: "the latest round hit 64 people". ``cutting``: the text speaks of cuts."""
    before = view.text[max(view.sentence.start, figure.start - 2 * WINDOW) : figure.start]
    verb = CUTS_HIT.search(before)
    if verb is None or ROUND.search(before[: verb.start()]) is None:
        return False
    if NO_CUTS.search(before, 0, verb.start()):
        return False
    return cutting or any(hit.end <= figure.start for hit in view.sensed(Sense.CUT))


def along_with(view: SentenceView, figure: Quantity, noun: str, earlier: list[Mention]) -> Mention | None:
    """The count of staff that those of an unknown trade are added to: "800 reps lose their jobs, along with 300 installers"."""
    last = earlier[-1] if earlier else None
    if last is None or last.type != "headcount" or last.figure is None or noun in THINGS or not AGENT.search(noun):
        return None
    return last if LINK.fullmatch(view.text[last.figure.noun_end or last.end : figure.start]) else None
