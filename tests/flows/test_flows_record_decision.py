"""The form's flow, on Prefect's test server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claims.reference import EMPTY_REFERENCE
from claims.sources.config import read_sources
from flows.collect import collect
from flows.conclude import conclude
from flows.extract import extract_batch
from warehouse.corpus import open_flags, summary
from warehouse.ledger import read_only, rows
from warehouse.records import Run
from warehouse.snapshots import current_snapshot, publish

if TYPE_CHECKING:
    from conftest import Corpus

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("prefect_server")]


@pytest.fixture
def flagged(conflicting: Corpus) -> Corpus:
    """A warehouse with one open flag."""
    run = Run.begin("run", "v")
    extract_batch(
        conflicting.warehouse, run, collect(read_sources(conflicting.sources), conflicting.warehouse).items, EMPTY_REFERENCE
    )  # fmt: skip
    conclude(conflicting.warehouse, run, EMPTY_REFERENCE)
    publish(conflicting.warehouse)
    return conflicting


def _flag(corpus: Corpus) -> str:
    (queued,) = open_flags(corpus.warehouse)
    return queued.flag.id


def _record(warehouse: Path, **answers: Any) -> Any:
    """The state in which the flow ends."""
    from flows.record_decision import record_decision

    return record_decision(warehouse=warehouse, return_state=True, **answers)


def _decisions(warehouse: Path) -> list[tuple[Any, ...]]:
    with read_only(current_snapshot(warehouse)) as connection:
        return rows(connection, "SELECT flag_id, verdict, reviewer, note FROM decisions ORDER BY decided_at")


def test_a_verdict_is_recorded_published_and_out_of_the_queue(flagged: Corpus) -> None:
    from prefect.artifacts import Artifact

    flag = _flag(flagged)
    state = _record(flagged.warehouse, flag=f" {flag[:10]} ", verdict="confirmed", reviewer="Ada", note="")
    assert (state.type.value, state.message) == ("COMPLETED", f"Flag {flag} is confirmed by Ada")
    assert _decisions(flagged.warehouse) == [(flag, "confirmed", "Ada", None)]
    assert open_flags(flagged.warehouse) == []
    shown = Artifact.get("open-flags")
    assert shown is not None
    assert shown.data == "[]"


def test_the_same_again_writes_nothing_and_another_verdict_counts_instead(flagged: Corpus) -> None:
    flag = _flag(flagged)
    _record(flagged.warehouse, flag=flag, verdict="confirmed", reviewer="Ada")
    state = _record(flagged.warehouse, flag=flag, verdict="confirmed", reviewer="Ada")
    assert state.message == f"Flag {flag} is confirmed by Ada already: nothing was written"
    state = _record(flagged.warehouse, flag=flag, verdict="dismissed", note="counted twice")
    assert state.message == f"Flag {flag} is dismissed, which was confirmed"
    assert _decisions(flagged.warehouse) == [(flag, "confirmed", "Ada", None), (flag, "dismissed", None, "counted twice")]


@pytest.mark.parametrize("flag", ["feedfacefeedfacefeed", "", "' OR 1=1 --", "<b>x</b>"])
def test_an_unknown_flag_is_refused_in_words_and_nothing_is_written(flagged: Corpus, flag: str) -> None:
    state = _record(flagged.warehouse, flag=flag, verdict="confirmed")
    assert state.type.value == "FAILED"
    assert state.message.startswith(f"Nothing was recorded: no flag is called {flag!r}")
    assert summary(flagged.warehouse).decisions == 0


def test_a_verdict_that_is_none_is_refused(flagged: Corpus) -> None:
    state = _record(flagged.warehouse, flag=_flag(flagged), verdict="perhaps")
    assert state.type.value == "FAILED"
    assert "confirmed" in state.message
    assert summary(flagged.warehouse).decisions == 0


def test_before_the_first_run_there_is_nothing_to_decide(tmp_path: Path) -> None:
    state = _record(tmp_path, flag="abc", verdict="confirmed")
    assert state.type.value == "FAILED"
    assert "nothing has been published here yet" in state.message
