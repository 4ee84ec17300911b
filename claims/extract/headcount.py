"""Counts of people at work: which measure the clause makes of them.

A figure counts people at work when its noun does (``PEOPLE_NOUNS``), or when it has no noun of its own
and a verb or noun of employment governs it ("dismissed 130", "Employees: 386", "March cuts (9,000)").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal

from claims.extract.at_work import at_work, goes_on
from claims.extract.bare import (
    FEWEST_CARRIED,
    OTHER_NOUN,
    WINDOW,
    continues_people,
    counts_another,
    counts_other,
    flow_behind,
    is_gone,
    is_no_count,
    listed_noun,
    names_something,
)
from claims.extract.breakdowns import is_entry, opens_with_count
from claims.extract.comparison import carried_on, is_compared
from claims.extract.cues import GENERIC_PEOPLE, JOB_NOUNS, PEOPLE_NOUNS, PROFESSIONS
from claims.extract.headcount_measures import (
    CHANGE,
    DIRECTION,
    NEEDED,
    NEEDED_BARE,
    NEEDED_GENERIC,
    PART_OF,
    POSSESSED,
    head_noun,
    measure_of,
)
from claims.extract.labels import label_behind, names_other, people_of_label
from claims.extract.lost_jobs import along_with, hit_by_cuts, jobs_behind
from claims.extract.mention import BY_EVIDENCE, Mention
from claims.extract.movement import direction_of
from claims.extract.people_evidence import LEAVING, METONYMS, counts_people
from claims.extract.phrases import words_of
from claims.extract.staff import has_people, is_class_of_firms, is_no_staff, is_of_body, is_staff, takes_part
from claims.extract.topic import FLOWING, Topic, introduced
from claims.extract.view import SentenceView
from claims.model import Quantity

OF_US = re.compile(r"(?i)\s+of us\b")
OF_YOU = re.compile(r"(?i)\s+of you\b")
"""A message to the staff: "up to 45 of you may be affected"."""
STRONG = re.compile(
    r"(?i)[-\s]strong\s+(?:team|workforce|staff|crew|company|firm|group|payroll|headcount|business|unit|department|desk|office|lab|laboratory|contingent|outfit|branch|agency|studio|newsroom|works|plant|site|factory|division|practice|start-?up)\b|[-\s]strong\s*(?=[.,;:)]|$)"
)
BODY_OF = re.compile(
    r"(?i)\b(?:company|firm|workforce|staff|team|headcount|payroll|crew|business|organi[sz]ation|newsroom|studio|practice|department) (?:of|numbering|numbers|numbered)\s+(?:just |only |now |about )?$"
)
WE_ARE = re.compile(r"(?i)\b(?:we are|we['’]re|we were)\s+(?:now |just |only |about )?$")
THERE_ARE = re.compile(r"(?i)\bthere(?: are| were|['’]ll be| will be)\s+(?:now |just |only |about )?$")
NOTHING_COUNTED = re.compile(
    r"(?i)\s*(?:today|now|then|people|in (?:all|total|(?:19|20)\d\d|(?-i:[A-Z])\w+)|altogether|strong|[.,;)]|at (?:the|new year|christmas|year-end|our peak|launch|one point|last count)|on the payroll|(?:last|this time) (?:year|month|week|spring|summer|autumn|winter|christmas|last)|a year ago|when (?:I|we)|back then|before (?:the|this|that))"
)
PEOPLE_LABEL = re.compile(
    r"(?i)^\W*(?:\d{1,2}[/.)]\s*)?(?:(?:total|average|monthly|annual|full-time|part-time|permanent|current|group|overall|planned|target|expected|combined|global|worldwide) ){0,3}(?:number of |no\.? of |# of )?(?:employees|staff|headcount|workforce|people|personnel|ftes?|heads|team size|staffing)\b(?P<rest>[^:]*:)?"
)
LABELLED = re.compile(
    r"(?i)(?:\s+(?:at|on|in|of|as|by|and|to|the|end|year|year-end|before|after|pre|post|prior|previous|peak|current|total|number|numbers|count|today|now|worldwide|first|restated|reported|employed|originally|side|count|strength|levels?)\b|\W|\([^)]*\)|\d[\w-]*|(?-i:[A-Z])\w+)*"
)
"""What may stand between a word for staff and the colon of its label: small words, dates and names ("Staff canteens: 14" is no label of staff)."""
PARTITIVE = re.compile(
    r"(?i)^\W*of (?:the|these|those|its|their|our)\s+(?:[\w,.-]+\s+){0,3}(?:jobs|posts|positions|roles|employees|workers|staff|redundancies|cuts)\b[^.;]{0,30}$"
)
"""A part of people just counted: "Of the shore-based positions, 85 are in Norway"."""
ANOTHER = re.compile(r"(?i)\b(?:another|a further)\s*(?:[\w,.]+)?$")


RULE_OF_NONE = re.compile(r"(?i)\s*(?:can|may|could|shall|until|unless|before|without)\b")
""" "No redundancy can take effect before it ends" is a rule, not a count."""
POSSESSIVE = re.compile(r"['’]")
STAFF_MEMBERS = re.compile(r"(?i)\b(?:staff|crew|team|faculty|personnel|workforce)\b")
NO_STAFF = re.compile(r"(?i)\b(?:chief|smaller|larger|main|building|vice|former|ex|world|film|football)\b")
"""Of a counted noun: chief executives, presidents, or firms that are contractors."""


def headcount_mention(view: SentenceView, figure: Quantity, earlier: list[Mention], topic: Topic) -> Mention | None:
    """The figure as a count of people at work, or None where it is not one."""
    if figure.kind == "number" and figure.noun_start is None:
        if label := label_behind(view, figure):
            return _of_label(view, figure, label)
        if names_other(view, topic.labelled):
            return None
        if listed := listed_noun(view, figure):
            shared = replace(figure, noun_start=listed.noun_start, noun_end=listed.noun_end)
            mention = headcount_mention(view, shared, earlier, topic)
            return replace(mention, figure=figure) if mention else None
        if _is_of_things(view, figure):
            return None
        if whole := _whole(view, figure):
            figure = replace(figure, noun_start=whole.noun_start, noun_end=whole.noun_end)
    noun = head_noun(view, figure)
    compared = is_compared(view, figure)
    if noun is None:
        if topic.logged and figure.kind == "number" and is_entry(view, figure):
            return _mention(view, figure, "layoffs", "headcount.topic", None, compared)
        if figure.kind == "count" or is_no_count(view, figure) or names_something(view, figure):
            return None
        return _elliptical(view, figure, earlier, compared, topic) or _by_evidence(view, figure, earlier, compared, topic)
    if POSSESSED.match(view.text, figure.noun_end or figure.end):
        return None  # "one employee's dream"
    if noun == "strong" and STRONG.match(view.text[figure.end : figure.end + 24]):
        return _mention(view, figure, "total_employees", "headcount.strength", None, compared)
    if _is_none_of_staff(view, figure, noun):
        return None
    if (noun not in PEOPLE_NOUNS or noun in GENERIC_PEOPLE) and (fate := jobs_behind(view, figure)):
        return _mention(view, figure, fate, "headcount.verb", None, compared)
    if noun in ("cuts", "exits", "job-losses") and (topic.flow or topic.people) in FLOWING and not _is_small(figure):
        return _mention(view, figure, "layoffs", "headcount.topic", None, compared)
    if noun not in PEOPLE_NOUNS:
        if not _object_of_hiring(view, figure, noun):
            if others := along_with(view, figure, noun, earlier):
                return _mention(view, figure, others.metric, "headcount.carried_on", others.cue, compared)
            return _by_evidence(view, figure, earlier, compared, topic) if noun in METONYMS else None
        metric, cue = measure_of(view, figure, noun)
        return _mention(view, figure, metric, "headcount.verb", cue, compared)
    if noun in ("member", "members"):
        noun = "staff"
    if noun in GENERIC_PEOPLE:
        return _generic(view, figure, noun, compared, topic)
    if hit_by_cuts(view, figure, topic.people in FLOWING):
        return _mention(view, figure, "layoffs", "headcount.verb", None, compared)
    metric, cue = measure_of(view, figure, noun)
    if metric is None and (continued := carried_on(view, figure, earlier)) and continued.type == "headcount":
        metric, cue = continued.metric, continued.cue
    if metric is None and topic.logged and view.figures[0] is figure and opens_with_count(view):
        metric = "layoffs"
    if metric is None and noun in JOB_NOUNS:
        metric = topic.people if topic.people in FLOWING else topic.flow or topic.people
    return _mention(view, figure, metric, "headcount.noun", cue, compared)


def _of_label(view: SentenceView, figure: Quantity, label: tuple[int, int]) -> Mention | None:
    """A figure that opens its line, and its label behind it: "365: permanent colleagues"."""
    noun = people_of_label(view, label)
    if noun is None:
        return None
    head = view.text[noun[0] : noun[1]].lower()
    metric, cue = measure_of(view, replace(figure, noun_start=label[0], noun_end=noun[1]), head)
    return _mention(view, figure, metric or "total_employees", "headcount.label", cue, False)


def _staff_members(view: SentenceView, figure: Quantity) -> bool:
    """ "70 team members", "12 members of staff"."""
    start, end = figure.noun_start or figure.end, figure.noun_end or figure.end
    return STAFF_MEMBERS.search(view.text, start, min(view.sentence.end, end + len(" of staff"))) is not None


def _is_none_of_staff(view: SentenceView, figure: Quantity, noun: str) -> bool:
    """The noun is one for people or posts, but not at work, or a rule says "no"."""
    if figure.low == figure.high == 0 and RULE_OF_NONE.match(view.text[figure.noun_end or figure.end : view.sentence.end][:40]):
        return True
    if noun not in JOB_NOUNS and is_no_staff(view, figure):
        return True
    if noun in JOB_NOUNS and _is_small(figure) and OWN_JOBS.search(view.text[max(view.sentence.start, figure.start - 30) : figure.start]):
        return True
    if is_class_of_firms(view, figure) or ALL_BUT.search(view.text[max(view.sentence.start, figure.start - 10) : figure.start]):
        return True
    tail = figure.noun_end or figure.end
    if POSSESSIVE.match(view.text[tail : tail + 2]) or names_something(view, figure):
        return True
    phrase = view.text[figure.noun_start or figure.end : figure.noun_end or figure.end]
    if noun in ("member", "members"):
        return not _staff_members(view, figure)
    return noun in ("executives", "contractors", "players") and NO_STAFF.search(phrase) is not None


OWN_JOBS = re.compile(
    r"(?i)\b(?:work(?:s|ed|ing)?|h[eo]ld(?:s|ing)? down|juggl(?:es?|ed|ing)|(?:I|he|she)(?: (?:have|has|had)|['’](?:ve|s|d) got))\s+(?:just |only |at least )?$"
)
""" "She worked two jobs": one person's."""


