"""What the documentation owes: every command, option, rule and make target is described, and every example runs on what exists."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from claims.cli import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
DOCS = "\n".join([README, *(path.read_text() for path in sorted((ROOT / "docs").rglob("*.md")))])
MAKEFILE = (ROOT / "Makefile").read_text()

COMMANDS = dict(sorted(cli.commands.items()))


def parameters(command: click.Command) -> list[click.Parameter]:
    """Of a command and of all below it."""
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [*command.params, *(parameter for sub in below for parameter in parameters(sub))]


OPTIONS = sorted(
    {
        (name, flag)
        for name, command in COMMANDS.items()
        for parameter in parameters(command)
        if isinstance(parameter, click.Option)
        for flag in parameter.opts
        if flag.startswith("--")
    }
)
TARGETS = re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)
RULES = {
    path.stem: m[1]
    for path in (ROOT / "claims/checks").glob("*.py")
    if (m := re.search(r'^RULE = "(\w+)"', path.read_text(), re.MULTILINE))
}


def test_rules_are_named_after_their_files_and_documented():
    assert len(RULES) >= 7
    assert {name for name, rule in RULES.items() if name != rule} == set()
    assert [rule for rule in sorted(RULES.values()) if f"| `{rule}` |" not in README] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_command_is_documented(command):
    assert f"claimtrack {command}" in README


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_option_is_documented(command, option):
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", DOCS), f"claimtrack {command} {option} stands in no document"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples_of_the_command_with_options_that_exist(command):
    text = COMMANDS[command].help or ""
    examples = [line for line in text.splitlines() if f"claimtrack {command}" in line]
    assert examples
    known = {flag for name, flag in OPTIONS if name == command}
    assert set(re.findall(r"(?<= )--[a-z-]+", "\n".join(examples))) <= known


def test_commands_in_documents_exist_with_their_options():
    lines = re.findall(r"(?:\$ |`)claimtrack ([a-z]+)([^`\n#]*)", README)
    assert {command for command, _ in lines} == set(COMMANDS)
    for command, rest in lines:
        assert command in COMMANDS
        assert {(command, flag) for flag in re.findall(r"(?<= )--[a-z-]+", rest)} <= set(OPTIONS)


@pytest.mark.parametrize("target", re.findall(r"`make ([a-z-]+)`", README + (ROOT / "CONTRIBUTING.md").read_text()))
def test_make_targets_named_in_documents_exist(target):
    assert target in TARGETS


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!https?:|#)([^)#\s]+)", README + (ROOT / "CONTRIBUTING.md").read_text()))))
def test_links_to_files_lead_somewhere(path):
    assert (ROOT / path).exists()


def test_changelog_has_the_version_or_an_unreleased_part():
    assert re.search(r"^## \[?Unreleased", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
