"""The two data files of words: every row shows an example that its words find, and what is emitted is in them."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import test_extract_dates
import test_extract_headcount
import test_extract_money
import test_extract_percent
import test_extract_tables
from hypothesis import given
from hypothesis import strategies as st

from claims.extract.cues import GENERIC_PEOPLE, JOB_NOUNS, PEOPLE_NOUNS, SENSE_INDEX, SENSES, Sense, SenseRow
from claims.extract.event_words import EVENT_INDEX, EVENTS, EventRow, _forms, _senses_by_phrase
from claims.extract.phrases import PhraseIndex, words_of
from claims.metrics import METRICS, Metric, _rows, growth_metric
from claims.model import Claim, Document
from claims.pipeline import read

ROOT = Path(__file__).parents[2]
TEXTS = sorted([*(ROOT / "seeds" / "documents").glob("*.json"), *(ROOT / "tests" / "corpus" / "docs").glob("*.json")])
ROWS = list(_rows())
NAMED = [row for row in ROWS if row.words]
TYPES = {"headcount", "revenue", "growth_rate", "date", "other_money", "other_percent", "other_count"}
UNIT_OF_TYPE = {"headcount": "people", "growth_rate": "percent", "other_percent": "percent", "other_count": "other", "date": "date"}
COMPUTED = {"revenue_growth_sequential", "revenue_growth_like_for_like", "revenue_growth_constant_currency"}


@cache
def emitted() -> tuple[tuple[str, Claim], ...]:
    """Every claim of the seeds and the project's own corpus."""
    found = []
    for path in TEXTS:
        data = json.loads(path.read_text(encoding="utf-8"))
        published = date.fromisoformat(data["published"]) if data.get("published") else None
        document = Document(data["id"], data["text"], data.get("title"), publisher=data.get("publisher"), published=published)
        found += [(path.stem, claim) for claim in read(document).claims]
    return tuple(found)


@pytest.mark.parametrize("row", NAMED, ids=lambda row: row.name)
def test_a_metric_shows_an_example_with_one_of_its_words(row: Metric) -> None:
    index = PhraseIndex((word, word) for word in row.words)
    assert index.find(words_of(row.example)), row.example


@pytest.mark.parametrize("row", [row for row in ROWS if not row.words and row.unit != "date"], ids=lambda row: row.name)
def test_a_metric_without_words_is_computed_from_others(row: Metric) -> None:
    assert row.name in COMPUTED | {"headcount_change", "layoffs_share_of_workforce", "share_of_revenue"}
    assert row.example == ""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_metric_is_well_formed(row: Metric) -> None:
    assert re.fullmatch(r"[a-z]+(?:_[a-z]+)*", row.name)
    assert row.type in TYPES
    assert row.unit == UNIT_OF_TYPE.get(row.type, "money")
    assert all(word == word.lower().strip() and word for word in row.words)
    assert len(set(row.words)) == len(row.words)
    assert row.level is None or METRICS[row.level].unit != "percent"
    assert row.profit is None or METRICS[row.profit].unit == "money"


def test_metrics_are_unique() -> None:
    assert [name for name, count in Counter(row.name for row in ROWS).items() if count > 1] == []
    assert len(METRICS) == len(ROWS)


@pytest.mark.xfail(strict=True, reason="`share price` names both the price and its change; only the first is ever found")
def test_a_word_names_one_metric_of_its_kind() -> None:
    """A word that names two measures would name the last one."""
    words = Counter(word for row in ROWS if row.type != "headcount" for word in row.words)
    assert not [word for word, count in words.items() if count > 1]


@pytest.mark.parametrize("row", EVENTS, ids=lambda row: f"{row.metric} {row.kind}")
def test_an_event_shows_an_example_with_one_of_its_words(row: EventRow) -> None:
    senses = [sense for hit in EVENT_INDEX.find(words_of(row.example)) for sense in hit.value]
    assert (row.metric, row.kind) in {(sense.metric, sense.kind) for sense in senses}
    assert METRICS[row.metric or ""].unit == "date"


def test_every_metric_of_a_date_has_words() -> None:
    assert {row.metric for row in EVENTS} == {row.name for row in ROWS if row.unit == "date"} - {"period_end"}


def test_every_phrase_of_an_event_is_found_whole() -> None:
    for phrase in _senses_by_phrase():
        (hit,) = EVENT_INDEX.find(words_of(phrase))
        assert hit.last == len(words_of(phrase)), phrase


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("ship", "ship ships shipped shipping"),
        ("close", "close closes closed closing"),
        ("carry", "carry carries carried carrying"),
        ("agree", "agree agrees agreed agreeing"),
        ("die", "die dies died dying"),
        ("launch", "launch launches launched launching"),
        ("lay_off/laid", "lay off, lays off, laid off, laying off"),
        ("take_over/took/taken", "take over, takes over, took over, taken over, taking over"),
        ("submit", "submit submits submitted submitting"),
        ("open", "open opens opened opening"),
    ],
)
def test_forms_of_a_verb(verb: str, forms: str) -> None:
    assert {form for form, _ in _forms(verb)} == set(forms.split(", ") if "," in forms else forms.split())


