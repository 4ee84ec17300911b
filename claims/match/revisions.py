"""What one text says that an earlier form of it did not: claims added, dropped, and figures that changed.

Sentences of the two texts are paired by their words with the figures left out, so that a figure and what became of it are found
whatever they are read as. A changed figure is a correction or a restatement if the newer text says so, else a silent edit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz

from claims.match.versions import NO_NUMBERS, version_order
from claims.model import Claim, Document, Field, PairRelation
from claims.regex import regex

RevisionKind = Literal["added", "dropped", "correction", "restatement", "silent edit"]

_SAME_SENTENCE = 88.0
"""Ratio from which two sentences without their figures are one: a word or two in twenty may differ."""
_FIGURES = regex(r"\d+(?:[.,]\d+)*")
_RESTATED = regex(r"\b(?:restat(?:ed|es|ing|ements?)|revis(?:ed|es|ing|ions?))\b", re.IGNORECASE)
_CORRECTED = regex(
    r"\b(?:correct(?:s|ed|ion|ions|ing)\b(?! that| to say)|earlier version|previous version"
    r"|originally (?:said|stated|reported|misstated)|(?:was|has been|were) amended|amended to|clarif(?:ies|ication)"
    r"|erratum|this (?:article|story|post|page) (?:was|has been) updated"
    r"|updates? with\b|editor['’]s note\b|updated?:)",
    re.IGNORECASE,
)
_TIMES = regex(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|yesterday|today|tomorrow|(?:first|second|third|fourth) (?:quarter|half)|Q[1-4]|(?:19|20)\d\d(?![,.]?\d))\b"
)
_RUNNING = regex(
    r"\b(?:since the (?:beginning|start)|so far|to date|year-to-date|(?:votes|ballots|precincts|districts) (?:counted|reporting)|counted|as of"
    r"|at the latest count|death toll|tally)\b",
    re.IGNORECASE,
)

Place = tuple[Field, int, int]
"""Field, start and end of a sentence."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of a claim between two forms of a text. ``old`` is None where it was added, ``new`` where it was dropped."""

    kind: RevisionKind
    old: Claim | None
    new: Claim | None


def revisions(old: Document, new: Document, before: Sequence[Claim], after: Sequence[Claim]) -> tuple[Revision, ...]:
    """All that changed from one version of a page to the next, in the order of the text; a figure that only moved is no change.

    ``before`` and ``after`` are the claims of ``old`` and ``new``.
    """
    changed = list(changed_figures(old, new, before, after))
    told = announced(old, new)
    gone, come = _unpaired(before, after, {a.id for a, _ in changed}, {b.id for _, b in changed})
    found = [
        *(Revision(told or "silent edit", a, b) for a, b in changed),
        *(Revision("dropped", claim, None) for claim in gone),
        *(Revision("added", None, claim) for claim in come),
    ]
    return tuple(sorted(found, key=_place))


def mark_revised(
    pairs: Iterable[PairRelation], documents: Iterable[Document], claims: Iterable[Claim], versions: Mapping[str, int] = NO_NUMBERS
) -> tuple[PairRelation, ...]:
    """Pairs of claims of which one took the other's place on its page are ``revised``, whatever their intervals; the detail says how.

    ``versions``: content id -> number of the version on its page, see `version_order`.
    """
    pages: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.url:
            pages[document.address].append(document)
    chains = [sorted(page, key=version_order(versions)) for page in pages.values() if len(page) > 1]
    told: dict[str, list[Claim]] = {document.content_id: [] for chain in chains for document in chain}
    for claim in claims:
        if claim.content in told:
            told[claim.content].append(claim)
    kinds: dict[frozenset[str], str] = {}
    for old, new in (step for chain in chains for step in pairwise(chain)):
        kind = announced(old, new) or "silent edit"
        changed = changed_figures(old, new, told[old.content_id], told[new.content_id])
        kinds |= {frozenset((a.id, b.id)): kind for a, b in changed}
    return tuple(
        replace(pair, kind="revised", axis=None, detail=kinds[key]) if (key := frozenset((pair.a, pair.b))) in kinds else pair
        for pair in pairs
    )


