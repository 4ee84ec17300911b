"""Which documents are copies of one text, and which are versions of one page.

Copies are found on shingles: sets of five consecutive words. Two texts of the same event share
sentences of a press release at most; a syndicated copy keeps nearly all of its shorter text, whatever
was changed in the lede or cut at the end. A text that was rewritten sentence by sentence keeps fewer, but some of every
passage; quotations and boilerplate that two reports share leave the other passages without any.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from math import comb

from claims.match.versions import NO_NUMBERS, version_order
from claims.model import Document, DocumentRelation
from claims.regex import regex

_WORD = regex(r"[^\W_]+")
_SHINGLE = 5
CONTAINED = 0.6
"""Share of the shorter text's shingles found in the longer. A changed word costs five shingles, so a lede rewritten
and a dozen words edited in 250 leave about two thirds; two reports that quote one release share under a third."""
SHORTEST = 40
"""Shingles below which a text is too short to tell a copy from a stock phrase."""
CROWD = 200
"""A fingerprint of more distinct texts than this pairs each with the first alone: boilerplate, or a story that everybody runs."""
_PASSAGE, _RUN = 30, 3
_REWRITTEN = 0.2
"""Share of the shorter text's shingles that a copy rewritten throughout still has: every fourth word or so is another."""
_SHORTEST_REWRITTEN = 80
"""Shingles below which a text that shares so few may just be stock phrases: a note of accounting policy."""
_KEPT = 1 / 3
"""Share of a passage's runs of three words from which it was taken over."""
_THROUGHOUT = 0.75
"""Share of the passages that were taken over in a copy; two reports of which one is half quotation share half."""
_SAMPLE = 8
"""One shingle in so many is a fingerprint."""


def relate_documents(documents: Sequence[Document], versions: Mapping[str, int] = NO_NUMBERS) -> tuple[DocumentRelation, ...]:
    """Versions (one address, other text; oldest first) and near-verbatim copies (ids of two or more, sorted).

    Two documents of one address are versions, never copies. ``versions`` numbers them, by content id: see `version_order`.
    """
    distinct = sorted({document.content_id: document for document in documents}.values(), key=version_order(versions))
    return tuple(sorted((*chain_versions(distinct), *_copies(distinct)), key=lambda relation: (relation.kind, relation.documents)))


def chain_versions(documents: Iterable[Document]) -> list[DocumentRelation]:
    """The versions of each page, of documents in `version_order`; one that says what the last one said is none."""
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


def fingerprints(found: frozenset[int]) -> frozenset[int]:
    """What a text is looked up by: one in eight of its shingles, the same ones in every text, and the least; 32 bits of each.

    Only texts that share one are ever held against each other, so that an index of them finds all copies of a text.

    >>> sorted(fingerprints(frozenset({3 << 32 | 1, 8 << 32, 11 << 32 | 5})))
    [3, 8]
    """
    return frozenset(shingle >> 32 for shingle in found if shingle % _SAMPLE == 0) | {min(found) >> 32}


@dataclass(frozen=True, slots=True)
class Wording:
    """What tells whether a text is a copy: its shingles, and for each passage its runs of three words."""

    shingles: frozenset[int]
    passages: tuple[frozenset[str], ...]


