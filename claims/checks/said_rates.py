"""A rate that stands apart from its levels, held against the pair of them that its words name, whatever a text calls it the second time.

"Sales climbed 18 per cent last year ... turnover of £46.2m ... It had been £40.1m in 2023"; a headline "Profit sinks 40 %" over net
earnings of $148 million and $212 million. The rate stands in a sentence without levels; the pair is the best of all that its measure ties
it to (:mod:`claims.checks.bindings`). Any two like figures of the text that give the rate, and any rate that the pair itself gives, leave
it open of what the rate is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.checks.assertions import Assertion, Way, assertions, pronoun_ahead, thing_behind
from claims.checks.bindings import enough, spans, ties
from claims.checks.example import accepts, rejects
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.lone_rates import is_explained
from claims.checks.looking_back import UNSURE
from claims.checks.measure_words import is_corrected, named_ahead
from claims.checks.mentions import Mention, mentions_of
from claims.checks.once import once
from claims.checks.operands import Operands, operands, time_between
from claims.checks.rates import rates_of
from claims.checks.stated_rates import Rate, is_given_by, is_of_something_else
from claims.checks.stretches import of_other_lengths
from claims.checks.told_levels import passages
from claims.checks.topics import in_sentence_case, topic_of
from claims.checks.wording import percent_words, quoted
from claims.match.interval import HUNDRED, growth
from claims.model import Field, Reading
from claims.regex import regex

_RULE = "growth_mismatch"
_SMALL = 10
_POINTS, _SHARE = Decimal(2), Decimal("0.12")
"""What a rate must miss by: in points, and as a part of it."""
_FARTHEST = Decimal("1.7")
"""How far the ratio that is said and that of the levels may lie apart and still be of one thing."""
_ROUNDED = Decimal("0.6")
"""Points by which one rate may be told twice."""
_OPENING = 1
"""The last place of the sentence that opens a text: like a headline it may leave out what narrows a measure."""
_GAP = regex(r"^\s+(?:[a-z]+ly\s+)?(?:(?:by|about|around|some|nearly|almost|just|over|a)\s+)*$", re.IGNORECASE)
_OTHER_SPAN = regex(
    r"\b(?:in|over|within)\s+(?:the\s+(?:last|past)\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)[- ]years?\b"
    r"|\b(?:from|on|over|than\s+in|compared\s+(?:with|to)|against)\s+(?:FY\s?)?(?:19|20)\d\d\b"
    r"|\b(?:decades?|quarter[- ](?:on|over)[- ]quarter|sequential\w*|so\s+far|to\s+date|(?:previous|prior|preceding)\s+(?:quarter|month|week)"
    r"|month[- ](?:on|over)[- ]month|each\s+year|every\s+year|a\s+month|per\s+month|since)\b",
    re.IGNORECASE,
)
"""Years, another base or a shorter stretch: not from one year to the next."""
_OF_A_PART = regex(
    r"\s*(?:(?:on|over|from)\s+(?:\w+\s+){1,3}?)?(?:in|at|among|across|for|within)\s+(?:(?:the|its|our|their|all|both|some)\s+)?"
    r"(?!year|quarter|month|half|period|season|week|first|second|third|fourth|last|past|three|six|nine|twelve|spring|summer|autumn|winter)[a-z]"
)
"""Behind a rate that is told of a part: "up 31 % in the new shops"."""
_ACCOUNTS = "\n\nThe accounts show turnover of £46.2m for 2024. It had been £40.1m in 2023."
EXAMPLES = (
    accepts("another word for sales", f"Sales at the distiller climbed 18 per cent last year.{_ACCOUNTS}"),
    accepts("a headline", f"# Sales jump 25 per cent at Ardvorlie\n\nAccounts were lodged today.{_ACCOUNTS}"),
    rejects("it fits", f"Sales at the distiller climbed 15 per cent last year.{_ACCOUNTS}"),
    rejects("another measure", f"Output at the distiller climbed 18 per cent last year.{_ACCOUNTS}"),
    rejects("a part", f"Sales climbed 18 per cent in the new shops last year.{_ACCOUNTS}"),
    rejects("expected", f"Sales are expected to climb by 18 per cent.{_ACCOUNTS}"),
    rejects("like for like", f"Sales at the distiller climbed 18 per cent on a like-for-like basis.{_ACCOUNTS}"),
    rejects("since another year", f"Sales at the distiller climbed 18 per cent since 2019.{_ACCOUNTS}"),
    rejects("over years", f"Sales at the distiller climbed 18 per cent in two years.{_ACCOUNTS}"),
)


def said_rates(reading: Reading) -> Iterator[Finding]:
    """Every rate that the pair it is said of does not give."""
    pairs = [x for x in operands(reading) if not (x.shares or x.listed)]
    for rate in _stated(reading) if pairs else ():
        x = _contradicted(reading, rate, pairs)
        if x is not None and not is_corrected(reading.document.text, x.pair.start, x.pair.end):
            yield _finding(reading, rate, x)


def _stated(reading: Reading) -> Iterator[Rate]:
    """The rates of the headline, and those of sentences that tell no level themselves."""
    told = passages(reading)
    for rate in rates_of(reading):
        beside = told[rate.place].inside if rate.field == "text" else ()
        level = any(f.kind not in ("percent", "multiple") and f.middle >= _SMALL for f in beside)
        if rate.figure.kind == "percent" and not level:
            yield rate


@once
def _by_sentence(reading: Reading) -> dict[tuple[Field, int], list[Assertion]]:
    """The words of movement that name what they are of, by the field and the start of their sentence."""
    found: dict[tuple[Field, int], list[Assertion]] = {}
    for a in assertions(reading):
        if a.topic:
            found.setdefault((a.field, a.sentence.start), []).append(a)
    return found


def _assertion(reading: Reading, rate: Rate) -> Assertion:
    """A rate as a word of movement: that beside it, or one of the same place with what the words ahead of it name."""
    text, figure, sentence = reading.document.field(rate.field), rate.figure, rate.sentence
    for a in _by_sentence(reading).get((rate.field, sentence.start), ()):
        if a.span[1] <= figure.start and _GAP.match(text[a.span[1] : figure.start]):
            return a
        if a.span[0] >= figure.end and not text[figure.end : a.span[0]].strip():
            return a
    words = text[sentence.start : sentence.end]
    words = in_sentence_case(words) if rate.field == "title" else words
    lead, tail = words[: figure.start - sentence.start], words[figure.end - sentence.start :]
    behind = thing_behind(tail)
    topic = behind or topic_of(named_ahead(words, 0, len(lead)))
    way: Way = "up" if (rate.allowed.middle or 0) > 1 else "down"
    place = -1 if rate.field == "title" else sentence.index
    return Assertion((figure.start, figure.end), rate.field, sentence, place, way, topic, pronoun_ahead(lead), bool(behind))


def _contradicted(reading: Reading, rate: Rate, pairs: Sequence[Operands]) -> Operands | None:
    """The pair that a rate is said of, if neither it nor any other that it may be said of gives the rate."""
    if rate.figure.signed or not _is_plain(reading.document.field(rate.field), rate):
        return None
    a = _assertion(reading, rate)
    tied = ties(reading, a, pairs)
    if not tied or tied[0].score < enough(a, pairs) - (0 <= a.place <= _OPENING):
        return None
    if any(is_given_by(rate, tie.operands.pair) for tie in tied):
        return None
    best = [tie.operands for tie in tied if tie.score == tied[0].score]
    x = best[0]
    if len({(o.pair.old.value, o.pair.new.value) for o in best}) != 1 or not _is_off(rate, x) or not _of_one_time(reading, rate, x):
        return None
    return None if _is_told_of(reading, rate, x) or is_explained(reading, rate.excused, _are_like) else x


def _is_plain(text: str, rate: Rate) -> bool:
    """Whether a rate is told as a fact, of all there is and on no other basis."""
    sentence = rate.sentence
    if is_of_something_else(text, sentence, rate.figure) or UNSURE.search(text, sentence.start, sentence.end):
        return False
    return not _OF_A_PART.match(text, rate.figure.end, sentence.end)


def _is_off(rate: Rate, x: Operands) -> bool:
    ratio, said = x.pair.new.middle / x.pair.old.middle, rate.allowed.middle or Decimal(1)
    if (ratio > 1) != (said > 1) or miss_ratio(ratio, said) > _FARTHEST:
        return False
    off = abs(ratio - said) * HUNDRED
    return off >= _POINTS and off >= abs(said - 1) * HUNDRED * _SHARE


def _of_one_time(reading: Reading, rate: Rate, x: Operands) -> bool:
    """Whether the stretch that a rate is told of may be that between the two levels."""
    said = reading.document.field(rate.field)[rate.sentence.start : rate.sentence.end]
    text = reading.document.text
    theirs = " ".join(text[s.start : s.end] for s in (reading.sentences[p] for p in sorted({x.first, x.last})))
    if _OTHER_SPAN.search(said) or of_other_lengths(said, theirs):
        return False
    between = time_between(reading, x)
    return between is None or between == 1


def _is_told_of(reading: Reading, rate: Rate, x: Operands) -> bool:
    """Whether another percentage of the text says what the pair gives, or says the rate again beside levels of its own."""
    change = growth(x.pair.new.value, x.pair.old.value)
    known = [rate.figure.middle, *([abs(change.middle)] if change is not None and change.middle is not None else [])]
    others = [m for m in mentions_of(reading) if m.kind == "percent" and (m.field, m.start) != (rate.field, rate.figure.start)]
    return any(abs(m.value - value) <= max(_ROUNDED, (m.quantity.precision or Decimal(1)) / 2) for m in others for value in known)


def _are_like(a: Mention, b: Mention) -> bool:
    return (a.kind, a.unit) == (b.kind, b.unit)


def _finding(reading: Reading, rate: Rate, x: Operands) -> Finding:
    old, new = (phrase(reading, *span) for span in spans(x.pair))
    said = phrase(reading, rate.figure.start, rate.figure.end, rate.field)
    change = growth(x.pair.new.value, x.pair.old.value)
    return Finding(
        _RULE,
        (),
        tuple(sorted((old, new, said), key=lambda e: (e.field == "text", e.start))),
        f"From {quoted(old.quote)} to {quoted(new.quote)} is not {quoted(said.quote)}.",
        f"The change was {percent_words(change)}." if change else None,
        severity="warning",
        miss=miss_ratio(x.pair.new.middle / x.pair.old.middle, rate.allowed.middle),
    )
