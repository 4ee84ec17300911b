"""One sentence with everything found in it, and its clauses: what the extraction rules look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from claims.extract.cues import SENSE_INDEX, Sense
from claims.extract.events import Event, find_events
from claims.extract.other_senses import about_jobs
from claims.extract.phrases import Hit, PhraseIndex, TextWords, Word, words_within
from claims.metrics import METRICS, Metric
from claims.model import BlockKind, Field, PeriodMention, Quantity, Sentence
from claims.regex import regex
from claims.sieve import Keys, keys_of

METRIC_INDEX: PhraseIndex[str] = PhraseIndex(
    (word, row.name) for row in METRICS.values() if row.unit != "date" and row.type != "headcount" for word in row.words
)

CLAUSE_END = regex(
    r"[;:]\s|\s[–—-]{1,2}\s|—|[()]|,\s+(?:and|but|while|whereas|as|which|who|although|though|with|because|so|of which|of whom|when|where|after|or)\b"
    r"|\s(?:while|whereas|but|although|because|which|who|whom)\s|,\s"
)
"""Places where a clause may end. A comma alone counts as half of one: lists and appositions have commas too."""
WEAK = regex(r",\s$")


FIGURES_NEAR = 600
"""Characters that no clause of plain prose exceeds."""
GAP = Word("\0", "\0", -1, -1)
DATE_GAP = Word("\1", "\1", -1, -1)
"""Stand for a word of a figure and one of a period, so that no phrase reaches across one."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A metric's name found in the sentence."""

    metric: Metric
    start: int
    end: int


COMPOUND = regex(
    r"(?i)[\s-](?:tax(?:es)?|prices?|teams?|force|staff|offices?|people|jobs|channels?|process|directors?|managers?|contracts?|agreements?|proceeds|recognition|service|agency|streams?|officers?|representatives?|incentives?|commissions?|area|floor|assistants?|support|expenditure|reserves?|budgets?|grants?|funding)\b"
)
"""A noun that a measure's name only describes: "sales team", "revenue recognition"."""
THINGS_SOLD = regex(r"(?i)\b(?:house|home|property|share|land|asset|vehicle|unit)\s$")
""" "House sales" are counted or priced, they are nobody's revenue."""
GUIDED = regex(
    r"(?i)\s+(?:again\s+)?(?:from|to)\s+(?:an?\s+|about\s+|around\s+|between\s+|as much as\s+)?(?:[A-Z]{1,3})?\s?[$€£¥₹\d]|\s+(?:its|the|our|their)\s+(?:[\w-]+\s+){0,3}?(?:guidance|outlook|forecasts?|guide|targets?|prices?|dividend|stake)\b"
)
""" "Raised from $515 million" is a forecast that goes up, no funding."""
COST_OF = regex(r"(?i)\bcosts? of (?:[\w-]+ ){0,3}$")


def _cue(text: str, hit: Hit[str]) -> Cue | None:
    """The measure that a name stands for where it stands: "cost of equipment sales" is a cost, a "sales team" nothing."""
    metric = METRICS[hit.value]
    if metric.name == "funding_raised" and text[hit.start : hit.end].lower().startswith("raise") and GUIDED.match(text, hit.end):
        return None
    if text[hit.start : hit.end].lower() == "rev" and text[hit.end : hit.end + 1] == ".":
        return None  # a clergyman
    if metric.type == "revenue":
        if COMPOUND.match(text, hit.end) or THINGS_SOLD.search(text[max(0, hit.start - 12) : hit.start]):
            return None
        if COST_OF.search(text[max(0, hit.start - 40) : hit.start]):
            metric = METRICS["cost_of_revenue"]
    return Cue(metric, hit.start, hit.end)


