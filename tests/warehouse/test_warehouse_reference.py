"""The user's reference in the warehouse: what a fact was replaced by stays on record, and claims are held against what holds now."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from warehouse_samples import a_batch, a_document, a_run, ask, read

from claims.model import Document, Fact
from claims.reference import Reference, ReferenceFact
from warehouse import Batch, Run, check_reference, content_digest, load, record_reference, replace_results, write_batch
from warehouse.ledger import ledger_path, migrate, scripts

FACT = ReferenceFact("Acme", "layoffs", "2024-04", Decimal(7), Decimal(7), "people", "a filing", False)
STATES = "SELECT low, verified, seen_from, seen_until, (SELECT r.low FROM reference_facts AS r WHERE r.reference_id = f.replaced_by) FROM reference_facts AS f ORDER BY ALL"


def at(day: int) -> Run:
    return Run(f"run-{day}", "1", datetime(2024, 5, day, tzinfo=UTC))


def test_a_fact_that_is_replaced_stays_with_what_took_its_place(tmp_path: Path) -> None:
    assert record_reference(tmp_path, at(1), Reference(facts=(FACT,)))
    assert not record_reference(tmp_path, at(2), Reference(facts=(FACT,)))
    assert record_reference(tmp_path, at(3), Reference(facts=(replace(FACT, low=Decimal(9), high=Decimal(9)),)))
    assert ask(tmp_path, STATES) == ["7,False,2024-05-01T00:00:00,2024-05-03T00:00:00,9", "9,False,2024-05-03T00:00:00,,"]
    assert ask(tmp_path, "SELECT low FROM reference_in_force") == ["9"]


@pytest.mark.parametrize(
    "change", [{"verified": True}, {"as_of": date(2024, 5, 1)}, {"retrieved_at": datetime(2024, 5, 2)}, {"source": "another filing"}]
)
def test_what_is_said_of_a_fact_is_part_of_it(tmp_path: Path, change: dict[str, object]) -> None:
    record_reference(tmp_path, at(1), Reference(facts=(FACT,)))
    assert record_reference(tmp_path, at(2), Reference(facts=(replace(FACT, **change),)))  # type: ignore[arg-type]
    assert len(ask(tmp_path, "SELECT 1 FROM reference_facts AS f JOIN reference_facts AS r ON r.reference_id = f.replaced_by")) == 1


def test_a_fact_that_is_taken_out_is_closed_and_one_that_comes_back_is_a_row_of_its_own(tmp_path: Path) -> None:
    record_reference(tmp_path, at(1), Reference(facts=(FACT,)))
    record_reference(tmp_path, at(2), Reference())
    assert ask(tmp_path, STATES) == ["7,False,2024-05-01T00:00:00,2024-05-02T00:00:00,"]
    record_reference(tmp_path, at(3), Reference(facts=(FACT,)))
    assert ask(tmp_path, STATES)[1] == "7,False,2024-05-03T00:00:00,,"
    assert ask(tmp_path, "FROM duplicate_ids") == []


def test_of_two_new_facts_about_one_thing_that_of_the_same_source_takes_its_place(tmp_path: Path) -> None:
    record_reference(tmp_path, at(1), Reference(facts=(FACT,)))
    eight = replace(FACT, low=Decimal(8), high=Decimal(8))
    record_reference(tmp_path, at(2), Reference(facts=(replace(eight, source="another"), eight)))
    assert ask(
        tmp_path,
        "SELECT replaced_by = (SELECT reference_id FROM reference_in_force WHERE source = 'a filing') FROM reference_facts WHERE low = 7",
    ) == ["True"]
    record_reference(tmp_path, at(3), Reference(facts=(replace(FACT, source="b"), replace(FACT, source="c"))))
    assert ask(tmp_path, "SELECT count(*) FROM reference_facts WHERE low = 8 AND replaced_by IS NULL") == ["2"], (
        "which of two cannot be told"
    )


def test_a_reference_from_before_this_was_kept_is_the_same_reference(tmp_path: Path) -> None:
    """A warehouse of an older version holds facts without history: the next run finds them, and nothing is replaced."""
    ledger_path(tmp_path).parent.mkdir(parents=True)
    old = tmp_path / "package"
    for folder in ("migrations", "views"):
        (old / folder).mkdir(parents=True)
    for number, path in scripts("migrations"):
        if number < 30:
            (old / "migrations" / path.name).write_bytes(path.read_bytes())
    with duckdb.connect(str(ledger_path(tmp_path))) as connection:
        migrate(connection, old)
        connection.execute("INSERT INTO reference_facts VALUES ('Acme', 'layoffs', '2024-04', 7, NULL, 'people', 'a filing', true)")
        connection.execute("INSERT INTO reference_facts VALUES ('Acme', 'revenue', '2024-04', 7.5, 7.5, 'EUR', 'a filing', false)")
    facts = (replace(FACT, high=None, verified=True), replace(FACT, metric="revenue", unit="EUR", low=Decimal("7.5"), high=Decimal("7.50")))
    assert not record_reference(tmp_path, at(1), Reference(facts=facts))


def test_names_follow_the_reference(tmp_path: Path) -> None:
    write_batch(tmp_path, a_batch(a_document("a", "Acme cut 5 jobs.")))
    load(tmp_path)
    reference = Reference(aliases=(("A.C.M.E.", "Acme"),), parents=(("Acme Air", "Acme"),))
    assert record_reference(tmp_path, at(1), reference)
    assert not record_reference(tmp_path, at(2), reference)
    assert ask(tmp_path, "SELECT alias, name, e.parent FROM entity_aliases JOIN entities AS e USING (entity_id) WHERE document_id IS NULL ORDER BY ALL") == [
        "A.C.M.E.,Acme,", "Acme,Acme,", "Acme Air,Acme Air,Acme",
    ]  # fmt: skip
    assert record_reference(tmp_path, at(3), Reference())
    assert ask(tmp_path, "SELECT alias FROM entity_aliases WHERE document_id IS NULL") == []
    assert ask(tmp_path, "SELECT name, parent FROM entities") == ["Acme,Apex"]


# ---------------------------------------------------------------- claims against it


def loaded(root: Path, *documents: Document, subject: str = "Acme", **changes: object) -> None:
    """A warehouse in which each claim is a fact of its own."""
    items = [read(document, **changes) for document in documents]
    write_batch(root, Batch(a_run(), tuple(items)))
    load(root)
    claims = [claim for item in items for claim in item.claims]
    replace_results(root, a_run(), facts=[Fact((c.id,), subject, c.metric, c.scope, c.period) for c in claims])


def outcome(root: Path) -> list[str]:
    return ask(root, "SELECT quote, inside FROM reference_checks JOIN claims USING (claim_id) ORDER BY ALL")


def test_claims_are_inside_or_outside_or_not_held_against_it(tmp_path: Path) -> None:
    loaded(tmp_path, a_document("a", "Acme cut 7 jobs. It cut 8 jobs. It cut 900 jobs."))
    reference = Reference(facts=(FACT,))
    record_reference(tmp_path, at(1), reference)
    assert check_reference(tmp_path, reference)
    assert not check_reference(tmp_path, reference)
    assert outcome(tmp_path) == ["7 jobs,True", "8 jobs,False"], "900 is too far off to be one thing"
    assert ask(tmp_path, "SELECT quote, citation, verified FROM corroborations") == ["7 jobs,a filing,False"]


@pytest.mark.parametrize(
    "changes", [{"modality": "forecast"}, {"scope": "mining"}, {"unit": "other"}, {"metric": "departures"}, {"superseded": True}]
)
def test_what_is_of_something_else_is_not_held_against_it(tmp_path: Path, changes: dict[str, object]) -> None:
    loaded(tmp_path, a_document("a", "Acme cut 7 jobs."), **changes)
    check_reference(tmp_path, Reference(facts=(FACT,)))
    assert outcome(tmp_path) == []


def test_a_claim_goes_under_the_name_of_its_fact(tmp_path: Path) -> None:
    loaded(tmp_path, a_document("a", "ACM cut 7 jobs."), subject="Acme Mining")
    check_reference(tmp_path, Reference(facts=(FACT,)))
    assert outcome(tmp_path) == []
    check_reference(tmp_path, Reference(aliases=(("Acme", "Acme Mining"),), facts=(FACT,)))
    assert outcome(tmp_path) == ["7 jobs,True"]


def test_when_the_reference_changes_the_outcome_does(tmp_path: Path) -> None:
    loaded(tmp_path, a_document("a", "Acme cut 7 jobs."))
    check_reference(tmp_path, Reference(facts=(FACT,)))
    before = content_digest(tmp_path)
    assert check_reference(tmp_path, Reference(facts=(replace(FACT, low=Decimal(8), high=Decimal(8)),)))
    assert outcome(tmp_path) == ["7 jobs,False"] and content_digest(tmp_path) != before
    assert check_reference(tmp_path, Reference())
    assert outcome(tmp_path) == []
