"""Numbers in digits and words, and sizes without a figure, in many wordings."""

import pytest
from figure_tables import B, K, M, reads

from claims.quantities import find_figures, find_quantities

NUMBERS = [
    ("4 thousand 3 hundred and 21 users", "4 thousand 3 hundred and 21", "count", 4321, 4321, "users"),
    ("two million three hundred users", "two million three hundred", "count", 2_000_300, 2_000_300, "users"),
    ("the plant makes 12 345 valves a year", "12 345", "count", 12345, 12345, "valves"),
    ("it serves 1\u202f234\u202f567 homes", "1\u202f234\u202f567", "count", 1_234_567, 1_234_567, "homes"),
    ("it serves 12\u2009500 homes", "12\u2009500", "count", 12500, 12500, "homes"),
    ("it serves 12'500 homes", "12'500", "count", 12500, 12500, "homes"),
    ("it serves 12\u2019500 homes", "12\u2019500", "count", 12500, 12500, "homes"),
    ("it counted 12,34,567 voters", "12,34,567", "count", 1_234_567, 1_234_567, "voters"),
    ("sales of 1.234.567,89 €", "1.234.567,89 €", "money", 1234567.89, 1234567.89, "EUR"),
    ("a price of 3,5 million euros", "3,5 million euros", "money", 3_500_000, 3_500_000, "EUR"),
    ("a price of €3,5 million", "€3,5 million", "money", 3_500_000, 3_500_000, "EUR"),
    ("sales of €1.234,50", "€1.234,50", "money", 1234.5, 1234.5, "EUR"),
    ("sales of 12.500 €", "12.500 €", "money", 12500, 12500, "EUR"),
    ("sales of CHF 1'250.50", "CHF 1'250.50", "money", 1250.5, 1250.5, "CHF"),
    ("seven hundred and fifty thousand users", "seven hundred and fifty thousand", "count", 750 * K, 750 * K, "users"),
    ("one thousand two hundred and six staff", "one thousand two hundred and six", "count", 1206, 1206, "staff"),
    ("two billion three hundred million users", "two billion three hundred million", "count", 2_300_000_000, 2_300_000_000, "users"),
    ("one and a half million users", "one and a half million", "count", 1_500_000, 1_500_000, "users"),
    ("a million and a half users", "a million and a half", "count", 1_500_000, 1_500_000, "users"),
    ("two-and-a-half million users", "two-and-a-half million", "count", 2_500_000, 2_500_000, "users"),
    ("two and three quarters million users", "two and three quarters million", "count", 2_750_000, 2_750_000, "users"),
    ("a quarter of a million users", "a quarter of a million", "count", 250 * K, 250 * K, "users"),
    ("a quarter million users", "a quarter million", "count", 250 * K, 250 * K, "users"),
    ("a half million users", "a half million", "count", 500 * K, 500 * K, "users"),
    ("half-a-million users", "half-a-million", "count", 500 * K, 500 * K, "users"),
    ("a half-million users", "a half-million", "count", 500 * K, 500 * K, "users"),
    ("three-quarters of a million users", "three-quarters of a million", "count", 750 * K, 750 * K, "users"),
    ("one and a quarter million users", "one and a quarter million", "count", 1_250_000, 1_250_000, "users"),
    ("three dozen shops", "three dozen", "count", 36, 36, "shops"),
    ("half-a-dozen shops", "half-a-dozen", "count", 6, 6, "shops"),
    ("a half-dozen shops", "a half-dozen", "count", 6, 6, "shops"),
    ("fifty-five hundred workers", "fifty-five hundred", "count", 5500, 5500, "workers"),
    ("nineteen hundred workers", "nineteen hundred", "count", 1900, 1900, "workers"),
    ("a thousand and one stores", "a thousand and one", "count", 1001, 1001, "stores"),
    ("twenty one stores", "twenty one", "count", 21, 21, "stores"),
    ("19.4K users", "19.4K", "count", 19400, 19400, "users"),
    ("300k users", "300k", "count", 300 * K, 300 * K, "users"),
    ("2.5m users", "2.5m", "count", 2_500_000, 2_500_000, "users"),
    ("2.5 mn users", "2.5 mn", "count", 2_500_000, 2_500_000, "users"),
    ("2.5mn users", "2.5mn", "count", 2_500_000, 2_500_000, "users"),
    ("1.1bn users", "1.1bn", "count", 1_100_000_000, 1_100_000_000, "users"),
    ("1.1B users", "1.1B", "count", 1_100_000_000, 1_100_000_000, "users"),
    ("$3.1T", "$3.1T", "money", 3_100_000_000_000, 3_100_000_000_000, "USD"),
    ("$3.1trn", "$3.1trn", "money", 3_100_000_000_000, 3_100_000_000_000, "USD"),
    ("$3.1tn", "$3.1tn", "money", 3_100_000_000_000, 3_100_000_000_000, "USD"),
    ("$3.1 trn", "$3.1 trn", "money", 3_100_000_000_000, 3_100_000_000_000, "USD"),
    ("$12MM", "$12MM", "money", 12 * M, 12 * M, "USD"),
    ("$12 MM", "$12 MM", "money", 12 * M, 12 * M, "USD"),
    ("USD 12mm", "USD 12mm", "money", 12 * M, 12 * M, "USD"),
    ("USD12M", "USD12M", "money", 12 * M, 12 * M, "USD"),
    ("$5B", "$5B", "money", 5 * B, 5 * B, "USD"),
    ("$5 B", "$5 B", "money", 5 * B, 5 * B, "USD"),
    ("$5b", "$5b", "money", 5 * B, 5 * B, "USD"),
    ("$750K", "$750K", "money", 750 * K, 750 * K, "USD"),
    ("$750 K", "$750 K", "money", 750 * K, 750 * K, "USD"),
    ("$4M", "$4M", "money", 4 * M, 4 * M, "USD"),
    ("$4 M", "$4 M", "money", 4 * M, 4 * M, "USD"),
    ("$4 m", "$4 m", "money", 4 * M, 4 * M, "USD"),
    ("£4m", "£4m", "money", 4 * M, 4 * M, "GBP"),
    ("€4 Mio", "€4 Mio", "money", 4 * M, 4 * M, "EUR"),
    ("4 Mrd euros", "4 Mrd euros", "money", 4 * B, 4 * B, "EUR"),
    ("€4 Mio.", "€4 Mio", "money", 4 * M, 4 * M, "EUR"),
    ("€12 thousand", "€12 thousand", "money", 12 * K, 12 * K, "EUR"),
    ("€12k", "€12k", "money", 12 * K, 12 * K, "EUR"),
    ("12 thousand euros", "12 thousand euros", "money", 12 * K, 12 * K, "EUR"),
    ("₹4.5 lakh crore", "₹4.5 lakh crore", "money", 4_500_000_000_000, 4_500_000_000_000, "INR"),
    ("Rs 12 lakh", "Rs 12 lakh", "money", 1_200_000, 1_200_000, "INR"),
    ("Rs. 1,250 crore", "Rs. 1,250 crore", "money", 12_500_000_000, 12_500_000_000, "INR"),
    ("INR 4 lakhs", "INR 4 lakhs", "money", 400 * K, 400 * K, "INR"),
    ("Rs1,250cr", "Rs1,250cr", "money", 12_500_000_000, 12_500_000_000, "INR"),
    ("₹ 75 cr", "₹ 75 cr", "money", 750 * M, 750 * M, "INR"),
    ("3.2 lakh crore rupees", "3.2 lakh crore rupees", "money", 3_200_000_000_000, 3_200_000_000_000, "INR"),
    ("4 lakh farmers", "4 lakh", "count", 400 * K, 400 * K, "farmers"),
    ("2.5 crore voters", "2.5 crore", "count", 25 * M, 25 * M, "voters"),
    ("a lakh voters", "a lakh", "count", 100 * K, 100 * K, "voters"),
    ("minus 3 percent", "minus 3 percent", "percent", 3, 3, "percent"),
    ("2½ hours", "2½", "count", 2.5, 2.5, "hours"),
    ("2 1/2 hours", "2 1/2", "count", 2.5, 2.5, "hours"),
    ("£1½ million", "£1½ million", "money", 1_500_000, 1_500_000, "GBP"),
    ("½ million people", "½ million", "count", 500 * K, 500 * K, "people"),
    ("thirty thousand odd people", "thirty thousand odd", "count", 27 * K, 33 * K, "people"),
    ("one hundred twenty-five stores", "one hundred twenty-five", "count", 125, 125, "stores"),
    ("12.5 thousand people", "12.5 thousand", "count", 12500, 12500, "people"),
    ("some 1.2m people", "some 1.2m", "count", 1_080_000, 1_320_000, "people"),
    ("a 15,000-strong staff", "15,000", "count", 15 * K, 15 * K, "staff"),
    ("a total of 1,234", "1,234", "number", 1234, 1234, None),
    ("ninety-nine point five tonnes", "ninety-nine point five", "count", 99.5, 99.5, "tonnes"),
    ("nil redundancies", "nil", "count", 0, 0, "redundancies"),
    ("zero redundancies", "zero", "count", 0, 0, "redundancies"),
    ("3,400¹ employees", "3,400", "count", 3400, 3400, "employees"),
    ("12%²", "12%", "percent", 12, 12, "percent"),
    ("€1.2bn¹", "€1.2bn", "money", 1_200_000_000, 1_200_000_000, "EUR"),
    ("12%*", "12%", "percent", 12, 12, "percent"),
    ("$1.2bn*", "$1.2bn", "money", 1_200_000_000, 1_200_000_000, "USD"),
]


