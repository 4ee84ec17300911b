"""`claimtrack sql`: the answer as text, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from warehouse_samples import a_batch, documents

from warehouse import WarehouseError, publish, run_query, write_batch


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("queries")
    write_batch(folder, a_batch(*documents(2)))
    publish(folder)
    return folder


def test_a_table_aligns_numbers_right_and_says_how_many_rows(root: Path) -> None:
    answer = run_query(root, "SELECT quote, low, high, scope FROM claims ORDER BY low")
    assert answer.splitlines() == [
        "quote     low  high  scope",
        "--------  ---  ----  -----",
        "0 jobs      0     0",
        "1 jobs      1     1",
        "100 jobs  100   100",
        "101 jobs  101   101",
        "(4 rows)",
    ]


def test_a_table_shows_odd_text_in_one_line_of_its_true_width(root: Path) -> None:
    answer = run_query(root, "SELECT 'e\u0301한 \u202bש\u202c\r\n\x1b[31mx' AS a, 1 AS b, repeat('long ', 40) AS c")
    head, rule, row, foot = answer.splitlines()
    assert row.startswith("e\u0301한 ש [31mx  1  long long") and row.endswith("…")
    assert foot == "(1 row)" and rule.startswith("-----------  -")
    assert head.startswith("a            b  c")


def test_csv_is_read_back(root: Path) -> None:
    answer = run_query(
        root, "SELECT public_id, text, NULL AS nothing, 1.50::DECIMAL(9,6) AS d, [1, 2] AS l FROM documents ORDER BY 1", "csv"
    )
    rows = list(csv.reader(io.StringIO(answer, newline="")))
    assert rows[0] == ["public_id", "text", "nothing", "d", "l"]
    assert rows[1] == ["paper-0", documents(1)[0].text, "", "1.5", "[1, 2]"]


def test_json_is_an_array_of_objects(root: Path) -> None:
    sql = """SELECT text, low, NULL AS n, DATE '2024-04-03' AS d, TIMESTAMP '2024-04-03 10:00:00' AS t, 0.25::DECIMAL(9,6) AS q,
             ['a'] AS l, {'x': 1.0::DECIMAL(9,6)} AS s, 'nan'::DOUBLE AS f, true AS b, 'ab'::BLOB AS o FROM claims JOIN documents USING (document_id)
             ORDER BY low DESC LIMIT 1"""
    (row,) = json.loads(run_query(root, sql, "json"), parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))
    assert row == {
        "text": documents(2)[1].text, "low": 101, "n": None, "d": "2024-04-03", "t": "2024-04-03T10:00:00", "q": 0.25, "l": ["a"],
        "s": {"x": 1}, "f": None, "b": True, "o": "b'ab'",
    }  # fmt: skip
    assert run_query(root, "FROM flags", "json") == "[]\n"


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("DELETE FROM claims", "read-only"),
        ("CREATE TABLE x (y INTEGER)", "read-only"),
        ("DROP VIEW review_queue", "read-only"),
        ("SELECT * FROM read_text('/etc/hostname')", "no files"),
        ("FROM '/etc/passwd.csv'", "no files"),
        ("COPY claims TO '/tmp/claimtrack-test.csv'", "no files"),
        ("ATTACH '/tmp/claimtrack-test.duckdb'", "no files"),
        ("INSTALL httpfs", "no files"),
        ("LOAD httpfs", "no files"),
        ("SET enable_external_access = true", "no settings"),
        ("SET threads = 1", "no settings"),
        ("FROM read_csv('https://example.org/x.csv')", "no files"),
        ("SELEC 1", "syntax error"),
        ("FROM nowhere", "does not exist"),
        ("SELECT 1/'x'", "Conversion Error"),
        ("SELECT disabled FROM flags", 'Binder Error: Referenced column "disabled" not found'),
        ('SELECT "read-only" FROM flags', "Binder Error: Referenced column"),
        ("FROM disabled", "Catalog Error: Table with name disabled does not exist"),
        ("SELECT error('disabled, or in read-only mode')", "Invalid Input Error: disabled, or in read-only mode"),
        ("SELECT error('the configuration has been locked')", "Invalid Input Error: the configuration has been locked"),
        ("", "the query is empty"),
        ("-- only a comment", "the query is empty"),
    ],
)
def test_what_is_refused_is_refused_in_one_line(root: Path, sql: str, message: str) -> None:
    with pytest.raises(WarehouseError, match=message) as error:
        run_query(root, sql)
    assert "\n" not in str(error.value)


def test_an_export_by_way_of_a_query_is_refused_too(root: Path, tmp_path: Path) -> None:
    with pytest.raises(WarehouseError):
        run_query(root, f"EXPORT DATABASE '{tmp_path / 'out'}'")
    assert list(tmp_path.iterdir()) == []


def test_without_a_warehouse_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="nothing has been published here yet"):
        run_query(tmp_path / "none", "SELECT 1")
    assert list(tmp_path.iterdir()) == []
