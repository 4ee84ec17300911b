"""Blocks: one role for each run of text, by line and layout."""

import pytest

from claims.model import Document
from claims.read.blocks import split_blocks


def kinds(text: str, title: str | None = None) -> list[str]:
    return [block.kind.value for block in split_blocks(Document("a", text, title))]


CASES = {
    "title and lede": ("One sentence here.", "A title", ["title", "lede"]),
    "heading above a paragraph": ("It began well.\n\nWhy now\nBecause costs rose.", None, ["lede", "heading", "paragraph"]),
    "summary under its heading": ("TLDR\nJobs will go.\n\nThe rest\nIt is long.", None, ["heading", "summary", "heading", "lede"]),
    "list items": ("Facts follow.\n- one\n- two\n3) three", None, ["lede", "list_item", "list_item", "list_item"]),
    "a dash inside a line is no list": ("Sales - all of them - rose.", None, ["lede"]),
    "pipes": ("Lede.\n | 2024 | 2023\nSales | 3 | 2", None, ["lede", "table_row", "table_row"]),
    "tabs": ("Lede.\nSales\t3\t2", None, ["lede", "table_row"]),
    "wide spaces behind sentences": (
        "Lede.\nIt closed in May.   It sold the site.  It then moved to Hull.   The rest stayed.",
        None,
        ["lede", "paragraph"],
    ),
    "aligned spaces": ("Lede.\nSales      318    331\nCosts      200    190", None, ["lede", "table_row", "table_row"]),
    "wide aligned lines are not one wrapped paragraph": (
        "Lede.\n                                  Three months ended      Year ended\nSubscription and support services    318.0       331.0       401.0\n"
        "Professional services and other      200.0       190.0       100.0",
        None,
        ["lede", "table_row", "table_row", "table_row"],
    ),
    "a head of spans over a head of years": (
        "Lede.\nThree months ended September 30,    Nine months ended September 30,\n        2024      2023      2024      2023\nSales   41.2      38.0     121.5     110.4",
        None,
        ["lede", "table_row", "table_row", "table_row"],
    ),
    "a label and a figure": ("Lede.\nFaculty of Arts 74\nTotal 265", None, ["lede", "table_row", "table_row"]),
    "a label, a dash and a figure": (
        "Lede.\nMoulders and core makers of the first shift, Smethwick – 94\nFettlers, Dudley — 71",
        None,
        ["lede", "table_row", "table_row"],
    ),
    "a sentence that ends in a figure is no row": ("Our workforce would fall from 1,480 to 1,268.", None, ["lede"]),
    "a heading that ends in a year is no row": ("Lede.\nResults for 2024\nThey rose.", None, ["lede", "heading", "paragraph"]),
    "questions and answers": ("Lede.\nQ: How many?\nA: Forty.", None, ["lede", "question", "answer"]),
    "a question as heading": ("Lede.\nWho will go?\nForty people will.", None, ["lede", "question", "answer"]),
    "markdown": ("# Draft\n\nIt is a draft.\n\n> Quoted.", None, ["heading", "lede", "quotation"]),
    "labelled values": ("Founded: 1962, Leeds\nEmployees: 386\n\nIt sells pens.", None, ["list_item", "list_item", "lede"]),
    "windows line ends": ("One.\r\n\r\nTwo.", None, ["lede", "paragraph"]),
    "white space alone": (" \n\t\n", None, []),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks_have_roles(name: str) -> None:
    text, title, expected = CASES[name]
    assert kinds(text, title) == expected


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The company said on Tuesday that it would close its works in the\n"
        "north of the country and move what is left of production to the\n"
        "coast."
    )
    assert kinds(wrapped) == ["lede"]


def test_a_block_knows_the_heading_above_it() -> None:
    blocks = split_blocks(Document("a", "It began.\n\nOutlook\nSales will rise.", None))
    heading = next(block for block in blocks if block.kind == "heading")
    assert blocks[-1].section == heading.index
