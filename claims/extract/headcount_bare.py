"""Numbers without a noun that count people at work: what stands right beside them, in front of them as a label, or what they go on with.

"Dismissed 130", "Employees: 386", "a company of 1,760", "March cuts (9,000)", "there are 214 of us", "they let 40 go".
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from claims.extract.at_work import at_work, goes_on
from claims.extract.bare import OTHER_NOUN, WINDOW, continues_people, counts_another, counts_other, flow_behind, is_gone, is_small
from claims.extract.breakdowns import is_entry
from claims.extract.comparison import carried_on
from claims.extract.cues import GENERIC_PEOPLE, PEOPLE_NOUNS, Sense
from claims.extract.headcount_measures import CHANGE, NEEDED, NEEDED_BARE, NEEDED_GENERIC, measure_of, people_mention
from claims.extract.lost_jobs import jobs_behind
from claims.extract.mention import BY_EVIDENCE, Mention
from claims.extract.people_evidence import counts_people
from claims.extract.phrases import words_of
from claims.extract.staff import SMALL, is_of_body
from claims.extract.topic import Topic, introduced
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

OF_US = regex(r"(?i)\s+of us\b")
OF_YOU = regex(r"(?i)\s+of you\b")
"""A message to the staff: "up to 45 of you may be affected"."""
STRONG = regex(
    r"(?i)[-\s]strong\s+(?:team|workforce|staff|crew|company|firm|group|payroll|headcount|business|unit|department|desk|office|lab|laboratory|contingent|outfit|branch|agency|studio|newsroom|works|plant|site|factory|division|practice|start-?up)\b|[-\s]strong\s*(?=[.,;:)]|$|(?:before|by|in|at|when|today|now|and|worldwide|globally|across|last|this)\b)"
)
BODY_OF = regex(
    r"(?i)\b(?:company|firm|workforce|staff|team|headcount|payroll|crew|business|organi[sz]ation|newsroom|studio|practice|department) (?:of|numbering|numbers|numbered)\s+(?:just |only |now |about )?$"
)
EMPLOYS = regex(rf"(?i)\bemploy(?:s|ed|ing)?\s+{SMALL}$")
""" "Runs 410 barges and employs 1,300": the verb has no other object."""
IN_BRACKETS = regex(r"\b[A-ZÀ-Þ][\w&.'’-]*\s*\(\s*(?:about |some |around |nearly )?$")
WORLDWIDE = regex(r"(?i)\s+(?:worldwide|globally|strong|world-wide)\s*\)")
""" "Orvane (4,100 worldwide)"."""
CROWD = regex(r"(?i)\b(?:crowd|audience|congregation|queue|procession|march|rally|mob)\b")
WE_ARE = regex(r"(?i)\b(?:we are|we['’]re|we were)\s+(?:now |just |only |about )?$")
THERE_ARE = regex(r"(?i)\bthere(?: are| were|['’]ll be| will be)\s+(?:now |just |only |about )?$")
NOTHING_COUNTED = regex(
    r"(?i)\s*(?:today|now|then|people|in (?:all|total|(?:19|20)\d\d|(?-i:[A-Z])\w+)|altogether|strong|[.,;)]|at (?:the|new year|christmas|year-end|our peak|launch|one point|last count)|on the payroll|(?:last|this time) (?:year|month|week|spring|summer|autumn|winter|christmas|last)|a year ago|when (?:I|we)|back then|before (?:the|this|that))"
)
PEOPLE_LABEL = regex(
    r"(?i)^\W*(?:\d{1,2}[/.)]\s*)?(?:(?:total|average|monthly|annual|full-time|part-time|permanent|current|group|overall|planned|target|expected|combined|global|worldwide) ){0,3}(?:number of |no\.? of |# of )?(?:employees|staff|headcount|workforce|people|personnel|ftes?|heads|team size|staffing|payroll|on the (?:books|payroll))\b(?P<rest>[^:]*:)?"
)
LABELLED = regex(
    r"(?i)(?:\s+(?:at|on|in|of|as|by|and|to|the|end|year|year-end|before|after|pre|post|prior|previous|peak|current|total|number|numbers|count|today|now|worldwide|first|restated|reported|employed|originally|side|count|strength|levels?)\b|\W|\([^)]*\)|\d[\w-]*|(?-i:[A-Z])\w+)*"
)
"""What may stand between a word for staff and the colon of its label: small words, dates and names ("Staff canteens: 14" is no label of staff)."""
LABEL_WORDS = 8
"""Words of a line in front of its figure beyond which they are a sentence and no label."""
PARTITIVE = regex(
    r"(?i)^\W*of (?:the|these|those|its|their|our)\s+(?:[\w,.-]+\s+){0,3}(?:jobs|posts|positions|roles|employees|workers|staff|redundancies|cuts)\b[^.;]{0,30}$"
)
"""A part of people just counted: "Of the shore-based positions, 85 are in Norway"."""
ANOTHER = regex(r"(?i)\b(?:another|a further)\s*(?:[\w,.]+)?$")
FULL_TIME = regex(
    r"(?i)[\s-](?:full[\s-]?time|part[\s-]?time|on (?:the |its |our |their )?payroll|on (?:the|its|our|their) (?:books|staff)|on staff)\b(?=\s*(?:[.,;:!?)(&+]|$|(?:in|at|by|when|last|this|worldwide|globally|today|now|before|after|as of|across)\b|(?:and|plus)\s+(?:about |some |around )?(?:\d|part|full|an?other|[a-z]+\s+part)))"
)
""" "29 full time", "12 part-time and 3 casual": hours of work that somebody is employed for."""
LET = regex(r"(?i)\blet(?:s|ting)?\s+(?:another |a further |some |about |around |more than )?$")
OUT_OF = regex(r"(?i)\s+out of\s+(?:its |their |our |the |a total of )?\d")
""" "The first round of layoffs came in February: 60 out of 290"."""
GONE = regex(r"(?i)\s+of (?:us|you|them) (?:gone|out)\b")
""" "It wants 236 of us gone"."""
GO = regex(r"(?i)\s+(?:more\s+|of (?:us|them|you)\s+)?go\b")
CAME_TO = regex(r"(?i)\s*(?:people |jobs |posts |heads )?(?:,?\s*(?:or [^,;.]{1,24},)?\s*)to\s+(?:about |around |just |only )?")
""" "Fell by 40 to 1,440"."""
SHARE_OF_STAFF = regex(
    r"(?i)\bof (?:the|its|their|our|all|global|total)?\s?(?:[\w'’-]+\s+){0,3}?(?:workforce|staff|employees|workers|headcount|payroll|jobs|posts|roles)\s*[,(;–—-]\s*(?:or|i\.e\.,?|that is,?|which is|which means|meaning|equal to|equivalent to|some)?\s*(?:about |around |some |roughly |nearly )?$"
)
ENDS_SHARE = regex(r"(?i)[\"”’]?\s*(?:[.,;:)]|$|(?:in|at|across|will|would|are|were|have|last|this|by|of them)\b)")
WENT = regex(
    r"(?i)\s*(?:are |were |will be |have |had )?(?:going|gone|went|go)\b(?!\s+(?:to|up|down|into|in|on|through|for|back|by|ahead|public|bust|viral|live|without|with|under|over|home|off|out to)\b)"
)
""" "50 are going", "when 190 went", where the text speaks of cuts."""
WHO = regex(
    r"(?i)\s*(?:others\s+)?who\s+(?:\w+\s+)?(?:work(?:s|ed)?|left|leave|join(?:ed)?|lost their|remain(?:ed)?|stay(?:ed)?|(?:were|are|will be) (?:laid|made|dismissed|let|leaving|staying|losing))\b"
)
CUT_LABEL = regex(
    r"(?i)^\W*(?:laid off|lay-?offs?|job (?:cuts|losses)|jobs (?:cut|lost|affected|at risk)|redundanc(?:y|ies)|(?:employees|staff|people|workers|roles|jobs|positions) (?:affected|laid off|cut|impacted)|let go)\b[^:.]{0,16}:\s*\W*$"
    r"|^\W*(?:(?:total|overall|planned|announced) )?(?:workforce|headcount|staff|jobs?|positions?|employees?)\s+(?:reductions?|cuts?|losses)\b[^:.]{0,24}:\s*\W*$"
)
NUMBER_OF = regex(
    r"(?i)\bnumbers? of (?:[\w-]+\s+){0,3}?(?P<noun>[\w-]+)(?:\s+(?!than\b)[\w-]+){0,5}?\s+(?:is|was|were|are|be|to|at|reached|exceeded|totall?ed|averaged)\s*(?:an?\s+)?$"
)
EMPLOYED = regex(r"(?i)\b(?:employ(?:ed|s)?|on the payroll|on staff|working|made redundant|laid off|dismissed|hired)\b")


def bare_headcount(view: SentenceView, figure: Quantity, earlier: list[Mention], compared: bool, topic: Topic) -> Mention | None:
    """A number without a noun."""
    if topic.people is None and (people := introduced(view, figure)):
        topic = replace(topic, people=people)
    if topic.flow and (is_entry(view, figure) or (topic.people is None and is_gone(view, figure))):
        return people_mention(view, figure, flow_behind(view, figure) or topic.section or topic.flow, "headcount.topic", None, compared)
    if FULL_TIME.match(view.text, figure.end):
        return people_mention(view, figure, "total_employees", "headcount.strength", None, compared)
    if OF_US.match(view.text[figure.end : figure.end + 12]) and _let_go(view, figure):
        return people_mention(view, figure, "layoffs", "headcount.verb", None, compared)
    if fate := jobs_behind(view, figure):
        return people_mention(view, figure, fate, "headcount.verb", None, compared)
    if earlier and earlier[-1].metric == "headcount_change" and CAME_TO.fullmatch(view.text, earlier[-1].end, figure.start):
        return people_mention(view, figure, "total_employees", "headcount.carried_on", earlier[-1].cue, compared)
    if _share_in_heads(view, figure):
        return people_mention(view, figure, "layoffs", "headcount.topic", None, compared)
    if topic.flow == "layoffs" and WENT.match(view.text[figure.end : min(view.sentence.end, figure.end + 40)]) and not is_small(figure):
        return people_mention(view, figure, "layoffs", "headcount.verb", None, compared)
    if EMPLOYS.search(view.text[max(view.sentence.start, figure.start - 40) : figure.start]) and not _of_things(view, figure):
        metric, cue = measure_of(view, figure, None, NEEDED_BARE)
        return people_mention(view, figure, metric or "total_employees", "headcount.verb", cue, compared)
    if _strength(view, figure, topic.people is not None):
        return people_mention(
            view, figure, topic.people if topic.people == "job_openings" else "total_employees", "headcount.strength", None, compared
        )
    if OF_YOU.match(view.text, figure.end):
        metric, cue = measure_of(view, figure, "people", NEEDED_GENERIC)
        told = topic.people is not None or topic.flow is not None or metric == "total_employees"
        metric = metric or ("total_employees" if topic.headcounts else None)
        return people_mention(view, figure, metric, "headcount.verb", cue, compared) if metric and told else None
    if at_work(view, figure):
        return people_mention(view, figure, "total_employees", "headcount.work", None, compared)
    if goes_on(view, figure, earlier, topic):
        return people_mention(view, figure, "total_employees", "headcount.carried_on", None, compared)
    if labelled := _labelled(view, figure):
        return people_mention(view, figure, labelled, "headcount.label", None, compared)
    if _let_go(view, figure):
        return people_mention(view, figure, "layoffs", "headcount.verb", None, compared)
    if (other := OTHER_NOUN.match(view.text[figure.end : figure.end + 28])) and other["noun"].lower() in PEOPLE_NOUNS:
        return people_mention(view, figure, "headcount_change", "headcount.noun", None, compared)
    if WHO.match(view.text[figure.end : min(view.sentence.end, figure.end + 40)]):
        return people_mention(view, figure, measure_of(view, figure, None)[0] or "total_employees", "headcount.verb", None, compared)
    continued = carried_on(view, figure, earlier)
    carried = continued if continued and continued.type == "headcount" else None
    if carried and ANOTHER.search(view.text[max(0, figure.start - 20) : figure.end]):
        return people_mention(view, figure, carried.metric, "headcount.carried_on", carried.cue, compared)
    body = is_of_body(view, figure)
    if not body and (counts_other(view, figure, earlier) or counts_another(view, figure) or _changes_other(view, figure, carried)):
        return None
    metric, cue = measure_of(view, figure, None, NEEDED_BARE)
    if metric is not None:
        return people_mention(view, figure, metric, "headcount.verb", cue, compared)
    if body:
        return people_mention(view, figure, "total_employees", "headcount.strength", None, compared)
    flow = flow_behind(view, figure)
    if carried:
        return people_mention(view, figure, flow or carried.metric, "headcount.carried_on", carried.cue, compared)
    if PARTITIVE.search(view.text[view.sentence.start : figure.start]) or continues_people(view, figure, topic, carried is not None):
        return people_mention(view, figure, flow or topic.people or "total_employees", "headcount.topic", None, compared)
    return None


def headcount_by_evidence(view: SentenceView, figure: Quantity, earlier: list[Mention], compared: bool, topic: Topic) -> Mention | None:
    """A number that no rule places, where its words and what the text has counted make it one of people."""
    if not counts_people(view, figure, earlier, topic):
        return None
    metric = flow_behind(view, figure) or measure_of(view, figure, "people", NEEDED_GENERIC)[0]
    if metric is None and OUT_OF.match(view.text, figure.end) and any(hit.end <= figure.start for hit in view.sensed(Sense.CUT)):
        metric = "layoffs"
    metric = metric or topic.people or topic.flow
    return replace(people_mention(view, figure, metric or "total_employees", "headcount.evidence", None, compared), certainty=BY_EVIDENCE)


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
        or (STRONG.match(after) and not CROWD.search(before))
        or (IN_BRACKETS.search(before) and WORLDWIDE.match(after))
        or BODY_OF.search(before)
        or (WE_ARE.search(before) and NOTHING_COUNTED.match(after))
        or (about_people and THERE_ARE.search(before) and NOTHING_COUNTED.match(after))
    )


def _of_things(view: SentenceView, figure: Quantity) -> bool:
    """The word behind the number is one for things: "employs 130 lorries"."""
    behind = THINGS_BEHIND.match(view.text, figure.end, view.sentence.end)
    return behind is not None and behind["noun"].lower() not in PEOPLE_NOUNS


THINGS_BEHIND = regex(r"\s+(?:[a-z]+\s+)?(?P<noun>[a-z]{3,}s)\b(?<!across)")


def _let_go(view: SentenceView, figure: Quantity) -> bool:
    """ "They let 40 go", "they let 40 of us go"."""
    before = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    if GONE.match(view.text, figure.end):
        return True
    return LET.search(before) is not None and GO.match(view.text[figure.end : figure.end + 24]) is not None


def _share_in_heads(view: SentenceView, figure: Quantity) -> bool:
    """ "Roughly 18% of the workforce, i.e. about 115": the heads that a share of the staff just told of is."""
    at = bisect_left(view.figures, figure.start, key=lambda other: other.start)
    share = view.figures[at - 1] if at else None
    if share is None or share.kind != "percent" or figure.start - share.end > 2 * WINDOW or is_small(figure):
        return False
    return SHARE_OF_STAFF.search(view.text, share.end, figure.start) is not None and ENDS_SHARE.match(view.text, figure.end) is not None


def _labelled(view: SentenceView, figure: Quantity) -> str | None:
    """The measure of a label or of "the number of": "Workforce reduction: 400", "the number of people employed was 1,100"."""
    if is_of_staff_label(view, figure):
        return "total_employees"
    if figure.start - view.sentence.start < WINDOW and CUT_LABEL.match(view.text[view.sentence.start : figure.start]):
        return "layoffs"
    match = NUMBER_OF.search(view.text[max(view.sentence.start, figure.start - 2 * WINDOW) : figure.start])
    if match is None or match["noun"].lower() not in PEOPLE_NOUNS:
        return None
    employs = match["noun"].lower() not in GENERIC_PEOPLE or EMPLOYED.search(match.group()) is not None
    return (measure_of(view, figure, None, NEEDED)[0] or "total_employees") if employs else None


def is_of_staff_label(view: SentenceView, figure: Quantity) -> bool:
    """A word for staff opens the line, and only linking words stand between it and the figure."""
    label = PEOPLE_LABEL.match(view.text[view.sentence.start : figure.start])
    if label is None or len(words_of(view.text, view.sentence.start, figure.start)) > LABEL_WORDS:
        return False
    return label["rest"] is None or LABELLED.fullmatch(label["rest"]) is not None
