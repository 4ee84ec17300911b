"""Each figure of a text with the words about it: what it counts, what stands near, whose names, what time and standing.

The rules that ask whether two passages tell one fact start from here. Nothing is parsed: words lie near a figure or
further off in its sentence, names are capitalised words, and marks are words that make a figure another's, an earlier
one, a part, a plan or a rate.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from claims.checks.marks import marks_of
from claims.checks.once import once
from claims.checks.places import Spans
from claims.checks.thesaurus import stem
from claims.model import BlockKind, Field, PeriodMention, Quantity, Reading, Sentence
from claims.regex import regex

_WORD = regex(r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'’]*")
_NAME_GOES_ON = regex(r"(?:['’]s)?\s+(?:&\s+)?[A-Z]|['’]s\b")
_NAME = regex(r"\b[A-Z][A-Za-zÀ-ÖØ-öø-ÿ'’]+")
_US = "people"
"""The noun of "all 143 of us"."""
_NEAR_WORDS = 5
"""Telling words to each side of a figure that count as near."""
_FAR = 400
"""Characters to each side of a figure that are read of its sentence."""
_STOPS = regex(r"[;()]|\s[–—-]\s|—")
_SMALL = frozenset(
    stem(word)
    for word in """
a an the of in at on for and or to from by with as its it our we us their they them his her he she you your i my me that which who whom whose this these those than then so but if
is are was were be been being has have had do does did will would can could may might shall should not no nor there here where when while
all some any each every both other another more most less least much many few several one two three only just also too very still even up down out off over under about around
some nearly almost roughly approximately more least into onto per after before during since until between against across through within without
said say says told tell added according reported report statement announced announce today yesterday now year years month months week weeks day days quarter half time
million billion trillion crore lakh thousand hundred bn mn rs usd eur gbp euro dollar pound rupee cent percent per-cent
company firm group plc ltd inc corp limited mr mrs ms dr new first second third last next far make made makes making get got come came comes
total number figure amount level count
""".split()
)
_PERSON = regex(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|Prof|Councillor|Cllr|Chairman|Chairwoman|Director|President)\.?\s+$|\b(?:said|says|told|by)\s+(?:[A-Z]\S+\s+){0,2}$"
)
_WHERE = r"(?:the\s+)?(?P<where>[A-Z][\w’'-]+|(?:north|south|east|west|northern|southern|eastern|western)\w*)"
_PLACE_AFTER = regex(rf"^[^.;:()\d]{{0,50}}?\b(?:in|at|across|throughout|outside|near|around|abroad in)\s+{_WHERE}")
_PLACE_BEFORE = regex(rf"\b(?:[Ii]n|[Aa]t|[Aa]cross|[Oo]utside)\s+{_WHERE}[^.,;:()\d]*(?:,\s+)?$")
_OPENERS = tuple('“"‘(.!?:•–—')
_YEAR = regex(r"(?:19|20)\d\d")
_NUMBER_OF = regex(
    r"\b(?:number|total|count|tally|toll) of (?:\w+ )?(?P<noun>[a-z]+s)\b[^.;:,\d]{0,25}\b(?:at|is|was|to|as|of|stands|stood|came to|reached)\s*$",
    re.IGNORECASE,
)
_AS_BEFORE = regex(r"\b(?:has|have|had|runs?|ran|owns?|operates?|employs?|keeps?|shut|sold|opened|closed|lost)\s+(?:just\s+|only\s+)?$")
_STOPS_THERE = regex(r"\s*(?:[,.;:)]|$|(?:and|but|plus|in|at|while)\b)")
"""A number with no noun counts what was counted before: "Quill runs 17 shops. Osgathorpe has 44." """
_NOMINAL = regex(
    r"\s+(?P<noun>dead|injured|wounded|missing|homeless|unemployed|(?:hurt|killed|arrested|rescued|held|jailed)(?=\s+(?:as|in|after|when|by|at|on|over)\b))"
    r"\b(?!\s+(?:[a-z]+s|people)\b)"
)
_LABELLED = regex(r"(?:^|[.;|]\s+)(?P<noun>[A-Z][a-z]+):\s*$")
_BULLETS = " \t-–—*•·"
_AFTER_DASH = regex(r"\s*[–—:-]\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]{3,}(?<!s)s|people|staff)\b")
"""A line of a list that counts things: "19 – pubs we own"."""
_HOW_MANY = regex(r"\bhow many (?:\w+ )?(?P<noun>[a-z]{3,}s|people|staff)\b[^.?!]*\?\s*(?:A[.:]?\s*)?$", re.IGNORECASE)
_ASKED = 120
"""Characters before an answer in which its question is looked for."""
_OF_A_WHOLE = regex(
    r"\s+(?:out\s+)?of\s+(?:the|its|their|our|his|her|all)\s+(?:(?:about|around|roughly|some|nearly|almost|over|more\s+than)\s+)?[\d,.]+\s+(?P<noun>[a-z]+)\b"
)
"""A part takes its noun from its whole: "340 of the roughly 2,600 people"."""
_OF_US = regex(r"^\s+of\s+(?:us|you)\b")
_NEXT = regex(r"[\s-]([a-z]{3,})\b")
_SAYS = regex(r"^(?:\s+[A-Z]\S+){0,2}(?:,\s+[A-Z]{2,5})?(?::|,?\s+(?:said|says|told|wrote|adds|added)\b)")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " christmas easter q1 q2 q3 q4 h1 h2 fy rs usd eur gbp mr mrs ms miss dr sir dame lord lady prof professor cllr i i'm i'll we".split()
)


@dataclass(frozen=True, slots=True)
class Time:
    """A period said with a figure, and whether its year is."""

    first: date
    last: date
    year_said: bool


class Mention:
    """One figure where it stands; what the words about it say is looked up when it is asked for."""

    def __init__(
        self, text: str, field: Field, sentence: Sentence, quantity: Quantity, value: Decimal, in_table: bool,
        periods: Spans[PeriodMention], figures: Spans[Quantity], before: Mention | None = None,
    ) -> None:  # fmt: skip
        self.quantity, self.field, self.sentence = quantity, field, sentence
        self.value = value
        """What is written: of "over 400" 400."""
        self.low, self.high = (bound if isinstance(bound, Decimal) else None for bound in (quantity.low, quantity.high))
        self.kind: str = "count" if quantity.kind == "number" else quantity.kind
        """``money``, ``percent`` or ``count``."""
        self.unit = quantity.unit if quantity.kind == "money" else None
        self.in_table = in_table
        self.before = before
        """The count before it in its paragraph."""
        self._text, self._periods, self._figures = text, periods, figures
        self._first, self._last = max(sentence.start, quantity.start - _FAR), min(sentence.end, quantity.end + _FAR)

    @property
    def exact(self) -> bool:
        return self.low == self.high

    @property
    def start(self) -> int:
        return self.quantity.start

    @property
    def end(self) -> int:
        return self.quantity.end

    @cached_property
    def noun(self) -> str | None:
        """The stem of the counted noun; ``None`` for money, percentages and bare numbers."""
        q = self.quantity
        if q.kind == "count" and q.noun_start is not None and q.noun_end is not None:
            words = _WORD.findall(self._text[q.noun_start : q.noun_end])
            return stem(words[-1]) if words else stem(q.unit or "")
        if q.kind == "count" and q.noun_start is None and q.unit:
            return stem(q.unit)
        if _OF_US.match(self._text[q.end : q.end + 12]):
            return _US
        numbered = _NUMBER_OF.search(self._text[self._first : q.start])
        if numbered:
            return stem(numbered["noun"])
        ahead, behind = self._text[self._first : q.start], self._text[q.end : q.end + 20]
        if q.kind == "number" and self.before is not None and _AS_BEFORE.search(ahead) and _STOPS_THERE.match(behind):
            return self.before.noun
        if nominal := _NOMINAL.match(self._text, q.end, self._last):
            return stem(nominal["noun"])
        if label := _LABELLED.search(ahead):
            return stem(label["noun"])
        if asked := _HOW_MANY.search(self._text[max(0, self.sentence.start - _ASKED) : self.sentence.start]):
            return stem(asked["noun"])
        if not ahead.strip(_BULLETS) and (after_dash := _AFTER_DASH.match(self._text, q.end, self._last)):
            return stem(after_dash["noun"])
        whole = _OF_A_WHOLE.match(self._text, q.end, self._last)
        return stem(whole["noun"]) if whole and q.kind == "number" else None

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Stems of the words between a count and its noun: what kind of it is counted."""
        q = self.quantity
        if q.noun_end is None or q.noun_end <= q.end:
            return frozenset()
        return frozenset(telling(self._text, q.end, q.noun_end)[:-1])

    @cached_property
    def _clause(self) -> tuple[int, int, int, int]:
        """From where to where the words on either side of the figure belong to it."""
        lead = _window(self._text, self._first, self.start, True)
        return (*lead, *_window(self._text, self.end, self._last, False))

    @cached_property
    def near(self) -> frozenset[str]:
        """Stems of the telling words close by."""
        start, stop, behind, end = self._clause
        before, after = telling(self._text, start, stop), telling(self._text, behind, end)
        return frozenset([*before[-_NEAR_WORDS:], *after[:_NEAR_WORDS], *([self.noun] if self.noun else [])])

    @cached_property
    def far(self) -> frozenset[str]:
        """Stems of those in the rest of the sentence."""
        return frozenset([*telling(self._text, self._first, self.start), *telling(self._text, self.end, self._last)]) - self.near

    @cached_property
    def names(self) -> frozenset[str]:
        return _names(self._text, self._clause[0], self._clause[3], self.sentence, self.quantity)

    @cached_property
    def marks(self) -> frozenset[str]:
        return marks_of(self._text, self.sentence, self.quantity, self.in_table)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """Periods said in its clause."""
        return _times(self._text, self.sentence, self._periods, self._figures, self.quantity, self._clause[0], self._clause[3])

    @cached_property
    def places(self) -> frozenset[str]:
        """Stems of the names and quarters that it is said to be in: "in Germany", "in the north"."""
        return _places(self._text, self.sentence, self.quantity)

    @cached_property
    def head(self) -> str | None:
        """Of money, the stem of the noun right behind it: "deal" of "the £1.3bn deal"."""
        return _head(self._text, self.quantity, self.sentence)

    @cached_property
    def written(self) -> int:
        """How many digits are written: three of 340 and of 480 crore, two of 48."""
        return _written(self.quantity)