def _generic(view: SentenceView, figure: Quantity, noun: str, compared: bool, topic: Topic) -> Mention | None:
    """People, or those of a profession: staff where a verb of employment, a label or an owner says so."""
    if takes_part(view, figure):
        return None
    if hit_by_cuts(view, figure, topic.people in FLOWING):
        return _mention(view, figure, "layoffs", "headcount.verb", None, compared)
    metric, cue = measure_of(view, figure, noun, NEEDED_GENERIC)
    if metric is not None:
        return _mention(view, figure, metric, "headcount.verb", cue, compared)
    if _label_only(view, figure):
        return _mention(view, figure, "total_employees", "headcount.label", None, compared)
    if (
        topic.flow
        and noun in ("people", "persons")
        and RUNNING.search(view.text[max(view.sentence.start, figure.start - 60) : figure.start])
    ):
        return _mention(view, figure, "cumulative_layoffs" if topic.flow == "layoffs" else topic.flow, "headcount.topic", None, compared)
    flow = topic.people if topic.people in FLOWING else topic.flow
    if flow is not None and _restates(view, figure):
        return _mention(view, figure, flow, "headcount.topic", None, compared)
    trade = noun in PROFESSIONS - ANYBODY or (noun == "hands" and figure.noun_start is not None and _has_trade(view, figure))
    if trade and SOUGHT.search(view.text[max(view.sentence.start, figure.start - 40) : figure.start]):
        return _mention(view, figure, "new_hires", "headcount.verb", None, compared)
    if topic.people is not None and PART_OF_THEM.match(view.text[view.sentence.start : figure.start]):
        return _mention(view, figure, "total_employees", "headcount.staff", None, compared)
    if topic.flow and noun in ("people", "persons") and is_entry(view, figure):
        return _mention(view, figure, topic.section or topic.flow, "headcount.topic", None, compared)
    if (people := introduced(view, figure)) in FLOWING or (people and noun in PROFESSIONS and _breaks_down(view, figure)):
        return _mention(view, figure, people, "headcount.topic", None, compared)
    if is_staff(view, figure, noun):
        return _mention(view, figure, flow_behind(view, figure) or "total_employees", "headcount.staff", None, compared)
    if noun in ("people", "persons") and (topic.headcounts or topic.staff_share > SPEAKS_OF_STAFF) and has_people(view, figure):
        return _mention(view, figure, "total_employees", "headcount.staff", None, compared)
    return None


