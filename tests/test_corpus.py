"""The project's own annotated texts: well-formed files, exact quotes, a right calendar and right sums, and a README that counts them."""

from __future__ import annotations

import calendar
import csv
import json
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parent / "corpus"
MONEY = {"AUD", "CAD", "EUR", "FRF", "GBP", "INR", "NOK", "USD"}
UNITS = {
    "headcount": {"people"},
    "revenue": MONEY,
    "growth_rate": {"percent"},
    "date": {"date"},
    "other_money": MONEY,
    "other_percent": {"percent"},
    "other_count": {"other"},
}
MODALITIES = {"actual", "forecast", "denied", "hypothetical", "reported_by_others"}
KINDS = {
    "value_conflict",
    "sum_mismatch",
    "growth_mismatch",
    "percent_of_total",
    "direction_mismatch",
    "descriptor_mismatch",
    "date_order",
    "weekday_mismatch",
    "event_count",
    "scope_mismatch",
    "duration_mismatch",
    "ratio_mismatch",
    "unit_slip",
}
CLAIM_KEYS = {"quote", "type", "subject", "metric", "low", "high", "unit", "direction", "period", "modality"}
MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name} | {
    name: number for number, name in enumerate(calendar.month_abbr) if name
}
POINT = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?")
WEEKDAY_DATE = re.compile(
    rf"\b({'|'.join(calendar.day_name)}|{'|'.join(calendar.day_abbr)}),? (?:the )?"
    rf"(?:(\d{{1,2}}) ({'|'.join(MONTHS)})|({'|'.join(MONTHS)}) (\d{{1,2}}))\b(?:,? (\d{{4}}))?"
)
SCALES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9}

Json = dict[str, Any]


def load(folder: str) -> dict[str, Json]:
    paths = sorted((CORPUS / folder).glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths if path.stem != "clusters"}


DOCS = load("docs")
GOLD = load("gold")
CLUSTERS: list[Json] = json.loads((CORPUS / "gold/clusters.json").read_text(encoding="utf-8"))
with (CORPUS / "arithmetic.csv").open(newline="", encoding="utf-8") as file:
    SUMS = list(csv.DictReader(file))

each_document = pytest.mark.parametrize("name", DOCS)


def days(point: str) -> tuple[date, date]:
    """First and last day of `2024`, `2024-Q3`, `2024-03` or `2024-03-05`."""
    found = POINT.fullmatch(point)
    assert found, point
    year, quarter, month, day = found.groups()
    if day:
        return date(int(year), int(month), int(day)), date(int(year), int(month), int(day))
    first = 3 * int(quarter) - 2 if quarter else int(month or 1)
    last = 3 * int(quarter) if quarter else int(month or 12)
    return date(int(year), first, 1), date(int(year), last, calendar.monthrange(int(year), last)[1])


def test_every_document_has_its_gold():
    assert len(DOCS) == 46
    assert set(DOCS) == set(GOLD)


@each_document
def test_document_has_the_shape_of_the_guide(name):
    document = DOCS[name]
    assert list(document) == ["id", "url", "publisher", "title", "published", "text"]
    assert document["id"] == name
    assert re.match(r"https://[\w.-]+\.example/", document["url"])
    date.fromisoformat(document["published"])
    assert 120 <= len(document["text"].split()) <= 350


@each_document
def test_quotes_of_claims_stand_once_in_the_text(name):
    text = DOCS[name]["text"]
    quotes = [claim["quote"] for claim in GOLD[name]["claims"] + GOLD[name]["not_claims"]]
    quotes += [quote for found in GOLD[name]["inconsistencies"] for quote in found["quotes"]]
    assert {quote: text.count(quote) for quote in quotes if text.count(quote) != 1} == {}


@each_document
def test_claims_use_the_vocabulary_of_the_guide(name):
    for claim in GOLD[name]["claims"]:
        assert set(claim) == CLAIM_KEYS, claim
        assert claim["unit"] in UNITS[claim["type"]], claim
        assert claim["direction"] in {"up", "down", None}, claim
        assert claim["modality"] in MODALITIES, claim
        assert re.fullmatch(r"[a-z][a-z0-9_]*", claim["metric"]), claim
        assert claim["subject"].strip(), claim


@each_document
def test_intervals_and_periods_have_an_order(name):
    for claim in GOLD[name]["claims"]:
        low, high = claim["low"], claim["high"]
        if claim["type"] == "date":
            assert low is None and high is None and claim["period"], claim
        else:
            assert low is not None or high is not None, claim
            assert None in (low, high) or 0 <= low <= high, claim
        if claim["period"]:
            ends = claim["period"].split("/")
            assert len(ends) <= 2 and days(ends[0])[0] <= days(ends[-1])[1], claim


@each_document
def test_no_claim_is_given_twice_or_denied(name):
    claims = Counter((claim["quote"], claim["subject"], claim["metric"]) for claim in GOLD[name]["claims"])
    assert [claim for claim, times in claims.items() if times > 1] == []
    assert {claim["quote"] for claim in GOLD[name]["claims"]} & {other["quote"] for other in GOLD[name]["not_claims"]} == set()


