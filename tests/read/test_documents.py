"""What each kind of file becomes, and what each broken one says."""

import json
from datetime import date

import pytest

from claims.read.documents import distinct, document_from, read_bytes


def read_one(name: str, data: bytes, **options):
    documents, errors = read_bytes(name, data, **options)
    assert errors == []
    assert len(documents) == 1
    return documents[0]


def message(name: str, data: bytes, **options) -> str:
    documents, errors = read_bytes(name, data, **options)
    assert documents == []
    assert [error.path for error in errors] == [name]
    assert "\n" not in errors[0].message
    return errors[0].message


def as_json(*documents: dict) -> bytes:
    return json.dumps(documents[0] if len(documents) == 1 else documents).encode()


class TestText:
    def test_text_and_name_are_kept_as_they_are(self):
        document = read_one("notes/a.txt", "Sales rose 5%.\r\n\r\n  Costs\tfell\u00a03%.\r\n".encode())
        assert document.text == "Sales rose 5%.\r\n\r\n  Costs\tfell\u00a03%.\r\n"
        assert (document.id, document.path, document.title, document.published) == ("notes/a.txt", "notes/a.txt", None, None)

    def test_option_dates_a_text(self):
        assert read_one("a.txt", b"Sales rose.", published=date(2024, 4, 3)).published == date(2024, 4, 3)

    def test_markdown_keeps_its_front_matter_in_the_text(self):
        text = '---\r\ntitle: "Sales: up"\r\nlayout: post\r\npublished: 2024-04-03\r\nurl: https://a.example/x\r\n---\r\n# Sales\r\n'
        document = read_one("a.md", text.encode(), published=date(2020, 1, 1))
        assert document.text == text
        assert (document.title, document.published, document.url) == ("Sales: up", date(2024, 4, 3), "https://a.example/x")

    @pytest.mark.parametrize("text", ["# Sales\n---\ntitle: x\n---\n", "---\ntitle: x\n\nNever closed.", "--- a\ntitle: x\n---\n"])
    def test_dashes_elsewhere_are_no_front_matter(self, text):
        assert read_one("a.md", text.encode()).title is None

    def test_front_matter_belongs_to_markdown_only(self):
        assert read_one("a.txt", b"---\ntitle: x\n---\nSales rose.").title is None

    def test_suffix_is_read_in_any_case(self):
        assert read_one("A.TXT", b"Sales rose.").id == "A.TXT"


FULL = {"id": "a", "url": "https://a.example", "publisher": "The A", "title": "T", "published": "2024-04-03", "text": "Sales rose."}