SPEAKS_OF_STAFF = 0.15
"""The share from which a text speaks of staff at some length."""


def _breaks_down(view: SentenceView, figure: Quantity) -> bool:
    """A number stands in front of the colon: "employed 286 on average: 94 players and coaches"."""
    colon = view.text.rfind(":", view.sentence.start, figure.start)
    return any(q.kind in ("number", "count") and q.end <= colon for q in view.figures)


def _has_trade(view: SentenceView, figure: Quantity) -> bool:
    """ "24 kiln hands": a word in front of the noun says for what work."""
    return len(words_of(view.text, figure.noun_start or figure.end, figure.noun_end or figure.end)) > 1


def _restates(view: SentenceView, figure: Quantity) -> bool:
    """The people whom the text just told of as a share or by what they do: "That's about 450 people", "the whole desk, 14 people"."""
    before = view.text[max(view.sentence.start, figure.start - 24) : figure.start]
    behind = view.text[figure.noun_end or figure.end : view.sentence.end][:12]
    if RESTATED.search(before):
        return True
    entry = ENTRY.match(view.text, view.sentence.start, figure.start)
    return entry is not None and before.rstrip()[-1:] in (",", ":", "–", "—") and ENDS.match(behind) is not None


RUNNING = re.compile(
    r"(?i)\b(?:running|overall|grand|combined|cumulative)?\s*(?:total|tally|count|toll)\b[^.;:\d]{0,24}(?:\d{4})?[^.;:\d]{0,8}(?::|\b(?:is|stands at|now|comes to))\s*(?:now\s+)?$"
)
""" "Running total for 2025: 9,412 people"."""
RESTATED = re.compile(
    r"(?i)(?:^|[.;,(–—-]\s*)\W*(?:that['’]s|that is|that was|that means|which is|which means|meaning|i\.e\.,?|in all|or)\s+$"
)
ENTRY = re.compile(r"(?!(?:At|In|On|With|For)\b)[^.;:\n]{1,60}?(?::|\s[–—-])\s")
"""The head of an entry in a list of firms: "November 5 – KQTV Tulsa: the entire desk, 14 people"."""
ENDS = re.compile(r"\s*(?:[.;)]|$)")
ALL_BUT = re.compile(r"(?i)\ball but\s+$")
""" "All but 35 of its 480 employees": those who were spared."""
SOUGHT = re.compile(
    r"(?i)\b(?:look(?:s|ed|ing)? (?:for|to hire)|seek(?:s|ing)?|sought|in search of|on the hunt for|in the market for|wants?|short of|advertis(?:es|ed|ing) for)\s+(?:another |a further |some |about |around |up to |at least |more than )*$"
)
ANYBODY = frozenset("men women member members officers crew folks folk hands heads players doctors reporters journalists".split())
"""Those of a profession whom others look for too: "police are looking for two men"."""
PART_OF_THEM = re.compile(
    r"(?i)^\W*(?:out )?(?:of|among) (?:the|these|those|its|their|our)\s+(?:about |some |roughly |remaining |original |then )*$"
)
""" "Of the 85 folks there, about thirty will move": the whole of which the sentence gives a part."""


