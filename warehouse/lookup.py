"""From a person's words to what the warehouse knows by them: names in any case, short or long, and measures by any of their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import duckdb
from rapidfuzz import fuzz, process

from claims.match.phrases import LEGAL, PARTS, same_name, tokens
from claims.metrics import METRICS
from claims.model import Period
from claims.quantities.calendar import period_from_iso
from claims.quantities.periods import find_periods
from warehouse.ledger import rows
from warehouse.records import WarehouseError

NEAR = 62.0
"""Ratio from which a name or measure is worth suggesting."""
_SUGGESTED = 4
_ALL_NAMES = "; `claimtrack entities list` has the names"


@dataclass(frozen=True, slots=True)
class Found:
    """The names that facts carry as their subject and that the words stand for; ``aliases`` are all names these go by."""

    subjects: tuple[str, ...]
    aliases: tuple[str, ...]


def find_subject(connection: duckdb.DuckDBPyConnection, words: str) -> Found:
    """The subject that a person means: by name or alias in any case, then by acronym or without legal form, then by some of its words.

    Raise WarehouseError, in one line, where nothing or more than one subject fits, with what comes near.
    """
    subjects = [name for (name,) in rows(connection, "SELECT DISTINCT subject FROM facts WHERE subject IS NOT NULL ORDER BY 1")]
    known = _named(connection, subjects)
    for fits in _ways(words.strip()):
        found = {subject for name, of in known.items() if fits(name) for subject in of}
        if found:
            return _one(words, found, known)
    near = list(dict.fromkeys(min(known[name]) for name in _near(words, known)))
    raise WarehouseError(f"no fact is about {words!r}{_did_you_mean(near) or _ALL_NAMES}")


def _named(connection: duckdb.DuckDBPyConnection, subjects: Iterable[str]) -> dict[str, set[str]]:
    """Each name that is used for a subject of facts -> the subjects that it may stand for.

    A subject's own name stands for another only where the reference says so, or as its acronym: a text may call a part by the whole's name.
    """
    known: dict[str, set[str]] = {subject: {subject} for subject in subjects}
    own = set(known)
    aliases = rows(
        connection,
        "SELECT alias, name, bool_or(document_id IS NULL) FROM entity_aliases JOIN entities USING (entity_id) WHERE part IS NULL GROUP BY ALL ORDER BY ALL",
    )
    for alias, name, given in aliases:
        if name in own and (alias not in own or given or same_name(alias, name)):
            known.setdefault(alias, set()).add(name)
    for name, subject in rows(connection, _COMPARED):
        if name not in own:
            known.setdefault(name, set()).add(subject)
    return known


_COMPARED = """
SELECT DISTINCT c.subject, f.subject FROM facts AS f JOIN fact_claims USING (fact_id) JOIN claims AS c USING (claim_id)
WHERE c.subject <> f.subject AND c.scope IS NOT DISTINCT FROM f.scope ORDER BY ALL
"""
"""Names under which no fact goes, because other documents, or a person, gave their claims another."""


def _ways(words: str) -> Iterable[Callable[[str], bool]]:
    """How a name may fit the words, the surest first."""
    folded, asked = words.casefold(), tokens(words, LEGAL)
    yield lambda name: name == words
    yield lambda name: name.casefold() == folded
    yield lambda name: bool(asked) and tokens(name, LEGAL) == asked
    yield lambda name: same_name(words.upper(), name) or same_name(words, name)
    yield lambda name: bool(asked) and set(asked) <= set(tokens(name, LEGAL))


def _one(words: str, found: set[str], known: dict[str, set[str]]) -> Found:
    """All that is found, where it is one subject under several names; else an error that lists the subjects."""
    first, *rest = sorted(found, key=lambda name: (-len(name), name))
    for other in rest:
        if not (same_name(first, other) or first in known.get(other, ())):
            names = sorted(found)
            more = f" and {len(names) - _SUGGESTED} more" if len(names) > _SUGGESTED else ""
            raise WarehouseError(f"{words!r} may be {_listed(names[:_SUGGESTED])}{more}: name one of them in full")
    aliases = sorted({name for name, of in known.items() if of & found})
    return Found(tuple(sorted(found)), tuple(aliases))


def is_part_named(scope: str | None, aliases: Iterable[str]) -> bool:
    """Whether a scope of a parent company is this subject: "AWS segment" of Amazon.

    >>> is_part_named("AWS segment", ("AWS", "Amazon Web Services")), is_part_named("cloud unit", ("AWS",))
    (True, False)
    """
    words = tokens(scope, PARTS)
    return bool(scope) and any(words == tokens(alias, PARTS) for alias in aliases)


# ---------------------------------------------------------------- measures


def find_metrics(words: str, present: Iterable[str]) -> tuple[str, ...]:
    """The metrics that a person means, of those present: by name, by one of the words that name them in texts, or by some of these.

    Raise WarehouseError, in one line, where none fits.

    >>> find_metrics("job cuts", ["layoffs", "revenue"]), find_metrics("Turnover", ["layoffs", "revenue"])
    (('layoffs',), ('revenue',))
    """
    present = sorted(set(present))
    asked = tokens(words.replace("_", " "))
    spelt = {name: {tokens(name.replace("_", " ")), *(tokens(word) for word in METRICS[name].words)} for name in METRICS}
    exact = {name for name, forms in spelt.items() if asked in forms or words.strip().casefold() == name}
    within = {name for name, forms in spelt.items() if any(set(asked) <= set(form) for form in forms)} if asked else set()
    for found in (exact, within):
        if here := [name for name in present if name in found]:
            return tuple(here)
    have = (
        f"there are {', '.join(present[:8])}{' and more' if len(present) > 8 else ''}" if present else "there are no facts with a measure"
    )
    if exact:
        raise WarehouseError(f"no fact is about {sorted(exact)[0].replace('_', ' ')} here: {have.replace('_', ' ')}")
    names = {word: name for name in METRICS for word in (name.replace("_", " "), *METRICS[name].words)}
    hits = process.extract(words.casefold(), list(names), scorer=fuzz.ratio, score_cutoff=NEAR, limit=_SUGGESTED)
    near = list(dict.fromkeys(names[word] for word, _, _ in hits))
    near = [name for name in near if name in present] or near
    raise WarehouseError(f"no measure is called {words!r}{_did_you_mean(near) or f'; {have}'}".replace("_", " "))


def find_period(words: str) -> Period:
    """The period that a person means: as facts spell it (2023-Q4), or as texts do ("Q4 2023", "April 2024").

    Raise WarehouseError, in one line, for what is none.

    >>> find_period("fourth quarter of 2023").iso, find_period("2024-04").iso
    ('2023-Q4', '2024-04')
    """
    try:
        return period_from_iso(words.strip())
    except ValueError:
        found = [mention.period for mention in find_periods(words) if mention.period]
    if len(found) != 1:
        raise WarehouseError(f"{words!r} is no period: write 2023, 2023-Q4, 2023-H1, 2024-03, 2024-03-05 or a/b")
    return found[0]


# ---------------------------------------------------------------- what comes near


def _near(words: str, known: Iterable[str]) -> list[str]:
    """Names like the words: by their letters in any order of words."""
    folded = {name: " ".join(sorted(name.casefold().split())) for name in known}
    asked = " ".join(sorted(words.casefold().split()))
    hits = process.extract(asked, folded, scorer=fuzz.WRatio, score_cutoff=NEAR, limit=_SUGGESTED)
    return [name for _, _, name in hits]


def suggest(words: str, names: Iterable[str]) -> str:
    """What comes near the words among some names, as the end of a message; empty where nothing does."""
    return _did_you_mean(_near(words, names))


def _did_you_mean(near: list[str]) -> str:
    return f"; did you mean {_listed(near, 'or')}?" if near else ""


def _listed(names: Iterable[str], last: str = "or") -> str:
    """
    >>> _listed(["a", "b", "c"]), _listed(["a"])
    ('a, b or c', 'a')
    """
    *most, end = names
    return f"{', '.join(most)} {last} {end}" if most else end
