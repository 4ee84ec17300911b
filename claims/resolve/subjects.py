"""Whose figure it is: one log-linear choice among the candidates.

A candidate's score is the sum of its features, each times its weight (`weights`, learned from annotated texts by
``make train``); the scores give probabilities. The choice's margin (best minus second probability) is part of a
claim's certainty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.resolve.anaphora import ITSELF
from claims.resolve.candidates import Candidate, candidates_for
from claims.resolve.choice import margin_of, probabilities_of
from claims.resolve.discourse import Discourse
from claims.resolve.entities import Cast, EntityMention


@dataclass(frozen=True, slots=True)
class SubjectChoice:
    """The entity chosen (index into the cast), or None where nobody fits; how sure, and from where."""

    entity: int | None
    margin: float
    source: str
    candidates: tuple[Candidate, ...] = ()


def choose_subject(
    view: SentenceView,
    mention: Mention,
    cast: Cast,
    discourse: Discourse,
    references: Sequence[EntityMention],
    earlier: Sequence[int | None] = (),
) -> SubjectChoice:
    """Choose among the candidates for one mention; see `candidates_for`."""
    ranked = _ranked(candidates_for(view, mention, cast, discourse, references, earlier))
    best = ranked[0]
    margin = margin_of([candidate.probability for candidate in ranked])
    said = {"here", "ref_here", "latter", "described"}
    source = "stated" if any(name in said for name, _ in best.features) else "inherited"
    return SubjectChoice(None if best.entity == ITSELF else best.entity, margin, source, ranked)


def _ranked(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    probable = [
        Candidate(candidate.entity, candidate.features, probability)
        for candidate, probability in zip(candidates, probabilities_of([c.score for c in candidates]), strict=True)
    ]
    return tuple(sorted(probable, key=lambda c: (-c.probability, c.entity)))
