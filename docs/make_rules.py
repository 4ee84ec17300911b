"""Write docs/rules.md: the rules of extraction with their examples, and the docstrings of the checks.

python docs/make_rules.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT  # noqa: E402
from claims.checks.example import Example  # noqa: E402
from claims.extract.rules import RULES, Read, Rule  # noqa: E402

TARGET = ROOT / "docs" / "rules.md"
HEAD = """# Rules

Made by `make rules-doc` from the rules themselves; do not edit. `claimtrack check --explain` shows which of them read a
figure and why ([explain.md](explain.md)). Every example is read in a test.
"""
CHECKS = {"In a document": IN_DOCUMENT, "Across documents": ACROSS_DOCUMENTS}


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_extraction(), *_checks()]).rstrip() + "\n"


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
        yield f"- {_text(example.text)}: {_code(example.quote)} is {_read(example)}"
    for left in rule.rejects:
        yield f"- not {_text(left.text)}: {_code(left.words)}, {left.why}"


def _read(example: Read) -> str:
    measure = f" `{example.metric}`" if example.metric else ", measure unknown"
    return f"`{example.type}`{measure}{f', {example.value}' if example.value else ''}"


def _checks() -> Iterator[str]:
    yield "## Checks\n"
    for title, checks in CHECKS.items():
        yield f"### {title}\n"
        for check in sorted(checks, key=lambda check: check.__module__):
            yield from _check(import_module(check.__module__))


def _check(module: ModuleType) -> Iterator[str]:
    yield f"#### `{module.RULE}`\n"
    yield f"{_prose(module.__doc__ or '')}\n"
    for example in module.EXAMPLES:
        yield _example(example)
    yield ""


def _example(example: Example) -> str:
    mark = "flagged" if example.flagged else "silent"
    return f"- {mark}, {example.why}: " + " / ".join(_text(text) for text in example.texts)


def _prose(docstring: str) -> str:
    """A docstring as paragraphs: literals of reStructuredText become those of markdown."""
    return docstring.strip().replace("``", "`").replace("::\n", ":\n")


def _text(text: str) -> str:
    """A text on one line; the lines of a table are parted by a sign."""
    return _code(" ⏎ ".join(line for line in text.strip().splitlines() if line.strip()))


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
