"""The difference between two results of a check: how claims pair, what counts as a change, what is printed of whom."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.golden import VALIDATION, counts, difference, lines, unpack


def claim(start: int = 0, quote: str = "340 jobs", **other: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "id": "x", "type": "headcount", "subject": "Acme", "metric": "layoffs", "scope": None, "low": 340, "period": "2024", "field": "text",
        "quote": quote, "start": start, "end": start + len(quote), "rule": "headcount.noun",
    }  # fmt: skip
    return {**base, **other}


def result(*claims: dict[str, Any], document: str = "a") -> dict[str, Any]:
    return {"documents": [{"id": document, "claims": list(claims)}]}


def test_equal_results_differ_in_nothing() -> None:
    found = difference(result(claim(), claim(20)), result(claim(), claim(20)))
    assert (found.same, found.gained, found.lost, found.changed) == (2, (), (), ())


def test_claims_come_and_go() -> None:
    found = difference(result(claim(0), claim(20)), result(claim(20), claim(40)))
    assert [(doc, c["start"]) for doc, c in found.gained] == [("a", 40)]
    assert [(doc, c["start"]) for doc, c in found.lost] == [("a", 0)]
    assert found.same == 1


def test_a_changed_field_is_named_and_an_id_is_no_change() -> None:
    found = difference(result(claim(id="1")), result(claim(id="2", period="2023", rule="headcount.verb")))
    assert [change.fields for change in found.changed] == [("period", "rule")]
    assert difference(result(claim(id="1")), result(claim(id="2"))).changed == ()


@pytest.mark.parametrize("other", [{"field": "title"}, {"type": "other_count"}, {"end": 9}])
def test_another_field_type_or_span_is_another_claim(other: dict[str, Any]) -> None:
    found = difference(result(claim()), result(claim(**other)))
    assert (len(found.gained), len(found.lost), found.changed) == (1, 1, ())


def test_another_document_is_another_claim() -> None:
    found = difference(result(claim(), document="a"), result(claim(), document="b"))
    assert (found.gained[0][0], found.lost[0][0]) == ("b", "a")


def test_two_claims_of_the_same_words_pair_in_order() -> None:
    two = result(claim(metric="layoffs"), claim(metric="new_hires"))
    assert difference(two, two).same == 2
    gone = difference(two, result(claim(metric="layoffs")))
    assert [c["metric"] for _, c in gone.lost] == ["new_hires"]


def test_what_is_printed() -> None:
    found = difference(result(claim(0), claim(20)), result(claim(20, period="2023"), claim(40, subject=None)))
    assert list(lines("own", found, words=True)) == [
        "own: 1 gained, 1 lost, 1 changed, 0 as before",
        "  + a:text:40-48  '340 jobs' headcount layoffs, 2024 [headcount.noun]",
        "  - a:text:0-8  '340 jobs' headcount layoffs of Acme, 2024 [headcount.noun]",
        "  ~ a:text:20-28  '340 jobs' headcount: period 2024 -> 2023",
    ]
    assert counts(found) == "+headcount 1, -headcount 1, period 1"


def test_of_validation_only_counts_are_printed() -> None:
    found = difference(result(claim()), result(claim(20, quote="secret")))
    printed = "\n".join([*lines("corpus-web", found, words=False), counts(found)])
    assert "secret" not in printed and "jobs" not in printed
    assert {"corpus-web", "corpus-real"} == VALIDATION


def test_long_lists_are_cut_unless_all_are_wanted() -> None:
    found = difference(result(), result(*(claim(20 * n) for n in range(50))))
    assert list(lines("own", found, words=True, most=3))[-1] == "    ... and 47 more (--all shows them)"
    assert len(list(lines("own", found, words=True, most=None))) == 51


def test_an_unknown_commit_is_said(tmp_path) -> None:
    with pytest.raises(SystemExit, match="no-such-commit"):
        unpack("no-such-commit", tmp_path)