def announced(old: Document, new: Document) -> Literal["correction", "restatement"] | None:
    """Whether the newer text says, where the older did not, that it corrects, updates or restates.

    >>> note = "Acme cut 300 jobs. Correction: an earlier version said 400."
    >>> announced(Document("a", "Acme cut 400 jobs."), Document("a", note))
    'correction'
    """
    for kind, words in (("restatement", _RESTATED), ("correction", _CORRECTED)):
        if len(words.findall(new.text)) > len(words.findall(old.text)):
            return "restatement" if kind == "restatement" else "correction"
    return None


def changed_figures(old: Document, new: Document, before: Iterable[Claim], after: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each figure with the one that stands in its place in the other text, where sentences that were kept give another.

    Not where each form dates its figure itself, or counts what is still being counted.
    """
    old_sentences, new_sentences = _sentences(before), _sentences(after)
    old_words, new_words = ({place: _words(text, place) for place in found} for text, found in ((old, old_sentences), (new, new_sentences)))
    unchanged = set(old_words.values()) & set(new_words.values())
    for place, claims in old_sentences.items():
        words = old_words[place]
        if words in unchanged:
            continue
        best = max(new_sentences, key=lambda other: (_likeness(words, new_words[other]), other), default=None)
        if best is None or best[0] != place[0] or _likeness(words, new_words[best]) < _SAME_SENTENCE or _own_time(words, new_words[best]):
            continue
        yield from ((a, b) for a, b in _aligned(claims, new_sentences[best]) if said(a) != said(b))


def said(claim: Claim) -> tuple[object, ...]:
    """The figure of a claim, with its movement if it is a rate."""
    return claim.low, claim.high, claim.unit, claim.direction if claim.type == "growth_rate" else None


def _words(document: Document, place: Place) -> str:
    return document.field(place[0])[place[1] : place[2]]


def _own_time(old: str, new: str) -> bool:
    """Whether each form dates its figure itself, by day or year, or counts what is still being counted."""
    return _times(old) != _times(new) or bool(_RUNNING.search(old) and _RUNNING.search(new))


def _times(sentence: str) -> list[str]:
    return sorted(word.lower() for word in _TIMES.findall(sentence))


def _sentences(claims: Iterable[Claim]) -> dict[Place, list[Claim]]:
    found: dict[Place, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.field, c.start, c.end, c.type)):
        if claim.type != "date":
            found[claim.field, claim.sentence_start, claim.sentence_end].append(claim)
    return found


def _likeness(a: str, b: str) -> float:
    return fuzz.ratio(_FIGURES.sub("#", a), _FIGURES.sub("#", b))


def _aligned(before: list[Claim], after: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The claims of two forms of one sentence, in order, kind by kind."""
    kinds: dict[tuple[str, str], tuple[list[Claim], list[Claim]]] = defaultdict(lambda: ([], []))
    for side, claims in enumerate((before, after)):
        for claim in claims:
            kinds[claim.type, claim.unit][side].append(claim)
    for old, new in kinds.values():
        if len(old) == len(new):
            yield from zip(old, new, strict=True)


def _unpaired(before: Iterable[Claim], after: Iterable[Claim], old: set[str], new: set[str]) -> tuple[list[Claim], list[Claim]]:
    """Claims of one text for which the other has none of the same kind and figure, one for one; ``old`` and ``new`` are accounted for."""
    waiting: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(before, key=_at):
        if claim.id not in old:
            waiting[_kind(claim)].append(claim)
    come = []
    for claim in sorted(after, key=_at):
        if claim.id in new:
            continue
        if same := waiting[_kind(claim)]:
            same.pop(0)
        else:
            come.append(claim)
    return [claim for claims in waiting.values() for claim in claims], come


def _kind(claim: Claim) -> tuple[object, ...]:
    return claim.type, *said(claim), claim.period if claim.type == "date" else None


def _at(claim: Claim) -> tuple[str, int, int, str]:
    return claim.field, claim.start, claim.end, claim.id


def _place(revision: Revision) -> tuple[str, int, int, str]:
    claim = revision.new or revision.old
    return ("", 0, 0, "") if claim is None else _at(claim)
