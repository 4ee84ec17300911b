"""Which measure of people the words around a count make of it: staff, cuts, hires, open posts.

A noun for people, a verb of employment and a label speak for measures, each by its sense and its nearness; the best wins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extract.bare import WINDOW
from claims.extract.cues import GENERIC_PEOPLE, JOB_NOUNS, PEOPLE_NOUNS, Sense
from claims.extract.lost_jobs import NO_CUTS
from claims.extract.mention import Mention
from claims.extract.movement import direction_of
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.model import Direction, Quantity
from claims.regex import regex

SENSE_METRIC: dict[Sense, str] = {
    Sense.OPENINGS: "job_openings",
    Sense.RISK: "jobs_at_risk",
    Sense.TRANSFER: "transfers",
    Sense.CUT: "layoffs",
    Sense.HIRE: "new_hires",
    Sense.LEAVE: "departures",
    Sense.EMPLOY: "total_employees",
}


DIRECTION: dict[str, Direction | None] = {
    "layoffs": "down",
    "jobs_at_risk": "down",
    "new_hires": "up",
    "departures": "down",
    "cumulative_layoffs": "down",
    "net_hires": "up",
}


POSSESSED = regex(r"['’]s\s+\w")


SENSE_WEIGHT: dict[Sense, float] = {
    Sense.OPENINGS: 1.5,
    Sense.RISK: 0.8,
    Sense.TRANSFER: 0.4,
    Sense.CUT: 1.0,
    Sense.HIRE: 0.9,
    Sense.LEAVE: 0.2,
    Sense.EMPLOY: 0.5,
}


NEEDED = -0.9
"""Score that a cue must reach to decide the measure."""


NEEDED_GENERIC = -0.3
"""The same for people of any kind."""


NEEDED_BARE = 0.0
"""The same for a figure without a noun of its own: only a cue right beside it."""


AMBIGUOUS_CUTS = frozenset(
    (
        "reduction reductions reduce reduced reduces reducing trim trimmed trimming go going goes affect affects affected affecting gone impact impacts impacted impacting "
        "loss losses lose loses lost losing"
    ).split()
)
"""Words of loss that say nothing about jobs unless the figure's own noun counts jobs or people."""


LEAVING = frozenset(("leave", "leaves", "leaving", "left"))
"""Right before a number these speak of what is left: "leaving nineteen"."""


CHANGE = regex(r"^\s*(?:\w+\s+){0,2}?(?:fewer|more|less)\s+than\b|^\s*(?:below|above)\s+(?:the\s+)?\d", re.IGNORECASE)


NET_CHANGE = regex(r"(?i)\b(?:drop|decrease|decline|increase|rise|fall|reduction|net change)\s+of\s*$")


PART_OF = regex(r"(?i)\s+(?:gone\s+)?(?P<out>out\s+)?of\s+(?P<owner>the|its|their|our|his|her|those|these|all|some)?\s*(?:[\w-]+\s+){0,2}")


SUMS = regex(r"(?i)\s+(?:the |its |their |our )?(?:total|number|count|tally|toll|sum)\b")


REMAIN = regex(r"(?i)\b(?:is|are|was|were)\s+$")
""" "Ninety employees are left" are those who stay."""


CONTRACTORS = frozenset(["contractors", "temps", "freelancers", "freelances"])


TOTAL_NOUNS = frozenset(
    (
        "employees employee workers staff staffers workforce headcount personnel colleagues ftes engineers associates nurses "
        "drivers pilots teachers heads"
    ).split()
)


PER_WORD, PER_BOUNDARY, BEHIND = 0.11, 0.9, 0.35
CHANGED_BY = regex(
    r"(?i)\b(?:fall|falls|fell|fallen|shrink|shrinks|shrank|shrunk|decline[sd]?|drop|drops|dropped|grow|grows|grew|grown|rise|rises|rose|risen|increase[sd]?|decrease[sd]?|swell|swelled)"
    r"\s+by\s+(?:about |some |around |another |a further |just |only )?$"
)
"""The measure itself moves: by so many, whatever it stood at."""


