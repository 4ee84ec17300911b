"""Dates that are no date of an event by where they stand: datelines, parts of names, dates of documents, comparisons."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from claims.extract.event_words import Form
from claims.extract.events import DETERMINERS, PREPOSITIONS, PRONOUNS, Event
from claims.extract.view import SentenceView
from claims.model import BlockKind, PeriodMention
from claims.regex import regex

HEAD = 3
"""Sentences of a text among which a date alone is its dateline."""
RUN = 12
"""Dates of a run."""
WINDOW = 70
"""Characters in front of a date that are looked at."""

_DATELINE = regex(r"^\W{0,4}(?:[A-ZÀ-Þ][\w.'’-]*[,/ ]*){0,6}[\w,. ]{0,12}$")
_DATELINE_END = regex(r"^,?(?:\s*\d{4})?\s*(?:\([^)]{2,40}\)|/[\w /]{2,30}/)?\s*(?:[-–—:]|\(|\.(?:\s|$))")
_PLACE_WORDS = frozenset("and by de del della der di do du el en im in la las le les los of on sur the upon van von am an".split())
"""Small words in the names of places and agencies."""
GREETING = regex(
    r"(?i)\b(?:(?:ask|remind|tell|call) (?:me|us)(?: again)?|talk to (?:me|us)(?: again)?|(?:come|check) back|watch this space|happy new year|season['’]s greetings)\s+(?:again\s+)?(?:(?:in|on|by|next)\s+)?(?:early |late |mid-?)?$"
)
""" "Ask me in 2027", "see you in June": a word to the reader."""
WROTE = regex(r"(?i)\b(?:wrote|posted|replied|commented|writes)\s*[,:]?\s*(?:on\s+)?$")
"""The stamp of a post: "pepperpot wrote, Sat 26 July:"."""
_STAMP = regex(r"^\W*\([^()]{2,40}\)\s*$")
"""An agency's name in brackets, with the day behind it, at the end of a story."""
_FURNITURE = regex(
    r"(?i)^\W*(?:last |first )?(?:updated|published|posted|modified|edit|edited|reviewed|accessed|retrieved|archived|revised|recorded|photo|picture|image|copyright|filed|date|dated|issued|printed|by [A-Z][^,.]{2,40},)\b(?: on| at|:)?\W*$"
)
_COUNTS_TIME = regex(
    r"(?i)\b(?:(?:quarters?|half|years?|months?|weeks?) (?:to|through)|(?:quarters?|half|years?|months?|weeks?|periods?|seasons?)[ -](?:ended|ending|that ended(?: on)?|beginning(?: on or)? after|beginning(?: on)?|starting(?: on)?))\s*$"
)
_DOCUMENT = (
    r"(?:reports?|interview|articles?|issue|edition|letters?|columns?|pieces?|minutes|stor(?:y|ies)|posts?|editorial|memo|notes?|data|figures|statistics"
    r"|footage|photos?|photographs?|pictures?|images?|video|recordings?|surveys?|stud(?:y|ies)|papers?|documents?|emails?|e-mails?|census|prospectus"
    r"|buildings?|quiz|cover|files?|records|quotes?|presentation|estimates|polls?|results|statements|accounts|balance sheets?)"
)
_YEAR_RUNS = regex(
    r"(?i)\b(?:fiscal|financial|accounting|business|trading|academic|our) year\b[^.;:]{0,30}\b(?:runs|ran|goes|lasts)\s+(?:from\s+)?(?:the\s+)?$"
)
""" "Our financial year runs from 1 October": a habit."""
_SOURCE = regex(
    rf"(?i)\b{_DOCUMENT}\s+(?:(?:of|from|dated|in our|for)\s+)(?:the\s+)?$|\b(?:letters|report|opinion|comment|page \d+),\s*$|©\s*$"
    r"|\b(?:is|are|was|were|that|those)\s+from\s+(?:the\s+)?$|\b(?:MINUTES|LETTER) OF\s*$"
)
_CITED = regex(r"\((?:[“\"‘'][^()]{2,80}[”\"’'],\s*|[A-Z][\w ]{2,20},\s*)?$")
_CITED_END = regex(r"(?:,\s*(?:page|p\.|p)\s*\d+)?\)")
_LAW = regex(r"\b(?:Act|Acts|Law|Code|Bill|Order|Constitution|Convention|Regulations?|Statute|Directive|Class|Charter|Treaty|Rules) of\s*$")
"""A law is named by its year."""
_COMPARED = regex(
    r"(?i)\b(?:than|against|versus|vs\.?|compared (?:with|to)|comparison (?:with|to)|relative to|different from|as in|unlike(?: in)?"
    r"|(?:in line|on a par|on par|consistent|level|flat) (?:with|on)|(?:similar|equal|identical) to"
    r"|(?:up|down|higher|lower|increase|decrease|rise|fall|drop|change) (?:on|from))"
    r"\s+(?:that (?:of|in)\s+|those (?:of|in)\s+|the\s+(?:figure|level|number|total)\s+(?:for|in|of|at)\s+|in\s+|at\s+|of\s+)?(?:the\s+)?$"
)
_PARTICLE = regex(
    r"(?i)\b(?:[a-z]{2,}ed|set|broke|gave|took|shut|came|broken|given|taken|wound|goes|went|opens?|turns?|winds?|wraps?|steps?|stepping|stood|stands?|standing|runs?|ran|running"
    r"|closes?|closing|shuts|shutting|breaks?|breaking|winding|scales?|scaling|comes?|coming|sits?|sat|stays?|pulls?|tears?|torn|lies?|laid)\s+$"
)
_PERCENT_FROM = regex(r"(?i)(?:\d%|\bper cent|\bpercent) (?:on|from)\s+(?:in\s+)?(?:the\s+)?$")
_JOINED = regex(r"(?i)\s*(?:,|and|or|,\s*and|,\s*or|&)\s*(?:the\s+)?")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAYS = regex(rf"{_DAY}\s*(?:to|through|until|-|–)\s*{_DAY}")
_EVERY = regex(
    r"(?i)\b(?:every|each|most|a \w+ of|habits?|usually|typically|normally|always)\s+$|\b(?:every|each)\s+(?:year|month|week|time)\s+(?:in|on|at)\s+$"
)
_NUMBERED = regex(r"[A-Z]-$")
_NAME = regex(r"(?P<name>[A-ZÀ-Þ][\w&-]*)\s$")
_NAMES_LEAD = frozenset(
    "in by from since during until till before after around circa about early late mid for the and or to through between of founded established est opened "
    "incorporated launched built formed started created born spring summer autumn fall winter fiscal year fy q1 q2 q3 q4 h1 h2 holiday christmas easter "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_TEMPORAL = regex(
    r"(?i)\b(?:in|since|by|until|till|from|to|through|during|and|or|after|before|around|about|early|late|mid|of|on|between|throughout|circa|than|for)[\s-]+$"
)
_AND = regex(r"(?i)\b(?:and|or)\s+$")
""" "The 2020 Notes and 2025 Notes"."""
_LAST_WORD = regex(r"([\w'’]+)\s+$")
_NEXT_WORD = regex(r"(?:['’]s)?[ \u00a0][\"“‘]?([^\W\d_][\w'’–-]*)")
_FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset(
        "and or but when while where as if because so then there is are was were be been has have had will would can could may might should did does do"
        " not also only alone onwards onward together respectively he's it's still now just both either neither".split()
    )
)
_BEHIND = 6
"""Words behind a year in which the noun that it belongs to may stand."""