@pytest.mark.parametrize(("text", "words", "kind", "low", "high", "unit"), NUMBERS, ids=[case[0] for case in NUMBERS])
def test_numbers(text, words, kind, low, high, unit) -> None:
    reads(text, words, kind, low, high, unit)


SIZES = [
    ("a dozen jobs", "a dozen", "count", 12, 12, "jobs"),
    ("dozens of jobs", "dozens", "count", 24, 99, "jobs"),
    ("scores of jobs", "scores", "count", 24, 99, "jobs"),
    ("several dozen jobs", "several dozen", "count", 24, 99, "jobs"),
    ("a few dozen jobs", "a few dozen", "count", 24, 99, "jobs"),
    ("hundreds of jobs", "hundreds", "count", 200, 999, "jobs"),
    ("several hundred jobs", "several hundred", "count", 200, 999, "jobs"),
    ("a few hundred jobs", "a few hundred", "count", 200, 999, "jobs"),
    ("many hundreds of jobs", "many hundreds", "count", 200, 999, "jobs"),
    ("several hundreds of jobs", "several hundreds", "count", 200, 999, "jobs"),
    ("thousands of jobs", "thousands", "count", 2 * K, None, "jobs"),
    ("several thousand jobs", "several thousand", "count", 2 * K, 9999, "jobs"),
    ("a few thousand jobs", "a few thousand", "count", 2 * K, 9999, "jobs"),
    ("tens of thousands of jobs", "tens of thousands", "count", 20 * K, 99999, "jobs"),
    ("hundreds of thousands of jobs", "hundreds of thousands", "count", 200 * K, 999_999, "jobs"),
    ("several hundred thousand jobs", "several hundred thousand", "count", 200 * K, 999_999, "jobs"),
    ("a couple of hundred jobs", "a couple of hundred", "count", 180, 220, "jobs"),
    ("a couple hundred jobs", "a couple hundred", "count", 180, 220, "jobs"),
    ("a couple of thousand jobs", "a couple of thousand", "count", 1800, 2200, "jobs"),
    ("a couple thousand jobs", "a couple thousand", "count", 1800, 2200, "jobs"),
    ("a couple of dozen jobs", "a couple of dozen", "count", 22, 26, "jobs"),
    ("low hundreds of jobs", "low hundreds", "count", 100, 399, "jobs"),
    ("several million dollars", "several million dollars", "money", 2 * M, 9_999_999, "USD"),
    ("a few million dollars", "a few million dollars", "money", 2 * M, 9_999_999, "USD"),
    ("millions of dollars", "millions of dollars", "money", 2 * M, None, "USD"),
    ("tens of millions of dollars", "tens of millions of dollars", "money", 20 * M, 99_999_999, "USD"),
    ("hundreds of millions of euros", "hundreds of millions of euros", "money", 200 * M, 999_999_999, "EUR"),
    ("billions of dollars", "billions of dollars", "money", 2 * B, None, "USD"),
    ("a couple of million dollars", "a couple of million dollars", "money", 1_800_000, 2_200_000, "USD"),
    ("several hundred million dollars", "several hundred million dollars", "money", 200 * M, 999_999_999, "USD"),
    ("a few hundred thousand dollars", "a few hundred thousand dollars", "money", 200 * K, 999_999, "USD"),
    ("a couple of billion dollars", "a couple of billion dollars", "money", 1_800_000_000, 2_200_000_000, "USD"),
    ("low double digits", "low double digits", "percent", 10, 19, "percent"),
    ("low-double-digit growth", "low-double-digit", "percent", 10, 19, "percent"),
    ("high single digits", "high single digits", "percent", 7, 9, "percent"),
    ("high-single-digit growth", "high-single-digit", "percent", 7, 9, "percent"),
    ("mid-single digits", "mid-single digits", "percent", 4, 6, "percent"),
    ("mid single-digit growth", "mid single-digit", "percent", 4, 6, "percent"),
    ("low single digits", "low single digits", "percent", 1, 3, "percent"),
    ("double-digit growth", "double-digit", "percent", 10, 99, "percent"),
    ("a double-digit increase", "double-digit", "percent", 10, 99, "percent"),
    ("mid to high single digits", "mid to high single digits", "percent", 4, 9, "percent"),
    ("mid-to-high single-digit growth", "mid-to-high single-digit", "percent", 4, 9, "percent"),
    ("low-to-mid single digits", "low-to-mid single digits", "percent", 1, 6, "percent"),
    ("high teens", "high teens", "percent", 17, 19, "percent"),
    ("low-teens growth", "low-teens", "percent", 11, 13, "percent"),
    ("mid-teens percentage growth", "mid-teens percentage", "percent", 14, 16, "percent"),
    ("a mid-single-digit percentage", "mid-single-digit percentage", "percent", 4, 6, "percent"),
    ("single-digit growth", "single-digit", "percent", 1, 9, "percent"),
    ("triple-digit growth", "triple-digit", "percent", 100, 999, "percent"),
    ("low-20s percent", "low-20s percent", "percent", 21, 23, "percent"),
    ("mid-30s per cent", "mid-30s per cent", "percent", 34, 36, "percent"),
    ("the mid-30s", "mid-30s", "number", 34, 36, None),
    ("the low 40s", "low 40s", "number", 41, 43, None),
    ("the high sixties", "high sixties", "number", 67, 69, None),
    ("high-twenties percent", "high-twenties percent", "percent", 27, 29, "percent"),
    ("mid-forties percentage", "mid-forties percentage", "percent", 44, 46, "percent"),
    ("low to mid thirties", "low to mid thirties", "number", 31, 36, None),
]


