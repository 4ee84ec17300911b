"""Write docs/rules.md, the rules of extraction with their examples, and docs/rules/, a page for each check.

python docs/make_rules.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from claims.extract.rules import RULES, Read, Rule  # noqa: E402
from claims.formats.rule_page import code, rule_names, rule_page, rule_summary  # noqa: E402

TARGET = ROOT / "docs" / "rules.md"
PAGES = ROOT / "docs" / "rules"
HEAD = """# Rules

Made by `make rules-doc` from the rules themselves; do not edit. `claimtrack check --explain` shows which of them read a
figure and why ([explain.md](explain.md)). Every example is read in a test.
"""
CHECKS = """## Checks

What does not add up is found by the rules of [rules/](rules/README.md), a page each.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_extraction(), CHECKS]).rstrip() + "\n"


def _extraction() -> Iterator[str]:
    yield "## Extraction\n"
    yield "Each claim names the rule that read it (`rule` in the JSON).\n"
    for rule in RULES:
        yield f"### `{rule.name}`\n"
        yield f"{rule.reads}\n"
        yield from _examples_of(rule)
        yield ""


def _examples_of(rule: Rule) -> Iterator[str]:
    for example in rule.accepts:
        yield f"- {code(example.text)}: {code(example.quote)} is {_read(example)}"
    for left in rule.rejects:
        yield f"- not {code(left.text)}: {code(left.words)}, {left.why}"


def _read(example: Read) -> str:
    measure = f" `{example.metric}`" if example.metric else ", measure unknown"
    return f"`{example.type}`{measure}{f', {example.value}' if example.value else ''}"


def pages() -> dict[str, str]:
    """The pages of the checks by file name, the index among them."""
    return {"README.md": "\n".join(_index()), **{f"{name}.md": rule_page(name) for name in rule_names()}}


def _index() -> Iterator[str]:
    yield "# Checks\n"
    yield "Made by `make rules-doc` from the rules themselves; do not edit. `claimtrack rules NAME` prints the same page. Every"
    yield "example is checked in a test.\n"
    yield "| rule | what it flags |"
    yield "|---|---|"
    for name in rule_names():
        yield f"| [`{name}`]({name}.md) | {rule_summary(name)} |"
    yield ""


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
    PAGES.mkdir(exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")
