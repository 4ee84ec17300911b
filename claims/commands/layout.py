"""How pages of text are laid out: broken between words, in sections with a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells

from claims.formats.snippet import printable
from claims.formats.terminal import Style


def section(title: str, lines: Iterable[str], style: Style) -> Iterator[str]:
    """A blank line, the title and the lines; nothing where there are none."""
    lines = list(lines)
    if lines:
        yield ""
        yield style.paint(title, "bold")
        yield from lines


def wrap(text: str, width: int, indent: int = 0, hanging: int | None = None) -> Iterator[str]:
    """Break a text between words into lines of so many cells; a word longer than a line is cut."""
    start = " " * indent
    rest = " " * (indent if hanging is None else hanging)
    line, empty = start, True
    for word in printable(text).split(" "):
        if not word:
            continue
        if not empty and cell_len(line) + 1 + cell_len(word) > width:
            yield line
            line, empty = rest, True
        pieces = chop_cells(word, max(1, width - len(rest))) if cell_len(line) + cell_len(word) > width else [word]
        for piece in pieces[:-1]:
            yield line + piece
            line = rest
        line = line + pieces[-1] if empty or len(pieces) > 1 else f"{line} {pieces[-1]}"
        empty = False
    if not empty:
        yield line
