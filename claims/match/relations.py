"""Which documents are copies of one text, and which are versions of one page.

Copies are found on shingles: sets of five consecutive words. Two texts of the same event share
sentences of a press release at most; a syndicated copy keeps nearly all of its shorter text, whatever
was changed in the lede or cut at the end.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from hashlib import blake2b
from itertools import combinations

from claims.model import Document, DocumentRelation

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5
_CONTAINED = 0.6
"""Share of the shorter text's shingles found in the longer. A changed word costs five shingles, so a lede rewritten
and a dozen words edited in 250 leave about two thirds; two reports that quote one release share under a third."""
_SHORTEST = 40
"""Shingles below which a text is too short to tell a copy from a stock phrase."""
_COMMON = 200
"""A shingle in more documents than this is boilerplate, and pairs nothing."""


def relate_documents(documents: Sequence[Document]) -> tuple[DocumentRelation, ...]:
    """Versions (one address, other text; oldest first) and near-verbatim copies (sorted pairs of ids).

    Two documents of one address are versions, never copies.
    """
    distinct = sorted({document.content_id: document for document in documents}.values(), key=_age)
    return tuple(sorted((*_versions(distinct), *_copies(distinct)), key=lambda relation: (relation.kind, relation.documents)))


def _age(document: Document) -> tuple[date, str]:
    return document.published or date.min, document.content_id


def _versions(documents: list[Document]) -> list[DocumentRelation]:
    pages: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.url:
            pages[document.url].append(document)
    chains = ([d for i, d in enumerate(page) if i == 0 or d.text != page[i - 1].text] for page in pages.values())
    return [DocumentRelation("version", tuple(d.id for d in chain)) for chain in chains if len(chain) > 1]


def shingles(text: str) -> frozenset[int]:
    """Hashes of the text's runs of five words, case folded.

    >>> len(shingles("one two three four five six"))
    2
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    return frozenset(_stable(" ".join(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE + 1))


def _stable(phrase: str) -> int:
    """A hash that is the same in every process, unlike ``hash``."""
    return int.from_bytes(blake2b(phrase.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _copies(documents: list[Document]) -> list[DocumentRelation]:
    sets = [shingles(document.text) for document in documents]
    where: dict[int, list[int]] = defaultdict(list)
    for index, found in enumerate(sets):
        for shingle in found:
            where[shingle].append(index)
    common: dict[tuple[int, int], int] = defaultdict(int)
    for indexes in where.values():
        if 1 < len(indexes) <= _COMMON:
            for pair in combinations(indexes, 2):
                common[pair] += 1
    found_pairs = []
    for (i, j), shared in common.items():
        shorter = min(len(sets[i]), len(sets[j]))
        if documents[i].address != documents[j].address and shorter >= _SHORTEST and shared >= _CONTAINED * shorter:
            found_pairs.append(DocumentRelation("syndicated", tuple(sorted((documents[i].id, documents[j].id)))))
    return found_pairs
