"""One Prefect server for the tests of this folder that need one. Prefect is imported inside tests: it takes seconds."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.privacy import STARTUP_SECONDS, tell_prefect

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Prefect's own test server on a database of its own, for the whole session."""
    before = dict(os.environ)
    tell_prefect(os.environ)
    os.environ["PREFECT_HOME"] = str(tmp_path_factory.mktemp("prefect"))
    os.environ.pop("PREFECT_API_URL", None)
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=STARTUP_SECONDS):
        yield
    os.environ.clear()
    os.environ.update(before)


class Corpus:
    """A ``sources.toml`` with a folder of documents beside it, and a warehouse to put them into."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.documents = root / "documents"
        self.documents.mkdir(parents=True)
        self.sources = root / "sources.toml"
        self.sources.write_text('[[source]]\nname = "test"\nkind = "folder"\npath = "documents"\n', encoding="utf-8")
        self.warehouse = root / "warehouse"

    def add(self, name: str, text: str, **fields: str) -> Path:
        path = self.documents / f"{name}.json"
        path.write_text(json.dumps({"id": name, "text": text, **fields}), encoding="utf-8")
        return path


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(tmp_path / "corpus")


@pytest.fixture
def conflicting(corpus: Corpus) -> Corpus:
    """Two outlets, one workforce, two figures; a third text of no interest."""
    corpus.add("a", "Orrin Foods had 4,120 employees on 31 December 2023.", publisher="Daily A", published="2024-03-01")
    corpus.add(
        "b",
        "Cheese sold well last year. Orrin Foods had 5,300 employees on 31 December 2023.",
        publisher="Weekly B",
        published="2024-03-02",
    )
    corpus.add("c", "The weather was fine.", publisher="Daily C", published="2024-03-02")
    return corpus
