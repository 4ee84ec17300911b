"""How much work matching and checking do: four times the text is about four times the work, never sixteen times.

Work is counted in lines executed, so the figures are the same on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from itertools import combinations
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import claims.checks
import claims.match
from claims.checks import ACROSS_DOCUMENTS, IN_DOCUMENT
from claims.match.compare import relate
from claims.model import Document
from claims.pipeline import check, compare, read

FOLDERS = tuple(str(Path(package.__file__ or "").parent) + "/" for package in (claims.checks, claims.match))
RULES = [import_module(rule.__module__) for rule in (*IN_DOCUMENT, *ACROSS_DOCUMENTS)]
_PROSE = [text for rule in RULES for example in rule.EXAMPLES if example.flagged and len(example.texts) == 1 for text in example.texts]
FLAGGED = "\n\n".join(_PROSE[::8])
"""One in eight of what the rules flag: to count the lines of a text takes twenty times as long as to read it."""
FEW, MANY = 2, 8
SYLLABLES = ("bar", "ton", "mer", "kis", "van", "dor", "qui")
MOST = 5.0
"""Four times as much work, and a quarter more for sorting and for what is small at first."""


def lines_run(work: Callable[[], object]) -> int:
    """Lines of the matching and checking code that run, every turn of a loop counted."""
    count = 0

    def inside(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return inside

    def entered(frame: FrameType, event: str, _: Any) -> Any:
        own = frame.f_code.co_filename.startswith(FOLDERS) or frame.f_code.co_filename.endswith("explain.py")
        return inside if own else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def work_on(documents: list[Document]) -> int:
    readings = [read(document) for document in documents]
    found = [claim for reading in readings for claim in reading.claims]
    assert found

    def conclude() -> None:
        for reading in readings:
            check(reading)
        compare(documents, found)

    return lines_run(conclude)


def repeated(times: int) -> list[Document]:
    return [Document("a", "\n\n".join([FLAGGED] * times), published=date(2024, 7, 15))]


def figures_of_one_fact(times: int) -> list[Document]:
    """Each paragraph has other figures of the same measures."""
    return [
        Document(
            "a",
            "\n\n".join(
                f"Acme Corp had revenue of ${n}.{n % 9} million in 2023, down {n % 50} % from ${n + 7} million. It employs {9 * n} people. "
                f"Acme will cut {n} jobs in sales, marketing and area {n} in May 2024. The loss narrowed from ${n} million."
                for n in range(100, 100 + 20 * times)
            ),
        )
    ]


def table_of_distinct_values(times: int) -> list[Document]:
    rows = "\n".join(f"Plant {n} | {n * 13 % 997} | {n * 7 % 991}" for n in range(1, 40 * times))
    return [Document("a", f"Revenue of Acme Corp in $ million\n\nPlant | 2024 | 2023\n{rows}\nTotal | 1 | 2\n")]


def one_long_sum(length: int) -> list[Document]:
    """A list of counts that misses its total."""
    parts = [(7 * n * n + 13 * n + 5) % 97 + 11 for n in range(length)]
    lines = "".join(f"- District {n}: {part} schools\n" for n, part in enumerate(parts))
    return [Document("sum", f"The trust runs {sum(parts) + 50} schools:\n\n{lines}")]


def one_story_in_many_documents(times: int) -> list[Document]:
    return [
        Document(
            f"paper-{n}",
            f"Paper {n} has it so: Brackenfold Tiles will cut {212 + 30 * (n % 2)} jobs in October 2024. "
            f"Brackenfold Tiles had revenue of ${410 + n % 3} million in 2023.",
            published=date(2024, 10, 2),
        )
        for n in range(40 * times)
    ]


def many_companies(times: int) -> list[Document]:
    return [
        Document(f"doc-{n}", f"{name} Corp had revenue of ${n + 100} million in 2023. {name} Corp employs {n + 1000} people in May 2024.")
        for n in range(20 * times)
        for name in ["".join(SYLLABLES[n // 7**place % 7] for place in (2, 0, 1, 0)).capitalize()]
    ]


@pytest.mark.parametrize(
    "documents", [repeated, figures_of_one_fact, table_of_distinct_values, one_story_in_many_documents, many_companies]
)
def test_work_grows_with_the_text(documents: Callable[[int], list[Document]]) -> None:
    assert work_on(documents(MANY)) <= MOST * work_on(documents(FEW))


def test_a_list_is_not_tried_in_all_its_signs() -> None:
    """Twice as many parts would be a thousand times the work, were each taken as come or gone."""
    assert work_on(one_long_sum(18)) <= MOST * work_on(one_long_sum(8))


def test_a_square_would_be_seen() -> None:
    claims = [claim for document in one_story_in_many_documents(1) for claim in read(document).claims]
    few, many = (lines_run(lambda n=n: [relate(a, b) for a, b in combinations(claims[:n], 2)]) for n in (FEW, MANY))  # type: ignore[misc]
    assert many > 3 * MOST * few / 2