def _elliptical(view: SentenceView, figure: Quantity, earlier: list[Mention], compared: bool, topic: Topic) -> Mention | None:
    """A number without a noun."""
    if topic.people is None and (people := introduced(view, figure)):
        topic = replace(topic, people=people)
    if topic.flow and (is_entry(view, figure) or (topic.people is None and is_gone(view, figure))):
        return _mention(view, figure, flow_behind(view, figure) or topic.section or topic.flow, "headcount.topic", None, compared)
    if FULL_TIME.match(view.text, figure.end):
        return _mention(view, figure, "total_employees", "headcount.strength", None, compared)
    if OF_US.match(view.text[figure.end : figure.end + 12]) and _let_go(view, figure):
        return _mention(view, figure, "layoffs", "headcount.verb", None, compared)
    if fate := jobs_behind(view, figure):
        return _mention(view, figure, fate, "headcount.verb", None, compared)
    if earlier and earlier[-1].metric == "headcount_change" and CAME_TO.fullmatch(view.text, earlier[-1].end, figure.start):
        return _mention(view, figure, "total_employees", "headcount.carried_on", earlier[-1].cue, compared)
    if _share_in_heads(view, figure):
        return _mention(view, figure, "layoffs", "headcount.topic", None, compared)
    if topic.flow == "layoffs" and WENT.match(view.text[figure.end : min(view.sentence.end, figure.end + 40)]) and not _is_small(figure):
        return _mention(view, figure, "layoffs", "headcount.verb", None, compared)
    if _strength(view, figure, topic.people is not None):
        return _mention(
            view, figure, topic.people if topic.people == "job_openings" else "total_employees", "headcount.strength", None, compared
        )
    if OF_YOU.match(view.text, figure.end):
        metric, cue = measure_of(view, figure, "people", NEEDED_GENERIC)
        told = topic.people is not None or topic.flow is not None or metric == "total_employees"
        metric = metric or ("total_employees" if topic.headcounts else None)
        return _mention(view, figure, metric, "headcount.verb", cue, compared) if metric and told else None
    if at_work(view, figure):
        return _mention(view, figure, "total_employees", "headcount.work", None, compared)
    if goes_on(view, figure, earlier, topic):
        return _mention(view, figure, "total_employees", "headcount.carried_on", None, compared)
    if labelled := _labelled(view, figure):
        return _mention(view, figure, labelled, "headcount.label", None, compared)
    if _let_go(view, figure):
        return _mention(view, figure, "layoffs", "headcount.verb", None, compared)
    if (other := OTHER_NOUN.match(view.text[figure.end : figure.end + 28])) and other["noun"].lower() in PEOPLE_NOUNS:
        return _mention(view, figure, "headcount_change", "headcount.noun", None, compared)
    if WHO.match(view.text[figure.end : min(view.sentence.end, figure.end + 40)]):
        return _mention(view, figure, measure_of(view, figure, None)[0] or "total_employees", "headcount.verb", None, compared)
    continued = carried_on(view, figure, earlier)
    carried = continued if continued and continued.type == "headcount" else None
    if carried and ANOTHER.search(view.text[max(0, figure.start - 20) : figure.end]):
        return _mention(view, figure, carried.metric, "headcount.carried_on", carried.cue, compared)
    body = is_of_body(view, figure)
    if not body and (counts_other(view, figure, earlier) or counts_another(view, figure) or _changes_other(view, figure, carried)):
        return None
    metric, cue = measure_of(view, figure, None, NEEDED_BARE)
    if metric is not None:
        return _mention(view, figure, metric, "headcount.verb", cue, compared)
    if body:
        return _mention(view, figure, "total_employees", "headcount.strength", None, compared)
    flow = flow_behind(view, figure)
    if carried:
        return _mention(view, figure, flow or carried.metric, "headcount.carried_on", carried.cue, compared)
    if PARTITIVE.search(view.text[view.sentence.start : figure.start]) or continues_people(view, figure, topic, carried is not None):
        return _mention(view, figure, flow or topic.people or "total_employees", "headcount.topic", None, compared)
    return None


