"""Counts of people at work: which measure the clause makes of them.

A figure counts people at work when its noun does (``PEOPLE_NOUNS``; "130 welders"), or people of any kind where the clause says that
they are staff. Numbers without a noun of their own are in :mod:`claims.extract.headcount_bare`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from claims.extract.bare import (
    flow_behind,
    is_no_count,
    is_small,
    listed_noun,
    names_something,
)
from claims.extract.breakdowns import is_entry, opens_with_count
from claims.extract.comparison import carried_on, is_compared
from claims.extract.cues import GENERIC_PEOPLE, JOB_NOUNS, PEOPLE_NOUNS, PROFESSIONS
from claims.extract.headcount_bare import STRONG, bare_headcount, headcount_by_evidence, is_of_staff_label
from claims.extract.headcount_measures import (
    NEEDED_GENERIC,
    PART_OF,
    POSSESSED,
    head_noun,
    measure_of,
    people_mention,
)
from claims.extract.labels import label_behind, names_other, people_of_label
from claims.extract.lost_jobs import along_with, hit_by_cuts, jobs_behind
from claims.extract.mention import Mention
from claims.extract.not_staff import are_journeys, are_out_of_work, is_class_of_firms, is_no_staff, is_of_the_past
from claims.extract.people_evidence import LEAVING, METONYMS
from claims.extract.phrases import words_of
from claims.extract.staff import has_people, is_staff, takes_part
from claims.extract.topic import FLOWING, Topic, introduced
from claims.extract.view import SentenceView
from claims.model import Quantity
from claims.regex import regex

RULE_OF_NONE = regex(r"(?i)\s*(?:can|may|could|shall|until|unless|before|without)\b")
""" "No redundancy can take effect before it ends" is a rule, not a count."""
POSSESSIVE = regex(r"['’]")
STAFF_MEMBERS = regex(r"(?i)\b(?:staff|crew|team|faculty|personnel|workforce)\b")
NO_STAFF = regex(r"(?i)\b(?:chief|smaller|larger|main|building|vice|former|ex|world|film|football)\b")
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
            return people_mention(view, figure, "layoffs", "headcount.topic", None, compared)
        if figure.kind == "count" or is_no_count(view, figure) or names_something(view, figure):
            return None
        return bare_headcount(view, figure, earlier, compared, topic) or headcount_by_evidence(view, figure, earlier, compared, topic)
    if POSSESSED.match(view.text, figure.noun_end or figure.end):
        return None  # "one employee's dream"
    if noun == "strong" and STRONG.match(view.text[figure.end : figure.end + 24]):
        return people_mention(view, figure, "total_employees", "headcount.strength", None, compared)
    if _is_none_of_staff(view, figure, noun):
        return None
    if (noun not in PEOPLE_NOUNS or noun in GENERIC_PEOPLE) and (fate := jobs_behind(view, figure)):
        return people_mention(view, figure, fate, "headcount.verb", None, compared)
    if noun in ("cuts", "exits", "job-losses") and (topic.flow or topic.people) in FLOWING and not is_small(figure):
        return people_mention(view, figure, "layoffs", "headcount.topic", None, compared)
    if noun not in PEOPLE_NOUNS:
        if not _object_of_hiring(view, figure, noun):
            if others := along_with(view, figure, noun, earlier):
                return people_mention(view, figure, others.metric, "headcount.carried_on", others.cue, compared)
            return headcount_by_evidence(view, figure, earlier, compared, topic) if noun in METONYMS else None
        metric, cue = measure_of(view, figure, noun)
        return people_mention(view, figure, metric, "headcount.verb", cue, compared)
    if noun in ("member", "members"):
        noun = "staff"
    if noun in GENERIC_PEOPLE:
        return _generic(view, figure, noun, compared, topic)
    if hit_by_cuts(view, figure, topic.people in FLOWING):
        return people_mention(view, figure, "layoffs", "headcount.verb", None, compared)
    metric, cue = measure_of(view, figure, noun)
    if metric is None and (continued := carried_on(view, figure, earlier)) and continued.type == "headcount":
        metric, cue = continued.metric, continued.cue
    if metric is None and topic.logged and view.figures[0] is figure and opens_with_count(view):
        metric = "layoffs"
    if metric is None and noun in JOB_NOUNS:
        metric = topic.people if topic.people in FLOWING else topic.flow or topic.people
    if metric == "total_employees" and view.text[figure.start : figure.core_end].lower() == "no" and not _has_none(view, figure):
        return None  # "no personnel would be sent into the building"
    return people_mention(view, figure, metric, "headcount.noun", cue, compared)


def _has_none(view: SentenceView, figure: Quantity) -> bool:
    return HAS_NONE.search(view.text, view.sentence.start, figure.start) is not None


HAS_NONE = regex(
    r"(?i)\b(?:ha(?:s|d|ve|ving)|employ(?:s|ed|ing)?|with|keeps?|kept|left|there (?:are|were|is|was))\s+(?:now |currently |still )?$"
)


def _of_label(view: SentenceView, figure: Quantity, label: tuple[int, int]) -> Mention | None:
    """A figure that opens its line, and its label behind it: "365: permanent colleagues"."""
    noun = people_of_label(view, label)
    if noun is None:
        return None
    head = view.text[noun[0] : noun[1]].lower()
    metric, cue = measure_of(view, replace(figure, noun_start=label[0], noun_end=noun[1]), head)
    return people_mention(view, figure, metric or "total_employees", "headcount.label", cue, False)


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
    if is_of_the_past(view, figure) and jobs_behind(view, figure) is None:
        return True
    if are_out_of_work(view, figure):
        return True
    if noun == "departures" and are_journeys(view, figure):
        return True
    if noun == "openings" and OPENINGS_OF_SITES.search(view.text, max(0, view.sentence.start - 200), view.sentence.end):
        return True
    if noun in JOB_NOUNS and is_small(figure) and OWN_JOBS.search(view.text[max(view.sentence.start, figure.start - 30) : figure.start]):
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


OWN_JOBS = regex(
    r"(?i)\b(?:work(?:s|ed|ing)?|h[eo]ld(?:s|ing)? down|juggl(?:es?|ed|ing)|(?:I|he|she)(?: (?:have|has|had)|['’](?:ve|s|d) got))\s+(?:just |only |at least )?$"
)
""" "She worked two jobs": one person's."""


