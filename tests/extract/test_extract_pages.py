"""How the lines of web pages are read: timelines, running lists, boxes of facts, items of a newsletter."""

from __future__ import annotations

import pytest
from extracting import claims_of, shown

from claims.model import Document
from claims.pipeline import read, steps_of
from claims.quantities.find import find_figures

TIMELINES = [
    ("- **1931** – Founded by Gail Orme in Crewe.\n- **1974** – Second mill opens; 140 workers.", {"1931": "1931", "1974": "1974", "140 workers": "1974"}),
    ("## **1998**\n\nThe mill is sold.", {"1998": "1998"}),
    ("2013 · Bosse sells 60% to a fund.\n\n12 Sept 2008 · The second factory opens.", {"2013": "2013", "12 Sept 2008": "2008-09-12"}),
    ("Spring 2020 · Everyone wants a bike.\n2021 · High water.", {"Spring 2020": "2020-03/2020-05", "2021": "2021"}),
    ("Founded: 1974\nEmployees: 316\nYards: 3", {"1974": "1974", "316": "2024-07-15"}),
]  # fmt: skip
"""A text, and of some of its quotes the periods."""

LOGS = [
    ("Layoffs this week", "Halvorsen Tools, Toledo\n84. The whole shop closes.\n\nBrightwater Linen, Erie\n41. Second shift only.\n\nCadmus Axle, Lima\n212 in two waves.", {"84": "Halvorsen Tools", "41": "Brightwater Linen", "212": "Cadmus Axle"}),
    ("Who cut jobs in May", "- **Brightquay Games** (Lund): 45 people, all of one desk.\n- **Ostler Media** (Leeds): 230 roles.\n- **Yarrow**: 150. Second round.", {"45 people": "Brightquay Games", "230 roles": "Ostler Media", "150": "Yarrow"}),
    ("Cuts tracker: which jobs went", "We log every notice.\n\nJune 4 / Halvorsen Tools, Toledo / 84. The whole shop.\n\nJune 5 / Brightwater Linen, Erie / 41. Second shift.\n\nJune 9 / Cadmus Axle, Lima / 212. Two waves.", {"84": None, "41": None, "212": None}),
]  # fmt: skip
"""A title, a text, and its counts of jobs lost with the subjects that are said."""

FOR_FIGURES = [
    ("The fund ended June with €412m.", "June"),
    ("The Company ended 2022 with 18,400 employees.", "2022"),
    ("It employed 40 shops (2018: 38) in the north.", "2018"),
    ("Losses of $13.1 million, nil and $4.0 million were recognised in 2019, 2018 and 2017.", "2018"),
    ("It has a stake worth €9.9 million (2018).", "2018"),
]
"""Dates that say when a figure held, and are of no event."""


@pytest.mark.parametrize(("text", "periods"), TIMELINES, ids=[text[:24] for text, _ in TIMELINES])
def test_timeline(text: str, periods: dict[str, str]) -> None:
    claims = claims_of(text)
    assert {c.quote: c.period for c in claims if c.quote in periods} == periods, shown(claims)


@pytest.mark.parametrize(("title", "text", "owners"), LOGS, ids=[title for title, _, _ in LOGS])
def test_log_of_cuts(title: str, text: str, owners: dict[str, str | None]) -> None:
    found = {c.quote: c for c in read(Document("a", text, title)).claims if c.quote in owners}
    assert {quote: (c.type, c.metric) for quote, c in found.items()} == dict.fromkeys(owners, ("headcount", "layoffs"))
    assert all(subject in (None, found[quote].subject) for quote, subject in owners.items())


def test_a_letter_with_a_list_of_measures_is_no_log() -> None:
    text = "Hollow Bean shed jobs.\n\n• Revenue: $187m\n• Stores: 612, 27 net new\n• Countries: 41\n• Cafés: 88"
    assert not [c for c in claims_of(text) if c.type == "headcount"]


@pytest.mark.parametrize(("text", "quote"), FOR_FIGURES, ids=[text[:24] for text, _ in FOR_FIGURES])
def test_time_of_a_figure(text: str, quote: str) -> None:
    assert not [c for c in claims_of(text) if c.type == "date" and c.quote == quote]


@pytest.mark.parametrize("text", ["The accounts were signed in 2018.", "The mill closed in 2017, 1998 having been its best year."])
def test_dates_of_events_stay(text: str) -> None:
    assert [c for c in claims_of(text) if c.type == "date"]


def test_an_item_of_a_newsletter_is_of_whom_its_heading_names() -> None:
    text = (
        "**1. Marrow & Sons closes six shops.** The baker employs 520.\n\n"
        "**2. Kestrel has a good year.** Sales were £19m last year.\n\n**3. Hiring: Plinth.** It has 96 people now."
    )
    owners = {c.quote: c.subject for c in claims_of(text) if c.type in ("headcount", "revenue")}
    assert owners == {"520": "Marrow & Sons", "£19m": "Kestrel", "96 people": "Plinth"}


def test_the_company_of_the_title_is_the_one_that_a_text_is_about() -> None:
    text = "Founded by Gail Orme in a lock-up behind the market, and moved to Crewe within the year. Sold to Brinley & Co for £12m in 1998. Today there are 371 employees."
    cast = steps_of(Document("a", text, "Haldane Oats: a short history")).cast
    assert cast.main is not None and cast.entities[cast.main].name == "Haldane Oats"


def test_shops_that_are_a_part_of_shops_are_no_people() -> None:
    found = [(c.quote, c.type) for c in claims_of("The baker, which employs 520, is shutting six of its 43 shops.")]
    assert ("520", "headcount") in found and not [q for q, kind in found if q == "six" and kind == "headcount"]


@pytest.mark.parametrize(
    ("text", "listed"),
    [("4. Hiring goes on.", True), ("**4. Hiring:** goes on.", True), ("84. The whole shop.", False), ("83. One.\n84. Two.", False)],
)
def test_number_of_a_list(text: str, listed: bool) -> None:
    number = next(word for word in ("84", "4") if word in text)
    at = text.index(number)
    assert (at not in {q.start for q in find_figures(text, [])}) == (listed or "83." in text)
