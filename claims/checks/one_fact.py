"""Whether claims of one subject, metric, scope and period state one fact, and which two of them cannot both be true.

Figures that are parts, sums, opinions or levels of another time are left out; of the rest those are held against each other that
:mod:`claims.match.compare` calls a conflict and that lie near enough to be one figure with a slip.
"""

from __future__ import annotations

import re
from decimal import Decimal

from claims.checks.bases import bases, names_another_company
from claims.checks.changes import figure_start
from claims.checks.finding import middle, miss_ratio, sentence_of
from claims.checks.leads import Leads
from claims.checks.measure_words import clause_end
from claims.checks.own_words import counted_otherwise, of_two_things
from claims.checks.places import Spans, blocks_of, first_mentions
from claims.checks.stretches import of_other_lengths
from claims.checks.thesaurus import stem
from claims.match.compare import relate
from claims.match.periods import is_event, is_stock
from claims.match.phrases import tokens
from claims.metrics import METRICS
from claims.model import CLEAR_MARGIN, Block, Claim, Field, Reading
from claims.regex import regex

_NEAR_POINTS = 2
"""Percentage points up to which two small percentages are near whatever their ratio."""
FARTHEST = Decimal("1.6")
"""Ratio up to which two figures are taken for one: swapped, dropped or mistyped digits stay below it in the first place or two."""

_PART = regex(
    r"\b(?:another|further|additional(?:ly)?|of (?:whom|which|them|these|those|the)|including|includes|remaining"
    r"|others?|the rest|up to|as many as"
    r"|initially|originally|previous(?:ly)?|earlier|at first|a year ago|last year|from|against|compared (?:with|to)"
    r"|instead of|rather than|not|no longer"
    r"|forecasts?|expected|consensus|estimates?|each|every|average|per|only|just|least|alone|until|before|than in)\b[^.;:!?\d]{0,30}$",
    re.IGNORECASE,
)
_SUM = regex(r"\b(?:together|in all|in total|altogether|combined|cumulative(?:ly)?|overall|so far|to date|since)\b", re.IGNORECASE)
"""A figure of several events together is another figure than that of one."""
_OPINION = regex(r"\b(?:analysts?|consensus|poll(?:ed)?|brokers?|economists?|market expects|average of)\b", re.IGNORECASE)
_COMPARISON = regex(
    r"\b(?:at (?:that|the) time|peak|used to|once|grown?|grew|down to|up from|leaving|left with|(?:will|would) have"
    r"|before the|after the|back then|previously reported|earlier version|restated|corresponding|year[- ]ago|prior[- ]year|last fiscal"
    r"|same (?:quarter|period|month|half)|had (?:posted|reported|made)"
    r"|compare[sd]? (?:with|to) (?:a|the|its|their)? ?(?:(?:19|20)\d\d|last|previous|prior|preceding)|(?:the|its|their) (?:last|previous|preceding) [a-z]+ (?:had|was|were|carried|paid))\b",
    re.IGNORECASE,
)
"""A sentence that looks back: its figure is an earlier level."""
_PRESENT = regex(
    r"\b(?:is|are|has|have|employs?|runs?|covers?|works?|stands?|of us|we|our|all|today|now|currently)\b|['’]s\b", re.IGNORECASE
)
_YEAR = regex(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])")
_PLAIN = frozenset({
    "total", "net", "group", "consolidated", "annual", "quarterly", "overall", "its", "company", "reported", "record", "full", "year",
    "first", "second", "third", "fourth", "quarter", "half", "of", "the", "in", "and", "with", "a", "an", "our", "for", "s", "that",
    "as", "to", "had", "has", "by", "on", "is", "was", "all", "at", "said", "their",
})  # fmt: skip
_WORD = regex(r"[^\W\d_]+")
_PART_AFTER = regex(
    r"^[^.;:!?,]{0,25}\b(?:more|of (?:them|those|these|whom|which|that|it|this)|each|apiece|alone|per|a year ago|a year earlier"
    r"|previously|remain)\b",
    re.I,
)
_LAST_YEAR = regex(r"^[^.;:!?,]{0,25}\blast year\b", re.IGNORECASE)
_METRICS_OF_PLACES = frozenset({
    "investment", "costs", "operating_costs", "share_price", "earnings_per_share", "funding_raised", "purchase_price", "grant",
    "assets", "loans", "debt", "share_of_revenue", "interest_rate",
})  # fmt: skip
"""Measures that a text states of many things without naming each: two values are seldom one fact."""


