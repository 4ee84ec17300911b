"""``claimtrack history`` in the terminal: what stands in a timeline, names found forgivingly, errors in one line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from rich.cells import cell_len
from told import Story, of, said

from claims.commands.history_text import timeline
from claims.formats.terminal import Style
from warehouse.history import Question, history

TIMELINE = """\
Number of employees of Orrin Foods, 31 December 2023
first said by Argus Daily on 2024-03-01 · 4 independent sources, 1 copy · seen
here on 2024-04-01
                4,000 ╌╌╌╌╌╌╌╌ 6,000
 1  2024-03-01   ●                    Argus Daily: 4,120 people
                 ┊                    “4,120 employees”
                 ┊                    +1 copy: Bugle Daily (2024-03-02)
                 ┊                    again in version 2 (2024-03-05)
                 ┊                    ✗ conflicts with 2
 2  2024-03-04   ┊     ├─────────┤    Courier: 4,770 to 5,830 people
                 ┊                    says the union · “About 5,300 people”
                 ┊                    ✗ conflicts with 1
 3  2024-03-09  ├──────────────────▶  Dunsk Weekly: more than 4,000
 4  2024-03-10   ┊                 ●  Echo: 6,000 people
                 ┊                    forecast
 ◆  reference    ◆                    Orrin annual report 2023: 4,118 people
                 ┊                    verified · bears out 3 · contradicts 1, 2
  ! cross_source: undecided; claimtrack review show cross_so
  ! value_conflict: dismissed by R. Reader, 2024-05-02 09:00 UTC: “asked them”

