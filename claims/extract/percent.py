"""Percentages and multiples: changes as ``growth_rate``, shares, margins and points as ``other_percent``."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.extract.choose import Choice, choose_cue
from claims.extract.comparison import carried_on, is_compared
from claims.extract.cues import Sense
from claims.extract.mention import Mention
from claims.extract.movement import basis_of, clause_text, direction_of, growth_basis_of
from claims.extract.view import SentenceView
from claims.metrics import growth_metric
from claims.model import Direction, Quantity
from claims.regex import regex

SHARE_OF = regex(
    r"^\s*of\s+(?:(?:the|its|their|our|all|total|those|that|these|them|which|whom|whose|group|net|a)\b|[^\W\d])", re.IGNORECASE
)
SHARE_OF_REVENUE = regex(r"(?i)^\s*of\s+(?:\w+(?:['’]s?)?\s+){0,3}?(?:net |total |group )?(?:revenues?|sales|turnover)\b")
SHARE_OF_STAFF = regex(
    r"(?i)^\s*of\s+(?:\w+(?:['’]s?)?\s+){0,4}?(?:workforce|staff|employees|jobs|headcount|workers|posts|positions|payroll|personnel)\b"
)
STAFF_BEHIND = regex(r"(?i)^\s+(?:employees|workers|staff|jobs|posts|positions)\b")
LEVEL_BEFORE = regex(r"\b(?:to|at|from|was|is|were|be|been|of|stood at|reached|between|against)\s*(?:an?\s+|about\s+)?$", re.IGNORECASE)
GROWTH_AFTER = regex(
    r"^[\"”’]?(?:\s+[–—|]|:)?\s*(?:\([^)]{1,20}\)\s*)?(?:year[- ]on[- ]year\s+|annual\s+|yoy\s+|organic\s+|sales\s+|revenue\s+|net sales\s+|turnover\s+|top[- ]line\s+|like[- ]for[- ]like\s+|volume\s+|underlying\s+)?"
    r"(?:more\b(?! than half)|higher|lower|less|fewer|increase|rise|growth|gain|jump|drop|fall|decline|decrease|reduction|above|below|ahead\b(?! in (?:the |a |opinion )*(?:polls?|race|vote|count|contest))|uplift|up\b|down\b|pace|upside|surge|hike|better|worse|bigger|smaller|larger|stronger|weaker|dearer|cheaper|faster|slower|(?:lighter|heavier|leaner|slimmer|thinner|busier|quieter|richer|poorer|firmer|softer|costlier|pricier|shorter)\b(?! than (?!last\b|(?:a|the|one) (?:year|previous|prior|same|month|quarter|decade)|in\b|before\b|it was))|improvement|advance|bump\b|lift\b|boost\b|fatter|backwards?\b|expansion|slump|contraction|shrinkage|slide|dip|leap|plunge|organic(?:ally)?\b(?! (?:food|cotton|milk|farm|waste|matter|material|produce))|in constant currenc|at constant (?:rates|currenc|exchange)|yoy|y-o-y|on[- ]year|year[- ]on[- ]year|qoq|q-o-q)",
    re.IGNORECASE,
)
ON_EARLIER = regex(
    r"(?i)\s+(?:on|over|versus|vs\.?|against)\s+(?:the\s+)?(?:same\s+(?:period|quarter|time)|(?:prior|previous|preceding|last|comparable)\s+(?:year|quarter|period|month)\b(?!['’])|pcp\b|year\s+(?:before|ago|earlier)|(?:FY\s?|[HQ][1-4][\s-]?(?:FY)?)\d\d)"
)
""" "9.4% on FY24", "3% over the prior year": a change since the period named."""
NOUN_OF_MOVE = regex(
    r"(?i)\b(?:advance|bump|lift|boost|slide|dip|plunge|leap|climb|uptick|upturn|downturn|uplift|retreat|rebound|bounce|recovery|shrinkage|drop-off|fall-off|spurt|setback|slowdown|swing|collapse)\s+(?:of|by)\s+(?:an?\s+|about\s+|around\s+|some\s+|nearly\s+|almost\s+|just\s+|over\s+|only\s+)*$"
)
""" "Down from £246m, a slide of 6.1%"."""
WAS_THE_RISE = regex(r"(?i)\s*(?:was|is) the (?:\w+ )?(?:increase|rise|fall|drop|growth|decline|decrease)\b")
NAMED_RATE = regex(
    r"(?i)\b(?:growth|inflation|price (?:rises|increases|hikes))\b[^.;:%\d]{0,30}?(?:\s(?:was|is|were|of|at|to|averaged|reached|stood at|came to)|:)\s*(?:an?\s+|about\s+)?$"
    r"|\b(?:grew|rose|fell|expanded|increased|declined|growing|rising|growth)\b[^.;:%\d]{0,30}\brate of\s*$"
    r"|\b(?:cagr|compounded|compounding|compounds)\b[^.;:%\d]{0,24}?\s(?:of|at|was|is|to)\s*(?:an?\s+|about\s+)?$"
)
"""A rate of growth or of inflation, given as a level: "inflation was 3.6%", "expanded at an annual rate of 1.5%"."""
DECELERATED = regex(r"(?i)\b(?:growth|grew|growing|expand\w*|pace|decelerat\w+|accelerat\w+|increase|decline|rise|upside)\b")
EXPECTED = regex(
    r"(?i)^\s*(?:higher|lower|above|below|ahead of|better|worse|more|less)?\s*(?:than|of|ahead of|below|above)?\s*(?:the |our |its |analysts['’]? )?(?:average |mean |consensus |market )?(?:estimates?|consensus|forecasts?|expectations?)\b"
)
"""A distance from what was expected, not a change: "11.8 percent higher than the average estimate"."""
PLANNED_LEVEL = regex(
    r"(?i)\s*(?:below|under|above|over|short of|shy of|off|ahead of|behind|adrift of|better than|worse than)\s+(?:the |our |its |their |an? |all-time |that )*(?:budgets?|plan|plans|target|targets|guidance|schedule|record|records|peak|high|low|capacity|quota|list price|market price|recommended)\b"
)
"""A distance from what was planned or reached, not a change: "8 per cent below budget", "3% short of the record"."""
IS_TARGET = regex(r"(?i)\s+(?:target|goal|threshold|ceiling|floor|cap|limit|quota|benchmark|barrier|minimum|maximum)s?\b")
""" "Below the 90% target": a level to reach."""
ESTIMATE = regex(
    r"(?i)\b(?:cut|cuts|cutting|trim(?:s|med)?|rais(?:e|es|ed)|lift(?:s|ed)?|lower(?:s|ed)?|nudge[sd]?|upped|reduce[sd]?|increase[sd]?|chang(?:e|es|ed))\s+our\s+(?:[\w’'-]+\s+){0,4}?(?:estimates?|forecasts?|(?:FY\s?)?\d\d(?:\d\d)?e)\b[^.;]*$"
)
"""An analyst's estimate moves: "we cut our FY25e sales by 2%"."""
MARKET_SHARE = regex(
    r"(?i)\bshare of (?:the |its |their |a )?(?:[\w-]+ ){0,4}?(?:market|trade|business|sector|category|spend)\b[^.;,]{0,30}?\b(?:to|at|was|is|of|from|reached|hit)\s+(?:about |around |just |nearly |a record )*$"
)
OR_PERCENT = regex(
    r"(?i)\s*,?\s*\(?\s*(?:or|equal to|equivalent to|i\.e\.,?|representing|being)\s+(?:an? |about |around |some |roughly |nearly |just |over )*$|\s*\(\s*$"
)
CHANGE_OF = regex(
    r"(?i)\b(?:(?:increase|rise|gain|growth|improvement|jump|decrease|fall|drop|decline|reduction)\s+(?:of|by)|(?:increased|rose|grew|fell|decreased|declined|dropped|climbed|improved|went)(?: up| down)?\s+(?:by\s+)?|(?:up|down)(?: by)?)\s*(?:about |around |some |nearly |just |over )*$"
)
NO_SHARE = regex(r"\s*(?:$|[.,;:)]|(?:in|on|for|from|to|year|compared|versus|over|and|due|driven|primarily|mainly|reflecting|as|when)\b)")
MANAGED = regex(
    r"(?i)\b(?:managed|manages|saw|posted|recorded|delivered|achieved|notched|eked out|logged|clocked|registered|chalked up)\s+(?:only |just |a |an |about |around |barely |a mere |a further )*$"
)
""" "Millfield managed 4%", behind another's growth."""
IT_WAS = regex(
    r"(?i)(?:^|[,;:.]\s+|\b(?:and|but|when|where)\s+)(?:it|that|the (?:rate|pace|figure|growth|increase|rise))\s+(?:was|had been|is|were|stood at|came to|came in at|slowed to|eased to)\s+(?:only |just |about |around |nearly |almost |still )*$"
)
""" "A year before it was 61%", behind a growth rate."""
GUIDES = regex(
    r"(?i)\b(?:promis(?:e|es|ed|ing)|guid(?:e|es|ed|ing) (?:for|to)|forecasts?|target(?:s|ed|ing)?|pencill?ed in|expect(?:s|ed|ing)?|aim(?:s|ed|ing)? (?:for|at)|look(?:s|ed|ing)? for|hop(?:es|ed|ing) for|budget(?:s|ed|ing)? for)\s+(?:about |around |some |between )*$"
)
OF_TIME = regex(
    r"(?i)\s+(?:for|in|this|next)\s+(?:the\s+)?(?:(?:19|20)\d\d|FY|year|quarter|half|full|second|first|coming|current|next|fiscal|spring|autumn)\b"
)
LOST_PART = regex(
    r"(?i)\b(?:lost|lose|loses|losing|shed|sheds|shedding|forfeited|gave up)\s+(?:about |around |some |nearly |almost |more than |over |roughly |up to )*$"
)
OF_OUTPUT = regex(
    r"(?i)\s*of (?:its|our|their|the|all|his|her|this year['’]s|last year['’]s) (?:[\w-]+ ){0,2}?(?:revenues?|sales|turnover|income|output|production|volumes?|profits?|takings|trade)\b"
)
""" "Lose a fifth of our output" is a fall by a fifth."""
MISSED = regex(r"(?i)\b(?:miss|missed|misses|beat|beats|topped|exceeded)\b(?: \w+){0,3} by\s*$")
_THEN = r"(?:(?:it|they|that|this|these|those|we|he|she|i|you|sales|revenues?|turnover|prices?|the \w+)\s+(?:was|were|did|had|has|took|made|sold|cost|paid|had been|used to)|(?:last|the previous|the prior|the preceding) (?:year|quarter|month|season)|(?:a|one|two|three|four|five|ten|a dozen|a few|some|\d+) (?:years?|months?|quarters?|decades?|generations?) (?:ago|earlier|before|previously)|a (?:decade|generation|year) ago|(?:in |for |of )?(?:19|20)\d\d|before)"
"""What was then: "what it was", "as much as a dozen years ago"."""
AGAIN = regex(r"(?i)\s*(?:as (?:much|many|big|large|high|long) again\b|again as (?:much|many|big|large|high)\b)")
""" "Half as much again" is a rise by a half."""
HALF = Decimal(50)
WHAT_IT_WAS = regex(rf"(?i)\s*(?:(?:of\s+)?what\s+{_THEN}|as (?:much|many|big|large|high) as (?:in\s+)?{_THEN})\b")
PART_WORDS = regex(r"(?i)\s*(?:the|that|as|what|its)\b")
""" "less than half the 29% pace" is a part of another figure."""
SHARE_VERB = regex(
    r"(?i)\b(?:shares|stocks?|share price|share index|stock index|(?<!price )(?<!cost )index|benchmark|gauge)\b(?!\s+(?:of|in the market|buyback))[^.;:]{0,50}?\b(?:closed|ended|finished|rose|fell|gained|lost|dropped|climbed|jumped|slid|slipped|sank|tumbled|plunged|surged|were|was|traded|trading|up|down|shed|added|advanced|eased|dipped)\b[^.;:]{0,24}$"
)
"""The price of shares, or an index of them, moves: "the stock closed 2.8 per cent", "the index gained"."""
GAIN_FOR = regex(
    r"(?i)\s*(?:gain|rise|fall|drop|loss|decline)\s+(?:for|in|on)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:index|benchmark|shares|stock|market)\b"
)
IN_WORDS = regex(r"[^\d%]+")
ELSEWHERE = regex(r"(?i)[,;]?\s+(?:(?:and|but|while)\s+)?(?:in|at|across)\s+(?:the\s+)?(?:[\w-]+\s+){2,4}")
"""The same measure in another place: "rose 4% in France and in Spain fell 2%"."""
BY = regex(r"(?i)\bby\s*(?:an?\s+(?:average of\s+)?|another\s+|a further\s+|about\s+|some\s+)?$")
STRONG_BEFORE = 3
"""A verb of change governs a percentage at most this many words behind it."""


