"""Made-up claims, and what matching them is measured by. Small sizes; how fast it is, only the benchmark says."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from pathlib import Path
from random import Random

from benchmarks import incremental, matching
from benchmarks.synthetic import companies, tellings
from claims.reference import EMPTY_REFERENCE
from flows.conclude import conclude
from warehouse import Batch, Run, load, publish, record_inputs, run_query, write_batch


def test_claims_are_the_same_for_a_seed_and_call_a_company_by_several_names() -> None:
    found = list(tellings(2000))
    assert found == list(tellings(2000)) != list(tellings(2000, seed=2))
    names: dict[int, set[str]] = defaultdict(set)
    for telling in found:
        names[telling.company].add(telling.name)
    assert sum(map(len, names.values())) > 2 * len(names)


def test_companies_have_near_misses() -> None:
    made = list(islice(companies(Random(1)), 400))
    words = [max(name.split(), key=len) for name in made]
    assert len(set(words)) < len(set(made))


def test_scores_are_of_pairs() -> None:
    assert matching.scores("aabb", "xxxy") == {"recall": 1 / 3, "precision": 1 / 2, "f1": 0.4}


def test_made_up_claims_are_matched() -> None:
    claims = matching.made_up(3000, seed=3)
    found = matching.measure("claimtrack", claims)
    assert found["recall"] > 0.95 and found["precision"] > 0.98
    assert {"seconds", "megabytes"} <= found.keys()


def test_names_are_cleaned_for_splink() -> None:
    assert {
        matching.cleaned(name) for name in ("Branful & Sons, Inc.", "the BRANFUL AND SONS", "Branful and Sons's", "Branful and Sons.com")
    } == {"branful and sons"}


def test_documents_for_the_incremental_benchmark_are_sound_and_touch_a_part(tmp_path: Path) -> None:
    first, second = Run("first", "1", incremental.NOON), Run("second", "1", incremental.NOON)
    batches = (list(incremental.documents(tellings(600), Random(1))), list(islice(incremental.added(600, 7), 12)))
    for run, batch in zip((first, second), batches, strict=True):
        write_batch(tmp_path, Batch(run, tuple(batch)))
        load(tmp_path)
        record_inputs(tmp_path, run, [item.document.content_id for item in batch])
        found = conclude(tmp_path, run, EMPTY_REFERENCE)
    assert 0 < found.compared < found.claims
    publish(tmp_path)
    assert run_query(tmp_path, "FROM broken_spans", "json") == run_query(tmp_path, "FROM duplicate_ids", "json") == "[]\n"
