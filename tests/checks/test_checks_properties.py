"""What must not change a flag: the order of documents, and a paragraph about something else."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from importlib import import_module

import pytest

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.model import Document
from claims.pipeline import check_documents

RULES = [import_module(rule.__module__) for rule in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)]
TEXTS = [text for rule in RULES for example in rule.EXAMPLES if example.flagged and len(example.texts) == 1 for text in example.texts]
UNRELATED = "\n\nThe weather was fine. A choir sang in the market place, and nobody minded."


def documents_of(texts: list[str]) -> list[Document]:
    return [Document(f"text-{n:03}", text, published=date(2024, 7, 15)) for n, text in enumerate(texts)]


def test_order_of_documents_changes_nothing() -> None:
    documents = documents_of(TEXTS)
    shuffled = list(documents)
    random.Random(7).shuffle(shuffled)
    one, other = check_documents(documents), check_documents(shuffled)
    assert one.facts == other.facts
    assert one.relations == other.relations
    assert sorted(one.flags, key=lambda flag: flag.id) == sorted(other.flags, key=lambda flag: flag.id)


@pytest.mark.parametrize("document", documents_of(TEXTS), ids=lambda document: document.text[:40])
def test_an_unrelated_paragraph_changes_no_flag(document: Document) -> None:
    longer = replace(document, text=document.text + UNRELATED)
    assert {flag.id for flag in check_documents([document]).flags} == {flag.id for flag in check_documents([longer]).flags}


@pytest.mark.parametrize("document", documents_of(TEXTS), ids=lambda document: document.text[:40])
def test_evidence_is_in_the_text(document: Document) -> None:
    for flag in check_documents([document]).flags:
        assert flag.evidence
        for evidence in flag.evidence:
            assert document.field(evidence.field)[evidence.start : evidence.end] == evidence.quote != ""
