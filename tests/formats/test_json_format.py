"""The JSON contract, field by field."""

import io
import json
from datetime import date
from decimal import Decimal

import pytest

from claims.formats.json import dump_json, number_to_json, result_to_json
from claims.model import Claim, Document, DocumentRelation, Evidence, Fact, Flag, InputError, Reading, Result

TEXT = "Sales rose 12.5% to $90.8 billion on April 3."


def claim(quote: str, **values) -> Claim:
    start = TEXT.index(quote)
    fields = {
        "document": "b", "content": "c", "type": "growth_rate", "subject": "Orrin", "metric": "revenue_growth", "scope": None,
        "basis": None,
        "low": None, "high": None, "unit": "percent", "noun": None, "precision": None, "coarse_precision": None, "hedge": None,
        "direction": None, "period": None, "period_start": None, "period_end": None, "period_kind": None, "period_source": None,
        "growth_basis": None, "modality": "actual", "attribution": None, "field": "text", "quote": quote, "start": start,
        "end": start + len(quote), "rule": "r",
    }  # fmt: skip
    return Claim(**{**fields, **values})


def reading(document: Document, *claims: Claim) -> Reading:
    return Reading(document, (), (), (), (), (), (), claims)


def example() -> Result:
    b = Document("b", TEXT, title="Orrin", path="x/b.json", url="https://b.example", publisher="B", published=date(2024, 4, 3))
    money = claim(
        "$90.8 billion",
        type="revenue",
        metric="revenue",
        low=Decimal("90.8E9"),
        high=Decimal("90.8E9"),
        unit="USD",
        precision=Decimal("1E+8"),
    )
    percent = claim("12.5%", low=Decimal("12.5"), high=Decimal("12.5"), precision=Decimal("0.1"), direction="up")
    day = claim("April 3", type="date", metric="announcement_date", low=Decimal(1), high=Decimal(1), unit="date", period="2024-04-03")
    flag = Flag(
        "f1",
        "growth_mismatch",
        "error",
        (percent.id, money.id),
        (Evidence("b", "text", 11, 16, "12.5%"),),
        "It says 12.5%.",
        "90 / 80 = 1.125.",
        ("f2",),
    )
    return Result(
        (reading(b, money, day, percent), reading(Document("a", "“x” 😀"))),
        facts=(Fact((money.id,), "Orrin", "revenue", None, None),),
        relations=(DocumentRelation("version", ("a", "b")),),
        flags=(flag,),
        errors=(InputError("z.txt", "is empty"), InputError("c.txt", "is empty")),
    )  # fmt: skip


def test_documents_claims_and_their_order():
    a, b = result_to_json(example())["documents"]
    assert a == {"id": "a", "path": None, "url": None, "publisher": None, "title": None, "published": None, "claims": []}
    assert {k: v for k, v in b.items() if k != "claims"} == {
        "id": "b", "path": "x/b.json", "url": "https://b.example", "publisher": "B", "title": "Orrin", "published": "2024-04-03",
    }  # fmt: skip
    assert [c["quote"] for c in b["claims"]] == ["12.5%", "$90.8 billion", "April 3"]


def test_a_claim_has_exactly_the_contract_s_fields():
    percent, money, day = result_to_json(example())["documents"][1]["claims"]
    assert list(percent) == [
        "id", "type", "subject", "metric", "scope", "basis", "low", "high", "unit", "precision", "direction", "period", "period_source",
        "growth_basis", "modality", "attribution", "field", "quote", "start", "end", "rule",
    ]  # fmt: skip
    assert (percent["low"], percent["precision"]) == (12.5, 0.1)
    assert (money["low"], money["precision"]) == (90_800_000_000, 100_000_000)
    assert isinstance(money["low"], int)
    assert (day["low"], day["high"], day["period"]) == (None, None, "2024-04-03")


def test_facts_relations_flags_and_errors():
    found = result_to_json(example())
    percent, money, _ = found["documents"][1]["claims"]
    assert found["facts"] == [{"id": example().facts[0].id, "claims": [money["id"]]}]
    assert found["relations"] == [{"kind": "version", "documents": ["a", "b"]}]
    assert found["flags"] == [
        {
            "id": "f1",
            "rule": "growth_mismatch",
            "severity": "error",
            "claims": [percent["id"], money["id"]],
            "evidence": [{"document": "b", "field": "text", "start": 11, "end": 16, "quote": "12.5%"}],
            "explanation": "It says 12.5%. 90 / 80 = 1.125.",
            "consequences": ["f2"],
        }
    ]
    assert found["errors"] == [{"path": "c.txt", "message": "is empty"}, {"path": "z.txt", "message": "is empty"}]


def test_dump_writes_the_same_values_one_a_line():
    stream = io.StringIO()
    dump_json(example(), stream)
    assert json.loads(stream.getvalue()) == result_to_json(example())
    assert sum(line.startswith('  {"id"') for line in stream.getvalue().splitlines()) == 4
    assert "“x” 😀" not in stream.getvalue()  # texts are not part of it


def test_dump_of_nothing_is_valid():
    stream = io.StringIO()
    dump_json(Result(()), stream)
    assert json.loads(stream.getvalue()) == {"documents": [], "facts": [], "relations": [], "flags": [], "errors": []}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1E+3", 1000),
        ("0.10", 0.1),
        ("-5", -5),
        ("0", 0),
        ("1E-9", 1e-9),
        ("12345678901234567890", 12345678901234567890),
        ("1E+5000", None),
    ],
)
def test_numbers(value, expected):
    found = number_to_json(Decimal(value))
    assert (found, type(found)) == (expected, type(expected))
