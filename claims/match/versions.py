"""Which of two versions of a page is the newer: one order for relations, rules and whoever calls them.

A silent edit keeps its date as a rule, so a date alone cannot tell. Who fetched the page knows, and hands on a number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from claims.model import Document

VersionOrder = Callable[[Document], tuple[int, date, str]]
NO_NUMBERS: Mapping[str, int] = {}


def version_order(numbers: Mapping[str, int]) -> VersionOrder:
    """A key to sort versions of one page by, older first.

    ``numbers``: content id -> number of the version on its page. Where it says nothing, the stated date counts, then
    the content id, so that the order is the same in whatever order documents come.

    >>> old, new = Document("a", "400 jobs."), Document("a", "300 jobs.")
    >>> numbers = {old.content_id: 1, new.content_id: 2}
    >>> [d.text for d in sorted([new, old], key=version_order(numbers))]
    ['400 jobs.', '300 jobs.']
    """
    return lambda document: (numbers.get(document.content_id, 0), document.published or date.min, document.content_id)
