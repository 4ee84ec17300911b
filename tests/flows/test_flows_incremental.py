"""A run that looks at what is new alone comes to what comparing everything comes to."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claims.match.relations import CROWD
from claims.model import Decision, Document
from claims.pipeline import check, read
from claims.reference import EMPTY_REFERENCE, Reference, ReferenceFact
from flows.conclude import Conclusion, conclude
from warehouse import Batch, Extracted, Run, content_digest, load, record_inputs, write_batch, write_decision
from warehouse.ledger import held, opened, rows
from warehouse.touched import read_touched

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
FAMILIES = (
    ("Brackenfold Tiles", "Brackenfeld Tiles", "Brackenfold Tile", "Brackenfold Stone"),
    ("Northwind Air", "Northwind Rail", "Nortwhind Air"),
    ("Acme Works Group", "AWG", "Acmes Works Group"),
    ("Selby Mills", "Selby Mill", "Shelby Mills"),
    ("Kisan Mitra", "Dunsk Paper"),
    ("Orrin Rail Media", "ORM", "Otley Road Mills", "ORM Ltd", "ORM"),
)
SPELLED = "Acme Works Group (AWG) had {} employees at the end of 2023. AWG is in Hove."
FORMS = (
    "{} had {} employees at the end of 2023.",
    "{} had {} employees in January 2024.",
    "{} will cut {} jobs in May 2024.",
    "{} cut {} jobs in 2023.",
    "{} had revenue of ${} million in 2023.",
    "The stores team of {} will cut {} jobs in May 2024.",
    "{} had revenue of SEK 4,320 million (${} million) in 2022.",
)
TOLD_BY_ALL = "{0} had 1,480 employees at the end of 2023. {0} had revenue of $1,840 million in 2023. {0} will cut 480 jobs in May 2024. "
"""What makes texts tell one story, so that figures read of other names or parts may be one fact."""
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
        text = TOLD_BY_ALL.format(names[0]) + text
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
SLOW = settings(max_examples=7, deadline=None, phases=(Phase.explicit, Phase.generate), suppress_health_check=[HealthCheck.too_slow])


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


def test_a_story_that_hundreds_run_is_related_as_when_all_came_at_once(tmp_path: Path) -> None:
    """Past a crowd each copy is held against the first alone, and the first may come last."""
    words = " ".join(f"word{n}" for n in range(60))
    papers = [
        Extracted(Document(f"p{n}", f"opening{n} {words} ending{n}", None, None, None, f"Paper {n}", date(2024, 5, 1 + (n < 215))))
        for n in range(CROWD + 20)
    ]
    part, whole = tmp_path / "part", tmp_path / "whole"
    for hour, batch in enumerate((papers[:190], papers[190:215], papers[215:])):
        say(part, hour, *batch)
        say(whole, hour, *batch)
    this = Run("whole", "v", NOON + timedelta(hours=9))
    conclude(whole, this, EMPTY_REFERENCE, whole=True)
    assert outcome(part) == outcome(whole)
    assert len(ask(part, "FROM document_relations")) > 100


# ---------------------------------------------------------------- what becomes of flags

A = "Selby Mills had 1,480 employees at the end of 2023."
B = "Selby Mills said on Monday that it had 1,840 employees at the end of 2023. Its mill is in Hove."
OTHERS = ("Northwind Air had revenue of $12 million in 2023.", "Kisan Mitra will cut 40 jobs in May 2024.")


def page(name: str, text: str, publisher: str) -> Extracted:
    reading = read(Document(f"https://news.example/{name}", text, None, None, f"https://news.example/{name}", publisher, date(2024, 5, 1)))
    return Extracted.of(reading, check(reading), NOON)


def say(root: Path, hour: int, *pages: Extracted) -> Conclusion:
    this = Run(f"run-{hour}", "v", NOON + timedelta(hours=hour))
    write_batch(root, Batch(this, tuple(replace(item, fetched_at=this.started_at + timedelta(minutes=1)) for item in pages)))
    load(root)
    record_inputs(root, this, [item.document.content_id for item in pages])
    return conclude(root, this, EMPTY_REFERENCE)


def decided(root: Path) -> str:
    """Two outlets that differ, a flag about them, and a person's decision on it."""
    others = [page(f"other-{n}", text, "Daily C") for n, text in enumerate(OTHERS)]
    say(root, 0, page("a", A, "Daily A"), page("b", B, "Weekly B"), *others)
    (flag,) = ask(root, "SELECT id FROM flags")
    write_decision(root, Decision(flag, "dismissed", "R. Reader", None, "2024-05-01T12:30:00Z"))
    load(root)
    return flag


def ask(root: Path, sql: str) -> list[str]:
    with held(root), opened(root) as connection:
        return ["; ".join(map(str, row)) for row in rows(connection, sql)]


