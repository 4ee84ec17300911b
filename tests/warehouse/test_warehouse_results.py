"""What a run concludes takes the place of what the last one did: flags live on, decisions stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from warehouse_samples import a_batch, a_decision, a_document, a_flag, a_run, ask, documents, evidence_of, outcome, read

from claims.model import Claim, DocumentRelation, Flag
from warehouse import (
    Batch,
    WarehouseError,
    load,
    open_flags,
    publish,
    read_corpus,
    replace_results,
    summary,
    write_batch,
    write_decision,
)
from warehouse.ledger import ledger_path

PAGE = "https://x.example/a"


def put(root: Path, text: str, day: int = 3, **changes: object) -> tuple[Claim, ...]:
    """Load one version of the page and return its claims."""
    document = a_document(f"page-{day}", text, **({"url": PAGE, "published": date(2024, 4, day)} | changes))
    write_batch(root, a_batch(document))
    load(root)
    return read(document).claims


def test_the_same_outcome_changes_nothing_at_all(tmp_path: Path) -> None:
    write_batch(tmp_path, a_batch(*documents(9)))
    load(tmp_path)
    claims = read_corpus(tmp_path).claims
    first = replace_results(tmp_path, a_run(), **outcome(claims))
    assert first.changed and first.opened
    snapshot, before = publish(tmp_path), ledger_path(tmp_path).read_bytes()
    backwards = {name: values[::-1] for name, values in outcome(claims[::-1]).items()}
    again = replace_results(tmp_path, a_run("run-2"), **backwards)
    assert (again.changed, again.opened, again.closed, again.superseded) == (False, (), (), ())
    assert ledger_path(tmp_path).read_bytes() == before
    assert publish(tmp_path) == snapshot
    assert ask(tmp_path, "SELECT run_id FROM runs") == ["run-1"]


def test_an_outcome_takes_the_place_of_another_row_by_row(tmp_path: Path) -> None:
    write_batch(tmp_path, a_batch(*documents(9)))
    load(tmp_path)
    claims = read_corpus(tmp_path).claims
    whole, half = outcome(claims), outcome(claims[:7])
    for wanted in (whole, half, whole):
        replace_results(tmp_path, a_run(), **wanted)
        assert ask(tmp_path, "SELECT fact_id FROM facts ORDER BY ALL") == sorted(fact.id for fact in wanted["facts"])
        members = sorted(f"{fact.id},{claim}" for fact in wanted["facts"] for claim in fact.claims)
        assert ask(tmp_path, "FROM fact_claims ORDER BY ALL") == members
        assert ask(tmp_path, "SELECT claim_a, claim_b, relation FROM claim_pairs ORDER BY ALL") == sorted(
            f"{pair.a},{pair.b},{pair.kind}" for pair in wanted["pairs"]
        )
        assert ask(tmp_path, "SELECT count(*) FROM document_relations") == [str(len(set(wanted["relations"])))]
        assert ask(tmp_path, "SELECT id FROM flags WHERE status = 'open' ORDER BY ALL") == sorted(flag.id for flag in wanted["flags"])


def test_a_flag_keeps_its_first_run_and_takes_new_words(tmp_path: Path) -> None:
    claims = put(tmp_path, "Acme cut 5 jobs, or 6 jobs.")
    flag = a_flag(claims, key="k", arithmetic="6 - 5 = 1", consequences=("c",))
    replace_results(tmp_path, a_run("run-1"), flags=[flag])
    moved = put(tmp_path, "In all, Acme cut 5 jobs, or 6 jobs.", day=4)
    report = replace_results(tmp_path, a_run("run-2"), flags=[a_flag(moved, key="k", severity="warning")])
    assert report.changed and not report.opened and not report.closed
    publish(tmp_path)
    (queued,) = open_flags(tmp_path)
    assert (queued.first_seen_run, queued.flag.severity, queued.flag.claims) == ("run-1", "warning", tuple(c.id for c in moved))
    assert [(words.evidence, words.version, words.url) for words in queued.evidence] == [(evidence_of(c), 2, PAGE) for c in moved]
    assert ask(tmp_path, "FROM broken_spans") == []


def test_a_flag_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    flag = a_flag(
        put(tmp_path, "Acme cut 5 jobs, or 6 jobs."), arithmetic="6 - 5 = 1", consequences=("c", "d"), place_rank=1,
        miss=Decimal("1.200001"), sources=2,
    )  # fmt: skip
    replace_results(tmp_path, a_run(), flags=[flag])
    publish(tmp_path)
    assert [queued.flag for queued in open_flags(tmp_path)] == [flag]


def closed(root: Path, key: str) -> list[str]:
    return ask(root, f"SELECT status, superseded_by, closed_reason, first_seen_run, closed_run FROM flags WHERE id = '{key}'")


def test_a_changed_figure_supersedes_the_flag_and_the_decision_stays(tmp_path: Path) -> None:
    old = put(tmp_path, "Acme cut 5 jobs, or 6 jobs.")
    elsewhere = put(tmp_path, "Acme cut 5 jobs, or 6 jobs, elsewhere.", url="https://x.example/b")
    replace_results(tmp_path, a_run("run-1"), flags=[a_flag(old, key="old")])
    write_decision(tmp_path, a_decision("old"))
    load(tmp_path)
    new = put(tmp_path, "Acme cut 5 jobs, or 7 jobs.", day=4)
    others = [
        a_flag(new, key="another rule", rule="sum_mismatch"),
        a_flag(elsewhere, key="another page"),
        a_flag([replace(new[0], subject="Apex")], key="unknown claim"),
    ]
    report = replace_results(tmp_path, a_run("run-2"), flags=[*others, a_flag(new, key="new")])
    assert (report.superseded, report.closed) == (("old",), ())
    assert closed(tmp_path, "old") == ["superseded,new,The page changed: another flag of this rule took its place.,run-1,run-2"]
    assert ask(tmp_path, "SELECT flag_id, verdict FROM decisions") == ["old,confirmed"]
    publish(tmp_path)
    assert "old" not in [queued.flag.id for queued in open_flags(tmp_path)]
    query = Path(__file__).parents[2] / "warehouse" / "queries" / "09_what_became_of_my_decisions.sql"
    assert ask(tmp_path, query.read_text("utf-8"))[0].endswith("5 jobs is not 7 jobs.")


def test_a_flag_without_successor_is_closed_and_says_why(tmp_path: Path) -> None:
    kept = put(tmp_path, "Acme cut 5 jobs, or 6 jobs.", url="https://x.example/b")
    old = put(tmp_path, "Acme cut 5 jobs, or 6 jobs.")
    replace_results(tmp_path, a_run("run-1"), flags=[a_flag(old, key="edited"), a_flag(kept, key="rule")])
    put(tmp_path, "Acme cut 5 jobs.", day=4)
    report = replace_results(tmp_path, a_run("run-2"))
    assert report.closed == ("edited", "rule")
    assert closed(tmp_path, "edited") == ["closed,,No longer found: the page has changed.,run-1,run-2"]
    assert closed(tmp_path, "rule") == ["closed,,No longer found by the checks.,run-1,run-2"]
    assert not replace_results(tmp_path, a_run("run-3")).changed


def test_a_flag_that_comes_back_is_open_again_with_its_decision(tmp_path: Path) -> None:
    claims = put(tmp_path, "Acme cut 5 jobs, or 6 jobs.")
    flag = a_flag(claims, key="k")
    replace_results(tmp_path, a_run("run-1"), flags=[flag])
    write_decision(tmp_path, a_decision("k"))
    replace_results(tmp_path, a_run("run-2"))
    assert replace_results(tmp_path, a_run("run-3"), flags=[flag]).opened == ("k",)
    assert closed(tmp_path, "k") == ["open,,,run-1,"]
    publish(tmp_path)
    assert open_flags(tmp_path) == [], "it has been decided"
    assert ask(tmp_path, "SELECT run_id, flags_opened, flags_closed FROM runs ORDER BY ALL") == ["run-1,1,0", "run-2,0,1", "run-3,1,0"]


def test_evidence_of_versions_that_share_an_id_points_at_the_version_that_holds_the_words(tmp_path: Path) -> None:
    texts = ["Acme cut 300 jobs.", "Acme cut 400 jobs."]
    versions = [a_document("same", text, published=date(2024, 4, 3 + n)) for n, text in enumerate(texts)]
    write_batch(tmp_path, a_batch(*versions))
    load(tmp_path)
    claims = [read(version).claims[0] for version in versions]
    replace_results(tmp_path, a_run(), flags=[a_flag(claims, rule="silent_edit")])
    assert ask(tmp_path, "SELECT document_id FROM flag_evidence ORDER BY position") == [version.content_id for version in versions]
    assert ask(tmp_path, "SELECT older_quote, newer_quote, older_version, newer_version FROM silent_edits") == ["300 jobs,400 jobs,1,2"]


def test_a_flag_without_claims_is_superseded_by_page_and_rule(tmp_path: Path) -> None:
    def lists(claims: tuple[Claim, ...], key: str) -> Flag:
        return replace(a_flag(claims, key=key, rule="scope_mismatch"), claims=())

    replace_results(tmp_path, a_run(), flags=[lists(put(tmp_path, "Acme cut 5 jobs."), "old")])
    report = replace_results(tmp_path, a_run("run-2"), flags=[lists(put(tmp_path, "Acme cut 6 jobs.", day=4), "new")])
    assert report.superseded == ("old",)


def test_the_summary_counts_what_is_published(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="nothing has been published here yet"):
        summary(tmp_path)
    claims = [*put(tmp_path, "Acme cut 5 jobs."), *put(tmp_path, "Acme cut 6 jobs.", day=4)]
    flags = [a_flag(claims, key="a"), a_flag(claims, key="b", severity="info"), a_flag(claims, key="c", rule="silent_edit")]
    replace_results(tmp_path, a_run(), flags=flags)
    write_decision(tmp_path, a_decision("c"))
    publish(tmp_path)
    found = summary(tmp_path)
    assert (found.documents, found.pages, found.sources, found.claims) == (2, 1, 2, 2)
    assert (found.flags, found.rules) == ({"error": 2, "info": 1}, {"silent_edit": 1, "value_conflict": 1})
    assert (found.to_review, found.decisions, found.errors, found.facts) == (2, 1, 0, 0)


def test_a_decision_is_written_against_a_flag_that_a_failed_run_leaves_alone(tmp_path: Path) -> None:
    """A claim that breaks a table's rule stops the whole outcome: the last one stands."""
    claims = put(tmp_path, "Acme cut 5 jobs, or 6 jobs.")
    replace_results(tmp_path, a_run("run-1"), flags=[a_flag(claims, key="k")])
    before = ledger_path(tmp_path).read_bytes()
    with pytest.raises(Exception, match="CHECK"):
        replace_results(tmp_path, a_run("run-2"), **(outcome(claims) | {"flags": [a_flag(claims, key="l", severity="fatal")]}))
    assert ledger_path(tmp_path).read_bytes() == before


