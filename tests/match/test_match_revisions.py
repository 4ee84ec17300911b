"""What changed between two forms of a text."""

from __future__ import annotations

import pytest

from claims.match.revisions import announced, revisions
from claims.model import Claim, Document
from claims.pipeline import check_documents, read

PAGE = "https://example.org/store"


def changes(old: str, new: str) -> list[tuple[str, str | None, str | None]]:
    readings = [read(Document(name, text, url=PAGE)) for name, text in (("a", old), ("b", new))]
    found = revisions(*(reading.document for reading in readings), *(reading.claims for reading in readings))
    return [(each.kind, _quote(each.old), _quote(each.new)) for each in found]


def _quote(claim: Claim | None) -> str | None:
    return None if claim is None else claim.quote


OLD = "The union says 340 jobs will go at the Hove mill. Selby Mills raised $1.2 million from two funds, it said."


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, []),
        (OLD + " It will strike.", []),
        (OLD.replace("340", "430"), [("silent edit", "340 jobs", "430 jobs")]),
        (OLD.replace("340", "430") + " Correction: an earlier version gave another number.", [("correction", "340 jobs", "430 jobs")]),
        (OLD.replace("340", "430") + " The number of jobs has been restated.", [("restatement", "340 jobs", "430 jobs")]),
        (OLD.removesuffix(" Selby Mills raised $1.2 million from two funds, it said."), [("dropped", "$1.2 million", None)]),
        (
            OLD + " The port handles 470 ships a year, and has 62 employees.",
            [("added", None, "470 ships"), ("added", None, "62 employees")],
        ),
        ("Selby Mills raised $1.2 million from two funds, it said. The union says 340 jobs will go at the Hove mill.", []),
    ],
)
def test_what_changed(new: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [change for change in changes(OLD, new) if "funds" not in str(change)] == expected


def test_a_word_of_correction_that_was_there_before_announces_nothing() -> None:
    old, new = Document("a", "The court corrected the sum of 30."), Document("b", "The court corrected the sum of 40.")
    assert announced(old, new) is None


def test_a_figure_that_took_anothers_place_is_revised() -> None:
    """Whatever the intervals: "more than 300" and "more than 400" would agree."""
    old = "Acme will close its office. Acme said more than 300 jobs would go in May 2024."
    documents = [Document(name, text, url=PAGE) for name, text in (("a", old), ("b", old.replace("300", "400")))]
    (pair,) = [pair for pair in check_documents(documents).pairs if pair.kind == "revised"]
    assert pair.detail == "silent edit"
    apart = [Document(document.id, document.text, url=f"{PAGE}/{document.id}") for document in documents]
    assert {"agrees"} <= {pair.kind for pair in check_documents(apart).pairs} <= {"agrees", "not_comparable"}
