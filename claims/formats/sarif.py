"""A result as SARIF 2.1.0, the format that code hosts and editors show as annotations.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. A flag is a result; its first passage is the
location, the others are related locations; its key is the fingerprint, so that a host knows it again. Regions are
given for text and markdown only: in a JSON file the lines of a text are not the lines of the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO, Any
from urllib.parse import quote

from claims.formats.rule_page import rule_page, rule_summary
from claims.formats.snippet import Lines
from claims.model import Document, Evidence, Flag, InputError, Result
from claims.read.documents import TEXT_SUFFIXES

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def dump_sarif(result: Result, stream: IO[str]) -> None:
    """Write a result as one SARIF run."""
    json.dump(result_to_sarif(result), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def result_to_sarif(result: Result) -> dict[str, Any]:
    """Turn a result into a SARIF log with one run."""
    documents = {reading.document.id: reading.document for reading in result.readings}
    lines: dict[str, Lines] = {}
    rules = sorted({flag.rule for flag in result.flags})
    run = {
        "tool": {"driver": {"name": "claimtrack", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not result.errors, "toolExecutionNotifications": _notifications(result.errors)}],
        "results": [_result(flag, documents, lines) for flag in result.flags],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(name: str) -> dict[str, Any]:
    """A rule with its whole page as help: what hosts show beside a result, without a site to link to."""
    summary = {"text": rule_summary(name)}
    page = rule_page(name)
    return {"id": name, "name": name, "shortDescription": summary, "fullDescription": summary, "help": {"text": page, "markdown": page}}


def _result(flag: Flag, documents: dict[str, Document], lines: dict[str, Lines]) -> dict[str, Any]:
    locations = [_location(evidence, documents[evidence.document], lines) for evidence in flag.evidence]
    found: dict[str, Any] = {
        "ruleId": flag.rule,
        "level": _LEVELS[flag.severity],
        "message": {"text": flag.explanation},
        "partialFingerprints": {"claimtrack/v1": flag.id},
    }
    if locations:
        found["locations"] = locations[:1]
    if locations[1:]:
        found["relatedLocations"] = locations[1:]
    return found


def _location(evidence: Evidence, document: Document, lines: dict[str, Lines]) -> dict[str, Any]:
    path = document.path or document.id
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(path)}}
    if evidence.field == "text" and path.lower().endswith(TEXT_SUFFIXES):
        if document.id not in lines:
            lines[document.id] = Lines(document.text)
        start, end = lines[document.id].position(evidence.start), lines[document.id].position(evidence.end)
        physical["region"] = {
            "startLine": start[0],
            "startColumn": start[1],
            "endLine": end[0],
            "endColumn": end[1],
            "snippet": {"text": evidence.quote},
        }
    return {"physicalLocation": physical, "logicalLocations": [{"name": document.id}], "message": {"text": evidence.quote}}


def _notifications(errors: Iterable[InputError]) -> list[dict[str, Any]]:
    return [
        {
            "level": "error",
            "message": {"text": f"{error.path}: {error.message}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(error.path)}}}],
        }
        for error in errors
    ]
