"""The views that people ask about sources and facts: copies are no witnesses, stated and observed times stay apart, a person's word counts."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from told import STORY, Story, decide, said

from warehouse import Run, load, publish, record_inputs, run_query


def ask(root: Path, sql: str) -> Any:
    return json.loads(run_query(root, sql, "json"))


def card(root: Path, source: str) -> dict[str, Any]:
    (row,) = ask(root, f"FROM source_scorecard WHERE source = '{source}'")
    return dict(row)


def test_a_copy_counts_for_the_source_it_copies(orrin: Path) -> None:
    argus, bugle = card(orrin, "Argus Daily"), card(orrin, "Bugle Daily")
    assert [argus[name] for name in ("pages", "copied_pages", "facts", "facts_shared", "facts_led", "facts_stated_first")] == [
        1,
        0,
        1,
        1,
        1,
        1,
    ]
    assert [bugle[name] for name in ("pages", "copied_pages", "facts", "facts_shared", "facts_led", "facts_stated_first")] == [
        1,
        1,
        0,
        0,
        0,
        0,
    ]
    assert [card(orrin, name)["facts_stated_first"] for name in ("Courier", "Dunsk Weekly", "Echo")] == [0, 0, 0]


def test_claims_are_counted_against_verified_reference_facts(orrin: Path) -> None:
    found = {row["source"]: (row["borne_out"], row["contradicted"]) for row in ask(orrin, "FROM source_scorecard")}
    assert found == {"Argus Daily": (0, 2), "Bugle Daily": (0, 1), "Courier": (0, 1), "Dunsk Weekly": (1, 0), "Echo": (0, 0)}


def test_a_conflict_counts_once_a_person_confirms_it_and_never_says_who_errs(tmp_path: Path) -> None:
    root = STORY.put(tmp_path)
    assert [card(root, "Argus Daily")[name] for name in ("open_flags", "confirmed")] == [1, 0]
    decide(root, "cross_source-4120employees", "confirmed")
    decide(root, "value_conflict-6000", "corrected")
    for source, alone, others in (("Argus Daily", 0, 1), ("Courier", 0, 1), ("Echo", 1, 0), ("Dunsk Weekly", 0, 0)):
        assert [card(root, source)[name] for name in ("confirmed", "confirmed_alone", "confirmed_with_others")] == [
            alone + others,
            alone,
            others,
        ]


def test_who_shares_the_first_day_does_not_lead(tmp_path: Path) -> None:
    told = [
        said(paper, day, f"Orrin has 40 staff, {paper}.", "40 staff", 40, 40)
        for paper, day in (("Argus Daily", 1), ("Bugle Daily", 1), ("Courier", 2))
    ]
    root = Story(told).put(tmp_path)
    assert [
        (card(root, name)["facts_stated_first"], card(root, name)["facts_led"]) for name in ("Argus Daily", "Bugle Daily", "Courier")
    ] == [(1, 0), (1, 0), (0, 0)]
    assert ask(root, "SELECT source FROM fact_timeline WHERE stated_first ORDER BY 1") == [
        {"source": "Argus Daily"},
        {"source": "Bugle Daily"},
    ]


def test_what_was_observed_is_kept_apart_from_what_is_stated(tmp_path: Path) -> None:
    """The paper that states the earlier date was seen here a day later."""
    late, early = (
        said("Argus Daily", 1, "Orrin has 40 staff.", "40 staff", 40, 40),
        said("Bugle Daily", 2, "Orrin has 40 people.", "40 people", 40, 40),
    )
    root = Story([early]).put(tmp_path, datetime(2024, 3, 3, tzinfo=UTC))
    Story([late]).put(tmp_path, datetime(2024, 3, 4, tzinfo=UTC))
    Story([late, early]).conclude(root, Run("run-3", "1", datetime(2024, 3, 4, tzinfo=UTC)))
    publish(root)
    found = {row["source"]: (row["facts_stated_first"], row["facts_observed_first"]) for row in ask(root, "FROM source_scorecard")}
    assert found == {"Argus Daily": (1, 0), "Bugle Daily": (0, 1)}


def test_a_timeline_names_the_independent_source_and_who_it_stands_against(orrin: Path) -> None:
    rows = ask(
        orrin,
        "SELECT source, origin_source, is_copy, stated_first, len(agrees_with) AS agree, len(conflicts_with) AS conflict FROM fact_timeline ORDER BY step",
    )
    assert [tuple(row.values()) for row in rows] == [
        ("Argus Daily", "Argus Daily", False, True, 1, 1),
        ("Bugle Daily", "Argus Daily", True, True, 1, 1),
        ("Courier", "Courier", False, False, 1, 3),
        ("Argus Daily", "Argus Daily", False, True, 1, 1),
        ("Dunsk Weekly", "Dunsk Weekly", False, False, 4, 0),
        ("Echo", "Echo", False, False, 0, 0),
    ]


@pytest.mark.parametrize("verdict", [None, "confirmed", "dismissed"])
def test_a_silent_edit_has_both_words_when_each_was_seen_and_what_was_decided(tmp_path: Path, verdict: str | None) -> None:
    old = said("Argus Daily", 1, "Orrin employs more than 300 people.", "more than 300 people", 300, None)
    new = said("Argus Daily", 1, "Orrin employs more than 400 people.", "more than 400 people", 400, None)
    Story([old]).put(tmp_path, datetime(2024, 3, 3, tzinfo=UTC))
    root = Story([new]).put(tmp_path, datetime(2024, 3, 5, tzinfo=UTC))
    record_inputs(root, Run("run-3", "1", datetime(2024, 3, 5, tzinfo=UTC)), [new[0].content_id])
    load(root)
    Story([old, new], flags=(("silent_edit", (0, 1)),)).conclude(root, Run("run-3", "1", datetime(2024, 3, 5, tzinfo=UTC)))
    publish(root)
    if verdict:
        decide(root, "silent_edit-morethan300people", verdict)
    (edit,) = ask(root, "FROM silent_edits")
    assert [edit[f"{which}_quote"] for which in ("older", "newer")] == ["more than 300 people", "more than 400 people"]
    assert [edit[f"{which}_seen_from"][:10] for which in ("older", "newer")] == ["2024-03-03", "2024-03-05"]
    assert edit["verdict"] == verdict
    found = card(root, "Argus Daily")
    assert (found["silent_edits"], found["confirmed_silent_edits"]) == {None: (1, 0), "confirmed": (1, 1), "dismissed": (0, 0)}[verdict]
