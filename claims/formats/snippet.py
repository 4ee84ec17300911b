"""Lines of a text and the words underlined in them, aligned by the cells a terminal gives each letter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from claims.regex import regex

MIN_WIDTH = 40

_LINE_END = regex(r"\r\n|\r|\n")
# C0 and C1 controls, direction marks and overrides, line separators, lone surrogates
_CONTROL = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_TAB = "    "
_CELLS_PER_LETTER = 4
"""Bound on how many code points one cell is taken to hold, so that a run of combining marks costs no time."""

Span = tuple[int, int]
Row = tuple[str, str]
Cells = Callable[[str], int]


class Lines:
    """Line starts of one text: offsets to lines and columns, both from 1, columns in code points.

    >>> Lines("one\\r\\ntwo\\nthree").position(6)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def bounds(self, line: int) -> Span:
        """Start and end of a line, without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        return start, start + len(self.text[start:end].rstrip("\r\n"))

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, Span]]:
        """The part of a span that stands on each line: (line, span inside that line)."""
        first, _ = self.position(start)
        last, _ = self.position(max(start, end - 1))
        for line in range(first, last + 1):
            left, right = self.bounds(line)
            if max(left, start) < min(right, end):
                yield line, (max(left, start) - left, min(right, end) - left)


def printable(text: str) -> str:
    """Text that moves no cursor and turns no line around: tabs become spaces, control characters a sign.

    >>> printable("a\\tb\\x1b[2J")
    'a    b�[2J'
    """
    return _CONTROL.sub("\ufffd", _LINE_END.sub(" ", text).replace("\t", _TAB))


def underlined(line: str, spans: Sequence[Span], width: int) -> Iterator[Row]:
    """Rows (text, underline) that show the spans of a line: one row where all fit into the width, else several.

    >>> list(underlined("Sales rose 5%", [(0, 5), (11, 13)], 80))
    [('Sales rose 5%', '^^^^^      ^^')]
    """
    width = max(width, MIN_WIDTH)
    cells = _cells(line)
    for run in _runs(line, sorted(set(spans)), width, cells):
        start, end = _clip(line, run[0][0], max(right for _, right in run), width, cells)
        head, tail = "… " if start else "", " …" if end < len(line) else ""
        yield head + printable(line[start:end]) + tail, " " * len(head) + _carets(line, start, end, run, cells)


def _runs(line: str, spans: list[Span], width: int, cells: Cells) -> list[list[Span]]:
    """Spans that fit into one row together."""
    runs: list[list[Span]] = []
    for span in spans:
        if runs and _fits(line[runs[-1][0][0] : max(span[1], runs[-1][-1][1])], width - 4, cells):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _carets(line: str, start: int, end: int, spans: list[Span], cells: Cells) -> str:
    under = ""
    for left, right in spans:
        left, right = max(left, start), min(right, end)
        column = _width(line[start:left], cells)
        until = column + max(1, _width(line[left:right], cells))
        under = under.ljust(column)
        under += "^" * (until - len(under))
    return under


def _clip(line: str, start: int, end: int, width: int, cells: Cells) -> Span:
    """The part of a line to show: the words in the middle of as much of the line as fits, cut between words."""
    if _fits(line, width, cells):
        return 0, len(line)
    room = width - 4  # an ellipsis and a space on either side
    if not _fits(line[start:end], room, cells):
        end = min(end, start + _CELLS_PER_LETTER * room)
        while _width(line[start:end], cells) > room:
            end -= 1
        return start, end
    lead = (room - _width(line[start:end], cells)) // 2
    left = _reach(start, -1, -1, lambda at: _fits(line[at:start], lead, cells))
    right = _reach(end, len(line) + 1, 1, lambda at: _fits(line[left:at], room, cells))
    left = _reach(left, -1, -1, lambda at: _fits(line[at:right], room, cells))
    return _between_words(line, left, start, right, end)


def _reach(at: int, stop: int, step: int, fits: Callable[[int], bool]) -> int:
    """Go from ``at`` towards ``stop`` (not reached) as long as it fits."""
    while at + step != stop and fits(at + step):
        at += step
    return at


def _between_words(line: str, left: int, start: int, right: int, end: int) -> Span:
    """Move a cut to the nearest space on the words' side, where there is one."""
    if left > 0 and not line[left - 1].isspace():
        space = line.find(" ", left, start)
        left = left if space < 0 else space
    if right < len(line) and not line[right].isspace():
        space = line.rfind(" ", end, right)
        right = right if space < 0 else space
    while left < start and line[left].isspace():
        left += 1
    while right > end and line[right - 1].isspace():
        right -= 1
    return left, right


def _cells(line: str) -> Cells:
    if line.isascii():
        return len
    from rich.cells import cell_len  # wide letters, combining marks and emoji: not needed for most lines

    return cell_len


def _width(text: str, cells: Cells) -> int:
    return cells(printable(text))


def _fits(text: str, width: int, cells: Cells) -> bool:
    return len(text) <= max(1, width) * _CELLS_PER_LETTER and _width(text, cells) <= width
