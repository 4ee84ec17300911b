"""Amounts that the verb around them makes something else than a measure of the business, or its takings after all.

A price is paid ("was bought in 1988 for £6.2 million"), a grant is given, tax comes off a profit; and a firm that "did
£160 million" sold for so much.
"""

from __future__ import annotations

import re

from claims.extract.view import SentenceView
from claims.metrics import Metric
from claims.model import Quantity
from claims.regex import regex

PAYS = regex(
    r"(?i)\b(?:gave|gives?|giving|given|granted|handed|paid|pays?|paying|bought|buys?|costs?|donate[sd]?|invest(?:s|ed|ing)?|buil[dt]s?|destroyed|stole|lent|lends?|borrow(?:s|ed)|owe[sd]?|fined|award(?:s|ed)?|offer(?:s|ed)?"
    r"|charge[sd]?|settled|won|wins?|valued|worth|spent|spends?|burn(?:s|ed|t)? through|burn(?:s|ed|t)|saves?|saved|repaid|repays?|set aside|fetche[sd]|received|receives?|secured)\s+(?:(?:it|them|him|her|us|about|some|around|nearly|almost|over|more than|up to|for|at|on|another|a further|out)\s+){0,2}$"
)
"""A verb of paying, giving or owning whose object the amount is."""
NOT_TAKEN = regex(
    r"(?i)\s+(?:(?:in|of) (?:the bank|(?:net |cash |public |state |taxpayers['’] )?(?:cash|reserves?|debts?|fines?|tax(?:es)?|damages|grants?|loans?|funding|money|compensation|savings|capital|equity))|(?:loan|fine|hit|charge|overdraft|grant|stake|write-?down))\b"
)
""" "It has £4m in the bank": money that is no sales."""
HEDGES = r"(?:(?:about|around|roughly|nearly|almost|just|only|some|over|under|more than|less than|well over|north of|maybe|perhaps|a record|a further|another|an estimated|close to|up to|as much as|a cool|a mere)\s+){0,3}"
DID = regex(rf"(?i)\b(?:did|does|do|doing|done)\s+{HEDGES}$")
""" "The buyer did £160 million last year": what a firm does is what it sells for."""
SOLD_WORTH = regex(
    rf"(?i)\b(?:sells?|sold|selling|shipped|ships|shipping|made|makes?|making|turned out|turns out|produced|produces|moved|shifted|shifts|delivered)\s+{HEDGES}$"
)
VALUED = regex(
    rf"(?i)(?:\b(?:be|is|was|are|were|been|now|still|once|business|company|firm|group|stake|brand|it)\s+worth|\bvalued at|\bput (?:it )?(?:at|on it)|\bvaluing (?:it|the \w+) at|\bvaluation of)\s+{HEDGES}$"
)
""" "Would be worth some £47m": what somebody would pay for it."""
ON_TRACK = regex(rf"(?i)\b(?:on (?:track|course|target))\s+(?:for|to (?:do|make|hit|reach|pass|take|clear|top))\s+{HEDGES}$")
""" "Is on track for $40m this year": what a firm makes its way to is what it sells for."""
SPENT_WITH_US = regex(
    rf"(?i)\b(?:customers|shoppers|people|fans|visitors|viewers|readers|diners|guests|subscribers|clients|users|travell?ers|passengers|patients|buyers|consumers)\s+(?:\w+\s+)?spent\s+{HEDGES}$"
)
""" "Customers spent $40m with it"."""
GOODS_WORTH = regex(
    rf"(?i)\b(?:sold|sells?|selling|shipped|ships|shipping|delivered)\s+(?!(?:shares?|stock|bonds?|debt|assets?|property|properties|land|houses?|homes|buildings?|stakes?|businesses|warehouses?|art|a|an|its|his|her|their|our)\b)(?:[a-z][\w-]*\s+){{1,3}}(?:worth|to the tune of)\s+{HEDGES}$"
)
""" "Sold lamps worth £40m"."""
TAKES = regex(rf"(?i)\b(?:takes|take|taken|taking|grosses|grossing|gross)\s+(?:in\s+)?{HEDGES}$")
EFFECT = regex(rf"(?i)\b(?:(?:un)?favou?rabl[ey]\s+by|(?:impact|effect|headwind|tailwind|drag|hit)\s+(?:to \w+ )?of)\s+{HEDGES}$")
"""The amount is that of an effect on the measure: "currency was unfavorable by $22 million"."""
EFFECT_BEHIND = regex(
    r"(?i)\s+of\s+(?:\w+\s+){0,2}?(?:(?:un)?favou?rable|adverse|negative|positive)\s+(?:[\w-]+\s+){0,4}?(?:impacts?|effects?|translation|movements?|headwinds?|tailwinds?|currency|exchange)\b"
    r"|\s+(?:(?:un)?favou?rable|adverse|negative|positive)\s+(?:[\w-]+\s+){0,4}?(?:impacts?|effects?)\b"
)
""" "$13.0 million of unfavorable currency translation impact"."""
FOR = regex(rf"(?i)\bfor\s+(?:a (?:total|price|consideration) of\s+)?(?:an? (?:undisclosed|initial) )?{HEDGES}$")
BUYS = regex(
    r"(?i)\b(?:(?:buy|buys|bought|buying|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|snapped up|snapping up|picked up|took over|taken over|taking over|changed hands|changing hands|offered|went)\b"
    r"|(?:is|are|was|were|been|being|be) sold\b|(?:sold|selling|sells?)\s+(?:(?:it|them|itself|out|off|his|her|its|their|the|an?|most|half|all|both)\b|(?-i:[A-Z])))"
)
PRICE_REACH = 110
"""Characters between a verb of buying and its price."""
TAX = regex(
    r"(?i)\s*,?\s*(?:(?P<after>after[- ]tax|after taxes|after taxation|post[- ]tax|net of tax)|(?P<before>before[- ]tax|before taxes|before taxation|pre-?tax))\b(?!\s+(?:credits?|rebates?|breaks?|cuts?|refunds?|relief|authorit\w+))"
)
LOSSES = regex(r"(?i)\b(?:loss(?:es)?|lost|losing|deficit|(?:in the )?red)\b")


def after_tax(view: SentenceView, figure: Quantity, named: Metric | None) -> str | None:
    """The profit or loss of which tax has come off, or not yet: "€1.3m after tax". Not where a measure other than sales or profit is named."""
    match = TAX.match(view.text, figure.end, view.sentence.end)
    if match is None or (named is not None and named.type != "revenue" and named.name not in ("net_income", "net_loss", "cash")):
        return None
    lost = (named is not None and named.name == "net_loss") or LOSSES.search(
        view.text[max(view.sentence.start, figure.start - 40) : figure.start]
    )
    if match["after"]:
        return "net_loss" if lost else "net_income"
    return "pretax_loss" if lost else "pretax_profit"


def price_paid(view: SentenceView, figure: Quantity, named_at: int | None) -> tuple[int, int] | None:
    """The verb of buying or selling whose price the amount is; None where a measure is named behind it or goods are counted."""
    start = max(view.sentence.start, figure.start - PRICE_REACH)
    before = view.text[start : figure.start]
    preposition = FOR.search(before)
    verb = None if preposition is None else next(iter(reversed(list(BUYS.finditer(before, 0, preposition.start())))), None)
    if verb is None or re.search(r"[.;:]\s", before[verb.end() :]) or (named_at is not None and named_at > start + verb.end()):
        return None
    counted = any(q.kind in ("count", "money") and start + verb.start() <= q.start and q.end <= figure.start for q in view.figures)
    return None if counted else (start + verb.start(), start + verb.end())
