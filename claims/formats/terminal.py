"""Flags for people: position, rule, one sentence, the quoted words underlined, the arithmetic.

One block a flag, in the shape that editors and terminals make clickable::

    notes.md:3:15: growth_mismatch: Growth is called "double digits", but the figures give 9%.
      3 | Sales rose by double digits, to $109 million from $100 million.
        |               ^^^^^^^^^^^^^     ^^^^^^^^^^^^      ^^^^^^^^^^^^
        = 109 / 100 = 1.09, up 9%
        = error

Lines and columns count from 1, in code points of the text that was read; a headline that is no part of
the text is line 0. Control characters of a text never reach the terminal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from claims.formats.snippet import Lines, Span, printable, underlined
from claims.model import Document, Evidence, Field, Flag, InputError, Result

DEFAULT_WIDTH = 100
MORE = "claimtrack rules NAME says what a rule flags, and what not."
_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m", "bold": "\x1b[1m", "edge": "\x1b[1;34m", "dim": "\x1b[2m"}
_NOUNS = (("error", "error"), ("warning", "warning"), ("info", "note"))


@dataclass(frozen=True, slots=True)
class Style:
    """How wide the rows of source may be, and whether colour is wanted."""

    width: int = DEFAULT_WIDTH
    colour: bool = False

    def paint(self, text: str, name: str) -> str:
        return f"{_COLOURS[name]}{text}\x1b[0m" if self.colour else text


class Sources:
    """The documents of a result by id, with the names that they are shown under."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.id: document for document in documents}
        uses = Counter(document.path for document in self._documents.values())
        self._shared = {path for path, count in uses.items() if count > 1}
        self._lines: dict[tuple[str, Field], Lines] = {}

    def document(self, evidence: Evidence) -> Document:
        return self._documents[evidence.document]

    def lines(self, evidence: Evidence) -> Lines:
        key = (evidence.document, evidence.field)
        if key not in self._lines:
            self._lines[key] = Lines(self.document(evidence).field(evidence.field))
        return self._lines[key]

    def position(self, evidence: Evidence) -> str:
        """``path:line:column`` of a passage; a file of several documents has the id behind its path."""
        document = self.document(evidence)
        line, column = self.lines(evidence).position(evidence.start)
        name = document.path or document.id
        if document.path in self._shared and document.path is not None:
            name = f"{name}[{document.id}]"
        return f"{printable(name)}:{line if evidence.field == 'text' else 0}:{column}"


def format_result(result: Result, *, notes: bool = False, style: Style | None = None) -> Iterator[str]:
    """Print the flags of a result, one block each, and the line of counts; those of severity ``info`` with ``notes``."""
    style = style or Style()
    sources = Sources(reading.document for reading in result.readings)
    by_id = {flag.id: flag for flag in result.flags}
    for flag in result.flags:
        if notes or flag.severity != "info":
            yield format_flag(flag, sources, by_id, style)
            yield ""
    if any(notes or flag.severity != "info" for flag in result.flags):
        yield MORE
    yield summary(result, notes, style)


def format_flag(flag: Flag, sources: Sources, by_id: Mapping[str, Flag], style: Style) -> str:
    """One flag as a block of lines. Its consequences are named in it by rule and sentence."""
    passages = _in_order(flag.evidence)
    gutter = max([len(_label(e, sources.lines(e).position(e.end)[0])) for e in passages], default=1) + 2
    rows = [f"{style.paint(flag.rule, flag.severity)}: {printable(flag.sentence)}"]
    if passages:
        rows[0] = f"{style.paint(sources.position(passages[0]), 'bold')}: {rows[0]}"
    for number, (_, group) in enumerate(groupby(passages, key=lambda e: (e.document, e.field))):
        here = list(group)
        if number:
            arrow = style.paint("-->", "edge")
            rows.append(f"{' ' * gutter}{arrow} {sources.position(here[0])}{_origin(sources.document(here[0]))}")
        rows.extend(_source_rows(here, sources.lines(here[0]), gutter, flag, style))
    rows.extend(f"{' ' * (gutter + 1)}{style.paint('=', 'edge')} {note}" for note in _notes(flag, by_id, style))
    return "\n".join(rows)


def format_errors(errors: Iterable[InputError], style: Style | None = None) -> Iterator[str]:
    """One line for each input that could not be read.

    >>> list(format_errors([InputError("a.txt", "is empty")]))
    ['cannot read a.txt: is empty']
    """
    style = style or Style()
    for error in errors:
        yield f"{style.paint('cannot read', 'error')} {printable(error.path)}: {printable(error.message)}"


def summary(result: Result, notes: bool, style: Style) -> str:
    """The closing line of counts.

    >>> summary(Result(()), False, Style())
    'No flags; 0 claims in 0 documents.'
    """
    counts = Counter[str](flag.severity for flag in result.flags)
    found = [style.paint(_count(counts[s], noun), s) for s, noun in _NOUNS if counts[s] and (notes or s != "info")]
    parts = [", ".join(found) or "No flags"]
    if counts["info"] and not notes:
        parts.append(f"{_count(counts['info'], 'note')} (--fail-on info shows them)")
    claims = sum(len(reading.claims) for reading in result.readings)
    parts.append(f"{_count(claims, 'claim')} in {_count(len(result.readings), 'document')}")
    if result.errors:
        parts.append(f"{_count(len(result.errors), 'input')} not read")
    return "; ".join(parts) + "."


def _source_rows(passages: list[Evidence], lines: Lines, gutter: int, flag: Flag, style: Style) -> Iterator[str]:
    """The lines that passages of one field stand on, each once, with the words underlined."""
    marks: dict[int, list[Span]] = {}
    for passage in passages:
        for line, span in lines.pieces(passage.start, passage.end):
            marks.setdefault(line, []).append(span)
    bar = style.paint("|", "edge")
    for line, spans in sorted(marks.items()):
        start, end = lines.bounds(line)
        label = style.paint(_label(passages[0], line).rjust(gutter), "edge")
        for text, under in underlined(lines.text[start:end], spans, style.width - gutter - 3):
            yield f"{label} {bar} {text}"
            yield f"{' ' * gutter} {bar} {style.paint(under, flag.severity)}"


def _in_order(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The first passage's document first, each document's passages together, its text before its title."""
    evidence = list(evidence)
    rank = {document: number for number, document in enumerate(dict.fromkeys(e.document for e in evidence))}
    return sorted(evidence, key=lambda e: (rank[e.document], e.field != "text"))


def _notes(flag: Flag, by_id: Mapping[str, Flag], style: Style) -> Iterator[str]:
    if flag.arithmetic:
        yield printable(flag.arithmetic)
    for consequence in flag.consequences:
        if consequence in by_id:
            yield f"so also {by_id[consequence].rule}: {printable(by_id[consequence].sentence)}"
    yield style.paint(flag.severity, flag.severity)


def _label(evidence: Evidence, line: int) -> str:
    return str(line) if evidence.field == "text" else "title"


def _origin(document: Document) -> str:
    known = [printable(document.publisher or ""), document.published.isoformat() if document.published else ""]
    return f" ({', '.join(filter(None, known))})" if any(known) else ""


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
