"""Cut a field into blocks: runs of text with one role, by line and layout alone.

A line is the unit, since news texts, releases and markdown drafts all separate paragraphs, list items
and table rows by line ends. Consecutive plain lines are one paragraph only where the text is
hard-wrapped (the earlier line runs to about the wrap width and ends inside a sentence).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.model import Block, BlockKind, Document, Field
from claims.regex import regex

LINE = regex(r"[^\r\n\u2028\u2029\x0b\x0c]+")
LIST_ITEM = regex(r"\s*(?:[-*•–—·▪●]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)")
PIPES = regex(r"\S\s*[|¦]\s*\S|^\s*\|")
TABBED = regex(r"\S[^\S\n]*\t[^\S\n]*\S")
ALIGNED = regex(r"[^\s.!?…:”\"’')\]][^\S\n]{3,}\S.*?[^\s.!?…:”\"’')\]][^\S\n]{2,}\S|\S[^\S\n]{3,}[\d$£€(–-]")
"""Two gaps, or one in front of a figure; the wide space that some put behind a sentence is none."""
WIDE = regex(r"[^\S\n]{3}")
"""Without such a gap there are no columns."""
COLUMN_HEADS = regex(r"[^\S\n]{8,}\S(?:[^\S\n]{0,2}\S){0,60}[^\S\n]{3,}\S")
"""An indented line with a wide gap: names over groups of columns."""
QUESTION = regex(r"\s*(?:Q\s*[:.)]|Question:)", re.IGNORECASE)
ANSWER = regex(r"\s*(?:A\s*[:.)]|Answer:)", re.IGNORECASE)
QUOTATION = regex(r"\s*>")
ENDS_SENTENCE = regex(r"[.!?…:;,][\"”’')\]]*\s*$")
MARKDOWN_HEADING = regex(r"\s{0,3}#{1,6}\s")
SUMMARY_HEADING = regex(
    r"(?i)^\W*(?:tl;?dr|summary|in short|in brief|the short version|at a glance|key (?:points|takeaways|facts|figures)|highlights|quick facts"
    r"|what you need to know|bottom line|executive summary|the essentials|financial highlights|main points)\W*$"
)
LETTER = regex(r"[^\W\d_]")

LABELLED = regex(r"\s*[^\W\d_][^:.!?\n]{1,38}:\s+\S")
"""A labelled value on a line of its own: "Employees: 386"."""

MAX_HEADING_WORDS = 14
"""A line without final punctuation and with more words than this reads as a sentence, not a heading."""
WRAP_WIDTH = 60
"""A hard-wrapped paragraph's lines are at least this wide; shorter lines end on purpose."""


def split_blocks(document: Document) -> tuple[Block, ...]:
    """Split title and text into blocks, in reading order, title first.

    >>> [b.kind.value for b in split_blocks(Document("a", "Lede.\\n\\nTLDR\\nShort.\\n- one", "Title"))]
    ['title', 'lede', 'heading', 'summary', 'list_item']
    """
    blocks: list[Block] = []
    fields: tuple[Field, Field] = ("title", "text")
    for field in fields:
        section: int | None = None
        for kind, start, end in _kinds(document.field(field), field):
            blocks.append(Block(len(blocks), field, kind, start, end, section))
            if kind is BlockKind.HEADING:
                section = blocks[-1].index
    return tuple(blocks)


def _kinds(text: str, field: Field) -> Iterator[tuple[BlockKind, int, int]]:
    if field == "title":
        if text.strip():
            yield BlockKind.TITLE, 0, len(text)
        return
    lines = _joined(text, [(m.start(), m.end()) for m in LINE.finditer(text) if m.group().strip()])
    lede, summary, asked = False, False, False
    for i, (start, end) in enumerate(lines):
        line = text[start:end]
        following = text[lines[i + 1][0] : lines[i + 1][1]] if i + 1 < len(lines) else None
        kind = _kind_of(line, following)
        if kind in (BlockKind.HEADING, BlockKind.QUESTION):
            summary, asked = bool(SUMMARY_HEADING.match(line)), kind is BlockKind.QUESTION
        elif asked and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.ANSWER
        elif summary and kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            kind = BlockKind.SUMMARY if kind is BlockKind.PARAGRAPH else kind
        elif kind is BlockKind.PARAGRAPH and not lede:
            kind, lede = BlockKind.LEDE, True
        yield kind, start, end


