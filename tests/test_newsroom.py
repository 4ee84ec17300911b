"""docs/newsroom.md and the hook: that their YAML is sound and that what they run does what is said, on a folder of drafts."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
BLOCKS = [
    yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/newsroom.md").read_text(encoding="utf-8"), re.DOTALL)
]
HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
WRONG = "Orrin sales rose 8% to $1.26 billion from $1.21 billion a year earlier.\n"


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/orrin.md").write_text(WRONG)
    (tmp_path / "drafts/fine.txt").write_text(WRONG.replace("8%", "4%"))
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = shlex.split(command)
    assert words[0] == "claimtrack"
    return subprocess.run([sys.executable, "-m", "claims.cli", *words[1:]], cwd=folder, capture_output=True, text=True, check=False)


def test_the_hook_stops_the_draft_that_is_wrong(drafts: Path) -> None:
    done = run(f"{HOOK['entry']} drafts/fine.txt drafts/orrin.md", drafts)
    assert done.returncode == 1 and done.stdout.startswith("drafts/orrin.md:1:18: growth_mismatch")
    assert run(f"{HOOK['entry']} drafts/fine.txt", drafts).returncode == 0


def test_the_configurations_name_the_hook_with_its_settings() -> None:
    remote, local = (block["repos"][0]["hooks"][0] for block in BLOCKS[:2])
    assert remote["id"] == HOOK["id"]
    assert {key: local[key] for key in ("entry", "types_or", "require_serial")} == {
        key: HOOK[key] for key in ("entry", "types_or", "require_serial")
    }


def test_the_hooks_arguments_are_known(drafts: Path) -> None:
    arguments = " ".join(BLOCKS[0]["repos"][0]["hooks"][0]["args"])
    assert run(f"{HOOK['entry']} {arguments} drafts/orrin.md", drafts).returncode == 1


def test_the_workflow_fails_and_leaves_annotations(drafts: Path) -> None:
    (step,) = (step["run"] for step in BLOCKS[2]["jobs"]["check"]["steps"] if "claimtrack check" in step.get("run", ""))
    command, target = step.split(" > ")
    done = run(command, drafts)
    assert done.returncode == 1 and target.strip() == "drafts.sarif"
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "drafts/orrin.md"
