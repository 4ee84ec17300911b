"""A figure that differs between copies of one text, and what is none of that."""

from __future__ import annotations

from datetime import date

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


RATES = (
    "The Bank of Orrin said its weekly count of money in hand went up by $340 million to $16.4 billion. Notes in use rose by $45 million to $9.2 billion. "
    "Deposits at the large banks came to $221 million more than a week before, the Bank of Orrin said in the report that it puts out each Thursday at noon."
)
NEXT_WEEK = (
    RATES.replace("340", "118").replace("16.4", "16.9").replace("45 million", "76 million").replace("9.2", "9.7").replace("221", "507")
)


def test_the_next_report_of_a_series_is_no_copy_with_slips() -> None:
    assert copies(RATES, NEXT_WEEK) == []


def test_one_figure_of_the_same_report_is_a_slip() -> None:
    assert copies(RATES, RATES.replace("$16.4 billion", "$14.6 billion"))


def test_what_came_out_days_later_is_no_copy() -> None:
    days = (date(2024, 5, 2), date(2024, 5, 9))
    told = [
        Document(f"d{n}", text, url=f"https://paper-{n}.example/a", publisher=f"Paper {n}", published=day)
        for n, (text, day) in enumerate(zip((STORY, STORY.replace("340", "430")), days, strict=True))
    ]
    assert not [flag for flag in check_documents(told).flags if flag.sentence.startswith("Copies of one text")]