def _by_evidence(view: SentenceView, figure: Quantity, earlier: list[Mention], compared: bool, topic: Topic) -> Mention | None:
    """A number that no rule places, where its words and what the text has counted make it one of people."""
    if not counts_people(view, figure, earlier, topic):
        return None
    metric = flow_behind(view, figure) or measure_of(view, figure, "people", NEEDED_GENERIC)[0] or topic.people or topic.flow
    return replace(_mention(view, figure, metric or "total_employees", "headcount.evidence", None, compared), certainty=BY_EVIDENCE)


def _changes_other(view: SentenceView, figure: Quantity, carried: Mention | None) -> bool:
    """ "Shops: 88, three fewer than in February": a change of what the number before counts, which is no people."""
    if not CHANGE.match(view.text[figure.end : figure.end + 30]):
        return False
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    before = view.figures[at - 1] if at else None
    if before is None or before.kind not in ("count", "number"):
        return False
    return carried is None or carried.figure is None or carried.start != before.start


def _strength(view: SentenceView, figure: Quantity, about_people: bool) -> bool:
    """ "There are 214 of us", "a company of 1,760", "a 140-strong team"."""
    before = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    after = view.text[figure.end : min(view.sentence.end, figure.end + 24)]
    return bool(
        OF_US.match(after)
        or STRONG.match(after)
        or BODY_OF.search(before)
        or (WE_ARE.search(before) and NOTHING_COUNTED.match(after))
        or (about_people and THERE_ARE.search(before) and NOTHING_COUNTED.match(after))
    )