def is_no_date(view: SentenceView, period: PeriodMention) -> bool:
    """Whether the words around a date make it the date of the text, of a document, of a comparison, or part of a name."""
    return (
        is_dateline(view, period)
        or not head_of(view, period).is_date
        or _is_of_a_document(view, period)
        or _is_compared(view, period)
        or _is_regular(view, period)
        or _is_of_a_name(view, period)
        or _names_each(view, period)
        or _is_column(view, period)
        or GREETING.search(before(view, period)) is not None
    )


def head_of(view: SentenceView, period: PeriodMention) -> PeriodMention:
    """The first of a run of dates, whose preposition is that of all: "as of June 30, 2019 and 2018"."""
    at = bisect_left(view.periods, period.start, key=lambda mention: mention.start)
    head = period
    for other in reversed(view.periods[max(0, at - RUN) : at]):
        if not _JOINED.fullmatch(view.text, other.end, head.start):
            break
        head = other
    return head


def before(view: SentenceView, period: PeriodMention) -> str:
    """What stands in front of a date, or of the run of dates that it belongs to."""
    head = head_of(view, period)
    return view.text[max(view.sentence.start, head.start - WINDOW) : head.start]


def is_dateline(view: SentenceView, period: PeriodMention) -> bool:
    """ "SEATTLE, April 3 (Agency) -", "Pune, 25 July 2024:" at the head of a block, or a date alone at the head of the text."""
    lead = view.text[view.sentence.start : period.start]
    tail = view.text[period.end : view.sentence.end].strip()
    if period.period is None or period.period.days > 1:
        return False
    if not lead.strip(" \t\n*_(") and not tail.strip(" .*_)"):
        return view.sentence.index < HEAD
    if _FURNITURE.match(lead) or (_STAMP.match(lead) and not tail.strip(" .")):
        return True
    placeless = not any(character.isalpha() for character in lead)
    if placeless and (view.kind is BlockKind.LIST_ITEM or view.sentence.index >= HEAD):
        return False
    if WROTE.search(lead) and tail[:1] in (":", ""):
        return True
    if any(word.islower() and word not in _PLACE_WORDS for word in re.findall(r"[^\W\d_]+", lead)):
        return False  # "Consultation starts 3 March."
    if any(cue.end <= period.start for cue in view.date_cues):
        return False  # "Deadline 5 April."
    if len(lead) >= 50 or not lead.strip() or not _DATELINE.match(lead) or _TEMPORAL.search(lead):
        return False
    return bool(_DATELINE_END.match(view.text[period.end : period.end + 50])) or (not tail.strip(" .") and view.sentence.index < HEAD)


