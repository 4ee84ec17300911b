"""An average beside the total and the number of shares it is said to be drawn from: "the 93 statues stand at five sites, 11 at each".

The sentence says over how many the total is spread ("over nine districts", "among eight regions", "in the five months") and how much
falls to each ("5,833 each", "7,500 per region", "29 a month", "an average of 11"). The total stands in the sentence ("of the 93", "the
100,000 forms") or is the figure of the sentence before that it speaks of (:mod:`claims.checks.spoken_of`). It holds no other figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.checks.bases import of_another_place
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures, levels
from claims.checks.looking_back import EARLIER
from claims.checks.places import Spans
from claims.checks.quotient_figures import TIMES
from claims.checks.spoken_of import spoken_of
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import brief, plain, quoted
from claims.match.interval import HALF, Interval, quotient
from claims.model import Quantity, Reading, Sentence
from claims.regex import regex

_RULE = "ratio_mismatch"
_MOST_SHARES = Decimal(5000)
"""A larger number is an amount of its own and no number of shares."""
_SPREAD = regex(
    r"\b(?:over|across|among(?:st)?|between|by|at|for|in|into|to|with|there\s+are|has|have|had|from|of)\s+(?:the|its|their|our|all|these|those|some|just|only|a\s+total\s+of)?\s*\W?$",
    re.IGNORECASE,
)
"""Before the number of shares."""
_AVERAGE_AHEAD = regex(
    r"\b(?:average\s+(?:of|is|was|at)|averag(?:e|es|ed|ing|ely)|mean\s+of)\s+(?:about\s+|around\s+|some\s+|just\s+|only\s+|roughly\s+|nearly\s+|almost\s+|over\s+|under\s+)?\W?$",
    re.IGNORECASE,
)
_OVER = regex(r"over\s", re.IGNORECASE)
_PER = regex(
    r"^[^.;:,\d]{0,40}?\b(?:(?:each(?!\s+of)|apiece|on\s+average)|(?:per|for\s+each|for\s+every|every|an?)\s+(?P<noun>[a-z]+))\b",
    re.IGNORECASE,
)
"""Behind an average: what it falls to."""
_EACH_AHEAD = regex(r"\b(?:each|every\s+one)\b[^.;:,\d]{0,50}$", re.IGNORECASE)
_OF_TOTAL = regex(r"\b(?:the|its|their|those|these|all)\s+\W?$", re.IGNORECASE)
_OF_THE = regex(r"\bof\s+(?:the|its|their|those|these|all)\s+\W?$", re.IGNORECASE)
_NOT_SO = regex(
    r"\b(?:would|could|may|might|should|will|expect\w*|forecasts?|target\w*|plan(?:s|ned)?|told\s+to|are\s+to|is\s+to|up\s+to|at\s+(?:least|most)|more\s+than|less\s+than|fewer\s+than|above|below|compare[sd]?|against"
    r"|sells?|selling|sold|priced?|prices|costs?|minimum|maximum|ranging|between\s+\W?\d|another|other|extra|additional|further|limit|cap|capacity|not|never|nor|if|unless|about\s+half)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which a figure is not what falls to each of all."""
_LOOSE = Decimal("0.03")
"""As a part of the average, how far it may be rounded beyond its digits."""

