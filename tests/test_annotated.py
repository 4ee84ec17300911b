"""Annotations of texts that lie elsewhere, put together with them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("annotated", ROOT / "benchmarks/annotated.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_quote_is_cut_out_of_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    annotated = load()
    (tmp_path / "notes").mkdir()
    claim = ["a", 9, 17, "headcount", "Orlo Foods", "total_employees", 40, 40, "people", None, None, "actual"]
    (tmp_path / "notes/news.jsonl").write_text(json.dumps(claim) + "\n")
    (tmp_path / "news_clean.jsonl").write_text(json.dumps({"id": "a", "text": "Orlo has 40 staff."}) + "\n")
    monkeypatch.setattr(annotated, "ANNOTATIONS", tmp_path / "notes")
    (folder,) = annotated.corpora(tmp_path, tmp_path / "build")
    (found,) = json.loads((folder / "gold/a.json").read_text())["claims"]
    assert found["quote"] == "40 staff" and found["subject"] == "Orlo Foods"
    assert json.loads((folder / "docs/a.json").read_text())["text"] == "Orlo has 40 staff."


def test_where_the_texts_are_not_there_there_is_no_corpus(tmp_path: Path) -> None:
    assert list(load().corpora(tmp_path, tmp_path / "build")) == []


def test_every_annotation_has_the_fields_of_a_claim() -> None:
    for path in sorted((ROOT / "benchmarks/annotations").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            document, start, end, *values = json.loads(line)
            assert document and 0 <= start < end and len(values) == len(load().FIELDS)
