"""What says that some figures are the parts of a total, and that they are all of them.

How they are introduced ("of which", a colon, a bracket), words for parts and for the whole, pairs that leave nothing over (for and
against), how they are lined up; the more doubtful the words, the nearer the sum must come to its total.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, pairwise

from claims.checks.levels import Figure
from claims.checks.part_words import (
    ADDS_UP,
    ALL_TOLD,
    APPOSITION,
    BARE,
    BEGINS,
    BODY,
    CLAUSE_END,
    COMPLEMENTS,
    COUNTED,
    LAST_PART,
    LIST_OPENS,
    NONE_OF_IT,
    OF_THEM,
    OF_TOTAL,
    ONE_MORE,
    OPENS,
    PREPOSITION,
    REMAINING,
    TAKEN_OFF,
    THIRD,
    UNCOUNTED,
    WHOLE,
)
from claims.checks.passages import Passage, paragraph_end
from claims.checks.sum_rounding import NARROWEST, sum_of
from claims.checks.thesaurus import akin, is_person, stem
from claims.regex import regex
from claims.sieve import Sieves, keys_of

_LISTED, _STRONG, _WEAK = Decimal("0.25"), Decimal("0.135"), Decimal("0.07")
"""How far a sum may lie from its total, as a share of it, to be meant as its sum: in a list, by words, by its look."""
_FEW, _PAIR = 3, 2
_BESIDE = Decimal("0.02")
"""How far a pair told right behind a total may be off: "1,912 on board, 1,420 passengers and 482 crew"."""
MOST_PARTS = 8
LONGEST_GAP = 150
"""Characters between two parts, or a total and a part, beyond which they are told apart."""
_CLOSED = regex(r"\([^()]*\)")
"""An aside that closes before the first part: it opens no list."""


def is_bound(passage: Passage, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether the words say that these are the parts of the total, near enough to its size."""
    text, ahead = passage.text, total.start < parts[0].start
    miss, short = abs(sum_of(parts) - total.middle) / total.middle, sum_of(parts) < total.middle
    if ahead and BODY.match(text, total.end):
        return len(parts) >= _FEW and (miss <= _WEAK if not short else len(parts) > _FEW and miss <= NARROWEST)
    complement, alike = leave_nothing_over(passage, parts), _alike(passage, parts)
    first, last = min(total.start, parts[0].start), max(total.end, parts[-1].end)
    counts = [x.middle for x in passage.about if x not in parts and x is not total and first - 60 <= x.start < parts[0].start]
    if TAKEN_OFF.search(text, first, _clause_end(text, last, passage.end)) or (
        short and _untold(passage, total, parts, counts, complement)
    ):
        return False
    lead, gap = text[max(passage.start, total.start - 40) : total.start], text[total.end : parts[0].start]
    listed = ahead and list_opens(gap, text[parts[0].end : parts[0].end + 1]) is not None
    opened = listed or (ahead and bool(OF_THEM.match(text, parts[0].end) or OPENS.search(gap) or OF_TOTAL.search(lead)))
    whole = not ahead or bool(WHOLE.search(lead) or WHOLE.search(gap))
    joints = " ".join(text[max(a.end, b.start - 60) : b.start] for a, b in pairwise(parts))
    rest = bool(LAST_PART.search(joints) or LAST_PART.search(text[parts[-1].end : parts[-1].end + 12]))
    all_told = ALL_TOLD.search(text, parts[-1].end, paragraph_end(passage, parts[-1].end))
    closed = complement or rest or listed or len(parts) in counts or not ahead or bool(all_told)
    if _mixed(total, parts):
        beside = ahead and len(parts) == _PAIR and APPOSITION.match(gap) and miss <= _BESIDE
        return bool(beside) or (miss <= _STRONG and (complement or listed))
    if miss <= _LISTED and listed and (alike or rest or complement):
        return True
    if miss <= _STRONG and len(parts) > _PAIR and REMAINING.search(text, parts[-2].end, parts[-1].start):
        return True
    if miss <= _STRONG and (opened or whole) and closed and (alike or complement or rest):
        return True
    in_line = (alike and BEGINS.search(gap)) if ahead else ADDS_UP.search(text, parts[-1].end, total.start)
    if miss <= _STRONG and len(parts) > _PAIR and in_line:
        return True
    return miss <= _WEAK and (closed or (opened and not short) or (alike and len(parts) > _PAIR))


