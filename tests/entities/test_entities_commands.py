"""``claimtrack entities``: names, why they are one, and people's word on it, through real runs."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from claims.cli import cli
from claims.model import Document
from claims.pipeline import check, check_documents, link, read
from claims.reference import EMPTY_REFERENCE, Reference
from flows.conclude import conclude
from warehouse import Batch, Extracted, Run, WarehouseError, load, publish, record_inputs, record_reference, run_query, write_batch
from warehouse.naming import Naming, decide_naming, undo_naming, with_decisions

KALVEN = "Kalven had 4,120 employees on 31 December 2023."
TILES = "Brackenfold Tiles had 5,300 employees on 31 December 2023."
AIRWAYS = "Northwind Airways had 900 employees on 31 December 2023."
AIRWAY = "Northwind Airway had 800 employees on 31 December 2023."


def page(name: str, text: str) -> Document:
    return Document(name, text, url=f"https://{name}.example/", publisher=f"{name.title()} Daily", published=date(2024, 3, 1))


class Desk:
    """A warehouse with four papers on three or four companies, and the commands on it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.runs = 0

    def run(self, reference: Reference = EMPTY_REFERENCE) -> None:
        self.runs += 1
        run = Run(f"run-{self.runs}", "1", datetime(2024, 4, self.runs, tzinfo=UTC))
        known = with_decisions(self.root, reference)
        readings = [read(page(name, text), known) for name, text in zip("abcd", (KALVEN, TILES, AIRWAYS, AIRWAY), strict=True)]
        write_batch(self.root, Batch(run, tuple(Extracted.of(reading, check(reading)) for reading in readings)))
        load(self.root)
        record_inputs(self.root, run, [reading.document.content_id for reading in readings])
        record_reference(self.root, run, known)
        conclude(self.root, run, known)
        publish(self.root)

    def ask(self, *arguments: str) -> Result:
        return CliRunner().invoke(cli, ["entities", *arguments, "--warehouse", str(self.root)], env={"CLAIMTRACK_REVIEWER": "R. Reader"})

    def facts(self) -> list[str]:
        """Of each fact its subject and how many claims it holds."""
        sql = "SELECT subject || ' ' || count(*) FROM facts JOIN fact_claims USING (fact_id) WHERE metric = 'total_employees' GROUP BY fact_id, subject ORDER BY ALL"
        return run_query(self.root, sql, "csv").splitlines()[1:]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.run()
    return made


def test_names_are_listed_and_found_by_any_part(desk: Desk) -> None:
    assert [named["name"] for named in json.loads(desk.ask("list", "--format", "json").stdout)] == [
        "Northwind Airway",
        "Brackenfold Tiles",
        "Kalven",
    ]
    assert "1 name; look at one with: claimtrack entities show NAME" in desk.ask("list", "TILES").stdout
    assert desk.ask("list", "zyx").stdout == "No name matches.\n"
    assert "1 of 3 names (--limit 0 lists all)" in desk.ask("list", "--limit", "1").stdout


def test_a_merge_is_applied_by_the_next_run_and_is_the_reason_of_the_link(desk: Desk) -> None:
    assert desk.facts() == ["Brackenfold Tiles 1", "Kalven 1", "Northwind Airway 2"]
    done = desk.ask("merge", "kalven", "Brackenfold Tiles", "--note", "one group")
    assert done.stdout.startswith(
        "“Kalven” is read as “Brackenfold Tiles” from the next run on; undo with: claimtrack entities undo Kalven 'Brackenfold Tiles'"
    )
    assert desk.facts() == ["Brackenfold Tiles 1", "Kalven 1", "Northwind Airway 2"]
    desk.run()
    assert desk.facts() == ["Brackenfold Tiles 2", "Northwind Airway 2"]
    rules = run_query(
        desk.root, "SELECT rule FROM flags WHERE status = 'open' AND subject IN ('Kalven', 'Brackenfold Tiles')", "csv"
    ).splitlines()[1:]
    assert rules == ["cross_source"]
    shown = desk.ask("show", "kalven").stdout
    assert "Brackenfold Tiles\n2 claims in 1 fact by 2 independent sources\n" in shown
    assert "Kalven (1 claim) – merged by R. Reader on" in shown and "“one group”" in shown


def test_a_split_parts_what_matching_took_for_one(desk: Desk) -> None:
    assert desk.ask("split", "Northwind Airways", "Northwind Airway").exit_code == 0
    desk.run()
    assert desk.facts() == ["Brackenfold Tiles 1", "Kalven 1", "Northwind Airway 1", "Northwind Airways 1"]
    assert "Similar names, kept apart\n  Northwind Airway\n" in desk.ask("show", "Northwind Airways").stdout