def percent_mention(view: SentenceView, figure: Quantity, earlier: list[Mention], growing: bool = False) -> Mention:
    """Type, metric, direction and basis of one percentage. ``growing``: the sentence before stated a growth rate."""
    compared = is_compared(view, figure)
    direction = direction_of(view, figure)
    after = view.text[figure.end : min(view.sentence.end, figure.end + 60)]
    share = choose_cue(view, figure, lambda metric: metric.unit == "percent" and metric.type == "other_percent")
    level = _level(view, figure)
    base = Mention(view.sentence.index, "other_percent", None, "percent.bare", figure, direction=direction, compared=compared)
    if figure.points:
        return replace(base, metric=share.cue.metric.name if share else None, rule="percent.points", basis="points")
    if of_shares(view, figure):
        return replace(base, metric="share_price_change", rule="percent.named")
    if IS_TARGET.match(after):
        return replace(base, metric=share.cue.metric.name if share else None, rule="percent.named" if share else base.rule, direction=None)
    if PLANNED_LEVEL.match(after) or ESTIMATE.search(view.text[max(view.sentence.start, figure.start - 90) : figure.start]):
        return base
    if MARKET_SHARE.search(view.text[max(view.sentence.start, figure.start - 60) : figure.start]):
        return replace(base, metric="market_share", rule="percent.named")
    if EXPECTED.match(after) or MISSED.search(view.text[max(view.sentence.start, figure.start - 30) : figure.start]):
        return base
    if IN_WORDS.fullmatch(view.text[figure.start : figure.end]):
        if AGAIN.match(after):
            return replace(_growth(view, figure, replace(base, direction="up"), level), direction="up")
        if figure.low == figure.high == HALF and WHAT_IT_WAS.match(after):
            return replace(_growth(view, figure, replace(base, direction="down"), level), direction="down")
        if PART_WORDS.match(after):
            return replace(base, rule="percent.share", direction=None)
    if _of_staff(view, figure, after):
        return replace(base, metric="layoffs_share_of_workforce", rule="percent.share_of_staff", direction=None)
    if LOST_PART.search(view.text[max(view.sentence.start, figure.start - 40) : figure.start]) and (lost := OF_OUTPUT.match(after)):
        part = _growth(view, figure, replace(base, direction="down"), level)
        return replace(part, cue=part.cue or (figure.end + lost.start(), figure.end + lost.end()))
    if SHARE_OF_REVENUE.match(after):
        return replace(base, metric="share_of_revenue", rule="percent.share_of_revenue", direction=None)
    if (moved := _moved_by_points(view, figure, earlier)) is not None:
        return replace(base, metric=moved.metric or (share.cue.metric.name if share else None), rule="percent.named", cue=moved.cue)
    if changed := _change_in_percent(view, figure, after, earlier):
        return replace(_growth(view, figure, replace(base, direction=changed[1]), changed[0] or level), direction=changed[1])
    if _is_growth(view, figure, after, share, direction):
        grown = _growth(view, figure, base, level)
        before = carried_on(view, figure, earlier) if grown.metric is None else None
        if before and before.type == "growth_rate" and ELSEWHERE.fullmatch(view.text[before.end : figure.start]):
            return replace(grown, metric=_own_basis(before.metric, grown.growth_basis, grown.basis), cue=_own_cue(view, figure, before))
        return grown
    if SHARE_OF.match(after):
        return replace(base, rule="percent.share", direction=None)
    continued = carried_on(view, figure, earlier)
    if continued and continued.type == "growth_rate" and (share is None or share.score < 0):
        growth_basis, basis = growth_basis_of(view, figure), basis_of(view, figure)
        return replace(
            base, type="growth_rate", metric=_own_basis(continued.metric, growth_basis, basis), rule="percent.carried_on", cue=_own_cue(view, figure, continued),
            direction=direction or continued.direction, growth_basis=growth_basis or continued.growth_basis, basis=basis or continued.basis,
        )  # fmt: skip
    near = view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    if continued is None and growing and share is None and (MANAGED.search(near) or IT_WAS.search(near) or _guides(near, after)):
        return _growth(view, figure, base, level)
    if share:
        cue = share.cue
        base = replace(base, direction=None) if compared else base
        return replace(base, metric=cue.metric.name, rule="percent.named", cue=(cue.start, cue.end))
    if continued:
        return replace(base, metric=continued.metric, rule="percent.carried_on", cue=continued.cue)
    return base


