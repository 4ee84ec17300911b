"""Dates that are no date of an event by where they stand: datelines, parts of names, dates of documents, comparisons."""

from __future__ import annotations

import re

from claims.extract.event_words import Form
from claims.extract.events import DETERMINERS, PREPOSITIONS, PRONOUNS
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.model import BlockKind, PeriodMention

DATELINE = re.compile(r"^\W{0,4}(?:[A-ZÀ-Þ][\w.'’-]*[,/ ]*){0,6}[\w,. ]{0,12}$")
DATELINE_END = re.compile(r"^,?(?:\s*\d{4})?\s*(?:\([^)]{2,40}\)|/[\w /]{2,30}/)?\s*(?:[-–—:]|\(|\.(?:\s|$))")
HEAD = 3
"""Sentences of a text among which a date alone is its dateline."""
COUNTS_TIME = re.compile(
    r"(?i)\b(?:quarters?|half|years?|months?|weeks?|periods?|seasons?|week) (?:ended|ending|to|through|that ended(?: on)?|beginning(?: on or)? after|beginning(?: on)?|starting(?: on)?)\s*$"
)
DOCUMENT = (
    r"(?:report|interview|article|issue|edition|letters?|columns?|pieces?|minutes|story|stories|post|posts|editorial|memo|note|data|figures|statistics"
    r"|footage|photos?|photographs?|pictures?|images?|video|films?|recordings?|surveys?|stud(?:y|ies)|papers?|documents?|emails?|e-mails?|notes|census|prospectus"
    r"|buildings?|quiz|cover|files?|records|examples?|quotes?|presentation|estimates|polls?|dated?|published|page \d+,?)"
)
SOURCE = re.compile(
    rf"(?i)\b{DOCUMENT}\s+(?:(?:of|from|dated|published on|in our|on|for)\s+)?(?:the\s+)?$|\b(?:letters|report|opinion|comment|page \d+),\s*$|©\s*$"
)
FURNITURE = re.compile(
    r"(?i)^\W*(?:last |first )?(?:updated|published|posted|modified|copyright|filed|date|dated|issued|printed|by [A-Z][^,.]{2,40},)\b(?: on| at|:)?\W*$"
)
COMPARED = re.compile(
    r"(?i)\b(?:than|against|versus|vs\.?|compared (?:with|to)|comparison (?:with|to)|relative to|different from|as in|unlike(?: in)?|(?:up|down|higher|lower|increase|decrease|rise|fall|drop|change|\d%|per cent|percent) (?:on|from))"
    r"\s+(?:that (?:of|in)\s+|those (?:of|in)\s+|the\s+(?:figure|level|number|total)\s+(?:for|in|of|at)\s+|in\s+|at\s+|of\s+)?(?:the\s+)?$"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = re.compile(rf"{_DAY}\s*(?:to|through|until|-|–)\s*{_DAY}")
""" "Open Monday to Saturday": every week, no date."""
NUMBERED = re.compile(r"[A-Z]-$")
NAMED_YEAR = re.compile(r"(?P<name>[A-ZÀ-Þ][\w&-]*)\s$")
YEAR_LEADS = frozenset(
    "in by from since during until till before after around circa about early late mid for the and or to through between of founded established est opened "
    "incorporated launched built formed started created born spring summer autumn fall winter fiscal year fy q1 q2 q3 q4 h1 h2 holiday christmas easter "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
TEMPORAL = re.compile(
    r"(?i)\b(?:in|since|by|until|till|from|to|through|during|and|or|after|before|around|about|early|late|mid|of|on|between|throughout|circa|than|for)[\s-]+$"
)
NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_][\w'’–-]*)")
FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset(
        "and or but when while where as if because so then there is are was were be been has have had will would can could may might should did does do"
        " not also only alone onwards onward together respectively he's it's still now just both either neither".split()
    )
)
BEHIND = 6
"""Words behind a year in which the noun that it belongs to may stand."""


def is_dateline(view: SentenceView, period: PeriodMention) -> bool:
    """ "SEATTLE, April 3 (Agency) -", "Pune, 25 July 2024:" at the head of a block, or a date alone at the head of the text."""
    lead = view.text[view.sentence.start : period.start]
    tail = view.text[period.end : view.sentence.end].strip()
    if period.period is None or period.period.days > 1:
        return False
    if not lead.strip(" \t\n*_(") and not tail.strip(" .*_)"):
        return view.sentence.index < HEAD
    if FURNITURE.match(lead):
        return True
    if len(lead) >= 50 or not lead.strip() or not DATELINE.match(lead) or TEMPORAL.search(lead):
        return False
    return bool(DATELINE_END.match(view.text[period.end : period.end + 50])) or (not tail.strip(" .") and view.sentence.index < HEAD)


def is_of_a_document(view: SentenceView, period: PeriodMention) -> bool:
    """ "an opinion column of 5 June", "data from 2004"; and periods that count time: "the year ended 30 June"."""
    before = view.text[max(view.sentence.start, period.start - 60) : period.start]
    return bool(COUNTS_TIME.search(before) or SOURCE.search(before))


def is_compared(view: SentenceView, period: PeriodMention) -> bool:
    """The date is what something is held against: "than in 2016", "up 4% from the second quarter"."""
    return bool(COMPARED.search(view.text[max(view.sentence.start, period.start - 60) : period.start]))


def is_weekly(view: SentenceView, period: PeriodMention) -> bool:
    """ "Monday to Friday"."""
    return WEEKDAYS.search(view.text[max(view.sentence.start, period.start - 20) : period.end + 20]) is not None


def is_of_a_name(view: SentenceView, period: PeriodMention) -> bool:
    """A bare year behind a name is part of it: "Expo 2020", "Windows Server 2019", "CVE-2023"."""
    if period.period is None or period.period.kind != "year" or not view.text[period.start : period.end].isdigit():
        return False
    if NUMBERED.search(view.text, max(view.sentence.start, period.start - 12), period.start):
        return True
    match = NAMED_YEAR.search(view.text, max(view.sentence.start, period.start - 24), period.start)
    return match is not None and not match["name"].endswith("ed") and match["name"].lower() not in YEAR_LEADS


def modified_noun(view: SentenceView, period: PeriodMention) -> str | None:
    """The word behind a date that stands in front of a noun, as in "the 2010 disaster"; None where it stands alone."""
    match = NEXT_WORD.match(view.text, period.end, view.sentence.end)
    if match is None or match[1].lower() in FUNCTION or match[1].lower().endswith("ly"):
        return None
    before = view.text[view.sentence.start : period.start]
    if TEMPORAL.search(before) or (before.rstrip()[-1:] in ",(;:" and match[1][0].islower()):
        return None
    following = next((event for event in view.events if event.start >= match.start(1)), None)
    if following and following.start == match.start(1) and following.form is not Form.NOUN:
        return None  # a verb: "on 3 May opened"
    return match[1]


def is_label(view: SentenceView) -> bool:
    """A heading or a line without a verb."""
    return view.kind in (BlockKind.HEADING, BlockKind.TITLE)


def noun_behind(view: SentenceView, period: PeriodMention) -> tuple[int, int, str | None] | None:
    """The event noun that a date stands in front of: span and metric. No name: "the 2010 mine disaster", not "the 2020 Convention"."""
    for event in view.events:
        if event.start < period.end or event.form is not Form.NOUN:
            continue
        between = [word.lower for word in words_of(view.text, period.end, event.start)]
        if (
            len(between) > BEHIND
            or any(word in FUNCTION for word in between)
            or re.search(r"[,;:.()]", view.text[period.end : event.start])
        ):
            return None
        return event.start, event.end, event.metric
    return None