@pytest.mark.parametrize(("text", "words", "kind", "low", "high", "unit"), SIZES, ids=[case[0] for case in SIZES])
def test_sizes_without_a_figure(text, words, kind, low, high, unit) -> None:
    reads(text, words, kind, low, high, unit)


VALUES = [
    # fractions: the shortest numerator that leaves a whole denominator
    ("three sixty-fourths", 3 / 64),
    ("five thirty-seconds", 5 / 32),
    ("one ten-thousandth", 1e-4),
    ("seven hundredths", 0.07),
    ("a two-hundredth", 0.005),
    ("two hundred and ten fifths", 42),
    ("one over sixteen", 1 / 16),
    ("five and seven eighths", 5.875),
    ("one hundred and two thirds", 100 + 2 / 3),
    # powers
    ("3^4", 81),
    ("10^6", 1e6),
    ("4^-1", 0.25),
    ("2.5x10^3", 2500),
    # signs
    ("-7", -7),
    ("\u22127.5", -7.5),
    ("minus seven and a half", -7.5),
    ("negative forty-two", -42),
    ("- 7", -7),
]


@pytest.mark.parametrize(("text", "value"), VALUES, ids=[case[0] for case in VALUES])
def test_values_with_their_sign(text, value) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.low == quantity.high
    assert float(quantity.low) == pytest.approx(value)