def _moved_by_points(view: SentenceView, figure: Quantity, earlier: list[Mention]) -> Mention | None:
    """The change in points in front of the level that it led to, or that the level before it led from: "up 90 basis points to 25.4% (2016: 24.5%)"."""
    last = earlier[-1] if earlier else None
    if last is None or last.figure is None or last.figure.kind != "percent":
        return None
    between = view.text[last.figure.end : figure.start]
    if last.figure.points:
        return last if LEVEL_BEHIND.fullmatch(between) else None
    return last if last.type == "other_percent" and YEAR_LABEL.fullmatch(between) else None


LEVEL_BEHIND = regex(r"(?i),?\s+(?:to|at)\s+")
YEAR_LABEL = regex(r"(?i)\s*\(\s*[^()\d]{0,12}(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?|FY\s?\d\d|[HQ][1-4]\s?(?:FY\s?)?\d{2,4})\s*:\s*")


def _own_cue(view: SentenceView, figure: Quantity, before: Mention) -> tuple[int, int] | None:
    """The measure right in front of a figure that goes on with another: "domestic sales rose 2%, overseas sales 1.7%"."""
    near = next((cue for cue in reversed(view.cues) if before.end <= cue.start and cue.end < figure.start), None)
    return (near.start, near.end) if near and view.text[near.end : figure.start].isspace() else before.cue


