"""How far something is said to have moved, in figures or in words, held against the two levels that the text tells of it.

- a rate: "the 4 % uplift" over £72,000 and £78,000, "International recruitment advanced 8 %" over a row of a table;
- points: "a gain of six percentage points" over 14.2 % and 18.2 %;
- growth compounded over years: "compounded at 20 per cent a year, from €50m in 2019 to €62m in 2022";
- digits: "our single-digit growth in EBITS" over $15.0m and $17.1m;
- stillness: "margins have not moved at all" over 3.1p and 3.9p.

What any two figures of the passages give, in whatever order, is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from claims.checks.assertions import Assertion, Way, pronoun_ahead, thing_behind, unsure
from claims.checks.bindings import enough, spans, ties
from claims.checks.finding import Finding, miss_ratio, phrase
from claims.checks.levels import Figure, figures, figures_at, said_percent
from claims.checks.measure_words import is_corrected, named_ahead
from claims.checks.movement_words import rate_way
from claims.checks.operands import Operands, operands, time_between, time_of
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.stated_rates import base_of, is_of_something_else
from claims.checks.sure_ties import is_named_by, is_sure
from claims.checks.topics import in_sentence_case, topic_of
from claims.checks.wording import brief, percent_words, quoted
from claims.match.interval import HUNDRED, Interval, growth
from claims.model import Field, Reading, Sentence
from claims.regex import regex

_GROWTH, _DESCRIBED = "growth_mismatch", "descriptor_mismatch"
_FARTHEST = Decimal("1.7")
"""How far the stated and the computed ratio may lie apart and still be of one thing."""
_MOST = 12
_THAT_IS = regex(
    r"^\W*(?:so,?\s+)?(?:that|this|it|which)(?:['’]s|\s+(?:is|was|represents?|represented|marks?|means?|makes?|amounts?\s+to|would\s+be))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_DEFINITE = regex(r"\b(?:the|that|this|its|their|our|latest)\s+(?:latest\s+|annual\s+|same\s+)?$", re.IGNORECASE)
_GAIN = regex(
    r"\b(?:gain|rise|increase|improvement|jump|growth|fall|drop|decline|decrease|loss|reduction|better|higher|lower|up|down|climbed|added|more|less|worse)\b",
    re.IGNORECASE,
)
_YEARLY = regex(r"\bcompound(?:ed|ing|s)?\b[^.;]{0,40}$|\b(?:cagr|compound\s+annual)\b[^.;]{0,40}$", re.IGNORECASE)
_A_YEAR = r"\s+(?:a|per|every|each)\s+(?:year|annum)\b"
_FROM_YEAR = regex(
    rf"{_A_YEAR},?\s+from\b[^.;]{{1,40}}\bin\s+(?:FY\s?)?(?:19|20)\d\d\s+to\b[^.;]{{1,40}}\bin\s+(?:FY\s?)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
""" "26 % a year, from $10 million in 2015 to $20 million in 2018"."""
PER_YEAR = regex(rf"{_A_YEAR}|\s+annually\b", re.IGNORECASE)
"""What makes a rate one of each of several years."""
_COMPOUND = regex(r"\s+(?:cagr|compound)", re.IGNORECASE)
_YEARS = regex(r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+years\b", re.IGNORECASE)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_DIGITS = SentencePattern(
    regex(
        r"\b(?P<which>single|double)[- ]digits?\s+(?:\w+\s+)?(?:growth|increase|rise|gain|fall|decline|drop|improvement|decrease)\b|\b(?:growth|increase|rise|gain)\s+(?:in|to)\s+(?P<in>single|double)\s+digits\b",
        re.IGNORECASE,
    )
)
_STILL = SentencePattern(
    regex(
        r"\b(?:(?:(?:was|were|is|are|stayed|remained|has|have|had)\s+)?(?:little|hardly|barely|scarcely|virtually|practically|largely|all\s+but)\s+(?:changed|moved|unchanged)|(?:was|were|is|are|stayed|remained|left)\s+(?:broadly\s+|almost\s+)?(?:unchanged|flat|level|static)"
        r"|held\s+steady|ha(?:s|ve)\s+not\s+(?:moved|changed|budged)(?:\s+at\s+all)?|ha(?:s|ve)n['’]t\s+(?:moved|changed|budged)|did\s+not\s+(?:move|change|budge)|no\s+change\s+in)\b",
        re.IGNORECASE,
    )
)
_DOUBT = regex(
    r"\b(?:if|not\s+all|would|could|may|might|forecast\w*|guidance|expect\w*|outlook|nearly|target\w*|hop(?:e[sd]?|ing)|plan(?:s|ned)?|aims?|like-for-like|underlying|adjusted|organic\w*|constant|comparable|excluding|average|from\s+(?:single|double))\b",
    re.IGNORECASE,
)
_STILL_RATIO = Interval(Decimal("0.955"), Decimal("1.045"))
_SLACK = Decimal("0.75")
_LAST_YEAR = regex(r"\s+(?:\w+\s+)?(?:on|over|from|than)\s+(?:the\s+)?(?:last|previous|prior|preceding)\s+year\b", re.IGNORECASE)
""""Up 31% on last year": whichever year a table has before its last one."""


@dataclass(frozen=True, slots=True)
class Size:
    """How far something is said to have moved: the assertion, whether two levels bear it out, and the ratio it would need."""

    assertion: Assertion
    rule: str
    gives: Callable[[Operands], bool]
    ratio: Decimal | None
    shares: bool | None = None
    """Whether only percentages may be its levels, or only others."""
    plain: bool = True
    """Whether any two figures may bear it out, whatever their times."""


def sizes(reading: Reading) -> Iterator[Finding]:
    """Every size that the pair it is said of does not give, nor any other in reach: notes, but where the pair is beyond doubt."""
    pairs = [x for x in operands(reading) if x.pair.old.middle > 0 and x.pair.new.middle > 0]
    if not pairs:
        return
    of_kind = {None: pairs, True: [x for x in pairs if x.shares], False: [x for x in pairs if not x.shares]}
    fields: tuple[Field, ...] = ("title", "text")
    for field in fields:
        for sentence, inside in figures(reading, field):
            for size in (*_of_figures(reading, sentence, inside), *_of_words(reading, sentence)):
                told = _contradicted(reading, size, of_kind[size.shares], inside)
                if told is not None and not is_corrected(reading.document.text, told[0].pair.start, told[0].pair.end):
                    yield _finding(reading, size, *told)


# ---------------------------------------------------------------- what is said


def _of_figures(reading: Reading, sentence: Sentence, inside: Sequence[Figure]) -> Iterator[Size]:
    text = reading.document.field(sentence.field)
    for f in inside:
        if f.kind != "percent" or f.middle <= 0:
            continue
        lead, tail = text[sentence.start : f.start], text[f.end : sentence.end]
        yearly = PER_YEAR.match(tail) or _COMPOUND.match(tail)
        if (_YEARLY.search(lead) and (yearly or "cagr" in lead.casefold())) or (
            yearly and ("compound" in text[sentence.start : sentence.end].casefold() or _FROM_YEAR.match(tail))
        ):
            yield Size(
                _assertion(text, sentence, f.start, f.end, "up"),
                _GROWTH,
                _compounded(reading, f, _years(text, sentence)),
                None,
                shares=False,
                plain=False,
            )
        elif (
            f.points
            and _GAIN.search(text, max(sentence.start, f.start - 45), min(sentence.end, f.end + 25))
            and not unsure_at(text, sentence, f)
        ):
            yield Size(_assertion(text, sentence, f.start, f.end, "up"), _GROWTH, _by_points(f), None, shares=True)
        elif (way := rate_way(text, sentence, f)) and not f.signed and not is_of_something_else(text, sentence, f):
            low, high = _bounds(said_percent(text, f), f, way)
            gives = _in_percent(Interval((low - 1) * HUNDRED, (high - 1) * HUNDRED).magnitudes())  # which way is another rule's
            yield Size(_assertion(text, sentence, f.start, f.end, way), _GROWTH, gives, (low + high) / 2, shares=False)


def unsure_at(text: str, sentence: Sentence, f: Figure) -> bool:
    """Whether the clause of a figure denies, wishes or doubts."""
    found = regex(re.escape(text[f.start : f.end])).search(text[sentence.start : sentence.end])
    return found is None or unsure(text[sentence.start : sentence.end], found)


def _bounds(value: Interval, f: Figure, way: Way) -> tuple[Decimal, Decimal]:
    low, high = value.low or Decimal(0), value.high if value.high is not None else f.middle * 3
    if way == "up":
        return 1 + low / HUNDRED, 1 + high / HUNDRED
    return max(Decimal(0), 1 - high / HUNDRED), 1 - low / HUNDRED


def _of_words(reading: Reading, sentence: Sentence) -> Iterator[Size]:
    text = reading.document.field(sentence.field)
    words = text[sentence.start : sentence.end]
    for m in _DIGITS.within(words, reading, sentence):
        if not _DOUBT.search(words):
            most = Interval(Decimal(0), Decimal(10)) if (m["which"] or m["in"]).lower() == "single" else Interval(Decimal("9.5"), HUNDRED)
            yield Size(
                _assertion(text, sentence, sentence.start + m.start(), sentence.start + m.end(), "up"),
                _DESCRIBED,
                _in_percent(most),
                None,
                shares=False,
            )
    for m in _STILL.within(words, reading, sentence):
        if not _DOUBT.search(words):
            yield Size(
                _assertion(text, sentence, sentence.start + m.start(), sentence.start + m.end(), "up"),
                _DESCRIBED,
                _within(_STILL_RATIO),
                Decimal(1),
            )


def _assertion(text: str, sentence: Sentence, start: int, end: int, way: Way) -> Assertion:
    words = text[sentence.start : sentence.end]
    words = in_sentence_case(words) if sentence.field == "title" else words
    lead, tail = words[: start - sentence.start], words[end - sentence.start :]
    behind = (
        thing_behind(re.sub(r"^\s+(?:[a-z]+\s+)?(?:increase|rise|growth|gain|fall|drop|decline|uplift|reduction|jump|cut)\b", "", tail))
        if _NOUN_BEHIND.match(tail)
        else ()
    )
    behind = behind or (topic_of(of["what"]) if (of := _FOR.match(tail)) else ())
    that = bool(_THAT_IS.match(lead))
    return Assertion(
        (start, end), sentence.field, sentence, -1 if sentence.field == "title" else sentence.index, way,
        () if that else behind or topic_of(named_ahead(words, 0, len(lead))), that or pronoun_ahead(lead), bool(behind),
        bool(_DEFINITE.search(lead)) and not behind and not that, led=_led(text, sentence, end), sized=True,
    )  # fmt: skip


_NOUN_BEHIND = regex(
    r"^\s+(?:(?:[a-z]+\s+)?(?:increase|rise|growth|gain|fall|drop|decline|uplift|reduction|jump|cut)\s+)?(?:in|of)\s+(?!the\s+(?:first|second|third|fourth|same|year|quarter)|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_FOR = regex(
    r"^\s+(?:increase|rise|growth|gain|fall|drop|decline|uplift|reduction|jump|cut)\s+for\s+(?P<what>[^,.;:\"“”\d]{2,40}?)(?=$|[,.;:\"“”]|\s+(?:in|at|from|to|and|was|is)\b)",
    re.IGNORECASE,
)
_LED = regex(
    r"^(?:(?!\s+and\b)[^,;.:]){0,40}\bto\s+(?:(?:about|some|nearly|almost|just|around|only|over|a|an|the|record)\s+)*(?P<figure>(?:[A-Z]{1,3}\s?)?[£$€¥₹]?\s?\d)",
    re.IGNORECASE,
)


def _led(text: str, sentence: Sentence, at: int) -> int | None:
    found = _LED.match(text[at : sentence.end])
    return at + found.start("figure") if found else None


# ---------------------------------------------------------------- what bears it out


def _within(allowed: Interval) -> Callable[[Operands], bool]:
    def gives(x: Operands) -> bool:
        change = growth(x.pair.new.value, x.pair.old.value)
        low, high = ((bound or Decimal(0)) * HUNDRED - HUNDRED for bound in (allowed.low, allowed.high))
        return change is None or change.meets(Interval(low, high))

    return gives


def _in_percent(size: Interval) -> Callable[[Operands], bool]:
    def gives(x: Operands) -> bool:
        change = growth(x.pair.new.value, x.pair.old.value)
        return change is None or change.magnitudes().meets(size)

    return gives


def _by_points(f: Figure) -> Callable[[Operands], bool]:
    def gives(x: Operands) -> bool:
        new, old = x.pair.new.value, x.pair.old.value
        if None in (new.low, new.high, old.low, old.high):
            return True
        return Interval(new.low - old.high, new.high - old.low).magnitudes().meets(f.value.magnitudes())  # type: ignore[operator]

    return gives


def _years(text: str, sentence: Sentence) -> int | None:
    found = _YEARS.search(text, sentence.start, sentence.end)
    return None if found is None else _NUMBERS.get(found["n"].lower()) or int(found["n"])


def _compounded(reading: Reading, f: Figure, said: int | None) -> Callable[[Operands], bool]:
    """Whether a rate compounded over the years between two levels, or one year more or fewer, takes one to the other."""

    def gives(x: Operands) -> bool:
        years = said or time_between(reading, x)
        if not years or x.pair.new.middle <= 0:
            return True
        total = x.pair.new.middle / x.pair.old.middle
        for n in {max(1, years - 1), years, years + 1}:
            yearly = (Decimal(float(total) ** (1 / n)) - 1) * HUNDRED
            if abs(yearly - f.middle) <= max(_SLACK, f.middle / 20):
                return True
        return abs((total - 1) * HUNDRED / years - f.middle) <= _SLACK  # a plain average, which some writers call by that name

    return gives


def _contradicted(reading: Reading, size: Size, pairs: Sequence[Operands], inside: Sequence[Figure]) -> tuple[Operands, bool] | None:
    """The pair that a size is said of and that does not give it, and whether that is beyond doubt."""
    a = size.assertion
    tied = ties(reading, a, pairs)
    if not tied or tied[0].score < enough(a, pairs) or (size.ratio == 1 and tied[0].operands.listed):
        return None
    if any(size.gives(tie.operands) for tie in tied):
        return None
    best = [tie.operands for tie in tied if tie.score == tied[0].score]
    best = [x for x in best if x.listed and is_named_by(reading, a, x.label)] or best
    words = reading.document.field(a.field)[a.sentence.start : a.sentence.end].casefold()
    best = [x for x in best if x.label and x.label.casefold() in words] or best  # "annual recurring revenue" is no "quarterly revenue"
    if len({x.pair.new.start for x in best}) > 1 and len({x.pair.old.start for x in best}) > 1:
        return None
    x = best[0]
    if size.ratio is not None and size.ratio != 1 and miss_ratio(x.pair.new.middle / x.pair.old.middle, size.ratio) > _FARTHEST:
        return None
    f = next((f for f in inside if f.start == a.span[0]), None)
    base, told = base_of(reading, a.field, a.sentence, f) if f else None, time_of(reading, x.pair.old)
    if x.listed and f and _LAST_YEAR.match(reading.document.field(a.field), f.end):
        base = None
    if (base and (told is None or base[0] > told[1] or told[0] > base[1])) or (size.rule == _GROWTH and _is_taken(reading, size, x)):
        return None
    if size.plain and _explained(reading, size, x, inside):
        return None
    up = x.pair.new.middle > x.pair.old.middle
    sure = size.rule == _GROWTH and size.plain and not x.shares and len(best) == 1 and up == (a.way == "up")
    return x, sure and is_sure(reading, a, x, tied)


def _is_taken(reading: Reading, size: Size, x: Operands) -> bool:
    """Whether another percentage of a pair's own sentences is its rate."""
    change = growth(x.pair.new.value, x.pair.old.value)
    own = [f for _, told in figures_at(reading, {x.first, x.last}) for f in told]
    return change is not None and any(
        f.kind == "percent" and not f.points and f.start != size.assertion.span[0] and f.value.meets(change.magnitudes()) for f in own
    )


