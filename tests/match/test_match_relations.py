"""Copies and versions of texts."""

from __future__ import annotations

import random
from datetime import date

import pytest

from benchmarks.reprints import FOLDER, copied_pairs, pairs_of, read_stories
from claims.match.relations import relate_documents
from claims.model import Document

WORDS = [f"word{n}" for n in range(400)]


def text_of(seed: int, length: int = 250) -> str:
    chooser = random.Random(seed)
    return " ".join(chooser.choice(WORDS) for _ in range(length))


def document(name: str, text: str, url: str | None = None, published: date | None = None) -> Document:
    return Document(name, text, url=url, published=published)


def kinds(*documents: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(relation.kind, relation.documents) for relation in relate_documents(documents)]


def test_a_copy_with_another_lede_and_a_cut_is_a_copy() -> None:
    words = text_of(1).split()
    copy = " ".join(["Another", "beginning", "of", "it", *words[25:200]])
    assert kinds(document("b", copy), document("a", " ".join(words))) == [("syndicated", ("a", "b"))]


@pytest.mark.parametrize("step", [25, 30])
def test_a_copy_with_a_word_in_twenty_five_edited_is_a_copy(step: int) -> None:
    words = text_of(2).split()
    edited = [f"edited{i}" if i % step == 0 else word for i, word in enumerate(words)]
    assert kinds(document("a", " ".join(words)), document("b", " ".join(edited))) == [("syndicated", ("a", "b"))]


def test_two_reports_that_quote_one_release_are_not_copies() -> None:
    quote = text_of(3, 60)
    assert kinds(document("a", text_of(4, 150) + " " + quote), document("b", text_of(5, 150) + " " + quote)) == []


def test_short_texts_are_not_copies() -> None:
    assert kinds(document("a", "Acme cut 200 jobs on Monday, it said."), document("b", "Acme cut 200 jobs on Monday, it said.")) == []


def test_versions_are_ordered_by_date_and_are_no_copies() -> None:
    url = "https://example.org/page"
    old = document("z", text_of(6), url, date(2024, 4, 3))
    new = document("y", text_of(6) + " Updated.", url, date(2024, 4, 5))
    assert kinds(new, old) == [("version", ("z", "y"))]


def test_the_same_text_fetched_twice_is_one_version() -> None:
    url = "https://example.org/page"
    assert kinds(document("a", text_of(7), url, date(2024, 4, 3)), document("b", text_of(7), url, date(2024, 4, 5))) == []


def test_order_of_documents_does_not_matter() -> None:
    documents = [document(str(n), text_of(n % 3), f"https://example.org/{n % 4}", date(2024, 4, 1 + n)) for n in range(8)]
    assert relate_documents(documents) == relate_documents(documents[::-1])


def copies(*documents: Document) -> list[tuple[str, ...]]:
    return [names for kind, names in kinds(*documents) if kind == "syndicated"]


@pytest.mark.parametrize("count", [3, 201, 260])
def test_copies_of_one_text_are_one_group_however_many(count: int) -> None:
    names = sorted(f"paper-{n}" for n in range(count))
    assert copies(*(document(name, text_of(8)) for name in names)) == [tuple(names)]


def test_copies_that_each_differ_a_little_are_one_group() -> None:
    words = text_of(9).split()
    papers = [document(f"p{n}", " ".join([*words[:100], f"edited{n}", *words[101:]])) for n in range(5)]
    assert copies(*papers) == [("p0", "p1", "p2", "p3", "p4")]


def test_hundreds_of_copies_that_each_differ_a_little_hang_together() -> None:
    words = text_of(10, 60).split()
    papers = [document(f"p{n}", " ".join([f"opening{n}", *words])) for n in range(230)]
    found = copies(*papers)
    assert len(found) < len(papers)
    assert set.intersection(*map(set, found)) and set.union(*map(set, found)) == {paper.id for paper in papers}


def test_a_footer_that_hundreds_of_texts_share_makes_no_copies() -> None:
    footer = text_of(11, 30)
    assert copies(*(document(f"p{n}", f"{text_of(1000 + n, 60)} {footer}") for n in range(210))) == []


def test_two_texts_that_both_quote_a_third_whole_are_not_copies_of_each_other() -> None:
    release = text_of(12, 60)
    papers = [document("a", release), document("b", f"{text_of(13, 150)} {release}"), document("c", f"{release} {text_of(14, 150)}")]
    assert copies(*papers) == [("a", "b"), ("a", "c")]


def test_versions_of_a_page_are_in_no_group_of_copies_together() -> None:
    url = "https://example.org/page"
    papers = [
        document("old", text_of(15), url, date(2024, 4, 3)),
        document("new", text_of(15) + " Updated.", url, date(2024, 4, 5)),
        document("copy", text_of(15)),
        document("reprint", text_of(15)),
    ]
    found = copies(*papers)
    assert {"copy", "reprint", "old"} in map(set, found) and {"copy", "reprint", "new"} in map(set, found)
    assert not any({"old", "new"} <= set(names) for names in found)


def rewritten(words: list[str], every: int = 9) -> str:
    """Two neighbours of each few words change places and one of them is another."""
    told = list(words)
    for i in range(0, len(told) - 1, every):
        told[i], told[i + 1] = told[i + 1], f"other{i}"
    return " ".join(told)


def test_a_copy_rewritten_throughout_is_a_copy() -> None:
    words = text_of(11).split()
    assert copies(document("a", " ".join(words)), document("b", rewritten(words))) == [("a", "b")]


def test_a_text_of_which_some_passages_were_rewritten_is_none() -> None:
    words = text_of(12).split()
    other = [*text_of(13, 125).split(), *rewritten(words).split()[:125]]
    assert copies(document("a", " ".join(words)), document("b", " ".join(other))) == []


def test_a_short_text_that_shares_stock_phrases_is_none() -> None:
    words = text_of(14).split()
    assert copies(document("a", " ".join(words)), document("b", " ".join(rewritten(words).split()[:60]))) == []


@pytest.mark.parametrize("story", read_stories(FOLDER), ids=lambda story: story["original"].id)
def test_of_each_invented_story_the_copies_are_found_and_nothing_else(story: dict[str, Document]) -> None:
    assert copied_pairs(list(story.values())) == pairs_of(story)
