from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from told import Story, decide, said

from claims.cli import cli
from claims.model import Reference, ReferenceFact
from claims.pipeline import check, read
from claims.sources.files import read_paths
from claims.sources.reference import read_reference
from flows.conclude import conclude
from warehouse import Batch, Extracted, Run, load, publish, record_inputs, replace_reference, write_batch

SEEDS = Path(__file__).parents[2] / "seeds"
Ask = Callable[..., Result]

ARGUS = "Orrin Foods had 4,120 employees at the end of 2023."
STORY = Story(
    told=(
        said("Argus Daily", 1, ARGUS, "4,120 employees", 4120, 4120),
        said("Bugle Daily", 2, ARGUS + " Via Argus.", "4,120 employees", 4120, 4120),
        said("Courier", 4, "About 5,300 people worked at Orrin Foods.", "About 5,300 people", 4770, 5830, attribution="the union"),
        said("Argus Daily", 5, ARGUS + " It rained.", "4,120 employees", 4120, 4120),
        said("Dunsk Weekly", 9, "Orrin has a staff of more than 4,000.", "more than 4,000", 4000, None),
        said("Echo", 10, "Orrin hopes to employ 6,000.", "6,000", 6000, 6000, modality="forecast"),
    ),
    copies=((0, 1),),
    flags=(("cross_source", (0, 2)), ("value_conflict", (5,))),
    reference=Reference(
        aliases=(("ORN", "Orrin Foods"),),
        facts=(
            ReferenceFact(
                "Orrin Foods", "total_employees", "2023-12-31", Decimal(4118), Decimal(4118), "people", "Orrin annual report 2023", True
            ),
        ),
    ),
)


@pytest.fixture(scope="session")
def orrin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five papers on one workforce: one copies, one disagrees, one looks again, one hedges, one hopes; a flag is decided."""
    root = STORY.put(tmp_path_factory.mktemp("orrin"))
    decide(root, "value_conflict-6000", "dismissed")
    return root


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the articles that come with the package, as the main job makes it."""
    root = tmp_path_factory.mktemp("seeds")
    reference, problems = read_reference(SEEDS / "reference")
    documents, errors = read_paths([str(path) for path in sorted((SEEDS / "documents").glob("*.json"))])
    assert documents and not problems and not errors
    run = Run("run-1", "1", datetime(2024, 4, 10, 8, tzinfo=UTC))
    readings = [read(document, reference) for document in documents]
    items = tuple(Extracted.of(reading, check(reading, reference), run.started_at) for reading in readings)
    write_batch(root, Batch(run, items))
    load(root)
    record_inputs(root, run, [document.content_id for document in documents])
    replace_reference(root, reference)
    conclude(root, run, reference)
    publish(root)
    return root


@pytest.fixture
def ask() -> Ask:
    """``claimtrack history`` on a warehouse."""
    return lambda root, *arguments: CliRunner().invoke(cli, ["history", *arguments, "--warehouse", str(root)])
