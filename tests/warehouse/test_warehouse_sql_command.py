"""`claimtrack sql` as people call it: with a file of the cookbook, from a pipe, without a warehouse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from warehouse_samples import a_batch, documents

from claims.cli import cli
from warehouse import publish, write_batch
from warehouse.ledger import scripts


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asked")
    write_batch(folder, a_batch(*documents(2)))
    publish(folder)
    return folder


def sql(root: Path, *arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["sql", *arguments, "--warehouse", str(root)], input=stdin)


@pytest.mark.parametrize("query", scripts("queries"), ids=lambda query: query[1].stem)
def test_a_query_may_begin_with_a_comment(root: Path, query: tuple[int, Path]) -> None:
    text = query[1].read_text("utf-8")
    done = sql(root, text, "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    assert isinstance(json.loads(done.stdout), list)
    assert sql(root, "-", "--format", "json", stdin=text.encode()).stdout == done.stdout


def test_options_are_read_before_and_after_such_a_query(root: Path) -> None:
    query = "--one=two\nSELECT '--format' AS a"
    assert sql(root, "--format", "csv", query).stdout == sql(root, query, "--format", "csv").stdout == "a\n--format\n"


@pytest.mark.parametrize("stdin", ["\ufeffSELECT 'é' AS a".encode(), "SELECT 'é' AS a;\n".encode()])
def test_standard_input_is_utf8(root: Path, stdin: bytes) -> None:
    assert sql(root, "-", "--format", "csv", stdin=stdin).stdout == "a\né\n"


@pytest.mark.parametrize(
    ("arguments", "stdin"), [(["SELEC 1"], b""), (["DELETE FROM claims"], b""), (["-"], b""), (["-"], b"\xff\xfe"), ([], b""), (["SELECT 1", "x"], b"")]
)  # fmt: skip
def test_what_cannot_be_answered_is_status_2_without_a_traceback(root: Path, arguments: list[str], stdin: bytes) -> None:
    done = sql(root, *arguments, stdin=stdin)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Error: " in done.stderr and "Traceback" not in done.stderr


def test_without_a_warehouse_it_is_status_2_as_for_review(tmp_path: Path) -> None:
    asked, reviewed = sql(tmp_path / "none", "SELECT 1"), CliRunner().invoke(cli, ["review", "list", "--warehouse", str(tmp_path / "none")])
    assert (asked.exit_code, asked.stderr) == (reviewed.exit_code, reviewed.stderr)
    assert asked.exit_code == 2 and "nothing has been published here yet" in asked.stderr
