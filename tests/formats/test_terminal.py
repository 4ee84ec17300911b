"""What a flag looks like: this file reads as the manual of the text output."""

import re
from datetime import date

import pytest

from claims.formats.snippet import Lines, printable, underlined
from claims.formats.terminal import Style, format_errors, format_result
from claims.model import Document, Evidence, Flag, InputError, Reading, Result


def passage(document: Document, quote: str, field: str = "text") -> Evidence:
    start = document.field(field).index(quote)
    return Evidence(document.id, field, start, start + len(quote), quote)


def flag(*evidence: Evidence, key: str = "f", rule: str = "growth_mismatch", severity: str = "error", **values) -> Flag:
    return Flag(key, rule, severity, (), evidence, values.pop("sentence", "It does not add up."), **values)


def result(flags: list[Flag], *documents: Document, errors: tuple[InputError, ...] = ()) -> Result:
    return Result(tuple(Reading(d, (), (), (), (), (), (), ()) for d in documents), flags=tuple(flags), errors=errors)


def text(*args, **options) -> str:
    return "\n".join(format_result(*args, **options))


NOTES = Document("notes.md", "# Orrin\n\nSales rose by double digits, to $109 million from $100 million.\n", path="notes.md")


def test_one_flag_with_its_words_and_arithmetic():
    words = [passage(NOTES, quote) for quote in ("double digits", "$109 million", "$100 million")]
    found = flag(*words, sentence='Growth is called "double digits", but the figures give 9%.', arithmetic="109 / 100 = 1.09, up 9%")
    assert (
        text(result([found], NOTES))
        == """\
notes.md:3:15: growth_mismatch: Growth is called "double digits", but the figures give 9%.
  3 | Sales rose by double digits, to $109 million from $100 million.
    |               ^^^^^^^^^^^^^     ^^^^^^^^^^^^      ^^^^^^^^^^^^
    = 109 / 100 = 1.09, up 9%
    = error

claimtrack rules NAME says what a rule flags, and what not.
1 error; 0 claims in 1 document."""
    )


def test_evidence_in_several_documents_has_the_position_of_each():
    other = Document("b", "It cut 300 jobs.", path="news.json", publisher="The B", published=date(2024, 4, 3), title="300 jobs go at Orrin")
    third = Document("c", "It cut 400 jobs.", path="news.json")
    draft = Document("d.txt", "\n" * 99 + "Orrin cut 200 jobs.", path="d.txt")
    words = (passage(draft, "200 jobs"), passage(other, "300 jobs", "title"), passage(other, "300 jobs"), passage(third, "400 jobs"))
    assert (
        text(result([flag(*words, rule="cross_source", severity="warning")], draft, other, third))
        == """\
d.txt:100:11: cross_source: It does not add up.
    100 | Orrin cut 200 jobs.
        |           ^^^^^^^^
       --> news.json[b]:1:8 (The B, 2024-04-03)
      1 | It cut 300 jobs.
        |        ^^^^^^^^
       --> news.json[b]:0:1 (The B, 2024-04-03)
  title | 300 jobs go at Orrin
        | ^^^^^^^^
       --> news.json[c]:1:8
      1 | It cut 400 jobs.
        |        ^^^^^^^^
        = warning

claimtrack rules NAME says what a rule flags, and what not.
1 warning; 0 claims in 3 documents."""
    )


def test_notes_are_counted_and_shown_on_request_and_consequences_named():
    cause = flag(passage(NOTES, "$109 million"), key="cause", consequences=("effect",))
    effect = flag(passage(NOTES, "double digits"), key="effect", rule="sum_mismatch", severity="info", sentence="The parts miss it too.")
    short = text(result([cause, effect], NOTES))
    assert "    = so also sum_mismatch: The parts miss it too.\n" in short
    assert "notes.md:3:15" not in short
    assert short.endswith("1 error; 1 note (--fail-on info shows them); 0 claims in 1 document.")
    assert "notes.md:3:15: sum_mismatch" in text(result([cause, effect], NOTES), notes=True)


def test_counts_when_there_is_nothing():
    assert text(result([], NOTES, errors=(InputError("x", "is empty"),))) == "No flags; 0 claims in 1 document; 1 input not read."


