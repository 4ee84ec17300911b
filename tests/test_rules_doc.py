"""docs/rules.md is what the rules say today, and has every rule."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.extract.rules import RULES

ROOT = Path(__file__).parents[1]


def generator() -> ModuleType:
    spec = spec_from_file_location("make_rules", ROOT / "docs" / "make_rules.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_up_to_date() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == generator().page(), "run: make rules-doc"


def test_the_page_has_every_rule_and_check() -> None:
    page = generator().page()
    for name in [*(rule.name for rule in RULES), *(check.__module__.split(".")[-1] for check in (*IN_DOCUMENT, *ACROSS_DOCUMENTS))]:
        assert f"# `{name}`\n" in page
