"""What figures of running English state: kind, interval, unit, span."""

from decimal import Decimal

import pytest

from claims.quantities import find_figures, find_quantities


def figures(text: str, taken=()) -> list[tuple]:
    """(words, kind, low, high, unit) of each figure; bounds as numbers or None."""

    def plain(value):
        return None if value is None else int(value) if value == int(value) else float(value)

    return [(text[q.start : q.end], q.kind, plain(q.low), plain(q.high), q.unit) for q in find_figures(text, taken)]


ONE_FIGURE = [
    # separators of several locales
    ("It has 1,234.5 hectares", "1,234.5", "count", 1234.5, 1234.5, "hectares"),
    ("It has 1 234 567 inhabitants", "1 234 567", "count", 1234567, 1234567, "inhabitants"),
    ("It has 40\u202f000 users", "40\u202f000", "count", 40000, 40000, "users"),
    ("It has 40\u00a0000 users", "40\u00a0000", "count", 40000, 40000, "users"),
    ("It cost 1.234,5 euros", "1.234,5 euros", "money", 1234.5, 1234.5, "EUR"),
    ("It has 1,00,000 users", "1,00,000", "count", 100000, 100000, "users"),
    ("It has 1'250'000 users", "1'250'000", "count", 1250000, 1250000, "users"),
    ("It grew 12,5 % there", "12,5 %", "percent", 12.5, 12.5, "percent"),
    # words
    ("one hundred and twelve jobs", "one hundred and twelve", "count", 112, 112, "jobs"),
    ("two million three hundred thousand users", "two million three hundred thousand", "count", 2300000, 2300000, "users"),
    ("three and a half million users", "three and a half million", "count", 3500000, 3500000, "users"),
    ("half a million users", "half a million", "count", 500000, 500000, "users"),
    ("half a dozen plants", "half a dozen", "count", 6, 6, "plants"),
    ("a dozen plants", "a dozen", "count", 12, 12, "plants"),
    ("a hundred jobs", "a hundred", "count", 100, 100, "jobs"),
    ("three quarters of a billion dollars", "three quarters of a billion dollars", "money", 750000000, 750000000, "USD"),
    ("twelve percent", "twelve percent", "percent", 12, 12, "percent"),
    # ranges
    ("growth of 12-13%", "12-13%", "percent", 12, 13, "percent"),
    ("$45-50 million", "$45-50 million", "money", 45000000, 50000000, "USD"),
    ("£1.2m-£1.4m", "£1.2m-£1.4m", "money", 1200000, 1400000, "GBP"),
    ("NOK 5.7-5.9 billion", "NOK 5.7-5.9 billion", "money", 5700000000, 5900000000, "NOK"),
    ("will rise 8% to 13%", "8% to 13%", "percent", 8, 13, "percent"),
    ("by 4 to 6 per cent", "4 to 6 per cent", "percent", 4, 6, "percent"),
    ("40 to 60 positions", "40 to 60", "count", 40, 60, "positions"),
    ("costs from $8.0 billion to $12.0 billion", "$8.0 billion to $12.0 billion", "money", 8 * 10**9, 12 * 10**9, "USD"),
    ("between three and six months", "between three and six", "count", 3, 6, "months"),
    ("around 12-13%", "around 12-13%", "percent", 12, 13, "percent"),
    ("cut 100 to 300 jobs", "100 to 300", "count", 100, 300, "jobs"),
    ("above 1,000 and below 1,500", "above 1,000 and below 1,500", "number", 1000, 1500, None),
    # hedges
    ("about 500 people", "about 500", "count", 450, 550, "people"),
    ("about 7%", "about 7%", "percent", 6, 8, "percent"),
    ("nearly 1,000 jobs", "nearly 1,000", "count", 900, 1000, "jobs"),
    ("fewer than 500 jobs", "fewer than 500", "count", None, 499, "jobs"),
    ("below 5%", "below 5%", "percent", None, 5, "percent"),
    ("up to 500 jobs", "up to 500", "count", None, 500, "jobs"),
    ("no fewer than 500 jobs", "no fewer than 500", "count", 500, None, "jobs"),
    ("no more than 500 jobs", "no more than 500", "count", None, 500, "jobs"),
    ("up to another 120 people", "up to another 120", "count", None, 120, "people"),
    ("100+ stores", "100+", "count", 100, None, "stores"),
    ("60-odd branches", "60-odd", "count", 54, 66, "branches"),
    ("900 or so temporary workers", "900 or so", "count", 810, 990, "workers"),
    ("150 people or more", "150", "count", 150, None, "people"),
    ("Rs 260 crore, give or take", "Rs 260 crore, give or take", "money", 2340000000, 2860000000, "INR"),
    ("no quarter fell below 12%", "below 12%", "percent", 12, None, "percent"),
    # money
    ("C$1.2 million", "C$1.2 million", "money", 1200000, 1200000, "CAD"),
    ("at a $250m valuation", "$250m", "money", 250000000, 250000000, "USD"),
    ("USD115.5", "USD115.5", "money", 115.5, 115.5, "USD"),
    ("75 USD million", "75 USD million", "money", 75000000, 75000000, "USD"),
    ("120 MEUR", "120 MEUR", "money", 120000000, 120000000, "EUR"),
    ("36 cents", "36 cents", "money", 0.36, 0.36, "USD"),
    ("12p a share", "12p", "money", 0.12, 0.12, "GBP"),
    ("thirteen dollars forty-five cents", "thirteen dollars forty-five cents", "money", 13.45, 13.45, "USD"),
    ("$5-million", "$5-million", "money", 5000000, 5000000, "USD"),
    ("$1.5-2bn", "$1.5-2bn", "money", 1.5 * 10**9, 2 * 10**9, "USD"),
    ("USD 10-12 m", "USD 10-12 m", "money", 10**7, 12 * 10**6, "USD"),
    ("tens of billions of won", "tens of billions of won", "money", 20 * 10**9, 10**11 - 1, "KRW"),
    # shares, odds, points
    ("a third higher", "a third", "percent", 33, 34, "percent"),
    ("two-thirds of output", "two-thirds", "percent", 66, 67, "percent"),
    ("close to a quarter of costs", "close to a quarter", "percent", 24, 26, "percent"),
    ("nearly half of them", "nearly half", "percent", 45, 50, "percent"),
    ("roughly one in ten of them", "roughly one in ten", "percent", 9, 11, "percent"),
    ("nine in ten transactions", "nine in ten", "percent", 90, 90, "percent"),
    ("one job in eight goes", "one job in eight", "percent", 12.5, 12.5, "percent"),
    ("down a quarter this year", "a quarter", "percent", 25, 25, "percent"),
    ("one in eight workers", "one in eight", "percent", 12.5, 12.5, "percent"),
    ("half a percentage point", "half a percentage point", "percent", 0.5, 0.5, "percent"),
    ("a tenth of one percent", "a tenth of one percent", "percent", 0.1, 0.1, "percent"),
    ("150 basis points", "150 basis points", "percent", 1.5, 1.5, "percent"),
    # counts
    ("1,525,000 full-time and part-time employees", "1,525,000", "count", 1525000, 1525000, "employees"),
    ("150 of the jobs", "150", "count", 150, 150, "jobs"),
    ("a 300-job cut", "300", "count", 300, 300, "job"),
    ("third straight quarter of growth", "third", "count", 3, 3, "quarter"),
    ("a second significant round of cuts", "second", "count", 2, 2, "round"),
    ("no compulsory redundancies", "no", "count", 0, 0, "redundancies"),
    ("another 9,000", "9,000", "number", 9000, 9000, None),
    # multiples
    ("sales more than doubled", "more than doubled", "multiple", 2, None, None),
    ("sales nearly doubled", "nearly doubled", "multiple", 1.9, 2, None),
    ("losses more than halved", "more than halved", "multiple", None, 0.5, None),
    ("up 3x", "3x", "multiple", 3, 3, None),
    ("five times earnings", "five times", "multiple", 5, 5, None),
    ("would double its staff", "double", "multiple", 2, 2, None),
]


