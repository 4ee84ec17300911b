"""Amounts of money: revenue and its relatives as ``revenue``, everything else as ``other_money``."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.extract.choose import Choice, choose_cue
from claims.extract.comparison import REACHED, carried_on, is_compared
from claims.extract.labels import label_behind, label_in_front, measure_above, measure_of_label
from claims.extract.mention import Mention
from claims.extract.movement import basis_of, direction_of
from claims.extract.payments import (
    DID,
    EFFECT,
    EFFECT_BEHIND,
    GOODS_WORTH,
    ON_TRACK,
    PAYS,
    SOLD_WORTH,
    SPENT_WITH_US,
    TAKES,
    VALUED,
    after_tax,
    price_paid,
)
from claims.extract.phrases import PhraseIndex
from claims.extract.view import SentenceView
from claims.metrics import METRICS, Metric
from claims.model import ClaimType, Quantity
from claims.regex import regex

VERBS: PhraseIndex[str] = PhraseIndex(
    [(verb, "revenue") for verb in ("turned over", "turns over", "turn over", "turning over", "brought us", "brings in", "bring in", "took in", "takes in", "pulled in", "pulls in", "pull in", "pulling in", "rakes in", "raked in", "raking in", "racked up", "racks up", "brought in", "grossed", "generated", "generates", "generate", "generating", "brought it", "brings it", "bringing it", "took", "rang up", "rings up", "ringing up", "booked", "billed", "invoiced", "invoice", "invoices", "invoicing", "sell", "sells", "taking in", "bringing in", "sold")]
    + [(verb, "net_income") for verb in ("earned", "made", "netted", "earns", "makes")]
    + [(verb, "net_loss") for verb in ("lost", "loses", "losing")]
    + [(verb, "investment") for verb in ("spent", "spend", "spends", "spending", "putting in", "put in", "pour", "pouring")]
)  # fmt: skip
"""Verbs whose direct object is an amount: "turned over £22.4m"."""
TAKEN = regex(
    r"(?i)\s*(?:(?:went|goes|came|come|passed|rang) through (?:the|its|their|our) (?:tills?|checkouts?|books)|in (?:takings|sales|revenues?|turnover|fares|fees|ticket sales)\b"
    r"|(?:that |which )?(?:(?:the|its|our) (?:group|company|firm|club|chain|business|trust|unit) |it |they |we )(?:took|turned over|brought in|took in|rang up|billed|invoiced)\b)"
)
"""What follows an amount that somebody took in: "£146.3m went through the tills", "the €488m that the group took"."""
VERB_REACH = 3
DAMAGE = regex(r"(?i)\s+(?:of|in|worth of)\s+(?:\w+\s+)?(?:damage|harm|work|repairs|good|business with)\b")
YEARLY_BUSINESS = regex(
    r"(?i)[-\s]a[-\s]year\s+(?:[\w-]+\s+){0,2}?(?:business|company|firm|operation|agency|brand|retailer|chain|group|enterprise|start-?up)\b"
)
""" "A $40m-a-year company" is one that sells for so much."""
WORTH = regex(r"(?i)\s+worth\b")
SMALLEST_REVENUE = 1000
"""A smaller amount is a price, a fare or a share of a dollar."""

PER_UNIT = regex(
    r"^\s*(?:a|an|per|each|/)\s?(?:share|unit|head|store|shop|year|month|week|day|hour|tonne|ton|barrel|ounce|pound|kg|lb|litre|hectare|employee|customer|person|kilo|night|seat|room)?\b",
    re.IGNORECASE,
)
SHARE_WORDS = regex(r"^\s*(?:a|per|each)\s+(?:diluted\s+|ordinary\s+)?share\b", re.IGNORECASE)
OWN_NOUN = regex(r"(?i)(?<!total )\b(?:of|worth|for|from|with|on|to|by|at)\b")
"""A preposition between verb and amount: the amount is of another noun ("lost a lawsuit worth €2 million")."""
ADJUSTED = regex(
    r"(?i)\b(?:adjusted|underlying|non-gaap|normali[sz]ed|before (?:special|exceptional|one-off) items|excluding (?:one-off|special|exceptional) items)\b"
)


def money_mention(view: SentenceView, figure: Quantity, earlier: list[Mention]) -> Mention:
    """Type, metric and direction of one amount.

    >>> # "Revenue rose 13% to $24.2 billion": revenue, up
    """
    compared = is_compared(view, figure)
    direction = None if compared else direction_of(view, figure)
    if SHARE_WORDS.match(view.text[figure.end : figure.end + 24]):
        metric = "dividend_per_share" if any(c.metric.name == "dividend_per_share" for c in view.cues) else "earnings_per_share"
        return _mention(view, figure, metric, "money.per_share", None, direction, compared)
    if PER_UNIT.match(view.text[figure.end : figure.end + 24]) and not re.match(r"\s*an?\s*year\b", view.text[figure.end : figure.end + 8]):
        return _mention(view, figure, None, "money.per_unit", None, direction, compared)
    if (label := label_behind(view, figure)) and (named := measure_of_label(view, label)):
        return _mention(view, figure, named[0], "money.named", named[1], direction, compared)
    if coloured := IN_THE_RED.match(view.text, figure.end, view.sentence.end):
        metric = "net_loss" if coloured["colour"].lower() == "red" else "net_income"
        return _mention(view, figure, metric, "money.named", coloured.span(), direction, compared)
    choice = _measure(view, figure)
    if (choice is None or choice.score < 0) and (above := measure_above(view, figure)):
        return _mention(view, figure, above, "money.named", None, direction, compared)
    if (choice is None or choice.score < 0) and (front := label_in_front(view, figure)):
        return _mention(view, figure, front[0], "money.named", front[1], direction, compared)
    before = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    if choice and (
        _paid(view, figure, choice)
        or (
            choice.cue.metric.type == "revenue" and (EFFECT.search(before) or EFFECT_BEHIND.match(view.text, figure.end, view.sentence.end))
        )
    ):
        choice = None
    if VALUED.search(before) and not any(
        c.start < figure.start and c.metric.name != "valuation" and view.word_distance(c.end, figure.start) <= 3
        for c in view.cues
        if c.end <= figure.start
    ):
        return _mention(view, figure, "valuation", "money.named", None, direction, compared)
    if taxed := after_tax(view, figure, choice.cue.metric if choice else None):
        return _mention(view, figure, taxed, "money.named", None, direction, compared)
    if paid := price_paid(view, figure, choice.cue.end if choice else None):
        return _mention(view, figure, "purchase_price", "money.named", paid, None, compared)
    continued = carried_on(view, figure, earlier)
    if continued and continued.metric == "purchase_price" and not compared:
        continued = None
    if continued and continued.metric and _goes_on(view, figure, continued, choice.cue.start if choice else None):
        return _mention(view, figure, continued.metric, "money.carried_on", continued.cue, direction, compared)
    if choice and choice.score > -0.4:
        return _mention(view, figure, choice.cue.metric.name, "money.named", (choice.cue.start, choice.cue.end), direction, compared)
    if _part_of_takings(view, figure):
        return _mention(view, figure, "revenue", "money.verb", None, direction, compared)
    if YEARLY_BUSINESS.match(view.text, figure.end, view.sentence.end):
        return _mention(view, figure, "revenue", "money.verb", None, direction, compared)
    spent = SPENT_WITH_US.search(before) and WITH_US.match(view.text, figure.end, view.sentence.end)
    did = (DID.search(before) or ON_TRACK.search(before) or spent) and not DAMAGE.match(view.text[figure.end : figure.end + 24])
    if did or (SOLD_WORTH.search(before) and WORTH.match(view.text[figure.end : figure.end + 12])) or GOODS_WORTH.search(before):
        return _mention(view, figure, "revenue", "money.verb", None, direction, compared)
    if _is_size(view, figure) or _is_statistic(view, figure, earlier):
        return _mention(view, figure, "revenue", "money.verb", None, direction, compared)
    taken = TAKEN.match(view.text[figure.end : min(view.sentence.end, figure.end + 60)])
    if taken or (TAKES.search(before) and IN_TIME.match(view.text, figure.end, view.sentence.end)):
        return _mention(view, figure, "revenue", "money.verb", None, direction, compared)
    if verb := _verb(view, figure):
        moved = None if compared else direction_of(view, figure, verb[1])
        return _mention(view, figure, verb[0], "money.verb", verb[1], moved, compared)
    if choice:
        return _mention(view, figure, choice.cue.metric.name, "money.near", (choice.cue.start, choice.cue.end), direction, compared)
    return _mention(view, figure, None, "money.bare", None, direction, compared)


IN_MONEY: dict[str, str] = {"gross_margin": "gross_profit"}
"""Measures in percent that are also told in money: "gross margin decreased to $13.0 million"."""


def _measure(view: SentenceView, figure: Quantity) -> Choice | None:
    """The measure in money that a figure is of, a margin's where one is nearer and no percentage between is what it names."""
    choice = choose_cue(view, figure, lambda metric: metric.unit == "money")
    margin = choose_cue(view, figure, lambda metric: metric.name in IN_MONEY)
    if margin is None or (choice is not None and choice.score >= margin.score) or margin.cue.end > figure.start:
        return choice
    if any(q.kind == "percent" and not q.points and margin.cue.end <= q.start < figure.start for q in view.figures):
        return choice
    return Choice(replace(margin.cue, metric=METRICS[IN_MONEY[margin.cue.metric.name]]), margin.score)