FULL_TIME = re.compile(
    r"(?i)[\s-](?:full[\s-]?time|part[\s-]?time|on (?:the |its |our |their )?payroll|on (?:the|its|our|their) (?:books|staff)|on staff)\b(?=\s*(?:[.,;:!?)(&+]|$|(?:in|at|by|when|last|this|worldwide|globally|today|now|before|after|as of|across)\b|(?:and|plus)\s+(?:about |some |around )?(?:\d|part|full|an?other|[a-z]+\s+part)))"
)
""" "29 full time", "12 part-time and 3 casual": hours of work that somebody is employed for."""


def _let_go(view: SentenceView, figure: Quantity) -> bool:
    """ "They let 40 go", "they let 40 of us go"."""
    before = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    return LET.search(before) is not None and GO.match(view.text[figure.end : figure.end + 24]) is not None


CAME_TO = re.compile(r"(?i)\s*(?:people |jobs |posts |heads )?(?:,?\s*(?:or [^,;.]{1,24},)?\s*)to\s+(?:about |around |just |only )?")
""" "Fell by 40 to 1,440"."""
SHARE_OF_STAFF = re.compile(
    r"(?i)\bof (?:the|its|their|our|all|global|total)?\s?(?:[\w'’-]+\s+){0,3}?(?:workforce|staff|employees|workers|headcount|payroll|jobs|posts|roles)\s*[,(;–—-]\s*(?:or|i\.e\.,?|that is,?|which is|which means|meaning|equal to|equivalent to|some)?\s*(?:about |around |some |roughly |nearly )?$"
)


