"""Migrations, views and the cookbook."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from warehouse_samples import a_batch, a_decision, a_document, a_flag, a_run, documents, outcome, read

import warehouse
from claims.model import InputError
from claims.reference import Reference, ReferenceFact
from warehouse import (
    Batch,
    WarehouseError,
    check_reference,
    load,
    publish,
    read_corpus,
    record_inputs,
    record_reference,
    record_revisions,
    replace_results,
    run_query,
    write_batch,
    write_decision,
)
from warehouse.ledger import held, ledger_path, migrate, opened, scripts
from warehouse.naming import Naming, decide_naming

PACKAGE = Path(warehouse.__file__).parent
MIGRATIONS = scripts("migrations")
VIEWS = ["document_origins", "page_changes", "standing_entity_decisions", "reference_in_force", "corroborations", "review_queue", "flags_in_order", "standing_decisions", "current_claims", "fact_timeline", "source_scorecard", "silent_edits", "unresolved_claims", "broken_spans", "duplicate_ids"]  # fmt: skip
TABLES = {"sources", "documents", "claims", "entities", "entity_aliases", "facts", "fact_claims", "claim_pairs", "flags", "flag_evidence", "decisions", "reference_facts", "reference_checks", "entity_decisions", "claim_revisions", "runs"}  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with something in every table."""
    root = tmp_path_factory.mktemp("filled")
    made = documents(12)
    batch = a_batch(*made)
    write_batch(root, batch)
    load(root)
    record_inputs(root, batch.run, [document.content_id for document in made], [InputError("broken.pdf", "no text in it")])
    claims = read_corpus(root).claims
    edits = [a_flag([a, b], rule="silent_edit") for a in claims for b in claims if (a.document, b.document) == ("paper-1", "paper-2")]
    replace_results(root, a_run(), **(outcome(claims) | {"flags": [*outcome(claims)["flags"], *edits]}))
    reference = Reference(
        aliases=(("ACME", "Acme"),),
        parents=(("Acme", "Apex"),),
        facts=(ReferenceFact("Acme", "layoffs", "2024-04", Decimal(100), Decimal(105), "people", "a filing", True),),
    )
    record_reference(root, batch.run, reference)
    check_reference(root, reference)
    record_revisions(root)
    write_decision(root, a_decision(outcome(claims)["flags"][0].id))
    publish(root)
    decide_naming(root, Naming("split", "Acme", "Apex"), now=datetime(2024, 5, 1, tzinfo=UTC))
    return root


def test_every_table_holds_something_and_is_in_the_contract(filled: Path) -> None:
    with duckdb.connect(str(filled / "claims.duckdb"), read_only=True) as connection:
        names = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'").fetchall()}
        assert names >= TABLES
        empty = [name for name in sorted(names) if not connection.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchall()]
        assert empty == []


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_answers(filled: Path, view: str) -> None:
    rows = run_query(filled, f"FROM {view}", "csv").splitlines()[1:]
    assert bool(rows) == (view not in ("broken_spans", "duplicate_ids", "unresolved_claims"))


def test_there_is_no_view_beside_the_tested_ones(filled: Path) -> None:
    found = run_query(filled, "SELECT view_name FROM duckdb_views() WHERE NOT internal", "csv").splitlines()[1:]
    assert sorted(found) == sorted(VIEWS)


def test_every_table_view_and_column_has_a_comment(filled: Path) -> None:
    without = """
        SELECT table_name AS name FROM duckdb_tables() WHERE comment IS NULL
        UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL
        UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL
    """
    assert run_query(filled, without, "csv").splitlines()[1:] == []


@pytest.mark.parametrize("query", scripts("queries"), ids=lambda query: query[1].stem)
def test_every_query_of_the_cookbook_runs_and_says_what_it_asks(filled: Path, query: tuple[int, Path]) -> None:
    text = query[1].read_text("utf-8")
    assert text.startswith("-- ") and "?" in text.splitlines()[0]
    assert len(run_query(filled, text, "csv").splitlines()) > 1, "the sample must show what it answers"


def test_the_queue_is_in_the_order_of_the_design(tmp_path: Path) -> None:
    new, old = (read(a_document(str(year), f"Acme cut {year} jobs.", published=date(year, 1, 1))) for year in (2024, 2020))
    write_batch(tmp_path, Batch(a_run(), (new, old)))
    load(tmp_path)
    far = Decimal("9.000001")
    flags = [
        a_flag(new.claims, key="warning", severity="warning", place_rank=0, miss=Decimal(1000)),
        a_flag(new.claims, key="info", severity="info", place_rank=0, miss=Decimal(1000)),
        a_flag(new.claims, key="title", place_rank=0),
        a_flag(new.claims, key="lede", place_rank=1),
        a_flag(new.claims, key="summary", place_rank=2),
        a_flag(old.claims, key="farther", miss=far),
        a_flag(old.claims, key="three sources", miss=Decimal(9), sources=3),
        a_flag(new.claims, key="far", miss=Decimal(9)),
        a_flag(new.claims, key="far and later in the alphabet", miss=Decimal(9)),
        a_flag(old.claims, key="a: far and old", miss=Decimal(9)),
        a_flag(new.claims, key="near"),
    ]
    replace_results(tmp_path, a_run(), flags=flags)
    publish(tmp_path)
    order = [queued.flag.id for queued in warehouse.open_flags(tmp_path)]
    assert order == [flag.id for flag in [*flags[2:], *flags[:2]]]
    assert [queued.independent_sources for queued in warehouse.open_flags(tmp_path)] == [flag.sources for flag in [*flags[2:], *flags[:2]]]


