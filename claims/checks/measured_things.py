"""What an amount measures, where accounts have several names for it: net debt, net borrowings, "loans less cash".

Only names that leave no doubt: words that hold what another measure has too ("profit", "cash") name none.
"""

from __future__ import annotations

import re

from claims.checks.mentions import Mention
from claims.model import Document
from claims.regex import regex

_DEBT = r"(?:debts?|borrowings?|indebtedness|loans?|drawings|drawn\s+funds|bank\s+lending)"
_MEASURES = tuple(
    (name, regex(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        (
            "net debt",
            rf"net\s+(?:bank\s+|external\s+|financial\s+)?{_DEBT}|{_DEBT}[^.;:\d]{{0,12}}\s(?:after\s+(?:deducting|taking\s+off|netting\s+off)|less|net\s+of|minus)\s+(?:the\s+|our\s+|its\s+)?(?:\w+\s+)?cash",
        ),
        ("pre-tax profit", r"(?:profits?|earnings|surplus)\s+before\s+tax(?:ation)?|pre-?tax\s+(?:profits?|earnings|surplus)"),
        ("order book", r"order\s*book|orders\s+in\s+hand|backlog(?:\s+of\s+orders)?|forward\s+orders|unfilled\s+orders"),
        ("capital spending", r"capital\s+(?:expenditure|spending|investment|outlay)|capex"),
        ("market value", r"market\s+(?:capitali[sz]ation|value|cap)"),
    )
)
_OTHER_BASIS = regex(
    r"\b(?:leases?|average|pro\s*forma|adjusted|underlying|peak|maximum|excluding|including|target\w*|limit|ceiling|covenant\s+of|statutory|reported|gross)\b",
    re.IGNORECASE,
)
_BEFORE = 100


def one_measure(document: Document, a: Mention, b: Mention) -> bool:
    """Whether two amounts are told of one measure of accounts, by whichever name, on no basis that only one of them has."""
    if a.kind != "money" or b.kind != "money" or a.unit != b.unit:
        return False
    one, other = (_ahead(document, m) for m in (a, b))
    x = _measure(one)
    return x is not None and x == _measure(other) and set(_bases(one)) == set(_bases(other))


def _ahead(document: Document, m: Mention) -> str:
    """The words of a figure's sentence before it, from the figure before."""
    words = document.field(m.field)[max(m.sentence.start, m.start - _BEFORE) : m.start]
    return re.split(r"\d", words)[-1]


def _measure(words: str) -> str | None:
    found = {name for name, pattern in _MEASURES if pattern.search(words)}
    return found.pop() if len(found) == 1 else None


def _bases(words: str) -> list[str]:
    return [m[0].casefold() for m in _OTHER_BASIS.finditer(words)]
