"""A period that a figure may hold for, and how much each of its features counts."""

from __future__ import annotations

from dataclasses import dataclass

from claims.model import Period, PeriodSource

WEIGHTS: dict[str, float] = {
    # a period of the sentence
    "word": -0.08, "boundary": -0.7, "figure_between": -0.55, "period_between": -0.4, "behind_and_linked": 1.2, "before": -0.2,
    "opens_sentence": 0.5, "fronted": 1.0, "touches": 2.0, "labels_entry": 2.0,
    "day_of_flow": -1.2, "year_of_stock": -0.8, "own_event": -1.1, "announcement_of_flow": -3.0, "announcement_of_move": -0.6,
    "in_remark": -1.6, "when_clause": 0.8, "leads_to": 1.2, "of_another": -0.6, "dateline": -1.0, "day_of_publication_of_flow": -1.3, "average": 1.3, "outlook": 0.8, "still_to_come": -0.9, "counted": 0.4, "onward": 0.4, "pointed_to": -0.1, "relative_past_of_plan": -0.4,
    # a period of the text around
    "around": -2.2, "now": 1.7, "told_before": 0.7, "entry": 2.0, "beside": 1.9, "then": 1.0, "sentence_apart": -0.35, "plan": 1.2, "plan_apart": -0.03, "same_clause": 0.3,
}  # fmt: skip
"""What each feature of a candidate adds to its score."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A period that the figure may hold for, why, and how it would be known."""

    period: Period
    source: PeriodSource
    features: tuple[tuple[str, float], ...]
    certainty: float | None = None
    """The margin that this kind of candidate deserves; ``None`` where the distance to the next one tells."""

    @property
    def score(self) -> float:
        return sum(WEIGHTS[name] * value for name, value in self.features)
