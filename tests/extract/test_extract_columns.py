"""What the heads of a table's columns say of the cells below."""

from __future__ import annotations

import pytest

from claims.extract.columns import columns_of, label_at, tells

HEADS = [
    ("Employer | City | Notice date | Effective date | Employees affected", "who part when when people"),
    ("Studio | Date | Laid off | % | HQ", "who when people share "),
    ("Company | Date | Job cuts | Share of staff | Source", "who when people share others"),
    ("Site | Opened | Staff | Product", "part when people part"),
    ("# | Firm | Jobs 2024 | Jobs 2023", "rank who people people"),
    ("Year | Net sales | Employees", "period  people"),
    ("Line | 2023 | 2022 | Change", "   "),
    ("Round | Date | Amount | Lead investor", " when  others"),
    ("Region | Revenue | %", "part  "),
    ("No. of employees (year-end) | FY 2025", "people "),
]


def _roles(line: str, above: str = "") -> list[str]:
    cells, at = [], 0
    for head in line.split(" | "):
        cells.append((at, at + len(head)))
        at += len(head) + 3
    return [column.role for column in columns_of(line, cells, above)]


@pytest.mark.parametrize(("line", "roles"), HEADS, ids=[line for line, _ in HEADS])
def test_roles(line: str, roles: str) -> None:
    assert _roles(line) == roles.split(" ")


@pytest.mark.parametrize(("above", "metric"), [("Redundancies in May", "layoffs"), ("The county's largest employers", "total_employees")])
def test_what_a_table_is_of_decides_what_its_posts_are(above: str, metric: str) -> None:
    columns = columns_of("Firm | Posts", [(0, 4), (7, 12)], above)
    assert columns[1].metric == metric


def test_the_label_stands_under_the_head_that_names_somebody() -> None:
    ranked = columns_of("# | Firm | Jobs", [(0, 1), (4, 8), (11, 15)], "")
    dated = columns_of("Date | Detail | Cost", [(0, 4), (7, 13), (16, 20)], "")
    assert (label_at(ranked, 3), label_at(dated, 3), label_at([], 3)) == (1, 1, 0)


def test_only_prose_is_told() -> None:
    columns = columns_of("Date | Event", [(0, 4), (7, 12)], "")
    assert tells(columns, [["2008", "The second factory opens"], ["2011", "Sixty jobs are cut"]])
    assert not tells(columns, [["2008", "$4m"], ["2011", "$9m"]])
