"""Words marked in their sentences: the marks stand under the words, whatever the text is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.formats.passage import passages
from claims.model import Document

TEXT = "It rained. Sales of Orrin rose  8% last year, to $1.26\u00a0billion. It stopped."


def marked(document: Document, *quotes: str, width: int = 60, field: str = "text") -> list[str]:
    """The words over the marks, passage by passage."""
    text = document.field(field)  # type: ignore[arg-type]
    spans = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    return [
        row[under.index("^") : under.rindex("^") + 1]
        for rows in passages(document, field, spans, width)  # type: ignore[arg-type]
        for row, under in rows
        if under
    ]


def test_a_sentence_is_shown_whole_and_no_other():
    (rows,) = passages(Document("a", TEXT), "text", [(TEXT.index("8%"), TEXT.index("8%") + 2)], 80)
    assert " ".join(row for row, _ in rows) == "Sales of Orrin rose 8% last year, to $1.26\u00a0billion."


def test_marks_stand_under_their_words():
    assert marked(Document("a", TEXT), "8%", "$1.26\u00a0billion", width=30) == ["8%", "$1.26\u00a0billion"]


def test_words_over_a_line_end_are_marked_on_both_lines():
    assert marked(Document("a", "Some of them said it would cut\nabout seven hundred jobs."), "cut\nabout seven", width=40) == [
        "cut about",
        "seven",
    ]


def test_two_sentences_apart_are_two_passages_and_neighbours_in_one_are_one():
    text = "Orrin has 5 shops. It rained for a week. It has 6 shops and 7 vans."
    spans = [(text.index(word), text.index(word) + 1) for word in "567"]
    assert [len(rows) for rows in passages(Document("a", text), "text", spans, 80)] == [1, 1]


def test_wide_letters_and_marks_are_counted_in_cells():
    document = Document("a", "売上高は東京で増えた 8% と cafe\u0301 👩‍👩‍👧 said.")
    ((row, under),) = next(passages(document, "text", [(document.text.index("8%"), document.text.index("8%") + 2)], 60))
    from rich.cells import cell_len

    assert cell_len(row[: row.index("8%")]) == under.index("^")


def test_a_title_is_a_passage_too():
    assert marked(Document("a", "x", title="Orrin cuts 40 jobs"), "40 jobs", field="title") == ["40 jobs"]


def test_a_sentence_without_end_is_cut_around_the_words():
    text = "and so on " * 300 + "to 8% at last " + "and so on " * 300
    (rows,) = passages(Document("a", text), "text", [(text.index("8%"), text.index("8%") + 2)], 70)
    assert marked(Document("a", text), "8%", width=70) == ["8%"]
    assert sum(len(row) for row, _ in rows) < 700


@given(
    st.text(alphabet=st.sampled_from("ab 8%.\n\r\t\u00a0e\u0301東\u202b👩‍"), min_size=1, max_size=120), st.data(), st.integers(40, 90)
)  # fmt: skip
def test_any_span_of_any_text_is_shown(text, data, width):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = list(passages(Document("a", text), "text", [(start, end)], width))
    assert len(found) == 1
    rows = found[0]
    if text[start:end].strip(" \t\r\n"):
        assert any(under for _, under in rows)
    assert all("\x1b" not in row and "\n" not in row for row, _ in rows)
