"""What a text says about its own calendar, and how a date without a year finds one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from claims.model import Period, Shift
from claims.quantities.calendar import (
    PeriodKind,
    day_period,
    fiscal_part,
    half_period,
    month_period,
    quarter_period,
    year_period,
)
from claims.quantities.periods_lexicon import MONTHS, Token
from claims.quantities.periods_timelines import entry_year, year_of_list
from claims.regex import regex

Tense = Literal["past", "future"]
Role = Literal["in", "at", "since", "until", "between"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression says, before it is placed in the text."""

    period: Period | None
    shift: Shift | None = None
    relative: bool = False
    is_date: bool = False
    weekday: int | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """A year as named. ``fiscal`` when the words say so ("FY25", "fiscal 2024", "2023-24")."""

    number: int
    fiscal: bool = False
    relative: bool = False
    span: bool = False
    """Written as two years."""


_SPAN_YEAR_END = 3
"""Where a text does not say when its years end, "2023-24" runs from April to March, as most that are written so do."""


@dataclass(frozen=True, slots=True)
class Context:
    """The text and what is known about its calendar."""

    text: str
    published: date | None
    year_end: int | None
    """The month in which the fiscal year ends, if known."""
    named_by_start: bool
    day_first: bool | None
    """Whether 03/04 is the third of April; ``None`` when the text gives no hint."""
    years: tuple[tuple[int, int], ...] = field(default=())
    """Offsets and values of the years the text writes, for "that June"."""

    @property
    def fiscal_end(self) -> int | None:
        """The fiscal year's last month when it is not the calendar's."""
        return self.year_end if self.year_end not in (None, 12) else None

    def year_before(self, offset: int) -> int | None:
        """The last year written before that place."""
        index = bisect_left(self.years, (offset, 0))
        return self.years[index - 1][1] if index else None

    def year_in_sentence(self, offset: int) -> int | None:
        """The last year written before that place in the same sentence."""
        index = bisect_left(self.years, (offset, 0))
        if not index or offset - self.years[index - 1][0] > 200:
            return None
        at, year = self.years[index - 1]
        return None if _SENTENCE_END.search(self.text[at : offset + 1]) else year

    def year(self, year: Year) -> Period:
        if not year.fiscal:
            return year_period(year.number)
        return fiscal_part(year.number, self._end_of(year), "year", 1, self._by_start(year))

    def _end_of(self, year: Year) -> int:
        return self.fiscal_end or (_SPAN_YEAR_END if year.span else 12)

    def _by_start(self, year: Year) -> bool:
        return self.named_by_start and not year.span

    def part(self, year: Year, kind: PeriodKind, index: int) -> Period:
        """The quarter or half of that year."""
        if year.fiscal:
            return fiscal_part(year.number, self._end_of(year), kind, index, self._by_start(year))
        return quarter_period(year.number, index) if kind == "quarter" else half_period(year.number, index)

    def recent_part(self, kind: PeriodKind, index: int, tense: Tense | None) -> Period | None:
        """The quarter or half of that number that a text of this date means when it names no year."""
        if self.published is None:
            return None
        fiscal = self.fiscal_end is not None
        parts = [self.part(Year(self.published.year + offset, fiscal), kind, index) for offset in (-1, 0, 1, 2)]
        if tense == "future":
            return next(p for p in parts if p.last > self.published)
        return [p for p in parts if p.last <= self.published][-1]

    def current(self, kind: PeriodKind) -> Period | None:
        """The quarter, half or fiscal year in which the text was published."""
        if self.published is None:
            return None
        fiscal = self.fiscal_end is not None
        count = {"quarter": 4, "half": 2, "year": 1}[kind]
        for offset in (-1, 0, 1, 2):
            for index in range(1, count + 1):
                year = Year(self.published.year + offset, fiscal)
                period = self.year(year) if kind == "year" else self.part(year, kind, index)
                if period.first <= self.published <= period.last:
                    return period
        return None

    # ------------------------------------------------ dates without a year

    def nearest_day(self, month: int, day: int, weekday: int | None, tense: Tense | None, offset: int) -> Period | None:
        """The day that "Friday 19 April" at ``offset`` means.

        Close to the publication nothing else is meant, whatever the weekday says: a wrong weekday is for
        the check to find. Further off, the year the text last wrote and then any year within twelve
        months decide by the weekday, and the tense by the side.
        """
        if self.published is None:
            return None
        published = self.published
        if (headed := entry_year(self.text, self.years, offset)) is not None:
            return next((day_period(d) for d in _dates(lambda year: date(year, month, day), headed) if d.year == headed), None)
        dates = _dates(lambda year: date(year, month, day), published.year)
        if not dates:
            return None
        if weekday is not None and (named := self.year_in_sentence(offset)):  # "on 9 April 2024 … and on Friday 19 April"
            same = [d for d in _dates(lambda year: date(year, month, day), named) if d.year == named and d.weekday() == weekday]
            if same:
                return day_period(same[0])
        if _WILL_UNTIL.search(self.text, max(0, offset - 90), offset) and (ahead := [d for d in dates if d >= published]):
            return day_period(min(ahead))
        if year_of_list(self.text, self.years, offset) == published.year and (listed := [d for d in dates if d.year == published.year]):
            return day_period(listed[0])
        nearest = min(dates, key=lambda d: abs(d - published))
        over = tense == "past" and weekday is None
        if abs(nearest - published) <= _CLOSE and not (nearest > published and over and self._is_over(offset)):
            return day_period(nearest)
        if over and (told := self._told(month, day, offset)):
            return day_period(told)
        if weekday is not None:
            written = [d for d in _dates(lambda year: date(year, month, day), self.year_before(offset) or 0) if d.weekday() == weekday]
            if written and written[0].year == self.year_before(offset):
                return day_period(written[0])
            fitting = [d for d in dates if d.weekday() == weekday and abs(d - published) <= timedelta(days=366)]
            dates, tense = (fitting, tense) if fitting else (dates, None)
        chosen = _choose(dates, dates, published, tense)
        return day_period(chosen) if chosen else None

    def _is_over(self, offset: int) -> bool:
        """The words right in front of a day say that it is past: "appointed on 3 July"."""
        left = self.text[max(0, offset - 60) : offset]
        return _DONE_ON.search(left) is not None and not _NOT_DONE.search(left)

    def _told(self, month: int, day: int, offset: int) -> date | None:
        """The day in the year of a month that the sentence named before: "in October 2023, and was known by 22 December"."""
        year = self.year_in_sentence(offset)
        if year is None or self.published is None or not 0 < self.published.year - year <= 3:
            return None
        at = self.text.rfind(str(year), 0, offset)
        before = _MONTH_BEFORE.search(self.text, max(0, at - 12), at)
        if before is None or _SAYING.search(self.text[max(0, offset - 24) : offset]):
            return None
        first = MONTHS[before[1][:3].lower()]
        try:
            return date(year + (1 if month < first else 0), month, day)
        except ValueError:  # 29 February
            return None

    def nearest_months(self, make: Callable[[int], Period], tense: Tense | None, offset: int | None = None) -> Period | None:
        """The one of the periods ``make(year)`` that a text of this date means.

        One that begins within weeks is meant unless the words in front of ``offset`` say that it is over: of a year
        ago a text says "last August".
        """
        if self.published is None:
            return None
        if offset is not None and _FOLLOWING.search(self.text, max(0, offset - 16), offset) and (year := self.year_in_sentence(offset)):
            return make(year + 1)
        if offset is not None and (told := entry_year(self.text, self.years, offset)) is not None:
            return make(told)
        periods = [make(self.published.year + shift) for shift in (-1, 0, 1)]
        soon = next((p for p in periods if timedelta(0) < p.first - self.published <= _SOON), None)
        if tense == "past" and soon is not None and offset is not None and not self._is_over(offset):
            return soon
        chosen = _choose([p.first for p in periods], [p.last for p in periods], self.published, tense)
        return next((p for p in periods if p.first == chosen), None)

    def latest_month(self, month: int) -> Period | None:
        """ "last May": the latest one before the month of publication."""
        if self.published is None:
            return None
        back = 0 if month < self.published.month else 1
        return month_period(self.published.year - back, month)

    # ------------------------------------------------ tense

    def tense(self, start: int, end: int) -> Tense | None:
        """Whether the clause around a span looks back or ahead: the nearest cue decides."""
        left = self.text[max(0, start - 140) : start + 1]  # with the capital of words that open a sentence
        left = _SENTENCE_END.split(left)[-1][:-1]
        left = left.rpartition(";")[2]
        right = _SENTENCE_END.split(self.text[end : end + 90], maxsplit=1)[0]
        if _COMPARED.search(left):
            return "past"
        if _UNTIL.search(left):
            return None  # the nearer one, whatever was done until then
        if _AHEAD.search(left) and not _HAD.search(left):
            return "past" if _HAD_BEHIND.match(right) else "future"
        best: tuple[float, Tense] | None = None
        for cue in filter(_is_cue, _CUE.finditer(left)):
            best = (len(left) - cue.end(), _tense_of(cue, left))
        first = next((cue for cue in _CUE.finditer(right) if _is_cue(cue)), None)
        if first is not None:
            distance = 1.6 * first.start() + (12 if "," in right[: first.start()] else 0)
            if best is None or (distance < best[0] and not _NEXT_CLAUSE.match(right)):
                best = (distance, _tense_of(first, right))
        return best[1] if best else None


