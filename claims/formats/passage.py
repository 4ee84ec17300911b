"""The sentences that words of a document stand in, wrapped to a width, with the words underlined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.formats.snippet import Row, Span, underlined
from claims.model import Document, Field
from claims.read.blocks import split_blocks
from claims.read.sentences import split_sentences
from claims.regex import regex

_WORD = regex(r"[^ \t\r\n\f\v]+")
_LONGEST = 700
"""Characters of a passage: of a longer sentence only what is around the words is shown."""
_AROUND = 250


def passages(document: Document, field: Field, spans: Sequence[Span], width: int) -> Iterator[list[Row]]:
    """Each passage that some of the spans stand in, in order, as rows of text and underline; rows without one have it empty.

    >>> document = Document("a", "It rained. Sales of Orrin rose 8% last year. It stopped.")
    >>> list(passages(document, "text", [(31, 33)], 40))
    [[('Sales of Orrin rose 8% last year.', '                    ^^')]]
    """
    text = document.field(field)
    for start, end in _around(document, field, spans):
        inside = [(left - start, right - start) for left, right in spans if start <= left and right <= end]
        yield list(_wrapped(text[start:end], inside, width))


def _around(document: Document, field: Field, spans: Sequence[Span]) -> list[Span]:
    """The sentences that spans stand in, those that touch as one."""
    sentences = [(s.start, s.end) for s in split_sentences(document, split_blocks(document)) if s.field == field]
    found: list[Span] = []
    for span in sorted(set(spans)):
        start, end = _clipped(document.field(field), span, _sentence(sentences, span))
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _sentence(sentences: Sequence[Span], span: Span) -> Span:
    """From the first to the last sentence that a span touches; the span itself where there is none."""
    touched = [s for s in sentences if s[0] < span[1] and span[0] < s[1]]
    return min([span[0], *(s[0] for s in touched)]), max([span[1], *(s[1] for s in touched)])


def _clipped(text: str, span: Span, sentence: Span) -> Span:
    start, end = sentence
    if end - start <= _LONGEST:
        return sentence
    left, right = max(start, span[0] - _AROUND), min(end, span[1] + _AROUND)
    if left > start:
        left = _after_space(text, left, span[0])
    if right < end:
        right = _before_space(text, span[1], right)
    return left, right


def _after_space(text: str, left: int, stop: int) -> int:
    space = text.find(" ", left, stop)
    return left if space < 0 else space + 1


def _before_space(text: str, start: int, right: int) -> int:
    space = text.rfind(" ", start, right)
    return right if space < 0 else space


def _wrapped(text: str, spans: Sequence[Span], width: int) -> Iterator[Row]:
    """Words in rows, space between them collapsed; a word longer than a row is clipped around what is marked in it."""
    row: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        if row and _cells(" ".join(text[a:b] for a, b in [*row, match.span()])) > width:
            yield from _row(text, row, spans, width)
            row = []
        row.append(match.span())
    if row:
        yield from _row(text, row, spans, width)


def _row(text: str, words: Sequence[Span], spans: Sequence[Span], width: int) -> Iterator[Row]:
    line, marks = "", []
    starts: list[tuple[Span, int]] = []
    for a, b in words:
        line += " " if line else ""
        starts.append(((a, b), len(line)))
        line += text[a:b]
    for left, right in spans:
        covered = [(max(a, left) - a + at, min(b, right) - a + at) for (a, b), at in starts if a < right and left < b]
        if covered:
            marks.append((covered[0][0], covered[-1][1]))
    if marks:
        yield from underlined(line, marks, width)
    else:
        yield next(iter(underlined(line, [(0, 0)], width)))[0], ""


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # wide letters, combining marks and emoji: not needed for most lines

    return cell_len(text)
