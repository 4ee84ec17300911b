"""Who is a company and which names are one: by words, initials and definitions, never by likeness of spelling."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resolving import rows

from claims.match.entities import spelled_out
from claims.model import Document, Entity
from claims.pipeline import check_documents, read, steps_of
from claims.reference import Reference
from claims.resolve.names import core_name


def cast(text: str, title: str | None = None, reference: Reference | None = None, **document: Any) -> tuple[Entity, ...]:
    return read(Document("a", text, title, **document), reference or Reference()).entities


# text, names of the entities in any order
CASES: list[tuple[str, list[str]]] = [
    ("Orlo Foods employs 1,480 people.", ["Orlo Foods"]),
    ("Velmar Inc. makes tiles. Velmar sells them too.", ["Velmar"]),
    ("Velmar, the tile maker, is based in Leeds. Velmar was founded in 1998.", ["Velmar"]),
    ("Nimbrel.com is a shop. Nimbrel sells shoes.", ["Nimbrel"]),
    ("Halden Bank AG said it was sorry. Halden will pay.", ["Halden Bank"]),
    ("Rapid Parcel Service (RPS) has 900 vans. RPS delivers daily.", ["Rapid Parcel Service"]),
    ('Skarvik Line ASA ("Skarvik") sails to Oslo. Skarvik has nine ships.', ["Skarvik Line"]),
    ("Shares in Velmar fell. Velmar's boss left.", ["Velmar"]),
    ("Orlo Foods and Tarrow Foods merged. Orlo Foods was founded in 1998, Tarrow Foods in 2001.", ["Orlo Foods", "Tarrow Foods"]),
    # words of each other, but not one company
    ("Northwind Air flies to Rome. Northwind Rail runs trains. Northwind Air has 900 staff.", ["Northwind Air", "Northwind Rail"]),
    ("Basketry's orders jumped 12%.", ["Basketry"]),
    ("The week:\n\n• Kestrel Freight: closes nine depots\n• Marlowe Foods: closes two", ["Kestrel Freight", "Marlowe Foods"]),
    # a speaker's label and a contraction are no names
    ("READER (Ines): How did Velmar Group fare?\n\nREADER (Tom): Badly.", ["Velmar Group"]),
    ("Velmar Group has grown, and I'm glad. It's I'm who said so.", ["Velmar Group"]),
    # people and places
    ("Anna Keller, an economist, said prices rose. Keller was born in Leeds.", []),
    ("Mr Brandt said it rained in South Korea.", []),
    ("The chairman, Piet Vander, retired. He lives in Lund.", []),
    ("Unemployment in France and Spain fell.", []),
    ("Northern Parcel Service (NPS) has 900 vans. NPS delivers daily.", ["Northern Parcel Service"]),
    ("American Tiles makes tiles. American Tiles employs 90 people.", ["American Tiles"]),
    ("Bank of Ardu employs 900 people.", ["Bank of Ardu"]),
    ("Brisk Parcel reported a loss.", ["Brisk Parcel"]),
    ("Brisk Parcel said on Monday it would close a depot.", ["Brisk Parcel"]),
    # named in passing
    ("I have seen the Haldane numbers. Revenue was $4 million.", ["Haldane"]),
    ("Have you seen the Haldane redundancies?", ["Haldane"]),
    ("I sold Thistle on August 30.", ["Thistle"]),
    ("I used to work for Brackwater. It had 40 employees.", ["Brackwater"]),
    # a text's own kind is nobody
    ("Recap: Orlo Foods had a bad week. It will cut 40 jobs.", ["Orlo Foods"]),
]  # fmt: skip

KNOWN_WRONG: list[tuple[tuple[str, list[str]], str]] = [
    (("The mill in Boden closed.", []), "a place before a verb of business is taken for a company"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), rows(CASES, KNOWN_WRONG))
def test_entities(text: str, names: list[str]) -> None:
    assert sorted(entity.name for entity in cast(text)) == sorted(names)


# text, which names are one
PEOPLE: list[tuple[str, str, str, bool]] = [
    ("Robert Gabriel Mugabe ruled. Robert Mugabe died.", "Robert Gabriel Mugabe", "Robert Mugabe", True),
    ("Brendan Culhane flew. Culhane sold up.", "Brendan Culhane", "Culhane", True),
    ("Doris Day sang in the Doris Day Show.", "Doris Day Show", "Doris Day", False),
    ("It opened in New York. The New York Times said so.", "New York Times", "New York", False),
    ("Owen Mumford Group makes pens. Owen Mumford has 900 staff.", "Owen Mumford Group", "Owen Mumford", True),
]


@pytest.mark.parametrize(("text", "longer", "shorter", "one"), PEOPLE)
def test_what_bears_a_name_is_somebody_else(text: str, longer: str, shorter: str, one: bool) -> None:
    found = [set(entity.names) for entity in steps_of(Document("a", text)).cast.entities]
    assert any({longer, shorter} <= names for names in found) == one


def test_a_word_that_opens_the_title_too_is_a_name() -> None:
    found = steps_of(Document("a", "It began small. Norrgate once had 410 employees.", "Norrgate: from dairy to courtroom")).cast
    (norrgate,) = found.characters
    assert norrgate.company and not norrgate.opening


def test_surface_forms_are_kept() -> None:
    (entity,) = cast("Rapid Parcel Service (RPS) has 900 vans. RPS delivers daily.")
    assert set(entity.names) == {"RPS", "Rapid Parcel Service"}


def test_a_part_knows_its_parent() -> None:
    entities = {
        e.name: e for e in cast("Velmar Group has grown. Velmar Group Logistics Services (VGLS) has 900 vans. VGLS was founded in 1998.")
    }
    part = entities["Velmar Group Logistics Services"]
    assert (part.parent, part.part) == ("Velmar Group", "Logistics Services")


def test_the_reference_names_parents_and_aliases() -> None:
    reference = Reference(aliases=(("nps", "Northern Parcel Service"),), parents=(("Northern Parcel Service", "Velmar Group"),))
    (entity,) = cast("NPS employs 900 people.", reference=reference)
    assert (entity.name, entity.parent) == ("Northern Parcel Service", "Velmar Group")


def test_the_publisher_of_a_text_in_its_own_voice_is_an_entity() -> None:
    assert [e.name for e in cast("We employ 1,480 people.", publisher="Orlo Foods Ltd")] == ["Orlo Foods"]
    assert cast("The mill employs 90 people.", publisher="Daily Courier") == ()
    assert cast("We met in Millrace. We ate. We left our coats there.", publisher="Millrace Herald") == ()


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Nimbrel.com, Inc.", "Nimbrel"),
        ("The Velmar Group plc", "Velmar Group"),
        ("Skarvik Line ASA", "Skarvik Line"),
        ("Orlo S.p.A.", "Orlo"),
        ("SE", "SE"),
        ("The", ""),
        ("Velmar", "Velmar"),
    ],
)
def test_core_name(name: str, core: str) -> None:
    assert core_name(name) == core


@given(
    st.sampled_from(["Velmar", "Orlo Foods", "Skarvik Line"]), st.lists(st.sampled_from(["Inc.", "plc", "AG", "ASA", "Ltd"]), max_size=3)
)
def test_a_core_name_has_no_legal_form_and_stays(name: str, forms: list[str]) -> None:
    core = core_name(" ".join([name, *forms]))
    assert core == name and core_name(core) == core


# ---------------------------------------------------------------- across documents

NPS = Entity("Northern Parcel Service", ("NPS", "Northern Parcel Service"))

SPELLED: list[tuple[tuple[tuple[Entity, ...], ...], dict[str, str]]] = [
    (((NPS,), (Entity("NPS", ("NPS",)),)), {"NPS": "Northern Parcel Service"}),
    (((Entity("Skarvik Line", ("Skarvik", "Skarvik Line")),), (Entity("Skarvik", ("Skarvik",)),)), {"Skarvik": "Skarvik Line"}),
    (((NPS,),), {}),  # nobody uses the short form alone
    (((Entity("NPS", ("NPS",)),),), {}),  # nobody spells it out
    (((NPS,), (Entity("National Pump Supply", ("NPS", "National Pump Supply")),), (Entity("NPS", ("NPS",)),)), {}),  # two readings
    (((Entity("Velmar Group", ("Tilemaster", "Velmar Group")),), (Entity("Tilemaster", ("Tilemaster",)),)), {}),  # no short form of it
    (((Entity("Velmarine", ("Velmar", "Velmarine")),), (Entity("Velmar", ("Velmar",)),)), {}),  # a beginning, but not of whole words
]  # fmt: skip


@pytest.mark.parametrize(("casts", "names"), SPELLED)
def test_short_names_that_another_text_spells_out(casts: tuple[tuple[Entity, ...], ...], names: dict[str, str]) -> None:
    assert spelled_out(casts) == names
    assert spelled_out(reversed(casts)) == names


def test_two_documents_name_one_company() -> None:
    documents = [
        Document("a", "Rapid Parcel Service (RPS) employs 900 people. RPS has vans."),
        Document("b", "RPS employs 850 people, and RPS's vans are red. RPS was founded in 1998."),
    ]
    for order in (documents, documents[::-1]):
        subjects = {c.subject for r in check_documents(order).readings for c in r.claims if c.metric == "total_employees"}
        assert subjects == {"Rapid Parcel Service"}
