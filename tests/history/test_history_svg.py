"""The chart: well-formed, the same bytes for the same history, and no word of a document is more than text in it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from told import STORY, Story, decide, of, said

from claims.commands.history_svg import chart
from warehouse.history import Question, history

GOLDEN = Path(__file__).parent / "golden" / "orrin.svg"
SVG = "{http://www.w3.org/2000/svg}"


def drawn(root: Path, **question: str) -> str:
    return chart(history(root, Question("orrin", **question)).facts)


def parts(svg: str, tag: str) -> list[Any]:
    return list(etree.fromstring(svg).iter(SVG + tag))


def test_a_chart(orrin: Path) -> None:
    """After a wanted change: look at the chart in a browser, then write it there (``claimtrack history … --format svg --output``)."""
    assert drawn(orrin) == GOLDEN.read_text("utf-8")


def test_the_same_claims_in_another_warehouse_give_the_same_bytes(orrin: Path, tmp_path: Path) -> None:
    again = Story(STORY.told[::-1], ((5, 4),), (("cross_source", (5, 3)), ("value_conflict", (0,))), STORY.reference).put(tmp_path)
    decide(again, "value_conflict-6000", "dismissed")
    assert drawn(again) == drawn(orrin)


def test_each_statement_has_a_mark_copies_are_hollow_and_conflicts_red(orrin: Path) -> None:
    svg = drawn(orrin)
    marks = parts(svg, "g")
    assert [mark.find(SVG + "title").text.split(",")[0] for mark in marks] == ["Argus Daily", "Courier", "Dunsk Weekly", "Echo"]
    assert [mark.get("stroke") == "#c00000" for mark in marks] == [True, True, False, False]
    hollow = [each for each in parts(svg, "circle") if each.get("fill") == "#ffffff"]
    assert [each.find(SVG + "title").text.split(",")[0] for each in hollow] == ["Bugle Daily"]
    assert [line.find(SVG + "title").text for line in parts(svg, "line") if line.find(SVG + "title") is not None] == [
        "Orrin annual report 2023: 4,118 people"
    ]


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", "]]>&lt;\"'", "\x00\x1b[2J\ufffe\uffff\ud800".replace("\ud800", ""), "\u202egnirts"]
)
def test_words_of_documents_are_text_and_nothing_else(tmp_path: Path, evil: str) -> None:
    stated = said(f"Evil {evil} Daily", 1, f"Orrin has 40 staff {evil}.", f"40 staff {evil}", 40, 40, page="evil")
    other = said("Argus Daily", 2, "Orrin has 50 staff.", "50 staff", 50, 50)
    svg = drawn(Story((stated, other)).put(tmp_path))
    names = {each.tag.removeprefix(SVG) for each in etree.fromstring(svg).iter()}
    assert names <= {"svg", "g", "rect", "circle", "line", "path", "text", "title"}
    assert not any(name.startswith("on") or "href" in name for each in etree.fromstring(svg).iter() for name in each.attrib)


def test_nothing_is_drawn_outside_of_the_picture(tmp_path: Path) -> None:
    days = [
        said(f"Paper {n}", 1 + n // 9, f"Orrin has {40 + n} staff.", f"{40 + n} staff", 40 + n, None if n % 3 else 40 + n)
        for n in range(40)
    ]
    picture = etree.fromstring(drawn(Story(days).put(tmp_path)))
    width, height = float(picture.get("width")), float(picture.get("height"))
    for each in picture.iter(SVG + "circle"):
        assert 0 < float(each.get("cx")) < width and 0 < float(each.get("cy")) < height
    for each in picture.iter(SVG + "rect", SVG + "text"):
        assert 0 <= float(each.get("x", 0)) < width and 0 <= float(each.get("y", 0)) <= height


@pytest.mark.parametrize(
    ("low", "high"),
    [((300, 300), (300_000, 300_000)), ((0, 0), (5, 5)), ((None, 40), (50, None)), ((40, 40), (40, 40)), ((None, None), (1, 1))],
)
def test_values_of_any_size_and_openness_can_be_drawn(tmp_path: Path, low: tuple[int, int], high: tuple[int, int]) -> None:
    told = (said("Argus Daily", 1, "Orrin has staff.", "staff", *low), said("Bugle Daily", 2, "Orrin has staff, too.", "staff", *high))
    assert len(parts(drawn(Story(told).put(tmp_path)), "g")) == 2


def test_statements_without_a_date_have_a_place_of_their_own(tmp_path: Path) -> None:
    dated = said("Argus Daily", 1, "Orrin has 40 staff.", "40 staff", 40, 40)
    document, claim = said("Bugle Daily", 2, "Orrin has 50 staff.", "50 staff", 50, 50)
    document = replace(document, published=None)
    svg = drawn(Story((dated, of((document, claim), content=document.content_id))).put(tmp_path))
    assert "no date" in [each.text for each in parts(svg, "text")]


def test_the_command_writes_a_file_and_says_what_is_wrong_with_one(orrin: Path, tmp_path: Path, ask: Any) -> None:
    done = ask(orrin, "orrin", "--format", "svg", "--output", str(tmp_path / "a.svg"))
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / "a.svg").read_text("utf-8") == GOLDEN.read_text("utf-8") == ask(orrin, "orrin", "--format", "svg").stdout
    done = ask(orrin, "orrin", "--output", str(tmp_path / "nowhere" / "a.txt"))
    assert (done.exit_code, done.stderr) == (2, f"Error: {tmp_path / 'nowhere' / 'a.txt'}: cannot be written: no such file or directory\n")


def test_json_holds_all_that_the_timeline_shows(orrin: Path, ask: Any) -> None:
    (fact,) = json.loads(ask(orrin, "orrin", "--format", "json").stdout)
    assert (fact["subject"], fact["metric"], fact["independent_sources"], fact["first_sources"]) == (
        "Orrin Foods",
        "total_employees",
        4,
        ["Argus Daily"],
    )
    first = fact["statements"][0]
    assert (first["published"], first["observed"], first["low"], first["quote"]) == (
        "2024-03-01",
        "2024-04-01T12:00:00Z",
        4120,
        "4,120 employees",
    )
    assert [(echo["kind"], echo["source"], echo["published"]) for echo in first["echoes"]] == [
        ("copy", "Bugle Daily", "2024-03-02"), ("version", "Argus Daily", "2024-03-05"),
    ]  # fmt: skip
    assert first["conflicts"] == [fact["statements"][1]["claim"]]
    assert [(known["source"], known["verified"], len(known["outside"])) for known in fact["reference"]] == [
        ("Orrin annual report 2023", True, 4)
    ]
    assert [(flag["rule"], flag["verdict"]) for flag in fact["flags"]] == [("cross_source", None), ("value_conflict", "dismissed")]
