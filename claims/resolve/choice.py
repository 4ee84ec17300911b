"""A log-linear choice: scores of candidates as weighted sums of their features, and probabilities from the scores."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

Features = tuple[tuple[str, float], ...]


def score_of(features: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    """The sum of the features, each times its weight, in logits; a feature without a weight counts nothing."""
    return sum([weights.get(name, 0.0) * value for name, value in features])


def probabilities_of(scores: Sequence[float]) -> list[float]:
    """One probability for each score.

    >>> [round(p, 2) for p in probabilities_of([1.0, 1.0])]
    [0.5, 0.5]
    """
    highest = max(scores)
    masses = [math.exp(score - highest) for score in scores]
    total = sum(masses)
    return [mass / total for mass in masses]


def margin_of(ranked: Sequence[float]) -> float:
    """How far the best probability is ahead of the second; ``ranked`` from the best."""
    return ranked[0] - (ranked[1] if len(ranked) > 1 else 0.0)