def test_runs_that_bring_documents_are_credited(tmp_path: Path) -> None:
    write_batch(tmp_path, Batch(a_run("run-1"), (read(documents(1)[0]),)))
    write_batch(tmp_path, Batch(a_run("run-2"), (read(documents(2)[1]),)))
    load(tmp_path)
    found = ask(tmp_path, "SELECT run_id, documents_added, claims_added, started_at FROM runs ORDER BY ALL")
    assert found == ["run-1,1,2,2024-05-01T12:00:00", "run-2,1,2,2024-05-01T12:00:00"]


def test_relations_name_versions_and_a_flag_its_independent_sources(tmp_path: Path) -> None:
    made = [a_document(name, "Acme cut 5 jobs, or 6 jobs.") for name in ("a", "b", "c")]
    older = a_document("c", "Acme cut 7 jobs.", published=date(2024, 4, 1))
    write_batch(tmp_path, a_batch(*made, older))
    load(tmp_path)
    flag = a_flag([claim for document in made for claim in read(document).claims], key="k", sources=2)
    relations = [DocumentRelation("syndicated", ("a", "b")), DocumentRelation("version", (older.content_id, "c"))]
    replace_results(tmp_path, a_run(), flags=[flag], relations=relations)
    publish(tmp_path)
    assert [queued.independent_sources for queued in open_flags(tmp_path)] == [2]
    assert ask(tmp_path, "SELECT kind, documents FROM document_relations ORDER BY kind") == [
        f'syndicated,"[""{made[0].content_id}"", ""{made[1].content_id}""]"',
        f'version,"[""{older.content_id}"", ""{made[2].content_id}""]"',
    ]


def test_evidence_may_name_a_version_by_its_content_id(tmp_path: Path) -> None:
    versions = [a_document("same", "Acme cut 300 jobs.", published=date(2024, 4, day), title=None) for day in (3, 4)]
    write_batch(tmp_path, a_batch(*versions))
    load(tmp_path)
    claims = [read(version).claims[0] for version in versions]
    evidence = tuple(replace(evidence_of(claim), document=claim.content) for claim in claims)
    replace_results(tmp_path, a_run(), flags=[replace(a_flag(claims), evidence=evidence)])
    found = ask(tmp_path, "SELECT document_id, public_id FROM flag_evidence ORDER BY position")
    assert found == [f"{version.content_id},same" for version in versions]
