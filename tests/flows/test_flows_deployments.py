"""prefect.yaml against the flows that it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CONTENT: dict[str, Any] = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
DEPLOYMENTS: dict[str, dict[str, Any]] = {deployment["name"]: deployment for deployment in CONTENT["deployments"]}


def _schema(name: str) -> dict[str, Any]:
    """The form of a deployment, as Prefect makes it."""
    from prefect.flows import load_flow_from_entrypoint
    from prefect.utilities.callables import parameter_schema

    entrypoint = str(ROOT / DEPLOYMENTS[name]["entrypoint"])
    return parameter_schema(load_flow_from_entrypoint(entrypoint)).model_dump_for_openapi()


def test_the_main_job_runs_every_hour_in_a_named_timezone() -> None:
    (schedule,) = DEPLOYMENTS["fact-check"]["schedules"]
    assert (schedule["cron"], schedule["timezone"]) == ("0 * * * *", "Etc/UTC")
    assert "schedules" not in DEPLOYMENTS["record-decision"]


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_every_deployment_says_what_it_is_and_where_it_runs(name: str) -> None:
    deployment = DEPLOYMENTS[name]
    assert deployment["description"].strip()
    assert "claimtrack" in deployment["tags"]
    assert deployment["work_pool"] == {"name": "claimtrack", "job_variables": {"working_dir": "."}}


def test_no_path_of_a_machine_is_in_it() -> None:
    text = (ROOT / "prefect.yaml").read_text(encoding="utf-8")
    assert not re.search(r"(?:^|[\s:\"'])(?:/|~|[A-Z]:\\)\w", text)


@pytest.mark.slow
@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_every_field_of_a_form_is_explained_and_every_parameter_has_a_field(name: str) -> None:
    fields = _schema(name)["properties"]
    assert set(DEPLOYMENTS[name]["parameters"]) <= set(fields)
    assert [field for field, about in fields.items() if not about.get("description")] == []
    assert [field for field, about in fields.items() if about.get("type") != "string"] == [], "anything else is a riddle in the form"


@pytest.mark.slow
def test_the_verdict_is_a_choice() -> None:
    schema = _schema("record-decision")
    assert schema["properties"]["verdict"]["enum"] == ["confirmed", "dismissed", "corrected", "cannot_tell"]
    assert schema["required"] == ["flag", "verdict"]
