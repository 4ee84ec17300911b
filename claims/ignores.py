"""Comments in a draft that silence a rule on their line: ``<!-- claimtrack: ignore weekday_mismatch -->``.

Only text and markdown drafts are listened to, never a collected document: an article shall not be able to
silence what is said about it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from claims.model import Document, Flag, Result
from claims.read.documents import STDIN, TEXT_SUFFIXES
from claims.regex import regex

_COMMENT = regex(r"claimtrack:[ \t]*ignore[ \t]+([a-z_]+(?:[ \t]*,[ \t]*[a-z_]+)*)")

_Silenced = Mapping[str, tuple[tuple[int, int, frozenset[str]], ...]]
"""Document id -> (start and end of a line, the rules silenced on it)"""


def without_ignored(result: Result) -> Result:
    """Take out the flags that a comment on the line of one of their passages silences, also where others name them."""
    silenced = {r.document.id: lines for r in result.readings if _is_draft(r.document) and (lines := silenced_lines(r.document.text))}
    if not silenced:
        return result
    kept = [flag for flag in result.flags if not _is_silenced(flag, silenced)]
    ids = {flag.id for flag in kept}
    return replace(result, flags=tuple(replace(flag, consequences=tuple(i for i in flag.consequences if i in ids)) for flag in kept))


def silenced_lines(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Find the lines with a comment.

    >>> [(a, b, sorted(rules)) for a, b, rules in silenced_lines("x\\ny <!-- claimtrack: ignore value_conflict, sum_mismatch -->")]
    [(2, 55, ['sum_mismatch', 'value_conflict'])]
    """
    found = []
    for match in _COMMENT.finditer(text):
        start = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
        ends = [at for at in (text.find("\n", match.end()), text.find("\r", match.end())) if at >= 0]
        found.append((start, min(ends, default=len(text)), frozenset(re.split(r"[ \t]*,[ \t]*", match[1]))))
    return tuple(found)


def _is_draft(document: Document) -> bool:
    path = document.path or ""
    return path.lower().endswith(TEXT_SUFFIXES) or (path == STDIN and document.id == "stdin")


def _is_silenced(flag: Flag, silenced: _Silenced) -> bool:
    return any(
        flag.rule in rules and start <= evidence.start <= end
        for evidence in flag.evidence
        if evidence.field == "text"
        for start, end, rules in silenced.get(evidence.document, ())
    )