def _has_bars(line: str) -> bool:
    """Whether bars or tabs part the line into cells."""
    return bool((("|" in line or "¦" in line) and PIPES.search(line)) or ("\t" in line and TABBED.search(line)))


def _kind_of(line: str, following: str | None) -> BlockKind:
    if MARKDOWN_HEADING.match(line):
        return BlockKind.HEADING
    if _has_bars(line):
        return BlockKind.TABLE_ROW
    if QUESTION.match(line):
        return BlockKind.QUESTION
    if ANSWER.match(line):
        return BlockKind.ANSWER
    if LIST_ITEM.match(line):
        return BlockKind.LIST_ITEM
    if QUOTATION.match(line):
        return BlockKind.QUOTATION
    if SPAN_HEAD.match(line) and following is not None and COLUMN_HEADS.match(following):
        return BlockKind.TABLE_ROW
    if WIDE.search(line) and (ALIGNED.search(line.strip()) or COLUMN_HEADS.match(line)):
        return BlockKind.TABLE_ROW
    short = len(line.split()) <= MAX_HEADING_WORDS
    if short and LABELLED.match(line) and not ENDS_SENTENCE.search(line):
        return BlockKind.LIST_ITEM
    if short and line.rstrip().endswith("?") and following is not None:
        return BlockKind.QUESTION
    if short and following is not None and not ENDS_SENTENCE.search(line) and LETTER.search(line) and not _bare_row(line):
        return BlockKind.HEADING
    if short and line.rstrip().endswith(":") and following is not None:
        return BlockKind.HEADING
    if _bare_row(line):
        return BlockKind.TABLE_ROW
    return BlockKind.PARAGRAPH


SPAN_HEAD = regex(
    r"(?i)^\s*(?:for\s+the\s+)?(?:(?:three|six|nine|twelve|thirteen|twenty[- ]six|thirty[- ]nine|fifty[- ]two|\d{1,2})\s+(?:months|weeks)|(?:fiscal\s+)?(?:years?|quarters?))\s+end(?:ed|ing)\b[^.!?]*$"
)
"""A line over the years of a table: "Three months ended September 30,    Nine months ended September 30,"."""
BARE_ROW = regex(r"^\s*[^\W\d_][^.!?:;|]{0,60}?\s+[(−–-]?[$£€]?\d(?:[\d.,]*\d)?[)%]?\s*$")
DASHED_ROW = regex(r"^\s*[^\W\d_][^.!?:;|]{0,70}?\s[–—-]\s(?!(?:19|20)\d\d\s*$)\d[\d.,]*\s*$")
"""A label, a dash and a figure: "Moulders and core makers, Smethwick – 94"."""
YEAR_ROW = regex(
    r"^\s*(?:FY\s?|Q[1-4]\s|H[12]\s)?(?:19|20)\d\d(?:[/–-]\d{2,4})?(?:\s*\([^()]{1,30}\))?:?\s+[(−–-]?[$£€]?\d(?:[\d.,]*\d)?(?:\s?[–-]\s?\d[\d.,]*)?\s?(?:%|mn?|bn|k)?\)?\s*$"
)
"""A year and its figure, nothing else: "2021 512"."""


def _bare_row(line: str) -> bool:
    """A label and one figure, nothing else: "Faculty of Arts 74".

    A heading rarely ends in a figure; a row of a table that lost its columns always does.
    """
    if YEAR_ROW.match(line) or DASHED_ROW.match(line):
        return True
    return len(line.split()) <= 6 and bool(BARE_ROW.match(line)) and not re.search(r"(?i)\b(?:19|20)\d\d\s*$", line)


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of hard-wrapped paragraphs."""
    out: list[tuple[int, int]] = []
    for start, end in lines:
        if out and _continues(text, out[-1], (start, end)):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _continues(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    gap = text[before[1] : line[0]]
    if gap.replace("\r\n", "\n").count("\n") != 1:
        return False
    last = text[before[0] : before[1]].rsplit("\n", 1)[-1].rstrip()
    here = text[line[0] : line[1]]
    if not WRAP_WIDTH <= len(last) <= 2 * WRAP_WIDTH or re.search(r"[.!?:][\"”’')]*$", last):
        return False
    return not (
        LIST_ITEM.match(here)
        or PIPES.search(here)
        or PIPES.search(last)
        or ALIGNED.search(here.strip())
        or ALIGNED.search(last)
        or COLUMN_HEADS.match(here)
        or TABBED.search(here)
        or ANSWER.match(here)
        or LABELLED.match(here)
    )
