"""How well and how fast claims are matched, beside Splink on the same claims.

    python benchmarks/matching.py [--claims 100000] [--seed 1]

The claims are made up (benchmarks/synthetic.py says how): names with typing errors, other forms, initials and near misses.
Both are asked which claims state one fact: one company, measure and period. Recall and precision are of pairs of claims.
Splink 5 runs on DuckDB, set up as its documentation advises: names are cleaned first (case, punctuation, legal form),
compared with its `NameComparison` and adjusted for how often they occur; measure, period and value are compared too; three
blocking rules; u by random sampling, m by expectation maximisation in three sessions; clusters at the threshold, of
five, that gives it the best F1 (only that clustering is timed). It is installed into an environment of its own,
``build/benchmark-matching``, from ``benchmarks/matching-requirements.txt``, checked by hash.

Processor time is that of the process with all its threads, without start, imports and reading the claims; memory is the
peak of the process, the claims included.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from math import comb
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
ENVIRONMENT = ROOT / "build" / "benchmark-matching"
REQUIREMENTS = ROOT / "benchmarks" / "matching-requirements.txt"
TOOLS = ("claimtrack", "Splink")
THRESHOLDS = (0.5, 0.8, 0.9, 0.95, 0.99)
LEGAL = re.compile(r"\b(?:inc|ltd|corp|plc|group|holdings|gmbh|ag|the|com)\b")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tool", choices=TOOLS, help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.tool:
        print(json.dumps(measure(options.tool, pq.read_table(options.file))))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "claims.parquet")
        pq.write_table(made_up(options.claims, options.seed), file)
        print(table({tool: in_its_place(tool, file) for tool in TOOLS}, options.claims))


def made_up(count: int, seed: int) -> pa.Table:
    """The claims in an order that says nothing."""
    from benchmarks.synthetic import tellings

    found = list(tellings(count, seed))
    Random(seed).shuffle(found)
    return pa.table(
        {
            "unique_id": pa.array(range(len(found)), pa.int64()),
            "fact": pa.array([each.fact for each in found], pa.int64()),
            "subject": [each.name for each in found],
            "metric": [each.metric for each in found],
            "period": [each.period for each in found],
            "value": pa.array([int(each.value) for each in found], pa.int64()),
        }
    )


def in_its_place(tool: str, file: Path) -> dict[str, Any]:
    """Measure a tool in a process of its own, in the environment where it is installed."""
    from benchmarks.peers import environment_of

    python = sys.executable if tool == "claimtrack" else str(environment_of(ENVIRONMENT, REQUIREMENTS))
    done = subprocess.run(
        [python, __file__, "--tool", tool, "--file", str(file)], stdout=subprocess.PIPE, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT) if tool == "claimtrack" else ""},
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure(tool: str, claims: pa.Table) -> dict[str, Any]:
    """Scores, processor seconds and megabytes of one tool."""
    truth = claims.column("fact").to_pylist()
    return (_claimtrack if tool == "claimtrack" else _splink)(claims, truth)


def _claimtrack(table: pa.Table, truth: Sequence[int]) -> dict[str, Any]:
    from benchmarks.synthetic import PEOPLE, days_of
    from claims.match.facts import group_facts
    from claims.model import Claim

    claims = [_claim(Claim, row, row["metric"] in PEOPLE, days_of(row["period"])) for row in table.to_pylist()]
    started = time.process_time()
    facts = group_facts(claims)
    seconds = time.process_time() - started
    number = {claim.id: at for at, claim in enumerate(claims)}
    found = [0] * len(claims)
    for at, fact in enumerate(facts):
        for claim in fact.claims:
            found[number[claim]] = at
    return {"seconds": seconds, "megabytes": peak(), **scores(found, truth)}


def _claim(kind: Any, row: dict[str, Any], people: bool, days: tuple[date, date]) -> Any:
    value, at = Decimal(row["value"]), row["unique_id"]
    return kind(
        document=f"d{at}", content=f"c{at}", type="headcount" if people else "revenue", subject=row["subject"], metric=row["metric"],
        scope=None, basis=None, low=value, high=value, unit="people" if people else "USD", noun=None, precision=Decimal(1),
        coarse_precision=None, hedge=None, direction=None, period=row["period"], period_start=days[0], period_end=days[1],
        period_kind="year", period_source="stated", growth_basis=None, modality="actual", attribution=None, field="text",
        quote=str(value), start=0, end=1, rule="made up",
    )  # fmt: skip


def _splink(table: pa.Table, truth: Sequence[int]) -> dict[str, Any]:
    import splink.comparison_level_library as cll  # type: ignore[import-not-found]
    import splink.comparison_library as cl  # type: ignore[import-not-found]
    from splink import Linker, SettingsCreator, block_on  # type: ignore[import-not-found]
    from splink.backends.duckdb import DuckDBAPI  # type: ignore[import-not-found]

    started = time.process_time()
    table = table.drop_columns(["fact"]).append_column("name", pa.array([cleaned(name) for name in table.column("subject").to_pylist()]))
    database = DuckDBAPI()
    value = cl.CustomComparison(
        [
            cll.NullLevel("value"), cll.ExactMatchLevel("value"), cll.PercentageDifferenceLevel("value", 0.1),
            cll.PercentageDifferenceLevel("value", 0.3), cll.ElseLevel(),
        ],
        output_column_name="value",
    )  # fmt: skip
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("name").configure(term_frequency_adjustments=True), cl.ExactMatch("metric"), cl.ExactMatch("period"), value,
        ],
        blocking_rules_to_generate_predictions=[
            block_on("metric", "period", "substr(name, 1, 4)"),
            block_on("metric", "period", "value"),
            block_on("metric", "period", "substr(name, 3, 6)"),
        ],
        retain_matching_columns=False,
    )  # fmt: skip
    linker = Linker(database.register(table), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match([block_on("name", "metric", "period")], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in (block_on("metric", "period", "substr(name, 1, 4)"), block_on("metric", "period", "value"), block_on("name")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=min(THRESHOLDS))
    seconds = time.process_time() - started
    best: dict[str, Any] = {}
    for threshold in THRESHOLDS:
        again = time.process_time()
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=threshold)
        took = time.process_time() - again
        rows = clusters.as_record_list()
        found = [row["cluster_id"] for row in sorted(rows, key=lambda row: int(row["unique_id"]))]
        this = {"seconds": seconds + took, "threshold": threshold, **scores(found, truth)}
        if not best or this["f1"] > best["f1"]:
            best = this
    return {**best, "megabytes": peak()}


def cleaned(name: str) -> str:
    """A name as Splink's documentation wants it: case, punctuation and what says nothing taken away."""
    plain = re.sub(r"[^a-z0-9 ]+", " ", re.sub(r"'s\b", "", name.lower()).replace("&", " and ").replace(".com", " com"))
    return " ".join(LEGAL.sub(" ", plain).split()) or plain