class Marks:
    """What tells mentions of one figure in one reading apart, looked up once for each claim that is compared."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.blocks: dict[Field, Spans[Block]] = blocks_of(reading)
        self.leads = Leads(reading)

    def of(self, claim: Claim) -> tuple[object, ...]:
        """Two claims with the same marks stand to any third in the same way, other than by their sentence."""
        return (
            *(claim.low, claim.high, claim.unit, claim.precision, claim.coarse_precision, claim.hedge, claim.direction),
            *(claim.period, claim.period_start, claim.period_end, claim.period_source, claim.growth_basis, claim.basis),
            *(claim.modality, claim.attribution, claim.subject, claim.scope, claim.noun, claim.place, claim.field),
            self.section(claim) if claim.place == "list_item" else None,
            _qualifier(self.reading, claim),
            bases(sentence_of(self.reading, claim)),
        )

    def section(self, claim: Claim) -> int | None:
        """The heading's block above a claim."""
        block = self.blocks[claim.field].at(claim.start)
        return block.section if block else None


MOST_VALUES = 100
"""Different mentions of one fact that are compared, each with each; a text that has more of them speaks of many things."""


def first_conflict(marks: Marks, claims: list[Claim]) -> tuple[Claim, Claim] | None:
    """Of all conflicting pairs the first in the text. ``claims`` stand in the order of their starts."""
    if len({(claim.low, claim.high, claim.direction) for claim in claims}) == 1:
        return None
    distinct = first_mentions(claims, marks.of)[:MOST_VALUES]
    for index, a in enumerate(distinct):
        pairs = [_in_order(a, b) for b in distinct[index + 1 :] if _conflict(marks, a, b)]
        if pairs:
            return min(pairs, key=lambda pair: (pair[0].start, pair[1].start))
    return None


def usable(reading: Reading, claim: Claim) -> bool:
    if claim.type in ("date", "other_count") or claim.metric is None or claim.metric in _METRICS_OF_PLACES or claim.superseded:
        return False
    if claim.period is None and not is_stock(claim) and not is_event(claim):
        return False
    if claim.period_source != "stated" and claim.hedge is None and None not in (claim.low, claim.high) and claim.low != claim.high:
        return False  # "it is talking of £81m to £82m": a plan is told as a range, a result of a time that is known is not
    text = reading.document.field(claim.field)
    sentence = text[claim.sentence_start : claim.sentence_end]
    if (
        _COMPARISON.search(sentence)
        or (is_event(claim) and _SUM.search(sentence))
        or (claim.modality == "forecast" and _OPINION.search(sentence))
    ):
        return False
    if not _dated(claim, sentence) or names_another_company(text[claim.sentence_start : claim.start]):
        return False
    return not is_of_a_part(text, claim) and not _LAST_YEAR.match(text[claim.end : claim.sentence_end])


def is_of_a_part(text: str, claim: Claim) -> bool:
    """Whether the words around a figure make it a part, an addition, or another time's: "of whom 30", "another 200", "from 410"."""
    at = figure_start(text, claim)
    return bool(_PART.search(text[max(claim.sentence_start, at - 60) : at]) or _PART_AFTER.match(text[claim.end : claim.sentence_end]))


def _dated(claim: Claim, sentence: str) -> bool:
    """Whether a claim's time is sure enough: stated; or, of a level, that of a sentence in the present which names no year.

    Of events (cuts, hires, rounds of money) a text tells several, so both who and when must be stated.
    """
    if is_event(claim):
        return claim.period_source == "stated" and claim.subject_source != "guessed" and claim.certainty >= CLEAR_MARGIN
    if claim.period_source == "stated" or not is_stock(claim):
        return True
    return bool(_PRESENT.search(sentence)) and not _YEAR.search(sentence)


def _conflict(marks: Marks, a: Claim, b: Claim) -> bool:
    if (a.field, a.sentence_start) == (b.field, b.sentence_start) or a.place == b.place == "table_row":
        return False
    if a.place == b.place == "list_item" and marks.section(a) != marks.section(b):
        return False
    if _records(marks.reading, a, b):
        return False
    relation = relate(a, b)
    if relation.axis == "period" and is_stock(a) and "published" in (a.period_source, b.period_source):
        return _swapped(a, b)
    if relation.kind != "conflicts" or _qualifier(marks.reading, a) != _qualifier(marks.reading, b):
        return False
    if bases(sentence_of(marks.reading, a)) != bases(sentence_of(marks.reading, b)):
        return False
    leads = marks.leads.of(a), marks.leads.of(b)
    if leads[0] and leads[1] and leads[0] != leads[1]:
        return False
    if _of_two_things(marks.reading, a, b):
        return False
    if a.type == "growth_rate":  # of growth rates a text has many; only the same figure up and down is surely one
        return a.low == b.low and a.high == b.high
    return plausible_slip(a, b)