def _is_of_a_document(view: SentenceView, period: PeriodMention) -> bool:
    """ "An opinion column of 5 June", "(Letters, 14 November)", "data from 2004"; and "the year ended 30 June"."""
    lead = before(view, period)
    if _COUNTS_TIME.search(lead) or _SOURCE.search(lead) or _YEAR_RUNS.search(lead):
        return True
    if not _CITED.search(lead) or not _CITED_END.match(view.text, period.end):
        return False
    return lead[-1:] != "(" or re.search(rf"(?i)\b(?:{_DOCUMENT}|graphic|wrongly|we said|obituary|chart)\b", lead) is not None


def _is_compared(view: SentenceView, period: PeriodMention) -> bool:
    """The date is what something is held against: "than in 2016", "up 4% from the second quarter"."""
    lead = before(view, period)
    longer = period.period is not None and period.period.days > 1
    compared = _COMPARED.search(lead)
    if compared and _PARTICLE.search(lead, 0, compared.start()) and compared.group().lower().startswith(("up", "down")):
        compared = None  # "the talks wrapped up on 6 October"
    return bool(compared) or (longer and bool(_PERCENT_FROM.search(lead)))


def _is_regular(view: SentenceView, period: PeriodMention) -> bool:
    """ "Monday to Friday", "every January", "in a week of August"."""
    if _WEEKDAYS.search(view.text[max(view.sentence.start, period.start - 20) : period.end + 20]):
        return True
    return not view.text[period.start : period.end].isdigit() and _EVERY.search(before(view, period)) is not None


def _is_of_a_name(view: SentenceView, period: PeriodMention) -> bool:
    """A bare year behind a name is part of it: "Expo 2020", "Windows Server 2019", "CVE-2023", "the Act of 1867"."""
    if period.period is None or period.period.kind != "year" or not view.text[period.start : period.end].isdigit():
        return False
    lead = before(view, period)
    if _NUMBERED.search(lead) or _LAW.search(lead):
        return True
    match = _NAME.search(lead)
    return match is not None and not match["name"].endswith("ed") and match["name"].lower() not in _NAMES_LEAD


def _names_each(view: SentenceView, period: PeriodMention) -> bool:
    """A year of a run that names things: "the 2020, 2021 and 2025 Notes"; not "the 2019 and 2020 elections"."""
    if period.period is None or period.period.kind != "year":
        return False
    at = bisect_left(view.periods, period.start, key=lambda mention: mention.start)
    last = period
    for other in view.periods[at + 1 : at + RUN]:
        if not _JOINED.fullmatch(view.text, last.end, other.start):
            break
        last = other
    match = _NEXT_WORD.match(view.text, last.end, view.sentence.end) if last is not period else None
    if match is None or not match[1][0].isupper() or match[1].lower() in _FUNCTION:
        return False
    return noun_behind(view, last) is None and _TEMPORAL.search(before(view, period)) is None


