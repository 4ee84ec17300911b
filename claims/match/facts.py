"""Facts: the claims of one subject, metric, scope and period, in one document or across many.

Grouping goes from cheap to dear: claims fall into buckets by type and metric, subjects of a bucket are
compared once per distinct name, and only within one subject are scopes and periods compared, once per
distinct period. A claim joins a fact only if it fits every member, so a chain of near matches never joins
its two ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations

from claims.match.compare import relate
from claims.match.figures import core
from claims.match.joining import join
from claims.match.periods import same_period
from claims.match.phrases import Words, same_name, tokens
from claims.match.subjects import by_subject, spellings_of
from claims.model import Claim, Fact, PairRelation

_FAR = date.max
_NOTHING: frozenset[str] = frozenset()


def group_by_axes(claims: Sequence[Claim]) -> tuple[Fact, ...]:
    """Sort claims by what they are said to be about: subject, metric, scope and period, whatever they state of it.

    A claim that matches no other is alone; one without metric joins only its namesakes in its document.
    """
    words: Words = cache(tokens)
    return _facts(_by_axes(claims, words))


def group_facts(claims: Sequence[Claim], beside: Sequence[Claim] = ()) -> tuple[Fact, ...]:
    """Sort claims into facts; a claim that matches no other is a fact of its own.

    The result is the same for any order of ``claims``. ``beside``: where they are a part of what there is, all claims of their
    documents, which tell who else is spoken of there and by what rates amounts are converted.
    """
    return _facts(join([_statements(group) for group in _by_axes(claims, cache(tokens))], beside))


def _statements(claims: list[Claim]) -> list[list[Claim]]:
    """Claims of the same axes by the figure that they give."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=_order):
        figure = (claim.period,) if claim.type == "date" else core(claim) or (claim.low, claim.high)
        found[claim.unit, claim.direction if claim.type == "growth_rate" else None, *figure].append(claim)
    return list(found.values())


def _facts(groups: Iterable[list[Claim]]) -> tuple[Fact, ...]:
    found = (_fact(sorted(group, key=_order)) for group in groups)
    return tuple(sorted(found, key=lambda fact: (fact.subject or "", fact.metric or "", fact.period or "", fact.claims)))


def _by_axes(claims: Sequence[Claim], words: Words) -> Iterator[list[Claim]]:
    buckets: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in {claim.id: claim for claim in claims}.values():
        buckets[_bucket(claim, words)].append(claim)
    spelt = spellings_of({(claim.subject, claim.scope) for claim in claims}, words)
    for bucket in buckets.values():
        for names in by_subject(bucket, words, spelt):
            yield from _clusters(names, words)


def pairs_of(fact: Fact, claims: Iterable[Claim]) -> tuple[PairRelation, ...]:
    """The relations between the claims of a fact: one pair for each two that differ in document or in what they say.

    Where more than :data:`_ALL_PAIRS` differ, each is paired with the first that says what it says and the first of
    each other value (of so many values), so that a thousand outlets with two figures make two thousand pairs and not
    half a million.
    """
    known = frozenset(fact.claims)
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in sorted((claim for claim in claims if claim.id in known), key=_order):
        kept.setdefault((claim.content, *_says(claim)), claim)
    words: Words = cache(tokens)
    pairs = combinations(kept.values(), 2) if len(kept) <= _ALL_PAIRS else _with_first(list(kept.values()))
    return tuple(sorted((relate(a, b, words) for a, b in pairs), key=lambda pair: (pair.a, pair.b)))


_ALL_PAIRS = 48
"""Claims of a fact up to which every two are paired: about a thousand pairs."""


def _says(claim: Claim) -> tuple[object, ...]:
    """What a claim says of its fact."""
    return (
        *(claim.low, claim.high, claim.unit, claim.precision, claim.basis, claim.growth_basis),
        *(claim.modality, claim.superseded, claim.direction, claim.period),
    )


def _with_first(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each claim with the first of each distinct value; no pair twice."""
    firsts: dict[tuple[object, ...], int] = {}
    for index, claim in enumerate(claims):
        firsts.setdefault(_says(claim), index)
    leading = set(list(firsts.values())[:_ALL_PAIRS])
    for index, claim in enumerate(claims):
        for first in leading:
            if first < index or (first > index and index not in leading):
                yield claims[first], claim


def _bucket(claim: Claim, words: Words) -> tuple[str, ...]:
    if claim.metric is None:
        return ("noun", claim.content, claim.type, *words(claim.noun, _NOTHING)) if claim.noun else ("alone", claim.id)
    if claim.subject is None:
        return ("nameless", claim.content, claim.type, claim.metric)
    return ("metric", claim.type, claim.metric)


def _clusters(claims: list[Claim], words: Words) -> list[list[Claim]]:
    """Split claims of one subject by period, shortest periods first, so that the sharpest dates lead.

    Claims of one period go the same way, so each period looks for its cluster once.
    """
    clusters: list[tuple[list[Claim], list[Claim]]] = []
    """The first claim of each period in it, and all claims."""
    home_of: dict[tuple[object, ...], list[Claim]] = {}
    for claim in sorted(claims, key=_order):
        when = _when(claim)
        home = home_of.get(when)
        if home is None or not _fits(claim, claim, words):
            firsts, home = next((c for c in clusters if all(_fits(claim, member, words) for member in c[0])), ([], []))
            if not home:
                clusters.append((firsts, home))
            firsts.append(claim)
            home_of[when] = home
        home.append(claim)
    return [members for _, members in clusters]


def _when(claim: Claim) -> tuple[object, ...]:
    """All that :func:`_fits` looks at in claims of one metric; without a period only claims of one document fit."""
    period = (claim.period, claim.period_start, claim.period_end, claim.period_source)
    return (*period, claim.content if claim.period is None else None, claim.noun if claim.metric is None else None)


def _fits(a: Claim, b: Claim, words: Words) -> bool:
    if a.content != b.content and (a.period is None or b.period is None):
        return False
    return same_period(a, b) and (a.metric is not None or same_name(a.noun, b.noun, words))


def _order(claim: Claim) -> tuple[object, ...]:
    length = (claim.period_end - claim.period_start).days if claim.period_start and claim.period_end else 1 << 30
    return (length, claim.period_start or _FAR, claim.period or "", claim.content, claim.field, claim.start, claim.id)


def _fact(members: list[Claim]) -> Fact:
    first = members[0]
    return Fact(tuple(sorted(claim.id for claim in members)), first.subject, first.metric, first.scope, first.period)