IN_THE_RED = regex(r"(?i)\s+in the (?P<colour>red|black)\b")
""" "It ended the half £6.3 million in the red"."""
NAMES_PRICE = regex(
    r"(?i)[\s-](?:\w+\s+)?(?:leases?|loan|fund|deal|contract|grant|bond|fine|mortgage|building|site|order|round|overdraft|facility|debt|bill|settlement|lawsuit|prize|house|purchase|acquisition|stake)\b"
)
SIZE_OF = regex(
    r"(?i)[\s-](?:a[\s-]year |turnover |revenue )?(?:company|business|firm|group|outfit|operation|enterprise)\b(?!\s+(?:loan|bank|park|rates))"
)
BECOMES = regex(
    r"(?i)\b(?:is|was|are|were|be|been|become|becomes|became|becoming|into|still|now|run|runs|ran|running|build|building|built|from)\s+(?:now |only |just |still |about )?(?:an?|the)\s+$"
)
LARGEST_SIZE = Decimal(1_000_000_000)
"""A "$4m company" takes so much a year; of one of billions the value is told."""
BESIDE_STAFF = regex(r"(?i)\s*(?:,\s*(?:and\s+)?|and\s+|\+\s*|/\s*)(?:some |about |around )?")
STATISTIC_ENDS = regex(r"\s*(?:[.;)!?]|$)")