def _is_column(view: SentenceView, period: PeriodMention) -> bool:
    """The date stands for a column of an account: "40 shops (2018: 38)", "$2m (2018)", "in 2019, 2018 and 2017"."""
    if _IN_BRACKETS.search(view.text, max(view.sentence.start, period.start - 3), period.start):
        figures = view.figures_near(period.start, period.end)
        if period.period is not None and period.period.kind == "year" and _OTHER_YEAR.match(view.text, period.end):
            return True
        if colon := _COLON.match(view.text, period.end):
            return any(q.start - colon.end() <= _AT_COLON and q.start >= colon.end() for q in figures)
        if view.text[period.end : period.end + 1] == ")":
            return any(q.kind in ("money", "percent") and 0 <= period.start - q.end <= _AT_COLON for q in figures)
    return _counts_down(view, period)


_IN_BRACKETS = regex(r"[(\[]\s?$")
_COLON = regex(r"\s?:\s*")
_OTHER_YEAR = regex(r"\s?:|\s[–—-]\s[^()]{0,24}(?:\d|n/a|nil|none)")
""" "(2018: n/a)", "(2018 – gains of $19.2 million)": the same of another year, as accounts give it."""
_AT_COLON = 3
"""Characters between a date in brackets and its figure: a sign, a blank."""


def _counts_down(view: SentenceView, period: PeriodMention) -> bool:
    """One of a run of years, the latest first, as accounts name the years they compare; stories begin with the earliest."""
    if period.period is None or period.period.kind != "year":
        return False
    at = bisect_left(view.periods, period.start, key=lambda mention: mention.start)
    for first, second in pairwise(view.periods[max(0, at - 1) : at + 2]):
        years = [p.period.first.year for p in (first, second) if p.period is not None and p.period.kind == "year"]
        if len(years) == 2 and years[0] - years[1] == 1 and _JOINED.fullmatch(view.text, first.end, second.start):
            return True
    return False


def modified_noun(view: SentenceView, period: PeriodMention) -> str | None:
    """The word behind a date that stands in front of a noun, as in "the 2010 disaster"; None where it stands alone."""
    match = _NEXT_WORD.match(view.text, period.end, view.sentence.end)
    if match is None or match[1].lower() in _FUNCTION or match[1].lower().endswith("ly"):
        return None
    lead = before(view, period)
    year = period.period is not None and period.period.kind == "year"
    joined = year and match[1][0].isupper() and _AND.search(lead) is not None
    if (_TEMPORAL.search(lead) and not joined) or (not year and lead.rstrip()[-1:] in ",(;:" and match[1][0].islower()):
        return None
    if (last := _LAST_WORD.search(lead)) and (last[1].lower() in DETERMINERS or last[1].endswith(("'s", "’s"))):
        return match[1]
    following = next((event for event in view.events_near(period.end, period.end, _BEHIND) if event.start >= match.start(1)), None)
    at_once = following is not None and following.start == match.start(1)
    if at_once and following and following.form is not Form.NOUN:
        return None  # a verb: "on 3 May opened"
    day = period.period is not None and period.period.days == 1
    return None if day and not at_once else match[1]  # "the notice filed July 3 shows"


def noun_behind(view: SentenceView, period: PeriodMention) -> Event | None:
    """The event noun that a date stands in front of: "the 2010 mine disaster".

    What bears the year of publication or a later one is a name ("the 2020 Convention" in 2020), and so is a capitalised one
    where that year is not known.
    """
    for event in view.events_near(period.end, period.end, _BEHIND + 1):
        if event.start < period.end or event.form is not Form.NOUN:
            continue
        between = view.text[period.end : event.start]
        words = view.words_between(period.end, event.start) if event.start > period.end else ()
        if len(words) > _BEHIND or any(word.lower in _FUNCTION for word in words) or re.search(r"[,;:.()]", between):
            return None
        return None if _is_current(view, period, between) else event
    return None


def _is_current(view: SentenceView, period: PeriodMention, between: str) -> bool:
    if period.period is None or period.period.kind != "year":
        return False
    return period.period.first.year >= view.published.year if view.published else between.strip()[:1].isupper()


def is_label(view: SentenceView) -> bool:
    """A heading or a title."""
    return view.kind in (BlockKind.HEADING, BlockKind.TITLE)
