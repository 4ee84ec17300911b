"""Three kills of each kind of writer, at seeded moments; `make torture` does a hundred."""

from __future__ import annotations

import random

import pytest
from torture import STEPS, Clean, clean_run, torture

MOMENTS = [(step, random.Random(f"{step} {n}").random()) for step in STEPS for n in range(3)]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Clean:
    return clean_run(tmp_path_factory.mktemp("clean"))


@pytest.mark.parametrize(("step", "moment"), MOMENTS, ids=[f"{step}-{moment:.2f}" for step, moment in MOMENTS])
def test_a_kill_loses_doubles_and_tears_nothing(clean: Clean, step: str, moment: float) -> None:
    assert torture(step, moment, clean).problems == ()
