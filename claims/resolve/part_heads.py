"""Subjects of clauses that may be parts of a company: "Cloud rose 8%", "Bakery grew 2.5%"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.mention import Mention
from claims.extract.phrases import words_of
from claims.extract.view import SentenceView
from claims.regex import regex
from claims.resolve.entities import Cast
from claims.resolve.lexicon import BUSINESS_VERBS, DESCRIPTIONS

SUBJECT_HEAD = regex(
    r"(?:^|[;:,(•–—-]\s+|\band\s+|\bwhile\s+|\bbut\s+|\bas\s+|\bwith\s+)(?P<name>(?:(?:[Tt]he|[Ii]ts|[Oo]ur)\s+)?[^\W\d_][\w&'’/-]*(?:\s+(?:and\s+)?[^\W\d_][\w&'’/-]*){0,3}?)"
    r"(?:,[^,;]{1,60},)?\s+(?P<verb>rose|rises|fell|falls|grew|grows|was|were|is|are|gained|lost|added|declined|dropped|slid|slipped|climbed|jumped|surged|shrank|contributed"
    r"|accounted|brought|generated|increased|decreased|improved|advanced|edged|dipped|soared|doubled|tripled|halved|made|had|has|employs?|employed|saw|went|put|took|up|down|delivered|contracted|expanded|eased|rebounded|recorded|reported|posted)\b"
)
NO_PART_HEADS = frozenset(
    (
        "it they we he she this that there which who what these those here others another one revenue sales turnover income profit profits loss growth staff headcount employees workforce shares margin costs "
        "total net gross group company prices volumes demand orders results management nothing everything people jobs both all none most many some earnings ebitda "
        "revenues incomes turnovers receipts losses but and or while as with"
    ).split()
)


def heads_of(view: SentenceView, mention: Mention) -> Iterator[tuple[str, int, int]]:
    """Subjects of clauses that may be segments, and where they stand: only of figures that measure something."""
    if mention.type in ("revenue", "growth_rate"):
        start = max(view.sentence.start, view.last_break(mention.start), mention.start - HEAD_REACH)
        for match in SUBJECT_HEAD.finditer(view.text[start : mention.start]):
            yield match["name"], start + match.start("name"), start + match.end("name")


HEAD_REACH = 160


def is_head(name: str, cast: Cast) -> bool:
    words = [word.lower for word in words_of(name)]
    return bool(words) and words[-1] not in NO_PART_HEADS and words[0] not in NO_PART_HEADS and not any(
        word in DESCRIPTIONS or word in BUSINESS_VERBS for word in words
    ) and not set(words) <= cast.name_words  # fmt: skip
