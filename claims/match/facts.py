"""Facts: the claims of one subject, metric, scope and period, in one document or across many.

Grouping goes from cheap to dear: claims fall into buckets by type and metric, subjects of a bucket are
compared once per distinct name, and only within one subject are scopes and periods compared. A claim
joins a fact only if it fits every member, so a chain of near matches never joins its two ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from claims.match.compare import relate
from claims.match.periods import same_period
from claims.match.phrases import same_name, same_part, tokens
from claims.model import Claim, Fact, PairRelation

_FAR = date.max


def group_facts(claims: Sequence[Claim]) -> tuple[Fact, ...]:
    """Sort claims into facts; a claim that matches no other is a fact of its own.

    A claim without subject or period joins none, and one without metric only its namesakes in its document.
    The result is the same for any order of ``claims``.
    """
    buckets: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in {claim.id: claim for claim in claims}.values():
        buckets[_bucket(claim)].append(claim)
    facts: list[Fact] = []
    for bucket in buckets.values():
        for names in _by_subject(bucket):
            facts.extend(_fact(members) for members in _clusters(names))
    return tuple(sorted(facts, key=lambda fact: (fact.subject or "", fact.metric or "", fact.period or "", fact.claims)))


def pairs_of(fact: Fact, claims: Iterable[Claim]) -> tuple[PairRelation, ...]:
    """The relations between the claims of a fact: one pair for each two that differ in document or in what they say."""
    members = sorted((claim for claim in claims if claim.id in set(fact.claims)), key=_order)
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in members:
        kept.setdefault(
            (
                claim.content,
                claim.low,
                claim.high,
                claim.unit,
                claim.precision,
                claim.basis,
                claim.growth_basis,
                claim.modality,
                claim.superseded,
                claim.direction,
                claim.period,
            ),
            claim,
        )
    return tuple(sorted((relate(a, b) for a, b in combinations(kept.values(), 2)), key=lambda pair: (pair.a, pair.b)))


def _bucket(claim: Claim) -> tuple[str, ...]:
    if claim.metric is None:
        return ("noun", claim.content, claim.type, *tokens(claim.noun)) if claim.noun else ("alone", claim.id)
    if claim.subject is None:
        return ("nameless", claim.content, claim.type, claim.metric)
    return ("metric", claim.type, claim.metric)


def _by_subject(bucket: list[Claim]) -> list[list[Claim]]:
    """Split a bucket by subject: names are compared once each, a part of a company with its name."""
    groups: list[tuple[list[tuple[str | None, str | None]], list[Claim]]] = []
    by_name: dict[tuple[str | None, str | None], list[Claim]] = defaultdict(list)
    for claim in bucket:
        by_name[claim.subject, claim.scope].append(claim)
    for name in sorted(by_name, key=lambda pair: (pair[0] or "", pair[1] or "")):
        home = next((group for group in groups if all(_one_subject(name, other) for other in group[0])), None)
        if home is None:
            groups.append(([name], list(by_name[name])))
        else:
            home[0].append(name)
            home[1].extend(by_name[name])
    return [members for _, members in groups]


def _one_subject(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    if a[0] is None or b[0] is None:
        return a == b
    return all(same_part(a[0], a[1], b[0], b[1]))


def _clusters(claims: list[Claim]) -> list[list[Claim]]:
    """Split claims of one subject by period, shortest periods first, so that the sharpest dates lead."""
    clusters: list[list[Claim]] = []
    for claim in sorted(claims, key=_order):
        home = next((cluster for cluster in clusters if all(_fits(claim, member) for member in cluster)), None)
        if home is None:
            clusters.append([claim])
        else:
            home.append(claim)
    return clusters


def _fits(a: Claim, b: Claim) -> bool:
    if a.content != b.content and (a.period is None or b.period is None):
        return False
    return same_period(a, b) and (a.metric is not None or same_name(a.noun, b.noun))


def _order(claim: Claim) -> tuple[object, ...]:
    length = (claim.period_end - claim.period_start).days if claim.period_start and claim.period_end else 1 << 30
    return (length, claim.period_start or _FAR, claim.period or "", claim.content, claim.field, claim.start, claim.id)


def _fact(members: list[Claim]) -> Fact:
    first = members[0]
    return Fact(tuple(sorted(claim.id for claim in members)), first.subject, first.metric, first.scope, first.period)
