"""Which new flag takes the place of which that is no longer found, when a page or the checks have changed.

One to one: two old flags never share a successor, so that no decision is shown for a flag that it was not about.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Traits:
    """What a flag is known by once its key has changed.

    ``pages``: each page its words stand on, and where: the first code point of the first of them. ``values`` are the
    bounds of its claims, as far as they are known.
    """

    id: str
    rule: str
    subject: str | None
    metric: str | None
    pages: Mapping[str, int]
    values: Counter[Decimal] = field(default_factory=Counter)


def successors(gone: Iterable[Traits], opened: Iterable[Traits]) -> dict[str, str]:
    """Pair flags that are gone with new ones of the same rule, subject and metric that share a page: gone id -> new id.

    The nearest go first: those that share most pages, then most values, then whose other values, then whose places lie
    closest. A flag for which nothing is left has no successor.

    >>> old, new = Traits("a", "value_conflict", "Acme", "layoffs", {"p": 5}), Traits("b", "value_conflict", "Acme", "layoffs", {"p": 7})
    >>> successors([old], [new])
    {'a': 'b'}
    """
    found: dict[tuple[str, str | None, str | None, str], list[Traits]] = defaultdict(list)
    for new in opened:
        for page in new.pages:
            found[new.rule, new.subject, new.metric, page].append(new)
    pairs = {
        (old.id, new.id): _distance(old, new)
        for old in gone
        for page in old.pages
        for new in found.get((old.rule, old.subject, old.metric, page), ())
    }
    taken: dict[str, str] = {}
    used: set[str] = set()
    for before, after in sorted(pairs, key=lambda pair: (pairs[pair], pair)):
        if before not in taken and after not in used:
            taken[before] = after
            used.add(after)
    return taken


def _distance(old: Traits, new: Traits) -> tuple[int, int, Fraction, int]:
    shared = old.pages.keys() & new.pages.keys()
    common = old.values & new.values
    apart = _apart(sorted((old.values - common).elements()), sorted((new.values - common).elements()))
    return -len(shared), -common.total(), apart, sum(abs(old.pages[page] - new.pages[page]) for page in shared)


def _apart(before: Sequence[Decimal], after: Sequence[Decimal]) -> Fraction:
    """How far values lie apart, in order, each in parts of the larger; one that has no counterpart lies a whole apart.

    >>> _apart([Decimal(300)], [Decimal(400)])
    Fraction(1, 4)
    """
    steps = (
        abs(Fraction(a) - Fraction(b)) / max(abs(Fraction(a)), abs(Fraction(b))) for a, b in zip(before, after, strict=False) if a != b
    )
    return sum(steps, Fraction(abs(len(before) - len(after))))