def head_noun(view: SentenceView, figure: Quantity) -> str | None:
    """The noun that a figure counts: of its noun phrase the last word for people, else the last word."""
    if figure.noun_start is None or figure.noun_end is None:
        return None
    phrase = view.text[figure.noun_start : figure.noun_end]
    words = words_of(phrase.split(" of ")[0])
    for word in reversed(words):
        if word.lower in PEOPLE_NOUNS:
            return word.lower
        if word.lower.endswith("workers"):
            return "workers"  # steelworkers, care workers
    last = words[-1].lower if words else None
    return f"{last}s" if f"{last}s" in PEOPLE_NOUNS else last


def measure_of(view: SentenceView, figure: Quantity, noun: str | None, needed: float = NEEDED) -> tuple[str | None, tuple[int, int] | None]:
    """Score every cue of employment in the sentence; the noun decides where none is near."""
    if noun in CONTRACTORS:
        return "contractors", None
    if _is_change(view, figure):
        return "headcount_change", None
    if _is_whole(view, figure) or _says_level(view, figure):
        return "total_employees", None
    best = max(scored_measures(view, figure, noun), key=lambda scored: scored.score, default=None)
    if best and best.score >= needed:
        return _kind_of_flow(view, figure, best.metric), best.cue
    return ("total_employees", None) if noun in TOTAL_NOUNS else (None, None)


@dataclass(frozen=True, slots=True)
class Scored:
    """A measure of people that a word of the sentence may make of a figure, and how well it fits."""

    score: float
    metric: str
    cue: tuple[int, int]


def scored_measures(view: SentenceView, figure: Quantity, noun: str | None) -> list[Scored]:
    """Every measure that a word of employment in the sentence could make of the figure, in the order of the text."""
    found = []
    for hit in view.senses:
        inside = figure.noun_end is not None and figure.noun_start is not None and figure.noun_start <= hit.start < figure.noun_end
        for sense in sorted(hit.value & SENSE_METRIC.keys()):
            word = view.text[hit.start : hit.end].lower()
            if word in AMBIGUOUS_CUTS and noun is None:
                continue
            if noun in GENERIC_PEOPLE and _is_of_others(view, figure, word, hit.end):
                continue
            if word.startswith(("affect", "impact")) and NO_CUTS.search(
                view.text[max(view.sentence.start, hit.start - WINDOW) : hit.start]
            ):
                continue
            if word == "left" and REMAIN.search(view.text[max(view.sentence.start, hit.start - 8) : hit.start]):
                continue
            if word in LEAVING and hit.end + 1 == figure.start:
                continue
            if word.startswith("bring") and SUMS.match(view.text[hit.end : hit.end + 24]):
                continue
            if inside and sense is Sense.EMPLOY:
                continue  # the counted noun itself: the default, where no verb says more
            score = SENSE_WEIGHT[sense] + _nearness(view, figure, hit.start, hit.end, inside)
            if sense is Sense.EMPLOY and noun in JOB_NOUNS:
                score -= 0.6
            found.append(Scored(score, SENSE_METRIC[sense], (hit.start, hit.end)))
    return found


def _is_of_others(view: SentenceView, figure: Quantity, word: str, end: int) -> bool:
    """The word of loss is about no jobs: "the storm left 8,000 people without power", "the cut in benefits", "the law affects"."""
    if word in ("left", *LEAVING):
        return end + 1 == figure.start
    if word in ("cut", "cuts", "reduction"):
        return CUT_IN.match(view.text, end) is not None
    return (
        word.startswith("affect")
        and end <= figure.start
        and not any(hit for hit in view.sensed(Sense.CUT) if not view.text[hit.start : hit.end].lower().startswith("affect"))
    )


CUT_IN = regex(
    r"(?i)\s+(?:in|to)\s+(?!(?:[\w-]+\s+){0,2}(?:jobs?|staff|workforce|headcount|posts|positions|roles|employment|employees|workers|personnel|numbers|payroll)\b)[a-z]"
)