@once
def mentions_of(reading: Reading) -> list[Mention]:
    """The figures of title and text, in order; dates, ranges and what is below zero left out."""
    found = []
    for field, quantities in (("title", reading.title_quantities), ("text", reading.quantities)):
        sentences = Spans([s for s in reading.sentences if s.field == field])
        counts: Mention | None = None
        periods, figures = Spans(reading.periods if field == "text" else []), Spans(quantities)
        for q in quantities:
            sentence = sentences.at(q.start)
            if sentence is not None and (mention := _mention(reading, field, sentence, periods, q, figures)) is not None:  # type: ignore[arg-type]
                if counts is not None and counts.sentence.block == sentence.block and mention.sentence.index - counts.sentence.index < 3:
                    mention.before = counts
                counts = mention if mention.kind == "count" else counts
                found.append(mention)
    return found


@once
def common_words(reading: Reading) -> Counter[str]:
    """In how many sentences each stem stands: a word that is everywhere tells nothing."""
    counted: Counter[str] = Counter()
    for sentence in reading.sentences:
        text = reading.document.field(sentence.field)
        counted.update({stem(m.group()) for m in _WORD.finditer(text, sentence.start, sentence.end)})
    return counted


def _mention(
    reading: Reading, field: Field, sentence: Sentence, periods: Spans[PeriodMention], q: Quantity, figures: Spans[Quantity]
) -> Mention | None:
    low, high = (bound if isinstance(bound, Decimal) else None for bound in (q.low, q.high))
    value = low if low == high else high if low is None else low if high is None else (low + high) / 2
    if q.kind not in ("money", "percent", "count", "number") or value is None or value <= 0 or q.span:
        return None
    in_table = reading.blocks[sentence.block].kind is BlockKind.TABLE_ROW
    return Mention(reading.document.field(field), field, sentence, q, value, in_table, periods, figures)


