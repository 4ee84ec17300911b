from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from told import STORY, decide

from claims.cli import cli
from claims.pipeline import check, read
from claims.sources.files import read_paths
from claims.sources.reference import read_reference
from flows.conclude import conclude
from warehouse import Batch, Extracted, Run, check_reference, load, publish, record_inputs, record_reference, record_revisions, write_batch

SEEDS = Path(__file__).parents[2] / "seeds"
Ask = Callable[..., Result]


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
    record_reference(root, run, reference)
    conclude(root, run, reference)
    check_reference(root, reference)
    record_revisions(root)
    publish(root)
    return root


@pytest.fixture
def ask() -> Ask:
    """``claimtrack history`` on a warehouse."""
    return lambda root, *arguments: CliRunner().invoke(cli, ["history", *arguments, "--warehouse", str(root)])
