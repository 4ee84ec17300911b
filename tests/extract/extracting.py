"""Tables of extraction: a text, the words of one figure in it, and what must be read there, by which rule.

Bounds are written as in the design: ``"300"`` is exact, ``"45e6..50e6"`` a range, ``"300.."`` open above, ``"..500"`` below.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from claims.model import Claim, Document
from claims.pipeline import read

PUBLISHED = date(2024, 7, 15)
"""A Monday."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The claim whose quote is ``quote`` must be exactly this, found by ``rule``."""

    rule: str
    text: str
    quote: str
    type: str
    metric: str | None
    value: str
    unit: str
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """``rule`` must not read the figure in ``words``, and no rule may take it for ``metric``. Empty words: no claim at all."""

    rule: str
    text: str
    words: str = ""
    metric: str | None = None


Case = Accepted | Rejected


def claims_of(text: str, published: date | None = PUBLISHED) -> tuple[Claim, ...]:
    return read(Document("a", text, published=published)).claims


def bounds(value: str) -> tuple[Decimal | None, Decimal | None]:
    """The two bounds of a value in the tables' notation; a date has none."""
    if not value:
        return None, None
    low, dots, high = value.partition("..")
    return (Decimal(low) if low else None, (Decimal(high) if high else None) if dots else Decimal(low))


def shown(claims: Iterable[Claim]) -> str:
    return "\n".join(f"{c.quote!r} {c.type} {c.metric} {c.low}..{c.high} {c.unit} {c.direction} {c.rule}" for c in claims)


def check(case: Case) -> None:
    claims = claims_of(case.text)
    if isinstance(case, Rejected):
        assert case.words in case.text, "the case itself is wrong"
        at = case.text.index(case.words)
        here = [c for c in claims if not case.words or (c.start < at + len(case.words) and at < c.end)]
        wrong = [c for c in here if not case.words or c.rule == case.rule or (case.metric and c.metric == case.metric)]
        assert not wrong, shown(wrong)
        return
    found = [c for c in claims if c.quote == case.quote]
    assert len(found) == 1, f"{len(found)} claims {case.quote!r} among:\n{shown(claims)}"
    claim = found[0]
    stated = (claim.type, claim.metric, claim.low, claim.high, claim.unit, claim.direction, claim.rule)
    assert stated == (case.type, case.metric, *bounds(case.value), case.unit, case.direction, case.rule), shown(found)


def cases(right: Iterable[Case], known_wrong: Iterable[tuple[Case, str]] = ()) -> Any:
    """Parametrise ``case``: a known fault is kept as a strict expected failure with its reason, so that its repair shows."""
    params = [pytest.param(case, id=_id(case)) for case in right]
    params += [pytest.param(case, id=_id(case), marks=pytest.mark.xfail(strict=True, reason=reason)) for case, reason in known_wrong]
    return pytest.mark.parametrize("case", params)


def _id(case: Case) -> str:
    words = case.quote if isinstance(case, Accepted) else case.words
    kind = "" if isinstance(case, Accepted) else "not "
    return f"{kind}{case.rule}: {words} in {case.text[:40]}".replace("\n", " ")


def balance(right: Iterable[Case], known_wrong: Iterable[tuple[Case, str]], rules: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Rules with fewer than three accepted or two rejected cases, with these counts."""
    every = [*right, *(case for case, _ in known_wrong)]
    counts = {
        rule: (
            sum(isinstance(c, Accepted) and c.rule == rule for c in every),
            sum(isinstance(c, Rejected) and c.rule == rule for c in every),
        )
        for rule in rules
    }
    return {rule: pair for rule, pair in counts.items() if pair[0] < 3 or pair[1] < 2}