# ---------------------------------------------------------------- migrations


def schema(root: Path) -> list[tuple[object, ...]]:
    with held(root), opened(root) as connection:
        return connection.execute(
            "SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
        ).fetchall()


@pytest.mark.parametrize("upto", range(len(MIGRATIONS)))
def test_every_older_warehouse_is_brought_up_to_date(tmp_path: Path, upto: int) -> None:
    old = tmp_path / "package"
    for folder in ("migrations", "views"):
        (old / folder).mkdir(parents=True)
    for _, path in MIGRATIONS[:upto]:
        (old / "migrations" / path.name).write_bytes(path.read_bytes())
    root = tmp_path / "old"
    ledger_path(root).parent.mkdir(parents=True)
    with duckdb.connect(str(ledger_path(root))) as connection:
        migrate(connection, old)
    assert schema(root) == schema(tmp_path / "new")


def steps(folder: Path, *texts: str) -> Path:
    (folder / "migrations").mkdir(parents=True, exist_ok=True)
    (folder / "views").mkdir(exist_ok=True)
    for number, text in enumerate(texts, 1):
        (folder / "migrations" / f"{number:04}_step.sql").write_text(text)
    return folder


def test_a_migration_that_fails_leaves_neither_itself_nor_its_record(tmp_path: Path) -> None:
    folder = steps(tmp_path, "CREATE TABLE one (x INTEGER);", "CREATE TABLE two (x INTEGER); CREATE TABLE one (x INTEGER);")
    with duckdb.connect() as connection:
        with pytest.raises(duckdb.CatalogException):
            migrate(connection, folder)
        assert connection.execute("SELECT number FROM schema_migrations").fetchall() == [(1,)]
        assert connection.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = 'two'").fetchall() == []
        steps(tmp_path, "CREATE TABLE one (x INTEGER);", "CREATE TABLE two (x INTEGER);")
        migrate(connection, folder)
        assert connection.execute("SELECT number FROM schema_migrations ORDER BY 1").fetchall() == [(1,), (2,)]


def test_a_table_under_a_view_can_be_altered(tmp_path: Path) -> None:
    folder = steps(tmp_path, "CREATE TABLE one (x INTEGER);")
    (folder / "views" / "10_all.sql").write_text("CREATE VIEW everything AS SELECT * FROM one;")
    with duckdb.connect() as connection:
        migrate(connection, folder)
        steps(tmp_path, "CREATE TABLE one (x INTEGER);", "ALTER TABLE one ADD COLUMN y INTEGER;")
        migrate(connection, folder)
        assert [column[0] for column in connection.execute("FROM everything").description or ()] == ["x", "y"]


def test_a_changed_view_is_renewed_and_published(tmp_path: Path) -> None:
    folder = steps(tmp_path, "CREATE TABLE one (x INTEGER);")
    view = folder / "views" / "10_all.sql"
    view.write_text("CREATE VIEW everything AS SELECT * FROM one;")
    with duckdb.connect() as connection:
        migrate(connection, folder)
        before = connection.execute("SELECT revision FROM ledger_state").fetchall()
        migrate(connection, folder)
        assert connection.execute("SELECT revision FROM ledger_state").fetchall() == before
        view.write_text("CREATE VIEW everything AS SELECT x + 1 AS y FROM one;")
        migrate(connection, folder)
        assert connection.execute("SELECT revision FROM ledger_state").fetchall() > before
        assert [column[0] for column in connection.execute("FROM everything").description or ()] == ["y"]


def test_a_warehouse_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    folder = steps(tmp_path, "CREATE TABLE one (x INTEGER);", "CREATE TABLE two (x INTEGER);")
    with duckdb.connect() as connection:
        migrate(connection, folder)
        (folder / "migrations" / "0002_step.sql").unlink()
        with pytest.raises(WarehouseError, match="migration 2, which this version does not know"):
            migrate(connection, folder)


def test_two_files_of_one_number_are_refused(tmp_path: Path) -> None:
    folder = steps(tmp_path, "SELECT 1;")
    (folder / "migrations" / "0001_other.sql").write_text("SELECT 1;")
    with pytest.raises(WarehouseError, match="same number"):
        scripts("migrations", folder)


def test_only_the_warehouse_imports_duckdb() -> None:
    importers = {
        path.relative_to(PACKAGE.parent).parts[0]
        for folder in ("claims", "flows", "warehouse")
        for path in (PACKAGE.parent / folder).rglob("*.py")
        if "duckdb" in [word for line in path.read_text("utf-8").splitlines() if line.lstrip().startswith(("import ", "from ")) for word in line.split()]
    }  # fmt: skip
    assert importers == {"warehouse"}
