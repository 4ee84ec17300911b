from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from claims.metrics import METRICS
from claims.model import ReferenceFact
from claims.sources.reference import read_reference

SEEDS = Path(__file__).parents[2] / "seeds"
HEADER = "entity,metric,period,value,low,high,unit,source,verified\n"


def _facts(folder: Path, *rows: str) -> Path:
    (folder / "facts.csv").write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return folder


def test_facts_exact_and_open(tmp_path: Path) -> None:
    reference, errors = read_reference(
        _facts(tmp_path, "Orrin,revenue,2023,41.50,,,EUR,Annual report,true", 'Orrin,layoffs,2023,,200,,people,"Release, p. 2",No')
    )
    assert errors == ()
    assert reference.facts == (
        ReferenceFact("Orrin", "layoffs", "2023", Decimal(200), None, "people", "Release, p. 2", False),
        ReferenceFact("Orrin", "revenue", "2023", Decimal("41.50"), Decimal("41.50"), "EUR", "Annual report", True),
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Orrin,revenue,2023,,,,EUR,Report,true", "a fact needs a value, or low, or high"),
        ("Orrin,revenue,2023,many,,,EUR,Report,true", "not a number: 'many'"),
        ("Orrin,revenue,2023,NaN,,,EUR,Report,true", "not a number: 'NaN'"),
        ("Orrin,revenue,2023,4,,,EUR,Report,perhaps", "verified must be true or false, not 'perhaps'"),
        (",revenue,2023,4,,,EUR,Report,true", "entity is empty"),
        ("Orrin,revenue,2023,4", "verified must be true or false, not ''"),
    ],
)
def test_a_bad_row_is_one_error_with_its_line_and_the_rest_is_read(tmp_path: Path, row: str, message: str) -> None:
    reference, errors = read_reference(_facts(tmp_path, row, "Orrin,revenue,2024,5,,,EUR,Report,false"))
    assert [(error.path, error.message) for error in errors] == [(f"{tmp_path / 'facts.csv'}:2", message)]
    assert [fact.period for fact in reference.facts] == ["2024"]


def test_entities_and_aliases(tmp_path: Path) -> None:
    (tmp_path / "entities.csv").write_text("name,parent,fiscal_year_end\nOrrin,,9\nOrrin Foods,Orrin,\nBad,,13\n", encoding="utf-8")
    (tmp_path / "aliases.csv").write_text("﻿alias,name\nORN,Orrin\nORN,Orrin\n", encoding="utf-8")
    reference, errors = read_reference(tmp_path)
    assert reference.parents == (("Orrin Foods", "Orrin"),)
    assert reference.fiscal_year_ends == (("Orrin", 9),)
    assert reference.aliases == (("ORN", "Orrin"),)
    assert [error.message for error in errors] == ["fiscal_year_end must be a month from 1 to 12, not '13'"]


def test_a_wrong_header_a_binary_file_and_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("entity,metric\na,b\n", encoding="utf-8")
    (tmp_path / "aliases.csv").write_bytes(b"\xff\xfe\x00\x01")
    _, errors = read_reference(tmp_path)
    assert [error.path for error in errors] == [str(tmp_path / "facts.csv"), str(tmp_path / "aliases.csv")]
    assert "the header lacks period, unit, source, verified" in errors[0].message
    (tmp_path / "empty").mkdir()
    assert "holds none of" in read_reference(tmp_path / "empty")[1][0].message
    assert "is not a folder" in read_reference(tmp_path / "nowhere")[1][0].message


def test_the_seeds_are_sound() -> None:
    reference, errors = read_reference(SEEDS / "reference")
    assert errors == ()
    assert len(reference.facts) == 53
    assert {fact.metric for fact in reference.facts} <= set(METRICS)
    known = {name for _, name in reference.aliases}
    assert {fact.entity for fact in reference.facts} <= known
    assert {name for pair in reference.parents for name in pair} <= known
    assert not any(fact.verified for fact in reference.facts if fact.metric == "layoffs")