def _guides(before: str, after: str) -> bool:
    """ "Has promised 3-5% for 2025", behind a growth rate."""
    return GUIDES.search(before) is not None and OF_TIME.match(after) is not None


def _change_in_percent(
    view: SentenceView, figure: Quantity, after: str, earlier: list[Mention]
) -> tuple[Choice | None, Direction | None] | None:
    """The percentage says the same as the change in money or heads right before it: "an increase of $113.5 million, or 4.9%"."""
    last = earlier[-1].figure if earlier else None
    if last is None or last.kind == "percent" or not NO_SHARE.match(after):
        return None
    end = last.noun_end or last.end
    change = CHANGE_OF.search(view.text[max(view.sentence.start, last.start - 40) : last.start])
    if change is None or end > figure.start or not OR_PERCENT.fullmatch(view.text[end : figure.start]):
        return None
    fell = FELL.search(change.group()) is not None
    return choose_cue(view, last, lambda metric: metric.unit in ("money", "other", "people")), "down" if fell else "up"


FELL = regex(r"(?i)\b(?:fell|fall|drop\w*|declin\w+|decreas\w+|reduction|down)\b")


def of_shares(view: SentenceView, figure: Quantity) -> bool:
    """The price of shares or an index of them moved by the percentage."""
    before = view.text[max(view.sentence.start, figure.start - 90) : figure.start]
    return bool(SHARE_VERB.search(before) or GAIN_FOR.match(view.text[figure.end : min(view.sentence.end, figure.end + 60)]))


