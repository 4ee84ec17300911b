"""A list of names that is told a second time with another name in it, where the text says that it is the same one.

- The first is counted ("three depots, at Arden, Bewley and Coxhill"), the second shares out what there is, a part to each, and leaves
  nothing over: "40 of the jobs go at Arden, 35 at Bewley and the other 18 at Dunmore", or parts that make a figure told before.
- Both are counted, and the second is said to be known: "the three depots (Arden, Bewley and Dunmore)".

Both have as many names, three or more, of which they share all but one. Silent where a sentence names both that one and the other,
and where "the three" are the largest, the others or those that are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.checks.levels import Figure, figures
from claims.checks.mentions import telling
from claims.checks.named_lists import NAME, NOT_A_NAME, NamedList, Swapped, counted_in, named_lists, plain_name, same_name
from claims.checks.small_numbers import NUMBER, value_of
from claims.model import Reading, Sentence
from claims.regex import regex

_NAME = regex(rf"\b{NAME}")
_LEAST, _FARTHEST = 3, 60
_MOST = 8
_BEFORE, _AFTER = 90, 50
_NAME_FIRST = regex(r"[^,;.]{1,45}$")
_FIGURE_FIRST = regex(r"[^,;.]{0,30}\b(?:in|at|from|for|to|on)\s+(?:the\s+)?$", re.IGNORECASE)
"""Between a name and its figure: "Leven accounts for 120", "120 of them at Leven"."""
_REST = regex(r"\b(?:the|its)\s+(?:other|others|remaining|rest|last|final|balance)\b[^.;,]{0,20}$", re.IGNORECASE)
"""Before the last part, which leaves nothing over."""
_KNOWN = regex(
    rf"\b(?:the|its|these|those|all|our|their)\s+(?P<count>{NUMBER})(?P<what>(?:\s+(?-i:[a-z])[\w’'-]*){{1,7}})\s*(?:[:(,–—-]|\bare\b|\bat\b|\bin\b|\bnamely\b)?\s*(?:(?:in|at|the)\s+)?$",
    re.IGNORECASE,
)
_SOME = regex(
    r"\b(?:\w{3,}est|most|least|best|worst|other|others|remaining|remain\w*|left|spared|kept|stay\w*|survive\w*|leading|main|major|top|new|old|former|previous|next|first|last|unaffected)\b",
    re.IGNORECASE,
)
_APART = regex(
    r"\b(?:known (?:\w+ ){0,4}as|formerly|now called|renamed|instead|rather than|replac\w+|swap\w*|correct\w*|wrongly|withdrawn|an? (?:earlier|first)|originally|at first|last year|previous(?:ly)?|like|such as|includ\w+|among|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def told_again(reading: Reading) -> Iterator[Swapped]:
    """Each counted list with the second telling that has another name in it."""
    counted = [found for found in named_lists(reading) if len(found.items) >= _LEAST and counted_in(reading, found)]
    if not counted:
        return
    again = [*_shared_out(reading), *(found for found in counted if _is_known(reading, found))]
    for first in counted:
        for second in again:
            if (first.field, first.sentence) == (second.field, second.sentence) or len(first.items) != len(second.items):
                continue
            gone = [item for item in first.items if item not in second.items]
            come = [item for item in second.items if item not in first.items]
            if (
                len(gone) == len(come) == 1
                and not same_name(gone[0], come[0])
                and not _apart(reading, first, second)
                and not _together(reading, gone[0], come[0])
            ):
                yield Swapped(first, second, (gone[0],), (come[0],))
                return


def _shared_out(reading: Reading) -> Iterator[NamedList]:
    """Names that each have a figure, where the figures leave nothing over."""
    told = figures(reading)
    wholes = {x.middle for _, inside in told for x in inside if x.exact} | {
        x.middle for _, inside in figures(reading, "title") for x in inside
    }
    for sentence, inside in told:
        if len(inside) >= _LEAST:
            yield from _parts(reading, sentence, [x for x in inside if x.exact], wholes)


def _parts(reading: Reading, sentence: Sentence, inside: list[Figure], wholes: set[Decimal]) -> Iterator[NamedList]:
    text = reading.document.text
    marks: list[tuple[int, int, Figure | str]] = [(x.start, x.end, x) for x in inside]
    for m in _NAME.finditer(text, sentence.start, sentence.end):
        if (name := plain_name(m[0])) and name not in NOT_A_NAME and telling(name, 0, len(name)):
            marks.append((*m.span(), name))
    marks.sort(key=lambda mark: mark[0])
    run: list[tuple[int, int, Figure | str]] = []
    for mark in (*marks, None):
        if mark is not None and (
            not run or (isinstance(run[-1][2], str) != isinstance(mark[2], str) and mark[0] - run[-1][1] <= _FARTHEST)
        ):
            run.append(mark)
            continue
        found = next((part for part in _stretches(run) if _is_shared(text, sentence, part, wholes)), None)
        if found:
            names = tuple(mark[2] for mark in found if isinstance(mark[2], str))
            yield NamedList("text", found[0][0], found[-1][1], (sentence.start, sentence.end), names)
        run = [mark] if mark is not None else []


_Marks = Sequence[tuple[int, int, Figure | str]]


def _stretches(run: _Marks) -> Iterator[_Marks]:
    """Stretches of names and figures in turn, of as many names as figures, the longest first."""
    most = min(len(run), 2 * _MOST)
    for size in range(most - most % 2, 2 * _LEAST - 1, -2):
        for at in range(len(run) - size + 1):
            yield run[at : at + size]


def _is_shared(text: str, sentence: Sentence, part: _Marks, wholes: set[Decimal]) -> bool:
    """Whether each name stands with its figure, and the figures leave nothing over."""
    beside = _NAME_FIRST if isinstance(part[0][2], str) else _FIGURE_FIRST
    if not all(beside.match(text[x[1] : y[0]]) for x, y in zip(part[::2], part[1::2], strict=True)):
        return False
    return _is_whole(text, sentence, [mark[2] for mark in part if isinstance(mark[2], Figure)], wholes)


def _is_whole(text: str, sentence: Sentence, parts: list[Figure], wholes: set[Decimal]) -> bool:
    """Whether parts leave nothing over: the last is "the other 18", or they make a figure of the text."""
    if not all(a.like(b) for a, b in pairwise(parts)):
        return False
    total = sum((x.middle for x in parts), Decimal(0))
    return bool(_REST.search(text[sentence.start : parts[-1].start])) or (total in wholes and total > len(parts))


def _is_known(reading: Reading, found: NamedList) -> bool:
    """Whether "the three" right before a list says as many, without picking some out: "the three largest"."""
    lead = reading.document.field(found.field)[max(found.sentence[0], found.start - 80) : found.start]
    known = _KNOWN.search(lead)
    return known is not None and value_of(known["count"]) == len(found.items) and not _SOME.search(known["what"])


def _apart(reading: Reading, *lists: NamedList) -> bool:
    around = [(max(found.sentence[0], found.start - _BEFORE), min(found.sentence[1], found.end + _AFTER)) for found in lists]
    return any(_APART.search(reading.document.field(found.field), *span) for found, span in zip(lists, around, strict=True))


def _together(reading: Reading, one: str, other: str) -> bool:
    """Whether a sentence has both names, and so tells two things."""
    x, y = (regex(rf"\b{re.escape(name)}\b", re.IGNORECASE) for name in (one, other))
    text = reading.document.text
    return any(s.field == "text" and x.search(text, s.start, s.end) and y.search(text, s.start, s.end) for s in reading.sentences)