def _share_in_heads(view: SentenceView, figure: Quantity) -> bool:
    """ "Roughly 18% of the workforce, i.e. about 115": the heads that a share of the staff just told of is."""
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    share = view.figures[at - 1] if at else None
    if share is None or share.kind != "percent" or figure.start - share.end > 2 * WINDOW or _is_small(figure):
        return False
    return SHARE_OF_STAFF.search(view.text, share.end, figure.start) is not None and ENDS_SHARE.match(view.text, figure.end) is not None


ENDS_SHARE = re.compile(r"(?i)[\"”’]?\s*(?:[.,;:)]|$|(?:in|at|across|will|would|are|were|have|last|this|by|of them)\b)")


def _is_small(figure: Quantity) -> bool:
    return isinstance(figure.low, Decimal) and figure.low < FEWEST_CARRIED


WENT = re.compile(
    r"(?i)\s*(?:are |were |will be |have |had )?(?:going|gone|went|go)\b(?!\s+(?:to|up|down|into|in|on|through|for|back|by|ahead|public|bust|viral|live|without|with|under|over|home|off|out to)\b)"
)
""" "50 are going", "when 190 went", where the text speaks of cuts."""
LET = re.compile(r"(?i)\blet(?:s|ting)?\s+(?:another |a further |some |about |around |more than )?$")
GO = re.compile(r"(?i)\s+(?:more\s+|of (?:us|them|you)\s+)?go\b")
WHO = re.compile(
    r"(?i)\s*(?:others\s+)?who\s+(?:\w+\s+)?(?:work(?:s|ed)?|left|leave|join(?:ed)?|lost their|remain(?:ed)?|stay(?:ed)?|(?:were|are|will be) (?:laid|made|dismissed|let|leaving|staying|losing))\b"
)
CUT_LABEL = re.compile(
    r"(?i)^\W*(?:laid off|lay-?offs?|job (?:cuts|losses)|jobs (?:cut|lost|affected|at risk)|redundanc(?:y|ies)|(?:employees|staff|people|workers|roles|jobs|positions) (?:affected|laid off|cut|impacted)|let go)\b[^:.]{0,16}:\s*\W*$"
    r"|^\W*(?:(?:total|overall|planned|announced) )?(?:workforce|headcount|staff|jobs?|positions?|employees?)\s+(?:reductions?|cuts?|losses)\b[^:.]{0,24}:\s*\W*$"
)
NUMBER_OF = re.compile(
    r"(?i)\bnumbers? of (?:[\w-]+\s+){0,3}?(?P<noun>[\w-]+)(?:\s+(?!than\b)[\w-]+){0,5}?\s+(?:is|was|were|are|be|to|at|reached|exceeded|totall?ed|averaged)\s*(?:an?\s+)?$"
)


EMPLOYED = re.compile(r"(?i)\b(?:employ(?:ed|s)?|on the payroll|on staff|working|made redundant|laid off|dismissed|hired)\b")


def _labelled(view: SentenceView, figure: Quantity) -> str | None:
    """The measure of a label or of "the number of": "Workforce reduction: 400", "the number of people employed was 1,100"."""
    if _label_only(view, figure):
        return "total_employees"
    if figure.start - view.sentence.start < WINDOW and CUT_LABEL.match(view.text[view.sentence.start : figure.start]):
        return "layoffs"
    match = NUMBER_OF.search(view.text[max(view.sentence.start, figure.start - 2 * WINDOW) : figure.start])
    if match is None or match["noun"].lower() not in PEOPLE_NOUNS:
        return None
    employs = match["noun"].lower() not in GENERIC_PEOPLE or EMPLOYED.search(match.group()) is not None
    return (measure_of(view, figure, None, NEEDED)[0] or "total_employees") if employs else None


