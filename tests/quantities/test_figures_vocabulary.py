"""Every row of every vocabulary is read from its own example, with the interval that the example states."""

from decimal import Decimal

import pytest

from claims.model import Quantity
from claims.quantities import find_figures
from claims.quantities.counts import NOUNS
from claims.quantities.currencies import CODES, COINS, CURRENCIES, WORD_CODES, Currency
from claims.quantities.hedges import AFTER, BEFORE
from claims.quantities.multiples import MULTIPLES
from claims.quantities.number_words import NUMERALS, SCALES
from claims.quantities.percents import PERCENT_UNITS
from claims.quantities.ranges import CONNECTORS
from claims.quantities.refusals import LABELS
from claims.quantities.vague import VAGUE_SIZES


def only(text: str) -> Quantity:
    found = find_figures(text)
    assert len(found) == 1, (text, found)
    return found[0]


def bound(written: str) -> Decimal | None:
    return Decimal(written) if written else None


@pytest.mark.parametrize("row", [*NUMERALS, *SCALES], ids=lambda row: row.name)
def test_numeral_and_scale_rows(row) -> None:
    text, value = row.example
    quantity = only(text)
    assert (quantity.low, quantity.high) == (Decimal(value), Decimal(value))
    assert any(word in text.lower() for word in row.words)


@pytest.mark.parametrize("row", [*BEFORE, *AFTER], ids=lambda row: row.name)
def test_hedge_rows(row) -> None:
    text, low, high = row.example
    quantity = only(text)
    assert (quantity.low, quantity.high) == (bound(low), bound(high))
    assert quantity.hedge == row.name


@pytest.mark.parametrize("row", BEFORE, ids=lambda row: row.name)
def test_every_wording_of_a_hedge_before_a_figure_has_its_sense(row) -> None:
    expected = {"min": (400, None), "max": (None, 400), "below": (None, 400), "near": (360, 400), "about": (360, 440)}[row.sense]
    for phrase in row.words:
        quantity = only(f"It came to {phrase.replace(' .', '.')} $400 there.")
        assert (quantity.low, quantity.high) == expected, phrase


@pytest.mark.parametrize("row", AFTER, ids=lambda row: row.name)
def test_every_wording_of_a_hedge_behind_a_figure_has_its_sense(row) -> None:
    expected = {"min": (400, None), "max": (None, 400), "about": (360, 440)}[row.sense]
    for phrase in row.words:
        glued = phrase.replace("- ", "-") if phrase.startswith("-") else phrase if phrase == "+" else f" {phrase}"
        quantity = only(f"It came to 400{glued}.")
        assert (quantity.low, quantity.high) == expected, phrase


def written(row: Currency, phrase: str) -> str:
    """A spelling of the vocabulary as a text writes it: "us $" as "US$", "d - marks" as "d-marks"."""
    glued = phrase.replace(" - ", "-").replace(" .", ".").replace(". ", ".").replace(" /", "/")
    for symbol in "$£¥₵¢":
        glued = glued.replace(f" {symbol}", symbol)
    first = glued.split("$")[0].rstrip(".")
    cased = {"rs": "Rs", "sh": "Sh", "shs": "Shs", "fr": "Fr", "re": "Re", "nu": "Nu", "bs": "Bs", "php": "PhP", "tk": "Tk", "rp": "Rp"}
    return cased.get(first, first.upper() if len(first) <= 3 else first) + glued[len(first) :]


@pytest.mark.parametrize("row", CURRENCIES, ids=lambda row: row.code)
def test_currency_rows(row) -> None:
    quantity = only(f"It paid {row.example}.")
    assert (quantity.kind, quantity.unit, quantity.low) == ("money", row.code, Decimal(84_000_000))


@pytest.mark.parametrize("row", CURRENCIES, ids=lambda row: row.code)
def test_every_wording_of_a_currency_behind_a_figure(row) -> None:
    for phrase in row.names:
        quantity = only(f"It paid 12.5 million {phrase.replace(' - ', '-')} for it.")
        assert (quantity.kind, quantity.unit, quantity.low) == ("money", row.code, Decimal(12_500_000)), phrase


@pytest.mark.parametrize("row", CURRENCIES, ids=lambda row: row.code)
def test_every_prefix_of_a_currency(row) -> None:
    for phrase in row.prefixes:
        for gap in ("", " ") if not phrase.isalpha() else (" ",):
            quantity = only(f"It paid {written(row, phrase)}{gap}12.5 million for it.")
            assert (quantity.kind, quantity.unit, quantity.low) == ("money", row.code, Decimal(12_500_000)), phrase


def test_no_spelling_means_two_currencies() -> None:
    for side in ("names", "prefixes"):
        seen: dict[str, str] = {}
        for row in CURRENCIES:
            for phrase in getattr(row, side):
                assert seen.setdefault(phrase, row.code) == row.code, phrase


@pytest.mark.parametrize("row", COINS, ids=lambda row: row.words[0])
def test_coin_rows(row) -> None:
    text, value = row.example
    quantity = only(text)
    assert (quantity.kind, quantity.low) == ("money", Decimal(value))


@pytest.mark.parametrize("code", sorted(CODES - WORD_CODES))
def test_every_code_before_and_behind_a_figure(code) -> None:
    expected = "CNY" if code == "RMB" else code
    for text in (f"It paid {code} 12.5 million.", f"It paid {code}1,250.", f"It paid 12.5 million {code}.", f"It paid 1,250 {code}."):
        quantity = only(text)
        assert (quantity.kind, quantity.unit) == ("money", expected), text


@pytest.mark.parametrize("row", PERCENT_UNITS, ids=lambda row: row.name)
def test_percent_rows(row) -> None:
    text, value = row.example
    quantity = only(text)
    assert (quantity.kind, quantity.unit, quantity.low, quantity.points) == ("percent", "percent", Decimal(value), row.points)


@pytest.mark.parametrize("row", MULTIPLES, ids=lambda row: row.name)
def test_multiple_rows(row) -> None:
    text, value = row.example
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.high) == ("multiple", Decimal(value), Decimal(value))


@pytest.mark.parametrize("row", VAGUE_SIZES, ids=lambda row: row.name)
def test_vague_rows(row) -> None:
    text, low, high = row.example
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.hedge) == (bound(low), bound(high), row.name)


@pytest.mark.parametrize("row", CONNECTORS, ids=lambda row: row.name)
def test_connector_rows(row) -> None:
    text, low, high = row.example
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.span) == (Decimal(low), Decimal(high), True)


@pytest.mark.parametrize("row", NOUNS, ids=lambda row: row.name)
def test_noun_rows(row) -> None:
    text, value, head = row.example
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.unit) == ("count", Decimal(value), head)


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row.name)
def test_label_rows_hold_no_figure(row) -> None:
    assert find_figures(row.example) == ()
