"""What became of claims between versions of a page: typed, kept up to date, and done once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from warehouse_samples import a_document, a_run, ask, read

from claims.model import Document
from warehouse import Batch, Extracted, content_digest, load, record_revisions, write_batch

CHANGES = "SELECT kind, older_quote, newer_quote, newer_version FROM page_changes ORDER BY newer_version, kind, older_quote, newer_quote"


def version(day: int, text: str, page: str = "acme") -> Document:
    return a_document(page, text, url=f"https://news.example/{page}", published=date(2024, 4, day))


def put(root: Path, *documents: Document, pipeline: str = "1", **changes: str) -> None:
    """Load documents with their claims in their sentences."""
    write_batch(root, Batch(a_run(f"run-{pipeline}", pipeline), tuple(in_sentences(read(document, **changes)) for document in documents)))
    load(root)


def in_sentences(item: Extracted) -> Extracted:
    text = item.document.text
    bounds = [(text.rfind(". ", 0, c.start) + 2 if ". " in text[: c.start] else 0, text.index(".", c.end) + 1) for c in item.claims]
    return replace(item, claims=tuple(replace(c, sentence_start=a, sentence_end=b) for c, (a, b) in zip(item.claims, bounds, strict=True)))


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("Acme cut 300 jobs in May.", "Acme cut 400 jobs in May.", ["silent edit,300 jobs,400 jobs,2"]),
        (
            "Acme cut 300 jobs in May.",
            "Acme cut 400 jobs in May. Correction: an earlier version had another number.",
            ["correction,300 jobs,400 jobs,2"],
        ),
        ("Acme cut 300 jobs in May.", "Acme cut 300 jobs in May. It had cut 20 jobs in April.", ["added,,20 jobs,2"]),
        ("Acme cut 300 jobs in May. It had cut 20 jobs in April.", "Acme cut 300 jobs in May.", ["dropped,20 jobs,,2"]),
        ("Acme cut 300 jobs in May.", "Acme cut 300 jobs in May. It rained.", []),
    ],
)
def test_what_changed_is_typed(tmp_path: Path, old: str, new: str, changes: list[str]) -> None:
    put(tmp_path, version(1, old), version(2, new))
    assert record_revisions(tmp_path)
    assert ask(tmp_path, CHANGES) == changes


def test_each_version_is_compared_with_the_one_before_once(tmp_path: Path) -> None:
    put(tmp_path, version(1, "Acme cut 300 jobs in May."), version(2, "Acme cut 400 jobs in May."))
    assert record_revisions(tmp_path)
    before = content_digest(tmp_path)
    assert not record_revisions(tmp_path)
    assert content_digest(tmp_path) == before
    put(tmp_path, version(3, "Acme cut 500 jobs in May."), version(1, "Acme cut 7 jobs in May.", "other"))
    assert record_revisions(tmp_path)
    assert ask(tmp_path, CHANGES) == ["silent edit,300 jobs,400 jobs,2", "silent edit,400 jobs,500 jobs,3"]


def test_a_version_that_comes_between_parts_what_was_compared(tmp_path: Path) -> None:
    put(tmp_path, version(1, "Acme cut 300 jobs in May."), version(5, "Acme cut 500 jobs in May."))
    record_revisions(tmp_path)
    put(tmp_path, version(3, "Acme cut 400 jobs in May."))
    assert record_revisions(tmp_path)
    assert ask(tmp_path, CHANGES) == ["silent edit,300 jobs,400 jobs,2", "silent edit,400 jobs,500 jobs,3"]


def test_claims_that_are_read_anew_are_compared_anew(tmp_path: Path) -> None:
    old, new = version(1, "Acme cut 300 jobs in May."), version(2, "Acme cut 400 jobs in May.")
    put(tmp_path, old, new)
    record_revisions(tmp_path)
    put(tmp_path, old, new, pipeline="2", subject="Acme Mining")
    assert record_revisions(tmp_path)
    assert ask(tmp_path, "SELECT subject, kind FROM page_changes") == ["Acme Mining,silent edit"]
