"""The command line as people and programs use it: every test starts the real command in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SLIP = "Orrin sales rose 8% to $1.26 billion from $1.21 billion a year earlier.\n"
CLEAN = "Orrin sales rose 4% to $1.26 billion from $1.21 billion a year earlier.\n"


@pytest.fixture
def run(tmp_path):
    def run_command(*arguments: str, stdin: str | bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
        done = subprocess.run(
            [sys.executable, "-m", "claims.cli", *arguments], input=data, capture_output=True, cwd=tmp_path, env={**clean, **environment}, check=False
        )  # fmt: skip
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run_command


@pytest.fixture
def write(tmp_path):
    def write_file(name: str, data: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write_file


class TestExplain:
    def test_shows_every_figure_and_then_the_flags(self, run, write):
        write("draft.txt", SLIP)
        done = run("check", "--explain", "draft.txt")
        assert done.returncode == 1
        assert "draft.txt:1:18: growth_rate revenue_growth, by percent.growth" in done.stdout
        assert "growth_mismatch" in done.stdout

    def test_one_place_only(self, run, write):
        write("draft.txt", CLEAN)
        done = run("check", "--explain-at", "1:18", "draft.txt")
        assert done.returncode == 0
        assert [row.split(": ")[0] for row in done.stdout.splitlines() if row.startswith("draft.txt:")] == ["draft.txt:1:18"]

    def test_leaves_the_json_alone(self, run, write):
        write("draft.txt", CLEAN)
        done = run("check", "--explain", "--format", "json", "draft.txt")
        assert (done.returncode, done.stdout) == (2, "")
        assert "--explain prints text" in done.stderr

    @pytest.mark.parametrize("place", ["x", "1:", "1:2:3", "-1"])
    def test_a_place_is_a_line_or_a_line_and_a_column(self, run, write, place):
        write("draft.txt", CLEAN)
        done = run("check", f"--explain-at={place}", "draft.txt")
        assert done.returncode == 2 and "is not a line like 12" in done.stderr


class TestCheck:
    def test_a_slip_is_shown_where_it_stands(self, run, write):
        write("draft.md", "# Orrin\n\n" + SLIP)
        done = run("check", "draft.md", "--published", "2024-07-15")
        first, line, carets, *_ = done.stdout.splitlines()
        assert first.startswith("draft.md:3:") and ": growth_mismatch: " in first
        assert line == "  3 | " + SLIP.rstrip()
        assert "".join(c for c, mark in zip(line, carets, strict=False) if mark == "^").startswith("8%")
        assert done.stdout.splitlines()[-1].startswith("1 error")
        assert (done.returncode, done.stderr) == (1, "")

    def test_a_clean_text_is_no_flag(self, run, write):
        write("a.txt", CLEAN)
        done = run("check", "a.txt")
        assert done.stdout.startswith("No flags; ")
        assert (done.returncode, done.stderr) == (0, "")

    def test_fail_on_decides_the_exit_status(self, run, write):
        write("a.txt", SLIP)
        found = json.loads(run("check", "a.txt", "--format", "json").stdout)
        severities = {flag["severity"] for flag in found["flags"]}
        for fail_on in ("info", "warning", "error"):
            expected = any(("info", "warning", "error").index(s) >= ("info", "warning", "error").index(fail_on) for s in severities)
            assert run("check", "a.txt", "--fail-on", fail_on).returncode == expected

    def test_bad_inputs_are_one_line_each_and_the_rest_is_checked(self, run, write):
        write("in/a.txt", SLIP)
        write("in/empty.txt", b"")
        write("in/binary.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\r")
        write("in/bad.json", "{")
        write("in/mixed.jsonl", '{"id": "ok", "text": "Acme has 5 stores."}\n{"text": 1}\n')
        done = run("check", "in", "gone.txt")
        assert done.returncode == 2
        assert ": growth_mismatch: " in done.stdout
        assert sorted(done.stderr.splitlines()) == [
            "cannot read gone.txt: does not exist; check the path",
            "cannot read in/bad.json: is not valid JSON: Expecting property name enclosed in double quotes at line 1, column 2",
            "cannot read in/binary.md: is binary data, not text; save it as text",
            "cannot read in/empty.txt: is empty; there is nothing to check",
            'cannot read in/mixed.jsonl: line 2: "text" must be a string, not a number',
        ]
        found = json.loads(run("check", "in", "--format", "json").stdout)
        assert [d["id"] for d in found["documents"]] == ["in/a.txt", "ok"]
        assert len(found["errors"]) == 4

    def test_over_size(self, run, write):
        write("a.txt", CLEAN * 20)
        done = run("check", "a.txt", "--max-size", "1KB")
        assert (done.returncode, done.stderr) == (
            2,
            "cannot read a.txt: is over 0.001 MB and was not read; split it, or raise --max-size\n",
        )
        assert run("check", "a.txt", "--max-size", "1MB").returncode == 0

    def test_nothing_readable_at_all(self, run):
        done = run("check", "--format", "json", "gone.txt")
        assert done.returncode == 2
        assert json.loads(done.stdout)["documents"] == []

    def test_standard_input(self, run):
        done = run("check", "-", stdin=SLIP)
        assert done.stdout.startswith("-:1:") and done.returncode == 1
        found = json.loads(run("check", "--format", "json", "-", stdin=json.dumps({"id": "x", "text": SLIP})).stdout)
        assert [d["id"] for d in found["documents"]] == ["x"]

    def test_ignore_comment(self, run, write):
        write("a.md", SLIP.rstrip() + " <!-- claimtrack: ignore growth_mismatch -->\n")
        assert run("check", "a.md").returncode == 0
        write("b.md", SLIP.rstrip() + " <!-- claimtrack: ignore weekday_mismatch -->\n")
        assert run("check", "b.md").returncode == 1

    def test_sarif(self, run, write):
        write("a.md", SLIP)
        (found,) = json.loads(run("check", "--format", "sarif", "a.md").stdout)["runs"]
        assert [r["ruleId"] for r in found["results"]] == ["growth_mismatch"]
        assert found["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 1

    def test_reference_folder(self, run, write):
        write("a.txt", CLEAN)
        assert run("check", "a.txt", "--reference", "nowhere").returncode == 2
        write("ref/entities.csv", "name,parent,fiscal_year_end\nOrrin,,6\n")
        assert run("check", "a.txt", "--reference", "ref").returncode == 0

    def test_json_is_utf8_whatever_the_terminal_is(self, run, write):
        write("a.txt", "Café Noir employs 300 people – says “Le Monde”.\n")
        done = run("check", "--format", "json", "a.txt", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONCOERCECLOCALE="0")
        assert done.returncode == 0
        assert json.loads(done.stdout)["errors"] == []

    def test_text_that_the_terminal_cannot_show_is_no_crash(self, run, write):
        write("a.txt", SLIP.replace("Orrin", "Örrin"))
        done = run("check", "a.txt", PYTHONIOENCODING="ascii")
        assert done.returncode == 1 and done.stderr == ""

    def test_no_colour_where_it_is_piped(self, run, write):
        write("a.txt", SLIP)
        assert "\x1b" not in run("check", "a.txt").stdout

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["check"], "Missing argument 'PATH...'"),
            (["check", "a", "--published", "April 3"], "'April 3' is not a date like 2024-04-03"),
            (["check", "a", "--max-size", "lots"], "'lots' is not a size like 800KB or 25MB"),
            (["check", "a", "--max-size", "0"], "'0' would read nothing"),
            (["check", "a", "--format", "xml"], "'xml' is not one of"),
            (["chek"], "No such command 'chek'"),
        ],
    )
    def test_wrong_use_is_told_and_is_status_2(self, run, arguments, message):
        done = run(*arguments)
        assert message in done.stderr
        assert (done.returncode, done.stdout) == (2, "")


class TestManyDocuments:
    @pytest.fixture
    def folder(self, write):
        for number in range(210):
            write(f"many/{number:03}.txt", f"Company{number} employs {number + 100} people.\n\n{SLIP if number % 7 == 0 else CLEAN}")
        return "many"

    def test_a_pool_gives_the_same_bytes_as_one_process(self, run, folder, tmp_path):
        together = run("check", folder, "--format", "json")
        code = "import claims.parallel as p, sys; p._processors = lambda: 1; from claims.cli import main; main()"
        alone = subprocess.run(
            [sys.executable, "-c", code, "check", folder, "--format", "json"], capture_output=True, cwd=tmp_path, check=False
        )
        assert json.loads(together.stdout)["flags"] != []
        assert together.stdout.encode() == alone.stdout
        assert together.stderr == ""

    def test_the_order_of_inputs_changes_nothing(self, run, folder):
        forward = run("check", "many/000.txt", "many/007.txt", "many/001.txt", "--format", "json").stdout
        assert forward == run("check", "many/007.txt", "many/001.txt", "many/000.txt", "--format", "json").stdout

    def test_a_reader_that_goes_away_is_no_traceback(self, folder, tmp_path):
        command = [sys.executable, "-m", "claims.cli", "check", folder]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141

    def test_ctrl_c_is_no_traceback(self, tmp_path):
        # A shell that starts its jobs in the background makes them deaf to SIGINT, and the tests with them: hence the first line.
        code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from claims.cli import main; main()"
        process = subprocess.Popen(
            [sys.executable, "-c", code, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
        )  # fmt: skip
        assert process.stdin and process.stderr
        process.stdin.write(b"x" * 200_000)  # more than a pipe holds: once it is written, the command is reading
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=60)
        assert (stderr.split(), process.returncode) == ([b"Interrupted."], 130)


MODULES = """
import sys
from claims.cli import cli
try:
    cli.main(sys.argv[1:], standalone_mode=False)
