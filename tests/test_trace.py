"""Why a figure was read so: the trace agrees with the reading, names what lost, and shows what was chosen among."""

from __future__ import annotations

from datetime import date

import pytest

from claims.model import Document
from claims.pipeline import read
from claims.trace import Trace, trace

TEXT = (
    "Tarrow Mills will cut 340 of its 1,480 jobs by March, it said on Monday, after revenue fell 12% to £24.2m in the first half.\n\n"
    "The plant at 14 Elm Street made Boeing 737 seats. Rival Orlo Foods has 700 stores and about 2,000 staff. Its margin was 9%."
)
DOCUMENT = Document("a", TEXT, "Tarrow Mills to cut 340 jobs", published=date(2024, 7, 15))


def traced(words: str, document: Document = DOCUMENT) -> Trace:
    at = document.text.index(words)
    return next(one for one in trace(document) if one.field == "text" and one.start <= at < one.end and (one.start >= at or one.claim))


def test_the_claims_traced_are_those_read() -> None:
    assert {one.claim for one in trace(DOCUMENT) if one.claim} == set(read(DOCUMENT).claims)


def test_traces_stand_in_the_order_of_the_text_the_title_first() -> None:
    traces = trace(DOCUMENT)
    assert traces[0].field == "title"
    assert [(t.field == "text", t.start) for t in traces] == sorted((t.field == "text", t.start) for t in traces)


def test_spans_are_of_the_text() -> None:
    for one in trace(DOCUMENT):
        assert 0 <= one.start < one.end <= len(DOCUMENT.field(one.field))
        if one.claim:
            assert (one.start, one.end) == (one.claim.start, one.claim.end)


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("340 of", ("other_count", "a count of people at work comes first")),
        ("£24.2m", ("other_money", "its measure is one of revenue")),
        ("12%", ("other_percent", "a word or sign of change governs it")),
        ("9%", ("growth_rate", "no word or sign of change governs it")),
        ("700 stores", ("headcount", "nothing says that 'stores' are somebody's staff")),
        ("14 Elm", ("figure", "an address")),
        ("737", ("figure", "part of a name or behind a label")),
    ],
)
def test_what_lost(words: str, lost: tuple[str, str]) -> None:
    assert lost in traced(words).lost


def test_a_choice_shows_its_candidates_with_features_that_add_up() -> None:
    one = traced("2,000 staff")
    assert one.subject is not None and one.claim is not None
    assert one.subject.options[0].name == one.claim.subject == "Orlo Foods"
    assert "Tarrow Mills" in [option.name for option in one.subject.options]
    for option in one.subject.options:
        assert option.probability is not None and 0 < option.probability <= 1
        assert sum(value for _, value in option.terms) == pytest.approx(option.score, abs=0.05)


def test_a_period_shows_its_rivals() -> None:
    one = traced("£24.2m")
    assert one.period is not None and one.claim is not None
    assert one.period.options[0].name == f"{one.claim.period} (stated)"
    assert len({option.name for option in one.period.options}) == len(one.period.options) > 1


def test_measures_stand_best_first() -> None:
    one = traced("340 of")
    assert one.measures is not None
    assert one.measures.options[0].name == 'layoffs ("cut")'
    scores = [option.score for option in one.measures.options]
    assert scores == sorted(scores, reverse=True)


def test_nothing_to_trace() -> None:
    assert trace(Document("a", "")) == ()
    assert trace(Document("a", "No figures here.")) == ()
