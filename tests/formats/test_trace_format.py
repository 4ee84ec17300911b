"""Traces as people see them: what stands in a block, which blocks a place selects, and that rows fit."""

from __future__ import annotations

from datetime import date

import pytest

from claims.formats.terminal import Style
from claims.formats.trace import Place, format_traces
from claims.model import Document
from claims.trace import trace

DOCUMENT = Document(
    "a", "Tarrow Mills will cut 340 jobs.\nIt makes Boeing 737 seats, and revenue fell 12% to £24.2m.", path="draft.md", published=date(2024, 7, 15)
)  # fmt: skip


def blocks(document: Document = DOCUMENT, at: Place | None = None, width: int = 100) -> list[str]:
    return [block for block in format_traces(document, trace(document), Style(width), at) if block]


def test_a_block() -> None:
    rows = blocks()[0].splitlines()
    assert rows[:3] == [
        "draft.md:1:23: headcount layoffs, by headcount.noun",
        "  1 | Tarrow Mills will cut 340 jobs.",
        "    |                       ^^^^^^^^",
    ]
    assert rows[3].startswith("    = value    340 people, down, ")
    assert "    = lost     other_count: a count of people at work comes first" in rows
    assert any(row.startswith("    = subject  Tarrow Mills, stated, margin ") for row in rows)
    assert any(row.startswith("    = period   2024-07-15, published, margin ") for row in rows)


def test_a_refused_number_says_its_kind() -> None:
    assert any("draft.md:2:17: no claim" in block and "= refused  part of a name or behind a label" in block for block in blocks())


@pytest.mark.parametrize(
    ("at", "places"),
    [
        (Place(1), ["1:23"]),
        (Place(1, 23), ["1:23"]),
        (Place(1, 30), ["1:23"]),
        (Place(1, 22), []),
        (Place(2), ["2:17", "2:45", "2:52"]),
        (Place(2, 46), ["2:45"]),
        (Place(9), []),
        (Place(0), []),
    ],
)
def test_a_place_selects(at: Place, places: list[str]) -> None:
    assert [block.split(": ")[0].removeprefix("draft.md:") for block in blocks(at=at)] == places


def test_the_headline_is_line_0() -> None:
    titled = Document("a", "Nothing.", "Tarrow Mills cuts 340 jobs")
    assert [block.splitlines()[0].split(": ")[0] for block in blocks(titled, Place(0))] == ["a:0:19"]


@pytest.mark.parametrize("width", [60, 80, 100])
def test_rows_fit(width: int) -> None:
    long = Document("a", "After a long year in which little went well, " * 4 + "Tarrow Mills, which is based in Halden, will cut 340 jobs.")
    assert max(len(row) for block in blocks(long, width=width) for row in block.splitlines()[1:]) <= width


def test_control_characters_reach_no_terminal() -> None:
    document = Document("a", "Tarrow\x1b[2J Mills will cut 340 jobs.")
    assert "\x1b" not in "\n".join(blocks(document))
