"""What must not change a flag: the order of documents, other names, more money, and a paragraph about something else."""

from __future__ import annotations

import json
import random
from collections import Counter
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from changed_texts import longer, renamed, scaled

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.model import Document, Reading
from claims.pipeline import check_documents, conclude, read
from claims.read.documents import distinct, document_from

RULES = [import_module(rule.__module__) for rule in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)]
TEXTS = [text for rule in RULES for example in rule.EXAMPLES if example.flagged and len(example.texts) == 1 for text in example.texts]
OWN = sorted((Path(__file__).parents[1] / "corpus/docs").glob("*.json"))
SIZES = "Harwick made a net profit of $86 in 2023."
"""A company's profit is doubted for its size alone: a thousand times as much is no longer too small."""


WEIGHED = "What seems to be one figure"
"""A near miss is weighed against the other figures and words of its text, so that other paragraphs may tip the scale."""


@cache
def reading_of(document: Document) -> Reading:
    """A text's reading, made once for all tests."""
    return read(document)


def documents_of(texts: list[str]) -> list[Document]:
    return [Document(f"text-{n:03}", text, published=date(2024, 7, 15)) for n, text in enumerate(texts)]


@cache
def alone(rule: str) -> list[Document]:
    """The rule's examples of one text, flagged or not; for "own", every fourth text of the corpus."""
    if rule == "own":
        return [document_from(json.loads(path.read_text(encoding="utf-8")), path.stem) for path in OWN[::4]]
    examples = [example for module in RULES if rule == module.RULE for example in module.EXAMPLES if len(example.texts) == 1]
    return [Document(f"text-{n}", e.texts[0], published=date.fromisoformat(e.published)) for n, e in enumerate(examples)]


@cache
def flags(document: Document) -> Counter[tuple[str, str]]:
    """How often a rule flags at which severity: spans, quotes and keys change with the text."""
    found = conclude([reading_of(document)]).flags
    return Counter((flag.rule, flag.severity) for flag in found if not flag.sentence.startswith(WEIGHED))


SINGLE = [*(rule.RULE for rule in RULES if any(len(example.texts) == 1 for example in rule.EXAMPLES)), "own"]


def test_order_of_documents_changes_nothing() -> None:
    documents = [*documents_of(TEXTS), *alone("own")]
    documents += [
        Document(f"across-{n}-{m}", t)
        for n, e in enumerate(e for r in RULES for e in r.EXAMPLES)
        if e.texts[1:]
        for m, t in enumerate(e.texts)
    ]
    shuffled = list(documents)
    random.Random(7).shuffle(shuffled)
    one, other = (conclude([reading_of(document) for document in distinct(each)]) for each in (documents, shuffled))
    assert one.facts == other.facts
    assert one.relations == other.relations
    assert sorted(one.flags, key=lambda flag: flag.id) == sorted(other.flags, key=lambda flag: flag.id)


@pytest.mark.parametrize("rule", SINGLE)
def test_a_thousand_times_as_much_money_changes_no_flag(rule: str) -> None:
    pairs = [(document, scaled(document, reading_of(document))) for document in alone(rule) if not document.text.startswith(SIZES)]
    assert not [(before.text, after.text) for before, after in pairs if after and flags(before) != flags(after)]


@pytest.mark.parametrize("rule", SINGLE)
def test_another_name_of_the_company_changes_no_flag(rule: str) -> None:
    pairs = [(document, renamed(document, reading_of(document))) for document in alone(rule)]
    assert not [(before.text, after.text) for before, after in pairs if after and flags(before) != flags(after)]


@pytest.mark.parametrize("rule", SINGLE)
def test_an_unrelated_paragraph_changes_no_flag(rule: str) -> None:
    for number, document in enumerate(alone(rule)):
        others = longer(document)
        for after in {number % 3, 2 if len(others) < 4 else 3}:
            assert flags(others[after]) == flags(document), others[after].text


def test_the_changes_change_something() -> None:
    texts = [document for rule in SINGLE for document in alone(rule)]
    assert sum(scaled(document, reading_of(document)) is not None for document in texts) > 100
    assert sum(renamed(document, reading_of(document)) is not None for document in texts) > 100
    assert sum(len(longer(document)) > 3 for document in texts) > 2


@pytest.mark.parametrize("document", documents_of(TEXTS), ids=lambda document: document.text[:40])
def test_evidence_is_in_the_text(document: Document) -> None:
    for flag in check_documents([document]).flags:
        assert flag.evidence
        for evidence in flag.evidence:
            assert document.field(evidence.field)[evidence.start : evidence.end] == evidence.quote != ""
