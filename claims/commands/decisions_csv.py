"""Decisions from a CSV file: every line is read, and every bad one named."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast, get_args

from claims.model import Verdict

if TYPE_CHECKING:
    from warehouse.decisions import Answer

Numbered = tuple[int, "Answer"]
Problem = tuple[int, str]
"""Number of the line, from 1, and what is wrong with it."""

COLUMNS = ("flag", "verdict", "note", "reviewer")
_NEEDED = ("flag", "verdict")
_FROM_THE_QUEUE = frozenset(
    {"position", "rule", "severity", "subject", "metric", "sentence", "arithmetic", "explanation", "prominent", "ratio",
     "independent_sources", "newest", "first_seen_run", "pages", "place_rank", "miss_ratio"}
)  # fmt: skip
"""Columns of ``review_queue`` that a table made from it may have beside: what they say is not read."""
_VERDICTS = get_args(Verdict)


def read_decisions(data: bytes, reviewer: str | None) -> tuple[list[Numbered], list[Problem]]:
    """Read a CSV file with a header of :data:`COLUMNS` in any order; ``reviewer`` signs lines that name none.

    >>> lines, problems = read_decisions(b"flag,verdict,note\\n3f9a,dismissed,see page 2\\n77aa,no,\\n", "R. Reader")
    >>> [(number, answer.flag, answer.note) for number, answer in lines]
    [(2, '3f9a', 'see page 2')]
    >>> problems
    [(3, "verdict 'no' is none of confirmed, dismissed, corrected, cannot_tell")]
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return [], [(data[: error.start].count(b"\n") + 1, "is not UTF-8 text; save the file as UTF-8")]
    found: list[Numbered] = []
    problems: list[Problem] = []
    header: list[str] | None = None
    for number, row in _rows(text, problems):
        if header is None:
            header = [name.strip().lower() for name in row]
            if wrong := _header_problem(header):
                return [], [*problems, (number, wrong)]
            continue
        answer = _answer(dict(zip(header, row, strict=False)), len(row) - len(header), reviewer)
        if isinstance(answer, str):
            problems.append((number, answer))
        else:
            found.append((number, answer))
    if header is None and not problems:
        problems.append((1, f"the file is empty; its first line names the columns: {','.join(COLUMNS)}"))
    return found, problems


def _rows(text: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the line each begins on; empty lines are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append((number, f"is not CSV: {error}; the lines after it were not read"))
            return
        if any(cell.strip() for cell in row):
            yield number, row


def _header_problem(header: list[str]) -> str | None:
    if missing := [name for name in _NEEDED if name not in header]:
        return f"the first line must name the columns; {' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
    if unknown := [name for name in header if name not in COLUMNS and name not in _FROM_THE_QUEUE]:
        return f"column {unknown[0]!r} is none of {', '.join(COLUMNS)}"
    return "a column is named twice" if len(set(header)) < len(header) else None


def _answer(cells: dict[str, str], surplus: int, reviewer: str | None) -> Answer | str:
    """The decision of a line, or what is wrong with it."""
    from warehouse.decisions import Answer

    if surplus > 0:
        return f"has {surplus} more cell{'s' if surplus > 1 else ''} than there are columns; quote text that holds a comma"
    values = {name: cell.strip() for name, cell in cells.items()}
    if not values.get("flag"):
        return "names no flag"
    verdict = values.get("verdict", "").lower()
    if verdict not in _VERDICTS:
        return f"verdict {verdict!r} is none of {', '.join(_VERDICTS)}" if verdict else "has no verdict"
    return Answer(values["flag"], cast(Verdict, verdict), values.get("reviewer") or reviewer, values.get("note") or None)
