"""Every number that is no figure has a kind of refusal, and the kinds cover what the scan asks."""

from __future__ import annotations

import pytest

from claims.quantities import refusals
from claims.quantities.figures import find_figures
from claims.quantities.periods import find_periods
from claims.quantities.refused import KINDS, find_refused

CASES = [
    ("It makes the Boeing 737.", "part of a name or behind a label"),
    ("They live at 14 Elm Street.", "an address"),
    ("See 410 U.S. 113.", "a legal citation"),
    ("McArthur, 49, was there.", "an age"),
    ("United won 3-1.", "a score or a chain of digits"),
    ("Doors open at 7pm.", "a time, an identifier or an adjective"),
    ("It is a 10-year plan.", "part of a hyphenated word"),
    ("The Big Four met.", "part of a title"),
]


def refused(text: str) -> list[str]:
    periods = find_periods(text)
    return [r.why for r in find_refused(text, find_figures(text, [(p.start, p.end) for p in periods]), periods)]


@pytest.mark.parametrize(("text", "why"), CASES)
def test_kind_of_refusal(text: str, why: str) -> None:
    assert why in refused(text)


@pytest.mark.parametrize("text", ["It cut 340 jobs in 2023.", "Revenue rose 12% to $24.2 billion on 3 May 2024."])
def test_what_is_read_is_not_refused(text: str) -> None:
    assert refused(text) == []


def test_the_kinds_cover_the_refusals_of_the_scan() -> None:
    assert set(refusals.AROUND) <= {refuses for _, refuses in KINDS}