● as stated   ├─┤ what the words allow   ├─▶ and more   ┊ ◆ reference
1 fact.
"""


def lines(root: Path, width: int = 80, colour: bool = False, **question: str) -> list[str]:
    found = history(root, Question("Orrin Foods", **question))
    return list(timeline(found, found.facts, Style(width, colour)))


def test_a_timeline(orrin: Path) -> None:
    assert "\n".join(lines(orrin)) + "\n" == TIMELINE


@pytest.mark.parametrize("width", [24, 40, 71, 72, 80, 100, 140])
def test_no_line_is_wider_than_the_terminal(orrin: Path, width: int) -> None:
    assert max(map(cell_len, lines(orrin, width))) <= max(width, 40)


def test_colour_only_paints(orrin: Path) -> None:
    assert re.sub(r"\x1b\[[\d;]*m", "", "\n".join(lines(orrin, colour=True))) == "\n".join(lines(orrin))
    assert "\x1b[1;31m✗ conflicts with 2" in "\n".join(lines(orrin, colour=True))


@pytest.mark.parametrize("words", ["Orrin Foods", "orrin foods", "ORRIN FOODS PLC", "orrin", "ORN", "orn", "foods", "Orin Foods"])
def test_a_subject_is_found_by_any_of_its_names(orrin: Path, ask: Any, words: str) -> None:
    assert "first said by Argus Daily on 2024-03-01" in ask(orrin, words).stdout


@pytest.mark.parametrize("words", ["", "total_employees", "employees", "workforce", "Headcount", "total employees"])
def test_a_measure_is_found_by_any_of_its_words(orrin: Path, ask: Any, words: str) -> None:
    assert ask(orrin, "orrin", *filter(None, [words])).exit_code == 0


@pytest.mark.parametrize("period", ["2023", "2023-12-31", "2023-Q4", "Q4 2023", "December 2023", "2023-01/2024-12"])
def test_a_period_holds_what_lies_within_it(orrin: Path, ask: Any, period: str) -> None:
    assert ask(orrin, "orrin", "staff", "--period", period).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("Orren Foodz",), "no fact is about 'Orren Foodz'; did you mean Orrin Foods?"),
        (("Zyx",), "no fact is about 'Zyx'; `claimtrack entities list` has the names"),
        (("",), "no fact is about ''; `claimtrack entities list` has the names"),
        (("orrin", "revenue"), "no fact is about revenue here: there are total employees"),
        (("orrin", "employes"), "no measure is called 'employes'; did you mean total employees?"),
        (("orrin", "--period", "2022"), "no fact of Orrin Foods lies in 2022"),
        (("orrin", "--period", "soon"), "'soon' is no period: write 2023, 2023-Q4, 2023-H1, 2024-03, 2024-03-05 or a/b"),
    ],
)
def test_an_error_is_one_line_that_helps(orrin: Path, ask: Any, arguments: tuple[str, ...], message: str) -> None:
    done: Result = ask(orrin, *arguments)
    assert (done.exit_code, done.stderr, done.stdout) == (2, f"Error: {message}\n", "")


def test_without_a_warehouse_the_error_says_how_to_get_one(tmp_path: Path, ask: Any) -> None:
    done = ask(tmp_path, "orrin")
    assert done.exit_code == 2 and "nothing has been published here yet; `claimtrack run` does" in done.stderr


def test_a_name_that_two_companies_share_is_asked_about(tmp_path: Path, ask: Any) -> None:
    air, rail = (said(name, 1, f"{name} has 40 staff.", "40 staff", 40, 40, subject=name) for name in ("Northwind Air", "Northwind Rail"))
    root = Story((air, rail), entities=()).put(tmp_path)
    done = ask(root, "northwind")
    assert done.stderr == "Error: 'northwind' may be Northwind Air or Northwind Rail: name one of them in full\n"
    assert "Northwind Air" in ask(root, "northwind air").stdout


@pytest.mark.parametrize(
    ("note", "flagged", "words"),
    [
        ("", True, "↻ changed without a word from 1"),
        ("", False, "↻ changed without a word from 1"),
        (" Correction: an earlier version of this article had another number.", False, "↻ corrected from 1"),
        (" The company restated the number.", False, "↻ restated from 1"),
    ],
)
def test_a_changed_figure_names_what_it_was_and_how_it_changed(tmp_path: Path, ask: Any, note: str, flagged: bool, words: str) -> None:
    sentence = "Orrin Foods employs more than 300 people in the north of the country."
    changes = {"sentence_end": len(sentence)}
    old = said("Argus Daily", 1, sentence, "more than 300 people", 300, None, **changes)
    new = said("Argus Daily", 3, sentence.replace("300", "400") + note, "more than 400 people", 400, None, **changes)
    shown = ask(Story((old, new), flags=(("silent_edit", (0, 1)),) if flagged else ()).put(tmp_path), "orrin").stdout
    assert words in shown
    assert "version 1, since replaced" in shown


def test_facts_of_the_newest_period_come_first_and_the_rest_is_counted(tmp_path: Path, ask: Any) -> None:
    years = [
        of(
            said("Argus Daily", year - 2000, f"Orrin had {year} staff.", f"{year} staff", year, year, page=str(year)),
            period=str(year), period_start=None, period_end=None,
        )
        for year in (2021, 2023, 2022)
    ]  # fmt: skip
    shown = ask(Story(years).put(tmp_path), "orrin", "--limit", "2").stdout
    assert [line[-4:] for line in shown.splitlines() if line.startswith("Number")] == ["2023", "2022"]
    assert "2 of 3 facts, those of the newest period; --limit 0 shows all" in " ".join(shown.split())


def test_words_of_documents_move_no_cursor(tmp_path: Path, ask: Any) -> None:
    evil = said(
        "Evil\x1b[2J\u202e Daily",
        1,
        "Orrin has \x1b]0;x\x0740 staff.",
        "\x1b]0;x\x0740 staff",
        40,
        40,
        attribution="a\x1b[31m b",
        page="evil",
    )
    shown = ask(Story((evil,)).put(tmp_path), "orrin").stdout
    assert "\x1b" not in shown and "\u202e" not in shown and "\x07" not in shown


def test_the_seeds(seeds: Path, ask: Any) -> None:
    shown = ask(seeds, "aws", "revenue", "--period", "2023").stdout
    for words in (
        "Revenue of Amazon Web Services, 2023", "first said by TickerDesk Release Digest on 2024-02-01", "+1 copy: Harrow Valley Ledger (2024-04-04)",
        "Rack & Rant: $95 billion", "Amazon.com Form 10-K for 2023 (AWS", "segment): $90.757 billion", "seen here on 2024-04-10",
    ):  # fmt: skip
        assert words in " ".join(shown.split()) or words in shown
    assert ask(seeds, "AWS", "layoffs").exit_code == ask(seeds, "Amazon Web Services, Inc.").exit_code == 0