def _label_only(view: SentenceView, figure: Quantity) -> bool:
    """A word for staff opens the line, and only linking words stand between it and the figure."""
    label = PEOPLE_LABEL.match(view.text[view.sentence.start : figure.start])
    if label is None or len(words_of(view.text, view.sentence.start, figure.start)) > LABEL_WORDS:
        return False
    return label["rest"] is None or LABELLED.fullmatch(label["rest"]) is not None


LABEL_WORDS = 8


def _whole(view: SentenceView, figure: Quantity) -> Quantity | None:
    """The count of people that a bare number is a part of: "240 of its then 1,500 employees"."""
    for other in view.figures:
        if other.start >= figure.end and other.kind == "count" and (noun := head_noun(view, other)) in PEOPLE_NOUNS:
            return other if noun and PART_OF.fullmatch(view.text[figure.end : other.start]) else None
    return None


def _is_of_things(view: SentenceView, figure: Quantity) -> bool:
    """The bare number is a part of things counted right behind, "six of its 43 shops", or counts what two words tell of,
    "11,000 poker and gaming machines"."""
    pair = PAIR_OF.match(view.text, figure.end, view.sentence.end)
    if pair and pair["noun"].lower() not in PEOPLE_NOUNS and LEAVING.match(pair["first"]) is None:
        return True
    at = bisect_left(view.figures, figure.end, key=lambda other: other.start)
    whole = view.figures[at] if at < len(view.figures) else None
    if whole is None or whole.kind != "count" or head_noun(view, whole) in PEOPLE_NOUNS:
        return False
    return OF_ITS.fullmatch(view.text, figure.end, whole.start) is not None


OF_ITS = re.compile(r"(?i)\s+(?:out\s+)?of\s+(?:(?:the|its|their|our|his|her|those|these|all)\s+)?")
PAIR_OF = re.compile(
    r"\s+(?:of\s+)?(?!(?:people|staff|jobs|full|permanent|of|in|at|on|by|from|to|for|with|this|last|next|a|the|and|or|as|who|are|were|is|was|have|had|will|would)\b)"
    r"(?P<first>[a-z][a-z-]{2,})(?<!ed)(?<!ly)\s+and\s+[a-z][a-z-]{2,}\s+(?P<noun>[a-z]{3,}s)\b"
)


def _object_of_hiring(view: SentenceView, figure: Quantity, noun: str) -> bool:
    """The noun is the direct object of a verb that has only people as its object: "took on 45 fitters"."""
    before = view.text[max(view.sentence.start, figure.start - 30) : figure.start]
    return bool(
        ONLY_PEOPLE.search(before)
        or (TAKES_ON.search(before) and noun.endswith(("ers", "ors", "ists", "men", "ants", "ees", "ates", "ians")))
    )


ONLY_PEOPLE = re.compile(
    r"(?i)\b(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|la(?:y|ys|id|ying) off|(?:say(?:s|ing)?|said) (?:goodbye|farewell) to|part(?:s|ed|ing)? (?:ways|company) with|let(?:s|ting)? go of|sack(?:s|ed|ing)?|employ(?:s|ed|ing)?)\s+(?:an?other |a further |some )?$"
)
TAKES_ON = re.compile(r"(?i)\b(?:t(?:ake|akes|ook|aken|aking) on|need(?:s|ed)?|dismiss(?:es|ed)?)\s+(?:an?other |a further |some )?$")


def _mention(view: SentenceView, figure: Quantity, metric: str | None, rule: str, cue: tuple[int, int] | None, compared: bool) -> Mention:
    direction = None if figure.low == figure.high == 0 else DIRECTION.get(metric or "")
    if metric in ("total_employees", "headcount_change") and not compared:
        direction = direction_of(view, figure)
    return Mention(view.sentence.index, "headcount", metric, rule, figure, cue=cue, direction=direction, compared=compared)
