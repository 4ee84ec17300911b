"""A comment silences its rule on its line, in drafts only."""

from dataclasses import replace

import pytest

from claims.ignores import silenced_lines, without_ignored
from claims.model import Document, Evidence, Flag, Reading, Result

TEXT = "It cut 200 jobs. <!-- claimtrack: ignore value_conflict -->\r\nIt cut 300 jobs."


def checked(
    path: str, *, rule: str = "value_conflict", text: str = TEXT, id_: str = "d", words: tuple[str, ...] = ("200 jobs", "300 jobs")
):
    evidence = tuple(Evidence(id_, "text", text.index(w), text.index(w) + len(w), w) for w in words)
    flag = Flag("f", rule, "error", (), evidence, "Both cannot be.", consequences=("g",))
    reading = Reading(Document(id_, text, path=path), (), (), (), (), (), (), ())
    return without_ignored(Result((reading,), flags=(flag,))).flags


@pytest.mark.parametrize("path", ["d.md", "d.txt", "D.MD"])
def test_the_rule_is_silenced_on_the_line(path):
    assert checked(path) == ()


def test_another_rule_is_not():
    assert [flag.rule for flag in checked("d.md", rule="sum_mismatch")] == ["sum_mismatch"]


def test_another_line_is_not():
    assert len(checked("d.md", words=("300 jobs",))) == 1


def test_several_rules_in_one_comment():
    assert checked("d.txt", rule="sum_mismatch", text="200 jobs, 300 jobs  # claimtrack: ignore value_conflict, sum_mismatch") == ()


def test_a_comment_needs_a_rule():
    assert len(checked("d.txt", text="200 jobs, 300 jobs <!-- claimtrack: ignore -->")) == 1


def test_a_collected_document_cannot_silence_anything():
    assert len(checked("d.json")) == 1
    assert len(checked("-", id_="sent-in")) == 1
    assert checked("-", id_="stdin") == ()


def test_a_silenced_flag_is_no_consequence_of_another():
    reading = Reading(Document("d.md", "one 5\ntwo 6 claimtrack: ignore sum_mismatch", path="d.md"), (), (), (), (), (), (), ())
    cause = Flag("f", "value_conflict", "error", (), (Evidence("d.md", "text", 4, 5, "5"),), "x", consequences=("g",))
    effect = replace(cause, id="g", rule="sum_mismatch", evidence=(Evidence("d.md", "text", 10, 11, "6"),), consequences=())
    assert without_ignored(Result((reading,), flags=(cause, effect))).flags == (replace(cause, consequences=()),)


def test_lines_end_at_either_line_end():
    text = "a\rclaimtrack: ignore value_conflict\rb"
    assert silenced_lines(text) == ((2, 35, frozenset({"value_conflict"})),)
