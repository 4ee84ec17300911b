"""A margin or a ratio in percent that no two amounts in its reach give.

"Sales were £125m. The operating profit was £10m, which gives a margin of 12.5%"; "wages rose to £19.7 million ... the ratio of
wages to turnover, 78 per cent". A margin is bound to a profit beside it and to sales in its paragraph; a ratio to the amounts
whose words it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.places import Spans, sentences_of
from claims.checks.quotient_figures import Figures, bounds, middle
from claims.checks.quotients import DRAWN as _DRAWN
from claims.checks.quotients import RATIO
from claims.checks.unit_nouns import stem
from claims.checks.wording import amount, one_decimal, quoted
from claims.match.interval import HUNDRED, Interval, quotient
from claims.model import Quantity, Reading, Sentence
from claims.regex import regex

_LEAST, _MOST = Decimal("1.03"), Decimal("2.3")
"""By what factor a margin must miss, and may at most."""
_APART = 3
"""Sentences between two amounts of which one is a share of the other."""
_FARTHEST = 4
"""Sentences between a margin and the amounts it is drawn from."""
_MARGIN = regex(r"\bmargins?\b", re.IGNORECASE)
_RATIO = regex(r"\bratio\b|\b[a-z]{4,}-to-[a-z]{4,}\b(?=[^.;:!?\d]{0,12}$)", re.IGNORECASE)
_OF_A_PART = regex(
    r"\bmargins?\s+(?:on|for|in|at)\s+(?!\d|(?:about|around|some|just|only|nearly|almost|over|under|sales|revenues?|turnover|that|this|those|these|it)\b)",
    re.IGNORECASE,
)
"""A margin on some of the sales only."""
_PROFIT = regex(
    r"\b(?:profits?|earnings|ebitda|ebit|surplus|income|made|earned|result|pre-?tax|leav(?:es|ing)|left|keeps?|kept|clear(?:s|ed)?|over)\b",
    re.IGNORECASE,
)
_SALES = regex(
    r"\b(?:sales|revenues?|turnover|takings|top\s+line|income|net\s+sales|sold|sells?|selling|prices?|charges?|retails?|brings?\s+in)\b",
    re.IGNORECASE,
)
_KIND = regex(r"\b(gross|operating|trading|net|ebitda|ebita|ebit|pre-?tax|contribution)\b", re.IGNORECASE)
_VETO = regex(
    r"\b(?:target\w*|aim\w*|forecast|expect\w*|guidance|would|could|should|goal|seen\s+at|outlook|next\s+year|industry|sector|rivals?|peers?|adjusted|underlying|organic|segment|like-for-like|normali[sz]ed|excluding|including|excess|solvency"
    r"|capital|coverage|combined|p/?e|price|between|at\s+least|up\s+to|interest|margins?\s+(?:before|after|net\s+of|on))\b",
    re.IGNORECASE,
)
_EARLIER = regex(
    r"\b(?:from|against|compar\w+\s+(?:with|to)|versus|vs\.?|than)\s+(?:(?:an?|the|about|around|some|just|only|last|year['’]s|its|a\s+loss\s+of)\s+){0,3}$|\(\s*(?:19|20)\d\d\s*:?\s*$|\b(?:an?\s+year\s+(?:earlier|ago|before)|the\s+year\s+before|last\s+year|(?:previous|prior)\s+year)\b[^.;\d]{0,25}$",
    re.IGNORECASE,
)
_LAST_YEAR = regex(
    r"^[^.;,()\d]{0,20}\b(?:a\s+year\s+(?:ago|earlier|before)|last\s+year|(?:the\s+)?(?:previous|prior|preceding)\s+(?:year|quarter|period)|the\s+(?:year|quarter)\s+before|in\s+(?:FY\s?)?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_PART_OF_YEAR = regex(
    r"\b(?:(?:first|second|third|fourth|final|last|latest)\s+(?:quarter|half|six\s+months|three\s+months)|full[- ]year|[QH][1-4])\b",
    re.IGNORECASE,
)
"""A time of its own: "in the fourth quarter the margin was 14 %" beside figures of the year."""
_IN_A_PART = regex(
    r"\W*(?:In|At|For|Within|Across)\s+(?:the\s+)?(?P<part>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12])\b)[A-Z][\w&’'-]+)"
)
""" "In Paint the operating margin was": a margin of one part."""
_COST = regex(r"\b(?:costs?|to\s+make|spen[dt]|to\s+produce|to\s+buy|paid|expenses?|outlay)\b", re.IGNORECASE)
_BREAK = regex(r"[.;:!?\n\t|(),](?!\d)")


def margins(reading: Reading) -> Iterator[Finding]:
    """Every percentage that is called a margin or a ratio, with the amounts around it."""
    figures, places = Figures(reading), sentences_of(reading)
    for q in reading.quantities:
        sentence = places.at(q.start)
        if q.kind == "percent" and sentence is not None and not q.points and q.signed is None and 0 < middle(q) < 100:
            names = _named(figures.text, sentence, q)
            if names is not None and (found := _judge(reading, figures, places, sentence, q, names)):
                yield found


def _named(text: str, sentence: Sentence, q: Quantity) -> frozenset[str] | None:
    """The words that a ratio names; empty for a margin, ``None`` for any other percentage."""
    lead, rest = text[max(sentence.start, q.start - 60) : q.start], text[q.end : min(sentence.end, q.end + 30)]
    if _OF_A_PART.search(text[max(sentence.start, q.start - 60) : min(sentence.end, q.end + 40)]):
        return None
    if _EARLIER.search(lead) or _LAST_YEAR.match(rest) or _VETO.search(lead) or _VETO.search(_BREAK.split(rest, maxsplit=1)[0]):
        return None
    last = lead[max((m.end() for m in re.finditer(r"\d", lead)), default=0) :]
    if _MARGIN.search(last) or re.match(r",?\s+(?:[a-z-]+\s+){0,3}margin\b", rest, re.IGNORECASE):
        return frozenset()
    if _RATIO.search(last):
        words = re.findall(r"[a-z]{4,}", text[max(sentence.start, q.start - 120) : q.start + 60].lower())
        return frozenset(stem(w) for w in words if w != "ratio")
    return None


def _judge(
    reading: Reading, figures: Figures, places: Spans[Sentence], here: Sentence, q: Quantity, names: frozenset[str]
) -> Finding | None:
    around = figures.around(figures.money, q.start)
    pairs = [(a, b) for a in around for b in around if a.unit == b.unit and a.start != b.start and middle(a) < middle(b)]
    said = bounds(q)
    text, allowed = figures.text, said.widened(middle(q) * Decimal("0.005"))
    if any((share := _share(a, b)) is not None and share.meets(allowed) and _in_reach(text, places, here, a, b, names) for a, b in pairs):
        return None
    bound = [
        (a, b)
        for a, b in pairs
        if _LEAST < miss_ratio(middle(a) / middle(b) * HUNDRED, middle(q)) < _MOST and _bound(text, places, here, q, a, b, names)
    ]
    if not bound:
        return None
    top, bottom = min(bound, key=lambda row: abs(row[0].start - q.start) + abs(row[1].start - q.start))
    exact = middle(top) / middle(bottom) * HUNDRED
    words = tuple(phrase(reading, x.start, x.end) for x in (top, bottom, q))
    return Finding(
        RATIO,
        (),
        words,
        f"{quoted(words[0].quote)} on {quoted(words[1].quote)} is not {quoted(words[2].quote)}.",
        f"{amount(middle(top), top.unit or 'other')} / {amount(middle(bottom), top.unit or 'other')} = {one_decimal(exact)}%, not "
        f"{amount(middle(q), 'percent')}.",
        severity="warning",
        miss=miss_ratio(exact, middle(q)),
    )


def _in_reach(text: str, places: Spans[Sentence], here: Sentence, part: Quantity, whole: Quantity, names: frozenset[str]) -> bool:
    """Whether an amount may be what a margin is reckoned on: beside it, or called sales or as the ratio calls it."""
    sentence = places.at(whole.start)
    if sentence is None:
        return True
    words = text[max(sentence.start, whole.start - 90) : min(sentence.end, whole.end + 40)]
    if _COST.search(text, max(sentence.start, whole.start - 20), min(sentence.end, whole.end + 20)):
        return False
    over = places.at(part.start)
    apart = abs(sentence.index - over.index) > _APART if over else False
    near = (sentence.block == here.block or abs(sentence.index - here.index) <= 1) and not apart
    profit = over is None or bool(_PROFIT.search(text, over.start, over.end))
    return near or (profit and bool(_SALES.search(words))) or bool(_stems(words) & names)


def _share(a: Quantity, b: Quantity) -> Interval | None:
    found = quotient(bounds(a), bounds(b))
    if found is None or found.low is None or found.high is None:
        return None
    return Interval(found.low * HUNDRED, found.high * HUNDRED)


def _bound(text: str, places: Spans[Sentence], here: Sentence, q: Quantity, top: Quantity, bottom: Quantity, names: frozenset[str]) -> bool:
    over, under = places.at(top.start), places.at(bottom.start)
    if over is None or under is None or max(abs(over.index - here.index), abs(under.index - here.index)) > _FARTHEST:
        return False
    x, y = _label(text, over, top), _label(text, under, bottom)
    kind = _KIND.search(text[max(here.start, q.start - 60) : min(here.end, q.end + 40)])
    beside = over.block == here.block or abs(over.index - here.index) <= 1
    if x is None or y is None:
        return False
    if not beside and not (kind and kind[1].lower() in x.lower() and top.start < q.start and not _goes_on(text, places, here, top, bottom)):
        return False
    if _of_another_part(text, here, max(top.end, bottom.end)):
        return False
    if names:
        stems_x, stems_y = _stems(x) & names, _stems(y) & names
        drawn = over == here and top.end < q.start and bool(_DRAWN.search(text, top.end, q.start))
        return bool(stems_y - stems_x) and (drawn or bool(stems_x - stems_y))
    if kind and kind[1].lower() not in x.lower():
        return False
    return bool(_PROFIT.search(x)) and bool(_SALES.search(y)) and not _PROFIT.search(y)


def _goes_on(text: str, places: Spans[Sentence], here: Sentence, top: Quantity, bottom: Quantity) -> bool:
    """Whether the text speaks of other sales, or under another heading, between two amounts and a margin sentences behind them."""
    between = text[max(top.end, bottom.end) : here.start]
    apart = places.starting(max(top.end, bottom.end), here.start)
    headed = any(not re.search(r"[.!?:]\W*$", text[s.start : s.end].strip()) for s in apart)
    return headed or bool(_SALES.search(between) or _SALES.search(text, here.start, here.end))


def _of_another_part(text: str, here: Sentence, end: int) -> bool:
    """Whether the sentence of a margin names a part of the year, or opens with a part of the firm, that the text has not named before its amounts end."""
    before = text[: min(here.start, end)]
    named = (m[0].casefold() for m in _PART_OF_YEAR.finditer(text, here.start, here.end))
    placed = _IN_A_PART.match(text, here.start, here.end)
    return any(" ".join(name.split()) not in before.casefold() for name in named) or (placed is not None and placed["part"] not in before)


def _label(text: str, sentence: Sentence, q: Quantity) -> str | None:
    """The words around an amount in its clause; ``None`` where it is of another time."""
    lead = text[max(sentence.start, q.start - 70) : q.start]
    rest = text[q.end : min(sentence.end, q.end + 40)]
    if _EARLIER.search(lead) or _LAST_YEAR.match(rest):
        return None
    digits = max((m.end() for m in re.finditer(r"[\d][^\d]|[.;:!?\n](?!\d)", lead)), default=0)
    if not re.search(
        r"(?!cent\b|percent\b|million\b|billion\b|with\b|from\b)\b[a-z]{4,}", lead[digits:]
    ):  # "turnover climbed 31 per cent to"
        return lead
    return lead[digits:] + " " + (re.split(r"[\d.;:!?,(]", rest, maxsplit=1)[0] if not lead[digits:].strip() else "")


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(w) for w in re.findall(r"[a-z]{4,}", words.lower()))