class TestJson:
    def test_all_fields(self):
        d = read_one("x/a.json", as_json(FULL))
        assert (d.id, d.url, d.publisher, d.title, d.published, d.text, d.path) == (
            "a", "https://a.example", "The A", "T", date(2024, 4, 3), "Sales rose.", "x/a.json",
        )  # fmt: skip

    def test_only_text_is_needed_and_the_path_is_the_id(self):
        assert read_one("x/a.json", as_json({"text": "Sales rose."})).id == "x/a.json"

    def test_a_document_s_own_date_wins_over_the_option(self):
        assert read_one("a.json", as_json(FULL), published=date(2020, 1, 1)).published == date(2024, 4, 3)
        assert read_one("a.json", as_json({"text": "x"}), published=date(2020, 1, 1)).published == date(2020, 1, 1)

    @pytest.mark.parametrize("value", ["2024-04-03T09:30:00Z", "2024-04-03 09:30", "2024-04-03T09:30:00.5+02:00", " 2024-04-03 "])
    def test_time_of_day_is_dropped(self, value):
        assert document_from({"text": "x", "published": value}, "a").published == date(2024, 4, 3)

    def test_array_reads_the_good_ones_and_names_the_bad_one(self):
        documents, errors = read_bytes("a.json", as_json({"text": "one"}, {"text": 5}, "three", {"id": "d", "text": "four"}))
        assert [d.id for d in documents] == ["a.json#1", "d"]
        assert [e.message for e in errors] == [
            'document 2: "text" must be a string, not a number',
            "document 3: is a string, not a document (an object with a text)",
        ]

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({}, 'has no "text"'),
            ({"body": "x", "headline": "y"}, 'has no "text"; it has body and headline'),
            ({"text": None}, 'has no "text"'),
            ({"text": " \n"}, '"text" is empty; there is nothing to check'),
            ({"text": ["x"]}, '"text" must be a string, not an array'),
            ({"text": "x", "title": 5}, '"title" must be a string, not a number'),
            ({"text": "x", "url": {}}, '"url" must be a string, not an object'),
            ({"text": "x", "id": True}, '"id" must be a string, not a truth value'),
            ({"text": "x", "published": 20240403}, '"published" must be a date like "2024-04-03", not a number'),
            ({"text": "x", "published": "3 April"}, '"published" must be a date like "2024-04-03", not "3 April"'),
            ({"text": "x", "published": "2024-02-30"}, '"published" must be a date like "2024-04-03", not "2024-02-30"'),
        ],
    )
    def test_wrong_fields_are_named(self, fields, expected):
        assert message("a.json", json.dumps(fields).encode()) == expected

    def test_numeric_id_becomes_a_string(self):
        assert document_from({"id": 12, "text": "x"}, "a").id == "12"

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (b'{"text": "x"', "is not valid JSON: Expecting ',' delimiter at line 1, column 13"),
            (b"5", "holds a number; a document is an object with a text, or give an array of them"),
            (b"[]", "is an empty array; there is nothing to check"),
            (b'{"text": "x", "id": NaN}', "is not valid JSON: NaN is no JSON value"),
            (b"[" * 100_000 + b"]" * 100_000, "is JSON nested too deeply to be a document"),
            (b'{"text": "x", "id": 1e999}', '"id" must be a string, not a number'),
        ],
    )
    def test_broken_json(self, data, expected):
        assert message("a.json", data) == expected

    def test_a_number_of_thousands_of_digits_is_only_a_number(self):
        assert message("a.json", b'{"text": ' + b"9" * 20_000 + b"}") == '"text" must be a string, not a number'
        assert read_one("a.json", b'{"text": "x", "views": ' + b"9" * 20_000 + b"}").text == "x"

    def test_lone_surrogates_are_replaced_and_pairs_are_letters(self):
        assert read_one("a.json", rb'{"text": "\ud83d rose \ud83d\ude00", "title": "\udc00"}').text == "\ufffd rose \U0001f600"

    def test_byte_order_mark_is_no_part_of_it(self):
        assert read_one("a.json", b"\xef\xbb\xbf" + as_json(FULL)).id == "a"


class TestJsonLines:
    def test_one_document_a_line(self):
        documents, errors = read_bytes("a.jsonl", b'{"text": "one"}\r\n\n{"id": "b", "text": "two"}\n')
        assert [(d.id, d.text) for d in documents] == [("a.jsonl#1", "one"), ("b", "two")]
        assert errors == []

    def test_a_bad_line_is_one_error_and_the_rest_is_read(self):
        documents, errors = read_bytes("a.jsonl", b'{"text": "one"}\n{"text": \n[1]\n{"text": "four"}\n')
        assert [d.id for d in documents] == ["a.jsonl#1", "a.jsonl#4"]
        assert [(e.path, e.message) for e in errors] == [
            ("a.jsonl", "line 2: is not valid JSON: Expecting value at line 1, column 10"),
            ("a.jsonl", "line 3: is an array, not a document (an object with a text)"),
        ]

    def test_line_separators_inside_strings_do_not_cut_lines(self):
        assert read_one("a.jsonl", '{"text": "one\u2028two\u0085three"}'.encode()).text == "one\u2028two\u0085three"