def _of_two_things(reading: Reading, a: Claim, b: Claim) -> bool:
    """Whether what leads to each claim names something besides owner and measure that the other's does not."""
    first, second = (_lead(reading.document.field(c.field), c) for c in (a, b))
    before = (reading.document.field(c.field)[c.sentence_start : figure_start(reading.document.field(c.field), c)] for c in (a, b))
    if of_other_lengths(first, second) or counted_otherwise(*before):
        return True
    owners = " ".join(filter(None, (a.subject, b.subject, a.scope, b.scope)))
    words = METRICS[a.metric].words if a.metric in METRICS else ()
    return of_two_things(first, second, map(stem, (*tokens(owners), *tokens(" ".join(words)))))


def _lead(text: str, claim: Claim) -> str:
    """The words of a claim's sentence up to the end of its clause."""
    return text[claim.sentence_start : clause_end(text, claim.end, claim.sentence_end)]


def _records(reading: Reading, a: Claim, b: Claim) -> bool:
    """Whether both stand behind the same label, as in the records of a table that was written out: "Revenue (€m): 1,104"."""
    labels = {reading.document.field(c.field)[c.sentence_start : c.start].strip().casefold() for c in (a, b)}
    lines = all(c.sentence_end - c.sentence_start < _A_LINE and _VERSUS.search(sentence_of(reading, c)) for c in (a, b))
    return len(labels) == 1 and (lines or labels.pop().endswith(":"))


_A_LINE = 90
_VERSUS = regex(r"\s(?:vs\.?|versus|against)\s")


def _swapped(a: Claim, b: Claim) -> bool:
    """Whether two exact levels have the same digits in another order: 410 and 401.

    One of the two was dated by publication alone, so only a slip that shows in the digits counts.
    """
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high or a.low == b.low or a.unit != b.unit:
        return False
    x, y = a.low.normalize().as_tuple(), b.low.normalize().as_tuple()
    short, long = (str(int(value)) for value in sorted((abs(a.low), abs(b.low))))
    return max(len(x.digits), len(y.digits)) >= 3 and len(short) == len(long) and sorted(short) == sorted(long)


def _qualifier(reading: Reading, claim: Claim) -> frozenset[str]:
    """The words right before the measure that say of what part it is: "subscription" of "subscription revenue".

    Two mentions of one fact carry the same one; names of the subject and plain words such as "total" do not count.
    """
    metric = METRICS.get(claim.metric or "")
    sentence = sentence_of(reading, claim).casefold()
    at = claim.start - claim.sentence_start
    found = [m for word in (metric.words if metric else ()) for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", sentence)]
    if not found or claim.unit == "people":
        return frozenset()
    nearest = min(found, key=lambda m: (abs(m.start() - at), m.start() - m.end()))
    before = _WORD.findall(sentence[: nearest.start()])[-2:]
    return frozenset(before) - _PLAIN - frozenset(tokens(claim.subject))


def plausible_slip(a: Claim, b: Claim) -> bool:
    """Whether two values are near enough to be one figure, or have the same digits in another scale.

    "7.94 million" and "7,940" are; 30 and 1,400 are two things until somebody says otherwise.
    """
    x, y = _nearest_ends(a, b)
    if x is None or y is None:
        return False
    nearby = a.unit == "percent" and abs(x - y) <= _NEAR_POINTS
    return nearby or miss_ratio(x, y) <= FARTHEST or same_digits(x, y)


def same_digits(x: Decimal, y: Decimal) -> bool:
    """Whether two values are written with the same digits but in another scale."""
    return x != 0 and x.normalize().as_tuple().digits == y.normalize().as_tuple().digits


def _nearest_ends(a: Claim, b: Claim) -> tuple[Decimal | None, Decimal | None]:
    """The ends of two intervals that lie nearest to each other: 999 and 1,260 of 200 to 999 and 1,260 to 1,540."""
    if a.low is not None and b.high is not None and a.low > b.high:
        return a.low, b.high
    if b.low is not None and a.high is not None and b.low > a.high:
        return a.high, b.low
    return middle(a), middle(b)


def _in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    first, second = sorted((a, b), key=lambda claim: (claim.field != "title", claim.start))
    return first, second
