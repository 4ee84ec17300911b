"""Whether the clause of a figure speaks of now, of the past or of what is to come."""

from __future__ import annotations

from claims.extract.mention import Mention
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.periods_lexicon import (
    AHEAD,
    FROM_TO,
    HOLDS,
    LEFT_BEHIND,
    MODAL_BEHIND,
    MODAL_IN_FRONT,
    MODAL_VERB,
    MOVED,
    MOVES,
    PAST,
    PRESENT,
    PRESENT_BEHIND,
    TO_FIGURE,
)

COLUMNS = (
    (regex(r"(?i)\b(?:now|today|current(?:ly)?|before|present|existing)\b"), "now"),
    (regex(r"(?i)\b(?:after|planned|proposed|plan|target|future|new|will be|to be)\b"), "ahead"),
    (regex(r"(?i)\b(?:change|cuts?|reduction|losses|difference|diff)\b"), "ahead"),
)
"""Heads of columns and the time that they speak of."""


def _column_of(view: SentenceView, mention: Mention) -> str | None:
    if mention.column is None:
        return None
    head = view.text[mention.column[0] : mention.column[1]]
    return next((tense for words, tense in COLUMNS if words.search(head)), None)


LABEL = regex(
    r"(?i)(?:^|[.;•\n-]\s*)\W*(?:staff|employees|head ?count|people|workforce|team|heads)\s*:\s*(?:about\s+|around\s+|some\s+|~)?$"
)
"""A profile's line: "Staff: 210"."""
REACH = 240
"""Characters in front of a figure in which its verb is looked for."""


def tense_of(view: SentenceView, mention: Mention) -> str | None:
    """Whether the figure's clause is of now, of the past or of what is to come; ``None`` where its verbs do not say."""
    tail = max((mention.figure.noun_end or 0) if mention.figure else 0, mention.end)
    behind = view.text[tail : min(view.sentence.end, tail + 48)]
    if FROM_TO.search(view.text[max(view.sentence.start, mention.start - 16) : mention.start]) and TO_FIGURE.match(behind):
        return "now" if mention.type == "headcount" and mention.metric not in MOVES else None
    start = max(
        [at for at, weight in view.breaks if weight >= 1 and at < mention.start and view.text[at] != "("], default=view.sentence.start
    )
    clause = view.text[max(start, mention.start - REACH) : mention.start]
    if mention.row is not None and (label := _column_of(view, mention)):
        return label
    if mention.metric in MOVES or (mention.metric is None and mention.type == "headcount"):
        return _tense_of_move(view, clause, behind)
    if LABEL.search(view.text[max(view.sentence.start, mention.start - 40) : mention.start]):
        return "now"
    verbs = [(m, "now") for m in PRESENT.finditer(clause)] + [(m, "past") for m in PAST.finditer(clause)]
    verbs += [(m, "ahead") for m in MODAL_VERB.finditer(clause)]
    for match, tense in sorted(verbs, key=lambda verb: -verb[0].end()):
        return "ahead" if MODAL_IN_FRONT.search(clause[: match.start()]) else tense
    if (working := PRESENT_BEHIND.match(behind)) and not MODAL_BEHIND.search(working.group()):
        return "now"
    return "ahead" if MODAL_VERB.search(clause) or MODAL_BEHIND.match(behind) else None


def _tense_of_move(view: SentenceView, clause: str, behind: str) -> str:
    """Of layoffs, hires and the like; what nothing puts in the past is of the news or of its plan."""
    verbs = [(m.end(), "past") for m in MOVED.finditer(clause)] + [(m.end(), "ahead") for m in MODAL_VERB.finditer(clause)]
    if HOLDS.search(clause):
        return "now"
    if verbs:
        return max(verbs)[1]
    if LEFT_BEHIND.match(behind):
        return "past"
    if MODAL_BEHIND.match(behind):
        return "ahead"
    sentence = clause + behind
    return "ahead" if AHEAD.search(sentence) or not MOVED.search(sentence) else "past"