@each_document
def test_inconsistencies_have_the_shape_of_the_guide(name):
    for found in GOLD[name]["inconsistencies"]:
        assert set(found) == {"kind", "quotes", "docs", "why"}, found
        assert found["kind"] in KINDS, found
        assert found["docs"] == [name], found
        assert re.match(r"(Hard|Soft): ", found["why"]), found
        assert found["quotes"], found


def test_every_kind_of_inconsistency_is_planted():
    assert {found["kind"] for gold in GOLD.values() for found in gold["inconsistencies"]} == KINDS


@each_document
def test_weekdays_are_right_but_for_the_planted_ones(name):
    document = DOCS[name]
    planted = [quote for found in GOLD[name]["inconsistencies"] if found["kind"] == "weekday_mismatch" for quote in found["quotes"]]
    for found in WEEKDAY_DATE.finditer(document["text"]):
        weekday, day, month, month_first, day_second, year = found.groups()
        when = date(int(year or document["published"][:4]), MONTHS[month or month_first], int(day or day_second))
        right = calendar.day_name[when.weekday()].startswith(weekday[:3])
        assert right != any(found[0] in quote for quote in planted), found[0]


def amount(written: str) -> Decimal:
    """The number of `1,345`, `-61.9`, `1.2m` or `34,000k`."""
    found = re.fullmatch(r"(-?[\d,]+(?:\.\d+)?)(k|m|bn)?", written)
    assert found, written
    return Decimal(found[1].replace(",", "")) * SCALES[found[2] or ""]


def compute(operation: str, inputs: list[Decimal]) -> Decimal:
    if operation == "sum":
        return sum(inputs, Decimal(0))
    first, second = inputs
    if operation == "difference":
        return first - second
    if operation == "growth":
        return (second / first - 1) * 100
    if operation == "share":
        return first / second * 100
    if operation == "ratio":
        return first / second
    assert operation == "product", operation
    return first * second


@pytest.mark.parametrize("row", SUMS, ids=lambda row: f"{row['doc']}-{row['operation']}-{row['result']}")
def test_arithmetic_of_the_annotation(row):
    inputs = row["inputs"].split(" ")
    text = DOCS[row["doc"]]["text"]
    assert [written for written in inputs if not re.search(rf"(?<![\d.,]){re.escape(written.strip('-kmbn'))}(?![\d])", text)] == []
    result = Decimal(row["result"])
    digit = Decimal(1).scaleb(int(result.as_tuple().exponent))
    assert abs(compute(row["operation"], [amount(written) for written in inputs]) - result) <= digit / 2


def test_clusters_speak_of_their_own_documents():
    members = Counter(name for cluster in CLUSTERS for name in cluster["docs"])
    assert set(members.values()) == {1}
    assert set(members) <= set(DOCS)
    for cluster in CLUSTERS:
        assert set(cluster) == {"cluster", "docs", "same_claim_groups", "conflicts", "syndicated", "silent_edits"}
        assert len(cluster["docs"]) == 3


@pytest.mark.parametrize("cluster", CLUSTERS, ids=lambda cluster: cluster["cluster"])
def test_groups_of_a_cluster_are_made_of_claims(cluster):
    for group in cluster["same_claim_groups"]:
        assert len({(member["doc"], member["quote"]) for member in group}) >= 2, group
        for member in group:
            assert member["doc"] in cluster["docs"], member
            assert member["quote"] in {claim["quote"] for claim in GOLD[member["doc"]]["claims"]}, member


@pytest.mark.parametrize("cluster", CLUSTERS, ids=lambda cluster: cluster["cluster"])
def test_conflicts_of_a_cluster_lie_between_documents(cluster):
    for conflict in cluster["conflicts"]:
        assert len(conflict["docs"]) == len(conflict["quotes"]), conflict
        assert len(set(conflict["docs"])) >= 2, conflict
        for name, quote in zip(conflict["docs"], conflict["quotes"], strict=True):
            assert name in cluster["docs"] and DOCS[name]["text"].count(quote) == 1, (name, quote)


def test_copies_and_silent_edits_are_what_they_are_called():
    assert sum(len(cluster["syndicated"]) for cluster in CLUSTERS) == 1
    edits = [edit for cluster in CLUSTERS for edit in cluster["silent_edits"]]
    assert len({(edit["old"], edit["new"]) for edit in edits}) == 1
    for edit in edits:
        old, new = DOCS[edit["old"]], DOCS[edit["new"]]
        assert old["url"] == new["url"] and old["published"] < new["published"]
        assert edit["quotes"][0] in old["text"] and edit["quotes"][0] not in new["text"]
        assert edit["quotes"][1] in new["text"] and edit["quotes"][1] not in old["text"]


def test_readme_counts_what_is_there():
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    claims = [claim for gold in GOLD.values() for claim in gold["claims"]]
    planted = [found for gold in GOLD.values() for found in gold["inconsistencies"]]
    for counter in (Counter(c["type"] for c in claims), Counter(c["modality"] for c in claims), Counter(f["kind"] for f in planted)):
        for word, times in counter.items():
            assert f"{word} {times}" in readme
    assert f"{len(DOCS)} documents, {len(claims)} claims" in readme
    assert f"{len(planted)} inconsistencies" in readme
    assert [name for name in DOCS if f"`{name}`" not in readme] == []