except SystemExit:
    pass
print("MODULES", *sorted(sys.modules), sep="\\n")
"""


def modules_after(tmp_path, *arguments: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", MODULES, *arguments], capture_output=True, text=True, cwd=tmp_path, check=True)
    return set(done.stdout.partition("MODULES\n")[2].split())


@pytest.mark.parametrize("format_", ["json", "text"])
def test_checking_an_article_loads_neither_prefect_nor_duckdb_nor_other_weights(tmp_path, write, format_):
    write("a.txt", SLIP)
    loaded = modules_after(tmp_path, "check", "a.txt", "--format", format_)
    assert "claims.pipeline" in loaded
    heavy = ("prefect", "duckdb", "pyarrow", "fastapi", "httpx", "pydantic", "numpy", "rich.console", "rich.progress", "warehouse", "flows")
    assert {name for name in loaded if name.startswith(tuple(f"{h}." for h in heavy)) or name in heavy} == set()


def test_help_and_version_of_everything(run):
    assert run("--version").stdout == "claimtrack 0.1.0\n"
    for command in ((), ("check",), ("run",), ("sql",)):
        assert "Examples:" in run(*command, "--help").stdout


def test_a_rule_is_explained_and_a_slip_in_its_name_is_answered(run):
    page = run("rules", "sum_mismatch")
    assert page.returncode == 0 and page.stdout.startswith("# `sum_mismatch`\n") and "## Not flagged" in page.stdout
    listed = run("rules")
    assert listed.returncode == 0 and "weekday_mismatch" in listed.stdout
    unknown = run("rules", "sum_mismach")
    assert unknown.returncode == 2 and "Did you mean sum_mismatch?" in unknown.stderr
