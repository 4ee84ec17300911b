"""Two levels of one thing that a text tells in plain words as that of then and that of now, near each other or many lines apart.

"Last July 4,310 of you paid. This morning the counter says 5,480"; "paid £412 last year, they now want £486"; "in November a merge took
26 minutes ... As of last Friday the median is 17". Each figure is of then or of now by the times and the words of its clause. The two
are of one thing if they stand side by side, if their sentences name the same, or if no others of their kind are told of any time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claims.checks.finding import miss_ratio
from claims.checks.mentions import Mention, mentions_of, telling
from claims.checks.once import once
from claims.checks.places import periods_of
from claims.checks.thesaurus import akin, derived, stem
from claims.checks.topics import Words, fit, words_of
from claims.model import PeriodMention, Reading
from claims.regex import regex

_SEASON = r"(?:spring|summer|autumn|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december)"
_THEN = regex(
    rf"\b(?:last\s+(?:year|season|{_SEASON})|ago|used\s+to|until\s+(?:the\s+)?(?:last\s+)?{_SEASON}|the\s+old|back\s+then|at\s+first|to\s+begin\s+with|originally|formerly|previously|at\s+the\s+(?:start|outset)"
    rf"|(?:when|before|until)\s+(?:I|we|she|he|they|it)\s+\w+|had\s+been|a\s+year\s+(?:earlier|before)|in\s+{_SEASON}|start(?:ed|ing)\s+(?:with|at|from|out)|began\s+(?:with|at))\b",
    re.IGNORECASE,
)
_NOW = regex(
    r"\b(?:now|today|tonight|nowadays|these\s+days|currently|at\s+present|at\s+the\s+moment|this\s+(?:year|season|month|week|morning|evening|afternoon|spring|summer|autumn|winter|time)|as\s+of|the\s+new|as\s+I\s+(?:write|type)|(?:since|by)\s+then)\b",
    re.IGNORECASE,
)
_ASIDE = regex(
    r"\b(?:forecasts?|target\w*|goals?|estimate\w*|expect\w*|guidance|budget\w*|predict\w*|project(?:ed|ions?)|plans?|planned|hopes?|aims?|would|will|could|should|might|capacity|room\s+for|rivals?|elsewhere|nation\w*|industry|average\s+for|up\s+to|at\s+least|record|peak\w*|an?\s+(?:further|extra|additional))\b",
    re.IGNORECASE,
)
_STEP = regex(
    r"\b(?:by|took\s+off|taken\s+off|cut|saved|saving|added|gained|lost|another|extra|further|more|fewer|less)\s+(?:about\s+|some\s+|nearly\s+|almost\s+)?[^\w\s]?$",
    re.IGNORECASE,
)
""" "Took off 5 minutes": what something moved by."""
_STOP = regex(r"[;:(–—.!?]|,(?!\d)|\b(?:and|but|while|whereas|then)\b", re.IGNORECASE)
_SPEAKER = regex(r"^\W*(?P<who>[\w.’'-]{2,30}(?:\s[A-Z][\w.’'-]{1,20})?)\s+(?:wrote|writes|says|said|posted|replied)\b[^\n]{0,40}:\s*$")
_HEAD = regex(r"\W*[A-Z][\w’' -]{2,30}[:.](?=\s)")
_PER = regex(
    r"\s*(?:(?:per|an?|each|every)\s+(?P<per>[a-z]+)|/\s?(?P<slash>[a-z]+))\b(?!\s+(?:ago|earlier|before|previously))", re.IGNORECASE
)
_LEAST, _FARTHEST, _SMALL = Decimal("1.03"), Decimal(4), 10
_MEASURES = frozenset(stem(word) for word in "second minute hour day week month kilometre mile metre litre tonne gram kilo degree".split())
_SIDE_BY_SIDE, _REACH = 3, 30
"""Sentences apart that two levels may stand side by side, and that they may stand at all."""
_BLOCKS, _LEAST_ROOT = 2, 5
_A_YEAR, _RECENT = 365, 62


@dataclass(frozen=True, slots=True)
class Level:
    """A figure of then or of now."""

    mention: Mention
    present: bool
    day: date | None
    """The last day of the time that is told of it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What something was and what it is."""

    old: Mention
    new: Mention
    words: Words
    """Those of the two sentences, and the label of their paragraph."""
    days: int | None
    """Between the two, where the times are told."""
    speaker: str | None = None
    """Who writes it, where several write by turns."""

    @property
    def ratio(self) -> Decimal:
        return self.new.value / self.old.value

    def names(self, word: str) -> bool:
        """Whether the sentences of the pair name what a stemmed word may stand for."""
        one = frozenset({word})
        return (
            fit((word,), replace(self.words, senses=frozenset())) > 0
            or derived(word, self.words.stems)
            or any(derived(other, one) or (len(other) >= _LEAST_ROOT and word.startswith(other)) for other in self.words.stems)
        )


@once
def then_and_now(reading: Reading) -> list[Pair]:
    """Every such pair of a text, the earlier level first."""
    told = list(_levels(reading))
    near = ((a, b) for at, a in enumerate(told) for b in told[at + 1 : at + 1 + _NEXT])
    return [pair for a, b in near if (pair := _pair(reading, told, a, b)) is not None]


_NEXT = 30
"""Levels behind one among which its other is looked for: a page's; so that the work grows with the text."""


