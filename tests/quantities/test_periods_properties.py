"""What holds of the periods of any text whatever."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from claims.quantities.calendar import period_from_iso
from claims.quantities.periods import find_periods, fiscal_year_end_of

WORDS = st.sampled_from(
    [
        "the",
        "of",
        "in",
        "on",
        "by",
        "since",
        "until",
        "last",
        "next",
        "this",
        "previous",
        "same",
        "year",
        "quarter",
        "half",
        "month",
        "months",
        "week",
        "ago",
        "earlier",
        "end",
        "early",
        "mid",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "/",
        "first",
        "second",
        "fourth",
        "final",
        "three",
        "nine",
        "3",
        "18",
        "31",
        "30",
        "99",
        "2024",
        "2023",
        "2019-20",
        "2023-24",
        "FY25",
        "Q1",
        "H1",
        "4Q23",
        "'24",
        "April",
        "May",
        "Sept.",
        "Wednesday",
        "fri",
        "spring",
        "1990s",
        "2024-04-03",
        "03/04/2024",
        "ended",
        "to",
        "and",
        "between",
        "from",
        "Christmas",
        "year-on-year",
        "\n",
        "\n\n",
        "February",
        "fiscal",
        "financial",
        "period",
        "a",
        "years",
        "₹5",
        "decade",
        "day",
        "today",
        "yesterday",
        "days",
        "weeks",
        "corresponding",
        "00",
        "0",
        "1/1/0000",
        "9999",
        "FY99",
        "12M",
        "people",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join)), st.none() | st.dates(), st.none() | st.integers(1, 12))
@example("on 30 February 2024", date(2024, 5, 22), None)
@example("last year, in FY25, 24 months ago, the next 150 years", date(1, 1, 1), 3)
@example("next year, in FY25, 24 months ago, the next 150 years", date(9999, 12, 31), 3)
def test_any_text_gives_sound_mentions(text: str, published: date | None, year_end: int | None) -> None:
    mentions = find_periods(text, published, year_end)
    assert mentions == find_periods(text, published, year_end)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end
        assert (mention.period is None) != (mention.shift is None)
        if mention.period:
            assert mention.period.first <= mention.period.last
            assert period_from_iso(mention.period.iso).first == mention.period.first
    assert fiscal_year_end_of(text) in (None, *range(1, 13))
