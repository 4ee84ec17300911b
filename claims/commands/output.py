"""What commands share when they print: streams, width and colour, and a reader that goes away."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from claims.formats.terminal import DEFAULT_WIDTH, Style

BROKEN_PIPE = 141
PAGE_WIDTH, WIDEST_PAGE = 80, 100
"""Columns of a page of text where the output is no terminal, and at most."""


@contextmanager
def writing() -> Iterator[None]:
    """End quietly when the reader of our output has gone, as with ``| head``."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered has no reader: without this, Python complains about it on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(BROKEN_PIPE)


def show_any_letter() -> None:
    """Let a letter that the terminal has not be shown as ``?``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def write_utf8() -> None:
    """Write standard output in UTF-8, which JSON is in, whatever the terminal's encoding."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def print_lines(lines: Iterable[str], stream: Any) -> None:
    for line in lines:
        click.echo(line, file=stream, color=True)


def print_json(value: object) -> None:
    write_utf8()
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False))


def style_of(stream: Any, width: int = DEFAULT_WIDTH) -> Style:
    """Colour for a terminal whose user has not refused it (no-color.org), and rows as wide as it is, else ``width``."""
    terminal = stream.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Style(shutil.get_terminal_size((width, 24)).columns if terminal else width, bool(wanted))


def page_style() -> Style:
    """How a page of running text is set: as wide as the terminal, but never so wide that lines are hard to read."""
    style = style_of(sys.stdout, PAGE_WIDTH)
    return replace(style, width=min(style.width, WIDEST_PAGE))


def warehouse_option(warehouse: Path) -> str:
    """What a command that we name needs to find this warehouse."""
    return "" if warehouse == Path("warehouse") else f" --warehouse {shlex.quote(str(warehouse))}"