@once
def speakers(reading: Reading) -> list[tuple[int, str]]:
    """Where each turn of a talk by turns begins, and whose it is; nothing where one voice speaks."""
    text = reading.document.text
    found = [(s.end, m["who"]) for s in reading.sentences if s.field == "text" and (m := _SPEAKER.match(text[s.start : s.end]))]
    return found if len({who for _, who in found}) > 1 else []


def speaker_at(reading: Reading, at: int) -> str | None:
    """Who speaks at an offset."""
    return next((who for start, who in reversed(speakers(reading)) if start <= at), None)


def _levels(reading: Reading) -> Iterator[Level]:
    text = reading.document.text
    figures = [
        m for m in mentions_of(reading)
        if m.field == "text" and m.exact and not m.in_table and m.kind != "percent" and (m.value >= _SMALL or m.kind == "money" or m.noun in _MEASURES)
    ]  # fmt: skip
    for before, m, after in zip([None, *figures], figures, [*figures[1:], None], strict=False):
        start = max(m.sentence.start, before.end if before else 0)
        end = min(m.sentence.end, after.start if after else m.sentence.end)
        if _STEP.search(text, start, m.start) or _ASIDE.search(text, start, end):
            continue
        if (level := _level(reading, m, start, end)) is not None:
            yield level


def _level(reading: Reading, m: Mention, start: int, end: int) -> Level | None:
    """A figure with its time: that of its clause, else of the words that lead to it."""
    text = reading.document.text
    first = max((s.end() for s in _STOP.finditer(text, start, m.start)), default=start)
    stop = _STOP.search(text, m.end, end)
    for a, b in ((first, stop.start() if stop else end), (start, m.start)):
        then, now = bool(_THEN.search(text, a, b)), bool(_NOW.search(text, a, b))
        day = _day(reading, a, b)
        if then != now:
            return Level(m, now, None if now else day)
        if day is not None and not (then and now):
            published = reading.document.published
            return Level(m, published is not None and 0 <= (published - day).days <= _RECENT, day)
    return None


def _day(reading: Reading, start: int, end: int) -> date | None:
    """The one time that a stretch of words tells."""
    inside: list[PeriodMention] = [
        p for p in periods_of(reading).starting(start, end)
        if p.period and p.end <= end and p.role in ("in", "at") and not (p.relative and p.period.days == 1)
    ]  # fmt: skip
    return inside[0].period.last if len(inside) == 1 and inside[0].period else None