def _kind_of_flow(view: SentenceView, figure: Quantity, metric: str) -> str:
    """Cuts counted over several rounds ("27,000 in all since late 2022") and hires less leavers are measures of their own."""
    before = view.text[max(view.sentence.start, figure.start - 60) : figure.start]
    tail = figure.noun_end or figure.end
    after = view.text[tail : min(view.sentence.end, tail + 40)]
    if metric == "layoffs" and (IN_ALL_BEHIND.match(after) or IN_ALL_BEFORE.search(before)):
        return "cumulative_layoffs"
    if metric == "new_hires" and NET.search(before + view.text[figure.start : tail]):
        return "net_hires"
    return metric


IN_ALL_BEHIND = regex(
    r"(?i)\s*(?:[\w-]+\s+){0,2}(?:in all|in total|altogether|overall|to date|so far|all told)\b[^.;]{0,8}\bsince\b|\s+(?:[\w-]+\s+){0,2}since\s+(?:\w+\s+){0,2}\d{4}"
)


IN_ALL_BEFORE = regex(
    r"(?i)\b(?:tak(?:e|es|ing)|bring(?:s|ing)?|brought|took)\s+(?:the |its |their |our )?(?:running |overall |combined |cumulative )?(?:total|number|count|tally|toll)\b[^.;,]{0,30}\bto\s+(?:about |around |some |more than |over )?$"
    r"|\bcumulative(?:ly)?\b[^.;]{0,40}$"
)


NET = regex(r"(?i)\bnet\s+(?:new\s+)?(?:hir\w+|additions?|recruits?|recruitment|jobs?|job creation)\b")


def _nearness(view: SentenceView, figure: Quantity, start: int, end: int, inside: bool) -> float:
    if inside:
        return 0.3
    before = end <= figure.start
    tail = figure.noun_end or figure.end
    near, far = (end, figure.start) if before else (tail, start)
    if near > far:
        return 0.0
    others = sum(1 for q in view.figures if q is not figure and q.kind in ("count", "number") and near <= q.start and q.end <= far)
    return -PER_WORD * view.word_distance(near, far) - PER_BOUNDARY * view.boundary(near, far) - (0 if before else BEHIND) - 0.3 * others


def _is_whole(view: SentenceView, figure: Quantity) -> bool:
    """The number of all the owner's people, of whom a part has just been counted: "240 of its then 1,500"."""
    before = next((q for q in reversed(view.figures) if q.end <= figure.start), None)
    match = PART_OF.fullmatch(view.text[before.end : figure.start]) if before and before.kind in ("number", "percent") else None
    if match is not None and match["out"] and not any(hit.end <= figure.start for hit in view.sensed(Sense.CUT, Sense.EMPLOY)):
        return False  # "ranked 88 out of 120"
    if match is None:
        return before is not None and before.kind == "percent" and OF_OWNER.fullmatch(view.text[before.end : figure.start]) is not None
    return (match["owner"] or "").lower() in ("", "its", "their", "our")


