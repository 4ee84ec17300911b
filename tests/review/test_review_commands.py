"""The commands of ``claimtrack review``, as text and as JSON."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest
from newsroom import OTHER_STAFF, RATE, STAFF, WEATHER, Newsroom, page

from claims.formats.terminal import Style
from warehouse import run_query


def history(newsroom: Newsroom) -> list[dict[str, object]]:
    asked = "SELECT flag_id, verdict, reviewer, note, withdraws IS NOT NULL AS undo FROM decisions ORDER BY decided_at"
    return json.loads(run_query(newsroom.root, asked, "json"))  # type: ignore[no-any-return]


class TestList:
    def test_json_is_the_queue_with_everything_to_check_a_flag(self, newsroom):
        listed = newsroom.json("list")
        queue = json.loads(run_query(newsroom.root, "SELECT id, position FROM review_queue ORDER BY position", "json"))
        assert [{"id": flag["id"], "position": flag["position"]} for flag in listed] == queue
        first = listed[0]
        assert (first["rule"], first["severity"], first["status"], first["decision"]) == ("growth_mismatch", "error", "open", None)
        assert (first["subject"], first["supersedes"], first["superseded_by"]) == ("Orrin Foods", [], None)
        assert first["arithmetic"].startswith("1.26 / 1.21 = 1.041")
        assert [RATE[words["start"] : words["end"]] for words in first["evidence"]] == [w["quote"] for w in first["evidence"]]
        assert {(w["url"], w["published"], w["publisher"]) for w in first["evidence"]} == {
            ("https://argus.example/orrin", "2024-03-01", "Argus Daily")
        }

    def test_text_is_a_table_for_eighty_columns_in_the_queues_order(self, newsroom):
        done = newsroom.review("list")
        lines = done.stdout.splitlines()
        ids = newsroom.ids()
        assert lines[0].split() == ["#", "flag", "severity", "what", "does", "not", "add", "up"]
        assert [line.split()[:3] for line in lines if re.match(r" *\d+  ", line)] == [
            [str(n), key[:8], "error"] for n, key in enumerate(ids, 1)
        ]
        assert "A rise from $1.21 billion to $1.26 billion is not 8%." in done.stdout
        assert "growth_mismatch · Orrin Foods · Argus Daily" in done.stdout
        assert all(len(line) <= 80 for line in lines[:-1])
        assert done.exit_code == 0

    @pytest.mark.parametrize(
        ("options", "rules"),
        [
            (["--rule", "cross_source"], ["cross_source"]),
            (["--rule", "cross_source", "--rule", "growth_mismatch"], ["growth_mismatch", "cross_source"]),
            (["--rule", "sum_mismatch"], []),
            (["--severity", "error"], ["growth_mismatch", "cross_source"]),
            (["--severity", "info", "--severity", "warning"], []),
            (["--subject", "ORRIN"], ["growth_mismatch", "cross_source"]),
            (["--subject", "Northwind"], []),
            (["--limit", "1"], ["growth_mismatch"]),
            (["--limit", "0"], ["growth_mismatch", "cross_source"]),
        ],
    )
    def test_options_narrow_it(self, newsroom, options, rules):
        assert [flag["rule"] for flag in newsroom.json("list", *options)] == rules

    def test_decided_and_closed_flags_are_shown_when_asked_for(self, newsroom):
        rate, staff = newsroom.flags()["growth_mismatch"], newsroom.flags()["cross_source"]
        newsroom.review("decide", rate, "confirmed", "--note", "it is 4%", "--reviewer", "R. Reader")
        assert newsroom.ids() == [staff]
        assert newsroom.ids("--decided") == [rate, staff], "the queue's order, decided or not"
        assert re.search(r"–  \w{8}  error .*→ confirmed by R\. Reader, [\d-]+ [\d:]+ UTC: “it is\s+4%”", newsroom.review("list", "--decided").stdout, re.DOTALL)  # fmt: skip
        newsroom.run(page("argus", RATE, WEATHER, day=3))
        assert newsroom.ids() == []
        assert newsroom.ids("--decided") == [rate]
        assert newsroom.ids("--closed") == [staff]
        assert newsroom.ids("--decided", "--closed") == [rate, staff]
        assert "→ no longer holds: No longer found" in newsroom.review("list", "--closed").stdout

    def test_nothing_to_list_is_said(self, newsroom):
        assert newsroom.review("list", "--subject", "nobody").stdout == "No flag matches.\n"
        for flag in newsroom.ids():
            newsroom.review("decide", flag, "cannot_tell")
        assert newsroom.review("list").stdout == "No open flags: there is nothing to decide.\n"
        assert newsroom.json("list") == []

    def test_what_is_left_out_is_counted(self, newsroom):
        assert "1 of 2 flags (--limit 0 lists all)" in newsroom.review("list", "--limit", "1").stdout


class TestShow:
    def test_text_has_the_words_marked_and_how_they_were_read(self, newsroom):
        lines = newsroom.review("show", newsroom.flags()["growth_mismatch"]).stdout.splitlines()
        marked = {}
        for line, under in pairwise(lines):
            if line.startswith("  | ") and "^" in under:
                marked |= {m.start(): line[m.start() : m.end()] for m in re.finditer(r"\^+", under)}
        assert list(marked.values()) == ["8%", "$1.26 billion", "$1.21 billion"]
        assert "= 1.26 / 1.21 = 1.041, so the change was 3.3% to 5.0%, not 8%." in lines
        assert "Argus Daily, 2024-03-01" in lines and "  https://argus.example/orrin" in lines
        assert "  (1) read as 8%: revenue growth of Orrin Foods, for 2023, says Orrin Foods" in lines
        assert "Open · undecided, number 1 of 2 in the queue" in lines

    def test_who_else_says_what(self, newsroom):
        newsroom.run(
            page("courier", "Orrin Foods reported sales of $1.26 billion in 2023.", day=5),
            page("dispatch", "Orrin Foods reported sales of $1.4 billion in 2023.", day=6),
        )  # fmt: skip
        flag = newsroom.flags("--rule", "growth_mismatch")["growth_mismatch"]
        shown = newsroom.json("show", flag)
        own = {claim["id"]: claim["quote"] for claim in shown["own_claims"]}
        assert list(own) == shown["claims"]
        found = {
            other["source"]: [(own[relation["claim"]], relation["kind"]) for relation in other["relations"]]
            for other in shown["other_claims"]
        }
        assert found == {"Courier Daily": [("$1.26 billion", "agrees")], "Dispatch Daily": [("$1.26 billion", "conflicts")]}
        section = " ".join(newsroom.review("show", flag).stdout.split("Who else says what")[1].split())
        assert section.startswith(
            "$1.26 billion – Courier Daily, 2024-03-05: “$1.26 billion” – agrees with (2) "
            "$1.4 billion – Dispatch Daily, 2024-03-06: “$1.4 billion” – conflicts with (2)"
        )

    def test_what_an_older_version_says_too_is_not_said_twice(self, newsroom):
        for day in (5, 6, 7):
            newsroom.run(page("courier", "Orrin Foods reported sales of $1.26 billion in 2023.", f"Read {day} times.", day=day))
        shown = newsroom.json("show", newsroom.flags()["growth_mismatch"])
        assert len(shown["other_claims"]) == 3, "programs are told of every version"
        assert newsroom.review("show", shown["id"]).stdout.count("Courier Daily") == 1

    def test_of_many_sources_those_that_repeat_a_figure_take_a_line_each(self, newsroom):
        papers = [
            page(name, STAFF if n % 3 else OTHER_STAFF, day=5 + n) for n, name in enumerate(("courier", "dial", "echo", "fanal", "globe"))
        ]
        newsroom.run(*papers, page("zenith", "Orrin Foods had 6,100 employees on 31 December 2023.", day=20))
        flag = newsroom.flags("--rule", "cross_source")["cross_source"]
        text = newsroom.review("show", flag).stdout
        full, repeats = text.split("\nThe same figures, also in\n")
        assert full.count("read as") == 5 and "Zenith Daily" in full, "a figure of its own is shown with its words"
        assert [int(n) for n in re.findall(r"^  \((\d+)\)", text, re.MULTILINE)] == list(range(1, 9))
        assert "4,120 people – Globe Daily, 2024-03-09: “4,120 employees”" in repeats and "https://globe.example/orrin" in repeats

    def test_json_has_every_part(self, newsroom):
        shown = newsroom.json("show", newsroom.flags()["cross_source"])
        assert {"decisions", "earlier", "later", "causes", "consequence_flags", "own_claims", "other_claims", "queue_length"} <= set(shown)
        assert shown["queue_length"] == 2
        assert [claim["low"] for claim in shown["own_claims"]] in ([4120, 5300], [5300, 4120])

    def test_a_beginning_that_fits_one_flag_is_enough(self, newsroom):
        for flag in newsroom.ids():
            assert newsroom.json("show", flag[:6])["id"] == flag

    def test_a_long_sentence_is_cut_around_the_words(self, newsroom):
        rest = " and ".join(f"the branch in town number {n} sold what it could" for n in range(60))
        newsroom.run(page("argus", f"Last year {rest}, and {RATE}", STAFF, day=3))
        done = newsroom.review("show", newsroom.flags()["growth_mismatch"])
        assert all(len(line) <= 80 or line.startswith("claimtrack") for line in done.stdout.splitlines())
        assert "8%" in done.stdout and len(done.stdout) < 4000

    def test_what_a_document_writes_does_nothing_to_the_terminal(self, newsroom):
        newsroom.run(page("argus", f"\x1b[2J\u202e{RATE}", STAFF, day=3, title="Evil \x1b]0;title\x07", publisher="Argus\x1b[31m Daily"))
        for done in (newsroom.review("list"), newsroom.review("show", newsroom.flags()["growth_mismatch"])):
            assert done.exit_code == 0
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", done.stdout)


class TestDecide:
    @pytest.mark.parametrize("verdict", ["confirmed", "dismissed", "corrected", "cannot_tell"])
    def test_a_verdict_is_seen_at_once(self, newsroom, verdict):
        flag = newsroom.ids()[0]
        done = newsroom.review("decide", flag[:7], verdict, "--note", "because", "--reviewer", "R. Reader")
        assert done.exit_code == 0
        assert done.stdout.startswith(f"{flag}: {verdict} by R. Reader; undo with: claimtrack review undo {flag}")
        assert flag not in run_query(newsroom.root, "SELECT id FROM review_queue", "csv")
        assert history(newsroom) == [{"flag_id": flag, "verdict": verdict, "reviewer": "R. Reader", "note": "because", "undo": False}]
        assert list((newsroom.root / "inbox").glob("*.parquet")) == []

    def test_json_says_what_was_recorded(self, newsroom):
        flag = newsroom.ids()[0]
        done = newsroom.json("decide", flag, "confirmed", "--reviewer", "R. Reader")
        ids = json.loads(run_query(newsroom.root, "SELECT decision_id FROM decisions", "json"))
        assert ids == [{"decision_id": done["id"]}]
        assert (done["flag"], done["verdict"], done["reviewer"], done["note"]) == (flag, "confirmed", "R. Reader", None)
        assert (done["changed"], done["published"], done["before"], done["flag_status"]) == (True, True, None, "open")

    def test_a_later_decision_counts_and_both_stay(self, newsroom):
        flag = newsroom.ids()[0]
        newsroom.review("decide", flag, "dismissed", "--note", "first")
        done = newsroom.review("decide", flag, "confirmed", "--note", "second thoughts")
        assert "(was dismissed)" in done.stdout
        assert newsroom.json("show", flag)["decision"]["note"] == "second thoughts"
        assert [row["note"] for row in history(newsroom)] == ["first", "second thoughts"]

    def test_the_same_again_records_nothing(self, newsroom):
        flag = newsroom.ids()[0]
        for _ in range(2):
            done = newsroom.review("decide", flag, "dismissed", "--note", "once", "--reviewer", "R. Reader")
        assert "nothing to do, it stands already: dismissed by R. Reader" in done.stdout
        assert len(history(newsroom)) == 1
        newsroom.review("decide", flag, "dismissed", "--note", "once", "--reviewer", "S. Second")
        assert [row["reviewer"] for row in history(newsroom)] == ["R. Reader", "S. Second"]

    def test_who_decides_is_taken_from_the_environment(self, newsroom, monkeypatch):
        first, second = newsroom.ids()
        monkeypatch.setenv("LOGNAME", "night.desk")
        newsroom.review("decide", first, "dismissed")
        monkeypatch.setenv("CLAIMTRACK_REVIEWER", "R. Reader")
        newsroom.review("decide", second, "dismissed")
        assert [row["reviewer"] for row in history(newsroom)] == ["night.desk", "R. Reader"]

    def test_notes_of_any_kind_are_kept_whole_and_shown_on_one_line(self, newsroom):
        flag = newsroom.ids()[0]
        note = 'See\npage 2, "Ünïcode" 👩‍👩‍👧 \u202bשלום\u202c'
        newsroom.review("decide", flag, "dismissed", "--note", note)
        assert newsroom.json("show", flag)["decision"]["note"] == note
        assert '“See page 2, "Ünïcode"' in " ".join(newsroom.review("show", flag).stdout.split())

    def test_a_clock_that_was_set_back_changes_nothing(self, newsroom):
        from datetime import UTC, datetime

        from warehouse.decisions import Answer, decide

        flag = newsroom.ids()[0]
        decide(newsroom.root, Answer(flag, "dismissed", "A"), now=datetime(2030, 1, 1, tzinfo=UTC))
        decide(newsroom.root, Answer(flag, "confirmed", "B"), now=datetime(2024, 1, 1, tzinfo=UTC))
        assert newsroom.json("show", flag)["decision"]["verdict"] == "confirmed"


class TestUndo:
    def test_it_uncovers_what_was_decided_before_and_then_nothing(self, newsroom):
        flag = newsroom.ids()[0]
        newsroom.review("decide", flag, "dismissed", "--note", "first")
        newsroom.review("decide", flag, "confirmed", "--note", "second")
        done = newsroom.review("undo", flag, "--reviewer", "R. Reader", "--note", "wrong flag")
        assert "“confirmed” taken back by R. Reader; what counts again is: dismissed" in done.stdout
        assert newsroom.json("show", flag)["decision"]["note"] == "first"
        undone = newsroom.json("undo", flag)
        assert (undone["verdict"], undone["withdraws"]) == ("dismissed", undone["before"]["id"])
        assert flag in newsroom.ids()
        assert [(row["verdict"], row["undo"]) for row in history(newsroom)] == [
            ("dismissed", False), ("confirmed", False), ("confirmed", True), ("dismissed", True),
        ]  # fmt: skip
        text = newsroom.review("show", flag).stdout
        assert text.count("(taken back)") == 2 and "“wrong flag”" in " ".join(text.split())
        assert "← counts" not in text

    def test_where_nothing_is_decided_there_is_nothing_to_undo(self, newsroom):
        flag = newsroom.ids()[0]
        done = newsroom.review("undo", flag)
        assert (done.exit_code, done.stderr) == (2, f"Error: flag {flag}: there is no decision to take back\n")

    def test_after_it_the_same_verdict_can_be_given_again(self, newsroom):
        flag = newsroom.ids()[0]
        for command in (["decide", flag, "dismissed"], ["undo", flag], ["decide", flag, "dismissed"]):
            assert newsroom.review(*command).exit_code == 0
        assert newsroom.json("show", flag)["decision"]["verdict"] == "dismissed"
        assert len(history(newsroom)) == 3


class TestRefusals:
    @pytest.mark.parametrize("command", [["show", "{}"], ["decide", "{}", "confirmed"], ["undo", "{}"]])
    @pytest.mark.parametrize("flag", ["zzz", "", "%", "'; DROP TABLE flags; --"])
    def test_an_unknown_flag_is_one_clear_line(self, newsroom, command, flag):
        done = newsroom.review(*(part.format(flag) for part in command))
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.startswith("Error: no flag is called ") and done.stderr.count("\n") == 1
        assert history(newsroom) == []

    def test_a_beginning_of_several_names_them(self, newsroom):
        from claims.model import Flag
        from warehouse import Run, publish, replace_results

        twins = [Flag(f"abc{n}", "sum_mismatch", "error", (), (), f"{n}.") for n in range(7)]
        replace_results(newsroom.root, Run.begin("r", "1"), flags=twins)
        publish(newsroom.root)
        done = newsroom.review("show", "abc")
        assert done.exit_code == 2
        assert done.stderr == "Error: 7 flags begin with 'abc': abc0, abc1, abc2, abc3, abc4 and 2 more\n"

    def test_a_verdict_that_is_none(self, newsroom):
        done = newsroom.review("decide", newsroom.ids()[0], "maybe")
        assert done.exit_code == 2 and "'maybe' is not one of 'confirmed', 'dismissed', 'corrected', 'cannot_tell'" in done.stderr

    @pytest.mark.parametrize("command", [["list"], ["show", "a"], ["decide", "a", "confirmed"], ["undo", "a"]])
    def test_no_warehouse_yet(self, tmp_path, command):
        done = Newsroom(tmp_path / "nowhere").review(*command)
        assert done.exit_code == 2
        assert "nothing has been published here yet; `claimtrack run` does" in done.stderr and done.stderr.count("\n") == 1
        assert not (tmp_path / "nowhere").exists(), "asking creates nothing"


class TestUpgrade:
    def test_a_warehouse_that_an_older_version_published_is_renewed(self, newsroom):
        """Its snapshot has neither the views nor the column that reviewing needs."""
        link = newsroom.root / "claims.duckdb"
        older = newsroom.root / "snapshots" / "claims-00000000-00000000-00000000.duckdb"
        shutil.copyfile(link.resolve(), older)
        with duckdb.connect(str(older)) as connection:
            for (view,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
                connection.execute(f"DROP VIEW {view}")
            connection.execute("ALTER TABLE decisions DROP COLUMN withdraws")
            connection.execute("UPDATE ledger_state SET views_hash = 'of another version'")
        link.unlink()
        link.symlink_to(Path("snapshots") / older.name)
        assert len(newsroom.ids()) == 2
        assert newsroom.review("decide", newsroom.ids()[0], "confirmed").exit_code == 0
        assert newsroom.review("undo", newsroom.ids("--decided")[0]).exit_code == 0


HOLD = """
import sys
from pathlib import Path
from warehouse.ledger import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