def _explained(reading: Reading, size: Size, x: Operands, inside: Sequence[Figure]) -> bool:
    """Whether any two figures of the passages, in whatever order, bear a size out."""
    near = [f for _, told in figures_at(reading, {x.first, x.last}) for f in told] + list(inside)
    plain = [f for f in near if f.kind != "multiple" and f.middle > 0 and f.start != size.assertion.span[0] and f.value.bounded][:_MOST]
    return any(
        f.like(g) and (size.gives(_as_operands(x, f, g)) or size.gives(_as_operands(x, g, f))) for f, g in combinations(plain, 2) if f != g
    )


def _as_operands(x: Operands, old: Figure, new: Figure) -> Operands:
    return Operands(type(x.pair)(old, new), x.first, x.last, x.words, x.close)


def _finding(reading: Reading, size: Size, x: Operands, sure: bool) -> Finding:
    old, new = (phrase(reading, *span) for span in spans(x.pair))
    said = phrase(reading, *size.assertion.span, size.assertion.field)
    ratio = x.pair.new.middle / x.pair.old.middle
    change = growth(x.pair.new.value, x.pair.old.value)
    if x.shares:
        arithmetic = f"The difference is {brief(abs(x.pair.new.middle - x.pair.old.middle), 2)} points, not {quoted(said.quote)}."
    else:
        arithmetic = f"{brief(ratio)} times, so the change was {percent_words(change) if change else 'another'}, not {quoted(said.quote)}."
    return Finding(
        size.rule,
        (),
        tuple(sorted((old, new, said), key=lambda e: (e.field == "text", e.start))),
        f"A change from {quoted(old.quote)} to {quoted(new.quote)} is not {quoted(said.quote)}.",
        arithmetic,
        severity="warning" if sure else "info",
        miss=miss_ratio(ratio, size.ratio),
    )
