"""How often something happened in a time, against the dated lines that list it: "cut staff three times this year" and four dates.

A list is lines one below the other that open with a date, one each. What is counted has to be what the lines are of, by the words in
front of them and in them (or by its kind, :mod:`claims.checks.event_words`), and of whom they are, if a text has several such lists.
Only more lines than counted are an error, unless a total follows them: a list need not have all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claims.checks.event_words import CARDINALS, HAS, KINDS, NOT_COUNTED, OTHERS
from claims.checks.finding import Finding, phrase
from claims.checks.kin_words import kin
from claims.checks.mentions import telling
from claims.checks.once import once
from claims.checks.places import Spans
from claims.checks.thesaurus import stem
from claims.checks.wording import quoted
from claims.model import Reading, Sentence

_RULE = "event_count"

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_LINE = re.compile(
    rf"^[ \t]*(?:[-*•–+▪●|][ \t]*|\*\*)*(?P<date>(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?[ \t]+)?(?:{_MONTH}[ \t]+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\.?[ \t]+{_MONTH}|{_MONTH})(?:,?[ \t]+(?P<year>(?:19|20)\d\d))?"
    r"|(?P<only>(?:19|20)\d\d))(?:\*\*)?(?=[ \t]*(?:[–—:,|\t·(-]|[ \t]{2}|$))[^\n]*",
    re.MULTILINE,
)
_NUMBERS = "|".join(list(CARDINALS)[1:])
_TIMES = re.compile(
    rf"\b(?:(?P<number>{_NUMBERS}|[2-9]|1\d)\s+times|(?P<twice>twice)|on\s+(?P<days>{_NUMBERS}|[2-9])\s+(?:days|dates|occasions)|(?P<count>{_NUMBERS}|[2-9])\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>[a-z]{{3,}}s))\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:this\s+(?P<this>year|spring|summer|autumn|winter|season|month|quarter)|in\s+(?:half\s+a\s+year|\w+\s+months)|(?:since|in|during)\s+(?:the\s+(?:start|beginning)\s+of\s+|early\s+|January\s+)?(?P<year>(?:19|20)\d\d)|in\s+all|all\s+told|altogether|so\s+far|to\s+date|in\s+total)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:at\s+least|more\s+than|over|up\s+to|about|around|nearly|almost|some|other|another|only\s+the|first|last|of\s+(?:the|its|our|their|these|those|which|them)|as\s+(?:many|much|often)|every|per|each|a\s+(?:year|month|week)|other\s+\w+)\s*$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:as|more|a\s+(?:day|week|month|year)|per|in\s+a\s+row|running|the|over)\b|\s+of\s+(?:them|these|those|the|its|our|their|which)\b", re.IGNORECASE)
_STOP = re.compile(r"[.,;:!?–—(]")
_TOTAL = re.compile(r"[ \t]*\W{0,3}(?:total|in\s+all|sum)\b", re.IGNORECASE)
_PARTIAL = re.compile(r"\b(?:planned|upcoming|next|will|to\s+come|due|cancelled|postponed|selected|highlights)\b", re.IGNORECASE)
_NO_THINGS = frozenset(
    "years months weeks days hours minutes people jobs staff percent points miles pounds euros dollars times quarters others dates".split()
)
_GENERIC = frozenset(
    stem(w) for w in "company firm group year month week spring summer autumn winter season time total far say many start half list date note past".split()
)
_LEAD = 160
_LEAST, _MOST, _OFF = 2, 20, 2


@dataclass(frozen=True, slots=True)
class _Listed:
    """Dated lines one below the other: their places and years, what stands above them, and whether a total follows."""

    lines: tuple[tuple[int, int], ...]
    years: tuple[int | None, ...]
    head: str
    total: bool


def counted_dates(reading: Reading) -> Iterator[Finding]:
    """Each count with the list it is of."""
    lists = _lists(reading)
    if not lists:
        return
    text = reading.document.text
    for sentence in reading.sentences:
        if sentence.field != "text" or any(one.lines[0][0] <= sentence.start < one.lines[-1][1] for one in lists):
            continue
        within = _WITHIN.search(text, sentence.start, sentence.end)
        if within is None or NOT_COUNTED.search(text, sentence.start, sentence.end):
            continue
        for m in _TIMES.finditer(text, sentence.start, sentence.end):
            if found := _judged(reading, lists, sentence, within, m):
                yield found
                return


def _judged(reading: Reading, lists: list[_Listed], sentence: Sentence, within: re.Match[str], m: re.Match[str]) -> Finding | None:
    text = reading.document.text
    noun = (m["noun"] or "").lower()
    if OTHERS.search(text, sentence.start, m.end()) or noun in _NO_THINGS or _OPEN.search(text[max(sentence.start, m.start() - 20) : m.start()]) or (m["noun"] and _OF.match(text, m.end())):
        return None
    word = (m["number"] or m["days"] or m["count"] or "two").lower()
    count = CARDINALS.get(word) or int(word)
    line = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.end]
    own = [one for one in lists if _of_whom(one, line)] if len(lists) > 1 else lists
    if len(own) != 1 or not (told := _inside(reading, own[0], within)):
        return None
    if abs(len(told) - count) > _OFF or not (len(told) > count or (len(told) < count and own[0].total and len(told) == len(own[0].lines))):
        return None
    lead = text[sentence.start : m.start()] if not noun else noun
    stop = _STOP.search(text, max(m.end(), within.end()), sentence.end)
    if not _is_of(reading, own[0], lead, text[sentence.start : stop.start() if stop else sentence.end]) or not (noun or HAS.search(lead) or "meet" in lead):
        return None
    words = (phrase(reading, min(m.start(), within.start()), max(m.end(), within.end())), *(phrase(reading, a, min(b, a + 60)) for a, b in told))
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} makes it {count}, but {len(told)} are listed: {', '.join(quoted(w.quote) for w in words[1:])}.",
        severity="warning",
    )


def _inside(reading: Reading, one: _Listed, within: re.Match[str]) -> list[tuple[int, int]]:
    """The lines that lie in the time of which the count is; none where the years of some are not known."""
    published = reading.document.published
    if within["this"] or within["year"]:
        year = int(within["year"]) if within["year"] else published.year if published else 0
        since = bool(within["year"]) and within[0].lower().startswith("since")
        if within["this"] and within["this"].lower() not in ("year", "season") and published is None:
            return []
        if None in one.years:
            return []
        return [line for line, y in zip(one.lines, one.years, strict=True) if y is not None and (y >= year if since else y == year)]
    return list(one.lines)


def _of_whom(one: _Listed, line: str) -> bool:
    """Whether a line is on whom a list is of: its heading opens with a name that the line has."""
    name = re.match(r"\W*([\w’'-]+)", one.head)
    return name is not None and len(name[1]) > 2 and bool(re.search(rf"\b{re.escape(name[1])}\b", line, re.IGNORECASE))


def _is_of(reading: Reading, one: _Listed, lead: str, said: str) -> bool:
    """Whether what is counted is what the lines are of, and not of some of them alone."""
    text = reading.document.text
    entries = [text[a:b] for a, b in one.lines]
    about = f"{reading.document.title or ''} . {text[max(0, _first(reading) - _LEAD) : _first(reading)]} . {one.head}"
    words = {w for w in telling(said, 0, len(said)) if w not in _GENERIC}
    each = [set(telling(entry, 0, len(entry))) for entry in entries]
    if any(any(w in entry for entry in each) and not all(w in entry for entry in each) for w in words):
        return False
    whole = set(telling(about, 0, len(about))) | set.intersection(*each)
    counted = [w for w in telling(lead, 0, len(lead)) if w not in _GENERIC]
    if any(kind.told.search(lead) and (kind.announced.search(about) or kind.told.search(about)) for kind in KINDS):
        return True
    return any(w in whole or any(kin(w, other) for other in whole) for w in counted)


def _first(reading: Reading) -> int:
    return min(one.lines[0][0] for one in _lists(reading))


def _years(reading: Reading, run: list[re.Match[str]], above: str, months: list[int]) -> tuple[int | None, ...]:
    """The years of lines: their own, else that of what stands above them, else that of the text, as long as the months go on."""
    told = _YEAR.findall(f"{reading.document.title or ''} {above}")
    published = reading.document.published
    year = int(told[-1]) if told else published.year if published else None
    goes_on = 0 not in months and (months == sorted(months) or months == sorted(months, reverse=True))
    return tuple(int(m["year"] or m["only"]) if m["year"] or m["only"] else year if goes_on else None for m in run)


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@once
def _lists(reading: Reading) -> list[_Listed]:
    """The runs of dated lines, a blank line between two of them or none, each with the line above."""
    text = reading.document.text
    dated = Spans([p for p in reading.periods if p.period is not None])
    found = list(_LINE.finditer(text))
    runs: list[list[re.Match[str]]] = [found[:1]] if found else []
    for before, m in pairwise(found):
        if text[before.end() : m.start()].strip():
            runs.append([m])
        else:
            runs[-1].append(m)
    lists = []
    for run in runs:
        if not _LEAST <= len(run) <= _MOST or len({bool(m["only"]) for m in run}) > 1 or any(_PARTIAL.search(m[0]) for m in run):
            continue
        if len({m["date"] for m in run}) != len(run):
            continue
        above = text[max(0, run[0].start() - _LEAD) : run[0].start()].rstrip()
        told = [next(iter(dated.starting(m.start("date"), m.end("date"))), None) for m in run]
        years = _years(reading, run, above, [p.period.first.month if p and p.period else 0 for p in told])
        below = text[run[-1].end() : run[-1].end() + 40].lstrip("\n")
        spans = tuple((m.start("date"), m.end()) for m in run)
        lists.append(_Listed(spans, years, above.rsplit("\n", 1)[-1], bool(_TOTAL.match(below))))
    return lists