def _of_staff(view: SentenceView, figure: Quantity, after: str) -> bool:
    """A share of the staff that a word of cutting in its clause is about: "340 jobs, or 9% of the workforce, will go"."""
    worded = IN_WORDS.fullmatch(view.text[figure.start : figure.end]) is not None
    return bool(SHARE_OF_STAFF.match(after) or (worded and STAFF_BEHIND.match(after))) and bool(view.sensed(Sense.CUT))


def _own_basis(metric: str | None, growth_basis: str | None, basis: str | None) -> str | None:
    """The measure of a second change that says by what it is reckoned: "or 2% like for like", "and 1% on the quarter"."""
    if metric != "revenue_growth":
        return metric
    if growth_basis == "qoq":
        return "revenue_growth_sequential"
    return f"revenue_growth_{basis}" if basis else metric


def _is_growth(view: SentenceView, figure: Quantity, after: str, share: Choice | None, direction: Direction | None) -> bool:
    """A change: a sign, a verb or noun of change right beside it, or the word growth governing it."""
    before = view.text[view.sentence.start : figure.start]
    named_share = share is not None and share.score > 0
    if IN_WORDS.fullmatch(view.text[figure.start : figure.end]) and SHARE_OF.match(after):
        return False
    if share is not None and share.cue.metric.name == "share_price_change":
        return False
    if BY.search(before[-20:]) and SHARE_OF.match(after) and not _moves(view, figure):
        return False  # "backed by 83% of those who voted"
    if BY.search(before[-20:]) and not re.search(
        r"(?i)\b(?:miss|beat|exceed|outperform|topp|vot|back|own(?:ed|s|ing)|undercut|held|approv)\w*\b[^,;]{0,30}$", before
    ):
        return True
    if figure.signed and not named_share and view.text[figure.start] != "(":
        return True
    if ON_EARLIER.match(after) and not named_share:
        return True
    if GROWTH_AFTER.match(after) or WAS_THE_RISE.match(after):
        return True
    if NOUN_OF_MOVE.search(before[-40:]):
        return True
    if NAMED_RATE.search(before[-60:]):
        return not named_share
    if LEVEL_BEFORE.search(before[-24:]):
        noun = re.search(
            r"(?i)\b(growth|increase|decrease|rise|fall|drop|gain|decline|pace|reduction|jump|upside|hike|expansion|contraction|surge|slump|improvement|plus|minus)\b[^.;]{0,40}$",
            before,
        )
        return bool(noun) and not (named_share and share.cue.start > noun.start()) if noun else _decelerated(view, figure, named_share)  # type: ignore[union-attr]
    return any(
        hit.end <= figure.start
        and view.word_distance(hit.end, figure.start) <= STRONG_BEFORE
        and not view.boundary(hit.end, figure.start)
        and not THAN.search(view.text[hit.end : figure.start])
        for hit in view.sensed(Sense.RISE, Sense.FALL)
    )


