"""Planted errors: each stands where it says, is the same every time, and has its decoy beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from benchmarks.anchors import figures
from benchmarks.planted import outcomes, table
from benchmarks.planting import NUMBERS, WORDINGS, Plant, plants
from claims.model import Document
from claims.pipeline import read

DOCUMENT = Document(
    "clinic", title="Clinic in Tarnby sees 291 patients", published=date(2023, 5, 10),
    text="The clinic in Tarnby opened its doors to the town in 1998.\n\nOn May 3, 2023 the county closed the ward for good.\n\n"
    "Doctors there have treated 291 patients with the new drug.\n\nThe drug is sold in Norway, Sweden and Denmark for now.",
)  # fmt: skip


def planted(document: Document = DOCUMENT, wordings: str = "first") -> list[Plant]:
    return list(plants(read(document), wordings))


def test_a_figure_is_found_with_what_it_counts() -> None:
    (figure,) = figures(read(DOCUMENT))
    assert (figure.value, figure.written, figure.what, figure.alone, figure.unique) == (Decimal(291), "291", "patients", True, True)


def test_the_same_text_gives_the_same_plants_alone_or_not() -> None:
    assert planted() == planted()


def test_every_error_has_its_decoy() -> None:
    found = planted()
    assert [plant.decoy for plant in found] == [False, True] * (len(found) // 2)
    assert all(wrong.family == decoy.family for wrong, decoy in zip(found[::2], found[1::2], strict=True))


def test_many_families_are_planted() -> None:
    families = {plant.family for plant in planted()}
    assert families >= {"sum", "ratio", "percent_of_total", "duration", "date_order", "weekday", "scope", "headline", "value_conflict"}


def test_what_is_planted_stands_where_it_says_and_nothing_else_changes() -> None:
    for plant in planted():
        if plant.field == "text":
            rest = plant.document.text[: plant.start].rstrip() + plant.document.text[plant.end :]
            assert rest == DOCUMENT.text, plant.family
            assert plant.words.strip() == plant.words != ""


@pytest.mark.parametrize("wordings", WORDINGS)
def test_no_slot_is_left_open(wordings: str) -> None:
    assert not [plant.words for plant in planted(wordings=wordings) if "{" in plant.words or "}" in plant.words]


@pytest.mark.parametrize("wordings", WORDINGS)
def test_every_frame_has_its_numbers(wordings: str) -> None:
    dated = {"years", "dates", "weekdays", "counts"}
    frames = [frame for group in WORDINGS[wordings] for frame in group]
    assert {frame.numbers for frame in frames} <= set(NUMBERS) | dated
    assert not [frame for frame in frames if frame.wrong == frame.decoy]


def test_a_wrong_weekday_is_found_and_its_decoy_is_not() -> None:
    _, found = outcomes(DOCUMENT)
    assert {(o.plant.decoy, o.flagged) for o in found if o.plant.family == "weekday"} == {(False, True), (True, False)}


def test_the_table_counts() -> None:
    _, found = outcomes(DOCUMENT)
    lines = list(table([o for o in found if o.plant.family == "weekday"], 1, 0))
    assert lines[1].split() == ["weekday", "1", "1", "1.00", "0", "1", "0", "weekday_mismatch", "1"]
    assert lines[-1] == "clean documents flagged: 0 of 1"