_HEDGES = "(?:about |around |some |just |only |over |under |nearly |roughly )*"
EMPLOYED_DIRECTLY = regex(
    r"(?i)(?<!to )(?<!no longer )\bemploy(?:s|ed)\s+(?:(?:about|around|some|roughly|just|only|over|under|nearly|almost|more than|fewer than|at least|a total of|now|still)\s+){0,2}$"
)
""" "Before the cut it employed 1,260 people": the verb has its object, whatever else the clause speaks of."""
LEFT_WITH = regex(
    r"(?i)\b(?:leav(?:e|es|ing)|left|becom(?:e|es|ing)|became|creat(?:e|es|ed|ing)|form(?:s|ed|ing)?)\s+(?:(?:us|it|them|him|her|you|the \w+|[A-Z]\w+)\s+)?(?:with\s+)?an?\s+(?:(?!new\b)[a-z-]+\s+){0,2}(?:company|firm|business|group|workforce|staff|team|headcount|payroll)\s+of\s+"
    + _HEDGES
    + "$"
)
LEFT_WITH_STAFF = regex(
    r"(?i)\b(?:leav(?:e|es|ing)|left)\s+(?:[\w’'&-]+\s+){1,3}with\s+(?:(?:about|around|some|just|only|over|under|nearly|roughly|a total of)\s+)*$"
)
""" "Would leave a company of 1,430 people", "leaves Halden with 2,460 employees"."""
BROUGHT_TO = regex(
    r"(?i)\b(?:tak(?:e|es|ing|en)|took|bring(?:s|ing)?|brought|get(?:s|ting)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?|slim(?:s|med|ming)?|shrink(?:s|ing)?|lower(?:s|ed|ing)?|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|increas(?:e|es|ed|ing)|push(?:es|ed|ing)?|swell(?:s|ed|ing)?)\s+"
    r"(?:the |its |their |our |total |overall |group |global |average ){0,3}(?:head ?count|workforce|payroll|staffing|(?:staff|employee|staffing|workforce) (?:numbers|levels|count|total)|staff|number of (?:employees|staff|workers|jobs))\b"
    r"(?:\s+(?:at|in|of|there|here|across)(?:\s+[\w&’'-]+){0,4}?)?\s+(?:back |down |up )?to\s+" + _HEDGES + "$"
)
""" "Bring staff numbers down to 4,025": where it then stands, whatever brings it there."""


_LEVELS = ((EMPLOYED_DIRECTLY, 50), (LEFT_WITH_STAFF, WINDOW))
_CORE_LEVELS = ((LEFT_WITH, WINDOW), (BROUGHT_TO, 2 * WINDOW))
"""Words that make a figure all of somebody's people, and the characters in front of it, or of its digits, that they are sought in."""


def _says_level(view: SentenceView, figure: Quantity) -> bool:
    """The verb in front of a figure says where the owner's staff stands, whatever else the clause speaks of."""
    return any(
        form.search(view.text, max(view.sentence.start, end - reach), end)
        for end, forms in ((figure.start, _LEVELS), (figure.core_start, _CORE_LEVELS))
        for form, reach in forms
    )


OF_OWNER = regex(r"(?i)\s+of\s+(?:the\s+)?(?:[\w&-]+\s+){0,2}[\w&-]+['’]s?\s+(?:(?:total|current|roughly|about|some|then)\s+){0,2}")
""" "One in ten of the bank's 9,000 employees"."""


def _is_change(view: SentenceView, figure: Quantity) -> bool:
    before = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    return bool(CHANGE.match(view.text[figure.end : figure.end + 30]) or NET_CHANGE.search(before) or _staff_moves(view, figure, before))


def _staff_moves(view: SentenceView, figure: Quantity, before: str) -> bool:
    """ "The workforce will shrink by 40": so many people, or a number of what the clause calls staff."""
    staff = figure.noun_start is not None or any(hit.end <= figure.start for hit in view.sensed(Sense.EMPLOY))
    return staff and CHANGED_BY.search(before) is not None


def people_mention(
    view: SentenceView, figure: Quantity, metric: str | None, rule: str, cue: tuple[int, int] | None, compared: bool
) -> Mention:
    """The figure as a count of people with its measure, and with the direction that the measure has or that the clause gives a level."""
    if metric == "new_hires" and IN_ALL_BEFORE.search(view.text, max(view.sentence.start, figure.start - WINDOW), figure.start):
        metric = "total_employees"  # "will recruit 45 more, taking the total to 212"
    direction = None if figure.low == figure.high == 0 else DIRECTION.get(metric or "")
    if metric in ("total_employees", "headcount_change") and not compared:
        direction = direction_of(view, figure)
    return Mention(view.sentence.index, "headcount", metric, rule, figure, cue=cue, direction=direction, compared=compared)