def test_unreadable_inputs_are_one_line_each():
    errors = [InputError("a\x1b[2J.txt", "is empty"), InputError("b.txt", "is\nbinary")]
    assert list(format_errors(errors)) == ["cannot read a\ufffd[2J.txt: is empty", "cannot read b.txt: is binary"]


def test_passage_over_several_lines_is_underlined_on_each():
    draft = Document("d.txt", "Orrin cut\r\n\r\n200 jobs here.\r\n", path="d.txt")
    rows = text(result([flag(passage(draft, "cut\r\n\r\n200 jobs"))], draft)).splitlines()
    assert rows[1:5] == ["  1 | Orrin cut", "    |       ^^^", "  3 | 200 jobs here.", "    | ^^^^^^^^"]


def test_colour_changes_no_letter():
    found = result([flag(passage(NOTES, "$109 million"), arithmetic="x")], NOTES)
    coloured = text(found, style=Style(colour=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == text(found)


def test_no_control_or_direction_character_of_a_text_gets_through():
    draft = Document("d.txt", "a\x1b[31m \u202e200 jobs\u2066\x07 \x9b2J", path="d.txt", publisher="\x1b]0;x\x07")
    out = text(result([flag(passage(draft, "200 jobs"), sentence="\x1b[1mbold\n", arithmetic="\x00")], draft))
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out) == []


class TestAlignment:
    @pytest.mark.parametrize(
        ("line", "words", "expected"),
        [
            ("売上 5% up", "5%", "     ^^"),
            ("売上高 up", "売上高", "^^^^^^"),
            ("cafe\u0301 5% up", "5%", "     ^^"),
            ("😀 5% up", "5%", "   ^^"),
            ("👩‍👩‍👧 5% up", "5%", "   ^^"),
            ("a\t5% up", "5%", "     ^^"),
            ("a\u00a05% up", "5%", "  ^^"),
            ("a\u202f5% up", "5%", "  ^^"),
        ],
    )
    def test_carets_stand_under_the_words(self, line, words, expected):
        start = line.index(words)
        ((_, under),) = underlined(line, [(start, start + len(words))], 80)
        assert under == expected

    def test_long_line_is_cut_between_words_around_them(self):
        line = "before " * 100 + "the figure" + " after" * 100
        start = line.index("the figure")
        ((shown, under),) = underlined(line, [(start, start + 10)], 60)
        assert shown.startswith("… before ") and shown.endswith(" after …")
        assert len(shown) <= 60
        assert shown[under.index("^") : under.rindex("^") + 1] == "the figure"

    def test_words_far_apart_on_one_line_get_a_row_each(self):
        line = "first" + " x" * 200 + " last"
        rows = list(underlined(line, [(0, 5), (len(line) - 4, len(line))], 60))
        assert [shown[under.index("^") : under.rindex("^") + 1] for shown, under in rows] == ["first", "last"]

    def test_words_longer_than_the_row_are_cut(self):
        ((shown, under),) = underlined("x" * 500, [(100, 400)], 60)
        assert len(shown) <= 60
        assert under.count("^") == len(shown.strip("… "))

    def test_overlapping_words_are_underlined_once(self):
        assert [under for _, under in underlined("one two three", [(0, 7), (4, 13), (4, 7)], 80)] == ["^" * 13]

    def test_words_at_the_very_end_of_a_long_line(self):
        line = "word " * 50 + "end"
        ((shown, under),) = underlined(line, [(len(line) - 3, len(line))], 60)
        assert shown.endswith(" end") and under.endswith("^^^") and len(shown) == len(under)


def test_lines_end_at_lf_crlf_and_cr_only():
    lines = Lines("a\r\nb\rc\u2028d\n")
    assert [lines.position(offset) for offset in (0, 3, 5, 7, 9)] == [(1, 1), (2, 1), (3, 1), (3, 3), (4, 1)]
    assert [lines.bounds(n) for n in (1, 2, 3, 4)] == [(0, 1), (3, 4), (5, 8), (9, 9)]


def test_printable_keeps_ordinary_text():
    assert printable("Café – “€3m” 売上 e\u0301 😀") == "Café – “€3m” 売上 e\u0301 😀"