def _pair(reading: Reading, told: Sequence[Level], a: Level, b: Level) -> Pair | None:
    if not _are_like(reading, a.mention, b.mention) or (ordered := _ordered(a, b)) is None:
        return None
    old, new = ordered
    who = speaker_at(reading, a.mention.start)
    if who != speaker_at(reading, b.mention.start):
        return None
    words = words_of(f"{_around(reading, a.mention)} {_around(reading, b.mention)}")
    if not (_stand_together(reading, told, a, b) or _name_one_thing(reading, a, b) or _are_alone(reading, told, a, b)):
        return None
    published = reading.document.published
    last = new.day or (published if new.present else None)
    days = _A_YEAR if _says_last_year(reading, old.mention) else (last - old.day).days if last and old.day else None
    return Pair(old.mention, new.mention, words, days, who)


def _says_last_year(reading: Reading, m: Mention) -> bool:
    return bool(
        re.search(r"\blast\s+(?:year|season)\b|\ba\s+year\s+ago\b", reading.document.text[m.sentence.start : m.sentence.end], re.IGNORECASE)
    )


def _ordered(a: Level, b: Level) -> tuple[Level, Level] | None:
    if a.present != b.present:
        return (b, a) if a.present else (a, b)
    if a.present or a.day is None or b.day is None or a.day == b.day:
        return None
    return (a, b) if a.day < b.day else (b, a)


def _are_like(reading: Reading, a: Mention, b: Mention) -> bool:
    """Whether two figures may be levels of one thing: of one unit, told per the same, of about one size."""
    if (a.kind, a.unit) != (b.kind, b.unit) or not 0 < b.sentence.index - a.sentence.index + 1 <= _REACH:
        return False
    if a.noun and b.noun and not akin(a.noun, b.noun):
        return False
    first, second = (_PER.match(reading.document.text, m.quantity.noun_end or m.end) for m in (a, b))
    if first and second and first[0].strip() != second[0].strip():
        return False
    return _LEAST <= miss_ratio(a.value, b.value) <= _FARTHEST


def _stand_together(reading: Reading, told: Sequence[Level], a: Level, b: Level) -> bool:
    """Whether two levels stand in one paragraph or the next and nothing of their kind stands with them."""
    near = (
        b.mention.sentence.index - a.mention.sentence.index <= _SIDE_BY_SIDE
        and b.mention.sentence.block - a.mention.sentence.block <= _BLOCKS
    )
    if not near:
        return False
    first, last = a.mention.sentence.start, b.mention.sentence.end
    like = [
        x
        for x in told
        if first <= x.mention.start < last
        and (x.mention.kind, x.mention.unit) == (a.mention.kind, a.mention.unit)
        and _ratio_fits(x.mention, a.mention)
    ]
    return len(like) == 2


def _ratio_fits(a: Mention, b: Mention) -> bool:
    return miss_ratio(a.value, b.value) <= _FARTHEST


def _name_one_thing(reading: Reading, a: Level, b: Level) -> bool:
    """Whether two levels of one counted noun are told of what their sentences name alike."""
    x, y = a.mention, b.mention
    if x.noun is None or x.noun != y.noun:
        return False
    one, other = (telling(words, 0, len(words)) for words in (_around(reading, x), _around(reading, y)))
    return bool(set(one) & set(other) - {x.noun})


def _are_alone(reading: Reading, told: Sequence[Level], a: Level, b: Level) -> bool:
    """Whether no other level of the kind and about the size is told of any time, and the kind is sharp enough to tell."""
    x = a.mention
    if x.noun is None:
        return False
    like = [y for y in told if y.mention.noun and akin(y.mention.noun, x.noun) and _ratio_fits(y.mention, x)]
    return len(like) == 2 and b in like


def _around(reading: Reading, m: Mention) -> str:
    """The sentence of a level, the one before it there, and the word or two that head its paragraph."""
    text, block = reading.document.text, reading.blocks[m.sentence.block]
    before = reading.sentences[m.sentence.index - 1] if m.sentence.index else m.sentence
    start = before.start if before.block == m.sentence.block and before.field == "text" else m.sentence.start
    head = _HEAD.match(text, block.start, block.end)
    return f"{head[0] if head else ''} {text[start : m.sentence.end]}"