def wording(text: str) -> Wording:
    """Take a text apart into passages of thirty words; what is left at the end, if it is short, goes with the last.

    >>> [len(passage) for passage in wording("word " * 28 + "and some more of them here").passages]
    [7]
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    starts = range(0, max(len(words) - _PASSAGE // 2, 1), _PASSAGE)
    ends = [*starts[1:], len(words)]
    runs = (
        frozenset(" ".join(words[i : i + _RUN]) for i in range(start, min(end, len(words) - _RUN + 1)))
        for start, end in zip(starts, ends, strict=True)
    )
    return Wording(shingles(text), tuple(passage for passage in runs if passage))


def may_be_copy(a: frozenset[int], b: frozenset[int]) -> bool:
    """Whether two texts, of which only the shingles are known, share enough of them for either kind of copy."""
    return len(a & b) >= _REWRITTEN * min(len(a), len(b))


def is_copy(a: Wording, b: Wording) -> bool:
    """Whether the shorter of two texts is nearly contained in the longer, word for word or rewritten throughout.

    >>> told = "Acme will shut its mill at Hove by the end of June and cut two hundred jobs, it said on Tuesday morning."
    >>> is_copy(wording(told), wording("HOVE. " + told.replace("said on", "announced on")))
    True
    >>> is_copy(wording(told), wording("The mill at Hove is to close. Two hundred people lose their jobs in June, as Acme told them on Tuesday."))
    False
    """
    shorter, longer = sorted((a, b), key=lambda text: len(text.shingles))
    shared = len(shorter.shingles & longer.shingles)
    if shared >= CONTAINED * len(shorter.shingles):
        return True
    if shared < _REWRITTEN * len(shorter.shingles) or len(shorter.shingles) < _SHORTEST_REWRITTEN:
        return False
    runs = frozenset().union(*longer.passages)
    kept = sum(len(passage & runs) >= _KEPT * len(passage) for passage in shorter.passages)
    return kept >= _THROUGHOUT * len(shorter.passages)


def _copies(documents: list[Document]) -> list[DocumentRelation]:
    if len(documents) < 2:
        return []
    same_words: dict[frozenset[int], list[Document]] = defaultdict(list)
    for document in documents:
        found = shingles(document.text)
        if len(found) >= SHORTEST:
            same_words[found].append(document)
    return group_copies(
        list(same_words.values()),
        _near(list(same_words), [min(same, key=lambda document: document.content_id).text for same in same_words.values()]),
    )


def group_copies(texts: Sequence[Sequence[Document]], near: Iterable[tuple[int, int]]) -> list[DocumentRelation]:
    """Groups of copies: where each two of several texts are copies they are one group.

    ``texts``: the documents of each distinct text, these and those in `version_order`; ``near``: each two that are copies.
    """
    pairs = sorted((i, j) for i, j in near if len({d.address for d in (*texts[i], *texts[j])}) > 1)
    connected = _components(len(texts), pairs)
    linked = Counter(connected[i][0] for i, _ in pairs)
    whole = {members[0]: members for members in connected if linked[members[0]] == comb(len(members), 2)}
    groups = [*whole.values(), *((i, j) for i, j in pairs if connected[i][0] not in whole)]
    return [relation for members in groups for relation in _of_pages([d for i in members for d in texts[i]])]


def _near(sets: Sequence[frozenset[int]], texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each two distinct texts, by their number, that are copies and share a fingerprint.

    Of the texts with a fingerprint that very many share, each is held against the first alone: all of a story that hundreds
    of outlets edit a little are then copies of its oldest form, and boilerplate still pairs nothing.
    """
    where: dict[int, list[int]] = defaultdict(list)
    for index, found in enumerate(sets):
        for fingerprint in fingerprints(found):
            where[fingerprint].append(index)
    pairs: set[tuple[int, int]] = set()
    for indexes in where.values():
        pairs.update(combinations(indexes, 2) if len(indexes) <= CROWD else ((indexes[0], other) for other in indexes[1:]))
    likely = [(i, j) for i, j in pairs if may_be_copy(sets[i], sets[j])]
    worded = {number: wording(texts[number]) for number in {number for pair in likely for number in pair}}
    return ((i, j) for i, j in likely if is_copy(worded[i], worded[j]))


def _components(count: int, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """For each number below ``count`` all that pairs connect with it, itself included, sorted.

    >>> _components(4, [(0, 2)])
    [(0, 2), (1,), (0, 2), (3,)]
    """
    home = list(range(count))
    for i, j in pairs:
        home[_root(home, j)] = _root(home, i)
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(count):
        members[_root(home, number)].append(number)
    found = {root: tuple(numbers) for root, numbers in members.items()}
    return [found[_root(home, number)] for number in range(count)]


def _root(home: list[int], number: int) -> int:
    while home[number] != number:
        home[number] = number = home[home[number]]
    return number


def _of_pages(documents: list[Document]) -> Iterator[DocumentRelation]:
    """One group, or one for each version of a page that takes part: versions of one page are no copies of each other."""
    pages: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        pages[document.address].append(document.id)
    for turn in range(max(map(len, pages.values()))):
        names = {versions[min(turn, len(versions) - 1)] for versions in pages.values()}
        if len(names) > 1:
            yield DocumentRelation("syndicated", tuple(sorted(names)))
