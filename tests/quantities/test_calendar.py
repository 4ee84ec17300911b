"""Calendar arithmetic: spelling, reading back, shifting, comparing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Period, Shift
from claims.quantities.calendar import (
    add_months,
    adjacent,
    contains,
    day_period,
    easter,
    fiscal_part,
    following,
    half_period,
    make_period,
    month_period,
    months_period,
    months_to,
    overlaps,
    period_from_iso,
    previous,
    quarter_period,
    shift_period,
    year_period,
)

days = st.dates(date(1800, 1, 1), date(2199, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    if draw(st.booleans()):
        first = draw(days)
        return make_period(first, first + timedelta(days=draw(st.integers(0, 900))))
    return months_period(draw(st.integers(1800, 2199)), draw(st.integers(1, 12)), draw(st.integers(1, 40)))


shifts = st.builds(Shift, st.integers(-30, 30), st.sampled_from(["day", "week", "month", "quarter", "half", "year"]))


@pytest.mark.parametrize(
    ("first", "last", "iso", "kind"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), "2023", "year"),
        (date(2019, 1, 1), date(2021, 12, 31), "2019/2021", "interval"),
        (date(2023, 7, 1), date(2023, 12, 31), "2023-H2", "half"),
        (date(2023, 4, 1), date(2023, 9, 30), "2023-04/2023-09", "half"),
        (date(2023, 10, 1), date(2023, 12, 31), "2023-Q4", "quarter"),
        (date(2023, 3, 1), date(2023, 5, 31), "2023-03/2023-05", "quarter"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02", "month"),
        (date(2023, 2, 1), date(2023, 2, 27), "2023-02-01/2023-02-27", "interval"),
        (date(2023, 4, 1), date(2024, 3, 31), "2023-04/2024-03", "year"),
        (date(2024, 3, 5), date(2024, 3, 5), "2024-03-05", "day"),
        (date(2024, 4, 18), date(2024, 4, 21), "2024-04-18/2024-04-21", "interval"),
    ],
)
def test_a_period_is_spelled_as_the_contract_says(first: date, last: date, iso: str, kind: str) -> None:
    period = make_period(first, last)
    assert (period.iso, period.kind) == (iso, kind)


@pytest.mark.parametrize("iso", ["", "2023-13", "2023-Q5", "2023-H3", "2023-02-30", "23", "2023/2022", "a/b", "2021/2022/2023", "0000"])
def test_what_is_no_period_is_refused(iso: str) -> None:
    with pytest.raises(ValueError):
        period_from_iso(iso)


@pytest.mark.parametrize(
    ("iso", "count", "unit", "expected"),
    [
        ("2023-Q4", -1, "year", "2022-Q4"),
        ("2024-Q1", -1, "quarter", "2023-Q4"),
        ("2024-H1", -1, "half", "2023-H2"),
        ("2024", -2, "year", "2022"),
        ("2023-04/2024-03", -1, "year", "2022-04/2023-03"),
        ("2024-02", -1, "year", "2023-02"),
        ("2024-03", 1, "month", "2024-04"),
        ("2024-02-29", -1, "year", "2023-02-28"),
        ("2024-04-30", -1, "month", "2024-03-30"),
        ("2024-06-30", -1, "quarter", "2024-03-31"),
        ("2024-06-15", -1, "quarter", "2024-03-15"),
        ("2024-03-01", -1, "day", "2024-02-29"),
        ("2024-03-05", 1, "week", "2024-03-12"),
        ("2024-01/2024-09", -1, "year", "2023-01/2023-09"),
        ("2025-02-02/2025-08-02", -1, "year", "2024-02-02/2024-08-02"),
    ],
)
def test_a_shift_moves_a_period(iso: str, count: int, unit: str, expected: str) -> None:
    assert shift_period(period_from_iso(iso), Shift(count, unit)).iso == expected  # type: ignore[arg-type]


@given(periods())
def test_the_spelling_reads_back(period: Period) -> None:
    again = period_from_iso(period.iso)
    assert (again.iso, again.first, again.last) == (period.iso, period.first, period.last)


@given(periods(), st.sampled_from(["day", "week", "month", "quarter", "half", "year"]), st.integers(1, 30))
def test_there_and_back_is_where_one_was(period: Period, unit: str, count: int) -> None:
    there = shift_period(period, Shift(count, unit))  # type: ignore[arg-type]
    back = shift_period(there, Shift(-count, unit))  # type: ignore[arg-type]
    clamped = there.first.day < period.first.day or there.last.day < period.last.day
    if unit in ("day", "week") or period.iso.count("-") < 2 or not clamped:
        assert (back.first, back.last) == (period.first, period.last)


@given(periods(), shifts)
def test_a_shifted_period_is_a_period(period: Period, shift: Shift) -> None:
    shifted = shift_period(period, shift)
    assert shifted.first <= shifted.last
    assert period_from_iso(shifted.iso).first == shifted.first


@given(periods())
def test_neighbours_touch_and_do_not_overlap(period: Period) -> None:
    for neighbour in (previous(period), following(period)):
        assert adjacent(period, neighbour)
        assert not overlaps(period, neighbour)
    assert previous(period).last < period.first <= period.last < following(period).first


@given(periods(), periods())
def test_containing_implies_overlapping(a: Period, b: Period) -> None:
    assert overlaps(a, b) == overlaps(b, a)
    if contains(a, b):
        assert overlaps(a, b)
        assert a.days >= b.days


def test_fiscal_years_and_their_parts() -> None:
    assert fiscal_part(2026, 3).iso == "2025-04/2026-03"
    assert fiscal_part(2026, 3).kind == "year"
    assert fiscal_part(2025, 3, "quarter", 1).iso == "2024-Q2"
    assert fiscal_part(2025, 6, "half", 2).iso == "2025-H1"
    assert fiscal_part(2025, 1, "quarter", 4).iso == "2024-11/2025-01"
    assert fiscal_part(2023, 3, named_by_start=True).iso == "2023-04/2024-03"
    assert fiscal_part(2023, 12, named_by_start=True).iso == "2023"
    assert fiscal_part(2023, 9).fiscal


def test_makers_agree_with_their_spelling() -> None:
    assert year_period(2023).iso == "2023"
    assert half_period(2023, 1).iso == "2023-H1"
    assert quarter_period(2023, 3).iso == "2023-Q3"
    assert month_period(2024, 2).last == date(2024, 2, 29)
    assert months_to(2024, 9, 3).iso == "2024-Q3"
    assert months_period(2023, 12, 3, "interval").iso == "2023-12/2024-02"
    assert not contains(quarter_period(2023, 4), year_period(2023))
    assert contains(year_period(2023), quarter_period(2023, 4))
    assert day_period(date(2024, 5, 1)).days == 1


@pytest.mark.parametrize("count", [-30000, 130000])
def test_leaving_the_calendar_is_an_error(count: int) -> None:
    with pytest.raises(ValueError):
        add_months(date(2024, 1, 1), count)
    with pytest.raises(ValueError):
        shift_period(year_period(2024), Shift(count, "year"))
    with pytest.raises(ValueError):
        shift_period(year_period(2024), Shift(count * 1000, "day"))


@pytest.mark.parametrize(
    ("year", "day"),
    [(2000, date(2000, 4, 23)), (2008, date(2008, 3, 23)), (2019, date(2019, 4, 21)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))],
)
def test_easter_moves(year: int, day: date) -> None:
    assert easter(year) == day
