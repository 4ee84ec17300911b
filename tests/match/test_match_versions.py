"""Relations and rules take the order of a page's versions from who fetched it: a silent edit keeps its date."""

from __future__ import annotations

from datetime import date

import pytest

from claims.match.relations import relate_documents
from claims.model import Document
from claims.pipeline import Comparison, compare, read

PAGE = "https://news.example/acme"
SENTENCE = "Acme Corp said that it would cut {} jobs in March 2024, most of them in its stores."


def version(count: int, day: int = 3) -> Document:
    return Document(f"cut-{count}", SENTENCE.format(count), url=PAGE, published=date(2024, 4, day))


def compared(*older_first: Document, others: tuple[Document, ...] = (), numbered: bool = True) -> Comparison:
    documents = [*older_first, *others]
    claims = [claim for document in documents for claim in read(document).claims]
    return compare(documents, claims, versions={d.content_id: n for n, d in enumerate(older_first, 1)} if numbered else {})


@pytest.mark.parametrize("figures", [(300, 400), (400, 300)])
def test_an_edit_that_keeps_its_date_goes_from_the_older_to_the_newer(figures: tuple[int, int]) -> None:
    old, new = map(version, figures)
    (flag,) = compared(old, new).flags
    assert flag.rule == "silent_edit"
    assert flag.sentence.index(old.text.split()[7]) < flag.sentence.index(new.text.split()[7])
    (relation,) = relate_documents([new, old], {old.content_id: 1, new.content_id: 2})
    assert relation.documents == (old.id, new.id)


@pytest.mark.parametrize("figures", [(300, 400), (400, 300)])
def test_only_the_newest_version_speaks_against_other_pages(figures: tuple[int, int]) -> None:
    old, new = map(version, figures)
    other = Document("other", SENTENCE.format(figures[1]), url="https://other.example/acme", published=date(2024, 4, 3))
    assert [flag.rule for flag in compared(old, new, others=(other,)).flags] == ["silent_edit"]
    assert "cross_source" in [flag.rule for flag in compared(new, old, others=(other,)).flags]


def test_a_number_goes_before_the_stated_date_and_without_numbers_the_date_decides() -> None:
    early, late = version(300, day=3), version(400, day=5)
    assert relate_documents([early, late])[0].documents == (early.id, late.id)
    assert relate_documents([early, late], {late.content_id: 1, early.content_id: 2})[0].documents == (late.id, early.id)
    assert compared(early, late, numbered=False) == compared(early, late)