OPENINGS_OF_SITES = regex(
    r"(?i)\b(?:stores?|shops?|restaurants?|branches|bakeries|cafes|cafés|hotels?|gyms?|clinics?|salons?|outlets?|franchis\w+|sites?|locations?|pubs?|schools?|showrooms?)\b"
)
""" "Eight openings are planned" are of shops where the text speaks of shops."""


def _generic(view: SentenceView, figure: Quantity, noun: str, compared: bool, topic: Topic) -> Mention | None:
    """People, or those of a profession: staff where a verb of employment, a label or an owner says so."""
    if takes_part(view, figure):
        return None
    if hit_by_cuts(view, figure, topic.people in FLOWING):
        return people_mention(view, figure, "layoffs", "headcount.verb", None, compared)
    metric, cue = measure_of(view, figure, noun, NEEDED_GENERIC)
    if metric is not None:
        return people_mention(view, figure, metric, "headcount.verb", cue, compared)
    if is_of_staff_label(view, figure):
        return people_mention(view, figure, "total_employees", "headcount.label", None, compared)
    if (
        topic.flow
        and noun in ("people", "persons")
        and RUNNING.search(view.text[max(view.sentence.start, figure.start - 60) : figure.start])
    ):
        return people_mention(
            view, figure, "cumulative_layoffs" if topic.flow == "layoffs" else topic.flow, "headcount.topic", None, compared
        )
    if topic.section in FLOWING and ANSWERS.fullmatch(view.text, view.sentence.start, figure.start):
        return people_mention(view, figure, topic.section, "headcount.topic", None, compared)
    flow = topic.people if topic.people in FLOWING else topic.flow
    if flow is not None and _restates(view, figure):
        return people_mention(view, figure, flow, "headcount.topic", None, compared)
    trade = noun in PROFESSIONS - ANYBODY or (noun == "hands" and figure.noun_start is not None and _has_trade(view, figure))
    if trade and SOUGHT.search(view.text[max(view.sentence.start, figure.start - 40) : figure.start]):
        return people_mention(view, figure, "new_hires", "headcount.verb", None, compared)
    if topic.people is not None and PART_OF_THEM.match(view.text[view.sentence.start : figure.start]):
        return people_mention(view, figure, "total_employees", "headcount.staff", None, compared)
    if topic.flow and noun in ("people", "persons") and is_entry(view, figure):
        return people_mention(view, figure, topic.section or topic.flow, "headcount.topic", None, compared)
    if (people := introduced(view, figure)) in FLOWING or (people and noun in PROFESSIONS and _breaks_down(view, figure)):
        return people_mention(view, figure, people, "headcount.topic", None, compared)
    if is_staff(view, figure, noun):
        return people_mention(view, figure, flow_behind(view, figure) or "total_employees", "headcount.staff", None, compared)
    if noun in ("people", "persons") and (topic.headcounts or topic.staff_share > SPEAKS_OF_STAFF) and has_people(view, figure):
        return people_mention(view, figure, "total_employees", "headcount.staff", None, compared)
    return None


