"""A figure that differs between copies of one text, and what is none of that."""

from __future__ import annotations

import pytest

from claims.model import Document
from claims.pipeline import check_documents

STORY = (
    "Dunsk Paper will cut 340 jobs at its mill in Hove in May 2024, the company said on Tuesday. The mill makes board for boxes and has "
    "been in Hove since the harbour was built. Its owner spoke of dear wood and of customers who buy abroad. The union, which heard of it in "
    "the morning, called its members to the gate. A plan for those who go is to be ready in the spring, and some may move to the sawmill."
)


def copies(*texts: str, pages: tuple[str, ...] = ()) -> list[str]:
    documents = [
        Document(f"d{n}", text, url=pages[n] if pages else f"https://paper-{n}.example/a", publisher=f"Paper {n}")
        for n, text in enumerate(texts)
    ]
    return [flag.sentence for flag in check_documents(documents).flags if flag.rule == "cross_source"]


def test_a_slip_in_copying() -> None:
    (told,) = copies(STORY, STORY.replace("340", "430"), STORY.replace("340", "430"))
    assert told.startswith("Copies of one text differ on the number of job cuts of Dunsk Paper")
    assert told.endswith("340 people (Paper 0) against 430 people (Paper 1, Paper 2).")


@pytest.mark.parametrize(
    "texts",
    [
        (STORY, STORY),
        (STORY, STORY.replace("cut 340", "axe 340")),
        (STORY, STORY.replace("340", "430") + " Correction: an earlier version of this text said 340."),
        (STORY, "The mill at Hove will close. Another 430 jobs go."),
    ],
)
def test_no_slip(texts: tuple[str, ...]) -> None:
    assert copies(*texts) == []


def test_a_copy_of_an_older_version_is_out_of_date() -> None:
    page = "https://paper.example/a"
    assert (
        copies(STORY, STORY.replace("340", "430"), STORY.replace("mill makes", "mill there makes"), pages=(page, page, "https://b.example"))
        == []
    )
