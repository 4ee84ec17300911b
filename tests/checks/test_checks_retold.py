"""What the rules on figures told twice rest on: near misses of digits, words for the same thing, and lists of names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.checks.named_lists import named_lists, swapped
from claims.checks.near_miss import ONE_DIGIT, SCALE, SWAPPED, bands, keys, rounds, shape
from claims.checks.thesaurus import akin, stem
from claims.model import Document
from claims.pipeline import read

SHAPES = [
    ("214000", "241000", SWAPPED),
    ("1.75", "1.57", SWAPPED),
    ("340", "304", SWAPPED),
    ("17", "71", SWAPPED),
    ("340", "370", ONE_DIGIT),
    ("44", "48", ONE_DIGIT),
    ("480", "580", ONE_DIGIT),
    ("1300000000", "1300000", SCALE),
    ("35000000000", "3500000000", SCALE),
    ("340", "340", None),
    ("1243", "1240", None),
    ("17", "55", None),
    ("340", "3700", None),
    ("1300000000", "130", None),
]


@pytest.mark.parametrize(("a", "b", "expected"), SHAPES)
def test_shape(a: str, b: str, expected: str | None) -> None:
    assert shape(Decimal(a), Decimal(b)) == shape(Decimal(b), Decimal(a)) == expected


@pytest.mark.parametrize(("a", "b"), [(a, b) for a, b, expected in SHAPES if expected])
def test_near_misses_share_a_key(a: str, b: str) -> None:
    assert set(keys(Decimal(a))) & set(keys(Decimal(b)))


@pytest.mark.parametrize(("a", "b", "share"), [("340", "480", True), ("340", "341", True), ("340", "1000", False)])
def test_bands(a: str, b: str, share: bool) -> None:
    assert bool(set(bands(Decimal(a))) & set(bands(Decimal(b)))) is share


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("18234", "18000", True), ("90.757", "90.8", True), ("18234", "18300", False), ("340", "370", False)]
)
def test_rounds(a: str, b: str, expected: bool) -> None:
    assert rounds(Decimal(a), Decimal(b)) is rounds(Decimal(b), Decimal(a)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("jobs", "positions", True),
        ("turnover", "sales", True),
        ("shops", "stores", True),
        ("bought", "acquisition", True),
        ("copied", "taken", True),
        ("penalties", "fined", True),
        ("tonnes", "jobs", False),
        ("shops", "trailers", False),
        ("dividend", "turnover", False),
    ],
)
def test_akin(a: str, b: str, expected: bool) -> None:
    assert akin(stem(a), stem(b)) is expected


LISTS = [
    (
        "Kidlow, Pershall and Ambrose Heath go.\n\nThe Kidlow, Pershall and Tewkes Lane branches go.",
        [(("ambrose heath",), ("tewkes lane",))],
    ),
    ("Kidlow, Pershall and Ambrose Heath go.\n\nPershall, Ambrose Heath and Kidlow go.", []),
    ("Kidlow, Pershall and Ambrose Heath go.\n\nEarlier Kidlow, Pershall and Tewkes Lane went.", []),
    ("Kidlow, Pershall and Ambrose Heath go.\n\nKidlow, Moss End and Tewkes Lane go.", []),
    ("It opens in January, March and May.\n\nIt opens in January, March and June.", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_swapped_names(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    reading = read(Document("a", text))
    assert [(pair.gone, pair.come) for pair in swapped(reading)] == expected
    for found in named_lists(reading):
        assert all(item in " ".join(text[found.start : found.end].casefold().split()) for item in found.items)
