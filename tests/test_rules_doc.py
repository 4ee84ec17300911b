"""docs/rules.md and docs/rules/ are what the rules say today, and have every rule."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.extract.rules import RULES
from claims.formats.rule_page import rule_names, rule_page, rule_summary

ROOT = Path(__file__).parents[1]


def generator() -> ModuleType:
    spec = spec_from_file_location("make_rules", ROOT / "docs" / "make_rules.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_up_to_date() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == generator().page(), "run: make rules-doc"


def test_the_page_has_every_rule() -> None:
    page = generator().page()
    for rule in RULES:
        assert f"# `{rule.name}`\n" in page


def test_every_check_has_a_page_and_no_other_is_left() -> None:
    folder = ROOT / "docs" / "rules"
    assert {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()} == generator().pages(), "run: make rules-doc"
    names = {check.__module__.split(".")[-1] for check in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)}
    assert {file.stem for file in folder.iterdir()} == names | {"README"}


def test_a_page_says_what_the_rule_is_and_shows_both_sides() -> None:
    for name in rule_names():
        page = rule_page(name)
        flagged, silent = page.split("## Flagged")[1].split("## Not flagged")
        assert rule_summary(name).split(":")[0] in " ".join(page.split())
        assert flagged.count("\n- ") >= 1 and silent.count("\n- ") >= 1, name


def test_no_page_for_what_is_no_rule() -> None:
    with pytest.raises(KeyError):
        rule_page("no_such_rule")
