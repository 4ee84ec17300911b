"""``claimtrack review import``: all lines or none, and every bad one named."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from newsroom import Newsroom

from claims.commands.decisions_csv import read_decisions
from warehouse import content_digest, run_query


@pytest.fixture
def csv_file(tmp_path: Path):
    def write(*lines: str, encoding: str = "utf-8") -> str:
        path = tmp_path / "decisions.csv"
        path.write_bytes("\r\n".join(lines).encode(encoding))
        return str(path)

    return write


def decided(newsroom: Newsroom) -> list[tuple[str, str, str | None, str | None]]:
    rows = json.loads(run_query(newsroom.root, "SELECT flag_id, verdict, note, reviewer FROM decisions ORDER BY flag_id", "json"))
    return [tuple(row.values()) for row in rows]


def test_every_line_becomes_a_decision(newsroom, csv_file):
    first, second = sorted(newsroom.ids())
    path = csv_file("reviewer,Flag,VERDICT,note", f'A. Able,{first[:8]},Dismissed,"two, or ""more""\nlines"', f",{second},confirmed,")
    done = newsroom.review("import", path, "--reviewer", "R. Reader")
    assert (done.exit_code, done.stdout) == (0, "2 decisions recorded.\n")
    assert decided(newsroom) == [
        (first, "dismissed", 'two, or "more"\nlines', "A. Able"),
        (second, "confirmed", None, "R. Reader"),
    ]
    assert newsroom.ids() == []


def test_a_dry_run_says_what_would_change_and_writes_nothing(newsroom, csv_file):
    first, second = newsroom.ids()
    newsroom.review("decide", first, "dismissed", "--note", "n", "--reviewer", "R. Reader")
    before = content_digest(newsroom.root)
    path = csv_file("flag,verdict,note,reviewer", f"{first},confirmed,,Q", f"{second},cannot_tell,hm,Q")
    done = newsroom.review("import", path, "--dry-run")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        f"line 2: {first}: dismissed → confirmed by Q",
        f"line 3: {second}: undecided → cannot_tell by Q: “hm”",
        "2 decisions to record; nothing was written: this is a dry run.",
    ]
    told = newsroom.json("import", path, "--dry-run")
    assert told["written"] is False
    assert [(each["line"], each["changed"], each["published"]) for each in told["decisions"]] == [(2, True, None), (3, True, None)]
    assert content_digest(newsroom.root) == before


def bad_lines(first: str, second: str) -> list[str]:
    return [
        "flag,verdict,note",
        f"{first},dismissed,good",
        f"{second},maybe,",
        "zzz,confirmed,",
        f"{second}",
        "",
        f"{second},confirmed,a,b,c",
        ",confirmed,",
        f"{first[:9]},confirmed,twice",
    ]


def problems_of(first: str) -> list[str]:
    return [
        "line 3: verdict 'maybe' is none of confirmed, dismissed, corrected, cannot_tell",
        "line 4: no flag is called 'zzz'; `claimtrack review list --decided --closed` names them all",
        "line 5: has no verdict",
        "line 7: has 2 more cells than there are columns; quote text that holds a comma",
        "line 8: names no flag",
        f"line 9: flag {first} is decided on line 2 already",
    ]


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_every_bad_line_is_named_and_nothing_is_written(newsroom, csv_file, options):
    first, second = newsroom.ids()
    done = newsroom.review("import", csv_file(*bad_lines(first, second)), *options)
    assert done.exit_code == 2
    assert done.stderr.splitlines() == problems_of(first)
    assert "1 decision to record, 6 bad lines; would stop the import" in done.stdout or "Nothing was written: 6 bad lines" in done.stdout
    assert decided(newsroom) == [] and len(newsroom.ids()) == 2


def test_skip_bad_records_the_rest(newsroom, csv_file):
    first, second = newsroom.ids()
    path = csv_file(*bad_lines(first, second))
    done = newsroom.review("import", path, "--skip-bad")
    assert (done.exit_code, done.stderr.splitlines()) == (0, problems_of(first))
    assert done.stdout == "1 decision recorded, 6 bad lines left out.\n"
    assert [row[:3] for row in decided(newsroom)] == [(first, "dismissed", "good")]


def test_json_names_lines_and_problems(newsroom, csv_file):
    first, second = newsroom.ids()
    done = newsroom.review("import", csv_file(*bad_lines(first, second)), "--format", "json")
    told = json.loads(done.stdout)
    assert (done.exit_code, done.stderr, told["written"]) == (2, "", False)
    assert [f"line {each['line']}: {each['message']}" for each in told["problems"]] == problems_of(first)
    assert [(each["line"], each["flag"], each["verdict"]) for each in told["decisions"]] == [(2, first, "dismissed")]


def test_a_file_may_be_imported_again(newsroom, csv_file):
    first, second = newsroom.ids()
    path = csv_file("flag,verdict,reviewer", f"{first},dismissed,Q", f"{second},confirmed,Q")
    newsroom.review("import", path)
    before = content_digest(newsroom.root)
    done = newsroom.review("import", path)
    assert (done.exit_code, done.stdout) == (0, "0 decisions recorded, 2 stand already.\n")
    assert content_digest(newsroom.root) == before


def test_standard_input_is_read(newsroom):
    flag = newsroom.ids()[0]
    done = newsroom.review("import", "-", input=f"flag,verdict\n{flag},corrected\n")
    assert (done.exit_code, done.stdout) == (0, "1 decision recorded.\n")


def test_what_list_prints_can_be_decided_and_imported(newsroom, csv_file):
    """A spreadsheet of the queue as docs/review.md makes it, one line filled in."""
    asked = re.search(r'sql --format csv "(SELECT .*)" >', (Path(__file__).parents[2] / "docs" / "review.md").read_text("utf-8"))
    assert asked
    header, first, second = run_query(newsroom.root, asked[1], "csv").splitlines()
    path = csv_file(header, first.replace(",,", ",dismissed,", 1), second, encoding="utf-8-sig")
    done = newsroom.review("import", path, "--skip-bad")
    assert (done.exit_code, done.stderr) == (0, "line 3: has no verdict\n")
    assert newsroom.ids() == [second.split(",")[0]]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", (1, "the file is empty; its first line names the columns: flag,verdict,note,reviewer")),
        (b"\n \n", (1, "the file is empty; its first line names the columns: flag,verdict,note,reviewer")),
        (b"a,confirmed\n", (1, "the first line must name the columns; flag and verdict are missing")),
        (b"flag,note\n", (1, "the first line must name the columns; verdict is missing")),
        (b"flag,verdict,comment\n", (1, "column 'comment' is none of flag, verdict, note, reviewer")),
        (b"flag,verdict,note,note\n", (1, "a column is named twice")),
        (b"flag,verdict\na,\xff\n", (2, "is not UTF-8 text; save the file as UTF-8")),
        ("flag,verdict\n".encode("utf-16"), (1, "is not UTF-8 text; save the file as UTF-8")),
        (b'flag,verdict,note\na,confirmed,"open\nb,confirmed,x\n', (2, "is not CSV: unexpected end of data; the lines after it were not read")),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_said_to_be_none(data, problem):
    lines, problems = read_decisions(data, None)
    assert (lines, problems) == ([], [problem])


def test_a_file_with_only_a_header_decides_nothing():
    assert read_decisions(b"flag,verdict\n", None) == ([], [])
