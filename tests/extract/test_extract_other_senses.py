"""Words of cuts that are about no jobs where they stand."""

from __future__ import annotations

import pytest

from claims.extract.cues import Sense
from claims.extract.phrases import TextWords
from claims.extract.view import view_of
from claims.model import BlockKind, Sentence

CUTS = [
    "The company will fire 200 workers.",
    "Firms fire staff when sales fall.",
    "They didn't fire anybody.",
    "Forty people were fired by the mill.",
    "Forty jobs will go on 1 May.",
    "The mill lost 40 staff.",
    "The mill lost a contract and 40 workers.",
    "The mill has cut 40 posts.",
]
NO_CUTS = [
    "Dale Fire and Rescue sent nobody in.",
    "The fire service has 4,100 staff.",
    "About 90 employees were in the building when the fire started.",
    "Police fired at 300 workers.",
    "Shots were fired near the plant with its 500 staff.",
    "The dam was cut off, with 40 workers inside.",
    "The team lost 3-1 to a side of 11 workers.",
    "The airline lost contact with the plane.",
    "The club lost its licence. It has 60 staff.",
    "Some 400 miners go underground at six.",
    "The 600 employees go to the polls on Tuesday.",
]


def has_cut(text: str) -> bool:
    sentence = Sentence(0, "text", 0, len(text), 0)
    return bool(view_of(sentence, BlockKind.PARAGRAPH, TextWords(text), (), ()).sensed(Sense.CUT))


@pytest.mark.parametrize("text", CUTS)
def test_cut_of_jobs(text: str) -> None:
    assert has_cut(text)


@pytest.mark.parametrize("text", NO_CUTS)
def test_no_cut_of_jobs(text: str) -> None:
    assert not has_cut(text)
