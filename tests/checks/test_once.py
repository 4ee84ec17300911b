"""What several checks ask of one reading is worked out once, and goes when the reading goes."""

from __future__ import annotations

import gc
import pickle
import weakref
from dataclasses import replace

from claims.checks.levels import figures
from claims.checks.once import once
from claims.checks.told_levels import passages
from claims.model import Document
from claims.pipeline import read

READING = read(Document("a", "Sales rose to £64m from £73m. The margin was 12%."))


def test_an_answer_is_given_again():
    asked: list[int] = []

    @once
    def twice(reading, factor=1):
        asked.append(factor)
        return [factor, factor]

    reading = replace(READING)
    assert twice(reading) is twice(reading)
    assert twice(reading, 3) is twice(reading, 3)
    assert twice(replace(READING)) == [1, 1]
    assert asked == [1, 3, 1]


def test_questions_do_not_mix():
    assert figures(READING) != figures(READING, "title")
    assert passages(READING) != passages(READING, True)


def test_answers_are_no_part_of_a_reading():
    reading = replace(READING)
    before = pickle.dumps(reading), repr(reading), hash(reading)
    figures(reading)
    assert (pickle.dumps(reading), repr(reading), hash(reading)) == before
    assert reading == READING
    assert pickle.loads(pickle.dumps(reading)).answers == {}


def test_answers_go_with_their_reading():
    class Answer:
        pass

    @once
    def answer(reading):
        return Answer()

    reading = replace(READING)
    left = weakref.ref(answer(reading))
    del reading
    gc.collect()
    assert left() is None