ANSWERS = regex(
    r"(?i)\W*(?:A[:.)]\s+)?(?:yes|yeah|yep|sure|we are|we will be)?\W*(?:about |around |some |another |up to |maybe |at least )?"
)
""" "Are you hiring?" - "Eight people this summer"."""
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


RUNNING = regex(
    r"(?i)\b(?:running|overall|grand|combined|cumulative)?\s*(?:total|tally|count|toll)\b[^.;:\d]{0,24}(?:\d{4})?[^.;:\d]{0,8}(?::|\b(?:is|stands at|now|comes to))\s*(?:now\s+)?$"
)
""" "Running total for 2025: 9,412 people"."""
RESTATED = regex(r"(?i)(?:^|[.;,(–—-]\s*)\W*(?:that['’]s|that is|that was|that means|which is|which means|meaning|i\.e\.,?|in all|or)\s+$")
ENTRY = regex(r"(?!(?:At|In|On|With|For)\b)[^.;:\n]{1,60}?(?::|\s[–—-])\s")
"""The head of an entry in a list of firms: "November 5 – KQTV Tulsa: the entire desk, 14 people"."""
ENDS = regex(r"\s*(?:[.;)]|$)")
ALL_BUT = regex(r"(?i)\ball but\s+$")
""" "All but 35 of its 480 employees": those who were spared."""
SOUGHT = regex(
    r"(?i)\b(?:look(?:s|ed|ing)? (?:for|to hire)|seek(?:s|ing)?|sought|in search of|on the hunt for|in the market for|wants?|short of|advertis(?:es|ed|ing) for)\s+(?:another |a further |some |about |around |up to |at least |more than )*$"
)
ANYBODY = frozenset("men women member members officers crew folks folk hands heads players doctors reporters journalists".split())
"""Those of a profession whom others look for too: "police are looking for two men"."""
PART_OF_THEM = regex(
    r"(?i)^\W*(?:out )?(?:of|among) (?:the|these|those|its|their|our)\s+(?:about |some |roughly |remaining |original |then )*$"
)
""" "Of the 85 folks there, about thirty will move": the whole of which the sentence gives a part."""


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


OF_ITS = regex(r"(?i)\s+(?:out\s+)?of\s+(?:(?:the|its|their|our|his|her|those|these|all)\s+)?")
PAIR_OF = regex(
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


ONLY_PEOPLE = regex(
    r"(?i)\b(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|la(?:y|ys|id|ying) off|(?:say(?:s|ing)?|said) (?:goodbye|farewell) to|part(?:s|ed|ing)? (?:ways|company) with|let(?:s|ting)? go of|sack(?:s|ed|ing)?|employ(?:s|ed|ing)?)\s+(?:an?other |a further |some )?$"
)
TAKES_ON = regex(r"(?i)\b(?:t(?:ake|akes|ook|aken|aking) on|need(?:s|ed)?|dismiss(?:es|ed)?)\s+(?:an?other |a further |some )?$")