def _window(text: str, start: int, end: int, before: bool) -> tuple[int, int]:
    """The part of a stretch that lies on the figure's side of the nearest strong stop."""
    stops = list(_STOPS.finditer(text, start, end))
    if not stops:
        return start, end
    if before:
        last = stops[-1]
        return (last.end(), end) if end - last.end() > 2 else (stops[-2].end() if len(stops) > 1 else start, end)
    return start, stops[0].start()


def telling(text: str, start: int, end: int) -> list[str]:
    """The stems of the words of a stretch that say what it is about, in order.

    >>> telling("the board has closed two plants", 0, 31)
    ['board', 'clos', 'plant']
    """
    found = (stem(m.group()) for m in _WORD.finditer(text, start, end))
    return [word for word in found if word not in _SMALL and len(word) > 1]


def _names(text: str, start: int, end: int, sentence: Sentence, q: Quantity) -> frozenset[str]:
    """Capitalised words of the clause, speakers, months and the sentence's first word left out."""
    found = set()
    for m in _NAME.finditer(text, start, end):
        if m.group().casefold().removesuffix("s") in _CALENDAR or m.group().casefold() in _CALENDAR or q.start <= m.start() < q.end:
            continue
        opens = m.start() == sentence.start or text[max(0, m.start() - 2) : m.start()].strip()[-1:] in _OPENERS
        if opens and (stem(m.group()) in _SMALL or not _NAME_GOES_ON.match(text, m.end())):
            continue
        if _PERSON.search(text, max(sentence.start, m.start() - 40), m.start()) or _SAYS.match(text[m.end() : m.end() + 50]):
            continue
        found.add(stem(m.group()))
    return frozenset(found)