@pytest.mark.parametrize(("text", "words", "kind", "low", "high", "unit"), ONE_FIGURE, ids=[case[0] for case in ONE_FIGURE])
def test_one_figure(text, words, kind, low, high, unit) -> None:
    assert figures(text) == [(words, kind, low, high, unit)]
    # The same words inside a sentence read the same.
    assert figures(f"Yesterday, it said, {text}.") == [(words, kind, low, high, unit)]


NO_FIGURE = [
    "COVID-19", "in the Fortune 500", "on Form 10-K", "an A320 and a 737 MAX", "one of the rivals", "no one", "one day", "this one",
    "a 61-year-old man", "at 7am", "at 10:30", "at 10.00am AEDT", "at 0915 GMT", "call 01632 960 388", "call +47 555 01 482", "key 7F31 A9C2", "see section 188",
    "the S&P 500", "page 31", "Note 2", "open 24/7", "won 3-1", "call 555-0142", "call 1-800-555-0199", "call (020) 7946 0958", "221B Baker Street", "League One", "the Big Four", "the second-largest market", "a third party",
    "a two-door car", "twice a year", "(in thousands)", "in millions of dollars", "version 2.0.1", "see https://example.org/2024/31", "#1 in Europe", "x86", "in the half", "a one-day strike",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_FIGURE)
def test_no_figure(text) -> None:
    assert figures(f"It is {text}, they said.") == []


def test_list_numbers_open_a_line() -> None:
    assert figures("1. First we cut 40 jobs.\n2) Then we cut 50 jobs.") == [
        ("40", "count", 40, 40, "jobs"),
        ("50", "count", 50, 50, "jobs"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from 3% to 4%", [3, 4]),
        ("fell from 1,480 to 1,268", [1480, 1268]),
        ("Income grew from $22.8bn to $24.6bn", [22800000000, 24600000000]),
        ("rose from 12 to 15 million", [12000000, 15000000]),
        ("rose 13% to $24.2 billion", [13, 24200000000]),
        ("increased by just over £2 million to £15.3 million", [2000000, 15300000]),
        ("will raise its dividend by 6 yen to 84 yen", [6, 84]),
        ("would double its staff of 62 to 124", [2, 62, 124]),
        ("fell to 5 million euros from 7 million euros", [5000000, 7000000]),
    ],
)
def test_a_movement_is_two_figures(text, values) -> None:
    found = find_figures(text)
    assert [q.low for q in found] == values
    assert not any(q.span for q in found)


