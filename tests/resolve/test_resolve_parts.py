"""Parts of a company, places, and the words in front of a measure that limit it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resolving import claim_at, rows
from subject_cases import SCOPES

from claims.extract.phrases import TextWords
from claims.extract.view import view_of
from claims.model import BlockKind, Sentence
from claims.resolve.parts import adjective_place, cue_modifiers, find_parts, label_before, place_after, place_as_subject


def view(text: str):  # type: ignore[no-untyped-def]
    return view_of(Sentence(0, "text", 0, len(text), 0), BlockKind.PARAGRAPH, TextWords(text), (), ())


# text, [(phrase, noun, possessed)]
PARTS: list[tuple[str, list[tuple[str, str, bool]]]] = [
    ("Its cloud computing unit grew.", [("cloud computing", "unit", True)]),
    ("Jobs will go at the Boden plant.", [("Boden", "plant", False)]),
    ("Velmar's frozen food division shrank.", [("frozen food", "division", True)]),
    ("They are in the stores technology group.", [("stores technology", "group", False)]),
    ("Our Norwegian subsidiary did well.", [("Norwegian", "subsidiary", True)]),
    ("The same unit did the other business.", []),
    ("The group grew.", []),
    ("The hostels, a separate service, are full.", []),
    ("It took 4% off the standard unit rate.", []),
    ("The region's largest hospital is full.", []),
    ("The company's largest plant is full.", [("company's largest", "plant", False), ("largest", "plant", True)]),
    ("Its top line was $88m, its bottom line $4m.", []),
    ("A new team came.", []),
]  # fmt: skip
PARTS_KNOWN_WRONG: list[tuple[tuple[str, list[tuple[str, str, bool]]], str]] = []


@pytest.mark.parametrize(("text", "parts"), rows(PARTS, PARTS_KNOWN_WRONG))
def test_parts(text: str, parts: list[tuple[str, str, bool]]) -> None:
    found = find_parts(view(text))
    assert [(part.phrase, part.noun, part.possessed) for part in found] == parts


# text, words of the figure, place
PLACES: list[tuple[str, str, str | None]] = [
    ("1,300 jobs in Germany will go.", "1,300 jobs", "Germany"),
    ("They cut 80 jobs across North America today.", "80 jobs", "North America"),
    ("They cut 80 jobs in the United States.", "80 jobs", "United States"),
    ("They cut 80 jobs in the accounts office.", "80 jobs", None),
    ("They cut 80 jobs in May.", "80 jobs", None),
]  # fmt: skip
PLACES_KNOWN_WRONG: list[tuple[tuple[str, str, str | None], str]] = [
    (("They cut 80 jobs, the union said in Germany.", "80 jobs", None), "a comma does not end the reach of a figure"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "place"), rows(PLACES, PLACES_KNOWN_WRONG))
def test_a_place_behind_a_figure(text: str, words: str, place: str | None) -> None:
    assert place_after(view(text), text.index(words) + len(words)) == place


def test_a_name_that_the_text_uses_as_a_place_counts_right_behind_the_figure() -> None:
    text = "They cut 80 jobs in Boden."
    assert place_after(view(text), text.index(" in")) is None
    assert place_after(view(text), text.index(" in"), frozenset({"Boden"})) == "Boden"


@pytest.mark.parametrize(
    ("text", "figure", "place"),
    [
        ("France will lose 640 posts.", "640", "France"),
        ("It cuts most in Spain: France will lose 640 posts.", "640", "France"),
        ("The head of the office in France will lose 640 francs.", "640", None),
        ("Boden will lose 640 posts.", "640", None),
    ],
)
def test_a_country_as_the_subject_of_its_clause(text: str, figure: str, place: str | None) -> None:
    assert place_as_subject(view(text), text.index(figure)) == place


@pytest.mark.parametrize(
    ("text", "cue", "names", "limit"),
    [
        ("Trade counter sales rose.", "sales", set(), "Trade counter"),
        ("Subscription revenue rose.", "revenue", set(), "Subscription"),
        ("Total net revenue rose.", "revenue", set(), None),
        ("Velmar revenue rose.", "revenue", {"velmar"}, None),
        ("Velmar's revenue rose.", "revenue", set(), None),
        ("Third-quarter revenue rose.", "revenue", set(), None),
        ("Rising revenue helped.", "revenue", set(), None),
        ("Revenue rose.", "Revenue", set(), None),
    ],
)
def test_words_in_front_of_a_measure(text: str, cue: str, names: set[str], limit: str | None) -> None:
    start = text.index(cue)
    assert cue_modifiers(view(text), (start, start + len(cue)), frozenset(names)) == limit


def test_labels_of_signed_figures() -> None:
    text = "OEM +11%, replacement tyres +5% and the rest of it all -2%"
    assert label_before(view(text), text.index("+11")) == "OEM"
    assert label_before(view(text), text.index("+5")) == "replacement tyres"
    assert label_before(view(text), text.index("-2")) is None


@pytest.mark.parametrize(("phrase", "place"), [("1,800 German jobs", "German"), ("white-collar jobs", None), ("jobs", None)])
def test_nationalities(phrase: str, place: str | None) -> None:
    assert adjective_place(phrase) == place


SCOPES_KNOWN_WRONG: list[tuple[tuple[str, str, str | None], str]] = [
    (("Velmar Group will close its Boden plant and cut 340 jobs.", "340 jobs", None), "the plant is taken for where the jobs go"),
    (
        ("Velmar Group employs 2,400 people, 410 of them in Norway.", "2,400 people", None),
        "the place behind the part is taken for the whole's",
    ),
    (("Group sales rose 4%, Velmar Group said at its Boden plant.", "4%", None), "where it was said is taken for where it was"),
]


@pytest.mark.parametrize(
    ("text", "quote", "scope"),
    rows((case for case in SCOPES if case not in [wrong for wrong, _ in SCOPES_KNOWN_WRONG]), SCOPES_KNOWN_WRONG),
)
def test_scope(text: str, quote: str, scope: str | None) -> None:
    assert claim_at(text, quote).scope == scope


@given(
    st.lists(
        st.sampled_from(["its", "cloud", "unit", "Velmar's", "the", "plant", ",", "and", "in", "Boden", "group", "\u00a0", "é"]),
        max_size=25,
    )
)
def test_parts_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    if not text.strip():
        return
    for part in find_parts(view(text)):
        assert 0 <= part.start < part.end <= len(text)
        assert part.noun in text[part.start : part.end]
        assert part.phrase
