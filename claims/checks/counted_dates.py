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
from claims.checks.sentence_pattern import SentencePattern
from claims.checks.thesaurus import akin, stem
from claims.checks.wording import quoted
from claims.checks.written_days import MONTH_BEGUN
from claims.model import Reading, Sentence
from claims.regex import regex

_RULE = "event_count"

_LINE = regex(
    rf"^[ \t]*(?:[-*•–+▪●|][ \t]*|\*\*)*(?P<date>(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?[ \t]+)?(?:{MONTH_BEGUN}[ \t]+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\.?[ \t]+{MONTH_BEGUN}|{MONTH_BEGUN})(?:,?[ \t]+(?P<year>(?:19|20)\d\d))?"
    r"|(?P<only>(?:19|20)\d\d))(?:\*\*)?(?=[ \t]*(?:[–—:,|\t·(-]|[ \t]{2}|$))[^\n]*",
    re.MULTILINE,
)
_NUMBERS = "|".join(list(CARDINALS)[1:])
_TIMES = SentencePattern(
    regex(
        rf"\b(?:(?P<number>{_NUMBERS}|[2-9]|1\d)\s+times|(?P<twice>twice)|on\s+(?P<days>{_NUMBERS}|[2-9])\s+(?:days|dates|occasions)|(?P<count>{_NUMBERS}|[2-9])\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>[a-z]{{3,}}s))\b",
        re.IGNORECASE,
    )
)
_WITHIN = regex(
    r"\b(?:this\s+(?P<this>year|spring|summer|autumn|winter|season|month|quarter)|in\s+(?:half\s+a\s+year|(?:one|a|\w+)\s+months?|a\s+(?:single\s+)?(?:week|year)|one\s+year)|(?:since|in|during)\s+(?:the\s+(?:start|beginning)\s+of\s+|early\s+|January\s+)?(?P<year>(?:19|20)\d\d)|in\s+all|all\s+told|altogether|so\s+far|to\s+date|in\s+total)\b",
    re.IGNORECASE,
)
_OPEN = regex(
    r"\b(?:at\s+least|more\s+than|over|up\s+to|about|around|nearly|almost|some|other|another|only\s+the|first|last|of\s+(?:the|its|our|their|these|those|which|them)|as\s+(?:many|much|often)|every|per|each|a\s+(?:year|month|week)|other\s+\w+)\s*$",
    re.IGNORECASE,
)
_OF = regex(
    r"\s+(?:as|more|a\s+(?:day|week|month|year)|per|in\s+a\s+row|running|the|over)\b|\s+of\s+(?:them|these|those|the|its|our|their|which)\b",
    re.IGNORECASE,
)
_STOP = regex(r"[.,;:!?–—(]")
_ALL = regex(
    r"\b(?:has|have|had|there|saw|seen|made|makes?|held|hold|we)\s+(?:[a-z]+\s+){0,3}$|['’]ve\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE
)
_AND_SO = regex(r"\s*(?:is\b|[.,;!–—]|$)")
""" "Three outages in a month is too many", and not "two incidents this month were caused by ..."."""
_TOTAL = regex(r"[ \t]*\W{0,3}(?:total|in\s+all|sum)\b", re.IGNORECASE)
_PARTIAL = regex(r"\b(?:planned|upcoming|next|will|to\s+come|due|cancelled|postponed|selected|highlights)\b", re.IGNORECASE)
_NO_THINGS = frozenset(
    "years months weeks days hours minutes people jobs staff percent points miles pounds euros dollars times quarters others dates".split()
)
_GENERIC = frozenset(
    stem(w)
    for w in "company firm group year month week spring summer autumn winter season time total far say many start half list date note past".split()
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
    """Each count with the dates behind it in its sentence, else with the list it is of."""
    yield from _in_a_sentence(reading)
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
        for m in _TIMES.finditer(reading, sentence):
            if found := _judged(reading, lists, sentence, within, m):
                yield found
                return


DAYS = rf"(?:\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:[ ]+{MONTH_BEGUN})?(?:,?[ ]+(?:19|20)\d\d)?|{MONTH_BEGUN}(?:[ ]+\d{{1,2}}(?!\d)(?:st|nd|rd|th)?)?(?:,?[ ]+(?:19|20)\d\d)?|(?:19|20)\d\d)"
_ROW = regex(
    rf"\s*(?:before\s*)?(?:[:(]|[–—-]\s|,)\s*(?P<row>(?:(?:once|first|in|on|again)\s+){{0,3}}{DAYS}(?:\s*(?:,\s*(?:and\s+)?|\s+and\s+|;\s*)(?:(?:then|again|in|on|most\s+recently|lastly|finally)\s+){{0,3}}{DAYS}){{1,14}})\s*(?:[.);]|$)"
)
_ONE = regex(DAYS)
""" "Three times since 2021: in April 2021, in June 2022 and in May 2023"."""


def _in_a_sentence(reading: Reading) -> Iterator[Finding]:
    """A number of times that its own sentence dates one by one."""
    text = reading.document.text
    for sentence in reading.sentences:
        if sentence.field != "text":
            continue
        for m in _TIMES.finditer(reading, sentence):
            if (m["noun"] and not _listed_outright(text, sentence, m)) or _OPEN.search(
                text[max(sentence.start, m.start() - 20) : m.start()]
            ):
                continue
            within = _WITHIN.match(text, m.end() + 1, sentence.end)
            of = _OF_WHAT.match(text, m.end()) if m["noun"] else None
            row = _ROW.match(text, within.end() if within else of.end() if of else m.end(), sentence.end)
            told = [one.span() for one in _ONE.finditer(text, *row.span("row"))] if row else []
            count = _count(m)
            if told and _dates(text, told) and 0 < abs(len(told) - count) <= _OFF:
                yield _finding(reading, m.span(), told, count)
                return


_OF_WHAT = regex(
    r"(?:\s+(?:into|of|at|in|on|by|for|against|over)\s+(?:the\s+|its\s+|a\s+)?[A-Za-z-]+(?:\s+[A-Za-z-]+)?)?(?=\s*(?::|,\s+in\b|\s\())"
)


def _listed_outright(text: str, sentence: Sentence, m: re.Match[str]) -> bool:
    """ "There have been three inquiries: in 2010, 2012 and 2015": a count of things whose times follow, and nothing else."""
    return (
        m["noun"].lower() not in _NO_THINGS
        and _THERE.search(text, sentence.start, m.start()) is not None
        and _OF_WHAT.match(text, m.end()) is not None
    )


_THERE = regex(
    r"(?:\b(?:has|have|had|there\s+were)\s+(?:(?:now|already|so|far|been|had|seen|suffered|held|made)\s+){0,3}|['’]ve\s+had\s+)$",
    re.IGNORECASE,
)


def _dates(text: str, told: list[tuple[int, int]]) -> bool:
    """Whether figures are dates, each another one: all years, or days of which the last or the first has its month."""
    words = [text[a:b] for a, b in told]
    months = [bool(re.search(MONTH_BEGUN, word)) for word in words]
    return len(set(words)) == len(words) and (months[0] or months[-1] or all(_YEAR.fullmatch(word) for word in words))


def _count(m: re.Match[str]) -> int:
    word = (m["number"] or m["days"] or m["count"] or "two").lower()
    return CARDINALS.get(word) or int(word)


def _finding(reading: Reading, said: tuple[int, int], told: list[tuple[int, int]], count: int) -> Finding:
    words = (phrase(reading, *said), *(phrase(reading, a, min(b, a + 60)) for a, b in told))
    return Finding(
        _RULE,
        (),
        words,
        f"{quoted(words[0].quote)} makes it {count}, but {len(told)} are listed: {', '.join(quoted(w.quote) for w in words[1:])}.",
        severity="warning",
    )


def _judged(reading: Reading, lists: list[_Listed], sentence: Sentence, within: re.Match[str], m: re.Match[str]) -> Finding | None:
    text = reading.document.text
    noun = (m["noun"] or "").lower()
    if (
        OTHERS.search(text, sentence.start, m.end())
        or noun in _NO_THINGS
        or _OPEN.search(text[max(sentence.start, m.start() - 20) : m.start()])
        or (m["noun"] and _OF.match(text, m.end()))
    ):
        return None
    count = _count(m)
    line = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.end]
    own = [one for one in lists if _of_whom(one, line)] if len(lists) > 1 else lists
    if len(own) != 1 or not (told := _inside(reading, own[0], within)):
        return None
    if abs(len(told) - count) > _OFF or not (len(told) > count or (len(told) < count and own[0].total and len(told) == len(own[0].lines))):
        return None
    before, after = text[sentence.start : m.start()], max(m.end(), within.end())
    lead = noun or before
    if not ((_ALL.search(before) or _AND_SO.match(text, after)) if noun else (HAS.search(before) or "meet" in before)):
        return None
    stop = _STOP.search(text, after, sentence.end)
    end = stop.start() if stop else sentence.end
    if not _is_of(reading, own[0], lead, text[sentence.start : end]):
        return None
    return _finding(reading, (min(m.start(), within.start()), max(m.end(), within.end())), told, count)


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
    told = [entry for entry in entries if any(kind.told.search(lead) and kind.told.search(entry) for kind in KINDS)]
    if told and len(told) < len(entries):
        return False
    if told or any(kind.told.search(lead) and (kind.announced.search(about) or kind.told.search(about)) for kind in KINDS):
        return True
    did = _DID.search(lead)
    if did and not _LIGHT.match(did["verb"]):  # the verb is what the lines have to be of
        counted = [stem(did["verb"].lower())]
        if any(verbs.match(did["verb"]) and all(signs.search(entry) for entry in entries) for verbs, signs in _WAYS):
            return True
    return any(w in whole or any(kin(w, other) or akin(w, other) for other in whole) for w in counted)


