from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from claims.metrics import METRICS
from claims.reference import ReferenceFact
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
        ("Orrin,revenue,2023,4", "unit is empty"),
        ("Orrin,revenue,2023,4,,,EUR,Report,", "verified must be true or false, not ''"),
        ("Orrin,turnover,2023,4,,,EUR,Report,true", "no metric is called 'turnover'"),
        (
            "Orrin,revenue,last year,4,,,EUR,Report,true",
            "period must be like 2023, 2023-Q4, 2023-12-31, 2022-07/2023-06 or FY2023, not 'last year'",
        ),
        ("Orrin,revenue,FY2023,4,,,EUR,Report,true", "FY2023 needs the entity's fiscal_year_end in entities.csv"),
    ],
)
def test_a_bad_row_is_one_error_with_its_line_and_the_rest_is_read(tmp_path: Path, row: str, message: str) -> None:
    reference, errors = read_reference(_facts(tmp_path, row, "Orrin,revenue,2024,5,,,EUR,Report,false"))
    assert [(error.path, error.message) for error in errors] == [(f"{tmp_path / 'facts.csv'}:2", message)]
    assert [fact.period for fact in reference.facts] == ["2024"]


def test_where_a_fact_comes_from_is_kept(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text(
        "entity,metric,period,value,unit,source,as_of,retrieved_at,verified,verified_against\n"
        "Orrin,revenue,2023,4,EUR,Report,2024-02-01,2024-03-05T10:30+02:00,true,the printed report\n"
        "Orrin,revenue,2022,4,EUR,Report,soon,,true,\n"
        "Orrin,revenue,2021,4,EUR,Report,,soon,true,\n",
        encoding="utf-8",
    )
    reference, errors = read_reference(tmp_path)
    (fact,) = reference.facts
    assert (fact.as_of, fact.retrieved_at, fact.verified_against) == (date(2024, 2, 1), datetime(2024, 3, 5, 8, 30), "the printed report")
    assert [error.message for error in errors] == [
        "as_of must be a day like 2024-02-01, not 'soon'", "retrieved_at must be a day or time like 2024-02-01T09:30Z, not 'soon'",
    ]  # fmt: skip


def test_fiscal_periods_are_put_into_days_by_the_entity(tmp_path: Path) -> None:
    (tmp_path / "entities.csv").write_text("name,parent,fiscal_year_end\nOrrin,,6\n", encoding="utf-8")
    rows = (f"Orrin,revenue,{period},4,,,EUR,Report,true" for period in ("FY2023", "fy2023-Q1", "FY2023-H2", "2023"))
    reference, errors = read_reference(_facts(tmp_path, *rows))
    assert errors == ()
    assert sorted(fact.period for fact in reference.facts) == ["2022-07/2023-06", "2022-Q3", "2023", "2023-H1"]


def test_names_that_are_one_or_are_not(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("name,other,same\nOrrin,Orrin Foods,yes\nOrrin Rail,Orrin Air,no\nA,A,yes\n", encoding="utf-8")
    reference, errors = read_reference(tmp_path)
    assert (reference.merged, reference.apart) == ((("Orrin", "Orrin Foods"),), (("Orrin Air", "Orrin Rail"),))
    assert [error.message for error in errors] == ["name and other are the same"]


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
