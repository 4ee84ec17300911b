"""Lists that say who or what a measure covers: "chiefly in sales, marketing and physical stores".

Only lists of three or more short noun phrases, in a sentence about cuts, hiring or closures, with a word in
front that opens a list. Two lists of one topic can then be compared.
"""

from __future__ import annotations

import re

from claims.extract.view import SentenceView
from claims.model import BlockKind, ListMention
from claims.regex import regex
from claims.sieve import Sieves

_WORD = r"[^\W\d_][\w&'’-]*"
_ITEM = rf"(?:{_WORD})(?:\s+{_WORD}){{0,5}}"
LIST = regex(
    rf"(?P<lead>\b(?:in|from|across|at|among|affecting|hitting|of|within|including|such as)\s+|:\s+)(?P<list>{_ITEM}(?:,\s+{_ITEM}){{1,6}},?\s+(?:and|or)\s+{_ITEM})"
)
SPLIT = regex(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+(?=[^,]*$)")
NOT_EXHAUSTIVE = regex(
    r"(?i)\b(?:chiefly|mainly|mostly|above all|including|such as|particularly|especially|among them|notably|largely|primarily|for the most part|most)\b[^.]{0,40}$"
)
TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "layoffs",
        regex(
            r"(?i)\b(?:cuts?|job cuts|layoffs?|lay-offs?|redundanc\w+|jobs? (?:will )?(?:go|losses|lost)|positions|posts|roles|eliminat\w+|laid off|dismiss\w+|axe[ds]?|job losses|number of jobs|bore the brunt|hardest hit)\b"
        ),
    ),
    ("hiring", regex(r"(?i)\b(?:hir(?:e|es|ing)|recruit\w*|new jobs|openings|vacancies)\b")),
    ("closures", regex(r"(?i)\b(?:clos(?:e|es|ed|ing|ures?)|shut(?:s|ting)?)\b")),
)
_TOPICS = Sieves([pattern for _, pattern in TOPICS])
STOP = regex(
    r"\s(?:bore|bear|were|was|are|is|will|would|have|has|had|took|take|may|can|could|which|who|that|as|because|after|before|while|when|where|said|says|according|this|last|by|with|to|for|than|but|if|since|so|arm|unit)\b.*$",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip
LEADING = regex(r"^(?:the|its|our|their|both|all|a|an|running of|the running of)\s+", re.IGNORECASE)
OPENS_ANOTHER = regex(r"(?i)\b(?:in|from|across|at|among|affecting|including|chiefly|mainly|mostly|above all|go|goes)\b")
MAX_WORDS = 5


def find_lists(view: SentenceView) -> list[ListMention]:
    """The lists of one sentence, each with its topic."""
    if view.kind in (BlockKind.TABLE_ROW, BlockKind.TITLE) or view.text.find(",", view.sentence.start, view.sentence.end) < 0:
        return []
    sentence = view.text[view.sentence.start : view.sentence.end]
    topic = next((TOPICS[number][0] for number in _TOPICS.passing(view.keys) if TOPICS[number][1].search(sentence)), None)
    if topic is None:
        return []
    found: list[ListMention] = []
    at = view.sentence.start
    while match := LIST.search(view.text, at, view.sentence.end):
        mention = _list(view, match, topic)
        if mention:
            found.append(mention)
        at = mention.end if mention else match.start("list")  # a list may begin inside what was taken for an item
    return found


def _list(view: SentenceView, match: re.Match[str], topic: str) -> ListMention | None:
    start, text = match.start("list"), match["list"]
    items, at = [], 0
    for gap in [*SPLIT.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = text[at:end]
        kept = STOP.sub("", piece)
        lead = LEADING.match(kept)
        offset = lead.end() if lead else 0
        phrase = kept[offset:]
        if OPENS_ANOTHER.search(phrase) or any(start + at <= q.start < start + end for q in view.figures):
            return None
        if not phrase.strip() or len(phrase.split()) > MAX_WORDS or (kept != piece and gap is not None):
            return None
        items.append((phrase.strip().lower(), start + at + offset, start + at + offset + len(phrase.rstrip())))
        at = gap.end() if gap else end
    if len(items) < 3:
        return None
    exhaustive = not NOT_EXHAUSTIVE.search(view.text[max(view.sentence.start, match.start() - 60) : start])
    return ListMention(view.field, start, items[-1][2], topic, tuple(items), exhaustive)
