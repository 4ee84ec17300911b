"""Every rule's examples, read by the whole pipeline: what it must flag, and where it must stay silent."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from types import ModuleType

import pytest

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.checks.example import Example
from claims.model import Document, Flag
from claims.pipeline import check_documents
from claims.reference import Reference

RULES = [import_module(rule.__module__) for rule in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)]
CASES = [(rule, example) for rule in RULES for example in rule.EXAMPLES]


def flags_of(example: Example, rule: str) -> list[Flag]:
    """What a rule says of an example: a note counts where the rule must find something, and not where it must be silent."""
    documents = [
        Document(
            f"text-{n}",
            text,
            url=example.pages[n] if example.pages else None,
            published=date.fromisoformat(example.published).replace(day=10 + n),
        )
        for n, text in enumerate(example.texts)
    ]
    found = check_documents(documents, Reference(facts=example.reference))
    return [flag for flag in found.flags if flag.rule == rule and (example.flagged or flag.severity != "info")]


@pytest.mark.parametrize(
    ("rule", "example"), CASES, ids=[f"{rule.RULE}-{'accepts' if e.flagged else 'rejects'}-{e.why}" for rule, e in CASES]
)
def test_example(rule: ModuleType, example: Example) -> None:
    flags = flags_of(example, rule.RULE)
    assert bool(flags) is example.flagged, [flag.explanation for flag in flags]


@pytest.mark.parametrize("rule", RULES, ids=[rule.RULE for rule in RULES])
def test_a_rule_explains_itself_and_shows_both_sides(rule: ModuleType) -> None:
    assert rule.__doc__ and len(rule.__doc__) > 100
    assert {example.flagged for example in rule.EXAMPLES} == {True, False}
