"""Figures that one text has in two ways where it was copied: a slip in copying, or a correction that one outlet alone has made.

Copies are one source, so such a conflict is no disagreement of witnesses, and is told as what it is. The oldest form is held
against each other; sentences are paired by their words with the figures left out. Silent where either text says that it corrects,
where the copy has a figure that another version of the page had: then it is merely out of date; and where many figures differ, or
the two came out days apart: then it is no copy but the next report of a series, which has the same words every week.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from claims.checks.finding import Corpus, Finding, middle, miss_ratio
from claims.checks.wording import figure, topic
from claims.match.revisions import announced, changed_figures, said
from claims.model import Claim, Document

Figure = tuple[object, ...]
_SLIPS, _SLIPPED_SHARE = 3, 4
"""Figures that may differ in a copy, however many it has; and one in how many may."""
_LATE = timedelta(days=2)
"""Days within which news is copied."""


def differing_copies(corpus: Corpus, rule: str) -> Iterator[Finding]:
    """One finding for each figure of a text that copies of it give in another way."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    told: dict[str, set[Figure]] = defaultdict(set)
    for claim in corpus.claims:
        claims[claim.content].append(claim)
        told[corpus.by_content[claim.content].address].add((claim.type, *said(claim)))
    by_name = {document.id: document for document in corpus.documents}
    for relation in corpus.relations:
        if relation.kind == "syndicated":
            copies = sorted((by_name[name] for name in relation.documents if name in by_name), key=_age)
            yield from _differences(copies, claims, told, rule)


def _differences(copies: list[Document], claims: dict[str, list[Claim]], told: dict[str, set[Figure]], rule: str) -> Iterator[Finding]:
    first, *others = copies
    found: dict[tuple[str, Figure], list[tuple[Claim, Claim, Document]]] = defaultdict(list)
    for other in others:
        if first.text == other.text or announced(first, other) or announced(other, first) or _came_later(first, other):
            continue
        changed = list(changed_figures(first, other, claims[first.content_id], claims[other.content_id]))
        if len(changed) > max(_SLIPS, len(claims[first.content_id]) // _SLIPPED_SHARE):
            continue
        for a, b in changed:
            if (b.type, *said(b)) not in told[first.address] and (a.type, *said(a)) not in told[other.address]:
                found[a.id, said(b)].append((a, b, other))
    for same in found.values():
        a, b, _ = same[0]
        names = ", ".join(dict.fromkeys(other.publisher or other.id for _, _, other in same))
        yield Finding(
            rule,
            (a.id, *(copied.id for _, copied, _ in same)),
            (),
            f"Copies of one text differ on {topic(a)}: {figure(a)} ({first.publisher or first.id}) against {figure(b)} ({names}).",
            severity="error",
            miss=miss_ratio(middle(a), middle(b)),
        )


def _came_later(first: Document, other: Document) -> bool:
    return first.published is not None and other.published is not None and other.published - first.published > _LATE


def _age(document: Document) -> tuple[date, str, str]:
    return document.published or date.max, document.id, document.content_id
