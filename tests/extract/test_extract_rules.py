"""Every rule that a claim can carry has a row with examples of both kinds, and reads them as they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from extracting import bounds, claims_of, shown

from claims.extract.rules import RULES, Left, Read, Rule

EXTRACT = Path(__file__).parents[2] / "claims" / "extract"
READS = [(rule, example) for rule in RULES for example in rule.accepts]
LEAVES = [(rule, example) for rule in RULES for example in rule.rejects]


def name(value: object) -> str:
    return value.name if isinstance(value, Rule) else value.text[:40].replace("\n", " ") if isinstance(value, Read | Left) else ""


@pytest.mark.parametrize(("rule", "example"), READS, ids=name)
def test_what_a_rule_reads(rule: Rule, example: Read) -> None:
    claims = claims_of(example.text)
    found = [c for c in claims if c.quote == example.quote]
    assert [(c.rule, c.type, c.metric, c.low, c.high) for c in found] == [
        (rule.name, example.type, example.metric, *bounds(example.value))
    ], shown(claims)


@pytest.mark.parametrize(("rule", "example"), LEAVES, ids=name)
def test_what_a_rule_leaves(rule: Rule, example: Left) -> None:
    at = example.text.rindex(example.words)
    claims = claims_of(example.text)
    assert not [c for c in claims if c.rule == rule.name and c.start < at + len(example.words) and at < c.end], shown(claims)


def test_every_rule_that_a_claim_can_carry_has_a_row() -> None:
    paths = [*(path for path in sorted(EXTRACT.glob("*.py")) if path.name != "rules.py"), EXTRACT.parent / "model.py"]
    sources = "".join(path.read_text(encoding="utf-8") for path in paths)
    written = set(re.findall(r'"((?:money|percent|headcount|count|date|table)\.[a-z_]+)"', sources))
    assert written == {rule.name for rule in RULES}
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_says_what_it_reads_and_shows_both_sides(rule: Rule) -> None:
    assert rule.reads.endswith(".") and len(rule.reads) > 20
    assert rule.accepts and rule.rejects
    assert all(example.why for example in rule.rejects)