THAN = regex(r"(?i)\bthan\s+the\b")
""" "lower than the 18.0 percent of a year ago": the level compared with."""


def _moves(view: SentenceView, figure: Quantity) -> bool:
    """A verb or noun of change stands in front of the figure, in its clause."""
    moves = view.sensed(Sense.RISE, Sense.FALL, Sense.CUT)
    return any(hit.end <= figure.start and not view.boundary(hit.end, figure.start) for hit in moves)


def _decelerated(view: SentenceView, figure: Quantity, named_share: bool) -> bool:
    """A growth rate given as a level: "growth slowed to 12%", "decelerated to around 12%"."""
    return (
        not named_share
        and bool(DECELERATED.search(clause_text(view, figure)))
        and not re.search(r"(?i)\b(?:margin|share|rate|occupancy|ratio|yield)\b", clause_text(view, figure))
    )


def _level(view: SentenceView, figure: Quantity) -> Choice | None:
    """The measure that grows: the metric of a level, named in the sentence."""
    return choose_cue(view, figure, lambda metric: metric.unit in ("money", "other", "people") or metric.type == "growth_rate")


def _growth(view: SentenceView, figure: Quantity, base: Mention, level: Choice | None) -> Mention:
    growth_basis, basis = growth_basis_of(view, figure), basis_of(view, figure)
    metric = growth_name(view, figure, level, growth_basis, basis)
    cue = (level.cue.start, level.cue.end) if level else None
    direction = base.direction or ("down" if _cut_by(view, figure) else "up")
    return replace(
        base, type="growth_rate", metric=metric, rule="percent.growth", cue=cue, direction=direction, growth_basis=growth_basis, basis=basis
    )


