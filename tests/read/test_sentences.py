"""Sentences: where one ends, and where a full stop ends nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Document
from claims.read.blocks import split_blocks
from claims.read.sentences import split_sentences


def sentences(text: str) -> list[str]:
    document = Document("a", text)
    return [text[s.start : s.end] for s in split_sentences(document, split_blocks(document))]


CASES = {
    "two": ("Sales rose. Costs fell.", ["Sales rose.", "Costs fell."]),
    "decimal point": ("It grew 3.5% in all.", ["It grew 3.5% in all."]),
    "legal form": ("Acme Inc. said so.", ["Acme Inc. said so."]),
    "legal form that ends a sentence": ("It bought Acme Inc. The price was low.", ["It bought Acme Inc.", "The price was low."]),
    "initial": ("J. Smith left.", ["J. Smith left."]),
    "initials in front of an example": ("It sells pipes, e.g. The Long Pipe.", ["It sells pipes, e.g. The Long Pipe."]),
    "initials": ("They asked J.P. Tarrow. She left.", ["They asked J.P. Tarrow.", "She left."]),
    "initials that end a sentence": (
        "He lives in Washington D.C. The price was low.",
        ["He lives in Washington D.C.", "The price was low."],
    ),
    "month": ("It closed on Jan. 4 for good.", ["It closed on Jan. 4 for good."]),
    "title": ("Dr. Jones and Mr. Hall met.", ["Dr. Jones and Mr. Hall met."]),
    "closing quotation mark": ('"We will stay." He smiled.', ['"We will stay."', "He smiled."]),
    "question": ("Why? Because.", ["Why?", "Because."]),
    "figure opens a sentence": ("It has staff. 40 of them left.", ["It has staff.", "40 of them left."]),
    "country": ("In the U.S. sales rose.", ["In the U.S. sales rose."]),
    "table row": ("Lede here.\nSales | 3.5 | 2. 1", ["Lede here.", "Sales | 3.5 | 2. 1"]),
}


@pytest.mark.parametrize("name", CASES)
def test_sentences(name: str) -> None:
    text, expected = CASES[name]
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from("aB.?! \n\r\t|-“”'é\u0301\u00a0\U0001f600123,:"), max_size=120))
def test_sentences_cover_every_letter_once(text: str) -> None:
    document = Document("a", text)
    found = split_sentences(document, split_blocks(document))
    ends = [0]
    for sentence in found:
        assert ends[-1] <= sentence.start < sentence.end <= len(text)
        assert not text[ends[-1] : sentence.start].strip("|¦ \t\r\n\x0b\x0c\u2028\u2029\u00a0")
        ends.append(sentence.end)