def _times(
    text: str, sentence: Sentence, periods: Spans[PeriodMention], figures: Spans[Quantity], q: Quantity, start: int, end: int
) -> tuple[Time, ...]:
    """The periods said between the figures on either side."""
    others = [f for f in figures.starting(start, end) if f.kind != "date" and f is not q]
    lead = [p for p in periods.starting(max(sentence.start, q.start - _FAR), q.start) if p.period]
    start = max([start, *(f.end for f in others if f.end <= q.start)])
    end = min([end, *(f.start for f in others if f.start >= q.end)])
    found = [p for p in periods.starting(start, end) if p.period and p.role != "since"] or lead[-1:]
    return tuple(Time(p.period.first, p.period.last, bool(_YEAR.search(text, p.start, p.end))) for p in found if p.period)


def _places(text: str, sentence: Sentence, q: Quantity) -> frozenset[str]:
    found = [
        _PLACE_AFTER.match(text[q.end : min(sentence.end, q.end + 80)]),
        _PLACE_BEFORE.search(text[max(sentence.start, q.start - 60) : q.start]),
    ]
    return frozenset(stem(m["where"]) for m in found if m and m["where"].casefold() not in _CALENDAR)


def _head(text: str, q: Quantity, sentence: Sentence) -> str | None:
    if q.kind != "money":
        return None
    match = _NEXT.match(text, q.end, sentence.end)
    word = stem(match.group(1)) if match else ""
    return None if not word or word in _SMALL or match is None or match.group(1).endswith(("ed", "ing", "ly")) else word


def _written(q: Quantity) -> int:
    """Digits as written; thousands that end in three zeros may have been rounded, and count without them."""
    if not isinstance(q.low, Decimal) or not q.precision:
        return 1
    digits = int(abs(q.low) / q.precision)
    while digits and digits % 1000 == 0:
        digits //= 1000
    return len(str(digits))
