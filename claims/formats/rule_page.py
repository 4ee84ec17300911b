"""A check rule for readers: its docstring and its examples as a page of markdown.

The pages of ``docs/rules/``, ``claimtrack rules NAME`` and the help of a rule in SARIF are this text, so that all say
what the rule does today.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.checks.example import Example

_MODULES: dict[str, str] = {check.__module__.rpartition(".")[2]: check.__module__ for check in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)}
_ACROSS = {check.__module__ for check in ACROSS_DOCUMENTS}


def rule_names() -> tuple[str, ...]:
    """The names of all check rules, sorted.

    >>> rule_names()[:2]
    ('cross_source', 'date_order')
    """
    return tuple(sorted(_MODULES))


def rule_summary(name: str) -> str:
    """The first sentence of the rule's docstring, on one line. Raises KeyError for a name that is no rule.

    >>> rule_summary("silent_edit")
    'A figure that changed between two versions of a page without a word.'
    """
    return " ".join(_prose(_module(name)).partition("\n\n")[0].split())


def rule_page(name: str) -> str:
    """The page of a rule. Raises KeyError for a name that is no rule.

    >>> print(rule_page("silent_edit").splitlines()[0])
    # `silent_edit`
    """
    return "\n".join(_lines(name, _module(name)))


def examples_of(name: str) -> tuple[Example, ...]:
    """The examples of a rule, as its file has them. Raises KeyError for a name that is no rule.

    >>> any(example.flagged for example in examples_of("silent_edit"))
    True
    """
    examples: tuple[Example, ...] = _module(name).EXAMPLES
    return examples


def _lines(name: str, module: ModuleType) -> Iterator[str]:
    yield f"# `{name}`\n"
    yield f"{_prose(module)}\n"
    looks = "several documents together" if module.__name__ in _ACROSS else "one document, headline and text"
    yield f"It looks at {looks}. A comment `claimtrack: ignore {name}` on a line of a draft silences it there.\n"
    for title, flagged in (("Flagged", True), ("Not flagged", False)):
        yield f"## {title}\n"
        yield from (_example(example) for example in module.EXAMPLES if example.flagged == flagged)
        if flagged:
            yield ""
    yield ""


def _module(name: str) -> ModuleType:
    return import_module(_MODULES[name])


def _example(example: Example) -> str:
    return f"- {example.why}: " + " / ".join(code(text) for text in example.texts)


def _prose(module: ModuleType) -> str:
    """A docstring as paragraphs: literals of reStructuredText become those of markdown."""
    return (module.__doc__ or "").strip().replace("``", "`").replace("::\n", ":\n")


def code(text: str) -> str:
    """A text on one line of code; the lines of a table are parted by a sign.

    >>> code("Staff | 12\\n\\nTotal | 40")
    '`Staff | 12 ⏎ Total | 40`'
    """
    line = " ⏎ ".join(line for line in text.strip().splitlines() if line.strip())
    fence = "``" if "`" in line else "`"
    return f"{fence}{line}{fence}"
