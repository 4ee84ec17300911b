"""Labels: names at the head of lines, and what is said below them."""

from __future__ import annotations

from datetime import date

import pytest

from claims.extract.phrases import TextWords
from claims.model import Document
from claims.pipeline import read
from claims.read.blocks import split_blocks
from claims.read.sentences import split_sentences
from claims.resolve.names import find_names

LABELS: list[tuple[str, str, str]] = [
    ("1. Larder & Lane\nIt shed 40 people.", "Larder & Lane", "item"),
    ("Zipcrate\nThe courier shed 40 people.", "Zipcrate", "line"),
    ("Corner Co.\nThe grocer shed 40 people.", "Corner", "line"),
    ("• Kestrel Freight: closes nine depots.\nNo more.", "Kestrel Freight", "lead"),
    ("5 November – Sundial Press: 38 posts go.", "Sundial Press", "lead"),
    ("November 5 – Sundial Press: 38 posts go.", "Sundial Press", "lead"),
    ("Ondine Health (Boston). 640 jobs. Telehealth.", "Ondine Health", "lead"),
    ("LEAD ITEM: Corvane\nThe maker of testers grew.", "Corvane", "line"),
    ("**Tilia Health** (€21M). Munich; software.", "Tilia Health", "lead"),
    ("**Tilia Health:** software for midwives.", "Tilia Health", "lead"),
    ("24. HARBOUR TRUST: YEAR-END REPORT\nIt met.", "HARBOUR TRUST", "lead"),
    ("2) BRIARSTONE, Dublin. It cuts 340 jobs.", "BRIARSTONE", "lead"),
    ("2) Briarstone, Dublin. It cuts 340 jobs.", "Briarstone", "lead"),
    ("* Larder & Lane, publisher, London. It cuts 340 jobs.", "Larder & Lane", "lead"),
    ("Sundial Press // 38 posts go.", "Sundial Press", "lead"),
    # no labels
    ("Larder & Lane shed 40 people.", "Larder & Lane", ""),
    ("The owner of Tarrow Mills: a family.", "Tarrow Mills", ""),
    ("They like Tarrow Mills.", "Tarrow Mills", ""),
]


@pytest.mark.parametrize(("text", "name", "label"), LABELS)
def test_label(text: str, name: str, label: str) -> None:
    document = Document("a", text)
    found = find_names(TextWords(text), split_sentences(document, split_blocks(document)))
    assert [mention.label for mention in found if mention.name == name][:1] == [label]


LISTICLE = """Here are three names that got smaller.

1. Zipcrate
The Leeds courier employs 310 people. Sales fell 22%.

2. Larder & Lane
Scrappy. Headcount: 95.

3. Tinny
A subscription, obviously. It shed nine people.
"""
TRACKER = """We log every cut. Total so far: 8,940 jobs.

November 7 – Sundial Magazines: 38 positions go.

November 5 – Brightwell Podcasts: at least 60 people laid off.

October 3 – Pixel Parade (games): all 88 staff are out.
"""
TALK = """HOST: Welcome to the show.

PRIYA: Thank you. Lumo Freight employs 1,400 people.

HOST: And sales?

PRIYA: We made $90 million in sales.

HOST: And now?

PRIYA: We employ 600 people.
"""
NUMBERED = """Here is the list.

1) ORLO, Leeds. It cuts 90 jobs.

2) BRIARSTONE, Dublin. Some 340 jobs go.

3) TARROW, Hull. It loses 12 jobs.
"""
OWNERS: list[tuple[str, str, str]] = [
    (NUMBERED, "Some 340 jobs", "BRIARSTONE"),
    (NUMBERED, "12 jobs", "TARROW"),
    (NUMBERED.replace("ORLO", "Orlo Foods").replace("BRIARSTONE", "Briarstone"), "Some 340 jobs", "Briarstone"),
    (LISTICLE, "310 people", "Zipcrate"),
    (LISTICLE, "22%", "Zipcrate"),
    (LISTICLE, "95", "Larder & Lane"),
    (LISTICLE, "nine people", "Tinny"),
    (TRACKER, "38 positions", "Sundial Magazines"),
    (TRACKER, "at least 60 people", "Brightwell Podcasts"),
    (TRACKER, "88 staff", "Pixel Parade"),
    (TALK, "1,400 people", "Lumo Freight"),
    ("HARBOUR TRUST\nIt has 412 employees. Income was £6.84m.", "412 employees", "Harbour Trust"),
    ("Orlo Foods makes soup.\n\nWHAT NEXT\nIt employs 300 people.", "300 people", "Orlo Foods"),
]


@pytest.mark.parametrize(("text", "quote", "owner"), OWNERS)
def test_whose_it_is_below_a_label(text: str, quote: str, owner: str) -> None:
    claims = read(Document("a", text, publisher="The Daily Log", published=date(2024, 11, 8))).claims
    (claim,) = [claim for claim in claims if claim.quote == quote]
    assert claim.subject == owner