def _is_size(view: SentenceView, figure: Quantity) -> bool:
    """ "I'd be a $4M company": what somebody is said to be is what they turn over."""
    if not isinstance(figure.high, Decimal) or figure.high >= LARGEST_SIZE or not SIZE_OF.match(view.text, figure.end):
        return False
    return BECOMES.search(view.text[max(view.sentence.start, figure.start - 40) : figure.start]) is not None


def _is_statistic(view: SentenceView, figure: Quantity, earlier: list[Mention]) -> bool:
    """The sum behind a count of all staff in a list of what a business has: "31k staff, 6 bn dollars"."""
    last = earlier[-1] if earlier else None
    if last is None or last.figure is None or last.metric != "total_employees" or last.type != "headcount":
        return False
    tail = last.figure.noun_end or last.figure.end
    return BESIDE_STAFF.fullmatch(view.text, tail, figure.start) is not None and STATISTIC_ENDS.match(view.text, figure.end) is not None


WITH_US = regex(r"(?i)\s+(?:with|at|in (?:its|our|their))\s+(?!least\b|most\b)")
IN_TIME = regex(
    r"(?i)\s+(?:a (?:year|month|week|day|night)|per (?:year|month|week)|last (?:year|month|week|season|quarter|autumn|summer|winter|spring)|this (?:year|season)|in (?:its|the|\w+|(?:19|20)\d\d)\b|since\b|over (?:the|its)\b|at the (?:till|door|box)|during\b)"
)
""" "The shop takes £900,000 a year": a time of taking, not something that is taken off."""
OF_TOTAL = regex(r"(?i)\s+of\s+(?:the|its|their|our)\s+(?:[\w-]+['’]s\s+)?(?:total\s+)?")
MADE_UP = regex(
    r"(?i)\b(?:made up|makes? up|making up|accounted for|accounts? for|contributed|contributes?|brought in|brings? in|generated|provided|provides?|supplied|added|represented)\s+(?:about |around |some |nearly |almost |just |over |only )*$"
)