@dataclass(frozen=True, slots=True)
class SentenceView:
    sentence: Sentence
    field: Field
    kind: BlockKind
    text: str
    """The whole field: offsets are the document's."""
    words: tuple[Word, ...]
    figures: tuple[Quantity, ...]
    """Quantities that are no dates."""
    periods: tuple[PeriodMention, ...]
    cues: tuple[Cue, ...]
    events: tuple[Event, ...]
    """Verbs and event nouns, where the sentence has a period."""
    date_cues: tuple[Event, ...]
    """The events whose date has a metric."""
    senses: tuple[Hit[frozenset[Sense]], ...]
    breaks: tuple[tuple[int, float], ...]
    """Offsets of clause boundaries with their weight."""
    starts: tuple[int, ...]
    """Where the words begin."""
    keys: Keys
    """Its words, to be held against what a pattern needs."""
    published: date | None = None

    def events_near(self, start: int, end: int, words: int) -> tuple[Event, ...]:
        """The events with at most so many words between them and a stretch."""
        if not self.starts:
            return ()
        first = self.starts[max(0, bisect_left(self.starts, start) - words - 1)]
        last = self.starts[min(len(self.starts) - 1, bisect_right(self.starts, end) + words)]
        low = bisect_left(self.events, first, key=lambda event: event.start)
        return self.events[low : bisect_right(self.events, last, key=lambda event: event.start)]

    def figures_near(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The figures that lie at most ``FIGURES_NEAR`` characters from a stretch."""
        low = bisect_left(self.figures, start - FIGURES_NEAR, key=lambda figure: figure.start)
        return self.figures[low : bisect_right(self.figures, end + FIGURES_NEAR, key=lambda figure: figure.start)]

    def between(self, a: int, b: int) -> str:
        return self.text[min(a, b) : max(a, b)]

    def boundary(self, a: int, b: int) -> float:
        """Total weight of the clause boundaries between two offsets; 0 in one clause."""
        if a > b:
            a, b = b, a
        return sum([weight for at, weight in self.breaks if a <= at < b])

    def last_break(self, at: int) -> int:
        """Offset of the last full clause boundary before ``at``, -1 where there is none."""
        for index in range(bisect_left(self.breaks, (at, 0.0)) - 1, -1, -1):
            if self.breaks[index][1] >= 1:
                return self.breaks[index][0]
        return -1

    def word_distance(self, a: int, b: int) -> int:
        """Words that begin between two offsets."""
        return abs(bisect_right(self.starts, b) - bisect_right(self.starts, a))

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """What ``words_of`` makes of a stretch of the sentence, without reading its text again."""
        return words_within(self.text, self.words, self.starts, start, end)

    def sensed(self, *senses: Sense) -> list[Hit[frozenset[Sense]]]:
        wanted = frozenset(senses)
        return [hit for hit in self.senses if hit.value & wanted]


S = TypeVar("S", Quantity, PeriodMention)


def _inside(items: Sequence[S], start: int, end: int) -> Iterator[S]:
    """The items that lie inside, found by bisection: a long text has many sentences and many figures."""
    for at in range(bisect_left(items, start, key=lambda item: item.start), len(items)):
        if items[at].start >= end:
            return
        if items[at].end <= end:
            yield items[at]


def _freed(
    words: Sequence[Word], starts: Sequence[int], taken: Sequence[tuple[int, int]], dated: Sequence[tuple[int, int]]
) -> Sequence[Word]:
    """The words with gaps for those of figures and periods."""
    if not taken:
        return words
    free = list(words)
    for spans, gap in ((taken, GAP), (dated, DATE_GAP)):
        for start, end in spans:
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            free[first:last] = [gap] * (last - first)
    return free


def view_of(
    sentence: Sentence,
    kind: BlockKind,
    text: TextWords,
    quantities: Sequence[Quantity],
    periods: Sequence[PeriodMention],
    published: date | None = None,
) -> SentenceView:
    """Gather what lies inside the sentence. ``quantities`` and ``periods`` are the field's, in order; words inside
    one are no cues."""
    start, end = sentence.start, sentence.end
    figures = tuple(q for q in _inside(quantities, start, end) if q.kind != "date")
    mentions = tuple(_inside(periods, start, end))
    words = text.between(start, end)
    dated = [(p.start, p.end) for p in mentions]
    taken = dated + [(q.core_start, q.core_end) for q in figures if q.kind != "multiple"]
    starts = tuple(word.start for word in words)
    free = _freed(words, starts, taken, dated)
    breaks = tuple(
        (match.start(), 0.5 if WEAK.fullmatch(match.group()) else 1.0)
        for match in CLAUSE_END.finditer(text.text, start, end)
        if not any(a < match.start() < b for a, b in taken)
    )
    events = find_events(free) if mentions else ()
    return SentenceView(
        sentence, sentence.field, kind, text.text, words, figures, mentions,
        tuple(cue for hit in METRIC_INDEX.find(free) if (cue := _cue(text.text, hit))),
        events, tuple(event for event in events if event.metric), tuple(meant for hit in SENSE_INDEX.find(free) if (meant := about_jobs(text.text, hit))), breaks, starts, keys_of(text.text[start:end]), published,
    )  # fmt: skip
