"""What holds for any text at all: spans inside the text, in order, apart; bounds in order; work linear in length."""

import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Quantity
from claims.quantities import find_figures, find_quantities

PIECES = (
    "one two twenty hundred thousand million billion dozen half third quarter a an and or to from between by of in about more than up nearly "
    "over under rose fell $ € £ % per cent percent points US$ Rs NOK crowns p x 3 12 1,234 1.5 0915 2023 1 234 (4) - – -5% jobs people months or so give take "
    "mid-30s low double digits doubled twice no fewer one-day first second 10:30 7am | , . \n \t \u00a0 \u202f é \u0301 😀 \u200f שלום ½ ⅓"
)
WORDS = st.sampled_from(PIECES.split(" "))
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map("".join))


def check(text: str, found: tuple[Quantity, ...]) -> None:
    end = 0
    for q in found:
        assert end <= q.start < q.end <= len(text)
        assert q.start <= q.core_start < q.core_end <= q.end
        assert (q.noun_start is None) == (q.noun_end is None)
        if q.noun_start is not None:
            assert q.core_start <= q.noun_start < q.noun_end <= len(text)
        if q.low is not None and q.high is not None:
            assert q.low <= q.high
        if q.kind != "date":
            assert q.low is not None or q.high is not None
            assert q.signed == "-" or ((q.low is None or q.low >= 0) and (q.high is None or q.high >= 0))
        end = q.end


@given(TEXTS)
def test_any_text(text: str) -> None:
    check(text, find_figures(text))
    assert all(bound is None or bound >= 0 for q in find_figures(text) for bound in (q.low, q.high))
    check(text, find_quantities(text, date(2024, 4, 3)))
    assert find_figures(text) == find_figures(text)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=5))
def test_any_taken_spans(text: str, taken: list[tuple[int, int]]) -> None:
    check(text, find_figures(text, taken))


def steps(text: str) -> int:
    """Lines of Python that a scan runs: a measure of work without a clock."""
    count = 0

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_figures(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1-",
        "1/2/",
        "one in one in ",
        "(",
        "$",
        "123 ",
        "one hundred and ",
        "5 to ",
        "5 big ",
        "5 or ",
        "between 5 and ",
        "from 1 to 2 ",
        "no more than ",
        "1,2,",
        "10-10-10-",
        "5-to-",
        "$",
        "(((",
        "2^",
        "twenty-",
        "and a half ",
        "1 U.S. ",
        "14 Elm ",
        "pages 5 to ",
        "340 and ",
        "$5 million from 5 million ",
        "5 pesos Chile ",
        "½",
        "US$ ",
        "just over the ",
        "first such ",
        "one of every ",
        "half a ",
    ],
)
def test_work_grows_with_length_alone(piece: str) -> None:
    short, long = steps(piece * 300), steps(piece * 600)
    assert long <= 2.5 * short + 1000
