"""Cut blocks into sentences.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` with closing quotes and brackets, before white space and
something that can begin a sentence. Abbreviations, initials and decimal points do not end one. A
table row, heading or title is one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.model import Block, BlockKind, Document, Sentence
from claims.regex import regex

BOUNDARY = regex(r"[.!?…][\"”’')\]»*_]*(?=\s)")
STARTS = regex(r"\s+[\"“‘'(\[«*_]*[A-Z0-9À-ÖØ-Þ$£€₹¥•–-]")
ABBREVIATIONS = frozenset(
    (
        "mr mrs ms dr prof st sir inc corp co ltd plc bros no nos vs etc approx est dept gov gen sen rep rev hon jr sr fig pp vol "
        "art sec cf al jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun rs cr lic mt ft ca e.g i.e"
    ).split()
)
ENDING_ABBREVIATIONS = frozenset("inc corp co ltd plc etc jan feb mar apr jun jul aug sep sept oct nov dec".split())
"""Abbreviations that also end sentences: decided by what follows."""
LAST_WORD = regex(r"[^\s\"“‘'(\[]+$")
INITIALS = regex(r"(?:[a-z]\.)+[a-z]")
"""Of a person, a country or a time of day: "J.P. Morgan", "the U.S.", "9 a.m.". They end a sentence as the abbreviations above do."""
LIST_MARK = regex(r"\W*\d{1,3}\.")
"""The number of an entry of a list is no sentence: "2. Larder & Lane"."""
MAX_SENTENCE = 1500
"""Characters; what is longer is a text without sentence ends, and the work on a sentence grows with its square."""
ONE_PIECE = (BlockKind.TITLE, BlockKind.TABLE_ROW)


def split_sentences(document: Document, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """Split every block of the document.

    >>> from claims.read.blocks import split_blocks
    >>> d = Document("a", "Acme Inc. grew 3.5% in Jan. 2024. It has 40 staff.")
    >>> [d.text[s.start:s.end] for s in split_sentences(d, split_blocks(d))]
    ['Acme Inc. grew 3.5% in Jan. 2024.', 'It has 40 staff.']
    """
    sentences: list[Sentence] = []
    for block in blocks:
        for start, end in _pieces(document.field(block.field), block):
            sentences.append(Sentence(len(sentences), block.field, start, end, block.index))
    return tuple(sentences)


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    if block.kind not in ONE_PIECE:
        for match in BOUNDARY.finditer(text, block.start, block.end):
            if match.end() < block.end and _ends(text, match, block.end) and not LIST_MARK.fullmatch(text, block.start, match.end()):
                yield from _sentence(text, start, match.end())
                start = match.end()
    yield from _sentence(text, start, block.end)


def _sentence(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for piece in _bounded(text, start, end):
        yield from _trimmed(text, *piece)


def _ends(text: str, match: re.Match[str], end: int) -> bool:
    following = STARTS.match(text, match.end(), end)
    if not following:
        return False
    if text[match.start()] != ".":
        return True
    word = LAST_WORD.search(text, max(0, match.start() - 20), match.start())
    last = word.group().lower() if word else ""
    if len(last) == 1 and last.isalpha():  # an initial: "J. Smith"
        return False
    may_end = last in ENDING_ABBREVIATIONS or (last not in ABBREVIATIONS and INITIALS.fullmatch(last) is not None)
    if last not in ABBREVIATIONS and not may_end:
        return True
    starts_with_figure = text[following.end() - 1].isdigit()
    return may_end and not starts_with_figure and _begins_sentence(text, following.end() - 1, end)


COMMON_STARTS = regex(r"(?:The|It|In|On|At|He|She|They|We|This|That|Its|But|And|A|An|For|By|As|With|After|Shares|Analysts)\b")


def _begins_sentence(text: str, at: int, end: int) -> bool:
    """After "Inc." a capital begins a sentence only when it is a word that commonly does."""
    return bool(COMMON_STARTS.match(text, at, end))


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long to be one sentence at the last semicolon, comma or space before the limit."""
    while end - start > MAX_SENTENCE:
        stop = start + MAX_SENTENCE
        cut = max((text.rfind(mark, start + MAX_SENTENCE // 2, stop) for mark in ("; ", ", ")), default=-1)
        if cut < 0:
            cut = text.rfind(" ", start, stop)
        cut = cut + 1 if cut > start else stop
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