def _cut_by(view: SentenceView, figure: Quantity) -> bool:
    """ "cut by 10%", "lost 3%": a verb of loss right before the figure."""
    return any(
        hit.end <= figure.start and view.word_distance(hit.end, figure.start) <= STRONG_BEFORE and not view.boundary(hit.end, figure.start)
        for hit in view.sensed(Sense.CUT)
    )


def _around(view: SentenceView, figure: Quantity) -> str:
    """The sentence up to the "but" that turns away from the figure."""
    text = view.text[view.sentence.start : view.sentence.end]
    turn = TURNS.search(text, figure.end - view.sentence.start)
    return text[: turn.start()] if turn else text


TURNS = regex(r"(?i)[,;]\s+(?:but|while|whereas|although|though)\b")
STAFF = regex(r"(?i)\b(?:employees|workforce|headcount|staff|employment|personnel)\b")
GREW = regex(r"(?i)\b(?:grew|grow|grows|growing|growth|expand\w*|pace|decelerat\w+|accelerat\w+)\b")


def growth_name(view: SentenceView, figure: Quantity, level: Choice | None, growth_basis: str | None, basis: str | None) -> str | None:
    """The growth metric of a level; a company that simply "grew" grew its revenue."""
    metric = level.cue.metric if level else None
    if metric is not None and metric.type == "growth_rate":
        name: str | None = metric.name
    elif metric is not None:
        name = growth_metric(metric.name)
    elif STAFF.search(view.text[view.sentence.start : view.sentence.end]):
        name = "headcount_growth"
    else:
        name = "revenue_growth" if GREW.search(_around(view, figure)) and not _of_things(view, figure) else None
    if name == "revenue_growth":
        if growth_basis == "qoq":
            return "revenue_growth_sequential"
        if basis:
            return f"revenue_growth_{basis}"
    return name


