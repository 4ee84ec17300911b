"""A total, and far from it a list of all that it holds: "There are 386 of us" on top of a page, and its teams at the foot.

As nothing but the page joins the two, arithmetic has to: the list misses the total by a slip (one digit, two that changed places, a one
carried or forgotten), no figure of the text is what it does come to, and no item or two left out lead to the total. What opens the list
must not say that it is of something else, of some of it, or of another time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations

from claims.checks.balance_roles import is_carried, is_slip
from claims.checks.example import accepts, rejects
from claims.checks.levels import Figure, figures
from claims.checks.listed_sums import Sum
from claims.checks.series import Column, Series, series_of, total_of
from claims.checks.share_words import all_stems, stems_of
from claims.checks.sum_rounding import fits
from claims.checks.thesaurus import akin, is_person, stem
from claims.model import BlockKind, Reading, Sentence
from claims.regex import regex

_REACH = 30
"""Sentences before a list, and half as many behind it, in which its total may stand."""
_ABOVE = 3
"""Sentences that may open a list."""
_LEAST, _MOST_ITEMS = 50, 12
_FARTHEST = 4
"""A total that the list misses by more than one part in so many is of something else."""
_ALL = regex(r"\b(?:every(?:one|body|thing)?|each|all|whole|entire|full|complete|nobody|no\s*one|only|lot)\b", re.IGNORECASE)
_US = regex(r"\b(?:we|us|our|people|employees?|staff|teams?|colleagues|headcount|workforce|jobs?|departments?|offices?)\b", re.IGNORECASE)
_MORE_BEHIND = regex(
    r"\b(?:(?:not|nor)\s+(?:shown|listed|counted|included|here|in)|left\s+out|exclud\w+|without|the\s+(?:rest|others|remainder)|some\s+(?:others?|more)|more\s+(?:work|live|are))\b",
    re.IGNORECASE,
)
"""Right behind a list that is not of all."""
_MEANT = regex(r"\b(?:they|them|it|these)\b", re.IGNORECASE)
_TEAM_OF = regex(r"\b(?:team|staff|crew|group|company|firm)\s+of\s*$", re.IGNORECASE)
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_ANY_LIST = frozenset(
    stem(word)
    for word in (
        "team department group office site type kind category country region area sort age job role place division unit branch colour breakdown split work sit live come look spread belong share"
        " here find how where who what you we our use be break make up staff people employee colleague everyone lot follow moment head size location directorate"
    ).split()
)
"""Words that may open a list of anything."""
_OF_OTHERS = regex(
    r"\b(?:not\s+(?:counting|including)|without|exclud\w+|includ\w+|except|apart\s+from|top|main|key|largest|biggest|smallest|most|many|some|part|such\s+as|among|example"
    r"|open|openings?|vacan\w+|hiring|hir(?:ed|es?)|join(?:ed|ers?)|leavers?|left|new|added|cuts?|gone|targets?|plan(?:s|ned)?|forecasts?|expected|budget\w*|capacity|average|per|price[sd]?|sold|sales"
    r"|rank\w*|award\w*|spoken|speak|languages?|since|until|between|more|other|another|over|under|by\s+(?:the\s+)?(?:end|20\d\d))\b",
    re.IGNORECASE,
)
"""Words above a list that is of something else than the total, or not of all of it."""
_NOW = regex(r"\b(?:today|now|at\s+present|currently|at\s+the\s+moment)\b", re.IGNORECASE)
_PAST = regex(
    r"\b(?:was|were|had|last\s+(?:year|month|week|quarter|spring|summer|autumn|winter)|ago|used\s+to|once|in\s+(?:19|20)\d\d|until|by\s+20\d\d|will|would|plans?|targets?|hopes?|wants?|aims?)\b",
    re.IGNORECASE,
)
_HEDGED_WHOLE = regex(r"\b(?:full[- ]time\s+equivalents?|fte|average|up\s+to|at\s+least|including|excluding)\b", re.IGNORECASE)


def whole_lists(reading: Reading) -> Iterator[Sum]:
    """Every list of a text that misses a total some way off by a slip."""
    told, text = figures(reading), reading.document.text
    starts = [sentence.start for sentence, _ in told]
    counted = [x for _, inside in told for x in inside]
    for series in series_of(reading):
        first, last = bisect_left(starts, series.start), bisect_left(starts, series.end)
        opening = _opening(reading, [s for s, _ in told[max(0, first - _ABOVE) : first]])
        behind = text[told[last][0].start : told[last][0].end] if last < len(told) else ""
        if not opening or _OF_OTHERS.search(opening) or _MORE_BEHIND.search(behind):
            continue
        near = [*told[max(0, first - _REACH) : first], *told[last : last + _REACH // 2]]
        goals = [(s, x) for s, inside in near for x in inside if _is_whole(text, s, x, opening)]
        for column in series.columns:
            if (goal := _missed(series, column, goals, counted, opening)) is not None:
                yield Sum(goal, column.figures)
                break


def _opening(reading: Reading, above: Sequence[Sentence]) -> str:
    """The words right above a list: its heading, and what follows that; of a paragraph the sentence that ends in a colon and what it means."""
    text, kept = reading.document.text, list[str]()
    for sentence in reversed(above):
        words, kind = text[sentence.start : sentence.end], reading.blocks[sentence.block].kind
        titled = kind is BlockKind.HEADING and not words.rstrip().endswith(":")
        if kept and not titled and (kind is BlockKind.LIST_ITEM or not _MEANT.search(kept[-1])):
            break
        kept.append(words)
        if titled:
            break
    return "\n".join(reversed(kept))


def _is_whole(text: str, sentence: Sentence, x: Figure, opening: str) -> bool:
    """Whether a figure counts, at the time of a list, what the words above that list are about."""
    if not x.exact or x.middle < _LEAST or x.kind in ("percent", "multiple") or x.middle != x.middle.to_integral_value():
        return False
    words = text[sentence.start : sentence.end]
    if _HEDGED_WHOLE.search(words):
        return False
    if _PAST.search(words) and (_NOW.search(opening) or not _ALL.search(opening)):
        return False
    if {m[0] for m in _YEAR.finditer(opening)} - {m[0] for m in _YEAR.finditer(words)}:
        return False
    others = stems_of(opening.lower()) - all_stems(words) - _ANY_LIST
    persons = {stem(word) for word in re.findall(r"[a-z]+s\b", opening.lower())} & others
    if any(is_person(word) and not akin(word, stem(x.kind)) for word in persons):
        return False
    if x.kind == "money" or others:
        return bool(_ALL.search(opening)) and (x.kind == "money" or _is_named(text, sentence, x, opening))
    return bool(_ALL.search(opening)) or _is_named(text, sentence, x, opening)


def _is_named(text: str, sentence: Sentence, x: Figure, opening: str) -> bool:
    """Whether the words above a list speak of what a figure counts, or of us where it does."""
    noun = stem(x.kind)
    if x.kind not in ("number", "people") and any(akin(noun, word) for word in all_stems(opening.lower())):
        return True
    after = text[x.end : min(sentence.end, x.end + 25)]
    return x.kind == "people" or is_person(noun) or bool(_US.search(after) or _TEAM_OF.search(text, sentence.start, x.start))


def _missed(
    series: Series, column: Column, goals: Sequence[tuple[Sentence, Figure]], counted: Sequence[Figure], opening: str
) -> Figure | None:
    """The one total that a column misses by a slip, where nothing else of the text is what it comes to."""
    parts, added = column.figures, total_of(column)
    if len(parts) > _MOST_ITEMS or not all(x.exact for x in parts) or max(x.middle for x in parts) * 10 > added * 9:
        return None
    units = {(x.kind, x.unit) for x in parts}
    if len(units) > 1:
        return None
    kind, unit = units.pop()
    money = kind == "money"
    near = [x for _, x in goals if (x.kind == "money") == money and (not money or x.unit == unit)]
    wrong = {
        x.middle: x for x in near if (is_slip(added, x.middle) or is_carried(added, x.middle)) and abs(added - x.middle) * _FARTHEST < added
    }
    others = [x for x in counted if not series.start <= x.start < series.end]
    if len(wrong) != 1 or any(fits(x, parts) for x in others):
        return None
    goal = next(iter(wrong.values()))
    gap = abs(added - goal.middle)
    told = any(x.middle == gap and x is not goal for x in others) and not _ALL.search(opening)
    left_out = any(fits(goal, kept) for size in (1, 2) for kept in combinations(parts, len(parts) - size))
    return None if told or left_out else goal


EXAMPLES = (
    accepts(
        "a list far from its total",
        "We are 318 people and one parrot.\n\nThe canteen opens at noon.\n\nWho does what\n\nMill – 142\nPress – 88\nShop – 61\nOffice – 37\n\nCome by.",
    ),
    rejects(
        "a list far from its total that fits",
        "We are 328 people and one parrot.\n\nThe canteen opens at noon.\n\nWho does what\n\nMill – 142\nPress – 88\nShop – 61\nOffice – 37\n\nCome by.",
    ),
    rejects("a list of others", "1,145 employees\n\nGuests by month\n\nMay: 410\nJune: 355\nJuly: 370\n"),
    rejects("a list of another year", "We are 318 people.\n\nOur teams in 2017\n\nMill – 142\nPress – 88\nShop – 61\nOffice – 37\n"),
    rejects(
        "a list that leaves some out",
        "We are 318 people.\n\nWho does what\n\nMill – 142\nPress – 78\nShop – 61\nOffice – 27\n\nApprentices are not shown.",
    ),
)