NO_FRACTION = ["thirty seconds", "the twenty-fifth anniversary", "a hundred and fifth edition", "two fourth graders", "one third party"]


@pytest.mark.parametrize("text", NO_FRACTION)
def test_an_ordinal_is_no_fraction(text) -> None:
    assert all(q.low == int(q.low) and q.kind != "percent" for q in find_quantities(f"It took {text}, they said."))


def test_only_the_public_reading_carries_the_sign() -> None:
    text = "EBIT was -$3 million, a margin of -1.5%; an item of the list:\n- 300 jobs\nLoss | (45)\nTen minus three is seven."
    assert [float(q.low) for q in find_quantities(text)] == [-3e6, -1.5, 300, -45, 10, 3, 7]
    assert [float(q.low) for q in find_figures(text)] == [3e6, 1.5, 300, 45, 10, 3, 7]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("below -5%", None, -5),
        ("above -5%", -5, None),
        ("nearly -$10m", -10_000_000, -9_000_000),
        ("about -5%", -6, -4),
        ("at most -5%", None, -5),
    ],
)
def test_a_hedge_on_a_negative_is_read_on_the_number_line(text, low, high) -> None:
    (quantity,) = find_quantities(f"It was {text}.")
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("It fell from $212 million two years before.", "$212 million"),
        ("It was €4 billion three quarters ago.", "€4 billion"),
        ("It paid £2.5 billion five years earlier.", "£2.5 billion"),
        ("It raised two million dollars two years ago.", "two million dollars"),
    ],
)
def test_a_small_number_behind_an_amount_begins_a_phrase_of_its_own(text: str, amount: str) -> None:
    assert amount in [text[q.start : q.end] for q in find_figures(text)]
