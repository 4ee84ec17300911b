"""What an entity's past in the text says for its being the owner of a figure."""

from __future__ import annotations

import pytest

from claims.model import Document
from claims.pipeline import steps_of

TEXT = "Orlo Foods makes soup. Tarrow Mills grinds flour. Orlo Foods is older. It has 900 employees."


def features(text: str, name: str) -> dict[str, float]:
    steps = steps_of(Document("a", text))
    resolution = steps.resolutions[-1]
    return next(dict(c.features) for c in resolution.subject.candidates if c.entity >= 0 and steps.cast.entities[c.entity].name == name)


@pytest.mark.parametrize(
    ("name", "feature", "value"),
    [
        ("Orlo Foods", "recent", 1.0),
        ("Tarrow Mills", "recent", 0.5),
        ("Orlo Foods", "often", 1.0),
        ("Tarrow Mills", "often", 0.5),
        ("Tarrow Mills", "in_block", 1.0),
    ],
)
def test_features_of_the_past(name: str, feature: str, value: float) -> None:
    assert features(TEXT, name)[feature] == value


def test_a_name_that_comes_later_has_no_past() -> None:
    found = features("Some 900 people work there, as Orlo Foods says.", "Orlo Foods")
    assert found["not_yet"] == 1.0 and "recent" not in found


def test_whose_the_figures_before_were() -> None:
    text = "Orlo Foods employs 300 people. Orlo Foods made sales of $4 million. Tarrow Mills employs 80 people. Some 20 jobs are open."
    assert features(text, "Orlo Foods")["owned"] > features(text, "Tarrow Mills")["owned"] > 0
