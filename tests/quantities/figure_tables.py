"""What the tables of the tests of quantities share: read a phrase, alone and inside a sentence."""

import pytest

from claims.quantities import find_figures
from claims.quantities.periods import find_periods

K, M, B, T = 10**3, 10**6, 10**9, 10**12


def figures(text: str) -> list[tuple]:
    """(words, kind, low, high, unit) of each figure outside dates and periods; bounds as floats or None."""
    taken = [(period.start, period.end) for period in find_periods(text, None)]
    return [
        (text[q.start : q.end], q.kind, *(None if bound is None else float(bound) for bound in (q.low, q.high)), q.unit)
        for q in find_figures(text, taken)
    ]


def reads(text: str, words: str, kind: str, low: float | None, high: float | None, unit: str | None) -> None:
    """The text holds this one figure, and still holds it inside a sentence."""
    for whole in (text, f"Yesterday, it said, {text}."):
        ((found, of_kind, at_least, at_most, of_unit),) = figures(whole)
        assert (found, of_kind, of_unit) == (words, kind, unit)
        assert at_least == (low if low is None else pytest.approx(low))
        assert at_most == (high if high is None else pytest.approx(high))
