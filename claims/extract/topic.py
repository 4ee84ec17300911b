"""What the sentences before were about, for figures whose own sentence names no measure.

"AWS revenue rose 13% in the quarter. For the year it increased 13% to $90.8 billion." The second
sentence's figures are of the measure that the first one names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extract.cues import PEOPLE_NOUNS, Sense
from claims.extract.mention import Mention
from claims.extract.payments import NOT_TAKEN, PAYS
from claims.extract.phrases import WORD, words_of
from claims.extract.view import SentenceView
from claims.metrics import METRICS, growth_metric
from claims.model import BlockKind, Quantity

VOICE = r"(?:\W*(?-i:[A-Z]{1,12})(?:\s\([^()\n]{1,24}\))?:\s+)?"
"""Who speaks, in a transcript: "MD: Ninety-six million."."""
REFERS = re.compile(
    r"(?i)^\W*(?:it|that|this|these|they|the (?:(?:correct|right|true|real|actual|exact|final|full) )?(?:figure|total|number|sum|amount|increase|rise|fall|decline|drop)|of (?:this|that|which|the total|these)|a year (?:earlier|ago|before)|for (?:the|all)|by comparison"
    r"|in (?:the )?(?:\w+ ){0,3}\w+ (?:it|they|that)|(?:from|over) the|at (?:constant|the)|overseas|abroad|the previous|print|against)\b|\b(?:it|they|that|this) (?:was|were|is|had been|came|stood|grew|rose|fell|increased|decreased|climbed|slipped)\b"
)
SAID_OF = re.compile(
    r"(?i)\b(?:accounted for|contributed|brought in|came to|totalled|totaled|amounted to|reached|was|were|is|are|stood at|made up|should be|be|(?:rose|fell|grew|climbed|dropped|slipped|increased|declined|up|down|rising|falling)(?: \w+)? to|put it at|puts it at|(?:we|it|they|company|group) (?:reported|published|posted|recorded|achieved|booked|generated)|expects?|expected|forecasts?|sees|predicts?|guides? (?:for|to)|guidance (?:is|was) for|a total of|the (?:figure|number|amount|sum) of|to|(?:has|have|had|puts?|gives?|gave|lists?|listed|shows?|showed) (?:it|them|that|this) at|that['’]s|that makes|which makes|making|that comes to)\s*[\"“]?$"
    r"|\b(?:pass|reach|hit|top|exceed)\s*$"
)
OWN_SUBJECT = re.compile(
    r"(?i)^\W*(?:(?:and|but|while|the|an?|his|her|its|their|our|this|that|[A-Z][\w-]*['’]s)\s+)?(?:[\w-]+\s+){0,3}?(?P<noun>[a-z-]+)\s+(?:(?:in|for|on|over|during|at)\s+(?:[\w-]+\s+){1,5}?)?(?:was|were|is|are|will be|would be|came to|stood at|totall?ed|amounted to|reached|(?P<part>contributed)"
    r"|(?:rose|fell|grew|climbed|dropped)(?: from [^,;]{1,24})?(?: \w+)? to)\s+(?:\w+\s+)?$"
)
"""A subject of the sentence's own, which is no word for the figure just given: "The fine was", "The bill rose to"."""
OWN_NOUN = re.compile(
    r"\b(?P<noun>[a-z][a-z-]+)\s+(?:of|for|at|worth)\s+(?:(?:up to|about|around|some|nearly|almost|only|just|over|at least|an?|the|between)\s+){0,2}[\"“]?$"
)
"""The noun that an amount is of: "a charge of", "an order of"."""
NEUTRAL_NOUNS = frozenset(
    (
        "it this that these those they we which who total sum figure number amount result results high low record peak level range average tune order excess "
        "is was are were be will not stood stands standing put puts expected estimated reported it half quarter year month months weeks period one there increase rise fall decline drop growth half-year accounted segment division unit arm business group company"
    ).split()
)
"""Subjects that stand for the measure spoken of before, or say nothing of their own."""
FARTHEST = 80
"""Characters from the opening of a sentence within which an amount may be said of the sentence before."""
SMALLEST_TOTAL = 1000


