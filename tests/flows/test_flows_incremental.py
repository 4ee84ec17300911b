"""A run that looks at what is new alone comes to what comparing everything comes to."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claims.model import EMPTY_REFERENCE, Document, Reference, ReferenceFact
from claims.pipeline import check, read
from flows.conclude import Conclusion, conclude
from warehouse import Batch, Extracted, Run, content_digest, load, record_inputs, write_batch
from warehouse.ledger import held, opened, rows

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
FAMILIES = (
    ("Brackenfold Tiles", "Brackenfeld Tiles", "Brackenfold Tile", "Brackenfold Stone"),
    ("Northwind Air", "Northwind Rail", "Nortwhind Air"),
    ("Acme Works Group", "AWG", "Acmes Works Group"),
    ("Selby Mills", "Selby Mill", "Shelby Mills"),
    ("Kisan Mitra", "Dunsk Paper"),
)
SPELLED = "Acme Works Group (AWG) had {} employees at the end of 2023. AWG is in Hove."
FORMS = (
    "{} had {} employees at the end of 2023.",
    "{} will cut {} jobs in May 2024.",
    "{} had revenue of ${} million in 2023.",
    "The stores team of {} will cut {} jobs in May 2024.",
)
KNOWN = Reference(
    facts=(ReferenceFact("Northwind Air", "total_employees", "2023-12-31", Decimal(1480), Decimal(1480), "people", "a filing", True),)
)


def story(number: int) -> Document:
    """One of some hundred texts on few companies and figures: pages with versions, shared ids, reprints, short names.

    Families have little to do with each other, so that what is new touches a part.
    """
    chance = random.Random(number)
    family = chance.randrange(len(FAMILIES))
    names = FAMILIES[family]
    text = chance.choice(FORMS).format(chance.choice(names), chance.choice(("1,480", "1,840", "480", "500")))
    if "AWG" in names and chance.random() < 0.4:
        text = SPELLED.format("480")
    if chance.random() < 0.3:
        text += " " + chance.choice(FORMS).format(chance.choice(names), chance.choice(("1,480", "500")))
    if chance.random() < 0.3:
        long = " ".join(f"word{n} of the long story {family}" for n in range(14))
        text += f" {chance.choice(('', 'Edited. '))}{long}"
    page = chance.randrange(5)
    url = f"https://news.example/{family}/{page}" if page < 3 else None
    name = f"{family if chance.random() < 0.9 else 0}-{page}" if page in (2, 3) else url or f"text-{number}"
    return Document(name, text, None, None, url, chance.choice((None, "Daily A", "Weekly B")), date(2024, 5, 1 + chance.randrange(3)))


READ: dict[int, Extracted] = {}


def extracted(number: int) -> Extracted:
    if number not in READ:
        reading = read(story(number))
        READ[number] = Extracted.of(reading, check(reading), NOON)
    return READ[number]


def run(root: Path, numbers: Sequence[int], hour: int, *, whole: bool = False, reference: Reference = EMPTY_REFERENCE) -> Conclusion:
    this = Run(f"run-{hour}", "v", NOON + timedelta(hours=hour))
    write_batch(root, Batch(this, tuple(extracted(number) for number in numbers)))
    load(root)
    record_inputs(root, this, [story(number).content_id for number in numbers])
    return conclude(root, this, reference, whole=whole)


def outcome(root: Path) -> list[list[tuple[object, ...]]]:
    """What holds now, whatever has been closed on the way."""
    asked = (
        "SELECT * FROM facts ORDER BY ALL",
        "SELECT * FROM fact_claims ORDER BY ALL",
        "SELECT * FROM claim_pairs ORDER BY ALL",
        "SELECT * FROM document_relations ORDER BY ALL",
        "SELECT * EXCLUDE (first_seen_run) FROM flags WHERE status = 'open' ORDER BY ALL",
        "SELECT * FROM flag_evidence WHERE flag_id IN (SELECT id FROM flags WHERE status = 'open') ORDER BY ALL",
        "SELECT short, full_name FROM matching.short_names ORDER BY ALL",
    )
    with held(root), opened(root) as connection:
        return [rows(connection, sql) for sql in asked]


RUNS = st.lists(st.lists(st.integers(0, 149), min_size=1, max_size=9, unique=True), min_size=2, max_size=5)
SLOW = settings(max_examples=10, deadline=None, phases=(Phase.explicit, Phase.generate), suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(RUNS)
def test_what_is_new_gives_what_everything_gives(batches: list[list[int]]) -> None:
    with TemporaryDirectory() as folder:
        part, whole = Path(folder, "part"), Path(folder, "whole")
        for hour, numbers in enumerate(batches):
            one, other = run(part, numbers, hour, reference=KNOWN), run(whole, numbers, hour, whole=True, reference=KNOWN)
            assert outcome(part) == outcome(whole)
            assert content_digest(part) == content_digest(whole)
            assert replace(one, compared=0) == replace(other, compared=0)