def peak() -> float:
    """Megabytes that the process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def scores(found: Iterable[object], truth: Iterable[object]) -> dict[str, float]:
    """Recall, precision and F1 of the pairs that stand together."""
    both, ours, theirs = Counter[object](), Counter[object](), Counter[object]()
    for one, other in zip(found, truth, strict=True):
        both[one, other] += 1
        ours[one] += 1
        theirs[other] += 1
    right, said, true = (sum(comb(count, 2) for count in counted.values()) for counted in (both, ours, theirs))
    recall, precision = right / true if true else 1.0, right / said if said else 1.0
    return {"recall": recall, "precision": precision, "f1": 2 * recall * precision / (recall + precision) if right else 0.0}


def table(found: dict[str, dict[str, Any]], count: int) -> str:
    """A markdown table, and how the two compare."""
    lines = [f"| {count:,} claims | recall | precision | CPU s | peak MB |", "|---|---:|---:|---:|---:|"]
    lines += [
        f"| {tool} | {each['recall']:.4f} | {each['precision']:.4f} | {each['seconds']:.1f} | {each['megabytes']:.0f} |"
        for tool, each in found.items()
    ]
    ours, theirs = found["claimtrack"], found["Splink"]
    lines.append(
        f"\nclaimtrack takes {ours['seconds'] / theirs['seconds']:.2f} of Splink's CPU (Splink's threshold: {theirs['threshold']})."
    )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
