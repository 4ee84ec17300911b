"""SARIF: the fields that hosts read, where regions may be given, and the fingerprint."""

from claims.formats.sarif import result_to_sarif
from claims.model import Document, Evidence, Flag, InputError, Reading, Result

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