def _part_of_takings(view: SentenceView, figure: Quantity) -> bool:
    """ "Herbs made up 301 of the 488 million euros that the group took": a part of an amount that was taken or is revenue."""
    following = next((other for other in view.figures if other.start >= figure.end), None)
    if following is None or following.kind != "money" or not OF_TOTAL.fullmatch(view.text, figure.end, following.start):
        return False
    if not MADE_UP.search(view.text[max(view.sentence.start, figure.start - 40) : figure.start]):
        return False
    if TAKEN.match(view.text[following.end : min(view.sentence.end, following.end + 60)]):
        return True
    total = choose_cue(view, following, lambda metric: metric.unit == "money")
    return total is not None and total.cue.metric.type == "revenue" and total.score > 0


def _goes_on(view: SentenceView, figure: Quantity, continued: Mention, cue_start: int | None) -> bool:
    """The amount is of what the one before it is of: the chosen cue stands before both and a word of comparison or
    succession links them, or no cue is near and no verb between has the amount as its own object."""
    other = continued.figure
    assert other is not None
    if NAMES_PRICE.match(view.text, figure.end) and view.text[max(0, figure.start - 2) : figure.start].lower() == "a ":
        return False  # "a $13M lease"
    if (verb := _verb(view, figure)) and verb[1][0] >= other.end and verb[0] != continued.metric:
        return False  # "took £11.2m and lost £9m"
    linked = is_compared(view, figure) or REACHED.search(view.text[max(0, figure.start - 40) : figure.start])
    if cue_start is None:
        return bool(linked) or not PAYS.search(view.text[other.end : figure.start])
    return cue_start <= other.start and bool(linked)


def _paid(view: SentenceView, figure: Quantity, choice: Choice) -> bool:
    """Another clause with a verb of paying lies between the measure and the amount."""
    end = choice.cue.end
    return end < figure.start and view.boundary(end, figure.start) >= 1 and PAYS.search(view.text[end : figure.start]) is not None


DESCRIBED = regex(
    r"(?i)\s+(?:(?:worth\s+)?(?:of|in)\s+(?:(?:its|the|their|new|senior|ordinary|preferred|government|\w+-year)\s+){0,2}(?:shares|stock|bonds?|notes|debt|securities|assets|property|land|gilts|treasuries|paper)|hit|charge|loan|fine|stake|deal|investment|write-?down|loss|bite|gamble|punt|round|cheque|check|grant|loss)\b"
)


def _describes(view: SentenceView, figure: Quantity) -> bool:
    """The amount only describes a noun behind it, which is what the verb is about."""
    return DESCRIBED.match(view.text, figure.end, view.sentence.end) is not None


TAKEN_HOME = regex(r"(?i)\s+(?:home|off|out|away|on|over|aim)\b")


def _verb(view: SentenceView, figure: Quantity) -> tuple[str, tuple[int, int]] | None:
    for hit in reversed(VERBS.find(view.words)):
        near = hit.end <= figure.start and view.word_distance(hit.end, figure.start) <= VERB_REACH
        if near and view.text[hit.end : hit.end + 3] == " up" and hit.value == "net_income":
            return None  # "made up £40m of it"
        if near and (_describes(view, figure) or TAKEN_HOME.match(view.text, hit.end)):
            return None  # "took a £4m hit", "took home £710,000"
        if near and not view.boundary(hit.end, figure.start) and not OWN_NOUN.search(view.text[hit.end : figure.start]):
            return hit.value, (hit.start, hit.end)
    return None


def _mention(
    view: SentenceView, figure: Quantity, metric: str | None, rule: str, cue: tuple[int, int] | None, direction: object, compared: bool
) -> Mention:
    row: Metric | None = METRICS.get(metric or "")
    if row and row.type == "revenue" and isinstance(figure.high, Decimal) and figure.high < SMALLEST_REVENUE:
        row, metric, rule, cue = None, None, "money.bare", None
    kind: ClaimType = "revenue" if row and row.type == "revenue" else "other_money"
    basis = basis_of(view, figure)
    if cue and ADJUSTED.search(view.text[max(view.sentence.start, cue[0] - 30) : cue[1]]):
        basis = "adjusted"
    return Mention(
        view.sentence.index, kind, metric, rule, figure, cue=cue, direction=direction, basis=basis, compared=compared,  # type: ignore[arg-type]
    )  # fmt: skip