_DID = regex(
    r"(?:\b(?:has|have|had)|['’](?:ve|s|d))\s+(?:(?:now|already|also|so|far|since|thus|then|only|just|been|[a-z]+ly)\s+)*(?P<verb>[a-z]{3,})",
    re.IGNORECASE,
)


_LIGHT = regex(r"(?:made|had|held|seen|taken|done|gone)$", re.IGNORECASE)
"""Verbs of which the object says what was done."""
_WAYS = tuple(
    (regex(rf"(?:{verbs})$", re.IGNORECASE), regex(rf"\b(?:{signs})\b", re.IGNORECASE))
    for verbs, signs in (
        (r"raised|increased|lifted|put|upped", r"up|rises?|rose|raised|increas\w+|from\s+\S+\s+to"),
        (r"lowered|cut|reduced|trimmed|dropped", r"cuts?|down|lower(?:ed)?|reduc\w+|minus"),
    )
)
"""Verbs of rise and fall, and what each line has to say for them."""


def _first(reading: Reading) -> int:
    return min(one.lines[0][0] for one in _lists(reading))


def _years(reading: Reading, run: list[re.Match[str]], above: str, months: list[int]) -> tuple[int | None, ...]:
    """The years of lines: their own, else that of what stands above them, else that of the text, as long as the months go on."""
    told = _YEAR.findall(f"{reading.document.title or ''} {above}")
    published = reading.document.published
    year = int(told[-1]) if told else published.year if published else None
    goes_on = 0 not in months and (months == sorted(months) or months == sorted(months, reverse=True))
    return tuple(int(m["year"] or m["only"]) if m["year"] or m["only"] else year if goes_on else None for m in run)


_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")


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