def _is_cue(cue: re.Match[str]) -> bool:
    return bool(cue["future"] or cue["past"])


_NEXT_CLAUSE = regex(r"(?i)(?:,\s+(?:and|but|while|though|so|with)|;)\s")
"""Right behind a date: what follows says nothing of it where something in front does."""
_AHEAD = regex(r"(?i)\b(?:by|before|no\s+later\s+than)\s+(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$")
_HAD = regex(r"(?i)\b(?:had|was|were|did)\b[^,;]{0,60}(?:,\s+(?:and\s+)?(?:by|before)\s+(?:the\s+)?)?$")


def _tense_of(cue: re.Match[str], text: str) -> Tense:
    """What looks past alone looks ahead behind an auxiliary: "will be completed", "plans to cut"."""
    ahead = cue["future"] or _STILL_TO.search(text, max(0, cue.start() - 40), cue.start())
    return "future" if ahead else "past"


_STILL_TO = regex(
    r"(?i)\b(?:will|would|shall|should|may|might|could|must|can|to|won[’']t|[’']ll|[’']d)\s+(?:(?:not|also|then|now|only|probably|likely|finally|all|\w+ly)\s+)*(?:be\s+)?(?:\w+ly\s+)?$"
)
_UNTIL = regex(r"(?i)\b(?:until|till|with\s+effect\s+from)\s+(?:the\s+)?$")
_WILL_UNTIL = regex(
    r"(?i)(?:\bwill|[’']ll|\b(?:is|are) to)\s+(?:\w+ly\s+|also\s+|then\s+)*[a-z]+[^.;:!?]{0,60}?\s(?:until|till)\s+(?:the\s+)?$"
)
""" "She will stay until 30 June": it is still to come."""
_COMPARED = regex(
    r"(?i)\b(?:than|against|versus|compared\s+(?:with|to)|since|as\s+of|as\s+at)\s+(?:at|in|on|for|those\s+of|that\s+of)?\s*(?:the\s+)?$"
)
"""In front of what a figure is compared with, or counted from: it is over."""
_HAD_BEHIND = regex(r"(?i),?\s*(?:it|we|they|he|she|(?:the\s+)?[\w’'-]+)\s+(?:had|was|were)\b")
_DONE_ON = regex(
    r"(?i)\b(?:was|were|been|had|[a-z]{2,}ed|opened|took|began|came|went|left|sold|bought|made|met|shut|won)\s+(?:on|in)?\s*(?:the\s+)?$"
)
"""Right in front of a day: what it is the day of is over."""
_NOT_DONE = regex(
    r"(?i)\b(?:will|would|to|be|expected|planned|scheduled|needed|supposed|proposed|announced|postponed|delayed|rescheduled|moved)\b[^,;]{0,24}$"
)
_SENTENCE_END = regex(r"[.!?]['\"”’)]*\s+(?=[\"'“(]?[A-Z])|\n\s*\n")

