"""Proper names in running text: runs of capitalised words, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resolving import rows

from claims.extract.phrases import TextWords
from claims.model import Document
from claims.read.blocks import split_blocks
from claims.read.sentences import split_sentences
from claims.resolve.names import NameMention, bare_name, find_names


def names_in(text: str) -> list[NameMention]:
    document = Document("a", text)
    return find_names(TextWords(text), split_sentences(document, split_blocks(document)))


# text, names
CASES: list[tuple[str, list[str]]] = [
    ("Yesterday Orlo Foods opened a depot.", ["Orlo Foods"]),
    ("The owner of Tarrow Mills lives in Leeds.", ["Tarrow Mills", "Leeds"]),
    ("A firm called Hall & Sons bought it.", ["Hall & Sons"]),
    ("It met eBrisk and its rival.", ["eBrisk"]),
    ("Orlo Foods' sales rose, and Velmar's fell.", ["Orlo Foods", "Velmar"]),
    ("We asked Orlo Foods, Velmar and Nimbrel.", ["Orlo Foods", "Velmar", "Nimbrel"]),
    ("Managing Director Sally Obermayer left.", ["Sally Obermayer"]),
    ("Because Velmar sold the mill, it shut.", ["Velmar"]),
    ("The lender Halden Bank is small.", ["Halden Bank"]),
    ("It was bought by Velmar Inc. for cash.", ["Velmar"]),
    ("A letter from Jean-Luc O'Hara came.", ["Jean-Luc O'Hara"]),
    # words that begin sentences, or end in a possessive, and are names
    ("Revenue at Best Orlo rose. Best Orlo said so.", ["Best Orlo", "Best Orlo"]),
    ("Big Velmar said it was glad.", ["Big Velmar"]),
    ("Next Velmar will sell it.", ["Velmar"]),
    ("The Financial Times reported it.", ["Financial Times"]),
    ("It told the Financial Market of Total Revenue.", []),
    ("Open Tile Group makes tiles.", ["Open Tile Group"]),
    ("Orlo's said it was glad, and Orlo's sales rose.", ["Orlo's", "Orlo's"]),
    ("Velmar's Pride Corp.\nThe jobs at Velmar's Pride go.", ["Velmar's Pride", "Velmar's Pride"]),
    ("Velmar's Anna Keller said it was glad.", ["Velmar", "Anna Keller"]),
    ("Orlo and Tarn said so. Shares of Orlo and Tarn fell.", ["Orlo and Tarn", "Orlo and Tarn"]),
    ("Orlo and Tarn said so. Shares of Orlo and Tarn fell, and Tarn is glad.", ["Orlo", "Tarn", "Orlo", "Tarn", "Tarn"]),
    ("J.P. Velmar said so.", ["J.P. Velmar"]),
    ("It met easyVelmar.", ["easyVelmar"]),
    ("Anna Keller / Fotostock.com\nOrlo Foods makes soup.", ["Orlo Foods"]),
    ("TO ALL MEMBERS AT TARROW MILLS", ["TARROW MILLS"]),
    ("NOTICE FOR ALL STAFF AT BRIARSTONE", ["BRIARSTONE"]),
    ("THE COMMITTEE AT WAKEFIELD WORKS.", ["WAKEFIELD WORKS"]),
    # no names
    ("The mill shut on Monday in May.", []),
    ("Revenue rose. Sales fell. Nobody knew.", []),
    ("THE MILL HAS CLOSED ITS GATES", []),
    ("In Q3 the CEO and the CFO spoke of EBITDA.", []),
    ("I think it is so.", []),
    ("Shares rose 4% to NOK 12 in FY24.", []),
    ("VAT fell, HY1 was good, and RevPAR rose 4% at AER and CER.", []),
    ("It told of a Year-to-date rise in UPBT and in USPP notes.", []),
    ("Workers met. The workers sang.", []),
    ("He left Bank of Ardu for Banco do Norte.", ["Bank of Ardu", "Banco do Norte"]),
    ("It met American Tiles there.", ["American Tiles"]),
    # an officer between a body and a person
    ("He met Halden Bank Director Ane Alencar.", ["Halden Bank", "Ane Alencar"]),
    ("It asked Velmar Chief Executive Anna Keller.", ["Velmar", "Anna Keller"]),
    ("It is said that United States Representative John Conyers left.", ["United States", "John Conyers"]),
]  # fmt: skip

KNOWN_WRONG: list[tuple[tuple[str, list[str]], str]] = [
    (("They met at the President Hotels group.", ["President Hotels"]), "an office's word that begins a company's name is cut off"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), rows(CASES, KNOWN_WRONG))
def test_names(text: str, names: list[str]) -> None:
    assert [mention.name for mention in names_in(text)] == names


def test_a_possessive_is_no_part_of_a_name_but_remembered() -> None:
    (mention,) = names_in("They like Velmar's tiles.")
    assert (mention.name, mention.possessive, mention.initial) == ("Velmar", True, False)


def test_the_head_of_a_sentence_is_remembered() -> None:
    (mention,) = names_in("Velmar makes tiles.")
    assert (mention.name, mention.initial) == ("Velmar", True)


@pytest.mark.parametrize(("name", "bare"), [("Nimbrel.com", "Nimbrel"), ("Orlo.io", "Orlo"), ("Velmar", "Velmar"), ("St. Com", "St. Com")])
def test_bare_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@given(
    st.lists(
        st.one_of(
            st.sampled_from(["Orlo Foods", "Velmar's", "the", "said", ". ", "\n", "\u00a0", "é", "E\u0301", "&", "Inc.", "of"]),
            st.text(max_size=5),
        )
    ).map(" ".join)
)
def test_a_name_is_what_stands_there(text: str) -> None:
    for mention in names_in(text):
        assert text[mention.start : mention.end] == mention.name