EDITS = {
    "an edited paragraph elsewhere": f"{B}\n\nIt was built in 1931 and makes board.",
    "shifted text": f"Board is in demand.\n\n{B}",
    "a span grown by one word": B.replace("1,840 employees", "1,840 full-time employees"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_decision_outlives_an_edit_that_leaves_the_figures(tmp_path: Path, edit: str) -> None:
    flag = decided(tmp_path)
    found = say(tmp_path, 1, page("b", EDITS[edit], "Weekly B"))
    assert 0 < found.compared < found.claims, "only what the page touches is compared"
    assert not (found.report.opened or found.report.closed or found.report.superseded)
    assert ask(tmp_path, "SELECT id, status, first_seen_run FROM flags WHERE rule = 'cross_source'") == [f"{flag}; open; run-0"]
    assert ask(tmp_path, "SELECT flag_id, verdict FROM standing_decisions") == [f"{flag}; dismissed"]
    assert ask(tmp_path, "SELECT public_id FROM flag_evidence JOIN documents USING (document_id, public_id) WHERE version = 2") == [
        "https://news.example/b"
    ]


def test_a_changed_figure_is_another_flag_and_the_decision_stays_with_the_first(tmp_path: Path) -> None:
    flag = decided(tmp_path)
    found = say(tmp_path, 1, page("b", B.replace("1,840", "1,804"), "Weekly B"))
    assert 0 < found.compared < found.claims
    assert found.report.superseded == (flag,)
    assert ask(tmp_path, "SELECT status, closed_reason FROM flags WHERE superseded_by IS NOT NULL") == [
        "superseded; The page changed: another flag of this rule took its place."
    ]
    assert ask(tmp_path, "SELECT flag_id, verdict FROM standing_decisions") == [f"{flag}; dismissed"]
    assert ask(tmp_path, "SELECT count(*) FROM flags WHERE rule = 'cross_source' AND status = 'open'") == ["1"]


LONG = " ".join(f"word{n} of the long story" for n in range(30))
RESOLVED = {
    "a source changes its page": (
        [("b", B.replace("1,840", "1,480"), "Weekly B")],
        "No longer found: Weekly B changed its page and now says “1,480 employees” instead of “1,840 employees”.",
    ),
    "a source corrects itself": (
        [("b", B.replace("1,840", "1,480") + " Correction: an earlier version had another figure.", "Weekly B")],
        "No longer found: Weekly B corrected itself and now says “1,480 employees” instead of “1,840 employees”.",
    ),
    "a source takes it back": (
        [("b", "Selby Mills is a mill in Hove.", "Weekly B")],
        "No longer found: Weekly B no longer says “1,840 employees”.",
    ),
}


@pytest.mark.parametrize("case", RESOLVED)
def test_a_flag_that_new_evidence_resolves_is_closed_and_says_by_what(tmp_path: Path, case: str) -> None:
    pages, reason = RESOLVED[case]
    flag = decided(tmp_path)
    found = say(tmp_path, 1, *(page(*each) for each in pages))
    assert flag in found.report.closed
    assert ask(tmp_path, f"SELECT status, closed_reason FROM flags WHERE id = '{flag}'") == [f"closed; {reason}"]
    assert ask(tmp_path, "SELECT flag_id, verdict FROM standing_decisions") == [f"{flag}; dismissed"]


def test_a_third_source_that_joins_is_named(tmp_path: Path) -> None:
    flag = decided(tmp_path)
    found = say(tmp_path, 1, page("c", A.replace("Selby Mills had", "Selby Mills said it had"), "Daily C"))
    assert found.report.superseded == (flag,)
    assert ask(tmp_path, f"SELECT closed_reason FROM flags WHERE id = '{flag}'") == [
        "Daily C said “1,480 employees”: another flag of this rule took its place."
    ]


def test_a_spelling_that_comes_later_joins_what_was_said_under_the_short_name(tmp_path: Path) -> None:
    say(tmp_path, 0, page("a", "AWG had 1,480 employees at the end of 2023.", "Daily A"), page("other", OTHERS[0], "Daily C"))
    assert ask(tmp_path, "SELECT count(*) FROM flags") == ["0"]
    say(tmp_path, 1, page("b", SPELLED.format("1,840"), "Weekly B"))
    assert ask(tmp_path, "SELECT rule, status FROM flags") == ["cross_source; open"]


def test_a_run_that_is_killed_before_its_outcome_is_in_is_made_good_by_the_next(tmp_path: Path) -> None:
    say(tmp_path, 0, page("a", A, "Daily A"), page("other", OTHERS[0], "Daily C"))
    write_batch(tmp_path, Batch(Run("killed", "v", NOON), (page("b", B, "Weekly B"),)))
    assert read_touched(tmp_path, ask(tmp_path, "FROM matching.basis")[0]) is not None, "the index is written, the outcome is not"
    found = say(tmp_path, 2)
    assert 0 < found.compared < found.claims
    assert ask(tmp_path, "SELECT rule, status FROM flags") == ["cross_source; open"]
    assert say(tmp_path, 3).compared == 0, "nothing is left to compare"


def test_another_reference_compares_everything(tmp_path: Path) -> None:
    say(tmp_path, 0, page("a", A, "Daily A"), page("other", OTHERS[0], "Daily C"))
    this = Run("run-1", "v", NOON + timedelta(hours=1))
    assert conclude(tmp_path, this, EMPTY_REFERENCE).compared == 0
    found = conclude(tmp_path, this, KNOWN)
    assert found.compared == found.claims