def _untold(passage: Passage, total: Figure, parts: tuple[Figure, ...], counts: list[Decimal], complement: bool) -> bool:
    """Whether more parts are spoken of than are counted, or more of them announced."""
    text, first, last = passage.text, min(total.start, parts[0].start), max(total.end, parts[-1].end)
    return (
        _more_untold(text, first, min(paragraph_end(passage, last), last + LONGEST_GAP), complement)
        or bool(ONE_MORE.search(text, last, _clause_end(text, last, passage.end)))
        or (total.kind != "money" and any(len(parts) < x <= MOST_PARTS for x in counts))
    )


def _mixed(total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether parts and total count things of different names."""
    kinds = {x.kind for x in (*parts, total) if x.kind != "number"}
    return any(not alike_nouns(a, b) for a, b in combinations(sorted(kinds), 2))


def _more_untold(text: str, start: int, end: int, complement: bool) -> bool:
    """Whether the words speak of more parts than they count: a rest, or who is neither for nor against."""
    if not complement:
        return any(not NONE_OF_IT.search(text, max(start, m.start() - 30), m.start()) for m in UNCOUNTED.finditer(text, start, end))
    thirds = (found.span() for found in THIRD.finditer(text, start, end))
    return any(
        not NONE_OF_IT.search(text, max(start, a - 30), a) and not COUNTED.search(text, max(start, a - 12), b + 12) for a, b in thirds
    )


def _clause_end(text: str, start: int, end: int) -> int:
    found = text.find(". ", start, end)
    return end if found < 0 else found


def leave_nothing_over(passage: Passage, parts: tuple[Figure, ...]) -> bool:
    """Whether two of the parts are told with words that leave nothing over, behind them or before them."""
    behind = [passage.text[part.start : part.end] + _around(passage, parts, index) for index, part in enumerate(parts)]
    return _leave_nothing(behind) or _leave_nothing([_ahead(passage, parts, index) for index in range(len(parts))])


_COMPLEMENTS = Sieves([one for one, _ in COMPLEMENTS])


def _leave_nothing(words: list[str]) -> bool:
    for number in _COMPLEMENTS.passing(keys_of(" ".join(words))):
        one, other = COMPLEMENTS[number]
        ones = {index for index, said in enumerate(words) if one.search(said) and not other.search(said)}
        if ones and any(other.search(said) for index, said in enumerate(words) if index not in ones):
            return True
    return False


def _ahead(passage: Passage, parts: tuple[Figure, ...], index: int) -> str:
    """The words before a part, in its own clause."""
    first = parts[index - 1].end if index else max(passage.start, parts[0].start - 60)
    return CLAUSE_END.split(passage.text[first : parts[index].start])[-1]


def _around(passage: Passage, parts: tuple[Figure, ...], index: int) -> str:
    """The words about a part: up to the parts next to it, and its own clause behind the last."""
    behind = parts[index + 1].start if index + 1 < len(parts) else min(passage.end, parts[index].end + 60)
    return CLAUSE_END.split(passage.text[parts[index].end : behind], maxsplit=1)[0]


def _alike(passage: Passage, parts: tuple[Figure, ...]) -> bool:
    """Whether the parts are lined up the same way: the same preposition behind each, or nothing."""
    tails = [_around(passage, parts, index) for index in range(len(parts))]
    words = [found["word"].lower() if (found := PREPOSITION.match(tail)) else "" for tail in tails]
    if all(words) and len(set(words)) == 1:
        return True
    return all(BARE.match(tail) for tail in tails) or (len({bool(word) for word in words}) == 1 and all(len(tail) < 40 for tail in tails))


def alike_nouns(a: str, b: str) -> bool:
    """Whether two kinds of figures are of one noun or of its kin, people of any kind among people."""
    x, y = stem(a), stem(b)
    return akin(x, y) or ("people" in (x, y) and is_person(x) and is_person(y))


def list_opens(gap: str, behind: str) -> re.Match[str] | None:
    """Where a list opens between a total and its first part: in no bracket that the total or the part has for itself."""
    found = LIST_OPENS.search(_CLOSED.sub(lambda aside: " " * len(aside[0]), gap))
    return None if found is None or ")" in gap[: found.end()] or (found[0] == "(" and behind == ")") else found