def test_a_wrapped_line_reads_on_and_a_short_line_ends() -> None:
    wrapped = "Sales in the year were far better than anybody expected, at more than\n300 million euros in all."
    assert figures(wrapped) == [("more than\n300 million euros", "money", 300000000, None, "EUR")]
    assert figures("Staff: 40\nmillion-euro orders: 3") == [("40", "number", 40, 40, None), ("3", "number", 3, 3, None)]


def test_what_follows_a_label_may_be_a_figure_of_its_own() -> None:
    assert figures("In the Hull area 300 jobs will go, see page 31.") == [("300", "count", 300, 300, "jobs")]


def test_words_that_look_like_hedges() -> None:
    assert figures("it turned over £22.4m") == [("£22.4m", "money", 22400000, 22400000, "GBP")]
    assert figures("income was up to £44m") == [("£44m", "money", 44000000, 44000000, "GBP")]
    assert figures("invest $6m over five years")[1] == ("five", "count", 5, 5, "years")
    assert figures("we talked about 4,000 jobs") == [("4,000", "count", 4000, 4000, "jobs")]


def test_precision_is_the_unit_of_the_last_digit() -> None:
    (figure,) = find_figures("$90.8 billion")
    assert (figure.precision, figure.coarse_precision) == (Decimal(10**8), Decimal(10**8))
    (figure,) = find_figures("$100.0 million")
    assert (figure.precision, figure.coarse_precision) == (Decimal(10**5), Decimal(10**5)), "a zero behind the point is no rounding"
    (figure,) = find_figures("18,000 jobs")
    assert (figure.precision, figure.coarse_precision) == (Decimal(1), Decimal(1000))
    (figure,) = find_figures("12.5%")
    assert figure.precision == Decimal("0.1")
    (figure,) = find_figures("$90 billion")
    assert (figure.precision, figure.coarse_precision) == (Decimal(10**9), Decimal(10**10))


def test_signs_leave_magnitudes() -> None:
    text = "Americas | 318 | -4% | +3% | (4)"
    assert [(q.low, q.signed) for q in find_figures(text)] == [(318, None), (4, "-"), (3, "+"), (4, "-")]
    (prose,) = find_figures("The March encore (9,000) hurt.")
    assert (prose.low, prose.signed) == (9000, None)


def test_noun_span_holds_the_modifiers() -> None:
    text = "It has 1,525,000 full-time and part-time employees in all."
    (figure,) = find_figures(text)
    assert figure.noun_start is not None
    assert text[figure.noun_start : figure.noun_end] == "full-time and part-time employees"
    assert text[figure.core_start : figure.core_end] == "1,525,000"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Oslo. It paid 84 million crowns.", "NOK"),
        ("Danish group. It paid 84 million crowns.", "DKK"),
        ("Stockholm. It paid 84 million crowns.", "SEK"),
        ("All amounts are in Canadian dollars. It paid $84 million.", "CAD"),
        ("(ASX: WIR) It paid $84 million.", "AUD"),
        ("Amounts in NZ$ thousands. It paid $84 million.", "NZD"),
        ("Ontario and Alberta agreed, and Canada will pay $84 million.", "CAD"),
        ("The Canadian unit of a New York firm paid $84 million.", "USD"),
        ("It earned R310m. It paid 41c.", "ZAR"),
        ("It paid $84 million.", "USD"),
        ("The Beijing firm paid ¥84 million.", "CNY"),
        ("The Tokyo firm paid ¥84 million.", "JPY"),
    ],
)
def test_what_the_document_says_decides_an_ambiguous_currency(text, unit) -> None:
    assert {q.unit for q in find_figures(text)} == {unit}


def test_taken_spans_hold_no_figure_but_separators_beat_years() -> None:
    text = "In 2023 it had 2,019 employees and hired 2023 people."
    year, second = text.index("2023"), text.rindex("2023")
    assert figures(text, [(year, year + 4), (second, second + 4)]) == [
        ("2,019", "count", 2019, 2019, "employees"),
        ("2023", "count", 2023, 2023, "people"),
    ]


def test_a_whole_date_in_an_address_is_a_quantity() -> None:
    text = "See orlo.example/files/2019-04-17-plan.pdf of the 2018/19 budget."
    assert [(text[q.start : q.end], q.low.isoformat()) for q in find_quantities(text) if q.kind == "date"][:1] == [
        ("2019-04-17", "2019-04-17")
    ]


def test_dates_stand_among_the_figures() -> None:
    found = find_quantities("It cut 340 jobs on 3 March 2024, 13% of the total.")
    assert [q.kind for q in found] == ["count", "date", "percent"]
