"""The figures of a sentence that may be parts of a whole, with those that words make: "two nieces £150,000 each", "and one in a pub"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.checks.levels import Figure
from claims.match.interval import Interval
from claims.model import Sentence
from claims.regex import regex

_EACH = regex(r"\s*(?:[\w-]+\s+)?(?:each|apiece)\b", re.IGNORECASE)
_STOP = regex(r"[.;:()]|,\s")
_ONE = regex(
    r"(?:,|\band)\s+(?P<one>one)\s+(?=(?:in|at|on|to|for|from|by|with|went|was|is|came)\b)(?!in\s+(?:\d|[a-z]+\s*(?:$|[.,;])))",
    re.IGNORECASE,
)
_MOST, _LONGEST = 30, 50


def part_figures(text: str, sentence: Sentence, inside: list[Figure]) -> list[Figure]:
    """In order; lengths of time, rates and what is below zero left out."""
    return _with_ones(text, sentence, _times(text, [x for x in inside if _counts(x)]))


def _counts(figure: Figure) -> bool:
    whole = figure.kind == "money" or figure.middle == figure.middle.to_integral_value()
    return figure.kind not in ("percent", "multiple") and figure.value.bounded and figure.middle > 0 and not figure.points and whole


def _times(text: str, inside: list[Figure]) -> list[Figure]:
    """A number of things and what each has as one figure."""
    found: list[Figure] = []
    for figure in inside:
        each = _EACH.match(text, figure.end)
        many = found[-1] if found else None
        if each is not None and many is not None and many.exact and many.kind != "money" and 1 < many.middle <= _MOST and figure.exact:
            gap = text[many.end : figure.start]
            if len(gap) < _LONGEST and not _STOP.search(gap):
                low, high = figure.value.low or Decimal(0), figure.value.high or Decimal(0)
                value = Interval(low * many.middle, high * many.middle)
                found[-1] = replace(figure, start=many.start, end=each.end(), value=value, middle=figure.middle * many.middle)
                continue
        found.append(figure)
    return found


def _with_ones(text: str, sentence: Sentence, inside: list[Figure]) -> list[Figure]:
    """With the "one" that ends a list of counts: "four at the ground, three at the station and one in a pub"."""
    if len(inside) < 2 or inside[-1].kind == "money":
        return inside
    one = _ONE.search(text, inside[-1].end, sentence.end)
    if one is None:
        return inside
    return [*inside, Figure(one.start("one"), one.end("one"), Interval(Decimal(1), Decimal(1)), "number", None, True, Decimal(1))]