EXAMPLES = (
    accepts("spread over", "The programme received 35,000 applications. Spread over nine districts, that is an average of 5,833 each."),
    accepts("of the total at each", "There are 5 sites, with an average of 11 of the 93 statues at each."),
    accepts("a day", "The police recorded 220 burglaries. It works out at 44 a day over three days."),
    accepts("divided among", "Divided among 8 regions, the 100,000 forms come to 7,500 per region."),
    accepts("a month", "The police recorded 291 burglaries. Over the 5 months in question that amounts to 29 a month."),
    accepts("money", "The fund paid out $12m. Shared between the 40 villages, that is $500,000 per village."),
    rejects("each of others", "The fund paid out $12m. Spread over five years, it gave $500,000 to each of the villages."),
    rejects("spread over, and it fits", "The programme received 35,000 applications. Spread over nine districts, that is an average of 3,889 each."),
    rejects("of the total at each, and it fits", "There are 5 sites, with an average of 19 of the 93 statues at each."),
    rejects("money, and it fits", "The fund paid out $12m. Shared between the 40 villages, that is $300,000 per village."),
    rejects("an earlier average", "The police recorded 220 burglaries. Over three days, that is above the average of 44 a day last year."),
    rejects("another share", "The fund paid out $12m. The 40 villages got $200,000 each, and other places the rest."),
    rejects("a limit", "The fund paid out $12m. The 40 villages can have up to $500,000 each."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Average:
    total: Figure
    shares: Quantity
    each: Figure


def plain_averages(reading: Reading) -> Iterator[Finding]:
    """Every such average that its total and number of shares do not give."""
    for told in _told(reading):
        number = _value(told.shares)
        computed = quotient(told.total.value, Interval(number, number))
        said = told.each.value
        if computed is None or said.low is None or computed.meets(said.widened(told.each.middle * _LOOSE)):
            continue
        if told.each.kind != "money" and computed.meets(said.widened(HALF)):
            continue
        spans = sorted(((told.total.start, told.total.end), (told.shares.start, told.shares.end), (told.each.start, told.each.end)))
        exact = told.total.middle / number
        words = quoted(reading.document.text[told.each.start : told.each.end])
        yield Finding(
            _RULE,
            (),
            tuple(phrase(reading, *span) for span in spans),
            f"The total and the number of shares do not give {words} for each.",
            f"{plain(told.total.middle)} / {plain(number)} = {brief(exact)}, not {words}.",
            miss=miss_ratio(exact, told.each.middle),
        )


def _told(reading: Reading) -> Iterator[_Average]:
    text = reading.document.text
    back = {spoken.sentence.index: spoken.of for spoken in spoken_of(reading)}
    counts = Spans([q for q in reading.quantities if q.kind == "count" and q.unit and _is_plain(text, q)])
    for sentence, inside in figures(reading):
        if not inside or len(inside) > 3 or any(x.kind in ("percent", "multiple") for x in inside):
            continue
        for found in _in_sentence(text, sentence, inside, counts.starting(sentence.start, sentence.end), back.get(sentence.index)):
            words = text[sentence.start : sentence.end]
            if not (_NOT_SO.search(words) or EARLIER.search(words) or sentence.index in of_another_place(reading)):
                yield found


def _in_sentence(
    text: str, sentence: Sentence, inside: Sequence[Figure], counts: Sequence[Quantity], before: Figure | None
) -> Iterator[_Average]:
    shares = [
        q for q in counts if 1 < _value(q) <= _MOST_SHARES and (_SPREAD.search(text, sentence.start, q.start) or _OVER.match(text, q.start))
    ]
    for q in shares:
        others = [x for x in levels(list(inside)) if x.start != q.start]
        each = [x for x in others if _falls_to_each(text, sentence, x, q)]
        if len(each) != 1 or len(counts) + sum(x.kind in ("money", "number") for x in others) > 3:
            continue
        totals = [x for x in others if x is not each[0]]
        if (
            len(totals) == 1
            and (_OF_THE if totals[0].kind == "money" else _OF_TOTAL).search(text, sentence.start, totals[0].start)
            and _of_a_kind(totals[0], each[0], q)
        ):
            yield _Average(totals[0], q, each[0])
            return
        if not totals and before is not None and _of_a_kind(before, each[0], q):
            yield _Average(before, q, each[0])
            return


def _of_a_kind(total: Figure, each: Figure, shares: Quantity) -> bool:
    noun = stem(shares.unit or "")
    return total.like(each) and total.middle > each.middle and not (total.kind != "money" and akin(stem(total.kind), noun))


def _falls_to_each(text: str, sentence: Sentence, x: Figure, shares: Quantity) -> bool:
    if _OF_THE.search(text, sentence.start, x.start):
        return False
    found = _PER.match(text[x.end : sentence.end])
    if found and found["noun"]:
        return akin(stem(found["noun"]), stem(shares.unit or ""))
    lead = text[max(sentence.start, x.start - 70) : x.start]
    if (shares.unit or "").lower() in TIMES and not _AVERAGE_AHEAD.search(lead):
        return False  # "over five years it gave $500,000 each"
    return found is not None or bool(_AVERAGE_AHEAD.search(lead) or _EACH_AHEAD.search(lead))


def _is_plain(text: str, q: Quantity) -> bool:
    """Whether a number is told as it is; "spread over nine" is not more than nine."""
    return (q.low == q.high and q.hedge is None) or bool(q.low is not None and _OVER.match(text, q.start))


def _value(q: Quantity) -> Decimal:
    return q.low if isinstance(q.low, Decimal) else Decimal(0)
