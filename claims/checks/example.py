"""The form of a rule's examples: data in the rule's file, run through the whole pipeline by one test."""

from __future__ import annotations

from dataclasses import dataclass

from claims.reference import ReferenceFact


@dataclass(frozen=True, slots=True)
class Example:
    """A text, or one text per outlet, and whether the rule must flag it.

    ``pages`` gives each text the address of its page where that matters (versions of one page); ``reference`` is what
    the user knows.
    """

    flagged: bool
    texts: tuple[str, ...]
    why: str
    published: str = "2024-07-15"
    pages: tuple[str, ...] = ()
    reference: tuple[ReferenceFact, ...] = ()


def accepts(
    why: str, *texts: str, published: str = "2024-07-15", pages: tuple[str, ...] = (), reference: tuple[ReferenceFact, ...] = ()
) -> Example:
    """An example in which the rule must find something."""
    return Example(True, texts, why, published, pages, reference)


def rejects(
    why: str, *texts: str, published: str = "2024-07-15", pages: tuple[str, ...] = (), reference: tuple[ReferenceFact, ...] = ()
) -> Example:
    """An example in which the rule must stay silent."""
    return Example(False, texts, why, published, pages, reference)