class TestWaiting:
    def test_a_busy_warehouse_is_waited_for_with_one_line(self, newsroom):
        flag = newsroom.ids()[0]
        environment = {**os.environ, "COLUMNS": "80"}
        with subprocess.Popen([sys.executable, "-c", HOLD, str(newsroom.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
            assert holder.stdin and holder.stdout
            holder.stdout.readline()
            command = [sys.executable, "-m", "claims.cli", "review", "decide", flag, "confirmed", "--warehouse", str(newsroom.root)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as decider:
                assert decider.stdout and decider.stderr
                assert decider.stderr.readline().decode() == f"Waiting for process {holder.pid}, which is writing to this warehouse …\n"
                assert list((newsroom.root / "inbox").glob("decision-*.parquet")), "it is on disk while it waits"
                holder.stdin.close()
                assert decider.stdout.read().startswith(flag.encode())
                assert (decider.stderr.read(), decider.wait()) == (b"", 0)
        assert newsroom.json("show", flag)["decision"]["verdict"] == "confirmed"

    def test_one_that_stays_busy_keeps_the_decision_for_later(self, newsroom):
        from warehouse.decisions import Answer, decide

        flag = newsroom.ids()[0]
        with subprocess.Popen([sys.executable, "-c", HOLD, str(newsroom.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
            assert holder.stdin and holder.stdout
            holder.stdout.readline()
            done = decide(newsroom.root, Answer(flag, "confirmed", "R. Reader"), wait=0.2)
            assert done.delayed and f"process {holder.pid} is writing to this warehouse" in done.delayed
            assert flag in newsroom.ids()
            holder.stdin.close()
        newsroom.run(page("argus", RATE, STAFF, WEATHER), page("bugle", WEATHER, OTHER_STAFF, day=2))
        assert flag not in newsroom.ids()


class TestTheCommandItself:
    def test_help_of_every_command_has_an_example(self, newsroom):
        for command in ("list", "show", "decide", "undo", "import"):
            done = newsroom.review(command, "--help")
            assert done.exit_code == 0 and f"claimtrack review {command}" in done.stdout

    def test_check_and_help_never_import_the_warehouse(self):
        code = (
            "import sys; from claims.cli import cli; cli.main(['review', '--help'], standalone_mode=False); print('duckdb' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
        assert done.stdout.endswith("False\n")

    def test_a_reader_that_goes_away_is_no_traceback(self, newsroom):
        command = [sys.executable, "-m", "claims.cli", "review", "list", "--warehouse", str(newsroom.root)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout and process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 141)

    def test_colour_marks_words_and_severity(self, newsroom):
        from claims.commands.review_text import flag_list, flag_page
        from warehouse.review import dossier, list_flags

        plain, bright = Style(80), Style(80, colour=True)
        flags = list_flags(newsroom.root)
        pages = [(flag_list(flags, 2, plain), flag_list(flags, 2, bright))]
        one = dossier(newsroom.root, flags[0].flag.id)
        pages.append((flag_page(one, plain), flag_page(one, bright)))
        for without, with_ in pages:
            coloured = "\n".join(with_)
            assert "\x1b[1;31m" in coloured
            assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == "\n".join(without)

    def test_a_warehouse_elsewhere_is_named_in_the_commands_to_type_next(self, newsroom, monkeypatch):
        flag = newsroom.ids()[0]
        assert f"--warehouse '{newsroom.root}'" in newsroom.review("show", flag).stdout, "its name has a space"
        monkeypatch.chdir(newsroom.root.parent)
        Path("warehouse").symlink_to(newsroom.root)
        from click.testing import CliRunner

        from claims.cli import cli

        assert "--warehouse" not in CliRunner().invoke(cli, ["review", "show", flag]).stdout
