"""Labels: the words at the head of a line that say whom the line, or the lines below it, speak of.

"3. Larder & Lane" over an entry of a list, "HARBOUR TRUST" over a section, "5 November – Sundial Press: ..." in a log.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from claims.extract.phrases import Word
from claims.model import Sentence
from claims.regex import regex
from claims.resolve.lexicon import COMMON_STARTS, COMPANY_WORDS, DESCRIPTIONS, HEADINGS, MONTHS_DAYS, PART_NOUNS, ROLES
from claims.resolve.lists_of_parts import part_labelled

Label = Literal["", "lead", "line", "item", "row"]
"""At the head of its line in front of what is said of it; alone on its line; so, as a numbered entry; in a table under a head for
companies."""

MARK = regex(r"[^\w\n]*(?P<number>\(?\d{1,3}(?:\.\d{1,2})*[.):]?\s+)?[^\w\n(]*(?P<tag>[A-Z][A-Z ]{3,30}:\s+)?")
"""What lists and markup put in front of a line."""
BULLET = regex(r"[^\w\n(]*")
WHEN = regex(
    r"(?:(?:Mon|Tue|Wednes|Thurs|Fri|Satur|Sun)[a-z]*,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?|\d{1,2}[:.]\d\d(?:\s?[ap]m)?)\s*[\])]?\s*[:–—-]\s*"
)
"""A day or time in front of an entry of a log."""
ENDS_LABEL = regex(r"[*_]*\s*(?:\([^()\n]{1,40}\)\s*)?[*_]*(?::|\s(?:[–—-]|//)\s)[*_]*\s*\S")
ALONE = regex(r"[*_]*\s*(?:\([^()\n]{1,40}\)\s*)?\.")
"""The name is a sentence of its own: "Ondine Health (Boston). 640 jobs."."""
PLACED = regex(r"(?:,\s+(?:an?\s+)?[a-z][a-z -]{2,25})?,\s+[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){0,2}\.\s")
"""Behind the name of an entry, what and where it is: "3) Briarstone, Dublin. ", "* Kestrel & Finch, publisher, London. "."""
MARKED = regex(r"\s*[*•‣·▪–-]\s")
"""A bullet in front of an entry."""
DATELINE_END = regex(r"(?:,[^\n–—-]{1,30})?\s*[–—-]")
"""Behind a place in capitals at the head of a story: "SAINT JOHN - "."""
MAX_LABEL_WORDS = 6
COMMON_ENDINGS = (
    "tion",
    "tions",
    "ment",
    "ments",
    "ing",
    "ings",
    "ed",
    "ly",
    "ness",
    "ity",
    "ities",
    "ism",
    "ies",
    "ance",
    "ence",
    "ships",
    "ship",
)
"""Endings of ordinary nouns, participles and adverbs: no single word with one of them is taken for a name because of its capital alone."""


def label_of(text: str, sentence: Sentence, run: Sequence[Word]) -> Label:
    """Whether a name is a label, and of which kind.

    ``run`` are its words; they are a label if nothing but marks and a date stands in front of them on their line.
    """
    line = text.rfind("\n", 0, run[0].start) + 1
    mark, bullet = MARK.match(text, line), BULLET.match(text, line)
    assert mark is not None and bullet is not None
    if part_labelled(text, run[0].start) is not None:
        return ""
    when = WHEN.match(text, bullet.end()) or WHEN.match(text, mark.end())
    if run[0].start not in (mark.end(), mark.start("tag"), when.end() if when else -1):
        return ""
    end = run[-1].end
    if text[end : end + 1] == ".":
        end += 1  # "Corner Co."
    stop = text.find("\n", end)
    rest = text[end : stop if stop >= 0 else len(text)].strip(" *_:\t")
    if not rest or re.fullmatch(r"(?i)(?:inc|ltd|plc|co|corp|llc|limited)\.?|\([^()]{1,40}\)|,\s+(?-i:[A-ZÀ-Þ])[^.!?:;\d]{1,30}", rest):
        return ("item" if mark["number"] else "line") if stop >= 0 and len(run) <= MAX_LABEL_WORDS else ""
    alone = ALONE.fullmatch(text, run[-1].end, sentence.end)
    if alone and (len(run) > 1 or run[0].possessive or "(" in alone.group()):
        return "lead"
    if (mark["number"] or MARKED.match(text, line)) and PLACED.match(text, end):
        return "lead"
    if run[0].raw.isupper() and DATELINE_END.match(text, end):
        return ""
    return "lead" if ENDS_LABEL.match(text, end) else ""


def is_plain(word: Word) -> bool:
    """An ordinary word of headings and openings, whose capital says nothing: "Products", "Installations"."""
    lower = word.lower
    return lower in HEADINGS or lower in COMMON_STARTS or lower in ORDINARY or (word.raw[1:].islower() and lower.endswith(COMMON_ENDINGS))


ORDINARY = COMPANY_WORDS | DESCRIPTIONS | PART_NOUNS | ROLES | MONTHS_DAYS
