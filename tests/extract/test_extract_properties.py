"""What holds of every text: spans, independence of unrelated paragraphs, and names that do not matter."""

from __future__ import annotations

from dataclasses import astuple

from extracting import PUBLISHED, claims_of
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Claim, Document
from claims.pipeline import read

SENTENCES = (
    "{} employs 1,480 people.",
    "{} said revenue rose 13% to $24.2 million in 2023.",
    "Net income was €94 million, against €81 million a year earlier.",
    "It will cut more than 300 jobs by June 2025.",
    "The gross margin was 34.1%.",
    "In the quarter it opened 12 stores and closed 7.",
    "“We plan to hire 45 nurses,” the company said.",
    "- Sales doubled in 2022",
    "Region | 2023 | 2022\nNorth | $12 million | $10 million",
    "## Outlook for 2025",
    "Q: How many jobs will go?\nA: About 60.",
)
NAMES = ("Orlo Foods", "Tarrow Mills", "Velmar Group", "Halden Bank")
QUIET = ("\n\nThe weather was mild.", "\n\nA band played in the square until late.", "\n\n“It is what it is,” a man at the bar said.")
ODD = ("\r\n", "\n", "\n\n", "\u00a0", "\u202f", "e\u0301", "🏭", "\u05d0\u05d1", "\t", " | ", "  ", "$", "%", "(", ")")


def texts(name: str | None = None) -> st.SearchStrategy[str]:
    picked = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5)
    names = st.just(name) if name else st.sampled_from(NAMES)
    return st.builds(lambda sentences, who: "\n\n".join(s.format(who) for s in sentences), picked, names)


def odd_texts() -> st.SearchStrategy[str]:
    """Sentences cut and joined by characters that shift or hide words."""
    pieces = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(ODD), st.text(max_size=8))
    return st.lists(pieces, max_size=12).map("".join)


def plain(claim: Claim) -> tuple[object, ...]:
    """Everything but which document it stands in."""
    return astuple(claim)[2:]


@settings(max_examples=60, deadline=None)
@given(odd_texts())
def test_spans_are_inside_and_quotes_are_what_stands_there(text: str) -> None:
    reading = read(Document("a", text, text, published=PUBLISHED))
    for claim in reading.claims:
        field = reading.document.field(claim.field)
        assert 0 <= claim.start < claim.end <= len(field)
        assert field[claim.start : claim.end] == claim.quote
        if claim.place != "table_row":  # the quote of a cell runs from the row's label, which may begin at an edge
            assert claim.sentence_start <= claim.start and claim.end <= claim.sentence_end
    for found in reading.lists:
        assert all(text[start:end].lower() == phrase for phrase, start, end in found.items)


@settings(max_examples=30, deadline=None)
@given(texts(), st.lists(st.sampled_from(QUIET), min_size=1, max_size=3))
def test_paragraphs_about_nothing_change_no_claim(text: str, quiet: list[str]) -> None:
    assert [plain(c) for c in claims_of(text + "".join(quiet))] == [plain(c) for c in claims_of(text)]


@settings(max_examples=30, deadline=None)
@given(texts("Orlo Foods"), st.sampled_from(["Ardu Foods", "Hest Foods", "Zuma Foods", "Niel Foods"]))
def test_another_name_gives_the_same_claims_under_that_name(text: str, name: str) -> None:
    """The names are of one length, so that every offset stays."""
    renamed = text.replace("Orlo Foods", name)
    expected = [str(plain(c)).replace("Orlo Foods", name) for c in claims_of(text)]
    assert [str(plain(c)) for c in claims_of(renamed)] == expected


@settings(max_examples=20, deadline=None)
@given(texts())
def test_a_text_read_twice_gives_the_same(text: str) -> None:
    assert claims_of(text) == claims_of(text)
