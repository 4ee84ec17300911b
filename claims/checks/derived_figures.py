"""Figures that a text draws from others, in more shapes than one sentence with a count and an amount.

- runway: "burn $1.15m a month, cash $13.8m, so 24 months' runway";
- multiples: "the price of $210 million is 14 times earnings of $17.7 million";
- a share drawn from the sentence before: "Income was £6.84m. Visits stood at 912,000, so that each brought in £9.50";
- "1,620 water points ... They serve 48,600 homes, which is to say one tap for every forty homes";
- revenue a head, where no revenue and no headcount of the text give it.

Each is wrong only if no figures in its reach give it, and if some come near enough (three times) to be the ones meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product

from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.places import figures_by_sentence
from claims.checks.small_numbers import NUMBER, value_of
from claims.checks.wording import amount, brief, quoted
from claims.match.interval import HALF, Interval, quotient, written
from claims.model import Claim, Quantity, Reading, Sentence

_RULE = "ratio_mismatch"

_KINDS = frozenset({"money", "count", "number", "multiple"})
_FARTHEST = Decimal(3)
"""How far a quotient may lie from what is said of it before it is likely to be drawn from other figures."""
_MOST = 40
"""Revenues and headcounts of one text that are set against each other."""
_BURN = re.compile(r"\b(?:burn(?:s|ed|ing|t)?|burn\s+rate|spend(?:s|ing)?|going\s+out|outgoings|losing)\b", re.IGNORECASE)
_A_MONTH = re.compile(r"^\s*(?:(?:net|gross)\s+)?(?:a|per|each|every)\s+month\b|^\s*monthly\b|^\s*/\s*month\b|^\s*pcm\b", re.IGNORECASE)
_MONTHLY = re.compile(r"\bmonthly\b[^.;:!?\d]{0,30}$", re.IGNORECASE)
_CASH = re.compile(r"\b(?:cash|in\s+the\s+bank|bank\s+balance|treasury|reserves)\b", re.IGNORECASE)
_RUNWAY = re.compile(
    rf"\b(?P<number>{NUMBER})\s+months?(?:['’]s?|\s+of|\s+worth\s+of)?\s+(?:of\s+)?(?:runway|cash)\b|\brunway\s+(?:is|of|stands\s+at|comes\s+to)\s+(?P<other>{NUMBER})\s+months\b",
    re.IGNORECASE,
)
_NOT_PLAIN = re.compile(
    r"\b(?:new|raise[sd]?|after|will|would|if|once|cut|halv\w+|facility|undrawn|revenue|extend\w*|previously|was|were|at\s+least|more\s+than|less\s+than|over|under|up\s+to)\b",
    re.IGNORECASE,
)
_IS_TIMES = re.compile(
    r"^\s*(?:,|\(|–|—|-|=)?\s*(?:is|was|are|or|equals?|equal\s+to|which\s+is|i\.e\.,?|that\s+is|represents|at)?\s*(?:just\s+|exactly\s+)?$"
)
_MEASURE = re.compile(
    r"^\s*(?:times|x)?\s*(?:[\w’'/-]+\s+){0,7}?(?:sales|revenues?|turnover|earnings|profits?|ebitda|ebit|eps|book\s+value|income|rent|arr)\b[^.,;:!?\d]{0,45}?\b(?:of|at)\s+$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:from|against|compar\w+|versus|up|down)\b", re.IGNORECASE)
_DRAWN = re.compile(
    r"\b(?:so(?:\s+that)?|or|i\.e\.|that\s+is|which\s+(?:is|means|comes\s+to|works\s+out\s+at)|meaning|making|that\s+makes|works?\s+out\s+at)\b[\s,]*(?:about\s+|roughly\s+|around\s+|some\s+)?"
    r"(?:each\s+(?:one\s+)?(?:had\s+|has\s+)?(?:brought\s+in|cost|earned|made|took)\s+(?:about\s+|roughly\s+)?)?$",
    re.IGNORECASE,
)
_EACH_AFTER = re.compile(r"^\s*(?:each|apiece|(?:a|per)\s+(?P<noun>[a-z]+))\b", re.IGNORECASE)
_EACH_BEFORE = re.compile(r"\beach\b[^.;:!?\d]{0,40}$", re.IGNORECASE)
_ONE_FOR = re.compile(
    rf"(?:,|–|—|\()\s*(?:or|which\s+is(?:\s+to\s+say)?|that\s+is(?:\s+to\s+say)?|i\.e\.,?|meaning|in\s+other\s+words)[\s,]+(?:about\s+)?one\s+(?:[a-z-]+\s+){{0,3}}?(?:for|to)\s+every\s+(?P<number>{NUMBER})\s+(?P<noun>[a-z]+)\b",
    re.IGNORECASE,
)
_SAME = (
    frozenset({"homes", "households", "families", "houses", "dwellings"}),
    frozenset({"people", "residents", "inhabitants", "persons", "citizens"}),
    frozenset({"pupils", "students", "children"}),
    frozenset({"staff", "employees", "workers", "people"}),
    frozenset({"customers", "clients", "users"}),
)
_PER_HEAD = re.compile(
    r"^\s*(?:(?:of|in)\s+(?:revenues?|sales|turnover)\s+)?(?:per|a|for\s+(?:each|every))\s+(?:head|employee|member\s+of\s+staff|worker|person|staff\s+member)\b",
    re.IGNORECASE,
)
_REVENUE = re.compile(r"\b(?:revenues?|sales|turnover)\b", re.IGNORECASE)
_NOT_A_UNIT = frozenset(
    {"year", "month", "week", "day", "quarter", "share", "annum", "hour", "cent", "capita", "further", "piece", "tonne", "barrel"}
)


def derived(reading: Reading) -> Iterator[Finding]:
    """Every shape, sentence by sentence with the figures of the one before."""
    text = reading.document.text
    figures_before: list[Quantity] = []
    before: Sentence | None = None
    staff, revenues = _levels(reading)
    for sentence, inside in figures_by_sentence(reading, _KINDS):
        near = [*figures_before, *inside] if before and before.block == sentence.block else inside
        yield from _runway(reading, text, sentence, near)
        yield from _multiple(reading, text, sentence, inside)
        yield from _each(reading, text, sentence, inside, figures_before)
        yield from _one_for(reading, text, sentence, inside, figures_before)
        yield from _per_head(reading, text, sentence, inside, staff, revenues)
        before, figures_before = sentence, inside


def _levels(reading: Reading) -> tuple[list[Claim], list[Claim]]:
    claims = [
        claim for claim in reading.claims if claim.field == "text" and claim.low is not None and claim.low > 0 and not claim.superseded
    ]
    return (
        [claim for claim in claims if claim.type == "headcount"][:_MOST],
        [claim for claim in claims if claim.metric == "revenue" and claim.unit.isupper()][:_MOST],
    )


def _bounds(q: Quantity) -> Interval:
    low, high = (None if bound is None else Decimal(str(bound)) for bound in (q.low, q.high))
    return Interval(low, high).widened((q.precision or Decimal(0)) * HALF)


def _runway(reading: Reading, text: str, sentence: Sentence, near: list[Quantity]) -> Iterator[Finding]:
    said = _RUNWAY.search(text, sentence.start, sentence.end)
    money = [q for q in near if q.kind == "money" and q.start >= sentence.start] or [q for q in near if q.kind == "money"]
    if len(money) == 1:
        money = [q for q in near if q.kind == "money"]
    if said is None or len(money) != 2 or money[0].unit != money[1].unit or _NOT_PLAIN.search(text, money[0].start, said.end()):
        return
    months = value_of(said["number"] or said["other"])
    monthly = [q for q in money if _A_MONTH.match(text[q.end : q.end + 20]) or _MONTHLY.search(text[max(0, q.start - 50) : q.start])]
    start = min(sentence.start, max(0, money[0].start - 60))
    if len(monthly) != 1 or months is None or not _BURN.search(text, start, sentence.end) or not _CASH.search(text, start, sentence.end):
        return
    cash = money[0] if monthly[0] is money[1] else money[1]
    yield from _judge(
        reading, cash, monthly[0], Interval(Decimal(months), Decimal(months)).widened(Decimal(1)), said.span(), Decimal(months)
    )


def _multiple(reading: Reading, text: str, sentence: Sentence, inside: list[Quantity]) -> Iterator[Finding]:
    """ "¥46,000 is 10x our EPS of ¥3,800"."""
    for a, times, b in zip(inside, inside[1:], inside[2:], strict=False):
        if times.kind != "multiple" or (a.kind, b.kind) != ("money", "money") or a.unit != b.unit or times.hedge or a.hedge or b.hedge:
            continue
        between, behind = text[a.end : times.start], text[times.end : b.start]
        if _IS_TIMES.match(between) and _MEASURE.match(behind) and not _NEXT.search(behind):
            yield from _judge(reading, a, b, _bounds(times), (times.start, times.end), Decimal(str(times.low)))


def _each(reading: Reading, text: str, sentence: Sentence, inside: list[Quantity], figures_before: list[Quantity]) -> Iterator[Finding]:
    """A share of each, drawn from one count beside it and amounts of the sentence before."""
    for index, share in enumerate(inside):
        before = inside[:index]
        if share.kind != "money" or len(before) != 1 or before[0].kind == "money" or before[0].hedge or not figures_before:
            continue
        behind = _EACH_AFTER.match(text[share.end : share.end + 30])
        lead = text[before[0].end : share.start]
        if not _DRAWN.search(lead) or not (behind or _EACH_BEFORE.search(lead)) or (behind and (behind["noun"] or "") in _NOT_A_UNIT):
            continue
        totals = [q for q in figures_before if q.kind == "money" and q.unit == share.unit]
        quotients = [quotient(_bounds(total), _bounds(before[0])) for total in totals]
        if not totals or any(q is None or q.meets(_bounds(share)) for q in quotients):
            continue
        yield from _judge(reading, totals[0], before[0], _bounds(share), (share.start, share.end), Decimal(str(share.low or share.high)))


def _one_for(reading: Reading, text: str, sentence: Sentence, inside: list[Quantity], figures_before: list[Quantity]) -> Iterator[Finding]:
    """One for every so many, drawn from a count in this sentence and one in the sentence before."""
    words = _ONE_FOR.search(text, sentence.start, sentence.end)
    if words is None:
        return
    here = [q for q in inside if q.kind in ("count", "number") and q.end <= words.start()]
    there = [q for q in figures_before if q.kind in ("count", "number") and not _is_year(q)]
    said = value_of(words["number"])
    if len(here) == 1 and len(there) == 1 and said and _one_noun(words["noun"], here[0].unit):
        allowed = Interval(Decimal(said), Decimal(said)).widened(HALF)
        yield from _judge(reading, here[0], there[0], allowed, words.span("number"), Decimal(said))


def _one_noun(a: str, b: str | None) -> bool:
    """Whether two nouns count the same things: homes and households."""
    x, y = a.casefold(), (b or "").casefold()
    return x == y or any(x in nouns and y in nouns for nouns in _SAME)


def _is_year(q: Quantity) -> bool:
    return q.kind == "number" and isinstance(q.low, Decimal) and q.low == q.high and 1900 <= q.low < 2100


def _per_head(
    reading: Reading, text: str, sentence: Sentence, inside: list[Quantity], staff: list[Claim], revenues: list[Claim]
) -> Iterator[Finding]:
    """Revenue a head that no revenue and no headcount of the text give."""
    for share in inside:
        behind = text[share.end : share.end + 60]
        if (
            share.kind != "money"
            or not _PER_HEAD.match(behind)
            or not _REVENUE.search(text, sentence.start, min(sentence.end, share.end + 40))
        ):
            continue
        tops = [claim for claim in revenues if claim.unit == share.unit and (claim.start, claim.end) != (share.start, share.end)]
        if len({claim.low for claim in staff}) not in (1, 2) or not tops or len({claim.subject for claim in tops}) > 1:
            continue
        pairs = [(top, head, quotient(written(top), written(head))) for top, head in product(tops, staff)]
        if any(q is None or q.meets(_bounds(share)) for _, _, q in pairs):
            continue
        top, head, _ = pairs[0]
        yield from _tell(
            reading, ((top.start, top.end), (head.start, head.end), (share.start, share.end)), written(top), written(head), _middle(share)
        )


def _middle(q: Quantity) -> Decimal:
    return _bounds(q).middle or Decimal(0)


def _judge(
    reading: Reading, top: Quantity, bottom: Quantity, allowed: Interval, said: tuple[int, int], value: Decimal
) -> Iterator[Finding]:
    computed = quotient(_bounds(top), _bounds(bottom))
    if computed is None or computed.low is None or computed.high is None or computed.meets(allowed):
        return
    yield from _tell(reading, ((top.start, top.end), (bottom.start, bottom.end), said), _bounds(top), _bounds(bottom), value)


def _tell(reading: Reading, spans: Iterable[tuple[int, int]], top: Interval, bottom: Interval, value: Decimal) -> Iterator[Finding]:
    computed = quotient(top, bottom)
    exact = computed.middle if computed else None
    if exact is None or miss_ratio(exact, value) > _FARTHEST:
        return
    words = tuple(phrase(reading, *span) for span in spans)
    yield Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} over {quoted(words[1].quote)} is not {quoted(words[2].quote)}.",
        f"{amount(top.middle or Decimal(0), 'other')} / {amount(bottom.middle or Decimal(0), 'other')} = {brief(exact, 2)}, not {brief(value, 2)}.",
        miss=miss_ratio(exact, value),
    )