def test_undo_is_a_decision_too_and_nothing_is_ever_deleted(desk: Desk) -> None:
    desk.ask("merge", "Kalven", "Brackenfold Tiles")
    desk.run()
    assert (
        desk.ask("undo", "Brackenfold Tiles", "Kalven").stdout
        == "merge of 'Kalven' and 'Brackenfold Tiles' taken back; the next run applies it\n"
    )
    desk.run()
    assert desk.facts() == ["Brackenfold Tiles 1", "Kalven 1", "Northwind Airway 2"]
    decisions = json.loads(desk.ask("show", "Kalven", "--format", "json").stdout)["decisions"]
    assert [(each["kind"], each["withdrawn"], each["withdraws"]) for each in decisions] == [
        ("merge", True, None),
        ("merge", False, decisions[0]["id"]),
    ]
    assert (
        desk.ask("undo", "Kalven", "Brackenfold Tiles").stderr
        == "Error: nobody has decided about 'Kalven' and 'Brackenfold Tiles': there is nothing to take back\n"
    )


def test_the_latest_decision_about_two_names_counts(desk: Desk) -> None:
    for kind in ("merge", "split", "merge"):
        decide_naming(desk.root, Naming(kind, "Kalven", "Brackenfold Tiles"), now=datetime(2024, 4, 1, tzinfo=UTC))  # type: ignore[arg-type]
    reference = with_decisions(desk.root, Reference(apart=(("Brackenfold Tiles", "Kalven"),)))
    assert (reference.merged, reference.apart) == ((("Kalven", "Brackenfold Tiles"),), ())
    undo_naming(desk.root, Naming("merge", "Kalven", "Brackenfold Tiles"))
    reference = with_decisions(desk.root, EMPTY_REFERENCE)
    assert (reference.merged, reference.apart) == ((), (("Brackenfold Tiles", "Kalven"),)), "what was decided before counts again"


def test_saying_it_again_records_nothing(desk: Desk) -> None:
    assert decide_naming(desk.root, Naming("merge", "Kalven", "Brackenfold Tiles"))
    assert not decide_naming(desk.root, Naming("merge", "Kalven", "Brackenfold Tiles"))
    assert desk.ask("merge", "Kalven", "Brackenfold Tiles").stdout == "Nothing to do: it stands already.\n"
    assert run_query(desk.root, "SELECT count(*) FROM entity_decisions", "csv").splitlines()[1:] == ["1"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("merge", "Kalvin", "Brackenfold Tiles"), "no claim is about 'Kalvin'; did you mean Kalven?"),
        (("split", "Kalven", "Kalven"), "'Kalven' is one name: there is nothing to split"),
        (("show", "Zyx"), "no fact is about 'Zyx'; `claimtrack entities list` has the names"),
        (
            ("merge", "Brackenfold Tiles", "Northwind Airways"),
            "'Northwind Airways' is read as 'Brackenfold Tiles': the two are one already",
        ),
        (
            ("merge", "Northwind Airways", "Kalven"),
            "'Northwind Airways' is read as 'Brackenfold Tiles' already: claimtrack entities undo 'Northwind Airways' 'Brackenfold Tiles' takes that back",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(desk: Desk, arguments: tuple[str, ...], message: str) -> None:
    desk.ask("merge", "Northwind Airways", "Brackenfold Tiles")
    done = desk.ask(*arguments)
    assert (done.exit_code, done.stderr) == (2, f"Error: {message}\n")


def test_a_name_of_the_reference_is_parted_there(desk: Desk) -> None:
    desk.run(Reference(aliases=(("Kalven", "Brackenfold Tiles"),)))
    with pytest.raises(WarehouseError, match=r"aliases.csv reads 'Kalven' as 'Brackenfold Tiles': take that line out of it instead"):
        decide_naming(desk.root, Naming("split", "Kalven", "Brackenfold Tiles"))


def test_without_a_warehouse_nothing_is_made(tmp_path: Path) -> None:
    done = Desk(tmp_path).ask("merge", "a", "b")
    assert done.exit_code == 2 and "nothing has been published here yet" in done.stderr
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- the stages


def subjects(reference: Reference, *texts: str) -> list[Any]:
    documents = [page(name, text) for name, text in zip("abcd", texts, strict=False)]
    found = check_documents(documents, reference)
    claims = {claim.id: claim.subject for reading in found.readings for claim in reading.claims}
    return sorted(sorted(str(claims[key]) for key in fact.claims) for fact in found.facts if fact.metric == "total_employees")


def test_the_reference_carries_merges_and_splits_into_a_check_of_texts() -> None:
    assert subjects(Reference(merged=(("Kalven", "Brackenfold Tiles"),)), KALVEN, TILES) == [["Brackenfold Tiles", "Brackenfold Tiles"]]
    assert subjects(EMPTY_REFERENCE, AIRWAYS, AIRWAY) == [["Northwind Airway", "Northwind Airways"]]
    assert subjects(Reference(apart=(("Northwind Airway", "Northwind Airways"),)), AIRWAYS, AIRWAY) == [
        ["Northwind Airway"],
        ["Northwind Airways"],
    ]


def test_a_split_keeps_a_short_name_from_being_spelled_out() -> None:
    readings = [
        read(page("a", "Amazon Web Services (AWS) had 900 employees on 31 December 2023.")),
        read(page("b", "AWS had 900 employees on 31 December 2023.")),
    ]
    assert {claim.subject for reading in link(readings) for claim in reading.claims} == {"Amazon Web Services"}
    apart = Reference(apart=(("AWS", "Amazon Web Services"),))
    assert {claim.subject for reading in link(readings, apart) for claim in reading.claims} == {"AWS", "Amazon Web Services"}
