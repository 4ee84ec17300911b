"""A decision outlives every run: the design's four cases of flag keys, on the real pipeline."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import OTHER_STAFF, RATE, STAFF, WEATHER, Newsroom, page

from claims.model import Reading
from warehouse import content_digest

RULES = ["growth_mismatch", "cross_source"]


@pytest.fixture(params=RULES)
def dismissed(request: pytest.FixtureRequest, newsroom: Newsroom) -> tuple[Newsroom, str]:
    """The newsroom with one of its flags dismissed, and that flag's id."""
    flag = newsroom.flags()[request.param]
    done = newsroom.review("decide", flag, "dismissed", "--note", "they count interns", "--reviewer", "R. Reader")
    assert done.exit_code == 0, done.output
    return newsroom, flag


def is_dismissed(newsroom: Newsroom, flag: str) -> bool:
    """Whether the flag holds, is decided as it was, and is out of the queue."""
    shown = newsroom.json("show", flag)
    assert flag not in newsroom.ids()
    assert flag in newsroom.ids("--decided")
    return (shown["status"], shown["decision"]["verdict"], shown["decision"]["note"]) == ("open", "dismissed", "they count interns")


def test_a_second_run_changes_nothing(dismissed: tuple[Newsroom, str]) -> None:
    newsroom, flag = dismissed
    before = content_digest(newsroom.root)
    newsroom.run(page("argus", RATE, STAFF, WEATHER), page("bugle", WEATHER, OTHER_STAFF, day=2))
    assert content_digest(newsroom.root) == before
    assert is_dismissed(newsroom, flag)


def test_another_paragraph_of_its_page_is_edited_and_its_words_move(dismissed: tuple[Newsroom, str]) -> None:
    newsroom, flag = dismissed
    before = newsroom.json("show", flag)["evidence"]
    weather = "The weather was fine for once, and it was remarked upon."
    newsroom.run(page("argus", weather, RATE, STAFF, day=3), page("bugle", weather, OTHER_STAFF, day=4))
    after = newsroom.json("show", flag)["evidence"]
    assert is_dismissed(newsroom, flag)
    assert [words["version"] for words in after] == [2] * len(before), "it must rest on the new versions"
    assert all(old["start"] != new["start"] and old["quote"] == new["quote"] for old, new in zip(before, after, strict=True))


def one_word_longer(reading: Reading) -> Reading:
    """Every claim of the text with the word after it, as a pattern that reads further would have it."""
    text = reading.document.text

    def grown(end: int) -> int:
        after = text.find(" ", end + 1)
        return end if after < 0 or "\n" in text[end:after] else after

    claims = tuple(replace(c, end=grown(c.end), quote=text[c.start : grown(c.end)], rule=f"{c.rule}_longer") for c in reading.claims)
    return replace(reading, claims=claims)


def test_a_pattern_reads_one_word_more(dismissed: tuple[Newsroom, str]) -> None:
    newsroom, flag = dismissed
    before = newsroom.json("show", flag)["evidence"]
    newsroom.run(
        page("argus", RATE, STAFF, WEATHER), page("bugle", WEATHER, OTHER_STAFF, day=2), version="2", reread=one_word_longer
    )  # fmt: skip
    after = newsroom.json("show", flag)["evidence"]
    assert is_dismissed(newsroom, flag)
    assert all(new["quote"].startswith(old["quote"]) for old, new in zip(before, after, strict=True))
    assert any(new["quote"] != old["quote"] for old, new in zip(before, after, strict=True)), "some span must have grown"


def test_a_changed_figure_is_a_new_flag_that_points_to_the_old_one(dismissed: tuple[Newsroom, str]) -> None:
    newsroom, old = dismissed
    rule = newsroom.json("show", old)["rule"]
    newsroom.run(page("argus", RATE.replace("8%", "9%"), STAFF.replace("4,120", "4,310"), WEATHER, day=3))
    new = newsroom.flags("--rule", rule)[rule]
    assert new != old
    (listed,) = newsroom.json("list", "--rule", rule)
    assert (listed["supersedes"], listed["decision"]) == ([old], None), "an answer to other figures is no answer to these"
    assert listed["decided_before"]["note"] == "they count interns"
    assert "→ took the place of an earlier flag dismissed by R. Reader" in " ".join(newsroom.review("list").stdout.split())
    shown = newsroom.json("show", new)
    assert [(flag["id"], flag["decision"]["note"]) for flag in shown["earlier"]] == [(old, "they count interns")]
    gone = newsroom.json("show", old)
    assert (gone["status"], gone["superseded_by"], gone["decision"]["verdict"]) == ("superseded", new, "dismissed")
    assert [flag["id"] for flag in gone["later"]] == [new]
    text = newsroom.review("show", old).stdout
    assert "No longer holds: The page changed" in text and f"What came after\n  {new[:8]}" in text
    assert f"What came before\n  {old[:8]}" in newsroom.review("show", new).stdout


def test_figures_that_change_back_find_their_decision_again(dismissed: tuple[Newsroom, str]) -> None:
    newsroom, flag = dismissed
    newsroom.run(page("argus", RATE.replace("8%", "9%"), STAFF.replace("4,120", "4,310"), WEATHER, day=3))
    assert newsroom.json("show", flag)["status"] == "superseded"
    newsroom.run(page("argus", RATE, STAFF, WEATHER, day=4))
    assert is_dismissed(newsroom, flag)


def test_a_flag_that_no_longer_holds_can_be_decided_and_it_is_said(dismissed: tuple[Newsroom, str]) -> None:
    newsroom, old = dismissed
    rule = newsroom.json("show", old)["rule"]
    newsroom.run(page("argus", RATE.replace("8%", "9%"), STAFF.replace("4,120", "4,310"), WEATHER, day=3))
    new = newsroom.flags("--rule", rule)[rule]
    done = newsroom.review("decide", old, "confirmed", "--note", "it was wrong")
    assert done.exit_code == 0
    assert "Note: this flag no longer holds." in done.stdout and f"Flag {new} took its place" in done.stdout
    assert newsroom.json("show", old)["decision"]["note"] == "it was wrong"
    assert newsroom.json("show", new)["decision"] is None


def test_a_page_that_mends_its_arithmetic_closes_the_flag_and_keeps_the_decision(newsroom: Newsroom) -> None:
    flag = newsroom.flags()["growth_mismatch"]
    newsroom.review("decide", flag, "confirmed")
    newsroom.run(page("argus", RATE.replace("8%", "4%"), STAFF, WEATHER, day=3))
    shown = newsroom.json("show", flag)
    assert (shown["status"], shown["later"], shown["decision"]["verdict"]) == ("closed", [], "confirmed")
    assert "growth_mismatch" not in newsroom.flags()
    assert newsroom.flags("--decided")["growth_mismatch"] == flag
    assert set(newsroom.ids("--decided")) - set(newsroom.ids()) == {flag}
