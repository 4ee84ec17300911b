from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Evidence, Flag, InputError
from claims.sources.page import SourceFailure
from flows.artifacts import escape, failure_rows, flag_rows, link, summary_markdown
from warehouse.records import QueuedEvidence, QueuedFlag, Summary


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, 12 %", "plain words, 12 %"),
        ("<script>x</script>", r"&lt;script&gt;x&lt;\/script&gt;"),
        ("[a](javascript:x)", r"\[a\]\(javascript\:x\)"),
        ("![a](http://e.org/x.png)", r"\!\[a\]\(http\:\/\/e\.org\/x\.png\)"),
        ("a\n\n# head | cell", r"a \# head \| cell"),
        ("`code` *x* _y_ ~z~", r"\`code\` \*x\* \_y\_ \~z\~"),
        ("&amp;", "&amp;amp;"),
        ("a\u202eb\x1b[31m", r"a b \[31m"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_long_text_is_cut() -> None:
    assert escape("word " * 500, 20) == "word word word word…"


@given(st.text())
def test_nothing_is_left_that_markdown_or_html_would_obey(text: str) -> None:
    done = escape(text)
    assert "<" not in done
    assert ">" not in done
    assert "\n" not in done
    bare = done.replace("\\\\", "")
    for mark in "`*_[]()!|#~":
        assert all(bare[at - 1] == "\\" for at, char in enumerate(bare) if char == mark and at) and not bare.startswith(mark)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://e.org/a?b=c&d=1#x", "t [↗](https://e.org/a?b=c&d=1#x)"),
        ("https://e.org/a) ![x](http://evil/", "t [↗](https://e.org/a%29%20!%5Bx%5D%28http://evil/)"),
        ('https://e.org/"onmouseover="x', "t [↗](https://e.org/%22onmouseover=%22x)"),
        ("javascript:alert(1)", "t"),
        ("java\nscript:alert(1)", "t"),
        ("data:text/html,x", "t"),
        ("//e.org/a", "t"),
        ("http://", "t"),
        ("http://[", "t"),
        (None, "t"),
    ],
)
def test_only_web_addresses_become_links(url: str | None, linked: str) -> None:
    assert link("t", url) == linked


def _queued(publisher: str, url: str | None) -> QueuedFlag:
    words = Evidence("a", "text", 0, 5, "<b>5</b>")
    evidence = QueuedEvidence(words, "id", 1, publisher, "title", url, "a.txt", date(2024, 1, 1))
    flag = Flag("0123456789abcdef0123", "value_conflict", "error", (), (words,), "It says *5* and 6.", "5 < 6")
    return QueuedFlag(1, flag, "run", None, None, 1, (evidence, evidence))


def test_a_row_is_escaped_and_names_each_source_once() -> None:
    (row,) = flag_rows([_queued("A|B", "https://e.org/")])
    assert row == {
        "flag": "0123456789",
        "severity": "error",
        "rule": r"value\_conflict",
        "subject": "—",
        "figures": r"&lt;b&gt;5&lt;\/b&gt;",
        "what": r"It says \*5\* and 6\. 5 &lt; 6",
        "sources": r"A\|B [↗](https://e.org/)",
    }


def test_the_summary_counts_what_is_new_and_what_there_is() -> None:
    summary = Summary(8, 7, 5, 1234, 80, {"error": 1}, {"silent_edit": 1}, 1, 0, 1)
    text = summary_markdown(summary, [("new claims", 3)])
    assert "| claims | 1,234 |" in text
    assert "| new claims | 3 |" in text
    assert "| open flags, error | 1 |" in text
    assert "| still to be decided | 1 |" in text


def test_failed_sources_and_unread_inputs_are_rows_and_escaped() -> None:
    rows = failure_rows([SourceFailure("press", "https://e.org/a_b", "answers with <500>")], [InputError("a|b.json", "is [empty]")])
    assert rows == [
        {"source": "press", "what": r"https\:\/\/e\.org\/a\_b [↗](https://e.org/a_b)", "why": "answers with &lt;500&gt;"},
        {"source": "—", "what": r"a\|b\.json", "why": r"is \[empty\]"},
    ]
