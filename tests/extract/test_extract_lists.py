"""Lists of what a measure covers: which texts hold one, of what, and what its items are."""

from __future__ import annotations

import pytest

from claims.model import Document, ListMention
from claims.pipeline import read

FOUND = [
    ("It will cut 340 jobs, chiefly in sales, marketing and physical stores.", "layoffs", ["sales", "marketing", "physical stores"], False),
    ("The layoffs hit three teams: finance, legal and human resources.", "layoffs", ["finance", "legal", "human resources"], True),
    ("Velmar will close offices in Lund, Boden, Kiruna and Vaasa.", "closures", ["lund", "boden", "kiruna", "vaasa"], True),
    ("It is hiring in design, research and product support.", "hiring", ["design", "research", "product support"], True),
    ("Redundancies fell on staff including drivers, clerks and loaders.", "layoffs", ["drivers", "clerks", "loaders"], False),
    ("Jobs were lost across retail, wholesale, and the catering arm.", "layoffs", ["retail", "wholesale", "catering"], True),
    ("The posts to go are in accounts, the legal team and the press office.", "layoffs", ["accounts", "legal team", "press office"], True),
]  # fmt: skip

NONE = [
    "The menu has soups, salads and stews.",  # nothing of jobs or closures
    "It cut 340 jobs in Lund and Boden.",  # two are no list
    "The cuts save $4 million in 2023, $5 million in 2024 and $6 million in 2025.",  # of figures
    "Site | Cuts in Lund, Boden and Vaasa | 3",  # a row of a table
    "In finance, where jobs were cut, and where the chairman once worked, little has changed.",  # clauses, no list
]

KNOWN_WRONG = {FOUND[5][0]: "`jobs were lost` is not among the words for cuts"}


def lists_of(text: str) -> tuple[ListMention, ...]:
    return read(Document("a", text)).lists


@pytest.mark.parametrize(
    ("text", "topic", "items", "exhaustive"),
    [
        pytest.param(
            *row, id=row[0][:40], marks=[pytest.mark.xfail(strict=True, reason=KNOWN_WRONG[row[0]])] if row[0] in KNOWN_WRONG else []
        )
        for row in FOUND
    ],
)
def test_list(text: str, topic: str, items: list[str], exhaustive: bool) -> None:
    (found,) = lists_of(text)
    assert (found.topic, [phrase for phrase, _, _ in found.items], found.exhaustive) == (topic, items, exhaustive)
    for phrase, start, end in found.items:
        assert text[start:end].lower() == phrase
    assert (found.start, found.end) == (found.items[0][1], found.items[-1][2])


@pytest.mark.parametrize("text", NONE)
def test_no_list(text: str) -> None:
    assert not lists_of(text)


def test_a_title_has_no_lists() -> None:
    document = Document("a", "Velmar makes tiles.", "Velmar cuts jobs in sales, marketing and stores")
    assert not read(document).lists


def test_lists_of_two_sentences_stay_apart() -> None:
    found = lists_of("The cuts are in sales, legal and finance. The cuts also hit depots in Lund, Boden and Vaasa.")
    assert [[phrase for phrase, _, _ in one.items] for one in found] == [["sales", "legal", "finance"], ["lund", "boden", "vaasa"]]
