from __future__ import annotations

from pathlib import Path

from claims.read.documents import read_bytes
from claims.sources.config import read_sources
from claims.sources.folder import paths_below

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_seed_sources_name_eight_documents_and_no_notice() -> None:
    sources = read_sources(SEEDS / "sources.toml")
    (source,) = sources.sources
    paths = paths_below(source.path, source.include)
    read = [read_bytes(path.name, path.read_bytes()) for path in paths]
    assert [errors for _, errors in read if errors] == []
    documents = [document for found, _ in read for document in found]
    assert [document.id for document in documents] == [path.stem for path in paths]
    assert len(documents) == 8
    assert len({document.url for document in documents}) == 7, "one page was read twice: its edit is the point of the demo"
    assert all(document.url and ".example/" in document.url and document.published for document in documents)


def test_the_notice_lies_beside_the_documents() -> None:
    notice = (SEEDS / "documents" / "README.md").read_text(encoding="utf-8")
    assert "fiction" in notice
    assert "invented" in notice