class TestStandardInput:
    def test_text(self):
        document = read_one("-", b"[Update] Sales rose.")
        assert (document.id, document.path, document.text) == ("stdin", "-", "[Update] Sales rose.")

    def test_json_is_recognised(self):
        assert read_one("-", b' {"id": "a", "text": "Sales rose."}').id == "a"
        assert [d.id for d in read_bytes("-", b'[{"text": "one"}, {"text": "two"}]')[0]] == ["stdin#1", "stdin#2"]

    def test_json_lines_are_recognised(self):
        assert [d.text for d in read_bytes("-", b'{"text": "one"}\n{"text": "two"}\n')[0]] == ["one", "two"]

    def test_broken_json_is_not_taken_for_text(self):
        assert message("-", b'{"text": "one",').startswith("is not valid JSON")


class TestUnreadable:
    @pytest.mark.parametrize(
        ("name", "data", "expected"),
        [
            ("a.txt", b"", "is empty; there is nothing to check"),
            ("a.txt", b"\xef\xbb\xbf \n", "holds only white space; there is nothing to check"),
            ("a.txt", b"GIF89a\x00\x01\x00", "is binary data, not text; save it as text"),
            ("a.txt", bytes(range(1, 32)) * 4, "is binary data, not text; save it as text"),
            ("a.txt", b"%PDF-1.7 ...", "is a PDF, not text; save it as text"),
            ("a.md", b"PK\x03\x04...", "is a zip archive or office document, not text; save it as text"),
            ("a.txt", "Sales rose.".encode("utf-16-le"), "looks like UTF-16 without a byte-order mark; save it as UTF-8"),
            ("a.txt", b"\xff\xfea\x00b", "begins as UTF-16 but is damaged at byte 3; save it again as UTF-8"),
            ("a.txt", "Продажи выросли".encode("koi8-r"), "is not UTF-8 (byte 1) and its encoding is unknown; save it as UTF-8"),
            ("a.txt", b"Sales \x81 rose by five per cent", "is not UTF-8 (byte 7) and its encoding is unknown; save it as UTF-8"),
            ("a.html", b" <html></html>", "holds no text of an article; there is nothing to check"),
            ("a.pdf", b"%PDF-1.7", "is a .pdf file, which is not read yet; save it as text"),
            ("a.csv", b"a,b", "is a .csv file, which is not read; give .txt, .md, .markdown, .html, .htm, .json, .jsonl or .ndjson"),
            ("README", b"x", "has no suffix that says what it is; give .txt, .md, .markdown, .html, .htm, .json, .jsonl or .ndjson"),
        ],
    )
    def test_one_clear_line(self, name, data, expected):
        assert message(name, data) == expected

    def test_over_size(self):
        assert message("a.txt", b"x" * 2_500_001, max_size=2_500_000) == "is over 2.5 MB and was not read; split it, or raise --max-size"
        assert read_one("a.txt", b"x" * 10, max_size=10).text == "x" * 10


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_western_text_in_each(self, encoding):
        text = "Café sales rose – by 5 % – to €3m.\r\n"
        assert read_one("a.txt", text.encode(encoding)).text == text

    def test_big_endian_with_mark(self):
        assert read_one("a.txt", b"\xfe\xff" + "Sales 😀 rose".encode("utf-16-be")).text == "Sales 😀 rose"


class TestDistinctIds:
    A1, A2 = ({"id": "a", "text": text} for text in ("one", "two"))

    def documents(self, *values):
        return [document_from(value, "x") for value in values]

    def test_ids_of_their_own_are_kept(self):
        documents = self.documents(self.A1, {"id": "b", "text": "one"})
        assert distinct(documents) == documents

    def test_the_same_document_twice_counts_once(self):
        assert [d.id for d in distinct(self.documents(self.A1, self.A1))] == ["a"]

    def test_shared_ids_are_told_apart_by_content_not_by_order(self):
        forward = distinct(self.documents(self.A1, self.A2))
        backward = distinct(self.documents(self.A2, self.A1))
        assert len({d.id for d in forward}) == 2
        assert all(d.id.startswith("a@") for d in forward)
        assert {(d.id, d.text) for d in forward} == {(d.id, d.text) for d in backward}