THINGS = regex(
    r"(?i)\b(?:book value|net asset value|economy|economic|gdp|gross domestic product|arrivals?|remittances|population|tourism|tourists?|passengers?|traffic|attendances?|lending|loans|deposits"
    r"|users?|subscribers?|subscriptions|exports?|imports?|inflation|prices?|wages?|salaries|pay|membership|members|volumes?|output|production|visitors?|trade|murders?|crimes?|offences|demand"
    r"|tonnage|customers?|downloads|registrations|enrol+ments?|consumption|spending|investments?|assets|borrowing|debt|emissions|yields?|harvest|catch|cases|deaths|jobs|vacancies|advertisements"
    r"|ridership|circulation|readership|audiences?|footfall|productivity|rents?|dividends?|admissions|shipments|deliveries)\b[^.;:,%]{0,25}$"
)
"""What grows and is no revenue, close in front of its rate."""
THINGS_REACH = 60
"""The longest of these, what may stand behind it, and the verb."""


def _of_things(view: SentenceView, figure: Quantity) -> bool:
    """Whether what grew is named and is no revenue: "Arrivals grew by 8 per cent", "we grew our book value by 11.5%", "economic growth of 2%"."""
    return THINGS.search(view.text, max(view.sentence.start, figure.start - THINGS_REACH), figure.start) is not None


ORDER = regex(r"(?:Double|Treble|Triple|Quadruple|Halve)\s+(?:the|your|this|that|it|these|any|each)\b")
""" "Double the quantity": tells the reader to, and says of nothing that it did."""
FACTOR_VERB = regex(r"(?i)\b(?:doubl|trebl|tripl|quadrupl|halv|quintupl)(?:ed|es|ing|e)\b|\b\w+[- ]?fold\b|\bcuts? in half\b")
TIMES_THEN = regex(
    rf"(?i)\s*(?:times\s+)?(?:(?:of\s+)?what\s+{_THEN}|as (?:much|many|big|large|high) as (?:in\s+|it was\s+|they were\s+)?{_THEN}|(?:the|its|their) (?:level|figure|number|amount|total|size) (?:of\s+|in\s+|at\s+)?{_THEN})\b"
)
""" "Nearly twice what they did", "three times as much as a dozen years ago": what is compared is the past."""
MOVED_UP = regex(r"(?i)\b(?:up|grew|grown|grow|rose|risen|increased|jumped|climbed|expanded|multiplied|surged|soared)(?: by)?\s*$")


def _grown(figure: Quantity) -> Quantity:
    """A hedged factor widened as growth, like that of a verb: "nearly twice what it was" is up 90 to 100 %."""
    low, high, tenth = figure.low, figure.high, Decimal("0.1")
    if not isinstance(low, Decimal) or not isinstance(high, Decimal) or low == high:
        return figure
    if low == high * (1 - tenth):
        return replace(figure, low=1 + (high - 1) * (1 - tenth))
    middle = (low + high) / 2
    if low == middle * (1 - tenth):
        return replace(figure, low=1 + (middle - 1) * (1 - tenth), high=1 + (middle - 1) * (1 + tenth))
    return figure


def multiple_mention(view: SentenceView, figure: Quantity) -> Mention | None:
    """ "Doubled" as growth: only where a verb says that something moved."""
    written = view.text[figure.start : figure.end]
    then = TIMES_THEN.match(view.text, figure.end, view.sentence.end) is not None
    moved = MOVED_UP.search(view.text[max(view.sentence.start, figure.start - 24) : figure.start]) is not None
    if not (FACTOR_VERB.search(written) or then or moved) or ORDER.match(view.text, figure.start):
        return None
    down = re.search(r"(?i)halv|in half", written) is not None
    level = _level(view, figure)
    figure = _grown(figure) if then and not FACTOR_VERB.search(written) else figure
    base = Mention(view.sentence.index, "growth_rate", None, "percent.multiple", figure, direction="down" if down else "up")
    return replace(
        base,
        metric=growth_name(view, figure, level, None, basis_of(view, figure)),
        cue=(level.cue.start, level.cue.end) if level else None,
        growth_basis=growth_basis_of(view, figure),
        basis=basis_of(view, figure),
    )