@dataclass(frozen=True, slots=True)
class Topic:
    """The money measure and the measure of people last named in the same run of prose."""

    money: str | None = None
    people: str | None = None
    section: str | None = None
    """The measure of people that a heading, a question or a legend set for all the lines below it."""
    flow: str | None = None
    """Cuts or hires, whichever the text spoke of last: what "250 jobs" without a verb are."""
    currency: str | None = None
    """The currency that the text used last, or will use first."""
    growing: bool = False
    """The sentence before stated a growth rate."""
    amount: Quantity | None = None
    """The revenue that the sentence before stated last, not for comparison."""
    growth: str | None = None
    """The change that the sentence before stated, asked for, or gave the two levels of."""
    shares: bool = False
    """The text has spoken of the price of shares."""
    labelled: bool = False
    """The line before gave a count of staff behind a label: the lines of the list are measures."""
    block: int = -1
    """The block in which people were last counted."""


def fill(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> list[Mention]:
    """Give figures without a measure the one of their sentence, or of the sentences before."""
    out: list[Mention] = []
    for mention in mentions:
        if mention.metric is None and mention.figure is not None:
            mention = _filled(view, mention, mention.figure, mentions, topic, out[-1] if out else None)
        out.append(mention)
    return _with_directions(view, out)


MOVED_BY = re.compile(
    r"(?i)\s*(?:[^.;]{0,40}?[,(]\s*|(?:[^.;,]{0,40}?\s)?(?:was|were|is|are|represent(?:s|ed|ing)?|which (?:is|was|represents))\s+)(?:or|which is|that is|i\.e\.)?\s*(?:\(?[+–-]?\s*|(?:up|down)(?: by)?\s+|(?:an?|the) (?:\w+ )?(?:increase|rise|gain|decrease|fall|drop|decline|growth|improvement|jump|reduction) of\s+|(?:a|an|some|about|around|roughly|nearly|almost|only|just|modest|growth of)\s+){0,2}"
)
"""What may stand between a level and the change that led to it: "was $431 million, up 13%", "of £68.2m was 12% up"."""
LEADS_TO = re.compile(r"(?i)[^.;:]{0,30}?\bto\s+(?:an?\s+|about\s+|around\s+|some\s+|just\s+|nearly\s+|a record\s+)?")


def _with_directions(view: SentenceView, mentions: Sequence[Mention]) -> list[Mention]:
    """Give levels that do not say which way they moved the direction of the change stated right behind or before."""
    out: list[Mention] = []
    for k, mention in enumerate(mentions):
        if mention.direction is None and not mention.compared and mention.figure and mention.type in ("revenue", "other_money"):
            behind = mentions[k + 1] if k + 1 < len(mentions) else None
            before = mentions[k - 1] if k else None
            if (
                behind
                and behind.type == "growth_rate"
                and behind.start - mention.end < 90
                and MOVED_BY.fullmatch(view.text[mention.end : behind.start])
            ):
                mention = replace(mention, direction=behind.direction)
            elif before and before.type == "growth_rate" and LEADS_TO.fullmatch(view.text[before.end : mention.start]):
                mention = replace(mention, direction=before.direction)
        out.append(mention)
    return out


def _filled(
    view: SentenceView, mention: Mention, figure: Quantity, mentions: Sequence[Mention], topic: Topic, before: Mention | None
) -> Mention:
    if mention.rule == "money.bare":
        metric = (
            _level_beside(view, figure, mentions)
            or _guided(view, figure)
            or (topic.money if is_topical(view, figure) or (_grew(view, figure, mentions) and topic.money in REVENUES) else None)
            or _listed(view, figure, before)
            or _compared_with(view, mention, before)
            or (topic.money if topic.amount is not None and opens_comparison(view, figure) else None)
        )
        if metric is None:
            return mention
        kind = "revenue" if METRICS[metric].type == "revenue" else "other_money"
        return replace(mention, metric=metric, type=kind, rule="money.topic")  # type: ignore[arg-type]
    if mention.type == "growth_rate" and _refers(view):
        return replace(mention, metric=growth_metric(topic.money))
    return mention


def _level_beside(view: SentenceView, figure: Quantity, mentions: Sequence[Mention]) -> str | None:
    """ "increased 13% to $90.8 billion": the level that the growth just before it is of."""
    for other in reversed(mentions):
        if other.figure is not None and other.type == "growth_rate" and other.end <= figure.start and other.metric:
            level = METRICS[other.metric].level
            return level if re.fullmatch(r"(?i)\W*(?:\([^)]*\)\s*)?(?:[\w-]+\s){0,3}?to\s*", view.text[other.end : figure.start]) else None
    return None


GUIDE = re.compile(
    r"(?i)\b(?:guide|guidance|outlook|(?:it|we|they|company|group|firm|management)(?: now)? guid(?:es?|ed))\b(?![^.;]*\b(?:for|of|on)\s+(?:capex|eps|costs?|tax|margins?|profits?)\b)[^.;$€£]{0,40}$"
)
""" "FY guide: $780M to $800M": what a company guides for without saying of what is its revenue."""
GUIDE_HEADING = re.compile(
    r"(?i)\W*(?:(?:financial|our|full[- ]year|FY\s?\d*|\d{4}|Q[1-4])\s+)*(?:guide|guidance|outlook|forecast)(?:\s+(?:for\s+)?(?:FY\s?\d*|\d{4}|Q[1-4]|the (?:year|quarter)))?\W*"
)
REVENUES = frozenset(name for name, row in METRICS.items() if row.type == "revenue")
CHANGE_BEHIND = re.compile(r"(?i)\s*(?:\(\s*|,\s*(?=up|down|[+–-]))(?:up |down |a (?:rise|fall|gain|drop) of )?")


def _guided(view: SentenceView, figure: Quantity) -> str | None:
    """Revenue, where the amount stands behind a word for guidance and nothing names another measure."""
    start = max(view.sentence.start, figure.start - 90)
    if GUIDE.search(view.text[start : figure.start]) is None or any(cue.metric.unit == "money" for cue in view.cues):
        return None
    return "revenue" if isinstance(figure.low, Decimal) and figure.low >= SMALLEST_TOTAL else None


def _grew(view: SentenceView, figure: Quantity, mentions: Sequence[Mention]) -> bool:
    """A change on the year follows the amount, in brackets or behind a comma: "at $141m (+27% y/y)"."""
    behind = next((m for m in mentions if m.start >= figure.end), None)
    return behind is not None and behind.type == "growth_rate" and CHANGE_BEHIND.fullmatch(view.text[figure.end : behind.start]) is not None


def _compared_with(view: SentenceView, mention: Mention, before: Mention | None) -> str | None:
    """The measure of the amount that this one is compared with: "$524 million, raised from $515 million"."""
    if not mention.compared or before is None or before.figure is None or before.figure.kind != "money" or before.type != "revenue":
        return None
    return before.metric if mention.start - before.end < 40 else None


COMPARISON = re.compile(
    rf"(?i){VOICE}\W*(?:and |so |but |that['’]s |it was )?(?:up (?:from|on)|down (?:from|on)|against|compared (?:with|to)|versus|vs\.?|after|from|(?:(?:a|the|one|two|three|five|ten) )?(?:years?|quarters?|months?|seasons?) (?:before|earlier|ago|previously)\b|last year\b|the previous year\b)(?:[^.;:\d]{{0,30}}[\s,])?(?:about |around |only |just )?$"
)
""" "Up from, let me think, 75.", "Year before was 61.": the amount of the sentence before is compared."""


def opens_comparison(view: SentenceView, figure: Quantity) -> bool:
    """The sentence opens with a comparison whose other side is in the sentence before."""
    return figure.start - view.sentence.start < FARTHEST and COMPARISON.fullmatch(view.text, view.sentence.start, figure.start) is not None


PARALLEL = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s*(?:,|;|\band\b|\bwhile\b|, and\b)\s*(?:and\s+)?(?:the\s+|its\s+)?(?P<name>(?:[\w&'’.-]+\s+){1,4}?)(?:segment |division |unit |business |arm )?(?:for |of |at |with |contributed |brought in |added |made |took )?"
)
NOT_A_NAME = re.compile(
    r"(?i)\b(?:was|were|is|are|be|has|had|have|paid|pays?|cost|costs|bought|sold|spent|to|from|in|on|against|after|than|up|down|by|profit|loss|debt|cash|which|who|that|it|he|she|they|we|each|founders?|owners?|directors?|shareholders|investors|gave|give|got|made|worth|price|about|over|up)\b"
)
"""A list of parts with their amounts: "The Herbs segment contributed €301m, the Spices segment €187m", "e-books for £8.3m"."""


def _listed(view: SentenceView, figure: Quantity, before: Mention | None) -> str | None:
    """The revenue that the amount before in a list of parts is: another name and its amount, no verb of their own between."""
    if before is None or before.type != "revenue" or before.figure is None or before.figure.kind != "money":
        return None
    match = PARALLEL.fullmatch(view.text[before.end : figure.start]) if figure.start - before.end < 90 else None
    return before.metric if match and not NOT_A_NAME.search(match["name"]) else None


def _refers(view: SentenceView) -> bool:
    return bool(REFERS.search(view.text[view.sentence.start : view.sentence.end]))


def is_topical(view: SentenceView, figure: Quantity, strictly: bool = False) -> bool:
    """The figure is said of what the text before speaks of, and of nothing that its own sentence names.

    ``strictly``: right behind a verb of being or reaching, not just in a sentence that opens with "it" or "this".
    """
    before = view.text[max(view.sentence.start, figure.start - 90) : figure.start]
    if (
        has_own_noun(view, figure, before)
        or _has_own_subject(view, figure)
        or PAYS.search(before)
        or NOT_TAKEN.match(view.text, figure.end, view.sentence.end)
    ):
        return False
    if isinstance(figure.high, Decimal) and figure.high < SMALLEST_TOTAL:
        return False
    if figure.start - view.sentence.start > FARTHEST and not REFERS.match(view.text[view.sentence.start : view.sentence.start + 60]):
        return False
    if not strictly and (_is_all(view, figure) or PERIOD_LABEL.search(view.text[view.sentence.start : figure.start])):
        return True
    return (not strictly and _refers(view)) or bool(SAID_OF.search(before[-28:])) or opens_alone(view, figure)


PERIOD_LABEL = re.compile(
    r"(?i)^\W*(?:[QH][1-4](?:\s*(?:FY)?\s*\d\d(?:\d\d)?)?|FY\s?\d*|full[- ]year(?: \d{4})?|(?:this|next|current|prior|last) (?:year|quarter)|(?:first|second|third|fourth)[- ](?:quarter|half)|(?:19|20)\d\d)\s*[:–—=]\s*(?:about |around )?$"
)
""" "Q3: $133-135M": a line of what the text is about."""


def _is_all(view: SentenceView, figure: Quantity) -> bool:
    """The sentence is the amount and nothing else: "Turnover was up 7%. Just over £600m."."""
    voice = SPEAKS.match(view.text, view.sentence.start, figure.start)
    start = voice.end() if voice else view.sentence.start
    return not re.search(r"\w", view.text[start : figure.start] + view.text[figure.end : view.sentence.end])


SPEAKS = re.compile(VOICE)
OPENED = re.compile(
    rf"(?i){VOICE}\W*(?:(?:and|but|so|now|then|today|first|last|this|that|next|full|the|a|an?other|years?|quarters?|months?|half|season|before|earlier|ago|prior|previous|in|for|of|q[1-4]|h[12]|two|three|four|five|ten|(?:19|20)\d\d|calendar|fiscal)\b\W{{0,3}}){{0,6}}"
)
ENDS_ALONE = re.compile(
    r"(?i)[\"”’]?\s*(?:[.;!?]|$|,\s*(?:since|if|give|roughly|I (?:think|believe|guess|reckon)|let me|or so|more or less|thereabouts|from memory|before you|thanks)\b|(?:in|for|during)\s+(?:calendar |fiscal |the year to \w+ )?(?:FY\s?)?(?:19|20)\d\d\s*(?:[.;,!?]|$)|(?:last|the previous|the prior) year\s*(?:[.;,!?]|$)|(?:the|a) year (?:before|earlier)\s*(?:[.;,!?]|$))"
)
"""Nothing but times stand around an amount that is all of its sentence: "First full year 92 grand.", "11.3m in 2023."."""


def opens_alone(view: SentenceView, figure: Quantity) -> bool:
    """The sentence is the amount and its time, so that the measure is the one spoken of before."""
    if figure.start - view.sentence.start > FARTHEST or not ENDS_ALONE.match(view.text, figure.end, view.sentence.end):
        return False
    return OPENED.fullmatch(view.text, view.sentence.start, figure.start) is not None


def has_own_noun(view: SentenceView, figure: Quantity, before: str) -> bool:
    """The amount is of a noun that is no measure: "a charge of", "rebates of"."""
    match = OWN_NOUN.search(before)
    return match is not None and _says_more(match["noun"])


def _has_own_subject(view: SentenceView, figure: Quantity) -> bool:
    match = (
        OWN_SUBJECT.match(view.text[view.sentence.start : min(figure.start, view.sentence.start + 120)])
        if figure.start - view.sentence.start < 120
        else None
    )
    if match is None or (match["part"] and match["noun"][0].isupper()):
        return False  # "Diagnostics contributed": a part of the business
    return _says_more(match["noun"])


def _says_more(noun: str) -> bool:
    return noun.lower() not in NEUTRAL_NOUNS and noun.lower() not in LEVEL_WORDS and not noun.endswith(("ing", "ly"))


LEVEL_WORDS = frozenset(word for row in METRICS.values() if row.type == "revenue" for word in row.words)


ASKED: tuple[tuple[Sense, str], ...] = (
    (Sense.OPENINGS, "job_openings"),
    (Sense.CUT, "layoffs"),
    (Sense.HIRE, "new_hires"),
    (Sense.EMPLOY, "total_employees"),
)
JOBS = re.compile(
    r"(?i)\b(?:jobs?|posts?|positions?|roles?|vacanc(?:y|ies)|openings|employees|workers|staff|people|headcount|workforce|payroll|lay-?offs?|redundanc(?:y|ies)|hir(?:es|ing|ers)|recruit(?:s|ment))\b"
)
FLOWING = ("layoffs", "new_hires")
LEGEND = re.compile(
    r"(?i)\b(?:numbers|figures|counts|totals)\s+(?:are|refer to|mean|stand for|count)\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:jobs|posts|positions|roles|people|employees|staff|heads|workers|redundancies|layoffs)\b"
)
"""A line that says what the bare numbers of all lines count: "Numbers are posts unless we say heads"."""
CIRCUMSTANCE = re.compile(r"(?i)\b(?:in|at|on|between|across|over|from|within|for|after|during|by|spread over)\s*$")
"""A count that only says where or how long: "410 people in 12 countries" is still about the people."""


def asked(view: SentenceView, topic: Topic) -> Topic:
    """The topic that a question or heading sets: "How many employees lost their jobs?"."""
    if GUIDE_HEADING.fullmatch(view.text, view.sentence.start, view.sentence.end):
        return replace(topic, people=None, section=None, money="revenue")
    topic = _asked_of_money(view, topic)
    if SPEAKER.search(view.text, max(view.sentence.start, view.sentence.end - 48), view.sentence.end):
        return topic
    how_many = HOW_MANY.search(view.text, view.sentence.start, view.sentence.end)
    if how_many and (how_many["of"] or topic.people or topic.flow):
        metric = next((metric for sense, metric in ASKED if view.sensed(sense)), None) or topic.people or topic.flow or "total_employees"
        return replace(topic, people=metric, section=metric, block=view.sentence.block)
    if not JOBS.search(view.text, view.sentence.start, view.sentence.end):
        return topic if GOES_ON.fullmatch(view.text, view.sentence.start, view.sentence.end) else replace(topic, people=None, section=None)
    for sense, metric in ASKED:
        if view.sensed(sense):
            return replace(topic, people=metric, section=metric, block=view.sentence.block)
    if HOW_MANY_JOBS.search(view.text, view.sentence.start, view.sentence.end):
        metric = topic.flow or "total_employees"
        return replace(topic, people=metric, section=metric, block=view.sentence.block)
    return topic


GOES_ON = re.compile(
    rf"(?i){VOICE}\W*(?:(?:and|so|but|or|what about|how about)\b\W*){{0,2}}(?:now|today|then|before|before that|this year|last year|next year|these days|at the peak|at its peak|currently|since|since then|a year ago|and since|in (?:19|20)\d\d)\s*\?\W*"
)
""" "And now?": a question that goes on with what was counted."""
SPEAKER = re.compile(r"(?i)\b(?:wrote|writes|says?|said|replied|replies|asks?|asked|posted|commented)(?:\s*\([^()\n]{0,30}\))?\s*:\s*$")
"""A line that only says who speaks next: "planeiron wrote:"."""
HOW_MANY = re.compile(
    r"(?i)\bhow many\s+(?:(?P<of>of (?:you|us|your (?:staff|people|team)))\b|(?:will|would|are|were|have|did|could|is it|exactly|more)\b(?=[^?]{0,30}\?))"
)
HOW_MANY_JOBS = re.compile(
    r"(?i)\bhow (?:many|big|large)\s+(?:[\w-]+\s+){0,2}?(?:jobs?|posts|positions|roles|employees|workers|staff|people|headcount|workforce|payroll)\b"
)
"""A question that asks for a number of people, and whose verb says nothing of them: "So how many jobs?"."""


def next_topic(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> Topic:
    """The topic for the sentence behind this one. People are carried one sentence, to the end of a paragraph in which
    nothing else is counted, or through a list; money until another is named."""
    money = next((m.metric for m in mentions if m.metric and m.type in ("revenue", "other_money") and not m.compared), None)
    if money is None and not any(m.type in ("revenue", "other_money") for m in mentions):
        money = next((cue.metric.name for cue in view.cues if cue.metric.unit == "money"), None)
    if money is None:
        money = next((METRICS[m.metric].level for m in mentions if m.metric and m.type == "growth_rate" and METRICS[m.metric].level), None)
    section = topic.section
    if LEGEND.search(view.text, view.sentence.start, view.sentence.end):
        section = next((metric for sense, metric in ASKED if sense is not Sense.EMPLOY and view.sensed(sense)), section or "layoffs")
    people, block = _people(view, mentions, replace(topic, section=section))
    flow = next((m.metric for m in reversed(mentions) if m.metric in FLOWING), None)
    flow = flow or (people if people in FLOWING and block == view.sentence.block else topic.flow)
    currency = next((m.figure.unit for m in reversed(mentions) if m.figure and m.figure.kind == "money"), topic.currency)
    growing = any(m.type == "growth_rate" for m in mentions)
    growth = _growth_spoken_of(view, mentions, topic)
    shares = topic.shares or any(m.metric == "share_price_change" for m in mentions)
    labelled = any(m.rule == "headcount.label" for m in mentions) or (topic.labelled and view.kind is BlockKind.LIST_ITEM)
    amount = next(
        (m.figure for m in reversed(mentions) if m.type == "revenue" and not m.compared and m.figure and m.figure.kind == "money"), None
    )
    following = Topic(money or topic.money, people, section, flow, currency, growing, amount, growth, shares, labelled, block)
    return following if mentions else _asked_of_money(view, following)


def _growth_spoken_of(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> str | None:
    """The growth that a bare percentage behind the sentence is: one stated in it, or that between two levels of one measure."""
    stated = next((m.metric for m in reversed(mentions) if m.type == "growth_rate" and m.metric != "share_price_change"), None)
    if stated or not mentions:
        return stated
    levels = [m.metric for m in mentions if m.type in ("revenue", "other_money") and m.metric]
    if len(levels) == 1 and topic.amount is not None and any(m.figure and opens_comparison(view, m.figure) for m in mentions):
        return growth_metric(levels[0])
    if len(levels) == 2 and levels[0] == levels[1] and (any(m.compared for m in mentions) or view.sensed(Sense.RISE, Sense.FALL)):
        return growth_metric(levels[0])
    return None


ASKS_GROWTH = re.compile(r"(?i)\b(?:growth|grow(?:n|ing)?|grew|increased?|rise|rose|fall(?:en)?|fell)\b")
ASKS_SHARE = re.compile(r"(?i)\b(?:share|proportion|portion|margin|percentage|how many|how much of|rate of|stake|chance)\b")
ASKS_YEAR = re.compile(
    r"(?i)\bhow (?:was|is|are|did|does|do|has|were) (?:the |your |this |last |that |its |their )?(?:\w+ )?(?:business|trade|trading|takings|year|quarter|season|sales|turnover|revenues?|company|firm|numbers|results)\b"
    r"|\bhow much (?:do|does|did|are|is|will|have|has) (?:you|it|they|the \w+|[A-Z]\w+) (?:make|making|turn(?:ing)? over|take|taking|bring(?:ing)? in|earn|earning|sell|selling|made|taken|do|doing)\b"
)
""" "How was the year?": the amount that answers it is what was taken."""


def _asked_of_money(view: SentenceView, topic: Topic) -> Topic:
    """The measure of money or of growth that a question asks for."""
    if not view.text[view.sentence.start : view.sentence.end].rstrip().endswith("?"):
        return topic
    if ASKS_GROWTH.search(view.text, view.sentence.start, view.sentence.end) and not ASKS_SHARE.search(
        view.text, view.sentence.start, view.sentence.end
    ):
        topic = replace(topic, growth=growth_metric(topic.money) or "revenue_growth")
    named = [cue.metric for cue in view.cues if cue.metric.unit == "money"]
    if len(named) == 1:
        return replace(topic, money=named[0].name)
    if not named and ASKS_YEAR.search(view.text, view.sentence.start, view.sentence.end):
        return replace(topic, money="revenue")
    return topic


AGES = re.compile(r"(?i)\b(?:average|median|mean) (?:age|score|wait|time|length|price|rent|salary|pay|wage|temperature|distance)\b")
"""What else people have numbers of: the next number is not theirs."""


def _people(view: SentenceView, mentions: Sequence[Mention], topic: Topic) -> tuple[str | None, int]:
    counted = [m for m in mentions if m.type in ("headcount", "other_count") and not _circumstance(view, m)]
    if counted and counted[-1].type == "other_count":
        return (topic.section, topic.block) if view.kind is BlockKind.LIST_ITEM else (None, topic.block)
    people = next((m.metric for m in reversed(counted) if m.metric and m.type == "headcount"), None)
    if people is not None or counted:
        return people or topic.people or topic.flow or "total_employees", view.sentence.block
    if view.kind is BlockKind.LIST_ITEM:
        return topic.people or topic.section, topic.block
    if not mentions and LEGEND.search(view.text, view.sentence.start, view.sentence.end):
        return topic.section, view.sentence.block
    if not any(m.figure for m in mentions) and (people := _named_people(view)):
        return people, view.sentence.block
    stays = (
        view.sentence.block == topic.block
        and not AGES.search(view.text, view.sentence.start, view.sentence.end)
        and not any(m.type in ("revenue", "other_money") for m in mentions)
    )
    return (topic.people, topic.block) if stays else (topic.section, topic.block)


def _circumstance(view: SentenceView, mention: Mention) -> bool:
    before = view.text[max(view.sentence.start, mention.start - 16) : mention.start]
    return mention.type == "other_count" and CIRCUMSTANCE.search(before) is not None


SHORT = 10
"""Words of a sentence that does no more than name a subject: "Pilots remain short.", "Total staff?"."""
INTRODUCED = re.compile(r"[:?]\s")
RANKED = re.compile(
    r"(?i)\b(?:on staff|on (?:staff|employee) numbers|(?:by|in|on) headcount|by (?:staff|workforce|number of (?:staff|employees))|(?:bigger|biggest|larger|largest|smaller|smallest) (?:\w+ )?employers?)\b[^.;:]{0,50}\b(?:with|at|has|had)\s+$"
)
""" "The bigger of the two on staff is Harp, with"."""
INTRODUCTION = 90


NUMBER_OF_STAFF = re.compile(
    r"(?i)\bnumbers? of (?:[\w-]+ ){0,3}?(?:employees|staff|workers|jobs|posts|positions|redundancies|layoffs|people (?:who|that) (?:work|are employed)|people (?:employed|working|laid off|made redundant)|people it employs)\b"
)
""" "A story misstated the number of people who work at its flagship": the next sentence gives it."""


def _named_people(view: SentenceView) -> str | None:
    """The people that a short sentence or a question is about, though it counts none."""
    if match := NUMBER_OF_STAFF.search(view.text, view.sentence.start, view.sentence.end):
        return _measure_named(view, match.start(), match.end())
    words = view.words[: SHORT + 1]
    asks = view.text[view.sentence.start : view.sentence.end].rstrip().endswith("?")
    if not words or (len(view.words) > SHORT and not asks):
        return None
    return _measure_named(view, view.sentence.start, words[-1].end)


def introduced(view: SentenceView, figure: Quantity) -> str | None:
    """The people that the words before a colon name: "Job cuts are confined to head offices: Riga lost 45"."""
    start = max(view.sentence.start, figure.start - INTRODUCTION)
    marks = [match.start() for match in INTRODUCED.finditer(view.text, start, figure.start)]
    if not marks and RANKED.search(view.text, start, figure.start):
        return "total_employees"
    if not marks or (view.text[marks[-1]] == ":" and not WORD.search(view.text, marks[-1], figure.start)):
        return None  # "Staff canteens: 14" is a label of its own
    return _measure_named(view, start, marks[-1])


def _measure_named(view: SentenceView, start: int, end: int) -> str | None:
    named = any(word.lower in WORKERS for word in words_of(view.text, start, end)) or JOBS.search(view.text, start, end)
    if not named:
        return None
    return next((metric for sense, metric in ASKED if any(start <= hit.start < end for hit in view.sensed(sense))), "total_employees")


WORKERS = PEOPLE_NOUNS - frozenset(
    "people persons person men women members member bankers brokers analysts traders lawyers solicitors journalists reporters executives managers hands heads officers players partners staff posts roles positions".split()
)
"""Nouns of people whose naming makes them the subject: no word with other senses, and nobody whom news quotes."""