def test_a_level_has_one_growth_metric() -> None:
    levels = Counter(row.level for row in ROWS if row.level)
    assert not [level for level, count in levels.items() if count > 1]
    for row in ROWS:
        if row.level:
            assert growth_metric(row.level) == row.name


SHADOWED = {Sense.FROM: "the longer `up from` of another row hides it"}


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(
            row, id=row.sense.value, marks=[pytest.mark.xfail(strict=True, reason=SHADOWED[row.sense])] if row.sense in SHADOWED else []
        )
        for row in SENSES
    ],
)
def test_a_sense_shows_an_example_with_one_of_its_words(row: SenseRow) -> None:
    assert any(row.sense in hit.value for hit in SENSE_INDEX.find(words_of(row.example))), row.example
    assert len(set(row.words)) == len(row.words)
    assert all(word == word.lower() and word for word in row.words)


@pytest.mark.parametrize("row", SENSES, ids=lambda row: row.sense.value)
def test_every_word_of_a_sense_is_found(row: SenseRow) -> None:
    for word in row.words:
        hits = SENSE_INDEX.find(words_of(word))
        assert any(row.sense in hit.value for hit in hits), word


def test_a_sense_is_one_row() -> None:
    assert len({row.sense for row in SENSES}) == len(SENSES)


def test_nouns_of_people() -> None:
    assert (JOB_NOUNS - PEOPLE_NOUNS).issubset({"places"})
    assert GENERIC_PEOPLE < PEOPLE_NOUNS
    assert not GENERIC_PEOPLE & JOB_NOUNS
    assert all(noun == noun.lower() and " " not in noun for noun in PEOPLE_NOUNS)


def test_every_rule_of_extraction_is_in_a_table_of_cases() -> None:
    paths = [*sorted((ROOT / "claims" / "extract").glob("*.py")), ROOT / "claims" / "model.py"]
    sources = "".join(path.read_text(encoding="utf-8") for path in paths)
    written = set(re.findall(r'"((?:money|percent|headcount|count|date|table)\.[a-z_]+)"', sources))
    tabled = {
        rule for module in (test_extract_money, test_extract_percent, test_extract_headcount, test_extract_dates) for rule in module.RULES
    }
    assert written - {cell.rule for cell in test_extract_tables.CELLS} - {"date.column"} == tabled
    assert {claim.rule for _, claim in emitted()} <= written


def test_there_are_texts_to_read() -> None:
    assert len(TEXTS) >= 40
    assert len(emitted()) > 500


def test_every_metric_that_is_emitted_is_in_the_vocabulary() -> None:
    assert {claim.metric for _, claim in emitted() if claim.metric} <= METRICS.keys()


def test_what_is_emitted_has_the_type_and_unit_of_its_metric() -> None:
    wrong = []
    for stem, claim in emitted():
        row = METRICS.get(claim.metric or "")
        money = claim.type in ("revenue", "other_money")
        unit = re.fullmatch(r"[A-Z]{3}|other", claim.unit) if money else claim.unit == UNIT_OF_TYPE[claim.type]
        if not unit or (row and (row.type != claim.type)):
            wrong.append((stem, claim.quote, claim.type, claim.metric, claim.unit))
    assert not wrong


def test_what_is_emitted_is_well_formed() -> None:
    for stem, claim in emitted():
        where = (stem, claim.quote)
        assert claim.type in TYPES and claim.direction in (None, "up", "down"), where
        assert claim.low is None or claim.high is None or claim.low <= claim.high, where
        assert (claim.low is None and claim.high is None) == (claim.type == "date"), where
        assert claim.low is None or claim.low >= 0, where
        assert 0 <= claim.certainty <= 1, where
        assert (claim.period is None) == (claim.period_source is None) == (claim.period_start is None), where
        assert claim.quote and claim.quote == claim.quote.strip(), where
        assert claim.subject is None or claim.subject_source in ("stated", "inherited", "guessed"), where


@given(st.lists(st.sampled_from(["net", "income", "gross", "profit", "of", "Net", "sales,"]), max_size=12))
def test_the_longest_phrase_wins_and_hits_are_apart(words: list[str]) -> None:
    index = PhraseIndex([("net income", 2), ("income", 1), ("net", 1), ("gross profit", 2), ("profit", 1)])
    text = " ".join(words)
    tokens = words_of(text)
    hits = index.find(tokens)
    assert all(a.last <= b.first for a, b in pairwise(hits))
    for hit in hits:
        assert hit.last - hit.first == hit.value
        if hit.value == 1 and hit.last < len(tokens):
            assert (tokens[hit.first].lower, tokens[hit.last].lower) not in {("net", "income"), ("gross", "profit")}


@given(st.text(max_size=60))
def test_words_are_spans_of_the_text(text: str) -> None:
    words = words_of(text)
    assert all(text[word.start : word.end] == word.raw for word in words)
    assert all(a.end <= b.start for a, b in pairwise(words))
