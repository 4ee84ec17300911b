"""Whose figure it is: one log-linear choice among the candidates.

A candidate's score is the sum of its features, each times its weight (`weights`, learned from annotated texts by
``make train``); the scores give probabilities. The choice's margin (best minus second probability) is part of a
claim's certainty.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.resolve.anaphora import ITSELF
from claims.resolve.candidates import candidates_for
from claims.resolve.discourse import Discourse
from claims.resolve.entities import Cast, EntityMention
from claims.resolve.weights import SUBJECT_WEIGHTS


@dataclass(frozen=True, slots=True)
class SubjectCandidate:
    """One candidate with its features, and its probability among the candidates of its figure."""

    entity: int
    features: tuple[tuple[str, float], ...]
    probability: float = 0.0

    @property
    def score(self) -> float:
        return sum(SUBJECT_WEIGHTS.get(name, 0.0) * value for name, value in self.features)


@dataclass(frozen=True, slots=True)
class SubjectChoice:
    """The entity chosen (index into the cast), or None where nobody fits; how sure, and from where."""

    entity: int | None
    margin: float
    source: str
    candidates: tuple[SubjectCandidate, ...] = ()


def choose_subject(
    view: SentenceView,
    mention: Mention,
    cast: Cast,
    discourse: Discourse,
    references: Sequence[EntityMention],
    earlier: Sequence[int | None] = (),
) -> SubjectChoice:
    """Choose among the candidates for one mention; see `candidates_for`."""
    scored = [SubjectCandidate(c.entity, c.features) for c in candidates_for(view, mention, cast, discourse, references, earlier)]
    ranked = _ranked(scored)
    best = ranked[0]
    margin = best.probability - (ranked[1].probability if len(ranked) > 1 else 0.0)
    said = {"here", "ref_here", "latter", "described"}
    source = "stated" if any(name in said for name, _ in best.features) else "inherited"
    return SubjectChoice(None if best.entity == ITSELF else best.entity, margin, source, ranked)


def _ranked(candidates: Sequence[SubjectCandidate]) -> tuple[SubjectCandidate, ...]:
    highest = max(candidate.score for candidate in candidates)
    weights = [math.exp(candidate.score - highest) for candidate in candidates]
    total = sum(weights)
    probable = [SubjectCandidate(c.entity, c.features, weight / total) for c, weight in zip(candidates, weights, strict=True)]
    return tuple(sorted(probable, key=lambda c: (-c.probability, c.entity)))