# Verbs that only look past: "expected in November" looks ahead, so it stands among the future cues, which are tried first.
_CUE = regex(
    r"""\b(?:
    (?P<future>will|shall|would|won[’']t|going\sto|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|due(?!\sto\s(?:the|an?|its|their|his|her|[A-Z])\b)|if|subject\sto|scheduled|aim(?:s|ing)?|set\sto|slated|
      (?:is|are|be)\sto|to\sbe|upcoming|forthcoming|coming|follows?(?=\s+(?:in|on|by|next|later|this|at)\b)|payable|deadline|expires?|closes|opens|begins|comes?\s+(?:out\s+)?on\b|(?:figures|results|numbers|accounts)\s+(?:are\s+)?(?:due|out|come|follow)|starts|ends|meets|shuts|launches|ceases|
      finishes|stops|arrives|departs|retires|moves|goes|comes|returns|joins|lapses|close\sfor\sgood|guidance|outlook|guid(?:es?|ed|ing)(?=\s+(?:for|to|towards?)\b)|[’']d\sneed|
      (?:doors|gates|sites|plants|shops|stores|branches|we|they)\s(?:close|shut|open)|
      takes?\seffect|hopes?|intends?|forecasts|target(?:s|ed)?|(?:now|still|currently)\ssees|pencil(?:l)?ed\sin|begin|resume|expire|(?:deliveries|shipments|trials|talks|applications|sales|bookings|interviews|classes|lessons|works?)\s(?:start|open|close|end|finish)|sees(?=\s)|reiterat(?:e[sd]?|ing)|reaffirm(?:s|ed|ing)?|next|proposed|reopens|leaves|loses|may|could|should|must|can)
  | (?P<past>was|were|had|did|said|told|began|took|came|went|left|rose|fell|sold|bought|brought|made|got|gave|held|kept|led|lost|met|
      paid|ran|saw|sent|set|shut|spoke|spent|stood|won|wrote|grew|hit|became|chose|cut|dealt|drew|flew|found|knew|laid|let|put|read|
      thought|took|ago|been|[a-z]{2,}ed)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


_FOLLOWING = regex(r"(?i)\bthe (?:following|next)\s+$")
""" "Set up in 1994, it flew the following March"."""
_MONTH_BEFORE = regex(r"\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\.?\s+$")
_SAYING = regex(r"(?i)\b(?:said|told|announced|reported|confirmed|wrote|disclosed)\s+(?:on\s+)?(?:the\s+)?$")
_SOON = timedelta(days=14)
_CLOSE = timedelta(days=55)


def _dates(make: Callable[[int], date], year: int) -> list[date]:
    dates = []
    for offset in (-1, 0, 1):
        try:
            dates.append(make(year + offset))
        except ValueError:  # 29 February
            continue
    return dates


def _choose(firsts: list[date], lasts: list[date], published: date, tense: Tense | None) -> date | None:
    """The first day of the candidate that fits the tense, else the nearest one; past wins a tie."""
    pairs = list(zip(firsts, lasts, strict=True))
    if tense == "past":
        past = [first for first, _ in pairs if first <= published]
        if past:
            return max(past)
    if tense == "future":
        ahead = [first for first, last in pairs if last >= published]
        if ahead:
            return min(ahead)

    def distance(pair: tuple[date, date]) -> tuple[int, date]:
        first, last = pair
        gap = 0 if first <= published <= last else min(abs((first - published).days), abs((last - published).days))
        return gap, first

    return min(pairs, key=distance)[0] if pairs else None


def written_years(tokens: list[Token], classes: str) -> tuple[tuple[int, int], ...]:
    return tuple((t.start, t.value) for t, c in zip(tokens, classes, strict=True) if c == "Y" and 1900 <= t.value <= 2100)
