"""Every row of the grammar finds its own example."""

from __future__ import annotations

from datetime import date

import pytest

from claims.quantities.periods import find_periods
from claims.quantities.periods_grammar import Rule
from claims.quantities.periods_rules import RULES

PUBLISHED = date(2024, 5, 22)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_row_reads_its_example(rule: Rule) -> None:
    start, end = rule.example.index("["), rule.example.index("]") - 1
    text = rule.example.replace("[", "").replace("]", "")
    mentions = find_periods(text, PUBLISHED)
    mention = next((m for m in mentions if (m.start, m.end) == (start, end)), None)
    assert mention is not None, [text[m.start : m.end] for m in mentions]
    said = mention.period.iso if mention.period else mention.shift and f"{mention.shift.count:+} {mention.shift.unit}"
    assert said == rule.iso
